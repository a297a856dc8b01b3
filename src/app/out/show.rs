//! What goes out, as rows on the screen.

use unicode_width::UnicodeWidthStr;

use super::{Body, Form};
use crate::exchange::out::{Block, Calendar, Card, Doc, Line, Speak, Table, table};
use crate::model::{Say, Year};
use crate::ui::row::Row;
use crate::ui::theme::Tone;

/// How much of a long list is shown; the file holds all of it.
const MOST: usize = 60;

/// The widest column of labels.
const WIDEST: usize = 20;

/// The key of a form's name.
pub(super) fn form_key(form: Form) -> &'static str {
    match form {
        Form::Markdown => "out-form-markdown",
        Form::Html => "out-form-html",
        Form::Docx => "out-form-docx",
        Form::Text => "out-form-text",
        Form::Csv => "out-form-csv",
        Form::Json => "out-form-json",
        Form::Vcf => "out-form-vcf",
        Form::Ics => "out-form-ics",
    }
}

/// The rows of what goes out; `tight` where as much as can be is to stand on one screen.
pub(super) fn rows(body: &Body, tight: bool, speak: Speak<'_>) -> Vec<Row<()>> {
    match body {
        Body::Doc(doc) => document(doc, tight, speak),
        Body::Table(table) => list(table, speak),
        Body::Cards(cards) => contacts(cards, speak),
        Body::Calendar(calendar) => days(calendar, speak),
    }
}

fn text(tone: Tone, line: &Line, speak: Speak<'_>) -> Row<()> {
    Row::new().with(tone, line.plain(speak).trim_end().to_owned())
}

fn document(doc: &Doc, tight: bool, speak: Speak<'_>) -> Vec<Row<()>> {
    let mut rows = Vec::new();
    if tight {
        // For whom it is stands in the title of the sheet.
        rows.push(text(Tone::Heading, &doc.title, speak));
    } else if !doc.letter {
        rows.extend([text(Tone::Heading, &doc.title, speak), text(Tone::Dim, &doc.audience, speak), Row::new()]);
    }
    for block in &doc.blocks {
        match block {
            Block::Heading(line) => rows.push(text(Tone::Heading, line, speak)),
            Block::Para(line) => rows.push(text(Tone::Text, line, speak)),
            Block::Notice(line) => rows.push(text(Tone::Warn, line, speak)),
            Block::Space => {}
            Block::Lines(lines) => rows.extend(lines.iter().map(|l| text(Tone::Text, l, speak))),
            Block::List(lines) => rows.extend(lines.iter().map(|l| bullet(l, speak))),
            Block::Table(table) => rows.extend(labelled(table, speak)),
            Block::Quote { words, of } => {
                let tone = if of.is_some() { Tone::Text } else { Tone::Strong };
                rows.push(text(tone, words, speak).indent(2));
                rows.extend(of.as_ref().map(|of| text(Tone::Dim, of, speak).indent(2)));
            }
        }
        // A heading is seen by its style.
        if !tight && !matches!(block, Block::Heading(_)) {
            rows.push(Row::new());
        }
    }
    if doc.letter {
        rows.push(text(Tone::Dim, &doc.audience, speak));
    }
    rows
}

fn bullet(line: &Line, speak: Speak<'_>) -> Row<()> {
    Row::new().with(Tone::Text, format!("- {}", line.plain(speak).trim_end())).hang(2)
}

/// Labels in a column, and what stands beside each.
fn labelled(table: &[(Line, Line)], speak: Speak<'_>) -> Vec<Row<()>> {
    let said = |(label, value): &(Line, Line)| (label.plain(speak), value.plain(speak).trim_end().to_owned());
    in_column(&table.iter().map(said).collect::<Vec<_>>())
}

fn in_column(said: &[(String, String)]) -> Vec<Row<()>> {
    let widest = said.iter().map(|(label, _)| label.width()).max().unwrap_or(0).min(WIDEST);
    let row = |(label, words): &(String, String)| {
        let gap = " ".repeat(widest.saturating_sub(label.width()) + 2);
        let hang = u16::try_from(widest + 2).unwrap_or(0);
        Row::new().with(Tone::Dim, format!("{label}{gap}")).with(Tone::Text, words.clone()).hang(hang)
    };
    said.iter().map(row).collect()
}

fn more(all: usize, speak: Speak<'_>) -> Option<Row<()>> {
    let more = all.checked_sub(MOST).filter(|n| *n > 0)?;
    Some(Row::new().with(Tone::Dim, speak(&Say::new("out-and-more").with("count", more))))
}

fn nothing(speak: Speak<'_>) -> Row<()> {
    Row::new().with(Tone::Prompt, speak(&Say::new("out-nothing-for-them")))
}

fn list(table: &Table, speak: Speak<'_>) -> Vec<Row<()>> {
    let mut rows = vec![text(Tone::Heading, &table.title, speak), text(Tone::Dim, &table.audience, speak), Row::new()];
    for row in table.rows.iter().take(MOST) {
        let said = table.columns.iter().zip(row).filter(|((_, key), _)| *key != "out-col-id");
        let said = said.map(|((_, key), cell)| (speak(&Say::new(key)), table::in_one(cell, speak)));
        let mut said = said.filter(|(_, words)| !words.is_empty());
        rows.extend(said.next().map(|(_, words)| Row::new().with(Tone::Strong, words)));
        rows.extend(in_column(&said.collect::<Vec<_>>()).into_iter().map(|row| row.indent(2)));
        rows.push(Row::new());
    }
    rows.extend(table.rows.is_empty().then(|| nothing(speak)));
    rows.extend(more(table.rows.len(), speak));
    rows
}

fn contacts(cards: &[Card], speak: Speak<'_>) -> Vec<Row<()>> {
    let mut rows = Vec::new();
    for card in cards.iter().take(MOST) {
        rows.push(Row::new().with(Tone::Strong, card.person.name.as_str()));
        rows.extend(card.person.posts.first().map(|p| Row::new().with(Tone::Text, p.title.as_str()).indent(2)));
        let published = card.person.contacts.iter().filter(|c| c.published);
        rows.extend(published.map(|c| Row::new().with(Tone::Text, c.value.as_str()).indent(2)));
        rows.extend([text(Tone::Dim, &card.note, speak).indent(2), Row::new()]);
    }
    rows.extend(cards.is_empty().then(|| nothing(speak)));
    rows.extend(more(cards.len(), speak));
    rows
}

fn days(calendar: &Calendar, speak: Speak<'_>) -> Vec<Row<()>> {
    let mut rows =
        vec![text(Tone::Heading, &calendar.title, speak), text(Tone::Dim, &calendar.audience, speak), Row::new()];
    for event in calendar.events.iter().take(MOST) {
        let day = event.when.get().say(Year::Said).map(|say| speak(&say)).unwrap_or_default();
        rows.push(Row::new().with(Tone::Dim, format!("{day}\n")).with(Tone::Text, event.summary.plain(speak)).hang(2));
        rows.extend(event.place.as_ref().map(|place| text(Tone::Dim, place, speak).indent(2)));
    }
    rows.extend(calendar.events.is_empty().then(|| nothing(speak)));
    rows.extend(more(calendar.events.len(), speak));
    rows
}
