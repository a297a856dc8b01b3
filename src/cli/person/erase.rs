//! `commonground person erase`: one councillor out of every file.

use std::collections::BTreeMap;
use std::path::Path;

use super::{Refusal, folder, how_key, looked_for, naming, problem, remembered, unread, warnings, who};
use crate::cli::export::Asks;
use crate::cli::said::{Exit, Said};
use crate::model::Say;
use crate::store::{Choices, Erased, How, Mention, Naming, Passage, Store, Trace, Traces};

/// What was asked for.
pub(super) struct Asked<'a> {
    /// The councillor, by id or full name.
    pub(super) words: &'a str,
    /// Without questions.
    pub(super) yes: bool,
    /// What only may be them too.
    pub(super) variants: bool,
}

/// Erases a councillor. Nothing is changed before everything was asked.
pub(super) fn erase(
    said: &mut Said,
    workspace: &Path,
    asked: &Asked,
    prefs: Option<&Path>,
    asks: &mut dyn Asks,
) -> Result<Exit, Refusal> {
    let store = folder::open(workspace).map_err(problem)?;
    refuse_open_elsewhere(&store)?;
    let id = who(&store, asked.words, false)?;
    let found = store.traces(&id).map_err(|e| problem(e.say()))?;
    let choices = choose(said, &found, asked, asks)?;
    let done = store.erase(&found.id, &choices).map_err(|e| problem(e.say()))?;
    let mut all = report(said, &found, &done, asked, &choices);
    if let Some(file) = prefs
        && let Err(why) = remembered(file, workspace, &found.id, true)
    {
        said.tell(&why);
        all = false;
    }
    if all {
        said.result(&Say::new("cli-person-stays"));
    }
    looked_for(said);
    if is_in_git(workspace) {
        said.result(&Say::new("cli-person-git"));
    }
    Ok(if all { Exit::Done } else { Exit::Problems })
}

/// Refuses where another program has the workspace open: before anything is asked.
pub(super) fn refuse_open_elsewhere(store: &Store) -> Result<(), Refusal> {
    store.refuse_open_elsewhere().map(drop).map_err(|e| problem(e.say()))
}

/// Asks about everything that goes for certain, and then about each other passage on its own.
fn choose(said: &Said, found: &Traces, asked: &Asked, asks: &mut dyn Asks) -> Result<Choices, Refusal> {
    let mut choices = Choices { cut_all: asked.variants, ..Choices::default() };
    if asked.yes {
        return Ok(choices);
    }
    let name = found.name.as_str();
    let question = said.in_words(&Say::new("cli-person-ask").with("name", name));
    match asks.yes(&format!("{}\n{question}", what_goes(said, found))) {
        Some(true) => {}
        Some(false) => return Err(problem(Say::new("cli-person-left").with("name", name))),
        None => return Err(problem(Say::new("cli-person-needs-yes").with("name", name))),
    }
    for (passage, (mention, files)) in passages(found) {
        if mention.naming == Naming::Exact || (asked.variants && !mention.naming.is_certain()) {
            continue;
        }
        let where_ = said.in_words(&Say::new("cli-person-ask-where").with("files", files.join("; ")));
        let ask = said.in_words(&Say::new("cli-person-ask-passage"));
        let yes = asks.yes(&format!("{}\n{where_}\n{ask}", said.in_words(&naming(mention))));
        match (yes, mention.naming.is_certain()) {
            (Some(true), false) => drop(choices.cut.insert(passage)),
            (Some(true), true) => {}
            (Some(false), true) => drop(choices.keep.insert(passage)),
            (Some(false), false) => {}
            // Whoever was there is gone: nothing was answered, so nothing is done.
            (None, _) => return Err(problem(Say::new("cli-person-left").with("name", name))),
        }
    }
    Ok(choices)
}

/// What was found in free text, each passage once, with the files in which it stands.
fn passages(found: &Traces) -> BTreeMap<Passage, (&Mention, Vec<&str>)> {
    let mut all: BTreeMap<Passage, (&Mention, Vec<&str>)> = BTreeMap::new();
    for trace in &found.all {
        for mention in trace.mentions.iter().filter(|m| m.in_free_text) {
            let (_, files) = all.entry(mention.passage()).or_insert((mention, Vec::new()));
            if !files.contains(&trace.path.as_str()) {
                files.push(&trace.path);
            }
        }
    }
    all
}

