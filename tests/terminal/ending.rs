//! How the program ends, and comes back: what is typed stays, the terminal is clean.

use std::sync::Arc;
use std::sync::mpsc::channel;

use commonground::app::{App, Msg, Opens, Preferences, StartWith, Terminal, Typed, WorkRunner, run_to_the_end};
use commonground::command::{Input, Key};
use commonground::model::Date;
use commonground::store::{Local, RealDisk, Store, SystemClock};
use rustix::process::Signal;

use super::pty::{Pty, Start};
use super::{Home, is_clean, note, typed};

fn ends_by(signal: Signal) {
    let home = Home::new();
    let mut pty = note(home.program());
    typed(&home, &mut pty, "kept before ");
    // The last letters have not been kept yet when it is told to end.
    pty.send("and at the last moment");
    pty.sees("and at the last moment");
    pty.signal(signal);
    let (status, same) = pty.ended();
    assert!(status.success(), "{status:?}");
    is_clean(&pty, same);
    let drafts = home.drafts();
    assert!(drafts.len() == 1 && drafts[0].contains("kept before and at the last moment"), "{drafts:?}");
}

#[test]
fn told_to_end_while_typing_it_keeps_every_letter_and_leaves_the_terminal_clean() {
    ends_by(Signal::TERM);
}

#[test]
fn hung_up_while_typing_it_keeps_every_letter_and_leaves_the_terminal_clean() {
    ends_by(Signal::HUP);
}

#[test]
fn a_terminal_that_is_closed_ends_it_and_what_was_typed_is_kept() {
    let home = Home::new();
    let mut pty = note(home.program());
    pty.send("typed when the window was closed");
    pty.sees("typed when the window was closed");
    // What comes after it may go down with the terminal: the system throws away what nobody has read.
    pty.hang_up("!");
    pty.ended();
    let drafts = home.drafts();
    assert!(drafts.len() == 1 && drafts[0].contains("typed when the window was closed"), "{drafts:?}");
}

#[test]
fn a_terminal_that_is_gone_without_a_signal_ends_it_all_the_same() {
    let home = Home::new();
    // The shell is the one that is told; it tells nobody. And no end of file is typed either.
    let script = "stty eof undef; trap '' HUP; \"$0\" -w \"$1\"; echo $? > ended";
    let program = env!("CARGO_BIN_EXE_commonground");
    let workspace = home.workspace();
    let shell = Start::of("/bin/sh", home.path());
    let mut pty = shell.args(["-c".as_ref(), script.as_ref(), program.as_ref(), workspace.as_os_str()]).start();
    pty.drawn("the welcome", |pty| pty.text().contains("Welcome"));
    // At rest: it has nothing to write that would fail.
    pty.hang_up("\x1b[B");
    pty.ended();
    assert!(home.path().join("ended").exists(), "the program ended, not only the shell");
}

/// Whether a process stands still.
fn is_stopped(pid: u32) -> bool {
    let state = match std::fs::read_to_string(format!("/proc/{pid}/stat")) {
        Ok(stat) => stat.rsplit(") ").next().unwrap_or_default().to_owned(),
        Err(_) => {
            let ps = std::process::Command::new("ps").args(["-o", "state=", "-p", &pid.to_string()]).output();
            String::from_utf8_lossy(&ps.expect("ps").stdout).into_owned()
        }
    };
    state.starts_with('T')
}

#[test]
fn suspended_it_gives_the_terminal_back_and_continued_it_draws_everything_again() {
    let home = Home::new();
    let mut pty = note(home.program());
    pty.send("before the break");
    pty.sees("before the break");
    pty.signal(Signal::TSTP);
    let pid = pty.pid();
    pty.until("it stands still", || is_stopped(pid));
    pty.wait("the terminal is given back", |pty| pty.modes_left().is_empty());
    assert!(!pty.screen().alternate_screen());
    let drafts = home.drafts();
    pty.signal(Signal::CONT);
    pty.wait("it is back", |pty| pty.screen().alternate_screen() && pty.text().contains("before the break"));
    assert!(pty.text().contains("What was said"));
    pty.send(", and after");
    pty.sees("before the break, and after");
    pty.signal(Signal::TERM);
    let (status, same) = pty.ended();
    assert!(status.success(), "{status:?}");
    is_clean(&pty, same);
    assert!(drafts.is_empty() || drafts[0].contains("before"), "{drafts:?}");
    assert!(home.drafts()[0].contains("before the break, and after"));
}

/// Where a test starts itself in a pseudo-terminal: the workspace to open.
const ITSELF: &str = "COMMONGROUND_TEST_WORKSPACE";

/// Not a test of its own: what [`a_mistake_of_its_own_leaves_a_clean_terminal`]
/// starts. The library's own screen, in which the copying of the sample panics.
#[test]
#[ignore = "started by another test, in a pseudo-terminal"]
fn panics_in_its_own_terminal() {
    use commonground::app::terminal::{ScreenOptions, screen};
    let Some(workspace) = std::env::var_os(ITSELF) else { return };
    let options = ScreenOptions {
        opens: Opens::Screen,
        workspace: workspace.into(),
        sample: false,
        ascii: false,
        fresh_sample: |_, _| panic!("a secret that was typed"),
    };
    let why = screen(options).expect_err("it broke");
    let words = commonground::words::Words::new("en");
    println!("IT SAID: {}", words.say(&why.say()));
}

