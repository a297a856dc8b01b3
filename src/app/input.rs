//! The way of a key: top layer, else screen, else global.

use super::layer::Layer;
use super::msg::{Effect, Msg};
use super::state::{App, PaneId};
use crate::command::{Command, Input, Key, MouseAct};
use crate::ui::editor::Typed;

impl App {
    /// Takes a message in and gives what is to be done outside.
    pub fn update(&mut self, msg: Msg) -> Vec<Effect> {
        self.before_input(&msg);
        match msg {
            Msg::Input(input) if self.room.notes.is_some() => self.notes_input(input),
            Msg::Input(input) if self.in_room() => self.room_input(input),
            Msg::Input(input) => self.input(input),
            other => self.result(other),
        }
        self.ask_what_waits();
        self.go_on_leaving();
        self.refresh();
        self.settle_room();
        std::mem::take(&mut self.effects)
    }

    fn input(&mut self, input: Input) {
        match input {
            Input::Resize(columns, rows) => self.size = (columns, rows),
            Input::Focus => self.effect(Effect::Rescan),
            Input::Key(key) => self.key(key),
            Input::Paste(text) => self.paste(&text),
            Input::Burst(keys) => self.burst(&keys),
            Input::Mouse(act, column, row) => self.mouse(act, column, row),
        }
    }

    /// Whether the officer's own screen is covered.
    pub(super) fn is_covered(&self) -> bool {
        matches!(self.layers.last(), Some(Layer::Cover))
    }

    pub(super) fn key(&mut self, key: Key) {
        if self.is_covered() {
            match self.keymap.browse(key) {
                // The key that uncovers does nothing else.
                Some(Command::Cover | Command::Back) => drop(self.layers.pop()),
                // From the cover straight to the wall, and back to the cover.
                Some(Command::Present) => self.present(false),
                _ => {}
            }
            return;
        }
        if self.awaits_answer(key) {
            return;
        }
        self.toast = None;
        // Two clicks with a key between them are two clicks.
        self.last_click = None;
        if self.is_typing() {
            match self.keymap.typing(key) {
                Some(command) => self.typing_command(command, key),
                None => self.typed(key),
            }
            return;
        }
        if let Some(command) = self.keymap.browse(key) {
            self.command(command);
        } else if !self.layers.is_empty() {
            self.layer_key(key);
        }
    }

    /// A command's key while letters are letters.
    fn typing_command(&mut self, command: Command, key: Key) {
        match command {
            Command::Cover => self.layers.push(Layer::Cover),
            Command::Present => self.present(false),
            Command::NextTheme => self.next_theme(),
            Command::HelpHere => self.layers.push(Layer::Help(0)),
            Command::Back => self.back(),
            Command::Finish if self.form().is_some() => self.finish_form(),
            Command::Lift | Command::PutPrompt if self.form().is_some_and(|form| form.read_only) => self.typed(key),
            Command::Lift => self.lift_while_writing(),
            Command::PutPrompt => self.pick_prompt(),
            Command::NextField | Command::PreviousField => {
                let on = command == Command::NextField;
                match self.layers.last_mut() {
                    Some(Layer::Form(form)) => form.go(on),
                    Some(Layer::Sheet(sheet)) => {
                        if let Some(filter) = &mut sheet.filter {
                            filter.typing = false;
                        }
                    }
                    Some(_) => {}
                    None => {
                        self.end_filter_typing();
                        self.next_pane(on);
                    }
                }
            }
            _ => self.typed(key),
        }
    }

    /// A key that is text, or the editor's.
    pub(super) fn typed(&mut self, key: Key) {
        match self.layers.last_mut() {
            Some(Layer::Form(form)) if key == Key::ENTER && form.enter_finishes() => self.finish_form(),
            Some(Layer::Form(form)) => {
                let copied = form.key(key);
                let typed = form.typed && form.purpose.is_kept();
                if let Some(text) = copied {
                    self.effect(Effect::Copy(text));
                }
                if typed {
                    self.draft_dirty = true;
                }
            }
            Some(Layer::Picker(_)) => self.picker_key(key),
            Some(Layer::Sheet(_)) => self.sheet_key(key),
            Some(_) => {}
            None => self.filter_key(key),
        }
    }

    /// Says so where a paste was too long to be taken.
    pub(super) fn refused(&mut self, pasted: &Typed) {
        if let Typed::TooLong(most) = pasted {
            self.complain(super::field::too_long(*most));
        }
    }

    fn mouse(&mut self, act: MouseAct, column: u16, row: u16) {
        if self.is_covered() {
            return;
        }
        self.unanswered = None;
        let twice = act == MouseAct::Press && self.last_click == Some((column, row));
        self.last_click = (act == MouseAct::Press && !twice).then_some((column, row));
        if !self.layers.is_empty() {
            self.layer_mouse(act, column, row, twice);
            return;
        }
        if act == MouseAct::Press && row == self.frame.tabs.y {
            if let Some(screen) = crate::ui::draw::tab_at(self, column) {
                self.go_to(screen);
            }
            return;
        }
        if act == MouseAct::Press && row == self.frame.next.y {
            self.take_next_step();
            return;
        }
        let at = ratatui::layout::Position::new(column, row);
        let Some((pane, area)) = self.frame.panes.iter().copied().find(|(_, area)| area.contains(at)) else { return };
        match act {
            MouseAct::WheelUp => self.with_list(pane, |list, rows, height| list.scroll(rows, -3, height)),
            MouseAct::WheelDown => self.with_list(pane, |list, rows, height| list.scroll(rows, 3, height)),
            MouseAct::Press => {
                self.end_filter_typing();
                self.focus_pane(pane);
                let inside = super::views::Frame::inside(area);
                let filter = u16::from(self.panes.get(&pane).is_some_and(|p| p.filter.is_some()));
                let Some(line) = row.checked_sub(inside.y + filter) else { return };
                let mut hit = false;
                self.with_list(pane, |list, rows, height| {
                    if let Some(at) = list.row_at(rows, usize::from(line)).filter(|at| rows.selectable(*at)) {
                        list.selected = at;
                        hit = true;
                    }
                    list.settle(rows, height);
                });
                if hit && twice {
                    self.command(Command::Choose);
                }
            }
        }
    }

    pub(super) fn focus_pane(&mut self, pane: PaneId) {
        if let Some(at) = self.place.screen.panes().iter().position(|p| *p == pane) {
            self.place.focus[usize::from(self.place.screen.number())] = at;
        }
    }
}
