//! Every form as rows of data: which fields, and what stands in them at first.

use super::field::{Choice, Field, Suggest, Tag};
use super::form::{Form, Purpose};
use super::state::App;
use super::target::Section;
use super::views::enums;
use crate::insight::ready::Part;
use crate::model::date::Lean;
use crate::model::statement::{Basis, Statement, Visibility};
use crate::model::{
    AboutMe, Approach, Channel, ConcernState, ContactKind, Conversation, Councillor, Date, Entity, Id, Initiative,
    Landed, Meaning, Nation, Origin, Phase, PostKind, Proposal, Record, Say, SenseMap, Stage, Stands, Status, Who,
};

/// The keys of the fields for councils' names in the workspace's form.
pub(super) const COUNCIL_FIELDS: [&str; 6] =
    ["council-1", "council-2", "council-3", "council-4", "council-5", "council-6"];

impl App {
    /// The form for a purpose, as it is when nothing has been typed. `None` where
    /// the record it changes is not there.
    pub(super) fn make_form(&self, purpose: &Purpose) -> Option<Form> {
        Some(match purpose {
            Purpose::Note(id) => self.note_form(id.as_ref())?,
            Purpose::Initiative(id) => self.initiative_form(id.as_ref())?,
            Purpose::Person(id) => self.person_form(id.as_ref())?,
            Purpose::Item(section, id, at) => self.item_form(*section, id, *at)?,
            Purpose::Proposal(id) => self.proposal_form(id.as_ref())?,
            Purpose::Status(id, to) => self.status_form(id, *to)?,
            Purpose::Move(id, who, _) => {
                let base = self.book.initiatives.get(id)?.clone().into_record();
                let title = Say::new("form-move-whom").with("name", self.book.name_of(who));
                Form::new(purpose.clone(), title, vec![Field::line("move-reason", "")], Some(base))
            }
            Purpose::AboutMe => about_me_form(&self.book.about_me),
            Purpose::Workspace => self.workspace_form(),
            Purpose::ImportPath => Form::new(
                purpose.clone(),
                Say::new("form-import"),
                vec![Field::path("path", ""), Field::line("council", "")],
                None,
            ),
            Purpose::CouncilName(path) => Form::new(
                Purpose::CouncilName(path.clone()),
                Say::new("form-council-name"),
                vec![Field::line("council-name", "").needed()],
                None,
            ),
        })
    }

    fn day(&self, day: Option<Date>) -> String {
        day.map(|d| self.words.date(d)).unwrap_or_default()
    }

    fn choices<T: Copy>(&self, all: &[T], key: fn(T) -> &'static str) -> Vec<Choice> {
        all.iter().map(|it| Choice::new(key(*it), self.words.get(key(*it)))).collect()
    }

    fn initiatives_to_choose(&self) -> Vec<Choice> {
        let mut choices = vec![Choice::new("", self.words.get("none-chosen"))];
        choices.extend(self.book.initiatives.iter().map(|(id, it)| Choice::new(id.as_str(), it.name.clone())));
        choices
    }

    fn people_tags(&self, ids: &[Id]) -> Vec<Tag> {
        ids.iter().map(|id| Tag { value: id.to_string(), label: self.book.name_of(id) }).collect()
    }

