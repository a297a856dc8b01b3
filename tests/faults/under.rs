//! A folder of a disk in memory as a disk of its own: the workspace and the
//! officer's own folders are on one disk, and each operation of any counts.

use std::io;

use commonground::store::disk::{Entry, FolderId, Held, Is, Stat};
use commonground::store::{Disk, FakeDisk};

/// A folder of a disk, seen from there.
pub struct Under {
    pub disk: FakeDisk,
    pub folder: &'static str,
}

impl Under {
    fn at(&self, path: &str) -> String {
        if path.is_empty() { self.folder.to_owned() } else { format!("{}/{path}", self.folder) }
    }
}

impl Disk for Under {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        self.disk.read(&self.at(path))
    }
    fn read_part(&self, path: &str, from: u64, len: usize) -> io::Result<Vec<u8>> {
        self.disk.read_part(&self.at(path), from, len)
    }
    fn stat(&self, path: &str) -> io::Result<Stat> {
        self.disk.stat(&self.at(path))
    }
    fn list(&self, folder: &str) -> io::Result<Vec<Entry>> {
        self.disk.list(&self.at(folder))
    }
    fn folder_id(&self) -> io::Result<Option<FolderId>> {
        match self.disk.stat(self.folder)?.is {
            Is::Folder => Ok(Some(FolderId { device: 1, number: 1 })),
            _ => Err(io::ErrorKind::NotADirectory.into()),
        }
    }
    fn create_dir(&self, folder: &str) -> io::Result<()> {
        self.disk.create_dir(&self.at(folder))
    }
    /// As on a real disk, a new workspace is only there once the folder above it is safe.
    fn create_dir_all(&self, folder: &str) -> io::Result<()> {
        let new = !self.disk.has_folder(self.folder);
        self.disk.create_dir_all(&self.at(folder))?;
        if new { self.disk.sync_dir("") } else { Ok(()) }
    }
    fn write_new(&self, path: &str, bytes: &[u8], sync: bool) -> io::Result<()> {
        self.disk.write_new(&self.at(path), bytes, sync)
    }
    fn append(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        self.disk.append(&self.at(path), bytes)
    }
    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        self.disk.rename(&self.at(from), &self.at(to))
    }
    fn rename_new(&self, from: &str, to: &str) -> io::Result<()> {
        self.disk.rename_new(&self.at(from), &self.at(to))
    }
    fn remove(&self, path: &str) -> io::Result<()> {
        self.disk.remove(&self.at(path))
    }
    fn remove_dir_all(&self, folder: &str) -> io::Result<()> {
        if folder.is_empty() {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        self.disk.remove_dir_all(&self.at(folder))
    }
    fn sync_dir(&self, folder: &str) -> io::Result<()> {
        self.disk.sync_dir(&self.at(folder))
    }
    fn sync_all_files(&self, paths: &[String]) -> io::Result<()> {
        self.disk.sync_all_files(&paths.iter().map(|path| self.at(path)).collect::<Vec<_>>())
    }
    fn try_lock(&self, path: &str) -> io::Result<Option<Box<dyn Held>>> {
        self.disk.try_lock(&self.at(path))
    }
    fn writable(&self) -> bool {
        self.disk.writable()
    }
}
