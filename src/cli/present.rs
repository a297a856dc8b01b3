//! `present`: straight to the room, without one frame of anything else; or, with
//! `--notes`, the speaker's view beside a room on another screen.

use std::path::Path;
use std::process::ExitCode;

use super::open;
use crate::app::Opens;

/// Opens the room, or the speaker's view beside it.
pub(super) fn present(given: Option<&Path>, of_sample: bool, ascii: bool, notes: bool) -> ExitCode {
    open::start(given, of_sample && !notes, ascii, if notes { Opens::Notes } else { Opens::Room })
}