    fn note_form(&self, id: Option<&Id>) -> Option<Form> {
        let w = &self.words;
        let (base, talk) = match id {
            Some(id) => {
                let Some((of, Ok(talk))) = &self.shown.talk else { return None };
                if of != id {
                    return None;
                }
                (Some(talk.clone().into_record()), (**talk).clone())
            }
            None => (None, self.fresh_note()),
        };
        let (ours, theirs): (Vec<_>, Vec<_>) = talk.promises.iter().partition(|p| p.by == Who::Us);
        let texts = |of: Vec<&crate::model::Promise>| of.iter().map(|p| p.text.clone()).collect::<Vec<_>>();
        let follow = talk.follow_up.as_ref();
        let mut stages = vec![Choice::new("", w.get("none-chosen"))];
        stages.extend(self.choices(&[Stage::Contact, Stage::Sense, Stage::Fit], enums::stage));
        let mut fields = vec![
            Field::text("note", &talk.note),
            Field::date("date", &self.day(Some(talk.date)), Lean::Past),
            Field::choice("channel", self.choices(&Channel::ALL, enums::channel), enums::channel(talk.channel)),
            Field::several("who", Suggest::People, self.people_tags(&talk.councillors)),
            Field::choice("initiative", self.initiatives_to_choose(), talk.initiative.as_ref().map_or("", Id::as_str)),
            Field::date("follow-up", &self.day(follow.map(|f| f.date)), Lean::Future),
            Field::line("follow-up-what", follow.map_or("", |f| &f.what)),
            Field::tags("promise-us", Suggest::Nothing, &texts(ours)),
            Field::tags("promise-them", Suggest::Nothing, &texts(theirs)),
            Field::choice("stage", stages, talk.stage.map_or("", enums::stage)),
            Field::choice("visibility", self.visibilities(), enums::visibility(talk.visibility)),
        ];
        if follow.is_some() {
            fields.insert(7, Field::toggle("follow-up-done", follow.is_some_and(|f| f.done)));
        }
        let title = match (id, talk.councillors.first()) {
            (Some(_), _) => Say::new("form-note-edit"),
            (None, Some(who)) => Say::new("form-note-with").with("name", self.book.name_of(who)),
            (None, None) => Say::new("form-note"),
        };
        Some(Form::new(Purpose::Note(id.cloned()), title, fields, base))
    }

    /// A note with the defaults that a corridor chat needs.
    fn fresh_note(&self) -> Conversation {
        let stage = match self.place.screen {
            super::state::Screen::Overview => None,
            super::state::Screen::Contact => Some(Stage::Contact),
            super::state::Screen::Sense => Some(Stage::Sense),
            super::state::Screen::Fit => Some(Stage::Fit),
        };
        Conversation {
            date: self.today,
            channel: Channel::InPerson,
            councillors: self.person_shown().into_iter().collect(),
            initiative: self.place.initiative.clone(),
            stage,
            note: String::new(),
            promises: Vec::new(),
            follow_up: None,
            visibility: Visibility::OnlyMe,
        }
    }

    fn visibilities(&self) -> Vec<Choice> {
        self.choices(&[Visibility::OnlyMe, Visibility::TheCouncillor, Visibility::Anyone], enums::visibility)
    }

    fn initiative_form(&self, id: Option<&Id>) -> Option<Form> {
        let base = match id {
            Some(id) => Some(self.book.initiatives.get(id)?.clone()),
            None => None,
        };
        let it = base.clone().unwrap_or_default();
        let mut fields = vec![
            Field::line("name", &it.name).needed(),
            Field::text("purpose", &it.purpose),
            Field::tags("themes", Suggest::Themes, &it.themes),
            Field::tags("wards", Suggest::Wards, &it.wards),
            Field::tags("communities", Suggest::Nothing, &it.communities),
        ];
        if self.book.workspace.councils.len() > 1 {
            let mut councils = vec![Choice::new("", self.words.get("all-councils"))];
            councils.extend(self.book.workspace.councils.iter().map(|c| Choice::new(c.id.as_str(), c.name.clone())));
            fields.push(Field::choice("council", councils, it.council.as_ref().map_or("", Id::as_str)));
        }
        let starts = |phase: Phase| it.phases.iter().find(|p| p.phase == phase).map(|p| p.from);
        for (key, phase) in PHASE_FIELDS {
            let from = starts(phase).or((id.is_none() && phase == Phase::Idea).then_some(self.today));
            fields.push(Field::date(key, &self.day(from), Lean::Future));
        }
        fields.push(Field::tags("people", Suggest::Nothing, &it.people));
        let title = if id.is_some() { "form-initiative-edit" } else { "form-initiative" };
        Some(Form::new(Purpose::Initiative(id.cloned()), Say::new(title), fields, base.map(Initiative::into_record)))
    }

