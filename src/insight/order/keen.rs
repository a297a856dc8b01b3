//! Who would care, whatever their post: clues that are evidence. A clue's
//! strength halves with every year; what counts against is taken off.

use super::{Themes, Wanted, has_words};
use crate::model::{ClueBrief, Date, PersonBrief, Say, text};

/// After so many days a clue is worth half.
pub const STRENGTH_HALVES_IN_DAYS: f64 = 365.0;
/// From here on somebody counts as keen: one clue of up to a year.
const ENOUGH: f64 = 0.5;

/// What a clue is worth on a day: 1 on the day it was seen, half a year later
/// than that about 0.7, a year later 0.5; negative where it counts against.
pub fn strength(clue: &ClueBrief, today: Date) -> f64 {
    let age = f64::from(clue.date.days_until(today).max(0));
    let worth = 0.5_f64.powf(age / STRENGTH_HALVES_IN_DAYS);
    if clue.against { -worth } else { worth }
}

/// Why somebody is keen on what is asked for, where they are: the strongest clue.
pub(super) fn keen(person: &PersonBrief, wanted: &[Wanted], themes_in: Themes<'_>, today: Date) -> Option<Say> {
    let bears = |clue: &&ClueBrief| {
        // A clue that names no theme is looked at by its words.
        let words = if clue.theme.is_empty() { &clue.text } else { &clue.theme };
        let known = themes_in(words);
        let folded = text::fold(words);
        wanted
            .iter()
            .any(|w| known.iter().any(|(key, _)| w.keys.contains(key)) || has_words(&folded, &text::fold(&w.words)))
    };
    let clues: Vec<&ClueBrief> = person.clues.iter().filter(bears).collect();
    let worth: f64 = clues.iter().map(|c| strength(c, today)).sum();
    if worth < ENOUGH - 1e-9 {
        return None;
    }
    let best = clues.iter().filter(|c| !c.against).max_by(|a, b| strength(a, today).total_cmp(&strength(b, today)))?;
    Some(Say::new("reason-keen").with("text", &*best.text).with("source", &*best.source).with("date", best.date))
}
