//! The calendar that goes out: proposals with their hours, and tasks that keep
//! their identity.

use std::io::Cursor;
use std::sync::Arc;

use super::{For, Form, What, make};
use crate::model::{Conversation, Date, Id, Proposal};
use crate::store::{FakeDisk, Store, ron_text};

fn day() -> Date {
    Date::new(2026, 11, 25).expect("a day")
}

#[test]
fn proposals_have_their_hours_where_clear() {
    let event = |when: &str, how_long: &str| -> Vec<(String, String)> {
        let disk = FakeDisk::new();
        let proposal = Proposal {
            councillor: Some(Id::new("sian")),
            when: when.into(),
            how_long: how_long.into(),
            status: crate::model::Status::Offered,
            ..Proposal::default()
        };
        disk.put("proposals/p.ron", ron_text::to_text(&proposal).expect("RON"));
        let store = Store::open(Arc::new(disk)).expect("opens");
        let made = make(&store, &What::Calendar, &For::Me, "en", day()).expect("made");
        let bytes = made.write(Form::Ics).expect("written");
        let calendar = ical::IcalParser::new(Cursor::new(bytes)).next().expect("a calendar").expect("that parses");
        let properties = calendar.events.into_iter().next().map(|e| e.properties).unwrap_or_default();
        properties.into_iter().map(|p| (p.name, p.value.unwrap_or_default())).collect()
    };
    let says = |event: &[(String, String)], name: &str| {
        event.iter().find(|(n, _)| n == name).map(|(_, v)| v.clone()).unwrap_or_default()
    };
    for (when, how_long, start, end) in [
        ("Tuesday 1 December, 14:00-15:00", "", "20261201T140000", "20261201T150000"),
        ("Tuesday 1 December, 2pm", "90 minutes", "20261201T140000", "20261201T153000"),
        ("Tuesday 1 December, 2pm", "An hour or two", "20261201T140000", ""),
        ("Tuesday 1 December 2pm", "", "20261201T140000", ""),
        ("Tuesday 1 December, about 2pm", "1 hour", "20261201", "20261202"),
        ("Tuesday 1 December, 2 to 4", "", "20261201T140000", "20261201T160000"),
        ("Fri 1 Dec, 2pm", "", "", ""),
        ("w/c 7 December 2026", "", "20261207", "20261214"),
        ("by Friday 11 December, noon", "", "20261211T120000", ""),
        ("ddydd Iau 3 Rhagfyr, yn rhan gyhoeddus y cyngor", "2 awr", "20261203", "20261204"),
        ("Saturdays, 9.30am", "", "", ""),
    ] {
        let event = event(when, how_long);
        assert_eq!((says(&event, "DTSTART").as_str(), says(&event, "DTEND").as_str()), (start, end), "{when}");
        // Their own words, word for word.
        let description = says(&event, "DESCRIPTION").replace("\\,", ",");
        assert!(start.is_empty() || description.starts_with(when), "{description}");
    }
}

/// The calendar of one conversation, in a workspace of this name.
fn calendar_of(workspace: &str, talk: &Conversation) -> String {
    let disk = FakeDisk::new();
    disk.put("workspace.ron", format!("Workspace(format: 1, name: \"{workspace}\")"));
    disk.put("conversations/2026-11-01-sian.ron", ron_text::to_text(talk).expect("RON"));
    let store = Store::open(Arc::new(disk)).expect("opens");
    let made = make(&store, &What::Calendar, &For::Me, "en", day()).expect("made");
    String::from_utf8(made.write(Form::Ics).expect("written")).expect("UTF-8").replace("\r\n ", "")
}

/// The event or task with these words in its summary: its lines.
fn part_with<'a>(ics: &'a str, begins: &str, words: &str) -> Option<&'a str> {
    ics.split("BEGIN:").find(|part| part.starts_with(begins) && part.contains(words))
}

fn uid_in(part: &str) -> &str {
    part.lines().find(|line| line.starts_with("UID:")).expect("a UID")
}

#[test]
fn calendar_knows_each_task_by_itself() {
    use crate::model::{FollowUp, Promise, Who};
    let promise = |text: &str| Promise { due: Some(day()), ..Promise::new(Who::Us, text) };
    let mut talk = Conversation {
        promises: vec![promise("Send the papers"), promise("Ring the clerk")],
        follow_up: Some(FollowUp::new(day(), "Ask again")),
        ..Conversation::new(day().plus_days(-20))
    };
    let before = calendar_of("North", &talk);
    let clerk = uid_in(part_with(&before, "VEVENT", "Ring the clerk").expect("an event")).to_owned();
    assert_ne!(clerk, uid_in(part_with(&before, "VEVENT", "Send the papers").expect("an event")));
    assert_ne!(clerk, uid_in(part_with(&calendar_of("South", &talk), "VEVENT", "Ring the clerk").expect("an event")));
    talk.promises.remove(0);
    let after = calendar_of("North", &talk);
    assert_eq!(uid_in(part_with(&after, "VEVENT", "Ring the clerk").expect("an event")), clerk);
}

#[test]
fn calendar_says_what_was_settled_lately() {
    use crate::model::{FollowUp, Promise, PromiseState, Who};
    let settled = |text: &str, state, days: i32| {
        let mut promise = Promise { due: Some(day()), ..Promise::new(Who::Us, text) };
        promise.settle(state, day().plus_days(-days));
        promise
    };
    let unknown = FollowUp { done: true, ..FollowUp::new(day(), "nobody knows when") };
    let talk = Conversation {
        promises: vec![
            settled("kept lately", PromiseState::Kept, 90),
            settled("kept long ago", PromiseState::Kept, 91),
            settled("given up", PromiseState::Dropped, 3),
        ],
        follow_up: Some(unknown),
        ..Conversation::new(day().plus_days(-200))
    };
    let ics = calendar_of("North", &talk);
    let todo = part_with(&ics, "VTODO", "kept lately").expect("a task");
    assert!(todo.contains("STATUS:COMPLETED") && todo.contains("COMPLETED:20260827T000000Z"), "{todo}");
    assert!(part_with(&ics, "VEVENT", "kept lately").expect("an event").contains("STATUS:CANCELLED"));
    assert!(part_with(&ics, "VEVENT", "given up").expect("an event").contains("STATUS:CANCELLED"));
    assert!(part_with(&ics, "VTODO", "given up").is_none());
    assert!(!ics.contains("long ago") && !ics.contains("nobody knows"), "{ics}");
}
