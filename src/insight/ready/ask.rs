//! Whether an ask is one act that somebody could see done or not done.

use super::lexicon::{Lexicon, lexicon};
use super::reason::{Finding, Reason};
use crate::insight::phrases::{Token, span, tokens};

/// What the first words of an ask were read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Head {
    /// An act, at this word.
    Act(usize),
    /// Words that nobody could see done, so many from this one.
    Soft(usize, usize),
    /// Being something, so many words from this one.
    Being(usize, usize),
    /// No verb.
    Noun(usize),
}

/// Why an ask is no act that somebody could see done, where it is none.
pub(super) fn finding(said: &str) -> Option<Finding> {
    act(lexicon(), &tokens(said), said)
}

fn act(lexicon: &Lexicon, words: &[Token], said: &str) -> Option<Finding> {
    let quoted = |from: usize, count: usize| {
        let at = span(&words[from..from + count])?;
        Some((said.get(at.clone())?.to_lowercase(), at))
    };
    match head(lexicon, words) {
        Head::Soft(from, count) => {
            if is_made_concrete(lexicon, &words[from + count..]) {
                return None;
            }
            let (word, at) = quoted(from, count)?;
            Some(Finding::at(Reason::SoftAct(word), Some(at)))
        }
        Head::Being(from, count) => {
            let figure = complement(lexicon, words, from + count)?;
            let (word, at) = quoted(figure.0, figure.1)?;
            Some(Finding::at(Reason::SoftAct(word), Some(at)))
        }
        Head::Act(at) => {
            let object = object(lexicon, words, at)?;
            let (word, at) = quoted(object, 1)?;
            Some(Finding::at(Reason::SoftAct(word), Some(at)))
        }
        Head::Noun(from) if is_counted_happening(lexicon, &words[from..]) => None,
        Head::Noun(_) => Some(Reason::NoAct.into()),
    }
}

/// What an ask begins with.
pub(super) fn head(lexicon: &Lexicon, words: &[Token]) -> Head {
    let mut at = 0;
    // "Ask", "help" and the like open an ask where another verb follows, and are the verb where none does.
    let mut spare = None;
    loop {
        if let Some(found) = verb_at(lexicon, words, at)
            && (lexicon.openers.at(words, at) == 0 || matches!(found, Head::Being(..) | Head::Soft(_, 2..)))
        {
            return found;
        }
        match lexicon.openers.at(words, at) {
            0 => break,
            count => {
                spare = verb_at(lexicon, words, at).or(spare);
                at += count;
            }
        }
    }
    let from = at.min(words.len());
    match spare {
        Some(found) => found,
        None if is_unknown_verb(lexicon, words, from) => Head::Act(from),
        None => Head::Noun(from),
    }
}

/// A verb that the lexicon knows, at a place.
pub(super) fn verb_at(lexicon: &Lexicon, words: &[Token], at: usize) -> Option<Head> {
    let being = lexicon.being.at(words, at);
    let soft = lexicon.soft.at(words, at);
    let act = lexicon.acts.at(words, at);
    if being > 0 && being >= soft {
        return Some(Head::Being(at, being));
    }
    if soft > 0 && soft >= act {
        return Some(Head::Soft(at, soft));
    }
    if act > 0 {
        return Some(Head::Act(at));
    }
    stem(lexicon, &words.get(at)?.base).map(|soft| if soft { Head::Soft(at, 1) } else { Head::Act(at) })
}

/// Whether a form of a verb is one, and whether of one that nobody could see done: "chairing", "cefnogwch".
fn stem(lexicon: &Lexicon, word: &str) -> Option<bool> {
    const ENGLISH: [&str; 2] = ["", "e"];
    const WELSH: [&str; 8] = ["", "o", "i", "u", "io", "a", "ed", "eg"];
    let (stem, ends): (&str, &[&str]) = match (word.strip_suffix("ing"), word.strip_suffix("wch")) {
        (Some(stem), _) if stem.len() > 2 => (stem, &ENGLISH),
        (_, Some(stem)) if stem.len() > 1 => (stem, &WELSH),
        _ => return None,
    };
    let forms = || ends.iter().map(|end| format!("{stem}{end}"));
    if forms().any(|form| lexicon.soft.has(&form)) {
        return Some(true);
    }
    // A Welsh request ends so whatever its verb is.
    (word.ends_with("wch") || forms().any(|form| lexicon.acts.has(&form))).then_some(false)
}

