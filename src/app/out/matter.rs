//! What an export is made of: the records it needs, and for whom.

use std::collections::BTreeMap;

use super::asked::{For, What};
use super::{Body, Made};
use crate::exchange::out::{Line, Message};
use crate::guidance::{Guidance, Role};
use crate::insight::fit::{self, Looked};
use crate::insight::public_ask::Whose;
use crate::insight::ready;
use crate::insight::start::{self, Start};
use crate::model::Workshop;
use crate::model::audience::{
    Audience, SeenDuty, SeenInitiative, SeenOfficer, SeenPerson, SeenProposal, SeenTalk, SeenWorkspace, Shown, seen,
    seen_in_its_letter,
};
use crate::model::{
    AboutMe, Book, Conversation, Councillor, Date, Entity, Id, Initiative, Proposal, Say, Status, TalkBrief, Task,
    Workspace,
};
use crate::store::{Access, Store, StoreError};

/// The store, and everything that has come through the audience function.
pub(super) struct Matter<'a> {
    store: &'a Store,
    /// Roles and prompts.
    pub guidance: &'a Guidance,
    /// What is asked for.
    pub what: What,
    /// For whom.
    pub whom: For,
    /// The same, for the audience function.
    pub who: Audience,
    /// The officer's language.
    pub language: &'static str,
    /// The day.
    pub today: Date,
    /// The officer.
    pub officer: SeenOfficer,
    /// The workspace; empty where its file cannot be read.
    pub workspace: SeenWorkspace,
    /// Why it is, where it cannot be read.
    pub unreadable: Option<Say>,
}

impl<'a> Matter<'a> {
    pub fn read(
        store: &'a Store,
        guidance: &'a Guidance,
        what: &What,
        whom: &For,
        language: &'static str,
        today: Date,
    ) -> Result<Self, Say> {
        let whom = match (whom, what) {
            (For::Councillor(None), What::Letter(id) | What::Role(id)) => {
                For::Councillor(one::<Proposal>(store, id)?.councillor)
            }
            (For::Councillor(None), What::Briefing(id) | What::Message(id, _)) => For::Councillor(Some(id.clone())),
            _ => whom.clone(),
        };
        // Where no councillor is named it is for any of them: what is published.
        let who = match &whom {
            For::Me => Audience::Me,
            For::Councillor(Some(id)) => Audience::Councillor(id.clone()),
            For::Councillor(None) | For::Room => Audience::Room,
        };
        let about_me = single::<AboutMe>(store, "about-me")?;
        let (workspace, unreadable) = workspace(store)?;
        // Whoever gets a letter may see who writes it, though they be nobody in particular.
        let officer = seen(&about_me, &Id::new("about-me"), &who).ok_or_else(not_there)?;
        let workspace = seen(&workspace, &Id::new("workspace"), &who).ok_or_else(not_there)?;
        Ok(Matter { store, guidance, what: what.clone(), whom, who, language, today, officer, workspace, unreadable })
    }

    /// Whether it is for the officer.
    pub fn me(&self) -> bool {
        self.who == Audience::Me
    }

    /// Whether it is for the room.
    pub fn room(&self) -> bool {
        self.who == Audience::Room
    }

    /// A councillor, as far as they may be seen.
    pub fn person(&self, id: &Id) -> Result<SeenPerson, Say> {
        seen(&one::<Councillor>(self.store, id)?, id, &self.who).ok_or_else(not_there)
    }

    /// The record that only decides about language and is never said.
    pub fn prefers(&self, id: &Id) -> String {
        self.store.read_as::<Councillor>(id).map(|c| c.prefers.language).unwrap_or_default()
    }

    /// A proposal, as far as it may be seen.
    pub fn proposal(&self, id: &Id) -> Result<Option<SeenProposal>, Say> {
        Ok(seen(&one::<Proposal>(self.store, id)?, id, &self.who))
    }

    /// A proposal, as far as its own letter may say it: before it is offered too.
    pub fn proposal_in_its_letter(&self, id: &Id) -> Result<Option<SeenProposal>, Say> {
        Ok(seen_in_its_letter(&one::<Proposal>(self.store, id)?, id, &self.who))
    }

    /// What of a workshop may leave its room.
    pub fn workshop(&self, id: &Id) -> Result<crate::model::audience::SeenWorkshop, Say> {
        seen(&one::<crate::model::Workshop>(self.store, id)?, id, &self.who).ok_or_else(not_there)
    }

