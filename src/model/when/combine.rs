//! What the pieces of a text mean together.

use super::clock::TimeSaid;
use super::days::Found;
use super::relative::plus;
use super::repeat;
use super::rhythm::{On, Rhythm};
use super::scan::{Lead, Piece, Scanned, What};
use super::{Doubt, FAR, Lean, Repeats, Shape, Span, Understood, Unit, When, Why};
use crate::model::Date;

/// Days that were said in one place.
#[derive(Clone, Debug)]
enum Days {
    One(Date),
    Span(Span),
    Several(Vec<Date>, bool),
}

impl Days {
    /// The first and the last, where they are one after the other.
    fn ends(&self) -> Option<(Date, Date)> {
        match self {
            Days::One(day) => Some((*day, *day)),
            Days::Span(span) => Some((span.from, span.to)),
            Days::Several(..) => None,
        }
    }
}

struct Dated {
    days: Days,
    relative: bool,
    lead: Option<Lead>,
}

pub(super) fn combine(scanned: Scanned, today: Date, lean: Lean) -> Understood {
    let Scanned { pieces, part, parts_differ, others, lasts } = scanned;
    let has_days = pieces.iter().any(|p| matches!(p.what, What::Days(_)));
    let mut dated = Vec::new();
    let mut times = Vec::new();
    let mut repeats: Vec<repeat::Found> = Vec::new();
    let (mut count, mut season, mut hedge, mut same_day) = (None, false, false, false);
    let repeat_lead = pieces.iter().any(|p| matches!(p.what, What::Repeat(_)));
    for Piece { what, lead, .. } in pieces {
        let found = match what {
            What::Days(found) => found,
            What::DayOrTimes(date, _) if !has_days && !repeat_lead => Found::Day { date, relative: false },
            What::DayOrTimes(_, typed) | What::Times(typed) => {
                times.push((typed, lead));
                continue;
            }
            What::Repeat(found) => {
                repeats.push(found);
                continue;
            }
            What::Count(n) => {
                count = Some(n);
                continue;
            }
            What::Season => {
                season = true;
                continue;
            }
            What::Hedge => {
                hedge = true;
                continue;
            }
            What::SameDay => {
                same_day = true;
                continue;
            }
        };
        let (days, relative) = match found {
            Found::Day { date: Err(why), .. } => return Understood::Not(why),
            Found::Day { date: Ok(date), relative } => (Days::One(date), relative),
            Found::Days { span, relative } => (Days::Span(span), relative),
            Found::Several { days, choice } => (Days::Several(days, choice), false),
        };
        dated.push(Dated { days, relative, lead });
    }
    let mut doubts = Vec::new();
    let part = part.filter(|_| !parts_differ);
    let (time, deadline) = time_said(&times, part, &mut doubts);
    let relative = dated.iter().any(|d| d.relative);
    let shape = match merged(&repeats) {
        Some(rhythm) => {
            let any_day = repeats.iter().any(|found| found.any_day);
            recurrence(rhythm, any_day, &dated, count, lasts, today, &mut doubts)
        }
        None if dated.is_empty() => match (lasts, same_day, season || hedge) {
            (Some((n, unit)), _, false) => Ok(Shape::By(plus(today, n, unit))),
            (_, true, _) => Err(Why::SameDay),
            (_, _, true) => Err(Why::NotADay),
            _ => Err(Why::NoDay),
        },
        // "Probably a Tuesday" names none.
        None if hedge && relative => Err(Why::NotADay),
        None => of_days(&dated, deadline),
    };
    let shape = match shape {
        Ok(shape) => shape,
        Err(why) => return Understood::Not(why),
    };
    let whole = !others && !season && !same_day;
    let relative = relative || dated.is_empty();
    if hedge {
        doubts.push(Doubt::NotSettled);
    }
    let mut when = When { shape, time, part, relative, whole, doubts };
    doubt_days(&mut when, today, lean);
    Understood::When(when)
}

