//! A record that was to be changed has been deleted by somebody else.

use std::sync::atomic::AtomicBool;

use super::{change, new, person, read, said, store_on, talk};
use crate::model::{AboutMe, Change, Councillor, Entity, Id, Kind};
use crate::store::{Deleted, FakeDisk, Store, StoreError};

fn with_note() -> (FakeDisk, Store) {
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    store.save(&new("t", talk("old"))).expect("saves");
    store.save(&new("a", person("Siân"))).expect("saves");
    (disk, store)
}

fn edited() -> Change {
    change("t", Some(talk("old")), Some(talk("new")))
}

fn deleted(done: Result<impl std::fmt::Debug, StoreError>) -> Vec<Deleted> {
    match done {
        Err(e @ StoreError::Deleted(_)) => {
            said(&e.say());
            let StoreError::Deleted(all) = e else { unreachable!() };
            all
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_deleted_record_is_not_made_anew_by_a_change() {
    let (disk, store) = with_note();
    disk.take("conversations/t.ron");
    let all = deleted(store.save(&edited()));
    assert_eq!(all, [Deleted { kind: Kind::Conversation, id: Id::new("t"), in_trash: false }]);
    assert_eq!(disk.peek("conversations/t.ron"), None);
    // Asked for, it is new.
    store.save(&Change { before: None, ..edited() }).expect("saves");
    assert_eq!(read(&store, Kind::Conversation, "t"), Some(talk("new").into_record()));
}

#[test]
fn undoing_a_delete_brings_the_record_back() {
    let (disk, store) = with_note();
    let delete = change("t", Some(talk("old")), None);
    store.save(&delete).expect("deletes");
    store.save(&delete.inverse()).expect("brings back");
    assert!(disk.peek("conversations/t.ron").is_some());
    // Deleting what is deleted already changes nothing.
    disk.take("conversations/t.ron");
    store.save(&delete).expect("nothing to do");
}

#[test]
fn a_record_deleted_in_the_program_is_known_to_be_in_the_trash() {
    let (_, store) = with_note();
    let theirs = Councillor { wards: vec!["Dŵr".into()], ..person("Siân") };
    let (base, mine) = (person("Siân"), person("Siân ap Gwilym"));
    // A colleague changes it first, and then deletes it.
    store.save(&change("a", Some(base.clone()), Some(theirs.clone()))).expect("saves");
    store.save(&change("a", Some(theirs), None)).expect("deletes");
    let change = change("a", Some(base), Some(mine));
    assert!(deleted(store.save(&change))[0].in_trash);
    // Taken out of the trash, both changes are in it.
    store.restore_deleted(std::slice::from_ref(&change)).expect("restores");
    store.save(&change).expect("saves");
    let both = Councillor { wards: vec!["Dŵr".into()], ..person("Siân ap Gwilym") };
    assert_eq!(read(&store, Kind::Councillor, "a"), Some(both.into_record()));
    assert!(store.trash().expect("lists").is_empty());
}

#[test]
fn an_older_record_of_the_same_name_in_the_trash_is_not_meant() {
    let (disk, store) = with_note();
    store.save(&change("t", Some(talk("old")), None)).expect("deletes");
    store.save(&new("t", talk("another note"))).expect("saves");
    disk.take("conversations/t.ron");
    let all = deleted(store.save(&change("t", Some(talk("another note")), Some(talk("changed")))));
    assert!(!all[0].in_trash);
    store.restore_deleted(&[change("t", Some(talk("another note")), Some(talk("changed")))]).expect("nothing to do");
    assert_eq!(disk.peek("conversations/t.ron"), None);
}

#[test]
fn of_many_changes_none_is_saved_and_every_deleted_one_is_named() {
    let (disk, store) = with_note();
    disk.take("conversations/t.ron");
    disk.take("councillors/a.ron");
    let before = disk.paths();
    let changes =
        [new("b", person("B")), edited(), change("a", Some(person("Siân")), Some(person("S"))), new("c", talk("c"))];
    let all = deleted(store.save_all(&changes, &AtomicBool::new(false), &mut |_, _| {}));
    let ids: Vec<&str> = all.iter().map(|d| d.id.as_str()).collect();
    assert_eq!(ids, ["t", "a"]);
    assert_eq!(disk.paths(), before);
}

#[test]
fn settings_that_were_never_written_are_made_by_their_first_change() {
    let (disk, store) = with_note();
    let mine = |name: &str| AboutMe { name: name.into(), ..AboutMe::default() };
    store.save(&change("about-me", Some(AboutMe::default()), Some(mine("Nia")))).expect("saves");
    disk.take("about-me.ron");
    deleted(store.save(&change("about-me", Some(mine("Nia")), Some(mine("Nia Wyn")))));
    assert_eq!(disk.peek("about-me.ron"), None);
}
