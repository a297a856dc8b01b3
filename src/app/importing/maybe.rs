//! "Is this the same person?": somebody of the same name in another ward, asked
//! of the officer before anything is written for them.

use super::super::layer::{Answer, Ask, Layer};
use super::super::state::App;
use super::{ImportSheet, Step};
use crate::app::merging_words::likeness;
use crate::exchange::MaybeMoved;
use crate::model::likeness::Likeness;
use crate::model::{Id, Say};
use crate::ui::row::Row;
use crate::ui::theme::Tone;
use crate::words::Words;

/// The answer that leaves it open.
const LATER: (&str, Option<bool>) = ("answer-decide-later", None);

/// Wards as they are read out; a sentence where there are none.
fn wards(words: &Words, wards: &[String]) -> String {
    if wards.is_empty() { words.get("walk-nothing") } else { wards.join(", ") }
}

/// The ward then and the ward now, side by side.
fn then_and_now(w: &Words, maybe: &MaybeMoved) -> Row<()> {
    Row::new()
        .with(Tone::Prompt, w.get("maybe-then"))
        .with(Tone::Text, format!(" {}", wards(w, &maybe.then)))
        .with(Tone::Dim, "  →  ")
        .with(Tone::Prompt, w.get("maybe-now"))
        .with(Tone::Text, format!(" {}", wards(w, &maybe.now)))
        .hang(2)
}

/// What speaks for one person under two names, with both names and wards.
fn both_names(w: &Words, maybe: &MaybeMoved, why: Likeness) -> Vec<Row<()>> {
    let line = |key: &str, name: &str, wards_of: &[String]| {
        Row::new()
            .with(Tone::Prompt, w.get(key))
            .with(Tone::Strong, format!(" {name}"))
            .with(Tone::Text, format!(", {}", wards(w, wards_of)))
            .hang(2)
    };
    vec![
        line("maybe-here", &maybe.known_as, &maybe.then),
        line("maybe-in-file", &maybe.name, &maybe.now),
        Row::new().with(Tone::Text, w.get(likeness(why))),
    ]
}

/// What has been answered, beside the name in the list.
pub(super) fn answered(w: &Words, maybe: &MaybeMoved) -> String {
    match maybe.same {
        Some(true) => w.get("maybe-is-same"),
        Some(false) => w.get("maybe-is-new"),
        None if maybe.why.is_some() => format!("→ {}", maybe.name),
        None => format!("{} → {}", wards(w, &maybe.then), wards(w, &maybe.now)),
    }
}

/// What is known of somebody who may have moved, for beside the list.
pub(super) fn about(app: &App, step: &Step, maybe: &MaybeMoved) -> Vec<Row<()>> {
    let w = &app.words;
    let what = match (maybe.same, maybe.why) {
        (Some(true), None) => "maybe-same-what",
        (Some(true), Some(_)) => "maybe-same-name-what",
        (Some(false), _) => "maybe-new-what",
        (None, None) => "maybe-what",
        (None, Some(_)) => "maybe-name-what",
    };
    let mut out = vec![Row::new().with(Tone::Heading, step.name.clone())];
    match maybe.why {
        Some(why) => out.extend(both_names(w, maybe, why)),
        None => out.push(then_and_now(w, maybe)),
    }
    out.push(Row::new());
    out.push(Row::new().with(Tone::Text, w.get(what)));
    out
}

impl ImportSheet {
    /// The question about somebody who may have moved ward.
    pub(super) fn ask_same(app: &mut App, step: &Step, maybe: &MaybeMoved) {
        let w = &app.words;
        let mut body = match maybe.why {
            Some(why) => both_names(w, maybe, why),
            None => vec![Row::new().with(Tone::Strong, step.name.clone()), then_and_now(w, maybe)],
        };
        let asks = if maybe.why.is_some() { "maybe-ask-name-body" } else { "maybe-ask-body" };
        body.extend([Row::new(), Row::new().with(Tone::Text, w.get(asks))]);
        if let Some(known) = app.book.person(&maybe.id) {
            let post = |p: &crate::model::PostBrief| Row::new().with(Tone::Dim, p.title.to_string()).indent(2).hang(2);
            // Under the name of whoever is here.
            let at = if maybe.why.is_some() { 1 } else { 2 };
            body.splice(at..at, known.posts.iter().take(3).map(post));
        }
        let choices = match maybe.why {
            None => [("answer-same-person", Some(true)), ("answer-new-person", Some(false)), LATER],
            Some(_) => [("answer-same-name", Some(true)), ("answer-other-person", Some(false)), LATER],
        };
        let choices = choices.map(|(key, same)| {
            let say = Say::new(key).with("wards", wards(w, &maybe.now)).with("name", maybe.name.as_str());
            (say, Answer::SamePerson(maybe.id.clone(), same))
        });
        let mut ask = Ask::new(Say::new("maybe-ask"), body, choices.into());
        ask.selected = match maybe.same {
            Some(true) => 0,
            Some(false) => 1,
            None => 2,
        };
        app.layers.push(Layer::Ask(ask));
    }
}

impl App {
    /// What was answered about somebody who may have moved: the file is read anew with it.
    pub(in crate::app) fn same_person(&mut self, id: Id, same: Option<bool>) {
        let Some(sheet) = self.content_mut::<ImportSheet>() else { return };
        let mut wish = sheet.preview.wish.clone();
        if wish.same.get(&id).copied() == same {
            return;
        }
        match same {
            Some(same) => wish.same.insert(id, same),
            None => wish.same.remove(&id),
        };
        let paths = sheet.preview.paths.clone();
        self.read_import(paths, wish);
    }
}