    /// The card of a proposal's role: guidance, which speaks of nobody.
    pub fn role_card(&self, id: &Id) -> Result<Option<&'a Role>, Say> {
        Ok(self.guidance.role(&one::<Proposal>(self.store, id)?.role))
    }

    /// The proposal itself, only to tell whether it is ready.
    pub fn is_ready(&self, id: &Id) -> bool {
        let Ok(p) = self.store.read_as::<Proposal>(id) else { return false };
        let person = p.councillor.as_ref().and_then(|who| self.store.read_as::<Councillor>(who).ok());
        let initiative = p.initiative.as_ref().and_then(|of| Some((of, self.store.read_as::<Initiative>(of).ok()?)));
        let themes = |text: &str| self.guidance.theme_hits(text);
        let cautions = match (&p.councillor, &person) {
            (Some(who), Some(person)) => fit::ask_cautions(
                &Looked {
                    book: &Book::default(),
                    who,
                    person,
                    initiative: initiative.as_ref().map(|(id, i)| (*id, i)),
                    roles: self.guidance.roles(),
                    themes_in: &themes,
                    today: self.today,
                },
                &p,
            ),
            _ => Vec::new(),
        };
        ready::is_ready(&p, self.today, &cautions)
    }

    /// That a proposal which asks for something in public meets a pre-election period.
    pub fn clash(&self, id: &Id) -> Option<Say> {
        let proposal = self.store.read_as::<Proposal>(id).ok()?;
        let workspace = single::<Workspace>(self.store, "workspace").ok()?;
        let person = proposal.councillor.as_ref().and_then(|id| self.store.read_as::<Councillor>(id).ok());
        let initiative = proposal.initiative.as_ref().and_then(|id| self.store.read_as::<Initiative>(id).ok());
        let of_initiative = || initiative.as_ref().and_then(|it| it.council.clone());
        let council = person.as_ref().and_then(|c| c.council.clone()).or_else(of_initiative);
        let wards = person.iter().flat_map(|c| &c.wards).chain(initiative.iter().flat_map(|it| &it.wards));
        let whose = Whose { council, wards: wards.cloned().collect() };
        let clash = crate::insight::public_ask::clash(&workspace, &whose, &proposal, self.today)?;
        Some(super::super::views::clash::in_letter(clash))
    }

    /// What to look at again before it is sent: that it is settled already, or
    /// that a day it names is past, seen from when it came to stand as it does.
    pub fn out_of_date(&self, id: &Id) -> Vec<Say> {
        let Ok(proposal) = self.store.read_as::<Proposal>(id) else { return Vec::new() };
        let settled = matches!(proposal.status, Status::Declined | Status::Accepted | Status::Active | Status::Ended);
        let status = || Say::new(super::super::views::enums::status(proposal.status));
        let mut notes: Vec<Say> =
            settled.then(|| Say::new("out-note-settled").with("status", status())).into_iter().collect();
        let days = [&proposal.first_step, &proposal.when]
            .map(|timing| timing.seen_from(proposal.since(), self.today).last_day());
        let past = days.into_iter().flatten().filter(|day| *day < self.today).min();
        notes.extend(past.map(|day| Say::new("out-note-past").with("day", day)));
        notes
    }

    /// An initiative, where it is there.
    pub fn initiative(&self, id: Option<&Id>) -> Option<SeenInitiative> {
        let id = id?;
        seen(&self.store.read_as::<Initiative>(id).ok()?, id, &self.who)
    }

    /// When councillors came into an initiative. It rests on every record, and is
    /// for the officer alone.
    pub fn start(&self, id: &Id) -> Result<Start, Say> {
        let talks: Vec<TalkBrief> =
            self.all::<Conversation>()?.iter().map(|(id, talk)| TalkBrief::of(id, talk)).collect();
        let proposals = self.all::<Proposal>()?;
        let it = one::<Initiative>(self.store, id)?;
        let meanings: Vec<_> = it.meaning.iter().chain(&it.how_run).collect();
        let named = meanings.iter().any(|m| !m.decided.trim().is_empty());
        let workshops = self.all::<Workshop>()?;
        let people = if named { self.all::<Councillor>()? } else { Vec::new() };
        let records = start::Records {
            talks: &talks,
            proposals: &proposals.iter().map(|(id, p)| (id, p)).collect::<Vec<_>>(),
            phases: &it.phases,
            meanings: &meanings,
            workshops: &workshops.iter().map(|(id, w)| (id, w)).collect::<Vec<_>>(),
            noted: &it.involved,
            people: &people.iter().map(|(id, c)| (id, c.name.as_str())).collect::<Vec<_>>(),
        };
        Ok(start::start_of(id, records))
    }

    /// Everybody, by surname.
    pub fn people(&self) -> Result<Vec<SeenPerson>, Say> {
        let mut all = self.all::<Councillor>()?;
        all.sort_by_cached_key(|(id, c)| (c.sort_key(), id.clone()));
        Ok(all.iter().filter_map(|(id, c)| seen(c, id, &self.who)).collect())
    }

    /// The conversations that may be seen, newest first.
    pub fn talks(&self) -> Result<Vec<(Id, SeenTalk)>, Say> {
        let all = self.all::<Conversation>()?;
        let mut talks: Vec<(Id, SeenTalk)> =
            all.into_iter().filter_map(|(id, c)| seen(&c, &id, &self.who).map(|t| (id, t))).collect();
        talks.sort_by(|a, b| (b.1.date.get(), &b.0).cmp(&(a.1.date.get(), &a.0)));
        Ok(talks)
    }

    /// The tasks of their own that may be seen.
    pub fn duties(&self) -> Result<Vec<SeenDuty>, Say> {
        let all = self.all::<Task>()?;
        Ok(all.iter().filter_map(|(id, task)| seen(task, id, &self.who)).collect())
    }

    /// The proposals that may be seen, by id.
    pub fn proposals(&self) -> Result<Vec<(Id, SeenProposal)>, Say> {
        let all = self.all::<Proposal>()?;
        Ok(all.into_iter().filter_map(|(id, p)| seen(&p, &id, &self.who).map(|s| (id, s))).collect())
    }

    fn all<T: Entity>(&self) -> Result<Vec<(Id, T)>, Say> {
        self.store.all::<T>().map_err(|e| e.say())
    }

    /// The names of councillors, by id.
    pub fn names(&self) -> Result<BTreeMap<Id, Shown>, Say> {
        Ok(self.people()?.into_iter().map(|p| (p.id, p.name)).collect())
    }

    /// The names of initiatives, by id.
    pub fn initiatives(&self) -> Result<BTreeMap<Id, SeenInitiative>, Say> {
        let all = self.all::<Initiative>()?;
        Ok(all.into_iter().filter_map(|(id, it)| seen(&it, &id, &self.who).map(|s| (id, s))).collect())
    }

    /// What a council is called.
    pub fn council(&self, id: Option<&Id>) -> Option<Shown> {
        self.workspace.councils.iter().find(|(key, _)| Some(key) == id).map(|(_, name)| name.clone())
    }

    /// What the role of a proposal is called, in a language.
    pub fn role_name(&self, role: &Shown, language: &str) -> Shown {
        self.guidance.role(role.as_str()).map_or_else(|| role.clone(), |r| Shown::guidance(r.name.get(language)))
    }

    /// The line that says for whom it is.
    pub fn audience(&self) -> Line {
        match &self.whom {
            For::Me if self.officer.name.is_empty() => Line::key("out-for-me"),
            For::Me => Message::new("out-for-me-named").words("name", &self.officer.name).into(),
            For::Councillor(Some(id)) => match self.person(id) {
                Ok(person) => Message::new("out-for-councillor").words("name", &person.name).into(),
                Err(_) => Line::key("out-for-a-councillor"),
            },
            For::Councillor(None) => Line::key("out-for-councillors"),
            For::Room if matches!(self.what, What::Workshop(_)) => Line::key("handout-for"),
            For::Room => Line::key("out-for-room"),
        }
    }

    /// What is made of a body; its file is called after `about`, or where that
    /// is none after what it is.
    pub fn made(&self, body: Body, language: &'static str, name: String) -> Made {
        Made {
            what: self.what.clone(),
            whom: self.whom.clone(),
            audience: self.audience(),
            body,
            language,
            notes: self.unreadable.iter().cloned().collect(),
            name,
        }
    }
}

