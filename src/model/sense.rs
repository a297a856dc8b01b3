//! The sense map of one councillor in one initiative, or of the initiative itself.

use serde::{Deserialize, Serialize};

use super::{Changed, Clash, Date, Hold, Id, Uid, is_default};

/// What comes from the top, what comes from the bottom, and where they meet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SenseMap {
    /// The initiative, by id.
    pub initiative: Id,
    /// The councillor, by id; none for what the officer adds for the whole initiative.
    #[serde(default, skip_serializing_if = "is_default")]
    pub councillor: Option<Id>,
    /// Law, policy, strategies and promises that were talked about.
    #[serde(default, skip_serializing_if = "is_default")]
    pub top: Vec<Card>,
    /// What people and the councillor already do, and evidence that it matters.
    #[serde(default, skip_serializing_if = "is_default")]
    pub bottom: Vec<Card>,
    /// Where they meet: pairs of places, first in `top`, then in `bottom`, from 0.
    #[serde(default, skip_serializing_if = "is_default")]
    pub links: Vec<(usize, usize)>,
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
    /// What sort of thing it is.
    #[serde(default, skip_serializing_if = "is_default")]
    pub kind: CardKind,
    /// The row of law and policy that it is, by its id (`cy-wfg-5`).
    #[serde(default, skip_serializing_if = "is_default")]
    pub law: Option<String>,
    /// Of a story: who had the idea.
    #[serde(default, skip_serializing_if = "is_default")]
    pub idea: String,
    /// Of a story: who did the work.
    #[serde(default, skip_serializing_if = "is_default")]
    pub work: String,
    /// Of a story: what the council brought.
    #[serde(default, skip_serializing_if = "is_default")]
    pub council: String,
    /// The conversation that it was lifted from, by id.
    #[serde(default, skip_serializing_if = "is_default")]
    pub from: Option<Id>,
    /// Its short id, which never changes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub uid: Uid,
}

impl Card {
    /// A card with nothing but words and a day.
    pub fn new(text: impl Into<String>, date: Date) -> Self {
        Card {
            text: text.into(),
            source: String::new(),
            date,
            landed: Landed::Unknown,
            kind: CardKind::Plain,
            law: None,
            idea: String::new(),
            work: String::new(),
            council: String::new(),
            from: None,
            uid: Uid::default(),
        }
    }
}

/// What sort of thing a card is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CardKind {
    /// Not said.
    #[default]
    Plain,
    /// From the top: law or policy.
    Law,
    /// From the top: a strategy of the council's.
    Strategy,
    /// From the top: a promise of the council's.
    Promise,
    /// From the bottom: a story of what people already do.
    Story,
    /// From the bottom: evidence that it matters to people.
    Evidence,
}

impl CardKind {
    /// Those from the top, in the order they are offered.
    pub const TOP: [CardKind; 4] = [CardKind::Plain, CardKind::Law, CardKind::Strategy, CardKind::Promise];
    /// Those from the bottom, in the order they are offered.
    pub const BOTTOM: [CardKind; 3] = [CardKind::Plain, CardKind::Story, CardKind::Evidence];
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

impl SenseMap {
    /// A map with nothing on it.
    pub fn new(initiative: Id, councillor: Option<Id>) -> Self {
        SenseMap {
            initiative,
            councillor,
            top: Vec::new(),
            bottom: Vec::new(),
            links: Vec::new(),
            uid: Uid::default(),
            hold: None,
            changed: None,
            unsettled: Vec::new(),
        }
    }
}

impl Landed {
    /// All of them, in the order they are offered.
    pub const ALL: [Landed; 4] = [Landed::Unknown, Landed::Well, Landed::Evenly, Landed::Badly];
}
