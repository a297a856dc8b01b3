//! Presenting: the room while it is on the wall, over whatever the officer was
//! doing. Nothing underneath is touched, and nothing of it is drawn; what goes
//! wrong meanwhile waits for the officer's own screen.

mod after;
mod agendas;
mod input;
mod keep;
mod notes;
mod people;
mod unsaved;

use super::layer::{Answer, Ask, Layer};
use super::msg::Effect;
use super::state::App;
use crate::command::Command;
use crate::model::audience::{Position, PresentAndAgreed, RoomMatter, for_room};
use crate::model::{Agenda, Councillor, Id, Say, Workshop};
use crate::room::script::Source;
use crate::room::stage::Stage;
use crate::room::{Notice, Room, Typing};
use crate::store::Draft;
use crate::ui::editor::Editor;
use crate::ui::room::Scene;
use crate::ui::row::Row;
use crate::ui::theme::{Theme, Tone};

pub use after::GoesTo;
pub use notes::Notes;

/// What the program opens with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Opens {
    /// The officer's own screen.
    #[default]
    Screen,
    /// The room, at once: nothing else is ever drawn.
    Room,
    /// The speaker's view beside a room that is on another screen.
    Notes,
}

/// The room, and what the program keeps beside it.
#[derive(Debug)]
pub struct Presenting {
    /// Where the room is.
    pub room: Room,
    /// What is being typed in it.
    pub editor: Option<Editor>,
    /// Whether the program opened with it: leaving it ends the program.
    direct: bool,
    matter: RoomMatter,
    /// The workshop's id, once it has a record.
    id: Option<Id>,
    /// The record as it was last known.
    seen: Option<Workshop>,
    /// A record that could not be saved.
    failed: Option<Workshop>,
    /// Whether it was said that something is not saved.
    pub(in crate::app) warned: bool,
    /// Whether another agenda was begun on purpose: then it is another workshop.
    fresh: bool,
    /// The draft of what is being typed.
    draft: Option<Id>,
    /// What was being typed, the words, and their draft, when Esc ended it: the next Enter goes on with it.
    left: Option<(Typing, String, Box<Draft>)>,
    /// Where the speaker's view was last told that the room is.
    told: Option<Position>,
    /// Where the room before this one was, in another run of the program.
    before: Option<Position>,
    /// The book's revision that the agendas were taken from.
    agendas_of: Option<u64>,
}

/// What the officer's side keeps about rooms.
#[derive(Debug, Default)]
pub struct RoomSide {
    /// The room, once there is one.
    pub presenting: Option<Box<Presenting>>,
    /// Whether it is on the screen.
    pub shown: bool,
    /// The speaker's view, where the program is one.
    pub notes: Option<Notes>,
    /// Councillors who are present and agreed, as the facilitator said.
    pub people: Vec<(Id, Box<Councillor>)>,
    /// Somebody of whom it is to be asked, whose record is being read.
    asked: Option<Id>,
    /// Those of whom another program, or this one before, said so today, whose records are being read.
    expected: Vec<Id>,
    /// The theme of the wall; the officer's own where colours are off.
    theme: Option<Theme>,
    /// What went wrong while the room was shown.
    waiting: Vec<Say>,
    /// Boards that were left for others before they could be saved.
    aside: Vec<unsaved::Aside>,
    /// A point that was being typed when the program before this one was cut off.
    cut_off: Option<Draft>,
    attention: bool,
    /// When another program's writing was looked for last, in seconds.
    looked: u64,
}

impl App {
    /// Whether the room is on the screen, and nothing else.
    pub fn in_room(&self) -> bool {
        self.room.shown
    }

    /// Whether the program opened with the room, and shows nothing else.
    pub(super) fn opened_with_room(&self) -> bool {
        self.room.presenting.as_ref().is_some_and(|p| p.direct)
    }

