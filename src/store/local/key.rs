//! Which folder of this computer belongs to which workspace.
//!
//! A workspace bears a random id in `.commonground/id` from its first write on;
//! this computer remembers where it last saw each (`place.ron`). So a workspace
//! that was moved keeps its drafts, and a copy of it gets an id of its own.

use std::collections::hash_map::RandomState;
use std::fs;
use std::hash::{BuildHasher, Hasher};
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::store::clock::{Clock, SystemClock};
use crate::store::disk::{Disk, Held, RealDisk};
use crate::store::{place, ron_text};

/// The file in which it is remembered where a workspace is.
pub(super) const CLAIM: &str = "place.ron";

/// Where a workspace was last seen on this computer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Claim {
    /// The path of its folder.
    pub(crate) at: String,
    /// The id that stood in it; empty where none did yet.
    pub(crate) id: String,
    /// By what the system tells its folder from others, under whatever path; empty where it does not.
    pub(crate) folder: String,
    /// By which records it is known: see [`super::same`].
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) records: Vec<String>,
}

/// What was found for a workspace.
pub(super) struct Found {
    /// The name of its folder on this computer.
    pub(super) key: String,
    /// What is remembered of it.
    pub(super) claim: Claim,
    /// The id that it is to get at the next write, where it has not this one.
    pub(super) write_id: Option<String>,
}

/// The folder for a workspace; with `make` a new one where there is none, and
/// remembered. `None` where there is none and none can be made.
pub(super) fn find(workspaces: &Path, workspace: &Path, make: bool) -> Option<Found> {
    let disk = RealDisk::new(workspaces);
    if make {
        disk.create_dir_all("").ok()?;
    }
    // Two programs that start at once must find the same.
    let _held = make.then(|| lock(&disk)).flatten();
    let claims = all(&disk);
    let here = Claim {
        at: shown(&whole(workspace)),
        id: id_in(workspace).unwrap_or_default(),
        folder: fingerprint(workspace).unwrap_or_default(),
        records: Vec::new(),
    };
    let here = with_records(here, &claims, workspace);
    let (key, copy) = match choose(&claims, &here) {
        Chosen::Known(key) => (key, false),
        Chosen::Copy(key) => (key.unwrap_or_else(random), true),
        Chosen::New => (random(), false),
    };
    let known = claims.iter().find(|(k, _)| *k == key).map(|(_, claim)| claim);
    if known.is_none() && !make {
        return None;
    }
    let mut here = here;
    if let Some(known) = known {
        // A folder that is away for the moment has not lost what it was known by.
        if here.folder.is_empty() {
            here.folder.clone_from(&known.folder);
        }
        if here.id.is_empty() {
            here.id.clone_from(&known.id);
        }
        if here.records.is_empty() {
            here.records.clone_from(&known.records);
        }
    }
    let write_id = (id_in(workspace).is_none() || copy).then(|| key.clone());
    if make && known != Some(&here) {
        let kept = put_claim(&RealDisk::new(workspaces.join(&key)), &here);
        // One that is there and cannot be written any more may still hold drafts.
        if kept.is_err() && known.is_none() {
            return None;
        }
    }
    Some(Found { key, claim: here, write_id })
}

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Chosen {
    /// This folder is known.
    Known(String),
    /// It is a copy of one that is still in its place; by what key it is known itself.
    Copy(Option<String>),
    New,
}

