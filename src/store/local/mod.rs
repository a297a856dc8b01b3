//! What belongs to this computer and not to the workspace: drafts, the index
//! and the lock. It lies in the platform's state folder, by workspace, so that
//! a colleague on a shared folder is never offered somebody else's draft, and
//! so that a full or missing workspace disk cannot take what is being typed.
//!
//! - [`Local`]: the folders, as a store is opened with them.
//! - `key`: which folder belongs to which workspace, also after it was moved or copied.
//! - `same`: whether a workspace that has no id yet was moved, or is another one.
//! - `need`: the folders for drafts that the usual one refuses.
//! - `routed`: one [`Disk`] over all of them, by path.
//! - `drive`: whether others may write to the workspace's folder at the same time.
//! - `move_in`: takes over what older programs left in the workspace, and sweeps.

mod drive;
pub(super) mod key;
mod move_in;
mod need;
mod routed;
mod same;

use std::cell::OnceCell;
use std::path::{Path, PathBuf};
use std::sync::Arc;

#[cfg(not(test))]
use directories::ProjectDirs;

pub(super) use key::random;
pub use key::{folder_moved, folder_removed, new_id};
pub(super) use routed::Routed;

use super::disk::{Disk, RealDisk};
use super::open::{Access, Store};
use super::place;

/// The folders of this computer that go with one workspace. Where there is
/// none ([`Local::default`]), everything is kept in the workspace's own
/// `.commonground`.
#[derive(Clone, Default)]
pub struct Local {
    /// The platform's state folder for this workspace: drafts, index, lock.
    pub(super) state: Option<Arc<dyn Disk>>,
    /// In the platform's data folder: for drafts that the state folder refuses.
    pub(super) data: Option<Arc<dyn Disk>>,
    /// In the temporary folder: for drafts that everything else refuses while the program ends.
    pub(super) temp: Option<Arc<dyn Disk>>,
    /// Where these are, to be named in messages.
    pub(super) names: Vec<(&'static str, PathBuf)>,
    /// Others may write to the workspace too, from elsewhere: a lock is held there as well.
    pub(super) shared: bool,
    /// The id that the workspace is to have from its first write on.
    pub(super) id: Option<String>,
    /// The workspace is in a git repository.
    pub(super) in_git: bool,
    /// Where it is remembered that this id is at this place.
    pub(super) claim: Option<key::Claim>,
    /// The workspace's folder, where it is one of this computer.
    pub(super) folder: Option<PathBuf>,
}

impl Local {
    /// With a state folder on a disk, and nothing else.
    pub fn on(state: Arc<dyn Disk>) -> Self {
        Local { state: Some(state), ..Local::default() }
    }

    /// With a place for drafts that the state folder refuses.
    #[must_use]
    pub fn or_data(self, data: Arc<dyn Disk>) -> Self {
        Local { data: Some(data), ..self }
    }

    /// With a place for drafts that everything else refuses while the program ends.
    #[must_use]
    pub fn or_temp(self, temp: Arc<dyn Disk>) -> Self {
        Local { temp: Some(temp), ..self }
    }

    /// On a folder that others may write to from elsewhere.
    #[must_use]
    pub fn shared(self) -> Self {
        Local { shared: true, ..self }
    }

    /// The folders of this computer for a workspace's folder, which need not be
    /// there yet. They are made where they are missing and can be made.
    pub fn of(workspace: &Path) -> Self {
        Local::find(workspace, true)
    }

    /// As [`Local::of`], without making or changing anything.
    pub fn to_look(workspace: &Path) -> Self {
        Local::find(workspace, false)
    }

    /// Each disk put into another: one that is only looked at, say.
    #[must_use]
    pub fn map(self, with: impl Fn(Arc<dyn Disk>) -> Arc<dyn Disk>) -> Self {
        Local { state: self.state.map(&with), data: self.data.map(&with), temp: self.temp.map(&with), ..self }
    }

