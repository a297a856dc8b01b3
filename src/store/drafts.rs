//! Texts being written, kept every moment so that a crash loses none; and when
//! which council's file was seen.

use std::sync::PoisonError;

use serde::{Deserialize, Serialize};

use super::disk::parent;
use super::open::{Problem, Store, is_unfinished, join};
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

const DISCARDED: &str = ".commonground/trash/drafts";

impl Store {
    /// Keeps a draft: when this returns, a crash or a power cut loses nothing of it.
    ///
    /// # Errors
    /// Where the disk refuses; the draft as it was kept before is still there.
    pub fn put_draft(&self, draft: &Draft) -> Result<(), StoreError> {
        let path = draft_path(&draft.id)?;
        let unwritable = |wrong| StoreError::Unwritable { path: path.clone(), wrong };
        let text = ron_text::to_text(draft).map_err(unwritable)?;
        // No lock on the workspace: every draft has a name of its own, and typing never waits for another program.
        self.put(&path, text.as_bytes(), true)?;
        if draft.left {
            self.let_go(&draft.id)
        } else {
            self.hold(&draft.id);
        }
        Ok(())
    }

    /// Says to other programs that a draft is open here, from the moment it is,
    /// as far as the disk knows locks. False where another has it open.
    pub fn hold_draft(&self, id: &Id) -> bool {
        draft_path(id).is_err() || self.hold(id)
    }

    fn hold(&self, id: &Id) -> bool {
        let mut typing = self.inner.typing.lock().unwrap_or_else(PoisonError::into_inner);
        if typing.contains_key(id) {
            return true;
        }
        match self.inner.disk.try_lock(&open_path(id)) {
            Ok(Some(held)) => {
                typing.insert(id.clone(), held);
                true
            }
            Ok(None) => false,
            Err(_) => true,
        }
    }

    fn let_go(&self, id: &Id) {
        let held = self.inner.typing.lock().unwrap_or_else(PoisonError::into_inner).remove(id);
        if held.is_some() {
            drop(held);
            let _ = self.inner.disk.remove(&open_path(id));
        }
    }

    /// Whether a draft is being typed in another program this moment. Where the
    /// disk knows no locks, nobody can say, and it is not.
    fn typed_elsewhere(&self, id: &Id) -> bool {
        if self.inner.typing.lock().unwrap_or_else(PoisonError::into_inner).contains_key(id) {
            return false;
        }
        let path = open_path(id);
        if !self.inner.disk.exists(&path).unwrap_or(false) {
            return false;
        }
        match self.inner.disk.try_lock(&path) {
            Ok(None) => true,
            Ok(Some(held)) => {
                // Whoever typed it is gone.
                drop(held);
                let _ = self.inner.disk.remove(&path);
                false
            }
            Err(_) => false,
        }
    }

    /// The drafts that can be gone on with here: all but those that are being
    /// typed in another program this moment.
    pub fn drafts_to_go_on_with(&self) -> Vec<Draft> {
        let (mut drafts, _) = self.drafts();
        drafts.retain(|d| !self.typed_elsewhere(&d.id));
        drafts
    }

    /// The drafts there are, the latest kept first, and those that cannot be read.
    pub fn drafts(&self) -> (Vec<Draft>, Vec<Problem>) {
        self.drafts_in(place::DRAFTS)
    }

    /// The drafts that were discarded and can be brought back.
    pub fn discarded_drafts(&self) -> Vec<Draft> {
        self.drafts_in(DISCARDED).0
    }

    fn drafts_in(&self, folder: &str) -> (Vec<Draft>, Vec<Problem>) {
        let (mut drafts, mut problems) = (Vec::new(), Vec::new());
        let names = match self.list(folder) {
            Ok(entries) => entries.into_iter().map(|e| e.name),
            Err(e) => return (drafts, vec![Problem::of(folder, &e)]),
        };
        for name in names.filter(|n| n.ends_with(place::ENDING) && !is_unfinished(n)) {
            let path = join(folder, &name);
            match self.read_path::<Draft>(&path) {
                // The name of the file is what the draft is called, whatever stands in it.
                Ok(draft) => drafts.push(Draft { id: Id::new(name.trim_end_matches(place::ENDING)), ..draft }),
                Err(StoreError::Missing { .. }) => {}
                Err(e) => problems.push(Problem::of(&path, &e)),
            }
        }
        drafts.sort_by(|a, b| b.saved.cmp(&a.saved).then_with(|| a.id.cmp(&b.id)));
        problems.sort_by(|a, b| a.path.cmp(&b.path));
        (drafts, problems)
    }

    /// Removes a draft because what it held is saved as a record.
    ///
    /// # Errors
    /// Where it is there and cannot be removed.
    pub fn finish_draft(&self, id: &Id) -> Result<(), StoreError> {
        let path = draft_path(id)?;
        self.let_go(id);
        match self.inner.disk.remove(&path) {
            Err(e) if !super::disk::is_missing(&e) => Err(e).about(&path),
            _ => Ok(()),
        }
    }

    /// Puts a draft away, where [`Store::restore_draft`] finds it again.
    ///
    /// # Errors
    /// Where it is not there or cannot be moved.
    pub fn discard_draft(&self, id: &Id) -> Result<(), StoreError> {
        self.let_go(id);
        let from = draft_path(id)?;
        self.move_draft(&from, &join(DISCARDED, &format!("{id}{}", place::ENDING)))
    }

    /// Brings a discarded draft back.
    ///
    /// # Errors
    /// Where it is not there or cannot be moved.
    pub fn restore_draft(&self, id: &Id) -> Result<(), StoreError> {
        let to = draft_path(id)?;
        self.move_draft(&join(DISCARDED, &format!("{id}{}", place::ENDING)), &to)
    }

    fn move_draft(&self, from: &str, to: &str) -> Result<(), StoreError> {
        let disk = self.inner.disk.as_ref();
        self.make_folder(parent(to))?;
        // Its name is its own: what stands there is an earlier state of the same draft.
        disk.rename(from, to).about(from)?;
        disk.sync_dir(parent(to)).about(to)?;
        disk.sync_dir(parent(from)).about(from)
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

/// The file whose lock says that a draft is being typed.
fn open_path(id: &Id) -> String {
    format!("{}/{id}.open", place::DRAFTS)
}

fn draft_path(id: &Id) -> Result<String, StoreError> {
    place::safe(id)?;
    Ok(format!("{}/{id}{}", place::DRAFTS, place::ENDING))
}
