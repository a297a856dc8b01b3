//! What is still to be done: follow-ups, promises and questions.

use serde::{Deserialize, Serialize};

use super::{Changed, Clash, Date, Hold, Id, TimeOfDay, Uid, Visibility, is_default};

/// A follow-up, a promise or a question: a row of a conversation, or a record of its own (`tasks/*.ron`).
/// It never counts as contact with anybody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// Which of the three.
    #[serde(default, skip_serializing_if = "is_default")]
    pub kind: TaskKind,
    /// What, exactly as typed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub what: String,
    /// Who owes it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub owner: TaskOwner,
    /// The councillors it is about, by id; in a conversation those who were in it, where none is named.
    #[serde(default, skip_serializing_if = "is_default")]
    pub about: Vec<Id>,
    /// The initiative it belongs to, by id; in a conversation that of the conversation, where none is named.
    #[serde(default, skip_serializing_if = "is_default")]
    pub initiative: Option<Id>,
    /// The day it is due.
    #[serde(default, skip_serializing_if = "is_default")]
    pub due: Option<Date>,
    /// The time on that day.
    #[serde(default, skip_serializing_if = "is_default")]
    pub at: Option<TimeOfDay>,
    /// How often it comes back once it is done.
    #[serde(default, skip_serializing_if = "is_default")]
    pub repeats: Option<Repeats>,
    /// How far it is.
    #[serde(default, skip_serializing_if = "is_default")]
    pub state: TaskState,
    /// The day it was done, kept or given up; none where that is not known.
    #[serde(default, skip_serializing_if = "is_default")]
    pub settled_on: Option<Date>,
    /// Who may see it; `OnlyMe` unless said otherwise.
    #[serde(default, skip_serializing_if = "is_default")]
    pub visibility: Visibility,
    /// The officer who wrote it, by id; none where that was not recorded.
    #[serde(default, skip_serializing_if = "is_default")]
    pub officer: Option<Id>,
    /// The conversation it came out of, by id, where it is a record of its own.
    #[serde(default, skip_serializing_if = "is_default")]
    pub from: Option<Id>,
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

impl Task {
    /// An open task about somebody, ours.
    pub fn new(kind: TaskKind, what: impl Into<String>, about: Vec<Id>, due: Option<Date>) -> Self {
        Task { kind, what: what.into(), about, due, ..Task::default() }
    }

    /// Whether it is still to be done.
    pub fn is_open(&self) -> bool {
        self.state == TaskState::Open
    }

    /// Sets how far it is, and on which day it was settled where it was not settled already.
    pub fn settle(&mut self, state: TaskState, today: Date) {
        if self.state != state {
            self.settled_on = (state != TaskState::Open).then_some(today);
        }
        self.state = state;
    }

    /// The councillors it concerns, each once: those it is about, and the one who owes it.
    pub fn concerns(&self) -> Vec<Id> {
        let mut all = self.about.clone();
        if let TaskOwner::Councillor(who) = &self.owner
            && !all.contains(who)
        {
            all.push(who.clone());
        }
        all
    }
}

/// What sort of task it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TaskKind {
    /// Something to do, on a day: get in touch again.
    #[default]
    FollowUp,
    /// Something that was promised.
    Promise,
    /// Something that was asked and is to be answered.
    Question,
}

impl TaskKind {
    /// All of them, in the order they are offered.
    pub const ALL: [TaskKind; 3] = [TaskKind::FollowUp, TaskKind::Promise, TaskKind::Question];
}

/// Who owes a task.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum TaskOwner {
    /// The officers here, whichever of them.
    #[default]
    Us,
    /// One officer, by id.
    Officer(Id),
    /// One councillor, by id.
    Councillor(Id),
    /// One of the councillors of a conversation: nobody said which.
    Councillors,
    /// Somebody else, as typed.
    Other(String),
}

/// How far a task is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TaskState {
    /// To be done.
    #[default]
    Open,
    /// Done, answered, or kept.
    Done,
    /// Not kept.
    NotKept,
    /// Given up, by agreement.
    Cancelled,
}

impl TaskState {
    /// All of them, in the order they are offered.
    pub const ALL: [TaskState; 4] = [TaskState::Open, TaskState::Done, TaskState::NotKept, TaskState::Cancelled];
}

/// How often a task comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Repeats {
    /// Every so many weeks.
    Weeks(u16),
    /// Every so many months.
    Months(u16),
}
