//! Recurrences at a place of a text: "every other Monday", "first Tuesday of each month", "bob pythefnos".

use super::lexicon::{Mark, Unit};
use super::rhythm::{On, Rhythm};
use super::text::Text;

/// A recurrence at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub rhythm: Rhythm,
    /// So many times in each: 2 for "twice a year".
    pub times: u16,
    /// Whether it was not said on which days: "once a month".
    pub any_day: bool,
}

impl Found {
    fn of(rhythm: Rhythm) -> Self {
        Found { rhythm, times: 1, any_day: false }
    }
}

type At<T> = Option<(T, usize)>;

/// The recurrence at a place, and where it ends.
pub(super) fn repeat_at(text: &Text, at: usize) -> At<Found> {
    times_per(text, at)
        .or_else(|| nth_of_month(text, at))
        .or_else(|| day_of_month(text, at))
        .or_else(|| every(text, at))
        .or_else(|| weekdays(text, at))
        .or_else(|| rhythm_word(text, at))
}

/// Whether a month, or each month, stands here: "of each month", "pob mis", "y mis", "monthly". So many of them.
fn each_month(text: &Text, at: usize) -> At<u16> {
    let at = text.comma(at);
    if let Some(((every, Unit::Month), next)) = text.find(at, |s| s.rhythm) {
        return Some((every, next));
    }
    let of = text.skip(at, Mark::Of);
    let other = text.mark(of, Mark::EveryOther);
    let each = other.or_else(|| text.mark(of, Mark::Every)).or_else(|| text.mark(of, Mark::Per));
    let at = each.or_else(|| text.mark(of, Mark::The)).or((text.str(at) == "o'r").then_some(of))?;
    let at = if text.str(at) == "calendar" { at + 1 } else { at };
    match text.unit(at)? {
        // "of the month after next" and "o'r mis nesaf" are one month.
        (Unit::Month, next) if text.mark(next, Mark::Next).is_none() && text.mark(next, Mark::This).is_none() => {
            // "mis Mawrth" is March.
            let named = text.month(next).is_some() && !text.is_sign(next);
            (!named).then_some((if other.is_some() { 2 } else { 1 }, next))
        }
        (Unit::Quarter, next) => Some((3, next)),
        _ => None,
    }
}

/// "first Tuesday", "1st and 3rd Tuesday", "dydd Mawrth cyntaf", "ail nos Iau": which, and the weekday.
pub(super) fn nth_weekday(text: &Text, at: usize) -> At2<i8, u8> {
    let (nths, weekday, next) = nths_weekday(text, at)?;
    Some((*nths.first()?, weekday, next))
}

type At2<A, B> = Option<(A, B, usize)>;

fn nths_weekday(text: &Text, at: usize) -> At2<Vec<i8>, u8> {
    let start = text.skip(at, Mark::The);
    if let Some((nth, next)) = text.ordinal(start).filter(|(n, _)| (-1..=5).contains(n)) {
        let mut nths = vec![nth];
        let joined = text.mark(next, Mark::And).or_else(|| (text.str(next) == ",").then_some(next + 1));
        let second = joined.and_then(|n| text.ordinal(text.skip(n, Mark::The)));
        let next = second.map_or(next, |(nth, next)| {
            nths.push(nth);
            next
        });
        let (weekday, next) = weekday_word(text, next)?;
        return Some((nths, weekday, next));
    }
    let (weekday, next) = weekday_word(text, start)?;
    let (nth, next) = text.find(next, |s| s.ordinal).filter(|(n, _)| (-1..=5).contains(n))?;
    let second = text.mark(next, Mark::And).and_then(|n| text.find(n, |s| s.ordinal));
    let nths = std::iter::once(nth).chain(second.map(|(n, _)| n)).collect();
    Some((nths, weekday, second.map_or(next, |(_, next)| next)))
}

/// A weekday with the words that may stand before or behind it: "nos Iau", "Tuesday evening", "dydd Llun".
fn weekday_word(text: &Text, at: usize) -> At<u8> {
    let start = text.part(at).map_or(at, |(_, next)| next);
    let start = text.unit(start).filter(|(u, _)| *u == Unit::Day).map_or(start, |(_, next)| next);
    let (weekday, next) = text.find(start, |s| s.weekday)?;
    Some((weekday, text.part(next).map_or(next, |(_, next)| next)))
}

/// "first Tuesday of each month", "monthly on the first Monday", "every month, last Friday".
fn nth_of_month(text: &Text, at: usize) -> At<Found> {
    if let Some((months, next)) = months_at(text, at) {
        let (nths, weekday, next) = nths_weekday(text, text.skip(text.comma(next), Mark::On))?;
        return Some((Found::of(Rhythm::new(months, Unit::Month, On::Nth(nths, weekday))), next));
    }
    let every = text.mark(at, Mark::Every);
    let (nths, weekday, next) = nths_weekday(text, every.unwrap_or(at))?;
    let (months, next) = each_month(text, next)?;
    Some((Found::of(Rhythm::new(months, Unit::Month, On::Nth(nths, weekday))), next))
}

