//! Other people's formats, in and out. Pure: bytes in, values out; no disk, no clock.
//!
//! In: [`read`] tells by content what a file is and reads it into a [`Sheet`];
//! [`plan`] compares one council's part of it with the records there are and
//! says what would change. Nothing changes until the caller applies the plan.

mod another_name;
mod candidates;
mod columns;
mod contacts;
mod decode;
pub mod document;
mod draft;
mod free_ids;
mod heading_rows;
mod headings;
mod home;
mod hosts;
mod job_title;
mod join;
mod json;
mod kinds;
mod leave;
mod markup;
mod member_index;
mod member_page;
mod merge;
mod moderngov;
mod moved;
mod open_data;
mod order;
pub mod out;
mod own;
mod plan;
mod popolo;
mod sheet;
mod summary;
mod table;
mod tags;
mod wards;
mod wide;

pub use columns::{Column, Columns, How, LeftOut};
pub use free_ids::FreeIds;
pub use join::join;
pub use moved::{MaybeMoved, SamePerson};
pub use plan::{Plan, plan, plan_among, plan_as, same_ward};
pub use sheet::{CouncilSheet, Encoding, Example, Format, Note, Person, Refusal, Sheet, Skipped, Tells};
pub use summary::{MovedRow, SkippedRow, Summary};

use crate::model::Say;
use crate::model::limits::LIMITS;

/// The largest file that is read, in bytes.
pub const LARGEST: usize = LIMITS.plain_file;

/// Reads a council's list of councillors. What the bytes are is told from the
/// bytes; `file_name` only names the file in sentences and as a source.
///
/// # Errors
/// A [`Refusal`] with a sentence where nothing can be read safely: an empty or
/// huge file, a web page that is no member's, a workbook, broken XML or JSON, a table without names.
pub fn read(bytes: &[u8], file_name: &str) -> Result<Sheet, Refusal> {
    read_as(bytes, file_name, &How::default())
}

/// As [`read`], with what a person said about how the file is to be read.
///
/// # Errors
/// As [`read`]; and where a column is named that the table does not have.
pub fn read_as(bytes: &[u8], file_name: &str, how: &How) -> Result<Sheet, Refusal> {
    let refuse = |key: &'static str| Err(Refusal::new(key, file_name));
    if bytes.len() > LARGEST {
        let mut refusal = Refusal::new("exchange-refused-too-large", file_name);
        refusal.say = refusal.say.with("megabytes", LARGEST / 1024 / 1024);
        return Err(refusal);
    }
    if let Some(key) = kinds::packed(bytes) {
        return refuse(key);
    }
    let Some((text, encoding)) = decode::decode(bytes) else { return refuse("exchange-refused-binary") };
    let trimmed = text.trim_start();
    if trimmed.is_empty() {
        return refuse("exchange-refused-empty");
    }
    if let Some(key) = kinds::text(&text) {
        return refuse(key);
    }
    let mut sheet = match kind(&text) {
        Kind::Page => page(&text, file_name, how)?,
        // A browser may have put a sentence of its own before it.
        Kind::ModernGov => moderngov::read(&text, file_name, how)?,
        Kind::OtherXml => return refuse("exchange-refused-other-xml"),
        Kind::Json => json::read(&text, file_name, how)?,
        Kind::Table => table::read(&text, file_name, how)?,
    };
    sheet.encoding = encoding;
    if encoding == Encoding::Windows1252 {
        sheet.notes.push(Note { row: None, what: Say::new("exchange-note-windows-1252") });
    }
    Ok(sheet)
}

/// Whether a file is about one councillor, a saved page or JSON: several of these make one list.
pub fn is_one_person(bytes: &[u8]) -> bool {
    is_member_page(bytes) || (bytes.len() < 1_000_000 && is_person_json(bytes))
}

/// Whether a file is one councillor's JSON, as the Local Government Scraper Framework writes them.
pub fn is_person_json(bytes: &[u8]) -> bool {
    decode::decode(bytes).is_some_and(|(text, _)| json::is_person(&text))
}

/// Whether a file is the saved page of one member.
fn is_member_page(bytes: &[u8]) -> bool {
    let named = |wanted: &[u8]| bytes.windows(wanted.len()).any(|w| w == wanted);
    bytes.len() < 8_000_000
        && (named(b"mgUserBody") || named(b"mgUserSideBar"))
        && decode::decode(bytes).is_some_and(|(text, _)| {
            kind(&text) == Kind::Page && markup::pieces(&text).is_ok_and(|pieces| member_page::is_one(&pieces))
        })
}

/// Whether a table has the column that somebody named, by heading or by number from 1.
pub fn has_column(headings: &[String], wanted: &str) -> bool {
    columns::place_of(headings, wanted).is_some()
}

/// The columns of a table, be it one that [`read`] understands or not, so that a
/// person can say what is what; `None` where a file is no such table.
pub fn columns(bytes: &[u8], how: &How) -> Option<Columns> {
    if bytes.len() > LARGEST || kinds::packed(bytes).is_some() {
        return None;
    }
    let (text, _) = decode::decode(bytes)?;
    match kind(&text) {
        _ if kinds::text(&text).is_some() => None,
        Kind::Table => table::columns(&text, how),
        Kind::Json => json::columns(&text, how),
        _ => None,
    }
}

/// What a text is, told from its beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    ModernGov,
    Page,
    OtherXml,
    Json,
    Table,
}

fn kind(text: &str) -> Kind {
    let trimmed = text.trim_start();
    let head: String = trimmed.chars().take(4_000).collect::<String>().to_lowercase();
    // A sentence of the browser's may stand before a page; a tag within a cell makes no page of a table.
    let begins = |line: &str| ["<!doctype html", "<html"].iter().any(|tag| line.trim_start().starts_with(tag));
    let page = match trimmed.starts_with('<') {
        true => ["<!doctype html", "<html", "<script", "<head", "<body"].iter().any(|tag| head.contains(tag)),
        false => head.lines().any(begins) && !table::is_one(text),
    };
    match (trimmed.starts_with('<'), head.contains("<councillorsbyward")) {
        _ if json::is_json(trimmed) => Kind::Json,
        _ if page => Kind::Page,
        (_, true) => Kind::ModernGov,
        // Part of a page, saved from a browser's inspector.
        (true, false) if head.contains("mguser") || head.contains("mgthumbs") => Kind::Page,
        (true, false) => Kind::OtherXml,
        (false, false) => Kind::Table,
    }
}

/// A saved page of a ModernGov site.
fn page(text: &str, file_name: &str, how: &How) -> Result<Sheet, Refusal> {
    let Ok(pieces) = markup::pieces(text) else { return Err(Refusal::new("exchange-refused-long-page", file_name)) };
    if member_page::is_one(&pieces) {
        return member_page::read(text, &pieces, file_name, how);
    }
    if member_index::is_one(&pieces) {
        return member_index::read(text, &pieces, file_name, how);
    }
    let saved = text.contains("mgThumbsList") || text.contains("mgUserInfo");
    Err(Refusal::new(if saved { "exchange-refused-saved-page" } else { "exchange-refused-web-page" }, file_name))
}
