//! Candidates at elections, as Democracy Club gives them: a row a candidacy, of
//! which only the elected are read. Several elections may stand in one file; of
//! each ward the newest count, as many as it has seats.

use std::collections::{BTreeMap, HashMap};

use csv::StringRecord;

use super::columns::How;
use super::decode::{tidy, unescape_again};
use super::draft::{Draft, Row};
use super::headings::headings;
use super::table::{finish, table_date};
use super::{Format, Note, Refusal, Sheet};
use crate::model::text::fold;
use crate::model::{Date, MemberId, Say};

/// Where such a file comes from, as it is told to a reader.
const SOURCE: &str = "Democracy Club";

/// Whether a header is that of a list of candidates from Democracy Club. Until 2018 its columns were called
/// `id`, `name` and `election`.
pub(super) fn is_candidates(keys: &[String]) -> bool {
    let has = |key: &str| keys.iter().any(|k| k == key);
    let election =
        has("ballotpaperid") || ((has("electionid") || has("election")) && (has("postlabel") || has("postid")));
    (has("personname") || has("name")) && election
}

/// Of any other table with a column that says who was elected, the rows of those who were, and a sentence about the
/// others. `None` where the table says nothing of elections.
///
/// # Errors
/// Where it lists candidates and does not say who of them was elected, or nobody was.
#[allow(clippy::type_complexity)] // the rows of a table, as they came
pub(super) fn elected_only(
    titles: &[String],
    rows: &[(usize, StringRecord)],
    file_name: &str,
) -> Result<Option<(Vec<(usize, StringRecord)>, Say)>, Refusal> {
    let lists = headings();
    let says = |at: &usize| {
        let cells = || rows.iter().filter_map(|(_, r)| r.get(*at)).filter(|c| !c.trim().is_empty());
        let known = cells().filter(|c| lists.yes(c).is_some()).count();
        known > 0 && known * 5 >= cells().count() * 4
    };
    let elected = (0..titles.len()).filter(|at| lists.is_elected(&titles[*at])).find(says);
    let Some(at) = elected else {
        let stood = titles.iter().any(|t| lists.is_of_candidates(t));
        return if stood { Err(Refusal::new("exchange-refused-candidates", file_name)) } else { Ok(None) };
    };
    let won = |r: &StringRecord| r.get(at).and_then(|c| lists.yes(c)) == Some(true);
    let kept: Vec<_> = rows.iter().filter(|(_, r)| won(r)).cloned().collect();
    if kept.is_empty() {
        return Err(Refusal::new("exchange-refused-nobody-elected", file_name));
    }
    let count = rows.len() - kept.len();
    let what = Say::new("exchange-note-elected-only").with("count", count).with("column", titles[at].clone());
    Ok(Some((kept, what)))
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
    let elected = keys.iter().position(|k| headings().is_elected(k));
    // A column of which every cell is empty says nothing.
    let said =
        elected.is_some_and(|at| rows.iter().any(|(_, r)| r.get(at).is_some_and(|c| headings().yes(c).is_some())));
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
    let cell = |at: usize| record.get(at).map(|f| tidy(&unescape_again(f))).unwrap_or_default();
    let field = |key: &str| keys.iter().position(|k| k == key).map(cell).unwrap_or_default();
    // The names of today, and those until 2018.
    let either = |now: &str, then: &str| Some(field(now)).filter(|f| !f.is_empty()).unwrap_or_else(|| field(then));
    let mut ballot = field("ballotpaperid");
    if ballot.is_empty() {
        ballot = either("electionid", "election");
    }
    let council = match field("organisationname") {
        named if !named.is_empty() => named,
        _ => place(&ballot),
    };
    let date = table_date(&field("electiondate")).or_else(|| ballot.rsplit('.').next().and_then(Date::from_iso));
    let id = either("personid", "id");
    let ids = if id.is_empty() || id.len() > 20 {
        Vec::new()
    } else {
        vec![MemberId { system: "democracyclub".into(), host: "candidates.democracyclub.org.uk".into(), id }]
    };
    let prefix = field("honorificprefix");
    let name = either("personname", "name");
    let name =
        if prefix.is_empty() || fold(&name).starts_with(&fold(&prefix)) { name } else { format!("{prefix} {name}") };
    // A poll that was called off elected nobody, whatever else stands in the row.
    let cancelled = headings().yes(&field("cancelledpoll")) == Some(true);
    let elected = keys.iter().position(|k| headings().is_elected(k)).and_then(|at| headings().yes(&cell(at)));
    Candidacy {
        elected: if cancelled && elected != Some(true) { Some(false) } else { elected },
        council,
        ballot,
        date,
        seats: either("seatscontested", "winnercount").parse().ok().filter(|n| (1..=20).contains(n)),
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
