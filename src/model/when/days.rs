//! One day, or a span of days, at a place of a text.

use super::lexicon::{Mark, Unit};
use super::relative::plus;
use super::text::Text;
use super::{Lean, Span, Why};
use crate::model::Date;

/// What stands at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// A day; `relative` where it moves with whoever reads it.
    Day { date: Result<Date, Why>, relative: bool },
    /// Days, likewise.
    Days { span: Span, relative: bool },
    /// Several days to choose from or to be on.
    Several { days: Vec<Date>, choice: bool },
}

/// Reads days, seen from a day.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub text: &'a Text,
    pub today: Date,
    pub lean: Lean,
}

pub(super) type At<T> = Option<(T, usize)>;

pub(super) fn relative(date: Date) -> Found {
    Found::Day { date: Ok(date), relative: true }
}

impl Reader<'_> {
    /// The day or days at a place, and where they end. `led` where a word such as "until" or "in"
    /// stands before it, so that a month alone is one.
    pub fn at(&self, at: usize, led: bool) -> At<Found> {
        self.week_of(at)
            .or_else(|| self.end_of(at))
            .or_else(|| self.offset(at, led))
            .or_else(|| self.joined_days(at))
            .or_else(|| self.written(at))
            .or_else(|| self.nth_weekday(at))
            .or_else(|| self.feast(at))
            .or_else(|| self.weeks_on(at))
            .or_else(|| self.named_period(at))
            .or_else(|| self.month_alone(at, led))
            .or_else(|| self.day_of_weekday(at))
            .or_else(|| self.weekday_alone(at))
            .or_else(|| self.day_number(at))
            .or_else(|| self.named(at).map(|(date, next)| (relative(date), next)))
    }

    /// "Christmas Day".
    fn feast(&self, at: usize) -> At<Found> {
        let ((month, day), next) = self.text.find(at, |s| s.feast)?;
        let year = self.year(next);
        let next = year.map_or(next, |(_, next)| next);
        Some((Found::Day { date: self.date(day, month, year.map(|(y, _)| y)), relative: false }, next))
    }

    /// "7 to 11 December", "8 and 9 December", "8, 9 or 10 December", "7-11 Rhagfyr".
    fn joined_days(&self, at: usize) -> At<Found> {
        let text = self.text;
        let (from, _, mut next) = text.day_of_month(text.skip(at, Mark::The))?;
        let mut numbers = vec![from];
        let (mut is_span, mut choice) = (false, false);
        while numbers.len() < 7 {
            let to = text.mark(next, Mark::To).filter(|_| numbers.len() == 1);
            let or = text.mark(next, Mark::Or);
            let comma = (text.str(next) == ",").then_some(next + 1);
            let joined = to.or(or).or_else(|| text.mark(next, Mark::And)).or(comma);
            let day = joined.and_then(|n| text.day_of_month(text.skip(n, Mark::The)));
            let Some((day, _, end)) = day else { break };
            numbers.push(day);
            (is_span, choice, next) = (to.is_some(), choice || or.is_some(), end);
            if is_span {
                break;
            }
        }
        if numbers.len() < 2 {
            return None;
        }
        let (month, year, next) = self.month_year(self.before_month(next))?;
        let days: Result<Vec<Date>, Why> = numbers.iter().map(|day| self.date(*day, month, year)).collect();
        let in_order = days.and_then(|days| if days.is_sorted() { Ok(days) } else { Err(Why::Several(days)) });
        let found = match in_order {
            Err(why) => Found::Day { date: Err(why), relative: false },
            Ok(days) if is_span => {
                let span = Span { from: days[0], to: days[1], day: days[0], loose: false };
                Found::Days { span, relative: false }
            }
            Ok(days) => Found::Several { days, choice },
        };
        Some((found, next))
    }

    /// A date with its month, and the weekday where it stands before it: "Thu 10 Dec", "10/12/26", "10 Rhagfyr".
    pub(super) fn written(&self, at: usize) -> At<Found> {
        let text = self.text;
        let named = text.weekday(at);
        let start = named.map_or(at, |(_, next)| text.skip(text.comma(next), Mark::The));
        let start = if named.is_some() { text.skip(start, Mark::On) } else { start };
        let (date, next) = self.calendar_date(text.skip(start, Mark::The))?;
        // A weekday in brackets or behind the date is held against it as well.
        let named = named.or_else(|| {
            let behind = text.weekday(text.comma(next)).filter(|(_, end)| text.str(*end) == ")");
            behind.map(|(day, end)| (day, end + 1))
        });
        let next = named.map_or(next, |(_, end)| end.max(next));
        let date = match (named, date) {
            (Some((typed, _)), Ok(date)) if date.weekday() != usize::from(typed) => {
                Err(Why::WrongWeekday { typed: usize::from(typed), date })
            }
            (_, date) => date,
        };
        Some((Found::Day { date, relative: false }, next))
    }

    /// A day, a month and perhaps a year: whether there is such a day, and where it ends.
    fn calendar_date(&self, at: usize) -> At<Result<Date, Why>> {
        let text = self.text;
        if let Some((date, next)) = self.figures(at) {
            return Some((date, next));
        }
        if let Some((day, _, next)) = text.day_of_month(at)
            && let Some((month, year, next)) = self.month_year(self.before_month(next))
        {
            return Some((self.date(day, month, year), next));
        }
        let (n, len) = text.digits(at).unwrap_or((0, 0));
        if len == 2
            && n > 31
            && let Some((_, _, next)) = self.month_year(at + 1)
        {
            return Some((Err(Why::NoSuchDay), next));
        }
        let (month, next) = text.month(at)?;
        let (day, _, next) = text.day_of_month(text.skip(next, Mark::The))?;
        // "March 12 26" and "December 10 at 5": what may be a time is no year.
        let year = self.year(text.comma(next)).filter(|(_, end)| *end > next);
        let next = year.map_or(next, |(_, end)| end);
        Some((self.date(day, month, year.map(|(y, _)| y)), next))
    }

    /// What may stand between a day and its month: "of", "o", "o fis", "mis".
    fn before_month(&self, at: usize) -> usize {
        let text = self.text;
        let at = if matches!(text.str(at), "of" | "o" | "-" | "/" | ".") && text.str(at + 1) != "month" {
            at + 1
        } else {
            at
        };
        if matches!(text.str(at), "fis" | "mis") { at + 1 } else { at }
    }

    /// "10/12", "10.12.26", "2026-12-10", "10 12 2026".
    fn figures(&self, at: usize) -> At<Result<Date, Why>> {
        let text = self.text;
        let (first, len) = text.digits(at)?;
        let sep = text.str(at + 1);
        let glued = text.is_glued(at + 1) && text.is_glued(at + 2) && matches!(sep, "/" | "." | "-");
        if len == 4 && glued && sep == "-" {
            let ((month, _), (day, _)) = (text.digits(at + 2)?, text.digits(at + 4)?);
            let whole = text.str(at + 3) == "-" && text.is_glued(at + 3) && text.is_glued(at + 4);
            return whole.then(|| (self.numbers(day, month, i16::try_from(first).ok()), at + 5));
        }
        if len > 2 {
            return None;
        }
        let spaced = !glued && matches!(sep, "/" | "." | "-") && at == 0;
        let bare = !glued && at == 0 && text.digits(at + 1).is_some();
        let second_at = if bare { at + 1 } else { at + 2 };
        let (second, second_len) = text.digits(second_at).filter(|(_, len)| *len <= 2)?;
        let mut next = second_at + 1;
        let joins = |at: usize| text.str(at) == sep && text.is_glued(at) == glued && text.digits(at + 1).is_some();
        let third = if bare { text.digits(next) } else { joins(next).then(|| text.digits(next + 1)).flatten() };
        let year = match third {
            Some((year, 4)) => Some(i16::try_from(year).ok()?),
            Some((year, 2)) => Some(2000 + i16::try_from(year).ok()?),
            Some(_) => return None,
            None => None,
        };
        next += third.map_or(0, |_| if bare { 1 } else { 2 });
        let alone = at == 0 && next >= text.len();
        // "5.30", "9-12" and "2.10" may be times; a slash or a year makes it a date, and standing alone does.
        let is_date =
            year.is_some() && (glued || alone) || (sep == "/" && glued) || (alone && (glued || spaced || bare));
        let touched = text.is_word(next) && text.is_glued(next);
        // "10.30" has no month of that number: a time.
        let is_time = year.is_none() && sep != "/" && (second > 12 || second_len == 2 && second == 0);
        (is_date && !touched && !is_time).then(|| (self.numbers(first, second, year), next))
    }

    fn numbers(&self, day: u32, month: u32, year: Option<i16>) -> Result<Date, Why> {
        match (i8::try_from(day), i8::try_from(month)) {
            (Ok(day), Ok(month)) => self.date(day, month, year),
            _ => Err(Why::NoSuchDay),
        }
    }

    /// A month and perhaps a year.
    pub(super) fn month_year(&self, at: usize) -> Option<(i8, Option<i16>, usize)> {
        let (month, next) = self.text.month(at)?;
        let next = if self.text.str(next) == "." && self.text.is_glued(next) { next + 1 } else { next };
        match self.year(self.text.comma(next)) {
            Some((year, end)) => Some((month, Some(year), end)),
            None => Some((month, None, next)),
        }
    }

    /// A year: "2026", "'26", or "26" where nothing follows and it can be no hour.
    fn year(&self, at: usize) -> At<i16> {
        let text = self.text;
        let sep = usize::from(matches!(text.str(at), "/" | "." | "-") && text.is_glued(at));
        let at = if sep == 1 && text.is_glued(at + 1) { at + 1 } else { at };
        if text.str(at) == "'" {
            let (n, _) = text.digits(at + 1).filter(|(_, len)| *len == 2)?;
            return Some((2000 + i16::try_from(n).ok()?, at + 2));
        }
        let (n, len) = text.digits(at)?;
        let n = i16::try_from(n).ok()?;
        let figures = text.is_glued(at + 2) && text.digits(at + 2).is_some();
        let touched = text.is_glued(at + 1) && (text.is_word(at + 1) || figures);
        match len {
            4 if !touched && (1000..=2999).contains(&n) && text.mark(at + 1, Mark::Oclock).is_none() => {
                Some((n, at + 1))
            }
            // "12 March 26": more than any hour.
            2 if !touched && n >= 24 && (at + 1 >= text.len() || text.is_sign(at + 1)) => Some((2000 + n, at + 1)),
            _ => None,
        }
    }

    /// "first Tuesday of December", "dydd Gwener olaf mis Mawrth".
    fn nth_weekday(&self, at: usize) -> At<Found> {
        let text = self.text;
        let (nth, weekday, next) = super::repeat::nth_weekday(text, at)?;
        let mut next = text.skip(next, Mark::Of);
        next = text.skip(next, Mark::The);
        let ahead = text.mark(next, Mark::Next);
        let next = text.skip(ahead.unwrap_or(next), Mark::WholeMonth);
        let (first, next, relative) = match self.month_year(next) {
            Some((month, year, next)) => (self.first_of(month, year), next, false),
            None => {
                // "of next month", "o'r mis nesaf".
                let (_, end) = text.unit(next).filter(|(unit, _)| *unit == Unit::Month)?;
                let end = ahead.map(|_| end).or_else(|| text.mark(end, Mark::Next))?;
                (Ok(first_of_month(plus(self.today, 1, Unit::Month))), end, true)
            }
        };
        let date = first.and_then(|first| super::rhythm::nth_of_month(first, nth, weekday).ok_or(Why::NoSuchDay));
        Some((Found::Day { date, relative }, next))
    }

    /// "Thursday 12th", "Thursday the 12th", "dydd Iau y 12fed".
    pub(super) fn day_of_weekday(&self, at: usize) -> At<Found> {
        let text = self.text;
        let (typed, next) = text.weekday(at)?;
        let (day, ends, next) = text.day_of_month(text.skip(text.skip(next, Mark::On), Mark::The))?;
        // "Thu 6-7pm", "Thu 10 am", "Thu 6.30": an hour.
        let joined = text.is_sign(next) && text.is_glued(next) && text.digits(next + 1).is_some();
        let hour = text.mark(next, Mark::Pm).is_some()
            || text.mark(next, Mark::To).is_some_and(|next| text.weekday(text.skip(next, Mark::On)).is_none())
            || text.mark(next, Mark::Oclock).is_some()
            || (text.mark(next, Mark::Am).is_some() && text.digits(next + 1).is_none());
        if !ends && (joined || hour) {
            return None;
        }
        let date = self.next_of_month(day).and_then(|date| match date.weekday() == usize::from(typed) {
            true => Ok(date),
            false => Err(Why::WrongWeekday { typed: usize::from(typed), date }),
        });
        Some((Found::Day { date, relative: true }, next))
    }

    /// "Tue", "next Tue", "last Tue", "dydd Iau nesaf".
    pub(super) fn weekday_alone(&self, at: usize) -> At<Found> {
        let text = self.text;
        let next_one = text.mark(at, Mark::Next);
        let last_one = text.mark(at, Mark::Last);
        let this_one = text.mark(at, Mark::This);
        let start = next_one.or(last_one).or(this_one).unwrap_or(at);
        let (day, mut next) = text.weekday(start)?;
        let mut which = (next_one.is_some(), last_one.is_some());
        let mut certain = start > at;
        for (mark, found) in [(Mark::Next, (true, false)), (Mark::Last, (false, true)), (Mark::This, (false, false))] {
            // "dydd Iau olaf y mis" has no such word; "Thursday next" has.
            if let Some(end) = text.mark(next, mark).filter(|_| !certain && text.unit(next + 1).is_none()) {
                (which, certain, next) = (found, true, end);
            }
        }
        let before = at.checked_sub(1).map_or("", |n| text.str(n));
        let said_day =
            matches!(before, "on" | "dydd" | "ddydd" | "nos" | "bore" | "fore" | "prynhawn" | "brynhawn" | "by");
        if text.is_weak(start) && !certain && !said_day && !self.stands_as_day(at, next) {
            return None;
        }
        let ahead = self.ahead(day);
        let days = match which {
            // "next Tue" is the coming Tuesday, a week on where that is today.
            (true, _) => {
                if ahead == 0 {
                    7
                } else {
                    ahead
                }
            }
            (_, true) => {
                if ahead == 0 {
                    -7
                } else {
                    ahead - 7
                }
            }
            _ if ahead == 0 => 0,
            _ if self.lean == Lean::Past && !certain => ahead - 7,
            _ if self.lean == Lean::Near && ahead > 3 && !certain => ahead - 7,
            _ => ahead,
        };
        Some((relative(self.today.plus_days(days)), next))
    }

    /// Whether a word that is also an ordinary one stands where only a day can: alone, or with a time behind it.
    fn stands_as_day(&self, at: usize, next: usize) -> bool {
        let text = self.text;
        let first = at == 0 || text.is_sign(at - 1);
        let then = text.comma(next);
        let time = super::clock::times_at(text, text.skip(then, Mark::At), then != text.skip(then, Mark::At)).is_some();
        (at == 0 && next >= text.len()) || time || (first && (text.is_sign(next) || text.part(next).is_some()))
    }

    /// "the 12th", "12th", "y 12fed", or "12" and nothing else.
    pub(super) fn day_number(&self, at: usize) -> At<Found> {
        let text = self.text;
        let the = text.mark(at, Mark::The);
        let (day, ends, next) = text.day_of_month(the.unwrap_or(at))?;
        let alone = the.unwrap_or(at) == text.len() - 1 && (0..at).all(|n| text.mark(n, Mark::On).is_some());
        if !ends && !alone {
            return None;
        }
        // "the 12th of this month", "the 3rd of next month".
        let of = if matches!(text.str(next), "of" | "o" | "o'r") { next + 1 } else { next };
        let of = text.skip(of, Mark::The);
        let ahead = text.mark(of, Mark::Next);
        let this = text.mark(of, Mark::This);
        let of = ahead.or(this).unwrap_or(of);
        if let Some((Unit::Month, end)) = text.unit(of).filter(|_| of > next) {
            let after = text.mark(end, Mark::Next);
            if ahead.or(this).or(after).is_none() {
                return Some((Found::Day { date: self.next_of_month(day), relative: true }, end));
            }
            let month = plus(first_of_month(self.today), i64::from(ahead.or(after).is_some()), Unit::Month);
            let (year, month, _) = month.ymd();
            let date = Date::new(year, month, day).ok_or(Why::NoSuchDay);
            return Some((Found::Day { date, relative: true }, after.unwrap_or(end)));
        }
        // "the 3rd meeting" is no day of a month.
        if text.is_word(next) && text.find(next, |s| (s.occasion || s.unit.is_some()).then_some(())).is_some() {
            return None;
        }
        Some((Found::Day { date: self.next_of_month(day), relative: true }, next))
    }

    /// "March 2027", "mis Mawrth", "March" after "until".
    fn month_alone(&self, at: usize, led: bool) -> At<Found> {
        let text = self.text;
        let marked = text.mark(at, Mark::WholeMonth).or_else(|| (text.str(at) == "in").then_some(at + 1));
        let start = marked.unwrap_or(at);
        let (month, year, next) = self.month_year(start)?;
        let weak = text.is_weak(start) && year.is_none();
        let to_month = text.mark(next, Mark::To).is_some_and(|next| text.month(next).is_some());
        let apart =
            (to_month && (at == 0 || !text.is_weak(start))) || at == 0 && (next >= text.len() || text.is_sign(next));
        if weak
            && !led
            && !apart
            && !matches!(text.str(start.saturating_sub(1)), "in" | "mis" | "fis" | "of" | "during")
        {
            return None;
        }
        if !led && marked.is_none() && year.is_none() && !apart {
            return None;
        }
        let from = match self.first_of(month, year) {
            Ok(from) => from,
            Err(why) => return Some((Found::Day { date: Err(why), relative: false }, next)),
        };
        let span = Span { from, to: last_of_month(from), day: from, loose: true };
        Some((Found::Days { span, relative: false }, next))
    }

    /// The first day of a month; without a year of the one that lies the way it leans, this month included.
    pub(super) fn first_of(&self, month: i8, year: Option<i16>) -> Result<Date, Why> {
        let (this, now, _) = self.today.ymd();
        let near = |year: i16| (i32::from(year) - i32::from(this)) * 12 + i32::from(month) - i32::from(now);
        let year = year.unwrap_or_else(|| {
            let all = [this - 1, this, this + 1];
            match self.lean {
                Lean::Past => all.into_iter().rev().find(|y| near(*y) <= 0).unwrap_or(this),
                Lean::Future => all.into_iter().find(|y| near(*y) >= 0).unwrap_or(this),
                Lean::Near => all.into_iter().min_by_key(|y| near(*y).abs()).unwrap_or(this),
            }
        });
        self.date(1, month, Some(year))
    }

    /// A day of a month; without a year the nearest that lies the way it leans.
    fn date(&self, day: i8, month: i8, year: Option<i16>) -> Result<Date, Why> {
        let this = self.today.ymd().0;
        if let Some(year) = year {
            if (this - year).abs() > 99 {
                return Err(Why::AnotherCentury);
            }
            return Date::new(year, month, day).ok_or(Why::NoSuchDay);
        }
        // Eight years, for 29 February.
        let all = (this - 8..=this + 8).filter_map(|y| Date::new(y, month, day));
        self.nearest(all)
    }

    /// The day of this number in the month that lies nearest, the way it leans.
    fn next_of_month(&self, day: i8) -> Result<Date, Why> {
        let first = first_of_month(self.today);
        let months = (-3..=3).map(|n| plus(first, n, Unit::Month).ymd());
        self.nearest(months.filter_map(|(year, month, _)| Date::new(year, month, day)))
    }

    fn nearest(&self, all: impl Iterator<Item = Date>) -> Result<Date, Why> {
        let today = self.today;
        let found = match self.lean {
            Lean::Past => all.filter(|d| *d <= today).max(),
            Lean::Future => all.filter(|d| *d >= today).min(),
            Lean::Near => all.min_by_key(|d| (d.days_until(today).abs(), *d < today)),
        };
        found.ok_or(Why::NoSuchDay)
    }
}

pub(super) fn first_of_month(date: Date) -> Date {
    Date::from(date.civil().first_of_month())
}

pub(super) fn last_of_month(date: Date) -> Date {
    Date::from(date.civil().last_of_month())
}
