//! Finding files that hold a record twice: in one folder by names that begin
//! alike, and among all records of a kind by their uid or a council's number.
//! What makes two records one is in [`super::same_record`].

use std::collections::HashMap;
use std::sync::{Arc, PoisonError};

use super::disk::{Entry, Is, Stat};
use super::open::{Problem, Store, join};
use super::place;
use super::same_record::{Hashed, Identity, Seen, is_suffixed};
use super::wrong::StoreError;
use crate::model::{Id, Kind, Record, Say, text};

/// Times this near to one another cannot be told apart on every disk: 2 s, in ns.
const NEAR: u64 = 2_000_000_000;
/// How many records are kept for comparing at most.
const MOST: usize = 4000;

/// Records that were compared, by path, with the length and time of their files.
pub(super) type Compared = HashMap<String, (u64, u64, Arc<Seen>)>;

/// The records of one kind that were met so far, by what tells them apart.
#[derive(Debug, Default)]
pub(super) struct Met {
    all: HashMap<Id, Identity>,
    /// Whose a uid or number is.
    holders: HashMap<Hashed, Id>,
    /// Files that hold the record of another file.
    twins: HashMap<Id, Id>,
}

/// What a record is among those met before it.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Admitted {
    /// A record of its own.
    Own,
    /// The same as this one.
    TwinOf(Id),
    /// The same as this one, which was met first and is the copy.
    Displaces(Id),
}

impl Met {
    /// Takes in a record.
    pub(super) fn admit(&mut self, id: &Id, identity: Identity) -> Admitted {
        self.forget(id);
        let same = |other: &Id| other != id && self.all.get(other).is_some_and(|known| known.is_same(&identity));
        let other = identity.marks().filter_map(|mark| self.holders.get(&mark)).find(|other| same(other)).cloned();
        let better = |other: &Id| self.all.get(other).is_none_or(|known| identity.rank(id) < known.rank(other));
        let admitted = match other {
            None => Admitted::Own,
            Some(other) if better(&other) => {
                self.holders.retain(|_, holder| *holder != other);
                self.twins.values_mut().filter(|original| **original == other).for_each(|it| *it = id.clone());
                self.twins.insert(other.clone(), id.clone());
                Admitted::Displaces(other)
            }
            Some(other) => {
                self.twins.insert(id.clone(), other.clone());
                Admitted::TwinOf(other)
            }
        };
        if !matches!(admitted, Admitted::TwinOf(_)) {
            for mark in identity.marks() {
                self.holders.entry(mark).or_insert_with(|| id.clone());
            }
        }
        self.all.insert(id.clone(), identity);
        admitted
    }

    /// Which record met before is the same as this one.
    pub(super) fn same_as(&self, identity: &Identity) -> Option<&Id> {
        let same = |id: &&Id| self.all.get(*id).is_some_and(|known| known.is_same(identity));
        identity.marks().filter_map(|mark| self.holders.get(&mark)).find(same)
    }

    /// Forgets a record that is gone or was changed.
    pub(super) fn forget(&mut self, id: &Id) {
        let Some(known) = self.all.remove(id) else { return };
        for mark in known.marks() {
            if self.holders.get(&mark) == Some(id) {
                self.holders.remove(&mark);
            }
        }
        self.twins.remove(id);
    }

    /// The files that hold the record of another file, each with that one.
    pub(super) fn twins(&self) -> &HashMap<Id, Id> {
        &self.twins
    }
}

impl Store {
    /// What tells a record that was read from the others.
    pub(super) fn identity_of(&self, id: &Id, record: &Record) -> Identity {
        Identity::of(&self.workspace_uid(), id, record)
    }

