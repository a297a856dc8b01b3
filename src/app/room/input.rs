//! Keys and the mouse in the room.

use super::super::field::too_long;
use super::super::msg::Effect;
use super::super::state::App;
use crate::command::{BurstPart, Command, Input, Key, MouseAct, burst_parts};
use crate::model::audience::Position;
use crate::room::{Act, Out};
use crate::ui::editor::{Editor, LONGEST_LINE, Typed};
use crate::ui::room::hit;

impl App {
    /// What a person did while the room is shown.
    pub(in crate::app) fn room_input(&mut self, input: Input) {
        match input {
            Input::Resize(columns, rows) => self.size = (columns, rows),
            Input::Focus => self.effect(Effect::Rescan),
            Input::Key(key) => self.room_key(key),
            Input::Paste(text) => self.room_paste(&text),
            Input::Burst(keys) => self.room_burst(&keys),
            Input::Mouse(act, column, row) => self.room_mouse(act, column, row),
        }
    }

    /// Whether letters are letters in the room: while a point is typed and seen.
    pub(in crate::app) fn room_types(&self) -> bool {
        self.room.presenting.as_ref().is_some_and(|it| it.editor.is_some() && !it.room.is_blank())
    }

    fn room_paste(&mut self, text: &str) {
        let types = self.room_types();
        let Some(it) = &mut self.room.presenting else { return };
        match &mut it.editor {
            Some(editor) if types => {
                // All of it is laid out on the wall: a point is no place for a document.
                if editor.len() + text.len() > LONGEST_LINE {
                    return self.complain(too_long(LONGEST_LINE));
                }
                if editor.paste(text) == Typed::Changed {
                    self.draft_dirty = true;
                }
            }
            // Nothing that is pasted does anything on the wall.
            _ => it.room.disarm(self.now, true),
        }
    }

    /// Keys that came faster than anybody types: text for the point that is being
    /// typed, where a line break finishes nothing; otherwise nothing at all.
    fn room_burst(&mut self, keys: &[Key]) {
        if !self.room_types() {
            return self.room_paste("");
        }
        for part in burst_parts(keys) {
            match part {
                BurstPart::Text(text) => self.room_paste(&text),
                BurstPart::Edit(key) | BurstPart::After(key) => self.room_key(key),
            }
        }
    }

    fn room_key(&mut self, key: Key) {
        let command = self.keymap.room(key);
        let Some(it) = &self.room.presenting else { return };
        if self.room_types() {
            self.room_typing(key);
            return;
        }
        if command == Some(Command::NextTheme) && !it.room.is_blank() {
            self.next_room_theme();
            return;
        }
        let nth = || key.text().and_then(|c| c.to_digit(10)).map(|n| Act::Nth(n as usize));
        match command.and_then(act_of).or_else(nth) {
            Some(act) => self.room_act(act),
            // A key that does nothing here, as what starts a show on a clicker.
            None => {
                if let Some(it) = &mut self.room.presenting {
                    it.room.disarm(self.now, true);
                }
            }
        }
    }

    /// A key while a point is being typed: letters are letters.
    fn room_typing(&mut self, key: Key) {
        match self.keymap.typing(key) {
            Some(Command::Back) => return self.stop_typing_in_room(),
            Some(Command::Cover) => return self.room_act(Act::Blank),
            Some(Command::NextTheme) => return self.next_room_theme(),
            _ => {}
        }
        let Some(it) = &mut self.room.presenting else { return };
        let Some(editor) = &mut it.editor else { return };
        if key != Key::ENTER {
            match editor.key(key) {
                Typed::Changed => self.draft_dirty = true,
                Typed::Copied(text) => self.effect(Effect::Copy(text)),
                _ => {}
            }
            return;
        }
        let text = editor.text();
        self.draft_dirty = false;
        let more = it.room.typed(&text);
        it.editor = more.then(|| Editor::lines(""));
        // The draft goes once the record is safe; where nothing changed there is none to wait for.
        let unchanged = it.seen.as_ref() == Some(&it.room.record(self.now));
        if let Some(draft) = it.draft.take_if(|_| unchanged || text.trim().is_empty()) {
            self.effect(Effect::DropDraft(draft));
        }
    }

