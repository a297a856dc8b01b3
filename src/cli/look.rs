//! A disk that is only looked at.

use std::io;
use std::sync::Arc;

use crate::store::disk::{Disk, Entry, FolderId, Held, Stat};

/// A disk on which nothing is written whatever is asked for.
pub(super) struct LookOnly {
    disk: Arc<dyn Disk>,
}

impl LookOnly {
    /// For looking at a disk.
    pub(super) fn new(disk: Arc<dyn Disk>) -> Self {
        LookOnly { disk }
    }
}

fn no<T>() -> io::Result<T> {
    Err(io::ErrorKind::ReadOnlyFilesystem.into())
}

impl Disk for LookOnly {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        self.disk.read(path)
    }

    fn read_part(&self, path: &str, from: u64, len: usize) -> io::Result<Vec<u8>> {
        self.disk.read_part(path, from, len)
    }

    fn stat(&self, path: &str) -> io::Result<Stat> {
        self.disk.stat(path)
    }

    fn list(&self, folder: &str) -> io::Result<Vec<Entry>> {
        self.disk.list(folder)
    }

    fn folder_id(&self) -> io::Result<Option<FolderId>> {
        self.disk.folder_id()
    }

    fn create_dir(&self, _: &str) -> io::Result<()> {
        no()
    }

    fn create_dir_all(&self, _: &str) -> io::Result<()> {
        no()
    }

    fn write_new(&self, _: &str, _: &[u8], _: bool) -> io::Result<()> {
        no()
    }

    fn append(&self, _: &str, _: &[u8]) -> io::Result<()> {
        no()
    }

    fn rename(&self, _: &str, _: &str) -> io::Result<()> {
        no()
    }

    fn rename_new(&self, _: &str, _: &str) -> io::Result<()> {
        no()
    }

    fn remove(&self, _: &str) -> io::Result<()> {
        no()
    }

    fn remove_dir_all(&self, _: &str) -> io::Result<()> {
        no()
    }

    fn sync_dir(&self, _: &str) -> io::Result<()> {
        no()
    }

    fn sync_all_files(&self, _: &[String]) -> io::Result<()> {
        no()
    }

    /// As if somebody else held it: whoever opens a workspace then leaves it as it is.
    fn try_lock(&self, _: &str) -> io::Result<Option<Box<dyn Held>>> {
        Ok(None)
    }

    /// As it is: an import that is only tried says whether it could be done.
    fn writable(&self) -> bool {
        self.disk.writable()
    }
}
