//! Lists of people as JSON: an array of objects, objects under a key or under one another (councils, wards,
//! councillors), one person alone, a line for each, Popolo (<https://www.popoloproject.com/specs/>) with its
//! memberships, and what the Local Government Scraper Framework writes. Each becomes a table whose headings are the
//! keys, joined by full stops where they stand within one another, and is read as tables are.
//! What is said to be of a home is left out before anything else is looked at.

use std::collections::{BTreeMap, HashMap};

use csv::StringRecord;
use serde_json::{Map, Value};

use super::columns::{self, Column, Columns, How};
use super::headings::{headings, words};
use super::moderngov::MOST;
use super::{Note, Refusal, Sheet, popolo, table};
use crate::model::Say;
use crate::model::limits::LIMITS;
use crate::model::text::fold;

/// Keys within one another that are followed.
const DEEPEST: usize = 8;

/// What the file says above a person: "wards.name" and the ward.
type Above = Vec<(String, String)>;

/// People, or what could be people: each with what stands above them.
type Group<'a> = Vec<(Above, &'a Map<String, Value>)>;

/// A list as a table.
pub(super) struct Listed {
    pub titles: Vec<String>,
    pub rows: Vec<(usize, StringRecord)>,
    /// How many people are left out, because what they were is over.
    pub former: usize,
}

/// Whether a text is JSON, as far as its beginning tells.
pub(super) fn is_json(text: &str) -> bool {
    let mut signs = text.chars().filter(|c| !c.is_whitespace());
    match (signs.next(), signs.next()) {
        (Some('{'), Some(c)) => matches!(c, '"' | '}'),
        (Some('['), Some(c)) => matches!(c, '{' | '[' | '"' | ']'),
        _ => false,
    }
}

/// Whether a text is one person: several such files make one list.
pub(super) fn is_person(text: &str) -> bool {
    is_json(text) && parse(text, "").is_ok_and(|value| value.as_object().is_some_and(is_person_object))
}

pub(super) fn read(text: &str, file_name: &str, how: &How) -> Result<Sheet, Refusal> {
    let Listed { titles, rows, former } = listed(text, file_name)?;
    if titles.len() > LIMITS.table_columns {
        return Err(table::too_wide(titles.len(), 1, file_name));
    }
    let mut sheet = table::of_rows(&titles, &rows, file_name, how)?;
    if former > 0 {
        sheet.notes.push(Note { row: None, what: Say::new("exchange-note-former").with("count", former) });
    }
    Ok(sheet)
}

/// The columns of such a list, be they known or not.
pub(super) fn columns(text: &str, how: &How) -> Option<Columns> {
    let Listed { titles, rows, .. } = listed(text, "").ok()?;
    table::columns_of(&titles, &rows, how)
}

fn listed(text: &str, file_name: &str) -> Result<Listed, Refusal> {
    let value = parse(text, file_name)?;
    let people = popolo::people(&value);
    let (groups, former) = match &people {
        Some(popolo) => (vec![popolo.people.iter().map(|p| (Above::new(), p)).collect()], popolo.former),
        None => (groups(&value), 0),
    };
    let best = groups.iter().filter(|g| is_list(g)).max_by_key(|g| g.len());
    // Where no list is known, the longest is shown, so that a person can say what is what.
    let group = best.or_else(|| groups.iter().max_by_key(|g| g.len()));
    let Some(group) = group else { return Err(Refusal::new("exchange-refused-json-no-list", file_name)) };
    if group.len() > MOST {
        return Err(Refusal::new("exchange-refused-too-many", file_name));
    }
    let (titles, rows) = rows(group);
    Ok(Listed { titles, rows, former })
}

/// How deep lists and objects may stand inside each other. The reader itself goes no deeper than 128.
const MOST_NESTED: usize = 100;

