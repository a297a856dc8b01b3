//! From the start: when councillors came in, against how far it had gone. Every
//! trace of involvement counts, and each answer names the trace it rests on.

use crate::model::{Book, Date, Id, Involved, Meaning, Phase, PhaseStart, Proposal, Status, TalkBrief, Workshop, text};

/// What shows that a councillor was involved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trace {
    /// A conversation, by id.
    Talk(Id),
    /// They said yes to a role: the proposal, by id.
    SaidYes(Id),
    /// They began a role: the proposal, by id.
    Active(Id),
    /// A dated statement in the initiative says that they helped decide.
    HelpedDecide,
    /// They attended a workshop that was held for the initiative: the workshop, by id.
    Attended(Id),
    /// The officer noted that they were involved.
    Noted,
}

/// A trace, and its day where that is known.
pub type Traced = (Option<Date>, Trace);

/// When an initiative's phases begin, and who was involved when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Start {
    /// The phases by their day.
    pub phases: Vec<PhaseStart>,
    /// Each councillor with what shows that they were involved, earliest first and
    /// what has no day last; whoever came in first comes first.
    pub involved: Vec<(Id, Vec<Traced>)>,
}

/// How it went: the first involvement against the phases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// Who was involved first, when, and what shows it; none where nothing does.
    pub first: Option<(Id, Traced)>,
    /// The phase that it fell in, or that has begun by now where nobody is involved.
    pub phase: Option<PhaseStart>,
    /// The first phase, where somebody was involved before it began.
    pub before: Option<PhaseStart>,
}

impl Story {
    /// Whether councillors came in after the idea had been worked on, or not at all by then.
    pub fn late(&self) -> bool {
        let known = self.first.as_ref().is_none_or(|(_, (day, _))| day.is_some());
        known && self.phase.is_some_and(|p| p.phase > Phase::Idea)
    }
}

/// What a report or a screen needs of the records to tell when councillors came in.
#[derive(Clone, Copy)]
pub struct Records<'a> {
    /// All conversations.
    pub talks: &'a [TalkBrief],
    /// All proposals.
    pub proposals: &'a [(&'a Id, &'a Proposal)],
    /// The initiative's phases.
    pub phases: &'a [PhaseStart],
    /// What councillors helped decide in the initiative.
    pub meanings: &'a [&'a Meaning],
    /// All workshops.
    pub workshops: &'a [(&'a Id, &'a Workshop)],
    /// What the officer noted of who was involved when.
    pub noted: &'a [Involved],
    /// Everybody: id and name.
    pub people: &'a [(&'a Id, &'a str)],
}

/// When councillors came into an initiative.
pub fn start(book: &Book, id: &Id) -> Start {
    let it = book.initiatives.get(id);
    let meanings: Vec<&Meaning> = it.iter().flat_map(|it| it.meaning.iter().chain(&it.how_run)).collect();
    // Names are only looked for where a statement could name them.
    let named = meanings.iter().any(|m| !m.decided.trim().is_empty());
    let people: Vec<(&Id, &str)> =
        if named { book.people().iter().map(|p| (&p.id, &*p.name)).collect() } else { Vec::new() };
    start_of(
        id,
        Records {
            talks: book.talks(),
            proposals: &book.proposals.iter().collect::<Vec<_>>(),
            phases: it.map(|it| it.phases.as_slice()).unwrap_or_default(),
            meanings: &meanings,
            workshops: &book.workshops.iter().collect::<Vec<_>>(),
            noted: it.map(|it| it.involved.as_slice()).unwrap_or_default(),
            people: &people,
        },
    )
}

/// When councillors came into an initiative, from its records.
pub fn start_of(id: &Id, records: Records<'_>) -> Start {
    let mut phases = records.phases.to_vec();
    phases.sort_by_key(|p| (p.from, p.phase));
    let mut all: Vec<(&Id, Traced)> = Vec::new();
    for talk in records.talks.iter().filter(|t| t.initiative.as_ref() == Some(id) && t.is_contact()) {
        all.extend(talk.councillors.iter().map(|who| (who, (Some(talk.date), Trace::Talk(talk.id.clone())))));
    }
    for (proposal, p) in records.proposals.iter().filter(|(_, p)| p.initiative.as_ref() == Some(id)) {
        if let Some(who) = &p.councillor {
            all.extend(roles(proposal, p).into_iter().map(|traced| (who, traced)));
        }
    }
    for (workshop, w) in records.workshops.iter().filter(|(_, w)| w.initiative.as_ref() == Some(id)) {
        all.extend(w.attended.iter().map(|who| (who, (Some(w.date), Trace::Attended((*workshop).clone())))));
    }
    all.extend(records.noted.iter().map(|it| (&it.who, (Some(it.date), Trace::Noted))));
    for meaning in records.meanings.iter().filter(|m| !m.decided.trim().is_empty()) {
        let said = text::fold(&meaning.decided);
        let named = records.people.iter().filter(|(_, name)| names(&said, name));
        all.extend(named.map(|(who, _)| (*who, (Some(meaning.date), Trace::HelpedDecide))));
    }
    let mut involved: Vec<(Id, Vec<Traced>)> = Vec::new();
    let day = |traced: &Traced| (traced.0.is_none(), traced.0);
    all.sort_by(|a, b| (day(&a.1), a.0).cmp(&(day(&b.1), b.0)));
    for (who, traced) in all {
        match involved.iter_mut().find(|(known, _)| known == who) {
            Some((_, traces)) => traces.push(traced),
            None => involved.push((who.clone(), vec![traced])),
        }
    }
    Start { phases, involved }
}

