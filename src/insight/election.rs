//! Pre-election periods: from the notice of election to the day of the poll.
//! Council business goes on in them; publicity about councillors needs care.
//! What that means for one ask is in [`crate::insight::public_ask`].

use std::collections::BTreeMap;

use crate::model::{Book, Date, ElectionPeriod, Id, Workspace};

/// How a day stands to a council's elections, as far as the settings say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Election {
    /// No period is coming up that is known.
    None,
    /// The next period begins on this day.
    Ahead {
        /// Its first day.
        from: Date,
        /// Its last day.
        until: Date,
    },
    /// The day is in a period.
    Inside {
        /// Its first day.
        from: Date,
        /// Its last day: the poll.
        until: Date,
    },
}

impl Election {
    /// The last day of the period that the day is in.
    pub fn inside(self) -> Option<Date> {
        match self {
            Election::Inside { until, .. } => Some(until),
            _ => None,
        }
    }

    /// The day of the poll, in this period or the next.
    pub fn poll(self) -> Option<Date> {
        match self {
            Election::Inside { until, .. } | Election::Ahead { until, .. } => Some(until),
            Election::None => None,
        }
    }
}

/// The pre-election periods of a council, by-elections in single wards among them;
/// of every council of the workspace where none is named.
pub fn periods_of<'a>(
    workspace: &'a Workspace,
    council: Option<&'a Id>,
) -> impl Iterator<Item = &'a ElectionPeriod> + 'a {
    let of_it = move |e: &&ElectionPeriod| e.council.is_none() || council.is_none() || e.council.as_ref() == council;
    workspace.elections.iter().filter(of_it)
}

/// How a day stands to the elections of a council; of any council of the
/// workspace where none is named.
pub fn election(workspace: &Workspace, council: Option<&Id>, today: Date) -> Election {
    // A by-election in one ward is no period of the whole council.
    let periods = || periods_of(workspace, council).filter(|e| e.wards.is_empty() && e.until >= today);
    let as_inside = |e: &ElectionPeriod| Election::Inside { from: e.from, until: e.until };
    let as_ahead = |e: &ElectionPeriod| Election::Ahead { from: e.from, until: e.until };
    // Of several that overlap the one that ends last holds longest.
    periods()
        .filter(|e| e.from <= today)
        .max_by_key(|e| e.until)
        .map(as_inside)
        .or_else(|| periods().min_by_key(|e| e.from).map(as_ahead))
        .unwrap_or(Election::None)
}

/// A council whose members' terms end soon, while no pre-election period is set
/// for that election.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeriodNotSet {
    /// The council; none where the councillors' records name none.
    pub council: Option<Id>,
    /// The earliest recorded end of a term.
    pub term_ends: Date,
    /// How many people in post have a term that ends on that day.
    pub people: usize,
}

/// How long before terms end the period should be set, in days: six months.
const SET_AHEAD: i32 = 183;

/// How far a poll may lie from the recorded end of a term, in days, and still be
/// the same election: terms end a few days after a poll, and a returning officer
/// may set another day than the one an import knew.
const SAME_ELECTION: i32 = 31;

/// The councils for which an officer should now set the pre-election period.
/// Only recorded ends of terms count; who stands again is nothing to do with it.
pub fn periods_not_set(book: &Book, today: Date) -> Vec<PeriodNotSet> {
    let mut ends: BTreeMap<(Option<&Id>, Date), usize> = BTreeMap::new();
    for person in book.people().iter().filter(|p| p.in_post) {
        let soon = person.term_until.filter(|d| (0..=SET_AHEAD).contains(&today.days_until(*d)));
        if let Some(day) = soon {
            *ends.entry((person.council.as_ref(), day)).or_default() += 1;
        }
    }
    let mut out: Vec<PeriodNotSet> = Vec::new();
    for ((council, term_ends), people) in ends {
        let set = book.workspace.elections.iter().any(|e| {
            (e.council.is_none() || e.council.as_ref() == council)
                && e.wards.is_empty()
                && e.until.days_until(term_ends).abs() <= SAME_ELECTION
        });
        if !set && out.last().is_none_or(|last| last.council.as_ref() != council) {
            out.push(PeriodNotSet { council: council.cloned(), term_ends, people });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Councillor, Entity, PersonBrief};

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

    #[test]
    fn the_period_runs_from_the_notice_to_the_poll_with_both_days_in_it() {
        let (ws, cwm) = (workspace(), Id::new("cwm"));
        let on = |d: &str| election(&ws, Some(&cwm), day(d));
        assert!(matches!(on("2027-03-30"), Election::Ahead { .. }));
        assert_eq!(on("2027-03-31").inside(), Some(day("2027-05-06")));
        assert_eq!(on("2027-05-06").inside(), Some(day("2027-05-06")));
        assert_eq!(on("2027-05-07").poll(), Some(day("2029-02-10")), "another council's is not its own");
        assert_eq!(on("2030-01-01"), Election::None);
        assert_eq!(election(&ws, None, day("2027-06-05")).inside(), Some(day("2027-07-01")));
    }

    fn with_terms(elections: Vec<ElectionPeriod>, terms: &[(&str, &str)]) -> Book {
        let mut book = Book::default();
        book.put(&Id::new("workspace"), &Workspace { elections, ..Workspace::default() }.into_record());
        let person = |(n, (council, until)): (usize, &(&str, &str))| {
            let c = Councillor {
                council: Some(Id::new(*council)),
                term_until: Date::from_iso(until),
                ..Councillor::default()
            };
            PersonBrief::of(&Id::new(format!("p{n}")), &c)
        };
        book.put_people(terms.iter().enumerate().map(person).collect());
        book
    }

    #[test]
    fn a_missing_period_is_named_six_months_ahead() {
        let terms = [("cwm", "2027-05-06"), ("cwm", "2027-05-06"), ("bro", "2028-05-04")];
        let book = with_terms(Vec::new(), &terms);
        let ends = day("2027-05-06");
        assert_eq!(periods_not_set(&book, ends.plus_days(-184)), []);
        let wanted = [PeriodNotSet { council: Some(Id::new("cwm")), term_ends: ends, people: 2 }];
        assert_eq!(periods_not_set(&book, ends.plus_days(-183)), wanted);
        assert_eq!(periods_not_set(&book, ends), wanted);
        assert_eq!(periods_not_set(&book, ends.plus_days(1)), []);
    }

    #[test]
    fn only_the_period_of_that_election_settles_it() {
        let terms = [("cwm", "2027-05-10")];
        let period = |council: Option<&str>, from: &str, until: &str| {
            vec![ElectionPeriod {
                council: council.map(Id::new),
                from: day(from),
                until: day(until),
                wards: Vec::new(),
            }]
        };
        let missing = |elections| periods_not_set(&with_terms(elections, &terms), day("2027-01-20")).len();
        assert_eq!(missing(period(Some("cwm"), "2027-03-31", "2027-05-06")), 0);
        assert_eq!(missing(period(None, "2027-03-31", "2027-05-06")), 0);
        assert_eq!(missing(period(Some("bro"), "2027-03-31", "2027-05-06")), 1);
        assert_eq!(missing(period(Some("cwm"), "2027-01-10", "2027-02-11")), 1, "a by-election is another election");
    }
}
