//! `commonground tasks`: what is still to be done, earliest first.

use std::path::Path;

use serde::Serialize;

use super::args::Format;
use super::contact_order;
use super::folder;
use super::said::{Exit, Said};
use crate::insight::due::{self, Due, DueKind, From};
use crate::model::{Book, Date, Say};

/// What is to be done, for programs.
#[derive(Serialize)]
struct Listed {
    tasks: Vec<ListedTask>,
}

#[derive(Serialize)]
struct ListedTask {
    kind: &'static str,
    what: String,
    due: Option<Date>,
    late: bool,
    councillors: Vec<String>,
    initiative: Option<String>,
    /// The file it stands in.
    file: String,
}

/// Lists every follow-up, promise and question that is open. Changes nothing.
pub fn tasks(said: &mut Said, workspace: &Path, format: Format, today: Date) -> Exit {
    let store = match folder::open_to_look(workspace) {
        Ok(store) => store,
        Err(why) => {
            said.tell(&why);
            return Exit::Problems;
        }
    };
    let (book, unread) = contact_order::read(&store);
    let all = due::due(&book);
    if format == Format::Json {
        let tasks = all.iter().map(|d| listed(d, today)).collect();
        said.json(&Listed { tasks });
    } else {
        told(said, &book, &all, today);
    }
    if unread > 0 {
        said.tell(&Say::new("cli-tasks-unread").with("count", unread));
        return Exit::Problems;
    }
    Exit::Done
}

fn listed(d: &Due, today: Date) -> ListedTask {
    let kind = match d.kind {
        DueKind::FollowUp => "follow-up",
        DueKind::OurPromise => "our-promise",
        DueKind::TheirPromise => "their-promise",
        DueKind::OthersPromise => "others-promise",
        DueKind::Question => "question",
    };
    let file = match &d.from {
        From::Talk(id, _) => crate::model::Kind::Conversation.path(id),
        From::Task(id) => crate::model::Kind::Task.path(id),
    };
    ListedTask {
        kind,
        what: d.what.clone(),
        due: d.date,
        late: d.date.is_some_and(|day| day < today),
        councillors: d.councillors.iter().map(ToString::to_string).collect(),
        initiative: d.initiative.as_ref().map(ToString::to_string),
        file,
    }
}

fn told(said: &mut Said, book: &Book, all: &[Due], today: Date) {
    if all.is_empty() {
        said.result(&Say::new("cli-tasks-none"));
    }
    for d in all {
        let kind = match d.kind {
            DueKind::FollowUp => "due-follow-up",
            DueKind::OurPromise => "promise-ours",
            DueKind::TheirPromise => "promise-theirs",
            DueKind::OthersPromise => "promise-others",
            DueKind::Question => "due-question",
        };
        let key = match d.date {
            Some(day) if day < today => "cli-task-late",
            Some(_) => "cli-task",
            None => "cli-task-no-day",
        };
        let names: Vec<String> = d.councillors.iter().map(|id| book.name_of(id)).collect();
        let names = if names.is_empty() { String::new() } else { format!(" ({})", names.join(", ")) };
        let mut say = Say::new(key).with("kind", Say::new(kind)).with("names", names);
        if let Some(day) = d.date {
            say = say.with("date", day);
        }
        said.result(&say.with("what", d.what.as_str()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Change, Entity, Id, Kind, Task, TaskKind};

    #[test]
    fn tasks_list_late_ones_first_and_nothing_twice() {
        let home = tempfile::tempdir().expect("a folder");
        let day = |d| Date::new(2026, 11, d).expect("a day");
        let store = folder::open(home.path()).expect("opens");
        for (id, what, due) in [("b", "later", Some(day(28))), ("a", "late", Some(day(3))), ("c", "some time", None)] {
            let task = Task::new(TaskKind::FollowUp, what, Vec::new(), due).into_record();
            store.save(&Change { kind: Kind::Task, id: Id::new(id), before: None, after: Some(task) }).expect("saved");
        }
        let mut said = Said::new("en", false);
        assert_eq!(tasks(&mut said, home.path(), Format::Text, day(20)), Exit::Done);
        let out = said.so_far().0.to_owned();
        let at = |words: &str| out.find(words).unwrap_or_else(|| panic!("{words} in {out}"));
        assert!(at("late:") < at("later") && at("later") < at("some time"), "{out}");
        let mut said = Said::new("en", false);
        assert_eq!(tasks(&mut said, home.path(), Format::Json, day(20)), Exit::Done);
        let json: serde_json::Value = serde_json::from_str(said.so_far().0).expect("JSON");
        assert_eq!(json["tasks"].as_array().map(Vec::len), Some(3));
        assert_eq!((&json["tasks"][0]["late"], &json["tasks"][0]["file"]), (&true.into(), &"tasks/a.ron".into()));
    }
}
