//! `commonground export`: what leaves the program, for whom, and into which file.

use std::io::{self, BufRead, IsTerminal, Write};
use std::path::{Path, PathBuf};

use super::args::{DocumentFormat, ExportArgs, ExportFor, ExportShape, ExportWhat, ListFormat};
use super::folder;
use super::named;
use super::said::{Exit, Said};
use crate::app::out::{self, For, Form, Made, Refused, What};
use crate::model::{Date, Id, Initiative, Proposal, Say, text};
use crate::store::{Among, Meant, Store};

/// The terminal, where there is one.
pub trait Asks {
    /// Whether what is written to standard output is shown to somebody.
    fn shows_output(&self) -> bool;
    /// Asks a question and gives the line that was typed; `None` where nobody can be asked.
    fn line(&mut self, question: &str) -> Option<String>;
    /// Asks a question that only `y` answers with yes; `None` where nobody can be asked.
    fn yes(&mut self, question: &str) -> Option<bool> {
        let line = self.line(question)?;
        Some(["y", "yes", "ie"].contains(&text::fold(line.trim()).as_str()))
    }
}

/// The terminal that the program was started in.
pub struct AtTerminal;

impl Asks for AtTerminal {
    fn shows_output(&self) -> bool {
        io::stdout().is_terminal()
    }

    fn line(&mut self, question: &str) -> Option<String> {
        if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
            return None;
        }
        let mut err = io::stderr().lock();
        write!(err, "{question} ").and_then(|()| err.flush()).ok()?;
        let mut line = String::new();
        io::stdin().lock().read_line(&mut line).ok()?;
        Some(line)
    }
}

/// Writes out what was asked for. Changes nothing in the workspace.
pub fn export(said: &mut Said, workspace: &Path, asked: &ExportArgs, today: Date, asks: &mut dyn Asks) -> Exit {
    match try_export(said, workspace, asked, today, asks) {
        Ok(()) => Exit::Done,
        Err((exit, why)) => {
            said.tell(&why);
            exit
        }
    }
}

type Refusal = (Exit, Say);

fn problem(say: Say) -> Refusal {
    (Exit::Problems, say)
}

fn usage(say: Say) -> Refusal {
    (Exit::Usage, say)
}

fn try_export(
    said: &mut Said,
    workspace: &Path,
    asked: &ExportArgs,
    today: Date,
    asks: &mut dyn Asks,
) -> Result<(), Refusal> {
    let to = asked.output.as_deref().filter(|path| *path != Path::new("-"));
    if !workspace.exists() {
        return Err(problem(Say::new("cli-export-no-workspace").with("path", folder::shown(workspace))));
    }
    let store = folder::open_to_look(workspace).map_err(problem)?;
    let what = what(&store, &asked.what)?;
    let whom = whom(&store, asked, &what)?;
    let form = form(asked, &what, to)?;
    if form.is_binary() && to.is_none() && asks.shows_output() {
        return Err(usage(Say::new("cli-export-to-terminal")));
    }
    let language = said.language();
    let made = out::make(&store, &what, &whom, language, today).map_err(problem)?;
    for note in &made.notes {
        said.tell(note);
    }
    if made.is_withheld() {
        return Err(problem(Say::new("out-nothing-for-them")));
    }
    if made.is_empty() {
        // Who there is is for everybody to see: where nobody is shown, nobody is there.
        said.tell(&Say::new(match (&what, &made.whom) {
            (What::People, _) => "cli-export-nobody",
            (_, For::Me) => "cli-export-empty",
            _ => "cli-export-nothing",
        }));
    }
    let Some(to) = to else {
        said.file(made.write(form).map_err(problem)?);
        return Ok(());
    };
    let files = files(&made, form, to)?;
    write(said, &files, asked.force, asks)?;
    let paths: Vec<PathBuf> = files.into_iter().map(|(path, _)| path).collect();
    let audience = made.audience.plain(&|say: &Say| said.words().say(say));
    said.tell(&Say::new("cli-export-written").with("paths", out::names(&paths)).with("audience", audience));
    Ok(())
}

