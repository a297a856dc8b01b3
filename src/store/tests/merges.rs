//! Two records of one person become one, and what named the one that goes follows.

use std::collections::BTreeSet;
use std::sync::atomic::AtomicBool;

use super::*;
use crate::guidance::sample;
use crate::model::merging::suggested;
use crate::model::{Date, Edit, Hold, Proposal, SenseMap, Workshop};
use crate::store::{Disk, Draft, NoMerge, StoreError, two_people};

fn day() -> Date {
    Date::new(2026, 11, 20).expect("a day")
}

fn sample_disk() -> FakeDisk {
    let disk = FakeDisk::new();
    for (path, bytes) in sample::files(day()) {
        disk.create_dir_all(crate::store::disk::parent(&path)).expect("a folder");
        disk.write_new(&path, &bytes, false).expect("written");
    }
    disk
}

fn do_it(store: &Store, edit: &Edit) {
    store.save_all(&edit.changes, &AtomicBool::new(false), &mut |_, _| {}).expect("saved");
}

fn merge(store: &Store, keep: &str, other: &str) -> Edit {
    let plan = store.plan_merge(&Id::new(keep), &Id::new(other)).expect("a plan");
    let edit = plan.edit(&suggested(&plan.keep.1, &plan.other.1));
    do_it(store, &edit);
    edit
}

fn councillors() -> Vec<String> {
    let id = |(path, _): (String, Vec<u8>)| Some(path.strip_prefix("councillors/")?.strip_suffix(".ron")?.to_owned());
    sample::files(day()).into_iter().filter_map(id).collect()
}

/// Every record that is not the program's own, as it reads.
fn records(store: &Store, disk: &FakeDisk) -> Vec<(String, Record)> {
    let mut all = Vec::new();
    for path in disk.paths().into_iter().filter(|p| p.contains('/') && !p.starts_with('.')) {
        let (folder, name) = path.split_once('/').expect("a folder");
        let kind = Kind::with_folder().find(|k| k.folder() == folder).expect("a kind");
        let id = Id::new(name.strip_suffix(".ron").expect("a record"));
        all.push((path.clone(), store.read(kind, &id).expect("reads")));
    }
    all.sort_by(|a, b| a.0.cmp(&b.0));
    all
}

#[test]
fn every_reference_follows_and_one_undo_takes_it_back() {
    let everybody = councillors();
    // Each with the one behind, and the one with the most with each: every kind of reference is met.
    let next = everybody.iter().cloned().zip(everybody.iter().skip(1).cloned());
    let busy =
        everybody.iter().filter(|id| *id != "sian-ap-gwilym").map(|id| (id.clone(), "sian-ap-gwilym".to_owned()));
    for (keep, other) in next.chain(busy) {
        let disk = sample_disk();
        let store = store_on(&disk);
        let before = records(&store, &disk);
        let edit = merge(&store, &keep, &other);
        assert_eq!(store.check().problems, [], "{keep} + {other}");
        for (path, record) in records(&store, &disk) {
            let text = crate::model::with_record!(&record, it => crate::store::ron_text::to_text(it)).expect("a text");
            assert!(!text.contains(&format!("\"{other}\"")), "{path} still names {other}");
        }
        do_it(&store, &edit.inverse());
        assert_eq!(records(&store, &disk), before, "{keep} + {other}, undone");
    }
}

#[test]
fn sense_maps_of_both_are_joined() {
    let disk = sample_disk();
    let store = store_on(&disk);
    let mine: SenseMap = store.read_as(&Id::new("meals-that-matter--sian-ap-gwilym")).expect("a map");
    merge(&store, "aled-cynfelyn", "sian-ap-gwilym");
    let map: SenseMap = store.read_as(&Id::new("meals-that-matter--aled-cynfelyn")).expect("the map moved");
    assert_eq!((map.top.len(), map.links.len()), (mine.top.len(), mine.links.len()));
    assert_eq!(map.loose_links().count(), 0);
    assert_ne!(map.uid, mine.uid, "another record has another uid");
    assert!(store.read_as::<SenseMap>(&Id::new("meals-that-matter--sian-ap-gwilym")).is_err());
}

