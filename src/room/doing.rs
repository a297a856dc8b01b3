//! What a key does in the room.

use super::board::{self, BoardRow};
use super::slides::Kind;
use super::{ASK_PARTS, Notice, Over, Room, Typing};
use crate::guidance::Check;
use crate::model::{Id, PracticeAsk};

/// Something a person does in the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// The next slide, or the next step.
    Next,
    /// The slide before.
    Back,
    /// Nothing on the screen at all; again, and all is back.
    Blank,
    /// The time stops, or runs again.
    Pause,
    /// A minute more for this step.
    Minute,
    /// The list of steps.
    Steps,
    /// The keys of the room.
    Keys,
    /// Esc: closes what lies over the slide; then leaves, at the second time.
    Leave,
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// Chooses, ticks, or begins to write.
    Choose,
    /// The row at this place: chosen, or given a dot on the board.
    Nth(usize),
    /// Selects a row.
    Select(usize),
    /// To the board, or back from it.
    Board,
    /// Writes the selected point anew.
    Rewrite,
    /// Takes the selected point off.
    Remove,
    /// A new heading.
    Heading,
    /// A dot more.
    Dot,
    /// A dot less.
    Undot,
    /// Moves the selected point up.
    Higher,
    /// Moves it down.
    Lower,
    /// Moves it under the heading before.
    Earlier,
    /// Moves it under the heading behind.
    Later,
    /// Takes back what was done to the board.
    Undo,
    /// Does it again.
    Redo,
}

/// What is to follow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Out {
    /// Nothing.
    Stay,
    /// Somebody is to type, beginning with these words.
    Type(String),
    /// The room is left.
    Leave,
    /// Another agenda begins: its script is to be written.
    Script,
    /// An agenda begins on a board of today, or on a new one; its script is to be written.
    Begin(Option<Id>),
}

/// How many changes of the board can be taken back.
const DEPTH: usize = 200;

impl Room {
    /// Does it. `now` is the time in seconds.
    pub fn act(&mut self, act: Act, now: u64) -> Out {
        if self.blank {
            // The key that brings it back does nothing else: blank again, Esc, or
            // what a clicker sends. Every other does nothing.
            if matches!(act, Act::Blank | Act::Leave | Act::Next | Act::Back) {
                self.blank = false;
            }
            return Out::Stay;
        }
        let digits = std::mem::take(&mut self.digits);
        self.disarm(now, false);
        let leaving = self.notice == Some(Notice::Leaving);
        if self.notice != Some(Notice::Attention) || act != Act::Leave {
            self.notice = None;
        }
        if let Some(over) = self.over
            && over != Over::Board
        {
            return match (over, act) {
                (Over::Steps(_), Act::Nth(digit)) => self.step_by_number(digits, digit, now),
                _ => self.act_over(over, act, now),
            };
        }
        match act {
            Act::Next => self.turn(true, now),
            Act::Back => self.turn(false, now),
            Act::Blank => self.blank = true,
            Act::Pause => self.clock.pause(now),
            Act::Minute => self.clock.minute_more(),
            Act::Steps => self.over = Some(Over::Steps(self.at.0)),
            Act::Keys => self.over = Some(Over::Keys),
            Act::Leave if self.over.is_some() => self.close_board(),
            Act::Leave if leaving => return Out::Leave,
            Act::Leave => (self.notice, self.armed) = (Some(Notice::Leaving), now),
            Act::Up => self.cursor = self.cursor.saturating_sub(1),
            Act::Down => self.cursor = (self.cursor + 1).min(self.rows().saturating_sub(1)),
            Act::Select(at) => self.cursor = at.min(self.rows().saturating_sub(1)),
            Act::Choose => return self.choose(now),
            Act::Nth(nth) => return self.nth(nth, now),
            Act::Board => self.go_to_board(),
            Act::Rewrite => return self.rewrite(),
            Act::Heading if self.kind() == Kind::Board => {
                self.typing = Some(Typing::Heading);
                return Out::Type(String::new());
            }
            Act::Dot | Act::Undot | Act::Remove | Act::Higher | Act::Lower | Act::Earlier | Act::Later => {
                self.on_point(act);
            }
            Act::Undo => self.undo(true),
            Act::Redo => self.undo(false),
            Act::Heading => {}
        }
        if self.kind() == Kind::Cover && self.cursor != self.chosen && self.clock_untouched(now) {
            // The agenda under the selection is the one whose minutes are told.
            self.choose_agenda(self.cursor);
            return Out::Script;
        }
        Out::Stay
    }

    fn clock_untouched(&self, now: u64) -> bool {
        !self.wrote() && (0..self.steps.len()).all(|at| self.clock.used(at, now) == 0)
    }

