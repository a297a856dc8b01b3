//! The letter that puts a proposal to its councillor: one you would sign.

use super::matter::Matter;
use super::{Body, Made, language};
use crate::exchange::out::{Block, Doc, Line, Message};
use crate::model::audience::{SeenOfficer, SeenPerson, SeenPost, SeenProposal, Shown};
use crate::model::{Date, Id, PostKind, Say, Status, Year};

/// The letter of a proposal.
pub(super) fn letter(matter: &Matter<'_>, id: &Id) -> Result<Made, Say> {
    let name = format!("{id}-letter");
    let Some(proposal) = matter.proposal_in_its_letter(id)? else {
        let mut doc = Doc::new(Line::key("out-letter"), matter.audience(), matter.language);
        doc.para(Line::key("out-nothing-for-them"));
        return Ok(matter.made(Body::Doc(doc), matter.language, name));
    };
    let (language, note) = language_of(matter, &proposal);
    let person = proposal.councillor.as_ref().map(|id| matter.person(id)).transpose()?;
    let initiative = matter.initiative(proposal.initiative.as_ref());
    let subject = match &initiative {
        Some(it) if !it.name.is_empty() => Message::new("out-letter-subject").words("initiative", &it.name),
        _ => Message::new("out-letter-subject-bare"),
    };
    let mut doc = Doc::new(subject.clone(), matter.audience(), language);
    doc.letter = true;
    if is_draft(matter, id, &proposal) {
        doc.blocks.push(Block::Notice(draft_notice(&proposal)));
    }
    let officer = &matter.officer;
    let from: Vec<Line> = [&officer.organisation, &officer.contact].into_iter().filter_map(Line::some).collect();
    if !from.is_empty() {
        doc.blocks.push(Block::Lines(from));
    }
    doc.para(Line::Day(Shown::today(matter.today)));
    if let Some(person) = &person {
        doc.blocks.push(Block::Lines(address(matter, person)));
    }
    doc.para(match &person {
        Some(person) if is_councillor(matter, person) => {
            Message::new("out-dear-councillor").words("name", &person.name)
        }
        Some(person) => Message::new("out-dear").words("name", &person.name),
        None => Message::new("out-dear-nobody"),
    });
    doc.heading(subject);
    if !proposal.why_them.is_empty() {
        // What was typed is a note of the officer's: it is led into, and stays as it is.
        let why = [Line::key("out-letter-why"), Line::key("out-colon"), Line::from(&proposal.why_them)];
        doc.para(Line::Joined(why.into()));
    }
    // One letter is in one language: a purpose that is plainly in another is for the officer to put in.
    let other = |words: &Shown| language::written(words.as_str()).is_some_and(|of| of != language);
    let left_out = initiative.as_ref().filter(|it| other(&it.purpose)).map(|_| Say::new("out-note-purpose"));
    if let Some(it) = initiative.as_ref().filter(|it| !it.purpose.is_empty() && left_out.is_none()) {
        // Its name stands in the heading. An aim is no fact: it is led into.
        let aim = [Line::key("out-letter-purpose"), Line::key("out-colon"), Line::from(&it.purpose)];
        doc.para(Line::Joined(aim.into()));
    }
    doc.heading(Line::key("out-letter-ask"));
    if proposal.ask.is_empty() {
        doc.para(Line::key("out-letter-no-ask"));
    } else {
        doc.blocks.push(Block::Quote { words: (&proposal.ask).into(), of: None });
    }
    doc.table(what_it_involves(&proposal, matter.today));
    doc.para(answer(officer));
    doc.para(Line::key(if person.is_some() { "out-sincerely" } else { "out-regards" }));
    doc.blocks.push(Block::Space);
    let mut signed = signature(officer);
    let nameless = officer.name.is_empty() && officer.signature.is_empty();
    if nameless {
        signed.insert(0, Line::key("out-sign-here"));
    }
    if !signed.is_empty() {
        doc.blocks.push(Block::Lines(signed));
    }
    if matter.me() {
        doc.heading(Line::key("out-not-in-letter"));
        doc.table(beside(&proposal));
    }
    let mut made = matter.made(Body::Doc(doc), language, name);
    made.notes.extend(nameless.then(|| Say::new("out-note-no-name")));
    made.notes.extend(note);
    made.notes.extend(left_out);
    made.notes.extend(matter.out_of_date(id));
    made.notes.extend(matter.clash(id));
    Ok(made)
}

/// The first message to a councillor, word for word as the officer wrote it to
/// them; for anybody but the two of them there is nothing in it.
pub(super) fn message(matter: &Matter<'_>, to: &Id, words: &str) -> Result<Made, Say> {
    let language = language::written(words).unwrap_or(matter.language);
    let name = format!("{to}-first-message");
    let mut doc = Doc::new(Line::key("out-message"), matter.audience(), language);
    doc.letter = true;
    // An empty line ends a paragraph, also where blanks stand in it.
    let mut part: Vec<&str> = Vec::new();
    for line in words.lines().chain([""]) {
        if !line.trim().is_empty() {
            part.push(line);
        } else if !part.is_empty() {
            doc.blocks.extend(matter.who.written_to(to, part.join("\n")).map(|words| Block::Para(words.into())));
            part.clear();
        }
    }
    if doc.blocks.is_empty() {
        doc.para(Line::key("out-nothing-for-them"));
    }
    Ok(matter.made(Body::Doc(doc), language, name))
}

