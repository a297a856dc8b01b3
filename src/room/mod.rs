//! The room: what a facilitator shows to everybody, as a state that keys change.
//! Pure: no clock, no disk, no screen; and of the workspace nothing but a
//! [`RoomMatter`](crate::model::audience::RoomMatter), so that nothing private
//! can get on the wall.
//!
//! - [`script`]: from an agenda to what its steps show.
//! - [`slides`], [`stage`]: slides as data, and how they stand on a screen of a size.
//! - [`clock`]: time for each step and for all, and what running over means.
//! - [`board`]: what the room says, under headings.
//! - [`Room`]: where the room is, and what a key does.

pub mod board;
pub mod clock;
mod doing;
pub mod script;
pub mod slides;
pub mod stage;

use crate::guidance::{Check, Guidance};
use crate::model::audience::Position;
use crate::model::{Agenda, Date, Id, PracticeAsk, Workshop};
use board::{BoardRow, TickRow};
use clock::Clock;
use script::{Source, Step};
use slides::{Kind, Part, Slide};
use stage::Stage;

pub use doing::{Act, Out};

/// The parts of an ask, in the order they are built; the last is all of it in few words.
pub const ASK_PARTS: [&str; 8] = ["task", "when", "where", "length", "preparation", "support", "exit", "short"];

/// How many words an ask may have in the end.
pub const ASK_WORDS: usize = 40;

/// A practice councillor as the room sees them: without the hidden card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Player {
    /// Its id.
    pub id: String,
    /// The invented name.
    pub name: String,
    /// The post.
    pub post: String,
    /// The invented ward.
    pub ward: String,
    /// Who they are.
    pub about: String,
    /// What they care about.
    pub cares: String,
    /// Which checks need a second look.
    pub look: Vec<Check>,
}

/// A role as one line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleLine {
    /// Its key.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// What it is.
    pub line: String,
}

/// What lies over the slide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// The list of steps, one selected.
    Steps(usize),
    /// The keys of the room.
    Keys,
    /// The board of this step, where its slides have none.
    Board,
    /// Today's boards of the agenda on the cover, the newest first, and a new one; one selected.
    Earlier(usize),
}

/// A board that was begun today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// The workshop, by its id.
    pub id: Id,
    /// Its agenda, by its id.
    pub agenda: String,
    /// How many points stand on it.
    pub points: usize,
    /// How many asks were begun.
    pub asks: usize,
}

/// What is being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typing {
    /// A new point, behind a row of the board.
    Point(BoardRow),
    /// A point that is written anew.
    Rewrite(BoardRow),
    /// A new heading.
    Heading,
    /// A part of the ask.
    Part(&'static str),
}

/// A quiet line below. None says what was done to whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Esc once more leaves.
    Leaving,
    /// Something went wrong; it waits on the officer's own screen.
    Attention,
    /// What was typed is kept as a draft.
    Draft,
    /// Something on a board is not saved; Esc twice again leaves all the same.
    Unsaved,
    /// There is nothing to undo or to do again.
    Nothing,
}

/// How long the second Esc may wait for the first, in seconds: no longer than somebody remembers it.
const ARMED: u64 = 8;

/// Where the room is.
#[derive(Clone, Debug)]
pub struct Room {
    agendas: Vec<(String, Agenda)>,
    chosen: usize,
    language: String,
    today: Date,
    steps: Vec<Step>,
    slides: Vec<Vec<Slide>>,
    stage: Stage,
    at: (usize, usize),
    cursor: usize,
    clock: Clock,
    workshop: Workshop,
    done: Vec<Workshop>,
    undone: Vec<Workshop>,
    players: Vec<Player>,
    roles: Vec<RoleLine>,
    player: Option<String>,
    over: Option<Over>,
    typing: Option<Typing>,
    notice: Option<Notice>,
    /// When the first of two Escs was pressed, in seconds.
    armed: u64,
    /// The first digit of a step's number, while the second may follow.
    digits: usize,
    blank: bool,
    earlier: Vec<Earlier>,
}

