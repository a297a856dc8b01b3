//! What people mean when they type a day, a time, a length of time or how often something
//! happens: "thu 10 dec 5.30pm", "first Tuesday of each month, 6pm to 7pm, until March",
//! "dydd Iau nesaf am 6", "three quarters of an hour", "unwaith y mis".
//!
//! Pure: `today` is given. [`understand`] reads anything and may find the day among other
//! words; [`day`] takes only texts that say a day and nothing else. What cannot be
//! understood comes with its reason ([`Why`]), never as a guess. The words themselves are
//! data: `assets/guidance/when.ron`. Time and memory are linear in the length of the text.

mod clock;
mod combine;
mod days;
mod frequency;
mod length;
mod lexicon;
mod relative;
mod repeat;
mod rhythm;
mod scan;
mod text;

pub use clock::{Hours, TimeSaid};
pub use frequency::{Frequency, frequency};
pub use length::{Length, NoLength, duration};
pub use lexicon::{Part, Unit};
pub use rhythm::{On, Rhythm};

use super::Date;

/// In which direction a day lies that was typed without a year. Today counts for all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lean {
    /// In the past: when something took place, or began.
    Past,
    /// In the future: when something is due, or takes place.
    Future,
    /// In either: the nearest.
    Near,
}

/// Days further away than this many, in the direction that is meant, are worth a question.
pub const FAR: i32 = 305;

/// What a text was understood as, or why it was not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Understood {
    /// A day, days or a recurrence.
    When(When),
    /// None of these.
    Not(Why),
}

impl Understood {
    /// What was understood.
    pub fn when(&self) -> Option<&When> {
        match self {
            Understood::When(when) => Some(when),
            Understood::Not(_) => None,
        }
    }

    /// Why nothing was.
    pub fn why(&self) -> Option<&Why> {
        match self {
            Understood::When(_) => None,
            Understood::Not(why) => Some(why),
        }
    }
}

/// A day, days or a recurrence, with what was said of the time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When {
    /// Which day or days.
    pub shape: Shape,
    /// The time of day.
    pub time: TimeSaid,
    /// The part of the day, where it was said: "Thursday evening".
    pub part: Option<Part>,
    /// Whether the day moves with whoever reads it: "tomorrow", "next Thursday", "the 12th".
    pub relative: bool,
    /// Whether the text says this and nothing else.
    pub whole: bool,
    /// What the person should look at again.
    pub doubts: Vec<Doubt>,
}

impl When {
    /// The day it is on or begins; for a deadline the last day.
    pub fn day(&self) -> Date {
        match &self.shape {
            Shape::Day(day) | Shape::From(day) | Shape::By(day) => *day,
            Shape::Span(span) => span.day,
            Shape::OneOf(days) => days.first().copied().unwrap_or(Date::EPOCH),
            Shape::Repeats(repeats) => repeats.first,
        }
    }

    /// The last day, where there is one: the 31st for "until March".
    pub fn last_day(&self) -> Option<Date> {
        match &self.shape {
            Shape::Day(day) | Shape::By(day) => Some(*day),
            Shape::Span(span) => Some(span.to),
            Shape::OneOf(days) => days.last().copied(),
            Shape::Repeats(repeats) => repeats.last_day(),
            Shape::From(_) => None,
        }
    }

    /// The time, where it can only mean one.
    pub fn hours(&self) -> Option<Hours> {
        match self.time {
            TimeSaid::At(hours) => Some(hours),
            _ => None,
        }
    }
}

/// Which day or days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One day.
    Day(Date),
    /// One day, and on from then: "from 14 December".
    From(Date),
    /// Up to and on this day, a deadline: "by Friday", "until 31 March"; "before the 10th" is the 9th.
    By(Date),
    /// Several days, from the first to the last: "w/c 7 Dec", "7 to 11 December", "March 2027".
    Span(Span),
    /// One of these days, to be chosen: "Tuesday 8 or Wednesday 9 December". In order.
    OneOf(Vec<Date>),
    /// Again and again.
    Repeats(Repeats),
}

/// Days from the first to the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first.
    pub from: Date,
    /// The last; it belongs to the span.
    pub to: Date,
    /// The one to take where only one will do: the first, or for "next week" today in a week.
    pub day: Date,
    /// Whether it is a week, a month or a year by its name, and no day in it was named.
    pub loose: bool,
}

impl Span {
    /// Whether it is one month, and no day in it was meant more than another.
    fn is_named_month(&self) -> bool {
        let (first, day) = (self.from.civil(), self.day);
        day == self.from && first == first.first_of_month() && self.to.civil() == first.last_of_month()
    }
}

