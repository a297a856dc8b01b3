//! When proposals take place, as the calendar and the letter say it.

use std::io::Cursor;
use std::sync::Arc;

use super::{For, Form, What, make};
use crate::model::{Date, Id, Proposal, Timing};
use crate::store::{FakeDisk, Store, ron_text};

fn day() -> Date {
    Date::new(2026, 11, 25).expect("a day")
}

#[test]
fn recurrences_stand_in_the_calendar_with_their_end() {
    let events = |when: &str, how_often: &str, until: &str, first_step: &str| {
        let disk = FakeDisk::new();
        let typed = Date::new(2026, 11, 29).expect("a day");
        let proposal = Proposal {
            councillor: Some(Id::new("sian")),
            when: Timing::understood(when, typed),
            how_often: how_often.into(),
            until: Timing::understood(until, typed),
            first_step: Timing::understood(first_step, typed),
            status: crate::model::Status::Offered,
            ..Proposal::default()
        };
        disk.put("proposals/p.ron", ron_text::to_text(&proposal).expect("RON"));
        let store = Store::open(Arc::new(disk)).expect("opens");
        let made = make(&store, &What::Calendar, &For::Me, "en", day()).expect("made");
        let bytes = made.write(Form::Ics).expect("written");
        let calendar = ical::IcalParser::new(Cursor::new(bytes)).next().expect("a calendar").expect("that parses");
        let of = |e: ical::parser::ical::component::IcalEvent| {
            let get = |name: &str| {
                let found = e.properties.iter().find(|p| p.name == name);
                found.and_then(|p| p.value.clone()).unwrap_or_default()
            };
            format!("{} {} {}", get("DTSTART"), get("DTEND"), get("RRULE"))
        };
        calendar.events.into_iter().map(of).collect::<Vec<_>>()
    };
    for (when, how_often, until, want) in [
        (
            "first Tuesday of each month, 6pm to 7pm, until March",
            "",
            "",
            "20261201T180000 20261201T190000 FREQ=MONTHLY;BYDAY=1TU;UNTIL=20270331T235900",
        ),
        (
            "first Tuesday of each month, 6pm to 7pm",
            "Monthly",
            "March",
            "20261201T180000 20261201T190000 FREQ=MONTHLY;BYDAY=1TU;UNTIL=20270331T235900",
        ),
        (
            "From Monday 14 December, 9am",
            "Fortnightly, eight times",
            "",
            "20261214T090000  FREQ=WEEKLY;INTERVAL=2;COUNT=8",
        ),
        // By the date or by the weekday? Only the first is sure.
        ("Monday 14 December, 9am", "Monthly, six times", "", "20261214T090000  "),
        ("Saturdays from 12 December", "", "30 January 2027", "20261212 20261213 FREQ=WEEKLY;BYDAY=SA;UNTIL=20270130"),
        (
            "Bob yn ail nos Iau, 7pm tan 8.30pm",
            "",
            "Tan fis Mawrth",
            "20261203T190000 20261203T203000 FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;UNTIL=20270331T235900",
        ),
        ("Thursday 10 December, 6pm", "once", "Thursday 10 December", "20261210T180000  "),
    ] {
        assert_eq!(events(when, how_often, until, ""), [want], "{when}");
    }
    let both = events("Thursday 10 December, 6pm", "", "", "a 15-minute call on Tuesday 1 December, 9.15am");
    assert_eq!(both, ["20261201T091500  ", "20261210T180000  "]);
}

#[test]
fn letters_say_open_days_in_full() {
    let letter = |when: &str, language: &'static str| {
        let disk = FakeDisk::new();
        let typed = Date::new(2026, 11, 29).expect("a day");
        let proposal = Proposal {
            councillor: Some(Id::new("sian")),
            ask: if language == "cy" { "Dewch i wrando ar y criw cinio" } else { "Come and listen to the lunch club" }
                .into(),
            when: Timing::understood(when, typed),
            status: crate::model::Status::Offered,
            ..Proposal::default()
        };
        disk.put("proposals/p.ron", ron_text::to_text(&proposal).expect("RON"));
        let person = crate::model::Councillor { name: "Siân ap Gwilym".into(), ..Default::default() };
        disk.put("councillors/sian.ron", ron_text::to_text(&person).expect("RON"));
        let store = Store::open(Arc::new(disk)).expect("opens");
        let made = make(&store, &What::Letter(Id::new("p")), &For::Councillor(None), language, day()).expect("made");
        String::from_utf8(made.write(Form::Text).expect("written")).expect("text")
    };
    for (when, language, want) in [
        ("next thu 6pm", "en", "next thu 6pm (Thursday 3 December, 6pm)"),
        ("Monday week at 10", "en", "Monday week at 10 (Monday 7 December, 10am)"),
        (
            "first Tuesday of each month, 6pm to 7pm, until March",
            "en",
            "(first Tuesday of each month, 6pm to 7pm, from Tuesday 1 December, until Wednesday 31 March 2027)",
        ),
        ("Thursday 10 December, 5.30pm to 7pm", "en", "Thursday 10 December, 5.30pm to 7pm\n"),
        ("12 January, 6pm", "en", "12 January, 6pm (Tuesday 12 January 2027, 6pm)"),
        ("dydd Iau nesaf am 6", "cy", "dydd Iau nesaf am 6 (dydd Iau 3 Rhagfyr, 6yh)"),
        ("bob yn ail ddydd Llun, 10yb", "cy", "(bob yn ail ddydd Llun, 10yb, o ddydd Llun 30 Tachwedd)"),
        ("in the spring", "en", "in the spring\n"),
    ] {
        let text = letter(when, language).split_whitespace().collect::<Vec<_>>().join(" ");
        let want_words = want.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(&want_words), "{want}\n{text}");
        assert_eq!(want.ends_with('\n'), !text.contains(&format!("{when} (")), "{text}");
    }
}
