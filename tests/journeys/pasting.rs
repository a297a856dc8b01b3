//! A paste where nothing can be pasted runs no command, however it arrives; a
//! paste into a field is text, and finishes nothing.

use std::time::Instant;

use commonground::app::{Layer, Opens};
use commonground::command::InputStream;
use proptest::prelude::*;

use super::{Desk, Officer, sample};

const PASTED: &[&str] = &["dq", "2\n", "nHello", "budget", "Thursday 10 December, 5.30pm", "q\n:quit\n", "ed\tGone\n"];

/// Places where letters are commands: the keys that lead there.
const COMMANDS: &[&str] = &["0", "1", "1 Tab", "2", "2 Tab Tab", "3", "?", "n x Esc n Esc", "3 d"];

/// Places where letters are text.
const FIELDS: &[&str] = &["n", "1 Tab e", "c", "Ctrl+P", "Ctrl+F", "/", "n Tab Tab"];

fn windows() -> InputStream {
    InputStream::windows()
}

fn elsewhere() -> InputStream {
    InputStream::elsewhere(Instant::now())
}

/// What a paste must leave as it is where it is no text.
fn state(o: &Officer) -> (Vec<(String, String)>, usize, String) {
    let place = format!("{:?} {:?}", o.app.place, o.app.panes.get(&o.app.focused()).map(|p| p.list.selected));
    (o.desk.records(), o.app.layers.len(), place)
}

fn in_pieces(stream: fn() -> InputStream, size: usize, gap: u64, o: &mut Officer, text: &str) {
    o.keys_arrive(stream(), text, &[(gap, size)]);
}

#[test]
fn paste_outside_a_field_runs_nothing() {
    for keys in COMMANDS {
        for words in PASTED {
            let mut o = sample();
            o.press(keys);
            let before = state(&o);
            in_pieces(windows, 1, 1, &mut o, words);
            in_pieces(windows, 2, 8, &mut o, words);
            in_pieces(elsewhere, 10_000, 0, &mut o, words);
            in_pieces(elsewhere, 2, 20, &mut o, words);
            in_pieces(elsewhere, 1, 2, &mut o, words);
            o.paste(words);
            assert_eq!(state(&o), before, "{words:?} at {keys}");
            assert_eq!(o.left, None, "{words:?} at {keys}");
            o.see("You can only paste into a text field.");
        }
    }
}

#[test]
fn refused_paste_says_how_to_start_a_note() {
    let mut o = sample();
    o.paste("Thursday").see("· You can only paste into a text field. Press n to start a note, then paste again.");
    // In a dialog or a list over the screen, n starts none.
    o.press("?").paste("Thursday").see("You can only paste into a text field.").not_see("to start a note");
    // The next key takes the message away, and does what it does.
    o.press("Esc").not_see("You can only paste").press("n").paste("Thursday");
    assert_eq!(o.field_text(), "Thursday");
}

#[test]
fn paste_into_a_field_finishes_nothing() {
    for keys in FIELDS {
        for words in PASTED {
            let mut o = sample();
            o.press(keys);
            let (before, layers) = (o.desk.records(), o.app.layers.len());
            in_pieces(windows, 1, 1, &mut o, words);
            in_pieces(elsewhere, 1, 1, &mut o, words);
            in_pieces(elsewhere, 10_000, 0, &mut o, words);
            assert_eq!(o.app.layers.len(), layers, "{words:?} at {keys}:\n{}", o.screen());
            assert!(o.app.is_typing() && o.left.is_none(), "{words:?} at {keys}");
            assert_eq!(o.desk.records(), before);
        }
    }
}

#[test]
fn paste_into_a_note_is_the_text_itself() {
    let words = "Thursday 10 December, 5.30pm\nSiân: “dq”\n\nq";
    for stream in [windows, elsewhere] {
        let mut o = sample();
        o.press("n").keys_arrive(stream(), words, &[(3, 7), (8, 2)]);
        assert_eq!(o.field_text(), words);
    }
}