/// What a proposal shows: a yes, and that the role began. One that says so without
/// a day in its history counts without a day.
fn roles(id: &Id, p: &Proposal) -> Vec<Traced> {
    let trace = |status: Status| match status {
        Status::Accepted => Some(Trace::SaidYes(id.clone())),
        Status::Active => Some(Trace::Active(id.clone())),
        _ => None,
    };
    let dated: Vec<Traced> =
        p.history.iter().filter_map(|change| Some((Some(change.date), trace(change.to)?))).collect();
    if dated.is_empty() { trace(p.status).map(|t| (None, t)).into_iter().collect() } else { dated }
}

/// Whether a folded text has somebody's full name in it, as words of its own.
fn names(said: &str, name: &str) -> bool {
    let name = text::fold(name);
    let outside = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    name.contains(' ')
        && said
            .match_indices(&name)
            .any(|(at, _)| outside(said[..at].chars().next_back()) && outside(said[at + name.len()..].chars().next()))
}

impl Start {
    /// The first involvement.
    pub fn first(&self) -> Option<(&Id, &Traced)> {
        self.involved.first().and_then(|(who, traces)| traces.first().map(|t| (who, t)))
    }

    /// How many councillors were involved by a day.
    pub fn by(&self, day: Date) -> usize {
        self.involved.iter().filter(|(_, t)| t.iter().any(|(on, _)| on.is_some_and(|on| on <= day))).count()
    }

    /// How it went.
    pub fn story(&self, today: Date) -> Story {
        let by = |day: Date| self.phases.iter().rfind(|p| p.from <= day).copied();
        let first = self.first().map(|(who, traced)| (who.clone(), traced.clone()));
        let day = match &first {
            Some((_, (day, _))) => *day,
            None => Some(today),
        };
        let phase = day.and_then(by);
        let before = day.filter(|_| first.is_some() && phase.is_none()).and_then(|_| self.phases.first().copied());
        Story { first, phase, before }
    }

