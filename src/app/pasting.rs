//! Where typed and pasted text goes, and what becomes of text with nowhere to go.

use super::layer::Layer;
use super::state::App;
use crate::command::{BurstPart, Command, Key, burst_parts};
use crate::model::Say;
use crate::ui::list::ListState;

/// What takes text now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TextTarget {
    /// The focused field of the form on top.
    Form,
    /// The line of the picker on top.
    Picker,
    /// The filter of the sheet on top.
    SheetFilter,
    /// The filter of the focused pane.
    PaneFilter,
}

impl App {
    /// What takes text on the officer's own screen; `None` where letters are commands.
    pub(super) fn text_target(&self) -> Option<TextTarget> {
        match self.layers.last() {
            Some(Layer::Form(_)) => Some(TextTarget::Form),
            Some(Layer::Picker(_)) => Some(TextTarget::Picker),
            Some(Layer::Sheet(sheet)) => {
                let typing = sheet.filter.as_ref().is_some_and(|f| f.typing);
                typing.then_some(TextTarget::SheetFilter)
            }
            Some(
                Layer::Help(_) | Layer::About(_) | Layer::Ask(_) | Layer::Progress(_) | Layer::Map(_) | Layer::Cover,
            ) => None,
            None => {
                let filter = self.panes.get(&self.focused()).and_then(|p| p.filter.as_ref());
                filter.is_some_and(|f| f.typing).then_some(TextTarget::PaneFilter)
            }
        }
    }

    /// Whether letters are letters now.
    pub fn is_typing(&self) -> bool {
        self.text_target().is_some()
    }

    /// Whether letters are text where they go now, in the room too.
    pub fn letters_are_text(&self) -> bool {
        if self.in_room() { self.room_types() } else { self.is_typing() }
    }

    /// A paste that the terminal marked.
    pub(super) fn paste(&mut self, text: &str) {
        if self.text_target().is_some() {
            self.insert(text);
        } else {
            self.refuse_paste();
        }
    }

    /// Keys that came faster than anybody types. In a text field their text is
    /// pasted, cursor keys among them act, and what came after the last letter is an
    /// ordinary key. Anywhere else they do nothing.
    pub(super) fn burst(&mut self, keys: &[Key]) {
        if self.text_target().is_none() {
            let said = self.toast.as_ref().is_some_and(|toast| toast.say.key.starts_with("said-no-paste"));
            self.refuse_paste();
            // On a slow line, or a computer that is busy, a few keys may be typed and yet come together.
            if (2..=3).contains(&keys.len()) && !said && !self.is_covered() && self.unanswered.is_none() {
                self.say(Say::new("said-keys-at-once"));
            }
            return;
        }
        for part in burst_parts(keys) {
            match part {
                BurstPart::Text(text) => self.insert(&text),
                BurstPart::Edit(key) => self.typed(key),
                BurstPart::After(key) => self.key(key),
            }
        }
    }

    fn insert(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        self.toast = None;
        self.last_click = None;
        let target = self.text_target();
        match (target, self.layers.last_mut()) {
            (Some(TextTarget::Form), Some(Layer::Form(form))) => {
                form.paste(text);
                if form.typed && form.purpose.is_kept() {
                    self.draft_dirty = true;
                }
            }
            (Some(TextTarget::Picker), Some(Layer::Picker(picker))) => {
                let pasted = picker.editor.paste(text);
                self.refused(&pasted);
            }
            (Some(TextTarget::SheetFilter), Some(Layer::Sheet(sheet))) => {
                if let Some(filter) = &mut sheet.filter {
                    let pasted = filter.editor.paste(text);
                    sheet.list = ListState::default();
                    self.refused(&pasted);
                }
            }
            (Some(TextTarget::PaneFilter), _) => {
                let id = self.focused();
                if let Some(filter) = self.panes.get_mut(&id).and_then(|p| p.filter.as_mut()) {
                    let pasted = filter.editor.paste(text);
                    self.refused(&pasted);
                }
                if let Some(pane) = self.panes.get_mut(&id) {
                    pane.list = ListState::default();
                }
            }
            _ => {}
        }
    }

    /// Says where a paste can go, unless nothing at all is to be seen.
    fn refuse_paste(&mut self) {
        if self.is_covered() {
            return;
        }
        self.last_click = None;
        if let Some(why) = self.unanswered.clone() {
            self.complain(Say::new("said-unanswered").with("message", why));
            return;
        }
        let note = self.keymap.hint(Command::NewNote);
        let can_begin = self.layers.is_empty() && self.read_only.is_none() && !note.is_empty();
        self.say(if can_begin { Say::new("said-no-paste-note").with("key", note) } else { Say::new("said-no-paste") });
    }
}
