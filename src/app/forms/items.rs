//! Forms for one item of a profile or of the sense map.

use super::*;

impl App {
    /// The sense map of this id: as it is, or an empty one.
    pub(in crate::app) fn sense_of(&self, id: &Id) -> Option<SenseMap> {
        if let Some(map) = self.book.senses.get(id) {
            return Some(map.clone());
        }
        Some(match id.as_str().split_once("--") {
            Some((initiative, councillor)) => SenseMap::new(Id::new(initiative), Some(Id::new(councillor))),
            None => SenseMap::new(id.clone(), None),
        })
    }

    /// The id of the sense map of somebody in an initiative, or of the initiative's own.
    pub(in crate::app) fn sense_id(&self, initiative: &Id, councillor: Option<&Id>) -> Id {
        let known =
            self.book.senses.iter().find(|(_, s)| s.initiative == *initiative && s.councillor.as_ref() == councillor);
        match (known, councillor) {
            (Some((id, _)), _) => id.clone(),
            (None, Some(councillor)) => Id::new(format!("{initiative}--{councillor}")),
            (None, None) => initiative.clone(),
        }
    }

    pub(super) fn item_form(&self, section: Section, id: &Id, at: Option<usize>) -> Option<Form> {
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
                let of = |f: fn(&Card) -> &String| card.map_or("", |c| f(c));
                let kind = enums::card_kind(card.map_or(CardKind::Plain, |c| c.kind));
                let kinds = if section == Section::Top { &CardKind::TOP[..] } else { &CardKind::BOTTOM[..] };
                let mut fields = vec![
                    Field::text(if section == Section::Top { "card-top" } else { "card-bottom" }, of(|c| &c.text))
                        .needed(),
                    Field::choice("card-kind", self.choices(kinds, enums::card_kind), kind),
                    Field::line("source", of(|c| &c.source)),
                ];
                if section == Section::Bottom {
                    fields.push(Field::line("story-idea", of(|c| &c.idea)));
                    fields.push(Field::line("story-work", of(|c| &c.work)));
                    fields.push(Field::line("story-council", of(|c| &c.council)));
                }
                fields.extend([
                    Field::choice("landed", self.choices(&Landed::ALL, enums::landed), enums::landed(landed)),
                    Field::date("date", &date, Lean::Past),
                ]);
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
                    Field::line("decided", meaning.map_or("", |m| &m.decided)),
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

    pub(super) fn person_item_fields(&self, c: &Councillor, section: Section, at: Option<usize>) -> Option<Vec<Field>> {
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
                    Field::date("until", &self.day(post.and_then(|p| p.until)), Lean::Near),
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
                    Field::choice(
                        "clue-place",
                        self.choices(&CluePlace::ALL, enums::clue_place),
                        enums::clue_place(clue.map_or(CluePlace::NotSaid, |k| k.place)),
                    ),
                    Field::line("clue-source", clue.map_or("", |k| &k.source)).needed(),
                    Field::date("date", &clue.map_or(today, |k| self.day(Some(k.date))), Lean::Past),
                    Field::text("quote", clue.map_or("", |k| &k.quote)),
                    Field::line("link", clue.map_or("", |k| &k.link)),
                    Field::line("theme", clue.map_or("", |k| &k.theme)),
                    Field::toggle("against", clue.is_some_and(|k| k.against)),
                    Field::line("checked-by", clue.map_or("", |k| &k.checked_by)),
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

    pub(super) fn statement_fields(&self, s: Option<&Statement>) -> Vec<Field> {
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
pub(in crate::app) fn statements_mut(c: &mut Councillor, section: Section) -> Option<&mut Vec<Statement>> {
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
