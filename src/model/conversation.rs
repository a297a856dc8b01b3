//! Conversations, and what was promised in them.

use serde::{Deserialize, Serialize};

use super::{Date, Id, Stage, Visibility, is_default};

/// One conversation with one councillor or several. It needs neither an
/// initiative nor a stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conversation {
    /// The day it took place.
    pub date: Date,
    /// How it took place.
    #[serde(default)]
    pub channel: Channel,
    /// Who was in it, by id.
    #[serde(default, skip_serializing_if = "is_default")]
    pub councillors: Vec<Id>,
    /// What it was about, by id.
    #[serde(default, skip_serializing_if = "is_default")]
    pub initiative: Option<Id>,
    /// Which part of the conversation it belongs to.
    #[serde(default, skip_serializing_if = "is_default")]
    pub stage: Option<Stage>,
    /// The note, exactly as typed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: String,
    /// What was promised, and by whom.
    #[serde(default, skip_serializing_if = "is_default")]
    pub promises: Vec<Promise>,
    /// When to get in touch again, and what for.
    #[serde(default, skip_serializing_if = "is_default")]
    pub follow_up: Option<FollowUp>,
    /// Who may see it; `OnlyMe` unless said otherwise.
    #[serde(default, skip_serializing_if = "is_default")]
    pub visibility: Visibility,
}

/// How a conversation took place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Channel {
    /// Face to face.
    #[default]
    InPerson,
    /// By telephone.
    Call,
    /// By video.
    Online,
    /// By email.
    Email,
    /// By text or another short message.
    Message,
    /// In a formal meeting.
    Meeting,
    /// In a workshop.
    Workshop,
}

impl Channel {
    /// All of them, in the order they are offered.
    pub const ALL: [Channel; 7] = [
        Channel::InPerson,
        Channel::Call,
        Channel::Online,
        Channel::Email,
        Channel::Message,
        Channel::Meeting,
        Channel::Workshop,
    ];
}

/// Something promised in a conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    /// Who promised it.
    pub by: Who,
    /// What was promised, exactly as typed.
    pub text: String,
    /// By when.
    #[serde(default, skip_serializing_if = "is_default")]
    pub due: Option<Date>,
    /// How it stands.
    #[serde(default, skip_serializing_if = "is_default")]
    pub state: PromiseState,
}

/// Whose promise it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Who {
    /// Ours.
    Us,
    /// The councillor's.
    Them,
}

/// How a promise stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum PromiseState {
    /// Not yet kept.
    #[default]
    Open,
    /// Kept.
    Kept,
    /// Given up, by agreement.
    Dropped,
}

/// When to get in touch again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FollowUp {
    /// The day.
    pub date: Date,
    /// What for, exactly as typed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub what: String,
    /// Whether it has been done.
    #[serde(default, skip_serializing_if = "is_default")]
    pub done: bool,
}
