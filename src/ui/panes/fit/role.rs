//! The card of a role, and why it would suit somebody.

use unicode_width::UnicodeWidthStr;

use super::{Row, gap, heading, hint, text};
use crate::app::{App, PaneId, Target};
use crate::insight::fit::{Caution, Reason, Rule};
use crate::model::{Position, Role, Say};
use crate::ui::theme::Tone;

/// The roles on a line from hands-on to strategic, each by its first letter;
/// one of them marked.
pub(super) fn axis(app: &App, marked: Option<&str>) -> Row {
    let w = &app.words;
    let (left, right) = (w.get("position-hands-on"), w.get("position-strategic"));
    let pane = if marked.is_some() { PaneId::Proposal } else { PaneId::Roles };
    let width = app.frame.area(pane).map_or(36, |a| crate::app::Frame::inside(a).width);
    let room = usize::from(width.min(60)).saturating_sub(left.width() + right.width() + 3);
    let roles = app.guidance.roles();
    let of = |p: Position| roles.iter().filter(move |r| r.position == p);
    // A letter each with a dash behind it; the marked one in brackets.
    let taken = 2 * roles.len() + 2 * usize::from(marked.is_some());
    if room < taken + 2 {
        return Row::new().with(Tone::Dim, format!("{left} … {right}")).indent(1);
    }
    let gaps = room - taken;
    let (before, after) = (gaps / 2, gaps - gaps / 2);
    let mut row = Row::new().with(Tone::Dim, format!("{left} "));
    let place = |mut row: Row, position: Position| {
        for role in of(position) {
            let letter = letter(app, role);
            row = if marked == Some(role.key.as_str()) {
                row.with(Tone::Heading, format!("[{letter}]")).with(Tone::Dim, "─")
            } else {
                row.with(Tone::Key, letter).with(Tone::Dim, "─")
            };
        }
        row
    };
    row = place(row, Position::HandsOn).with(Tone::Dim, "─".repeat(before));
    row = place(row, Position::Between).with(Tone::Dim, "─".repeat(after));
    row = place(row, Position::Strategic).with(Tone::Dim, format!(" {right}"));
    row.indent(1)
}

fn letter(app: &App, role: &Role) -> String {
    let name = text(app, &role.name);
    name.chars().next().map(|c| c.to_uppercase().to_string()).unwrap_or_else(|| "·".into())
}

/// The card of a role.
pub(super) fn card(app: &App, key: &str) -> Vec<Row> {
    let w = &app.words;
    let Some(role) = app.guidance.role(key) else { return vec![gap(), hint(w.get("fit-nothing"))] };
    let mut at = 0;
    let mut line = |words: String| {
        at += 1;
        // Each line can be gone to, so that a long card can be read by key.
        Row::new().with(Tone::Text, words).indent(2).hang(2).on(Target::Text(at))
    };
    let mut name = Row::new().with(Tone::Strong, text(app, &role.name));
    if crate::model::Kin::of_key(key).is_none() {
        let kin = role.kin().map(|k| app.role_name(k.key())).unwrap_or_default();
        name = name.with(Tone::Dim, format!("  {}", w.say(&Say::new("role-own").with("kin", kin))));
    }
    let mut out = vec![
        name.on(Target::Role(key.to_owned())),
        axis(app, Some(key)),
        Row::new().with(Tone::Text, text(app, &role.line)),
    ];
    if !text(app, &role.time).is_empty() {
        out.push(Row::new().with(Tone::Dim, text(app, &role.time)));
    }
    let mut part = |out: &mut Vec<Row>, key: &'static str, lines: Vec<String>| {
        if !lines.is_empty() {
            out.push(gap());
            out.push(heading(w.get(key)));
            out.extend(lines.into_iter().map(&mut line));
        }
    };
    part(&mut out, "role-does", role.does.iter().map(|t| text(app, t)).collect());
    if !role.asks.is_empty() {
        out.push(gap());
        out.push(heading(w.get("role-asks")));
    }
    for (at, ask) in role.asks.iter().enumerate() {
        let mut row = Row::new().with(Tone::Text, text(app, &ask.what));
        if !ask.time.get(&app.prefs.language).is_empty() {
            row = row.with(Tone::Dim, format!(" ({})", text(app, &ask.time)));
        }
        out.push(row.indent(2).hang(2).on(Target::AskOf(key.to_owned(), at)));
    }
    part(&mut out, "role-support", role.support.iter().map(|t| text(app, t)).collect());
    part(&mut out, "role-watch", role.watch_for.iter().map(|t| text(app, t)).collect());
    out
}

