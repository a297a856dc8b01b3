//! Candidates at elections, as Democracy Club gives them: a row a candidacy, of
//! which only the elected are read. Several elections may stand in one file; of
//! each ward the newest count, as many as it has seats.

use std::collections::{BTreeMap, HashMap};

use csv::StringRecord;

use super::columns::How;
use super::decode::{tidy, unescape_again};
use super::draft::{Draft, Row};
use super::table::{finish, table_date};
use super::{Format, Note, Refusal, Sheet};
use crate::model::text::fold;
use crate::model::{Date, MemberId, Say};

/// Where such a file comes from, as it is told to a reader.
const SOURCE: &str = "Democracy Club";

/// Whether a header is that of a list of candidates.
pub(super) fn is_candidates(keys: &[String]) -> bool {
    let has = |key: &str| keys.iter().any(|k| k == key);
    has("personname") && (has("ballotpaperid") || (has("electionid") && has("postlabel")))
}

/// One candidacy.
struct Candidacy {
    row: Row,
    elected: Option<bool>,
    council: String,
    ballot: String,
    date: Option<Date>,
    seats: Option<usize>,
}

impl Candidacy {
    fn is_by_election(&self) -> bool {
        self.ballot.split('.').any(|part| part == "by")
    }
}

pub(super) fn read(
    keys: &[String],
    rows: &[(usize, StringRecord)],
    file_name: &str,
    how: &How,
) -> Result<Sheet, Refusal> {
    let said = keys.iter().any(|k| k == "elected");
    let mut all: Vec<Candidacy> = Vec::new();
    let mut elsewhere = 0usize;
    for (line, record) in rows {
        let candidacy = candidacy(keys, *line, record);
        // Parliaments, police commissioners and the like elect no councillors.
        if candidacy.ballot.is_empty() || candidacy.ballot.starts_with("local.") {
            all.push(candidacy);
        } else {
            elsewhere += 1;
        }
    }
    let unopposed = unopposed(&all);
    let mut open = 0usize;
    all.retain(|c| match c.elected {
        Some(elected) => elected,
        // As many candidates as seats: no vote was needed.
        None if unopposed.contains(&c.ballot) => true,
        None => {
            open += 1;
            false
        }
    });
    if all.is_empty() {
        let key = if said { "exchange-refused-nobody-elected" } else { "exchange-refused-candidates" };
        return Err(Refusal::new(key, file_name));
    }
    let mut sheet = sheet(all, file_name, how)?;
    let mut note = |what: Say| sheet.notes.push(Note { row: None, what });
    if !said {
        note(Say::new("exchange-note-elected-absent").with("count", open));
    } else if open > 0 {
        note(Say::new("exchange-note-result-open").with("count", open));
    }
    if elsewhere > 0 {
        note(Say::new("exchange-note-other-elections").with("count", elsewhere));
    }
    Ok(sheet)
}

fn candidacy(keys: &[String], line: usize, record: &StringRecord) -> Candidacy {
    let field = |key: &str| -> String {
        let at = keys.iter().position(|k| k == key);
        at.and_then(|at| record.get(at)).map(|f| tidy(&unescape_again(f))).unwrap_or_default()
    };
    let mut ballot = field("ballotpaperid");
    if ballot.is_empty() {
        ballot = field("electionid");
    }
    let council = match field("organisationname") {
        named if !named.is_empty() => named,
        _ => place(&ballot),
    };
    let date = table_date(&field("electiondate")).or_else(|| ballot.rsplit('.').next().and_then(Date::from_iso));
    let id = field("personid");
    let ids = if id.is_empty() || id.len() > 20 {
        Vec::new()
    } else {
        vec![MemberId { system: "democracyclub".into(), host: "candidates.democracyclub.org.uk".into(), id }]
    };
    let prefix = field("honorificprefix");
    let name = field("personname");
    let name =
        if prefix.is_empty() || fold(&name).starts_with(&fold(&prefix)) { name } else { format!("{prefix} {name}") };
    // A poll that was called off elected nobody, whatever else stands in the row.
    let cancelled = yes(&field("cancelledpoll")) == Some(true);
    let elected = yes(&field("elected"));
    Candidacy {
        elected: if cancelled && elected != Some(true) { Some(false) } else { elected },
        council,
        ballot,
        date,
        seats: field("seatscontested").parse().ok().filter(|n| (1..=20).contains(n)),
        row: Row {
            row: line,
            name,
            ward: field("postlabel"),
            party: field("partyname"),
            term_from: date,
            ids,
            ..Row::default()
        },
    }
}

