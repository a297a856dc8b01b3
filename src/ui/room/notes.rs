//! The speaker's view, in a terminal of its own: what comes next, what to listen
//! for, the time, the facilitator's notes, hidden cards. Never on the wall.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::draw::scrub;
use super::super::ink::put;
use super::super::row::Row;
use super::super::theme::{Theme, Tone};
use crate::guidance::Guidance;
use crate::model::audience::Position;
use crate::model::{Agenda, Say};
use crate::room::clock::{Clock, as_clock};
use crate::words::Words;

/// After so many seconds without a word the other side is said to be silent.
const SILENT: u64 = 70;

/// Everything that the speaker's view is drawn from.
pub struct NotesScene<'a> {
    /// Where the room is, as far as is known.
    pub position: Option<&'a Position>,
    /// The agenda it names, where there is one of that id.
    pub agenda: Option<&'a Agenda>,
    /// The guidance.
    pub guidance: &'a Guidance,
    /// The language, by its folder.
    pub language: &'a str,
    /// The time in seconds.
    pub now: u64,
    /// The theme.
    pub theme: &'a Theme,
    /// The words of the language.
    pub words: &'a Words,
    /// How many lines are scrolled past.
    pub top: usize,
}

/// Draws the speaker's view.
pub fn draw_notes(scene: &NotesScene<'_>, buf: &mut Buffer) {
    let (theme, w) = (scene.theme, scene.words);
    buf.set_style(buf.area, theme.base());
    let area = buf.area;
    if area.width < 20 || area.height < 6 {
        return;
    }
    buf.set_style(Rect::new(0, 0, area.width, 1), theme.bar());
    put(buf, 1, 0, area.width - 2, &w.get("notes-title"), theme.bar());
    let width = area.width.saturating_sub(4).min(100);
    let lines: Vec<_> = rows(scene).iter().flat_map(|r| r.lines(width, theme)).collect();
    let room = usize::from(area.height - 3);
    let top = scene.top.min(lines.len().saturating_sub(room));
    for (line, y) in lines.iter().skip(top).zip(2..area.height - 1) {
        buf.set_line(2, y, line, width);
    }
    let hint = w.get("notes-hint");
    put(buf, 1, area.height - 1, area.width - 2, &hint, theme.tone(Tone::Dim));
    scrub(theme, buf);
}

/// What the view says, row by row.
fn rows(scene: &NotesScene<'_>) -> Vec<Row<()>> {
    let w = scene.words;
    let say = |tone: Tone, say: Say| Row::new().with(tone, w.say(&say));
    let Some(position) = scene.position else {
        return vec![say(Tone::Prompt, Say::new("notes-waiting"))];
    };
    let mut out = Vec::new();
    if position.ended {
        out.push(say(Tone::Warn, Say::new("notes-ended")));
        out.push(Row::new());
    } else if position.running && scene.now.saturating_sub(position.at) > SILENT {
        let minutes = scene.now.saturating_sub(position.at) / 60;
        out.push(say(Tone::Warn, Say::new("notes-silent").with("minutes", minutes.cast_signed())));
        out.push(Row::new());
    }
    let Some(agenda) = scene.agenda else {
        out.push(say(Tone::Warn, Say::new("notes-no-agenda")));
        return out;
    };
    let planned: Vec<u16> = agenda.steps.iter().map(|s| s.minutes).collect();
    let on = position.step.checked_sub(1).filter(|at| *at < agenda.steps.len());
    let since = position.running.then_some(position.at);
    let clock = Clock::resume(planned, &position.used, &position.added, on, since);
    time(scene, position, &clock, &mut out);
    if position.away {
        out.push(say(Tone::Bad, Say::new("notes-away")));
    } else if position.blank {
        out.push(say(Tone::Warn, Say::new("notes-blank")));
    }
    let at = position.step;
    match on.and_then(|at| agenda.steps.get(at)) {
        Some(step) => {
            let title = Say::new("notes-step").with("step", at).with("steps", agenda.steps.len());
            out.push(
                Row::new()
                    .with(Tone::Dim, format!("{} ", w.say(&title)))
                    .with(Tone::Heading, step.title(scene.language)),
            );
            if position.slide.1 > 1 {
                let slide =
                    Say::new("notes-slide").with("slide", position.slide.0 + 1).with("slides", position.slide.1);
                let mut row = say(Tone::Dim, slide).with(Tone::Text, format!("  {}", position.headings.0));
                if !position.headings.1.is_empty() && position.headings.1 != position.headings.0 {
                    let then = Say::new("notes-then").with("heading", position.headings.1.as_str());
                    row = row.with(Tone::Dim, format!("  {}", w.say(&then)));
                }
                out.push(row);
            }
            out.push(Row::new());
            if !step.note(scene.language).is_empty() {
                out.push(Row::new().with(Tone::Text, step.note(scene.language)));
                out.push(Row::new());
            }
            for prompt in step.prompts.iter().filter_map(|id| scene.guidance.prompt(id)) {
                out.push(Row::new().with(Tone::Prompt, format!("“{}”", prompt.prompt.get(scene.language))));
                out.push(
                    Row::new()
                        .with(Tone::Strong, w.get("notes-listen"))
                        .with(Tone::Text, format!(" {}", prompt.listen_for.get(scene.language)))
                        .indent(2),
                );
            }
            if !step.prompts.is_empty() {
                out.push(Row::new());
            }
        }
        None => {
            out.push(Row::new().with(Tone::Heading, agenda.name(scene.language)));
            if at > agenda.steps.len() {
                out.push(Row::new().with(Tone::Text, w.get("notes-after")));
            }
            out.push(Row::new());
        }
    }
    card(scene, position, &mut out);
    next(scene, agenda, &clock, at, &mut out);
    out.push(Row::new().with(Tone::Strong, w.get("notes-hard")));
    for key in [
        "notes-dominates",
        "notes-attacked",
        "notes-casework",
        "notes-disputed",
        "notes-pre-election",
        "notes-cancelled",
        "notes-cost",
    ] {
        out.push(Row::new().with(Tone::Dim, w.get(key)).indent(2).hang(2));
    }
    out
}

