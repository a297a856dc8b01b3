//! Workspaces of format 1: they open, work, and are written as format 2 without a changed word.

use std::path::Path;

use proptest::prelude::*;
use serde_json::Value;

use super::*;
use crate::model::workspace::FORMAT;
use crate::model::{Changed, Date, Hold, Minute, SenseMap, Uid, Workspace};
use crate::store::ron_text::{from_bytes, to_text};
use crate::store::{Access, StoreError};

/// The workspace that format 1 left behind: at least one record of every kind, trash, history, a draft, an import
/// that was broken off.
fn format_1() -> FakeDisk {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/format1");
    let disk = FakeDisk::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(&root).expect("within").to_string_lossy().replace('\\', "/");
                disk.put(&name, std::fs::read(&path).expect("a file"));
            }
        }
    }
    disk
}

/// Every record in its place: kind, id, path.
fn records(disk: &FakeDisk) -> Vec<(Kind, Id, String)> {
    let mut all = Vec::new();
    for path in disk.paths() {
        let kind = Kind::ALL.into_iter().find(|kind| match kind.single() {
            Some(id) => path == kind.path(&id),
            None => path.rsplit_once('/').is_some_and(|(folder, _)| folder == kind.folder()),
        });
        let name = path.rsplit('/').next().unwrap_or_default().trim_end_matches(".ron").to_owned();
        all.extend(kind.map(|kind| (kind, Id::new(name), path)));
    }
    all
}

/// What a file says, as a tree, with what format 2 adds by itself taken out.
fn words(kind: Kind, bytes: &[u8]) -> Value {
    let mut tree = crate::model::with_kind!(kind, T => {
        serde_json::to_value(from_bytes::<T>(bytes).expect("reads")).expect("a tree")
    });
    strip(&mut tree);
    tree
}

fn strip(tree: &mut Value) {
    match tree {
        Value::Object(all) => {
            for added in ["uid", "format", "changed", "hold"] {
                all.remove(added);
            }
            // Links name their cards in another way.
            all.remove("links");
            all.values_mut().for_each(strip);
        }
        Value::Array(all) => all.iter_mut().for_each(strip),
        _ => {}
    }
}

/// A change to a record that is no word of anybody's.
fn touched(record: &Record) -> Option<Record> {
    let mut record = record.clone();
    let changed = Changed { officer: None, at: Minute::from_iso("2026-11-26T10:14").expect("a minute") };
    match &mut record {
        Record::Workspace(it) => it.changed = Some(changed),
        Record::AboutMe(it) => it.changed = Some(changed),
        Record::Initiative(it) => it.changed = Some(changed),
        Record::Proposal(it) => it.changed = Some(changed),
        Record::Councillor(it) => it.changed = Some(changed),
        Record::Conversation(it) => it.changed = Some(changed),
        Record::Officer(it) => it.changed = Some(changed),
        Record::Task(it) => it.changed = Some(changed),
        Record::Sense(it) => it.changed = Some(changed),
        Record::Meeting(it) => it.changed = Some(changed),
        Record::Person(it) => it.changed = Some(changed),
        Record::Workshop(it) => it.changed = Some(changed),
        Record::Agenda(it) => it.changed = Some(changed),
        Record::Template(it) => it.changed = Some(changed),
        Record::Themes(it) => it.changed = Some(changed),
        Record::Roles(_) | Record::Laws(_) => return None,
    }
    Some(record)
}

fn format_on(disk: &FakeDisk) -> Workspace {
    from_bytes(&disk.peek("workspace.ron").expect("there")).expect("reads")
}

