//! Before and after the workshop, on the officer's own screen: who is in the room,
//! agendas, what leaves the room and where it goes.

use commonground::app::Opens;

use crate::harness::Desk;
use crate::run::{room, until};

#[test]
fn a_handout_of_which_nothing_was_ticked_says_so() {
    let mut o = room();
    until(&mut o, "What made it work");
    o.press("Enter").type_text("A lift club\n").press("Esc Esc Esc").see("The board is kept");
    o.palette("handout").see("Nothing was ticked to leave the room.").not_see("A lift club");
}

#[test]
fn the_officer_can_undo_what_was_done_in_the_room() {
    let mut o = room();
    until(&mut o, "What made it work");
    o.press("Enter").type_text("A lift club\n").press("Esc Esc Esc");
    assert_eq!(o.files("workshops/").len(), 1);
    o.press("u");
    assert_eq!(o.files("workshops/").len(), 0);
    o.press("u").see("undo").press("F5").not_see("A lift club");
}

#[test]
fn what_the_room_ticked_goes_into_a_handout_and_the_rest_into_no_file() {
    for (ending, shown) in [("md", true), ("html", true), ("docx", false)] {
        let mut o = room();
        until(&mut o, "What made it work");
        o.press("Enter").type_text("A lift club\nWho said what to whom\n").press("Esc 1");
        until(&mut o, "[ ] ● A lift club");
        o.press("Down Enter Esc Esc");
        let path = o.desk.own_file("x", "").replace("/x", &format!("/handout.{ending}"));
        o.palette("workshops")
            .see("A lift club")
            .press("Enter")
            .see("what the room said may leave it")
            .press("e")
            .in_field("out-path");
        o.press("Ctrl+A").paste(&path).press("Ctrl+S").see("Written: ");
        let bytes = std::fs::read(&path).expect("the handout");
        let text = String::from_utf8_lossy(&bytes).into_owned();
        assert!(!text.contains("Who said what"), "{text}");
        assert_eq!(text.contains("A lift club"), shown, "{text}");
    }
}

#[test]
fn an_ask_that_leaves_the_room_is_told_to_be_an_exercise_with_an_invented_councillor() {
    for (language, exercise, nobody) in [
        ("en", "Exercise: an ask for the role of Watchdog", "Nobody has been asked"),
        ("cy", "Ymarfer: cais am rôl", "Ni ofynnwyd i neb"),
    ] {
        let mut o = room();
        until(&mut o, "Who holds the portfolio?");
        until(&mut o, "Fiction: an invented council");
        o.press("2");
        until(&mut o, "Watchdog:");
        o.press("3");
        until(&mut o, "○ One task");
        o.press("Enter").type_text("Visit the lift club\nTue 8 Dec\n").press("Esc g 1 0");
        o.see("Visit the lift club · and 1 more").press("Enter Esc Esc");
        if language == "cy" {
            o.palette("Cymraeg");
        }
        let path = o.desk.own_file("x", "").replace("/x", "/handout.md");
        o.palette(if language == "cy" { "gweithdai" } else { "workshops" }).press("Enter e").in_field("out-path");
        o.press("Ctrl+A").paste(&path).press("Ctrl+S");
        let text = std::fs::read_to_string(&path).expect("the handout");
        assert!(text.contains(exercise) && text.contains(nobody) && text.contains("Finch-Rees"), "{text}");
        assert!(text.contains("Tue 8 Dec") && text.contains("Dyffryn Arall"), "{text}");
        // The agenda's own name stands in the language that is on.
        assert_eq!(text.contains("Un cynghorydd, un cais"), language == "cy", "{text}");
    }
}

#[test]
fn a_board_that_another_terminal_wrote_is_there_without_a_restart() {
    let mut o = Desk::sample().sized(100, 30).start();
    let mut wall = Desk::beside(&o.desk).sized(100, 30);
    wall.with.opens = Opens::Room;
    let mut wall = wall.start();
    until(&mut wall, "What made it work");
    wall.press("Enter").type_text("A lift club\n").press("Esc");
    o.app.now += 60;
    o.palette("workshops").see("A lift club").press("Esc");
    wall.press("Enter").type_text("A rota\n").press("Esc");
    o.app.now += 60;
    o.press("F5 Enter").see("Go on with it: 2 points");
}

#[test]
fn a_point_of_the_board_goes_into_the_initiative_or_a_concern_and_undo_takes_it_back() {
    let mut o = room();
    until(&mut o, "What made it work");
    o.press("Enter").type_text("Decide with residents first\n").press("Esc");
    until(&mut o, "[ ] Decide with residents");
    o.press("Down Enter Esc Esc");
    for (downs, path) in [
        (0, "initiatives/meals-that-matter.ron"),
        (1, "initiatives/meals-that-matter.ron"),
        (2, "councillors/sian-ap-gwilym.ron"),
    ] {
        let before = o.file(path);
        assert!(!before.contains("Decide with residents first"), "{path}");
        o.palette("workshops").press("Down Enter").see("Where does this point go?");
        o.press_times("Down", downs).press("Enter");
        assert!(o.file(path).contains("Decide with residents first"), "{path} {downs}:\n{}", o.screen());
        o.press("Esc u");
        assert_eq!(o.file(path), before);
    }
}

