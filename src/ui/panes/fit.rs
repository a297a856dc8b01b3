//! Stage 3: roles and proposals, the proposal or the role card, and what is
//! still missing for a yes.

use super::{Row, day, gap, heading, hint};
use crate::app::{App, Target};
use crate::command::Command;
use crate::guidance::Text;
use crate::insight::ready::{self, Part, Standing};
use crate::model::{Id, Proposal, Say};
use crate::ui::theme::Tone;

/// The roles, and the proposals to this councillor (all of the initiative's where nobody is chosen).
pub(super) fn roles(app: &App) -> Vec<Row> {
    let w = &app.words;
    let mut out = vec![heading(w.get("fit-roles"))];
    for role in app.guidance.roles() {
        out.push(
            Row::new()
                .with(Tone::Strong, text(app, &role.name))
                .with(Tone::Dim, format!("  {}", text(app, &role.line)))
                .indent(1)
                .hang(2)
                .on(Target::Role(role.key.clone())),
        );
    }
    out.push(gap());
    let person = app.person_shown();
    out.push(heading(match &person {
        Some(id) => w.say(&Say::new("fit-proposals-to").with("name", app.book.name_of(id))),
        None => w.get("fit-proposals"),
    }));
    let mine = |p: &Proposal| match &person {
        Some(id) => p.councillor.as_ref() == Some(id),
        None => app.place.initiative.is_none() || p.initiative == app.place.initiative,
    };
    let mut any = false;
    for (id, p) in app.book.proposals.iter().filter(|(_, p)| mine(p)) {
        any = true;
        let mut row = Row::new()
            .with(Tone::Strong, app.role_name(&p.role))
            .with(status_tone(p), format!("  {}", w.get(crate::app::enums::status(p.status))));
        if person.is_none() {
            let who = p.councillor.as_ref().map(|id| app.book.name_of(id)).unwrap_or_default();
            row = row.with(Tone::Dim, format!("  {who}"));
        }
        if let Some(initiative) = p.initiative.as_ref().and_then(|i| app.book.initiatives.get(i)) {
            row = row.with(Tone::Dim, format!("\n{}", initiative.name));
        }
        out.push(row.indent(1).hang(2).on(Target::Proposal(id.clone())));
    }
    if !any {
        out.push(hint(w.get("fit-no-proposal")).hang(2));
    }
    let (what, label) = match &person {
        Some(_) => (Command::NewProposal, "fit-new"),
        None => (Command::ChooseCouncillor, "fit-choose"),
    };
    out.push(Row::new().with(Tone::Prompt, format!("+ {}", w.get(label))).indent(1).on(Target::Do(what)));
    out
}

fn text(app: &App, text: &Text) -> String {
    text.get(&app.prefs.language).to_owned()
}

fn status_tone(p: &Proposal) -> Tone {
    use crate::model::Status::{Accepted, Active, Amended, Declined, Draft, Ended, Offered, Ready};
    match p.status {
        Draft | Ended | Declined => Tone::Dim,
        Ready | Accepted | Active => Tone::Good,
        Offered | Amended => Tone::Warn,
    }
}

/// The proposal under the selection, or the card of the role.
pub(super) fn proposal(app: &App) -> Vec<Row> {
    let w = &app.words;
    match app.target_in(crate::app::PaneId::Roles) {
        Some(Target::Proposal(id)) => match app.book.proposals.get(&id) {
            Some(p) => proposal_rows(app, &id, p),
            None => vec![gap(), hint(w.get("fit-nothing"))],
        },
        Some(Target::Role(key)) => role_card(app, &key),
        _ => vec![gap(), hint(w.get("fit-nothing"))],
    }
}

fn proposal_rows(app: &App, id: &Id, p: &Proposal) -> Vec<Row> {
    let w = &app.words;
    let who = p.councillor.as_ref().map(|id| app.book.name_of(id)).unwrap_or_else(|| w.get("fit-nobody"));
    let mut head = Row::new()
        .with(Tone::Strong, format!("{} · {who}", app.role_name(&p.role)))
        .with(status_tone(p), format!("  {}", w.get(crate::app::enums::status(p.status))));
    if !p.status.next().is_empty() {
        head = head.on(Target::Status(id.clone()));
    }
    let mut out = vec![head, gap()];
    for part in Part::ALL {
        let said = match (part, p.review) {
            (Part::Review, Some(date)) => w.date(date),
            _ => part.of(p),
        };
        let mut row = Row::new().with(Tone::Dim, format!("{}: ", w.get(part.key())));
        row = if said.trim().is_empty() {
            row.with(Tone::Prompt, w.get(&format!("{}-ask", part.key())))
        } else {
            row.with(Tone::Text, said)
        };
        if part == Part::Ask {
            let count = ready::words(&p.ask);
            let tone = if count > ready::ASK_WORDS { Tone::Bad } else { Tone::Dim };
            let say = Say::new("ask-words").with("count", count).with("most", ready::ASK_WORDS);
            row = row.with(tone, format!("  {}", w.say(&say)));
        }
        out.push(row.hang(2).on(Target::Part(id.clone(), part)));
    }
    if !p.history.is_empty() {
        out.push(gap());
        out.push(heading(w.get("fit-history")));
        for change in &p.history {
            let note = if change.note.is_empty() { String::new() } else { format!("  {}", change.note) };
            out.push(
                Row::new()
                    .with(Tone::Dim, format!("{}  ", day(app, change.date)))
                    .with(Tone::Text, w.get(crate::app::enums::status(change.to)))
                    .with(Tone::Dim, note)
                    .indent(1)
                    .hang(2),
            );
        }
    }
    out
}

