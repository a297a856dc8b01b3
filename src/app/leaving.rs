//! What was typed, and whether it is on a disk: followed from the first key to
//! the last, so that nobody leaves the program with text in memory alone
//! without having been asked, and nothing is said to be kept that is not.

use std::collections::{HashMap, HashSet};

use super::drafts::{draft_of, first_words};
use super::layer::{Answer, Ask, Layer};
use super::msg::{Effect, Msg};
use super::state::App;
use crate::command::Input;
use crate::model::{Edit, Entity, Id, Kind, Say};
use crate::room::Notice;
use crate::store::Draft;
use crate::ui::row::Row;
use crate::ui::theme::Tone;

/// Where what was typed is.
#[derive(Debug, Default)]
pub(super) struct InMemory {
    /// Drafts that are on their way to a disk, and how often.
    sent: HashMap<Id, usize>,
    /// Drafts that no disk took when they were last sent.
    refused: HashSet<Id>,
    /// The program is to end as soon as all drafts have an answer.
    leaving: bool,
    /// Leaving had been asked for before this key.
    asked_before: bool,
    /// The officer said that it may be lost.
    given_up: bool,
    /// Those of `refused` that are about somebody who was erased.
    erased: HashSet<Id>,
    /// What is to be said once a change to this record is on the disk.
    when_saved: Vec<(Kind, Id, Say)>,
}

/// What is said once a disk takes what had been refused.
pub(super) const KEPT_AFTER_ALL: &str = "said-kept-after-all";

impl App {
    /// Follows a draft from here to the disk. Called for every effect.
    pub(super) fn follow_draft(&mut self, effect: &Effect) {
        match effect {
            Effect::PutDraft(draft) => *self.in_memory.sent.entry(draft.id.clone()).or_default() += 1,
            Effect::DropDraft(id) | Effect::DiscardDraft(id) => drop(self.in_memory.refused.remove(id)),
            _ => {}
        }
    }

    /// A disk took a draft, or none did; whether that had been refused before.
    pub(super) fn draft_answered(&mut self, draft: &Id, kept: bool) -> bool {
        if let Some(sent) = self.in_memory.sent.get_mut(draft) {
            *sent -= 1;
            if *sent == 0 {
                self.in_memory.sent.remove(draft);
            }
        }
        if !kept {
            return !self.in_memory.refused.insert(draft.clone());
        }
        self.in_memory.refused.remove(draft)
    }

    /// A draft was not kept because it is about somebody who was erased: there is room on the disk all the same.
    pub(super) fn draft_of_erased(&mut self, draft: &Id, why: Option<&Say>) {
        if why.is_some_and(|why| matches!(why.key, "store-names-erased" | "store-erased")) {
            self.in_memory.erased.insert(draft.clone());
        } else {
            self.in_memory.erased.remove(draft);
        }
    }

    /// Whether a draft was not kept because it is about somebody who was erased.
    pub(super) fn is_of_erased(&self, draft: &Id) -> bool {
        self.in_memory.erased.contains(draft)
    }

    /// Whether no disk took a draft when it was last sent.
    pub(super) fn is_refused(&self, draft: &Id) -> bool {
        self.in_memory.refused.contains(draft)
    }

    /// What a disk refused is tried again with the next key.
    pub(super) fn before_input(&mut self, msg: &Msg) {
        if !matches!(msg, Msg::Input(Input::Key(_) | Input::Paste(_) | Input::Mouse(..))) {
            return;
        }
        self.draft_dirty |= !self.in_memory.refused.is_empty();
        self.in_memory.asked_before = std::mem::take(&mut self.in_memory.leaving);
    }

    /// Says something once a change to this record is on the disk.
    pub(super) fn say_when_saved(&mut self, kind: Kind, id: Id, say: Say) {
        self.in_memory.when_saved.push((kind, id, say));
    }

