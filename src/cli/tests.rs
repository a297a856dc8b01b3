//! The commands as functions: what they say and what they leave on the disk.

mod nation;
mod round_trip;

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::{CommandFactory, Parser};

use super::args::{Args, Command, Format, ImportArgs};
use super::{Exit, Said, check, folder, import, sample};
use crate::model::{Date, Say};
use crate::store::Store;

const PLAIN: &str = "Name,Ward,Party\nAda Bell,Mill,Labour\nCei Dunn,Quay,Green\n";

fn today() -> Date {
    Date::new(2026, 11, 25).expect("a day")
}

fn temp() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

fn file(dir: &Path, name: &str, text: &str) -> PathBuf {
    let path = dir.join(name);
    std::fs::write(&path, text).expect("written");
    path
}

/// Every file beneath a folder with its bytes, and every folder.
fn tree(dir: &Path) -> BTreeMap<PathBuf, Option<Vec<u8>>> {
    let mut all = BTreeMap::new();
    let mut folders = vec![dir.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path.clone());
                all.insert(path, None);
            } else {
                let bytes = std::fs::read(&path).expect("read");
                all.insert(path, Some(bytes));
            }
        }
    }
    all
}

fn asked(files: &[&Path]) -> ImportArgs {
    ImportArgs {
        files: files.iter().map(|f| (*f).to_owned()).collect(),
        dry_run: false,
        council: None,
        format: Format::Text,
        walk: false,
        mark_left: false,
        maps: Vec::new(),
        names: None,
        nation: None,
    }
}

