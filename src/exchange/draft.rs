//! From the rows of any format to councillors: the part all formats share.

use super::columns::{Column, How};
use super::decode::{is_garbled, letters as letters_of, tidy};
use super::headings::headings;
use super::{CouncilSheet, Encoding, Example, Format, Note, Person, Sheet, Skipped, Tells, contacts, hosts, order};
use crate::model::text::fold;
use crate::model::{
    Contact, ContactKind, Date, MemberId, NameOrder, NameStyle, Origin, Party, Post, PostKind, Say, clean_name_as,
    is_ward_code, name,
};

/// One row as its format gave it: tidied text, nothing understood yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Row {
    pub row: usize,
    pub name: String,
    pub ward: String,
    /// Other wards of the same person.
    pub more_wards: Vec<String>,
    pub party: String,
    pub posts: String,
    pub emails: Vec<String>,
    pub phones: Vec<String>,
    pub mobiles: Vec<String>,
    pub address: Vec<String>,
    pub postcode: String,
    pub page: String,
    pub surgeries: Vec<String>,
    pub term_from: Option<Date>,
    pub term_until: Option<Date>,
    pub ids: Vec<MemberId>,
    /// Seats on committees, already understood.
    pub seats: Vec<Post>,
    /// How much was left out because it repeats the home address.
    pub left_out: usize,
}

/// One council's rows, with what the file says of the council.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub format: Format,
    pub council: Option<String>,
    pub host: Option<String>,
    pub known_as: Vec<String>,
    pub source: String,
    pub tells: Tells,
    pub rows: Vec<Row>,
    pub skipped: Vec<Skipped>,
    pub notes: Vec<Note>,
    /// Which way round names stand, where a person said so.
    pub order: Option<NameOrder>,
    /// Why the file may hold only a part of the council, where it says so.
    pub part: Option<Say>,
}

impl Draft {
    pub(super) fn new(format: Format, source: &str, how: &How) -> Self {
        Draft {
            format,
            council: None,
            host: None,
            known_as: Vec::new(),
            source: source.to_owned(),
            tells: Tells::default(),
            rows: Vec::new(),
            skipped: Vec::new(),
            notes: Vec::new(),
            order: how.order,
            part: None,
        }
    }
}

/// Wards that stand for "no ward": where an elected mayor is listed.
fn no_ward(ward: &str) -> bool {
    matches!(
        fold(ward).as_str(),
        "" | "mayor"
            | "no ward"
            | "none"
            | "n/a"
            | "-"
            | "elected mayor"
            | "directly elected mayor"
            | "city mayor"
            | "maer"
            | "dim ward"
            | "unspecified"
    )
}

/// What a saved page of a council's site gives: one council, known by its host.
pub(super) fn of_page(mut draft: Draft, host: Option<String>) -> Sheet {
    if let Some(host) = &host {
        draft.source.clone_from(host);
        draft.known_as.push(host.clone());
    }
    draft.host = host;
    let format = draft.format;
    Sheet { format, encoding: Encoding::Utf8, councils: vec![build(draft)], notes: Vec::new(), columns: None }
}

