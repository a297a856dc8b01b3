//! Days that are said from today, or by their place in a week, a month or a year: "in 3 weeks",
//! "Monday week", "w/c 7 Dec", "end of the month", "next week".

use jiff::ToSpan;
use jiff::civil::Weekday;

use super::Span;
use super::days::{At, Found, Reader, first_of_month, last_of_month, relative};
use super::lexicon::{Mark, Unit};
use crate::model::Date;
use crate::model::when::Lean;

impl Reader<'_> {
    /// "w/c 7 Dec", "wythnos yn dechrau 7 Rhagfyr".
    pub(super) fn week_of(&self, at: usize) -> At<Found> {
        let start = self.text.mark(at, Mark::WeekOf)?;
        let at = self.text.skip(start, Mark::The);
        let day = || self.written(at).or_else(|| self.day_of_weekday(at)).or_else(|| self.weekday_alone(at));
        let (found, next) = day().or_else(|| self.day_number(at))?;
        let Found::Day { date, relative } = found else { return None };
        let Ok(day) = date else { return Some((Found::Day { date, relative }, next)) };
        // The week of a day that is no Monday begins on the Monday before it.
        let commencing = !matches!(self.text.str(start - 1), "of" | "the" | "o");
        let from = if commencing { day } else { day.plus_days(-i32::try_from(day.weekday()).unwrap_or(0)) };
        Some((Found::Days { span: Span { from, to: from.plus_days(6), day: from, loose: true }, relative }, next))
    }

    /// "end of the month", "diwedd Mawrth", "end Feb 2028", "month end".
    pub(super) fn end_of(&self, at: usize) -> At<Found> {
        let text = self.text;
        if let Some(next) = text.mark(at, Mark::MonthEnd) {
            return Some((relative(last_of_month(self.today)), next));
        }
        let mut at = text.mark(text.skip(at, Mark::The), Mark::End)?;
        at = if text.str(at) == "of" || text.str(at) == "o" { at + 1 } else { at };
        at = text.skip(at, Mark::The);
        let next_one = text.mark(at, Mark::Next);
        let at = next_one.or_else(|| text.mark(at, Mark::This)).unwrap_or(at);
        if let Some((month, year, next)) = self.month_year(text.skip(at, Mark::WholeMonth)) {
            let first = self.first_of(month, year);
            return Some((Found::Day { date: first.map(last_of_month), relative: false }, next));
        }
        // "end of play on Friday".
        let day = text.skip(at, Mark::On);
        if let Some(found) = self.written(day).or_else(|| self.weekday_alone(day)) {
            return Some(found);
        }
        if let Some((date, next)) = self.named(day) {
            return Some((relative(date), next));
        }
        let (unit, next) = text.unit(at)?;
        let after = text.mark(next, Mark::Next);
        let ahead = i64::from(next_one.is_some() || after.is_some());
        let next = after.or_else(|| text.mark(next, Mark::This)).unwrap_or(next);
        let day = match unit {
            Unit::Month => last_of_month(plus(self.today, ahead, Unit::Month)),
            Unit::Week => {
                let friday = i32::from(self.today.civil().weekday().until(Weekday::Friday));
                self.today.plus_days(friday).plus_days(if ahead > 0 { 7 } else { 0 })
            }
            Unit::Year => Date::new(self.today.ymd().0 + i16::try_from(ahead).unwrap_or(0), 12, 31)?,
            _ => return None,
        };
        Some((relative(day), next))
    }

    /// "in 3 weeks", "3 days ago", "ymhen pythefnos", "two weeks from now", "+7".
    pub(super) fn offset(&self, at: usize, led: bool) -> At<Found> {
        let text = self.text;
        if text.str(at) == "+" {
            let (n, _) = text.digits(at + 1).filter(|(n, _)| *n <= 3660)?;
            let short = match text.str(at + 2) {
                "d" => Some(Unit::Day),
                "w" => Some(Unit::Week),
                "m" => Some(Unit::Month),
                "y" => Some(Unit::Year),
                _ => None,
            };
            let unit = text.unit(at + 2).or_else(|| short.map(|unit| (unit, at + 3)));
            let (unit, next) = unit.unwrap_or((Unit::Day, at + 2));
            return Some((relative(plus(self.today, i64::from(n), unit)), next));
        }
        let within = text.mark(at, Mark::In);
        let start = within.unwrap_or(at);
        let ago = |(_, next): &((i64, Unit), usize)| text.mark(*next, Mark::Ago).is_some();
        let said = self.amount(start, within.is_some() || led);
        let ((n, unit), next) = said.or_else(|| self.amount(start, true).filter(ago))?;
        if within.is_some() {
            let next = if text.str(next) == "time" || text.str(next) == "'" { next + 1 } else { next };
            return Some((relative(plus(self.today, n, unit)), next));
        }
        if let Some(next) = text.mark(next, Mark::Ago) {
            return Some((relative(plus(self.today, -n, unit)), next));
        }
        let from = match text.str(next) {
            "from" | "after" | "o" | "i" => self.named(next + 1).or_else(|| self.weekday_from(next + 1)),
            _ => None,
        };
        if let Some((day, next)) = from {
            return Some((relative(plus(day, n, unit)), next));
        }
        // "within a week".
        if led && unit >= Unit::Day && text.weekday(next).is_none() {
            return Some((relative(plus(self.today, n, unit)), next));
        }
        // "3 days" and nothing else.
        let first = (0..start).all(|n| text.mark(n, Mark::At).is_some() || text.mark(n, Mark::On).is_some());
        if !(first && next >= text.len()) || unit < Unit::Day {
            return None;
        }
        let n = if self.lean == Lean::Past { -n } else { n };
        Some((relative(plus(self.today, n, unit)), next))
    }

    /// A number of a unit: "3 weeks", "a fortnight", "tridiau", "wythnos" (one) where `led`.
    pub(super) fn amount(&self, at: usize, led: bool) -> At<(i64, Unit)> {
        let text = self.text;
        if let Some(((n, unit), next)) = text.find(at, |s| s.units) {
            return Some(((i64::from(n), unit), next));
        }
        let (n, next) = match text.number(at) {
            Some((n, next)) => (i64::from(n), next),
            None => (1, at),
        };
        // "3-day", "2 o wythnosau".
        let next = if text.str(next) == "-" || (n > 1 && text.str(next) == "o") { next + 1 } else { next };
        let (unit, end) = text.unit(next)?;
        let alone = next > at || led || unit == Unit::Fortnight;
        (alone && n <= 600 && !matches!(unit, Unit::Term | Unit::HalfTerm)).then_some(((n, unit), end))
    }

    /// "a week on Friday", "Monday week", "a fortnight today", "3 weeks on Monday", "wythnos i ddydd Iau".
    pub(super) fn weeks_on(&self, at: usize) -> At<Found> {
        let text = self.text;
        let plain = |at: usize| {
            let at = text.skip(at, Mark::On);
            self.named(at).or_else(|| self.weekday_from(at))
        };
        let ahead = |mark: Mark| text.mark(at, mark).and_then(plain);
        if let Some((day, next)) = ahead(Mark::FortnightOn) {
            return Some((relative(day.plus_days(14)), next));
        }
        if let Some((day, next)) = ahead(Mark::WeekOn) {
            return Some((relative(day.plus_days(7)), next));
        }
        if let Some(((n, unit), next)) = self.amount(at, false)
            && matches!(unit, Unit::Week | Unit::Month)
            && let Some((day, next)) = plain(next)
        {
            return Some((relative(plus(day, n, unit)), next));
        }
        let (day, next) = self.named(at).or_else(|| self.weekday_from(text.skip(at, Mark::On)))?;
        match text.unit(next) {
            Some((unit @ (Unit::Week | Unit::Fortnight), end)) => Some((relative(plus(day, 1, unit)), end)),
            _ => None,
        }
    }

    /// A weekday, the coming one or today.
    pub(super) fn weekday_from(&self, at: usize) -> At<Date> {
        let at = self.text.skip(self.text.skip(at, Mark::Next), Mark::On);
        let (day, next) = self.text.weekday(at)?;
        Some((self.today.plus_days(self.ahead(day)), next))
    }

    /// "today", "trennydd".
    pub(super) fn named(&self, at: usize) -> At<Date> {
        self.text.find(at, |s| s.day).map(|(n, next)| (self.today.plus_days(n), next))
    }

    pub(super) fn ahead(&self, weekday: u8) -> i32 {
        (i32::from(weekday) - i32::try_from(self.today.weekday()).unwrap_or(0)).rem_euclid(7)
    }

    /// "next week", "this month", "wythnos nesaf", "y flwyddyn nesaf".
    pub(super) fn named_period(&self, at: usize) -> At<Found> {
        let text = self.text;
        let start = text.skip(at, Mark::The);
        let before = [Mark::Next, Mark::Last, Mark::This].into_iter().find_map(|m| Some((m, text.mark(start, m)?)));
        let (unit, end) = text.unit(before.map_or(start, |(_, next)| next))?;
        let after = || [Mark::Next, Mark::Last, Mark::This].into_iter().find_map(|m| Some((m, text.mark(end, m)?)));
        let (mark, end) = match before {
            Some((mark, _)) => (mark, end),
            None => after()?,
        };
        let n = match mark {
            Mark::Next => 1,
            Mark::Last => -1,
            _ => 0,
        };
        let day = match unit {
            Unit::Week | Unit::Fortnight | Unit::Month | Unit::Year => plus(self.today, n, unit),
            _ => return None,
        };
        let (year, _, _) = day.ymd();
        let monday = day.plus_days(-i32::try_from(day.weekday()).unwrap_or(0));
        let (from, to) = match unit {
            Unit::Month => (first_of_month(day), last_of_month(day)),
            Unit::Year => (Date::new(year, 1, 1)?, Date::new(year, 12, 31)?),
            Unit::Fortnight => (monday, monday.plus_days(13)),
            _ => (monday, monday.plus_days(6)),
        };
        Some((Found::Days { span: Span { from, to, day, loose: true }, relative: true }, end))
    }
}

/// So many of a unit later; stays where the calendar ends.
pub(super) fn plus(date: Date, n: i64, unit: Unit) -> Date {
    let civil = date.civil();
    let small = n.clamp(-10_000, 10_000);
    let add = |span: jiff::Span| Date::from(civil.saturating_add(span));
    match unit {
        Unit::Minute | Unit::Hour => date,
        Unit::Day => add(small.days()),
        Unit::WorkingDay => working_days(date, small),
        Unit::Week => add((small * 7).days()),
        Unit::Fortnight => add((small * 14).days()),
        Unit::Month => add(small.months()),
        Unit::Quarter => add((small * 3).months()),
        Unit::HalfTerm => add((small * 7 * 7).days()),
        Unit::Term => add((small * 4).months()),
        Unit::Year => add(small.clamp(-1000, 1000).years()),
    }
}

/// So many days later, Saturdays and Sundays not counted. Bank holidays are not known here.
fn working_days(date: Date, n: i64) -> Date {
    let mut day = date;
    let mut left = n.abs().min(600);
    while left > 0 {
        day = day.plus_days(if n < 0 { -1 } else { 1 });
        left -= i64::from(day.weekday() < 5);
    }
    day
}
