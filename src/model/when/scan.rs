//! Everything that a text says of days and times, in order.

use super::clock::{TypedTimes, times_at};
use super::days::{Found, Reader};
use super::lexicon::{Mark, Part};
use super::repeat::{self, repeat_at};
use super::text::Text;
use super::{Lean, Why};
use crate::model::Date;

/// The word that leads to what comes after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lead {
    From,
    Until,
    By,
    Before,
    After,
    Or,
    To,
    About,
    Between,
}

/// What a text says in one place.
#[derive(Clone, Debug)]
pub(super) enum What {
    Days(Found),
    Times(TypedTimes),
    /// "2.10", "10-12": a date where it is the only one, else times.
    DayOrTimes(Result<Date, Why>, TypedTimes),
    Repeat(repeat::Found),
    /// So many times in all.
    Count(u16),
    Season,
    /// "TBC", "probably".
    Hedge,
    SameDay,
}

/// One of them, with the word that leads to it.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub what: What,
    pub lead: Option<Lead>,
    /// Where its words end.
    pub end: usize,
}

/// A text, read once.
#[derive(Debug, Default)]
pub(super) struct Scanned {
    pub pieces: Vec<Piece>,
    /// The part of the day, where one was said.
    pub part: Option<Part>,
    /// Several parts of the day were said.
    pub parts_differ: bool,
    /// Other words stand there as well.
    pub others: bool,
    /// How many months from the first day on: "for six months".
    pub lasts: Option<(i64, super::Unit)>,
}

/// Reads a text from its beginning to its end; every place is looked at a bounded number of times.
pub(super) fn scan(text: &Text, today: Date, lean: Lean) -> Scanned {
    let mut out = Scanned::default();
    let (mut at, mut lead) = (0, None);
    while at < text.len() {
        let reader = Reader { text, today, lean: lean_of(lead, lean) };
        let asked = at > 0 && text.mark(at - 1, Mark::At).is_some() && text.str(at - 1) != "for";
        let Some((what, next)) = piece(&reader, at, lead, asked, &mut out) else {
            (at, lead) = between(text, at, lead, &mut out);
            continue;
        };
        note_part(text, at, next, &mut out);
        out.pieces.extend(what.map(|what| Piece { what, lead, end: next }));
        (at, lead) = (next, None);
    }
    out
}

/// The days that are named in a text, and whether nothing but signs comes after each.
pub(super) fn days(text: &Text, today: Date) -> Vec<(Date, bool)> {
    let pieces = scan(text, today, Lean::Future).pieces;
    let day = |what: &What| match what {
        What::Days(Found::Day { date: Ok(date), .. }) => Some(*date),
        What::Days(Found::Days { span, .. }) if !span.is_named_month() => Some(span.day),
        What::Days(Found::Several { days, .. }) => days.first().copied(),
        _ => None,
    };
    let at_end = |end: usize| (end..text.len()).all(|at| text.is_sign(at));
    let named = pieces.iter().filter_map(|piece| Some((day(&piece.what)?, piece.end)));
    named.map(|(day, end)| (day, at_end(end))).collect()
}

/// What lies until then is still to come, where nothing else was said.
fn lean_of(lead: Option<Lead>, lean: Lean) -> Lean {
    match (lead, lean) {
        (Some(Lead::Until | Lead::By), Lean::Near) => Lean::Future,
        _ => lean,
    }
}

/// What stands at a place, and where it ends; `Some(None)` for what says nothing by itself.
fn piece(
    reader: &Reader<'_>,
    at: usize,
    lead: Option<Lead>,
    asked: bool,
    out: &mut Scanned,
) -> Option<(Option<What>, usize)> {
    let text = reader.text;
    if let Some((found, next)) = repeat_at(text, at) {
        return Some((Some(What::Repeat(found)), next));
    }
    // "Thursday 6pm": the hour is no day of the month.
    let times = times_at(text, at, asked);
    if let Some((times, next)) = times.filter(|(times, _)| times.is_sure() && !could_be_date(reader, at)) {
        return Some((Some(What::Times(times)), next));
    }
    if let Some((date, dated)) = day_or_times(reader, at) {
        let (what, next) = match times_at(text, at, true) {
            Some((times, next)) if next == dated && asked => (What::Times(times), next),
            Some((times, next)) if next == dated => (What::DayOrTimes(date, times), next),
            _ => (What::Days(Found::Day { date, relative: false }), dated),
        };
        return Some((Some(what), next));
    }
    if let Some(next) = text.mark(at, Mark::SameDay) {
        return Some((Some(What::SameDay), next));
    }
    if let Some((count, next)) = count(text, at) {
        return Some((Some(What::Count(count)), next));
    }
    if let Some((lasts, next)) = lasts(text, at) {
        out.lasts = Some(lasts);
        return Some((None, next));
    }
    let led = matches!(lead, Some(Lead::From | Lead::Until | Lead::By | Lead::Before | Lead::To));
    if let Some((found, next)) = reader.at(at, led) {
        return Some((Some(What::Days(found)), next));
    }
    if let Some((times, next)) = times {
        return Some((Some(What::Times(times)), next));
    }
    // Hours alone are hours only beside a day: "Thu 10 Dec 6-7".
    if let Some((times, next)) = times_at(text, at, true).filter(|(t, _)| t.until.is_some() && at > 0) {
        return Some((Some(What::Times(times)), next));
    }
    if let Some(next) = text.mark(at, Mark::Hedge) {
        return Some((Some(What::Hedge), next));
    }
    let ((), next) = text.find(at, |s| s.season.then_some(()))?;
    Some((Some(What::Season), next))
}

