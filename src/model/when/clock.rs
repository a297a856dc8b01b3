//! Times of day: "5.30pm to 7pm", "half past six", "am ddau o'r gloch", "18:00-19:30".

use super::lexicon::{Mark, Part};
use super::text::Text;
pub use crate::model::hours::Hours;

/// What a text says of the time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeSaid {
    /// Nothing.
    Not,
    /// From then, and until then where that was said.
    At(Hours),
    /// Some time between the two: "between 10am and noon".
    Between(Hours),
    /// Something that may mean several times: "about 2", "2 or 3pm", "until 7pm".
    Roughly,
}

/// A time as it was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Typed {
    hour: u8,
    minute: u8,
    /// Whether it was said to be in the second half of the day.
    half: Option<bool>,
    /// Whether it can be nothing but a time: "5pm", "17:30", not "5".
    pub sure: bool,
}

/// A time or two of them, as typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TypedTimes {
    pub from: Typed,
    pub until: Option<Typed>,
    /// "Between 2pm and 4pm".
    pub between: bool,
    /// "2 or 3pm", "6ish".
    pub rough: bool,
}

impl TypedTimes {
    /// Whether it can be nothing but a time.
    pub fn is_sure(&self) -> bool {
        self.from.sure || self.until.is_some_and(|t| t.sure)
    }

    /// The times on a clock, and whether the half of the day had to be guessed; `None` where they
    /// cannot be: 25:00, 13pm, 4pm to 2pm.
    pub fn hours(&self, part: Option<Part>) -> Option<(Hours, bool)> {
        let until = match self.until {
            None => {
                let (from, guessed) = self.from.clock(part)?;
                return Some((Hours { from, until: None }, guessed));
            }
            Some(until) => until,
        };
        let said = |t: Typed| t.half.is_some() || t.is_24();
        let (from, guessed) = match (said(self.from), said(until)) {
            // "2-4pm": what was said of the end is meant of the beginning too; "11-1pm" goes across noon.
            (false, true) => {
                let (end, _) = until.clock(part)?;
                let halves = [Typed { half: Some(end.0 >= 12), ..self.from }, Typed { half: Some(false), ..self.from }];
                let from = halves.into_iter().filter_map(|t| t.clock(part)).map(|(t, _)| t).find(|t| *t < end)?;
                return Some((Hours { from, until: Some(end) }, false));
            }
            _ => self.from.clock(part)?,
        };
        let ends = match said(until) {
            true => [until, until],
            false => [Typed { half: Some(false), ..until }, Typed { half: Some(true), ..until }],
        };
        let end = ends.into_iter().filter_map(|t| t.clock(part)).map(|(t, _)| t).find(|t| *t > from)?;
        Some((Hours { from, until: Some(end) }, guessed))
    }
}

impl Typed {
    /// Whether it stands as clocks of 24 hours show it: 17:30, 09:15, 0:30.
    fn is_24(self) -> bool {
        self.hour > 12 || self.hour == 0
    }

    fn clock(self, part: Option<Part>) -> Option<((u8, u8), bool)> {
        if self.minute > 59 || self.hour > 23 {
            return None;
        }
        let at = |later: bool| (self.hour % 12 + if later { 12 } else { 0 }, self.minute);
        match (self.half, part) {
            (Some(_), _) if self.is_24() => {
                (self.half == Some(true) && self.hour > 12).then_some(((self.hour, self.minute), false))
            }
            (Some(later), _) => Some((at(later), false)),
            (None, _) if self.is_24() => Some(((self.hour, self.minute), false)),
            (None, Some(Part::Morning)) if self.hour != 12 => Some((at(false), false)),
            (None, Some(_)) if self.hour != 12 => Some((at(true), false)),
            // Nobody meets a councillor before eight without saying so.
            (None, _) => Some((at(self.hour == 12 || self.hour < 8), self.hour != 12)),
        }
    }
}

/// The times at a place, and where they end. `asked` where "at" stands before them, so that a bare number is one.
pub(super) fn times_at(text: &Text, at: usize, asked: bool) -> Option<(TypedTimes, usize)> {
    let between = text.mark(at, Mark::Between);
    let start = between.unwrap_or(at);
    let (from, next) = time_at(text, start, asked || between.is_some())?;
    let joined = match between {
        Some(_) => text.mark(next, Mark::And),
        None => text.mark(next, Mark::To).or_else(|| text.mark(next, Mark::Until)),
    };
    let second = joined.and_then(|n| time_at(text, text.skip(n, Mark::At), true));
    if let Some((until, end)) = second {
        let times = TypedTimes { from, until: Some(until), between: between.is_some(), rough: false };
        return Some((times, end));
    }
    let times = TypedTimes { from, until: None, between: false, rough: between.is_some() };
    if let Some((other, end)) = text.mark(next, Mark::Or).and_then(|n| time_at(text, n, true))
        && (from.sure || other.sure)
    {
        return Some((TypedTimes { rough: true, ..times }, end));
    }
    if !(from.sure || asked && stands_alone(text, next)) {
        return None;
    }
    match text.str(next) {
        "ish" => Some((TypedTimes { rough: true, ..times }, next + 1)),
        _ => Some((times, next)),
    }
}

