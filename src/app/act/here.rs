//! What stands under the selection, and what can be done with it.

use super::*;
use crate::model::audience::{Audience, Shown};

impl App {
    /// What `a` adds to here.
    pub(in crate::app) fn add_to(&self) -> Option<Purpose> {
        let target = self.target_in(self.focused());
        match (self.focused(), target) {
            (PaneId::Initiatives, _) => Some(Purpose::Initiative(None)),
            (PaneId::Due | PaneId::Latest | PaneId::Said | PaneId::Talks | PaneId::Note, _) => {
                Some(Purpose::Note(None))
            }
            (PaneId::People, _) => Some(Purpose::Person(None)),
            (PaneId::Profile | PaneId::Map, Some(Target::Section(s) | Target::Item(s, _))) => {
                if s.is_single() {
                    return self.owner_of(s).map(|id| single(s, id));
                }
                self.owner_of(s).map(|id| Purpose::Item(s, id, None))
            }
            (PaneId::Roles | PaneId::Proposal | PaneId::Ready, _) => {
                self.person_shown().map(|_| Purpose::Proposal(None))
            }
            _ => None,
        }
    }

    /// The record that a section belongs to.
    pub(in crate::app) fn owner_of(&self, section: Section) -> Option<Id> {
        match section {
            Section::Top | Section::Bottom => {
                let initiative = self.place.initiative.as_ref()?;
                Some(self.sense_id(initiative, self.person_shown().as_ref()))
            }
            Section::Meaning | Section::HowRun => {
                self.place.initiative.clone().filter(|id| self.book.initiatives.contains_key(id))
            }
            _ => self.person_shown().filter(|id| self.person_record(id).is_some()),
        }
    }

    /// What `e` edits here, and the field it starts at.
    pub(in crate::app) fn edit_of(&self) -> Option<(Purpose, Option<&'static str>)> {
        let pane = self.focused();
        let plain = |p: Purpose| Some((p, None));
        match self.target_in(pane) {
            Some(Target::Initiative(id)) => plain(Purpose::Initiative(Some(id))),
            Some(Target::Person(id)) => {
                self.person_record(&id)?;
                plain(Purpose::Person(Some(id)))
            }
            Some(Target::Section(s)) if s.is_single() => plain(single(s, self.owner_of(s)?)),
            Some(Target::Item(s, _)) if s.is_single() => plain(single(s, self.owner_of(s)?)),
            Some(Target::Item(s, at)) => plain(Purpose::Item(s, self.owner_of(s)?, Some(at))),
            Some(Target::Line(_)) => plain(Purpose::Note(Some(self.talk_shown()?))),
            Some(Target::Promise(at)) if pane == PaneId::Note => plain(Purpose::Promise(self.talk_shown()?, at)),
            Some(Target::OpenPromise(id, nth)) if pane == PaneId::Note => {
                let all = self.talk_record(&id)?.promises.iter().enumerate();
                let at = all.filter(|(_, p)| p.state == PromiseState::Open).nth(nth)?.0;
                plain(Purpose::Promise(id, at))
            }
            Some(Target::Talk(id)) if self.shown.talk.as_ref().is_some_and(|(of, r)| *of == id && r.is_ok()) => {
                plain(Purpose::Note(Some(id)))
            }
            Some(Target::Task(id)) => plain(Purpose::Task(Some(id))),
            Some(Target::Role(key)) => plain(Purpose::Role(Some(key))),
            Some(Target::Proposal(id)) => plain(Purpose::Proposal(Some(id))),
            Some(Target::Part(id, part)) => Some((Purpose::Proposal(Some(id)), Some(part.key()))),
            Some(Target::Public(id)) => Some((Purpose::Proposal(Some(id)), Some("part-public"))),
            Some(Target::Status(id)) => Some((Purpose::Proposal(Some(id)), Some(Part::Ask.key()))),
            _ => None,
        }
    }

