//! `commonground import`: councillors from councils' files. All files are read
//! first; where one of them is refused, none is taken. Then each is held
//! against what those before it brought, and taken whole or not at all.

use std::collections::HashSet;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use serde::Serialize;

use super::args::{Format, ImportArgs, Names, NationName};
use super::export::Asks;
use super::folder;
use super::said::{Exit, Said, one_line};
use crate::app::importing::{ImportPreview, Prepared, Step, What, Wish, gather, prepare, take, take_answered, use_key};
use crate::app::merging_words;
use crate::exchange::{self, Column, MovedRow, Summary};
use crate::model::{Arg, Date, Kind, NameOrder, Nation, Say, text};
use crate::store::disk::Disk;
use crate::store::{Access, FakeDisk, RealDisk, Store};
use crate::words::Words;

/// Imports files into a workspace, which is made where there is none. With
/// `dry_run` the same is said and nothing is written; with `walk`, nothing but
/// what is answered about those who may have moved ward.
pub fn import(said: &mut Said, workspace: &Path, what: &ImportArgs, today: Date, asks: &mut dyn Asks) -> Exit {
    match all(said, workspace, what, today, asks) {
        Ok(exit) => exit,
        Err(why) => refused(said, what, &[(String::new(), why)]),
    }
}

fn all(said: &mut Said, workspace: &Path, what: &ImportArgs, today: Date, asks: &mut dyn Asks) -> Result<Exit, Say> {
    let tried = what.dry_run || what.walk;
    let store = if tried { folder::open_to_look(workspace)? } else { folder::open(workspace)? };
    store.take_notices().iter().for_each(|say| said.tell(say));
    if let Access::ReadOnly(why) = store.access() {
        return Err(why);
    }
    let paths: Vec<_> = what.files.iter().map(|f| f.to_string_lossy().into_owned()).collect();
    let mut wish = wish(what);
    let groups = match gather(&paths) {
        Ok(groups) => groups,
        Err(wrong) => return Ok(refused(said, what, &wrong)),
    };
    let mut first = None;
    let mut wrong = Vec::new();
    for group in &groups {
        match ready(&store, group, &wish, today) {
            Ok(preview) => first = Some(preview),
            Err(why) => wrong.push((group.first().cloned().unwrap_or_default(), why)),
        }
    }
    if !wrong.is_empty() {
        let exit = refused(said, what, &wrong);
        if groups.len() > wrong.len() {
            said.tell(&Say::new("cli-import-none-taken"));
        }
        return Ok(exit);
    }
    // What is only tried is done in memory where a later file has to see what an earlier one brought.
    let alone = groups.len() == 1;
    let store = if tried && !alone { in_memory(workspace)? } else { store };
    let mut done = Summary::default();
    let mut steps = Vec::new();
    let mut written = 0;
    let mut exit = Exit::Done;
    for group in &groups {
        let preview = match first.take().filter(|_| alone) {
            Some(preview) => Ok(preview),
            None => ready(&store, group, &wish, today),
        };
        let preview = preview.and_then(|preview| {
            // Only a person at a terminal is asked, and only on the walk.
            if !what.walk || what.dry_run || what.format == Format::Json {
                return Ok(preview);
            }
            // Opened before anybody is asked: a folder that goes away meanwhile is not made anew.
            let writes = folder::open(workspace)?;
            if !ask(said, &preview, &mut wish, asks) {
                return Ok(preview);
            }
            let preview = ready(&store, group, &wish, today)?;
            written += take_answered(&writes, &preview)?;
            Ok(preview)
        });
        let taken = preview.and_then(|preview| {
            if !(tried && alone) {
                let taken = take(&store, &preview, today, &AtomicBool::new(false), &mut |_| {})?;
                taken.saved.iter().filter_map(|s| s.say.as_ref()).for_each(|s| said.tell(s));
                if let Some((_, name)) = taken.deleted.first() {
                    let say = Say::new("cli-import-deleted").with("name", one_line(name));
                    said.tell(&say.with("more", taken.deleted.len() - 1));
                }
            }
            Ok(preview)
        });
        match taken {
            Ok(preview) => {
                if wish.council.is_some() && preview.councils.len() > 1 {
                    said.tell(&Say::new("cli-import-council-unused").with("file", preview.file.as_str()));
                }
                if what.format == Format::Text {
                    in_text(said, &preview);
                }
                done.columns_not_read.extend(preview.unread());
                done.columns_left_out.extend(preview.left_out());
                let words = said.words();
                for council in &preview.councils {
                    done.add(&council.plan, |say| one_line(&words.say(say)));
                    let sure = council.steps.iter().filter(|step| step.what != What::Maybe);
                    steps.extend(sure.map(|step| walked(step, words)));
                }
            }
            // The files before it are taken, and said to be.
            Err(why) => {
                exit = refused(said, what, &[(group.first().cloned().unwrap_or_default(), why)]);
                break;
            }
        }
    }
    if exit == Exit::Done && what.format == Format::Json {
        if what.walk { said.json(&Walk { walk: steps, maybe_moved: done.maybe_moved }) } else { said.json(&done) }
    } else if exit == Exit::Done {
        if !done.maybe_moved.is_empty() {
            let say = Say::new("cli-import-maybe-undecided").with("count", done.maybe_moved.len());
            said.tell(&say);
        }
        if written > 0 {
            said.tell(&Say::new("cli-import-answered").with("count", written));
        } else if tried {
            said.tell(&Say::new("cli-import-dry-run"));
        }
    }
    Ok(exit)
}

