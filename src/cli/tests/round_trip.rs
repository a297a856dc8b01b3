//! The table of councillors, written and read back in.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::Parser;

use super::super::args::{Args, Command};
use super::super::export::{Asks, export};
use super::super::import::import;
use super::super::said::{Exit, Said};
use crate::guidance::sample;
use crate::model::{Contact, ContactKind, Councillor, Date, NameParts, Origin, Party, Post, PostKind, Stands};
use crate::store::ron_text;

struct Nobody;

impl Asks for Nobody {
    fn shows_output(&self) -> bool {
        false
    }
    fn line(&mut self, _: &str) -> Option<String> {
        None
    }
}

fn today() -> Date {
    Date::new(2026, 11, 25).expect("a day")
}

/// Runs a command on a workspace; gives how it ended and everything it said.
fn run(language: &str, workspace: &Path, words: &[&str]) -> (Exit, String) {
    let mut said = Said::new(language, false);
    let exit = match Args::parse_from(["commonground"].iter().chain(words)).command {
        Some(Command::Export(asked)) => export(&mut said, workspace, &asked, today(), &mut Nobody),
        Some(Command::Import(asked)) => import(&mut said, workspace, &asked, today(), &mut Nobody),
        other => panic!("{other:?}"),
    };
    let (out, err) = said.so_far();
    (exit, format!("{out}{err}"))
}

fn councillors(workspace: &Path) -> BTreeMap<String, Councillor> {
    let read = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).expect("read");
        let person: Councillor = ron_text::from_text(&text).unwrap_or_else(|w| panic!("{path:?}: {w:?}"));
        (person.name.clone(), person)
    };
    let folder = std::fs::read_dir(workspace.join("councillors")).into_iter().flatten().flatten();
    folder.map(|entry| entry.path()).filter(|p| p.extension().is_some_and(|e| e == "ron")).map(read).collect()
}

/// What is published of somebody, as far as the table holds it.
fn published(person: &Councillor, with_given: bool) -> String {
    let kept = |origin: Origin| with_given || origin != Origin::Given;
    let given = |origin: Origin| origin == Origin::Given;
    let posts: Vec<_> =
        person.posts.iter().filter(|p| kept(p.origin)).map(|p| (&p.title, p.kind, given(p.origin))).collect();
    let table = |c: &&Contact| !matches!(c.kind, ContactKind::Post | ContactKind::Page);
    let mut contacts: Vec<_> = (person.contacts.iter().filter(table))
        .filter(|c| kept(c.origin))
        .map(|c| (c.kind == ContactKind::Email, &c.value, given(c.origin)))
        .collect();
    contacts.sort();
    let party = person.party.as_ref().map(|p| p.written.as_str());
    let source = person.published.as_ref().map(|p| (p.source.as_str(), p.date));
    format!("{:?}", (&person.name, &person.parts, &person.wards, party, posts, contacts, &person.surgeries))
        + &format!("{:?}", (person.term_until, person.in_post(), source))
}

/// Writes a workspace's table for an audience and reads it into an empty one.
fn back(from: &Path, language: &str, audience: &str) -> (tempfile::TempDir, String) {
    let dir = tempfile::tempdir().expect("a folder");
    let table = dir.path().join("councillors.csv");
    let path = table.to_str().expect("a path");
    let (exit, said) =
        run(language, from, &["export", "councillors", "--format", "csv", "--audience", audience, "-o", path]);
    assert_eq!(exit, Exit::Done, "{said}");
    let (exit, said) = run("en", &dir.path().join("ws"), &["import", path]);
    assert_eq!(exit, Exit::Done, "{said}");
    (dir, said)
}

