//! Texts being written, kept every moment so that a crash loses none; and when
//! which council's file was seen.

use std::collections::HashSet;
use std::sync::PoisonError;

use serde::{Deserialize, Serialize};

use super::disk::parent;
use super::open::{Problem, Store, TypedAt, is_unfinished, join};
use super::wrong::{About, StoreError};
use super::{KEPT_VERSIONS, place, ron_text};
use crate::model::{Date, Id};

/// A form with what has been typed into it so far.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// Its own name, the same from the first key to the last.
    pub id: Id,
    /// Which form it is (`conversation`).
    pub form: String,
    /// What it is about: names and ids (`councillor`, `sian-ap-gwilym`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<(String, String)>,
    /// Fields and what stands in them, exactly as typed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<(String, String)>,
    /// Set where somebody left it on purpose: then it is listed, and not offered at the start.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub left: bool,
    /// When it was begun, as the one who keeps it writes it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub started: String,
    /// When it was last kept, likewise.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub saved: String,
}

/// That a council's file was imported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportSeen {
    /// The file's name, without its folder.
    pub file_name: String,
    /// The day it was imported.
    pub date: Date,
    /// The format it was in (`moderngov`).
    #[serde(default)]
    pub format: String,
    /// How many people were in it.
    #[serde(default)]
    pub people: usize,
    /// What it called them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ids_seen: Vec<String>,
}

/// Where a draft was kept that nothing but the place for need took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Where the next start finds it, whatever happens to the computer.
    Usual,
    /// In the temporary folder, at this path: the next start finds it, as long
    /// as the system has not emptied that folder.
    Temporary(String),
}

impl Store {
    /// Keeps a draft: when this returns, a crash or a power cut loses nothing of
    /// it. Where this computer's own folder refuses, it goes to the next place
    /// that takes it.
    ///
    /// # Errors
    /// Where every disk refuses: then it is in memory only. The draft as it was
    /// kept before is still there. [`StoreError::NamesErased`] where it is about
    /// somebody who was erased.
    pub fn put_draft(&self, draft: &Draft) -> Result<(), StoreError> {
        // A workspace that cannot be reached must not keep a text from being written down.
        if let Ok(erased) = self.tombstones() {
            erased.allow_draft(draft)?;
        }
        self.put_draft_in(draft, &self.draft_roots(true)).map(drop)
    }

    /// As [`Store::put_draft`], while the program is ending: then the temporary
    /// folder is better than nothing.
    ///
    /// # Errors
    /// As [`Store::put_draft`].
    pub fn put_draft_in_need(&self, draft: &Draft) -> Result<Kept, StoreError> {
        let root = self.put_draft_in(draft, &self.draft_roots(false))?;
        if root != place::TEMP {
            return Ok(Kept::Usual);
        }
        Ok(Kept::Temporary(self.shown_path(&draft_path(root, &draft.id)?)))
    }

