//! Holds: a record that a request or a complaint is about must not be erased for now. Erasing after a request for
//! information has arrived is an offence (Freedom of Information Act 2000, section 77; Data Protection Act 2018,
//! section 173).

use super::open::Store;
use super::save::Saved;
use super::wrong::StoreError;
use crate::model::{Change, Councillor, Entity, Hold, Id, Kind};

impl Store {
    /// Puts a councillor on hold, or with `None` releases them.
    ///
    /// # Errors
    /// As [`Store::read`] and [`Store::save`].
    pub fn set_hold(&self, who: &Id, hold: Option<Hold>) -> Result<Saved, StoreError> {
        let before: Councillor = self.read_as(who)?;
        let after = Councillor { hold, ..before.clone() };
        self.save(&Change {
            kind: Kind::Councillor,
            id: who.clone(),
            before: Some(before.into_record()),
            after: Some(after.into_record()),
        })
    }

    /// Refuses what would take words out of a record that is on hold.
    pub(super) fn refuse_hold(&self, kind: Kind, id: &Id, path: &str) -> Result<(), StoreError> {
        match self.read_any(kind, id, path) {
            Ok(record) => match record.hold() {
                Some(Hold { reason, since }) => {
                    Err(StoreError::OnHold { path: path.to_owned(), reason: reason.clone(), since: *since })
                }
                None => Ok(()),
            },
            // What cannot be read holds nothing back; what is done with it is said elsewhere.
            Err(StoreError::Missing { .. } | StoreError::Unreadable { .. }) => Ok(()),
            Err(e) => Err(e),
        }
    }
}
