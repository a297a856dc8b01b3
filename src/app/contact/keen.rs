//! Who would enjoy this although it is not their brief, as a sheet: each with
//! the evidence, and what speaks against it.

use crate::app::sheet::{After, Content};
use crate::app::target::{Section, Target};
use crate::app::{App, Screen};
use crate::command::Command;
use crate::insight::order::{self, Aside, WouldEnjoy};
use crate::model::{ClueBrief, Id, Say};
use crate::ui::row::Row;
use crate::ui::theme::Tone;

/// Who would enjoy an initiative.
#[derive(Debug)]
pub(super) struct Keen {
    /// Which.
    pub initiative: Id,
}

impl Keen {
    fn found(&self, app: &App) -> Vec<WouldEnjoy> {
        let Some(initiative) = app.book.initiatives.get(&self.initiative) else { return Vec::new() };
        let themes = |text: &str| app.guidance.theme_hits(text);
        order::would_enjoy(&app.book, initiative, &app.order, &themes, app.today)
    }

    fn clue(app: &App, clue: &ClueBrief) -> Row<()> {
        let key = if clue.against { "clue-against" } else { "clue-for" };
        Row::new()
            .with(if clue.against { Tone::Warn } else { Tone::Good }, format!("{} ", app.words.get(key)))
            .with(Tone::Text, clue.text.to_string())
            .with(Tone::Dim, format!("  ({}, {})", clue.source, app.words.date(clue.date)))
            .hang(2)
    }
}

impl Content for Keen {
    fn title(&self, app: &App) -> Say {
        let name = app.book.initiatives.get(&self.initiative).map(|i| i.name.clone()).unwrap_or_default();
        Say::new("keen-title").with("name", name)
    }

    fn head(&self, app: &App) -> Vec<Row<()>> {
        vec![Row::new().with(Tone::Prompt, app.words.get("keen-head"))]
    }

    fn rows(&self, app: &App) -> Vec<Row<usize>> {
        let found = self.found(app);
        if found.is_empty() {
            return vec![Row::new().with(Tone::Prompt, app.words.get("keen-nobody")).indent(1)];
        }
        let row = |one: &WouldEnjoy| {
            let name = app.book.people().get(one.place as usize).map(|p| p.name.to_string()).unwrap_or_default();
            let touched = app.order.aside.get(&one.place) == Some(&Aside::InTouch);
            let row = Row::new().with(Tone::Strong, name);
            let row = if touched { row.with(Tone::Dim, format!("  {}", app.words.get("keen-in-touch"))) } else { row };
            row.with(Tone::Dim, format!("\n{}", app.words.say(&one.say))).hang(2).on(one.place as usize)
        };
        found.iter().map(row).collect()
    }

    fn beside(&self, app: &App, at: Option<usize>) -> Vec<Row<()>> {
        let found = self.found(app);
        let Some(one) = found.iter().find(|f| Some(f.place as usize) == at) else { return Vec::new() };
        let Some(person) = app.book.people().get(one.place as usize) else { return Vec::new() };
        let w = &app.words;
        let mut out = vec![Row::new().with(Tone::Heading, person.name.to_string())];
        out.push(Row::new().with(Tone::Dim, crate::ui::panes::ward_and_post(person)));
        out.push(Row::new());
        out.extend(one.evidence.iter().map(|at| Self::clue(app, &person.clues[*at])));
        out.extend(one.against.iter().map(|at| Self::clue(app, &person.clues[*at])));
        out.push(Row::new());
        out.push(Row::new().with(Tone::Prompt, w.get("keen-fades")));
        out
    }

    fn keys(&self) -> &'static [Command] {
        &[Command::Choose]
    }

    fn act(&mut self, app: &mut App, command: Command, at: Option<usize>) -> After {
        let person = at.and_then(|at| app.book.people().get(at)).map(|p| p.id.clone());
        match (command, person) {
            (Command::Choose, Some(id)) => {
                let found = self.found(app);
                let best =
                    found.iter().find(|f| Some(f.place as usize) == at).and_then(|f| f.evidence.first().copied());
                app.go_to(Screen::Contact);
                app.choose_person(id.clone());
                app.show_in_profile(&id, &Target::Item(Section::Clues, best.unwrap_or(0)));
                After::Close
            }
            _ => After::NotMine,
        }
    }

    fn help(&self) -> &'static str {
        "help-would-enjoy"
    }

    fn as_any_mut(&mut self) -> &mut dyn std::any::Any {
        self
    }
}
