//! What belongs to this computer: drafts, index and lock outside the workspace,
//! what older programs left in it, and disks that refuse.

use std::io::ErrorKind;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::{TestClock, change, new, person, talk};
use crate::model::Id;
use crate::store::disk::Disk;
use crate::store::{Draft, FakeDisk, ImportSeen, Kept, Local, Op, Store, StoreError};

static GO: AtomicBool = AtomicBool::new(false);

type Act = dyn Fn(&Store) -> Result<(), StoreError>;

/// Somebody's computer, and the workspace that they open on it.
#[derive(Clone, Default)]
struct Desk {
    workspace: FakeDisk,
    state: FakeDisk,
    data: FakeDisk,
    temp: FakeDisk,
}

impl Desk {
    fn local(&self) -> Local {
        let of = |disk: &FakeDisk| -> Arc<dyn Disk> { Arc::new(disk.clone()) };
        Local::on(of(&self.state)).or_data(of(&self.data)).or_temp(of(&self.temp))
    }

    fn open(&self) -> Store {
        self.open_with(self.local())
    }

    fn open_with(&self, local: Local) -> Store {
        Store::open_with(Arc::new(self.workspace.clone()), local, Arc::new(TestClock::default())).expect("opens")
    }

    fn disks(&self) -> [&FakeDisk; 4] {
        [&self.workspace, &self.state, &self.data, &self.temp]
    }

    fn copy(&self) -> Desk {
        let [workspace, state, data, temp] = self.disks().map(FakeDisk::copy);
        Desk { workspace, state, data, temp }
    }

    fn heal(&self) {
        self.disks().iter().for_each(|disk| disk.heal());
    }

    fn paths(&self) -> Vec<String> {
        self.disks().iter().flat_map(|disk| disk.paths()).collect()
    }
}

fn draft(id: &str, note: &str) -> Draft {
    Draft {
        id: Id::new(id),
        form: "note".into(),
        about: vec![],
        fields: vec![("note".into(), note.into())],
        left: false,
        started: String::new(),
        saved: "2026-11-22T14-00-00-000".into(),
    }
}

fn text(draft: &Draft) -> String {
    crate::store::ron_text::to_text(draft).expect("a text")
}

fn notes(drafts: &[Draft]) -> Vec<&str> {
    drafts.iter().map(|d| d.fields[0].1.as_str()).collect()
}

#[test]
fn drafts_index_and_lock_are_outside_the_workspace() {
    let desk = Desk::default();
    let store = desk.open();
    store.put_draft(&draft("d1", "one")).expect("kept");
    assert!(desk.workspace.paths().is_empty(), "a draft makes nothing there");
    store.save(&new("a", person("Siân"))).expect("saves");
    store.scan(&GO, &mut |_| {});
    store.put_draft(&draft("d2", "two")).expect("kept");
    store.discard_draft(&Id::new("d2")).expect("put away");
    assert_eq!(desk.workspace.paths(), ["councillors/a.ron", "workspace.ron"]);
    assert_eq!(desk.state.paths(), ["drafts/d1.ron", "index", "trash/drafts/d2.ron"]);
    store.restore_draft(&Id::new("d2")).expect("back");
    store.finish_draft(&Id::new("d1")).expect("done");
    assert_eq!(notes(&store.drafts().0), ["two"]);
    assert!(desk.state.operations() > 0 && !desk.workspace.exists(".commonground/lock").expect("asked"));
}

#[test]
fn a_colleague_neither_sees_nor_discards_a_draft() {
    let mine = Desk::default();
    mine.open().put_draft(&draft("d1", "private")).expect("kept");
    let theirs = Desk { workspace: mine.workspace.clone(), ..Desk::default() };
    let store = theirs.open();
    assert!(store.drafts_to_go_on_with().is_empty());
    assert!(store.discard_draft(&Id::new("d1")).is_err_and(|e| e.is_missing()));
    store.finish_draft(&Id::new("d1")).expect("there is none");
    assert_eq!(notes(&mine.open().drafts().0), ["private"]);
}

