//! The ways in which a workspace changes, each to be broken off or refused at
//! every step of it.

use std::collections::BTreeSet;
use std::sync::atomic::AtomicBool;

use commonground::model::{Change, Conversation, Councillor, Id, Initiative, Say};
use commonground::store::{Draft, Saved, Store, StoreError};

use crate::council::{self, ADA, change, changed, council, talk};
use crate::invariants::{Held, sound};
use crate::places::{self, Machine};

/// What a way is told of: words that are safe, as the program said.
pub type Safe = BTreeSet<&'static str>;
type Act = fn(&Machine, &Store, &mut Safe) -> Result<(), Say>;

/// One way in which a workspace changes.
pub struct Way {
    pub name: &'static str,
    /// Whether it is done whole or not at all.
    pub whole: bool,
    /// Whether it takes somebody out for good.
    pub erases: bool,
    pub act: Act,
    /// What there is before it.
    pub start: Machine,
    /// What is held before and after.
    pub before: Held,
    pub after: Held,
    /// How many operations of the disk it takes.
    pub steps: usize,
}

impl Way {
    fn new(name: &'static str, start: Machine, act: Act) -> Way {
        let before = sound(&start.copy(), name, false);
        let whole = start.copy();
        let store = whole.store();
        // Counted from here; it never comes to that one.
        whole.disk.fail_at(usize::MAX, std::io::ErrorKind::Other);
        act(&whole, &store, &mut Safe::new()).unwrap_or_else(|e| panic!("{name}: {e:?}"));
        let steps = whole.disk.operations();
        whole.disk.heal();
        drop(store);
        let after = sound(&whole, name, false);
        Way { name, whole: true, erases: false, act, start, before, after, steps }
    }
}

fn said(e: StoreError) -> Say {
    e.say()
}

fn save(store: &Store, change: &Change) -> Result<(), Say> {
    confirmed(store.save(change).map_err(said)?)
}

/// What is there, and of which the program says that a power cut may still undo it, is not done.
fn confirmed(saved: Saved) -> Result<(), Say> {
    saved.unconfirmed.map_or(Ok(()), Err)
}

/// All of them.
pub fn all() -> Vec<Way> {
    let mut ways = vec![
        Way::new("start", begun(), start),
        Way::new("first", Machine::new(), first),
        Way::new("type", council(), typed),
        Way::new("note", council(), note),
        Way::new("edit", council(), edit),
        Way::new("overwrite", council(), overwrite),
        Way::new("conflict", council(), conflict),
        Way::new("rename-person", council(), rename_person),
        Way::new("rename-initiative", council(), rename_initiative),
        Way::new("delete", council(), delete),
        Way::new("undo", council(), undo),
        Way::new("restore", council(), restore),
        Way::new("import", council(), import),
        Way::new("undo-import", imported(), undo_import),
        Way::new("discard", council(), discard),
        Way::new("erase", council(), erase),
    ];
    for way in &mut ways {
        way.erases = way.name == "erase";
        // Erased is file by file, and begun again; who discards a draft changes no record.
        way.whole = !way.erases;
    }
    ways
}

/// An import was broken off just after it was accepted.
pub fn begun() -> Machine {
    for n in 0.. {
        let machine = council();
        let store = machine.store();
        machine.disk.crash_at(n);
        let done = import(&machine, &store, &mut Safe::new());
        drop(store);
        machine.disk.heal();
        if machine.paths().iter().any(|p| places::is_plan(p)) {
            return machine;
        }
        assert!(done.is_err(), "an import is staged before it is done");
    }
    unreachable!("an import ends")
}

fn imported() -> Machine {
    let machine = council();
    council::import(&machine.store(), &council::lists()[1]).expect("imported");
    machine
}

fn start(machine: &Machine, _: &Store, _: &mut Safe) -> Result<(), Say> {
    machine.open().map(drop).map_err(said)
}

fn first(_: &Machine, store: &Store, safe: &mut Safe) -> Result<(), Say> {
    let eira = Councillor { name: "Eira Wynne".into(), surgeries: vec!["zqfirst".into()], ..Councillor::default() };
    save(store, &change("eira-wynne", None, Some(eira)))?;
    safe.insert("zqfirst");
    Ok(())
}

fn put(store: &Store, draft: &Draft) -> Result<(), Say> {
    store.put_draft(draft).map_err(said)
}

