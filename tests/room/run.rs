//! Agendas run by key, from the first slide to the last.

use commonground::app::{Layer, Opens};
use commonground::model::{Workshop, text};
use commonground::store::ron_text;
use std::io::ErrorKind;

use crate::harness::{Desk, Left, Officer};

/// The sample council in the room, before the first step.
fn room() -> Officer {
    let mut o = Desk::sample().sized(100, 30).start();
    o.press("F5").see("One councillor, one ask");
    o
}

/// The only workshop there is on the disk.
fn workshop(o: &Officer) -> Workshop {
    let files = o.files("workshops/");
    assert_eq!(files.len(), 1, "{files:?}");
    ron_text::from_text(&o.file(&files[0])).expect("a workshop")
}

/// Goes on until something is to be read.
fn until(o: &mut Officer, words: &str) {
    for _ in 0..60 {
        if o.sees(words) {
            return;
        }
        o.press("Right");
    }
    panic!("{words:?} never came:\n{}", o.screen());
}

#[test]
fn f5_presents_from_anywhere_and_esc_twice_comes_back_to_where_one_was() {
    for keys in ["0", "2 Tab", "3", "?", "Ctrl+P", "c", "/"] {
        let mut o = Desk::sample().start();
        o.press(keys);
        let before = o.screen();
        o.press("F5").see("One councillor, one ask").not_see("Ap Gwilym");
        o.press("Esc").see("Esc again leaves");
        o.press("Esc");
        assert_eq!(o.screen(), before, "{keys}");
    }
}

#[test]
fn what_is_typed_in_a_form_stays_as_it_stands() {
    let mut o = Desk::sample().start();
    o.press("n").type_text("Half a thought about the bus");
    o.press("F5").not_see("Half a thought");
    assert!(o.files(".commonground/drafts").len() == 1, "it is kept before the room is shown");
    o.press("Right Right b b Esc Esc");
    assert!(o.is_writing());
    assert_eq!(o.field_text(), "Half a thought about the bus");
    o.type_text(" and back").press("Ctrl+S");
    assert!(o.desk.records().iter().any(|(_, text)| text.contains("Half a thought about the bus and back")));
}

#[test]
fn another_key_after_the_first_esc_stays_in_the_room() {
    let mut o = room();
    o.press("Esc").see("Esc again leaves").press("Right").not_see("Esc again").press("Esc");
    assert!(o.app.in_room());
    o.press("Esc");
    assert!(!o.app.in_room());
}

#[test]
fn blank_is_no_character_at_all_and_the_key_that_returns_does_nothing_else() {
    let mut o = room();
    o.press("Right");
    let before = o.screen();
    let pairs = [("b", "b"), ("B", "."), (".", "B"), ("F9", "F9"), ("b", "Esc"), ("F9", "Esc")];
    for (cover, back) in pairs.into_iter().chain([(".", "PgDn"), ("b", "PgUp"), ("b", "Right"), ("b", "Space")]) {
        o.press(cover);
        assert_eq!(o.screen().trim(), "", "{cover}");
        for nothing in ["Enter", "g", "p", "q", "x", "1", "F6", "?"] {
            o.press(nothing);
            assert_eq!(o.screen().trim(), "", "{nothing}");
        }
        o.wheel(false, 5, 5).click(70, 10);
        assert_eq!(o.screen().trim(), "");
        o.press(back);
        assert_eq!(o.screen(), before, "{back}");
    }
}

#[test]
fn the_officers_letters_do_nothing_there() {
    let mut o = room();
    o.press("Right");
    let (before, records) = (o.screen(), o.desk.records());
    for key in
        ["n", "a", "e", "d", "y", "u", "i", "c", "q", "k", "j", ">", ":", "/", "0", "Ctrl+C", "Ctrl+P", "Ctrl+F", "Tab"]
    {
        o.press(key);
        assert_eq!(o.screen(), before, "{key}");
    }
    assert_eq!(o.left, None);
    assert_eq!(o.desk.records(), records);
    o.press("Esc Esc");
    assert!(o.nothing_open());
}

#[test]
fn a_program_that_opened_in_the_room_ends_when_the_room_is_left() {
    let mut desk = Desk::sample();
    desk.with.opens = commonground::app::Opens::Room;
    let mut o = desk.start();
    o.see("One councillor, one ask").not_see("Siân").press("Right Esc");
    assert_eq!(o.left, None);
    o.press("Esc");
    assert_eq!(o.left, Some(Left::Quit));
}

