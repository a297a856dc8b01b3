//! Everybody whom a file concerns, one by one: who returns, who moved ward, who
//! is new, who is in post no more and what is still open with them.

use std::collections::{HashMap, HashSet};

use super::super::views::enums;
use crate::exchange::{MaybeMoved, Plan, same_ward};
use crate::model::{
    Arg, Contact, Conversation, Councillor, Id, Initiative, Post, PromiseState, Proposal, Record, Say, Status, Task,
    TaskKind, Who,
};
use crate::store::Store;

/// What becomes of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// Of the same name as somebody here, in another ward: perhaps the same person.
    Maybe,
    /// In post here, and no longer in a list that looks whole.
    Left,
    /// In post here and not in this file, which may be a part.
    NotInFile,
    /// In the file under another ward.
    Moved,
    /// Not known before.
    New,
    /// Had left, and is listed again.
    Back,
    /// In the file, with something changed.
    Changed,
    /// In the file, just as they are here.
    Same,
}

impl What {
    /// All of them, in the order they are walked through.
    pub const ALL: [What; 8] =
        [What::Maybe, What::Left, What::NotInFile, What::Moved, What::New, What::Back, What::Changed, What::Same];

    /// The key of its heading, which counts them.
    pub fn key(self) -> &'static str {
        match self {
            What::Maybe => "walk-maybe",
            What::Left => "walk-left",
            What::NotInFile => "walk-not-in-file",
            What::Moved => "walk-moved",
            What::New => "walk-new",
            What::Back => "walk-back",
            What::Changed => "walk-changed",
            What::Same => "walk-same",
        }
    }

    /// Its name for programs.
    pub fn name(self) -> &'static str {
        match self {
            What::Maybe => "may-have-moved",
            What::Left => "no-longer-in-post",
            What::NotInFile => "not-in-this-file",
            What::Moved => "moved-ward",
            What::New => "new",
            What::Back => "back-in-post",
            What::Changed => "returned-changed",
            What::Same => "returned",
        }
    }
}

/// One councillor on the walk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What becomes of them.
    pub what: What,
    /// Whose record it is, or will be.
    pub id: Id,
    /// The name.
    pub name: String,
    /// The name to sort by: folded, surname first.
    pub sort: String,
    /// The wards, as they will be.
    pub wards: Vec<String>,
    /// What changes, a sentence each.
    pub changes: Vec<Say>,
    /// For who is not in the file: what is open with them, a sentence each.
    pub open: Vec<Say>,
    /// For who may have moved ward: the question, and its answer where there is one.
    pub maybe: Option<MaybeMoved>,
}

/// The walk through a plan, in the order of [`What::ALL`], by name within each.
/// `existing` are the councillors of the plan's council; `open` is asked what is open with whom only where somebody
/// is missing.
pub(super) fn steps<'a>(
    plan: &Plan,
    existing: &[&(Id, Councillor)],
    open: impl FnOnce() -> &'a mut HashMap<Id, Vec<Say>>,
) -> Vec<Step> {
    let here: HashMap<&Id, &Councillor> = existing.iter().map(|(id, c)| (id, c)).collect();
    let returned: HashSet<&Id> = plan.returned.iter().collect();
    let same: HashSet<&Id> = plan.maybe_moved.iter().filter(|m| m.same == Some(true)).map(|m| &m.id).collect();
    let mut steps = Vec::with_capacity(plan.changes.len() + plan.same.len() + plan.missing.len());
    for change in &plan.changes {
        let Some(Record::Councillor(after)) = &change.after else { continue };
        let (what, changes) = match &change.before {
            Some(Record::Councillor(before)) => {
                let moved = moved(before, after);
                let what = match () {
                    () if same.contains(&change.id) => What::Maybe,
                    () if returned.contains(&change.id) => What::Back,
                    () if moved => What::Moved,
                    () => What::Changed,
                };
                (what, differences(before, after, moved))
            }
            _ => (What::New, Vec::new()),
        };
        steps.push(step(what, &change.id, after, changes));
    }
    for id in &plan.same {
        if let Some(c) = here.get(id) {
            steps.push(step(What::Same, id, c, Vec::new()));
        }
    }
    let left: std::collections::BTreeSet<&Id> = plan.left.iter().collect();
    let mut none = HashMap::new();
    let open = if plan.missing.is_empty() { &mut none } else { open() };
    for id in &plan.missing {
        let Some(c) = here.get(id) else { continue };
        let what = if left.contains(id) { What::Left } else { What::NotInFile };
        let mut step = step(what, id, c, Vec::new());
        let posts = c.posts.iter().filter(|p| p.title != p.body);
        step.open.extend(posts.map(|p| Say::new("walk-open-post").with("title", p.title.clone())));
        step.open.extend(open.remove(id).unwrap_or_default());
        steps.push(step);
    }
    let answered: HashMap<Id, usize> =
        (steps.iter().enumerate()).filter(|(_, s)| s.what == What::Maybe).map(|(at, s)| (s.id.clone(), at)).collect();
    for maybe in &plan.maybe_moved {
        let one = match answered.get(&maybe.id).and_then(|at| steps.get_mut(*at)) {
            Some(one) => one,
            None => {
                let Some(c) = here.get(&maybe.id) else { continue };
                steps.push(step(What::Maybe, &maybe.id, c, Vec::new()));
                let Some(one) = steps.last_mut() else { continue };
                one.wards.clone_from(&maybe.now);
                one
            }
        };
        one.maybe = Some(maybe.clone());
    }
    steps.sort_by(|a, b| (a.what, &a.sort).cmp(&(b.what, &b.sort)));
    steps
}

