//! `commonground person`: everything that is held about one person, to be shown
//! to them or to be erased.

use std::path::{Path, PathBuf};

use serde::Serialize;

use super::args::{Format, PersonWhat};
use super::export::{Asks, councillor_named};
use super::folder;
use super::said::{Exit, Said};
use crate::app::{remembered, terminal};
use crate::model::{Id, Say, text};
use crate::store::{How, Store, Trace, Traces};

/// What is held, for programs.
#[derive(Serialize)]
struct Held<'a> {
    id: &'a str,
    name: &'a str,
    /// Whether somebody else has the same name, so that it was not looked for in what was typed.
    namesake: bool,
    /// Whether the preferences remember them as who was looked at last.
    preferences: bool,
    files: Vec<HeldFile<'a>>,
}

#[derive(Serialize)]
struct HeldFile<'a> {
    file: &'a str,
    how: &'static str,
    /// The other councillors whom it names: to be read through before it is handed out.
    names_others: &'a [String],
    fields: Vec<HeldField<'a>>,
}

#[derive(Serialize)]
struct HeldField<'a> {
    field: &'a str,
    text: &'a str,
}

/// Shows or erases what is held about somebody. The preferences are those at
/// `prefs`, else the usual ones.
pub fn person(
    said: &mut Said,
    workspace: &Path,
    what: &PersonWhat,
    prefs: Option<PathBuf>,
    asks: &mut dyn Asks,
) -> Exit {
    let prefs = prefs.or_else(terminal::preferences_file);
    let done = match what {
        PersonWhat::Show { councillor, format } => show(said, workspace, councillor, *format, prefs.as_deref()),
        PersonWhat::Erase { councillor, yes } => erase(said, workspace, councillor, *yes, prefs.as_deref(), asks),
    };
    done.unwrap_or_else(|why| {
        said.tell(&why);
        Exit::Problems
    })
}

/// Who is meant, and all that is held about them. Somebody who is no more in the
/// list may still be named by their id.
fn traces(store: &Store, words: &str) -> Result<Traces, Say> {
    let named = councillor_named(store, words);
    let id = match &named {
        Ok(id) => id.clone(),
        Err(_) => Id::new(words),
    };
    match (named, store.traces(&id)) {
        (Ok(_), found) => found.map_err(|e| e.say()),
        (Err(_), Ok(found)) if !found.all.is_empty() => Ok(found),
        (Err(why), _) => Err(why),
    }
}

fn show(said: &mut Said, workspace: &Path, words: &str, format: Format, prefs: Option<&Path>) -> Result<Exit, Say> {
    let store = folder::open_to_look(workspace)?;
    let found = traces(&store, words)?;
    let last = prefs.map_or(Ok(false), |file| remembered(file, workspace, &found.id, false))?;
    if format == Format::Json {
        let field = |(field, text): &'_ (String, String)| (field.clone(), text.clone());
        let fields: Vec<Vec<(String, String)>> =
            found.all.iter().map(|trace| trace.fields.iter().map(field).collect()).collect();
        let files = found.all.iter().zip(&fields).map(|(trace, fields)| HeldFile {
            file: &trace.path,
            how: match trace.how {
                How::Alone => "alone",
                How::Shared => "shared",
                How::Named => "named",
                How::Beyond => "unreadable",
            },
            names_others: &trace.others,
            fields: fields.iter().map(|(field, text)| HeldField { field, text }).collect(),
        });
        let held = Held {
            id: found.id.as_str(),
            name: &found.name,
            namesake: found.namesake,
            preferences: last,
            files: files.collect(),
        };
        let mut out = String::new();
        for c in serde_json::to_string_pretty(&held).unwrap_or_default().chars() {
            if text::is_unsafe(c) { out.push_str(&format!("\\u{:04x}", c as u32)) } else { out.push(c) }
        }
        out.push('\n');
        said.file(out.into_bytes());
        return Ok(Exit::Done);
    }
    said.result(&Say::new("cli-person-held").with("name", found.name.as_str()).with("count", found.all.len()));
    for trace in &found.all {
        said.line("");
        said.result(&how(trace));
        for (field, words) in &trace.fields {
            let mut lines = words.lines();
            let label = fields::label(said.words(), &trace.path, field);
            said.line(&format!("  {label}: {}", lines.next().unwrap_or_default()));
            lines.for_each(|line| said.line(&format!("    {line}")));
        }
    }
    if last {
        said.line("");
        said.result(&Say::new("cli-person-preferences"));
    }
    said.line("");
    said.result(&Say::new("cli-person-not-looked-for"));
    if found.namesake {
        said.result(&Say::new("cli-person-namesake").with("name", found.name.as_str()));
    }
    Ok(Exit::Done)
}

