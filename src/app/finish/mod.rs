//! From a filled-in form to the changes it makes.

mod contact;
mod fit;
mod items;
mod law;
mod lift;
mod role;
mod task;

use super::contact::reading::ReportAsked;
use super::form::{Form, Purpose};
use super::forms::{COUNCIL_FIELDS, PHASE_FIELDS, statements_mut};
use super::importing::Wish;
use super::nation_choice;
use super::state::App;
use super::target::Section;
use super::views::enums;
use crate::model::statement::{Basis, Statement, Visibility};
use crate::model::{
    AboutMe, Approach, Card, CardKind, Change, Channel, Clue, CluePlace, Concern, ConcernState, Contact, ContactKind,
    Conversation, Councillor, Date, Edit, Entity, Fact, FollowUp, Id, Initiative, Kind, Landed, Meaning, Move,
    NameParts, Origin, Party, PhaseStart, Post, PostKind, Promise, PromiseState, Proposal, Record, Say, SenseMap,
    Stage, Stands, Status, StatusChange, WardName, Who, Workspace,
};

pub(super) use fit::typed_proposal;

/// What a form comes to.
pub(super) enum Finished {
    /// An edit; the id of what it made or changed.
    Edit(Box<Edit>, Id),
    /// A report to read.
    Report(ReportAsked),
    /// A file that something goes out into.
    OutFile(String),
    /// A letter: what becomes of it is asked.
    Letter,
    /// Something lifted out of a note that is still being written.
    Queue(crate::insight::lift::Lift),
    /// A day to which what is selected is put off.
    PutOff(Date),
    /// Files to import, with what the officer says of them.
    Import(Vec<String>, Wish),
    /// The names of a council's wards that stand as codes.
    WardNames(Id, Vec<WardName>),
}