#[test]
fn a_councillor_is_on_the_wall_only_once_somebody_said_that_they_are_present_and_agreed() {
    let mut o = Desk::sample().sized(100, 30).start();
    o.palette("who is in the room").type_text("sian").press("Enter").see("present and agreed").press("Enter");
    o.press("F5").press_times("Down", 2).press("Enter Right Right").not_see("Siân ap Gwilym").press("Esc Esc");
    o.palette("who is in the room").type_text("sian").press("Enter Up Enter").see("Shown in the room today");
    o.press("F5 g").press_times("Up", 20).press("Down Enter");
    until(&mut o, "Siân ap Gwilym");
    let shown = o.screen();
    o.press("Esc Esc");
    let person = o.file("councillors/sian-ap-gwilym.ron");
    let party =
        person.lines().find_map(|l| l.trim().strip_prefix("party: \"")).unwrap_or("Party").trim_end_matches("\",");
    assert!(!shown.contains(party) && !shown.contains('@'), "{shown}");
    o.palette("who is in the room").type_text("sian").press("Enter").see("Not shown any more");
    o.press("F5").not_see("Siân ap Gwilym");
}

#[test]
fn who_agreed_on_the_officers_screen_is_on_the_wall_of_another_terminal_until_the_day_ends() {
    let mut o = Desk::sample().sized(100, 30).start();
    let mut wall = Desk::beside(&o.desk).sized(100, 30);
    wall.with.opens = Opens::Room;
    let mut wall = wall.start();
    wall.press_times("Down", 2).press("Enter Right");
    o.palette("who is in the room").type_text("sian").press("Enter Up Enter").see("Shown in the room today: Siân");
    o.palette("who is in the room").see("✓ Siân ap Gwilym").press("Esc");
    // The wall knows within a second; and one that begins later knows at once.
    wall.send(commonground::app::Msg::Tick);
    until(&mut wall, "Siân ap Gwilym");
    let mut o = o.start_again();
    o.palette("who is in the room").see("✓ Siân ap Gwilym").type_text("sian").press("Enter");
    o.see("Not shown any more");
    assert!(o.files(".commonground/present").is_empty());
    wall.press("Left Right Left").not_see("Siân ap Gwilym").press("Right").not_see("Siân ap Gwilym");
    // Who agreed to yesterday's evening did not agree to today's.
    let said = r#"(day: "2026-11-19", councillors: ["sian-ap-gwilym"])"#;
    o.desk.put(".commonground/present.ron", said);
    let mut o = o.start_again();
    o.palette("who is in the room").see("Who is present and agreed").not_see("✓ Siân").press("Esc");
    assert!(o.files(".commonground/present").is_empty());
}

#[test]
fn a_point_goes_to_a_councillor_whom_nobody_chose_only_on_purpose() {
    let mut desk = Desk::sample().sized(100, 30);
    desk.with.opens_with = None;
    let mut o = desk.start();
    o.press("F5");
    until(&mut o, "What made it work");
    o.press("Enter").type_text("Decide with residents first\n").press("Esc Esc Esc");
    let before = o.desk.records();
    o.palette("workshops").press("Down Enter").see("Where does this point go?");
    // The room did not tick it either. Enter closes; the initiative is chosen from there.
    o.see("The room did not tick").press("Enter");
    assert_eq!(o.desk.records(), before);
    o.press("Enter Up Enter").see("Which initiative?").type_text("meals").press("Enter");
    o.press("Enter").see("How it is run: Meals that Matter").see("The room did not tick").press("Up Up Up Up Enter");
    assert_ne!(o.desk.records(), before);
}

#[test]
fn a_step_takes_prompts_by_their_words_and_no_others() {
    let mut o = Desk::sample().sized(100, 30).start();
    o.palette("agendas").press("Down Enter").in_field("step-prompts").type_text("qqzx").press("Ctrl+S");
    o.see("No prompt has").press_times("Backspace", 4);
    o.type_text("sorted something out").see("Tell me about a time").press("Enter Ctrl+S");
    let kept = o.file("agendas/one-councillor-one-ask.ron");
    assert!(kept.contains("\"ms01\""), "{kept}");
}

#[test]
fn an_agenda_is_changed_moved_about_and_kept_and_can_be_as_it_ships_again() {
    let mut o = Desk::sample().sized(100, 30).start();
    o.palette("agendas").press("Down Enter").in_field("step-title").press("Ctrl+A").type_text("Hello all");
    o.in_field("step-minutes").press("Ctrl+A").type_text("7").press("Ctrl+S").see("Hello all");
    assert_eq!(o.files("agendas/"), ["agendas/one-councillor-one-ask.ron"]);
    o.press("Alt+Down").press("Esc F5").see("62 minutes").press("Enter").see("8 minutes left").press("Esc Esc");
    o.press("u u");
    assert!(o.files("agendas/").is_empty());
    o.palette("agendas").press("a").in_field("agenda-name").type_text("Our own hour");
    // It begins as a copy of the one that was selected, says so, and is selected once it is there.
    o.see("Begins as a copy of").see("One councillor, one ask").press("Ctrl+S");
    assert_eq!(o.files("agendas/"), ["agendas/our-own-hour.ron"]);
    let copy = o.file("agendas/our-own-hour.ron");
    o.press("Down Enter").in_field("step-title").press("Ctrl+A").type_text("Our hello").press("Ctrl+S");
    assert!(o.file("agendas/our-own-hour.ron").contains("Our hello"));
    // A step that is moved stays under the selection.
    o.press("Alt+Down Alt+Down Alt+Up Alt+Up");
    assert_eq!(o.file("agendas/our-own-hour.ron"), copy.replacen("\"Welcome\"", "\"Our hello\"", 1));
    let mut o = o.start_again();
    o.press("F5").see("4 Our own hour · 60 minutes");
}
