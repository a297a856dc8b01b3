//! Forenames and their short forms: `assets/guidance/forenames.ron`.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use serde::Deserialize;

/// The lists, as the file has them; each is described there.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Forenames {
    groups: Vec<Vec<String>>,
    related: Vec<Vec<String>>,
    more: Vec<String>,
    usually_he: HashSet<String>,
    usually_she: HashSet<String>,
}

/// How two different forenames belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kinship {
    /// Forms of one name: Gill and Gillian.
    SameName,
    /// One comes from the other, but two people may have them: John and Siôn.
    Related,
}

/// Whose title a forename usually has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Usually {
    He,
    She,
}

#[derive(Debug, Default)]
struct Table {
    /// The groups that each name is in; those from `related` on are of related names.
    groups_of: HashMap<String, Vec<usize>>,
    related_from: usize,
    known: HashSet<String>,
    usually: HashMap<String, Usually>,
}

impl Forenames {
    fn table(self) -> Table {
        let mut table = Table { related_from: self.groups.len(), ..Table::default() };
        for (at, group) in self.groups.into_iter().chain(self.related).enumerate() {
            for name in group {
                table.known.insert(name.clone());
                table.groups_of.entry(name).or_default().push(at);
            }
        }
        table.known.extend(self.more);
        table.known.extend(self.usually_he.iter().chain(&self.usually_she).cloned());
        let both = |name: &String| self.usually_he.contains(name) && self.usually_she.contains(name);
        let he = self.usually_he.iter().filter(|n| !both(n)).map(|n| (n.clone(), Usually::He));
        let she = self.usually_she.iter().filter(|n| !both(n)).map(|n| (n.clone(), Usually::She));
        table.usually = he.chain(she).collect();
        table
    }
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    // That the file reads is held by a test.
    TABLE.get_or_init(|| read().unwrap_or_default().table())
}

fn read() -> Result<Forenames, ron::error::SpannedError> {
    ron::from_str(include_str!("../../../assets/guidance/forenames.ron"))
}

/// How two folded forenames that differ belong together, as far as is known.
pub(super) fn kinship(a: &str, b: &str) -> Option<Kinship> {
    if a == b {
        return None;
    }
    let table = table();
    let (of_a, of_b) = (table.groups_of.get(a)?, table.groups_of.get(b)?);
    let shared = of_a.iter().filter(|group| of_b.contains(group)).min()?;
    Some(if *shared < table.related_from { Kinship::SameName } else { Kinship::Related })
}

/// Whether somebody may be called so.
pub(super) fn is_forename(letters: &str) -> bool {
    table().known.contains(letters)
}

/// Whose title a forename usually has, where it is nearly always the same.
pub(super) fn usually(letters: &str) -> Option<Usually> {
    table().usually.get(letters).copied()
}

/// Whose title a folded title is.
pub(super) fn usually_titled(title: &str) -> Option<Usually> {
    match () {
        () if super::vocabulary::is_his_title(title) => Some(Usually::He),
        () if super::vocabulary::is_her_title(title) => Some(Usually::She),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::text::fold;

    #[test]
    fn the_shipped_forenames_read_and_are_folded() {
        let table = read().expect("forenames.ron reads").table();
        for name in &table.known {
            assert_eq!(&fold(name), name);
            assert!(name.chars().all(char::is_alphabetic), "{name}");
        }
        assert!(table.groups_of.len() > 500);
    }

    #[test]
    fn kinship_is_the_same_both_ways() {
        for (a, b) in [
            ("jackie", "jacqueline"),
            ("gill", "gillian"),
            ("steve", "steven"),
            ("stephen", "steven"),
            ("dai", "dafydd"),
            ("david", "dafydd"),
            ("wil", "william"),
            ("dai", "david"),
            ("nia", "antonia"),
            ("chris", "christine"),
            ("chris", "christopher"),
            ("pat", "patrick"),
            ("pat", "patricia"),
        ] {
            assert_eq!(kinship(a, b), Some(Kinship::SameName), "{a} {b}");
            assert_eq!(kinship(b, a), Some(Kinship::SameName), "{b} {a}");
        }
        assert_eq!(kinship("john", "sion"), Some(Kinship::Related));
        for (a, b) in [("christine", "christopher"), ("patrick", "patricia"), ("peter", "paul"), ("john", "john")] {
            assert_eq!(kinship(a, b), None, "{a} {b}");
        }
    }
}