#[test]
fn the_time_is_told_in_words_and_can_be_stopped_and_lengthened() {
    let mut o = room();
    assert!(!o.app.wants_tick(), "before the first step no time runs");
    o.app.now = 1_000;
    o.press("Right").see("5 minutes left").see("on time");
    assert!(o.app.wants_tick());
    o.app.now += 130;
    o.send(commonground::app::Msg::Tick);
    o.see("3 minutes left");
    o.press("+").see("4 minutes left");
    o.press("p").see("paused");
    assert!(!o.app.wants_tick(), "a clock that stands still wakes nobody");
    o.app.now += 3_600;
    o.press("p").see("4 minutes left");
    o.app.now += 230;
    o.send(commonground::app::Msg::Tick);
    o.see("time is up");
    o.app.now += 130;
    o.send(commonground::app::Msg::Tick);
    o.see("2 minutes over").see("3 minutes behind");
    o.press("b");
    assert!(!o.app.wants_tick(), "nobody sees the time");
    o.press("b g").see("A story first\n").see("Who to talk to? · in 8 min");
    o.press("Down Down Enter").see("7 minutes left").see("Step 3 of 9");
    o.press("Esc Esc");
    assert!(!o.app.wants_tick(), "the officer's own screen shows no time");
}

#[test]
fn agenda_a_is_run_by_key_from_the_first_slide_to_what_may_leave_the_room() {
    let mut o = room();
    o.press("Enter").see("people who use a service and people who run it");
    until(&mut o, "Tell me about a time residents sorted something out");
    until(&mut o, "What made it work");
    o.press("Enter").type_text("A lift club\nThe cllr rang three neighbours\n").press("Esc");
    // The room votes: two for the first, one for the second; then the better one goes up.
    o.press("1 2 2 Alt+Up").see("1 ●● The cllr rang three neighbours").see("2 ● A lift club");
    o.press("Ctrl+Z").see("1 ● A lift club").press("Ctrl+Y").see("1 ●● The cllr rang");
    until(&mut o, "Who holds the portfolio?");
    until(&mut o, "Fiction: an invented council");
    o.press("2").see("✓ Cllr Bartholomew Finch-Rees");
    until(&mut o, "How does this look from where you sit?");
    until(&mut o, "The councillor's problem");
    o.press("Enter").type_text("Promises that nobody can check\n").press("Esc");
    until(&mut o, "Watchdog:");
    o.see("For Cllr Bartholomew Finch-Rees").press("3").see("✓ Watchdog");
    until(&mut o, "○ One task");
    // Enter goes on to the next that is empty; Esc ends it.
    o.press("Enter").type_text("Visit the lift club as an observer\n");
    o.type_text("Tue 8 Dec\n").see("One task: Visit the lift club").see("Date: Tue 8 Dec").press("Esc");
    o.press_times("Down", 7).press("Enter").type_text("Come and watch the lift club on 8 December for two hours\n");
    o.see("12 words of 40");
    until(&mut o, "Planning and licensing");
    o.see("Look again here.").press("2").see("[✓] Scrutiny");
    until(&mut o, "The first thing, and by when");
    o.press("Enter").type_text("Ring the clerk by Friday\n").press("Esc");
    until(&mut o, "[ ] ● A lift club");
    o.press("Down Down Enter").see("[✓] ● A lift club");
    o.press_times("Down", 20).press("Enter").see("[✓] The ask · Watchdog");
    o.press("Esc Esc");
    assert!(o.nothing_open());
    let it = workshop(&o);
    assert_eq!((it.name.as_str(), it.agenda.as_str()), ("One councillor, one ask", "one-councillor-one-ask"));
    let points: Vec<(&str, u32, bool)> =
        it.board.iter().flat_map(|h| &h.points).map(|p| (p.text.as_str(), p.dots, p.leaves)).collect();
    assert_eq!(points[0], ("The cllr rang three neighbours", 2, false));
    assert_eq!(points[1], ("A lift club", 1, true));
    assert_eq!(points.len(), 4);
    assert_eq!(it.asks[0].role, "watchdog");
    assert_eq!(it.asks[0].checked, ["scrutiny"]);
    assert!(it.asks[0].leaves);
}

