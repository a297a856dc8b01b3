//! Copies that sync services and other programs make are never records, and
//! neither are two versions that git put into one file.

use std::collections::BTreeSet;
use std::sync::atomic::AtomicBool;

use proptest::prelude::*;

use super::{change, new, person, said, store_on, talk};
use crate::model::{AboutMe, Conversation, Councillor, Id, Initiative, Kind};
use crate::store::copies::{Copy, Service, copy_of, is_program_name, original_id};
use crate::store::ron_text::to_text;
use crate::store::{Batch, FakeDisk, Problem, Store, StoreError};

static GO: AtomicBool = AtomicBool::new(false);

/// Whether `name` is a copy in a folder that holds these names too.
fn among(name: &str, others: &[&str]) -> Option<Copy> {
    copy_of(name, &|original| others.contains(&original))
}

#[test]
fn copies_are_known_with_their_original() {
    use Service::{Editor, FileManager, Sync, Tool};
    let table = [
        ("sian-DESKTOP-AB12CD.ron", Sync),
        ("sian-DESKTOP-AB12CD-2.ron", Sync),
        ("sian-LAPTOP-9F8E7D6C.ron", Sync),
        ("sian-NIA-PC.ron", Sync),
        ("sian-Nia-PC.ron", Sync),
        ("sian-CC-W11-0042.ron", Sync),
        ("sian-Nias-MacBook-Pro.ron", Sync),
        ("sian-Nia’s MacBook Pro.ron", Sync),
        ("sian (1).ron", FileManager),
        ("sian (12).ron", FileManager),
        ("sian.ron (1)", FileManager),
        ("sian - Copy.ron", FileManager),
        ("sian - Copy (2).ron", FileManager),
        ("sian - Copi.ron", FileManager),
        ("sian - Copi (3).ron", FileManager),
        ("sian – Kopie.ron", FileManager),
        ("sian - Cópia.ron", FileManager),
        ("Copy of sian.ron", FileManager),
        ("Copy (2) of sian.ron", FileManager),
        ("copi o sian.ron", FileManager),
        ("Copie de sian.ron", FileManager),
        ("Cóip de sian.ron", FileManager),
        ("Copy of Copy of sian.ron", FileManager),
        ("sian (1) - Copy.ron", FileManager),
        ("sian copy.ron", FileManager),
        ("sian copy 2.ron", FileManager),
        ("sian (copy).ron", FileManager),
        ("sian (3rd copy).ron", FileManager),
        ("sian (conflict 2026-11-20).ron", Sync),
        ("sian (conflict 2026-11-20 14_02 nia).ron", Sync),
        ("sian_conflict-20261120-140211.ron", Sync),
        ("sian_conflict-2026-11-20.ron", Sync),
        ("sian (SFConflict nia@council.example 2026-11-20-14-02-11).ron", Sync),
        ("sian.sync-conflict-20261120-140211-ABCDEFG.ron", Sync),
        ("sian (Nia's conflicted copy 2026-11-20).ron", Sync),
        ("sian (conflicted copy 2026-11-20 140211).ron", Sync),
        ("sian - Nia's conflicted copy.ron", Sync),
        ("sian (Case Conflict).ron", Sync),
        ("sian (Case Conflict 1).ron", Sync),
        ("sian (case clash from nia).ron", Sync),
        ("sian (copie en conflit de Nia 2026-11-20).ron", Sync),
        ("sian [Conflict].ron", Sync),
        ("sian.Conflict.ron", Sync),
        ("sian 2.ron", Sync),
        ("sian.ron.orig", Tool),
        ("sian.ron.rej", Tool),
        ("sian.ron.BAK", Tool),
        ("sian.orig.ron", Tool),
        ("sian.LOCAL.1234.ron", Tool),
        ("sian.REMOTE.1234.ron", Tool),
        ("sian.BASE.ron", Tool),
        ("sian_BACKUP_1234.ron", Tool),
        ("sian_LOCAL_1234.ron", Tool),
        ("sian.ron~", Editor),
        (".sian.ron.swp", Editor),
        ("#sian.ron#", Editor),
        (".#sian.ron", Editor),
    ];
    for (name, service) in table {
        let copy = among(name, &["sian.ron", "other.ron"]);
        let expected = Copy { original: "sian.ron".into(), original_is_there: true, service };
        assert_eq!(copy, Some(expected), "{name}");
        // With every name of the table beside it, the original is still the same.
        let all: BTreeSet<&str> = table.iter().map(|(name, _)| *name).chain(["sian.ron"]).collect();
        let copy = copy_of(name, &|name| all.contains(name));
        assert_eq!(copy.map(|c| c.original), Some("sian.ron".into()), "{name}");
    }
}

