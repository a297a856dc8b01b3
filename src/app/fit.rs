//! What stage 3 looks at: how the roles would suit who is shown, who holds what,
//! what is held back, and where evidence stands.

use std::borrow::Cow;

use super::form::{Form, Purpose};
use super::forms::statements;
use super::state::{App, Screen};
use super::target::{Section, Target};
use crate::command::Command;
use crate::insight::fit::{self, Across, Caution, Looked, RoleFit};
use crate::insight::public_ask::{self, Clash, Whose};
use crate::insight::ready::{self, Part, Reason};
use crate::model::{Councillor, Date, Evidence, EvidenceKind, Id, Proposal, Say, Status};

/// What the fits were made from: the book's revision, whose, in what, on which day.
pub(super) type FitsOf = (u64, Id, Option<Id>, bool, Date, String);

impl App {
    /// How the roles would suit who is shown, the one to look at first in front;
    /// none where nobody is shown or the record has not been read.
    pub fn fits(&self) -> Option<&[RoleFit]> {
        self.fits.as_ref().map(|(_, fits)| fits.as_slice())
    }

    /// Looks anew at how the roles would suit who is shown, where that is old.
    pub(super) fn refresh_fits(&mut self) {
        if self.place.screen != Screen::Fit {
            return;
        }
        let made = self.person_shown().and_then(|who| {
            let person = self.person_record(&who)?;
            let of = (
                self.book.revision(),
                who.clone(),
                self.initiative_shown(),
                true,
                self.today,
                format!("{:?}", self.shown_stamp()),
            );
            if self.fits.as_ref().is_some_and(|(old, _)| *old == of) {
                return Some(None);
            }
            let fits = self.fits_of(&who, person);
            Some(Some((of, fits)))
        });
        match made {
            None => self.fits = None,
            Some(None) => {}
            Some(made) => self.fits = made,
        }
    }

    /// Tells one reading of the record that is shown from another.
    fn shown_stamp(&self) -> Option<usize> {
        self.shown
            .person
            .as_ref()
            .and_then(|(_, c)| c.as_ref().ok())
            .map(|c| std::ptr::from_ref::<Councillor>(c).addr())
    }

    fn fits_of(&self, who: &Id, person: &Councillor) -> Vec<RoleFit> {
        let guidance = &self.guidance;
        let themes = |text: &str| guidance.theme_hits(text);
        let initiative = self.place.initiative.as_ref().and_then(|id| Some((id, self.book.initiatives.get(id)?)));
        fit::fit(&Looked {
            book: &self.book,
            who,
            person,
            initiative,
            roles: guidance.roles(),
            themes_in: &themes,
            today: self.today,
        })
    }

    /// Who holds which role in the initiative, where one is chosen.
    pub fn across(&self) -> Option<Across> {
        let id = self.initiative_shown()?;
        Some(fit::across(&self.book, &id, self.guidance.roles(), self.today))
    }

    /// How a public ask meets a pre-election period, where it does.
    pub fn clash(&self, proposal: &Proposal) -> Option<Clash> {
        let whose = Whose::of(&self.book, proposal);
        public_ask::clash(&self.book.workspace, &whose, proposal, self.today)
    }

    /// What to take care with in a proposal's own words.
    pub fn ask_cautions(&self, p: &Proposal) -> Vec<Caution> {
        let Some(who) = &p.councillor else { return Vec::new() };
        let person = match (self.person_record(who), self.book.person(who)) {
            (Some(record), _) => Cow::Borrowed(record),
            (None, Some(brief)) => Cow::Owned(fit::record_of(brief)),
            (None, None) => return Vec::new(),
        };
        let person = person.as_ref();
        let initiative = p.initiative.as_ref().and_then(|id| self.book.initiatives.get_key_value(id));
        let themes = |text: &str| self.guidance.theme_hits(text);
        let roles = self.guidance.roles();
        let looked = Looked { book: &self.book, who, person, initiative, roles, themes_in: &themes, today: self.today };
        fit::ask_cautions(&looked, p)
    }

    /// The proposal that stands beside another: its smaller step, or what it is
    /// a smaller step of.
    pub fn counterpart(&self, id: &Id) -> Option<Id> {
        let p = self.book.proposals.get(id)?;
        let larger = p.variant_of.clone().filter(|of| self.book.proposals.contains_key(of));
        larger.or_else(|| self.variants(id).next().map(|(id, _)| id.clone()))
    }