/// Whether a word that the lexicon does not know is used as a verb: something that it acts on follows, and it
/// does not end as nouns and adjectives do.
fn is_unknown_verb(lexicon: &Lexicon, words: &[Token], at: usize) -> bool {
    let Some(word) = words.get(at) else { return false };
    let small = lexicon.determiners.has(&word.base) || lexicon.prepositions.has(&word.base);
    // "Proofread the guide" ends as a Welsh noun might, and is English.
    let english = words
        .get(at + 1)
        .is_some_and(|next| lexicon.determiners.has(&next.base) && !lexicon.determiners.is_welsh(&next.base));
    let endings = if english { lexicon.noun_endings.english() } else { lexicon.noun_endings.written() };
    let names_a_thing = lexicon.abstracts.has(&word.base)
        || lexicon.figures.has(&word.base)
        || lexicon.happenings.has(&word.base)
        || endings.iter().any(|end| word.base.ends_with(end.as_str()));
    if small || names_a_thing || word.is_figure() || lexicon.numbers.has(&word.base) || word.breaks {
        return false;
    }
    let Some(next) = words.get(at + 1) else { return false };
    let welsh =
        lexicon.act_endings.written().iter().any(|end| word.base.len() > 3 && word.base.ends_with(end.as_str()));
    let acted_on = lexicon.determiners.has(&next.base)
        || lexicon.numbers.has(&next.base)
        || next.is_figure()
        || next.capital
        || (next.base.ends_with('s') && !next.base.ends_with("ss"))
        || lexicon.particles.has(&next.base);
    acted_on || welsh
}

/// The words from a place up to where the phrase ends: a preposition, a joiner, a mark of punctuation.
fn phrase<'a>(lexicon: &Lexicon, words: &'a [Token], from: usize) -> &'a [Token] {
    let mut end = from;
    while end < words.len() {
        let small = lexicon.prepositions.is(words, end) || lexicon.joiners.is(words, end);
        if end > from && small && !lexicon.determiners.has(&words[end].base) {
            break;
        }
        if end == from && small && !lexicon.determiners.has(&words[end].base) {
            return &[];
        }
        end += 1;
        if words[end - 1].breaks {
            break;
        }
    }
    &words[from.min(words.len())..end]
}

/// A figure that nobody could see somebody be, behind "be": where it stands and how many words it has.
fn complement(lexicon: &Lexicon, words: &[Token], from: usize) -> Option<(usize, usize)> {
    // Welsh "yn" joins what is said to "bod".
    let from = if words.get(from).is_some_and(|w| w.base == "yn") { from + 1 } else { from };
    let count = phrase(lexicon, words, from).len();
    (from..from + count).find_map(|at| Some((at, lexicon.figures.at(words, at))).filter(|(_, n)| *n > 0))
}

/// The word for what an act is done to, where that can be neither counted nor seen.
fn object(lexicon: &Lexicon, words: &[Token], verb: usize) -> Option<usize> {
    let from = verb + 1;
    let count = phrase(lexicon, words, from).len();
    let all = from..from + count;
    let counted = |at: usize| words[at].is_figure() || lexicon.numbers.has(&words[at].base);
    if all.clone().any(|at| counted(at) || happens_at(lexicon, words, at)) {
        return None;
    }
    let content: Vec<usize> = all.filter(|at| !lexicon.determiners.has(&words[*at].base)).collect();
    // In English the last word of the phrase says what it is, in Welsh the first.
    let (first, last) = (*content.first()?, *content.last()?);
    let is = |at: usize| lexicon.abstracts.has(&words[at].base);
    let welsh = lexicon.acts.is_welsh(&words[verb].base);
    is(if welsh { first } else { last }).then_some(if welsh { first } else { last })
}

/// Whether something that takes place or is written stands at a place: "meeting", "letters".
pub(super) fn happens_at(lexicon: &Lexicon, words: &[Token], at: usize) -> bool {
    let one = words[at].base.strip_suffix('s').unwrap_or_default();
    lexicon.happenings.is(words, at) || lexicon.happenings.has(one)
}

/// Whether what follows a soft verb pins it down: at, in or by something that takes place, or so many of something.
fn is_made_concrete(lexicon: &Lexicon, rest: &[Token]) -> bool {
    let counted = phrase(lexicon, rest, 0).iter().any(|w| w.is_figure() || lexicon.numbers.has(&w.base));
    let place = |at: usize| lexicon.instruments.has(&rest[at].base);
    // "In every meeting" is nothing that takes place.
    let whichever = |at: usize| rest.get(at + 1).is_some_and(|w| lexicon.whichever.has(&w.base));
    let at_something = (0..rest.len()).filter(|at| place(*at) && !whichever(*at)).any(|at| {
        let next = phrase(lexicon, rest, at + 1).len();
        (at + 1..at + 1 + next).any(|n| happens_at(lexicon, rest, n) && !lexicon.bodies.is(rest, n))
            || matches!(verb_at(lexicon, rest, at + 1), Some(Head::Act(_)))
    });
    counted || at_something
}

/// A thing that takes place, counted: "One visit to the kitchen", "A 15-minute talk".
fn is_counted_happening(lexicon: &Lexicon, words: &[Token]) -> bool {
    let counted = words
        .first()
        .is_some_and(|w| w.is_figure() || lexicon.numbers.has(&w.base) || matches!(w.base.as_str(), "a" | "an"));
    let phrase = phrase(lexicon, words, 0).len();
    counted && (0..phrase).any(|at| happens_at(lexicon, words, at) || lexicon.moments.is(words, at))
}
