//! The way to the screen.

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::said::{Exit, Said};
use super::{folder, sample};
use crate::app::Opens;
use crate::app::terminal::{ScreenError, ScreenOptions, preferred_language, screen};
use crate::model::Say;
use crate::store::clock;

/// Opens the screen as the arguments say: on a workspace, or on a fresh copy of
/// the sample. Where something cannot be, nothing is copied.
pub(super) fn start(given: Option<&Path>, of_sample: bool, ascii: bool, opens: Opens) -> ExitCode {
    let folder = ready(given, of_sample).and_then(|()| {
        if of_sample {
            // A workspace that the environment names is somebody's own: only a folder given here is meant.
            sample::fresh_copy(given, clock::today()).map_err(|why| (why, Exit::Problems))
        } else {
            folder::workspace(given).map_err(|why| (why, Exit::Usage))
        }
    });
    match folder {
        Ok(folder) => open_with(folder, of_sample, ascii, opens),
        Err((why, exit)) => ended(ascii, &why, exit),
    }
}

fn ready(given: Option<&Path>, of_sample: bool) -> Result<(), (Say, Exit)> {
    let into = given.filter(|_| of_sample);
    into.map_or(Ok(()), sample::refuse_full).and_then(|()| at_a_terminal()).map_err(|why| (why, Exit::Usage))
}

/// Opens the screen on a workspace's folder, which need not be there yet, and
/// comes back when it is closed.
pub fn open(workspace: PathBuf, of_sample: bool, ascii: bool) -> ExitCode {
    open_with(workspace, of_sample, ascii, Opens::Screen)
}

fn open_with(workspace: PathBuf, of_sample: bool, ascii: bool, opens: Opens) -> ExitCode {
    if let Err(why) = at_a_terminal() {
        return ended(ascii, &why, Exit::Usage);
    }
    match screen(ScreenOptions { workspace, sample: of_sample, ascii, opens, fresh_sample: sample::fresh_copy }) {
        Ok(None) => Exit::Done.into(),
        Ok(Some(say)) => ended(ascii, &say, Exit::Done),
        Err(ScreenError::Room(say)) => ended(ascii, &say, Exit::Problems),
        // The shell behind the room is on the wall as well: it is told nothing of anybody.
        Err(_) if opens == Opens::Room => ended(ascii, &Say::new("room-ended-badly"), Exit::Problems),
        Err(why) => ended(ascii, &why.say(), Exit::Problems),
    }
}

fn at_a_terminal() -> Result<(), Say> {
    if io::stdin().is_terminal() && io::stdout().is_terminal() { Ok(()) } else { Err(Say::new("cli-no-terminal")) }
}

fn ended(ascii: bool, why: &Say, exit: Exit) -> ExitCode {
    let mut said = Said::new(&preferred_language(), ascii);
    said.tell(why);
    said.finish(exit)
}
