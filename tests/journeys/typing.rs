//! What stands in a field, what is typed over it, and what ends an item.

use commonground::model::{Initiative, Task};

use crate::harness::{Desk, Officer};
use crate::parsed;

/// A note about somebody, written as far as its words.
fn note(words: &str) -> Officer {
    let mut o = Desk::sample().start();
    o.press("c").type_text("marged tudwal").press("Enter").press("n").type_text(words);
    o
}

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
    o.in_field("promise-us").type_text("Send the dates, and the map").press("Ctrl+S").see("Task noted");
    let made = o.files("").into_iter().filter(|p| !p.starts_with('.') && !before.iter().any(|(b, _)| b == p));
    let made: Vec<String> = made.filter(|p| p.contains('/')).collect();
    assert_eq!(made.len(), 1, "{made:?}");
    // A promise without a word of what was said is no conversation.
    assert!(made[0].starts_with("tasks/"), "{made:?}");
    assert_eq!(parsed::<Task>(&o, &made[0]).what, "Send the dates, and the map");
}

#[test]
fn a_day_that_is_hardly_meant_is_pointed_out_once() {
    let mut o = note("Rang.");
    o.in_field("date").type_text("1/1/1890").press("Ctrl+S").see("more than 99 years from today");
    o.in_field("date")
        .press("Ctrl+A")
        .type_text("2/12/2026")
        .press("Ctrl+S")
        .see("is still to come")
        .not_see("Note kept");
    o.in_field("follow-up").type_text("1/11/2026").press("Ctrl+S").see("Sun 1 Nov 2026 is past");
    o.press("Ctrl+S").see("Note kept");
}

#[test]
fn a_promise_with_its_day_at_the_end_gets_that_day_and_stands_on_the_timeline() {
    let mut o = note("Rang.");
    o.in_field("promise-us").type_text("Send the dates by 1 December").press("Ctrl+S").see("Note kept");
    o.palette("timeline of").see("Coming").see("Send the dates by 1 December").press("Esc");
}

#[test]
fn all_kinds_stand_below_one_another_and_turning_among_them_is_nothing_to_lose() {
    let mut o = note("Her worry is that nobody comes");
    o.press("Ctrl+L").see("› A concern").see("A follow-up").press("Up Up Down").press("Esc");
    assert!(o.is_writing());
    o.not_see("Lift out of the note").press("Ctrl+L Ctrl+S").see("Lifted when you keep the note");
    // The same line again is said before, and done only on purpose.
    o.press("Ctrl+L").see("Already lifted as").press("Ctrl+S").see("once more").press("Ctrl+S");
    assert_eq!(o.app.form().map(|f| f.tags("lifted").len()), Some(2));
}

#[test]
fn enter_in_a_promise_adds_no_line() {
    let mut o = note("I will send the map");
    o.press("Ctrl+L").in_field("lift-text").press("Enter");
    assert_eq!(
        o.app.form().map(|f| (f.field().key, f.words("lift-text"))),
        Some(("lift-date", "I will send the map".into()))
    );
}

#[test]
fn ordinary_words_lead_to_commands() {
    let mut o = Desk::sample().start();
    for (words, command) in [
        ("snooze", "Put off"),
        ("projector", "Present to the room"),
        ("settings", "This workspace"),
        ("history", "Earlier versions"),
        ("dark", "Next theme"),
        ("backup", "Earlier versions"),
        ("pdf", "Export"),
    ] {
        o.press("2 :").type_text(words).see(command).press("Esc");
    }
    o.press("2 :").type_text("whole");
    let (_, map) = o.place_of("The whole sense map");
    let (_, initiative) = o.place_of("The whole initiative");
    assert!(map < initiative, "{}", o.screen());
}

#[test]
fn a_draft_that_is_open_here_is_not_offered_to_another_program_before_a_key_is_typed() {
    let mut o = note("Rang before the storm");
    o.a_moment_passes();
    let mut first = o.kill().start();
    first.see("Something was being written").see("Rang before the storm");
    let mut late = Desk::beside(&first.desk).start();
    late.see("Something was being written");
    first.press("Enter").see("Rang before the storm");
    // Nothing is typed yet: nobody else is told that it is not finished.
    let mut second = Desk::beside(&first.desk).start();
    second.not_see("Something was being written").palette("drafts").not_see("Rang before the storm");
    // Whoever was asked before types beside it, not over it.
    late.press("Enter").see("open in another window too").press("Ctrl+End").type_text(" there").a_moment_passes();
    first.press("Ctrl+End").type_text(" here").a_moment_passes();
    let drafts = |o: &Officer| o.local_files("drafts/").into_iter().filter(|p| p.ends_with(".ron"));
    let kept: Vec<String> = drafts(&first).map(|p| first.local_file(&p)).collect();
    for words in ["the storm here", "the storm there"] {
        assert!(kept.iter().any(|k| k.contains(words)), "{words}: {kept:#?}");
    }
    // Left, it is there for anybody.
    first.press("Esc");
    second.palette("drafts").see("Rang before the storm");
}

#[test]
fn a_form_that_was_emptied_again_leaves_no_draft() {
    let mut o = Desk::sample().start();
    o.press("n").type_text("x").press("Backspace Esc").not_see("draft");
    assert!(o.nothing_open(), "{}", o.screen());
    o.palette("drafts").see("no drafts");
    // What stood in it meanwhile is in the trash; what is still there stays a draft.
    o.press("n").type_text("y").press("Esc").palette("drafts").see("y  A ").press("Enter Backspace Esc");
    o.palette("drafts").see("no drafts");
}
