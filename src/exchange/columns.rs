//! What the columns of a table hold: guessed from their headings, or said by a person.

use std::collections::HashMap;

use crate::model::NameOrder;
use crate::model::text::fold;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    /// The whole name.
    Name,
    /// What stands before a name ("Mrs").
    Title,
    /// Forenames.
    Forename,
    /// The surname.
    Surname,
    /// The ward.
    Ward,
    /// The party.
    Party,
    /// An email address.
    Email,
    /// A telephone number.
    Phone,
    /// A mobile number.
    Mobile,
    /// The address of a page.
    Page,
    /// Posts.
    Posts,
    /// The council.
    Council,
    /// The council's number for the person.
    Id,
    /// The first day of the term.
    TermFrom,
    /// The last day of the term, or the next election.
    TermUntil,
}

impl Column {
    /// All of them, in the order they are offered, each with the name by which
    /// it is called on the command line and kept in the workspace.
    pub const ALL: [(Column, &'static str); 15] = [
        (Column::Name, "name"),
        (Column::Forename, "forename"),
        (Column::Surname, "surname"),
        (Column::Title, "title"),
        (Column::Ward, "ward"),
        (Column::Party, "party"),
        (Column::Posts, "post"),
        (Column::Email, "email"),
        (Column::Phone, "phone"),
        (Column::Mobile, "mobile"),
        (Column::Page, "page"),
        (Column::Council, "council"),
        (Column::Id, "id"),
        (Column::TermFrom, "term-from"),
        (Column::TermUntil, "term-until"),
    ];

    /// Its name on the command line and in the workspace.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(c, _)| *c == self).map_or("", |(_, name)| name)
    }

    /// The column of a name; `None` for a name that is none.
    pub fn named(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase();
        Self::ALL.iter().find(|(_, n)| *n == name).map(|(c, _)| *c)
    }
}

/// What a person said about how a file is to be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct How {
    /// What columns hold, by their heading or their number from 1; `None` is left out.
    pub columns: Vec<(String, Option<Column>)>,
    /// Which way round unmarked names stand; inferred where nothing is said.
    pub order: Option<NameOrder>,
}

/// The columns of a table, as they stand in the file and as they are read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// The headings, in the file's order.
    pub headings: Vec<String>,
    /// What each column is taken for; as long as `headings`.
    pub uses: Vec<Option<Column>>,
    /// The first rows below the headings, for looking at.
    pub rows: Vec<Vec<String>>,
}

/// Headers, folded to letters and digits; of two for one column the earlier here is taken.
pub(super) const ALIASES: &[(&str, Column)] = &[
    ("fullusername", Column::Name),
    ("councillorname", Column::Name),
    ("rawname", Column::Name),
    ("personname", Column::Name),
    ("membername", Column::Name),
    ("fullname", Column::Name),
    ("name", Column::Name),
    ("enw", Column::Name),
    ("enwrcynghorydd", Column::Name),
    ("councillor", Column::Name),
    ("cynghorydd", Column::Name),
    ("member", Column::Name),
    ("title", Column::Title),
    ("honorificprefix", Column::Title),
    ("teitl", Column::Title),
    ("forename", Column::Forename),
    ("forenames", Column::Forename),
    ("firstname", Column::Forename),
    ("givenname", Column::Forename),
    ("enwcyntaf", Column::Forename),
    ("surname", Column::Surname),
    ("lastname", Column::Surname),
    ("familyname", Column::Surname),
    ("cyfenw", Column::Surname),
    ("wardname", Column::Ward),
    ("ward", Column::Ward),
    ("warddivision", Column::Ward),
    ("division", Column::Ward),
    ("divisionname", Column::Ward),
    ("electoraldivision", Column::Ward),
    ("electoralward", Column::Ward),
    ("rawdivision", Column::Ward),
    ("postlabel", Column::Ward),
    ("wardtitle", Column::Ward),
    ("adran", Column::Ward),
    ("adranetholiadol", Column::Ward),
    ("wardetholiadol", Column::Ward),
    ("representing", Column::Ward),
    ("partyname", Column::Party),
    ("party", Column::Party),
    ("politicalpartytitle", Column::Party),
    ("politicalparty", Column::Party),
    ("politicalgroup", Column::Party),
    ("rawparty", Column::Party),
    ("plaid", Column::Party),
    ("email", Column::Email),
    ("emailaddress", Column::Email),
    ("workemail", Column::Email),
    ("ebost", Column::Email),
    ("telephone", Column::Phone),
    ("telephonenumber", Column::Phone),
    ("phone", Column::Phone),
    ("phonenumber", Column::Phone),
    ("worktelephone", Column::Phone),
    ("workphone", Column::Phone),
    ("tel", Column::Phone),
    ("ffon", Column::Phone),
    ("mobile", Column::Mobile),
    ("mobilephone", Column::Mobile),
    ("workmobile", Column::Mobile),
    ("symudol", Column::Mobile),
    ("page", Column::Page),
    ("url", Column::Page),
    ("profile", Column::Page),
    ("webpage", Column::Page),
    ("link", Column::Page),
    ("tudalen", Column::Page),
    ("keyposts", Column::Posts),
    ("role", Column::Posts),
    ("roles", Column::Posts),
    ("position", Column::Posts),
    ("post", Column::Posts),
    ("posts", Column::Posts),
    ("responsibilities", Column::Posts),
    ("swydd", Column::Posts),
    ("rol", Column::Posts),
    ("council", Column::Council),
    ("councilname", Column::Council),
    ("cyngor", Column::Council),
    ("authority", Column::Council),
    ("localauthority", Column::Council),
    ("organisationname", Column::Council),
    ("councilid", Column::Council),
    ("councillorid", Column::Id),
    ("memberid", Column::Id),
    ("uid", Column::Id),
    ("rawidentifier", Column::Id),
    ("startdate", Column::TermFrom),
    ("nextelection", Column::TermUntil),
    ("electiondate", Column::TermUntil),
    ("enddate", Column::TermUntil),
];

