//! Stage 1: the profile, and what has been said so far.

use super::{Row, day, gap, heading, hint, prompt_for, section};
use crate::app::{App, Section, Target};
use crate::command::Command;
use crate::insight::journey;
use crate::model::councillor::{Approach, Origin, Stands};
use crate::model::statement::{Basis, Statement};
use crate::model::{Councillor, Say, Stage};
use crate::ui::theme::Tone;

/// The profile of who is shown.
pub(super) fn profile(app: &App) -> Vec<Row> {
    let w = &app.words;
    let Some(id) = app.person_shown() else {
        return vec![
            gap(),
            hint(w.get(if app.book.people().is_empty() { "profile-nobody" } else { "profile-choose" })),
        ];
    };
    let c = match &app.shown.person {
        Some((of, Ok(c))) if *of == id => c,
        Some((of, Err(why))) if *of == id => {
            return vec![
                gap(),
                Row::new().with(Tone::Bad, w.say(why)).indent(1),
                gap(),
                hint(w.get("profile-unreadable")),
            ];
        }
        _ => return vec![gap(), hint(w.get("profile-reading"))],
    };
    let mut out = facts(app, c);
    out.push(gap());
    approach(app, c, &mut out);
    for s in [
        Section::Mindset,
        Section::Priorities,
        Section::Strengths,
        Section::SupportNeeds,
        Section::CommonGround,
        Section::PressureCouncil,
        Section::PressureParty,
        Section::PressureCommunity,
        Section::AlreadyDoes,
    ] {
        statements(app, c, s, &mut out);
    }
    clues(app, c, &mut out);
    concerns(app, c, &mut out);
    out
}

fn facts(app: &App, c: &Councillor) -> Vec<Row> {
    let w = &app.words;
    let mut name = Row::new().with(Tone::Strong, c.name.clone()).on(Target::Section(Section::Facts));
    if let Stands::Left { since } = &c.stands {
        let say = match since {
            Some(date) => w.say(&Say::new("profile-left-since").with("date", *date)),
            None => w.get("profile-left"),
        };
        name = name.with(Tone::Warn, format!("  {say}"));
    }
    let mut out = vec![name];
    let mut about: Vec<String> = Vec::new();
    if !c.wards.is_empty() {
        about.push(c.wards.join(", "));
    }
    about.extend(c.party.as_ref().map(|p| p.written.clone()));
    if !about.is_empty() {
        out.push(Row::new().with(Tone::Text, about.join(" · ")).indent(2).hang(2).on(Target::Item(Section::Facts, 0)));
    }
    if let Some(until) = c.term_until {
        out.push(Row::new().with(Tone::Dim, w.say(&Say::new("profile-term").with("date", until))).indent(2));
    }
    for (at, post) in c.posts.iter().enumerate() {
        out.push(
            Row::new().with(Tone::Text, post.title.clone()).indent(2).hang(2).on(Target::Item(Section::Posts, at)),
        );
    }
    if c.posts.is_empty() {
        out.push(Row::new().with(Tone::Dim, w.get("profile-no-post")).indent(2).on(Target::Section(Section::Posts)));
    }
    for (at, contact) in c.contacts.iter().enumerate() {
        let mut row = Row::new()
            .with(Tone::Dim, format!("{}: ", w.get(crate::app::enums::contact(contact.kind))))
            .with(Tone::Text, contact.value.clone())
            .indent(2)
            .hang(2)
            .on(Target::Item(Section::Contacts, at));
        if !contact.note.is_empty() {
            row = row.with(Tone::Dim, format!(" ({})", contact.note));
        }
        if contact.origin == Origin::Given {
            row = row.with(Tone::Warn, format!("  {}", w.get("contact-given")));
        }
        out.push(row);
    }
    if c.contacts.is_empty() {
        let row = Row::new().with(Tone::Dim, w.get("profile-no-contact")).indent(2);
        out.push(row.on(Target::Section(Section::Contacts)));
    }
    for line in &c.surgeries {
        let row = Row::new().with(Tone::Dim, w.say(&Say::new("profile-surgery").with("when", line)));
        out.push(row.indent(2).hang(2).on(Target::Item(Section::Facts, 1)));
    }
    if let Some(published) = &c.published {
        let say = Say::new("profile-source").with("source", &published.source).with("date", published.date);
        out.push(Row::new().with(Tone::Dim, w.say(&say)).indent(2).hang(2));
    }
    out
}

fn approach(app: &App, c: &Councillor, out: &mut Vec<Row>) {
    let w = &app.words;
    out.push(section(app, Section::Approach));
    let on = Target::Item(Section::Approach, 0);
    let row = match &c.approach {
        Approach::Free => Row::new().with(Tone::Good, w.get("approach-free-why")),
        Approach::Direction { what, source, date } => {
            Row::new().with(Tone::Warn, what.clone()).with(Tone::Dim, format!("  {source}, {}", day(app, *date)))
        }
        Approach::LeaveAlone { what, date } => Row::new()
            .with(Tone::Bad, w.get("approach-leave"))
            .with(Tone::Text, if what.is_empty() { String::new() } else { format!(" {what}") })
            .with(Tone::Dim, format!("  {}", day(app, *date))),
    };
    out.push(row.indent(2).hang(2).on(on));
    let prefers: Vec<String> = [
        ("prefers-language", &c.prefers.language),
        ("prefers-channel", &c.prefers.channel),
        ("prefers-times", &c.prefers.times),
    ]
    .into_iter()
    .filter(|(_, said)| !said.is_empty())
    .map(|(key, said)| format!("{}: {said}", w.get(key)))
    .collect();
    let row = if prefers.is_empty() {
        Row::new().with(Tone::Prompt, w.get("prefers-ask"))
    } else {
        Row::new().with(Tone::Text, prefers.join(" · "))
    };
    out.push(row.indent(2).hang(2).on(Target::Section(Section::Prefers)));
}

