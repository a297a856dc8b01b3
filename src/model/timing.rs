//! When something takes place, in the words it was typed in, with what they were understood as.

mod say;

use std::fmt;
use std::str::FromStr;

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, MapAccess, Visitor};
use serde::ser::SerializeStruct;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::when::{
    Doubt, Frequency, Hours, Lean, On, Repeats, Rhythm, Shape, TimeSaid, Understood, Unit, When, frequency, names_day,
    understand,
};
use super::{Date, text};

pub use say::{Year, weekday};

/// When something takes place. The words stand as typed and are never changed; `start`, `end` and
/// `rule` are what they were understood as on the day they were typed.
///
/// In files the words alone (`when: "in the spring"`, as in format 1) where nothing was
/// understood, else `(words: "Thu 10 Dec, 5.30 to 7pm", start: "2026-12-10T17:30", end: "2026-12-10T19:00")`.
/// A deadline has an end and no start. Of a recurrence start and end are those of its first time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timing {
    /// As typed.
    pub words: String,
    /// When it begins.
    pub start: Option<Moment>,
    /// When it ends, or by when it is due. A day without a time belongs to it.
    pub end: Option<Moment>,
    /// How it recurs.
    pub rule: Option<Rule>,
}

/// A day, and the time on it where that is known. In files `2026-12-10` or `2026-12-10T17:30`:
/// the time that the clock on the wall shows there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// The day.
    pub day: Date,
    /// Hour and minute.
    pub time: Option<(u8, u8)>,
}

/// How something recurs, and until when. In files as in calendars (RFC 5545):
/// `FREQ=MONTHLY;BYDAY=1TU;UNTIL=20270331`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// How it goes.
    pub rhythm: Rhythm,
    /// Nothing after this day.
    pub until: Option<Date>,
    /// So many times and no more.
    pub count: Option<u16>,
}

impl Timing {
    /// Words of which nothing is understood yet.
    pub fn of_words(words: impl Into<String>) -> Self {
        Timing { words: words.into(), ..Timing::default() }
    }

    /// Words, with what they mean to somebody who types them today about something to come.
    pub fn understood(words: impl Into<String>, today: Date) -> Self {
        let words = words.into();
        match understand(&words, today, Lean::Future) {
            Understood::When(when) => Timing::of(words, &when),
            Understood::Not(_) => Timing::of_words(words),
        }
    }

    /// Other words in the place of these: understood today where they differ, else as they were.
    #[must_use]
    pub fn typed_again(&self, words: String, today: Date) -> Self {
        if words == self.words { self.clone() } else { Timing::understood(words, today) }
    }

    /// With what the words were understood as. Where that is not known yet, as they were meant on
    /// the day they are from; without such a day only what does not move with the reader.
    #[must_use]
    pub fn seen_from(&self, since: Option<Date>, today: Date) -> Self {
        if self.is_understood() || self.is_empty() {
            return self.clone();
        }
        match understand(&self.words, since.unwrap_or(today), Lean::Future) {
            Understood::When(when) if since.is_some() || !when.relative => Timing::of(self.words.clone(), &when),
            _ => self.clone(),
        }
    }

    /// With the rhythm and the end that are told in words beside it, where its own words leave
    /// them open: "Tuesday 8 December, 6pm" and "fortnightly, six times". "Monthly" is left out: it
    /// may be by the date or by the weekday.
    #[must_use]
    pub fn repeating(mut self, how_often: &str, until: &Timing) -> Self {
        let on_one_day = |start: &Moment| self.end.is_none_or(|end| end.day == start.day);
        let Some(start) = self.start.filter(on_one_day) else { return self };
        if self.rule.is_none() {
            self.rule = rule_of(how_often, start.day);
        }
        if let Some(rule) = self.rule.as_mut().filter(|rule| rule.until.is_none() && rule.count.is_none()) {
            rule.until = until.last_day().filter(|last| *last >= start.day);
        }
        self
    }

    /// Whether it is known when it takes place.
    pub fn is_understood(&self) -> bool {
        self.start.is_some() || self.end.is_some()
    }

