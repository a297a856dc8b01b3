//! Whether a busy person could say yes to a proposal on the spot: every part that is missing, or that could not be
//! answered, with its reason. Vagueness is judged by what is missing, not by single words. Only ever pointed out: the
//! officer may send any proposal.

use std::ops::Range;

use super::fit::Caution;
use super::phrases::tokens;
use crate::model::{Date, Proposal};

mod amount;
mod ask;
mod lexicon;
mod pair;
mod part;
mod people;
mod place;
mod reason;
mod second;
#[cfg(test)]
mod tests;
mod timing;

use lexicon::lexicon;
use reason::Finding;

pub use part::Part;
pub use reason::Reason;

/// How one part stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Said, and exact as far as can be told.
    Clear,
    /// Not said.
    Missing,
    /// Said, but not so that it could be answered; with the reason.
    Vague(Reason),
}

/// The longest ask that can be said in one breath, in words.
pub const ASK_WORDS: usize = 40;

/// How many words a text has.
pub fn words(text: &str) -> usize {
    text.split_whitespace().filter(|w| w.chars().any(char::is_alphanumeric)).count()
}

/// Every part of a proposal and how it stands, in order. `cautions` are those of the proposal: a conflict in the ask
/// itself stops an answer.
pub fn readiness(p: &Proposal, today: Date, cautions: &[Caution]) -> Vec<(Part, Standing)> {
    let conflict = cautions.iter().find(|c| c.stops_the_ask());
    Part::ALL
        .into_iter()
        .map(|part| match (standing(part, p, today), conflict) {
            (Standing::Clear, Some(caution)) if part == Part::Ask => {
                (part, Standing::Vague(Reason::Conflict(caution.say.clone())))
            }
            (standing, _) => (part, standing),
        })
        .collect()
}

/// The first part that a busy person would still ask about: what is missing comes before what could be clearer.
pub fn first_open(p: &Proposal, today: Date, cautions: &[Caution]) -> Option<(Part, Standing)> {
    let missing = Part::ALL.into_iter().find(|part| is_missing(*part, p) && part.needed());
    let missing = missing.map(|part| (part, Standing::Missing));
    missing.or_else(|| readiness(p, today, cautions).into_iter().find(is_open))
}

/// Whether nothing stops an answer, and it is known who is asked.
pub fn is_ready(p: &Proposal, today: Date, cautions: &[Caution]) -> bool {
    p.councillor.is_some() && !readiness(p, today, cautions).iter().any(is_open)
}

/// Whether a part stops an answer.
pub fn is_open((part, standing): &(Part, Standing)) -> bool {
    match standing {
        Standing::Clear => false,
        Standing::Missing => part.needed(),
        Standing::Vague(_) => true,
    }
}

/// How one part stands.
fn standing(part: Part, p: &Proposal, today: Date) -> Standing {
    if is_missing(part, p) {
        return Standing::Missing;
    }
    match findings(part, p, today).into_iter().next() {
        Some(finding) => Standing::Vague(finding.reason),
        None => Standing::Clear,
    }
}

/// Whether a part is not said and has to be: what happens once needs no end.
fn is_missing(part: Part, p: &Proposal) -> bool {
    part.of(p).trim().is_empty() && !(part == Part::Until && timing::is_once(&p.how_often))
}

/// All reasons why a part could not be answered, in the order they weigh. Why them, what it is not, interests, the
/// review and who follows may be put in any words.
fn findings(part: Part, p: &Proposal, today: Date) -> Vec<Finding> {
    let said = part.of(p);
    if said.trim().is_empty() {
        return Vec::new();
    }
    let one = |finding: Option<Finding>| finding.into_iter().collect();
    match part {
        Part::Ask => {
            let count = words(&said);
            let long = (count > ASK_WORDS).then(|| Reason::TooLong(count).into());
            long.into_iter().chain(ask::finding(&said)).chain(second::finding(&said, today)).collect()
        }
        Part::When => one(timing::when(p, today)),
        Part::Place => one(place::finding(&said)),
        Part::HowLong => one(timing::how_long(&said)),
        Part::HowOften => one(timing::how_often(&said)),
        Part::Until => one(timing::until(p, today)),
        Part::Preparation => one(amount::preparation(&said)),
        Part::TheyGet => one(people::they_get(&said)),
        Part::Support => one(people::support(&said, today)),
        Part::FirstStep => one(timing::first_step(&said, today)),
        Part::SharedWith => one(people::shared_with(&said)),
        Part::WhyThem | Part::NotThis | Part::Interests | Part::Review | Part::Successor => Vec::new(),
    }
}

/// What could be clearer in a part, while it is being written and where it stands.
pub fn remarks(part: Part, p: &Proposal, today: Date) -> Vec<Reason> {
    findings(part, p, today).into_iter().map(|finding| finding.reason).collect()
}

/// Where in a part the words stand that [`remarks`] names: byte ranges, in order.
pub fn marks(part: Part, p: &Proposal, today: Date) -> Vec<Range<usize>> {
    let mut marks: Vec<Range<usize>> = findings(part, p, today).into_iter().filter_map(|finding| finding.at).collect();
    marks.sort_by_key(|at| at.start);
    let mut end = 0;
    marks.retain(|at| {
        let free = at.start >= end;
        end = end.max(at.end);
        free
    });
    marks
}

/// Words in a reason that judge a person instead of saying what could not be, in the order they stand there.
pub fn judging(said: &str) -> Vec<String> {
    let words = tokens(said);
    let mut found: Vec<String> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let count = lexicon().judging.at(&words, at);
        if let Some(last) = words.get(at + count.saturating_sub(1)).filter(|_| count > 0) {
            let word = said.get(words[at].at.start..last.at.end).unwrap_or_default().to_lowercase();
            if !found.contains(&word) {
                found.push(word);
            }
        }
        at += count.max(1);
    }
    found
}
