//! The program's own files, as somebody else or a broken disk may leave them.

use crate::run;

/// What `check` says of a workspace with this councillor in it.
fn checked(record: &str) -> (Option<i32>, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let people = folder.path().join("councillors");
    std::fs::create_dir_all(&people).expect("made");
    std::fs::write(folder.path().join("workspace.ron"), "Workspace(format: 1, name: \"Trial\")\n").expect("written");
    std::fs::write(people.join("ann-bell.ron"), record).expect("written");
    let output = run(folder.path(), &["check"]);
    let said = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8_lossy(&said).into_owned())
}

#[test]
fn records_are_bounded() {
    let many = |words: &str, times: usize| words.repeat(times);
    for (record, words) in [
        (many("(", 1_000_000), "far more brackets"),
        (many("(", 100_000), ""),
        (format!("Councillor(name: \"Ann Bell\", posts: [{}])", many("(),", 3_000_000)), "far more brackets"),
        (format!("Councillor(name: \"Ann Bell\", posts: {})", many("[", 100_000)), ""),
        (format!("Councillor(name: \"{}", many("a", 5_000_000)), ""),
    ] {
        let (code, said) = checked(&record);
        assert_eq!(code, Some(1), "{}", &said[..said.len().min(500)]);
        assert!(
            said.contains("ann-bell.ron") && said.contains(words) && said.len() < 5_000,
            "{}",
            &said[..said.len().min(500)]
        );
    }
}

#[test]
fn long_notes_are_no_trouble() {
    let note = "(a, b), [c], {d}, ".repeat(500_000);
    let (code, said) = checked(&format!("Councillor(name: \"Ann Bell\", raw_name: \"{note}\")"));
    assert!(!said.contains("far more brackets"), "{code:?} {}", &said[..said.len().min(500)]);
}
