//! Whether a place could be found: a named place, an address, a room, a route, or a channel such as "online".

use super::lexicon::{Lexicon, lexicon};
use super::reason::{Finding, Reason};
use crate::insight::phrases::{Token, span, tokens};

/// Why a place could not be found, where it could not.
pub(super) fn finding(said: &str) -> Option<Finding> {
    let lexicon = lexicon();
    let words = tokens(said);
    if is_reached(lexicon, &words, said) || is_found(lexicon, &words) {
        return None;
    }
    if let Some(found) = lexicon.pending.find(&words) {
        let at = span(found)?;
        let word = said.get(at.clone())?.to_lowercase();
        return Some(Finding::at(Reason::Pending(word), Some(at)));
    }
    Some(Reason::NoPlace.into())
}

/// Whether it is a channel: online, by telephone, a number, an address of a page.
fn is_reached(lexicon: &Lexicon, words: &[Token], said: &str) -> bool {
    let digits = said.chars().filter(char::is_ascii_digit).count();
    lexicon.channels.any(words) || digits >= 6 || said.contains("://") || said.contains("www.") || has_postcode(words)
}

/// Whether a postcode stands in it: "SA1 3SN".
fn has_postcode(words: &[Token]) -> bool {
    words.windows(2).any(|pair| {
        let [outward, inward] = pair else { return false };
        let (a, b) = (outward.base.as_bytes(), inward.base.as_bytes());
        (2..=4).contains(&a.len())
            && a[0].is_ascii_alphabetic()
            && a.iter().any(u8::is_ascii_digit)
            && matches!(b, [d, x, y] if d.is_ascii_digit() && x.is_ascii_alphabetic() && y.is_ascii_alphabetic())
    })
}

fn is_found(lexicon: &Lexicon, words: &[Token]) -> bool {
    let spread = lexicon.spread.at(words, 0);
    if spread > 0 && !lexicon.starts.any(&words[spread..]) {
        return is_named_site(lexicon, &words[spread..]);
    }
    if (0..words.len()).any(|at| is_definite_site(lexicon, words, at)) {
        return true;
    }
    // Small letters that are no kind of place could be anything: "the usual", "wherever is quiet".
    words.iter().any(|w| is_name(lexicon, w))
}

/// Whether "around" and the like go round one building or park, by its name.
fn is_named_site(lexicon: &Lexicon, words: &[Token]) -> bool {
    let site = (0..words.len()).any(|at| lexicon.sites.is(words, at));
    let name = words.iter().any(|w| w.capital && is_name(lexicon, w));
    site && name && !words.iter().any(|w| lexicon.areas.has(&w.base))
}

/// A kind of place that stands for one: not "a hall", "a local café", "neuadd addas".
fn is_definite_site(lexicon: &Lexicon, words: &[Token], at: usize) -> bool {
    if !lexicon.sites.is(words, at) {
        return false;
    }
    let from = words[..at].iter().rposition(|w| w.breaks || lexicon.prepositions.has(&w.base)).map_or(0, |n| n + 1);
    let before = &words[from..at];
    if before.iter().any(|w| is_name(lexicon, w) || w.is_figure()) {
        return true;
    }
    let behind = words.get(at + 1..).unwrap_or_default();
    let behind = if words[at].breaks { &[] } else { behind };
    if behind.first().is_some_and(|w| is_name(lexicon, w) || w.is_figure()) {
        return true;
    }
    let the = before.iter().any(|w| lexicon.definite.has(&w.base));
    let vague = (0..before.len()).any(|n| lexicon.indefinite.is(before, n))
        || behind.first().is_some_and(|w| lexicon.indefinite.is_welsh(&w.base));
    the || !vague
}

/// Whether a word is somebody's or some place's name.
fn is_name(lexicon: &Lexicon, word: &Token) -> bool {
    word.capital && !is_known(lexicon, word) && !word.is_figure()
}

fn is_known(lexicon: &Lexicon, word: &Token) -> bool {
    let base = word.base.as_str();
    lexicon.small.has(base)
        || lexicon.ordinary.has(base)
        || lexicon.areas.has(base)
        || lexicon.sites.has(base)
        || lexicon.spread.has(base)
        || lexicon.nowhere.has(base)
        || lexicon.indefinite.has(base)
        || lexicon.pending.has(base)
        || lexicon.prepositions.has(base)
        || lexicon.determiners.has(base)
        || lexicon.helping.has(base)
}
