//! Which key means which command: the table's keys, with the officer's own over them.

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;

use super::table::{COMMANDS, Command, Scope};
use super::{Key, key};
use crate::model::{Say, text};

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
    #[error("no command is called {name}")]
    NoCommand {
        /// What was written for a name.
        name: String,
        /// The names that come near.
        near: Vec<String>,
    },
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
            KeyError::NoCommand { name, near } if near.is_empty() => Say::new("keys-no-command").with("command", name),
            KeyError::NoCommand { name, near } => {
                Say::new("keys-no-command-near").with("command", name).with("near", near.join(", "))
            }
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
                return Err(KeyError::NoCommand { name: name.clone(), near: Vec::new() });
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

    /// The same, forgiving: what cannot be is left out, that key alone, and told.
    /// `names` are other names of commands that are taken too: what `:` shows, with hyphens.
    pub fn mended(overrides: &Overrides, names: &[(String, Command)]) -> (Self, Vec<KeyError>) {
        let mut wrong = Vec::new();
        let mut own = Overrides::default();
        for (name, keys) in &overrides.0 {
            let called = COMMANDS.iter().find(|row| row.name == name).map(|row| row.name);
            let shown = || names.iter().find(|(other, _)| other == name).map(|(_, command)| command.row().name);
            match called.or_else(shown) {
                Some(known) => own.0.entry(known.to_owned()).or_default().extend(keys.iter().cloned()),
                None => wrong.push(KeyError::NoCommand { name: name.clone(), near: near(name, names) }),
            }
        }
        loop {
            let error = match Keymap::new(&own) {
                Ok(map) => return (map, wrong),
                Err(error) => error,
            };
            let left_out = match &error {
                KeyError::NoCommand { name, .. } => own.0.remove(name).is_some(),
                KeyError::NoKey { command, key } => leave_out(&mut own, command, |k| k == key),
                KeyError::Conflict(c) => {
                    let same = |k: &str| key::Key::parse(k).is_some_and(|k| k.to_string() == c.key);
                    c.commands.iter().rev().any(|command| leave_out(&mut own, command, same))
                }
            };
            wrong.push(error);
            if !left_out {
                // The table has no conflicts of its own; a test holds that.
                own.0.clear();
            }
        }
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

/// Takes keys away from a command, and its own row with the last; whether there was one.
fn leave_out(own: &mut Overrides, command: &str, which: impl Fn(&str) -> bool) -> bool {
    let Some(keys) = own.0.get_mut(command) else { return false };
    let before = keys.len();
    keys.retain(|key| !which(key));
    let fewer = keys.len() < before;
    if keys.is_empty() {
        own.0.remove(command);
    }
    fewer
}

/// The names of commands that share most words with what was written, three at most.
fn near(written: &str, names: &[(String, Command)]) -> Vec<String> {
    let written = text::slug(written);
    let words: Vec<&str> = written.split('-').filter(|w| w.chars().count() > 2).collect();
    let like = |a: &str, b: &str| {
        let shared = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
        shared > 2 && shared + 2 >= a.chars().count().max(b.chars().count())
    };
    let score = |name: &str| words.iter().filter(|w| name.split('-').any(|n| like(w, n))).count();
    let mut found: Vec<(usize, &str)> = COMMANDS
        .iter()
        .map(|row| {
            let shown = names.iter().filter(|(_, command)| *command == row.command);
            (shown.map(|(name, _)| score(name)).max().unwrap_or(0).max(score(row.name)), row.name)
        })
        .filter(|(score, _)| *score > 0)
        .collect();
    // The best first; those that are as good in the order of the table.
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    found.into_iter().take(3).map(|(_, name)| name.to_owned()).collect()
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
        assert!(matches!(Keymap::new(&own("sing", &["x"])), Err(KeyError::NoCommand { .. })));
        assert!(matches!(Keymap::new(&own("add", &["xyz"])), Err(KeyError::NoKey { .. })));
        assert!(matches!(Keymap::new(&own("add", &["e"])), Err(KeyError::Conflict(_))));
        // Forgiving, each is left out alone: the rest stands, and two keys may change places.
        let several = Overrides(
            [("sing", &["x"][..]), ("add", &["xyz", "F2"]), ("new-note", &["e"]), ("undo", &["g"]), ("first", &["u"])]
                .map(|(name, keys)| (name.to_owned(), keys.iter().map(|k| (*k).to_owned()).collect()))
                .into(),
        );
        let (map, wrong) = Keymap::mended(&several, &[]);
        assert_eq!(wrong.len(), 3, "{wrong:?}");
        assert_eq!((map.hint(Command::Add), map.hint(Command::NewNote)), ("F2".into(), "n".into()));
        assert_eq!((map.hint(Command::Undo), map.hint(Command::First)), ("g".into(), "u".into()));
        // A letter cannot be a command while letters are letters.
        assert!(matches!(Keymap::new(&own("finish", &["s"])), Err(KeyError::NoKey { .. })));
    }
}
