//! The councillors that a report names: found in invented minutes, in files of every kind, and by the command.
//! Everybody here is invented.

#[path = "find_in/command.rs"]
mod command;
#[path = "find_in/corpus.rs"]
mod corpus;
#[path = "find_in/documents.rs"]
mod documents;
#[path = "find_in/lists.rs"]
mod lists;
#[path = "find_in/make.rs"]
mod make;
#[path = "find_in/properties.rs"]
mod properties;
#[path = "find_in/styles.rs"]
mod styles;
