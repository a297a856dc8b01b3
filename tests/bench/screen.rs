//! The whole program in a pseudo-terminal of 120 columns and 36 rows.

use std::path::Path;
use std::time::{Duration, Instant};

use super::pty::{FRAME_END, Pty, Start};
use super::table::{Column, quantile};

const DOWN: &str = "\x1b[B";
const UP: &str = "\x1b[A";
const MOVES: usize = 200;

fn start(home: &Path, workspace: &Path) -> Pty {
    Start::of(env!("CARGO_BIN_EXE_commonground"), home).args([Path::new("-w"), workspace]).start()
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

/// How many the title of the list says are shown, and whether they are all there
/// are: `75` or `3 of 75`, of which the end may be cut off.
fn listed(pty: &Pty) -> Option<(usize, bool)> {
    let text = pty.text();
    let titles = ["Councillors, by name · ", "Who to speak to first · ", "Speak to first · "];
    let rest = titles.iter().find_map(|title| text.split(title).nth(1))?;
    let number: String = rest.chars().take_while(|c| c.is_ascii_digit() || *c == ',').collect();
    let behind = rest[number.len()..].trim_start();
    Some((number.replace(',', "").parse().ok()?, !behind.starts_with(['o', '…'])))
}

fn whole_frame(pty: &Pty) -> bool {
    pty.bytes.ends_with(FRAME_END)
}

/// Starts once, as somebody does who has chosen an initiative: it stays chosen.
pub fn choose(home: &Path, workspace: &Path, people: usize) {
    let mut pty = start(home, workspace);
    pty.drawn("everybody", |pty| listed(pty) == Some((people, true)) && !pty.text().contains("reading"));
    pty.send("i");
    pty.drawn("the initiatives", |pty| pty.text().contains("Which initiative?"));
    pty.send("\r");
    pty.drawn("the first one is chosen", |pty| !pty.text().contains("Which initiative?"));
    pty.send("q");
    pty.ended();
}

/// A start: until the first whole frame with its panes is there, until everybody
/// is listed, until nothing is being read any more.
fn started(home: &Path, workspace: &Path, people: usize) -> (Pty, [f64; 3]) {
    let mut pty = start(home, workspace);
    let mut times = [0.0; 3];
    pty.wait("a first frame", |pty| {
        whole_frame(pty) && (pty.text().contains("Councillors, by name") || pty.text().contains("peak to first"))
    });
    times[0] = ms(pty.last - pty.started);
    pty.wait("everybody", |pty| listed(pty) == Some((people, true)));
    times[1] = ms(pty.last - pty.started);
    pty.drawn("all is read", |pty| !pty.text().contains("eading"));
    times[2] = ms(pty.last - pty.started);
    (pty, times)
}

/// A first start: without an index.
pub fn first(home: &Path, workspace: &Path, column: &mut Column) {
    // Where one was before, this is no first start.
    let _ = std::fs::remove_dir_all(home.join("state"));
    let (mut pty, [frame, everybody, all]) = started(home, workspace, column.people);
    column.add("first start: first frame, ms", frame);
    column.add("first start: everybody listed, ms", everybody);
    column.add("first start: all read, ms", all);
    let pid = pty.pid();
    let is_written = || {
        let workspaces = std::fs::read_dir(home.join("state/commonground/workspaces"));
        workspaces.into_iter().flatten().flatten().any(|w| w.path().join("index").exists())
    };
    pty.until("the index is written", is_written);
    column.add("first start: peak memory, MB", peak(pid));
    pty.send("q");
    pty.ended();
}

/// A second start, and everything that is measured while the program runs.
pub fn second(home: &Path, workspace: &Path, column: &mut Column, idle: bool) {
    let (mut pty, [frame, everybody, all]) = started(home, workspace, column.people);
    column.add("first frame, ms", frame);
    column.add("everybody listed, ms", everybody);
    column.add("all read, ms", all);
    column.add("peak memory at the start, MB", peak(pty.pid()));
    keys(&mut pty, column);
    filter(&mut pty, column);
    column.add("peak memory, MB", peak(pty.pid()));
    if idle {
        // The one place that waits for a time to pass: it is what is measured.
        let before = switches(pty.pid());
        let end = Instant::now() + Duration::from_secs(5);
        while pty.next(end) {}
        column.add("context switches in 5 s at rest", switches(pty.pid()) - before);
    }
    pty.send("q");
    pty.ended();
}

/// One key: until the first bytes of the answer come, until the frame is whole.
fn key(pty: &mut Pty, key: &str) -> (f64, f64, usize) {
    let before = pty.bytes.len();
    let sent = Instant::now();
    pty.send(key);
    pty.wait("an answer", |pty| pty.bytes.len() > before);
    let first = pty.last;
    pty.wait("a whole frame", whole_frame);
    (ms(first - sent), ms(pty.last - sent), pty.bytes.len() - before)
}

fn keys(pty: &mut Pty, column: &mut Column) {
    let far = column.people.saturating_sub(2).min(MOVES);
    let (mut firsts, mut wholes, mut sizes) = (Vec::new(), Vec::new(), Vec::new());
    for n in 0..MOVES {
        let down = (n / far).is_multiple_of(2);
        let (first, whole, bytes) = key(pty, if down { DOWN } else { UP });
        firsts.push(first);
        wholes.push(whole);
        #[allow(clippy::cast_precision_loss)]
        sizes.push(bytes as f64);
    }
    column.add("key to first bytes, p50, ms", quantile(&firsts, 0.5));
    column.add("key to whole frame, p50, ms", quantile(&wholes, 0.5));
    column.add("key to whole frame, p99, ms", quantile(&wholes, 0.99));
    column.add("bytes of a moved selection, p50", quantile(&sizes, 0.5));
    column.add("bytes of a moved selection, most", quantile(&sizes, 1.0));
}

/// Letters typed one by one into the filter: until each is shown, until its
/// matches are. Nothing that comes within a tenth of a second after is missed.
fn filter(pty: &mut Pty, column: &mut Column) {
    let people = column.people;
    for word in ["marc", "sian", "gl"] {
        key(pty, "/");
        for end in 1..=word.len() {
            let typed = format!("/ {}", &word[..end]);
            let sent = Instant::now();
            pty.send(&word[end - 1..end]);
            pty.wait("the letter", |pty| whole_frame(pty) && pty.text().contains(&typed));
            let letter = ms(pty.last - sent);
            while pty.next(Instant::now() + Duration::from_millis(100)) {}
            let (letters, matches) = if end == 1 {
                ("first letter of a filter shown, ms", "first letter's matches shown, ms")
            } else {
                ("further letter shown, ms", "further letter's matches shown, ms")
            };
            column.add(letters, letter);
            column.add(matches, ms(pty.last - sent));
        }
        pty.send("\x1b");
        pty.drawn("no filter", |pty| listed(pty) == Some((people, true)));
    }
}

/// The most memory that a process had at once, in MB; nothing where the system does not say.
fn peak(pid: u32) -> f64 {
    status(&format!("/proc/{pid}/status"), "VmHWM:").map_or(f64::NAN, |kb| kb / 1_024.0)
}

/// How often its threads were switched to.
fn switches(pid: u32) -> f64 {
    let threads = std::fs::read_dir(format!("/proc/{pid}/task")).into_iter().flatten().flatten();
    threads
        .map(|thread| {
            let path = thread.path().join("status");
            let path = path.to_string_lossy();
            status(&path, "voluntary_ctxt_switches:").unwrap_or(f64::NAN)
                + status(&path, "nonvoluntary_ctxt_switches:").unwrap_or(f64::NAN)
        })
        .sum()
}

fn status(path: &str, name: &str) -> Option<f64> {
    let status = std::fs::read_to_string(path).ok()?;
    let line = status.lines().find_map(|l| l.strip_prefix(name))?;
    line.split_whitespace().next()?.parse().ok()
}
