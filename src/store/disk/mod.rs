//! The few things the store asks of a disk, so that tests can pull the plug at
//! any of them. Paths are relative to the workspace, with `/` between parts;
//! `""` is the workspace itself. A path that would lead out of it is refused.

mod fake;
mod links;
mod real;

use std::io;

pub use fake::{FakeDisk, Op, Place, PowerCut};
pub use links::{LeadsOut, LeadsTo};
pub use real::RealDisk;

/// What is known of a file or folder without opening it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stat {
    /// Length in bytes; meaningless for a folder.
    pub len: u64,
    /// When it last changed, in nanoseconds since 1970; 0 where the disk does not know.
    pub mtime: u64,
    /// Permission bits (`0o600`); `None` where the system has none.
    pub mode: Option<u32>,
    /// What it is.
    pub is: Is,
}

/// What a name in a folder stands for, links within the workspace followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Is {
    /// An ordinary file.
    File,
    /// A folder.
    Folder,
    /// A pipe, a device, a link that leads nowhere or out of the workspace: never opened.
    Other,
}

/// A name in a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The name, without its folder. A name that is not Unicode has `�` in it.
    pub name: String,
    /// What is known of it.
    pub stat: Stat,
}

/// What the system knows a folder by, whatever its name: device and number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FolderId {
    /// The device.
    pub device: u64,
    /// The number on the device.
    pub number: u64,
}

/// A lock, held until it is dropped (or the program ends, however it ends).
pub trait Held: Send {}

/// The largest file that is read, in bytes. A record is a few thousand.
pub const LARGEST: u64 = 64 * 1024 * 1024;

/// A disk, seen from the workspace.
///
/// Every function fails with the system's own error; none of them panics. A
/// path that a link leads out of the workspace fails with [`LeadsOut`], whatever
/// was asked for.
pub trait Disk: Send + Sync {
    /// Reads a whole file. Refuses what is not an ordinary file, and what is
    /// larger than [`LARGEST`] (`FileTooLarge`).
    fn read(&self, path: &str) -> io::Result<Vec<u8>>;
    /// Reads a part of an ordinary file, by bytes from its beginning; less, or
    /// nothing, where it ends before.
    fn read_part(&self, path: &str, from: u64, len: usize) -> io::Result<Vec<u8>>;
    /// What is known of a path, links followed.
    fn stat(&self, path: &str) -> io::Result<Stat>;
    /// The names in a folder, in no order.
    fn list(&self, folder: &str) -> io::Result<Vec<Entry>>;
    /// What the system knows the workspace's folder by; `None` where the system
    /// has no such numbers. `NotADirectory` where a file is in its place.
    fn folder_id(&self) -> io::Result<Option<FolderId>>;
    /// Makes one folder, 0700 whatever the umask. `NotFound` where the folder
    /// above it is missing.
    fn create_dir(&self, folder: &str) -> io::Result<()>;
    /// Makes a folder and those above it, each 0700 whatever the umask.
    fn create_dir_all(&self, folder: &str) -> io::Result<()>;
    /// Writes a file that does not exist yet, 0600 whatever the umask. With
    /// `sync`, its bytes are safe when this returns. `AlreadyExists` where it exists.
    fn write_new(&self, path: &str, bytes: &[u8], sync: bool) -> io::Result<()>;
    /// Adds bytes to the end of a file that exists, not synced. What stood there
    /// stays, whatever goes wrong.
    fn append(&self, path: &str, bytes: &[u8]) -> io::Result<()>;
    /// Renames a file, replacing what stands there, in one step.
    fn rename(&self, from: &str, to: &str) -> io::Result<()>;
    /// Renames a file; `AlreadyExists` where something stands there.
    fn rename_new(&self, from: &str, to: &str) -> io::Result<()>;
    /// Removes a file.
    fn remove(&self, path: &str) -> io::Result<()>;
    /// Removes a folder with what is in it.
    fn remove_dir_all(&self, folder: &str) -> io::Result<()>;
    /// Makes the names in a folder safe. Does nothing where the system cannot.
    fn sync_dir(&self, folder: &str) -> io::Result<()>;
    /// Makes the bytes of many files safe at once, in the cheapest way there is.
    fn sync_all_files(&self, paths: &[String]) -> io::Result<()>;
    /// Takes the operating system's lock on a file, making the file where it is
    /// missing. `None` where somebody else holds it. `Unsupported` where the
    /// disk knows no locks.
    fn try_lock(&self, path: &str) -> io::Result<Option<Box<dyn Held>>>;
    /// Whether files may be made in the workspace, or in the nearest folder above it that exists.
    fn writable(&self) -> bool;
    /// Whether something stands at a path.
    fn exists(&self, path: &str) -> io::Result<bool> {
        match self.stat(path) {
            Ok(_) => Ok(true),
            Err(e) if is_missing(&e) => Ok(false),
            Err(e) => Err(e),
        }
    }
}

/// Whether an error says that there is no such file or folder.
pub fn is_missing(e: &io::Error) -> bool {
    matches!(e.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

/// Refuses a path that leads out of the workspace or means something else to
/// the system than it says.
fn refuse_unsafe(path: &str) -> io::Result<()> {
    if is_inside(path) {
        Ok(())
    } else {
        Err(io::Error::new(io::ErrorKind::InvalidInput, "a path that leads out of the workspace"))
    }
}

/// Whether a path stays within the workspace and means to every system what it
/// says. Links are another matter: [`LeadsOut`].
pub(super) fn is_inside(path: &str) -> bool {
    let bad = |part: &str| {
        part.is_empty() || part == "." || part == ".." || part.contains(['\\', '\0', ':']) || part.len() > 255
    };
    path.is_empty() || !path.split('/').any(bad)
}

/// The folder that a path is in; `""` for the workspace itself.
pub fn parent(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}
