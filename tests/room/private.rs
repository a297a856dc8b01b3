//! Nothing private reaches the wall: every string of every record is replaced by
//! marked words, and none of them is found in any frame, in the speaker's
//! message, or where errors are said.

use crate::harness::{Desk, Officer, today};
use commonground::guidance::sample;

/// What no frame may hold.
const MARK: &str = "zqprivate";

/// A record's text with every string in it marked, but for ids, days and words of
/// ours that make it readable at all.
fn marked(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    let mut n = 0;
    while let Some(at) = rest.find('"') {
        let raw = rest[..at].ends_with('#');
        let (open, close) = if raw { ("", "\"#") } else { ("", "\"") };
        let _ = open;
        out.push_str(&rest[..=at]);
        let body = &rest[at + 1..];
        let Some(end) = ending(body, close, raw) else { break };
        let value = &body[..end];
        // A day, or an id: without these the record is none.
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let fixed = value.contains('-') && value.chars().all(plain);
        if fixed || value.is_empty() {
            out.push_str(value);
        } else {
            n += 1;
            out.push_str(&format!("{MARK} {MARK}{n}"));
        }
        out.push_str(close);
        rest = &body[end + close.len()..];
    }
    out.push_str(rest);
    out
}

fn ending(body: &str, close: &str, raw: bool) -> Option<usize> {
    if raw {
        return body.find(close);
    }
    let mut escaped = false;
    body.char_indices().find_map(|(at, c)| {
        let end = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        end.then_some(at)
    })
}

fn unmarked(o: &Officer, place: &str) {
    let screen = o.screen().to_lowercase();
    assert!(!screen.contains(MARK), "{place}:\n{screen}");
    let told = o.file(".commonground/room.ron");
    assert!(!told.contains(MARK), "{place}: {told}");
}

/// The sample with every string marked; what cannot be read then is left out.
fn desk() -> Desk {
    let mut desk = Desk::empty().sized(100, 30);
    for (path, bytes) in sample::files(today()) {
        let text = String::from_utf8(bytes).expect("UTF-8");
        desk.put(&path, marked(&text));
    }
    let (initiative, councillor) = sample::OPENS_WITH;
    desk.with.opens_with = Some((commonground::model::Id::new(initiative), commonground::model::Id::new(councillor)));
    desk
}

#[test]
fn no_marked_word_of_any_record_reaches_the_wall() {
    let mut o = desk().start();
    assert!(o.screen().contains(MARK), "the officer's own screen is full of them:\n{}", o.screen());
    assert!(o.app.problems.len() < 5, "most records can be read: {:?}", o.app.problems);
    o.press("n").type_text(&format!("{MARK} typed")).press("F5");
    unmarked(&o, "at first");
    for agenda in 0..3 {
        o.press("g")
            .press_times("Up", 30)
            .press("Enter")
            .press_times("Up", 5)
            .press_times("Down", agenda)
            .press("Enter");
        for n in 0..150 {
            o.press("Right");
            unmarked(&o, &format!("agenda {agenda}, slide {n}"));
        }
        for keys in ["g", "Esc", "?", "x", "w", "w", "b", "b", "F6", "p", "p", "+", "Esc"] {
            o.press(keys);
            unmarked(&o, keys);
        }
        o.press("Left");
    }
    for size in [(80, 24), (160, 45), (200, 60), (40, 12), (10, 4)] {
        o.resize(size.0, size.1);
        unmarked(&o, "resized");
    }
}

#[test]
fn what_goes_wrong_is_said_without_a_word_of_what_and_whom() {
    let mut o = desk().start();
    o.press("F5");
    let say = commonground::model::Say::new("terminal-gone").with("why", format!("{MARK}.ron"));
    o.send(commonground::app::Msg::Notice(say, true));
    unmarked(&o, "a complaint");
    o.see("Something is waiting on your own screen");
    o.come_back();
    unmarked(&o, "read again");
    o.press("Right");
    unmarked(&o, "afterwards");
    o.press("Esc Esc");
    assert!(o.screen().contains(MARK), "it waited in full:\n{}", o.screen());
}
