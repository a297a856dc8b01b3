//! Who was involved in an initiative, when, in what role, and what came of it.

use std::collections::BTreeMap;

use super::super::views::{enums, involvement};
use super::matter::Matter;
use super::{Body, Made};
use crate::exchange::out::{Block, Doc, Line, Message};
use crate::insight::start::{Start, Trace, Traced};
use crate::model::audience::{SeenInitiative, SeenProposal, SeenTalk, Shown};
use crate::model::{Date, Id, PromiseState, Say, Status, Who};

/// The report on an initiative. Who was involved is for the officer; a
/// councillor sees their own part, anybody else what the initiative is.
pub(super) fn report(matter: &Matter<'_>, id: &Id) -> Result<Made, Say> {
    let Some(initiative) = matter.initiative(Some(id)) else {
        return Err(Say::new("out-no-initiative").with("id", id.as_str()));
    };
    let title = Message::new("out-report-title").words("initiative", &initiative.name);
    let mut doc = Doc::new(title, matter.audience(), matter.language);
    doc.blocks.push(Block::Para(
        Message::new("out-report-made").day("day", &crate::model::audience::Shown::today(matter.today)).into(),
    ));
    if !initiative.purpose.is_empty() {
        doc.para(&initiative.purpose);
    }
    let here = |of: Option<&Id>| of == Some(id);
    let talks: Vec<SeenTalk> =
        matter.talks()?.into_iter().map(|(_, t)| t).filter(|t| here(t.initiative.as_ref()) && t.is_contact()).collect();
    let proposals: Vec<SeenProposal> =
        matter.proposals()?.into_iter().map(|(_, p)| p).filter(|p| here(p.initiative.as_ref())).collect();
    let start = if matter.me() { Some(matter.start(id)?) } else { None };
    let names = matter.names()?;
    facts(&mut doc, &initiative);
    when(matter, &mut doc, &initiative, start.as_ref(), &names);
    involved(matter, &mut doc, &talks, &proposals, start.as_ref(), &names);
    came_of_it(matter, &mut doc, &initiative, &talks, &proposals)?;
    Ok(matter.made(Body::Doc(doc), matter.language, format!("{id}-report")))
}

fn facts(doc: &mut Doc, it: &SeenInitiative) {
    let mut rows = Vec::new();
    for (key, words) in [
        ("out-themes", &it.themes),
        ("out-wards", &it.wards),
        ("out-communities", &it.communities),
        ("out-people", &it.people),
    ] {
        let mut all = Vec::new();
        for word in words {
            if !all.is_empty() {
                all.push(Line::key("out-semicolon"));
            }
            all.push(Line::from(word));
        }
        if !all.is_empty() {
            rows.push((Line::key(key), Line::Joined(all)));
        }
    }
    doc.table(rows);
}

/// The phases, and for the officer how many councillors were involved by then.
fn when(matter: &Matter<'_>, doc: &mut Doc, it: &SeenInitiative, start: Option<&Start>, names: &BTreeMap<Id, Shown>) {
    if it.phases.is_empty() {
        return;
    }
    doc.heading(Line::key("out-when-heading"));
    let mut phases = it.phases.clone();
    phases.sort_by_key(|(phase, from)| (*from.get(), *phase));
    let mut rows = Vec::new();
    for (phase, from) in phases {
        let begins = *from.get() > matter.today;
        let mut parts: Vec<Line> =
            vec![Message::new(if begins { "out-begins" } else { "out-began" }).day("day", &from).into()];
        if let Some(start) = start.filter(|_| !begins) {
            parts.push(Line::key("out-dash"));
            parts.push(Message::new("out-involved-by-then").count("count", start.by(*from.get())).into());
        }
        rows.push((Line::key(enums::phase(phase)), Line::Joined(parts)));
    }
    doc.table(rows);
    if let Some((who, traced)) = start.and_then(Start::first)
        && let Some(name) = names.get(who)
    {
        doc.para(first(matter, name, traced));
    }
}

/// Who was involved first, when, and what shows it.
fn first(matter: &Matter<'_>, name: &Shown, (day, trace): &Traced) -> Message {
    let how = Message::new(involvement::trace_key(trace)).words("name", name);
    match day.and_then(|day| matter.who.my_day(day)) {
        Some(day) => Message::new("out-first-involved").day("day", &day).message("how", how),
        None => Message::new("out-first-involved-undated").message("how", how),
    }
}

