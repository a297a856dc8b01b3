//! A file that holds the record of another file is a copy, whatever it is called.

use std::sync::atomic::AtomicBool;

use proptest::prelude::*;

use super::{change, new, person, said, store_on, talk};
use crate::model::{Conversation, Councillor, Id, Initiative, Kind, MemberId, Proposal, Task, TaskOwner};
use crate::store::ron_text::to_text;
use crate::store::{Among, Batch, Choices, FakeDisk, Meant, Store, StoreError};

static GO: AtomicBool = AtomicBool::new(false);

/// What copies are called by services, computers and people.
const SUFFIXES: [&str; 14] = [
    "-ThinkPad",
    "-Mac",
    "-Mared-Laptop",
    "-office",
    "-vm",
    "_LAPTOP-9",
    "_1",
    ".ron",
    " old",
    "-backup",
    "-2",
    "X",
    ".1",
    "-copi-fy-hun",
];

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

/// Together, without what was given first and taken away later.
fn add(whole: &mut Batch, batch: Batch) {
    let gone: Vec<_> = whole.gone.drain(..).chain(batch.gone.iter().cloned()).collect();
    whole.add(batch);
    whole.gone = gone;
    let gone = &whole.gone;
    whole.people.retain(|it| !gone.contains(&(Kind::Councillor, it.id.clone())));
    whole.talks.retain(|it| !gone.contains(&(Kind::Conversation, it.id.clone())));
}

/// A workspace of one of each kind.
fn one_of_each() -> FakeDisk {
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    store.save(&new("sian-ap-gwilym", person("Siân ap Gwilym"))).expect("saves");
    let sian = || vec![Id::new("sian-ap-gwilym")];
    let rang = Conversation { councillors: sian(), ..talk("Rang her about the meals") };
    store.save(&new("2026-11-20-sian-ap-gwilym", rang)).expect("saves");
    store.save(&new("meals", Initiative { name: "Meals".into(), ..Initiative::default() })).expect("saves");
    let ask = Proposal { councillor: Some(Id::new("sian-ap-gwilym")), role: "watchdog".into(), ..Proposal::default() };
    store.save(&new("sian-ap-gwilym-watchdog", ask)).expect("saves");
    let owner = TaskOwner::Councillor(Id::new("sian-ap-gwilym"));
    let task = Task { what: "Send the dates".into(), owner, about: sian(), ..Task::default() };
    store.save(&new("2026-11-27-sian-ap-gwilym", task)).expect("saves");
    disk
}

fn copy_all(disk: &FakeDisk, suffix: &str, without_uid: bool) -> Vec<String> {
    let paths: Vec<String> =
        disk.paths().into_iter().filter(|p| p.ends_with(".ron") && p.contains('/') && !p.starts_with('.')).collect();
    paths
        .iter()
        .map(|path| {
            let text = String::from_utf8(disk.peek(path).expect("there")).expect("text");
            let bare: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("uid: ")).collect();
            if without_uid {
                disk.put(path, bare.join("\n"));
            }
            let copy = format!("{}{suffix}.ron", path.trim_end_matches(".ron"));
            disk.put(&copy, if without_uid { bare.join("\n") } else { text });
            copy
        })
        .collect()
}

fn counts(store: &Store) -> (usize, usize, usize) {
    let batch = scan(store);
    (batch.people.len(), batch.talks.len(), batch.records.len())
}

#[test]
fn copies_under_any_name_are_not_loaded() {
    for suffix in SUFFIXES {
        let disk = one_of_each();
        let copies = copy_all(&disk, suffix, false);
        let store = store_on(&disk);
        for _ in 0..2 {
            assert_eq!(counts(&store_on(&disk)), (1, 1, 3), "{suffix}");
        }
        assert_eq!(counts(&store), (1, 1, 3), "{suffix}");
        let again = rescan(&store);
        assert_eq!((again.people.len(), again.talks.len(), again.gone.len()), (0, 0, 0), "{suffix}");
        let all = |n: usize| n == 1;
        assert!(all(store.all::<Councillor>().expect("reads").len()), "{suffix}");
        assert!(all(store.all::<Conversation>().expect("reads").len()), "{suffix}");
        assert!(all(store.all::<Initiative>().expect("reads").len()), "{suffix}");
        let report = store.check();
        assert_eq!((report.councillors, report.conversations, report.initiatives), (1, 1, 1), "{suffix}");
        for copy in &copies {
            let of = |problems: &[crate::store::Problem]| {
                problems.iter().find(|p| p.path == *copy).map(|p| said(&p.say)).unwrap_or_default()
            };
            let original = copy.replace(&format!("{suffix}.ron"), ".ron");
            let words = of(&report.problems);
            assert!(words.contains(&original) && words.contains(copy.as_str()), "{copy}: {words}");
            assert_eq!(of(&store.problems()), words, "{copy}");
        }
        let meant = store.who_is_meant("Siân ap Gwilym", Among::Held).expect("told");
        assert!(matches!(meant, Meant::One(..)), "{suffix}: {meant:?}");
    }
}

