//! `commonground person --text`: words that are no councillor's name.

use std::path::Path;

use serde::Serialize;

use super::erase::refuse_open_elsewhere;
use super::{Refusal, fields, folder, json, problem};
use crate::cli::args::Format;
use crate::cli::export::Asks;
use crate::cli::named;
use crate::cli::said::{Exit, Said};
use crate::model::{Say, text};
use crate::store::{Among, By, Meant, Problem, Store, WordsFound, WordsPlace};

/// Where words stand, for programs.
#[derive(Serialize)]
struct Found<'a> {
    text: &'a str,
    places: Vec<Place<'a>>,
    /// Files that could not be read.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    unread: Vec<&'a str>,
}

#[derive(Serialize)]
struct Place<'a> {
    file: &'a str,
    field: &'a str,
    around: &'a str,
    /// Whether it would be cut: it stands in free text.
    cut: bool,
}

/// Shows where words stand.
pub(super) fn show(said: &mut Said, workspace: &Path, words: &str, format: Format) -> Result<Exit, Refusal> {
    let store = folder::open_to_look(workspace).map_err(problem)?;
    let found = find(&store, words)?;
    if format == Format::Json {
        let place = |place: &'_ WordsPlace| (place.path.clone(), place.field.clone(), place.around.clone(), place.cut);
        let all: Vec<_> = found.places.iter().map(place).collect();
        let places = all.iter().map(|(file, field, around, cut)| Place { file, field, around, cut: *cut });
        let unread = found.unread.iter().map(|problem| problem.path.as_str()).collect();
        json(said, &Found { text: words, places: places.collect(), unread });
        return Ok(told_unread(said, &found.unread, words));
    }
    for line in lines(said, words, &found) {
        said.line(&line);
    }
    warn(said, &store, words)?;
    Ok(told_unread(said, &found.unread, words))
}

/// Says which files could not be read: the words may stand there too.
fn told_unread(said: &mut Said, unread: &[Problem], words: &str) -> Exit {
    for problem in unread {
        said.tell(&Say::new("cli-text-unread").with("file", problem.path.as_str()).with("words", shown(words)));
    }
    if unread.is_empty() { Exit::Done } else { Exit::Problems }
}

/// Cuts words out of free text.
pub(super) fn erase(
    said: &mut Said,
    workspace: &Path,
    words: &str,
    yes: bool,
    asks: &mut dyn Asks,
) -> Result<Exit, Refusal> {
    let store = folder::open(workspace).map_err(problem)?;
    refuse_open_elsewhere(&store)?;
    let found = find(&store, words)?;
    if found.to_cut() == 0 {
        for line in lines(said, words, &found) {
            said.line(&line);
        }
        let all_read = told_unread(said, &found.unread, words);
        return Ok(if found.places.is_empty() { all_read } else { Exit::Problems });
    }
    warn(said, &store, words)?;
    let counted = |say: Say| say.with("places", found.to_cut()).with("files", found.files());
    if !yes {
        let question = said.in_words(&counted(Say::new("cli-text-ask").with("words", shown(words))));
        match asks.yes(&format!("{}\n{question}", lines(said, words, &found).join("\n"))) {
            Some(true) => {}
            Some(false) => return Err(problem(Say::new("cli-text-left"))),
            None => return Err(problem(counted(Say::new("cli-text-needs-yes")))),
        }
    }
    let done = store.erase_words(words).map_err(|e| problem(e.say()))?;
    let known = done.why.is_none() && done.unread.is_empty();
    let receipt = Say::new(if known { "cli-text-erased" } else { "cli-text-erased-part" });
    said.result(&receipt.with("places", done.places).with("files", done.files));
    told_unread(said, &done.unread, words);
    if done.untold {
        said.tell(&Say::new("cli-person-untold"));
    }
    if let Some(why) = &done.why {
        said.tell(&why.say());
    }
    if !done.left.is_empty() {
        said.tell(&Say::new("cli-text-still").with("count", done.left.len()));
        done.left.iter().for_each(|place| {
            let line = line(said, place);
            said.tell_line(&line);
        });
    }
    Ok(if done.left.is_empty() && known { Exit::Done } else { Exit::Problems })
}

/// Refuses what is too short or too common to be anybody's, with what it would do.
fn find(store: &Store, words: &str) -> Result<WordsFound, Refusal> {
    let found = store.find_words(words).map_err(|e| problem(e.say()))?;
    if Store::is_everyday(words) {
        let say = Say::new("cli-text-everyday").with("words", shown(words));
        return Err((Exit::Usage, say.with("places", found.to_cut()).with("files", found.files())));
    }
    Ok(found)
}

/// Says where the words are a councillor's too: their records are not touched by this.
fn warn(said: &mut Said, store: &Store, words: &str) -> Result<(), Refusal> {
    let all = match store.who_is_meant(words, Among::Current).map_err(|e| problem(e.say()))? {
        Meant::One(who, By::Id | By::FullName | By::Part) => vec![who],
        Meant::Several(all) => all,
        Meant::Nobody(_) => return Ok(()),
    };
    said.tell(&named::also(words, &all));
    Ok(())
}

fn lines(said: &Said, words: &str, found: &WordsFound) -> Vec<String> {
    let count = Say::new("cli-text-found").with("words", shown(words));
    let count = count.with("places", found.places.len()).with("cut", found.to_cut());
    let mut lines = vec![said.in_words(&count)];
    lines.extend(found.places.iter().map(|place| line(said, place)));
    lines
}

fn line(said: &Said, place: &WordsPlace) -> String {
    let key = match place {
        WordsPlace { cut: true, .. } => "cli-text-place",
        WordsPlace { field, .. } if field.is_empty() => "cli-text-place-unreadable",
        _ => "cli-text-place-stays",
    };
    let label = fields::label(said.words(), &place.path, &place.field);
    let say = Say::new(key).with("file", place.path.as_str()).with("field", label);
    said.in_words(&say.with("around", shown(&place.around)))
}

fn shown(words: &str) -> String {
    text::shown(words).into_owned()
}