#[test]
fn format_1_opens_whole() {
    let disk = format_1();
    let store = store_on(&disk);
    assert_eq!(store.access(), Access::ReadWrite);
    let folders = records(&disk);
    let had = [
        Kind::Workspace,
        Kind::AboutMe,
        Kind::Councillor,
        Kind::Initiative,
        Kind::Conversation,
        Kind::Sense,
        Kind::Proposal,
        Kind::Workshop,
        Kind::Agenda,
        Kind::Roles,
        Kind::Themes,
        Kind::Laws,
    ];
    for kind in had {
        assert!(folders.iter().any(|(of, ..)| *of == kind), "{kind:?} is in the fixture");
    }
    for (kind, id, path) in folders {
        let record = store.read(kind, &id).unwrap_or_else(|e| panic!("{path}: {e}"));
        assert!(record.uid().is_none_or(|uid| !uid.is_empty()), "{path}");
    }
    // What was broken off is finished.
    assert!(store.read(Kind::Councillor, &Id::new("new-arrival")).is_ok());
    assert_eq!(store.drafts().0.len(), 1);
    assert_eq!(store.imports().expect("lists").len(), 1);
    let trash = store.trash().expect("lists");
    assert_eq!(trash.iter().filter(|t| t.title == "Ann Gone").count(), 1);
    let versions = store.versions(Kind::Councillor, &Id::new("ruth-hollins")).expect("lists");
    store.read_version(&versions[0]).expect("reads");
    let wrong: Vec<_> =
        store.check().problems.into_iter().filter(|p| !p.say.key.starts_with("store-check-open")).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    assert_eq!(format_on(&disk).format, 1, "looking changes nothing");
}

#[test]
fn first_write_raises_format_once() {
    let disk = format_1();
    let store = store_on(&disk);
    let ruth = store.read(Kind::Councillor, &Id::new("ruth-hollins")).expect("reads");
    let change = Change {
        kind: Kind::Councillor,
        id: Id::new("ruth-hollins"),
        before: Some(ruth.clone()),
        after: touched(&ruth),
    };
    let saved = store.save(&change).expect("saves");
    assert_eq!((saved.merged, saved.say), (None, None), "nobody else changed anything");
    let raised = format_on(&disk);
    assert_eq!(raised.format, FORMAT);
    assert!(!raised.uid.is_empty());
    let derived = Uid::of_workspace(&from_bytes(&format_1().peek("workspace.ron").expect("there")).expect("reads"));
    assert_eq!(raised.uid, derived, "what was derived before still holds");
    assert_eq!(store.versions(Kind::Workspace, &Id::new("workspace")).expect("lists").len(), 1);
    // And once is enough.
    store.save(&change.inverse()).expect("saves");
    assert_eq!(store.versions(Kind::Workspace, &Id::new("workspace")).expect("lists").len(), 1);
}

#[test]
fn uids_survive_the_first_write() {
    let disk = format_1();
    let store = store_on(&disk);
    let before = store.read(Kind::Councillor, &Id::new("sian-ap-gwilym")).expect("reads");
    let again = store_on(&disk).read(Kind::Councillor, &Id::new("sian-ap-gwilym")).expect("reads");
    assert_eq!(before, again, "another program derives the same");
    let after = touched(&before).expect("a change");
    let change = Change {
        kind: Kind::Councillor,
        id: Id::new("sian-ap-gwilym"),
        before: Some(before.clone()),
        after: Some(after.clone()),
    };
    store.save(&change).expect("saves");
    assert_eq!(store_on(&disk).read(Kind::Councillor, &Id::new("sian-ap-gwilym")).expect("reads"), after);
    // Undo and redo find nothing that somebody else changed.
    assert_eq!(store.save(&change.inverse()).expect("saves").merged, None);
    assert_eq!(store.save(&change).expect("saves").merged, None);
}