/// Why a role would suit who is shown, and what to take care with; where nobody
/// is shown, whom it may suit.
pub(super) fn why(app: &App, key: &str) -> Vec<Row> {
    let w = &app.words;
    let Some(role) = app.guidance.role(key) else { return Vec::new() };
    let mut out = Vec::new();
    let fit = app.fits().and_then(|fits| fits.iter().find(|f| f.role == key));
    match (app.person_shown(), fit) {
        (Some(id), Some(fit)) => {
            out.push(heading(w.say(&Say::new("fit-why").with("name", app.book.name_of(&id)))));
            if let Some(say) = &fit.moved {
                out.push(Row::new().with(Tone::Strong, w.say(say)).indent(1).hang(2).on(Target::Text(0)));
            }
            let reasons: Vec<&Reason> = fit.wish.iter().chain(&fit.reasons).collect();
            out.extend(reasons.iter().map(|r| reason(app, r)));
            if reasons.is_empty() {
                out.push(hint(w.get("fit-why-nothing")).hang(2));
            }
            if !fit.cautions.is_empty() {
                out.push(gap());
                out.push(heading(w.get("fit-take-care")));
                for (at, c) in fit.cautions.iter().enumerate() {
                    out.push(caution(app, c, at));
                }
            }
        }
        _ => {
            out.push(heading(w.get("role-suits")));
            for (at, t) in role.suits.iter().enumerate() {
                out.push(Row::new().with(Tone::Text, text(app, t)).indent(2).hang(2).on(Target::Text(at)));
            }
        }
    }
    let first = text(app, &role.first_ask);
    if !first.is_empty() {
        out.push(gap());
        out.push(heading(w.get("role-first-ask")));
        out.push(Row::new().with(Tone::Prompt, first).indent(2).hang(2).on(Target::AskOf(key.to_owned(), usize::MAX)));
    }
    let shown: Vec<Rule> = fit.map(|f| f.cautions.iter().map(|c| c.rule).collect()).unwrap_or_default();
    let standing: Vec<&Rule> = Rule::standing(role.kin()).iter().filter(|r| !shown.contains(r)).collect();
    out.push(gap());
    out.push(heading(w.get("fit-rules")));
    for (at, rule) in standing.into_iter().enumerate() {
        let row = Row::new().with(Tone::Text, w.say(&rule.name()));
        out.push(law(app, *rule, row).indent(1).hang(2).on(Target::Text(100 + at)));
    }
    out.push(hint(w.get("fit-rules-note")));
    out
}

fn reason(app: &App, reason: &Reason) -> Row {
    let (sign, tone) = if reason.against { ("− ", Tone::Warn) } else { ("+ ", Tone::Good) };
    Row::new()
        .with(tone, sign)
        .with(Tone::Text, app.words.say(&reason.say))
        .indent(1)
        .hang(2)
        .on(Target::Evidence(reason.evidence.clone()))
}

/// A caution, with the rule behind it and how sure that is.
pub(super) fn caution(app: &App, caution: &Caution, at: usize) -> Row {
    let row = Row::new().with(Tone::Warn, "! ").with(Tone::Text, app.words.say(&caution.say));
    let target = match &caution.evidence {
        Some(evidence) => Target::Evidence(evidence.clone()),
        None => Target::Text(1000 + at),
    };
    law(app, caution.rule, row).indent(1).hang(2).on(target)
}

/// The rule as it stands in this nation, in small.
fn law(app: &App, rule: Rule, row: Row) -> Row {
    let w = &app.words;
    // Rules differ between nations: none is named where it is not known which applies.
    let Some(nation) = app.book.workspace.known_nation() else { return row };
    let (law, sure) = rule.law(nation);
    row.with(Tone::Dim, format!("\n{} {}", w.say(&law), w.get(sure.key())))
}
