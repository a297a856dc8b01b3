//! Loading everything for the lists: at once from the index, then file by file
//! where a file is not what it was; and later, what changed since.

use std::collections::{HashMap, HashSet};
use std::sync::PoisonError;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc;

use super::disk::{self, Is};
use super::found::Batch;
use super::here::{Doubt, SAMPLE, is_doubtful};
use super::index::{Brief, Entry, Index, Making, Stamp};
use super::open::{Access, Problem, Problems, Store, is_unfinished, join};
use super::place;
use super::wrong::StoreError;
use crate::model::{Id, Kind, PersonBrief, Record, Say, TalkBrief};

/// What the last scan gave, by which the next one knows what changed.
#[derive(Default)]
pub(super) struct Given {
    stamps: HashMap<Kind, HashMap<Id, Stamp>>,
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
        let mut listed = std::thread::scope(|scope| {
            // The folders are looked through while the index is being read.
            let listing = scope.spawn(|| self.list_all(now));
            if anew {
                *given = Given::default();
                self.give_index(&mut given, cancel, each);
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
        let mut work = Work::new(listed.problems, self.take_accepted());
        let (mut jobs, total) = work.compare(&mut given, listed.files);
        jobs.sort_by_key(|job| job.kind);
        if !self.read_jobs(&jobs, total, cancel, each, &mut given, &mut work) {
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

    fn give_index(&self, given: &mut Given, cancel: &AtomicBool, each: &mut dyn FnMut(Batch)) {
        let Some(mut index) = Index::open(self) else { return };
        let erased = self.tombstones().unwrap_or_default();
        let (mut done, total) = (0, index.entries);
        while let Some(block) = index.block() {
            if cancel.load(Ordering::Relaxed) {
                return;
            }
            let mut batch = Batch::default();
            for entry in block.entries() {
                // What was erased elsewhere is given to nobody, and found to be gone in a moment.
                let gone = erased.has(entry.kind, &entry.id);
                given.stamps.entry(entry.kind).or_default().insert(entry.id, entry.stamp);
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

    fn list_all(&self, now: u64) -> Listed {
        let mut listed = Listed { problems: self.root_left_out(), ..Listed::default() };
        let erased = self.tombstones().unwrap_or_default();
        for kind in Kind::with_folder() {
            let folder = kind.folder();
            let entries = match self.list(folder) {
                Ok(entries) => entries,
                Err(e) => {
                    listed.problems.push(Problem::of(folder, &e));
                    listed.files.push((kind, None));
                    continue;
                }
            };
            let mut files = Vec::with_capacity(entries.len());
            let left_out = self.left_out(kind, &entries);
            for entry in &entries {
                if let Some(problem) = left_out.get(entry.name.as_str()) {
                    listed.problems.push(problem.clone());
                } else if is_unfinished(&entry.name) {
                    if listed.unfinished.last() != Some(&folder) {
                        listed.unfinished.push(folder);
                    }
                } else if let Some(id) = place::id_of(&entry.name) {
                    if erased.has(kind, &id) {
                        listed.problems.push(super::erased::is_back(&join(folder, &entry.name)));
                    } else if entry.stat.is == Is::File {
                        let (len, mtime) = (entry.stat.len, entry.stat.mtime);
                        let fresh = mtime.saturating_add(NEAR) >= now;
                        files.push((id, Stamp { len, mtime, fresh }));
                    } else {
                        let path = join(folder, &entry.name);
                        listed
                            .problems
                            .push(Problem::new(&path, Say::new("store-disk-not-a-file").with("path", &path)));
                    }
                } else if entry.name.ends_with(place::ENDING) && !entry.name.starts_with('.') {
                    listed.problems.push(unsafe_file(folder, &entry.name));
                }
            }
            listed.files.push((kind, Some(files)));
        }
        listed
    }

    fn read_jobs(
        &self,
        jobs: &[Job],
        total: usize,
        cancel: &AtomicBool,
        each: &mut dyn FnMut(Batch),
        given: &mut Given,
        work: &mut Work,
    ) -> bool {
        let next = AtomicUsize::new(0);
        let mut done = total - jobs.len();
        std::thread::scope(|scope| {
            let (send, receive) = mpsc::sync_channel::<Vec<(usize, (Got, Option<Problem>))>>(4);
            for _ in 0..READERS.min(jobs.len()) {
                let (send, next) = (send.clone(), &next);
                scope.spawn(move || {
                    loop {
                        let start = next.fetch_add(BATCH / 4, Ordering::Relaxed);
                        if start >= jobs.len() || cancel.load(Ordering::Relaxed) {
                            return;
                        }
                        let end = (start + BATCH / 4).min(jobs.len());
                        let got = (start..end).map(|i| (i, self.read_job(&jobs[i]))).collect();
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
                for (i, (got, note)) in got {
                    work.take(self, &jobs[i], got, given, &mut batch);
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
    fn read_job(&self, job: &Job) -> (Got, Option<Problem>) {
        let path = job.kind.path(&job.id);
        let mut note = None;
        let noted = &mut note;
        let got = self.read_any_noting(job.kind, &job.id, noted).map(|record| match record {
            Record::Councillor(it) => Got::Person(PersonBrief::of(&job.id, &it)),
            Record::Conversation(it) => Got::Talk(TalkBrief::of(&job.id, &it)),
            record => Got::Record(record),
        });
        let got = match got {
            Ok(got) => got,
            Err(StoreError::Missing { .. }) => Got::Nothing,
            Err(StoreError::Unreadable { path, wrong }) if wrong.is_unsettled() => {
                Got::Unsettled(Problem { path, line: wrong.line, column: wrong.column, say: wrong.say() })
            }
            Err(e) => Got::Problem(Problem::of(&path, &e)),
        };
        (got, note)
    }
}

/// The files of a kind; `None` where their folder could not be looked into.
type Files = (Kind, Option<Vec<(Id, Stamp)>>);

/// What stands in the folders.
#[derive(Default)]
struct Listed {
    files: Vec<Files>,
    problems: Vec<Problem>,
    unfinished: Vec<&'static str>,
}

/// What one scan has found so far.
struct Work {
    problems: Problems,
    gone: Vec<(Kind, Id)>,
    /// Records that went at once, more than half of their kind.
    doubts: Vec<Doubt>,
    /// Of these kinds a person said that they were deleted.
    accepted: HashSet<Kind>,
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
            doubts: Vec::new(),
            accepted,
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
                let doubtful = is_doubtful(gone.len(), known.len()) && !self.accepted.contains(&kind);
                let (gone, doubt) = if doubtful { (Vec::new(), gone) } else { (gone, Vec::new()) };
                if doubtful {
                    self.doubts.push(Doubt { kind, ids: doubt, of: known.len() });
                }
                for id in gone {
                    known.remove(&id);
                    self.changed.insert((kind, id.clone()));
                    self.news += 1;
                    self.gone.push((kind, id));
                }
            }
            for (id, stamp) in files {
                let same = known.get(&id).is_some_and(|k| k.len == stamp.len && k.mtime == stamp.mtime && !k.fresh);
                if !same {
                    jobs.push(Job { kind, id, stamp });
                }
            }
        }
        (jobs, total)
    }

    fn take(&mut self, store: &Store, job: &Job, got: Got, given: &mut Given, batch: &mut Batch) {
        let known = given.stamps.entry(job.kind).or_default();
        let had = known.insert(job.id.clone(), job.stamp).is_some();
        given.problems.remove(&job.kind.path(&job.id));
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
            Got::Problem(problem) => {
                if had {
                    self.gone.push((job.kind, job.id.clone()));
                }
                self.problems.insert(problem.path.clone(), problem);
                None
            }
        };
        if let Some(brief) = brief {
            let entry = Entry { kind: job.kind, id: job.id.clone(), stamp: job.stamp, brief };
            self.making.add(store, &entry);
        }
    }

    fn finish(self, store: &Store, given: &mut Given, total: usize, anew: bool, each: &mut dyn FnMut(Batch)) {
        for (kind, id) in &self.gone {
            given.problems.remove(&kind.path(id));
        }
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
            self.making.write(store, &self.changed);
        } else {
            self.making.drop_it(store);
        }
    }
}

/// A file whose name cannot be an id.
pub(super) fn unsafe_file(folder: &str, name: &str) -> Problem {
    let say = Say::new("store-unsafe-file").with("name", crate::model::text::shown(name).as_ref());
    Problem::new(join(folder, name), say)
}
