//! Where the cursor goes: by letters, words, rows, lines and paragraphs.

use unicode_segmentation::UnicodeSegmentation;

use super::Editor;
use super::buffer::Pos;

/// Letters are looked for within so many bytes: no letter with its accents is longer.
const NEAR: usize = 256;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Space,
    Sign,
    Word,
}

fn sort(c: char) -> Sort {
    match c {
        c if c.is_whitespace() => Sort::Space,
        '_' => Sort::Word,
        c if c.is_ascii_punctuation() => Sort::Sign,
        _ => Sort::Word,
    }
}

impl Editor {
    /// Behind the last letter of a line.
    pub(super) fn line_end(&self, line: usize) -> Pos {
        Pos { line, byte: self.buffer.line(line).len() }
    }

    /// The letter before the cursor.
    pub(super) fn before(&self) -> Pos {
        let Pos { line, byte } = self.cursor;
        if byte == 0 {
            return line.checked_sub(1).map_or(self.cursor, |line| self.line_end(line));
        }
        let words = self.buffer.line(line);
        let from = (byte.saturating_sub(NEAR)..byte).find(|at| words.is_char_boundary(*at)).unwrap_or(0);
        let letter = words[from..byte].graphemes(true).next_back().map_or(0, str::len);
        Pos { line, byte: byte - letter }
    }

    /// The place behind the letter under the cursor.
    pub(super) fn after(&self) -> Pos {
        let Pos { line, byte } = self.cursor;
        let words = &self.buffer.line(line)[byte..];
        match words.graphemes(true).next() {
            Some(letter) => Pos { line, byte: byte + letter.len() },
            None if line + 1 < self.buffer.lines() => Pos { line: line + 1, byte: 0 },
            None => self.cursor,
        }
    }

    /// The beginning of the word before the cursor; at the beginning of a line the end of the one above.
    pub(super) fn word_start(&self) -> Pos {
        let Pos { line, byte } = self.cursor;
        if byte == 0 {
            return self.before();
        }
        let mut start = byte;
        let mut here = Sort::Space;
        for (at, c) in self.buffer.line(line)[..byte].char_indices().rev() {
            let next = sort(c);
            if here != Sort::Space && next != here {
                break;
            }
            (start, here) = (at, next);
        }
        Pos { line, byte: start }
    }

    /// The end of the word behind the cursor; at the end of a line the beginning of the next.
    pub(super) fn word_end(&self) -> Pos {
        let Pos { line, byte } = self.cursor;
        let words = &self.buffer.line(line)[byte..];
        if words.is_empty() {
            return self.after();
        }
        let mut here = Sort::Space;
        for (at, c) in words.char_indices() {
            let next = sort(c);
            if here != Sort::Space && next != here {
                return Pos { line, byte: byte + at };
            }
            here = next;
        }
        self.line_end(line)
    }

    /// The beginning of the next word; of the next line where there is none in this one.
    pub(super) fn next_word(&self) -> Pos {
        let Pos { line, byte } = self.cursor;
        let mut letters = self.buffer.line(line)[byte..].char_indices();
        let mut here = letters.next().map(|(_, c)| sort(c));
        for (at, c) in letters {
            let next = sort(c);
            if next != Sort::Space && here != Some(next) {
                return Pos { line, byte: byte + at };
            }
            here = Some(next);
        }
        if line + 1 < self.buffer.lines() { Pos { line: line + 1, byte: 0 } } else { self.line_end(line) }
    }

    /// So many rows further up or down, as far as there are any.
    pub(super) fn rows(&self, by: usize, down: bool) -> Pos {
        let mut at = self.cursor;
        for _ in 0..by {
            let Some(next) = self.view.step(&self.buffer, at, down) else { break };
            at = next;
        }
        at
    }

    fn is_blank(&self, line: usize) -> bool {
        self.buffer.line(line).is_empty()
    }

    /// The beginning of the paragraph before the cursor.
    pub(super) fn paragraph_back(&self) -> Pos {
        let Some(above) = self.cursor.line.checked_sub(1) else { return Pos::default() };
        let first = (1..=above).rev().find(|at| !self.is_blank(*at) && self.is_blank(at - 1)).unwrap_or(0);
        Pos { line: first, byte: 0 }
    }

    /// The beginning of the paragraph behind the cursor, or the end.
    pub(super) fn paragraph_on(&self) -> Pos {
        let lines = self.cursor.line + 1..self.buffer.lines();
        let next = lines.into_iter().find(|at| !self.is_blank(*at) && self.is_blank(at - 1));
        next.map_or_else(|| self.buffer.end(), |line| Pos { line, byte: 0 })
    }
}
