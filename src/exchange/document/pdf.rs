//! PDF: page by page, so that it can be stopped, and one broken page takes no other down.

use std::collections::HashMap;
use std::rc::Rc;

use lopdf::{Dictionary, Document as Pdf, ObjectId};

use super::font::Font;
use super::layout::Page;
use super::lines::join_torn;
use super::pdf_load::load;
use super::unpack::{Over, Spending, unpacked};
use super::{Document, Kind, Taken, Trouble, Work, guarded};
use crate::model::Say;
use crate::model::limits::LIMITS;

/// Whether bytes are a PDF, which may have some other bytes before it.
pub(super) fn is_pdf(bytes: &[u8]) -> bool {
    bytes[..bytes.len().min(1024)].windows(5).any(|w| w == b"%PDF-")
}

/// Pages that are not among the lines, and why.
#[derive(Default)]
struct Missing {
    blank: usize,
    broken: usize,
    heavy: usize,
    /// From the page on at which the file's limits were reached.
    unread: usize,
}

/// Reads a PDF.
pub(super) fn read(bytes: &[u8], work: &mut Work<'_>) -> Result<Document, Trouble> {
    work.step(0, 1)?;
    let pdf = load(bytes)?;
    let mut pages: Vec<ObjectId> = guarded(|| Ok(pdf.page_iter().take(LIMITS.pdf_pages + 1).collect()))?;
    if pages.is_empty() {
        return Err(Trouble::Say("document-refused-damaged"));
    }
    let mut missing = Missing::default();
    if pages.len() > LIMITS.pdf_pages {
        return Err(Trouble::Say("document-refused-too-many-pages"));
    }
    let mut fonts: HashMap<usize, Rc<Font>> = HashMap::new();
    let mut spending = Spending::new();
    let mut lines: Vec<String> = Vec::new();
    let mut taken = Taken::default();
    let count = pages.len();
    for (done, id) in pages.drain(..).enumerate() {
        work.step(done, count)?;
        let page = guarded(|| Ok(read_page(&pdf, id, &mut fonts, &mut spending)));
        match page {
            Ok(Ok(page)) => {
                missing.blank += usize::from(page.iter().all(|l| l.trim().is_empty()));
                page.iter().try_for_each(|line| taken.line(line))?;
                lines.extend(page);
            }
            Ok(Err(Over::All)) => {
                missing.unread = count - done;
                break;
            }
            Ok(Err(Over::Page)) => missing.heavy += 1,
            Ok(Err(Over::Damaged)) | Err(_) => missing.broken += 1,
        }
    }
    work.step(count, count)?;
    let notes = missing.notes(count)?;
    join_torn(&mut lines);
    Ok(Document { kind: Kind::Pdf, lines, notes })
}

impl Missing {
    /// What is said of them; a refusal where no page is left.
    fn notes(&self, pages: usize) -> Result<Vec<Say>, Trouble> {
        let Missing { blank, broken, heavy, unread } = *self;
        if blank + broken + heavy + unread == pages {
            return Err(Trouble::Say(match () {
                () if heavy + unread > 0 => "document-refused-bomb",
                () if blank > 0 => "document-refused-scanned",
                () => "document-refused-damaged",
            }));
        }
        let note = |key: &'static str, count: usize| {
            (count > 0).then(|| Say::new(key).with("count", count).with("pages", pages))
        };
        let notes = [
            note("document-note-broken-pages", broken),
            note("document-note-blank-pages", blank),
            note("document-note-heavy-pages", heavy),
            note("document-note-unread-pages", unread),
        ];
        Ok(notes.into_iter().flatten().collect())
    }
}

fn read_page(
    pdf: &Pdf,
    id: ObjectId,
    fonts: &mut HashMap<usize, Rc<Font>>,
    spending: &mut Spending,
) -> Result<Vec<String>, Over> {
    let dict = pdf.get_dictionary(id).map_err(|_| Over::Damaged)?;
    let mut content = Vec::new();
    for part in pdf.get_page_contents(id) {
        // A part that is listed costs something even where there is none.
        spending.unpacked.take(64).map_err(|_| Over::All)?;
        let Ok(stream) = pdf.get_object(part).and_then(|o| o.as_stream()) else { continue };
        match unpacked(stream, LIMITS.pdf_stream.saturating_sub(content.len()), spending) {
            Ok(part) => content.extend(part),
            // A filter that nobody knows, or a stream that was never packed: perhaps it says something as it is.
            Err(Over::Damaged) if stream.content.len() <= LIMITS.pdf_stream.saturating_sub(content.len()) => {
                content.extend_from_slice(&stream.content);
            }
            Err(over) => return Err(over),
        }
        content.push(b'\n');
    }
    let resources = inherited(pdf, dict, b"Resources");
    let mut page = Page::new(pdf, fonts, spending);
    page.run(&content, resources)?;
    let unfinished = page.is_unfinished();
    let lines = page.lines();
    // What is no drawing at all is no picture either.
    if unfinished && lines.iter().all(|l| l.trim().is_empty()) { Err(Over::Damaged) } else { Ok(lines) }
}

/// An entry of a page, or of what it is part of.
fn inherited<'a>(pdf: &'a Pdf, page: &'a Dictionary, key: &[u8]) -> Option<&'a Dictionary> {
    let mut node = page;
    for _ in 0..64 {
        if let Ok(found) = node.get_deref(key, pdf) {
            return found.as_dict().ok();
        }
        node = node.get_deref(b"Parent", pdf).ok()?.as_dict().ok()?;
    }
    None
}