    /// An edit is on the disk, or is not.
    pub(super) fn say_saved(&mut self, edit: &Edit, saved: bool) {
        for change in &edit.changes {
            let of = |(kind, id, _): &(Kind, Id, Say)| *kind == change.kind && *id == change.id;
            if let Some(at) = self.in_memory.when_saved.iter().position(of) {
                let (.., say) = self.in_memory.when_saved.remove(at);
                let free = self.toast.as_ref().is_none_or(|toast| toast.say.key == KEPT_AFTER_ALL);
                if saved && free {
                    self.say(say);
                }
            }
        }
    }

    /// Every text that is being typed and would be worth a draft, as drafts:
    /// in forms on the screen and set aside, and in the room.
    fn typed_drafts(&mut self) -> Vec<Draft> {
        let mut drafts: Vec<Draft> = self.room_draft().into_iter().collect();
        let (today, made) = (self.today, &mut self.drafts_made);
        for layer in self.layers.iter_mut().rev() {
            if let Layer::Form(form) = layer {
                drafts.extend(draft_of(form, today, made));
            }
        }
        drafts
    }

    /// As [`App::typed_drafts`], with what was left on purpose and is not safe yet.
    fn all_drafts(&mut self) -> Vec<Draft> {
        let mut drafts = self.typed_drafts();
        let (today, made) = (self.today, &mut self.drafts_made);
        for aside in &mut self.aside {
            let left = aside.waits == super::drafts::Waits::Draft;
            drafts.extend(draft_of(&mut aside.form, today, made).map(|draft| Draft { left, ..draft }));
        }
        drafts.extend(self.room_left_draft());
        drafts
    }

    /// Has everything that is being typed kept, where it is not.
    pub(super) fn journal(&mut self) {
        if !self.draft_dirty {
            return;
        }
        self.draft_dirty = false;
        for draft in self.typed_drafts() {
            self.effect(Effect::PutDraft(Box::new(draft)));
        }
        if let Some(draft) = self.room_left_draft().filter(|draft| self.is_refused(&draft.id)) {
            self.effect(Effect::PutDraft(Box::new(draft)));
        }
    }

    /// The texts that are in memory alone, as drafts; those that are only being
    /// written to a disk too. Boards that could not be saved are not among them.
    pub fn texts_in_memory(&mut self) -> Vec<Draft> {
        if self.in_memory.given_up {
            return Vec::new();
        }
        let open: Vec<Id> = self.typed_drafts().into_iter().map(|d| d.id).collect();
        let mut drafts = self.all_drafts();
        let it = &self.in_memory;
        let dirty = self.draft_dirty;
        drafts.retain(|d| it.refused.contains(&d.id) || it.sent.contains_key(&d.id) || (dirty && open.contains(&d.id)));
        drafts
    }

    /// Whether the officer said that what is in memory alone may be lost.
    pub(super) fn gave_up(&self) -> bool {
        self.in_memory.given_up
    }

    /// Whether anything is being typed.
    pub(super) fn is_anything_typed(&mut self) -> bool {
        !self.all_drafts().is_empty()
    }

    /// The boards that could not be saved, as drafts that the next start offers.
    pub(super) fn boards_as_drafts(&mut self) -> Vec<Draft> {
        if self.in_memory.given_up {
            return Vec::new();
        }
        let boards = self.unsaved_boards();
        let mut drafts = Vec::with_capacity(boards.len());
        for (id, base, board) in boards {
            self.drafts_made += 1;
            let name = Id::new(format!("{}-{BOARD}-{}-{}", self.today, std::process::id(), self.drafts_made));
            drafts.extend(board_draft(name, &id, base.as_ref(), &board));
        }
        drafts
    }

    /// Leaves the program; but where a text stands in memory alone, that is
    /// tried once more, and said first.
    pub(in crate::app) fn quit_unless_unsaved(&mut self) {
        if self.in_memory.asked_before {
            // The disk does not answer: the officer need not wait for it.
            return self.ask_before_leaving();
        }
        self.in_memory.leaving = true;
        self.draft_dirty |= !self.in_memory.refused.is_empty();
        self.journal();
        self.go_on_leaving();
    }

