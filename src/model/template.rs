//! Texts that a workspace uses again: letters, invitations, replies.

use serde::{Deserialize, Serialize};

use super::{Changed, Clash, Hold, Uid, is_default};

/// One text of the workspace's own (`templates/*.ron`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// What it is called.
    pub name: String,
    /// Its subject line, in English.
    #[serde(default, skip_serializing_if = "is_default")]
    pub subject: String,
    /// The same in Welsh.
    #[serde(default, skip_serializing_if = "is_default")]
    pub subject_cy: String,
    /// The text, in English.
    #[serde(default, skip_serializing_if = "is_default")]
    pub text: String,
    /// The same in Welsh.
    #[serde(default, skip_serializing_if = "is_default")]
    pub text_cy: String,
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
