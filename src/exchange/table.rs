//! Tables: comma, semicolon or tab between the fields, any order of columns,
//! any of the headers that councils and civic projects use.

use std::collections::HashMap;

use csv::{ReaderBuilder, StringRecord};

use super::decode::{tidy, unescape_again};
use super::draft::{self, Draft, Row};
use super::moderngov::{MOST, uk_date};
use super::{Encoding, Format, Refusal, Sheet, Skipped, hosts, open_data};
use crate::model::text::fold;
use crate::model::{Date, MemberId, Say};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Column {
    Name,
    Title,
    Forename,
    Surname,
    Ward,
    Party,
    Email,
    Phone,
    Mobile,
    Page,
    Posts,
    Council,
    Id,
    TermFrom,
    TermUntil,
}

/// Headers, folded to letters and digits; of two for one column the earlier here is taken.
const ALIASES: &[(&str, Column)] = &[
    ("fullusername", Column::Name),
    ("councillorname", Column::Name),
    ("rawname", Column::Name),
    ("personname", Column::Name),
    ("membername", Column::Name),
    ("fullname", Column::Name),
    ("name", Column::Name),
    ("enw", Column::Name),
    ("enwrcynghorydd", Column::Name),
    ("councillor", Column::Name),
    ("cynghorydd", Column::Name),
    ("member", Column::Name),
    ("title", Column::Title),
    ("honorificprefix", Column::Title),
    ("teitl", Column::Title),
    ("forename", Column::Forename),
    ("forenames", Column::Forename),
    ("firstname", Column::Forename),
    ("givenname", Column::Forename),
    ("enwcyntaf", Column::Forename),
    ("surname", Column::Surname),
    ("lastname", Column::Surname),
    ("familyname", Column::Surname),
    ("cyfenw", Column::Surname),
    ("wardname", Column::Ward),
    ("ward", Column::Ward),
    ("warddivision", Column::Ward),
    ("division", Column::Ward),
    ("divisionname", Column::Ward),
    ("electoraldivision", Column::Ward),
    ("electoralward", Column::Ward),
    ("rawdivision", Column::Ward),
    ("postlabel", Column::Ward),
    ("wardtitle", Column::Ward),
    ("adran", Column::Ward),
    ("adranetholiadol", Column::Ward),
    ("wardetholiadol", Column::Ward),
    ("representing", Column::Ward),
    ("partyname", Column::Party),
    ("party", Column::Party),
    ("politicalpartytitle", Column::Party),
    ("politicalparty", Column::Party),
    ("politicalgroup", Column::Party),
    ("rawparty", Column::Party),
    ("plaid", Column::Party),
    ("email", Column::Email),
    ("emailaddress", Column::Email),
    ("workemail", Column::Email),
    ("ebost", Column::Email),
    ("telephone", Column::Phone),
    ("telephonenumber", Column::Phone),
    ("phone", Column::Phone),
    ("phonenumber", Column::Phone),
    ("worktelephone", Column::Phone),
    ("workphone", Column::Phone),
    ("tel", Column::Phone),
    ("ffon", Column::Phone),
    ("mobile", Column::Mobile),
    ("mobilephone", Column::Mobile),
    ("workmobile", Column::Mobile),
    ("symudol", Column::Mobile),
    ("page", Column::Page),
    ("url", Column::Page),
    ("profile", Column::Page),
    ("webpage", Column::Page),
    ("link", Column::Page),
    ("tudalen", Column::Page),
    ("keyposts", Column::Posts),
    ("role", Column::Posts),
    ("roles", Column::Posts),
    ("position", Column::Posts),
    ("post", Column::Posts),
    ("posts", Column::Posts),
    ("responsibilities", Column::Posts),
    ("swydd", Column::Posts),
    ("rol", Column::Posts),
    ("council", Column::Council),
    ("councilname", Column::Council),
    ("cyngor", Column::Council),
    ("authority", Column::Council),
    ("localauthority", Column::Council),
    ("organisationname", Column::Council),
    ("councilid", Column::Council),
    ("councillorid", Column::Id),
    ("memberid", Column::Id),
    ("uid", Column::Id),
    ("rawidentifier", Column::Id),
    ("startdate", Column::TermFrom),
    ("nextelection", Column::TermUntil),
    ("electiondate", Column::TermUntil),
    ("enddate", Column::TermUntil),
];