#[test]
fn longest_original_is_found() {
    let there = ["2026-11-20-sian.ron", "2026-11-20-sian-2.ron", "sian.ron", "sian (other version).ron"];
    let original = |name| among(name, &there).map(|c| c.original);
    assert_eq!(original("2026-11-20-sian-2-DESKTOP-AB12CD.ron").as_deref(), Some("2026-11-20-sian-2.ron"));
    assert_eq!(original("2026-11-20-sian-DESKTOP-AB12CD.ron").as_deref(), Some("2026-11-20-sian.ron"));
    assert_eq!(original("sian (other version) (1).ron").as_deref(), Some("sian (other version).ron"));
    assert_eq!(original("sian (other version)-NIA-PC.ron").as_deref(), Some("sian (other version).ron"));
    // Not the shorter name where the longer is gone.
    assert_eq!(original("sian-ap-gwilym-DESKTOP-AB12CD.ron").as_deref(), Some("sian-ap-gwilym.ron"));
}

#[test]
fn certain_copies_count_without_their_original() {
    for name in [
        "Copy of Sian.ron",
        "Sian - Copi.ron",
        "Sian (SFConflict nia 2026-11-20).ron",
        "Sian.sync-conflict-20261120-140211-ABCDEFG.ron",
        "Sian_LOCAL_77.ron",
    ] {
        let copy = among(name, &[]).unwrap_or_else(|| panic!("{name}"));
        assert_eq!((copy.original.as_str(), copy.original_is_there), ("Sian.ron", false), "{name}");
    }
    for name in ["sian (1).ron", "sian copy.ron", "sian-DESKTOP-AB12CD.ron"] {
        let copy = among(name, &[]).unwrap_or_else(|| panic!("{name}"));
        assert_eq!((copy.original.as_str(), copy.original_is_there), ("sian.ron", false), "{name}");
    }
}

#[test]
fn names_a_person_chose_are_records() {
    let there = ["Sian.ron", "SIAN.ron", "sian.ron", "Siân ap Gwilym.ron", "2026-11-20.ron"];
    for name in [
        "Sian.ron",
        "Sian-Jones.ron",
        "SIAN-JONES.ron",
        "Sian ap Gwilym.ron",
        "Siân ap Gwilym (Ynys).ron",
        "sian_ap_gwilym.ron",
        "2026-11-20-Sian.ron",
        "Gwilym (2).ron",
        "Gwilym 2.ron",
        "gwilym 2.ron",
        "gwilym-NIA-PC.ron",
        "Photo copy.ron",
        "Handling conflict.ron",
        "Handling conflict (conflict resolution).ron",
        "copying.ron",
        "v1.2.ron",
        "sian-ap-gwilym-desktop-ab12cd.ron",
        "sian--Gwilym.ron",
        "notes.txt",
        "notes.bak",
    ] {
        assert_eq!(among(name, &there), None, "{name}");
    }
}

/// Everything that a scan gives, as one batch.
fn scan(store: &Store) -> Batch {
    let mut whole = Batch::default();
    store.scan(&GO, &mut |batch| add(&mut whole, batch));
    whole
}

fn rescan(store: &Store) -> Batch {
    let mut whole = Batch::default();
    store.rescan(&GO, &mut |batch| add(&mut whole, batch));
    whole
}

fn add(whole: &mut Batch, batch: Batch) {
    let gone: Vec<_> = whole.gone.drain(..).chain(batch.gone.iter().cloned()).collect();
    whole.add(batch);
    whole.gone = gone;
}

/// Problems as path and key; every one has words.
fn found(problems: &[Problem]) -> Vec<(String, &'static str)> {
    problems.iter().for_each(|p| drop(said(&p.say)));
    problems.iter().map(|p| (p.path.clone(), p.say.key)).collect()
}

