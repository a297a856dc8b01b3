//! Deleting, and what waits for a conversation to be read.

use super::*;

impl App {
    pub(super) fn delete(&mut self) {
        let Some(target) = self.deletable() else {
            self.say(Say::new("said-nothing-to-delete"));
            return;
        };
        let change = match &target {
            Target::Person(id) => {
                self.person_record(id).map(|c| (Kind::Councillor, id.clone(), c.clone().into_record()))
            }
            Target::Initiative(id) => {
                self.book.initiatives.get(id).map(|i| (Kind::Initiative, id.clone(), i.clone().into_record()))
            }
            Target::Proposal(id) => {
                self.book.proposals.get(id).map(|p| (Kind::Proposal, id.clone(), p.clone().into_record()))
            }
            Target::Task(id) => self.book.tasks.get(id).map(|t| (Kind::Task, id.clone(), t.clone().into_record())),
            Target::Talk(id) => {
                if let Some(talk) = self.talk_record(id) {
                    Some((Kind::Conversation, id.clone(), talk.clone().into_record()))
                } else {
                    // Its words are needed to bring it back: they are read first.
                    self.later(id.clone(), Later::Delete);
                    return;
                }
            }
            Target::Role(key) => {
                self.delete_role(key);
                return;
            }
            Target::Item(section, at) => {
                self.delete_item(*section, *at);
                return;
            }
            _ => None,
        };
        if let Some((kind, id, before)) = change {
            let edit = Edit {
                what: Say::new("did-delete"),
                changes: vec![Change { kind, id, before: Some(before), after: None }],
            };
            if self.commit(edit, None) {
                self.say(Say::new("said-deleted").with("key", self.keymap.hint(Command::Undo)));
            }
        }
    }

    pub(super) fn later(&mut self, talk: Id, what: Later) {
        // A second key on what is not read yet means the same row: places in it count once it is read.
        self.later.retain(|(of, _)| *of != talk);
        self.later.push((talk.clone(), what));
        self.effect(Effect::Load(Kind::Conversation, talk));
    }

    /// Does what waited for a conversation to be read.
    pub(in crate::app) fn do_later(&mut self, talk: &Id, record: &Conversation) {
        let Some(at) = self.later.iter().position(|(of, _)| of == talk) else { return };
        match self.later.remove(at) {
            (id, Later::Delete) => {
                let before = Some(record.clone().into_record());
                let change = Change { kind: Kind::Conversation, id, before, after: None };
                if self.commit(Edit { what: Say::new("did-delete"), changes: vec![change] }, None) {
                    self.say(Say::new("said-deleted").with("key", self.keymap.hint(Command::Undo)));
                }
            }
            (id, Later::Change(what)) => self.do_change_talk(id, record.clone(), &what),
        }
    }
}
