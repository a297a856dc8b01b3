//! Days, times, lengths and rhythms of a proposal, as far as they are said.

use super::ask::{self, Head};
use super::lexicon::lexicon;
use super::people;
use super::reason::{Finding, Reason};
use crate::insight::phrases::{Token, tokens};
use crate::model::when::{self, Frequency, Lean, Shape, TimeSaid, Understood, When, Why};
use crate::model::{Date, Proposal};

/// Why "when" is no day with a time.
pub(super) fn when(p: &Proposal, today: Date) -> Option<Finding> {
    let words = tokens(&p.when.words);
    if let Some(found) = people::pending(lexicon(), &words, &p.when.words) {
        return Some(found);
    }
    match when::understand(&p.when.words, today, Lean::Future) {
        // Two days are two meetings, where it is said how often.
        Understood::Not(Why::Several(_)) if has_clock(&p.when.words) => None,
        Understood::Not(Why::Several(_)) => Some(Reason::NoTime.into()),
        Understood::Not(why) => Some(no_day(&why).into()),
        Understood::When(when) if when.relative => Some(Reason::RelativeDay(when.day()).into()),
        Understood::When(when) if has_time(&when) || needs_no_time(p, &when) => None,
        Understood::When(_) => Some(Reason::NoTime.into()),
    }
}

fn no_day(why: &Why) -> Reason {
    match why {
        Why::NoSuchDay | Why::AnotherCentury => Reason::NoSuchDay,
        Why::WrongWeekday { date, .. } => Reason::WrongWeekday(*date),
        _ => Reason::NoDay,
    }
}

fn has_time(when: &When) -> bool {
    !matches!(when.time, TimeSaid::Not)
}

/// A deadline needs no hour, and neither does what one person does alone.
fn needs_no_time(p: &Proposal, when: &When) -> bool {
    let words = tokens(&p.ask);
    let alone = match ask::head(lexicon(), &words) {
        Head::Act(at) => lexicon().alone.is(&words, at),
        _ => false,
    };
    matches!(when.shape, Shape::By(_)) || (alone && people_meet_nowhere(p))
}

/// Whether the place is a channel, or there is none.
fn people_meet_nowhere(p: &Proposal) -> bool {
    let words = tokens(&p.place);
    words.is_empty() || lexicon().channels.any(&words) || lexicon().own_places.any(&words)
}

/// Why the first step has no day. A weekday alone will do for what the officer does.
pub(super) fn first_step(said: &str, today: Date) -> Option<Finding> {
    if let Some(found) = people::first_step(said) {
        return Some(found);
    }
    let words = tokens(said);
    match when::understand(said, today, Lean::Future) {
        Understood::When(when) if when.relative && lexicon().moving.any(&words) => {
            Some(Reason::RelativeDay(when.day()).into())
        }
        Understood::When(_) => None,
        Understood::Not(Why::WrongWeekday { date, .. }) => Some(Reason::WrongWeekday(date).into()),
        Understood::Not(_) if lexicon().relations.any(&words) || has_clock(said) => None,
        Understood::Not(_) => Some(Reason::NoDay.into()),
    }
}

/// Whether an hour stands in a text that names no day.
fn has_clock(said: &str) -> bool {
    tokens(said).iter().any(|w| {
        let digits = w.base.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let half = &w.base[digits.len()..];
        w.is_figure() && (matches!(half, "am" | "pm" | "yb" | "yp" | "yh") || digits.contains([':', '.']))
    })
}

/// Why what happens more than once has no end.
pub(super) fn until(p: &Proposal, today: Date) -> Option<Finding> {
    if is_once(&p.how_often) {
        return None;
    }
    let words = tokens(&p.until.words);
    if when::understand(&p.until.words, today, Lean::Future).when().is_some() {
        return None;
    }
    let lexicon = lexicon();
    if let Some(found) = people::pending(lexicon, &words, &p.until.words) {
        return Some(found);
    }
    let counted = when::frequency(&p.until.words).is_some();
    let ends = lexicon.ends.any(&words) || counted;
    (lexicon.endless.any(&words) || !ends).then(|| Reason::NoEnd.into())
}

/// Whether something happens once, so that it needs no end.
pub(super) fn is_once(how_often: &str) -> bool {
    matches!(frequency(how_often), Some(Frequency::Times(1)))
}

fn frequency(said: &str) -> Option<Frequency> {
    let words = tokens(said);
    let found = when::frequency(said).or_else(|| occasions(&words));
    let counted = matches!(&found, Some(Frequency::Rhythm { .. } | Frequency::Times(2..)));
    let irregular = lexicon().irregular.any(&words);
    found.filter(|_| !irregular || counted && !lexicon().irregular.is(&words, 0))
}

/// "One evening only": a number of occasions.
fn occasions(words: &[Token]) -> Option<Frequency> {
    let at = words.iter().position(|w| lexicon().occasions.has(w.base.trim_end_matches('s')))?;
    let number = words.get(at.checked_sub(1)?)?;
    let one = lexicon().ones.has(&number.base);
    (one || number.is_figure() || lexicon().numbers.has(&number.base)).then_some(Frequency::Times(if one {
        1
    } else {
        2
    }))
}

/// Why it is not known how often.
pub(super) fn how_often(said: &str) -> Option<Finding> {
    if let Some(found) = people::pending(lexicon(), &tokens(said), said) {
        return Some(found);
    }
    frequency(said).is_none().then(|| Reason::NoCount.into())
}

/// Why it is not known how long.
pub(super) fn how_long(said: &str) -> Option<Finding> {
    if let Some(found) = people::pending(lexicon(), &tokens(said), said) {
        return Some(found);
    }
    when::duration(said).is_err().then(|| Reason::NoLength.into())
}
