//! The councillors that a report names. Everybody here is invented.

#[path = "find_in/corpus.rs"]
mod corpus;
