//! Who would care, whatever their post: clues that are evidence. A clue's
//! strength halves with every year; what counts against is taken off.

use super::{Aside, Order, ReasonKind, Themes, Wanted, has_words};
use crate::model::{Book, ClueBrief, Date, Initiative, PersonBrief, Say, text};

/// After so many days a clue is worth half.
pub const STRENGTH_HALVES_IN_DAYS: f64 = 365.0;
/// From here on somebody counts as keen: one clue of up to a year.
const ENOUGH: f64 = 0.5;

/// What a clue is worth on a day: 1 on the day it was seen, half a year later
/// than that about 0.7, a year later 0.5; negative where it counts against.
pub fn strength(clue: &ClueBrief, today: Date) -> f64 {
    let worth = strength_at(clue.date, today);
    if clue.against { -worth } else { worth }
}

/// The same by the day alone: from 1 on the day it was seen down to nothing.
pub fn strength_at(seen: Date, today: Date) -> f64 {
    let age = f64::from(seen.days_until(today).max(0));
    0.5_f64.powf(age / STRENGTH_HALVES_IN_DAYS)
}

/// Which clues of somebody bear on what is asked for: their places, and what
/// they are worth together.
fn bearing(person: &PersonBrief, wanted: &[Wanted], themes_in: Themes<'_>, today: Date) -> (Vec<usize>, f64) {
    let bears = |clue: &ClueBrief| {
        // A clue that names no theme is looked at by its words.
        let words = if clue.theme.is_empty() { &clue.text } else { &clue.theme };
        let known = themes_in(words);
        let folded = text::fold(words);
        wanted
            .iter()
            .any(|w| known.iter().any(|hit| w.keys.contains(&hit.theme)) || has_words(&folded, &text::fold(&w.words)))
    };
    let clues: Vec<usize> = (0..person.clues.len()).filter(|at| bears(&person.clues[*at])).collect();
    let worth = clues.iter().map(|at| strength(&person.clues[*at], today)).sum();
    (clues, worth)
}

/// The strongest of these clues that counts for, where there is one.
fn strongest(person: &PersonBrief, clues: &[usize], today: Date) -> Option<usize> {
    let worth = |at: &usize| strength(&person.clues[*at], today);
    clues
        .iter()
        .copied()
        .filter(|at| !person.clues[*at].against)
        .max_by(|a, b| worth(a).total_cmp(&worth(b)).then(b.cmp(a)))
}

fn sentence(clue: &ClueBrief) -> Say {
    Say::new("reason-keen").with("text", &*clue.text).with("source", &*clue.source).with("date", clue.date)
}

/// Why somebody is keen on what is asked for, where they are: the strongest
/// clue, and its place among their clues.
pub(super) fn keen(
    person: &PersonBrief,
    wanted: &[Wanted],
    themes_in: Themes<'_>,
    today: Date,
) -> Option<(Say, usize)> {
    let (clues, worth) = bearing(person, wanted, themes_in, today);
    if worth < ENOUGH - 1e-9 {
        return None;
    }
    let best = strongest(person, &clues, today)?;
    Some((sentence(&person.clues[best]), best))
}

/// Somebody who would enjoy an initiative although it is not their brief.
#[derive(Clone, Debug, PartialEq)]
pub struct WouldEnjoy {
    /// Their place in [`Book::people`].
    pub place: u32,
    /// The sentence that says so: the strongest of their clues.
    pub say: Say,
    /// The clues that count for, strongest first: places among their clues.
    pub evidence: Vec<usize>,
    /// The clues that count against, newest first, likewise.
    pub against: Vec<usize>,
}

/// Who would enjoy an initiative although neither a post nor a ward leads to
/// them: only by clues that bear on its themes, those with the strongest first.
/// Nobody who declined it, asked to be left alone, or is of another council.
pub fn would_enjoy(
    book: &Book,
    initiative: &Initiative,
    order: &Order,
    themes_in: Themes<'_>,
    today: Date,
) -> Vec<WouldEnjoy> {
    let wanted = super::wanted(initiative, themes_in);
    let brief = |r: &super::Reason| !matches!(r.kind, ReasonKind::Keen | ReasonKind::MovedByHand);
    let mut found: Vec<(f64, WouldEnjoy)> = Vec::new();
    for (place, person) in (0u32..).zip(book.people().iter()) {
        let away = order.aside.get(&place).is_some_and(|a| *a != Aside::InTouch);
        if person.clues.is_empty() || away || order.reasons.get(&place).is_some_and(|why| why.iter().any(brief)) {
            continue;
        }
        let (mut clues, worth) = bearing(person, &wanted, themes_in, today);
        let Some(best) = strongest(person, &clues, today).filter(|_| worth >= ENOUGH - 1e-9) else { continue };
        clues.sort_by(|a, b| strength(&person.clues[*b], today).total_cmp(&strength(&person.clues[*a], today)));
        let (evidence, mut against): (Vec<usize>, Vec<usize>) =
            clues.into_iter().partition(|at| !person.clues[*at].against);
        against.sort_by_key(|at| std::cmp::Reverse(person.clues[*at].date));
        found.push((worth, WouldEnjoy { place, say: sentence(&person.clues[best]), evidence, against }));
    }
    found.sort_by(|(a, x), (b, y)| b.total_cmp(a).then(x.place.cmp(&y.place)));
    found.into_iter().map(|(_, one)| one).collect()
}
