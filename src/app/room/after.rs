//! After the workshop, on the officer's side: what was written, a handout of
//! what was ticked, and point by point where it goes.

use super::super::layer::{Answer, Ask, Layer};
use super::super::msg::{Effect, OutThen};
use super::super::out::{For, What};
use super::super::sheet::{After, Content};
use super::super::state::App;
use crate::command::Command;
use crate::model::{Change, Concern, Councillor, Edit, Entity, Id, Kind, Meaning, Record, Say, Workshop};
use crate::ui::row::Row;
use crate::ui::theme::Tone;

/// The workshops, the newest first, each with its points.
#[derive(Debug)]
struct Workshops;

/// How many seconds lie at least between two looks for what another program wrote.
const LOOK_AFTER: u64 = 3;

/// A row of the sheet: a workshop, or a point of it.
type Place = (Id, Option<(usize, usize)>);

/// The workshops, the newest first: of one day by length and letters of their ids (`-2`, `-10`).
fn newest_first(app: &App) -> Vec<(&Id, &Workshop)> {
    let mut all: Vec<(&Id, &Workshop)> = app.book.workshops.iter().collect();
    all.sort_by_key(|(id, w)| std::cmp::Reverse((w.date, id.as_str().len(), *id)));
    all
}

/// What a workshop is called: by its agenda's name in this language, where it still has that.
fn workshop_name(app: &App, it: &Workshop) -> String {
    app.guidance.agenda_name(&it.agenda, &it.name, &app.prefs.language).unwrap_or(&it.name).to_owned()
}

/// Which board of the day it is, where the day had several of the agenda.
fn nth_board(app: &App, id: &Id) -> String {
    let Some(it) = app.book.workshops.get(id) else { return String::new() };
    let same = |w: &Workshop| (w.date, &w.agenda) == (it.date, &it.agenda);
    let mut of_day: Vec<&Id> = newest_first(app).into_iter().filter(|(_, w)| same(w)).map(|(id, _)| id).collect();
    of_day.reverse();
    match of_day.iter().position(|other| *other == id) {
        Some(at) if of_day.len() > 1 => format!(" · {}", app.words.say(&Say::new("workshops-nth").with("nth", at + 1))),
        _ => String::new(),
    }
}

fn places(app: &App) -> Vec<Place> {
    let mut out = Vec::new();
    for (id, workshop) in newest_first(app) {
        out.push((id.clone(), None));
        for (h, heading) in workshop.board.iter().enumerate() {
            out.extend((0..heading.points.len()).map(|p| (id.clone(), Some((h, p)))));
        }
    }
    out
}

impl Content for Workshops {
    fn title(&self, _: &App) -> Say {
        Say::new("cmd-workshops")
    }

    fn rows(&self, app: &App) -> Vec<Row<usize>> {
        let row = |(at, (id, point)): (usize, Place)| {
            let workshop = app.book.workshops.get(&id)?;
            Some(match point {
                None => Row::new()
                    .with(Tone::Heading, workshop_name(app, workshop))
                    .with(
                        Tone::Dim,
                        format!("  {}{}", app.words.short_date(workshop.date, app.today), nth_board(app, &id)),
                    )
                    .on(at),
                Some((h, p)) => {
                    let point = workshop.board.get(h)?.points.get(p)?;
                    let sign = if point.leaves { "✓ " } else { "· " };
                    Row::new().with(Tone::Good, sign).with(Tone::Text, point.text.clone()).indent(2).hang(2).on(at)
                }
            })
        };
        places(app).into_iter().enumerate().filter_map(row).collect()
    }

    fn beside(&self, app: &App, at: Option<usize>) -> Vec<Row<()>> {
        let w = &app.words;
        let Some((id, point)) = at.and_then(|at| places(app).into_iter().nth(at)) else {
            return vec![Row::new().with(Tone::Prompt, w.get("workshops-none"))];
        };
        let Some(workshop) = app.book.workshops.get(&id) else { return Vec::new() };
        let mut out = Vec::new();
        match point.and_then(|(h, p)| Some((workshop.board.get(h)?, workshop.board.get(h)?.points.get(p)?))) {
            Some((heading, point)) => {
                out.push(Row::new().with(Tone::Heading, heading.title.clone()));
                out.push(Row::new().with(Tone::Text, point.text.clone()));
                let dots = Say::new("workshops-dots").with("dots", i64::from(point.dots));
                out.push(Row::new().with(Tone::Dim, w.say(&dots)));
                out.push(Row::new());
                out.push(Row::new().with(Tone::Prompt, w.get("workshops-point")));
            }
            None => {
                out.push(Row::new().with(Tone::Heading, workshop_name(app, workshop)));
                let count = Say::new("workshops-holds")
                    .with("points", workshop.board.iter().map(|h| h.points.len()).sum::<usize>())
                    .with("asks", workshop.asks.len());
                out.push(Row::new().with(Tone::Dim, w.say(&count)));
                for took in &workshop.took {
                    let say = Say::new("workshops-took")
                        .with("step", &took.step)
                        .with("planned", i64::from(took.planned))
                        .with("took", i64::from(took.seconds.div_ceil(60)));
                    out.push(Row::new().with(Tone::Text, w.say(&say)).hang(2));
                }
                out.push(Row::new());
                out.push(Row::new().with(Tone::Prompt, w.get("workshops-whole")));
            }
        }
        out
    }

