//! Saving many changes, all or none, even where the program is killed half-way:
//! everything is written aside and made safe in one go; then a plan of renames
//! is committed; then it is carried out. A plan found later is carried out to
//! its end; files without a plan are swept away.

use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicBool, Ordering};

use serde::{Deserialize, Serialize};

use super::disk::parent;
use super::erased::Tombstones;
use super::in_use::InUse;
use super::open::{Store, join};
use super::save::{Decided, Names, Saved, check, encode};
use super::wrong::{About, StoreError};
use super::{keep, place};
use crate::model::{Change, Id, Kind, Say};

/// How far saving many changes has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveStep {
    /// So many of so many changes are written aside. It can still be cancelled, and then nothing has changed.
    Prepared(usize, usize),
    /// All of it is committed, and so many of so many files are in their place. It can't be cancelled any more.
    Placed(usize, usize),
}

/// How many files are put in place between two reports of it.
const PLACED: usize = 100;

/// The committed plan, within its staging folder.
pub(super) const PLAN: &str = "plan";

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Plan {
    pub(super) steps: Vec<Step>,
    /// A sum over the steps, so that a damaged plan is never carried out. Older
    /// programs wrote none.
    #[serde(default)]
    sum: Option<u64>,
}

impl Plan {
    /// The bytes of its file.
    fn written(&mut self) -> serde_json::Result<Vec<u8>> {
        self.sum = Some(sum(&serde_json::to_vec(&self.steps)?));
        serde_json::to_vec(self)
    }

    /// A plan as it was written; `None` where it is damaged.
    pub(super) fn read(bytes: &[u8]) -> Option<Plan> {
        let plan: Plan = serde_json::from_slice(bytes).ok()?;
        let now = sum(&serde_json::to_vec(&plan.steps).ok()?);
        plan.sum.is_none_or(|was| was == now).then_some(plan)
    }
}

/// One file to be put in its place.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Step {
    /// From here.
    pub(super) from: String,
    /// To here.
    pub(super) to: String,
    /// What `to` (or, for the trash, `from`) was when this was decided: a sum
    /// over its bytes. `None` where nothing stood there.
    was: Option<u64>,
    /// The record that is deleted: `from` is its own place, not staging.
    pub(super) deletes: bool,
}

/// What is being put together.
struct Stage<'a> {
    store: &'a Store,
    folder: String,
    plan: Plan,
    staged: Vec<String>,
    /// Names in use, per folder, in lower case: some disks know no other.
    taken: HashMap<&'static str, HashSet<String>>,
    stamp: String,
    /// Whose old bytes go into the history.
    kept: Vec<(Kind, Id)>,
    /// What was erased and does not come back.
    erased: Tombstones,
    /// What comes back out of the trash, with its bytes: after an undo was done again.
    back: Vec<(Kind, Id, String)>,
    /// Whether the workspace's format is raised in it.
    raised: bool,
    /// Ids that something still names.
    in_use: InUse<'a>,
}

