//! Words as people compare them: folded, slugged, made safe to show.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::char_class::{CharClass, class};

/// Folds a text for comparing: accents off, lower case, one kind of apostrophe,
/// hyphen and space. "Siân  O’Dea" gives "sian o'dea".
pub fn fold(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut gap = false;
    // What is not seen makes no difference.
    let seen = |c: &char| !is_combining_mark(*c) && !is_hidden(*c) && class(*c) != CharClass::Direction;
    for c in words.nfd().filter(seen) {
        if c.is_whitespace() || c == '\u{a0}' {
            gap = !out.is_empty();
            continue;
        }
        if gap {
            out.push(' ');
            gap = false;
        }
        match c {
            '’' | '‘' | '`' | '´' | 'ʼ' => out.push('\''),
            '‐' | '‑' | '–' | '—' => out.push('-'),
            'ß' => out.push_str("ss"),
            'æ' | 'Æ' => out.push_str("ae"),
            'ø' | 'Ø' => out.push('o'),
            'ł' | 'Ł' => out.push('l'),
            'đ' | 'Đ' => out.push('d'),
            _ => out.extend(c.to_lowercase()),
        }
    }
    out
}

/// A file name made of somebody's words: ASCII letters and digits joined by
/// single hyphens, at most 60 characters, "untitled" where nothing is left.
pub fn slug(words: &str) -> String {
    let mut out = String::new();
    for c in fold(words).chars() {
        if c.is_ascii_alphanumeric() {
            out.push(c);
        } else if c != '\'' && !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
        if out.len() >= 60 {
            break;
        }
    }
    let trimmed = out.trim_end_matches('-');
    // Windows keeps these names for devices.
    const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
    if trimmed.is_empty() {
        "untitled".into()
    } else if DEVICES.contains(&trimmed)
        || ((trimmed.starts_with("com") || trimmed.starts_with("lpt")) && trimmed.len() == 4)
    {
        format!("{trimmed}-1")
    } else {
        trimmed.into()
    }
}

pub use super::char_class::{cleaned, is_hidden, is_unsafe};

/// What may be shown of a text: unsafe characters as `·`, tabs and strange ends of lines as spaces, and nothing
/// hidden. Only for showing: what is stored stays as it was typed.
pub fn shown(words: &str) -> std::borrow::Cow<'_, str> {
    if words.bytes().all(|b| (b' '..=b'~').contains(&b)) {
        return words.into();
    }
    let words = cleaned(words);
    if !words.chars().any(|c| is_unsafe(c) || c == '\t') {
        return words;
    }
    words
        .chars()
        .map(|c| match class(c) {
            _ if c == '\t' => ' ',
            CharClass::LineEnd => ' ',
            CharClass::Control | CharClass::Direction => '·',
            _ => c,
        })
        .collect::<String>()
        .into()
}

/// Adds a character of a JSON text, escaped where it would act on a terminal or not be seen.
pub fn push_json(out: &mut String, c: char) {
    if is_unsafe(c) || is_hidden(c) {
        for unit in c.encode_utf16(&mut [0; 2]) {
            out.push_str(&format!("\\u{unit:04x}"));
        }
    } else {
        out.push(c);
    }
}

/// The first words of a text, for a list: one line, at most `width` characters,
/// with an ellipsis where more follows.
pub fn first_words(words: &str, width: usize) -> String {
    let line = words.lines().find(|l| !l.trim().is_empty()).unwrap_or("");
    let line = shown(line.trim()).into_owned();
    if line.chars().count() <= width {
        return line;
    }
    let mut out: String = line.chars().take(width.saturating_sub(1)).collect();
    out.truncate(out.trim_end().len());
    out.push('…');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_apostrophes_and_spaces_fold_away() {
        assert_eq!(fold("Siân  O’Dea"), "sian o'dea");
        assert_eq!(fold("Tŷ’r Dŵr"), "ty'r dwr");
        assert_eq!(fold("  Jones–Pritchard "), "jones-pritchard");
        assert_eq!(fold("Si\u{2060}ân\u{200e} Jo\u{200b}nes"), "sian jones");
    }

    #[test]
    fn a_name_makes_a_file_name_that_people_recognise() {
        assert_eq!(slug("Siân ap Gwilym"), "sian-ap-gwilym");
        assert_eq!(slug("Cllr. O'Shea, LJP"), "cllr-oshea-ljp");
        assert_eq!(slug("///"), "untitled");
        assert_eq!(slug("con"), "con-1");
    }

    #[test]
    fn escape_sequences_are_never_shown_as_they_are() {
        assert_eq!(shown("a\u{1b}[31mb\u{202e}c"), "a·[31mb·c");
        assert_eq!(shown("a\u{2028}b\u{2029}c\td"), "a b c d");
        assert_eq!(shown("So\u{ad}ft\u{2060}ly\u{ffff}"), "Softly·");
        let mut json = String::new();
        "a\u{e0041}\u{2028}".chars().for_each(|c| push_json(&mut json, c));
        assert_eq!(json, "a\\udb40\\udc41\\u2028");
    }

    #[test]
    fn the_first_words_are_of_the_first_line_that_says_something() {
        assert_eq!(first_words("\n\n  Rang her.\nMore", 20), "Rang her.");
        assert_eq!(first_words("abcdefghij", 5), "abcd…");
    }
}
