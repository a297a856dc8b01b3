//! The program as somebody runs it: what is typed, what is said, what is on the
//! disk afterwards. Everybody here is invented.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
#[cfg(unix)]
use std::time::Duration;

use commonground::store::clock;
use serde_json::Value;
use tempfile::TempDir;

#[path = "cli/outside.rs"]
mod outside;
#[path = "cli/proposals.rs"]
mod proposals;

/// The day on which everything here takes place: not the one that the sample is written for.
const TODAY: &str = "2026-12-02";
const MODERN_GOV: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/moderngov-cwm-tawel.xml");

/// Somebody's home, with nothing of anybody else's in it.
struct Home {
    dir: TempDir,
}

impl Home {
    fn new() -> Self {
        Home { dir: tempfile::tempdir().expect("a folder") }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn file(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).expect("made");
        }
        fs::write(&path, text).expect("written");
        private(self.dir.path());
        path
    }

    fn command(&self) -> Command {
        self.command_of(env!("CARGO_BIN_EXE_commonground"))
    }

    fn command_of(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(self.dir.path())
            .env_remove("COMMONGROUND_WORKSPACE")
            .env(clock::TODAY, TODAY)
            .env("HOME", self.path("home"))
            .env("XDG_DATA_HOME", self.path("data"))
            .env("XDG_CONFIG_HOME", self.path("config"))
            .env("XDG_STATE_HOME", self.path("state"))
            .env("APPDATA", self.path("data"))
            .stdin(Stdio::null());
        command
    }

    /// What is typed behind `commonground`, each word an argument; `LIST` is a council's list.
    fn run(&self, line: &str) -> Said {
        let words = line.split_whitespace().map(|word| if word == "LIST" { MODERN_GOV } else { word });
        self.command().args(words).output().expect("it runs").into()
    }

    /// Every file beneath the folder, with its bytes; folders without.
    fn tree(&self, name: &str) -> BTreeMap<PathBuf, Option<Vec<u8>>> {
        let mut all = BTreeMap::new();
        let mut folders = vec![self.path(name)];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder).into_iter().flatten() {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    folders.push(path.clone());
                    all.insert(path, None);
                } else {
                    all.insert(path.clone(), Some(fs::read(&path).expect("read")));
                }
            }
        }
        all
    }

    /// The records: what is not the program's own.
    fn records(&self, name: &str) -> BTreeMap<PathBuf, Option<Vec<u8>>> {
        let mut all = self.tree(name);
        all.retain(|path, _| !path.to_string_lossy().contains(".commonground"));
        all
    }
}

#[derive(Debug)]
struct Said {
    code: Option<i32>,
    out: String,
    err: String,
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        Said {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).expect("UTF-8"),
            err: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }
}

impl Said {
    #[track_caller]
    fn ends(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{self:?}");
        assert!(!self.err.contains("panicked") && !self.err.contains('⟦') && !self.out.contains('⟦'), "{self:?}");
        self
    }

    #[track_caller]
    fn json(&self, keys: &[&str]) -> Value {
        let value: Value = serde_json::from_str(&self.out).unwrap_or_else(|e| panic!("{e}: {self:?}"));
        let mut found: Vec<&str> = value.as_object().expect("an object").keys().map(String::as_str).collect();
        let mut keys = keys.to_vec();
        found.sort_unstable();
        keys.sort_unstable();
        assert_eq!(found, keys);
        value
    }
}

const CHECKED: [&str; 5] = ["councillors", "initiatives", "conversations", "proposals", "problems"];
const IMPORTED: [&str; 6] = ["added", "changed", "unchanged", "missing", "vacancies", "skipped"];

/// As the program would have made them: for nobody else to read.
#[cfg(unix)]
fn private(dir: &Path) {
    use std::os::unix::fs::PermissionsExt;
    for entry in fs::read_dir(dir).into_iter().flatten().flatten() {
        let folder = entry.path().is_dir();
        let mode = fs::Permissions::from_mode(if folder { 0o700 } else { 0o600 });
        let _ = fs::set_permissions(entry.path(), mode);
        if folder {
            private(&entry.path());
        }
    }
}

#[cfg(not(unix))]
fn private(_: &Path) {}

