//! Who else may write to a folder.

use std::path::{Path, PathBuf};

/// The nearest folder that exists: the folder itself, or one above it.
fn nearest(folder: &Path) -> Option<PathBuf> {
    let folder = std::path::absolute(folder).ok()?;
    folder.ancestors().find(|at| at.exists()).map(Path::to_owned)
}

/// Whether somebody may write to a folder from another computer or as another
/// user, or nobody can tell: then the lock in this user's state folder is not
/// enough.
pub(super) fn is_shared(folder: &Path) -> bool {
    nearest(folder).is_none_or(|at| system::is_network(&at) || system::is_of_others(&at))
}

#[cfg(target_os = "linux")]
mod system {
    use std::path::Path;

    /// What `statfs` calls the file systems of a disk in this computer (see
    /// `linux/magic.h`). Of any other, such as NFS, SMB, 9p or FUSE, nobody can
    /// tell: it may be on the network.
    const OF_THIS_COMPUTER: [u64; 22] = [
        0xEF53,      // ext2, ext3, ext4
        0x9123_683E, // btrfs
        0x5846_5342, // XFS
        0x2FC1_2FC1, // ZFS
        0xF2F5_2010, // F2FS
        0xCA45_1A4E, // bcachefs
        0x0102_1994, // tmpfs
        0x8584_58F6, // ramfs
        0x794C_7630, // overlayfs
        0x4D44,      // FAT
        0x2011_BAB0, // exFAT
        0x5346_544E, // NTFS
        0x7366_746E, // NTFS3
        0x5265_4973, // ReiserFS
        0x3153_464A, // JFS
        0x482B,      // HFS+
        0xF15F,      // eCryptfs
        0x3434,      // NILFS
        0x9660,      // ISO 9660
        0x1501_3346, // UDF
        0x7371_7368, // SquashFS
        0xE0F5_E1E2, // EROFS
    ];

    #[allow(clippy::cast_sign_loss, clippy::unnecessary_cast, reason = "its type is another on every processor")]
    pub(super) fn is_network(folder: &Path) -> bool {
        let kind = rustix::fs::statfs(folder).map(|s| (s.f_type as u64) & 0xFFFF_FFFF);
        kind.map_or(true, |kind| !OF_THIS_COMPUTER.contains(&kind))
    }

    pub(super) use super::unix::is_of_others;
}

#[cfg(all(unix, not(target_os = "linux")))]
mod system {
    use std::path::Path;

    pub(super) fn is_network(_: &Path) -> bool {
        true
    }

    pub(super) use super::unix::is_of_others;
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::MetadataExt;
    use std::path::Path;

    /// Whether another user of this computer may write to a folder.
    pub(super) fn is_of_others(folder: &Path) -> bool {
        std::fs::metadata(folder)
            .map_or(true, |meta| meta.uid() != rustix::process::geteuid().as_raw() || meta.mode() & 0o022 != 0)
    }
}

#[cfg(not(unix))]
mod system {
    use std::path::{Component, Path, Prefix};

    pub(super) fn is_network(folder: &Path) -> bool {
        let Ok(whole) = folder.canonicalize() else { return true };
        let unc = |c: Component| matches!(c, Component::Prefix(p) if matches!(p.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..)));
        whole.components().any(unc)
    }

    /// Folders of a profile are its user's alone.
    pub(super) fn is_of_others(_: &Path) -> bool {
        false
    }
}

/// A folder of this user's own in the temporary folder; `None` where somebody
/// else has made one of that name, who could then read what is put there.
#[cfg(all(unix, not(test)))]
pub(super) fn own_temp_folder() -> Option<PathBuf> {
    use std::os::unix::fs::MetadataExt;
    let user = rustix::process::geteuid().as_raw();
    let folder = std::env::temp_dir().join(format!("commonground-{user}"));
    match folder.symlink_metadata() {
        Ok(meta) => (meta.is_dir() && meta.uid() == user && meta.mode() & 0o077 == 0).then_some(folder),
        Err(e) => (e.kind() == std::io::ErrorKind::NotFound).then_some(folder),
    }
}

/// On this system the temporary folder is this user's own.
#[cfg(all(not(unix), not(test)))]
pub(super) fn own_temp_folder() -> Option<PathBuf> {
    Some(std::env::temp_dir().join("commonground"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn a_folder_that_others_may_write_to_is_shared() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().expect("a folder");
        assert!(!system::is_of_others(dir.path()));
        std::fs::set_permissions(dir.path(), std::fs::Permissions::from_mode(0o770)).expect("set");
        assert!(system::is_of_others(dir.path()) && is_shared(&dir.path().join("not/yet/there")));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn an_unknown_file_system_counts_as_network() {
        // What the kernel shows there is on no disk of this computer.
        assert!(system::is_network(Path::new("/proc")));
    }
}
