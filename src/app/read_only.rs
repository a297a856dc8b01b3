//! Forms of a workspace that can only be read.

use super::field::FieldKind;
use super::form::Form;
use super::state::App;
use crate::command::Key;
use crate::model::Say;
use crate::ui::editor::Typed;

impl App {
    /// Where the workspace can only be read, a form is opened all the same: it can be
    /// read, and letters that are typed next are not taken for commands. Whether it is so.
    pub(super) fn only_read(&mut self, form: &mut Form) -> bool {
        let Some(why) = self.read_only.clone().filter(|_| form.purpose.is_kept()) else { return false };
        self.complain(why);
        form.read_only = true;
        form.title = Say::new("read-only-form").with("title", form.title.clone());
        true
    }
}

impl Form {
    /// A key where nothing can be typed: moves, selects and copies.
    pub(super) fn key_to_read(&mut self, key: Key) -> Option<String> {
        let many = self.field().kind == FieldKind::Text;
        match key {
            Key::ENTER | Key::DOWN if !many => self.go(true),
            Key::UP if !many => self.go(false),
            Key::SELECT_ALL | Key::COPY => return self.read_in_editor(key),
            _ if key.moves() => return self.read_in_editor(key),
            _ => self.refuse_typing(),
        }
        None
    }

    fn read_in_editor(&mut self, key: Key) -> Option<String> {
        let focus = self.focus;
        match self.fields[focus].editor_mut()?.key(key) {
            Typed::Copied(text) => Some(text),
            Typed::Changed | Typed::Moved | Typed::Ignored | Typed::TooLong(_) => None,
        }
    }

    /// Says that nothing is taken here.
    pub(super) fn refuse_typing(&mut self) {
        self.error = Some((self.focus, Say::new("wrong-read-only")));
    }
}
