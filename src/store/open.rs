//! Opening a workspace, reading its records, and taking the right to write.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::clock::{Clock, SystemClock};
use super::disk::{Disk, Held, LeadsOut, RealDisk, is_missing};
use super::here::Home;
use super::local::{Local, Routed};
use super::place;
use super::ron_text;
use super::scan::Given;
use super::wrong::{About, StoreError};
use crate::model::workspace::FORMAT;
use crate::model::{Entity, Id, Kind, OwnLaws, OwnRoles, Record, Say, Uid, Workspace};

/// How long a save waits for another copy of the program, in steps.
const WAITS: u32 = 100;
const WAIT: Duration = Duration::from_millis(20);
/// A record of more bytes than this is large: up to it, reading takes a few milliseconds.
const LARGE: u64 = 256 * 1024;

/// A workspace on a disk. Clones are the same store; any thread may use one.
#[derive(Clone)]
pub struct Store {
    pub(super) inner: Arc<Inner>,
}

pub(super) struct Inner {
    /// The workspace, and under [`place::ROOTS`] the folders of this computer.
    pub(super) disk: Arc<dyn Disk>,
    pub(super) local: Local,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) access: Access,
    /// Held while this program writes; other programs are kept out by the lock file.
    writing: Mutex<()>,
    /// Tells files of one moment apart.
    pub(super) counter: AtomicU64,
    /// By what the workspace is known, once it has been there.
    pub(super) home: Mutex<Home>,
    /// Whether the workspace bears its id.
    pub(super) marked: AtomicBool,
    /// Whether an older program may have left something where this one does not look.
    pub(super) deep: AtomicBool,
    /// What the last scan gave.
    pub(super) given: Mutex<Given>,
    /// Records that this program took away since the last scan: nobody has to ask where they went.
    pub(super) removed: Mutex<HashSet<(Kind, Id)>>,
    /// Says to other programs that the workspace is open here.
    pub(super) open_here: Mutex<super::open_programs::OpenHere>,
    /// The drafts that are being typed in this program, each with its lock.
    pub(super) typing: Mutex<HashMap<Id, TypedAt>>,
    /// What a person is to be told, apart from what they asked for.
    notices: Mutex<Notices>,
    /// The workspace's uid, once it was looked up.
    pub(super) workspace_uid: Mutex<Option<Uid>>,
    /// Where the uids of new records come from.
    pub(super) uids: super::uids::Uids,
    /// Records that were compared with others of nearly the same name.
    pub(super) compared: Mutex<super::twins::Compared>,
}

/// What a person is to be told, each once.
#[derive(Default)]
struct Notices {
    waiting: Vec<Say>,
    told: Vec<Say>,
}

/// Where a draft is being typed, and its lock.
pub(super) type TypedAt = (&'static str, Box<dyn Held>);

/// What may be done with a workspace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Access {
    /// Everything.
    ReadWrite,
    /// Only reading, and why.
    ReadOnly(Say),
}

/// A file that could not be read, or something else that a person should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file or folder, from the workspace on, with `/`.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
    /// What is wrong.
    pub say: Say,
}

impl Problem {
    pub(super) fn new(path: impl Into<String>, say: Say) -> Self {
        Problem { path: path.into(), line: 1, column: 1, say }
    }

    /// A reading error as a problem of its file.
    pub fn of(path: &str, error: &StoreError) -> Self {
        match error {
            StoreError::Unreadable { path, wrong } => {
                Problem { path: path.clone(), line: wrong.line, column: wrong.column, say: wrong.say() }
            }
            other => Problem::new(path, other.say()),
        }
    }
}

/// The right to write, until dropped: first for other programs, then for other
/// threads of this one, so that the next thread finds the lock free.
pub(super) struct Writing<'a> {
    _everywhere: Vec<Box<dyn Held>>,
    _here: MutexGuard<'a, ()>,
}

impl Store {
    /// Opens the workspace on a disk. A missing folder counts as an empty
    /// workspace; nothing is created before something is saved. What a killed
    /// program left unfinished is finished or swept away. Drafts, index and lock
    /// are kept in the workspace: see [`Store::open_folder`].
    ///
    /// # Errors
    /// Where the folder is there but cannot be looked into.
    pub fn open(disk: Arc<dyn Disk>) -> Result<Store, StoreError> {
        Store::open_with(disk, Local::default(), Arc::new(SystemClock))
    }

