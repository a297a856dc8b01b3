//! Tables: comma, semicolon or tab between the fields, any order of columns,
//! any of the headers that councils and civic projects use.

use std::collections::HashMap;

use csv::{ReaderBuilder, StringRecord};

use super::columns::{self, Column, Columns, How, LeftOut, Uses, guessed, header_key, is_list};
use super::decode::{tidy, unescape_again};
use super::draft::{self, Draft, Row};
use super::heading_rows::{self, RowKind};
use super::headings::headings as known_headings;
use super::home::{self, Home};
use super::moderngov::{MOST, uk_date};
use super::out::unguarded;
use super::{Encoding, Format, Note, Refusal, Sheet, Skipped, candidates, hosts, job_title, open_data, own, wide};
use crate::model::limits::{Budget, LIMITS};
use crate::model::text::fold;
use crate::model::{Date, MemberId, Say, text};

/// How many lines may stand before the header.
const LEAD: usize = 12;

pub(super) fn read(text: &str, file_name: &str, how: &How) -> Result<Sheet, Refusal> {
    let refuse = |key: &'static str| Err(Refusal::new(key, file_name));
    fits(text, file_name)?;
    let Some(shape) = shape(text, !how.columns.is_empty()) else { return refuse("exchange-refused-unknown") };
    let Shape { separator, header_line, headings } = shape;
    let rows = rows(text, separator, header_line, file_name)?;
    of_rows(&headings, &rows, file_name, how)
}

/// Reads rows under headings, wherever they come from.
pub(super) fn of_rows(
    headings: &[String],
    rows: &[(usize, StringRecord)],
    file_name: &str,
    how: &How,
) -> Result<Sheet, Refusal> {
    let keys: Vec<String> = headings.iter().map(|h| header_key(h)).collect();
    if how.columns.is_empty() {
        if own::is_own(&keys) {
            return own::read(&keys, rows, file_name);
        }
        if candidates::is_candidates(&keys) {
            return candidates::read(&keys, rows, file_name, how);
        }
        if open_data::is_2019(&keys) {
            return open_data::read(rows, file_name, how);
        }
    }
    let elected = candidates::elected_only(headings, rows, file_name)?;
    let rows = elected.as_ref().map_or(rows, |(rows, _)| rows.as_slice());
    let wide = wide::unfold(headings, rows);
    let (headings, rows) = wide.as_ref().map_or((headings, rows), |w| (w.headings.as_slice(), w.rows.as_slice()));
    if rows.len() > MOST {
        return Err(Refusal::new("exchange-refused-too-many", file_name));
    }
    let mut sheet = generic(headings, rows, file_name, how)?;
    let notes = elected.into_iter().map(|(_, what)| Note { row: None, what });
    sheet.notes.extend(notes);
    if wide.is_some() {
        sheet.notes.push(Note { row: None, what: Say::new("exchange-note-wide") });
    }
    Ok(sheet)
}

/// Whether a text is a table with headings that are known, whatever its cells hold.
pub(super) fn is_one(text: &str) -> bool {
    fits(text, "").is_ok() && shape(text, false).is_some()
}

/// The columns of any table, be they known or not; `None` where a text is none.
pub(super) fn columns(text: &str, how: &How) -> Option<Columns> {
    fits(text, "").ok()?;
    let Shape { separator, header_line, headings } = shape(text, true)?;
    let keys: Vec<String> = headings.iter().map(|h| header_key(h)).collect();
    if candidates::is_candidates(&keys) || open_data::is_2019(&keys) || own::is_own(&keys) {
        return None;
    }
    let rows = rows(text, separator, header_line, "").ok()?;
    columns_of(&headings, &rows, how)
}

/// The columns of rows under headings, as they are read.
pub(super) fn columns_of(headings: &[String], rows: &[(usize, StringRecord)], how: &How) -> Option<Columns> {
    let wide = wide::unfold(headings, rows);
    let (headings, rows) = wide.as_ref().map_or((headings, rows), |w| (w.headings.as_slice(), w.rows.as_slice()));
    // What is said of columns that are not there is left aside: this is only looked at.
    let said: Vec<_> = how.columns.iter().filter(|(h, _)| columns::place_of(headings, h).is_some()).cloned().collect();
    let uses = columns::settled(headings, &said).unwrap_or_default();
    Some(looked_at(headings, rows, &uses, &how.columns))
}

