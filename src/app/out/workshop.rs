//! The handout of a workshop: what the room ticked, and nothing else.

use super::matter::Matter;
use super::{Body, Made};
use crate::exchange::out::{Doc, Line, Message};
use crate::model::audience::{SeenAsk, Shown};
use crate::model::{Id, Say};
use crate::room::ASK_PARTS;

/// The handout.
pub(super) fn workshop(matter: &Matter<'_>, id: &Id) -> Result<Made, Say> {
    let workshop = matter.workshop(id)?;
    // The agenda's own name stands in the language of the handout.
    let name = match matter.guidance.agenda_name(&workshop.agenda, workshop.name.as_str(), matter.language) {
        Some(name) => Shown::guidance(name),
        None => workshop.name.clone(),
    };
    let mut doc = Doc::new(&name, matter.audience(), matter.language);
    if !workshop.board.is_empty() || !workshop.asks.is_empty() {
        doc.para(match matter.workspace.councils.as_slice() {
            [(_, council)] => Message::new("handout-where").words("council", council).day("date", &workshop.date),
            _ => Message::new("handout-day").day("date", &workshop.date),
        });
    }
    if workshop.board.is_empty() && workshop.asks.is_empty() {
        doc.para(Message::new("handout-none"));
    }
    for (heading, points) in &workshop.board {
        doc.heading(heading);
        let point = |(words, dots): &(Shown, u32)| match dots {
            0 => Line::from(words),
            n => Message::new("handout-dots").words("point", words).count("dots", *n as usize).into(),
        };
        doc.list(points.iter().map(point).collect());
    }
    for SeenAsk { practice, role, parts } in &workshop.asks {
        match matter.guidance.role(role) {
            Some(role) => {
                doc.heading(Message::new("handout-ask").words("role", &Shown::guidance(role.name.get(matter.language))))
            }
            None => doc.heading(Line::key("handout-ask-any")),
        }
        // It is an exercise, and nobody takes it for more.
        doc.para(match matter.guidance.practised(practice) {
            Some(who) => Message::new("handout-practice")
                .words("name", &Shown::guidance(who.name.get(matter.language)))
                .words("post", &Shown::guidance(who.post.get(matter.language)))
                .into(),
            None => Line::key("handout-not-asked"),
        });
        let rows = ASK_PARTS.iter().filter_map(|key| {
            let (_, words) = parts.iter().find(|(k, _)| k == key)?;
            Some((Line::key(part_key(key)), Line::from(words)))
        });
        doc.table(rows.collect());
    }
    Ok(matter.made(Body::Doc(doc), matter.language, id.to_string()))
}

/// The key of a part's name.
fn part_key(part: &str) -> &'static str {
    match part {
        "task" => "ask-part-task",
        "when" => "ask-part-when",
        "where" => "ask-part-where",
        "length" => "ask-part-length",
        "preparation" => "ask-part-preparation",
        "support" => "ask-part-support",
        "exit" => "ask-part-exit",
        _ => "ask-part-short",
    }
}
