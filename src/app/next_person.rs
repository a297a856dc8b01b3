//! Who comes next for a proposal that met with a no.

use super::state::App;
use crate::insight::fit::{self, Caution};
use crate::insight::order::{self, Aside, Order};
use crate::model::{Id, PersonBrief, Proposal, Say};

/// Who comes next for a proposal, why, and what to take care with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Next {
    /// Who, by id.
    pub id: Id,
    /// Why they come next, where the order of contact says so.
    pub why: Option<Say>,
    /// What to take care with when this role is proposed to them.
    pub cautions: Vec<Caution>,
}

impl App {
    /// Who comes next in the order of contact of the proposal's own initiative:
    /// somebody in post who may be approached, who has not been asked for
    /// anything in it, and for whom nothing forbids the role.
    pub(super) fn next_for(&self, p: &Proposal) -> Option<Next> {
        let guidance = &self.guidance;
        let themes = |text: &str| guidance.theme_hits(text);
        let initiative = p.initiative.as_ref().and_then(|id| Some((id, self.book.initiatives.get(id)?)));
        let of_another: Order;
        let order = if p.initiative == self.place.initiative {
            &self.order
        } else {
            of_another = order::order(&self.book, initiative.map(|(id, i)| (Some(id), i)), &themes, self.today);
            &of_another
        };
        let asked = |who: &Id| {
            self.book.proposals.values().any(|q| q.councillor.as_ref() == Some(who) && q.initiative == p.initiative)
        };
        let may = |i: u32| order.aside.get(&i).is_none_or(|a| *a == Aside::InTouch);
        let open =
            |b: &PersonBrief| b.in_post && !b.leave_alone && p.councillor.as_ref() != Some(&b.id) && !asked(&b.id);
        let cautions = |b: &PersonBrief| match guidance.role(&p.role) {
            Some(role) => fit::cautions(&self.book, b, initiative, role, guidance.roles(), &themes, self.today),
            None => Vec::new(),
        };
        let people = self.book.people();
        let places = order.places.iter().copied().filter(|i| may(*i));
        places
            .filter_map(|i| Some((i, people.get(i as usize).filter(|b| open(b))?)))
            .map(|(i, b)| (i, b, cautions(b)))
            .find(|(.., cautions)| !cautions.iter().any(Caution::forbids))
            .map(|(i, b, cautions)| {
                let why = order.reasons.get(&i).and_then(|why| why.first()).map(|why| why.say.clone());
                Next { id: b.id.clone(), why, cautions }
            })
    }
}
