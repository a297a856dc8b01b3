//! Looking through every file for one person, and what is to become of each.

use std::collections::BTreeSet;

use serde_json::Value;

use super::fields::{self, Class};
use super::known::{Choices, Known};
use super::{Draft, How, Id, ImportSeen, Kind, Sort, Store, StoreError, Trace, place, ron_text, sort};

/// What is to become of a file.
pub(super) enum Fate {
    Goes,
    Becomes {
        path: String,
        text: String,
        /// Under another name than before.
        moved: bool,
    },
    Beyond,
}

pub(super) struct Looked {
    pub(super) trace: Trace,
    pub(super) fate: Fate,
    /// The record, where it is one: its kind, its id, its text as this program writes it.
    pub(super) record: Option<(Kind, Id, Option<String>)>,
}

/// What was found of somebody in all files.
pub(super) struct Found {
    pub(super) looked: Vec<Looked>,
    /// Files that the disk refused, and why.
    pub(super) refused: Vec<(String, StoreError)>,
}

/// What is found once for the whole workspace.
struct Hunt<'a> {
    known: &'a Known,
    choices: &'a Choices,
    /// What goes with them, so that nothing leads to it afterwards.
    gone: BTreeSet<(Kind, Id)>,
    /// Conversations of several whose name is theirs, and what they are called from now on.
    renamed: Vec<(Id, Id)>,
}

/// A file that was read.
struct Read {
    path: String,
    sort: Sort,
    value: Option<Value>,
}

impl Store {
    pub(super) fn looked(&self, known: &Known, choices: &Choices) -> Result<Found, StoreError> {
        let mut files = Vec::new();
        self.files("", &mut files)?;
        files.sort();
        let (mut read, mut refused) = (Vec::new(), Vec::new());
        for path in files {
            let sort = sort(&path);
            match self.tree(&sort, &path) {
                Ok(value) => read.push(Read { path, sort, value }),
                Err(e) => refused.push((path, e)),
            }
        }
        let mut hunt = Hunt { known, choices, gone: BTreeSet::new(), renamed: Vec::new() };
        hunt.gone.extend(known.copies.iter().chain([&known.id]).map(|id| (Kind::Councillor, id.clone())));
        let ids = read.iter().filter_map(|r| if let Sort::Record(_, id) = &r.sort { Some(id.clone()) } else { None });
        let mut ids: BTreeSet<Id> = ids.collect();
        for Read { path, sort, value } in &read {
            let (Sort::Record(kind, id), Some(value)) = (sort, value) else { continue };
            match known.how(*kind, id, value) {
                Some(How::Alone) if !path.starts_with('.') => drop(hunt.gone.insert((*kind, id.clone()))),
                Some(How::Shared) if !hunt.renamed.iter().any(|(old, _)| old == id) => {
                    if let Some(new) = known.other_id(id, value, &ids) {
                        ids.insert(new.clone());
                        hunt.renamed.push((id.clone(), new));
                    }
                }
                _ => {}
            }
        }
        let mut looked = Vec::new();
        for read in read {
            let path = read.path.clone();
            match hunt.look_at(self, read) {
                Ok(found) => looked.extend(found),
                Err(e) => refused.push((path, e)),
            }
        }
        Ok(Found { looked, refused })
    }

    /// What is wrong with a file that cannot be read as what its name says; `None` where it can be, but not changed.
    fn damage(&self, sort: &Sort, path: &str) -> Option<StoreError> {
        match sort {
            Sort::Record(kind, id) => self.read_any(*kind, id, path).err(),
            Sort::Draft => self.read_path::<Draft>(path).err(),
            Sort::Import => self.read_path::<ImportSeen>(path).err(),
            Sort::Index | Sort::Other => None,
        }
    }

    /// A file as a tree of values, where it can be read and written back as it is.
    ///
    /// # Errors
    /// Where the disk refuses the file, so that nothing is known of what is in it.
    pub(in crate::store) fn tree(&self, sort: &Sort, path: &str) -> Result<Option<Value>, StoreError> {
        match sort {
            Sort::Record(kind, id) => crate::model::with_kind!(*kind, T => value(self.read_entity::<T>(id, path))),
            Sort::Draft => value(self.read_path::<Draft>(path)),
            Sort::Import => value(self.read_path::<ImportSeen>(path)),
            Sort::Index | Sort::Other => Ok(None),
        }
    }
}