    /// Opens the workspace in a folder as the program does: with this computer's
    /// own folders for drafts, index and lock.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open_folder(folder: &Path) -> Result<Store, StoreError> {
        Store::open_with(Arc::new(RealDisk::new(folder)), Local::of(folder), Arc::new(SystemClock))
    }

    /// As [`Store::open`], with this computer's folders as given, and by a clock
    /// of one's own.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open_with(disk: Arc<dyn Disk>, local: Local, clock: Arc<dyn Clock>) -> Result<Store, StoreError> {
        let store = Store::as_it_is(disk, local, clock)?;
        store.miss_workspace();
        store.recover()?;
        Ok(store)
    }

    /// As [`Store::open_with`], leaving what a killed program left as it is.
    pub(super) fn as_it_is(disk: Arc<dyn Disk>, local: Local, clock: Arc<dyn Clock>) -> Result<Store, StoreError> {
        let access = if !disk.writable() {
            Access::ReadOnly(Say::new("store-read-only-folder"))
        } else {
            match newer_format(disk.as_ref()).and_then(|newer| not_linked(disk.as_ref()).map(|()| newer)) {
                Ok(Some(say)) => Access::ReadOnly(say),
                Ok(None) => Access::ReadWrite,
                Err(StoreError::Disk { path, source }) if LeadsOut::of(&source).is_some() => {
                    Access::ReadOnly(super::wrong::of_disk(&path, &source))
                }
                Err(e) => return Err(e),
            }
        };
        let inner = Inner {
            disk: Arc::new(Routed::new(disk, local.clone())),
            local,
            clock,
            access,
            writing: Mutex::new(()),
            counter: AtomicU64::new(0),
            home: Mutex::new(Home::default()),
            marked: AtomicBool::new(false),
            deep: AtomicBool::new(false),
            given: Mutex::new(Given::default()),
            removed: Mutex::default(),
            open_here: Mutex::default(),
            typing: Mutex::new(HashMap::new()),
            notices: Mutex::default(),
            workspace_uid: Mutex::default(),
            uids: super::uids::Uids::default(),
            compared: Mutex::default(),
        };
        let store = Store { inner: Arc::new(inner) };
        store.remember_home();
        Ok(store)
    }

    /// The moment by this store's clock, as drafts and versions bear it.
    pub fn stamp(&self) -> String {
        self.inner.clock.stamp()
    }

    /// What may be done with it.
    pub fn access(&self) -> Access {
        self.inner.access.clone()
    }

    /// What a person is to be told, apart from what they asked for: a save that
    /// was broken off and could not be finished. Each is given once.
    pub fn take_notices(&self) -> Vec<Say> {
        std::mem::take(&mut self.inner.notices.lock().unwrap_or_else(PoisonError::into_inner).waiting)
    }

    /// Keeps something to be told, unless it has been told already.
    pub(super) fn tell_once(&self, say: Say) {
        let mut notices = self.inner.notices.lock().unwrap_or_else(PoisonError::into_inner);
        if !notices.told.contains(&say) {
            notices.told.push(say.clone());
            notices.waiting.push(say);
        }
    }

    /// Reads a record.
    ///
    /// # Errors
    /// Where there is none, its file is no such record, or the workspace is away.
    pub fn read(&self, kind: Kind, id: &Id) -> Result<Record, StoreError> {
        self.guarded(|| crate::model::with_kind!(kind, T => self.read_as::<T>(id).map(Entity::into_record)))
    }

    /// Whether a record is so large that reading it takes longer than a person wants to wait for a key. What cannot
    /// be looked at is not.
    pub fn is_large(&self, kind: Kind, id: &Id) -> bool {
        place::of(kind, id).is_ok_and(|path| self.inner.disk.stat(&path).is_ok_and(|stat| stat.len > LARGE))
    }

    /// Reads a record of a kind that is known beforehand.
    ///
    /// # Errors
    /// As [`Store::read`].
    pub fn read_as<T: Entity>(&self, id: &Id) -> Result<T, StoreError> {
        let path = place::of(T::KIND, id)?;
        self.refuse_copy(T::KIND, id)?;
        self.read_entity(id, &path)
    }

    pub(super) fn read_path<T: serde::de::DeserializeOwned>(&self, path: &str) -> Result<T, StoreError> {
        match self.inner.disk.read(path) {
            Ok(bytes) => parse(path, &bytes),
            Err(e) if is_missing(&e) => Err(StoreError::Missing { path: path.to_owned() }),
            Err(e) => Err(e).about(path),
        }
    }

    /// As [`Store::read_path`], noting where git's conflict marks stand in what
    /// was typed: then the file reads, and holds two versions of a text.
    pub(super) fn read_noting<T: serde::de::DeserializeOwned>(
        &self,
        path: &str,
        note: &mut Option<Problem>,
    ) -> Result<T, StoreError> {
        let Some(bytes) = self.bytes(path)? else { return Err(StoreError::Missing { path: path.to_owned() }) };
        let record = parse(path, &bytes)?;
        let line = std::str::from_utf8(&bytes).ok().and_then(super::conflict_marks::in_words);
        *note = line.map(|line| Problem { line, ..Problem::new(path, ron_text::unsettled(line)) });
        Ok(record)
    }

    /// The bytes of a file; `None` where there is none.
    pub(super) fn bytes(&self, path: &str) -> Result<Option<Vec<u8>>, StoreError> {
        match self.inner.disk.read(path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(e) if is_missing(&e) => Ok(None),
            Err(e) => Err(e).about(path),
        }
    }

    /// The names in a folder; none where there is no folder.
    pub(super) fn list(&self, folder: &str) -> Result<Vec<super::disk::Entry>, StoreError> {
        match self.inner.disk.list(folder) {
            Ok(entries) => Ok(entries),
            Err(e) if is_missing(&e) => Ok(Vec::new()),
            Err(e) => Err(e).about(folder),
        }
    }

    /// Takes the right to write: refuses where only reading is allowed or the
    /// workspace is away, waits
    /// for other programs about two seconds, and first finishes what a killed
    /// one left.
    pub(super) fn writing(&self) -> Result<Writing<'_>, StoreError> {
        if let Access::ReadOnly(say) = &self.inner.access {
            return Err(StoreError::ReadOnly(say.clone()));
        }
        let here = self.inner.writing.lock().unwrap_or_else(PoisonError::into_inner);
        self.reach()?;
        self.make_folder(place::OWN)?;
        let writing = Writing { _everywhere: self.lock(WAITS)?, _here: here };
        // Somebody may have moved the workspace to a newer program since it was opened.
        if let Some(say) = newer_format(self.inner.disk.as_ref())? {
            return Err(StoreError::ReadOnly(say));
        }
        self.finish_batches()?;
        self.mark();
        self.hold_open();
        Ok(writing)
    }

    /// Keeps other programs out: those of this computer by the lock in its state
    /// folder, and where others may write from elsewhere, or that folder refuses,
    /// by one in the workspace too.
    fn lock(&self, waits: u32) -> Result<Vec<Box<dyn Held>>, StoreError> {
        let local = &self.inner.local;
        let mut held = Vec::new();
        if local.state.is_some() {
            let here = self.make_folder(place::LOCAL).and_then(|()| self.lock_at(place::LOCK, waits));
            match here {
                Ok(lock) => held.extend(lock),
                Err(StoreError::Locked) => return Err(StoreError::Locked),
                Err(_) => {
                    held.extend(self.lock_at(place::SHARED_LOCK, waits)?);
                    return Ok(held);
                }
            }
        }
        if local.shared || local.state.is_none() {
            held.extend(self.lock_at(place::SHARED_LOCK, waits)?);
        }
        Ok(held)
    }

    fn lock_at(&self, path: &str, waits: u32) -> Result<Option<Box<dyn Held>>, StoreError> {
        for n in 0..=waits {
            match self.inner.disk.try_lock(path) {
                Ok(Some(held)) => return Ok(Some(held)),
                Ok(None) if n < waits => self.inner.clock.wait(WAIT),
                Ok(None) => break,
                // A disk without locks: what is on disk is compared before every save all the same.
                Err(e) if e.kind() == io::ErrorKind::Unsupported => return Ok(None),
                Err(e) => return Err(e).about(path),
            }
        }
        Err(StoreError::Locked)
    }

    /// Finishes or sweeps what a killed program left, where there is anything,
    /// and takes over what an older one kept in the workspace. Where another
    /// program is writing this moment, it is left to that one.
    fn recover(&self) -> Result<(), StoreError> {
        if self.inner.access != Access::ReadWrite {
            return Ok(());
        }
        let disk = self.inner.disk.as_ref();
        let there = disk.exists(place::OWN).about(place::OWN)?;
        let here = self.inner.local.state.is_some() && disk.exists(place::LOCAL).unwrap_or(false);
        if !(there || here) {
            return Ok(());
        }
        let _here = self.inner.writing.lock().unwrap_or_else(PoisonError::into_inner);
        // A workspace that has nothing of the program's yet gets nothing: not even a lock.
        let held =
            if there { self.lock(0) } else { self.lock_at(place::LOCK, 0).map(|held| held.into_iter().collect()) };
        match held {
            Ok(_held) => {
                if there {
                    self.finish_batches()?;
                }
                self.sweep_all();
                self.move_in();
                Ok(())
            }
            Err(StoreError::Locked) => Ok(()),
            // What was saved in part must not be shown so.
            Err(e) if self.list(place::OWN)?.iter().any(|e| e.name.starts_with(place::STAGING)) => Err(e),
            // Nothing can be swept then; whether anything can be saved, a save will say.
            Err(_) => Ok(()),
        }
    }

    /// Removes the files that a killed program never finished. Only while
    /// writing; what cannot be removed stays.
    pub(super) fn sweep(&self, folder: &str) {
        for entry in self.list(folder).unwrap_or_default() {
            if is_own_unfinished(&entry.name) {
                let _ = self.inner.disk.remove(&join(folder, &entry.name));
            }
        }
    }

    /// Makes a folder where it is missing: the workspace itself only where it has never been there.
    pub(super) fn make_folder(&self, folder: &str) -> Result<(), StoreError> {
        if self.inner.disk.exists(folder).about(folder)? {
            return Ok(());
        }
        if self.is_elsewhere(folder) {
            self.inner.disk.create_dir_all(folder).about(folder)?;
        } else if self.was_seen() {
            self.make_folder_within(folder)?;
        } else {
            self.inner.disk.create_dir_all(folder).about(folder)?;
            self.remember_home();
        }
        // A new folder is only safe once those above it are.
        let mut at = folder;
        while !at.is_empty() && !place::ROOTS.contains(&at) {
            at = super::disk::parent(at);
            self.inner.disk.sync_dir(at).about(at)?;
        }
        Ok(())
    }

    /// A name that no other file has: hidden, and swept away where it is found later.
    pub(super) fn unfinished_name(&self, folder: &str) -> String {
        let n = self.inner.counter.fetch_add(1, Ordering::Relaxed);
        let name = format!(".{}-{}-{n}{}", self.inner.clock.stamp(), std::process::id(), place::UNFINISHED);
        join(folder, &name)
    }

    /// Whether a path is in a folder of this computer outside the workspace: that does not go away with it.
    fn is_elsewhere(&self, path: &str) -> bool {
        match place::root_of(path) {
            Some(place::LOCAL) => self.inner.local.state.is_some(),
            root => root.is_some(),
        }
    }

    /// Writes a file beside its place, syncs it, and puts it there in one step.
    pub(super) fn put(&self, path: &str, bytes: &[u8], sync: bool) -> Result<(), StoreError> {
        let folder = super::disk::parent(path);
        if !self.is_elsewhere(path) {
            self.folder_there()?;
        }
        self.make_folder(folder)?;
        self.put_by_way_of(&self.unfinished_name(place::unfinished_folder(folder)), path, bytes, sync)
    }

    /// As [`Store::put`], by way of a file of this name.
    pub(super) fn put_by_way_of(&self, beside: &str, path: &str, bytes: &[u8], sync: bool) -> Result<(), StoreError> {
        let disk = self.inner.disk.as_ref();
        let folder = super::disk::parent(path);
        let written = disk.write_new(beside, bytes, sync).about(path);
        // The folders of this computer do not go away with the workspace.
        if self.is_elsewhere(path) {
            written?
        } else {
            self.guarded(|| written)?
        }
        if let Err(e) = disk.rename(beside, path) {
            let _ = disk.remove(beside);
            return Err(e).about(path);
        }
        if sync { disk.sync_dir(folder).about(folder) } else { Ok(()) }
    }

    /// Whether there is a `workspace.ron`.
    pub(super) fn has_workspace(&self) -> Result<bool, StoreError> {
        let path = "workspace.ron";
        self.inner.disk.exists(path).about(path)
    }
}

