//! Somebody is erased while the program is open: here, which is refused, and on
//! another machine, whose locks nobody sees.

use std::sync::Arc;

use commonground::model::Id;
use commonground::store::{Choices, Store, StoreError};

use crate::harness::{Desk, Officer};
use crate::sample;

const SIAN: &str = "sian-ap-gwilym";
const WORDS: &str = "She would rather be rung";

fn beside(o: &Officer) -> Store {
    Store::open(Arc::new(o.desk.disk.clone())).expect("opens")
}

/// Erases her as another machine would: it sees no lock of this one.
fn erased_elsewhere(o: &Officer) {
    o.desk.disk.heal();
    let done = beside(o).erase(&Id::new(SIAN), &Choices { cut_all: true, ..Choices::default() }).expect("erased");
    assert!(done.why.is_none() && done.left.is_empty(), "{done:?}");
}

fn names_her(o: &Officer) -> Vec<String> {
    let holds = |path: &String| path.contains("gwilym") || o.file(path).to_lowercase().contains("gwilym");
    let mut all = o.files("");
    all.retain(|path| !path.ends_with("/index") && holds(path));
    all
}

#[test]
fn an_open_program_keeps_anybody_from_being_erased() {
    let o = sample();
    let before = o.desk.records();
    let tried = beside(&o).erase(&Id::new(SIAN), &Choices::default());
    assert!(matches!(tried, Err(StoreError::OpenElsewhere)), "{tried:?}");
    assert_eq!(o.desk.records(), before);
    let desk: Desk = o.kill();
    let store = Store::open(Arc::new(desk.disk.clone())).expect("opens");
    assert!(store.erase(&Id::new(SIAN), &Choices::default()).is_ok(), "it is closed");
}

#[test]
fn an_open_note_is_refused_and_its_text_stays() {
    let mut o = sample();
    o.press("n").type_text(WORDS).a_moment_passes();
    erased_elsewhere(&o);
    o.type_text(", she said").press("Ctrl+S").not_see("Note kept").see("erased from this workspace");
    assert!(o.is_writing());
    assert_eq!(o.field_text(), format!("{WORDS}, she said"));
    assert_eq!(names_her(&o), Vec::<String>::new());
    // With somebody else in it, it is kept.
    o.in_field("who").press("Backspace").type_text("Nia").press("Down Enter").press("Ctrl+S").see("Note kept");
    assert_eq!(names_her(&o), Vec::<String>::new());
}

#[test]
fn draft_of_an_erased_person_is_told_as_such() {
    let mut o = sample();
    o.press("n").type_text(WORDS).a_moment_passes();
    erased_elsewhere(&o);
    o.type_text(", she said").a_moment_passes().see("was erased from this workspace").not_see("until a disk takes it");
    o.press("Esc").see("take that person out").not_see("No disk takes");
    o.press("Esc");
    assert!(o.is_writing());
    assert_eq!(names_her(&o), Vec::<String>::new());
}

#[test]
fn undo_of_a_change_to_an_erased_person_says_so() {
    let mut o = sample();
    o.press("1 d").see("Moved to the trash.");
    erased_elsewhere(&o);
    o.press("u").see("This can’t be undone").see("erased from this workspace").not_see("your text");
}

#[test]
fn undo_brings_nobody_back_who_was_erased() {
    let mut o = sample();
    o.press("1 d").see("Moved to the trash.");
    erased_elsewhere(&o);
    o.press("u").see("erased from this workspace");
    assert_eq!(names_her(&o), Vec::<String>::new());
    // Nor do the preferences when the program ends.
    let o = o.start_again();
    assert_ne!(o.app.place.councillor, Some(Id::new(SIAN)));
    assert_eq!(names_her(&o), Vec::<String>::new());
}
