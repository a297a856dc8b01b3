//! What `export` says, writes and refuses, on the sample council.

use std::path::{Path, PathBuf};

use clap::Parser;
use tempfile::TempDir;

use super::super::args::{Args, Command};
use super::super::said::{Exit, Said};
use super::{Asks, export};
use crate::guidance::sample;
use crate::model::Date;

/// A terminal, or none: whether output is shown in it, and what is answered.
struct Terminal {
    shows: bool,
    answer: Option<bool>,
    asked: Vec<String>,
}

impl Asks for Terminal {
    fn shows_output(&self) -> bool {
        self.shows
    }
    fn line(&mut self, question: &str) -> Option<String> {
        self.asked.push(question.to_owned());
        self.answer.map(|yes| if yes { "Y\n".to_owned() } else { "\n".to_owned() })
    }
}

/// The sample council in a folder, and a place to write to.
struct Desk {
    dir: TempDir,
    terminal: Terminal,
}

impl Desk {
    fn new() -> Desk {
        let dir = tempfile::tempdir().expect("a folder");
        for (path, bytes) in sample::files(today()) {
            let path = dir.path().join("workspace").join(path);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            std::fs::write(path, bytes).expect("written");
        }
        Desk { dir, terminal: Terminal { shows: false, answer: None, asked: Vec::new() } }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// Runs `export` with what is typed behind it; `OUT` is the folder to write to.
    fn run(&mut self, line: &str) -> (Exit, Vec<u8>, String) {
        let out = self.dir.path().to_string_lossy().into_owned();
        let words = line.split_whitespace().map(|w| w.replace("OUT", &out));
        let given = ["commonground", "export"].map(str::to_owned).into_iter().chain(words);
        let Some(Command::Export(asked)) = Args::parse_from(given).command else { panic!("no export") };
        let mut said = Said::new("en", false);
        let exit = export(&mut said, &self.path("workspace"), &asked, today(), &mut self.terminal);
        let (out, err) = said.bytes_so_far();
        (exit, out.to_vec(), err.to_owned())
    }

    fn text(&mut self, line: &str) -> String {
        let (exit, out, err) = self.run(line);
        assert_eq!(exit, Exit::Done, "{err}");
        String::from_utf8(out).expect("UTF-8")
    }
}

fn today() -> Date {
    Date::new(2026, 11, 25).expect("a day")
}

fn refused(args: &str) -> bool {
    Args::try_parse_from(["commonground", "export"].into_iter().chain(args.split_whitespace())).is_err()
}

#[test]
fn wards_that_go_out_as_codes_are_counted_and_it_is_said_how_they_get_names() {
    let mut desk = Desk::new();
    let silent = desk.run("contacts -o OUT/before/").2;
    assert!(!silent.contains("code"), "{silent}");
    for (who, code) in [("sian-ap-gwilym", "W05001066"), ("rhodri-sandoe", "W05001070")] {
        let path = desk.path(&format!("workspace/councillors/{who}.ron"));
        let text = std::fs::read_to_string(&path).expect("there");
        let from = text.find("wards: [").expect("wards");
        let until = from + text[from..].find(']').expect("an end");
        std::fs::write(&path, format!("{}wards: [\"{code}\"{}", &text[..from], &text[until..])).expect("written");
    }
    for what in ["contacts", "councillors"] {
        let (exit, _, err) = desk.run(&format!("{what} -o OUT/after/"));
        assert_eq!(exit, Exit::Done, "{err}");
        assert!(err.contains("2 wards stand as codes") && err.contains("“Name the wards”"), "{err}");
    }
    assert!(desk.text("contacts").contains("W05001066"));
}

#[test]
fn everything_that_the_help_lists_can_be_written_and_changes_no_record() {
    let mut desk = Desk::new();
    let before = files(&desk.path("workspace"));
    for what in ["proposal sian-ap-gwilym-watchdog --as letter", "proposal sian-ap-gwilym-watchdog --as role"]
        .iter()
        .chain(&["briefing sian-ap-gwilym", "report meals-that-matter"])
    {
        for (format, start) in [("md", ""), ("html", "<!DOCTYPE html>"), ("docx", "PK")] {
            for audience in ["me", "councillor", "room"] {
                let (exit, out, err) = desk.run(&format!("{what} --format {format} --audience {audience} -o -"));
                if what.ends_with("letter") && audience == "room" {
                    assert_eq!((exit, out.len()), (Exit::Problems, 0), "a letter is nothing for a room: {err}");
                    continue;
                }
                assert_eq!(exit, Exit::Done, "{what} {err}");
                assert!(out.starts_with(start.as_bytes()) && out.len() > 30, "{what} {format} {audience}");
            }
        }
    }
    for what in ["councillors", "conversations", "proposals", "clues"] {
        for (format, start) in [("csv", "\u{feff}"), ("json", "{")] {
            for audience in ["me", "councillor", "room"] {
                let text = desk.text(&format!("{what} --format {format} --audience {audience}"));
                assert!(text.starts_with(start), "{what} {format} {audience}");
            }
        }
    }
    assert!(desk.text("contacts --format vcf").starts_with("BEGIN:VCARD\r\nVERSION:3.0\r\n"));
    assert!(desk.text("calendar --format ics").starts_with("BEGIN:VCALENDAR\r\n"));
    assert_eq!(files(&desk.path("workspace")), before);
}

fn files(dir: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(dir).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            all.extend(files(&path));
        } else {
            all.push((path.clone(), std::fs::read(&path).expect("read")));
        }
    }
    all.sort();
    all
}

