use std::sync::Mutex;
use std::sync::mpsc::channel;
use std::time::Duration;

use super::*;
use crate::app::msg::Effect;
use crate::app::runner::{Runner, WorkRunner};
use crate::model::{Change, Councillor, Id, Kind, Record};
use crate::store::disk::Held;
use crate::store::{Clock, Disk, FakeDisk, Local};

#[test]
fn a_token_cancels_its_own_job_only() {
    let (one, two) = (CancelToken::new(), CancelToken::new());
    let same = one.clone();
    same.cancel();
    assert!(one.is_cancelled() && !two.is_cancelled());
    assert!(one == same && one != two);
}

#[test]
fn ending_cancels_every_job_under_way() {
    let mut jobs = Jobs::default();
    let job = jobs.start();
    // A job that is over is not remembered.
    drop(jobs.start());
    let other = jobs.start();
    assert_eq!(jobs.0.len(), 2);
    jobs.cancel_all();
    assert!(job.is_cancelled() && other.is_cancelled());
    assert!(!jobs.start().is_cancelled());
}

#[test]
fn saving_many_tells_when_it_is_committed() {
    let store = Store::open(std::sync::Arc::new(FakeDisk::new())).expect("opens");
    let (answers, messages) = channel();
    let job = CancelToken::new();
    let reports = Reports::new(&job, Some(answers));
    save_many(&store, people(0..250), Replay::Undo, job, &reports);
    drop(reports);
    let step = |message: Msg| match message {
        Msg::Progress(..) => None,
        Msg::Placing(_, TakesBack::Redo, done, 250..) => Some(done),
        other => panic!("{other:?}"),
    };
    let steps: Vec<Option<usize>> = messages.iter().map(step).collect();
    assert_eq!(steps, [None, None, Some(0), Some(100), Some(200)]);
}

#[test]
fn a_job_that_panics_still_answers() {
    let said = guarded(|| -> Result<(), Say> { panic!("on purpose") });
    assert_eq!(said.expect_err("it panicked").key, "said-broke");
}

/// A clock whose first wait lasts until a job is cancelled: the job waits for a
/// lock that another program gives up then.
struct Until(CancelToken, Mutex<Option<Box<dyn Held>>>);

impl Clock for Until {
    fn stamp(&self) -> String {
        "2026-11-20T12-00-00-000".into()
    }
    fn now(&self) -> u64 {
        u64::MAX / 2
    }
    fn wait(&self, _: Duration) {
        while !self.0.is_cancelled() {
            std::thread::yield_now();
        }
        self.1.lock().expect("sound").take();
    }
}

fn people(numbers: std::ops::Range<usize>) -> Box<Edit> {
    let change = |n: usize| Change {
        kind: Kind::Councillor,
        id: Id::new(format!("person-{n}")),
        before: None,
        after: Some(Record::Councillor(Councillor { name: format!("Person {n}"), ..Councillor::default() })),
    };
    Box::new(Edit { what: Say::new("did-import"), changes: numbers.map(change).collect() })
}

#[test]
fn ending_cancels_a_batch_and_completes_a_save() {
    let (disk, job) = (FakeDisk::new(), CancelToken::new());
    disk.create_dir_all(".commonground").expect("a folder");
    let held = disk.try_lock(".commonground/lock").expect("a lock");
    let clock = Arc::new(Until(job.clone(), Mutex::new(held)));
    let store = Store::open_with(Arc::new(disk.clone()), Local::default(), clock).expect("it opens");
    let (send, from) = channel();
    let mut runner = WorkRunner::new(store, crate::store::clock::today, None, Some(send));
    let none = Arc::new(Vec::new());
    runner.run(Effect::SaveMany { edit: people(0..200), replay: Replay::Redo, job }, &none);
    runner.run(Effect::Save(people(500..501), None), &none);
    runner.finish();
    let answers: Vec<Msg> = from.try_iter().collect();
    assert!(
        matches!(
            answers.as_slice(),
            [Msg::ManySaved { result: ManySaved::Cancelled, .. }, Msg::Saved { result: Ok(_), .. }]
        ),
        "{answers:?}"
    );
    let kept: Vec<String> = disk.paths().into_iter().filter(|p| p.starts_with("councillors/")).collect();
    assert_eq!(kept, ["councillors/person-500.ron"]);
}

#[test]
fn only_the_newest_write_of_a_draft_counts() {
    let drafts = NewestDrafts::default();
    let (one, two) = (Id::new("one"), Id::new("two"));
    let old = drafts.next(&one);
    let other = drafts.next(&two);
    let new = drafts.next(&one);
    assert!(!drafts.is(&one, old) && drafts.is(&one, new) && drafts.is(&two, other));
}

#[test]
fn large_record_is_read_beside_the_screen() {
    let disk = FakeDisk::new();
    let text = |note: usize| format!("Councillor(\n    name: \"Ann\",\n    wards: [\"{}\"],\n)\n", "x".repeat(note));
    disk.put("councillors/small.ron", text(10));
    disk.put("councillors/large.ron", text(300_000));
    let store = Store::open(std::sync::Arc::new(disk.clone())).expect("opens");
    let (send, answers) = channel();
    let mut runner = WorkRunner::new(store, crate::store::clock::today, None, Some(send));
    let people = std::sync::Arc::default();
    let asked = |id: &str| Effect::Load(Kind::Councillor, Id::new(id));
    let now = runner.run(asked("small"), &people);
    assert!(matches!(now.as_slice(), [Msg::Loaded(_, id, _)] if id.as_str() == "small"), "{now:?}");
    let now = runner.run(asked("large"), &people);
    assert!(matches!(now.as_slice(), [Msg::Loading(Kind::Councillor, id, _)] if id.as_str() == "large"), "{now:?}");
    let later = answers.recv().expect("an answer");
    assert!(matches!(&later, Msg::Loaded(_, id, _) if id.as_str() == "large"), "{later:?}");
    // One that is cancelled before it is begun gives no answer.
    let jobs = &mut Jobs::default();
    let (loader, work) = channel();
    let store = Store::open(std::sync::Arc::new(disk)).expect("opens");
    let loading = load_by(&store, &loader, jobs);
    loading.cancel();
    assert!(work.recv().expect("a job")().is_empty());
    load_by(&store, &loader, jobs);
    assert!(matches!(work.recv().expect("a job")().as_slice(), [Msg::Loaded(..)]));
}

fn load_by(store: &Store, loader: &std::sync::mpsc::Sender<crate::app::runner::Job>, jobs: &mut Jobs) -> CancelToken {
    match load(store.clone(), Some(loader), jobs, Kind::Councillor, Id::new("large")).pop() {
        Some(Msg::Loading(_, _, job)) => job,
        other => panic!("{other:?}"),
    }
}