/// A record as a tree of values, where it reads back as it is.
fn value<T>(read: Result<T, StoreError>) -> Result<Option<Value>, StoreError>
where
    T: serde::Serialize + serde::de::DeserializeOwned + PartialEq,
{
    let record: T = match read {
        Ok(record) => record,
        Err(e) if e.is_refusal() => return Err(e),
        Err(_) => return Ok(None),
    };
    let same = |value: &Value| serde_json::from_value::<T>(value.clone()).is_ok_and(|again| again == record);
    Ok(serde_json::to_value(&record).ok().filter(same))
}

/// A tree of values as the text of its file.
pub(super) fn written(sort: &Sort, value: &Value) -> Option<String> {
    fn text<T: serde::Serialize + serde::de::DeserializeOwned>(value: &Value) -> Option<String> {
        ron_text::to_text(&serde_json::from_value::<T>(value.clone()).ok()?).ok()
    }
    match sort {
        Sort::Record(kind, _) => crate::model::with_kind!(*kind, T => text::<T>(value)),
        Sort::Draft => text::<Draft>(value),
        Sort::Import => text::<ImportSeen>(value),
        Sort::Index | Sort::Other => None,
    }
}

impl Hunt<'_> {
    /// # Errors
    /// Where the disk refuses the file.
    fn look_at(&self, store: &Store, read: Read) -> Result<Option<Looked>, StoreError> {
        let Read { path, sort, value } = read;
        match value {
            Some(value) => Ok(self.readable(path, &sort, value)),
            None => self.unreadable(store, path, &sort),
        }
    }

    fn readable(&self, path: String, sort: &Sort, before: Value) -> Option<Looked> {
        let how =
            if self.is_of_an_undone_merge(&path, sort, &before) { Some(How::Alone) } else { self.how(sort, &before) };
        let record = match sort {
            Sort::Record(kind, id) => Some((*kind, id.clone(), written(sort, &before))),
            _ => None,
        };
        if how == Some(How::Alone) {
            let trace = self.trace(path, How::Alone, flatten(&before));
            return Some(Looked { trace, fate: Fate::Goes, record });
        }
        let mut after = before.clone();
        self.take_out(sort, &mut after);
        let to = self.new_path(sort, &path);
        let mut trace = self.trace(path, how.unwrap_or(How::Named), Vec::new());
        let in_words = self.mentions(sort, &before, &mut trace);
        let structural = {
            let mut bare = before.clone();
            self.take_out_links("", &mut bare);
            self.take_out_draft(sort, &mut bare);
            bare != before
        };
        let in_path = self.known.in_path(&trace.path);
        trace.certain = how.is_some() || structural || in_words || in_path;
        if !trace.certain && trace.mentions.is_empty() {
            return None;
        }
        trace.fields = match how {
            Some(_) => flatten(&before),
            None => self.about(&before, &trace),
        };
        trace.others = self.known.others_in(&trace.path, &trace.fields);
        let moved = to != trace.path;
        if after == before && !moved {
            // Left as it is: the name of a file, a title, or words that a person has to judge.
            if trace.mentions.is_empty() && in_path {
                trace.how = How::Beyond;
            }
            return Some(Looked { trace, fate: Fate::Beyond, record });
        }
        let fate = written(sort, &after).map_or(Fate::Beyond, |text| Fate::Becomes { path: to, text, moved });
        Some(Looked { trace, fate, record })
    }

    /// Whether an earlier version of somebody else's profile has theirs in it: of a merge that was undone.
    fn is_of_an_undone_merge(&self, path: &str, sort: &Sort, value: &Value) -> bool {
        let kept = path.starts_with(place::HISTORY) || path.starts_with(place::TRASH);
        let merged = || value["merged_from"].as_array().into_iter().flatten().filter_map(Value::as_str);
        kept && matches!(sort, Sort::Record(Kind::Councillor, _))
            && merged().any(|uid| self.known.uids.iter().any(|own| own.as_str() == uid))
    }

    fn trace(&self, path: String, how: How, fields: Vec<(String, String)>) -> Trace {
        let others = self.known.others_in(&path, &fields);
        Trace { path, how, fields, others, mentions: Vec::new(), certain: true }
    }

    /// A file that cannot be read as what it should be.
    fn unreadable(&self, store: &Store, path: String, sort: &Sort) -> Result<Option<Looked>, StoreError> {
        let bytes = store.bytes(&path)?.unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        // A broken file of their own holds nobody else's words.
        let theirs = matches!(sort, Sort::Record(Kind::Councillor, id) if self.known.is(id));
        let made = matches!(sort, Sort::Index);
        // Other files than records are no more than text to this program. What a damaged record says is not known:
        // even one in which nothing is found is told.
        let damaged = matches!(sort, Sort::Record(..) | Sort::Draft | Sort::Import);
        let mentions = if made { Vec::new() } else { self.known.mentioned("", &text, false) };
        let certain = mentions.iter().any(|mention| mention.naming.is_certain());
        if !theirs && !certain && !self.known.in_path(&path) {
            if damaged {
                let why = store.damage(sort, &path);
                return why.map_or(Ok(None), Err);
            }
            if !mentions.is_empty() {
                let mut trace = self.trace(path, How::Beyond, Vec::new());
                (trace.mentions, trace.certain) = (mentions, false);
                return Ok(Some(Looked { trace, fate: Fate::Beyond, record: None }));
            }
            // A made file knows people by their ids alone.
            let id = self.known.id.as_str();
            if !made || !text.contains(id) {
                return Ok(None);
            }
        }
        let (how, fate) = match sort {
            Sort::Index => (How::Named, Fate::Goes),
            _ if theirs => (How::Alone, Fate::Goes),
            _ => (How::Beyond, Fate::Beyond),
        };
        let mut trace = self.trace(path, how, Vec::new());
        if !made {
            // It goes out as a file or not at all, so all of it counts.
            trace.others = self.known.others_in(&trace.path, &[(String::new(), text.into_owned())]);
        }
        Ok(Some(Looked { trace, fate, record: None }))
    }

    fn how(&self, sort: &Sort, value: &Value) -> Option<How> {
        match sort {
            Sort::Record(kind, id) => {
                let with_it = self.gone.contains(&(*kind, id.clone())).then_some(How::Alone);
                self.known.how(*kind, id, value).or(with_it)
            }
            Sort::Draft => self.draft(value),
            _ => None,
        }
    }

    /// How a draft is about them.
    fn draft(&self, value: &Value) -> Option<How> {
        let pairs = |key: &str| value[key].as_array().cloned().unwrap_or_default();
        let of_id = match value["form"].as_str().unwrap_or_default() {
            "person" | "item" | "wish" => Kind::Councillor,
            "proposal" | "status" => Kind::Proposal,
            "note" | "lift" | "promise" => Kind::Conversation,
            "task" => Kind::Task,
            _ => Kind::Workspace,
        };
        let leads = |pair: &Value| {
            let kind = match pair[0].as_str() {
                Some("id") => of_id,
                Some("who") => Kind::Councillor,
                _ => return false,
            };
            pair[1].as_str().is_some_and(|id| self.gone.contains(&(kind, Id::new(id))))
        };
        if pairs("about").iter().any(leads) {
            return Some(How::Alone);
        }
        let fields = pairs("fields");
        let who = fields.iter().find(|pair| matches!(pair[0].as_str(), Some("who" | "who-one")))?;
        let who: Vec<&str> = who[1].as_str().unwrap_or_default().lines().collect();
        let mine = |id: &&str| self.known.is(&Id::new(id));
        let alone = if who.iter().all(mine) { How::Alone } else { How::Shared };
        who.iter().any(mine).then_some(alone)
    }

    /// Where a record goes whose name was theirs.
    fn new_path(&self, sort: &Sort, path: &str) -> String {
        let Sort::Record(Kind::Conversation, id) = sort else { return path.to_owned() };
        let Some((old, new)) = self.renamed.iter().find(|(old, _)| old == id) else { return path.to_owned() };
        let part = |part: &str| match part.strip_suffix(place::ENDING) {
            Some(name) if name == old.as_str() => format!("{new}{}", place::ENDING),
            _ if part == old.as_str() => new.to_string(),
            _ => part.to_owned(),
        };
        path.split('/').map(part).collect::<Vec<_>>().join("/")
    }

    /// Notes where words name them; gives whether any do for certain.
    fn mentions(&self, sort: &Sort, value: &Value, trace: &mut Trace) -> bool {
        fields::visit(sort, value, &mut |field, words| {
            let free = matches!(field.class, Class::Free | Class::Link);
            if matches!(field.class, Class::Reference(_)) {
                return;
            }
            let mut found = self.known.mentioned(field.at, words, free);
            // In a title or a key only what is certain is worth a word.
            found.retain(|mention| free || mention.naming.is_certain());
            trace.mentions.append(&mut found);
        });
        trace.mentions.iter().any(|mention| mention.naming.is_certain())
    }

    /// Takes out of a tree of values what leads to them.
    fn take_out(&self, sort: &Sort, value: &mut Value) {
        self.take_out_links("", value);
        self.take_out_draft(sort, value);
        fields::change(sort, value, &mut |field, words| match field.class {
            Class::Free => {
                if let Some(without) = self.known.without(words, self.choices) {
                    *words = without;
                }
            }
            // Half an address leads nowhere.
            Class::Link if self.known.without(words, self.choices).is_some() => words.clear(),
            _ => {}
        });
    }

    /// Takes ids out where ids stand.
    fn take_out_links(&self, key: &str, value: &mut Value) {
        match value {
            Value::Array(all) => {
                all.retain(|it| !self.goes_whole(key, it));
                all.iter_mut().for_each(|it| self.take_out_links(key, it));
            }
            Value::Object(all) => {
                if let Some(owner) = all.get_mut("owner")
                    && self.is_gone("councillor", &owner["Councillor"])
                {
                    *owner = Value::String("Councillors".into());
                }
                for (key, it) in all.iter_mut() {
                    if self.is_gone(key, it) {
                        *it = Value::Null;
                    } else {
                        self.take_out_links(key, it);
                    }
                }
            }
            Value::String(words) if matches!(key, "from" | "Talk") => {
                if let Some((_, new)) = self.renamed.iter().find(|(old, _)| old.as_str() == words) {
                    *words = new.to_string();
                }
            }
            _ => {}
        }
    }

    /// In a draft several ids stand in one field, each on its line.
    fn take_out_draft(&self, sort: &Sort, value: &mut Value) {
        if !matches!(sort, Sort::Draft) {
            return;
        }
        fields::change(sort, value, &mut |field, words| {
            let theirs = |id: &str| self.known.is(&Id::new(id));
            if field.class == Class::Reference(Kind::Councillor) && words.lines().any(theirs) {
                let rest = words.lines().filter(|id| !theirs(id));
                *words = rest.collect::<Vec<_>>().join("\n");
            }
            if field.at == "about.id"
                && let Some((_, new)) = self.renamed.iter().find(|(old, _)| old.as_str() == words)
            {
                *words = new.to_string();
            }
        });
    }

    /// Whether one of several things is theirs, and goes whole.
    fn goes_whole(&self, key: &str, it: &Value) -> bool {
        let gone = |kind, it: &Value| it.as_str().is_some_and(|id| self.gone.contains(&(kind, Id::new(id))));
        match key {
            "councillors" | "attended" | "about" => gone(Kind::Councillor, it),
            "involved" => gone(Kind::Councillor, &it["who"]),
            // A place that was changed by hand.
            "moves" | "role_moves" => gone(Kind::Councillor, &it["councillor"]),
            "evidence" => {
                gone(Kind::Conversation, &it["kind"]["Talk"]) || gone(Kind::Proposal, &it["kind"]["Proposal"])
            }
            "ids_seen" => it.as_str().is_some_and(|n| self.known.member_ids.contains(n)),
            _ => false,
        }
    }

    fn is_gone(&self, key: &str, it: &Value) -> bool {
        let kind = match key {
            "councillor" => Kind::Councillor,
            "from" => Kind::Conversation,
            "variant_of" | "proposal" => Kind::Proposal,
            _ => return false,
        };
        it.as_str().is_some_and(|id| self.gone.contains(&(kind, Id::new(id))))
    }

    /// What in a file that is about something else leads to them, as it stands there.
    fn about(&self, value: &Value, trace: &Trace) -> Vec<(String, String)> {
        let mut out = Vec::new();
        self.links("", "", value, &mut out);
        let mut all = Vec::new();
        flat("", value, &mut all);
        for (field, words) in all {
            let mentioned = trace.mentions.iter().any(|mention| mention.field == field);
            if mentioned && !out.iter().any(|(known, _)| *known == field) {
                out.push((field, words));
            }
        }
        // The parts of a pair go by the pair's key, which is no field of the file.
        for mention in &trace.mentions {
            if !out.iter().any(|(known, _)| *known == mention.field) {
                out.push((mention.field.clone(), mention.around.clone()));
            }
        }
        out
    }

    fn links(&self, at: &str, key: &str, value: &Value, out: &mut Vec<(String, String)>) {
        let under = |key: &str| if at.is_empty() { key.to_owned() } else { format!("{at}.{key}") };
        match value {
            Value::Array(all) => {
                for (n, it) in all.iter().enumerate() {
                    let at = under(&(n + 1).to_string());
                    if self.goes_whole(key, it) { flat(&at, it, out) } else { self.links(&at, key, it, out) }
                }
            }
            Value::Object(all) => all.iter().for_each(|(key, it)| match it.as_str() {
                Some(id) if self.is_gone(key, it) => out.push((under(key), id.to_owned())),
                _ => self.links(&under(key), key, it, out),
            }),
            Value::String(id) if matches!(key, "from" | "Talk") => {
                let renamed = self.renamed.iter().any(|(old, _)| old.as_str() == id);
                out.extend(renamed.then(|| (at.to_owned(), id.clone())));
            }
            _ => {}
        }
    }
}