#[test]
fn what_it_cannot_be_made_into_is_refused_before_anything_is_read() {
    for args in ["proposal a --format csv", "councillors --format docx", "contacts --format csv", "briefing", ""] {
        assert!(refused(args), "{args}");
    }
    let mut desk = Desk::new();
    assert_eq!(desk.run("clues --audience room --councillor sian").0, Exit::Usage);
}

#[test]
fn a_word_document_is_not_poured_into_a_terminal() {
    let mut desk = Desk::new();
    desk.terminal.shows = true;
    let (exit, out, err) = desk.run("briefing sian-ap-gwilym --format docx");
    assert_eq!((exit, out.len()), (Exit::Usage, 0));
    assert!(err.contains("-o FILE.docx"), "{err}");
    assert!(desk.text("briefing sian-ap-gwilym").contains("Siân ap Gwilym"), "text may");
}

#[test]
fn a_file_is_never_written_over_without_force_or_a_yes() {
    let mut desk = Desk::new();
    let file = desk.path("letter.html");
    let line = "proposal sian-ap-gwilym-watchdog -o OUT/letter.html";
    let (exit, out, err) = desk.run(line);
    assert_eq!((exit, out.len()), (Exit::Done, 0), "{err}");
    assert!(err.contains("letter.html") && err.contains("For Councillor Siân ap Gwilym"), "{err}");
    let letter = std::fs::read_to_string(&file).expect("written");
    assert!(letter.starts_with("<!DOCTYPE html>"), "the name of the file says the form");

    std::fs::write(&file, "mine").expect("written");
    let there = || std::fs::read_to_string(&file).expect("there");
    for (answer, exit, after) in [
        (None, Exit::Problems, "mine"),
        (Some(false), Exit::Problems, "mine"),
        (Some(true), Exit::Done, letter.as_str()),
    ] {
        desk.terminal.answer = answer;
        let (ended, _, err) = desk.run(line);
        assert_eq!(ended, exit, "{err}");
        assert_eq!(there(), after, "{err}");
    }
    assert_eq!(desk.terminal.asked.len(), 3);
    std::fs::write(&file, "mine").expect("written");
    assert_eq!(desk.run(&format!("{line} --force")).0, Exit::Done);
    assert_eq!(there(), letter);
    assert_eq!(desk.terminal.asked.len(), 3, "with --force nobody is asked");
}

