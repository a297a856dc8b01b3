//! What the program writes to the terminal: clicks, sizes, colours, signs, how much.

use rustix::process::Signal;

use super::pty::Pty;
use super::{ESC, Home, Start};

const DOWN: &str = "\x1b[B";
const UP: &str = "\x1b[A";

/// The sample, its list of people read and in front, somebody's profile beside it.
fn sample(program: Start) -> Pty {
    let mut pty = program.start();
    pty.drawn("the profile", |pty| pty.text().contains("Term until"));
    pty
}

/// The first words in a pane, which begins at a column: the name of whom the profile shows.
fn profile(pty: &Pty) -> String {
    let (column, row) = pty.find("╭ Profile").expect("the profile is shown");
    let (columns, _) = pty.size();
    let line = pty.screen().rows(column, columns - column).nth(usize::from(row) + 1).expect("a row");
    line.trim_start_matches(['│', '›', ' ']).split("  ").next().unwrap_or_default().to_owned()
}

#[test]
fn a_click_on_somebody_in_the_list_selects_them() {
    let home = Home::new();
    let mut pty = sample(home.sample());
    let name = "Owain Brynmor";
    assert_ne!(profile(&pty), name);
    let (column, row) = pty.find(name).expect("he is in the list");
    // Buttons are told with columns and rows from 1: down, and up again.
    pty.send(format!("\x1b[<0;{};{}M\x1b[<0;{0};{1}m", column + 1, row + 1));
    pty.wait("his profile", |pty| profile(pty) == name);
    // The wheel moves the list, not the selection's meaning: nobody is chosen by it.
    pty.send(format!("\x1b[<65;{};{}M", column + 1, row + 1));
    pty.send(UP);
    pty.wait("somebody else's profile", |pty| profile(pty) != name);
    // A click on a place goes there.
    let (column, row) = pty.find("2 Making sense").expect("the places are named");
    pty.send(format!("\x1b[<0;{};{}M", column + 1, row + 1));
    pty.sees("The sense map");
}

#[test]
fn it_flows_anew_at_every_size_and_says_so_where_nothing_fits() {
    let home = Home::new();
    let mut pty = sample(home.sample());
    pty.sees("Said so far, and to ask");
    pty.resize(80, 24);
    pty.sees_no("Said so far, and to ask");
    pty.sees("Who to speak to first");
    pty.resize(60, 20);
    pty.sees_no("Profile");
    pty.sees("Who to speak to first");
    pty.resize(30, 8);
    pty.sees("Too small");
    assert!(!pty.text().contains("Who to speak to first"), "{}", pty.text());
    // Even there it can be told to go on: nothing is lost, and it comes back.
    pty.send("j");
    pty.resize(3, 1);
    pty.sees("To");
    pty.resize(120, 36);
    pty.sees("Said so far, and to ask");
    pty.sees("Profile");
    pty.sees("Term until");
    assert!(!pty.text().contains("Too small"));
    pty.signal(Signal::TERM);
    assert!(pty.ended().0.success());
}

#[test]
fn typing_in_a_terminal_that_is_too_small_loses_nothing() {
    let home = Home::new();
    let mut pty = super::note(home.program());
    pty.send("wide ");
    pty.sees("wide");
    pty.resize(30, 8);
    pty.sees("Too small");
    pty.send("and narrow");
    pty.resize(80, 24);
    pty.sees("wide and narrow");
}

#[test]
fn a_letter_and_a_new_size_that_come_in_the_same_moment_are_both_taken() {
    let home = Home::new();
    let mut pty = super::note(home.program());
    let mut typed = String::new();
    for n in 0..60 {
        let columns = 100 + n % 2;
        let first = n % 3 == 0;
        if first {
            pty.send("x");
        }
        pty.resize(columns, 30);
        if !first {
            pty.send("x");
        }
        typed.push('x');
        // No other key follows: what came has to be shown by itself.
        pty.drawn(&typed, |pty| {
            let text = pty.text();
            text.contains(&typed) && text.lines().any(|l| l.ends_with('┓') && l.chars().count() == usize::from(columns))
        });
    }
}

