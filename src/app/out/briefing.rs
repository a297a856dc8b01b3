//! What to know before speaking to a councillor, on one page.

use super::super::views::enums;
use super::letter::is_draft;
use super::matter::Matter;
use super::{Body, Made};
use crate::exchange::out::{Block, Doc, Line, Message};
use crate::model::audience::{
    SeenBasis, SeenContact, SeenDuty, SeenPerson, SeenProposal, SeenStatement, SeenTalk, Shown,
};
use crate::model::{Date, Id, PromiseState, Say, Stage, Status, TaskKind, TaskState, Who};

/// How many of a kind a page has room for: the latest.
const FEW: usize = 4;

/// The briefing on a councillor. For the officer everything; for the councillor
/// what is theirs to see; for anybody else what is published.
pub(super) fn briefing(matter: &Matter<'_>, id: &Id) -> Result<Made, Say> {
    let person = matter.person(id)?;
    let me = matter.me();
    let talks: Vec<(Id, SeenTalk)> = matter.talks()?.into_iter().filter(|(_, t)| t.councillors.contains(id)).collect();
    let proposals: Vec<(Id, SeenProposal)> =
        matter.proposals()?.into_iter().filter(|(_, p)| p.councillor.as_ref() == Some(id)).collect();
    // What the title promises stands below it.
    let theirs = !(talks.is_empty()
        && open_lines(matter, &person, &proposals).is_empty()
        && person.common_ground.is_empty()
        && person.support_needs.is_empty());
    let title = Message::new(match (me, matter.room() || !theirs) {
        (true, _) => "out-briefing-title",
        (_, true) => "out-briefing-title-room",
        _ => "out-briefing-title-theirs",
    });
    let mut doc = Doc::new(title.words("name", &person.name), matter.audience(), matter.language);
    who_they_are(matter, &mut doc, &person);
    let duties = matter.duties()?.into_iter().filter(|d| d.about.contains(id)).collect::<Vec<_>>();
    last_said(&mut doc, &talks, &duties, matter);
    if me {
        ask_next(matter, &mut doc, &person);
    }
    open_now(matter, &mut doc, &person, &proposals);
    pressures(&mut doc, &person);
    statements(&mut doc, "out-we-share", &person.common_ground);
    statements(&mut doc, "out-point-of-view", &[person.priorities.clone(), person.mindset.clone()].concat());
    statements(&mut doc, "out-strengths", &person.strengths);
    statements(&mut doc, if me { "out-needs" } else { "out-needs-you" }, &person.support_needs);
    statements(&mut doc, if me { "out-already" } else { "out-already-you" }, &person.already_does);
    // What nobody needs on the telephone stands last.
    if let Some(surgeries) = joined(person.surgeries.iter().filter_map(Line::some)) {
        doc.table(vec![(Line::key("out-surgeries"), surgeries)]);
    }
    Ok(matter.made(Body::Doc(doc), matter.language, format!("{id}-briefing")))
}

fn who_they_are(matter: &Matter<'_>, doc: &mut Doc, person: &SeenPerson) {
    if let Some(approach) = &person.approach {
        let key = if approach.leave_alone { "out-leave-alone" } else { "out-direction" };
        let mut parts = vec![Message::new(key).day("day", &approach.date).into()];
        for words in [&approach.what, &approach.source] {
            parts.extend(Line::some(words).into_iter().flat_map(|l| [Line::key("out-dash"), l]));
        }
        doc.blocks.push(Block::Notice(Line::Joined(parts)));
    }
    let known = person.posts.iter().filter_map(|p| Line::some(&p.title));
    let known =
        known.chain(person.wards.iter().filter_map(Line::some)).chain(person.party.iter().filter_map(Line::some));
    if let Some(line) = joined(known) {
        doc.para(line);
    }
    let reach = |c: &SeenContact| {
        let mut parts = vec![Line::from(&c.value)];
        parts.extend(Line::some(&c.note).into_iter().flat_map(|n| [Line::key("out-comma"), n]));
        if !c.published {
            parts.extend([Line::key("out-comma"), Line::key("out-given")]);
        }
        Line::Joined(parts)
    };
    let rows =
        [
            ("out-prefers", joined(person.prefers.iter().filter_map(Line::some))),
            (
                if matter.me() || matter.room() { "out-reach" } else { "out-reach-you" },
                joined(person.contacts.iter().map(reach)),
            ),
            (
                "out-source",
                person.source.as_ref().filter(|_| !matter.me()).map(|(source, day)| {
                    Line::Joined(vec![source.into(), Line::key("out-comma"), Line::Day(day.clone())])
                }),
            ),
        ];
    doc.table(rows.into_iter().filter_map(|(key, line)| Some((Line::key(key), line?))).collect());
}