/// What is said of the time; whether the time is a deadline: "by noon on Monday".
fn time_said(
    times: &[(super::clock::TypedTimes, Option<Lead>)],
    part: Option<super::Part>,
    doubts: &mut Vec<Doubt>,
) -> (TimeSaid, bool) {
    let Some((typed, lead)) = times.first() else { return (TimeSaid::Not, false) };
    let mut typed = *typed;
    // "From 6pm until 7pm" in two places.
    match times {
        [_] => {}
        [_, (end, Some(Lead::Until | Lead::To))] if typed.until.is_none() && end.until.is_none() => {
            typed.until = Some(end.from);
        }
        [_, rest @ ..] if rest.iter().all(|(other, _)| *other == typed) => {}
        _ => return (TimeSaid::Roughly, false),
    }
    let rough = typed.rough || matches!(lead, Some(Lead::About | Lead::After | Lead::Or | Lead::Until | Lead::To));
    let deadline = matches!(lead, Some(Lead::By | Lead::Before));
    let Some((hours, guessed)) = typed.hours(part).filter(|_| !rough) else { return (TimeSaid::Roughly, deadline) };
    if guessed {
        doubts.push(Doubt::HalfOfDay);
    }
    let said = if typed.between { TimeSaid::Between(hours) } else { TimeSaid::At(hours) };
    (said, deadline)
}

/// The rhythm of all that was said of one: "monthly" and "first Tuesday of each month" are one.
fn merged(repeats: &[repeat::Found]) -> Option<Rhythm> {
    let mut all = repeats.iter().map(|f| &f.rhythm);
    let mut rhythm = all.next()?.clone();
    for other in all {
        let weekly = rhythm.unit == Unit::Week && other.unit == Unit::Week;
        match (&mut rhythm.on, &other.on) {
            (On::Weekdays(days), On::Weekdays(more)) if weekly => {
                days.extend(more);
                days.sort_unstable();
                days.dedup();
            }
            (On::First, on) if rhythm.unit == other.unit => rhythm.on = on.clone(),
            _ => {}
        }
        if rhythm.unit == other.unit {
            rhythm.every = rhythm.every.max(other.every);
        }
    }
    Some(rhythm)
}

fn recurrence(
    rhythm: Rhythm,
    any_day: bool,
    dated: &[Dated],
    count: Option<u16>,
    lasts: Option<(i64, Unit)>,
    today: Date,
    doubts: &mut Vec<Doubt>,
) -> Result<Shape, Why> {
    if !rhythm.can_be_dated() {
        return Err(Why::Term);
    }
    let ends = |d: &&Dated| matches!(d.lead, Some(Lead::Until | Lead::To | Lead::By | Lead::Before));
    let start = dated.iter().find(|d| !ends(d)).map(|d| match &d.days {
        Days::One(day) => *day,
        Days::Span(span) => span.from,
        Days::Several(days, _) => days.first().copied().unwrap_or(today),
    });
    let end = dated.iter().find(ends).map(|d| match &d.days {
        Days::One(day) if d.lead == Some(Lead::Before) => day.plus_days(-1),
        Days::One(day) => *day,
        Days::Span(span) if d.lead == Some(Lead::Before) => span.from.plus_days(-1),
        Days::Span(span) => span.to,
        Days::Several(days, _) => days.last().copied().unwrap_or(today),
    });
    // A span is of days within which it recurs: "Tuesdays in March".
    let within = dated.iter().find_map(|d| match &d.days {
        Days::Span(span) if d.lead.is_none() => Some(span.to),
        _ => None,
    });
    // "Monthly" may be by the date or by the weekday, and "once a month" on any day.
    let unknown = rhythm.on == On::First && (any_day || rhythm.unit == Unit::Month);
    let dated_start = dated.iter().any(|d| !ends(&d) && !d.relative);
    match start {
        None if rhythm.on == On::First && rhythm.unit != Unit::Day => return Err(Why::OnlyRhythm),
        Some(_) if unknown && !dated_start => return Err(Why::OnlyRhythm),
        Some(start) if unknown => {
            doubts.push(Doubt::OnlyFirst);
            return Ok(Shape::From(start));
        }
        _ => {}
    }
    let first = rhythm.first_from(start.unwrap_or(today));
    let named = dated.iter().any(|d| !ends(&d) && matches!(d.days, Days::One(_)));
    if named && start.is_some_and(|start| start != first) && start.is_some_and(|s| s.weekday() == first.weekday()) {
        doubts.push(Doubt::OffRhythm);
    }
    let lasting = lasts.map(|(n, unit)| plus(first, n, unit).plus_days(-1));
    let until = end.or(within).or(lasting);
    if until.is_some_and(|until| until < first) {
        return Err(Why::Several(vec![first]));
    }
    Ok(Shape::Repeats(Repeats { rhythm, first, until, count }))
}

