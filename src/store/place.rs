//! Where things are in a workspace.

use std::borrow::Cow;
use std::collections::HashSet;

use super::wrong::StoreError;
use crate::model::{Id, Kind};

/// The program's own folder in a workspace.
pub(super) const OWN: &str = ".commonground";
/// What stands for the folder of this computer that goes with a workspace: the
/// platform's state folder, or [`OWN`] where there is none. No file can be called so.
pub(super) const LOCAL: &str = ".local:";
/// Likewise: where drafts go that the state folder refuses.
pub(super) const DATA: &str = ".data:";
/// Likewise: where drafts go that nothing else takes.
pub(super) const TEMP: &str = ".temp:";
/// All that stand for folders of this computer.
pub(super) const ROOTS: [&str; 3] = [LOCAL, DATA, TEMP];
/// The lock's file.
pub(super) const LOCK: &str = ".local:/lock";
/// A random number for this computer: by it a workspace's other files tell computers apart.
pub(super) const COMPUTER: &str = ".local:/computer";
/// The lock's file in the workspace, where others may write from other computers.
pub(super) const SHARED_LOCK: &str = ".commonground/lock";
/// The workspace's id.
pub(super) const ID: &str = ".commonground/id";
/// Keeps git from taking up what is nobody's but the program's.
pub(super) const GITIGNORE: &str = ".commonground/.gitignore";
/// Who is in the room today.
pub(super) const PRESENT: &str = ".commonground/present.ron";
/// The files by which open programs say that they are open: in the workspace, so that other accounts
/// and other computers see them too.
pub(super) const OPEN: &str = ".commonground/open";
/// Likewise on this computer, where no sync service and nobody tidying the workspace removes them.
pub(super) const OPEN_HERE: &str = ".local:/open";
/// The tombstones of what was erased.
pub(super) const ERASED: &str = ".commonground/erased";
/// Likewise on this computer: an older state of the folder, out of git or a backup, may come without them.
pub(super) const ERASED_HERE: &str = ".local:/erased";
/// The index of briefs.
pub(super) const INDEX: &str = ".local:/index";
/// Texts being written, within [`LOCAL`] or another place for them.
pub(super) const DRAFTS: &str = "drafts";
/// Texts being written that were put away, likewise.
pub(super) const DISCARDED: &str = "trash/drafts";
/// Deleted records.
pub(super) const TRASH: &str = ".commonground/trash";
/// Older versions of records.
pub(super) const HISTORY: &str = ".commonground/history";
/// When councils' files were seen.
pub(super) const IMPORTS: &str = ".commonground/imports";
/// What the folders of unfinished batches begin with, within [`OWN`].
pub(super) const STAGING: &str = "staging-";
/// Where batches are moved that cannot be finished.
pub(super) const SET_ASIDE: &str = ".commonground/set-aside";
/// The ending of records.
pub(super) const ENDING: &str = ".ron";
/// What stands in the name of a second version, behind the id.
pub(super) const OTHER_VERSION: &str = " (other version";
/// How much of an id stands in it at most, in bytes.
const OTHER_LENGTH: usize = 90;
/// The ending of files that were never finished.
pub(super) const UNFINISHED: &str = ".tmp";

/// Which of the [`ROOTS`] a path is under.
pub(super) fn root_of(path: &str) -> Option<&'static str> {
    let first = path.split('/').next().unwrap_or(path);
    ROOTS.into_iter().find(|root| *root == first)
}

/// A path under one of the [`ROOTS`] as it would be in the workspace: by that it is told what a file is.
pub(super) fn as_own(path: &str) -> Cow<'_, str> {
    match root_of(path) {
        Some(root) => format!("{OWN}{}", &path[root.len()..]).into(),
        None => path.into(),
    }
}

/// Where a file that goes into a folder is written before it is whole: few
/// places, so that all of them can be swept at every start.
pub(super) fn unfinished_folder(folder: &str) -> &str {
    let first = folder.split('/').next().unwrap_or(folder);
    if first == OWN || ROOTS.contains(&first) { first } else { folder }
}

/// Where a record is, for an id that is safe.
pub(super) fn of(kind: Kind, id: &Id) -> Result<String, StoreError> {
    safe(id)?;
    Ok(kind.path(id))
}

/// Refuses an id that is not safe.
pub(super) fn safe(id: &Id) -> Result<(), StoreError> {
    if id.is_safe() && !id.as_str().ends_with(UNFINISHED) {
        Ok(())
    } else {
        Err(StoreError::UnsafeName(id.as_str().to_owned()))
    }
}

/// The id of a record's file by its name; `None` where it is no record's file.
pub(super) fn id_of(name: &str) -> Option<Id> {
    let id = Id::new(name.strip_suffix(ENDING)?);
    safe(&id).is_ok().then_some(id)
}

/// Whether a record can be at a path.
pub(super) fn is_record(path: &str) -> bool {
    match path.split_once('/') {
        Some((folder, name)) => Kind::with_folder().any(|kind| kind.folder() == folder) && id_of(name).is_some(),
        None => Kind::ALL.into_iter().any(|kind| kind.single().is_some_and(|id| kind.path(&id) == path)),
    }
}

/// The id itself, and then the same with a number behind it, for names that are taken.
pub(super) fn names(id: &Id) -> impl Iterator<Item = Id> {
    let base = shortened(id, 110);
    std::iter::once(id.clone()).chain((2..).map(move |n| base.numbered(n)))
}

/// The names for a version of a record that could not be put together with what is on disk.
pub(super) fn other_names(id: &Id) -> impl Iterator<Item = Id> {
    let base = shortened(id, OTHER_LENGTH);
    let first = Id::new(format!("{base}{OTHER_VERSION})"));
    std::iter::once(first).chain((2..).map(move |n| Id::new(format!("{base}{OTHER_VERSION} {n})"))))
}

/// Whether a file name is that of a second version of a record, kept beside it because two people changed it.
pub(super) fn is_other_version(name: &str) -> bool {
    name.contains(OTHER_VERSION)
}

/// Of the names in the councillors' folder, those that are a second version of
/// another that is there: not somebody else, but one person to be settled. Where
/// the first is gone, what is left is the person.
pub(super) fn second_versions<'a>(names: impl Iterator<Item = &'a str> + Clone) -> HashSet<&'a str> {
    let base = |name: &'a str| name.find(OTHER_VERSION).map(|at| &name[..at]);
    if !names.clone().any(is_other_version) {
        return HashSet::new();
    }
    let there: HashSet<Id> = names.clone().filter(|n| base(n).is_none()).filter_map(id_of).collect();
    let there: HashSet<Id> = there.iter().map(|id| shortened(id, OTHER_LENGTH)).collect();
    names.filter(|n| base(n).is_some_and(|base| there.contains(&Id::new(base)))).collect()
}

fn shortened(id: &Id, most: usize) -> Id {
    let mut end = id.as_str().len().min(most);
    while !id.as_str().is_char_boundary(end) {
        end -= 1;
    }
    Id::new(&id.as_str()[..end])
}