/// How a file is about them, and whom else it names: what to know before it is handed out.
fn how(trace: &Trace) -> Say {
    let key = match trace.how {
        _ if trace.others.is_empty() => how_key(trace.how),
        How::Alone | How::Shared => "cli-person-names-others",
        How::Named => "cli-person-named-names-others",
        How::Beyond => "cli-person-beyond-names-others",
    };
    Say::new(key).with("file", trace.path.as_str()).with("names", trace.others.join("; "))
}

fn how_key(how: How) -> &'static str {
    match how {
        How::Alone => "cli-person-alone",
        How::Shared => "cli-person-shared",
        How::Named => "cli-person-named",
        How::Beyond => "cli-person-beyond",
    }
}

fn erase(
    said: &mut Said,
    workspace: &Path,
    words: &str,
    yes: bool,
    prefs: Option<&Path>,
    asks: &mut dyn Asks,
) -> Result<Exit, Say> {
    let store = folder::open(workspace)?;
    let found = traces(&store, words)?;
    let name = found.name.clone();
    if !yes {
        let what = what_goes(said, &found);
        let question = said.in_words(&Say::new("cli-person-ask").with("name", name.as_str()));
        match asks.yes(&format!("{what}\n{question}")) {
            Some(true) => {}
            Some(false) => return Err(Say::new("cli-person-left").with("name", name)),
            None => return Err(Say::new("cli-person-needs-yes").with("name", name)),
        }
    }
    let done = store.erase(&found.id).map_err(|e| e.say())?;
    if let Some(file) = prefs
        && let Err(why) = remembered(file, workspace, &found.id, true)
    {
        said.tell(&why);
    }
    let say = Say::new("cli-person-erased").with("removed", done.removed.len()).with("changed", done.changed.len());
    said.result(&say);
    for path in &done.removed {
        said.result(&Say::new("cli-person-went").with("file", path.as_str()));
    }
    for path in &done.changed {
        said.result(&Say::new("cli-person-changed").with("file", path.as_str()));
    }
    if let Some(why) = &done.why {
        said.tell(&why.say());
    }
    if !done.left.is_empty() || done.why.is_some() {
        said.tell(&Say::new("cli-person-not-all").with("name", name).with("count", done.left.len()));
        for path in &done.left {
            said.tell(&Say::new("cli-person-still").with("file", path.as_str()));
        }
        return Ok(Exit::Problems);
    }
    said.result(&Say::new("cli-person-stays"));
    said.result(&Say::new("cli-person-not-looked-for"));
    Ok(Exit::Done)
}

/// What would go, in lines, to be read before the question.
fn what_goes(said: &Said, found: &Traces) -> String {
    let line = |trace: &Trace| said.in_words(&Say::new(how_key(trace.how)).with("file", trace.path.as_str()));
    let mut lines: Vec<String> = found.all.iter().map(line).collect();
    for key in ["cli-person-stays", "cli-person-not-looked-for"] {
        lines.push(said.in_words(&Say::new(key)));
    }
    if found.namesake {
        lines.push(said.in_words(&Say::new("cli-person-namesake").with("name", found.name.as_str())));
    }
    lines.join("\n")
}

mod fields;
#[cfg(test)]
mod tests;