    fn room_mouse(&mut self, mouse: MouseAct, column: u16, row: u16) {
        let Some(it) = &self.room.presenting else { return };
        if it.room.is_blank() || it.editor.is_some() {
            return;
        }
        // The wheel goes through a list, or through the slides of a step, and never to another step.
        let (slide, slides) = it.room.slide_of();
        let act = match (mouse, it.room.shows_list()) {
            (MouseAct::WheelDown, true) => Some(Act::Down),
            (MouseAct::WheelUp, true) => Some(Act::Up),
            (MouseAct::WheelDown, false) => (slide + 1 < slides).then_some(Act::Next),
            (MouseAct::WheelUp, false) => (slide > 0).then_some(Act::Back),
            (MouseAct::Press, _) => self.scene().and_then(|scene| hit(&scene, column, row)),
        };
        if let Some(act) = act {
            self.room_act(act);
        }
    }

    fn room_act(&mut self, act: Act) {
        let now = self.now;
        let Some(it) = &mut self.room.presenting else { return };
        match it.room.act(act, now) {
            Out::Stay => {}
            Out::Type(text) => self.begin_typing(&text),
            Out::Leave => self.leave_room(),
            Out::Script => {
                // Another agenda is another workshop, and has a script of its own.
                let fresh = it.id.is_some();
                self.another_workshop(fresh);
            }
            Out::Begin(None) => self.another_workshop(true),
            Out::Begin(Some(id)) => {
                let Some(mut it) = self.room.presenting.take() else { return };
                let same = it.id.as_ref() == Some(&id);
                if !same {
                    self.go_on_with(&mut it, id);
                }
                it.fresh = false;
                self.room.presenting = Some(it);
                self.write_script();
                self.go_on_from_before(now);
            }
        }
    }

    /// What is written from here on is no longer of the workshop before.
    fn another_workshop(&mut self, fresh: bool) {
        if let Some(mut it) = self.room.presenting.take() {
            self.set_board_aside(&mut it);
            it.fresh = fresh;
            (it.id, it.seen) = (None, None);
            self.room.presenting = Some(it);
        }
        self.write_script();
    }

    /// Goes on where the same workshop stood when the program ended.
    fn go_on_from_before(&mut self, now: u64) {
        let Some(it) = &mut self.room.presenting else { return };
        let same = |p: &mut Position| it.id.as_ref().is_some_and(|id| id.as_str() == p.workshop);
        if let Some(before) = it.before.take_if(same) {
            it.room.go_on_from(&before, now);
        }
    }

    fn write_script(&mut self) {
        let Some(it) = &mut self.room.presenting else { return };
        let matter = it.matter.clone();
        let from = crate::room::script::Source {
            guidance: &self.guidance,
            matter: &matter,
            language: &self.prefs.language,
            words: &self.words,
        };
        it.room.write(&from);
    }
}

/// What a command does in the room.
fn act_of(command: Command) -> Option<Act> {
    Some(match command {
        Command::RoomNext => Act::Next,
        Command::RoomBack => Act::Back,
        Command::RoomBlank | Command::Cover => Act::Blank,
        Command::RoomPause => Act::Pause,
        Command::RoomMinute => Act::Minute,
        Command::RoomSteps => Act::Steps,
        Command::RoomUp => Act::Up,
        Command::RoomDown => Act::Down,
        Command::RoomChoose => Act::Choose,
        Command::RoomBoard => Act::Board,
        Command::RoomDot => Act::Dot,
        Command::RoomUndot => Act::Undot,
        Command::RoomHigher => Act::Higher,
        Command::RoomLower => Act::Lower,
        Command::RoomEarlier => Act::Earlier,
        Command::RoomLater => Act::Later,
        Command::RoomRewrite => Act::Rewrite,
        Command::RoomRemove => Act::Remove,
        Command::RoomHeading => Act::Heading,
        Command::RoomUndo => Act::Undo,
        Command::RoomRedo => Act::Redo,
        Command::RoomKeys => Act::Keys,
        Command::RoomLeave => Act::Leave,
        _ => return None,
    })
}
