//! What is asked for in public, against the pre-election periods of the council.
//! The day of the event counts, and not the day on which it is asked: publicity
//! is what the law is about (Local Government Act 1986, sections 2 and 4).

use crate::insight::election::periods_of;
use crate::model::when::{Frequency, Lean, Rhythm, Shape, Understood, Why, frequency, understand};
use crate::model::{Book, Date, ElectionPeriod, Id, Proposal, Status, Timing, Workspace, text};

/// How a public ask meets a pre-election period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clash {
    /// It takes place, or begins, on a day of the period.
    OnDay {
        /// The day of the event.
        day: Date,
        /// First day of the period.
        from: Date,
        /// Last day of the period: the poll.
        until: Date,
    },
    /// It goes on over weeks or months that cross the period.
    Across {
        /// First day of the period.
        from: Date,
        /// Last day of the period: the poll.
        until: Date,
        /// Whether a last day of the work is known; without one it may go on.
        end_known: bool,
    },
    /// No day of it is understood, and today is in the period.
    DayUnknown {
        /// Last day of the period: the poll.
        until: Date,
    },
}

impl Clash {
    /// The last day of the period.
    pub fn until(self) -> Date {
        match self {
            Clash::OnDay { until, .. } | Clash::Across { until, .. } | Clash::DayUnknown { until } => until,
        }
    }

    /// Whether the ask should wait or change before it is offered. Work that
    /// crosses the period can begin; only its public part rests.
    pub fn holds(self) -> bool {
        !matches!(self, Clash::Across { .. })
    }
}

/// Whose elections count for a proposal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Whose {
    /// The councillor's council, else the initiative's.
    pub council: Option<Id>,
    /// The wards of both, for by-elections in single wards.
    pub wards: Vec<String>,
}

impl Whose {
    /// As the book tells.
    pub fn of(book: &Book, proposal: &Proposal) -> Self {
        let person = proposal.councillor.as_ref().and_then(|id| book.person(id));
        let initiative = proposal.initiative.as_ref().and_then(|id| book.initiatives.get(id));
        let council = person.and_then(|p| p.council.clone()).or_else(|| initiative?.council.clone());
        let mut wards: Vec<String> = person.iter().flat_map(|p| p.wards.iter().map(|w| w.to_string())).collect();
        wards.extend(initiative.iter().flat_map(|it| it.wards.iter().cloned()));
        Whose { council, wards }
    }

    fn is_met_by(&self, period: &ElectionPeriod) -> bool {
        let mine: Vec<String> = self.wards.iter().map(|w| text::fold(w)).collect();
        period.wards.is_empty() || period.wards.iter().any(|w| mine.contains(&text::fold(w)))
    }
}

/// How a proposal meets a pre-election period; none where it asks for nothing in
/// public, is over, or meets none.
pub fn clash(workspace: &Workspace, whose: &Whose, proposal: &Proposal, today: Date) -> Option<Clash> {
    if !proposal.public || matches!(proposal.status, Status::Declined | Status::Ended) {
        return None;
    }
    let days = EventDays::of(proposal, today);
    let council = whose.council.as_ref();
    let periods = || periods_of(workspace, council).filter(|e| e.until >= today && whose.is_met_by(e));
    let on = |day: Date| {
        let period = periods().find(|e| e.from <= day && day <= e.until)?;
        Some(Clash::OnDay { day, from: period.from, until: period.until })
    };
    if let Some(clash) = days.days.iter().filter(|day| **day >= today).find_map(|day| on(*day)) {
        return Some(clash);
    }
    if days.goes_on {
        let period = periods().filter(|e| days.crosses(e, today)).min_by_key(|e| e.from)?;
        return Some(Clash::Across { from: period.from, until: period.until, end_known: days.end_known() });
    }
    if !days.days.is_empty() {
        return None;
    }
    periods().filter(|e| e.from <= today).map(|e| Clash::DayUnknown { until: e.until }).max_by_key(|c| c.until())
}

/// When what is asked takes place, as far as its words are understood.
#[derive(Debug, Default)]
struct EventDays {
    /// Its day, or the first of them; of several to choose from, each.
    days: Vec<Date>,
    /// The last day of something that goes on.
    last: Option<Date>,
    /// Whether it takes place more than once, or goes on.
    goes_on: bool,
    /// How it recurs, where its days can be counted from the first.
    rhythm: Option<Rhythm>,
    /// How many times in all, where that was said.
    times: Option<u16>,
}

