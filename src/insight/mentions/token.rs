//! A text in words and marks, each with its place.

use std::borrow::Cow;

use super::vocabulary as say;
use crate::model::text;

/// A word or a mark. It borrows its text: a long report has millions of them.
#[derive(Clone, Debug)]
pub(super) struct Token<'a> {
    /// The line, from 0.
    pub line: usize,
    /// The column in characters, from 0.
    pub column: usize,
    /// Characters it takes on its line.
    pub length: usize,
    /// As written.
    pub raw: &'a str,
    /// Folded ([`text::fold`]).
    pub key: Cow<'a, str>,
    /// Whether it is a word; else one mark, or a number.
    pub word: bool,
    /// White space, or the start of a line, stands before it.
    pub spaced: bool,
    /// It is the first of its line.
    pub first: bool,
    /// An empty line stands before it.
    pub apart: bool,
    /// A tab or several spaces stand before it: another cell.
    pub cell: bool,
}

impl Token<'_> {
    /// Whether it is this mark.
    pub fn is(&self, mark: char) -> bool {
        !self.word && self.raw.starts_with(mark)
    }

    /// Whether it is a word that starts with a capital.
    pub fn is_capital(&self) -> bool {
        self.word && self.raw.chars().next().is_some_and(char::is_uppercase)
    }

    /// Where it ends on its line, in characters from 0.
    pub fn end(&self) -> usize {
        self.column + self.length
    }

    /// Where it begins in its line, in bytes.
    pub fn start_in(&self, line: &str) -> usize {
        (self.raw.as_ptr() as usize).saturating_sub(line.as_ptr() as usize)
    }
}

/// A word folded, without a copy where it is in small letters already.
fn folded(raw: &str) -> Cow<'_, str> {
    if raw.bytes().all(|b| matches!(b, b'a'..=b'z' | b'\'' | b'-')) { raw.into() } else { text::fold(raw).into() }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '`' | '´' | 'ʼ')
}

/// Hyphens that stand inside a word.
pub(super) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '\u{ad}')
}

/// What stands where a letter was lost.
pub(super) fn is_lost(c: char) -> bool {
    matches!(c, '?' | '\u{fffd}')
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() || unicode_normalization::char::is_combining_mark(c)
}

/// The words and marks of lines.
pub(super) fn tokens(lines: &[String]) -> Vec<Token<'_>> {
    let mut all = Vec::new();
    let mut empty = false;
    let mut chars: Vec<char> = Vec::new();
    for (line, text) in lines.iter().enumerate() {
        chars.clear();
        chars.extend(text.chars());
        let (mut at, mut first, mut gap) = (0, true, 0);
        let mut rest = text.as_str();
        while at < chars.len() {
            let c = chars[at];
            if c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}') {
                gap += if c == '\t' { 8 } else { 1 };
                at += 1;
                rest = &rest[c.len_utf8()..];
                continue;
            }
            let end = end_of(&chars, at);
            let (raw, behind) = rest.split_at(chars[at..end].iter().map(|c| c.len_utf8()).sum());
            rest = behind;
            let word = c.is_alphabetic();
            all.push(Token {
                line,
                column: at,
                length: end - at,
                key: if word { folded(raw) } else { Cow::Borrowed("") },
                raw,
                word,
                spaced: first || gap > 0,
                first,
                apart: first && empty,
                cell: first || gap > 2,
            });
            if first {
                empty = false;
            }
            (at, first, gap) = (end, false, 0);
        }
        empty |= first;
    }
    all
}

/// Whether letters before a capital are a title that runs into the name: "CllrMrs", "MrsBell", "MRBell".
fn is_run_on(letters: &[char]) -> bool {
    if letters.len() < 2 || letters.len() > 12 {
        return false;
    }
    let word: String = letters.iter().flat_map(|c| c.to_lowercase()).collect();
    say::head(&word).is_some()
        || say::is_his_title(&word)
        || say::is_her_title(&word)
        || matches!(word.as_str(), "dr" | "rev" | "parch")
}

fn end_of(chars: &[char], from: usize) -> usize {
    let mut end = from + 1;
    if chars[from].is_numeric() {
        while chars.get(end).is_some_and(|c| c.is_alphanumeric()) {
            end += 1;
        }
        return end;
    }
    if !chars[from].is_alphabetic() {
        return end;
    }
    while let Some(&c) = chars.get(end) {
        let next = chars.get(end + 1).copied();
        if c.is_uppercase() && next.is_some_and(char::is_lowercase) && is_run_on(&chars[from..end]) {
            break;
        }
        if is_letter(c) {
            end += 1;
        } else if (is_apostrophe(c) || is_hyphen(c)) && next.is_some_and(is_letter) {
            end += 2;
        } else if is_lost(c) {
            // "Gr?p", "Si??n"; a question mark at a word's end is one.
            let run = chars[end..].iter().take_while(|c| is_lost(**c)).count();
            if run > 2 || !chars.get(end + run).is_some_and(|c| is_letter(*c)) {
                break;
            }
            end += run + 1;
        } else {
            break;
        }
    }
    end
}
