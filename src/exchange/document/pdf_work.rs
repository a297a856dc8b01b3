//! How much loading a PDF would cost, counted before it is loaded: the loader cannot be stopped.
//!
//! The loader reads an object as often as the tables of objects lead to it, and what gives the length of a stream once
//! for every stream. A few hundred bytes of a packed table can name one long object a hundred thousand times. Here
//! every object is looked through once, the tables are read, and what comes of both together is counted in bytes.
//! Where something would be read more than a whole file of that size, the file was made to be so.

use std::collections::{HashMap, HashSet};

use lopdf::content::Content;
use lopdf::xref::{XrefEntry, decode_xref_stream_with_limit};
use lopdf::{Dictionary, Object, Stream};

use super::pdf_prescan::{behind_stream, behind_text, is_regular, line};
use super::unpack::{Spending, unpacked};
use crate::model::limits::{Budget, Exceeded, LIMITS};

/// How many objects may lead to each other for the length of one stream. One does in sound files; the loader calls
/// itself for each, and would use up its stack.
const LENGTHS: usize = 4;
/// How many trailers the loader tries where it rebuilds the table of objects, from the last one on.
const TRAILERS: usize = 16;
/// Copying a byte costs so much less than reading it as part of an object.
const COPYING: usize = 16;

/// Whether loading costs no more than it may.
pub(super) fn fits(bytes: &[u8]) -> bool {
    count(bytes).is_ok()
}

/// An object, as far as it was looked through.
struct Seen {
    /// What reading it once costs, in bytes.
    cost: usize,
    /// The objects that give its length, where it is a stream.
    lengths: Vec<u32>,
    /// Where its stream begins, behind the keyword.
    stream: Option<usize>,
    /// Whether it may be a table of objects.
    table: bool,
}

fn count(bytes: &[u8]) -> Result<(), Exceeded> {
    // From here on the loader counts offsets.
    let start = bytes.windows(5).position(|w| w == b"%PDF-").unwrap_or(0);
    let bytes = &bytes[start..];
    // Reading everything twice is usual: where the table of objects is wrong, it is rebuilt.
    let mut left = Budget::new(LIMITS.pdf_work.saturating_add(bytes.len().saturating_mul(2)));
    let mut objects: HashMap<usize, Seen> = HashMap::new();
    let mut bodies: HashMap<u32, Vec<usize>> = HashMap::new();
    let mut entries = Entries::default();
    let mut trailers = Vec::new();
    let mut hybrid = 0usize;
    for (at, word) in words(bytes) {
        match word {
            Word::Obj => {
                let body = at + 3;
                let seen = look(bytes, body);
                left.take(seen.cost)?;
                if let Some(id) = id_before(bytes, at) {
                    bodies.entry(id).or_default().push(body);
                }
                objects.insert(body, seen);
            }
            Word::Xref => entries.read_table(bytes, at + 4)?,
            Word::Trailer => trailers.push(at + 7),
            Word::XrefStm => hybrid += 1,
        }
    }
    for at in trailers.into_iter().rev().take(TRAILERS) {
        left.take(look(bytes, at).cost)?;
    }
    let mut spending = Spending::new();
    let mut largest = 0;
    for (&body, seen) in objects.iter().filter(|(_, seen)| seen.table) {
        largest = largest.max(entries.read_stream(bytes, body, seen, &mut spending)?);
    }
    // Each section may have the same packed table read once more.
    left.take(largest.saturating_mul(hybrid).saturating_mul(4))?;
    let mut times: HashMap<usize, usize> = HashMap::new();
    for (body, id) in entries.bodies(bytes, &mut left)? {
        bodies.entry(id).or_default().push(body);
        *times.entry(body).or_default() += 1;
    }
    for (body, times) in times {
        let seen = objects.entry(body).or_insert_with(|| look(bytes, body));
        // Where a stream's end has to be searched for, that is done each time.
        let search = if times > 1 && seen.stream.is_some() { bytes.len() / COPYING } else { 0 };
        left.take(seen.cost.saturating_add(search).saturating_mul(times))?;
    }
    let mut packed_lengths = false;
    for (body, seen) in &objects {
        packed_lengths |= follow_lengths(*body, seen, &objects, &bodies, &mut left)?;
    }
    if packed_lengths {
        return count_packed(bytes, &objects, &mut spending);
    }
    Ok(())
}

