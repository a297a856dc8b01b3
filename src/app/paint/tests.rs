//! What is painted is what a terminal then shows, whatever stood there before.

use std::num::NonZero;

use proptest::prelude::*;
use ratatui::style::Style;

use super::*;

const SIZE: (u16, u16) = (24, 6);
const PANES: [Rect; 2] = [Rect::new(0, 1, 9, 4), Rect::new(9, 1, 15, 4)];

fn terminal() -> vt100::Parser {
    let length = |n| NonZero::new(n).expect("a length");
    vt100::Parser::new(length(SIZE.1), length(SIZE.0), 0)
}

fn seen(colour: Color) -> vt100::Color {
    match colour {
        Color::Rgb(r, g, b) => vt100::Color::Rgb(r, g, b),
        Color::Red => vt100::Color::Idx(1),
        Color::LightCyan => vt100::Color::Idx(14),
        Color::Indexed(n) => vt100::Color::Idx(n),
        _ => vt100::Color::Default,
    }
}

/// That a terminal shows a buffer, as far as anybody can see.
fn shows(terminal: &vt100::Parser, buffer: &Buffer) {
    for y in 0..SIZE.1 {
        let mut x = 0;
        while x < SIZE.0 {
            let (cell, shown) = (&buffer[(x, y)], terminal.screen().cell(y, x).expect("a cell"));
            let symbol = if shown.has_contents() { shown.contents() } else { " " };
            assert_eq!(symbol, cell.symbol(), "at {x} {y}");
            assert_eq!(shown.bgcolor(), seen(cell.bg), "behind {x} {y}");
            assert_eq!(shown.inverse(), cell.modifier.contains(Modifier::REVERSED), "at {x} {y}");
            assert_eq!(shown.underline(), cell.modifier.contains(Modifier::UNDERLINED), "at {x} {y}");
            if !is_blank(cell) {
                assert_eq!(shown.fgcolor(), seen(cell.fg), "at {x} {y}");
                assert_eq!(shown.bold(), cell.modifier.contains(Modifier::BOLD), "at {x} {y}");
                assert_eq!(shown.italic(), cell.modifier.contains(Modifier::ITALIC), "at {x} {y}");
            }
            x += cell.symbol().cell_width().max(1);
        }
    }
}

fn style() -> impl Strategy<Value = Style> {
    let colours = prop::sample::select(vec![
        Color::Reset,
        Color::Red,
        Color::LightCyan,
        Color::Indexed(200),
        Color::Rgb(16, 25, 28),
        Color::Rgb(230, 233, 228),
    ]);
    let modifiers = prop::sample::subsequence(
        vec![Modifier::BOLD, Modifier::ITALIC, Modifier::UNDERLINED, Modifier::REVERSED],
        0..=3,
    );
    (colours.clone(), colours, modifiers).prop_map(|(fg, bg, modifiers)| {
        let all = modifiers.into_iter().fold(Modifier::empty(), |all, one| all | one);
        Style::new().fg(fg).bg(bg).add_modifier(all)
    })
}

/// Words put somewhere, some of them wide, some over one another.
fn writing() -> impl Strategy<Value = Vec<(u16, u16, String, Style)>> {
    let words =
        prop::sample::select(vec!["Siân", "ŵyn │ a", "漢字", "a漢b", "      ", "x", "─━┓", "● in touch", "…", "🐑 ok"]);
    prop::collection::vec((0..SIZE.0, 0..SIZE.1, words.prop_map(str::to_owned), style()), 0..12)
}

proptest! {
    #[test]
    fn a_terminal_shows_every_frame_in_turn(frames in prop::collection::vec(writing(), 1..6), lost in 0..6_usize) {
        let (mut painter, mut terminal) = (Painter::default(), terminal());
        for (n, words) in frames.iter().enumerate() {
            if n == lost {
                painter.forget();
                terminal.process(b"\x1b[Hsomething else\x1b[3;3H\x1b[41mentirely\x1b[m");
            }
            let draw = |buffer: &mut Buffer| {
                for (x, y, words, style) in words {
                    buffer.set_string(*x, *y, words, *style);
                }
            };
            let mut expected = Buffer::empty(Rect::new(0, 0, SIZE.0, SIZE.1));
            draw(&mut expected);
            terminal.process(painter.frame(SIZE, &PANES, draw).as_bytes());
            shows(&terminal, &expected);
        }
    }
}

#[test]
fn what_is_shown_already_is_not_written_again() {
    let mut painter = Painter::default();
    let draw = |buffer: &mut Buffer| buffer.set_string(0, 0, "the same", Style::new().fg(Color::Red));
    assert!(!painter.frame(SIZE, &PANES, draw).is_empty());
    assert_eq!(painter.frame(SIZE, &PANES, draw), "");
    painter.forget();
    assert!(painter.frame(SIZE, &PANES, draw).contains("the same"));
}

#[test]
fn a_change_writes_only_itself() {
    let mut painter = Painter::default();
    let draw = |words: &'static str| {
        move |buffer: &mut Buffer| {
            buffer.set_string(2, 1, words, Style::new().fg(Color::Rgb(1, 2, 3)).add_modifier(Modifier::BOLD));
        }
    };
    painter.frame(SIZE, &PANES, draw("councillor"));
    assert_eq!(painter.frame(SIZE, &PANES, draw("Councillor")), "\x1b[2;3H\x1b[1;38;2;1;2;3mC\x1b[m");
    // Blanks over blanks are no change, whatever colour letters would have had.
    assert_eq!(painter.frame(SIZE, &PANES, draw("Councillor  ")), "");
}
