//! What is to be done: added, settled, put off, taken back, by key.

use commonground::app::{PaneId, Target};
use commonground::model::{Id, Task, TaskKind, TaskOwner, TaskState};
use commonground::store::ron_text;

use crate::harness::Officer;
use crate::sample;

fn only_task(o: &Officer) -> (String, Task) {
    let files = o.files("tasks/");
    assert_eq!(files.len(), 1, "{files:?}");
    let task = ron_text::from_text(&o.file(&files[0])).expect("a task");
    (files[0].clone(), task)
}

/// Chooses somebody to whom nobody has spoken.
fn with_aled(o: &mut Officer) {
    o.press("1");
    o.palette("choose councillor").type_text("Aled Cynfelyn").press("Enter");
    o.see("Aled Cynfelyn");
}

/// Puts the selection of the overview on a task.
fn go_to(o: &mut Officer, id: &str) {
    o.press("0");
    for _ in 0..4 {
        if o.app.focused() != PaneId::Due {
            o.press("Tab");
        }
    }
    o.press("Home");
    for _ in 0..60 {
        if o.app.target_in(o.app.focused()) == Some(Target::Task(Id::new(id))) {
            return;
        }
        o.press("Down");
    }
    panic!("{id} is not listed:\n{}", o.screen());
}

#[test]
fn task_is_added_with_f_and_settled_with_space() {
    let mut o = sample();
    with_aled(&mut o);
    let talks = o.files("conversations/");
    o.press("f").see("To do: Aled Cynfelyn").type_text("Ring him about the bus").press("Tab");
    o.type_text("Friday 6pm").press("Ctrl+S").see("Task noted");
    let (path, task) = only_task(&o);
    assert_eq!((task.kind, task.what.as_str()), (TaskKind::FollowUp, "Ring him about the bus"));
    assert_eq!((task.about.as_slice(), &task.owner), (&[Id::new("aled-cynfelyn")][..], &TaskOwner::Us));
    assert!(task.due.is_some() && !task.uid.is_empty());
    assert_eq!(task.at.map(|at| at.to_string()).as_deref(), Some("18:00"), "a time is not thrown away");
    assert_eq!(o.files("conversations/"), talks, "a task is no conversation");
    o.see("To do").see("Ring him about the bus");
    let id = path.trim_start_matches("tasks/").trim_end_matches(".ron").to_owned();
    go_to(&mut o, &id);
    o.press("Space").see("Follow-up done");
    let (_, done) = only_task(&o);
    assert_eq!((done.state, done.settled_on), (TaskState::Done, Some(crate::harness::today())));
    o.press("u").see("Undone:");
    assert_eq!(only_task(&o).1, task);
}

#[test]
fn note_without_words_is_a_task_and_no_contact() {
    let mut o = sample();
    with_aled(&mut o);
    o.press("3 1").press("n").in_field("follow-up").type_text("in 2 weeks").press("Tab");
    o.type_text("ask about the hall").press("Ctrl+S").see("Task noted");
    let (_, task) = only_task(&o);
    assert_eq!((task.kind, task.what.as_str()), (TaskKind::FollowUp, "ask about the hall"));
    assert!(!o.files("conversations/").iter().any(|f| f.contains("aled-cynfelyn")));
    o.see("Not spoken to yet");
}

#[test]
fn task_is_put_off_edited_and_deleted() {
    let mut o = sample();
    with_aled(&mut o);
    o.press("f").type_text("Send the survey").press("Tab").type_text("tomorrow").press("Ctrl+S").see("Task noted");
    let (path, first) = only_task(&o);
    let id = path.trim_start_matches("tasks/").trim_end_matches(".ron").to_owned();
    go_to(&mut o, &id);
    o.palette("put off").see("Put off until").press("Enter");
    let put_off = only_task(&o).1;
    assert_eq!(put_off.due, Some(crate::harness::today().plus_days(7)));
    go_to(&mut o, &id);
    o.press("e").see("By when").press("Ctrl+End").type_text(" by post").press("Ctrl+S").see("Task changed");
    assert_eq!(only_task(&o).1.what, "Send the survey by post");
    go_to(&mut o, &id);
    o.press("d").see("brings it back");
    assert_eq!(o.files("tasks/"), Vec::<String>::new());
    o.press("u").press("u").press("u").see("Undone:");
    assert_eq!(only_task(&o).1, first);
}

#[test]
fn promise_of_a_councillor_names_one() {
    let mut o = sample();
    with_aled(&mut o);
    o.press("f").type_text("Bring the key");
    o.in_field("task-kind").press("Right");
    o.in_field("task-owner").press("Right").press("Ctrl+S").see("Task noted");
    let (_, task) = only_task(&o);
    assert_eq!((task.kind, task.owner), (TaskKind::Promise, TaskOwner::Councillor(Id::new("aled-cynfelyn"))));
}

#[test]
fn promise_in_company_is_asked_about() {
    let mut o = sample();
    with_aled(&mut o);
    o.press("n").type_text("Both came to the hall.").in_field("who").type_text("ruth hollins").press("Enter");
    o.in_field("promise-them").type_text("Bring the key").press("Enter").press("Ctrl+S");
    o.see("Whose promise is “Bring the key”?").see("not said, or all of them together");
    o.type_text("ruth").press("Enter").see("Noted.");
    let file = o.files("conversations/").into_iter().find(|f| f.contains("aled-cynfelyn")).expect("a note");
    let talk: commonground::model::Conversation = ron_text::from_text(&o.file(&file)).expect("a conversation");
    assert_eq!(talk.promises[0].councillor, Some(Id::new("ruth-hollins")));
    o.press("u").see("Undone:");
    let talk: commonground::model::Conversation = ron_text::from_text(&o.file(&file)).expect("a conversation");
    assert_eq!(talk.promises[0].councillor, None);
}

#[test]
fn answers_before_esc_are_kept_in_one_step() {
    let mut o = sample();
    with_aled(&mut o);
    o.press("n").type_text("Both came to the hall.").in_field("who").type_text("ruth hollins").press("Enter");
    o.in_field("promise-them").type_text("Bring the key").press("Enter").type_text("Ask the warden").press("Enter");
    o.type_text("Write to us").press("Enter").press("Ctrl+S");
    o.see("Whose promise is “Bring the key”?").type_text("ruth").press("Enter");
    o.see("Whose promise is “Ask the warden”?").type_text("aled").press("Enter");
    o.see("Whose promise is “Write to us”?").press("Esc").see("Noted.");
    let file = o.files("conversations/").into_iter().find(|f| f.contains("aled-cynfelyn")).expect("a note");
    let whose = |o: &Officer| -> Vec<Option<Id>> {
        let talk: commonground::model::Conversation = ron_text::from_text(&o.file(&file)).expect("a conversation");
        talk.promises.into_iter().map(|p| p.councillor).collect()
    };
    assert_eq!(whose(&o), [Some(Id::new("ruth-hollins")), Some(Id::new("aled-cynfelyn")), None]);
    o.press("u").see("Undone:");
    assert_eq!(whose(&o), [None, None, None]);
}
