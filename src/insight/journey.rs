//! How far someone has come. Derived from
//! what is written down, never stored.

use crate::model::{Book, Id, Status};

/// How far a councillor has come in an initiative, or at all where none is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reached {
    /// Nobody has been in touch.
    NotYet,
    /// There has been a conversation.
    InTouch,
    /// There is something on the sense map.
    MakingSense,
    /// A role is being worked out or has been put to them.
    Proposed,
    /// They said yes.
    InRole,
}

impl Reached {
    /// All of them, in order.
    pub const ALL: [Reached; 5] =
        [Reached::NotYet, Reached::InTouch, Reached::MakingSense, Reached::Proposed, Reached::InRole];
}

/// How far somebody has come.
pub fn reached(book: &Book, councillor: &Id, initiative: Option<&Id>) -> Reached {
    let here = |of: Option<&Id>| initiative.is_none() || of == initiative;
    let mut best = Reached::NotYet;
    for p in book.proposals.values().filter(|p| p.councillor.as_ref() == Some(councillor)) {
        if here(p.initiative.as_ref()) {
            best = best.max(match p.status {
                Status::Accepted | Status::Active => Reached::InRole,
                Status::Declined | Status::Ended => Reached::InTouch,
                _ => Reached::Proposed,
            });
        }
    }
    if best >= Reached::MakingSense {
        return best;
    }
    let mapped = |s: &crate::model::SenseMap| {
        s.councillor.as_ref() == Some(councillor)
            && here(Some(&s.initiative))
            && !(s.top.is_empty() && s.bottom.is_empty())
    };
    if book.senses.values().any(mapped) {
        return Reached::MakingSense;
    }
    if talks_with(book, councillor).any(|t| t.is_contact() && here(t.initiative.as_ref())) {
        Reached::InTouch
    } else {
        best
    }
}

/// The conversations with somebody, newest first.
pub fn talks_with<'a>(book: &'a Book, councillor: &'a Id) -> impl Iterator<Item = &'a crate::model::TalkBrief> {
    book.talks().iter().filter(move |t| t.councillors.contains(councillor))
}