/// The language it is in, and what to tell the officer where the councillor
/// would rather have another.
pub(super) fn language_of(matter: &Matter<'_>, proposal: &SeenProposal) -> (&'static str, Option<Say>) {
    let said: Vec<&str> = lines(proposal).iter().map(|(_, words)| words.as_str()).collect();
    let noted = proposal.councillor.as_ref().map(|id| matter.prefers(id)).unwrap_or_default();
    let (written, preferred) = (language::written(&said.join(" ")), language::preferred(&noted));
    let note = match (written, preferred) {
        (Some("en"), Some("cy")) => Some(Say::new("out-note-write-welsh")),
        (Some("cy"), Some("en")) => Some(Say::new("out-note-write-english")),
        _ => None,
    };
    (written.or(preferred).unwrap_or(matter.language), note)
}

/// Whether it has to say that it is a draft: not put to anybody, and not ready to be.
pub(super) fn is_draft(matter: &Matter<'_>, id: &Id, proposal: &SeenProposal) -> bool {
    proposal.status == Status::Draft || (proposal.status == Status::Ready && !matter.is_ready(id))
}

/// What a draft says of itself: whether anything was put to anybody before.
pub(super) fn draft_notice(proposal: &SeenProposal) -> Line {
    let answered = |to: Status| matches!(to, Status::Amended | Status::Accepted | Status::Declined);
    let mut history = proposal.history.iter();
    match history.clone().rev().find(|change| change.to == Status::Offered) {
        Some(change) => Message::new("out-draft-again").day("day", &change.date).into(),
        // An answer shows that it was put, and not when.
        None if history.any(|change| answered(change.to)) => Line::key("out-draft-put"),
        None => Line::key("out-draft"),
    }
}

/// Whether somebody is called a councillor: not after they left, nor as an elected mayor, who is none.
fn is_councillor(matter: &Matter<'_>, person: &SeenPerson) -> bool {
    let mayor = |p: &SeenPost| p.kind == PostKind::ElectedMayor && p.is_held_on(matter.today);
    person.in_post && !person.posts.iter().any(mayor)
}

fn address(matter: &Matter<'_>, person: &SeenPerson) -> Vec<Line> {
    let name = if is_councillor(matter, person) {
        Message::new("out-councillor").words("name", &person.name).into()
    } else {
        Line::from(&person.name)
    };
    let mut lines = vec![name];
    let post = person.posts.iter().find(|p| p.is_held_on(matter.today)).filter(|_| person.in_post);
    lines.extend(post.and_then(|p| Line::some(&p.title)));
    lines.extend(matter.council(person.council.as_ref()).as_ref().and_then(Line::some));
    lines
}

/// Every line of the ask but the ask itself, with the key of its label.
fn lines(p: &SeenProposal) -> [(&'static str, &Shown); 11] {
    [
        ("out-when", &p.when),
        ("out-where", &p.place),
        ("out-how-long", &p.how_long),
        ("out-how-often", &p.how_often),
        ("out-until", &p.until),
        ("out-beforehand", &p.preparation),
        ("out-you-get", &p.they_get),
        ("out-support", &p.support),
        ("out-beside-you", &p.shared_with),
        ("out-is-not", &p.not_this),
        ("out-first-step", &p.first_step),
    ]
}

/// What it involves, line by line. Words that leave the day open ("next Thursday, 6pm") have it in
/// full behind them.
pub(super) fn what_it_involves(proposal: &SeenProposal, today: Date) -> Vec<(Line, Line)> {
    let [_, until, first_step] = proposal.timings(today);
    let in_full = |key: &str| match key {
        "out-when" => proposal.when_in_full(today),
        "out-until" => until.in_full(today),
        "out-first-step" => first_step.in_full(today),
        _ => None,
    };
    let line = |key: &str, words: &Shown| {
        let words = Line::some(words)?;
        let full = in_full(key).and_then(|timing| Message::timing(&timing, Year::OtherThan(today)));
        Some(match full {
            Some(full) => {
                let full = Message::new("out-in-full").message("when", full);
                Line::Joined(vec![words, Line::key("out-space"), full.into()])
            }
            None => words,
        })
    };
    lines(proposal).into_iter().filter_map(|(key, words)| Some((Line::key(key), line(key, words)?))).collect()
}

/// How to answer.
pub(super) fn answer(officer: &SeenOfficer) -> Message {
    if officer.contact.is_empty() {
        Message::new("out-answer")
    } else {
        Message::new("out-answer-at").words("contact", &officer.contact)
    }
}

/// What stands under it: the signature as typed, or who writes.
pub(super) fn signature(officer: &SeenOfficer) -> Vec<Line> {
    if officer.signature.is_empty() {
        [&officer.name, &officer.post, &officer.organisation, &officer.contact]
            .into_iter()
            .filter_map(Line::some)
            .collect()
    } else {
        vec![(&officer.signature).into()]
    }
}

/// What belongs to a proposal and to the officer alone.
pub(super) fn beside(proposal: &SeenProposal) -> Vec<(Line, Line)> {
    let mut rows = Vec::new();
    rows.extend(Line::some(&proposal.interests).map(|l| (Line::key("out-interests"), l)));
    rows.extend(proposal.review.clone().map(|d| (Line::key("out-review"), Line::Day(d))));
    rows.extend(Line::some(&proposal.successor).map(|l| (Line::key("out-who-next"), l)));
    for change in &proposal.history {
        let key = super::super::views::enums::status(change.to);
        let day = Line::Day(change.date.clone());
        let note = Line::some(&change.note);
        let said = note.map(|n| Line::Joined(vec![day.clone(), Line::key("out-dash"), n])).unwrap_or(day);
        rows.push((Line::key(key), said));
    }
    rows
}