pub(super) fn choose(claims: &[(String, Claim)], here: &Claim) -> Chosen {
    let at_path = claims.iter().find(|(_, c)| c.at == here.at);
    if let Some((key, _)) = at_path.filter(|(_, c)| !here.id.is_empty() && c.id == here.id) {
        // A copy that has not been written to since bears the id of the first as well.
        let first = |(other, c): &&(String, Claim)| other != key && c.id == here.id && is_elsewhere(c, here);
        let copied = claims.iter().find(first).is_some() && *key != here.id;
        return if copied { Chosen::Copy(Some(key.clone())) } else { Chosen::Known(key.clone()) };
    }
    if !here.id.is_empty() {
        let of_id: Vec<_> = claims.iter().filter(|(_, c)| c.id == here.id).collect();
        let same = |c: &Claim| !c.folder.is_empty() && c.folder == here.folder;
        if let Some((key, _)) = of_id.iter().find(|(_, c)| same(c) || !is_elsewhere(c, here)) {
            return Chosen::Known(key.clone());
        }
        if !of_id.is_empty() {
            return Chosen::Copy(at_path.map(|(key, _)| key.clone()));
        }
    }
    match at_path {
        // A different workspace at the path of one that is known.
        Some((_, c)) if !super::same::is_still(c, here) => known_elsewhere(claims, here),
        // Another id at the same path: a colleague's program wrote it, or it is another
        // workspace, as on another memory stick.
        Some((key, c)) if here.id.is_empty() || c.id.is_empty() => Chosen::Known(key.clone()),
        Some((key, c)) if c.folder.is_empty() || c.folder == here.folder => Chosen::Known(key.clone()),
        _ => known_elsewhere(claims, here),
    }
}

/// The workspace under a path that is not known: one that had no id yet and was moved, or a new one.
fn known_elsewhere(claims: &[(String, Claim)], here: &Claim) -> Chosen {
    let moved = claims.iter().find(|(_, claim)| super::same::is_moved(claim, here));
    moved.map_or(Chosen::New, |(key, _)| Chosen::Known(key.clone()))
}

/// The same with what its records tell, where that is needed: the id of a workspace that has one tells more.
fn with_records(here: Claim, claims: &[(String, Claim)], workspace: &Path) -> Claim {
    let certain = |(_, c): &(String, Claim)| c.at == here.at && c.id == here.id && !c.records.is_empty();
    if !here.id.is_empty() && claims.iter().any(certain) {
        return here;
    }
    Claim { records: super::same::records_of(workspace), ..here }
}

/// Whether the workspace that was seen somewhere is still there, and that is another folder.
fn is_elsewhere(claim: &Claim, here: &Claim) -> bool {
    let there = Path::new(&claim.at);
    let same = fingerprint(there).is_some_and(|f| f == here.folder);
    !same && claim.at != here.at && id_in(there).as_deref() == Some(claim.id.as_str())
}

/// The same, looked at once more: the folder may only have been made since.
pub(super) fn seen_again(claim: &Claim) -> Claim {
    let folder = fingerprint(Path::new(&claim.at)).unwrap_or_else(|| claim.folder.clone());
    let records = super::same::records_of(Path::new(&claim.at));
    let records = if records.is_empty() { claim.records.clone() } else { records };
    Claim { folder, records, ..claim.clone() }
}

/// What is known of every workspace on this computer.
pub(super) fn all(disk: &RealDisk) -> Vec<(String, Claim)> {
    let mut all: Vec<(String, Claim)> = disk
        .list("")
        .unwrap_or_default()
        .into_iter()
        .filter_map(|entry| {
            let bytes = disk.read(&format!("{}/{CLAIM}", entry.name)).ok()?;
            Some((entry.name, ron_text::from_bytes(&bytes).ok()?))
        })
        .collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    all
}

/// Remembers where a workspace is.
///
/// # Errors
/// Where the disk refuses.
pub(super) fn put_claim(disk: &dyn Disk, claim: &Claim) -> std::io::Result<()> {
    disk.create_dir_all("")?;
    let text = ron_text::to_text(claim).map_err(std::io::Error::other)?;
    let beside = format!(".{}-{}-0{}", SystemClock.stamp(), std::process::id(), place::UNFINISHED);
    disk.write_new(&beside, text.as_bytes(), true)?;
    disk.rename(&beside, CLAIM).inspect_err(|_| drop(disk.remove(&beside)))?;
    disk.sync_dir("")
}

fn lock(disk: &RealDisk) -> Option<Box<dyn Held>> {
    for _ in 0..50 {
        match disk.try_lock("lock") {
            Ok(None) => SystemClock.wait(Duration::from_millis(20)),
            Ok(held) => return held,
            Err(_) => return None,
        }
    }
    None
}

