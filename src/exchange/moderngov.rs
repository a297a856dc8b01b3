//! The answer of ModernGov's `mgWebService.asmx/GetCouncillorsByWard`, as an
//! officer saves it from a browser: `councillorsbyward/wards/ward/` with
//! `wardtitle` and `councillors/councillor/`, no attributes, no namespaces.
//! Of a home address nothing is kept but an email address, and that only where
//! the work address has none; the rest is compared with what else is said of the
//! councillor, so that it does not come in another way.

use quick_xml::Reader;
use quick_xml::events::Event;

use super::columns::How;
use super::decode::{tidy, unescape_again};
use super::draft::{self, Draft, Row};
use super::home::{self, Home};
use super::{Encoding, Format, Note, Refusal, Sheet, Tells, contacts, hosts};
use crate::model::limits::{Budget, LIMITS};
use crate::model::{ContactKind, Date, MemberId, Say};

/// Deeper than this no such answer goes.
const DEEPEST: usize = 32;
/// More councillors than any list holds.
pub(super) const MOST: usize = LIMITS.table_rows;
/// More terms, numbers or addresses than one councillor has.
const MANY: usize = 40;

pub(super) fn read(text: &str, file_name: &str, how: &How) -> Result<Sheet, Refusal> {
    // A browser that shows the tree puts a sentence before it, a server blank lines.
    let start = text.find("<?xml").or_else(|| find_root(text)).unwrap_or(0);
    let lines_before = text[..start].matches('\n').count();
    let body = &text[start..];
    let mut reader = Reader::from_str(body);
    let mut walk = Walk::new(file_name, how);
    let mut events = Budget::new(LIMITS.xml_events);
    loop {
        if events.take(1).is_err() {
            return Err(Refusal::new("exchange-refused-too-many", file_name));
        }
        let event = match reader.read_event() {
            Ok(event) => event,
            Err(quick_xml::Error::Syntax(_)) => return Err(Refusal::new("exchange-refused-truncated", file_name)),
            Err(_) => {
                let at = usize::try_from(reader.error_position()).unwrap_or(usize::MAX).min(body.len());
                let line = body.as_bytes()[..at].iter().filter(|b| **b == b'\n').count() + lines_before + 1;
                let mut refusal = Refusal::new("exchange-refused-broken-xml", file_name);
                refusal.say = refusal.say.with("line", line);
                return Err(refusal);
            }
        };
        match event {
            Event::Start(e) => walk.open(e.local_name().as_ref())?,
            Event::End(_) => walk.close()?,
            Event::Empty(e) => {
                walk.open(e.local_name().as_ref())?;
                walk.close()?;
            }
            Event::Text(e) => walk.text(&e.xml10_content()),
            Event::CData(e) => walk.text(&e.xml10_content()),
            // Only the five predefined entities and numbers are resolved: nothing grows.
            Event::GeneralRef(e) => match e.resolve_char_ref() {
                Ok(Some(c)) => walk.text(c.encode_utf8(&mut [0; 4])),
                _ => walk.text(entity(&e.xml10_content()).as_str()),
            },
            Event::Eof => break,
            _ => {}
        }
        // What a browser adds behind the end is not of interest.
        if walk.done {
            break;
        }
    }
    walk.finish()
}

fn find_root(text: &str) -> Option<usize> {
    text.char_indices()
        .filter(|(_, c)| *c == '<')
        .map(|(at, _)| at)
        .take(10_000)
        .find(|at| text.get(at + 1..at + 18).is_some_and(|name| name.eq_ignore_ascii_case("councillorsbyward")))
}

fn entity(name: &str) -> String {
    match name {
        "amp" => "&".into(),
        "lt" => "<".into(),
        "gt" => ">".into(),
        "quot" => "\"".into(),
        "apos" => "'".into(),
        "nbsp" => " ".into(),
        other => format!("&{other};"),
    }
}

