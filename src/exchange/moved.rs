//! Somebody in a file who may be somebody here: of the same name under another ward, or under another name with the
//! same address, or the same ward and surname. Only the officer can tell; here it is put as a question.

use std::collections::BTreeMap;

use crate::model::Id;
use crate::model::likeness::Likeness;

/// What the officer answered, by the record that was asked about: whether the
/// person in the file is the same. Who is not in it has not been decided on.
pub type SamePerson = BTreeMap<Id, bool>;

/// One person of a file who may be one of the records: the council and the name
/// are the same and the ward is another, or something else speaks for it; nobody else here or there comes into question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MaybeMoved {
    /// The row, as in [`super::Person::row`].
    pub row: usize,
    /// The record that may be theirs.
    pub id: Id,
    /// The name, as the file has it.
    pub name: String,
    /// The name in the record.
    pub known_as: String,
    /// What speaks for it, where the names differ; none where they are the same.
    pub why: Option<Likeness>,
    /// The wards in the record.
    pub then: Vec<String>,
    /// The wards in the file.
    pub now: Vec<String>,
    /// What the officer answered, where they did.
    pub same: Option<bool>,
    /// The record that is written by that answer: theirs, or that of somebody new.
    pub writes: Option<Id>,
}
