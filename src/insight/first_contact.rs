//! What the records bear out for a message to a councillor: whether it is the
//! first, and how far the work has gone.

use crate::insight::touch;
use crate::model::{Book, Channel, Date, Id, Phase};

/// How far an initiative has gone, as its phases say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// No phase has begun, so nothing can be said of it.
    NotSaid,
    /// It is an idea.
    Idea,
    /// This phase began on this day.
    Since(Phase, Date),
}

/// How far an initiative with these phases has gone on a day. Unlike
/// [`crate::model::Initiative::phase_on`] it takes nothing for an idea that does
/// not say so.
pub fn stands(phases: impl IntoIterator<Item = (Phase, Date)>, today: Date) -> Stands {
    let begun = phases.into_iter().filter(|(_, from)| *from <= today).max_by_key(|(phase, from)| (*from, *phase));
    match begun {
        None => Stands::NotSaid,
        Some((Phase::Idea, _)) => Stands::Idea,
        Some((phase, from)) => Stands::Since(phase, from),
    }
}

/// What the last contact with somebody was, as far as the records say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LastContact {
    /// An email or a message, from them or to them: the records do not say who wrote.
    Message,
    /// A proposal was put to them, or they answered one.
    Proposal,
    /// They were at the same meeting or workshop.
    Met,
    /// They spoke: by telephone, in a room, online.
    Spoke,
}

/// The last contact with somebody, by whatever way; none where none is recorded. On one day, what says most.
pub fn last_contact(book: &Book, who: &Id, today: Date) -> Option<(Date, LastContact)> {
    let talks = book.talks().iter().filter(|t| t.is_contact() && t.councillors.contains(who));
    let how = |channel| match channel {
        Channel::Email | Channel::Message => LastContact::Message,
        Channel::Meeting | Channel::Workshop => LastContact::Met,
        Channel::InPerson | Channel::Call | Channel::Online => LastContact::Spoke,
    };
    let spoken = talks.map(|t| (t.date, how(t.channel)));
    let answers = touch::answers_of(book, who).map(|day| (day, LastContact::Proposal));
    spoken.chain(answers).filter(|(day, _)| *day <= today).max()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(d: &str) -> Date {
        Date::from_iso(d).expect("a day")
    }

    #[test]
    fn only_a_phase_that_says_so_is_an_idea() {
        let today = day("2026-11-22");
        let idea = (Phase::Idea, day("2026-09-01"));
        let delivery = (Phase::Delivery, day("2025-11-03"));
        assert_eq!(stands([], today), Stands::NotSaid);
        assert_eq!(stands([(Phase::Idea, day("2027-01-01"))], today), Stands::NotSaid);
        assert_eq!(stands([idea], today), Stands::Idea);
        assert_eq!(stands([idea, (Phase::Design, day("2027-01-01"))], today), Stands::Idea);
        let since = Stands::Since(Phase::Delivery, day("2025-11-03"));
        assert_eq!(stands([(Phase::Idea, day("2025-01-01")), delivery], today), since);
    }
}