#[test]
fn old_links_name_the_same_cards() {
    let disk = format_1();
    let store = store_on(&disk);
    let maps: Vec<(Id, SenseMap)> = store.all().expect("lists");
    assert!(!maps.is_empty());
    for (id, map) in maps {
        let old = String::from_utf8(disk.peek(&Kind::Sense.path(&id)).expect("there")).expect("text");
        let pairs = old.lines().map(str::trim).filter_map(|line| {
            let (top, bottom) = line.strip_prefix('(')?.strip_suffix("),")?.split_once(", ")?;
            Some((top.parse().ok()?, bottom.parse().ok()?))
        });
        assert_eq!(map.linked_places(), pairs.collect::<Vec<(usize, usize)>>(), "{id}");
        assert!(map.links.iter().all(|link| !link.uid.is_empty() && !link.top.as_str().starts_with('#')), "{id}");
    }
}

#[test]
fn newer_format_opens_for_reading() {
    let disk = FakeDisk::new();
    disk.put("workspace.ron", "Workspace(\n    format: 3,\n    clouds: [Cumulus(height: 2)],\n)\n");
    disk.put("councillors/a.ron", to_text(&person("A")).expect("writes"));
    let store = store_on(&disk);
    let Access::ReadOnly(say) = store.access() else { panic!("it would write") };
    let words = said(&say);
    assert!(words.contains("newer version") && words.contains('3'), "{words}");
    assert!(read(&store, Kind::Councillor, "a").is_some());
    assert!(matches!(store.save(&new("b", person("B"))), Err(StoreError::ReadOnly(_))));
}

#[test]
fn contacts_of_two_workspaces_differ() {
    let of = |name: &str| {
        let disk = FakeDisk::new();
        disk.put("workspace.ron", format!("Workspace(format: 1, name: \"{name}\")"));
        disk.put("councillors/a.ron", to_text(&person("A")).expect("writes"));
        let record = store_on(&disk).read(Kind::Councillor, &Id::new("a")).expect("reads");
        record.uid().cloned().expect("a uid")
    };
    assert_ne!(of("North"), of("South"));
    assert_eq!(of("North"), of("North"));
}

#[test]
fn new_records_get_random_uids() {
    let uid = |disk: &FakeDisk| {
        let store = store_on(disk);
        store.save(&new("a", person("A"))).expect("saves");
        store.read(Kind::Councillor, &Id::new("a")).expect("reads").uid().cloned().expect("a uid")
    };
    assert_ne!(uid(&FakeDisk::new()), uid(&FakeDisk::new()));
    let seeded = || crate::store::Uids::seeded(7);
    let two = |uids: crate::store::Uids| (uids.new_uid(), uids.new_uid());
    assert_eq!(two(seeded()), two(seeded()));
    assert_ne!(two(seeded()).0, two(seeded()).1);
}

#[test]
fn a_namesake_gets_an_id_of_their_own() {
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    let who = Id::new("ann-bowen");
    store.save(&new("ann-bowen", person("Ann Bowen"))).expect("saves");
    let note = Conversation { councillors: vec![who.clone()], ..talk("About her allotment") };
    store.save(&new("2026-11-20-ann-bowen", note)).expect("saves");
    let ann = store.read(Kind::Councillor, &who).expect("reads");
    let gone = Change { kind: Kind::Councillor, id: who.clone(), before: Some(ann), after: None };
    store.save(&gone).expect("deletes");
    // A record that said exactly the same would be the one that was deleted, coming back.
    let stranger = Councillor { wards: vec!["Elsewhere".into()], ..person("Ann Bowen") };
    let stranger = store.save(&new("ann-bowen", stranger)).expect("saves");
    assert_eq!(stranger.id, Id::new("ann-bowen-2"), "the trash still has the first");
    // The one who was deleted comes back under her own id.
    assert_eq!(store.save(&gone.inverse()).expect("saves").id, who);

    // Deleted by hand, with no trash: the note still names her.
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    let note = Conversation { councillors: vec![who.clone()], ..talk("About her allotment") };
    store.save(&new("2026-11-20-ann-bowen", note)).expect("saves");
    let cancel = std::sync::atomic::AtomicBool::new(false);
    let both = [new("ann-bowen", person("Ann Bowen")), new("bob-rees", person("Bob Rees"))];
    let saved = store.save_all(&both, &cancel, &mut |_, _| {}).expect("saves");
    assert_eq!(saved.iter().map(|s| s.id.as_str()).collect::<Vec<_>>(), ["ann-bowen-2", "bob-rees"]);
}

