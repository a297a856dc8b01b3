//! What the disk in memory does for each operation.

use std::collections::BTreeMap;
use std::io;

use super::super::{Disk, Entry, FolderId, Held, Is, Stat, parent};
use super::{FakeDisk, Inner, Node, Op};

struct HeldFake {
    disk: FakeDisk,
    path: String,
}

impl Held for HeldFake {}

impl Drop for HeldFake {
    fn drop(&mut self) {
        self.disk.inner().locked.remove(&self.path);
    }
}

const FOLDER: Stat = Stat { len: 0, mtime: 0, mode: Some(0o700), is: Is::Folder };

fn of_node(node: &Node) -> Stat {
    Stat { len: node.bytes.len() as u64, mtime: node.mtime, mode: Some(0o600), is: Is::File }
}

impl Disk for FakeDisk {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        let inner = self.begin(Op::Read, &[path])?;
        inner.files.get(path).map(|n| n.bytes.clone()).ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn read_part(&self, path: &str, from: u64, len: usize) -> io::Result<Vec<u8>> {
        let inner = self.begin(Op::Read, &[path])?;
        let node = inner.files.get(path).ok_or(io::ErrorKind::NotFound)?;
        let from = usize::try_from(from).unwrap_or(usize::MAX).min(node.bytes.len());
        Ok(node.bytes[from..from.saturating_add(len).min(node.bytes.len())].to_vec())
    }

    fn stat(&self, path: &str) -> io::Result<Stat> {
        let inner = self.begin(Op::Stat, &[path])?;
        match inner.files.get(path) {
            Some(node) => Ok(of_node(node)),
            // As on a disk, what is locked is there to be seen.
            None if inner.locked.contains(path) => Ok(Stat { is: Is::File, ..FOLDER }),
            None if inner.folders.contains(path) => Ok(FOLDER),
            None => Err(io::ErrorKind::NotFound.into()),
        }
    }

    fn list(&self, folder: &str) -> io::Result<Vec<Entry>> {
        let inner = self.begin(Op::List, &[folder])?;
        if !inner.folders.contains(folder) {
            return Err(io::ErrorKind::NotFound.into());
        }
        let name = |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
        // Only what begins like the folder is gone through: thousands of records list thousands of folders.
        let below = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let begins = |path: &String| path.starts_with(&below);
        let files = inner.files.range(below.clone()..).take_while(|(p, _)| begins(p));
        let files = files.filter(|(p, _)| parent(p) == folder);
        let folders = inner.folders.range(below.clone()..).take_while(|p| begins(p));
        let folders = folders.filter(|p| !p.is_empty() && parent(p) == folder);
        // As on a disk, what is locked is there to be seen.
        let locked = inner.locked.iter().filter(|p| parent(p) == folder && !inner.files.contains_key(*p));
        Ok(files
            .map(|(path, node)| Entry { name: name(path), stat: of_node(node) })
            .chain(folders.map(|path| Entry { name: name(path), stat: FOLDER }))
            .chain(locked.map(|path| Entry { name: name(path), stat: Stat { is: Is::File, ..FOLDER } }))
            .collect())
    }

    fn folder_id(&self) -> io::Result<Option<FolderId>> {
        let inner = self.begin(Op::Stat, &[])?;
        if !inner.folders.contains("") {
            return Err(io::ErrorKind::NotFound.into());
        }
        Ok((!inner.unnumbered).then_some(FolderId { device: 1, number: inner.folder }))
    }

    fn create_dir(&self, folder: &str) -> io::Result<()> {
        let mut inner = self.begin(Op::CreateDir, &[folder])?;
        if !inner.folders.contains(parent(folder)) {
            return Err(io::ErrorKind::NotFound.into());
        }
        if !inner.folders.insert(folder.to_owned()) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        if let Some(power) = &mut inner.power {
            power.folder(folder);
        }
        Ok(())
    }

    fn create_dir_all(&self, folder: &str) -> io::Result<()> {
        let mut inner = self.begin(Op::CreateDir, &[folder])?;
        let mut at = folder;
        loop {
            if inner.folders.insert(at.to_owned())
                && let Some(power) = &mut inner.power
            {
                power.folder(at);
            }
            if at.is_empty() {
                return Ok(());
            }
            at = parent(at);
        }
    }

    fn write_new(&self, path: &str, bytes: &[u8], sync: bool) -> io::Result<()> {
        let mut inner = self.begin(Op::Write, &[path])?;
        if inner.files.contains_key(path) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        if !inner.folders.contains(parent(path)) {
            return Err(io::ErrorKind::NotFound.into());
        }
        let mtime = inner.now;
        if inner.crash_at.is_some_and(|at| at + 1 == inner.ops) {
            inner.crashed = true;
            let half = inner.node(bytes[..bytes.len() / 2].to_vec(), mtime, false);
            add_file(&mut inner, path, half);
            return Err(io::Error::other("the program died"));
        }
        if let Some(room) = inner.room {
            if bytes.len() > room {
                return Err(io::ErrorKind::StorageFull.into());
            }
            inner.room = Some(room - bytes.len());
        }
        let node = inner.node(bytes.to_vec(), mtime, sync);
        add_file(&mut inner, path, node);
        Ok(())
    }