    fn person_form(&self, id: Option<&Id>) -> Option<Form> {
        let base = match id {
            Some(id) => Some(self.person_record(id)?.clone()),
            None => None,
        };
        let it = base.clone().unwrap_or_default();
        let mut fields = vec![
            Field::line("person-name", &it.name).needed(),
            Field::tags("wards", Suggest::Wards, &it.wards),
            Field::line("party", it.party.as_ref().map_or("", |p| &p.written)),
        ];
        if id.is_none() {
            fields.push(Field::line("post-title", ""));
            fields.push(Field::line("email", ""));
        } else {
            fields.push(Field::tags("surgeries", Suggest::Nothing, &it.surgeries));
            fields.push(Field::date("term-until", &self.day(it.term_until), Lean::Future));
            fields.push(Field::toggle("in-post", it.stands == Stands::InPost));
        }
        if self.book.workspace.councils.len() > 1 {
            let councils =
                self.book.workspace.councils.iter().map(|c| Choice::new(c.id.as_str(), c.name.clone())).collect();
            fields.push(Field::choice("council", councils, it.council.as_ref().map_or("", Id::as_str)));
        }
        let title = if id.is_some() { "form-person-edit" } else { "form-person" };
        Some(Form::new(Purpose::Person(id.cloned()), Say::new(title), fields, base.map(Councillor::into_record)))
    }

    fn proposal_form(&self, id: Option<&Id>) -> Option<Form> {
        let base = match id {
            Some(id) => Some(self.book.proposals.get(id)?.clone()),
            None => None,
        };
        let role_shown = match self.target_in(super::state::PaneId::Roles) {
            Some(super::target::Target::Role(key)) => key,
            _ => String::new(),
        };
        let it = base.clone().unwrap_or_else(|| Proposal {
            councillor: self.person_shown(),
            initiative: self.place.initiative.clone(),
            role: role_shown,
            ..Proposal::default()
        });
        let roles = self
            .guidance
            .roles()
            .iter()
            .map(|r| Choice::new(r.key.clone(), r.name.get(&self.prefs.language)))
            .collect();
        let mut fields = Vec::new();
        for part in Part::ALL {
            let key = part.key();
            let said = part.of(&it);
            fields.push(match part {
                Part::Review => Field::date(key, &self.day(it.review), Lean::Future),
                Part::When | Part::Place | Part::HowLong | Part::HowOften | Part::Until | Part::Successor => {
                    Field::line(key, &said)
                }
                _ => Field::text(key, &said),
            });
        }
        let heads = vec![
            Field::choice("role", roles, &it.role),
            Field::several("who-one", Suggest::People, self.people_tags(it.councillor.as_slice())),
            Field::choice("initiative", self.initiatives_to_choose(), it.initiative.as_ref().map_or("", Id::as_str)),
        ];
        fields.splice(1..1, heads);
        let title = match (id, &it.councillor) {
            (None, Some(who)) => Say::new("form-proposal-for").with("name", self.book.name_of(who)),
            (None, None) => Say::new("form-proposal"),
            (Some(_), _) => Say::new("form-proposal-edit"),
        };
        Some(Form::new(Purpose::Proposal(id.cloned()), title, fields, base.map(Proposal::into_record)))
    }

    fn status_form(&self, id: &Id, to: usize) -> Option<Form> {
        let proposal = self.book.proposals.get(id)?;
        let to_status = *Status::ALL.get(to)?;
        let fields = vec![Field::text("status-note", ""), Field::date("date", &self.day(Some(self.today)), Lean::Past)];
        let title = Say::new("form-status").with("status", Say::new(enums::status(to_status)));
        Some(Form::new(Purpose::Status(id.clone(), to), title, fields, Some(proposal.clone().into_record())))
    }

