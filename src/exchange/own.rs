//! The table of councillors that this program itself wrote, read back in: every
//! cell as it stands, without the apostrophe that keeps spreadsheets from running
//! it. Nothing is guessed: a name stands as it is written, several things stand
//! apart, and what was not published is told from what was.

use std::collections::HashMap;

use csv::StringRecord;

use super::out::unguarded;
use super::table::table_date;
use super::{CouncilSheet, Encoding, Format, Note, Person, Refusal, Sheet, Skipped, Tells, contacts, wards};
use crate::model::limits::LIMITS;
use crate::model::text::fold;
use crate::model::{Contact, ContactKind, NameOrder, NameParts, Origin, Party, Post, Published, Say, is_ward_code};

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Own {
    Name,
    Council,
    Wards,
    Party,
    Posts,
    Email,
    Phone,
    Surgeries,
    TermUntil,
    Source,
    SourceDate,
    InPost,
    NotPublished,
    For,
}

/// The headings, English and Welsh, folded to letters and digits as `out.ftl` has them.
const HEADINGS: [(Own, [&str; 2]); 14] = [
    (Own::Name, ["name", "enw"]),
    (Own::Council, ["council", "cyngor"]),
    (Own::Wards, ["wards", "wardiau"]),
    (Own::Party, ["party", "plaid"]),
    (Own::Posts, ["posts", "swyddi"]),
    (Own::Email, ["email", "ebost"]),
    (Own::Phone, ["phone", "ffon"]),
    (Own::Surgeries, ["surgeries", "cymorthfeydd"]),
    (Own::TermUntil, ["termuntil", "tymorhydat"]),
    (Own::Source, ["source", "ffynhonnell"]),
    (Own::SourceDate, ["sourcedated", "dyddiadyffynhonnell"]),
    (Own::InPost, ["inpost", "ynyswydd"]),
    (Own::NotPublished, ["notpublished", "hebeigyhoeddi"]),
    (Own::For, ["forwhom", "ibwy"]),
];

/// The words for somebody who is in post no more.
const LEFT: [&str; 2] = ["no", "nac ydy"];

/// Whether these headings are those of a table that this program wrote.
pub(super) fn is_own(keys: &[String]) -> bool {
    let places = places(keys);
    places.contains_key(&Own::For) && keys.len() >= 6
}

/// Where each column stands.
fn places(keys: &[String]) -> HashMap<Own, usize> {
    let place = |(own, names): &(Own, [&str; 2])| {
        let at = keys.iter().position(|k| names.contains(&k.as_str()))?;
        Some((*own, at))
    };
    HEADINGS.iter().filter_map(place).collect()
}

/// Several things out of one cell.
fn several(cell: &str) -> Vec<String> {
    // Where one of them holds the mark that parts them, each stands on a line.
    let mark = if cell.contains('\n') { '\n' } else { ';' };
    cell.split(mark).map(str::trim).filter(|p| !p.is_empty()).map(str::to_owned).collect()
}