/// A workspace of one of each kind, and a copy beside every file.
fn with_copies(copied: impl Fn(&str) -> String) -> FakeDisk {
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    store.save(&new("sian", person("Siân"))).expect("saves");
    store.save(&new("t", Conversation { councillors: vec![Id::new("sian")], ..talk("Rang her") })).expect("saves");
    store.save(&new("meals", Initiative { name: "Meals".into(), ..Initiative::default() })).expect("saves");
    store.save(&new("about-me", AboutMe::default())).expect("saves");
    let extra = [
        ("proposals/ask.ron", "Proposal(councillor: \"sian\", role: \"watchdog\")"),
        ("sense/meals.ron", "SenseMap(initiative: \"meals\")"),
        ("workshops/taster.ron", "Workshop(name: \"Taster\", date: \"2026-11-24\")"),
        ("agendas/taster.ron", "Agenda(name: \"Taster\")"),
        ("roles.ron", "[]"),
        ("themes.ron", "OwnThemes()"),
        ("law.ron", "[]"),
    ];
    extra.iter().for_each(|(path, text)| disk.put(path, text));
    for path in disk.paths().into_iter().filter(|p| p.ends_with(".ron")) {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", &path));
        let bytes = disk.peek(&path).expect("there");
        let name = copied(name.trim_end_matches(".ron"));
        disk.put(&if folder.is_empty() { name } else { format!("{folder}/{name}") }, bytes);
    }
    disk
}

#[test]
fn copies_are_no_records_anywhere() {
    for (copied, key) in [
        ((|name| format!("{name}-DESKTOP-AB12CD.ron")) as fn(&str) -> String, "store-copy-sync"),
        (|name| format!("{name} (1).ron"), "store-copy-made"),
        (|name| format!("Copi o {name}.ron"), "store-copy-made"),
        (|name| format!("{name} (Nia's conflicted copy 2026-11-20).ron"), "store-copy-sync"),
        (|name| format!("{name}_LOCAL_1234.ron"), "store-copy-tool"),
        (|name| format!("{name}.ron.orig"), "store-copy-tool"),
    ] {
        let disk = with_copies(copied);
        // A program that knew nothing of copies left its index: it is not asked.
        let store = store_on(&disk);
        let batch = scan(&store);
        // One of each kind, and none of its copies.
        assert_eq!((batch.people.len(), batch.talks.len(), batch.records.len()), (1, 1, 5), "{}", copied("x"));
        let twelve = found(&store.problems());
        assert_eq!(twelve.len(), 12, "{twelve:?}");
        assert!(twelve.iter().all(|(_, k)| *k == key), "{twelve:?}");
        // The next start and the next look find the same.
        assert_eq!(scan(&store_on(&disk)).people.len(), 1);
        assert_eq!((rescan(&store).problems, found(&store.problems())), (Vec::new(), twelve.clone()));

        assert_eq!(store.all::<Councillor>().expect("reads").len(), 1);
        let id = Id::new(copied("sian").trim_end_matches(".ron"));
        if id.is_safe() && copied("").ends_with(".ron") {
            let refused = store.read(Kind::Councillor, &id);
            assert!(matches!(refused, Err(StoreError::NotARecord(_))), "{refused:?}");
        }
        let report = store.check();
        assert_eq!((report.councillors, report.conversations), (1, 1));
        assert_eq!((report.initiatives, report.proposals), (1, 1));
        let checked: BTreeSet<_> = found(&report.problems).into_iter().filter(|(_, k)| k.contains("copy")).collect();
        assert_eq!(checked, twelve.into_iter().collect(), "{:?}", report.problems);
    }
}

#[test]
fn copy_and_original_are_named_with_what_to_do() {
    let disk = with_copies(|name| format!("{name}-DESKTOP-AB12CD.ron"));
    let problems = store_on(&disk).check().problems;
    let copy = problems.iter().find(|p| p.path.starts_with("councillors")).expect("there");
    let words = said(&copy.say);
    assert!(words.contains("councillors/sian-DESKTOP-AB12CD.ron is a copy of councillors/sian.ron"), "{words}");
    assert!(words.contains("Copy what you need into councillors/sian.ron, then delete the copy."), "{words}");
    disk.take("councillors/sian.ron");
    let problems = store_on(&disk).check().problems;
    let alone = problems.iter().find(|p| p.say.key == "store-copy-alone").expect("there");
    assert!(said(&alone.say).contains("To use it as the record, rename it to sian.ron."));
}

