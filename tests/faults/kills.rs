//! The real program is killed while it types, saves, deletes, undoes, renames,
//! restores, imports and erases: after so many bytes that it wrote, or so many
//! files, never after a stretch of time. What is left is what there was, or what
//! there was to be.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use commonground::model::Id;
use rustix::process::Signal;
use tempfile::TempDir;

use crate::council::{self, ADA, HERS, council};
use crate::invariants::{Held, looks_sound, reads_sound};
use crate::places::{self, words};
use crate::pty::{Pty, Start};
use crate::seed::{self, Case};

const PROGRAM: &str = env!("CARGO_BIN_EXE_commonground");
/// After this long what has not happened will not.
const END: Duration = Duration::from_secs(60);
const SAVE: &str = "\x13";

/// Somebody's home, with the council in it.
pub struct Home {
    folder: TempDir,
}

impl Home {
    pub fn new() -> Home {
        let home = Home { folder: tempfile::tempdir().expect("a folder") };
        let files = council().files();
        let files: Vec<_> = files.into_iter().filter(|(path, _)| !places::is_offered(path)).collect();
        places::put_real(&home.workspace(), &files);
        home
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn workspace(&self) -> PathBuf {
        self.path().join("ours")
    }

    /// The program on the screen, past its start.
    pub fn starts(&self) -> Pty {
        let mut pty = Start::of(PROGRAM, self.path()).args([Path::new("-w"), &self.workspace()]).start();
        pty.sees("Ada Bell");
        pty
    }

    /// The program with arguments, beside the screen.
    fn command(&self, line: &[&str]) -> Command {
        let mut command = Command::new(PROGRAM);
        command.arg("-w").arg(self.workspace()).args(line).current_dir(self.path());
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        places::at_home(&mut command, self.path());
        command
    }

    pub fn files(&self) -> Vec<(String, Vec<u8>)> {
        places::files(&self.workspace(), self.path())
    }

    pub fn held(&self) -> Held {
        Held::of(&self.files())
    }

    fn has(&self, path: &str) -> bool {
        self.workspace().join(path).exists()
    }

    pub fn draft_has(&self, words: &str) -> bool {
        places::drafts(&self.workspace(), self.path()).iter().any(|draft| draft.contains(words))
    }
}

type Kill = fn(&mut Case);

const KILLS: [(&str, Kill); 8] = [
    ("typing", typing),
    ("saving", saving),
    ("importing", importing),
    ("deleting", deleting),
    ("undoing", undoing),
    ("renaming", renaming),
    ("restoring", restoring),
    ("erasing", erasing),
];

#[test]
fn killed_at_random_moments() {
    killed(12);
}

#[test]
#[ignore = "long: eight hundred kills"]
fn killed_eight_hundred_times() {
    killed(800);
}

fn killed(usual: usize) {
    seed::each("killed", usual, |case| {
        let (name, kill) = KILLS[case.number % KILLS.len()];
        eprintln!("killed: case {}, {name}", case.number);
        kill(case);
    });
}

/// Kills it once it has written so many more bytes, or is done.
pub fn kill_after(pty: &mut Pty, bytes: usize, mut done: impl FnMut(&Pty) -> bool) {
    let (enough, end) = (pty.bytes.len() + bytes, Instant::now() + END);
    // What it does on the disk may be seen there with nothing more to be seen here.
    while pty.bytes.len() < enough && !done(pty) {
        assert!(Instant::now() < end, "it neither writes nor is done. The screen:\n{}", pty.text());
        pty.next(Instant::now() + Duration::from_millis(5));
    }
    pty.signal(Signal::KILL);
    assert!(!pty.ended().0.success());
}

/// What must hold afterwards; gives what is left.
fn left(home: &Home, before: &Held, what: &str) -> Held {
    for start in ["first", "second"] {
        let store = places::open_real(&home.workspace(), home.path());
        let at = format!("{what}, {start} start");
        // Somebody may be in the trash whom others name.
        if matches!(what, "deleting" | "undoing") { reads_sound(&store, &at) } else { looks_sound(&store, &at) }
    }
    let files = home.files();
    let unfinished: Vec<&String> = files.iter().map(|(p, _)| p).filter(|p| places::is_left_over(p)).collect();
    assert!(unfinished.is_empty(), "{what}: left lying about: {unfinished:?}");
    let now = Held::of(&files);
    let hers = |word: &str| what == "erasing" && HERS.contains(&word);
    let lost: Vec<&String> = before.words.iter().filter(|w| !now.words.contains(*w) && !hers(w)).collect();
    assert!(lost.is_empty(), "{what}: lost: {lost:?}");
    now
}

/// Opens a note and waits until its first words are kept.
pub fn begins_note(home: &Home, pty: &mut Pty, words: &str) {
    pty.send("n");
    pty.sees(words::NOTE);
    pty.send(words);
    pty.until("the draft is on the disk", || home.draft_has(words));
}

/// Picks a command in the palette. Key by key: what arrives at once counts as a paste.
fn choose(pty: &mut Pty, words: &str) {
    pty.send(":");
    pty.sees(words::PALETTE);
    pty.paste(words);
    pty.has_read();
    pty.sees(words);
    pty.send("\r");
}

fn typing(case: &mut Case) {
    let home = Home::new();
    let before = home.held();
    let mut pty = home.starts();
    begins_note(&home, &mut pty, "zqfirst ");
    let more: String = (0..60).map(|n| format!("zqw{n} ")).collect();
    pty.send(&more);
    kill_after(&mut pty, case.rng.usize(..6_000), |pty| pty.text().contains("zqw59"));
    let now = left(&home, &before, "typing");
    assert!(now.words.contains("zqfirst"), "what was kept is gone");
    let drafts = places::open_real(&home.workspace(), home.path()).drafts().0;
    let note = drafts[0].fields.iter().find(|(key, _)| key == "note").map(|(_, note)| note.clone()).unwrap_or_default();
    let whole = format!("zqfirst {more}");
    assert!(drafts.len() == 1 && whole.starts_with(&note), "not what was typed: {note:?}");
}

fn saving(case: &mut Case) {
    let home = Home::new();
    let before = home.held();
    let mut pty = home.starts();
    begins_note(&home, &mut pty, "zqsaved");
    pty.send(SAVE);
    kill_after(&mut pty, case.rng.usize(..2_500), |_| {
        home.held().records.values().any(|text| text.contains("zqsaved"))
    });
    let now = left(&home, &before, "saving");
    assert!(now.words.contains("zqsaved"), "neither in a record nor in a draft");
}

fn deleting(case: &mut Case) {
    let home = Home::new();
    let before = home.held();
    let mut pty = home.starts();
    pty.send("d");
    kill_after(&mut pty, case.rng.usize(..2_500), |_| home.held().records.len() < before.records.len());
    left(&home, &before, "deleting");
}

fn undoing(case: &mut Case) {
    let home = Home::new();
    let before = home.held();
    let mut pty = home.starts();
    pty.send("d");
    pty.until("it is in the trash", || home.held().records.len() < before.records.len());
    pty.send("u");
    kill_after(&mut pty, case.rng.usize(..2_500), |_| home.held().records.len() == before.records.len());
    left(&home, &before, "undoing");
}

fn renaming(case: &mut Case) {
    let home = Home::new();
    let before = home.held();
    let mut pty = home.starts();
    choose(&mut pty, words::EDIT_INITIATIVE);
    pty.sees(words::INITIATIVE);
    pty.send("\x1b[F");
    pty.has_read();
    pty.send(" for everybody");
    pty.sees("for everybody");
    pty.send(SAVE);
    let named = |held: &Held| held.records["initiatives/meals.ron"].contains("Meals for everybody");
    kill_after(&mut pty, case.rng.usize(..2_500), |_| named(&home.held()));
    let now = left(&home, &before, "renaming");
    let same = now.records["initiatives/meals.ron"] == before.records["initiatives/meals.ron"];
    assert!(same || named(&now), "neither the old nor the new: {}", now.records["initiatives/meals.ron"]);
}

fn restoring(case: &mut Case) {
    let home = Home::new();
    let before = home.held();
    let mut pty = home.starts();
    choose(&mut pty, words::TRASH);
    pty.sees("Thrown away");
    pty.send("\r");
    kill_after(&mut pty, case.rng.usize(..2_500), |_| home.has("conversations/2026-11-20-meg-pugh.ron"));
    left(&home, &before, "restoring");
}

/// Killed within the import itself: once so many of its files are staged.
fn importing(case: &mut Case) {
    let home = Home::new();
    let before = home.held();
    let people = 150;
    let mut list = "Name,Ward\n".to_owned();
    for n in 0..people {
        let letter = |n: usize| char::from(b'a' + u8::try_from(n % 26).expect("a letter"));
        list.push_str(&format!("Ann{}{} Vale,Mill\n", letter(n / 26), letter(n)));
    }
    let path = home.path().join("list.csv");
    std::fs::write(&path, list).expect("written");
    let mut command = home.command(&["import", "--council", "Elmford", path.to_str().expect("a path")]);
    let mut child = command.spawn().expect("it runs");
    // Every other time while everything is staged, else while it is put in place.
    let placing = case.number / KILLS.len() % 2 != 1;
    let wanted = case.rng.usize(1..people);
    let in_place = || std::fs::read_dir(home.workspace().join("councillors")).map_or(0, Iterator::count);
    let begun = in_place();
    let reached = || if placing { in_place() - begun } else { places::staged(&home.workspace()) };
    while child.try_wait().expect("it can be asked").is_none() && reached() < wanted {
        std::hint::spin_loop();
    }
    let _ = child.kill();
    child.wait().expect("it ended");
    let now = left(&home, &before, "importing");
    let added = now.records.keys().filter(|path| path.contains("-vale")).count();
    assert!(added == 0 || added == people, "half an import: {added} of {people}");
    let what = if placing { "in place" } else { "staged" };
    eprintln!("killed: importing, with {wanted} {what}: {added} imported");
}

/// Killed within erasing: once a file of hers is gone. Done again, it is done.
fn erasing(case: &mut Case) {
    let home = Home::new();
    let before = home.held();
    let hers: Vec<PathBuf> = home
        .files()
        .into_iter()
        .filter(|(path, bytes)| {
            places::keeps_words(path) && (path.contains(ADA) || String::from_utf8_lossy(bytes).contains(ADA))
        })
        .map(|(path, _)| home.workspace().join(path))
        .collect();
    let at = &hers[case.rng.usize(..hers.len())];
    let was = std::fs::read(at).ok();
    let mut child = home.command(&["person", "erase", ADA, "--yes"]).spawn().expect("it runs");
    while child.try_wait().expect("it can be asked").is_none() && std::fs::read(at).ok() == was {
        std::thread::yield_now();
    }
    let _ = child.kill();
    child.wait().expect("it ended");
    // What is half erased may name what is gone already, until it is done again.
    let _ = home.command(&["person", "erase", ADA, "--yes"]).status().expect("it runs");
    let now = left(&home, &before, "erasing");
    assert!(HERS.iter().all(|word| !now.words.contains(*word)), "done again, and something of hers is left");
    assert!(!council::there(&places::open_real(&home.workspace(), home.path()), &Id::new(ADA)), "she is still there");
}