/// What is shown of the columns, and which of them are not read. What a person left out is not told them again.
fn looked_at(
    headings: &[String],
    rows: &[(usize, StringRecord)],
    uses: &Uses,
    said: &[(String, Option<Column>)],
) -> Columns {
    let stands = |at: usize| rows.iter().any(|(_, r)| r.get(at).is_some_and(|c| !c.trim().is_empty()));
    let left: Vec<usize> = said.iter().filter_map(|(h, _)| columns::place_of(headings, h)).collect();
    let not_read: Vec<usize> =
        (0..headings.len()).filter(|at| uses.0[*at].is_none() && !left.contains(at) && stands(*at)).collect();
    let why = |at: &usize| known_headings().left_out(&headings[*at]);
    let title = |at: usize| if headings[at].is_empty() { (at + 1).to_string() } else { headings[at].clone() };
    Columns {
        headings: headings.to_vec(),
        uses: uses.0.clone(),
        rows: rows.iter().take(SHOWN).map(|(_, r)| r.iter().map(tidy).collect()).collect(),
        unread: not_read.iter().filter(|at| why(at).is_none()).map(|at| title(*at)).collect(),
        left_out: not_read.iter().filter_map(|at| Some((title(*at), why(at)?))).collect(),
    }
}

/// How many rows are kept for looking at.
const SHOWN: usize = 12;

/// How a table is laid out.
struct Shape {
    separator: u8,
    header_line: usize,
    headings: Vec<String>,
}

const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// Whether a table's first lines are no wider than is read. They are tried with every separator, so they are looked
/// at before anything is taken apart; the rest is looked at row by row.
fn fits(text: &str, file_name: &str) -> Result<(), Refusal> {
    // A carriage return alone ends a line too.
    for line in text.split(['\n', '\r']).take(LEAD + 40) {
        let most = SEPARATORS.iter().map(|sep| line.bytes().filter(|b| b == sep).count()).max().unwrap_or(0);
        // A separator may stand within a text, too.
        if most > 4 * LIMITS.table_columns {
            return Err(too_wide(most + 1, 1, file_name));
        }
    }
    Ok(())
}

/// A refusal of a line with more columns than are read.
pub(super) fn too_wide(columns: usize, line: usize, file_name: &str) -> Refusal {
    let mut refusal = Refusal::new("exchange-refused-too-wide", file_name);
    refusal.say = refusal.say.with("columns", columns).with("most", LIMITS.table_columns).with("line", line);
    refusal
}

/// Where the headings are, and what stands between the fields. With `any`, the
/// first line of several cells will do where no heading is known.
fn shape(text: &str, any: bool) -> Option<Shape> {
    let head: String = text.lines().take(LEAD + 40).collect::<Vec<_>>().join("\n");
    // The separator whose header shows the most columns that are known.
    let known = SEPARATORS
        .into_iter()
        .filter_map(|sep| header(&head, sep).map(|(line, titles)| (guessed(&narrow(&titles)).known(), sep, line)))
        .rev()
        .max_by_key(|(known, ..)| *known)
        .map(|(_, separator, line)| (separator, line));
    let plain = || {
        let widest = |sep: u8| {
            let filled = |r: &StringRecord| r.iter().filter(|f| !f.trim().is_empty()).count();
            let records = reader(&head, sep).into_records().take(LEAD).map_while(Result::ok).collect::<Vec<_>>();
            let most = records.iter().map(filled).max().filter(|n| *n >= 2)?;
            // A line of headings has nearly as many cells as the rows below it.
            let line = records.iter().position(|r| filled(r) >= 2 && filled(r) * 2 > most)?;
            Some((most, sep, line))
        };
        SEPARATORS.into_iter().filter_map(widest).rev().max_by_key(|(n, ..)| *n).map(|(_, sep, line)| (sep, line))
    };
    let (separator, header_line) = known.or_else(|| if any { plain() } else { None })?;
    let record = reader(&head, separator).into_records().nth(header_line)?.ok()?;
    Some(Shape { separator, header_line, headings: record.iter().map(tidy).collect() })
}

