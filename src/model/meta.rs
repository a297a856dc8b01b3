//! What every record carries besides its own fields: a short id that never
//! changes, a hold, who changed it last, and what is still to be settled.

use std::fmt;

use jiff::civil::DateTime;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::{Date, Id, is_default};

/// A short id that never changes, for a record or a part of one: 12 or 8 characters of [`Uid::LETTERS`].
/// Empty where a file does not have one; the store fills it when the file is read.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Uid(String);

impl Uid {
    /// Consonants and digits without those that are easily mistaken for one another; no vowels, so that no word is spelt.
    pub const LETTERS: &'static [u8; 28] = b"bcdfghjkmnpqrstvwxyz23456789";

    /// Takes it as written.
    pub fn new(uid: impl Into<String>) -> Self {
        Uid(uid.into())
    }

    /// Whether there is none yet.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Uid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.0)
    }
}

impl fmt::Display for Uid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Why a record must not be erased, purged or merged for now: a request for information, a complaint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hold {
    /// The reason, as typed.
    pub reason: String,
    /// The day it was put on hold.
    pub since: Date,
}

/// Who changed a record last, and when. Never part of a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Changed {
    /// The officer, by id; none where it was not recorded.
    #[serde(default, skip_serializing_if = "is_default")]
    pub officer: Option<Id>,
    /// When, to the minute.
    pub at: Minute,
}

/// A day and a time of day, to the minute. In files `2026-11-26T10:14`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Minute(DateTime);

impl Minute {
    /// Reads `2026-11-26T10:14` and nothing else.
    pub fn from_iso(words: &str) -> Option<Self> {
        (words.len() == 16 && words.as_bytes()[10] == b'T').then(|| words.parse().ok().map(Minute))?
    }
}

impl fmt::Display for Minute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.strftime("%Y-%m-%dT%H:%M"))
    }
}

impl Serialize for Minute {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Minute {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let words = String::deserialize(d)?;
        Minute::from_iso(&words).ok_or_else(|| de::Error::custom(format!("\"{words}\" is not a date")))
    }
}

/// A time of day, to the minute. In files `17:30`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay {
    hour: u8,
    minute: u8,
}

impl TimeOfDay {
    /// A time by its numbers; `None` where no clock shows it.
    pub fn new(hour: u8, minute: u8) -> Option<Self> {
        (hour < 24 && minute < 60).then_some(TimeOfDay { hour, minute })
    }

    /// Reads `17:30` and nothing else.
    pub fn from_iso(words: &str) -> Option<Self> {
        let digits = |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
        let (hour, minute) = words.split_once(':').filter(|(hour, minute)| digits(hour) && digits(minute))?;
        TimeOfDay::new(hour.parse().ok()?, minute.parse().ok()?)
    }

    /// Hour (0 to 23) and minute.
    pub fn hour_minute(self) -> (u8, u8) {
        (self.hour, self.minute)
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

impl Serialize for TimeOfDay {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for TimeOfDay {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let words = String::deserialize(d)?;
        TimeOfDay::from_iso(&words).ok_or_else(|| de::Error::custom(format!("\"{words}\" is not a date")))
    }
}

/// One thing that two people changed differently and nobody has settled yet. The record keeps one of the two values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clash {
    /// Its own short id.
    #[serde(default, skip_serializing_if = "is_default")]
    pub uid: Uid,
    /// The field, by its name in the file (`note`, `status`).
    pub field: String,
    /// What it was before either changed it, as a file writes it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub base: String,
    /// One version.
    pub a: ClashSide,
    /// The other.
    pub b: ClashSide,
}

/// One of two versions of a field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClashSide {
    /// The officer who wrote it, by id.
    #[serde(default, skip_serializing_if = "is_default")]
    pub by: Option<Id>,
    /// When, to the minute.
    #[serde(default, skip_serializing_if = "is_default")]
    pub at: Option<Minute>,
    /// The value, as a file writes it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub value: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minute_reads_only_what_it_writes() {
        let at = Minute::from_iso("2026-11-26T10:14").expect("a minute");
        assert_eq!(at.to_string(), "2026-11-26T10:14");
        for wrong in ["2026-11-26", "2026-11-26 10:14", "2026-11-26T10:14:05", "2026-11-26T24:14", "2026-02-30T10:14"] {
            assert_eq!(Minute::from_iso(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn time_of_day_reads_only_what_it_writes() {
        assert_eq!(TimeOfDay::from_iso("07:05").map(|t| t.to_string()).as_deref(), Some("07:05"));
        for wrong in ["7:05", "24:00", "12:60", "noon", "+1:00"] {
            assert_eq!(TimeOfDay::from_iso(wrong), None, "{wrong}");
        }
    }
}