/// Counts what is read to know the length of a stream. Whether that may be in an object stream.
fn follow_lengths(
    body: usize,
    seen: &Seen,
    objects: &HashMap<usize, Seen>,
    bodies: &HashMap<u32, Vec<usize>>,
    left: &mut Budget,
) -> Result<bool, Exceeded> {
    let mut packed = false;
    let mut round: Vec<u32> = seen.lengths.clone();
    let mut done = HashSet::from([body]);
    for _ in 0..LENGTHS {
        let mut next = Vec::new();
        for id in round {
            let Some(places) = bodies.get(&id) else {
                packed = true;
                continue;
            };
            for place in places.iter().filter(|place| done.insert(**place)) {
                let Some(of) = objects.get(place) else { continue };
                left.take(of.cost)?;
                next.extend(&of.lengths);
            }
        }
        if next.is_empty() {
            return Ok(packed);
        }
        round = next;
    }
    Err(Exceeded)
}

/// Where lengths are in object streams, the loader keeps all that these hold while it loads.
fn count_packed(bytes: &[u8], objects: &HashMap<usize, Seen>, spending: &mut Spending) -> Result<(), Exceeded> {
    let mut values = Budget::new(LIMITS.pdf_values);
    for (&body, seen) in objects {
        let Some(stream) = seen.stream.and_then(|at| stream_of(bytes, body, at)) else { continue };
        if !stream.dict.has_type(b"ObjStm") {
            continue;
        }
        if let Ok(content) = unpacked(&stream, LIMITS.pdf_object_stream, spending) {
            values.take(content.split(|b| !is_regular(*b)).filter(|word| !word.is_empty()).count())?;
        }
    }
    Ok(())
}

/// What the members of an object stream cost together, which may lie in each other. `places` are theirs in `content`.
pub(super) fn members_fit(content: &[u8], places: &[usize]) -> bool {
    let mut left = Budget::new(content.len().saturating_mul(4).saturating_add(64 * 1024));
    places.iter().all(|place| left.take(look(content, *place).cost).is_ok())
}

/// A word that tells something about where objects are.
enum Word {
    Obj,
    Xref,
    Trailer,
    XrefStm,
}

fn words(bytes: &[u8]) -> impl Iterator<Item = (usize, Word)> + '_ {
    let at = |at: usize, word: &[u8]| bytes[at..].starts_with(word);
    (0..bytes.len()).filter_map(move |n| match bytes[n] {
        // Not of `endobj`.
        b'o' if at(n, b"obj") && n > 0 && (!is_regular(bytes[n - 1]) || bytes[n - 1].is_ascii_digit()) => {
            Some((n, Word::Obj))
        }
        b'x' if at(n, b"xref") => Some((n, Word::Xref)),
        b't' if at(n, b"trailer") => Some((n, Word::Trailer)),
        b'/' if named(word_at(bytes, n), b"XRefStm") => Some((n, Word::XrefStm)),
        _ => None,
    })
}

fn word_at(bytes: &[u8], at: usize) -> &[u8] {
    let end = bytes[at + 1..].iter().position(|b| !is_regular(*b) || *b == b'/').map_or(bytes.len(), |n| at + 1 + n);
    &bytes[at..end]
}

/// Whether a word ends in this name, however it is written.
fn named(word: &[u8], name: &[u8]) -> bool {
    let Some(start) = word.iter().rposition(|b| *b == b'/') else { return false };
    let mut rest = &word[start + 1..];
    if !rest.contains(&b'#') {
        return rest == name;
    }
    let mut out = Vec::new();
    while let Some((first, more)) = rest.split_first() {
        let hex = || std::str::from_utf8(more.get(..2)?).ok().and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match hex().filter(|_| *first == b'#') {
            Some(byte) => {
                out.push(byte);
                rest = &more[2..];
            }
            None => {
                out.push(*first);
                rest = more;
            }
        }
    }
    out == name
}

