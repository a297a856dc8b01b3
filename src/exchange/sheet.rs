//! What an imported file says, before anything is compared or kept.

use super::Columns;
use crate::model::{Contact, Council, Date, MemberId, NameOrder, NameParts, Party, Post, Published, Say, text};

/// A file that was read: one or more councils.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// What the file is.
    pub format: Format,
    /// How its letters were encoded.
    pub encoding: Encoding,
    /// Its councils, in the file's order; never empty.
    pub councils: Vec<CouncilSheet>,
    /// What is worth knowing of the file as a whole.
    pub notes: Vec<Note>,
    /// Its columns, where it is a table whose columns a person may name anew.
    pub columns: Option<Columns>,
}

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The answer of ModernGov's `GetCouncillorsByWard`, XML.
    ModernGov,
    /// Open Council Data UK, the present columns.
    OpenCouncilData,
    /// Open Council Data UK as of 2019, whose header is one column short.
    OpenCouncilData2019,
    /// What the Local Government Scraper Framework writes (`raw_name`, `raw_identifier`).
    Lgsf,
    /// Candidates at elections from Democracy Club, of whom the elected are read.
    Candidates,
    /// A saved page of a ModernGov site that lists the members (`mgMemberIndex`).
    MemberIndex,
    /// A saved page of a ModernGov site about one member (`mgUserInfo`).
    MemberPage,
    /// Any other table with a name column.
    Table,
}

/// How a file's letters were encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with a byte order mark or without.
    Utf8,
    /// UTF-16 with a byte order mark.
    Utf16,
    /// Windows-1252, assumed because it is nothing else.
    Windows1252,
}

/// Which facts a file tells at all: what it does not tell is left as it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tells {
    /// Wards.
    pub wards: bool,
    /// Parties.
    pub party: bool,
    /// Posts.
    pub posts: bool,
    /// Seats on committees, all of them.
    pub seats: bool,
    /// Email addresses.
    pub email: bool,
    /// Telephone and mobile numbers.
    pub phone: bool,
    /// Addresses at the council.
    pub address: bool,
    /// Pages of their own.
    pub page: bool,
    /// Surgeries.
    pub surgeries: bool,
    /// The first day of a term.
    pub term_from: bool,
    /// The last day of a term, or the next election.
    pub term_until: bool,
}

/// One council's part of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CouncilSheet {
    /// What it is. A ModernGov answer is the whole council, so its wards are all the wards.
    pub format: Format,
    /// The council's name as far as the file tells it: a column, or the host
    /// in its links or email addresses ("moderngov.torfaen.gov.uk" gives "Torfaen").
    pub council: Option<String>,
    /// The host in its links.
    pub host: Option<String>,
    /// Everything by which the file names the council (host, column, code), to know the next file by.
    pub known_as: Vec<String>,
    /// Where the facts come from, in words a reader could follow.
    pub source: String,
    /// Its wards in the file's order; not where the file has codes in their place.
    pub wards: Vec<String>,
    /// Whether its wards are codes (W05001039) and not names.
    pub ward_codes: bool,
    /// Which facts it tells.
    pub tells: Tells,
    /// Which way round its unmarked names stand, as inferred.
    pub order: NameOrder,
    /// The first name that was turned round: as written, as taken.
    pub turned: Option<(String, String)>,
    /// A name by which can be seen how names are read.
    pub example: Option<Example>,
    /// Why the file may hold only a part of the council, where it says so itself.
    pub part: Option<Say>,
    /// Its councillors, in the file's order.
    pub people: Vec<Person>,
    /// Whose home address stood in other details too, and was left out of them: their names, and never the address.
    pub homes: Vec<String>,
    /// Empty seats: their wards, as far as told.
    pub vacancies: Vec<Option<String>>,
    /// Rows that could not be taken.
    pub skipped: Vec<Skipped>,
    /// What is worth a look.
    pub notes: Vec<Note>,
}

/// A name as a file has it, and how it is taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// As written in the file.
    pub written: String,
    /// What is taken for the forenames.
    pub forenames: String,
    /// What is taken for the surname.
    pub surname: String,
}

impl CouncilSheet {
    /// Whether this is a council's list, as far as can be told: it goes by its
    /// name, or by a name that an earlier file gave it.
    pub fn is_of(&self, council: &Council) -> bool {
        // A host writes as one word what a table writes as two.
        let plain = |k: &String| text::fold(k).chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        let known: Vec<String> = council.known_as.iter().chain([&council.name]).map(plain).collect();
        self.known_as.iter().chain(&self.council).any(|k| known.contains(&plain(k)))
    }
}

/// One councillor as a file has them. Everything is public; home addresses are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// The row: in a table the spreadsheet's row, the header being 1; in XML
    /// the how-manieth councillor, from 1.
    pub row: usize,
    /// The name as published, cleaned.
    pub name: String,
    /// Its parts.
    pub parts: NameParts,
    /// As the file wrote it, where that differs; else empty.
    pub raw_name: String,
    /// As the file wrote it, with all its titles.
    pub written: String,
    /// Wards; none for an elected mayor.
    pub wards: Vec<String>,
    /// The party as published.
    pub party: Option<Party>,
    /// Posts.
    pub posts: Vec<Post>,
    /// Published ways to reach them.
    pub contacts: Vec<Contact>,
    /// Surgeries, a line each.
    pub surgeries: Vec<String>,
    /// First day of the latest term.
    pub term_from: Option<Date>,
    /// Its last day, or the next election.
    pub term_until: Option<Date>,
    /// What the source calls this person.
    pub member_ids: Vec<MemberId>,
    /// Whether the file says that they are in post no more.
    pub left: bool,
    /// Where the file itself has the facts from, where it says so.
    pub published: Option<Published>,
}

/// A row that was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// The row, as in [`Person::row`].
    pub row: usize,
    /// Why, and what to do.
    pub reason: Say,
}

/// Something worth a look that stopped nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The row, where it is about one.
    pub row: Option<usize>,
    /// What.
    pub what: Say,
}

/// Why a file was not read at all; nothing is changed by it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", say.key)]
pub struct Refusal {
    /// What happened, to what, and what to do.
    pub say: Say,
}

impl Refusal {
    /// A refusal of a file, by the key of its sentence.
    pub(crate) fn new(key: &'static str, file_name: &str) -> Self {
        Refusal { say: Say::new(key).with("file", text::shown(file_name).into_owned()) }
    }
}