/// The id that stands in a workspace.
pub(super) fn id_in(workspace: &Path) -> Option<String> {
    as_id(RealDisk::new(workspace).read(place::ID).ok()?)
}

/// The id that the bytes of its file hold; `None` where that is no id.
pub(in crate::store) fn as_id(bytes: Vec<u8>) -> Option<String> {
    let id = String::from_utf8(bytes).ok()?.trim().to_owned();
    let fine = (8..=64).contains(&id.len()) && id.chars().all(|c| c.is_ascii_alphanumeric());
    fine.then_some(id)
}

/// A key that nobody else has: 26 letters and digits.
pub(in crate::store) fn random() -> String {
    const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let mut out = String::new();
    for n in 0..2_u8 {
        // Every state is seeded by the system.
        let mut hasher = RandomState::new().build_hasher();
        hasher.write_u8(n);
        hasher.write_u32(std::process::id());
        hasher.write_u64(SystemClock.now());
        let mut bits = hasher.finish();
        for _ in 0..13 {
            out.push(char::from(LETTERS[usize::try_from(bits & 31).unwrap_or(0)]));
            bits >>= 5;
        }
    }
    out
}

/// A key made of nothing but a workspace's path.
pub(super) fn of_path(workspace: &Path) -> String {
    format!("path-{:016x}", sum(&shown(&whole(workspace))))
}

/// A number for a text (FNV-1a).
pub(super) fn sum(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |sum, b| (sum ^ u64::from(b)).wrapping_mul(0x100_0000_01b3))
}

pub(super) fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

/// A path with all links followed, as far as there is anything.
pub(super) fn whole(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut missing = Vec::new();
    for at in path.ancestors() {
        if let Ok(whole) = at.canonicalize() {
            return missing.into_iter().rev().fold(whole, |whole, part| whole.join(part));
        }
        missing.extend(at.file_name());
    }
    path
}

#[cfg(unix)]
pub(super) fn fingerprint(folder: &Path) -> Option<String> {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(folder).ok().map(|meta| format!("{}:{}", meta.dev(), meta.ino()))
}

/// Without a number of its own a folder is told by its path.
#[cfg(not(unix))]
pub(super) fn fingerprint(_: &Path) -> Option<String> {
    None
}

/// Whether a folder is in a git repository.
pub(super) fn in_git(workspace: &Path) -> bool {
    whole(workspace).ancestors().any(|at| fs::symlink_metadata(at.join(".git")).is_ok())
}

/// A workspace's folder is about to be somewhere else, and another may take its
/// place: what this computer keeps of it goes with it. Gives whether it holds
/// anything that somebody typed. To be called once it has been moved.
pub fn folder_moved(from: &Path, to: &Path) -> bool {
    super::workspaces_folder().is_some_and(|workspaces| moved(&workspaces, from, to))
}

fn moved(workspaces: &Path, from: &Path, to: &Path) -> bool {
    let disk = RealDisk::new(workspaces);
    let at = shown(&whole(from));
    let mut here: Vec<_> = all(&disk).into_iter().filter(|(_, c)| c.at == at).collect();
    // Of several that were at this place, the one with its id is meant.
    let id_there = id_in(to);
    let newest = here.iter().position(|(_, c)| id_there.as_ref() == Some(&c.id)).unwrap_or(0);
    if here.is_empty() {
        return false;
    }
    let (key, claim) = here.swap_remove(newest);
    let own = RealDisk::new(workspaces.join(&key));
    let typed = has_typed(&own);
    if typed {
        let there = RealDisk::new(to);
        let id = id_in(to).unwrap_or_else(|| key.clone());
        // Where that fails the drafts are offered in what takes its place: not lost.
        let marked = id_in(to).is_some()
            || (there.create_dir_all(place::OWN).and_then(|()| there.write_new(place::ID, id.as_bytes(), true)))
                .is_ok();
        if marked {
            let folder = fingerprint(to).unwrap_or_default();
            let records = super::same::records_of(to);
            let _ = put_claim(&own, &Claim { at: shown(&whole(to)), id, folder, records });
        }
    } else if claim.id.is_empty() {
        // Nothing of it is worth keeping.
        let _ = disk.remove_dir_all(&key);
    }
    typed
}

