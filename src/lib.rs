//! Common Ground: a terminal app for the people who bring elected councillors
//! into coproduction.

#![forbid(unsafe_code)]

pub mod command;
pub mod exchange;
pub mod guidance;
pub mod insight;
pub mod model;
pub mod store;
pub mod words;
