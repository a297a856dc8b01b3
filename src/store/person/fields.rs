//! Which fields of a record hold what: words that people typed freely, names and
//! titles, links, and ids of other records. Nothing is ever cut out of anything
//! but free text.

use serde_json::Value;

use super::Sort;
use crate::model::Kind;

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) enum Class {
    /// Words that somebody typed: a note, a statement, part of an ask.
    Free,
    /// What a record or a part of it is called. Never cut into.
    Title,
    /// An address on the web: kept or removed whole.
    Link,
    /// The id of a record of this kind, or several.
    Reference(Kind),
    /// Anything else: dates, keys, wards, choices.
    Fixed,
}

/// A text in a record, on the way through it.
pub(in crate::store) struct Field<'a> {
    /// The way to it, counted from 1: `mindset.2.text`.
    pub(in crate::store) at: &'a str,
    /// What it holds.
    pub(in crate::store) class: Class,
}

/// Calls `each` for every text in a tree of values.
pub(in crate::store) fn visit(sort: &Sort, value: &Value, each: &mut dyn FnMut(&Field, &str)) {
    let mut copy = value.clone();
    change(sort, &mut copy, &mut |field, words| each(field, words));
}

/// Calls `each` for every text in a tree of values, which may change it.
pub(in crate::store) fn change(sort: &Sort, value: &mut Value, each: &mut dyn FnMut(&Field, &mut String)) {
    step(sort, "", &mut Vec::new(), value, each);
}

