//! What is due, as rows: for the overview, and for one councillor in stage 2.

use super::{Row, day, gap, heading, hint};
use crate::app::{App, Target};
use crate::insight::due::{self, Due, DueKind, From, LookKind};
use crate::insight::touch;
use crate::model::{Id, Say, Status, Year};
use crate::ui::row;
use crate::ui::theme::Tone;

/// What is due with everybody: late first, then what is coming, questions, whom
/// one is losing touch with, and concerns that nothing has come of.
pub(super) fn due(app: &App) -> Vec<Row> {
    let mut out = rows(app, None);
    if out.is_empty() {
        out.push(gap());
        out.push(hint(app.words.get("due-nothing")));
    }
    out
}

/// What is due with one councillor, or with everybody; nothing where nothing is.
pub(super) fn rows(app: &App, only: Option<&Id>) -> Vec<Row> {
    let w = &app.words;
    let mut out = Vec::new();
    let mut part = "";
    let with = |d: &Due| only.is_none_or(|id| d.councillors.contains(id));
    for d in due::due(&app.book).iter().filter(|d| with(d)) {
        let late = d.date.is_some_and(|date| date < app.today);
        let here = match (d.kind, late) {
            (DueKind::Question, _) if d.date.is_none() => "due-questions",
            (_, true) => "due-late",
            (_, false) => "due-coming",
        };
        if part != here {
            begin(app, here, &mut out);
            part = here;
        }
        out.push(due_row(app, d, late, only.is_none()));
    }
    let looks = due::looks(&app.book, app.today);
    for (nth, l) in looks.iter().filter(|l| only.is_none_or(|id| l.councillor.as_ref() == Some(id))).enumerate() {
        if nth == 0 {
            begin(app, "due-proposals", &mut out);
        }
        out.push(look_row(app, l, only.is_none()));
    }
    let losing = touch::losing_touch(&app.book, app.today);
    for (nth, l) in losing.iter().filter(|l| only.is_none_or(|id| l.councillor == *id)).enumerate() {
        if nth == 0 {
            begin(app, "due-losing-touch", &mut out);
        }
        let say = Say::new("due-losing-weeks").with("weeks", i64::from(l.weeks)).with("date", day(app, l.last));
        out.push(
            Row::new()
                .with(Tone::Strong, app.book.name_of(&l.councillor))
                .with(Tone::Warn, format!("\n{}", w.say(&say)))
                .hang(2)
                .on(Target::Losing(l.councillor.clone())),
        );
    }
    let stale = due::stale(&app.book, app.today);
    for (nth, s) in stale.iter().filter(|s| only.is_none_or(|id| s.councillor == *id)).enumerate() {
        if nth == 0 {
            begin(app, "due-stale", &mut out);
        }
        let say = Say::new("due-stale-weeks").with("weeks", i64::from(s.weeks));
        out.push(
            Row::new()
                .with(Tone::Strong, app.book.name_of(&s.councillor))
                .with(Tone::Text, format!("\n{}", s.text))
                .with(Tone::Warn, format!("  {}", w.say(&say)))
                .hang(2)
                .on(Target::Stale(s.councillor.clone(), s.nth)),
        );
    }
    out
}

/// The open tasks about somebody that stand by themselves.
pub(super) fn tasks_with(app: &App, who: &Id) -> Vec<Row> {
    let mut out = Vec::new();
    for d in due::open_with(&app.book, who).iter().filter(|d| matches!(d.from, From::Task(_))) {
        if out.is_empty() {
            out.push(gap());
            out.push(heading(app.words.get("said-tasks")));
        }
        out.push(due_row(app, d, d.date.is_some_and(|date| date < app.today), false).indent(1));
    }
    out
}

fn begin(app: &App, key: &str, out: &mut Vec<Row>) {
    if !out.is_empty() {
        out.push(gap());
    }
    out.push(heading(app.words.get(key)));
}

