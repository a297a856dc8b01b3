//! Words as people compare them: folded, slugged, made safe to show.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Folds a text for comparing: accents off, lower case, one kind of apostrophe,
/// hyphen and space. "Siân  O’Dea" gives "sian o'dea".
pub fn fold(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut gap = false;
    for c in words.nfd().filter(|c| !is_combining_mark(*c)) {
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

/// Whether a character could act on a terminal or turn a line round: control
/// characters other than line break and tab, and the bidirectional controls.
pub fn is_unsafe(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t')
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// What may be shown of a text: unsafe characters as `·`, tabs as spaces. Only
/// for showing: what is stored stays as it was typed.
pub fn shown(words: &str) -> std::borrow::Cow<'_, str> {
    if words.bytes().all(|b| (b' '..=b'~').contains(&b)) {
        return words.into();
    }
    if words.chars().any(|c| is_unsafe(c) || c == '\t') {
        words
            .chars()
            .map(|c| match c {
                '\t' => ' ',
                c if is_unsafe(c) => '·',
                c => c,
            })
            .collect::<String>()
            .into()
    } else {
        words.into()
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
    }

    #[test]
    fn the_first_words_are_of_the_first_line_that_says_something() {
        assert_eq!(first_words("\n\n  Rang her.\nMore", 20), "Rang her.");
        assert_eq!(first_words("abcdefghij", 5), "abcd…");
    }
}
