//! Everything about one person, wherever it lies in a workspace, and taking it
//! out again: records, trash, earlier versions, drafts, and links from elsewhere.
//!
//! A file that is about this person alone goes. In a file that is about others
//! too (a conversation of several, a place in somebody's order of contact) only
//! what leads to this person goes: their id, their name, how to reach them.
//! Nothing is cut out of anything but free text ([`fields`]); what only may name
//! them ([`Naming`]) is cut where a person says so.

use std::collections::BTreeSet;

use super::disk::{Is, parent};
use super::drafts::{Draft, ImportSeen};
use super::open::{Problem, Store, join};
use super::same_record::{Identity, Seen, is_suffixed, members_of};
use super::wrong::{About, StoreError};
use super::{copies, place, ron_text};
use crate::model::{AboutMe, Councillor, Entity, Hold, Id, Kind, Officer, Record, Uid};
use known::Known;
use look::{Fate, Looked};

pub(super) use known::TAKEN_OUT;
pub use known::{Choices, Mention, Naming, Passage};
pub(super) use look::flat;
pub use merge::{MergePlan, NoMerge, two_people};
pub use who::{Among, By, Candidate, Meant};
pub use words::{WordsErased, WordsFound, WordsPlace};

pub(super) mod fields;
mod find;
mod known;
mod look;
mod merge;
mod others;
mod titles;
mod who;
mod words;

/// How a file is about somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// It is theirs. Others may be named in it all the same: [`Trace::others`].
    Alone,
    /// It is about others too, and they are part of it: a conversation of several.
    Shared,
    /// It is about something else, and names them.
    Named,
    /// It names them, and is no file that this program could change.
    Beyond,
}

/// One file that is about somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    /// The file, from the workspace on, with `/`.
    pub path: String,
    /// How.
    pub how: How,
    /// What stands there about them: the field, and the words as they were typed.
    pub fields: Vec<(String, String)>,
    /// The other councillors of the workspace who are named in that. Others than
    /// councillors may be too: nobody can tell.
    pub others: Vec<String>,
    /// Where free text, a name or a title names them, or may name them.
    pub mentions: Vec<Mention>,
    /// Whether something leads to them for certain; else it only may be them.
    pub certain: bool,
}

/// All that is held about somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Traces {
    /// Who.
    pub id: Id,
    /// Their name; the id where no profile can be read.
    pub name: String,
    /// Whether their name is somebody else's too, or part of it: then each place in what was typed is asked about.
    pub namesake: bool,
    /// Whether their name consists of everyday words, or is a ward's or an initiative's too: likewise.
    pub ordinary: bool,
    /// Where: theirs first.
    pub all: Vec<Trace>,
    /// Files that the disk refused: whether they name them is not known.
    pub unread: Vec<Problem>,
}

/// What came of taking somebody out.
#[derive(Debug, Default)]
pub struct Erased {
    /// Files that are gone.
    pub removed: Vec<String>,
    /// Files in which they were named, and are no more.
    pub changed: Vec<String>,
    /// Files in which something of them is left, or may be.
    pub left: Vec<Trace>,
    /// Why, where the disk refused.
    pub why: Option<StoreError>,
    /// Files that the disk refused to read: whether they name them is not known.
    pub unread: Vec<Problem>,
    /// Whether this disk cannot tell if another program has the workspace open.
    pub untold: bool,
}

/// What a file of the workspace is.
pub(in crate::store) enum Sort {
    Record(Kind, Id),
    Draft,
    Import,
    /// Made out of the records, and not needed for them.
    Index,
    Other,
}

/// Folders in which version control systems keep earlier versions.
const VERSION_CONTROL: [&str; 3] = [".git", ".hg", ".svn"];

/// A councillor's profile, with its path and the id in its name.
type Profile = (String, Id, Councillor);