#[test]
fn copy_that_is_renamed_is_a_record() {
    let disk = with_copies(|name| format!("{name} (1).ron"));
    let store = store_on(&disk);
    scan(&store);
    let bytes = disk.peek("councillors/sian (1).ron").expect("there");
    disk.take("councillors/sian (1).ron");
    // As the message says: under a name of its own, and without the uid of the other record.
    let text = String::from_utf8(bytes).expect("text");
    let uid = text.lines().find(|line| line.trim_start().starts_with("uid: ")).expect("a uid").to_owned() + "\n";
    disk.put("councillors/sian-2.ron", text.replace(&uid, ""));
    assert_eq!(rescan(&store).people.len(), 1);
    assert_eq!(store.check().councillors, 2);
    assert!(!store.problems().iter().any(|p| p.path.contains("councillors")));
}

#[test]
fn record_becomes_a_copy_when_its_original_arrives() {
    let disk = FakeDisk::new();
    disk.put("councillors/gwilym 2.ron", to_text(&person("Gwilym")).expect("writes"));
    let store = store_on(&disk);
    assert_eq!((scan(&store).people.len(), store.problems().len()), (1, 0));
    disk.put("councillors/gwilym.ron", to_text(&person("Gwilym")).expect("writes"));
    let batch = rescan(&store);
    assert_eq!(batch.gone, [(Kind::Councillor, Id::new("gwilym 2"))]);
    assert_eq!((batch.people.len(), store.problems().len()), (1, 1));
    assert_eq!(scan(&store_on(&disk)).people.len(), 1);
}

#[test]
fn other_versions_stay_as_they_were() {
    let disk = FakeDisk::new();
    for name in ["sian", "sian (other version)", "sian (other version 2)", "gwen (other version)"] {
        disk.put(&format!("councillors/{name}.ron"), to_text(&person(name)).expect("writes"));
    }
    disk.put("councillors/sian (other version) (1).ron", to_text(&person("x")).expect("writes"));
    let store = store_on(&disk);
    // The one whose first version is gone is the person.
    assert_eq!(scan(&store).people.len(), 2);
    assert!(store.read(Kind::Councillor, &Id::new("sian (other version)")).is_ok());
    let keys: Vec<_> = store.problems().iter().map(|p| p.say.key).collect();
    assert_eq!(keys, ["store-check-other-version", "store-copy-made", "store-check-other-version"]);
}

#[test]
fn copied_folder_is_named() {
    let disk = with_copies(|name| format!("{name}.txt"));
    disk.put("conversations (1)/t.ron", "x");
    disk.put("letters (1)/a.docx", "x");
    assert_eq!(found(&store_on(&disk).check().problems), [("conversations (1)".into(), "store-copy-folder")]);
}

/// A councillor whose file git could not put together.
fn conflicted() -> String {
    to_text(&person("Siân")).expect("writes").replace(
        "    name: \"Siân\",\n",
        "<<<<<<< HEAD\n    name: \"Siân\",\n=======\n    name: \"Siân ap Gwilym\",\n>>>>>>> nia\n",
    )
}

#[test]
fn git_conflict_is_said_and_the_last_good_version_stays() {
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    store.save(&new("sian", person("Siân"))).expect("saves");
    assert_eq!(scan(&store).people.len(), 1);
    disk.put("councillors/sian.ron", conflicted());
    let batch = rescan(&store);
    assert_eq!((batch.gone, batch.people.len()), (Vec::new(), 0));
    assert_eq!(found(&store.problems()), [("councillors/sian.ron".into(), "store-git-conflict")]);
    let problem = &store.check().problems[0];
    assert_eq!((problem.line, problem.column), (2, 1));
    assert!(said(&problem.say).contains("they start at line 2"));
    // So it is at the next starts too, until it is settled.
    for _ in 0..2 {
        let store = store_on(&disk);
        let batch = scan(&store);
        assert_eq!((batch.people.len(), batch.gone.len()), (1, 0));
        assert_eq!(store.problems().len(), 1);
    }
    // Nothing is saved over it.
    let change = change("sian", Some(person("Siân")), Some(person("S")));
    assert!(matches!(store.save(&change), Err(StoreError::Unreadable { .. })));
    disk.put("councillors/sian.ron", to_text(&person("Siân ap Gwilym")).expect("writes"));
    assert_eq!(rescan(&store).people.len(), 1);
    assert!(store.problems().is_empty() && store.check().problems.is_empty());
}

