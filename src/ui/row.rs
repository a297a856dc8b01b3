//! Rows: what every pane and list is made of, and how text is broken into lines.

use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::ink::columns;
use super::theme::{Theme, Tone};
use crate::model::text;

/// A piece of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What it is.
    pub tone: Tone,
    /// The words; shown with everything unsafe taken out.
    pub words: String,
}

/// A row of a pane: pieces that are broken into lines together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<T> {
    /// Its pieces.
    pub pieces: Vec<Piece>,
    /// By how many columns every line is set in.
    pub indent: u16,
    /// By how many more columns the lines after the first are set in.
    pub hang: u16,
    /// What a command on this row acts on; rows without are passed over.
    pub target: Option<T>,
    /// Words that a filter finds it by though they are not shown.
    pub also: String,
}

impl<T> Row<T> {
    /// A row that nothing acts on.
    pub fn new() -> Self {
        Row { pieces: Vec::new(), indent: 0, hang: 0, target: None, also: String::new() }
    }

    /// Adds words of a tone.
    #[must_use]
    pub fn with(mut self, tone: Tone, words: impl Into<String>) -> Self {
        let words = words.into();
        if !words.is_empty() {
            self.pieces.push(Piece { tone, words });
        }
        self
    }

    /// Sets it in.
    #[must_use]
    pub fn indent(mut self, columns: u16) -> Self {
        self.indent = columns;
        self
    }

    /// Sets the lines after the first further in.
    #[must_use]
    pub fn hang(mut self, columns: u16) -> Self {
        self.hang = columns;
        self
    }

    /// Says what a command on it acts on.
    #[must_use]
    pub fn on(mut self, target: T) -> Self {
        self.target = Some(target);
        self
    }

    /// Says what a filter finds it by besides its words.
    #[must_use]
    pub fn also(mut self, words: impl Into<String>) -> Self {
        self.also = words.into();
        self
    }

    /// Its words, for a test or a filter.
    pub fn words(&self) -> String {
        self.pieces.iter().map(|p| p.words.as_str()).collect()
    }

    /// Breaks it into lines of at most `width` columns.
    pub fn lines(&self, width: u16, theme: &Theme) -> Vec<Line<'static>> {
        wrap(&self.pieces, width, self.indent, self.hang, theme)
    }
}

impl<T> Default for Row<T> {
    fn default() -> Self {
        Row::new()
    }
}

/// Breaks pieces into lines of at most `width` columns, between words where it
/// can. Line breaks in the words are kept; an empty row is one empty line.
pub fn wrap(pieces: &[Piece], width: u16, indent: u16, hang: u16, theme: &Theme) -> Vec<Line<'static>> {
    let width = usize::from(width.max(4));
    let indent = usize::from(indent).min(width / 2);
    let hang = usize::from(hang).min(width / 2 - indent);
    let shown: Vec<_> = pieces.iter().map(|p| (text::shown(&p.words), theme.tone(p.tone))).collect();
    if let Some(line) = on_one_line(&shown, width, indent) {
        return vec![line];
    }
    let mut out = Broken { lines: Vec::new(), spans: Vec::new(), used: 0, width, indent, hang };
    out.start();
    // A word may run over several pieces: it is put down whole, where a space ends it.
    let mut word: Vec<(&str, ratatui::style::Style)> = Vec::new();
    for (words, style) in &shown {
        for (i, line) in words.split('\n').enumerate() {
            if i > 0 {
                out.word(&mut word);
                out.finish();
                out.start();
            }
            let mut from = 0;
            for (at, c) in line.char_indices().filter(|(_, c)| *c == ' ') {
                if at > from {
                    word.push((&line[from..at], *style));
                }
                out.word(&mut word);
                out.space(*style);
                from = at + c.len_utf8();
            }
            if from < line.len() {
                word.push((&line[from..], *style));
            }
        }
    }
    out.word(&mut word);
    out.finish();
    out.lines
}

