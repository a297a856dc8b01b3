//! Days: as files hold them, and as people in the UK write them.

use std::fmt;

use jiff::ToSpan;
use jiff::civil::{self, Weekday};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::text;

/// A day. In files `2026-11-20`; shown by the locale as "Fri 20 Nov 2026".
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(civil::Date);

impl Date {
    /// 1 January 1970.
    pub const EPOCH: Date = Date(civil::Date::constant(1970, 1, 1));

    /// A day by its numbers; `None` where the calendar has no such day.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        civil::Date::new(year, month, day).ok().map(Date)
    }

    /// This many days later (or earlier); stays where the calendar ends.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        Date(self.0.saturating_add(i64::from(days).days()))
    }

    /// How many days from `self` until `other`; negative where it is past.
    pub fn days_until(self, other: Date) -> i32 {
        self.0.until(other.0).map_or(0, |span| span.get_days())
    }

    /// Year, month (1 to 12) and day (1 to 31).
    pub fn ymd(self) -> (i16, i8, i8) {
        (self.0.year(), self.0.month(), self.0.day())
    }

    /// The day for the calendar library.
    pub(super) fn civil(self) -> civil::Date {
        self.0
    }

    /// Day of the week, Monday as 0.
    pub fn weekday(self) -> usize {
        usize::try_from(self.0.weekday().to_monday_zero_offset()).unwrap_or(0)
    }

    /// Reads `2026-11-20` and nothing else.
    pub fn from_iso(words: &str) -> Option<Self> {
        (words.len() == 10).then(|| words.parse().ok().map(Date))?
    }

    /// Reads a day as people in the UK write one, seen from `today`: `12/3`,
    /// `12/3/26`, `12 March`, `12th Mar 2026`, `March 12`, `today`, `tomorrow`,
    /// `yesterday`, `Tue`, `next Tue`, `last Tue`, `in 2 weeks`, `3 days ago`,
    /// `+7`, `2026-03-12`; in English or Welsh. Where no year is written, the
    /// one that brings the day nearest to `lean`.
    ///
    /// `None` where it is no day.
    pub fn from_words(words: &str, today: Date, lean: Lean) -> Option<Self> {
        let folded = text::fold(words);
        let folded = folded.trim().trim_end_matches('.');
        if let Some(date) = Date::from_iso(folded) {
            return Some(date);
        }
        if let Some(days) = named_day(folded) {
            return Some(today.plus_days(days));
        }
        if let Some(n) = folded.strip_prefix('+') {
            return n.trim().parse::<i32>().ok().filter(|n| *n <= 3660).map(|n| today.plus_days(n));
        }
        let tokens: Vec<&str> = folded
            .split(|c: char| c.is_whitespace() || matches!(c, ',' | '/' | '.' | '-'))
            .filter(|t| !t.is_empty())
            .collect();
        by_span(&tokens, today)
            .or_else(|| by_end(&tokens, today, lean))
            .or_else(|| by_weekday(&tokens, today, lean))
            .or_else(|| by_numbers(&tokens, today, lean))
    }

    /// The first day that is named somewhere in a text, seen from `today` and
    /// lying ahead where no year is written: the 23rd of "A call on Monday 23
    /// November, 2pm". Figures alone name none, since they may be hours.
    pub fn within(text: &str, today: Date) -> Option<Self> {
        let words: Vec<&str> =
            text.split_whitespace().map(|w| w.trim_matches(|c: char| !c.is_alphanumeric())).collect();
        let of = |words: &[&str]| {
            let words = words.join(" ");
            let named = words.chars().any(|c| c.is_alphabetic() || c == '/');
            named.then(|| Date::from_words(&words, today, Lean::Future))?
        };
        // What is written most fully is meant: "Monday 23 November", not "Monday".
        (1..=5).rev().find_map(|len| words.windows(len).find_map(of))
    }

    /// This day, or the Monday after it where it is at a weekend.
    #[must_use]
    pub fn or_next_working_day(self) -> Self {
        self.plus_days([0, 0, 0, 0, 0, 2, 1].get(self.weekday()).copied().unwrap_or(0))
    }
}

/// Which way a day without a year leans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lean {
    /// Towards the past: when something took place.
    Past,
    /// Towards the future: when something is due.
    Future,
}

fn named_day(word: &str) -> Option<i32> {
    Some(match word {
        "today" | "tod" | "heddiw" | "now" => 0,
        "tomorrow" | "tom" | "tmw" | "yfory" => 1,
        "yesterday" | "ddoe" => -1,
        "next week" | "wythnos nesaf" => 7,
        "last week" | "wythnos diwethaf" | "wythnos ddiwethaf" => -7,
        "next fortnight" | "a fortnight" | "in a fortnight" | "pythefnos" => 14,
        _ => return None,
    })
}

