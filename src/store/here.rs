//! Whether the workspace that was opened is still there. A network drive is
//! disconnected, a stick is pulled out, a folder is renamed: then the place is
//! missing, empty or somebody else's, and nothing may be written there, least
//! of all a new workspace.

use std::collections::HashSet;
use std::io::ErrorKind;
use std::sync::{MutexGuard, PoisonError};

use super::batch::sum;
use super::disk::FolderId;
use super::identity::{Identity, Told};
use super::open::{Store, join};
use super::place;
use super::wrong::{About, StoreError};
use crate::model::{Id, Kind, Say};

/// Why a workspace that was open cannot be used now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Away {
    /// Its folder is not there: moved, renamed, replaced by a file, or on a drive that is disconnected.
    Gone,
    /// Its folder is there but may not be looked into any more.
    NoAccess,
    /// Its folder is there and nothing of the workspace is in it, as where a drive was mounted.
    Empty,
    /// Another folder is in its place.
    Other,
    /// The folder is there, but more than half of the records of a kind went at once.
    Missing(Missing),
}

/// So many records of a kind that went at once that a fault of the drive is
/// likelier than as many deletions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The kind.
    pub kind: Kind,
    /// How many went.
    pub gone: usize,
    /// Of how many.
    pub of: usize,
}

/// Up to this many records may go at once without a question.
const FEW: usize = 4;
/// How many records are remembered to know the workspace by.
pub(super) const SAMPLE: usize = 24;
pub(super) const WORKSPACE: &str = "workspace.ron";

/// What the open workspace is known by.
#[derive(Default)]
pub(super) struct Home {
    /// Whether the folder has ever been there since it was opened.
    seen: bool,
    /// The folder as the system knows it.
    id: Option<FolderId>,
    /// Whether `workspace.ron` was there.
    marker: bool,
    /// A sum over the bytes of `workspace.ron`.
    pub(super) marker_sum: Option<u64>,
    /// Its id and uid.
    pub(super) identity: Identity,
    /// Paths of some of its records.
    sample: Vec<String>,
    /// Records that went at once, not yet confirmed as deleted.
    doubts: Vec<Doubt>,
    /// Of these kinds a person said that the records were deleted: the next look takes them as gone.
    accepted: HashSet<Kind>,
}

/// Records of a kind that went at once.
pub(super) struct Doubt {
    pub(super) kind: Kind,
    pub(super) ids: Vec<Id>,
    /// How many records of the kind were known.
    pub(super) of: usize,
}

impl Doubt {
    pub(super) fn missing(&self) -> Missing {
        Missing { kind: self.kind, gone: self.ids.len(), of: self.of }
    }
}

/// Whether so many records of a kind are a matter of doubt when they go at once.
pub(super) fn is_doubtful(gone: usize, of: usize) -> bool {
    gone > FEW && gone * 2 > of
}

impl Store {
    /// Whether the workspace that was opened can still be reached. A workspace
    /// that never existed can: the first save makes it.
    ///
    /// # Errors
    /// [`StoreError::Away`] where it cannot.
    pub fn reach(&self) -> Result<(), StoreError> {
        self.folder_there()?;
        match self.doubtful() {
            Some(missing) => Err(StoreError::Away(Away::Missing(missing))),
            None => Ok(()),
        }
    }

    /// A person says that the records which went at once were deleted: the next
    /// scan takes them as gone. Where the folder is empty, it may be written in
    /// again.
    pub fn accept_missing(&self) {
        let away = self.folder_there();
        let mut home = self.home();
        if matches!(away, Err(StoreError::Away(Away::Empty))) {
            (home.marker, home.marker_sum) = (false, None);
            home.identity.forget_uid();
            home.id = self.inner.disk.folder_id().ok().flatten();
            home.sample.clear();
            home.accepted = Kind::with_folder().collect();
        }
        let kinds: Vec<Kind> = home.doubts.drain(..).map(|d| d.kind).collect();
        home.accepted.extend(kinds);
    }