/// Asks of each who may have moved ward whether they are the same person, as
/// long as somebody is there to answer; says whether anything was answered.
fn ask(said: &Said, preview: &ImportPreview, wish: &mut Wish, asks: &mut dyn Asks) -> bool {
    let words = said.words();
    let mut answered = false;
    for maybe in preview.councils.iter().flat_map(|c| &c.plan.maybe_moved).filter(|m| m.same.is_none()) {
        let wards = |wards: &[String]| if wards.is_empty() { words.get("walk-nothing") } else { wards.join(", ") };
        let question = match maybe.why {
            Some(why) => Say::new("cli-maybe-name-ask")
                .with("known", maybe.known_as.as_str())
                .with("why", Say::new(merging_words::likeness(why))),
            None => Say::new("cli-maybe-ask"),
        };
        let question =
            question.with("name", maybe.name.as_str()).with("then", wards(&maybe.then)).with("now", wards(&maybe.now));
        let Some(line) = asks.line(&said.in_words(&question)) else { break };
        let same = match text::fold(line.trim()).as_str() {
            "y" | "yes" | "ie" => true,
            "n" | "no" | "nage" => false,
            _ => continue,
        };
        wish.same.insert(maybe.id.clone(), same);
        answered = true;
    }
    answered
}

/// What was asked for, as the program has it.
fn wish(what: &ImportArgs) -> Wish {
    Wish {
        council: what.council.as_deref().map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned),
        columns: what.maps.iter().map(|(holds, column)| (column.clone(), *holds)).collect(),
        order: what.names.map(|names| match names {
            Names::ForenameFirst => NameOrder::Usual,
            Names::SurnameFirst => NameOrder::SurnameFirst,
        }),
        mark_left: what.mark_left,
        nation: what.nation.map(|nation| match nation {
            NationName::Wales => Nation::Wales,
            NationName::England => Nation::England,
            NationName::Scotland => Nation::Scotland,
            NationName::NorthernIreland => Nation::NorthernIreland,
        }),
        ..Wish::default()
    }
}

/// Reads a file; one whose columns nobody knows is refused with what they are.
fn ready(store: &Store, paths: &[String], wish: &Wish, today: Date) -> Result<ImportPreview, Say> {
    let preview = prepare(store, paths, wish, today)?;
    match &preview.refused {
        None => Ok(preview),
        Some(why) => {
            let columns = preview.columns.as_ref().map(|c| c.headings.join(", ")).unwrap_or_default();
            Err(Say::new("cli-import-map").with("why", why.clone()).with("columns", columns))
        }
    }
}

