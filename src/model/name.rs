//! Names of people, in their parts.

use serde::{Deserialize, Serialize};

use super::is_default;

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
    /// Takes a name in the usual order apart: forenames, then surname.
    pub fn parse(name: &str) -> Self {
        let words: Vec<&str> = name.split_whitespace().collect();
        let (surname, forenames) = words.split_last().map_or(("", &[][..]), |(last, rest)| (*last, rest));
        NameParts { forenames: forenames.join(" "), surname: surname.into(), ..NameParts::default() }
    }
}
