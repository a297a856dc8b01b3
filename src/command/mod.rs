//! The one table of commands and keys. Footer, help, palette and the officer's
//! own keys all read it, so a command cannot exist that one of them forgets.

mod key;
mod keymap;
mod table;

pub use key::{Input, Key, MouseAct, coalesce};
pub use keymap::{Conflict, KeyError, Keymap, Overrides};
pub use table::{COMMANDS, Command, Group, Row, Scope};
