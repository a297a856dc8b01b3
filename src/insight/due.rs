//! What is due: follow-ups, promises that are still open, questions without an
//! answer, concerns that nothing has come of.

use crate::model::{
    Book, ConcernState, Date, Id, OpenPromise, Status, Task, TaskKind, TaskOwner, TimeOfDay, Timing, Who,
};

/// Something to be done by a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// By when; none where no day was named.
    pub date: Option<Date>,
    /// The time on that day, where one was named.
    pub at: Option<TimeOfDay>,
    /// What, as typed; may be empty for a follow-up.
    pub what: String,
    /// What kind of thing it is.
    pub kind: DueKind,
    /// Where it stands.
    pub from: From,
    /// With whom.
    pub councillors: Vec<Id>,
    /// The initiative it belongs to.
    pub initiative: Option<Id>,
}

/// Where something due stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum From {
    /// In a conversation: its id, and the place among the open things of its kind there, from 0.
    Talk(Id, usize),
    /// In a record of its own.
    Task(Id),
}

/// What kind of thing is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DueKind {
    /// To get in touch again.
    FollowUp,
    /// We promised it.
    OurPromise,
    /// They promised it.
    TheirPromise,
    /// Somebody who is no councillor promised it.
    OthersPromise,
    /// It was asked, and is to be answered.
    Question,
}

/// Everything that is due, earliest first, what has no day last, questions without one last of all.
pub fn due(book: &Book) -> Vec<Due> {
    let mut all = Vec::new();
    for talk in book.talks() {
        let one = |date: Option<Date>, what: &str, kind, nth| Due {
            date,
            at: None,
            what: what.to_owned(),
            kind,
            from: From::Talk(talk.id.clone(), nth),
            councillors: talk.councillors.to_vec(),
            initiative: talk.initiative.clone(),
        };
        for (nth, (date, what)) in talk.follow_up.iter().chain(&talk.further).enumerate() {
            all.push(one(Some(*date), what, DueKind::FollowUp, nth));
        }
        for (nth, OpenPromise { by, councillor, what, due }) in talk.open.iter().enumerate() {
            let kind = if *by == Who::Us { DueKind::OurPromise } else { DueKind::TheirPromise };
            let mut promise = one(*due, what, kind, nth);
            if let Some(who) = councillor {
                promise.councillors = vec![who.clone()];
            }
            all.push(promise);
        }
        for (nth, (what, date)) in talk.questions.iter().enumerate() {
            all.push(one(*date, what, DueKind::Question, nth));
        }
    }
    all.extend(book.tasks.iter().filter(|(_, task)| task.is_open()).map(|(id, task)| of_task(id, task)));
    all.sort_by_key(|d| (d.kind == DueKind::Question && d.date.is_none(), d.date.is_none(), d.date, d.at));
    all
}

fn of_task(id: &Id, task: &Task) -> Due {
    let kind = match (task.kind, &task.owner) {
        (TaskKind::FollowUp, _) => DueKind::FollowUp,
        (TaskKind::Question, _) => DueKind::Question,
        (TaskKind::Promise, TaskOwner::Us | TaskOwner::Officer(_)) => DueKind::OurPromise,
        (TaskKind::Promise, TaskOwner::Councillor(_) | TaskOwner::Councillors) => DueKind::TheirPromise,
        (TaskKind::Promise, TaskOwner::Other(_)) => DueKind::OthersPromise,
    };
    Due {
        date: task.due,
        at: task.at,
        what: task.what.clone(),
        kind,
        from: From::Task(id.clone()),
        councillors: task.concerns(),
        initiative: task.initiative.clone(),
    }
}

/// What is still open with one councillor, in the same order.
pub fn open_with(book: &Book, who: &Id) -> Vec<Due> {
    due(book).into_iter().filter(|d| d.councillors.contains(who)).collect()
}

/// A day of a proposal on which something is to be done about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// The day.
    pub date: Date,
    /// The proposal.
    pub proposal: Id,
    /// For whom it is.
    pub councillor: Option<Id>,
    /// What is done.
    pub kind: LookKind,
}

/// What is to be done about a proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LookKind {
    /// It waits to be offered.
    Offer,
    /// It is to be looked at again.
    Review,
    /// Its first step is taken, then.
    FirstStep(Timing),
    /// It takes place, then: the next time of it.
    TakesPlace(Timing),
}

