//! Where a room is, for the speaker's view in another process: one small file,
//! written whole and renamed into place, read where it changed. A file and no
//! socket: it works the same on Windows, on a network drive, and on a machine
//! where the two sides do not start together.

use super::disk::Stat;
use super::open::Store;
use super::ron_text;
use super::wrong::StoreError;
use crate::model::audience::Position;

/// The file. It holds places and times, nobody's words.
const FILE: &str = ".commonground/room.ron";

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
}
