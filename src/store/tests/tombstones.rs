//! What was erased does not come back under another name of a file.

use std::sync::atomic::AtomicBool;

use super::{new, person, said, store_on, talk};
use crate::model::{Conversation, Councillor, Id, Kind, MemberId, Proposal};
use crate::store::ron_text::to_text;
use crate::store::{Batch, Choices, FakeDisk, Store};

static GO: AtomicBool = AtomicBool::new(false);

fn people(store: &Store) -> Vec<String> {
    let mut ids = Vec::new();
    store.scan(&GO, &mut |batch: Batch| {
        ids.extend(batch.people.iter().map(|p| p.id.to_string()));
        ids.retain(|id| !batch.gone.contains(&(Kind::Councillor, Id::new(id))));
    });
    ids.sort();
    ids
}

fn ann() -> Councillor {
    let number = MemberId { system: "moderngov".into(), host: "council.example".into(), id: "417".into() };
    Councillor { member_ids: vec![number], ..person("Ann Bowen") }
}

/// Ann and Ben, and what was in Ann's files before she was erased.
fn erased(with_uid: bool) -> (FakeDisk, Vec<(String, String)>) {
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    store.save(&new("ann-bowen", ann())).expect("saved");
    store.save(&new("ben-cole", person("Ben Cole"))).expect("saved");
    let alone = Conversation { councillors: vec![Id::new("ann-bowen")], ..talk("Quietly") };
    store.save(&new("2026-11-21-ann-bowen", alone)).expect("saved");
    let ask = Proposal { councillor: Some(Id::new("ann-bowen")), role: "watchdog".into(), ..Proposal::default() };
    store.save(&new("ann-bowen-watchdog", ask)).expect("saved");
    if !with_uid {
        for path in disk.paths().into_iter().filter(|p| p.contains("ann")) {
            let text = String::from_utf8(disk.peek(&path).expect("there")).expect("text");
            let bare: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("uid: ")).collect();
            disk.put(&path, bare.join("\n"));
        }
    }
    let hers = disk.paths().into_iter().filter(|p| p.contains("ann") && !p.starts_with('.'));
    let before: Vec<(String, String)> = hers
        .map(|path| {
            let bytes = disk.peek(&path).expect("there");
            (path, String::from_utf8(bytes).expect("text"))
        })
        .collect();
    let done = store.erase(&Id::new("ann-bowen"), &Choices::default()).expect("erased");
    assert!(done.why.is_none() && done.left.is_empty(), "{done:?}");
    (disk, before)
}

#[test]
fn renamed_file_of_an_erased_person_is_not_loaded() {
    for with_uid in [true, false] {
        let (disk, before) = erased(with_uid);
        let store = store_on(&disk);
        assert_eq!(people(&store), ["ben-cole"]);
        let mut renamed = Vec::new();
        for (path, text) in &before {
            let (folder, name) = path.split_once('/').expect("a folder");
            let other = format!("{folder}/{}", name.replace("ann-bowen", "old-backup"));
            disk.put(&other, text);
            renamed.push(other);
        }
        assert_eq!(renamed.len(), 3);
        for store in [&store, &store_on(&disk)] {
            assert_eq!(people(store), ["ben-cole"], "{with_uid}");
            assert_eq!(store.all::<Councillor>().expect("reads").len(), 1);
            assert_eq!(store.all::<Conversation>().expect("reads").len(), 0);
            assert_eq!(store.all::<Proposal>().expect("reads").len(), 0);
            let report = store.check();
            assert_eq!((report.councillors, report.conversations, report.proposals), (1, 0, 0));
            for path in &renamed {
                let problem = report.problems.iter().find(|p| p.path == *path).expect("it is named");
                assert!(said(&problem.say).contains("was erased"), "{problem:?}");
            }
        }
        // All of it goes when she is erased again.
        let done = store_on(&disk).erase(&Id::new("ann-bowen"), &Choices::default()).expect("erased");
        assert!(done.why.is_none() && done.left.is_empty(), "{done:?}");
        assert_eq!(disk.paths().into_iter().filter(|path| path.contains("old-backup")).count(), 0);
        assert_eq!(store_on(&disk).check().problems, []);
    }
}