fn many(people: usize) -> String {
    let letter = |n: usize| char::from(b'a' + u8::try_from(n % 26).expect("a letter"));
    let mut list = String::from("Name,Ward,Party,Email\n");
    for n in 0..people {
        let name = format!("Person{}{}{} Example", letter(n), letter(n / 26), letter(n / 676));
        list.push_str(&format!("{name},Ward {},Labour,p{n}@elmford.gov.uk\n", n % 50));
    }
    list
}

// Importing.

#[test]
fn a_list_is_imported_and_the_second_time_nothing_changes() {
    let home = Home::new();
    let first = home.run("-w ws import LIST").ends(0);
    for line in ["moderngov-cwm-tawel.xml: a council's list from ModernGov", "council: Cwmtawel", "added: 5"] {
        assert!(first.out.lines().any(|l| l == line), "{line}: {first:?}");
    }
    assert_eq!(first.err, "");
    let before = home.records("ws");
    assert_eq!(before.keys().filter(|p| p.starts_with(home.path("ws/councillors"))).count(), 6);
    let again = home.run("import -w ws LIST").ends(0);
    assert!(again.out.contains("added: 0\nchanged: 0\nunchanged: 5\nmissing: 0\nvacancies: 1\n"), "{again:?}");
    assert_eq!(home.records("ws"), before);
    let check = home.run("-w ws check").ends(0);
    assert!(check.out.starts_with("councillors: 5\ninitiatives: 0\nconversations: 0\nproposals: 0\n"), "{check:?}");
}

#[test]
fn a_try_says_the_same_and_writes_nothing() {
    let home = Home::new();
    let tried = home.run("-w deep/ws import --dry-run LIST").ends(0);
    assert!(home.tree("").is_empty(), "{:?}", home.tree(""));
    let done = home.run("-w deep/ws import LIST").ends(0);
    assert_eq!(tried.out, done.out);
    let before = home.tree("");
    home.run("-w deep/ws import --dry-run --council Other LIST").ends(0);
    assert_eq!(home.tree(""), before);
}

#[test]
fn what_is_refused_changes_nothing() {
    let home = Home::new();
    home.run("-w ws import LIST").ends(0);
    home.file("page.html", "<!DOCTYPE html><html><body>Councillors</body></html>");
    home.file("empty.csv", "");
    home.file("cut.xml", "<councillorsbyward><wards><ward>");
    home.file("red.csv", "Colour,Size\nred,4\n");
    fs::create_dir(home.path("folder")).expect("made");
    let before = home.tree("ws");
    for name in ["page.html", "empty.csv", "cut.xml", "red.csv", "folder", "not-there.csv"] {
        let refused = home.run(&format!("-w ws import {name}")).ends(1);
        assert!(refused.out.is_empty() && refused.err.contains(name), "{refused:?}");
        assert_eq!(home.tree("ws"), before, "{name}");
    }
    let several = home.run("-w new import --format json LIST red.csv not-there.csv").ends(1);
    let errors = several.json(&["errors"]);
    let files: Vec<_> = errors["errors"].as_array().expect("a list").iter().map(|e| e["file"].clone()).collect();
    assert_eq!(files, ["red.csv", "not-there.csv"]);
    assert!(errors["errors"][0]["reason"].as_str().is_some_and(|r| r.contains("Nothing was changed")), "{errors}");
    assert!(several.err.contains("red.csv") && several.err.contains("not-there.csv"), "{several:?}");
    assert!(!home.path("new").exists());
}

#[test]
fn an_import_is_told_to_programs_in_exactly_these_words() {
    let home = Home::new();
    home.file("rows.csv", "Name,Ward\nAda Bell,Mill\n,Quay\nCei Dunn,Quay\n");
    let said = home.run("-w ws import --council Cwmtawel --format json LIST rows.csv").ends(0);
    let value = said.json(&IMPORTED);
    assert_eq!(value["added"], 7, "{value}");
    assert_eq!(value["vacancies"], 1);
    assert_eq!(value["missing"], 5, "those of the first file are not in the second");
    let skipped = value["skipped"].as_array().expect("a list");
    assert_eq!(skipped.len(), 1);
    let mut keys: Vec<_> = skipped[0].as_object().expect("an object").keys().collect();
    keys.sort();
    assert_eq!(keys, ["reason", "row"]);
    assert_eq!(skipped[0]["row"], 3);
}

