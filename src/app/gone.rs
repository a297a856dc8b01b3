//! What could not be saved because something is not there any more: a record
//! that somebody else deleted, or the folder of the whole workspace. Nothing is
//! made anew without a question, and what waits is saved when the folder is back.

use std::collections::VecDeque;

use super::drafts::{Aside, Waits};
use super::form::Form;
use super::layer::{Answer, Ask, Layer};
use super::msg::Effect;
use super::state::App;
use crate::model::{Change, Edit, Id, Kind, Record, Say, text};
use crate::store::{Away, Batch, Deleted, Draft, StoreError};
use crate::ui::row::Row;
use crate::ui::theme::Tone;

/// What is not there, and what waits for it.
#[derive(Debug, Default)]
pub(super) struct Gone {
    /// Why the workspace cannot be reached, while it cannot.
    away: Option<Away>,
    /// Edits whose form is on the screen again, to be saved once the folder is back.
    waiting: Vec<Waiting>,
    /// Of these edits it is to be said that they are saved after all.
    retried: Vec<Edit>,
    /// Edits that undo or redo something, on their way to the disk.
    again: Vec<Edit>,
    /// Whether its keeping as a draft is to be told of.
    told: Option<Id>,
    /// Questions that wait until nothing is being typed.
    asks: VecDeque<Ask>,
    /// What it was last asked about whether it was deleted.
    asked: Option<Away>,
}

/// An edit that could not be saved, and its form as it was then.
#[derive(Debug)]
struct Waiting {
    edit: Edit,
    draft: Id,
    fields: Vec<(String, String)>,
}

/// What is to be done about what is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GoneDo {
    /// Save this although a record of it was deleted; what is in the trash is
    /// taken out first. With the draft that it comes from.
    Save(Box<Edit>, Option<Id>),
    /// Leave it deleted; what was typed stays as a draft.
    Leave(Option<Id>),
    /// The records that are missing were deleted.
    WereDeleted,
    /// They are shown as they were last read.
    KeepShowing,
}

impl App {
    /// Whether the workspace that was opened cannot be reached at the moment.
    pub fn is_away(&self) -> bool {
        self.gone.away.is_some()
    }

    /// An edit that undoes or redoes another is on its way.
    pub(super) fn saving_again(&mut self, edit: &Edit) {
        self.gone.again.push(edit.clone());
    }

    /// An edit is saved: whether the folder is back, and whether that is news.
    pub(super) fn saved_after_all(&mut self, edit: &Edit) {
        self.was_again(edit);
        if self.is_away() {
            self.came_back();
            self.effect(Effect::Rescan);
        }
        if let Some(at) = self.gone.retried.iter().position(|e| e == edit) {
            self.gone.retried.remove(at);
            self.say(Say::new("gone-back-saved").with("what", edit.what.clone()));
        }
    }

    fn was_again(&mut self, edit: &Edit) -> bool {
        let at = self.gone.again.iter().position(|e| e == edit);
        at.map(|at| self.gone.again.remove(at)).is_some()
    }

    /// An edit could not be saved: it is shown as it was, and what was typed is there again.
    pub(super) fn not_saved(&mut self, edit: &Edit, draft: Option<Id>, why: StoreError) {
        self.gone.retried.retain(|e| e != edit);
        let again = self.was_again(edit);
        match why {
            StoreError::Deleted(all) if again => {
                self.take_edit_back(edit, &all);
                self.history.forget(edit);
                self.complain(Say::new("gone-undo-deleted").with("name", self.names(edit, &all)));
            }
            StoreError::Erased | StoreError::NamesErased if again => {
                self.history.forget(edit);
                self.take_edit_back(edit, &[]);
                self.complain(Say::new("gone-undo-erased"));
            }
            StoreError::Deleted(all) => self.was_deleted(edit, draft, &all),
            StoreError::Away(away) => {
                if again {
                    self.history.take_back(edit)
                } else {
                    self.history.forget(edit)
                }
                self.take_edit_back(edit, &[]);
                self.workshop_not_saved(edit);
                if let Some(draft) = draft {
                    self.wait_for_folder(edit, draft);
                }
                self.went_away(away, true);
            }
            other => {
                self.history.forget(edit);
                self.take_edit_back(edit, &[]);
                self.workshop_not_saved(edit);
                let in_memory = draft.as_ref().is_some_and(|draft| self.is_refused(draft));
                if let Some(draft) = draft {
                    self.take_up(&draft, Waits::Record, false);
                }
                let unfinished = matches!(&other, StoreError::Unfinished(why) if matches!(**why, StoreError::Away(_)));
                // Where the draft was kept, the text is safe although the record is not.
                let say = other.say();
                self.complain(if in_memory { Say::new("said-in-memory").with("why", say) } else { say });
                if unfinished {
                    self.effect(Effect::Reach);
                }
            }
        }
    }

