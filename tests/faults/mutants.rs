//! Damaged files of every sort, each through the reader that a person would use:
//! nothing panics, one bad file takes no other down and is not written over, and
//! none of it takes more memory than a reader may.
//!
//! The cases run in a process of their own, which is not given more memory.

use std::path::PathBuf;

use commonground::guidance::sample;

use crate::council::{council, today};
use crate::make;
use crate::mutate::mutated;
use crate::places;
use crate::seed::{self, Case};
use crate::ways;

#[path = "mutants/outside.rs"]
mod outside;
#[path = "mutants/own.rs"]
mod own;
#[cfg(unix)]
#[path = "mutants/within.rs"]
mod within;

/// What a file is, and so who reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    /// A file of the workspace, at its path.
    Own,
    Index,
    Plan,
    /// A council's list.
    List,
    /// A report to find councillors in.
    Report,
    Preferences,
    Theme,
}

/// A file before it is damaged.
struct Source {
    sort: Sort,
    /// Its path in the workspace, or its name.
    name: String,
    bytes: Vec<u8>,
}

/// The workspaces that the damaged files are put into.
struct Around {
    council: places::Machine,
    indexed: places::Machine,
    begun: places::Machine,
    folder: tempfile::TempDir,
}

#[test]
fn mutants_harm_nothing_else() {
    run("mutants::mutants_harm_nothing_else", 900);
}

#[test]
#[ignore = "long: sixty thousand damaged files"]
fn mutants_by_the_thousand() {
    run("mutants::mutants_by_the_thousand", 60_000);
}

#[cfg(unix)]
fn run(test: &str, usual: usize) {
    within::limited(test, || all(usual));
}

#[cfg(not(unix))]
fn run(_: &str, usual: usize) {
    all(usual);
}

fn all(usual: usize) {
    let around = Around {
        council: council(),
        indexed: own::indexed(),
        begun: ways::begun(),
        folder: tempfile::tempdir().expect("a folder"),
    };
    let sources = sources(&around);
    seed::each("mutants", usual, |case| {
        #[cfg(unix)]
        within::mark(case.number);
        let source = &sources[case.number % sources.len()];
        let bytes = mutated(&source.bytes, &mut case.rng);
        let at = format!("{:?} {} with {} of {} bytes", source.sort, source.name, bytes.len(), source.bytes.len());
        once(&around, source, &bytes, &at, case);
    });
}

fn once(around: &Around, source: &Source, bytes: &[u8], at: &str, case: &mut Case) {
    match source.sort {
        Sort::Own => own::file(&around.council, &source.name, bytes, at),
        Sort::Index => own::index(&around.indexed, bytes, at),
        Sort::Plan => own::plan(&around.begun, &source.name, bytes, at),
        Sort::List => outside::list(around, &source.name, bytes, at),
        Sort::Report => outside::report(around, &source.name, bytes),
        Sort::Preferences => outside::preferences(bytes, at, case),
        Sort::Theme => outside::theme(bytes),
    }
}

fn sources(around: &Around) -> Vec<Source> {
    let mut all = Vec::new();
    let mut add = |sort, name: &str, bytes: Vec<u8>| all.push(Source { sort, name: name.to_owned(), bytes });
    for (path, bytes) in around.council.files() {
        if path.ends_with(".ron") {
            add(Sort::Own, &path, bytes);
        }
    }
    // One of each kind, with everything in it.
    for (path, bytes) in sample::files(today()) {
        let rich = ["sian-ap-gwilym", "meals-that-matter", "about-me"].iter().any(|name| path.contains(name));
        if rich && path.ends_with(".ron") {
            add(Sort::Own, &path, bytes);
        }
    }
    let of = |machine: &places::Machine, path: &str| machine.peek(path).expect("there");
    for _ in 0..3 {
        add(Sort::Index, places::INDEX, of(&around.indexed, places::INDEX));
        let plan = around.begun.paths().into_iter().find(|p| places::is_plan(p)).expect("a plan");
        add(Sort::Plan, &plan, of(&around.begun, &plan));
    }
    let fixtures = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut names: Vec<PathBuf> = std::fs::read_dir(fixtures).expect("a folder").flatten().map(|e| e.path()).collect();
    names.sort();
    for path in names.iter().filter(|p| p.is_file()) {
        let (name, bytes) = (path.file_name().expect("a name").to_string_lossy(), std::fs::read(path).expect("read"));
        add(Sort::List, &name, bytes.clone());
        if name.ends_with(".html") {
            add(Sort::Report, &name, bytes);
        }
    }
    let lines =
        ["Minutes of the council", "Present: Councillors A Bell, Cei Dunn and M Jones.", "Cllr Zed Quill asked."];
    for _ in 0..4 {
        add(Sort::Report, "minutes.pdf", make::pdf(&[lines.to_vec(), lines.to_vec()]));
        let body: String = lines.iter().map(|line| make::paragraph(line)).collect();
        add(Sort::Report, "minutes.docx", make::docx(&body));
    }
    add(Sort::Report, "minutes.txt", lines.join("\n").into_bytes());
    add(Sort::Preferences, "preferences.ron", outside::PREFERENCES.as_bytes().to_vec());
    add(Sort::Preferences, "preferences.ron", outside::PREFERENCES.as_bytes().to_vec());
    add(Sort::Theme, "light.ron", outside::THEME.as_bytes().to_vec());
    all
}