/// Whether a git repository has earlier versions of the workspace's files.
fn is_in_git(workspace: &Path) -> bool {
    let whole = std::path::absolute(workspace).unwrap_or_else(|_| workspace.to_owned());
    whole.ancestors().any(|at| at.join(".git").symlink_metadata().is_ok())
}

/// What would go, in lines, to be read before the question.
fn what_goes(said: &Said, found: &Traces) -> String {
    let line = |trace: &Trace| said.in_words(&Say::new(how_key(trace)).with("file", trace.path.as_str()));
    let mut lines: Vec<String> = found.all.iter().filter(|trace| trace.certain).map(line).collect();
    lines.extend(found.unread.iter().map(|problem| said.in_words(&unread(problem, &found.name))));
    for key in ["cli-person-stays", "cli-person-looked-for", "cli-person-not-looked-for"] {
        lines.push(said.in_words(&Say::new(key)));
    }
    lines.extend(warnings(found).iter().map(|say| said.in_words(say)));
    let more = passages(found).values().filter(|(mention, _)| mention.naming != Naming::Exact).count();
    if more > 0 {
        lines.push(said.in_words(&Say::new("cli-person-ask-more").with("count", more)));
    }
    lines.join("\n")
}

/// Says what was done and what is left; gives whether everything was settled.
/// The receipt, which is the result, names nobody; what is left has to be named.
fn report(said: &mut Said, found: &Traces, done: &Erased, asked: &Asked, choices: &Choices) -> bool {
    // What the disk refused may hold more: nothing is said to be erased that is not known to be.
    let known = done.why.is_none() && done.unread.is_empty();
    let receipt = Say::new(if known { "cli-person-erased" } else { "cli-person-erased-part" });
    said.result(&receipt.with("removed", done.removed.len()).with("changed", done.changed.len()));
    if done.untold {
        said.tell(&Say::new("cli-person-untold"));
    }
    let mut settled = known;
    for problem in &done.unread {
        said.tell(&unread(problem, &found.name));
    }
    if let Some(why) = &done.why {
        said.tell(&why.say());
    }
    // Of a disk that refused everything is left, and each file is named once.
    let open = |trace: &&Trace| settled_by(trace, asked, choices).is_none();
    let unsettled: Vec<&Trace> = done.left.iter().filter(open).collect();
    if !unsettled.is_empty() || done.why.is_some() {
        said.tell(&Say::new("cli-person-not-all").with("name", found.name.as_str()).with("count", unsettled.len()));
        settled = false;
    }
    for trace in &unsettled {
        let key = match trace.how {
            How::Beyond => "cli-person-still-by-hand",
            _ => "cli-person-still",
        };
        said.tell(&Say::new(key).with("file", trace.path.as_str()));
        for mention in &trace.mentions {
            let key = if mention.in_free_text { None } else { Some("cli-person-still-title") };
            let say = key.map_or_else(|| naming(mention), |key| Say::new(key).with("around", mention.around.as_str()));
            said.tell(&say);
        }
    }
    let kept = done.left.iter().filter(|trace| settled_by(trace, asked, choices).is_some());
    for trace in kept {
        said.tell(&Say::new("cli-person-kept").with("file", trace.path.as_str()));
        trace.mentions.iter().for_each(|mention| said.tell(&naming(mention)));
    }
    settled
}

/// Whether everything that is left in a file was left because somebody said so.
fn settled_by(trace: &Trace, asked: &Asked, choices: &Choices) -> Option<()> {
    let was_asked = !asked.yes && !asked.variants;
    let said_so = |mention: &Mention| {
        let passage = mention.passage();
        let no = was_asked && !mention.naming.is_certain() && !choices.cut.contains(&passage);
        // What stands around it may have changed, where something beside it was cut.
        let kept = choices.keep.iter().any(|kept| kept.words == mention.words);
        mention.in_free_text && (no || kept)
    };
    let only_words = trace.how == How::Named && !trace.mentions.is_empty();
    (only_words && trace.mentions.iter().all(said_so)).then_some(())
}
