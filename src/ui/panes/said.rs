//! Stage 1: why this person, what has been said so far, and what to ask.

use super::{Row, day, gap, heading, hint};
use crate::app::{App, Target};
use crate::command::Command;
use crate::guidance::Prompt;
use crate::insight::{journey, unasked};
use crate::model::{Councillor, Id, OpenPromise, Say, Stage, Status, TalkBrief, Who};
use crate::ui::theme::Tone;

/// How many questions the profile itself shows.
const FIRST_TO_ASK: usize = 3;

/// What has been said so far, and what to ask.
pub(super) fn said(app: &App) -> Vec<Row> {
    let w = &app.words;
    let Some(id) = app.person_shown() else { return vec![gap(), hint(w.get("said-nobody"))] };
    let mut out = Vec::new();
    let reached = journey::reached(&app.book, &id, app.place.initiative.as_ref());
    let elsewhere = reached == journey::Reached::NotYet && app.touched.contains(&id);
    let unread = app.has_unread_talk(&id);
    let key = match elsewhere {
        true if unread && journey::talks_with(&app.book, &id).next().is_none() => "reached-unread",
        true => "reached-elsewhere",
        false => crate::app::enums::reached(reached),
    };
    out.push(Row::new().with(Tone::Strong, w.get(key)));
    // Whoever is about to ring sees at once that there is one page to read first.
    let brief = Row::new().with(Tone::Prompt, format!("+ {}", w.get("said-briefing")));
    out.push(brief.indent(1).hang(2).on(Target::Do(Command::Briefing)));
    out.push(gap());
    // The reasons in full: the list has room only for their beginning. Enter on one shows what it rests on.
    let place = app.book.place_of(&id).and_then(|i| u32::try_from(i).ok());
    if let Some(reasons) = place.and_then(|i| app.order.reasons.get(&i)) {
        out.push(heading(w.get("said-why")));
        let row = |(at, r): (usize, &crate::insight::order::Reason)| {
            Row::new().with(Tone::Prompt, w.say(&r.say)).indent(1).hang(2).on(Target::Reason(at))
        };
        out.extend(reasons.iter().enumerate().map(row));
        out.push(gap());
    }
    out.push(heading(w.get("said-so-far")));
    let mut any = false;
    for talk in journey::talks_with(&app.book, &id).take(6) {
        any = true;
        talk_rows(app, talk, &mut out);
    }
    let answers = answers(app, &id);
    any |= !answers.is_empty();
    out.extend(answers);
    if unread {
        out.push(unread_row(app, 1));
    }
    if !any && !unread {
        out.push(Row::new().with(Tone::Good, w.get("said-why-not")).indent(1).on(Target::Do(Command::NewNote)));
        out.push(
            Row::new().with(Tone::Prompt, w.get("said-first-message")).indent(1).on(Target::Do(Command::FirstMessage)),
        );
    }
    out.extend(super::due::tasks_with(app, &id));
    out.push(gap());
    out.push(heading(w.get("said-to-ask")));
    let (open, answered) = prompts(app, app.person_record(&id));
    out.extend(open.into_iter().map(|p| prompt_row(app, p)));
    if !answered.is_empty() {
        out.push(gap());
        out.push(Row::new().with(Tone::Dim, w.get("said-answered")).indent(1));
        let row = |p: &Prompt| {
            Row::new()
                .with(Tone::Dim, p.prompt.get(&app.prefs.language))
                .indent(1)
                .hang(2)
                .on(Target::Prompt(p.id.clone()))
        };
        out.extend(answered.into_iter().map(row));
    }
    out.push(gap());
    out.push(heading(w.get("said-look")));
    for (key, command) in [
        ("cmd-find-in", Command::FindIn),
        ("cmd-where-to-look", Command::WhereToLook),
        ("cmd-would-enjoy", Command::WouldEnjoy),
    ] {
        out.push(Row::new().with(Tone::Prompt, w.get(key)).indent(1).on(Target::Do(command)));
    }
    out
}

