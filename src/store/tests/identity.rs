//! The folder of an open workspace holds another workspace, or the right one again.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::{TestClock, change, new, read, said, talk};
use crate::model::{Id, Kind, Workspace};
use crate::store::disk::Disk;
use crate::store::local::key::Claim;
use crate::store::{Away, Choices, FakeDisk, Local, RealDisk, Store, StoreError};

struct Home(tempfile::TempDir);

impl Home {
    fn new() -> Self {
        Home(tempfile::tempdir().expect("a folder"))
    }

    fn at(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Opens a workspace that is to get this id, as the program on the screen does.
    fn open(&self, name: &str, id: &str) -> Store {
        let state: Arc<dyn Disk> = Arc::new(RealDisk::new(self.at("state").join(id)));
        let there = std::fs::read_to_string(self.at(name).join(".commonground/id")).ok();
        let local = Local {
            id: there.is_none().then(|| id.to_owned()),
            claim: Some(Claim { id: there.unwrap_or_default(), ..Claim::default() }),
            ..Local::on(state)
        };
        let disk = Arc::new(RealDisk::new(self.at(name)));
        let store = Store::open_with(disk, local, Arc::new(TestClock::default())).expect("opens");
        store.stay_open();
        store
    }

    /// A workspace of a few people, which no program has opened on the screen.
    fn workspace(&self, name: &str, text: &str, people: &[&str]) {
        let folder = self.at(name).join("councillors");
        std::fs::create_dir_all(&folder).expect("made");
        std::fs::write(self.at(name).join("workspace.ron"), text).expect("written");
        for id in people {
            std::fs::write(folder.join(format!("{id}.ron")), "Councillor(name: \"P\")").expect("written");
        }
    }

    fn move_to(&self, from: &str, to: &str) {
        std::fs::rename(self.at(from), self.at(to)).expect("moved");
    }

    fn files(&self, name: &str) -> Vec<(String, Vec<u8>)> {
        let mut files = Vec::new();
        let mut folders = vec![self.at(name)];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).expect("listed").flatten() {
                if entry.path().is_dir() {
                    folders.push(entry.path());
                } else {
                    let bytes = std::fs::read(entry.path()).expect("read");
                    files.push((entry.path().to_string_lossy().into_owned(), bytes));
                }
            }
        }
        files.sort();
        files
    }
}

const OURS: &str = "Workspace(format: 2, name: \"Ours\", uid: \"aaaaaaaaaaaa\")";
const THEIRS: &str = "Workspace(format: 2, name: \"Theirs\", uid: \"bbbbbbbbbbbb\")";
const NO_UID: &str = "Workspace(format: 1, name: \"Theirs\")";

fn refused(store: &Store) -> Away {
    let gone = |done: Result<_, StoreError>| match done {
        Err(StoreError::Away(away)) => away,
        other => panic!("not refused: {other:?}"),
    };
    let one = gone(store.save(&new("n", talk("typed"))).map(drop));
    let many = [new("n", talk("1")), new("m", talk("2"))];
    let all = gone(store.save_all(&many, &AtomicBool::new(false), &mut |_, _| {}).map(drop));
    assert_eq!(one, all);
    said(&one.say());
    one
}

/// The workspace that stands in the place of the open one for a while.
fn swapped(theirs: impl Fn(&Home), open_there: bool, scanned: bool) {
    let home = Home::new();
    home.workspace("ours", OURS, &["p", "q"]);
    let store = home.open("ours", "oursoursours");
    if scanned {
        store.scan(&AtomicBool::new(false), &mut |_| {});
    }
    theirs(&home);
    if open_there {
        drop(home.open("theirs", "theirstheirs"));
    }
    home.move_to("ours", "aside");
    home.move_to("theirs", "ours");
    let before = home.files("ours");
    assert_eq!(refused(&store), Away::Other);
    store.still_open();
    store.hold_open_again();
    store.scan(&AtomicBool::new(false), &mut |batch| assert!(batch.away.is_some() || !batch.last));
    assert_eq!(refused(&store), Away::Other);
    assert_eq!(home.files("ours"), before, "nothing is written in another workspace");
    // The right one is back.
    home.move_to("ours", "theirs");
    home.move_to("aside", "ours");
    store.save(&new("n", talk("typed"))).expect("saves");
    assert!(read(&store, Kind::Conversation, "n").is_some());
}

#[test]
fn another_workspace_at_the_same_path_is_refused() {
    for scanned in [false, true] {
        for open_there in [false, true] {
            swapped(|home| home.workspace("theirs", THEIRS, &["p", "q"]), open_there, scanned);
            swapped(|home| home.workspace("theirs", NO_UID, &["p", "q"]), open_there, scanned);
            // A fresh copy of the same records, as of the sample.
            swapped(|home| home.workspace("theirs", OURS, &["p", "q"]), open_there, scanned);
        }
    }
}

#[test]
fn another_workspace_in_the_same_folder_is_refused() {
    for theirs in [THEIRS, NO_UID] {
        let home = Home::new();
        home.workspace("ours", OURS, &["p", "q"]);
        let store = home.open("ours", "oursoursours");
        store.scan(&AtomicBool::new(false), &mut |_| {});
        for entry in std::fs::read_dir(home.at("ours")).expect("listed").flatten() {
            let path = entry.path();
            if path.is_dir() { std::fs::remove_dir_all(path) } else { std::fs::remove_file(path) }.expect("removed");
        }
        home.workspace("ours", theirs, &["x", "y"]);
        let before = home.files("ours");
        assert_eq!(refused(&store), Away::Other);
        assert_eq!(home.files("ours"), before);
    }
}

