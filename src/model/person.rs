//! People who are no councillors: residents' groups, partners, officers elsewhere.

use serde::{Deserialize, Serialize};

use super::{Changed, Clash, Contact, Date, Hold, Id, Uid, Visibility, is_default};

/// A contact who is no councillor (`people/*.ron`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The name, as they give it.
    pub name: String,
    /// What they are ("secretary", "community councillor").
    #[serde(default, skip_serializing_if = "is_default")]
    pub role: String,
    /// The group or body they belong to.
    #[serde(default, skip_serializing_if = "is_default")]
    pub organisation: String,
    /// Ways to reach them, as they gave them.
    #[serde(default, skip_serializing_if = "is_default")]
    pub contacts: Vec<Contact>,
    /// What they agreed to being kept, in words.
    #[serde(default, skip_serializing_if = "is_default")]
    pub consent: String,
    /// The day they agreed to it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub consent_on: Option<Date>,
    /// The initiatives they take part in, by id.
    #[serde(default, skip_serializing_if = "is_default")]
    pub initiatives: Vec<Id>,
    /// A note, as typed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: String,
    /// Who may see it; `OnlyMe` unless said otherwise.
    #[serde(default, skip_serializing_if = "is_default")]
    pub visibility: Visibility,
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
