//! Common Ground: a terminal app for the people who bring elected councillors
//! into coproduction.
//!
//! The map of the house:
//!
//! | room | what it is for | whom it may call |
//! |---|---|---|
//! | [`model`] | what there is; pure | nobody |
//! | [`insight`] | what it means; pure, with reasons | model |
//! | [`guidance`] | what ships in `assets/` | model |
//! | [`store`] | RON on disk, safely | model |
//! | [`exchange`] | other people's formats | model |
//! | [`words`] | messages put into a language | model |
//! | [`room`] | what a facilitator shows to everybody; pure | model, guidance, words |
//! | [`command`] | the one table of commands and keys | model |
//! | [`ui`] | draws what it is given | everything but store and exchange |
//! | [`app`] | state, update, the only loop | everything |
//! | [`cli`] | the commands beside the screen | everything |
//!
//! The way of a key: key → [`command::Keymap`] → a command or text → top layer,
//! else screen, else global → [`app::Msg`] → [`app::App::update`] applies an edit
//! through the history and returns effects → the loop has them carried out →
//! failures come back as messages → drawn once per batch of events.

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
