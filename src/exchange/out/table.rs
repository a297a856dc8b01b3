//! A list of things as a table: CSV that Excel opens without running anything,
//! and JSON for programs.

use serde_json::{Map, Value};

use super::doc::{Line, Speak};
use crate::model::text;

/// What stands in one cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// One thing.
    One(Line),
    /// A day: in CSV and JSON as `2026-11-20`, which spreadsheets sort.
    Day(crate::model::audience::Shown<crate::model::Date>),
    /// Several things.
    Many(Vec<Line>),
}

impl Cell {
    /// Several things, or nothing.
    pub fn many(lines: impl IntoIterator<Item = Line>) -> Cell {
        let lines: Vec<Line> = lines.into_iter().collect();
        if lines.is_empty() { Cell::Empty } else { Cell::Many(lines) }
    }

    /// One thing, or nothing.
    pub fn one(line: Option<impl Into<Line>>) -> Cell {
        line.map_or(Cell::Empty, |l| Cell::One(l.into()))
    }
}

/// A list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it lists, as JSON names it: `councillors`.
    pub name: &'static str,
    /// What it is called, for people.
    pub title: Line,
    /// For whom it is: said beside every row.
    pub audience: Line,
    /// The columns: their name in JSON, and the key of their heading.
    pub columns: Vec<(&'static str, &'static str)>,
    /// The rows, each as long as the columns are.
    pub rows: Vec<Vec<Cell>>,
}

/// The last column of every table: for whom the row is.
pub const FOR: (&str, &str) = ("for", "out-col-for");

/// Writes a table as CSV for Excel: UTF-8 with a byte order mark, CRLF, and
/// nothing in it that a spreadsheet would run.
///
/// # Errors
/// Where it cannot be put together, which memory alone could cause.
pub fn csv(table: &Table, speak: Speak<'_>) -> std::io::Result<Vec<u8>> {
    let out = "\u{feff}".as_bytes().to_vec();
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
    let heading = |key: &'static str| Line::key(key).plain(speak);
    writer.write_record(table.columns.iter().chain([&FOR]).map(|(_, key)| harmless(&heading(key))))?;
    let audience = harmless(&table.audience.plain(speak));
    for row in &table.rows {
        let cells = row.iter().map(|cell| in_cell(cell, speak));
        writer.write_record(cells.chain([audience.clone()]))?;
    }
    writer.into_inner().map_err(|e| std::io::Error::other(e.to_string()))
}

/// Writes a table as JSON: the audience, and the rows as objects. Days are
/// `2026-11-20`, several things are a list, nothing is `null`. Words are as they
/// were typed; what would act on a terminal is written `\uXXXX`.
pub fn json(table: &Table, audience: &'static str, speak: Speak<'_>) -> String {
    let value = |cell: &Cell| match cell {
        Cell::Empty => Value::Null,
        Cell::One(line) => Value::String(exact(line, speak)),
        Cell::Day(day) => Value::String(day.get().to_string()),
        Cell::Many(lines) => Value::Array(lines.iter().map(|l| Value::String(exact(l, speak))).collect()),
    };
    let row = |row: &Vec<Cell>| {
        let fields = table.columns.iter().zip(row).map(|((name, _), cell)| ((*name).to_owned(), value(cell)));
        Value::Object(fields.collect::<Map<_, _>>())
    };
    let mut whole = Map::new();
    whole.insert("audience".into(), audience.into());
    whole.insert("for".into(), table.audience.plain(speak).into());
    whole.insert(table.name.into(), Value::Array(table.rows.iter().map(row).collect()));
    let mut out = String::new();
    for c in serde_json::to_string_pretty(&Value::Object(whole)).unwrap_or_default().chars() {
        text::push_json(&mut out, c);
    }
    out.push('\n');
    out
}

/// What a cell says, for a list on the screen.
pub fn in_one(cell: &Cell, speak: Speak<'_>) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::One(line) => line.plain(speak),
        Cell::Day(day) => day.get().to_string(),
        Cell::Many(lines) => lines.iter().map(|l| l.plain(speak)).collect::<Vec<_>>().join("; "),
    }
}

