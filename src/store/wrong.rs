//! What can go wrong, each in one sentence: what happened, to what, what to do.

use std::io;

use super::disk::{LeadsOut, LeadsTo};
use super::here::Away;
use super::reason::plain_reason;
use super::ron_text::{Unreadable, Unwritable};
use crate::model::{Date, Id, Kind, Say};

/// A record that was to be changed and is not there any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deleted {
    /// Its kind.
    pub kind: Kind,
    /// Its id.
    pub id: Id,
    /// It is in the trash, as it was when it was deleted.
    pub in_trash: bool,
}

/// Why something could not be read or saved. Nothing on disk was lost, and
/// nothing is half-written, whichever it is.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no such record.
    #[error("no {path}")]
    Missing {
        /// Where it would be.
        path: String,
    },
    /// A file is there but is no record.
    #[error("{path}: {wrong}")]
    Unreadable {
        /// The file.
        path: String,
        /// What is wrong with it, and where.
        wrong: Unreadable,
    },
    /// A record cannot be written.
    #[error("{path}: {wrong}")]
    Unwritable {
        /// The file.
        path: String,
        /// Why.
        wrong: Unwritable,
    },
    /// The disk said no.
    #[error("{path}: {source}")]
    Disk {
        /// What it was about.
        path: String,
        /// What the system said.
        source: io::Error,
    },
    /// A file that is not read as a record: a copy of one. What it is, and what to do.
    #[error("no record: {}", .0.key)]
    NotARecord(Say),
    /// Another copy of the program is writing and does not finish.
    #[error("locked")]
    Locked,
    /// Nothing may be written here.
    #[error("read-only: {}", .0.key)]
    ReadOnly(Say),
    /// Somebody changed a record that was to be deleted.
    #[error("{kind:?} {id} changed since it was read")]
    Changed {
        /// Its kind.
        kind: Kind,
        /// Its id.
        id: Id,
    },
    /// Records that were to be changed are not there any more: nothing was saved.
    #[error("deleted since they were read: {0:?}")]
    Deleted(Vec<Deleted>),
    /// The workspace that was open cannot be reached: nothing was saved.
    #[error("the workspace is away: {0:?}")]
    Away(Away),
    /// An id that cannot be a file's name, or would lead elsewhere.
    #[error("not a safe name: {0:?}")]
    UnsafeName(String),
    /// A change whose records are not of the kind it says, or of none.
    #[error("a change that contradicts itself: {kind:?} {id}")]
    Contradiction {
        /// Its kind.
        kind: Kind,
        /// Its id.
        id: Id,
    },
    /// Another program has the workspace open, which could bring back what is to be erased.
    #[error("open in another program")]
    OpenElsewhere,
    /// The same of a program of which nobody can tell whether it is still there: its last sign of life is not old, and
    /// its lock does not reach here.
    #[error("open in another program a short while ago")]
    OpenLately,
    /// A councillor's profile cannot be read, so that nobody can tell whom a name means.
    #[error("a profile cannot be read: {0}")]
    ProfileUnread(Box<StoreError>),
    /// It belongs to what was erased, and does not come back.
    #[error("erased")]
    Erased,
    /// It names a councillor who was erased.
    #[error("names somebody who was erased")]
    NamesErased,
    /// A record is on hold, and would have been erased or cut: nothing was changed.
    #[error("{path} is on hold since {since}")]
    OnHold {
        /// The record's file.
        path: String,
        /// Why, as typed.
        reason: String,
        /// Since which day.
        since: Date,
    },
    /// Two people cannot be made one now; nothing changed.
    #[error("cannot merge: {0:?}")]
    CannotMerge(super::person::NoMerge),
    /// What was to be erased is part of somebody else's record since a merge; nothing was changed.
    #[error("merged into {id}")]
    MergedInto {
        /// The record that stayed.
        id: Id,
        /// Whose it is.
        name: String,
    },
    /// It was called off; nothing changed.
    #[error("called off")]
    Cancelled,
    /// Many changes were accepted and are safe, but not all are in place yet:
    /// the next start or save finishes them.
    #[error("not finished yet: {0}")]
    Unfinished(Box<StoreError>),
}

impl StoreError {
    /// Whether there simply is no such record.
    pub fn is_missing(&self) -> bool {
        matches!(self, StoreError::Missing { .. })
    }

    /// Whether the changes are accepted all the same, and will be finished later.
    pub fn is_committed(&self) -> bool {
        matches!(self, StoreError::Unfinished(_))
    }

