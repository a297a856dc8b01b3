//! Loading everything for the lists: at once from the index, then file by file
//! where a file is not what it was; and later, what changed since.

use std::collections::{HashMap, HashSet};
use std::sync::PoisonError;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc;

use super::disk;
use super::erased::Tombstones;
use super::found::Batch;
use super::here::{Doubt, SAMPLE, is_doubtful};
use super::index::{Brief, Entry, Index, Making, Stamp};
use super::listed::Files;
use super::open::{Access, Problem, Problems, Store};
use super::place;
use super::same_record::Identity;
use super::twins::{Admitted, Met, twin_problem};
use super::wrong::StoreError;
use crate::model::{Id, Kind, PersonBrief, Record, TalkBrief};

/// What the last scan gave, by which the next one knows what changed.
#[derive(Default)]
pub(super) struct Given {
    stamps: HashMap<Kind, HashMap<Id, Stamp>>,
    /// What tells the records from each other.
    met: HashMap<Kind, Met>,
    /// The tombstones that every file was held against.
    erased: u64,
    problems: Problems,
}

/// How many records make a batch.
const BATCH: usize = 500;
/// How many threads read files.
const READERS: usize = 2;
/// Times this near to one another cannot be told apart on every disk: 2 s, in ns.
pub(super) const NEAR: u64 = 2_000_000_000;
/// After so many changes a rescan writes the index again.
const MANY: usize = 500;

/// A file to be read.
struct Job {
    kind: Kind,
    id: Id,
    stamp: Stamp,
}

/// What a file held.
#[allow(clippy::large_enum_variant)] // a few hundred at a time
enum Got {
    Person(PersonBrief),
    Talk(TalkBrief),
    Record(Record),
    /// It was erased, and is there again.
    Erased,
    Nothing,
    Problem(Problem),
    /// Two versions that nobody settled: what was given before still counts.
    Unsettled(Problem),
}

impl Store {
    /// Loads everything: first what the index knows, then corrections; without
    /// an index, file by file. Calls `each` on this thread; `each` must not scan
    /// or ask for [`Store::problems`] itself. Gives `false` where it was called
    /// off; then no batch was the last.
    pub fn scan(&self, cancel: &AtomicBool, each: &mut dyn FnMut(Batch)) -> bool {
        self.look(cancel, each, true)
    }

    /// As [`Store::scan`], giving only what differs from what was last given.
    pub fn rescan(&self, cancel: &AtomicBool, each: &mut dyn FnMut(Batch)) -> bool {
        self.look(cancel, each, false)
    }

