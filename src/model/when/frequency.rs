//! How often something happens: a number of times, or a rhythm.

use super::repeat::repeat_at;
use super::rhythm::Rhythm;
use super::text::Text;

/// How often something happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Frequency {
    /// So many times in all: 1 for "once".
    Times(u16),
    /// Again and again.
    Rhythm {
        /// How it goes.
        rhythm: Rhythm,
        /// So many times in each: 2 for "twice a year".
        times: u16,
        /// So many times in all, where that was said: "monthly, six meetings".
        in_all: Option<u16>,
        /// Whether it was not said on which days: "once a week".
        any_day: bool,
    },
}

/// How often something happens; `None` where the text says neither a number nor a rhythm.
pub fn frequency(words: &str) -> Option<Frequency> {
    let text = Text::new(words);
    let (mut rhythm, mut in_all, mut at) = (None, None, 0);
    while at < text.len() {
        if let Some((found, next)) = repeat_at(&text, at) {
            rhythm = rhythm.or(Some(found));
            at = next;
            continue;
        }
        if let Some((n, next)) = times_at(&text, at) {
            in_all = in_all.or(Some(n));
            at = next;
            continue;
        }
        at += 1;
    }
    match (rhythm, in_all) {
        (Some(found), in_all) => {
            Some(Frequency::Rhythm { rhythm: found.rhythm, times: found.times, in_all, any_day: found.any_day })
        }
        (None, Some(n)) => Some(Frequency::Times(n)),
        (None, None) => None,
    }
}

/// "once", "six meetings", "3 times", "x4", or a number and nothing else.
fn times_at(text: &Text, at: usize) -> Option<(u16, usize)> {
    if let Some(found) = text.find(at, |s| s.times) {
        return Some(found);
    }
    if text.str(at) == "x"
        && let Some((n, _)) = text.digits(at + 1).filter(|(n, _)| (1..=366).contains(n))
    {
        return Some((u16::try_from(n).ok()?, at + 2));
    }
    let (n, next) = text.number(at).filter(|(n, _)| (1..=366).contains(n))?;
    let n = u16::try_from(n).ok()?;
    let alone = at == 0 && next >= text.len() && text.digits(at).is_some();
    let next = if text.str(next) == "o" { next + 1 } else { next };
    let of = text.find(next, |s| s.occasion.then_some(())).map(|((), next)| next);
    match of {
        Some(next) if !matches!(text.str(at), "a" | "an") => Some((n, next)),
        _ => alone.then_some((n, next)),
    }
}