#[test]
fn the_sample_councils_table_comes_back_as_it_was_published_and_nothing_given_is_taken_for_published() {
    let here = tempfile::tempdir().expect("a folder");
    for (path, bytes) in sample::files(today()) {
        let path = here.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        std::fs::write(path, bytes).expect("written");
    }
    let before = councillors(here.path());
    for (language, audience) in [("en", "me"), ("cy", "me"), ("en", "room"), ("cy", "councillor")] {
        let (dir, said) = back(here.path(), language, audience);
        assert!(said.contains("a table that this program wrote") && said.contains("skipped: 0"), "{said}");
        let after = councillors(&dir.path().join("ws"));
        assert_eq!(after.keys().collect::<Vec<_>>(), before.keys().collect::<Vec<_>>());
        for (name, was) in &before {
            // Where nothing says where it is from, it is from this file.
            let was = if was.published.is_none() {
                Councillor { published: after[name].published.clone(), ..was.clone() }
            } else {
                was.clone()
            };
            let with_given = audience == "me";
            assert_eq!(published(&after[name], with_given), published(&was, with_given), "{language} {audience}");
        }
        // The second time nothing changes.
        let path = dir.path().join("councillors.csv");
        let (_, said) = run("en", &dir.path().join("ws"), &["import", path.to_str().expect("a path")]);
        assert!(said.contains(&format!("added: 0\nchanged: 0\nunchanged: {}\n", before.len())), "{said}");
        assert!(councillors(&dir.path().join("ws")) == after);
    }
}

#[test]
fn words_with_commas_quotes_semicolons_lines_and_formulas_come_back_or_are_refused() {
    let here = tempfile::tempdir().expect("a folder");
    std::fs::create_dir_all(here.path().join("councillors")).expect("made");
    let contact = |kind, value: &str, origin| Contact { kind, value: value.into(), note: String::new(), origin };
    let post = |title: &str, kind| Post { title: title.into(), kind, ..Post::default() };
    let odd = Councillor {
        name: "Dr \"Non\" O’Dea, MBE".into(),
        parts: NameParts::parse("Dr \"Non\" O’Dea, MBE"),
        wards: vec!["St Non; Llys".into(), "=Mill".into(), "Bryn, \"Upper\"".into()],
        party: Some(Party::new("-Independent, \"Group\"")),
        posts: vec![post("Chair of Planning; and Licensing", PostKind::CommitteeChair)],
        contacts: vec![
            contact(ContactKind::Phone, "+44 1632 960121", Origin::Council),
            contact(ContactKind::Mobile, "+44 7700 900121", Origin::Given),
            contact(ContactKind::Email, "non@cwm.example", Origin::Council),
        ],
        surgeries: vec!["First Monday; 6 pm".into()],
        ..Councillor::default()
    };
    let plain = |name: &str, wards: &[&str]| Councillor {
        name: name.into(),
        parts: NameParts::parse(name),
        wards: wards.iter().map(|w| (*w).to_owned()).collect(),
        ..Councillor::default()
    };
    let left = Councillor { stands: Stands::Left { since: None }, ..plain("Ada Bell", &["Mill", "Quay"]) };
    let quoted = Councillor { wards: vec!["'=Mill".into()], ..plain("Thomas David", &[]) };
    let broken = plain("Two\nLines", &["Mill"]);
    for (id, person) in [("odd", &odd), ("left", &left), ("quoted", &quoted), ("broken", &broken)] {
        let text = ron_text::to_text(person).expect("text");
        std::fs::write(here.path().join(format!("councillors/{id}.ron")), text).expect("written");
    }
    for audience in ["me", "room"] {
        let (dir, said) = back(here.path(), "en", audience);
        let after = councillors(&dir.path().join("ws"));
        assert_eq!(after.len(), 3, "{said}");
        assert!(said.contains("“Two Lines” does not read like a person's name"), "{said}");
        for was in [&odd, &left, &quoted] {
            let now = &after[&was.name];
            let was = Councillor { published: now.published.clone(), ..was.clone() };
            assert_eq!(published(now, true), published(&was, audience == "me"));
        }
    }
}

#[test]
fn a_table_of_something_else_that_names_councillors_is_refused() {
    let here = tempfile::tempdir().expect("a folder");
    for (path, bytes) in sample::files(today()) {
        let path = here.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        std::fs::write(path, bytes).expect("written");
    }
    for (language, what) in [("en", "proposals"), ("cy", "proposals"), ("en", "clues"), ("cy", "conversations")] {
        let table = here.path().join(format!("{language}-{what}.csv"));
        let path = table.to_str().expect("a path");
        assert_eq!(run(language, here.path(), &["export", what, "--format", "csv", "-o", path]).0, Exit::Done);
        let (exit, said) = run("en", &here.path().join("new"), &["import", path]);
        assert_eq!(exit, Exit::Problems);
        assert!(said.contains("Nothing was changed."), "{said}");
        assert!(said.contains("but not the one of councillors"), "{language} {what}: {said}");
        assert!(!here.path().join("new/councillors").exists());
    }
}
