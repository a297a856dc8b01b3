//! Across an initiative: who holds which role, what nobody holds, and where care
//! is needed between people.

use super::cautions::{YEAR, is_open, kin_of};
use super::{Caution, Rule};
use crate::insight::election::election;
use crate::model::{Book, Date, Evidence, EvidenceKind, Id, Kin, Proposal, Role, Say, Status};

/// An initiative's roles, and what to take care with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Across {
    /// Every role, most hands-on first, with who holds it.
    pub roles: Vec<Held>,
    /// What to take care with.
    pub cautions: Vec<Caution>,
}

/// A role and who holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The role, by its key.
    pub role: String,
    /// Who holds it or is asked to, those who said yes first.
    pub by: Vec<Holding>,
}

/// Somebody who holds a role, or is asked to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holding {
    /// The proposal, by id.
    pub proposal: Id,
    /// Who, by id.
    pub who: Id,
    /// How it stands.
    pub status: Status,
}

/// Who holds what in an initiative.
pub fn across(book: &Book, initiative: &Id, roles: &[Role], today: Date) -> Across {
    let here = || book.proposals.iter().filter(|(_, p)| p.initiative.as_ref() == Some(initiative) && is_open(p));
    let held = |role: &Role| {
        let mut by: Vec<Holding> = here()
            .filter(|(_, p)| p.role == role.key)
            .filter_map(|(id, p)| Some(Holding { proposal: id.clone(), who: p.councillor.clone()?, status: p.status }))
            .collect();
        by.sort_by_key(|h| !matches!(h.status, Status::Active | Status::Accepted));
        Held { role: role.key.clone(), by }
    };
    let mut cautions = Vec::new();
    let with = |id: &Id, p: &Proposal| Some(Evidence { kind: EvidenceKind::Proposal(id.clone()), text: p.ask.clone() });
    for (id, p) in here().filter(|(_, p)| kin_of(roles, p) == Some(Kin::Watchdog)) {
        let both = here().any(|(_, q)| q.councillor == p.councillor && kin_of(roles, q) == Some(Kin::Sponsor));
        if let (true, Some(who)) = (both, &p.councillor) {
            let say = Say::new("care-r1-both").with("name", book.name_of(who));
            cautions.push(Caution { rule: Rule::R1, say, evidence: with(id, p) });
        }
    }
    for (id, p) in here().filter(|(_, p)| matches!(p.status, Status::Accepted | Status::Active)) {
        let Some(person) = p.councillor.as_ref().and_then(|id| book.person(id)) else { continue };
        let poll = election(&book.workspace, person.council.as_ref(), today).poll();
        let ends = [person.term_until.filter(|d| *d >= today), poll].into_iter().flatten().min();
        if let Some(date) = ends.filter(|d| today.days_until(*d) <= YEAR) {
            let key = if p.successor.trim().is_empty() { "care-r10-nobody" } else { "care-r10-next" };
            let say = Say::new(key).with("name", &*person.name).with("date", date).with("next", p.successor.as_str());
            cautions.push(Caution { rule: Rule::R10, say, evidence: with(id, p) });
        } else if !person.in_post {
            let say = Say::new("care-r10-gone").with("name", &*person.name);
            cautions.push(Caution { rule: Rule::R10, say, evidence: with(id, p) });
        }
    }
    if one_sided(book, initiative) {
        cautions.push(Caution { rule: Rule::R7, say: Say::new("care-r7-one-sided"), evidence: None });
    }
    Across { roles: roles.iter().map(held).collect(), cautions }
}

/// Whether all who were spoken to or asked, three or more, sit for one and the
/// same party: said as a note, and never part of any order.
fn one_sided(book: &Book, initiative: &Id) -> bool {
    let talked = book.talks().iter().filter(|t| t.is_contact() && t.initiative.as_ref() == Some(initiative));
    let asked = book.proposals.values().filter(|p| p.initiative.as_ref() == Some(initiative));
    let mut who: Vec<&Id> =
        talked.flat_map(|t| t.councillors.iter()).chain(asked.filter_map(|p| p.councillor.as_ref())).collect();
    who.sort();
    who.dedup();
    let people: Vec<_> = who.into_iter().filter_map(|id| book.person(id)).collect();
    people.len() >= 3 && people.iter().all(|p| p.party.is_some() && p.party == people[0].party)
}
