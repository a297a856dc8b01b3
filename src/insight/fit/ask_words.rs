//! The words in a proposal's own text that need care: `assets/guidance/cautions.ron`.

use std::sync::OnceLock;

use serde::Deserialize;

use crate::insight::phrases::Phrases;

/// All kinds; what each is for stands in the file.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AskWords {
    pub running: Phrases,
    pub undertakings: Phrases,
    pub inquiries: Phrases,
    pub reviewed: Phrases,
    pub titles: Phrases,
    pub sides: Phrases,
    pub speaking: Phrases,
    pub siding: Phrases,
    pub decided: Phrases,
    pub publicity: Phrases,
    pub before: Phrases,
    pub election: Phrases,
    pub votes: Phrases,
    pub standing: Phrases,
    pub party: Phrases,
}

/// The words that ship.
pub(super) fn ask_words() -> &'static AskWords {
    static WORDS: OnceLock<AskWords> = OnceLock::new();
    // That the file reads is held by a test.
    WORDS.get_or_init(|| read().unwrap_or_default())
}

fn read() -> Result<AskWords, ron::error::SpannedError> {
    ron::from_str(include_str!("../../../assets/guidance/cautions.ron"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_words_of_care_read() {
        assert!(read().expect("cautions.ron reads").publicity.written().len() > 50);
    }
}