/// Whether a date with its month or year begins here, though it looks like a time: "10.12.26".
fn could_be_date(reader: &Reader<'_>, at: usize) -> bool {
    let text = reader.text;
    let dot = text.digits(at).is_some_and(|(_, len)| len <= 2) && matches!(text.str(at + 1), "." | "-");
    dot && (text.digits(at + 2).is_some() && matches!(text.str(at + 3), "." | "-") && text.digits(at + 4).is_some()
        || day_or_times(reader, at).is_some())
}

/// Two figures that may be a day and its month: "10.12", "5-7".
fn day_or_times(reader: &Reader<'_>, at: usize) -> Option<(Result<Date, Why>, usize)> {
    let text = reader.text;
    let glued = text.is_glued(at + 1) && text.is_glued(at + 2) && matches!(text.str(at + 1), "." | "-");
    let (day, len) = text.digits(at).filter(|(n, len)| *len <= 2 && (1..=31).contains(n))?;
    let (month, month_len) = text.digits(at + 2).filter(|(n, len)| glued && *len <= 2 && (1..=12).contains(n))?;
    let next = at + 3;
    let more =
        text.is_glued(next) && (text.is_word(next) || (text.digits(next + 1).is_some() && text.is_glued(next + 1)));
    let half = text.mark(next, Mark::Pm).is_some() || text.mark(next, Mark::Am).is_some();
    // "7-11 December": days.
    let of_month = text.month(next).is_some() || (text.str(next) == "o" && text.month(next + 1).is_some());
    if more || half || of_month || len == 0 || month_len == 0 {
        return None;
    }
    let of = |n: u32| i8::try_from(n).ok();
    let words = format!("{day}/{month}");
    let date_text = Text::new(&words);
    let date = Reader { text: &date_text, ..*reader };
    let found = of(day).zip(of(month)).and_then(|_| date.at(0, false));
    match found {
        Some((Found::Day { date, .. }, _)) => Some((date, next)),
        _ => None,
    }
}

/// "six meetings", "eight times", "wyth gwaith".
fn count(text: &Text, at: usize) -> Option<(u16, usize)> {
    let (n, next) = text.number(at).filter(|(n, _)| (1..=366).contains(n))?;
    let next = if text.str(next) == "o" { next + 1 } else { next };
    let ((), next) = text.find(next, |s| s.occasion.then_some(()))?;
    // "a meeting" is no number of them.
    (!matches!(text.str(at), "a" | "an") && (n > 1)).then_some((u16::try_from(n).ok()?, next))
}

/// "for six months", "am chwe mis".
fn lasts(text: &Text, at: usize) -> Option<((i64, super::Unit), usize)> {
    let start = matches!(text.str(at), "for" | "am").then_some(at + 1)?;
    let ((n, unit), next) = match text.find(start, |s| s.units) {
        Some(((n, unit), next)) => ((i64::from(n), unit), next),
        None => {
            let (n, next) = text.number(start)?;
            let (unit, next) = text.unit(next)?;
            ((i64::from(n), unit), next)
        }
    };
    let dated = matches!(unit, super::Unit::Week | super::Unit::Fortnight | super::Unit::Month | super::Unit::Year);
    (dated && (1..=120).contains(&n) && text.weekday(next).is_none()).then_some(((n, unit), next))
}

/// A place that is no piece: whether its word leads to the next, and where it ends.
fn between(text: &Text, at: usize, lead: Option<Lead>, out: &mut Scanned) -> (usize, Option<Lead>) {
    const LEADS: [(Mark, Lead); 10] = [
        (Mark::Between, Lead::Between),
        (Mark::Within, Lead::By),
        (Mark::Until, Lead::Until),
        (Mark::From, Lead::From),
        (Mark::By, Lead::By),
        (Mark::Before, Lead::Before),
        (Mark::Or, Lead::Or),
        (Mark::After, Lead::After),
        (Mark::About, Lead::About),
        (Mark::To, Lead::To),
    ];
    if let Some((part, next)) = text.part(at) {
        add_part(out, part);
        return (next, lead);
    }
    for (mark, found) in LEADS {
        if let Some(next) = text.mark(at, mark) {
            return (next, Some(found));
        }
    }
    const FILL: [Mark; 8] =
        [Mark::At, Mark::On, Mark::The, Mark::And, Mark::WholeMonth, Mark::Onwards, Mark::Please, Mark::Weekday];
    for mark in FILL {
        if let Some(next) = text.mark(at, mark) {
            return (next, lead);
        }
    }
    if text.is_sign(at) {
        return (at + 1, lead.filter(|_| !matches!(text.str(at), "." | ";" | "," | "\n")));
    }
    // "In" before a month is no word of its own.
    out.others |= !matches!(text.str(at), "in" | "yn" | "ym" | "yng");
    (at + 1, None)
}

/// The part of the day in the words of a piece, where they name one: "nos Iau", "tonight".
fn note_part(text: &Text, from: usize, to: usize, out: &mut Scanned) {
    for at in from..to {
        if let Some((part, _)) = text.part(at) {
            add_part(out, part);
            return;
        }
    }
}

fn add_part(out: &mut Scanned, part: Part) {
    out.parts_differ |= out.part.is_some_and(|before| before != part);
    out.part = Some(part);
}
