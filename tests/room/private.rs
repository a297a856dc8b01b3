//! Nothing private reaches the wall: every string of every record is replaced by
//! marked words, and none of them is found in any frame, in the speaker's
//! message, or where errors are said.

use crate::harness::{Desk, Officer, today};
use commonground::guidance::sample;

/// What no frame may hold.
const MARK: &str = "zqprivate";

/// A record's text with every string in it marked, but for ids, days and words of
/// ours that make it readable at all.
fn marked(text: &str, salt: usize) -> String {
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
            // No two records may be one by their name and number.
            out.push_str(&format!("{MARK} {MARK}{salt}x{n}"));
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
    for (salt, (path, bytes)) in sample::files(today()).into_iter().enumerate() {
        let text = String::from_utf8(bytes).expect("UTF-8");
        desk.put(&path, marked(&text, salt));
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
    // Whatever comes between two Escs, the second one leaves.
    o.press("Esc").see("Esc again");
    let say = commonground::model::Say::new("terminal-gone").with("why", format!("{MARK} again.ron"));
    o.send(commonground::app::Msg::Notice(say, true));
    o.see("Esc again").press("Esc");
    assert!(o.screen().contains(MARK), "it waited in full:\n{}", o.screen());
}

/// What stands out against what, by the figures of the WCAG.
fn contrast(a: ratatui::style::Color, b: ratatui::style::Color) -> f64 {
    let light = |c| {
        let ratatui::style::Color::Rgb(r, g, b) = c else { panic!("{c:?} is no colour of its own") };
        let part = |v: u8| {
            let v = f64::from(v) / 255.0;
            if v <= 0.039_28 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b)
    };
    let (a, b) = (light(a), light(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn every_letter_on_every_screen_of_every_coloured_theme_stands_out_seven_to_one() {
    for theme in ["dark", "light", "projector-dark", "projector-light", "colour-blind"] {
        let mut desk = Desk::sample();
        desk.with.theme = Some(theme);
        let mut o = desk.start();
        let look = |o: &Officer, keys: &str| {
            for cell in o.cells().filter(|c| !c.symbol().trim().is_empty()) {
                let (mut fg, mut bg) = (cell.fg, cell.bg);
                if cell.modifier.contains(ratatui::style::Modifier::REVERSED) {
                    std::mem::swap(&mut fg, &mut bg);
                }
                let ratio = contrast(fg, bg);
                assert!(ratio >= 7.0, "{theme}, {keys}: {:?} is {ratio:.2} to 1", cell.symbol());
            }
        };
        for keys in ["0", "1", "1 Tab", "2", "2 Tab", "3", "3 Tab", "?", "Ctrl+P", "c", "n", "Ctrl+F"] {
            o.press(keys);
            look(&o, keys);
            o.press("Esc Esc Esc");
        }
        o.app.prefs.room_theme = theme.into();
        o.press("F5");
        look(&o, "F5");
        for n in 0..40 {
            o.press("Right");
            o.app.now += 200;
            o.send(commonground::app::Msg::Tick);
            look(&o, &format!("slide {n}"));
        }
        for keys in ["?", "x", "g", "Esc", "Esc"] {
            o.press(keys);
            look(&o, keys);
        }
    }
}

#[test]
fn no_marked_word_of_any_record_is_in_a_handout_and_only_what_was_ticked_is() {
    let mut o = desk().start();
    o.press("F5 Enter w Enter").type_text("Ticked\nNot ticked\n").press("Esc w g").press_times("Down", 20);
    o.press("Enter").see("[ ] Ticked").press("Down Enter Esc Esc");
    let path = o.desk.own_file("x", "").replace("/x", "/handout.md");
    o.palette("workshops").press("Enter e").in_field("out-path");
    o.press("Ctrl+A").paste(&path).press("Ctrl+S");
    let handout = std::fs::read_to_string(&path).expect("the handout");
    assert!(handout.contains("Ticked") && !handout.contains("Not ticked"), "{handout}");
    // One line names the council and the day: no more than stands over its door.
    let council = o.app.book.workspace.councils.iter().map(|c| c.name.clone()).next().expect("a council");
    let rest = handout.replacen(&format!("{council} · 20 November 2026"), "", 1);
    assert!(rest.len() < handout.len() && !rest.contains(MARK), "{handout}");
}
