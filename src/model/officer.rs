//! The officers who work in a workspace.

use serde::{Deserialize, Serialize};

use super::{Changed, Clash, Date, Hold, Uid, is_default};

/// One officer (`officers/*.ron`): for signatures, for common ground, and for who wrote what.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Officer {
    /// Name.
    pub name: String,
    /// Post.
    #[serde(default, skip_serializing_if = "is_default")]
    pub post: String,
    /// Organisation.
    #[serde(default, skip_serializing_if = "is_default")]
    pub organisation: String,
    /// How to be reached.
    #[serde(default, skip_serializing_if = "is_default")]
    pub contact: String,
    /// What stands under a letter.
    #[serde(default, skip_serializing_if = "is_default")]
    pub signature: String,
    /// Places, interests and causes: the officer's side of common ground.
    #[serde(default, skip_serializing_if = "is_default")]
    pub common_ground: Vec<String>,
    /// Their last day here, where they have left.
    #[serde(default, skip_serializing_if = "is_default")]
    pub left: Option<Date>,
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
