//! The form of a task: a follow-up, a promise or a question that stands by itself.

use super::*;
use crate::model::{Task, TaskKind, TaskOwner};

impl App {
    pub(super) fn task_form(&self, id: Option<&Id>) -> Option<Form> {
        let base = match id {
            Some(id) => Some(self.book.tasks.get(id)?.clone()),
            None => None,
        };
        let task = base.clone().unwrap_or_else(|| Task {
            initiative: self.initiative_shown(),
            ..Task::new(TaskKind::FollowUp, "", self.person_shown().into_iter().collect(), None)
        });
        let at = task.at.map(|at| format!(", {at}")).unwrap_or_default();
        let due = task.due.map(|day| format!("{}{at}", self.words.date(day))).unwrap_or_default();
        let mut fields = vec![
            Field::line("task", &task.what).needed(),
            Field::date("due", &due, Lean::Future),
            Field::several("who", Suggest::People, self.people_tags(&task.about))
                .called("who", &self.words.get("field-task-about")),
            Field::choice("task-kind", self.choices(&TaskKind::ALL, enums::task_kind), enums::task_kind(task.kind)),
            Field::choice("task-owner", self.owners(&task), owner_value(&task.owner)),
            Field::choice("initiative", self.initiatives_to_choose(), task.initiative.as_ref().map_or("", Id::as_str)),
            Field::choice("visibility", self.visibilities(), enums::visibility(task.visibility)),
        ];
        if id.is_some() {
            let states = self.choices(&crate::model::TaskState::ALL, enums::task_state);
            fields.insert(2, Field::choice("task-state", states, enums::task_state(task.state)));
        }
        let title = match (id, task.about.first()) {
            (Some(_), _) => Say::new("form-task-edit"),
            (None, Some(who)) => Say::new("form-task-with").with("name", self.book.name_of(who)),
            (None, None) => Say::new("form-task"),
        };
        Some(Form::new(Purpose::Task(id.cloned()), title, fields, base.map(Entity::into_record)))
    }

    /// Who can owe a task: we, whoever it is about, and whoever owes it now.
    fn owners(&self, task: &Task) -> Vec<Choice> {
        let mut all = vec![
            Choice::new(OURS, self.words.get("task-owner-us")),
            Choice::new(THEIRS, self.words.get("task-owner-them")),
        ];
        match &task.owner {
            TaskOwner::Us | TaskOwner::Councillors => {}
            TaskOwner::Officer(id) => {
                let name = self.book.officers.get(id).map_or_else(|| id.to_string(), |o| o.name.clone());
                all.push(Choice::new(id.as_str(), name));
            }
            TaskOwner::Councillor(id) => all.push(Choice::new(id.as_str(), self.book.name_of(id))),
            TaskOwner::Other(words) => all.push(Choice::new(words, words.clone())),
        }
        all
    }
}

/// The choice that we owe it.
pub(in crate::app) const OURS: &str = "us";
/// The choice that whoever it is about owes it.
pub(in crate::app) const THEIRS: &str = "them";

/// The choice that stands for an owner.
pub(in crate::app) fn owner_value(owner: &TaskOwner) -> &str {
    match owner {
        TaskOwner::Us => OURS,
        TaskOwner::Councillors => THEIRS,
        TaskOwner::Officer(id) | TaskOwner::Councillor(id) => id.as_str(),
        TaskOwner::Other(words) => words,
    }
}
