//! Identifiers: the file name of a record without its ending.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::text;

/// The name of a record's file without `.ron`: lower-case ASCII letters, digits
/// and hyphens. It never changes, whatever the record is renamed to.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(Arc<str>);

impl Id {
    /// Takes a name as it stands; use [`Id::slug`] for words a person typed.
    pub fn new(name: impl AsRef<str>) -> Self {
        Id(Arc::from(name.as_ref()))
    }

    /// A file name made of somebody's words: "Siân ap Gwilym" gives
    /// `sian-ap-gwilym`. Never empty, at most 60 characters.
    pub fn slug(words: &str) -> Self {
        Id(Arc::from(text::slug(words).as_str()))
    }

    /// The same name with a number behind it, for a name that is taken.
    pub fn numbered(&self, n: usize) -> Self {
        Id(Arc::from(format!("{}-{n}", self.0).as_str()))
    }

    /// The name itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether this can be a file's name everywhere and leads nowhere else: no
    /// separators, no leading dot, not empty, at most 120 bytes.
    pub fn is_safe(&self) -> bool {
        !self.0.is_empty()
            && self.0.len() <= 120
            && !self.0.starts_with('.')
            && self.0.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ' ' | '(' | ')'))
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", &*self.0)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        String::deserialize(d).map(Id::new)
    }
}
