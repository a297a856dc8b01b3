//! Edits and their inverses: what undo and redo stand on.
//!
//! An edit carries each record whole, before and after. Saving merges three
//! ways (before, after, what is on disk now), so an undo takes back what the
//! edit did and nothing that somebody else did meanwhile.

use std::collections::HashMap;

use super::{Id, Kind, Record, Say};

/// One record before and after: `None` where it did not, or does not, exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its kind.
    pub kind: Kind,
    /// Its id.
    pub id: Id,
    /// The record before, `None` for a new one.
    pub before: Option<Record>,
    /// The record after, `None` for a deleted one.
    pub after: Option<Record>,
}

impl Change {
    /// The change that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Change {
        Change { kind: self.kind, id: self.id.clone(), before: self.after.clone(), after: self.before.clone() }
    }
}

/// What a person did in one go, in words, and the changes it made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What was done ("Note added"), for the notice on undo.
    pub what: Say,
    /// The changes, in the order they were made.
    pub changes: Vec<Change>,
}

impl Edit {
    /// The edit that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Edit {
        Edit { what: self.what.clone(), changes: self.changes.iter().rev().map(Change::inverse).collect() }
    }
}

/// What was done and can be undone, and what was undone and can be done again.
#[derive(Debug, Default)]
pub struct History {
    done: Vec<Edit>,
    undone: Vec<Edit>,
}

/// How many edits can be undone.
const DEPTH: usize = 200;

impl History {
    /// Remembers an edit; what was undone before it is forgotten.
    pub fn push(&mut self, edit: Edit) {
        self.undone.clear();
        self.done.push(edit);
        if self.done.len() > DEPTH {
            self.done.remove(0);
        }
    }

    /// Takes the last edit back: gives the edit that undoes it.
    pub fn undo(&mut self) -> Option<Edit> {
        let edit = self.done.pop()?;
        let inverse = edit.inverse();
        self.undone.push(edit);
        Some(inverse)
    }

    /// Does the last undone edit again: gives that edit.
    pub fn redo(&mut self) -> Option<Edit> {
        let edit = self.undone.pop()?;
        self.done.push(edit.clone());
        Some(edit)
    }

    /// The edit that would be undone next.
    pub fn next_undo(&self) -> Option<&Edit> {
        self.done.last()
    }

    /// The edit that would be done again next.
    pub fn next_redo(&self) -> Option<&Edit> {
        self.undone.last()
    }

    /// An edit was undone: takes the inverse, which is what was saved. What was
    /// done meanwhile stays as it is.
    pub fn undone(&mut self, inverse: &Edit) {
        if let Some(at) = self.done.iter().rposition(|e| e.inverse() == *inverse) {
            let edit = self.done.remove(at);
            self.undone.push(edit);
        }
    }

    /// An edit was done again.
    pub fn redone(&mut self, edit: &Edit) {
        if let Some(at) = self.undone.iter().rposition(|e| e == edit) {
            let edit = self.undone.remove(at);
            self.done.push(edit);
        }
    }

    /// Forgets an edit that could not be saved, whether it was done, undone or done again.
    pub fn forget(&mut self, edit: &Edit) {
        let inverse = edit.inverse();
        self.done.retain(|e| e != edit && *e != inverse);
        self.undone.retain(|e| e != edit && *e != inverse);
    }

    /// An edit that was undone or done again just now could not be saved: it is as it was before.
    pub fn take_back(&mut self, edit: &Edit) {
        if self.undone.last().is_some_and(|e| e.inverse() == *edit) {
            self.redo();
        } else if self.done.last() == Some(edit) {
            self.undo();
        } else {
            self.forget(edit);
        }
    }

    /// Forgets that a record was deleted: it is back by another way.
    pub fn forget_deleting(&mut self, kind: Kind, id: &Id) {
        let deletes = |e: &Edit| e.changes.iter().any(|c| c.kind == kind && c.id == *id && c.after.is_none());
        self.done.retain(|e| !deletes(e));
        self.undone.retain(|e| !deletes(e));
    }

    /// Records went under other ids than were asked for: their names were taken.
    pub fn rename(&mut self, to: &HashMap<(Kind, Id), Id>) {
        if to.is_empty() {
            return;
        }
        for change in self.done.iter_mut().chain(&mut self.undone).flat_map(|e| &mut e.changes) {
            if let Some(id) = to.get(&(change.kind, change.id.clone())) {
                change.id = id.clone();
            }
        }
    }

    /// Forgets everything, as after an import or an erase.
    pub fn clear(&mut self) {
        self.done.clear();
        self.undone.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Entity, Initiative};

    fn named(name: &str) -> Option<Record> {
        Some(Initiative { name: name.into(), ..Initiative::default() }.into_record())
    }

    #[test]
    fn an_edit_and_its_inverse_lead_back_to_where_one_was() {
        let edit = Edit {
            what: Say::new("edit"),
            changes: vec![
                Change { kind: Kind::Initiative, id: Id::new("a"), before: None, after: named("A") },
                Change { kind: Kind::Initiative, id: Id::new("a"), before: named("A"), after: named("B") },
            ],
        };
        let back = edit.inverse();
        assert_eq!(back.changes[0].before, named("B"));
        assert_eq!(back.changes[1].after, None);
        assert_eq!(back.inverse(), edit);
    }

    #[test]
    fn an_undo_that_takes_time_moves_only_its_own_edit() {
        let mut history = History::default();
        let edit = |n: &str| Edit {
            what: Say::new("edit"),
            changes: vec![Change { kind: Kind::Initiative, id: Id::new(n), before: None, after: named(n) }],
        };
        history.push(edit("a"));
        history.push(edit("b"));
        history.undone(&edit("a").inverse());
        assert_eq!((history.next_undo(), history.next_redo()), (Some(&edit("b")), Some(&edit("a"))));
        history.redone(&edit("a"));
        assert_eq!((history.next_undo(), history.next_redo()), (Some(&edit("a")), None));
    }

    #[test]
    fn renamed_records_do_not_follow_one_another() {
        let mut history = History::default();
        let change = |n: &str| Change { kind: Kind::Initiative, id: Id::new(n), before: None, after: named("x") };
        history.push(Edit { what: Say::new("edit"), changes: vec![change("a"), change("a-2")] });
        let to = |from: &str, to: &str| ((Kind::Initiative, Id::new(from)), Id::new(to));
        history.rename(&HashMap::from([to("a", "a-2"), to("a-2", "a-3")]));
        let ids: Vec<&str> = history.done[0].changes.iter().map(|c| c.id.as_str()).collect();
        assert_eq!(ids, ["a-2", "a-3"]);
    }

    #[test]
    fn what_was_undone_is_forgotten_once_something_new_is_done() {
        let mut history = History::default();
        let edit = |n: &str| Edit {
            what: Say::new("edit"),
            changes: vec![Change { kind: Kind::Initiative, id: Id::new(n), before: None, after: named(n) }],
        };
        history.push(edit("a"));
        assert_eq!(history.undo(), Some(edit("a").inverse()));
        assert_eq!(history.redo(), Some(edit("a")));
        assert_eq!(history.undo(), Some(edit("a").inverse()));
        history.push(edit("b"));
        assert_eq!(history.redo(), None);
        assert_eq!(history.undo(), Some(edit("b").inverse()));
        assert_eq!(history.undo(), None);
    }
}
