//! From the start, as a sheet: phases, and when each councillor came in.

use crate::app::sheet::{After, Content};
use crate::app::{App, enums, involvement};
use crate::command::Command;
use crate::insight::start::{self, Start, Traced};
use crate::model::{Date, Id, Phase, Say};
use crate::ui::row::{Row, cut};
use crate::ui::theme::Tone;
use unicode_width::UnicodeWidthStr;

/// Phases against when councillors came in.
#[derive(Debug)]
pub(super) struct FromTheStart {
    /// Of which initiative.
    pub initiative: Id,
}

const NAME: usize = 22;

impl FromTheStart {
    fn start(&self, app: &App) -> Start {
        start::start(&app.book, &self.initiative)
    }
}

/// The first and the last day of the chart.
fn span(start: &Start, today: Date) -> (Date, Date) {
    let traces = start.involved.iter().flat_map(|(_, traces)| traces.iter().filter_map(|(day, _)| *day));
    let days = start.phases.iter().map(|p| p.from).chain(traces);
    let first = days.clone().min().unwrap_or(today).min(today);
    (first, days.max().unwrap_or(today).max(today))
}

/// The words with a capital in front: the name of a phase may stand there.
pub(crate) fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn padded(words: &str, width: usize) -> String {
    let words = cut(words, width.saturating_sub(1));
    let gap = width.saturating_sub(words.width());
    format!("{words}{}", " ".repeat(gap))
}

/// What shows that somebody was first involved, and when.
fn first_trace(app: &App, who: &Id, (day, trace): &Traced) -> Row<usize> {
    let how = involvement::trace(&app.book, who, trace);
    let say = match day {
        Some(day) => Say::new("start-trace").with("first", *day).with("how", how),
        None => Say::new("start-trace-undated").with("how", how),
    };
    Row::new().with(Tone::Dim, app.words.say(&say)).indent(2)
}

impl Content for FromTheStart {
    fn title(&self, app: &App) -> Say {
        let name = app.book.initiatives.get(&self.initiative).map(|i| i.name.clone()).unwrap_or_default();
        Say::new("start-title").with("name", name)
    }

    fn head(&self, app: &App) -> Vec<Row<()>> {
        let start = self.start(app);
        let story = start.story(app.today);
        let tone = if story.late() { Tone::Warn } else { Tone::Strong };
        let words = app.words.say(&involvement::sentence(&app.book, &story));
        let mut out = vec![Row::new().with(tone, sentence(&words))];
        if let Some(p) = start.begins_alone(app.today, app.book.workspace.phase_weeks) {
            let say =
                Say::new("start-begins-alone").with("phase", Say::new(enums::phase(p.phase))).with("date", p.from);
            out.push(Row::new().with(Tone::Bad, sentence(&app.words.say(&say))));
        }
        out
    }

    fn rows(&self, app: &App) -> Vec<Row<usize>> {
        let w = &app.words;
        let start = self.start(app);
        let (first, last) = span(&start, app.today);
        let wide = usize::from(app.size.0).saturating_sub(NAME + 6).clamp(8, 80);
        let marks = |days: &[Date]| start::cells(first, last, wide, days);
        let now = marks(&[app.today]);
        let ground = if app.theme.ascii { ' ' } else { '·' };
        let line = |cells: Vec<bool>, on: char| -> String {
            cells
                .iter()
                .zip(&now)
                .map(|(here, now)| match (here, now) {
                    (true, _) => on,
                    (false, true) => '│',
                    (false, false) => ground,
                })
                .collect()
        };
        let mut out: Vec<Row<usize>> = vec![Row::new().with(Tone::Heading, w.get("start-phases"))];
        for (at, p) in start.phases.iter().enumerate() {
            // A phase goes on until the next begins, or until now.
            let until = start.phases.get(at + 1).map_or(last.max(p.from), |next| next.from.plus_days(-1));
            let days: Vec<Date> = (0..=p.from.days_until(until).max(0)).map(|n| p.from.plus_days(n)).collect();
            let days = if p.phase == Phase::Ended { vec![p.from] } else { days };
            let name = padded(&w.get(enums::phase(p.phase)), NAME);
            out.push(Row::new().with(Tone::Text, name).with(Tone::Prompt, line(marks(&days), '█')));
        }
        if start.phases.is_empty() {
            out.push(Row::new().with(Tone::Prompt, w.get("start-no-phases")));
        }
        out.push(Row::new());
        out.push(Row::new().with(Tone::Heading, w.get("start-councillors")));
        for (at, (who, traces)) in start.involved.iter().enumerate() {
            let name = padded(&app.book.name_of(who), NAME);
            let days: Vec<Date> = traces.iter().filter_map(|(day, _)| *day).collect();
            out.push(Row::new().with(Tone::Strong, name).with(Tone::Good, line(marks(&days), '●')).on(at));
            out.extend(traces.first().map(|first| first_trace(app, who, first)));
        }
        if start.involved.is_empty() {
            out.push(Row::new().with(Tone::Prompt, w.get("start-no-contacts")));
        }
        out.push(Row::new());
        let (from, to) = (w.date(first), w.date(last));
        let gap = wide.saturating_sub(from.width() + to.width());
        out.push(Row::new().with(Tone::Dim, format!("{}{from}{}{to}", " ".repeat(NAME), " ".repeat(gap))));
        out.push(Row::new().with(Tone::Dim, format!("{}{}", " ".repeat(NAME), w.get("start-legend"))));
        out
    }

    fn beside(&self, _: &App, _: Option<usize>) -> Vec<Row<()>> {
        Vec::new()
    }

    fn has_beside(&self) -> bool {
        false
    }

    fn keys(&self) -> &'static [Command] {
        &[Command::Choose, Command::Edit]
    }

    fn help(&self) -> &'static str {
        "help-start"
    }

    fn act(&mut self, app: &mut App, command: Command, at: Option<usize>) -> After {
        match command {
            Command::Choose => {
                let who = at.and_then(|at| self.start(app).involved.get(at).map(|(who, _)| who.clone()));
                let Some(who) = who else { return After::Stay };
                app.choose_person(who);
                app.go_to(crate::app::Screen::Sense);
                After::Close
            }
            Command::Edit => {
                app.open_form(crate::app::Purpose::Initiative(Some(self.initiative.clone())), Some("phase-idea"));
                After::Stay
            }
            _ => After::NotMine,
        }
    }

    fn as_any_mut(&mut self) -> &mut dyn std::any::Any {
        self
    }
}