/// The days of proposals: when each is to be looked at again, when one that waits can be offered,
/// and when the first step and the thing itself are to come. Earliest first; nothing of those that
/// are over. What took place is not late: nobody marks it as done.
pub fn looks(book: &Book, today: Date) -> Vec<Look> {
    let mut all = Vec::new();
    for (id, p) in &book.proposals {
        let look = |date: Date, kind| Look { date, proposal: id.clone(), councillor: p.councillor.clone(), kind };
        let waits = matches!(p.status, Status::Draft | Status::Ready);
        all.extend(p.offer_from.filter(|_| waits).map(|date| look(date, LookKind::Offer)));
        let over = matches!(p.status, Status::Declined | Status::Ended);
        all.extend(p.review.filter(|_| !over && !waits).map(|date| look(date, LookKind::Review)));
        if waits || over {
            continue;
        }
        let first_step = p.first_step.seen_from(p.since(), today);
        all.extend(first_step.next_day(today).map(|date| look(date, LookKind::FirstStep(first_step))));
        let takes_place = p.takes_place(today);
        all.extend(takes_place.next_day(today).map(|date| look(date, LookKind::TakesPlace(takes_place))));
    }
    all.sort_by(|a, b| (a.date, &a.proposal).cmp(&(b.date, &b.proposal)));
    all
}

/// A concern that nothing has come of for long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stale {
    /// Whose it is.
    pub councillor: Id,
    /// Its place among theirs, from 0.
    pub nth: usize,
    /// What presses: the first words.
    pub text: String,
    /// How many whole weeks nothing moved.
    pub weeks: u32,
}

/// How many whole weeks nothing has moved about a concern, where that is too
/// long: not where its result was reported back.
pub fn stale_for(book: &Book, state: ConcernState, moved: Date, today: Date) -> Option<u32> {
    let weeks = u32::try_from(moved.days_until(today) / 7).unwrap_or(0);
    (state != ConcernState::ReportedBack && weeks >= book.workspace.stale_weeks).then_some(weeks)
}

