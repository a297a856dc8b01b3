//! Word documents: a zip with XML in it.

use std::io::{BufReader, Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;
use zip::result::ZipError;

use super::{Document, Kind, LONGEST, Taken, Trouble, Work};
use crate::model::limits::{Budget, LIMITS};

const DAMAGED: Trouble = Trouble::Say("document-refused-damaged");

const BOMB: Trouble = Trouble::Say("document-refused-bomb");

/// Reads a Word document: headers, body, notes.
pub(super) fn read(bytes: &[u8], work: &mut Work<'_>) -> Result<Document, Trouble> {
    // The list of what is in it is read whole before anything of it is known.
    if bytes.windows(4).filter(|w| *w == b"PK\x01\x02").count() > LIMITS.zip_entries {
        return Err(BOMB);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| DAMAGED)?;
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
    let mut lines = Lines::default();
    let mut unpacked = Budget::new(LIMITS.zip_unpacked);
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
        // However small it is packed: no more than the limits allow comes out.
        let limited = Limited { inner: part, unpacked: &mut unpacked, piece: 0, over: false };
        text(limited, &mut lines, work)?;
    }
    work.step(total, total)?;
    Ok(Document { kind: Kind::Docx, lines: lines.all, notes: Vec::new() })
}

/// Ends a part with an error as soon as more of it comes out than may.
struct Limited<'a, R> {
    inner: R,
    unpacked: &'a mut Budget,
    /// Bytes since the last tag or text.
    piece: usize,
    over: bool,
}

impl<R: Read> Read for Limited<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let n = self.inner.read(buffer)?;
        self.piece += n;
        self.over |= self.unpacked.take(n).is_err() || self.piece > LIMITS.xml_piece;
        if self.over { Err(std::io::Error::other("over the limit")) } else { Ok(n) }
    }
}

/// The lines found so far, and the one being put together.
#[derive(Default)]
struct Lines {
    all: Vec<String>,
    line: String,
    taken: Taken,
}

impl Lines {
    fn end(&mut self) -> Result<(), Trouble> {
        let line = std::mem::take(&mut self.line);
        let line = line.trim_end();
        self.taken.line(line)?;
        self.all.push(line.to_owned());
        Ok(())
    }

    /// Begins the next cell of a row.
    fn cell(&mut self) {
        self.line.truncate(self.line.trim_end().len());
        if !self.line.is_empty() {
            self.line.push('\t');
        }
    }
}

fn text(part: Limited<'_, impl Read>, lines: &mut Lines, work: &Work<'_>) -> Result<(), Trouble> {
    let mut reader = Reader::from_reader(BufReader::new(part));
    let mut buffer = Vec::new();
    let (mut in_text, mut cells, mut deleted) = (false, 0usize, 0usize);
    let (mut events, mut depth) = (0usize, 0usize);
    loop {
        events += 1;
        if events.is_multiple_of(4096) {
            work.go_on()?;
        }
        reader.get_mut().get_mut().piece = 0;
        let event = match reader.read_event_into(&mut buffer) {
            Ok(event) => event,
            Err(_) if reader.get_ref().get_ref().over => return Err(BOMB),
            Err(_) => return Err(DAMAGED),
        };
        if events > LIMITS.xml_events || depth > LIMITS.xml_depth {
            return Err(BOMB);
        }
        let line = &mut lines.line;
        match event {
            Event::Eof => break,
            Event::Start(e) => {
                depth += 1;
                match e.local_name().as_ref() {
                    "t" => in_text = deleted == 0,
                    "tc" => {
                        lines.cell();
                        cells += 1;
                    }
                    "del" | "moveFrom" => deleted += 1,
                    _ => {}
                }
            }
            Event::Empty(e) => match e.local_name().as_ref() {
                "tab" | "ptab" => line.push('\t'),
                "br" | "cr" => lines.end()?,
                "noBreakHyphen" => line.push('-'),
                "p" if cells == 0 => lines.end()?,
                _ => {}
            },
            Event::End(e) => {
                depth = depth.saturating_sub(1);
                match e.local_name().as_ref() {
                    "t" => in_text = false,
                    "tc" => cells = cells.saturating_sub(1),
                    // A cell's paragraphs stay on the row's line.
                    "p" if cells > 0 => line.push(' '),
                    "p" | "tr" => lines.end()?,
                    "del" | "moveFrom" => deleted = deleted.saturating_sub(1),
                    _ => {}
                }
            }
            Event::Text(e) if in_text => line.push_str(&e.xml10_content()),
            Event::CData(e) if in_text => line.push_str(&e.xml10_content()),
            Event::GeneralRef(e) if in_text => match e.resolve_char_ref() {
                Ok(Some(c)) => line.push(c),
                _ => line.push_str(quick_xml::escape::resolve_predefined_entity(&e).unwrap_or(" ")),
            },
            _ => {}
        }
        if lines.line.len() > LONGEST {
            return Err(BOMB);
        }
        buffer.clear();
    }
    lines.end()
}