/// A workspace as an older program left it, with drafts, an index and a lock.
fn from_an_older_program() -> Desk {
    let desk = Desk::default();
    desk.open().save(&new("a", person("Siân"))).expect("saves");
    for (path, note) in [("drafts/d1", "one"), ("drafts/d2", "two"), ("trash/drafts/d3", "three")] {
        desk.workspace.put(&format!(".commonground/{path}.ron"), text(&draft("d", note)));
    }
    desk.workspace.put(".commonground/drafts/broken.ron", "Draft(");
    desk.workspace.put(".commonground/drafts/d1.open", "");
    desk.workspace.put(".commonground/index", "old");
    desk.workspace.put(".commonground/lock", "");
    desk
}

#[test]
fn what_an_older_program_left_is_moved_once() {
    let desk = from_an_older_program();
    let store = desk.open();
    assert_eq!(desk.workspace.paths(), ["councillors/a.ron", "workspace.ron"]);
    let state = ["drafts/broken.ron", "drafts/d1.ron", "drafts/d2.ron", "trash/drafts/d3.ron"];
    assert_eq!(desk.state.paths(), state);
    assert_eq!((store.drafts().0.len(), store.drafts().1.len(), store.discarded_drafts().len()), (2, 1, 1));
    // Another computer finds nothing to move.
    let theirs = Desk { workspace: desk.workspace.clone(), ..Desk::default() };
    assert!(theirs.open().drafts().0.is_empty());
    desk.open();
    assert_eq!(desk.state.paths(), state);
}

#[test]
fn a_kill_or_a_refusal_while_moving_loses_no_draft() {
    for refuses in [None, Some(ErrorKind::StorageFull), Some(ErrorKind::PermissionDenied)] {
        for of_state in [true, false] {
            for n in 0.. {
                let desk = from_an_older_program().copy();
                let disk = if of_state { &desk.state } else { &desk.workspace };
                match refuses {
                    Some(kind) => disk.fail_at(n, kind),
                    None => disk.crash_at(n),
                }
                let opened =
                    Store::open_with(Arc::new(desk.workspace.clone()), desk.local(), Arc::new(TestClock::default()));
                let reached = disk.operations() > n;
                drop(opened);
                desk.heal();
                let at = format!("{refuses:?} at {n}, state: {of_state}");
                let store = desk.open();
                let (drafts, broken) = store.drafts();
                let mut all = notes(&drafts);
                all.sort_unstable();
                assert_eq!(all, ["one", "two"], "{at}");
                assert_eq!((broken.len(), notes(&store.discarded_drafts())), (1, vec!["three"]), "{at}");
                assert!(!desk.workspace.paths().iter().any(|p| p.contains("drafts")), "{at}: {:?}", desk.paths());
                assert!(!desk.paths().iter().any(|p| p.ends_with(".tmp")), "{at}: {:?}", desk.paths());
                if !reached {
                    break;
                }
            }
        }
    }
}

#[test]
fn a_draft_that_an_older_program_is_typing_stays() {
    let desk = from_an_older_program();
    let held = desk.workspace.try_lock(".commonground/drafts/d1.open").expect("asks").expect("free");
    let store = desk.open();
    assert!(desk.workspace.peek(".commonground/drafts/d1.ron").is_some());
    assert_eq!(notes(&store.drafts_to_go_on_with()), ["two"]);
    drop((held, store));
    desk.open();
    assert!(desk.state.peek("drafts/d1.ron").is_some());
}

#[test]
fn two_drafts_of_one_name_are_both_kept() {
    let desk = from_an_older_program();
    desk.state.put("drafts/d1.ron", text(&draft("d1", "another")));
    let store = desk.open();
    let (drafts, _) = store.drafts();
    let mut all = notes(&drafts);
    all.sort_unstable();
    assert_eq!(all, ["another", "one", "two"]);
}

