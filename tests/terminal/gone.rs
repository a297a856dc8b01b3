//! The workspace's folder goes away while the program is open, and comes back.

use super::{Home, note};

/// The text of every note on the disk.
fn notes(home: &Home) -> Vec<String> {
    let Ok(files) = std::fs::read_dir(home.workspace().join("conversations")) else { return Vec::new() };
    files.flatten().filter_map(|f| std::fs::read_to_string(f.path()).ok()).collect()
}

#[test]
fn a_workspace_moved_away_is_not_made_anew() {
    let home = Home::new();
    let mut pty = note(home.program());
    pty.paste("The first note");
    pty.sees("The first note");
    pty.send("\x13");
    pty.sees_no("What was said");
    pty.until("the first note is on the disk", || notes(&home).len() == 1 && home.drafts().is_empty());

    let away = home.path().join("elsewhere");
    pty.send("n");
    pty.sees("What was said");
    std::fs::rename(home.workspace(), &away).expect("moved");
    pty.paste("Written on the train");
    pty.sees("Written on the train");
    pty.send("\x13");
    pty.sees("folder can’t be reached: nothing is saved");
    // What was typed is there, and it says that it is not in the workspace.
    pty.sees("saved");
    pty.sees("Written on the train");
    assert!(!pty.text().contains("Note kept"), "{}", pty.text());
    assert!(!home.workspace().exists(), "nothing is made under the old path");
    assert!(pty.runs());

    std::fs::rename(&away, home.workspace()).expect("back");
    pty.until("what waited is on the disk", || notes(&home).iter().any(|n| n.contains("Written on the train")));
    pty.sees("The workspace folder is back");
    pty.sees_no("nothing is saved");
    pty.send("q");
    assert!(pty.ended().0.success());
    assert_eq!(notes(&home).len(), 2);
    assert_eq!(home.drafts(), [] as [String; 0]);
}
