//! How much time an ask takes, and which of two takes less: in all, and never
//! more often.

use crate::model::Proposal;
use crate::model::when::{Frequency, Rhythm, Unit, duration, frequency};

/// The time that an ask takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort {
    /// Minutes each time, with what was said to come on top.
    minutes: u64,
    /// How often.
    often: Often,
}

/// How often something takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Often {
    /// So many times in all.
    Times(u64),
    /// So many times in a year, without a known end.
    PerYear(u64),
}

impl Effort {
    /// The time of an ask: how long each time, and how often. A time without a
    /// rhythm is taken for one occasion. `None` where no length is named.
    pub fn of(how_long: &str, how_often: &str) -> Option<Self> {
        let length = duration(how_long).ok()?;
        let minutes = u64::from(length.up_to.unwrap_or(length.minutes)) + u64::from(length.more);
        // "About 2 hours a month" says both in one.
        let often = match frequency(how_often).or_else(|| frequency(how_long)) {
            None => Often::Times(1),
            Some(Frequency::Times(n)) => Often::Times(u64::from(n)),
            Some(Frequency::Rhythm { in_all: Some(n), .. }) => Often::Times(u64::from(n)),
            Some(Frequency::Rhythm { rhythm, times, in_all: None, .. }) => {
                Often::PerYear(per_year(&rhythm) * u64::from(times.max(1)))
            }
        };
        Some(Effort { minutes, often })
    }

    /// The time of a proposal.
    pub fn of_proposal(p: &Proposal) -> Option<Self> {
        Effort::of(&p.how_long, &p.how_often)
    }

    /// Whether it is less than another: less time in all, and not more often.
    /// Something that goes on is never less than something that ends.
    pub fn is_less_than(self, other: Effort) -> bool {
        let (mine, theirs) = match (self.often, other.often) {
            (Often::Times(a), Often::Times(b)) | (Often::PerYear(a), Often::PerYear(b)) => (a, b),
            // What goes on takes a year's worth at the least, as far as anybody is asked for now.
            (Often::Times(a), Often::PerYear(b)) => (a, b),
            (Often::PerYear(_), Often::Times(_)) => return false,
        };
        mine <= theirs && mine * self.minutes < theirs * other.minutes
    }
}

/// How often a rhythm comes round in a year, about; at least once.
fn per_year(rhythm: &Rhythm) -> u64 {
    use crate::model::when::On;
    let every = u64::from(rhythm.every.max(1));
    let (turns, days) = match rhythm.unit {
        Unit::Minute | Unit::Hour | Unit::Day => (365, 1),
        Unit::WorkingDay => (250, 1),
        Unit::Week => (52, 1),
        Unit::Fortnight => (26, 1),
        Unit::Month => (12, 1),
        Unit::Quarter => (4, 1),
        Unit::HalfTerm => (6, 1),
        Unit::Term => (3, 1),
        Unit::Year => (1, 1),
    };
    let days = match &rhythm.on {
        On::Weekdays(all) => all.len().max(days),
        On::Nth(all, _) => all.len().max(days),
        On::First | On::MonthDay(_) => days,
    };
    (turns / every).max(1) * days as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn less(a: (&str, &str), b: (&str, &str)) -> bool {
        let of = |(long, often): (&str, &str)| Effort::of(long, often).expect("a length");
        of(a).is_less_than(of(b))
    }

    #[test]
    fn less_means_less_time_in_all_and_not_more_often() {
        let asked = ("30 minutes", "once");
        assert!(less(("15 minutes", "once"), asked));
        assert!(less(("15 munud", "unwaith"), asked));
        assert!(!less(("30 minutes", "once"), asked));
        assert!(!less(("20 minutes", "3 times"), asked), "three check-ins are more");
        assert!(!less(("5 minutes", "3 times"), asked), "never more often");
        assert!(!less(("10 minutes", "once a month"), asked), "it goes on");
        assert!(!less(("2 hours, and a 30-minute call beforehand", "once"), ("2 hours", "once")));
        assert!(less(("1 hour", "once"), ("1 hour", "once a month")));
        assert!(less(("15 minutes", "unwaith y mis"), ("1 awr", "bob mis")));
        assert!(!less(("15 minutes", "every week"), ("1 hour", "every month")));
        assert!(less(("15 minutes a month", ""), ("1 hour a month", "")));
    }

    #[test]
    fn without_a_length_nothing_is_known() {
        assert_eq!(Effort::of("", "once"), None);
        assert_eq!(Effort::of("a short while", "once"), None);
        assert_eq!(Effort::of_proposal(&Proposal::default()), None);
    }
}