/// What fits on one line, which is most of what there is.
fn on_one_line(
    shown: &[(std::borrow::Cow<'_, str>, ratatui::style::Style)],
    width: usize,
    indent: usize,
) -> Option<Line<'static>> {
    let used: usize = shown.iter().map(|(words, _)| columns(words)).sum();
    if indent + used > width || shown.iter().any(|(words, _)| words.contains('\n')) {
        return None;
    }
    let mut spans: Vec<Span<'static>> = Vec::with_capacity(shown.len() + 1);
    if indent > 0 {
        spans.push(Span::raw(" ".repeat(indent)));
    }
    let set_in = spans.len();
    for (words, style) in shown.iter().filter(|(words, _)| !words.is_empty()) {
        match spans.get_mut(set_in..).and_then(<[_]>::last_mut).filter(|last| last.style == *style) {
            Some(last) => last.content.to_mut().push_str(words),
            None => spans.push(Span::styled(words.clone().into_owned(), *style)),
        }
    }
    Some(Line::from(spans))
}

struct Broken {
    lines: Vec<Line<'static>>,
    spans: Vec<Span<'static>>,
    used: usize,
    width: usize,
    indent: usize,
    hang: usize,
}

impl Broken {
    fn start(&mut self) {
        let set_in = if self.lines.is_empty() { self.indent } else { self.indent + self.hang };
        self.used = set_in;
        if set_in > 0 {
            self.spans.push(Span::raw(" ".repeat(set_in)));
        }
    }

    fn has_words(&self) -> bool {
        self.spans.len() > 1 || self.spans.first().is_some_and(|s| !s.content.trim().is_empty())
    }

    /// Puts a word down, on the next line where it does not fit on this one.
    fn word(&mut self, word: &mut Vec<(&str, ratatui::style::Style)>) {
        let wide: usize = word.iter().map(|(w, _)| columns(w)).sum();
        if self.used + wide > self.width && self.has_words() {
            self.finish();
            self.start();
        }
        for (words, style) in word.drain(..) {
            let wide = columns(words);
            if self.used + wide <= self.width {
                self.put(words, wide, style);
                continue;
            }
            // Longer than a line: broken between letters.
            for letter in words.graphemes(true) {
                if self.used + letter.width() > self.width && self.has_words() {
                    self.finish();
                    self.start();
                }
                self.put(letter, letter.width(), style);
            }
        }
    }

    /// A space between words; at the end of a line it is taken by the break.
    fn space(&mut self, style: ratatui::style::Style) {
        if self.used < self.width {
            self.put(" ", 1, style);
        }
    }

    fn put(&mut self, words: &str, columns: usize, style: ratatui::style::Style) {
        self.used += columns;
        let set_in = self.spans.len() == 1 && !self.has_words();
        match self.spans.last_mut() {
            Some(last) if last.style == style && !set_in => {
                last.content.to_mut().push_str(words);
            }
            _ => {
                // Words follow until the line is full: one piece of memory for all of them.
                let mut line = String::with_capacity(words.len() + self.width.saturating_sub(self.used) + 8);
                line.push_str(words);
                self.spans.push(Span::styled(line, style));
            }
        }
    }

    fn finish(&mut self) {
        self.lines.push(Line::from(std::mem::take(&mut self.spans)));
    }
}

/// Cuts words to a width in columns, with an ellipsis where something is left out.
pub fn cut(words: &str, width: usize) -> String {
    let words = text::shown(words);
    if columns(&words) <= width {
        return words.into_owned();
    }
    let mut out = String::new();
    let mut used = 0;
    for letter in words.graphemes(true) {
        let wide = letter.width();
        if used + wide + 1 > width {
            break;
        }
        used += wide;
        out.push_str(letter);
    }
    if width > 0 {
        out.push('…');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(words: &str, width: u16, indent: u16, hang: u16) -> Vec<String> {
        let row: Row<()> = Row::new().with(Tone::Text, words).indent(indent).hang(hang);
        row.lines(width, &Theme::plain(false)).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn lines_break_between_words_and_hang() {
        assert_eq!(broken("Dysgu gyda'n gilydd bob dydd", 12, 0, 2), ["Dysgu gyda'n", "  gilydd bob", "  dydd"]);
    }

    #[test]
    fn a_word_longer_than_a_line_is_broken_and_none_of_it_lost() {
        assert_eq!(broken("abcdefghij", 4, 0, 0), ["abcd", "efgh", "ij"]);
    }

    #[test]
    fn accents_count_one_column_and_line_breaks_are_kept() {
        assert_eq!(broken("tŷ dŵr\nsiŵr", 6, 0, 0), ["tŷ dŵr", "siŵr"]);
        assert_eq!(cut("Siân ap Gwilym", 7), "Siân a…");
    }

    #[test]
    fn nothing_that_acts_on_a_terminal_is_shown() {
        assert_eq!(broken("a\u{1b}[2Jb", 20, 0, 0), ["a·[2Jb"]);
    }
}
