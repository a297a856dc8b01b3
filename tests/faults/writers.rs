//! Two people at one workspace, each with a program of their own that does not
//! know what the other just did. Their operations on the disk interleave at
//! random; no word that either wrote, and nobody took out on purpose, is lost.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use commonground::model::{Conversation, Councillor, Entity, Id, Kind, Record};
use commonground::store::{Disk, Store, StoreError};
use fastrand::Rng;

use crate::council::{change, council, talk, tokens};
use crate::invariants::{Held, sound};
use crate::places::Machine;
use crate::seed::{self, Case};
use crate::turns::{Leaves, Seat, Turns};

/// How many things each does.
const ACTS: usize = 8;

#[test]
fn two_writers_lose_no_word() {
    interleaved(250);
}

#[test]
#[ignore = "long: ten thousand interleavings"]
fn two_writers_ten_thousand_times() {
    interleaved(10_000);
}

/// What was said to be saved, and what somebody took out who had seen it.
#[derive(Default)]
struct Told {
    written: BTreeSet<String>,
    taken_out: BTreeSet<String>,
    log: Vec<String>,
}

fn interleaved(usual: usize) {
    let start = council();
    let (mut operations, mut saves) = (0, 0);
    seed::each("two_writers", usual, |case| {
        let (taken, saved) = once(&start, case);
        operations += taken;
        saves += saved;
    });
    eprintln!("two_writers: {operations} operations in turn, {saves} words saved");
}

fn once(start: &Machine, case: &mut Case) -> (usize, usize) {
    let machine = start.copy();
    let told = Arc::new(Mutex::new(Told::default()));
    let turns = Turns::new(case.rng.fork());
    std::thread::scope(|scope| {
        for who in 0..2 {
            let (told, turns, mut rng) = (told.clone(), turns.clone(), case.rng.fork());
            let machine = &machine;
            scope.spawn(move || {
                let _leaves = Leaves(turns.clone(), who);
                let seat = |disk| Arc::new(Seat { disk, turns: turns.clone(), who }) as Arc<dyn Disk>;
                let store = machine.open_over(seat).expect("opens");
                let mut writer = Writer { who, store, told, n: 0, seen: Vec::new() };
                for _ in 0..ACTS {
                    writer.acts(&mut rng);
                }
            });
        }
    });
    let told = told.lock().expect("nobody panicked");
    let files = machine.files();
    let here = Held::of(&files).here;
    let before = Held::of(&start.files()).words;
    let lost: Vec<&String> =
        before.iter().chain(&told.written).filter(|w| !here.contains(*w) && !told.taken_out.contains(*w)).collect();
    let log = told.log.join("\n");
    assert!(lost.is_empty(), "lost: {lost:?}\n{log}\n{:#?}", machine.paths());
    // What was taken out on purpose is still among the earlier versions.
    let all = Held::of(&files).words;
    let lost: Vec<&String> = told.taken_out.iter().filter(|w| !all.contains(*w)).collect();
    assert!(lost.is_empty(), "taken out, and not among the earlier versions: {lost:?}\n{log}");
    sound(&machine, &log, false);
    (turns.taken(), told.written.len())
}

/// One of the two.
struct Writer {
    who: usize,
    store: Store,
    told: Arc<Mutex<Told>>,
    n: usize,
    /// What this one has read, and believes to be so.
    seen: Vec<(Kind, Id, Record)>,
}

const TALKS: [&str; 3] = ["2026-11-20-cei-dunn", "2026-11-20-ada-cei", "2026-11-20-new"];
const PEOPLE: [&str; 2] = ["cei-dunn", "mari-jones"];

impl Writer {
    /// A word that nobody else writes.
    fn word(&mut self) -> String {
        self.n += 1;
        format!("zq{}n{}", ["a", "b"][self.who], self.n)
    }

    fn acts(&mut self, rng: &mut Rng) {
        match rng.u8(..10) {
            0..=1 => self.looks(rng),
            2..=3 => self.writes_note(rng),
            4..=5 => self.edits_person(rng),
            6 => self.adds_note(),
            7 => self.deletes(rng),
            8 => self.restores(),
            _ => self.renames(rng),
        }
    }

    /// Reads a record, as somebody does who opens it.
    fn looks(&mut self, rng: &mut Rng) {
        let (kind, id) = if rng.bool() {
            (Kind::Conversation, TALKS[rng.usize(..TALKS.len())])
        } else {
            (Kind::Councillor, PEOPLE[rng.usize(..PEOPLE.len())])
        };
        self.reads(kind, &Id::new(id));
    }

