//! Conversations, and what was promised in them.

use serde::{Deserialize, Serialize};

use super::{Changed, Clash, Date, Hold, Id, Stage, Uid, Visibility, is_default};

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
    /// Further days to get in touch again, beside the first.
    #[serde(default, skip_serializing_if = "is_default")]
    pub further: Vec<FollowUp>,
    /// What was asked and is still to be answered.
    #[serde(default, skip_serializing_if = "is_default")]
    pub questions: Vec<Question>,
    /// Which lines of the note were lifted out of it, and into what. The note keeps them as typed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub lifted: Vec<Lifted>,
    /// Who may see it; `OnlyMe` unless said otherwise.
    #[serde(default, skip_serializing_if = "is_default")]
    pub visibility: Visibility,
    /// The officer who wrote it, by id; none where that was not recorded.
    #[serde(default, skip_serializing_if = "is_default")]
    pub officer: Option<Id>,
    /// How long it took, in minutes, where somebody said so.
    #[serde(default, skip_serializing_if = "is_default")]
    pub minutes: Option<u16>,
    /// The message it was filed from, by that message's own id.
    #[serde(default, skip_serializing_if = "is_default")]
    pub message_id: Option<String>,
    /// Links and files that belong to it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub links: Vec<String>,
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

impl Conversation {
    /// A conversation of which only the day is known.
    pub fn new(date: Date) -> Self {
        Conversation {
            date,
            channel: Channel::default(),
            councillors: Vec::new(),
            initiative: None,
            stage: None,
            note: String::new(),
            promises: Vec::new(),
            follow_up: None,
            further: Vec::new(),
            questions: Vec::new(),
            lifted: Vec::new(),
            visibility: Visibility::OnlyMe,
            officer: None,
            minutes: None,
            message_id: None,
            links: Vec::new(),
            uid: Uid::default(),
            hold: None,
            changed: None,
            unsettled: Vec::new(),
        }
    }
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
    /// Of a promise of theirs in a conversation with several: which of them, by id; none where nobody said.
    #[serde(default, skip_serializing_if = "is_default")]
    pub councillor: Option<Id>,
    /// What was promised, exactly as typed.
    pub text: String,
    /// By when.
    #[serde(default, skip_serializing_if = "is_default")]
    pub due: Option<Date>,
    /// How it stands.
    #[serde(default, skip_serializing_if = "is_default")]
    pub state: PromiseState,
    /// The day it was settled; none where it is not, or where that is not known.
    #[serde(default, skip_serializing_if = "is_default")]
    pub settled_on: Option<Date>,
    /// Its short id, which never changes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub uid: Uid,
}

impl Promise {
    /// An open promise without a day.
    pub fn new(by: Who, text: impl Into<String>) -> Self {
        let (text, state) = (text.into(), PromiseState::Open);
        Promise { by, councillor: None, text, due: None, state, settled_on: None, uid: Uid::default() }
    }

    /// Sets how it stands, and on which day it was settled where it was not settled already.
    pub fn settle(&mut self, state: PromiseState, today: Date) {
        if self.state != state {
            self.settled_on = (state != PromiseState::Open).then_some(today);
        }
        self.state = state;
    }
}

impl FollowUp {
    /// Something to do on a day.
    pub fn new(date: Date, what: impl Into<String>) -> Self {
        FollowUp { date, what: what.into(), done: false, settled_on: None, uid: Uid::default() }
    }

    /// Sets whether it is done, and on which day.
    pub fn settle(&mut self, done: bool, today: Date) {
        if self.done != done {
            self.settled_on = done.then_some(today);
        }
        self.done = done;
    }
}

impl Question {
    /// A question that is still to be answered.
    pub fn new(text: impl Into<String>) -> Self {
        Question { text: text.into(), due: None, answered: false, settled_on: None, uid: Uid::default() }
    }
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
    /// Not kept.
    NotKept,
}

impl PromiseState {
    /// All of them, in the order they are offered.
    pub const ALL: [PromiseState; 4] =
        [PromiseState::Open, PromiseState::Kept, PromiseState::NotKept, PromiseState::Dropped];
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
    /// The day it was settled; none where it is not, or where that is not known.
    #[serde(default, skip_serializing_if = "is_default")]
    pub settled_on: Option<Date>,
    /// Its short id, which never changes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub uid: Uid,
}

/// Something that was asked and is to be answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The question, exactly as typed.
    pub text: String,
    /// By when it is to be answered.
    #[serde(default, skip_serializing_if = "is_default")]
    pub due: Option<Date>,
    /// Whether it has been answered.
    #[serde(default, skip_serializing_if = "is_default")]
    pub answered: bool,
    /// The day it was settled; none where it is not, or where that is not known.
    #[serde(default, skip_serializing_if = "is_default")]
    pub settled_on: Option<Date>,
    /// Its short id, which never changes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub uid: Uid,
}

/// Words of a note that were lifted into something else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lifted {
    /// The words as they stand in the note: a line, or several.
    pub words: String,
    /// What they were lifted into.
    pub into: LiftInto,
}

/// What words of a note can be lifted into.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LiftInto {
    /// A promise of ours.
    #[default]
    OurPromise,
    /// A promise of theirs.
    TheirPromise,
    /// A day to get in touch again.
    FollowUp,
    /// A question to be answered.
    Question,
    /// A concern that presses on them.
    Concern,
    /// A story of what they or others already do.
    Story,
    /// A card from the top.
    Top,
    /// A card from the bottom: evidence that it matters.
    Bottom,
    /// How they see it.
    Mindset,
    /// What matters to them.
    Priority,
    /// What they are good at.
    Strength,
    /// What they need to take part.
    SupportNeed,
    /// What the two share.
    CommonGround,
    /// What presses from the council.
    PressureCouncil,
    /// What presses from the party.
    PressureParty,
    /// What presses from the community.
    PressureCommunity,
}

impl LiftInto {
    /// All of them, in the order they are offered.
    pub const ALL: [LiftInto; 16] = [
        LiftInto::OurPromise,
        LiftInto::TheirPromise,
        LiftInto::FollowUp,
        LiftInto::Question,
        LiftInto::Concern,
        LiftInto::Story,
        LiftInto::Top,
        LiftInto::Bottom,
        LiftInto::Mindset,
        LiftInto::Priority,
        LiftInto::Strength,
        LiftInto::SupportNeed,
        LiftInto::CommonGround,
        LiftInto::PressureCouncil,
        LiftInto::PressureParty,
        LiftInto::PressureCommunity,
    ];

    /// Whether it is kept in the conversation itself, and so needs nobody's record.
    pub fn stays(self) -> bool {
        matches!(self, LiftInto::OurPromise | LiftInto::TheirPromise | LiftInto::FollowUp | LiftInto::Question)
    }

    /// Whether it goes on the sense map.
    pub fn is_card(self) -> bool {
        matches!(self, LiftInto::Story | LiftInto::Top | LiftInto::Bottom)
    }
}
