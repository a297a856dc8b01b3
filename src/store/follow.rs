//! What one program tells another that shows the same workspace: where a room
//! is, for the speaker's view, and who is in the room today, for the wall. Small
//! files, written whole and renamed into place, read where they changed. Files
//! and no socket: they work the same on Windows, on a network drive, and on a
//! machine where the two sides do not start together.

use serde::{Deserialize, Serialize};

use super::disk::Stat;
use super::open::Store;
use super::wrong::{About, StoreError};
use super::{place, ron_text};
use crate::model::audience::Position;
use crate::model::{Date, Id, Kind};

/// The file. It holds places and times, nobody's words.
const FILE: &str = ".commonground/room.ron";

/// Who is present and agreed to be shown, on one day; nothing else of them. Who
/// agreed to one evening did not agree to the next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Present {
    /// The day.
    pub day: Date,
    /// Who, in the order in which it was said.
    pub councillors: Vec<Id>,
}

impl Store {
    /// Says where the room is.
    ///
    /// # Errors
    /// Where the disk refuses; the room goes on without.
    pub fn put_position(&self, position: &Position) -> Result<(), StoreError> {
        let text = ron_text::to_text(position).map_err(|wrong| StoreError::Unwritable { path: FILE.into(), wrong })?;
        // Not synced: after a power cut nobody follows.
        self.put(FILE, text.as_bytes(), false)
    }

    /// Where the room said it is, where that has changed since the file was as
    /// in `seen`; with how it is now. `None` where nothing changed or can be read.
    pub fn position(&self, seen: Option<Stat>) -> Option<(Option<Stat>, Option<Position>)> {
        let now = self.inner.disk.stat(FILE).ok();
        if now == seen {
            return None;
        }
        let position = self.read_path::<Position>(FILE).ok();
        Some((now, position))
    }

    /// Says who is present and agreed to be shown. Nobody: the file goes.
    ///
    /// # Errors
    /// Where the disk refuses; who was said stays on the wall of this program alone.
    pub fn put_present(&self, present: &Present) -> Result<(), StoreError> {
        let path = place::PRESENT;
        let erased = self.tombstones()?;
        let mut present = present.clone();
        present.councillors.retain(|id| !erased.has(Kind::Councillor, id));
        if present.councillors.is_empty() {
            let disk = self.inner.disk.as_ref();
            return if disk.exists(path).about(path)? { disk.remove(path).about(path) } else { Ok(()) };
        }
        let text = ron_text::to_text(&present).map_err(|wrong| StoreError::Unwritable { path: path.into(), wrong })?;
        self.put(path, text.as_bytes(), false)
    }

    /// Who was said to be present, and on which day, where that has changed since
    /// the file was as in `seen`; with how it is now.
    pub fn present(&self, seen: Option<Stat>) -> Option<(Option<Stat>, Option<Present>)> {
        let now = self.inner.disk.stat(place::PRESENT).ok();
        if now == seen {
            return None;
        }
        Some((now, self.read_path::<Present>(place::PRESENT).ok()))
    }
}
