//! The disk of the machine.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

use super::{Disk, Entry, FolderId, Held, Is, LARGEST, Stat, is_missing, links, refuse_unsafe};

/// The disk of the machine, seen from one folder.
#[derive(Clone, Debug)]
pub struct RealDisk {
    root: PathBuf,
}

impl RealDisk {
    /// The disk seen from a folder, which need not exist yet.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        RealDisk { root: root.into() }
    }

    /// The folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where a path is on the machine. Refuses what is no path of the workspace,
    /// and what a link leads out of it.
    fn at(&self, path: &str) -> io::Result<PathBuf> {
        refuse_unsafe(path)?;
        links::refuse(&self.root, path)?;
        let mut full = self.root.clone();
        for part in path.split('/').filter(|p| !p.is_empty()) {
            full.push(part);
        }
        Ok(full)
    }

    /// Opens an ordinary file of the folder for reading.
    fn open(&self, path: &str) -> io::Result<(File, fs::Metadata)> {
        let mut options = OpenOptions::new();
        options.read(true);
        system::do_not_wait(&mut options);
        let file = options.open(self.at(path)?)?;
        let meta = file.metadata()?;
        if !meta.is_file() {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "not an ordinary file"));
        }
        Ok((file, meta))
    }
}

/// A locked file; the system lets go of it when the file is closed.
struct HeldFile {
    _file: File,
}

impl Held for HeldFile {}

fn stat_of(meta: &fs::Metadata) -> Stat {
    let mtime = meta
        .modified()
        .ok()
        .and_then(|t| t.duration_since(std::time::UNIX_EPOCH).ok())
        .and_then(|d| u64::try_from(d.as_nanos()).ok())
        .unwrap_or(0);
    let is = if meta.is_file() {
        Is::File
    } else if meta.is_dir() {
        Is::Folder
    } else {
        Is::Other
    };
    Stat { len: meta.len(), mtime, mode: system::mode(meta), is }
}