    fn workspace_form(&self) -> Form {
        let it = &self.book.workspace;
        let mut fields = vec![
            Field::line("workspace-name", &it.name),
            Field::choice("nation", self.choices(&Nation::ALL, enums::nation), enums::nation(it.nation)),
            Field::line("losing-touch", &it.losing_touch_weeks.to_string()).number(520),
        ];
        for (council, key) in it.councils.iter().zip(COUNCIL_FIELDS) {
            fields.push(Field::line(key, &council.name).needed());
        }
        Form::new(Purpose::Workspace, Say::new("form-workspace"), fields, Some(it.clone().into_record()))
    }

    /// The sense map of this id: as it is, or an empty one.
    pub(super) fn sense_of(&self, id: &Id) -> Option<SenseMap> {
        if let Some(map) = self.book.senses.get(id) {
            return Some(map.clone());
        }
        let (initiative, councillor) = id.as_str().split_once("--")?;
        Some(SenseMap {
            initiative: Id::new(initiative),
            councillor: Id::new(councillor),
            top: Vec::new(),
            bottom: Vec::new(),
            links: Vec::new(),
        })
    }

    /// The id of the sense map of somebody in an initiative.
    pub(super) fn sense_id(&self, initiative: &Id, councillor: &Id) -> Id {
        self.book
            .senses
            .iter()
            .find(|(_, s)| s.initiative == *initiative && s.councillor == *councillor)
            .map_or_else(|| Id::new(format!("{initiative}--{councillor}")), |(id, _)| id.clone())
    }

    fn item_form(&self, section: Section, id: &Id, at: Option<usize>) -> Option<Form> {
        let today = self.day(Some(self.today));
        let (fields, base): (Vec<Field>, Option<Record>) = match section {
            Section::Top | Section::Bottom => {
                let map = self.sense_of(id)?;
                let cards = if section == Section::Top { &map.top } else { &map.bottom };
                let card = match at {
                    Some(at) => Some(cards.get(at)?),
                    None => None,
                };
                let date = card.map_or(today, |c| self.day(Some(c.date)));
                let landed = card.map_or(Landed::Unknown, |c| c.landed);
                let fields = vec![
                    Field::text(
                        if section == Section::Top { "card-top" } else { "card-bottom" },
                        card.map_or("", |c| &c.text),
                    )
                    .needed(),
                    Field::line("source", card.map_or("", |c| &c.source)),
                    Field::choice("landed", self.choices(&Landed::ALL, enums::landed), enums::landed(landed)),
                    Field::date("date", &date, Lean::Past),
                ];
                (fields, self.book.senses.get(id).cloned().map(SenseMap::into_record))
            }
            Section::Meaning | Section::HowRun => {
                let it = self.book.initiatives.get(id)?;
                let list = if section == Section::Meaning { &it.meaning } else { &it.how_run };
                let meaning: Option<&Meaning> = match at {
                    Some(at) => Some(list.get(at)?),
                    None => None,
                };
                let whose = meaning.map_or_else(
                    || self.person_shown().map(|id| self.book.name_of(&id)).unwrap_or_default(),
                    |m| m.whose.clone(),
                );
                let fields = vec![
                    Field::text(
                        if section == Section::Meaning { "meaning" } else { "how-run" },
                        meaning.map_or("", |m| &m.text),
                    )
                    .needed(),
                    Field::line("whose", &whose),
                    Field::date("date", &meaning.map_or(today, |m| self.day(Some(m.date))), Lean::Past),
                ];
                (fields, Some(it.clone().into_record()))
            }
            _ => {
                let c = self.person_record(id)?;
                (self.person_item_fields(c, section, at)?, Some(c.clone().into_record()))
            }
        };
        let title = Say::new(if at.is_some() || section.is_single() { "form-item-edit" } else { "form-item" })
            .with("section", Say::new(section.key()));
        Some(Form::new(Purpose::Item(section, id.clone(), at), title, fields, base))
    }

