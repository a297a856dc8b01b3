//! What is due as iCalendar (RFC 5545). Outlook ignores VTODO, so everything is
//! an event: of whole days, or where the hours are known of those, with its recurrence.

use super::content_line::{escaped, put};
use super::doc::{Line, Speak};
use crate::model::audience::Shown;
use crate::model::{Date, Timing};

/// One thing in the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What it is known by, now and in the next export.
    pub uid: String,
    /// The day or days, the time as the clock on the wall shows it there, and how it recurs.
    pub when: Shown<Timing>,
    /// What it is.
    pub summary: Line,
    /// Where.
    pub place: Option<Line>,
    /// What belongs to it.
    pub more: Vec<Line>,
    /// Whether a calendar that others can open is to hide it from them.
    pub private: bool,
    /// Whether a calendar is to remind of it.
    pub reminds: bool,
    /// That it is settled, and how.
    pub settled: Option<Settled>,
}

/// How something was settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settled {
    /// Done, on this day.
    Completed(Shown<Date>),
    /// Given up, or not kept.
    Cancelled,
}

/// A calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// What it is called.
    pub title: Line,
    /// For whom it is: said in the calendar and in every event.
    pub audience: Line,
    /// The day that it is written, for DTSTAMP.
    pub made: Date,
    /// The events.
    pub events: Vec<Event>,
}

/// Writes a calendar.
pub fn ics(calendar: &Calendar, speak: Speak<'_>) -> String {
    let audience = calendar.audience.plain(speak);
    let mut out = String::new();
    put(&mut out, "BEGIN:VCALENDAR");
    put(&mut out, "VERSION:2.0");
    put(&mut out, "PRODID:-//Common Ground//commonground//EN");
    put(&mut out, "CALSCALE:GREGORIAN");
    put(&mut out, "METHOD:PUBLISH");
    put(&mut out, &format!("X-WR-CALNAME:{}", escaped(&format!("{} ({audience})", calendar.title.plain(speak)))));
    for event in &calendar.events {
        put(&mut out, "BEGIN:VEVENT");
        put(&mut out, &format!("UID:{}@commonground", escaped(&event.uid)));
        put(&mut out, &format!("DTSTAMP:{}T000000Z", basic(calendar.made)));
        put_time(&mut out, event.when.get());
        put(&mut out, &format!("SUMMARY:{}", escaped(&event.summary.plain(speak).replace('\n', " "))));
        if let Some(place) = &event.place {
            put(&mut out, &format!("LOCATION:{}", escaped(&place.plain(speak))));
        }
        let mut more: Vec<String> = event.more.iter().map(|l| l.plain(speak)).collect();
        more.push(audience.clone());
        put(&mut out, &format!("DESCRIPTION:{}", escaped(&more.join("\n"))));
        if event.settled.is_some() {
            // An event has no "completed" (RFC 5545, 3.8.1.11): nothing takes place on that day any more.
            put(&mut out, "STATUS:CANCELLED");
        }
        if event.private {
            put(&mut out, "CLASS:PRIVATE");
        }
        put(&mut out, "TRANSP:TRANSPARENT");
        if event.reminds {
            put_alarm(&mut out, event, speak);
        }
        put(&mut out, "END:VEVENT");
        if let Some(Settled::Completed(on)) = &event.settled {
            put_completed(&mut out, event, *on.get(), calendar.made, speak);
        }
    }
    put(&mut out, "END:VCALENDAR");
    out
}

/// A reminder (RFC 5545, 3.6.6): at nine on a whole day, half an hour before what has its hour.
fn put_alarm(out: &mut String, event: &Event, speak: Speak<'_>) {
    let timed = event.when.get().start.is_some_and(|start| start.time.is_some());
    put(out, "BEGIN:VALARM");
    put(out, "ACTION:DISPLAY");
    put(out, if timed { "TRIGGER:-PT30M" } else { "TRIGGER:PT9H" });
    put(out, &format!("DESCRIPTION:{}", escaped(&event.summary.plain(speak).replace('\n', " "))));
    put(out, "END:VALARM");
}

/// What was done, for programs that keep tasks.
fn put_completed(out: &mut String, event: &Event, on: Date, made: Date, speak: Speak<'_>) {
    put(out, "BEGIN:VTODO");
    put(out, &format!("UID:{}-done@commonground", escaped(&event.uid)));
    put(out, &format!("DTSTAMP:{}T000000Z", basic(made)));
    put(out, &format!("DUE;VALUE=DATE:{}", basic(event.when.get().day().unwrap_or(on))));
    put(out, &format!("COMPLETED:{}T000000Z", basic(on)));
    put(out, "STATUS:COMPLETED");
    put(out, &format!("SUMMARY:{}", escaped(&event.summary.plain(speak).replace('\n', " "))));
    put(out, "END:VTODO");
}

