//! What a scan found, part by part.

use super::here::{Away, Missing};
use super::open::Problem;
use crate::model::{Id, Kind, PersonBrief, Record, TalkBrief};

/// Part of what a scan found.
#[derive(Debug, Default)]
pub struct Batch {
    /// Councillors, new or changed.
    pub people: Vec<PersonBrief>,
    /// Conversations, new or changed.
    pub talks: Vec<TalkBrief>,
    /// Records of every other kind, whole, new or changed.
    pub records: Vec<(Id, Record)>,
    /// What was given before and is not there any more, or cannot be read any more.
    pub gone: Vec<(Kind, Id)>,
    /// Files that could not be read, newly found, sorted by path; all in the last batch.
    pub problems: Vec<Problem>,
    /// How many files are done.
    pub done: usize,
    /// Of how many, as far as is known.
    pub total: usize,
    /// The workspace is away: nothing was looked at, and what was given before holds.
    pub away: Option<Away>,
    /// More than half of the records of these kinds went at once: they are not
    /// given as gone until that is confirmed (`Store::accept_missing`).
    pub missing: Vec<Missing>,
    /// Nothing follows.
    pub last: bool,
}

impl Batch {
    /// Whether what follows can be taken in together with this.
    pub fn takes_more(&self) -> bool {
        self.gone.is_empty() && !self.last
    }

    /// Takes in what followed this.
    pub fn add(&mut self, next: Batch) {
        self.people.extend(next.people);
        self.talks.extend(next.talks);
        self.records.extend(next.records);
        self.problems.extend(next.problems);
        self.gone = next.gone;
        self.away = next.away;
        self.missing = next.missing;
        (self.done, self.total, self.last) = (next.done, next.total, next.last);
    }
}
