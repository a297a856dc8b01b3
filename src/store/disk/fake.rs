//! A disk in memory that fails on demand. Clones share one disk, as two
//! programs would.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::{Disk, Entry, FolderId, Held, Is, Stat, parent, refuse_unsafe};

/// A kind of operation, to make fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Op {
    /// Reading a file.
    Read,
    /// Asking about a path.
    Stat,
    /// Listing a folder.
    List,
    /// Making a folder.
    CreateDir,
    /// Writing a new file.
    Write,
    /// Either kind of renaming.
    Rename,
    /// Removing a file or folder.
    Remove,
    /// Making a folder or files safe.
    Sync,
    /// Taking the lock.
    Lock,
}

#[derive(Clone, Debug)]
struct Node {
    bytes: Vec<u8>,
    mtime: u64,
    /// Its bytes would survive a power cut.
    safe: bool,
}

#[derive(Debug, Default)]
struct Inner {
    files: BTreeMap<String, Node>,
    folders: BTreeSet<String>,
    locked: HashSet<String>,
    now: u64,
    ops: usize,
    fail_at: Option<(usize, io::ErrorKind)>,
    fail_op: Option<(Op, io::ErrorKind)>,
    crash_at: Option<usize>,
    crashed: bool,
    room: Option<usize>,
    read_only: bool,
    meddle: Option<(usize, String, Vec<u8>)>,
    /// The number of the workspace's folder.
    folder: u64,
    /// The system knows folders by no number.
    unnumbered: bool,
    /// What is on the drive while it is away.
    away: Option<(BTreeMap<String, Node>, BTreeSet<String>, u64)>,
    vanish_at: Option<(usize, Place)>,
}

/// What is left at the workspace's place while its drive is away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Nothing: the folder is not there.
    Nothing,
    /// An empty folder, as where a drive was mounted.
    EmptyFolder,
}

/// A disk in memory. Clones share it.
#[derive(Clone, Debug, Default)]
pub struct FakeDisk {
    inner: Arc<Mutex<Inner>>,
}

impl FakeDisk {
    /// An empty disk without a workspace folder.
    pub fn new() -> Self {
        Self::default()
    }

    /// A disk of its own with the same files as this one has now.
    #[must_use]
    pub fn copy(&self) -> Self {
        let inner = self.inner();
        let copied = Inner {
            files: inner.files.clone(),
            folders: inner.folders.clone(),
            now: inner.now,
            folder: inner.folder,
            ..Inner::default()
        };
        FakeDisk { inner: Arc::new(Mutex::new(copied)) }
    }

    /// How many operations were asked of it since it was made or last told to fail.
    pub fn operations(&self) -> usize {
        self.inner().ops
    }

    /// The nth operation from now (from 0) fails with this error; those after it work.
    pub fn fail_at(&self, n: usize, kind: io::ErrorKind) {
        let mut inner = self.inner();
        inner.ops = 0;
        inner.fail_at = Some((n, kind));
    }

    /// Every operation of a kind fails from now on.
    pub fn fail_every(&self, op: Op, kind: io::ErrorKind) {
        self.inner().fail_op = Some((op, kind));
    }

    /// The program dies during the nth operation from now (from 0): a file
    /// being written stops half-way, and nothing later happens.
    pub fn crash_at(&self, n: usize) {
        let mut inner = self.inner();
        inner.ops = 0;
        inner.crash_at = Some(n);
    }

    /// Just before the nth operation from now (from 0) another program puts a file there.
    pub fn meddle_at(&self, n: usize, path: &str, bytes: impl AsRef<[u8]>) {
        let mut inner = self.inner();
        inner.ops = 0;
        inner.meddle = Some((n, path.to_owned(), bytes.as_ref().to_vec()));
    }

    /// There is room for so many more bytes.
    pub fn room_for(&self, bytes: usize) {
        self.inner().room = Some(bytes);
    }

    /// Nothing can be written any more, as on a folder that is somebody else's.
    pub fn set_read_only(&self, read_only: bool) {
        self.inner().read_only = read_only;
    }

