//! Whether anything in the workspace's folders has changed, told without reading a file: by names, lengths and times.

use super::disk::Entry;
use super::here::WORKSPACE;
use super::open::{Store, join};
use super::scan::NEAR;
use crate::model::Kind;

/// What can be seen of the records' files without reading them. Two that are equal stand for the same files, as far as
/// a disk tells. Where a file was written so shortly before that a second write could have the same time, it differs
/// from what is seen later.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outline(u64);

impl Outline {
    /// Adds something, in whatever order.
    fn add(&mut self, text: &str, numbers: [u64; 3]) {
        let numbers = numbers.into_iter().flat_map(u64::to_le_bytes);
        // FNV-1a for each, and their total: the order of a listing does not count.
        let sum = text
            .bytes()
            .chain(numbers)
            .fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        self.0 = self.0.wrapping_add(sum);
    }
}

impl Store {
    /// What can be seen now. One that cannot be looked at is seen as such.
    pub fn outline(&self) -> Outline {
        let now = self.inner.clock.now();
        let mut outline = Outline::default();
        if let Ok(Some(id)) = self.inner.disk.folder_id() {
            outline.add("", [id.device, id.number, 0]);
        }
        let mut folder = |folder: &str, counts: &dyn Fn(&Entry) -> bool| match self.list(folder) {
            Ok(entries) => {
                for entry in entries.iter().filter(|entry| counts(entry)) {
                    let is_fresh = entry.stat.mtime.saturating_add(NEAR) >= now;
                    let numbers = [entry.stat.len, entry.stat.mtime, u64::from(is_fresh)];
                    outline.add(&join(folder, &entry.name), numbers);
                }
            }
            Err(_) => outline.add(folder, [u64::MAX; 3]),
        };
        // Of the folder itself only the records that stand alone: the time of every other folder tells nothing.
        let single = |entry: &Entry| {
            entry.name == WORKSPACE
                || Kind::ALL.into_iter().any(|k| k.single().is_some_and(|id| k.path(&id) == entry.name))
        };
        folder("", &single);
        for kind in Kind::with_folder() {
            // What is being written has no effect before it is whole.
            folder(kind.folder(), &|entry| !entry.name.starts_with('.'));
        }
        outline
    }
}