    fn keys(&self) -> &'static [Command] {
        &[Command::Choose, Command::Delete]
    }

    fn act(&mut self, app: &mut App, command: Command, at: Option<usize>) -> After {
        let Some((id, point)) = at.and_then(|at| places(app).into_iter().nth(at)) else { return After::NotMine };
        match (command, point) {
            (Command::Choose, None) => {
                app.ask_out(What::Workshop(id), For::Room, OutThen::Show);
                After::Stay
            }
            (Command::Choose, Some((h, p))) => {
                app.ask_where_to(id, h, p);
                After::Stay
            }
            (Command::Delete, None) => {
                app.throw_workshop_away(&id);
                After::Stay
            }
            _ => After::NotMine,
        }
    }

    fn as_any_mut(&mut self) -> &mut dyn std::any::Any {
        self
    }
}

/// Where a point of a board can go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoesTo {
    /// How the initiative is run.
    HowRun,
    /// What coproduction means in the initiative.
    Meaning,
    /// A concern of the councillor that is chosen.
    Concern,
}

impl App {
    /// The workshop that was held last.
    pub(in crate::app) fn newest_workshop(&self) -> Option<Id> {
        newest_first(self).first().map(|(id, _)| (*id).clone())
    }

    /// The workshops that were held.
    pub(in crate::app) fn open_workshops(&mut self) {
        self.look_again();
        self.open_sheet(Box::new(Workshops));
    }

    /// A room in another terminal may have written meanwhile: looks, but not all the time.
    pub(in crate::app) fn look_again(&mut self) {
        if self.now.saturating_sub(self.room.looked) >= LOOK_AFTER {
            self.room.looked = self.now;
            self.effect(Effect::Rescan);
        }
    }

    fn throw_workshop_away(&mut self, id: &Id) {
        let before = self.book.workshops.get(id).cloned().map(Entity::into_record);
        let change = Change { kind: Kind::Workshop, id: id.clone(), before, after: None };
        if self.commit(Edit { what: Say::new("did-workshop"), changes: vec![change] }, None) {
            self.say(Say::new("said-workshop-gone"));
        }
    }

    /// Asks where a point is to go: only where it can.
    fn ask_where_to(&mut self, id: Id, h: usize, p: usize) {
        let (mut choices, of) = (Vec::new(), id.clone());
        let initiative = self.initiative_shown().and_then(|i| self.book.initiatives.get(&i)).map(|i| i.name.clone());
        if let Some(name) = &initiative {
            let to = |key, to| (Say::new(key).with("name", name), Answer::PointTo(id.clone(), h, p, to));
            choices.push(to("point-to-how-run", GoesTo::HowRun));
            choices.push(to("point-to-meaning", GoesTo::Meaning));
        }
        if let Some(who) = self.person_shown().filter(|who| self.person_record(who).is_some()) {
            let say = Say::new("point-to-concern").with("name", self.book.name_of(&who));
            choices.push((say, Answer::PointTo(id, h, p, GoesTo::Concern)));
        }
        if initiative.is_none() && !self.book.initiatives.is_empty() {
            choices.push((Say::new("point-choose-initiative"), Answer::ChooseInitiative));
        }
        if choices.is_empty() {
            self.say(Say::new("said-no-place-for-point"));
            return;
        }
        choices.push((Say::new("answer-close"), Answer::Close));
        let last = choices.len() - 1;
        let mut ask = Ask::new(Say::new("point-where"), Vec::new(), choices);
        let ticked = self.book.workshops.get(&of).and_then(|w| w.board.get(h)?.points.get(p)).is_some_and(|p| p.leaves);
        if !ticked {
            // The room was told that nothing leaves it unless it says so.
            ask.body.push(Row::new().with(Tone::Warn, self.words.get("point-not-ticked")));
        }
        if !ticked || initiative.is_none() {
            // Nor did anybody choose the councillor who happens to be shown.
            ask.selected = last;
        }
        self.layers.push(Layer::Ask(ask));
    }

    /// Puts a point of a board where it goes: an edit like any other, that can be undone.
    pub(in crate::app) fn point_to(&mut self, id: &Id, h: usize, p: usize, to: GoesTo) {
        let Some(workshop) = self.book.workshops.get(id) else { return };
        let Some(text) = workshop.board.get(h).and_then(|h| h.points.get(p)).map(|p| p.text.clone()) else { return };
        let (whose, date) = (self.words.say(&Say::new("point-whose").with("name", &workshop.name)), workshop.date);
        let (change, place) = match to {
            GoesTo::HowRun | GoesTo::Meaning => {
                let Some(id) = self.initiative_shown() else { return };
                let Some(before) = self.book.initiatives.get(&id).cloned() else { return };
                let key = if to == GoesTo::HowRun { "point-to-how-run" } else { "point-to-meaning" };
                let place = Say::new(key).with("name", &before.name);
                let mut after = before.clone();
                let list = if to == GoesTo::HowRun { &mut after.how_run } else { &mut after.meaning };
                list.push(Meaning { text, whose, date, decided: String::new() });
                let (before, after) = (Some(before.into_record()), Some(after.into_record()));
                (Change { kind: Kind::Initiative, id, before, after }, place)
            }
            GoesTo::Concern => {
                let Some(id) = self.person_shown() else { return };
                let Some(before) = self.person_record(&id).cloned() else { return };
                let mut after: Councillor = before.clone();
                after.concerns.push(Concern::new(text, date));
                let place = Say::new("point-to-concern").with("name", self.book.name_of(&id));
                let (before, after) = (Some(Record::Councillor(before)), Some(after.into_record()));
                (Change { kind: Kind::Councillor, id, before, after }, place)
            }
        };
        if self.commit(Edit { what: Say::new("did-point"), changes: vec![change] }, None) {
            let place = self.words.say(&place);
            self.say(Say::new("said-point").with("place", place));
        }
    }
}
