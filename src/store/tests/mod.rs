//! The store as a person would experience it, on a disk that fails on demand
//! and on a real one.

mod away;
mod batches;
mod copies;
mod deleted;
mod faults;
mod format;
#[cfg(unix)]
mod identity;
#[cfg(unix)]
mod links;
mod local;
mod merges;
mod names;
mod open_programs;
mod person;
mod real;
mod roles;
mod sample;
mod saving;
mod scans;
mod set_aside;
mod texts;
mod tombstones;
mod twins;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use super::{Clock, FakeDisk, Local, Store};
use crate::model::{Change, Conversation, Councillor, Entity, Id, Kind, Record, Say};
use crate::words::Words;

/// A clock that ticks a millisecond each time it is asked, and waits no time at all.
#[derive(Default)]
pub(crate) struct TestClock {
    ticks: AtomicU64,
    /// What it says the time is, in ns; long after anything on the disk was written where 0.
    now: u64,
}

impl Clock for TestClock {
    fn stamp(&self) -> String {
        let n = self.ticks.fetch_add(1, Ordering::Relaxed);
        format!("2026-11-22T14-{:02}-{:02}-{:03}", n / 60_000 % 60, n / 1000 % 60, n % 1000)
    }

    fn now(&self) -> u64 {
        if self.now == 0 { u64::MAX / 2 } else { self.now }
    }

    fn wait(&self, _: Duration) {}
}

fn store_on(disk: &FakeDisk) -> Store {
    Store::open_with(Arc::new(disk.clone()), Local::default(), Arc::new(TestClock::default())).expect("opens")
}

fn person(name: &str) -> Councillor {
    Councillor { name: name.into(), wards: vec!["Cwm".into()], ..Councillor::default() }
}

fn talk(note: &str) -> Conversation {
    Conversation {
        channel: crate::model::Channel::Call,
        note: note.into(),
        ..Conversation::new(crate::model::Date::new(2026, 11, 20).expect("a day"))
    }
}

fn change<T: Entity>(id: &str, before: Option<T>, after: Option<T>) -> Change {
    Change {
        kind: T::KIND,
        id: Id::new(id),
        before: before.map(Entity::into_record),
        after: after.map(Entity::into_record),
    }
}

fn new<T: Entity>(id: &str, record: T) -> Change {
    change(id, None, Some(record))
}

/// Says it in English; fails where there is no such message.
fn said(say: &Say) -> String {
    let words = Words::new("en").say(say);
    assert!(!words.contains('⟦') && !words.contains("{$"), "no words for {say:?}: {words}");
    words
}

/// The record as it was written down, without the uids that the store gives.
fn read(store: &Store, kind: Kind, id: &str) -> Option<Record> {
    store.read(kind, &Id::new(id)).ok().map(bare)
}

/// A record without uids.
fn bare(record: Record) -> Record {
    fn strip(tree: &mut serde_json::Value) {
        match tree {
            serde_json::Value::Object(all) => {
                all.remove("uid");
                all.values_mut().for_each(strip);
            }
            serde_json::Value::Array(all) => all.iter_mut().for_each(strip),
            _ => {}
        }
    }
    crate::model::with_record!(record, it => {
        let mut tree = serde_json::to_value(&it).expect("a tree");
        strip(&mut tree);
        same_type(&it, tree).into_record()
    })
}

fn same_type<T: Entity>(_: &T, tree: serde_json::Value) -> T {
    serde_json::from_value(tree).expect("a record")
}
