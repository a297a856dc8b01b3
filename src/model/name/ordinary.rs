//! Names that consist of everyday words, so that the same words are often typed when nobody is meant.

use std::collections::HashSet;
use std::sync::OnceLock;

use serde::Deserialize;

use crate::model::text;

/// The lists in `assets/lists/ordinary.ron`: words with spaces between.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct OrdinaryWords {
    english: String,
    welsh: String,
}

/// Whether every word of a name is an everyday word of English or Welsh: "Hope Street", "The Kitchen".
pub fn is_ordinary_name(name: &str) -> bool {
    let folded = text::fold(name);
    let mut all = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).peekable();
    all.peek().is_some() && all.all(|word| words().contains(word))
}

fn words() -> &'static HashSet<String> {
    static WORDS: OnceLock<HashSet<String>> = OnceLock::new();
    WORDS.get_or_init(|| {
        // That the file reads is held by a test.
        let lists = read().unwrap_or_default();
        [lists.english, lists.welsh].iter().flat_map(|list| list.split_whitespace()).map(str::to_owned).collect()
    })
}

fn read() -> Result<OrdinaryWords, ron::error::SpannedError> {
    ron::from_str(include_str!("../../../assets/lists/ordinary.ron"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shipped_everyday_words_are_folded() {
        let lists = read().expect("ordinary.ron reads");
        for word in [lists.english, lists.welsh].iter().flat_map(|list| list.split_whitespace()) {
            assert_eq!(word, text::fold(word));
        }
    }

    #[test]
    fn names_of_everyday_words_are_known() {
        for name in ["The Kitchen", "Hope Street", "Will Young", "Tŷ Newydd", "Neuadd y Pentref", "PARK-HILL", "May"] {
            assert!(is_ordinary_name(name), "{name}");
        }
        for name in ["Siân ap Gwilym", "Ann Lee", "Rose Jones", "Hope Bowen", "王芳", "Li", ""] {
            assert!(!is_ordinary_name(name), "{name}");
        }
    }
}
