//! Lists: councillors, conversations, proposals, clues and contacts.

use std::collections::BTreeSet;

use super::super::views::enums;
use super::matter::Matter;
use super::{Body, Made};
use crate::exchange::out::{Card, Cell, Line, Message, Table};
use crate::model::audience::{SeenContact, SeenPerson, Shown};
use crate::model::{ContactKind, PromiseState, Say, Who, is_ward_code};

fn table(
    matter: &Matter<'_>,
    name: &'static str,
    columns: &[(&'static str, &'static str)],
    rows: Vec<Vec<Cell>>,
) -> Made {
    let title = Line::key(matter.what.key());
    let table = Table { name, title, audience: matter.audience(), columns: columns.to_vec(), rows };
    matter.made(Body::Table(table), matter.language, name.to_owned())
}

fn words(words: &Shown) -> Cell {
    Cell::one(Line::some(words))
}

fn all(words: &[Shown]) -> Cell {
    Cell::many(words.iter().filter_map(Line::some))
}

fn day(day: Option<&Shown<crate::model::Date>>) -> Cell {
    day.map_or(Cell::Empty, |d| Cell::Day(d.clone()))
}

/// How many wards go out as codes, and how they get their names; none where every ward has one.
fn ward_codes(people: &[SeenPerson]) -> Option<Say> {
    let wards = people.iter().flat_map(|p| &p.wards).map(Shown::as_str);
    let codes: BTreeSet<&str> = wards.filter(|w| is_ward_code(w)).collect();
    (!codes.is_empty()).then(|| Say::new("out-note-ward-codes").with("count", codes.len()))
}

/// The councillors, by surname.
pub(super) fn people(matter: &Matter<'_>) -> Result<Made, Say> {
    const COLUMNS: [(&str, &str); 16] = [
        ("id", "out-col-id"),
        ("name", "out-col-name"),
        ("council", "out-col-council"),
        ("wards", "out-col-wards"),
        ("party", "out-col-party"),
        ("posts", "out-col-posts"),
        ("email", "out-col-email"),
        ("phone", "out-col-phone"),
        ("surgeries", "out-col-surgeries"),
        ("term_until", "out-col-term"),
        ("prefers", "out-col-prefers"),
        ("last_spoken", "out-col-last-spoken"),
        ("source", "out-col-source"),
        ("source_date", "out-col-source-date"),
        ("in_post", "out-col-in-post"),
        ("not_published", "out-col-not-published"),
    ];
    let talks = matter.talks()?;
    let row = |p: SeenPerson| {
        let reach = |kinds: &[ContactKind]| {
            let of = p.contacts.iter().filter(|c| kinds.contains(&c.kind));
            Cell::many(of.filter_map(|c: &SeenContact| Line::some(&c.value)))
        };
        let spoken = talks.iter().find(|(_, t)| t.councillors.contains(&p.id)).map(|(_, t)| &t.date);
        vec![
            Cell::One(Line::Id(p.id.clone())),
            words(&p.name),
            Cell::one(matter.council(p.council.as_ref())),
            all(&p.wards),
            Cell::one(p.party.as_ref()),
            Cell::many(p.posts.iter().filter_map(|post| Line::some(&post.title))),
            reach(&[ContactKind::Email]),
            reach(&[ContactKind::Phone, ContactKind::Mobile]),
            all(&p.surgeries),
            day(p.term.1.as_ref()),
            Cell::many(p.prefers.iter().filter_map(Line::some)),
            day(spoken),
            Cell::one(p.source.as_ref().map(|(source, _)| source)),
            day(p.source.as_ref().map(|(_, date)| date)),
            Cell::One(Line::key(if p.in_post { "out-in-post" } else { "out-in-post-no-more" })),
            // So that nobody who is given the table, and no import of it, takes for published what is not.
            Cell::many(
                (p.posts.iter().filter(|post| !post.published).map(|post| &post.title))
                    .chain(p.contacts.iter().filter(|c| !c.published).map(|c| &c.value))
                    .filter_map(Line::some),
            ),
        ]
    };
    let people = matter.people()?;
    let coded = ward_codes(&people);
    let mut made = table(matter, "councillors", &COLUMNS, people.into_iter().map(row).collect());
    made.notes.extend(coded);
    Ok(made)
}

/// The conversations, newest first.
pub(super) fn talks(matter: &Matter<'_>) -> Result<Made, Say> {
    const COLUMNS: [(&str, &str); 11] = [
        ("id", "out-col-id"),
        ("date", "out-col-date"),
        ("channel", "out-col-channel"),
        ("councillors", "out-col-councillors"),
        ("initiative", "out-col-initiative"),
        ("stage", "out-col-stage"),
        ("note", "out-col-note"),
        ("we_promised", "out-col-we-promised"),
        ("they_promised", "out-col-they-promised"),
        ("follow_up_date", "out-col-follow-up-date"),
        ("follow_up", "out-col-follow-up"),
    ];
    let (names, initiatives) = (matter.names()?, matter.initiatives()?);
    let rows = matter.talks()?.into_iter().map(|(id, t)| {
        let promises = |who: Who| {
            let of = t.promises.iter().filter(|(by, ..)| *by == who);
            Cell::many(of.map(|(_, what, due, state)| {
                let mut parts = vec![Line::from(what)];
                if let Some(due) = due {
                    parts.extend([Line::key("out-comma"), Line::Day(due.clone())]);
                }
                if *state == PromiseState::Kept {
                    parts.extend([Line::key("out-comma"), Line::key("out-kept")]);
                }
                Line::Joined(parts)
            }))
        };
        let follow = t.follow_up.as_ref().filter(|(_, _, done)| !done);
        vec![
            // It may be made of the name of somebody else who was there.
            if matter.me() { Cell::One(Line::Id(id)) } else { Cell::Empty },
            Cell::Day(t.date.clone()),
            Cell::One(Line::key(enums::channel(t.channel))),
            Cell::many(t.councillors.iter().filter_map(|c| names.get(c)).map(Line::from)),
            Cell::one(t.initiative.as_ref().and_then(|i| initiatives.get(i)).map(|i| &i.name)),
            t.stage.map_or(Cell::Empty, |s| Cell::One(Line::key(enums::stage(s)))),
            words(&t.note),
            promises(Who::Us),
            promises(Who::Them),
            day(follow.map(|(date, ..)| date)),
            follow.map_or(Cell::Empty, |(_, what, _)| words(what)),
        ]
    });
    let rows = rows.collect();
    Ok(table(matter, "conversations", &COLUMNS, rows))
}

