//! What a power cut leaves on a disk in memory. File names reach a real disk
//! later than the calls that gave them, and only syncing a folder says that
//! they have; the bytes of a file that was never synced may be there in part.

use std::collections::{BTreeMap, BTreeSet};

use super::operations::moved_with;
use super::{Inner, Node, parent};

/// Which names survive a power cut, of those that were never synced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PowerCut {
    /// Those up to some moment, as on a disk with a journal.
    InOrder,
    /// Any of them, as on a disk without one.
    AnyOrder,
}

/// Something that happened to a name and is not synced yet.
#[derive(Clone, Debug)]
enum Pending {
    Folder(String),
    Add(String, u64),
    Rename { from: String, to: String, file: u64 },
    Remove(String),
    RemoveFolder(String),
    RenameFolder { from: String, to: String },
}

impl Pending {
    /// Whether syncing a folder makes it safe.
    fn is_in(&self, folder: &str) -> bool {
        match self {
            Pending::Folder(path) | Pending::Add(path, _) | Pending::Remove(path) | Pending::RemoveFolder(path) => {
                parent(path) == folder
            }
            // One step: it is never half done.
            Pending::Rename { from, to, .. } | Pending::RenameFolder { from, to } => {
                parent(from) == folder || parent(to) == folder
            }
        }
    }
}

/// The names that are safe, and what happened to names since.
#[derive(Debug, Default)]
pub(super) struct Power {
    files: BTreeMap<String, u64>,
    folders: BTreeSet<String>,
    pending: Vec<Pending>,
    /// Files without a name that may still be found under an older one.
    unnamed: BTreeMap<u64, Node>,
}

impl Power {
    /// Everything that there is now counts as safe.
    pub(super) fn start(files: &BTreeMap<String, Node>, folders: &BTreeSet<String>) -> Self {
        let files = files.iter().map(|(path, node)| (path.clone(), node.number)).collect();
        Power { files, folders: folders.clone(), ..Power::default() }
    }

    pub(super) fn folder(&mut self, path: &str) {
        self.pending.push(Pending::Folder(path.to_owned()));
    }

    pub(super) fn add(&mut self, path: &str, file: u64) {
        self.pending.push(Pending::Add(path.to_owned(), file));
    }

    pub(super) fn rename(&mut self, from: &str, to: &str, file: u64, replaced: Option<Node>) {
        self.pending.push(Pending::Rename { from: from.to_owned(), to: to.to_owned(), file });
        self.unnamed.extend(replaced.map(|node| (node.number, node)));
    }

    pub(super) fn remove(&mut self, path: &str, node: Node) {
        self.pending.push(Pending::Remove(path.to_owned()));
        self.unnamed.insert(node.number, node);
    }

    pub(super) fn remove_folder(&mut self, path: &str) {
        self.pending.push(Pending::RemoveFolder(path.to_owned()));
    }

    pub(super) fn rename_folder(&mut self, from: &str, to: &str) {
        self.pending.push(Pending::RenameFolder { from: from.to_owned(), to: to.to_owned() });
    }

    pub(super) fn sync(&mut self, folder: &str) {
        let (safe, rest) = std::mem::take(&mut self.pending).into_iter().partition(|p: &Pending| p.is_in(folder));
        self.pending = rest;
        let safe: Vec<Pending> = safe;
        safe.into_iter().for_each(|it| self.apply(it));
    }

    fn apply(&mut self, it: Pending) {
        match it {
            Pending::Folder(path) => drop(self.folders.insert(path)),
            Pending::Add(path, file) => drop(self.files.insert(path, file)),
            Pending::Rename { from, to, file } => {
                self.files.remove(&from);
                self.files.insert(to, file);
            }
            Pending::Remove(path) => drop(self.files.remove(&path)),
            Pending::RemoveFolder(path) => {
                let under = format!("{path}/");
                self.files.retain(|p, _| !p.starts_with(&under));
                self.folders.retain(|p| *p != path && !p.starts_with(&under));
            }
            Pending::RenameFolder { from, to } => {
                let moved = |path: &str| moved_with(path, &from, &to);
                self.folders = self.folders.iter().map(|path| moved(path)).collect();
                self.files = std::mem::take(&mut self.files).iter().map(|(p, file)| (moved(p), *file)).collect();
            }
        }
    }
}

impl Inner {
    /// Leaves what a power cut would. The same seed leaves the same.
    pub(super) fn cut_power(&mut self, seed: u64, cut: PowerCut) {
        let Some(mut power) = self.power.take() else { return };
        let mut chance = Chance(seed);
        let pending = std::mem::take(&mut power.pending);
        let first = chance.below(pending.len() + 1);
        for (n, it) in pending.into_iter().enumerate() {
            let stays = match cut {
                PowerCut::InOrder => n < first,
                PowerCut::AnyOrder => chance.below(2) == 0,
            };
            if stays {
                power.apply(it);
            }
        }
        let mut nodes: BTreeMap<u64, Node> = std::mem::take(&mut power.unnamed);
        nodes.extend(std::mem::take(&mut self.files).into_values().map(|node| (node.number, node)));
        let reachable = |path: &str, folders: &BTreeSet<String>| {
            let mut above = parent(path);
            while !above.is_empty() && folders.contains(above) {
                above = parent(above);
            }
            above.is_empty()
        };
        self.folders = power.folders.iter().filter(|f| reachable(f, &power.folders)).cloned().collect();
        for (path, file) in &power.files {
            let Some(node) = nodes.get(file).filter(|_| reachable(path, &power.folders)) else { continue };
            let mut node = node.clone();
            let unsafe_bytes = node.bytes.len() - node.safe;
            if unsafe_bytes > 0 {
                let left = match chance.below(3) {
                    0 => 0,
                    1 => unsafe_bytes,
                    _ => chance.below(unsafe_bytes + 1),
                };
                node.bytes.truncate(node.safe + left);
            }
            node.safe = node.bytes.len();
            self.files.insert(path.clone(), node);
        }
    }
}

/// Numbers that look like chance and are the same for the same seed (SplitMix64).
struct Chance(u64);

impl Chance {
    /// A number below `end`, which is not 0.
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % end as u64).unwrap_or(0)
    }
}