fn not_there() -> Say {
    Say::new("out-not-there")
}

fn one<T: Entity>(store: &Store, id: &Id) -> Result<T, Say> {
    store.read_as::<T>(id).map_err(|e| e.say())
}

/// The workspace's own record. It holds what councils are called and when
/// elections are, and nothing that decides who may see what: where it cannot be
/// read, other records go out without it, and it is said why. Not where a newer
/// program wrote it, whose rules nobody here knows.
fn workspace(store: &Store) -> Result<(Workspace, Option<Say>), Say> {
    match store.read_as::<Workspace>(&Id::new("workspace")) {
        Err(why @ StoreError::Unreadable { .. }) => match store.access() {
            Access::ReadOnly(newer) if newer.key == "store-newer-format" => Err(newer),
            _ => Ok((Workspace::default(), Some(Say::new("out-note-no-workspace").with("why", why.say())))),
        },
        _ => Ok((single::<Workspace>(store, "workspace")?, None)),
    }
}

fn single<T: Entity + Default>(store: &Store, id: &str) -> Result<T, Say> {
    match store.read_as::<T>(&Id::new(id)) {
        Ok(it) => Ok(it),
        Err(e) if e.is_missing() => Ok(T::default()),
        Err(e) => Err(e.say()),
    }
}