    fn act_over(&mut self, over: Over, act: Act, now: u64) -> Out {
        let last = self.steps.len().saturating_sub(1);
        let boards = self.earlier().len();
        match (over, act) {
            (Over::Earlier(at), Act::Up) => self.over = Some(Over::Earlier(at.saturating_sub(1))),
            (Over::Earlier(at), Act::Down) => self.over = Some(Over::Earlier((at + 1).min(boards))),
            (Over::Earlier(_), Act::Select(at)) => self.over = Some(Over::Earlier(at.min(boards))),
            // A clicker goes on with the selected one, and back to the cover.
            (Over::Earlier(at), Act::Choose | Act::Next) => return self.begin(at, now),
            (Over::Earlier(_), Act::Nth(nth)) if (1..=boards + 1).contains(&nth) => return self.begin(nth - 1, now),
            (Over::Earlier(_), Act::Leave | Act::Back) => self.over = None,
            (Over::Steps(at), Act::Up | Act::Back) => self.over = Some(Over::Steps(at.saturating_sub(1))),
            (Over::Steps(at), Act::Down | Act::Next) => self.over = Some(Over::Steps((at + 1).min(last))),
            (Over::Steps(_), Act::Select(at)) => self.over = Some(Over::Steps(at.min(last))),
            (Over::Steps(at), Act::Choose) => {
                self.over = None;
                self.go(at, now);
            }
            (Over::Steps(_), Act::Leave | Act::Steps) | (Over::Keys, _) => self.over = None,
            (_, Act::Blank) => self.blank = true,
            (_, Act::Pause) => self.clock.pause(now),
            (_, Act::Minute) => self.clock.minute_more(),
            _ => {}
        }
        Out::Stay
    }

    /// A digit in the list of steps: goes there, or, where it may be the first of
    /// two, selects and waits for the second one or for Enter.
    fn step_by_number(&mut self, before: usize, digit: usize, now: u64) -> Out {
        let last = self.steps.len().saturating_sub(1);
        let both = before * 10 + digit;
        let step = if before > 0 && both <= last { both } else { digit };
        if step > last {
            return Out::Stay;
        }
        if step > 0 && step * 10 <= last {
            self.digits = step;
            self.over = Some(Over::Steps(step));
        } else {
            self.over = None;
            self.go(step, now);
        }
        Out::Stay
    }

    /// Begins the agenda on the cover: on one of today's boards, or behind them on a new one.
    fn begin(&mut self, at: usize, now: u64) -> Out {
        self.over = None;
        let board = self.earlier().get(at).map(|e| e.id.clone());
        if board.is_none() || self.cursor != self.chosen {
            self.choose_agenda(self.cursor);
        }
        self.go(1, now);
        Out::Begin(board)
    }

    fn turn(&mut self, on: bool, now: u64) {
        if self.over.is_some() {
            self.close_board();
            return;
        }
        let (slide, slides) = self.slide_of();
        if on && slide + 1 < slides {
            self.at.1 += 1;
            self.cursor = 0;
        } else if !on && slide > 0 {
            self.at.1 -= 1;
            self.cursor = 0;
        } else if on && self.at.0 == 0 && !self.earlier().is_empty() {
            self.over = Some(Over::Earlier(0));
            return;
        } else if on && self.at.0 + 1 < self.steps.len() {
            self.go(self.at.0 + 1, now);
        } else if !on && self.at.0 > 0 {
            self.go(self.at.0 - 1, now);
            self.at.1 = self.slide_of().1.saturating_sub(1);
        }
        self.arrive();
    }

    /// Goes to a step's first slide.
    pub fn go(&mut self, step: usize, now: u64) {
        self.at = (step.min(self.steps.len().saturating_sub(1)), 0);
        self.cursor = 0;
        let timed = (self.at.0 > 0 && self.at.0 + 1 < self.steps.len()).then(|| self.at.0 - 1);
        self.clock.go(timed, now);
        self.arrive();
    }

    /// What a slide needs to be shown: headings to write under, a selection.
    pub(super) fn arrive(&mut self) {
        self.prepare();
        match self.kind() {
            Kind::Cover => self.cursor = self.chosen,
            Kind::Practice => {
                self.cursor = self.players.iter().position(|p| Some(&p.id) == self.player.as_ref()).unwrap_or(0);
            }
            Kind::Roles => {
                let role = self.ask().map(|a| a.role.clone()).unwrap_or_default();
                self.cursor = self.roles.iter().position(|r| r.key == role).unwrap_or(0);
            }
            Kind::Board => {
                // Behind the last point; where there is none, the first goes under the first heading.
                let rows = self.board_rows();
                self.cursor = rows.iter().rposition(|r| matches!(r, BoardRow::Point(..))).unwrap_or(0);
            }
            _ => {}
        }
    }

