//! What the columns of a table hold: guessed from their headings, or said by a person.

use std::collections::HashSet;

use serde::Deserialize;

use super::headings;
use crate::model::NameOrder;
use crate::model::text::fold;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
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
    /// When and where surgeries are held.
    Surgery,
}

impl Column {
    /// All of them, in the order they are offered, each with the name by which
    /// it is called on the command line and kept in the workspace.
    pub const ALL: [(Column, &'static str); 16] = [
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
        (Column::Surgery, "surgery"),
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
    /// The columns that are not understood although something stands in them, by their headings.
    pub unread: Vec<String>,
    /// The columns that are understood and left out all the same, by their headings, and why.
    pub left_out: Vec<(String, LeftOut)>,
}

/// Why a column that is understood is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftOut {
    /// It holds what is private: home addresses, birthdays.
    Private,
    /// The program has no use for it: pictures, fax numbers.
    Unneeded,
    /// Another column is read for the same.
    Repeated,
}

impl LeftOut {
    /// All of them, the weightiest first.
    pub const ALL: [LeftOut; 3] = [LeftOut::Private, LeftOut::Unneeded, LeftOut::Repeated];

    /// The sentence that says so.
    pub fn key(self) -> &'static str {
        match self {
            LeftOut::Private => "exchange-note-columns-private",
            LeftOut::Unneeded => "exchange-note-columns-unneeded",
            LeftOut::Repeated => "exchange-note-columns-repeated",
        }
    }
}

/// A heading for comparing.
pub(super) fn header_key(header: &str) -> String {
    fold(header).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// What each column of a table is taken for, in the table's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Uses(pub Vec<Option<Column>>);

impl Uses {
    /// Where the columns of one kind stand.
    pub(super) fn all(&self, column: Column) -> impl Iterator<Item = usize> + '_ {
        self.0.iter().enumerate().filter(move |(_, c)| **c == Some(column)).map(|(at, _)| at)
    }

    /// Where the first of them stands.
    pub(super) fn first(&self, column: Column) -> Option<usize> {
        self.all(column).next()
    }

    /// Whether there is one.
    pub(super) fn has(&self, column: Column) -> bool {
        self.0.contains(&Some(column))
    }

    /// How many columns are known.
    pub(super) fn known(&self) -> usize {
        self.0.iter().flatten().count()
    }
}

/// Whether several columns of one table can hold the same: two telephone numbers, three posts.
fn may_repeat(column: Column) -> bool {
    matches!(column, Column::Email | Column::Phone | Column::Mobile | Column::Posts | Column::Surgery)
}

/// What the columns are taken for, as guessed from their headings.
pub(super) fn guessed(headings: &[String]) -> Uses {
    let lists = headings::headings();
    let means: Vec<Option<(Column, usize)>> = headings.iter().map(|h| lists.meaning(h)).collect();
    let best = |column: Column| means.iter().flatten().filter(|(c, _)| *c == column).map(|(_, rank)| *rank).min();
    let mut taken = HashSet::new();
    Uses(
        means
            .iter()
            .map(|meaning| {
                let (column, rank) = (*meaning)?;
                let first = best(column) == Some(rank) && taken.insert(column);
                (first || may_repeat(column)).then_some(column)
            })
            .collect(),
    )
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

/// What each column is taken for: as guessed, then as said.
///
/// # Errors
/// The heading of `said` that is not there.
pub(super) fn settled(headings: &[String], said: &[(String, Option<Column>)]) -> Result<Uses, String> {
    let mut found = guessed(headings);
    for (wanted, holds) in said {
        let Some(at) = place_of(headings, wanted) else { return Err(wanted.clone()) };
        if let Some(column) = holds.filter(|c| !may_repeat(*c)) {
            found.0.iter_mut().filter(|c| **c == Some(column)).for_each(|c| *c = None);
        }
        found.0[at] = *holds;
    }
    Ok(found)
}

/// Whether these columns make a list of people, and not any table with names in it.
pub(super) fn is_list(uses: &Uses) -> bool {
    (uses.has(Column::Name) || uses.has(Column::Surname))
        && [Column::Ward, Column::Party, Column::Email, Column::Posts].into_iter().any(|c| uses.has(c))
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
        assert_eq!((found.first(Column::Name), found.first(Column::Ward)), (Some(1), Some(2)));
        assert_eq!(
            said(&[("2024", Some(Column::Party))]).expect("columns").first(Column::Party),
            Some(3),
            "a heading first"
        );
        assert!(!said(&[("Name", None)]).expect("columns").has(Column::Name), "left out");
        assert_eq!(said(&[("9", None)]), Err("9".to_owned()));
        for (column, name) in Column::ALL {
            assert_eq!(Column::named(name), Some(column));
            assert_eq!(column.name(), name);
        }
    }
}
