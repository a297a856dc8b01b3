//! Hours of a day, where somebody wrote them so that they can only mean one thing.

use std::fmt;
use std::ops::Range;

use super::{Date, date::Lean, text};

/// From when on a day, and until when where that was said: hours and minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hours {
    /// When it begins.
    pub from: (u8, u8),
    /// When it ends, later on the same day.
    pub until: Option<(u8, u8)>,
}

impl Hours {
    /// The day and the hours that a text says, seen from a day; `None` unless both
    /// are clear and nothing else stands there: "Tuesday 1 December, 14:00-15:00",
    /// "2pm on 1 December". "Tuesday, 2pm" may be any Tuesday, and "about 2pm", "2 or
    /// 3pm" and "1 December at 2" are not clear.
    pub fn on_a_day(words: &str, seen_from: Date) -> Option<(Date, Hours)> {
        let folded = text::fold(words);
        let atoms = atoms(&folded);
        let mut found: Option<(Range<usize>, Hours)> = None;
        let mut at = 0;
        while at < atoms.len() {
            match hours_at(&atoms, at) {
                Said::Hours(hours, end) if found.is_none() => {
                    found = Some((atoms[at].start..atoms[end - 1].end, hours));
                    at = end;
                }
                // Two of them: which one is meant?
                Said::Hours(..) | Said::Unclear => return None,
                Said::Nothing => at += 1,
            }
        }
        let (place, hours) = found?;
        let rest = format!("{} , {}", &folded[..place.start], &folded[place.end..]);
        let rest: Vec<&str> = rest
            .split([' ', ','])
            .filter(|w| {
                !w.is_empty() && !matches!(*w, "-" | "at" | "on" | "from" | "am" | "o" | "ar" | "dydd" | "ddydd")
            })
            .collect();
        let rest = rest.join(" ");
        let day = Date::from_words(&rest, seen_from, Lean::Future)?;
        // A day that moves with whoever says it ("Tuesday", "tomorrow") is not clear on paper.
        let same = Date::from_words(&rest, seen_from.plus_days(7), Lean::Future) == Some(day);
        same.then_some((day, hours))
    }

    /// How long something takes, in minutes, where a text says that and nothing
    /// else: "90 minutes", "1 awr".
    pub fn length(words: &str) -> Option<u16> {
        let folded = text::fold(words);
        let (number, unit) = folded.trim().trim_end_matches('.').split_once(' ')?;
        let number: u16 = number.parse().ok()?;
        let each = match unit {
            "minutes" | "minute" | "min" | "mins" | "munud" => 1,
            "hours" | "hour" | "awr" => 60,
            _ => return None,
        };
        number.checked_mul(each).filter(|n| (1..=12 * 60).contains(n))
    }

    /// The same, ending so many minutes after it began, where no end was said and
    /// the day is long enough.
    #[must_use]
    pub fn lasting(self, minutes: Option<u16>) -> Hours {
        let end = minutes.map(|n| minutes_of(self.from) + n).filter(|end| *end < 24 * 60);
        Hours { until: self.until.or(end.map(clock)), ..self }
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.from.0, self.from.1)?;
        match self.until {
            Some((hour, minute)) => write!(f, "–{hour:02}:{minute:02}"),
            None => Ok(()),
        }
    }
}

fn minutes_of((hour, minute): (u8, u8)) -> u16 {
    u16::from(hour) * 60 + u16::from(minute)
}

fn clock(minutes: u16) -> (u8, u8) {
    let small = |n: u16| u8::try_from(n).unwrap_or(0);
    (small(minutes / 60), small(minutes % 60))
}

/// A run of digits, a run of letters, or one sign.
struct Atom<'a> {
    start: usize,
    end: usize,
    text: &'a str,
}

fn atoms(folded: &str) -> Vec<Atom<'_>> {
    let kind = |c: char| match c {
        c if c.is_ascii_digit() => 0,
        c if c.is_alphabetic() || c == '\'' => 1,
        c if c.is_whitespace() => 2,
        _ => 3,
    };
    let mut out: Vec<(usize, usize, u8)> = Vec::new();
    for (at, c) in folded.char_indices() {
        let (kind, end) = (kind(c), at + c.len_utf8());
        match out.last_mut() {
            Some((_, last, same)) if *same == kind && kind < 2 && *last == at => *last = end,
            _ => out.push((at, end, kind)),
        }
    }
    let atom = |(start, end, _): (usize, usize, u8)| Atom { start, end, text: &folded[start..end] };
    out.into_iter().filter(|(.., kind)| *kind != 2).map(atom).collect()
}