impl Store {
    /// Saves many changes: all of them, or none. Each as [`Store::save`] would;
    /// changes to one record that follow one another count as one. `progress`
    /// hears how many of how many are ready. Once everything is ready, calling
    /// off has no effect any more.
    ///
    /// # Errors
    /// [`StoreError::Unfinished`] where everything is safe but not yet in place;
    /// with every other error nothing changed. [`StoreError::Deleted`] names every
    /// changed record that is not there any more.
    pub fn save_all(
        &self,
        changes: &[Change],
        cancel: &AtomicBool,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Result<Vec<Saved>, StoreError> {
        self.save_all_in_steps(changes, cancel, &mut |step| {
            if let SaveStep::Prepared(done, of) = step {
                progress(done, of);
            }
        })
    }

    /// As [`Store::save_all`]; `progress` hears too when it is committed.
    ///
    /// # Errors
    /// As [`Store::save_all`].
    pub fn save_all_in_steps(
        &self,
        changes: &[Change],
        cancel: &AtomicBool,
        progress: &mut dyn FnMut(SaveStep),
    ) -> Result<Vec<Saved>, StoreError> {
        self.guarded(|| self.save_all_here(changes, cancel, progress))
    }

    pub(super) fn save_all_here(
        &self,
        changes: &[Change],
        cancel: &AtomicBool,
        progress: &mut dyn FnMut(SaveStep),
    ) -> Result<Vec<Saved>, StoreError> {
        for change in changes {
            check(change)?;
        }
        let (joined, which) = join_up(changes);
        if joined.iter().all(|c| c.before == c.after) {
            return Ok(changes.iter().map(|c| Saved::plain(c.kind, c.id.clone())).collect());
        }
        let _writing = self.writing()?;
        let erased = self.tombstones()?;
        let stamp = self.inner.clock.stamp();
        let folder = format!("{}/{}{stamp}-{}", place::OWN, place::STAGING, std::process::id());
        let mut stage = Stage {
            store: self,
            folder,
            plan: Plan::default(),
            staged: Vec::new(),
            taken: HashMap::new(),
            stamp,
            kept: Vec::new(),
            erased,
            back: Vec::new(),
            raised: false,
            in_use: InUse::new(self),
        };
        let prepared = stage.prepare(&joined, cancel, progress).and_then(|saved| {
            stage.commit()?;
            Ok(saved)
        });
        let saved = match prepared {
            Ok(saved) => saved,
            Err(e) => {
                // Swept away later where that fails too.
                let _ = self.inner.disk.remove_dir_all(&stage.folder);
                return Err(e);
            }
        };
        let placed = &mut |done, of| progress(SaveStep::Placed(done, of));
        self.carry_out_telling(&stage.folder, &stage.plan, placed).map_err(|e| StoreError::Unfinished(Box::new(e)))?;
        self.note_removed(&joined);
        self.remember_saved(stage.raised || joined.iter().any(|c| c.kind == Kind::Workspace));
        // It is done. What is tidied up now can wait, where somebody does not.
        let goes_on = || !cancel.load(Ordering::Relaxed);
        for (kind, id) in stage.kept.iter().take_while(|_| goes_on()) {
            self.trim_versions(*kind, id);
        }
        for (kind, id, text) in stage.back.iter().take_while(|_| goes_on()) {
            self.drop_from_trash(*kind, id, text.as_bytes());
        }
        Ok(which.into_iter().map(|i| saved[i].clone()).collect())
    }

    /// Puts every file of a plan in its place. Doing it twice does no harm.
    pub(super) fn carry_out(&self, folder: &str, plan: &Plan) -> Result<(), StoreError> {
        self.carry_out_telling(folder, plan, &mut |_, _| {})
    }

    /// As [`Store::carry_out`]; `placed` hears how many of how many files are in their place.
    fn carry_out_telling(
        &self,
        folder: &str,
        plan: &Plan,
        placed: &mut dyn FnMut(usize, usize),
    ) -> Result<(), StoreError> {
        let disk = self.inner.disk.as_ref();
        let mut folders: HashSet<&str> = HashSet::new();
        for (done, step) in plan.steps.iter().enumerate() {
            if done % PLACED == 0 {
                placed(done, plan.steps.len());
            }
            let folder = parent(&step.to);
            if folders.insert(folder) && !disk.exists(folder).about(folder)? {
                self.make_folder(folder)?;
                // The folders above a new one are made safe with the others.
                let mut at = folder;
                while !at.is_empty() {
                    at = parent(at);
                    folders.insert(at);
                }
            }
            if step.deletes {
                folders.insert(parent(&step.from));
            }
            self.carry_out_step(step)?;
        }
        if folders.len() > 16 {
            let paths: Vec<String> = plan.steps.iter().map(|s| s.to.clone()).collect();
            // What was moved on by somebody else meanwhile is safe with them.
            let _ = disk.sync_all_files(&paths);
        }
        for folder in folders.iter().filter(|f| folders.len() <= 16 || !f.starts_with(place::OWN)) {
            disk.sync_dir(folder).about(folder)?;
        }
        let path = join(folder, PLAN);
        disk.remove(&path).about(&path)?;
        let _ = disk.remove_dir_all(folder);
        Ok(())
    }

    fn carry_out_step(&self, step: &Step) -> Result<(), StoreError> {
        let disk = self.inner.disk.as_ref();
        if step.deletes {
            return match self.bytes(&step.from)? {
                Some(bytes) if Some(sum(&bytes)) == step.was => match disk.rename_new(&step.from, &step.to) {
                    Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
                    done => done.about(&step.from),
                },
                // Deleted already, or changed by somebody since: then it stays.
                _ => Ok(()),
            };
        }
        if !disk.exists(&step.from).about(&step.from)? {
            return Ok(());
        }
        let now = match step.was {
            Some(_) => self.bytes(&step.to)?.map(|b| sum(&b)),
            None => None,
        };
        if step.was.is_some() && now == step.was {
            return disk.rename(&step.from, &step.to).about(&step.to);
        }
        match disk.rename_new(&step.from, &step.to) {
            Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => self.keep_beside(step),
            done => done.about(&step.to),
        }
    }

    /// Somebody else put something there since: both are kept.
    fn keep_beside(&self, step: &Step) -> Result<(), StoreError> {
        let disk = self.inner.disk.as_ref();
        let folder = parent(&step.to);
        let name = step.to.rsplit('/').next().unwrap_or_default();
        let id = Id::new(name.trim_end_matches(place::ENDING));
        for other in place::other_names(&id) {
            match disk.rename_new(&step.from, &join(folder, &format!("{other}{}", place::ENDING))) {
                Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => {}
                done => return done.about(&step.to),
            }
        }
        Ok(())
    }
}

impl Stage<'_> {
    fn prepare(
        &mut self,
        changes: &[Change],
        cancel: &AtomicBool,
        progress: &mut dyn FnMut(SaveStep),
    ) -> Result<Vec<Saved>, StoreError> {
        self.store.make_folder(&self.folder)?;
        let has_workspace = !self.store.wants_workspace()? || changes.iter().any(|c| c.kind == Kind::Workspace);
        if !has_workspace {
            let text = encode("workspace.ron", &self.store.new_workspace())?;
            self.stage(text.as_bytes(), "workspace.ron".into(), None)?;
        }
        self.raise_format(changes)?;
        let mut saved = Vec::with_capacity(changes.len());
        let mut deleted = Vec::new();
        for (done, change) in changes.iter().enumerate() {
            if cancel.load(Ordering::Relaxed) {
                return Err(StoreError::Cancelled);
            }
            if change.before == change.after {
                saved.push(Saved::plain(change.kind, change.id.clone()));
            } else {
                match self.one(change) {
                    Ok(one) => saved.push(one),
                    // All of them are named, not only the first.
                    Err(StoreError::Deleted(more)) => deleted.extend(more),
                    Err(e) => return Err(e),
                }
            }
            progress(SaveStep::Prepared(done + 1, changes.len()));
        }
        if !deleted.is_empty() {
            return Err(StoreError::Deleted(deleted));
        }
        let disk = self.store.inner.disk.as_ref();
        disk.sync_all_files(&self.staged).about(&self.folder)?;
        disk.sync_dir(&self.folder).about(&self.folder)?;
        disk.sync_dir(place::OWN).about(place::OWN)?;
        if cancel.load(Ordering::Relaxed) { Err(StoreError::Cancelled) } else { Ok(saved) }
    }