#[test]
fn every_agenda_can_be_gone_through_forwards_and_back_in_both_languages() {
    for language in ["en", "cy"] {
        for nth in 0..3 {
            let mut o = Desk::sample().sized(80, 24).start();
            if language == "cy" {
                o.palette("language");
            }
            o.press("F5").press_times("Down", nth).press("Enter");
            let heading = |o: &Officer| o.app.scene().map(|s| (s.room.step(), s.room.slide_of()));
            o.press_times("PgDn", 120);
            let last = heading(&o);
            o.press_times("PgUp", 121);
            assert_eq!(heading(&o).map(|(step, _)| step), Some(0));
            o.press_times("Space", 121);
            assert_eq!(heading(&o), last);
        }
    }
}

#[test]
fn a_point_that_is_being_typed_is_a_draft_and_is_offered_after_a_kill() {
    let mut o = room();
    until(&mut o, "What made it work");
    o.press("Enter").type_text("A lift club that is not fin").a_moment_passes();
    let mut o = o.kill().start();
    o.see("Something was being written").press("Enter").see("A point under: What made it work");
    assert_eq!(o.field_text(), "A lift club that is not fin");
    o.type_text("ished").press("Ctrl+S");
    assert_eq!(workshop(&o).board[0].points[0].text, "A lift club that is not finished");
    assert_eq!(o.files(".commonground/drafts/").len(), 0);
}

#[test]
fn esc_while_typing_keeps_the_words_as_a_draft_and_says_so_quietly() {
    let mut o = room();
    until(&mut o, "What made it work");
    o.press("Enter").type_text("Better not").press("Esc").see("Kept as a draft").not_see("Better not");
    assert_eq!(o.files(".commonground/drafts/").len(), 1);
    assert_eq!(o.files("workshops/").len(), 0);
}

#[test]
fn what_was_written_today_is_gone_on_with_after_the_machine_stopped() {
    let mut o = room();
    until(&mut o, "What made it work");
    o.press("Enter").type_text("A lift club\n").press("Esc");
    let mut o = o.kill().start();
    o.press("F5");
    until(&mut o, "What made it work");
    o.see("1 A lift club").press("Enter").type_text("A second one\n").press("Esc");
    assert_eq!(workshop(&o).board[0].points.len(), 2);
}

#[test]
fn after_a_crash_the_room_stands_where_it_stood_with_its_time_and_its_practice_councillor() {
    let mut o = room();
    o.press("Right");
    until(&mut o, "Finch-Rees");
    o.press("2");
    o.app.now += 200;
    until(&mut o, "○ One task");
    o.press("Enter").type_text("Visit the lift club\n").press("Esc");
    o.see("● One task: Visit the lift club").see("Finch-Rees");
    let used = |o: &Officer| o.app.scene().map(|s| s.room.clock().used(2, o.app.now));
    assert!(used(&o) >= Some(200));
    let mut o = o.kill().start();
    o.press("F5 Enter").see("Go on with it").press("Enter");
    o.see("Visit the lift club").see("Finch-Rees").see("Step 7 of 9");
    assert!(used(&o) >= Some(200));
}

#[test]
fn a_point_that_was_being_typed_on_the_wall_is_gone_on_with_after_a_crash_where_it_stood() {
    let mut desk = Desk::sample().sized(100, 30);
    desk.with.opens = Opens::Room;
    for points in [0, 1] {
        let mut o = desk.start();
        until(&mut o, "What made it work");
        if points > 0 {
            o.press("Enter").type_text("A lift club\n");
        } else {
            o.press("Enter");
        }
        o.type_text("The cllr rang three").a_moment_passes();
        let mut o = o.kill().start();
        o.not_see("rang three").press("Enter");
        if points > 0 {
            o.see("Go on with it").press("Enter");
        }
        until(&mut o, "The cllr rang three");
        o.see("What made it work").see("Enter puts it there").press("End").type_text(" neighbours\n").press("Esc");
        o.see("1 ").see("The cllr rang three neighbours");
        let points: Vec<Vec<String>> =
            workshop(&o).board.iter().map(|h| h.points.iter().map(|p| p.text.clone()).collect()).collect();
        assert!(points[0].contains(&"The cllr rang three neighbours".to_owned()), "{points:?}");
        assert!(o.files(".commonground/drafts/").is_empty(), "{:?}", o.files(".commonground/drafts/"));
        desk = o.kill();
        for file in desk.files("workshops/") {
            use commonground::store::Disk;
            desk.disk.remove(&file).expect("removed");
        }
    }
}

