//! What is due, for a calendar: follow-ups, promises with a day, and the days of
//! proposals.

use super::super::views::enums;
use super::matter::Matter;
use super::{Body, Made};
use crate::exchange::out::{Calendar, Event, Line, Message, Settled};
use crate::model::audience::{SeenDuty, SeenProposal, SeenTalk, Shown};
use crate::model::{Id, PromiseState, Say, Status, TaskKind, TaskState, Who};

/// How many days a settled task stays in the calendar, so that a calendar that has it hears of it.
const SETTLED_DAYS: i32 = 90;

/// The calendar.
pub(super) fn calendar(matter: &Matter<'_>) -> Result<Made, Say> {
    let names = matter.names()?;
    let whom = |ids: &[Id]| {
        let mut parts: Vec<Line> = Vec::new();
        for name in ids.iter().filter_map(|id| names.get(id)) {
            parts.extend((!parts.is_empty()).then(|| Line::key("out-comma")));
            parts.push(name.into());
        }
        Line::Joined(parts)
    };
    let mut events = Vec::new();
    for (_, talk) in matter.talks()? {
        events.extend(of_talk(matter, &talk, &whom));
    }
    for duty in matter.duties()? {
        events.extend(of_duty(matter, &duty, &whom));
    }
    for (_, p) in matter.proposals()? {
        let who: Vec<Id> = p.councillor.iter().cloned().collect();
        events.extend(of_proposal(matter, &p, &whom(&who)));
    }
    in_order(&mut events);
    let calendar =
        Calendar { title: Line::key("out-calendar-title"), audience: matter.audience(), made: matter.today, events };
    Ok(matter.made(Body::Calendar(calendar), matter.language, "calendar".to_owned()))
}

/// The days of one proposal.
pub(super) fn of_one(matter: &Matter<'_>, id: &Id) -> Result<Made, Say> {
    let mut events = Vec::new();
    if let Some(p) = matter.proposal(id)? {
        let names = matter.names()?;
        let name = p.councillor.as_ref().and_then(|who| names.get(who));
        events = of_proposal(matter, &p, &Line::Joined(name.into_iter().map(Line::from).collect()));
    }
    in_order(&mut events);
    let calendar =
        Calendar { title: Line::key("out-calendar-title"), audience: matter.audience(), made: matter.today, events };
    Ok(matter.made(Body::Calendar(calendar), matter.language, "calendar".to_owned()))
}

/// The earliest first.
fn in_order(events: &mut [Event]) {
    let at = |e: &Event| e.when.get().start.or(e.when.get().end);
    events.sort_by(|a, b| (at(a), &a.uid).cmp(&(at(b), &b.uid)));
}

/// "With Siân: what".
fn summary(key: &'static str, whom: Line, what: &Shown) -> Line {
    let mut parts = vec![Line::key(key), Line::key("out-dash"), whom];
    parts.extend(Line::some(what).into_iter().flat_map(|l| [Line::key("out-colon"), l]));
    Line::Joined(parts)
}

fn of_talk(matter: &Matter<'_>, talk: &SeenTalk, whom: &dyn Fn(&[Id]) -> Line) -> Vec<Event> {
    let mut events = Vec::new();
    let from: Line = Message::new("out-event-from")
        .day("day", &talk.date)
        .message("channel", Message::new(enums::channel(talk.channel)))
        .into();
    for task in &talk.dated {
        let settled = match (task.state, &task.settled_on) {
            (PromiseState::Open, _) => None,
            // Long past, or nobody knows when: nobody waits for it in a calendar.
            (_, Some(on)) if on.get().days_until(matter.today) > SETTLED_DAYS => continue,
            (_, None) => continue,
            (PromiseState::Kept, Some(on)) => Some(Settled::Completed(on.clone())),
            (PromiseState::Dropped | PromiseState::NotKept, Some(_)) => Some(Settled::Cancelled),
        };
        // For the councillor what we promised is ours, and what they promised is theirs.
        let key = match (task.by, matter.me()) {
            (None, _) => "out-event-follow-up",
            (Some(Who::Us), true) => "out-event-we-promised",
            (Some(Who::Them), true) => "out-event-they-promised",
            (Some(Who::Us), false) => "out-event-promised-you",
            (Some(Who::Them), false) => "out-event-you-promised",
        };
        events.push(Event {
            uid: format!("task-{}", task.uid),
            when: task.day.all_day(),
            summary: summary(key, whom(&talk.councillors), &task.what),
            place: None,
            more: vec![from.clone()],
            private: matter.me(),
            reminds: settled.is_none(),
            settled,
        });
    }
    events
}

