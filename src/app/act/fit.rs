//! What is done with roles and proposals.

use super::*;

impl App {
    /// Writes down which role the councillor said they would like.
    pub(super) fn role_wish(&mut self) {
        match self.person_shown() {
            Some(id) => self.open_form(Purpose::Wish(id), None),
            None => self.pick(Pick::Councillor),
        }
    }

    /// Takes a role of the workspace's own out; where it took the place of one
    /// of the four, that one is back. One that a proposal names stays.
    pub(super) fn delete_role(&mut self, key: &str) {
        let shipped = crate::model::Kin::of_key(key).is_some();
        if let Some((_, p)) = self.book.proposals.iter().find(|(_, p)| p.role == key && !shipped) {
            let who = p.councillor.as_ref().map(|id| self.book.name_of(id)).unwrap_or_default();
            self.say(Say::new("said-not-role-in-use").with("role", self.role_name(key)).with("name", who));
            return;
        }
        let before = self.book.roles.clone();
        let mut after = before.clone();
        after.0.retain(|r| r.key != key);
        let change = Change {
            kind: Kind::Roles,
            id: Id::new("roles"),
            before: Some(before.into_record()),
            after: Some(after.into_record()),
        };
        if self.commit(Edit { what: Say::new("did-delete"), changes: vec![change] }, None) {
            self.say(Say::new("said-deleted").with("key", self.keymap.hint(Command::Undo)));
        }
    }
}
