//! Damaged files of the program's own: records, drafts, versions, index, plan.

use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;

use commonground::model::{Id, Kind, PersonBrief, Record};
use commonground::store::{Access, Store, StoreError};

use crate::council::{change, council, talk};
use crate::invariants::Held;
use crate::places::{self, Machine};

/// Everybody and everything that a scan gives.
#[derive(Debug, Default, PartialEq)]
struct Given {
    people: BTreeMap<Id, PersonBrief>,
    others: BTreeMap<(Kind, Id), String>,
}

fn given(store: &Store) -> Given {
    let mut given = Given::default();
    store.scan(&AtomicBool::new(false), &mut |batch| {
        let others = &mut given.others;
        others.extend(batch.talks.iter().map(|t| ((Kind::Conversation, t.id.clone()), format!("{t:?}"))));
        let whole = |(id, it): &(Id, Record)| ((it.kind(), id.clone()), format!("{it:?}"));
        others.extend(batch.records.iter().map(whole));
        given.people.extend(batch.people.into_iter().map(|p| (p.id.clone(), p)));
        for (kind, id) in batch.gone {
            given.people.remove(&id);
            given.others.remove(&(kind, id));
        }
    });
    given
}

/// The council, with an index.
pub fn indexed() -> Machine {
    let machine = council();
    given(&machine.store());
    assert!(machine.peek(places::INDEX).is_some(), "a scan makes an index");
    machine
}

/// A file of the workspace: the others are read as ever, it is not written over, and saving goes on.
pub fn file(council: &Machine, path: &str, bytes: &[u8], at: &str) {
    let before = given(&council.store());
    let machine = council.copy();
    machine.put(path, bytes);
    let store = machine.open().unwrap_or_else(|e| panic!("{at}: the workspace does not open: {e}"));
    let now = given(&store);
    let damaged = |kind: Kind, id: &Id| kind.path(id) == path;
    for (id, brief) in before.people.iter().filter(|(id, _)| !damaged(Kind::Councillor, id)) {
        assert_eq!(now.people.get(id), Some(brief), "{at}: {id} is taken down too");
    }
    for ((kind, id), brief) in before.others.iter().filter(|((kind, id), _)| !damaged(*kind, id)) {
        assert_eq!(now.others.get(&(*kind, id.clone())), Some(brief), "{at}: {id} is taken down too");
    }
    let report = store.check();
    let of_kind = Kind::ALL.into_iter().find(|kind| match path.rsplit_once('/') {
        Some((folder, _)) => kind.folder() == folder,
        None => kind.single().is_some_and(|id| kind.path(&id) == path),
    });
    let id = Id::new(path.rsplit('/').next().unwrap_or(path).trim_end_matches(".ron"));
    let broken = of_kind.is_some_and(|kind| matches!(store.read(kind, &id), Err(StoreError::Unreadable { .. })));
    if broken {
        let named = report.problems.iter().any(|p| p.path == path);
        assert!(named, "{at}: broken, and `check` does not say so: {:?}", report.problems);
    }
    drop((store.trash(), store.drafts(), store.discarded_drafts(), store.imports(), store.drafts_to_go_on_with()));
    if store.access() == Access::ReadWrite {
        saves_go_on(&store, at);
    }
    if broken {
        // Somebody who saw it whole saves it: refused, and it stays what it is.
        if let (Ok(old), Some(kind)) = (council.store().read(of_kind.unwrap_or(Kind::Workspace), &id), of_kind) {
            let change = commonground::model::Change { kind, id: id.clone(), before: Some(old), after: None };
            assert!(store.save(&change).is_err(), "{at}: a broken file was thrown away");
        }
    }
    drop(store);
    machine.store();
    assert_eq!(machine.peek(path).as_deref(), Some(bytes), "{at}: written over");
}

fn saves_go_on(store: &Store, at: &str) {
    let new = change("2026-11-20-after", None, Some(talk(&["cei-dunn"], "zqafter")));
    store.save(&new).unwrap_or_else(|e| panic!("{at}: nothing else can be saved: {e}"));
    let both = [
        change("2026-11-20-after-2", None, Some(talk(&["cei-dunn"], "zqafter2"))),
        change("2026-11-20-after-3", None, Some(talk(&["cei-dunn"], "zqafter3"))),
    ];
    store
        .save_all(&both, &AtomicBool::new(false), &mut |_, _| {})
        .unwrap_or_else(|e| panic!("{at}: nothing else can be saved together: {e}"));
}

/// The index: what lists show is what the records say.
pub fn index(indexed: &Machine, bytes: &[u8], at: &str) {
    let before = given(&indexed.copy().store());
    let machine = indexed.copy();
    machine.overwrite_unseen(places::INDEX, bytes);
    assert_eq!(given(&machine.store()), before, "{at}: lists show what no record says");
}

/// The plan of changes that were accepted: nothing is lost by it, and saving goes on.
pub fn plan(begun: &Machine, path: &str, bytes: &[u8], at: &str) {
    let before = Held::of(&begun.files());
    let machine = begun.copy();
    machine.put(path, bytes);
    let store = machine.open().unwrap_or_else(|e| panic!("{at}: the workspace does not open: {e}"));
    saves_go_on(&store, at);
    drop((store.check(), given(&store)));
    let now = Held::of(&machine.files());
    let lost: Vec<&String> = before.words.iter().filter(|w| !now.words.contains(*w)).collect();
    assert!(lost.is_empty(), "{at}: lost: {lost:?}");
    let strange: Vec<&String> = now.records.keys().filter(|p| !p.ends_with(".ron")).collect();
    assert!(strange.is_empty(), "{at}: put where no record is: {strange:?}");
    for path in before.records.keys().filter(|p| !now.records.contains_key(*p)) {
        let name = path.rsplit('/').next().unwrap_or_default().trim_end_matches(".ron");
        let trashed = machine.paths().iter().any(|p| p.contains("/trash/") && p.contains(name));
        assert!(trashed, "{at}: {path} is gone");
    }
}
