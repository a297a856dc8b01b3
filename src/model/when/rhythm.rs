//! How a recurrence goes, its days, and its form in files and calendars (RFC 5545, RRULE).

use std::fmt;
use std::str::FromStr;

use super::days::last_of_month;
use super::lexicon::Unit;
use super::relative::plus;
use crate::model::Date;

/// How a recurrence goes: every so many of a unit, on these days of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rhythm {
    /// Every so many: 2 for "every other week". At least 1.
    pub every: u16,
    /// A day, week, month, term, half term or year; others are put in these.
    pub unit: Unit,
    /// On which days of it.
    pub on: On,
}

/// On which days of its unit something recurs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum On {
    /// Nothing was said: those of its first day.
    First,
    /// On these weekdays of a week, from Monday as 0, in order.
    Weekdays(Vec<u8>),
    /// On the first to fifth (1 to 5) or last (-1) such weekday of a month.
    Nth(Vec<i8>, u8),
    /// On a day of the month, 1 to 31, or the last (-1).
    MonthDay(i8),
}

const CODES: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

impl Rhythm {
    /// A rhythm; fortnights and quarters are put in weeks and months.
    pub fn new(every: u16, unit: Unit, on: On) -> Self {
        let (every, unit) = match unit {
            Unit::Fortnight => (every.saturating_mul(2), Unit::Week),
            Unit::Quarter => (every.saturating_mul(3), Unit::Month),
            Unit::WorkingDay => (every, Unit::Day),
            unit => (every, unit),
        };
        Rhythm { every: every.max(1), unit, on }
    }

    /// Whether its days can be counted: school terms are not known here.
    pub fn can_be_dated(&self) -> bool {
        !matches!(self.unit, Unit::Term | Unit::HalfTerm | Unit::Minute | Unit::Hour)
    }

    /// Whether the first day has to be told before any other is known: "monthly".
    pub fn needs_start(&self) -> bool {
        self.on == On::First || self.every > 1
    }

    /// The first day of it that is not before a day; that day itself where nothing was said.
    pub fn first_from(&self, day: Date) -> Date {
        match &self.on {
            On::First => day,
            On::Weekdays(days) => (0..7)
                .map(|n| day.plus_days(n))
                .find(|d| days.iter().any(|w| usize::from(*w) == d.weekday()))
                .unwrap_or(day),
            On::Nth(..) | On::MonthDay(_) => {
                let first = |n: i64| self.in_month(month_from(day, n)).into_iter().find(|d| *d >= day);
                // The 31st, or a fifth Monday, is at most three months away.
                (0..=12).find_map(first).unwrap_or(day)
            }
        }
    }

    /// Its days from the first on, which belongs to it.
    pub fn days(&self, first: Date) -> Days<'_> {
        Days { rhythm: self, first, turn: 0, now: Vec::new() }
    }

    /// Its days in the month of a day.
    fn in_month(&self, month: Date) -> Vec<Date> {
        let mut days: Vec<Date> = match &self.on {
            On::Nth(all, weekday) => all.iter().filter_map(|nth| nth_of_month(month, *nth, *weekday)).collect(),
            On::MonthDay(-1) => vec![last_of_month(month)],
            On::MonthDay(day) => {
                let (year, month, _) = month.ymd();
                Date::new(year, month, *day).into_iter().collect()
            }
            _ => Vec::new(),
        };
        days.sort();
        days
    }

    /// Its days in the so-many-th turn from the first day on.
    fn in_turn(&self, first: Date, turn: i64) -> Vec<Date> {
        let n = turn * i64::from(self.every);
        let monday = first.plus_days(-i32::try_from(first.weekday()).unwrap_or(0));
        match (&self.on, self.unit) {
            (On::Weekdays(days), Unit::Week) => {
                days.iter().map(|d| plus(monday, n, Unit::Week).plus_days(i32::from(*d))).collect()
            }
            (On::Weekdays(days), _) => {
                let day = plus(first, n, Unit::Day);
                if days.iter().any(|d| usize::from(*d) == day.weekday()) { vec![day] } else { Vec::new() }
            }
            (On::Nth(..) | On::MonthDay(_), _) => self.in_month(month_from(first, n)),
            // The 31st of a month that has none is left out, as calendars do.
            (On::First, Unit::Month | Unit::Year) => {
                let (year, month, _) = month_from(first, if self.unit == Unit::Year { n * 12 } else { n }).ymd();
                Date::new(year, month, first.ymd().2).into_iter().collect()
            }
            (On::First, unit) => vec![plus(first, n, unit)],
        }
    }
}

/// The first of the month that is so many months after a day's.
fn month_from(day: Date, n: i64) -> Date {
    plus(Date::from(day.civil().first_of_month()), n, Unit::Month)
}