    fn person_item_fields(&self, c: &Councillor, section: Section, at: Option<usize>) -> Option<Vec<Field>> {
        let today = self.day(Some(self.today));
        let pick = |len: usize| at.is_none_or(|at| at < len);
        Some(match section {
            Section::Facts | Section::Top | Section::Bottom | Section::Meaning | Section::HowRun => return None,
            Section::Posts => {
                if !pick(c.posts.len()) {
                    return None;
                }
                let post = at.map(|at| &c.posts[at]);
                let mut kinds = vec![Choice::new("auto", self.words.get("post-kind-auto"))];
                kinds.extend(self.choices(&PostKind::ALL, enums::post_kind));
                vec![
                    Field::line("post-title", post.map_or("", |p| &p.title)).needed(),
                    Field::choice("post-kind", kinds, post.map_or("auto", |p| enums::post_kind(p.kind))),
                    Field::line("remit", post.map_or("", |p| &p.remit)),
                    Field::line("body", post.map_or("", |p| &p.body)),
                    Field::date("from", &self.day(post.and_then(|p| p.from)), Lean::Past),
                    Field::date("until", &self.day(post.and_then(|p| p.until)), Lean::Future),
                ]
            }
            Section::Contacts => {
                if !pick(c.contacts.len()) {
                    return None;
                }
                let contact = at.map(|at| &c.contacts[at]);
                let kind = contact.map_or(ContactKind::Email, |k| k.kind);
                let given = contact.is_some_and(|k| k.origin == Origin::Given);
                let origins = vec![
                    Choice::new("published", self.words.get("origin-published")),
                    Choice::new("given", self.words.get("origin-given")),
                ];
                vec![
                    Field::line("contact-value", contact.map_or("", |k| &k.value)).needed(),
                    Field::choice(
                        "contact-kind",
                        self.choices(&ContactKind::ALL, enums::contact),
                        enums::contact(kind),
                    ),
                    Field::choice("origin", origins, if given { "given" } else { "published" }),
                    Field::line("contact-note", contact.map_or("", |k| &k.note)),
                ]
            }
            Section::Approach => {
                let (how, what, source, date) = match &c.approach {
                    Approach::Free => ("approach-free", "", "", self.today),
                    Approach::Direction { what, source, date } => {
                        ("approach-direction", what.as_str(), source.as_str(), *date)
                    }
                    Approach::LeaveAlone { what, date } => ("approach-leave", what.as_str(), "", *date),
                };
                let choices = ["approach-free", "approach-direction", "approach-leave"]
                    .map(|k| Choice::new(k, self.words.get(k)))
                    .to_vec();
                vec![
                    Field::choice("approach", choices, how),
                    Field::text("approach-what", what),
                    Field::line("approach-source", source),
                    Field::date("date", &self.day(Some(date)), Lean::Past),
                ]
            }
            Section::Prefers => vec![
                Field::line("prefers-channel", &c.prefers.channel),
                Field::line("times", &c.prefers.times),
                Field::line("language", &c.prefers.language),
            ],
            Section::Clues => {
                if !pick(c.clues.len()) {
                    return None;
                }
                let clue = at.map(|at| &c.clues[at]);
                vec![
                    Field::text("clue", clue.map_or("", |k| &k.text)).needed(),
                    Field::line("clue-source", clue.map_or("", |k| &k.source)).needed(),
                    Field::date("date", &clue.map_or(today, |k| self.day(Some(k.date))), Lean::Past),
                    Field::text("quote", clue.map_or("", |k| &k.quote)),
                    Field::line("link", clue.map_or("", |k| &k.link)),
                    Field::line("theme", clue.map_or("", |k| &k.theme)),
                    Field::toggle("against", clue.is_some_and(|k| k.against)),
                ]
            }
            Section::Concerns => {
                if !pick(c.concerns.len()) {
                    return None;
                }
                let concern = at.map(|at| &c.concerns[at]);
                let state = concern.map_or(ConcernState::Raised, |k| k.state);
                vec![
                    Field::text("concern", concern.map_or("", |k| &k.text)).needed(),
                    Field::text("offer", concern.map_or("", |k| &k.offer)),
                    Field::line("by", concern.map_or("", |k| &k.by)),
                    Field::choice(
                        "concern-state",
                        self.choices(&ConcernState::ALL, enums::concern),
                        enums::concern(state),
                    ),
                    Field::text("came-of-it", concern.map_or("", |k| &k.came_of_it)),
                    Field::date("date", &concern.map_or(today, |k| self.day(Some(k.date))), Lean::Past),
                ]
            }
            _ => {
                let list = statements(c, section)?;
                if !pick(list.len()) {
                    return None;
                }
                self.statement_fields(at.map(|at| &list[at]))
            }
        })
    }

