//! `commonground find-in`, as the program it is.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use commonground::model::text::{is_hidden, is_unsafe};

use crate::make::pdf;

const LIST: &str =
    "Name,Ward,Party\nAda Bell,Mill,Labour\nCei Dunn,Quay,Green\nMari Jones,Top,Labour\nMeg Jones,Mill,Green\n";

fn run(workspace: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_commonground"));
    command
        .env_remove("COMMONGROUND_WORKSPACE")
        .env(commonground::store::clock::TODAY, "2026-11-20")
        .arg("-w")
        .arg(workspace)
        .args(args);
    command.output().expect("it runs")
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("text")
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("text")
}

/// A workspace with four people, and a folder for reports.
fn council() -> tempfile::TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    let list = dir.path().join("list.csv");
    fs::write(&list, LIST).expect("written");
    let done = run(&dir.path().join("w"), &["import", "--council", "Elmford", list.to_str().expect("a path")]);
    assert!(done.status.success(), "{}", err(&done));
    dir
}

fn report(dir: &Path, name: &str, bytes: &[u8]) -> String {
    let path = dir.join(name);
    fs::write(&path, bytes).expect("written");
    path.to_str().expect("a path").to_owned()
}

#[test]
fn json_says_what_is_asked_of_it_and_no_more() {
    let dir = council();
    let file = report(dir.path(), "m.txt", "Minutes\n  Councillors A Bell, M Jones and Zed Quill.\n".as_bytes());
    let said = run(&dir.path().join("w"), &["find-in", &file, "--format", "json"]);
    assert_eq!((said.status.code(), err(&said).as_str()), (Some(0), ""));
    let found: serde_json::Value = serde_json::from_str(&out(&said)).expect("JSON");
    let wanted = serde_json::json!([
        { "mention": "A Bell", "line": 2, "column": 15, "certainty": "certain", "councillor": "ada-bell", "candidates": ["ada-bell"] },
        { "mention": "M Jones", "line": 2, "column": 23, "certainty": "ambiguous", "councillor": null, "candidates": ["mari-jones", "meg-jones"], "doubt": "several" },
        { "mention": "Zed Quill", "line": 2, "column": 35, "certainty": "unknown", "councillor": null, "candidates": [] }
    ]);
    assert_eq!(found, wanted);
}

#[test]
fn a_doubt_says_why() {
    let dir = council();
    let text = "Councillor Tom Bell of Dunford Council gave a talk.\nMembers thanked Councillor Bell.\n\
        Mr Sam Dunn asked. Councillor Dunn replied.\n";
    let file = report(dir.path(), "m.txt", text.as_bytes());
    let said = run(&dir.path().join("w"), &["find-in", &file]);
    assert!(
        out(&said)
            .contains("2:28  Bell  ?  is it Ada Bell (Mill)?\n      The text says they sit on another council.\n"),
        "{}",
        out(&said)
    );
    assert!(
        out(&said).contains("is it Cei Dunn (Quay)?\n      Line 3 names another person with this surname.\n"),
        "{}",
        out(&said)
    );
    let said = run(&dir.path().join("w"), &["find-in", &file, "--format", "json"]);
    let found: serde_json::Value = serde_json::from_str(&out(&said)).expect("JSON");
    assert_eq!(found[1]["doubt"], "other-council");
    assert_eq!((&found[2]["doubt"], &found[2]["doubt_line"]), (&"namesake".into(), &3.into()));
}

#[test]
fn text_says_who_it_is_and_counts() {
    let dir = council();
    let file = report(dir.path(), "m.pdf", &pdf(&[vec!["Councillors A Bell, M Jones and Zed Quill."]]));
    let said = run(&dir.path().join("w"), &["find-in", &file]);
    assert_eq!(said.status.code(), Some(0));
    assert_eq!(
        out(&said),
        "1:13  A Bell  → Ada Bell (Mill)\n\
         1:21  M Jones  ?  one of: Mari Jones (Top); Meg Jones (Mill)\n\
         1:33  Zed Quill  not on our list\n\
         3 mentions: 1 certain, 1 ambiguous, 1 not on our list.\n\
         One councillor is named for certain.\n"
    );
    let nothing = report(dir.path(), "n.txt", b"The weather was fine.\n");
    let said = run(&dir.path().join("w"), &["find-in", &nothing]);
    assert_eq!((said.status.code(), out(&said).as_str()), (Some(0), "No councillors are named.\n"));
}

#[test]
fn unseen_characters_never_reach_the_terminal() {
    let dir = council();
    let text = "Present: Councillors A\u{2060}da B\u{ad}ell\u{2028}and Zed\u{202e} Quill\u{2029}Councillor Ada Bell\u{e0041}\n";
    let file = report(dir.path(), "unseen\u{2028}\u{e0041}.txt", text.as_bytes());
    for args in [&["find-in"][..], &["--format", "json", "find-in"]] {
        let said = run(&dir.path().join("w"), &[args, &[&file]].concat());
        let all = out(&said) + &err(&said);
        assert!(!all.chars().any(|c| is_unsafe(c) || is_hidden(c)), "{all:?}");
    }
    let said = run(&dir.path().join("w"), &["find-in", &file]);
    assert_eq!(out(&said).matches("→ Ada Bell (Mill)").count(), 2, "{}", out(&said));
    let missing = run(&dir.path().join("w"), &["find-in", "no\u{2028}thing\u{2060}.txt"]);
    assert!(!err(&missing).chars().any(|c| is_unsafe(c) || is_hidden(c)), "{:?}", err(&missing));
}

#[test]
fn what_cannot_be_read_is_said_and_is_a_problem() {
    let dir = council();
    let workspace = dir.path().join("w");
    let broken = report(dir.path(), "broken.pdf", b"%PDF-1.7\nnothing");
    for (file, words) in [
        (broken.as_str(), "broken.pdf is damaged"),
        ("/no/such/report.pdf", "is not there"),
        (dir.path().to_str().expect("a path"), "is a folder"),
    ] {
        let said = run(&workspace, &["find-in", file, "--format", "json"]);
        assert_eq!((said.status.code(), out(&said).as_str()), (Some(1), ""), "{file}");
        assert!(err(&said).contains(words) && !err(&said).contains("panicked"), "{}", err(&said));
    }
    assert_eq!(run(&workspace, &["find-in"]).status.code(), Some(2));
}

#[test]
fn where_there_is_nobody_everybody_is_unknown_and_nothing_is_made() {
    let dir = tempfile::tempdir().expect("a folder");
    let file = report(
        dir.path(),
        "m.txt",
        format!("Councillor A Bell spoke. \u{202e}{}", "On it went. ".repeat(9)).as_bytes(),
    );
    let workspace = dir.path().join("w");
    let said = run(&workspace, &["find-in", &file]);
    assert_eq!(said.status.code(), Some(0));
    assert!(out(&said).starts_with("1:12  A Bell  not on our list\n"), "{}", out(&said));
    assert!(err(&said).contains("everybody is unknown"), "{}", err(&said));
    assert!(!workspace.exists());
}
