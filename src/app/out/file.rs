//! Writing what goes out into a file: never over another without a word, and
//! never half of it.

use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::model::Say;

/// Why a file was not written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// These are there already, and nobody said that they may go.
    There(Vec<PathBuf>),
    /// It could not be done.
    Failed(Say),
}

/// Writes files, all or none of those that are there already: beside, synced,
/// then in place. Only the user can read them.
///
/// # Errors
/// [`Refused`]; then no file that was there has changed.
pub fn keep(files: &[(PathBuf, Vec<u8>)], over: bool) -> Result<(), Refused> {
    let there: Vec<PathBuf> =
        files.iter().map(|(path, _)| path.clone()).filter(|p| p.symlink_metadata().is_ok()).collect();
    if !over && !there.is_empty() {
        return Err(Refused::There(there));
    }
    for (path, bytes) in files {
        if path.is_dir() {
            return Err(Refused::Failed(Say::new("out-is-folder").with("path", shown(path))));
        }
        write(path, bytes, over).map_err(|e| match e.kind() {
            ErrorKind::AlreadyExists if !over => Refused::There(vec![path.clone()]),
            ErrorKind::NotFound => Refused::Failed(Say::new("out-no-folder").with("path", shown(path))),
            _ => Refused::Failed(Say::new("out-not-written").with("path", shown(path)).with("why", e.to_string())),
        })?;
    }
    Ok(())
}

fn write(path: &Path, bytes: &[u8], over: bool) -> std::io::Result<()> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut beside = tempfile::NamedTempFile::new_in(folder)?;
    beside.write_all(bytes)?;
    beside.as_file().sync_all()?;
    if over {
        beside.persist(path).map_err(|e| e.error)?;
    } else {
        beside.persist_noclobber(path).map_err(|e| e.error)?;
    }
    Ok(())
}

/// A path as it may be shown.
fn shown(path: &Path) -> String {
    crate::model::text::shown(&path.to_string_lossy()).into_owned()
}

/// Paths as they may be shown, the first few of many.
pub fn names(paths: &[PathBuf]) -> String {
    let mut names: Vec<String> = paths.iter().take(3).map(|p| shown(p)).collect();
    if paths.len() > names.len() {
        names.push("…".into());
    }
    names.join(", ")
}
