//! The text that an editor holds: its lines, and what undo needs. A long line is
//! kept as one string but laid out in parts, so that a letter in a line of ten
//! megabytes costs the layout of a few kilobytes.

use std::collections::VecDeque;

use unicode_segmentation::UnicodeSegmentation;

/// Bytes of a part of a long line; a part of twice that is split.
const PART: usize = 4_096;

/// How many edits can be undone.
const DEPTH: usize = 1_000;

/// A place in the text: the line, and the byte within it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Pos {
    /// The line, from 0.
    pub(super) line: usize,
    /// The byte, at the beginning of a character.
    pub(super) byte: usize,
}

/// One line, and where its parts begin after the first.
#[derive(Clone, Debug, Default)]
struct Line {
    text: String,
    cuts: Vec<usize>,
}

impl Line {
    fn new(text: String, in_parts: bool) -> Self {
        let mut line = Line { text, cuts: Vec::new() };
        if in_parts {
            line.split(0);
        }
        line
    }

    /// Splits the part that this byte is in, where it has become too long.
    fn split(&mut self, byte: usize) {
        let after = self.cuts.partition_point(|cut| *cut <= byte);
        let mut from = if after == 0 { 0 } else { self.cuts[after - 1] };
        let end = self.cuts.get(after).copied().unwrap_or(self.text.len());
        let mut new = Vec::new();
        while end - from > 2 * PART {
            from = good_cut(&self.text, from + PART);
            new.push(from);
        }
        self.cuts.splice(after..after, new);
    }

    fn replace(&mut self, from: usize, to: usize, text: &str, in_parts: bool) {
        self.text.replace_range(from..to, text);
        if !in_parts {
            return;
        }
        // A part that begins where something changed joins the one before it.
        self.cuts.retain(|cut| *cut < from || *cut > to);
        let moved = self.cuts.partition_point(|cut| *cut < from);
        for cut in &mut self.cuts[moved..] {
            *cut = *cut - to + from + text.len();
        }
        self.split(from);
    }
}

/// A place near this byte where a line may be cut for laying it out: behind a
/// space where there is one, and never within a letter and its accents.
fn good_cut(text: &str, near: usize) -> usize {
    const AROUND: usize = 256;
    let from = boundary(text, near - AROUND);
    let to = boundary(text, near + AROUND);
    let window = &text[from..to];
    if let Some(space) = window.rfind(' ') {
        return from + space + 1;
    }
    let middle = near - from;
    let letter = window.grapheme_indices(true).map(|(at, _)| at).find(|at| *at >= middle && *at > 0);
    // No accents go on for ever.
    letter.map_or(to, |at| from + at)
}

