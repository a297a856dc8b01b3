//! Somebody's home address, as a file gives it: held only until everything else that the file says of them has been
//! compared with it, and never kept. Councils write it again elsewhere, above all as the place of a surgery.

use std::collections::HashMap;

use super::contacts::is_postcode;
use super::draft::Row;
use crate::model::text::fold;

/// The most lines of one address that are looked at.
const LINES: usize = 12;

/// As many people share a home at most. What more of them give is a building of the council, which is no secret.
const HOUSEHOLD: usize = 3;

/// A home address, as it is compared: letters and digits alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Home {
    postcodes: Vec<String>,
    /// The lines with a house number, and the first one, whatever it says.
    telling: Vec<String>,
    /// Every line.
    lines: Vec<String>,
}

impl Home {
    /// A home address out of its lines. Parts of a line that commas part are lines of their own; where nothing in it
    /// would tell it from another, there is none.
    pub(super) fn of<'a>(lines: impl IntoIterator<Item = &'a str>) -> Option<Home> {
        let mut home = Home::default();
        for part in lines.into_iter().flat_map(|line| line.split([',', ';', '\n'])).take(LINES) {
            // Who gives no address is often given the council's.
            if is_office(part) {
                return None;
            }
            let part = home.without_postcode(part);
            let line = compact(&part);
            // "Flat 2" or "-" could stand anywhere.
            if line.chars().count() < 5 || is_placeholder(&line) {
                continue;
            }
            let numbered = part.chars().any(|c| c.is_ascii_digit());
            if numbered || home.telling.is_empty() {
                home.telling.push(line.clone());
            }
            home.lines.push(line);
        }
        (!home.postcodes.is_empty() || !home.telling.is_empty()).then_some(home)
    }

    /// Takes postcodes out of a line.
    fn without_postcode(&mut self, line: &str) -> String {
        let mut words: Vec<&str> = line.split_whitespace().collect();
        let mut at = 0;
        while at < words.len() {
            let bare = |words: &[&str]| words.concat().trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
            let found =
                (1..=2).filter_map(|n| words.get(at..at + n)).map(|w| (w.len(), bare(w))).find(|(_, w)| is_postcode(w));
            match found {
                Some((taken, postcode)) => {
                    self.postcodes.push(compact(&postcode));
                    words.drain(at..at + taken);
                }
                None => at += 1,
            }
        }
        words.join(" ")
    }

    /// Whether a text holds the postcode, or a line that tells the house.
    pub(super) fn is_in(&self, text: &str) -> bool {
        let (whole, starts) = compared(text);
        self.postcodes.iter().any(|postcode| whole.contains(postcode))
            || self.telling.iter().any(|line| {
                if line.starts_with(|c: char| c.is_ascii_digit()) {
                    // 12 Long Lane is not 112 Long Lane.
                    whole.match_indices(line).any(|(at, _)| starts.contains(&at))
                } else {
                    // The name of a house is one only where it stands by itself.
                    text.split(is_mark).any(|part| compact(part) == *line)
                }
            })
    }

    /// Takes what repeats this address out of a row; how much that was.
    pub(super) fn leave_out(&self, row: &mut Row) -> usize {
        let mut left_out = 0;
        let mut keep = |text: &str| {
            let kept = !self.is_in(text);
            left_out += usize::from(!kept);
            kept
        };
        for list in [&mut row.emails, &mut row.phones, &mut row.mobiles] {
            list.retain(|one| keep(one));
        }
        if !row.posts.is_empty() {
            let posts: Vec<&str> = row.posts.split(';').filter(|post| keep(post)).collect();
            row.posts = posts.join(";");
        }
        row.seats.retain(|seat| keep(&seat.title));
        // An address is one thing: without its first lines the rest of it still tells a place.
        let address = [row.address.join(", "), row.postcode.clone()].join(" ");
        if !address.trim().is_empty() && !keep(&address) {
            row.address.clear();
            row.postcode.clear();
        }
        let surgeries = row.surgeries.len();
        // A surgery's address may be spread over several lines.
        if self.is_in(&row.surgeries.join(" ")) || row.surgeries.iter().any(|line| self.is_in(line)) {
            row.surgeries.retain(|line| !self.is_in(line) && !self.lines.contains(&compact(line)));
            if self.is_in(&row.surgeries.join(" ")) {
                row.surgeries.clear();
            }
        }
        left_out + surgeries - row.surgeries.len()
    }
}

/// Takes the home addresses of a list's people out of what it says of them. `homes` are as long as the rows.
pub(super) fn leave_out(homes: &[Option<Home>], rows: &mut [Row]) {
    let mut shared: HashMap<&str, usize> = HashMap::new();
    for home in homes.iter().flatten() {
        for key in home.postcodes.iter().chain(&home.telling) {
            *shared.entry(key.as_str()).or_default() += 1;
        }
    }
    for (home, row) in homes.iter().zip(rows) {
        let Some(home) = home else { continue };
        let own = |keys: &[String]| -> Vec<String> {
            keys.iter().filter(|key| shared.get(key.as_str()).is_none_or(|n| *n <= HOUSEHOLD)).cloned().collect()
        };
        let home = Home { postcodes: own(&home.postcodes), telling: own(&home.telling), lines: home.lines.clone() };
        row.left_out += home.leave_out(row);
    }
}

