//! Ids that were given once are never given to anybody else: a stranger of the same name would inherit the notes.

use std::cell::OnceCell;
use std::collections::HashSet;

use super::keep::{history, trash};
use super::open::{Store, join};
use super::person::fields::{self, Class};
use super::person::sort;
use super::place;
use super::save::Names;
use super::wrong::StoreError;
use crate::model::{Id, Kind, Uid};

/// The ids that are in use although no record has them now. Looked up once for a save, however many records it makes.
pub(super) struct InUse<'a> {
    store: &'a Store,
    mentioned: OnceCell<HashSet<(Kind, String)>>,
}

impl<'a> InUse<'a> {
    pub(super) fn new(store: &'a Store) -> Self {
        InUse { store, mentioned: OnceCell::new() }
    }

    /// Whether a record of this kind and uid must not get this id: another record had it, or it is new and something
    /// still names it. A record that comes back under its own id may have it.
    ///
    /// # Errors
    /// Where the disk refuses to say.
    pub(super) fn takes(&self, names: Names, kind: Kind, id: &Id, uid: &Uid) -> Result<bool, StoreError> {
        if !matches!(names, Names::Numbered | Names::Returning) {
            return Ok(false);
        }
        Ok(match self.had(kind, id, uid)? {
            Some(same) => !same,
            None if names == Names::Returning => false,
            // Only these are named all over a workspace; what names the others lies in few places and goes with them.
            None if matches!(kind, Kind::Councillor | Kind::Initiative) => {
                self.mentioned().contains(&(kind, id.to_string()))
            }
            None => false,
        })
    }

    /// Whether the versions in trash and history under this id are all of the record of this uid; `None` where there
    /// are none.
    fn had(&self, kind: Kind, id: &Id, uid: &Uid) -> Result<Option<bool>, StoreError> {
        let mut same = None;
        for folder in [trash(kind, id), history(kind, id)] {
            for entry in self.store.list(&folder)? {
                if !entry.name.ends_with(place::ENDING) || entry.name.starts_with('.') {
                    continue;
                }
                let this = match self.store.read_any(kind, id, &join(&folder, &entry.name)) {
                    Ok(record) => record.uid() == Some(uid),
                    Err(e @ StoreError::Disk { .. }) => return Err(e),
                    // What cannot be read may be anybody's.
                    Err(_) => false,
                };
                same = Some(same.unwrap_or(true) && this);
            }
        }
        Ok(same)
    }

    /// The councillors and initiatives that any file names, drafts, trash and earlier versions too.
    fn mentioned(&self) -> &HashSet<(Kind, String)> {
        if let Some(known) = self.mentioned.get() {
            return known;
        }
        let (mut files, mut found) = (Vec::new(), HashSet::new());
        // What can be listed is; a linked folder is none of ours, and is told elsewhere.
        let _ = self.store.files("", &mut files);
        let staging = format!("{}/{}", place::OWN, place::STAGING);
        for path in files.iter().filter(|path| path.ends_with(place::ENDING) && !path.starts_with(&staging)) {
            let sort = sort(path);
            // What cannot be read leads nowhere until it can: one bad file must not stop every new record.
            let Ok(Some(value)) = self.store.tree(&sort, path) else { continue };
            fields::visit(&sort, &value, &mut |field, words| {
                if let Class::Reference(kind) = field.class {
                    found.extend(words.lines().map(|id| (kind, id.to_owned())));
                }
            });
        }
        self.mentioned.get_or_init(|| found)
    }
}