fn by_span(tokens: &[&str], today: Date) -> Option<Date> {
    let tokens = match tokens {
        ["next", unit @ ("month" | "year")] => &["in", "a", unit][..],
        [unit @ ("mis" | "blwyddyn"), "nesaf"] => &["ymhen", "un", unit][..],
        ["ymhen", unit @ ("mis" | "wythnos" | "blwyddyn" | "pythefnos")] => &["ymhen", "un", unit][..],
        all => all,
    };
    let (sign, rest) = match tokens {
        ["in" | "ymhen", rest @ ..] => (1, rest),
        [rest @ .., "ago" | "yn ol"] => (-1, rest),
        [rest @ .., "yn", "ol"] => (-1, rest),
        _ => return None,
    };
    let [n, unit] = rest else { return None };
    let n = match *n {
        "a" | "an" | "one" | "un" => 1,
        "two" | "dau" | "dwy" => 2,
        "three" | "tri" | "tair" => 3,
        n => n.parse::<i32>().ok().filter(|n| (0..=600).contains(n))?,
    };
    let date = match *unit {
        "day" | "days" | "diwrnod" | "dydd" => today.plus_days(sign * n),
        "week" | "weeks" | "wythnos" => today.plus_days(sign * n * 7),
        "fortnight" | "fortnights" | "pythefnos" => today.plus_days(sign * n * 14),
        "month" | "months" | "mis" | "fis" => Date(today.0.saturating_add(i64::from(sign * n).months())),
        "year" | "years" | "blwyddyn" | "flynedd" | "blynedd" => {
            Date(today.0.saturating_add(i64::from(sign * n).years()))
        }
        _ => return None,
    };
    Some(date)
}

/// The last day of a month, the Friday of a week: "end of the month", "diwedd Mawrth".
fn by_end(tokens: &[&str], today: Date, lean: Lean) -> Option<Date> {
    let rest = match tokens {
        ["by" | "erbyn", rest @ ..] => rest,
        all => all,
    };
    let of = match rest {
        ["at", "the", "end", "of", rest @ ..] | ["the", "end", "of", rest @ ..] | ["end", "of", rest @ ..] => rest,
        ["end" | "diwedd" | "ddiwedd", rest @ ..] => rest,
        _ => return None,
    };
    let last_of = |date: Date| Date(date.0.last_of_month());
    Some(match of {
        ["month"] | ["the" | "this" | "y", "month" | "mis"] | ["y", "mis", "hwn"] => last_of(today),
        ["next", "month"] | ["mis", "nesaf"] | ["y", "mis", "nesaf"] => {
            last_of(Date(today.0.saturating_add(1_i64.months())))
        }
        ["week"] | ["the" | "this" | "yr", "week" | "wythnos"] => {
            let ahead = i32::from(today.0.weekday().until(Weekday::Friday));
            today.plus_days(ahead)
        }
        ["year"] | ["the" | "this" | "y", "year" | "flwyddyn"] => Date::new(today.0.year(), 12, 31)?,
        [name] => last_of(by_numbers(&["1", name], today, lean)?),
        [name, year] => last_of(by_numbers(&["1", name, year], today, lean)?),
        _ => return None,
    })
}

fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "mon" | "monday" | "llun" => Weekday::Monday,
        "tue" | "tues" | "tuesday" | "maw" | "mawrth" => Weekday::Tuesday,
        "wed" | "weds" | "wednesday" | "mer" | "mercher" => Weekday::Wednesday,
        "thu" | "thur" | "thurs" | "thursday" | "iau" => Weekday::Thursday,
        "fri" | "friday" | "gwe" | "gwener" => Weekday::Friday,
        "sat" | "saturday" | "sad" | "sadwrn" => Weekday::Saturday,
        "sun" | "sunday" | "sul" => Weekday::Sunday,
        _ => return None,
    })
}