/// Looks through an object, as far as the loader would read it: to its end, or to the first word that is part of no
/// object.
fn look(bytes: &[u8], from: usize) -> Seen {
    let mut seen = Seen { cost: 0, lengths: Vec::new(), stream: None, table: false };
    let (mut at, mut extra, mut length) = (from, 0usize, 0u8);
    let (mut number, mut copied) = (None, 0usize);
    // Brackets that are open, and words outside of any: `6 0 R` has three.
    let (mut depth, mut outside) = (0usize, 0usize);
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'%' => at += line(&bytes[at..]),
            b'(' | b'[' | b'<' if depth == 0 && outside > 0 => break,
            b'(' => {
                let (end, deep) = behind_text(bytes, at + 1);
                // Texts in each other are copied once for every bracket around them.
                extra = extra.saturating_add((end - at).saturating_mul(deep / 4));
                at = end;
                outside += if depth == 0 { 3 } else { 0 };
                continue;
            }
            b'[' | b'<' => depth += 1,
            b']' | b'>' => {
                depth = depth.saturating_sub(1);
                outside += if depth == 0 { 3 } else { 0 };
            }
            _ if is_regular(byte) => {
                let end = bytes[at..].iter().position(|b| !is_regular(*b)).map_or(bytes.len(), |n| at + n);
                let word = &bytes[at..end];
                if depth == 0 {
                    outside += 1;
                    if outside > 3 && !word.starts_with(b"stream") {
                        break;
                    }
                }
                match word {
                    b"true" | b"false" | b"null" => {}
                    [b'0'..=b'9' | b'+' | b'-' | b'.', ..] => {
                        // `/Length 6 0 R`
                        let first = std::str::from_utf8(word).ok().and_then(|n| n.parse::<u32>().ok());
                        (number, length) = match length {
                            1 => {
                                copied = first.and_then(|n| usize::try_from(n).ok()).unwrap_or(0).min(bytes.len());
                                (first, 2)
                            }
                            2 => (number, 3),
                            _ => (None, 0),
                        };
                    }
                    [b'R', rest @ ..] if rest.is_empty() || rest[0] == b'/' => {
                        seen.lengths.extend(number.take().filter(|_| length == 3));
                        length = u8::from(named(word, b"Length"));
                    }
                    [b'/', ..] => {
                        seen.table |= named(word, b"W");
                        length = u8::from(named(word, b"Length"));
                    }
                    _ => {
                        if word.starts_with(b"stream") {
                            seen.stream = Some(at + 6);
                        }
                        break;
                    }
                }
                at = end;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    if seen.stream.is_some() {
        extra = extra.saturating_add(copied / COPYING);
    } else {
        seen.lengths.clear();
        seen.table = false;
    }
    seen.cost = (at.min(bytes.len()) - from).saturating_add(extra);
    seen
}

/// The number of an object before its keyword.
fn id_before(bytes: &[u8], at: usize) -> Option<u32> {
    let mut words = bytes[..at].rsplit(|b| b.is_ascii_whitespace() || *b == 0).filter(|w| !w.is_empty());
    words.next()?;
    let id = words.next()?;
    let from = id.iter().rposition(|b| !b.is_ascii_digit()).map_or(0, |n| n + 1);
    std::str::from_utf8(&id[from..]).ok()?.parse().ok()
}

/// A stream, by where its dictionary and its content begin.
fn stream_of(bytes: &[u8], body: usize, at: usize) -> Option<Stream> {
    let mut operation = bytes[body..at - 6].to_vec();
    operation.extend(b" Do");
    let dict: Dictionary = match Content::decode(&operation).ok()?.operations.pop()?.operands.pop()? {
        Object::Dictionary(dict) => dict,
        _ => return None,
    };
    let content = &bytes[at..];
    let start = match content {
        [b'\r', b'\n', ..] => 2,
        [b'\r' | b'\n', ..] => 1,
        _ => 0,
    };
    // A table is small; what follows it is not looked through for its end.
    let content = &content[..content.len().min(LIMITS.pdf_stream)];
    let length = dict.get(b"Length").and_then(Object::as_i64).ok().and_then(|n| usize::try_from(n).ok());
    let content = content.get(start..)?;
    let end = length.filter(|n| *n <= content.len()).unwrap_or_else(|| behind_stream(content));
    Some(Stream::new(dict, content[..end].to_vec()))
}

/// Where the tables of a file say that objects are.
#[derive(Default)]
struct Entries {
    /// Offsets, each with the number of its object.
    all: Vec<(usize, u32)>,
}

impl Entries {
    fn push(&mut self, offset: usize, id: u32) -> Result<(), Exceeded> {
        self.all.push((offset, id));
        if self.all.len() > LIMITS.pdf_entries {
            self.settle();
        }
        if self.all.len() > LIMITS.pdf_entries { Err(Exceeded) } else { Ok(()) }
    }

    /// Later versions of a file say the same again.
    fn settle(&mut self) {
        self.all.sort_unstable();
        self.all.dedup();
    }

    fn read_table(&mut self, bytes: &[u8], at: usize) -> Result<(), Exceeded> {
        let mut id = 0u32;
        for entry in bytes[at..].split(|b| matches!(b, b'\r' | b'\n')) {
            let mut words = entry.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty());
            let number = |word: Option<&[u8]>| std::str::from_utf8(word?).ok()?.parse::<u32>().ok();
            match (words.next(), words.next(), words.next()) {
                (None, ..) => {}
                (first, Some(_), Some(kind)) => {
                    let Some(offset) = number(first) else { break };
                    if kind == b"n" {
                        self.push(usize::try_from(offset).unwrap_or(usize::MAX), id)?;
                    }
                    id = id.saturating_add(1);
                }
                (first, ..) => match number(first) {
                    Some(first) => id = first,
                    None => break,
                },
            }
        }
        Ok(())
    }

    /// Reads a packed table; gives how many entries it has.
    fn read_stream(
        &mut self,
        bytes: &[u8],
        body: usize,
        seen: &Seen,
        spending: &mut Spending,
    ) -> Result<usize, Exceeded> {
        let Some(stream) = seen.stream.and_then(|at| stream_of(bytes, body, at)) else { return Ok(0) };
        // What would unpack to too much is refused by the loader.
        let Ok(content) = unpacked(&stream, LIMITS.pdf_object_stream, spending) else { return Ok(0) };
        let mut dict = stream.dict;
        dict.remove(b"Filter");
        dict.remove(b"DecodeParms");
        let Ok((table, _)) = decode_xref_stream_with_limit(Stream::new(dict, content), None) else { return Ok(0) };
        for (id, entry) in &table.entries {
            if let XrefEntry::Normal { offset, .. } = entry {
                self.push(usize::try_from(*offset).unwrap_or(usize::MAX), *id)?;
            }
        }
        Ok(table.entries.len())
    }

    /// Where the own bytes of the objects are that begin at the offsets, each with its number. Only those that are
    /// there.
    fn bodies(&mut self, bytes: &[u8], left: &mut Budget) -> Result<Vec<(usize, u32)>, Exceeded> {
        self.settle();
        // The same place is looked at once, however often it is named.
        let mut known: Option<(usize, Option<usize>)> = None;
        let mut out = Vec::new();
        for &(offset, id) in &self.all {
            let body = match known {
                Some((at, body)) if at == offset => body,
                _ => body_at(bytes, offset, left)?,
            };
            known = Some((offset, body));
            out.extend(body.map(|body| (body, id)));
        }
        Ok(out)
    }
}

