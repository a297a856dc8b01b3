//! The rules behind the cautions, R1 to R11, and how sure they are. Facts with
//! their sources; never legal advice, and a council's own protocol comes first.

use crate::model::{Kin, Nation, Say};

/// A rule to keep in mind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// Watchdog and sponsor at once.
    R1,
    /// Deciding a planning or licensing matter beforehand.
    R2,
    /// The pre-election period.
    R3,
    /// Interests.
    R4,
    /// Members and officers.
    R5,
    /// Politically restricted officers.
    R6,
    /// Even-handedness.
    R7,
    /// Confidential information.
    R8,
    /// Panels that sit in judgement.
    R9,
    /// The one who holds it goes.
    R10,
    /// Safety and load.
    R11,
}

/// How sure a rule is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sure {
    /// High.
    High,
    /// Medium.
    Medium,
    /// Low: from memory, or of another nation.
    Low,
}

impl Sure {
    /// The key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Sure::High => "sure-high",
            Sure::Medium => "sure-medium",
            Sure::Low => "sure-low",
        }
    }
}

impl Rule {
    /// All of them, in order.
    pub const ALL: [Rule; 11] = [
        Rule::R1,
        Rule::R2,
        Rule::R3,
        Rule::R4,
        Rule::R5,
        Rule::R6,
        Rule::R7,
        Rule::R8,
        Rule::R9,
        Rule::R10,
        Rule::R11,
    ];

    /// What it is about, in a few words.
    pub fn name(self) -> Say {
        Say::new(match self {
            Rule::R1 => "rule-r1",
            Rule::R2 => "rule-r2",
            Rule::R3 => "rule-r3",
            Rule::R4 => "rule-r4",
            Rule::R5 => "rule-r5",
            Rule::R6 => "rule-r6",
            Rule::R7 => "rule-r7",
            Rule::R8 => "rule-r8",
            Rule::R9 => "rule-r9",
            Rule::R10 => "rule-r10",
            Rule::R11 => "rule-r11",
        })
    }

    /// The rule as it stands in a nation, and how sure that is.
    pub fn law(self, nation: Nation) -> (Say, Sure) {
        use Nation::{England, NorthernIreland, Scotland, Wales};
        let (key, sure) = match (self, nation) {
            (Rule::R1, Wales) => ("rule-r1-wales", Sure::High),
            (Rule::R1, England) => ("rule-r1-england", Sure::High),
            (Rule::R1, Scotland | NorthernIreland) => ("rule-r1-elsewhere", Sure::Low),
            (Rule::R2, Wales) => ("rule-r2-wales", Sure::High),
            (Rule::R2, England) => ("rule-r2-england", Sure::High),
            (Rule::R2, Scotland) => ("rule-r2-scotland", Sure::High),
            (Rule::R2, NorthernIreland) => ("rule-r2-ni", Sure::Medium),
            (Rule::R3, Wales) => ("rule-r3-wales", Sure::High),
            (Rule::R3, England) => ("rule-r3-england", Sure::High),
            (Rule::R3, Scotland | NorthernIreland) => ("rule-r3-elsewhere", Sure::Low),
            (Rule::R4, Wales) => ("rule-r4-wales", Sure::High),
            (Rule::R4, England) => ("rule-r4-england", Sure::High),
            (Rule::R4, Scotland) => ("rule-r4-scotland", Sure::High),
            (Rule::R4, NorthernIreland) => ("rule-r4-ni", Sure::High),
            (Rule::R5, Wales) => ("rule-r5-wales", Sure::High),
            (Rule::R5, _) => ("rule-r5-elsewhere", Sure::Medium),
            (Rule::R6, NorthernIreland) => ("rule-r6-ni", Sure::Low),
            (Rule::R6, _) => ("rule-r6-law", Sure::High),
            (Rule::R7, _) => ("rule-r7-law", if nation == England { Sure::High } else { Sure::Medium }),
            (Rule::R8, Wales) => ("rule-r8-wales", Sure::High),
            (Rule::R8, _) => ("rule-r8-elsewhere", Sure::High),
            (Rule::R9, _) => ("rule-r9-law", Sure::Medium),
            (Rule::R10, _) => ("rule-r10-law", Sure::High),
            (Rule::R11, _) => ("rule-r11-law", Sure::Medium),
        };
        (Say::new(key), sure)
    }

    /// The rules to keep in mind with a role, whoever holds it.
    pub fn standing(kin: Option<Kin>) -> &'static [Rule] {
        use Rule::{R1, R2, R3, R4, R5, R6, R7, R8, R9, R10, R11};
        match kin {
            Some(Kin::CommunityOrganiser) => &[R7, R11, R4, R2, R9, R5],
            Some(Kin::Advocate) => &[R6, R3, R4, R2, R9, R5],
            Some(Kin::Watchdog) => &[R1, R8, R4, R5],
            Some(Kin::Sponsor) => &[R1, R10, R3, R4, R2, R9, R5],
            None => &[R4, R5],
        }
    }
}
