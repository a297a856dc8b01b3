//! Who is meant by what somebody typed: exactly one councillor, or a list to
//! choose from. Nothing is guessed.

use std::collections::{BTreeMap, BTreeSet};

use super::fields::{self, Class};
use super::find::is_invisible;
use super::{Id, Kind, Sort, Store, StoreError, copies, place, sort};
use crate::model::{Councillor, Entity, NameParts, text};
use crate::store::disk::Is;
use crate::store::open::join;
use crate::store::same_record::Identity;
use crate::store::twins::Met;

/// Among whom somebody is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Among {
    /// The councillors there are.
    Current,
    /// These, and those who are only in the trash, in earlier versions, or named in a record.
    Held,
}

/// How words met a councillor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Their id, letter by letter.
    Id,
    /// Their full name, whatever its capitals, accents and spaces.
    FullName,
    /// A part of their name that is nobody else's.
    Part,
}

/// Somebody who may be meant.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Candidate {
    /// Their id.
    pub id: Id,
    /// Their name; the id where no profile can be read.
    pub name: String,
    /// Their wards, which tell two of one name apart.
    pub wards: Vec<String>,
    /// Whether they are no more in the list: only in the trash, in earlier versions, or named in a record.
    pub deleted: bool,
}

/// Who is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meant {
    /// Exactly one.
    One(Candidate, By),
    /// Any of these.
    Several(Vec<Candidate>),
    /// Nobody. These are called something like it.
    Nobody(Vec<Candidate>),
}

/// A candidate with the names they go by.
struct Known {
    who: Candidate,
    /// Folded names, their letters alone.
    keys: BTreeSet<String>,
    /// The folded name, for looking for parts.
    folded: String,
}

/// How many names like it are offered.
const NEAR: usize = 8;

impl Store {
    /// Who is meant by an id, a full name or a part of a name.
    ///
    /// # Errors
    /// Where the workspace cannot be looked into; where it is no id, also for a
    /// profile that the disk refuses, because it may be theirs or a namesake's.
    pub fn who_is_meant(&self, words: &str, among: Among) -> Result<Meant, StoreError> {
        let words: String = words.trim().chars().filter(|c| !is_invisible(*c)).collect();
        let (all, refused) = self.candidates(among)?;
        if let Some(one) = all.iter().find(|one| one.who.id.as_str() == words) {
            return Ok(Meant::One(one.who.clone(), By::Id));
        }
        if among == Among::Held
            && let Some(named) = self.only_named(&Id::new(&words))?
        {
            return Ok(Meant::One(named, By::Id));
        }
        if let Some(why) = refused {
            return Err(why);
        }
        let key = letters(&words);
        let bare = letters(&NameParts::parse(&words).key());
        let parts: Vec<String> = text::fold(&words).split_whitespace().map(str::to_owned).collect();
        let full = |one: &&Known| !key.is_empty() && (one.keys.contains(&key) || one.keys.contains(&bare));
        let part = |one: &&Known| !parts.is_empty() && parts.iter().all(|part| one.folded.contains(part.as_str()));
        for (by, found) in [
            (By::FullName, all.iter().filter(full).map(|one| one.who.clone()).collect::<Vec<_>>()),
            (By::Part, all.iter().filter(part).map(|one| one.who.clone()).collect()),
        ] {
            match found.as_slice() {
                [] => {}
                [one] => return Ok(Meant::One(one.clone(), by)),
                _ => return Ok(Meant::Several(found)),
            }
        }
        let mut near: Vec<(usize, Candidate)> =
            all.iter().filter_map(|one| Some((distance(&one.folded, &parts)?, one.who.clone()))).collect();
        near.sort();
        near.truncate(NEAR);
        Ok(Meant::Nobody(near.into_iter().map(|(_, who)| who).collect()))
    }