#[test]
fn a_draft_goes_to_the_next_disk_that_takes_it() {
    let desk = Desk::default();
    desk.open().save(&new("a", person("Siân"))).expect("saves");
    let store = desk.open();
    let typed = |n: usize| Draft { saved: format!("2026-11-22T14-00-00-00{n}"), ..draft("d", &format!("{n}")) };
    store.put_draft(&typed(0)).expect("kept");
    for (n, disk) in [&desk.state, &desk.data].into_iter().enumerate() {
        disk.fail_every(Op::Write, ErrorKind::StorageFull);
        store.put_draft(&typed(n + 1)).expect("kept elsewhere");
        assert_eq!(notes(&desk.open().drafts().0), [(n + 1).to_string()]);
    }
    assert!(desk.workspace.peek(".commonground/drafts/d.ron").is_some());
    desk.workspace.fail_every(Op::Write, ErrorKind::StorageFull);
    let refused = store.put_draft(&typed(3)).expect_err("no disk takes it");
    assert_eq!(refused.say().key, "store-disk-full");
    assert!(desk.temp.paths().is_empty(), "the temporary folder is for need");
    assert!(matches!(store.put_draft_in_need(&typed(4)), Ok(Kept::Temporary(_))));
    assert_eq!(notes(&desk.open().drafts().0), ["4"]);
    desk.temp.fail_every(Op::Write, ErrorKind::StorageFull);
    assert!(store.put_draft_in_need(&typed(5)).is_err());
    // Once the disks are well everything is in its usual place again, once.
    drop(store);
    desk.heal();
    assert_eq!(notes(&desk.open().drafts().0), ["4"]);
    let kept: Vec<String> = desk.paths().into_iter().filter(|p| p.contains("drafts")).collect();
    assert_eq!(kept, ["drafts/d.ron"]);
}

#[test]
fn a_full_workspace_takes_no_draft_along() {
    let desk = Desk::default();
    desk.open().save(&new("a", person("Siân"))).expect("saves");
    for op in [Op::Write, Op::CreateDir, Op::Rename, Op::Lock, Op::Stat, Op::List] {
        let desk = desk.copy();
        let store = desk.open();
        desk.workspace.fail_every(op, ErrorKind::Other);
        store.put_draft(&draft("d", "one")).expect("kept");
        assert!(desk.state.peek("drafts/d.ron").is_some(), "{op:?}");
    }
}

#[test]
fn a_state_folder_that_refuses_stops_no_save() {
    for op in [Op::Write, Op::CreateDir, Op::Rename, Op::Lock, Op::Stat, Op::List, Op::Read] {
        let desk = Desk::default();
        desk.open().save(&new("a", person("Siân"))).expect("saves");
        desk.state.fail_every(op, ErrorKind::Other);
        let store = desk.open();
        store.save(&new("b", talk("hello"))).unwrap_or_else(|e| panic!("{op:?}: {e}"));
        store.scan(&GO, &mut |_| {});
        store.put_draft(&draft("d", "one")).unwrap_or_else(|e| panic!("{op:?}: {e}"));
        let (drafts, problems) = store.drafts();
        // What cannot be looked into or read is said to be there.
        assert!(notes(&drafts) == ["one"] || (matches!(op, Op::List | Op::Read) && !problems.is_empty()), "{op:?}");
        // Programs that find the same are kept apart all the same.
        if op == Op::Lock {
            let _held = desk.workspace.try_lock(".commonground/lock").expect("asks").expect("free");
            assert!(matches!(store.save(&new("c", talk("x"))), Err(StoreError::Locked)));
        }
    }
}

#[test]
fn on_a_shared_folder_the_lock_is_there_as_well() {
    let desk = Desk::default();
    desk.open().save(&new("a", person("Siân"))).expect("saves");
    let colleague = desk.workspace.try_lock(".commonground/lock").expect("asks").expect("free");
    let save = |local: Local, id: &str| desk.open_with(local).save(&new(id, talk("x"))).map(drop);
    assert!(matches!(save(desk.local().shared(), "b"), Err(StoreError::Locked)));
    // On a disk of this computer an older program's lock is not looked at.
    save(desk.local(), "c").expect("saves");
    drop(colleague);
    save(desk.local().shared(), "b").expect("saves");
    let _mine = desk.state.try_lock("lock").expect("asks").expect("free");
    assert!(matches!(save(desk.local(), "d"), Err(StoreError::Locked)));
}