    /// Shows what an edit changed as it was before; what was deleted is gone.
    fn take_edit_back(&mut self, edit: &Edit, deleted: &[Deleted]) {
        self.show_edit(&edit.inverse());
        for it in deleted {
            self.book.remove(it.kind, &it.id);
            self.show_record(it.kind, &it.id, None);
        }
    }

    /// Records of an edit were deleted by somebody else: that is asked about.
    fn was_deleted(&mut self, edit: &Edit, draft: Option<Id>, all: &[Deleted]) {
        self.history.forget(edit);
        let mut again = edit.clone();
        for change in &mut again.changes {
            if all.iter().any(|d| d.kind == change.kind && d.id == change.id && !d.in_trash) {
                change.before = None;
            }
        }
        if edit.changes.iter().all(|c| c.kind == Kind::Workshop && self.is_on_the_wall(&c.id)) {
            // People in a room look at it and add to it: it is kept for them, and told afterwards.
            self.complain(Say::new("gone-workshop"));
            return self.save_deleted(again, draft);
        }
        self.take_edit_back(edit, all);
        self.workshop_not_saved(edit);
        // What was said of it in advance is not so.
        self.toast = None;
        let in_trash = all.iter().any(|d| d.in_trash);
        let name = self.names(edit, all);
        let body = if in_trash { "gone-deleted-in-trash" } else { "gone-deleted-outside" };
        let mut rows = vec![
            Row::new().with(Tone::Strong, self.words.say(&name)),
            Row::new(),
            Row::new().with(Tone::Text, self.words.get(body)),
        ];
        if draft.is_some() {
            rows.extend([Row::new(), Row::new().with(Tone::Prompt, self.words.get("gone-deleted-draft"))]);
        }
        let save = if in_trash { "answer-restore-and-save" } else { "answer-save-again" };
        let leave = if draft.is_some() { "answer-leave-deleted-draft" } else { "answer-leave-deleted" };
        let choices = vec![
            (Say::new(save), Answer::Gone(GoneDo::Save(Box::new(again), draft.clone()))),
            (Say::new(leave), Answer::Gone(GoneDo::Leave(draft))),
        ];
        let mut ask = Ask::new(Say::new("gone-deleted"), rows, choices);
        ask.selected = 1;
        self.gone.asks.push_back(ask);
        // Perhaps more than this one is gone.
        self.effect(Effect::Rescan);
    }

    /// What the deleted records of an edit are called: the first, and how many more.
    fn names(&self, edit: &Edit, all: &[Deleted]) -> Say {
        let of = |d: &Deleted| edit.changes.iter().find(|c| c.kind == d.kind && c.id == d.id);
        let first = all.first().and_then(of).map(|c| self.name_of_change(c)).unwrap_or_default();
        Say::new("gone-names").with("name", first).with("more", all.len().saturating_sub(1))
    }

