//! Whether what comes beforehand has a measure, so that no homework hides in it.

use super::lexicon::lexicon;
use super::people;
use super::reason::{Finding, Reason};
use crate::insight::phrases::{Token, tokens};
use crate::model::when;

/// More pages than this are homework, unless it is said how long they take.
const PAGES: u32 = 20;

/// Why what comes beforehand could be any amount.
pub(super) fn preparation(said: &str) -> Option<Finding> {
    let lexicon = lexicon();
    let words = tokens(said);
    if lexicon.nothing.is(&words, 0) || when::duration(said).is_ok() {
        return None;
    }
    if let Some(found) = people::pending(lexicon, &words, said) {
        return Some(found);
    }
    let counted = words.iter().any(|w| w.is_figure() || lexicon.numbers.has(&w.base));
    let homework = lexicon.homework.any(&words);
    let unmeasured = lexicon.unmeasured.any(&words);
    let many = pages(&words).is_some_and(|n| n > PAGES);
    ((homework && !counted && !is_single(&words)) || (unmeasured && !counted) || many).then(|| Reason::Homework.into())
}

/// How many pages are named.
fn pages(words: &[Token]) -> Option<u32> {
    words.iter().enumerate().find_map(|(at, w)| {
        let number: String = w.base.chars().take_while(char::is_ascii_digit).collect();
        let rest = &w.base[number.len()..];
        let pages = |word: &str| lexicon().pages.has(word.trim_start_matches('-'));
        let behind = words.get(at + 1).is_some_and(|next| pages(&next.base));
        let next_but_one =
            words.get(at + 1).is_some_and(|next| next.base == "o") && words.get(at + 2).is_some_and(|n| pages(&n.base));
        (pages(rest) || behind || next_but_one).then(|| number.parse().ok()).flatten()
    })
}

/// Whether all there is to read is one paper that is short of its kind: "the minutes of May", "cofnodion mis Mai".
fn is_short_paper(words: &[Token]) -> bool {
    let lexicon = lexicon();
    let Some(at) = (0..words.len()).find(|at| lexicon.short_papers.is(words, *at)) else { return false };
    let behind = &words[at + lexicon.short_papers.at(words, at)..];
    let open = |w: &Token| lexicon.whichever.has(&w.base) || lexicon.joiners.has(&w.base);
    // "Minutes of all meetings", "the agenda and the report".
    !words[..at].iter().chain(behind).any(open) && !lexicon.unmeasured.any(words)
}

/// Whether it is one single thing: "a one-page brief", "a map".
fn is_single(words: &[Token]) -> bool {
    if is_short_paper(words) {
        return true;
    }
    words.iter().any(|w| w.base.starts_with("one-") || w.base.ends_with("-page") || w.base.ends_with("-minute"))
        || words.iter().any(|w| matches!(w.base.as_str(), "a" | "an")) && !words.iter().any(|w| w.base.ends_with('s'))
}
