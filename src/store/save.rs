//! Saving one record, so that the old one stays until the new one is safe, and
//! so that nobody's change is overwritten.

use std::sync::atomic::AtomicBool;

use super::disk::parent;
use super::erased::Tombstones;
use super::in_use::InUse;
use super::merge::merge;
use super::open::Store;
use super::wrong::{About, StoreError};
use super::{place, ron_text};
use crate::model::{Change, Entity, Id, Kind, Record, Say, Workspace};

/// What came of saving a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The kind of record.
    pub kind: Kind,
    /// The id under which it now is (or was, where it was deleted): not the one
    /// asked for where that name was taken.
    pub id: Id,
    /// What is on disk now under this id, where it is not what was asked for:
    /// somebody else had changed it too.
    pub merged: Option<Record>,
    /// Where this version was kept, because both sides changed the same thing:
    /// the record under `id` is theirs, this one is yours.
    pub other: Option<Id>,
    /// What a person should be told, where there is something.
    pub say: Option<Say>,
    /// Set where it is in place, and the disk did not confirm that it would survive a power cut.
    pub unconfirmed: Option<Say>,
}

impl Saved {
    pub(super) fn plain(kind: Kind, id: Id) -> Self {
        Saved { kind, id, merged: None, other: None, say: None, unconfirmed: None }
    }

    /// All that a person should be told, where there is something.
    pub fn told(&self) -> Option<Say> {
        match (&self.unconfirmed, &self.say) {
            (Some(first), Some(then)) => {
                Some(Say::new("store-both").with("first", first.clone()).with("then", then.clone()))
            }
            (one, other) => one.as_ref().or(other.as_ref()).cloned(),
        }
    }
}

/// What is to be done about one change, once it has been held against the disk.
pub(super) enum Decided {
    /// Nothing: it is so already.
    Nothing(Saved),
    /// A new file under the first name that is free.
    Create { text: String, names: Names, saved: Saved },
    /// A new file in the place of these bytes.
    Replace { text: String, old: Vec<u8>, saved: Saved },
    /// These bytes go to the trash.
    Trash { old: Vec<u8>, saved: Saved },
}

/// Under which names a new file may go.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Names {
    /// The id, or the id with a number.
    Numbered,
    /// The same for a record that was here before: what names it is about it, and may go on naming it.
    Returning,
    /// The id with "(other version)": the id in [`Saved::other`].
    OtherVersion,
    /// The id and nothing else.
    Only,
}

impl Names {
    /// The names, in the order in which they are tried.
    pub(super) fn of(self, id: &Id) -> Box<dyn Iterator<Item = Id> + '_> {
        match self {
            Names::Numbered | Names::Returning => Box::new(place::names(id)),
            Names::OtherVersion => Box::new(place::other_names(id)),
            Names::Only => Box::new(std::iter::once(id.clone())),
        }
    }
}

/// How often a save starts again where somebody else writes at the same moment.
const TRIES: usize = 5;

impl Store {
    /// Saves a change.
    ///
    /// - Nothing before: a new file. Where the name is taken, a number goes
    ///   behind it ([`Saved::id`]).
    /// - Before and after: where the file changed since, both changes are put
    ///   together; where both changed the same thing, the file stays as it is
    ///   and this version is kept beside it ([`Saved::other`]).
    /// - Nothing after: the file goes to the trash.
    ///
    /// # Errors
    /// Where it could not be saved. Then what was on disk is still there, whole.
    /// [`StoreError::Deleted`] where the changed record is not there any more,
    /// [`StoreError::Away`] where the whole workspace is not.
    pub fn save(&self, change: &Change) -> Result<Saved, StoreError> {
        self.guarded(|| self.save_here(change))
    }

    fn save_here(&self, change: &Change) -> Result<Saved, StoreError> {
        check(change)?;
        if change.before == change.after {
            return Ok(Saved::plain(change.kind, change.id.clone()));
        }
        if change.kind != Kind::Workspace && self.raised_workspace()?.is_some() {
            // The format is raised together with the first change, or not at all.
            let saved = self.save_all_here(std::slice::from_ref(change), &AtomicBool::new(false), &mut |_| {})?;
            return saved.into_iter().next().ok_or(StoreError::Cancelled);
        }
        let _writing = self.writing()?;
        if change.kind != Kind::Workspace && change.after.is_some() {
            self.start_workspace()?;
        }
        let erased = self.tombstones()?;
        let mut tried = 0;
        loop {
            tried += 1;
            let done = match self.decide(change, &erased)? {
                Decided::Nothing(saved) => Some(saved),
                Decided::Create { text, names, saved } => self.create(&text, names, saved, &erased)?,
                Decided::Replace { text, old, saved } => self.replace(&text, &old, saved)?,
                Decided::Trash { old, saved } => self.throw_away(&old, saved)?,
            };
            match done {
                Some(saved) => {
                    self.note_removed([change]);
                    self.remember_saved(change.kind == Kind::Workspace);
                    return Ok(saved);
                }
                None if tried < TRIES => {}
                None => return Err(StoreError::Locked),
            }
        }
    }

