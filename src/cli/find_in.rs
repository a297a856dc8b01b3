//! `commonground find-in`: the councillors that a report names. Reads the report and the workspace, writes nothing.

use std::collections::{HashMap, HashSet};
use std::io::{self, IsTerminal, Read, Write};
use std::path::Path;
use std::sync::atomic::AtomicBool;

use serde::Serialize;

use super::args::Format;
use super::folder;
use super::said::{Exit, Said, one_line};
use crate::app::why_uncertain;
use crate::exchange::document::{self, Document};
use crate::insight::mentions::{Certainty, Doubt, Mention, Register, find};
use crate::model::{Councillor, Id, Say};

/// One mention, for programs.
#[derive(Serialize)]
struct Found<'a> {
    mention: String,
    line: usize,
    column: usize,
    certainty: &'static str,
    councillor: Option<&'a str>,
    candidates: Vec<&'a str>,
    /// Why it is ambiguous; left out where it is not.
    #[serde(skip_serializing_if = "Option::is_none")]
    doubt: Option<&'static str>,
    /// The line that names somebody else of that name.
    #[serde(skip_serializing_if = "Option::is_none")]
    doubt_line: Option<usize>,
}

/// Finds the councillors of a workspace in a file. It is done where nobody is found, too.
pub fn find_in(said: &mut Said, workspace: &Path, file: &Path, format: Format) -> Exit {
    let (document, people) = match look(said, workspace, file) {
        Ok(both) => both,
        Err(why) => {
            said.tell(&why);
            return Exit::Problems;
        }
    };
    for note in &document.notes {
        said.tell(note);
    }
    let register = Register::new(&people);
    if register.is_empty() {
        said.tell(&Say::new("document-find-nobody"));
    }
    let Ok(mentions) = find(&document.lines, &register) else {
        said.tell(&Say::new("document-find-too-many").with("file", folder::shown(file)));
        return Exit::Problems;
    };
    match format {
        Format::Json => {
            let found: Vec<Found<'_>> = mentions.iter().map(found).collect();
            said.json(&found);
        }
        Format::Text => in_text(said, &mentions, &people),
    }
    Exit::Done
}

fn look(said: &mut Said, workspace: &Path, file: &Path) -> Result<(Document, Vec<(Id, Councillor)>), Say> {
    let document = read(said, file)?;
    let store = folder::open_to_look(workspace)?;
    let (people, unread) = store.all_and_unread::<Councillor>().map_err(|e| e.say())?;
    // A record that cannot be read would make somebody unknown without a word.
    if unread > 0 {
        said.tell(&Say::new("document-find-skipped"));
    }
    Ok((document, people))
}

fn read(said: &Said, file: &Path) -> Result<Document, Say> {
    let path = folder::shown(file);
    let name = file.file_name().map_or_else(|| path.clone(), |n| n.to_string_lossy().into_owned());
    let unreadable = |e: &io::Error| {
        let key = match e.kind() {
            io::ErrorKind::NotFound => "document-not-found",
            io::ErrorKind::PermissionDenied => "document-not-allowed",
            _ => "document-unreadable",
        };
        Say::new(key).with("path", path.as_str())
    };
    let meta = std::fs::metadata(file).map_err(|e| unreadable(&e))?;
    if meta.is_dir() {
        return Err(Say::new("document-no-file").with("path", path.as_str()));
    }
    // A pipe, such as a shell's <(…), has no length: it is read up to the limit.
    let most = document::LARGEST as u64;
    let mut bytes = Vec::new();
    if meta.len() <= most {
        let stream = std::fs::File::open(file).map_err(|e| unreadable(&e))?;
        stream.take(most + 1).read_to_end(&mut bytes).map_err(|e| unreadable(&e))?;
    }
    if meta.len().max(bytes.len() as u64) > most {
        let megabytes = document::LARGEST / 1024 / 1024;
        return Err(Say::new("document-refused-too-large").with("file", name).with("megabytes", megabytes));
    }
    let mut progress = Progress::new(said, &name);
    // What a reader of somebody else's panics over is said in a sentence, and nowhere else.
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let document = document::read(&bytes, &name, &mut |done, total| progress.at(done, total), &AtomicBool::new(false));
    std::panic::set_hook(usual);
    progress.gone();
    document.map_err(|refusal| refusal.say)
}

/// How far it is, on a terminal only, on one line that goes away.
struct Progress<'a> {
    said: &'a Said,
    name: &'a str,
    shown: Option<usize>,
    terminal: bool,
    width: usize,
}