#[test]
fn record_from_the_trash_names_who_stayed() {
    let disk = sample_disk();
    let store = store_on(&disk);
    let id = Id::new("sian-ap-gwilym-watchdog");
    let proposal: Proposal = store.read_as(&id).expect("a proposal");
    store.save(&change("sian-ap-gwilym-watchdog", Some(proposal.clone()), None)).expect("deleted");
    merge(&store, "aled-cynfelyn", "sian-ap-gwilym");
    let trashed = store.trash().expect("the trash").into_iter().find(|t| t.id == id).expect("it is there");
    store.restore(&trashed).expect("restored");
    let back: Proposal = store.read_as(&id).expect("a proposal");
    assert_eq!(back.councillor, Some(Id::new("aled-cynfelyn")));
    assert_eq!(Proposal { councillor: proposal.councillor.clone(), ..back }, proposal, "and not a word more changed");
}

#[test]
fn earlier_version_names_who_stayed() {
    let disk = sample_disk();
    let store = store_on(&disk);
    merge(&store, "aled-cynfelyn", "sian-ap-gwilym");
    let id = Id::new("sian-ap-gwilym-watchdog");
    let versions = store.versions(Kind::Proposal, &id).expect("versions");
    let Record::Proposal(old) = store.read_version(&versions[0]).expect("reads") else { panic!("a proposal") };
    assert_eq!(old.councillor, Some(Id::new("aled-cynfelyn")));
}

#[test]
fn merge_is_refused_with_its_reason() {
    let refused = |store: &Store, keep: &str, other: &str| match store.plan_merge(&Id::new(keep), &Id::new(other)) {
        Err(StoreError::CannotMerge(why)) => {
            said(&why.say());
            why
        }
        other => panic!("{other:?}"),
    };
    let (disk, sian, aled) = (sample_disk(), "sian-ap-gwilym", "aled-cynfelyn");
    let store = store_on(&disk);
    assert_eq!(refused(&store, sian, sian), NoMerge::Same);

    let before: Councillor = store.read_as(&Id::new(aled)).expect("a councillor");
    let elsewhere = Councillor { council: Some(Id::new("another")), ..before.clone() };
    store.save(&change(aled, Some(before.clone()), Some(elsewhere.clone()))).expect("saved");
    assert_eq!(refused(&store, sian, aled), NoMerge::Councils);
    store.save(&change(aled, Some(elsewhere), Some(before))).expect("saved");

    let path = "conversations/2026-11-12-sian-ap-gwilym.ron";
    let whole = disk.peek(path).expect("a file");
    disk.put(path, b"Conversation(councillors: [\"sian-ap-gwilym\"], oops");
    assert_eq!(refused(&store, aled, sian), NoMerge::Unreadable(path.into()));
    disk.put(path, &whole);

    let about = vec![("who".to_owned(), sian.to_owned())];
    let draft = Draft {
        id: Id::new("d1"),
        form: "conversation".into(),
        about,
        fields: vec![("note".into(), "half a".into())],
        left: false,
        started: String::new(),
        saved: String::new(),
    };
    store.put_draft(&draft).expect("kept");
    assert_eq!(refused(&store, aled, sian), NoMerge::Draft);
    assert!(store.plan_merge(&Id::new(sian), &Id::new(aled)).is_ok(), "it is about the one who stays");
}

