//! The sample council: invented people in an invented county, ready to be
//! looked around in, as the files of a workspace.
//!
//! It is written as if today were [`SAMPLE_ANCHOR`], a Friday. A copy made on
//! another day is moved by whole weeks, to the latest Friday that is not after
//! that day. So Tuesdays stay Tuesdays, what took place lies in the past, and
//! what is due "this week" is due within the seven days from that Friday; six
//! days on, some of it is overdue, as it would be in life.
//!
//! What moves: every day that is alone in a field, the day at the front of a
//! file name together with every field that holds such a name as an id, and
//! days within a text, written there as `{2026-11-26}` ("Thursday 26 November")
//! or `{cy:2026-11-26}` ("dydd Iau 26 Tachwedd"). What stays: `term_from` and
//! `term_until`, since elections do not move, and everything in
//! `assets/guidance/`.

use std::collections::BTreeSet;

use include_dir::{Dir, include_dir};

use crate::model::Date;

/// The day that the sample is written for: year, month, day. A Friday.
pub const SAMPLE_ANCHOR: (i16, i8, i8) = (2026, 11, 20);

/// The initiative and the councillor that the sample is best opened with: all
/// three stages have something to show.
pub const OPENS_WITH: (&str, &str) = ("meals-that-matter", "sian-ap-gwilym");

static SAMPLE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/sample");

/// The files of the sample workspace as they stand on a day: each with its path
/// within the workspace (`/` between its parts) and its bytes, in order of path.
pub fn files(today: Date) -> Vec<(String, Vec<u8>)> {
    let days = shift(today);
    let mut files = Vec::new();
    gather(&SAMPLE, &mut files);
    let dated: BTreeSet<&str> = files.iter().filter_map(|(path, _)| dated_id(path)).collect();
    let mut out: Vec<(String, Vec<u8>)> = files
        .iter()
        .map(|(path, bytes)| {
            let bytes = std::str::from_utf8(bytes)
                .map_or_else(|_| bytes.to_vec(), |text| moved(text, days, &dated).into_bytes());
            (moved_path(path, days), bytes)
        })
        .collect();
    out.sort();
    out
}

/// How many days the sample moves for a day: whole weeks, to the latest Friday
/// that is not after it.
fn shift(today: Date) -> i32 {
    let (year, month, day) = SAMPLE_ANCHOR;
    Date::new(year, month, day).map_or(0, |anchor| anchor.days_until(today).div_euclid(7) * 7)
}

fn gather(dir: &'static Dir<'static>, out: &mut Vec<(String, &'static [u8])>) {
    for file in dir.files() {
        let parts: Vec<_> = file.path().iter().map(|part| part.to_string_lossy()).collect();
        out.push((parts.join("/"), file.contents()));
    }
    for inner in dir.dirs() {
        gather(inner, out);
    }
}

/// The id of a record whose file name begins with a day, as a conversation's does.
fn dated_id(path: &str) -> Option<&str> {
    let id = path.rsplit_once('/')?.1.strip_suffix(".ron")?;
    id.get(..10).and_then(Date::from_iso).map(|_| id)
}

/// The path of a file, with the day at the front of its name moved.
fn moved_path(path: &str, days: i32) -> String {
    match dated_id(path) {
        Some(id) => {
            let folder = &path[..path.len() - id.len() - ".ron".len()];
            format!("{folder}{}.ron", moved_id(id, days))
        }
        None => path.to_owned(),
    }
}

/// An id with the day at its front moved.
fn moved_id(id: &str, days: i32) -> String {
    let date = id.get(..10).and_then(Date::from_iso);
    date.map_or_else(|| id.to_owned(), |date| format!("{}{}", date.plus_days(days), &id[10..]))
}

/// A file's text with its days moved, and with them the ids in `dated`: those of
/// the sample's records whose names begin with a day.
fn moved(text: &str, days: i32, dated: &BTreeSet<&str>) -> String {
    let mut out = String::with_capacity(text.len() + 64);
    for line in text.split_inclusive('\n') {
        if line.trim_start().starts_with("term_") {
            out.push_str(line);
            continue;
        }
        let mut rest = line;
        while let Some(at) = rest.find(['"', '{']) {
            out.push_str(&rest[..at]);
            rest = &rest[at..];
            let day_at = |from: usize, end: char| {
                let date = rest.get(from..from + 10).and_then(Date::from_iso)?;
                rest[from + 10..].starts_with(end).then(|| (date.plus_days(days), from + 11))
            };
            let quoted = rest.strip_prefix('"').and_then(|inner| inner.split_once('"')).map(|(inner, _)| inner);
            if let Some(id) = quoted.filter(|id| dated.contains(id)) {
                out.push_str(&format!("\"{}\"", moved_id(id, days)));
                rest = &rest[id.len() + 2..];
            } else if let Some((date, used)) = day_at(1, '"').filter(|_| rest.starts_with('"')) {
                out.push_str(&format!("\"{date}\""));
                rest = &rest[used..];
            } else if let Some((date, used)) = day_at(1, '}').filter(|_| rest.starts_with('{')) {
                out.push_str(&in_words("", date, &WEEKDAYS, &MONTHS));
                rest = &rest[used..];
            } else if let Some((date, used)) = day_at(4, '}').filter(|_| rest.starts_with("{cy:")) {
                out.push_str(&in_words("dydd ", date, &DYDDIAU, &MISOEDD));
                rest = &rest[used..];
            } else {
                // A quote or brace of the text itself: both are one byte.
                out.push_str(&rest[..1]);
                rest = &rest[1..];
            }
        }
        out.push_str(rest);
    }
    out
}

/// A day as somebody says it in a text.
fn in_words(before: &str, date: Date, weekdays: &[&str; 7], months: &[&str; 12]) -> String {
    let (_, month, day) = date.ymd();
    let month = months[usize::from(month.unsigned_abs()).clamp(1, 12) - 1];
    format!("{before}{} {day} {month}", weekdays[date.weekday() % 7])
}

const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const DYDDIAU: [&str; 7] = ["Llun", "Mawrth", "Mercher", "Iau", "Gwener", "Sadwrn", "Sul"];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const MISOEDD: [&str; 12] = [
    "Ionawr",
    "Chwefror",
    "Mawrth",
    "Ebrill",
    "Mai",
    "Mehefin",
    "Gorffennaf",
    "Awst",
    "Medi",
    "Hydref",
    "Tachwedd",
    "Rhagfyr",
];

#[cfg(test)]
mod tests;