impl Store {
    /// All that is held about somebody, in every file of the workspace. `who` may
    /// be in the trash by now, or only be named somewhere.
    ///
    /// # Errors
    /// Where the workspace cannot be looked into.
    pub fn traces(&self, who: &Id) -> Result<Traces, StoreError> {
        self.folder_there()?;
        let (known, refused) = self.known(who)?;
        let mut found = self.looked(&known, &Choices::default())?;
        for (path, why) in refused {
            if !found.refused.iter().any(|(other, _)| *other == path) {
                found.refused.push((path, why));
            }
        }
        let unread = self.unread(&found.refused);
        let mut all: Vec<Trace> = found.looked.into_iter().map(|l| l.trace).collect();
        // Theirs first, then what is about others too, and the program's own folder after the records.
        all.sort_by_key(|trace| (!trace.certain, trace.path.starts_with('.'), trace.how));
        all.iter_mut().for_each(|trace| trace.path = self.shown_path(&trace.path));
        Ok(Traces { id: known.id, name: known.name, namesake: known.namesake, ordinary: known.ordinary, all, unread })
    }

    /// Files that the disk refused, as problems that can be shown.
    fn unread(&self, refused: &[(String, StoreError)]) -> Vec<Problem> {
        refused.iter().map(|(path, why)| Problem::of(&self.shown_path(path), why)).collect()
    }

    /// Takes somebody out of every file. First their tombstones are written, so
    /// that no late save brings anything back; then what leads to them goes, then
    /// what is theirs, their profile last: broken off, it is begun again by doing
    /// it again.
    ///
    /// # Errors
    /// Where nothing was changed: [`StoreError::OpenElsewhere`] where another
    /// program has the workspace open, [`StoreError::ProfileUnread`] where whom a
    /// name means is not known, [`StoreError::OnHold`] where one of the records is on hold. Whatever goes wrong later is in [`Erased::why`].
    pub fn erase(&self, who: &Id, choices: &Choices) -> Result<Erased, StoreError> {
        let _writing = self.writing()?;
        let untold = self.refuse_open_elsewhere()?;
        let (known, refused) = self.known(who)?;
        if let Some((_, why)) = refused.into_iter().next() {
            return Err(StoreError::ProfileUnread(Box::new(why)));
        }
        self.refuse_merged(&known)?;
        let mut looked = self.looked(&known, choices)?.looked;
        let held = self.held_people()?;
        for Looked { trace, fate, record } in &looked {
            // A version in the history may have been on hold when it was the record; what is now counts.
            let (Some((kind, id, _)), false) = (record, trace.path.starts_with(place::HISTORY)) else { continue };
            if !matches!(fate, Fate::Beyond) {
                self.refuse_hold(*kind, id, &trace.path)?;
                self.refuse_about_held(&held, *kind, id, &trace.path)?;
            }
        }
        self.bury(&known, &looked)?;
        let own = Kind::Councillor.path(who);
        looked.sort_by_key(|l| l.trace.path == own);
        let mut done = Erased { untold, ..Erased::default() };
        done.why = self.take_away(&looked, &mut done).err();
        // Something has changed by now: what goes wrong here is told with it.
        match self.looked(&known, choices) {
            Ok(found) => {
                done.unread = self.unread(&found.refused);
                done.left = found.looked.into_iter().map(|l| l.trace).collect();
            }
            Err(e) => drop(done.why.get_or_insert(e)),
        }
        let paths = done.removed.iter_mut().chain(&mut done.changed);
        paths.chain(done.left.iter_mut().map(|trace| &mut trace.path)).for_each(|path| *path = self.shown_path(path));
        Ok(done)
    }

    /// Counts profiles as theirs that hold the same person under any other name of a file.
    fn take_copies(
        &self,
        known: &mut Known,
        own: &mut Vec<Profile>,
        others: &mut Vec<Profile>,
    ) -> Result<(), StoreError> {
        let workspace = self.workspace_uid();
        // An old file of theirs that came back after they were erased.
        let erased = self.tombstones_of(&known.id)?;
        let seen = |id: &Id, person: &Councillor| Seen::of(&workspace, id, &person.clone().into_record());
        let theirs: Vec<Seen> = own.iter().map(|(_, id, person)| seen(id, person)).collect();
        // What was merged into theirs, and lies in the trash, is theirs. An earlier version may tell of a merge that
        // was undone, and who is in the list again is somebody of their own.
        let current = Kind::Councillor.path(&known.id);
        let now = own.iter().find(|(path, ..)| *path == current);
        let merged: Vec<Uid> = now.map(|(_, _, person)| person.merged_from.clone()).unwrap_or_default();
        let living: BTreeSet<Id> =
            others.iter().filter(|(path, ..)| !path.starts_with('.')).map(|(_, id, _)| id.clone()).collect();
        known.uids.extend(own.iter().map(|(_, _, person)| person.uid.clone()).filter(|uid| !uid.is_empty()));
        for profile in std::mem::take(others) {
            let (_, id, person) = &profile;
            let record = person.clone().into_record();
            let identity = Identity::of(&workspace, id, &record);
            let same = theirs.iter().any(|it| it.is_same(&identity))
                || (merged.contains(&person.uid) && !living.contains(id))
                || erased.is_back(&workspace, id, &record)
                || (is_suffixed(id.as_str(), known.id.as_str()) && {
                    let copy = seen(id, person);
                    theirs.iter().any(|it| copy.is_copy_of(it))
                });
            if same {
                known.add(person);
                known.copies.insert(id.clone());
                known.uids.extend((!person.uid.is_empty()).then(|| person.uid.clone()));
                own.push(profile);
            } else {
                others.push(profile);
            }
        }
        Ok(())
    }

