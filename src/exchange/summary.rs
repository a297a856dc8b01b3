//! What an import did, for programs: one JSON object.

use serde::Serialize;

use super::{MaybeMoved, Plan};
use crate::model::{Say, text};

/// What an import did or would do. As JSON exactly
/// `{"added":n,"changed":n,"unchanged":n,"missing":n,"vacancies":n,"skipped":[{"row":n,"reason":"…"}]}`;
/// where a home address was left out of other details, with `"home_addresses_left_out":["name"]` behind it;
/// where columns were not understood, with `"columns_not_read":["heading"]`;
/// where columns were left out on purpose, with `"columns_left_out":["heading"]`;
/// where somebody may have moved ward, with
/// `"maybe_moved":[{"row":n,"councillor":"id","name":"…","then":["…"],"now":["…"]}]` behind it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// New councillors.
    pub added: usize,
    /// Councillors whose record changes.
    pub changed: usize,
    /// Councillors who are in the file just as they are here.
    pub unchanged: usize,
    /// In post here and not in the file.
    pub missing: usize,
    /// Empty seats.
    pub vacancies: usize,
    /// Rows not taken.
    pub skipped: Vec<SkippedRow>,
    /// Whose home address stood in other details, such as a surgery, and was left out of them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub home_addresses_left_out: Vec<String>,
    /// Headings of columns that were not read although something stands in them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub columns_not_read: Vec<String>,
    /// Headings of columns that were understood and left out on purpose.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub columns_left_out: Vec<String>,
    /// Who may have moved ward, and has not been decided on; nothing is written for them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub maybe_moved: Vec<MovedRow>,
}

/// A row not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SkippedRow {
    /// The row.
    pub row: usize,
    /// Why, in words.
    pub reason: String,
}

/// Somebody of the same name in another ward, for programs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MovedRow {
    /// The row.
    pub row: usize,
    /// The record that may be theirs, by id.
    pub councillor: String,
    /// The name in the file.
    pub name: String,
    /// The name in the record, where it is another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub known_as: Option<String>,
    /// The wards in the record.
    pub then: Vec<String>,
    /// The wards in the file.
    pub now: Vec<String>,
}

impl MovedRow {
    /// Of a plan's question; words out of files are made safe to show.
    pub fn of(maybe: &MaybeMoved) -> Self {
        let shown = |words: &String| text::shown(words).replace('\n', " ");
        MovedRow {
            row: maybe.row,
            councillor: maybe.id.to_string(),
            name: shown(&maybe.name),
            known_as: maybe.why.map(|_| shown(&maybe.known_as)),
            then: maybe.then.iter().map(shown).collect(),
            now: maybe.now.iter().map(shown).collect(),
        }
    }
}

impl Summary {
    /// Adds one council's plan; `say` puts reasons into words.
    pub fn add(&mut self, plan: &Plan, say: impl Fn(&Say) -> String) {
        self.added += plan.added.len();
        self.changed += plan.changed.len();
        self.unchanged += plan.unchanged;
        self.missing += plan.missing.len();
        self.vacancies += plan.vacancies;
        self.skipped.extend(plan.skipped.iter().map(|s| SkippedRow { row: s.row, reason: say(&s.reason) }));
        let shown = |name: &String| text::shown(name).replace('\n', " ");
        self.home_addresses_left_out.extend(plan.homes.iter().map(shown));
        self.maybe_moved.extend(plan.maybe_moved.iter().filter(|m| m.same.is_none()).map(MovedRow::of));
    }
}
