//! What may be asked for on the command line. The comments on the fields are
//! the help that people read.

use std::path::PathBuf;

use clap::builder::NonEmptyStringValueParser;
use clap::{Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use crate::exchange::Column;

/// Bring elected councillors into coproduction: make contact, make sense
/// together, find the right fit.
///
/// Without a command, the screen opens.
#[derive(Clone, Debug, Parser)]
#[command(name = "commonground", version, disable_help_subcommand = true)]
#[command(after_help = "Exit codes: 0 done, 1 problems found, 2 asked for in a way that cannot be.")]
pub struct Args {
    /// The folder of the workspace, in place of the usual one
    ///
    /// It may stand before or after a command. Where it is not given, the
    /// environment variable COMMONGROUND_WORKSPACE says which folder; without
    /// that it is `workspace` in this computer's folder for the data of programs.
    #[arg(short, long, global = true, value_name = "DIR")]
    pub workspace: Option<PathBuf>,

    /// Open a fresh copy of the sample council, in which everybody is invented
    ///
    /// A copy in which you wrote is set aside and kept. With `--workspace`, the
    /// copy is made there; the folder must be empty or not there yet.
    #[arg(long)]
    pub sample: bool,

    /// Use no characters beyond ASCII for lines, marks and quotation marks
    #[arg(long, global = true)]
    pub ascii: bool,

    /// What to do beside the screen.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What can be done beside the screen.
#[derive(Clone, Debug, Subcommand)]
pub enum Command {
    /// Bring in councillors from a council's file
    Import(ImportArgs),
    /// Read everything, and report every problem with its place
    Check {
        /// Say which proposals a busy person could answer on the spot, and what the others still need
        #[arg(long)]
        proposals: bool,
        /// How to write the result
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// List what is still to be done, earliest first: follow-ups, promises, questions
    Tasks {
        /// How to write the result
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Say who to speak to first for an initiative, and why
    ContactOrder(ContactOrderArgs),
    /// Find the councillors that a report names
    ///
    /// It reads text, saved web pages, Word documents (.docx) and PDF. Who is named is certain, ambiguous (one of
    /// several) or not on the list; nothing is guessed.
    FindIn {
        /// The report, agenda or minutes
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// How to write the result
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Write a letter, a briefing, a report, a list, contacts or a calendar
    Export(ExportArgs),
    /// Everything that is held about one person: show it, or erase it
    Person {
        /// What to do.
        #[command(subcommand)]
        what: PersonWhat,
    },
    /// Open straight in the room: what a workshop reads, and nothing private
    ///
    /// Esc twice leaves. `--notes`, in a second terminal on the same workspace, shows what comes next, what to
    /// listen for, the time and the facilitator's notes; none of that is ever in the room.
    Present {
        /// The speaker's view beside a room that is on another screen
        #[arg(long)]
        notes: bool,
    },
    /// Write what a shell needs to complete this program's arguments
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Write the manual pages, one for each command
    Man {
        /// The folder to write them into
        folder: PathBuf,
    },
}

/// What to import, and how.
#[derive(Clone, Debug, clap::Args)]
pub struct ImportArgs {
    /// The council's list: what ModernGov gives, saved pages, or a table (CSV)
    ///
    /// All files are read first: where one of them is refused, none is taken. Saved pages of single members, or a
    /// folder of such, are read as one list.
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,

    /// Say what would change, and change nothing
    #[arg(long)]
    pub dry_run: bool,

    /// List everybody it concerns: who returns, moved ward, is new or in post no more; change nothing
    ///
    /// Beside each who is not in the file stands what is open with them. Where somebody may have moved ward, a terminal
    /// is asked whether they are the same person; only what is answered there is written.
    #[arg(long)]
    pub walk: bool,

    /// Mark who is in post no more as having left; without this they are only reported
    ///
    /// Nobody is deleted, and nothing that was written about them is changed.
    #[arg(long)]
    pub mark_left: bool,

    /// The nation of a new workspace, where the council does not tell it
    #[arg(long, value_enum)]
    pub nation: Option<NationName>,

    /// What a column of a table holds: name=COLUMN, ward=COLUMN and so on, by its heading or its number
    ///
    /// It may stand several times. Names: name, forename, surname, title, ward, party, post, email, phone, mobile, page,
    /// council, id, term-from, term-until, ignore. It is kept for the council's next table.
    #[arg(long = "map", value_name = "NAME=COLUMN", value_parser = mapped)]
    pub maps: Vec<(Option<Column>, String)>,

    /// Which way round names stand, where the file was read wrongly
    #[arg(long, value_enum)]
    pub names: Option<Names>,

    /// What the council is called, where the file does not say so
    #[arg(long, value_name = "NAME", value_parser = NonEmptyStringValueParser::new())]
    pub council: Option<String>,

    /// How to write the result
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// A nation, as it is written on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum NationName {
    /// Wales.
    Wales,
    /// England.
    England,
    /// Scotland.
    Scotland,
    /// Northern Ireland.
    NorthernIreland,
}

/// Which way round names stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Names {
    /// Forename first: Nerys Prys
    ForenameFirst,
    /// Surname first: Prys Nerys
    SurnameFirst,
}

/// Reads `ward=Patch`: what it holds, and which column.
fn mapped(words: &str) -> Result<(Option<Column>, String), String> {
    let names = || Column::ALL.iter().map(|(_, name)| *name).chain(["ignore"]).collect::<Vec<_>>().join(", ");
    let (name, column) = words.split_once('=').ok_or_else(|| format!("NAME=COLUMN: {}", names()))?;
    match (Column::named(name), name.trim()) {
        _ if column.trim().is_empty() => Err("NAME=COLUMN".to_owned()),
        (None, "ignore") => Ok((None, column.to_owned())),
        (None, _) => Err(names()),
        (holds, _) => Ok((holds, column.to_owned())),
    }
}

/// For what the order of contact is asked.
#[derive(Clone, Debug, clap::Args)]
pub struct ContactOrderArgs {
    /// The initiative, by its id or its name
    #[arg(value_name = "INITIATIVE")]
    pub initiative: Option<String>,

    /// A theme to try: its id, its name or any of its words, English or Welsh
    #[arg(long = "theme", value_name = "THEME", value_parser = NonEmptyStringValueParser::new())]
    pub themes: Vec<String>,

    /// A ward to try
    #[arg(long = "ward", value_name = "WARD", value_parser = NonEmptyStringValueParser::new())]
    pub wards: Vec<String>,

    /// How to write the result
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// What to write out, for whom and where to.
#[derive(Clone, Debug, clap::Args)]
pub struct ExportArgs {
    /// What is written out.
    #[command(subcommand)]
    pub what: ExportWhat,

    /// For whom it is
    ///
    /// What is left out depends on it. A letter, a role and contacts are for the councillor unless told otherwise,
    /// everything else is for you.
    #[arg(long, global = true, value_enum, value_name = "WHOM")]
    pub audience: Option<ExportFor>,

    /// The file to write, in place of standard output (`-`)
    #[arg(short, long = "output", global = true, value_name = "FILE")]
    pub output: Option<PathBuf>,

    /// Write over a file that is there
    #[arg(long, global = true)]
    pub force: bool,
}

/// What can be written out.
#[derive(Clone, Debug, Subcommand)]
pub enum ExportWhat {
    /// A proposal, as the letter to its councillor or as a description of the role
    Proposal {
        /// The proposal, by its id
        #[arg(value_name = "ID")]
        proposal: String,
        /// What to make of it
        #[arg(long = "as", value_enum, default_value_t)]
        shape: ExportShape,
        /// The form of the document
        #[arg(long = "format", value_enum)]
        document_format: Option<DocumentFormat>,
    },
    /// What to know before speaking to a councillor
    Briefing {
        /// The councillor, by id or name
        #[arg(value_name = "COUNCILLOR")]
        councillor: String,
        /// The form of the document
        #[arg(long = "format", value_enum)]
        document_format: Option<DocumentFormat>,
    },
    /// Who was involved in an initiative, when, in what role, and what came of it
    Report {
        /// The initiative, by id or name
        #[arg(value_name = "INITIATIVE")]
        subject: String,
        /// The form of the document
        #[arg(long = "format", value_enum)]
        document_format: Option<DocumentFormat>,
    },
    /// The handout of a workshop: what the room ticked
    Workshop {
        /// The workshop, by its id
        #[arg(value_name = "ID")]
        workshop: String,
        /// The form of the document
        #[arg(long = "format", value_enum)]
        document_format: Option<DocumentFormat>,
    },
    /// The councillors as a table
    Councillors(ListArgs),
    /// The conversations as a table
    Conversations(ListArgs),
    /// The proposals as a table
    Proposals(ListArgs),
    /// The clues as a table
    Clues(ListArgs),
    /// Published details for an address book
    ///
    /// With `-o DIR/`, one file a person: some versions of Outlook read only the first card of a file.
    Contacts {
        /// The form of the contacts
        #[arg(long = "format", value_enum, default_value_t)]
        contacts_format: ContactsFormat,
    },
    /// Follow-ups, promises and the days of proposals for a calendar
    Calendar {
        /// Which councillor it is for, by id or name, with `--audience councillor`
        #[arg(long = "councillor", value_name = "NAME")]
        for_councillor: Option<String>,
        /// The form of the calendar
        #[arg(long = "format", value_enum, default_value_t)]
        calendar_format: CalendarFormat,
    },
}

/// What to do with what is held about somebody.
#[derive(Clone, Debug, Subcommand)]
pub enum PersonWhat {
    /// Show everything that is held about a councillor, wherever it is
    Show {
        /// The councillor, by id or name
        #[arg(value_name = "COUNCILLOR", required_unless_present = "text", conflicts_with = "text")]
        councillor: Option<String>,
        /// Words that are no councillor's name: show every place where they stand
        #[arg(long, value_name = "WORDS", value_parser = NonEmptyStringValueParser::new())]
        text: Option<String>,
        /// How to write the result
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Erase a councillor from every file of the workspace
    ///
    /// Give the id or the full name: where several councillors have it, they are listed and nothing is erased.
    /// What is theirs goes: the profile, conversations with them alone, proposals, sense maps, drafts, trash
    /// and earlier versions. Elsewhere their name and what leads to them goes, and what others said stays. Other
    /// spellings of the name are shown one by one. It cannot be undone. Close the program first.
    Erase {
        /// The councillor, by id or full name
        #[arg(value_name = "COUNCILLOR", required_unless_present = "text", conflicts_with = "text")]
        councillor: Option<String>,
        /// Words that are no councillor's name: cut them out of notes and other free text
        #[arg(long, value_name = "WORDS", value_parser = NonEmptyStringValueParser::new())]
        text: Option<String>,
        /// Erase without being asked; what only may be them is left and listed
        #[arg(long)]
        yes: bool,
        /// Cut what only may be them too, such as initials or a title with the surname
        #[arg(long, conflicts_with = "text")]
        variants: bool,
    },
    /// Make one person of two records
    ///
    /// The first record stays; everything written about the second is added to it, and whatever named the second
    /// names the first. Where the two differ, the newer public facts are kept and what you typed in the first;
    /// `--take` keeps the value of the second for a field. The second record goes to the trash.
    Merge {
        /// The councillor whose record stays, by id or full name
        #[arg(value_name = "COUNCILLOR")]
        keep: String,
        /// The other councillor, by id or full name
        #[arg(value_name = "OTHER")]
        other: String,
        /// Keep the second record's value for these fields
        #[arg(long, value_name = "FIELD", value_delimiter = ',')]
        take: Vec<String>,
        /// Say what would change, and change nothing
        #[arg(long)]
        dry_run: bool,
        /// Merge without being asked
        #[arg(long)]
        yes: bool,
    },
    /// Remember that two records are two people
    ///
    /// Neither `check` nor an import asks about these two again.
    NotSame {
        /// The councillor whose record stays, by id or full name
        #[arg(value_name = "COUNCILLOR")]
        keep: String,
        /// The other councillor, by id or full name
        #[arg(value_name = "OTHER")]
        other: String,
    },
    /// Put a councillor's record on hold: a request or a complaint is open
    ///
    /// Nothing about them can be erased until they are released.
    Hold {
        /// The councillor, by id or full name
        #[arg(value_name = "COUNCILLOR")]
        councillor: String,
        /// Why, as it is to be shown: a reference, no more than is needed
        #[arg(long, value_name = "WORDS", value_parser = NonEmptyStringValueParser::new())]
        reason: String,
    },
    /// Release a councillor's record from its hold
    Release {
        /// The councillor, by id or full name
        #[arg(value_name = "COUNCILLOR")]
        councillor: String,
    },
}

/// How a table is written out.
#[derive(Clone, Debug, clap::Args)]
pub struct ListArgs {
    /// Which councillor it is for, by id or name, with `--audience councillor`
    #[arg(long = "councillor", value_name = "NAME")]
    pub for_councillor: Option<String>,
    /// The form of the table
    #[arg(long = "format", value_enum)]
    pub list_format: Option<ListFormat>,
}

/// For whom something is written out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ExportFor {
    /// You alone
    Me,
    /// The councillor it concerns
    Councillor,
    /// Everyone in the room
    Room,
}

/// What a proposal is made into.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ExportShape {
    /// The letter to the councillor
    #[default]
    Letter,
    /// A description of the role
    Role,
}

/// The forms of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DocumentFormat {
    /// Markdown
    Md,
    /// A web page
    Html,
    /// A Word document
    Docx,
}

/// The forms of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    /// For a spreadsheet
    Csv,
    /// For programs
    Json,
}

/// The forms of contacts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ContactsFormat {
    /// vCard
    #[default]
    Vcf,
}

/// The forms of a calendar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum CalendarFormat {
    /// iCalendar
    #[default]
    Ics,
}

/// How a result is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    #[default]
    Text,
    /// For programs: JSON
    Json,
}
