//! Why a part of a proposal could not be answered on the spot.

use std::ops::Range;

use crate::model::{Date, Say};

/// Why a part could not be answered on the spot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The ask names no act that somebody could see done or not done.
    NoAct,
    /// The act could mean anything: "champion", "support".
    SoftAct(String),
    /// Two asks that can be taken or left one without the other; with the words of the second.
    TwoAsks(String),
    /// More words than can be said in one breath.
    TooLong(usize),
    /// The ask itself breaks a rule of conduct; in words.
    Conflict(Say),
    /// No day and no event.
    NoDay,
    /// A day that no month of that name has, or too far away to be meant.
    NoSuchDay,
    /// The weekday is not that of the date, which is given.
    WrongWeekday(Date),
    /// A day that moves with whoever reads it; with the date that is meant now.
    RelativeDay(Date),
    /// A day without an hour, for something that people meet for.
    NoTime,
    /// No length, or no unit of time.
    NoLength,
    /// Neither a number of times nor a rhythm.
    NoCount,
    /// What goes on and on has no end.
    NoEnd,
    /// No place that could be found, and no channel.
    NoPlace,
    /// Not settled yet: "TBC".
    Pending(String),
    /// Nobody in particular does it: "someone".
    Nobody(String),
    /// Neither who nor what: "we are here to help".
    NoSupport,
    /// Everybody and nobody shares it.
    Everybody,
    /// Reading or homework without a measure.
    Homework,
    /// Nothing that somebody would have or know afterwards.
    ThinBenefit,
}

impl Reason {
    /// What is said of it.
    pub fn say(&self) -> Say {
        match self {
            Reason::NoAct => Say::new("why-no-act"),
            Reason::SoftAct(word) => Say::new("why-soft-act").with("word", word.as_str()),
            Reason::TwoAsks(words) => Say::new("why-two-asks").with("words", words.as_str()),
            Reason::TooLong(words) => Say::new("vague-long").with("words", *words).with("most", super::ASK_WORDS),
            Reason::Conflict(say) => say.clone(),
            Reason::NoDay => Say::new("why-no-day"),
            Reason::NoSuchDay => Say::new("why-no-such-day"),
            Reason::WrongWeekday(date) => Say::new("why-wrong-weekday").with("date", *date),
            Reason::RelativeDay(date) => Say::new("why-relative-day").with("date", *date),
            Reason::NoTime => Say::new("why-no-time"),
            Reason::NoLength => Say::new("vague-time"),
            Reason::NoCount => Say::new("why-no-count"),
            Reason::NoEnd => Say::new("why-no-end"),
            Reason::NoPlace => Say::new("why-no-place"),
            Reason::Pending(word) => Say::new("why-pending").with("word", word.as_str()),
            Reason::Nobody(word) => Say::new("why-nobody").with("word", word.as_str()),
            Reason::NoSupport => Say::new("why-no-support"),
            Reason::Everybody => Say::new("why-everybody"),
            Reason::Homework => Say::new("why-homework"),
            Reason::ThinBenefit => Say::new("why-thin-benefit"),
        }
    }
}

/// A reason, and where in the text it stands, where it stands somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Finding {
    pub reason: Reason,
    pub at: Option<Range<usize>>,
}

impl From<Reason> for Finding {
    fn from(reason: Reason) -> Self {
        Finding { reason, at: None }
    }
}

impl Finding {
    /// A reason that stands at a place.
    pub fn at(reason: Reason, at: Option<Range<usize>>) -> Self {
        Finding { reason, at }
    }
}