/// The files that are written: one, or for contacts into a folder one a person.
fn files(made: &Made, form: Form, to: &Path) -> Result<Vec<(PathBuf, Vec<u8>)>, Refusal> {
    let folder = to.is_dir() || to.to_string_lossy().ends_with(['/', '\\']);
    if !folder {
        return Ok(vec![(to.to_owned(), made.write(form).map_err(problem)?)]);
    }
    if made.what == What::Contacts {
        if !to.is_dir() {
            std::fs::create_dir_all(to).map_err(|e| {
                let say = Say::new("out-not-written").with("path", folder::shown(to));
                problem(say.with("why", crate::store::plain_reason(&e)))
            })?;
        }
        return Ok(made.single_cards().into_iter().map(|(name, bytes)| (to.join(name), bytes)).collect());
    }
    let name = format!("{}.{}", made.name, form.ending());
    Ok(vec![(to.join(name), made.write(form).map_err(problem)?)])
}

fn write(said: &Said, files: &[(PathBuf, Vec<u8>)], force: bool, asks: &mut dyn Asks) -> Result<(), Refusal> {
    match out::keep(files, force) {
        Ok(()) => Ok(()),
        Err(Refused::Failed(why)) => Err(problem(why)),
        Err(Refused::There(paths)) => {
            let names = || out::names(&paths);
            let question =
                said.in_words(&Say::new("cli-export-over").with("paths", names()).with("count", paths.len()));
            match asks.yes(&question) {
                Some(true) => match out::keep(files, true) {
                    Ok(()) => Ok(()),
                    Err(Refused::Failed(why)) => Err(problem(why)),
                    Err(Refused::There(_)) => Err(problem(Say::new("cli-export-left").with("paths", names()))),
                },
                Some(false) => Err(problem(Say::new("cli-export-left").with("paths", names()))),
                None => Err(problem(Say::new("cli-export-there").with("paths", names()))),
            }
        }
    }
}

fn what(store: &Store, what: &ExportWhat) -> Result<What, Refusal> {
    Ok(match what {
        ExportWhat::Proposal { proposal, shape, .. } => {
            let id = proposal_named(store, proposal).map_err(problem)?;
            if *shape == ExportShape::Letter { What::Letter(id) } else { What::Role(id) }
        }
        ExportWhat::Briefing { councillor, .. } => What::Briefing(councillor_named(store, councillor)?),
        ExportWhat::Report { subject, .. } => What::Report(initiative_named(store, subject).map_err(problem)?),
        ExportWhat::Workshop { workshop, .. } => What::Workshop(Id::new(workshop)),
        ExportWhat::Councillors(_) => What::People,
        ExportWhat::Conversations(_) => What::Talks,
        ExportWhat::Proposals(_) => What::Proposals,
        ExportWhat::Clues(_) => What::Clues,
        ExportWhat::Contacts { .. } => What::Contacts,
        ExportWhat::Calendar { .. } => What::Calendar,
    })
}

fn whom(store: &Store, asked: &ExportArgs, what: &What) -> Result<For, Refusal> {
    let named = match &asked.what {
        ExportWhat::Councillors(l) | ExportWhat::Conversations(l) | ExportWhat::Proposals(l) | ExportWhat::Clues(l) => {
            l.for_councillor.as_deref()
        }
        ExportWhat::Calendar { for_councillor, .. } => for_councillor.as_deref(),
        _ => None,
    };
    let named = named.map(|name| councillor_named(store, name)).transpose()?;
    Ok(match (asked.audience, named) {
        (None, None) => what.usually_for(),
        // Naming somebody says for whom it is.
        (None | Some(ExportFor::Councillor), Some(id)) => For::Councillor(Some(id)),
        (Some(ExportFor::Me | ExportFor::Room), Some(_)) => return Err(usage(Say::new("cli-export-two-audiences"))),
        (Some(ExportFor::Me), None) => For::Me,
        (Some(ExportFor::Room), None) => For::Room,
        (Some(ExportFor::Councillor), None) => For::Councillor(None),
    })
}

