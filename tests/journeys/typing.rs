//! What stands in a field, what is typed over it, and what ends an item.

use commonground::model::{Conversation, Initiative};

use crate::harness::{Desk, Officer};
use crate::parsed;

fn tags(o: &Officer) -> Vec<String> {
    let key = o.app.form().map(|f| f.field().key).unwrap_or_default();
    o.app.form().map(|f| f.tags(key)).unwrap_or_default()
}

#[test]
fn part_of_a_ward_and_enter_takes_the_ward_and_the_words_as_they_stand_are_the_last_row() {
    let mut o = Desk::sample().start();
    let ward = o.app.book.wards().into_iter().find(|w| w.chars().count() > 6).expect("a ward");
    let part: String = ward.chars().take(5).collect();
    o.palette("new initiative").type_text("Warm rooms").in_field("wards");
    o.type_text(&part).see(&format!("Keep “{part}” as it stands")).press("Enter");
    assert_eq!(tags(&o), [ward.as_str()]);
    o.not_see("No ward of the name");
    // As it stands, on purpose; and it is said that no list has it.
    o.type_text(&part).press("Up").press_times("Down", 10).press("Enter");
    assert_eq!(tags(&o).last(), Some(&part));
    o.see(&format!("No ward of the name “{part}” is on the list."));
    o.press("Backspace");
    // A theme that nobody knows is kept, and said.
    o.in_field("themes").type_text("astronomy,hous,").see("nobody will be matched by it");
    assert_eq!(tags(&o), ["astronomy", "Housing"]);
    // All of it is replaced, and what is typed can be mended at its beginning.
    o.press("Ctrl+A").type_text("xtai").press("Home Del Enter");
    assert_eq!(tags(&o).len(), 1);
    o.press("Ctrl+A").paste("housing, transport").not_see("nobody will be matched by it");
    o.press("Ctrl+S");
    let made = o.files("initiatives/").into_iter().find(|p| p.contains("warm-rooms")).expect("a file");
    let it = parsed::<Initiative>(&o, &made);
    assert_eq!((it.themes, it.wards), (vec!["Housing".into(), "Transport".into()], vec![ward]));
}

#[test]
fn typing_after_a_name_begins_another_and_never_joins() {
    let mut o = Desk::sample().start();
    o.press("c").type_text("marged tudwal").press("Enter").press("n").type_text("Rang.").in_field("who");
    o.type_text("zzz").press("Tab").see("Marged Tudwal; zzz");
}

#[test]
fn a_day_that_stands_there_gives_way_to_what_is_typed() {
    let mut o = Desk::sample().start();
    o.press("c").type_text("marged tudwal").press("Enter").press("n").type_text("Rang.").in_field("date");
    o.type_text("2/11");
    assert_eq!(o.field_text(), "2/11");
    // Gone on from and come back to, and only looked at, it stays.
    o.press("Tab Shift+Tab").press("Right Tab Shift+Tab");
    assert_eq!(o.field_text(), "2/11");
}

#[test]
fn a_conversation_in_which_nothing_is_written_is_not_kept() {
    let mut o = Desk::sample().start();
    let before = o.desk.records();
    o.press("c").type_text("marged tudwal").press("Enter").press("n Ctrl+S");
    o.see("There is nothing to keep yet");
    assert_eq!(o.desk.records(), before);
    o.in_field("promise-us").type_text("Send the dates, and the map").press("Ctrl+S").see("Note kept");
    let made = o.files("conversations/").into_iter().find(|p| !before.iter().any(|(b, _)| b == p)).expect("a file");
    assert_eq!(parsed::<Conversation>(&o, &made).promises[0].text, "Send the dates, and the map");
}
