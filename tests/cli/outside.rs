//! What other programs leave in a workspace: copies, conflict marks, links, and
//! plans that cannot be carried out.

use std::fs;

use super::Home;

/// A workspace with a council's list in it.
fn imported() -> Home {
    let home = Home::new();
    home.run("-w ws import LIST").ends(0);
    home
}

/// The first councillor's file, by its name without the ending.
fn somebody(home: &Home) -> String {
    let mut names: Vec<String> = home
        .records("ws")
        .keys()
        .filter(|path| path.starts_with(home.path("ws/councillors")))
        .filter_map(|path| Some(path.file_name()?.to_str()?.strip_suffix(".ron")?.to_owned()))
        .collect();
    names.sort();
    names.remove(0)
}

#[test]
fn copies_are_named_and_are_in_no_export() {
    let home = imported();
    let name = somebody(&home);
    let text = fs::read_to_string(home.path(&format!("ws/councillors/{name}.ron"))).expect("reads");
    let before = home.run("-w ws export councillors").out;
    for copy in
        ["-DESKTOP-AB12CD", " (1)", " - Copi (2)", ".sync-conflict-20261120-140211-ABCDEFG", "_conflict-20261120"]
            .into_iter()
            .chain(["-ThinkPad", "-office", "_1", ".ron"])
    {
        home.file(&format!("ws/councillors/{name}{copy}.ron"), &text);
    }
    home.file("ws/workspace (1).ron", "Workspace()");
    let check = home.run("-w ws check").ends(1);
    assert!(check.out.starts_with("councillors: 5\n"), "{check:?}");
    let line =
        |start: &str| check.out.lines().find(|l| l.starts_with(start)).unwrap_or_else(|| panic!("{start}: {check:?}"));
    let copy = line(&format!("councillors/{name}-DESKTOP-AB12CD.ron:1:1: "));
    assert!(copy.contains(&format!("is a copy of councillors/{name}.ron that a sync service made")), "{copy}");
    line("workspace (1).ron:1:1: workspace (1).ron is a copy of workspace.ron");
    assert_eq!(check.out.lines().filter(|l| l.contains("is a copy of")).count(), 6, "{check:?}");
    assert_eq!(home.run("-w ws export councillors").out, before);
    // The next list finds the people that it found before.
    let again = home.run("-w ws import LIST").ends(0);
    assert!(again.out.contains("unchanged: 5\n"), "{again:?}");
    // None of them counts as somebody who cannot be read.
    home.file("report.txt", "The committee heard from the member.");
    assert!(!home.run("-w ws find-in report.txt").err.contains("cannot be read"));
}

#[test]
fn git_conflict_is_named_with_its_line() {
    let home = imported();
    let name = somebody(&home);
    let path = format!("ws/councillors/{name}.ron");
    let text = fs::read_to_string(home.path(&path)).expect("reads");
    home.file(&path, text.replacen('\n', "\n<<<<<<< HEAD\n=======\n>>>>>>> nia\n", 1));
    let check = home.run("-w ws check").ends(1);
    let said = format!("councillors/{name}.ron:2:1: Git put two versions of this file together");
    assert!(check.out.contains(&said), "{check:?}");
}

#[cfg(unix)]
#[test]
fn workspace_link_to_nowhere_is_said_to_be_one() {
    let home = Home::new();
    std::os::unix::fs::symlink(home.path("away"), home.path("link")).expect("linked");
    for line in ["-w link import LIST", "-w link/deeper import LIST", "-w link check", "-w link export councillors"] {
        let said = home.run(line).ends(2);
        let words = format!("is a link to {}, which is not there.", home.path("away").display());
        assert!(said.err.contains(&words) && !said.err.contains("os error"), "{said:?}");
    }
    assert!(!home.path("away").exists());
    fs::create_dir(home.path("away")).expect("made");
    home.run("-w link import LIST").ends(0);
    assert!(home.path("away/councillors").exists());
}

#[cfg(unix)]
#[test]
fn linked_folder_is_refused_and_named() {
    let home = imported();
    fs::create_dir(home.path("elsewhere")).expect("made");
    fs::rename(home.path("ws/councillors"), home.path("elsewhere/councillors")).expect("moved");
    std::os::unix::fs::symlink(home.path("elsewhere/councillors"), home.path("ws/councillors")).expect("linked");
    let before = home.tree("elsewhere");
    let words = "councillors is a link to a folder outside this workspace, so it is not read or written.";
    let check = home.run("-w ws check").ends(1);
    assert!(check.out.contains(words), "{check:?}");
    for line in ["import LIST", "export councillors", "person erase Aled --yes"] {
        let said = home.run(&format!("-w ws {line}"));
        assert_ne!(said.code, Some(0), "{said:?}");
        assert!(said.err.contains(words), "{line}: {said:?}");
    }
    assert_eq!(home.tree("elsewhere"), before);
}

#[test]
fn bad_plan_is_said_once_and_later_imports_work() {
    let home = imported();
    let staged = "ws/.commonground/staging-2026-11-20T10-00-00-000-7";
    home.file(&format!("{staged}/0"), "Councillor(name: \"Staged\")");
    fs::create_dir(home.path(&format!("{staged}/plan"))).expect("made");
    let import = home.run("-w ws import LIST").ends(0);
    assert!(import.err.contains(".commonground/staging-2026-11-20T10-00-00-000-7"), "{import:?}");
    assert!(import.err.contains("It is now in .commonground/set-aside/staging-"), "{import:?}");
    assert_eq!(home.run("-w ws import LIST").ends(0).err, "");
    let kept = home.path("ws/.commonground/set-aside/staging-2026-11-20T10-00-00-000-7/0");
    assert_eq!(fs::read_to_string(kept).expect("kept"), "Councillor(name: \"Staged\")");
    let check = home.run("-w ws check").ends(1);
    assert!(check.out.contains("holds a save of many records that could not be finished"), "{check:?}");
}

#[cfg(unix)]
#[test]
fn refusal_of_the_system_is_said_in_plain_words() {
    let home = imported();
    home.file("file", "x");
    // A file where a folder is needed; a name that no disk takes; a link that leads to itself.
    std::os::unix::fs::symlink("loop", home.path("loop")).expect("linked");
    let long = "n".repeat(300);
    for to in ["file/contacts.csv", &format!("{long}.csv"), "loop/contacts.csv"] {
        let said = home.run(&format!("-w ws export clues --output {to}")).ends(1);
        assert!(!said.err.is_empty() && !said.err.contains("os error"), "{said:?}");
    }
    let said = home.run("-w loop check").ends(2);
    assert!(!said.err.contains("os error"), "{said:?}");
}

#[cfg(unix)]
#[test]
fn stream_of_another_program_is_read_or_told() {
    use std::io::Write;
    use std::process::Stdio;
    let home = imported();
    let piped = |line: &str, text: &str| -> super::Said {
        let mut command = home.command();
        command.args(line.split_whitespace()).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("it runs");
        child.stdin.take().expect("a pipe").write_all(text.as_bytes()).expect("written");
        child.wait_with_output().expect("it ends").into()
    };
    let found = piped("-w ws find-in /dev/stdin", "Nobody whom we know came.\n").ends(0);
    assert!(!found.err.contains("is a folder"), "{found:?}");
    let told = piped("-w ws import /dev/stdin", "Name,Ward\n");
    assert!(told.code != Some(0) && told.err.contains("is a pipe or a device"), "{told:?}");
}