#[test]
fn nothing_in_a_file_reaches_the_terminal_as_it_is() {
    let home = Home::new();
    // So few among so many letters that it still counts as a text.
    let rows = "\u{1b}[2JAda Bell,Mill,,\n\u{9b}2J 12 34,Mi\u{202e}ll,,\nA,b,c,d,e,\u{1b}[31m\n";
    home.file("bad.csv", many(60) + rows);
    let said = home.run("-w ws import --council \u{1b}[2JElm bad.csv").ends(0);
    assert!(said.out.contains("row 63 was skipped") && said.out.contains("council: ·[2JElm\n"), "{said:?}");
    home.file("none.csv", "Name,Ward\nCei Dunn,Quay\n");
    for line in ["import --dry-run bad.csv", "import none.csv", "import --format json --dry-run none.csv"] {
        let said = home.run(&format!("-w ws {line}")).ends(0);
        assert!(!said.out.chars().chain(said.err.chars()).any(|c| c.is_control() && c != '\n'), "{said:?}");
    }
    #[cfg(unix)]
    home.file("ws/councillors/x\u{1b}[2J.ron", "Councillor(\n");
    home.file("ws/councillors/broken.ron", "Councillor(na\u{1b}[2Jme: 1)\n");
    for line in ["check", "check --format json", "import \u{1b}[2J.csv", "import none.csv"] {
        let said = home.run(&format!("-w ws {line}")).ends(1);
        assert!(!said.out.chars().chain(said.err.chars()).any(|c| c.is_control() && c != '\n'), "{said:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_kill_in_the_middle_of_an_import_leaves_none_or_all() {
    const PEOPLE: usize = 3_000;
    let home = Home::new();
    home.file("big.csv", many(PEOPLE));
    // How far the import is let go, as seen on the disk: files written aside, then records in place.
    let moments: [(usize, usize); 4] = [(0, 0), (1_500, 0), (0, 1), (0, 1_500)];
    for (n, (aside, in_place)) in moments.into_iter().enumerate() {
        let ws = format!("ws{n}");
        let mut child = home
            .command()
            .args(["-w", &ws, "import", "big.csv"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("it runs");
        let reached = || {
            let own = count(&home.path(&ws).join(".commonground"), |name| name.starts_with("staging-"));
            let staged = own.first().map_or(0, |dir| count(dir, |_| true).len());
            let placed = count(&home.path(&ws).join("councillors"), |_| true).len();
            (own.len() == 1 && in_place == 0 && staged >= aside) || (in_place > 0 && placed >= in_place)
        };
        // Ends by itself at the latest when the import does.
        while !reached() && child.try_wait().expect("a child").is_none() {
            std::thread::sleep(Duration::from_millis(2));
        }
        child.kill().expect("killed");
        child.wait().expect("gone");
        let value = home.run(&format!("-w {ws} check --format json")).ends(0).json(&CHECKED);
        let there = value["councillors"].as_u64();
        assert!(there == Some(0) || there == Some(PEOPLE as u64), "moment {n}: {there:?}");
        // Whichever it was, the next import has all of them, each once.
        if n % 2 == 1 {
            let value = home.run(&format!("-w {ws} import --format json big.csv")).ends(0).json(&IMPORTED);
            assert_eq!(value["added"].as_u64().zip(there).map(|(a, b)| a + b), Some(PEOPLE as u64), "moment {n}");
            let value = home.run(&format!("-w {ws} check --format json")).ends(0).json(&CHECKED);
            assert_eq!(value["councillors"], PEOPLE, "moment {n}");
        }
    }
}

#[cfg(unix)]
fn count(dir: &Path, which: impl Fn(&str) -> bool) -> Vec<PathBuf> {
    let entries = fs::read_dir(dir).into_iter().flatten().flatten();
    entries.filter(|e| which(&e.file_name().to_string_lossy())).map(|e| e.path()).collect()
}

#[cfg(unix)]
#[test]
fn what_is_written_is_private_whatever_the_umask() {
    use std::os::unix::fs::PermissionsExt;
    let home = Home::new();
    let program = env!("CARGO_BIN_EXE_commonground");
    let script = ["-c", "umask 0; exec \"$0\" \"$@\"", program, "import", MODERN_GOV];
    Said::from(home.command_of("sh").args(script).output().expect("it runs")).ends(0);
    let all = home.tree("");
    assert!(all.keys().any(|p| p.ends_with("commonground/workspace/workspace.ron")), "{:?}", all.keys());
    for (path, bytes) in all {
        let mode = fs::metadata(&path).expect("there").permissions().mode() & 0o777;
        assert_eq!(mode, if bytes.is_some() { 0o600 } else { 0o700 }, "{path:?}");
    }
}

// Looking over.

#[test]
fn the_workspace_is_named_before_or_after_or_by_the_environment() {
    let home = Home::new();
    home.run("-w one import LIST").ends(0);
    home.file("two.csv", "Name,Ward\nAda Bell,Mill\n");
    let by_environment = |line: &str| -> Said {
        let mut command = home.command();
        command.env("COMMONGROUND_WORKSPACE", home.path("two")).args(line.split(' '));
        Said::from(command.output().expect("it runs")).ends(0)
    };
    by_environment("import two.csv");
    for (line, councillors) in [("-w one check", 5), ("check -w one", 5), ("check --workspace two", 1), ("check", 0)] {
        let said = home.run(line).ends(0);
        assert!(said.out.starts_with(&format!("councillors: {councillors}\n")), "{line}: {said:?}");
    }
    assert!(by_environment("check").out.starts_with("councillors: 1\n"));
    assert!(by_environment("check -w one").out.starts_with("councillors: 5\n"));
    assert!(!home.path("data").exists() && !home.path("home").exists() && !home.path("config").exists());
}

#[cfg(unix)]
#[test]
fn a_folder_that_others_can_look_into_is_called_by_its_name() {
    use std::os::unix::fs::PermissionsExt;
    let home = Home::new();
    home.run("-w ws import LIST").ends(0);
    fs::set_permissions(home.path("ws"), fs::Permissions::from_mode(0o755)).expect("opened");
    let said = home.run("-w ws check").ends(1);
    assert!(said.out.contains("\nws:1:1: Other people who use this computer can look into ws. "), "{said:?}");
}

#[test]
fn a_workspace_that_holds_nothing_has_no_problems_and_stays_as_it_is() {
    let home = Home::new();
    for folder in ["empty", "half/.commonground", "half/councillors"] {
        fs::create_dir_all(home.path(folder)).expect("made");
    }
    let before = home.tree("");
    for workspace in ["empty", "half", "missing", "missing/deep"] {
        let said = home.run(&format!("-w {workspace} check --format json")).ends(0);
        let none = r#"{"councillors":0,"initiatives":0,"conversations":0,"proposals":0,"problems":[]}"#;
        assert_eq!(said.out.trim_end(), none);
        assert_eq!(said.json(&CHECKED)["problems"], Value::Array(Vec::new()));
        home.run(&format!("check -w {workspace}")).ends(0);
    }
    assert_eq!(home.tree(""), before);
}

#[test]
fn a_broken_file_is_named_with_its_place() {
    let home = Home::new();
    home.run("-w ws import LIST").ends(0);
    home.file("ws/councillors/mine.ron", "Councillor(\n    name: \"Ada Bell\",\n    shoe_size: 7,\n)\n");
    let before = home.tree("ws");
    let said = home.run("-w ws check").ends(1);
    let place =
        said.out.lines().find(|l| l.starts_with("councillors/mine.ron:3:")).unwrap_or_else(|| panic!("{said:?}"));
    assert!(place.contains(": ") && place.contains("shoe_size"), "{place}");
    assert!(said.out.starts_with("councillors: 5\n"), "the others are read: {said:?}");
    let value = home.run("-w ws check --format json").ends(1).json(&CHECKED);
    let problem = value["problems"][0].as_object().expect("a problem");
    let mut keys: Vec<_> = problem.keys().collect();
    keys.sort();
    assert_eq!(keys, ["column", "file", "line", "message"]);
    assert_eq!((&problem["file"], &problem["line"]), (&"councillors/mine.ron".into(), &3.into()));
    assert!(problem["message"].as_str().is_some_and(|m| m.contains("shoe_size")));
    assert_eq!(home.tree("ws"), before);
}

// The rest.

#[test]
fn wrong_usage_is_told_apart_from_problems() {
    let home = Home::new();
    home.file("file.txt", "x");
    for line in ["sing x", "help", "check --format xml", "import", "--sample check", "check -w file.txt", "-w", ""] {
        let said = home.run(line).ends(2);
        assert!(said.out.is_empty() && !said.err.is_empty(), "{line}: {said:?}");
    }
    let said = home.run("--sample").ends(2);
    assert!(said.err.contains("terminal"), "{said:?}");
    home.file("full/a.txt", "x");
    let said = home.run("--sample -w full").ends(2);
    assert!(said.err.contains("not empty"), "{said:?}");
    assert!(!home.path("data").exists());
}

#[test]
fn help_version_and_completions_are_results() {
    let home = Home::new();
    let version = home.run("--version").ends(0);
    assert_eq!(version.out.trim_end(), format!("commonground {}", env!("CARGO_PKG_VERSION")));
    let help = home.run("--help").ends(0);
    for word in ["import", "check", "completions", "--workspace", "--sample", "--ascii"] {
        assert!(help.out.contains(word), "{word}");
    }
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let said = home.run(&format!("completions {shell}")).ends(0);
        assert!(said.out.contains("commonground") && said.err.is_empty(), "{shell}");
    }
    assert!(home.tree("").is_empty());
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_is_no_panic() {
    let home = Home::new();
    home.file("big.csv", many(3_000));
    home.file("few.csv", "Name,Ward,Email\nAda Bell,Mill,a@elmford.gov.uk\n");
    home.run("-w ws import big.csv").ends(0);
    for line in ["-w ws import --dry-run few.csv", "-w ws check", "completions bash", "--help", "--version"] {
        let mut command = home.command();
        command.args(line.split(' ')).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("it runs");
        drop(child.stdout.take());
        let said = Said::from(child.wait_with_output().expect("it ends")).ends(0);
        assert!(!said.err.contains("could not"), "{line}: {said:?}");
    }
}

// The screen.

/// Starts the program in a terminal of its own, ends it with its key for that, and gives its exit code.
#[cfg(unix)]
fn in_a_terminal(home: &Home, words: &[&str]) -> u32 {
    use portable_pty::{CommandBuilder, PtySize, native_pty_system};
    use std::io::{Read, Write};

    let size = PtySize { rows: 36, cols: 120, pixel_width: 0, pixel_height: 0 };
    let pair = native_pty_system().openpty(size).expect("a terminal");
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_commonground"));
    command.args(words);
    command.cwd(home.dir.path());
    command.env_remove("COMMONGROUND_WORKSPACE");
    for (name, folder) in
        [("HOME", "home"), ("XDG_DATA_HOME", "data"), ("XDG_CONFIG_HOME", "config"), ("XDG_STATE_HOME", "state")]
    {
        command.env(name, home.path(folder));
    }
    command.env(clock::TODAY, TODAY);
    command.env("TERM", "xterm-256color");
    let mut child = pair.slave.spawn_command(command).expect("it runs");
    drop(pair.slave);
    let mut screen = pair.master.try_clone_reader().expect("a screen");
    let reading = std::thread::spawn(move || {
        let mut drawn = Vec::new();
        let _ = screen.read_to_end(&mut drawn);
    });
    let mut keys = pair.master.take_writer().expect("keys");
    let code = loop {
        if let Some(status) = child.try_wait().expect("a child") {
            break status.exit_code();
        }
        let _ = keys.write_all(b"q");
        std::thread::sleep(Duration::from_millis(50));
    };
    drop(keys);
    drop(pair.master);
    reading.join().expect("read");
    code
}

#[cfg(unix)]
#[test]
fn looking_around_in_the_sample_is_not_writing_in_it() {
    let home = Home::new();
    let samples = || -> Vec<PathBuf> {
        let mut all: Vec<PathBuf> = home.tree("").into_keys().filter(|p| p.ends_with("workspace.ron")).collect();
        all.sort();
        all
    };
    assert_eq!(in_a_terminal(&home, &["--sample"]), 0);
    let first = samples();
    assert!(first.len() == 1 && first[0].ends_with("commonground/sample/workspace.ron"), "{first:?}");
    assert_eq!(in_a_terminal(&home, &["--sample"]), 0);
    assert_eq!(samples(), first, "no copy was set aside");
    // A word of one's own, and it is kept.
    let mine = first[0].with_file_name("about-me.ron");
    fs::write(&mine, "AboutMe(name: \"Mine\")\n").expect("written");
    assert_eq!(in_a_terminal(&home, &["--sample"]), 0);
    assert_eq!(samples().len(), 2);
    let kept = |path: PathBuf| fs::read_to_string(path.with_file_name("about-me.ron")).expect("read").contains("Mine");
    assert_eq!(samples().into_iter().filter(|p| kept(p.clone())).count(), 1);
    assert_eq!(in_a_terminal(&home, &["-w", "here", "--sample"]), 0);
    let said = home.run("check -w here").ends(0);
    assert!(said.out.contains("No problems found."), "{said:?}");
}
