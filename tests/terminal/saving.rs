//! No disk takes what is typed: nobody loses it without having been asked, and
//! the next start offers what could be written anywhere.

use std::path::Path;

use rustix::process::Signal;

use super::pty::{Pty, Start};
use super::{ESC, Home, drafts_in, is_clean, note, typed};

/// Puts a file where a folder would be made: not even the system's owner can write there.
fn in_the_way(folder: &Path) {
    if folder.is_dir() {
        std::fs::remove_dir_all(folder).expect("removed");
    }
    std::fs::create_dir_all(folder.parent().expect("a folder above")).expect("made");
    std::fs::write(folder, "in the way").expect("written");
}

/// The program with a temporary folder of its own.
fn program(home: &Home) -> Start {
    let temp = home.path().join("temp");
    std::fs::create_dir_all(&temp).expect("made");
    home.program().env("TMPDIR", temp)
}

/// Neither the state folder, nor the data folder, nor the workspace can be written.
fn refuse_all(home: &Home) {
    for folder in ["state", "data"] {
        in_the_way(&home.path().join(folder));
    }
    in_the_way(&home.workspace().join(".commonground"));
}

fn ends_with_nothing_writable(signal: Signal) {
    let home = Home::new();
    refuse_all(&home);
    let mut pty = note(program(&home));
    pty.paste("Said at the bus stop");
    pty.sees("until a disk takes it");
    pty.signal(signal);
    let (status, same) = pty.ended();
    assert!(status.success(), "nothing is lost: {status:?}");
    is_clean(&pty, same);
    let after = pty.text().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(after.contains("could only be written to the temporary folder"), "{after}");
    // The next start offers it, whether the disks are well again or not.
    let mut pty = program(&home).start();
    pty.sees("Something was being written");
    pty.sees("Said at the bus stop");
    pty.signal(Signal::KILL);
    pty.ended();
    for folder in ["state", "data", "ours/.commonground"] {
        std::fs::remove_file(home.path().join(folder)).expect("out of the way");
    }
    let mut pty = program(&home).start();
    pty.sees("Something was being written");
    pty.send("\r");
    pty.sees("What was said");
    pty.send("\x13");
    pty.sees("Note kept");
    pty.send("q");
    assert!(pty.ended().0.success());
    let notes = std::fs::read_dir(home.workspace().join("conversations")).expect("a folder").flatten();
    let texts: Vec<String> = notes.filter_map(|f| std::fs::read_to_string(f.path()).ok()).collect();
    assert!(texts.len() == 1 && texts[0].contains("Said at the bus stop"), "{texts:?}");
}

#[test]
fn told_to_end_it_writes_the_text_elsewhere() {
    ends_with_nothing_writable(Signal::TERM);
}

#[test]
fn hung_up_it_writes_the_text_elsewhere() {
    ends_with_nothing_writable(Signal::HUP);
}

#[test]
fn where_nothing_takes_the_text_it_says_so() {
    let home = Home::new();
    refuse_all(&home);
    in_the_way(&home.path().join("temp"));
    let mut pty = note(home.program().env("TMPDIR", home.path().join("temp")));
    pty.paste("Said at the bus stop");
    pty.sees("until a disk takes it");
    pty.signal(Signal::TERM);
    let (status, same) = pty.ended();
    assert!(!status.success(), "{status:?}");
    is_clean(&pty, same);
    assert!(pty.text().contains("could not be written to any disk, and is gone"), "{}", pty.text());
}

#[test]
fn a_quit_key_asks_before_text_is_lost() {
    for quit in ["q", "\x03"] {
        let home = Home::new();
        refuse_all(&home);
        let mut pty = note(program(&home));
        pty.paste("Said at the bus stop");
        pty.sees("until a disk takes it");
        pty.send(ESC);
        pty.sees("Leave, and lose what I typed");
        // The key that quits goes back to the text, as Esc does.
        pty.send(quit);
        pty.sees_no("Leave, and lose what I typed");
        pty.sees("Said at the bus stop");
        assert!(pty.runs());
        // With room on the disk the next key has it kept.
        std::fs::remove_file(home.path().join("state")).expect("out of the way");
        std::fs::remove_file(home.path().join("data")).expect("out of the way");
        pty.send("!");
        pty.sees("What you typed is kept now.");
        pty.signal(Signal::TERM);
        assert!(pty.ended().0.success());
        let mut pty = program(&home).start();
        pty.sees("Said at the bus stop!");
    }
}

/// Kills the program; what was typed is offered at the next start.
fn offered_after_a_kill(home: &Home, mut pty: Pty) {
    pty.signal(Signal::KILL);
    pty.ended();
    let mut pty = home.program().start();
    pty.sees("Something was being written");
    pty.sees("Said at the bus stop");
}

#[test]
fn a_draft_survives_a_kill_when_the_workspace_cannot_be_written() {
    let home = Home::new();
    in_the_way(&home.workspace().join(".commonground"));
    let mut pty = note(home.program());
    typed(&home, &mut pty, "Said at the bus stop");
    offered_after_a_kill(&home, pty);
}

#[test]
fn a_draft_survives_a_kill_when_the_state_folder_cannot_be_written() {
    let home = Home::new();
    in_the_way(&home.path().join("state"));
    let mut pty = note(home.program());
    pty.paste("Said at the bus stop");
    let journal = home.path().join("data/commonground/journal");
    let kept = || {
        let folders = std::fs::read_dir(&journal).into_iter().flatten().flatten();
        folders.flat_map(|f| drafts_in(&f.path().join("drafts"))).any(|d| d.contains("Said at the bus stop"))
    };
    pty.until("the draft is in the data folder", kept);
    offered_after_a_kill(&home, pty);
}

#[test]
fn a_copied_workspace_offers_nothing_of_the_first() {
    let home = Home::new();
    let mut pty = note(home.program());
    pty.paste("A first note");
    pty.has_read();
    pty.send("\x13");
    pty.sees("Note kept");
    pty.send("n");
    typed(&home, &mut pty, "Said at the bus stop");
    pty.signal(Signal::KILL);
    pty.ended();
    let copy = home.path().join("copy");
    let copied = std::process::Command::new("cp").arg("-r").args([home.workspace(), copy.clone()]).status();
    assert!(copied.is_ok_and(|done| done.success()));
    let on = |folder: &Path| Start::of(env!("CARGO_BIN_EXE_commonground"), home.path()).args([Path::new("-w"), folder]);
    let mut pty = on(&copy).start();
    pty.sees("Welcome");
    pty.send(ESC);
    pty.sees_no("Welcome");
    // A key and a paste at once would be refused: the list of commands is there first.
    pty.send(":");
    pty.sees("All commands");
    pty.paste("drafts");
    pty.sees("notes and forms that were left");
    pty.send("\r");
    pty.sees("There are no drafts.");
    pty.send("q");
    assert!(pty.ended().0.success());
    // Moved, it takes its drafts along.
    let moved = home.path().join("moved");
    std::fs::rename(home.workspace(), &moved).expect("moved");
    let mut pty = on(&moved).start();
    pty.sees("Something was being written");
    pty.sees("Said at the bus stop");
}

#[test]
fn preferences_that_cannot_be_written_are_said_and_no_failure() {
    let home = Home::new();
    in_the_way(&home.path().join("config"));
    let mut pty = home.sample().start();
    pty.sees("Siân ap Gwilym");
    pty.send("q");
    let (status, same) = pty.ended();
    assert!(status.success(), "{status:?}");
    is_clean(&pty, same);
    assert!(pty.text().contains("Your preferences could not be kept."), "{}", pty.text());
}
