//! Which programs have the workspace open, so that nothing is erased beside one that could bring it back.
//!
//! Each program has two files in `.commonground/open` for as long as it has the workspace open:
//!
//! - one whose lock it holds. Programs on the same computer, and on network drives that pass locks
//!   on, see at once that it is held, and that it is free when the program was killed;
//! - a sign of life beside it (`….ron`), rewritten every five minutes. It tells the same on other
//!   computers where locks do not reach: a folder that a sync service copies, or a drive that
//!   ignores locks.
//!
//! Both are in the workspace because other computers and other accounts must see them. They
//! name nobody: the file's name is a moment and a process number, and it holds a random number
//! for this computer and this workspace. A git repository ignores them, as all of `.commonground` but the tombstones.
//!
//! A third file, in this computer's state folder, has its lock held too: a sync service, or somebody
//! who tidies up, may remove `.commonground`. What was removed in the workspace is made again.
//!
//! What a crashed program leaves blocks nothing for long. Its lock is free; where the sign of life
//! is of this computer, that settles it. Where it is of another computer, that program counts as
//! open until nothing has been heard of it for [`SILENT`] (a computer that is asleep is silent
//! too: what it saves later is held against the tombstones). After [`OLD`] the files are removed.
//!
//! A workspace that can only be read gets no such files: nothing can be written there, and the
//! program that has it open saves nothing that could bring anybody back.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::atomic::Ordering;
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::clock::SystemClock;
use super::disk::{Disk, Entry, Held, RealDisk};
use super::here::WORKSPACE;
use super::local::Local;
use super::open::{Access, Store, join};
use super::wrong::{About, StoreError};
use super::{local, place, ron_text};

/// How often a program that stays open gives a sign of life.
pub const SIGN_OF_LIFE: Duration = Duration::from_secs(5 * 60);
/// Of whom nothing was heard for so long has it open no more: four signs of life.
const SILENT: u64 = 20 * 60;
/// After so long, in seconds, nobody comes back to what was left. Also how far apart clocks may be.
const OLD: u64 = 24 * 60 * 60;

/// What this program holds while it has the workspace open.
#[derive(Default)]
pub(super) struct OpenHere {
    /// It stays open, so the lock is taken as soon as there is a folder for it.
    stays: bool,
    /// What its files are called; empty until there is one.
    name: String,
    files: Vec<OpenFile>,
}

struct OpenFile {
    disk: Arc<dyn Disk>,
    path: String,
    held: Option<Box<dyn Held>>,
}

impl OpenFile {
    /// Whether it is where other computers see it.
    fn is_in_workspace(&self) -> bool {
        place::root_of(&self.path).is_none()
    }
}

impl Drop for OpenFile {
    fn drop(&mut self) {
        // Windows removes no file that is still held.
        self.held = None;
        let _ = self.disk.remove(&self.path);
        let _ = self.disk.remove(&sign_of(&self.path));
    }
}

/// A program's sign of life.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Sign {
    /// The computer, as [`Store::computer`] has it; empty where it is not known.
    computer: String,
    /// When it was given, in seconds since 1970 by that computer's clock.
    seen: u64,
}

/// How it stands with a program, as far as its sign of life tells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Life {
    /// It was heard of a short while ago.
    Open,
    /// Nothing was heard of it for a while.
    Silent,
    /// Nothing will be heard of it any more.
    Gone,
}

/// What a program's lock tells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lock {
    /// The program is there.
    Held,
    /// As far as locks reach, it is not.
    Free,
    /// This disk knows no locks.
    Untold,
}

/// Whether another program has the workspace open; what is further down is worse.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Elsewhere {
    No,
    /// There are files of one, and this disk knows no locks.
    Untold,
    /// One gave a sign of life a short while ago, and no lock tells whether it is still there.
    Lately,
    /// One holds its lock.
    Open,
}

fn sign_of(path: &str) -> String {
    format!("{path}{}", place::ENDING)
}

/// Whether another program has the workspace in a folder open this moment, as far as that can be told. Nothing is made
/// for the question.
pub fn is_open_elsewhere(workspace: &Path) -> bool {
    let disk = Arc::new(RealDisk::new(workspace));
    let store = Store::as_it_is(disk, Local::to_look(workspace), Arc::new(SystemClock));
    store.and_then(|store| store.open_elsewhere()).is_ok_and(|open| open == Some(true))
}

