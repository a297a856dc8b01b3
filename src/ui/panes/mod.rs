//! What stands in each pane: rows made of what is known. A pane without content
//! says what to do or what to ask.

mod due;
mod fit;
mod overview;
mod profile;
mod said;
mod sense;

pub(crate) use due::{open_row as due_open_row, target as due_target};
pub(crate) use profile::basis;

use crate::app::{App, PaneId, Section, Target};
use crate::model::{Date, PersonBrief, Say};
use crate::ui::row;
use crate::ui::theme::Tone;

/// What a piece of evidence is called.
pub fn evidence_key(kind: &crate::model::EvidenceKind) -> &'static str {
    fit::evidence_key(kind)
}

/// A row of a pane.
pub type Row = row::Row<Target>;

/// The rows of a pane; none for the list of people, whose rows are drawn as they are seen.
pub fn rows(app: &App, pane: PaneId) -> Vec<Row> {
    match pane {
        PaneId::People => Vec::new(),
        PaneId::Profile => profile::profile(app),
        PaneId::Said => said::said(app),
        PaneId::Initiatives => overview::initiatives(app),
        PaneId::Due => due::due(app),
        PaneId::Latest => overview::latest(app),
        PaneId::Talks => sense::talks(app),
        PaneId::Note => sense::note(app),
        PaneId::Map => sense::map(app),
        PaneId::Roles => fit::roles(app),
        PaneId::Proposal => fit::proposal(app),
        PaneId::Ready => fit::ready(app),
    }
}

/// The title of a pane, with what it is about.
pub fn title(app: &App, pane: PaneId) -> String {
    let w = &app.words;
    let name = app.person_shown().map(|id| app.book.name_of(&id));
    match (pane, name) {
        (PaneId::People, _) => {
            let shown = app.people_shown().len();
            let all = app.book.people().len();
            if shown == all && app.place.initiative.is_none() {
                return w.say(&Say::new("title-people-plain").with("count", all));
            }
            if shown == all {
                w.say(&Say::new("title-people").with("count", all))
            } else {
                w.say(&Say::new("title-people-some").with("shown", shown).with("count", all))
            }
        }
        (PaneId::Talks, Some(name)) => w.say(&Say::new("title-talks").with("name", name)),
        (PaneId::Proposal, _) if matches!(app.target_in(PaneId::Roles), Some(Target::Role(_))) => {
            w.get("title-role-card")
        }
        (PaneId::Ready, _) => match app.target_in(PaneId::Roles) {
            Some(Target::Role(_)) => w.get("title-role-why"),
            Some(Target::Proposal(id)) if app.compared(&id).is_some() => w.get("title-compared"),
            _ => w.get(pane.key()),
        },
        (pane, _) => w.get(pane.key()),
    }
}

/// A heading.
pub(crate) fn heading(words: impl Into<String>) -> Row {
    Row::new().with(Tone::Heading, words)
}

/// An empty line.
pub(crate) fn gap() -> Row {
    Row::new()
}

/// Words that the program says: what to do, what to ask.
pub(crate) fn hint(words: impl Into<String>) -> Row {
    Row::new().with(Tone::Prompt, words).indent(2)
}

/// The heading of a section, to add to.
pub(crate) fn section(app: &App, section: Section) -> Row {
    Row::new().with(Tone::Heading, app.words.get(section.key())).on(Target::Section(section))
}

/// The first prompt that asks about a section, where there is one.
pub(crate) fn prompt_for(app: &App, section: Section) -> Option<String> {
    let themes = section.prompt_themes();
    app.guidance
        .prompts()
        .iter()
        .find(|p| themes.contains(&p.theme.en()))
        .map(|p| p.prompt.get(&app.prefs.language).to_owned())
}

/// A day in a list: short.
pub(crate) fn day(app: &App, date: Date) -> String {
    app.words.short_date(date, app.today)
}

/// A person's wards and first post, for the second column of a list.
pub fn ward_and_post(p: &PersonBrief) -> String {
    let wards: Vec<&str> = p.wards.iter().map(|w| &**w).collect();
    match p.posts.first() {
        Some(post) if wards.is_empty() => post.title.to_string(),
        Some(post) => format!("{} · {}", wards.join(", "), post.title),
        None => wards.join(", "),
    }
}

/// A person's name with the ward, to tell two of one name apart.
pub fn name_and_ward(p: &PersonBrief) -> String {
    if p.wards.is_empty() { p.name.to_string() } else { format!("{} ({})", p.name, p.wards.join(", ")) }
}
