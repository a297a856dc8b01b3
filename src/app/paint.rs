//! Frames as bytes: the fewest that turn what a terminal shows into what it is
//! to show. People work over slow links.

use std::fmt::Write;

use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier};

/// Modifiers that show on a blank.
const ON_BLANKS: Modifier = Modifier::UNDERLINED.union(Modifier::REVERSED).union(Modifier::CROSSED_OUT);
/// So many unchanged cells between two changed ones are cheaper written again
/// than passed over.
const GAP: u16 = 4;
/// What ends a frame that writes anything: the pen is put down.
const END: &str = "\x1b[m";

/// Knows what a terminal shows.
#[derive(Default)]
pub(super) struct Painter {
    shown: Option<Buffer>,
    next: Buffer,
}

/// A sign to write.
#[derive(Clone, Copy)]
struct Sign {
    x: u16,
    y: u16,
    /// How many columns it takes.
    width: u16,
    /// Its pane and its colour: what is alike is written in one go.
    rank: (Option<usize>, usize),
}

/// How the terminal would write now.
struct Pen {
    fg: Color,
    bg: Color,
    modifier: Modifier,
    /// Where it stands; `None` where that is not certain.
    at: Option<(u16, u16)>,
    out: String,
}

impl Painter {
    /// Forgets what the terminal shows: the next frame is drawn whole, as after the program was suspended.
    #[cfg(any(unix, test))]
    pub(super) fn forget(&mut self) {
        self.shown = None;
    }

    /// A frame of this size, drawn by `draw`, as the bytes that show it; none
    /// where it is shown already. What stands in one of the `panes` is written
    /// in one go: its lines are of the same few colours.
    pub(super) fn frame(&mut self, size: (u16, u16), panes: &[Rect], draw: impl FnOnce(&mut Buffer)) -> String {
        let mut next = std::mem::take(&mut self.next);
        next.resize(Rect::new(0, 0, size.0, size.1));
        next.reset();
        draw(&mut next);
        let shown = self.shown.take().filter(|shown| shown.area == next.area);
        let mut changed = Vec::new();
        let row = |buffer: &'_ Buffer, y: u16| {
            let begins = usize::from(y) * usize::from(size.0);
            begins..(begins + usize::from(size.0)).min(buffer.content.len())
        };
        for y in 0..size.1 {
            let old = shown.as_ref().map(|shown| &shown.content[row(shown, y)]);
            compare(old, &next.content[row(&next, y)], y, &mut changed);
        }
        let changed = in_order(changed, &next, panes);
        let mut pen =
            Pen { fg: Color::Reset, bg: Color::Reset, modifier: Modifier::empty(), at: None, out: String::new() };
        if shown.is_none() {
            pen.out.push_str("\x1b[m\x1b[2J");
        }
        for Sign { x, y, width, .. } in changed {
            pen.go(&next, x, y);
            pen.put(&next[(x, y)], width);
        }
        if !pen.out.is_empty() {
            pen.out.push_str(END);
        }
        self.next = shown.unwrap_or_default();
        self.shown = Some(next);
        pen.out
    }
}

/// The signs of a row that have to be written: column, row, and how wide each is.
fn compare(shown: Option<&[Cell]>, next: &[Cell], y: u16, changed: &mut Vec<Sign>) {
    // Cells up to here lie under what a wide sign left behind: they are written whatever they hold.
    let mut stale = 0;
    let mut x = 0;
    while let Some(cell) = next.get(x) {
        let end = (x + columns(cell)).min(next.len());
        let same = x >= stale && shown.is_some_and(|shown| (x..end).all(|x| looks_same(&shown[x], &next[x])));
        if !same {
            if let Some(shown) = shown {
                for (under, cell) in shown.iter().enumerate().take(end).skip(x) {
                    stale = stale.max(under + columns(cell));
                }
            }
            if let (Ok(x), Ok(width)) = (u16::try_from(x), u16::try_from(end - x)) {
                changed.push(Sign { x, y, width, rank: (None, 0) });
            }
        }
        x = end;
    }
}