/// The rows below the headings, each with the line that it begins on.
fn rows(text: &str, separator: u8, header_line: usize, file_name: &str) -> Result<Vec<(usize, StringRecord)>, Refusal> {
    let refuse = |key: &'static str| Err(Refusal::new(key, file_name));
    let mut rows: Vec<(usize, StringRecord)> = Vec::new();
    let mut reader = reader(text, separator);
    let mut lines = Lines { text, at: 0, line: 1 };
    let mut cells = Budget::new(LIMITS.table_cells);
    for (index, record) in reader.records().enumerate() {
        let Ok(record) = record else { return refuse("exchange-refused-unknown") };
        if index <= header_line || record.iter().all(|f| f.trim().is_empty()) {
            continue;
        }
        if rows.len() >= MOST {
            return refuse("exchange-refused-too-many");
        }
        if cells.take(record.len()).is_err() {
            return refuse("exchange-refused-too-many-values");
        }
        let line = record.position().map_or(index + 1, |p| lines.at(p.byte()));
        if record.len() > LIMITS.table_columns {
            return Err(too_wide(record.len(), line, file_name));
        }
        // A quotation mark that never closes takes the rest of the file into one field.
        if record.iter().any(|f| f.len() > LIMITS.table_cell || f.matches('\n').count() > 60) {
            let mut refusal = Refusal::new("exchange-refused-quotes", file_name);
            refusal.say = refusal.say.with("line", line);
            return Err(refusal);
        }
        rows.push((line, record));
    }
    if let Some(line) = never_closed(text, separator) {
        let mut refusal = Refusal::new("exchange-refused-quotes", file_name);
        refusal.say = refusal.say.with("line", line);
        return Err(refusal);
    }
    if rows.is_empty() {
        return refuse("exchange-refused-no-rows");
    }
    Ok(rows)
}

/// The line of a quotation mark that begins a field and is never closed: what
/// follows it has been read into one field.
fn never_closed(text: &str, separator: u8) -> Option<usize> {
    if text.bytes().filter(|b| *b == b'"').count() % 2 == 0 {
        return None;
    }
    let begins =
        |at: usize| at == 0 || matches!(text.as_bytes()[at - 1], b'\n' | b'\r') || text.as_bytes()[at - 1] == separator;
    let at = text.match_indices('"').map(|(at, _)| at).rfind(|at| begins(*at))?;
    Some(text[..at].matches('\n').count() + 1)
}

/// Counts lines on the way through a text.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    /// The line, from 1, of the record that begins at or behind this byte.
    fn at(&mut self, byte: u64) -> usize {
        let bytes = self.text.as_bytes();
        let mut to = usize::try_from(byte).unwrap_or(usize::MAX).min(bytes.len());
        // A line break before a record still belongs to the one before.
        while bytes.get(to).is_some_and(|b| matches!(b, b'\r' | b'\n')) {
            to += 1;
        }
        if to > self.at {
            self.line += bytes[self.at..to].iter().filter(|b| **b == b'\n').count();
            self.at = to;
        }
        self.line
    }
}

fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes())
}

/// The first line that reads like the header of such a list: its number from 0, and its headings.
fn header(head: &str, separator: u8) -> Option<(usize, Vec<String>)> {
    reader(head, separator).records().take(LEAD).enumerate().find_map(|(index, record)| {
        let titles: Vec<String> = record.ok()?.iter().map(tidy).collect();
        let keys: Vec<String> = titles.iter().map(|t| header_key(t)).collect();
        let list = is_list(&guessed(&narrow(&titles))) && !is_sentence(&titles);
        (list || candidates::is_candidates(&keys) || own::is_own(&keys)).then_some((index, titles))
    })
}

/// The headings of a table that may have several councillors in a row, as it is read.
fn narrow(titles: &[String]) -> Vec<String> {
    wide::headings(titles).unwrap_or_else(|| titles.to_vec())
}

/// Whether what stands in a line is text and no headings: a cell as long as a sentence.
fn is_sentence(titles: &[String]) -> bool {
    titles.iter().any(|t| t.split_whitespace().count() > 10)
}

/// A day as tables write one; a day of naughts is none.
pub(super) fn table_date(words: &str) -> Option<Date> {
    let words = words.trim();
    Date::from_iso(words.get(..10).unwrap_or(words)).or_else(|| uk_date(words))
}