/// Walks through everything there is to see and back to the list. Each key waits
/// for what the one before comes to: what is there then, and what is gone.
fn walk(pty: &mut Pty) {
    for (key, there, gone) in [
        ("0", "Initiatives", "Who to speak to first"),
        ("2", "The sense map", "Initiatives"),
        ("3", "Roles and proposals", "The sense map"),
        ("1", "Who to speak to first", "Roles and proposals"),
        ("?", "Making contact:", "⟦"),
        (ESC, "Profile", "Making contact:"),
        (":", "All commands", "⟦"),
        (ESC, "Profile", "All commands"),
        ("c", "Which councillor?", "⟦"),
        ("sian", "Siân ap Gwilym", "32 of 32"),
        (ESC, "Profile", "Which councillor?"),
        ("n", "What was said", "Profile"),
        ("to and fro", "to and fro", "⟦"),
        (ESC, "draft", "What was said"),
        ("/", "Esc clear", "draft"),
        ("mae", "/ mae", "Rhodri Sandoe"),
        (ESC, "Rhodri Sandoe", "/ mae"),
        ("\x1b[20~", "", "Common Ground"),
        ("\x1b[20~", "Profile", "⟦"),
    ] {
        pty.send(key);
        pty.drawn(&format!("{there:?} and no {gone:?}"), |pty| {
            let text = pty.text();
            text.contains(there) && !text.contains(gone)
        });
    }
}

/// The numbers of every `CSI … m` that was written.
fn styles(bytes: &[u8]) -> Vec<Vec<u16>> {
    let parts = bytes.split(|b| *b == 0x1b).filter_map(|p| p.strip_prefix(b"["));
    parts
        .filter_map(|part| {
            let end = part.iter().position(|b| !b.is_ascii_digit() && !b";:".contains(b))?;
            (part[end] == b'm').then(|| {
                let numbers = String::from_utf8_lossy(&part[..end]).into_owned();
                numbers.split([';', ':']).filter_map(|n| n.parse().ok()).collect()
            })
        })
        .collect()
}

fn is_colour(style: &[u16]) -> bool {
    style.iter().any(|n| matches!(n, 30..=38 | 40..=48 | 58 | 90..=97 | 100..=107))
}

#[test]
fn no_color_writes_no_colours_and_still_shows_what_is_selected() {
    let home = Home::new();
    let mut pty = sample(home.sample().env("NO_COLOR", "1"));
    walk(&mut pty);
    // F6 would be the next theme: here there is no other.
    pty.send("\x1b[17~");
    let before = profile(&pty);
    pty.send(DOWN);
    pty.drawn("somebody else's profile", |pty| profile(pty) != before);
    let styles = styles(&pty.bytes);
    let coloured: Vec<_> = styles.iter().filter(|s| is_colour(s)).collect();
    assert!(coloured.is_empty(), "{coloured:?}");
    assert!(styles.iter().any(|s| s.contains(&7)), "what is selected is reversed");

    let home = Home::new();
    let pty = sample(home.sample().env("NO_COLOR", ""));
    assert!(self::styles(&pty.bytes).iter().any(|s| is_colour(s)), "an empty NO_COLOR asks for nothing");
}

#[test]
fn with_ascii_nothing_is_written_but_ascii_and_the_letters_of_names() {
    let home = Home::new();
    let mut pty = sample(home.sample().args(["--ascii"]));
    walk(&mut pty);
    let all = String::from_utf8(pty.bytes.clone()).expect("UTF-8");
    let mut strange: Vec<char> = all.chars().filter(|c| !c.is_ascii() && !c.is_alphabetic()).collect();
    strange.sort_unstable();
    strange.dedup();
    assert_eq!(strange, [] as [char; 0]);
}