/// Puts the signs to write in the cheapest order: pane by pane, and in a pane
/// colour by colour, since to go elsewhere takes fewer bytes than to change the
/// pen. A row with signs that a terminal may think wider or narrower is written
/// from left to right, so that what such a sign spills on is mended.
fn in_order(mut changed: Vec<Sign>, next: &Buffer, panes: &[Rect]) -> Vec<Sign> {
    let unsure = |symbol: &str| !is_sure(symbol) && !is_line(symbol);
    // The row, whether it has such signs, and what was written last in it.
    let mut row = (None, false, None);
    let mut styles: Vec<(Option<usize>, Color, Color, Modifier)> = Vec::new();
    // The pane that the sign before stood in, and its style's place: mostly they are this one's too.
    let mut here: (Option<usize>, Rect, usize) = (None, Rect::ZERO, 0);
    for at in 0..changed.len() {
        let Sign { x, y, .. } = changed[at];
        if row.0 != Some(y) {
            let mut here = changed[at..].iter().take_while(|sign| sign.y == y);
            row = (Some(y), here.any(|sign| unsure(next[(sign.x, sign.y)].symbol())), None);
        }
        let cell = &next[(x, y)];
        if !here.1.contains((x, y).into()) {
            let pane = panes.iter().position(|pane| pane.contains((x, y).into()));
            here = (pane, pane.map_or(Rect::ZERO, |pane| panes[pane]), 0);
        }
        let pane = here.0;
        // A blank is written with whatever stands before it.
        let before = row.2.filter(|(p, _, bg)| is_blank(cell) && *p == pane && *bg == cell.bg);
        let rank = match before {
            _ if row.1 => usize::MAX,
            Some((_, rank, _)) => rank,
            None => {
                let style = (pane, cell.fg, cell.bg, cell.modifier);
                let found = if styles.get(here.2) == Some(&style) {
                    Some(here.2)
                } else {
                    styles.iter().position(|s| *s == style)
                };
                here.2 = found.unwrap_or_else(|| {
                    styles.push(style);
                    styles.len() - 1
                });
                here.2
            }
        };
        row.2 = Some((pane, rank, cell.bg));
        changed[at].rank = (pane, rank);
    }
    // In runs of one rank: there are far fewer of those than of signs.
    let mut runs: Vec<&[Sign]> = changed.chunk_by(|a, b| a.rank == b.rank).collect();
    runs.sort_by_key(|run| run[0].rank);
    runs.concat()
}

/// How many columns a cell's sign takes; most are one byte, and so one column.
fn columns(cell: &Cell) -> usize {
    if cell.symbol().len() == 1 { 1 } else { usize::from(cell.symbol().cell_width().max(1)) }
}

/// Whether nobody could tell two cells apart. Most hold one byte: that is looked at first.
fn looks_same(a: &Cell, b: &Cell) -> bool {
    let (s, t) = (a.symbol().as_bytes(), b.symbol().as_bytes());
    let same = match (s, t) {
        ([s], [t]) => s == t,
        _ => s == t,
    };
    same && a.bg == b.bg
        && ((a.fg == b.fg && a.modifier == b.modifier && a.underline_color == b.underline_color)
            || (is_blank(a) && is_blank(b)))
}

/// A blank of which only the background shows.
fn is_blank(cell: &Cell) -> bool {
    cell.symbol().as_bytes() == [b' '] && !cell.modifier.intersects(ON_BLANKS)
}

/// Whether every terminal moves on by exactly one column after it.
fn is_sure(symbol: &str) -> bool {
    let mut chars = symbol.chars();
    chars.next().is_some_and(|c| c < '\u{300}') && chars.next().is_none()
}

impl Pen {
    /// Goes to a place: over a short gap by writing it again.
    fn go(&mut self, next: &Buffer, x: u16, y: u16) {
        match self.at {
            Some(at) if at == (x, y) => return,
            Some((from, row)) if row == y && from < x => {
                let gap = (from..x).map(|x| &next[(x, y)]);
                if x - from <= GAP && gap.clone().all(|cell| is_sure(cell.symbol()) && self.writes_like(cell)) {
                    gap.for_each(|cell| self.out.push_str(cell.symbol()));
                } else {
                    self.escape(format_args!("{}C", x - from));
                }
            }
            _ => self.escape(format_args!("{};{}H", y + 1, x + 1)),
        }
        self.at = Some((x, y));
    }