/// A workspace was removed from its place, with its id: what this computer keeps of it goes too, unless somebody typed
/// something that is still there.
pub fn folder_removed(from: &Path, id: &str) {
    if let Some(workspaces) = super::workspaces_folder() {
        removed(&workspaces, from, id);
    }
}

fn removed(workspaces: &Path, from: &Path, id: &str) {
    let disk = RealDisk::new(workspaces);
    let at = shown(&whole(from));
    for (key, _) in all(&disk).into_iter().filter(|(_, c)| c.at == at && c.id == id) {
        if !has_typed(&RealDisk::new(workspaces.join(&key))) {
            let _ = disk.remove_dir_all(&key);
        }
    }
}

/// Whether a folder of this computer holds a text that somebody was typing.
fn has_typed(own: &RealDisk) -> bool {
    let drafts = |folder: &str| own.list(folder).is_ok_and(|all| all.iter().any(|e| e.name.ends_with(place::ENDING)));
    ["drafts", "trash/drafts"].into_iter().any(drafts)
}

/// An id for a new workspace, and where it stands within its folder.
pub fn new_id() -> (&'static str, String) {
    (place::ID, random())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::{Folders, Local};
    use super::*;
    use crate::model::{Councillor, Entity};
    use crate::store::Store;

    struct Home(tempfile::TempDir);

    impl Home {
        fn new() -> Self {
            Home(tempfile::tempdir().expect("a folder"))
        }

        fn at(&self, name: &str) -> PathBuf {
            self.0.path().join(name)
        }

        fn folders(&self) -> Folders {
            Folders { workspaces: self.at("state/workspaces"), journal: self.at("data/journal"), temp: None }
        }

        /// Opens a workspace; gives the folder of this computer that goes with it.
        fn open(&self, name: &str) -> (Store, PathBuf) {
            let local = Local::find_in(&self.folders(), &self.at(name), true);
            let folder = local.names[0].1.clone();
            let disk = Arc::new(RealDisk::new(self.at(name)));
            (Store::open_with(disk, local, Arc::new(SystemClock)).expect("opens"), folder)
        }

        fn write_in(&self, name: &str) -> PathBuf {
            let (store, folder) = self.open(name);
            let person = Councillor { name: "Siân".into(), ..Councillor::default() };
            let change = crate::model::Change {
                kind: crate::model::Kind::Councillor,
                id: crate::model::Id::new("a"),
                before: None,
                after: Some(person.into_record()),
            };
            store.save(&change).expect("saves");
            folder
        }

        fn copy(&self, from: &str, to: &str) {
            let copied = std::process::Command::new("cp").arg("-r").args([self.at(from), self.at(to)]).status();
            assert!(copied.is_ok_and(|done| done.success()));
        }
    }

    #[test]
    fn a_workspace_keeps_its_folder_before_and_after_its_first_write() {
        let home = Home::new();
        let (_, first) = home.open("one");
        assert!(!home.at("one").exists(), "looking makes nothing there");
        assert_eq!(home.open("one").1, first);
        assert_eq!(home.write_in("one"), first);
        assert_eq!(home.open("one").1, first);
        assert_eq!(id_in(&home.at("one")).as_deref(), first.file_name().and_then(|n| n.to_str()));
        assert_ne!(home.open("two").1, first);
    }

    #[cfg(unix)]
    #[test]
    fn a_moved_workspace_takes_its_folder_along_and_a_copy_gets_its_own() {
        let home = Home::new();
        let first = home.write_in("one");
        home.copy("one", "copy");
        let copy = home.open("copy").1;
        assert_ne!(copy, first);
        assert_eq!((home.open("one").1, home.open("copy").1), (first.clone(), copy.clone()));
        assert_eq!(home.write_in("copy"), copy);
        assert_ne!(id_in(&home.at("copy")), id_in(&home.at("one")));
        fs::rename(home.at("one"), home.at("moved")).expect("moved");
        fs::rename(home.at("copy"), home.at("one")).expect("moved");
        assert_eq!((home.open("moved").1, home.open("one").1), (first, copy));
    }

    #[cfg(unix)]
    #[test]
    fn one_folder_by_two_names_is_one_workspace() {
        let home = Home::new();
        let first = home.write_in("one");
        std::os::unix::fs::symlink(home.at("one"), home.at("link")).expect("a link");
        assert_eq!(home.open("link").1, first);
    }

    #[test]
    fn a_colleagues_id_or_a_lost_one_does_not_hide_what_is_kept() {
        let home = Home::new();
        let first = home.write_in("one");
        fs::write(home.at("one").join(place::ID), "abcdefghijkm23456789").expect("written");
        assert_eq!(home.open("one").1, first);
        fs::remove_dir_all(home.at("one/.commonground")).expect("removed");
        assert_eq!(home.open("one").1, first);
        assert_eq!(home.write_in("one"), first);
        // The drive is away: the workspace is known by its path.
        fs::rename(home.at("one"), home.at("away")).expect("moved");
        assert_eq!(home.open("one").1, first);
    }

    #[test]
    fn looking_makes_nothing_anywhere() {
        let home = Home::new();
        assert!(Local::find_in(&home.folders(), &home.at("one"), false).state.is_none());
        assert!(fs::read_dir(home.0.path()).expect("listed").next().is_none());
        let first = home.write_in("one");
        let looked = Local::find_in(&home.folders(), &home.at("one"), false);
        assert_eq!(looked.names[0].1, first);
    }

    #[test]
    fn in_a_git_repository_git_is_told_what_to_leave_alone() {
        let home = Home::new();
        fs::create_dir_all(home.at("repository/.git")).expect("made");
        home.write_in("repository/notes");
        let ignored = fs::read_to_string(home.at("repository/notes").join(place::GITIGNORE)).expect("written");
        assert_eq!(ignored.lines().collect::<Vec<_>>(), ["*", "!.gitignore", "!erased/", "!erased/**"]);
        assert!(!home.at("repository/.gitignore").exists() && !home.at("repository/notes/.gitignore").exists());
        home.write_in("outside");
        assert!(!home.at("outside").join(place::GITIGNORE).exists());
        // What a person wrote there stays.
        fs::write(home.at("repository/notes").join(place::GITIGNORE), "mine").expect("written");
        home.write_in("repository/notes");
        assert_eq!(fs::read_to_string(home.at("repository/notes").join(place::GITIGNORE)).expect("there"), "mine");
    }

    #[test]
    fn a_sample_with_a_draft_is_set_aside_with_it() {
        let home = Home::new();
        let (store, first) = home.open("sample");
        let draft = crate::store::Draft {
            id: crate::model::Id::new("d"),
            form: "note".into(),
            about: vec![],
            fields: vec![],
            left: true,
            started: String::new(),
            saved: String::new(),
        };
        store.put_draft(&draft).expect("kept");
        fs::create_dir_all(home.at("sample")).expect("made");
        fs::rename(home.at("sample"), home.at("aside")).expect("moved");
        assert!(moved(&home.folders().workspaces, &home.at("sample"), &home.at("aside")));
        assert_eq!(home.open("aside").1, first);
        assert_ne!(home.open("sample").1, first);
        assert_eq!(home.open("aside").0.drafts().0.len(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_can_read_what_is_kept_here() {
        use std::os::unix::fs::PermissionsExt;
        let home = Home::new();
        let folder = home.write_in("one");
        for (path, mode) in [(folder.clone(), 0o700), (folder.join(CLAIM), 0o600), (folder.join("lock"), 0o600)] {
            assert_eq!(path.metadata().expect("there").permissions().mode() & 0o777, mode, "{}", path.display());
        }
    }
}
