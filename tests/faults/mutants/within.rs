//! A test in a process of its own that is given only so much memory.

use std::path::PathBuf;
use std::process::Command;

/// Says that this is the process with little memory, and where it marks which case it is at.
const WITHIN: &str = "COMMONGROUND_WITHIN";
/// The memory, in KiB: the 300 MB that a reader may take, and what the tests themselves need.
const MEMORY: usize = 330_000;

/// Runs a test's work in a process with little memory: this test, started again.
pub fn limited(test: &str, work: impl FnOnce()) {
    if std::env::var_os(WITHIN).is_some() {
        return work();
    }
    let folder = tempfile::tempdir().expect("a folder");
    let mark = folder.path().join("case");
    // Where the system knows no such limit, it runs without one.
    let script = format!("ulimit -v {MEMORY} 2>/dev/null; exec \"$0\" \"$@\"");
    let mut command = Command::new("/bin/sh");
    command.args(["-c", &script]).arg(std::env::current_exe().expect("this program"));
    command.args([test, "--exact", "--include-ignored", "--nocapture", "--test-threads=1"]);
    // One arena for all threads: memory that is only set aside is not to count.
    command.env(WITHIN, &mark).env("MALLOC_ARENA_MAX", "1").env("RUST_BACKTRACE", "0");
    let done = command.output().expect("it runs");
    let said = String::from_utf8_lossy(&done.stderr);
    let case = std::fs::read_to_string(&mark).unwrap_or_default();
    assert!(done.status.success(), "{:?}, last at case {case} of seed {}\n{said}", done.status, crate::seed::seed());
    eprint!(
        "{}",
        said.lines().filter(|line| line.contains(" cases of seed ")).map(|l| format!("{l}\n")).collect::<String>()
    );
}

/// Notes which case comes now, for whoever finds the process dead.
pub fn mark(case: usize) {
    if let Some(path) = std::env::var_os(WITHIN).map(PathBuf::from) {
        let _ = std::fs::write(path, case.to_string());
    }
}