impl Store {
    /// Says to other programs that the workspace is open in this one from now on,
    /// for as long as there is a clone of this store. Where there is no workspace
    /// yet, it is said once there is. Whoever keeps it open calls
    /// [`Store::still_open`] every [`SIGN_OF_LIFE`]. The workspace gets its id, by which a later save knows that it
    /// is still the one that was opened.
    pub fn stay_open(&self) {
        self.inner.open_here.lock().unwrap_or_else(PoisonError::into_inner).stays = true;
        let there = [WORKSPACE, place::OWN, "councillors"];
        let there = there.iter().any(|path| self.inner.disk.exists(path).unwrap_or(false));
        if there && self.access() == Access::ReadWrite {
            self.mark();
            self.hold_open();
        }
    }

    /// Says again that the workspace is open here, to computers where locks do not reach.
    pub fn still_open(&self) {
        self.hold_open();
        let here = self.inner.open_here.lock().unwrap_or_else(PoisonError::into_inner);
        // What has taken the workspace's place is nothing to this program.
        if self.folder_there().is_ok() {
            here.files.iter().filter(|file| file.is_in_workspace()).for_each(|file| self.give_sign(&file.path));
        }
    }

    /// Makes its files again where somebody removed them, and the workspace's id.
    pub fn hold_open_again(&self) {
        let holds = !self.inner.open_here.lock().unwrap_or_else(PoisonError::into_inner).files.is_empty();
        if holds && self.folder_there().is_ok() {
            self.mark();
            self.hold_open();
        }
    }

    /// Takes the locks, where this program stays open and has not, or where somebody removed
    /// their files. What cannot be written here cannot be said to others either.
    pub(super) fn hold_open(&self) {
        let mut here = self.inner.open_here.lock().unwrap_or_else(PoisonError::into_inner);
        if !here.stays || self.access() != Access::ReadWrite || self.folder_there().is_err() {
            return;
        }
        // Before anything is there that git could take up.
        self.ignore_in_git();
        if here.name.is_empty() {
            let n = self.inner.counter.fetch_add(1, Ordering::Relaxed);
            here.name = format!("{}-{}-{n}", self.inner.clock.stamp(), std::process::id());
        }
        let on_this_computer = self.inner.local.state.is_some().then_some(place::OPEN_HERE);
        for folder in [place::OPEN].into_iter().chain(on_this_computer) {
            let path = join(folder, &here.name);
            let is_there = |path: &str| self.inner.disk.exists(path).unwrap_or(true);
            if let Some(at) = here.files.iter().position(|file| file.path == path) {
                let signed = !here.files[at].is_in_workspace() || is_there(&sign_of(&path));
                if here.files[at].held.is_none() || is_there(&path) {
                    if !signed {
                        self.give_sign(&path);
                    }
                    continue;
                }
                // The lock is on a file that nobody can find any more.
                here.files.remove(at);
            }
            here.files.extend(self.open_file(folder, path));
        }
    }

    /// Makes one of its files and takes its lock.
    fn open_file(&self, folder: &str, path: String) -> Option<OpenFile> {
        self.make_folder(folder).ok()?;
        // A disk without locks still takes the sign of life.
        let held = match self.inner.disk.try_lock(&path) {
            Ok(Some(held)) => Some(held),
            Err(e) if e.kind() == std::io::ErrorKind::Unsupported => None,
            _ => return None,
        };
        let file = OpenFile { disk: self.inner.disk.clone(), path, held };
        if file.is_in_workspace() {
            self.give_sign(&file.path);
        }
        Some(file)
    }

    fn give_sign(&self, path: &str) {
        let sign = Sign { computer: self.computer().unwrap_or_default(), seen: self.seconds() };
        if let Ok(text) = ron_text::to_text(&sign) {
            // Where it cannot be written the lock still tells those whom it reaches.
            let _ = self.put(&sign_of(path), text.as_bytes(), false);
        }
    }

    /// A random number for this computer and this workspace; `None` where this computer keeps nothing
    /// of its own.
    fn computer(&self) -> Option<String> {
        self.inner.local.state.as_ref()?;
        let known = self.bytes(place::COMPUTER).ok().flatten().and_then(|bytes| String::from_utf8(bytes).ok());
        if let Some(known) = known.map(|id| id.trim().to_owned()).filter(|id| !id.is_empty()) {
            return Some(known);
        }
        let new = local::random();
        self.put(place::COMPUTER, new.as_bytes(), false).ok()?;
        Some(new)
    }

    fn seconds(&self) -> u64 {
        self.inner.clock.now() / 1_000_000_000
    }

