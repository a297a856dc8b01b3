//! Whoever reads what the program writes goes away after some bytes, as `head`
//! does: no command minds.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use commonground::guidance::sample;

use crate::council::today;
use crate::places;
use crate::seed::{self, Case};

/// What is typed behind `commonground`. `LIST` is a council's list, `REPORT` a
/// report, `COPY` a workspace that may be changed.
const COMMANDS: [&str; 30] = [
    "--help",
    "--version",
    "no-such-command",
    "import --help",
    "check",
    "check --format json",
    "contact-order meals-that-matter",
    "contact-order meals-that-matter --format json",
    "contact-order --theme food",
    "find-in REPORT",
    "find-in REPORT --format json",
    "import --dry-run LIST",
    "import --dry-run --format json LIST",
    "import --walk LIST",
    "import --walk --format json LIST",
    "-w COPY import LIST",
    "export proposal sian-ap-gwilym-watchdog --as letter",
    "export proposal sian-ap-gwilym-watchdog --as role",
    "export briefing sian-ap-gwilym",
    "export report meals-that-matter",
    "export councillors",
    "export conversations",
    "export proposals",
    "export clues",
    "export contacts",
    "export calendar",
    "person show sian-ap-gwilym",
    "person show sian-ap-gwilym --format json",
    "completions bash",
    "completions zsh",
];
const LIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/moderngov-cwm-tawel.xml");

#[test]
fn closed_pipes_end_no_command_badly() {
    closed(2);
}

#[test]
#[ignore = "long: every command many times"]
fn closed_pipes_many_times() {
    closed(60);
}

fn closed(times: usize) {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = folder.path().join("ours");
    places::put_real(&workspace, &sample::files(today()));
    let report = folder.path().join("report.txt");
    std::fs::write(&report, "Councillor Siân ap Gwilym asked, and Cllr Zed Quill answered.\n".repeat(200))
        .expect("written");
    seed::each("closed_pipes", COMMANDS.len() * times, |case| {
        // The first round closes at once: that is what most of them would trip over.
        let after = if case.number < COMMANDS.len() { 0 } else { case.rng.usize(..4_000) };
        once(folder.path(), &workspace, COMMANDS[case.number % COMMANDS.len()], after, case);
    });
}

fn once(home: &Path, workspace: &Path, line: &str, after: usize, case: &mut Case) {
    let copy: PathBuf = home.join(format!("copy-{}", case.number));
    let mut command = Command::new(env!("CARGO_BIN_EXE_commonground"));
    command.current_dir(home).env("COMMONGROUND_WORKSPACE", workspace);
    places::at_home(&mut command, home);
    for word in line.split(' ') {
        match word {
            "LIST" => command.arg(LIST),
            "REPORT" => command.arg(home.join("report.txt")),
            "COPY" => command.arg(&copy),
            word => command.arg(word),
        };
    }
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("runs");
    let (mut out, err) = (child.stdout.take().expect("a pipe"), child.stderr.take().expect("a pipe"));
    // Messages go to nobody too, every other time.
    let err = case.rng.bool().then_some(err);
    read(&mut out, after);
    drop(out);
    let mut said = String::new();
    if let Some(mut err) = err {
        let _ = err.read_to_string(&mut said);
    }
    let status = child.wait().expect("ends");
    assert!(matches!(status.code(), Some(0..=2)), "{line}, closed after {after}: {status:?}\n{said}");
    assert!(!said.contains("panicked"), "{line}, closed after {after}: {said}");
    if copy.exists() {
        assert!(copy.join("councillors").is_dir(), "{line}, closed after {after}: it was not done");
    }
}

/// Reads so many bytes, or to the end.
fn read(from: &mut impl Read, many: usize) {
    let mut bytes = vec![0; many];
    let mut at = 0;
    while at < many {
        match from.read(&mut bytes[at..]) {
            Ok(n) if n > 0 => at += n,
            _ => return,
        }
    }
}
