//! What is kept when a record is overwritten or deleted: earlier versions, and
//! the trash.

use super::disk::parent;
use super::open::{Store, join};
use super::place;
use super::save::Saved;
use super::wrong::{About, Deleted, StoreError};
use crate::model::text::first_words;
use crate::model::{Change, Id, Kind, Record, Say};

/// How many earlier versions of each record are kept.
pub const KEPT_VERSIONS: usize = 10;

/// An earlier version of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its kind.
    pub kind: Kind,
    /// Its id.
    pub id: Id,
    /// When it was overwritten or deleted, in UTC, as `2026-11-22T14-02-11-123`
    /// (see [`super::clock::moment`]).
    pub when: String,
}

/// A deleted record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trashed {
    /// Its kind.
    pub kind: Kind,
    /// The id that it had.
    pub id: Id,
    /// When it was deleted, in UTC, as `2026-11-22T14-02-11-123`
    /// (see [`super::clock::moment`]).
    pub when: String,
    /// What it is called: a name, a date, the first words; the id where it cannot be read.
    pub title: String,
    /// The councillors whom it is about: of a conversation, or a proposal.
    pub about: Vec<Id>,
}

impl Store {
    /// The earlier versions of a record, newest first.
    ///
    /// # Errors
    /// Where the history cannot be looked into.
    pub fn versions(&self, kind: Kind, id: &Id) -> Result<Vec<Version>, StoreError> {
        place::safe(id)?;
        self.folder_there()?;
        let mut versions: Vec<Version> = self
            .list(&history(kind, id))?
            .into_iter()
            .filter_map(|e| Some(e.name.strip_suffix(place::ENDING)?.to_owned()))
            .map(|when| Version { kind, id: id.clone(), when })
            .collect();
        versions.sort_by(|a, b| b.when.cmp(&a.when));
        Ok(versions)
    }

    /// Reads an earlier version. Where somebody whom it names was merged since, it names whoever stayed.
    ///
    /// # Errors
    /// Where it is gone or cannot be read.
    pub fn read_version(&self, version: &Version) -> Result<Record, StoreError> {
        let mut record = self.kept_version(version)?;
        self.follow_merges(&mut record)?;
        Ok(record)
    }

    /// An earlier version just as it was kept.
    fn kept_version(&self, version: &Version) -> Result<Record, StoreError> {
        place::safe(&version.id)?;
        place::safe(&Id::new(&version.when))?;
        let path = join(&history(version.kind, &version.id), &format!("{}{}", version.when, place::ENDING));
        self.read_any(version.kind, &version.id, &path)
    }

    /// What is in the trash, newest first.
    ///
    /// # Errors
    /// Where the trash cannot be looked into.
    pub fn trash(&self) -> Result<Vec<Trashed>, StoreError> {
        self.folder_there()?;
        let mut trashed = Vec::new();
        for kind in Kind::ALL {
            let shelf = join(place::TRASH, kind.shelf());
            for folder in self.list(&shelf)? {
                let id = Id::new(&folder.name);
                if place::safe(&id).is_err() {
                    continue;
                }
                for file in self.list(&join(&shelf, &folder.name))? {
                    let Some(when) = file.name.strip_suffix(place::ENDING) else { continue };
                    let path = trash_path(kind, &id, when);
                    let record = self.read_any(kind, &id, &path);
                    let (title, about) =
                        record.map_or_else(|_| (id.to_string(), Vec::new()), |r| (with_title(&r, &id), about(&r)));
                    trashed.push(Trashed { kind, id: id.clone(), when: when.to_owned(), title, about });
                }
            }
        }
        trashed.sort_by(|a, b| b.when.cmp(&a.when).then_with(|| a.id.cmp(&b.id)));
        Ok(trashed)
    }

    /// Takes a record out of the trash, under the id that it had, or that with a
    /// number where the id is taken by now ([`Saved::id`]). Where the same record
    /// is in its place already, no second is made, and [`Saved::say`] says so.
    ///
    /// # Errors
    /// Where it is not in the trash any more, or cannot be put back.
    pub fn restore(&self, trashed: &Trashed) -> Result<Saved, StoreError> {
        self.guarded(|| self.restore_here(trashed))
    }