    /// The phase that begins within so many weeks while no councillor is involved;
    /// none where somebody is, or nothing begins.
    pub fn begins_alone(&self, today: Date, weeks: u32) -> Option<PhaseStart> {
        let within = i32::try_from(weeks.saturating_mul(7)).unwrap_or(i32::MAX);
        let soon = |p: &&PhaseStart| (0..=within).contains(&today.days_until(p.from)) && p.phase != Phase::Ended;
        self.involved.is_empty().then(|| self.phases.iter().find(soon).copied()).flatten()
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
    use crate::model::{Conversation, Councillor, Entity, Initiative, PersonBrief, StatusChange};

    fn day(m: i8, d: i8) -> Date {
        Date::new(2026, m, d).expect("a day")
    }

    fn book(phases: &[(Phase, Date)], talks: &[(Date, &str)]) -> Book {
        let i = Id::new("i");
        let mut book = Book::default();
        let phases = phases.iter().map(|(phase, from)| PhaseStart { phase: *phase, from: *from }).collect();
        book.put(&i, &Initiative { phases, ..Initiative::default() }.into_record());
        for (n, (date, note)) in talks.iter().enumerate() {
            let talk = Conversation {
                councillors: vec![Id::new("ann")],
                initiative: Some(i.clone()),
                note: (*note).into(),
                ..Conversation::new(*date)
            };
            book.put(&Id::new(format!("t{n}")), &talk.into_record());
        }
        book
    }

    fn with(phases: &[(Phase, Date)], talks: &[Date]) -> Start {
        let talks: Vec<(Date, &str)> = talks.iter().map(|d| (*d, "spoke")).collect();
        start(&book(phases, &talks), &Id::new("i"))
    }

    #[test]
    fn the_story_sets_the_first_involvement_against_the_phases() {
        let phases = [(Phase::Idea, day(1, 5)), (Phase::Delivery, day(3, 3))];
        let told = |talks: &[Date]| {
            let story = with(&phases, talks).story(day(6, 1));
            (story.phase.map(|p| p.phase), story.before.map(|p| p.phase), story.late())
        };
        assert_eq!(told(&[day(5, 2), day(5, 9)]), (Some(Phase::Delivery), None, true));
        assert_eq!(told(&[day(2, 1)]), (Some(Phase::Idea), None, false));
        assert_eq!(told(&[day(1, 1)]), (None, Some(Phase::Idea), false));
        assert_eq!(told(&[]), (Some(Phase::Delivery), None, true));
    }

    #[test]
    fn a_role_counts_from_the_day_of_the_yes() {
        let mut book = book(&[(Phase::Idea, day(1, 5)), (Phase::Delivery, day(3, 3))], &[(day(5, 2), "spoke")]);
        let change = |to, date| StatusChange { to, date, how: None, note: String::new(), officer: None };
        let history = vec![change(Status::Offered, day(1, 10)), change(Status::Accepted, day(1, 20))];
        let p = Proposal {
            councillor: Some(Id::new("bob")),
            initiative: Some(Id::new("i")),
            status: Status::Accepted,
            history,
            ..Proposal::default()
        };
        book.put(&Id::new("p"), &p.into_record());
        let start = start(&book, &Id::new("i"));
        let first = Some((Id::new("bob"), (Some(day(1, 20)), Trace::SaidYes(Id::new("p")))));
        let story = start.story(day(6, 1));
        assert_eq!((story.first.clone(), story.late()), (first, false));
        assert_eq!((start.by(day(1, 19)), start.by(day(1, 20)), start.by(day(5, 2))), (0, 1, 2));
    }

    #[test]
    fn a_role_without_a_day_counts_without_one() {
        let mut book = book(&[(Phase::Delivery, day(3, 3))], &[]);
        let p = Proposal {
            councillor: Some(Id::new("bob")),
            initiative: Some(Id::new("i")),
            status: Status::Active,
            ..Proposal::default()
        };
        book.put(&Id::new("p"), &p.into_record());
        let start = start(&book, &Id::new("i"));
        let story = start.story(day(6, 1));
        assert_eq!(story.first.as_ref().map(|(_, (day, _))| *day), Some(None));
        assert!(!story.late(), "it cannot be told");
        assert_eq!(start.begins_alone(day(2, 20), 6), None);
    }

    #[test]
    fn a_statement_that_they_helped_decide_counts() {
        let mut book = book(&[], &[]);
        let ann = Councillor { name: "Siân Rees".into(), ..Councillor::default() };
        book.put_people(vec![PersonBrief::of(&Id::new("sian"), &ann)]);
        let decided = |words: &str| Initiative {
            meaning: vec![Meaning {
                text: "we decide together".into(),
                whose: String::new(),
                date: day(4, 1),
                decided: words.into(),
            }],
            ..Initiative::default()
        };
        for (words, counts) in [
            ("Sian Rees chose the opening hours", true),
            ("Siân Reese chose the opening hours", false),
            ("the ward councillors chose", false),
            ("", false),
        ] {
            book.put(&Id::new("i"), &decided(words).into_record());
            let first = start(&book, &Id::new("i")).first().map(|(_, (on, _))| *on);
            assert_eq!(first, counts.then_some(Some(day(4, 1))), "{words}");
        }
    }

    #[test]
    fn a_record_without_words_is_no_conversation() {
        let id = Id::new("i");
        assert_eq!(start(&book(&[], &[(day(2, 1), "")]), &id).first(), None);
        assert!(start(&book(&[], &[(day(2, 1), "spoke")]), &id).first().is_some());
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

    #[test]
    fn attendance_and_officers_notes_are_traces() {
        let mut book = book(&[(Phase::Idea, day(9, 1)), (Phase::Design, day(11, 1))], &[]);
        let id = Id::new("i");
        let mut workshop = Workshop::new("Taster", day(9, 15), "taster");
        workshop.attended = vec![Id::new("ann")];
        book.put(&Id::new("w"), &workshop.clone().into_record());
        assert_eq!(start(&book, &id).first(), None, "a workshop about nothing in particular");
        workshop.initiative = Some(id.clone());
        book.put(&Id::new("w"), &workshop.into_record());
        let of = start(&book, &id);
        assert_eq!(of.first(), Some((&Id::new("ann"), &(Some(day(9, 15)), Trace::Attended(Id::new("w"))))));
        assert!(!of.story(day(11, 20)).late());
        let mut it = book.initiatives[&id].clone();
        it.involved.push(Involved { who: Id::new("ann"), date: day(9, 3), text: "rang us".into() });
        book.put(&id, &it.into_record());
        assert_eq!(start(&book, &id).first(), Some((&Id::new("ann"), &(Some(day(9, 3)), Trace::Noted))));
    }
}
