//! The files that could not be read, as a sheet: where, and what to do.

use std::collections::HashSet;

use super::sheet::{After, Content};
use super::state::App;
use crate::command::Command;
use crate::model::{Id, Kind, Say};
use crate::ui::row::Row;
use crate::ui::theme::Tone;

impl App {
    /// Whether a conversation's file is there and cannot be read.
    pub fn is_unread(&self, talk: &Id) -> bool {
        let path = Kind::Conversation.path(talk);
        self.problems.iter().any(|p| p.path == path)
    }

    /// Whether a conversation that cannot be read was with somebody: its file bears their name.
    pub fn has_unread_talk(&self, who: &Id) -> bool {
        self.unread_names().any(|name| name == who.as_str())
    }

    /// The names on the files of conversations that cannot be read: without the day and a number behind.
    fn unread_names(&self) -> impl Iterator<Item = &str> {
        let folder = Kind::Conversation.folder();
        // A note with two versions in it is a problem of a file that can be read.
        let known = |file: &str| self.book.talk(&Id::new(file)).is_some();
        self.problems.iter().filter_map(move |p| {
            let file =
                p.path.strip_prefix(folder)?.strip_prefix('/')?.strip_suffix(".ron").filter(|file| !known(file))?;
            let name = file.get(10..)?.strip_prefix('-')?;
            Some(name.trim_end_matches(|c: char| c.is_ascii_digit() || c == '-'))
        })
    }

    /// Everybody with whom a conversation is there, those that cannot be read included.
    pub(super) fn all_touched(&self) -> HashSet<Id> {
        let known = self.book.talks().iter().flat_map(|t| t.councillors.iter().cloned());
        known.chain(self.unread_names().map(Id::new)).collect()
    }
}

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
