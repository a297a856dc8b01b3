//! What the wards, initiatives, councils and places of a workspace are called: a councillor may have the same name.

use std::collections::BTreeSet;

use super::{Store, StoreError};
use crate::model::{Councillor, Id, Initiative, Kind, Meeting, Proposal, Workspace, text};

/// Names that are no councillor's, folded.
#[derive(Default)]
pub(super) struct Titles {
    /// Of wards, communities and councils: a longer one that holds a councillor's name does not name them.
    pub(super) places: BTreeSet<String>,
    /// Of initiatives and of where meetings are held.
    pub(super) others: BTreeSet<String>,
}

impl Titles {
    /// Whether a name is also that of something else.
    pub(super) fn holds(&self, name: &str) -> bool {
        self.places.contains(name) || self.others.contains(name)
    }

    /// Adds the wards of a councillor.
    pub(super) fn add_wards(&mut self, person: &Councillor) {
        add(&mut self.places, person.wards.iter().map(String::as_str));
    }
}

impl Store {
    /// What is called by a name in the workspace, apart from councillors.
    pub(super) fn titles(&self) -> Result<Titles, StoreError> {
        let mut titles = Titles::default();
        if let Ok(workspace) = self.read_path::<Workspace>(&Kind::Workspace.path(&Id::new("workspace"))) {
            for council in &workspace.councils {
                let wards = council.wards.iter().chain(council.ward_names.iter().map(|ward| &ward.name));
                add(&mut titles.places, wards.chain([&council.name]).map(String::as_str));
            }
        }
        for (_, it) in self.all::<Initiative>()? {
            add(&mut titles.places, it.wards.iter().chain(&it.communities).map(String::as_str));
            add(&mut titles.others, [it.name.as_str(), it.short_name.as_str()].into_iter());
        }
        for (_, it) in self.all::<Meeting>()? {
            add(&mut titles.others, [it.body.as_str(), it.place.as_str()].into_iter());
        }
        for (_, it) in self.all::<Proposal>()? {
            add(&mut titles.others, [it.place.as_str()].into_iter());
        }
        Ok(titles)
    }
}

fn add<'a>(to: &mut BTreeSet<String>, words: impl Iterator<Item = &'a str>) {
    to.extend(words.map(text::fold).filter(|folded| !folded.is_empty()));
}