/// From when until when, and how it recurs (RFC 5545, 3.6.1 and 3.8.5.3).
fn put_time(out: &mut String, when: &Timing) {
    let (Some(first), last) = (when.start.or(when.end), when.end.or(when.start)) else { return };
    // Without a zone: the hour is that of the place, as it was typed, in summer and in winter.
    let at = |day: Date, (hour, minute): (u8, u8)| format!("{}T{hour:02}{minute:02}00", basic(day));
    match first.time {
        Some(from) => {
            put(out, &format!("DTSTART:{}", at(first.day, from)));
            if let Some(until) = when.hours().and_then(|hours| hours.until) {
                put(out, &format!("DTEND:{}", at(first.day, until)));
            }
        }
        None => {
            put(out, &format!("DTSTART;VALUE=DATE:{}", basic(first.day)));
            // The day after: the end is not part of it.
            let last = last.map_or(first.day, |last| last.day);
            put(out, &format!("DTEND;VALUE=DATE:{}", basic(last.plus_days(1))));
        }
    }
    let Some(rule) = when.rule.as_ref().filter(|rule| rule.rhythm.can_be_dated()) else { return };
    let ends = match (rule.count, rule.until) {
        (Some(count), _) => format!(";COUNT={count}"),
        // Of the same kind as DTSTART: a day, or a time of that day.
        (None, Some(until)) if first.time.is_some() => format!(";UNTIL={}", at(until, (23, 59))),
        (None, Some(until)) => format!(";UNTIL={}", basic(until)),
        (None, None) => String::new(),
    };
    put(out, &format!("RRULE:{}{ends}", rule.rhythm));
}

/// A day as `20261120`.
fn basic(day: Date) -> String {
    let (year, month, day) = day.ymd();
    format!("{year:04}{month:02}{day:02}")
}

#[cfg(test)]
mod tests {
    use super::super::doc::tests::{own, speak};
    use super::super::strict_tests as strict;
    use super::*;

    #[test]
    fn a_calendar_reads_back_and_a_day_ends_before_the_next() {
        let day = Date::new(2026, 12, 31).expect("a day");
        let event = Event {
            uid: "follow-up-2026-11-12-sian".into(),
            when: Shown::today(day).all_day(),
            summary: own("Ring Siân: does Thursday evening suit,\nand what did the clerk say?").into(),
            place: Some(own("Neuadd; Glan").into()),
            settled: None,
            private: true,
            reminds: true,
            more: vec![own("A note that is long enough to be folded, with a ŵ or two: ŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵ").into()],
        };
        let calendar =
            Calendar { title: own("Due").into(), audience: own("for me").into(), made: day, events: vec![event] };
        let text = ics(&calendar, &speak);
        let theirs = ical::IcalParser::new(text.as_bytes()).next().expect("a calendar").expect("that parses");
        let properties = &theirs.events[0].properties;
        let says =
            |name: &str| properties.iter().find(|p| p.name == name).and_then(|p| p.value.clone()).unwrap_or_default();
        assert_eq!(says("DTEND"), "20270101");
        assert!(says("SUMMARY").starts_with("Ring Siân: does Thursday"));
        let read = strict::read(&text);
        let get = |name: &str| read.iter().find(|(n, _)| n == name).map(|(_, v)| v.join(";")).unwrap_or_default();
        assert_eq!(get("DTSTART;VALUE=DATE"), "20261231");
        assert_eq!(get("DTEND;VALUE=DATE"), "20270101");
        assert_eq!(get("DTSTAMP"), "20261231T000000Z");
        assert_eq!(get("UID"), "follow-up-2026-11-12-sian@commonground");
        assert_eq!(get("SUMMARY"), "Ring Siân: does Thursday evening suit, and what did the clerk say?");
        assert_eq!(get("LOCATION"), "Neuadd; Glan");
        assert!(get("DESCRIPTION").contains("\nfor me"));
        assert_eq!((get("CLASS"), get("TRIGGER")), ("PRIVATE".into(), "PT9H".into()));
        assert_eq!(read.iter().filter(|(n, _)| n == "BEGIN").count(), read.iter().filter(|(n, _)| n == "END").count());
    }
}
