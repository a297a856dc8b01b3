//! Who sees what. There is one function that turns a record into what somebody
//! may see of it ([`seen`]); whatever leaves the officer's own screen takes its
//! words from there, by type: a [`Shown`] can be made in this room alone, and
//! what goes out is made of [`Shown`] words and fixed messages.
//!
//! Every record is taken apart here field by field, so that a field added to it
//! later does not compile until somebody has decided who may see it.

mod person;
mod room;
mod task;
mod work;

use std::fmt;

pub use person::{
    SeenApproach, SeenBasis, SeenClue, SeenConcern, SeenContact, SeenPerson, SeenPost, SeenQuote, SeenStatement,
};
pub use room::{Position, PresentAndAgreed, RoomMatter, RoomPerson, SeenAsk, SeenWorkshop, for_room};
pub use task::SeenDuty;
pub use work::{
    SeenCard, SeenChange, SeenInitiative, SeenMeaning, SeenOfficer, SeenProposal, SeenSense, SeenTalk, SeenWorkspace,
    seen_in_its_letter,
};

use super::{Date, Id, Moment, PersonBrief, Timing};

/// For whom something is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Audience {
    /// The officer alone.
    Me,
    /// One councillor, by id: what concerns another is not for this one.
    Councillor(Id),
    /// Anyone who can read the screen: what is published and no more.
    Room,
}

impl Audience {
    /// Words that are the officer's alone (a reason, a name, something worked
    /// out from private notes): for anybody else there are none.
    pub fn mine(&self, words: impl Into<String>) -> Option<Shown> {
        (*self == Audience::Me).then(|| Shown(words.into()))
    }

    /// A day that was worked out from the officer's records: for the officer alone.
    pub fn my_day(&self, day: Date) -> Option<Shown<Date>> {
        (*self == Audience::Me).then_some(Shown(day))
    }

    /// Words that the officer wrote to one councillor, in a letter say: for that
    /// councillor and for the officer; for anybody else there are none.
    pub fn written_to(&self, councillor: &Id, words: impl Into<String>) -> Option<Shown> {
        (*self == Audience::Me || self.is(councillor)).then(|| Shown(words.into()))
    }

    /// Whether it is this councillor.
    fn is(&self, id: &Id) -> bool {
        matches!(self, Audience::Councillor(who) if who == id)
    }
}

/// Something that its audience may see: words as they were typed, or a day.
/// Nobody outside this room can make one, so nothing private becomes one by
/// mistake.
#[derive(Clone, PartialEq, Eq)]
pub struct Shown<T = String>(T);

impl<T> Shown<T> {
    /// What it is. There is no way back from it to a [`Shown`].
    pub fn get(&self) -> &T {
        &self.0
    }
}

impl Shown {
    /// Words of the guidance: about roles, law or the program, of nobody.
    pub fn guidance(words: &str) -> Shown {
        Shown(words.to_owned())
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.trim().is_empty()
    }
}

impl Shown<Date> {
    /// The day that something is made on, which tells nothing of anybody.
    pub fn today(today: Date) -> Shown<Date> {
        Shown(today)
    }
}

impl Shown<Date> {
    /// All of that day, for a calendar.
    pub fn all_day(&self) -> Shown<Timing> {
        Shown(Timing { start: Some(Moment { day: self.0, time: None }), ..Timing::default() })
    }
}

impl Shown<Timing> {
    /// The same, where its words do not say the day in full themselves.
    pub fn in_full(&self, today: Date) -> Option<Shown<Timing>> {
        (self.0.is_understood() && !self.0.says_it_in_full(today)).then(|| self.clone())
    }
}

impl<T: fmt::Debug> fmt::Debug for Shown<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A record of which others may see something.
pub trait ForOthers {
    /// What is seen of it.
    type Seen;
    /// See [`seen`].
    fn seen(&self, id: &Id, who: &Audience) -> Option<Self::Seen>;
}

/// The one way from a record to what an audience may see of it; `None` where
/// that is nothing at all. `id` is the record's own.
pub fn seen<R: ForOthers>(record: &R, id: &Id, who: &Audience) -> Option<R::Seen> {
    record.seen(id, who)
}

/// Somebody's name, which is published.
pub fn name_of(person: &PersonBrief) -> Shown {
    Shown(person.name.to_string())
}

fn show(words: &str) -> Shown {
    Shown(words.to_owned())
}

fn show_all(words: &[String]) -> Vec<Shown> {
    words.iter().map(|w| show(w)).collect()
}

/// As typed where it is for this audience, else no words.
fn if_mine(mine: bool, words: &str) -> Shown {
    Shown(if mine { words.to_owned() } else { String::new() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Contact, ContactKind, Councillor, Origin};

    #[test]
    fn what_was_written_to_one_councillor_is_for_nobody_else() {
        let (ceri, ann) = (Id::new("ceri"), Id::new("ann"));
        let words = |who: Audience| who.written_to(&ceri, "Dear Ceri").map(|w| w.as_str().to_owned());
        assert_eq!(words(Audience::Councillor(ceri.clone())).as_deref(), Some("Dear Ceri"));
        assert_eq!(words(Audience::Me).as_deref(), Some("Dear Ceri"));
        assert_eq!(words(Audience::Councillor(ann)), None);
        assert_eq!(words(Audience::Room), None);
    }

    #[test]
    fn a_number_that_was_given_in_confidence_is_not_among_the_published_facts() {
        let councillor = Councillor {
            name: "Ceri Prys".into(),
            contacts: vec![
                Contact {
                    kind: ContactKind::Email,
                    value: "ceri@cwm.example".into(),
                    note: String::new(),
                    origin: Origin::Council,
                },
                Contact {
                    kind: ContactKind::Mobile,
                    value: "07700 900123".into(),
                    note: String::new(),
                    origin: Origin::Given,
                },
            ],
            ..Councillor::default()
        };
        let facts = seen(&councillor, &Id::new("ceri-prys"), &Audience::Room).expect("what is published");
        assert_eq!(facts.contacts.len(), 1);
        assert!(!format!("{facts:?}").contains("900123"));
    }
}