fn step<'v>(
    sort: &Sort,
    at: &str,
    keys: &mut Vec<String>,
    value: &'v mut Value,
    each: &mut dyn FnMut(&Field, &mut String),
) {
    let under = |key: &str| if at.is_empty() { key.to_owned() } else { format!("{at}.{key}") };
    match value {
        Value::Object(all) => {
            for (key, it) in all.iter_mut() {
                keys.push(key.clone());
                step(sort, &under(key), keys, it, each);
                keys.pop();
            }
        }
        // The fields of a draft and the parts of a practised ask: pairs of a key and words.
        Value::Array(all) if is_pairs(sort, keys) => {
            for (key, words) in all.iter_mut().filter_map(pair) {
                keys.push(key.clone());
                each(&Field { at: &under(&key), class: class(sort, keys) }, words);
                keys.pop();
            }
        }
        Value::Array(all) => {
            all.iter_mut().enumerate().for_each(|(n, it)| step(sort, &under(&(n + 1).to_string()), keys, it, each));
        }
        Value::String(words) => each(&Field { at, class: class(sort, keys) }, words),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn is_pairs(sort: &Sort, keys: &[String]) -> bool {
    match sort {
        Sort::Draft => matches!(keys, [key] if key == "fields" || key == "about"),
        Sort::Record(Kind::Workshop, _) => matches!(keys, [asks, parts] if asks == "asks" && parts == "parts"),
        _ => false,
    }
}

fn pair(it: &mut Value) -> Option<(String, &mut String)> {
    match it.as_array_mut()?.as_mut_slice() {
        [Value::String(key), Value::String(words)] => Some((key.clone(), words)),
        _ => None,
    }
}

/// What a field holds, by the names on the way to it.
fn class(sort: &Sort, keys: &[String]) -> Class {
    let mut keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    match sort {
        Sort::Draft => draft(&keys),
        Sort::Record(kind, _) => {
            // A text in two languages.
            keys.retain(|key| !matches!(*key, "En" | "Both" | "en" | "cy"));
            record(*kind, &keys)
        }
        Sort::Import => Class::Fixed,
        Sort::Index | Sort::Other => Class::Fixed,
    }
}

fn record(kind: Kind, keys: &[&str]) -> Class {
    use Class::{Fixed, Free, Link, Reference, Title};
    match (kind, keys) {
        (_, [.., "link"]) | (Kind::Conversation, ["links" | "message_id"]) => Link,
        // What every record carries.
        (_, ["hold", "reason"] | ["unsettled", "base"] | ["unsettled", "a" | "b", "value"]) => Free,
        (_, [.., "from"]) => Reference(Kind::Conversation),
        (Kind::Conversation, ["councillors"])
        | (Kind::Proposal | Kind::Sense, ["councillor"])
        | (Kind::Initiative, ["moves" | "role_moves", "councillor"] | ["involved", "who"])
        | (Kind::Conversation, ["promises", "councillor"])
        | (Kind::Workshop, ["attended"])
        | (Kind::Task, ["about"] | ["owner", "Councillor"])
        | (Kind::Sense, ["links", "actions", "about"] | ["links", "actions", "owner", "Councillor"]) => {
            Reference(Kind::Councillor)
        }
        (
            Kind::Conversation | Kind::Proposal | Kind::Sense | Kind::Task | Kind::Meeting | Kind::Workshop,
            ["initiative"],
        )
        | (Kind::Councillor, ["would_like", "initiative"])
        | (Kind::Sense, ["links", "actions", "initiative"])
        | (Kind::Person, ["initiatives"]) => Reference(Kind::Initiative),
        (Kind::Sense, ["links", "proposal"]) => Reference(Kind::Proposal),
        (Kind::Proposal, ["meeting"]) => Reference(Kind::Meeting),
        (Kind::Task, ["what"] | ["owner", "Other"])
        | (Kind::Sense, ["links", "text"] | ["links", "actions", "what"] | ["links", "actions", "owner", "Other"])
        | (Kind::Meeting, ["items" | "note" | "place"])
        | (Kind::Person, ["role" | "organisation" | "consent" | "note"] | ["contacts", "note"])
        | (Kind::Template, ["subject" | "subject_cy" | "text" | "text_cy"])
        | (Kind::Officer, ["common_ground"]) => Free,
        (Kind::Meeting, ["body"]) | (Kind::Person, ["contacts", "value"]) | (Kind::Officer, _) => Title,
        (Kind::Proposal, ["evidence", "kind", "Talk"]) => Reference(Kind::Conversation),
        (Kind::Proposal, ["variant_of"] | ["evidence", "kind", "Proposal"]) => Reference(Kind::Proposal),
        (Kind::Conversation, ["note"])
        | (Kind::Conversation, ["promises" | "questions", "text"])
        | (Kind::Conversation, ["follow_up" | "further", "what"])
        | (Kind::Conversation, ["lifted", "words"]) => Free,
        (Kind::Councillor, keys) => councillor(keys),
        (Kind::Initiative, ["purpose" | "communities" | "people"])
        | (Kind::Initiative, ["meaning" | "how_run", "text" | "whose" | "decided"])
        | (Kind::Initiative, ["moves" | "role_moves", "reason"] | ["involved", "text"])
        | (Kind::Initiative, ["said_did", "said" | "by" | "did" | "did_not" | "next"])
        | (Kind::Initiative, ["assessments", "text" | "whose"])
        | (
            Kind::Initiative,
            ["stories", "before" | "who" | "done" | "changed" | "otherwise" | "did_not_work" | "agreed"],
        ) => Free,
        (Kind::Initiative, ["short_name"]) | (Kind::Proposal, ["reference"]) => Title,
        (Kind::Workspace, ["direction", "what" | "source"] | ["governance", _]) => Free,
        (Kind::Proposal, ["evidence", "text"] | ["history", "note"]) => Free,
        (Kind::Proposal, [part] | ["other_words", part]) if is_part_of_ask(part) => Free,
        (Kind::Sense, ["top" | "bottom", "text" | "source" | "idea" | "work" | "council"]) => Free,
        (Kind::Workshop, ["board", "points", "text"] | ["asks", "parts", _]) => Free,
        (Kind::Agenda, ["whom" | "whom_cy" | "take_away" | "take_away_cy"])
        | (Kind::Agenda, ["steps", "says" | "says_cy" | "note" | "note_cy"]) => Free,
        (Kind::Roles, ["line" | "does" | "suits" | "support" | "watch_for" | "time" | "first_ask"])
        | (Kind::Roles, ["asks", "what" | "time"]) => Free,
        (Kind::Laws, ["asks" | "matters" | "status_note" | "verified_via"]) => Free,
        (Kind::Laws, ["url"]) => Link,
        (Kind::AboutMe, ["common_ground"]) => Free,
        (Kind::AboutMe, _) | (_, [.., "name" | "name_cy" | "title" | "title_cy" | "welsh_name"]) => Title,
        (Kind::Themes, _) | (Kind::Workspace, ["councils", "known_as"]) => Title,
        _ => Fixed,
    }
}

fn councillor(keys: &[&str]) -> Class {
    match keys {
        ["name" | "raw_name" | "former_names"] | ["salutation", "As"] | ["parts", _] | ["posts", "title" | "body"] => {
            Class::Title
        }
        ["surgeries"]
        | ["posts", "remit"]
        | ["contacts", "note"]
        | ["approach", "Direction" | "LeaveAlone", "what" | "source"]
        | ["prefers", "channel" | "times"]
        | ["clues", "text" | "source" | "quote" | "checked_by"]
        | ["concerns", "text" | "offer" | "by" | "came_of_it"]
        | [_, "text"]
        | [_, "basis", "Published", "source"] => Class::Free,
        _ => Class::Fixed,
    }
}

fn is_part_of_ask(part: &str) -> bool {
    matches!(
        part,
        "ask"
            | "when"
            | "place"
            | "how_long"
            | "how_often"
            | "until"
            | "preparation"
            | "they_get"
            | "support"
            | "why_them"
            | "not_this"
            | "first_step"
            | "shared_with"
            | "interests"
            | "successor"
    )
}

/// The fields of a draft go by the names of the form's fields. One that is not
/// known here is not cut into, and what is found in it is reported as left.
fn draft(keys: &[&str]) -> Class {
    use Class::{Fixed, Free, Link, Reference, Title};
    match keys {
        ["fields", "who" | "who-one" | "lift-who"] | ["about", "who"] => Reference(Kind::Councillor),
        ["fields", "initiative"] => Reference(Kind::Initiative),
        ["about", "words"] => Free,
        ["fields", "link" | "law-url" | "report-link"] => Link,
        ["fields", "name" | "person-name" | "my-name" | "post-title" | "body" | "workspace-name" | "council-name"]
        | ["fields", "theme-name" | "theme-welsh-name" | "role-name" | "law-name" | "law-citation"]
        | ["fields", "agenda-name" | "agenda-name-cy" | "step-title" | "step-title-cy"]
        | ["fields", "my-post" | "organisation" | "my-contact" | "signature"] => Title,
        ["fields", key] => {
            let choice = [
                "date",
                "due",
                "from",
                "until",
                "theme",
                "themes",
                "wards",
                "council",
                "initiative",
                "kind",
                "basis",
                "visibility",
                "task-kind",
                "task-owner",
                "language",
                "role",
                "stage",
                "party",
                "email",
                "contact-value",
                "nation",
                "tags",
                "ward-name",
                "follow-up",
            ];
            let dated = key.ends_with("-date") || key.starts_with("phase-") || key.ends_with("-weeks");
            if choice.contains(key) || dated { Fixed } else { Free }
        }
        _ => Fixed,
    }
}