#[test]
fn a_second_group_on_the_same_day_gets_a_board_of_its_own_and_the_first_keeps_its_own() {
    let mut o = room();
    until(&mut o, "What made it work");
    o.press("Enter").type_text("A lift club\n").press("Esc");
    o.press("g 0").see("1 One councillor, one ask").press("Enter").see("Go on with it: 1 point, 0 asks");
    o.press("Down Enter");
    until(&mut o, "What made it work");
    o.not_see("A lift club").press("Ctrl+Z").not_see("A lift club");
    o.press("Enter").type_text("They came to us\n").press("Esc");
    assert_eq!(o.files("workshops/").len(), 2);
    let texts = |o: &Officer| -> Vec<String> {
        let all = o.app.book.workshops.values();
        all.flat_map(|w| &w.board).flat_map(|h| &h.points).map(|p| p.text.clone()).collect()
    };
    assert_eq!(texts(&o), ["A lift club", "They came to us"]);
    // And back to the first, also after the machine stopped.
    let mut o = o.kill().start();
    o.press("F5 Enter").see("board 2: 1 point").see("board 1: 1 point").press("2");
    until(&mut o, "What made it work");
    o.see("1 A lift club").not_see("They came to us").press("Ctrl+Z").see("1 A lift club");
}

#[test]
fn the_wall_has_a_projectors_theme_and_f6_there_leaves_the_officers_screen_as_it_was() {
    let mut o = room();
    let wall = |o: &Officer| o.app.scene().map(|s| s.theme.name.clone()).unwrap_or_default();
    assert_eq!((o.app.theme.name.as_str(), wall(&o).as_str()), ("dark", "projector-dark"));
    o.press("?").see("F6").see("projector, dark").press("Esc F6 ?").see("projector, light");
    assert_eq!(o.app.theme.name, "dark");
    o.press("Esc Esc Esc F6 F5");
    assert_eq!((o.app.theme.name.as_str(), wall(&o).as_str()), ("light", "projector-light"));
    // Chosen in the room, it stays, whatever the officer's own screen takes.
    o.press("Esc Esc F6 F5");
    assert_eq!((o.app.theme.name.as_str(), wall(&o).as_str()), ("projector-dark", "projector-light"));
}

#[test]
fn a_board_that_cannot_be_saved_stays_on_the_wall_and_the_reason_waits_for_the_officer() {
    let mut o = room();
    until(&mut o, "What made it work");
    o.fail_next_saves(ErrorKind::StorageFull);
    o.press("Enter").type_text("A lift club\n").press("Esc");
    o.see("1 A lift club").see("Something is waiting on your own screen").not_see("disk").not_see("workshops/");
    o.disk_is_well();
    o.press("1").see("● A lift club");
    assert_eq!(workshop(&o).board[0].points[0].dots, 1);
    o.press("Esc Esc").see("While you were presenting");
    assert!(matches!(o.app.layers.last(), Some(Layer::Ask(_))));
}

#[test]
fn a_board_that_could_not_be_saved_is_not_lost_to_the_next_one() {
    let mut o = room();
    until(&mut o, "What made it work");
    o.fail_next_saves(ErrorKind::StorageFull);
    o.press("Enter").type_text("A lift club\n").press("Esc");
    o.see("Something is waiting on your own screen");
    assert!(o.files("workshops/").is_empty());
    // A second group begins on a board of its own, while the first waits.
    o.press("g 0 Enter").see("Go on with it: 1 point, 0 asks").press("Down Enter");
    until(&mut o, "What made it work");
    o.not_see("A lift club").disk_is_well();
    o.press("Enter").type_text("Tea at the library\n").press("Esc").see("1 Tea at the library");
    let all: String = o.files("workshops/").iter().map(|f| o.file(f)).collect();
    assert_eq!(o.files("workshops/").len(), 2);
    assert!(all.contains("A lift club") && all.contains("Tea at the library"), "{all}");
}

#[test]
fn nobody_quits_with_a_board_that_is_not_saved_without_being_asked() {
    let mut o = room();
    until(&mut o, "What made it work");
    o.fail_next_saves(ErrorKind::StorageFull);
    o.press("Enter").type_text("A lift club\n").press("Esc").press("Esc Esc").see("While you were presenting");
    o.press("Esc q").see("A board is not saved").see("One councillor, one ask");
    assert_eq!(o.left, None);
    o.press("Esc").disk_is_well().press("q").see("The board is saved now.");
    assert_eq!(workshop(&o).board[0].points[0].text, "A lift club");
    o.press("q");
    assert_eq!(o.left, Some(Left::Quit));
}