/// Whether a name is one of ours that was never finished.
pub(super) fn is_unfinished(name: &str) -> bool {
    name.starts_with('.') && name.ends_with(place::UNFINISHED)
}

/// Whether a name is one that this program gives to a file until it is
/// finished: what others call so is theirs.
pub(super) fn is_own_unfinished(name: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let Some(parts) = name.strip_prefix('.').and_then(|n| n.strip_suffix(place::UNFINISHED)) else { return false };
    let parts: Vec<&str> = parts.split('-').collect();
    // `2026-11-22T14-02-11-123`, the process, a number.
    parts.len() == 8
        && parts.iter().enumerate().all(|(n, part)| match (n, part.split_once('T')) {
            (2, Some((day, hour))) => digits(day) && digits(hour),
            (2, None) => false,
            _ => digits(part),
        })
}

/// What is wrong with a workspace's own roles as a whole, as problems of their file.
pub fn roles_wrong(roles: &OwnRoles) -> Vec<Problem> {
    let path = Kind::Roles.path(&Id::new("roles"));
    roles.wrong().into_iter().map(|(_, say)| Problem::new(&path, say)).collect()
}

/// What is wrong with a workspace's own law as a whole, as problems of its file.
pub fn laws_wrong(laws: &OwnLaws) -> Vec<Problem> {
    let path = Kind::Laws.path(&Id::new("law"));
    laws.wrong().into_iter().map(|say| Problem::new(&path, say)).collect()
}

