//! RON on disk: where records are, how they are read strictly and saved so that
//! nothing is lost: not by a crash, a full disk, another program or a slip of
//! the hand. Calls only [`crate::model`].
//!
//! - [`Store`]: reading and saving records; drafts, trash, earlier versions.
//! - [`Local`]: what belongs to this computer and lies outside the workspace:
//!   drafts, the index, the lock. In the code its files have paths under a root
//!   such as `.local:`, on one disk with the workspace's.
//! - [`Disk`]: the few things asked of a disk; [`RealDisk`], and [`FakeDisk`] that fails on demand.
//! - [`ron_text`]: records as text, and what is wrong with a text in plain words.
//! - [`merge`]: two people's changes to one record put together.
//!
//! How a save stays whole: the new bytes go to a hidden file beside the old one
//! and are synced; the old bytes go to the history; then one rename puts the new
//! file in the old one's place. Many records are saved all or none: everything
//! is staged and synced, a plan of renames is committed, and then carried out;
//! a plan found at the next start is carried out to its end.

pub mod clock;
pub mod disk;
pub mod merge;
pub mod ron_text;

mod batch;
mod check;
mod conflict_marks;
mod copies;
mod drafts;
mod erased;
mod every;
mod follow;
mod found;
mod here;
mod hold;
mod identity;
mod in_use;
mod index;
mod keep;
mod left_out;
mod listed;
mod local;
mod open;
mod open_programs;
mod outline;
mod person;
mod place;
mod reason;
mod same_record;
mod save;
mod scan;
mod set_aside;
#[cfg(test)]
mod tests;
mod twins;
mod uids;
mod wrong;

pub use batch::SaveStep;
pub use check::Report;
pub use clock::{Clock, SystemClock};
pub use disk::{Disk, FakeDisk, Op, Place, PowerCut, RealDisk};
pub use drafts::{Draft, ImportSeen, Kept};
pub use follow::Present;
pub use found::Batch;
pub use here::{Away, Missing};
pub use keep::{KEPT_VERSIONS, Trashed, Version};
pub use local::{Local, folder_moved, folder_removed, new_id};
pub use open::{Access, Problem, Store, laws_wrong, roles_wrong};
pub use open_programs::{SIGN_OF_LIFE, is_open_elsewhere};
pub use outline::Outline;
pub use person::{
    Among, By, Candidate, Choices, Erased, How, Meant, Mention, MergePlan, Naming, NoMerge, Passage, Trace, Traces,
    WordsErased, WordsFound, WordsPlace, two_people,
};
pub use reason::{plain_reason, reason_number};
pub use save::Saved;
pub use uids::Uids;
pub use wrong::{Deleted, StoreError};
