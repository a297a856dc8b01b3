//! Making one person of two records: the record that stays, everything that named the other, and what is in the way.

use std::collections::BTreeSet;

use super::fields::{self, Class};
use super::{Id, Kind, Sort, Store, StoreError, place, sort};
use crate::model::likeness::{Likely, Traits, likely};
use crate::model::merging::{MergeField, join_maps, merged, name_once};
use crate::model::{Change, Councillor, Edit, Entity, Record, Say, SenseMap, Uid};
use crate::store::disk::Is;
use crate::store::open::join;

/// Two people who are to be one, and what follows.
#[derive(Clone, Debug)]
pub struct MergePlan {
    /// The record that stays.
    pub keep: (Id, Councillor),
    /// The record that goes.
    pub other: (Id, Councillor),
    /// The records that name the other, as they were and as they will be.
    pub follows: Vec<Change>,
    /// Whether the council gives the two different numbers, as it does for two people.
    pub numbered_apart: bool,
}

/// Why two people cannot be made one now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoMerge {
    /// They are one record already.
    Same,
    /// They sit on different councils: the next list of each council would bring them in again.
    Councils,
    /// A draft that is not finished is about the one who goes.
    Draft,
    /// This file names the one who goes, and cannot be read.
    Unreadable(String),
}

impl NoMerge {
    /// What is to be said.
    pub fn say(&self) -> Say {
        match self {
            NoMerge::Same => Say::new("merge-refused-same"),
            NoMerge::Councils => Say::new("merge-refused-councils"),
            NoMerge::Draft => Say::new("merge-refused-draft"),
            NoMerge::Unreadable(file) => Say::new("merge-refused-unreadable").with("file", file.as_str()),
        }
    }
}

impl MergePlan {
    /// The edit that makes one of the two, with these fields from the one who goes: one step to undo.
    pub fn edit(&self, from_other: &BTreeSet<MergeField>) -> Edit {
        let (keep, before) = &self.keep;
        let (other, gone) = &self.other;
        let change = |id: &Id, before: &Councillor, after: Option<Councillor>| Change {
            kind: Kind::Councillor,
            id: id.clone(),
            before: Some(before.clone().into_record()),
            after: after.map(Entity::into_record),
        };
        let mut changes = vec![change(keep, before, Some(merged(before, gone, from_other)))];
        changes.extend(self.follows.iter().cloned());
        changes.push(change(other, gone, None));
        let what = Say::new("did-merge").with("name", before.name.as_str()).with("other", gone.name.as_str());
        Edit { what, changes }
    }
}

/// The edit that keeps the answer that two records are two people.
pub fn two_people(a: &(Id, Councillor), b: &(Id, Councillor)) -> Edit {
    let change = |(id, before): &(Id, Councillor), other: &Councillor| {
        let mut after = before.clone();
        if !after.not_same_as.contains(&other.uid) {
            after.not_same_as.push(other.uid.clone());
        }
        Change {
            kind: Kind::Councillor,
            id: id.clone(),
            before: Some(before.clone().into_record()),
            after: Some(after.into_record()),
        }
    };
    let what = Say::new("did-two-people").with("name", a.1.name.as_str()).with("other", b.1.name.as_str());
    Edit { what, changes: vec![change(a, &b.1), change(b, &a.1)] }
}

impl Store {
    /// What making one person of two would do: `keep` stays, and whatever names `other` will name `keep`. Changes
    /// nothing.
    ///
    /// # Errors
    /// [`StoreError::CannotMerge`] with the reason; [`StoreError::OnHold`] where one of the records that would change
    /// is on hold; and as [`Store::read`] where a file is refused, because it may name them.
    pub fn plan_merge(&self, keep: &Id, other: &Id) -> Result<MergePlan, StoreError> {
        self.folder_there()?;
        if keep == other {
            return Err(StoreError::CannotMerge(NoMerge::Same));
        }
        let (stays, goes): (Councillor, Councillor) = (self.read_as(keep)?, self.read_as(other)?);
        if matches!((&stays.council, &goes.council), (Some(a), Some(b)) if a != b) {
            return Err(StoreError::CannotMerge(NoMerge::Councils));
        }
        for who in [keep, other] {
            self.refuse_hold(Kind::Councillor, who, &Kind::Councillor.path(who))?;
        }
        self.refuse_drafts_about(other)?;
        let numbered_apart = stays
            .member_ids
            .iter()
            .any(|a| goes.member_ids.iter().any(|b| a.system == b.system && a.host == b.host && a.id != b.id));
        let mut follows = Vec::new();
        for kind in Kind::with_folder().filter(|kind| *kind != Kind::Councillor) {
            for (id, before) in self.naming(kind, other)? {
                self.refuse_hold(kind, &id, &kind.path(&id))?;
                let mut after = before.clone();
                renamed(&mut after, other, keep)?;
                name_once(&mut after, keep);
                follows.push(Change { kind, id, before: Some(before), after: Some(after) });
            }
        }
        self.move_maps(keep, other, &mut follows)?;
        Ok(MergePlan { keep: (keep.clone(), stays), other: (other.clone(), goes), follows, numbered_apart })
    }