/// Every concern that has gone stale, the longest first.
pub fn stale(book: &Book, today: Date) -> Vec<Stale> {
    let mut all: Vec<Stale> = Vec::new();
    for person in book.people().iter().filter(|p| p.in_post && !p.leave_alone) {
        for (nth, concern) in person.concerns.iter().enumerate() {
            if let Some(weeks) = stale_for(book, concern.state, concern.moved, today) {
                all.push(Stale { councillor: person.id.clone(), nth, text: concern.text.to_string(), weeks });
            }
        }
    }
    all.sort_by_key(|s| std::cmp::Reverse(s.weeks));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Concern, Conversation, Councillor, Entity, FollowUp, PersonBrief, Promise, PromiseState, Proposal, Question,
    };

    fn day(d: i8) -> Date {
        Date::new(2026, 11, d).expect("a day")
    }

    #[test]
    fn what_is_due_comes_by_its_day_and_what_is_done_does_not_come() {
        let promise = |by, text: &str, due, state| Promise { due, state, ..Promise::new(by, text) };
        let talk = Conversation {
            follow_up: Some(FollowUp { done: true, ..FollowUp::new(day(9), "done") }),
            further: vec![FollowUp::new(day(25), "second"), FollowUp::new(day(22), "first")],
            promises: vec![
                promise(Who::Us, "kept", None, PromiseState::Kept),
                promise(Who::Us, "survey", Some(day(23)), PromiseState::Open),
                promise(Who::Them, "minutes", None, PromiseState::Open),
                promise(Who::Them, "broken", Some(day(1)), PromiseState::NotKept),
            ],
            questions: vec![Question::new("who pays?")],
            ..Conversation::new(day(1))
        };
        let mut book = Book::default();
        book.put(&Id::new("t"), &talk.into_record());
        let place = |from: &From| match from {
            From::Talk(_, nth) => *nth,
            From::Task(_) => 99,
        };
        let said: Vec<(String, usize)> = due(&book).into_iter().map(|d| (d.what, place(&d.from))).collect();
        let want = [("first", 0), ("survey", 0), ("second", 1), ("minutes", 1), ("who pays?", 0)];
        assert_eq!(said, want.map(|(what, nth)| (what.to_owned(), nth)));
    }

    #[test]
    fn task_is_due_until_it_is_settled() {
        let mut book = Book::default();
        let mut task = Task::new(TaskKind::FollowUp, "ring him", vec![Id::new("a")], Some(day(5)));
        book.put(&Id::new("2026-11-01-a"), &task.clone().into_record());
        let open: Vec<_> = open_with(&book, &Id::new("a")).into_iter().map(|d| (d.what, d.date, d.from)).collect();
        assert_eq!(open, [("ring him".to_owned(), Some(day(5)), From::Task(Id::new("2026-11-01-a")))]);
        task.settle(crate::model::TaskState::Done, day(4));
        assert_eq!(task.settled_on, Some(day(4)));
        book.put(&Id::new("2026-11-01-a"), &task.into_record());
        assert_eq!(due(&book), []);
    }

    #[test]
    fn promise_of_one_of_several_is_due_with_that_one() {
        let mut promise = Promise::new(Who::Them, "bring the key");
        promise.councillor = Some(Id::new("b"));
        let councillors = vec![Id::new("a"), Id::new("b")];
        let talk = Conversation { councillors, promises: vec![promise], ..Conversation::new(day(1)) };
        let mut book = Book::default();
        book.put(&Id::new("t"), &talk.into_record());
        assert_eq!(open_with(&book, &Id::new("a")), []);
        assert_eq!(open_with(&book, &Id::new("b")).len(), 1);
    }

    #[test]
    fn a_proposal_is_looked_at_again_on_its_day_and_one_that_waits_is_offered_then() {
        let mut book = Book::default();
        let put = |book: &mut Book, id: &str, status, review, offer_from| {
            let p = Proposal { status, review, offer_from, ..Proposal::default() };
            book.put(&Id::new(id), &p.into_record());
        };
        put(&mut book, "active", Status::Active, Some(day(20)), None);
        put(&mut book, "waits", Status::Ready, Some(day(28)), Some(day(12)));
        put(&mut book, "over", Status::Declined, Some(day(3)), None);
        let said: Vec<_> = looks(&book, day(1)).into_iter().map(|l| (l.proposal.to_string(), l.date, l.kind)).collect();
        let want = [("waits".into(), day(12), LookKind::Offer), ("active".into(), day(20), LookKind::Review)];
        assert_eq!(said, want);
    }

    #[test]
    fn coming_days_of_proposals_are_due() {
        let mut book = Book::default();
        let put = |book: &mut Book, id: &str, status, when: &str, first_step: &str| {
            let (when, first_step) = (Timing::understood(when, day(1)), Timing::understood(first_step, day(1)));
            let p = Proposal { status, when, first_step, ..Proposal::default() };
            book.put(&Id::new(id), &p.into_record());
        };
        put(&mut book, "weekly", Status::Active, "every Tuesday, 6pm, until 24 November", "a call on Monday at 10am");
        put(&mut book, "draft", Status::Draft, "Thursday 26 November, 6pm", "");
        let on = |today| -> Vec<_> { looks(&book, today).into_iter().map(|l| (l.date, l.kind)).collect() };
        let kinds =
            |today| -> Vec<_> { on(today).iter().map(|(d, k)| (*d, matches!(k, LookKind::FirstStep(_)))).collect() };
        assert_eq!(kinds(day(1)), [(day(2), true), (day(3), false)]);
        assert_eq!(kinds(day(4)), [(day(10), false)]);
        assert_eq!(kinds(day(24)), [(day(24), false)]);
        assert_eq!(kinds(day(25)), []);
    }

    #[test]
    fn a_concern_goes_stale_when_nothing_moves_and_never_once_reported_back() {
        let concern = |state, moved| Concern { state, moved, ..Concern::new("damp", day(1)) };
        let person = Councillor {
            name: "Ann".into(),
            concerns: vec![
                concern(ConcernState::Raised, None),
                concern(ConcernState::Offered, Some(day(20))),
                concern(ConcernState::ReportedBack, None),
            ],
            ..Councillor::default()
        };
        let mut book = Book::default();
        book.put_people(vec![PersonBrief::of(&Id::new("ann"), &person)]);
        assert_eq!(stale(&book, day(1).plus_days(41)), []);
        let gone = stale(&book, day(1).plus_days(42));
        assert_eq!((gone.len(), gone[0].nth, gone[0].weeks), (1, 0, 6));
    }
}