/// The form that was asked for, else the one that the file's name says, else the usual one.
fn form(asked: &ExportArgs, what: &What, to: Option<&Path>) -> Result<Form, Refusal> {
    let named = match &asked.what {
        ExportWhat::Proposal { document_format, .. }
        | ExportWhat::Briefing { document_format, .. }
        | ExportWhat::Report { document_format, .. }
        | ExportWhat::Workshop { document_format, .. } => document_format.map(|f| match f {
            DocumentFormat::Md => Form::Markdown,
            DocumentFormat::Html => Form::Html,
            DocumentFormat::Docx => Form::Docx,
        }),
        ExportWhat::Councillors(l) | ExportWhat::Conversations(l) | ExportWhat::Proposals(l) | ExportWhat::Clues(l) => {
            l.list_format.map(|f| if f == ListFormat::Csv { Form::Csv } else { Form::Json })
        }
        ExportWhat::Contacts { .. } => Some(Form::Vcf),
        ExportWhat::Calendar { .. } => Some(Form::Ics),
    };
    let ending = to.and_then(Path::extension).map(|e| e.to_string_lossy().into_owned());
    let folder = to.is_some_and(|to| to.is_dir() || to.to_string_lossy().ends_with(['/', '\\']));
    let said = ending.as_deref().and_then(|e| Form::of_ending(e, what.forms()));
    // An ending that says another form would be a file that opens in nothing.
    if let Some(ending) = ending.filter(|e| !folder && of_documents(e))
        && (said.is_none() || named.is_some_and(|named| Some(named) != said))
    {
        let forms: Vec<&str> =
            named.map_or_else(|| what.forms().to_vec(), |f| vec![f]).iter().map(|f| f.ending()).collect();
        return Err(usage(Say::new("cli-export-ending").with("ending", ending).with("forms", forms.join(", "))));
    }
    named.or(said).or(what.forms().first().copied()).ok_or_else(|| usage(Say::new("out-not-in-that-form")))
}

/// Whether a file's ending is one by which programs tell what is in it. Plain
/// text is not among them: it says nothing against Markdown.
fn of_documents(ending: &str) -> bool {
    const KNOWN: [&str; 20] = [
        "md", "html", "htm", "docx", "doc", "dotx", "odt", "rtf", "pdf", "csv", "tsv", "json", "xlsx", "xls", "ods",
        "vcf", "ics", "xml", "pptx", "zip",
    ];
    KNOWN.contains(&ending.to_lowercase().as_str())
}

fn councillor_named(store: &Store, words: &str) -> Result<Id, Refusal> {
    match store.who_is_meant(words, Among::Current).map_err(|e| problem(e.say()))? {
        Meant::One(who, _) => Ok(who.id),
        Meant::Several(all) => Err(usage(named::several(words, &all))),
        Meant::Nobody(near) => Err(usage(named::nobody(words, &near))),
    }
}

fn initiative_named(store: &Store, words: &str) -> Result<Id, Say> {
    let all = store.all::<Initiative>().map_err(|e| e.say())?;
    let all: Vec<(Id, String)> = all.into_iter().map(|(id, it)| (id, it.name)).collect();
    if all.is_empty() {
        return Err(Say::new("contact-order-none"));
    }
    one_of(&all, words, "contact-order-unknown", "contact-order-several")
}

fn proposal_named(store: &Store, words: &str) -> Result<Id, Say> {
    let all = store.all::<Proposal>().map_err(|e| e.say())?;
    let all: Vec<(Id, String)> = all.into_iter().map(|(id, _)| (id.clone(), id.to_string())).collect();
    one_of(&all, words, "cli-export-no-proposal", "cli-export-several-proposals")
}

/// The one that is meant: by its id, by its name, or by part of its name, each
/// word on its own in any order. Nothing is guessed.
fn one_of(all: &[(Id, String)], words: &str, unknown: &'static str, several: &'static str) -> Result<Id, Say> {
    let folded = text::fold(words);
    let list = |ids: Vec<&Id>| {
        let mut names: Vec<&str> = ids.iter().take(8).map(|id| id.as_str()).collect();
        if ids.len() > names.len() {
            names.push("…");
        }
        names.join(", ")
    };
    let by = |fits: &dyn Fn(&Id, &str) -> bool| -> Vec<&Id> {
        all.iter().filter(|(id, name)| fits(id, &text::fold(name))).map(|(id, _)| id).collect()
    };
    let parts: Vec<&str> = folded.split_whitespace().collect();
    let mut found = by(&|id, _| id.as_str() == words);
    for fits in [&(|_: &Id, name: &str| name == folded) as &dyn Fn(&Id, &str) -> bool, &|_, name| {
        !parts.is_empty() && parts.iter().all(|p| name.contains(p))
    }] {
        if found.is_empty() {
            found = by(fits);
        }
    }
    let say = |key: &'static str, ids: Vec<&Id>| {
        Say::new(key).with("words", text::shown(words).into_owned()).with("names", list(ids)).with("count", all.len())
    };
    match found.as_slice() {
        [id] => Ok((*id).clone()),
        [] => Err(say(unknown, all.iter().map(|(id, _)| id).collect())),
        _ => Err(say(several, found)),
    }
}

#[cfg(test)]
mod tests;