    /// Tells somebody who opens a folder in which this computer knows a workspace, and in which there is nothing now:
    /// what they would save in it starts another one.
    pub(super) fn miss_workspace(&self) {
        let known = self.inner.local.claim.as_ref().is_some_and(|claim| !claim.id.is_empty());
        let is_empty = || match self.inner.disk.list("") {
            Ok(all) => all.iter().all(|entry| place::root_of(&entry.name).is_some()),
            Err(e) => super::disk::is_missing(&e),
        };
        if known && is_empty() {
            self.tell_once(Say::new("store-not-where-it-was"));
        }
    }

    /// Whether the folder is the one that was opened.
    pub(super) fn folder_there(&self) -> Result<(), StoreError> {
        let mut home = self.home();
        match home.seen.then(|| self.away(&mut home)).flatten() {
            Some(away) => Err(StoreError::Away(away)),
            None => Ok(()),
        }
    }

    /// Whether the folder has been there since the workspace was opened.
    pub(super) fn was_seen(&self) -> bool {
        self.home().seen
    }

    /// Remembers by what the workspace is known. What cannot be looked at stays as it was known, and what has taken
    /// its place is not remembered.
    pub(super) fn remember_home(&self) {
        let mut home = self.home();
        if home.seen && self.away(&mut home).is_some() {
            return;
        }
        let Ok(id) = self.inner.disk.folder_id() else { return };
        (home.seen, home.id) = (true, id);
        if let Ok(bytes) = self.bytes(WORKSPACE) {
            home.marker |= bytes.is_some();
            home.marker_sum = bytes.as_ref().map(|b| sum(b)).or(home.marker_sum);
            if let Some(bytes) = bytes {
                home.identity.know_uid(&bytes);
            }
        }
        if home.identity.id().is_none()
            && let Ok(Some(id)) = self.id_there()
        {
            home.identity.know(&id);
        }
    }

    /// From now on the workspace is known by this id too.
    pub(super) fn know_id(&self, id: &str) {
        self.home().identity.know(id);
    }

    /// The id by which the open workspace is known; `None` where it has none yet.
    pub(super) fn known_id(&self) -> Option<String> {
        self.home().identity.id().cloned()
    }

    /// Whether `workspace.ron` is to be made: one that was there and is gone is not made anew.
    pub(super) fn wants_workspace(&self) -> Result<bool, StoreError> {
        let known = self.home().marker;
        Ok(!known && !self.has_workspace()?)
    }

    /// After a save: the workspace may have been made by it, or its settings changed.
    pub(super) fn remember_saved(&self, settings: bool) {
        let known = self.home().marker;
        if settings || !known {
            self.forget_workspace_uid();
            self.remember_home();
        }
    }

    /// After a look at all folders: the paths of some of the records, and which are in doubt.
    pub(super) fn remember_records(&self, sample: Vec<String>, doubts: Vec<Doubt>) {
        {
            let mut home = self.home();
            (home.sample, home.doubts) = (sample, doubts);
        }
        if self.was_seen() {
            self.remember_home();
        }
    }

    /// The kinds whose missing records a person said were deleted.
    pub(super) fn take_accepted(&self) -> HashSet<Kind> {
        std::mem::take(&mut self.home().accepted)
    }

    /// Does something with the disk; where that fails because the workspace is
    /// not there any more, the error says so.
    pub(super) fn guarded<T>(&self, act: impl FnOnce() -> Result<T, StoreError>) -> Result<T, StoreError> {
        act().map_err(|e| self.or_away(e))
    }

    fn or_away(&self, e: StoreError) -> StoreError {
        match e {
            StoreError::Disk { .. } | StoreError::Missing { .. } => self.folder_there().err().unwrap_or(e),
            StoreError::Unfinished(why) => StoreError::Unfinished(Box::new(self.or_away(*why))),
            other => other,
        }
    }