#[test]
fn copies_of_older_files_are_told_by_content() {
    // Two records of one name and number the program may have made itself, so a number alone is no mark of a copy.
    for suffix in SUFFIXES.into_iter().filter(|suffix| *suffix != "-2") {
        let disk = one_of_each();
        copy_all(&disk, suffix, true);
        assert_eq!(counts(&store_on(&disk)), (1, 1, 3), "{suffix}");
        let store = store_on(&disk);
        assert_eq!(store.check().councillors, 1, "{suffix}");
        let id = Id::new(format!("sian-ap-gwilym{suffix}"));
        if id.is_safe() && !suffix.starts_with('X') {
            assert!(matches!(store.read(Kind::Councillor, &id), Err(StoreError::NotARecord(_))), "{suffix}");
        }
    }
}

#[test]
fn copy_in_capitals_is_not_loaded() {
    let disk = one_of_each();
    let bytes = disk.peek("councillors/sian-ap-gwilym.ron").expect("there");
    disk.put("councillors/Sian-Ap-Gwilym.ron", bytes);
    let store = store_on(&disk);
    assert_eq!(scan(&store).people.iter().map(|p| p.id.to_string()).collect::<Vec<_>>(), ["sian-ap-gwilym"]);
    assert_eq!(store.check().councillors, 1);
}

#[test]
fn copy_that_was_changed_is_still_a_copy() {
    let disk = one_of_each();
    let store = store_on(&disk);
    let sian: Councillor = store.read_as(&Id::new("sian-ap-gwilym")).expect("there");
    let wards = vec!["Elsewhere".to_owned()];
    let married = Councillor { name: "Siân Bowen".into(), wards: sian.wards.clone(), ..sian.clone() };
    for changed in [Councillor { wards, ..sian.clone() }, married] {
        disk.put("councillors/sian-ap-gwilym-ThinkPad.ron", to_text(&changed).expect("text"));
        assert_eq!(scan(&store_on(&disk)).people.len(), 1);
    }
}

#[test]
fn renamed_file_that_comes_back_is_a_copy() {
    let disk = one_of_each();
    let bytes = disk.peek("councillors/sian-ap-gwilym.ron").expect("there");
    let store = store_on(&disk);
    scan(&store);
    disk.put("councillors/a.ron", bytes);
    assert_eq!(rescan(&store).people.len(), 0);
    assert_eq!(scan(&store_on(&disk)).people.iter().map(|p| p.id.to_string()).collect::<Vec<_>>(), ["sian-ap-gwilym"]);
    // Without the original it is the record.
    disk.take("councillors/sian-ap-gwilym.ron");
    let batch = rescan(&store);
    assert_eq!(batch.people.iter().map(|p| p.id.to_string()).collect::<Vec<_>>(), ["a"]);
    assert_eq!(store.all::<Councillor>().expect("reads").len(), 1);
}

#[test]
fn council_number_tells_one_person() {
    let disk = FakeDisk::new();
    let number = |id: &str| MemberId { system: "moderngov".into(), host: "h".into(), id: id.into() };
    let with = |name: &str, id: &str| Councillor { member_ids: vec![number(id)], ..person(name) };
    disk.put("councillors/ann-lee.ron", to_text(&with("Ann Lee", "7")).expect("text"));
    disk.put("councillors/lee.ron", to_text(&with("Ann Lee", "7")).expect("text"));
    // Two people of one name, and one whose number is used by another system.
    disk.put("councillors/ann-lee-office.ron", to_text(&with("Ann Lee", "8")).expect("text"));
    let store = store_on(&disk);
    let mut ids: Vec<String> = scan(&store).people.iter().map(|p| p.id.to_string()).collect();
    ids.sort();
    assert_eq!(ids, ["ann-lee", "ann-lee-office"]);
    assert_eq!(store.check().councillors, 2);
}

#[test]
fn people_of_nearly_the_same_name_stay_apart() {
    let disk = FakeDisk::new();
    let of_ward = |name: &str, ward: &str| Councillor { wards: vec![ward.into()], ..person(name) };
    for (id, name, ward) in [
        ("ann-lee", "Ann Lee", "Cwm"),
        ("ann-lee-2", "Ann Lee", "Cwm"),
        ("ann-lee-davies", "Ann Lee Davies", "Cwm"),
        ("ann-lee-dolau", "Ann Lee", "Dolau"),
    ] {
        disk.put(&format!("councillors/{id}.ron"), to_text(&of_ward(name, ward)).expect("text"));
    }
    let store = store_on(&disk);
    assert_eq!((scan(&store).people.len(), store.check().councillors), (4, 4));
    assert_eq!(store.all::<Councillor>().expect("reads").len(), 4);
}

