//! Uids in the store: derived for files of older formats as they are read, random for records that are new.

use std::sync::PoisonError;
use std::sync::atomic::{AtomicU64, Ordering};

use super::disk::is_missing;
use super::keep::trash;
use super::open::{Problem, Store, join, parse};
use super::ron_text;
use super::wrong::StoreError;
use crate::model::workspace::FORMAT;
use crate::model::{Change, Entity, Id, Kind, Record, Uid, Workspace, uid};

/// Where new uids come from: the system's random numbers, or for a test a seed.
#[derive(Debug, Default)]
pub struct Uids {
    seed: Option<AtomicU64>,
}

impl Uids {
    /// Always the same ones, in the same order.
    pub fn seeded(seed: u64) -> Self {
        Uids { seed: Some(AtomicU64::new(seed)) }
    }

    /// A uid that no other record has, for a new one.
    pub fn new_uid(&self) -> Uid {
        let bits = match &self.seed {
            Some(seed) => mix(seed.fetch_add(1, Ordering::Relaxed)),
            None => random(),
        };
        Uid::from_bits(bits, uid::RECORD_LENGTH)
    }

    /// Gives a new record its uid, and a new part of a known one too.
    pub fn fill(&self, change: &mut Change) {
        let Some(after) = &mut change.after else { return };
        let unknown = after.uid().is_some_and(Uid::is_empty);
        if unknown && change.before.is_none() {
            after.fill_uids(&self.new_uid());
        } else if !unknown {
            after.fill_uids(&Uid::default());
        }
    }
}

fn random() -> u64 {
    let mut bytes = [0; 8];
    if getrandom::fill(&mut bytes).is_ok() {
        return u64::from_le_bytes(bytes);
    }
    // A system without random numbers: the time and the process tell records apart.
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    mix(u64::try_from(now.as_nanos() & u128::from(u64::MAX)).unwrap_or(0) ^ u64::from(std::process::id()))
}