fn look_row(app: &App, l: &due::Look, named: bool) -> Row {
    let w = &app.words;
    let p = app.book.proposals.get(&l.proposal);
    let tone = if l.date < app.today { Tone::Bad } else { Tone::Warn };
    let mut row = Row::new().with(tone, format!("{}  ", day(app, l.date)));
    if let Some(who) = l.councillor.as_ref().filter(|_| named) {
        row = row.with(Tone::Strong, format!("{}\n", app.book.name_of(who)));
    }
    let (kind, timing) = match &l.kind {
        LookKind::Offer => ("due-to-offer", None),
        LookKind::Review => ("due-to-review", None),
        LookKind::FirstStep(timing) => ("due-first-step", Some(timing)),
        LookKind::TakesPlace(timing) => {
            let agreed = p.is_none_or(|p| matches!(p.status, Status::Accepted | Status::Active));
            (if agreed { "due-takes-place" } else { "due-would-take-place" }, Some(timing))
        }
    };
    let said = timing.and_then(|timing| timing.say(Year::OtherThan(app.today))).map(|say| w.say(&say));
    let what = said.unwrap_or_else(|| p.map(|p| app.role_name(&p.role)).unwrap_or_default());
    row.with(Tone::Dim, w.get(kind))
        .with(Tone::Text, format!(": {what}"))
        .hang(2)
        .on(Target::Proposal(l.proposal.clone()))
}

/// What a row of something due stands for.
pub(crate) fn target(d: &Due) -> Target {
    match (&d.from, d.kind) {
        (From::Task(id), _) => Target::Task(id.clone()),
        (From::Talk(id, _), DueKind::FollowUp) => Target::Due(id.clone()),
        (From::Talk(id, nth), DueKind::Question) => Target::Question(id.clone(), *nth),
        (From::Talk(id, nth), _) => Target::OpenPromise(id.clone(), *nth),
    }
}

/// One thing that is due with one councillor, as a row of a dialog.
pub(crate) fn open_row<T>(app: &App, d: &Due) -> row::Row<T> {
    let mut row = row::Row::new();
    if d.kind != DueKind::Question || d.date.is_some() {
        let late = d.date.is_some_and(|date| date < app.today);
        let when = when(app, d);
        row = row.with(if late { Tone::Bad } else { Tone::Warn }, format!("{when}  "));
    }
    let what = if d.what.is_empty() { String::new() } else { format!(": {}", d.what) };
    row.with(Tone::Dim, app.words.get(kind_key(d.kind))).with(Tone::Text, what).indent(2).hang(2)
}

/// The day, and the time where one was named.
fn when(app: &App, d: &Due) -> String {
    let at = d.at.map(|at| format!(" {at}")).unwrap_or_default();
    d.date.map_or_else(|| app.words.get("due-no-day"), |date| format!("{}{at}", day(app, date)))
}

fn due_row(app: &App, d: &Due, late: bool, named: bool) -> Row {
    let w = &app.words;
    let kind = w.get(kind_key(d.kind));
    let mut row = Row::new();
    if d.kind != DueKind::Question || d.date.is_some() {
        let when = when(app, d);
        row = row.with(if late { Tone::Bad } else { Tone::Warn }, format!("{when}  "));
    }
    if named {
        let who: Vec<String> = d.councillors.iter().map(|id| app.book.name_of(id)).collect();
        row = row.with(Tone::Strong, format!("{}\n", who.join(", ")));
    }
    let what = if d.what.is_empty() { String::new() } else { format!(": {}", d.what) };
    row.with(Tone::Dim, kind).with(Tone::Text, what).hang(2).on(target(d))
}

fn kind_key(kind: DueKind) -> &'static str {
    match kind {
        DueKind::FollowUp => "due-follow-up",
        DueKind::OurPromise => "promise-ours",
        DueKind::TheirPromise => "promise-theirs",
        DueKind::OthersPromise => "promise-others",
        DueKind::Question => "due-question",
    }
}
