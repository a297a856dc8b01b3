//! Common Ground: a terminal app for the people who bring elected councillors
//! into coproduction.
//!
//! The layers, from the bottom up, and what each may depend on:
//!
//! | module | what it does | may use |
//! |---|---|---|
//! | [`model`] | records, names, days, edits; no input or output | nothing |
//! | [`insight`] | what the records mean, with reasons; no input or output | model |
//! | [`guidance`] | loads what ships in `assets/` | model |
//! | [`store`] | reads and writes RON files safely | model |
//! | [`exchange`] | reads and writes other formats | model |
//! | [`words`] | turns messages into sentences of a language | model |
//! | [`room`] | state of the workshop screen; no input or output | model, guidance, words |
//! | [`command`] | the table of commands and keys | model |
//! | [`ui`] | draws the state | everything but store and exchange |
//! | [`app`] | state, update and the event loop | everything |
//! | [`cli`] | the command line | everything |
//!
//! What happens to a key: [`command::Keymap`] turns it into a command or text; the
//! top layer, the screen or the program handles it as an [`app::Msg`];
//! [`app::App::update`] applies an edit through the history and returns effects; the
//! runner carries them out and sends failures back as messages; the screen is drawn
//! once per batch of events.

#![forbid(unsafe_code)]

pub mod app;
pub mod cli;
pub mod command;
pub mod exchange;
pub mod guidance;
pub mod insight;
pub mod model;
pub mod room;
pub mod store;
pub mod ui;
pub mod words;