impl Disk for RealDisk {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        let (mut file, meta) = self.open(path)?;
        if meta.len() > LARGEST {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let mut bytes = Vec::with_capacity(usize::try_from(meta.len()).unwrap_or(0) + 1);
        // A file that grows while it is read ends at the limit too.
        (&mut file).take(LARGEST + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > LARGEST {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        Ok(bytes)
    }

    fn read_part(&self, path: &str, from: u64, len: usize) -> io::Result<Vec<u8>> {
        let (mut file, meta) = self.open(path)?;
        let there = usize::try_from(meta.len().saturating_sub(from)).unwrap_or(usize::MAX);
        let mut bytes = Vec::with_capacity(len.min(there));
        file.seek(io::SeekFrom::Start(from))?;
        file.take(len as u64).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn stat(&self, path: &str) -> io::Result<Stat> {
        Ok(stat_of(&fs::metadata(self.at(path)?)?))
    }

    fn list(&self, folder: &str) -> io::Result<Vec<Entry>> {
        let mut entries = Vec::new();
        for entry in fs::read_dir(self.at(folder)?)? {
            let entry = entry?;
            let meta = match entry.metadata() {
                // A link that leads out stays one: neither file nor folder.
                Ok(meta) if meta.is_symlink() && links::leads_out(&self.root, &entry.path()).is_none() => {
                    fs::metadata(entry.path()).unwrap_or(meta)
                }
                Ok(meta) => meta,
                // Gone since the folder was opened.
                Err(e) if is_missing(&e) => continue,
                Err(e) => return Err(e),
            };
            entries.push(Entry { name: entry.file_name().to_string_lossy().into_owned(), stat: stat_of(&meta) });
        }
        Ok(entries)
    }

    fn folder_id(&self) -> io::Result<Option<FolderId>> {
        let meta = fs::metadata(&self.root)?;
        if !meta.is_dir() {
            return Err(io::ErrorKind::NotADirectory.into());
        }
        Ok(system::folder_id(&meta))
    }

    fn create_dir(&self, folder: &str) -> io::Result<()> {
        system::create_private_dir(&self.at(folder)?)
    }

    fn create_dir_all(&self, folder: &str) -> io::Result<()> {
        let full = self.at(folder)?;
        let mut missing = Vec::new();
        for above in full.ancestors() {
            if above.as_os_str().is_empty() || above.is_dir() {
                break;
            }
            // The folder that the workspace's own link leads to is gone: none is made in its place.
            if above.is_symlink() {
                return Err(io::ErrorKind::NotFound.into());
            }
            missing.push(above);
        }
        for dir in missing.into_iter().rev() {
            match system::create_private_dir(dir) {
                Err(e) if e.kind() == io::ErrorKind::AlreadyExists && dir.is_dir() => {}
                done => done?,
            }
            // The workspace itself is only safe once the folder above it is; within it, the caller sees to that.
            if let Some(above) = dir.parent().filter(|_| !dir.starts_with(&self.root) || dir == self.root) {
                system::sync_dir(if above.as_os_str().is_empty() { Path::new(".") } else { above })?;
            }
        }
        Ok(())
    }

    fn write_new(&self, path: &str, bytes: &[u8], sync: bool) -> io::Result<()> {
        let full = self.at(path)?;
        let mut file = system::create_private(&full)?;
        let written = file.write_all(bytes).and_then(|()| if sync { file.sync_all() } else { Ok(()) });
        if written.is_err() {
            drop(file);
            // Half a file helps nobody, least of all on a full disk.
            let _ = fs::remove_file(&full);
        }
        written
    }

    fn append(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        fs::OpenOptions::new().append(true).open(self.at(path)?)?.write_all(bytes)
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        fs::rename(self.at(from)?, self.at(to)?)
    }

    fn rename_new(&self, from: &str, to: &str) -> io::Result<()> {
        let (from, to) = (self.at(from)?, self.at(to)?);
        if let Some(done) = system::rename_new(&from, &to) {
            return done;
        }
        // A second name and then the first one off: never replaces either.
        match fs::hard_link(&from, &to) {
            Ok(()) => fs::remove_file(&from),
            Err(e) if e.kind() == io::ErrorKind::AlreadyExists || is_missing(&e) => Err(e),
            // A disk without second names (FAT): look first, then rename.
            Err(_) if to.symlink_metadata().is_ok() => Err(io::ErrorKind::AlreadyExists.into()),
            Err(_) => fs::rename(&from, &to),
        }
    }

    fn remove(&self, path: &str) -> io::Result<()> {
        fs::remove_file(self.at(path)?)
    }

    fn remove_dir_all(&self, folder: &str) -> io::Result<()> {
        if folder.is_empty() {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "the workspace itself is never removed"));
        }
        fs::remove_dir_all(self.at(folder)?)
    }

    fn sync_dir(&self, folder: &str) -> io::Result<()> {
        system::sync_dir(&self.at(folder)?)
    }

    fn sync_all_files(&self, paths: &[String]) -> io::Result<()> {
        if paths.len() > 8 && system::sync_disk_of(&self.root) {
            return Ok(());
        }
        for path in paths {
            system::open_to_sync(&self.at(path)?)?.sync_all()?;
        }
        Ok(())
    }

    fn try_lock(&self, path: &str) -> io::Result<Option<Box<dyn Held>>> {
        let full = self.at(path)?;
        let file = match system::create_private(&full) {
            Ok(file) => file,
            Err(e) if e.kind() == io::ErrorKind::AlreadyExists => {
                OpenOptions::new().read(true).write(true).open(&full)?
            }
            Err(e) => return Err(e),
        };
        match file.try_lock() {
            Ok(()) => Ok(Some(Box::new(HeldFile { _file: file }))),
            Err(fs::TryLockError::WouldBlock) => Ok(None),
            Err(fs::TryLockError::Error(e)) => Err(e),
        }
    }

    fn writable(&self) -> bool {
        let mut at = self.root.as_path();
        loop {
            let dir = if at.as_os_str().is_empty() { Path::new(".") } else { at };
            if dir.exists() {
                return system::may_write(dir);
            }
            match at.parent() {
                Some(above) => at = above,
                None => return false,
            }
        }
    }
}

#[cfg(unix)]
mod system {
    use std::fs::{self, DirBuilder, File, OpenOptions, Permissions};
    use std::io;
    use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt};
    use std::path::Path;

    use rustix::fs::{Access, OFlags};

