//! What may be seen of a task that is a record of its own.

use super::{Audience, ForOthers, Shown, show};
use crate::model::{Date, Id, Moment, Task, TaskKind, TaskOwner, TaskState, TimeOfDay, Timing, Visibility};

/// What may be seen of a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenDuty {
    /// What it is known by in every calendar.
    pub uid: String,
    /// Which sort of task it is.
    pub kind: TaskKind,
    /// Whether a councillor owes it; else it is ours, or somebody else's.
    pub theirs: bool,
    /// What.
    pub what: Shown,
    /// The councillors it is about, as far as this audience may know.
    pub about: Vec<Id>,
    /// The initiative it belongs to.
    pub initiative: Option<Id>,
    /// The day it is due.
    pub due: Option<Shown<Date>>,
    /// The time on that day, where one was named.
    pub at: Option<TimeOfDay>,
    /// How far it is.
    pub state: TaskState,
    /// The day it was settled, where that is known.
    pub settled_on: Option<Shown<Date>>,
}

impl SeenDuty {
    /// When it is due, for a calendar: that day, or from its time on.
    pub fn when(&self) -> Option<Shown<Timing>> {
        let day = *self.due.as_ref()?.get();
        let time = self.at.map(TimeOfDay::hour_minute);
        Some(Shown(Timing { start: Some(Moment { day, time }), ..Timing::default() }))
    }
}

impl ForOthers for Task {
    type Seen = SeenDuty;

    /// The officer sees every task. A councillor sees a promise that was marked for them: ours to them, or their own.
    /// What the officer means to do or to find out is the officer's, and so is who else it is about.
    fn seen(&self, _: &Id, who: &Audience) -> Option<SeenDuty> {
        let Task {
            kind,
            what,
            owner,
            about,
            initiative,
            due,
            at,
            repeats: _,
            state,
            settled_on,
            visibility,
            officer: _,
            from: _,
            uid,
            hold: _,
            changed: _,
            unsettled: _,
        } = self;
        let me = match who {
            Audience::Me => true,
            Audience::Councillor(id) => {
                let marked = matches!(visibility, Visibility::TheCouncillor | Visibility::Anyone);
                let whose = match owner {
                    TaskOwner::Us | TaskOwner::Officer(_) => about.contains(id),
                    TaskOwner::Councillor(owner) => owner == id,
                    // In company nobody knows whose it is.
                    TaskOwner::Councillors => about.as_slice() == std::slice::from_ref(id),
                    TaskOwner::Other(_) => false,
                };
                if !(marked && whose && *kind == TaskKind::Promise) {
                    return None;
                }
                false
            }
            Audience::Room => return None,
        };
        Some(SeenDuty {
            uid: uid.to_string(),
            kind: *kind,
            theirs: matches!(owner, TaskOwner::Councillor(_) | TaskOwner::Councillors),
            what: show(what),
            about: self.concerns().into_iter().filter(|id| me || who.is(id)).collect(),
            initiative: initiative.clone(),
            due: due.map(Shown),
            at: *at,
            state: *state,
            settled_on: settled_on.map(Shown),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::audience::seen;

    #[test]
    fn councillor_sees_only_promises_that_are_marked() {
        let (ann, ben) = (Id::new("ann"), Id::new("ben"));
        let sees = |task: &Task, id: &Id| seen(task, &Id::new("t"), &Audience::Councillor(id.clone())).is_some();
        let task = Task {
            visibility: Visibility::TheCouncillor,
            ..Task::new(TaskKind::Promise, "send the survey", vec![ann.clone(), ben.clone()], None)
        };
        assert!(sees(&task, &ann) && sees(&task, &ben));
        let to_ann = seen(&task, &Id::new("t"), &Audience::Councillor(ann.clone())).expect("seen");
        assert_eq!(to_ann.about, std::slice::from_ref(&ann), "who else it is about is not theirs to know");
        assert!(!sees(&Task { kind: TaskKind::FollowUp, ..task.clone() }, &ann));
        assert!(!sees(&Task { visibility: Visibility::OnlyMe, ..task.clone() }, &ann));
        assert!(!sees(&Task { owner: TaskOwner::Councillors, ..task.clone() }, &ann), "nobody said whose it is");
        let bens = Task { owner: TaskOwner::Councillor(ben.clone()), ..task };
        assert!(sees(&bens, &ben) && !sees(&bens, &ann));
        assert!(seen(&bens, &Id::new("t"), &Audience::Room).is_none());
    }
}