/// The beginning of the character that this byte is in.
fn boundary(text: &str, byte: usize) -> usize {
    (0..=byte.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// One thing that was done, to be undone.
#[derive(Clone, Debug)]
struct Done {
    from: Pos,
    removed: String,
    inserted: String,
}

/// The text.
#[derive(Clone, Debug)]
pub(super) struct Buffer {
    lines: Vec<Line>,
    in_parts: bool,
    /// Length in bytes, line breaks included.
    len: usize,
    /// Grows with every change.
    revision: u64,
    done: VecDeque<Done>,
    undone: Vec<Done>,
}

impl Buffer {
    /// A text; `in_parts` where long lines are broken over rows.
    pub(super) fn new(text: &str, in_parts: bool) -> Self {
        // Split at line breaks alone: a carriage return that stands in a file stays in it.
        let lines = text.split('\n').map(|line| Line::new(line.to_owned(), in_parts)).collect();
        Buffer { lines, in_parts, len: text.len(), revision: 0, done: VecDeque::new(), undone: Vec::new() }
    }

    /// All of it.
    pub(super) fn text(&self) -> String {
        self.between(Pos::default(), self.end())
    }

    /// Length in bytes.
    pub(super) fn len(&self) -> usize {
        self.len
    }

    /// Grows with every change.
    pub(super) fn revision(&self) -> u64 {
        self.revision
    }

    /// How many lines there are: at least one.
    pub(super) fn lines(&self) -> usize {
        self.lines.len()
    }

    /// A line.
    pub(super) fn line(&self, line: usize) -> &str {
        self.lines.get(line).map_or("", |l| l.text.as_str())
    }

    /// How many parts a line is laid out in: at least one.
    pub(super) fn parts(&self, line: usize) -> usize {
        self.lines.get(line).map_or(1, |l| l.cuts.len() + 1)
    }

    /// From which byte to which a part of a line goes.
    pub(super) fn part(&self, line: usize, part: usize) -> (usize, usize) {
        let Some(line) = self.lines.get(line) else { return (0, 0) };
        let from = if part == 0 { 0 } else { line.cuts.get(part - 1).copied().unwrap_or(line.text.len()) };
        (from, line.cuts.get(part).copied().unwrap_or(line.text.len()))
    }

    /// Which part of its line a place is in.
    pub(super) fn part_of(&self, at: Pos) -> usize {
        self.lines.get(at.line).map_or(0, |l| l.cuts.partition_point(|cut| *cut <= at.byte))
    }

    /// Behind the last letter.
    pub(super) fn end(&self) -> Pos {
        let line = self.lines.len() - 1;
        Pos { line, byte: self.line(line).len() }
    }

    /// The text between two places.
    pub(super) fn between(&self, from: Pos, to: Pos) -> String {
        if from.line == to.line {
            return self.line(from.line)[from.byte..to.byte].to_owned();
        }
        let mut out = self.line(from.line)[from.byte..].to_owned();
        for line in &self.lines[from.line + 1..to.line] {
            out.push('\n');
            out.push_str(&line.text);
        }
        out.push('\n');
        out.push_str(&self.line(to.line)[..to.byte]);
        out
    }

    /// Puts a text in the place of what stands between two places; can be
    /// undone. Gives the place behind it.
    pub(super) fn replace(&mut self, from: Pos, to: Pos, text: &str) -> Pos {
        let removed = self.between(from, to);
        let end = self.put(from, to, text);
        self.undone.clear();
        self.done.push_back(Done { from, removed, inserted: text.to_owned() });
        if self.done.len() > DEPTH {
            self.done.pop_front();
        }
        end
    }

    /// Takes the last change back; gives where the cursor is then.
    pub(super) fn undo(&mut self) -> Option<Pos> {
        let done = self.done.pop_back()?;
        let end = self.put(done.from, behind(done.from, &done.inserted), &done.removed);
        self.undone.push(done);
        Some(end)
    }

    /// Does the last undone change again; gives where the cursor is then.
    pub(super) fn redo(&mut self) -> Option<Pos> {
        let done = self.undone.pop()?;
        let end = self.put(done.from, behind(done.from, &done.removed), &done.inserted);
        self.done.push_back(done);
        Some(end)
    }

    fn put(&mut self, from: Pos, to: Pos, text: &str) -> Pos {
        self.revision += 1;
        let end = behind(from, text);
        if from.line == to.line && end.line == from.line {
            self.len = self.len + text.len() - (to.byte - from.byte);
            self.lines[from.line].replace(from.byte, to.byte, text, self.in_parts);
            return end;
        }
        let gone: usize = self.lines[from.line..=to.line].iter().map(|l| l.text.len() + 1).sum();
        let mut new = self.line(from.line)[..from.byte].to_owned();
        new.push_str(text);
        new.push_str(&self.line(to.line)[to.byte..]);
        self.len = self.len + new.len() + 1 - gone;
        let lines = new.split('\n').map(|line| Line::new(line.to_owned(), self.in_parts));
        self.lines.splice(from.line..=to.line, lines);
        end
    }
}

/// The place behind a text that begins here.
fn behind(from: Pos, text: &str) -> Pos {
    match text.rfind('\n') {
        None => Pos { byte: from.byte + text.len(), ..from },
        Some(last) => {
            let line = from.line + text.bytes().filter(|b| *b == b'\n').count();
            Pos { line, byte: text.len() - last - 1 }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The parts of every line make up the line and are cut between letters.
    fn sound(buffer: &Buffer) {
        for line in 0..buffer.lines() {
            let mut at = 0;
            for part in 0..buffer.parts(line) {
                let (from, to) = buffer.part(line, part);
                assert_eq!(from, at);
                assert!(buffer.line(line).is_char_boundary(to) && to - from <= 2 * PART, "{from} to {to}");
                assert_eq!(buffer.part_of(Pos { line, byte: from }), part);
                at = to;
            }
            assert_eq!(at, buffer.line(line).len());
        }
        assert_eq!(buffer.len(), buffer.text().len());
    }

    #[test]
    fn a_long_line_is_laid_out_in_parts() {
        for word in ["word ", "ŵ", "w\u{302}", "日本"] {
            let text = word.repeat(5_000);
            let buffer = Buffer::new(&text, true);
            assert!(buffer.parts(0) > 1);
            sound(&buffer);
            assert_eq!(buffer.text(), text);
        }
    }

    proptest::proptest! {
        #[test]
        fn edits_and_their_undo_are_those_of_a_string(
            size in 0_usize..30_000,
            edits in proptest::collection::vec((0.0_f64..1.0, 0.0_f64..0.3, "(a|ŵ| |\n){0,9}", 0_usize..2_000), 1..12),
        ) {
            let start: String = "ab ŵd\ne ".chars().cycle().take(size).filter(|c| size % 2 == 0 || *c != '\n').collect();
            let (mut buffer, mut plain) = (Buffer::new(&start, true), start.clone());
            let pos = |text: &str, at: usize| Pos {
                line: text[..at].matches('\n').count(),
                byte: at - text[..at].rfind('\n').map_or(0, |n| n + 1),
            };
            for (at, long, words, times) in edits {
                let text = words.repeat(if times % 3 == 0 { times } else { 1 });
                let place = |part: f64| (plain.len() as f64 * part) as usize;
                let from = boundary(&plain, place(at));
                let to = boundary(&plain, from + place(long));
                let end = buffer.replace(pos(&plain, from), pos(&plain, to), &text);
                plain.replace_range(from..to, &text);
                proptest::prop_assert_eq!(end, pos(&plain, from + text.len()));
                proptest::prop_assert_eq!(buffer.text(), plain.as_str());
                sound(&buffer);
            }
            while buffer.undo().is_some() {
                sound(&buffer);
            }
            proptest::prop_assert_eq!(buffer.text(), start);
            while buffer.redo().is_some() {}
            proptest::prop_assert_eq!(buffer.text(), plain);
        }
    }
}