impl EventDays {
    /// The days that were understood when the words were typed count. Words of which nothing is kept are seen from when
    /// the proposal was first written.
    fn of(p: &Proposal, today: Date) -> Self {
        let since = p.since().unwrap_or(today);
        let when = understand(&p.when.words, since, Lean::Future);
        let mut it = match &when {
            Understood::When(w) => Self::of_shape(&w.shape),
            Understood::Not(Why::Several(days)) => EventDays { days: days.clone(), ..EventDays::default() },
            Understood::Not(_) => EventDays::default(),
        };
        if let Some(day) = p.when.day() {
            it = it.stored(&p.when, day);
        }
        let often = frequency(&p.how_often).or_else(|| match when.why() {
            Some(Why::OnlyRhythm | Why::Term) => frequency(&p.when.words),
            _ => None,
        });
        let kept = p.until.last_day();
        let until = understand(&p.until.words, since, Lean::Future);
        let until = kept.or_else(|| until.when().map(|w| w.last_day().unwrap_or_else(|| w.day())));
        let until = until.filter(|last| it.first().is_none_or(|first| *last >= first));
        match often {
            Some(Frequency::Times(1)) => return EventDays { days: it.days, ..EventDays::default() },
            Some(Frequency::Times(n)) => (it.goes_on, it.times) = (true, Some(n)),
            Some(Frequency::Rhythm { rhythm, times, in_all, .. }) => {
                (it.goes_on, it.times) = (true, in_all.or(it.times));
                // Twice a month may be on any two days.
                let dated = times <= 1 && rhythm.can_be_dated();
                it.rhythm = it.rhythm.or(Some(rhythm).filter(|_| dated));
            }
            None => it.goes_on |= it.first().zip(until).is_some_and(|(first, last)| last > first),
        }
        it.last = until.or(it.last);
        it
    }

    /// What the words say, on the days that are stored with them.
    fn stored(mut self, when: &Timing, day: Date) -> Self {
        self.days = vec![day];
        match &when.rule {
            Some(rule) => {
                self.goes_on = true;
                self.times = rule.count;
                self.rhythm = Some(rule.rhythm.clone()).filter(Rhythm::can_be_dated);
                self.last = when.last_day();
            }
            None => {
                let end = when.end.map(|end| end.day).filter(|end| *end > day);
                self.last = end;
                self.goes_on |= end.is_some();
            }
        }
        self
    }

    fn of_shape(shape: &Shape) -> Self {
        let on = |day: &Date| EventDays { days: vec![*day], ..EventDays::default() };
        match shape {
            Shape::Day(day) | Shape::By(day) => on(day),
            Shape::From(day) => EventDays { goes_on: true, ..on(day) },
            Shape::Span(span) => EventDays { last: Some(span.to), goes_on: span.to > span.from, ..on(&span.from) },
            Shape::OneOf(days) => EventDays { days: days.clone(), ..EventDays::default() },
            Shape::Repeats(r) => EventDays {
                last: r.last_day(),
                goes_on: true,
                rhythm: Some(r.rhythm.clone()).filter(Rhythm::can_be_dated),
                times: r.count,
                ..on(&r.first)
            },
        }
    }

    fn first(&self) -> Option<Date> {
        self.days.first().copied()
    }

    /// Whether it goes on, from today, in a period.
    fn crosses(&self, period: &ElectionPeriod, today: Date) -> bool {
        let from = self.first().unwrap_or(today).max(today);
        if period.until < from || self.last.is_some_and(|last| last < period.from) {
            return false;
        }
        let (Some(rhythm), Some(first)) = (&self.rhythm, self.first()) else { return true };
        let end = self.last.map_or(period.until, |last| last.min(period.until));
        let times = self.times.map_or(MOST_TIMES, usize::from);
        let mut days = rhythm.days(first).take(times).take_while(|day| *day <= end);
        days.any(|day| day >= period.from.max(today))
    }

    /// Whether it is known that it ends.
    fn end_known(&self) -> bool {
        self.last.is_some() || self.times.is_some() && self.rhythm.is_some() && !self.days.is_empty()
    }
}