#[test]
fn a_place_that_cannot_be_written_to_is_said_in_a_sentence() {
    let mut desk = Desk::new();
    let (exit, _, err) = desk.run("report meals-that-matter -o OUT/none/report.md");
    assert_eq!(exit, Exit::Problems);
    assert!(err.contains("no such folder"), "{err}");
    let (exit, _, err) = desk.run("report meals-that-matter -o OUT");
    assert_eq!(exit, Exit::Done, "{err}");
    assert!(desk.path("meals-that-matter-report.md").is_file(), "a folder takes it under its own name");
}

#[test]
fn contacts_into_a_folder_are_one_file_a_person() {
    let mut desk = Desk::new();
    assert_eq!(desk.run("contacts -o OUT/cards/").0, Exit::Done);
    let one = std::fs::read_to_string(desk.path("cards/sian-ap-gwilym.vcf")).expect("a card");
    assert_eq!(one.matches("BEGIN:VCARD").count(), 1);
    assert!(one.contains("FN:Siân ap Gwilym\r\n"));
    let (exit, _, err) = desk.run("contacts -o OUT/cards/");
    assert_eq!(exit, Exit::Problems, "{err}");
}

#[test]
fn who_is_meant_may_be_said_by_part_of_a_name_and_is_never_guessed() {
    let mut desk = Desk::new();
    assert!(desk.text("briefing gwilym").starts_with("# Before speaking to Siân ap Gwilym"));
    assert!(desk.text("report bus").starts_with("# Report: "));
    for (line, says) in [
        ("briefing nobody", "No councillor here is called “nobody”"),
        ("briefing a", "could be any of these"),
        ("councillors --councillor a", "could be any of these"),
        ("calendar --councillor nobody", "No councillor here is called “nobody”"),
    ] {
        let (exit, out, err) = desk.run(line);
        assert_eq!((exit, out.as_slice()), (Exit::Usage, &[] as &[u8]), "{line}");
        assert!(err.contains(says), "{err}");
    }
    let (exit, _, err) = desk.run("proposal none");
    assert_eq!(exit, Exit::Problems);
    assert!(err.contains("There is no proposal “none”"), "{err}");
}

#[test]
fn a_letter_and_contacts_are_for_the_councillor_and_the_rest_for_the_officer() {
    let mut desk = Desk::new();
    let letter = desk.text("proposal sian-ap-gwilym-watchdog");
    assert!(letter.contains("Dear Councillor Siân ap Gwilym,") && letter.contains("Mared Fychan"), "{letter}");
    assert!(letter.contains("For Councillor Siân ap Gwilym"), "{letter}");
    assert!(!letter.contains("nothing to declare") && !letter.contains("Bethan"), "{letter}");
    assert!(desk.text("proposal sian-ap-gwilym-watchdog --audience me").contains("nothing to declare"));
    assert!(!desk.text("contacts").contains("900121"), "a number given in confidence");
    for line in ["briefing sian-ap-gwilym", "report meals-that-matter", "clues", "calendar"] {
        assert!(desk.text(line).contains("For Mared Fychan only"), "{line}");
    }
    assert!(desk.text("briefing sian-ap-gwilym").contains("900121"), "the officer's own briefing has it");
    assert!(desk.text("proposal tomos-wexley-sponsor").contains("DRAFT."));
}

#[test]
fn a_list_for_one_councillor_holds_nothing_of_another() {
    let mut desk = Desk::new();
    let json: serde_json::Value =
        serde_json::from_str(&desk.text("proposals --councillor sian-ap-gwilym --format json")).expect("JSON");
    let all = json["proposals"].as_array().expect("a list");
    assert!(!all.is_empty() && all.iter().all(|p| p["councillor"] == "Siân ap Gwilym"));
    let (exit, out, err) = desk.run("proposals --audience councillor");
    assert_eq!(exit, Exit::Done);
    assert!(err.contains("nothing in it that they may see"), "{err}");
    assert_eq!(String::from_utf8(out).expect("UTF-8").lines().count(), 1, "headings only");
}

