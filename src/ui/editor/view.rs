//! What is seen of an editor's text: rows are made for what is in the window
//! and beside the cursor, never for all of it.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::sync::Arc;

use ratatui::buffer::{Buffer as Screen, CellWidth};
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

use super::buffer::{Buffer, Pos};
use crate::model::text;

/// Columns between tab stops.
const TAB: usize = 4;

/// How many parts of lines are remembered as laid out.
const REMEMBERED: usize = 512;

/// A row: the line, the part of it, and which row of that part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct RowAt {
    line: usize,
    part: usize,
    row: usize,
}

/// From which byte of its line to which each row of a part goes.
type Rows = Arc<Vec<(usize, usize)>>;

/// How a text is dressed.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Styles {
    pub(super) text: Style,
    pub(super) cursor: Style,
    pub(super) selected: Style,
}

/// What is seen.
#[derive(Clone, Debug, Default)]
pub(super) struct View {
    /// Whether lines are broken over rows; else they go sideways.
    wraps: bool,
    /// Columns when it was last drawn; 0 before that.
    width: Cell<u16>,
    top: Cell<RowAt>,
    left: Cell<usize>,
    made: RefCell<HashMap<(usize, usize), Rows>>,
    /// For which revision of the text, and which width.
    made_for: Cell<(u64, u16)>,
    laid_out: Cell<u64>,
}

impl View {
    pub(super) fn new(wraps: bool) -> Self {
        View { wraps, ..View::default() }
    }

    /// How many bytes have been laid out in all.
    pub(super) fn laid_out(&self) -> u64 {
        self.laid_out.get()
    }

    fn rows(&self, buffer: &Buffer, line: usize, part: usize) -> Rows {
        let now = (buffer.revision(), self.width.get());
        let mut made = self.made.borrow_mut();
        if self.made_for.replace(now) != now || made.len() >= REMEMBERED {
            made.clear();
        }
        let (from, to) = buffer.part(line, part);
        let rows = made.entry((line, part)).or_insert_with(|| {
            self.laid_out.set(self.laid_out.get() + (to - from) as u64);
            let words = &buffer.line(line)[from..to];
            let width = usize::from(self.width.get());
            let rows = if self.wraps && width > 0 { wrapped(words, width) } else { vec![(0, words.len())] };
            Arc::new(rows.into_iter().map(|(a, b)| (from + a, from + b)).collect())
        });
        rows.clone()
    }

    /// From which byte to which a row goes, and whether its line ends there.
    fn span(&self, buffer: &Buffer, at: RowAt) -> (usize, usize, bool) {
        let rows = self.rows(buffer, at.line, at.part);
        let row = at.row.min(rows.len() - 1);
        let (from, to) = rows[row];
        (from, to, row + 1 == rows.len() && at.part + 1 == buffer.parts(at.line))
    }

    /// The row that a place is on.
    fn row_of(&self, buffer: &Buffer, pos: Pos) -> RowAt {
        let part = buffer.part_of(pos);
        let rows = self.rows(buffer, pos.line, part);
        let row = rows.partition_point(|(from, _)| *from <= pos.byte).saturating_sub(1);
        RowAt { line: pos.line, part, row }
    }

    fn below(&self, buffer: &Buffer, at: RowAt) -> Option<RowAt> {
        if at.row + 1 < self.rows(buffer, at.line, at.part).len() {
            Some(RowAt { row: at.row + 1, ..at })
        } else if at.part + 1 < buffer.parts(at.line) {
            Some(RowAt { part: at.part + 1, row: 0, ..at })
        } else {
            (at.line + 1 < buffer.lines()).then_some(RowAt { line: at.line + 1, part: 0, row: 0 })
        }
    }

    fn above(&self, buffer: &Buffer, at: RowAt) -> Option<RowAt> {
        let last = |line: usize, part: usize| RowAt { line, part, row: self.rows(buffer, line, part).len() - 1 };
        if at.row > 0 {
            Some(RowAt { row: at.row - 1, ..at })
        } else if at.part > 0 {
            Some(last(at.line, at.part - 1))
        } else {
            let line = at.line.checked_sub(1)?;
            Some(last(line, buffer.parts(line) - 1))
        }
    }

