//! Search that forgives: each word on its own, in any order, accents folded,
//! letters left out; best first.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use crate::model::text;

/// Something to be found, taken apart once.
pub struct Query {
    words: Vec<String>,
    matcher: SkimMatcherV2,
}

/// A word that begins a word of the text.
const AT_START: i64 = 10_000;
/// A word that stands inside the text.
const INSIDE: i64 = 4_000;

impl Query {
    /// Takes what somebody typed.
    pub fn new(typed: &str) -> Self {
        Query {
            words: text::fold(typed)
                .split(|c: char| c.is_whitespace() || c == ',')
                .filter(|w| !w.is_empty())
                .map(str::to_owned)
                .collect(),
            matcher: SkimMatcherV2::default().ignore_case(),
        }
    }

    /// Whether nothing is asked for: everything matches then.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether whatever matches this also matched `earlier`, so that only what
    /// `earlier` found has to be looked at again.
    pub fn narrows(&self, earlier: &Query) -> bool {
        !earlier.words.is_empty()
            && self.words.len() >= earlier.words.len()
            && earlier.words.iter().zip(&self.words).all(|(old, new)| new.starts_with(old.as_str()))
    }

    /// How well a folded text matches; `None` where some word does not. What
    /// stands in its first line (a name) counts more.
    pub fn score(&self, folded: &str) -> Option<i64> {
        let mut total = 0;
        for word in &self.words {
            total += self.word(word, folded)?;
        }
        Some(total)
    }

    fn word(&self, word: &str, folded: &str) -> Option<i64> {
        let first_line = folded.find('\n').unwrap_or(folded.len());
        let in_name = |at: usize| if at < first_line { 2_000 } else { 0 };
        let mut inside = None;
        for (at, _) in folded.match_indices(word) {
            let starts = folded[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
            if starts {
                let whole = folded[at + word.len()..].chars().next().is_none_or(|c| !c.is_alphanumeric());
                // What stands further front is likelier meant.
                let early = i64::try_from(at.min(500)).unwrap_or(0);
                return Some(AT_START + in_name(at) + if whole { 500 } else { 0 } - early);
            }
            inside.get_or_insert(at);
        }
        if let Some(at) = inside {
            return Some(INSIDE + in_name(at));
        }
        // One letter that is nowhere is nowhere.
        word.chars().nth(1)?;
        // Letters left out, one line at a time: a name's letters are not spread over a ward's.
        folded
            .split('\n')
            .enumerate()
            .filter(|(_, line)| has_in_order(line, word))
            .filter_map(|(i, line)| {
                let (score, places) = self.matcher.fuzzy_indices(line, word)?;
                // Letters left out of one word, not letters gathered from a whole line.
                let near = places.last()? - places.first()? <= word.chars().count() * 2;
                near.then_some(score + if i == 0 { 1_000 } else { 0 })
            })
            .max()
    }
}

impl Query {
    /// The line of a text that says most of what is asked for, where every word
    /// stands somewhere in the text; letters are not left out here.
    pub fn line<'a>(&self, words: &'a str) -> Option<&'a str> {
        let folded: Vec<(&str, String)> =
            words.split('\n').filter(|l| !l.trim().is_empty()).map(|l| (l, text::fold(l))).collect();
        let stands = |word: &String| folded.iter().any(|(_, line)| line.contains(word.as_str()));
        if self.is_empty() || !self.words.iter().all(stands) {
            return None;
        }
        let count = |line: &str| self.words.iter().filter(|w| line.contains(w.as_str())).count();
        // Of equals the first.
        folded.iter().rev().max_by_key(|(_, line)| count(line)).map(|(line, _)| *line)
    }

    /// How much of what is asked for a line says: most where the words stand there
    /// as they were typed, else one for each word.
    pub fn says(&self, line: &str) -> usize {
        let folded = text::fold(line);
        let words = self.words.iter().filter(|w| folded.contains(w.as_str())).count();
        words + usize::from(folded.contains(&self.words.join(" ")))
    }

    /// The part of a line around the first word that is asked for.
    pub fn around(&self, line: &str) -> String {
        let words: Vec<&str> = line.split_whitespace().collect();
        let hit = words.iter().position(|w| {
            let folded = text::fold(w);
            self.words.iter().any(|asked| folded.contains(asked.as_str()))
        });
        let from = hit.unwrap_or(0).saturating_sub(3);
        let rest = words[from..].join(" ");
        if from > 0 { format!("…{rest}") } else { rest }
    }
}