#[test]
fn a_mistake_of_its_own_leaves_a_clean_terminal() {
    let home = Home::new();
    let itself = std::env::current_exe().expect("this test");
    let name = "ending::panics_in_its_own_terminal";
    let args = ["--exact", name, "--ignored", "--nocapture", "--test-threads=1"];
    let mut pty: Pty = Start::of(itself, home.path()).args(args).env(ITSELF, home.workspace()).start();
    pty.sees("Welcome");
    // The first answer: look around the sample.
    pty.send("\r");
    let (status, same) = pty.ended();
    assert!(status.success(), "{status:?}");
    is_clean(&pty, same);
    let after = pty.text();
    assert!(after.contains("IT SAID: Common Ground stopped because of a mistake of its own"), "{after}");
    assert!(after.contains("ending.rs"), "it names the place: {after}");
    assert!(!String::from_utf8_lossy(&pty.bytes).contains("a secret"), "what a mistake says may hold what was typed");
    assert!(home.drafts().is_empty());
}

/// A terminal in which drawing breaks once something is typed.
struct Breaks;

impl Terminal for Breaks {
    fn draw(&mut self, app: &App) -> std::io::Result<()> {
        assert!(!app.form().is_some_and(|form| form.typed), "a mistake in drawing");
        Ok(())
    }

    fn copy(&mut self, _: &str) -> std::io::Result<()> {
        Ok(())
    }

    fn suspend(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn today() -> Date {
    Date::new(2026, 11, 20).expect("a day")
}

/// The program on the workspace, as it starts.
fn opened(home: &Home) -> App {
    App::new(StartWith {
        prefs: Preferences::default(),
        folder: home.workspace(),
        today: today(),
        size: (120, 36),
        plain: false,
        ascii: false,
        opens: Opens::Screen,
        opens_with: None,
    })
}

/// The part of a mistake while typing that no key can bring about in the real
/// program: run as the program runs itself, in a terminal that breaks.
#[test]
fn a_mistake_while_something_is_typed_keeps_every_letter() {
    let home = Home::new();
    let mut app = opened(&home);
    let (workspace, state) = (RealDisk::new(home.workspace()), RealDisk::new(home.state()));
    let local = Local::on(Arc::new(state));
    let store = Store::open_with(Arc::new(workspace), local, Arc::new(SystemClock)).expect("a workspace");
    let mut runner = WorkRunner::new(store, today, None, None);
    let (send, from) = channel();
    let words = "the last words before it broke";
    let keys = ["Esc", "n"].into_iter().map(str::to_owned).chain(words.chars().map(|c| match c {
        ' ' => "Space".to_owned(),
        c => c.to_string(),
    }));
    for key in keys {
        send.send(Msg::Input(Input::Key(Key::parse(&key).expect("a key")))).expect("it is taken");
    }
    let ending = run_to_the_end(&mut app, &mut Breaks, &mut runner, &from, today);
    assert!(ending.ended.is_err() && ending.failed.is_none());
    assert_eq!(ending.typed, Typed::Kept);
    let drafts = home.drafts();
    assert!(drafts.len() == 1 && drafts[0].contains(words), "{drafts:?}");
}

/// A terminal that refuses to copy, and remembers what it was shown.
#[derive(Default)]
struct NoClipboard {
    said: Vec<&'static str>,
}

impl Terminal for NoClipboard {
    fn draw(&mut self, app: &App) -> std::io::Result<()> {
        self.said.extend(app.toast.as_ref().map(|toast| toast.say.key));
        Ok(())
    }

    fn copy(&mut self, _: &str) -> std::io::Result<()> {
        Err(std::io::ErrorKind::Unsupported.into())
    }

    fn suspend(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn clipboard_that_refuses_does_not_end_it() {
    let home = Home::new();
    let mut app = opened(&home);
    let store = Store::open(Arc::new(RealDisk::new(home.workspace()))).expect("a workspace");
    let mut runner = WorkRunner::new(store, today, None, None);
    let (send, from) = channel();
    let mut terminal = NoClipboard::default();
    for key in ["Esc", "n", "w", "Ctrl+A", "Ctrl+C"] {
        send.send(Msg::Input(Input::Key(Key::parse(key).expect("a key")))).expect("it is taken");
    }
    // All of it is taken in before the first drawing; the end comes with the second.
    drop(send);
    let end = run_to_the_end(&mut app, &mut terminal, &mut runner, &from, today);
    assert!(matches!(end.ended, Ok(Ok(None))) && end.failed.is_none(), "{:?}", end.ended);
    assert!(terminal.said.contains(&"said-not-copied"), "{:?}", terminal.said);
    assert_eq!(super::drafts_in(&home.workspace().join(".commonground/drafts")).len(), 1, "what was typed is kept");
}
