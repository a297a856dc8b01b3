//! What is done at a start, and at the first write: taking over what older
//! programs kept in the workspace, sweeping what a killed one left, and giving
//! the workspace its id.

use std::sync::atomic::Ordering;

use super::key;
use crate::store::disk::Is;
use crate::store::drafts::{Draft, open_path};
use crate::store::open::{Store, join};
use crate::store::{place, ron_text};

/// What git is not to take up: all but what tells other clones whom not to bring back.
const IGNORED: &str = "*\n!.gitignore\n!erased/\n!erased/**\n";

impl Store {
    /// Moves drafts from wherever else they are into the usual place, whole and
    /// synced before the old ones go; where that fails they stay, and are found
    /// there. Removes the index and lock that older programs kept in the
    /// workspace. Doing it twice does no harm. Only while writing.
    pub(in crate::store) fn move_in(&self) {
        let roots = self.draft_roots(false);
        let Some((usual, others)) = roots.split_first() else { return };
        for root in others {
            for kind in [place::DRAFTS, place::DISCARDED] {
                self.move_drafts(&join(root, kind), &join(usual, kind));
            }
            self.remove_empty(&join(root, place::DRAFTS));
            self.remove_empty(&join(root, place::DISCARDED));
        }
        if self.inner.local.state.is_none() {
            return;
        }
        let disk = self.inner.disk.as_ref();
        let old = format!("{}/index", place::OWN);
        if disk.exists(&old).unwrap_or(false) {
            let _ = disk.remove(&old);
            self.inner.deep.store(true, Ordering::Relaxed);
        }
        if !self.inner.local.shared && matches!(disk.exists(place::SHARED_LOCK), Ok(true)) {
            // An older program that is writing keeps its own.
            if let Ok(Some(held)) = disk.try_lock(place::SHARED_LOCK) {
                drop(held);
                let _ = disk.remove(place::SHARED_LOCK);
            }
        }
    }

    fn move_drafts(&self, from: &str, to: &str) {
        for entry in self.list(from).unwrap_or_default() {
            let path = join(from, &entry.name);
            if entry.stat.is != Is::File {
                continue;
            }
            let Some(id) = place::id_of(&entry.name) else {
                // The lock of a draft whose program is gone.
                let locked = entry.name.ends_with(".open") && self.is_locked(&path);
                if entry.name.ends_with(".open") && !locked {
                    let _ = self.inner.disk.remove(&path);
                }
                continue;
            };
            if !self.is_locked(&open_path(from, &id)) {
                self.move_draft_in(&path, to, &entry.name);
            }
        }
    }

    /// Whether a lock is there and held by another program.
    pub(in crate::store) fn is_locked(&self, path: &str) -> bool {
        let disk = self.inner.disk.as_ref();
        disk.exists(path).unwrap_or(false) && matches!(disk.try_lock(path), Ok(None))
    }

    fn move_draft_in(&self, from: &str, to: &str, name: &str) {
        let Ok(Some(bytes)) = self.bytes(from) else { return };
        let id = name.trim_end_matches(place::ENDING);
        for n in 1.. {
            let name = if n == 1 { name.to_owned() } else { format!("{id}-{n}{}", place::ENDING) };
            let path = join(to, &name);
            let safe = match self.bytes(&path) {
                Ok(None) => self.put(&path, &bytes, true).is_ok(),
                Ok(Some(there)) if there == bytes => true,
                // The same draft, kept in need after the one in the usual place.
                Ok(Some(there)) if is_later(&bytes, &there) => self.put(&path, &bytes, true).is_ok(),
                Ok(Some(_)) => continue,
                Err(_) => false,
            };
            if safe {
                let _ = self.inner.disk.remove(from);
            }
            return;
        }
    }

    fn remove_empty(&self, folder: &str) {
        if self.inner.disk.exists(folder).unwrap_or(false) && self.list(folder).is_ok_and(|all| all.is_empty()) {
            let _ = self.inner.disk.remove_dir_all(folder);
        }
    }

    /// Removes what a killed program never finished, in every folder in which
    /// this one writes, but those of the records: these are looked through by a
    /// scan, which sweeps them. Only while writing.
    pub(in crate::store) fn sweep_all(&self) {
        for folder in ["", place::OWN] {
            self.sweep(folder);
        }
        for entry in self.list(place::IMPORTS).unwrap_or_default() {
            self.sweep(&join(place::IMPORTS, &entry.name));
        }
        for root in self.draft_roots(false) {
            self.sweep(root);
            self.sweep_drafts(&join(root, place::DRAFTS));
        }
    }