fn involved(
    matter: &Matter<'_>,
    doc: &mut Doc,
    talks: &[SeenTalk],
    proposals: &[SeenProposal],
    start: Option<&Start>,
    names: &BTreeMap<Id, Shown>,
) {
    // Whoever was involved first stands first.
    let mut order: Vec<&Id> = Vec::new();
    let came = start.iter().flat_map(|s| s.involved.iter().map(|(who, _)| who));
    // Of a proposal that was never put to them they know nothing yet.
    let put = |p: &&SeenProposal| {
        let waits = |status| matches!(status, Status::Draft | Status::Ready);
        !waits(p.status) || p.history.iter().any(|change| !waits(change.to))
    };
    let asked = proposals.iter().filter(put).filter_map(|p| p.councillor.as_ref());
    for who in came.chain(talks.iter().rev().flat_map(|t| &t.councillors)).chain(asked) {
        if !order.contains(&who) {
            order.push(who);
        }
    }
    if order.is_empty() {
        return;
    }
    doc.heading(Line::key("out-involved"));
    let mut rows = Vec::new();
    for who in order {
        let Some(name) = names.get(who) else { continue };
        let with: Vec<&SeenTalk> = talks.iter().filter(|t| t.councillors.contains(who)).collect();
        let mut parts: Vec<Line> = Vec::new();
        if let (Some(last), Some(first)) = (with.first(), with.last()) {
            let said = Message::new(if first.date == last.date { "out-spoken-on" } else { "out-spoken" });
            parts.push(said.count("count", with.len()).day("first", &first.date).day("last", &last.date).into());
        }
        for (key, day) in other_traces(start, who) {
            let Some(day) = matter.who.my_day(day) else { continue };
            if !parts.is_empty() {
                parts.push(Line::Break);
            }
            parts.push(Message::new(key).day("day", &day).into());
        }
        for p in proposals.iter().filter(|p| p.councillor.as_ref() == Some(who)) {
            if !parts.is_empty() {
                parts.push(Line::Break);
            }
            parts.push(matter.role_name(&p.role, matter.language).into());
            parts.extend([Line::key("out-colon"), Line::key(enums::status(p.status))]);
            if let Some(change) = p.history.last() {
                parts.extend([Line::key("out-comma"), Line::Day(change.date.clone())]);
                parts.extend(Line::some(&change.note).into_iter().flat_map(|n| [Line::key("out-dash"), n]));
            }
        }
        rows.push((Line::from(name), Line::Joined(parts)));
    }
    doc.table(rows);
}

/// What shows that somebody was involved and is neither a conversation nor a role: the words and the day.
fn other_traces(start: Option<&Start>, who: &Id) -> Vec<(&'static str, Date)> {
    let traces = start.iter().flat_map(|s| s.involved.iter().filter(|(id, _)| id == who).flat_map(|(_, t)| t));
    let key = |trace: &Trace| match trace {
        Trace::HelpedDecide => Some("out-helped-decide"),
        Trace::Attended(_) => Some("out-attended"),
        Trace::Noted => Some("out-noted"),
        Trace::Talk(_) | Trace::SaidYes(_) | Trace::Active(_) => None,
    };
    traces.filter_map(|(day, trace)| key(trace).zip(*day)).collect()
}

/// How proposals that stand like this are counted.
fn proposals_that(status: Status) -> &'static str {
    match status {
        Status::Draft => "out-proposals-draft",
        Status::Ready => "out-proposals-ready",
        Status::Offered => "out-proposals-offered",
        Status::Amended => "out-proposals-amended",
        Status::Accepted => "out-proposals-accepted",
        Status::Declined => "out-proposals-declined",
        Status::Active => "out-proposals-active",
        Status::Ended => "out-proposals-ended",
    }
}

/// What was decided together, what was promised and kept, what came of concerns.
fn came_of_it(
    matter: &Matter<'_>,
    doc: &mut Doc,
    it: &SeenInitiative,
    talks: &[SeenTalk],
    proposals: &[SeenProposal],
) -> Result<(), Say> {
    for (key, all) in [("out-means-here", &it.meaning), ("out-how-run", &it.how_run)] {
        if all.is_empty() {
            continue;
        }
        doc.heading(Line::key(key));
        for meaning in all {
            let mut of: Vec<Line> = Line::some(&meaning.whose).into_iter().collect();
            if !of.is_empty() {
                of.push(Line::key("out-comma"));
            }
            of.push(Line::Day(meaning.date.clone()));
            doc.blocks.push(Block::Quote { words: (&meaning.text).into(), of: Some(Line::Joined(of)) });
            if let Some(decided) = Line::some(&meaning.decided) {
                doc.para(Line::Joined(vec![Line::key("out-decided"), Line::key("out-colon"), decided]));
            }
        }
    }
    let mut lines = Vec::new();
    // A councillor's promises are theirs and stand in no report; ours count where they are due.
    let ours = talks.iter().flat_map(|t| &t.promises).filter(|(by, ..)| *by == Who::Us);
    let (mut kept, mut due) = (0, 0);
    for (_, _, day, state) in ours {
        let over = match state {
            PromiseState::Open => day.as_ref().is_some_and(|day| *day.get() <= matter.today),
            PromiseState::Kept | PromiseState::NotKept => true,
            PromiseState::Dropped => false,
        };
        due += usize::from(over);
        kept += usize::from(*state == PromiseState::Kept);
    }
    if due > 0 {
        lines.push(Message::new("out-kept-us").count("kept", kept).count("all", due).into());
    }
    if matter.me() {
        let mut by_status: BTreeMap<_, usize> = BTreeMap::new();
        for p in proposals {
            *by_status.entry(p.status).or_default() += 1;
        }
        for (status, count) in by_status {
            lines.push(Message::new(proposals_that(status)).count("count", count).into());
        }
        let people = matter.people()?;
        let here = |id: &Id| talks.iter().any(|t| t.councillors.contains(id));
        for person in people.iter().filter(|p| here(&p.id)) {
            for concern in person.concerns.iter().filter(|c| !c.came_of_it.is_empty()) {
                let parts = [&person.name, &concern.text, &concern.came_of_it].map(Line::from);
                let [name, text, came] = parts;
                lines.push(Line::Joined(vec![name, Line::key("out-colon"), text, Line::key("out-dash"), came]));
            }
        }
    }
    if !lines.is_empty() {
        doc.heading(Line::key("out-came-of-it"));
        doc.list(lines);
    }
    Ok(())
}
