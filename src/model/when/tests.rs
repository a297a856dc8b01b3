//! What people type, as it is understood on Sunday 29 November 2026.

use std::fmt::Write;

use super::*;

mod table;
mod walks;

/// A Sunday.
fn today() -> Date {
    Date::new(2026, 11, 29).expect("a day")
}

/// What a text is understood as, in one line.
fn said(words: &str, lean: Lean) -> String {
    said_on(words, today(), lean)
}

fn said_on(words: &str, today: Date, lean: Lean) -> String {
    let when = match understand(words, today, lean) {
        Understood::When(when) => when,
        Understood::Not(Why::WrongWeekday { typed, date }) => return format!("not: weekday {typed} on {date}"),
        Understood::Not(why) => return format!("not: {why:?}"),
    };
    let mut out = match &when.shape {
        Shape::Day(day) => day.to_string(),
        Shape::From(day) => format!("from {day}"),
        Shape::By(day) => format!("by {day}"),
        Shape::Span(span) => format!("{} to {}", span.from, span.to),
        Shape::OneOf(days) => days.iter().map(ToString::to_string).collect::<Vec<_>>().join(" or "),
        Shape::Repeats(repeats) => {
            let until = repeats.until.map(|d| format!(" until {d}")).unwrap_or_default();
            let count = repeats.count.map(|n| format!(" x{n}")).unwrap_or_default();
            format!("{} from {}{until}{count}", repeats.rhythm, repeats.first)
        }
    };
    let _ = match when.time {
        TimeSaid::Not => Ok(()),
        TimeSaid::At(hours) => write!(out, ", {hours}"),
        TimeSaid::Between(hours) => write!(out, ", within {hours}"),
        TimeSaid::Roughly => write!(out, ", about"),
    };
    for doubt in &when.doubts {
        let _ = write!(out, " ({doubt:?})");
    }
    out
}
