//! Which language a letter is in: the one its own words are written in, else
//! the one the councillor prefers, else the officer's.

use crate::model::text::fold;
use crate::words::by_code;

/// The language that somebody prefers, by what was noted of them, where that is
/// one of ours and only one.
pub(super) fn preferred(noted: &str) -> Option<&'static str> {
    let noted = fold(noted);
    let welsh = ["cymraeg", "gymraeg", "welsh"].iter().any(|w| noted.contains(w));
    let english = ["english", "saesneg"].iter().any(|w| noted.contains(w));
    match (welsh, english) {
        (true, false) => Some(by_code("cy")),
        (false, true) => Some(by_code("en")),
        _ => None,
    }
}

/// Small words that stand in nearly every sentence of one language and in none
/// of the other.
const WELSH: &[&str] = &[
    "y", "yr", "yn", "ac", "ar", "gyda", "eich", "chi", "ni", "mae", "wedi", "ei", "eu", "neu", "gan", "cyn", "ol",
    "hyd", "bydd", "dydd", "awr", "munud", "nid", "wrth", "i'r", "o'r", "a'r", "unwaith", "mis", "wythnos",
];
const ENGLISH: &[&str] = &[
    "the", "and", "of", "to", "in", "for", "with", "you", "your", "at", "is", "on", "it", "by", "from", "or", "who",
    "what", "an", "as", "not", "when", "one", "then", "once", "hour", "minutes", "before", "after",
];

/// The language that words are written in, where that is plain.
pub(in crate::app) fn written(words: &str) -> Option<&'static str> {
    let folded = fold(words);
    let count = |of: &[&str]| {
        let words = folded.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|w| !w.is_empty());
        words.filter(|w| of.contains(w)).count()
    };
    let (welsh, english) = (count(WELSH), count(ENGLISH));
    match () {
        () if welsh >= 2 && welsh > 2 * english => Some(by_code("cy")),
        () if english >= 2 && english > 2 * welsh => Some(by_code("en")),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_noted_of_a_language_is_understood_and_both_are_neither() {
        for (noted, language) in [
            ("Cymraeg", Some("cy")),
            ("Welsh, first language", Some("cy")),
            ("English", Some("en")),
            ("Cymraeg neu Saesneg", None),
            ("", None),
            ("Polish", None),
        ] {
            assert_eq!(preferred(noted), language, "{noted}");
        }
    }

    #[test]
    fn the_language_of_an_ask_is_told_from_its_words() {
        assert_eq!(written("Visit one kitchen evening as an observer, then tell us three things"), Some("en"));
        assert_eq!(written("Dewch i un noson yn y gegin i wylio, ac wedyn dweud tri pheth wrthym"), Some("cy"));
        assert_eq!(written("Glan Arall"), None);
        assert_eq!(written(""), None);
    }
}