    /// The place one row further down or up, under or over this one.
    pub(super) fn step(&self, buffer: &Buffer, pos: Pos, down: bool) -> Option<Pos> {
        let here = self.row_of(buffer, pos);
        let (from, ..) = self.span(buffer, here);
        let column = columns(&buffer.line(pos.line)[from..pos.byte], 0);
        let to = if down { self.below(buffer, here) } else { self.above(buffer, here) }?;
        Some(self.at_column(buffer, to, column))
    }

    /// The place in a row at a column, or the last one of the row.
    fn at_column(&self, buffer: &Buffer, at: RowAt, column: usize) -> Pos {
        let (from, to, is_last) = self.span(buffer, at);
        let mut used = 0;
        let mut byte = from;
        for letter in buffer.line(at.line)[from..to].graphemes(true) {
            used += width_of(letter, used);
            let next = byte + letter.len();
            // Behind the last letter of a row is the beginning of the next.
            if used > column || (next == to && !is_last) {
                break;
            }
            byte = next;
        }
        Pos { line: at.line, byte }
    }

    /// The place under the mouse: column and row within the window.
    pub(super) fn at_point(&self, buffer: &Buffer, column: u16, row: u16) -> Pos {
        let mut at = self.clamped(buffer, self.top.get());
        for _ in 0..row {
            let Some(below) = self.below(buffer, at) else { break };
            at = below;
        }
        self.at_column(buffer, at, usize::from(column) + self.left.get())
    }

    /// A row that is there: what it was made from may have changed.
    fn clamped(&self, buffer: &Buffer, at: RowAt) -> RowAt {
        if at.line >= buffer.lines() {
            return self.row_of(buffer, buffer.end());
        }
        let part = at.part.min(buffer.parts(at.line) - 1);
        let row = at.row.min(self.rows(buffer, at.line, part).len() - 1);
        RowAt { part, row, ..at }
    }

    /// Moves the window as far as the cursor needs.
    fn follow(&self, buffer: &Buffer, cursor: Pos, height: u16) {
        let here = self.row_of(buffer, cursor);
        let top = self.clamped(buffer, self.top.get());
        let mut first = here;
        // The window goes down only where the cursor would be below its last row.
        for _ in 1..height {
            if first <= top {
                break;
            }
            let Some(above) = self.above(buffer, first) else { break };
            first = above;
        }
        self.top.set(if here < top { here } else { first.max(top) });
    }

    /// Moves a window that goes sideways as far as the cursor needs.
    fn follow_sideways(&self, buffer: &Buffer, cursor: Pos, width: u16) {
        if self.wraps {
            return;
        }
        let width = usize::from(width);
        let line = buffer.line(cursor.line);
        let column = columns(&line[..cursor.byte], 0);
        let wide = line[cursor.byte..].graphemes(true).next().map_or(1, |l| width_of(l, column).max(1));
        let mut left = self.left.get();
        if column + wide > left + width {
            left = column + wide - width;
        }
        self.left.set(left.min(column));
    }

    /// Draws what is in the window, the cursor in it.
    pub(super) fn draw(
        &self,
        buffer: &Buffer,
        cursor: Pos,
        selected: Option<(Pos, Pos)>,
        styles: Styles,
        area: Rect,
        screen: &mut Screen,
    ) {
        if area.is_empty() {
            return;
        }
        self.width.set(area.width);
        self.follow(buffer, cursor, area.height);
        self.follow_sideways(buffer, cursor, area.width);
        let mut at = self.top.get();
        for y in area.top()..area.bottom() {
            self.draw_row(buffer, at, (cursor, selected), styles, Rect { y, height: 1, ..area }, screen);
            let Some(below) = self.below(buffer, at) else { break };
            at = below;
        }
    }