    fn put_draft_in(&self, draft: &Draft, roots: &[&'static str]) -> Result<&'static str, StoreError> {
        place::safe(&draft.id)?;
        let unwritable = |wrong| StoreError::Unwritable { path: draft.id.to_string(), wrong };
        let text = ron_text::to_text(draft).map_err(unwritable)?;
        let mut why = None;
        for root in roots {
            // No lock on the workspace: every draft has a name of its own, and typing never waits for another program.
            match self.put_draft_at(root, &draft.id, &text) {
                Ok(()) => {
                    self.remember_in_need(root);
                    self.drop_older(root, &draft.id);
                    if draft.left {
                        self.let_go(&draft.id);
                    }
                    return Ok(root);
                }
                Err(e) => drop(why.get_or_insert(e)),
            }
        }
        Err(self.named(why.unwrap_or_else(|| StoreError::Missing { path: draft.id.to_string() })))
    }

    fn put_draft_at(&self, root: &'static str, id: &Id, text: &str) -> Result<(), StoreError> {
        let folder = join(root, place::DRAFTS);
        self.make_folder(&folder)?;
        // Held before anything is written: who sweeps leaves what is being written.
        self.hold(root, id);
        let path = draft_path(root, id)?;
        let beside = format!("{folder}/.{id}{}{}", place::ENDING, place::UNFINISHED);
        // What a killed program left of the same draft.
        let _ = self.inner.disk.remove(&beside);
        self.put_by_way_of(&beside, &path, text.as_bytes(), true)
    }

    /// Removes what other places hold of a draft, which is older. What cannot be removed stays older.
    fn drop_older(&self, kept_in: &str, id: &Id) {
        for root in self.draft_roots(false).into_iter().filter(|root| *root != kept_in) {
            if let Ok(path) = draft_path(root, id)
                && self.inner.disk.exists(&path).unwrap_or(false)
            {
                let _ = self.inner.disk.remove(&path);
            }
        }
    }

    /// An error with the path of its file as a person finds it.
    fn named(&self, error: StoreError) -> StoreError {
        match error {
            StoreError::Disk { path, source } => StoreError::Disk { path: self.shown_path(&path), source },
            other => other,
        }
    }

    /// Where a draft is: the place of the latest kept, where several hold it.
    fn place_of(&self, id: &Id, folder: &str) -> Option<&'static str> {
        let roots = self.draft_roots(false);
        let at = |root: &&str| format!("{root}/{folder}/{id}{}", place::ENDING);
        let mut there = roots.iter().filter(|root| self.inner.disk.exists(&at(root)).unwrap_or(false));
        let first = *there.next()?;
        let saved = |root: &&str| self.read_path::<Draft>(&at(root)).map(|d| d.saved).unwrap_or_default();
        Some(there.fold(first, |best, root| if saved(root) > saved(&best) { root } else { best }))
    }

    /// Says to other programs that a draft is open here, from the moment it is,
    /// as far as the disk knows locks. False where another has it open.
    pub fn hold_draft(&self, id: &Id) -> bool {
        if place::safe(id).is_err() {
            return true;
        }
        let usual = self.draft_roots(true).first().copied().unwrap_or(place::LOCAL);
        self.hold(self.place_of(id, place::DRAFTS).unwrap_or(usual), id)
    }

    fn hold(&self, root: &'static str, id: &Id) -> bool {
        let mut typing = self.inner.typing.lock().unwrap_or_else(PoisonError::into_inner);
        if typing.get(id).is_some_and(|(at, _)| *at == root) {
            return true;
        }
        match self.inner.disk.try_lock(&open_path(&join(root, place::DRAFTS), id)) {
            Ok(Some(held)) => {
                let old = typing.insert(id.clone(), (root, held));
                drop(typing);
                self.forget_hold(id, old);
                true
            }
            Ok(None) => false,
            Err(_) => true,
        }
    }

    fn let_go(&self, id: &Id) {
        let held = self.inner.typing.lock().unwrap_or_else(PoisonError::into_inner).remove(id);
        self.forget_hold(id, held);
    }

    fn forget_hold(&self, id: &Id, held: Option<TypedAt>) {
        if let Some((root, held)) = held {
            drop(held);
            let _ = self.inner.disk.remove(&open_path(&join(root, place::DRAFTS), id));
        }
    }

    /// Whether a draft is being typed in another program this moment. Where the
    /// disk knows no locks, nobody can say, and it is not.
    fn typed_elsewhere(&self, id: &Id) -> bool {
        if self.inner.typing.lock().unwrap_or_else(PoisonError::into_inner).contains_key(id) {
            return false;
        }
        self.draft_roots(false).into_iter().any(|root| {
            let path = open_path(&join(root, place::DRAFTS), id);
            if !self.inner.disk.exists(&path).unwrap_or(false) {
                return false;
            }
            let locked = self.is_locked(&path);
            if !locked {
                // Whoever typed it is gone.
                let _ = self.inner.disk.remove(&path);
            }
            locked
        })
    }

    /// The drafts that can be gone on with here: all but those that are being
    /// typed in another program this moment.
    pub fn drafts_to_go_on_with(&self) -> Vec<Draft> {
        let (mut drafts, _) = self.drafts();
        let erased = self.tombstones().unwrap_or_default();
        drafts.retain(|d| !self.typed_elsewhere(&d.id) && erased.allow_draft(d).is_ok());
        drafts
    }

    /// The drafts there are, the latest kept first, and those that cannot be read.
    pub fn drafts(&self) -> (Vec<Draft>, Vec<Problem>) {
        self.drafts_in(place::DRAFTS)
    }

    /// The drafts that were discarded and can be brought back.
    pub fn discarded_drafts(&self) -> Vec<Draft> {
        let erased = self.tombstones().unwrap_or_default();
        let mut drafts = self.drafts_in(place::DISCARDED).0;
        drafts.retain(|draft| erased.allow_draft(draft).is_ok());
        drafts
    }

    fn drafts_in(&self, folder: &str) -> (Vec<Draft>, Vec<Problem>) {
        let (mut drafts, mut problems) = (Vec::new(), Vec::new());
        for root in self.draft_roots(false) {
            self.drafts_at(&join(root, folder), &mut drafts, &mut problems);
        }
        drafts.sort_by(|a, b| b.saved.cmp(&a.saved).then_with(|| a.id.cmp(&b.id)));
        // Where several places hold one, the latest kept is the draft.
        let mut seen = HashSet::new();
        drafts.retain(|d| seen.insert(d.id.clone()));
        problems.sort_by(|a, b| a.path.cmp(&b.path));
        (drafts, problems)
    }

    fn drafts_at(&self, folder: &str, drafts: &mut Vec<Draft>, problems: &mut Vec<Problem>) {
        let names = match self.list(folder) {
            Ok(entries) => entries.into_iter().map(|e| e.name),
            Err(e) => {
                let e = self.named(e);
                problems.push(Problem::of(&self.shown_path(folder), &e));
                return;
            }
        };
        for name in names.filter(|n| n.ends_with(place::ENDING) && !is_unfinished(n)) {
            let path = join(folder, &name);
            match self.read_path::<Draft>(&path) {
                // The name of the file is what the draft is called, whatever stands in it.
                Ok(draft) => drafts.push(Draft { id: Id::new(name.trim_end_matches(place::ENDING)), ..draft }),
                Err(StoreError::Missing { .. }) => {}
                Err(e) => {
                    let path = self.shown_path(&path);
                    let e = match self.named(e) {
                        StoreError::Unreadable { wrong, .. } => StoreError::Unreadable { path: path.clone(), wrong },
                        other => other,
                    };
                    problems.push(Problem::of(&path, &e));
                }
            }
        }
    }

    /// Removes a draft because what it held is saved as a record.
    ///
    /// # Errors
    /// Where it is there and cannot be removed.
    pub fn finish_draft(&self, id: &Id) -> Result<(), StoreError> {
        place::safe(id)?;
        self.let_go(id);
        let mut done = Ok(());
        for root in self.draft_roots(false) {
            let path = draft_path(root, id)?;
            match self.inner.disk.remove(&path) {
                Err(e) if !super::disk::is_missing(&e) => done = Err(e).about(&path).map_err(|e| self.named(e)),
                _ => {}
            }
        }
        done
    }

    /// Puts a draft away, where [`Store::restore_draft`] finds it again.
    ///
    /// # Errors
    /// Where it is not there or cannot be moved.
    pub fn discard_draft(&self, id: &Id) -> Result<(), StoreError> {
        self.let_go(id);
        self.move_draft(id, place::DRAFTS, place::DISCARDED)
    }

    /// Brings a discarded draft back.
    ///
    /// # Errors
    /// Where it is not there or cannot be moved.
    pub fn restore_draft(&self, id: &Id) -> Result<(), StoreError> {
        let discarded = self.drafts_in(place::DISCARDED).0;
        if let Some(draft) = discarded.iter().find(|draft| draft.id == *id) {
            self.tombstones()?.allow_draft(draft)?;
        }
        self.move_draft(id, place::DISCARDED, place::DRAFTS)
    }

    fn move_draft(&self, id: &Id, from: &str, to: &str) -> Result<(), StoreError> {
        place::safe(id)?;
        let disk = self.inner.disk.as_ref();
        let Some(root) = self.place_of(id, from) else {
            return Err(StoreError::Missing { path: format!("{from}/{id}{}", place::ENDING) });
        };
        let name = format!("{id}{}", place::ENDING);
        let (from, to) = (format!("{root}/{from}/{name}"), format!("{root}/{to}/{name}"));
        let done = (|| {
            self.make_folder(parent(&to))?;
            // Its name is its own: what stands there is an earlier state of the same draft.
            disk.rename(&from, &to).about(&from)?;
            disk.sync_dir(parent(&to)).about(&to)?;
            disk.sync_dir(parent(&from)).about(&from)
        })();
        if done.is_ok() && from.contains(&format!("/{}/", place::DRAFTS)) {
            self.drop_older(root, id);
        }
        done.map_err(|e| self.named(e))
    }

    /// Remembers that a council's file was imported. The last
    /// [`KEPT_VERSIONS`] of each council are kept.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn put_import(&self, council: &Id, seen: &ImportSeen) -> Result<(), StoreError> {
        place::safe(council)?;
        let _writing = self.writing()?;
        let folder = join(place::IMPORTS, council.as_str());
        let mut path = join(&folder, &format!("{}{}", self.inner.clock.stamp(), place::ENDING));
        for n in 2.. {
            if !self.inner.disk.exists(&path).about(&path)? {
                break;
            }
            path = join(&folder, &format!("{}-{n}{}", self.inner.clock.stamp(), place::ENDING));
        }
        let unwritable = |wrong| StoreError::Unwritable { path: path.clone(), wrong };
        let text = ron_text::to_text(seen).map_err(unwritable)?;
        self.put(&path, text.as_bytes(), true)?;
        let mut names: Vec<String> = self.list(&folder)?.into_iter().map(|e| e.name).collect();
        names.retain(|n| n.ends_with(place::ENDING));
        names.sort();
        for old in names.iter().rev().skip(KEPT_VERSIONS) {
            let _ = self.inner.disk.remove(&join(&folder, old));
        }
        Ok(())
    }