    /// Holds a change against what is on disk.
    pub(super) fn decide(&self, change: &Change, erased: &Tombstones) -> Result<Decided, StoreError> {
        erased.allow(change)?;
        let path = place::of(change.kind, &change.id)?;
        let there = match (&change.before, change.kind.single()) {
            (None, None) => None,
            _ => self.bytes(&path)?,
        };
        let theirs = match &there {
            Some(bytes) => Some(self.parse_any(change.kind, &change.id, &path, bytes)?),
            None => None,
        };
        let returns = change.after.as_ref().and_then(Record::uid).is_some_and(|uid| !uid.is_empty());
        let change = &self.with_uids(change, theirs.as_ref())?;
        let mut decided = self.decided(change, &path, there.zip(theirs))?;
        if let Decided::Create { names, .. } = &mut decided
            && returns
            && *names == Names::Numbered
        {
            *names = Names::Returning;
        }
        // What goes to the disk, which may be what two people wrote together.
        if let Decided::Create { text, .. } | Decided::Replace { text, .. } = &decided {
            erased.allow_text(change, text)?;
        }
        Ok(decided)
    }

    fn decided(&self, change: &Change, path: &str, there: Option<(Vec<u8>, Record)>) -> Result<Decided, StoreError> {
        let (kind, id) = (change.kind, &change.id);
        let saved = Saved::plain(kind, id.clone());
        match (&change.before, &change.after) {
            (None, Some(after)) if kind.single().is_none() => {
                Ok(Decided::Create { text: encode(path, after)?, names: Names::Numbered, saved })
            }
            (before, Some(after)) => {
                let Some((old, theirs)) = there else {
                    if before.as_ref().is_some_and(|before| !is_blank(before)) {
                        return Err(StoreError::Deleted(vec![self.deleted(change)]));
                    }
                    return Ok(Decided::Create { text: encode(path, after)?, names: Names::Only, saved });
                };
                crate::model::with_record!(after, after => put_together(path, before.as_ref(), after, theirs, old, saved))
            }
            (Some(before), None) => {
                let Some((old, theirs)) = there else {
                    return Ok(Decided::Nothing(saved));
                };
                if theirs == *before {
                    Ok(Decided::Trash { old, saved })
                } else {
                    Err(StoreError::Changed { kind, id: id.clone() })
                }
            }
            (None, None) => Ok(Decided::Nothing(saved)),
        }
    }

    /// A workspace that nobody has written yet.
    pub(super) fn new_workspace(&self) -> Record {
        let uid = self.inner.uids.new_uid();
        Workspace { uid, ..Workspace::default() }.into_record()
    }

    /// Writes `workspace.ron` where there has been none.
    fn start_workspace(&self) -> Result<(), StoreError> {
        if !self.wants_workspace()? {
            return Ok(());
        }
        let path = Kind::Workspace.path(&Id::new("workspace"));
        let text = encode(&path, &self.new_workspace())?;
        let beside = self.write_beside("", &path, &text)?;
        let disk = self.inner.disk.as_ref();
        if let Err(e) = disk.rename_new(&beside, &path) {
            let _ = disk.remove(&beside);
            if e.kind() != std::io::ErrorKind::AlreadyExists {
                return Err(e).about(&path);
            }
        }
        disk.sync_dir("").about("")
    }

    /// `None` where somebody else took the only name there was.
    fn create(
        &self,
        text: &str,
        names: Names,
        mut saved: Saved,
        erased: &Tombstones,
    ) -> Result<Option<Saved>, StoreError> {
        let disk = self.inner.disk.as_ref();
        let path = place::of(saved.kind, &saved.id)?;
        let folder = saved.kind.folder();
        self.make_folder(folder)?;
        let beside = self.write_beside(folder, &path, text)?;
        if folder.is_empty() && self.was_seen() {
            // Beside the workspace's own folders, nothing else shows that the drive has gone meanwhile.
            if let Err(away) = self.folder_there() {
                let _ = disk.remove(&beside);
                return Err(away);
            }
        }
        let asked = saved.id.clone();
        let in_use = InUse::new(self);
        let uid = self.uid_in(saved.kind, &asked, text);
        let kind = saved.kind;
        for id in names.of(&asked) {
            let had = in_use.takes(names, kind, &id, &uid);
            match had {
                Ok(had) if had || erased.has(kind, &id) => continue,
                Ok(_) => {}
                Err(e) => {
                    let _ = disk.remove(&beside);
                    return Err(e);
                }
            }
            match disk.rename_new(&beside, &saved.kind.path(&id)) {
                Ok(()) => {
                    if names == Names::OtherVersion {
                        saved.say = Some(
                            Say::new("store-other-version")
                                .with("path", path.as_str())
                                .with("other", saved.kind.path(&id)),
                        );
                        saved.other = Some(id);
                    } else {
                        saved.id = id;
                    }
                    self.settle(&[folder], &mut saved);
                    // Only once it is safe here: else a power cut could leave it nowhere.
                    if saved.other.is_none() && saved.unconfirmed.is_none() {
                        self.drop_from_trash(saved.kind, &saved.id, text.as_bytes());
                    }
                    return Ok(Some(saved));
                }
                Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(e) => {
                    let _ = disk.remove(&beside);
                    return Err(e).about(&path);
                }
            }
        }
        let _ = disk.remove(&beside);
        Ok(None)
    }

