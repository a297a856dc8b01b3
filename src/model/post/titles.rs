//! The words that the titles of council posts are made of, in English and Welsh:
//! `assets/guidance/titles.ron`.

use std::sync::OnceLock;

use serde::Deserialize;

/// What the words at the core of a title say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub(super) enum Head {
    /// Leads the council.
    Leader,
    /// Has a portfolio.
    Cabinet,
    /// A helper of the cabinet, or somebody to whom an elected mayor gave a remit.
    CabinetHelp,
    /// Chairs a committee or the council.
    Chair,
    /// Is vice-chair.
    ViceChair,
    /// A mayor whose title says that voters elected them: they lead the council.
    ElectedMayor,
    /// A mayor: the civic head, or in some places the elected leader.
    Mayor,
    /// The civic head by any other name: lord mayor, provost, speaker.
    Civic,
    /// A member champion.
    Champion,
    /// Known, and none of these.
    Other,
}

/// The words for one kind of core.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Heads {
    kind: Head,
    words: Vec<String>,
}

/// All the lists; each is described in the file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Titles {
    heads: Vec<Heads>,
    pub before_colon: Vec<String>,
    pub passed_over: Vec<String>,
    pub deputy: Vec<String>,
    pub assistant: Vec<String>,
    pub not_held: Vec<String>,
    pub joins: Vec<String>,
    pub links: Vec<String>,
    pub split_after: Vec<String>,
    pub bodies: Vec<String>,
    pub scrutiny: Vec<String>,
    pub groups: Vec<String>,
    pub councils: Vec<String>,
    pub not_councils: Vec<String>,
    pub local_councils: Vec<String>,
    pub no_post: Vec<String>,
}

impl Titles {
    /// Every core with what it says.
    pub fn cores(&self) -> impl Iterator<Item = (&str, Head)> {
        self.heads.iter().flat_map(|h| h.words.iter().map(|w| (w.as_str(), h.kind)))
    }
}

/// Whether a word is in a list.
pub(super) fn has(list: &[String], word: &str) -> bool {
    list.iter().any(|w| w == word)
}

/// The lists that ship.
pub(super) fn titles() -> &'static Titles {
    static TITLES: OnceLock<Titles> = OnceLock::new();
    // That the file reads is held by a test.
    TITLES.get_or_init(|| read().unwrap_or_default())
}

fn read() -> Result<Titles, ron::error::SpannedError> {
    ron::from_str(include_str!("../../../assets/guidance/titles.ron"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::text::fold;

    #[test]
    fn the_shipped_lists_read_and_are_folded() {
        let titles = read().expect("titles.ron reads");
        for (word, _) in titles.cores() {
            assert_eq!(fold(word), word);
        }
        assert!(titles.cores().count() > 100);
    }
}