    /// When which council's files were imported, oldest first within a council.
    /// What cannot be read is left out.
    ///
    /// # Errors
    /// Where the log cannot be looked into.
    pub fn imports(&self) -> Result<Vec<(Id, ImportSeen)>, StoreError> {
        let mut seen = Vec::new();
        let mut councils: Vec<String> = self.list(place::IMPORTS)?.into_iter().map(|e| e.name).collect();
        councils.sort();
        for council in councils {
            let folder = join(place::IMPORTS, &council);
            let mut names: Vec<String> = self.list(&folder)?.into_iter().map(|e| e.name).collect();
            names.sort();
            for name in names.iter().filter(|n| n.ends_with(place::ENDING) && !is_unfinished(n)) {
                if let Ok(import) = self.read_path(&join(&folder, name)) {
                    seen.push((Id::new(&council), import));
                }
            }
        }
        Ok(seen)
    }
}

/// The file whose lock says that a draft is being typed, in a folder of drafts.
pub(super) fn open_path(folder: &str, id: &Id) -> String {
    format!("{folder}/{id}.open")
}

fn draft_path(root: &str, id: &Id) -> Result<String, StoreError> {
    place::safe(id)?;
    Ok(format!("{root}/{}/{id}{}", place::DRAFTS, place::ENDING))
}
