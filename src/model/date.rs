//! Days, as files hold them. What people type is read by [`super::when`].

use std::fmt;

use jiff::ToSpan;
use jiff::civil;
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

    /// This day, or the Monday after it where it is at a weekend.
    #[must_use]
    pub fn or_next_working_day(self) -> Self {
        self.plus_days([0, 0, 0, 0, 0, 2, 1].get(self.weekday()).copied().unwrap_or(0))
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

    #[test]
    fn a_weekend_gives_way_to_monday() {
        let sunday = Date::new(2026, 11, 22).expect("a day");
        let friday = sunday.plus_days(-2);
        assert_eq!(sunday.or_next_working_day().to_string(), "2026-11-23");
        assert_eq!(friday.or_next_working_day(), friday);
    }
}