impl Room {
    /// A room with these agendas (id and agenda; at least one), before its first step.
    pub fn new(agendas: Vec<(String, Agenda)>, from: &Source<'_>, stage: Stage, today: Date) -> Self {
        let mut room = Room {
            agendas,
            chosen: 0,
            language: String::new(),
            today,
            steps: Vec::new(),
            slides: Vec::new(),
            stage,
            at: (0, 0),
            cursor: 0,
            clock: Clock::default(),
            workshop: Workshop::new(String::new(), today, String::new()),
            done: Vec::new(),
            undone: Vec::new(),
            players: Vec::new(),
            roles: Vec::new(),
            player: None,
            over: None,
            typing: None,
            notice: None,
            armed: 0,
            digits: 0,
            blank: false,
            earlier: Vec::new(),
        };
        room.choose_agenda(0);
        room.write(from);
        room
    }

    fn choose_agenda(&mut self, at: usize) {
        self.chosen = at.min(self.agendas.len().saturating_sub(1));
        let Some((id, agenda)) = self.agendas.get(self.chosen) else { return };
        self.clock = Clock::new(agenda.steps.iter().map(|s| s.minutes).collect());
        self.workshop = Workshop::new(agenda.name(&self.language).to_owned(), self.today, id.clone());
        (self.done, self.undone) = (Vec::new(), Vec::new());
        self.player = None;
    }

    /// Writes the script anew: another agenda, another language, other matter.
    /// What stands on the board stays, under the headings of the language.
    pub fn write(&mut self, from: &Source<'_>) {
        let Some((_, agenda)) = self.agendas.get(self.chosen) else { return };
        let steps = script::write(agenda, from);
        for (old, new) in self.steps.iter().zip(&steps) {
            for (old, new) in old.headings.iter().zip(&new.headings) {
                if old != new {
                    board::rename(&mut self.workshop, old, new);
                }
            }
        }
        if self.language != from.language && self.done.is_empty() && self.workshop.board.is_empty() {
            agenda.name(from.language).clone_into(&mut self.workshop.name);
        }
        from.language.clone_into(&mut self.language);
        self.steps = steps;
        self.players = players(from.guidance, from.language);
        let line = |r: &crate::guidance::Role| RoleLine {
            key: r.key.clone(),
            name: r.name.get(from.language).to_owned(),
            line: r.line.get(from.language).to_owned(),
        };
        self.roles = from.guidance.roles().iter().map(line).collect();
        self.split();
    }

    /// The agendas there are to choose from, where others came or went. The one
    /// that is on stays as it was begun.
    pub fn offer(&mut self, agendas: Vec<(String, Agenda)>, from: &Source<'_>) {
        let begun = self.at.0 > 0 || self.clock.runs();
        if self.agendas == agendas || agendas.is_empty() || begun {
            return;
        }
        self.agendas = agendas;
        self.choose_agenda(self.cursor);
        self.write(from);
    }

    /// The boards that were begun today, the newest first.
    pub fn know_earlier(&mut self, earlier: Vec<Earlier>) {
        self.earlier = earlier;
    }

    /// Today's boards of the agenda under the selection of the cover.
    pub fn earlier(&self) -> Vec<&Earlier> {
        let id = self.agendas.get(self.cursor).map(|(id, _)| id.as_str());
        self.earlier.iter().filter(|e| Some(e.agenda.as_str()) == id).collect()
    }

    /// Takes on a screen of another size; what was shown is shown.
    pub fn set_stage(&mut self, stage: Stage) {
        if self.stage != stage {
            self.stage = stage;
            self.split();
        }
    }

    fn split(&mut self) {
        let place = self.slide().map(|s| (s.part, s.from));
        self.slides = self.steps.iter().map(|step| slides::split(&step.parts, &self.stage)).collect();
        let slides = self.slides.get(self.at.0).map_or(&[][..], Vec::as_slice);
        self.at.1 = place
            .and_then(|place| slides.iter().rposition(|s| (s.part, s.from) <= place))
            .unwrap_or(0)
            .min(slides.len().saturating_sub(1));
    }

    // What is shown.

    /// The agendas, each with its id.
    pub fn agendas(&self) -> &[(String, Agenda)] {
        &self.agendas
    }

    /// The agenda that is on.
    pub fn agenda(&self) -> Option<&Agenda> {
        self.agendas.get(self.chosen).map(|(_, a)| a)
    }

    /// The language, by its folder.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The steps, with the cover before and what may leave the room behind them.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// Which step is on, from 0 for the cover.
    pub fn step(&self) -> usize {
        self.at.0
    }

    /// Which slide of the step, from 0, and of how many.
    pub fn slide_of(&self) -> (usize, usize) {
        (self.at.1, self.slides.get(self.at.0).map_or(1, Vec::len))
    }

