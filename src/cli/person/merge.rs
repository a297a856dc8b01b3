//! `commonground person merge` and `person not-same`: two records of one person, or of two.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::atomic::AtomicBool;

use super::{Refusal, folder, problem, who};
use crate::app::merging_words;
use crate::cli::export::Asks;
use crate::cli::said::{Exit, Said};
use crate::model::merging::{MergeField, differences, suggested};
use crate::model::{Change, Councillor, Id, Kind, Say, text};
use crate::store::{MergePlan, Store, two_people};

/// What was asked for.
pub(super) struct Asked<'a> {
    pub(super) keep: &'a str,
    pub(super) other: &'a str,
    /// The fields that the other's value is kept for.
    pub(super) take: &'a [String],
    pub(super) dry_run: bool,
    /// Whether nobody is to be asked.
    pub(super) yes: bool,
}

/// Makes one person of two.
pub(super) fn merge(said: &mut Said, workspace: &Path, asked: &Asked, asks: &mut dyn Asks) -> Result<Exit, Refusal> {
    let store = if asked.dry_run { folder::open_to_look(workspace) } else { folder::open(workspace) };
    let store = store.map_err(problem)?;
    let take = fields(asked.take)?;
    let (keep, other) = (who(&store, asked.keep, false)?, who(&store, asked.other, false)?);
    let plan = store.plan_merge(&keep, &other).map_err(|e| problem(e.say()))?;
    let mut from_other = suggested(&plan.keep.1, &plan.other.1);
    from_other.extend(take);
    told(said, &plan, &from_other);
    let names = |key| Say::new(key).with("name", plan.keep.1.name.as_str()).with("other", plan.other.1.name.as_str());
    if asked.dry_run {
        said.result(&names("cli-merge-would"));
        return Ok(Exit::Done);
    }
    if !asked.yes {
        let Some(line) = asks.line(&said.in_words(&names("cli-merge-ask"))) else {
            return Err((Exit::Usage, names("cli-merge-needs-yes")));
        };
        if !matches!(text::fold(line.trim()).as_str(), "y" | "yes" | "ie") {
            said.tell(&Say::new("cli-merge-left"));
            return Ok(Exit::Problems);
        }
    }
    save(&store, &plan.edit(&from_other).changes)?;
    said.result(&names("cli-merge-done").with("id", keep.as_str()));
    Ok(Exit::Done)
}

/// Remembers that two records are two people.
pub(super) fn not_same(said: &mut Said, workspace: &Path, a: &str, b: &str) -> Result<Exit, Refusal> {
    let store = folder::open(workspace).map_err(problem)?;
    let (a, b) = (who(&store, a, false)?, who(&store, b, false)?);
    if a == b {
        return Err((Exit::Usage, Say::new("merge-refused-same")));
    }
    let read = |id: Id| -> Result<(Id, Councillor), Refusal> {
        let record = store.read_as(&id).map_err(|e| problem(e.say()))?;
        Ok((id, record))
    };
    let (a, b) = (read(a)?, read(b)?);
    save(&store, &two_people(&a, &b).changes)?;
    said.result(&Say::new("cli-not-same-done").with("name", a.1.name).with("other", b.1.name));
    Ok(Exit::Done)
}

fn save(store: &Store, changes: &[Change]) -> Result<(), Refusal> {
    let changes: Vec<Change> = changes.iter().filter(|c| c.before != c.after).cloned().collect();
    store.save_all(&changes, &AtomicBool::new(false), &mut |_, _| {}).map_err(|e| problem(e.say()))?;
    Ok(())
}

fn fields(names: &[String]) -> Result<BTreeSet<MergeField>, Refusal> {
    let field = |name: &String| {
        MergeField::named(name.trim()).ok_or_else(|| {
            let all = MergeField::ALL.map(MergeField::name).join(", ");
            (Exit::Usage, Say::new("cli-merge-unknown-field").with("field", name.as_str()).with("fields", all))
        })
    };
    names.iter().map(field).collect()
}

/// What is kept where the two differ, and what follows.
fn told(said: &mut Said, plan: &MergePlan, from_other: &BTreeSet<MergeField>) {
    let (keep, other) = (&plan.keep.1, &plan.other.1);
    for field in differences(keep, other) {
        let (kept, not) = if from_other.contains(&field) { (other, keep) } else { (keep, other) };
        let w = said.words();
        let say = Say::new("cli-merge-field")
            .with("field", w.get(merging_words::label(field)))
            .with("kept", merging_words::value(w, field, kept))
            .with("other", merging_words::value(w, field, not));
        said.result(&say);
    }
    for kind in Kind::with_folder() {
        let count = plan.follows.iter().filter(|c| c.kind == kind && c.after.is_some()).count();
        if count > 0 {
            said.result(&Say::new("merge-follows").with("kind", Say::new(kind.key())).with("count", count));
        }
    }
    if plan.numbered_apart {
        said.tell(&Say::new("merge-numbered-apart"));
    }
}