    fn put(&mut self, cell: &Cell, width: u16) {
        if !self.writes_like(cell) {
            self.take_up(cell);
        }
        let symbol = if cell.symbol().len() != 1 && cell.symbol().cell_width() == 0 { " " } else { cell.symbol() };
        self.out.push_str(symbol);
        // After a sign that a terminal may think wider or narrower, the place is said anew.
        self.at = self.at.map(|(x, y)| (x + width, y)).filter(|_| is_sure(symbol) || is_line(symbol));
    }

    /// Whether a cell can be written without another style.
    fn writes_like(&self, cell: &Cell) -> bool {
        if is_blank(cell) {
            return cell.bg == self.bg && !self.modifier.intersects(ON_BLANKS);
        }
        cell.fg == self.fg && cell.bg == self.bg && cell.modifier == self.modifier
    }

    /// Takes up a cell's style: only what of it shows, only what differs.
    fn take_up(&mut self, cell: &Cell) {
        let blank = is_blank(cell);
        let modifier = if blank { self.modifier - ON_BLANKS } else { cell.modifier };
        let mut codes: Vec<String> = Vec::new();
        let gone = self.modifier - modifier;
        let mut come = modifier - self.modifier;
        if gone.intersects(Modifier::BOLD | Modifier::DIM) {
            codes.push("22".into());
            come |= modifier & (Modifier::BOLD | Modifier::DIM);
        }
        for (off, of) in [
            ("23", Modifier::ITALIC),
            ("24", Modifier::UNDERLINED),
            ("25", Modifier::SLOW_BLINK | Modifier::RAPID_BLINK),
            ("27", Modifier::REVERSED),
            ("28", Modifier::HIDDEN),
            ("29", Modifier::CROSSED_OUT),
        ] {
            if gone.intersects(of) {
                codes.push(off.into());
            }
        }
        for (on, of) in [
            ("1", Modifier::BOLD),
            ("2", Modifier::DIM),
            ("3", Modifier::ITALIC),
            ("4", Modifier::UNDERLINED),
            ("5", Modifier::SLOW_BLINK | Modifier::RAPID_BLINK),
            ("7", Modifier::REVERSED),
            ("8", Modifier::HIDDEN),
            ("9", Modifier::CROSSED_OUT),
        ] {
            if come.intersects(of) {
                codes.push(on.into());
            }
        }
        if !blank && self.fg != cell.fg {
            codes.push(colour(cell.fg, 30));
            self.fg = cell.fg;
        }
        if self.bg != cell.bg {
            codes.push(colour(cell.bg, 40));
            self.bg = cell.bg;
        }
        self.modifier = modifier;
        self.escape(format_args!("{}m", codes.join(";")));
    }

    fn escape(&mut self, sequence: std::fmt::Arguments<'_>) {
        // Writing to a string does not fail.
        let _ = write!(self.out, "\x1b[{sequence}");
    }
}

/// Lines of frames: as sure as letters wherever frames stand upright at all.
fn is_line(symbol: &str) -> bool {
    symbol.chars().all(|c| ('\u{2500}'..='\u{257f}').contains(&c))
}

/// A colour's numbers; `from` is 30 for letters, 40 for what is behind them.
fn colour(colour: Color, from: u8) -> String {
    let plain = |n: u8| (from + n).to_string();
    let bright = |n: u8| (from + 60 + n).to_string();
    match colour {
        Color::Reset => plain(9),
        Color::Black => plain(0),
        Color::Red => plain(1),
        Color::Green => plain(2),
        Color::Yellow => plain(3),
        Color::Blue => plain(4),
        Color::Magenta => plain(5),
        Color::Cyan => plain(6),
        Color::Gray => plain(7),
        Color::DarkGray => bright(0),
        Color::LightRed => bright(1),
        Color::LightGreen => bright(2),
        Color::LightYellow => bright(3),
        Color::LightBlue => bright(4),
        Color::LightMagenta => bright(5),
        Color::LightCyan => bright(6),
        Color::White => bright(7),
        Color::Indexed(n) => format!("{};5;{n}", from + 8),
        Color::Rgb(r, g, b) => format!("{};2;{r};{g};{b}", from + 8),
    }
}

#[cfg(test)]
#[path = "paint/tests.rs"]
mod tests;
