//! The real program in a pseudo-terminal: started, typed in, killed, cut off,
//! suspended. What is typed stays, and the terminal is as it was.
#![cfg(unix)]

#[path = "terminal/arriving.rs"]
mod arriving;
#[path = "terminal/ending.rs"]
mod ending;
#[path = "terminal/gone.rs"]
mod gone;
#[path = "terminal/presenting.rs"]
mod presenting;
#[path = "terminal/pty.rs"]
mod pty;
#[path = "terminal/saving.rs"]
mod saving;
#[path = "terminal/showing.rs"]
mod showing;
#[path = "terminal/undoing.rs"]
mod undoing;

use std::path::{Path, PathBuf};

use pty::{Pty, Start};
use tempfile::TempDir;

/// The key that leaves.
const ESC: &str = "\x1b";
/// What a terminal puts round a paste.
const PASTE: (&str, &str) = ("\x1b[200~", "\x1b[201~");

/// A place of one's own for a test: a home, and a workspace in it.
struct Home {
    folder: TempDir,
}

impl Home {
    fn new() -> Self {
        Home { folder: tempfile::tempdir().expect("a folder") }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn workspace(&self) -> PathBuf {
        self.path().join("ours")
    }

    /// The program on the workspace, not started yet.
    fn program(&self) -> Start {
        let workspace = self.workspace();
        Start::of(env!("CARGO_BIN_EXE_commonground"), self.path()).args([Path::new("-w"), &workspace])
    }

    /// The program on a fresh copy of the sample council, made in the workspace's place.
    fn sample(&self) -> Start {
        self.program().args(["--sample"])
    }

    /// A state folder as the program makes one for a workspace.
    fn state(&self) -> PathBuf {
        self.path().join("state/commonground/workspaces/ours")
    }

    /// Every draft in the state folder, as text.
    fn drafts(&self) -> Vec<String> {
        let workspaces = std::fs::read_dir(self.path().join("state/commonground/workspaces"));
        workspaces.into_iter().flatten().flatten().flat_map(|w| drafts_in(&w.path().join("drafts"))).collect()
    }
}

fn drafts_in(folder: &Path) -> Vec<String> {
    let Ok(files) = std::fs::read_dir(folder) else { return Vec::new() };
    let files = files.flatten().map(|f| f.path()).filter(|p| p.extension().is_some_and(|e| e == "ron"));
    files.filter_map(|p| std::fs::read_to_string(p).ok()).collect()
}

/// In an empty workspace, past the welcome, a new note open.
fn note(program: Start) -> Pty {
    let mut pty = program.start();
    pty.sees("Welcome");
    pty.send(ESC);
    pty.sees_no("Welcome");
    pty.send("n");
    pty.sees("What was said");
    pty
}

/// Types words into a note and waits until they are in a draft on the disk.
fn typed(home: &Home, pty: &mut Pty, words: &str) {
    pty.send(words);
    pty.sees(words);
    pty.until("the draft is on the disk", || home.drafts().iter().any(|d| d.contains(words)));
}

/// That the terminal is as it was before the program came.
#[track_caller]
fn is_clean(pty: &Pty, same: bool) {
    assert!(same, "the terminal's own settings are as they were");
    assert_eq!(pty.modes_left(), [] as [u16; 0], "no mode is left set");
    assert!(!pty.screen().alternate_screen(), "the other screen is left");
    assert!(!pty.screen().hide_cursor(), "the cursor is shown");
    let all = String::from_utf8_lossy(&pty.bytes);
    for (on, off) in [("\x1b[?1049h", "\x1b[?1049l"), ("\x1b[?2004h", "\x1b[?2004l"), ("\x1b[?1004h", "\x1b[?1004l")] {
        assert_eq!(all.matches(on).count(), all.matches(off).count(), "{off:?}");
        assert!(all.contains(on), "{on:?}");
    }
    assert!(all.contains("\x1b[?1000h") && all.contains("\x1b[?1006h"), "the mouse was asked for");
}

#[test]
fn an_empty_workspace_welcomes_and_q_quits_at_once() {
    let home = Home::new();
    let mut pty = home.program().start();
    pty.sees("Welcome");
    pty.sees("Look around the sample council");
    pty.send("q");
    let (status, same) = pty.ended();
    assert!(status.success(), "{status:?}");
    is_clean(&pty, same);
    assert!(!home.workspace().exists(), "looking makes nothing");
}

#[test]
fn the_sample_opens_with_somebody_chosen_and_no_layer_on_top() {
    let home = Home::new();
    let mut pty = Start::of(env!("CARGO_BIN_EXE_commonground"), home.path()).args(["--sample"]).start();
    pty.sees("(invented)");
    pty.sees("Siân ap Gwilym");
    pty.sees("Who to speak to first · ");
    assert!(!pty.text().contains("Welcome"), "{}", pty.text());
    pty.send("q");
    assert!(pty.ended().0.success());
}

#[test]
fn what_was_typed_when_the_program_was_killed_is_offered_and_every_letter_is_there() {
    let home = Home::new();
    let words = "Siân said the ŵyn are out; \"meals\" at \\ #1 – 50% 🐑 {x}";
    let mut pty = note(home.program());
    typed(&home, &mut pty, words);
    pty.signal(rustix::process::Signal::KILL);
    assert!(!pty.ended().0.success());

    let mut pty = home.program().start();
    pty.sees("Something was being written");
    pty.sees("Siân said the ŵyn are out");
    pty.send("\r");
    pty.sees("What was said");
    pty.sees(words);
    // Leaving it is no loss either: it is still a draft, the same one.
    pty.send(ESC);
    pty.sees_no("What was said");
    pty.send("q");
    assert!(pty.ended().0.success());
    let drafts = home.drafts();
    assert_eq!(drafts.len(), 1, "{drafts:?}");
    assert!(drafts[0].contains(words), "{drafts:?}");
}

#[test]
fn a_note_that_was_finished_is_a_record_and_no_draft_and_is_not_offered_again() {
    let home = Home::new();
    let mut pty = note(home.program());
    typed(&home, &mut pty, "It went well");
    pty.send("\x13");
    pty.sees_no("What was said");
    pty.send("q");
    assert!(pty.ended().0.success());
    assert_eq!(home.drafts(), [] as [String; 0]);
    let notes = std::fs::read_dir(home.workspace().join("conversations")).expect("a folder").flatten();
    let texts: Vec<String> = notes.filter_map(|f| std::fs::read_to_string(f.path()).ok()).collect();
    assert!(texts.len() == 1 && texts[0].contains("It went well"), "{texts:?}");
    let mut pty = home.program().start();
    pty.sees("Nobody is here yet");
    assert!(!pty.text().contains("Something was being written"));
}

#[test]
fn control_c_quits_while_reading_and_is_the_editors_while_typing() {
    let home = Home::new();
    let mut pty = note(home.program());
    pty.send("first words");
    pty.sees("first words");
    pty.send("\x03");
    pty.send(" and more");
    pty.sees("first words and more");
    assert!(pty.runs());
    pty.send(ESC);
    pty.sees_no("What was said");
    pty.send("\x03");
    let (status, same) = pty.ended();
    assert!(status.success(), "{status:?}");
    is_clean(&pty, same);
    assert!(home.drafts()[0].contains("first words and more"));
}

#[test]
fn a_paste_with_line_breaks_goes_into_the_note_and_submits_nothing() {
    let home = Home::new();
    let mut pty = note(home.program());
    let (on, off) = PASTE;
    pty.send(format!("{on}one q\r\ntwo\t\x13\rthree\nfour{off}"));
    pty.sees("four");
    assert!(pty.text().contains("What was said"), "the form is still open");
    pty.send("!");
    pty.until("the draft is on the disk", || home.drafts().iter().any(|d| d.contains("four!")));
    let draft = &home.drafts()[0];
    for line in ["one q", "two", "three", "four!"] {
        assert!(draft.lines().any(|l| l.contains(line)), "{line} in\n{draft}");
    }
    assert!(!home.workspace().join("conversations").exists(), "nothing was submitted");
    // While reading a paste is no command: neither q nor n.
    pty.send(ESC);
    pty.sees_no("What was said");
    pty.sees("Kept as a draft");
    pty.send(format!("{on}nq{off}"));
    pty.sees("You can only paste into a text field. Press n to start a note");
    pty.send("?");
    pty.sees("Making contact:");
    assert!(pty.runs() && !pty.text().contains("What was said"));
}