    /// A workspace of an older format becomes one of this program's with the first change: in the same batch.
    fn raise_format(&mut self, changes: &[Change]) -> Result<(), StoreError> {
        if changes.iter().any(|c| c.kind == Kind::Workspace && c.before != c.after) {
            return Ok(());
        }
        if let Some((old, text)) = self.store.raised_workspace()? {
            let path = Kind::Workspace.path(&Id::new("workspace"));
            self.keep(&Saved::plain(Kind::Workspace, Id::new("workspace")), &old)?;
            self.stage(text.as_bytes(), path, Some(sum(&old)))?;
            self.raised = true;
        }
        Ok(())
    }

    fn commit(&mut self) -> Result<(), StoreError> {
        let disk = self.store.inner.disk.as_ref();
        let path = join(&self.folder, PLAN);
        let beside = format!("{path}{}", place::UNFINISHED);
        let bytes = self.plan.written().map_err(std::io::Error::other).about(&path)?;
        disk.write_new(&beside, &bytes, true).about(&path)?;
        disk.rename(&beside, &path).about(&path)?;
        // From here on it is committed. Where the disk does not confirm it, a
        // power cut may undo the whole of it, and never a part.
        let _ = disk.sync_dir(&self.folder);
        Ok(())
    }

    fn one(&mut self, change: &Change) -> Result<Saved, StoreError> {
        match self.store.decide(change, &self.erased)? {
            Decided::Nothing(saved) => Ok(saved),
            Decided::Create { text, names, mut saved } => {
                let id = self.free_name(saved.kind, &saved.id, names, &text)?;
                let to = saved.kind.path(&id);
                self.stage(text.as_bytes(), to.clone(), None)?;
                if names == Names::OtherVersion {
                    let path = saved.kind.path(&saved.id);
                    saved.say = Some(Say::new("store-other-version").with("path", path).with("other", to));
                    saved.other = Some(id);
                } else {
                    if self.store.has_trash(saved.kind, &id) {
                        self.back.push((saved.kind, id.clone(), text));
                    }
                    saved.id = id;
                }
                Ok(saved)
            }
            Decided::Replace { text, old, saved } => {
                self.keep(&saved, &old)?;
                self.stage(text.as_bytes(), saved.kind.path(&saved.id), Some(sum(&old)))?;
                Ok(saved)
            }
            Decided::Trash { old, saved } => {
                self.keep(&saved, &old)?;
                let to = self.store.free_trash_path(saved.kind, &saved.id)?;
                let from = saved.kind.path(&saved.id);
                self.plan.steps.push(Step { from, to, was: Some(sum(&old)), deletes: true });
                Ok(saved)
            }
        }
    }

