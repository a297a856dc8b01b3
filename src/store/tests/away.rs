//! The drive that the workspace is on goes away, comes back, or is another one.

use std::io::ErrorKind;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::{TestClock, change, new, person, read, said, store_on, talk};
use crate::model::{Change, Councillor, Id, Kind, Workspace};
use crate::store::{Away, Batch, Draft, FakeDisk, ImportSeen, Missing, Op, Place, RealDisk, Store, StoreError};

const LEAVES: [Place; 2] = [Place::Nothing, Place::EmptyFolder];

/// A workspace of twelve people, and a note.
fn with_people() -> FakeDisk {
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    let mut changes: Vec<Change> = (0..12).map(|n| new(&format!("p{n}"), person(&format!("P{n}")))).collect();
    changes.push(new("t", talk("old")));
    store.save_all(&changes, &never(), &mut |_, _| {}).expect("saves");
    disk
}

fn never() -> AtomicBool {
    AtomicBool::new(false)
}

fn scan(store: &Store) -> Vec<Batch> {
    let mut batches = Vec::new();
    store.scan(&never(), &mut |batch| batches.push(batch));
    batches
}

fn rescan(store: &Store) -> Batch {
    let mut all = Batch::default();
    store.rescan(&never(), &mut |batch| {
        let gone = std::mem::take(&mut all.gone);
        all.add(batch);
        all.gone.extend(gone);
    });
    all
}

fn away<T: std::fmt::Debug>(done: Result<T, StoreError>) -> Away {
    match done {
        Err(StoreError::Away(away)) => {
            said(&away.say());
            away
        }
        other => panic!("not away: {other:?}"),
    }
}

fn draft() -> Draft {
    Draft {
        id: Id::new("d"),
        form: "conversation".into(),
        about: vec![],
        fields: vec![("note".into(), "words".into())],
        left: false,
        started: String::new(),
        saved: String::new(),
    }
}

#[test]
fn no_save_makes_a_workspace_where_one_was_open() {
    for leaves in LEAVES {
        for scanned in [false, true] {
            let disk = with_people();
            let store = store_on(&disk);
            let trashed = {
                store.save(&change("p0", Some(person("P0")), None)).expect("deletes");
                store.trash().expect("lists").pop().expect("in the trash")
            };
            if scanned {
                scan(&store);
            }
            disk.vanish(leaves);
            away(store.save(&new("d", talk("new"))));
            away(store.save(&change("t", Some(talk("old")), Some(talk("changed")))));
            away(store.save(&change("t", Some(talk("old")), None)));
            away(store.save_all(&[new("d", talk("1")), new("e", talk("2"))], &never(), &mut |_, _| {}));
            away(store.restore(&trashed));
            away(store.put_draft(&draft()));
            let seen = ImportSeen {
                file_name: "a.csv".into(),
                date: crate::model::Date::EPOCH,
                format: String::new(),
                people: 1,
                ids_seen: vec![],
            };
            away(store.put_import(&Id::new("cwm"), &seen));
            away(store.trash());
            away(store.all::<crate::model::Councillor>());
            away(store.read(Kind::Councillor, &Id::new("p1")));
            assert_eq!(disk.paths(), Vec::<String>::new(), "{leaves:?}");
            assert!(!disk.has_folder(".commonground") && !disk.has_folder("conversations"), "{leaves:?}");
            assert_eq!(disk.has_folder(""), leaves == Place::EmptyFolder);
            // Back, it is saved as ever.
            disk.come_back(scanned);
            store.reach().expect("it is there");
            store.save(&change("t", Some(talk("old")), Some(talk("changed")))).expect("saves");
            assert_eq!(read(&store, Kind::Conversation, "t"), change("t", None, Some(talk("changed"))).after);
        }
    }
}

#[test]
fn a_workspace_that_never_existed_is_made_by_the_first_save() {
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    store.reach().expect("nothing is missed");
    store.save(&new("a", person("A"))).expect("saves");
    assert!(disk.peek("workspace.ron").is_some());
    // From then on it is one that was open.
    disk.vanish(Place::Nothing);
    away(store.save(&new("b", person("B"))));
    assert!(disk.paths().is_empty());
}

#[test]
fn a_drive_that_goes_during_a_save_is_not_written_on() {
    for leaves in LEAVES {
        let changes: Vec<Change> = (0..8).map(|n| new(&format!("n{n}"), talk("new"))).collect();
        let mut folders = 0;
        for n in 0.. {
            let disk = with_people();
            let store = store_on(&disk);
            disk.vanish_at(n, leaves);
            let done = store.save_all(&changes, &never(), &mut |_, _| {});
            if disk.operations() <= n {
                break;
            }
            assert_eq!(disk.paths(), Vec::<String>::new(), "{leaves:?} at {n}");
            folders += usize::from(disk.has_folder("conversations") || disk.has_folder(".commonground"));
            if let Err(e) = done {
                said(&e.say());
                let names_it = |e: &StoreError| matches!(e, StoreError::Away(_));
                let ok = match &e {
                    StoreError::Unfinished(why) => names_it(why),
                    e => names_it(e),
                };
                assert!(ok, "{leaves:?} at {n}: {e:?}");
            }
            // Whatever had happened: back, all of it is there or none.
            disk.come_back(false);
            let store = store_on(&disk);
            let there = (0..8).filter(|n| read(&store, Kind::Conversation, &format!("n{n}")).is_some()).count();
            assert!(there == 0 || there == 8, "{leaves:?} at {n}: {there}");
        }
        // Between the last look and the making of a folder there is one moment; nothing is written in it.
        assert!(folders <= 1, "{leaves:?}: {folders}");
    }
}

