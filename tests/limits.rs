//! Small files that take a machine: each is read by the real program with little memory, and ends in a result or a
//! sentence. Without limits the program is ended by the system, or never ends.
#![cfg(unix)]

#[path = "limits/documents.rs"]
mod documents;
#[path = "limits/lists.rs"]
mod lists;
#[path = "find_in/make.rs"]
#[allow(dead_code)]
mod make;
#[path = "limits/records.rs"]
mod records;

use std::path::Path;
use std::process::{Command, Output};

/// The address space the program is given, in kilobytes: the program itself, its threads and what it reads.
const MEMORY: usize = 500_000;

/// Runs the program on a workspace with little memory.
fn run(workspace: &Path, args: &[&str]) -> Output {
    Command::new("sh")
        .arg("-c")
        .arg(format!("ulimit -v {MEMORY}; exec \"$0\" \"$@\""))
        .arg(env!("CARGO_BIN_EXE_commonground"))
        .arg("-w")
        .arg(workspace)
        .args(args)
        .env("COMMONGROUND_TODAY", "2026-11-20")
        .env("HOME", workspace)
        .env("LANG", "en_GB.UTF-8")
        .output()
        .expect("the program runs")
}

/// Runs a command on a file with this name and these bytes; its exit code, what it says, and its messages.
fn tried(args: &[&str], name: &str, bytes: &[u8]) -> (Option<i32>, String, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = folder.path().join("workspace");
    let people = workspace.join("councillors");
    std::fs::create_dir_all(&people).expect("made");
    std::fs::write(workspace.join("workspace.ron"), "Workspace(format: 1, name: \"Trial\")\n").expect("written");
    std::fs::write(people.join("ann-adams.ron"), "Councillor(name: \"Ann Adams\")\n").expect("written");
    let file = folder.path().join(name);
    std::fs::write(&file, bytes).expect("written");
    let mut args: Vec<&str> = args.to_vec();
    args.push(file.to_str().expect("a path"));
    let output = run(&workspace, &args);
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

/// The file is refused with a sentence that holds these words.
fn refused(args: &[&str], name: &str, bytes: &[u8], words: &str) {
    let (code, out, messages) = tried(args, name, bytes);
    assert_eq!(code, Some(1), "{name}: {messages} {}", out.len());
    assert!(messages.contains(words), "{name}: {messages}");
}
