//! The timeline as a sheet.

use crate::app::form::Purpose;
use crate::app::forms::PHASE_FIELDS;
use crate::app::sheet::{After, Content};
use crate::app::state::{PaneId, Screen};
use crate::app::target::{Section, Target};
use crate::app::{App, enums};
use crate::command::Command;
use crate::insight::timeline::{self, Happening, Sort, What};
use crate::model::{Id, Say, Who, text};
use crate::ui::row::Row;
use crate::ui::theme::Tone;

/// What happened with a councillor, or in an initiative.
#[derive(Debug)]
pub(super) struct Timeline {
    who: Option<Id>,
    initiative: Option<Id>,
    only: Option<Sort>,
    version: u64,
}

impl Timeline {
    /// The timeline of a councillor, else of an initiative.
    pub(super) fn of(who: Option<Id>, initiative: Option<Id>) -> Self {
        Timeline { who, initiative, only: None, version: 0 }
    }

    /// First what is to come, the next first; then what was, the newest first.
    fn all(&self, app: &App) -> Vec<Happening> {
        let mut so_far = match (&self.who, &self.initiative) {
            (Some(who), initiative) => timeline::of_councillor(&app.book, who, initiative.as_ref()),
            (None, Some(id)) => timeline::of_initiative(&app.book, id),
            (None, None) => Vec::new(),
        };
        let mut all = timeline::coming(&app.book, self.who.as_ref(), self.initiative.as_ref(), app.today);
        // A phase may be to come, too.
        let was = so_far.iter().position(|h| h.date <= app.today).unwrap_or(so_far.len());
        let past = so_far.split_off(was);
        all.extend(so_far);
        all.sort_by_key(|h| h.date);
        all.extend(past);
        all
    }

    fn open(app: &mut App, h: &Happening) {
        match &h.what {
            What::Talk(id) | What::Promise(id, _) | What::FollowUp(id) => app.open_talk(id.clone()),
            What::Proposal(id, _) => app.open_proposal(id),
            What::Clue(who) => Self::at_section(app, who, Screen::Contact, Section::Clues, &h.words),
            What::Concern(who) => Self::at_section(app, who, Screen::Sense, Section::Concerns, &h.words),
            What::Does(who) => Self::at_section(app, who, Screen::Contact, Section::AlreadyDoes, &h.words),
            // When a phase begins is said in its initiative's form.
            What::Phase(id, phase) => {
                let field = PHASE_FIELDS.iter().find(|(_, of)| of == phase).map(|(key, _)| *key);
                app.open_form(Purpose::Initiative(Some(id.clone())), field);
            }
            What::Meaning(id) => {
                app.place.initiative = Some(id.clone());
                Self::at_map(app, &h.words);
            }
            What::Card(id, _) => {
                let Some(map) = app.book.senses.get(id).cloned() else { return };
                app.place.initiative = Some(map.initiative);
                match map.councillor {
                    Some(who) => app.choose_person(who),
                    None => app.place.councillor = None,
                }
                Self::at_map(app, &h.words);
            }
        }
    }

    fn at_map(app: &mut App, words: &str) {
        app.go_to(Screen::Sense);
        app.place.focus[2] = 2;
        app.refresh();
        Self::select(app, PaneId::Map, words);
    }

    fn at_section(app: &mut App, who: &Id, screen: Screen, section: Section, words: &str) {
        app.choose_person(who.clone());
        app.go_to(screen);
        let pane = if screen == Screen::Contact { PaneId::Profile } else { PaneId::Map };
        app.focus_pane(pane);
        app.refresh();
        app.select_in(pane, &Target::Section(section));
        Self::select(app, pane, words);
    }

    /// Puts the selection on the row that begins with these words.
    fn select(app: &mut App, pane: PaneId, words: &str) {
        let begins = text::first_words(words, 60);
        let begins = begins.trim_end_matches('…').to_owned();
        let found = app.panes.get(&pane).and_then(|p| {
            p.rows.iter().find(|r| r.target.is_some() && r.words().contains(&begins)).and_then(|r| r.target.clone())
        });
        if let Some(target) = found {
            app.select_in(pane, &target);
        }
    }
}

/// The key of a kind of happening.
fn sort_key(sort: Sort) -> &'static str {
    match sort {
        Sort::Talks => "timeline-talks",
        Sort::Clues => "timeline-clues",
        Sort::Proposals => "timeline-proposals",
        Sort::Phases => "timeline-phases",
        Sort::Sense => "timeline-sense",
        Sort::Due => "timeline-due",
    }
}

