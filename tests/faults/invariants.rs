//! What must hold whatever happened.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::AtomicBool;

use commonground::model::Kind;
use commonground::store::Store;

use crate::council::{ADA, HERS, tokens};
use crate::places::{self, Machine};
use crate::ways::{Safe, Way};

/// What a workspace holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// The records, by path.
    pub records: BTreeMap<String, String>,
    /// Every word with which something is found again, wherever it stands.
    pub words: BTreeSet<String>,
    /// Those of them that stand somewhere else than in an earlier version.
    pub here: BTreeSet<String>,
}

impl Held {
    pub fn of(files: &[(String, Vec<u8>)]) -> Held {
        let text = |bytes: &[u8]| without_uids(&String::from_utf8_lossy(bytes));
        let records = files.iter().filter(|(p, _)| !places::is_own(p)).map(|(p, b)| (p.clone(), text(b)));
        let kept = || files.iter().filter(|(p, _)| places::keeps_words(p));
        let words = kept().flat_map(|(_, bytes)| tokens(bytes));
        let here = kept().filter(|(p, _)| !places::is_version(p)).flat_map(|(_, bytes)| tokens(bytes));
        Held { records: records.collect(), words: words.collect(), here: here.collect() }
    }
}

/// A record without the short ids that it got when it was first written: they are random, and differ from run to run.
fn without_uids(text: &str) -> String {
    text.lines().filter(|line| !line.trim_start().starts_with("uid: \"")).map(|line| format!("{line}\n")).collect()
}

/// Starts the program twice on what is left, and looks everything over: it
/// opens, everything can be read, and nothing unfinished lies about.
/// Where it is `loose`, something may still name what is gone: somebody in the trash, or half erased.
pub fn sound(machine: &Machine, at: &str, loose: bool) -> Held {
    let store = machine.open().unwrap_or_else(|e| panic!("{at}: the first start fails: {e}"));
    if loose {
        reads_sound(&store, at)
    } else {
        looks_sound(&store, at)
    }
    drop(store);
    machine.open().unwrap_or_else(|e| panic!("{at}: the second start fails: {e}"));
    let files = machine.files();
    let left: Vec<&String> = files.iter().map(|(p, _)| p).filter(|p| places::is_left_over(p)).collect();
    assert!(left.is_empty(), "{at}: left lying about after two starts: {left:?}");
    Held::of(&files)
}

/// Everything in a workspace can be read, and `check` finds nothing to say.
pub fn looks_sound(store: &Store, at: &str) {
    reads_sound(store, at);
    assert_eq!(store.take_notices(), [], "{at}");
    let mut found = store.check().problems;
    found.retain(|p| !is_told(p.say.key));
    assert!(found.is_empty(), "{at}: {found:?}");
}

/// Two versions of one record, both kept: that is told, and is as it should be.
fn is_told(key: &str) -> bool {
    key == "store-check-other-version"
}

/// Everything in a workspace can be read.
pub fn reads_sound(store: &Store, at: &str) {
    let mut problems = Vec::new();
    store.scan(&AtomicBool::new(false), &mut |batch| problems.extend(batch.problems));
    // Of an erase that was broken off, what is still there is told as well.
    problems.retain(|p| !is_told(p.say.key) && p.say.key != "store-check-erased-is-back");
    assert!(problems.is_empty(), "{at}: {problems:?}");
    assert_eq!(store.drafts().1, [], "{at}");
    for trashed in store.trash().unwrap_or_else(|e| panic!("{at}: {e}")) {
        assert_ne!(trashed.title, trashed.id.as_str(), "{at}: cannot be read in the trash");
    }
    for kind in Kind::ALL {
        for id in ["cei-dunn", "mari-jones", "meals", "2026-11-20-cei-dunn"].map(commonground::model::Id::new) {
            for version in store.versions(kind, &id).unwrap_or_else(|e| panic!("{at}: {e}")) {
                store.read_version(&version).unwrap_or_else(|e| panic!("{at}: {version:?}: {e}"));
            }
        }
    }
}

/// What is left of a way that was broken off, or refused: `done` is whether the
/// program said that it was done, `safe` what it said was safe before.
pub fn holds(way: &Way, now: &Held, done: bool, safe: &Safe, at: &str) {
    let (before, after) = (&way.before.records, &way.after.records);
    let here = &now.records;
    if done {
        assert!(here == after, "{at}: it said that it was done: {}", differ(here, way));
    }
    if way.whole {
        assert!(here == before || here == after || only_begun(here, before), "{at}: half done: {}", differ(here, way));
    } else {
        let known = here.iter().all(|(path, text)| before.get(path) == Some(text) || after.get(path) == Some(text));
        assert!(known, "{at}: a record is neither what it was nor what it becomes: {}", differ(here, way));
        let gone = before.keys().filter(|p| !here.contains_key(*p) && after.contains_key(*p)).collect::<Vec<_>>();
        assert!(gone.is_empty(), "{at}: gone: {gone:?}");
    }
    let hers = |word: &str| way.erases && HERS.contains(&word);
    let lost: Vec<&String> = way.before.words.iter().filter(|w| !now.words.contains(*w) && !hers(w)).collect();
    assert!(lost.is_empty(), "{at}: lost: {lost:?}");
    // Nothing is left among the earlier versions alone but what somebody wrote over.
    let lost: Vec<&String> =
        way.before.here.intersection(&way.after.here).filter(|w| !now.here.contains(*w) && !hers(w)).collect();
    assert!(lost.is_empty(), "{at}: in earlier versions only: {lost:?}");
    let lost: Vec<&&str> = safe.iter().filter(|word| !now.words.contains(**word)).collect();
    assert!(lost.is_empty(), "{at}: said to be safe, and lost: {lost:?}");
}

/// Nothing of who was erased is left anywhere.
pub fn is_erased(machine: &Machine, at: &str) {
    for (path, bytes) in machine.files() {
        let text = String::from_utf8_lossy(&bytes);
        for word in HERS.iter().chain(&[ADA, "Ada Bell", "ada@elmford"]) {
            assert!(!text.contains(word) && !path.contains(word), "{at}: {word} is still in {path}");
        }
    }
}

/// A `workspace.ron` is made before the first record.
fn only_begun(here: &BTreeMap<String, String>, before: &BTreeMap<String, String>) -> bool {
    before.is_empty() && here.keys().eq(["workspace.ron"])
}

fn differ(here: &BTreeMap<String, String>, way: &Way) -> String {
    let paths: BTreeSet<&String> =
        here.keys().chain(way.before.records.keys()).chain(way.after.records.keys()).collect();
    let mut out = String::new();
    for path in paths {
        let (now, old, new) = (here.get(path), way.before.records.get(path), way.after.records.get(path));
        if now != old || now != new {
            let which = match (now == old, now == new) {
                (true, _) => "old",
                (_, true) => "new",
                _ => "neither",
            };
            out.push_str(&format!("\n  {path}: {which}"));
            if which == "neither" {
                out.push_str(&format!("\n{}", now.map_or("gone", String::as_str)));
            }
        }
    }
    out
}
