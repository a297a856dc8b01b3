//! Names of people, in their parts.

mod apart;
mod clean;
mod letters;
mod lists;
mod ordinary;
mod style;
mod words;

use serde::{Deserialize, Serialize};

pub use clean::{clean_name_as, core_words, is_forename, is_no_name, is_role_only, is_titled, is_vacant};
pub(crate) use letters::is_suffix;
pub use ordinary::is_ordinary_name;
pub use style::NameStyle;
pub(crate) use words::is_particle;

use super::is_default;
use super::text::fold;

/// A name in its parts. The name as published is kept beside it and never changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NameParts {
    /// Titles other than "Councillor" ("Mrs", "Dr", "Lord").
    #[serde(default, skip_serializing_if = "is_default")]
    pub prefix: String,
    /// Forenames and initials, as written.
    #[serde(default, skip_serializing_if = "is_default")]
    pub forenames: String,
    /// Surname, with its particle ("ap Gwilym", "Brodie-Browne").
    #[serde(default, skip_serializing_if = "is_default")]
    pub surname: String,
    /// What stands behind a name ("OBE", "JP").
    #[serde(default, skip_serializing_if = "is_default")]
    pub suffix: String,
}

impl NameParts {
    /// Takes a name apart, whichever way it is written: with "Councillor" or
    /// without, with titles and honours, "Surname, Forename", "DIAMOND Mike".
    pub fn parse(name: &str) -> Self {
        clean_name(name, NameOrder::Usual).parts
    }

    /// The name for comparing: forenames and surname, folded, without titles,
    /// honours, brackets and full stops. "Mrs. J.A. Lloyd OBE" gives "j a lloyd".
    pub fn key(&self) -> String {
        let bare = fold(&format!("{} {}", self.forenames, self.surname));
        bare.split(|c: char| c.is_whitespace() || matches!(c, '.' | '(' | ')' | '[' | ']' | ',' | '"' | '“' | '”'))
            .map(|w| w.trim_matches('\''))
            .filter(|w| !w.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// Which way round names stand that carry no mark of their own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum NameOrder {
    /// Forenames first: "Mike Diamond".
    #[default]
    Usual,
    /// Surname first: "Diamond Mike".
    SurnameFirst,
}

/// A name as a list had it, cleaned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CleanName {
    /// The name as published, in the usual order, without "Councillor" and
    /// without posts, runs of spaces collapsed.
    pub name: String,
    /// Its parts.
    pub parts: NameParts,
    /// Titles of posts that stood beside the name ("Leader").
    pub posts: Vec<String>,
    /// As the list wrote it, where that differs in more than a "Councillor" before it and in spaces; else empty.
    pub raw: String,
}

/// Cleans a name from a list and takes it apart. `order` says how to read a
/// name that carries no mark (comma, capitals) of its own.
pub fn clean_name(raw: &str, order: NameOrder) -> CleanName {
    clean_name_as(raw, &order.into())
}
