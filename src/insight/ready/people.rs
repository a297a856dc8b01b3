//! Who helps, who shares a task, and who does the first thing: by name, by job, or nobody in particular.

use super::lexicon::{Lexicon, lexicon};
use super::reason::{Finding, Reason};
use crate::insight::phrases::{Token, span, tokens};
use crate::model::Date;
use crate::model::when::{self, Lean};

/// Why the support offered says neither who nor what.
pub(super) fn support(said: &str, today: Date) -> Option<Finding> {
    let lexicon = lexicon();
    let words = tokens(said);
    let named = (0..words.len()).any(|at| is_person(lexicon, &words, at));
    let measured = is_measured(lexicon, &words, said, today);
    let substance = words.iter().any(|w| is_substance(lexicon, w));
    let nobody = lexicon.nobody.find(&words);
    match (named, nobody) {
        // "Events officer Tash" says who, and by the job with what.
        (true, _) if measured || substance || lexicon.jobs.any(&words) => None,
        (true, _) => Some(Reason::NoSupport.into()),
        (false, Some(found)) => nobody_in(said, found),
        (false, None) if measured || substance => None,
        (false, None) => pending(lexicon, &words, said).or(Some(Reason::NoSupport.into())),
    }
}

/// Why those who share it are nobody in particular.
pub(super) fn shared_with(said: &str) -> Option<Finding> {
    let lexicon = lexicon();
    let words = tokens(said);
    let everybody = |w: &Token| lexicon.public.has(&w.base) || lexicon.small.has(&w.base);
    let none = lexicon.nothing.is(&words, 0);
    let counted = words.iter().any(|w| w.is_figure() || lexicon.numbers.has(&w.base));
    (!none && !counted && words.iter().all(everybody)).then(|| Reason::Everybody.into())
}

/// Who does the first thing, where that is nobody in particular.
pub(super) fn first_step(said: &str) -> Option<Finding> {
    let lexicon = lexicon();
    let words = tokens(said);
    if (0..words.len()).any(|at| is_person(lexicon, &words, at)) {
        return None;
    }
    lexicon.anybody.find(&words).and_then(|found| nobody_in(said, found))
}

/// Why what somebody gets is nothing that they would have or know.
pub(super) fn they_get(said: &str) -> Option<Finding> {
    let lexicon = lexicon();
    let words = tokens(said);
    let thin = |w: &Token| lexicon.thin_benefits.has(&w.base) || lexicon.small.has(&w.base);
    words.iter().all(thin).then(|| Reason::ThinBenefit.into())
}

/// "TBC" and its like.
pub(super) fn pending(lexicon: &Lexicon, words: &[Token], said: &str) -> Option<Finding> {
    let at = span(lexicon.pending.find(words)?)?;
    let word = said.get(at.clone())?.to_lowercase();
    Some(Finding::at(Reason::Pending(word), Some(at)))
}

fn nobody_in(said: &str, found: &[Token]) -> Option<Finding> {
    let at = span(found)?;
    let word = said.get(at.clone())?.to_lowercase();
    Some(Finding::at(Reason::Nobody(word), Some(at)))
}

/// Whether a person stands at a place: a name, or a job with a word that says which.
fn is_person(lexicon: &Lexicon, words: &[Token], at: usize) -> bool {
    let word = &words[at];
    if word.capital && !is_ordinary(lexicon, &word.base) && !word.is_figure() {
        return true;
    }
    let job = lexicon.jobs.at(words, at);
    if job == 0 || lexicon.nobody_at(words, at) {
        return false;
    }
    let which = |w: &Token| !lexicon.small.has(&w.base) && !lexicon.helping.has(&w.base);
    let before = at > 0 && !words[at - 1].breaks && which(&words[at - 1]);
    let welsh = lexicon.jobs.is_welsh(&word.base);
    let behind = welsh && !words[at].breaks && words.get(at + job).is_some_and(which);
    job > 1 || before || behind || lexicon.lone_jobs.has(&word.base)
}

/// Whether a word with a capital letter is an ordinary one, and no name.
fn is_ordinary(lexicon: &Lexicon, word: &str) -> bool {
    lexicon.small.has(word)
        || lexicon.ordinary.has(word)
        || lexicon.helping.has(word)
        || lexicon.public.has(word)
        || lexicon.nobody.has(word)
        || lexicon.jobs.has(word)
        || lexicon.acts.has(word)
        || lexicon.channels.has(word)
        || lexicon.numbers.has(word)
        || lexicon.pending.has(word)
}

/// Whether it says how much: a length of time, a number, a day, or "throughout".
fn is_measured(lexicon: &Lexicon, words: &[Token], said: &str, today: Date) -> bool {
    words.iter().any(|w| w.is_figure() || lexicon.numbers.has(&w.base))
        || lexicon.throughout.any(words)
        || when::duration(said).is_ok()
        || when::understand(said, today, Lean::Future).when().is_some()
}

/// Whether a word says something of what is given: neither a small word, nor one of help, nor one of people.
fn is_substance(lexicon: &Lexicon, word: &Token) -> bool {
    let base = word.base.as_str();
    !lexicon.small.has(base)
        && !lexicon.helping.has(base)
        && !lexicon.nobody.has(base)
        && !lexicon.jobs.has(base)
        && !lexicon.public.has(base)
        && !lexicon.pending.has(base)
        && (!word.capital || is_ordinary(lexicon, base))
}

impl Lexicon {
    /// Whether nobody in particular is named by words that end at a place: "the team", "a member of staff".
    fn nobody_at(&self, words: &[Token], at: usize) -> bool {
        (0..=at).any(|from| from + self.nobody.at(words, from) > at)
    }
}
