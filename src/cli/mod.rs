//! The command line: what was asked for is done here, or handed to the screen.
//!
//! Results go to standard output, messages to standard error. The exit code is
//! 0 where it is done, 1 where problems were found, 2 where it was asked for in
//! a way that cannot be ([`Exit`]). Everything said goes through [`Said`], so
//! that nothing out of a file acts on the terminal.
//!
//! - [`args`]: what may be asked for.
//! - [`check`], [`import`], [`find_in`]: the commands beside the screen.
//! - [`export`]: letters, briefings, reports and lists.
//! - [`person`]: what is held about one person, and erasing it.
//! - [`sample`]: a copy of the sample council to look around in.
//! - [`open`]: the way to the screen.

pub mod args;
pub mod check;
pub mod check_proposals;
pub mod contact_order;
pub mod export;
pub mod find_in;
mod folder;
pub mod import;
mod look;
mod man;
mod named;
pub mod open;
pub mod person;
mod present;
mod said;
pub mod sample;
mod spoken;
mod tasks;
#[cfg(test)]
mod tests;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser};

pub use folder::data_folder;
pub use said::{Exit, Said};

use self::args::{Args, Command};
use crate::app::terminal::preferred_language;
use crate::model::Say;
use crate::store::clock;
use crate::words::Words;

/// The whole program: the arguments of this process in, its exit code out.
pub fn main() -> ExitCode {
    run(std::env::args_os())
}

/// As [`main`], with arguments of one's own; the first is the program's name.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let given: Vec<OsString> = args.into_iter().collect();
    let args = match Args::try_parse_from(&given) {
        Ok(args) => args,
        Err(plain) => return explained(&given, &plain),
    };
    let given = args.workspace.as_deref();
    let Some(command) = args.command else {
        return open::start(given, args.sample, args.ascii, crate::app::Opens::Screen);
    };
    if let Command::Present { notes } = command {
        return present::present(given, args.sample, args.ascii, notes);
    }
    let mut said = Said::new(&preferred_language(), args.ascii);
    if args.sample {
        let why = said.words().get("cli-sample-alone");
        let _ = Args::command().error(ErrorKind::ArgumentConflict, why).print();
        return Exit::Usage.into();
    }
    let exit = match command {
        // Opened above: it has a screen.
        Command::Present { .. } => Exit::Done,
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Args::command(), "commonground", &mut script);
            said.script(&String::from_utf8_lossy(&script));
            Exit::Done
        }
        Command::Man { folder } => man::man(&mut said, &folder),
        Command::Check { proposals, format } => match folder::workspace(given) {
            Ok(workspace) if proposals => {
                check_proposals::check_proposals(&mut said, &workspace, format, clock::today())
            }
            Ok(workspace) => check::check(&mut said, &workspace, format),
            Err(why) => refused(&mut said, &why),
        },
        Command::Tasks { format } => match folder::workspace(given) {
            Ok(workspace) => tasks::tasks(&mut said, &workspace, format, clock::today()),
            Err(why) => refused(&mut said, &why),
        },
        Command::ContactOrder(asked) => match folder::workspace(given) {
            Ok(workspace) => contact_order::contact_order(&mut said, &workspace, &asked, clock::today()),
            Err(why) => refused(&mut said, &why),
        },
        Command::Export(asked) => match folder::workspace(given) {
            Ok(workspace) => export::export(&mut said, &workspace, &asked, clock::today(), &mut export::AtTerminal),
            Err(why) => refused(&mut said, &why),
        },
        Command::FindIn { file, format } => match folder::workspace(given) {
            Ok(workspace) => find_in::find_in(&mut said, &workspace, &file, format),
            Err(why) => refused(&mut said, &why),
        },
        Command::Person { what } => match folder::workspace(given) {
            Ok(workspace) => person::person(
                &mut said,
                &workspace,
                &what,
                None,
                crate::store::clock::today(),
                &mut export::AtTerminal,
            ),
            Err(why) => refused(&mut said, &why),
        },
        Command::Import(what) => match folder::workspace(given) {
            Ok(workspace) => import::import(&mut said, &workspace, &what, clock::today(), &mut export::AtTerminal),
            Err(why) => refused(&mut said, &why),
        },
    };
    said.finish(exit)
}

/// Help, version, or what cannot be asked for like this: in the reader's words,
/// which are only made for it.
fn explained(given: &[OsString], plain: &clap::Error) -> ExitCode {
    let command = spoken::in_words(Args::command(), &Words::new(&preferred_language()));
    let spoken = command.try_get_matches_from(given).err();
    let said = spoken.as_ref().unwrap_or(plain);
    // A closed pipe is no reason to complain.
    let _ = said.print();
    ExitCode::from(if said.use_stderr() { Exit::Usage } else { Exit::Done })
}

/// Says why something cannot be asked for like this.
fn refused(said: &mut Said, why: &Say) -> Exit {
    said.tell(why);
    Exit::Usage
}