/// What stands at a place.
enum Said {
    /// Hours, and where they end.
    Hours(Hours, usize),
    /// Something with an hour in it that may mean several things.
    Unclear,
    /// No hour.
    Nothing,
}

/// A time as it was written.
#[derive(Clone, Copy)]
struct Time {
    hour: u8,
    minute: u8,
    /// Which half of the day was said: the second, the first, or neither.
    half: Option<bool>,
    /// Whether it is clear without that: `14:00`.
    clear: bool,
}

impl Time {
    fn clock(self) -> Option<(u8, u8)> {
        match self.half {
            _ if self.minute > 59 => None,
            Some(later) if (1..=12).contains(&self.hour) => {
                Some((self.hour % 12 + if later { 12 } else { 0 }, self.minute))
            }
            Some(_) => None,
            None => (self.clear && self.hour < 24).then_some((self.hour, self.minute)),
        }
    }
}

fn hours_at(atoms: &[Atom<'_>], at: usize) -> Said {
    let Some((first, next)) = time_at(atoms, at) else { return Said::Nothing };
    // What makes a clear hour unclear.
    let before = at.checked_sub(1).map_or("", |n| atoms[n].text);
    const ROUGHLY: [&str; 22] = [
        "about", "around", "approx", "after", "before", "by", "until", "till", "or", "circa", "past", "between", "to",
        "tua", "ar ol", "ol", "cyn", "erbyn", "neu", "rhwng", "tan", "hyd",
    ];
    let joins =
        |n: usize| atoms.get(n).is_some_and(|a| matches!(a.text, "-" | "to" | "till" | "until" | "hyd" | "tan" | "i"));
    let second = joins(next).then(|| time_at(atoms, next + 1)).flatten();
    let rough = ROUGHLY.contains(&before);
    match (first.clock(), second) {
        (None, None) => Said::Nothing,
        _ if rough => Said::Unclear,
        (Some(from), None) => Said::Hours(Hours { from, until: None }, next),
        (from, Some((second, end))) => {
            let Some(until) = second.clock() else {
                return if from.is_some() { Said::Unclear } else { Said::Nothing };
            };
            // "2-4pm": what was said of the end is meant of the beginning too, "11-1pm" across noon.
            let halves = [second.half, Some(false)].map(|half| Time { half, ..first }.clock());
            let before_end = |at: &(u8, u8)| minutes_of(*at) < minutes_of(until);
            let from = match (from, second.half) {
                (Some(from), _) => Some(from).filter(before_end),
                (None, Some(_)) => halves.into_iter().flatten().find(before_end),
                (None, None) => None,
            };
            match from {
                Some(from) => Said::Hours(Hours { from, until: Some(until) }, end),
                None => Said::Unclear,
            }
        }
    }
}

/// The time at a place, and where it ends.
fn time_at(atoms: &[Atom<'_>], at: usize) -> Option<(Time, usize)> {
    let text = |n: usize| atoms.get(n).map_or("", |a| a.text);
    let touches = |n: usize| atoms.get(n).zip(atoms.get(n + 1)).is_some_and(|(a, b)| a.end == b.start);
    let noon = Time { hour: 12, minute: 0, half: Some(true), clear: true };
    match text(at) {
        "noon" | "midday" => return Some((noon, at + 1)),
        "hanner" if text(at + 1) == "dydd" => return Some((noon, at + 2)),
        _ => {}
    }
    let hour: u8 = text(at).parse().ok().filter(|_| text(at).len() <= 2)?;
    let (mut minute, mut next, mut clear) = (0, at + 1, false);
    let sign = text(next);
    let minutes = text(next + 1);
    if matches!(sign, ":" | ".") && touches(at) && touches(next) && minutes.len() == 2 {
        minute = minutes.parse().ok()?;
        // With a dot it might be a day and a month.
        clear = text(at).len() == 2 && (sign == ":" || minute == 0 || minute > 12);
        next += 2;
    }
    let dotted = |n: usize| text(n + 1) == "." && text(n + 2) == "m";
    let half = match text(next) {
        "am" | "yb" => Some((false, 1)),
        "pm" | "yp" | "yh" => Some((true, 1)),
        letter @ ("a" | "p") if dotted(next) => Some((letter == "p", if text(next + 3) == "." { 4 } else { 3 })),
        _ => None,
    };
    next += half.map_or(0, |(_, used)| used);
    Some((Time { hour, minute, half: half.map(|(later, _)| later), clear }, next))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(words: &str) -> Option<String> {
        let friday = Date::new(2026, 11, 20).expect("a day");
        Hours::on_a_day(words, friday).map(|(day, hours)| format!("{day} {hours}"))
    }

    #[test]
    fn a_day_and_hours_that_can_only_mean_one_thing_are_read() {
        for (words, want) in [
            ("Tuesday 1 December, 14:00-15:00", "2026-12-01 14:00–15:00"),
            ("Tuesday 1 December, 14:00 – 15:30", "2026-12-01 14:00–15:30"),
            ("Thursday 3 December, 5.30pm to 7pm", "2026-12-03 17:30–19:00"),
            ("Thursday 3 December, 2pm", "2026-12-03 14:00"),
            ("2 p.m. on Thursday 3rd December 2026", "2026-12-03 14:00"),
            ("Tue 1 Dec 2-4pm", "2026-12-01 14:00–16:00"),
            ("1/12, 11-1pm", "2026-12-01 11:00–13:00"),
            ("1 December at noon", "2026-12-01 12:00"),
            ("1 December, 10am-noon", "2026-12-01 10:00–12:00"),
            ("1 December, 10 to 12pm", "2026-12-01 10:00–12:00"),
            ("2026-12-01, 09:30", "2026-12-01 09:30"),
            ("1 December 12:15am", "2026-12-01 00:15"),
            ("dydd Iau 3 Rhagfyr, 5.30yp hyd 7yh", "2026-12-03 17:30–19:00"),
            ("Ddydd Mawrth 1 Rhagfyr am 10yb", "2026-12-01 10:00"),
            ("1 Rhagfyr, hanner dydd", "2026-12-01 12:00"),
            ("1 December, 14.00-15.00", "2026-12-01 14:00–15:00"),
        ] {
            assert_eq!(said(words).as_deref(), Some(want), "{words}");
        }
    }

    #[test]
    fn what_may_mean_several_things_is_no_time() {
        for words in [
            "",
            "Tuesday 1 December",
            "Tuesday 1 December at 2",
            "Tuesday 1 December, 2 to 4",
            "Tuesday 1 December, 2:00",
            "Tuesday 1 December, about 2pm",
            "Tuesday 1 December, after 2pm",
            "Tuesday 1 December, between 2pm and 4pm",
            "Tuesday 1 December, 2pm or 4pm",
            "Tuesday 1 December, 2 or 4pm",
            "Tuesday 1 December, 2pm, or Thursday 3 December, 2pm",
            "Tuesday 1 December or Thursday, 2pm",
            "Tuesday 1 December, 4pm-2pm",
            "Tuesday 1 December, 25:00",
            "Tuesday 1 December, 14:75",
            "Tuesday 1 December, 13pm",
            "Tuesday 1 December, 2pm if the hall is free",
            "Tuesday 2 December, 2pm",
            "Tuesday, 2pm",
            "tomorrow, 2pm",
            "Saturdays, 9.30am",
            "From 14 December, one Monday a month, 4pm",
            "Any weekday before 10 December, between 10am and noon",
            "10.12, 11.12",
            "2pm",
        ] {
            assert_eq!(said(words), None, "{words}");
        }
    }

    #[test]
    fn how_long_gives_the_end_where_it_is_a_length_and_nothing_else() {
        let from = Hours { from: (14, 0), until: None };
        let shown = |words: &str| from.lasting(Hours::length(words)).to_string();
        assert_eq!(shown("90 minutes"), "14:00–15:30");
        assert_eq!(shown("1 awr"), "14:00–15:00");
        assert_eq!(shown("90 minutes, and a call afterwards"), "14:00");
        assert_eq!(shown("about 2 hours"), "14:00");
        assert_eq!(shown("11 hours"), "14:00", "past midnight");
        let known = Hours { until: Some((14, 30)), ..from };
        assert_eq!(known.lasting(Some(60)).to_string(), "14:00–14:30");
    }
}
