//! Proposals: one specific role, and an ask so exact that a busy person can say
//! yes on the spot.

use serde::{Deserialize, Serialize};

use super::{Changed, Channel, Clash, Date, Hold, Id, Timing, Uid, is_default};

/// One role proposed to one councillor. Every text stands exactly as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// Who is asked, by id.
    pub councillor: Option<Id>,
    /// In which initiative, by id.
    #[serde(default, skip_serializing_if = "is_default")]
    pub initiative: Option<Id>,
    /// The key of the role in the guidance (`watchdog`).
    pub role: String,
    /// How it stands.
    #[serde(default)]
    pub status: Status,
    /// What is asked: one verb, one thing.
    #[serde(default, skip_serializing_if = "is_default")]
    pub ask: String,
    /// When it starts or takes place.
    #[serde(default, skip_serializing_if = "is_default")]
    pub when: Timing,
    /// Where.
    #[serde(default, skip_serializing_if = "is_default")]
    pub place: String,
    /// How long each time takes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub how_long: String,
    /// How often.
    #[serde(default, skip_serializing_if = "is_default")]
    pub how_often: String,
    /// Until when it goes on.
    #[serde(default, skip_serializing_if = "is_default")]
    pub until: Timing,
    /// What has to be done beforehand.
    #[serde(default, skip_serializing_if = "is_default")]
    pub preparation: String,
    /// What the councillor gets out of it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub they_get: String,
    /// The support offered: hours, a person, a day.
    #[serde(default, skip_serializing_if = "is_default")]
    pub support: String,
    /// Why this person.
    #[serde(default, skip_serializing_if = "is_default")]
    pub why_them: String,
    /// What it is not.
    #[serde(default, skip_serializing_if = "is_default")]
    pub not_this: String,
    /// The first step.
    #[serde(default, skip_serializing_if = "is_default")]
    pub first_step: Timing,
    /// Who from the community shares it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub shared_with: String,
    /// What was asked and answered about interests. Kept out of what leaves the program.
    #[serde(default, skip_serializing_if = "is_default")]
    pub interests: String,
    /// When to look at it again.
    #[serde(default, skip_serializing_if = "is_default")]
    pub review: Option<Date>,
    /// Who takes over afterwards.
    #[serde(default, skip_serializing_if = "is_default")]
    pub successor: String,
    /// What shows that it should be them: each leads to where it stands.
    #[serde(default, skip_serializing_if = "is_default")]
    pub evidence: Vec<Evidence>,
    /// The larger ask that this is a variant of, by id: a smaller step, usually.
    #[serde(default, skip_serializing_if = "is_default")]
    pub variant_of: Option<Id>,
    /// Whether what is asked is done in public: a quote, a photograph, a launch.
    #[serde(default, skip_serializing_if = "is_default")]
    pub public: bool,
    /// Not to be offered before this day.
    #[serde(default, skip_serializing_if = "is_default")]
    pub offer_from: Option<Date>,
    /// How it came to stand as it does, oldest first.
    #[serde(default, skip_serializing_if = "is_default")]
    pub history: Vec<StatusChange>,
    /// The day by which an answer is asked for.
    #[serde(default, skip_serializing_if = "is_default")]
    pub reply_by: Option<Date>,
    /// The organisation's own reference.
    #[serde(default, skip_serializing_if = "is_default")]
    pub reference: String,
    /// The language that the words above are in, and whether they are sent in both.
    #[serde(default, skip_serializing_if = "is_default")]
    pub language: AskLanguage,
    /// The same words in the other language.
    #[serde(default, skip_serializing_if = "is_default")]
    pub other_words: OtherWords,
    /// The meeting it is for, by id.
    #[serde(default, skip_serializing_if = "is_default")]
    pub meeting: Option<Id>,
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

/// The language of an ask.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AskLanguage {
    /// Not said.
    #[default]
    NotSaid,
    /// English.
    English,
    /// Welsh.
    Welsh,
    /// Both, first in English.
    EnglishAndWelsh,
    /// Both, first in Welsh.
    WelshAndEnglish,
}