    fn home(&self) -> MutexGuard<'_, Home> {
        self.inner.home.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn away(&self, home: &mut Home) -> Option<Away> {
        let no = |e: &std::io::Error| {
            if e.kind() == ErrorKind::PermissionDenied { Away::NoAccess } else { Away::Gone }
        };
        let disk = self.inner.disk.as_ref();
        let id = match disk.folder_id() {
            Ok(id) => id,
            Err(e) => return Some(no(&e)),
        };
        let marked = match disk.exists(WORKSPACE) {
            Ok(marked) => marked,
            // A link that leads out is there, and is refused elsewhere.
            Err(e) if super::disk::LeadsOut::of(&e).is_some() => true,
            Err(e) => return Some(no(&e)),
        };
        let same_folder = id.as_ref().zip(home.id.as_ref()).map(|(now, known)| now == known);
        let told = self.told_by_marks(home, same_folder);
        let same = match (told, same_folder) {
            (Told::Other, _) => return Some(Away::Other),
            (Told::Same, _) | (Told::Nothing, Some(true)) => {
                home.id = id.or(home.id.take());
                let known = home.marker || !home.sample.is_empty();
                let left = marked || !known || self.anything_left(home);
                return (!left).then_some(Away::Empty);
            }
            // A drive that was connected again bears the id. What is without it was put here since.
            (Told::IdMissing { .. }, Some(false)) => false,
            (Told::IdMissing { same_uid: true }, _) => true,
            (Told::IdMissing { .. }, Some(true)) if !home.marker || !marked => {
                let known = home.marker || !home.sample.is_empty();
                return (known && !self.anything_left(home)).then_some(Away::Empty);
            }
            (Told::IdMissing { .. } | Told::Nothing, _) => self.is_known_by_files(home, marked, same_folder.is_none()),
        };
        if same {
            home.id = id;
            return None;
        }
        // The folders of this computer are listed with it.
        let is_there = |name: &str| place::root_of(name).is_none();
        let empty = disk.list("").is_ok_and(|all| !all.iter().any(|entry| is_there(&entry.name)));
        Some(if empty || same_folder.is_none() && !marked { Away::Empty } else { Away::Other })
    }

    /// Whether the files in the folder are those of the workspace: its settings as they were, or half of its records.
    fn is_known_by_files(&self, home: &Home, marked: bool, unknown: bool) -> bool {
        let same_settings = || {
            let now = self.bytes(WORKSPACE).ok().flatten().map(|b| sum(&b));
            now.is_some() && now == home.marker_sum
        };
        if home.marker && marked && same_settings() {
            return true;
        }
        if home.sample.is_empty() {
            return unknown && (marked || !home.marker);
        }
        let disk = self.inner.disk.as_ref();
        let there = home.sample.iter().filter(|path| disk.exists(path).unwrap_or(false)).count();
        there * 2 >= home.sample.len()
    }

    /// Whether any record of the workspace is where it was.
    fn anything_left(&self, home: &Home) -> bool {
        let disk = self.inner.disk.as_ref();
        if home.sample.iter().any(|path| disk.exists(path).unwrap_or(false)) {
            return true;
        }
        let has_record =
            |kind: &Kind| self.list(kind.folder()).is_ok_and(|all| all.iter().any(|e| place::id_of(&e.name).is_some()));
        Kind::with_folder().any(|kind| has_record(&kind))
    }

    /// Records that went at once and are still not there.
    fn doubtful(&self) -> Option<Missing> {
        let mut home = self.home();
        if home.doubts.is_empty() {
            return None;
        }
        let still = |doubt: &mut Doubt| {
            let Ok(entries) = self.list(doubt.kind.folder()) else { return true };
            let there: HashSet<&str> = entries.iter().map(|e| e.name.as_str()).collect();
            let gone = |id: &Id| !there.contains(format!("{id}{}", place::ENDING).as_str());
            is_doubtful(doubt.ids.iter().filter(|id| gone(id)).count(), doubt.of)
        };
        home.doubts.retain_mut(still);
        home.doubts.first().map(Doubt::missing)
    }

    /// Makes a folder within a workspace that has been there: never the workspace itself.
    pub(super) fn make_folder_within(&self, folder: &str) -> Result<(), StoreError> {
        let disk = self.inner.disk.as_ref();
        let (mut path, mut missing) = (String::new(), Vec::new());
        for part in folder.split('/').filter(|part| !part.is_empty()) {
            path = join(&path, part);
            if !missing.is_empty() || !disk.exists(&path).about(&path)? {
                missing.push(path.clone());
            }
        }
        self.folder_there()?;
        for path in missing {
            match disk.create_dir(&path) {
                Err(source) if source.kind() != ErrorKind::AlreadyExists => {
                    return Err(self.or_away(StoreError::Disk { path, source }));
                }
                _ => {}
            }
        }
        // The drive may have gone since it was looked at: then nothing is to be written in what was made.
        self.folder_there()
    }
}
