//! The disk fails, or the program is killed, at every single operation in turn.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::sync::atomic::AtomicBool;

use super::{change, new, person, said, store_on, talk};
use crate::model::{AboutMe, Councillor, Id, Kind, Record};
use crate::store::{Draft, FakeDisk, Store, StoreError};

/// Every record there is, by path.
type State = BTreeMap<String, Record>;

fn state(store: &Store, disk: &FakeDisk) -> State {
    let mut state = State::new();
    for path in disk.paths() {
        let Some(kind) = Kind::ALL.into_iter().find(|k| path.ends_with(".ron") && is_in(*k, &path)) else { continue };
        let name = path.rsplit('/').next().unwrap_or_default().trim_end_matches(".ron");
        let record = store.read(kind, &Id::new(name)).unwrap_or_else(|e| panic!("{path}: {e}"));
        state.insert(path, super::bare(record));
    }
    state
}

fn is_in(kind: Kind, path: &str) -> bool {
    match kind.single() {
        Some(id) => path == kind.path(&id),
        None => path.rsplit_once('/').is_some_and(|(folder, _)| folder == kind.folder()),
    }
}

/// What is to hold whatever happened: everything reads, nothing lies about,
/// and what is in the trash or among the versions reads too.
fn sound(disk: &FakeDisk, at: &str) -> State {
    let store = store_on(disk);
    let cancel = AtomicBool::new(false);
    let mut problems = Vec::new();
    store.scan(&cancel, &mut |batch| problems.extend(batch.problems));
    assert!(problems.is_empty(), "{at}: {problems:?}");
    let mut report = store.check();
    report.problems.retain(|p| p.say.key != "store-check-other-version");
    assert!(report.problems.is_empty(), "{at}: {:?}", report.problems);
    for kind in Kind::ALL {
        for id in ["a", "b", "c"].map(Id::new) {
            for version in store.versions(kind, &id).expect("lists") {
                store.read_version(&version).unwrap_or_else(|e| panic!("{at}: {version:?}: {e}"));
            }
        }
    }
    for trashed in store.trash().expect("lists") {
        assert_ne!(trashed.title, trashed.id.as_str(), "{at}: cannot be read in the trash");
    }
    assert!(store.drafts().1.is_empty(), "{at}");
    let left: Vec<String> = disk
        .paths()
        .into_iter()
        .filter(|p| p.contains("staging") || (p.ends_with(".tmp") && !p.starts_with(".commonground")))
        .collect();
    assert!(left.is_empty(), "{at}: {left:?}");
    state(&store, disk)
}

type Act = dyn Fn(&Store) -> Result<(), StoreError>;

/// Does a thing with a fault at every operation, and holds what is left against
/// what there was before and what there is after it went well.
fn at_every_operation(start: &FakeDisk, act: &Act) {
    let whole = start.copy();
    let store = store_on(&whole);
    act(&store).expect("works without faults");
    let before = sound(&start.copy(), "before");
    let after = sound(&whole, "after");
    let trash_after = store_on(&whole).trash().expect("lists").len();
    assert_ne!((before.clone(), 0), (after.clone(), trash_after), "nothing happens");

    for power in [false, true] {
        for n in 0.. {
            let disk = start.copy();
            let store = store_on(&disk);
            disk.crash_at(n);
            let done = act(&store);
            let reached = disk.operations() > n;
            drop(store);
            if power {
                disk.heal_after_power_cut()
            } else {
                disk.heal()
            }
            let at = format!("killed at operation {n}, power cut: {power}");
            let now = sound(&disk, &at);
            assert!(now == before || now == after || only_more(&now, &before), "{at}: {now:#?}");
            if done.is_ok() {
                assert_eq!(now, after, "{at}: it said that it was saved");
            }
            // What was deleted is in the trash.
            if now.len() < before.len() {
                assert!(!store_on(&disk).trash().expect("lists").is_empty(), "{at}: gone");
            }
            if !reached {
                break;
            }
        }
    }

    for kind in [ErrorKind::StorageFull, ErrorKind::PermissionDenied, ErrorKind::Other] {
        for n in 0.. {
            let disk = start.copy();
            let store = store_on(&disk);
            disk.fail_at(n, kind);
            let done = act(&store);
            let reached = disk.operations() > n;
            disk.heal();
            let at = format!("{kind:?} at operation {n}: {done:?}");
            match done {
                Ok(()) => assert_eq!(sound(&disk, &at), after, "{at}"),
                Err(StoreError::Unfinished(why)) => {
                    said(&why.say());
                    assert_eq!(sound(&disk, &at), after, "{at}");
                }
                Err(e) => {
                    said(&e.say());
                    let now = sound(&disk, &at);
                    assert!(now == before || only_more(&now, &before), "{at}: {now:#?}");
                    // Trying again works, and does nothing twice.
                    act(&store).unwrap_or_else(|e| panic!("{at}: again: {e}"));
                    assert_eq!(sound(&disk, &at), after, "{at}, again");
                }
            }
            if !reached {
                break;
            }
        }
    }
}