    fn name_of_change(&self, change: &Change) -> String {
        let record = change.before.as_ref().or(change.after.as_ref());
        let named = match record {
            Some(Record::Councillor(it)) => it.name.clone(),
            Some(Record::Initiative(it)) => it.name.clone(),
            Some(Record::Workshop(it)) => it.name.clone(),
            Some(Record::Agenda(it)) => it.name.clone(),
            Some(Record::Conversation(it)) => {
                let who: Vec<String> = it.councillors.iter().map(|id| self.book.name_of(id)).collect();
                let words = [self.words.date(it.date), who.join(", ")];
                words.into_iter().filter(|w| !w.is_empty()).collect::<Vec<_>>().join(", ")
            }
            Some(Record::Proposal(it)) => it.councillor.as_ref().map(|id| self.book.name_of(id)).unwrap_or_default(),
            _ => String::new(),
        };
        let kind = self.words.get(change.kind.key());
        if named.trim().is_empty() { kind } else { format!("{kind} “{}”", text::shown(&named)) }
    }

    /// What is done about what is gone.
    pub(super) fn gone_answer(&mut self, what: GoneDo) {
        match what {
            GoneDo::Save(edit, draft) => self.save_deleted(*edit, draft),
            GoneDo::Leave(draft) => {
                if let Some(Aside { form, .. }) = draft.and_then(|draft| self.aside_of(&draft)) {
                    let draft = self.draft_of(&form, true);
                    self.say(Say::new("said-kept-draft"));
                    // Said again where it cannot be kept.
                    draft.into_iter().for_each(|d| self.effect(Effect::PutDraft(Box::new(d))));
                    self.aside.push(Aside { form, waits: Waits::Draft });
                } else {
                    self.say(Say::new("gone-left-deleted"));
                }
            }
            GoneDo::WereDeleted => {
                self.gone.asked = None;
                self.effect(Effect::AcceptMissing);
            }
            GoneDo::KeepShowing => self.say(Say::new("gone-keeps-showing")),
        }
    }

    fn save_deleted(&mut self, edit: Edit, draft: Option<Id>) {
        self.show_edit(&edit);
        self.history.push(edit.clone());
        self.mark_saving(&edit);
        self.effect(Effect::SaveDeleted(Box::new(edit), draft));
    }

    /// The form that was set aside with a draft.
    fn aside_of(&mut self, draft: &Id) -> Option<Aside> {
        let at = self.aside.iter().position(|a| a.form.draft.as_ref() == Some(draft))?;
        Some(self.aside.remove(at))
    }

    /// What stands in a form that has a draft already.
    fn draft_of(&self, form: &Form, left: bool) -> Option<Draft> {
        let today = self.today.to_string();
        Some(Draft {
            id: form.draft.clone()?,
            form: form.purpose.name().into(),
            about: form.purpose.about(),
            fields: form.for_draft(),
            left,
            started: today.clone(),
            saved: today,
        })
    }
}

impl App {
    /// The form of an edit is shown again, and the edit waits for the folder.
    fn wait_for_folder(&mut self, edit: &Edit, draft: Id) {
        self.take_up(&draft, Waits::Record, false);
        let Some(form) = self.form_of(&draft) else { return };
        let (fields, kept) = (form.for_draft(), self.draft_of(form, false));
        self.gone.waiting.retain(|w| w.draft != draft);
        self.gone.waiting.push(Waiting { edit: edit.clone(), draft: draft.clone(), fields });
        if let Some(kept) = kept {
            self.gone.told = Some(draft);
            self.effect(Effect::PutDraft(Box::new(kept)));
        }
    }

    fn form_of(&self, draft: &Id) -> Option<&Form> {
        self.layers.iter().find_map(|layer| match layer {
            Layer::Form(form) if form.draft.as_ref() == Some(draft) => Some(form),
            _ => None,
        })
    }

    /// A draft was kept, or was not, while the folder is away: whether that is
    /// to be said otherwise than usual.
    pub(super) fn draft_told(&mut self, draft: &Id, kept: bool) -> bool {
        if !kept && !self.is_away() {
            // Perhaps that is why.
            self.effect(Effect::Reach);
        }
        let Some(away) = self.gone.away else { return false };
        if self.gone.told.take_if(|told| told == draft).is_some() {
            let key = if kept { "gone-away-draft" } else { "gone-away-form" };
            self.complain(Say::new(key).with("why", away.say()));
            for layer in &mut self.layers {
                match layer {
                    Layer::Form(form) if form.draft.as_ref() == Some(draft) => form.unkept = !kept,
                    _ => {}
                }
            }
        }
        true
    }

