//! Who else is named in a file about somebody. Whoever asks what is held about
//! them is to be shown no more than theirs, so this has to be right.

use std::collections::{BTreeMap, BTreeSet};

use super::known::Known;
use crate::model::{Councillor, Id, text};

/// The other councillors of a workspace, by what leads to them.
#[derive(Default)]
pub(super) struct Others {
    /// The name that each is shown by, and their names and id, folded.
    all: BTreeMap<Id, (String, BTreeSet<String>)>,
    /// The names and the id of the person whose file it is, folded.
    own: BTreeSet<String>,
}

/// Where the words of a name or an id end.
const SPLIT: [char; 3] = [' ', '-', ','];

/// The names somebody may be written by: as they are and were called, and turned round.
pub(super) fn names_of(person: &Councillor) -> BTreeSet<String> {
    let mut names = BTreeSet::from([text::fold(&person.name)]);
    names.extend(person.former_names.iter().map(|name| text::fold(name)).filter(|name| !name.trim().is_empty()));
    let (first, last) = (&person.parts.forenames, &person.parts.surname);
    if !first.is_empty() && !last.is_empty() {
        names.extend([format!("{first} {last}"), format!("{last}, {first}")].map(|n| text::fold(&n)));
    }
    names
}

impl Others {
    /// Adds another councillor, as they are called in one version of their profile.
    pub(super) fn add(&mut self, id: &Id, person: &Councillor) {
        let (name, forms) = self.all.entry(id.clone()).or_default();
        if name.is_empty() {
            name.clone_from(&person.name);
        }
        forms.extend(names_of(person));
        forms.insert(text::fold(id.as_str()));
    }

    /// Adds what the person themselves is known by.
    pub(super) fn add_own(&mut self, names: impl IntoIterator<Item = String>) {
        self.own.extend(names);
    }

    /// The names and ids of others that share a word with any of these names.
    pub(super) fn like<'a>(&'a self, names: &'a BTreeSet<String>) -> impl Iterator<Item = &'a String> {
        let words: BTreeSet<&str> = names.iter().flat_map(|name| name.split(SPLIT)).filter(|w| w.len() > 1).collect();
        let all = self.all.values().flat_map(|(_, forms)| forms);
        all.filter(move |form| form.split(SPLIT).any(|word| words.contains(word)))
    }

    /// Whether another is called by one of these names, or by a longer one that holds it.
    pub(super) fn has_namesake(&self, names: &BTreeSet<String>) -> bool {
        let mut forms = self.all.values().flat_map(|(_, forms)| forms);
        forms.any(|form| names.iter().any(|name| holds(form, name)))
    }

    /// Where a path holds the ids of others that this id is a part of: "ann-lee-davies" is nothing of "ann-lee".
    pub(super) fn places_of_longer_ids(&self, path: &str, id: &str) -> Vec<std::ops::Range<usize>> {
        if !path.contains(id) {
            return Vec::new();
        }
        let longer = self.all.keys().map(Id::as_str).filter(|other| *other != id && other.contains(id));
        longer.flat_map(|other| places(path, other)).map(|(at, end)| at..end).collect()
    }

    /// Everybody else whom these words name in full, by how they are called.
    pub(super) fn named(&self, words: &str) -> BTreeSet<String> {
        let folded = text::fold(words);
        let own: Vec<(usize, usize)> = self.own.iter().flat_map(|form| places(&folded, form)).collect();
        // A name that is part of the person's own says nothing of anybody else.
        let is_own = |&(at, end): &(usize, usize)| own.iter().any(|(from, to)| *from <= at && end <= *to);
        let named = |form: &String| places(&folded, form).iter().any(|place| !is_own(place));
        let found = self.all.values().filter(|(_, forms)| forms.iter().any(named));
        found.map(|(name, _)| name.clone()).filter(|name| !name.is_empty()).collect()
    }
}

impl Known {
    /// Everybody else named in a file: in its name, or in what stands in it.
    pub(super) fn others_in(&self, path: &str, words: &[(String, String)]) -> Vec<String> {
        let all = words.iter().map(|(_, words)| words.as_str());
        let found: BTreeSet<String> = all.chain([path]).flat_map(|words| self.others.named(words)).collect();
        found.into_iter().collect()
    }
}

/// Whether a folded text holds another as whole words.
pub(super) fn holds(text: &str, form: &str) -> bool {
    !places(text, form).is_empty()
}

/// Where a folded text holds another as whole words.
fn places(text: &str, form: &str) -> Vec<(usize, usize)> {
    if form.is_empty() {
        return Vec::new();
    }
    let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    text.match_indices(form)
        .map(|(at, _)| (at, at + form.len()))
        .filter(|(at, end)| edge(text[..*at].chars().next_back()) && edge(text[*end..].chars().next()))
        .collect()
}
