//! What is due: follow-ups and promises that are still open.

use crate::model::{Book, Date, Id, Who};

/// Something to be done by a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// By when; none where no day was named.
    pub date: Option<Date>,
    /// What, as typed; may be empty for a follow-up.
    pub what: String,
    /// What kind of thing it is.
    pub kind: DueKind,
    /// The conversation it comes from.
    pub talk: Id,
    /// With whom.
    pub councillors: Vec<Id>,
}

/// What kind of thing is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DueKind {
    /// To get in touch again.
    FollowUp,
    /// We promised it.
    OurPromise,
    /// They promised it.
    TheirPromise,
}

/// Everything that is due, earliest first, what has no day last.
pub fn due(book: &Book) -> Vec<Due> {
    let mut all = Vec::new();
    for talk in book.talks() {
        let councillors: Vec<Id> = talk.councillors.to_vec();
        if let Some((date, what)) = &talk.follow_up {
            all.push(Due {
                date: Some(*date),
                what: what.to_string(),
                kind: DueKind::FollowUp,
                talk: talk.id.clone(),
                councillors: councillors.clone(),
            });
        }
        for (who, what, date) in &talk.open {
            all.push(Due {
                date: *date,
                what: what.to_string(),
                kind: if *who == Who::Us { DueKind::OurPromise } else { DueKind::TheirPromise },
                talk: talk.id.clone(),
                councillors: councillors.clone(),
            });
        }
    }
    all.sort_by_key(|d| (d.date.is_none(), d.date));
    all
}