/// One councillor while being read.
#[derive(Default)]
struct Member {
    row: Row,
    id: String,
    photo: String,
    representing: String,
    work_email: bool,
    home_email: String,
    /// The lines of the home address.
    home: Vec<String>,
    terms: Vec<(String, String)>,
}

struct Walk<'a> {
    file_name: &'a str,
    path: Vec<String>,
    text: String,
    ward: String,
    member: Option<(usize, Member)>,
    draft: Draft,
    photos: Vec<String>,
    ids: Vec<String>,
    /// The home address of each row.
    homes: Vec<Option<Home>>,
    wards: usize,
    count: usize,
    promised: usize,
    done: bool,
}

impl<'a> Walk<'a> {
    fn new(file_name: &'a str, how: &How) -> Self {
        let mut draft = Draft::new(Format::ModernGov, file_name, how);
        draft.tells = Tells {
            wards: true,
            party: true,
            posts: true,
            email: true,
            phone: true,
            address: true,
            ..Tells::default()
        };
        Walk {
            file_name,
            path: Vec::new(),
            text: String::new(),
            ward: String::new(),
            member: None,
            draft,
            photos: Vec::new(),
            ids: Vec::new(),
            homes: Vec::new(),
            wards: 0,
            count: 0,
            promised: 0,
            done: false,
        }
    }

    fn open(&mut self, name: impl AsRef<[u8]>) -> Result<(), Refusal> {
        let name = String::from_utf8_lossy(name.as_ref()).to_ascii_lowercase();
        if self.path.len() >= DEEPEST {
            return Err(Refusal::new("exchange-refused-other-xml", self.file_name));
        }
        match name.as_str() {
            "ward" if self.member.is_none() => {
                self.ward.clear();
                self.wards += 1;
            }
            "councillor" if self.member.is_none() => {
                self.count += 1;
                if self.count > MOST {
                    return Err(Refusal::new("exchange-refused-too-many", self.file_name));
                }
                self.member = Some((self.path.len(), Member::default()));
            }
            "termofoffice" => {
                if let Some((_, member)) = &mut self.member
                    && member.terms.len() < MANY
                {
                    member.terms.push((String::new(), String::new()));
                }
            }
            _ => {}
        }
        self.path.push(name);
        self.text.clear();
        Ok(())
    }

    fn text(&mut self, words: &str) {
        if self.text.len() < 20_000 {
            self.text.push_str(words);
        }
    }

    fn close(&mut self) -> Result<(), Refusal> {
        let value = tidy(&unescape_again(&std::mem::take(&mut self.text)));
        let Some(name) = self.path.pop() else { return Ok(()) };
        match &mut self.member {
            Some((depth, _)) if *depth == self.path.len() && name == "councillor" => self.finish_member(),
            Some((depth, member)) => {
                let parent =
                    if self.path.len() > *depth + 1 { self.path.last().map_or("", String::as_str) } else { "" };
                set(member, &mut self.draft.tells, parent, &name, value);
            }
            None => match name.as_str() {
                "wardtitle" => self.ward = value,
                "councillorcount" => self.promised = self.promised.saturating_add(value.parse().unwrap_or(0)),
                "councillorsbyward" => self.done = true,
                _ => {}
            },
        }
        Ok(())
    }

    fn finish_member(&mut self) {
        let Some((_, mut member)) = self.member.take() else { return };
        let mut row = std::mem::take(&mut member.row);
        row.row = self.count;
        row.ward = if self.ward.is_empty() { member.representing } else { self.ward.clone() };
        if !member.work_email && !member.home_email.is_empty() {
            // An address for email and nothing else: no number, no note.
            let emails = contacts::emails(&member.home_email).into_iter().filter(|c| c.kind == ContactKind::Email);
            row.emails.extend(emails.map(|c| c.value));
        }
        row.surgeries.retain(|line| !line.is_empty());
        let dated = member.terms.iter().map(|(from, until)| (uk_date(from), uk_date(until)));
        if let Some((from, until)) = dated.max_by_key(|(from, _)| *from) {
            (row.term_from, row.term_until) = (from, until);
        }
        self.photos.push(member.photo);
        self.ids.push(member.id);
        self.homes.push(Home::of(member.home.iter().map(String::as_str)));
        self.draft.rows.push(row);
    }

