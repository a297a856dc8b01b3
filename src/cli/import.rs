//! `commonground import`: councillors from councils' files. All files are read
//! first; where one of them is refused, none is taken. Then each is held
//! against what those before it brought, and taken whole or not at all.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::args::{Format, ImportArgs};
use super::folder;
use super::said::{Exit, Said, one_line};
use crate::app::importing::{ImportPreview, Prepared, prepare, take};
use crate::exchange::{self, Summary};
use crate::model::{Councillor, Date, Entity, Id, Say};
use crate::store::disk::Disk;
use crate::store::{Access, FakeDisk, RealDisk, Store};

/// Imports files into a workspace, which is made where there is none. With
/// `dry_run` the same is said and nothing is written.
pub fn import(said: &mut Said, workspace: &Path, what: &ImportArgs, today: Date) -> Exit {
    match all(said, workspace, what, today) {
        Ok(exit) => exit,
        Err(why) => {
            said.tell(&why);
            Exit::Problems
        }
    }
}

fn all(said: &mut Said, workspace: &Path, what: &ImportArgs, today: Date) -> Result<Exit, Say> {
    let store = if what.dry_run { folder::open_to_look(workspace)? } else { folder::open(workspace)? };
    if let Access::ReadOnly(why) = store.access() {
        return Err(why);
    }
    let paths: Vec<_> = what.files.iter().map(|f| f.to_string_lossy().into_owned()).collect();
    let council = what.council.as_deref().map(str::trim).filter(|name| !name.is_empty());
    let mut first = None;
    let mut refused = 0;
    for path in &paths {
        match prepare(&store, path, council, today) {
            Ok(preview) => first = Some(preview),
            Err(why) => {
                said.tell(&why);
                refused += 1;
            }
        }
    }
    if refused > 0 {
        if paths.len() > refused {
            said.tell(&Say::new("cli-import-none-taken"));
        }
        return Ok(Exit::Problems);
    }
    // What is only tried is done in memory where a later file has to see what an earlier one brought.
    let alone = paths.len() == 1;
    let store = if what.dry_run && !alone { in_memory(workspace)? } else { store };
    let mut done = Summary::default();
    let mut exit = Exit::Done;
    for path in &paths {
        let preview = match first.take().filter(|_| alone) {
            Some(preview) => Ok(preview),
            None => prepare(&store, path, council, today),
        };
        let taken = preview.and_then(|preview| {
            if !(what.dry_run && alone) {
                let saved = take(&store, &preview, today, &AtomicBool::new(false), &mut |_, _| {})?;
                saved.iter().filter_map(|s| s.say.as_ref()).for_each(|s| said.tell(s));
            }
            Ok(preview)
        });
        match taken {
            Ok(preview) => {
                if council.is_some() && preview.councils.len() > 1 {
                    said.tell(&Say::new("cli-import-council-unused").with("file", preview.file.as_str()));
                }
                if what.format == Format::Text {
                    in_text(said, &store, &preview);
                }
                let words = said.words();
                for council in &preview.councils {
                    done.add(&council.plan, |say| one_line(&words.say(say)));
                }
            }
            // The files before it are taken, and said to be.
            Err(why) => {
                said.tell(&why);
                exit = Exit::Problems;
                break;
            }
        }
    }
    if what.format == Format::Json {
        said.json(&done);
    } else if what.dry_run {
        said.tell(&Say::new("cli-import-dry-run"));
    }
    Ok(exit)
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
    let folder = Councillor::KIND.folder();
    for entry in real.list(folder).unwrap_or_default() {
        copy(&format!("{folder}/{}", entry.name));
    }
    Store::open(Arc::new(memory)).map_err(|e| e.say())
}

fn in_text(said: &mut Said, store: &Store, preview: &ImportPreview) {
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
        council(said, store, prepared);
    }
    for note in &preview.notes {
        said.result(&Say::new("cli-import-note").with("note", note.clone()));
    }
}

fn council(said: &mut Said, store: &Store, Prepared { unnamed, plan, .. }: &Prepared) {
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
    for skipped in &plan.skipped {
        let row = row(skipped.row);
        said.result(&Say::new("cli-import-skipped-row").with("row", row).with("reason", skipped.reason.clone()));
    }
    for id in &plan.missing {
        said.result(&Say::new("cli-import-missing-person").with("name", name(store, id)));
    }
    for note in &plan.notes {
        let say = match note.row {
            Some(at) => Say::new("cli-import-note-row").with("row", row(at)),
            None => Say::new("cli-import-note"),
        };
        said.result(&say.with("note", note.what.clone()));
    }
}

/// A row as it is counted in the file: never with a thousands separator.
fn row(row: usize) -> String {
    row.to_string()
}

fn name(store: &Store, id: &Id) -> String {
    store.read_as::<Councillor>(id).map_or_else(|_| id.to_string(), |c| c.name)
}