    /// Refuses to erase by an old id what is part of somebody else's record since a merge.
    fn refuse_merged(&self, known: &Known) -> Result<(), StoreError> {
        if self.bytes(&Kind::Councillor.path(&known.id))?.is_some() {
            return Ok(());
        }
        let part_of = |c: &Councillor| c.merged_from.iter().any(|uid| known.uids.contains(uid));
        match self.all::<Councillor>()?.into_iter().find(|(id, c)| *id != known.id && part_of(c)) {
            Some((id, person)) => Err(StoreError::MergedInto { id, name: person.name }),
            None => Ok(()),
        }
    }

    /// The councillors who are on hold.
    fn held_people(&self) -> Result<Vec<(Id, Hold)>, StoreError> {
        Ok(self.all::<Councillor>()?.into_iter().filter_map(|(id, c)| Some((id, c.hold?))).collect())
    }

    /// Refuses to take words out of a record that is about a councillor who is on hold.
    fn refuse_about_held(&self, held: &[(Id, Hold)], kind: Kind, id: &Id, path: &str) -> Result<(), StoreError> {
        if held.is_empty() {
            return Ok(());
        }
        let of = Sort::Record(kind, id.clone());
        let Some(value) = self.tree(&of, path)? else { return Ok(()) };
        let mut found = None;
        fields::visit(&of, &value, &mut |field, ids| {
            if field.class == fields::Class::Reference(Kind::Councillor) {
                found = found.take().or_else(|| held.iter().find(|(who, _)| who.as_str() == ids));
            }
        });
        match found {
            Some((_, Hold { reason, since })) => {
                Err(StoreError::OnHold { path: path.to_owned(), reason: reason.clone(), since: *since })
            }
            None => Ok(()),
        }
    }

    /// Writes the tombstones of what goes, and of the names that change.
    fn bury(&self, known: &Known, looked: &[Looked]) -> Result<(), StoreError> {
        let disk = self.inner.disk.as_ref();
        let mut gone = super::erased::Gone::default();
        let goes: BTreeSet<&str> =
            looked.iter().filter(|l| matches!(l.fate, Fate::Goes)).map(|l| l.trace.path.as_str()).collect();
        for who in known.copies.iter().chain([&known.id]) {
            gone.id(Kind::Councillor, who);
            gone.uid(Kind::Councillor, &Uid::of_record(&self.workspace_uid(), Kind::Councillor, who));
        }
        for Looked { record, fate, trace } in looked {
            let Some((kind, id, text)) = record else { continue };
            match fate {
                Fate::Goes => {
                    text.iter().for_each(|text| gone.text(*kind, text));
                    // Of a record that was theirs alone once, and is about others now, an earlier version goes.
                    let place = kind.path(id);
                    if !goes.contains(place.as_str()) && disk.exists(&place).about(&place)? {
                        continue;
                    }
                    gone.id(*kind, id);
                    let whole = text.as_ref().and_then(|t| self.parse_any(*kind, id, &trace.path, t.as_bytes()).ok());
                    whole.as_ref().and_then(Record::uid).into_iter().for_each(|uid| gone.uid(*kind, uid));
                    if let Some(Record::Councillor(person)) = whole {
                        members_of(&person).iter().for_each(|member| gone.member(member));
                    }
                }
                // Under its old name it named them.
                Fate::Becomes { moved: true, .. } => gone.id(*kind, id),
                Fate::Becomes { .. } | Fate::Beyond => {}
            }
        }
        self.put_tombstones(&gone)
    }