/// The day of a task that is a record of its own, where it has one.
fn of_duty(matter: &Matter<'_>, duty: &SeenDuty, whom: &dyn Fn(&[Id]) -> Line) -> Option<Event> {
    let settled = match (duty.state, &duty.settled_on) {
        (TaskState::Open, _) => None,
        (_, Some(on)) if on.get().days_until(matter.today) > SETTLED_DAYS => return None,
        (_, None) => return None,
        (TaskState::Done, Some(on)) => Some(Settled::Completed(on.clone())),
        (TaskState::NotKept | TaskState::Cancelled, Some(_)) => Some(Settled::Cancelled),
    };
    let key = match (duty.kind, duty.theirs, matter.me()) {
        (TaskKind::FollowUp, ..) => "out-event-to-do",
        (TaskKind::Question, ..) => "out-event-question",
        (TaskKind::Promise, false, true) => "out-event-we-promised",
        (TaskKind::Promise, true, true) => "out-event-they-promised",
        (TaskKind::Promise, false, false) => "out-event-promised-you",
        (TaskKind::Promise, true, false) => "out-event-you-promised",
    };
    Some(Event {
        uid: format!("task-{}", duty.uid),
        when: duty.when()?,
        summary: summary(key, whom(&duty.about), &duty.what),
        place: None,
        more: Vec::new(),
        private: matter.me(),
        reminds: settled.is_none(),
        settled,
    })
}

fn of_proposal(matter: &Matter<'_>, p: &SeenProposal, whom: &Line) -> Vec<Event> {
    let mut events = Vec::new();
    let role = matter.role_name(&p.role, matter.language);
    let live = matches!(p.status, Status::Offered | Status::Amended | Status::Accepted | Status::Active);
    let title = |key: &'static str, what: Line| {
        Line::Joined(vec![Line::key(key), Line::key("out-dash"), whom.clone(), Line::key("out-colon"), what])
    };
    if let Some(when) = p.takes_place(matter.today).filter(|_| live) {
        let mut more: Vec<Line> = Line::some(&p.when).into_iter().collect();
        more.extend(Line::some(&p.how_long));
        more.extend(Line::some(&p.support));
        let agreed = matches!(p.status, Status::Accepted | Status::Active);
        let key = if agreed { "out-event-agreed" } else { "out-event-offered" };
        let summary = title(key, Line::from(&p.ask));
        let (uid, place) = (format!("proposal-{}", p.uid), Line::some(&p.place));
        events.push(Event { uid, when, summary, place, more, private: false, reminds: false, settled: None });
    }
    let [_, _, first_step] = p.timings(matter.today);
    if live && first_step.get().is_understood() {
        let summary = title("out-event-first-step", Line::from(&p.first_step));
        events.push(Event {
            uid: format!("first-step-{}", p.uid),
            when: first_step,
            summary,
            place: None,
            more: Vec::new(),
            private: false,
            reminds: false,
            settled: None,
        });
    }
    let over = matches!(p.status, Status::Declined | Status::Ended);
    // What was never put to anybody is no role to look at again.
    let put = !matches!(p.status, Status::Draft | Status::Ready)
        || p.history.iter().any(|c| !matches!(c.to, Status::Draft | Status::Ready));
    if let Some(day) = p.review.clone().filter(|_| put && !over) {
        let summary = title("out-event-review", role.into());
        let more = vec![Line::key(enums::status(p.status))];
        let uid = format!("review-{}", p.uid);
        let when = day.all_day();
        events.push(Event { uid, when, summary, place: None, more, private: true, reminds: false, settled: None });
    }
    events
}