    pub(super) fn prepare(&mut self) {
        if self.kind() == Kind::Board {
            let headings = self.headings();
            board::prepare(&mut self.workshop, &headings);
        }
    }

    fn go_to_board(&mut self) {
        if self.over == Some(Over::Board) {
            self.close_board();
            return;
        }
        let at = |slides: &[super::slides::Slide], parts: &[super::slides::Part]| {
            slides.iter().position(|s| parts.get(s.part).is_some_and(|p| p.kind == Kind::Board))
        };
        let Some(step) = self.steps.get(self.at.0).filter(|s| !s.headings.is_empty()) else { return };
        match at(&self.slides[self.at.0], &step.parts) {
            Some(slide) => self.at.1 = slide,
            None => self.over = Some(Over::Board),
        }
        self.arrive();
    }

    fn close_board(&mut self) {
        self.over = None;
        self.cursor = 0;
        self.arrive();
    }

    fn row(&self) -> Option<BoardRow> {
        self.board_rows().get(self.cursor).copied()
    }

    fn choose(&mut self, now: u64) -> Out {
        match self.kind() {
            Kind::Words => self.turn(true, now),
            Kind::Cover if !self.earlier().is_empty() => self.over = Some(Over::Earlier(0)),
            Kind::Cover => {
                let another = self.cursor != self.chosen;
                if another {
                    self.choose_agenda(self.cursor);
                }
                self.go(1, now);
                if another {
                    return Out::Script;
                }
            }
            Kind::Practice => self.player = self.players.get(self.cursor).map(|p| p.id.clone()),
            Kind::Roles => {
                if let Some(role) = self.roles.get(self.cursor).map(|r| r.key.clone()) {
                    self.with_ask(|ask| ask.role = if ask.role == role { String::new() } else { role });
                }
            }
            Kind::Ask => {
                let key = ASK_PARTS[self.cursor.min(ASK_PARTS.len() - 1)];
                self.typing = Some(Typing::Part(key));
                return Out::Type(self.ask().map_or("", |a| a.part(key)).to_owned());
            }
            Kind::Checks => {
                let name = Check::ALL[self.cursor.min(Check::ALL.len() - 1)].name();
                self.with_ask(|ask| match ask.checked.iter().position(|c| c == name) {
                    Some(at) => drop(ask.checked.remove(at)),
                    None => ask.checked.push(name.to_owned()),
                });
            }
            Kind::Board => {
                if let Some(row) = self.row() {
                    self.typing = Some(Typing::Point(row));
                    return Out::Type(String::new());
                }
            }
            Kind::Ticks => {
                if let Some(row) = self.tick_rows().get(self.cursor).copied() {
                    self.change(|workshop| board::tick(workshop, row));
                }
            }
        }
        Out::Stay
    }

    fn nth(&mut self, nth: usize, now: u64) -> Out {
        let Some(at) = nth.checked_sub(1) else { return Out::Stay };
        match self.kind() {
            Kind::Board => {
                let rows = self.board_rows();
                let points = rows.iter().enumerate().filter(|(_, r)| matches!(r, BoardRow::Point(..)));
                if let Some((place, _)) = points.map(|(at, r)| (at, *r)).nth(at) {
                    self.cursor = place;
                    self.on_point(Act::Dot);
                }
                Out::Stay
            }
            Kind::Words => Out::Stay,
            _ if at < self.rows() => {
                self.cursor = at;
                self.choose(now)
            }
            _ => Out::Stay,
        }
    }

    fn rewrite(&mut self) -> Out {
        let row = self.row().filter(|_| self.kind() == Kind::Board);
        let point = row.and_then(|row| board::point(&mut self.workshop, row).map(|p| (row, p.text.clone())));
        match point {
            Some((row, text)) => {
                self.typing = Some(Typing::Rewrite(row));
                Out::Type(text)
            }
            None => Out::Stay,
        }
    }

    fn on_point(&mut self, act: Act) {
        let Some(row) = self.row().filter(|_| self.kind() == Kind::Board) else { return };
        let headings = self.headings();
        let mut to = row;
        self.change(|workshop| match act {
            Act::Dot => {
                if let Some(point) = board::point(workshop, row) {
                    point.dots = point.dots.saturating_add(1);
                }
            }
            Act::Undot => {
                if let Some(point) = board::point(workshop, row) {
                    point.dots = point.dots.saturating_sub(1);
                }
            }
            Act::Remove => to = board::remove(workshop, row),
            Act::Higher => to = board::shift(workshop, &headings, row, false),
            Act::Lower => to = board::shift(workshop, &headings, row, true),
            Act::Earlier => to = board::regroup(workshop, &headings, row, false),
            Act::Later => to = board::regroup(workshop, &headings, row, true),
            _ => {}
        });
        self.select(to);
    }