    fn take_away(&self, looked: &[Looked], done: &mut Erased) -> Result<(), StoreError> {
        let disk = self.inner.disk.as_ref();
        for Looked { trace, fate, .. } in looked {
            let Fate::Becomes { path, text, .. } = fate else { continue };
            self.put(path, text.as_bytes(), true)?;
            if *path != trace.path {
                disk.remove(&trace.path).about(&trace.path)?;
                self.clear_folder(&trace.path);
            }
            done.changed.push(path.clone());
        }
        for Looked { trace, .. } in looked.iter().filter(|l| matches!(l.fate, Fate::Goes)) {
            disk.remove(&trace.path).about(&trace.path)?;
            self.clear_folder(&trace.path);
            done.removed.push(trace.path.clone());
        }
        let folders: BTreeSet<&str> = looked.iter().map(|l| parent(&l.trace.path)).collect();
        for folder in folders {
            if disk.exists(folder).about(folder)? {
                disk.sync_dir(folder).about(folder)?;
            }
        }
        Ok(())
    }

    /// Removes the folder of a record's versions once nothing is in it. What cannot be removed stays.
    fn clear_folder(&self, path: &str) {
        let folder = parent(path);
        let versions = [place::HISTORY, place::TRASH].iter().any(|p| folder.starts_with(p));
        if versions && folder.split('/').count() == 4 && self.list(folder).is_ok_and(|all| all.is_empty()) {
            let _ = self.inner.disk.remove_dir_all(folder);
        }
    }

    pub(super) fn files(&self, folder: &str, out: &mut Vec<String>) -> Result<(), StoreError> {
        for entry in self.list(folder)? {
            let path = join(folder, &entry.name);
            match entry.stat.is {
                // What a version control system keeps is nothing that could be changed file by file; it is told on its own.
                Is::Folder if path == place::OPEN || VERSION_CONTROL.contains(&path.as_str()) => {}
                Is::Folder => self.files(&path, out)?,
                Is::File if is_looked_at(&path) => out.push(path),
                // What is behind a link cannot be shown, and must not be said to be erased.
                Is::Other => self.refuse_own_link(&path)?,
                Is::File => {}
            }
        }
        Ok(())
    }

    /// By what somebody is known: in their profile as it is, as it was, and as it
    /// lies in the trash; and the profiles that the disk refused.
    fn known(&self, who: &Id) -> Result<(Known, Vec<(String, StoreError)>), StoreError> {
        place::safe(who)?;
        let mut files = Vec::new();
        self.files("", &mut files)?;
        let mut known = Known::new(who);
        let (mut own, mut copies, mut others) = (Vec::<Profile>::new(), Vec::new(), Vec::<Profile>::new());
        let mut refused = Vec::new();
        for path in files {
            let Sort::Record(Kind::Councillor, id) = sort(&path) else { continue };
            let person = match self.read_entity::<Councillor>(&id, &path) {
                Ok(person) => person,
                Err(e) => {
                    refused.extend(e.is_refusal().then_some((path, e)));
                    continue;
                }
            };
            match copies::original_id(id.as_str(), &|other| other == who.as_str()) {
                _ if !known.is(&id) => others.push((path, id, person)),
                Some(_) => copies.push((path, id, person)),
                None => own.push((path, id, person)),
            }
        }
        for (_, _, person) in &own {
            known.add(person);
            known.member_ids.extend(person.member_ids.iter().map(|m| m.id.clone()));
        }
        // A file named like a copy of theirs that says another name is somebody else's.
        for (path, id, person) in copies {
            if known.names.is_empty() || known.is_copy(&person) {
                known.add(&person);
                own.push((path, id, person));
            } else {
                known.not_theirs.insert(id.clone());
                others.push((path, id, person));
            }
        }
        self.take_copies(&mut known, &mut own, &mut others)?;
        let current = Kind::Councillor.path(who);
        let named = own.iter().find(|(path, ..)| *path == current).or_else(|| own.last());
        known.name = named.map(|(_, _, person)| person.name.clone()).unwrap_or_default();
        for (_, id, person) in &others {
            known.others.add(id, person);
        }
        // What several share, a group's office say, is nobody's.
        let living = others.iter().filter(|(path, ..)| !path.starts_with('.'));
        let mut shared: Vec<String> = living.flat_map(|(_, _, c)| c.contacts.iter().map(|c| c.value.clone())).collect();
        if let Ok(me) = self.read_path::<AboutMe>(&Kind::AboutMe.path(&Id::new("about-me"))) {
            shared.extend([me.contact, me.signature]);
        }
        shared.extend(self.all::<Officer>()?.into_iter().flat_map(|(_, it)| [it.contact, it.signature]));
        let shared = shared.join("\n\n");
        for (_, _, person) in &own {
            person.contacts.iter().for_each(|contact| known.add_contact(contact, &shared));
        }
        known.titles = self.titles()?;
        own.iter().chain(&others).for_each(|(_, _, person)| known.titles.add_wards(person));
        known.namesake = known.others.has_namesake(&known.names);
        known.finish();
        Ok((known, refused))
    }
}

