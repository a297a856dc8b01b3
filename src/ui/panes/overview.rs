//! The overview: initiatives and how far each has come, what is due, what happened last.

use std::collections::HashMap;

use super::{Row, day, gap, heading};
use crate::app::{App, Target};
use crate::command::Command;
use crate::insight::election;
use crate::insight::journey::{self, Reached};
use crate::insight::order;
use crate::model::{Id, Say};
use crate::ui::theme::Tone;

/// Everybody about whom anything is written down, and how far each has come.
fn by_reached(app: &App, initiative: Option<&Id>) -> HashMap<Reached, Vec<Id>> {
    let mut ids: Vec<&Id> =
        app.book.talks().iter().filter(|t| t.is_contact()).flat_map(|t| t.councillors.iter()).collect();
    ids.extend(app.book.proposals.values().filter_map(|p| p.councillor.as_ref()));
    ids.extend(app.book.senses.values().filter_map(|s| s.councillor.as_ref()));
    ids.sort();
    ids.dedup();
    let mut out: HashMap<Reached, Vec<Id>> = HashMap::new();
    for id in ids {
        if app.book.person(id).is_some() {
            out.entry(journey::reached(&app.book, id, initiative)).or_default().push(id.clone());
        }
    }
    out
}

/// Initiatives with their phase and how far their councillors have come; then everybody by stage.
pub(super) fn initiatives(app: &App) -> Vec<Row> {
    let w = &app.words;
    let mut out = Vec::new();
    for (id, it) in &app.book.initiatives {
        let chosen = app.place.initiative.as_ref() == Some(id);
        let sign = if chosen { "● " } else { "○ " };
        let counts = by_reached(app, Some(id));
        let said: Vec<String> = Reached::ALL
            .into_iter()
            .skip(1)
            .filter_map(|r| counts.get(&r).map(|people| (r, people.len())))
            .map(|(r, count)| format!("{} {count}", w.get(crate::app::enums::reached(r))))
            .collect();
        let phase = it.phase_on(app.today);
        let mut row = Row::new()
            .with(if chosen { Tone::Good } else { Tone::Dim }, sign)
            .with(Tone::Strong, it.name.clone())
            .with(Tone::Dim, format!("  {}", w.get(crate::app::enums::phase(phase))));
        let start = crate::insight::start::start(&app.book, id);
        let alone = start.begins_alone(app.today, app.book.workspace.phase_weeks);
        row = if said.is_empty() && alone.is_some() {
            row
        } else if said.is_empty() {
            row.with(Tone::Warn, format!("\n{}", w.get("overview-nobody")))
        } else {
            row.with(Tone::Text, format!("\n{}", said.join(" · ")))
        };
        if let Some(p) = alone {
            let say = Say::new("start-begins-alone")
                .with("phase", Say::new(crate::app::enums::phase(p.phase)))
                .with("date", day(app, p.from));
            row = row.with(Tone::Bad, format!("\n{}", crate::app::sentence(&w.say(&say))));
        }
        out.push(row.hang(2).on(Target::Initiative(id.clone())));
        if chosen && !(alone.is_some() || it.phases.is_empty() && start.first().is_none()) {
            let story = start.story(app.today);
            let tone = if story.late() { Tone::Warn } else { Tone::Dim };
            let words = crate::app::sentence(&w.say(&crate::app::involvement::sentence(&app.book, &story)));
            out.push(Row::new().with(tone, words).indent(2).on(Target::Do(Command::FromTheStart)));
        }
    }
    if app.book.initiatives.is_empty() {
        out.push(
            Row::new()
                .with(Tone::Prompt, w.get(if app.reading.2 { "overview-no-initiative" } else { "people-reading" }))
                .indent(1)
                .on(Target::Do(Command::NewInitiative)),
        );
    }
    let codes = app.ward_codes();
    if codes > 0 {
        let row = Row::new().with(Tone::Prompt, w.say(&Say::new("overview-ward-codes").with("count", codes)));
        out.push(row.indent(1).hang(2).on(Target::Do(Command::NameWards)));
    }
    for it in election::periods_not_set(&app.book, app.today) {
        let words = w.say(&crate::app::clash::period_not_set(&app.book, &it));
        let row = Row::new().with(Tone::Warn, words);
        out.push(row.indent(1).hang(2).on(Target::Do(Command::WorkspaceSettings)));
    }
    out.push(gap());
    out.push(heading(match app.place.initiative.as_ref().and_then(|id| app.book.initiatives.get(id)) {
        Some(it) => w.say(&Say::new("overview-stages-in").with("name", &it.name)),
        None => w.get("overview-stages"),
    }));
    let counts = by_reached(app, app.place.initiative.as_ref());
    let mut spoken = 0;
    for reached in Reached::ALL.into_iter().rev() {
        let Some(people) = counts.get(&reached).filter(|_| reached != Reached::NotYet) else { continue };
        spoken += people.len();
        out.push(
            Row::new()
                .with(Tone::Text, w.get(crate::app::enums::reached(reached)))
                .with(Tone::Dim, format!("  {}", people.len()))
                .indent(1),
        );
        for id in people {
            out.push(Row::new().with(Tone::Text, app.book.name_of(id)).indent(3).on(Target::Person(id.clone())));
        }
    }
    let rest = app.book.people().iter().filter(|p| p.in_post).count().saturating_sub(spoken);
    let key = if app.place.initiative.is_some() { "overview-rest-in" } else { "overview-rest" };
    if rest > 0 || spoken > 0 {
        out.push(Row::new().with(Tone::Dim, w.say(&Say::new(key).with("count", rest))).indent(1));
    }
    if let Some((id, it)) = app.place.initiative.as_ref().and_then(|id| app.book.initiatives.get_key_value(id)) {
        let gaps = order::gaps(&app.book, Some(id), it, &app.order, &|text| app.guidance.theme_hits(text));
        if !gaps.is_empty() {
            out.push(gap());
            out.push(heading(w.get("overview-gaps")));
        }
        out.extend(gaps.iter().map(|say| Row::new().with(Tone::Prompt, w.say(say)).indent(1).hang(2)));
    }
    out
}

/// The last conversations.
pub(super) fn latest(app: &App) -> Vec<Row> {
    let w = &app.words;
    let mut out: Vec<Row> = app
        .book
        .talks()
        .iter()
        .take(12)
        .map(|t| {
            let who: Vec<String> = t.councillors.iter().map(|id| app.book.name_of(id)).collect();
            Row::new()
                .with(Tone::Dim, format!("{}  ", day(app, t.date)))
                .with(Tone::Strong, who.join(", "))
                .with(Tone::Text, format!("\n{}", t.first_words))
                .hang(2)
                .on(Target::Talk(t.id.clone()))
        })
        .collect();
    if out.is_empty() {
        out.push(gap());
        out.push(Row::new().with(Tone::Prompt, w.get("latest-nothing")).indent(1).on(Target::Do(Command::NewNote)));
    }
    out
}