fn step(what: What, id: &Id, c: &Councillor, changes: Vec<Say>) -> Step {
    let (id, name, sort) = (id.clone(), c.name.clone(), c.sort_key());
    Step { what, id, name, sort, wards: c.wards.clone(), changes, open: Vec::new(), maybe: None }
}

/// Whether somebody sits for other wards than before; a code that got its name is no other ward.
fn moved(before: &Councillor, after: &Councillor) -> bool {
    let known = |c: &Councillor| !c.wards.is_empty() && !c.wards.iter().any(|w| crate::model::is_ward_code(w));
    let all_in = |a: &Councillor, b: &Councillor| a.wards.iter().all(|w| b.wards.iter().any(|v| same_ward(w, v)));
    known(before) && known(after) && !(all_in(before, after) && all_in(after, before))
}

/// What a record says anew, a sentence each.
fn differences(before: &Councillor, after: &Councillor, moved: bool) -> Vec<Say> {
    let mut out = Vec::new();
    let mut change = |key: &'static str, from: String, to: String| {
        if from != to {
            let named = |words: String| -> Arg {
                if words.is_empty() { Say::new("walk-nothing").into() } else { words.into() }
            };
            out.push(Say::new(key).with("from", named(from)).with("to", named(to)));
        }
    };
    let wards = |c: &Councillor| c.wards.join(", ");
    let party = |c: &Councillor| c.party.as_ref().map(|p| p.written.clone()).unwrap_or_default();
    change(if moved { "walk-ward-moved" } else { "walk-ward" }, wards(before), wards(after));
    change("walk-name", before.name.clone(), after.name.clone());
    change("walk-party", party(before), party(after));
    let posts = |c: &Councillor| c.posts.iter().map(|p: &Post| p.title.clone()).collect::<Vec<_>>();
    let contacts = |c: &Councillor| c.contacts.iter().map(|k: &Contact| k.value.clone()).collect::<Vec<_>>();
    for (old, new, ends, begins) in [
        (posts(before), posts(after), "walk-post-ends", "walk-post-begins"),
        (contacts(before), contacts(after), "walk-contact-ends", "walk-contact-begins"),
    ] {
        let only = |a: &[String], b: &[String]| a.iter().filter(|x| !b.contains(x)).cloned().collect::<Vec<_>>();
        out.extend(only(&old, &new).into_iter().map(|what| Say::new(ends).with("what", what)));
        out.extend(only(&new, &old).into_iter().map(|what| Say::new(begins).with("what", what)));
    }
    if (before.term_from, before.term_until) != (after.term_from, after.term_until) {
        out.push(match (after.term_from, after.term_until) {
            (_, Some(until)) => Say::new("walk-term-until").with("date", until),
            (Some(from), None) => Say::new("walk-term-from").with("date", from),
            (None, None) => Say::new("walk-term-gone"),
        });
    }
    if before.surgeries != after.surgeries {
        out.push(Say::new("walk-surgeries"));
    }
    out
}

/// What is open with whom: promises, follow-ups, proposals.
pub(super) fn open(store: &Store) -> HashMap<Id, Vec<Say>> {
    let mut out: HashMap<Id, Vec<Say>> = HashMap::new();
    // What cannot be read is said by the check, not here.
    for (_, talk) in store.all::<Conversation>().unwrap_or_default() {
        for who in &talk.councillors {
            let all = out.entry(who.clone()).or_default();
            for promise in talk.promises.iter().filter(|p| p.state == PromiseState::Open) {
                let key = if promise.by == Who::Us { "walk-open-promise-ours" } else { "walk-open-promise-theirs" };
                all.push(Say::new(key).with("what", promise.text.clone()));
            }
            if let Some(follow) = talk.follow_up.as_ref().filter(|f| !f.done) {
                let say = Say::new("walk-open-follow-up").with("date", follow.date);
                all.push(say.with("what", follow.what.clone()));
            }
        }
    }
    for (_, task) in store.all::<Task>().unwrap_or_default() {
        if !task.is_open() {
            continue;
        }
        let what = Say::new("walk-open-task").with("what", task.what.as_str());
        let say = match task.due {
            Some(date) if task.kind == TaskKind::FollowUp => {
                Say::new("walk-open-follow-up").with("date", date).with("what", task.what.as_str())
            }
            _ => what,
        };
        for who in task.concerns() {
            out.entry(who).or_default().push(say.clone());
        }
    }
    let initiatives: HashMap<Id, Initiative> =
        store.all::<Initiative>().map(|all| all.into_iter().collect()).unwrap_or_default();
    let over = |s: Status| matches!(s, Status::Declined | Status::Ended);
    for (_, proposal) in store.all::<Proposal>().unwrap_or_default() {
        let Some(who) = proposal.councillor.clone().filter(|_| !over(proposal.status)) else { continue };
        let initiative = proposal.initiative.as_ref().and_then(|id| initiatives.get(id));
        let say = match initiative {
            Some(it) => Say::new("walk-open-proposal-in").with("initiative", it.name.clone()),
            None => Say::new("walk-open-proposal"),
        };
        let say = say
            .with("what", if proposal.ask.is_empty() { proposal.role.clone() } else { proposal.ask.clone() })
            .with("status", Say::new(enums::status(proposal.status)));
        out.entry(who).or_default().push(say);
    }
    out
}
