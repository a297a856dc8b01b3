//! Everything about one person, wherever it lies in a workspace, and taking it
//! out again: records, trash, earlier versions, drafts, and links from elsewhere.
//!
//! A file that is about this person alone goes. In a file that is about others
//! too (a conversation of several, a place in somebody's order of contact) only
//! what leads to this person goes: their id, their name, how to reach them.

use std::collections::BTreeSet;

use serde_json::Value;

use super::disk::{Is, parent};
use super::drafts::{Draft, ImportSeen};
use super::open::{Store, join};
use super::wrong::{About, StoreError};
use super::{place, ron_text};
use crate::model::{AboutMe, Councillor, Id, Kind, text};
use others::{Others, holds};

mod others;

/// What stands where a name was.
const TAKEN_OUT: &str = "[…]";

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
}

/// All that is held about somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Traces {
    /// Who.
    pub id: Id,
    /// Their name; the id where no profile can be read.
    pub name: String,
    /// Whether their name is somebody else's too, or part of it: then it is not looked for in what was typed.
    pub namesake: bool,
    /// Where: theirs first.
    pub all: Vec<Trace>,
}

/// What came of taking somebody out.
#[derive(Debug, Default)]
pub struct Erased {
    /// Files that are gone.
    pub removed: Vec<String>,
    /// Files in which they were named, and are no more.
    pub changed: Vec<String>,
    /// Files in which something of them is left.
    pub left: Vec<String>,
    /// Why, where the disk refused.
    pub why: Option<StoreError>,
}

/// By what somebody is known.
struct Known {
    id: Id,
    name: String,
    namesake: bool,
    /// Names and addresses, folded; the longest first.
    forms: Vec<String>,
    /// What councils' own systems call them.
    numbers: BTreeSet<String>,
    others: Others,
}

/// What is to become of a file.
enum Fate {
    Goes,
    Becomes { path: String, text: String },
    Beyond,
}

struct Looked {
    trace: Trace,
    fate: Fate,
}

enum Sort {
    Record(Kind, Id),
    Draft,
    Import,
    /// Made out of the records, and not needed for them.
    Index,
    Other,
}

impl Store {
    /// All that is held about somebody, in every file of the workspace. `who` may
    /// be in the trash by now, or only be named somewhere.
    ///
    /// # Errors
    /// Where the workspace cannot be looked into.
    pub fn traces(&self, who: &Id) -> Result<Traces, StoreError> {
        self.folder_there()?;
        let known = self.known(who)?;
        let mut all: Vec<Trace> = self.looked(&known)?.into_iter().map(|l| l.trace).collect();
        // Theirs first, then what is about others too, and the program's own folder after the records.
        all.sort_by_key(|trace| (trace.path.starts_with('.'), trace.how));
        all.iter_mut().for_each(|trace| trace.path = self.shown_path(&trace.path));
        Ok(Traces { id: known.id, name: known.name, namesake: known.namesake, all })
    }

    /// Takes somebody out of every file. First what leads to them, then what is
    /// theirs, their profile last: broken off, it is begun again by doing it again.
    ///
    /// # Errors
    /// Where nothing was changed; whatever goes wrong later is in [`Erased::why`].
    pub fn erase(&self, who: &Id) -> Result<Erased, StoreError> {
        let _writing = self.writing()?;
        let known = self.known(who)?;
        let mut looked = self.looked(&known)?;
        let own = Kind::Councillor.path(who);
        looked.sort_by_key(|l| l.trace.path == own);
        let mut done = Erased::default();
        done.why = self.take_away(&looked, &mut done).err();
        done.left = self.looked(&known)?.into_iter().map(|l| l.trace.path).collect();
        let paths = done.removed.iter_mut().chain(&mut done.changed).chain(&mut done.left);
        paths.for_each(|path| *path = self.shown_path(path));
        Ok(done)
    }