fn role_card(app: &App, key: &str) -> Vec<Row> {
    let w = &app.words;
    let Some(role) = app.guidance.role(key) else { return vec![gap(), hint(w.get("fit-nothing"))] };
    let mut at = 0;
    let mut line = |words: String| {
        at += 1;
        // Each line can be gone to, so that a long card can be read by key.
        Row::new().with(Tone::Text, words).indent(2).hang(2).on(Target::Text(at))
    };
    let mut out = vec![
        Row::new().with(Tone::Strong, text(app, &role.name)).on(Target::Role(key.to_owned())),
        Row::new().with(Tone::Text, text(app, &role.line)),
        Row::new().with(Tone::Dim, text(app, &role.time)),
        gap(),
        heading(w.get("role-does")),
    ];
    out.extend(role.does.iter().map(|t| line(text(app, t))));
    out.push(gap());
    out.push(heading(w.get("role-asks")));
    out.extend(role.asks.iter().map(|a| line(format!("{} ({})", text(app, &a.what), text(app, &a.time)))));
    out.push(gap());
    out.push(heading(w.get("role-support")));
    out.extend(role.support.iter().map(|t| line(text(app, t))));
    out.push(gap());
    out.push(heading(w.get("role-watch")));
    out.extend(role.watch_for.iter().map(|t| line(text(app, t))));
    out
}

/// What is still missing for a yes.
pub(super) fn ready(app: &App) -> Vec<Row> {
    let w = &app.words;
    let (id, p) = match app.target_in(crate::app::PaneId::Roles) {
        Some(Target::Proposal(id)) => match app.book.proposals.get(&id) {
            Some(p) => (id, p),
            None => return vec![gap(), hint(w.get("ready-none"))],
        },
        Some(Target::Role(key)) => return role_fits(app, &key),
        _ => return vec![gap(), hint(w.get("ready-none"))],
    };
    let standing = ready::readiness(p);
    let open = standing.iter().filter(|(part, s)| part.needed() && *s != Standing::Clear).count();
    let mut out = vec![
        if open == 0 && p.councillor.is_some() {
            Row::new().with(Tone::Good, w.get("ready-yes"))
        } else {
            Row::new().with(Tone::Warn, w.say(&Say::new("ready-open").with("count", open)))
        },
        gap(),
    ];
    for (part, s) in standing {
        let (sign, tone, why) = match &s {
            Standing::Clear => ("✓", Tone::Good, String::new()),
            Standing::Missing if part.needed() => ("✗", Tone::Bad, w.get("ready-missing")),
            Standing::Missing => ("○", Tone::Dim, w.get("ready-optional")),
            Standing::Vague(why) => ("!", Tone::Warn, w.say(why)),
        };
        let why = if why.is_empty() { why } else { format!(": {why}") };
        let words = Tone::Text;
        out.push(
            Row::new()
                .with(tone, format!("{sign} "))
                .with(words, w.get(part.key()))
                .with(if tone == Tone::Good { Tone::Dim } else { tone }, why)
                .hang(2)
                .on(Target::Part(id.clone(), part)),
        );
    }
    out
}

fn role_fits(app: &App, key: &str) -> Vec<Row> {
    let w = &app.words;
    let Some(role) = app.guidance.role(key) else { return Vec::new() };
    let mut out = vec![heading(w.get("role-suits"))];
    for (at, t) in role.suits.iter().enumerate() {
        out.push(Row::new().with(Tone::Text, text(app, t)).indent(2).hang(2).on(Target::Text(at)));
    }
    out.push(gap());
    out.push(heading(w.get("role-first-ask")));
    out.push(Row::new().with(Tone::Prompt, text(app, &role.first_ask)).indent(2).hang(2));
    out
}