fn by_weekday(tokens: &[&str], today: Date, lean: Lean) -> Option<Date> {
    let (which, day) = match tokens {
        ["dydd" | "ddydd", day] | [day] => (0, weekday(day)?),
        ["on" | "this", day] => (0, weekday(day)?),
        ["next", day] => (1, weekday(day)?),
        ["last", day] => (-1, weekday(day)?),
        ["dydd" | "ddydd", day, "nesaf"] => (1, weekday(day)?),
        ["dydd" | "ddydd", day, "diwethaf"] => (-1, weekday(day)?),
        ["a", "week", "on", day] | ["week", "on", day] | [day, "week"] => (2, weekday(day)?),
        ["wythnos", "i", "ddydd", day] | ["wythnos", "i", day] => (2, weekday(day)?),
        _ => return None,
    };
    let ahead = i32::from(today.0.weekday().until(day));
    Some(match which {
        // "next Tue" is the coming Tuesday, a week on where that is today.
        1 => today.plus_days(if ahead == 0 { 7 } else { ahead }),
        // "a week on Friday" is seven days after the coming one.
        2 => today.plus_days(ahead + 7),
        -1 => today.plus_days(if ahead == 0 { -7 } else { ahead - 7 }),
        _ if ahead == 0 => today,
        _ if lean == Lean::Past => today.plus_days(ahead - 7),
        _ => today.plus_days(ahead),
    })
}

fn month(word: &str) -> Option<i8> {
    const ENGLISH: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    const WELSH: [&str; 12] = [
        "ionawr",
        "chwefror",
        "mawrth",
        "ebrill",
        "mai",
        "mehefin",
        "gorffennaf",
        "awst",
        "medi",
        "hydref",
        "tachwedd",
        "rhagfyr",
    ];
    if word.len() < 3 {
        return None;
    }
    let word = if word == "sept" { "sep" } else { word };
    let found = |names: &[&str; 12]| names.iter().position(|name| name.starts_with(word));
    found(&ENGLISH).or_else(|| found(&WELSH)).and_then(|i| i8::try_from(i + 1).ok())
}

fn by_numbers(tokens: &[&str], today: Date, lean: Lean) -> Option<Date> {
    // In Welsh the weekday has "day" before it: "dydd Iau 3 Rhagfyr".
    if let ["dydd" | "ddydd", rest @ ..] = tokens
        && rest.len() >= 3
    {
        return by_numbers(rest, today, lean);
    }
    // A weekday before a date has to be that date's.
    if let [first, rest @ ..] = tokens
        && rest.len() >= 2
        && let Some(day) = weekday(first)
    {
        return by_numbers(rest, today, lean).filter(|d| d.0.weekday() == day);
    }
    if let [day, "of" | "o", month] = tokens {
        return by_numbers(&[day, month], today, lean);
    }
    let day_of = |t: &str| -> Option<i8> {
        let digits = t.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let tail = &t[digits.len()..];
        (tail.is_empty() || matches!(tail, "st" | "nd" | "rd" | "th" | "af" | "ail" | "ydd" | "fed" | "eg" | "ain"))
            .then(|| digits.parse().ok())?
    };
    let year_of = |t: &str| -> Option<i16> {
        let n: i16 = t.parse().ok()?;
        match t.len() {
            4 => Some(n),
            2 => Some(2000 + n),
            _ => None,
        }
    };
    let (day, month, year) = match tokens {
        [d, m] => match (day_of(d), month(m).or_else(|| m.parse().ok())) {
            (Some(d), Some(m)) => (d, m, None),
            _ => (day_of(m)?, month(d)?, None),
        },
        [d, m, y] => match (day_of(d), month(m).or_else(|| m.parse().ok())) {
            (Some(d), Some(m)) => (d, m, Some(year_of(y)?)),
            _ => (day_of(m)?, month(d)?, Some(year_of(y)?)),
        },
        _ => return None,
    };
    if let Some(year) = year {
        // Nobody is spoken to in another century: a slip of the hand.
        let near = (today.0.year() - year).abs() <= 99;
        return Date::new(year, month, day).filter(|_| near);
    }
    // Without a year: the nearest that leans the right way, with some grace,
    // so that a note of a talk "on 3/12" written on 2/12 is still this year's.
    let this = today.0.year();
    let candidates = [this - 1, this, this + 1].into_iter().filter_map(|y| Date::new(y, month, day));
    match lean {
        Lean::Past => candidates.filter(|d| *d <= today.plus_days(14)).max(),
        Lean::Future => candidates.filter(|d| *d >= today.plus_days(-14)).min(),
    }
}