    fn restore_here(&self, trashed: &Trashed) -> Result<Saved, StoreError> {
        place::safe(&trashed.id)?;
        place::safe(&Id::new(&trashed.when))?;
        let _writing = self.writing()?;
        let disk = self.inner.disk.as_ref();
        let from = trash_path(trashed.kind, &trashed.id, &trashed.when);
        if !disk.exists(&from).about(&from)? {
            return Err(StoreError::Missing { path: from });
        }
        self.tombstones()?.allow_back(trashed.kind, &trashed.id, self.bytes(&from)?.as_deref())?;
        let here = self.bytes(&trashed.kind.path(&trashed.id))?;
        if here.is_some() && here == self.bytes(&from)? {
            disk.remove(&from).about(&from)?;
            let mut saved = Saved::plain(trashed.kind, trashed.id.clone());
            saved.say = Some(Say::new("store-here-already").with("title", trashed.title.as_str()));
            return Ok(saved);
        }
        self.follow_merges_in(trashed, &from)?;
        let folder = trashed.kind.folder();
        self.make_folder(folder)?;
        for id in place::names(&trashed.id) {
            match disk.rename_new(&from, &trashed.kind.path(&id)) {
                Ok(()) => {
                    let mut saved = Saved::plain(trashed.kind, id);
                    self.settle(&[folder, parent(&from)], &mut saved);
                    return Ok(saved);
                }
                Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(e) => return Err(e).about(&from),
            }
        }
        Err(StoreError::Missing { path: from })
    }

    /// Lets a record in the trash name whoever stayed, where somebody whom it names was merged since.
    fn follow_merges_in(&self, trashed: &Trashed, path: &str) -> Result<(), StoreError> {
        let mut record = match self.read_any(trashed.kind, &trashed.id, path) {
            Ok(record) => record,
            // It comes back as it is, and is reported like any file that cannot be read.
            Err(StoreError::Unreadable { .. }) => return Ok(()),
            Err(e) => return Err(e),
        };
        if self.follow_merges(&mut record)? {
            let text = super::save::encode(path, &record)?;
            self.put(path, text.as_bytes(), true)?;
        }
        Ok(())
    }

    /// The newest version of a record in the trash, where the record was deleted
    /// as it is in this change, or with later changes: then it can be taken out
    /// again and changed. An older record of the same name is not meant.
    pub(super) fn trashed_of(&self, change: &Change) -> Option<Trashed> {
        let (kind, id, before) = (change.kind, &change.id, change.before.as_ref()?);
        let names = self.list(&trash(kind, id)).ok()?;
        let when = names.iter().filter_map(|e| e.name.strip_suffix(place::ENDING)).max()?.to_owned();
        let path = trash_path(kind, id, &when);
        let record = self.read_any(kind, id, &path).ok()?;
        let mut before = before.clone();
        if let Some(uid) = record.uid() {
            before.fill_uids(uid);
        }
        let before = &before;
        let was_so = |version: &Version| version.when <= when && self.kept_version(version).is_ok_and(|r| r == *before);
        let same = record == *before || self.versions(kind, id).is_ok_and(|all| all.iter().any(was_so));
        let (title, about) = (with_title(&record, id), about(&record));
        same.then(|| Trashed { kind, id: id.clone(), when, title, about })
    }

    /// What is to be said of a changed record whose file is not there.
    pub(super) fn deleted(&self, change: &Change) -> Deleted {
        Deleted { kind: change.kind, id: change.id.clone(), in_trash: self.trashed_of(change).is_some() }
    }

    /// Takes the deleted records of these changes out of the trash, so that the
    /// changes can be saved to them; what is not there is left.
    ///
    /// # Errors
    /// As [`Store::restore`]; what was taken out by then stays out.
    pub fn restore_deleted(&self, changes: &[Change]) -> Result<(), StoreError> {
        for change in changes {
            if self.bytes(&place::of(change.kind, &change.id)?)?.is_none()
                && let Some(trashed) = self.trashed_of(change)
            {
                self.restore(&trashed)?;
            }
        }
        Ok(())
    }

    /// Puts the bytes of a version into the history, safe before anything takes its place.
    pub(super) fn keep_version(&self, saved: &mut Saved, bytes: &[u8]) -> Result<(), StoreError> {
        let folder = history(saved.kind, &saved.id);
        self.make_folder(&folder)?;
        let disk = self.inner.disk.as_ref();
        let stamp = self.inner.clock.stamp();
        // Written under a name that is swept away, so that a version is there whole or not at all.
        let beside = self.unfinished_name(place::unfinished_folder(&folder));
        disk.write_new(&beside, bytes, true).about(&folder)?;
        for n in 1.. {
            let name = if n == 1 { format!("{stamp}.ron") } else { format!("{stamp}-{n}.ron") };
            match disk.rename_new(&beside, &join(&folder, &name)) {
                Ok(()) => break,
                Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(e) => {
                    let _ = disk.remove(&beside);
                    return Err(e).about(&folder);
                }
            }
        }
        self.settle(&[&folder], saved);
        Ok(())
    }