#[test]
fn a_program_that_opened_in_the_room_says_on_the_wall_that_something_is_not_saved() {
    let mut desk = Desk::sample();
    desk.with.opens = commonground::app::Opens::Room;
    let mut o = desk.start();
    until(&mut o, "What made it work");
    o.fail_next_saves(ErrorKind::StorageFull);
    o.press("Enter").type_text("A lift club\n").press("Esc").press("Esc Esc");
    o.see("Not everything on the board is saved yet").see("A lift club");
    assert_eq!(o.left, None);
    o.press("Esc Esc");
    assert_eq!(o.left, Some(Left::Quit));
}

#[test]
fn somebody_elses_change_to_the_same_workshop_comes_onto_the_board() {
    let mut o = room();
    until(&mut o, "What made it work");
    o.press("Enter").type_text("A lift club\n").press("Esc");
    let path = o.files("workshops/")[0].clone();
    o.desk.put(&path, o.file(&path).replace("A lift club", "A lift club, twice a week"));
    o.come_back().see("1 A lift club, twice a week");
}

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
fn the_mouse_turns_slides_and_gives_dots() {
    let mut o = room();
    // A row is selected, then chosen; beside a list nothing happens.
    o.click(90, 20).see("1 One councillor, one ask").click_on("One councillor").see("people who use a service");
    o.click(5, 20).see("1 One councillor, one ask").press("Right");
    // The wheel stays within the step; a click goes on.
    o.wheel(false, 5, 5).see("Making contact:").wheel(false, 5, 5).see("Making contact:").see("Step 1 of 9");
    o.wheel(true, 5, 5).see("people who use a service").click(90, 20).click(90, 20).see("Step 2 of 9");
    until(&mut o, "What made it work");
    o.press("Enter").type_text("A lift club\nTea\n").press("Esc");
    o.click_on("A lift club").see("1 A lift club").click_on("A lift club").see("1 ● A lift club");
    o.click_on("Tea").see("2 Tea").click_on("Tea").see("2 ● Tea").click_on("Tea").see("2 ●● Tea");
    o.wheel(true, 5, 5).press("*").see("1 ●● A lift club");
    // Just beside the points nothing is turned; at the foot it is.
    let (_, rows) = o.app.size;
    o.click(5, rows - 8).click(90, rows - 8).see("2 ●● Tea").click(90, rows - 2).see("Step 3 of 9");
}

#[test]
fn a_board_longer_than_the_screen_gives_a_dot_only_to_what_was_clicked_twice() {
    let mut o = room();
    until(&mut o, "What made it work");
    o.press("Enter");
    for n in 0..14 {
        o.type_text(&format!("Point {n}\n"));
    }
    o.press("Esc");
    for row in 7..24 {
        o.click(20, row);
    }
    let dots: u32 = workshop(&o).board[0].points.iter().map(|p| p.dots).sum();
    assert_eq!(dots, 0, "every click was on another row: {}", o.screen());
}

#[test]
fn what_esc_left_is_gone_on_with_by_the_next_enter() {
    let mut o = room();
    until(&mut o, "What made it work");
    o.press("Enter").type_text("Chairs in a cir").press("Esc").see("Enter goes on with it");
    o.press("Enter").see("› Chairs in a cir").type_text("cle\n").press("Esc").see("1 Chairs in a circle");
    o.press("Enter").not_see("› Chairs");
    assert!(o.files(".commonground/drafts/").is_empty());
}

#[test]
fn from_the_cover_the_room_is_shown_at_once_and_afterwards_the_cover() {
    let mut o = Desk::sample().sized(100, 30).start();
    o.press("F9");
    assert_eq!(o.screen().trim(), "");
    o.press("F5").see("One councillor, one ask").press("Esc Esc");
    assert_eq!(o.screen().trim(), "");
    o.press("F9").see("Who to speak to first");
}