/// A `workspace.ron` may already be there: it is made first.
fn only_more(now: &State, before: &State) -> bool {
    let mut now = now.clone();
    now.remove("workspace.ron").is_some() && now == *before
}

fn with_records() -> FakeDisk {
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    store.save(&new("a", person("Siân"))).expect("saves");
    store.save(&new("b", talk("old"))).expect("saves");
    store.save(&new("c", person("Alys"))).expect("saves");
    disk
}

#[test]
fn the_very_first_save_is_whole_or_not_at_all() {
    at_every_operation(&FakeDisk::new(), &|store| store.save(&new("a", person("Siân"))).map(drop));
}

#[test]
fn a_new_record_is_whole_or_not_at_all() {
    at_every_operation(&with_records(), &|store| {
        store.save(&new("d", talk("a long note\n".repeat(50).trim()))).map(drop)
    });
}

#[test]
fn a_changed_record_is_the_old_or_the_new_one() {
    at_every_operation(&with_records(), &|store| {
        store.save(&change("b", Some(talk("old")), Some(talk("new")))).map(drop)
    });
}

#[test]
fn a_change_that_meets_somebody_elses_loses_neither() {
    let disk = with_records();
    let theirs = Councillor { wards: vec!["Dŵr".into()], ..person("Siân") };
    store_on(&disk).save(&change("a", Some(person("Siân")), Some(theirs))).expect("saves");
    at_every_operation(&disk, &|store| {
        store.save(&change("a", Some(person("Siân")), Some(person("Siân ap Gwilym")))).map(drop)
    });
}

#[test]
fn two_versions_of_the_same_words_are_both_kept() {
    let disk = with_records();
    store_on(&disk).save(&change("b", Some(talk("old")), Some(talk("theirs")))).expect("saves");
    at_every_operation(&disk, &|store| store.save(&change("b", Some(talk("old")), Some(talk("mine")))).map(drop));
}

#[test]
fn a_deleted_record_is_in_its_place_or_in_the_trash() {
    at_every_operation(&with_records(), &|store| store.save(&change("b", Some(talk("old")), None)).map(drop));
}

#[test]
fn a_restored_record_is_in_its_place_or_in_the_trash() {
    let disk = with_records();
    store_on(&disk).save(&change("b", Some(talk("old")), None)).expect("deletes");
    at_every_operation(&disk, &|store| match store.trash()?.first() {
        Some(trashed) => store.restore(trashed).map(drop),
        None => Ok(()),
    });
}

#[test]
fn undoing_a_delete_is_whole_or_not_at_all() {
    let disk = with_records();
    store_on(&disk).save(&change("b", Some(talk("old")), None)).expect("deletes");
    at_every_operation(&disk, &|store| store.save(&new("b", talk("old"))).map(drop));
}

#[test]
fn many_changes_are_all_saved_or_none_is() {
    let changes = [
        new("d", person("Dai")),
        new("a", person("Another")),
        change("a", Some(person("Siân")), Some(person("Siân ap Gwilym"))),
        change("b", Some(talk("old")), None),
        change("c", Some(person("Alys")), Some(person("Alis"))),
        change("c", Some(person("Alis")), Some(person("Alys Mair"))),
        new("about-me", AboutMe { name: "Nia".into(), ..AboutMe::default() }),
        new("e", talk("new")),
    ];
    let cancel = AtomicBool::new(false);
    at_every_operation(&with_records(), &move |store| store.save_all(&changes, &cancel, &mut |_, _| {}).map(drop));
}

#[test]
fn many_first_records_are_all_saved_or_none_is() {
    let changes: Vec<_> = (0..12).map(|n| new(&format!("p{n}"), person(&format!("P{n}")))).collect();
    let cancel = AtomicBool::new(false);
    let before = FakeDisk::new();
    at_every_operation(&before, &move |store| store.save_all(&changes, &cancel, &mut |_, _| {}).map(drop));
}

#[test]
fn a_draft_is_the_last_one_kept_or_the_one_before() {
    let draft = |note: &str| Draft {
        id: Id::new("d"),
        form: "conversation".into(),
        about: vec![],
        fields: vec![("note".into(), note.into())],
        left: false,
        started: String::new(),
        saved: String::new(),
    };
    for power in [false, true] {
        for n in 0.. {
            let disk = FakeDisk::new();
            store_on(&disk).put_draft(&draft("one")).expect("kept");
            let store = store_on(&disk);
            disk.crash_at(n);
            let done = store.put_draft(&draft("one two"));
            let reached = disk.operations() > n;
            if power {
                disk.heal_after_power_cut()
            } else {
                disk.heal()
            }
            let (drafts, problems) = store_on(&disk).drafts();
            assert!(problems.is_empty() && drafts.len() == 1, "{n}");
            assert!(drafts[0] == draft("one two") || (done.is_err() && drafts[0] == draft("one")), "{n}");
            if !reached {
                break;
            }
        }
    }
}

