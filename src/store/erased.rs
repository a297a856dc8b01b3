//! Tombstones: what was erased does not come back, not by an undo, a draft, the
//! trash, a late save from another machine or a sync service.
//!
//! A tombstone names nobody. It is a keyed hash (HMAC-SHA256, under a random key
//! of the workspace's own) of the record's kind and id, and in it as many of the
//! records that went, of their uids and texts, and of the numbers that councils'
//! systems have for the person. An id of which there is a tombstone is never given
//! again: whoever is brought in under the same name later is new.
//!
//! What this protects against: reading the folder, or searching it, tells nobody
//! who was erased, and two workspaces cannot be compared. What it does not protect
//! against: whoever has the whole folder can try a name, as the program does when
//! it asks whether a file may come back. A key that only this computer had would
//! keep others from trying, and would let the person come back on every colleague's
//! computer. A slow hash would not help: the names to be tried are the few dozen
//! that sit on a council and are published, while the program has to ask about
//! every file at every start. So tombstones are to be kept as private as the
//! workspace is.

use std::collections::{BTreeSet, HashSet};

use hmac_sha256::HMAC;

use super::drafts::Draft;
use super::open::{Problem, Store, join};
use super::person::Sort;
use super::person::fields::{self, Class};
use super::same_record::members_of;
use super::wrong::{About, StoreError};
use super::{place, ron_text};
use crate::model::{Change, Entity, Id, Kind, Record, Say, TaskOwner, Uid};

/// The file of the key, in the folder of the tombstones.
const KEY: &str = "key";
/// The length of a hash as it is written, in letters.
const HEX: usize = 64;

/// What is to get tombstones.
#[derive(Debug, Default)]
pub(super) struct Gone {
    /// The first is whose tombstone it is.
    marks: Vec<String>,
}

impl Gone {
    /// A record, by its id.
    pub(super) fn id(&mut self, kind: Kind, id: &Id) {
        self.marks.push(of_id(kind, id));
    }

    /// The text of a record: one just like it is the same coming back.
    pub(super) fn text(&mut self, kind: Kind, text: &str) {
        self.marks.push(of_text(kind, text));
    }

    /// A record's uid: it stays the same when its file is renamed.
    pub(super) fn uid(&mut self, kind: Kind, uid: &Uid) {
        if !uid.is_empty() {
            self.marks.push(of_uid(kind, uid));
        }
    }

    /// What a council's system calls a councillor.
    pub(super) fn member(&mut self, member: &str) {
        self.marks.push(of_member(member));
    }
}

fn of_id(kind: Kind, id: &Id) -> String {
    // Some disks know no capitals.
    format!("id\0{}\0{}", kind.shelf(), id.as_str().to_lowercase())
}

fn of_text(kind: Kind, text: &str) -> String {
    // A uid is no word of anybody's, and older programs wrote none.
    let words: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("uid: \"")).collect();
    format!("text\0{}\0{}", kind.shelf(), words.join("\n"))
}

fn of_uid(kind: Kind, uid: &Uid) -> String {
    format!("uid\0{}\0{}", kind.shelf(), uid.as_str())
}

fn of_member(member: &str) -> String {
    format!("member\0{member}")
}

/// The tombstones of a workspace.
#[derive(Debug, Default)]
pub(super) struct Tombstones {
    /// Usually one; several where two machines erased before they saw each other's.
    keys: Vec<Vec<u8>>,
    marks: HashSet<String>,
}

impl Tombstones {
    fn knows(&self, what: &str) -> bool {
        !self.marks.is_empty() && self.keys.iter().any(|key| self.marks.contains(&hash(key, what)))
    }

    /// Whether a record of this id was erased.
    pub(super) fn has(&self, kind: Kind, id: &Id) -> bool {
        self.knows(&of_id(kind, id))
    }

    /// Whether a file holds a record that was erased, whatever the file is called, or is about nobody but councillors
    /// who were erased. `workspace` is the workspace's uid.
    ///
    /// A random uid that has no tombstone is that of a new record: somebody of the same name or the same seat, who was
    /// brought in afterwards. Only without one do a council's number and the text decide.
    pub(super) fn is_back(&self, workspace: &Uid, id: &Id, record: &Record) -> bool {
        if self.marks.is_empty() {
            return false;
        }
        let kind = record.kind();
        let Some(uid) = record.uid() else { return false };
        if self.has(kind, id) || self.knows(&of_uid(kind, uid)) || self.is_about_erased(record) {
            return true;
        }
        if *uid != Uid::of_record(workspace, kind, id) {
            return false;
        }
        let member = match record {
            Record::Councillor(person) => members_of(person).iter().any(|member| self.knows(&of_member(member))),
            _ => false,
        };
        member || super::save::encode(&kind.path(id), record).is_ok_and(|text| self.knows(&of_text(kind, &text)))
    }