#[test]
fn a_hold_refuses_erasing() {
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    let who = Id::new("ann-bowen");
    store.save(&new("ann-bowen", person("Ann Bowen"))).expect("saves");
    let note = Conversation { councillors: vec![who.clone()], ..talk("Ann Bowen likes runner beans") };
    store.save(&new("2026-11-20-ann-bowen", note)).expect("saves");
    let since = Date::new(2026, 11, 21).expect("a day");
    store.set_hold(&who, Some(Hold { reason: "Request 17".into(), since })).expect("saves");
    let files = disk.paths();
    let refused = store.erase(&who, &crate::store::Choices::default()).expect_err("refused");
    let words = said(&refused.say());
    assert!(words.contains("Request 17") && words.contains("2026"), "{words}");
    assert_eq!(disk.paths(), files, "nothing was touched");
    assert!(store.read(Kind::Councillor, &who).is_ok());
    store.set_hold(&who, None).expect("saves");
    let done = store.erase(&who, &crate::store::Choices::default()).expect("erases");
    assert!(done.why.is_none() && store.read(Kind::Councillor, &who).is_err());
}

#[test]
fn a_guess_about_a_party_is_found() {
    let disk = format_1();
    let store = store_on(&disk);
    let date = Date::new(2026, 11, 20).expect("a day");
    let guess = crate::model::Statement::new("Will cross the floor", crate::model::Basis::MyImpression { date });
    let who = Councillor { pressure_party: vec![guess], ..person("Ann Bowen") };
    store.save(&new("ann-bowen", who)).expect("saves");
    let found: Vec<_> = store.check().problems.into_iter().filter(|p| p.say.key == "store-check-party-guess").collect();
    assert_eq!(found.iter().map(|p| p.path.as_str()).collect::<Vec<_>>(), ["councillors/ann-bowen.ron"]);
    assert!(said(&found[0].say).contains("special category"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is saved first, and in whatever order, every file is then of format 2 or as it was, and says what it said.
    #[test]
    fn no_word_changes_on_the_way_to_format_2(order in prop::collection::vec(0..1000usize, 1..40), many in any::<bool>()) {
        let disk = format_1();
        let store = store_on(&disk);
        let before: Vec<(Kind, Id, Value)> = records(&disk)
            .into_iter()
            .map(|(kind, id, path)| (kind, id, words(kind, &disk.peek(&path).expect("there"))))
            .collect();
        let mut changes = Vec::new();
        for n in order {
            let (kind, id, _) = &before[n % before.len()];
            let record = store.read(*kind, id).expect("reads");
            if changes.iter().any(|c: &Change| c.kind == *kind && c.id == *id) {
                continue;
            }
            let after = touched(&record);
            let change = Change { kind: *kind, id: id.clone(), before: Some(record), after };
            changes.extend(change.after.is_some().then_some(change));
        }
        if many {
            let never = std::sync::atomic::AtomicBool::new(false);
            store.save_all(&changes, &never, &mut |_, _| {}).expect("saves");
        } else {
            for change in &changes {
                prop_assert_eq!(store.save(change).expect("saves").merged, None);
            }
        }
        if !changes.is_empty() {
            prop_assert_eq!(format_on(&disk).format, FORMAT);
        }
        for (kind, id, said) in before {
            prop_assert_eq!(words(kind, &disk.peek(&kind.path(&id)).expect("there")), said, "{:?} {}", kind, id);
        }
        let wrong: Vec<String> = store
            .check()
            .problems
            .into_iter()
            .filter(|p| !p.say.key.starts_with("store-check-open"))
            .map(|p| format!("{} {}", p.path, p.say.key))
            .collect();
        prop_assert!(wrong.is_empty(), "{:?}", wrong);
    }
}