    /// Removes the versions beyond those kept. What cannot be removed stays.
    pub(super) fn forget_oldest(&self, kind: Kind, id: &Id) {
        self.trim_versions(kind, id);
        self.sweep(&history(kind, id));
    }

    /// As [`Store::forget_oldest`] after a batch, which leaves nothing unfinished in the folder.
    pub(super) fn trim_versions(&self, kind: Kind, id: &Id) {
        let folder = history(kind, id);
        for version in self.versions(kind, id).unwrap_or_default().iter().skip(KEPT_VERSIONS) {
            let _ = self.inner.disk.remove(&join(&folder, &format!("{}{}", version.when, place::ENDING)));
        }
    }

    /// Moves a record to the trash. `None` where it is not what it was a moment ago.
    pub(super) fn throw_away(&self, old: &[u8], mut saved: Saved) -> Result<Option<Saved>, StoreError> {
        let disk = self.inner.disk.as_ref();
        let path = place::of(saved.kind, &saved.id)?;
        self.keep_version(&mut saved, old)?;
        let to = self.free_trash_path(saved.kind, &saved.id)?;
        self.make_folder(parent(&to))?;
        if self.bytes(&path)?.as_deref() != Some(old) {
            return Ok(None);
        }
        disk.rename_new(&path, &to).about(&path)?;
        self.settle(&[parent(&to), parent(&path)], &mut saved);
        self.forget_oldest(saved.kind, &saved.id);
        Ok(Some(saved))
    }

    /// A place in the trash that is free.
    pub(super) fn free_trash_path(&self, kind: Kind, id: &Id) -> Result<String, StoreError> {
        let stamp = self.inner.clock.stamp();
        let mut n = 1;
        loop {
            let when = if n == 1 { stamp.clone() } else { format!("{stamp}-{n}") };
            let path = trash_path(kind, id, &when);
            if !self.inner.disk.exists(&path).about(&path)? {
                return Ok(path);
            }
            n += 1;
        }
    }

    /// Whether something under this id was ever thrown away.
    pub(super) fn has_trash(&self, kind: Kind, id: &Id) -> bool {
        self.inner.disk.exists(&trash(kind, id)).unwrap_or(false)
    }

    /// After an undo brought a record back: the same bytes need not lie in the
    /// trash as well. What cannot be removed stays there.
    pub(super) fn drop_from_trash(&self, kind: Kind, id: &Id, bytes: &[u8]) {
        if !self.has_trash(kind, id) {
            return;
        }
        let folder = trash(kind, id);
        let Ok(record) = self.parse_any(kind, id, &folder, bytes) else { return };
        for file in self.list(&folder).unwrap_or_default() {
            let path = join(&folder, &file.name);
            // The same record, though an older program wrote it with other fields.
            if self.read_any(kind, id, &path).is_ok_and(|it| it == record) {
                let _ = self.inner.disk.remove(&path);
            }
        }
    }
}

pub(super) fn history(kind: Kind, id: &Id) -> String {
    format!("{}/{}/{id}", place::HISTORY, kind.shelf())
}

pub(super) fn trash(kind: Kind, id: &Id) -> String {
    format!("{}/{}/{id}", place::TRASH, kind.shelf())
}

fn trash_path(kind: Kind, id: &Id, when: &str) -> String {
    format!("{}/{when}{}", trash(kind, id), place::ENDING)
}

/// The councillors whom a record is about, where that is not said by its title.
fn about(record: &Record) -> Vec<Id> {
    match record {
        Record::Conversation(it) => it.councillors.clone(),
        Record::Proposal(it) => it.councillor.iter().cloned().collect(),
        Record::Task(it) => it.about.clone(),
        _ => Vec::new(),
    }
}

/// What a record is called, in a list of things of many kinds.
fn with_title(record: &Record, id: &Id) -> String {
    let words = match record {
        Record::Councillor(it) => it.name.clone(),
        Record::Initiative(it) => it.name.clone(),
        Record::Conversation(it) => first_words(&it.note, 80),
        Record::Proposal(it) => first_words(&it.ask, 80),
        Record::Workshop(it) => it.name.clone(),
        Record::Agenda(it) => it.name.clone(),
        Record::Officer(it) => it.name.clone(),
        Record::Task(it) => first_words(&it.what, 80),
        Record::Meeting(it) => it.body.clone(),
        Record::Person(it) => it.name.clone(),
        Record::Template(it) => it.name.clone(),
        Record::Workspace(_)
        | Record::AboutMe(_)
        | Record::Sense(_)
        | Record::Roles(_)
        | Record::Themes(_)
        | Record::Laws(_) => String::new(),
    };
    if words.trim().is_empty() { id.to_string() } else { words }
}