/// Where an object's own bytes begin whose number begins at an offset, or behind white space and comments after it.
fn body_at(bytes: &[u8], offset: usize, left: &mut Budget) -> Result<Option<usize>, Exceeded> {
    let mut at = offset;
    let mut found = true;
    for part in 0..3 {
        while let Some(&byte) = bytes.get(at) {
            match byte {
                b'%' => at += line(&bytes[at..]),
                b' ' | b'\t' | b'\r' | b'\n' | b'\x0c' | b'\0' => at += 1,
                _ => break,
            }
        }
        if part < 2 {
            let digits = bytes.get(at..).unwrap_or_default().iter().take_while(|b| b.is_ascii_digit()).count();
            found &= digits > 0;
            at += digits;
        }
        if !found {
            break;
        }
    }
    left.take(at.saturating_sub(offset))?;
    let is_there = found && bytes.get(at..).is_some_and(|rest| rest.starts_with(b"obj"));
    Ok(is_there.then_some(at + 3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_beside_each_other_fit() {
        let members =
            ["<< /A [1 2] /B << /C (text (in) text) >> >>", "[1 <</D <ab>>> 2]", "(text)", "5 0 R", "/Name", "7"];
        let (mut content, mut places) = (Vec::new(), Vec::new());
        for member in members.iter().cycle().take(60_000) {
            places.push(content.len());
            content.extend(format!("{member}\n").bytes());
        }
        assert!(members_fit(&content, &places));
        // Each begins within the one before it.
        let nested: Vec<usize> = (0..20_000).map(|n| n * 3).collect();
        assert!(!members_fit(&[b"[0 ".repeat(20_000), b"0 ".repeat(100_000)].concat(), &nested));
    }

    #[test]
    fn object_is_looked_through_to_its_end() {
        let cost = |object: &str| look(format!("{object} ]] /More (text) 1 2 3").as_bytes(), 0).cost;
        for object in ["<< /A [1 2] /B << /C (a) >> >>", "[1 [2] 3]", "(a (b) c)", "<abcd>", "1 0 R", "true", "12"] {
            assert!(cost(object) <= object.len() + 8, "{object}: {}", cost(object));
        }
        let stream = look(b" << /Length 6 0 R /W [1 2 1] >> \r\nstream\nabc", 0);
        assert_eq!((stream.lengths.as_slice(), stream.table, stream.stream), (&[6][..], true, Some(40)));
        let direct = look(b"<< /L#65ngth 3 /Other 6 0 R >> stream\nabc", 0);
        assert!(direct.lengths.is_empty() && direct.stream.is_some());
        assert!(look(b"<< /Length 6 0 R >> endobj", 0).lengths.is_empty(), "it is no stream");
    }
}
