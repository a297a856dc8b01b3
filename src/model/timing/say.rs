//! When something takes place, as a message: "first Tuesday of each month, 6pm to 7pm, until Wednesday 31 March 2027".

use super::{Moment, Timing};
use crate::model::when::{Hours, On, Rhythm, Unit};
use crate::model::{Date, Say};

/// Whether a day is said with its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Year {
    /// Always.
    Said,
    /// Where it is not that of this day.
    OtherThan(Date),
}

const WEEKDAYS: [&str; 7] =
    ["weekday-mon", "weekday-tue", "weekday-wed", "weekday-thu", "weekday-fri", "weekday-sat", "weekday-sun"];
/// The same as Welsh has them after "o", "ar", "ail".
const WEEKDAYS_SOFT: [&str; 7] = [
    "weekday-soft-mon",
    "weekday-soft-tue",
    "weekday-soft-wed",
    "weekday-soft-thu",
    "weekday-soft-fri",
    "weekday-soft-sat",
    "weekday-soft-sun",
];
const MONTHS: [&str; 12] = [
    "month-long-jan",
    "month-long-feb",
    "month-long-mar",
    "month-long-apr",
    "month-long-may",
    "month-long-jun",
    "month-long-jul",
    "month-long-aug",
    "month-long-sep",
    "month-long-oct",
    "month-long-nov",
    "month-long-dec",
];

