//! A proposal, line by line, with what is vague named where it stands; and the
//! list of what is still missing for a yes.

use super::{Row, day, gap, heading, ready, status_tone};
use crate::app::{App, Target, clash, enums};
use crate::command::Command;
use crate::insight::public_ask::Clash;
use crate::insight::ready::{Part, Standing};
use crate::model::{EvidenceKind, Id, Proposal, Say, Status};
use crate::ui::theme::Tone;

/// Every line of a proposal.
pub(super) fn rows(app: &App, id: &Id) -> Vec<Row> {
    let w = &app.words;
    let Some(p) = app.book.proposals.get(id) else { return Vec::new() };
    let who = p.councillor.as_ref().map(|id| app.book.name_of(id)).unwrap_or_else(|| w.get("fit-nobody"));
    let mut head = Row::new()
        .with(Tone::Strong, format!("{} · {who}", app.role_name(&p.role)))
        .with(status_tone(p), format!("  {}", w.get(enums::status(p.status))));
    if !p.status.next().is_empty() {
        head = head.on(Target::Status(id.clone()));
    }
    let mut out = vec![head];
    if p.variant_of.is_some() {
        out.push(Row::new().with(Tone::Dim, w.get("fit-smaller-of")));
    }
    held(app, p, &mut out);
    out.push(gap());
    for part in Part::ALL {
        part_rows(app, id, p, part, &mut out);
    }
    let (key, tone) = if p.public { ("fit-public", Tone::Text) } else { ("fit-private", Tone::Dim) };
    out.push(Row::new().with(tone, w.get(key)).hang(2).on(Target::Public(id.clone())));
    history(app, p, &mut out);
    out
}

/// Where it is put off, or meets a pre-election period: until when and why.
fn held(app: &App, p: &Proposal, out: &mut Vec<Row>) {
    let w = &app.words;
    let waits = matches!(p.status, Status::Draft | Status::Ready);
    if let Some(from) = p.offer_from.filter(|d| waits && *d > app.today) {
        out.push(Row::new().with(Tone::Warn, w.say(&Say::new("fit-put-off").with("date", from))).hang(2));
    } else if let Some(clash) = clash_of(app, p) {
        out.push(Row::new().with(Tone::Warn, w.say(&clash::in_proposal(clash))).hang(2));
    }
}

/// How it meets a pre-election period. Once it is offered, only its own days count.
fn clash_of(app: &App, p: &Proposal) -> Option<Clash> {
    let waits = matches!(p.status, Status::Draft | Status::Ready);
    app.clash(p).filter(|c| waits || !matches!(c, Clash::DayUnknown { .. }))
}

fn part_rows(app: &App, id: &Id, p: &Proposal, part: Part, out: &mut Vec<Row>) {
    let w = &app.words;
    let said = match (part, p.review) {
        (Part::Review, Some(date)) => w.date(date),
        _ => part.of(p),
    };
    let mut row = Row::new().with(Tone::Dim, format!("{}: ", w.get(part.key())));
    // What is over is not to be sharpened any more.
    let open = matches!(p.status, Status::Draft | Status::Ready | Status::Offered | Status::Amended);
    row = if said.trim().is_empty() {
        row.with(Tone::Prompt, w.get(part.question()))
    } else if open {
        marked(row, &said, &ready::marks(part, p, app.today))
    } else {
        row.with(Tone::Text, said.clone())
    };
    if part == Part::Ask {
        let count = ready::words(&p.ask);
        let tone = if count > ready::ASK_WORDS { Tone::Bad } else { Tone::Dim };
        let say = Say::new("ask-words").with("count", count).with("most", ready::ASK_WORDS);
        row = row.with(tone, format!("  {}", w.say(&say)));
    }
    if open {
        for reason in ready::remarks(part, p, app.today) {
            row = row.with(Tone::Warn, format!("\n! {}", w.say(&reason.say())));
        }
        // What the ask itself needs care for stands beside it, also where the third pane is out of sight.
        let cautions = if part == Part::Ask { app.ask_cautions(p) } else { Vec::new() };
        for caution in cautions {
            row = row.with(Tone::Warn, format!("\n! {}", w.say(&caution.say)));
        }
    }
    out.push(row.hang(2).on(Target::Part(id.clone(), part)));
    if part == Part::WhyThem {
        for evidence in &p.evidence {
            let sign = if app.leads_to(p, evidence) { "→" } else { "?" };
            out.push(
                Row::new()
                    .with(Tone::Key, format!("{sign} "))
                    .with(Tone::Dim, format!("{}: ", w.get(evidence_key(&evidence.kind))))
                    .with(Tone::Text, evidence.text.clone())
                    .indent(2)
                    .hang(2)
                    .on(Target::Evidence(evidence.clone())),
            );
        }
        out.push(
            Row::new()
                .with(Tone::Prompt, format!("+ {}", w.get("fit-pick-evidence")))
                .indent(2)
                .on(Target::Do(Command::PickEvidence)),
        );
    }
}