    fn take_away(&self, looked: &[Looked], done: &mut Erased) -> Result<(), StoreError> {
        let disk = self.inner.disk.as_ref();
        for Looked { trace, fate } in looked {
            let Fate::Becomes { path, text } = fate else { continue };
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

    fn files(&self, folder: &str, out: &mut Vec<String>) -> Result<(), StoreError> {
        for entry in self.list(folder)? {
            let path = join(folder, &entry.name);
            match entry.stat.is {
                Is::Folder => self.files(&path, out)?,
                Is::File if place::as_own(&path) != place::SHARED_LOCK => out.push(path),
                // What is behind a link cannot be shown, and must not be said to be erased.
                Is::Other => self.refuse_own_link(&path)?,
                Is::File => {}
            }
        }
        Ok(())
    }

    /// By what somebody is known: in their profile as it is, as it was, and as it lies in the trash.
    fn known(&self, who: &Id) -> Result<Known, StoreError> {
        place::safe(who)?;
        let mut files = Vec::new();
        self.files("", &mut files)?;
        let mut known = Known {
            id: who.clone(),
            name: String::new(),
            namesake: false,
            forms: Vec::new(),
            numbers: BTreeSet::new(),
            others: Others::default(),
        };
        let mut names = BTreeSet::new();
        let mut others = Vec::new();
        for path in &files {
            let Sort::Record(Kind::Councillor, id) = sort(path) else { continue };
            let Ok(person) = self.read_path::<Councillor>(path) else { continue };
            if !known.is(&id) {
                known.others.add(&id, &person);
                others.extend((!path.starts_with('.')).then_some(person));
                continue;
            }
            if known.name.is_empty() || *path == Kind::Councillor.path(who) {
                known.name.clone_from(&person.name);
            }
            names.extend(others::names_of(&person));
            known.forms.extend(person.contacts.iter().map(|c| text::fold(&c.value)));
            known.numbers.extend(person.member_ids.iter().map(|m| m.id.clone()));
        }
        // A name that is part of somebody else's is not this one's alone, nor is a single word.
        let theirs: Vec<String> = others
            .iter()
            .flat_map(|c| [text::fold(&c.name), text::fold(&format!("{} {}", c.parts.forenames, c.parts.surname))])
            .collect();
        known.others.add_own(names.iter().cloned().chain([text::fold(who.as_str())]));
        known.namesake = names.iter().any(|name| theirs.iter().any(|other| holds(other, name)));
        if !known.namesake {
            known.forms.extend(names.into_iter().filter(|name| name.contains(' ')));
        }
        // What several share, a group's office say, is nobody's.
        let mut shared: Vec<String> =
            others.iter().flat_map(|c| c.contacts.iter().map(|c| text::fold(&c.value))).collect();
        if let Ok(me) = self.read_path::<AboutMe>(&Kind::AboutMe.path(&Id::new("about-me"))) {
            shared.extend([&me.contact, &me.signature].map(|words| text::fold(words)));
        }
        known.forms.retain(|form| form.chars().count() > 3 && !shared.iter().any(|s| holds(s, form)));
        known.forms.push(who.to_string());
        known.forms.sort_by_key(|form| std::cmp::Reverse(form.len()));
        known.forms.dedup();
        if known.name.is_empty() {
            known.name = who.to_string();
        }
        Ok(known)
    }

    fn looked(&self, known: &Known) -> Result<Vec<Looked>, StoreError> {
        let mut files = Vec::new();
        self.files("", &mut files)?;
        files.sort();
        let mut read: Vec<(String, Sort, Option<Value>)> = Vec::new();
        for path in files {
            let sort = sort(&path);
            let value = match &sort {
                Sort::Record(kind, _) => crate::model::with_kind!(*kind, T => self.value::<T>(&path)),
                Sort::Draft => self.value::<Draft>(&path),
                Sort::Import => self.value::<ImportSeen>(&path),
                Sort::Index | Sort::Other => None,
            };
            read.push((path, sort, value));
        }
        // What goes with them, so that nothing leads to it afterwards; and what only bears their name.
        let mut gone: BTreeSet<Id> = BTreeSet::from([known.id.clone()]);
        let mut renamed: Vec<(Id, Id)> = Vec::new();
        let ids = read.iter().filter_map(|(_, s, _)| if let Sort::Record(_, id) = s { Some(id.clone()) } else { None });
        let mut ids: BTreeSet<Id> = ids.collect();
        for (path, sort, value) in &read {
            let (Sort::Record(kind, id), Some(value)) = (sort, value) else { continue };
            match known.how(*kind, id, value) {
                Some(How::Alone) if !path.starts_with('.') => drop(gone.insert(id.clone())),
                Some(How::Shared) if !renamed.iter().any(|(old, _)| old == id) => {
                    if let Some(new) = known.other_id(id, value, &ids) {
                        ids.insert(new.clone());
                        renamed.push((id.clone(), new));
                    }
                }
                _ => {}
            }
        }
        let mut out = Vec::new();
        for (path, sort, value) in read {
            out.extend(self.look_at(known, &gone, &renamed, path, &sort, value));
        }
        Ok(out)
    }

    fn look_at(
        &self,
        known: &Known,
        gone: &BTreeSet<Id>,
        renamed: &[(Id, Id)],
        path: String,
        sort: &Sort,
        value: Option<Value>,
    ) -> Option<Looked> {
        let looked = |how, fields: Vec<(String, String)>, fate, path: String| {
            let others = known.others_in(&path, &fields);
            Some(Looked { trace: Trace { path, how, fields, others }, fate })
        };
        let said = |value: &Value| {
            let mut fields = Vec::new();
            flat("", value, &mut fields);
            fields
        };
        let Some(before) = value else {
            let bytes = self.bytes(&path).ok().flatten().unwrap_or_default();
            let text = String::from_utf8_lossy(&bytes);
            // A broken file of their own holds nobody else's words.
            let theirs = matches!(sort, Sort::Record(Kind::Councillor, id) if known.is(id));
            if !theirs && !known.names(&text) && !known.names(&path) {
                return None;
            }
            let mut found = match sort {
                Sort::Index => looked(How::Named, Vec::new(), Fate::Goes, path),
                _ if theirs => looked(How::Alone, Vec::new(), Fate::Goes, path),
                _ => looked(How::Beyond, Vec::new(), Fate::Beyond, path),
            };
            if let Some(Looked { trace, .. }) = &mut found
                && !matches!(sort, Sort::Index)
            {
                // It goes out as a file or not at all, so all of it counts.
                trace.others = known.others_in(&trace.path, &[(String::new(), text.into_owned())]);
            }
            return found;
        };
        let how = match sort {
            Sort::Record(kind, id) => {
                let with_it = gone.contains(id) && *kind != Kind::Workspace;
                known.how(*kind, id, &before).or(with_it.then_some(How::Alone))
            }
            Sort::Draft => known.draft(&before, gone),
            _ => None,
        };
        if how == Some(How::Alone) {
            return looked(How::Alone, said(&before), Fate::Goes, path);
        }
        let mut after = before.clone();
        take_out(&mut after, known, gone, renamed);
        let to = match sort {
            Sort::Record(_, id) => renamed.iter().find(|(old, _)| old == id).map(|(old, new)| {
                path.split('/')
                    .map(|part| match part.strip_suffix(place::ENDING) {
                        Some(name) if name == old.as_str() => format!("{new}{}", place::ENDING),
                        _ if part == old.as_str() => new.to_string(),
                        _ => part.to_owned(),
                    })
                    .collect::<Vec<_>>()
                    .join("/")
            }),
            _ => None,
        };
        let to = to.unwrap_or_else(|| path.clone());
        if after == before && to == path {
            // The name of a file may still hold theirs.
            return known.names(&path).then(|| looked(How::Beyond, Vec::new(), Fate::Beyond, path)).flatten();
        }
        let fields = match how {
            Some(_) => said(&before),
            None => {
                let mut fields = Vec::new();
                about("", &before, known, gone, &mut fields);
                fields
            }
        };
        let written = match sort {
            Sort::Record(kind, _) => crate::model::with_kind!(*kind, T => as_text::<T>(&after)),
            Sort::Draft => as_text::<Draft>(&after),
            _ => as_text::<ImportSeen>(&after),
        };
        let fate = written.map_or(Fate::Beyond, |text| Fate::Becomes { path: to, text });
        looked(how.unwrap_or(How::Named), fields, fate, path)
    }

    /// A file as a tree of values, where it can be read and written back as it is.
    fn value<T: serde::Serialize + serde::de::DeserializeOwned + PartialEq>(&self, path: &str) -> Option<Value> {
        let record: T = self.read_path(path).ok()?;
        let value = serde_json::to_value(&record).ok()?;
        (serde_json::from_value::<T>(value.clone()).ok()? == record).then_some(value)
    }
}

fn as_text<T: serde::Serialize + serde::de::DeserializeOwned>(value: &Value) -> Option<String> {
    ron_text::to_text(&serde_json::from_value::<T>(value.clone()).ok()?).ok()
}

impl Known {
    /// Whether an id is theirs, also of a version that could not be put together with the other.
    fn is(&self, id: &Id) -> bool {
        let rest = id.as_str().strip_prefix(self.id.as_str());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(" (other version"))
    }

    /// How a record is about them; `None` where it does no more than name them.
    fn how(&self, kind: Kind, id: &Id, value: &Value) -> Option<How> {
        let is = |value: &Value| value.as_str() == Some(self.id.as_str());
        match kind {
            Kind::Councillor => self.is(id).then_some(How::Alone),
            Kind::Proposal | Kind::Sense => is(&value["councillor"]).then_some(How::Alone),
            Kind::Conversation => {
                let who = value["councillors"].as_array().map(Vec::as_slice).unwrap_or_default();
                let alone = if who.iter().all(is) { How::Alone } else { How::Shared };
                who.iter().any(is).then_some(alone)
            }
            _ => None,
        }
    }

    /// How a draft is about them.
    fn draft(&self, value: &Value, gone: &BTreeSet<Id>) -> Option<How> {
        let pairs = |key: &str| value[key].as_array().cloned().unwrap_or_default();
        let about = pairs("about");
        let leads = |pair: &Value| {
            matches!(pair[0].as_str(), Some("id" | "who"))
                && pair[1].as_str().is_some_and(|id| gone.contains(&Id::new(id)))
        };
        if about.iter().any(leads) {
            return Some(How::Alone);
        }
        let fields = pairs("fields");
        let who = fields.iter().find(|pair| matches!(pair[0].as_str(), Some("who" | "who-one")))?;
        let who: Vec<&str> = who[1].as_str().unwrap_or_default().lines().collect();
        let mine = |id: &&str| *id == self.id.as_str();
        let alone = if who.iter().all(mine) { How::Alone } else { How::Shared };
        who.iter().any(mine).then_some(alone)
    }

    /// A name for a conversation of several that bears theirs.
    fn other_id(&self, id: &Id, value: &Value, taken: &BTreeSet<Id>) -> Option<Id> {
        if !self.names(id.as_str()) {
            return None;
        }
        let rest =
            value["councillors"].as_array()?.iter().filter_map(Value::as_str).find(|w| *w != self.id.as_str())?;
        let wish = Id::new(format!("{}-{rest}", value["date"].as_str().unwrap_or("talk")));
        place::names(&wish).find(|id| !taken.contains(id))
    }

    /// Whether a text names them.
    fn names(&self, words: &str) -> bool {
        self.without(words).is_some()
    }

    /// A text without what leads to them; `None` where nothing does.
    fn without(&self, words: &str) -> Option<String> {
        let (folded, places) = folded_with_places(words);
        let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        let mut found: Vec<(usize, usize)> = Vec::new();
        for form in &self.forms {
            for (at, _) in folded.match_indices(form.as_str()) {
                let end = at + form.len();
                let whole = edge(folded[..at].chars().next_back()) && edge(folded[end..].chars().next());
                // "sian-ap-gwilym-2" is somebody else's id.
                let rest = &folded[end..];
                let other = *form == self.id.as_str()
                    && rest
                        .strip_prefix('-')
                        .is_some_and(|r| r.starts_with(|c: char| c.is_ascii_digit()) && self.namesake);
                if whole && !other && !found.iter().any(|(from, to)| at < *to && end > *from) {
                    found.push((at, end));
                }
            }
        }
        if found.is_empty() {
            return None;
        }
        found.sort_unstable();
        let (mut out, mut from) = (String::new(), 0);
        for (at, end) in found {
            out.push_str(&words[from..places[at]]);
            out.push_str(TAKEN_OUT);
            from = places.get(end).copied().unwrap_or(words.len());
        }
        out.push_str(&words[from..]);
        Some(out)
    }
}

/// A text folded letter by letter, and for every byte of that where it comes from.
fn folded_with_places(words: &str) -> (String, Vec<usize>) {
    let (mut folded, mut places) = (String::new(), Vec::new());
    for (at, c) in words.char_indices() {
        let one = if c.is_whitespace() { " ".to_owned() } else { text::fold(c.encode_utf8(&mut [0; 4])) };
        places.extend(std::iter::repeat_n(at, one.len()));
        folded.push_str(&one);
    }
    (folded, places)
}

/// Whether words lead to them or to what goes with them.
fn leads(words: &str, known: &Known, gone: &BTreeSet<Id>) -> bool {
    gone.contains(&Id::new(words)) || known.numbers.contains(words) || known.names(words)
}

/// Whether one of several things is theirs, and goes whole.
fn goes_whole(it: &Value, known: &Known, gone: &BTreeSet<Id>) -> bool {
    let is_gone = |value: &Value| value.as_str().is_some_and(|id| gone.contains(&Id::new(id)));
    let evidence = ["Talk", "Proposal"].iter().any(|kind| is_gone(&it["kind"][*kind]));
    // A place that was changed by hand: theirs.
    let moved = it.get("by").is_some() && is_gone(&it["councillor"]);
    let number = it.as_str().is_some_and(|n| known.numbers.contains(n));
    is_gone(it) || number || evidence || moved
}

/// What in a tree of values leads to somebody, as it stands there.
fn about(at: &str, value: &Value, known: &Known, gone: &BTreeSet<Id>, out: &mut Vec<(String, String)>) {
    let under = |key: &str| if at.is_empty() { key.to_owned() } else { format!("{at}.{key}") };
    match value {
        Value::Array(all) => {
            for (n, it) in all.iter().enumerate() {
                let at = under(&(n + 1).to_string());
                if goes_whole(it, known, gone) { flat(&at, it, out) } else { about(&at, it, known, gone, out) }
            }
        }
        Value::Object(all) => all.iter().for_each(|(key, it)| about(&under(key), it, known, gone, out)),
        Value::String(words) if leads(words, known, gone) => out.push((at.to_owned(), words.clone())),
        _ => {}
    }
}

/// Takes out of a tree of values what leads to somebody.
fn take_out(value: &mut Value, known: &Known, gone: &BTreeSet<Id>, renamed: &[(Id, Id)]) {
    let is_gone = |value: &Value| value.as_str().is_some_and(|id| gone.contains(&Id::new(id)));
    match value {
        Value::Array(all) => {
            all.retain(|it| !goes_whole(it, known, gone));
            all.iter_mut().for_each(|it| take_out(it, known, gone, renamed));
        }
        Value::Object(all) => {
            for (key, it) in all.iter_mut() {
                if matches!(key.as_str(), "councillor" | "from" | "variant_of") && is_gone(it) {
                    *it = Value::Null;
                } else {
                    take_out(it, known, gone, renamed);
                }
            }
        }
        Value::String(words) => {
            if let Some((_, new)) = renamed.iter().find(|(old, _)| old.as_str() == words) {
                *words = new.to_string();
                return;
            }
            // In a draft several stand in one field, each on its line.
            let gone_line = |line: &str| gone.contains(&Id::new(line));
            if words.lines().any(gone_line) {
                *words = words.lines().filter(|line| !gone_line(line)).collect::<Vec<_>>().join("\n");
            }
            if let Some(without) = known.without(words) {
                *words = without;
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The words in a tree of values, each with the way to it.
fn flat(at: &str, value: &Value, out: &mut Vec<(String, String)>) {
    let under = |key: &str| if at.is_empty() { key.to_owned() } else { format!("{at}.{key}") };
    match value {
        Value::Null => {}
        Value::Bool(yes) => out.push((at.to_owned(), yes.to_string())),
        Value::Number(n) => out.push((at.to_owned(), n.to_string())),
        Value::String(words) if words.is_empty() => {}
        Value::String(words) => out.push((at.to_owned(), words.clone())),
        // A draft's fields are pairs.
        Value::Array(all) if !all.is_empty() && matches!(at, "fields" | "about") => {
            let pair = |it: &Value| Some((under(it[0].as_str()?), it[1].as_str()?.to_owned()));
            out.extend(all.iter().filter_map(pair).filter(|(_, words)| !words.is_empty()));
        }
        Value::Array(all) => all.iter().enumerate().for_each(|(n, it)| flat(&under(&(n + 1).to_string()), it, out)),
        Value::Object(all) => all.iter().for_each(|(key, it)| flat(&under(key), it, out)),
    }
}

/// What a file of the workspace is, by its path.
fn sort(path: &str) -> Sort {
    let path = place::as_own(path);
    let parts: Vec<&str> = path.split('/').collect();
    let kind = |shelf: &str| Kind::ALL.into_iter().find(|k| place::shelf(*k) == shelf);
    let ron = |name: &str| name.ends_with(place::ENDING) && !name.starts_with('.');
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
        [place::OWN, "history" | "trash", shelf, id, name] if ron(name) => {
            kind(shelf).map_or(Sort::Other, |kind| Sort::Record(kind, Id::new(id)))
        }
        [folder, name] => match (place::FOLDERS.into_iter().find(|k| k.folder() == *folder), place::id_of(name)) {
            (Some(kind), Some(id)) => Sort::Record(kind, id),
            _ => Sort::Other,
        },
        _ => Sort::Other,
    }
}