    fn append(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        let mut inner = self.begin(Op::Write, &[path])?;
        let dies = inner.crash_at.is_some_and(|at| at + 1 == inner.ops);
        inner.crashed |= dies;
        let bytes = if dies { &bytes[..bytes.len() / 2] } else { bytes };
        if let Some(room) = inner.room {
            inner.room = Some(room.checked_sub(bytes.len()).ok_or(io::ErrorKind::StorageFull)?);
        }
        let now = inner.now;
        let node = inner.files.get_mut(path).ok_or(io::ErrorKind::NotFound)?;
        node.bytes.extend_from_slice(bytes);
        node.mtime = now;
        if dies { Err(io::Error::other("the program died")) } else { Ok(()) }
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        let mut inner = self.begin(Op::Rename, &[from, to])?;
        move_file(&mut inner, from, to)
    }

    fn rename_new(&self, from: &str, to: &str) -> io::Result<()> {
        let mut inner = self.begin(Op::Rename, &[from, to])?;
        if inner.files.contains_key(to) || inner.folders.contains(to) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        move_file(&mut inner, from, to)
    }

    fn remove(&self, path: &str) -> io::Result<()> {
        let mut inner = self.begin(Op::Remove, &[path])?;
        let node = inner.files.remove(path).ok_or(io::ErrorKind::NotFound)?;
        if let Some(power) = &mut inner.power {
            power.remove(path, node);
        }
        Ok(())
    }

    fn remove_dir_all(&self, folder: &str) -> io::Result<()> {
        let mut inner = self.begin(Op::Remove, &[folder])?;
        if folder.is_empty() || !inner.folders.contains(folder) {
            return Err(io::ErrorKind::NotFound.into());
        }
        let under = format!("{folder}/");
        let inner = &mut *inner;
        let (gone, files) = std::mem::take(&mut inner.files).into_iter().partition(|(p, _)| p.starts_with(&under));
        inner.files = files;
        if let Some(power) = &mut inner.power {
            let gone: BTreeMap<String, Node> = gone;
            gone.into_iter().for_each(|(path, node)| power.remove(&path, node));
            power.remove_folder(folder);
        }
        inner.folders.retain(|path| path != folder && !path.starts_with(&under));
        Ok(())
    }

    fn sync_dir(&self, folder: &str) -> io::Result<()> {
        let mut inner = self.begin(Op::Sync, &[folder])?;
        if !inner.folders.contains(folder) {
            return Err(io::ErrorKind::NotFound.into());
        }
        if let Some(power) = &mut inner.power {
            power.sync(folder);
        }
        Ok(())
    }

    fn sync_all_files(&self, paths: &[String]) -> io::Result<()> {
        let mut inner = self.begin(Op::Sync, &[])?;
        for path in paths {
            if let Some(node) = inner.files.get_mut(path) {
                node.safe = node.bytes.len();
            }
        }
        Ok(())
    }

    fn try_lock(&self, path: &str) -> io::Result<Option<Box<dyn Held>>> {
        let mut inner = self.begin(Op::Lock, &[path])?;
        if !inner.folders.contains(parent(path)) {
            return Err(io::ErrorKind::NotFound.into());
        }
        if !inner.locked.insert(path.to_owned()) {
            return Ok(None);
        }
        Ok(Some(Box::new(HeldFake { disk: self.clone(), path: path.to_owned() })))
    }

    fn writable(&self) -> bool {
        !self.inner().read_only
    }
}

fn add_file(inner: &mut Inner, path: &str, node: Node) {
    if let Some(power) = &mut inner.power {
        power.add(path, node.number);
    }
    inner.files.insert(path.to_owned(), node);
}

fn move_file(inner: &mut Inner, from: &str, to: &str) -> io::Result<()> {
    if !inner.folders.contains(parent(to)) {
        return Err(io::ErrorKind::NotFound.into());
    }
    if inner.folders.contains(from) {
        move_folder(inner, from, to);
        return Ok(());
    }
    let node = inner.files.remove(from).ok_or(io::ErrorKind::NotFound)?;
    let file = node.number;
    let replaced = inner.files.insert(to.to_owned(), node);
    if let Some(power) = &mut inner.power {
        power.rename(from, to, file, replaced);
    }
    Ok(())
}

fn move_folder(inner: &mut Inner, from: &str, to: &str) {
    let moved = |path: &str| moved_with(path, from, to);
    if let Some(power) = &mut inner.power {
        power.rename_folder(from, to);
    }
    inner.folders = inner.folders.iter().map(|path| moved(path)).collect();
    let files = std::mem::take(&mut inner.files);
    inner.files = files.into_iter().map(|(path, node)| (moved(&path), node)).collect();
}

/// A path after a folder got another name.
pub(super) fn moved_with(path: &str, from: &str, to: &str) -> String {
    match path.strip_prefix(from) {
        Some(rest) if rest.is_empty() || rest.starts_with('/') => format!("{to}{rest}"),
        _ => path.to_owned(),
    }
}