    /// Remembers what a change took away, so that the next scan does not take it for a drive that lost its files.
    pub(super) fn note_removed<'a>(&self, changes: impl IntoIterator<Item = &'a crate::model::Change>) {
        let gone = changes.into_iter().filter(|c| c.after.is_none()).map(|c| (c.kind, c.id.clone()));
        self.inner.removed.lock().unwrap_or_else(PoisonError::into_inner).extend(gone);
    }

    /// The files that could not be read when they were last looked at, by path.
    pub fn problems(&self) -> Vec<Problem> {
        let given = self.inner.given.lock().unwrap_or_else(PoisonError::into_inner);
        given.problems.values().cloned().collect()
    }

    /// Removes the index, which holds names: after somebody was erased. The
    /// next scan makes it anew.
    ///
    /// # Errors
    /// Where it is there and cannot be removed.
    pub fn drop_index(&self) -> Result<(), StoreError> {
        match self.inner.disk.remove(place::INDEX) {
            Err(source) if !disk::is_missing(&source) => Err(StoreError::Disk { path: place::INDEX.into(), source }),
            _ => Ok(()),
        }
    }

    fn look(&self, cancel: &AtomicBool, each: &mut dyn FnMut(Batch), anew: bool) -> bool {
        let mut given = self.inner.given.lock().unwrap_or_else(PoisonError::into_inner);
        let now = self.inner.clock.now();
        // Another program may have written the workspace's file.
        self.forget_workspace_uid();
        // What cannot be looked up hides nobody.
        let erased = self.tombstones().unwrap_or_default();
        let mut listed = std::thread::scope(|scope| {
            // The folders are looked through while the index is being read.
            let listing = scope.spawn(|| self.list_all(now, &erased));
            if anew {
                *given = Given::default();
                self.give_index(&mut given, &erased, cancel, each);
            }
            listing.join().unwrap_or_default()
        });
        if cancel.load(Ordering::Relaxed) {
            return false;
        }
        // Looked at after the folders were: one that is not there lists nothing.
        if let Err(StoreError::Away(away)) = self.folder_there() {
            each(Batch { away: Some(away), last: true, ..Batch::default() });
            return true;
        }
        for folder in listed.unfinished.drain(..) {
            // Only while nobody writes: what somebody is just writing is not to be swept.
            if self.access() == Access::ReadWrite
                && let Ok(_writing) = self.writing()
            {
                self.sweep(folder);
            }
        }
        if anew || given.erased != erased.sum() {
            given.erased = erased.sum();
            // What was erased elsewhere may be here under another name: every file is looked at again.
            if !anew {
                given.stamps.values_mut().flat_map(HashMap::values_mut).for_each(|stamp| stamp.fresh = true);
            }
        }
        let mut work = Work::new(listed.problems, self.take_accepted());
        work.removed = std::mem::take(&mut *self.inner.removed.lock().unwrap_or_else(PoisonError::into_inner));
        let (mut jobs, total) = work.compare(&mut given, listed.files);
        jobs.sort_by_key(|job| job.kind);
        if !self.read_jobs((&jobs, total, &erased), cancel, each, &mut given, &mut work) {
            work.making.drop_it(self);
            return false;
        }
        // A drive that went while the files were read took nobody away.
        if let (false, Err(StoreError::Away(away))) = (work.gone.is_empty(), self.folder_there()) {
            work.making.drop_it(self);
            each(Batch { away: Some(away), last: true, ..work.rest });
            return true;
        }
        work.finish(self, &mut given, total, anew, each);
        true
    }

    fn give_index(&self, given: &mut Given, erased: &Tombstones, cancel: &AtomicBool, each: &mut dyn FnMut(Batch)) {
        let Some(mut index) = Index::open(self, erased.sum()) else { return };
        let (mut done, total) = (0, index.entries);
        while let Some(block) = index.block() {
            if cancel.load(Ordering::Relaxed) {
                return;
            }
            let mut batch = Batch::default();
            for entry in block.entries() {
                // What was erased elsewhere is given to nobody, and found to be gone in a moment.
                let gone = erased.has(entry.kind, &entry.id);
                given.stamps.entry(entry.kind).or_default().insert(entry.id.clone(), entry.stamp);
                let admitted = match is_second(&entry.id) {
                    true => Admitted::Own,
                    false => given.met.entry(entry.kind).or_default().admit(&entry.id, entry.identity),
                };
                // Of two files of one record, the copy is read again in a moment, and found to be one.
                let twin = match admitted {
                    Admitted::Own => None,
                    Admitted::TwinOf(_) => Some(entry.id),
                    Admitted::Displaces(other) => Some(other),
                };
                if let Some(stamp) = twin.and_then(|id| given.stamps.get_mut(&entry.kind)?.get_mut(&id)) {
                    stamp.fresh = true;
                }
                match entry.brief {
                    _ if gone => {}
                    Brief::Person(person) => batch.people.push(person),
                    Brief::Talk(talk) => batch.talks.push(talk),
                }
                done += 1;
            }
            each(Batch { done, total: total.max(done), ..batch });
        }
    }

    fn read_jobs(
        &self,
        (jobs, total, erased): (&[Job], usize, &Tombstones),
        cancel: &AtomicBool,
        each: &mut dyn FnMut(Batch),
        given: &mut Given,
        work: &mut Work,
    ) -> bool {
        let next = AtomicUsize::new(0);
        let mut done = total - jobs.len();
        std::thread::scope(|scope| {
            let (send, receive) = mpsc::sync_channel::<Vec<(usize, Read)>>(4);
            for _ in 0..READERS.min(jobs.len()) {
                let (send, next) = (send.clone(), &next);
                scope.spawn(move || {
                    loop {
                        let start = next.fetch_add(BATCH / 4, Ordering::Relaxed);
                        if start >= jobs.len() || cancel.load(Ordering::Relaxed) {
                            return;
                        }
                        let end = (start + BATCH / 4).min(jobs.len());
                        let got = (start..end).map(|i| (i, self.read_job(&jobs[i], erased))).collect();
                        if send.send(got).is_err() {
                            return;
                        }
                    }
                });
            }
            drop(send);
            let mut batch = Batch::default();
            let mut waiting = 0;
            for got in receive {
                done += got.len();
                waiting += got.len();
                for (i, (got, note, identity)) in got {
                    work.take(self, &jobs[i], (got, identity), given, &mut batch);
                    work.problems.extend(note.map(|problem| (problem.path.clone(), problem)));
                }
                if waiting >= BATCH {
                    waiting = 0;
                    each(Batch { done, total, ..std::mem::take(&mut batch) });
                }
            }
            work.rest = batch;
        });
        !cancel.load(Ordering::Relaxed)
    }

    /// What a file holds; and a problem of a file that reads all the same.
    fn read_job(&self, job: &Job, erased: &Tombstones) -> Read {
        let path = job.kind.path(&job.id);
        let (mut note, mut identity) = (None, None);
        let got = self.read_any_noting(job.kind, &job.id, &mut note).map(|record| {
            if erased.is_back(&self.workspace_uid(), &job.id, &record) {
                return Got::Erased;
            }
            identity = Some(self.identity_of(&job.id, &record));
            match record {
                Record::Councillor(it) => Got::Person(PersonBrief::of(&job.id, &it)),
                Record::Conversation(it) => Got::Talk(TalkBrief::of(&job.id, &it)),
                record => Got::Record(record),
            }
        });
        let got = match got {
            Ok(got) => got,
            Err(StoreError::Missing { .. }) => Got::Nothing,
            Err(StoreError::Unreadable { path, wrong }) if wrong.is_unsettled() => {
                Got::Unsettled(Problem { path, line: wrong.line, column: wrong.column, say: wrong.say() })
            }
            Err(e) => Got::Problem(Problem::of(&path, &e)),
        };
        (got, note, identity)
    }
}

