//! The one table of commands and keys. Footer, help, palette and the officer's
//! own keys all read it, so a command cannot exist that one of them forgets.

mod burst;
mod escape;
mod key;
mod keymap;
mod record;
mod stream;
mod table;

pub use burst::{BurstPart, burst_parts};
pub use key::{Input, Key, MouseAct};
pub use keymap::{Conflict, KeyError, Keymap, Overrides};
pub use record::{KeyRecord, KeyRecords};
pub use stream::InputStream;
pub use table::{COMMANDS, Command, Group, Row, Scope};
