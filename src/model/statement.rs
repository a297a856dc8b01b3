//! What is said of a person, on what basis, and who may see it.

use serde::{Deserialize, Serialize};

use super::{Date, Id, Uid, is_default};

/// One thing said of a councillor, as it was typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// The words, exactly as typed.
    pub text: String,
    /// How it is known.
    pub basis: Basis,
    /// Who may see it; `OnlyMe` unless said otherwise.
    #[serde(default, skip_serializing_if = "is_default")]
    pub visibility: Visibility,
    /// The conversation that it was lifted from, by id.
    #[serde(default, skip_serializing_if = "is_default")]
    pub from: Option<Id>,
    /// The day it was last looked at again and found still to hold, where it was.
    #[serde(default, skip_serializing_if = "is_default")]
    pub looked_at: Option<Date>,
    /// Its short id, which never changes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub uid: Uid,
    /// The officer who wrote it, by id; none where that was not recorded.
    #[serde(default, skip_serializing_if = "is_default")]
    pub officer: Option<Id>,
}

impl Statement {
    /// A statement of which nothing is known but the words and how they are known.
    pub fn new(text: impl Into<String>, basis: Basis) -> Self {
        Statement {
            text: text.into(),
            basis,
            visibility: Visibility::OnlyMe,
            from: None,
            looked_at: None,
            uid: Uid::default(),
            officer: None,
        }
    }

    /// The day since when nobody has looked at it: said, seen or noted, or looked at again.
    pub fn fresh_on(&self) -> Date {
        self.looked_at.map_or(self.basis.date(), |day| day.max(self.basis.date()))
    }
}

/// How something is known of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Basis {
    /// Published: where (a page, a report, a newspaper) and when it was seen there.
    Published {
        /// Where it stands, in words a reader could follow.
        source: String,
        /// The day it was seen.
        date: Date,
        /// A link to it.
        #[serde(default, skip_serializing_if = "is_default")]
        link: String,
    },
    /// The councillor said so, on this day.
    ToldMe {
        /// The day it was said.
        date: Date,
    },
    /// The officer's own impression, on this day.
    MyImpression {
        /// The day it was noted.
        date: Date,
    },
}

impl Basis {
    /// Whether it is the officer's own impression.
    pub fn is_impression(&self) -> bool {
        matches!(self, Basis::MyImpression { .. })
    }

    /// The day it was seen, said or noted.
    pub fn date(&self) -> Date {
        match self {
            Basis::Published { date, .. } | Basis::ToldMe { date } | Basis::MyImpression { date } => *date,
        }
    }
}

/// Who may see something besides the officer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Visibility {
    /// Nobody else.
    #[default]
    OnlyMe,
    /// The officers of the workspace.
    MyTeam,
    /// The councillor it concerns.
    TheCouncillor,
    /// Anyone, as with what is published.
    Anyone,
}