    /// The drive goes away with everything on it.
    pub fn vanish(&self, leaves: Place) {
        self.inner().vanish(leaves);
    }

    /// The drive goes away just before the nth operation from now (from 0).
    pub fn vanish_at(&self, n: usize, leaves: Place) {
        let mut inner = self.inner();
        inner.ops = 0;
        inner.vanish_at = Some((n, leaves));
    }

    /// The drive is back with everything that was on it, whatever was made in its
    /// place. With `renumbered`, the system knows its folder by another number.
    pub fn come_back(&self, renumbered: bool) {
        let mut inner = self.inner();
        if let Some((files, folders, folder)) = inner.away.take() {
            (inner.files, inner.folders) = (files, folders);
            inner.folder = folder + if renumbered { 1_000_000 } else { 0 };
        }
    }

    /// From now on the system knows folders by no number.
    pub fn forget_numbers(&self) {
        self.inner().unnumbered = true;
    }

    /// Whether the workspace's folder is there.
    pub fn has_folder(&self, folder: &str) -> bool {
        self.inner().folders.contains(folder)
    }

    /// Everything works again; a dead program's locks are gone.
    pub fn heal(&self) {
        let mut inner = self.inner();
        inner.fail_at = None;
        inner.fail_op = None;
        inner.crash_at = None;
        inner.crashed = false;
        inner.room = None;
        inner.read_only = false;
        inner.locked.clear();
    }

    /// As [`FakeDisk::heal`], after a power cut: of files that were never made
    /// safe only the first half is left.
    pub fn heal_after_power_cut(&self) {
        self.heal();
        for node in self.inner().files.values_mut().filter(|n| !n.safe) {
            node.bytes.truncate(node.bytes.len() / 2);
        }
    }

    /// Puts a file there as another program would.
    pub fn put(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let mut inner = self.inner();
        inner.now += 10_000_000;
        let mtime = inner.now;
        let mut folder = parent(path);
        loop {
            inner.folders.insert(folder.to_owned());
            if folder.is_empty() {
                break;
            }
            folder = parent(folder);
        }
        inner.files.insert(path.to_owned(), Node { bytes: bytes.as_ref().to_vec(), mtime, safe: true });
    }

    /// Changes a file's bytes and leaves its time as it was, as a disk with a coarse clock does.
    pub fn overwrite_unseen(&self, path: &str, bytes: impl AsRef<[u8]>) {
        if let Some(node) = self.inner().files.get_mut(path) {
            node.bytes = bytes.as_ref().to_vec();
        }
    }

    /// Takes a file away as another program would.
    pub fn take(&self, path: &str) {
        self.inner().files.remove(path);
    }

    /// A file's bytes, whatever fails.
    pub fn peek(&self, path: &str) -> Option<Vec<u8>> {
        self.inner().files.get(path).map(|n| n.bytes.clone())
    }

