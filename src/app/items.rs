//! Changes to the lists within a record: an item is taken out, or changes places with its neighbour.

use super::form::Purpose;
use super::forms::statements_mut;
use super::state::{App, PaneId};
use super::target::{Section, Target};
use crate::command::Command;
use crate::model::councillor::Origin;
use crate::model::{Change, Councillor, Edit, Entity, Fact, Id, Kind, Record, Say};

impl App {
    pub(super) fn delete_item(&mut self, section: Section, at: usize) {
        if let Some(id) = self.owner_of(section) {
            self.delete_item_of(section, id, at);
        }
    }

    /// Takes one thing out of a section of this record.
    pub(super) fn delete_item_of(&mut self, section: Section, id: Id, at: usize) {
        let done = self.change_items(section, id, "did-delete-item", |items| items.remove(at));
        if done {
            self.say(Say::new("said-deleted-item").with("key", self.keymap.hint(Command::Undo)));
        }
    }

    /// Whether somebody has a place in the order of contact that can be changed.
    pub(super) fn can_move_person(&self, id: &Id) -> bool {
        self.focused() == PaneId::People
            && self.place.initiative.as_ref().is_some_and(|i| self.book.initiatives.contains_key(i))
            && self.book.person(id).is_some_and(|p| p.in_post && !p.leave_alone)
    }

    /// Moves somebody up or down in the order of contact. The first time the
    /// reason is asked; after that the place is changed.
    fn move_person(&mut self, id: Id, down: bool) {
        let Some(initiative) = self.place.initiative.clone().filter(|_| self.can_move_person(&id)) else {
            self.say(Say::new("said-nothing-to-move"));
            return;
        };
        let by = if down { 1 } else { -1 };
        let Some(before) = self.book.initiatives.get(&initiative).cloned() else { return };
        let mut after = before.clone();
        let Some(moved) = after.moves.iter_mut().find(|m| m.councillor == id) else {
            self.open_form(Purpose::Move(initiative, id, by), None);
            return;
        };
        moved.by += by;
        let change = Change {
            kind: Kind::Initiative,
            id: initiative,
            before: Some(before.into_record()),
            after: Some(after.into_record()),
        };
        self.commit(Edit { what: Say::new("did-move"), changes: vec![change] }, None);
        self.refresh();
        self.select_person(&id);
    }

    pub(super) fn move_item(&mut self, down: bool) {
        if let Some(Target::Person(id)) = self.target_in(self.focused()) {
            self.move_person(id, down);
            return;
        }
        if let Some(Target::Role(key)) = self.target_in(self.focused()) {
            self.move_role(key, down);
            return;
        }
        let Some(Target::Item(section, at)) = self.target_in(self.focused()) else {
            self.say(Say::new("said-nothing-to-move"));
            return;
        };
        let pane = self.focused();
        let Some(id) = self.owner_of(section) else { return };
        if let Some((section, to)) = self.move_item_of(section, id, at, down) {
            self.refresh();
            let wanted = Target::Item(section, to);
            if let Some(pane) = self.panes.get_mut(&pane)
                && let Some(row) = pane.rows.iter().position(|r| r.target.as_ref() == Some(&wanted))
            {
                pane.list.selected = row;
            }
        }
    }

    /// Moves one thing up or down in its section, or over the edge of the sense
    /// map's top to its bottom and back; gives where it is then.
    pub(super) fn move_item_of(&mut self, section: Section, id: Id, at: usize, down: bool) -> Option<(Section, usize)> {
        let map = self.book.senses.get(&id);
        match (section, down, map) {
            (Section::Top, true, Some(map)) if at + 1 == map.top.len() => {
                return self.move_across(&id, section, at).then_some((Section::Bottom, 0));
            }
            (Section::Bottom, false, Some(map)) if at == 0 => {
                let to = map.top.len();
                return self.move_across(&id, section, at).then_some((Section::Top, to));
            }
            _ => {}
        }
        let to = if down { at + 1 } else { at.wrapping_sub(1) };
        self.change_items(section, id, "did-move-item", |items| items.swap(at, to)).then_some((section, to))
    }

    /// Changes the list of a section of this record; whether anything changed.
    fn change_items(
        &mut self,
        section: Section,
        id: Id,
        what: &'static str,
        f: impl Fn(&mut dyn Items) -> bool,
    ) -> bool {
        let (kind, before, after): (Kind, Record, Record) = match section {
            Section::Top | Section::Bottom => {
                let Some(before) = self.book.senses.get(&id).cloned() else { return false };
                let mut after = before.clone();
                let top = section == Section::Top;
                if !f(if top { &mut after.top } else { &mut after.bottom }) {
                    return false;
                }
                // The links of a card that is gone go with it.
                after.drop_links_without_cards(&before);
                (Kind::Sense, before.into_record(), after.into_record())
            }
            Section::Meaning | Section::HowRun => {
                let Some(before) = self.book.initiatives.get(&id).cloned() else { return false };
                let mut after = before.clone();
                if !f(if section == Section::Meaning { &mut after.meaning } else { &mut after.how_run }) {
                    return false;
                }
                (Kind::Initiative, before.into_record(), after.into_record())
            }
            _ => {
                let Some(before) = self.person_record(&id).cloned() else { return false };
                let mut after = before.clone();
                let done = match section {
                    Section::Posts => f(&mut after.posts),
                    Section::Contacts => f(&mut after.contacts),
                    Section::Clues => f(&mut after.clues),
                    Section::Concerns => f(&mut after.concerns),
                    _ => statements_mut(&mut after, section).is_some_and(|list| f(list)),
                };
                if !done {
                    return false;
                }
                keep_corrections(&before, &mut after);
                (Kind::Councillor, before.into_record(), after.into_record())
            }
        };
        let edit =
            Edit { what: Say::new(what), changes: vec![Change { kind, id, before: Some(before), after: Some(after) }] };
        self.commit(edit, None)
    }
}

/// A post or contact of the council's that was deleted or changed by hand stays
/// so at the next import.
fn keep_corrections(before: &Councillor, after: &mut Councillor) {
    let theirs = |o: Origin| o == Origin::Council;
    let posts = |c: &Councillor| c.posts.iter().filter(|p| theirs(p.origin)).count();
    let contacts = |c: &Councillor| c.contacts.iter().filter(|p| theirs(p.origin)).count();
    let fewer = [(Fact::Posts, posts(before) != posts(after)), (Fact::Contacts, contacts(before) != contacts(after))];
    for (fact, changed) in fewer {
        super::finish::correct(after, fact, changed);
    }
}

/// A list whose things can be taken out and swapped, whatever they are.
trait Items {
    /// Takes the one at `at` out; whether it was there.
    fn remove(&mut self, at: usize) -> bool;
    /// Swaps two; whether both are there.
    fn swap(&mut self, a: usize, b: usize) -> bool;
}

impl<T> Items for Vec<T> {
    fn remove(&mut self, at: usize) -> bool {
        at < self.len() && {
            Vec::remove(self, at);
            true
        }
    }
    fn swap(&mut self, a: usize, b: usize) -> bool {
        a < self.len() && b < self.len() && {
            <[T]>::swap(self, a, b);
            true
        }
    }
}