    /// Every two councillors who may be one person, as far as their records can be read.
    ///
    /// # Errors
    /// Where the folder cannot be looked into.
    pub fn likely_twice(&self) -> Result<Vec<Likely>, StoreError> {
        let all = self.all::<Councillor>()?;
        let traits: Vec<(Id, Traits)> = all.into_iter().map(|(id, c)| (id, Traits::of(&c))).collect();
        Ok(likely(&traits))
    }

    /// The records of a kind that name somebody.
    fn naming(&self, kind: Kind, who: &Id) -> Result<Vec<(Id, Record)>, StoreError> {
        let entries = self.list(kind.folder())?;
        let left_out = self.left_out(kind, &entries);
        let mut found = Vec::new();
        for entry in entries.iter().filter(|e| e.stat.is == Is::File && !left_out.contains_key(e.name.as_str())) {
            let Some(id) = place::id_of(&entry.name) else { continue };
            let path = join(kind.folder(), &entry.name);
            // A quick look first: most files do not hold the id at all.
            let bytes = self.bytes(&path)?.unwrap_or_default();
            if !String::from_utf8_lossy(&bytes).contains(who.as_str()) {
                continue;
            }
            match self.read_any(kind, &id, &path) {
                Ok(record) if names(&record, who) => found.push((id, record)),
                Ok(_) | Err(StoreError::Missing { .. }) => {}
                Err(StoreError::Unreadable { .. }) => {
                    return Err(StoreError::CannotMerge(NoMerge::Unreadable(self.shown_path(&path))));
                }
                Err(e) => return Err(e),
            }
        }
        Ok(found)
    }

    /// A sense map stands under the names of its initiative and councillor: it moves to the new name, or onto the map
    /// that is there.
    fn move_maps(&self, keep: &Id, other: &Id, follows: &mut Vec<Change>) -> Result<(), StoreError> {
        let mut moved = Vec::new();
        for change in follows.iter_mut().filter(|change| change.kind == Kind::Sense) {
            let Some(Record::Sense(map)) = &change.after else { continue };
            let of = |who: &Id| Id::new(format!("{}--{who}", map.initiative));
            if change.id != of(other) {
                continue;
            }
            let id = of(keep);
            let (before, after) = match self.read_as::<SenseMap>(&id) {
                Ok(there) => {
                    self.refuse_hold(Kind::Sense, &id, &Kind::Sense.path(&id))?;
                    let mut both = there.clone();
                    join_maps(&mut both, map);
                    // The map that was there may name the other in its own actions.
                    let mut both = both.into_record();
                    renamed(&mut both, other, keep)?;
                    name_once(&mut both, keep);
                    (Some(there.into_record()), both)
                }
                // It is another record, with a uid of its own.
                Err(e) if e.is_missing() => (None, SenseMap { uid: Default::default(), ..map.clone() }.into_record()),
                Err(e) => return Err(e),
            };
            moved.push(Change { kind: Kind::Sense, id, before, after: Some(after) });
            change.after = None;
        }
        // The map that is there may be among those that follow already.
        follows.retain(|change| !moved.iter().any(|m| m.kind == change.kind && m.id == change.id));
        follows.extend(moved);
        Ok(())
    }