#[test]
fn what_a_killed_write_left_is_gone_at_the_next_start() {
    let acts: [&Act; 5] = [
        &|store| store.put_draft(&draft("d", "one two")),
        &|store| store.save(&new("b", talk("x"))).map(drop),
        &|store| store.save(&change("a", Some(person("Siân")), Some(person("S")))).map(drop),
        &|store| store.save_all(&[new("b", talk("x")), new("c", talk("y"))], &GO, &mut |_, _| {}).map(drop),
        &|store| {
            let seen = ImportSeen {
                file_name: "f".into(),
                date: crate::model::Date::EPOCH,
                format: "moderngov".into(),
                people: 1,
                ids_seen: vec![],
            };
            store.put_import(&Id::new("council"), &seen)
        },
    ];
    let start = Desk::default();
    start.open().save(&new("a", person("Siân"))).expect("saves");
    start.open().put_draft(&draft("d", "one")).expect("kept");
    for (which, act) in acts.into_iter().enumerate() {
        for of_state in [true, false] {
            for n in 0.. {
                let desk = start.copy();
                let disk = if of_state { &desk.state } else { &desk.workspace };
                let store = desk.open();
                disk.crash_at(n);
                let _ = act(&store);
                let reached = disk.operations() > n;
                drop(store);
                desk.heal();
                desk.open().scan(&GO, &mut |_| {});
                let left: Vec<String> = desk.paths().into_iter().filter(|p| p.ends_with(".tmp")).collect();
                assert!(left.is_empty(), "act {which}, killed at {n}, state: {of_state}: {left:?}");
                if !reached {
                    break;
                }
            }
        }
    }
}

#[test]
fn only_the_programs_own_unfinished_files_are_swept() {
    let desk = Desk::default();
    let theirs = [".notes.tmp", "councillors/.a.ron.tmp", ".commonground/.x-1.tmp"];
    let ours = ".2026-11-22T14-02-11-123-77-0.tmp";
    desk.open().save(&new("a", person("Siân"))).expect("saves");
    theirs.iter().for_each(|path| desk.workspace.put(path, "x"));
    for folder in
        ["", "councillors/", ".commonground/", ".commonground/imports/c/", ".commonground/history/councillors/a/"]
    {
        desk.workspace.put(&format!("{folder}{ours}"), "x");
    }
    // As an older program leaves a workspace, in which it wrote there.
    desk.workspace.put(".commonground/index", "old");
    let store = desk.open();
    store.scan(&GO, &mut |_| {});
    store.sweep_deep();
    let left: Vec<String> = desk.workspace.paths().into_iter().filter(|p| p.ends_with(".tmp")).collect();
    assert_eq!(left, [".commonground/.x-1.tmp", ".notes.tmp", "councillors/.a.ron.tmp"]);
}

#[test]
fn a_draft_that_another_program_is_writing_is_not_swept() {
    let desk = Desk::default();
    desk.open().put_draft(&draft("d", "one")).expect("kept");
    desk.state.put("drafts/.d.ron.tmp", "half");
    let writing = desk.state.try_lock("drafts/d.open").expect("asks").expect("free");
    desk.open();
    assert!(desk.state.peek("drafts/.d.ron.tmp").is_some());
    drop(writing);
    desk.open();
    assert!(desk.state.peek("drafts/.d.ron.tmp").is_none());
}

#[test]
fn somebody_is_found_and_erased_in_drafts_of_this_computer() {
    let desk = Desk::default();
    let store = desk.open();
    store.save(&new("sian-ap-gwilym", person("Siân ap Gwilym"))).expect("saves");
    store.scan(&GO, &mut |_| {});
    store.put_draft(&draft("d1", "Rang Siân ap Gwilym")).expect("kept");
    store.put_draft(&draft("d2", "About Siân ap Gwilym too")).expect("kept");
    store.discard_draft(&Id::new("d2")).expect("put away");
    let who = Id::new("sian-ap-gwilym");
    let traces = store.traces(&who).expect("looked");
    let paths: Vec<&str> = traces.all.iter().map(|t| t.path.as_str()).collect();
    for path in ["drafts/d1.ron", "trash/drafts/d2.ron", "index"] {
        assert!(paths.iter().any(|p| p.ends_with(path)), "{path} in {paths:?}");
    }
    let done = store.erase(&who, &crate::store::Choices::default()).expect("erased");
    assert!(done.left.is_empty() && done.why.is_none(), "{done:?}");
    for path in desk.state.paths() {
        let bytes = desk.state.peek(&path).unwrap_or_default();
        assert!(!String::from_utf8_lossy(&bytes).contains("Gwilym"), "{path}");
    }
}