#[test]
fn a_heading_of_the_rooms_own_is_kept_at_once_in_its_step_and_can_be_taken_back() {
    let mut o = room();
    until(&mut o, "What made it work");
    o.press("Ctrl+N").type_text("Pennawd gwag\n").see("Pennawd gwag");
    assert_eq!(workshop(&o).board[0].title, "Pennawd gwag");
    let mut o = o.kill().start();
    o.press("F5 Enter").see("Go on with it").press("Enter");
    until(&mut o, "What made it work");
    o.see("Pennawd gwag").press("Down Enter").type_text("Tea\n").press("Esc").see("1 Tea");
    o.press("Ctrl+Z").not_see("Tea");
    // In another step it does not stand; in another language it still does in its own.
    o.press("Right w").not_see("Pennawd gwag").press("w Left").see("Pennawd gwag");
    o.press("Esc Esc").palette("cymraeg");
    o.press("F5").see("Pennawd gwag");
}

#[test]
fn a_step_without_a_board_of_its_own_has_one_a_key_away() {
    let mut o = room();
    o.press("Right w").see("Welcome").press("Enter").type_text("Somebody asked about the bus\n").press("Esc");
    o.see("1 Somebody asked about the bus").press("w").not_see("Somebody asked");
    assert_eq!(workshop(&o).board[0].title, "Welcome");
}

#[test]
fn what_is_shown_stays_when_the_window_changes_its_size() {
    let mut o = room();
    until(&mut o, "How does this look from where you sit?");
    for (columns, rows) in [(200, 60), (60, 20), (160, 45), (80, 24)] {
        o.resize(columns, rows);
        let head = o.app.scene().and_then(|s| s.room.part().map(|p| p.heading.clone()));
        assert_eq!(head.as_deref(), Some("In their shoes"), "{columns}x{rows}");
    }
    o.resize(20, 5).see("Too small").resize(100, 30).see("In ");
    assert!(text::fold("Tŷ").contains("ty"));
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
fn a_board_that_is_gone_on_with_in_another_language_has_its_points_under_that_languages_headings() {
    let mut o = room();
    until(&mut o, "What made it work");
    o.press("Enter").type_text("A lift club\n").press("Esc Esc Esc");
    o.palette("Cymraeg");
    let mut o = o.kill().start();
    o.press("F5 Enter").see("Parhau").press("Enter");
    until(&mut o, "Beth wnaeth iddo weithio");
    o.see("A lift club").not_see("What made it work").press("Enter").type_text("Dau\n").press("Esc");
    assert_eq!(workshop(&o).board.iter().map(|h| h.points.len()).collect::<Vec<_>>(), [2]);
    // What was split between the languages before comes together.
    let path = &o.files("workshops/")[0];
    let text = o.file(path);
    let split = text.replace("board: [", "board: [(title: \"What made it work\", points: [(text: \"Tri\")]),");
    let path = path.clone();
    let desk = o.kill();
    desk.put(&path, split);
    let mut o = desk.start();
    o.press("F5 Enter").see("Parhau").press("Enter");
    until(&mut o, "Tri");
    o.see("Dau").see("A lift club");
    assert_eq!(workshop(&o).board.iter().map(|h| h.points.len()).collect::<Vec<_>>(), [3]);
}

#[test]
fn only_two_escs_soon_after_each_other_leave_the_room() {
    let mut o = room();
    // What starts and stops a show on a clicker is Esc and F5 in turn.
    o.press("Esc F5 Esc F5 Esc").see("Esc again").not_see("Who to speak to first");
    o.press("Down Esc").see("Esc again");
    o.app.now += 30;
    o.press("Esc").see("Esc again").not_see("Who to speak to first");
    o.app.now += 30;
    o.send(commonground::app::Msg::Tick);
    o.not_see("Esc again").press("Esc Esc").see("Who to speak to first");
}

#[test]
fn the_first_point_goes_under_the_first_heading() {
    let mut o = room();
    o.press_times("Down", 2).press("Enter g 4 w");
    o.press("Enter").type_text("Ours\n").press("Esc");
    let board = workshop(&o).board;
    assert_eq!((board[0].title.as_str(), board[0].points.len()), ("From the top", 1), "{board:?}");
}

#[test]
fn a_step_is_jumped_to_by_its_number_of_one_digit_or_two() {
    let mut o = room();
    o.press("Enter").see("Step 1 of 9");
    o.press("g 3").see("Step 3 of 9");
    // 1 may be the first digit of 10: the next key tells.
    o.press("g 1").see("Enter goes there").press("Enter").see("Step 1 of 9");
    o.press("g 1 0").see("One finished ask per pair").not_see("Step");
    o.press("g 1 5").see("Step 5 of 9");
    o.press("g 1 Down 0").see("2 From first hello");
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