    fn find(workspace: &Path, make: bool) -> Self {
        Folders::of_this_user().map(|folders| Local::find_in(&folders, workspace, make)).unwrap_or_default()
    }

    fn find_in(folders: &Folders, workspace: &Path, make: bool) -> Self {
        let mut local =
            Local { shared: drive::is_shared(workspace), in_git: key::in_git(workspace), ..Local::default() };
        let mut named = |root: &'static str, folder: &Path| -> Arc<dyn Disk> {
            local.names.push((root, folder.to_owned()));
            Arc::new(RealDisk::new(folder))
        };
        if let Some(found) = key::find(&folders.workspaces, workspace, make) {
            local.state = Some(named(place::LOCAL, &folders.workspaces.join(&found.key)));
            local.id = found.write_id;
            local.claim = Some(found.claim);
        }
        let here = OnceCell::new();
        let here = || here.get_or_init(|| need::here(workspace)).clone();
        let in_need = |folder: &Path| folder.join(need::find(folder, workspace, &here));
        local.data = Some(named(place::DATA, &in_need(&folders.journal)));
        local.temp = folders.temp.as_ref().map(|temp| named(place::TEMP, &in_need(temp)));
        local.folder = Some(workspace.to_owned());
        local
    }
}

/// Where this user's programs keep what is theirs.
struct Folders {
    /// By workspace, what this computer keeps about it.
    workspaces: PathBuf,
    /// Where that cannot be written: likewise.
    journal: PathBuf,
    /// Where that cannot be written either.
    temp: Option<PathBuf>,
}

impl Folders {
    /// The library's own tests keep everything in their workspaces: they must
    /// not write to the folders of whoever runs them.
    #[cfg(test)]
    fn of_this_user() -> Option<Self> {
        None
    }

    #[cfg(not(test))]
    fn of_this_user() -> Option<Self> {
        let dirs = ProjectDirs::from("", "", "commonground")?;
        let state = dirs.state_dir().unwrap_or_else(|| dirs.data_local_dir());
        Some(Folders {
            workspaces: state.join("workspaces"),
            journal: dirs.data_dir().join("journal"),
            temp: drive::own_temp_folder(),
        })
    }
}

/// The folder by workspace in the platform's state folder.
pub(super) fn workspaces_folder() -> Option<PathBuf> {
    Folders::of_this_user().map(|f| f.workspaces)
}

impl Store {
    /// Remembers, where a draft is kept in need, of which workspace it is: so that it is offered
    /// there and nowhere else, also after the workspace was moved.
    pub(super) fn remember_in_need(&self, root: &str) {
        let local = &self.inner.local;
        let disk = match root {
            place::DATA => &local.data,
            place::TEMP => &local.temp,
            _ => return,
        };
        if let (Some(disk), Some(folder)) = (disk, &local.folder) {
            // Where even this is refused, it is found by its path.
            let _ = need::remember(disk.as_ref(), folder);
        }
    }

    /// The places in which drafts may be, the usual one first; without the one
    /// for need only where `usual`.
    pub(super) fn draft_roots(&self, usual: bool) -> Vec<&'static str> {
        let local = &self.inner.local;
        let mut roots = Vec::new();
        roots.extend(local.state.is_some().then_some(place::LOCAL));
        roots.extend(local.data.is_some().then_some(place::DATA));
        if !usual || self.inner.access == Access::ReadWrite {
            roots.push(if local.state.is_some() { place::OWN } else { place::LOCAL });
        }
        roots.extend((local.temp.is_some() && !usual).then_some(place::TEMP));
        roots
    }

    /// A path as it may be shown: what is not in the workspace in full.
    pub(super) fn shown_path(&self, path: &str) -> String {
        let (root, rest) = path.split_once('/').unwrap_or((path, ""));
        if !place::ROOTS.contains(&root) {
            return path.to_owned();
        }
        match self.inner.local.names.iter().find(|(name, _)| *name == root) {
            Some((_, folder)) => folder.join(rest).to_string_lossy().into_owned(),
            None => format!("{}/{rest}", place::OWN),
        }
    }
}
