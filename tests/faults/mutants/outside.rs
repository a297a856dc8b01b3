//! Damaged files from outside: councils' lists, reports, preferences, themes.

use std::sync::atomic::AtomicBool;

use commonground::app::importing::{self, Wish};
use commonground::exchange::{self, How, document};
use commonground::insight::mentions::{Register, find};
use commonground::model::{Councillor, Id};
use commonground::store::ron_text;
use commonground::ui::theme::{OwnPalette, Theme};

use super::Around;
use crate::council::{council, today};
use crate::harness::Desk;
use crate::invariants::{Held, looks_sound};
use crate::places;
use crate::seed::Case;

pub const PREFERENCES: &str = r##"Preferences(
    theme: "light",
    language: "cy",
    keys: {
        "new-note": ["n", "F2"],
        "quit": ["Ctrl+Q"],
    },
    colours: {
        "dark": {
            "heading": "#ffffff",
        },
    },
    room_theme: "projector-dark",
    last: {
        "/home/mair/coproduction": LastPlace(
            screen: 2,
            pane: 1,
            initiative: "meals",
            councillor: "cei-dunn",
        ),
    },
)
"##;
pub const THEME: &str =
    "Palette(\n    like: \"projector-light\",\n    heading: \"#ffffff\",\n    bad: \"#000000\",\n)\n";

/// A list is refused with a sentence, or taken whole; what was there stays.
pub fn list(around: &Around, name: &str, bytes: &[u8], at: &str) {
    drop(exchange::columns(bytes, &How::default()));
    let path = around.folder.path().join(name);
    std::fs::write(&path, bytes).expect("written");
    let path = path.to_str().expect("a path").to_owned();
    let machine = around.council.copy();
    let store = machine.store();
    let before = Held::of(&machine.files());
    let wish = Wish { mark_left: true, ..Wish::default() };
    let Ok(preview) = importing::prepare(&store, &[path], &wish, today()) else {
        assert_eq!(Held::of(&machine.files()), before, "{at}: refused, and something changed");
        return;
    };
    let taken = importing::take(&store, &preview, today(), &AtomicBool::new(false), &mut |_| {});
    let now = Held::of(&machine.files());
    match taken {
        Err(_) => assert_eq!(now.records, before.records, "{at}: refused, and something changed"),
        Ok(_) => looks_sound(&store, at),
    }
    let lost: Vec<&String> = before.words.iter().filter(|w| !now.words.contains(*w)).collect();
    assert!(lost.is_empty(), "{at}: lost: {lost:?}");
}

/// A report is refused with a sentence, or read.
pub fn report(around: &Around, name: &str, bytes: &[u8]) {
    let read = document::read(bytes, name, &mut |_, _| {}, &AtomicBool::new(false));
    if let Ok(document) = read {
        let people: Vec<(Id, Councillor)> = around.council.store().all().expect("read");
        drop(find(&document.lines, &Register::new(&people)));
    }
}

/// The program starts with preferences that cannot be read, and with nonsense in those that can.
pub fn preferences(bytes: &[u8], at: &str, case: &mut Case) {
    let mut desk = Desk::empty();
    desk.own_file("preferences.ron", bytes);
    places::at_desk(&desk, &council());
    desk.with.size = (case.rng.u16(20..160), case.rng.u16(5..50));
    let mut o = desk.start();
    for key in ["Esc", "1", "?", "Esc", "F6", "2"] {
        o.press(key);
    }
    assert_eq!(o.left, None, "{at}");
}

/// A theme is refused with a sentence, or dressed in.
pub fn theme(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    if let Ok(own) = ron_text::from_text::<OwnPalette>(text)
        && own.wrong().is_none()
    {
        let (theme, _) = Theme::named_with(own.base("light"), false, &own.colours());
        drop(theme);
    }
}