/// A recurrence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repeats {
    /// How it goes.
    pub rhythm: Rhythm,
    /// The first day of it.
    pub first: Date,
    /// Nothing after this day.
    pub until: Option<Date>,
    /// So many times and no more.
    pub count: Option<u16>,
}

impl Repeats {
    /// The last day of it: where an end or a number was said, and the rhythm can be counted.
    pub fn last_day(&self) -> Option<Date> {
        match (self.count, self.until) {
            (Some(count), _) => self.rhythm.days(self.first).nth(usize::from(count.saturating_sub(1))),
            (None, until) => until,
        }
    }
}

/// Why a text is no day and no recurrence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nothing stands there.
    Empty,
    /// No day is named, only other words or a time.
    NoDay,
    /// A time of the year or a vague word instead of a day: "before Christmas", "soon", "TBC".
    NotADay,
    /// A day that no month of that name has: 31 February.
    NoSuchDay,
    /// The weekday is not that of the date: "Fri 5 Dec", which is a Saturday. Weekdays from Monday as 0.
    WrongWeekday {
        /// The weekday that was typed.
        typed: usize,
        /// The date; [`Date::weekday`] gives its own.
        date: Date,
    },
    /// Several days, of which none is the one that is meant.
    Several(Vec<Date>),
    /// A rhythm with no day to begin on: "monthly".
    OnlyRhythm,
    /// A month and no day of it, where one day is asked for: "March 2027".
    OnlyMonth,
    /// School terms, whose days are not known here: "termly".
    Term,
    /// Another year than anybody can mean: more than 99 years away.
    AnotherCentury,
    /// "The same day", of which only the field beside it knows.
    SameDay,
}

/// What to look at again in a day that was understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// It is past, where a coming day is meant.
    Past,
    /// It is still to come, where a past day is meant.
    Ahead,
    /// It is more than [`FAR`] days away.
    Far,
    /// "At 7" may be morning or evening; the likelier was taken.
    HalfOfDay,
    /// Only the first day is known of something that recurs: "monthly from 5 January", by date or by weekday.
    OnlyFirst,
    /// It was said not to be settled: "TBC", "probably".
    NotSettled,
    /// The day it starts from is not one of the recurrence's own: "first Tuesday of each month from the 8th".
    OffRhythm,
}

/// Reads a text that may hold a day, days or a recurrence among other words.
pub fn understand(words: &str, today: Date, lean: Lean) -> Understood {
    let text = text::Text::new(words);
    if text.is_empty() {
        return Understood::Not(Why::Empty);
    }
    let scanned = scan::scan(&text, today, lean);
    combine::combine(scanned, today, lean)
}

/// Reads a text that says one day and nothing else, as the fields for days take it. A span
/// gives its first day, a deadline its last; a time is read and left out.
///
/// # Errors
///
/// Why it is no day.
pub fn day(words: &str, today: Date, lean: Lean) -> Result<Date, Why> {
    day_field(words, today, lean).map(|when| when.day())
}

/// As [`day`], with all that was understood of it.
///
/// # Errors
///
/// Why it is no day.
pub fn day_field(words: &str, today: Date, lean: Lean) -> Result<When, Why> {
    match understand(words, today, lean) {
        Understood::Not(why) => Err(why),
        Understood::When(when) if !when.whole => Err(Why::NoDay),
        Understood::When(when) => match &when.shape {
            Shape::OneOf(days) => Err(Why::Several(days.clone())),
            Shape::Repeats(_) => Err(Why::OnlyRhythm),
            Shape::Span(span) if span.is_named_month() => Err(Why::OnlyMonth),
            _ => Ok(when),
        },
    }
}

/// Every day that is named in a text, in its order, lying ahead where no year is written; and
/// whether nothing comes after it. Not months, lengths of time or figures that may be hours.
pub fn days_in(words: &str, today: Date) -> Vec<(Date, bool)> {
    let text = text::Text::new(words);
    scan::days(&text, today)
}

/// Whether a text names a day by its weekday, its number and its month, and `with_year` by its year.
pub fn names_day(words: &str, day: Date, with_year: bool) -> bool {
    let text = text::Text::new(words);
    let (year, month, number) = day.ymd();
    let any = |what: &dyn Fn(usize) -> bool| (0..text.len()).any(what);
    let is = |n: u32, value: i16| i64::from(n) == i64::from(value);
    any(&|at| text.weekday(at).is_some_and(|(d, _)| usize::from(d) == day.weekday()))
        && any(&|at| text.digits(at).is_some_and(|(n, _)| is(n, i16::from(number))))
        && any(&|at| text.month(at).is_some_and(|(m, _)| m == month))
        && (!with_year || any(&|at| text.digits(at).is_some_and(|(n, len)| len == 4 && is(n, year))))
}

#[cfg(test)]
mod tests;