/// What happened, in words.
fn what(app: &App, what: &What) -> String {
    let w = &app.words;
    match what {
        What::Talk(id) => app.book.talk(id).map_or_else(String::new, |t| w.get(enums::channel(t.channel))),
        What::Promise(_, Who::Us) => w.get("field-promise-us"),
        What::Promise(_, Who::Them) => w.get("field-promise-them"),
        What::FollowUp(_) => w.get("lift-follow-up"),
        What::Clue(_) => w.get("timeline-clue"),
        What::Proposal(id, to) => {
            let role = app.book.proposals.get(id).map(|p| app.role_name(&p.role)).unwrap_or_default();
            format!("{role}: {}", w.get(enums::status(*to)))
        }
        What::Phase(_, phase) => w.say(&Say::new("timeline-phase").with("phase", Say::new(enums::phase(*phase)))),
        What::Card(_, true) => w.get("section-top"),
        What::Card(_, false) => w.get("section-bottom"),
        What::Concern(_) => w.get("timeline-concern"),
        What::Does(_) => w.get("section-already-does"),
        What::Meaning(_) => w.get("section-meaning"),
    }
}

impl Content for Timeline {
    fn title(&self, app: &App) -> Say {
        let name = match (&self.who, &self.initiative) {
            (Some(id), _) => app.book.name_of(id),
            (None, Some(id)) => app.book.initiatives.get(id).map(|i| i.name.clone()).unwrap_or_default(),
            (None, None) => String::new(),
        };
        match self.only {
            Some(sort) => Say::new("timeline-title-only").with("name", name).with("kind", Say::new(sort_key(sort))),
            None => Say::new("timeline-title").with("name", name),
        }
    }

    fn rows(&self, app: &App) -> Vec<Row<usize>> {
        let w = &app.words;
        let mut out: Vec<Row<usize>> = Vec::new();
        let mut ahead = false;
        for (at, h) in self.all(app).iter().enumerate().filter(|(_, h)| self.only.is_none_or(|o| h.what.sort() == o)) {
            if h.date > app.today && !ahead {
                out.push(Row::new().with(Tone::Heading, w.get("due-coming")));
                ahead = true;
            } else if h.date <= app.today && ahead {
                out.push(Row::new());
                out.push(Row::new().with(Tone::Heading, w.get("timeline-so-far")));
                ahead = false;
            }
            let tone = match h.what.sort() {
                Sort::Talks => Tone::Strong,
                Sort::Phases => Tone::Prompt,
                Sort::Proposals => Tone::Good,
                _ => Tone::Text,
            };
            let mut row = Row::new().with(Tone::Dim, format!("{}  ", w.short_date(h.date, app.today)));
            row = row.with(tone, what(app, &h.what));
            if self.who.is_none() && !h.who.is_empty() {
                let who: Vec<String> = h.who.iter().map(|id| app.book.name_of(id)).collect();
                row = row.with(Tone::Dim, format!(" · {}", who.join(", ")));
            }
            if !h.words.is_empty() {
                row = row.with(Tone::Text, format!("\n{}", text::first_words(&h.words, 120)));
            }
            out.push(row.also(w.get(sort_key(h.what.sort()))).indent(1).hang(2).on(at));
        }
        if out.is_empty() {
            out.push(Row::new().with(Tone::Prompt, w.get("timeline-nothing")).indent(1));
        }
        out
    }

    fn beside(&self, app: &App, at: Option<usize>) -> Vec<Row<()>> {
        let all = self.all(app);
        let Some(h) = at.and_then(|at| all.get(at)) else { return Vec::new() };
        let mut out = vec![
            Row::new().with(Tone::Heading, app.words.date(h.date)),
            Row::new().with(Tone::Strong, what(app, &h.what)),
        ];
        let who: Vec<String> = h.who.iter().map(|id| app.book.name_of(id)).collect();
        if !who.is_empty() {
            out.push(Row::new().with(Tone::Dim, who.join(", ")));
        }
        if !h.words.is_empty() {
            out.push(Row::new());
            out.push(Row::new().with(Tone::Text, h.words.clone()));
        }
        out.push(Row::new());
        let key = if matches!(h.what, What::Phase(..)) { "timeline-open-phase" } else { "timeline-open" };
        out.push(Row::new().with(Tone::Prompt, app.words.get(key)));
        out
    }

    fn share(&self) -> u16 {
        58
    }

    fn version(&self) -> u64 {
        self.version
    }

    fn keys(&self) -> &'static [Command] {
        &[Command::Choose, Command::NextKind]
    }

    fn help(&self) -> &'static str {
        "help-timeline"
    }

    fn act(&mut self, app: &mut App, command: Command, at: Option<usize>) -> After {
        match command {
            Command::Choose => {
                let all = self.all(app);
                let Some(h) = at.and_then(|at| all.get(at)) else { return After::Stay };
                Self::open(app, h);
                // A form lies over the timeline, which is there again afterwards.
                if matches!(h.what, What::Phase(..)) { After::Stay } else { After::Close }
            }
            Command::NextKind | Command::Add => {
                self.only = match self.only {
                    None => Some(Sort::ALL[0]),
                    Some(now) => Sort::ALL.iter().position(|s| *s == now).and_then(|at| Sort::ALL.get(at + 1)).copied(),
                };
                self.version += 1;
                After::Stay
            }
            _ => After::NotMine,
        }
    }

    fn as_any_mut(&mut self) -> &mut dyn std::any::Any {
        self
    }
}