/// More times than anything recurs in ten years.
const MOST_TIMES: usize = 4_000;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::StatusChange;

    fn day(words: &str) -> Date {
        Date::from_iso(words).expect("a day")
    }

    fn workspace() -> Workspace {
        let of = |council: Option<&str>, from: &str, until: &str| ElectionPeriod {
            council: council.map(Id::new),
            from: day(from),
            until: day(until),
            wards: Vec::new(),
        };
        Workspace {
            elections: vec![
                of(Some("cwm"), "2027-03-31", "2027-05-06"),
                of(Some("bro"), "2027-06-01", "2027-07-01"),
                of(None, "2029-01-10", "2029-02-10"),
            ],
            ..Workspace::default()
        }
    }

    fn public(when: &str, how_often: &str, until: &str) -> Proposal {
        Proposal {
            public: true,
            when: when.into(),
            how_often: how_often.into(),
            until: until.into(),
            ..Proposal::default()
        }
    }

    fn whose(council: &str) -> Whose {
        Whose { council: Some(Id::new(council)), wards: vec!["Glan Arall".into()] }
    }

    fn met(p: &Proposal, today: &str) -> Option<Clash> {
        clash(&workspace(), &whose("cwm"), p, day(today))
    }

    const NOW: &str = "2026-11-20";

    fn on(d: &str) -> Option<Clash> {
        Some(Clash::OnDay { day: day(d), from: day("2027-03-31"), until: day("2027-05-06") })
    }

    fn across(end_known: bool) -> Option<Clash> {
        Some(Clash::Across { from: day("2027-03-31"), until: day("2027-05-06"), end_known })
    }

    #[test]
    fn the_day_of_the_event_counts() {
        for (when, clash) in [
            ("Thursday 15 April 2027, 6pm", on("2027-04-15")),
            ("dydd Iau 15 Ebrill 2027, 6pm", on("2027-04-15")),
            ("31 March 2027", on("2027-03-31")),
            ("6 May 2027", on("2027-05-06")),
            ("30 March 2027", None),
            ("7 May 2027", None),
            ("10 June 2027", None),
        ] {
            assert_eq!(met(&public(when, "once", ""), NOW), clash, "{when}");
        }
    }

    #[test]
    fn an_event_after_the_poll_may_be_asked_for_now() {
        assert_eq!(met(&public("Friday 14 May 2027", "once", ""), "2027-04-20"), None);
        assert_eq!(met(&public("Friday 23 April 2027", "once", ""), "2027-04-20"), on("2027-04-23"));
    }

    #[test]
    fn an_unknown_day_is_judged_by_today() {
        let vague = public("when it suits you", "once", "");
        assert_eq!(met(&vague, "2027-04-20"), Some(Clash::DayUnknown { until: day("2027-05-06") }));
        assert_eq!(met(&vague, NOW), None);
    }

    #[test]
    fn work_that_goes_on_across_the_period_is_named() {
        for (when, often, until, clash) in [
            ("Tuesday 12 January 2027, 6pm", "every month", "end of June 2027", across(true)),
            ("Tuesday 12 January 2027, 6pm", "monthly", "", across(false)),
            ("bob dydd Iau", "", "", across(false)),
            ("when it suits", "unwaith y mis", "", across(false)),
            ("1 December 2026 to 30 April 2027", "", "", across(true)),
            ("12 January 2027", "once a year", "December 2028", None),
            ("Tuesday 12 January 2027", "monthly, three meetings", "", None),
            ("Tuesday 12 January 2027", "three meetings", "", across(false)),
            ("every Thursday, 6pm", "", "", across(false)),
            ("12 January 2027", "", "30 April 2027", across(true)),
            ("12 January 2027", "once a month", "28 February 2027", None),
            ("12 January 2027", "once", "30 April 2027", None),
            ("12 January 2027", "", "", None),
            ("Tuesday 12 January 2027, the last of the month", "", "", None),
        ] {
            assert_eq!(met(&public(when, often, until), NOW), clash, "{when} / {often} / {until}");
        }
    }

    #[test]
    fn a_day_without_a_year_is_seen_from_when_it_was_written() {
        let written =
            StatusChange { to: Status::Draft, date: day("2027-03-20"), how: None, note: String::new(), officer: None };
        let p = Proposal { history: vec![written], ..public("1 April", "once", "") };
        assert_eq!(met(&p, "2027-04-20"), None, "it was this year's");
        assert_eq!(met(&p, "2027-03-25"), on("2027-04-01"));
    }

    #[test]
    fn stored_day_counts_and_not_the_words_again() {
        let asked = |when: &str, start: &str| {
            let mut p = public(when, "once", "");
            p.when.start = Some(start.parse().expect("a moment"));
            p
        };
        // Typed in autumn of the spring that follows; read again after it, the words would mean another year.
        assert_eq!(met(&asked("15 April", "2027-04-15"), NOW), on("2027-04-15"));
        assert_eq!(met(&asked("15 April", "2026-04-15"), "2027-04-01"), None, "it is over");
        assert_eq!(met(&asked("as agreed at the door", "2027-04-20T18:00"), NOW), on("2027-04-20"));
        let mut p = public("every month", "", "");
        p.when.start = Some("2027-01-12".parse().expect("a moment"));
        p.when.rule = Some("FREQ=MONTHLY;BYDAY=2TU;UNTIL=20270228".parse().expect("a rule"));
        assert_eq!(met(&p, NOW), None, "it ends before the period");
    }

    #[test]
    fn private_and_settled_asks_meet_nothing() {
        let p = public("15 April 2027", "once", "");
        assert_eq!(met(&Proposal { public: false, ..p.clone() }, NOW), None);
        assert_eq!(met(&Proposal { status: Status::Declined, ..p.clone() }, NOW), None);
        assert_eq!(clash(&workspace(), &whose("bro"), &p, day(NOW)), None);
    }

    #[test]
    fn a_by_election_counts_in_its_own_wards() {
        let period = |ward: &str| ElectionPeriod {
            council: None,
            from: day("2027-01-10"),
            until: day("2027-02-11"),
            wards: vec![ward.into()],
        };
        let p = public("20 January 2027", "once", "");
        let met = |ward: &str| {
            let workspace = Workspace { elections: vec![period(ward)], ..Workspace::default() };
            clash(&workspace, &whose("cwm"), &p, day(NOW)).is_some()
        };
        assert!(met("GLAN ARALL"));
        assert!(!met("Kingsfold"));
    }
}