    /// Everybody who may be meant, by id; and why a profile could not be read, if one could not.
    fn candidates(&self, among: Among) -> Result<(Vec<Known>, Option<StoreError>), StoreError> {
        let folder = Kind::Councillor.folder();
        let entries = self.list(folder)?;
        let left_out = self.left_out(Kind::Councillor, &entries);
        // What is behind a link may be anybody: it is refused below.
        let named = entries.iter().filter(|e| e.stat.is == Is::Other || !left_out.contains_key(e.name.as_str()));
        let ids: BTreeSet<Id> = named.filter_map(|e| place::id_of(&e.name)).collect();
        let (workspace, erased, mut met) = (self.workspace_uid(), self.tombstones()?, Met::default());
        // A copy is nobody of its own while the original is there.
        let is_copy = |id: &Id, ids: &BTreeSet<Id>| {
            copies::original_id(id.as_str(), &|other| ids.contains(&Id::new(other))).is_some_and(|of| ids.contains(&of))
        };
        let mut all: BTreeMap<Id, Known> = BTreeMap::new();
        let mut refused = None;
        let mut profile = |id: &Id, path: &str| match self.read_entity::<Councillor>(id, path) {
            Ok(person) => Some(person),
            Err(e) => {
                refused = refused.take().or_else(|| e.is_refusal().then_some(e));
                None
            }
        };
        for id in ids.iter().filter(|id| !is_copy(id, &ids)) {
            let person = profile(id, &Kind::Councillor.path(id));
            if let Some(person) = &person {
                let record = person.clone().into_record();
                if among == Among::Current
                    && (erased.has(Kind::Councillor, id) || erased.is_back(&workspace, id, &record))
                {
                    continue;
                }
                met.admit(id, Identity::of(&workspace, id, &record));
            }
            // What cannot be read can still be named by its id.
            if person.is_some() || among == Among::Held {
                all.insert(id.clone(), known(id, person.as_ref(), false));
            }
        }
        all.retain(|id, _| !met.twins().contains_key(id));
        if among == Among::Current {
            return Ok((all.into_values().collect(), refused));
        }
        for kept in [place::TRASH, place::HISTORY] {
            let shelf = join(kept, Kind::Councillor.shelf());
            let entries = self.list(&shelf)?;
            let there = entries.iter().map(|e| Id::new(&e.name)).chain(all.keys().cloned()).collect();
            for entry in entries.into_iter().filter(|e| e.stat.is == Is::Folder) {
                let id = Id::new(&entry.name);
                if all.contains_key(&id) || place::safe(&id).is_err() || is_copy(&id, &there) {
                    continue;
                }
                let folder = join(&shelf, &entry.name);
                let mut versions: Vec<String> = self.list(&folder)?.into_iter().map(|e| e.name).collect();
                versions.sort();
                if versions.is_empty() {
                    continue;
                }
                let newest = versions.iter().rev().find_map(|name| profile(&id, &join(&folder, name)));
                if let Some(person) = &newest {
                    let identity = Identity::of(&workspace, &id, &person.clone().into_record());
                    if met.same_as(&identity).is_some() {
                        continue;
                    }
                    met.admit(&id, identity);
                }
                all.insert(id.clone(), known(&id, newest.as_ref(), true));
            }
        }
        Ok((all.into_values().collect(), refused))
    }

    /// Somebody of whom there is no profile any more, and whose id a record still names.
    fn only_named(&self, who: &Id) -> Result<Option<Candidate>, StoreError> {
        if place::safe(who).is_err() {
            return Ok(None);
        }
        let mut files = Vec::new();
        self.files("", &mut files)?;
        for path in files {
            let sort = sort(&path);
            // A quick look first: most files do not hold the id at all.
            let holds = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains(who.as_str());
            if matches!(sort, Sort::Index | Sort::Other) || !self.bytes(&path)?.is_some_and(|bytes| holds(&bytes)) {
                continue;
            }
            let Some(value) = self.tree(&sort, &path)? else { continue };
            let mut names = false;
            fields::visit(&sort, &value, &mut |field, ids| {
                names |= field.class == Class::Reference(Kind::Councillor) && ids.lines().any(|id| id == who.as_str());
            });
            if names {
                let (id, name) = (who.clone(), who.to_string());
                return Ok(Some(Candidate { id, name, wards: Vec::new(), deleted: true }));
            }
        }
        Ok(None)
    }
}

fn known(id: &Id, person: Option<&Councillor>, deleted: bool) -> Known {
    let name = person.map(|p| p.name.trim()).filter(|name| !name.is_empty()).unwrap_or(id.as_str()).to_owned();
    let mut keys = BTreeSet::from([letters(&name), letters(id.as_str())]);
    if let Some(person) = person {
        keys.extend(super::others::names_of(person).iter().map(|name| letters(name)));
        keys.extend([&person.parts, &NameParts::parse(&person.name)].map(|parts| letters(&parts.key())));
    }
    keys.remove("");
    let wards = person.map(|p| p.wards.clone()).unwrap_or_default();
    let folded = text::fold(&name);
    Known { who: Candidate { id: id.clone(), name, wards, deleted }, keys, folded }
}

/// The letters and digits of words, folded.
fn letters(words: &str) -> String {
    text::fold(words).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// How far a name is from what was typed; `None` where it is nothing like it.
/// Each word that was typed is held against the nearest word of the name.
fn distance(name: &str, parts: &[String]) -> Option<usize> {
    let words = |words: &str| words.split([' ', '-']).filter(|w| w.len() > 1).map(str::to_owned).collect::<Vec<_>>();
    let of_name = words(name);
    let typed: Vec<String> = parts.iter().flat_map(|part| words(part)).collect();
    let near = |word: &String| {
        let most = if word.chars().count() < 6 { 1 } else { 2 };
        of_name.iter().map(|other| changes(word, other)).min().filter(|n| *n <= most)
    };
    // A word of which nothing is like it counts as much as a long one that is spelled wrongly.
    let all: Vec<Option<usize>> = typed.iter().map(near).collect();
    let longest = typed.iter().zip(&all).any(|(word, near)| near.is_some() && word.chars().count() > 2);
    longest.then(|| all.iter().map(|near| near.unwrap_or(4)).sum())
}

/// How many letters have to be changed, put in or taken out to make one word of another.
fn changes(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, c) in a.chars().enumerate() {
        let mut before = row[0];
        row[0] = i + 1;
        for (j, d) in b.iter().enumerate() {
            let other = (row[j] + 1).min(row[j + 1] + 1);
            let same = before + usize::from(c != *d);
            before = row[j + 1];
            row[j + 1] = other.min(same);
        }
    }
    row[b.len()]
}
