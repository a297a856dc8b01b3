//! Stage 3: the roles and how they would suit, the proposals; the proposal or the
//! role card; what is still missing for a yes, or why this role.

mod proposal;
mod role;

pub(in crate::ui::panes) use proposal::evidence_key;

use super::{Row, day, gap, heading, hint};
use crate::app::{App, Target};
use crate::command::Command;
use crate::insight::fit::{RoleFit, Rule};
use crate::insight::ready;
use crate::model::{Id, Proposal, Role, Say, Text};
use crate::ui::theme::Tone;

/// The roles, the one to look at first in front, and the proposals.
pub(super) fn roles(app: &App) -> Vec<Row> {
    let w = &app.words;
    let person = app.person_shown();
    let fits = app.fits();
    let mut out = vec![heading(match &person {
        Some(id) => w.say(&Say::new("fit-roles-for").with("name", app.book.name_of(id))),
        None => w.get("fit-roles"),
    })];
    out.push(role::axis(app, None));
    match (&person, fits) {
        (Some(_), Some(fits)) => {
            out.extend(fits.iter().filter_map(|f| Some(fit_row(app, app.guidance.role(&f.role)?, f))))
        }
        (None, _) if app.place.initiative.is_some() => out.extend(across(app)),
        _ => out.extend(app.guidance.roles().iter().map(|r| plain_row(app, r))),
    }
    if let Some(fits) = fits
        && person.is_some()
        && fits.iter().all(|f| f.reasons.is_empty() && f.wish.is_none())
    {
        out.push(hint(w.get("fit-no-signal")).hang(2));
    }
    out.push(gap());
    proposals(app, person.as_ref(), &mut out);
    out
}

fn plain_row(app: &App, role: &Role) -> Row {
    Row::new()
        .with(Tone::Strong, text(app, &role.name))
        .with(Tone::Dim, format!("  {}", text(app, &role.line)))
        .indent(1)
        .hang(2)
        .on(Target::Role(role.key.clone()))
}

/// A role with the strongest reason for it, and whether care is needed.
fn fit_row(app: &App, role: &Role, fit: &RoleFit) -> Row {
    let w = &app.words;
    let mut row = Row::new().with(Tone::Strong, text(app, &role.name));
    if fit.moved.is_some() {
        row = row.with(Tone::Prompt, format!("  {}", w.get("fit-by-hand")));
    }
    let for_it: Vec<_> = fit.wish.iter().chain(fit.reasons.iter().filter(|r| !r.against)).collect();
    row = match for_it.first() {
        Some(first) => row.with(Tone::Text, format!("\n{}", short(&w.say(&first.say)))),
        None => row.with(Tone::Dim, format!("\n{}", text(app, &role.line))),
    };
    // That terms end is so for everybody: it stands beside, not in the list.
    let mut rules: Vec<Rule> = fit.cautions.iter().map(|c| c.rule).filter(|r| *r != Rule::R10).collect();
    rules.dedup();
    if !rules.is_empty() {
        let names: Vec<String> = rules.into_iter().map(|r| w.say(&r.name())).collect();
        row = row.with(Tone::Warn, format!("\n! {}", names.join("; ")));
    }
    row.indent(1).hang(2).on(Target::Role(role.key.clone()))
}

/// A reason in a list: not more than fits in two lines; it stands whole beside.
fn short(words: &str) -> String {
    const MOST: usize = 60;
    if words.chars().count() <= MOST {
        return words.to_owned();
    }
    let cut: String = words.chars().take(MOST).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", &cut[..end])
}

