//! Whether an ask is two: two commitments, of which one can be taken and the other left. What is done
//! in the course of one visit, call or meeting is one ask, and so is reading with the answer to it.

use super::ask::{self, Head, happens_at};
use super::lexicon::{Lexicon, lexicon};
use super::pair::Halves;
use super::reason::{Finding, Reason};
use crate::insight::phrases::{Token, span, tokens};
use crate::model::Date;
use crate::model::when::{self, Lean};

/// Where a second ask begins, in what should be one.
pub(super) fn finding(said: &str, today: Date) -> Option<Finding> {
    let lexicon = lexicon();
    let words = tokens(said);
    let first = match ask::head(lexicon, &words) {
        Head::Act(at) | Head::Soft(at, _) | Head::Being(at, _) | Head::Noun(at) => at,
    };
    let second = (first + 1..words.len()).find_map(|at| {
        joint(lexicon, said, &words, at).filter(|j| {
            let clauses = Clauses { lexicon, said, words: &words, first, joint: *j, today };
            clauses.are_two()
        })
    })?;
    let end = (second.verb + 1).min(words.len());
    let at = span(&words[second.from..end])?;
    let shown = said.get(at.clone())?.to_owned();
    Some(Finding::at(Reason::TwoAsks(shown), Some(at)))
}

/// Where something may be joined to what stands before it.
#[derive(Clone, Copy)]
struct Joint {
    /// Where the joiner stands, or the first word of a sentence.
    from: usize,
    /// Where what is joined begins.
    verb: usize,
    /// Whether a verb stands there.
    acts: bool,
}

fn joint(lexicon: &Lexicon, said: &str, words: &[Token], at: usize) -> Option<Joint> {
    let joiner = lexicon.joiners.at(words, at);
    let adder = lexicon.adders.at(words, at);
    let begins = words[at].begins;
    if joiner == 0 && adder == 0 && !begins {
        return None;
    }
    let mut verb = at + joiner.max(adder);
    while verb < words.len() && lexicon.openers.is(words, verb) && ask::verb_at(lexicon, words, verb).is_none() {
        verb += 1;
    }
    let word = words.get(verb)?;
    // "A'r cyfarfod" has the article in it: what follows is a thing, and no verb.
    let the = said.get(words[at].at.clone()).is_some_and(|raw| raw.ends_with(['r', 'R']));
    let and_the = words[at].base == "a" && the && joiner == 1 && verb == at + 1;
    let found = ask::verb_at(lexicon, words, verb).is_some() && !is_told(&word.base) && !and_the;
    // "A" before an English word is an article.
    let article = words[at].base == "a" && joiner == 1 && !and_the;
    if article
        && !(lexicon.acts.is_welsh(&word.base) || lexicon.soft.is_welsh(&word.base) || word.base.ends_with("wch"))
    {
        return None;
    }
    (found || adder > 0 || joiner > 0).then_some(Joint { from: at, verb, acts: found })
}

/// Whether a Welsh word after "a" tells of a thing ("tri pheth a welwch", three things that you see): its first letter
/// is softened then, as it is not after "and".
fn is_told(word: &str) -> bool {
    let softened = word.starts_with(['w', 'f', 'b', 'g']) || word.starts_with("dd");
    word.ends_with("wch") && softened && !word.starts_with("ff") && !word.starts_with("gw")
}

struct Clauses<'a> {
    lexicon: &'a Lexicon,
    said: &'a str,
    words: &'a [Token],
    first: usize,
    joint: Joint,
    today: Date,
}

impl Clauses<'_> {
    fn are_two(&self) -> bool {
        let (before, behind) = (&self.words[self.first..self.joint.from], &self.words[self.joint.verb..]);
        // "Walk and talk", "write and sign a letter": one thing done in two ways.
        if before.len() < 2 || behind.is_empty() {
            return false;
        }
        if (Halves { lexicon: self.lexicon, before, behind, acts: self.joint.acts }).are_two() {
            return true;
        }
        let days = (self.day(before), self.day(behind));
        if self.joint.acts || self.lexicon.determiners.is(behind, 0) {
            match days {
                (Some(one), Some(other)) if one != other => return true,
                (None, Some(_)) if self.joint.acts && !self.is_within(behind) && !self.reads(before) => return true,
                _ => {}
            }
        }
        let added = self.lexicon.adders.is(self.words, self.joint.from);
        if !self.joint.acts && !added {
            return false;
        }
        if self.joint.acts && (self.is_within(behind) || self.reads(before)) {
            return false;
        }
        self.another_happening(before, behind)
    }

    /// Whether what is joined is done in the course of the first.
    fn is_within(&self, behind: &[Token]) -> bool {
        self.lexicon.within.is(behind, 0)
    }

    /// Whether the first is only reading, which belongs to the answer.
    fn reads(&self, before: &[Token]) -> bool {
        before.first().is_some_and(|w| self.lexicon.reads.has(&w.base))
    }

    /// The day that a clause names.
    fn day(&self, words: &[Token]) -> Option<Date> {
        let said = self.said.get(span(words)?)?;
        let understood = when::understand(said, self.today, Lean::Future);
        understood.when().map(when::When::day)
    }

    /// Whether what is joined takes place elsewhere: it names something that takes place or is written, which the first
    /// does not name, and which is no part of a visit or a meeting.
    fn another_happening(&self, before: &[Token], behind: &[Token]) -> bool {
        let named = |words: &[Token]| -> Vec<String> {
            let here = |at: &usize| happens_at(self.lexicon, words, *at);
            (0..words.len()).filter(here).map(|at| words[at].base.trim_end_matches('s').to_owned()).collect()
        };
        let known = named(before);
        let pointed = |at: usize| {
            let near = behind[..at].iter().rev().take(3);
            let small = |w: &Token| self.lexicon.determiners.has(&w.base) || self.lexicon.numbers.has(&w.base);
            near.into_iter().any(|w| small(w) || w.is_figure()) || self.lexicon.acts.is_welsh(&behind[0].base)
        };
        // "Send it to the board": whoever gets it is no occasion.
        let sent = self.joint.acts && self.lexicon.alone.is(behind, 0);
        !known.is_empty()
            && (1..behind.len()).any(|at| {
                let recipient = sent && self.lexicon.bodies.is(behind, at);
                let moment = self.lexicon.moments.is(behind, at);
                let said = known.contains(&behind[at].base.trim_end_matches('s').to_owned());
                happens_at(self.lexicon, behind, at)
                    && !(recipient || moment || said)
                    && (pointed(at) || self.lexicon.formal.is(behind, at))
            })
    }
}