#[test]
fn open_program_drops_who_is_erased_elsewhere() {
    let (disk, before) = erased(true);
    let names = |path: &String| !path.contains("/erased");
    // The erase of another machine arrives later than the renamed file.
    let tombstones: Vec<(String, Vec<u8>)> =
        disk.paths().into_iter().filter(|p| !names(p)).map(|p| (p.clone(), disk.peek(&p).expect("there"))).collect();
    tombstones.iter().for_each(|(path, _)| disk.take(path));
    let text = &before.iter().find(|(path, _)| path.starts_with("councillors")).expect("hers").1;
    disk.put("councillors/old.ron", text);
    let store = store_on(&disk);
    assert_eq!(people(&store), ["ben-cole", "old"]);
    tombstones.iter().for_each(|(path, bytes)| disk.put(path, bytes));
    let mut gone = Vec::new();
    store.rescan(&GO, &mut |batch: Batch| gone.extend(batch.gone));
    assert_eq!(gone, [(Kind::Councillor, Id::new("old"))]);
    // The index of before is not believed either.
    assert_eq!(people(&store_on(&disk)), ["ben-cole"]);
}

#[test]
fn new_person_of_the_same_seat_is_new() {
    for with_uid in [true, false] {
        let (disk, _) = erased(with_uid);
        let store = store_on(&disk);
        let again = Councillor { surgeries: vec!["Mondays".into()], ..ann() };
        let saved = store.save(&new("ann-bowen", again)).expect("saved");
        assert_eq!(saved.id.as_str(), "ann-bowen-2");
        assert_eq!(people(&store_on(&disk)), ["ann-bowen-2", "ben-cole"]);
        assert_eq!(store.check().problems, []);
    }
}

#[test]
fn record_that_was_theirs_alone_once_stays() {
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    store.save(&new("ann-bowen", ann())).expect("saved");
    store.save(&new("ben-cole", person("Ben Cole"))).expect("saved");
    let alone = Conversation { councillors: vec![Id::new("ann-bowen")], ..talk("Quietly") };
    store.save(&new("2026-11-21-visit", alone.clone())).expect("saved");
    let alone: Conversation = store.read_as(&Id::new("2026-11-21-visit")).expect("there");
    let bens = Conversation { councillors: vec![Id::new("ben-cole")], ..alone.clone() };
    store.save(&super::change("2026-11-21-visit", Some(alone), Some(bens))).expect("saved");
    store.erase(&Id::new("ann-bowen"), &Choices::default()).expect("erased");
    let store = store_on(&disk);
    assert_eq!(store.all::<Conversation>().expect("reads").len(), 1);
    assert_eq!(store.check().problems, []);
}

#[test]
fn older_version_that_names_an_erased_person_is_told() {
    let (disk, _) = erased(true);
    let both = vec![Id::new("ann-bowen"), Id::new("ben-cole")];
    let old = Conversation { councillors: both, ..talk("Ann Bowen came; Ben stayed") };
    disk.put("conversations/2026-11-20-both.ron", to_text(&old).expect("text"));
    let report = store_on(&disk).check();
    let problem = report.problems.iter().find(|p| p.path.contains("both")).expect("told");
    assert!(said(&problem.say).contains("commonground person erase ann-bowen"), "{problem:?}");
    let done = store_on(&disk).erase(&Id::new("ann-bowen"), &Choices::default()).expect("erased");
    assert!(done.why.is_none() && done.left.is_empty(), "{done:?}");
    let text = String::from_utf8(disk.peek("conversations/2026-11-20-both.ron").expect("there")).expect("text");
    assert!(!text.contains("Ann") && !text.contains("ann-bowen"), "{text}");
}