    fn select(&mut self, row: BoardRow) {
        if let Some(at) = self.board_rows().iter().position(|r| *r == row) {
            self.cursor = at;
        }
    }

    /// Takes what was typed. `true` where the next may be typed at once.
    pub fn typed(&mut self, text: &str) -> bool {
        let Some(typing) = self.typing.take() else { return false };
        let empty = text.trim().is_empty();
        match typing {
            Typing::Point(_) | Typing::Heading if empty => false,
            Typing::Point(row) => {
                let mut to = row;
                self.change(|workshop| to = board::add(workshop, row, text));
                self.select(to);
                self.typing = Some(Typing::Point(to));
                true
            }
            Typing::Rewrite(row) => {
                if empty {
                    self.change(|workshop| {
                        board::remove(workshop, row);
                    });
                } else {
                    self.change(|workshop| {
                        if let Some(point) = board::point(workshop, row) {
                            text.clone_into(&mut point.text);
                        }
                    });
                }
                self.cursor = self.cursor.min(self.rows().saturating_sub(1));
                false
            }
            Typing::Heading => {
                let step = self.at.0;
                if !self.headings().iter().any(|h| h == text) {
                    self.change(|workshop| workshop.under(text).step = Some(step));
                }
                self.cursor = self.rows().saturating_sub(1);
                false
            }
            Typing::Part(key) => {
                self.with_ask(|ask| ask.set(key, text));
                self.cursor = (self.cursor + 1).min(self.rows().saturating_sub(1));
                // On to the next, where nobody has written there yet.
                let next = ASK_PARTS[self.cursor];
                let open = !empty && next != key && self.ask().is_some_and(|a| a.part(next).is_empty());
                if open {
                    self.typing = Some(Typing::Part(next));
                }
                open
            }
        }
    }

    /// Goes on with a point that was being typed under a heading, where that
    /// stands on the board that is shown.
    pub fn type_under(&mut self, heading: &str) -> bool {
        let under = |row: &BoardRow| match row {
            BoardRow::Heading(h) => self.workshop.board.get(*h).is_some_and(|it| it.title == heading),
            BoardRow::Point(..) => false,
        };
        let Some(row) = self.board_rows().into_iter().find(under) else { return false };
        if self.kind() != Kind::Board || self.over.is_some_and(|over| over != Over::Board) {
            return false;
        }
        self.select(row);
        self.typing = Some(Typing::Point(row));
        true
    }

    /// Stops typing; what was typed is somebody else's to keep.
    pub fn stop_typing(&mut self) {
        self.typing = None;
    }

    /// The heading, or the part of the ask, that is being typed under: for the draft.
    pub fn typing_under(&self) -> String {
        match &self.typing {
            Some(Typing::Point(BoardRow::Heading(h) | BoardRow::Point(h, _)))
            | Some(Typing::Rewrite(BoardRow::Heading(h) | BoardRow::Point(h, _))) => {
                self.workshop.board.get(*h).map(|h| h.title.clone()).unwrap_or_default()
            }
            _ => self.steps.get(self.at.0).map(|s| s.title.clone()).unwrap_or_default(),
        }
    }

    fn with_ask(&mut self, change: impl FnOnce(&mut PracticeAsk)) {
        let who = self.player.clone().unwrap_or_default();
        self.change(|workshop| {
            let at = workshop.asks.iter().position(|a| a.councillor == who).unwrap_or_else(|| {
                workshop.asks.push(PracticeAsk { councillor: who.clone(), ..PracticeAsk::default() });
                workshop.asks.len() - 1
            });
            change(&mut workshop.asks[at]);
        });
    }

    fn change(&mut self, change: impl FnOnce(&mut crate::model::Workshop)) {
        let before = self.workshop.clone();
        change(&mut self.workshop);
        if self.workshop != before {
            self.done.push(before);
            self.undone.clear();
            if self.done.len() > DEPTH {
                self.done.remove(0);
            }
        }
    }

    fn undo(&mut self, back: bool) {
        let (from, to) = if back { (&mut self.done, &mut self.undone) } else { (&mut self.undone, &mut self.done) };
        match from.pop() {
            Some(other) => to.push(std::mem::replace(&mut self.workshop, other)),
            None => self.notice = Some(Notice::Nothing),
        }
        self.prepare();
        self.cursor = self.cursor.min(self.rows().saturating_sub(1));
    }
}