/// "the 15th of each month", "last day of every month", "monthly on the 15th".
fn day_of_month(text: &Text, at: usize) -> At<Found> {
    let of = |months, day, next| Some((Found::of(Rhythm::new(months, Unit::Month, On::MonthDay(day))), next));
    if let Some((months, next)) = months_at(text, at) {
        let next = text.skip(text.comma(next), Mark::On);
        let (day, next) = month_day(text, text.skip(next, Mark::The))?;
        return of(months, day, next);
    }
    let start = text.skip(at, Mark::The);
    let (day, next) = month_day(text, start)?;
    // "the 12th of the month" is the coming one: "each" or "every" makes it a recurrence.
    let each = (next..text.len().min(next + 3))
        .any(|n| text.mark(n, Mark::Every).is_some() || text.find(n, |s| s.rhythm).is_some() || text.str(n) == "a");
    let (months, next) = each_month(text, next).filter(|_| each || day == -1)?;
    of(months, day, next)
}

/// "monthly", "every two months", "bob mis": so many months.
fn months_at(text: &Text, at: usize) -> At<u16> {
    if let Some(((months, Unit::Month), next)) = text.find(at, |s| s.rhythm) {
        return Some((months, next));
    }
    let other = text.mark(at, Mark::EveryOther);
    let next = other.or_else(|| text.mark(at, Mark::Every))?;
    let (n, next) = match other {
        Some(_) => (2, next),
        None => text.number(next).unwrap_or((1, next)),
    };
    let (_, next) = text.unit(next).filter(|(unit, _)| *unit == Unit::Month)?;
    Some((u16::try_from(n).ok().filter(|n| (1..=120).contains(n))?, next))
}

/// "15th", "last day".
fn month_day(text: &Text, at: usize) -> At<i8> {
    if let Some((day, true, next)) = text.day_of_month(at) {
        return Some((day, next));
    }
    let day = |n: usize| text.unit(n).filter(|(unit, _)| *unit == Unit::Day).map(|(_, next)| next);
    let last = |n: usize| text.find(n, |s| s.ordinal).filter(|(n, _)| matches!(n, -1 | 1));
    let (nth, next) = match last(at) {
        Some((nth, next)) => (nth, day(next)?),
        // "diwrnod olaf y mis".
        None => last(day(at)?)?,
    };
    Some((nth, next))
}

/// "every Tuesday", "every two weeks on Monday", "every other Saturday", "bob yn ail ddydd Sadwrn", "pob mis".
fn every(text: &Text, at: usize) -> At<Found> {
    let (n, next) = match text.mark(at, Mark::EveryOther) {
        Some(next) => (2, next),
        None => {
            let next = text.mark(at, Mark::Every)?;
            let ordinal = || text.ordinal(next).filter(|(n, _)| *n > 0);
            let n = text.number(next).map(|(n, next)| (u16::try_from(n).unwrap_or(1), next));
            n.or_else(|| ordinal().map(|(n, next)| (u16::try_from(n).unwrap_or(1), next))).unwrap_or((1, next))
        }
    };
    if n == 0 || n > 366 {
        return None;
    }
    if let Some(end) = text.mark(next, Mark::Weekday).filter(|_| text.weekday(next).is_none()) {
        return Some((Found::of(Rhythm::new(1, Unit::Week, On::Weekdays((0..5).collect()))), end));
    }
    if let Some(end) = text.mark(next, Mark::Weekend) {
        return Some((Found::of(Rhythm::new(n, Unit::Week, On::Weekdays(vec![5, 6]))), end));
    }
    if let Some((days, end)) = several_weekdays(text, next) {
        // "every Monday fortnightly" says the same twice.
        return Some((Found::of(Rhythm::new(n, Unit::Week, On::Weekdays(days))), end));
    }
    if let Some((unit, end)) = text.unit(next).filter(|(unit, _)| *unit >= Unit::Day) {
        let n = if n == 1 { 1 } else { n };
        let rhythm = Rhythm::new(n, unit, On::First);
        return Some((on_weekdays(text, rhythm, end)).map_or((Found::of(Rhythm::new(n, unit, On::First)), end), |f| f))
            .map(|found| working_days(unit, found));
    }
    // "every morning".
    let (_, end) = text.part(next)?;
    let rhythm = match several_weekdays(text, end) {
        Some((days, end)) => return Some((Found::of(Rhythm::new(n, Unit::Week, On::Weekdays(days))), end)),
        None => Rhythm::new(n, Unit::Day, On::First),
    };
    Some((Found::of(rhythm), end))
}

