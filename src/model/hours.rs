//! Hours of a day.

use std::fmt;

/// From when on a day, and until when where that was said: hours and minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hours {
    /// When it begins.
    pub from: (u8, u8),
    /// When it ends, later on the same day.
    pub until: Option<(u8, u8)>,
}

impl Hours {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_gives_the_end_that_was_not_said() {
        let from = Hours { from: (14, 0), until: None };
        assert_eq!(from.lasting(Some(90)).to_string(), "14:00–15:30");
        assert_eq!(from.lasting(None).to_string(), "14:00");
        assert_eq!(from.lasting(Some(660)).to_string(), "14:00", "past midnight");
        let known = Hours { until: Some((14, 30)), ..from };
        assert_eq!(known.lasting(Some(60)).to_string(), "14:00–14:30");
    }
}
