//! Word documents: a zip with XML in it.

use std::io::{BufReader, Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;
use zip::result::ZipError;

use super::{Document, Kind, LONGEST, Trouble, Work};

const DAMAGED: Trouble = Trouble::Say("document-refused-damaged");

/// The most parts that a document may have.
const PARTS: usize = 20_000;

/// Reads a Word document: headers, body, notes.
pub(super) fn read(bytes: &[u8], work: &mut Work<'_>) -> Result<Document, Trouble> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| DAMAGED)?;
    if archive.len() > PARTS {
        return Err(DAMAGED);
    }
    let names: Vec<String> = archive.file_names().filter_map(|n| n.ok().map(std::borrow::Cow::into_owned)).collect();
    if !names.iter().any(|n| n == "word/document.xml") {
        let encrypted = names.iter().any(|n| n == "EncryptedPackage");
        return Err(Trouble::Say(if encrypted {
            "document-refused-encrypted"
        } else {
            "document-refused-other-office"
        }));
    }
    let mut parts: Vec<&String> = names
        .iter()
        .filter(|n| {
            let name = n.strip_prefix("word/").unwrap_or("");
            (name.starts_with("header") || name.starts_with("footnotes") || name.starts_with("endnotes"))
                && name.ends_with(".xml")
        })
        .collect();
    parts.sort_by_key(|n| (!n.contains("header"), n.as_str()));
    let body = names.iter().find(|n| *n == "word/document.xml");
    let at = parts.iter().take_while(|n| n.contains("header")).count();
    parts.splice(at..at, body);
    let total = parts.len();
    let mut lines = Vec::new();
    let mut left = LONGEST;
    for (done, name) in parts.into_iter().enumerate() {
        work.step(done, total)?;
        let part = match archive.by_name(name) {
            Ok(part) => part,
            Err(ZipError::UnsupportedArchive(_)) => return Err(Trouble::Say("document-refused-encrypted")),
            Err(_) => return Err(DAMAGED),
        };
        if part.encrypted() {
            return Err(Trouble::Say("document-refused-encrypted"));
        }
        // However small it is packed: no more than this comes out.
        let limit = u64::try_from(left).unwrap_or(u64::MAX);
        let mut counted = Counted { inner: part.take(limit.saturating_mul(4).max(1)), count: 0 };
        text(&mut counted, &mut lines, &mut left, work)?;
        if counted.count >= limit.saturating_mul(4).max(1) {
            return Err(Trouble::Say("document-refused-bomb"));
        }
    }
    work.step(total, total)?;
    Ok(Document { kind: Kind::Docx, lines, notes: Vec::new() })
}

/// Counts what was read, so that what was cut off is known.
struct Counted<R> {
    inner: R,
    count: u64,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let n = self.inner.read(buffer)?;
        self.count += u64::try_from(n).unwrap_or(0);
        Ok(n)
    }
}

fn text(part: &mut impl Read, lines: &mut Vec<String>, left: &mut usize, work: &Work<'_>) -> Result<(), Trouble> {
    let mut reader = Reader::from_reader(BufReader::new(part));
    let mut buffer = Vec::new();
    let mut line = String::new();
    let (mut in_text, mut cells, mut deleted) = (false, 0usize, 0usize);
    let mut events = 0usize;
    loop {
        events += 1;
        if events.is_multiple_of(4096) {
            work.go_on()?;
        }
        let event = reader.read_event_into(&mut buffer).map_err(|_| DAMAGED)?;
        // A cut-off bomb ends in the middle; its caller says so.
        match event {
            Event::Eof => break,
            Event::Start(e) => match e.local_name().as_ref() {
                "t" => in_text = deleted == 0,
                "tc" => {
                    if !line.trim_end().is_empty() {
                        line = format!("{}\t", line.trim_end());
                    }
                    cells += 1;
                }
                "del" | "moveFrom" => deleted += 1,
                _ => {}
            },
            Event::Empty(e) => match e.local_name().as_ref() {
                "tab" | "ptab" => line.push('\t'),
                "br" | "cr" => end_line(&mut line, lines, left)?,
                "noBreakHyphen" => line.push('-'),
                "p" if cells == 0 => end_line(&mut line, lines, left)?,
                _ => {}
            },
            Event::End(e) => match e.local_name().as_ref() {
                "t" => in_text = false,
                "tc" => cells = cells.saturating_sub(1),
                // A cell's paragraphs stay on the row's line.
                "p" if cells > 0 => line.push(' '),
                "p" | "tr" => end_line(&mut line, lines, left)?,
                "del" | "moveFrom" => deleted = deleted.saturating_sub(1),
                _ => {}
            },
            Event::Text(e) if in_text => line.push_str(&e.xml10_content()),
            Event::CData(e) if in_text => line.push_str(&e.xml10_content()),
            Event::GeneralRef(e) if in_text => match e.resolve_char_ref() {
                Ok(Some(c)) => line.push(c),
                _ => line.push_str(quick_xml::escape::resolve_predefined_entity(&e).unwrap_or(" ")),
            },
            _ => {}
        }
        if line.len() > *left {
            return Err(Trouble::Say("document-refused-bomb"));
        }
        buffer.clear();
    }
    end_line(&mut line, lines, left)
}

fn end_line(line: &mut String, lines: &mut Vec<String>, left: &mut usize) -> Result<(), Trouble> {
    let done = std::mem::take(line);
    *left = left.checked_sub(done.len() + 1).ok_or(Trouble::Say("document-refused-bomb"))?;
    lines.push(done.trim_end().to_owned());
    Ok(())
}