fn statements(app: &App, c: &Councillor, which: Section, out: &mut Vec<Row>) {
    out.push(gap());
    out.push(section(app, which));
    let list = crate::app::statements(c, which).map(Vec::as_slice).unwrap_or_default();
    for (at, statement) in list.iter().enumerate() {
        out.push(statement_row(app, statement).on(Target::Item(which, at)));
    }
    if list.is_empty() {
        let key = format!("{}-ask", which.key());
        let words = prompt_for(app, which).unwrap_or_else(|| app.words.get(&key));
        out.push(hint(words).hang(2));
    }
}

fn statement_row(app: &App, s: &Statement) -> Row {
    Row::new().with(Tone::Text, s.text.clone()).with(Tone::Dim, format!("  {}", basis(app, &s.basis))).indent(2).hang(2)
}

/// How something is known, in brackets behind it.
pub(super) fn basis(app: &App, basis: &Basis) -> String {
    let date = day(app, basis.date());
    match basis {
        Basis::Published { source, .. } => format!("({source}, {date})"),
        Basis::ToldMe { .. } => app.words.say(&Say::new("basis-told-on").with("date", date)),
        Basis::MyImpression { .. } => app.words.say(&Say::new("basis-impression-on").with("date", date)),
    }
}

fn clues(app: &App, c: &Councillor, out: &mut Vec<Row>) {
    out.push(gap());
    out.push(section(app, Section::Clues));
    for (at, clue) in c.clues.iter().enumerate() {
        let sign = if clue.against { app.words.get("clue-against") } else { app.words.get("clue-for") };
        let mut row = Row::new()
            .with(if clue.against { Tone::Warn } else { Tone::Good }, format!("{sign} "))
            .with(Tone::Text, clue.text.clone());
        if !clue.quote.is_empty() {
            row = row.with(Tone::Text, format!(" “{}”", clue.quote));
        }
        let dim = format!("  ({}, {})", clue.source, day(app, clue.date));
        out.push(row.with(Tone::Dim, dim).indent(2).hang(2).on(Target::Item(Section::Clues, at)));
    }
    if c.clues.is_empty() {
        out.push(hint(prompt_for(app, Section::Clues).unwrap_or_default()).hang(2));
    }
}

fn concerns(app: &App, c: &Councillor, out: &mut Vec<Row>) {
    out.push(gap());
    out.push(section(app, Section::Concerns));
    for row in super::sense::concern_rows(app, c) {
        out.push(row);
    }
    if c.concerns.is_empty() {
        out.push(hint(app.words.get("section-concerns-ask")).hang(2));
    }
}

/// What has been said so far, and what to ask.
pub(super) fn said(app: &App) -> Vec<Row> {
    let w = &app.words;
    let Some(id) = app.person_shown() else { return vec![gap(), hint(w.get("said-nobody"))] };
    let mut out = Vec::new();
    let reached = journey::reached(&app.book, &id, app.place.initiative.as_ref());
    let elsewhere = reached == journey::Reached::NotYet && app.touched.contains(&id);
    let key = if elsewhere { "reached-elsewhere" } else { crate::app::enums::reached(reached) };
    out.push(Row::new().with(Tone::Strong, w.get(key)));
    out.push(gap());
    // The reasons in full: the list has room only for their beginning.
    let place = app.book.place_of(&id).and_then(|i| u32::try_from(i).ok());
    if let Some(reasons) = place.and_then(|i| app.order.reasons.get(&i)) {
        out.push(heading(w.get("said-why")));
        out.extend(reasons.iter().map(|r| Row::new().with(Tone::Prompt, w.say(&r.say)).indent(1).hang(2)));
        out.push(gap());
    }
    out.push(heading(w.get("said-so-far")));
    let mut any = false;
    for talk in journey::talks_with(&app.book, &id).take(6) {
        any = true;
        out.push(
            Row::new()
                .with(
                    Tone::Dim,
                    format!("{} · {}  ", day(app, talk.date), w.get(crate::app::enums::channel(talk.channel))),
                )
                .with(Tone::Text, talk.first_words.to_string())
                .indent(1)
                .hang(2)
                .on(Target::Talk(talk.id.clone())),
        );
        if let Some((date, what)) = &talk.follow_up {
            let late = *date < app.today;
            let key = if what.is_empty() { "follow-up-on-plain" } else { "follow-up-on" };
            let say = Say::new(key).with("date", day(app, *date)).with("what", &**what);
            let row = Row::new().with(if late { Tone::Bad } else { Tone::Warn }, w.say(&say)).indent(3).hang(2);
            out.push(row.on(Target::Due(talk.id.clone())));
        }
    }
    if !any {
        out.push(Row::new().with(Tone::Good, w.get("said-why-not")).indent(1).on(Target::Do(Command::NewNote)));
    }
    out.push(gap());
    out.push(heading(w.get("said-to-ask")));
    for prompt in app.guidance.prompts().iter().filter(|p| p.stage == Stage::Contact) {
        out.push(
            Row::new()
                .with(Tone::Prompt, prompt.prompt.clone())
                .indent(1)
                .hang(2)
                .on(Target::Prompt(prompt.id.clone())),
        );
    }
    out
}