#[test]
fn another_workspace_in_its_place_is_not_written_in() {
    let disk = with_people();
    let store = store_on(&disk);
    scan(&store);
    disk.vanish(Place::EmptyFolder);
    disk.put("workspace.ron", "Workspace(name: \"Another council\")");
    disk.put("councillors/q.ron", "Councillor(name: \"Q\")");
    let before = disk.paths();
    assert_eq!(away(store.save(&new("d", talk("new")))), Away::Other);
    assert_eq!(disk.paths(), before);
    let batch = rescan(&store);
    assert_eq!((batch.away, batch.people.len(), batch.gone.len()), (Some(Away::Other), 0, 0));
}

#[test]
fn a_system_without_folder_numbers_goes_by_what_is_there() {
    let disk = with_people();
    disk.forget_numbers();
    let store = store_on(&disk);
    // A colleague's change of the settings is no other workspace.
    disk.put("workspace.ron", "Workspace(name: \"Renamed\")");
    store.save(&new("d", talk("new"))).expect("saves");
    scan(&store);
    disk.put("workspace.ron", "Workspace(name: \"Renamed again\")");
    store.save(&new("e", talk("new"))).expect("saves");
    disk.vanish(Place::EmptyFolder);
    assert_eq!(away(store.save(&new("f", talk("new")))), Away::Empty);
    disk.put("workspace.ron", "Workspace(name: \"Another council\")");
    assert_eq!(away(store.save(&new("f", talk("new")))), Away::Other);
}

#[test]
fn a_folder_emptied_in_place_is_not_written_in() {
    let disk = with_people();
    let store = store_on(&disk);
    for path in disk.paths() {
        disk.take(&path);
    }
    assert_eq!(away(store.save(&new("d", talk("new")))), Away::Empty);
    assert_eq!(disk.paths(), Vec::<String>::new());
    // Unless a person says that all of it was deleted.
    store.accept_missing();
    store.save(&new("d", talk("new"))).expect("saves");
    assert!(disk.peek("conversations/d.ron").is_some());
}

#[test]
fn settings_deleted_outside_are_not_made_anew_empty() {
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    let named = Workspace { name: "Cwm".into(), ..Workspace::default() };
    store.save(&new("workspace", named)).expect("saves");
    store.save(&new("a", person("A"))).expect("saves");
    disk.take("workspace.ron");
    store.save(&new("b", person("B"))).expect("saves");
    assert_eq!(disk.peek("workspace.ron"), None);
}

#[test]
fn a_vanished_drive_is_no_deletion() {
    for leaves in LEAVES {
        let disk = with_people();
        let store = store_on(&disk);
        scan(&store);
        disk.vanish(leaves);
        let batch = rescan(&store);
        assert!(batch.away.is_some() && batch.last && batch.gone.is_empty() && batch.problems.is_empty(), "{batch:?}");
        disk.come_back(true);
        let batch = rescan(&store);
        assert!(batch.away.is_none() && batch.last && batch.gone.is_empty(), "{batch:?}");
    }
}

#[test]
fn more_than_half_gone_at_once_is_a_question() {
    let disk = with_people();
    let store = store_on(&disk);
    scan(&store);
    let taken: Vec<(String, Vec<u8>)> =
        (0..7).map(|n| format!("councillors/p{n}.ron")).map(|p| (p.clone(), disk.peek(&p).expect("there"))).collect();
    taken.iter().for_each(|(path, _)| disk.take(path));
    let missing = Missing { kind: Kind::Councillor, gone: 7, of: 12 };
    let batch = rescan(&store);
    assert_eq!((batch.gone.len(), batch.missing.as_slice(), batch.away), (0, [missing].as_slice(), None));
    // Nothing is saved while that is open; drafts are.
    assert_eq!(away(store.save(&new("d", talk("new")))), Away::Missing(missing));
    store.put_draft(&draft()).expect("kept");
    // Back: no more a question.
    for (path, bytes) in &taken {
        disk.put(path, bytes);
    }
    store.save(&new("d", talk("new"))).expect("saves");
    let batch = rescan(&store);
    assert!(batch.missing.is_empty() && batch.gone.is_empty());
    // Deleted in truth: said once, and then they are gone.
    taken.iter().for_each(|(path, _)| disk.take(path));
    assert_eq!(rescan(&store).missing, [missing]);
    store.accept_missing();
    assert_eq!(rescan(&store).gone.len(), 7);
    store.save(&new("e", talk("new"))).expect("saves");
    assert!(rescan(&store).missing.is_empty());
}

