//! Which programs have a workspace open: on this computer, and on others where locks do not reach.

use std::sync::Arc;

use super::{TestClock, new, person, said};
use crate::model::Id;
use crate::store::disk::Disk;
use crate::store::{Choices, FakeDisk, Local, Store, StoreError};

const MINUTE: u64 = 60_000_000_000;
const NOW: u64 = 1_800_000_000_000_000_000;

/// A computer of its own, at a time of its own.
fn computer(disk: &FakeDisk, state: &FakeDisk, now: u64) -> Store {
    let state: Arc<dyn Disk> = Arc::new(state.clone());
    let clock = TestClock { now, ..TestClock::default() };
    Store::open_with(Arc::new(disk.clone()), Local::on(state), Arc::new(clock)).expect("opens")
}

fn workspace() -> FakeDisk {
    let disk = FakeDisk::new();
    let store = computer(&disk, &FakeDisk::new(), NOW);
    store.save(&new("ann", person("Ann Bowen"))).expect("saved");
    disk
}

fn markers(disk: &FakeDisk) -> Vec<String> {
    disk.paths().into_iter().filter(|path| path.starts_with(".commonground/open/")).collect()
}

/// What a sync service brings over, or a crash leaves: the files, and no lock.
fn without_locks(disk: &FakeDisk) -> FakeDisk {
    let copy = disk.copy();
    for sign in markers(disk) {
        copy.put(sign.trim_end_matches(".ron"), "");
    }
    copy
}

fn open_elsewhere(store: &Store) -> Option<bool> {
    store.open_elsewhere().expect("told")
}

#[test]
fn program_on_another_computer_refuses_an_erase() {
    let (disk, theirs, ours) = (workspace(), FakeDisk::new(), FakeDisk::new());
    let screen = computer(&disk, &theirs, NOW);
    screen.stay_open();
    let synced = without_locks(&disk);
    let here = computer(&synced, &ours, NOW + 6 * MINUTE);
    assert_eq!(open_elsewhere(&here), Some(true));
    // It may have crashed there: that is said, and only where no lock tells otherwise.
    let refused = here.erase(&Id::new("ann"), &Choices::default()).expect_err("refused");
    assert!(matches!(refused, StoreError::OpenLately) && said(&refused.say()).contains("20 minutes"), "{refused:?}");
    let beside = computer(&disk, &ours, NOW).erase(&Id::new("ann"), &Choices::default()).expect_err("refused");
    assert!(matches!(beside, StoreError::OpenElsewhere) && !said(&beside.say()).contains("20 minutes"), "{beside:?}");
    assert_eq!(markers(&synced).len(), 2, "what another computer is using is not removed");
    // Where only the sign of life comes over, and where the clocks differ.
    synced.take(&markers(&synced).into_iter().find(|path| !path.ends_with(".ron")).expect("its lock"));
    assert_eq!(open_elsewhere(&here), Some(true));
    assert_eq!(open_elsewhere(&computer(&synced, &ours, NOW - 60 * MINUTE)), Some(true));
    // Once it is closed nothing is left of it.
    drop(screen);
    assert_eq!(markers(&disk), Vec::<String>::new());
}

#[test]
fn sign_of_life_is_renewed() {
    let (disk, theirs) = (workspace(), FakeDisk::new());
    let screen = computer(&disk, &theirs, NOW);
    screen.stay_open();
    let before = markers(&disk);
    let sign = before.iter().find(|path| path.ends_with(".ron")).expect("a sign").clone();
    disk.put(&sign, "Sign(computer: \"x\", seen: 5)");
    screen.still_open();
    assert_eq!(markers(&disk), before);
    let text = String::from_utf8(disk.peek(&sign).expect("there")).expect("text");
    assert!(text.contains(&format!("seen: {}", NOW / 1_000_000_000)), "{text}");
}

#[test]
fn crashed_program_does_not_block_for_ever() {
    let (disk, theirs, ours) = (workspace(), FakeDisk::new(), FakeDisk::new());
    let screen = computer(&disk, &theirs, NOW);
    screen.stay_open();
    // Killed: its files are there and its lock is free. On its own computer that settles it.
    let crashed = without_locks(&disk);
    assert_eq!(open_elsewhere(&computer(&crashed, &theirs.copy(), NOW)), Some(false));
    assert_eq!(markers(&crashed), Vec::<String>::new());
    // On another one it counts as open for a while.
    let crashed = without_locks(&disk);
    assert_eq!(open_elsewhere(&computer(&crashed, &ours, NOW + 20 * MINUTE)), Some(true));
    assert_eq!(open_elsewhere(&computer(&crashed, &ours, NOW + 21 * MINUTE)), Some(false));
    assert_eq!(markers(&crashed).len(), 2, "it may only be asleep");
    assert_eq!(open_elsewhere(&computer(&crashed, &ours, NOW + 25 * 60 * MINUTE)), Some(false));
    assert_eq!(markers(&crashed), Vec::<String>::new());
    // A sign that was cut off is as old as its file.
    let half = disk.copy();
    half.put(".commonground/open/2026-11-22T14-00-00-000-77-0.ron", "Sign(comp");
    for path in markers(&disk) {
        half.take(&path);
    }
    assert_eq!(open_elsewhere(&computer(&half, &ours, u64::MAX / 2)), Some(false));
    assert_eq!(markers(&half), Vec::<String>::new());
}

#[test]
fn marker_names_no_person_and_no_computer() {
    let (disk, state) = (workspace(), FakeDisk::new());
    let screen = computer(&disk, &state, NOW);
    screen.stay_open();
    let files = markers(&without_locks(&disk));
    assert_eq!(files.len(), 2);
    let number = state.peek("computer").map(|bytes| String::from_utf8(bytes).expect("text")).expect("a number");
    for path in files {
        let name = path.rsplit('/').next().expect("a name").trim_end_matches(".ron");
        assert!(name.chars().all(|c| c.is_ascii_digit() || c == '-' || c == 'T'), "{name}");
        let text = String::from_utf8(disk.peek(&path).unwrap_or_default()).expect("text");
        let rest = text.replace(&number, "").replace("Sign", "").replace("computer", "").replace("seen", "");
        assert!(!rest.contains(char::is_alphabetic), "{text}");
    }
}

#[test]
fn read_only_workspace_gets_no_marker() {
    let (disk, state) = (workspace(), FakeDisk::new());
    let before = disk.paths();
    disk.set_read_only(true);
    let screen = computer(&disk, &state, NOW);
    screen.stay_open();
    screen.still_open();
    assert_eq!(disk.paths(), before);
    assert_eq!(open_elsewhere(&screen), Some(false));
}

#[test]
fn git_is_told_before_there_is_a_marker() {
    let disk = FakeDisk::new();
    disk.put("workspace.ron", "Workspace(format: 1)");
    let local = Local { in_git: true, ..Local::on(Arc::new(FakeDisk::new()) as Arc<dyn Disk>) };
    let clock = TestClock { now: NOW, ..TestClock::default() };
    let screen = Store::open_with(Arc::new(disk.clone()), local, Arc::new(clock)).expect("opens");
    screen.stay_open();
    assert_eq!(markers(&disk).len(), 1);
    let ignored = disk.peek(".commonground/.gitignore").map(|bytes| String::from_utf8(bytes).expect("text"));
    assert!(ignored.is_some_and(|text| text.lines().any(|line| line == "*")));
}