/// A field that is wrong in the light of the others.
pub(super) type Wrong = (&'static str, Say);

fn one_of<T: Copy>(all: &[T], key: fn(T) -> &'static str, value: &str) -> Option<T> {
    all.iter().copied().find(|it| key(*it) == value)
}

fn some(words: String) -> Option<String> {
    (!words.trim().is_empty()).then_some(words)
}

pub(in crate::app) fn base<T: Entity>(form: &Form) -> Option<T> {
    form.base.as_ref().and_then(|r| T::from_record((**r).clone()))
}

impl App {
    /// Turns a form into what it comes to.
    pub(super) fn finished(&self, form: &Form) -> Result<Finished, Wrong> {
        Ok(match &form.purpose {
            Purpose::ReportPath => Finished::Report(ReportAsked {
                path: form.words("report-path"),
                link: form.words("report-link"),
                date: form.day("report-date", self.today),
            }),
            Purpose::OutFile(..) => Finished::OutFile(form.words("out-path")),
            Purpose::ImportPath => Finished::Import(
                vec![form.words("path")],
                Wish { council: some(form.words("council")), mark_left: true, ..Wish::default() },
            ),
            Purpose::CouncilName(paths) => Finished::Import(
                paths.lines().map(str::to_owned).collect(),
                Wish { council: some(form.words("council-name")), ..self.import_wish.clone() },
            ),
            Purpose::WardNames(council) => {
                let named =
                    |f: &super::field::Field| WardName { code: f.name().into(), name: f.as_text().trim().into() };
                let names = form.fields.iter().map(named).collect();
                Finished::WardNames(council.clone(), names)
            }
            Purpose::Note(id) => self.finish_note(form, id.as_ref())?,
            Purpose::Initiative(id) => self.finish_initiative(form, id.as_ref())?,
            Purpose::Person(id) => self.finish_person(form, id.as_ref()),
            Purpose::Proposal(id) => self.finish_proposal(form, id.as_ref())?,
            Purpose::Item(section, id, at) => self.finish_item(form, *section, id, *at)?,
            Purpose::Status(id, to) => self.finish_status(form, id, *to),
            Purpose::PutOff => Finished::PutOff(form.day("put-off", self.today).unwrap_or(self.today)),
            Purpose::Promise(id, at) => {
                let Some(mut it) = base::<Conversation>(form) else {
                    return Err(("promise-text", Say::new("said-still-reading")));
                };
                if let Some(promise) = it.promises.get_mut(*at) {
                    (promise.by, promise.councillor) = match form.words("promise-by").as_str() {
                        "promise-ours" => (Who::Us, None),
                        "promise-theirs" => (Who::Them, None),
                        who => (Who::Them, Some(Id::new(who))),
                    };
                    promise.text = form.words("promise-text");
                    promise.due = form.day("promise-due", self.today);
                    let state = one_of(&PromiseState::ALL, enums::promise, &form.words("promise-state"));
                    promise.settle(state.unwrap_or(promise.state), self.today);
                }
                self.edit(form, "did-promise", id.clone(), it)
            }
            Purpose::Task(id) => self.finish_task(form, id.as_ref())?,
            Purpose::Law(id) => self.finish_law(form, id.as_deref())?,
            Purpose::Lift(talk, words) => self.finish_lift(form, talk.as_ref(), words)?,
            Purpose::Move(id, who, by) => {
                let mut it: Initiative = base(form).unwrap_or_default();
                it.moves.push(Move { councillor: who.clone(), by: *by, reason: form.words("move-reason") });
                self.edit(form, "did-move", id.clone(), it)
            }
            Purpose::Role(key) => self.finish_role(form, key.as_deref())?,
            Purpose::Wish(id) => self.finish_wish(form, id)?,
            Purpose::RoleMove(..) => match self.finish_role_move(form) {
                Some(done) => done,
                None => return Err(("role-move-reason", Say::new("wrong-empty"))),
            },
            Purpose::Letter { .. } => Finished::Letter,
            Purpose::Theme(at) => self.finish_theme(form, *at),
            Purpose::Agenda(id) => self.finish_agenda(form, id.as_ref()),
            Purpose::Step(id, at) => self.finish_step(form, id, *at),
            Purpose::Point(id, heading) => self.finish_point(form, id, heading),
            Purpose::AboutMe => {
                let old: AboutMe = base(form).unwrap_or_default();
                let it = AboutMe {
                    name: form.words("my-name"),
                    post: form.words("my-post"),
                    organisation: form.words("organisation"),
                    contact: form.words("my-contact"),
                    signature: form.words("signature"),
                    common_ground: form.tags("my-common-ground"),
                    ..old
                };
                self.edit(form, "did-about-me", Id::new("about-me"), it)
            }
            Purpose::Workspace => {
                let mut it: Workspace = base(form).unwrap_or_default();
                it.name = form.words("workspace-name");
                if let Some(nation) = nation_choice::chosen(&form.words("nation")) {
                    (it.nation, it.nation_unknown) = (nation, false);
                }
                it.losing_touch_weeks = form.words("losing-touch").trim().parse().unwrap_or(it.losing_touch_weeks);
                it.stale_weeks = form.words("stale-weeks").trim().parse().unwrap_or(it.stale_weeks);
                it.phase_weeks = form.words("phase-weeks").trim().parse().unwrap_or(it.phase_weeks);
                for (council, key) in it.councils.iter_mut().zip(COUNCIL_FIELDS) {
                    council.name = form.words(key);
                }
                self.finish_elections(form, &mut it)?;
                self.edit(form, "did-workspace", Id::new("workspace"), it)
            }
        })
    }

    pub(in crate::app) fn edit<T: Entity>(&self, form: &Form, what: &'static str, id: Id, after: T) -> Finished {
        let before: Option<Record> = form.base.as_ref().map(|r| (**r).clone());
        let change = Change { kind: T::KIND, id: id.clone(), before, after: Some(after.into_record()) };
        Finished::Edit(Box::new(Edit { what: Say::new(what), changes: vec![change] }), id)
    }

    fn finish_note(&self, form: &Form, id: Option<&Id>) -> Result<Finished, Wrong> {
        let old: Option<Conversation> = base(form);
        let councillors: Vec<Id> = form.tags("who").into_iter().map(Id::new).collect();
        let nothing = |key: &str| form.words(key).trim().is_empty();
        let empty = ["note", "promise-us", "promise-them", "follow-up", "follow-up-what"].into_iter().all(nothing);
        // Whom it was with says nothing by itself; what was lifted out of it stays.
        let bare = old.as_ref().is_none_or(|o| o.promises.is_empty() && o.lifted.is_empty() && o.questions.is_empty());
        if empty && bare && nothing("lifted") {
            return Err(("note", Say::new("wrong-empty-note")));
        }
        let what = form.words("follow-up-what");
        let follow_up = match form.day("follow-up", self.today) {
            Some(date) => {
                let known = old.as_ref().and_then(|o| o.follow_up.clone());
                let mut it = FollowUp { date, what, ..known.unwrap_or_else(|| FollowUp::new(date, "")) };
                it.settle(form.is_on("follow-up-done"), self.today);
                Some(it)
            }
            None if !what.trim().is_empty() => return Err(("follow-up", Say::new("wrong-follow-up-when"))),
            None => None,
        };
        let known = old.as_ref().map(|o| o.promises.clone()).unwrap_or_default();
        let mut wanted: Vec<(Who, String)> = [("promise-us", Who::Us), ("promise-them", Who::Them)]
            .into_iter()
            .flat_map(|(key, by)| form.tags(key).into_iter().map(move |text| (by, text)))
            .collect();
        // Those that were there stay in their order, with their day and how they stand.
        let mut promises = known;
        promises.retain(|p| {
            let at = wanted.iter().position(|(by, text)| *by == p.by && *text == p.text);
            at.map(|at| wanted.remove(at)).is_some()
        });
        promises.extend(wanted.into_iter().map(|(by, text)| {
            let due = crate::insight::lift::day_at_end(&text, self.today);
            Promise { due, ..Promise::new(by, text) }
        }));
        if form.base.is_none() && nothing("note") && nothing("lifted") {
            return Ok(self.only_tasks(form, &councillors, follow_up.as_ref(), &promises));
        }
        let date = form.day("date", self.today).unwrap_or(self.today);
        let mut it = Conversation {
            date,
            channel: one_of(&Channel::ALL, enums::channel, &form.words("channel")).unwrap_or_default(),
            councillors,
            initiative: some(form.words("initiative")).map(Id::new),
            stage: one_of(&[Stage::Contact, Stage::Sense, Stage::Fit], enums::stage, &form.words("stage")),
            note: form.words("note"),
            promises,
            follow_up,
            visibility: visibility(form),
            further: old.as_ref().map(|o| o.further.clone()).unwrap_or_default(),
            questions: old.as_ref().map(|o| o.questions.clone()).unwrap_or_default(),
            lifted: old.as_ref().map(|o| o.lifted.clone()).unwrap_or_default(),
            ..old.unwrap_or_else(|| Conversation::new(date))
        };
        let id = id.cloned().unwrap_or_else(|| {
            let who = it.councillors.first().map_or_else(|| "note".to_owned(), ToString::to_string);
            self.book.free_id(Kind::Conversation, &Id::new(format!("{}-{who}", it.date)))
        });
        let lifts = crate::app::lifting::lifts(form);
        for lift in &lifts {
            crate::insight::lift::into_talk(lift, &mut it);
        }
        let more = self.lift_changes(&lifts, &id, &it).map_err(|say| ("lifted", say))?;
        let what = if form.base.is_some() { "did-note-edit" } else { "did-note" };
        let mut done = self.edit(form, what, id, it);
        if let Finished::Edit(edit, _) = &mut done {
            edit.changes.extend(more);
        }
        Ok(done)
    }

    fn finish_initiative(&self, form: &Form, id: Option<&Id>) -> Result<Finished, Wrong> {
        let mut it: Initiative = base(form).unwrap_or_default();
        it.name = form.words("name");
        it.purpose = form.words("purpose");
        it.themes = form.tags("themes");
        it.wards = form.tags("wards");
        it.communities = form.tags("communities");
        it.people = form.tags("people");
        // With one council there is nothing to choose, and a second may come later.
        if let ([council], None) = (self.book.workspace.councils.as_slice(), &it.council) {
            it.council = Some(council.id.clone());
        }
        if form.get("council").is_some() {
            it.council = some(form.words("council")).map(Id::new);
        }
        let mut phases: Vec<PhaseStart> = Vec::new();
        for (key, phase) in PHASE_FIELDS {
            let Some(from) = form.day(key, self.today) else { continue };
            if phases.last().is_some_and(|before| before.from > from) {
                return Err((key, Say::new("wrong-phase-order")));
            }
            phases.push(PhaseStart { phase, from });
        }
        it.phases = phases;
        let id = id.cloned().unwrap_or_else(|| self.book.free_id(Kind::Initiative, &Id::slug(&it.name)));
        let done = self.edit(form, if form.base.is_some() { "did-initiative-edit" } else { "did-initiative" }, id, it);
        let nation = form.get("nation").and_then(|_| nation_choice::chosen(&form.words("nation")));
        Ok(match (done, nation) {
            (Finished::Edit(mut edit, id), Some(nation)) => {
                edit.changes.push(self.nation_change(nation));
                Finished::Edit(edit, id)
            }
            (done, _) => done,
        })
    }

    fn finish_person(&self, form: &Form, id: Option<&Id>) -> Finished {
        let old: Option<Councillor> = base(form);
        let mut it = old.clone().unwrap_or_default();
        it.name = form.words("person-name");
        if old.as_ref().is_none_or(|o| o.name != it.name) {
            it.parts = NameParts::parse(&it.name);
        }
        it.wards = form.tags("wards");
        let party = form.words("party");
        if it.party.as_ref().map_or("", |p| &p.written) != party {
            it.party = some(party).map(Party::new);
        }
        if form.get("term-until").is_some() {
            it.surgeries = form.tags("surgeries");
            it.term_until = form.day("term-until", self.today);
            it.stands = match (form.is_on("in-post"), &it.stands) {
                (true, _) => Stands::InPost,
                (false, Stands::Left { since }) => Stands::Left { since: *since },
                (false, Stands::InPost) => Stands::Left { since: Some(self.today) },
            };
        }
        if let Some(title) = some(form.words("post-title")) {
            it.posts.extend(Post::parse(&title).into_iter().map(|p| Post { origin: Origin::Published, ..p }));
        }
        if let Some(value) = some(form.words("email")) {
            it.contacts.push(Contact {
                kind: ContactKind::Email,
                value,
                note: String::new(),
                origin: Origin::Published,
            });
        }
        if form.get("council").is_some() {
            it.council = some(form.words("council")).map(Id::new);
        } else if it.council.is_none() {
            it.council = self.book.workspace.councils.first().map(|c| c.id.clone());
        }
        // What the officer changed of the council's own facts is the officer's from now on.
        if let Some(old) = &old {
            for (fact, changed) in [
                (Fact::Name, old.name != it.name),
                (Fact::Wards, old.wards != it.wards),
                (Fact::Party, old.party != it.party),
                (Fact::Term, old.term_until != it.term_until),
                (Fact::Surgeries, old.surgeries != it.surgeries),
            ] {
                correct(&mut it, fact, changed);
            }
        } else {
            it.corrected = vec![Fact::Name, Fact::Wards, Fact::Party];
        }
        let id = id.cloned().unwrap_or_else(|| self.book.free_id(Kind::Councillor, &Id::slug(&it.name)));
        self.edit(form, if old.is_some() { "did-person-edit" } else { "did-person" }, id, it)
    }
}

fn visibility(form: &Form) -> Visibility {
    one_of(
        &[Visibility::OnlyMe, Visibility::MyTeam, Visibility::TheCouncillor, Visibility::Anyone],
        enums::visibility,
        &form.words("visibility"),
    )
    .unwrap_or_default()
}

/// Notes that a fact of the council's was changed by the officer.
pub(super) fn correct(it: &mut Councillor, fact: Fact, changed: bool) {
    if changed && !it.corrected.contains(&fact) {
        it.corrected.push(fact);
    }
}