/// SplitMix64 (Steele, Lea, Flood 2014): neighbouring numbers give unlike ones.
fn mix(n: u64) -> u64 {
    let z = n.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

impl Store {
    /// The workspace's uid: as its file has it, or derived from it. Empty where there is no file to derive it from.
    pub(super) fn workspace_uid(&self) -> Uid {
        let mut known = self.inner.workspace_uid.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(uid) = &*known {
            return uid.clone();
        }
        let path = "workspace.ron";
        let read = match self.inner.disk.read(path) {
            Ok(bytes) => ron_text::from_bytes::<Workspace>(&bytes).ok(),
            Err(e) if is_missing(&e) => None,
            // Asked again the next time: the drive may be back then.
            Err(_) => return Uid::default(),
        };
        let uid = read.as_ref().map(Uid::of_workspace).unwrap_or_default();
        *known = Some(uid.clone());
        uid
    }

    /// The workspace's file was written, or may have been.
    pub(super) fn forget_workspace_uid(&self) {
        *self.inner.workspace_uid.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// A record of an older format as this one has it, in memory.
    pub(super) fn migrated<T: Entity>(&self, id: &Id, record: T) -> Result<T, StoreError> {
        let record = self.migrated_record(id, record.into_record());
        T::from_record(record).ok_or_else(|| StoreError::Contradiction { kind: T::KIND, id: id.clone() })
    }

    pub(super) fn migrated_record(&self, id: &Id, mut record: Record) -> Record {
        if let Record::Workspace(it) = &mut record {
            it.uid = Uid::of_workspace(it);
            it.format = it.format.max(FORMAT);
            return record;
        }
        let derived = match record.uid() {
            Some(uid) if uid.is_empty() => Uid::of_record(&self.workspace_uid(), record.kind(), id),
            _ => Uid::default(),
        };
        record.fill_uids(&derived);
        record
    }

    /// Reads a record from its bytes, migrated.
    pub(super) fn parse_as<T: Entity>(&self, id: &Id, path: &str, bytes: &[u8]) -> Result<T, StoreError> {
        parse::<T>(path, bytes).and_then(|record| self.migrated(id, record))
    }

    /// As [`Store::parse_as`] for a kind that is known while it runs.
    pub(super) fn parse_any(&self, kind: Kind, id: &Id, path: &str, bytes: &[u8]) -> Result<Record, StoreError> {
        crate::model::with_kind!(kind, T => self.parse_as::<T>(id, path, bytes).map(Entity::into_record))
    }

    /// Reads a record from its file, wherever that is, migrated.
    pub(super) fn read_entity<T: Entity>(&self, id: &Id, path: &str) -> Result<T, StoreError> {
        self.read_path::<T>(path).and_then(|record| self.migrated(id, record))
    }

    /// As [`Store::read_entity`] for a kind that is known while it runs.
    pub(super) fn read_any(&self, kind: Kind, id: &Id, path: &str) -> Result<Record, StoreError> {
        crate::model::with_kind!(kind, T => self.read_entity::<T>(id, path).map(Entity::into_record))
    }

    /// As [`Store::read_any`], from the record's own place, noting git's conflict marks.
    pub(super) fn read_any_noting(
        &self,
        kind: Kind,
        id: &Id,
        note: &mut Option<Problem>,
    ) -> Result<Record, StoreError> {
        let path = kind.path(id);
        let read = crate::model::with_kind!(kind, T => self.read_noting::<T>(&path, note).map(Entity::into_record));
        read.map(|record| self.migrated_record(id, record))
    }

    /// What a change is held against a record on disk with: where the program that made the change knew no uids,
    /// those of the record on disk.
    pub(super) fn with_uids(&self, change: &Change, theirs: Option<&Record>) -> Result<Change, StoreError> {
        let mut change = change.clone();
        let of_disk = theirs.and_then(Record::uid).cloned();
        for record in [&mut change.before, &mut change.after].into_iter().flatten() {
            if let Record::Workspace(it) = record {
                it.format = it.format.max(FORMAT);
            }
            let uid = match (&of_disk, record.uid()) {
                (Some(uid), _) => uid.clone(),
                (None, Some(own)) if own.is_empty() => continue,
                (None, _) => Uid::default(),
            };
            record.fill_uids(&uid);
        }
        if let (None, Some(after)) = (theirs, &mut change.after)
            && after.uid().is_some_and(Uid::is_empty)
        {
            let known = self.uid_of_deleted(change.kind, &change.id, after)?;
            after.fill_uids(&known.unwrap_or_else(|| self.inner.uids.new_uid()));
        }
        Ok(change)
    }

    /// The uid of a deleted record of this id that says just what this one says: then it is the same coming back.
    fn uid_of_deleted(&self, kind: Kind, id: &Id, record: &Record) -> Result<Option<Uid>, StoreError> {
        let folder = trash(kind, id);
        for entry in self.list(&folder)? {
            let there = match self.read_any(kind, id, &join(&folder, &entry.name)) {
                Ok(there) => there,
                Err(e @ StoreError::Disk { .. }) => return Err(e),
                Err(_) => continue,
            };
            let Some(uid) = there.uid() else { continue };
            let mut same = record.clone();
            same.fill_uids(uid);
            if same == there {
                return Ok(Some(uid.clone()));
            }
        }
        Ok(None)
    }

    /// The uid of a record that is about to be written.
    pub(super) fn uid_in(&self, kind: Kind, id: &Id, text: &str) -> Uid {
        let record = self.parse_any(kind, id, "", text.as_bytes()).ok();
        record.as_ref().and_then(Record::uid).cloned().unwrap_or_default()
    }

    /// The text of `workspace.ron` with this program's format, and its bytes now; `None` where it is not older,
    /// not there, or cannot be read: a file that cannot be read is never written over.
    pub(super) fn raised_workspace(&self) -> Result<Option<(Vec<u8>, String)>, StoreError> {
        let path = Kind::Workspace.path(&Id::new("workspace"));
        let Some(old) = self.bytes(&path)? else { return Ok(None) };
        let Ok(workspace) = ron_text::from_bytes::<Workspace>(&old) else { return Ok(None) };
        if workspace.format >= FORMAT {
            return Ok(None);
        }
        let raised = self.migrated(&Id::new("workspace"), workspace)?;
        let text = super::save::encode_as(&path, &raised)?;
        Ok(Some((old, text)))
    }
}