    /// The record that is looked at: for its earlier versions.
    pub(super) fn record_here(&self) -> Option<(Kind, Id)> {
        match (self.focused(), self.target_in(self.focused())) {
            (_, Some(Target::Initiative(id))) => Some((Kind::Initiative, id)),
            (_, Some(Target::Role(_))) if !self.book.roles.0.is_empty() => Some((Kind::Roles, Id::new("roles"))),
            (_, Some(Target::Talk(id) | Target::Due(id) | Target::OpenPromise(id, _) | Target::Question(id, _))) => {
                Some((Kind::Conversation, id))
            }
            (_, Some(Target::Task(id))) => Some((Kind::Task, id)),
            (PaneId::Note, _) => self.talk_shown().map(|id| (Kind::Conversation, id)),
            (_, Some(Target::Proposal(id) | Target::Part(id, _) | Target::Status(id))) => Some((Kind::Proposal, id)),
            (PaneId::Map, Some(Target::Section(s) | Target::Item(s, _))) => match s {
                Section::Top | Section::Bottom => self.owner_of(s).map(|id| (Kind::Sense, id)),
                Section::Meaning | Section::HowRun => self.owner_of(s).map(|id| (Kind::Initiative, id)),
                _ => self.owner_of(s).map(|id| (Kind::Councillor, id)),
            },
            (PaneId::People | PaneId::Profile, _) => self.person_shown().map(|id| (Kind::Councillor, id)),
            _ => None,
        }
    }

    /// What `d` would delete here.
    pub(super) fn deletable(&self) -> Option<Target> {
        match self.target_in(self.focused())? {
            Target::Line(_) => self.talk_shown().map(Target::Talk),
            t @ (Target::Person(_)
            | Target::Initiative(_)
            | Target::Talk(_)
            | Target::Proposal(_)
            | Target::Task(_)) => Some(t),
            Target::Item(s, at) if !s.is_single() => Some(Target::Item(s, at)),
            Target::Role(key) if self.book.roles.0.iter().any(|r| r.key == key) => Some(Target::Role(key)),
            _ => None,
        }
    }

    /// What `y` copies here: only ever what is published, or an ask.
    pub(super) fn copyable(&self) -> Option<String> {
        match self.focused() {
            PaneId::People | PaneId::Profile | PaneId::Said => {
                let id = self.person_shown()?;
                let facts = audience::seen(self.person_record(&id)?, &id, &Audience::Room)?;
                if let Some(Target::Item(Section::Contacts, at)) = self.target_in(PaneId::Profile)
                    && self.focused() == PaneId::Profile
                {
                    let chosen = self.person_record(&id)?.contacts.get(at)?.value.clone();
                    return facts.contacts.iter().find(|c| *c.value.get() == chosen).map(|c| c.value.get().clone());
                }
                let mut lines = vec![facts.name.get().clone()];
                lines.extend(facts.posts.iter().map(|p| p.title.get().clone()));
                let wards: Vec<&str> = facts.wards.iter().map(Shown::as_str).collect();
                lines.extend((!wards.is_empty()).then(|| wards.join(", ")));
                lines.extend(facts.contacts.iter().map(|c| c.value.get().clone()));
                Some(lines.join("\n"))
            }
            _ => None,
        }
    }

    pub(super) fn proposal_to_move(&self) -> Option<Id> {
        let shown = match self.target_in(self.focused()) {
            Some(Target::Part(id, _) | Target::Status(id) | Target::Proposal(id) | Target::Public(id)) => Some(id),
            _ if self.place.screen == Screen::Fit => self.proposal_shown(),
            _ => None,
        };
        shown.filter(|id| self.book.proposals.get(id).is_some_and(|p| !p.status.next().is_empty()))
    }

    pub(super) fn follow_up_here(&self) -> Option<Id> {
        let id = match self.target_in(self.focused()) {
            Some(Target::Due(id) | Target::Talk(id)) => id,
            Some(Target::OpenPromise(..) | Target::Promise(_) | Target::Question(..) | Target::Task(_)) => return None,
            _ if self.place.screen == Screen::Sense => self.talk_shown()?,
            _ => return None,
        };
        self.book.talk(&id).filter(|t| t.follow_up.is_some()).map(|t| t.id.clone())
    }

    /// A conversation's record, where it has been read.
    pub(in crate::app) fn talk_record(&self, id: &Id) -> Option<&Conversation> {
        match &self.shown.talk {
            Some((of, Ok(talk))) if of == id => Some(talk),
            _ => None,
        }
    }
}
