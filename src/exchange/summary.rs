//! What an import did, for programs: one JSON object.

use serde::Serialize;

use super::Plan;
use crate::model::Say;

/// What an import did or would do. As JSON exactly
/// `{"added":n,"changed":n,"unchanged":n,"missing":n,"vacancies":n,"skipped":[{"row":n,"reason":"…"}]}`.
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
}

/// A row not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SkippedRow {
    /// The row.
    pub row: usize,
    /// Why, in words.
    pub reason: String,
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
    }
}