impl From<civil::Date> for Date {
    fn from(date: civil::Date) -> Self {
        Date(date)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let words = <std::borrow::Cow<'de, str>>::deserialize(d)?;
        Date::from_iso(&words).ok_or_else(|| {
            de::Error::custom(format!("\"{}\" is not a date; write it as \"2026-11-20\"", text::shown(&words)))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i16, m: i8, d: i8) -> Date {
        Date::new(y, m, d).expect("a day")
    }

    #[test]
    fn the_day_that_a_sentence_names_is_found_in_it_and_hours_are_none() {
        let today = Date::new(2026, 11, 20).expect("a day");
        let day = |words: &str| Date::within(words, today).map(|d| d.to_string());
        assert_eq!(day("A 15-minute call on Monday 23 November, 2pm").as_deref(), Some("2026-11-23"));
        assert_eq!(day("Thursday 3 December, 5.30pm to 7pm").as_deref(), Some("2026-12-03"));
        assert_eq!(day("Galwad 15 munud ddydd Llun 23 Tachwedd").as_deref(), Some("2026-11-23"));
        assert_eq!(day("a call of 15 minutes, 6-7"), None);
        let sunday = Date::new(2026, 11, 22).expect("a day");
        assert_eq!(sunday.or_next_working_day().to_string(), "2026-11-23");
        assert_eq!(today.or_next_working_day(), today);
    }

    #[test]
    fn days_are_read_as_people_in_the_uk_write_them() {
        // A Friday.
        let today = day(2026, 11, 20);
        for (words, want) in [
            ("12/3", day(2027, 3, 12)),
            ("12/3/26", day(2026, 3, 12)),
            ("12.3.2026", day(2026, 3, 12)),
            ("12 March", day(2027, 3, 12)),
            ("12th mar 2026", day(2026, 3, 12)),
            ("March 12", day(2027, 3, 12)),
            ("1st of March", day(2027, 3, 1)),
            ("Thu 12 Mar 2026", day(2026, 3, 12)),
            ("1 Rhagfyr", day(2026, 12, 1)),
            ("tomorrow", day(2026, 11, 21)),
            ("yfory", day(2026, 11, 21)),
            ("today", today),
            ("yesterday", day(2026, 11, 19)),
            ("Tue", day(2026, 11, 24)),
            ("next Tue", day(2026, 11, 24)),
            ("next Friday", day(2026, 11, 27)),
            ("last Tue", day(2026, 11, 17)),
            ("dydd Mawrth", day(2026, 11, 24)),
            ("in 2 weeks", day(2026, 12, 4)),
            ("3 days ago", day(2026, 11, 17)),
            ("in a month", day(2026, 12, 20)),
            ("next month", day(2026, 12, 20)),
            ("mis nesaf", day(2026, 12, 20)),
            ("ymhen 2 fis", day(2027, 1, 20)),
            ("Gwe 12 Maw 2027", day(2027, 3, 12)),
            ("dydd Iau 3 Rhagfyr", day(2026, 12, 3)),
            ("+7", day(2026, 11, 27)),
            ("end of the month", day(2026, 11, 30)),
            ("by end of month", day(2026, 11, 30)),
            ("end of next month", day(2026, 12, 31)),
            ("end of March", day(2027, 3, 31)),
            ("end of Feb 2028", day(2028, 2, 29)),
            ("diwedd y mis", day(2026, 11, 30)),
            ("erbyn diwedd Mawrth", day(2027, 3, 31)),
            ("end of the week", today),
            ("a week on Friday", day(2026, 11, 27)),
            ("a week on Tuesday", day(2026, 12, 1)),
            ("Tue week", day(2026, 12, 1)),
            ("wythnos i ddydd Mawrth", day(2026, 12, 1)),
            ("2026-03-12", day(2026, 3, 12)),
        ] {
            assert_eq!(Date::from_words(words, today, Lean::Future), Some(want), "{words}");
        }
    }

    #[test]
    fn a_day_without_a_year_leans_the_way_it_is_asked() {
        let today = day(2026, 11, 20);
        assert_eq!(Date::from_words("12/3", today, Lean::Past), Some(day(2026, 3, 12)));
        assert_eq!(Date::from_words("19/11", today, Lean::Past), Some(day(2026, 11, 19)));
        assert_eq!(Date::from_words("Tue", today, Lean::Past), Some(day(2026, 11, 17)));
        assert_eq!(Date::from_words("2/1", today, Lean::Future), Some(day(2027, 1, 2)));
    }

    #[test]
    fn what_is_no_day_is_refused() {
        let today = day(2026, 11, 20);
        for words in [
            "",
            "soon",
            "31/2",
            "32/1",
            "12/13/2026",
            "12/3/1899",
            "Tue 23 Nov 2026",
            "1 2 3 4",
            "ma 3",
            "99999999999 days ago",
            "+999999",
            "end of",
            "end of something",
            "a week on it",
        ] {
            assert_eq!(Date::from_words(words, today, Lean::Future), None, "{words}");
        }
    }
}