    fn refuse_drafts_about(&self, who: &Id) -> Result<(), StoreError> {
        let mut files = Vec::new();
        self.files("", &mut files)?;
        for path in files {
            let kind = sort(&path);
            if !matches!(kind, Sort::Draft) || path.contains("/trash/") {
                continue;
            }
            let Some(value) = self.tree(&kind, &path)? else { continue };
            // The form of a profile, or of a part of it, names whose it is beside the fields.
            let of_profile = matches!(value["form"].as_str(), Some("person" | "item" | "wish"));
            let pairs = value["about"].as_array();
            let mut about = of_profile
                && pairs.is_some_and(|all| all.iter().any(|pair| pair[0] == "id" && pair[1] == who.as_str()));
            fields::visit(&kind, &value, &mut |field, ids| {
                about |= field.class == Class::Reference(Kind::Councillor) && ids.lines().any(|id| id == who.as_str());
            });
            if about {
                return Err(StoreError::CannotMerge(NoMerge::Draft));
            }
        }
        Ok(())
    }

    /// Lets a record that was kept from before a merge name whoever stayed. Somebody whose record is there is left.
    ///
    /// # Errors
    /// Where councillors cannot be looked through.
    pub(in crate::store) fn follow_merges(&self, record: &mut Record) -> Result<bool, StoreError> {
        let mut gone = BTreeSet::new();
        visit(record, &mut |id| {
            gone.insert(id.to_owned());
        });
        let mut changed = false;
        let mut everybody: Option<Vec<(Id, Councillor)>> = None;
        for id in gone.into_iter().map(Id::new) {
            if place::safe(&id).is_err() || self.bytes(&Kind::Councillor.path(&id))?.is_some() {
                continue;
            }
            let Some(uid) = self.uid_in_trash(&id)? else { continue };
            let all = match &mut everybody {
                Some(all) => all,
                None => everybody.insert(self.all::<Councillor>()?),
            };
            let stayed = all.iter().find(|(_, c)| c.merged_from.contains(&uid)).map(|(id, _)| id.clone());
            if let Some(keep) = stayed {
                renamed(record, &id, &keep)?;
                name_once(record, &keep);
                changed = true;
            }
        }
        Ok(changed)
    }

    /// The uid of a councillor whose record is in the trash.
    fn uid_in_trash(&self, gone: &Id) -> Result<Option<Uid>, StoreError> {
        let shelf = crate::store::keep::trash(Kind::Councillor, gone);
        let mut versions: Vec<String> = self.list(&shelf)?.into_iter().map(|e| e.name).collect();
        versions.sort();
        let read = |name: &String| self.read_any(Kind::Councillor, gone, &join(&shelf, name)).ok();
        Ok(versions.iter().rev().find_map(read).and_then(|record| record.uid().cloned()))
    }
}

/// Whether a record names somebody by id.
fn names(record: &Record, who: &Id) -> bool {
    let mut found = false;
    visit(record, &mut |id| found |= id == who.as_str());
    found
}

/// Calls `each` for every councillor's id in a record.
fn visit(record: &Record, each: &mut dyn FnMut(&str)) {
    let of = Sort::Record(record.kind(), Id::new("x"));
    let Ok(value) = crate::model::with_record!(record, it => serde_json::to_value(it)) else { return };
    fields::visit(&of, &value, &mut |field, ids| {
        if field.class == Class::Reference(Kind::Councillor) {
            each(ids);
        }
    });
}

/// Lets a record name somebody else.
///
/// # Errors
/// Where it does not read back as it was written: then it stays as it is, and nothing is merged.
fn renamed(record: &mut Record, from: &Id, to: &Id) -> Result<(), StoreError> {
    let kind = record.kind();
    let of = Sort::Record(kind, Id::new("x"));
    let failed = || StoreError::CannotMerge(NoMerge::Unreadable(kind.folder().to_owned()));
    let mut value = crate::model::with_record!(&*record, it => serde_json::to_value(it)).map_err(|_| failed())?;
    fields::change(&of, &mut value, &mut |field, id| {
        if field.class == Class::Reference(Kind::Councillor) && id == from.as_str() {
            to.as_str().clone_into(id);
        }
    });
    *record = crate::model::with_kind!(kind, T => serde_json::from_value::<T>(value).map(Entity::into_record))
        .map_err(|_| failed())?;
    Ok(())
}
