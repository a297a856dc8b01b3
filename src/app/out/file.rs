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
/// then in place. Only the user can read them. A device or a pipe is written
/// to and stays what it is.
///
/// # Errors
/// [`Refused`]; then no file that was there has changed.
pub fn keep(files: &[(PathBuf, Vec<u8>)], over: bool) -> Result<(), Refused> {
    let there: Vec<PathBuf> =
        files.iter().map(|(path, _)| path.clone()).filter(|p| p.symlink_metadata().is_ok() && !is_device(p)).collect();
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
            _ => Refused::Failed(
                Say::new("out-not-written").with("path", shown(path)).with("why", crate::store::plain_reason(&e)),
            ),
        })?;
    }
    Ok(())
}

/// Whether a path is neither file nor folder: a device, a pipe, a socket.
/// Nothing there can be lost by writing, and it must never be replaced by a
/// file: whoever may write to `/dev` would lose the device itself.
fn is_device(path: &Path) -> bool {
    path.metadata().is_ok_and(|it| !it.is_file() && !it.is_dir())
}

fn write(path: &Path, bytes: &[u8], over: bool) -> std::io::Result<()> {
    if is_device(path) {
        return std::fs::OpenOptions::new().write(true).open(path)?.write_all(bytes);
    }
    // A link stays a link: what it leads to is written.
    let target = if over { path.canonicalize().unwrap_or_else(|_| path.to_owned()) } else { path.to_owned() };
    let path = target.as_path();
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

#[cfg(test)]
mod tests {
    #[cfg(unix)]
    use super::*;

    #[cfg(unix)]
    #[test]
    fn a_pipe_gets_the_words_and_stays_a_pipe() {
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pipe");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().is_ok_and(|done| done.success()));
        let reader = {
            let pipe = pipe.clone();
            std::thread::spawn(move || std::fs::read(pipe).unwrap())
        };
        keep(&[(pipe.clone(), b"for everybody".to_vec())], false).unwrap();
        assert_eq!(reader.join().unwrap(), b"for everybody");
        assert!(is_device(&pipe));
    }

    #[cfg(unix)]
    #[test]
    fn what_a_link_leads_to_is_written_and_the_link_stays() {
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("letter.md"), folder.path().join("link.md"));
        std::fs::write(&file, "before").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        let after = [(link.clone(), b"after".to_vec())];
        assert_eq!(keep(&after, false), Err(Refused::There(vec![link.clone()])));
        assert_eq!(std::fs::read(&file).unwrap(), b"before");
        keep(&after, true).unwrap();
        assert_eq!(std::fs::read(&file).unwrap(), b"after");
        assert!(link.symlink_metadata().unwrap().is_symlink());
    }
}
