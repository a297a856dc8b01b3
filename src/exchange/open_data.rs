//! Open Council Data UK as of 2019: the header has nine names and most rows ten
//! fields, because `email`, after `councillorName`, is missing from the header.
//! Windows-1252; `0000-00-00` is no day; empty seats are rows of the party `VAC`.

use std::collections::HashMap;

use csv::StringRecord;

use super::columns::How;
use super::decode::tidy;
use super::draft::{Draft, Row};
use super::table::{finish, table_date};
use super::{Format, Refusal, Sheet, Skipped};
use crate::model::{MemberId, Say};

/// Where such a file comes from, as it is told to a reader.
pub(super) const SOURCE: &str = "Open Council Data UK";

const HEADER: [&str; 9] = [
    "councilid",
    "wardid",
    "councillorid",
    "wardname",
    "councillorname",
    "party",
    "defendingpartyifvacant",
    "byelectiondate",
    "electiondate",
];

/// Whether a header is that of 2019.
pub(super) fn is_2019(keys: &[String]) -> bool {
    keys == HEADER
}

pub(super) fn read(rows: &[(usize, StringRecord)], file_name: &str, how: &How) -> Result<Sheet, Refusal> {
    let mut order = Vec::new();
    let mut drafts: HashMap<String, Draft> = HashMap::new();
    for (line, record) in rows {
        let field = |at: usize| record.get(at).map(tidy).unwrap_or_default();
        let council = field(0);
        let draft = drafts.entry(council.clone()).or_insert_with(|| {
            order.push(council.clone());
            let mut draft = Draft::new(Format::OpenCouncilData2019, SOURCE, how);
            draft.known_as.push(format!("opencouncildata {council}"));
            (draft.tells.wards, draft.tells.party, draft.tells.email, draft.tells.term_until) =
                (true, true, true, true);
            draft
        });
        // Counted from both ends, so that a row with or without the address is
        // read right; what fits neither is not read at all.
        let n = record.len();
        let sound = matches!(n, 9 | 10)
            && [n - 2, n - 1].iter().all(|at| is_day(&field(*at)))
            && field(0).chars().all(|c| c.is_ascii_digit())
            && (n == 9 || field(5).is_empty() || field(5).contains('@'));
        if !sound {
            let reason = Say::new("exchange-skipped-columns").with("found", n).with("wanted", 10usize);
            draft.skipped.push(Skipped { row: *line, reason });
            continue;
        }
        let id = field(2);
        let ids = if id.is_empty() || id.len() > 20 {
            Vec::new()
        } else {
            vec![MemberId { system: "opencouncildata".into(), host: "opencouncildata.co.uk".into(), id }]
        };
        let email = if n == 10 { field(5) } else { String::new() };
        draft.rows.push(Row {
            row: *line,
            name: field(4),
            ward: field(3),
            party: field(n - 4),
            emails: Some(email).filter(|e| !e.is_empty()).into_iter().collect(),
            term_until: table_date(&field(n - 1)),
            ids,
            ..Row::default()
        });
    }
    finish(Format::OpenCouncilData2019, order, drafts, file_name)
}

/// Whether a field is shaped like a day, be it none (`0000-00-00`) or empty.
fn is_day(words: &str) -> bool {
    words.is_empty()
        || (words.len() == 10
            && words.bytes().enumerate().all(|(at, b)| if at == 4 || at == 7 { b == b'-' } else { b.is_ascii_digit() }))
}