/// Several things in one line; `None` where there are none.
fn joined(lines: impl Iterator<Item = Line>) -> Option<Line> {
    let mut all = Vec::new();
    for line in lines {
        all.extend((!all.is_empty()).then(|| Line::key("out-semicolon")));
        all.push(line);
    }
    (!all.is_empty()).then_some(Line::Joined(all))
}

/// The last conversation whole, what was promised in any of them and is not
/// done, and what is due.
fn last_said(doc: &mut Doc, talks: &[(Id, SeenTalk)], duties: &[SeenDuty], matter: &Matter<'_>) {
    let Some((_, last)) = talks.first() else {
        // Only the officer is sure to see them all: for anybody else it would not be true.
        if matter.me() {
            doc.heading(Line::key("out-last-said"));
            doc.para(Line::key("out-nothing-said"));
        }
        return still_open(doc, talks, duties, matter);
    };
    doc.heading(Line::key("out-last-said"));
    let when =
        Message::new("out-talk").day("day", &last.date).message("channel", Message::new(enums::channel(last.channel)));
    match Line::some(&last.note) {
        Some(words) => doc.blocks.push(Block::Quote { words, of: Some(when.into()) }),
        None => doc.para(when),
    }
    still_open(doc, talks, duties, matter);
}

/// What was promised and is not done, and what is to be done.
fn still_open(doc: &mut Doc, talks: &[(Id, SeenTalk)], duties: &[SeenDuty], matter: &Matter<'_>) {
    let today = matter.today;
    for (who, key) in
        [(Who::Us, "out-we-promised"), (Who::Them, if matter.me() { "out-they-promised" } else { "out-you-promised" })]
    {
        let mut open: Vec<(Option<Shown<Date>>, Line)> = Vec::new();
        for (_, talk) in talks {
            let of = talk.promises.iter().filter(|(by, _, _, state)| *by == who && *state == PromiseState::Open);
            open.extend(of.map(|(_, what, due, _)| (due.clone(), promise(what, due.as_ref(), today))));
        }
        let promised = |d: &&SeenDuty| d.state == TaskState::Open && d.kind == TaskKind::Promise;
        for duty in duties.iter().filter(promised).filter(|d| d.theirs == (who == Who::Them)) {
            open.push((duty.due.clone(), promise(&duty.what, duty.due.as_ref(), today)));
        }
        open.sort_by_key(|(due, _)| (due.is_none(), due.as_ref().map(|d| *d.get())));
        if !open.is_empty() {
            doc.heading(Line::key(key));
            doc.list(open.into_iter().map(|(_, line)| line).collect());
        }
    }
    let mut due: Vec<(Option<Date>, Line)> = Vec::new();
    for (_, talk) in talks {
        for (day, what, _) in talk.follow_up.iter().chain(&talk.further).filter(|(_, _, done)| !done) {
            due.push((Some(*day.get()), promise(what, Some(day), today)));
        }
    }
    for duty in duties.iter().filter(|d| d.state == TaskState::Open && d.kind != TaskKind::Promise) {
        let day = duty.due.as_ref();
        due.push((day.map(|day| *day.get()), promise(&duty.what, day, today)));
    }
    due.sort_by_key(|(day, _)| (day.is_none(), *day));
    if !due.is_empty() {
        doc.heading(Line::key(if duties.is_empty() { "out-follow-ups" } else { "out-to-do" }));
        doc.list(due.into_iter().map(|(_, line)| line).collect());
    }
}

/// What is to be done by when, and whether that is past.
fn promise(what: &Shown, due: Option<&Shown<Date>>, today: Date) -> Line {
    let mut parts: Vec<Line> = Vec::new();
    if let Some(day) = due {
        let late = *day.get() < today;
        parts.push(Message::new(if late { "out-late-since" } else { "out-due-by" }).day("day", day).into());
    }
    if let Some(words) = Line::some(what) {
        if !parts.is_empty() {
            parts.push(Line::key("out-colon"));
        }
        parts.push(words);
    }
    Line::Joined(parts)
}

/// Proposals and how they stand, concerns and what could come of them.
fn open_now(matter: &Matter<'_>, doc: &mut Doc, person: &SeenPerson, proposals: &[(Id, SeenProposal)]) {
    let lines = open_lines(matter, person, proposals);
    if !lines.is_empty() {
        doc.heading(Line::key("out-open"));
        doc.list(lines);
    }
}