/// Across the initiative: who holds which role, and where care is needed.
fn across(app: &App) -> Vec<Row> {
    let w = &app.words;
    let Some(across) = app.across() else { return Vec::new() };
    let mut out = Vec::new();
    for held in &across.roles {
        let Some(role) = app.guidance.role(&held.role) else { continue };
        let mut row = Row::new().with(Tone::Strong, text(app, &role.name));
        row = if held.by.is_empty() {
            row.with(Tone::Prompt, format!("  {}", w.get("fit-held-by-nobody")))
        } else {
            held.by.iter().fold(row, |row, h| {
                let status = w.get(crate::app::enums::status(h.status));
                row.with(Tone::Text, format!("\n{}", app.book.name_of(&h.who))).with(Tone::Dim, format!("  {status}"))
            })
        };
        out.push(row.indent(1).hang(2).on(Target::Role(role.key.clone())));
    }
    if !across.cautions.is_empty() {
        out.push(gap());
        out.push(heading(w.get("fit-take-care")));
        for (at, caution) in across.cautions.iter().enumerate() {
            out.push(role::caution(app, caution, at));
        }
    }
    out
}

fn proposals(app: &App, person: Option<&Id>, out: &mut Vec<Row>) {
    let w = &app.words;
    out.push(heading(match person {
        Some(id) => w.say(&Say::new("fit-proposals-to").with("name", app.book.name_of(id))),
        None => w.get("fit-proposals"),
    }));
    let mine = |p: &Proposal| match person {
        Some(id) => p.councillor.as_ref() == Some(id),
        None => app.place.initiative.is_none() || p.initiative == app.place.initiative,
    };
    let all: Vec<(&Id, &Proposal)> = app.book.proposals.iter().filter(|(_, p)| mine(p)).collect();
    let is_here = |id: &Id| all.iter().any(|(other, _)| *other == id);
    let mut any = false;
    for (id, p) in all.iter().filter(|(_, p)| !p.variant_of.as_ref().is_some_and(is_here)) {
        any = true;
        out.push(proposal_row(app, id, p, person.is_none(), false));
        for (smaller, v) in all.iter().filter(|(_, v)| v.variant_of.as_ref() == Some(*id)) {
            out.push(proposal_row(app, smaller, v, false, true));
        }
    }
    if !any {
        out.push(hint(w.get("fit-no-proposal")).hang(2));
    }
    let (what, label) = match person {
        Some(_) => (Command::NewProposal, "fit-new"),
        None => (Command::ChooseCouncillor, "fit-choose"),
    };
    out.push(Row::new().with(Tone::Prompt, format!("+ {}", w.get(label))).indent(1).on(Target::Do(what)));
}

fn proposal_row(app: &App, id: &Id, p: &Proposal, named: bool, smaller: bool) -> Row {
    let w = &app.words;
    let name = if smaller { format!("└ {}", w.get("fit-smaller")) } else { app.role_name(&p.role) };
    let mut row = Row::new()
        .with(if smaller { Tone::Text } else { Tone::Strong }, name)
        .with(status_tone(p), format!("  {}", w.get(crate::app::enums::status(p.status))));
    if named {
        let who = p.councillor.as_ref().map(|id| app.book.name_of(id)).unwrap_or_default();
        row = row.with(Tone::Dim, format!("  {who}"));
    }
    if smaller {
        row = row.with(Tone::Dim, format!("\n{}", short(&p.ask)));
    } else if let Some(initiative) = p.initiative.as_ref().and_then(|i| app.book.initiatives.get(i)) {
        row = row.with(Tone::Dim, format!("\n{}", initiative.name));
    }
    row.indent(if smaller { 2 } else { 1 }).hang(2).on(Target::Proposal(id.clone()))
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
    match app.target_in(crate::app::PaneId::Roles) {
        Some(Target::Proposal(id)) if app.book.proposals.contains_key(&id) => proposal::rows(app, &id),
        Some(Target::Role(key)) => role::card(app, &key),
        _ => vec![gap(), hint(app.words.get("fit-nothing"))],
    }
}

/// What is still missing for a yes, part by part, or the proposal beside this
/// one; of a role, why it would suit and what to take care with.
pub(super) fn ready(app: &App) -> Vec<Row> {
    match app.target_in(crate::app::PaneId::Roles) {
        Some(Target::Role(key)) => role::why(app, &key),
        Some(Target::Proposal(id)) if app.book.proposals.contains_key(&id) => match app.compared(&id) {
            Some(other) => proposal::rows(app, &other),
            None => proposal::missing(app, &id),
        },
        _ => vec![gap(), hint(app.words.get("ready-none"))],
    }
}