/// Makes councillors of a council's rows.
pub(super) fn build(draft: Draft) -> CouncilSheet {
    let Draft { format, mut council, host, mut known_as, source, tells, rows, skipped, notes, order, part } = draft;
    let rows: Vec<Row> = rows.into_iter().map(without_labels).collect();
    let inferred = order::infer(
        rows.iter()
            .filter(|r| !name::is_vacant(&r.name))
            .map(|r| (r.name.as_str(), r.emails.first().map(String::as_str))),
    );
    let order = order.unwrap_or(inferred);
    let style = NameStyle::of(rows.iter().map(|r| r.name.as_str())).with_order(order);
    if council.is_none() {
        let host = host.clone().or_else(|| common_email_host(&rows));
        council = host.as_deref().and_then(hosts::council_name);
        known_as.extend(host);
    }
    known_as.extend(council.clone());
    let mut seen = std::collections::HashSet::new();
    known_as.retain(|k| !k.is_empty() && seen.insert(fold(k)));
    let coded = rows.iter().filter(|r| is_ward_code(&r.ward)).count();
    let ward_codes = coded > 0 && coded * 2 >= rows.len();
    let codes: std::collections::HashSet<&str> =
        rows.iter().map(|r| r.ward.as_str()).filter(|w| is_ward_code(w)).collect();
    let coded = codes.len();
    let mut sheet = CouncilSheet {
        format,
        council,
        host,
        known_as,
        source,
        wards: Vec::new(),
        ward_codes,
        tells,
        order,
        turned: None,
        example: None,
        part,
        people: Vec::new(),
        homes: Vec::new(),
        vacancies: Vec::new(),
        skipped,
        notes,
    };
    let mut at_large = false;
    let mut by_id = std::collections::HashMap::new();
    let mut plain = std::collections::HashMap::new();
    let mut empty_seats = std::collections::HashSet::new();
    let mut wards_seen = std::collections::HashSet::new();
    for row in rows {
        if !no_ward(&row.ward) && !is_ward_code(&row.ward) && wards_seen.insert(row.ward.clone()) {
            sheet.wards.push(row.ward.clone());
        }
        if name::is_vacant(&row.name) || (name::is_vacant(&row.party) && row.name.is_empty()) {
            let id = row.ids.first().map(|id| id.id.clone());
            if id.is_some_and(|id| !empty_seats.insert(id)) {
                continue;
            }
            sheet.vacancies.push((!no_ward(&row.ward)).then_some(row.ward));
            continue;
        }
        at_large |= fold(&row.ward).ends_with("mayor");
        let copy = row.clone();
        let Some(person) = person(row, &style, &mut sheet) else { continue };
        if copy.left_out > 0 {
            sheet.homes.push(person.name.clone());
        }
        if let Some(id) = person.member_ids.first() {
            let key = (id.system.clone(), id.host.clone(), id.id.clone());
            match by_id.get(&key).copied() {
                Some(at) => merge_into(&mut sheet, at, person),
                None => {
                    by_id.insert(key, sheet.people.len());
                    sheet.people.push(person);
                }
            }
            continue;
        }
        // The very same row twice is one person.
        let same = Row { row: 0, ..copy };
        let key = (person.parts.key(), person.wards.clone());
        if plain.get(&key).is_some_and(|earlier| *earlier == same) {
            let what = Say::new("exchange-note-row-twice").with("name", person.name.clone());
            sheet.notes.push(Note { row: Some(person.row), what });
            continue;
        }
        plain.insert(key, same);
        sheet.people.push(person);
    }
    sheet.skipped.sort_by_key(|s| s.row);
    settle_mayors(&mut sheet.people, at_large);
    note_whole(&mut sheet, coded);
    if !sheet.homes.is_empty() {
        let names = sheet.homes.join(", ");
        let what = Say::new("exchange-note-home-address").with("count", sheet.homes.len()).with("names", names);
        // Above what is only worth a look: lists of notes are cut short.
        sheet.notes.insert(0, Note { row: None, what });
    }
    sheet
}

/// A row without the labels that its cells hold themselves: "Party: Labour".
fn without_labels(mut row: Row) -> Row {
    let off = |cell: &mut String, may: &[Column]| {
        if let Some((column, rest)) = headings().labelled(cell)
            && may.contains(&column)
        {
            *cell = rest.to_owned();
        }
    };
    off(&mut row.name, &[Column::Name]);
    off(&mut row.ward, &[Column::Ward]);
    off(&mut row.party, &[Column::Party]);
    for number in row.phones.iter_mut().chain(&mut row.mobiles) {
        off(number, &[Column::Phone, Column::Mobile]);
    }
    row
}

/// The council's own host in most of the email addresses, where there is one.
fn common_email_host(rows: &[Row]) -> Option<String> {
    let mut counts: std::collections::BTreeMap<String, usize> = std::collections::BTreeMap::new();
    let hosts = rows.iter().filter_map(|r| r.emails.first()).filter_map(|e| hosts::council_email_host(e));
    let mut all = 0;
    for host in hosts {
        *counts.entry(host).or_default() += 1;
        all += 1;
    }
    counts.into_iter().max_by_key(|(_, n)| *n).filter(|(_, n)| n * 2 > all).map(|(host, _)| host)
}