    /// The smaller steps of a proposal.
    pub(super) fn variants<'a>(&'a self, of: &'a Id) -> impl Iterator<Item = (&'a Id, &'a Proposal)> {
        self.book.proposals.iter().filter(move |(_, p)| p.variant_of.as_ref() == Some(of))
    }

    /// What stands beside a proposal while two are compared.
    pub fn compared(&self, id: &Id) -> Option<Id> {
        self.counterpart(id).filter(|_| self.comparing)
    }

    /// Whether a command does something with this proposal now.
    pub fn can_with(&self, command: Command, id: &Id) -> bool {
        let Some(p) = self.book.proposals.get(id) else { return false };
        match command {
            Command::ProposalStatus => !p.status.next().is_empty(),
            Command::OfferLater => {
                matches!(self.clash(p), Some(Clash::DayUnknown { .. }))
                    && matches!(p.status, Status::Draft | Status::Ready)
            }
            Command::SmallerStep => p.councillor.is_some() && p.variant_of.is_none() && p.status != Status::Ended,
            Command::CompareProposals => self.counterpart(id).is_some(),
            Command::ProposeToNext => p.status == Status::Declined && self.next_for(p).is_some(),
            Command::PickEvidence => p.councillor.is_some(),
            _ => false,
        }
    }

    /// The proposal that a command is about: the one under the selection, or the one looked at.
    pub(super) fn proposal_here(&self) -> Option<Id> {
        let shown = match self.target_in(self.focused()) {
            Some(Target::Part(id, _) | Target::Status(id) | Target::Proposal(id) | Target::Public(id)) => Some(id),
            _ if self.place.screen == Screen::Fit => self.proposal_shown(),
            _ => None,
        };
        shown.filter(|id| self.book.proposals.contains_key(id))
    }

    /// Where a piece of evidence about who is shown stands in the profile.
    pub(super) fn place_of_evidence(&self, c: &Councillor, evidence: &Evidence) -> Option<Target> {
        let text = evidence.text.as_str();
        match &evidence.kind {
            EvidenceKind::Post => {
                c.posts.iter().position(|p| p.title == text).map(|at| Target::Item(Section::Posts, at))
            }
            EvidenceKind::Ward => c.wards.iter().any(|w| w == text).then_some(Target::Item(Section::Facts, 0)),
            EvidenceKind::Surgery => c.surgeries.iter().any(|s| s == text).then_some(Target::Item(Section::Facts, 1)),
            EvidenceKind::Clue => {
                c.clues.iter().position(|k| k.text == text).map(|at| Target::Item(Section::Clues, at))
            }
            EvidenceKind::Concern => {
                c.concerns.iter().position(|k| k.text == text).map(|at| Target::Item(Section::Concerns, at))
            }
            EvidenceKind::Statement => Section::ALL.into_iter().find_map(|section| {
                let at = statements(c, section)?.iter().position(|s| s.text == text)?;
                Some(Target::Item(section, at))
            }),
            EvidenceKind::Wish => c.would_like.iter().any(|w| w.role == text).then_some(Target::Do(Command::RoleWish)),
            EvidenceKind::Talk(id) => self.book.talk(id).map(|t| Target::Talk(t.id.clone())),
            EvidenceKind::Proposal(id) => self.book.proposals.contains_key(id).then(|| Target::Proposal(id.clone())),
        }
    }

    /// Whether a proposal's evidence still stands somewhere. Where the record is
    /// not at hand that cannot be told, and it is taken to.
    pub fn leads_to(&self, p: &Proposal, evidence: &Evidence) -> bool {
        match p.councillor.as_ref().and_then(|id| self.person_record(id)) {
            Some(c) => self.place_of_evidence(c, evidence).is_some(),
            None => true,
        }
    }
}

/// What is quietly pointed out while a proposal is typed: how many words an ask
/// has, what is vague, two asks in one; of a reason for a no, words that judge.
pub(super) fn notes(form: &Form, today: Date) -> Vec<Say> {
    let field = form.field();
    let typed = field.as_text();
    match form.purpose {
        Purpose::Proposal(_) => {
            let Some(part) = Part::ALL.into_iter().find(|p| p.key() == field.key) else { return Vec::new() };
            let mut out = Vec::new();
            if part == Part::Ask && !typed.trim().is_empty() {
                out.push(Say::new("note-ask-words").with("count", ready::words(&typed)).with("most", ready::ASK_WORDS));
            }
            out.extend(
                ready::remarks(part, &super::finish::typed_proposal(form, today), today).iter().map(Reason::say),
            );
            out
        }
        Purpose::Status(..) if field.key == "status-reason" => {
            ready::judging(&typed).into_iter().map(|word| Say::new("note-judging").with("word", word)).collect()
        }
        _ => Vec::new(),
    }
}