    /// The workspace cannot be reached: what was read last stays on the screen.
    fn went_away(&mut self, away: Away, refused: bool) {
        let before = self.gone.away.replace(away);
        if refused {
            self.complain(away.say());
        } else if before != Some(away) {
            self.complain(Say::new("gone-away").with("why", away.say()));
        }
        let can_be_deleted = matches!(away, Away::Missing(_) | Away::Empty);
        if can_be_deleted && (refused || self.gone.asked != Some(away)) {
            self.gone.asked = Some(away);
            self.drop_missing_questions();
            let rows = vec![
                Row::new().with(Tone::Text, self.words.say(&away.say())),
                Row::new(),
                Row::new().with(Tone::Prompt, self.words.get("gone-missing-body")),
            ];
            let choices = vec![
                (Say::new("answer-were-deleted"), Answer::Gone(GoneDo::WereDeleted)),
                (Say::new("answer-keep-showing"), Answer::Gone(GoneDo::KeepShowing)),
            ];
            let mut ask = Ask::new(Say::new("gone-missing"), rows, choices);
            ask.selected = 1;
            self.gone.asks.push_back(ask);
        }
    }

    /// Whether the workspace can be reached was looked at.
    pub(super) fn reached(&mut self, reached: Result<(), Away>) {
        match reached {
            Err(away) => self.went_away(away, false),
            Ok(()) if self.is_away() => {
                self.came_back();
                self.effect(Effect::Rescan);
            }
            Ok(()) => {}
        }
    }

    /// What a look at the disk says of the workspace; whether the rest of it counts.
    pub(super) fn looked_at(&mut self, batch: &Batch) -> bool {
        if let Some(away) = batch.away {
            self.went_away(away, false);
            return false;
        }
        match batch.missing.first() {
            Some(missing) => self.went_away(Away::Missing(*missing), false),
            None if batch.last && self.is_away() => self.came_back(),
            None => {}
        }
        true
    }

    /// The folder is back: what waits is saved, where its form is still as it was.
    fn came_back(&mut self) {
        self.gone.away = None;
        self.gone.asked = None;
        self.gone.told = None;
        self.drop_missing_questions();
        let mut changed = false;
        for Waiting { edit, draft, fields } in std::mem::take(&mut self.gone.waiting) {
            let of = |layer: &Layer| matches!(layer, Layer::Form(form) if form.draft.as_ref() == Some(&draft));
            let Some(at) = self.layers.iter().position(of) else { continue };
            match self.layers.remove(at) {
                Layer::Form(form) if form.for_draft() == fields => {
                    self.aside.push(Aside { form, waits: Waits::Record });
                    self.gone.retried.push(edit.clone());
                    self.commit(edit, Some(draft));
                }
                // Something was typed since: it is for the person to finish.
                layer => {
                    changed = true;
                    self.layers.insert(at, layer);
                }
            }
        }
        self.say(Say::new(if changed { "gone-back-finish" } else { "gone-back" }));
        self.try_boards_again();
    }

    fn drop_missing_questions(&mut self) {
        let missing =
            |ask: &Ask| ask.choices.iter().any(|(_, answer)| matches!(answer, Answer::Gone(GoneDo::WereDeleted)));
        self.gone.asks.retain(|ask| !missing(ask));
        self.layers.retain(|layer| !matches!(layer, Layer::Ask(ask) if missing(ask)));
    }

    /// Asks what waits to be asked, once nothing is being typed and nothing else is asked.
    pub(super) fn ask_what_waits(&mut self) {
        let busy = match self.layers.last() {
            Some(Layer::Form(_) | Layer::Picker(_) | Layer::Ask(_) | Layer::Cover | Layer::Progress(_)) => true,
            _ => self.is_typing() || self.in_room() || self.room.notes.is_some(),
        };
        if !busy && let Some(ask) = self.gone.asks.pop_front() {
            self.layers.push(Layer::Ask(ask));
        }
    }
}