#[test]
fn hold_on_either_or_on_what_follows_refuses() {
    let hold = Some(Hold { reason: "Request 17".into(), since: day() });
    for who in ["sian-ap-gwilym", "aled-cynfelyn"] {
        let store = store_on(&sample_disk());
        store.set_hold(&Id::new(who), hold.clone()).expect("held");
        let plan = store.plan_merge(&Id::new("aled-cynfelyn"), &Id::new("sian-ap-gwilym"));
        assert!(matches!(plan, Err(StoreError::OnHold { .. })), "{who}");
    }
    let store = store_on(&sample_disk());
    let id = "2026-11-12-sian-ap-gwilym";
    let talk: Conversation = store.read_as(&Id::new(id)).expect("a conversation");
    store.save(&change(id, Some(talk.clone()), Some(Conversation { hold, ..talk }))).expect("saved");
    let plan = store.plan_merge(&Id::new("aled-cynfelyn"), &Id::new("sian-ap-gwilym"));
    assert!(matches!(plan, Err(StoreError::OnHold { .. })));
}

#[test]
fn check_names_likely_duplicates_until_told_apart() {
    let disk = sample_disk();
    let store = store_on(&disk);
    let sian: Councillor = store.read_as(&Id::new("sian-ap-gwilym")).expect("a councillor");
    let twice = Councillor { uid: Default::default(), member_ids: Vec::new(), contacts: Vec::new(), ..sian };
    store.save(&new("sian-ap-gwilym-2", twice)).expect("saved");
    let problems = store.check().problems;
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(said(&problems[0].say).contains("sian-ap-gwilym"));
    let read = |id: &str| (Id::new(id), store.read_as::<Councillor>(&Id::new(id)).expect("a councillor"));
    let edit = two_people(&read("sian-ap-gwilym"), &read("sian-ap-gwilym-2"));
    do_it(&store, &edit);
    assert_eq!(store.check().problems, []);
    assert_eq!(store.likely_twice().expect("looked"), []);
}

#[test]
fn person_stands_once_after_both_attended() {
    let disk = sample_disk();
    let store = store_on(&disk);
    let mut workshop = Workshop::new("Taster", day(), "taster");
    workshop.attended = ["aled-cynfelyn", "ruth-hollins", "sian-ap-gwilym"].map(Id::new).to_vec();
    store.save(&new("2026-11-20-taster", workshop)).expect("saved");
    merge(&store, "aled-cynfelyn", "sian-ap-gwilym");
    let workshop: Workshop = store.read_as(&Id::new("2026-11-20-taster")).expect("a workshop");
    assert_eq!(workshop.attended, ["aled-cynfelyn", "ruth-hollins"].map(Id::new));
    let fields: BTreeSet<_> = BTreeSet::new();
    assert!(
        store
            .plan_merge(&Id::new("aled-cynfelyn"), &Id::new("ruth-hollins"))
            .is_ok_and(|p| !p.edit(&fields).changes.is_empty())
    );
}

#[test]
fn erase_takes_the_record_that_was_merged_too() {
    let disk = sample_disk();
    let store = store_on(&disk);
    merge(&store, "aled-cynfelyn", "sian-ap-gwilym");
    let done = store.erase(&Id::new("aled-cynfelyn"), &crate::store::Choices::default()).expect("erased");
    assert!(done.why.is_none(), "{done:?}");
    let left: Vec<String> = disk.paths().into_iter().filter(|p| p.contains("councillors/sian-ap-gwilym")).collect();
    assert_eq!(left, Vec::<String>::new(), "neither in the trash nor among earlier versions");
    let names = |path: &String| {
        let bytes = disk.peek(path).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        text.contains("Siân ap Gwilym") || text.contains("Aled Cynfelyn") || text.contains("\"aled-cynfelyn\"")
    };
    let named: Vec<String> = disk.paths().into_iter().filter(names).collect();
    assert_eq!(named, Vec::<String>::new());
}

