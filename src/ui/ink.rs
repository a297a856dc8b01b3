//! Words put on the screen. Most of what is shown is ASCII, a letter a column;
//! that is written without looking for where letters end, which is where a frame
//! would otherwise spend its time.

use ratatui::buffer::Buffer;
use ratatui::style::Style;
use ratatui::text::Line;

use crate::model::text;

/// Every ASCII letter and sign by itself.
const ASCII: &str = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";

/// Whether words are ASCII that can be shown as it is.
fn is_plain(words: &str) -> bool {
    words.bytes().all(|b| (b' '..=b'~').contains(&b))
}

/// How many columns words take.
pub fn columns(words: &str) -> usize {
    if is_plain(words) { words.len() } else { unicode_width::UnicodeWidthStr::width(words) }
}

/// Puts words on a line of the screen, at most `width` columns of them; gives the column after them.
fn words_at(buf: &mut Buffer, x: u16, y: u16, words: &str, width: u16, style: Style) -> u16 {
    if !is_plain(words) {
        return buf.set_stringn(x, y, text::shown(words), usize::from(width), style).0;
    }
    let room = width.min(buf.area.right().saturating_sub(x));
    let shown = words.len().min(usize::from(room));
    let from = buf.index_of(x, y);
    for (cell, byte) in buf.content[from..].iter_mut().zip(&words.as_bytes()[..shown]) {
        let at = usize::from(byte - b' ');
        cell.set_symbol(&ASCII[at..=at]).set_style(style);
    }
    x + u16::try_from(shown).unwrap_or(0)
}

/// Puts words on a line, cut at a width in columns. Does nothing outside the screen.
pub(crate) fn put(buf: &mut Buffer, x: u16, y: u16, width: u16, words: &str, style: Style) {
    if y < buf.area.bottom() && x < buf.area.right() {
        words_at(buf, x, y, words, width, style);
    }
}

/// Puts a line down, cut at a width in columns. Does nothing outside the screen.
pub(crate) fn put_line(buf: &mut Buffer, x: u16, y: u16, line: &Line<'_>, width: u16) {
    if y >= buf.area.bottom() || x >= buf.area.right() {
        return;
    }
    let end = x.saturating_add(width).min(buf.area.right());
    let mut at = x;
    for span in &line.spans {
        if at >= end {
            break;
        }
        at = words_at(buf, at, y, &span.content, end - at, line.style.patch(span.style));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::layout::Rect;
    use ratatui::style::Color;
    use ratatui::text::Span;

    /// What the library itself would put down.
    fn as_the_library(words: &str, width: u16) -> Buffer {
        let mut buf = Buffer::empty(Rect::new(0, 0, 12, 2));
        buf.set_stringn(3, 1, words, usize::from(width), Style::new().fg(Color::Red));
        buf
    }

    #[test]
    fn plain_words_are_put_down_as_the_library_does_it() {
        for words in ["", "tea", "a longer line than there is room for", "tŷ dŵr", "日本語 wide", "{~}! \"#"] {
            for width in [0, 1, 5, 9, 40] {
                let mut buf = Buffer::empty(Rect::new(0, 0, 12, 2));
                put(&mut buf, 3, 1, width, words, Style::new().fg(Color::Red));
                assert_eq!(buf, as_the_library(words, width), "{words} {width}");
                let mut lined = Buffer::empty(Rect::new(0, 0, 12, 2));
                let line = Line::from(vec![Span::styled(words.to_owned(), Style::new().fg(Color::Red))]);
                put_line(&mut lined, 3, 1, &line, width);
                assert_eq!(lined, buf, "{words} {width}");
            }
        }
    }

    #[test]
    fn nothing_is_put_down_outside_the_screen() {
        let empty = Buffer::empty(Rect::new(0, 0, 4, 2));
        for (x, y) in [(4, 0), (0, 2), (9, 9)] {
            let mut buf = empty.clone();
            put(&mut buf, x, y, 4, "tea", Style::new());
            put_line(&mut buf, x, y, &Line::from("tea"), 4);
            assert_eq!(buf, empty);
        }
    }

    #[test]
    fn columns_are_counted_as_they_are_shown() {
        assert_eq!((columns("tea"), columns("tŷ"), columns("日本")), (3, 2, 4));
    }
}