    /// Ends the program once everything that was typed has an answer from the disk.
    pub(super) fn go_on_leaving(&mut self) {
        if !self.in_memory.leaving || !self.in_memory.sent.is_empty() || !self.aside.is_empty() {
            return;
        }
        self.in_memory.leaving = false;
        if self.texts_in_memory().is_empty() { self.quit_unless_boards() } else { self.ask_before_leaving() }
    }

    fn ask_before_leaving(&mut self) {
        let texts = self.texts_in_memory();
        if texts.is_empty() {
            return self.quit_unless_boards();
        }
        if self.room.shown {
            // On the wall: no word of which and why.
            return self.warn_on_the_wall();
        }
        let erased = texts.iter().all(|draft| self.is_of_erased(&draft.id));
        let body = if erased { "ask-in-memory-erased-body" } else { "ask-in-memory-body" };
        let mut body = vec![Row::new().with(Tone::Text, self.words.get(body)), Row::new()];
        for draft in &texts {
            let words = first_words(draft);
            let words = if words.is_empty() { self.draft_row(draft).0 } else { words };
            body.push(Row::new().with(Tone::Strong, format!("“{words}”")).indent(2));
        }
        let choices =
            vec![(Say::new("answer-quit-unsaved"), Answer::QuitUnsaved), (Say::new("answer-stay"), Answer::Close)];
        let mut ask = Ask::new(Say::new("ask-in-memory"), body, choices);
        ask.selected = 1;
        self.layers.push(Layer::Ask(ask));
    }

    /// While the wall is shown the first attempt to leave says that something is
    /// not saved, and the second one leaves.
    pub(super) fn warn_on_the_wall(&mut self) {
        let warned = self.room.presenting.as_mut().is_none_or(|it| std::mem::replace(&mut it.warned, true));
        if warned {
            return self.quit();
        }
        if let Some(it) = &mut self.room.presenting {
            it.room.notify(Notice::Unsaved);
        }
    }

    /// The officer said that what is in memory alone may be lost.
    pub(super) fn quit_and_lose(&mut self) {
        self.in_memory.given_up = true;
        self.quit();
    }
}

/// The form that a draft of a whole board names: it is no form, and is put back as it was.
pub(super) const BOARD: &str = "board";

fn board_draft(
    name: Id,
    id: &Id,
    base: Option<&crate::model::Workshop>,
    board: &crate::model::Workshop,
) -> Option<Draft> {
    let text = |it: &crate::model::Workshop| crate::store::ron_text::to_text(it).ok();
    let mut fields = vec![("name".to_owned(), board.name.clone()), (BOARD.to_owned(), text(board)?)];
    fields.extend(base.and_then(text).map(|base| ("base".to_owned(), base)));
    let day = board.date.to_string();
    let about = vec![("id".to_owned(), id.to_string())];
    Some(Draft { id: name, form: BOARD.into(), about, fields, left: false, started: day.clone(), saved: day })
}

impl App {
    /// Goes on with a board that was in memory alone when the program ended: it
    /// is saved, put together with what has become of it since.
    pub(super) fn put_board_back(&mut self, draft: &Draft) {
        let field = |key: &str| draft.fields.iter().find(|(k, _)| k == key).map(|(_, words)| words.as_str());
        let read = |words: &str| crate::store::ron_text::from_text::<crate::model::Workshop>(words).ok();
        let id = draft.about.iter().find(|(k, _)| k == "id").map(|(_, id)| Id::new(id));
        let (Some(id), Some(board)) = (id, field(BOARD).and_then(read)) else {
            self.complain(Say::new("said-draft-unknown"));
            return;
        };
        let before = field("base").and_then(read).or_else(|| self.book.workshops.get(&id).cloned());
        let change = crate::model::Change {
            kind: Kind::Workshop,
            id: id.clone(),
            before: before.map(Entity::into_record),
            after: Some(board.into_record()),
        };
        if self.commit(Edit { what: Say::new("did-workshop"), changes: vec![change] }, Some(draft.id.clone())) {
            self.say_when_saved(Kind::Workshop, id, Say::new("said-board-saved"));
        }
    }
}