    /// Of what is in a kind's folder, the copies whose names begin like another's and that hold the same, each with
    /// the name of its original. `leave` says which names are left out already.
    pub(super) fn content_copies<'a>(
        &self,
        kind: Kind,
        entries: &'a [Entry],
        leave: &dyn Fn(&str) -> bool,
    ) -> Vec<(&'a str, &'a str)> {
        let files = entries.iter().filter(|e| e.stat.is == Is::File && !leave(&e.name));
        let mut all: Vec<(String, &str, &Stat)> = files
            .filter_map(|e| Some((e, e.name.strip_suffix(place::ENDING)?)))
            .filter(|(e, _)| place::id_of(&e.name).is_some())
            .map(|(e, stem)| (stem.to_lowercase(), stem, &e.stat))
            .collect();
        // A name stands before those that begin with it, and small letters before capitals.
        all.sort_by(|a, b| (&a.0, b.1).cmp(&(&b.0, a.1)));
        let mut out: Vec<(&str, &str)> = Vec::new();
        let mut shorter: Vec<usize> = Vec::new();
        for at in 0..all.len() {
            let (lower, stem, stat) = &all[at];
            while shorter.last().is_some_and(|last| !lower.starts_with(&all[*last].0)) {
                shorter.pop();
            }
            let original = shorter.iter().map(|n| &all[*n]).find(|(_, original, of)| {
                is_suffixed(stem, original) && self.holds_the_same(kind, (stem, stat), (original, of))
            });
            match original {
                Some((_, original, _)) => out.push((stem, original)),
                None => shorter.push(at),
            }
        }
        out
    }

    fn holds_the_same(&self, kind: Kind, copy: (&str, &Stat), original: (&str, &Stat)) -> bool {
        let Some(copy) = self.seen(kind, &Id::new(copy.0), copy.1) else { return false };
        self.seen(kind, &Id::new(original.0), original.1).is_some_and(|original| copy.is_copy_of(&original))
    }

    /// A record for comparing; `None` where it cannot be read, which is said when it is read for its own sake.
    fn seen(&self, kind: Kind, id: &Id, stat: &Stat) -> Option<Arc<Seen>> {
        let path = kind.path(id);
        {
            let known = self.inner.compared.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some((len, mtime, seen)) = known.get(&path)
                && (*len, *mtime) == (stat.len, stat.mtime)
            {
                return Some(seen.clone());
            }
        }
        let record = self.read_any(kind, id, &path).ok()?;
        let seen = Arc::new(Seen::of(&self.workspace_uid(), id, &record));
        if stat.mtime.saturating_add(NEAR) < self.inner.clock.now() {
            let mut known = self.inner.compared.lock().unwrap_or_else(PoisonError::into_inner);
            if known.len() >= MOST {
                known.clear();
            }
            known.insert(path, (stat.len, stat.mtime, seen.clone()));
        }
        Some(seen)
    }

    /// Refuses to read a copy of a record whose name its own begins with.
    pub(super) fn refuse_twin(&self, kind: Kind, id: &Id) -> Result<(), StoreError> {
        let disk = self.inner.disk.as_ref();
        let stat = |id: &Id| disk.stat(&kind.path(id)).ok().filter(|stat| stat.is == Is::File);
        let originals: Vec<(Id, Stat)> = beginnings(id).filter_map(|id| stat(&id).map(|stat| (id, stat))).collect();
        let Some(own) = (if originals.is_empty() { None } else { stat(id) }) else { return Ok(()) };
        for (original, stat) in &originals {
            if self.holds_the_same(kind, (id.as_str(), &own), (original.as_str(), stat)) {
                return Err(StoreError::NotARecord(twin_problem(kind, id, original).say));
            }
        }
        Ok(())
    }
}

/// The ids that an id may be a copy of by its name, the shortest first; where it has capitals, itself without them.
fn beginnings(id: &Id) -> impl Iterator<Item = Id> {
    let lower = id.as_str().to_lowercase();
    let ends: Vec<usize> =
        lower.char_indices().filter(|(at, c)| *at > 0 && !c.is_alphanumeric()).map(|(at, _)| at).collect();
    let own = id.clone();
    let all: Vec<Id> = ends.into_iter().map(|end| &lower[..end]).chain([lower.as_str()]).map(Id::new).collect();
    all.into_iter().filter(move |other| is_suffixed(own.as_str(), other.as_str()))
}

/// What is said of a file that holds the record of another one.
pub(super) fn twin_problem(kind: Kind, id: &Id, original: &Id) -> Problem {
    let name = |id: &Id| text::shown(id.as_str()).into_owned() + place::ENDING;
    let path = join(kind.folder(), &name(id));
    let say = Say::new("store-copy-content").with("path", path.as_str());
    Problem::new(kind.path(id), say.with("original", join(kind.folder(), &name(original))))
}
