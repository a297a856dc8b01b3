//! What a PDF says its letters are: a `ToUnicode` map, read leniently, since programs write them in many ways.

use std::collections::HashMap;

/// The most codes that one map may name.
const CODES: usize = 70_000;

/// The most bytes of one code or text of a map that are read.
const LONGEST: usize = 1_000;

/// A mark of a map.
enum Mark {
    Hex(Vec<u8>),
    Open,
    Close,
    Word(String),
}

/// Codes and what they say.
pub(super) fn texts(map: &[u8]) -> HashMap<u32, String> {
    let marks = marks(map);
    let mut texts = HashMap::new();
    let mut at = 0;
    // Ranges may name the same codes over and over.
    let mut named = 0usize;
    while at < marks.len() && named < 4 * CODES {
        let Mark::Word(word) = &marks[at] else {
            at += 1;
            continue;
        };
        at += 1;
        match word.as_str() {
            "beginbfchar" => {
                while let (Some(Mark::Hex(code)), Some(Mark::Hex(text))) = (marks.get(at), marks.get(at + 1)) {
                    put(&mut texts, number(code), text);
                    at += 2;
                }
            }
            "beginbfrange" => {
                while let (Some(Mark::Hex(first)), Some(Mark::Hex(last))) = (marks.get(at), marks.get(at + 1)) {
                    if named >= 4 * CODES {
                        break;
                    }
                    let (first, last) = (number(first), number(last).min(number(first).saturating_add(0xffff)));
                    at += 2;
                    match marks.get(at) {
                        Some(Mark::Hex(text)) => {
                            named += usize::try_from(last.saturating_sub(first)).unwrap_or(CODES) + 1;
                            range(&mut texts, first, last, text);
                            at += 1;
                        }
                        Some(Mark::Open) => {
                            at += 1;
                            let mut code = first;
                            while let Some(Mark::Hex(text)) = marks.get(at) {
                                put(&mut texts, code, text);
                                code = code.saturating_add(1);
                                at += 1;
                            }
                            at += usize::from(matches!(marks.get(at), Some(Mark::Close)));
                        }
                        _ => break,
                    }
                }
            }
            _ => {}
        }
    }
    texts
}

fn number(bytes: &[u8]) -> u32 {
    bytes.iter().take(4).fold(0, |all, b| (all << 8) | u32::from(*b))
}

fn put(texts: &mut HashMap<u32, String>, code: u32, text: &[u8]) {
    let units: Vec<u16> = match text {
        [one] => vec![u16::from(*one)],
        _ => text.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect(),
    };
    if texts.len() < CODES && units.len() <= 16 {
        texts.insert(code, String::from_utf16_lossy(&units));
    }
}

/// Codes that follow one another, as their last letters do.
fn range(texts: &mut HashMap<u32, String>, first: u32, last: u32, text: &[u8]) {
    let Some((end, start)) = text.split_last_chunk::<2>().map(|(start, end)| (u16::from_be_bytes(*end), start)) else {
        return put(texts, first, text);
    };
    for (code, step) in (first..=last).zip(0..=u16::MAX) {
        let mut bytes = start.to_vec();
        bytes.extend(end.wrapping_add(step).to_be_bytes());
        put(texts, code, &bytes);
    }
}

fn marks(map: &[u8]) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut at = 0;
    while let Some(&byte) = map.get(at).filter(|_| marks.len() < 4 * CODES) {
        at += 1;
        match byte {
            b'<' if map.get(at) == Some(&b'<') => at += 1,
            b'<' => {
                let digits: Vec<u8> = map[at..]
                    .iter()
                    .take_while(|b| **b != b'>')
                    .take(LONGEST)
                    .filter_map(|b| char::from(*b).to_digit(16).and_then(|d| u8::try_from(d).ok()))
                    .collect();
                at += map[at..].iter().take_while(|b| **b != b'>').count() + 1;
                marks.push(Mark::Hex(digits.chunks(2).map(|p| (p[0] << 4) | p.get(1).copied().unwrap_or(0)).collect()));
            }
            b'[' => marks.push(Mark::Open),
            b']' => marks.push(Mark::Close),
            b'%' => at += map[at..].iter().take_while(|b| !matches!(b, b'\n' | b'\r')).count(),
            b if b.is_ascii_alphabetic() => {
                let length = map[at..].iter().take_while(|b| b.is_ascii_alphanumeric()).count();
                marks.push(Mark::Word(String::from_utf8_lossy(&map[at - 1..at + length]).into_owned()));
                at += length;
            }
            _ => {}
        }
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::texts;

    #[test]
    fn maps_are_read_however_they_are_written() {
        let map = b"/CIDInit /ProcSet findresource begin % 2 beginbfchar\n1 begincodespacerange<00><ff>endcodespacerange \
            2 beginbfchar<01><0041><02> <00660069> endbfchar 2 beginbfrange\n<10> <12> <0061>\n<20><21>[<0177> <D83DDE00>]endbfrange";
        let texts = texts(map);
        let of = |code: u32| texts.get(&code).map_or("", String::as_str);
        assert_eq!([of(1), of(2), of(0x10), of(0x12), of(0x20), of(0x21), of(3)], ["A", "fi", "a", "c", "ŷ", "😀", ""]);
    }

    #[test]
    fn a_broken_map_says_what_it_can() {
        for broken in [
            &b"beginbfrange <00> <ffffffff>"[..],
            b"beginbfchar <",
            b"beginbfrange <00> <ffffffff> <0041>",
            b"<<<<[[[",
            b"",
        ] {
            assert!(texts(broken).len() <= 70_000);
        }
    }
}