    /// Whether a record is about councillors who were erased, and about nobody else.
    fn is_about_erased(&self, record: &Record) -> bool {
        let gone = |who: &Id| self.has(Kind::Councillor, who);
        match record {
            Record::Conversation(it) => !it.councillors.is_empty() && it.councillors.iter().all(gone),
            Record::Proposal(it) => it.councillor.as_ref().is_some_and(gone),
            Record::Sense(it) => it.councillor.as_ref().is_some_and(gone),
            Record::Task(it) => {
                let owes = matches!(&it.owner, TaskOwner::Councillor(who) if gone(who));
                let about = it.about.iter().all(gone);
                about && (owes || !it.about.is_empty())
            }
            _ => false,
        }
    }

    /// A number that changes when tombstones are added.
    pub(super) fn sum(&self) -> u64 {
        self.marks.iter().fold(self.marks.len() as u64, |sum, mark| {
            let start = mark.get(..16).and_then(|hex| u64::from_str_radix(hex, 16).ok()).unwrap_or_default();
            sum ^ start
        })
    }

    /// Refuses a change to what was erased.
    pub(super) fn allow(&self, change: &Change) -> Result<(), StoreError> {
        // What is new only bears the same name: it gets another id.
        if change.before.is_some() && change.after.is_some() && self.has(change.kind, &change.id) {
            return Err(StoreError::Erased);
        }
        Ok(())
    }

    /// Refuses what is about to be written, where it is what was erased or leads to it.
    pub(super) fn allow_text(&self, change: &Change, text: &str) -> Result<(), StoreError> {
        if self.marks.is_empty() {
            return Ok(());
        }
        if self.has(change.kind, &change.id) && self.knows(&of_text(change.kind, text)) {
            return Err(StoreError::Erased);
        }
        self.allow_links(change.kind, text.as_bytes())
    }

    /// Refuses what comes back out of the trash, likewise.
    pub(super) fn allow_back(&self, kind: Kind, id: &Id, bytes: Option<&[u8]>) -> Result<(), StoreError> {
        if self.has(kind, id) { Err(StoreError::Erased) } else { self.allow_links(kind, bytes.unwrap_or_default()) }
    }

    fn allow_links(&self, kind: Kind, bytes: &[u8]) -> Result<(), StoreError> {
        if self.marks.is_empty() {
            return Ok(());
        }
        let value = crate::model::with_kind!(kind, T => tree::<T>(bytes));
        // What cannot be read leads nowhere.
        let Some(value) = value else { return Ok(()) };
        let mut leads = false;
        fields::visit(&Sort::Record(kind, Id::new("")), &value, &mut |field, id| {
            leads |= matches!(field.class, Class::Reference(to) if self.has(to, &Id::new(id)));
        });
        if leads { Err(StoreError::NamesErased) } else { Ok(()) }
    }

    /// Refuses a draft that is about somebody who was erased.
    pub(super) fn allow_draft(&self, draft: &Draft) -> Result<(), StoreError> {
        if self.marks.is_empty() {
            return Ok(());
        }
        let of_id = match draft.form.as_str() {
            "person" | "item" | "wish" => Some(Kind::Councillor),
            "proposal" | "status" => Some(Kind::Proposal),
            "note" | "lift" | "promise" => Some(Kind::Conversation),
            _ => None,
        };
        let mut leads = draft.about.iter().any(|(key, id)| {
            let id = Id::new(id);
            match key.as_str() {
                "who" => self.has(Kind::Councillor, &id),
                "id" => of_id.is_some_and(|kind| self.has(kind, &id)),
                _ => false,
            }
        });
        let Ok(value) = serde_json::to_value(draft) else { return Ok(()) };
        fields::visit(&Sort::Draft, &value, &mut |field, ids| {
            if let Class::Reference(to) = field.class {
                leads |= ids.lines().any(|id| self.has(to, &Id::new(id)));
            }
        });
        if leads { Err(StoreError::NamesErased) } else { Ok(()) }
    }
}