    fn draw_row(
        &self,
        buffer: &Buffer,
        at: RowAt,
        (cursor, selected): (Pos, Option<(Pos, Pos)>),
        styles: Styles,
        area: Rect,
        screen: &mut Screen,
    ) {
        let (from, to, is_last) = self.span(buffer, at);
        let left = self.left.get();
        let right = left + usize::from(area.width);
        let is_selected = |pos: Pos| selected.is_some_and(|(a, b)| a <= pos && pos < b);
        let mut put = |column: usize, words: &str, wide: usize, style: Style| {
            // What is cut by an edge leaves its columns blank.
            let whole = left <= column && column + wide <= right;
            let (start, end) = (column.max(left), (column + wide).min(right));
            let x = |column: usize| area.x + u16::try_from(column - left).unwrap_or(0);
            if start < end && whole {
                screen.set_stringn(x(start), area.y, words, wide, style);
            } else if start < end {
                screen.set_stringn(x(start), area.y, " ".repeat(end - start), end - start, style);
            }
        };
        let (mut byte, mut column) = (from, 0);
        for letter in buffer.line(at.line)[from..to].graphemes(true) {
            if column >= right {
                return;
            }
            let pos = Pos { line: at.line, byte };
            let on_cursor = cursor.line == at.line && (byte..byte + letter.len()).contains(&cursor.byte);
            let over = match (on_cursor, is_selected(pos)) {
                (true, _) => styles.cursor,
                (_, true) => styles.selected,
                _ => Style::default(),
            };
            let wide = width_of(letter, column);
            let words = if letter == "\t" { " ".repeat(wide).into() } else { text::shown(letter) };
            put(column, &words, wide, styles.text.patch(over));
            column += wide;
            byte += letter.len();
        }
        if is_last {
            let end = Pos { line: at.line, byte: to };
            if cursor == end {
                put(column, " ", 1, styles.text.patch(styles.cursor));
            } else if is_selected(end) {
                put(column, " ", 1, styles.text.patch(styles.selected));
            }
        }
    }
}

/// How many columns a letter takes that stands at a column.
fn width_of(letter: &str, column: usize) -> usize {
    if letter == "\t" { TAB - column % TAB } else { usize::from(text::shown(letter).cell_width()) }
}

/// The column behind words that begin at a column.
pub(super) fn columns(words: &str, from: usize) -> usize {
    words.graphemes(true).fold(from, |column, letter| column + width_of(letter, column))
}

/// Breaks words into rows of at most so many columns, between words where it
/// can: from which byte to which each goes. Nothing is left out.
fn wrapped(words: &str, width: usize) -> Vec<(usize, usize)> {
    let mut rows = Vec::new();
    let (mut from, mut used) = (0, 0);
    for (at, word) in words.split_word_bound_indices() {
        let mut wide = columns(word, used) - used;
        if used + wide > width && at > from {
            rows.push((from, at));
            (from, used) = (at, 0);
            wide = columns(word, 0);
        }
        if wide <= width {
            used += wide;
            continue;
        }
        // Longer than a row: broken between letters; the next word begins a new row.
        for (letter_at, letter) in word.grapheme_indices(true) {
            let (here, letter) = (at + letter_at, width_of(letter, used));
            if used + letter > width && here > from {
                rows.push((from, here));
                (from, used) = (here, 0);
            }
            used += letter;
        }
        rows.push((from, at + word.len()));
        (from, used) = (at + word.len(), 0);
    }
    if from < words.len() || rows.is_empty() {
        rows.push((from, words.len()));
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(words: &str, width: usize) -> Vec<&str> {
        wrapped(words, width).into_iter().map(|(from, to)| &words[from..to]).collect()
    }

    #[test]
    fn rows_break_between_words_and_lose_nothing() {
        assert_eq!(broken("Dysgu gyda'n gilydd", 12), ["Dysgu gyda'n", " gilydd"]);
        assert_eq!(broken("helloworld", 4), ["hell", "owor", "ld"]);
        assert_eq!(broken("a日本語", 4), ["a日", "本語"]);
        assert_eq!(broken("\tX", 2), ["\t", "X"]);
        assert_eq!(broken("", 4), [""]);
        assert_eq!(broken("we\u{302}y", 1), ["w", "e\u{302}", "y"]);
    }

    proptest::proptest! {
        #[test]
        fn every_row_fits_and_all_rows_are_the_text(words in "(a|b| |ŵ|日|\t|-){0,200}", width in 4_usize..30) {
            let rows = broken(&words, width);
            proptest::prop_assert_eq!(rows.concat(), words.as_str());
            for row in rows {
                proptest::prop_assert!(columns(row, 0) <= width, "{row:?} in {width}");
            }
        }
    }
}