/// Says why files were refused: to people on standard error, to programs as JSON too.
fn refused(said: &mut Said, what: &ImportArgs, wrong: &[(String, Say)]) -> Exit {
    let mut errors = Vec::new();
    for (path, why) in wrong {
        said.tell(why);
        let file = Path::new(path).file_name().map_or_else(|| path.clone(), |n| n.to_string_lossy().into_owned());
        errors.push(Refused { file: one_line(&file), reason: said.in_words(why) });
    }
    if what.format == Format::Json {
        said.json(&Errors { errors });
    }
    Exit::Problems
}

/// Why nothing was taken, for programs: `{"errors":[{"file":"…","reason":"…"}]}`.
#[derive(Serialize)]
struct Errors {
    errors: Vec<Refused>,
}

#[derive(Serialize)]
struct Refused {
    file: String,
    reason: String,
}

/// Everybody whom it concerns, for programs.
#[derive(Serialize)]
struct Walk {
    walk: Vec<Walked>,
    /// Who may have moved ward, as in an import; not there where there is nobody.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    maybe_moved: Vec<MovedRow>,
}

#[derive(Serialize)]
struct Walked {
    what: &'static str,
    councillor: String,
    name: String,
    wards: Vec<String>,
    changes: Vec<String>,
    open: Vec<String>,
}

fn walked(step: &Step, words: &Words) -> Walked {
    let says = |all: &[Say]| all.iter().map(|s| one_line(&words.say(s))).collect();
    Walked {
        what: step.what.name(),
        councillor: step.id.to_string(),
        name: one_line(&step.name),
        wards: step.wards.iter().map(|w| one_line(w)).collect(),
        changes: says(&step.changes),
        open: says(&step.open),
    }
}

/// What an import looks at, copied into memory.
fn in_memory(workspace: &Path) -> Result<Store, Say> {
    let (real, memory) = (RealDisk::new(workspace), FakeDisk::new());
    let copy = |path: &str| {
        // What cannot be read is no record to compare with, here as there.
        if let Ok(bytes) = real.read(path) {
            memory.put(path, bytes);
        }
    };
    copy("workspace.ron");
    for folder in [Kind::Councillor, Kind::Conversation, Kind::Proposal, Kind::Initiative].map(Kind::folder) {
        for entry in real.list(folder).unwrap_or_default() {
            copy(&format!("{folder}/{}", entry.name));
        }
    }
    Store::open(Arc::new(memory)).map_err(|e| e.say())
}

fn in_text(said: &mut Said, preview: &ImportPreview) {
    for prepared in &preview.councils {
        let kind = Say::new(match prepared.sheet.format {
            exchange::Format::ModernGov => "cli-import-moderngov",
            exchange::Format::OpenCouncilData => "cli-import-open-data",
            exchange::Format::OpenCouncilData2019 => "cli-import-open-data-2019",
            exchange::Format::Lgsf => "cli-import-lgsf",
            exchange::Format::Candidates => "cli-import-candidates",
            exchange::Format::MemberIndex => "cli-import-member-index",
            exchange::Format::MemberPage => "cli-import-member-page",
            exchange::Format::Table => "cli-import-table",
        });
        said.result(&Say::new("cli-import-file").with("file", preview.file.as_str()).with("kind", kind));
        council(said, prepared);
    }
    if let Some(columns) = &preview.columns {
        let words = said.words();
        let used = columns.headings.iter().zip(&columns.uses).filter(|(_, holds)| holds.is_some());
        let column = |(heading, holds): (&String, &Option<Column>)| {
            let say = Say::new("cli-import-column").with("heading", one_line(heading));
            words.say(&say.with("holds", Say::new(use_key(*holds))))
        };
        let used = used.map(column).collect::<Vec<_>>().join(", ");
        said.result(&Say::new("cli-import-columns").with("columns", used));
    }
    for note in &preview.notes {
        said.result(&Say::new("cli-import-note").with("note", note.clone()));
    }
}

