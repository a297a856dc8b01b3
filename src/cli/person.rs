//! `commonground person`: everything that is held about one person, to be shown
//! to them or to be erased.

use std::path::{Path, PathBuf};

use serde::Serialize;

use super::args::{Format, PersonWhat};
use super::export::Asks;
use super::said::{Exit, Said};
use super::{folder, named};
use crate::app::{remembered, terminal};
use crate::model::{Date, Id, Say, text};
use crate::store::{Among, By, How, Meant, Mention, Naming, Problem, Store, Trace, Traces};

/// What is held, for programs.
#[derive(Serialize)]
struct Held<'a> {
    id: &'a str,
    name: &'a str,
    /// Whether somebody else has the same name, so that each place where it was typed has to be looked at.
    namesake: bool,
    /// Whether the name is also everyday words, a ward's or an initiative's, so that the same has to be done.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    ordinary: bool,
    /// Whether the preferences remember them as who was looked at last.
    preferences: bool,
    files: Vec<HeldFile<'a>>,
    /// Files that could not be read.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    unread: Vec<&'a str>,
}

#[derive(Serialize)]
struct HeldFile<'a> {
    file: &'a str,
    how: &'static str,
    /// Whether something leads to them for certain; else it only may be them.
    certain: bool,
    /// The other councillors whom it names: to be read through before it is handed out.
    names_others: &'a [String],
    fields: Vec<HeldField<'a>>,
    mentions: Vec<HeldMention<'a>>,
}

#[derive(Serialize)]
struct HeldField<'a> {
    field: &'a str,
    text: &'a str,
}

#[derive(Serialize)]
struct HeldMention<'a> {
    field: &'a str,
    words: &'a str,
    around: &'a str,
    /// How the words name them.
    naming: &'static str,
    certain: bool,
}

/// Why nothing was done: the exit code, and a sentence.
type Refusal = (Exit, Say);

fn problem(say: Say) -> Refusal {
    (Exit::Problems, say)
}

/// Shows or erases what is held about somebody. The preferences are those at
/// `prefs`, else the usual ones; a hold begins `today`.
pub fn person(
    said: &mut Said,
    workspace: &Path,
    what: &PersonWhat,
    prefs: Option<PathBuf>,
    today: Date,
    asks: &mut dyn Asks,
) -> Exit {
    let prefs = prefs.or_else(terminal::preferences_file);
    let prefs = prefs.as_deref();
    let done = match what {
        PersonWhat::Show { text: Some(words), format, .. } => words::show(said, workspace, words, *format),
        PersonWhat::Erase { text: Some(words), yes, .. } => words::erase(said, workspace, words, *yes, asks),
        PersonWhat::Show { councillor, format, .. } => {
            show(said, workspace, councillor.as_deref().unwrap_or_default(), *format, prefs)
        }
        PersonWhat::Erase { councillor, yes, variants, .. } => {
            let asked =
                erase::Asked { words: councillor.as_deref().unwrap_or_default(), yes: *yes, variants: *variants };
            erase::erase(said, workspace, &asked, prefs, asks)
        }
        PersonWhat::Merge { keep, other, take, dry_run, yes } => {
            let asked = merge::Asked { keep, other, take, dry_run: *dry_run, yes: *yes };
            merge::merge(said, workspace, &asked, asks)
        }
        PersonWhat::NotSame { keep, other } => merge::not_same(said, workspace, keep, other),
        PersonWhat::Hold { councillor, reason } => hold::hold(said, workspace, councillor, reason, today),
        PersonWhat::Release { councillor } => hold::release(said, workspace, councillor),
    };
    done.unwrap_or_else(|(exit, why)| {
        said.tell(&why);
        exit
    })
}

/// Who is meant: exactly one, else a sentence with who may be.
fn who(store: &Store, words: &str, part_will_do: bool) -> Result<Id, Refusal> {
    match store.who_is_meant(words, Among::Held).map_err(|e| problem(e.say()))? {
        Meant::One(who, By::Part) if !part_will_do => Err((Exit::Usage, named::only_a_part(words, &who))),
        Meant::One(who, _) => Ok(who.id),
        Meant::Several(all) => Err((Exit::Usage, named::several(words, &all))),
        Meant::Nobody(near) => Err((Exit::Usage, named::nobody(words, &near))),
    }
}

fn show(said: &mut Said, workspace: &Path, words: &str, format: Format, prefs: Option<&Path>) -> Result<Exit, Refusal> {
    let store = folder::open_to_look(workspace).map_err(problem)?;
    let found = store.traces(&who(&store, words, true)?).map_err(|e| problem(e.say()))?;
    let last = prefs.map_or(Ok(false), |file| remembered(file, workspace, &found.id, false)).map_err(problem)?;
    if format == Format::Json {
        let held = Held {
            id: found.id.as_str(),
            name: &found.name,
            namesake: found.namesake,
            ordinary: found.ordinary,
            preferences: last,
            files: found.all.iter().map(held_file).collect(),
            unread: found.unread.iter().map(|problem| problem.path.as_str()).collect(),
        };
        json(said, &held);
        return Ok(told_unread(said, &found));
    }
    let certain = found.all.iter().filter(|trace| trace.certain).count();
    said.result(&Say::new("cli-person-held").with("name", found.name.as_str()).with("count", certain));
    for trace in &found.all {
        said.line("");
        said.result(&how(trace));
        for (field, words) in &trace.fields {
            let mut lines = words.lines();
            let label = fields::label(said.words(), &trace.path, field);
            said.line(&format!("  {label}: {}", lines.next().unwrap_or_default()));
            lines.for_each(|line| said.line(&format!("    {line}")));
        }
        for mention in trace.mentions.iter().filter(|m| m.naming != Naming::Exact) {
            said.result(&naming(mention));
        }
    }
    if last {
        said.line("");
        said.result(&Say::new("cli-person-preferences"));
    }
    said.line("");
    looked_for(said);
    warnings(&found).iter().for_each(|say| said.result(say));
    Ok(told_unread(said, &found))
}