/// Whether a file can say anything of anybody: locks and tombstones do not.
fn is_looked_at(path: &str) -> bool {
    let own = place::as_own(path);
    let draft_lock = own.starts_with(place::OWN) && own.ends_with(".open");
    own != place::SHARED_LOCK && !draft_lock && !own.starts_with(place::ERASED)
}

/// What a file of the workspace is, by its path.
pub(super) fn sort(path: &str) -> Sort {
    let path = place::as_own(path);
    let parts: Vec<&str> = path.split('/').collect();
    let kind = |shelf: &str| Kind::ALL.into_iter().find(|k| k.shelf() == shelf);
    let ron = |name: &str| name.ends_with(place::ENDING) && !name.starts_with('.');
    // Copies of what is kept count as what they are copies of.
    let kept = |name: &str| id_in(name).is_some();
    if parts.last().is_some_and(|name| super::open::is_unfinished(name)) {
        // Of a program that was killed while it wrote: nothing was ever told that it is kept.
        return Sort::Index;
    }
    match parts.as_slice() {
        [name] => {
            let single = Kind::ALL.into_iter().filter_map(|k| Some((k, k.single()?)));
            single.into_iter().find(|(k, id)| k.path(id) == *name).map_or(Sort::Other, |(k, id)| Sort::Record(k, id))
        }
        // The list of a sample's files too only tells whether anybody wrote in it: somebody has.
        // Who is in the room today is said again in a moment.
        [place::OWN, "index" | "sample.ron" | "present.ron"] => Sort::Index,
        [place::OWN, "drafts", name] if ron(name) => Sort::Draft,
        [place::OWN, "trash", "drafts", name] if ron(name) => Sort::Draft,
        [place::OWN, "imports", _, name] if ron(name) => Sort::Import,
        [place::OWN, "history" | "trash", shelf, id, name] if kept(name) => {
            kind(shelf).map_or(Sort::Other, |kind| Sort::Record(kind, Id::new(id)))
        }
        // Put there by another program: the trash has a folder for each record.
        [place::OWN, "history" | "trash", shelf, name] => match (kind(shelf), id_in(name)) {
            (Some(kind), Some(id)) => Sort::Record(kind, id),
            _ => Sort::Other,
        },
        [folder, name] => match (Kind::with_folder().find(|k| k.folder() == *folder), id_in(name)) {
            (Some(kind), Some(id)) => Sort::Record(kind, id),
            _ => Sort::Other,
        },
        _ => Sort::Other,
    }
}

/// The id in the name of a record's file. Of a copy that another program made ("sian [conflicted].ron",
/// "sian.ron.orig", "sian.ron (1)") it is all but the ending, by which [`copies::original_id`] knows it; of what an
/// editor has open (".sian.ron.swp"), the record's own.
fn id_in(name: &str) -> Option<Id> {
    if name.starts_with(['.', '#']) {
        let copy = copies::copy_of(name, &|_| true)?;
        return copy.original.strip_suffix(place::ENDING).map(Id::new);
    }
    let (id, rest) = name.split_once(place::ENDING)?;
    (!id.is_empty()).then(|| Id::new(format!("{id}{}", rest.strip_suffix(place::ENDING).unwrap_or(rest))))
}