#[test]
fn undone_merge_leaves_two_people_to_erase() {
    let disk = sample_disk();
    let store = store_on(&disk);
    let edit = merge(&store, "aled-cynfelyn", "sian-ap-gwilym");
    do_it(&store, &edit.inverse());
    store.erase(&Id::new("aled-cynfelyn"), &crate::store::Choices::default()).expect("erased");
    let left: Councillor = store.read_as(&Id::new("sian-ap-gwilym")).expect("she is somebody else");
    assert_eq!(left.name, "Siân ap Gwilym");
    assert!(disk.paths().iter().any(|p| p.starts_with("conversations/") && p.contains("sian-ap-gwilym")));
}

#[test]
fn erase_after_an_undone_merge_takes_the_joined_version_too() {
    let disk = sample_disk();
    let store = store_on(&disk);
    let edit = merge(&store, "aled-cynfelyn", "sian-ap-gwilym");
    do_it(&store, &edit.inverse());
    store.erase(&Id::new("sian-ap-gwilym"), &crate::store::Choices::default()).expect("erased");
    let holds = |path: &String| {
        let bytes = disk.peek(path).unwrap_or_default();
        String::from_utf8_lossy(&bytes).contains("sian.ap-gwilym@")
    };
    let left: Vec<String> = disk.paths().into_iter().filter(holds).collect();
    assert_eq!(left, Vec::<String>::new());
    assert!(store.read_as::<Councillor>(&Id::new("aled-cynfelyn")).is_ok());
}

#[test]
fn old_id_of_a_merged_record_is_not_erased() {
    let store = store_on(&sample_disk());
    merge(&store, "aled-cynfelyn", "sian-ap-gwilym");
    let done = store.erase(&Id::new("sian-ap-gwilym"), &crate::store::Choices::default());
    let Err(StoreError::MergedInto { id, .. }) = done else { panic!("{done:?}") };
    assert_eq!(id, Id::new("aled-cynfelyn"));
}

#[test]
fn hold_keeps_conversations_of_the_person_whole() {
    let store = store_on(&sample_disk());
    let hold = Some(Hold { reason: "C-77".into(), since: day() });
    store.set_hold(&Id::new("sian-ap-gwilym"), hold).expect("held");
    let done = store.erase_words("gegin");
    assert!(matches!(done, Err(StoreError::OnHold { .. })), "{done:?}");
}

#[test]
fn maps_of_both_name_only_who_stayed() {
    let disk = sample_disk();
    let store = store_on(&disk);
    let map: SenseMap = store.read_as(&Id::new("meals-that-matter--sian-ap-gwilym")).expect("a map");
    let mut mine = SenseMap { councillor: Some(Id::new("aled-cynfelyn")), uid: Default::default(), ..map };
    let action = crate::model::Task {
        owner: crate::model::TaskOwner::Councillor(Id::new("sian-ap-gwilym")),
        about: vec![Id::new("sian-ap-gwilym")],
        ..Default::default()
    };
    mine.links[0].actions.push(action);
    store.save(&new("meals-that-matter--aled-cynfelyn", mine)).expect("saved");
    merge(&store, "aled-cynfelyn", "sian-ap-gwilym");
    let map: SenseMap = store.read_as(&Id::new("meals-that-matter--aled-cynfelyn")).expect("a map");
    let text = crate::store::ron_text::to_text(&map).expect("a text");
    assert!(!text.contains("sian-ap-gwilym"), "{text}");
}

#[test]
fn draft_of_a_profile_refuses_too() {
    let store = store_on(&sample_disk());
    let draft = Draft {
        id: Id::new("d2"),
        form: "person".into(),
        about: vec![("id".into(), "sian-ap-gwilym".into())],
        fields: vec![("party".into(), "x".into())],
        left: true,
        started: String::new(),
        saved: String::new(),
    };
    store.put_draft(&draft).expect("kept");
    let plan = store.plan_merge(&Id::new("aled-cynfelyn"), &Id::new("sian-ap-gwilym"));
    assert!(matches!(plan, Err(StoreError::CannotMerge(NoMerge::Draft))));
}