    fn reads(&mut self, kind: Kind, id: &Id) {
        self.seen.retain(|(k, i, _)| (*k, i) != (kind, id));
        if let Ok(record) = self.store.read(kind, id) {
            self.seen.push((kind, id.clone(), record));
        }
    }

    /// What this one believes to stand there, however old; read where it never was.
    fn believes<T: Entity>(&mut self, id: &str) -> Option<T> {
        let id = Id::new(id);
        if !self.seen.iter().any(|(k, i, _)| (*k, i) == (T::KIND, &id)) {
            self.reads(T::KIND, &id);
        }
        let seen = self.seen.iter().find(|(k, i, _)| (*k, i) == (T::KIND, &id))?;
        T::of(&seen.2).cloned()
    }

    fn writes_note(&mut self, rng: &mut Rng) {
        let id = TALKS[rng.usize(..TALKS.len())];
        let Some(before) = self.believes::<Conversation>(id) else { return };
        let mut after = before.clone();
        let word = self.word();
        match rng.u8(..3) {
            0 => after.note = format!("{}\n{word}", after.note),
            1 => after.note = format!("{word}\n{}", after.note),
            // All of it anew.
            _ => after.note = word,
        }
        self.saves(id, Some(before), Some(after));
    }

    fn edits_person(&mut self, rng: &mut Rng) {
        let id = PEOPLE[rng.usize(..PEOPLE.len())];
        let Some(before) = self.believes::<Councillor>(id) else { return };
        let mut after = before.clone();
        let word = self.word();
        match rng.u8(..4) {
            0 => after.surgeries.push(word),
            1 => after.wards.insert(0, word),
            2 if !after.surgeries.is_empty() => {
                let at = rng.usize(..after.surgeries.len());
                after.surgeries[at] = word;
            }
            2 => after.raw_name = word,
            _ if !after.surgeries.is_empty() => drop(after.surgeries.remove(rng.usize(..after.surgeries.len()))),
            _ => after.wards.push(word),
        }
        self.saves(id, Some(before), Some(after));
    }

    fn renames(&mut self, rng: &mut Rng) {
        let id = PEOPLE[rng.usize(..PEOPLE.len())];
        let Some(before) = self.believes::<Councillor>(id) else { return };
        let after = Councillor { name: format!("Cei {}", self.word()), ..before.clone() };
        self.saves(id, Some(before), Some(after));
    }

    fn adds_note(&mut self) {
        let word = self.word();
        self.saves("2026-11-20-new", None, Some(talk(&["cei-dunn"], &word)));
    }

    fn deletes(&mut self, rng: &mut Rng) {
        let id = TALKS[rng.usize(..TALKS.len())];
        let Some(before) = self.believes::<Conversation>(id) else { return };
        self.saves(id, Some(before), None);
    }

    fn restores(&mut self) {
        let trash = self.store.trash().unwrap_or_default();
        if let Some(trashed) = trash.first() {
            let done = self.store.restore(trashed);
            self.says(format!("restores {} -> {:?}", trashed.id, done.map(|s| s.id)));
        }
    }

    fn says(&self, what: String) {
        self.told.lock().expect("nobody panicked").log.push(format!("{}: {what}", self.who));
    }

    fn saves<T: Entity>(&mut self, id: &str, before: Option<T>, after: Option<T>) {
        let words = |it: &Option<T>| it.as_ref().map(|it| tokens(format!("{it:?}").as_bytes())).unwrap_or_default();
        let (old, new) = (words(&before), words(&after));
        let change = change(id, before.clone(), after.clone());
        let done = self.store.save(&change);
        let said = match &done {
            Ok(s) => format!("as {}, other {:?}, merged {}", s.id, s.other, s.merged.is_some()),
            Err(e) => format!("no: {e}"),
        };
        self.says(format!("saves {id}: {old:?} -> {new:?}: {said}"));
        let kind = T::KIND;
        match done {
            Ok(saved) => {
                let mut told = self.told.lock().expect("nobody panicked");
                told.written.extend(new.difference(&old).cloned());
                // A deleted record is in the trash whole.
                if after.is_some() {
                    told.taken_out.extend(old.difference(&new).cloned());
                }
                drop(told);
                self.seen.retain(|(k, i, _)| (*k, i) != (kind, &change.id));
                let now = saved.merged.or(after.map(Entity::into_record));
                self.seen.extend(now.map(|record| (kind, saved.id, record)));
            }
            // Somebody changed what was to be deleted, or deleted what was to be changed: looked at anew.
            Err(StoreError::Changed { .. } | StoreError::Deleted(_) | StoreError::Missing { .. }) => {
                self.reads(kind, &change.id)
            }
            Err(e) => panic!("{}: a save fails on a disk that works: {e}", self.who),
        }
    }
}
