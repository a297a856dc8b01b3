//! From the start: when councillors came in, against how far it had gone.

use crate::model::{Book, Date, Id, Phase, PhaseStart, Say};

/// When an initiative's phases begin, and who was spoken to when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Start {
    /// The phases by their day.
    pub phases: Vec<PhaseStart>,
    /// Each councillor with the days they were spoken to, first to last; whoever came in first comes first.
    pub contacts: Vec<(Id, Vec<Date>)>,
}

/// When councillors came in. Every channel counts.
pub fn start(book: &Book, id: &Id) -> Start {
    let mut phases = book.initiatives.get(id).map(|it| it.phases.clone()).unwrap_or_default();
    phases.sort_by_key(|p| (p.from, p.phase));
    let mut contacts: Vec<(Id, Vec<Date>)> = Vec::new();
    // Talks come newest first.
    for talk in book.talks().iter().rev().filter(|t| t.initiative.as_ref() == Some(id)) {
        for who in &talk.councillors {
            match contacts.iter_mut().find(|(known, _)| known == who) {
                Some((_, days)) => days.push(talk.date),
                None => contacts.push((who.clone(), vec![talk.date])),
            }
        }
    }
    contacts.sort_by_key(|(_, days)| days.first().copied());
    Start { phases, contacts }
}

impl Start {
    /// The day the first councillor was spoken to.
    pub fn first(&self) -> Option<Date> {
        self.contacts.first().and_then(|(_, days)| days.first().copied())
    }

    /// How it went, in a sentence, and whether councillors came in late: after
    /// the phase had gone beyond the idea, or not at all by then.
    pub fn sentence(&self, today: Date, phase: impl Fn(Phase) -> Say) -> (Say, bool) {
        let by = |day: Date| self.phases.iter().rfind(|p| p.from <= day);
        match self.first() {
            Some(first) => match by(first) {
                Some(p) => {
                    let say = Say::new("start-began-first").with("phase", phase(p.phase)).with("date", p.from);
                    (say.with("first", first), p.phase > Phase::Idea)
                }
                None => match self.phases.first() {
                    Some(p) => {
                        let say = Say::new("start-first-before").with("first", first).with("phase", phase(p.phase));
                        (say.with("date", p.from), false)
                    }
                    None => (Say::new("start-first").with("first", first), false),
                },
            },
            None => match by(today) {
                Some(p) => {
                    let say = Say::new("start-began-nobody").with("phase", phase(p.phase)).with("date", p.from);
                    (say, p.phase > Phase::Idea)
                }
                None => (Say::new("start-nobody"), false),
            },
        }
    }

    /// The phase that begins within so many weeks while no councillor has been
    /// spoken to; none where somebody has, or nothing begins.
    pub fn begins_alone(&self, today: Date, weeks: u32) -> Option<PhaseStart> {
        let within = i32::try_from(weeks.saturating_mul(7)).unwrap_or(i32::MAX);
        let soon = |p: &&PhaseStart| (0..=within).contains(&today.days_until(p.from)) && p.phase != Phase::Ended;
        self.contacts.is_empty().then(|| self.phases.iter().find(soon).copied()).flatten()
    }
}

/// The key of a phase's name.
pub fn phase_key(phase: Phase) -> &'static str {
    match phase {
        Phase::Idea => "phase-idea",
        Phase::Design => "phase-design",
        Phase::Delivery => "phase-delivery",
        Phase::Review => "phase-review",
        Phase::Ended => "phase-ended",
    }
}

/// A line of the chart: `cells` columns, each marked where one of `days` falls in
/// it, from `first` to `last`.
pub fn cells(first: Date, last: Date, cells: usize, days: &[Date]) -> Vec<bool> {
    let mut out = vec![false; cells];
    let span = usize::try_from(first.days_until(last)).unwrap_or(0) + 1;
    for day in days {
        let Ok(at) = usize::try_from(first.days_until(*day)) else { continue };
        if let Some(cell) = out.get_mut(at * cells / span) {
            *cell = true;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Conversation, Entity, Initiative};

    fn day(m: i8, d: i8) -> Date {
        Date::new(2026, m, d).expect("a day")
    }

    fn with(phases: &[(Phase, Date)], talks: &[Date]) -> Start {
        let i = Id::new("i");
        let mut book = Book::default();
        let phases = phases.iter().map(|(phase, from)| PhaseStart { phase: *phase, from: *from }).collect();
        book.put(&i, &Initiative { phases, ..Initiative::default() }.into_record());
        for (n, date) in talks.iter().enumerate() {
            let talk = Conversation {
                councillors: vec![Id::new("ann")],
                initiative: Some(i.clone()),
                ..Conversation::new(*date)
            };
            book.put(&Id::new(format!("t{n}")), &talk.into_record());
        }
        start(&book, &i)
    }

    #[test]
    fn a_sentence_says_when_councillors_came_in_against_how_far_it_had_gone() {
        let key = |_: Phase| Say::new("phase-delivery");
        let phases = [(Phase::Idea, day(1, 5)), (Phase::Delivery, day(3, 3))];
        let said = |talks: &[Date]| {
            let (say, late) = with(&phases, talks).sentence(day(6, 1), key);
            (say.key, late)
        };
        assert_eq!(said(&[day(5, 2), day(5, 9)]), ("start-began-first", true));
        assert_eq!(said(&[day(2, 1)]), ("start-began-first", false));
        assert_eq!(said(&[day(1, 1)]), ("start-first-before", false));
        assert_eq!(said(&[]), ("start-began-nobody", true));
        assert_eq!(with(&[], &[day(1, 1)]).sentence(day(6, 1), key).0.key, "start-first");
    }

    #[test]
    fn a_phase_about_to_begin_with_nobody_involved_is_warned_of() {
        let phases = [(Phase::Design, day(3, 3)), (Phase::Delivery, day(9, 1))];
        let alone = |today, talks: &[Date]| with(&phases, talks).begins_alone(today, 6).map(|p| p.phase);
        assert_eq!(alone(day(1, 15), &[]), None);
        assert_eq!(alone(day(2, 1), &[]), Some(Phase::Design));
        assert_eq!(alone(day(8, 1), &[]), Some(Phase::Delivery));
        assert_eq!(alone(day(2, 1), &[day(1, 20)]), None);
    }

    #[test]
    fn a_line_of_the_chart_has_its_marks_in_the_right_columns() {
        assert_eq!(cells(day(1, 1), day(1, 10), 5, &[day(1, 1), day(1, 10)]), [true, false, false, false, true]);
        assert_eq!(cells(day(1, 1), day(1, 1), 3, &[day(1, 1)]), [true, false, false]);
        assert_eq!(cells(day(1, 2), day(1, 3), 2, &[day(1, 1), day(1, 9)]), [false, false]);
    }
}