pub(super) fn read(keys: &[String], rows: &[(usize, StringRecord)], file_name: &str) -> Result<Sheet, Refusal> {
    let places = places(keys);
    let has = |own: Own| places.contains_key(&own);
    // Proposals and conversations name councillors too, but are no list of them.
    if !has(Own::Name) || !has(Own::Wards) {
        return Err(Refusal::new("exchange-refused-own-other", file_name));
    }
    let mut councils: Vec<(String, CouncilSheet)> = Vec::new();
    let mut unknown = 0usize;
    for (line, record) in rows {
        let cell = |own: Own| -> String {
            let cell = places.get(&own).and_then(|at| record.get(*at)).unwrap_or_default();
            unguarded(&cell.replace("\r\n", "\n")).to_owned()
        };
        let council = cell(Own::Council).trim().to_owned();
        let key = fold(&council);
        let at = match councils.iter().position(|(k, _)| *k == key) {
            Some(at) => at,
            None if councils.len() >= LIMITS.councils => {
                return Err(Refusal::new("exchange-refused-too-many-councils", file_name));
            }
            None => {
                councils.push((key, empty(&council, file_name, &has)));
                councils.len() - 1
            }
        };
        let sheet = &mut councils[at].1;
        let mut skip = |reason: Say| sheet.skipped.push(Skipped { row: *line, reason });
        if record.len() != keys.len() {
            skip(Say::new("exchange-skipped-columns").with("found", record.len()).with("wanted", keys.len()));
            continue;
        }
        let name = cell(Own::Name).trim().to_owned();
        if name.is_empty() {
            skip(Say::new("exchange-skipped-no-name").with("name", name));
            continue;
        }
        let parts = NameParts::parse(&name);
        if name.contains('\n') || parts.key().is_empty() {
            skip(Say::new("exchange-skipped-not-a-name").with("name", name.replace('\n', " ")));
            continue;
        }
        let private = several(&cell(Own::NotPublished));
        let origin = |value: &String| if private.contains(value) { Origin::Given } else { Origin::Council };
        let mut all: Vec<Contact> = Vec::new();
        let values = [(ContactKind::Email, Own::Email), (ContactKind::Phone, Own::Phone)];
        for (kind, value) in
            values.into_iter().flat_map(|(k, own)| several(&cell(own)).into_iter().map(move |v| (k, v)))
        {
            // Whether it was published cannot be told: then it stays out.
            if !has(Own::NotPublished) {
                unknown += 1;
                continue;
            }
            let kind = if kind == ContactKind::Phone { contacts::kind_of(&value) } else { kind };
            all.push(Contact { kind, origin: origin(&value), value, note: String::new() });
        }
        let posts = several(&cell(Own::Posts)).into_iter().map(|title| {
            let origin = origin(&title);
            Post { origin, ..post(title) }
        });
        let published = table_date(&cell(Own::SourceDate)).map(|date| Published {
            source: cell(Own::Source).trim().to_owned(),
            date,
            looked_at: None,
        });
        let party = cell(Own::Party).trim().to_owned();
        let person = Person {
            row: *line,
            wards: several(&cell(Own::Wards)),
            party: (!party.is_empty()).then(|| Party::new(party)),
            posts: posts.collect(),
            contacts: all,
            surgeries: several(&cell(Own::Surgeries)),
            term_until: table_date(&cell(Own::TermUntil)),
            left: LEFT.contains(&fold(cell(Own::InPost).trim()).as_str()),
            published: published.filter(|p| !p.source.is_empty()),
            name,
            parts,
            ..Person::default()
        };
        for ward in person.wards.iter().filter(|w| !is_ward_code(w)) {
            if !sheet.wards.contains(ward) {
                sheet.wards.push(ward.clone());
            }
        }
        sheet.people.push(person);
    }
    let mut councils: Vec<CouncilSheet> = councils.into_iter().map(|(_, sheet)| sheet).collect();
    for sheet in &mut councils {
        let codes = wards::codes(sheet).len();
        sheet.ward_codes = codes > 0;
        if codes > 0 {
            sheet.notes.push(Note { row: None, what: Say::new(wards::CODES).with("count", codes) });
        }
    }
    let mut notes = vec![Note { row: None, what: Say::new("exchange-note-own") }];
    if unknown > 0 {
        let what = Say::new("exchange-note-own-unpublished").with("count", unknown);
        notes.push(Note { row: None, what });
    }
    Ok(Sheet { format: Format::Table, encoding: Encoding::Utf8, councils, notes, columns: None })
}

/// A council of whom nobody has been read yet.
fn empty(council: &str, file_name: &str, has: &impl Fn(Own) -> bool) -> CouncilSheet {
    let council = Some(council.to_owned()).filter(|c| !c.is_empty());
    CouncilSheet {
        format: Format::Table,
        known_as: council.iter().cloned().collect(),
        council,
        host: None,
        source: file_name.to_owned(),
        wards: Vec::new(),
        ward_codes: false,
        tells: Tells {
            wards: true,
            party: has(Own::Party),
            posts: has(Own::Posts),
            seats: has(Own::Posts),
            email: has(Own::Email) && has(Own::NotPublished),
            phone: has(Own::Phone) && has(Own::NotPublished),
            surgeries: has(Own::Surgeries),
            term_until: has(Own::TermUntil),
            ..Tells::default()
        },
        order: NameOrder::Usual,
        turned: None,
        example: None,
        part: None,
        people: Vec::new(),
        homes: Vec::new(),
        vacancies: Vec::new(),
        skipped: Vec::new(),
        notes: Vec::new(),
    }
}

/// A post under just this title.
fn post(title: String) -> Post {
    let read = Post::parse(&title).into_iter().next();
    Post { title, ..read.unwrap_or_default() }
}
