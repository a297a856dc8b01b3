//! What is due, for a calendar: follow-ups, promises with a day, and the days of
//! proposals.

use super::super::views::enums;
use super::matter::Matter;
use super::{Body, Made};
use crate::exchange::out::{Calendar, Event, Line, Message};
use crate::model::audience::{SeenProposal, SeenTalk, Shown};
use crate::model::{Id, PromiseState, Say, Status, Who};

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
    for (id, talk) in matter.talks()? {
        events.extend(of_talk(matter, &id, &talk, &whom));
    }
    for (id, p) in matter.proposals()? {
        let who: Vec<Id> = p.councillor.iter().cloned().collect();
        events.extend(of_proposal(matter, &id, &p, &whom(&who)));
    }
    let at = |e: &Event| (*e.day.get(), e.hours.as_ref().map(|h| *h.get()));
    events.sort_by(|a, b| (at(a), &a.uid).cmp(&(at(b), &b.uid)));
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
        events = of_proposal(matter, id, &p, &Line::Joined(name.into_iter().map(Line::from).collect()));
    }
    let calendar =
        Calendar { title: Line::key("out-calendar-title"), audience: matter.audience(), made: matter.today, events };
    Ok(matter.made(Body::Calendar(calendar), matter.language, "calendar".to_owned()))
}

/// "With Siân: what".
fn summary(key: &'static str, whom: Line, what: &Shown) -> Line {
    let mut parts = vec![Line::key(key), Line::key("out-dash"), whom];
    parts.extend(Line::some(what).into_iter().flat_map(|l| [Line::key("out-colon"), l]));
    Line::Joined(parts)
}

fn of_talk(matter: &Matter<'_>, id: &Id, talk: &SeenTalk, whom: &dyn Fn(&[Id]) -> Line) -> Vec<Event> {
    let mut events = Vec::new();
    let from: Line = Message::new("out-event-from")
        .day("day", &talk.date)
        .message("channel", Message::new(enums::channel(talk.channel)))
        .into();
    let follow_ups = talk.follow_up.iter().chain(&talk.further);
    for (n, (day, what, _)) in follow_ups.enumerate().filter(|(_, (_, _, done))| !done) {
        // The first is known by the conversation alone, so that another beside it changes nothing.
        let uid = if n == 0 { uid("follow-up", id, "") } else { uid("follow-up", id, &format!("-{n}")) };
        let summary = summary("out-event-follow-up", whom(&talk.councillors), what);
        events.push(Event { uid, day: day.clone(), hours: None, summary, place: None, more: vec![from.clone()] });
    }
    let open = talk.promises.iter().enumerate().filter(|(_, (.., state))| *state == PromiseState::Open);
    for (n, (by, what, due, _)) in open {
        let Some(day) = due else { continue };
        // For the councillor what we promised is ours, and what they promised is theirs.
        let key = match (by, matter.me()) {
            (Who::Us, true) => "out-event-we-promised",
            (Who::Them, true) => "out-event-they-promised",
            (Who::Us, false) => "out-event-promised-you",
            (Who::Them, false) => "out-event-you-promised",
        };
        let summary = summary(key, whom(&talk.councillors), what);
        let uid = uid("promise", id, &format!("-{n}"));
        events.push(Event { uid, day: day.clone(), hours: None, summary, place: None, more: vec![from.clone()] });
    }
    events
}

fn of_proposal(matter: &Matter<'_>, id: &Id, p: &SeenProposal, whom: &Line) -> Vec<Event> {
    let mut events = Vec::new();
    let role = matter.role_name(&p.role, matter.language);
    let live = matches!(p.status, Status::Offered | Status::Amended | Status::Accepted | Status::Active);
    let title = |key: &'static str, what: Line| {
        Line::Joined(vec![Line::key(key), Line::key("out-dash"), whom.clone(), Line::key("out-colon"), what])
    };
    let from = p.history.last().map_or(matter.today, |c| *c.date.get());
    if let Some(day) = p.when_is(from).filter(|_| live) {
        let mut more: Vec<Line> = Line::some(&p.when).into_iter().collect();
        more.extend(Line::some(&p.how_long));
        more.extend(Line::some(&p.support));
        let agreed = matches!(p.status, Status::Accepted | Status::Active);
        let key = if agreed { "out-event-agreed" } else { "out-event-offered" };
        let summary = title(key, Line::from(&p.ask));
        let (uid, place) = (uid("proposal", id, ""), Line::some(&p.place));
        events.push(Event { uid, day, hours: p.hours(from), summary, place, more });
    }
    let over = matches!(p.status, Status::Declined | Status::Ended);
    // What was never put to anybody is no role to look at again.
    let put = !matches!(p.status, Status::Draft | Status::Ready)
        || p.history.iter().any(|c| !matches!(c.to, Status::Draft | Status::Ready));
    if let Some(day) = p.review.clone().filter(|_| put && !over) {
        let summary = title("out-event-review", role.into());
        let more = vec![Line::key(enums::status(p.status))];
        events.push(Event { uid: uid("review", id, ""), day, hours: None, summary, place: None, more });
    }
    events
}

/// What an event is known by, now and in every later export. The id of its
/// record may be made of a name, so it does not stand there itself (FNV-1a).
fn uid(kind: &str, id: &Id, more: &str) -> String {
    let hash = id
        .as_str()
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    format!("{kind}-{hash:016x}{more}")
}
