//! Tables with a row for each ward and its councillors beside each other: "Councillor 1, Party 1, Councillor 2,
//! Party 2", or "Councillor, Party" once more for each seat. They are read as tables with a row for each councillor.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use csv::StringRecord;

use super::columns::{Column, header_key};
use super::headings::{headings as known, words};

/// The most seats of one row.
const SEATS: usize = 12;

/// A column of a seat: which seat it is of, and its heading without the number.
type Seated = Option<(usize, String)>;

/// A table with a row for each councillor.
pub(super) struct Unfolded {
    pub headings: Vec<String>,
    pub rows: Vec<(usize, StringRecord)>,
}

/// The headings of a table once it has a row for each councillor; `None` where it has one already.
pub(super) fn headings(titles: &[String]) -> Option<Vec<String>> {
    seats(titles).map(|seats| unfolded(titles, &seats))
}

/// A table with a row for each councillor; `None` where it is one already.
pub(super) fn unfold(titles: &[String], rows: &[(usize, StringRecord)]) -> Option<Unfolded> {
    let seats = seats(titles)?;
    let headings = unfolded(titles, &seats);
    let shared: Vec<usize> = (0..titles.len()).filter(|at| seats[*at].is_none()).collect();
    let bases: Vec<&String> = headings.iter().skip(shared.len()).collect();
    let numbers: BTreeSet<usize> = seats.iter().flatten().map(|(n, _)| *n).collect();
    let place: HashMap<(usize, &str), usize> =
        seats.iter().enumerate().filter_map(|(at, s)| s.as_ref().map(|(n, base)| ((*n, base.as_str()), at))).collect();
    let mut out = Vec::with_capacity(rows.len() * numbers.len());
    for (line, record) in rows {
        let cell = |at: Option<&usize>| at.and_then(|at| record.get(*at)).unwrap_or("");
        let seat = |n: usize| -> Vec<&str> { bases.iter().map(|base| cell(place.get(&(n, base.as_str())))).collect() };
        let taken: Vec<Vec<&str>> =
            numbers.iter().map(|n| seat(*n)).filter(|cells| cells.iter().any(|c| !c.trim().is_empty())).collect();
        // A ward without anybody is still a row, of which the reason is said.
        let taken = if taken.is_empty() { vec![vec![""; bases.len()]] } else { taken };
        // What stands behind the last heading shows that a row has slipped.
        let behind: Vec<&str> = record.iter().skip(titles.len()).collect();
        for cells in taken {
            let all = shared.iter().map(|at| cell(Some(at))).chain(cells).chain(behind.iter().copied());
            out.push((*line, all.collect()));
        }
    }
    Some(Unfolded { headings, rows: out })
}

fn unfolded(titles: &[String], seats: &[Seated]) -> Vec<String> {
    let mut out: Vec<String> = titles.iter().zip(seats).filter(|(_, s)| s.is_none()).map(|(t, _)| t.clone()).collect();
    let shared = out.len();
    for (_, base) in seats.iter().flatten() {
        if !out[shared..].contains(base) {
            out.push(base.clone());
        }
    }
    out
}

/// Which columns are of a seat; `None` where the table has no two seats with a name each.
fn seats(titles: &[String]) -> Option<Vec<Seated>> {
    named(titles.iter().map(|t| numbered(t)).collect()).or_else(|| named(repeated(titles)))
}

/// The columns of seats that have a name; the others are shared.
fn named(mut columns: Vec<Seated>) -> Option<Vec<Seated>> {
    let is_name = |base: &str| {
        matches!(known().meaning(base), Some((Column::Name | Column::Surname, _))) || known().is_person(base)
    };
    let with_name: BTreeSet<usize> =
        columns.iter().flatten().filter(|(_, base)| is_name(base)).map(|(n, _)| *n).collect();
    columns.iter_mut().for_each(|c| *c = c.take().filter(|(n, _)| with_name.contains(n)));
    ((2..=SEATS).contains(&with_name.len())).then_some(columns)
}

