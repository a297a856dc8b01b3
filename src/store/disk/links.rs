//! Links that lead out of the workspace. Nothing is read, written, listed or
//! removed through one: a synced or shared folder may hold a link that somebody
//! else made. The workspace's own folder may be a link, and so may anything in it
//! that leads to somewhere within it.
//!
//! "Link" is what the system calls a symbolic link; on Windows also a junction (a
//! mount point): the standard library counts every reparse point that stands for
//! another name as one, and the placeholders of OneDrive not.

use std::io;
use std::path::Path;

/// Why a path is refused: a part of it is a link out of the workspace.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{path} is a link out of the workspace")]
pub struct LeadsOut {
    /// The part that is the link, from the workspace on, with `/`.
    pub path: String,
    /// What it leads to.
    pub to: LeadsTo,
}

/// What a link out of the workspace leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeadsTo {
    /// A folder.
    Folder,
    /// A file, or anything else that is no folder.
    File,
    /// Something that is not there, or that may not be looked at.
    Nowhere,
}

impl LeadsOut {
    /// The link that an error of the disk is about, where it is about one.
    pub fn of(e: &io::Error) -> Option<&LeadsOut> {
        e.get_ref()?.downcast_ref()
    }
}

/// Refuses a path of which a part below `root` is a link that leads out of
/// `root`, or that leads nowhere: where that would be cannot be told. A part
/// that is not there is for the operation itself to say.
///
/// Another program could put a link there a moment later; this keeps out links
/// that are there, not somebody who can already write into the workspace.
pub(super) fn refuse(root: &Path, path: &str) -> io::Result<()> {
    let mut full = root.to_owned();
    let mut end = 0;
    for part in path.split('/').filter(|part| !part.is_empty()) {
        full.push(part);
        end += part.len() + usize::from(end > 0);
        let Ok(meta) = full.symlink_metadata() else { return Ok(()) };
        if meta.is_symlink()
            && let Some(to) = leads_out(root, &full)
        {
            let out = LeadsOut { path: path[..end].to_owned(), to };
            return Err(io::Error::new(io::ErrorKind::InvalidInput, out));
        }
    }
    Ok(())
}

/// What a link leads to; `None` where that is within the folder.
pub(super) fn leads_out(root: &Path, link: &Path) -> Option<LeadsTo> {
    let (Ok(to), Ok(root)) = (link.canonicalize(), root.canonicalize()) else { return Some(LeadsTo::Nowhere) };
    if to.starts_with(root) {
        None
    } else if to.is_dir() {
        Some(LeadsTo::Folder)
    } else {
        Some(LeadsTo::File)
    }
}