/// A heading for comparing.
pub(super) fn header_key(header: &str) -> String {
    fold(header).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Where each kind of column stands, as guessed from the headings.
pub(super) fn guessed(keys: &[String]) -> HashMap<Column, usize> {
    let mut found = HashMap::new();
    for (alias, column) in ALIASES {
        if let Some(at) = keys.iter().position(|k| k == alias) {
            found.entry(*column).or_insert(at);
        }
    }
    found
}

/// The place of a column that a person named: by its heading as written, else as
/// folded, else by its number from 1.
pub(super) fn place_of(headings: &[String], wanted: &str) -> Option<usize> {
    let wanted = wanted.trim();
    let key = header_key(wanted);
    headings
        .iter()
        .position(|h| h == wanted)
        .or_else(|| headings.iter().position(|h| !key.is_empty() && header_key(h) == key))
        .or_else(|| wanted.parse::<usize>().ok().and_then(|n| n.checked_sub(1)).filter(|at| *at < headings.len()))
}

/// Where each kind of column stands: as guessed, then as said.
///
/// # Errors
/// The heading of `said` that is not there.
pub(super) fn settled(
    headings: &[String],
    said: &[(String, Option<Column>)],
) -> Result<HashMap<Column, usize>, String> {
    let keys: Vec<String> = headings.iter().map(|h| header_key(h)).collect();
    let mut found = guessed(&keys);
    for (wanted, holds) in said {
        let Some(at) = place_of(headings, wanted) else { return Err(wanted.clone()) };
        found.retain(|_, place| *place != at);
        if let Some(column) = holds {
            found.insert(*column, at);
        }
    }
    Ok(found)
}

/// Whether these columns make a list of people, and not any table with names in it.
pub(super) fn is_list(columns: &HashMap<Column, usize>) -> bool {
    let has = |c: &Column| columns.contains_key(c);
    (has(&Column::Name) || has(&Column::Surname))
        && [Column::Ward, Column::Party, Column::Email, Column::Posts].iter().any(has)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_named_by_its_heading_or_its_number_and_taken_from_what_was_guessed() {
        let headings: Vec<String> = ["Name", "Who", "Patch", "2024"].iter().map(|h| (*h).to_owned()).collect();
        let said = |words: &[(&str, Option<Column>)]| {
            settled(&headings, &words.iter().map(|(h, c)| ((*h).to_owned(), *c)).collect::<Vec<_>>())
        };
        let found = said(&[("who", Some(Column::Name)), ("3", Some(Column::Ward))]).expect("columns");
        assert_eq!((found[&Column::Name], found[&Column::Ward]), (1, 2));
        assert_eq!(said(&[("2024", Some(Column::Party))]).expect("columns")[&Column::Party], 3, "a heading first");
        assert!(!said(&[("Name", None)]).expect("columns").contains_key(&Column::Name), "left out");
        assert_eq!(said(&[("9", None)]), Err("9".to_owned()));
        for (column, name) in Column::ALL {
            assert_eq!(Column::named(name), Some(column));
            assert_eq!(column.name(), name);
        }
    }
}
