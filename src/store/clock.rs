//! What time it is, and waiting; fixed in tests.

use std::fmt::Write as _;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use crate::model::Date;

/// A clock, and the one way in which the store waits.
pub trait Clock: Send + Sync {
    /// Now, in UTC, as file names have it: `2026-11-22T14-02-11-123`.
    fn stamp(&self) -> String;
    /// Now, in nanoseconds since 1970, by the clock that stamps files.
    fn now(&self) -> u64;
    /// Waits.
    fn wait(&self, time: Duration);
}

/// The machine's own clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn stamp(&self) -> String {
        let now = jiff::Timestamp::now();
        let time = TimeZone::UTC.to_datetime(now);
        let mut stamp = time.strftime("%Y-%m-%dT%H-%M-%S").to_string();
        let _ = write!(stamp, "-{:03}", time.millisecond());
        stamp
    }

    fn now(&self) -> u64 {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        u64::try_from(since.as_nanos()).unwrap_or(u64::MAX)
    }

    fn wait(&self, time: Duration) {
        std::thread::sleep(time);
    }
}

/// The variable that gives the day to take as today, as `2026-11-20`: for tests,
/// and for trying the program out as it will be on another day.
pub const TODAY: &str = "COMMONGROUND_TODAY";

/// Today, by the machine's own clock and time zone, or the day in [`TODAY`].
pub fn today() -> Date {
    let given = std::env::var(TODAY).ok().and_then(|day| Date::from_iso(&day));
    given.unwrap_or_else(|| {
        let now = jiff::Zoned::now();
        // Every day of the one calendar is a day of the other.
        Date::new(now.year(), now.month(), now.day()).unwrap_or(Date::EPOCH)
    })
}

/// The day and the time of day (`14:02`) of a stamp, where this machine is;
/// `None` where it is no stamp.
pub fn moment(stamp: &str) -> Option<(Date, String)> {
    let (day, time) = stamp.get(..19)?.split_once('T')?;
    let time: DateTime = format!("{day}T{}", time.replace('-', ":")).parse().ok()?;
    let here = time.to_zoned(TimeZone::UTC).ok()?.with_time_zone(TimeZone::system());
    let date = Date::new(here.year(), here.month(), here.day())?;
    Some((date, format!("{:02}:{:02}", here.hour(), here.minute())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_sorts_by_time_and_tells_the_day() {
        let clock = SystemClock;
        let first = clock.stamp();
        clock.wait(Duration::from_millis(2));
        assert!(first < clock.stamp());
        assert_eq!(first.len(), "2026-11-22T14-02-11-123".len());
        let (day, time) = moment("2026-11-22T14-02-11-123").expect("a stamp");
        assert!(day.ymd().0 == 2026 && time.len() == 5);
        assert_eq!(moment("yesterday"), None);
    }
}