/// What a file held, a problem of one that reads all the same, and what tells its record from others.
type Read = (Got, Option<Problem>, Option<Identity>);

/// Whether an id is that of a second version, which is settled with the first one.
fn is_second(id: &Id) -> bool {
    place::is_other_version(id.as_str())
}

/// What one scan has found so far.
struct Work {
    problems: Problems,
    gone: Vec<(Kind, Id)>,
    /// Files that were given before their original was met.
    displaced: Vec<(Kind, Id)>,
    /// Records that went at once, more than half of their kind.
    doubts: Vec<Doubt>,
    /// Of these kinds a person said that they were deleted.
    accepted: HashSet<Kind>,
    /// Records that this program took away itself.
    removed: HashSet<(Kind, Id)>,
    /// What the index has and is to be without, before it is added anew.
    changed: HashSet<(Kind, Id)>,
    /// How many of the files that belong in the index were read or are gone.
    news: usize,
    making: Making,
    rest: Batch,
}

impl Work {
    fn new(problems: Vec<Problem>, accepted: HashSet<Kind>) -> Self {
        Work {
            problems: problems.into_iter().map(|p| (p.path.clone(), p)).collect(),
            gone: Vec::new(),
            displaced: Vec::new(),
            doubts: Vec::new(),
            accepted,
            removed: HashSet::new(),
            changed: HashSet::new(),
            news: 0,
            making: Making::default(),
            rest: Batch::default(),
        }
    }

    /// Which files have to be read, and how many there are.
    fn compare(&mut self, given: &mut Given, files: Vec<Files>) -> (Vec<Job>, usize) {
        let (mut jobs, mut total) = (Vec::new(), 0);
        for (kind, files) in files {
            // A folder that cannot be looked into for a moment takes nobody away.
            let Some(files) = files else { continue };
            total += files.len();
            let known = given.stamps.entry(kind).or_default();
            if known.len() != files.len() || !files.iter().all(|(id, _)| known.contains_key(id)) {
                let there: HashSet<&Id> = files.iter().map(|(id, _)| id).collect();
                let gone: Vec<Id> = known.keys().filter(|id| !there.contains(id)).cloned().collect();
                let elsewhere = gone.iter().filter(|id| !self.removed.contains(&(kind, (*id).clone()))).count();
                let doubtful = is_doubtful(elsewhere, known.len()) && !self.accepted.contains(&kind);
                let (gone, doubt) = if doubtful { (Vec::new(), gone) } else { (gone, Vec::new()) };
                if doubtful {
                    self.doubts.push(Doubt { kind, ids: doubt, of: known.len() });
                }
                for id in gone {
                    known.remove(&id);
                    given.met.entry(kind).or_default().forget(&id);
                    self.changed.insert((kind, id.clone()));
                    self.news += 1;
                    self.gone.push((kind, id));
                }
            }
            // A copy is read again when its original is gone or was changed.
            let met = given.met.entry(kind).or_default();
            let now: HashMap<&Id, &Stamp> =
                if met.twins().is_empty() { HashMap::new() } else { files.iter().map(|(id, s)| (id, s)).collect() };
            let as_it_was = |original: &Id| {
                let (now, before) = (now.get(original), known.get(original));
                now.zip(before).is_some_and(|(now, before)| (now.len, now.mtime) == (before.len, before.mtime))
            };
            let alone: HashSet<Id> =
                met.twins().iter().filter(|(_, of)| !as_it_was(of)).map(|(id, _)| id.clone()).collect();
            for (id, stamp) in files {
                let same = known.get(&id).is_some_and(|k| k.len == stamp.len && k.mtime == stamp.mtime && !k.fresh);
                if !same || alone.contains(&id) {
                    jobs.push(Job { kind, id, stamp });
                }
            }
        }
        (jobs, total)
    }