    /// The old bytes, on their way into the history.
    fn keep(&mut self, saved: &Saved, old: &[u8]) -> Result<(), StoreError> {
        let to = format!("{}/{}{}", keep::history(saved.kind, &saved.id), self.stamp, place::ENDING);
        self.kept.push((saved.kind, saved.id.clone()));
        self.stage(old, to, None)
    }

    fn stage(&mut self, bytes: &[u8], to: String, was: Option<u64>) -> Result<(), StoreError> {
        let from = join(&self.folder, &self.plan.steps.len().to_string());
        self.store.inner.disk.write_new(&from, bytes, false).about(&to)?;
        self.staged.push(from.clone());
        self.plan.steps.push(Step { from, to, was, deletes: false });
        Ok(())
    }

    fn free_name(&mut self, kind: Kind, id: &Id, names: Names, text: &str) -> Result<Id, StoreError> {
        let folder = kind.folder();
        if !self.taken.contains_key(folder) {
            let names = self.store.list(folder)?.into_iter().map(|e| e.name.to_lowercase()).collect();
            self.taken.insert(folder, names);
        }
        let taken = self.taken.entry(folder).or_default();
        let file = |id: &Id| format!("{}{}", id.as_str().to_lowercase(), place::ENDING);
        let (erased, in_use) = (&self.erased, &self.in_use);
        let uid = self.store.uid_in(kind, id, text);
        let mut free = id.clone();
        for id in names.of(id) {
            if !taken.contains(&file(&id)) && !erased.has(kind, &id) && !in_use.takes(names, kind, &id, &uid)? {
                free = id;
                break;
            }
        }
        taken.insert(file(&free));
        Ok(free)
    }
}

/// Joins changes to one record that follow one another; for each change, which
/// of the joined ones it went into.
fn join_up(changes: &[Change]) -> (Vec<Change>, Vec<usize>) {
    let mut joined: Vec<Change> = Vec::with_capacity(changes.len());
    let mut last: HashMap<(Kind, &Id), usize> = HashMap::new();
    let mut which = Vec::with_capacity(changes.len());
    for change in changes {
        let at = match last.get(&(change.kind, &change.id)) {
            Some(&at) if joined[at].after == change.before => {
                joined[at].after = change.after.clone();
                at
            }
            _ => {
                joined.push(change.clone());
                joined.len() - 1
            }
        };
        last.insert((change.kind, &change.id), at);
        which.push(at);
    }
    (joined, which)
}

/// A sum over bytes that tells versions of a file apart (FNV-1a).
pub(super) fn sum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |sum, b| (sum ^ u64::from(*b)).wrapping_mul(0x100_0000_01b3))
}
