//! A screen as text that keeps its styles: the grid, then for every line the
//! runs of style by a letter each, then what the letters stand for.

use std::fmt::Write as _;

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier, Style};
use unicode_width::UnicodeWidthStr;

/// The lines, without the blanks behind them.
pub fn lines(buffer: &Buffer) -> Vec<String> {
    let area = buffer.area;
    (area.top()..area.bottom())
        .map(|y| {
            let mut line = String::new();
            let mut covered = 0;
            for x in area.left()..area.right() {
                let symbol = buffer[(x, y)].symbol();
                if covered > 0 {
                    // The second half of a wide sign.
                    covered -= 1;
                    continue;
                }
                covered = symbol.width().saturating_sub(1);
                line.push_str(symbol);
            }
            line.trim_end().to_owned()
        })
        .collect()
}

/// The whole picture.
pub fn picture(buffer: &Buffer) -> String {
    let mut out = String::new();
    for line in lines(buffer) {
        let _ = writeln!(out, "{line}");
    }
    let mut known: Vec<String> = Vec::new();
    let mut runs: Vec<String> = Vec::new();
    for y in buffer.area.top()..buffer.area.bottom() {
        let mut line: Vec<(usize, usize)> = Vec::new();
        for x in buffer.area.left()..buffer.area.right() {
            let style = named(buffer[(x, y)].style());
            let at = known.iter().position(|k| *k == style).unwrap_or_else(|| {
                known.push(style);
                known.len() - 1
            });
            match line.last_mut() {
                Some((last, count)) if *last == at => *count += 1,
                _ => line.push((at, 1)),
            }
        }
        runs.push(line.iter().map(|(at, n)| format!("{}{n}", letter(*at))).collect::<Vec<_>>().join(" "));
    }
    out.push_str("---\n");
    let mut from = 0;
    while from < runs.len() {
        let to = (from..runs.len()).take_while(|at| runs[*at] == runs[from]).last().unwrap_or(from);
        let _ = if from == to {
            writeln!(out, "{from}: {}", runs[from])
        } else {
            writeln!(out, "{from}-{to}: {}", runs[from])
        };
        from = to + 1;
    }
    out.push_str("---\n");
    for (at, style) in known.iter().enumerate() {
        let _ = writeln!(out, "{} {style}", letter(at));
    }
    out
}

fn letter(at: usize) -> char {
    (b'a'..=b'z').chain(b'A'..=b'Z').nth(at).map_or('?', char::from)
}

fn named(style: Style) -> String {
    let colour = |c: Option<Color>| match c {
        None | Some(Color::Reset) => "-".to_owned(),
        Some(c) => c.to_string(),
    };
    let mut out = format!("{} on {}", colour(style.fg), colour(style.bg));
    for (modifier, name) in [
        (Modifier::BOLD, "bold"),
        (Modifier::DIM, "dim"),
        (Modifier::ITALIC, "italic"),
        (Modifier::UNDERLINED, "underlined"),
        (Modifier::REVERSED, "reversed"),
    ] {
        if style.add_modifier.contains(modifier) {
            let _ = write!(out, " {name}");
        }
    }
    out
}