/// A text with what is vague in it marked where it stands.
fn marked(mut row: Row, said: &str, marks: &[std::ops::Range<usize>]) -> Row {
    let mut from = 0;
    for mark in marks {
        row = row.with(Tone::Text, &said[from..mark.start]).with(Tone::Marked, &said[mark.clone()]);
        from = mark.end;
    }
    row.with(Tone::Text, &said[from..])
}

/// What a piece of evidence is called.
pub(in crate::ui::panes) fn evidence_key(kind: &EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::Post => "evidence-post",
        EvidenceKind::Ward => "evidence-ward",
        EvidenceKind::Clue => "evidence-clue",
        EvidenceKind::Statement => "evidence-statement",
        EvidenceKind::Concern => "evidence-concern",
        EvidenceKind::Surgery => "evidence-surgery",
        EvidenceKind::Wish => "evidence-wish",
        EvidenceKind::Talk(_) => "evidence-talk",
        EvidenceKind::Proposal(_) => "evidence-proposal",
    }
}

fn history(app: &App, p: &Proposal, out: &mut Vec<Row>) {
    if p.history.is_empty() {
        return;
    }
    let w = &app.words;
    out.push(gap());
    out.push(heading(w.get("fit-history")));
    for change in &p.history {
        let how = change.how.map(|h| format!("  {}", w.get(enums::channel(h)))).unwrap_or_default();
        let note = if change.note.is_empty() { String::new() } else { format!("  {}", change.note) };
        out.push(
            Row::new()
                .with(Tone::Dim, format!("{}  ", day(app, change.date)))
                .with(Tone::Text, w.get(enums::status(change.to)))
                .with(Tone::Dim, how)
                .with(Tone::Dim, note)
                .indent(1)
                .hang(2),
        );
    }
}

/// What is still missing or vague, part by part, and what can be done now.
pub(super) fn missing(app: &App, id: &Id) -> Vec<Row> {
    let w = &app.words;
    let Some(p) = app.book.proposals.get(id) else { return Vec::new() };
    let cautions = app.ask_cautions(p);
    let standing = ready::readiness(p, app.today, &cautions);
    let open = standing.iter().filter(|one| ready::is_open(one)).count();
    let clash = clash_of(app, p);
    let held = clash.filter(|c| c.holds());
    let mut out = Vec::new();
    if let Some(clash) = clash {
        out.push(Row::new().with(Tone::Warn, w.say(&clash::in_readiness(clash))));
    }
    if open > 0 || p.councillor.is_none() {
        out.push(Row::new().with(Tone::Warn, w.say(&Say::new("ready-open").with("count", open))));
    } else if held.is_none() && matches!(p.status, Status::Draft | Status::Ready) {
        // Once it was put to them there is an answer, or one is awaited.
        out.push(Row::new().with(Tone::Good, w.get("ready-yes")));
    }
    // What stops the ask itself is said beside it in the list.
    for (at, caution) in cautions.iter().filter(|c| !c.stops_the_ask()).enumerate() {
        let target = caution.evidence.clone().map_or(Target::Text(2000 + at), Target::Evidence);
        let row = Row::new().with(Tone::Warn, "! ").with(Tone::Text, w.say(&caution.say));
        out.push(row.hang(2).on(target));
    }
    if !out.is_empty() {
        out.push(gap());
    }
    for (part, s) in standing {
        let (sign, tone, why) = match &s {
            Standing::Clear => ("✓", Tone::Good, String::new()),
            Standing::Missing if part.needed() => ("✗", Tone::Bad, w.get("ready-missing")),
            Standing::Missing => ("○", Tone::Dim, w.get("ready-optional")),
            Standing::Vague(why) => ("!", Tone::Warn, w.say(&why.say())),
        };
        let why = if why.is_empty() { why } else { format!(": {why}") };
        out.push(
            Row::new()
                .with(tone, format!("{sign} "))
                .with(Tone::Text, w.get(part.key()))
                .with(if tone == Tone::Good { Tone::Dim } else { tone }, why)
                .hang(2)
                .on(Target::Part(id.clone(), part)),
        );
    }
    out.push(gap());
    let doing = [
        Command::OfferLater,
        Command::ProposalStatus,
        Command::SmallerStep,
        Command::CompareProposals,
        Command::ProposeToNext,
    ];
    for command in doing.into_iter().filter(|c| app.can_with(*c, id)) {
        out.push(Row::new().with(Tone::Prompt, format!("+ {}", w.get(&command.label()))).on(Target::Do(command)));
    }
    out
}
