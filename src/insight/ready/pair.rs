//! Two places or two occasions under one verb ("visit the depot and the school"), and what is done alone joined to
//! something that people meet for ("sign the lease and speak at the relaunch"): two asks, by how they are built.

use super::ask::happens_at;
use super::lexicon::Lexicon;
use crate::insight::phrases::Token;

/// The two halves of an ask: its first act with all that belongs to it, and what is joined to it.
pub(super) struct Halves<'a> {
    pub lexicon: &'a Lexicon,
    /// From the verb of the ask on.
    pub before: &'a [Token],
    /// From the first word behind the joiner on.
    pub behind: &'a [Token],
    /// Whether a verb stands behind the joiner.
    pub acts: bool,
}

impl Halves<'_> {
    /// Whether these are two asks.
    pub fn are_two(&self) -> bool {
        if self.acts { self.alone_then_met() || self.becomes_a_member() } else { self.attended_twice() }
    }

    /// "Visit A and B", "attend A and B": each named as a place or an occasion of its own.
    fn attended_twice(&self) -> bool {
        let lexicon = self.lexicon;
        let verb = lexicon.attends.at(self.before, 0);
        if verb == 0 || !self.is_pointed(0) {
            return false;
        }
        let (first, second) = (phrase(lexicon, &self.before[verb..]), phrase(lexicon, self.behind));
        let sites = (site(lexicon, first), site(lexicon, second));
        if let (Some(one), Some(other)) = sites {
            // "The school hall and the school kitchen" are rooms of one place.
            let rooms = |words: &[Token], at: usize| lexicon.rooms.is(words, at);
            return one != other && !rooms(first, one_at(lexicon, first)) && !rooms(second, one_at(lexicon, second));
        }
        let (one, other) = (occasion(lexicon, first), occasion(lexicon, second));
        one.is_some() && other.is_some() && one != other
    }

    /// "Sign the lease and speak at the relaunch": the one is done at a desk, the other where people meet.
    fn alone_then_met(&self) -> bool {
        let lexicon = self.lexicon;
        let alone = |words: &[Token]| lexicon.alone.is(words, 0) && !lexicon.reads.has(&words[0].base);
        if !alone(self.before) || alone(self.behind) || lexicon.within.is(self.behind, 0) {
            return false;
        }
        let known: Vec<&str> = occasions(lexicon, self.before).collect();
        (1..self.behind.len()).any(|at| {
            let held = happens_at(lexicon, self.behind, at) && !known.contains(&stem(&self.behind[at]));
            held && !lexicon.moments.is(self.behind, at)
                && (self.is_pointed(at) || lexicon.formal.is(self.behind, at) || lexicon.attends.is(self.behind, 0))
        })
    }

    /// "Cut the ribbon and join the steering group": a day, and then a seat for months.
    fn becomes_a_member(&self) -> bool {
        let lexicon = self.lexicon;
        let joins = lexicon.attends.at(self.behind, 0);
        let body = |words: &[Token]| {
            let named = |at: usize| {
                lexicon.bodies.is(words, at) && (lexicon.bodies.at(words, at) > 1 || is_standing(lexicon, words, at))
            };
            (0..words.len()).any(named)
        };
        let seat = joins > 0 && lexicon.seats.is(self.behind, 0);
        // "Join the panel for lunch" is over with lunch.
        let moment = (joins..self.behind.len())
            .any(|at| lexicon.moments.is(self.behind, at) && !lexicon.bodies.is(self.behind, at));
        seat && !moment && body(&self.behind[joins..]) && !body(self.before)
    }

    /// Whether a word is pointed at: "the", "your" or a name stands before it or is it.
    fn is_pointed(&self, at: usize) -> bool {
        let small = |w: &Token| self.lexicon.determiners.has(&w.base) || self.lexicon.numbers.has(&w.base);
        let near = &self.behind[at.saturating_sub(3)..=at.min(self.behind.len().saturating_sub(1))];
        near.iter().any(|w| small(w) || w.capital || w.is_figure())
            || self.lexicon.happenings.is_welsh(&self.behind[0].base)
            || self.lexicon.sites.is_welsh(&self.behind[0].base)
    }
}

/// Whether a body of one word is one to sit on ("the board", "a panel"), and not a group that is met.
fn is_standing(lexicon: &Lexicon, words: &[Token], at: usize) -> bool {
    lexicon.standing_bodies.is(words, at)
}

fn stem(word: &Token) -> &str {
    word.base.trim_end_matches('s')
}

/// The words up to the first preposition, "and" or mark of punctuation.
fn phrase<'a>(lexicon: &Lexicon, words: &'a [Token]) -> &'a [Token] {
    let stops = |at: usize| {
        let small = lexicon.prepositions.is(words, at) || lexicon.joiners.is(words, at);
        at > 0 && (words[at - 1].breaks || (small && !lexicon.determiners.has(&words[at].base)))
    };
    &words[..(0..words.len()).find(|at| stops(*at)).unwrap_or(words.len())]
}

/// Where the kind of place stands that a phrase is of: the last in English, the first in Welsh.
fn one_at(lexicon: &Lexicon, words: &[Token]) -> usize {
    let all = || (0..words.len()).filter(|at| lexicon.sites.is(words, *at));
    let welsh = all().next().filter(|at| lexicon.sites.is_welsh(&words[*at].base));
    welsh.or_else(|| all().next_back()).unwrap_or(0)
}

/// The place that a phrase names, in all its words; none where it names none.
fn site<'a>(lexicon: &Lexicon, words: &'a [Token]) -> Option<Vec<&'a str>> {
    let here = (0..words.len()).any(|at| lexicon.sites.is(words, at));
    let said = words.iter().filter(|w| !lexicon.determiners.has(&w.base)).map(|w| w.base.as_str());
    here.then(|| said.collect())
}

/// What takes place in a phrase and is no moment of something else.
fn occasions<'a>(lexicon: &'a Lexicon, words: &'a [Token]) -> impl Iterator<Item = &'a str> {
    (0..words.len())
        .filter(|at| happens_at(lexicon, words, *at) && !lexicon.moments.is(words, *at))
        .map(|at| stem(&words[at]))
}

fn occasion<'a>(lexicon: &'a Lexicon, words: &'a [Token]) -> Option<&'a str> {
    occasions(lexicon, words).last()
}