fn generic(headings: &[String], rows: &[(usize, StringRecord)], file_name: &str, how: &How) -> Result<Sheet, Refusal> {
    let columns = columns::settled(headings, &how.columns).map_err(|wanted| {
        let mut refusal = Refusal::new("exchange-refused-no-column", file_name);
        refusal.say = refusal.say.with("column", wanted).with("columns", headings.join(", "));
        refusal
    })?;
    if !columns.has(Column::Name) && !columns.has(Column::Surname) {
        return Err(Refusal::new("exchange-refused-unknown", file_name));
    }
    let keys: Vec<String> = headings.iter().map(|h| header_key(h)).collect();
    let open_data = keys.iter().any(|k| k == "electoralcommissionpartycode");
    let lgsf = keys.iter().any(|k| k == "rawidentifier");
    let format = match (open_data, lgsf) {
        (true, _) => Format::OpenCouncilData,
        (_, true) => Format::Lgsf,
        _ => Format::Table,
    };
    let source = if open_data { open_data::SOURCE } else { file_name };
    // Columns that do not line up with their header would put words in the wrong places.
    let too_long = |record: &StringRecord| record.iter().skip(keys.len()).any(|f| !f.trim().is_empty());
    let long = rows.iter().filter(|(_, r)| too_long(r)).count();
    if long * 10 > rows.len() {
        return Err(Refusal::new("exchange-refused-columns", file_name));
    }
    let has = |c: Column| columns.has(c);
    let sorted = heading_rows::sort(headings, &columns, rows);
    let mut order: Vec<String> = Vec::new();
    let mut drafts: HashMap<String, Draft> = HashMap::new();
    let mut homes: HashMap<String, Vec<Option<Home>>> = HashMap::new();
    let is_address = |at: &usize| columns.0[*at].is_none() && known_headings().is_address(&headings[*at]);
    let address: Vec<usize> = (0..headings.len()).filter(is_address).collect();
    for ((line, record), kind) in rows.iter().zip(&sorted.kinds) {
        let RowKind::Person { ward, party } = kind else { continue };
        let cell = |at: usize| record.get(at).map(|f| tidy(&unescape_again(unguarded(f)))).unwrap_or_default();
        let field = |c: Column| columns.first(c).map(cell).unwrap_or_default();
        let several = |c: Column| columns.all(c).map(cell).filter(|f| !f.is_empty()).collect::<Vec<_>>();
        let council = field(Column::Council);
        let key = fold(&council);
        let draft = drafts.entry(key.clone()).or_insert_with(|| {
            order.push(key.clone());
            let mut draft = Draft::new(format, source, how);
            if lgsf {
                // What stands there is a code of the scrapers' own ("TOF"); the pages' host tells the name.
                draft.known_as.extend(Some(format!("lgsf {council}")).filter(|_| !council.is_empty()));
            } else {
                draft.council = Some(council.clone()).filter(|c| !c.is_empty());
            }
            draft.tells.wards = has(Column::Ward) || ward.is_some();
            draft.tells.party = has(Column::Party) || party.is_some();
            draft.tells.posts = has(Column::Posts);
            draft.tells.email = has(Column::Email);
            draft.tells.phone = has(Column::Phone) || has(Column::Mobile);
            draft.tells.page = has(Column::Page);
            draft.tells.surgeries = has(Column::Surgery);
            draft.tells.term_from = has(Column::TermFrom);
            draft.tells.term_until = has(Column::TermUntil);
            draft
        });
        let email = field(Column::Email);
        // A row with too many fields, or whose email column holds something else
        // although fields are missing, has slipped sideways.
        let slipped = record.len() < keys.len() && !email.is_empty() && !email.contains('@');
        if too_long(record) || slipped {
            let reason = Say::new("exchange-skipped-columns").with("found", record.len()).with("wanted", keys.len());
            draft.skipped.push(Skipped { row: *line, reason });
            continue;
        }
        let parts = [field(Column::Title), field(Column::Forename), field(Column::Surname)];
        let name = if has(Column::Name) { field(Column::Name) } else { parts.join(" ").trim().to_owned() };
        let page = field(Column::Page);
        let mut ids: Vec<MemberId> = hosts::member_id(&page).into_iter().collect();
        let own = field(Column::Id);
        if !own.is_empty() && own.chars().count() <= 60 && ids.is_empty() {
            let system = if lgsf { "lgsf" } else { "list" };
            ids.push(MemberId { system: system.into(), host: fold(&council), id: own });
        }
        if draft.host.is_none() {
            draft.host = hosts::host_of(&page).filter(|h| hosts::council_name(h).is_some());
        }
        let some = |c: Column| -> Vec<String> {
            let cells = several(c);
            cells.iter().flat_map(|f| f.split(';')).map(|f| f.trim().to_owned()).filter(|f| !f.is_empty()).collect()
        };
        let wards = field(Column::Ward);
        let mut wards = wards.split(';').map(|w| w.trim().to_owned()).filter(|w| !w.is_empty());
        let home: Vec<String> = address.iter().map(|at| cell(*at)).filter(|line| !line.is_empty()).collect();
        homes.entry(key).or_default().push(Home::of(home.iter().map(String::as_str)));
        let mut row = Row {
            row: *line,
            name: tidy(&name),
            ward: wards.next().or(ward.clone()).unwrap_or_default(),
            more_wards: wards.collect(),
            party: Some(field(Column::Party)).filter(|p| !p.is_empty()).or(party.clone()).unwrap_or_default(),
            posts: several(Column::Posts).join("; "),
            emails: several(Column::Email),
            phones: some(Column::Phone),
            mobiles: some(Column::Mobile),
            page,
            surgeries: several(Column::Surgery),
            term_from: table_date(&field(Column::TermFrom)),
            term_until: table_date(&field(Column::TermUntil)),
            ids,
            ..Row::default()
        };
        let (had_ward, had_party) = (!row.ward.is_empty(), !row.party.is_empty());
        if job_title::settle(&mut row) {
            draft.tells.wards |= !had_ward && !row.ward.is_empty();
            draft.tells.party |= !had_party && !row.party.is_empty();
        }
        draft.rows.push(row);
    }
    for (key, homes) in &homes {
        if let Some(draft) = drafts.get_mut(key) {
            home::leave_out(homes, &mut draft.rows);
        }
    }
    let mut sheet = finish(format, order, drafts, file_name)?;
    let looked_at = looked_at(headings, rows, &columns, &how.columns);
    let mut note = |key: &'static str, count: usize| {
        if count > 0 {
            sheet.notes.push(Note { row: None, what: Say::new(key).with("count", count) });
        }
    };
    note("exchange-note-heading-rows", sorted.headings);
    note("exchange-note-ward-from-above", sorted.filled);
    if !looked_at.unread.is_empty() {
        let names = looked_at.unread.iter().map(|c| format!("“{}”", text::shown(c))).collect::<Vec<_>>().join(", ");
        let what = Say::new("exchange-note-columns-unread").with("count", looked_at.unread.len()).with("names", names);
        sheet.notes.insert(0, Note { row: None, what });
    }
    for why in LeftOut::ALL {
        let of: Vec<_> = looked_at.left_out.iter().filter(|(_, w)| *w == why).map(|(heading, _)| heading).collect();
        if !of.is_empty() {
            let names = of.iter().map(|c| format!("“{}”", text::shown(c))).collect::<Vec<_>>().join(", ");
            let what = Say::new(why.key()).with("count", of.len()).with("names", names);
            sheet.notes.push(Note { row: None, what });
        }
    }
    sheet.columns = Some(looked_at);
    Ok(sheet)
}

/// Builds the councils in the file's order.
pub(super) fn finish(
    format: Format,
    order: Vec<String>,
    mut drafts: HashMap<String, Draft>,
    file_name: &str,
) -> Result<Sheet, Refusal> {
    if order.len() > LIMITS.councils {
        return Err(Refusal::new("exchange-refused-too-many-councils", file_name));
    }
    let councils: Vec<_> = order
        .into_iter()
        .filter_map(|key| drafts.remove(&key))
        .map(|mut draft| {
            if matches!(format, Format::Table | Format::Lgsf)
                && let Some(host) = &draft.host
            {
                draft.source.clone_from(host);
                draft.known_as.push(host.clone());
            }
            draft::build(draft)
        })
        .collect();
    if councils.iter().all(|c| c.people.is_empty() && c.vacancies.is_empty()) {
        return Err(Refusal::new("exchange-refused-no-rows", file_name));
    }
    Ok(Sheet { format, encoding: Encoding::Utf8, councils, notes: Vec::new(), columns: None })
}
