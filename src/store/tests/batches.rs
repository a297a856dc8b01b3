//! Many changes at once.

use std::sync::atomic::{AtomicBool, Ordering};

use super::{change, new, person, read, said, store_on, talk};
use crate::model::{Id, Kind};
use crate::store::{FakeDisk, StoreError};

static GO: AtomicBool = AtomicBool::new(false);

#[test]
fn an_import_puts_everybody_in_their_place_and_numbers_namesakes() {
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    store.save(&new("jo", person("Jo the first"))).expect("saves");
    let changes = [new("jo", person("Jo")), new("jo", person("Jo")), new("alys", person("Alys"))];
    let mut heard = Vec::new();
    let saved = store.save_all(&changes, &GO, &mut |done, total| heard.push((done, total))).expect("saves");
    let ids: Vec<&str> = saved.iter().map(|s| s.id.as_str()).collect();
    assert_eq!(ids, ["jo-2", "jo-3", "alys"]);
    assert_eq!(heard, [(1, 3), (2, 3), (3, 3)]);
    assert_eq!(store.check().councillors, 4);
    assert!(disk.paths().iter().all(|p| !p.contains("staging")));
}

#[test]
fn calling_off_changes_nothing() {
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    let cancel = AtomicBool::new(false);
    let changes: Vec<_> = (0..10).map(|n| new(&format!("p{n}"), person("P"))).collect();
    let error = store
        .save_all(&changes, &cancel, &mut |done, _| cancel.store(done == 10, Ordering::Relaxed))
        .expect_err("called off");
    assert!(matches!(error, StoreError::Cancelled));
    said(&error.say());
    assert_eq!(disk.paths(), Vec::<String>::new());
}

#[test]
fn overwritten_and_deleted_records_can_be_read_again() {
    let store = store_on(&FakeDisk::new());
    store.save(&new("a", person("Old"))).expect("saves");
    store.save(&new("b", talk("old"))).expect("saves");
    let changes = [change("a", Some(person("Old")), Some(person("New"))), change("b", Some(talk("old")), None)];
    store.save_all(&changes, &GO, &mut |_, _| {}).expect("saves");
    assert_eq!(store.versions(Kind::Councillor, &Id::new("a")).expect("lists").len(), 1);
    assert_eq!(store.trash().expect("lists")[0].title, "old");
    // And the way back, as undo goes it.
    let back: Vec<_> = changes.iter().rev().map(crate::model::Change::inverse).collect();
    store.save_all(&back, &GO, &mut |_, _| {}).expect("undoes");
    assert_eq!(read(&store, Kind::Councillor, "a"), Some(crate::model::Entity::into_record(person("Old"))));
    assert!(read(&store, Kind::Conversation, "b").is_some());
}

#[test]
fn what_an_undo_threw_away_is_out_of_the_trash_again_when_it_is_done_again() {
    let store = store_on(&FakeDisk::new());
    let all = [new("lyndon", person("Lyndon")), new("alys", person("Alys"))];
    let back: Vec<_> = all.iter().rev().map(crate::model::Change::inverse).collect();
    store.save_all(&all, &GO, &mut |_, _| {}).expect("saves");
    store.save_all(&back, &GO, &mut |_, _| {}).expect("undoes");
    let old = store.trash().expect("lists");
    assert_eq!(old.len(), 2);
    store.save_all(&all, &GO, &mut |_, _| {}).expect("does it again");
    assert_eq!(store.trash().expect("lists"), []);
}

#[test]
fn who_is_here_unchanged_is_not_brought_back_a_second_time() {
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    store.save(&new("lyndon", person("Lyndon"))).expect("saves");
    let bytes = disk.peek("councillors/lyndon.ron").expect("there");
    disk.put(".commonground/trash/councillors/lyndon/2026-11-20T10-00-00-000.ron", bytes);
    let trash = store.trash().expect("lists");
    let saved = store.restore(&trash[0]).expect("is here");
    assert_eq!((saved.id.as_str(), saved.say.expect("said").key), ("lyndon", "store-here-already"));
    assert!(read(&store, Kind::Councillor, "lyndon-2").is_none());
    assert_eq!(store.trash().expect("lists"), []);
}

#[test]
fn one_change_that_cannot_be_made_leaves_all_the_others_unmade() {
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    store.save(&new("b", talk("old"))).expect("saves");
    disk.put("councillors/bad.ron", "what?");
    let before = disk.paths();
    let changes = [new("a", person("A")), change("bad", Some(person("B")), Some(person("C")))];
    assert!(matches!(store.save_all(&changes, &GO, &mut |_, _| {}), Err(StoreError::Unreadable { .. })));
    let changes = [new("a", person("A")), change("b", Some(talk("not this")), None)];
    assert!(matches!(store.save_all(&changes, &GO, &mut |_, _| {}), Err(StoreError::Changed { .. })));
    assert_eq!(disk.paths(), before);
}

#[test]
fn what_somebody_put_there_while_a_batch_lay_unfinished_is_kept_too() {
    // Find the moment after the plan was committed and before the first file is in place.
    for n in 0.. {
        let disk = FakeDisk::new();
        let store = store_on(&disk);
        store.save(&new("x", person("X"))).expect("saves");
        disk.crash_at(n);
        let changes = [new("a", person("Mine")), change("x", Some(person("X")), Some(person("Y")))];
        let done = store.save_all(&changes, &GO, &mut |_, _| {});
        assert!(done.is_err() || disk.operations() <= n, "ended without a plan on the way");
        disk.heal();
        let committed = disk.paths().iter().any(|p| p.ends_with("/plan"));
        if !committed || disk.peek("councillors/a.ron").is_some() {
            assert!(done.is_err(), "never came to the moment");
            continue;
        }
        disk.put("councillors/a.ron", "Councillor(name: \"Theirs\")");
        disk.put("councillors/x.ron", "Councillor(name: \"Changed\")");
        let store = store_on(&disk);
        let name = |id: &str| match read(&store, Kind::Councillor, id) {
            Some(crate::model::Record::Councillor(c)) => c.name,
            _ => String::new(),
        };
        assert_eq!(name("a"), "Theirs");
        assert_eq!(name("a (other version)"), "Mine");
        assert_eq!(name("x"), "Changed");
        assert_eq!(name("x (other version)"), "Y");
        return;
    }
}
