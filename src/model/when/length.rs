//! How long something takes: a number and a unit, "an hour and a half", "tri chwarter awr".

use super::lexicon::{Mark, Unit};
use super::text::Text;

/// A length of time, in minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Length {
    /// The length, or the shorter of two: "20 to 30 minutes".
    pub minutes: u32,
    /// The longer of two.
    pub up_to: Option<u32>,
    /// Whether it was said to be rough: "about", "up to".
    pub roughly: bool,
    /// Further lengths in the same text, together: "and 30 minutes to prepare".
    pub more: u32,
    /// Whether the text says a length and nothing else.
    pub whole: bool,
}

/// Why a text is no length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoLength {
    /// Nothing stands there.
    Empty,
    /// A number of something that is no time: "2 things".
    NoUnit,
    /// No number: "not too long".
    NoNumber,
}

/// How long something takes.
///
/// # Errors
///
/// What is missing.
pub fn duration(words: &str) -> Result<Length, NoLength> {
    let text = Text::new(words);
    if text.is_empty() {
        return Err(NoLength::Empty);
    }
    let (mut all, mut at) = (Vec::new(), 0);
    let (mut number, mut others, mut roughly) = (false, false, false);
    while at < text.len() {
        if let Some((minutes, up_to, next)) = length_at(&text, at) {
            all.push((minutes, up_to));
            at = next;
            continue;
        }
        let about = text.mark(at, Mark::About).or_else(|| text.mark(at, Mark::UpTo));
        roughly |= about.is_some() && all.is_empty();
        number |= text.digits(at).is_some() || text.number(at).is_some_and(|(n, _)| n > 1);
        others |= about.is_none() && !text.is_sign(at);
        at = about.unwrap_or(at + 1);
    }
    let [(minutes, up_to), more @ ..] = all.as_slice() else {
        return Err(if number { NoLength::NoUnit } else { NoLength::NoNumber });
    };
    let more = more.iter().fold(0_u32, |sum, (n, _)| sum.saturating_add(*n));
    Ok(Length { minutes: *minutes, up_to: *up_to, roughly, more, whole: !others && more == 0 })
}

/// The length at a place in minutes, a longer one where two were said, and where it ends.
fn length_at(text: &Text, at: usize) -> Option<(u32, Option<u32>, usize)> {
    if let Some((minutes, next)) = text.find(at, |s| s.length) {
        let (more, next) = rest(text, next, 60);
        return Some((minutes + more, None, next));
    }
    let (tenths, mut next) = amount(text, at)?;
    // "20 to 30 minutes", "1-2 hours", "2 or 3 hours".
    let joined = text.mark(next, Mark::To).or_else(|| text.mark(next, Mark::Or));
    if let Some((other, end)) = joined.and_then(|n| amount(text, n))
        && let Some((unit, end)) = unit_at(text, end)
    {
        return Some((in_minutes(tenths, unit)?, in_minutes(other, unit), end));
    }
    // "an hour and a half", "1 hour 15 minutes", "two and a half hours".
    let half = text.mark(next, Mark::AndHalf);
    let tenths = if half.is_some() { tenths + 50 } else { tenths };
    next = half.unwrap_or(next);
    let (unit, end) = unit_at(text, next)?;
    let minutes = in_minutes(tenths, unit)?;
    let (more, end) = rest(text, end, in_minutes(100, unit)?);
    Some((minutes.checked_add(more)?, None, end))
}

/// What is added to a length: "and a half", "15 minutes", "30" behind "1h". `unit` in minutes.
fn rest(text: &Text, at: usize, unit: u32) -> (u32, usize) {
    if let Some(next) = text.mark(at, Mark::AndHalf) {
        return (unit / 2, next);
    }
    if let Some(next) = text.mark(at, Mark::AndQuarter) {
        return (unit / 4, next);
    }
    let start = text.skip(at, Mark::And);
    if unit == 60
        && let Some((tenths, next)) = amount(text, start).filter(|(n, _)| n % 100 == 0 && *n < 6000)
    {
        let minutes = unit_at(text, next).filter(|(u, _)| *u == Unit::Minute).map(|(_, end)| end);
        // "1h30", "2 hours 30".
        let glued = (start == at && (text.is_glued(at) || next >= text.len())).then_some(next);
        if let Some(end) = minutes.or(glued) {
            return (tenths / 100, end);
        }
    }
    (0, at)
}

/// A number in hundredths: "1.5" is 150. A unit alone is one of it: "awr", "hour".
fn amount(text: &Text, at: usize) -> Option<(u32, usize)> {
    // "½" is ".5".
    let fraction = |at: usize| {
        let (n, len) = text.digits(at + 1).filter(|_| text.str(at) == "." && text.is_glued(at + 1))?;
        Some((if len == 1 { n * 10 } else { n }, at + 2)).filter(|_| len <= 2)
    };
    if let Some((n, len)) = text.digits(at) {
        let whole = n.checked_mul(100).filter(|_| len <= 4)?;
        let (more, next) = fraction(at + 1).filter(|_| text.is_glued(at + 1)).unwrap_or((0, at + 1));
        return Some((whole + more, next));
    }
    if text.str(at) == "." {
        return fraction(at);
    }
    if let Some((n, next)) = text.find(at, |s| s.number) {
        return Some((n * 100, next));
    }
    // "awr a hanner": one, where it stands alone.
    let (unit, _) = text.unit(at).filter(|_| matches!(text.str(at), "awr" | "diwrnod" | "hour"))?;
    (unit >= Unit::Hour).then_some((100, at))
}

fn unit_at(text: &Text, at: usize) -> Option<(Unit, usize)> {
    let at = if text.str(at) == "-" || text.str(at) == "o" { at + 1 } else { at };
    text.unit(at).filter(|(unit, _)| *unit <= Unit::Week)
}

/// A working day has eight hours, a week five such days.
fn in_minutes(hundredths: u32, unit: Unit) -> Option<u32> {
    let each = match unit {
        Unit::Minute => 1,
        Unit::Hour => 60,
        Unit::Day | Unit::WorkingDay => 8 * 60,
        Unit::Week => 5 * 8 * 60,
        _ => return None,
    };
    hundredths.checked_mul(each).map(|n| n / 100).filter(|n| *n > 0)
}
