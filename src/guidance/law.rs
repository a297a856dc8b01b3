//! Law and policy behind coproduction, by nation. Not legal advice: each row
//! says where it was read, when, and how sure that is.

use serde::Deserialize;

use crate::model::{Date, Nation};

/// One duty, power or policy.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
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
    #[serde(default)]
    pub status_note: String,
    /// How sure it is.
    pub confidence: Confidence,
    /// Whether the source itself was read.
    pub verified: Verified,
    /// What was read.
    pub verified_via: String,
}

impl Law {
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

/// Where a law applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum Confidence {
    /// Not sure.
    Low,
    /// Fairly sure.
    Medium,
    /// Sure.
    High,
}

/// Whether the source was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Verified {
    /// Yes.
    Yes,
    /// In part.
    Partly,
    /// No: from memory.
    Memory,
}

#[cfg(test)]
mod tests {
    use super::super::Guidance;
    use super::*;

    #[test]
    fn every_nation_has_law_of_its_own_with_a_source() {
        let guidance = Guidance::load();
        for nation in Nation::ALL {
            assert!(guidance.laws().iter().any(|l| l.nation != LawNation::Uk && l.applies_in(nation)), "{nation:?}");
        }
        for law in guidance.laws() {
            assert!(law.url.is_empty() || law.url.starts_with("https://"), "{}", law.id);
            assert!(
                ![&law.title, &law.asks, &law.matters, &law.verified_via].iter().any(|t| t.is_empty()),
                "{}",
                law.id
            );
            assert!(!law.tags.is_empty(), "{}", law.id);
        }
    }

    #[test]
    fn the_law_of_one_nation_does_not_apply_in_another() {
        let guidance = Guidance::load();
        let act = guidance.laws().iter().find(|l| l.id == "cy-wfg-5").expect("the act");
        assert!(act.applies_in(Nation::Wales));
        assert!(!act.applies_in(Nation::England));
        let equality =
            guidance.laws().iter().find(|l| l.title.starts_with("Equality Act 2010 (public")).expect("the duty");
        assert!(equality.applies_in(Nation::Scotland) && !equality.applies_in(Nation::NorthernIreland));
    }
}
