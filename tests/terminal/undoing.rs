//! Told to end while a large import is undone, the program ends, and all of the import is there or none of it.

use std::path::Path;

use rustix::process::Signal;

use super::pty::{Pty, Start};
use super::{ESC, Home, is_clean};

const PEOPLE: usize = 600;

/// How many councillors are on the disk.
fn people(home: &Home) -> usize {
    let files = std::fs::read_dir(home.workspace().join("councillors")).into_iter().flatten().flatten();
    files.filter(|f| f.file_name().to_string_lossy().ends_with(".ron")).count()
}

/// Whether a change of many records is under way on the disk.
fn is_staged(home: &Home) -> bool {
    let files = std::fs::read_dir(home.workspace().join(".commonground")).into_iter().flatten().flatten();
    files.into_iter().any(|f| f.file_name().to_string_lossy().starts_with("staging-"))
}

/// The program with a council's list brought in.
fn imported(home: &Home) -> Pty {
    let letters = |n: usize| [n / 26 % 26, n % 26].map(|n| char::from(b'a' + n as u8)).iter().collect::<String>();
    let rows = (0..PEOPLE).map(|n| format!("Per{} Sur{},Ward {}\n", letters(n), letters(n % 97), n / 2));
    let list = home.path().join("many.csv");
    std::fs::write(&list, format!("Name,Ward\n{}", rows.collect::<String>())).expect("written");
    let mut pty = home.program().start();
    pty.sees("Welcome");
    pty.send("\x1b[B");
    pty.has_read();
    pty.send("\r");
    pty.sees("Bring in a council");
    pty.paste(&list.to_string_lossy());
    pty.has_read();
    pty.send("\x13");
    pty.sees("Bring in many.csv?");
    pty.send("\x1b[H");
    pty.has_read();
    pty.send("\r");
    pty.sees("What is this council called?");
    pty.paste("Cwm");
    pty.has_read();
    pty.send("\x13");
    pty.sees_no("What is this council called?");
    // The list is read again under its name.
    pty.sees("Council: Cwm");
    pty.sees(&format!("Take it: {PEOPLE} records"));
    pty.send("\x1b[H");
    pty.has_read();
    pty.send("\r");
    pty.sees(&format!("Brought in: {PEOPLE} added"));
    assert_eq!(people(home), PEOPLE);
    pty
}

fn ended_during_undo(signal: Signal, when: impl Fn(&Home) -> bool) {
    let home = Home::new();
    let mut pty = imported(&home);
    pty.send("u");
    pty.until("the undo is under way", || when(&home));
    pty.signal(signal);
    let (status, same) = pty.ended();
    if signal == Signal::TERM {
        // What was stopped before it was decided is told, and counts as not done.
        let told = pty.text().contains("Stopped before anything changed");
        assert!(status.success() || told, "{status:?}: {}", pty.text());
        is_clean(&pty, same);
    }
    // What the last one had decided and not carried out, the next one does.
    let mut pty = home.program().start();
    pty.sees("Making contact");
    pty.until("all or nobody is there", || matches!(people(&home), 0 | PEOPLE) && !is_staged(&home));
    pty.signal(Signal::TERM);
    let (status, _) = pty.ended();
    assert!(status.success(), "{status:?}: {}", pty.text());
    let left = people(&home);
    assert!(left == 0 || left == PEOPLE, "{left} of {PEOPLE} are left");
    let program = Path::new(env!("CARGO_BIN_EXE_commonground"));
    let args = [Path::new("-w"), &home.workspace(), Path::new("check")].map(Path::to_owned);
    let mut check = Start::of(program, home.path()).args(args).start();
    assert!(check.ended().0.success(), "{}", check.text());
}

#[test]
fn told_to_end_before_an_undo_is_decided() {
    ended_during_undo(Signal::TERM, |home| is_staged(home) || people(home) < PEOPLE);
}

#[test]
fn told_to_end_while_an_undo_is_carried_out() {
    ended_during_undo(Signal::TERM, |home| people(home) < PEOPLE);
}

#[test]
fn killed_while_an_undo_is_carried_out() {
    ended_during_undo(Signal::KILL, |home| people(home) < PEOPLE);
}

#[test]
fn cancelled_undo_leaves_everybody() {
    let home = Home::new();
    let mut pty = imported(&home);
    pty.send("u");
    pty.has_read();
    pty.send(ESC);
    pty.wait("it is stopped, or was too late", |pty| {
        let text = pty.text();
        text.contains("Stopped before anything changed") || text.contains("too late to stop") || text.contains("Undone")
    });
    let left = people(&home);
    assert!(if pty.text().contains("Stopped before") { left == PEOPLE } else { left == 0 }, "{left}");
}