/// Whether nothing follows that makes the number before it something else: "at 12 High Street".
fn stands_alone(text: &Text, next: usize) -> bool {
    const AFTER: [Mark; 9] =
        [Mark::On, Mark::By, Mark::Until, Mark::From, Mark::Every, Mark::And, Mark::Or, Mark::The, Mark::Next];
    next >= text.len()
        || (text.is_sign(next) && !(text.is_glued(next) && text.is_glued(next + 1)))
        || text.part(next).is_some()
        || text.weekday(next).is_some()
        || text.find(next, |s| s.day).is_some()
        || AFTER.iter().any(|mark| text.mark(next, *mark).is_some())
}

/// One time at a place, and where it ends. A bare number counts where `asked`.
fn time_at(text: &Text, at: usize, asked: bool) -> Option<(Typed, usize)> {
    let sure = |hour, minute, half| Typed { hour, minute, half, sure: true };
    if let Some(next) = text.mark(at, Mark::Noon) {
        return Some((sure(12, 0, Some(true)), next));
    }
    if let Some(next) = text.mark(at, Mark::Midnight) {
        return Some((sure(0, 0, None), next));
    }
    if let Some(found) = past_or_to(text, at) {
        return Some(found);
    }
    let Some((n, len)) = text.digits(at) else {
        let (hour, next) = hour_word(text, at)?;
        let (half, end) = half_at(text, next);
        let end = text.mark(end, Mark::Oclock).map_or(end, |n| half_at(text, n).1);
        let half = half.or_else(|| text.mark(next, Mark::Oclock).and_then(|n| half_at(text, n).0));
        return (asked || end > next).then_some((Typed { hour, minute: 0, half, sure: end > next }, end));
    };
    let (hour, mut minute, mut next, mut written) = match len {
        1 | 2 => (u8::try_from(n).ok()?, 0, at + 1, false),
        // "530pm", "1730 hrs".
        3 | 4 => (u8::try_from(n / 100).ok()?, u8::try_from(n % 100).ok()?, at + 1, false),
        _ => return None,
    };
    let joined = matches!(text.str(next), ":" | "." | "h") && text.is_glued(next) && text.is_glued(next + 1);
    if let Some((minutes, 2)) = text.digits(next + 1).filter(|_| joined && len <= 2) {
        (minute, next, written) = (u8::try_from(minutes).ok()?, next + 2, true);
    }
    let (mut half, mut end) = half_at(text, next);
    if let Some(after) = text.mark(end, Mark::Oclock).filter(|_| len != 3 && is_oclock(text, end, len, written)) {
        let (later, after) = half_at(text, after);
        (half, end) = (half.or(later), after);
    }
    let marked = end > next;
    // A length of time is none: "for 20 minutes".
    if (!marked && text.unit(next).is_some()) || (!marked && len > 2 && !asked) || minute > 59 || hour > 24 {
        return None;
    }
    (marked || written || asked).then_some((Typed { hour, minute, half, sure: marked || written }, end))
}

/// Whether "h", "hrs" or "hours" behind a number says that it is a time: after four figures or minutes only.
fn is_oclock(text: &Text, at: usize, len: usize, written: bool) -> bool {
    written || len == 4 || text.unit(at).is_none()
}

/// "half past six", "chwarter i ddeg", "ten past two".
fn past_or_to(text: &Text, at: usize) -> Option<(Typed, usize)> {
    let (minutes, next) = if let Some(next) = text.mark(at, Mark::HalfPast) {
        (30, next)
    } else if let Some(next) = text.mark(at, Mark::QuarterPast) {
        (15, next)
    } else if let Some(next) = text.mark(at, Mark::QuarterTo) {
        (-15, next)
    } else {
        let (n, next) = text.number(at).filter(|(n, _)| (1..30).contains(n))?;
        let n = i32::try_from(n).ok()?;
        match (text.mark(next, Mark::MinutesPast), text.mark(next, Mark::MinutesTo)) {
            (Some(next), _) => (n, next),
            (None, Some(next)) => (-n, next),
            (None, None) => return None,
        }
    };
    let figures = text.digits(next).filter(|(n, _)| (1..=12).contains(n));
    let (hour, next) = match figures.and_then(|(n, _)| u8::try_from(n).ok()) {
        Some(hour) => (hour, next + 1),
        None => hour_word(text, next)?,
    };
    // "half an hour", "half two days".
    if text.unit(next).is_some() {
        return None;
    }
    let (half, end) = half_at(text, next);
    let hour = if minutes > 0 { hour } else { (hour + 11) % 12 };
    let minute = u8::try_from(minutes.rem_euclid(60)).ok()?;
    Some((Typed { hour: if hour == 0 { 12 } else { hour }, minute, half, sure: true }, end))
}

/// An hour in words: "two", "ddau". Not "a", which is an article.
fn hour_word(text: &Text, at: usize) -> Option<(u8, usize)> {
    let (n, next) = text.find(at, |s| s.number).filter(|(n, _)| (1..=12).contains(n))?;
    let hour = u8::try_from(n).ok()?;
    (!matches!(text.str(at), "a" | "an") && text.unit(next).is_none()).then_some((hour, next))
}

/// "am" or "pm" at a place: whether it is the second half of the day, and where it ends.
fn half_at(text: &Text, at: usize) -> (Option<bool>, usize) {
    if let Some(next) = text.mark(at, Mark::Pm) {
        return (Some(true), next);
    }
    match text.mark(at, Mark::Am) {
        // "Iau 12 am 6": in Welsh "am" stands before the hour.
        Some(next)
            if text.str(at) == "am"
                && !text.is_glued(at)
                && (text.digits(next).is_some() || hour_word(text, next).is_some()) =>
        {
            (None, at)
        }
        Some(next) => (Some(false), next),
        None => (None, at),
    }
}