/// Whether a line of an address is that of a council's building.
fn is_office(line: &str) -> bool {
    let words = fold(line);
    let words = words.trim();
    words == "town hall"
        || [
            "county hall",
            "city hall",
            "guildhall",
            "civic centre",
            "civic office",
            "council office",
            "county council",
            "city council",
            "borough council",
            "district council",
            "democratic services",
            "neuadd y sir",
            "neuadd y ddinas",
            "canolfan ddinesig",
            "swyddfeydd y cyngor",
            "cyngor sir",
            "gwasanaethau democrataidd",
        ]
        .iter()
        .any(|office| words.contains(office))
}

/// What parts the pieces of an address, or an address from what is said of it.
fn is_mark(c: char) -> bool {
    matches!(c, ',' | ';' | ':' | '(' | ')' | '[' | ']' | '/' | '\n' | '.' | '–' | '—' | '|')
}

/// Letters and digits of a text, folded, with the usual short forms written out.
fn compact(text: &str) -> String {
    compared(text).0
}

/// The same, and where its words begin.
fn compared(text: &str) -> (String, Vec<usize>) {
    let folded = fold(text).replace('\'', "");
    let mut out = String::with_capacity(folded.len());
    let mut starts = Vec::new();
    for word in folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()) {
        starts.push(out.len());
        out.push_str(match word {
            "rd" => "road",
            "st" => "street",
            "ave" | "av" => "avenue",
            "ln" => "lane",
            "cl" => "close",
            "dr" => "drive",
            "ct" => "court",
            "cres" | "cresc" => "crescent",
            "gdns" => "gardens",
            "tce" | "terr" | "ter" => "terrace",
            "pl" => "place",
            word => word,
        });
    }
    (out, starts)
}

/// Whether a line says only that there would be an address: "Address line 1", "Not provided".
fn is_placeholder(compact: &str) -> bool {
    let stem = compact.trim_end_matches(|c: char| c.is_ascii_digit());
    matches!(
        stem,
        "addressline"
            | "address"
            | "unknown"
            | "notprovided"
            | "notpublished"
            | "withheld"
            | "redacted"
            | "unitedkingdom"
            | "cymru"
            | "wales"
            | "england"
            | "scotland"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn home() -> Home {
        Home::of(["12 Long Lane", "Aberwen", "ZZ9 9ZZ"]).expect("a home")
    }

    #[test]
    fn repeats_are_found_however_they_are_written() {
        for text in [
            "Surgery at 12 Long Lane, first Saturday",
            "12, LONG LN.",
            "12 long-lane",
            "Come to zz99zz any time",
            "(ZZ9  9ZZ)",
            "ZZ9-9ZZ",
            "Flat 1, 12 Long\u{a0}Lane",
        ] {
            assert!(home().is_in(text), "{text}");
        }
        for text in ["112 Long Lane", "1 Long Lane", "Aberwen Library", "Long Lane Hall", "ZZ9 9ZY", ""] {
            assert!(!home().is_in(text), "{text}");
        }
        let named = Home::of(["Tŷ Gwyn, Aberwen", "ZZ9 9ZZ"]).expect("a home");
        assert!(named.is_in("Surgery: Ty Gwyn, Aberwen"));
        assert!(!named.is_in("Ty Gwyn Community Hall"));
    }

    #[test]
    fn an_address_that_says_nothing_is_none() {
        assert_eq!(Home::of(["Address line1", "", "-", "Flat"]), None);
        assert_eq!(Home::of(["Withheld"]), None);
        assert_eq!(Home::of(["c/o Democratic Services", "Civic Centre", "ZZ1 1ZZ"]), None);
        assert_eq!(Home::of(["12 Long Lane, Aberwen, ZZ9 9ZZ"]), Some(home()));
    }

    #[test]
    fn only_lines_of_the_address_are_left_out() {
        let lines =
            ["Library, first Friday", "At home:", "12 Long", "Lane", "Aberwen", "ZZ9 9ZZ", "Aberwen Hall, Mondays"];
        let mut row = Row { surgeries: lines.map(str::to_owned).to_vec(), ..Row::default() };
        // The street is torn over two lines, so no line by itself tells it.
        assert_eq!(home().leave_out(&mut row), lines.len());
        let mut row = Row {
            surgeries: ["Library, first Friday", "12 Long Lane", "Aberwen", "Aberwen Hall"].map(str::to_owned).to_vec(),
            address: vec!["12 Long Lane".into(), "Aberwen".into()],
            posts: "Leader; Chair (12 Long Lane)".into(),
            phones: vec!["01632 960123 (ZZ9 9ZZ)".into(), "01632 960124".into()],
            ..Row::default()
        };
        assert_eq!(home().leave_out(&mut row), 5);
        assert_eq!(row.surgeries, ["Library, first Friday", "Aberwen Hall"]);
        assert_eq!((row.address.len(), row.posts.as_str(), row.phones.len()), (0, "Leader", 1));
    }

    #[test]
    fn an_address_of_many_is_no_home() {
        let homes = vec![Home::of(["1 Civic Square", "ZZ1 1ZZ"]); 4];
        let row = || Row { surgeries: vec!["1 Civic Square".into()], ..Row::default() };
        let mut rows = vec![row(), row(), row(), row()];
        leave_out(&homes, &mut rows);
        assert!(rows.iter().all(|r| r.surgeries.len() == 1 && r.left_out == 0));
        leave_out(&homes[..3], &mut rows[..3]);
        assert!(rows[..3].iter().all(|r| r.surgeries.is_empty() && r.left_out == 1));
    }
}
