//! Every record of a kind at once.

use super::open::Store;
use super::place;
use super::twins::Met;
use super::wrong::StoreError;
use crate::model::{Entity, Id};

/// Every record of a kind, as far as they can be read.
struct All<T> {
    records: Vec<(Id, T)>,
    /// Why a file could not be read.
    unread: Vec<StoreError>,
    /// How many files have a name that no record can have.
    unnamed: usize,
}

impl Store {
    /// Every record of a kind that can be read, with its id; what cannot be read,
    /// a copy, and a second version of a councillor that is to be settled, is left out
    /// here and named by [`Store::scan`] and [`Store::check`].
    ///
    /// # Errors
    /// Where the folder cannot be looked into.
    pub fn all<T: Entity>(&self) -> Result<Vec<(Id, T)>, StoreError> {
        Ok(self.read_all()?.records)
    }

    /// As [`Store::all`], and how many records there are besides that cannot be
    /// read. A copy is no record, and neither is a second version of a councillor.
    ///
    /// # Errors
    /// As [`Store::all`].
    pub fn all_and_unread<T: Entity>(&self) -> Result<(Vec<(Id, T)>, usize), StoreError> {
        let all = self.read_all()?;
        Ok((all.records, all.unread.len() + all.unnamed))
    }

    /// As [`Store::all`], for a caller that takes whoever is not in the list to be
    /// new, or to need no change.
    ///
    /// # Errors
    /// As [`Store::all`]; and for the first file that is there and cannot be read,
    /// whether it is damaged or the disk refuses it.
    pub fn every<T: Entity>(&self) -> Result<Vec<(Id, T)>, StoreError> {
        let all = self.read_all()?;
        all.unread.into_iter().next().map_or(Ok(all.records), Err)
    }

    fn read_all<T: Entity>(&self) -> Result<All<T>, StoreError> {
        self.folder_there()?;
        let mut all = All { records: Vec::new(), unread: Vec::new(), unnamed: 0 };
        let entries = self.list(T::KIND.folder())?;
        let left_out = self.left_out(T::KIND, &entries);
        // As in a scan: what cannot be looked up hides nobody.
        let erased = self.tombstones().unwrap_or_default();
        let (workspace, mut met) = (self.workspace_uid(), Met::default());
        for entry in &entries {
            let name = entry.name.as_str();
            if left_out.contains_key(name) || name.starts_with('.') || !name.ends_with(place::ENDING) {
                continue;
            }
            let Some(id) = place::id_of(name) else {
                all.unnamed += 1;
                continue;
            };
            if erased.has(T::KIND, &id) {
                continue;
            }
            match self.read_entity::<T>(&id, &T::KIND.path(&id)) {
                Ok(record) => {
                    let record = record.into_record();
                    if erased.is_back(&workspace, &id, &record) {
                        continue;
                    }
                    // A second version is settled with the first one.
                    if !place::is_other_version(name) {
                        met.admit(&id, self.identity_of(&id, &record));
                    }
                    all.records.extend(T::from_record(record).map(|record| (id, record)));
                }
                Err(StoreError::Missing { .. }) => {}
                Err(e) => all.unread.push(e),
            }
        }
        all.records.retain(|(id, _)| !met.twins().contains_key(id));
        all.records.sort_by(|a, b| a.0.cmp(&b.0));
        Ok(all)
    }
}
