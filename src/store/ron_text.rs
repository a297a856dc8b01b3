//! Records as text: written as people would like to read them, read strictly,
//! and what is wrong said in plain words with its place.

use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use ron::{Error, Options};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::conflict_marks;
use crate::model::Say;
use crate::model::limits::{Budget, LIMITS};
use crate::model::text::{is_unsafe, shown};

/// Why a text is no record, and where in it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{line}:{column}: {}", say.key)]
pub struct Unreadable {
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
    say: Say,
    unsettled: bool,
}

impl Unreadable {
    fn new(line: usize, column: usize, say: Say) -> Self {
        Unreadable { line, column, say, unsettled: false }
    }

    /// Whether the text holds two versions that git put together and nobody
    /// settled: the record is as it was before, and the file is not.
    pub fn is_unsettled(&self) -> bool {
        self.unsettled
    }

    /// What is wrong there.
    pub fn say(&self) -> Say {
        self.say.clone()
    }
}

/// A record that cannot be written so that it would read as the same record.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("cannot be written: {0}")]
pub struct Unwritable(String);

impl Unwritable {
    /// The text would not read as the same record.
    pub(super) fn reads_differently() -> Self {
        Unwritable("it would read as something else".into())
    }

    /// What happened.
    pub fn say(&self) -> Say {
        Say::new("store-unwritable")
    }
}

fn options() -> Options {
    // `party: "Labour"` instead of `party: Some("Labour")`; the recursion limit stays at ron's own 128.
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// Writes a record: one field a line, texts as they read. A record that holds
/// control characters (other than line break and tab) or bidirectional
/// controls is written with every such character escaped, so that showing the
/// file on a terminal never acts on it.
///
/// # Errors
/// Where the record nests too deep to be written.
pub fn to_text<T: Serialize>(record: &T) -> Result<String, Unwritable> {
    let plain = write(record, false)?;
    if !acts_on_a_terminal(&plain) {
        return Ok(plain);
    }
    let escaped = write(record, true)?;
    // The line breaks left are the file's own; everything else that acts is inside quotes and takes an escape.
    let mut safe = String::with_capacity(escaped.len());
    for c in escaped.chars() {
        if is_unsafe(c) {
            safe.extend(c.escape_unicode());
        } else {
            safe.push(c);
        }
    }
    Ok(safe)
}

fn write<T: Serialize>(record: &T, escape: bool) -> Result<String, Unwritable> {
    let pretty = PrettyConfig::new().struct_names(true).new_line("\n").indentor("    ").escape_strings(escape);
    let mut text = options().to_string_pretty(record, pretty).map_err(|e| Unwritable(e.to_string()))?;
    text.push('\n');
    Ok(text)
}

fn acts_on_a_terminal(text: &str) -> bool {
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if is_unsafe(c) && !(c == '\r' && chars.peek() == Some(&'\n')) {
            return true;
        }
    }
    false
}

/// Reads a record.
///
/// # Errors
/// Where it is no such record: what is wrong, and where.
pub fn from_text<T: DeserializeOwned>(text: &str) -> Result<T, Unreadable> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(Unreadable::new(1, 1, Say::new("store-ron-empty")));
    }
    if let Some(at) = over_long(text) {
        let before = &text[..at];
        let line = before.matches('\n').count() + 1;
        let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
        return Err(Unreadable::new(line, column, Say::new("store-ron-long")));
    }
    options().from_str(text).map_err(|e| {
        let at = if at_the_end(&e.code) { e.span.end } else { e.span.start };
        match conflict_marks::in_broken(text, at.line) {
            Some(line) => Unreadable { unsettled: true, ..Unreadable::new(line, 1, unsettled(line)) },
            None => Unreadable::new(at.line, at.col, in_words(&e.code)),
        }
    })
}

/// Where a text has more brackets and commas than any record, in bytes from its beginning. Those inside texts and
/// remarks do not count: a note may have as many as it likes.
fn over_long(text: &str) -> Option<usize> {
    let mut marks = Budget::new(LIMITS.record_marks);
    let bytes = text.as_bytes();
    let behind =
        |from: usize, mark: &str| text.get(from..).and_then(|rest| rest.find(mark)).map(|n| from + n + mark.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        at = match byte {
            b'"' => end_of_text(bytes, at + 1),
            b'r' if matches!(bytes.get(at + 1), Some(b'"' | b'#')) => {
                let hashes = bytes[at + 1..].iter().take_while(|b| **b == b'#').count();
                // `r#name` is a name and no text.
                let begins = bytes.get(at + 1 + hashes) == Some(&b'"');
                let end = || behind(at + 2 + hashes, &format!("\"{}", "#".repeat(hashes)));
                if begins { end().unwrap_or(bytes.len()) } else { at + 1 + hashes }
            }
            b'/' if bytes.get(at + 1) == Some(&b'/') => behind(at, "\n").unwrap_or(bytes.len()),
            // Remarks may stand inside one another: counting a little too much does no harm.
            b'/' if bytes.get(at + 1) == Some(&b'*') => behind(at, "*/").unwrap_or(bytes.len()),
            b'\'' if bytes.get(at + 2) == Some(&b'\'') => at + 3,
            b',' | b'(' | b'[' | b'{' if marks.take(1).is_err() => return Some(at),
            _ => at + 1,
        };
    }
    None
}

/// Behind the quotation mark that ends a text.
fn end_of_text(bytes: &[u8], mut at: usize) -> usize {
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    bytes.len()
}

/// Reads a record from a file's bytes.
///
/// # Errors
/// As [`from_text`], and where the bytes are not UTF-8.
pub fn from_bytes<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Unreadable> {
    match std::str::from_utf8(bytes) {
        Ok(text) => from_text(text),
        Err(e) => {
            let before = String::from_utf8_lossy(&bytes[..e.valid_up_to()]);
            let line = before.matches('\n').count() + 1;
            let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
            Err(Unreadable::new(line, column, Say::new("store-ron-not-utf8")))
        }
    }
}

