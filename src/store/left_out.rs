//! What is in a folder and is no record, although its name may look like one's:
//! copies that other programs made, second versions of councillors, and links
//! that lead out of the workspace. Each is named with what to do.

use std::collections::HashMap;

use super::copies::{self, Copy, Service};
use super::disk::{Entry, Is, LeadsOut};
use super::open::{Problem, Store, join, other_version, second_versions};
use super::place;
use super::twins::twin_problem;
use super::wrong::{About, StoreError, of_disk};
use crate::model::{Id, Kind, Say, text};

impl Store {
    /// Of what is in a kind's folder, what is not read as a record, by name.
    pub(super) fn left_out<'a>(&self, kind: Kind, entries: &'a [Entry]) -> HashMap<&'a str, Problem> {
        let folder = kind.folder();
        let names = entries.iter().map(|e| e.name.as_str());
        let mut out: HashMap<&str, Problem> = HashMap::new();
        for name in second_versions(kind, names.clone()) {
            out.insert(name, other_version(&join(folder, name)));
        }
        // A copy of a second version is a copy.
        for (name, copy) in copies::among(names) {
            out.insert(name, copy_problem(folder, name, &copy));
        }
        for entry in entries.iter().filter(|e| e.stat.is == Is::Other && e.name.ends_with(place::ENDING)) {
            if let Some(problem) = self.link_problem(&join(folder, &entry.name)) {
                out.insert(&entry.name, problem);
            }
        }
        let copies = self.content_copies(kind, entries, &|name| out.contains_key(name));
        if !copies.is_empty() {
            let by_id: HashMap<&str, &str> =
                entries.iter().filter_map(|e| Some((e.name.strip_suffix(place::ENDING)?, e.name.as_str()))).collect();
            for (copy, original) in copies {
                if let Some(name) = by_id.get(copy) {
                    out.insert(name, twin_problem(kind, &Id::new(copy), &Id::new(original)));
                }
            }
        }
        out
    }

    /// What in the workspace's own folder is a copy of a record that stands
    /// alone or of a folder of records, or a link out of the workspace in their
    /// place; and saves that were set aside. What else lies there is nobody's business.
    pub(super) fn root_left_out(&self) -> Vec<Problem> {
        let Ok(entries) = self.list("") else { return Vec::new() };
        let files: Vec<&str> = entries.iter().filter(|e| e.stat.is == Is::File).map(|e| e.name.as_str()).collect();
        let copied = copies::among(files.iter().copied()).into_iter().filter(|(_, copy)| is_single(&copy.original));
        let mut out: Vec<Problem> = copied.map(|(name, copy)| copy_problem("", name, &copy)).collect();
        for entry in &entries {
            let name = entry.name.as_str();
            match entry.stat.is {
                Is::Other if is_single(name) || is_own_folder(name) => out.extend(self.link_problem(name)),
                Is::Folder => out.extend(folder_copy(name)),
                _ => {}
            }
        }
        // A save that was broken off and could not be finished.
        for entry in self.list(place::SET_ASIDE).unwrap_or_default() {
            let path = join(place::SET_ASIDE, &entry.name);
            let say = Say::new("store-check-set-aside").with("path", text::shown(&path).as_ref());
            out.push(Problem::new(path, say));
        }
        out
    }

    /// What is said of a path that is a link out of the workspace.
    pub(super) fn link_problem(&self, path: &str) -> Option<Problem> {
        let e = self.inner.disk.stat(path).err()?;
        LeadsOut::of(&e).map(|_| Problem::new(path, of_disk(path, &e)))
    }

    /// Refuses a link out of the workspace in a place where this program keeps
    /// something. What is behind it cannot be shown, and must not be said to be erased.
    pub(super) fn refuse_own_link(&self, path: &str) -> Result<(), StoreError> {
        let first = path.split('/').next().unwrap_or_default();
        if !is_own_folder(first) && !is_single(path) {
            return Ok(());
        }
        match self.inner.disk.stat(path) {
            Err(e) if LeadsOut::of(&e).is_some() => Err(e).about(path),
            _ => Ok(()),
        }
    }

    /// Refuses to read a copy as the record that its name would make it.
    pub(super) fn refuse_copy(&self, kind: Kind, id: &Id) -> Result<(), StoreError> {
        let name = format!("{id}{}", place::ENDING);
        if kind.single().is_some() {
            return Ok(());
        }
        self.refuse_twin(kind, id)?;
        // Nearly every name could never be one, and then no folder is looked into.
        if !copies::could_be(&name) {
            return Ok(());
        }
        let entries = self.list(kind.folder())?;
        match copies::copy_of(&name, &|other| entries.iter().any(|e| e.name == other)) {
            Some(copy) => Err(StoreError::NotARecord(copy_problem(kind.folder(), &name, &copy).say)),
            None => Ok(()),
        }
    }
}

/// A linked folder is found where it is and wherever something in it is looked for: it is named once, at its own place.
/// The problems are in the order of their paths.
pub(super) fn once_for_each_link(problems: &mut Vec<Problem>) {
    const LINKS: [&str; 3] = ["store-link-folder", "store-link-file", "store-link-nowhere"];
    let links: Vec<Problem> = problems.iter().filter(|p| LINKS.contains(&p.say.key)).cloned().collect();
    problems.retain(|problem| {
        let within = |link: &Problem| {
            problem.path.strip_prefix(&link.path).is_some_and(|rest| rest.starts_with('/')) && problem.say == link.say
        };
        !links.iter().any(within)
    });
    problems.dedup();
}

/// Whether a name in the workspace's folder is that of a record that stands alone.
fn is_single(name: &str) -> bool {
    Kind::ALL.into_iter().any(|k| k.single().is_some_and(|id| k.path(&id) == name))
}

/// Whether a name in the workspace's folder is that of a folder of this program.
fn is_own_folder(name: &str) -> bool {
    name == place::OWN || Kind::with_folder().any(|k| k.folder() == name)
}

/// A folder that is a copy of one of the workspace's.
fn folder_copy(name: &str) -> Option<Problem> {
    let as_file = |name: &str| format!("{name}{}", place::ENDING);
    let copy = copies::copy_of(&as_file(name), &|other| other.strip_suffix(place::ENDING).is_some_and(is_own_folder))?;
    let original = copy.original.strip_suffix(place::ENDING).filter(|original| is_own_folder(original))?;
    let say = Say::new("store-copy-folder").with("path", text::shown(name).as_ref()).with("original", original);
    Some(Problem::new(name, say))
}

/// A copy, as a problem of its file.
pub(super) fn copy_problem(folder: &str, name: &str, copy: &Copy) -> Problem {
    let key = match copy.service {
        Service::Editor => "store-copy-editor",
        _ if !copy.original_is_there => "store-copy-alone",
        Service::Sync => "store-copy-sync",
        Service::FileManager => "store-copy-made",
        Service::Tool => "store-copy-tool",
    };
    let path = join(folder, name);
    let original = join(folder, &copy.original);
    let say = Say::new(key)
        .with("path", text::shown(&path).as_ref())
        .with("original", text::shown(&original).as_ref())
        .with("name", text::shown(&copy.original).as_ref());
    Problem::new(path, say)
}