#[test]
fn line_break_in_the_last_field_does_not_submit() {
    // On Windows also where the Enter comes a little later.
    let arrivals =
        [(windows as fn() -> InputStream, vec![(1, 5)]), (windows, vec![(1, 4), (110, 1)]), (elsewhere, vec![(0, 5)])];
    for (stream, reads) in arrivals {
        let mut o = sample();
        o.palette("find councillors in a report").paste("/tmp/nothing.txt").press("Shift+Tab");
        assert!(o.app.form().is_some_and(|form| form.focus + 1 == form.fields.len()));
        o.keys_arrive(stream(), "Siân\n", &reads);
        assert!(o.is_writing() && o.app.form().is_some_and(|form| form.error.is_none()), "{}", o.screen());
        assert_eq!(o.field_text(), "Siân");
        // Enter by itself finishes: the file is looked for.
        o.keys_arrive(stream(), "\n", &[(0, 1)]);
        assert!(!o.is_writing() || o.app.form().is_some_and(|form| form.error.is_some()), "{}", o.screen());
    }
}

#[test]
fn cursor_keys_among_fast_typing_act_in_a_field() {
    use commonground::app::Msg;
    use commonground::command::{Input, Key};
    let mut o = sample();
    let keys = ["t", "e", "h", "Backspace", "Backspace", "h", "e", "Ctrl+S", "n", "Ctrl+A"];
    let keys = keys.iter().map(|k| Key::parse(k).expect("a key")).collect();
    o.press("n").send(Msg::Input(Input::Burst(keys)));
    assert_eq!(o.field_text(), "then");
    // The key after the last letter is an ordinary one: all is selected.
    o.press("x");
    assert_eq!(o.field_text(), "x");
}

#[test]
fn covered_screen_stays_covered_and_silent() {
    let mut o = sample();
    o.press("F9").paste("nq").keys_arrive(windows(), "nHello", &[(1, 1)]);
    assert!(matches!(o.app.layers.as_slice(), [Layer::Cover]));
    assert_eq!(o.screen().trim(), "");
    o.press("F9").not_see("You can only paste");
}

/// The workshop screen, a few steps in.
fn workshop() -> Officer {
    let mut desk = Desk::sample().sized(100, 30);
    desk.with.opens = Opens::Room;
    desk.start()
}

#[test]
fn paste_on_the_workshop_screen_does_nothing() {
    for keys in ["Right", "Right Right g", "Right Right Right Right", "b"] {
        for words in PASTED.iter().chain(&["bbp", "    ", "  b"]) {
            let mut o = workshop();
            o.press(keys);
            let before = (o.screen(), o.desk.records());
            let held = words.trim().is_empty();
            if !held {
                in_pieces(windows, 1, 1, &mut o, words);
                in_pieces(elsewhere, 10_000, 0, &mut o, words);
            }
            o.paste(words);
            assert_eq!((o.screen(), o.desk.records()), before, "{words:?} at {keys}");
        }
    }
}

#[test]
fn clicker_keys_work_one_by_one() {
    let mut o = workshop();
    let first = o.screen();
    o.keys_arrive(windows(), " ", &[(0, 1)]);
    let second = o.screen();
    assert_ne!(first, second);
    o.keys_arrive(elsewhere(), ".", &[(0, 1)]);
    assert_eq!(o.screen().trim(), "", "blank");
}

#[test]
fn point_takes_a_paste_with_its_line_breaks() {
    for stream in [windows, elsewhere] {
        let mut o = workshop();
        o.press("Right Right Right Right Enter").keys_arrive(stream(), "Bus\ntimes\n", &[(1, 10)]);
        o.see("Bus").see("times");
        assert_eq!(o.files("workshops/").iter().filter(|f| o.file(f).contains("Bus")).count(), 0, "not finished yet");
        o.press("Enter");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_paste_in_any_pieces_runs_nothing(
        words in "[!-~][ -~Â-ž\n\t]{1,600}",
        place in 0..COMMANDS.len(),
        reads in prop::collection::vec((0u64..=8, 2usize..200), 1..6),
        on_windows in any::<bool>(),
    ) {
        let mut letters = words.chars();
        prop_assume!(letters.next() != letters.next());
        let mut o = sample();
        o.press(COMMANDS[place]);
        let before = state(&o);
        let stream = if on_windows { windows() } else { elsewhere() };
        o.keys_arrive(stream, &words, &reads);
        prop_assert_eq!(state(&o), before);
        prop_assert_eq!(o.left.clone(), None);
    }
}
