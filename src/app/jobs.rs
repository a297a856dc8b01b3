//! Jobs that take long: each has a token of its own by which it is cancelled,
//! reports its progress under that token, and answers even if it panics.

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, PoisonError};

use super::contact::reading::{self, Doing, ReportAsked};
use super::importing::{self, ImportPreview, Wish};
use super::layer::TakesBack;
use super::msg::{ManySaved, Msg, Replay};
use super::runner::Job;
use crate::model::{Date, Edit, Id, Kind, Say};
use crate::store::{SaveStep, Store, StoreError};

/// Cancels one job, and no other. Clones cancel the same job; two tokens are
/// equal where they belong to the same job.
#[derive(Clone, Debug, Default)]
pub struct CancelToken(Arc<AtomicBool>);

impl CancelToken {
    /// A token for a new job.
    pub fn new() -> Self {
        Self::default()
    }

    /// Asks the job to stop. A job that has passed its commit point finishes all the same.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether the job was asked to stop.
    pub fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    /// The flag itself, for the layers below, which know no jobs.
    pub fn flag(&self) -> &AtomicBool {
        &self.0
    }
}

impl PartialEq for CancelToken {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for CancelToken {}

/// The jobs that may be cancelled when the program ends. Saving one record is
/// not among them: it is always completed.
#[derive(Debug, Default)]
pub(super) struct Jobs(Vec<CancelToken>);

impl Jobs {
    /// Remembers a job for as long as anybody else holds its token.
    pub(super) fn add(&mut self, job: &CancelToken) {
        self.0.retain(|other| Arc::strong_count(&other.0) > 1);
        self.0.push(job.clone());
    }

    /// A new job that nobody but the end of the program cancels.
    pub(super) fn start(&mut self) -> CancelToken {
        let job = CancelToken::new();
        self.add(&job);
        job
    }

    /// Cancels all of them.
    pub(super) fn cancel_all(&mut self) {
        for job in self.0.drain(..) {
            job.cancel();
        }
    }
}

/// Which write of each draft is the newest. A long text may be typed in faster
/// than it is written: what a newer write will replace is not written at all, so
/// that no queue grows.
#[derive(Clone, Debug, Default)]
pub(super) struct NewestDrafts(Arc<Mutex<HashMap<Id, u64>>>);

impl NewestDrafts {
    /// A new write of a draft: its number.
    pub(super) fn next(&self, draft: &Id) -> u64 {
        let mut newest = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let number = newest.entry(draft.clone()).or_default();
        *number += 1;
        *number
    }

    /// Whether a write is still the newest of its draft.
    pub(super) fn is(&self, draft: &Id, number: u64) -> bool {
        let newest = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        newest.get(draft) == Some(&number)
    }
}

/// Where a job's progress goes.
pub(super) struct Reports {
    job: CancelToken,
    answers: Option<Sender<Msg>>,
}

impl Reports {
    pub(super) fn new(job: &CancelToken, answers: Option<Sender<Msg>>) -> Self {
        Reports { job: job.clone(), answers }
    }

    fn send(&self, msg: Msg) {
        if let Some(answers) = &self.answers {
            let _ = answers.send(msg);
        }
    }

    /// Passes on every hundredth record, for the bar has nothing finer, and from when on the job can't be stopped.
    fn records(&self, takes_back: TakesBack) -> impl FnMut(SaveStep) + '_ {
        move |step| match step {
            SaveStep::Prepared(done, of) if done % 100 == 0 => self.send(Msg::Progress(self.job.clone(), done, of)),
            SaveStep::Prepared(..) => {}
            SaveStep::Placed(done, of) => self.send(Msg::Placing(self.job.clone(), takes_back, done, of)),
        }
    }

    /// Passes on every hundredth part of reading a report, and each new step.
    fn pages(&self) -> impl FnMut(Doing, usize, usize) + '_ {
        let mut last = (Doing::Reading, 0);
        move |doing, done, of| {
            let now = (doing, done.saturating_mul(100) / of.max(1));
            if now == last {
                return;
            }
            if doing != last.0 {
                self.send(Msg::ReportStep(self.job.clone(), doing));
            }
            last = now;
            self.send(Msg::Progress(self.job.clone(), done, of));
        }
    }
}

/// Reads a record: at once, or a large one by way of `loader`, beside the screen.
pub(super) fn load(store: Store, loader: Option<&Sender<Job>>, jobs: &mut Jobs, kind: Kind, id: Id) -> Vec<Msg> {
    let loader = loader.filter(|_| store.is_large(kind, &id));
    let read = move |id: Id| {
        let result = store.read(kind, &id).map(Box::new).map_err(|e| e.say());
        Msg::Loaded(kind, id, result)
    };
    let Some(loader) = loader else { return vec![read(id)] };
    let job = jobs.start();
    let loading = Msg::Loading(kind, id.clone(), job.clone());
    let sent = loader.send(Box::new(move || {
        // Perhaps nobody waits for it any more, before it is read or after.
        let read = (!job.is_cancelled()).then(|| read(id));
        read.filter(|_| !job.is_cancelled()).into_iter().collect()
    }));
    vec![if sent.is_ok() { loading } else { Msg::Notice(Say::new("said-broke"), true) }]
}

/// Runs what may panic: the answer comes in any case, so that no progress box stays for ever.
fn guarded<T>(work: impl FnOnce() -> Result<T, Say>) -> Result<T, Say> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(Say::new("said-broke")))
}

/// Reads a council's file and holds it against the workspace.
pub(super) fn read_import(store: &Store, paths: Vec<String>, wish: &Wish, today: Date, job: CancelToken) -> Msg {
    let read = || {
        let paths = importing::one(paths)?;
        importing::prepare_until(store, &paths, wish, today, job.flag())
    };
    let result = guarded(read).map(Box::new);
    Msg::ImportRead(job, result)
}

/// Imports a council's file that was prepared.
pub(super) fn import(
    store: &Store,
    preview: Box<ImportPreview>,
    today: Date,
    job: CancelToken,
    reports: &Reports,
) -> Msg {
    let result = guarded(|| importing::take(store, &preview, today, job.flag(), &mut reports.records(TakesBack::Undo)));
    Msg::Imported { job, preview, result }
}

/// Reads a report and finds the councillors that it names.
pub(super) fn report(store: &Store, asked: ReportAsked, job: CancelToken, reports: &Reports) -> Msg {
    let result = guarded(|| reading::read(store, asked, &mut reports.pages(), job.flag()));
    Msg::ReportRead(Some(job), result.map(Arc::new))
}

/// Saves an edit of many records in one batch.
pub(super) fn save_many(store: &Store, edit: Box<Edit>, replay: Replay, job: CancelToken, reports: &Reports) -> Msg {
    let takes_back = match replay {
        Replay::Undo => TakesBack::Redo,
        Replay::Redo => TakesBack::Undo,
    };
    let saved = guarded(|| Ok(store.save_all_in_steps(&edit.changes, job.flag(), &mut reports.records(takes_back))));
    let result = match saved {
        Ok(Ok(saved)) => ManySaved::Done(saved),
        Ok(Err(StoreError::Cancelled)) => ManySaved::Cancelled,
        Ok(Err(e)) if e.is_committed() => ManySaved::Unfinished(e.say()),
        Ok(Err(e)) => ManySaved::Failed(e.say()),
        Err(say) => ManySaved::Failed(say),
    };
    Msg::ManySaved { edit, replay, job, result }
}

#[cfg(test)]
mod tests;