fn tree<T: Entity>(bytes: &[u8]) -> Option<serde_json::Value> {
    serde_json::to_value(ron_text::from_bytes::<T>(bytes).ok()?).ok()
}

fn hash(key: &[u8], what: &str) -> String {
    HMAC::mac(what.as_bytes(), key).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn is_hash(words: &str) -> bool {
    words.len() == HEX && words.bytes().all(|b| b.is_ascii_hexdigit())
}

impl Store {
    /// The tombstones there are.
    pub(super) fn tombstones(&self) -> Result<Tombstones, StoreError> {
        let mut all = Tombstones::default();
        let here = self.list(place::ERASED_HERE).unwrap_or_default();
        let here = here.iter().map(|entry| (place::ERASED_HERE, entry));
        let shared = self.list(place::ERASED)?;
        for (folder, entry) in shared.iter().map(|entry| (place::ERASED, entry)).chain(here) {
            let path = join(folder, &entry.name);
            let bytes = self.bytes(&path)?.unwrap_or_default();
            let lines = String::from_utf8_lossy(&bytes);
            let mut hashes = lines.lines().map(str::trim).filter(|line| is_hash(line)).map(str::to_lowercase);
            if entry.name.starts_with(KEY) {
                all.keys.extend(hashes.next().map(String::into_bytes));
            } else {
                all.marks.extend(hashes);
            }
        }
        Ok(all)
    }

    /// The tombstones of one councillor and of what went with them.
    pub(super) fn tombstones_of(&self, who: &Id) -> Result<Tombstones, StoreError> {
        let keys = self.tombstones()?.keys;
        let mut marks = HashSet::new();
        for key in &keys {
            for folder in [place::ERASED, place::ERASED_HERE] {
                let path = join(folder, &hash(key, &of_id(Kind::Councillor, who)));
                let bytes = self.bytes(&path).unwrap_or_default().unwrap_or_default();
                marks.extend(String::from_utf8_lossy(&bytes).lines().map(str::to_lowercase));
            }
        }
        Ok(Tombstones { keys, marks })
    }

    /// Whether a councillor of this id was erased from the workspace.
    pub fn is_erased(&self, who: &Id) -> bool {
        self.tombstones().is_ok_and(|all| all.has(Kind::Councillor, who))
    }

    /// Writes tombstones. Only while writing.
    pub(super) fn put_tombstones(&self, gone: &Gone) -> Result<(), StoreError> {
        let known = self.tombstones()?;
        let key = match known.keys.first() {
            Some(key) => key.clone(),
            None => self.make_key()?,
        };
        let Some(first) = gone.marks.first() else { return Ok(()) };
        let path = join(place::ERASED, &hash(&key, first));
        let before = self.bytes(&path)?.unwrap_or_default();
        let mut marks: BTreeSet<String> = String::from_utf8_lossy(&before).lines().map(str::to_owned).collect();
        marks.extend(gone.marks.iter().map(|what| hash(&key, what)));
        let text = marks.into_iter().map(|mark| mark + "\n").collect::<String>();
        self.put(&path, text.as_bytes(), true)?;
        self.remember_erased(&path, text.as_bytes());
        Ok(())
    }

    /// Keeps a file of tombstones on this computer too. Without it they hold as long as the workspace has them.
    fn remember_erased(&self, path: &str, bytes: &[u8]) {
        let Some(name) = path.strip_prefix(place::ERASED) else { return };
        if self.make_folder(place::ERASED_HERE).is_ok() {
            let _ = self.put(&format!("{}{name}", place::ERASED_HERE), bytes, true);
        }
    }

    fn make_key(&self) -> Result<Vec<u8>, StoreError> {
        let path = join(place::ERASED, KEY);
        let mut random = [0; HEX / 2];
        getrandom::fill(&mut random).map_err(std::io::Error::other).about(&path)?;
        let key: String = random.iter().map(|byte| format!("{byte:02x}")).collect();
        self.put(&path, format!("{key}\n").as_bytes(), true)?;
        self.remember_erased(&path, format!("{key}\n").as_bytes());
        Ok(key.into_bytes())
    }
}

/// What is said of a file that was erased and is there again.
pub(super) fn is_back(path: &str) -> Problem {
    Problem::new(path, Say::new("store-check-erased-is-back").with("path", path))
}
