//! A disk in memory that fails on demand. Clones share one disk, as two
//! programs would.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::{parent, refuse_unsafe};

mod operations;
mod power;

use power::Power;
pub use power::PowerCut;

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
    /// Which file this is, whatever it is called.
    number: u64,
    bytes: Vec<u8>,
    mtime: u64,
    /// How many of its bytes, from the beginning, would survive a power cut.
    safe: usize,
}

#[derive(Debug, Default)]
struct Inner {
    files: BTreeMap<String, Node>,
    folders: BTreeSet<String>,
    locked: HashSet<String>,
    now: u64,
    /// How many files were ever made.
    made: u64,
    ops: usize,
    fail_at: Option<(usize, io::ErrorKind)>,
    fail_from: Option<(usize, io::ErrorKind)>,
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
    /// What a power cut would leave; kept from [`FakeDisk::crash_at`] on.
    power: Option<Power>,
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
            made: inner.made,
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

    /// From the nth operation from now (from 0) on, all that such a disk refuses
    /// fail with this error: writing on a full disk, changing anything on one
    /// that may only be read, and everything on a broken one.
    pub fn fail_from(&self, n: usize, kind: io::ErrorKind) {
        let mut inner = self.inner();
        inner.ops = 0;
        inner.fail_from = Some((n, kind));
    }

    /// Every operation of a kind fails from now on.
    pub fn fail_every(&self, op: Op, kind: io::ErrorKind) {
        self.inner().fail_op = Some((op, kind));
    }

    /// The program dies during the nth operation from now (from 0): a file
    /// being written stops half-way, and nothing later happens. What is on the
    /// disk now counts as safe from a power cut.
    pub fn crash_at(&self, n: usize) {
        let mut inner = self.inner();
        inner.ops = 0;
        inner.crash_at = Some(n);
        inner.power = Some(Power::start(&inner.files, &inner.folders));
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
        inner.fail_from = None;
        inner.fail_op = None;
        inner.crash_at = None;
        inner.crashed = false;
        inner.room = None;
        inner.read_only = false;
        inner.locked.clear();
        inner.power = None;
    }

    /// As [`FakeDisk::heal`], after a power cut at the moment of the crash: of
    /// the names and bytes that were not made safe since [`FakeDisk::crash_at`],
    /// only some are left. Which, the seed says.
    pub fn heal_after_losing(&self, seed: u64, cut: PowerCut) {
        self.inner().cut_power(seed, cut);
        self.heal();
    }

    /// As [`FakeDisk::heal`], after a power cut: of files that were never made
    /// safe only the first half is left.
    pub fn heal_after_power_cut(&self) {
        self.heal();
        for node in self.inner().files.values_mut() {
            node.bytes.truncate(node.safe.max(node.bytes.len() / 2));
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
        let node = inner.node(bytes.as_ref().to_vec(), mtime, true);
        inner.files.insert(path.to_owned(), node);
    }

    /// Changes a file's bytes and leaves its time as it was, as a disk with a coarse clock does.
    pub fn overwrite_unseen(&self, path: &str, bytes: impl AsRef<[u8]>) {
        if let Some(node) = self.inner().files.get_mut(path) {
            node.bytes = bytes.as_ref().to_vec();
            node.safe = node.bytes.len();
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
            let node = inner.node(bytes, mtime, true);
            inner.files.insert(path, node);
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
        if let Some((from, kind)) = inner.fail_from
            && n >= from
            && refuses(kind, op)
        {
            return Err(kind.into());
        }
        if let Some((which, kind)) = inner.fail_op
            && which == op
        {
            return Err(kind.into());
        }
        if inner.read_only && refuses(io::ErrorKind::PermissionDenied, op) {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        inner.now += 1_000_000;
        Ok(inner)
    }
}

impl Inner {
    fn node(&mut self, bytes: Vec<u8>, mtime: u64, safe: bool) -> Node {
        self.made += 1;
        let safe = if safe { bytes.len() } else { 0 };
        Node { number: self.made, bytes, mtime, safe }
    }

    fn vanish(&mut self, leaves: Place) {
        let (files, folders) = (std::mem::take(&mut self.files), std::mem::take(&mut self.folders));
        self.away.get_or_insert((files, folders, self.folder));
        self.folder += 1;
        if leaves == Place::EmptyFolder {
            self.folders.insert(String::new());
        }
    }
}

/// Whether a disk with this error refuses an operation.
fn refuses(kind: io::ErrorKind, op: Op) -> bool {
    match kind {
        io::ErrorKind::StorageFull => matches!(op, Op::CreateDir | Op::Write),
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            matches!(op, Op::CreateDir | Op::Write | Op::Rename | Op::Remove | Op::Lock)
        }
        _ => true,
    }
}
