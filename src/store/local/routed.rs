//! One disk over several: the workspace, and beside it the folders of this
//! computer, each under a root that can be no file's name (`.local:`).

use std::io;
use std::sync::Arc;

use super::Local;
use crate::store::disk::{Disk, Entry, FolderId, Held, Is, Stat, is_missing};
use crate::store::place;

/// The workspace, and the folders of this computer that go with it.
pub(crate) struct Routed {
    workspace: Arc<dyn Disk>,
    local: Local,
}

impl Routed {
    /// Over a workspace and its folders of this computer.
    pub(crate) fn new(workspace: Arc<dyn Disk>, local: Local) -> Self {
        Routed { workspace, local }
    }

    fn root(&self, root: &str) -> Option<&Arc<dyn Disk>> {
        match root {
            place::LOCAL => self.local.state.as_ref(),
            place::DATA => self.local.data.as_ref(),
            place::TEMP => self.local.temp.as_ref(),
            _ => None,
        }
    }

    /// The disk that a path is on, and what it is called there.
    fn at(&self, path: &str) -> io::Result<(&dyn Disk, String)> {
        let (root, rest) = path.split_once('/').unwrap_or((path, ""));
        match self.root(root) {
            Some(disk) => Ok((disk.as_ref(), rest.to_owned())),
            // Without a state folder it is all in the workspace.
            None if root == place::LOCAL && rest.is_empty() => Ok((self.workspace.as_ref(), place::OWN.into())),
            None if root == place::LOCAL => Ok((self.workspace.as_ref(), format!("{}/{rest}", place::OWN))),
            None if place::ROOTS.contains(&root) => Err(io::ErrorKind::NotFound.into()),
            None => Ok((self.workspace.as_ref(), path.to_owned())),
        }
    }

    fn both(&self, from: &str, to: &str) -> io::Result<(&dyn Disk, String, String)> {
        let root = |path: &str| place::root_of(path).filter(|root| self.root(root).is_some());
        if root(from) != root(to) {
            return Err(io::ErrorKind::CrossesDevices.into());
        }
        let ((disk, from), (_, to)) = (self.at(from)?, self.at(to)?);
        Ok((disk, from, to))
    }
}

impl Disk for Routed {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        let (disk, path) = self.at(path)?;
        disk.read(&path)
    }

    fn read_part(&self, path: &str, from: u64, len: usize) -> io::Result<Vec<u8>> {
        let (disk, path) = self.at(path)?;
        disk.read_part(&path, from, len)
    }

    fn stat(&self, path: &str) -> io::Result<Stat> {
        let (disk, path) = self.at(path)?;
        disk.stat(&path)
    }

    /// In the workspace's own folder the roots of this computer are listed too,
    /// so that who looks through everything finds what is there.
    fn list(&self, folder: &str) -> io::Result<Vec<Entry>> {
        let (disk, path) = self.at(folder)?;
        let mut entries = match disk.list(&path) {
            // Drafts may be there before anything was saved.
            Err(e) if folder.is_empty() && is_missing(&e) && self.local.state.is_some() => Vec::new(),
            listed => listed?,
        };
        if folder.is_empty() {
            for root in place::ROOTS {
                if let Some(stat) = self.root(root).and_then(|disk| disk.stat("").ok()).filter(|s| s.is == Is::Folder) {
                    entries.push(Entry { name: root.to_owned(), stat });
                }
            }
        }
        Ok(entries)
    }

    fn folder_id(&self) -> io::Result<Option<FolderId>> {
        self.workspace.folder_id()
    }

    fn create_dir(&self, folder: &str) -> io::Result<()> {
        let (disk, folder) = self.at(folder)?;
        disk.create_dir(&folder)
    }

    fn create_dir_all(&self, folder: &str) -> io::Result<()> {
        let (disk, folder) = self.at(folder)?;
        disk.create_dir_all(&folder)
    }

    fn write_new(&self, path: &str, bytes: &[u8], sync: bool) -> io::Result<()> {
        let (disk, path) = self.at(path)?;
        disk.write_new(&path, bytes, sync)
    }

    fn append(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        let (disk, path) = self.at(path)?;
        disk.append(&path, bytes)
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        let (disk, from, to) = self.both(from, to)?;
        disk.rename(&from, &to)
    }

    fn rename_new(&self, from: &str, to: &str) -> io::Result<()> {
        let (disk, from, to) = self.both(from, to)?;
        disk.rename_new(&from, &to)
    }

    fn remove(&self, path: &str) -> io::Result<()> {
        let (disk, path) = self.at(path)?;
        disk.remove(&path)
    }

    fn remove_dir_all(&self, folder: &str) -> io::Result<()> {
        let (disk, folder) = self.at(folder)?;
        disk.remove_dir_all(&folder)
    }

    fn sync_dir(&self, folder: &str) -> io::Result<()> {
        let (disk, path) = self.at(folder)?;
        disk.sync_dir(&path)?;
        // A root is where the folders above it have been made safe: here that is the workspace.
        if folder == place::LOCAL && self.local.state.is_none() { disk.sync_dir("") } else { Ok(()) }
    }

    fn sync_all_files(&self, paths: &[String]) -> io::Result<()> {
        let Some(first) = paths.first() else { return Ok(()) };
        let root = place::root_of(first);
        if paths.iter().any(|path| place::root_of(path) != root) {
            return Err(io::ErrorKind::CrossesDevices.into());
        }
        let (disk, _) = self.at(first)?;
        let paths: Vec<String> = paths.iter().map(|path| Ok(self.at(path)?.1)).collect::<io::Result<_>>()?;
        disk.sync_all_files(&paths)
    }

    fn try_lock(&self, path: &str) -> io::Result<Option<Box<dyn Held>>> {
        let (disk, path) = self.at(path)?;
        disk.try_lock(&path)
    }

    fn writable(&self) -> bool {
        self.workspace.writable()
    }
}
