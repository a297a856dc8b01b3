//! On the machine's own disk.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Instant;

#[cfg(unix)]
use super::said;
use super::{change, new, person, talk};
use crate::model::{
    Clue, Contact, ContactKind, Councillor, Date, Id, NameParts, Origin, Party, Post, PostKind, Published,
};
use crate::store::disk::{Disk, is_missing};
use crate::store::{Access, Draft, RealDisk, Store};

static GO: AtomicBool = AtomicBool::new(false);

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

fn open(at: &Path) -> Store {
    Store::open(Arc::new(RealDisk::new(at))).expect("opens")
}

fn every_path(at: &Path, found: &mut Vec<std::path::PathBuf>) {
    for entry in std::fs::read_dir(at).expect("lists") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            every_path(&path, found);
        }
        found.push(path);
    }
}

fn do_everything(store: &Store) {
    store.save(&new("a", person("Siân"))).expect("saves");
    store.save(&new("a", person("Siân"))).expect("saves");
    store.save(&change("a", Some(person("Siân")), Some(person("Siân ap Gwilym")))).expect("saves");
    store.save(&change("a", Some(person("Siân")), Some(person("Siân G")))).expect("saves");
    store.save(&new("t", talk("hello"))).expect("saves");
    store.save(&change("t", Some(talk("hello")), None)).expect("deletes");
    store.restore(&store.trash().expect("lists")[0]).expect("comes back");
    store
        .save_all(&[new("b", person("B")), change("t", Some(talk("hello")), None)], &GO, &mut |_, _| {})
        .expect("saves");
    let id = Id::new("d");
    let draft = Draft {
        id: id.clone(),
        form: "f".into(),
        about: vec![],
        fields: vec![],
        left: false,
        started: String::new(),
        saved: String::new(),
    };
    store.put_draft(&draft).expect("kept");
    store.discard_draft(&id).expect("put away");
    store.restore_draft(&id).expect("back");
    store.scan(&GO, &mut |_| {});
}

#[test]
fn everything_works_and_leaves_nothing_lying_about() {
    let dir = folder();
    let at = dir.path().join("deep/er/workspace");
    let store = open(&at);
    assert!(!at.exists());
    do_everything(&store);
    let report = open(&at).check();
    assert_eq!((report.councillors, report.conversations), (3, 0));
    assert_eq!(report.problems.iter().map(|p| p.say.key).collect::<Vec<_>>(), ["store-check-other-version"]);
    let mut paths = Vec::new();
    every_path(&at, &mut paths);
    assert!(paths.iter().all(|p| !p.to_string_lossy().ends_with(".tmp") && !p.to_string_lossy().contains("staging")));
}

#[cfg(unix)]
#[test]
fn nobody_else_on_the_machine_can_read_what_is_kept() {
    use std::os::unix::fs::PermissionsExt;
    // The mask is the whole process's: only this test's files are looked at.
    let old = rustix::process::umask(rustix::fs::Mode::empty());
    let dir = folder();
    let at = dir.path().join("workspace");
    do_everything(&open(&at));
    rustix::process::umask(old);
    let mut paths = vec![at.clone()];
    every_path(&at, &mut paths);
    assert!(paths.len() > 10);
    for path in paths {
        let mode = path.metadata().expect("there").permissions().mode() & 0o777;
        assert_eq!(mode, if path.is_dir() { 0o700 } else { 0o600 }, "{}", path.display());
    }
    let file = at.join("councillors/a.ron");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o644)).expect("opens it up");
    std::fs::set_permissions(&at, std::fs::Permissions::from_mode(0o755)).expect("opens it up");
    let problems = open(&at).check().problems;
    let keys: Vec<&str> = problems.iter().map(|p| p.say.key).collect();
    assert_eq!(keys, ["store-check-open-folder", "store-check-other-version", "store-check-open-files"]);
    problems.iter().for_each(|p| drop(said(&p.say)));
}

