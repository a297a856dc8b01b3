//! Initiatives: what councillors are to be brought into.

use serde::{Deserialize, Serialize};

use super::{Changed, Clash, Date, Hold, Id, Uid, is_default};

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
    /// A short name, for narrow places.
    #[serde(default, skip_serializing_if = "is_default")]
    pub short_name: String,
    /// When councillors were involved, where no conversation or role shows it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub involved: Vec<Involved>,
    /// What was promised of people's part in it; none where nobody has said so.
    #[serde(default, skip_serializing_if = "is_default")]
    pub promised_level: Option<Level>,
    /// What people said, what was done and what was not, newest last.
    #[serde(default, skip_serializing_if = "is_default")]
    pub said_did: Vec<SaidDid>,
    /// How councillors were part of it, as judged on a day, newest last.
    #[serde(default, skip_serializing_if = "is_default")]
    pub assessments: Vec<Assessment>,
    /// Stories of what came of it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub stories: Vec<Story>,
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

impl Initiative {
    /// The phase it is in on a day: the last that began by then, `Idea` before any.
    pub fn phase_on(&self, day: Date) -> Phase {
        self.phases.iter().filter(|p| p.from <= day).max_by_key(|p| (p.from, p.phase)).map_or(Phase::Idea, |p| p.phase)
    }
}

/// A councillor who was involved on a day, as the officer knows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Involved {
    /// Who, by id.
    pub who: Id,
    /// The day.
    pub date: Date,
    /// How, as typed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub text: String,
}

/// What people's part in something is to be. Kinds, not ranks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Level {
    /// They are told.
    Told,
    /// They are asked.
    Asked,
    /// They work on it.
    WorkingOnIt,
    /// They answer for it.
    AnsweringForIt,
}

impl Level {
    /// All of them, in the order they are offered.
    pub const ALL: [Level; 4] = [Level::Told, Level::Asked, Level::WorkingOnIt, Level::AnsweringForIt];
}

/// What people said and what came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SaidDid {
    /// What was said, exactly as typed.
    pub said: String,
    /// By how many, or by what kind of people.
    #[serde(default, skip_serializing_if = "is_default")]
    pub by: String,
    /// What was done.
    #[serde(default, skip_serializing_if = "is_default")]
    pub did: String,
    /// What was not done, and why.
    #[serde(default, skip_serializing_if = "is_default")]
    pub did_not: String,
    /// What happens next.
    #[serde(default, skip_serializing_if = "is_default")]
    pub next: String,
    /// The day it was said.
    pub date: Date,
    /// Its short id, which never changes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub uid: Uid,
}

/// How councillors were part of it, as somebody judged it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assessment {
    /// The day.
    pub date: Date,
    /// The answer.
    pub level: Level,
    /// Why, as typed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub text: String,
    /// Who judged it, in words.
    #[serde(default, skip_serializing_if = "is_default")]
    pub whose: String,
    /// Its short id, which never changes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub uid: Uid,
}

/// A story of what came of it. Without anybody's consent it stays with the team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    /// Where it was before.
    #[serde(default, skip_serializing_if = "is_default")]
    pub before: String,
    /// Who was in it: as parts, not names, unless each said yes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub who: String,
    /// What was done together.
    #[serde(default, skip_serializing_if = "is_default")]
    pub done: String,
    /// What changed, and who saw it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub changed: String,
    /// What would probably have happened otherwise.
    #[serde(default, skip_serializing_if = "is_default")]
    pub otherwise: String,
    /// What did not work.
    #[serde(default, skip_serializing_if = "is_default")]
    pub did_not_work: String,
    /// The day it was written.
    pub date: Date,
    /// Who has read it and agreed, and to which use.
    #[serde(default, skip_serializing_if = "is_default")]
    pub agreed: String,
    /// The day they agreed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub agreed_on: Option<Date>,
    /// The last day of that agreement.
    #[serde(default, skip_serializing_if = "is_default")]
    pub agreed_until: Option<Date>,
    /// Its short id, which never changes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub uid: Uid,
    /// The officer who wrote it, by id.
    #[serde(default, skip_serializing_if = "is_default")]
    pub officer: Option<Id>,
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
