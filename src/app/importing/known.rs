//! The councillors that a file is held against, by council: a file of many councils does not go through
//! everybody for each of them.

use std::collections::HashMap;

use crate::model::{Councillor, Id};

/// Every councillor, and whose council they sit on.
pub(super) struct Known {
    all: Vec<(Id, Councillor)>,
    places: HashMap<Id, usize>,
    of: HashMap<Option<Id>, Vec<usize>>,
}

impl Known {
    pub(super) fn new(all: Vec<(Id, Councillor)>) -> Self {
        let mut known = Known { all: Vec::with_capacity(all.len()), places: HashMap::new(), of: HashMap::new() };
        all.into_iter().for_each(|(id, councillor)| known.put(&id, councillor));
        known
    }

    pub(super) fn all(&self) -> &[(Id, Councillor)] {
        &self.all
    }

    /// Those of a council, and those of none, in the order of all.
    pub(super) fn of(&self, council: &Id) -> Vec<&(Id, Councillor)> {
        let of = |council: &Option<Id>| self.of.get(council).map_or(&[][..], Vec::as_slice);
        let mut places: Vec<usize> = of(&Some(council.clone())).iter().chain(of(&None)).copied().collect();
        places.sort_unstable();
        places.into_iter().map(|at| &self.all[at]).collect()
    }

    /// Somebody as they will be: new, or in place of who they were.
    pub(super) fn put(&mut self, id: &Id, councillor: Councillor) {
        let council = councillor.council.clone();
        let at = match self.places.get(id).copied() {
            Some(at) => {
                let before = std::mem::replace(&mut self.all[at].1, councillor);
                if before.council == council {
                    return;
                }
                self.of.entry(before.council).or_default().retain(|other| *other != at);
                at
            }
            None => {
                self.places.insert(id.clone(), self.all.len());
                self.all.push((id.clone(), councillor));
                self.all.len() - 1
            }
        };
        self.of.entry(council).or_default().push(at);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn councillors_are_found_by_their_council() {
        let of = |council: Option<&str>| Councillor { council: council.map(Id::new), ..Councillor::default() };
        let mut known = Known::new(vec![(Id::new("a"), of(Some("elm"))), (Id::new("b"), of(None))]);
        known.put(&Id::new("c"), of(Some("oak")));
        known.put(&Id::new("b"), of(Some("oak")));
        known.put(&Id::new("d"), of(None));
        let ids = |council: &str| known.of(&Id::new(council)).iter().map(|(id, _)| id.to_string()).collect::<Vec<_>>();
        assert_eq!((ids("elm"), ids("oak")), (vec!["a".into(), "d".into()], vec!["b".into(), "c".into(), "d".into()]));
        assert_eq!(known.all().len(), 4);
    }
}