#[cfg(unix)]
#[test]
fn a_pipe_under_a_records_name_does_not_hang_the_program() {
    let dir = folder();
    let store = open(dir.path());
    store.save(&new("a", person("A"))).expect("saves");
    let pipe = dir.path().join("councillors/pipe.ron");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().is_ok_and(|done| done.success()));
    let mut problems = Vec::new();
    store.scan(&GO, &mut |batch| problems.extend(batch.problems));
    assert_eq!(problems.len(), 1);
    assert!(store.read(crate::model::Kind::Councillor, &Id::new("pipe")).is_err());
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_out_of_the_workspace_is_not_opened_and_nothing_of_it_is_said() {
    let dir = folder();
    std::fs::create_dir_all(dir.path().join("w/councillors")).expect("a folder");
    std::fs::write(dir.path().join("secret"), "Topsecretword(1)").expect("written");
    std::os::unix::fs::symlink(dir.path().join("secret"), dir.path().join("w/councillors/a.ron")).expect("a link");
    let report = open(&dir.path().join("w")).check();
    let said = format!("{:?}", report.problems);
    assert!(said.contains("store-link-file") && !said.contains("Topsecretword"), "{said}");
    // Within the workspace a link may lead where it likes.
    std::fs::write(dir.path().join("w/kept"), "kept").expect("written");
    std::os::unix::fs::symlink(dir.path().join("w/kept"), dir.path().join("w/link")).expect("a link");
    assert_eq!(RealDisk::new(dir.path().join("w")).read("link").expect("read"), b"kept");
}

#[test]
fn a_workspace_of_a_newer_format_is_a_problem_for_a_check() {
    let dir = folder();
    std::fs::write(dir.path().join("workspace.ron"), "(format: 99, name: \"n\")").expect("written");
    let report = open(dir.path()).check();
    assert!(report.problems.iter().any(|p| p.say.key == "store-newer-format"), "{:?}", report.problems);
}

#[cfg(unix)]
#[test]
fn a_workspace_behind_a_link_works() {
    let dir = folder();
    std::fs::create_dir(dir.path().join("real")).expect("a folder");
    std::os::unix::fs::symlink(dir.path().join("real"), dir.path().join("link")).expect("a link");
    do_everything(&open(&dir.path().join("link")));
    assert!(dir.path().join("real/councillors/a.ron").exists());
}

#[test]
fn paths_that_lead_out_are_refused_and_renaming_never_replaces() {
    let dir = folder();
    let disk = RealDisk::new(dir.path());
    for path in ["../x", "a/../../x", "/etc/hosts", "a//b", "C:x", "a\\b", "."] {
        assert!(disk.read(path).is_err_and(|e| e.kind() == std::io::ErrorKind::InvalidInput), "{path}");
    }
    disk.write_new("a", b"a", true).expect("writes");
    disk.write_new("b", b"b", true).expect("writes");
    assert!(disk.write_new("a", b"c", true).is_err_and(|e| e.kind() == std::io::ErrorKind::AlreadyExists));
    assert!(disk.rename_new("a", "b").is_err_and(|e| e.kind() == std::io::ErrorKind::AlreadyExists));
    assert_eq!((disk.read("a").expect("there"), disk.read("b").expect("there")), (b"a".to_vec(), b"b".to_vec()));
    assert!(disk.rename_new("none", "c").is_err_and(|e| is_missing(&e)));
    assert!(disk.remove_dir_all("").is_err());
    assert!(disk.writable());
}

#[test]
fn two_programs_take_turns() {
    let dir = folder();
    let disk = RealDisk::new(dir.path());
    let held = disk.try_lock("lock").expect("locks").expect("free");
    assert!(disk.try_lock("lock").expect("asks").is_none());
    drop(held);
    assert!(disk.try_lock("lock").expect("asks").is_some());
    assert_eq!(open(dir.path()).access(), Access::ReadWrite);
}