/// What was put to them, and how they answered: that is said too, though no conversation has it.
fn answers(app: &App, who: &Id) -> Vec<Row> {
    let put = app.book.proposals.iter().filter(|(_, p)| p.councillor.as_ref() == Some(who));
    let put = put.filter_map(|(id, p)| {
        let last = p.history.iter().rev().find(|change| change.to >= Status::Offered)?;
        let row = Row::new()
            .with(Tone::Dim, format!("{} · ", day(app, last.date)))
            .with(Tone::Text, app.role_name(&p.role))
            .with(Tone::Dim, format!(": {}", app.words.get(crate::app::enums::status(last.to))));
        Some((last.date, row.indent(1).hang(2).on(Target::Proposal(id.clone()))))
    });
    let mut put: Vec<_> = put.collect();
    put.sort_by_key(|(date, _)| std::cmp::Reverse(*date));
    put.into_iter().map(|(_, row)| row).collect()
}

fn talk_rows(app: &App, talk: &TalkBrief, out: &mut Vec<Row>) {
    let w = &app.words;
    let when = format!("{} · {}  ", day(app, talk.date), w.get(crate::app::enums::channel(talk.channel)));
    let row = Row::new().with(Tone::Dim, when).with(Tone::Text, talk.first_words.to_string());
    out.push(row.indent(1).hang(2).on(Target::Talk(talk.id.clone())));
    if let Some((date, what)) = &talk.follow_up {
        let late = *date < app.today;
        let key = if what.is_empty() { "follow-up-on-plain" } else { "follow-up-on" };
        let say = Say::new(key).with("date", day(app, *date)).with("what", &**what);
        let row = Row::new().with(if late { Tone::Bad } else { Tone::Warn }, w.say(&say)).indent(3).hang(2);
        out.push(row.on(Target::Due(talk.id.clone())));
    }
}

/// A conversation that is there and cannot be read, and where that is told.
fn unread_row(app: &App, indent: u16) -> Row {
    let row = Row::new().with(Tone::Bad, app.words.get("said-unread"));
    row.indent(indent).hang(2).on(Target::Do(Command::Problems))
}

/// The last conversation, and every promise that is still open.
pub(super) fn last(app: &App, id: &Id, out: &mut Vec<Row>) {
    let w = &app.words;
    out.push(gap());
    out.push(heading(w.get("said-last")));
    let mut talks = journey::talks_with(&app.book, id);
    let unread = app.has_unread_talk(id);
    if unread {
        out.push(unread_row(app, 2));
    }
    let Some(latest) = talks.next() else {
        if unread {
            return;
        }
        out.push(Row::new().with(Tone::Good, w.get("said-why-not")).indent(2).on(Target::Do(Command::NewNote)));
        return;
    };
    talk_rows(app, latest, out);
    for talk in journey::talks_with(&app.book, id) {
        for OpenPromise { by, what, due, .. } in &talk.open {
            let key = match (by, due) {
                (Who::Us, None) => "said-we-promised",
                (Who::Us, Some(_)) => "said-we-promised-by",
                (Who::Them, None) => "said-they-promised",
                (Who::Them, Some(_)) => "said-they-promised-by",
            };
            let mut say = Say::new(key).with("what", &**what);
            if let Some(due) = due {
                say = say.with("date", day(app, *due));
            }
            let late = due.is_some_and(|d| d < app.today);
            let row = Row::new().with(if late { Tone::Bad } else { Tone::Warn }, w.say(&say)).indent(3).hang(2);
            out.push(row.on(Target::Talk(talk.id.clone())));
        }
    }
}

/// The first questions that nothing answers yet.
pub(super) fn first_to_ask(app: &App, c: &Councillor, out: &mut Vec<Row>) {
    let (open, _) = prompts(app, Some(c));
    if open.is_empty() {
        return;
    }
    out.push(gap());
    out.push(heading(app.words.get("said-to-ask")));
    out.extend(open.into_iter().take(FIRST_TO_ASK).map(|p| prompt_row(app, p).indent(2)));
}

fn prompt_row(app: &App, prompt: &Prompt) -> Row {
    Row::new()
        .with(Tone::Prompt, prompt.prompt.get(&app.prefs.language))
        .indent(1)
        .hang(2)
        .on(Target::Prompt(prompt.id.clone()))
}

/// The prompts of this stage: those that nothing answers yet, and the others.
fn prompts<'a>(app: &'a App, c: Option<&Councillor>) -> (Vec<&'a Prompt>, Vec<&'a Prompt>) {
    let talked = app.person_shown().is_some_and(|id| app.touched.contains(&id));
    let of_stage = app.guidance.prompts().iter().filter(|p| p.stage == Stage::Contact);
    of_stage.partition(|p| c.is_none_or(|c| !unasked::is_answered(p.theme.en(), c, talked)))
}