fn working_days(unit: Unit, (found, next): (Found, usize)) -> (Found, usize) {
    match unit {
        Unit::WorkingDay => (Found::of(Rhythm::new(1, Unit::Week, On::Weekdays((0..5).collect()))), next),
        _ => (found, next),
    }
}

/// Weekdays behind a rhythm of weeks: "weekly on Mondays", "every two weeks on a Tuesday", "fortnightly, Thursdays".
fn on_weekdays(text: &Text, rhythm: Rhythm, at: usize) -> At<Found> {
    if rhythm.unit != Unit::Week || rhythm.on != On::First {
        return None;
    }
    let next = text.skip(text.comma(at), Mark::On);
    let next = if text.str(next) == "a" { next + 1 } else { next };
    let (days, next) = several_weekdays(text, next)?;
    // "fortnightly on Monday 14 December": a date.
    if text.day_of_month(next).is_some() || text.day_of_month(text.skip(next, Mark::The)).is_some() {
        return None;
    }
    Some((Found::of(Rhythm { on: On::Weekdays(days), ..rhythm }), next))
}

/// One weekday or several: "Monday and Wednesday", "dydd Llun a dydd Mercher". In order.
fn several_weekdays(text: &Text, at: usize) -> At<Vec<u8>> {
    let (first, mut next) = weekday_word(text, at)?;
    let mut days = vec![first];
    while days.len() < 7 {
        let joined = text.mark(next, Mark::And).or_else(|| matches!(text.str(next), "," | "/").then_some(next + 1));
        let Some((day, end)) = joined.and_then(|n| weekday_word(text, text.skip(n, Mark::Every))) else { break };
        if text.day_of_month(end).is_some() {
            break;
        }
        days.push(day);
        next = end;
    }
    days.sort_unstable();
    days.dedup();
    Some((days, next))
}

/// "Tuesdays", "Saturday mornings", "boreau Sadwrn", "weekdays".
fn weekdays(text: &Text, at: usize) -> At<Found> {
    if matches!(text.str(at), "weekdays") {
        return Some((Found::of(Rhythm::new(1, Unit::Week, On::Weekdays((0..5).collect()))), at + 1));
    }
    if let Some(next) =
        text.mark(at, Mark::Weekend).filter(|_| text.str(at).ends_with('s') || text.str(at).ends_with("au"))
    {
        return Some((Found::of(Rhythm::new(1, Unit::Week, On::Weekdays(vec![5, 6]))), next));
    }
    if let Some(next) = text.mark(at, Mark::Weekday).filter(|next| *next > at + 2) {
        return Some((Found::of(Rhythm::new(1, Unit::Week, On::Weekdays((0..5).collect()))), next));
    }
    let several = |n: usize| text.find(n, |s| s.several.then_some(())).is_some();
    let part = |n: usize| {
        let many = matches!(text.str(n), "mornings" | "afternoons" | "evenings" | "nights");
        many || matches!(
            text.str(n),
            "boreau" | "foreau" | "prynhawniau" | "brynhawniau" | "nosweithiau" | "nosau" | "dyddiau"
        )
    };
    let (days, next) = several_weekdays(text, at)?;
    let last = next - 1;
    let many = several(at) || (at < last && part(last)) || (part(at) && at < last) || (part(at) && several(at + 1));
    many.then(|| (Found::of(Rhythm::new(1, Unit::Week, On::Weekdays(days))), next))
}

/// "weekly", "yn fisol", "fortnightly on Mondays".
fn rhythm_word(text: &Text, at: usize) -> At<Found> {
    let ((every, unit), next) = text.find(at, |s| s.rhythm)?;
    let rhythm = Rhythm::new(every, unit, On::First);
    on_weekdays(text, rhythm.clone(), next).or(Some((Found::of(rhythm), next)))
}

/// "once a month", "twice a year", "unwaith y mis", "one Monday a month", "3 x a term".
fn times_per(text: &Text, at: usize) -> At<Found> {
    let (times, next) = match text.find(at, |s| s.times) {
        Some(found) => found,
        None => {
            let (n, next) = text.number(at).filter(|(n, _)| (1..=60).contains(n))?;
            match text.find(next, |s| (s.occasion || s.weekday.is_some() || s.part.is_some()).then_some(())) {
                Some(((), next)) => (u16::try_from(n).ok()?, next),
                // "two hours a month" is once a month.
                None => (1, text.unit(next).filter(|(u, _)| *u <= Unit::Day).map(|(_, next)| next)?),
            }
        }
    };
    let per = text.mark(next, Mark::Per)?;
    let per = text.mark(per, Mark::Every).unwrap_or(per);
    let (n, at) = text.number(per).map_or((1, per), |(n, next)| (n, next));
    let (unit, next) = text.unit(at).filter(|(unit, _)| *unit >= Unit::Day)?;
    let any_day = unit > Unit::Day || times > 1;
    Some((Found { rhythm: Rhythm::new(u16::try_from(n).ok()?, unit, On::First), times, any_day }, next))
}
