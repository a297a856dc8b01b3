//! Every form as rows of data: which fields, and what stands in them at first.

mod contact;
mod fit;
mod items;
mod law;
mod lift;
mod role;
mod task;

pub use items::statements;
pub(super) use items::statements_mut;
pub(super) use role::ELECTION_FIELDS;
pub(super) use task::{OURS, THEIRS, owner_value};

use super::field::{Choice, Field, Suggest, Tag};
use super::form::{Form, Purpose};
use super::state::App;
use super::target::Section;
use super::views::enums;
use crate::insight::ready::Part;
use crate::model::statement::{Basis, Statement, Visibility};
use crate::model::when::Lean;
use crate::model::{
    AboutMe, Approach, Channel, CluePlace, ConcernState, ContactKind, Conversation, Councillor, Date, Entity, Id,
    Initiative, Landed, Meaning, Nation, Origin, OwnTheme, Phase, PostKind, Proposal, Record, Say, SenseMap, Stage,
    Stands, Status, Who,
};
use crate::model::{Card, CardKind};

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
            Purpose::Promise(id, at) => self.promise_form(id, *at)?,
            Purpose::Task(id) => self.task_form(id.as_ref())?,
            Purpose::PutOff => {
                let fields = vec![Field::date("put-off", "", Lean::Future).needed()];
                Form::new(Purpose::PutOff, Say::new("form-put-off"), fields, None)
            }
            Purpose::Law(id) => self.law_form(id.as_deref()),
            Purpose::Lift(talk, words) => self.lift_form(talk.as_ref(), words)?,
            Purpose::Move(id, who, _) => {
                let base = self.book.initiatives.get(id)?.clone().into_record();
                let title = Say::new("form-move-whom").with("name", self.book.name_of(who));
                Form::new(purpose.clone(), title, vec![Field::line("move-reason", "")], Some(base))
            }
            Purpose::Role(key) => self.role_form(key.as_deref())?,
            Purpose::Wish(id) => self.wish_form(id)?,
            Purpose::RoleMove(..) => self.role_move_form(purpose)?,
            Purpose::AboutMe => about_me_form(&self.book.about_me),
            Purpose::Workspace => self.workspace_form(),
            Purpose::Letter { who, initiative, language } => self.letter_form(who, initiative.as_ref(), language)?,
            Purpose::Theme(at) => self.theme_form(*at)?,
            Purpose::ReportPath => Form::new(
                Purpose::ReportPath,
                Say::new("form-report"),
                vec![
                    Field::path("report-path", ""),
                    Field::line("report-link", ""),
                    Field::date("report-date", "", Lean::Past),
                ],
                None,
            ),
            Purpose::Agenda(id) => self.agenda_form(id.as_ref())?,
            Purpose::Step(id, at) => self.step_form(id, *at)?,
            Purpose::Point(id, heading) => Form::new(
                purpose.clone(),
                Say::new("form-point-under").with("heading", heading),
                vec![Field::text("point", "")],
                self.book.workshops.get(id).cloned().map(Entity::into_record),
            ),
            Purpose::OutFile(path, what) => {
                let title = Say::new("form-out-file").with("what", Say::new(what));
                Form::new(purpose.clone(), title, vec![Field::path("out-path", path)], None)
            }
            Purpose::ImportPath => Form::new(
                purpose.clone(),
                Say::new("form-import"),
                vec![Field::path("path", ""), Field::line("council", "")],
                None,
            ),
            Purpose::WardNames(id) => self.ward_names_form(id)?,
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
            councillors: self.person_shown().into_iter().collect(),
            initiative: self.place.initiative.clone(),
            stage,
            ..Conversation::new(self.today)
        }
    }

    fn visibilities(&self) -> Vec<Choice> {
        self.choices(
            &[Visibility::OnlyMe, Visibility::MyTeam, Visibility::TheCouncillor, Visibility::Anyone],
            enums::visibility,
        )
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
            // An idea is always there before its page; other phases may be planned.
            let lean = if phase == Phase::Idea { Lean::Past } else { Lean::Near };
            fields.push(Field::date(key, &self.day(from), lean));
        }
        fields.push(Field::tags("people", Suggest::Nothing, &it.people));
        // Its law comes first for every initiative.
        if id.is_none() && self.nation_here().is_none() {
            fields.push(self.nation_field());
        }
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

    fn workspace_form(&self) -> Form {
        let it = &self.book.workspace;
        let mut fields = vec![
            Field::line("workspace-name", &it.name),
            self.nation_field(),
            Field::line("losing-touch", &it.losing_touch_weeks.to_string()).number(520),
            Field::line("stale-weeks", &it.stale_weeks.to_string()).number(520),
            Field::line("phase-weeks", &it.phase_weeks.to_string()).number(520),
        ];
        for (council, key) in it.councils.iter().zip(COUNCIL_FIELDS) {
            fields.push(Field::line(key, &council.name).needed());
        }
        fields.extend(self.election_fields());
        Form::new(Purpose::Workspace, Say::new("form-workspace"), fields, Some(it.clone().into_record()))
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
