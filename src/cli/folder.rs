//! Which folder is meant, and how a workspace is opened.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use directories::ProjectDirs;

use super::look::LookOnly;
use crate::model::{Say, text};
use crate::store::disk::Disk;
use crate::store::{Local, RealDisk, Store, SystemClock};

/// The variable that names the workspace's folder.
const VARIABLE: &str = "COMMONGROUND_WORKSPACE";

/// The folder that this program's data is in on this computer.
///
/// # Errors
/// A sentence where this computer has no such folder for this user.
pub fn data_folder() -> Result<PathBuf, Say> {
    let dirs = ProjectDirs::from("", "", "commonground").ok_or_else(|| Say::new("cli-no-data-folder"))?;
    Ok(dirs.data_dir().to_owned())
}

/// The workspace's folder: as given, as the environment says, or the usual one.
///
/// # Errors
/// A sentence where there is no such folder, or it is a file.
pub(super) fn workspace(given: Option<&Path>) -> Result<PathBuf, Say> {
    let named = given.map(Path::to_owned).or_else(|| {
        let named = std::env::var_os(VARIABLE).filter(|v| !v.is_empty());
        named.map(PathBuf::from)
    });
    let folder = match named {
        Some(folder) => folder,
        None => data_folder()?.join("workspace"),
    };
    no_file(&folder)?;
    Ok(folder)
}

/// Refuses a folder that is a file, and one behind a link that leads nowhere: no
/// folder can be made there, and the workspace is somewhere else or away.
pub(super) fn no_file(folder: &Path) -> Result<(), Say> {
    match std::fs::metadata(folder) {
        Ok(meta) if !meta.is_dir() => Err(Say::new("cli-workspace-is-file").with("path", shown(folder))),
        Ok(_) => Ok(()),
        Err(_) => {
            let dangling = |path: &&Path| path.is_symlink() && path.metadata().is_err();
            let Some(link) = folder.ancestors().find(dangling) else { return Ok(()) };
            let to = std::fs::read_link(link).map(|to| shown(&to)).unwrap_or_default();
            Err(Say::new("cli-workspace-link-nowhere").with("path", shown(link)).with("to", to))
        }
    }
}

/// A path as it may be shown.
pub(super) fn shown(path: &Path) -> String {
    text::shown(&path.to_string_lossy()).into_owned()
}

/// Opens a workspace for a look: nothing is written, not even a lock. Only where
/// a save was broken off is that brought to its end first, as at every start:
/// what it saved would otherwise be there in part.
///
/// # Errors
/// A sentence where the folder cannot be looked into.
pub(super) fn open_to_look(workspace: &Path) -> Result<Store, Say> {
    let disk = RealDisk::new(workspace);
    if broken_off(&disk) {
        return open(workspace);
    }
    let local = Local::to_look(workspace).map(|disk| Arc::new(LookOnly::new(disk)));
    Store::open_with(Arc::new(LookOnly::new(Arc::new(disk))), local, Arc::new(SystemClock)).map_err(|e| e.say())
}

/// Opens a workspace to write in.
///
/// # Errors
/// A sentence where the folder cannot be looked into.
pub(super) fn open(workspace: &Path) -> Result<Store, Say> {
    Store::open_folder(workspace).map_err(|e| e.say())
}

/// Whether something is waiting to be finished in the program's own folder.
fn broken_off(disk: &RealDisk) -> bool {
    disk.list(".commonground").is_ok_and(|all| all.iter().any(|e| e.name.starts_with("staging-")))
}
