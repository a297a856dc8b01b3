//! The officer's own words for themes, and themes of their own.

use serde::{Deserialize, Serialize};

use super::{Changed, Clash, Hold, Uid, is_default};

/// A theme that a text names, as the rules use it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ThemeHit {
    /// The theme's key.
    pub theme: String,
    /// The word or phrase that names it.
    pub word: String,
    /// Whether the theme is called so: a remit "Housing" rather than "Homes".
    pub own: bool,
    /// Which word of the text it begins at, from 0.
    pub at: usize,
    /// How much of the text it is, from 0 to 100.
    pub share: usize,
    /// Keys of the themes whose holders are asked where nobody holds this one.
    pub near: Vec<String>,
}

/// `themes.ron`: what a workspace adds to the vocabulary that ships.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnThemes {
    /// Each with its words, in the order they were added.
    #[serde(default, skip_serializing_if = "is_default")]
    pub themes: Vec<OwnTheme>,
    /// Its short id, which never changes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub uid: Uid,
    /// Why it must not be erased, purged or merged for now.
    #[serde(default, skip_serializing_if = "is_default")]
    pub hold: Option<Hold>,
    /// Who changed it last, and when.
    #[serde(default, skip_serializing_if = "is_default")]
    pub changed: Option<Changed>,
    /// What two people changed differently and nobody has settled yet.
    #[serde(default, skip_serializing_if = "is_default")]
    pub unsettled: Vec<Clash>,
}

/// Words that the officer knows a theme by. A name that the program knows
/// already (in either language, or its key) adds words to that theme; any other
/// is a new theme.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnTheme {
    /// What it is called.
    pub name: String,
    /// What it is called in Welsh, for a new one.
    #[serde(default, skip_serializing_if = "is_default")]
    pub welsh_name: String,
    /// Words and phrases that remits and reports use for it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub words: Vec<String>,
    /// The same in Welsh, unmutated.
    #[serde(default, skip_serializing_if = "is_default")]
    pub welsh_words: Vec<String>,
}
