//! What is found of saves of many records that were broken off. A plan that can
//! be carried out is carried out to its end; what was never committed is swept
//! away; a plan that cannot be carried out is set aside with everything in it
//! and said once, so that it keeps no later save from being made.

use std::io::ErrorKind;

use super::batch::{PLAN, Plan, Step};
use super::disk::{Entry, Is};
use super::open::{Store, join};
use super::place;
use super::wrong::{About, StoreError};
use crate::model::{Say, text};

/// What a staged folder holds.
enum Found {
    /// Nothing that was committed.
    Nothing,
    /// A plan that may be carried out.
    Plan(Plan),
    /// A plan that never can be.
    Bad,
    /// A plan, and the right to read it is missing: perhaps only for now.
    Withheld,
}

impl Store {
    /// Carries committed plans out, sweeps away what was never committed, and
    /// sets aside what cannot be carried out. Only while writing.
    pub(super) fn finish_batches(&self) -> Result<(), StoreError> {
        for entry in self.list(place::OWN)? {
            // A link out of the workspace is left where it is: `check` names it.
            if !entry.name.starts_with(place::STAGING) || entry.stat.is == Is::Other {
                continue;
            }
            let folder = join(place::OWN, &entry.name);
            match self.staged(&folder, &entry)? {
                Found::Nothing => {
                    let _ = self.inner.disk.remove_dir_all(&folder);
                }
                Found::Plan(plan) => match self.carry_out(&folder, &plan) {
                    Err(StoreError::Disk { source, .. }) if never_will(source.kind()) => self.set_aside(&folder),
                    done => done?,
                },
                Found::Bad => self.set_aside(&folder),
                Found::Withheld => self.tell_once(Say::new("store-plan-withheld").with("path", shown(&folder))),
            }
        }
        Ok(())
    }

    fn staged(&self, folder: &str, entry: &Entry) -> Result<Found, StoreError> {
        if entry.stat.is == Is::File {
            return Ok(Found::Bad);
        }
        let bytes = match self.bytes(&join(folder, PLAN)) {
            Ok(Some(bytes)) => bytes,
            Ok(None) => return Ok(Found::Nothing),
            Err(StoreError::Disk { source, .. }) if source.kind() == ErrorKind::PermissionDenied => {
                return Ok(Found::Withheld);
            }
            Err(StoreError::Disk { source, .. }) if never_will(source.kind()) => return Ok(Found::Bad),
            Err(e) => return Err(e),
        };
        let plan = Plan::read(&bytes).filter(|plan| plan.steps.iter().all(|s| s.stays_in(folder)));
        let Some(plan) = plan else { return Ok(Found::Bad) };
        for step in plan.steps.iter().filter(|step| !step.deletes) {
            let disk = self.inner.disk.as_ref();
            // Where neither is there, what was saved is lost: whoever saved it has to know.
            match disk.exists(&step.from).and_then(|from| Ok(from || disk.exists(&step.to)?)) {
                Ok(true) => {}
                Ok(false) => return Ok(Found::Bad),
                Err(e) if never_will(e.kind()) => return Ok(Found::Bad),
                Err(e) => return Err(e).about(&step.from),
            }
        }
        Ok(Found::Plan(plan))
    }

    /// Moves a staged folder to where it does no harm, whole. What cannot be
    /// moved stays; it is said either way.
    fn set_aside(&self, folder: &str) {
        let disk = self.inner.disk.as_ref();
        let name = folder.rsplit('/').next().unwrap_or_default();
        let moved = self.make_folder(place::SET_ASIDE).ok().and_then(|()| {
            let places = std::iter::once(name.to_owned()).chain((2..100).map(|n| format!("{name}-{n}")));
            for to in places.map(|name| join(place::SET_ASIDE, &name)) {
                match disk.rename_new(folder, &to) {
                    Ok(()) => return Some(to),
                    Err(e) if e.kind() == ErrorKind::AlreadyExists => {}
                    Err(_) => return None,
                }
            }
            None
        });
        let say = match moved {
            Some(to) => {
                let _ = disk.sync_dir(place::SET_ASIDE).and_then(|()| disk.sync_dir(place::OWN));
                Say::new("store-plan-set-aside").with("to", shown(&to))
            }
            None => Say::new("store-plan-stays"),
        };
        self.tell_once(say.with("path", shown(folder)));
    }
}

impl Step {
    /// Whether it moves a file of its own staged folder to where a record or a
    /// version of one is, or a record to the trash, and never anything out of the workspace.
    fn stays_in(&self, staged: &str) -> bool {
        let safe = |path: &str| !path.is_empty() && super::disk::is_inside(path);
        let own = self.from.strip_prefix(staged).is_some_and(|rest| rest.starts_with('/'));
        let trashed = self.deletes && place::is_record(&self.from) && self.to.starts_with(place::TRASH);
        let placed = own && (place::is_record(&self.to) || self.to.starts_with(place::HISTORY));
        safe(&self.from) && safe(&self.to) && self.to.ends_with(place::ENDING) && (trashed || placed)
    }
}

/// Whether an error lies in what was asked for, so that asking again is no use.
fn never_will(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::InvalidInput
            | ErrorKind::FileTooLarge
            | ErrorKind::IsADirectory
            | ErrorKind::NotADirectory
            | ErrorKind::DirectoryNotEmpty
            | ErrorKind::InvalidFilename
    )
}

fn shown(path: &str) -> String {
    text::shown(path).into_owned()
}