/// What is said of git's conflict marks, by the line of the first.
pub(super) fn unsettled(line: usize) -> Say {
    Say::new("store-git-conflict").with("line", line)
}

/// Whether what is wrong begins where the reader stood when it stopped, rather
/// than at the last thing it had read.
fn at_the_end(error: &Error) -> bool {
    matches!(
        error,
        Error::Eof
            | Error::TrailingCharacters
            | Error::ExpectedComma
            | Error::ExpectedStructLikeEnd
            | Error::ExpectedArrayEnd
            | Error::ExpectedMapColon
            | Error::ExpectedOptionEnd
            | Error::ExpectedString
            | Error::ExpectedArray
            | Error::ExpectedBoolean
            | Error::ExpectedInteger
            | Error::ExpectedStructLike
            | Error::ExpectedNamedStructLike(_)
            | Error::MissingStructField { .. }
    )
}

fn in_words(error: &Error) -> Say {
    use Error as E;
    match error {
        E::NoSuchStructField { expected, found, .. } => unknown("field", found, expected),
        E::NoSuchEnumVariant { expected, found, .. } => unknown("choice", found, expected),
        E::MissingStructField { field, .. } => Say::new("store-ron-missing-field").with("field", *field),
        E::DuplicateStructField { field, .. } => Say::new("store-ron-twice").with("field", *field),
        E::ExpectedComma
        | E::ExpectedStructLikeEnd
        | E::ExpectedArrayEnd
        | E::ExpectedMapEnd
        | E::ExpectedOptionEnd => Say::new("store-ron-comma"),
        E::ExpectedMapColon => Say::new("store-ron-colon"),
        E::Eof | E::ExpectedStringEnd => Say::new("store-ron-stops"),
        E::TrailingCharacters => Say::new("store-ron-left-over"),
        E::ExpectedString | E::ExpectedChar => Say::new("store-ron-want-text"),
        E::ExpectedArray => Say::new("store-ron-want-list"),
        E::ExpectedBoolean => Say::new("store-ron-want-yes-no"),
        E::ExpectedInteger | E::ExpectedFloat | E::InvalidIntegerDigit { .. } | E::UnderscoreAtBeginning => {
            Say::new("store-ron-want-number")
        }
        E::IntegerOutOfBounds => Say::new("store-ron-number-too-large"),
        E::ExpectedDifferentStructName { expected, found } => {
            Say::new("store-ron-other-record").with("expected", *expected).with("found", shown(found).as_ref())
        }
        E::ExpectedStructLike => Say::new("store-ron-want-bracket"),
        E::ExpectedNamedStructLike(name) => Say::new("store-ron-want-record").with("name", *name),
        E::InvalidEscape(_) => Say::new("store-ron-escape"),
        E::UnclosedBlockComment | E::UnclosedLineComment => Say::new("store-ron-comment"),
        E::ExceededRecursionLimit => Say::new("store-ron-deep"),
        E::Utf8Error(_) => Say::new("store-ron-not-utf8"),
        E::InvalidValueForType { expected, .. } => wanted(expected),
        E::ExpectedIdentifier | E::InvalidIdentifier(_) | E::SuggestRawIdentifier(_) | E::UnexpectedChar(_) => {
            Say::new("store-ron-want-name")
        }
        E::Message(words) => match words.split_once("\" is not a date") {
            Some((date, _)) => Say::new("store-ron-date").with("words", date.trim_start_matches('"')),
            None => Say::new("store-ron-wrong"),
        },
        _ => Say::new("store-ron-wrong"),
    }
}

/// What a place wanted, from the reader's own words for it.
fn wanted(expected: &str) -> Say {
    if expected.contains("string") || expected.contains("character") {
        Say::new("store-ron-want-text")
    } else if expected.contains("bool") {
        Say::new("store-ron-want-yes-no")
    } else if expected.contains("sequence") || expected.contains("array") {
        Say::new("store-ron-want-list")
    } else if ["u8", "u16", "u32", "u64", "usize", "i8", "i16", "i32", "i64", "isize"].contains(&expected) {
        Say::new("store-ron-want-number")
    } else {
        Say::new("store-ron-wrong")
    }
}

fn unknown(what: &'static str, found: &str, expected: &[&'static str]) -> Say {
    // "partie" is nearer to "party" than to "parts".
    let far = |name: &str| distance(found, name).min(1 + distance(&found.replace("ie", "y"), name));
    let near = expected.iter().map(|name| (far(name), *name)).min();
    let say = |key| Say::new(key).with("name", shown(found).as_ref());
    match near {
        Some((far, name)) if far <= 1 + name.len() / 3 => {
            say(if what == "field" { "store-ron-unknown-field-near" } else { "store-ron-unknown-choice-near" })
                .with("near", name)
        }
        _ if what == "field" => say("store-ron-unknown-field"),
        _ => say("store-ron-unknown-choice").with("choices", expected.join(", ")),
    }
}

/// How many letters have to be put in, taken out or changed to make one word the other.
fn distance(a: &str, b: &str) -> usize {
    // Nobody misspells a field name with hundreds of letters.
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().take(64).collect(), b.chars().take(64).collect());
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, ca) in a.iter().enumerate() {
        let mut before = row[0];
        row[0] = i + 1;
        for (j, cb) in b.iter().enumerate() {
            let change = before + usize::from(!ca.eq_ignore_ascii_case(cb));
            before = row[j + 1];
            row[j + 1] = change.min(before + 1).min(row[j] + 1);
        }
    }
    row.last().copied().unwrap_or(0)
}