#[test]
fn two_versions_inside_a_note_are_said_and_read() {
    let note = "Rang her.\n<<<<<<< HEAD\nThursdays suit.\n=======\nFridays suit.\n>>>>>>> nia\n";
    let disk = FakeDisk::new();
    disk.put("conversations/t.ron", to_text(&talk(note)).expect("writes"));
    let store = store_on(&disk);
    assert_eq!(scan(&store).talks.len(), 1);
    assert_eq!(found(&store.problems()), [("conversations/t.ron".into(), "store-git-conflict")]);
    assert_eq!(found(&store.check().problems), [("conversations/t.ron".into(), "store-git-conflict")]);
    // What was typed can be changed in the program, and then it is settled.
    store.save(&change("t", Some(talk(note)), Some(talk("Rang her.\nFridays suit.\n")))).expect("saves");
    rescan(&store);
    assert!(store.problems().is_empty());
}

/// Words that people are called by, and words that copies are marked with.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Za-z0-9 ()'._-]{0,24}",
        "\\PC{0,12}",
        "(Copy of |copi o |desktop-|conflict |sync-conflict )?[a-zâŷ ]{1,10}( copy| \\(1\\)| 2|-pc|\\.orig| LOCAL 12)?",
    ]
}

proptest! {
    #[test]
    fn no_id_of_the_program_is_a_copy(
        first in words(), second in words(), day in "20[0-9]{2}-[01][0-9]-[0-3][0-9]", n in 2_usize..1000, shape in 0..8
    ) {
        use crate::model::Id;
        let (slug, other) = (Id::slug(&first), Id::slug(&second));
        let id = match shape {
            0 => slug,
            1 => slug.numbered(n),
            2 => Id::new(format!("{day}-{slug}")),
            3 => Id::new(format!("{day}-{slug}")).numbered(n),
            4 => Id::new(format!("{slug}--{other}")),
            5 => Id::new(format!("{slug} (other version)")),
            6 => Id::new(format!("{slug}--{other} (other version {n})")),
            _ => Id::slug(&format!("{slug} {second}")),
        };
        let name = format!("{id}.ron");
        prop_assert!(is_program_name(&name));
        // Whatever else is in the folder.
        prop_assert_eq!(copy_of(&name, &|_| true), None);
        prop_assert_eq!(copy_of(&name, &|_| false), None);
    }

    #[test]
    fn no_name_makes_it_panic(name in "\\PC{0,40}(\\.ron)?", there in any::<bool>()) {
        if let Some(copy) = copy_of(&name, &|_| there) {
            prop_assert!(copy.original.ends_with(".ron") && copy.original != name);
        }
    }
}

#[test]
fn id_of_the_original_is_told() {
    let original = |name: &str| original_id(name, &|id| id == "sian-ap-gwilym");
    for copy in [
        "sian-ap-gwilym-DESKTOP-AB12CD",
        "sian-ap-gwilym-LAPTOP7",
        "sian-ap-gwilym (1)",
        "sian-ap-gwilym 2",
        "sian-ap-gwilym - Copy",
        "sian-ap-gwilym - Copy (2)",
        "Copy of sian-ap-gwilym",
        "sian-ap-gwilym (conflict 2026-11-20-09-00-00)",
        "sian-ap-gwilym (SFConflict mair@example 2026-11-20)",
        "sian-ap-gwilym_conflict-20261120-090000",
        "sian-ap-gwilym.sync-conflict-20261120-090000-ABCDEF7",
        "sian-ap-gwilym (Mair's conflicted copy 2026-11-20)",
        "sian-ap-gwilym.orig",
    ] {
        assert_eq!(original(copy), Some(Id::new("sian-ap-gwilym")), "{copy}");
    }
    for own in ["sian-ap-gwilym", "sian-ap-gwilym-2", "sian-ap-gwilym (other version)", "2026-11-20-sian-ap-gwilym"] {
        assert_eq!(original(own), None, "{own}");
    }
}