/// The words of an ask in the other language, exactly as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OtherWords {
    /// What is asked.
    #[serde(default, skip_serializing_if = "is_default")]
    pub ask: String,
    /// When it starts or takes place.
    #[serde(default, skip_serializing_if = "is_default")]
    pub when: String,
    /// Where.
    #[serde(default, skip_serializing_if = "is_default")]
    pub place: String,
    /// How long each time takes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub how_long: String,
    /// How often.
    #[serde(default, skip_serializing_if = "is_default")]
    pub how_often: String,
    /// Until when it goes on.
    #[serde(default, skip_serializing_if = "is_default")]
    pub until: String,
    /// What has to be done beforehand.
    #[serde(default, skip_serializing_if = "is_default")]
    pub preparation: String,
    /// What the councillor gets out of it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub they_get: String,
    /// The support offered.
    #[serde(default, skip_serializing_if = "is_default")]
    pub support: String,
    /// Why this person.
    #[serde(default, skip_serializing_if = "is_default")]
    pub why_them: String,
    /// What it is not.
    #[serde(default, skip_serializing_if = "is_default")]
    pub not_this: String,
    /// The first step.
    #[serde(default, skip_serializing_if = "is_default")]
    pub first_step: String,
    /// Who from the community shares it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub shared_with: String,
}

impl Proposal {
    /// The day its words are from: the first of its history.
    pub fn since(&self) -> Option<Date> {
        self.history.first().map(|change| change.date)
    }

    /// When it takes place, as far as that is known: with how often and until when, where these
    /// are told beside it.
    pub fn takes_place(&self, today: Date) -> Timing {
        let seen = |timing: &Timing| timing.seen_from(self.since(), today);
        seen(&self.when).repeating(&self.how_often, &seen(&self.until))
    }
}

/// Something that shows why it should be them.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// What it is, and so where it stands.
    pub kind: EvidenceKind,
    /// Its words as they stood when it was picked; by these it is found again.
    pub text: String,
}

/// What a piece of evidence is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum EvidenceKind {
    /// A post that they hold, by its title.
    Post,
    /// A ward that they represent.
    Ward,
    /// A clue.
    Clue,
    /// Something said of them in the profile: told, published, or an impression.
    Statement,
    /// Something that presses on them.
    Concern,
    /// When and where they hold surgeries.
    Surgery,
    /// That they said which role they would like.
    Wish,
    /// A conversation, by id.
    Talk(Id),
    /// Another proposal, by id.
    Proposal(Id),
}

/// How a proposal stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Status {
    /// Being written.
    #[default]
    Draft,
    /// A busy person could answer it on the spot.
    Ready,
    /// Put to the councillor.
    Offered,
    /// Changed after it was offered.
    Amended,
    /// The councillor said yes.
    Accepted,
    /// The councillor said no.
    Declined,
    /// Being done.
    Active,
    /// Over.
    Ended,
}

impl Status {
    /// All of them, in order.
    pub const ALL: [Status; 8] = [
        Status::Draft,
        Status::Ready,
        Status::Offered,
        Status::Amended,
        Status::Accepted,
        Status::Declined,
        Status::Active,
        Status::Ended,
    ];

    /// Where a proposal may go from here.
    pub fn next(self) -> &'static [Status] {
        use Status::*;
        match self {
            Draft => &[Ready],
            Ready => &[Offered, Draft],
            Offered => &[Accepted, Declined, Amended],
            Amended => &[Accepted, Declined, Offered],
            Accepted => &[Active, Ended],
            Declined => &[Draft],
            Active => &[Ended],
            Ended => &[],
        }
    }
}

impl StatusChange {
    /// A change of which only the day is known.
    pub fn new(to: Status, date: Date) -> Self {
        StatusChange { to, date, how: None, note: String::new(), officer: None }
    }
}

/// One change of how a proposal stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatusChange {
    /// What it became.
    pub to: Status,
    /// The day.
    pub date: Date,
    /// By which channel, where it was put to the councillor.
    #[serde(default, skip_serializing_if = "is_default")]
    pub how: Option<Channel>,
    /// How, or why, in neutral words.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: String,
    /// The officer who wrote it, by id; none where that was not recorded.
    #[serde(default, skip_serializing_if = "is_default")]
    pub officer: Option<Id>,
}