fn header_key(header: &str) -> String {
    fold(header).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Where each kind of column stands.
fn columns(keys: &[String]) -> HashMap<Column, usize> {
    let mut found = HashMap::new();
    for (alias, column) in ALIASES {
        if let Some(at) = keys.iter().position(|k| k == alias) {
            found.entry(*column).or_insert(at);
        }
    }
    found
}

/// Whether these columns make a list of people, and not any table with names in it.
fn is_list(columns: &HashMap<Column, usize>) -> bool {
    let has = |c: &Column| columns.contains_key(c);
    (has(&Column::Name) || has(&Column::Surname))
        && [Column::Ward, Column::Party, Column::Email, Column::Posts].iter().any(has)
}

/// How many lines may stand before the header.
const LEAD: usize = 12;

pub(super) fn read(text: &str, file_name: &str) -> Result<Sheet, Refusal> {
    let refuse = |key: &'static str| Err(Refusal::new(key, file_name));
    let head: String = text.lines().take(LEAD + 40).collect::<Vec<_>>().join("\n");
    // The separator whose header shows the most columns that are known.
    let best = [b',', b';', b'\t', b'|']
        .into_iter()
        .filter_map(|sep| header(&head, sep).map(|(line, keys)| (columns(&keys).len(), sep, line, keys)))
        .rev()
        .max_by_key(|(known, ..)| *known);
    let Some((_, separator, header_line, keys)) = best else { return refuse("exchange-refused-unknown") };
    if keys.iter().any(|k| k == "ballotpaperid" || k == "electioncurrent") {
        return refuse("exchange-refused-candidates");
    }
    let mut rows: Vec<(usize, StringRecord)> = Vec::new();
    let mut reader = reader(text, separator);
    let mut lines = Lines { text, at: 0, line: 1 };
    for (index, record) in reader.records().enumerate() {
        let Ok(record) = record else { return refuse("exchange-refused-unknown") };
        if index <= header_line || record.iter().all(|f| f.trim().is_empty()) {
            continue;
        }
        if rows.len() >= MOST {
            return refuse("exchange-refused-too-many");
        }
        let line = record.position().map_or(index + 1, |p| lines.at(p.byte()));
        // A quotation mark that never closes takes the rest of the file into one field.
        if record.iter().any(|f| f.len() > 8_000 || f.matches('\n').count() > 60) {
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
    if open_data::is_2019(&keys) {
        return open_data::read(&rows, file_name);
    }
    generic(&keys, &rows, file_name)
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

/// The first line that reads like the header of such a list: its number from 0, and its keys.
fn header(head: &str, separator: u8) -> Option<(usize, Vec<String>)> {
    reader(head, separator).records().take(LEAD).enumerate().find_map(|(index, record)| {
        let keys: Vec<String> = record.ok()?.iter().map(header_key).collect();
        is_list(&columns(&keys)).then_some((index, keys))
    })
}

/// A day as tables write one; a day of naughts is none.
pub(super) fn table_date(words: &str) -> Option<Date> {
    let words = words.trim();
    Date::from_iso(words.get(..10).unwrap_or(words)).or_else(|| uk_date(words))
}

fn generic(keys: &[String], rows: &[(usize, StringRecord)], file_name: &str) -> Result<Sheet, Refusal> {
    let columns = columns(keys);
    let open_data = keys.iter().any(|k| k == "electoralcommissionpartycode");
    let lgsf = keys.iter().any(|k| k == "rawidentifier");
    let format = if open_data { Format::OpenCouncilData } else { Format::Table };
    let source = if open_data { open_data::SOURCE } else { file_name };
    // Columns that do not line up with their header would put words in the wrong places.
    let too_long = |record: &StringRecord| record.iter().skip(keys.len()).any(|f| !f.trim().is_empty());
    let long = rows.iter().filter(|(_, r)| too_long(r)).count();
    if long * 10 > rows.len() {
        return Err(Refusal::new("exchange-refused-columns", file_name));
    }
    let has = |c: Column| columns.contains_key(&c);
    let mut order: Vec<String> = Vec::new();
    let mut drafts: HashMap<String, Draft> = HashMap::new();
    for (line, record) in rows {
        let field = |c: Column| -> String {
            columns.get(&c).and_then(|at| record.get(*at)).map(|f| tidy(&unescape_again(f))).unwrap_or_default()
        };
        let council = field(Column::Council);
        let key = fold(&council);
        let draft = drafts.entry(key.clone()).or_insert_with(|| {
            order.push(key);
            let mut draft = Draft::new(format, source);
            draft.council = Some(council.clone()).filter(|c| !c.is_empty());
            draft.tells.wards = has(Column::Ward);
            draft.tells.party = has(Column::Party);
            draft.tells.posts = has(Column::Posts);
            draft.tells.email = has(Column::Email);
            draft.tells.phone = has(Column::Phone) || has(Column::Mobile);
            draft.tells.page = has(Column::Page);
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
        let some = |c: Column| Some(field(c)).filter(|f| !f.is_empty()).into_iter().collect::<Vec<_>>();
        draft.rows.push(Row {
            row: *line,
            name: tidy(&name),
            ward: field(Column::Ward),
            party: field(Column::Party),
            posts: field(Column::Posts),
            emails: Some(email).filter(|e| !e.is_empty()).into_iter().collect(),
            phones: some(Column::Phone),
            mobiles: some(Column::Mobile),
            page,
            term_from: table_date(&field(Column::TermFrom)),
            term_until: table_date(&field(Column::TermUntil)),
            ids,
            ..Row::default()
        });
    }
    finish(format, order, drafts, file_name)
}

/// Builds the councils in the file's order.
pub(super) fn finish(
    format: Format,
    order: Vec<String>,
    mut drafts: HashMap<String, Draft>,
    file_name: &str,
) -> Result<Sheet, Refusal> {
    let councils: Vec<_> = order
        .into_iter()
        .filter_map(|key| drafts.remove(&key))
        .map(|mut draft| {
            if format == Format::Table
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
    Ok(Sheet { format, encoding: Encoding::Utf8, councils, notes: Vec::new() })
}