/// A note is typed, and kept every moment.
fn typed(_: &Machine, store: &Store, safe: &mut Safe) -> Result<(), Say> {
    put(store, &council::draft("2026-11-20-note-2", "zqone"))?;
    safe.insert("zqone");
    put(store, &council::draft("2026-11-20-note-2", "zqone zqtwo"))?;
    safe.insert("zqtwo");
    // Leaving it keeps it too.
    put(store, &Draft { left: true, ..council::draft("2026-11-20-note-2", "zqone zqtwo zqthree") })?;
    safe.insert("zqthree");
    Ok(())
}

/// A note is typed and saved.
fn note(_: &Machine, store: &Store, safe: &mut Safe) -> Result<(), Say> {
    put(store, &council::draft("2026-11-20-note-3", "zqnote"))?;
    safe.insert("zqnote");
    save(store, &change("2026-11-20-mari-jones", None, Some(talk(&["mari-jones"], "zqnote"))))?;
    store.finish_draft(&Id::new("2026-11-20-note-3")).map_err(said)
}

fn edit(_: &Machine, store: &Store, safe: &mut Safe) -> Result<(), Say> {
    let more = |c: &mut Conversation| c.note.push_str("\nMore: zqmore");
    save(store, &changed(store, "2026-11-20-cei-dunn", more)?)?;
    safe.insert("zqmore");
    Ok(())
}

/// Other words in the place of what was there, which stays among the earlier versions.
fn overwrite(_: &Machine, store: &Store, safe: &mut Safe) -> Result<(), Say> {
    save(store, &changed(store, "2026-11-20-cei-dunn", |c: &mut Conversation| c.note = "zqother".into())?)?;
    safe.insert("zqother");
    Ok(())
}

/// Somebody else changed the same words.
fn conflict(_: &Machine, store: &Store, safe: &mut Safe) -> Result<(), Say> {
    let before = talk(&["cei-dunn"], "What it was");
    save(store, &change("2026-11-20-cei-dunn", Some(before), Some(talk(&["cei-dunn"], "zqmine"))))?;
    safe.insert("zqmine");
    Ok(())
}

fn rename_person(_: &Machine, store: &Store, _: &mut Safe) -> Result<(), Say> {
    save(store, &changed(store, "mari-jones", |c: &mut Councillor| c.name = "Mari Jones-Vale".into())?)
}

fn rename_initiative(_: &Machine, store: &Store, _: &mut Safe) -> Result<(), Say> {
    save(store, &changed(store, "meals", |i: &mut Initiative| i.name = "Meals that Matter".into())?)
}

fn delete(_: &Machine, store: &Store, _: &mut Safe) -> Result<(), Say> {
    let before: Conversation = store.read_as(&Id::new("2026-11-20-cei-dunn")).map_err(said)?;
    save(store, &change("2026-11-20-cei-dunn", Some(before), None))
}

fn undo(_: &Machine, store: &Store, safe: &mut Safe) -> Result<(), Say> {
    save(store, &change("2026-11-20-meg-pugh", None, Some(talk(&["meg-pugh"], "Thrown away, zqmeg1"))))?;
    safe.insert("zqmeg1");
    Ok(())
}

fn restore(_: &Machine, store: &Store, _: &mut Safe) -> Result<(), Say> {
    match store.trash().map_err(said)?.first() {
        Some(trashed) => confirmed(store.restore(trashed).map_err(said)?),
        None => Ok(()),
    }
}

fn import(_: &Machine, store: &Store, _: &mut Safe) -> Result<(), Say> {
    council::import(store, &council::lists()[1]).map(drop)
}

fn undo_import(_: &Machine, store: &Store, _: &mut Safe) -> Result<(), Say> {
    let mut changes = Vec::new();
    for id in ["tolu-reed", "huw-bevan", "nia-prys", "elin-vale", "owain-frost", "sara-lloyd"] {
        match store.read_as::<Councillor>(&Id::new(id)) {
            Ok(before) => changes.push(change(id, Some(before), None)),
            Err(e) if e.is_missing() => {}
            Err(e) => return Err(said(e)),
        }
    }
    changes.push(changed(store, "mari-jones", |c: &mut Councillor| c.contacts.clear())?);
    store.save_all(&changes, &AtomicBool::new(false), &mut |_, _| {}).map(drop).map_err(said)
}

fn discard(_: &Machine, store: &Store, _: &mut Safe) -> Result<(), Say> {
    let id = Id::new("2026-11-20-note-1");
    let kept = store.drafts().0.iter().any(|d| d.id == id);
    if kept {
        store.discard_draft(&id).map_err(said)?;
    }
    store.restore_draft(&id).map_err(said)?;
    store.discard_draft(&id).map_err(said)
}

fn erase(_: &Machine, store: &Store, _: &mut Safe) -> Result<(), Say> {
    places::erase(store, &Id::new(ADA))
}
