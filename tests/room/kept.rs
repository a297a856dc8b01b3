//! What the room wrote is kept: through Esc, a kill, a failing disk, another
//! program, another language.

use std::io::ErrorKind;

use commonground::app::{Layer, Opens};

use crate::harness::{Desk, Left, Officer};
use crate::run::{room, until, workshop};

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
    assert_eq!(o.local_files("drafts/").len(), 0);
}

#[test]
fn esc_while_typing_keeps_the_words_as_a_draft_and_says_so_quietly() {
    let mut o = room();
    until(&mut o, "What made it work");
    o.press("Enter").type_text("Better not").press("Esc").see("Kept as a draft").not_see("Better not");
    assert_eq!(o.local_files("drafts/").len(), 1);
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
        assert!(o.local_files("drafts/").is_empty(), "{:?}", o.local_files("drafts/"));
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
fn a_draft_of_a_point_goes_under_its_heading_whatever_language_the_board_is_in_by_then() {
    let mut o = room();
    until(&mut o, "What made it work");
    o.press("Enter").type_text("A lift club\nChairs in a circle").press("Esc Esc Esc");
    let mut o = o.start_again();
    o.palette("Cymraeg").press("F5 Enter Enter");
    until(&mut o, "Beth wnaeth iddo weithio");
    o.press("Enter").type_text("x\n").press("Esc Esc Esc");
    let mut o = o.start_again();
    o.palette("drafft").press("Enter").see("Chairs in a circle").press("Ctrl+S");
    let board = workshop(&o).board;
    assert_eq!(board.len(), 1, "{board:?}");
    assert!(board[0].points.iter().any(|p| p.text.contains("Chairs in a circle")), "{board:?}");
}

#[test]
fn what_esc_left_is_gone_on_with_by_the_next_enter() {
    let mut o = room();
    until(&mut o, "What made it work");
    o.press("Enter").type_text("Chairs in a cir").press("Esc").see("Enter goes on with it");
    o.press("Enter").see("› Chairs in a cir").type_text("cle\n").press("Esc").see("1 Chairs in a circle");
    o.press("Enter").not_see("› Chairs");
    assert!(o.local_files("drafts/").is_empty());
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
fn a_workshop_deleted_while_shown_keeps_its_board() {
    let mut o = room();
    until(&mut o, "What made it work");
    o.press("Enter").type_text("A lift club\n").press("Esc");
    let path = o.files("workshops/").pop().expect("the workshop");
    o.desk.disk.take(&path);
    o.come_back().see("1 A lift club");
    o.press("Enter").type_text("A second one\n").press("Esc").not_see("deleted");
    assert_eq!(workshop(&o).board[0].points.len(), 2);
    // Told on the officer's own screen, afterwards.
    o.press("Esc Esc").see("file was deleted while it was shown");
}

#[test]
fn a_drive_that_goes_away_in_the_room_loses_no_point() {
    let mut o = room();
    until(&mut o, "What made it work");
    o.press("Enter").type_text("A lift club\n").press("Esc");
    o.desk.disk.vanish(commonground::store::Place::EmptyFolder);
    o.press("Enter").type_text("A second one\n").press("Esc").see("2 A second one");
    assert_eq!(o.desk.disk.paths(), Vec::<String>::new());
    o.desk.disk.come_back(true);
    assert!(o.app.is_away());
    o.send(commonground::app::Msg::LookAgain);
    assert_eq!(workshop(&o).board[0].points.len(), 2);
    o.see("1 A lift club").see("2 A second one");
}
