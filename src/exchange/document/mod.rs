//! Reports, agendas and minutes: text, saved web pages, DOCX and PDF, read into lines.
//!
//! What a file is is told from its bytes. Whatever it holds, reading it takes bounded memory, can be stopped, and
//! ends in lines or in a sentence.

mod cmap;
mod content;
mod docx;
mod font;
pub(in crate::exchange) mod html;
mod layout;
mod lines;
mod pdf;
mod pdf_load;
mod pdf_prescan;
mod pdf_work;
mod unpack;

use std::borrow::Cow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};

use super::{Encoding, Refusal, decode};
use crate::model::limits::{Budget, Exceeded, LIMITS};
use crate::model::{Say, text};

/// The largest file that is read, in bytes; a text or a web page may be smaller than that (see [`LIMITS`]).
pub const LARGEST: usize = LIMITS.packed_file;

/// The most text that is taken out of one file, in bytes.
pub(super) const LONGEST: usize = LIMITS.text;

/// What a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Plain text.
    Text,
    /// A web page.
    Html,
    /// A Word document.
    Docx,
    /// A PDF.
    Pdf,
}

/// A document that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// What it is.
    pub kind: Kind,
    /// Its text, line by line. Cells of a table stand on one line with tabs between them.
    pub lines: Vec<String>,
    /// What is worth knowing: pages without text, letters that were guessed.
    pub notes: Vec<Say>,
}

/// Reads a document. `progress` is told how much is done of how much (pages, or bytes); `cancel` stops it.
///
/// # Errors
/// A [`Refusal`] with a sentence: an empty, huge, damaged, encrypted or scanned file, something that is no document,
/// or one whose reading was stopped ([`was_stopped`]).
pub fn read(
    bytes: &[u8],
    file_name: &str,
    progress: &mut dyn FnMut(usize, usize),
    cancel: &AtomicBool,
) -> Result<Document, Refusal> {
    let too_large = |most: usize| {
        let mut refusal = Refusal::new("document-refused-too-large", file_name);
        refusal.say = refusal.say.with("megabytes", most / 1024 / 1024);
        refusal
    };
    if bytes.len() > LARGEST {
        return Err(too_large(LARGEST));
    }
    let mut work = Work { progress, cancel };
    let read = match bytes {
        _ if pdf::is_pdf(bytes) => pdf::read(bytes, &mut work),
        [b'P', b'K', 3, 4, ..] => guarded(|| docx::read(bytes, &mut work)),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Err(Trouble::Say("document-refused-old-office")),
        [b'{', b'\\', b'r', b't', b'f', ..] => Err(Trouble::Say("document-refused-rtf")),
        _ => plain(bytes, &mut work),
    };
    let mut document = read.map_err(|trouble| match trouble {
        Trouble::Say(key) => Refusal::new(key, file_name),
        Trouble::TooLarge => too_large(LIMITS.plain_file),
        Trouble::Stopped => Refusal::new(STOPPED, file_name),
    })?;
    if document.lines.iter().all(|l| l.trim().is_empty()) {
        return Err(Refusal::new("document-refused-empty", file_name));
    }
    for line in &mut document.lines {
        lines::compose(line);
        if let Cow::Owned(clean) = text::cleaned(line) {
            *line = clean;
        }
    }
    Ok(document)
}

const STOPPED: &str = "document-refused-stopped";

/// Whether a refusal only says that the reader stopped it.
pub fn was_stopped(refusal: &Refusal) -> bool {
    refusal.say.key == STOPPED
}

/// Why a document was not read.
pub(super) enum Trouble {
    /// The sentence's key.
    Say(&'static str),
    /// A text or web page larger than is read.
    TooLarge,
    /// It was told to stop.
    Stopped,
}

impl From<Exceeded> for Trouble {
    fn from(_: Exceeded) -> Self {
        Trouble::Say("document-refused-too-long")
    }
}

/// How much text was taken out of a document, so that it ends in a sentence and not in an abort.
pub(super) struct Taken {
    bytes: Budget,
    lines: Budget,
    words: Budget,
}

impl Default for Taken {
    fn default() -> Self {
        Taken { bytes: Budget::new(LIMITS.text), lines: Budget::new(LIMITS.lines), words: Budget::new(LIMITS.words) }
    }
}

impl Taken {
    /// Takes one line more.
    pub(super) fn line(&mut self, line: &str) -> Result<(), Exceeded> {
        self.lines.take(1)?;
        self.bytes.take(line.len())?;
        self.words.take(words(line))
    }
}

/// At least as many as there are words and marks in a line.
fn words(line: &str) -> usize {
    let mut inside = false;
    line.chars()
        .filter(|c| {
            let goes_on = inside && c.is_alphanumeric();
            inside = c.is_alphanumeric();
            !c.is_whitespace() && !goes_on
        })
        .count()
}

/// Who is told how far it is, and who may stop it.
pub(super) struct Work<'a> {
    progress: &'a mut dyn FnMut(usize, usize),
    cancel: &'a AtomicBool,
}

impl Work<'_> {
    /// Tells how far it is.
    fn step(&mut self, done: usize, total: usize) -> Result<(), Trouble> {
        (self.progress)(done, total);
        self.go_on()
    }

    /// Stops where it is asked to.
    fn go_on(&self) -> Result<(), Trouble> {
        if self.cancel.load(Ordering::Relaxed) { Err(Trouble::Stopped) } else { Ok(()) }
    }
}

/// Runs a reader of somebody else's, which may panic over a broken file.
pub(super) fn guarded<T>(reader: impl FnOnce() -> Result<T, Trouble>) -> Result<T, Trouble> {
    catch_unwind(AssertUnwindSafe(reader)).unwrap_or(Err(Trouble::Say("document-refused-damaged")))
}

/// A text or a web page.
fn plain(bytes: &[u8], work: &mut Work<'_>) -> Result<Document, Trouble> {
    work.step(0, bytes.len())?;
    if bytes.len() > LIMITS.plain_file {
        return Err(Trouble::TooLarge);
    }
    let Some((text, encoding)) = decode::decode(bytes) else { return Err(Trouble::Say("document-refused-binary")) };
    let mut notes = Vec::new();
    if encoding == Encoding::Windows1252 {
        notes.push(Say::new("document-note-windows-1252"));
    }
    let (kind, lines) =
        if html::is_html(&text) { (Kind::Html, html::lines(&text, work)?) } else { (Kind::Text, lines::split(&text)?) };
    work.step(bytes.len(), bytes.len())?;
    Ok(Document { kind, lines, notes })
}