/// Somebody as an import brings them, with notes on one in twenty: about 1.8 kB.
fn imported(n: usize) -> Councillor {
    let day = Date::new(2026, 11, 20).expect("a day");
    let post = |k: usize| Post {
        title: format!("Member of the Committee for Matters Number {k} of Some Importance"),
        kind: PostKind::Other,
        body: format!("Committee for Matters Number {k} of Some Importance"),
        ..Post::default()
    };
    let contact = |kind, value: String| Contact { kind, value, note: String::new(), origin: Origin::Council };
    let clue = Clue {
        text: "Spoke for the lunch club when its hall was to close".into(),
        source: "Full council".into(),
        date: day,
        link: String::new(),
        quote: "These are our neighbours.".into(),
        theme: "social care".into(),
        against: false,
        place: crate::model::CluePlace::NotSaid,
        checked_by: String::new(),
        looked_at: None,
        uid: Default::default(),
        officer: None,
    };
    Councillor {
        name: format!("Angharad Siân Prys-Jones {n}"),
        parts: NameParts {
            forenames: "Angharad Siân".into(),
            surname: format!("Prys-Jones {n}"),
            ..NameParts::default()
        },
        council: Some(Id::new(format!("council-{}", n % 22))),
        wards: vec![format!("Ward {}", n % 900)],
        party: Some(Party::new("Llafur Cymru")),
        posts: (0..5).map(post).collect(),
        contacts: vec![
            contact(ContactKind::Email, format!("angharad.prys-jones{n}@council.example")),
            contact(ContactKind::Phone, "01632 960123".into()),
            contact(ContactKind::Post, "Civic Centre, The Square, Cwm-bach, CF99 1AA".into()),
        ],
        published: Some(Published {
            source: "Council website, list of councillors".into(),
            date: day,
            looked_at: None,
        }),
        clues: if n.is_multiple_of(20) { vec![clue.clone(), clue] } else { Vec::new() },
        ..Councillor::default()
    }
}

/// Not a test: figures, for `cargo test --release --lib -- --ignored --nocapture how_long`.
#[test]
#[ignore = "measures"]
fn how_long_twenty_thousand_take() {
    let dir = folder();
    let at = dir.path().join("w");
    let changes: Vec<_> = (0..20_000).map(|n| new(&format!("angharad-prys-jones-{n}"), imported(n))).collect();
    let start = Instant::now();
    open(&at).save_all(&changes, &GO, &mut |_, _| {}).expect("saves");
    println!("import of 20,000: {:?}", start.elapsed());
    let size = at.join("councillors/angharad-prys-jones-1.ron").metadata().expect("there").len();
    println!("bytes a file: {size}");
    drop(changes);
    let look = |what: &str| {
        let store = open(&at);
        let start = Instant::now();
        let (mut first, mut people) = (None, 0);
        store.scan(&GO, &mut |batch| {
            first.get_or_insert_with(|| start.elapsed());
            people += batch.people.len();
            if batch.last {
                println!("{what}: first {first:?}, all {:?}, {people} people", start.elapsed());
            }
        });
        println!("{what}, with the index written: {:?}", start.elapsed());
        let start = Instant::now();
        store.rescan(&GO, &mut |_| {});
        println!("{what}, looked again: {:?}", start.elapsed());
    };
    look("without an index");
    std::thread::sleep(std::time::Duration::from_secs(3));
    look("just after (all read again)");
    look("with an index");
    look("with an index");
    let size = at.join(".commonground/index").metadata().expect("there").len();
    println!("bytes of the index: {size}");
    let store = open(&at);
    let start = Instant::now();
    let mut was = imported(7);
    for n in 0..20 {
        let is = Councillor { name: format!("N{n}"), ..was.clone() };
        store.save(&change("angharad-prys-jones-7", Some(was), Some(is.clone()))).expect("saves");
        was = is;
    }
    println!("one save: {:?}", start.elapsed() / 20);
    let start = Instant::now();
    println!("check: {} councillors in {:?}", store.check().councillors, start.elapsed());
}