fn person(row: Row, style: &NameStyle, sheet: &mut CouncilSheet) -> Option<Person> {
    let skip = |sheet: &mut CouncilSheet, key: &'static str| {
        let reason = Say::new(key).with("name", row.name.clone());
        sheet.skipped.push(Skipped { row: row.row, reason });
        None
    };
    if row.name.is_empty() {
        return skip(sheet, "exchange-skipped-no-name");
    }
    let clean = clean_name_as(&row.name, style);
    let letters = clean.parts.key().chars().filter(|c| c.is_alphabetic()).count();
    if letters < 2 || clean.parts.surname.is_empty() || letters_of(&clean.name) > 120 || name::is_no_name(&row.name) {
        return skip(sheet, "exchange-skipped-not-a-name");
    }
    let mut turned = false;
    if !clean.raw.is_empty() && clean.parts != crate::model::NameParts::default() && sheet.turned.is_none() {
        let first = row.name.split_whitespace().next().unwrap_or("").trim_end_matches(',');
        turned = fold(&clean.parts.surname).starts_with(&fold(first)) && !clean.parts.forenames.is_empty();
    }
    show_order(sheet, &row.name, &clean);
    if turned {
        sheet.turned = Some((row.name.clone(), clean.name.clone()));
    }
    for text in [&row.name, &row.ward, &row.party] {
        if is_garbled(text) {
            let what = Say::new("exchange-note-garbled").with("name", clean.name.clone()).with("text", text.clone());
            sheet.notes.push(Note { row: Some(row.row), what });
        }
    }
    // What stands beside the name often only repeats the start of a fuller post.
    let mut posts: Vec<Post> = Vec::new();
    let beside = clean.posts.iter().flat_map(|text| Post::parse(text));
    for post in Post::parse(&row.posts).into_iter().chain(beside) {
        if !posts.iter().any(|p| p.kind == post.kind && fold(&p.title).starts_with(&fold(&post.title))) {
            posts.push(post);
        }
    }
    for seat in row.seats {
        let of = |p: &Post| fold(if p.body.is_empty() { &p.remit } else { &p.body });
        let same = |p: &Post| fold(&p.title) == fold(&seat.title) || (p.kind == seat.kind && of(p) == of(&seat));
        if !posts.iter().any(same) {
            posts.push(seat);
        }
    }
    let mut all = Vec::new();
    let read = row.emails.iter().flat_map(|e| contacts::emails(e));
    let phones = row.phones.iter().filter_map(|p| contacts::number(p, false));
    let mobiles = row.mobiles.iter().filter_map(|p| contacts::number(p, true));
    let page = Some(&row.page).filter(|p| hosts::host_of(p).is_some()).map(|p| Contact {
        kind: ContactKind::Page,
        value: p.clone(),
        note: String::new(),
        origin: Origin::Council,
    });
    for contact in read.chain(phones).chain(mobiles).chain(contacts::address(&row.address, &row.postcode)).chain(page) {
        contacts::push(&mut all, contact);
    }
    Some(Person {
        row: row.row,
        name: clean.name,
        parts: clean.parts,
        raw_name: tidy(&clean.raw),
        written: row.name,
        wards: [row.ward].into_iter().chain(row.more_wards).filter(|w| !no_ward(w)).collect(),
        party: Some(row.party).filter(|p| !p.is_empty() && !name::is_vacant(p)).map(Party::new),
        posts,
        contacts: all,
        surgeries: row.surgeries,
        term_from: row.term_from,
        term_until: row.term_until,
        member_ids: row.ids,
        ..Person::default()
    })
}

/// One person listed twice under one number: under two wards, say.
fn merge_into(sheet: &mut CouncilSheet, at: usize, again: Person) {
    let first = &mut sheet.people[at];
    if first.parts.key() != again.parts.key() {
        let reason = Say::new("exchange-skipped-id-twice").with("name", again.name).with("other", first.name.clone());
        sheet.skipped.push(Skipped { row: again.row, reason });
        return;
    }
    for ward in again.wards {
        if !first.wards.contains(&ward) {
            first.wards.push(ward);
        }
    }
    for post in again.posts {
        if !first.posts.iter().any(|p| fold(&p.title) == fold(&post.title)) {
            first.posts.push(post);
        }
    }
    for contact in again.contacts {
        contacts::push(&mut first.contacts, contact);
    }
}

/// A council led by an elected mayor is known by what such mayors appoint, or
/// by a "ward" of their own; its "Mayor of…" leads it. A lord or civic mayor does not.
fn settle_mayors(people: &mut [Person], at_large: bool) {
    let titles = || people.iter().flat_map(|p| &p.posts);
    let led = titles().any(|p| matches!(p.kind, PostKind::Leader | PostKind::ElectedMayor));
    let appoints = titles().any(|p| {
        let title = fold(&p.title);
        title.contains("mayoral lead") || title.contains("mayoral advis") || title.starts_with("assistant mayor")
    });
    if led || !(appoints || at_large) {
        return;
    }
    for post in people.iter_mut().flat_map(|p| &mut p.posts) {
        let title = fold(&post.title);
        let title = title.strip_prefix("the ").unwrap_or(&title);
        match post.kind {
            PostKind::Mayor if title == "mayor" || title.starts_with("mayor of ") => {
                post.kind = PostKind::ElectedMayor;
            }
            PostKind::DeputyMayor if title == "deputy mayor" || title.starts_with("deputy mayor of ") => {
                post.kind = PostKind::DeputyLeader;
            }
            _ => {}
        }
    }
}

/// Keeps the first name by which can be seen how names are read: best one of two words without a comma.
fn show_order(sheet: &mut CouncilSheet, written: &str, clean: &crate::model::CleanName) {
    let telling = |words: &str| !words.contains(',') && words.split_whitespace().count() > 1;
    let better = sheet.example.as_ref().is_none_or(|e| !telling(&e.written) && telling(written));
    if better && !clean.parts.forenames.is_empty() {
        sheet.example = Some(Example {
            written: written.to_owned(),
            forenames: clean.parts.forenames.clone(),
            surname: clean.parts.surname.clone(),
        });
    }
}

fn note_whole(sheet: &mut CouncilSheet, coded: usize) {
    let mut note = |what: Say| sheet.notes.push(Note { row: None, what });
    if coded > 0 {
        note(Say::new(super::wards::CODES).with("count", coded));
    }
    if let Some((written, taken)) = sheet.turned.clone() {
        note(Say::new("exchange-note-surname-first").with("written", written).with("taken", taken));
    } else if sheet.order == NameOrder::SurnameFirst {
        note(Say::new("exchange-note-surname-first-all"));
    }
}