#[test]
fn empty_folder_is_no_other_workspace() {
    let home = Home::new();
    home.workspace("ours", OURS, &["p", "q"]);
    let store = home.open("ours", "oursoursours");
    home.move_to("ours", "aside");
    std::fs::create_dir(home.at("ours")).expect("made");
    assert_eq!(refused(&store), Away::Empty);
    assert_eq!(home.files("ours"), []);
    std::fs::write(home.at("ours/letter.txt"), "Dear").expect("written");
    assert_eq!(refused(&store), Away::Other);
}

#[test]
fn workspace_gets_its_id_when_it_is_opened() {
    let home = Home::new();
    home.workspace("ours", NO_UID, &["p"]);
    let id = || std::fs::read_to_string(home.at("ours").join(".commonground/id")).ok();
    let store = home.open("ours", "oursoursours");
    assert_eq!(id().as_deref(), Some("oursoursours\n"));
    drop(store);
    // Another computer's program finds it and keeps it.
    let second = home.open("ours", "anotheranother");
    assert_eq!(id().as_deref(), Some("oursoursours\n"));
    second.save(&new("n", talk("typed"))).expect("saves");
    // Where nothing may be written, none is.
    let disk = FakeDisk::new();
    disk.put("workspace.ron", NO_UID);
    disk.set_read_only(true);
    let local = Local {
        id: Some("oursoursours".into()),
        claim: Some(Claim::default()),
        ..Local::on(Arc::new(FakeDisk::new()) as Arc<dyn Disk>)
    };
    let store = Store::open_with(Arc::new(disk.clone()), local, Arc::new(TestClock::default())).expect("opens");
    store.stay_open();
    assert_eq!(disk.paths(), ["workspace.ron"]);
}

#[test]
fn missing_workspace_is_told_at_start() {
    let home = Home::new();
    let told = |store: &Store| store.take_notices().iter().any(|say| said(say).contains("isn’t in this folder now"));
    let open = |known: &str| {
        let claim = Claim { id: known.into(), ..Claim::default() };
        let state: Arc<dyn Disk> = Arc::new(RealDisk::new(home.at("state/ours")));
        let local = Local { claim: Some(claim), ..Local::on(state) };
        let disk = Arc::new(RealDisk::new(home.at("ours")));
        Store::open_with(disk, local, Arc::new(TestClock::default())).expect("opens")
    };
    std::fs::create_dir_all(home.at("state/ours")).expect("made");
    assert!(!told(&open("")), "nobody knows of one");
    assert!(told(&open("oursoursours")), "the folder is gone");
    std::fs::create_dir(home.at("ours")).expect("made");
    assert!(told(&open("oursoursours")), "an empty folder is in its place");
    home.workspace("ours", OURS, &["p"]);
    assert!(!told(&open("oursoursours")));
}

#[test]
fn removed_id_is_written_again() {
    let home = Home::new();
    home.workspace("ours", NO_UID, &["p"]);
    let store = home.open("ours", "oursoursours");
    store.scan(&AtomicBool::new(false), &mut |_| {});
    std::fs::remove_dir_all(home.at("ours/.commonground")).expect("removed");
    store.save(&new("n", talk("typed"))).expect("saves");
    assert_eq!(
        std::fs::read_to_string(home.at("ours/.commonground/id")).ok().as_deref().map(str::trim),
        Some("oursoursours")
    );
    // A colleague's settings and another computer's id, in the same folder.
    let Ok(crate::model::Record::Workspace(now)) = store.read(Kind::Workspace, &Id::new("workspace")) else {
        panic!("no settings")
    };
    let renamed = Workspace { name: "Renamed".into(), ..now.clone() };
    home.open("ours", "other").save(&change("workspace", Some(now), Some(renamed))).expect("saves");
    std::fs::write(home.at("ours/.commonground/id"), "anotheranother").expect("written");
    store.save(&new("m", talk("typed"))).expect("saves");
    // Half an id.
    std::fs::write(home.at("ours/.commonground/id"), "an").expect("written");
    store.save(&new("l", talk("typed"))).expect("saves");
    let id = std::fs::read_to_string(home.at("ours/.commonground/id")).expect("an id");
    assert_eq!(id.trim(), "anotheranother");
    assert!(read(&store, Kind::Conversation, "m").is_some());
}

#[test]
fn erase_sees_open_program_without_the_workspaces_sign() {
    let home = Home::new();
    home.workspace("ours", OURS, &["p"]);
    let screen = home.open("ours", "oursoursours");
    std::fs::remove_dir_all(home.at("ours/.commonground/open")).expect("removed");
    let local = || Local::on(Arc::new(RealDisk::new(home.at("state/oursoursours"))) as Arc<dyn Disk>);
    let command = || {
        let disk = Arc::new(RealDisk::new(home.at("ours")));
        Store::open_with(disk, local(), Arc::new(TestClock::default())).expect("opens")
    };
    let refused = |store: &Store| {
        matches!(store.erase(&Id::new("p"), &Choices::default()), Err(StoreError::OpenElsewhere))
            && matches!(store.erase_words("Ann"), Err(StoreError::OpenElsewhere))
    };
    assert!(refused(&command()));
    // The sign is made again, and its lock is held; so is the id.
    std::fs::remove_file(home.at("ours/.commonground/id")).expect("removed");
    screen.hold_open_again();
    assert!(home.at("ours/.commonground/id").exists());
    assert_eq!(files_in(&home.at("ours/.commonground/open")), 2);
    assert!(refused(&command()));
    // Closed, it leaves nothing, and the erase goes on.
    drop(screen);
    assert_eq!(files_in(&home.at("ours/.commonground/open")) + files_in(&home.at("state/oursoursours/open")), 0);
    command().erase(&Id::new("p"), &Choices::default()).expect("erased");
}

fn files_in(folder: &Path) -> usize {
    std::fs::read_dir(folder).map_or(0, Iterator::count)
}