    fn statement_fields(&self, s: Option<&Statement>) -> Vec<Field> {
        let told = Basis::ToldMe { date: self.today };
        let basis = s.map_or(&told, |s| &s.basis);
        let (key, source, link) = match basis {
            Basis::Published { source, link, .. } => ("basis-published", source.as_str(), link.as_str()),
            Basis::ToldMe { .. } => ("basis-told", "", ""),
            Basis::MyImpression { .. } => ("basis-impression", "", ""),
        };
        let bases =
            ["basis-told", "basis-published", "basis-impression"].map(|k| Choice::new(k, self.words.get(k))).to_vec();
        let visibility = s.map_or(Visibility::OnlyMe, |s| s.visibility);
        vec![
            Field::text("statement", s.map_or("", |s| &s.text)).needed(),
            Field::choice("basis", bases, key),
            Field::date("date", &self.day(Some(basis.date())), Lean::Past),
            Field::line("source", source),
            Field::line("link", link),
            Field::choice("visibility", self.visibilities(), enums::visibility(visibility)),
        ]
    }
}

/// The fields in which an initiative's phases begin.
pub(super) const PHASE_FIELDS: [(&str, Phase); 5] = [
    ("phase-idea", Phase::Idea),
    ("phase-design", Phase::Design),
    ("phase-delivery", Phase::Delivery),
    ("phase-review", Phase::Review),
    ("phase-ended", Phase::Ended),
];

fn about_me_form(it: &AboutMe) -> Form {
    let fields = vec![
        Field::line("my-name", &it.name),
        Field::line("my-post", &it.post),
        Field::line("organisation", &it.organisation),
        Field::line("my-contact", &it.contact),
        Field::text("signature", &it.signature),
        Field::tags("my-common-ground", Suggest::Nothing, &it.common_ground),
    ];
    Form::new(Purpose::AboutMe, Say::new("form-about-me"), fields, Some(it.clone().into_record()))
}

/// The statements of a section.
pub fn statements(c: &Councillor, section: Section) -> Option<&Vec<Statement>> {
    Some(match section {
        Section::Mindset => &c.mindset,
        Section::Priorities => &c.priorities,
        Section::Strengths => &c.strengths,
        Section::SupportNeeds => &c.support_needs,
        Section::CommonGround => &c.common_ground,
        Section::PressureCouncil => &c.pressure_council,
        Section::PressureParty => &c.pressure_party,
        Section::PressureCommunity => &c.pressure_community,
        Section::AlreadyDoes => &c.already_does,
        _ => return None,
    })
}

/// The same, to change them.
pub(super) fn statements_mut(c: &mut Councillor, section: Section) -> Option<&mut Vec<Statement>> {
    Some(match section {
        Section::Mindset => &mut c.mindset,
        Section::Priorities => &mut c.priorities,
        Section::Strengths => &mut c.strengths,
        Section::SupportNeeds => &mut c.support_needs,
        Section::CommonGround => &mut c.common_ground,
        Section::PressureCouncil => &mut c.pressure_council,
        Section::PressureParty => &mut c.pressure_party,
        Section::PressureCommunity => &mut c.pressure_community,
        Section::AlreadyDoes => &mut c.already_does,
        _ => return None,
    })
}
