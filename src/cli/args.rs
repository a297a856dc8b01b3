//! What may be asked for on the command line. The comments on the fields are
//! the help that people read.

use std::path::PathBuf;

use clap::builder::NonEmptyStringValueParser;
use clap::{Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

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
    /// Write what a shell needs to complete this program's arguments
    Completions {
        /// The shell
        shell: Shell,
    },
}

/// What to import, and how.
#[derive(Clone, Debug, clap::Args)]
pub struct ImportArgs {
    /// The council's list: what ModernGov gives, or a table (CSV)
    ///
    /// All files are read first: where one of them is refused, none is taken.
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,

    /// Say what would change, and change nothing
    #[arg(long)]
    pub dry_run: bool,

    /// What the council is called, where the file does not say so
    #[arg(long, value_name = "NAME", value_parser = NonEmptyStringValueParser::new())]
    pub council: Option<String>,

    /// How to write the result
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
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

/// How a result is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    #[default]
    Text,
    /// For programs: JSON
    Json,
}
