//! The speaker's view: a program of its own that follows a room on another screen.

use super::super::msg::Effect;
use super::super::state::App;
use crate::command::{Command, Input, MouseAct};
use crate::model::Agenda;
use crate::model::audience::Position;
use crate::ui::room::NotesScene;

/// What the speaker's view knows.
#[derive(Debug, Default)]
pub struct Notes {
    /// Where the room is, as it last said.
    pub position: Option<Position>,
    /// How many lines are scrolled past.
    pub top: usize,
    agenda: Option<Agenda>,
}

impl App {
    /// Follows a room on another screen, until the program ends.
    pub(in crate::app) fn follow(&mut self) {
        self.room.notes = Some(Notes::default());
        self.effect(Effect::Follow);
    }

    /// What the speaker's view is drawn from, where the program is one.
    pub fn notes_scene(&self) -> Option<NotesScene<'_>> {
        let notes = self.room.notes.as_ref()?;
        Some(NotesScene {
            position: notes.position.as_ref(),
            agenda: notes.agenda.as_ref(),
            guidance: &self.guidance,
            language: &self.prefs.language,
            now: self.now,
            theme: &self.theme,
            words: &self.words,
            top: notes.top,
        })
    }

    /// What a person did in the speaker's view: read on, or leave.
    pub(in crate::app) fn notes_input(&mut self, input: Input) {
        let page = usize::from(self.size.1.saturating_sub(4)).max(1);
        let by = match input {
            Input::Resize(columns, rows) => {
                self.size = (columns, rows);
                return;
            }
            Input::Key(key) => match self.keymap.browse(key) {
                Some(Command::Up) => -1,
                Some(Command::Down) => 1,
                Some(Command::PageUp) => -page.cast_signed(),
                Some(Command::PageDown) => page.cast_signed(),
                Some(Command::First) => isize::MIN,
                Some(Command::NextTheme) => return self.next_theme(),
                Some(Command::Quit) => return self.effect(Effect::Quit),
                _ => return,
            },
            Input::Mouse(MouseAct::WheelUp, ..) => -3,
            Input::Mouse(MouseAct::WheelDown, ..) => 3,
            _ => return,
        };
        if let Some(notes) = &mut self.room.notes {
            notes.top = notes.top.saturating_add_signed(by).min(200);
        }
    }

    /// The room said where it is; nothing where it never did or cannot be read.
    pub(in crate::app) fn followed(&mut self, position: Option<Position>) {
        if self.room.notes.is_none() {
            if let Some(it) = &mut self.room.presenting {
                it.before = position;
            }
            return;
        }
        let agenda = position.as_ref().and_then(|p| {
            let all = self.all_agendas();
            all.into_iter().find(|(id, _)| *id == p.agenda).map(|(_, a)| a)
        });
        let Some(notes) = &mut self.room.notes else { return };
        let moved = |n: &Notes| n.position.as_ref().map(|p| p.step) != position.as_ref().map(|p| p.step);
        if moved(notes) {
            notes.top = 0;
        }
        if position.is_some() {
            notes.position = position;
            notes.agenda = agenda;
        }
    }
}