    fn take(
        &mut self,
        store: &Store,
        job: &Job,
        (got, identity): (Got, Option<Identity>),
        given: &mut Given,
        batch: &mut Batch,
    ) {
        let known = given.stamps.entry(job.kind).or_default();
        let had = known.insert(job.id.clone(), job.stamp).is_some();
        let path = job.kind.path(&job.id);
        given.problems.remove(&path);
        let met = given.met.entry(job.kind).or_default();
        let got = match (&identity, got) {
            (_, Got::Erased) => Got::Problem(super::erased::is_back(&path)),
            (Some(identity), got) if !is_second(&job.id) => match met.admit(&job.id, identity.clone()) {
                Admitted::Own => got,
                Admitted::TwinOf(original) => Got::Problem(twin_problem(job.kind, &job.id, &original)),
                Admitted::Displaces(other) => {
                    let problem = twin_problem(job.kind, &other, &job.id);
                    self.problems.insert(problem.path.clone(), problem);
                    self.changed.insert((job.kind, other.clone()));
                    // It is not to be given together with what takes it away.
                    batch.people.retain(|brief| job.kind != Kind::Councillor || brief.id != other);
                    batch.talks.retain(|brief| job.kind != Kind::Conversation || brief.id != other);
                    batch.records.retain(|(id, record)| record.kind() != job.kind || *id != other);
                    self.displaced.push((job.kind, other));
                    got
                }
            },
            (_, got) => {
                met.forget(&job.id);
                got
            }
        };
        let indexed = matches!(job.kind, Kind::Councillor | Kind::Conversation);
        if indexed {
            self.news += 1;
            // Of a first reading the index knows nothing yet; of an unsettled file it keeps the last good one.
            if had && !matches!(got, Got::Unsettled(_)) {
                self.changed.insert((job.kind, job.id.clone()));
            }
        }
        let brief = match got {
            Got::Person(person) => {
                batch.people.push(person.clone());
                Some(Brief::Person(person))
            }
            Got::Talk(talk) => {
                batch.talks.push(talk.clone());
                Some(Brief::Talk(talk))
            }
            Got::Record(record) => {
                batch.records.push((job.id.clone(), record));
                None
            }
            Got::Nothing => {
                known.remove(&job.id);
                if had {
                    self.gone.push((job.kind, job.id.clone()));
                }
                None
            }
            Got::Unsettled(problem) => {
                self.problems.insert(problem.path.clone(), problem);
                None
            }
            Got::Erased => None,
            Got::Problem(problem) => {
                if had {
                    self.gone.push((job.kind, job.id.clone()));
                }
                self.problems.insert(problem.path.clone(), problem);
                None
            }
        };
        if let Some((brief, identity)) = brief.zip(identity) {
            let entry = Entry { kind: job.kind, id: job.id.clone(), stamp: job.stamp, identity, brief };
            self.making.add(store, &entry);
        }
    }

    fn finish(mut self, store: &Store, given: &mut Given, total: usize, anew: bool, each: &mut dyn FnMut(Batch)) {
        for (kind, id) in &self.gone {
            given.problems.remove(&kind.path(id));
        }
        self.gone.append(&mut self.displaced);
        // What was known to be wrong and has not changed is not said again.
        let new: Vec<Problem> =
            self.problems.values().filter(|p| given.problems.get(&p.path) != Some(p)).cloned().collect();
        // What is wrong with a folder or a name is found anew each time; what is wrong with a record, only when it is read.
        let known = |path: &str| {
            let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
            let of_kind = Kind::with_folder().find(|k| k.folder() == folder);
            of_kind
                .and_then(|k| given.stamps.get(&k))
                .zip(place::id_of(name))
                .is_some_and(|(s, id)| s.contains_key(&id))
        };
        given.problems.retain(|path, _| known(path));
        given.problems.extend(self.problems);
        let worth = if anew { self.news > 0 } else { self.news >= MANY || !self.gone.is_empty() };
        let missing = self.doubts.iter().map(Doubt::missing).collect();
        let records: usize = given.stamps.values().map(HashMap::len).sum();
        let all = given.stamps.iter().flat_map(|(kind, ids)| ids.keys().map(|id| (*kind, id)));
        // Some of them are enough to know the workspace by.
        let some = all.step_by(records / SAMPLE + 1).map(|(kind, id)| kind.path(id)).collect();
        store.remember_records(some, self.doubts);
        each(Batch { gone: self.gone, missing, problems: new, done: total, total, last: true, ..self.rest });
        if worth && store.access() == Access::ReadWrite {
            self.making.write(store, &self.changed, given.erased);
        } else {
            self.making.drop_it(store);
        }
    }
}