    /// A draft is written without the store's lock: whoever writes it holds its own.
    fn sweep_drafts(&self, folder: &str) {
        self.sweep(folder);
        for entry in self.list(folder).unwrap_or_default() {
            let id = entry.name.strip_prefix('.').and_then(|n| n.strip_suffix(place::UNFINISHED));
            let Some(id) = id.and_then(place::id_of) else { continue };
            if !self.is_locked(&open_path(folder, &id)) {
                let _ = self.inner.disk.remove(&join(folder, &entry.name));
            }
        }
    }

    /// Sweeps the folders of earlier versions and of the trash too, where an
    /// older program may have left something: it wrote there, this one does not.
    /// Once, beside the screen: there are as many of them as records.
    pub fn sweep_deep(&self) {
        if !self.inner.deep.swap(false, Ordering::Relaxed) {
            return;
        }
        let Ok(_writing) = self.writing() else { return };
        for folder in [place::HISTORY, place::TRASH] {
            for shelf in self.list(folder).unwrap_or_default() {
                let shelf = join(folder, &shelf.name);
                for record in self.list(&shelf).unwrap_or_default().iter().filter(|e| e.stat.is == Is::Folder) {
                    self.sweep(&join(&shelf, &record.name));
                }
            }
        }
    }

    /// Tells git to leave alone what is the program's own, where the workspace is in a repository.
    pub(in crate::store) fn ignore_in_git(&self) {
        if self.inner.local.in_git && !self.inner.disk.exists(place::GITIGNORE).unwrap_or(true) {
            let _ = self.put(place::GITIGNORE, IGNORED.as_bytes(), true);
        }
    }

    /// Gives the workspace its id, and tells git what to leave alone, where that has not been done; again where
    /// somebody removed it. Where it cannot be written now, that is tried at the next write.
    pub(in crate::store) fn mark(&self) {
        self.ignore_in_git();
        if self.inner.marked.swap(true, Ordering::Relaxed) {
            if let (Some(known), Ok(None)) = (self.known_id(), self.id_there()) {
                let _ = self.put_id(&known);
            }
            return;
        }
        let local = &self.inner.local;
        let (Some(id), Some(claim)) = (&local.id, &local.claim) else { return };
        let id = match self.id_there() {
            // Somebody else has given it one since it was opened.
            Ok(Some(there)) if there != claim.id => {
                self.know_id(&there);
                there
            }
            // A copy, which gets an id of its own.
            Ok(Some(_)) => {
                // Known before it is written, so that no other thread takes it for another workspace's.
                self.know_id(id);
                match self.put(place::ID, format!("{id}\n").as_bytes(), true) {
                    Ok(()) => id.clone(),
                    Err(_) => return self.inner.marked.store(false, Ordering::Relaxed),
                }
            }
            Ok(None) => match self.put_id(id) {
                Some(there) => there,
                None => return self.inner.marked.store(false, Ordering::Relaxed),
            },
            Err(()) => return self.inner.marked.store(false, Ordering::Relaxed),
        };
        if let Some(state) = &local.state {
            let _ = key::put_claim(state.as_ref(), &key::Claim { id, ..key::seen_again(claim) });
        }
    }

    /// Writes an id where there is none; gives the one that is there afterwards.
    fn put_id(&self, id: &str) -> Option<String> {
        self.folder_there().ok()?;
        self.make_folder(place::OWN).ok()?;
        self.know_id(id);
        let disk = self.inner.disk.as_ref();
        let beside = self.write_beside(place::OWN, place::ID, &format!("{id}\n")).ok()?;
        let put = match disk.rename_new(&beside, place::ID) {
            // What is there is no id: half a file, or somebody's mistake.
            Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists && self.id_there() == Ok(None) => {
                disk.rename(&beside, place::ID)
            }
            put => put,
        };
        if put.is_err() {
            let _ = disk.remove(&beside);
        }
        let _ = disk.sync_dir(place::OWN);
        let there = self.id_there().ok().flatten()?;
        self.know_id(&there);
        Some(there)
    }
}

/// Whether both are the same draft, and one was kept after the other.
fn is_later(one: &[u8], other: &[u8]) -> bool {
    match (ron_text::from_bytes::<Draft>(one), ron_text::from_bytes::<Draft>(other)) {
        (Ok(one), Ok(other)) => one.form == other.form && one.about == other.about && one.saved > other.saved,
        _ => false,
    }
}