fn time(scene: &NotesScene<'_>, position: &Position, clock: &Clock, out: &mut Vec<Row<()>>) {
    let w = scene.words;
    let taken: u64 = (0..position.used.len()).map(|at| clock.used(at, scene.now)).sum();
    if let Some(left) = clock.left_say(scene.now) {
        let tone = if clock.left(scene.now).is_some_and(|l| l <= 0) { Tone::Warn } else { Tone::Strong };
        let mut row = Row::new().with(tone, w.say(&left));
        if !clock.runs() {
            row = row.with(Tone::Dim, format!("  ({})", w.get("room-paused")));
        }
        out.push(row.with(Tone::Text, format!("  ·  {}", w.say(&clock.behind_say(scene.now)))));
    }
    out.push(Row::new().with(Tone::Dim, w.say(&Say::new("notes-taken").with("time", as_clock(taken)))));
    let cut = clock.to_cut(scene.now);
    // Behind the last step there is nothing left to cut.
    if cut > 0 && position.step <= position.used.len() {
        out.push(Row::new().with(Tone::Warn, w.say(&Say::new("notes-to-cut").with("minutes", cut.cast_signed()))));
    }
    out.push(Row::new());
}

/// The hidden card of the practice councillor that was chosen.
fn card(scene: &NotesScene<'_>, position: &Position, out: &mut Vec<Row<()>>) {
    let Some(one) = scene.guidance.practised(&position.practice) else { return };
    out.push(
        Row::new()
            .with(Tone::Strong, scene.words.get("notes-card"))
            .with(Tone::Text, format!(" {} · {}", one.name.get(scene.language), one.post.get(scene.language))),
    );
    out.push(Row::new().with(Tone::Text, one.pressure.get(scene.language)).indent(2));
    out.push(Row::new().with(Tone::Dim, one.cares.get(scene.language)).indent(2));
    out.push(Row::new());
}

fn next(scene: &NotesScene<'_>, agenda: &Agenda, clock: &Clock, at: usize, out: &mut Vec<Row<()>>) {
    let w = scene.words;
    let later = clock.later(scene.now);
    let from = at.min(agenda.steps.len());
    if from < agenda.steps.len() {
        out.push(Row::new().with(Tone::Strong, w.get("notes-next")));
    }
    for (n, step) in agenda.steps.iter().enumerate().skip(from) {
        let plan = later.iter().find(|l| l.step == n);
        let mut words = w.say(&Say::new("room-minutes").with("minutes", i64::from(step.minutes)));
        if let Some(n) = plan.and_then(|l| clock.starts_in(l, scene.now)) {
            words = format!("{words} · {}", w.say(&Say::new("room-starts-in").with("minutes", n)));
        }
        if let Some(l) = plan.filter(|l| l.may < l.planned) {
            words = format!("{words} · {}", w.say(&Say::new("notes-may").with("minutes", i64::from(l.may))));
        }
        out.push(
            Row::new().with(Tone::Text, step.title(scene.language)).with(Tone::Dim, format!("  {words}")).indent(2),
        );
    }
    out.push(Row::new());
}
