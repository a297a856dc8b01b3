//! On a big screen all that the room reads is in large letters.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;
use tui_big_text::{BigText, PixelSize};

use crate::harness::{Desk, Officer};

/// The sample council in the room, on a big screen.
fn room(columns: u16, rows: u16) -> Officer {
    let mut o = Desk::sample().sized(columns, rows).start();
    o.press("F5");
    o
}

/// Where words stand in letters of four columns and four rows, as the library draws them.
fn large(o: &Officer, words: &str) -> Option<(u16, u16)> {
    let width = u16::try_from(words.chars().count() * 4).expect("few words");
    let mut drawn = Buffer::empty(Rect::new(0, 0, width, 4));
    BigText::builder().pixel_size(PixelSize::Quadrant).lines(vec![words.into()]).build().render(drawn.area, &mut drawn);
    let wanted: Vec<String> = (0..4).map(|y| (0..width).map(|x| drawn[(x, y)].symbol()).collect::<String>()).collect();
    let screen: Vec<Vec<char>> = o.screen().lines().map(|l| l.chars().collect()).collect();
    let at = |x: usize, y: usize, words: &str| {
        words.chars().enumerate().all(|(n, c)| screen[y].get(x + n).map_or(c == ' ', |s| *s == c))
    };
    let (columns, rows) = o.app.size;
    (0..=rows - 4).find_map(|y| {
        let all = |x: &u16| wanted.iter().enumerate().all(|(n, line)| at(usize::from(*x), usize::from(y) + n, line));
        (0..columns.saturating_sub(width)).find(all).map(|x| (x, y))
    })
}

#[track_caller]
fn see(o: &Officer, words: &str) -> (u16, u16) {
    large(o, words).unwrap_or_else(|| panic!("{words:?} is not there in large letters:\n{}", o.screen()))
}

/// To the board of the second step.
fn board(o: &mut Officer) {
    o.press("g").press_times("Up", 20).press("Down Down Enter w");
    see(o, "What made it work");
}

#[test]
fn all_that_the_room_reads_is_in_large_letters() {
    for (columns, rows) in [(160, 45), (200, 60), (140, 42)] {
        let mut o = room(columns, rows);
        see(&o, "One councillor, one ask");
        o.press("Right");
        see(&o, "Coproduction in one breath:");
        see(&o, "5 minutes left");
        o.press("g");
        see(&o, "A story first");
        o.press("Esc");
        board(&mut o);
        o.press("Enter");
        see(&o, "A point, not a name:");
        o.type_text("A lift club");
        see(&o, "A lift club");
        o.press("Enter Esc 1");
        assert!(see(&o, "A lift club").0 > see(&o, "What made it work").0);
    }
}

#[test]
fn a_few_words_fill_their_slide_on_a_small_screen_and_the_heading_has_a_rule() {
    for (columns, rows) in [(80, 24), (100, 30)] {
        let mut o = room(columns, rows);
        o.press("g").press_times("Up", 20).press_times("Down", 8).press("Enter");
        let heading = see(&o, "Conflict");
        let words = see(&o, "Four checks");
        let rule = o.screen().lines().position(|l| l.contains("────────")).expect("a rule");
        assert!((usize::from(heading.1) + 3..usize::from(words.1)).contains(&rule), "{}", o.screen());
        // A slide with more on it is in plain letters, whole.
        o.press("Right").see("Planning and licensing: might they have to decide on it?").not_see("────");
    }
}

#[test]
fn where_only_ascii_may_be_shown_nothing_is_in_large_letters() {
    let mut desk = Desk::sample().sized(160, 45);
    desk.with.ascii = true;
    let mut o = desk.start();
    o.press("F5").see("1 One councillor, one ask").press("Right").see("Coproduction in one breath");
}

#[test]
fn a_click_on_any_row_of_a_large_line_hits_it() {
    let mut o = room(160, 45);
    board(&mut o);
    o.press("Enter").type_text("Chairs\nSoup\nTea\n").press("Esc");
    for nth in 0..4 {
        let (x, y) = see(&o, "Soup");
        o.click(x + 3, y + nth);
    }
    let dots = |o: &Officer| {
        let all = o.app.scene().expect("the room").room.workshop().board.clone();
        all[0].points.iter().map(|p| p.dots).collect::<Vec<_>>()
    };
    // The first click selects.
    assert_eq!(dots(&o), [0, 3, 0]);
    // The row of the list of steps that is clicked is selected, then gone to.
    o.press("g");
    for nth in [3, 0] {
        let (x, y) = see(&o, "Who to talk to?");
        o.click(x, y + nth);
    }
    see(&o, "Four questions find the people");
}

#[test]
fn a_list_that_is_longer_than_the_screen_scrolls_in_large_letters() {
    let mut o = room(160, 45);
    board(&mut o);
    o.press("Enter");
    for nth in 1..=8 {
        o.type_text(&format!("Point {nth} of eight, with many words behind it\n"));
    }
    o.press("Esc");
    see(&o, "Point 8 of eight");
    assert!(large(&o, "Point 1 of eight").is_none());
    o.press_times("Up", 8);
    see(&o, "Point 1 of eight");
    assert!(large(&o, "Point 8 of eight").is_none());
    o.press_times("Down", 4);
    see(&o, "Point 4 of eight");
}

#[test]
fn what_is_more_than_a_screen_of_large_letters_is_read_whole_in_plain_ones() {
    let mut o = room(160, 45);
    board(&mut o);
    let long: Vec<String> = (1..=80).map(|n| format!("word{n}")).collect();
    o.press("Enter").type_text(&long.join(" "));
    see(&o, "word80");
    o.press("Enter Esc").see(&long.join(" "));
    o.press("Home").press_times("Up", 3);
    see(&o, "What made it work");
}

#[test]
fn an_ask_of_forty_words_fills_the_slide_in_large_letters() {
    let mut o = room(160, 45);
    o.press("g").press_times("Up", 20).press_times("Down", 7).press("Enter Right").press_times("Down", 7);
    let ask = "Will you come to the lift club at the library on Tuesday 8 December, at ten, to see how \
               residents run it? No papers. Bring one question. We ring you on Friday; you can say no at any time.";
    o.press("Enter").type_text(ask).press("Enter");
    for word in ask.split(' ') {
        see(&o, word);
    }
    // Its label and its words are counted below, where they take nothing from it.
    o.see("In 40 words · ").see("39 words of 40");
}

#[test]
fn a_long_ask_is_read_whole_on_a_small_screen() {
    let mut o = room(60, 20);
    o.press("g").press_times("Up", 20).press_times("Down", 7).press("Enter Right").press_times("Down", 7);
    let ask = vec!["meetings"; 40].join(" ");
    o.see("For a practice councillor").press("Enter").type_text(&ask).press("Enter");
    o.see(&ask).not_see("For a practice councillor");
}
