//! `commonground check --proposals`: whether each open proposal could be answered on the spot.

use std::path::Path;

use serde::Serialize;

use super::args::Format;
use super::contact_order;
use super::folder;
use super::said::{Exit, Said};
use crate::app::clash;
use crate::guidance::Guidance;
use crate::insight::fit::{self, Caution, Looked};
use crate::insight::public_ask::{self, Clash, Whose};
use crate::insight::ready::{self, Part, Reason, Standing};
use crate::model::{Book, Councillor, Date, Id, OwnRoles, Proposal, Say, Status};
use crate::store::Store;

/// The judgement of every open proposal, for programs.
#[derive(Serialize)]
struct Checked {
    proposals: Vec<CheckedProposal>,
}

#[derive(Serialize)]
struct CheckedProposal {
    id: String,
    ready: bool,
    parts: Vec<CheckedPart>,
    remarks: Vec<CheckedRemark>,
    /// The last day of the pre-election period that a public ask waits for.
    held_until: Option<Date>,
    cautions: Vec<String>,
}

#[derive(Serialize)]
struct CheckedPart {
    part: &'static str,
    standing: &'static str,
    why: Option<String>,
}

#[derive(Serialize)]
struct CheckedRemark {
    part: &'static str,
    text: String,
}

/// What is known of one proposal.
struct Judged<'a> {
    id: &'a Id,
    ready: bool,
    parts: Vec<(Part, Standing)>,
    remarks: Vec<(Part, Reason)>,
    clash: Option<Clash>,
    cautions: Vec<Caution>,
}

impl Judged<'_> {
    /// What to take care with: a pre-election period first, then what the role brings.
    fn cautions_in_words(&self, said: &Said) -> Vec<String> {
        let clash = self.clash.map(clash::in_readiness);
        clash.iter().chain(self.cautions.iter().map(|c| &c.say)).map(|say| said.in_words(say)).collect()
    }
}

/// Says of every open proposal what stops an answer on the spot. Changes nothing.
pub fn check_proposals(said: &mut Said, workspace: &Path, format: Format, today: Date) -> Exit {
    let store = match folder::open_to_look(workspace) {
        Ok(store) => store,
        Err(why) => {
            said.tell(&why);
            return Exit::Problems;
        }
    };
    let (book, unread) = contact_order::read(&store);
    let mut guidance = Guidance::load();
    match store.read_as(&Id::new("themes")) {
        Ok(own) => guidance.add_themes(&own),
        Err(e) if e.is_missing() => {}
        Err(e) => said.tell(&e.say()),
    }
    match store.read_as::<OwnRoles>(&Id::new("roles")) {
        Ok(own) => guidance = guidance.with_roles(own.0),
        Err(e) if e.is_missing() => {}
        Err(e) => said.tell(&e.say()),
    }
    let open = |p: &Proposal| matches!(p.status, Status::Draft | Status::Ready | Status::Offered | Status::Amended);
    let judged: Vec<Judged<'_>> = book
        .proposals
        .iter()
        .filter(|(_, p)| open(p))
        .map(|(id, p)| judge(&store, &book, &guidance, id, p, today))
        .collect();
    match format {
        Format::Json => in_json(said, &judged),
        Format::Text => in_text(said, &judged),
    }
    if unread == 0 {
        return Exit::Done;
    }
    said.tell(&Say::new("cli-check-unread").with("count", unread));
    Exit::Problems
}

fn judge<'a>(
    store: &Store,
    book: &'a Book,
    guidance: &Guidance,
    id: &'a Id,
    p: &'a Proposal,
    today: Date,
) -> Judged<'a> {
    let person: Option<Councillor> = p.councillor.as_ref().and_then(|id| store.read_as(id).ok());
    let initiative = p.initiative.as_ref().and_then(|id| book.initiatives.get_key_value(id));
    let whose = Whose::of(book, p);
    let themes = |text: &str| guidance.theme_hits(text);
    let cautions = match (&p.councillor, &person) {
        (Some(who), Some(person)) => {
            let roles = guidance.roles();
            let looked = Looked { book, who, person, initiative, roles, themes_in: &themes, today };
            fit::cautions_of(&looked, guidance.role(&p.role), p)
        }
        _ => Vec::new(),
    };
    Judged {
        id,
        ready: ready::is_ready(p, today, &cautions),
        parts: ready::readiness(p, today, &cautions),
        remarks: Part::ALL
            .into_iter()
            .flat_map(|part| ready::remarks(part, p, today).into_iter().map(move |reason| (part, reason)))
            .collect(),
        clash: public_ask::clash(&book.workspace, &whose, p, today),
        cautions,
    }
}

fn in_json(said: &mut Said, judged: &[Judged<'_>]) {
    let part = |(part, standing): &(Part, Standing)| CheckedPart {
        part: part.name(),
        standing: match standing {
            Standing::Clear => "clear",
            Standing::Missing => "missing",
            Standing::Vague(_) => "vague",
        },
        why: match standing {
            Standing::Vague(why) => Some(said.in_words(&why.say())),
            _ => None,
        },
    };
    let one = |j: &Judged<'_>| CheckedProposal {
        id: j.id.to_string(),
        ready: j.ready,
        parts: j.parts.iter().map(part).collect(),
        remarks: j
            .remarks
            .iter()
            .map(|(p, s)| CheckedRemark { part: p.name(), text: said.in_words(&s.say()) })
            .collect(),
        held_until: j.clash.filter(|c| c.holds()).map(Clash::until),
        cautions: j.cautions_in_words(said),
    };
    let checked = Checked { proposals: judged.iter().map(one).collect() };
    said.json(&checked);
}

fn in_text(said: &mut Said, judged: &[Judged<'_>]) {
    for j in judged {
        let state = said.words().get(if j.ready { "cli-check-ready" } else { "cli-check-not-ready" });
        said.line(&format!("{}: {state}", j.id));
        for (part, standing) in &j.parts {
            let why = match standing {
                Standing::Vague(why) => said.in_words(&why.say()),
                Standing::Missing if part.needed() => said.words().get("ready-missing"),
                _ => continue,
            };
            let line = format!("  {}: {why}", said.words().get(part.key()));
            said.line(&line);
        }
        let standing = |part: &Part, reason: &Reason| {
            j.parts.iter().any(|(p, s)| p == part && matches!(s, Standing::Vague(why) if why == reason))
        };
        for (part, reason) in j.remarks.iter().filter(|(part, reason)| !standing(part, reason)) {
            let line = format!("  {}: {}", said.words().get(part.key()), said.in_words(&reason.say()));
            said.line(&line);
        }
        for caution in j.cautions_in_words(said) {
            said.line(&format!("  ! {caution}"));
        }
    }
    if judged.is_empty() {
        said.result(&Say::new("cli-check-no-proposals"));
    }
}
