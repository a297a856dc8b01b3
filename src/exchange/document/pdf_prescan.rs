//! A look over a PDF before its objects are loaded. The loader reads one object at a time into memory, so an array of
//! millions of numbers is there in full before anything can be said about it: a byte of the file takes 24 bytes.

use crate::model::limits::LIMITS;

/// Whether no array or dictionary of these bytes holds more values than are read. What streams hold is passed over.
pub(super) fn fits(bytes: &[u8]) -> bool {
    let mut at = 0;
    let (mut depth, mut values) = (0usize, 0usize);
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'%' => at += line(&bytes[at..]),
            b'(' => {
                at = behind_text(bytes, at + 1).0;
                values += 1;
                continue;
            }
            b'[' | b'<' => depth += 1,
            b']' | b'>' => depth = depth.saturating_sub(1),
            _ if is_regular(byte) => {
                let word =
                    bytes[at..].iter().position(|b| !is_regular(*b)).map_or(&bytes[at..], |n| &bytes[at..at + n]);
                at += word.len();
                values += 1;
                match word {
                    b"endobj" => depth = 0,
                    b"stream" => at += behind_stream(&bytes[at..]),
                    _ => {}
                }
                if depth == 0 {
                    values = 0;
                }
                if values > LIMITS.pdf_values {
                    return false;
                }
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    true
}

/// Letters, digits and what else a word or a name is made of.
pub(super) fn is_regular(byte: u8) -> bool {
    !matches!(
        byte,
        b'\0' | b'\t' | b'\n' | b'\x0c' | b'\r' | b' ' | b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'%'
    )
}

pub(super) fn line(bytes: &[u8]) -> usize {
    bytes.iter().position(|b| matches!(b, b'\r' | b'\n')).unwrap_or(bytes.len())
}

/// Where a text ends, and how deep its brackets are.
pub(super) fn behind_text(bytes: &[u8], mut at: usize) -> (usize, usize) {
    let (mut depth, mut deepest) = (1usize, 1usize);
    while let Some(&byte) = bytes.get(at) {
        at += 1;
        match byte {
            b'\\' => at += 1,
            b'(' => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    (at.min(bytes.len()), deepest)
}

pub(super) fn behind_stream(bytes: &[u8]) -> usize {
    const END: &[u8] = b"endstream";
    let mut from = 0;
    while let Some(at) = bytes[from..].iter().position(|b| *b == b'e').map(|n| n + from) {
        if bytes[at..].starts_with(END) {
            return at + END.len();
        }
        from = at + 1;
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::fits;
    use crate::model::limits::LIMITS;

    #[test]
    fn only_values_of_one_array_are_counted() {
        let many = "0 ".repeat(LIMITS.pdf_values + 10);
        assert!(!fits(format!("1 0 obj [{many}] endobj").as_bytes()));
        assert!(!fits(format!("1 0 obj [{} (endobj) % endobj\n {many}]", &many[..100]).as_bytes()));
        assert!(!fits(format!("1 0 obj << /a [{many}").as_bytes()));
        assert!(fits(format!("xref {many}").as_bytes()));
        assert!(fits(format!("1 0 obj << /Length 9 >> stream\n[ {many} endstream endobj").as_bytes()));
        let several = format!("1 0 obj [{}] endobj ", &many[..many.len() / 2]).repeat(4);
        assert!(fits(several.as_bytes()));
    }
}
