//! `commonground person hold` and `person release`: what may not be erased for now.

use std::path::Path;

use super::{Refusal, folder, problem, who};
use crate::cli::said::{Exit, Said};
use crate::model::{Councillor, Date, Hold, Say};

/// Puts a councillor on hold for this reason from `today`.
pub(super) fn hold(said: &mut Said, workspace: &Path, words: &str, reason: &str, today: Date) -> Result<Exit, Refusal> {
    if reason.trim().is_empty() {
        return Err((Exit::Usage, Say::new("cli-person-hold-reason")));
    }
    let store = folder::open(workspace).map_err(problem)?;
    let id = who(&store, words, false)?;
    let person: Councillor = store.read_as(&id).map_err(|e| problem(e.say()))?;
    if let Some(Hold { reason, since }) = person.hold {
        let say = Say::new("cli-person-held-already").with("name", person.name).with("reason", reason);
        return Err(problem(say.with("date", since)));
    }
    let hold = Hold { reason: reason.to_owned(), since: today };
    store.set_hold(&id, Some(hold)).map_err(|e| problem(e.say()))?;
    said.result(&Say::new("cli-person-on-hold").with("name", person.name));
    Ok(Exit::Done)
}

/// Releases a councillor from a hold.
pub(super) fn release(said: &mut Said, workspace: &Path, words: &str) -> Result<Exit, Refusal> {
    let store = folder::open(workspace).map_err(problem)?;
    let id = who(&store, words, false)?;
    let person: Councillor = store.read_as(&id).map_err(|e| problem(e.say()))?;
    if person.hold.is_none() {
        return Err(problem(Say::new("cli-person-not-on-hold").with("name", person.name)));
    }
    store.set_hold(&id, None).map_err(|e| problem(e.say()))?;
    said.result(&Say::new("cli-person-released").with("name", person.name));
    Ok(Exit::Done)
}