fn open_lines(matter: &Matter<'_>, person: &SeenPerson, proposals: &[(Id, SeenProposal)]) -> Vec<Line> {
    let mut lines = Vec::new();
    for (id, p) in proposals.iter().filter(|(_, p)| !matches!(p.status, Status::Declined | Status::Ended)) {
        let role = matter.role_name(&p.role, matter.language);
        let status = if is_draft(matter, id, p) { Status::Draft } else { p.status };
        let mut parts = vec![Line::from(role), Line::key("out-dash"), Line::key(enums::status(status))];
        if let Some(change) = p.history.last().filter(|c| c.to == p.status) {
            parts.extend([Line::key("out-comma"), Line::Day(change.date.clone())]);
        }
        parts.extend(Line::some(&p.ask).into_iter().flat_map(|l| [Line::key("out-colon"), l]));
        lines.push(Line::Joined(parts));
    }
    for c in &person.concerns {
        let mut parts = vec![Line::from(&c.text), Line::key("out-dash"), Line::key(enums::concern(c.state))];
        for words in [&c.offer, &c.came_of_it] {
            parts.extend(Line::some(words).into_iter().flat_map(|l| [Line::key("out-colon"), l]));
        }
        lines.push(Line::Joined(parts));
    }
    lines
}

/// What presses on them: the latest from the council, the party and the community.
fn pressures(doc: &mut Doc, person: &SeenPerson) {
    const FROM: [&str; 3] = ["section-pressure-council", "section-pressure-party", "section-pressure-community"];
    let mut lines = Vec::new();
    for (all, from) in person.pressures.iter().zip(FROM) {
        for s in latest(all).into_iter().take(2) {
            let parts =
                [Line::key(from), Line::key("out-colon"), Line::from(&s.text), Line::key("out-space"), basis(s)];
            lines.push(Line::Joined(parts.into()));
        }
    }
    if !lines.is_empty() {
        doc.heading(Line::key("out-they-carry"));
        doc.list(lines);
    }
}

/// Statements, the latest first.
fn latest(all: &[SeenStatement]) -> Vec<&SeenStatement> {
    let mut latest: Vec<&SeenStatement> = all.iter().collect();
    latest.sort_by_key(|s| std::cmp::Reverse(*s.date.get()));
    latest
}

/// The latest of what was said of somebody, each with how it is known.
fn statements(doc: &mut Doc, heading: &'static str, all: &[SeenStatement]) {
    let mut latest = latest(all);
    latest.truncate(FEW);
    if latest.is_empty() {
        return;
    }
    doc.heading(Line::key(heading));
    doc.list(
        latest.into_iter().map(|s| Line::Joined(vec![Line::from(&s.text), Line::key("out-space"), basis(s)])).collect(),
    );
}

fn basis(it: &SeenStatement) -> Line {
    match &it.basis {
        SeenBasis::ToldMe => Message::new("out-told").day("day", &it.date).into(),
        SeenBasis::Impression => Message::new("out-impression").day("day", &it.date).into(),
        SeenBasis::Published(source, link) => {
            let source = if source.is_empty() { link } else { source };
            let source = Line::Link { text: source.clone(), to: link.clone() };
            Line::Joined(vec![
                Line::key("out-opens"),
                source,
                Line::key("out-comma"),
                Line::Day(it.date.clone()),
                Line::key("out-closes"),
            ])
        }
    }
}

/// What is not known yet, as questions; else what to ask at this stage.
fn ask_next(matter: &Matter<'_>, doc: &mut Doc, person: &SeenPerson) {
    let gaps: [(bool, &str); 6] = [
        (person.priorities.is_empty(), "personal connection"),
        (person.mindset.is_empty(), "point of view"),
        (person.pressures[0].is_empty(), "pressure: council"),
        (person.pressures[2].is_empty(), "pressure: community"),
        (person.already_does.is_empty(), "what you do already"),
        (person.approach.is_none() && person.prefers.iter().all(Shown::is_empty), "right channels"),
    ];
    let prompts = matter.guidance.prompts();
    let mut ask: Vec<Line> = gaps
        .iter()
        .filter(|(gap, _)| *gap)
        .filter_map(|(_, theme)| prompts.iter().find(|p| p.theme.en() == *theme && p.for_the_room()))
        .map(|p| Line::from(Shown::guidance(p.prompt.get(matter.language))))
        .collect();
    if ask.is_empty() {
        let sense = prompts.iter().filter(|p| p.stage == Stage::Sense && p.for_the_room());
        ask = sense.take(3).map(|p| Line::from(Shown::guidance(p.prompt.get(matter.language)))).collect();
    }
    ask.truncate(3);
    if !ask.is_empty() {
        doc.heading(Line::key("out-ask-next"));
        doc.list(ask);
    }
}
