//! Edits of many records, such as an import that is undone: saved first, beside
//! the screen and under a progress box, and shown once they are saved. And what
//! every saved edit leads to, with one sort of each list however many records
//! it has.

use std::collections::HashMap;

use super::commit::comes_or_goes;
use super::jobs::CancelToken;
use super::layer::{Layer, Progress, TakesBack};
use super::msg::{Effect, ManySaved, Replay};
use super::state::App;
use crate::model::{Change, Edit, Id, Kind, Say};
use crate::store::Saved;

/// An edit of more records than this is saved before it is shown.
const SHOWN_AT_ONCE: usize = 100;

impl App {
    /// Undoes or redoes the next edit of the history under a progress box, where
    /// it has many records. The history stays as it is until that is done.
    pub(super) fn replay_many(&mut self, replay: Replay) -> bool {
        let next = match replay {
            Replay::Undo => self.history.next_undo(),
            Replay::Redo => self.history.next_redo(),
        };
        let Some(next) = next.filter(|e| e.changes.len() > SHOWN_AT_ONCE) else { return false };
        let (edit, key) = match replay {
            Replay::Undo => (next.inverse(), "progress-undo"),
            Replay::Redo => (next.clone(), "progress-redo"),
        };
        let job = CancelToken::new();
        let what = Say::new(key).with("what", edit.what.clone());
        self.layers.push(Layer::Progress(Progress::new(what, edit.changes.len(), job.clone())));
        self.effect(Effect::SaveMany { edit: Box::new(edit), replay, job });
        true
    }

    /// Undoing or redoing an edit of many records is over.
    pub(super) fn many_saved(&mut self, edit: &Edit, replay: Replay, job: &CancelToken, result: ManySaved) {
        self.close_progress(job);
        let key = match replay {
            Replay::Undo => "said-undone",
            Replay::Redo => "said-redone",
        };
        match result {
            ManySaved::Done(saved) => {
                self.show_replayed(edit, replay);
                // Said first: what a single record gave rise to matters more.
                self.say_done(job, Say::new(key).with("what", edit.what.clone()));
                self.show_saved(edit, saved);
            }
            ManySaved::Unfinished(say) => {
                self.show_replayed(edit, replay);
                self.complain(say);
            }
            ManySaved::Cancelled => self.say(Say::new("said-replay-stopped").with("what", edit.what.clone())),
            ManySaved::Failed(say) => {
                // The history is as it was: it can be tried again.
                self.complain(say);
                self.effect(Effect::Rescan);
            }
        }
    }

    fn show_replayed(&mut self, edit: &Edit, replay: Replay) {
        match replay {
            Replay::Undo => self.history.undone(edit),
            Replay::Redo => self.history.redone(edit),
        }
        self.show_edit(edit);
        if edit.changes.iter().any(comes_or_goes) {
            self.read_names_again();
        }
    }

    /// Says what a job did; where it was cancelled too late, that too.
    pub(super) fn say_done(&mut self, job: &CancelToken, said: Say) {
        self.say(if job.is_cancelled() { Say::new("said-too-late-to-stop").with("said", said) } else { said });
    }

    /// The progress box of a job, wherever it is among the layers.
    pub(super) fn progress_of(&mut self, job: &CancelToken) -> Option<&mut Progress> {
        self.layers.iter_mut().find_map(|layer| match layer {
            Layer::Progress(progress) if progress.job == *job => Some(progress),
            _ => None,
        })
    }

    /// A job has done so many of so many.
    pub(super) fn progress(&mut self, job: &CancelToken, done: usize, of: usize) {
        if let Some(progress) = self.progress_of(job) {
            progress.done = done;
            progress.of = of;
        }
    }

    /// A job is committed: it can't be stopped any more, and so many of so many files are in their place.
    pub(super) fn placing(&mut self, job: &CancelToken, takes_back: TakesBack, done: usize, of: usize) {
        if let Some(progress) = self.progress_of(job) {
            progress.committed = Some(takes_back);
            (progress.done, progress.of) = (done, of);
        }
    }

    /// Closes the progress box of a job that is over, and no other.
    pub(super) fn close_progress(&mut self, job: &CancelToken) {
        self.layers.retain(|layer| !matches!(layer, Layer::Progress(progress) if progress.job == *job));
    }

    /// The records of an edit are not on their way to the disk any more.
    pub(super) fn not_saving(&mut self, edit: &Edit) {
        // One of each: a later edit of the same record may be on its way too.
        let mut over: HashMap<(Kind, Id), usize> = HashMap::new();
        for change in edit.changes.iter().filter(|c| c.after.is_some()) {
            *over.entry((change.kind, change.id.clone())).or_default() += 1;
        }
        self.saving.retain(|(kind, id, _)| match over.get_mut(&(*kind, id.clone())) {
            Some(left) if *left > 0 => {
                *left -= 1;
                false
            }
            _ => true,
        });
    }

    /// Shows how an edit was saved, where that is not as it was asked for: under
    /// another name, or together with somebody else's changes.
    pub(super) fn show_saved(&mut self, edit: &Edit, saved: Vec<Saved>) {
        let mut renamed: HashMap<(Kind, Id), Id> = HashMap::new();
        let (mut go, mut come) = (Vec::new(), Vec::new());
        for (change, saved) in edit.changes.iter().zip(&saved) {
            let kind = change.kind;
            let after = change.after.as_ref().filter(|_| saved.id != change.id);
            if let Some(record) = after {
                go.push(Change { kind, id: change.id.clone(), before: None, after: None });
                come.push(Change { kind, id: saved.id.clone(), before: None, after: Some(record.clone()) });
                renamed.insert((kind, change.id.clone()), saved.id.clone());
                self.workshop_renamed(&change.id, &saved.id);
            }
            if let Some(record) = &saved.merged {
                come.push(Change { kind, id: saved.id.clone(), before: None, after: Some(record.clone()) });
            }
        }
        // One record may have gone to a name that another one had to leave.
        go.append(&mut come);
        self.book.apply_all(&go);
        self.history.rename(&renamed);
        let mut told = Vec::new();
        for (change, saved) in edit.changes.iter().zip(saved) {
            if let Some(record) = &saved.merged {
                self.show_record(saved.kind, &saved.id, Some(record));
            }
            if saved.other.is_some() {
                self.effect(Effect::Rescan);
            }
            // Two rooms that wrote on one board see both on it: no trouble to tell of.
            let both = change.kind == Kind::Workshop && saved.other.is_none() && self.in_room();
            told.extend(if both { saved.unconfirmed } else { saved.told() });
        }
        // One after another they would hide each other; more than a few nobody reads.
        let all = told
            .into_iter()
            .take(3)
            .reduce(|first, then| Say::new("store-both").with("first", first).with("then", then));
        if let Some(say) = all {
            self.complain(say);
        }
    }
}
