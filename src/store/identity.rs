//! Whether the workspace in the folder is the one that was opened, whatever the folder is called and whichever number
//! the system gives it.
//!
//! Two things tell. The id in `.commonground/id` is random; a workspace gets it when a program opens it to write. The
//! uid in `workspace.ron` is the same in every copy. A sync service or a tidy person may remove `.commonground`, and
//! then the uid and the records decide.

use super::batch::sum;
use super::disk::is_missing;
use super::here::{Home, WORKSPACE};
use super::local::key;
use super::open::Store;
use super::{place, ron_text};
use crate::model::{Uid, Workspace};

/// How many ids are remembered: the one that it had, the one that it was given, and one from another computer.
const IDS: usize = 4;

/// What a workspace is known by.
#[derive(Clone, Debug, Default)]
pub(super) struct Identity {
    /// Ids by which it is known; the newest last.
    ids: Vec<String>,
    /// The uid in its `workspace.ron`; `None` where that has none.
    uid: Option<Uid>,
}

/// What the two marks say about the workspace that is in the folder now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// It is the one that was opened.
    Same,
    /// It is another one.
    Other,
    /// It had an id when it was opened, and there is none now.
    IdMissing {
        /// Its uid is the one that was known.
        same_uid: bool,
    },
    /// Nothing can be said by them.
    Nothing,
}

impl Identity {
    /// The id under which it is known now.
    pub(super) fn id(&self) -> Option<&String> {
        self.ids.last()
    }

    /// From now on it is known by this id too.
    pub(super) fn know(&mut self, id: &str) {
        self.ids.retain(|known| known != id);
        self.ids.push(id.to_owned());
        if self.ids.len() > IDS {
            self.ids.remove(0);
        }
    }

    /// Forgets the uid: the workspace is to be started again.
    pub(super) fn forget_uid(&mut self) {
        self.uid = None;
    }

    /// Remembers the uid that stands in the bytes of `workspace.ron`.
    pub(super) fn know_uid(&mut self, workspace: &[u8]) {
        self.uid = uid_in(workspace).or(self.uid.take());
    }
}

/// The uid as it stands in a `workspace.ron`; `None` where there is none, or the file cannot be read.
fn uid_in(workspace: &[u8]) -> Option<Uid> {
    let read = ron_text::from_bytes::<Workspace>(workspace).ok()?;
    (!read.uid.is_empty()).then_some(read.uid)
}

impl Store {
    /// The id that stands in the folder now; `Err` where the disk does not say.
    pub(super) fn id_there(&self) -> Result<Option<String>, ()> {
        match self.inner.disk.read(place::ID) {
            Ok(bytes) => Ok(key::as_id(bytes)),
            Err(e) if is_missing(&e) => Ok(None),
            Err(_) => Err(()),
        }
    }

    /// What id and uid say about the workspace that is there now. `same_folder`: whether the folder has the number
    /// that it had, where the system gives numbers.
    pub(super) fn told_by_marks(&self, home: &mut Home, same_folder: Option<bool>) -> Told {
        let there = self.id_there();
        let (uid, same_settings) = self.settings_there(home);
        let identity = &mut home.identity;
        let same_uid = uid.is_some() && uid == identity.uid;
        let same_marks = same_uid || same_settings;
        if uid.is_some() && identity.uid.is_some() && !same_uid {
            return Told::Other;
        }
        match there {
            Ok(Some(id)) if identity.ids.contains(&id) => Told::Same,
            // In a shared folder another computer's program may have given it an id at the same time.
            Ok(Some(id)) if identity.ids.is_empty() || same_marks && same_folder == Some(true) => {
                identity.know(&id);
                Told::Same
            }
            Ok(Some(_)) => Told::Other,
            Ok(None) if !identity.ids.is_empty() => Told::IdMissing { same_uid },
            _ => Told::Nothing,
        }
    }

    /// The uid in `workspace.ron`, and whether the file is as it was known; it is only read through where it is not.
    fn settings_there(&self, home: &Home) -> (Option<Uid>, bool) {
        let Some(bytes) = self.bytes(WORKSPACE).ok().flatten() else { return (None, false) };
        let same = Some(sum(&bytes)) == home.marker_sum;
        (if same { home.identity.uid.clone() } else { uid_in(&bytes) }, same)
    }
}