    /// `None` where the file is not what it was a moment ago.
    fn replace(&self, text: &str, old: &[u8], mut saved: Saved) -> Result<Option<Saved>, StoreError> {
        let disk = self.inner.disk.as_ref();
        let path = place::of(saved.kind, &saved.id)?;
        let folder = parent(&path);
        let beside = self.write_beside(folder, &path, text)?;
        let ready = self.keep_version(&mut saved, old).and_then(|()| self.bytes(&path));
        let done = match ready {
            Ok(Some(now)) if now == old => disk.rename(&beside, &path).about(&path).map(|()| true),
            Ok(_) => Ok(false),
            Err(e) => Err(e),
        };
        if !matches!(done, Ok(true)) {
            let _ = disk.remove(&beside);
        }
        if !done? {
            return Ok(None);
        }
        self.settle(&[folder], &mut saved);
        self.forget_oldest(saved.kind, &saved.id);
        Ok(Some(saved))
    }

    pub(super) fn write_beside(&self, folder: &str, path: &str, text: &str) -> Result<String, StoreError> {
        let beside = self.unfinished_name(folder);
        let written = self.inner.disk.write_new(&beside, text.as_bytes(), true);
        if written.is_err() {
            let _ = self.inner.disk.remove(&beside);
        }
        written.about(path)?;
        Ok(beside)
    }

    /// Makes names safe. The record is in place by now: where the disk does not
    /// confirm that it would survive a power cut, the person is told, and
    /// nothing is done twice.
    pub(super) fn settle(&self, folders: &[&str], saved: &mut Saved) {
        for folder in folders {
            if self.inner.disk.sync_dir(folder).is_err() {
                saved.unconfirmed = Some(Say::new("store-not-confirmed").with("path", saved.kind.path(&saved.id)));
            }
        }
    }
}

/// The text of a record, after making sure that it reads as the same record.
pub(super) fn encode(path: &str, record: &Record) -> Result<String, StoreError> {
    crate::model::with_record!(record, it => encode_as(path, it))
}

pub(super) fn encode_as<T: Entity>(path: &str, record: &T) -> Result<String, StoreError> {
    let unwritable = |wrong| StoreError::Unwritable { path: path.to_owned(), wrong };
    let text = ron_text::to_text(record).map_err(unwritable)?;
    match ron_text::from_text::<T>(&text) {
        Ok(again) if again == *record => Ok(text),
        _ => Err(unwritable(ron_text::Unwritable::reads_differently())),
    }
}

fn put_together<T: Entity>(
    path: &str,
    before: Option<&Record>,
    after: &T,
    theirs: Record,
    old: Vec<u8>,
    saved: Saved,
) -> Result<Decided, StoreError> {
    let Some(theirs) = T::from_record(theirs) else {
        return Err(StoreError::Contradiction { kind: saved.kind, id: saved.id });
    };
    if theirs == *after {
        return Ok(Decided::Nothing(saved));
    }
    let base = match before {
        Some(before) => T::of(before).cloned(),
        // The two that stand alone: whoever wrote first began from nothing too.
        None => blank::<T>(),
    };
    let Some(base) = base else {
        return Err(StoreError::Contradiction { kind: saved.kind, id: saved.id });
    };
    let merged = merge(&base, after, &theirs);
    let text = encode_as(path, &merged.record)?;
    if !merged.conflicts.is_empty() {
        let saved = Saved { merged: Some(theirs.into_record()), ..saved };
        return Ok(Decided::Create { text, names: Names::OtherVersion, saved });
    }
    let mut saved = saved;
    if merged.record != *after {
        saved.say = Some(Say::new("store-merged").with("path", path));
        saved.merged = Some(merged.record.clone().into_record());
    }
    if merged.record == theirs {
        return Ok(Decided::Nothing(saved));
    }
    Ok(Decided::Replace { text, old, saved })
}

/// Whether a record is as it would be read where there is no file.
fn is_blank(record: &Record) -> bool {
    let Some(mut blank) = Record::blank(record.kind()) else { return false };
    // Its uid is no word of anybody's.
    if let Some(uid) = record.uid() {
        blank.fill_uids(uid);
    }
    blank == *record
}

/// The records that there is one of, as they are before anybody wrote them.
fn blank<T: Entity>() -> Option<T> {
    Record::blank(T::KIND).and_then(T::from_record)
}

/// Refuses a change that contradicts itself or names no file.
pub(super) fn check(change: &Change) -> Result<(), StoreError> {
    place::safe(&change.id)?;
    let of_kind = |r: &Option<Record>| r.as_ref().is_none_or(|r| r.kind() == change.kind);
    let single = change.kind.single().is_none_or(|id| id == change.id);
    if of_kind(&change.before) && of_kind(&change.after) && single {
        Ok(())
    } else {
        Err(StoreError::Contradiction { kind: change.kind, id: change.id.clone() })
    }
}