#[test]
fn few_records_may_go_at_once() {
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    for n in 0..4 {
        store.save(&new(&format!("p{n}"), person("P"))).expect("saves");
    }
    scan(&store);
    for n in 0..4 {
        disk.take(&format!("councillors/p{n}.ron"));
    }
    assert_eq!(rescan(&store).gone.len(), 4);
}

#[test]
fn a_drive_that_goes_at_any_moment_of_a_scan_takes_nobody_away() {
    for leaves in LEAVES {
        for n in 0.. {
            let disk = with_people();
            let store = store_on(&disk);
            scan(&store);
            for n in 0..3 {
                disk.put(&format!("councillors/p{n}.ron"), format!("Councillor(name: \"New {n}\")"));
            }
            disk.vanish_at(n, leaves);
            let batch = rescan(&store);
            let reached = disk.operations() > n;
            assert_eq!(batch.gone, [], "{leaves:?} at {n}");
            assert!(!reached || !disk.has_folder(".commonground"), "{leaves:?} at {n}");
            if !reached {
                break;
            }
        }
    }
}

#[test]
fn a_folder_that_may_not_be_looked_into_is_away() {
    let disk = with_people();
    let store = store_on(&disk);
    disk.fail_every(Op::Stat, ErrorKind::PermissionDenied);
    assert_eq!(away(store.save(&new("d", talk("new")))), Away::NoAccess);
    disk.heal();
    store.save(&new("d", talk("new"))).expect("saves");
}

#[test]
fn a_real_folder_that_is_moved_away_is_not_made_anew() {
    let home = tempfile::tempdir().expect("a folder");
    let (root, moved) = (home.path().join("ours"), home.path().join("moved"));
    let open = || {
        Store::open_with(Arc::new(RealDisk::new(&root)), crate::store::Local::default(), Arc::new(TestClock::default()))
            .expect("opens")
    };
    let store = open();
    store.save(&new("a", person("A"))).expect("saves");
    let store = open();
    std::fs::rename(&root, &moved).expect("moved");
    assert_eq!(away(store.save(&new("b", person("B")))), Away::Gone);
    assert!(!root.exists());
    // A file, an empty folder, another workspace in its place.
    std::fs::write(&root, "a file").expect("written");
    assert_eq!(away(store.save(&new("b", person("B")))), Away::Gone);
    std::fs::remove_file(&root).expect("removed");
    std::fs::create_dir(&root).expect("made");
    let empty = || std::fs::read_dir(&root).expect("a folder").next().is_none();
    if cfg!(unix) {
        assert_eq!(away(store.save(&new("b", person("B")))), Away::Empty);
        assert!(empty());
        let other = Store::open_with(
            Arc::new(RealDisk::new(&root)),
            crate::store::Local::default(),
            Arc::new(TestClock::default()),
        )
        .expect("opens");
        let named = Workspace { name: "Another".into(), ..Workspace::default() };
        other.save(&new("workspace", named)).expect("saves");
        assert_eq!(away(store.save(&new("b", person("B")))), Away::Other);
        std::fs::remove_dir_all(&root).expect("removed");
        std::fs::rename(&moved, &root).expect("back");
        store.save(&new("b", person("B"))).expect("saves");
        assert!(root.join("councillors/b.ron").exists());
    }
}

#[cfg(unix)]
#[test]
fn a_real_folder_whose_permission_is_lost_is_away() {
    use std::os::unix::fs::PermissionsExt;
    let home = tempfile::tempdir().expect("a folder");
    let root = home.path().join("ours");
    let store = Store::open_with(
        Arc::new(RealDisk::new(&root)),
        crate::store::Local::default(),
        Arc::new(TestClock::default()),
    )
    .expect("opens");
    store.save(&new("a", person("A"))).expect("saves");
    let mode = |mode| std::fs::set_permissions(&root, std::fs::Permissions::from_mode(mode)).expect("set");
    mode(0o000);
    // Whoever may do everything is not kept out.
    let kept_out = std::fs::read_dir(&root).is_err();
    let done = store.save(&new("b", person("B")));
    mode(0o700);
    if kept_out {
        assert_eq!(away(done), Away::NoAccess);
    }
    store.save(&new("c", person("C"))).expect("saves");
}

#[test]
fn own_deletions_are_no_question() {
    let disk = with_people();
    let store = store_on(&disk);
    scan(&store);
    let gone: Vec<Change> = (0..10)
        .map(|n| format!("p{n}"))
        .map(|id| {
            let before: Councillor = store.read_as(&Id::new(&id)).expect("a councillor");
            change(&id, Some(before), None)
        })
        .collect();
    store.save_all(&gone, &std::sync::atomic::AtomicBool::new(false), &mut |_, _| {}).expect("deleted");
    let batch = rescan(&store);
    assert_eq!((batch.missing.as_slice(), batch.gone.len()), ([].as_slice(), 10));
}