#[test]
fn on_a_full_disk_nothing_is_lost_and_it_is_said() {
    for room in [0, 10, 100, 300, 600] {
        let disk = with_records();
        let store = store_on(&disk);
        let before = state(&store, &disk);
        disk.room_for(room);
        let long = talk(&"x".repeat(1000));
        let error = store.save(&change("b", Some(talk("old")), Some(long.clone()))).expect_err("full");
        assert!(said(&error.say()).starts_with("The disk is full"));
        let all = [new("d", person("D")), new("e", long)];
        let error = store.save_all(&all, &AtomicBool::new(false), &mut |_, _| {}).expect_err("full");
        assert!(said(&error.say()).starts_with("The disk is full"));
        assert_eq!(state(&store, &disk), before);
        disk.heal();
        assert_eq!(sound(&disk, "full"), before);
    }
}

#[test]
fn unconfirmed_save_is_told_with_the_conflict() {
    let disk = with_records();
    let store = store_on(&disk);
    disk.fail_every(crate::store::Op::Sync, ErrorKind::Other);
    let saved = store.save(&change("b", Some(talk("seen earlier")), Some(talk("mine")))).expect("in place");
    assert!(saved.other.is_some() && saved.unconfirmed.is_some());
    let told = said(&saved.told().expect("told"));
    assert!(told.contains("would survive a power cut. Somebody else changed the same part of"), "{told}");
    disk.heal();
    let saved = store.save(&change("b", Some(talk("seen earlier")), Some(talk("mine too")))).expect("in place");
    assert!(saved.other.is_some() && saved.unconfirmed.is_none());
}

#[test]
fn a_kill_in_the_middle_of_finishing_a_batch_is_finished_the_next_time() {
    let changes: Vec<_> = (0..6).map(|n| new(&format!("p{n}"), person(&format!("P{n}")))).collect();
    // Killed at each operation, and then again at each operation of the next start.
    for first in 0.. {
        let disk = with_records();
        let store = store_on(&disk);
        let before = state(&store, &disk);
        disk.crash_at(first);
        let _ = store.save_all(&changes, &AtomicBool::new(false), &mut |_, _| {});
        let reached = disk.operations() > first;
        disk.heal();
        for second in 0.. {
            let again = disk.copy();
            again.crash_at(second);
            let opened = Store::open(std::sync::Arc::new(again.clone()));
            let reached = again.operations() > second;
            drop(opened);
            again.heal();
            let now = sound(&again, &format!("killed at {first}, then at {second}"));
            assert!(now == before || now.len() == before.len() + 6);
            if !reached {
                break;
            }
        }
        if !reached {
            break;
        }
    }
}

#[test]
fn another_program_that_writes_at_any_moment_of_a_save_is_not_overwritten() {
    let theirs = Councillor { wards: vec!["Dŵr".into()], ..person("Siân") };
    let text = crate::store::ron_text::to_text(&theirs).expect("writes");
    let mut lost = Vec::new();
    for n in 0.. {
        let disk = with_records();
        let store = store_on(&disk);
        disk.meddle_at(n, "councillors/a.ron", &text);
        store.save(&change("a", Some(person("Siân")), Some(person("Siân ap Gwilym")))).expect("saves");
        let reached = disk.operations() > n;
        let Record::Councillor(now) = store.read(Kind::Councillor, &Id::new("a")).expect("reads") else { panic!() };
        if reached && now.wards != theirs.wards {
            lost.push(n);
        }
        if !reached {
            break;
        }
    }
    // Between the last look and the rename there is one moment that no program can close for all systems.
    assert!(lost.len() <= 1, "{lost:?}");
}

#[test]
fn what_another_program_writes_while_a_record_is_deleted_is_in_its_place_or_in_the_trash() {
    let text = crate::store::ron_text::to_text(&talk("theirs")).expect("writes");
    let mut refused = 0;
    for n in 0.. {
        let disk = with_records();
        let store = store_on(&disk);
        disk.meddle_at(n, "conversations/b.ron", &text);
        let done = store.save(&change("b", Some(talk("old")), None));
        let reached = disk.operations() > n;
        refused += usize::from(done.is_err());
        let kept = disk.paths().into_iter().any(|p| disk.peek(&p).as_deref() == Some(text.as_bytes()));
        assert!(kept || !reached, "{n}");
        assert!(done.is_err() || !store.trash().expect("lists").is_empty(), "{n}");
        if !reached {
            break;
        }
    }
    // Seen at every moment but the very last ones, and then it is in the trash.
    assert!(refused > 6, "{refused}");
}
