//! Whatever is pressed: no sequence of keys ends the program by mistake, and
//! what is written is on disk as it was written.

mod harness;

use commonground::model::Conversation;
use commonground::store::ron_text;
use harness::{Desk, Officer};
use proptest::prelude::*;

/// What a person may do next.
#[derive(Clone, Debug)]
enum Act {
    Key(&'static str),
    Type(String),
    Paste(String),
    Size(u16, u16),
    Click(u16, u16),
    Wheel(bool, u16, u16),
    Moment,
    ComeBack,
}

const KEYS: &[&str] = &[
    "0",
    "1",
    "2",
    "3",
    "i",
    "c",
    ">",
    ":",
    "Ctrl+P",
    "?",
    "F1",
    "/",
    "Ctrl+F",
    "Tab",
    "Shift+Tab",
    "Up",
    "Down",
    "Left",
    "Right",
    "j",
    "k",
    "PgUp",
    "PgDn",
    "Home",
    "End",
    "g",
    "G",
    "Enter",
    "Enter",
    "n",
    "a",
    "e",
    "d",
    "u",
    "Ctrl+Z",
    "Ctrl+R",
    "Ctrl+Y",
    "F6",
    "F9",
    "y",
    "Esc",
    "Esc",
    "Alt+Up",
    "Alt+Down",
    "Ctrl+S",
    "Ctrl+S",
    "Ctrl+A",
    "Ctrl+C",
    "Ctrl+X",
    "Ctrl+V",
    "Backspace",
    "Del",
    "Space",
    "Ctrl+Left",
    "Ctrl+Right",
    "Shift+End",
    "Ctrl+Backspace",
    "x",
    "ŵ",
];

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        12 => prop::sample::select(KEYS).prop_map(Act::Key),
        2 => "[a-zŵ0-9 ]{1,6}".prop_map(Act::Type),
        1 => any::<String>().prop_map(Act::Paste),
        1 => (0u16..220, 0u16..70).prop_map(|(c, r)| Act::Size(c, r)),
        1 => (0u16..130, 0u16..40).prop_map(|(c, r)| Act::Click(c, r)),
        1 => (any::<bool>(), 0u16..130, 0u16..40).prop_map(|(up, c, r)| Act::Wheel(up, c, r)),
        1 => Just(Act::Moment),
        1 => Just(Act::ComeBack),
    ]
}

fn does(o: &mut Officer, act: &Act) {
    match act {
        Act::Key(key) => drop(o.press(key).lines()),
        Act::Type(text) => drop(o.type_text(text).lines()),
        Act::Paste(text) => drop(o.paste(text).lines()),
        Act::Size(columns, rows) => drop(o.resize(*columns, *rows).lines()),
        Act::Click(column, row) => drop(o.click(*column, *row).lines()),
        Act::Wheel(up, column, row) => drop(o.wheel(*up, *column, *row).lines()),
        Act::Moment => drop(o.a_moment_passes().lines()),
        Act::ComeBack => drop(o.come_back().lines()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_keys_in_any_order_break_the_program_and_every_record_can_still_be_read(
        acts in prop::collection::vec(act(), 1..60)
    ) {
        let mut o = Desk::sample().start();
        for act in &acts {
            does(&mut o, act);
        }
        if o.left.is_none() {
            o.resize(120, 36);
        }
        let o = o.start_again();
        prop_assert!(o.app.problems.is_empty(), "{:?}", o.app.problems);
        prop_assert!(o.app.read_only.is_none());
    }

    #[test]
    fn a_note_is_on_disk_exactly_as_it_was_typed_and_pasted(
        typed in "[a-zA-Z0-9 ?:>/\"#'\\\\(){}ŵŷâ€’–“”\n]{1,60}",
        pasted in any::<String>(),
    ) {
        let mut o = Desk::sample().start();
        o.press("n").type_text(&typed).paste(&pasted).press("Ctrl+S");
        // A pasted line break arrives in three ways and is one.
        let expected = format!("{typed}{}", pasted.replace("\r\n", "\n").replace('\r', "\n"));
        let path = o.files("conversations/2026-11-20").pop().expect("a note");
        let talk: Conversation = ron_text::from_text(&o.file(&path)).unwrap_or_else(|_| panic!("{}", o.file(&path)));
        prop_assert_eq!(talk.note, expected);
        // And it is drawn without any of it acting.
        o.press("2").press("Tab").resize(60, 20);
    }

    #[test]
    fn a_note_that_was_half_typed_when_the_program_was_killed_comes_back_to_the_letter(
        typed in "[a-z \"#\n]{1,40}",
        pasted in any::<String>(),
    ) {
        let mut o = Desk::sample().start();
        o.press("n").type_text(&typed).paste(&pasted).a_moment_passes();
        let before = o.field_text();
        let mut o = o.kill().start();
        o.see("Something was being written").press("Enter");
        prop_assert_eq!(o.field_text(), before);
    }
}