fn council(said: &mut Said, prepared: &Prepared) {
    let Prepared { unnamed, plan, sheet, steps, .. } = prepared;
    let key = if *unnamed { "cli-import-unnamed" } else { "cli-import-council" };
    said.result(&Say::new(key).with("council", plan.council.name.as_str()));
    for (key, count) in [
        ("cli-import-added", plan.added.len()),
        ("cli-import-changed", plan.changed.len()),
        ("cli-import-unchanged", plan.unchanged),
        ("cli-import-missing", plan.missing.len()),
        ("cli-import-vacancies", plan.vacancies),
        ("cli-import-skipped", plan.skipped.len()),
    ] {
        said.result(&Say::new(key).with("count", count));
    }
    if let Some(example) = &sheet.example {
        let key = match sheet.order {
            NameOrder::SurnameFirst => "import-names-surname-first",
            NameOrder::Usual => "import-names-forename-first",
        };
        let say = Say::new(key).with("written", example.written.as_str());
        said.result(&say.with("forenames", example.forenames.as_str()).with("surname", example.surname.as_str()));
    }
    // Who may have moved is said below, with both wards.
    let asked: HashSet<usize> = plan.maybe_moved.iter().map(|m| m.row).collect();
    for skipped in plan.skipped.iter().filter(|s| !asked.contains(&s.row)) {
        let row = row(skipped.row);
        said.result(&Say::new("cli-import-skipped-row").with("row", row).with("reason", skipped.reason.clone()));
    }
    // Who is as they were is not listed, nor who is new where nobody was here before.
    let first =
        plan.changed.is_empty() && plan.same.is_empty() && plan.missing.is_empty() && plan.maybe_moved.is_empty();
    // Who was said to be somebody else stands among the new.
    let other = |s: &Step| s.maybe.as_ref().is_some_and(|m| m.same == Some(false));
    for step in steps.iter().filter(|s| s.what != What::Same && !first && !other(s)) {
        let gone = matches!(step.what, What::Left | What::NotInFile);
        let say = if gone || step.wards.is_empty() {
            Say::new("cli-walk-person")
        } else {
            Say::new("cli-walk-person-of").with("wards", step.wards.join(", "))
        };
        let same = step.maybe.as_ref().is_some_and(|m| m.same == Some(true));
        let what = if same { What::Moved } else { step.what };
        let renamed = step.maybe.as_ref().is_some_and(|m| m.why.is_some());
        let key = if what == What::Maybe && renamed { "cli-walk-maybe-name" } else { cli_key(what) };
        said.result(&say.with("what", Say::new(key)).with("name", step.name.as_str()));
        if let Some(maybe) = step.maybe.as_ref().filter(|m| m.same != Some(true)) {
            let wards = |wards: &[String]| match wards {
                [] => Arg::from(Say::new("walk-nothing")),
                some => some.join(", ").into(),
            };
            let what = match maybe.why {
                Some(why) => Say::new("walk-maybe-name")
                    .with("name", maybe.name.as_str())
                    .with("why", Say::new(merging_words::likeness(why))),
                None => Say::new("walk-ward-moved").with("from", wards(&maybe.then)).with("to", wards(&maybe.now)),
            };
            said.result(&Say::new("cli-walk-more").with("what", what));
        }
        for say in step.changes.iter().chain(&step.open) {
            said.result(&Say::new("cli-walk-more").with("what", say.clone()));
        }
    }
    if let Some(part) = plan.part.as_ref().filter(|_| !plan.missing.is_empty()) {
        said.result(&Say::new("cli-import-note").with("note", part.clone()));
    }
    for note in &plan.notes {
        let say = match note.row {
            Some(at) => Say::new("cli-import-note-row").with("row", row(at)),
            None => Say::new("cli-import-note"),
        };
        said.result(&say.with("note", note.what.clone()));
    }
}

/// What becomes of somebody, in one word or two.
fn cli_key(what: What) -> &'static str {
    match what {
        What::Maybe => "cli-walk-maybe",
        What::Left => "cli-walk-left",
        What::NotInFile => "cli-walk-not-in-file",
        What::Moved => "cli-walk-moved",
        What::New => "cli-walk-new",
        What::Back => "cli-walk-back",
        What::Changed | What::Same => "cli-walk-changed",
    }
}

/// A row as it is counted in the file: never with a thousands separator.
fn row(row: usize) -> String {
    row.to_string()
}