    /// What the wall is drawn from; `None` where the room is not shown.
    pub fn scene(&self) -> Option<Scene<'_>> {
        let presenting = self.room.presenting.as_ref().filter(|_| self.room.shown)?;
        Some(Scene {
            room: &presenting.room,
            editor: presenting.editor.as_ref(),
            now: self.now,
            theme: self.room_theme(),
            words: &self.words,
            keymap: &self.keymap,
            own_screen: !presenting.direct && !self.is_covered(),
        })
    }

    /// Whether the screen has to be drawn again every second: while time runs and is to be seen.
    pub fn wants_tick(&self) -> bool {
        let room = self.room.presenting.as_ref().is_some_and(|p| p.room.shows_time());
        self.room.notes.is_some() || (self.room.shown && room)
    }

    /// Shows the room, where one was or from its beginning. What is typed in a
    /// form stays as it stands, underneath.
    pub(super) fn present(&mut self, direct: bool) {
        self.journal();
        if !self.plain {
            self.room.theme = Some(self.dressed(&self.room_theme_name()));
        }
        if self.room.presenting.is_none() {
            let (agendas, matter, stage) = (self.all_agendas(), self.room_matter(), self.room_stage());
            let from = Source {
                guidance: &self.guidance,
                matter: &matter,
                language: &self.prefs.language,
                words: &self.words,
            };
            let room = Room::new(agendas, &from, stage, self.today);
            // Before this one says where it is.
            self.effects.push(Effect::Follow);
            self.room.presenting = Some(Box::new(Presenting {
                room,
                editor: None,
                direct,
                matter,
                id: None,
                seen: None,
                failed: None,
                warned: false,
                fresh: false,
                draft: None,
                left: None,
                told: None,
                before: None,
                agendas_of: None,
            }));
        }
        self.effects.push(Effect::WhoIsPresent);
        if !direct {
            self.look_again();
        }
        self.room.shown = true;
        self.last_click = None;
    }

    /// Leaves the room. What went wrong meanwhile is said now, in full.
    fn leave_room(&mut self) {
        if self.opened_with_room() {
            self.quit_unless_unsaved();
            return;
        }
        self.try_boards_again();
        self.room.shown = false;
        let waiting = std::mem::take(&mut self.room.waiting);
        if waiting.is_empty() {
            if self.room.presenting.as_ref().is_some_and(|p| p.id.is_some()) {
                self.say(Say::new("said-board-kept").with("key", self.keymap.hint(Command::Palette)));
            }
            return;
        }
        let body = waiting.into_iter().map(|say| Row::new().with(Tone::Text, self.words.say(&say)).hang(2)).collect();
        let choices = vec![(Say::new("answer-close"), Answer::Close)];
        self.layers.push(Layer::Ask(Ask::new(Say::new("room-waited"), body, choices)));
    }

    /// What went wrong waits, while the room is shown.
    pub(super) fn room_waits(&mut self, say: Say) {
        if !self.room.waiting.contains(&say) {
            self.room.waiting.push(say);
        }
        self.room.attention = true;
    }

    /// The theme of the wall.
    fn room_theme(&self) -> &Theme {
        self.room.theme.as_ref().unwrap_or(&self.theme)
    }

    /// The theme that F6 chose in the room; else the projector's that fits the officer's.
    fn room_theme_name(&self) -> String {
        let name = match (self.prefs.room_theme.as_str(), self.prefs.theme.as_str()) {
            ("", "dark") => "projector-dark",
            ("", "light") => "projector-light",
            ("", other) | (other, _) => other,
        };
        name.to_owned()
    }

    /// The next theme for the wall; the officer's own screen keeps its own.
    fn next_room_theme(&mut self) {
        if !self.plain {
            let name = self.theme_after(&self.room_theme().name.clone());
            self.room.theme = Some(self.dressed(&name));
            self.prefs.room_theme = name;
            self.keep_preferences();
        }
    }

    fn room_stage(&self) -> Stage {
        Stage { columns: self.size.0, rows: self.size.1, large: !self.theme.ascii }
    }

    fn room_matter(&self) -> RoomMatter {
        let people = self.room.people.iter().map(|(id, c)| (id, &**c, PresentAndAgreed::says_the_facilitator()));
        for_room(self.nation_here(), people)
    }

    /// The agendas that ship, with the workspace's own in their place or behind them.
    pub(super) fn all_agendas(&self) -> Vec<(String, Agenda)> {
        let mut all: Vec<(String, Agenda)> = self.guidance.agendas().to_vec();
        for (id, own) in &self.book.agendas {
            match all.iter_mut().find(|(key, _)| key == id.as_str()) {
                Some(place) => place.1 = own.clone(),
                None => all.push((id.to_string(), own.clone())),
            }
        }
        // One without steps leads nowhere.
        all.retain(|(_, a)| !a.steps.is_empty());
        all
    }

    /// After every message: the room takes on what has changed around it, and
    /// what was done in it is kept.
    pub(super) fn settle_room(&mut self) {
        let Some(mut presenting) = self.room.presenting.take() else { return };
        let it = &mut *presenting;
        it.room.set_stage(self.room_stage());
        it.room.disarm(self.now, false);
        let matter = self.room_matter();
        let agendas_old = it.agendas_of != Some(self.book.revision());
        let agendas = if agendas_old { self.all_agendas() } else { Vec::new() };
        let from =
            Source { guidance: &self.guidance, matter: &matter, language: &self.prefs.language, words: &self.words };
        if agendas_old {
            it.agendas_of = Some(self.book.revision());
            it.room.offer(agendas, &from);
        }
        if it.matter != matter || it.room.language() != self.prefs.language {
            it.room.write(&from);
            it.matter = matter;
        }
        self.keep_workshop(it);
        self.type_on(it);
        if it.room.step() == 0 {
            it.room.know_earlier(self.boards_of_today(Some(it)));
        }
        // What the next Esc does is not talked over: the rest can wait.
        let busy = it.room.notice() == Some(Notice::Leaving);
        if !busy && std::mem::take(&mut self.room.attention) {
            let said = it.room.notice() == Some(Notice::Unsaved);
            if self.room.shown && !said {
                it.room.notify(Notice::Attention);
            }
        }
        self.tell(it);
        if let Some(editor) = &mut it.editor {
            editor.dress(self.room.theme.as_ref().unwrap_or(&self.theme), true);
        }
        self.room.presenting = Some(presenting);
    }

    /// Tells the speaker's view where the room is, where that has changed; and
    /// now and then while time runs, so that it knows that somebody is there.
    fn tell(&mut self, it: &mut Presenting) {
        let mut now = it.room.position(self.now);
        // Under the cover the wall shows nothing: F9 there would uncover it.
        now.away = !self.room.shown && !self.is_covered();
        now.blank |= !self.room.shown && self.is_covered();
        now.workshop = it.id.as_ref().map(ToString::to_string).unwrap_or_default();
        let same = |told: &Position| {
            let still = Position { at: now.at, used: now.used.clone(), ..told.clone() } == now;
            still && (!now.running || now.at.saturating_sub(told.at) < 20)
        };
        if self.read_only.is_none() && !it.told.as_ref().is_some_and(same) {
            it.told = Some(now.clone());
            self.effect(Effect::Tell(Box::new(now)));
            self.effect(Effect::WhoIsPresent);
        }
    }

    /// The program ends: the speaker's view is told that the room is over.
    pub(super) fn end_room(&mut self) {
        if let Some(told) = self.room.presenting.as_mut().and_then(|p| p.told.take()) {
            self.effect(Effect::Tell(Box::new(Position { ended: true, running: false, ..told })));
        }
    }
}
