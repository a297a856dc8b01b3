//! What goes out: documents as Markdown, HTML, Word and plain text; lists as CSV
//! and JSON; contacts as vCard; a calendar. Pure: values in, bytes out.
//!
//! Everything here is made of fixed messages and of words that have come
//! through [`crate::model::audience`]: there is no way to put in a plain text.
//!
//! - [`doc`]: a document as blocks, and the messages in it.
//! - [`table`], [`vcard`], [`calendar`]: lists, contacts, what is due.
//! - [`markdown`], [`html`], [`docx`], [`plain`]: how a document is written.

pub mod calendar;
mod content_line;
pub mod doc;
pub mod docx;
pub mod html;
pub mod markdown;
pub mod plain;
#[cfg(test)]
mod strict_tests;
pub mod table;
#[cfg(test)]
mod unseen_tests;
pub mod vcard;

pub use calendar::{Calendar, Event, Settled};
pub use doc::{Block, Doc, Line, Message, Speak};
pub use table::{Cell, Table, unguarded};
pub use vcard::Card;