    pub(super) fn mode(meta: &fs::Metadata) -> Option<u32> {
        Some(meta.permissions().mode() & 0o7777)
    }

    pub(super) fn folder_id(meta: &fs::Metadata) -> Option<super::FolderId> {
        Some(super::FolderId { device: meta.dev(), number: meta.ino() })
    }

    /// A pipe under a record's name must not hang the program.
    pub(super) fn do_not_wait(options: &mut OpenOptions) {
        if let Ok(flags) = i32::try_from(OFlags::NONBLOCK.bits()) {
            options.custom_flags(flags);
        }
    }

    pub(super) fn create_private(path: &Path) -> io::Result<File> {
        let file = OpenOptions::new().read(true).write(true).create_new(true).mode(0o600).open(path)?;
        // A umask can only have taken away; a disk without permissions may refuse, and then has none to leak by.
        if file.metadata()?.permissions().mode() & 0o777 != 0o600 {
            let _ = file.set_permissions(Permissions::from_mode(0o600));
        }
        Ok(file)
    }

    pub(super) fn create_private_dir(path: &Path) -> io::Result<()> {
        DirBuilder::new().mode(0o700).create(path)?;
        if fs::metadata(path)?.permissions().mode() & 0o777 != 0o700 {
            let _ = fs::set_permissions(path, Permissions::from_mode(0o700));
        }
        Ok(())
    }

    pub(super) fn sync_dir(path: &Path) -> io::Result<()> {
        match File::open(path)?.sync_all() {
            // Some network disks cannot, and say so.
            Err(e) if matches!(e.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(()),
            done => done,
        }
    }

    pub(super) fn open_to_sync(path: &Path) -> io::Result<File> {
        File::open(path)
    }

    #[cfg(target_os = "linux")]
    pub(super) fn sync_disk_of(root: &Path) -> bool {
        File::open(root).is_ok_and(|dir| rustix::fs::syncfs(dir).is_ok())
    }

    #[cfg(not(target_os = "linux"))]
    pub(super) fn sync_disk_of(_: &Path) -> bool {
        false
    }

    /// `None` where the system or the disk cannot do it in one step.
    #[cfg(any(target_os = "linux", target_vendor = "apple"))]
    pub(super) fn rename_new(from: &Path, to: &Path) -> Option<io::Result<()>> {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        use rustix::io::Errno;
        match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
            Ok(()) => Some(Ok(())),
            Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP | Errno::PERM) => None,
            Err(e) => Some(Err(e.into())),
        }
    }

    #[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
    pub(super) fn rename_new(_: &Path, _: &Path) -> Option<io::Result<()>> {
        None
    }

    pub(super) fn may_write(dir: &Path) -> bool {
        rustix::fs::access(dir, Access::WRITE_OK | Access::EXEC_OK).is_ok()
    }
}

#[cfg(not(unix))]
mod system {
    use std::fs::{self, File, OpenOptions};
    use std::io;
    use std::path::Path;

    // What is private to a user is so by the folder it is in: profiles are.

    pub(super) fn mode(_: &fs::Metadata) -> Option<u32> {
        None
    }

    /// The numbers of folders are not to be had by the standard library here:
    /// a workspace is known by what is in it.
    pub(super) fn folder_id(_: &fs::Metadata) -> Option<super::FolderId> {
        None
    }

    pub(super) fn do_not_wait(_: &mut OpenOptions) {}

    pub(super) fn create_private(path: &Path) -> io::Result<File> {
        OpenOptions::new().read(true).write(true).create_new(true).open(path)
    }

    pub(super) fn create_private_dir(path: &Path) -> io::Result<()> {
        fs::create_dir(path)
    }

    pub(super) fn sync_dir(_: &Path) -> io::Result<()> {
        Ok(())
    }

    pub(super) fn open_to_sync(path: &Path) -> io::Result<File> {
        OpenOptions::new().read(true).write(true).open(path)
    }

    pub(super) fn sync_disk_of(_: &Path) -> bool {
        false
    }

    pub(super) fn rename_new(_: &Path, _: &Path) -> Option<io::Result<()>> {
        None
    }

    pub(super) fn may_write(dir: &Path) -> bool {
        fs::metadata(dir).is_ok_and(|m| !m.permissions().readonly() || cfg!(windows))
    }
}
