//! From the form of a task to the task; and tasks that were typed where a note would have been.

use super::*;
use crate::app::forms::{OURS, THEIRS, owner_value};
use crate::model::{Task, TaskKind, TaskOwner, TaskState, TimeOfDay, Timing};

impl App {
    pub(super) fn finish_task(&self, form: &Form, id: Option<&Id>) -> Result<Finished, Wrong> {
        let mut it: Task = base(form).unwrap_or_default();
        it.kind = one_of(&TaskKind::ALL, enums::task_kind, &form.words("task-kind")).unwrap_or(it.kind);
        it.what = form.words("task");
        it.due = form.day("due", self.today);
        let time = Timing::understood(form.words("due"), self.today).start.and_then(|start| start.time);
        it.at = time.filter(|_| it.due.is_some()).and_then(|(hour, minute)| TimeOfDay::new(hour, minute));
        it.about = form.tags("who").into_iter().map(Id::new).collect();
        let chosen = form.words("task-owner");
        it.owner = match chosen.as_str() {
            OURS => TaskOwner::Us,
            THEIRS => match it.about.as_slice() {
                [one] => TaskOwner::Councillor(one.clone()),
                [] => return Err(("who", Say::new("wrong-task-nobody"))),
                _ if it.owner == TaskOwner::Councillors => TaskOwner::Councillors,
                _ => return Err(("who", Say::new("wrong-task-whose"))),
            },
            same if same == owner_value(&it.owner) => it.owner,
            _ => TaskOwner::Us,
        };
        it.initiative = some(form.words("initiative")).map(Id::new);
        it.visibility = visibility(form);
        if let Some(state) = one_of(&TaskState::ALL, enums::task_state, &form.words("task-state")) {
            it.settle(state, self.today);
        }
        let new = id.is_none();
        let id = id.cloned().unwrap_or_else(|| self.task_id(&it));
        Ok(self.edit(form, if new { "did-task" } else { "did-task-edit" }, id, it))
    }

    /// A note without a word is no conversation: what is to be done stands by itself.
    pub(super) fn only_tasks(
        &self,
        form: &Form,
        about: &[Id],
        follow_up: Option<&FollowUp>,
        promises: &[Promise],
    ) -> Finished {
        let initiative = some(form.words("initiative")).map(Id::new);
        let task = |kind, what: &str, due, owner| Task {
            owner,
            initiative: initiative.clone(),
            visibility: visibility(form),
            ..Task::new(kind, what, about.to_vec(), due)
        };
        let theirs = || match about {
            [one] => TaskOwner::Councillor(one.clone()),
            _ => TaskOwner::Councillors,
        };
        let mut tasks: Vec<Task> = follow_up
            .map(|f| {
                let what = if f.what.trim().is_empty() { self.words.get("task-get-in-touch") } else { f.what.clone() };
                let mut task = task(TaskKind::FollowUp, &what, Some(f.date), TaskOwner::Us);
                task.settle(if f.done { TaskState::Done } else { TaskState::Open }, self.today);
                task
            })
            .into_iter()
            .collect();
        tasks.extend(promises.iter().map(|p| {
            let owner = if p.by == Who::Us { TaskOwner::Us } else { theirs() };
            task(TaskKind::Promise, &p.text, p.due, owner)
        }));
        let mut changes: Vec<Change> = Vec::with_capacity(tasks.len());
        for task in tasks {
            let wish = self.task_id(&task);
            let taken = |id: &Id| changes.iter().any(|c| c.id == *id) || self.book.has(Kind::Task, id);
            let id = match taken(&wish) {
                false => wish,
                true => (2..).map(|n| wish.numbered(n)).find(|id| !taken(id)).unwrap_or(wish),
            };
            changes.push(Change { kind: Kind::Task, id, before: None, after: Some(task.into_record()) });
        }
        let id = changes.first().map_or_else(|| Id::new("task"), |c| c.id.clone());
        let what = if changes.len() == 1 { "did-task" } else { "did-tasks" };
        Finished::Edit(Box::new(Edit { what: Say::new(what).with("count", changes.len()), changes }), id)
    }
}
