//! Lines as vCard and iCalendar have them (RFC 2425, RFC 5545): escaped, folded
//! at 75 octets, ended by CRLF.

use crate::model::text;

/// The longest line, in octets, without its CRLF.
const LONGEST: usize = 75;

/// Adds a line, folded where it is long; no character is split.
pub(super) fn put(out: &mut String, line: &str) {
    let mut used = 0;
    for c in line.chars() {
        if used + c.len_utf8() > LONGEST {
            out.push_str("\r\n ");
            used = 1;
        }
        out.push(c);
        used += c.len_utf8();
    }
    out.push_str("\r\n");
}

/// Words as the value of a property: `\`, `;`, `,` and line breaks escaped, and
/// nothing in them that acts on whoever reads it.
pub(super) fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 8);
    for c in text::shown(&words.replace("\r\n", "\n")).trim_end().chars() {
        match c {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::strict_tests as strict;
    use super::*;

    #[test]
    fn a_long_line_is_folded_without_splitting_a_character_and_reads_back() {
        let words = "Ŵyn a ŷd; coma, ôl\\slaes\nllinell 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀";
        let mut out = String::new();
        put(&mut out, &format!("NOTE:{}", escaped(words)));
        assert_eq!(strict::read(&out), [("NOTE".to_owned(), vec![words.to_owned()])]);
    }
}