impl<'a> Progress<'a> {
    fn new(said: &'a Said, name: &'a str) -> Self {
        Progress { said, name, shown: None, terminal: io::stderr().is_terminal(), width: 0 }
    }

    fn at(&mut self, done: usize, total: usize) {
        let percent = done.saturating_mul(100) / total.max(1);
        if !self.terminal || self.shown.is_some_and(|shown| percent < shown + 2) {
            return;
        }
        self.shown = Some(percent);
        let say = Say::new("document-find-progress").with("file", self.name).with("percent", percent);
        let line = self.said.in_words(&say);
        self.width = line.chars().count();
        // Where it cannot be shown, the result still comes.
        let _ = write!(io::stderr(), "\r{line}").and_then(|()| io::stderr().flush());
    }

    fn gone(&mut self) {
        if self.shown.is_some() && self.terminal {
            let _ = write!(io::stderr(), "\r{}\r", " ".repeat(self.width)).and_then(|()| io::stderr().flush());
        }
    }
}

fn found(mention: &Mention) -> Found<'_> {
    Found {
        mention: one_line(&mention.name),
        line: mention.line,
        column: mention.column,
        certainty: match mention.certainty {
            Certainty::Certain => "certain",
            Certainty::Ambiguous => "ambiguous",
            Certainty::Unknown => "unknown",
        },
        councillor: mention.councillor.as_ref().map(Id::as_str),
        candidates: mention.candidates.iter().map(Id::as_str).collect(),
        doubt: mention.doubt.map(code),
        doubt_line: if let Some(Doubt::Namesake { line }) = mention.doubt { Some(line) } else { None },
    }
}

/// A doubt as programs know it. Part of the format: a name once given stays.
fn code(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::OtherCouncil => "other-council",
        Doubt::OtherCouncilsReport => "other-councils-report",
        Doubt::Former => "former",
        Doubt::Namesake { .. } => "namesake",
        Doubt::OtherList => "other-list",
        Doubt::OlderReport => "older-report",
        Doubt::Title => "title",
        Doubt::Heading => "heading",
        Doubt::Several => "several",
        Doubt::Spelling => "spelling",
        Doubt::NoCouncillor => "no-councillor",
        Doubt::Post => "post",
        Doubt::Place => "place",
    }
}

fn in_text(said: &mut Said, mentions: &[Mention], people: &[(Id, Councillor)]) {
    let by_id: HashMap<&Id, &Councillor> = people.iter().map(|(id, c)| (id, c)).collect();
    for mention in mentions {
        let who: Vec<String> =
            mention.candidates.iter().map(|id| said.words().say(&named(id, by_id.get(id).copied()))).collect();
        let key = match mention.certainty {
            Certainty::Certain => "document-find-certain",
            Certainty::Ambiguous => "document-find-ambiguous",
            Certainty::Unknown => "document-find-unknown",
        };
        let place = format!("{}:{}", mention.line, mention.column);
        let say = Say::new(key).with("place", place).with("mention", &mention.name);
        said.result(&say.with("count", who.len()).with("who", who.join("; ")));
        if let Some(why) = why_uncertain(mention) {
            said.result(&Say::new("document-find-why").with("indent", "      ").with("why", why));
        }
    }
    let count = |wanted: Certainty| mentions.iter().filter(|m| m.certainty == wanted).count();
    said.result(
        &Say::new("document-find-counts")
            .with("mentions", mentions.len())
            .with("certain", count(Certainty::Certain))
            .with("ambiguous", count(Certainty::Ambiguous))
            .with("unknown", count(Certainty::Unknown)),
    );
    let certain: HashSet<&Id> = mentions.iter().filter_map(|m| m.councillor.as_ref()).collect();
    if !certain.is_empty() {
        said.result(&Say::new("document-find-people").with("count", certain.len()));
    }
}

/// Somebody's name with their ward, and that they left where they did.
fn named(id: &Id, councillor: Option<&Councillor>) -> Say {
    let Some(councillor) = councillor else { return Say::new("document-find-name").with("name", id.as_str()) };
    let name = Say::new("document-find-name").with("name", &councillor.name);
    let name = match councillor.wards.first() {
        Some(ward) => Say::new("document-find-in-ward").with("name", name).with("ward", ward),
        None => name,
    };
    if councillor.in_post() { name } else { Say::new("document-find-left").with("name", name) }
}
