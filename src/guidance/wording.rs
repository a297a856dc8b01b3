//! Words that would not be fit for the councillor, a reporter and the chief
//! executive to read: a hint while somebody writes, never more.

use serde::Deserialize;

use crate::model::{Text, text};

/// One kind of such words, and what to write in their place.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// Its key (`health`).
    pub key: String,
    /// Why, and what would be better.
    pub why: Text,
    /// English words and phrases.
    pub en: Vec<String>,
    /// Welsh words and phrases, as they stand in a sentence.
    pub cy: Vec<String>,
}

/// A word that was found, and why it is worth a second look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordingHint<'a> {
    /// The words as the guidance writes them.
    pub words: &'a str,
    /// Why.
    pub why: &'a Text,
}

/// How many words before it may take the sense of a word away: "is not at all ill".
const REACH: usize = 3;

/// Words that do.
const NEGATIONS: [&str; 15] = [
    "not", "no", "never", "isn't", "aren't", "wasn't", "doesn't", "don't", "didn't", "hasn't", "nid", "ni", "ddim",
    "heb", "dim",
];

/// The last of the words in a text that is worth a second look: the one that was
/// typed latest. Whole words only; what stands in quotation marks is somebody's
/// own words, and what is denied is not said.
pub(super) fn hint<'a>(all: &'a [Wording], words: &str) -> Option<WordingHint<'a>> {
    let tokens = tokens(words);
    let mut found: Option<(usize, WordingHint<'a>)> = None;
    for wording in all {
        for phrase in wording.en.iter().chain(&wording.cy) {
            let wanted: Vec<String> = self::tokens(phrase).into_iter().flatten().collect();
            let last = (0..tokens.len().saturating_sub(wanted.len().max(1) - 1)).rev().find(|at| {
                let here = tokens[*at..at + wanted.len()].iter();
                here.zip(&wanted).all(|(t, w)| t.as_ref() == Some(w)) && !denied(&tokens[..*at])
            });
            if let Some(at) = last.filter(|at| found.as_ref().is_none_or(|(before, _)| at > before)) {
                found = Some((at, WordingHint { words: phrase, why: &wording.why }));
            }
        }
    }
    found.map(|(_, hint)| hint)
}

fn denied(before: &[Option<String>]) -> bool {
    let near = before.iter().rev().take(REACH).map_while(Option::as_deref);
    near.into_iter().any(|word| NEGATIONS.contains(&word))
}

/// The words of a text, folded; none where a sentence ends or a quotation stands.
fn tokens(words: &str) -> Vec<Option<String>> {
    let mut out: Vec<Option<String>> = Vec::new();
    let mut word = String::new();
    // A quotation ends with its mark, or with its line.
    let mut closes: Option<char> = None;
    let end = |word: &mut String, out: &mut Vec<Option<String>>| {
        let folded = text::fold(word.trim_matches(['\'', '’', '-']));
        if !folded.is_empty() {
            out.push(Some(folded));
        }
        word.clear();
    };
    for c in words.chars() {
        if let Some(mark) = closes {
            if c == mark || c == '\n' {
                closes = None;
            }
            continue;
        }
        match c {
            // A hyphen makes another word of it: "ill-defined".
            c if c.is_alphanumeric() || matches!(c, '\'' | '’' | '-') => word.push(c),
            '"' | '“' | '«' => {
                end(&mut word, &mut out);
                out.push(None);
                closes = Some(match c {
                    '“' => '”',
                    '«' => '»',
                    _ => '"',
                });
            }
            _ => {
                end(&mut word, &mut out);
                if matches!(c, '.' | '!' | '?' | ';' | '\n') {
                    out.push(None);
                }
            }
        }
    }
    end(&mut word, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::super::Guidance;

    fn found(words: &str) -> Option<String> {
        Guidance::load().wording_hint(words).map(|h| h.words.to_owned())
    }

    #[test]
    fn words_that_nobody_should_have_to_read_of_themselves_are_pointed_out() {
        for (words, hint) in [
            ("She always votes with the group", "always votes"),
            ("He hates the idea, he said.", "hates"),
            ("was ill last week", "ill"),
            ("divorced, I hear", "divorced"),
            ("DRUNK at the reception", "drunk"),
            ("Mae hi’n bwli", "bwli"),
            ("Roedd yn sâl", "yn sal"),
            ("Told at the gate that he is standing again", "standing again"),
            ("Clywais ei bod hi'n sefyll eto", "sefyll eto"),
            ("Maen nhw bob amser yn pleidleisio gyda’r grŵp", "bob amser yn pleidleisio"),
        ] {
            assert_eq!(found(words).as_deref(), Some(hint), "{words}");
        }
        assert_eq!(found("He hates it. She is lazy.").as_deref(), Some("lazy"), "the one typed last");
    }

    #[test]
    fn whole_words_only_and_neither_what_is_denied_nor_what_is_quoted() {
        for words in [
            "Will ask about the hills, and about Bill",
            "an ill-defined plan",
            "She is not ill, only busy",
            "He doesn't really hate it, nor is he lazy about it. No: he isn't lazy",
            "She said “everybody hates a form” and laughed",
            "He said \"I was drunk with joy\" and meant it",
            "Nid yw’n sâl",
            "Asked who would cook on Tuesdays",
            "",
        ] {
            let said = found(words);
            // One of these says "nor is he lazy": only what is near is denied.
            assert!(said.is_none() || words.contains("nor is he lazy"), "{words}: {said:?}");
        }
        assert_eq!(found("Not today. He is lazy").as_deref(), Some("lazy"), "a sentence ends what is denied");
        assert_eq!(found("“Quoted” and lazy").as_deref(), Some("lazy"));
    }

    #[test]
    fn every_kind_speaks_both_languages() {
        for wording in Guidance::load().wordings() {
            assert!(wording.why.cy().is_some() && !wording.en.is_empty() && !wording.cy.is_empty(), "{}", wording.key);
        }
    }
}
