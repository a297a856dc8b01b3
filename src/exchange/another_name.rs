//! Somebody who would be new, and may be somebody here under another name: a marriage, Bob for Robert, a middle name.

use std::collections::{HashMap, HashSet};

use super::plan::{Matcher, Outcome};
use super::{MaybeMoved, Person, SamePerson};
use crate::model::Councillor;
use crate::model::likeness::{Likeness, Traits, holders};

impl Matcher<'_> {
    /// Asks of who would be new whether they are somebody here whom nobody in the file is known to be, where an
    /// address, a number, or the ward with the surname or forename says so. `same` holds the answers. Where several
    /// come into question, nobody is asked: it could not be answered with yes or no.
    pub(super) fn another_name(&mut self, same: &SamePerson) {
        let new: Vec<usize> =
            (0..self.people.len()).filter(|row| matches!(self.outcomes[*row], Outcome::New)).collect();
        // Of whom another row was asked about already the answer is about that row.
        let asked: HashSet<crate::model::Id> = self.maybe.values().map(|maybe| maybe.id.clone()).collect();
        let free: Vec<usize> =
            (0..self.existing.len()).filter(|at| self.is_free(*at) && !asked.contains(&self.existing[*at].0)).collect();
        if new.is_empty() || free.is_empty() {
            return;
        }
        let old: Vec<Traits> = free.iter().map(|at| Traits::of(&self.existing[*at].1)).collect();
        let coming: Vec<Traits> = new.iter().map(|row| of_row(&self.people[*row], self.council)).collect();
        let count = holders(old.iter().chain(&coming));
        let only_theirs = |value: &str| count.get(value) == Some(&2);
        let signs = signs(&old, &coming, only_theirs);
        let mut wanted: HashMap<usize, usize> = HashMap::new();
        for (at, _) in signs.values().filter_map(best) {
            *wanted.entry(at).or_default() += 1;
        }
        for (coming, found) in &signs {
            let Some((at, why)) = best(found).filter(|(at, _)| wanted.get(at) == Some(&1)) else { continue };
            // Common forenames come and go at an election: one who left long ago is not asked about for that.
            if why == Likeness::Forename && !self.existing[free[at]].1.in_post() {
                continue;
            }
            self.ask_about(new[*coming], free[at], why, same);
        }
    }

    /// Whether a record is of this council, and nobody in the file is known to be it.
    fn is_free(&self, at: usize) -> bool {
        let ours = self.existing[at].1.council.as_ref() == Some(&self.council.id);
        ours && !self.seen.contains(&at)
    }

    fn ask_about(&mut self, row: usize, at: usize, why: Likeness, same: &SamePerson) {
        let (id, record) = self.existing[at];
        let person = &self.people[row];
        let answer = same.get(id).copied();
        let maybe = MaybeMoved {
            row: person.row,
            id: id.clone(),
            name: person.name.clone(),
            known_as: record.name.clone(),
            why: Some(why),
            then: record.wards.clone(),
            now: person.wards.clone(),
            same: answer,
            writes: None,
        };
        self.maybe.insert(row, maybe);
        match answer {
            Some(true) => {
                self.seen.insert(at);
                self.outcomes[row] = Outcome::Is(at);
            }
            Some(false) => {}
            None => self.skip(row, "exchange-skipped-other-name", &[at]),
        }
    }
}

/// What is compared of a row, as it would be of the record that is made of it.
fn of_row(person: &Person, council: &crate::model::Council) -> Traits {
    Traits::of(&Councillor {
        name: person.name.clone(),
        parts: person.parts.clone(),
        council: Some(council.id.clone()),
        wards: person.wards.clone(),
        contacts: person.contacts.clone(),
        member_ids: person.member_ids.clone(),
        ..Councillor::default()
    })
}

/// The signs between those who come and those who are here: by the place of who comes, each with a place here.
fn signs(
    old: &[Traits],
    coming: &[Traits],
    only_theirs: impl Fn(&str) -> bool,
) -> HashMap<usize, Vec<(usize, Likeness)>> {
    let mut by_key: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, it) in old.iter().enumerate() {
        for key in it.keys() {
            by_key.entry(key).or_default().push(at);
        }
    }
    let mut signs: HashMap<usize, Vec<(usize, Likeness)>> = HashMap::new();
    for (n, new) in coming.iter().enumerate() {
        let near: HashSet<usize> = new.keys().iter().filter_map(|key| by_key.get(key)).flatten().copied().collect();
        let mut found: Vec<(usize, Likeness)> =
            near.into_iter().filter_map(|at| Some((at, Traits::sign(&old[at], new, &only_theirs)?))).collect();
        found.sort_unstable_by_key(|(at, why)| (*why, *at));
        if !found.is_empty() {
            signs.insert(n, found);
        }
    }
    signs
}

/// The one with the strongest sign, where it is one alone.
fn best(found: &Vec<(usize, Likeness)>) -> Option<(usize, Likeness)> {
    match found.as_slice() {
        [one] => Some(*one),
        [first, second, ..] if first.1 < second.1 => Some(*first),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
