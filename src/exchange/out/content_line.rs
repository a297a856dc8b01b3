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

/// A strict reader, made from the two RFCs, to read back what was written.
#[cfg(test)]
pub(super) mod strict {
    /// One property: its name with its parameters, its value unescaped (parts of
    /// a structured value stand apart).
    pub(crate) type Property = (String, Vec<String>);

    /// Reads lines into properties; panics at whatever the RFCs forbid.
    pub(crate) fn read(text: &str) -> Vec<Property> {
        assert!(text.ends_with("\r\n"), "ends with CRLF");
        assert!(!text.replace("\r\n", "").contains(['\r', '\n']), "no line break but CRLF");
        let mut lines: Vec<String> = Vec::new();
        for line in text.trim_end_matches("\r\n").split("\r\n") {
            assert!(line.len() <= 75, "{} octets: {line}", line.len());
            match line.strip_prefix([' ', '\t']) {
                Some(more) => lines.last_mut().expect("a line to continue").push_str(more),
                None => lines.push(line.to_owned()),
            }
        }
        lines.iter().map(|l| property(l)).collect()
    }

    fn property(line: &str) -> Property {
        assert!(!line.chars().any(char::is_control), "a control character in {line:?}");
        let (name, value) = line.split_once(':').unwrap_or_else(|| panic!("no value: {line}"));
        assert!(
            name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | ';' | '=' | '.' | ',')),
            "a name: {name}"
        );
        let (mut parts, mut part, mut chars) = (Vec::new(), String::new(), value.chars());
        while let Some(c) = chars.next() {
            match c {
                '\\' => match chars.next() {
                    Some('n' | 'N') => part.push('\n'),
                    Some(c @ ('\\' | ';' | ',')) => part.push(c),
                    other => panic!("escaped {other:?} in {line}"),
                },
                ';' | ',' if !name.starts_with("RRULE") => parts.push(std::mem::take(&mut part)),
                c => part.push(c),
            }
        }
        parts.push(part);
        (name.to_owned(), parts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_folded_without_splitting_a_character_and_reads_back() {
        let words = "Ŵyn a ŷd; coma, ôl\\slaes\nllinell 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀";
        let mut out = String::new();
        put(&mut out, &format!("NOTE:{}", escaped(words)));
        assert_eq!(strict::read(&out), [("NOTE".to_owned(), vec![words.to_owned()])]);
    }
}