    /// The slide that is on.
    pub fn slide(&self) -> Option<&Slide> {
        self.slides.get(self.at.0)?.get(self.at.1)
    }

    /// The part it is of.
    pub fn part(&self) -> Option<&Part> {
        self.steps.get(self.at.0)?.parts.get(self.slide()?.part)
    }

    /// What is shown now: the slide's kind, or the board where it lies over it.
    pub fn kind(&self) -> Kind {
        match self.over {
            Some(Over::Board) => Kind::Board,
            _ => self.part().map_or(Kind::Words, |p| p.kind),
        }
    }

    /// Whether a list is shown, with a selection in it.
    pub fn shows_list(&self) -> bool {
        match self.over {
            Some(Over::Keys) => false,
            Some(_) => true,
            None => self.kind() != Kind::Words,
        }
    }

    /// The screen it is shown on.
    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// The time.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// The workshop: its board, its asks.
    pub fn workshop(&self) -> &Workshop {
        &self.workshop
    }

    /// Notes for which initiative a new workshop is held.
    pub fn held_for(&mut self, initiative: Option<Id>) {
        self.workshop.initiative = initiative;
    }

    /// The workshop as it is to be saved: headings that nobody wrote under left
    /// out, and how long each step took.
    pub fn record(&self, now: u64) -> Workshop {
        let mut it = board::without_empty(&self.workshop);
        let ran = (0..self.steps.len().saturating_sub(2)).filter(|at| self.clock.used(*at, now) > 0);
        if self.kind() == Kind::Ticks {
            it.took = ran
                .filter_map(|at| {
                    Some(crate::model::Took {
                        step: self.steps.get(at + 1)?.title.clone(),
                        planned: self.agenda()?.steps.get(at)?.minutes,
                        seconds: u32::try_from(self.clock.used(at, now)).unwrap_or(u32::MAX),
                    })
                })
                .collect();
        }
        it
    }

    /// Whether anything was written that is worth a record.
    pub fn wrote(&self) -> bool {
        !self.workshop.asks.is_empty() || !board::without_empty(&self.workshop).board.is_empty()
    }

    /// Takes over what somebody else made of the workshop meanwhile.
    pub fn adopt(&mut self, workshop: Workshop) {
        self.workshop = workshop;
        self.speak_one_language();
        self.prepare();
        self.cursor = self.cursor.min(self.rows().saturating_sub(1));
    }

    /// Headings of the agenda that were written in another language stand in this
    /// one; where both stand on the board, the points come together.
    fn speak_one_language(&mut self) {
        let Some(agenda) = self.agenda() else { return };
        let welsh = self.language == "cy";
        let mut pairs: Vec<_> = agenda.headings().map(|(en, cy)| if welsh { (en, cy) } else { (cy, en) }).collect();
        // What one step calls a heading may be what another one does.
        let ours = |title: &String| self.steps.iter().any(|s| s.headings.contains(title));
        pairs.retain(|(old, _)| !ours(old));
        for (old, new) in pairs {
            board::rename(&mut self.workshop, &old, &new);
        }
    }

    /// Goes on with a workshop that was begun before: nothing of another can be undone into it.
    pub fn go_on_with(&mut self, workshop: Workshop) {
        (self.done, self.undone) = (Vec::new(), Vec::new());
        self.adopt(workshop);
    }

    /// Goes on where a room of the same workshop stood when its program ended: the
    /// place, the time that was used, the practice councillor.
    pub fn go_on_from(&mut self, before: &Position, now: u64) {
        self.clock.take_over(&before.used, &before.added);
        if self.players.iter().any(|p| p.id == before.practice) {
            self.player = Some(before.practice.clone());
        }
        self.go(before.step.max(1), now);
        if self.slide_of().1 == before.slide.1 {
            self.at.1 = before.slide.0.min(before.slide.1.saturating_sub(1));
            self.arrive();
        }
    }

    /// The practice councillors.
    pub fn players(&self) -> &[Player] {
        &self.players
    }

    /// The one that was chosen.
    pub fn player(&self) -> Option<&Player> {
        self.players.iter().find(|p| Some(&p.id) == self.player.as_ref())
    }

    /// Whether a step of the agenda shows practice councillors to choose from.
    pub fn practises(&self) -> bool {
        self.steps.iter().flat_map(|s| &s.parts).any(|p| p.kind == Kind::Practice)
    }