fn name(names: &[&'static str], at: usize) -> Say {
    Say::new(names.get(at).copied().unwrap_or("weekday-mon"))
}

/// The name of a weekday, from Monday as 0.
pub fn weekday(at: usize) -> Say {
    name(&WEEKDAYS, at)
}

impl Date {
    /// The day in full: "Thursday 10 December 2026".
    /// The day with its month and year, and without its weekday.
    pub fn without_weekday(self) -> Say {
        let (year, month, day) = self.ymd();
        Say::new("day-no-weekday")
            .with("day", day.to_string())
            .with("month", name(&MONTHS, usize::from(month.unsigned_abs()).saturating_sub(1)))
            .with("year", year.to_string())
    }

    /// The day in full, with its weekday.
    pub fn in_full(self, year: Year) -> Say {
        self.full(year, &WEEKDAYS)
    }

    fn full(self, year: Year, weekdays: &[&'static str]) -> Say {
        let (y, month, day) = self.ymd();
        let said = match year {
            Year::Said => true,
            Year::OtherThan(today) => today.ymd().0 != y,
        };
        let say = Say::new(if said { "day-full-year" } else { "day-full" })
            .with("weekday", name(weekdays, self.weekday()))
            .with("day", day.to_string())
            .with("month", name(&MONTHS, usize::from(month.unsigned_abs()).saturating_sub(1)));
        if said { say.with("year", y.to_string()) } else { say }
    }
}

impl Hours {
    /// "6pm", "5:30pm to 7pm".
    pub fn say(self) -> Say {
        let from = clock(self.from);
        match self.until {
            Some(until) => Say::new("time-range").with("from", from).with("until", clock(until)),
            None => from,
        }
    }
}

fn clock((hour, minute): (u8, u8)) -> Say {
    let twelve = if hour % 12 == 0 { 12 } else { hour % 12 };
    let key = match (hour, minute) {
        (12, 0) => return Say::new("time-noon"),
        (0, 0) => return Say::new("time-midnight"),
        (0..=11, 0) => "time-am",
        (0..=11, _) => "time-am-minutes",
        (12..=17, 0) => "time-pm",
        (12..=17, _) => "time-pm-minutes",
        (_, 0) => "time-evening",
        _ => "time-evening-minutes",
    };
    let say = Say::new(key).with("hour", twelve.to_string());
    if minute == 0 { say } else { say.with("minute", format!("{minute:02}")) }
}

impl Timing {
    /// When it takes place, in full; `None` where that is not known.
    pub fn say(&self, year: Year) -> Option<Say> {
        let timed = |say: Say, time: Option<Hours>| match time {
            Some(hours) => Say::new("when-day-time").with("day", say).with("time", hours.say()),
            None => say,
        };
        let (Some(start), end) = (self.start, self.end) else {
            let end = self.end?;
            let at = end.time.map(|from| Hours { from, until: None });
            return Some(Say::new("when-by").with("when", timed(end.day.in_full(year), at)));
        };
        if let Some(rule) = &self.rule {
            let mut say = timed(rhythm(&rule.rhythm, start.day), self.hours());
            let soft = |day: Date| day.full(year, &WEEKDAYS_SOFT);
            say = Say::new("when-starting").with("what", say).with("day", soft(start.day));
            if let Some(count) = rule.count {
                say = Say::new("when-count").with("what", say).with("count", usize::from(count));
            } else if let Some(until) = rule.until {
                say = Say::new("when-until").with("what", say).with("day", soft(until));
            }
            return Some(say);
        }
        match end.filter(|end| end.day != start.day) {
            Some(Moment { day, .. }) => Some(
                Say::new("when-span").with("from", start.day.in_full(year)).with("to", day.full(year, &WEEKDAYS_SOFT)),
            ),
            None => Some(timed(start.day.in_full(year), self.hours())),
        }
    }
}

/// How a recurrence goes that begins on a day: "every other Monday".
fn rhythm(rhythm: &Rhythm, first: Date) -> Say {
    let every = usize::from(rhythm.every);
    match (&rhythm.on, rhythm.unit) {
        (On::Weekdays(days), Unit::Week) if days[..] == [0, 1, 2, 3, 4] && every == 1 => Say::new("rhythm-weekdays"),
        (On::Weekdays(days), Unit::Week) => weekly(every, days),
        (On::First, Unit::Week) => weekly(every, &[u8::try_from(first.weekday()).unwrap_or(0)]),
        (On::Nth(nths, day), _) => {
            let nth = nths.iter().map(|nth| nth_weekday(*nth, *day));
            monthly(every, joined(nth.collect()))
        }
        (On::MonthDay(-1), _) => monthly(every, Say::new("rhythm-last-day")),
        (On::MonthDay(day), _) => monthly(every, Say::new("rhythm-month-day").with("day", i64::from(*day))),
        (On::First, Unit::Month | Unit::Quarter) => {
            monthly(every, Say::new("rhythm-month-day").with("day", i64::from(first.ymd().2)))
        }
        (_, Unit::Year) if every == 1 => Say::new("rhythm-yearly"),
        (_, Unit::Year) => Say::new("rhythm-years").with("count", every),
        _ if every == 1 => Say::new("rhythm-daily"),
        _ => Say::new("rhythm-days").with("count", every),
    }
}

fn weekly(every: usize, days: &[u8]) -> Say {
    let names = if every == 1 { &WEEKDAYS } else { &WEEKDAYS_SOFT };
    let days = joined(days.iter().map(|day| name(names, usize::from(*day))).collect());
    match every {
        1 => Say::new("rhythm-weekly").with("days", days),
        2 => Say::new("rhythm-fortnightly").with("days", days),
        _ => Say::new("rhythm-weeks").with("count", every).with("days", days),
    }
}

fn monthly(every: usize, what: Say) -> Say {
    match every {
        1 => Say::new("rhythm-monthly").with("what", what),
        _ => Say::new("rhythm-months").with("count", every).with("what", what),
    }
}

fn nth_weekday(nth: i8, day: u8) -> Say {
    let (key, names) = match nth {
        1 => ("rhythm-nth-first", &WEEKDAYS),
        2 => ("rhythm-nth-second", &WEEKDAYS_SOFT),
        3 => ("rhythm-nth-third", &WEEKDAYS),
        4 => ("rhythm-nth-fourth", &WEEKDAYS),
        5 => ("rhythm-nth-fifth", &WEEKDAYS),
        _ => ("rhythm-nth-last", &WEEKDAYS),
    };
    Say::new(key).with("day", name(names, usize::from(day)))
}

/// Several, with "and" before the last.
fn joined(all: Vec<Say>) -> Say {
    let mut all = all.into_iter();
    let first = all.next().unwrap_or_else(|| Say::new("weekday-mon"));
    all.fold(first, |before, next| Say::new("list-and").with("before", before).with("next", next))
}