/// A terminal at which these are typed, one after another; nobody when they are used up.
#[derive(Debug, Default)]
struct Answers(Vec<&'static str>, Vec<String>);

impl super::export::Asks for Answers {
    fn shows_output(&self) -> bool {
        false
    }
    fn line(&mut self, question: &str) -> Option<String> {
        self.1.push(question.to_owned());
        (!self.0.is_empty()).then(|| self.0.remove(0).to_owned())
    }
}

fn imported(workspace: &Path, what: &ImportArgs) -> (Exit, String, String) {
    let mut said = Said::new("en", false);
    let exit = import::import(&mut said, workspace, what, today(), &mut Answers::default());
    let (out, err) = said.so_far();
    (exit, out.to_owned(), err.to_owned())
}

fn checked(workspace: &Path, format: Format) -> (Exit, String) {
    let mut said = Said::new("en", false);
    let exit = check::check(&mut said, workspace, format);
    (exit, said.so_far().0.to_owned())
}

// The arguments.

#[test]
fn the_arguments_are_sound_and_the_workspace_may_stand_before_or_after() {
    Args::command().debug_assert();
    for line in ["commonground -w DIR check", "commonground check -w DIR", "commonground check --workspace=DIR"] {
        let args = Args::try_parse_from(line.split(' ').map(OsString::from)).expect("arguments");
        assert_eq!(args.workspace, Some(PathBuf::from("DIR")), "{line}");
        assert!(matches!(args.command, Some(Command::Check { proposals: false, format: Format::Text })));
    }
}

#[test]
fn what_is_not_known_is_refused() {
    for line in ["help", "sing x", "import", "check extra", "import --council= x.csv", "--sample=1"] {
        let args = std::iter::once("commonground").chain(line.split(' '));
        assert!(Args::try_parse_from(args).is_err_and(|e| e.exit_code() == 2), "{line}");
    }
}

// What is said.

#[test]
fn nothing_said_acts_on_a_terminal_or_breaks_its_line() {
    let mut said = Said::new("en", false);
    said.line("a\u{1b}[2Jb\nc\u{9b}31m\u{202e}");
    said.tell(&Say::new("cli-check-no-folder").with("path", "x\u{7}\ny"));
    let (out, err) = said.so_far();
    assert_eq!(out, "a·[2Jb c·31m·\n");
    assert!(err.starts_with("x· y is not there") && err.matches('\n').count() == 1, "{err:?}");
}

#[test]
fn with_ascii_marks_are_plain() {
    let mut said = Said::new("en", true);
    said.line("“a” – ‘b’… \u{1b}");
    assert_eq!(said.so_far().0, "\"a\" - 'b'... .\n");
}

// Looking over.

#[test]
fn an_empty_missing_or_half_made_workspace_holds_nothing_and_stays_as_it_is() {
    let dir = temp();
    let half = dir.path().join("half");
    std::fs::create_dir_all(half.join(".commonground")).expect("made");
    std::fs::create_dir_all(half.join("councillors")).expect("made");
    let empty = dir.path().join("empty");
    std::fs::create_dir(&empty).expect("made");
    let before = tree(dir.path());
    for workspace in [&half, &empty, &dir.path().join("missing"), &dir.path().join("no/such/place")] {
        let (exit, out) = checked(workspace, Format::Json);
        assert_eq!(exit, Exit::Done, "{workspace:?} {out}");
        assert_eq!(out, "{\"councillors\":0,\"initiatives\":0,\"conversations\":0,\"proposals\":0,\"problems\":[]}\n");
        assert_eq!(checked(workspace, Format::Text).0, Exit::Done);
    }
    assert_eq!(tree(dir.path()), before);
}

#[test]
fn a_look_finishes_what_was_broken_off() {
    let dir = temp();
    std::fs::create_dir_all(dir.path().join(".commonground/staging-2026-11-22T14-02-11-123-1")).expect("made");
    assert_eq!(checked(dir.path(), Format::Text).0, Exit::Done);
    assert!(!dir.path().join(".commonground/staging-2026-11-22T14-02-11-123-1").exists());
}

// Importing.

#[test]
fn a_try_of_several_files_says_what_the_import_says_and_writes_nothing() {
    let dir = temp();
    let first = file(dir.path(), "first.csv", PLAIN);
    let second =
        file(dir.path(), "second.csv", &PLAIN.replace("Green", "Plaid Cymru").replace("Ada Bell", "Eli Frost"));
    let workspace = dir.path().join("not/yet");
    let before = tree(dir.path());
    let mut what = asked(&[&first, &second, &first]);
    what.council = Some("  Elmford ".into());
    what.dry_run = true;
    let (exit, tried, err) = imported(&workspace, &what);
    assert_eq!((exit, tree(dir.path())), (Exit::Done, before), "{err}");
    what.dry_run = false;
    let (exit, done, err) = imported(&workspace, &what);
    assert_eq!((exit, err.as_str()), (Exit::Done, ""));
    assert_eq!(tried, done);
    for line in ["council: Elmford", "added: 2", "added: 1", "changed: 1", "here, but not in the file: Ada Bell"] {
        assert!(done.lines().any(|l| l == line), "{line}: {done}");
    }
    assert!(!done.contains('⟦'));
    what.format = Format::Json;
    let (_, json, _) = imported(&workspace, &what);
    let keys: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(keys.as_object().map(serde_json::Map::len), Some(6));
}

#[test]
fn where_one_file_is_refused_none_is_taken() {
    let dir = temp();
    let good = file(dir.path(), "good.csv", PLAIN);
    let bad = file(dir.path(), "bad.csv", "Colour,Size\nred,4\n");
    let workspace = dir.path().join("w");
    let before = tree(dir.path());
    let (exit, out, err) = imported(&workspace, &asked(&[&good, &bad]));
    assert_eq!((exit, out.as_str()), (Exit::Problems, ""));
    assert!(err.contains("bad.csv") && err.contains("No other file was taken"), "{err}");
    assert_eq!(tree(dir.path()), before);
}

#[test]
fn a_list_without_a_name_says_so_and_one_with_several_councils_leaves_the_name() {
    let dir = temp();
    let plain = file(dir.path(), "plain.csv", PLAIN);
    let (_, out, _) = imported(&dir.path().join("w"), &asked(&[&plain]));
    assert!(out.contains("council: Council, for now,") && out.contains("--council NAME"), "{out}");
    let two = "Council,Ward Name,Councillor Name,Next Election,Party Name,Electoral Commission Party Code\n\
               Elmford,Mill,Ada Bell,2027-05-06,Labour Party,LAB\nAshby,Quay,Cei Dunn,2027-05-06,Green,GRE\n";
    let two = file(dir.path(), "two.csv", two);
    let mut what = asked(&[&two]);
    what.council = Some("Other".into());
    let (exit, out, err) = imported(&dir.path().join("w2"), &what);
    assert_eq!(exit, Exit::Done);
    assert!(out.contains("council: Elmford\n") && out.contains("council: Ashby\n"), "{out}");
    assert!(err.contains("more than one council"), "{err}");
}

#[test]
fn a_workspace_that_may_only_be_read_takes_nothing() {
    let dir = temp();
    let plain = file(dir.path(), "plain.csv", PLAIN);
    let workspace = dir.path().join("w");
    std::fs::create_dir(&workspace).expect("made");
    file(&workspace, "workspace.ron", "Workspace(format: 99, nation: Wales)\n");
    let before = tree(&workspace);
    for dry_run in [true, false] {
        let (exit, out, err) = imported(&workspace, &ImportArgs { dry_run, ..asked(&[&plain]) });
        assert_eq!((exit, out.as_str()), (Exit::Problems, ""));
        assert!(err.contains("newer version"), "{err}");
        assert_eq!(tree(&workspace), before);
    }
}

// The sample.

fn copied(data: &Path) -> PathBuf {
    sample::in_data_folder(data, today()).expect("copied")
}

fn names(dir: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(dir).expect("a folder");
    let mut names: Vec<String> = entries.map(|e| e.expect("one").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_copy_in_which_nobody_wrote_is_made_afresh() {
    let dir = temp();
    let data = dir.path().join("data/commonground");
    let copy = copied(&data);
    assert_eq!(copy, data.join("sample"));
    let (exit, out) = checked(&copy, Format::Text);
    assert_eq!(exit, Exit::Done, "{out}");
    let before = tree(&copy);
    // What the program makes of its own accord is nobody's writing.
    file(&copy.join(".commonground"), "index", "x");
    file(&copy.join(".commonground"), "lock", "");
    std::fs::create_dir(copy.join(".commonground/drafts")).expect("made");
    assert!(!sample::somebody_wrote(&copy));
    assert_eq!(copied(&data), copy);
    assert_eq!(names(&data), ["sample"]);
    let but_for_id = |mut all: BTreeMap<_, _>| {
        all.retain(|path, _| !format!("{path:?}").contains(".commonground/id"));
        all
    };
    // All the same, it is another workspace than the last copy.
    assert_ne!(tree(&copy), before);
    assert_eq!(but_for_id(tree(&copy)), but_for_id(before));
}

#[test]
fn open_sample_is_left_to_its_program() {
    let dir = temp();
    let copy = copied(dir.path());
    let screen = Store::open_folder(&copy).expect("opens");
    screen.stay_open();
    let before = tree(&copy);
    assert_eq!(copied(dir.path()), dir.path().join("sample-2"));
    assert_eq!(copied(dir.path()), dir.path().join("sample-2"), "nobody has that one open");
    assert_eq!(tree(&copy), before);
    drop(screen);
    assert_eq!(copied(dir.path()), copy);
    assert_eq!(names(dir.path()), ["sample", "sample-2"]);
}

#[test]
fn a_copy_in_which_somebody_wrote_is_set_aside() {
    type Writes = fn(&Path);
    let ways: [(&str, Writes); 5] = [
        ("changed", |copy| {
            file(copy, "workspace.ron", "Workspace(format: 1, name: \"Mine\")\n");
        }),
        ("new", |copy| {
            file(&copy.join("councillors"), "me.ron", "Councillor(name: \"Me\")\n");
        }),
        ("gone", |copy| std::fs::remove_file(copy.join("about-me.ron")).expect("removed")),
        ("draft", |copy| {
            std::fs::create_dir_all(copy.join(".commonground/drafts")).expect("made");
            file(&copy.join(".commonground/drafts"), "a.ron", "Draft()\n");
        }),
        ("nothing known of it", |copy| {
            std::fs::remove_file(copy.join(".commonground/sample.ron")).expect("removed");
        }),
    ];
    let dir = temp();
    let data = dir.path();
    for (n, (way, write)) in ways.into_iter().enumerate() {
        let copy = copied(data);
        write(&copy);
        let written = tree(&copy);
        copied(data);
        assert!(!sample::somebody_wrote(&copy), "{way}");
        let aside = if n == 0 { "sample-2026-11-25".to_owned() } else { format!("sample-2026-11-25-{}", n + 1) };
        assert_eq!(names(data).len(), n + 2, "{way}");
        let kept = tree(&data.join(&aside));
        assert_eq!(written.values().collect::<Vec<_>>(), kept.values().collect::<Vec<_>>(), "{way}");
    }
}

#[test]
fn a_folder_of_ones_own_must_be_empty() {
    let dir = temp();
    let there = dir.path().join("a/b");
    assert_eq!(sample::fresh_copy(Some(&there), today()).expect("copied"), there);
    let before = tree(&there);
    let refused = sample::fresh_copy(Some(&there), today()).expect_err("refused");
    assert_eq!((refused.key, tree(&there)), (sample::NOT_EMPTY, before));
    let plain = file(dir.path(), "plain.csv", PLAIN);
    assert_eq!(sample::fresh_copy(Some(&plain), today()).expect_err("refused").key, "cli-workspace-is-file");
    assert!(folder::no_file(&plain).is_err());
}

#[cfg(unix)]
#[test]
fn a_copy_is_private() {
    use std::os::unix::fs::PermissionsExt;
    let dir = temp();
    let data = dir.path().join("data");
    copied(&data);
    for (path, bytes) in tree(dir.path()) {
        let mode = std::fs::metadata(&path).expect("there").permissions().mode() & 0o777;
        assert_eq!(mode, if bytes.is_some() { 0o600 } else { 0o700 }, "{path:?}");
    }
}

// Who may have moved ward.

/// Somebody who answers, while the drive goes away.
struct Unplugs<'a>(&'a Path);

impl super::export::Asks for Unplugs<'_> {
    fn shows_output(&self) -> bool {
        false
    }
    fn line(&mut self, _: &str) -> Option<String> {
        let _ = std::fs::rename(self.0, self.0.with_extension("away"));
        Some("y\n".into())
    }
}

#[test]
fn a_folder_that_goes_during_an_import_is_not_made_anew() {
    let temp = temp();
    let workspace = temp.path().join("ws");
    let first = file(temp.path(), "first.csv", "Name,Ward\nHuw Bevan,Pont\n");
    let next = file(temp.path(), "next.csv", "Name,Ward\nHuw Bevan,Llys\nAda Bell,Pont\n");
    let named = |files: &[&Path]| ImportArgs { council: Some("Cwm".into()), ..asked(files) };
    assert_eq!(imported(&workspace, &named(&[&first])).0, Exit::Done);
    let before = tree(&workspace);
    let mut said = Said::new("en", false);
    let walk = ImportArgs { walk: true, ..named(&[&next]) };
    assert_eq!(import::import(&mut said, &workspace, &walk, today(), &mut Unplugs(&workspace)), Exit::Problems);
    let (_, err) = said.so_far();
    assert!(err.contains("can’t reach the workspace folder"), "{err}");
    assert!(!workspace.exists());
    std::fs::rename(workspace.with_extension("away"), &workspace).expect("back");
    assert!(tree(&workspace) == before);
}

#[test]
fn the_walk_asks_at_a_terminal_whether_somebody_moved_and_writes_only_what_is_answered() {
    let temp = temp();
    let (workspace, all) = (temp.path().join("ws"), "Name,Ward\nHuw Bevan,Pont\nAda Bell,Mill\nCei Dunn,Quay\n");
    let first = file(temp.path(), "first.csv", all);
    let next = "Name,Ward\nHuw Bevan,Llys\nAda Bell,Quay\nCei Dunn,Mill\nDel Ash,Pont\n";
    let next = file(temp.path(), "next.csv", next);
    let named = |files: &[&Path]| ImportArgs { council: Some("Cwm".into()), ..asked(files) };
    assert_eq!(imported(&workspace, &named(&[&first])).0, Exit::Done);
    let before = tree(&workspace);
    let huw = || std::fs::read_to_string(workspace.join("councillors/huw-bevan.ron")).expect("read");

    // Nobody to ask: said, and nothing is written for them.
    let walk = ImportArgs { walk: true, ..named(&[&next]) };
    let (exit, out, err) = imported(&workspace, &walk);
    assert_eq!(exit, Exit::Done);
    assert!(out.contains("may have moved ward: Huw Bevan (Llys)\n    Ward: from Pont to Llys\n"), "{out}");
    assert!(err.contains("3 people may be here already, under another ward or name. Nothing was written"), "{err}");
    assert!(err.contains("This was only tried"), "{err}");
    assert!(tree(&workspace) == before);
    let (_, out, _) = imported(&workspace, &ImportArgs { format: Format::Json, ..walk.clone() });
    let value: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    let row = serde_json::json!({"row": 2, "councillor": "huw-bevan", "name": "Huw Bevan", "then": ["Pont"], "now": ["Llys"]});
    assert_eq!(value["maybe_moved"][0], row);
    assert_eq!(value["walk"].as_array().map(Vec::len), Some(1), "{value}");

    // Asked: yes, no, later.
    let mut answers = Answers(vec!["Y\n", "nage\n", "\n"], Vec::new());
    let mut said = Said::new("en", false);
    assert_eq!(import::import(&mut said, &workspace, &walk, today(), &mut answers), Exit::Done);
    assert_eq!(answers.1.len(), 3);
    assert!(
        answers.1[0].starts_with("Huw Bevan: ward then Pont, ward now Llys. Is this the same person?"),
        "{answers:?}"
    );
    let (_, err) = said.so_far();
    assert!(err.contains("Written as you answered: 2 records."), "{err}");
    let (out, _) = said.so_far();
    assert!(out.contains("\nmoved ward: Huw Bevan (Llys)\n") && out.contains("\nnew: Ada Bell (Quay)\n"), "{out}");
    assert!(!out.contains("may have moved ward: Ada"), "{out}");
    assert!(huw().contains("\"Llys\""), "{}", huw());
    let people = names(&workspace.join("councillors"));
    assert!(people.contains(&"ada-bell-2.ron".to_owned()) && !people.contains(&"del-ash.ron".to_owned()), "{people:?}");
    let cei = std::fs::read_to_string(workspace.join("councillors/cei-dunn.ron")).expect("read");
    assert!(cei.contains("\"Quay\""), "{cei}");

    // The import takes the rest, and says of whom it is still not known.
    let json = ImportArgs { format: Format::Json, ..named(&[&next]) };
    let (_, out, _) = imported(&workspace, &json);
    let value: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!((&value["added"], &value["unchanged"], &value["changed"]), (&1.into(), &2.into(), &0.into()), "{value}");
    assert_eq!(value["maybe_moved"].as_array().map(Vec::len), Some(1), "{value}");
    assert_eq!(value["skipped"].as_array().map(Vec::len), Some(1), "{value}");
    let after = tree(&workspace.join("councillors"));
    imported(&workspace, &json);
    assert!(tree(&workspace.join("councillors")) == after, "the second time nothing changes");
}