/// A name in a folder.
pub(super) fn join(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

pub(super) fn parse<T: serde::de::DeserializeOwned>(path: &str, bytes: &[u8]) -> Result<T, StoreError> {
    ron_text::from_bytes(bytes).map_err(|wrong| StoreError::Unreadable { path: path.to_owned(), wrong })
}

/// Refuses a workspace whose own folder of the program is a link that leads out:
/// nothing can be kept there.
fn not_linked(disk: &dyn Disk) -> Result<(), StoreError> {
    disk.exists(place::OWN).about(place::OWN).map(drop)
}

/// Why a workspace of a newer format may only be read; `None` where it is not newer.
pub(super) fn newer_format(disk: &dyn Disk) -> Result<Option<Say>, StoreError> {
    let path = "workspace.ron";
    let bytes = match disk.read(path) {
        Ok(bytes) => bytes,
        Err(e) if is_missing(&e) => return Ok(None),
        Err(e) => return Err(e).about(path),
    };
    let format = match ron_text::from_bytes::<Workspace>(&bytes) {
        Ok(workspace) => Some(workspace.format),
        // A newer program may write it in a way that cannot be read here, all but the number.
        Err(_) => format_number(&String::from_utf8_lossy(&bytes)),
    };
    Ok(format
        .filter(|n| *n > FORMAT)
        .map(|n| Say::new("store-newer-format").with("theirs", i64::from(n)).with("ours", i64::from(FORMAT))))
}

fn format_number(text: &str) -> Option<u32> {
    let after =
        text.lines().find_map(|line| line.trim_start().strip_prefix("format")?.trim_start().strip_prefix(':'))?;
    let digits: String = after.trim_start().chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

/// Problems by path, the order in which they are shown.
pub(super) type Problems = BTreeMap<String, Problem>;

/// Of what stands in a kind's folder, the second versions of councillors: no people of their own.
pub(super) fn second_versions<'a>(kind: Kind, names: impl Iterator<Item = &'a str> + Clone) -> HashSet<&'a str> {
    match kind {
        Kind::Councillor => place::second_versions(names),
        _ => HashSet::new(),
    }
}

/// What is said of a second version.
pub(super) fn other_version(path: &str) -> Problem {
    Problem::new(path, Say::new("store-check-other-version").with("path", path))
}
