//! Initiatives: what councillors are to be brought into.

use serde::{Deserialize, Serialize};

use super::{Date, Id, is_default};

/// One piece of coproduction: a service or place that people make together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Initiative {
    /// What people call it.
    pub name: String,
    /// What it is for, in a sentence or two.
    #[serde(default, skip_serializing_if = "is_default")]
    pub purpose: String,
    /// The key of the council it belongs to ([`super::Council::id`]), where one is known.
    #[serde(default, skip_serializing_if = "is_default")]
    pub council: Option<Id>,
    /// Themes in words ("social care", "housing").
    #[serde(default, skip_serializing_if = "is_default")]
    pub themes: Vec<String>,
    /// Wards affected, as the council writes them.
    #[serde(default, skip_serializing_if = "is_default")]
    pub wards: Vec<String>,
    /// Communities affected ("carers", "young people in Cwm-bach").
    #[serde(default, skip_serializing_if = "is_default")]
    pub communities: Vec<String>,
    /// When each phase began or is to begin, in any order.
    #[serde(default, skip_serializing_if = "is_default")]
    pub phases: Vec<PhaseStart>,
    /// What coproduction means here, in whose words, newest last.
    #[serde(default, skip_serializing_if = "is_default")]
    pub meaning: Vec<Meaning>,
    /// How things are to be run, and who helped decide that, newest last.
    #[serde(default, skip_serializing_if = "is_default")]
    pub how_run: Vec<Meaning>,
    /// People outside the council who take part.
    #[serde(default, skip_serializing_if = "is_default")]
    pub people: Vec<String>,
    /// Places in the order of contact that the officer changed by hand.
    #[serde(default, skip_serializing_if = "is_default")]
    pub moves: Vec<Move>,
    /// Places of roles that the officer changed by hand for somebody.
    #[serde(default, skip_serializing_if = "is_default")]
    pub role_moves: Vec<RoleMove>,
}

impl Initiative {
    /// The phase it is in on a day: the last that began by then, `Idea` before any.
    pub fn phase_on(&self, day: Date) -> Phase {
        self.phases.iter().filter(|p| p.from <= day).max_by_key(|p| (p.from, p.phase)).map_or(Phase::Idea, |p| p.phase)
    }
}

/// How far an initiative has gone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Phase {
    /// Somebody has thought of it.
    #[default]
    Idea,
    /// It is being worked out.
    Design,
    /// It is being done.
    Delivery,
    /// It is being looked back on.
    Review,
    /// It is over.
    Ended,
}

impl Phase {
    /// All of them, in order.
    pub const ALL: [Phase; 5] = [Phase::Idea, Phase::Design, Phase::Delivery, Phase::Review, Phase::Ended];
}

/// The day a phase began, or is to begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhaseStart {
    /// Which phase.
    pub phase: Phase,
    /// Its first day.
    pub from: Date,
}

/// A meaning that people gave to this work, in their words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meaning {
    /// The words, exactly as typed.
    pub text: String,
    /// Whose words they are.
    #[serde(default, skip_serializing_if = "is_default")]
    pub whose: String,
    /// The day they were said or agreed.
    pub date: Date,
    /// What councillors helped decide in it, and which of them.
    #[serde(default, skip_serializing_if = "is_default")]
    pub decided: String,
}

/// A place in the order of contact changed by hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Move {
    /// Who was moved.
    pub councillor: Id,
    /// How many places: up is negative.
    pub by: i32,
    /// Why, in the officer's words.
    #[serde(default, skip_serializing_if = "is_default")]
    pub reason: String,
}

/// A role put further up or down for somebody by hand, whatever the signals say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleMove {
    /// For whom.
    pub councillor: Id,
    /// Which role, by its key.
    pub role: String,
    /// How many places: up is negative.
    pub by: i32,
    /// Why, in the officer's words.
    #[serde(default, skip_serializing_if = "is_default")]
    pub reason: String,
    /// The day.
    pub date: Date,
}

/// The three parts of the one conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Stage {
    /// Making contact.
    Contact,
    /// Making sense together.
    Sense,
    /// Finding the right fit.
    Fit,
}