/// How deep lists and objects stand inside each other, outside texts.
fn depth(text: &str) -> usize {
    let (mut depth, mut deepest, mut quoted, mut escaped) = (0usize, 0usize, false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'[' | b'{' if !quoted => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b']' | b'}' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

/// Reads the JSON, one value or one on each line, no larger than can be held.
fn parse(text: &str, file_name: &str) -> Result<Value, Refusal> {
    let depth = depth(text);
    if depth > MOST_NESTED {
        let mut refusal = Refusal::new("exchange-refused-deep-json", file_name);
        refusal.say = refusal.say.with("depth", depth).with("most", MOST_NESTED);
        return Err(refusal);
    }
    let marks = text.bytes().filter(|b| matches!(b, b',' | b':' | b'[' | b'{')).count();
    if marks > LIMITS.json_marks {
        return Err(Refusal::new("exchange-refused-too-many-values", file_name));
    }
    let whole: Result<Value, _> = serde_json::from_str(text.trim());
    whole.or_else(|wrong| {
        let lines: Result<Vec<Value>, _> =
            text.lines().filter(|l| !l.trim().is_empty()).map(serde_json::from_str).collect();
        lines.ok().filter(|lines| lines.len() > 1).map(Value::Array).ok_or_else(|| {
            let mut refusal = Refusal::new("exchange-refused-broken-json", file_name);
            refusal.say = refusal.say.with("line", wrong.line());
            refusal
        })
    })
}

/// Whether an object says itself who somebody is and what for.
fn is_person_object(object: &Map<String, Value>) -> bool {
    let titles: Vec<String> = flat(object, false).into_iter().map(|(title, _)| title).collect();
    let uses = columns::guessed(&titles);
    (uses.has(Column::Name) || uses.has(Column::Surname)) && (uses.has(Column::Ward) || uses.has(Column::Party))
}

/// Every list of objects in a file, the outermost first.
fn groups(value: &Value) -> Vec<Group<'_>> {
    if let Some(object) = value.as_object().filter(|o| is_person_object(o)) {
        return vec![vec![(Above::new(), object)]];
    }
    let mut found: BTreeMap<(usize, String), Group<'_>> = BTreeMap::new();
    gather(value, "", &Above::new(), 0, &mut found);
    let mut out: Vec<((usize, String), Group<'_>)> = found.into_iter().collect();
    // What stands within a list of people is not another: their committees have names too.
    let lists: Vec<String> = out.iter().filter(|(_, g)| is_list(g)).map(|((_, path), _)| path.clone()).collect();
    out.retain(|((_, path), _)| {
        !lists.iter().any(|l| path != l && (l.is_empty() || path.starts_with(&format!("{l}."))))
    });
    out.into_iter().map(|(_, group)| group).collect()
}

fn is_list(group: &Group<'_>) -> bool {
    let titles: Vec<String> = (group.iter().take(20))
        .flat_map(|(above, o)| above.iter().cloned().chain(flat(o, false)))
        .map(|(title, _)| title)
        .collect();
    // Below wards, a name is enough.
    let inner: Vec<String> = group.iter().take(20).flat_map(|(_, o)| flat(o, false)).map(|(t, _)| t).collect();
    let named = columns::guessed(&inner);
    (named.has(Column::Name) || named.has(Column::Surname)) && columns::is_list(&columns::guessed(&titles))
}

fn gather<'a>(
    value: &'a Value,
    path: &str,
    above: &Above,
    depth: usize,
    found: &mut BTreeMap<(usize, String), Group<'a>>,
) {
    if depth > DEEPEST {
        return;
    }
    match value {
        Value::Array(items) => {
            items.iter().filter_map(Value::as_object).for_each(|o| element(o, path, above, depth, found))
        }
        Value::Object(object) => {
            // Objects by their numbers: a list, but for its brackets.
            let keyed = object.len() > 1
                && object.values().all(Value::is_object)
                && object.keys().all(|k| headings().meaning(k).is_none());
            if keyed {
                object.values().filter_map(Value::as_object).for_each(|o| element(o, path, above, depth, found));
                return;
            }
            let mut above = above.clone();
            for (key, value) in object {
                let council = headings().meaning(key).is_some_and(|(c, _)| c == Column::Council);
                if let Some(name) = name_of(value).filter(|_| council) {
                    above.push((format!("{key}.name"), name));
                }
            }
            for (key, value) in object {
                gather(value, &joined(path, key), &above, depth + 1, found);
            }
        }
        _ => {}
    }
}

/// One object of a list, and the lists within it.
fn element<'a>(
    object: &'a Map<String, Value>,
    path: &str,
    above: &Above,
    depth: usize,
    found: &mut BTreeMap<(usize, String), Group<'a>>,
) {
    found.entry((depth, path.to_owned())).or_default().push((above.clone(), object));
    let mut above = above.clone();
    let key = path.rsplit('.').next().unwrap_or("");
    if let Some(name) = name_of_object(object).filter(|_| !key.is_empty()) {
        above.push((format!("{key}.name"), name));
    }
    for (key, value) in object.iter().filter(|(_, v)| v.is_array() || v.is_object()) {
        gather(value, &joined(path, key), &above, depth + 1, found);
    }
}