    /// Whether nothing is known of what stands in a file that is there: the disk
    /// refused it. A damaged record is no refusal, because its text can be looked through.
    pub(super) fn is_refusal(&self) -> bool {
        !matches!(self, StoreError::Missing { .. } | StoreError::Unreadable { .. })
    }

    /// What happened, in a sentence.
    pub fn say(&self) -> Say {
        match self {
            StoreError::Missing { path } => Say::new("store-missing").with("path", path),
            StoreError::Unreadable { path, wrong } => Say::new("store-unreadable")
                .with("path", path)
                .with("line", wrong.line)
                .with("column", wrong.column)
                .with("why", wrong.say()),
            StoreError::Unwritable { path, wrong } => wrong.say().with("path", path),
            StoreError::Disk { path, source } => of_disk(path, source),
            StoreError::Locked => Say::new("store-locked"),
            StoreError::ReadOnly(say) | StoreError::NotARecord(say) => say.clone(),
            StoreError::Changed { kind, id } => Say::new("store-changed").with("path", kind.path(id)),
            StoreError::Deleted(all) => of_deleted(all),
            StoreError::Away(away) => away.say(),
            StoreError::UnsafeName(name) => {
                Say::new("store-unsafe-name").with("name", crate::model::text::shown(name).as_ref())
            }
            StoreError::Contradiction { kind, id } => Say::new("store-contradiction").with("path", kind.path(id)),
            StoreError::OpenElsewhere => Say::new("store-open-elsewhere"),
            StoreError::OpenLately => Say::new("store-open-lately"),
            StoreError::ProfileUnread(why) => Say::new("store-profile-unread").with("why", why.say()),
            StoreError::Erased => Say::new("store-erased"),
            StoreError::NamesErased => Say::new("store-names-erased"),
            StoreError::CannotMerge(why) => why.say(),
            StoreError::MergedInto { id, name } => {
                Say::new("store-merged-into").with("id", id.as_str()).with("name", name.as_str())
            }
            StoreError::OnHold { path, reason, since } => Say::new("store-on-hold")
                .with("path", path)
                .with("reason", crate::model::text::shown(reason).as_ref())
                .with("date", *since),
            StoreError::Cancelled => Say::new("store-cancelled"),
            StoreError::Unfinished(why) => Say::new("store-unfinished").with("why", why.say()),
        }
    }
}

fn of_deleted(all: &[Deleted]) -> Say {
    let path = all.first().map(|d| d.kind.path(&d.id)).unwrap_or_default();
    Say::new("store-deleted").with("path", path).with("more", all.len().saturating_sub(1))
}

impl Away {
    /// What happened, in a sentence.
    pub fn say(self) -> Say {
        match self {
            Away::Gone => Say::new("store-away-gone"),
            Away::NoAccess => Say::new("store-away-no-access"),
            Away::Empty => Say::new("store-away-empty"),
            Away::Other => Say::new("store-away-other"),
            Away::Missing(missing) => Say::new("store-away-missing")
                .with("folder", missing.kind.folder())
                .with("gone", missing.gone)
                .with("of", missing.of),
        }
    }
}

/// What the system said about a path, in a sentence.
pub(super) fn of_disk(path: &str, e: &io::Error) -> Say {
    if let Some(link) = LeadsOut::of(e) {
        return leads_out(link);
    }
    use io::ErrorKind as K;
    let key = match e.kind() {
        K::StorageFull | K::QuotaExceeded => "store-disk-full",
        K::PermissionDenied => "store-disk-permission",
        K::ReadOnlyFilesystem => "store-disk-read-only",
        K::NotFound | K::NotADirectory => "store-disk-gone",
        K::FileTooLarge => "store-disk-too-large",
        K::InvalidInput => "store-disk-not-a-file",
        _ => return Say::new("store-disk-other").with("path", named(path)).with("why", plain_reason(e)),
    };
    Say::new(key).with("path", named(path))
}

/// What is said of a link out of the workspace: the link, and not what was looked for behind it.
fn leads_out(link: &LeadsOut) -> Say {
    let key = match link.to {
        LeadsTo::Folder => "store-link-folder",
        LeadsTo::File => "store-link-file",
        LeadsTo::Nowhere => "store-link-nowhere",
    };
    Say::new(key).with("path", link.path.as_str())
}

fn named(path: &str) -> &str {
    if path.is_empty() { "." } else { path }
}

/// Names the path that an error of the disk is about.
pub(super) trait About<T> {
    /// Names it.
    fn about(self, path: &str) -> Result<T, StoreError>;
}

impl<T> About<T> for io::Result<T> {
    fn about(self, path: &str) -> Result<T, StoreError> {
        self.map_err(|source| StoreError::Disk { path: path.to_owned(), source })
    }
}
