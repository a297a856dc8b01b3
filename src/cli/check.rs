//! `commonground check`: everything read strictly, every problem with its place.

use std::path::Path;

use serde::Serialize;

use super::args::Format;
use super::folder;
use super::said::{Exit, Said, one_line};
use crate::model::Say;
use crate::store::{Problem, Report, Store};

/// A report for programs.
#[derive(Serialize)]
struct Checked {
    councillors: usize,
    initiatives: usize,
    conversations: usize,
    proposals: usize,
    problems: Vec<CheckedProblem>,
}

#[derive(Serialize)]
struct CheckedProblem {
    file: String,
    line: usize,
    column: usize,
    message: String,
}

/// Looks over a workspace. Changes nothing; a workspace that is empty, half
/// made or not there holds nothing and has no problems.
pub fn check(said: &mut Said, workspace: &Path, format: Format) -> Exit {
    let store = match folder::open_to_look(workspace) {
        Ok(store) => store,
        Err(why) => {
            said.tell(&why);
            return Exit::Problems;
        }
    };
    let mut report = store.check();
    if holds_nothing(workspace, &store, &report) {
        // A folder without records has nothing in it that others could read.
        report.problems.retain(|p| p.say.key != "store-check-open-folder");
    }
    // The folder itself goes by its name.
    for problem in report.problems.iter_mut().filter(|p| p.path == ".") {
        let name = workspace.canonicalize().ok().and_then(|w| w.file_name().map(|n| n.to_string_lossy().into_owned()));
        if let Some(name) = name {
            problem.say = Say::new(problem.say.key).with("path", name.as_str());
            problem.path = name;
        }
    }
    match format {
        Format::Text => {
            if !workspace.exists() {
                said.tell(&Say::new("cli-check-no-folder").with("path", folder::shown(workspace)));
            }
            in_text(said, &report);
        }
        Format::Json => in_json(said, &report),
    }
    if report.problems.is_empty() { Exit::Done } else { Exit::Problems }
}

fn holds_nothing(workspace: &Path, store: &Store, report: &Report) -> bool {
    report.councillors + report.initiatives + report.conversations + report.proposals == 0
        && ["workspace.ron", "about-me.ron", ".commonground/drafts"].iter().all(|name| !workspace.join(name).exists())
        && store.drafts().0.is_empty()
}

fn in_text(said: &mut Said, report: &Report) {
    for (key, count) in [
        ("cli-check-councillors", report.councillors),
        ("cli-check-initiatives", report.initiatives),
        ("cli-check-conversations", report.conversations),
        ("cli-check-proposals", report.proposals),
    ] {
        said.result(&Say::new(key).with("count", count));
    }
    for Problem { path, line, column, say } in &report.problems {
        let line = format!("{path}:{line}:{column}: {}", said.words().say(say));
        said.line(&line);
    }
    if report.problems.is_empty() {
        said.result(&Say::new("cli-check-fine"));
    }
}

fn in_json(said: &mut Said, report: &Report) {
    let problems = report.problems.iter().map(|p| CheckedProblem {
        file: one_line(&p.path),
        line: p.line,
        column: p.column,
        message: said.in_words(&p.say),
    });
    let checked = Checked {
        councillors: report.councillors,
        initiatives: report.initiatives,
        conversations: report.conversations,
        proposals: report.proposals,
        problems: problems.collect(),
    };
    said.json(&checked);
}