/// The first to fifth, or last, such weekday of the month of a day.
pub(super) fn nth_of_month(month: Date, nth: i8, weekday: u8) -> Option<Date> {
    let weekday = jiff::civil::Weekday::from_monday_zero_offset(i8::try_from(weekday).ok()?).ok()?;
    month.civil().nth_weekday_of_month(nth, weekday).ok().map(Date::from)
}

/// The days of a recurrence, one after the other, without end.
#[derive(Debug)]
pub struct Days<'a> {
    rhythm: &'a Rhythm,
    first: Date,
    turn: i64,
    now: Vec<Date>,
}

impl Iterator for Days<'_> {
    type Item = Date;

    fn next(&mut self) -> Option<Date> {
        // A day that comes only in leap years is at most eight years away.
        for _ in 0..=100 {
            if !self.now.is_empty() {
                return Some(self.now.remove(0));
            }
            let mut days = self.rhythm.in_turn(self.first, self.turn);
            days.retain(|d| *d >= self.first);
            (self.now, self.turn) = (days, self.turn + 1);
        }
        None
    }
}

impl fmt::Display for Rhythm {
    /// As in a calendar: `FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU`. A term has no such form there; it is
    /// written `FREQ=TERM`, which only this program reads.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let freq = match self.unit {
            Unit::Week | Unit::Fortnight => "WEEKLY",
            Unit::Month | Unit::Quarter => "MONTHLY",
            Unit::Year => "YEARLY",
            Unit::Term => "TERM",
            Unit::HalfTerm => "HALFTERM",
            Unit::Minute | Unit::Hour | Unit::Day | Unit::WorkingDay => "DAILY",
        };
        write!(f, "FREQ={freq}")?;
        if self.every > 1 {
            write!(f, ";INTERVAL={}", self.every)?;
        }
        let code = |day: u8| CODES.get(usize::from(day)).copied().unwrap_or("MO");
        match &self.on {
            On::First => Ok(()),
            On::Weekdays(days) => {
                write!(f, ";BYDAY={}", days.iter().map(|d| code(*d)).collect::<Vec<_>>().join(","))
            }
            On::Nth(all, day) => {
                let all: Vec<String> = all.iter().map(|nth| format!("{nth}{}", code(*day))).collect();
                write!(f, ";BYDAY={}", all.join(","))
            }
            On::MonthDay(day) => write!(f, ";BYMONTHDAY={day}"),
        }
    }
}

impl FromStr for Rhythm {
    type Err = ();

    /// Reads what [`Rhythm`]'s `Display` writes, and nothing else.
    fn from_str(rule: &str) -> Result<Self, ()> {
        let (mut unit, mut every, mut on) = (None, 1, On::First);
        for part in rule.split(';') {
            let (name, value) = part.split_once('=').ok_or(())?;
            match name {
                "FREQ" => {
                    unit = Some(match value {
                        "DAILY" => Unit::Day,
                        "WEEKLY" => Unit::Week,
                        "MONTHLY" => Unit::Month,
                        "YEARLY" => Unit::Year,
                        "TERM" => Unit::Term,
                        "HALFTERM" => Unit::HalfTerm,
                        _ => return Err(()),
                    });
                }
                "INTERVAL" => every = value.parse().ok().filter(|n| (1..=999).contains(n)).ok_or(())?,
                "BYDAY" => on = by_day(value).ok_or(())?,
                "BYMONTHDAY" => {
                    on = On::MonthDay(value.parse().ok().filter(|n| *n == -1 || (1..=31).contains(n)).ok_or(())?);
                }
                _ => return Err(()),
            }
        }
        Ok(Rhythm { every, unit: unit.ok_or(())?, on })
    }
}

fn by_day(value: &str) -> Option<On> {
    let mut all: Vec<(Option<i8>, u8)> = Vec::new();
    for one in value.split(',') {
        let (nth, code) = one.split_at_checked(one.len().checked_sub(2)?)?;
        let day = u8::try_from(CODES.iter().position(|c| *c == code)?).ok()?;
        let nth: Option<i8> = if nth.is_empty() { None } else { Some(nth.parse().ok()?) };
        all.push((nth.filter(|n| *n == -1 || (1..=5).contains(n)), day));
    }
    let (nth, day) = *all.first()?;
    if nth.is_none() {
        return Some(On::Weekdays(all.into_iter().map(|(_, day)| day).collect()));
    }
    let nths = all.iter().map(|(nth, other)| nth.filter(|_| *other == day)).collect::<Option<Vec<i8>>>()?;
    Some(On::Nth(nths, day))
}
