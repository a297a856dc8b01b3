//! Edits: shown at once, saved beside the screen, taken back where saving fails.

use super::drafts::Waits;
use super::msg::{Effect, Replay};
use super::state::App;
use crate::model::{Change, Edit, Id, Kind, Record, Say};

impl App {
    /// Does an edit, remembers it for undo and has it saved. A draft that it
    /// comes from is kept until it is safe. Not where only reading is allowed:
    /// then that is said, and the answer is no.
    pub(super) fn commit(&mut self, edit: Edit, draft: Option<Id>) -> bool {
        if let Some(why) = self.read_only.clone() {
            self.complain(why);
            return false;
        }
        let mut edit = Edit { changes: edit.changes.into_iter().filter(|c| c.before != c.after).collect(), ..edit };
        edit.changes.iter_mut().for_each(|change| self.uids.fill(change));
        if edit.changes.is_empty() {
            if let Some(draft) = draft {
                self.take_up(&draft, Waits::Record, true);
                self.effect(Effect::DropDraft(draft));
            }
            return true;
        }
        self.show_edit(&edit);
        self.history.push(edit.clone());
        self.save(edit, draft);
        true
    }

    /// Shows an edit in the book and in what is looked at.
    pub(super) fn show_edit(&mut self, edit: &Edit) {
        self.book.apply_all(&edit.changes);
        for change in &edit.changes {
            self.show_record(change.kind, &change.id, change.after.as_ref());
        }
    }

    /// Puts a record in the place of the one that is looked at, where it is that one.
    pub(super) fn show_record(&mut self, kind: Kind, id: &Id, record: Option<&Record>) {
        if let Some(Record::Councillor(c)) = record {
            self.held.put(id, Ok(c.clone()));
        }
        match (kind, record) {
            (Kind::Councillor, Some(Record::Councillor(c)))
                if self.shown.person.as_ref().is_some_and(|(of, _)| of == id) =>
            {
                self.shown.person = Some((id.clone(), Ok(Box::new(c.clone()))));
            }
            (Kind::Conversation, Some(Record::Conversation(c)))
                if self.shown.talk.as_ref().is_some_and(|(of, _)| of == id) =>
            {
                self.shown.talk = Some((id.clone(), Ok(Box::new(c.clone()))));
            }
            (Kind::Councillor, None) if self.shown.person.as_ref().is_some_and(|(of, _)| of == id) => {
                self.shown.person = None;
                self.asked = None;
            }
            (Kind::Conversation, None) if self.shown.talk.as_ref().is_some_and(|(of, _)| of == id) => {
                self.shown.talk = None;
                self.asked_talk = None;
            }
            _ => {}
        }
        // What was looked at is made anew even where the book holds only a brief of it.
        for pane in self.panes.values_mut() {
            pane.made_from = None;
        }
    }

    pub(super) fn undo(&mut self) {
        if self.replay_many(Replay::Undo) {
            return;
        }
        match self.history.undo() {
            Some(edit) => self.redo_edit(edit, "said-undone"),
            None => self.say(Say::new("said-nothing-to-undo")),
        }
    }

    pub(super) fn redo(&mut self) {
        if self.replay_many(Replay::Redo) {
            return;
        }
        match self.history.redo() {
            Some(edit) => self.redo_edit(edit, "said-redone"),
            None => self.say(Say::new("said-nothing-to-redo")),
        }
    }

    fn redo_edit(&mut self, edit: Edit, said: &'static str) {
        self.show_edit(&edit);
        if edit.changes.iter().any(comes_or_goes) {
            self.read_names_again();
        }
        self.say(Say::new(said).with("what", edit.what.clone()));
        self.saving_again(&edit);
        self.save(edit, None);
    }

    /// What an edit made is newer than what is read meanwhile.
    pub(super) fn mark_saving(&mut self, edit: &Edit) {
        for change in &edit.changes {
            self.saving.extend(change.after.clone().map(|record| (change.kind, change.id.clone(), record)));
        }
    }

    /// Has an edit saved; until it is, what it made is what is shown.
    fn save(&mut self, edit: Edit, draft: Option<Id>) {
        self.mark_saving(&edit);
        self.effect(Effect::Save(Box::new(edit), draft));
    }
}

/// Whether somebody is new or gone by a change: then names are looked up again.
pub(super) fn comes_or_goes(change: &Change) -> bool {
    change.kind == Kind::Councillor && (change.before.is_none() || change.after.is_none())
}
