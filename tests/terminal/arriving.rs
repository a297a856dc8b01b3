//! How bytes arrive: a paste without a mark, a sequence in two pieces, and what is
//! still on its way when the program ends.

use super::pty::{Pty, Start};
use super::{ESC, Home, note, typed};

const REFUSED: &str = "You can only paste into a text field.";

/// Every record of the workspace, with its text.
fn records(home: &Home) -> Vec<(std::path::PathBuf, String)> {
    let mut all = Vec::new();
    for folder in ["councillors", "conversations", "initiatives", "proposals", "sense"] {
        let files = std::fs::read_dir(home.workspace().join(folder)).expect("a folder").flatten();
        all.extend(files.map(|f| (f.path(), std::fs::read_to_string(f.path()).expect("a record"))));
    }
    all.sort();
    all
}

fn sample(home: &Home) -> Pty {
    let mut pty = home.sample().start();
    pty.drawn("the list", |pty| pty.text().contains("Who to speak to first · 32"));
    pty
}

#[test]
fn paste_without_a_mark_runs_nothing() {
    let home = Home::new();
    let mut pty = sample(&home);
    let before = records(&home);
    for words in ["dq", "2\r", "nHello", "budget", "Thursday 10 December, 5.30pm", "q\rtouch pwned\r"] {
        // So few keys may have been typed, and have arrived late.
        let refused = if words.len() <= 3 { "Those keys came all at once" } else { REFUSED };
        pty.send(words);
        pty.sees(refused);
        // A key that moves takes the message away; until the paste is over it belongs to it.
        while pty.text().contains(refused) {
            pty.send("\x1b[B");
            pty.next(std::time::Instant::now() + std::time::Duration::from_millis(50));
        }
        assert!(pty.runs() && pty.text().contains("Who to speak to first · 32"), "{words:?}:\n{}", pty.text());
    }
    assert_eq!(records(&home), before);
}

#[test]
fn paste_in_single_letters_runs_nothing() {
    let home = Home::new();
    let mut pty = sample(&home);
    let before = records(&home);
    let mut refused = false;
    for _ in 0..20 {
        // Each letter is read before the next one is sent. A machine that halts in the middle makes typing of a
        // letter: those that are sent move the selection and do nothing else.
        for letter in "jkGjgkGj".repeat(4).chars() {
            pty.send(letter.to_string());
            pty.has_read();
        }
        let end = std::time::Instant::now() + std::time::Duration::from_millis(300);
        while !pty.text().contains(REFUSED) && pty.next(end) {}
        refused = pty.text().contains(REFUSED);
        if refused {
            break;
        }
    }
    assert!(refused, "it was never refused:\n{}", pty.text());
    assert_eq!(records(&home), before);
}

#[test]
fn long_paste_without_a_mark_runs_nothing() {
    let home = Home::new();
    let mut pty = sample(&home);
    let before = records(&home);
    pty.send("Thursday 10 December, 5.30pm: dq n e a\r".repeat(250));
    pty.has_read();
    pty.sees(REFUSED);
    pty.signal(rustix::process::Signal::TERM);
    assert!(pty.ended().0.success());
    assert_eq!(records(&home), before);
}

#[test]
fn paste_without_a_mark_is_text_in_a_note() {
    let home = Home::new();
    let mut pty = note(home.program());
    pty.send("Rang her.\rThursday dq\r\rq");
    pty.sees("Thursday dq");
    pty.until("the draft is on the disk", || home.drafts().iter().any(|d| d.contains("Thursday dq")));
    assert!(pty.text().contains("What was said") && pty.runs());
    assert!(!home.workspace().join("conversations").exists());
}

#[test]
fn split_arrow_moves_and_leaves_nothing() {
    let home = Home::new();
    let mut stayed = false;
    for _ in 0..20 {
        let mut pty = note(home.program());
        typed(&home, &mut pty, "ac");
        pty.send(ESC);
        pty.has_read();
        pty.send("[D");
        pty.has_read();
        pty.send("b");
        // On a busy machine the rest may come too late: then Esc has left the note, and the rest does nothing.
        pty.wait("the letter, or the note is left", |pty| {
            pty.text().contains("abc") || !pty.text().contains("What was said")
        });
        stayed = pty.text().contains("abc");
        assert!(pty.runs() && !home.workspace().join("conversations").exists());
        pty.signal(rustix::process::Signal::TERM);
        pty.ended();
        // The next try begins with no draft to be offered.
        let _ = std::fs::remove_dir_all(home.path().join("state"));
        if stayed {
            break;
        }
    }
    assert!(stayed, "the arrow was never put together");
}

#[test]
fn paste_that_is_under_way_at_the_end_is_not_left_to_the_shell() {
    let home = Home::new();
    let script = "\"$0\" -w \"$1\"; echo The shell is back; while read -r line; do echo \"$line\" >> got; done";
    let program = env!("CARGO_BIN_EXE_commonground");
    let workspace = home.workspace();
    let shell = Start::of("/bin/sh", home.path());
    let mut pty = shell.args(["-c".as_ref(), script.as_ref(), program.as_ref(), workspace.as_os_str()]).start();
    pty.sees("Welcome");
    // More than the terminal holds: it is sent while the program reads, or else while the shell does.
    pty.send(format!("\x03{}", "touch pwned\r".repeat(1_400)));
    pty.sees("The shell is back");
    pty.send("done\r");
    let got = || std::fs::read_to_string(home.path().join("got")).unwrap_or_default();
    pty.until("the shell reads", || got().contains("done"));
    assert!(got() == "done\n", "the shell got {} lines", got().lines().count());
}