/// Whether the letters of `word` stand in `line` in this order: a cheap look
/// before the dear one.
fn has_in_order(line: &str, word: &str) -> bool {
    let mut rest = line.bytes();
    word.bytes().all(|b| rest.any(|c| c == b))
}

/// The places of what matches, best first; equals keep their order.
/// `among` names the places to look at (all of them where `None`).
pub fn find<'a>(
    query: &Query,
    len: usize,
    among: Option<&[u32]>,
    folded: impl Fn(usize) -> std::borrow::Cow<'a, str>,
) -> Vec<u32> {
    let look = |i: u32| query.score(&folded(i as usize)).map(|score| (score, i));
    let mut hits: Vec<(i64, u32)> = match among {
        Some(places) => places.iter().copied().filter(|i| (*i as usize) < len).filter_map(look).collect(),
        None => (0..u32::try_from(len).unwrap_or(u32::MAX)).filter_map(look).collect(),
    };
    hits.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    hits.into_iter().map(|(_, i)| i).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(typed: &str, texts: &[&'a str]) -> Vec<&'a str> {
        let folded: Vec<String> =
            texts.iter().map(|t| text::fold(&t.replace('\n', "\u{1}")).replace('\u{1}', "\n")).collect();
        find(&Query::new(typed), texts.len(), None, |i| folded[i].as_str().into())
            .into_iter()
            .map(|i| texts[i as usize])
            .collect()
    }

    #[test]
    fn words_are_found_in_any_order_with_accents_folded() {
        let people = ["Clark, Gwyneira", "Siân ap Gwilym", "Gwyn Price"];
        assert_eq!(found("clark gwyn", &people), ["Clark, Gwyneira"]);
        assert_eq!(found("sian", &people), ["Siân ap Gwilym"]);
        assert_eq!(found("GWILYM sian", &people), ["Siân ap Gwilym"]);
        assert_eq!(found("zz", &people), Vec::<&str>::new());
    }

    #[test]
    fn the_line_that_says_most_of_it_is_shown_from_just_before_the_word() {
        let note = "Rang Siân.\nShe will ask about the bws hwyr to Tŷ Mawr.\nThe bws again.";
        let query = Query::new("ty bws");
        assert_eq!(query.line(note), Some("She will ask about the bws hwyr to Tŷ Mawr."));
        assert_eq!(query.around(query.line(note).expect("a line")), "…ask about the bws hwyr to Tŷ Mawr.");
        assert_eq!([query.says("Tŷ y bws"), query.says("Ty bws"), query.says("tŷ")], [2, 3, 1]);
        assert_eq!(Query::new("sian again").line(note), Some("Rang Siân."));
        assert_eq!(Query::new("tram").line(note), None);
        assert_eq!(Query::new(" ").line(note), None);
    }

    #[test]
    fn letters_may_be_left_out() {
        assert_eq!(found("gwnra", &["Clark, Gwyneira", "Gwyn Price"]), ["Clark, Gwyneira"]);
    }

    #[test]
    fn a_name_comes_before_a_ward_and_a_whole_word_before_a_part() {
        let people = ["Ann Price\nPenrhyn", "Penri Jones\nBryn", "Aled Pen\nBryn"];
        assert_eq!(found("pen", &people)[0], "Aled Pen\nBryn");
        assert_eq!(found("pen", &people)[2], "Ann Price\nPenrhyn");
    }

    #[test]
    fn a_longer_query_narrows_a_shorter_one() {
        assert!(Query::new("clark g").narrows(&Query::new("cla")));
        assert!(!Query::new("lark").narrows(&Query::new("cla")));
        assert!(!Query::new("a").narrows(&Query::new("")));
    }

    #[test]
    fn an_empty_query_finds_everything_in_order() {
        assert_eq!(found(" ", &["b", "a"]), ["b", "a"]);
    }
}