    /// The paths of all files, sorted.
    pub fn paths(&self) -> Vec<String> {
        self.inner().files.keys().cloned().collect()
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts an operation, and fails where it is its turn.
    fn begin(&self, op: Op, paths: &[&str]) -> io::Result<MutexGuard<'_, Inner>> {
        for path in paths {
            refuse_unsafe(path)?;
        }
        let mut inner = self.inner();
        let n = inner.ops;
        inner.ops += 1;
        if let Some((_, path, bytes)) = inner.meddle.take_if(|(at, ..)| *at == n) {
            inner.now += 1_000_000;
            let mtime = inner.now;
            inner.files.insert(path, Node { bytes, mtime, safe: true });
        }
        if let Some((_, leaves)) = inner.vanish_at.take_if(|(at, _)| *at == n) {
            inner.vanish(leaves);
        }
        if inner.crashed {
            return Err(io::Error::other("the program is dead"));
        }
        if inner.crash_at == Some(n) && op != Op::Write {
            inner.crashed = true;
            return Err(io::Error::other("the program died"));
        }
        if let Some((at, kind)) = inner.fail_at
            && at == n
        {
            return Err(kind.into());
        }
        if let Some((which, kind)) = inner.fail_op
            && which == op
        {
            return Err(kind.into());
        }
        let writes = matches!(op, Op::CreateDir | Op::Write | Op::Rename | Op::Remove | Op::Lock);
        if inner.read_only && writes {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        inner.now += 1_000_000;
        Ok(inner)
    }
}

impl Inner {
    fn vanish(&mut self, leaves: Place) {
        let (files, folders) = (std::mem::take(&mut self.files), std::mem::take(&mut self.folders));
        self.away.get_or_insert((files, folders, self.folder));
        self.folder += 1;
        if leaves == Place::EmptyFolder {
            self.folders.insert(String::new());
        }
    }
}

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
        let files = inner.files.iter().filter(|(p, _)| parent(p) == folder);
        let folders = inner.folders.iter().filter(|p| !p.is_empty() && parent(p) == folder);
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
        if inner.folders.insert(folder.to_owned()) { Ok(()) } else { Err(io::ErrorKind::AlreadyExists.into()) }
    }

    fn create_dir_all(&self, folder: &str) -> io::Result<()> {
        let mut inner = self.begin(Op::CreateDir, &[folder])?;
        let mut at = folder;
        loop {
            inner.folders.insert(at.to_owned());
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
            let half = bytes[..bytes.len() / 2].to_vec();
            inner.files.insert(path.to_owned(), Node { bytes: half, mtime, safe: false });
            return Err(io::Error::other("the program died"));
        }
        if let Some(room) = inner.room {
            if bytes.len() > room {
                return Err(io::ErrorKind::StorageFull.into());
            }
            inner.room = Some(room - bytes.len());
        }
        inner.files.insert(path.to_owned(), Node { bytes: bytes.to_vec(), mtime, safe: sync });
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
        (node.mtime, node.safe) = (now, false);
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
        inner.files.remove(path).map(|_| ()).ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn remove_dir_all(&self, folder: &str) -> io::Result<()> {
        let mut inner = self.begin(Op::Remove, &[folder])?;
        if folder.is_empty() || !inner.folders.contains(folder) {
            return Err(io::ErrorKind::NotFound.into());
        }
        let under = format!("{folder}/");
        inner.files.retain(|path, _| !path.starts_with(&under));
        inner.folders.retain(|path| path != folder && !path.starts_with(&under));
        Ok(())
    }

    fn sync_dir(&self, folder: &str) -> io::Result<()> {
        let inner = self.begin(Op::Sync, &[folder])?;
        if inner.folders.contains(folder) { Ok(()) } else { Err(io::ErrorKind::NotFound.into()) }
    }

    fn sync_all_files(&self, paths: &[String]) -> io::Result<()> {
        let mut inner = self.begin(Op::Sync, &[])?;
        for path in paths {
            if let Some(node) = inner.files.get_mut(path) {
                node.safe = true;
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

fn move_file(inner: &mut Inner, from: &str, to: &str) -> io::Result<()> {
    if !inner.folders.contains(parent(to)) {
        return Err(io::ErrorKind::NotFound.into());
    }
    if inner.folders.contains(from) {
        move_folder(inner, from, to);
        return Ok(());
    }
    let node = inner.files.remove(from).ok_or(io::ErrorKind::NotFound)?;
    inner.files.insert(to.to_owned(), node);
    Ok(())
}

fn move_folder(inner: &mut Inner, from: &str, to: &str) {
    let moved = |path: &str| match path.strip_prefix(from) {
        Some(rest) if rest.is_empty() || rest.starts_with('/') => format!("{to}{rest}"),
        _ => path.to_owned(),
    };
    inner.folders = inner.folders.iter().map(|path| moved(path)).collect();
    let files = std::mem::take(&mut inner.files);
    inner.files = files.into_iter().map(|(path, node)| (moved(&path), node)).collect();
}
