//! Law and policy behind coproduction, by nation. Not legal advice: each row
//! says where it was read, when, and how sure that is.

use serde::{Deserialize, Serialize};

use super::{Date, Nation, Say, is_default};

/// `law.ron`: what a workspace adds to the law and policy that ships, and what it
/// says instead of a row that ships: one of the same id. Both are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OwnLaws(pub Vec<Law>);

impl OwnLaws {
    /// What is wrong with them as a whole: an id that is missing or stands twice,
    /// a row that says nothing.
    pub fn wrong(&self) -> Vec<Say> {
        let mut wrong = Vec::new();
        for (at, law) in self.0.iter().enumerate() {
            let row = || if law.id.is_empty() { law.title.clone() } else { law.id.clone() };
            if law.id.is_empty() {
                wrong.push(Say::new("store-law-no-id").with("row", row()));
            } else if self.0[..at].iter().any(|other| other.id == law.id) {
                wrong.push(Say::new("store-law-twice").with("row", row()));
            }
            if law.title.trim().is_empty() || law.asks.trim().is_empty() {
                wrong.push(Say::new("store-law-empty").with("row", row()));
            }
        }
        wrong
    }
}

/// One duty, power or policy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// Its id (`cy-wfg-5`); it never changes.
    pub id: String,
    /// Where it applies.
    pub nation: LawNation,
    /// The act, measure, code or policy.
    pub title: String,
    /// How it is cited.
    pub citation: String,
    /// The sections meant.
    pub sections: String,
    /// What it asks, in a sentence.
    pub asks: String,
    /// Why that matters to a councillor.
    pub matters: String,
    /// Themes in words.
    pub tags: Vec<String>,
    /// Where to read it; empty where no lasting address is known.
    pub url: String,
    /// The day it was last checked.
    pub checked: Date,
    /// What is known of changes, commencement and doubts.
    #[serde(default, skip_serializing_if = "is_default")]
    pub status_note: String,
    /// How sure it is.
    pub confidence: Confidence,
    /// Whether the source itself was read.
    pub verified: Verified,
    /// What was read.
    pub verified_via: String,
    /// A short title, for large letters; the title itself where empty.
    #[serde(default, skip_serializing_if = "is_default")]
    pub short: String,
    /// The same in Welsh.
    #[serde(default, skip_serializing_if = "is_default")]
    pub short_cy: String,
}

impl Law {
    /// Whether its wording is to be looked up before anybody quotes it: the source
    /// itself was not read, or only a part of it.
    pub fn is_to_be_checked(&self) -> bool {
        self.verified != Verified::Yes
    }

    /// Whether it applies in a nation. A row for the whole Kingdom whose note
    /// begins "Great Britain" does not apply in Northern Ireland.
    pub fn applies_in(&self, nation: Nation) -> bool {
        matches!(
            (self.nation, nation),
            (LawNation::Uk, _)
                | (LawNation::Wales, Nation::Wales)
                | (LawNation::England, Nation::England)
                | (LawNation::Scotland, Nation::Scotland)
                | (LawNation::NorthernIreland, Nation::NorthernIreland)
        ) && !(nation == Nation::NorthernIreland && self.status_note.starts_with("Great Britain"))
    }
}

impl Confidence {
    /// All of them, the surest first.
    pub const ALL: [Confidence; 3] = [Confidence::High, Confidence::Medium, Confidence::Low];
}

impl Verified {
    /// All of them, the best first.
    pub const ALL: [Verified; 3] = [Verified::Yes, Verified::Partly, Verified::Memory];
}

impl LawNation {
    /// All of them, in the order they are offered.
    pub const ALL: [LawNation; 5] =
        [LawNation::Wales, LawNation::England, LawNation::Scotland, LawNation::NorthernIreland, LawNation::Uk];
}

/// Where a law applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LawNation {
    /// Wales.
    Wales,
    /// England.
    England,
    /// Scotland.
    Scotland,
    /// Northern Ireland.
    NorthernIreland,
    /// The whole United Kingdom, or more than one nation of it: the status note says which.
    Uk,
}

/// How sure something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Confidence {
    /// Not sure.
    Low,
    /// Fairly sure.
    Medium,
    /// Sure.
    High,
}

/// Whether the source was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Verified {
    /// Yes.
    Yes,
    /// In part.
    Partly,
    /// No: from memory.
    Memory,
}