    /// Whether the words name its days so that a reader needs nothing else: weekday, day and month,
    /// and the year where it is not this one.
    pub fn says_it_in_full(&self, today: Date) -> bool {
        let named = |moment: &Moment| {
            let other_year = moment.day.ymd().0 != today.ymd().0;
            names_day(&self.words, moment.day, other_year)
        };
        self.rule.is_none() && self.start.iter().chain(&self.end).all(named)
    }

    /// The next day of it from a day on; `None` where it is over.
    pub fn next_day(&self, today: Date) -> Option<Date> {
        let day = self.day()?;
        match &self.rule {
            None => Some(day).filter(|day| *day >= today),
            // Two hundred years of days and no more, whatever a file says.
            Some(rule) => {
                let last = self.last_day();
                let most = rule.count.map_or(73_000, usize::from);
                let mut days = rule.rhythm.days(day).take(most);
                days.find(|day| *day >= today).filter(|day| last.is_none_or(|last| *day <= last))
            }
        }
    }

    /// Whether no words stand there.
    pub fn is_empty(&self) -> bool {
        self.words.trim().is_empty()
    }

    /// The day it begins, or by which it is due.
    pub fn day(&self) -> Option<Date> {
        self.start.or(self.end).map(|m| m.day)
    }

    /// Whether it is a deadline.
    pub fn is_deadline(&self) -> bool {
        self.start.is_none() && self.end.is_some()
    }

    /// The time it begins, and ends where that was said.
    pub fn hours(&self) -> Option<Hours> {
        let from = self.start?.time?;
        let ends = self.end.filter(|end| Some(end.day) == self.day());
        Some(Hours { from, until: ends.and_then(|end| end.time) })
    }

    /// The last day of it, where one was said.
    pub fn last_day(&self) -> Option<Date> {
        match (&self.rule, self.start) {
            (Some(rule), Some(start)) => rule.repeats(start.day).last_day(),
            _ => self.end.or(self.start).map(|m| m.day),
        }
    }

    fn of(words: String, when: &When) -> Self {
        let on = |day, time| Some(Moment { day, time });
        let hours = when.hours();
        let (from, until) = (hours.map(|h| h.from), hours.and_then(|h| h.until));
        let mut timing = Timing::of_words(words);
        // What is not settled yet has its words only, and no place in a calendar.
        if when.doubts.contains(&Doubt::NotSettled) {
            return timing;
        }
        let ends = |day| until.and_then(|time| on(day, Some(time)));
        match &when.shape {
            Shape::Day(day) | Shape::From(day) => (timing.start, timing.end) = (on(*day, from), ends(*day)),
            Shape::By(day) => timing.end = on(*day, from.filter(|_| matches!(when.time, TimeSaid::At(_)))),
            Shape::Span(span) => (timing.start, timing.end) = (on(span.from, None), on(span.to, None)),
            Shape::Repeats(Repeats { rhythm, first, until, count }) => {
                (timing.start, timing.end) = (on(*first, from), ends(*first));
                timing.rule = Some(Rule { rhythm: rhythm.clone(), until: *until, count: *count });
            }
            // Which of them it is, is still to be chosen.
            Shape::OneOf(_) => {}
        }
        timing
    }
}

/// The rule that "how often" gives something that begins on a day, where it can only be one.
fn rule_of(how_often: &str, first: Date) -> Option<Rule> {
    let Frequency::Rhythm { rhythm, times: 1, in_all, any_day: false } = frequency(how_often)? else { return None };
    let plain = matches!(rhythm.unit, Unit::Day | Unit::Week) || rhythm.on != On::First;
    let fits = plain && rhythm.can_be_dated() && rhythm.first_from(first) == first;
    fits.then_some(Rule { rhythm, until: None, count: in_all })
}

impl From<&str> for Timing {
    fn from(words: &str) -> Self {
        Timing::of_words(words)
    }
}

impl From<String> for Timing {
    fn from(words: String) -> Self {
        Timing::of_words(words)
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.time {
            Some((hour, minute)) => write!(f, "{}T{hour:02}:{minute:02}", self.day),
            None => self.day.fmt(f),
        }
    }
}

impl FromStr for Moment {
    type Err = ();

