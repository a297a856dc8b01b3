//! Notes of many megabytes: a key costs what is in the window, nothing is cut,
//! and what cannot be taken is refused whole and said.

use super::*;
use commonground::ui::editor::{LONGEST, LONGEST_LINE};

/// How many bytes the focused field has laid out so far.
fn laid_out(o: &Officer) -> u64 {
    o.app.form().and_then(|f| f.field().editor()).expect("an editor").laid_out()
}

/// The bytes that one key lays out, at most, in a note of this text.
fn cost_of_a_key(o: &mut Officer, text: &str, keys: &str) -> u64 {
    o.press("n").paste(text);
    let mut most = 0;
    for key in keys.split(' ') {
        let before = laid_out(o);
        o.press(key);
        most = most.max(laid_out(o) - before);
    }
    assert!(o.field_text().len() >= text.len(), "nothing is cut");
    o.press("Esc");
    most
}

const KEYS: &str = "a b Up c Left Backspace d PgUp e Home f End g Ctrl+Home h Down Down i Ctrl+End j Enter k";

#[test]
fn a_key_in_a_long_note_lays_out_one_window() {
    for unit in ["word ", "letters", "a line\n"] {
        let text = |bytes: usize| unit.repeat(bytes / unit.len());
        let mut o = sample();
        let small = cost_of_a_key(&mut o, &text(200_000), KEYS);
        let large = cost_of_a_key(&mut o, &text(2_000_000), KEYS);
        assert!(large <= 64 * 1024 && large <= small + 16 * 1024, "{unit:?}: {small} and {large} bytes for a key");
    }
}

#[test]
fn a_note_of_ten_megabytes_is_kept_shown_and_opened_whole() {
    let mut o = sample();
    let text = format!("It begins.\n{}ends here", "word ".repeat(2_000_000));
    o.press("n").paste(&text).a_moment_passes().press("Ctrl+S").see("Note kept");
    let path = o.files("conversations/2026-11-20").pop().expect("the note");
    assert_eq!(parsed::<Conversation>(&o, &path).note, text);
    o.press("2").see("It begins.").press("Tab");
    // The pane lays out a part of it, and says so.
    let pane = &o.app.panes[&o.app.focused()];
    let lines: usize = pane.lines.iter().map(Vec::len).sum();
    assert!(lines < 3_000, "{lines} lines");
    assert!(pane.rows.iter().any(|r| r.words() == "This note goes on. Press e to read all of it."));
    o.press("e");
    assert_eq!(o.field_text(), text);
    assert!(laid_out(&o) < 100_000, "{} bytes are laid out to open it", laid_out(&o));
    o.see("ends here");
}

#[test]
fn a_text_beyond_the_limit_is_refused_whole() {
    let mut o = sample();
    o.press("n").type_text("Rang her.").paste(&"x".repeat(LONGEST));
    o.see("That would make the text longer than 16 MB. Nothing was added");
    assert_eq!(o.field_text(), "Rang her.");
    o.in_field("promise-us").paste(&"x".repeat(LONGEST_LINE + 1)).see("That is too long for this field");
    assert_eq!(o.field_text(), "");
    o.press("Esc").press("/").paste(&"x".repeat(LONGEST_LINE + 1)).see("That is too long for this field");
}