/// What a cell of a CSV says. Several things are parted by `; `, or where one of
/// them holds that mark itself, each ends its own line: so they can be told apart again.
fn in_cell(cell: &Cell, speak: Speak<'_>) -> String {
    if let Cell::Many(lines) = cell {
        let each: Vec<String> = lines.iter().map(|l| l.plain(speak).replace('\n', " ")).collect();
        if each.iter().any(|one| one.contains(';')) {
            return harmless(&each.join("\n")) + if each.len() == 1 { "\n" } else { "" };
        }
        return harmless(&each.join("; "));
    }
    harmless(&in_one(cell, speak))
}

/// Words as they were typed; messages in words.
fn exact(line: &Line, speak: Speak<'_>) -> String {
    match line {
        Line::Own(words) => words.as_str().to_owned(),
        Line::Joined(lines) => lines.iter().map(|l| exact(l, speak)).collect(),
        line => line.plain(speak),
    }
}

/// A cell that no spreadsheet takes for a formula.
fn harmless(cell: &str) -> String {
    let cell = text::shown(cell.trim_end()).replace('\r', "");
    if needs_guard(&cell) { format!("'{cell}") } else { cell }
}

/// Whether a spreadsheet would run a cell, or it would be taken for one that is
/// guarded already: its own apostrophe has to come back too.
fn needs_guard(cell: &str) -> bool {
    let cell = cell.trim_start_matches('\'');
    // Spreadsheets look past spaces, and past quotation marks, to what comes first.
    let first = cell.trim_start_matches([' ', '\u{a0}']).chars().next();
    first.is_some_and(|c| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\n' | '＝' | '＋' | '－' | '＠'))
}

/// A cell without the apostrophe that guards it, as this program and others put it.
pub fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| needs_guard(rest)).unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use super::super::doc::tests::{own, speak};
    use super::*;

    fn table() -> Table {
        let harmful = ["=1+1", "+44 1632 960121", "-1", "@SUM(A1)", "\t=1", "\n=1", " =1", "plain, \"quoted\"\nline"];
        Table {
            name: "clues",
            title: own("Clues").into(),
            audience: own("for me").into(),
            columns: vec![("text", "out-col-text"), ("wards", "out-col-wards")],
            rows: harmful
                .iter()
                .map(|h| vec![Cell::One(own(h).into()), Cell::many([own("Glan").into(), own("=Bryn").into()])])
                .collect(),
        }
    }

    #[test]
    fn a_spreadsheet_reads_every_cell_and_runs_none() {
        let bytes = csv(&table(), &speak).expect("written");
        assert!(bytes.starts_with("\u{feff}".as_bytes()));
        let text = String::from_utf8(bytes).expect("UTF-8");
        assert!(text.contains("\r\n"));
        let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        assert_eq!(reader.headers().expect("headings"), vec!["out-col-text", "out-col-wards", "out-col-for"]);
        let rows: Vec<csv::StringRecord> = reader.records().map(|r| r.expect("a row")).collect();
        assert_eq!(rows.len(), 8);
        for row in &rows {
            for cell in row {
                assert!(!cell.trim_start().starts_with(['=', '+', '-', '@', '\t', '\n']), "{cell:?}");
            }
            assert_eq!(&row[1], "Glan; =Bryn");
            assert_eq!(&row[2], "for me");
        }
        assert_eq!(&rows[7][0], "plain, \"quoted\"\nline");
    }

    proptest::proptest! {
        #[test]
        fn what_is_guarded_comes_back_as_it_was(cell in "['=+@\\- \\t\\na-c；＝]{0,8}") {
            let kept = text::shown(cell.trim_end()).replace('\r', "");
            assert_eq!(unguarded(&harmless(&cell)), kept);
            assert!(!harmless(&cell).trim_start().starts_with(['=', '+', '-', '@', '＝']));
        }
    }

    #[test]
    fn json_holds_the_words_as_they_were_typed_and_says_for_whom() {
        let mut table = table();
        table.rows.push(vec![Cell::One(own("a\u{1b}[31m\u{202e}\r\nb\tc").into()), Cell::Empty]);
        let json = json(&table, "me", &speak);
        assert!(!json.contains('\u{1b}') && !json.contains('\u{202e}'));
        let value: Value = serde_json::from_str(&json).expect("JSON");
        assert_eq!(value["audience"], "me");
        assert_eq!(value["clues"][0]["text"], "=1+1");
        assert_eq!(value["clues"][0]["wards"][1], "=Bryn");
        assert_eq!(value["clues"][8]["text"], "a\u{1b}[31m\u{202e}\r\nb\tc");
        assert_eq!(value["clues"][8]["wards"], Value::Null);
    }
}
