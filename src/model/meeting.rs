//! Meetings of committees and other bodies, and when their papers close.

use serde::{Deserialize, Serialize};

use super::{Changed, Clash, Date, Hold, Id, TimeOfDay, Uid, is_default};

/// One meeting (`meetings/*.ron`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// The committee or group that meets, as the council writes it.
    pub body: String,
    /// The day.
    pub date: Date,
    /// When it begins.
    #[serde(default, skip_serializing_if = "is_default")]
    pub at: Option<TimeOfDay>,
    /// Where.
    #[serde(default, skip_serializing_if = "is_default")]
    pub place: String,
    /// The day by which papers have to be with those who publish them.
    #[serde(default, skip_serializing_if = "is_default")]
    pub papers_close: Option<Date>,
    /// The council it belongs to ([`super::Council::id`]).
    #[serde(default, skip_serializing_if = "is_default")]
    pub council: Option<Id>,
    /// The initiative it matters to, by id.
    #[serde(default, skip_serializing_if = "is_default")]
    pub initiative: Option<Id>,
    /// What is to be decided or discussed, as published or typed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub items: Vec<String>,
    /// A link to its page.
    #[serde(default, skip_serializing_if = "is_default")]
    pub link: String,
    /// A note, as typed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: String,
    /// Its short id, which never changes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub uid: Uid,
    /// Why it must not be erased, purged or merged for now.
    #[serde(default, skip_serializing_if = "is_default")]
    pub hold: Option<Hold>,
    /// Who changed it last, and when.
    #[serde(default, skip_serializing_if = "is_default")]
    pub changed: Option<Changed>,
    /// What two people changed differently and nobody has settled yet.
    #[serde(default, skip_serializing_if = "is_default")]
    pub unsettled: Vec<Clash>,
}
