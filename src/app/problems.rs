//! The files that could not be read, as a sheet: where, and what to do.

use super::sheet::{After, Content};
use super::state::App;
use crate::command::Command;
use crate::model::Say;
use crate::ui::row::Row;
use crate::ui::theme::Tone;

/// The files that could not be read. Only to look at.
#[derive(Debug)]
pub(super) struct Problems;

impl Content for Problems {
    fn title(&self, _: &App) -> Say {
        Say::new("pick-problem")
    }

    fn rows(&self, app: &App) -> Vec<Row<usize>> {
        let row = |(at, p): (usize, &crate::store::Problem)| {
            Row::new().with(Tone::Text, format!("{}:{}:{}", p.path, p.line, p.column)).hang(2).on(at)
        };
        app.problems.iter().enumerate().map(row).collect()
    }

    fn beside(&self, app: &App, at: Option<usize>) -> Vec<Row<()>> {
        let Some(problem) = at.and_then(|at| app.problems.get(at)) else { return Vec::new() };
        vec![
            Row::new().with(Tone::Heading, problem.path.clone()),
            Row::new(),
            Row::new().with(Tone::Text, app.words.say(&problem.say)),
            Row::new(),
            Row::new().with(Tone::Dim, app.words.get("problem-safe")),
        ]
    }

    fn keys(&self) -> &'static [Command] {
        &[]
    }

    fn act(&mut self, _: &mut App, _: Command, _: Option<usize>) -> After {
        After::NotMine
    }

    fn as_any_mut(&mut self) -> &mut dyn std::any::Any {
        self
    }
}
