//! Pre-election periods: from the notice of election to the day of the poll.
//! Council business goes on in them; publicity about councillors needs care, so
//! what is asked in public waits, and what is asked in private does not.

use crate::model::{Date, ElectionPeriod, Id, Proposal, Workspace};

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

/// How a day stands to the elections of a council; of any council of the
/// workspace where none is named.
pub fn election(workspace: &Workspace, council: Option<&Id>, today: Date) -> Election {
    let of_it = |e: &&ElectionPeriod| e.council.is_none() || council.is_none() || e.council.as_ref() == council;
    let periods = || workspace.elections.iter().filter(of_it).filter(|e| e.until >= today);
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

/// Until which day a proposal is held back: one that asks for something in
/// public, to a councillor of this council, in a pre-election period. Private
/// asks are not held back.
pub fn held_back(workspace: &Workspace, council: Option<&Id>, proposal: &Proposal, today: Date) -> Option<Date> {
    if proposal.public { election(workspace, council, today).inside() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

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

    #[test]
    fn what_is_public_is_held_back_and_what_is_private_is_not() {
        let (ws, cwm) = (workspace(), Id::new("cwm"));
        let public = Proposal { public: true, ..Proposal::default() };
        assert_eq!(held_back(&ws, Some(&cwm), &public, day("2027-04-20")), Some(day("2027-05-06")));
        assert_eq!(held_back(&ws, Some(&cwm), &Proposal::default(), day("2027-04-20")), None);
        assert_eq!(held_back(&ws, Some(&cwm), &public, day("2027-05-07")), None);
    }
}
