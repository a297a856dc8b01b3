//! Other people's formats, in and out. Pure: bytes in, values out; no disk, no clock.
//!
//! In: [`read`] tells by content what a file is and reads it into a [`Sheet`];
//! [`plan`] compares one council's part of it with the records there are and
//! says what would change. Nothing changes until the caller applies the plan.

mod contacts;
mod decode;
pub mod document;
mod draft;
mod hosts;
mod merge;
mod moderngov;
mod open_data;
mod order;
pub mod out;
mod plan;
mod sheet;
mod summary;
mod table;

pub use plan::{Plan, plan};
pub use sheet::{CouncilSheet, Encoding, Format, Note, Person, Refusal, Sheet, Skipped, Tells};
pub use summary::{SkippedRow, Summary};

use crate::model::Say;

/// The largest file that is read, in bytes.
pub const LARGEST: usize = 200 * 1024 * 1024;

/// Reads a council's list of councillors. What the bytes are is told from the
/// bytes; `file_name` only names the file in sentences and as a source.
///
/// # Errors
/// A [`Refusal`] with a sentence where nothing can be read safely: an empty or
/// huge file, a web page, a workbook, broken XML, a table without names.
pub fn read(bytes: &[u8], file_name: &str) -> Result<Sheet, Refusal> {
    let refuse = |key: &'static str| Err(Refusal::new(key, file_name));
    if bytes.len() > LARGEST {
        let mut refusal = Refusal::new("exchange-refused-too-large", file_name);
        refusal.say = refusal.say.with("megabytes", LARGEST / 1024 / 1024);
        return Err(refusal);
    }
    match bytes {
        [b'P', b'K', 3, 4, ..] | [0xd0, 0xcf, 0x11, 0xe0, ..] => return refuse("exchange-refused-workbook"),
        [b'%', b'P', b'D', b'F', ..] => return refuse("exchange-refused-pdf"),
        _ => {}
    }
    let Some((text, encoding)) = decode::decode(bytes) else { return refuse("exchange-refused-binary") };
    let trimmed = text.trim_start();
    if trimmed.is_empty() {
        return refuse("exchange-refused-empty");
    }
    let head: String = trimmed.chars().take(4_000).collect::<String>().to_lowercase();
    let start = head.find("<councillorsbyward");
    let page = ["<!doctype html", "<html", "<script", "<head", "<body"].iter().any(|tag| head.contains(tag));
    let mut sheet = match (trimmed.starts_with('<'), start) {
        _ if page => {
            let saved = text.contains("mgThumbsList") || text.contains("mgUserInfo");
            return refuse(if saved { "exchange-refused-saved-page" } else { "exchange-refused-web-page" });
        }
        // A browser may have put a sentence of its own before it.
        (_, Some(_)) => moderngov::read(&text, file_name)?,
        (true, None) => return refuse("exchange-refused-other-xml"),
        (false, None) => table::read(&text, file_name)?,
    };
    sheet.encoding = encoding;
    if encoding == Encoding::Windows1252 {
        sheet.notes.push(Note { row: None, what: Say::new("exchange-note-windows-1252") });
    }
    Ok(sheet)
}