fn of_days(dated: &[Dated], deadline: bool) -> Result<Shape, Why> {
    let [first, rest @ ..] = dated else { return Err(Why::NoDay) };
    let between = first.lead == Some(Lead::Between);
    if let [second] = rest
        && (between || matches!(second.lead, Some(Lead::To | Lead::Until)))
        && let (Some((from, _)), Some((_, to))) = (first.days.ends(), second.days.ends())
    {
        return match from.cmp(&to) {
            std::cmp::Ordering::Less => Ok(Shape::Span(Span { from, to, day: from, loose: between })),
            std::cmp::Ordering::Equal => Ok(Shape::Day(to)),
            std::cmp::Ordering::Greater => Err(Why::Several(vec![to, from])),
        };
    }
    let mut all: Vec<Date> = Vec::new();
    let mut choice = false;
    for one in dated {
        choice |= one.lead == Some(Lead::Or);
        match &one.days {
            Days::One(day) => all.push(*day),
            Days::Span(span) if dated.len() == 1 => return Ok(span_shape(*span, one.lead, deadline)),
            // A week with a day in it is that day: "next week, Tuesday 8 December".
            Days::Span(span)
                if dated.iter().any(|d| matches!(d.days, Days::One(day) if span.from <= day && day <= span.to)) => {}
            Days::Span(span) => all.push(span.day),
            Days::Several(days, either) => {
                choice |= either;
                all.extend(days);
            }
        }
    }
    all.sort();
    all.dedup();
    match all.as_slice() {
        [day] => Ok(match first.lead {
            _ if deadline => Shape::By(*day),
            Some(Lead::By | Lead::Until) => Shape::By(*day),
            Some(Lead::Before) => Shape::By(day.plus_days(-1)),
            Some(Lead::From | Lead::After) => Shape::From(*day),
            _ => Shape::Day(*day),
        }),
        _ if choice => Ok(Shape::OneOf(all)),
        _ => Err(Why::Several(all)),
    }
}

fn span_shape(span: Span, lead: Option<Lead>, deadline: bool) -> Shape {
    match lead {
        Some(Lead::By | Lead::Until) => Shape::By(span.to),
        Some(Lead::Before) => Shape::By(span.from.plus_days(-1)),
        Some(Lead::From | Lead::After) => Shape::From(span.from),
        _ if deadline => Shape::By(span.to),
        _ => Shape::Span(span),
    }
}

/// Looks at the day again, seen from today.
fn doubt_days(when: &mut When, today: Date, lean: Lean) {
    let day = when.day();
    let from_now = today.days_until(day);
    let over = when.last_day().is_some_and(|last| last < today);
    let doubt = match lean {
        Lean::Past if from_now > 0 => Some(Doubt::Ahead),
        Lean::Future if over || (from_now < 0 && matches!(when.shape, Shape::From(_))) => Some(Doubt::Past),
        _ if from_now.abs() > FAR => Some(Doubt::Far),
        _ => None,
    };
    when.doubts.extend(doubt);
}
