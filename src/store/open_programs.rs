//! Which programs have the workspace open: each holds the lock of a file of its
//! own for as long as it does. A program that is killed lets go of its lock, so
//! the file that it leaves says nothing and is removed by whoever finds it.

use std::sync::atomic::Ordering;
use std::sync::{Arc, PoisonError};

use super::disk::{Disk, Held};
use super::open::{Access, Store, join};
use super::place;
use super::wrong::{About, StoreError};

/// What this program holds while it has the workspace open.
#[derive(Default)]
pub(super) struct OpenHere {
    /// It stays open, so the lock is taken as soon as there is a folder for it.
    stays: bool,
    file: Option<OpenFile>,
}

struct OpenFile {
    disk: Arc<dyn Disk>,
    path: String,
    held: Option<Box<dyn Held>>,
}

impl Drop for OpenFile {
    fn drop(&mut self) {
        // Windows removes no file that is still held.
        self.held = None;
        let _ = self.disk.remove(&self.path);
    }
}

impl Store {
    /// Says to other programs that the workspace is open in this one from now on,
    /// for as long as there is a clone of this store. Where there is no workspace
    /// yet, it is said once there is.
    pub fn stay_open(&self) {
        self.inner.open_here.lock().unwrap_or_else(PoisonError::into_inner).stays = true;
        let there = ["workspace.ron", place::OWN, "councillors"];
        if there.iter().any(|path| self.inner.disk.exists(path).unwrap_or(false)) {
            self.hold_open();
        }
    }

    /// Takes the lock, where this program stays open and has not. What cannot be
    /// written here cannot be said to others either.
    pub(super) fn hold_open(&self) {
        let mut here = self.inner.open_here.lock().unwrap_or_else(PoisonError::into_inner);
        if !here.stays || here.file.is_some() || self.access() != Access::ReadWrite {
            return;
        }
        if self.make_folder(place::OPEN).is_err() {
            return;
        }
        let n = self.inner.counter.fetch_add(1, Ordering::Relaxed);
        let path = join(place::OPEN, &format!("{}-{}-{n}", self.inner.clock.stamp(), std::process::id()));
        if let Ok(Some(held)) = self.inner.disk.try_lock(&path) {
            here.file = Some(OpenFile { disk: self.inner.disk.clone(), path, held: Some(held) });
        }
    }

    /// Whether another program has the workspace open this moment; `None` where
    /// this disk knows no locks, so that nobody can tell.
    ///
    /// # Errors
    /// Where the disk refuses to say.
    pub fn open_elsewhere(&self) -> Result<Option<bool>, StoreError> {
        let here = self.inner.open_here.lock().unwrap_or_else(PoisonError::into_inner);
        let mut told = Some(false);
        for entry in self.list(place::OPEN)? {
            let path = join(place::OPEN, &entry.name);
            if here.file.as_ref().is_some_and(|own| own.path == path) {
                continue;
            }
            match self.inner.disk.try_lock(&path) {
                Ok(None) => return Ok(Some(true)),
                Ok(Some(held)) => {
                    // Whoever had it open is gone.
                    drop(held);
                    let _ = self.inner.disk.remove(&path);
                }
                Err(e) if e.kind() == std::io::ErrorKind::Unsupported => told = None,
                Err(e) if super::disk::is_missing(&e) => {}
                Err(e) => return Err(e).about(&path),
            }
        }
        Ok(told)
    }

    /// Refuses where another program has the workspace open; gives whether nobody can tell.
    pub(super) fn refuse_open_elsewhere(&self) -> Result<bool, StoreError> {
        match self.open_elsewhere()? {
            Some(true) => Err(StoreError::OpenElsewhere),
            told => Ok(told.is_none()),
        }
    }
}