    fn finish(mut self) -> Result<Sheet, Refusal> {
        if !self.done {
            return Err(Refusal::new("exchange-refused-truncated", self.file_name));
        }
        if self.wards == 0 || self.draft.rows.is_empty() {
            return Err(Refusal::new("exchange-refused-no-wards", self.file_name));
        }
        home::leave_out(&self.homes, &mut self.draft.rows);
        let host = self.photos.iter().find_map(|photo| hosts::host_of(photo));
        if self.promised > self.count {
            let what = Say::new("exchange-note-fewer").with("promised", self.promised).with("count", self.count);
            self.draft.notes.push(Note { row: None, what });
        }
        for (row, id) in self.draft.rows.iter_mut().zip(&self.ids) {
            // A number without a host could be any council's.
            if let Some(host) = host.as_ref().filter(|_| !id.is_empty() && id.len() <= 20) {
                row.ids.push(MemberId { system: "moderngov".into(), host: host.clone(), id: id.clone() });
            }
        }
        if let Some(host) = &host {
            self.draft.source.clone_from(host);
            self.draft.known_as.push(host.clone());
        }
        self.draft.host = host;
        let draft = self.draft;
        Ok(Sheet {
            format: Format::ModernGov,
            encoding: Encoding::Utf8,
            councils: vec![draft::build(draft)],
            notes: Vec::new(),
            columns: None,
        })
    }
}

/// Puts one element's text where it belongs. `parent` is empty directly under the councillor.
fn set(member: &mut Member, tells: &mut Tells, parent: &str, name: &str, value: String) {
    let row = &mut member.row;
    match (parent, name) {
        ("", "councillorid") => member.id = value,
        ("", "fullusername") => row.name = value,
        ("", "photosmallurl" | "photobigurl") => member.photo = value,
        ("", "politicalpartytitle") => row.party = value,
        ("", "representing") => member.representing = value,
        ("", "keyposts") => row.posts = value,
        ("", "surgerydetails") => tells.surgeries = true,
        ("", "termsofoffice") => (tells.term_from, tells.term_until) = (true, true),
        ("workaddress", "phone") if !value.is_empty() && row.phones.len() < MANY => row.phones.push(value),
        ("workaddress", "mobile") if !value.is_empty() && row.mobiles.len() < MANY => row.mobiles.push(value),
        ("workaddress", "postcode") => row.postcode = value,
        ("workaddress", "email") if !value.is_empty() && row.emails.len() < MANY => {
            member.work_email |= value.contains('@');
            row.emails.push(value);
        }
        ("workaddress", line) if line.starts_with("line") && row.address.len() < 8 => row.address.push(value),
        ("homeaddress", "email") => member.home_email = value,
        ("homeaddress", line)
            if (line.starts_with("line") || line == "postcode") && !value.is_empty() && member.home.len() < 8 =>
        {
            member.home.push(value);
        }
        ("surgerydetails", line) if line.starts_with("line") && row.surgeries.len() < 40 => row.surgeries.push(value),
        ("termofoffice", "startdate") => {
            if let Some(term) = member.terms.last_mut() {
                term.0 = value;
            }
        }
        ("termofoffice", "enddate") => {
            if let Some(term) = member.terms.last_mut() {
                term.1 = value;
            }
        }
        _ => {}
    }
}

/// `dd/MM/yyyy`; `unspecified` and all else is none.
pub(super) fn uk_date(words: &str) -> Option<Date> {
    let mut parts = words.split('/').map(str::trim);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
    (parts.next().is_none() && year.len() == 4).then_some(date)
}
