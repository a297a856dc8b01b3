//! What the headings of tables mean: `assets/lists/headings.ron`.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use serde::Deserialize;

use super::columns::{Column, LeftOut, header_key};
use super::decode::letters;
use crate::model::text::fold;

/// The headings, or the words of headings, of one column.
#[derive(Debug, Deserialize)]
struct Heading(Column, String);

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename = "Headings")]
struct Lists {
    columns: Vec<Heading>,
    words: Vec<Heading>,
    name_words: String,
    name_words_beside: String,
    people: String,
    private: String,
    addresses: String,
    unneeded: String,
    elected: String,
    candidates: String,
    yes: Vec<String>,
    no: Vec<String>,
    ward_rows: String,
    party_rows: String,
    wrappers: String,
    names_of: String,
    seats: Vec<String>,
    joins: Vec<String>,
    bodies: String,
}

/// The lists, made ready for looking up.
#[derive(Debug, Default)]
pub(super) struct Headings {
    /// What a heading means, and its place in the list.
    known: HashMap<String, (Column, usize)>,
    words: Vec<(Column, HashSet<String>)>,
    name_words: HashSet<String>,
    name_words_beside: HashSet<String>,
    people: HashSet<String>,
    private: HashSet<String>,
    addresses: HashSet<String>,
    unneeded: HashSet<String>,
    elected: HashSet<String>,
    candidates: HashSet<String>,
    yes: Vec<String>,
    no: Vec<String>,
    ward_rows: HashSet<String>,
    party_rows: HashSet<String>,
    wrappers: HashSet<String>,
    names_of: HashSet<String>,
    seats: Vec<String>,
    joins: Vec<String>,
    bodies: HashSet<String>,
}

fn set(words: &str) -> HashSet<String> {
    words.split_whitespace().map(str::to_owned).collect()
}

impl From<Lists> for Headings {
    fn from(lists: Lists) -> Self {
        let all = lists.columns.iter().flat_map(|Heading(c, words)| words.split_whitespace().map(|w| (*c, w)));
        let mut known = HashMap::new();
        for (rank, (column, word)) in all.enumerate() {
            known.entry(word.to_owned()).or_insert((column, rank));
        }
        Headings {
            known,
            words: lists.words.iter().map(|Heading(c, words)| (*c, set(words))).collect(),
            name_words: set(&lists.name_words),
            name_words_beside: set(&lists.name_words_beside),
            people: set(&lists.people),
            private: set(&lists.private),
            addresses: set(&lists.addresses),
            unneeded: set(&lists.unneeded),
            elected: set(&lists.elected),
            candidates: set(&lists.candidates),
            yes: lists.yes,
            no: lists.no,
            ward_rows: set(&lists.ward_rows),
            party_rows: set(&lists.party_rows),
            wrappers: set(&lists.wrappers),
            names_of: set(&lists.names_of),
            seats: lists.seats,
            joins: lists.joins,
            bodies: set(&lists.bodies),
        }
    }
}

/// The lists that ship.
pub(super) fn headings() -> &'static Headings {
    static HEADINGS: OnceLock<Headings> = OnceLock::new();
    // That the file reads is held by a test.
    HEADINGS.get_or_init(|| read().unwrap_or_default().into())
}

fn read() -> Result<Lists, ron::error::SpannedError> {
    ron::from_str(include_str!("../../assets/lists/headings.ron"))
}

