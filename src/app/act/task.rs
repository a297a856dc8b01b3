//! Tasks that are records of their own: settled, put off, gone to.

use super::*;
use crate::app::form::Purpose;
use crate::model::{Date, Task, TaskKind};

impl App {
    /// The task that is selected.
    pub(super) fn task_here(&self) -> Option<Id> {
        match self.target_in(self.focused())? {
            Target::Task(id) => Some(id),
            _ => None,
        }
    }

    /// The task that is selected, where it is a promise.
    pub(super) fn promised_task_here(&self) -> Option<Id> {
        self.task_here().filter(|id| self.book.tasks.get(id).is_some_and(|t| t.kind == TaskKind::Promise))
    }

    /// Whether anything here can be put off to a day.
    pub(super) fn can_put_off(&self) -> bool {
        let losing = matches!(self.target_in(self.focused()), Some(Target::Losing(_)));
        losing || self.task_here().is_some() || self.put_off_here(self.today).is_some()
    }

    /// Says how far the selected task is.
    pub(super) fn settle_task_here(&mut self, state: TaskState) {
        let Some(id) = self.task_here() else { return };
        let today = self.today;
        let kind = self.book.tasks.get(&id).map(|t| t.kind).unwrap_or_default();
        let (did, said) = match (kind, state) {
            (TaskKind::Promise, TaskState::Done) => ("did-promise", "said-promise-kept"),
            (TaskKind::Promise, _) => ("did-promise", "said-promise-not-kept"),
            (TaskKind::Question, _) => ("did-answered", "said-question-answered"),
            (TaskKind::FollowUp, _) => ("did-follow-up", "said-follow-up-done"),
        };
        self.change_task(&id, did, said, |task| task.settle(state, today));
    }

    /// Puts the selected task off to a day, or sets a day on which to get in touch again; whether it did either.
    pub(super) fn put_off_task(&mut self, day: Date) -> bool {
        match self.target_in(self.focused()) {
            Some(Target::Task(id)) => {
                self.change_task(&id, "did-put-off", "said-put-off", |task| task.due = Some(day));
                true
            }
            Some(Target::Losing(who)) => {
                // A day in the diary is no conversation: nothing was said, and nobody was met.
                let task = Task {
                    initiative: self.initiative_shown(),
                    ..Task::new(TaskKind::FollowUp, self.words.get("task-get-in-touch"), vec![who], Some(day))
                };
                let id = self.task_id(&task);
                let change = Change { kind: Kind::Task, id, before: None, after: Some(task.into_record()) };
                if self.commit(Edit { what: Say::new("did-put-off"), changes: vec![change] }, None) {
                    self.say(Say::new("said-put-off").with("key", self.keymap.hint(Command::Undo)));
                }
                true
            }
            _ => false,
        }
    }

    fn change_task(&mut self, id: &Id, did: &'static str, said: &'static str, change: impl FnOnce(&mut Task)) {
        let Some(before) = self.book.tasks.get(id).cloned() else { return };
        let mut after = before.clone();
        change(&mut after);
        let change = Change {
            kind: Kind::Task,
            id: id.clone(),
            before: Some(before.into_record()),
            after: Some(after.into_record()),
        };
        if self.commit(Edit { what: Say::new(did), changes: vec![change] }, None) {
            self.say(Say::new(said).with("key", self.keymap.hint(Command::Undo)));
        }
    }

    /// The name of a new task's file: the day it is written, and whom it is about.
    pub(in crate::app) fn task_id(&self, task: &Task) -> Id {
        let who = task.about.first().map_or_else(|| "task".to_owned(), ToString::to_string);
        self.book.free_id(Kind::Task, &Id::new(format!("{}-{who}", self.today)))
    }

    /// Goes to a task where it is listed: there it can be settled, put off or changed.
    pub(super) fn go_to_task(&mut self, id: &Id) {
        let about = self.book.tasks.get(id).and_then(|task| task.about.first().cloned());
        match about {
            Some(who) => self.go_to_open(who),
            None => self.go_to(Screen::Overview),
        }
        let pane = self.focused();
        self.select_in(pane, &Target::Task(id.clone()));
        if self.task_here().is_none() {
            self.open_form(Purpose::Task(Some(id.clone())), None);
        }
    }
}
