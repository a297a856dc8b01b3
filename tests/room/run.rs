//! Agendas run by key, from the first slide to the last.

use commonground::app::Opens;
use commonground::model::{Workshop, text};
use commonground::store::ron_text;

use crate::harness::{Desk, Left, Officer};

/// The sample council in the room, before the first step.
pub fn room() -> Officer {
    let mut o = Desk::sample().sized(100, 30).start();
    o.press("F5").see("One councillor, one ask");
    o
}

/// The only workshop there is on the disk.
pub fn workshop(o: &Officer) -> Workshop {
    let files = o.files("workshops/");
    assert_eq!(files.len(), 1, "{files:?}");
    ron_text::from_text(&o.file(&files[0])).expect("a workshop")
}

/// Goes on until something is to be read.
pub fn until(o: &mut Officer, words: &str) {
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
    assert!(o.local_files("drafts").len() == 1, "it is kept before the room is shown");
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
fn fast_typing_in_room_is_no_paste() {
    let mut o = room();
    until(&mut o, "What made it work");
    o.press("Enter");
    // Two letters at once count as a burst; Enter a moment later is a person's.
    let stream = commonground::command::InputStream::elsewhere(std::time::Instant::now());
    o.keys_arrive(stream, "Tea\nCake\n", &[(150, 2), (150, 1), (150, 1)]);
    let texts: Vec<String> = workshop(&o).board[0].points.iter().map(|p| p.text.clone()).collect();
    assert_eq!(texts, ["Tea", "Cake"]);
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
fn from_the_cover_the_room_is_shown_at_once_and_afterwards_the_cover() {
    let mut o = Desk::sample().sized(100, 30).start();
    o.press("F9");
    assert_eq!(o.screen().trim(), "");
    o.press("F5").see("One councillor, one ask").press("Esc Esc");
    assert_eq!(o.screen().trim(), "");
    o.press("F9").see("Who to speak to first");
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
fn the_speakers_view_is_true_on_the_last_slide_and_when_the_officers_own_screen_is_shown() {
    let mut o = room();
    let mut view = Desk::beside(&o.desk).sized(100, 30);
    view.with.opens = Opens::Notes;
    let mut view = view.start();
    o.app.now += 100;
    o.press("Enter g 1 0");
    view.app.now = o.app.now;
    view.send(commonground::app::Msg::Tick);
    view.see("One councillor, one ask").not_see("have to go").not_see("The wall shows");
    o.press("Esc Esc").see("Who to speak to first");
    view.send(commonground::app::Msg::Tick);
    view.see("The wall shows your own screen");
    // Under the cover the wall says nothing of it.
    o.press("F9 F5 Esc").see("Esc again leaves the room.").press("Esc");
    view.send(commonground::app::Msg::Tick);
    view.see("The wall is blank").not_see("The wall shows");
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
