//! Boards that could not be saved: they stay in memory, are tried again, and
//! nobody leaves the program without having been asked about them.

use super::super::layer::{Answer, Ask, Layer};
use super::super::state::App;
use super::Presenting;
use crate::model::{Change, Edit, Entity, Id, Kind, Say, Workshop};
use crate::ui::row::Row;
use crate::ui::theme::Tone;

/// A board that was left for another before it could be saved.
#[derive(Debug)]
pub(super) struct Aside {
    /// The workshop's id.
    pub id: Id,
    /// The record as it was last known on the disk.
    pub base: Option<Workshop>,
    /// The record that is to be saved.
    pub record: Workshop,
    /// Whether it is on its way.
    pub trying: bool,
}

impl App {
    /// The board that is on the wall is set aside, where it could not be saved.
    pub(super) fn set_board_aside(&mut self, it: &mut Presenting) {
        let Some(record) = it.failed.take() else { return };
        let id = it.id.clone().unwrap_or_else(|| self.next_workshop_id(&record));
        self.room.aside.push(Aside { id, base: it.seen.take(), record, trying: false });
    }

    /// The record of a workshop whose board is set aside: it is newer than what was read.
    pub(super) fn board_aside(&self, id: &Id) -> Option<&Aside> {
        self.room.aside.iter().find(|a| a.id == *id)
    }

    /// Tries again to save what could not be saved.
    pub(in crate::app) fn try_boards_again(&mut self) {
        if self.read_only.is_some() {
            return;
        }
        if let Some(it) = &mut self.room.presenting
            && it.failed.take().is_some()
            && let Some(mut it) = self.room.presenting.take()
        {
            self.keep_workshop(&mut it);
            self.room.presenting = Some(it);
        }
        let waiting: Vec<Edit> = self.room.aside.iter_mut().filter(|a| !a.trying).map(Aside::edit).collect();
        for edit in waiting {
            self.commit(edit, None);
        }
    }

    /// The boards that stand in memory alone: their ids, what was last known on the disk, and what they are now.
    pub(in crate::app) fn unsaved_boards(&self) -> Vec<(Id, Option<Workshop>, Workshop)> {
        let aside = self.room.aside.iter().map(|a| (a.id.clone(), a.base.clone(), a.record.clone()));
        let shown = self.room.presenting.iter().filter_map(|it| {
            let failed = it.failed.clone()?;
            let id = it.id.clone().unwrap_or_else(|| self.next_workshop_id(&failed));
            Some((id, it.seen.clone(), failed))
        });
        aside.chain(shown).collect()
    }

    /// Whether a board stands in memory alone.
    pub(in crate::app) fn has_unsaved_boards(&self) -> bool {
        !self.room.aside.is_empty() || self.room.presenting.as_ref().is_some_and(|it| it.failed.is_some())
    }

    /// An edit could not be saved: what stands on the board stays there, and is
    /// tried again with the next change.
    pub(in crate::app) fn workshop_not_saved(&mut self, edit: &Edit) {
        for change in edit.changes.iter().filter(|c| c.kind == Kind::Workshop) {
            if let Some(aside) = self.room.aside.iter_mut().find(|a| a.id == change.id && a.trying) {
                aside.trying = false;
                continue;
            }
            if let Some(it) = &mut self.room.presenting
                && it.id.as_ref() == Some(&change.id)
            {
                it.failed = it.seen.take();
                it.seen = self.book.workshops.get(&change.id).cloned();
            }
        }
    }

    /// An edit is safe: what waited in it waits no longer; and since the disk is
    /// well, what else waits is tried again.
    pub(in crate::app) fn workshop_saved(&mut self, edit: &Edit) {
        let saved = |a: &Aside| a.trying && edit.changes.iter().any(|c| c.kind == Kind::Workshop && c.id == a.id);
        self.room.aside.retain(|a| !saved(a));
        if self.has_unsaved_boards() {
            return self.try_boards_again();
        }
        if let Some(it) = &mut self.room.presenting {
            it.warned = false;
        }
        let asks = |layer: &Layer| matches!(layer, Layer::Ask(ask) if ask.choices.iter().any(|(_, a)| matches!(a, Answer::QuitUnsaved)));
        if self.layers.last().is_some_and(asks) {
            self.layers.pop();
            self.say(Say::new("said-board-saved"));
        }
    }

    /// What is said in the terminal once a program that opened in the room has
    /// ended: the wall may still show that terminal, so no word of what and of whom.
    pub fn room_trouble(&self, lost: bool) -> Option<Say> {
        if lost {
            return Some(Say::new("room-ended-unsaved"));
        }
        if self.has_unsaved_boards() {
            return Some(Say::new("room-ended-kept"));
        }
        (!self.room.waiting.is_empty()).then(|| Say::new("room-ended-trouble"))
    }

    /// Leaves the program; but where a board stands in memory alone, that is
    /// tried once more and said first.
    pub(in crate::app) fn quit_unless_boards(&mut self) {
        if !self.has_unsaved_boards() {
            return self.quit();
        }
        let direct = self.room.shown;
        let failed = self.room.presenting.iter().filter_map(|it| it.failed.as_ref());
        let names: Vec<String> = (self.room.aside.iter().map(|a| &a.record).chain(failed))
            .map(|board| crate::model::text::shown(&board.name).into_owned())
            .collect();
        self.try_boards_again();
        if direct {
            // On the wall: no word of which and why.
            return self.warn_on_the_wall();
        }
        let body = self.words.say(&Say::new("room-unsaved-about").with("names", names.join(", ")));
        let choices =
            vec![(Say::new("answer-quit-unsaved"), Answer::QuitUnsaved), (Say::new("answer-stay"), Answer::Close)];
        let body = vec![Row::new().with(Tone::Text, body)];
        self.layers.push(Layer::Ask(Ask::new(Say::new("room-unsaved"), body, choices)));
    }
}

impl Aside {
    fn edit(&mut self) -> Edit {
        self.trying = true;
        let before = self.base.clone().map(Entity::into_record);
        let after = Some(self.record.clone().into_record());
        let change = Change { kind: Kind::Workshop, id: self.id.clone(), before, after };
        Edit { what: Say::new("did-workshop"), changes: vec![change] }
    }
}
