//! The words that the judgement knows: `assets/guidance/ready.ron`.

use std::sync::OnceLock;

use serde::Deserialize;

use crate::insight::phrases::Phrases;

macro_rules! lexicon {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// All kinds; what each is for stands in the file.
        #[derive(Default, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(super) struct Lexicon {
            $($(#[$doc])* pub $name: Phrases,)*
        }
    };
}

lexicon! {
    openers, acts, alone, within, soft, being, figures, abstracts, happenings, bodies, moments, instruments, particles, joiners, adders, reads, formal, determiners,
    prepositions, noun_endings, act_endings, channels, own_places, sites, definite, indefinite, areas, spread, nowhere, starts, pending,
    nobody, anybody, jobs, lone_jobs, throughout, helping, public, homework, nothing, unmeasured, thin_benefits, endless, occasions, ones, ends, moving, relations, pages, irregular, numbers,
    small, ordinary, judging, attends, rooms, whichever, short_papers, seats, standing_bodies,
}

/// The lexicon that ships.
pub(super) fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    // That the file reads is held by a test.
    LEXICON.get_or_init(|| read().unwrap_or_default())
}

fn read() -> Result<Lexicon, ron::error::SpannedError> {
    ron::from_str(include_str!("../../../assets/guidance/ready.ron"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::phrases::tokens;

    #[test]
    fn the_shipped_words_read() {
        let lexicon = read().expect("ready.ron reads");
        assert!(lexicon.acts.written().len() > 300);
        assert!(lexicon.soft.written().len() > 150);
    }

    #[test]
    fn phrases_are_found_mutated_and_longest_first() {
        let lexicon = lexicon();
        let found = |said: &str| {
            let words = tokens(said);
            lexicon.soft.find(&words).map(|found| found.iter().map(|t| t.base.clone()).collect::<Vec<_>>().join(" "))
        };
        assert_eq!(found("Please take part in the walk").as_deref(), Some("take part in"));
        assert_eq!(found("i gefnogi'r gwaith").as_deref(), Some("gefnogi"));
        assert_eq!(found("Chair the meeting"), None);
    }
}
