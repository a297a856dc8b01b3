//! Lines of text, made fit for reading.

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::Taken;
use crate::model::limits::Exceeded;

/// Composes letters (NFC), so that "â" is one character however it was written.
pub(super) fn compose(line: &mut String) {
    if !is_nfc(line) {
        *line = line.nfc().collect();
    }
}

/// A text's lines, whichever way they end. A page break ends one too.
pub(super) fn split(text: &str) -> Result<Vec<String>, Exceeded> {
    let text = text.trim_end_matches(['\u{1a}', '\0']);
    let mut all = Vec::new();
    let mut taken = Taken::default();
    for line in text.split('\n') {
        let line = line.strip_suffix('\r').unwrap_or(line);
        for line in line.split(['\r', '\u{c}', '\u{2028}', '\u{2029}', '\u{85}']).map(str::trim_end) {
            taken.line(line)?;
            all.push(line.to_owned());
        }
    }
    Ok(all)
}

/// Joins a word that a line's end tore apart: "accom-" and "modation". Only where both halves are in small
/// letters: "Jones-" and "Pritchard" keep their hyphen, and a name keeps its lines.
pub(super) fn join_torn(lines: &mut [String]) {
    for at in 1..lines.len() {
        let (before, after) = lines.split_at_mut(at);
        let (Some(first), Some(second)) = (before.last_mut(), after.first_mut()) else { continue };
        let Some(stem) = first.strip_suffix(['-', '‐', '\u{ad}']) else { continue };
        let small = |c: Option<char>| c.is_some_and(|c| c.is_alphabetic() && c.is_lowercase());
        let last_word = stem.rsplit(char::is_whitespace).next().unwrap_or("");
        let torn = small(stem.chars().next_back())
            && small(last_word.chars().next())
            && !last_word.contains('-')
            && small(second.chars().next());
        if !torn {
            continue;
        }
        let end = second.find(char::is_whitespace).unwrap_or(second.len());
        let joined = format!("{stem}{}", &second[..end]);
        let rest = second[end..].trim_start().to_owned();
        *first = joined;
        *second = rest;
    }
}
