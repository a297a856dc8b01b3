//! Ids for new councillors: of the name, and with a number behind it where that is taken.

use std::collections::{HashMap, HashSet};

use crate::model::{Councillor, Id, NameParts};

/// The ids of all councillors, so that none is given twice.
#[derive(Clone, Debug, Default)]
pub struct FreeIds {
    /// In lower case, as file systems that know no difference would have them.
    taken: HashSet<String>,
    /// The last number that was given for a name: hundreds of one name are not counted through again for each.
    last: HashMap<Id, usize>,
}

impl FreeIds {
    /// The ids that are taken when these are all councillors there are.
    pub fn beside<'a>(existing: impl IntoIterator<Item = &'a (Id, Councillor)>) -> Self {
        let taken = existing.into_iter().map(|(id, _)| id.as_str().to_lowercase()).collect();
        FreeIds { taken, last: HashMap::new() }
    }

    /// An id that nobody has yet: the name without titles, numbered where it is taken.
    pub(super) fn take(&mut self, parts: &NameParts, name: &str) -> Id {
        let bare = format!("{} {}", parts.forenames, parts.surname);
        let id = Id::slug(if bare.trim().is_empty() { name } else { &bare });
        let last = self.last.entry(id.clone()).or_insert(0);
        loop {
            *last += 1;
            let free = if *last == 1 { id.clone() } else { id.numbered(*last) };
            if self.taken.insert(free.as_str().to_owned()) {
                return free;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn taken_ids_are_never_given_again() {
        let known = [(Id::new("Ann-Hughes"), Councillor::default()), (Id::new("ann-hughes-3"), Councillor::default())];
        let mut ids = FreeIds::beside(&known);
        let parts = NameParts { forenames: "Ann".into(), surname: "Hughes".into(), ..NameParts::default() };
        let given: Vec<Id> = (0..3).map(|_| ids.take(&parts, "Ann Hughes")).collect();
        assert_eq!(given, ["ann-hughes-2", "ann-hughes-4", "ann-hughes-5"].map(Id::new));
    }
}