/// What a cell says of yes and no; `None` where it says neither.
fn yes(words: &str) -> Option<bool> {
    match fold(words).as_str() {
        "true" | "t" | "yes" | "y" | "1" | "elected" => Some(true),
        "false" | "f" | "no" | "n" | "0" | "not elected" => Some(false),
        _ => None,
    }
}

/// The council's name out of a ballot's: "local.west-cwm.aberwen.2022-05-05" gives "West Cwm".
fn place(ballot: &str) -> String {
    let slug = ballot.split('.').nth(1).unwrap_or("");
    let words = slug.split('-').filter(|w| !w.is_empty()).map(|w| {
        let mut letters = w.chars();
        letters.next().map(|c| c.to_uppercase().chain(letters).collect::<String>()).unwrap_or_default()
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Ballots in which nobody lost, as nothing is said of who won.
fn unopposed(all: &[Candidacy]) -> std::collections::HashSet<String> {
    let mut ballots: HashMap<&str, (usize, Option<usize>)> = HashMap::new();
    for c in all.iter().filter(|c| c.elected.is_none()) {
        let ballot = ballots.entry(c.ballot.as_str()).or_default();
        ballot.0 += 1;
        ballot.1 = ballot.1.or(c.seats);
    }
    let few = |(standing, seats): &(usize, Option<usize>)| seats.is_some_and(|seats| *standing <= seats);
    ballots.iter().filter(|(id, b)| !id.is_empty() && few(b)).map(|(id, _)| (*id).to_owned()).collect()
}

fn sheet(all: Vec<Candidacy>, file_name: &str, how: &How) -> Result<Sheet, Refusal> {
    let mut order: Vec<String> = Vec::new();
    let mut drafts: HashMap<String, Draft> = HashMap::new();
    let mut wards: BTreeMap<(String, String), Vec<Candidacy>> = BTreeMap::new();
    for c in all {
        let key = fold(&c.council);
        drafts.entry(key.clone()).or_insert_with(|| {
            order.push(key.clone());
            let mut draft = Draft::new(Format::Candidates, SOURCE, how);
            draft.council = Some(c.council.clone()).filter(|c| !c.is_empty());
            (draft.tells.wards, draft.tells.party, draft.tells.term_from) = (true, true, true);
            draft
        });
        wards.entry((key, fold(&c.row.ward))).or_default().push(c);
    }
    for ((council, _), elected) in wards {
        let Some(draft) = drafts.get_mut(&council) else { continue };
        let (kept, by_elections) = sitting(elected);
        if by_elections > 0
            && let Some(row) = kept.first()
        {
            let what = Say::new("exchange-note-by-election").with("ward", row.ward.clone()).with("count", by_elections);
            draft.notes.push(Note { row: None, what });
        }
        draft.rows.extend(kept);
    }
    for draft in drafts.values_mut() {
        draft.rows.sort_by_key(|r| r.row);
    }
    finish(Format::Candidates, order, drafts, file_name)
}

/// Who sits for a ward after several elections: from the newest back, until its
/// seats are full. By-elections come on top, for nobody says whom they followed;
/// how many were elected so.
fn sitting(mut elected: Vec<Candidacy>) -> (Vec<Row>, usize) {
    let seats = elected.iter().filter(|c| !c.is_by_election()).filter_map(|c| c.seats).max();
    elected.sort_by_key(|c| std::cmp::Reverse(c.date));
    let mut rows: Vec<Row> = Vec::new();
    let mut main: BTreeMap<Option<Date>, Vec<Row>> = BTreeMap::new();
    let mut by: Vec<(Option<Date>, Row)> = Vec::new();
    for c in elected {
        if c.is_by_election() {
            by.push((c.date, c.row));
        } else {
            main.entry(c.date).or_default().push(c.row);
        }
    }
    let mut oldest = None;
    for (date, winners) in main.into_iter().rev() {
        let full = rows.len() >= seats.unwrap_or_else(|| rows.len().max(1));
        if !rows.is_empty() && full {
            break;
        }
        oldest = date;
        rows.extend(winners);
    }
    // Somebody elected anew stands in the later row.
    let mut known: Vec<MemberId> = rows.iter().flat_map(|r| r.ids.clone()).collect();
    let mut count = 0;
    for (date, row) in by {
        let known_already = row.ids.iter().any(|id| known.contains(id));
        if date >= oldest && !known_already {
            known.extend(row.ids.clone());
            count += usize::from(!rows.is_empty());
            rows.push(row);
        }
    }
    (rows, count)
}