    fn from_str(words: &str) -> Result<Self, ()> {
        let (day, time) = words.split_once('T').map_or((words, None), |(day, time)| (day, Some(time)));
        let two = |n: &str, most: u8| n.parse::<u8>().ok().filter(|v| n.len() == 2 && *v < most);
        let time = match time {
            Some(time) => {
                let (hour, minute) = time.split_once(':').ok_or(())?;
                Some(two(hour, 24).zip(two(minute, 60)).ok_or(())?)
            }
            None => None,
        };
        Ok(Moment { day: Date::from_iso(day).ok_or(())?, time })
    }
}

impl Rule {
    /// The recurrence from its first day on.
    pub fn repeats(&self, first: Date) -> Repeats {
        Repeats { rhythm: self.rhythm.clone(), first, until: self.until, count: self.count }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.rhythm)?;
        // A calendar has one of the two.
        match (self.count, self.until) {
            (Some(count), _) => write!(f, ";COUNT={count}"),
            (None, Some(until)) => {
                let (year, month, day) = until.ymd();
                write!(f, ";UNTIL={year:04}{month:02}{day:02}")
            }
            (None, None) => Ok(()),
        }
    }
}

impl FromStr for Rule {
    type Err = ();

    fn from_str(words: &str) -> Result<Self, ()> {
        let (mut until, mut count) = (None, None);
        let mut rest: Vec<&str> = Vec::new();
        for part in words.split(';') {
            match part.split_once('=') {
                Some(("COUNT", n)) => count = Some(n.parse().ok().filter(|n| *n > 0).ok_or(())?),
                Some(("UNTIL", day)) => {
                    let digits =
                        day.get(..8).filter(|d| day.len() == 8 && d.bytes().all(|b| b.is_ascii_digit())).ok_or(())?;
                    let iso = format!("{}-{}-{}", &digits[..4], &digits[4..6], &digits[6..]);
                    until = Some(Date::from_iso(&iso).ok_or(())?);
                }
                _ => rest.push(part),
            }
        }
        Ok(Rule { rhythm: rest.join(";").parse()?, until, count })
    }
}

macro_rules! as_string {
    ($type:ty, $example:literal) => {
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let words = <std::borrow::Cow<'de, str>>::deserialize(d)?;
                words.parse().map_err(|()| {
                    de::Error::custom(format!("\"{}\" cannot be read; write it as {}", text::shown(&words), $example))
                })
            }
        }
    };
}

as_string!(Moment, "\"2026-12-10\" or \"2026-12-10T17:30\"");
as_string!(Rule, "\"FREQ=WEEKLY;BYDAY=TU\"");

impl Serialize for Timing {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        if !self.is_understood() {
            return s.serialize_str(&self.words);
        }
        let Timing { words, start, end, rule } = self;
        let fields = 1 + usize::from(start.is_some()) + usize::from(end.is_some()) + usize::from(rule.is_some());
        let mut out = s.serialize_struct("Timing", fields)?;
        out.serialize_field("words", words)?;
        match start {
            Some(_) => out.serialize_field("start", start)?,
            None => out.skip_field("start")?,
        }
        match end {
            Some(_) => out.serialize_field("end", end)?,
            None => out.skip_field("end")?,
        }
        match rule {
            Some(_) => out.serialize_field("rule", rule)?,
            None => out.skip_field("rule")?,
        }
        out.end()
    }
}

/// As it stands in files once something is understood.
#[derive(Deserialize)]
#[serde(rename = "Timing", deny_unknown_fields)]
struct Full {
    words: String,
    #[serde(default)]
    start: Option<Moment>,
    #[serde(default)]
    end: Option<Moment>,
    #[serde(default)]
    rule: Option<Rule>,
}

impl<'de> Deserialize<'de> for Timing {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        struct WordsOrFull;

        impl<'de> Visitor<'de> for WordsOrFull {
            type Value = Timing;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("words in quotation marks, or (words: \"…\", start: \"2026-12-10\")")
            }

            fn visit_str<E: de::Error>(self, words: &str) -> Result<Timing, E> {
                Ok(Timing::of_words(words))
            }

            fn visit_string<E: de::Error>(self, words: String) -> Result<Timing, E> {
                Ok(Timing::of_words(words))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Timing, A::Error> {
                let Full { words, start, end, rule } = Full::deserialize(MapAccessDeserializer::new(map))?;
                Ok(Timing { words, start, end, rule })
            }
        }

