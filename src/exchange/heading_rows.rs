//! Rows of a table that are nobody: the name of a ward or a party above its members, the headings once more.
//! What such a row says of the members below it is given to them, where their own cell is empty.

use std::collections::HashMap;

use csv::StringRecord;

use super::columns::{Column, Uses, header_key};
use super::decode::{letters, tidy};
use super::headings::headings;
use crate::model::text::fold;
use crate::model::{Party, name};

/// What the rows of a table are.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// For each row, what it is.
    pub kinds: Vec<RowKind>,
    /// How many rows are headings of wards or parties.
    pub headings: usize,
    /// How many rows were given the ward of the row above, as cells that were merged are written.
    pub filled: usize,
}

/// What one row is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum RowKind {
    /// A heading, or the headings of the table again.
    Heading,
    /// Somebody, with the ward and the party that a heading above says.
    Person { ward: Option<String>, party: Option<String> },
}

/// What a row of one cell says.
enum Lone {
    Ward(String),
    Party(String),
    /// It may be either somebody or a ward.
    Open(String),
}

/// Tells heading rows from people.
pub(super) fn sort(titles: &[String], uses: &Uses, rows: &[(usize, StringRecord)]) -> Rows {
    let mut lone: Vec<Option<Lone>> = rows.iter().map(|(_, r)| alone(titles, uses, r, rows)).collect();
    let ward_cell = |record: &StringRecord| cell(record, uses.first(Column::Ward));
    // A ward with nobody below it is a row whose name is missing.
    for at in 0..lone.len() {
        let below = rows.get(at + 1).is_some_and(|(_, r)| ward_cell(r).is_empty());
        if !ward_cell(&rows[at].1).is_empty() && !below {
            lone[at] = None;
        }
    }
    let merged = merged_wards(uses, rows, &lone);
    let open = !merged && open_are_wards(uses, rows, &lone);
    let mut out = Rows::default();
    let (mut ward, mut party, mut above) = (None, None, None);
    for ((_, record), lone) in rows.iter().zip(lone) {
        match lone {
            Some(Lone::Ward(name)) => ward = Some(name),
            Some(Lone::Open(name)) if open => ward = Some(name),
            Some(Lone::Party(name)) => party = Some(name),
            _ if repeats(titles, record) => {
                out.kinds.push(RowKind::Heading);
                continue;
            }
            _ => {
                let own = ward_cell(record);
                let mut given = ward.clone().filter(|_| own.is_empty());
                if merged && own.is_empty() {
                    given = above.clone();
                    out.filled += usize::from(given.is_some());
                }
                above = Some(own).filter(|w| !w.is_empty()).or(above);
                out.kinds.push(RowKind::Person { ward: given, party: party.clone() });
                continue;
            }
        }
        out.headings += 1;
        out.kinds.push(RowKind::Heading);
    }
    out
}

fn cell(record: &StringRecord, at: Option<usize>) -> String {
    at.and_then(|at| record.get(at)).map(tidy).unwrap_or_default()
}

fn filled(record: &StringRecord) -> usize {
    record.iter().filter(|c| !c.trim().is_empty()).count()
}

/// Whether a row is the headings again.
fn repeats(titles: &[String], record: &StringRecord) -> bool {
    let same = |(at, cell): (usize, &str)| {
        cell.trim().is_empty() || titles.get(at).is_some_and(|t| !t.is_empty() && header_key(t) == header_key(cell))
    };
    filled(record) > 1 && record.iter().enumerate().all(same)
}

/// What a row says that has one cell only.
fn alone(titles: &[String], uses: &Uses, record: &StringRecord, rows: &[(usize, StringRecord)]) -> Option<Lone> {
    if titles.len() < 2 || filled(record) != 1 {
        return None;
    }
    let at = record.iter().position(|c| !c.trim().is_empty())?;
    let text = tidy(record.get(at)?);
    let named = uses.first(Column::Name) == Some(at) || uses.first(Column::Surname) == Some(at);
    if name::is_vacant(&text) || letters(&text) > 80 {
        return None;
    }
    let ward = || Some(Lone::Ward(text.clone()));
    if uses.first(Column::Ward) == Some(at) {
        return ward();
    }
    if !(named || at == 0) {
        return None;
    }
    // "Cllr Non Fychan" is somebody, whatever is not known of her.
    let core = name::core_words(&text).join(" ");
    let somebody = name::is_titled(&text);
    let lists = headings();
    if !somebody && (Party::new(text.as_str()).known().is_some() || lists.is_party_row(&text)) {
        return Some(Lone::Party(text));
    }
    if !somebody && lists.is_ward_row(&text) {
        return ward();
    }
    let of_ward = |(_, r): &(usize, StringRecord)| fold(&cell(r, uses.first(Column::Ward))) == fold(&text);
    if uses.has(Column::Ward) && rows.iter().any(of_ward) {
        return ward();
    }
    let forename = core.split(' ').next().is_some_and(name::is_forename);
    (!somebody && (!forename || !core.contains(' '))).then_some(Lone::Open(text))
}

/// Whether rows of one cell that could be either are wards: there are several, each with people below it who have
/// no ward of their own.
fn open_are_wards(uses: &Uses, rows: &[(usize, StringRecord)], lone: &[Option<Lone>]) -> bool {
    let (mut heads, mut bare, mut people) = (0usize, 0usize, 0usize);
    for (at, one) in lone.iter().enumerate() {
        match one {
            Some(Lone::Open(_)) => {
                let below = lone.get(at + 1).is_some_and(Option::is_none);
                heads += usize::from(below);
                bare += usize::from(!below);
            }
            Some(Lone::Ward(_)) => heads += 1,
            Some(Lone::Party(_)) => {}
            None if cell(&rows[at].1, uses.first(Column::Ward)).is_empty() => people += 1,
            // Who has a ward needs no heading.
            None => bare += 1,
        }
    }
    heads > 1 && people >= heads && bare * 4 <= heads
}

/// Whether the ward stands in the first row of each ward alone, as a spreadsheet writes merged cells: each ward once,
/// and no more empty cells below it than a ward has seats.
fn merged_wards(uses: &Uses, rows: &[(usize, StringRecord)], lone: &[Option<Lone>]) -> bool {
    let Some(at) = uses.first(Column::Ward) else { return false };
    let mut seen: HashMap<String, usize> = HashMap::new();
    let (mut empty, mut run, mut all) = (0usize, 0usize, 0usize);
    for (n, ((_, record), lone)) in rows.iter().zip(lone).enumerate() {
        if matches!(lone, Some(Lone::Ward(_) | Lone::Party(_))) {
            return false;
        }
        all += 1;
        let ward = fold(&cell(record, Some(at)));
        if ward.is_empty() {
            run += 1;
            empty += 1;
            if n == 0 || run > 5 {
                return false;
            }
        } else {
            run = 0;
            *seen.entry(ward).or_default() += 1;
        }
    }
    empty * 4 >= all && seen.len() > 1 && seen.values().all(|n| *n == 1)
}
