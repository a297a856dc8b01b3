//! PDF: page by page, so that it can be stopped, and one broken page takes no other down.

use std::collections::HashMap;
use std::rc::Rc;

use lopdf::{Dictionary, Document as Pdf, Error, LoadOptions, ObjectId};

use super::layout::{Font, Page};
use super::lines::join_torn;
use super::{Document, Kind, LONGEST, Trouble, Work, guarded};
use crate::model::Say;

/// The most that one stream may unpack to, in bytes.
pub(super) const STREAM: usize = 32 * 1024 * 1024;

/// The most pages that are read.
const PAGES: usize = 20_000;

/// Whether bytes are a PDF, which may have some other bytes before it.
pub(super) fn is_pdf(bytes: &[u8]) -> bool {
    bytes[..bytes.len().min(1024)].windows(5).any(|w| w == b"%PDF-")
}

/// Reads a PDF.
pub(super) fn read(bytes: &[u8], work: &mut Work<'_>) -> Result<Document, Trouble> {
    work.step(0, 1)?;
    let pdf = guarded(|| load(bytes))?;
    let pages: Vec<ObjectId> = guarded(|| Ok(pdf.page_iter().take(PAGES).collect()))?;
    if pages.is_empty() {
        return Err(Trouble::Say("document-refused-damaged"));
    }
    let mut fonts: HashMap<usize, Rc<Font>> = HashMap::new();
    let mut lines: Vec<String> = Vec::new();
    let (mut blank, mut broken, mut long) = (0usize, 0usize, 0usize);
    for (done, id) in pages.iter().enumerate() {
        work.step(done, pages.len())?;
        let page = guarded(|| read_page(&pdf, *id, &mut fonts));
        match page {
            Ok(page) => {
                blank += usize::from(page.iter().all(|l| l.trim().is_empty()));
                long += page.iter().map(String::len).sum::<usize>();
                lines.extend(page);
            }
            Err(Trouble::Stopped) => return Err(Trouble::Stopped),
            Err(Trouble::Say(_)) => broken += 1,
        }
        if long > LONGEST {
            return Err(Trouble::Say("document-refused-bomb"));
        }
    }
    work.step(pages.len(), pages.len())?;
    if blank + broken == pages.len() {
        return Err(Trouble::Say(if blank > 0 { "document-refused-scanned" } else { "document-refused-damaged" }));
    }
    let mut notes = Vec::new();
    if broken > 0 {
        notes.push(Say::new("document-note-broken-pages").with("count", broken).with("pages", pages.len()));
    }
    if blank > 0 {
        notes.push(Say::new("document-note-blank-pages").with("count", blank).with("pages", pages.len()));
    }
    join_torn(&mut lines);
    Ok(Document { kind: Kind::Pdf, lines, notes })
}

fn load(bytes: &[u8]) -> Result<Pdf, Trouble> {
    let options = LoadOptions { max_decompressed_size: Some(STREAM), ..LoadOptions::default() };
    let pdf = Pdf::load_mem_with_options(bytes, options).map_err(|e| {
        let locked = matches!(e, Error::Decryption(_) | Error::InvalidPassword | Error::UnsupportedSecurityHandler(_));
        Trouble::Say(if locked { "document-refused-encrypted" } else { "document-refused-damaged" })
    })?;
    // What could not be unlocked is there without its objects.
    let locked = pdf.trailer.get(b"Encrypt").is_ok() && pdf.page_iter().next().is_none();
    if locked || pdf.is_encrypted() {
        return Err(Trouble::Say("document-refused-encrypted"));
    }
    Ok(pdf)
}

fn read_page(pdf: &Pdf, id: ObjectId, fonts: &mut HashMap<usize, Rc<Font>>) -> Result<Vec<String>, Trouble> {
    let damaged = |_: Error| Trouble::Say("document-refused-damaged");
    let content = pdf.get_page_content_with_limit(id, STREAM).map_err(damaged)?;
    let dict = pdf.get_dictionary(id).map_err(damaged)?;
    let resources = inherited(pdf, dict, b"Resources");
    let mut page = Page::new(pdf, fonts);
    page.run(&content, resources, 0).map_err(damaged)?;
    Ok(page.lines())
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
