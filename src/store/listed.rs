//! What stands in the folders of the records, before any file is read.

use super::disk::Is;
use super::erased::Tombstones;
use super::index::Stamp;
use super::open::{Problem, Store, is_unfinished, join};
use super::place;
use super::scan::NEAR;
use crate::model::{Id, Kind, Say};

/// The files of a kind; `None` where their folder could not be looked into.
pub(super) type Files = (Kind, Option<Vec<(Id, Stamp)>>);

/// What stands in the folders.
#[derive(Default)]
pub(super) struct Listed {
    pub(super) files: Vec<Files>,
    pub(super) problems: Vec<Problem>,
    pub(super) unfinished: Vec<&'static str>,
}

impl Store {
    /// Lists every folder; `now` tells which files were written a moment ago.
    pub(super) fn list_all(&self, now: u64, erased: &Tombstones) -> Listed {
        let mut listed = Listed { problems: self.root_left_out(), ..Listed::default() };
        for kind in Kind::with_folder() {
            let folder = kind.folder();
            let entries = match self.list(folder) {
                Ok(entries) => entries,
                Err(e) => {
                    listed.problems.push(Problem::of(folder, &e));
                    listed.files.push((kind, None));
                    continue;
                }
            };
            let mut files = Vec::with_capacity(entries.len());
            let left_out = self.left_out(kind, &entries);
            for entry in &entries {
                if let Some(problem) = left_out.get(entry.name.as_str()) {
                    listed.problems.push(problem.clone());
                } else if is_unfinished(&entry.name) {
                    if listed.unfinished.last() != Some(&folder) {
                        listed.unfinished.push(folder);
                    }
                } else if let Some(id) = place::id_of(&entry.name) {
                    if erased.has(kind, &id) {
                        listed.problems.push(super::erased::is_back(&join(folder, &entry.name)));
                    } else if entry.stat.is == Is::File {
                        let (len, mtime) = (entry.stat.len, entry.stat.mtime);
                        let fresh = mtime.saturating_add(NEAR) >= now;
                        files.push((id, Stamp { len, mtime, fresh }));
                    } else {
                        let path = join(folder, &entry.name);
                        listed
                            .problems
                            .push(Problem::new(&path, Say::new("store-disk-not-a-file").with("path", &path)));
                    }
                } else if entry.name.ends_with(place::ENDING) && !entry.name.starts_with('.') {
                    listed.problems.push(unsafe_file(folder, &entry.name));
                }
            }
            listed.files.push((kind, Some(files)));
        }
        listed
    }
}

/// A file whose name cannot be an id.
pub(super) fn unsafe_file(folder: &str, name: &str) -> Problem {
    let say = Say::new("store-unsafe-file").with("name", crate::model::text::shown(name).as_ref());
    Problem::new(join(folder, name), say)
}