/// The words of a heading, folded: "wardName", "ward_name" and "Ward (Name)" have the same two.
pub(super) fn words(heading: &str) -> Vec<String> {
    let mut parted = String::with_capacity(heading.len() + 8);
    let mut small = false;
    for c in heading.chars() {
        if small && c.is_uppercase() {
            parted.push(' ');
        }
        small = c.is_lowercase();
        parted.push(c);
    }
    // "E-mail" and "E-bost" are one word.
    let folded = fold(&parted).replace("e-mail", "email").replace("e-bost", "ebost").replace("e mail", "email");
    folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

/// How sure a meaning is: the lower the surer. From here on only by words.
const BY_WORDS: usize = 10_000;

impl Headings {
    /// What a heading means, and how sure that is (lower is surer).
    pub(super) fn meaning(&self, heading: &str) -> Option<(Column, usize)> {
        // In JSON the keys above a value stand before it: "contact.email", "ward.name", "properties.name".
        let mut path: Vec<&str> = heading.split('.').filter(|p| !p.trim().is_empty()).collect();
        if path.len() > 1 && !heading.contains(' ') {
            if words(heading).iter().any(|w| matches!(w.as_str(), "home" | "cartref" | "private" | "personal")) {
                return None;
            }
            path.retain({
                let last = path.len() - 1;
                let mut at = 0;
                move |part| {
                    at += 1;
                    at - 1 == last || !self.wrappers.contains(&header_key(part))
                }
            });
            let whole = self.known.get(&path.iter().map(|p| header_key(p)).collect::<String>());
            return whole.copied().or_else(|| match path.as_slice() {
                [only] => self.plain(only),
                [.., above, name] if self.names_of.contains(&header_key(name)) => self.plain(above),
                _ => None,
            });
        }
        self.plain(heading)
    }

    fn plain(&self, heading: &str) -> Option<(Column, usize)> {
        let words = words(heading);
        // An "email address" is no address.
        if self.never(&words).is_some() && !self.known.contains_key(&header_key(heading)) {
            return None;
        }
        if words.iter().any(|w| matches!(w.as_str(), "home" | "cartref" | "personal" | "private")) {
            return None;
        }
        if let Some(known) = self.known.get(&header_key(heading)) {
            return Some(*known);
        }
        let of_name = |w: &String| self.name_words.contains(w) || self.name_words_beside.contains(w);
        if words.iter().all(of_name) && words.iter().any(|w| self.name_words.contains(w)) {
            return Some((Column::Name, BY_WORDS));
        }
        let person = words.iter().any(|w| self.people.contains(w));
        let by_words = self.words.iter().enumerate().find(|(_, (_, list))| words.iter().any(|w| list.contains(w)));
        let (rank, (column, _)) = by_words?;
        let contact = matches!(column, Column::Mobile | Column::Email | Column::Phone | Column::Party);
        (contact || !person).then_some((*column, BY_WORDS + 1 + rank))
    }

    /// Why a heading with one of these words is never read, unless somebody says so or it is known as a whole.
    fn never(&self, words: &[String]) -> Option<LeftOut> {
        // An "email address" is no address.
        let email = words.iter().any(|w| w == "email" || w == "ebost");
        let is = |list: &HashSet<String>| {
            words.iter().any(|w| list.contains(w) && !(matches!(w.as_str(), "address" | "cyfeiriad") && email))
        };
        if is(&self.private) { Some(LeftOut::Private) } else { is(&self.unneeded).then_some(LeftOut::Unneeded) }
    }

    /// Why a heading that is not read is left out; `None` where it is not understood.
    pub(super) fn left_out(&self, heading: &str) -> Option<LeftOut> {
        let read_elsewhere = || self.meaning(heading).map(|_| LeftOut::Repeated);
        self.never(&words(heading)).or_else(read_elsewhere)
    }

    /// Whether a heading that is not read is that of a private address.
    pub(super) fn is_address(&self, heading: &str) -> bool {
        self.left_out(heading) == Some(LeftOut::Private) && words(heading).iter().any(|w| self.addresses.contains(w))
    }

    /// Whether a heading is a word for somebody on the council: "member".
    pub(super) fn is_person(&self, heading: &str) -> bool {
        let words = words(heading);
        !words.is_empty() && words.iter().all(|w| self.name_words.contains(w))
    }

    /// What a seat on the council is called in job titles, folded.
    pub(super) fn seats(&self) -> &[String] {
        &self.seats
    }

    /// What stands between a seat and its ward, folded.
    pub(super) fn joins(&self) -> &[String] {
        &self.joins
    }

    /// Whether a text names a body or a service, and so is no ward.
    pub(super) fn is_body(&self, text: &str) -> bool {
        words(text).iter().any(|w| self.bodies.contains(w))
    }

    /// Whether a heading is that of a column that says who was elected.
    pub(super) fn is_elected(&self, heading: &str) -> bool {
        self.elected.contains(&header_key(heading))
    }

    /// Whether a heading is one that only lists of candidates have.
    pub(super) fn is_of_candidates(&self, heading: &str) -> bool {
        self.candidates.contains(&header_key(heading))
    }

    /// What a cell says of yes and no; `None` where it says neither.
    pub(super) fn yes(&self, cell: &str) -> Option<bool> {
        let cell = fold(cell);
        let cell = cell.trim();
        match () {
            () if self.yes.iter().any(|w| w == cell) => Some(true),
            () if self.no.iter().any(|w| w == cell) => Some(false),
            () => None,
        }
    }

    /// Whether a row of one text alone says by its words that it is a ward's name.
    pub(super) fn is_ward_row(&self, text: &str) -> bool {
        words(text).iter().any(|w| self.ward_rows.contains(w))
    }

    /// Whether it says that it is a party's.
    pub(super) fn is_party_row(&self, text: &str) -> bool {
        words(text).last().is_some_and(|w| self.party_rows.contains(w))
            || words(text).first().is_some_and(|w| w == "grwp")
    }

    /// A text that begins with a label ("Party: Labour"): what the label means, and what stands behind it.
    pub(super) fn labelled<'a>(&self, text: &'a str) -> Option<(Column, &'a str)> {
        let (label, rest) = text.split_once(':')?;
        let (column, _) = self.meaning(label.trim()).filter(|_| letters(label) < 40)?;
        // "http://…", and a time.
        (!rest.starts_with("//") && !rest.trim().is_empty()).then(|| (column, rest.trim()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shipped_headings_read_and_are_folded() {
        let lists = read().expect("headings.ron reads");
        assert_eq!(lists.columns.len(), Column::ALL.len());
        for Heading(column, words) in &lists.columns {
            for word in words.split_whitespace() {
                assert_eq!(header_key(word), word, "{column:?}");
            }
        }
        for cell in lists.yes.iter().chain(&lists.no) {
            assert_eq!(fold(cell), *cell);
        }
    }

    #[test]
    fn headings_are_known_however_they_are_written() {
        use Column::*;
        let lists = headings();
        for (heading, column) in [
            ("Group", Some(Party)),
            ("Political Group", Some(Party)),
            ("Grŵp Gwleidyddol", Some(Party)),
            ("Tel (Mobile)", Some(Mobile)),
            ("Mobile No.", Some(Mobile)),
            ("Rhif ffôn symudol", Some(Mobile)),
            ("Telephone", Some(Phone)),
            ("Tel. No. (Office)", Some(Phone)),
            ("Rhif Ffôn", Some(Phone)),
            ("Ward/Division", Some(Ward)),
            ("Ward / Adran", Some(Ward)),
            ("Adran Etholiadol", Some(Ward)),
            ("Electoral Division Represented", Some(Ward)),
            ("Councillor's Name", Some(Name)),
            ("Enw / Name", Some(Name)),
            ("Enw’r Cynghorydd", Some(Name)),
            ("Cyfeiriad e-bost", Some(Email)),
            ("Council E-mail Address", Some(Email)),
            ("E-mail", Some(Email)),
            ("Swydd / Role", Some(Posts)),
            ("Party Name", Some(Party)),
            ("Ward Name", Some(Ward)),
            ("ward.name", Some(Ward)),
            ("name.first", Some(Forename)),
            ("contact.email", Some(Email)),
            ("properties.councillorName", Some(Name)),
            ("roles.title", Some(Posts)),
            ("Home Phone", None),
            ("Home Email", None),
            ("Ffôn cartref", None),
            ("contact.home.phone", None),
            ("address.line1", None),
            ("other_names.name", None),
            ("Date of Birth", None),
            ("Postcode", None),
            ("Image", None),
            ("Surgery", Some(Surgery)),
            ("Job Title", Some(Posts)),
            ("Cymorthfeydd", Some(Surgery)),
        ] {
            assert_eq!(lists.meaning(heading).map(|(c, _)| c), column, "{heading}");
        }
    }

    #[test]
    fn headings_left_out_say_why() {
        let lists = headings();
        for (heading, why) in [
            ("Home Address", Some(LeftOut::Private)),
            ("Postcode", Some(LeftOut::Private)),
            ("Date of Birth", Some(LeftOut::Private)),
            ("Cyfeiriad", Some(LeftOut::Private)),
            ("Image", Some(LeftOut::Unneeded)),
            ("Fax", Some(LeftOut::Unneeded)),
            ("Twitter", Some(LeftOut::Unneeded)),
            ("Electoral Commission Party Code", Some(LeftOut::Repeated)),
            ("Shoe size", None),
        ] {
            assert_eq!(lists.left_out(heading), why, "{heading}");
        }
    }

    #[test]
    fn labels_of_cells_are_parted_from_what_they_hold() {
        let lists = headings();
        assert_eq!(lists.labelled("Party: Labour"), Some((Column::Party, "Labour")));
        assert_eq!(lists.labelled("Ffôn symudol: 07700 900101"), Some((Column::Mobile, "07700 900101")));
        for text in ["https://cwm.gov.uk/x", "Llys: the upper part", "Party:", "Non Fychan"] {
            assert_eq!(lists.labelled(text), None, "{text}");
        }
    }
}