#[test]
fn a_moved_selection_with_its_preview_writes_little() {
    const USUALLY: usize = 3_072;
    const MOST: usize = 3_500;
    let home = Home::new();
    let mut pty = sample(home.sample());
    pty.send("g");
    pty.drawn("the first one's profile", |pty| profile(pty) == "Rhodri Sandoe");
    let mut seen = profile(&pty);
    let mut sizes = Vec::new();
    for _ in 0..12 {
        let before = pty.bytes.len();
        pty.send(DOWN);
        let last = seen.clone();
        pty.drawn("the next profile", |pty| profile(pty) != last);
        seen = profile(&pty);
        sizes.push(pty.bytes.len() - before);
    }
    sizes.sort_unstable();
    assert!(sizes[sizes.len() / 2] < USUALLY && sizes.iter().all(|s| *s < MOST), "{sizes:?}");
}

/// How often the threads of a process went to sleep of their own accord, and
/// the time on the processor that they took.
#[cfg(target_os = "linux")]
fn at_work(pid: u32) -> (u64, u64) {
    let mut switches = 0;
    let mut time = 0;
    for task in std::fs::read_dir(format!("/proc/{pid}/task")).expect("threads").flatten() {
        let status = std::fs::read_to_string(task.path().join("status")).unwrap_or_default();
        let line = status.lines().find_map(|l| l.strip_prefix("voluntary_ctxt_switches:"));
        switches += line.and_then(|n| n.trim().parse::<u64>().ok()).unwrap_or(0);
        let stat = std::fs::read_to_string(task.path().join("stat")).unwrap_or_default();
        let fields = stat.rsplit(") ").next().unwrap_or_default().split(' ');
        time += fields.skip(11).take(2).filter_map(|n| n.parse::<u64>().ok()).sum::<u64>();
    }
    (switches, time)
}

/// With nothing to do it does nothing: not while another copy of the program
/// starts, is used and ends, three times over.
#[cfg(target_os = "linux")]
#[test]
fn at_rest_it_does_not_wake() {
    let home = Home::new();
    let pty = sample(home.sample());
    does_not_wake(&pty);
}

/// That a program does nothing while another copy of it starts, is used and ends.
#[cfg(target_os = "linux")]
pub fn does_not_wake(pty: &Pty) {
    let other = Home::new();
    let another = || {
        for _ in 0..3 {
            let mut pty = other.program().start();
            pty.sees("Welcome");
            pty.send("q");
            pty.ended();
        }
    };
    // The first time round it may still be busy with its start.
    another();
    let mut rounds = Vec::new();
    for _ in 0..3 {
        let before = at_work(pty.pid());
        another();
        let after = at_work(pty.pid());
        if before == after {
            return;
        }
        rounds.push((before, after));
    }
    panic!("it wakes with nothing to do: {rounds:?}");
}

#[test]
fn alt_with_an_arrow_that_comes_as_esc_and_the_arrow_moves_a_card_and_esc_alone_closes_the_map() {
    let home = Home::new();
    let mut pty = sample(home.sample());
    let folder = home.workspace().join("sense");
    let maps = || -> Vec<String> {
        let files = std::fs::read_dir(&folder).expect("a folder").flatten();
        let mut files: Vec<_> = files.map(|f| f.path()).collect();
        files.sort();
        files.iter().map(|f| std::fs::read_to_string(f).unwrap_or_default()).collect()
    };
    let before = maps();
    pty.send(":");
    pty.sees("All commands");
    pty.paste("the whole sense map");
    pty.sees("the whole sense map");
    pty.send("\r");
    pty.drawn("the map", |pty| pty.text().contains("Where they meet"));
    for (keys, what) in [("\x1b\x1b[B", "down"), ("\x1b\x1b[A", "up again")] {
        pty.send(keys);
        if what == "down" {
            pty.until("the card has moved", || maps() != before);
        } else {
            pty.until("the card is where it was", || maps() == before);
        }
        assert!(pty.text().contains("Where they meet"), "{}", pty.text());
    }
    pty.send(ESC);
    pty.sees_no("Where they meet");
    assert!(pty.runs());
}