impl Known {
    /// How a record is about them; `None` where it does no more than name them.
    pub(super) fn how(&self, kind: Kind, id: &Id, value: &Value) -> Option<How> {
        let is = |value: &Value| value.as_str().is_some_and(|id| self.is(&Id::new(id)));
        match kind {
            Kind::Councillor => self.is(id).then_some(How::Alone),
            Kind::Proposal | Kind::Sense => is(&value["councillor"]).then_some(How::Alone),
            Kind::Task => {
                let who = value["about"].as_array().map(Vec::as_slice).unwrap_or_default();
                let owes = is(&value["owner"]["Councillor"]);
                let alone = if who.iter().all(is) { How::Alone } else { How::Shared };
                (owes || who.iter().any(is)).then_some(alone)
            }
            Kind::Conversation => {
                let who = value["councillors"].as_array().map(Vec::as_slice).unwrap_or_default();
                let alone = if who.iter().all(is) { How::Alone } else { How::Shared };
                who.iter().any(is).then_some(alone)
            }
            _ => None,
        }
    }

    /// A name for a conversation of several that bears theirs.
    fn other_id(&self, id: &Id, value: &Value, taken: &BTreeSet<Id>) -> Option<Id> {
        if !self.in_path(id.as_str()) {
            return None;
        }
        let rest = value["councillors"].as_array()?.iter().filter_map(Value::as_str).find(|w| !self.is(&Id::new(w)))?;
        let wish = Id::new(format!("{}-{rest}", value["date"].as_str().unwrap_or("talk")));
        place::names(&wish).find(|id| !taken.contains(id))
    }
}

fn flatten(value: &Value) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    flat("", value, &mut fields);
    fields
}

/// The words in a tree of values, each with the way to it.
pub(in crate::store) fn flat(at: &str, value: &Value, out: &mut Vec<(String, String)>) {
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
        // A uid says nothing about anybody.
        Value::Object(all) => {
            all.iter().filter(|(key, _)| *key != "uid").for_each(|(key, it)| flat(&under(key), it, out));
        }
    }
}