#[test]
fn a_folder_that_is_not_there_and_an_ending_of_another_form_are_refused_in_a_sentence() {
    let mut desk = Desk::new();
    for line in [
        "proposal sian-ap-gwilym-watchdog -o OUT/letter.pdf",
        "councillors -o OUT/c.xlsx",
        "report meals-that-matter --format html -o OUT/b.docx",
    ] {
        let (exit, _, err) = desk.run(line);
        assert_eq!(exit, Exit::Usage, "{err}");
        assert!(err.contains("Name another file"), "{err}");
    }
    assert_eq!(desk.run("report meals-that-matter -o OUT/notes.txt").0, Exit::Done);
    std::fs::remove_dir_all(desk.path("workspace")).expect("gone");
    let (exit, out, err) = desk.run("councillors");
    assert_eq!((exit, out.len()), (Exit::Problems, 0));
    assert!(err.contains("There is no workspace at"), "{err}");
    std::fs::create_dir(desk.path("workspace")).expect("made");
    let (exit, _, err) = desk.run("councillors");
    assert!(exit == Exit::Done && err.contains("There is nobody in it yet."), "{err}");
    let (_, _, err) = desk.run("proposal none");
    assert!(err.contains("no proposals yet") && !err.contains("There are: ."), "{err}");
}

#[test]
fn a_letter_of_what_is_settled_or_past_says_so_on_standard_error_and_not_in_the_letter() {
    let mut desk = Desk::new();
    let path = desk.path("workspace/proposals/sian-ap-gwilym-watchdog.ron");
    let record = std::fs::read_to_string(&path).expect("there");
    std::fs::write(&path, record.replacen("status: Offered", "status: Declined", 1)).expect("written");
    let (exit, out, err) = desk.run("proposal sian-ap-gwilym-watchdog");
    assert!(exit == Exit::Done && err.contains("This proposal is settled"), "{err}");
    assert!(!String::from_utf8_lossy(&out).contains("settled"));
    assert!(!err.contains("is past"), "{err}");
}

#[test]
fn a_workspace_file_that_cannot_be_read_stops_no_export_and_shows_nobody_more() {
    let mut desk = Desk::new();
    let workspace = desk.path("workspace/workspace.ron");
    let intact = std::fs::read_to_string(&workspace).expect("there");
    let whats = ["councillors", "conversations", "proposals", "clues", "contacts", "calendar"];
    let documents =
        ["briefing sian-ap-gwilym", "report meals-that-matter", "proposal sian-ap-gwilym-watchdog --as role"];
    for what in whats.iter().chain(&documents) {
        for audience in ["me", "councillor", "room"] {
            let line = format!("{what} --audience {audience}");
            std::fs::write(&workspace, &intact).expect("written");
            let (first, before, _) = desk.run(&line);
            std::fs::write(&workspace, format!("{intact}(")).expect("written");
            let broken = std::fs::read(&workspace).expect("there");
            let (exit, after, err) = desk.run(&line);
            assert_eq!(exit, first, "{line}: {err}");
            if exit != Exit::Done {
                continue;
            }
            assert!(err.contains("workspace.ron cannot be read: line") && err.contains("made without it"), "{err}");
            // Only the name of the council is not there: no word is there that was not before.
            let (before, after) = (String::from_utf8_lossy(&before), String::from_utf8_lossy(&after));
            let words = |text: &str| -> std::collections::BTreeSet<String> {
                text.split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect()
            };
            let more: Vec<String> = words(&after).difference(&words(&before)).cloned().collect();
            assert!(more.is_empty(), "{line}: {more:?}");
            assert!(after.len() <= before.len(), "{line}");
            assert_eq!(std::fs::read(&workspace).expect("there"), broken, "it is left as it is");
        }
    }
    // What a newer program wrote may have rules that nobody here knows.
    std::fs::write(&workspace, "Workspace(\n    format: 99,\n    secret: true,\n)\n").expect("written");
    let (exit, out, err) = desk.run("councillors --audience room");
    assert_eq!((exit, out.len()), (Exit::Problems, 0), "{err}");
    assert!(err.contains("99"), "{err}");
}