/// A heading with a number: "Councillor 1", "Cllr1 Party", "2nd Member".
fn numbered(title: &str) -> Seated {
    let mut number = None;
    let mut rest = Vec::new();
    for word in words(title) {
        let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
        let ordinal = word.trim_end_matches(|c: char| c.is_alphabetic());
        let (found, left) = match () {
            () if letters.len() < word.len() => (word[letters.len()..].parse::<usize>().ok(), letters),
            // "1st", "2nd", "1af", "2il".
            () if !ordinal.is_empty() && word.len() - ordinal.len() <= 3 => (ordinal.parse::<usize>().ok(), ""),
            () => (None, word.as_str()),
        };
        match (found, number) {
            (Some(n), None) if (1..=SEATS).contains(&n) => number = Some(n),
            (Some(_), _) => return None,
            (None, _) => {}
        }
        if !left.is_empty() {
            rest.push(left.to_owned());
        }
    }
    // "Cllr 1 Group" is the group of a seat: what the seat is called says nothing of what the column holds.
    if known().meaning(&rest.join(" ")).is_none() {
        let bare: Vec<String> = rest.iter().filter(|w| !known().is_person(w)).cloned().collect();
        if known().meaning(&bare.join(" ")).is_some() {
            rest = bare;
        }
    }
    number.filter(|_| !rest.is_empty()).map(|n| (n, rest.join(" ")))
}

/// Headings that stand again for each seat.
fn repeated(titles: &[String]) -> Vec<Seated> {
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    let keys: Vec<String> = titles.iter().map(|t| header_key(t)).collect();
    keys.iter().for_each(|key| *times.entry(key.clone()).or_default() += 1);
    let mut seen: HashMap<&str, usize> = HashMap::new();
    let seat = |(title, key): (&String, &String)| {
        if key.is_empty() || times.get(key).is_none_or(|n| *n < 2) {
            return None;
        }
        Some((title.clone(), key.clone()))
    };
    let again: Vec<_> = titles.iter().zip(&keys).map(seat).collect();
    let mut out = Vec::with_capacity(titles.len());
    for one in &again {
        out.push(one.as_ref().map(|(title, key)| {
            let n = seen.entry(key.as_str()).or_default();
            *n += 1;
            (*n, title.clone())
        }));
    }
    // The first spelling of a heading stands for all of them.
    let mut first: HashMap<String, String> = HashMap::new();
    for (n, title) in out.iter_mut().flatten() {
        let base = first.entry(header_key(title)).or_insert_with(|| title.clone());
        if *n > 1 {
            title.clone_from(base);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titles(line: &str) -> Vec<String> {
        line.split(',').map(str::to_owned).collect()
    }

    #[test]
    fn seats_beside_each_other_become_rows() {
        let wide = titles("Ward,Councillor 1,Party 1,Councillor 2,Party 2,Notes");
        let row = |cells: &[&str]| (2, cells.iter().copied().collect::<StringRecord>());
        let rows = [row(&["Llys", "Ada Bell", "Labour", "Cei Dunn", "Green", "x"]), row(&["Mill", "", "", "", "", ""])];
        let table = unfold(&wide, &rows).expect("it is wide");
        assert_eq!(table.headings, ["Ward", "Notes", "councillor", "party"]);
        let cells: Vec<Vec<&str>> = table.rows.iter().map(|(_, r)| r.iter().collect()).collect();
        assert_eq!(
            cells,
            [["Llys", "x", "Ada Bell", "Labour"], ["Llys", "x", "Cei Dunn", "Green"], ["Mill", "", "", ""]]
        );
    }

    #[test]
    fn wide_headings_are_known_however_numbered() {
        for (wide, plain) in [
            ("Ward,Cllr1,Cllr2", Some("Ward,cllr")),
            ("Ward,1st Member,2nd Member,Email 1,Email 2", Some("Ward,member,email")),
            (
                "Ward,Councillor 1 Name,Councillor 1 Party,Councillor 2 Name,Councillor 2 Party",
                Some("Ward,councillor name,councillor party"),
            ),
            ("Ward,Cynghorydd 1,Plaid 1,Cynghorydd 2,Plaid 2", Some("Ward,cynghorydd,plaid")),
            ("Ward,Councillor,Party,Councillor,Party", Some("Ward,Councillor,Party")),
            ("Ward,Councillor,Telephone 1,Telephone 2,Address 1,Address 2", None),
            ("Name,Ward,Post,Post", None),
        ] {
            assert_eq!(headings(&titles(wide)), plain.map(titles), "{wide}");
        }
    }
}