/// Says which files could not be read: what is shown may not be all.
fn told_unread(said: &mut Said, found: &Traces) -> Exit {
    found.unread.iter().for_each(|problem| said.tell(&unread(problem, &found.name)));
    if found.unread.is_empty() { Exit::Done } else { Exit::Problems }
}

/// What is said of a file that the disk refused.
fn unread(problem: &Problem, name: &str) -> Say {
    Say::new("cli-person-unread").with("file", problem.path.as_str()).with("name", name)
}

/// What was looked for, and what was not.
fn looked_for(said: &mut Said) {
    said.result(&Say::new("cli-person-looked-for"));
    said.result(&Say::new("cli-person-not-looked-for"));
}

/// Why each place where the name was typed has to be looked at.
fn warnings(found: &Traces) -> Vec<Say> {
    let keys = [(found.namesake, "cli-person-namesake"), (found.ordinary, "cli-person-ordinary")];
    keys.into_iter().filter(|(is, _)| *is).map(|(_, key)| Say::new(key).with("name", found.name.as_str())).collect()
}

fn held_file(trace: &Trace) -> HeldFile<'_> {
    HeldFile {
        file: &trace.path,
        how: match trace.how {
            How::Alone => "alone",
            How::Shared => "shared",
            How::Named => "named",
            How::Beyond => "unreadable",
        },
        certain: trace.certain,
        names_others: &trace.others,
        fields: trace.fields.iter().map(|(field, text)| HeldField { field, text }).collect(),
        mentions: trace.mentions.iter().map(held_mention).collect(),
    }
}

fn held_mention(mention: &Mention) -> HeldMention<'_> {
    let naming = match mention.naming {
        Naming::Exact => "exact",
        Naming::Spaced => "spaced",
        Naming::Unusual => "unusual",
        Naming::Short => "short",
        Naming::Titled => "titled",
        Naming::Initials => "initials",
        Naming::Ordinary => "ordinary",
        Naming::Namesake => "namesake",
    };
    let (field, words, around) = (&mention.field, &mention.words, &mention.around);
    HeldMention { field, words, around, naming, certain: mention.naming.is_certain() }
}

/// Writes a result for programs, with nothing in it that acts on a terminal.
fn json(said: &mut Said, result: &impl Serialize) {
    let mut out = String::new();
    for c in serde_json::to_string_pretty(result).unwrap_or_default().chars() {
        text::push_json(&mut out, c);
    }
    out.push('\n');
    said.file(out.into_bytes());
}

/// In which words something names them, where it is not their name as it is known.
fn naming(mention: &Mention) -> Say {
    let key = match mention.naming {
        Naming::Exact | Naming::Spaced => "cli-person-naming-spaced",
        Naming::Unusual => "cli-person-naming-unusual",
        Naming::Short => "cli-person-naming-short",
        Naming::Titled => "cli-person-naming-titled",
        Naming::Initials => "cli-person-naming-initials",
        Naming::Ordinary => "cli-person-naming-ordinary",
        Naming::Namesake => "cli-person-naming-namesake",
    };
    // What cannot be seen is shown as a point.
    let visible = |words: &str| words.chars().map(|c| if is_hidden(c) { '·' } else { c }).collect::<String>();
    Say::new(key).with("words", visible(&mention.words)).with("around", visible(&mention.around))
}

fn is_hidden(c: char) -> bool {
    text::is_unsafe(c) || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// How a file is about them, and whom else it names: what to know before it is handed out.
fn how(trace: &Trace) -> Say {
    let key = match trace.how {
        _ if !trace.certain => "cli-person-maybe",
        _ if trace.others.is_empty() => how_key(trace),
        How::Alone | How::Shared => "cli-person-names-others",
        How::Named => "cli-person-named-names-others",
        How::Beyond => "cli-person-beyond-names-others",
    };
    Say::new(key).with("file", trace.path.as_str()).with("names", trace.others.join("; "))
}

fn how_key(trace: &Trace) -> &'static str {
    match trace.how {
        _ if !trace.certain => "cli-person-maybe",
        How::Alone => "cli-person-alone",
        How::Shared => "cli-person-shared",
        How::Named => "cli-person-named",
        How::Beyond => "cli-person-beyond",
    }
}

mod erase;
mod fields;
mod hold;
mod merge;
#[cfg(test)]
mod tests;
mod words;
