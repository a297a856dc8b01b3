//! Bytes to text, and text to what may be kept.

use encoding_rs::{UTF_8, WINDOWS_1252};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::Encoding;
use crate::model::text::{cleaned, is_unsafe};

/// Decodes a file: by its byte order mark, else as UTF-8, else as
/// Windows-1252. `None` where it is no text.
pub(super) fn decode(bytes: &[u8]) -> Option<(String, Encoding)> {
    let (text, encoding) = if let Some((marked, skip)) = encoding_rs::Encoding::for_bom(bytes) {
        let (text, _) = marked.decode_without_bom_handling(&bytes[skip..]);
        (text.into_owned(), if marked == UTF_8 { Encoding::Utf8 } else { Encoding::Utf16 })
    } else if let Ok(text) = std::str::from_utf8(bytes) {
        (text.to_owned(), Encoding::Utf8)
    } else {
        let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
        (text.into_owned(), Encoding::Windows1252)
    };
    let odd = |c: &char| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}' | '\u{1a}');
    // Windows-1252 leaves five bytes without a letter, and old lists hold a few of them.
    let (mut all, mut controls) = (0usize, 0usize);
    for c in text.chars() {
        all += 1;
        controls += usize::from(odd(&c));
    }
    (!text.contains('\0') && controls * 200 <= all).then_some((text, encoding))
}

/// The longest text of one field, in characters.
const LONGEST: usize = 4_000;

/// A field as it may be kept: composed (NFC), one space where any white space
/// was, nothing that acts on a terminal and nothing that is not seen.
pub(super) fn tidy(field: &str) -> String {
    let mut out = String::with_capacity(field.len());
    let mut gap = false;
    for c in cleaned(field).nfc().take(LONGEST) {
        if c.is_whitespace() || c == '\u{a0}' {
            gap = !out.is_empty();
        } else if !is_unsafe(c) {
            if std::mem::take(&mut gap) {
                out.push(' ');
            }
            out.push(c);
        }
    }
    out
}

/// How many letters a text has: an accent that stands as a character of its own is no letter.
pub(super) fn letters(text: &str) -> usize {
    text.chars().filter(|c| !is_combining_mark(*c)).count()
}

/// Takes off one more layer of XML's escapes, for what was escaped twice: "&amp;" in a text is "&".
pub(super) fn unescape_again(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&#39;", "'")
        .replace("&rsquo;", "’")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&")
}

/// Whether letters were lost or doubled on the way: U+FFFD, a `Â`, `ï¿½` or
/// `Ã` before another sign, `?` between letters.
pub(super) fn is_garbled(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    chars.iter().enumerate().any(|(at, c)| {
        let before = at.checked_sub(1).map(|i| chars[i]);
        let after = chars.get(at + 1).copied();
        match c {
            '\u{fffd}' => true,
            '¿' => before == Some('ï'),
            // "Â" opens Welsh words too; before a sign it is half a character.
            'Â' | 'Ã' => after.is_none_or(|a| !a.is_alphabetic() && !matches!(a, '\'' | '’' | '-')),
            '€' => before == Some('â'),
            '?' => before.is_some_and(char::is_alphabetic) && after.is_some_and(char::is_alphabetic),
            c => ('\u{80}'..='\u{9f}').contains(c),
        }
    })
}