/// The proposals.
pub(super) fn proposals(matter: &Matter<'_>) -> Result<Made, Say> {
    const COLUMNS: [(&str, &str); 20] = [
        ("id", "out-col-id"),
        ("councillor", "out-col-councillor"),
        ("initiative", "out-col-initiative"),
        ("role", "out-col-role"),
        ("status", "out-col-status"),
        ("ask", "out-col-ask"),
        ("when", "out-when"),
        ("where", "out-where"),
        ("how_long", "out-how-long"),
        ("how_often", "out-how-often"),
        ("until", "out-until"),
        ("beforehand", "out-beforehand"),
        ("they_get", "out-col-they-get"),
        ("support", "out-support"),
        ("why_them", "out-col-why-them"),
        ("is_not", "out-is-not"),
        ("first_step", "out-first-step"),
        ("shared_with", "out-col-shared-with"),
        ("review", "out-review"),
        ("who_next", "out-who-next"),
    ];
    let (names, initiatives) = (matter.names()?, matter.initiatives()?);
    let rows = matter.proposals()?.into_iter().map(|(id, p)| {
        vec![
            Cell::One(Line::Id(id.clone())),
            Cell::one(p.councillor.as_ref().and_then(|c| names.get(c))),
            Cell::one(p.initiative.as_ref().and_then(|i| initiatives.get(i)).map(|i| &i.name)),
            Cell::One(matter.role_name(&p.role, matter.language).into()),
            Cell::One(Line::key(enums::status(p.status))),
            words(&p.ask),
            words(&p.when),
            words(&p.place),
            words(&p.how_long),
            words(&p.how_often),
            words(&p.until),
            words(&p.preparation),
            words(&p.they_get),
            words(&p.support),
            words(&p.why_them),
            words(&p.not_this),
            words(&p.first_step),
            words(&p.shared_with),
            day(p.review.as_ref()),
            words(&p.successor),
        ]
    });
    let rows = rows.collect();
    Ok(table(matter, "proposals", &COLUMNS, rows))
}

/// The clues, newest first: the officer's own reading, and for nobody else.
pub(super) fn clues(matter: &Matter<'_>) -> Result<Made, Say> {
    const COLUMNS: [(&str, &str); 8] = [
        ("councillor", "out-col-councillor"),
        ("date", "out-col-date"),
        ("text", "out-col-clue"),
        ("source", "out-col-source"),
        ("link", "out-col-link"),
        ("quote", "out-col-quote"),
        ("theme", "out-col-theme"),
        ("counts", "out-col-counts"),
    ];
    let mut clues: Vec<(Shown, crate::model::audience::SeenClue)> = Vec::new();
    for person in matter.people()? {
        clues.extend(person.clues.into_iter().map(|c| (person.name.clone(), c)));
    }
    clues.sort_by_key(|(_, c)| std::cmp::Reverse(*c.date.get()));
    let rows = clues.iter().map(|(name, c)| {
        vec![
            words(name),
            Cell::Day(c.date.clone()),
            words(&c.text),
            words(&c.source),
            words(&c.link),
            words(&c.quote),
            words(&c.theme),
            Cell::One(Line::key(if c.against { "out-counts-against" } else { "out-counts-for" })),
        ]
    });
    let rows = rows.collect();
    Ok(table(matter, "clues", &COLUMNS, rows))
}

/// How to reach the councillors who are in post: published details.
pub(super) fn contacts(matter: &Matter<'_>) -> Result<Made, Say> {
    let audience = matter.audience();
    let card = |person: SeenPerson| {
        let mut note = vec![audience.clone()];
        if let Some((source, date)) = &person.source {
            note.extend([Line::Break, Message::new("out-card-source").words("source", source).day("day", date).into()]);
        }
        if !person.wards.is_empty() {
            note.extend([Line::Break, Line::key("out-wards"), Line::key("out-colon")]);
            for (n, ward) in person.wards.iter().enumerate() {
                note.extend((n > 0).then(|| Line::key("out-semicolon")));
                note.push(ward.into());
            }
        }
        Card { council: matter.council(person.council.as_ref()), note: Line::Joined(note), person }
    };
    let mut people = matter.people()?;
    people.retain(|p| p.in_post);
    let coded = ward_codes(&people);
    let cards = people.into_iter().map(card).collect();
    let mut made = matter.made(Body::Cards(cards), matter.language, "contacts".to_owned());
    made.notes.extend(coded);
    Ok(made)
}