        d.deserialize_any(WordsOrFull)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> Date {
        Date::new(2026, 11, 29).expect("a day")
    }

    fn read(text: &str) -> Result<Timing, ron::error::SpannedError> {
        let implicit = ron::extensions::Extensions::IMPLICIT_SOME;
        ron::Options::default().with_default_extension(implicit).from_str(text)
    }

    fn written(timing: &Timing) -> String {
        let implicit = ron::extensions::Extensions::IMPLICIT_SOME;
        let options = ron::Options::default().with_default_extension(implicit);
        let pretty = ron::ser::PrettyConfig::new().struct_names(true).new_line("\n").compact_structs(true);
        options.to_string_pretty(timing, pretty).expect("written")
    }

    #[test]
    fn plain_words_read_and_stay_as_they_are() {
        let timing = read("\"in the spring,\\n perhaps\"").expect("words");
        assert_eq!(timing, Timing::of_words("in the spring,\n perhaps"));
        assert_eq!(written(&timing), "\"in the spring,\\n perhaps\"");
        assert_eq!(read(&written(&timing)).expect("again"), timing);
    }

    #[test]
    fn understood_words_are_kept_with_their_meaning() {
        for (words, start, end, rule) in [
            ("Thu 10 Dec, 5.30 to 7pm", "2026-12-10T17:30", "2026-12-10T19:00", ""),
            ("10 December", "2026-12-10", "", ""),
            ("by Friday 11 December, noon", "", "2026-12-11T12:00", ""),
            ("w/c 7 Dec", "2026-12-07", "2026-12-13", ""),
            ("until March", "", "2027-03-31", ""),
            (
                "first Tuesday of each month, 6pm to 7pm, until March",
                "2026-12-01T18:00",
                "2026-12-01T19:00",
                "FREQ=MONTHLY;BYDAY=1TU;UNTIL=20270331",
            ),
            (
                "Bob yn ail ddydd Llun am 10yb, wyth gwaith",
                "2026-11-30T10:00",
                "",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=8",
            ),
        ] {
            let timing = Timing::understood(words, today());
            let said = |m: Option<Moment>| m.map(|m| m.to_string()).unwrap_or_default();
            let rules = timing.rule.as_ref().map(ToString::to_string).unwrap_or_default();
            assert_eq!(
                (said(timing.start), said(timing.end), rules.as_str()),
                (start.into(), end.into(), rule),
                "{words}"
            );
            assert_eq!(timing.words, words);
            assert_eq!(read(&written(&timing)).expect("read again"), timing, "{}", written(&timing));
        }
    }

    #[test]
    fn unsettled_words_have_no_meaning() {
        for words in
            ["", "soon", "in the new year", "Thursday 10 December, TBC", "Tue 8 or Wed 9 December", "Fri 5 Dec"]
        {
            assert!(!Timing::understood(words, today()).is_understood(), "{words}");
        }
    }

    #[test]
    fn the_same_words_keep_their_first_meaning() {
        let timing = Timing::understood("next Thursday, 6pm", today());
        let later = today().plus_days(30);
        assert_eq!(timing.typed_again("next Thursday, 6pm".into(), later), timing);
        assert_ne!(timing.typed_again("next Thursday, 7pm".into(), later).day(), timing.day());
        assert_eq!(timing.seen_from(Some(later), later), timing);
        // Words of an older file: as they were meant on their own day, or not at all.
        let old = Timing::of_words("next Thursday, 6pm");
        assert_eq!(old.seen_from(Some(today()), later), timing);
        assert_eq!(old.seen_from(None, later), old);
        assert_eq!(Timing::of_words("Thu 10 Dec, 6pm").seen_from(None, today()).day(), Date::new(2026, 12, 10));
    }

    #[test]
    fn broken_files_say_what_is_wrong() {
        for text in [
            "(words: \"x\", start: \"10 Dec\")",
            "(words: \"x\", rule: \"FREQ=SECONDLY\")",
            "(words: \"x\", begin: \"2026-12-10\")",
            "(start: \"2026-12-10\")",
            "(words: \"x\", start: \"2026-12-10T25:00\")",
            "7",
        ] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