#[test]
fn erase_takes_every_copy() {
    for suffix in SUFFIXES {
        let disk = one_of_each();
        copy_all(&disk, suffix, false);
        // An older program showed the copy as a person, and somebody wrote about it.
        let other = format!("sian-ap-gwilym{suffix}");
        let about = Conversation { councillors: vec![Id::new(&other)], ..talk("Rang again") };
        disk.put("conversations/2026-11-21-x.ron", to_text(&about).expect("text"));
        disk.put(
            &format!(".commonground/history/councillors/{other}/2026-11-01T00-00-00-000.ron"),
            disk.peek("councillors/sian-ap-gwilym.ron").expect("there"),
        );
        let store = store_on(&disk);
        let done = store.erase(&Id::new("sian-ap-gwilym"), &Choices::default()).expect("erased");
        assert!(done.why.is_none() && done.left.is_empty(), "{suffix}: {done:?}");
        let left: Vec<String> = disk
            .paths()
            .into_iter()
            .filter(|path| {
                let text = String::from_utf8_lossy(&disk.peek(path).unwrap_or_default()).into_owned();
                path.contains("sian") || text.contains("sian-ap") || text.contains("Gwilym")
            })
            .collect();
        assert_eq!(left, Vec::<String>::new(), "{suffix}");
    }
}

#[test]
fn namesakes_copy_is_not_erased_with_them() {
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    for id in ["ann-lee", "ann-lee-2"] {
        store.save(&new(id, Councillor { wards: vec![id.into()], ..person("Ann Lee") })).expect("saves");
    }
    disk.put("councillors/ann-lee-2-ThinkPad.ron", disk.peek("councillors/ann-lee-2.ron").expect("there"));
    let done = store.erase(&Id::new("ann-lee"), &Choices::default()).expect("erased");
    assert!(done.why.is_none());
    assert!(disk.peek("councillors/ann-lee-2.ron").is_some());
    assert!(disk.peek("councillors/ann-lee-2-ThinkPad.ron").is_some());
    assert_eq!(scan(&store_on(&disk)).people.len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_copied_file_is_never_a_second_record(suffix in "[A-Za-z0-9_. ()-]{1,12}", old in any::<bool>()) {
        let disk = one_of_each();
        // Of files without a uid, a number or letters run together with the name say nothing.
        prop_assume!(!old || suffix.starts_with(['_', '.', ' ', '(', '-']) && suffix.contains(char::is_alphabetic));
        copy_all(&disk, &suffix, old);
        prop_assert_eq!(counts(&store_on(&disk)), (1, 1, 3));
        let report = store_on(&disk).check();
        prop_assert_eq!((report.councillors, report.conversations, report.initiatives), (1, 1, 1));
    }

    #[test]
    fn what_the_program_made_is_never_a_copy(
        names in prop::collection::vec("(Ann|Siân|Rhodri|Bo|Office|Vm)( (Lee|Ap Gwilym|Office|1|Mac)){0,2}", 2..8),
        same_ward in any::<bool>(),
    ) {
        let disk = FakeDisk::new();
        let store = store_on(&disk);
        for (n, name) in names.iter().enumerate() {
            let ward = if same_ward { "Cwm".to_owned() } else { format!("Ward {n}") };
            let saved = store.save(&new(Id::slug(name).as_str(), Councillor { wards: vec![ward], ..person(name) }));
            let id = saved.expect("saves").id;
            let note = Conversation { councillors: vec![id.clone()], ..talk("Rang") };
            store.save(&new(&format!("2026-11-20-{id}"), note)).expect("saves");
        }
        let n = names.len();
        prop_assert_eq!(counts(&store_on(&disk)), (n, n, 0));
        prop_assert_eq!(store.all::<Councillor>().expect("reads").len(), n);
        let copies = store.check().problems.iter().filter(|p| p.say.key.starts_with("store-copy")).count();
        prop_assert_eq!(copies, 0);
    }
}

#[test]
fn changed_copy_says_nothing_of_the_original() {
    // What is saved to the original goes to the original.
    let disk = one_of_each();
    copy_all(&disk, "-office", false);
    let store = store_on(&disk);
    let sian: Councillor = store.read_as(&Id::new("sian-ap-gwilym")).expect("there");
    let after = Councillor { surgeries: vec!["Tuesdays".into()], ..sian.clone() };
    let saved = store.save(&change("sian-ap-gwilym", Some(sian), Some(after))).expect("saves");
    assert_eq!((saved.id.as_str(), saved.other), ("sian-ap-gwilym", None));
    assert_eq!(scan(&store_on(&disk)).people.len(), 1);
}