fn joined(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

fn name_of(value: &Value) -> Option<String> {
    match value {
        Value::Object(object) => name_of_object(object),
        value => scalar(value),
    }
}

fn name_of_object(object: &Map<String, Value>) -> Option<String> {
    ["name", "label", "title", "enw"].iter().find_map(|key| object.get(*key).and_then(scalar))
}

fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(s) => Some(s.clone()).filter(|s| !s.trim().is_empty()),
        Value::Number(n) => Some(n.to_string()),
        Value::Bool(b) => Some(b.to_string()),
        _ => None,
    }
}

/// What an object says, each under the keys that lead to it. Without `lists`, the objects of its lists are left out.
fn flat(object: &Map<String, Value>, lists: bool) -> Vec<(String, String)> {
    let mut out = Vec::new();
    for (key, value) in object {
        push(value, key, lists, 0, &mut out);
    }
    out
}

fn push(value: &Value, path: &str, lists: bool, depth: usize, out: &mut Vec<(String, String)>) {
    if depth > DEEPEST || out.len() > LIMITS.table_columns {
        return;
    }
    match value {
        Value::Object(object) if is_home(object) => {}
        Value::Object(object) => {
            if let Some((title, value)) = typed(object) {
                out.push((title, value));
                return;
            }
            for (key, value) in object {
                push(value, &joined(path, key), lists, depth + 1, out);
            }
        }
        Value::Array(items) => {
            let plain: Vec<String> = items.iter().filter_map(scalar).collect();
            if !plain.is_empty() {
                out.push((path.to_owned(), plain.join("; ")));
            }
            for item in items.iter().filter(|i| i.is_object() && (lists || typed_value(i))) {
                push(item, path, lists, depth + 1, out);
            }
        }
        value => out.extend(scalar(value).map(|text| (path.to_owned(), text))),
    }
}

fn typed_value(value: &Value) -> bool {
    value.as_object().is_some_and(|o| typed(o).is_some())
}

/// Whether an object says that it is of somebody's home.
fn is_home(object: &Map<String, Value>) -> bool {
    let says = |key: &str| object.get(key).and_then(Value::as_str).map(words).unwrap_or_default();
    ["type", "kind", "label", "note", "contact_type", "use"]
        .iter()
        .flat_map(|key| says(key))
        .any(|w| matches!(w.as_str(), "home" | "cartref" | "private" | "personal" | "preifat"))
}

/// `{"type": "email", "value": "…"}`: the type is the heading.
fn typed(object: &Map<String, Value>) -> Option<(String, String)> {
    let kind = ["type", "kind", "contact_type"].iter().find_map(|k| object.get(*k).and_then(Value::as_str))?;
    let value = ["value", "number", "address"].iter().find_map(|k| object.get(*k).and_then(scalar))?;
    let known = headings()
        .meaning(kind)
        .is_some_and(|(c, _)| matches!(c, Column::Email | Column::Phone | Column::Mobile | Column::Page));
    known.then(|| (kind.to_owned(), value))
}

/// The table of a group: a column for each key, a row for each person, numbered from 1.
fn rows(group: &Group<'_>) -> (Vec<String>, Vec<(usize, StringRecord)>) {
    let mut titles: Vec<String> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut table: Vec<Vec<String>> = Vec::with_capacity(group.len());
    for (above, object) in group {
        let mut row: Vec<String> = vec![String::new(); titles.len()];
        for (title, value) in above.iter().cloned().chain(flat(object, true)) {
            let at = *places.entry(title.clone()).or_insert_with(|| {
                titles.push(title);
                titles.len() - 1
            });
            row.resize(row.len().max(at + 1), String::new());
            let value: String = value.chars().take(LIMITS.table_cell / 4).collect();
            if row[at].is_empty() {
                row[at] = value;
            } else if fold(&row[at]) != fold(&value) && row[at].len() < LIMITS.table_cell {
                row[at] = format!("{}; {value}", row[at]);
            }
        }
        table.push(row);
    }
    let n = titles.len();
    let fill = |(at, mut row): (usize, Vec<String>)| {
        row.resize(n, String::new());
        (at + 1, StringRecord::from(row))
    };
    (titles, table.into_iter().enumerate().map(fill).collect())
}