    /// The roles.
    pub fn roles(&self) -> &[RoleLine] {
        &self.roles
    }

    /// The ask for the practice councillor that was chosen, where it was begun.
    pub fn ask(&self) -> Option<&PracticeAsk> {
        let who = self.player.as_deref().unwrap_or_default();
        self.workshop.asks.iter().find(|a| a.councillor == who)
    }

    /// The row of the list or board that is selected.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// What lies over the slide.
    pub fn over(&self) -> Option<Over> {
        self.over
    }

    /// What is being typed.
    pub fn typing(&self) -> Option<&Typing> {
        self.typing.as_ref()
    }

    /// The quiet line.
    pub fn notice(&self) -> Option<Notice> {
        self.notice
    }

    /// Says something quietly.
    pub fn notify(&mut self, notice: Notice) {
        self.notice = Some(notice);
    }

    /// What the next Esc would do is forgotten: another key came, or a while has gone by.
    pub fn disarm(&mut self, now: u64, other_key: bool) {
        if self.notice == Some(Notice::Leaving) && (other_key || now.saturating_sub(self.armed) > ARMED) {
            self.notice = None;
        }
    }

    /// Whether the screen is blank.
    pub fn is_blank(&self) -> bool {
        self.blank
    }

    /// Whether a clock that runs is to be seen.
    pub fn shows_time(&self) -> bool {
        !self.blank && self.clock.runs()
    }

    /// The board's headings at this step: the agenda's, and those that the room made in it.
    pub fn headings(&self) -> Vec<String> {
        let mut all = self.steps.get(self.at.0).map(|s| s.headings.clone()).unwrap_or_default();
        let own = self.workshop.board.iter().filter(|h| h.step == Some(self.at.0) && !all.contains(&h.title));
        let own: Vec<String> = own.map(|h| h.title.clone()).collect();
        all.extend(own);
        all
    }

    /// The board's rows at this step.
    pub fn board_rows(&self) -> Vec<BoardRow> {
        board::rows(&self.workshop, &self.headings())
    }

    /// What may leave the room, row by row.
    pub fn tick_rows(&self) -> Vec<TickRow> {
        board::tick_rows(&self.workshop)
    }

    /// How many rows the list has that is shown.
    pub fn rows(&self) -> usize {
        match self.kind() {
            Kind::Words => 0,
            Kind::Cover => self.agendas.len(),
            Kind::Practice => self.players.len(),
            Kind::Roles => self.roles.len(),
            Kind::Ask => ASK_PARTS.len(),
            Kind::Checks => Check::ALL.len(),
            Kind::Board => self.board_rows().len(),
            Kind::Ticks => self.tick_rows().len(),
        }
    }

    /// The heading of a slide of this step; empty where there is none.
    fn heading_of(&self, slide: usize) -> String {
        let part = self.slides.get(self.at.0).and_then(|all| all.get(slide)).map(|s| s.part);
        let part = part.and_then(|at| self.steps.get(self.at.0)?.parts.get(at));
        part.map(|p| p.heading.clone()).unwrap_or_default()
    }

    /// Where the room is, for the speaker's view.
    pub fn position(&self, now: u64) -> Position {
        let steps = self.steps.len().saturating_sub(2);
        Position {
            agenda: self.agendas.get(self.chosen).map(|(id, _)| id.clone()).unwrap_or_default(),
            workshop: String::new(),
            step: self.at.0,
            slide: self.slide_of(),
            headings: (self.heading_of(self.at.1), self.heading_of(self.at.1 + 1)),
            used: (0..steps).map(|at| u32::try_from(self.clock.used(at, now)).unwrap_or(u32::MAX)).collect(),
            added: self.clock.added().to_vec(),
            running: self.clock.runs(),
            blank: self.blank,
            away: false,
            practice: self.player.clone().unwrap_or_default(),
            at: now,
            ended: false,
        }
    }
}

fn players(guidance: &Guidance, language: &str) -> Vec<Player> {
    guidance
        .practice()
        .iter()
        .map(|p| Player {
            id: p.id.clone(),
            name: p.name.get(language).to_owned(),
            post: p.post.get(language).to_owned(),
            ward: p.ward.clone(),
            about: p.about.get(language).to_owned(),
            cares: p.cares.get(language).to_owned(),
            look: p.look.clone(),
        })
        .collect()
}
