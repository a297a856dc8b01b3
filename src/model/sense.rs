//! The sense map of one councillor in one initiative.

use serde::{Deserialize, Serialize};

use super::{Date, Id, is_default};

/// What comes from the top, what comes from the bottom, and where they meet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SenseMap {
    /// The initiative, by id.
    pub initiative: Id,
    /// The councillor, by id.
    pub councillor: Id,
    /// Law, policy, strategies and promises that were talked about.
    #[serde(default, skip_serializing_if = "is_default")]
    pub top: Vec<Card>,
    /// What people and the councillor already do, and evidence that it matters.
    #[serde(default, skip_serializing_if = "is_default")]
    pub bottom: Vec<Card>,
    /// Where they meet: pairs of places, first in `top`, then in `bottom`, from 0.
    #[serde(default, skip_serializing_if = "is_default")]
    pub links: Vec<(usize, usize)>,
}

/// One card on the sense map.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// The words, exactly as typed.
    pub text: String,
    /// Where it comes from: an act, a strategy, a story, a survey.
    #[serde(default, skip_serializing_if = "is_default")]
    pub source: String,
    /// The day it was talked about.
    pub date: Date,
    /// How it landed with the councillor.
    #[serde(default, skip_serializing_if = "is_default")]
    pub landed: Landed,
}

/// How something landed when it was talked about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Landed {
    /// Not talked about yet, or not known.
    #[default]
    Unknown,
    /// Warmly.
    Well,
    /// With neither warmth nor doubt.
    Evenly,
    /// With doubt.
    Badly,
}

impl Landed {
    /// All of them, in the order they are offered.
    pub const ALL: [Landed; 4] = [Landed::Unknown, Landed::Well, Landed::Evenly, Landed::Badly];
}
