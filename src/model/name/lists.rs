//! The words that stand around names: `assets/lists/names.ron`.

use std::collections::HashSet;
use std::sync::OnceLock;

use serde::Deserialize;

/// A list of words, written as one text.
#[derive(Debug, Default, Deserialize)]
#[serde(from = "String")]
pub(super) struct Words(HashSet<String>);

impl From<String> for Words {
    fn from(words: String) -> Self {
        Words(words.split_whitespace().map(str::to_owned).collect())
    }
}

impl Words {
    /// Whether a word is in the list, just as it is written.
    pub(super) fn has(&self, word: &str) -> bool {
        self.0.contains(word)
    }

    /// Whether a word is in the list, in small letters or capitals.
    pub(super) fn has_any_case(&self, word: &str) -> bool {
        self.0.iter().any(|w| w.eq_ignore_ascii_case(word))
    }
}

/// All the lists; each is described in the file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NameLists {
    pub councillor: Words,
    pub levels: Words,
    pub titles: Words,
    pub titles_or_names: Words,
    pub titles_after: Words,
    pub titles_behind: Words,
    pub role_heads: Words,
    pub role_or_name_heads: Words,
    pub role_helpers: Words,
    pub honours: Words,
    pub honours_or_names: Words,
    pub honours_in_small: Words,
    pub honour_starts: Words,
    pub honour_ends: Words,
    pub honour_pairs: Vec<String>,
    pub surnames: Words,
    pub particles: Words,
    pub opens_surname: Words,
    pub born: Words,
    pub vacant_words: Words,
    pub vacant: Vec<String>,
    pub not_names: Words,
    pub forenames: Words,
}

/// The lists that ship.
pub(super) fn lists() -> &'static NameLists {
    static LISTS: OnceLock<NameLists> = OnceLock::new();
    // That the file reads is held by a test.
    LISTS.get_or_init(|| read().unwrap_or_default())
}

fn read() -> Result<NameLists, ron::error::SpannedError> {
    ron::from_str(include_str!("../../../assets/lists/names.ron"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::text::fold;

    #[test]
    fn shipped_name_lists_read_and_are_folded() {
        let lists = read().expect("names.ron reads");
        for words in [&lists.councillor, &lists.titles, &lists.role_heads, &lists.forenames, &lists.vacant_words] {
            assert!(!words.0.is_empty());
            for word in &words.0 {
                assert_eq!(fold(word), *word);
            }
        }
        for text in &lists.vacant {
            assert_eq!(fold(text), *text);
        }
        assert!(lists.honours.has("OBE") && lists.honours.has("MBE") && lists.honours.0.len() > 150);
    }
}