    /// Whether another program has the workspace open this moment; `None` where
    /// this disk knows no locks, so that nobody can tell.
    ///
    /// # Errors
    /// Where the disk refuses to say.
    pub fn open_elsewhere(&self) -> Result<Option<bool>, StoreError> {
        Ok(match self.look_elsewhere()? {
            Elsewhere::Open | Elsewhere::Lately => Some(true),
            Elsewhere::Untold => None,
            Elsewhere::No => Some(false),
        })
    }

    fn look_elsewhere(&self) -> Result<Elsewhere, StoreError> {
        let here = self.inner.open_here.lock().unwrap_or_else(PoisonError::into_inner);
        let on_this_computer = self.inner.local.state.is_some().then_some(place::OPEN_HERE);
        let mut told = Elsewhere::No;
        for folder in [place::OPEN].into_iter().chain(on_this_computer) {
            told = told.max(self.open_in(folder, &here.name)?);
        }
        Ok(told)
    }

    /// Whether a program has it open, by the files in one folder; `own` is what this program's are called.
    fn open_in(&self, folder: &str, own: &str) -> Result<Elsewhere, StoreError> {
        let mut told = Elsewhere::No;
        let entries = self.list(folder)?;
        let names: BTreeSet<&str> = entries.iter().map(|entry| entry.name.as_str()).collect();
        let programs: BTreeSet<&str> =
            names.iter().filter(|n| !n.starts_with('.')).map(|n| n.strip_suffix(place::ENDING).unwrap_or(n)).collect();
        for program in programs.into_iter().filter(|program| *program != own) {
            let path = join(folder, program);
            let lock = if names.contains(program) { self.lock_of(&path)? } else { Lock::Free };
            let signed = entries.iter().find(|e| e.name.strip_suffix(place::ENDING) == Some(program));
            let life = self.life(&path, signed);
            match (lock, life) {
                (Lock::Held, _) => return Ok(Elsewhere::Open),
                (_, Life::Open) => told = told.max(Elsewhere::Lately),
                (Lock::Untold, _) => told = told.max(Elsewhere::Untold),
                (Lock::Free, Life::Silent) => {}
                (Lock::Free, Life::Gone) => {
                    let _ = self.inner.disk.remove(&path);
                    let _ = self.inner.disk.remove(&sign_of(&path));
                }
            }
        }
        Ok(told)
    }

    fn lock_of(&self, path: &str) -> Result<Lock, StoreError> {
        match self.inner.disk.try_lock(path) {
            Ok(None) => Ok(Lock::Held),
            // Let go of at once: Windows reads no file that is held.
            Ok(Some(_)) => Ok(Lock::Free),
            Err(e) if e.kind() == std::io::ErrorKind::Unsupported => Ok(Lock::Untold),
            Err(e) if super::disk::is_missing(&e) => Ok(Lock::Free),
            Err(e) => Err(e).about(path),
        }
    }

    /// How it stands with a program that holds no lock that can be seen here.
    fn life(&self, path: &str, signed: Option<&Entry>) -> Life {
        // Programs of before gave none: a free lock was all.
        let Some(signed) = signed else { return Life::Gone };
        let sign = self.read_path::<Sign>(&sign_of(path));
        // Half a file is what a sync service has not finished copying.
        let sign = sign.unwrap_or_else(|_| Sign { computer: String::new(), seen: signed.stat.mtime / 1_000_000_000 });
        if !sign.computer.is_empty() && Some(&sign.computer) == self.computer().as_ref() {
            return Life::Gone;
        }
        let now = self.seconds();
        match now.checked_sub(sign.seen) {
            Some(ago) if ago <= SILENT => Life::Open,
            Some(ago) if ago <= OLD => Life::Silent,
            // Its clock is ahead of this one.
            None if sign.seen - now <= OLD => Life::Open,
            _ => Life::Gone,
        }
    }

    /// Refuses where another program has the workspace open; gives whether nobody can tell.
    ///
    /// # Errors
    /// [`StoreError::OpenElsewhere`], [`StoreError::OpenLately`], and where the disk refuses to say.
    pub fn refuse_open_elsewhere(&self) -> Result<bool, StoreError> {
        match self.look_elsewhere()? {
            Elsewhere::Open => Err(StoreError::OpenElsewhere),
            Elsewhere::Lately => Err(StoreError::OpenLately),
            told => Ok(told == Elsewhere::Untold),
        }
    }
}
