//! Which key means which command: the table's keys, with the officer's own over them.

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;

use super::table::{COMMANDS, Command, Scope};
use super::{Key, key};
use crate::model::Say;

/// The officer's own keys: a command's name and the keys it shall have instead.
/// In the preferences: `keys: {"new-note": ["n", "F2"]}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, serde::Serialize)]
#[serde(transparent)]
pub struct Overrides(pub BTreeMap<String, Vec<String>>);

/// Two commands that want the same key.
#[derive(Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The key.
    pub key: String,
    /// The commands' names.
    pub commands: [&'static str; 2],
}

/// Why the officer's own keys were refused.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// There is no such command.
    #[error("no command is called {0}")]
    NoCommand(String),
    /// That is no key.
    #[error("no key is called {key} (for {command})")]
    NoKey {
        /// The command's name.
        command: String,
        /// What was written for a key.
        key: String,
    },
    /// A key would mean two things.
    #[error("{0:?}")]
    Conflict(Conflict),
}

impl KeyError {
    /// The same in the reader's language.
    pub fn say(&self) -> Say {
        match self {
            KeyError::NoCommand(name) => Say::new("keys-no-command").with("command", name),
            KeyError::NoKey { command, key } => Say::new("keys-no-key").with("command", command).with("key", key),
            KeyError::Conflict(c) => {
                Say::new("keys-conflict").with("key", &c.key).with("first", c.commands[0]).with("second", c.commands[1])
            }
        }
    }
}

/// Which key means which command.
#[derive(Debug)]
pub struct Keymap {
    browse: HashMap<Key, Command>,
    typing: HashMap<Key, Command>,
    room: HashMap<Key, Command>,
    keys: HashMap<Command, Vec<Key>>,
}

impl Keymap {
    /// The table's keys with the officer's own over them.
    ///
    /// # Errors
    /// A name that is no command, words that are no key, or a key that would mean two things.
    pub fn new(overrides: &Overrides) -> Result<Self, KeyError> {
        for name in overrides.0.keys() {
            if !COMMANDS.iter().any(|row| row.name == name) {
                return Err(KeyError::NoCommand(name.clone()));
            }
        }
        let mut map =
            Keymap { browse: HashMap::new(), typing: HashMap::new(), room: HashMap::new(), keys: HashMap::new() };
        for row in COMMANDS {
            let own: Vec<&str> = match overrides.0.get(row.name) {
                Some(keys) => keys.iter().map(String::as_str).collect(),
                None => row.keys.to_vec(),
            };
            for words in own {
                let key = key::Key::parse(words)
                    .ok_or_else(|| KeyError::NoKey { command: row.name.into(), key: words.into() })?;
                if matches!(row.scope, Scope::Browse | Scope::Both) {
                    claim(&mut map.browse, key, row.command)?;
                }
                if matches!(row.scope, Scope::Typing | Scope::Both) {
                    if key.text().is_some() {
                        return Err(KeyError::NoKey { command: row.name.into(), key: words.into() });
                    }
                    claim(&mut map.typing, key, row.command)?;
                }
                if row.scope == Scope::Room {
                    claim(&mut map.room, key, row.command)?;
                }
                map.keys.entry(row.command).or_default().push(key);
            }
        }
        Ok(map)
    }

    /// What a key means while reading.
    pub fn browse(&self, key: Key) -> Option<Command> {
        self.browse.get(&key).copied()
    }

    /// What a key means while typing; anything else is text or the editor's.
    pub fn typing(&self, key: Key) -> Option<Command> {
        self.typing.get(&key).copied()
    }

    /// What a key means in the room; the officer's own letters mean nothing there.
    pub fn room(&self, key: Key) -> Option<Command> {
        let anywhere = || self.typing(key).filter(|c| matches!(c, Command::Cover | Command::NextTheme));
        self.room.get(&key).copied().or_else(anywhere)
    }

    /// A command's keys, the first one first.
    pub fn keys(&self, command: Command) -> &[Key] {
        self.keys.get(&command).map_or(&[], Vec::as_slice)
    }

    /// A command's first key in words, empty where it has none.
    pub fn hint(&self, command: Command) -> String {
        self.keys(command).first().map(ToString::to_string).unwrap_or_default()
    }
}

fn claim(map: &mut HashMap<Key, Command>, key: Key, command: Command) -> Result<(), KeyError> {
    match map.insert(key, command) {
        Some(other) if other != command => {
            Err(KeyError::Conflict(Conflict { key: key.to_string(), commands: [other.row().name, command.row().name] }))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(name: &str, keys: &[&str]) -> Overrides {
        Overrides([(name.to_owned(), keys.iter().map(|k| (*k).to_owned()).collect())].into())
    }

    #[test]
    fn no_two_commands_want_the_same_key() {
        Keymap::new(&Overrides::default()).expect("no conflicts");
    }

    #[test]
    fn every_row_of_the_table_stands_at_its_commands_place() {
        for row in COMMANDS {
            assert_eq!(row.command.row().name, row.name);
        }
    }

    #[test]
    fn an_officers_own_key_replaces_the_tables() {
        let map = Keymap::new(&own("new-note", &["F2"])).expect("a keymap");
        assert_eq!(map.browse(Key::parse("F2").expect("a key")), Some(Command::NewNote));
        assert_eq!(map.browse(Key::parse("n").expect("a key")), None);
        assert_eq!(map.hint(Command::NewNote), "F2");
    }

    #[test]
    fn own_keys_that_cannot_be_are_refused_by_name() {
        assert!(matches!(Keymap::new(&own("sing", &["x"])), Err(KeyError::NoCommand(_))));
        assert!(matches!(Keymap::new(&own("add", &["xyz"])), Err(KeyError::NoKey { .. })));
        assert!(matches!(Keymap::new(&own("add", &["e"])), Err(KeyError::Conflict(_))));
        // A letter cannot be a command while letters are letters.
        assert!(matches!(Keymap::new(&own("finish", &["s"])), Err(KeyError::NoKey { .. })));
    }
}
