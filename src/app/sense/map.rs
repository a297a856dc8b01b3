//! The sense map as a whole, over the panes: two columns that meet, then what
//! coproduction can do for them and what it means here.

use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::Line;

use super::cells;
use crate::app::behind::acts_behind;
use crate::app::form::Purpose;
use crate::app::layer::{Items, Layer, Pick, PickItem, Picker};
use crate::app::state::{App, Screen};
use crate::app::target::Section;
use crate::app::views::Frame;
use crate::command::{Command, Key, MouseAct};
use crate::model::{Card, Change, Edit, Entity, Id, Kind, Record, Say, SenseMap, text};
use crate::ui::list::{ListState, Rows};
use crate::ui::row::Row;

/// What a row of the map stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// One thing of a section: in this record, at this place.
    Item(Section, Id, usize),
    /// Something asked where nothing stands yet.
    Empty(Section),
    /// Where two cards meet: the map, and the link's place in it.
    Link(Id, usize),
}

/// The five parts of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// From the top.
    Top,
    /// From the bottom.
    Bottom,
    /// Where they meet.
    Meet,
    /// What coproduction can do for them.
    Concerns,
    /// What it means here, and how it is run.
    Meaning,
}

impl Part {
    /// All of them, in the order Tab goes through them.
    pub const ALL: [Part; 5] = [Part::Top, Part::Bottom, Part::Meet, Part::Concerns, Part::Meaning];

    /// The key of its heading.
    pub fn key(self) -> &'static str {
        match self {
            Part::Top => "section-top",
            Part::Bottom => "section-bottom",
            Part::Meet => "map-meet",
            Part::Concerns => "map-concerns",
            Part::Meaning => "map-meaning",
        }
    }

    /// The section that `a` adds to in it.
    fn adds(self) -> Option<Section> {
        match self {
            Part::Top => Some(Section::Top),
            Part::Bottom => Some(Section::Bottom),
            Part::Meet => None,
            Part::Concerns => Some(Section::Concerns),
            Part::Meaning => Some(Section::Meaning),
        }
    }
}

/// One part as it is shown.
#[derive(Debug, Default)]
pub struct Cell {
    /// Its rows.
    pub rows: Vec<Row<Spot>>,
    /// The rows broken into lines: two each, all of the selected one.
    pub lines: Vec<Vec<Line<'static>>>,
    /// Where its list stands.
    pub list: ListState,
}

impl Rows for Cell {
    fn len(&self) -> usize {
        self.rows.len()
    }
    fn height(&self, row: usize) -> usize {
        self.lines[row].len()
    }
    fn selectable(&self, row: usize) -> bool {
        self.rows[row].target.is_some()
    }
}

/// The whole map.
#[derive(Debug, Default)]
pub struct MapView {
    /// Whether it is added up for the initiative.
    pub summed: bool,
    /// Which part has the focus, by its place in [`Part::ALL`].
    pub focus: usize,
    /// The parts, in the order of [`Part::ALL`].
    pub cells: [Cell; 5],
}

impl MapView {
    /// Where the parts stand: each with its frame.
    pub fn areas(frame: &Frame) -> [Rect; 5] {
        let whole = Rect::new(0, 1, frame.whole.width, frame.whole.height.saturating_sub(2));
        let [upper, meet, lower] =
            Layout::vertical([Constraint::Fill(5), Constraint::Fill(2), Constraint::Fill(4)]).areas(whole);
        let halves = |area| Layout::horizontal([Constraint::Fill(1), Constraint::Fill(1)]).areas::<2>(area);
        let [top, bottom] = halves(upper);
        let [concerns, meaning] = halves(lower);
        [top, bottom, meet, concerns, meaning]
    }

    /// What is selected in the part that has the focus.
    pub fn spot(&self) -> Option<&Spot> {
        let cell = &self.cells[self.focus];
        cell.rows.get(cell.list.selected).and_then(|r| r.target.as_ref())
    }

    /// The part that has the focus.
    pub fn part(&self) -> Part {
        Part::ALL[self.focus.min(4)]
    }
}

impl App {
    /// Opens the map as a whole: of who is chosen, else added up.
    pub(in crate::app) fn open_map(&mut self) {
        let summed = self.person_shown().is_none();
        self.layers.push(Layer::Map(Box::new(MapView { summed, ..MapView::default() })));
    }

    /// The map on top, where it is.
    pub(in crate::app) fn map_on_top(&self) -> Option<&MapView> {
        match self.layers.last() {
            Some(Layer::Map(map)) => Some(map),
            _ => None,
        }
    }

    /// Makes the topmost map anew.
    pub(in crate::app) fn refresh_map(&mut self) {
        let Some(at) = self.layers.iter().rposition(|l| matches!(l, Layer::Map(_))) else { return };
        let Layer::Map(mut map) = self.layers.remove(at) else { return };
        map.summed |= self.person_shown().is_none();
        let areas = MapView::areas(&self.frame);
        for (nth, part) in Part::ALL.into_iter().enumerate() {
            let inside = Frame::inside(areas[nth]);
            let cell = &mut map.cells[nth];
            let kept = cell.rows.get(cell.list.selected).and_then(|r| r.target.clone());
            cell.rows = cells::rows(self, part, map.summed);
            if let Some(at) = kept.and_then(|k| cell.rows.iter().position(|r| r.target.as_ref() == Some(&k))) {
                cell.list.selected = at;
            }
            let full: Vec<Vec<Line<'static>>> = cell.rows.iter().map(|r| r.lines(inside.width, &self.theme)).collect();
            cell.lines = full.iter().map(|lines| short(lines, usize::from(inside.width))).collect();
            let height = usize::from(inside.height).max(1);
            let mut list = cell.list;
            list.settle(cell, height);
            // The selected one is shown whole, where the focus is.
            if nth == map.focus
                && let Some(lines) = full.get(list.selected)
            {
                cell.lines[list.selected] = lines.iter().take(height).cloned().collect();
                list.settle(cell, height);
            }
            cell.list = list;
        }
        self.layers.insert(at, Layer::Map(map));
    }

    /// A command while the map is on top; whether the map took it.
    pub(in crate::app) fn map_command(&mut self, command: Command) -> bool {
        let areas = MapView::areas(&self.frame);
        let Some(Layer::Map(map)) = self.layers.last_mut() else { return false };
        let focus = map.focus;
        match command {
            Command::Quit => {
                self.layers.pop();
            }
            Command::NextPane => map.focus = (focus + 1) % 5,
            Command::PreviousPane => map.focus = (focus + 4) % 5,
            Command::Up | Command::Down | Command::PageUp | Command::PageDown | Command::First | Command::Last => {
                let cell = &mut map.cells[focus];
                let height = usize::from(Frame::inside(areas[focus]).height).max(1);
                let mut list = cell.list;
                match command {
                    Command::Up => list.step(cell, -1, height),
                    Command::Down => list.step(cell, 1, height),
                    Command::PageUp => list.page(cell, false, height),
                    Command::PageDown => list.page(cell, true, height),
                    Command::First => list.end(cell, false, height),
                    _ => list.end(cell, true, height),
                }
                cell.list = list;
            }
            Command::MapSum => {
                map.summed = !map.summed;
                if self.person_shown().is_none() {
                    self.say(Say::new("said-no-councillor"));
                }
            }
            Command::Choose | Command::Edit => self.map_open(),
            Command::Add => self.map_add(),
            Command::Delete => self.map_delete(),
            Command::MoveItemUp | Command::MoveItemDown => self.map_move(command == Command::MoveItemDown),
            Command::LinkCards => self.pick_link(),
            Command::Overview | Command::StageContact | Command::StageSense | Command::StageFit | Command::NextStep => {
                self.layers.retain(|l| !matches!(l, Layer::Map(_)));
                return false;
            }
            Command::Filter => {}
            // What acts on the panes does nothing while they cannot be seen.
            _ if acts_behind(command) => self.close_first(command),
            _ => return false,
        }
        true
    }

    /// Left and Right: to the other column.
    pub(in crate::app) fn map_key(&mut self, key: Key) {
        if key == Key::ALT_LEFT || key == Key::ALT_RIGHT {
            self.map_move_aside(key == Key::ALT_RIGHT);
            return;
        }
        let Some(Layer::Map(map)) = self.layers.last_mut() else { return };
        map.focus = match (key == Key::LEFT, key == Key::RIGHT, map.focus) {
            (true, _, 1) => 0,
            (_, true, 0) => 1,
            (true, _, 4) => 3,
            (_, true, 3) => 4,
            (.., focus) => focus,
        };
    }

    /// The mouse on the map.
    pub(in crate::app) fn map_mouse(&mut self, act: MouseAct, column: u16, row: u16, twice: bool) {
        let areas = MapView::areas(&self.frame);
        let Some(nth) = areas.iter().position(|a| a.contains(Position::new(column, row))) else { return };
        let inside = Frame::inside(areas[nth]);
        let Some(Layer::Map(map)) = self.layers.last_mut() else { return };
        let cell = &mut map.cells[nth];
        let height = usize::from(inside.height).max(1);
        let mut list = cell.list;
        let mut hit = false;
        match act {
            MouseAct::WheelUp => list.scroll(cell, -2, height),
            MouseAct::WheelDown => list.scroll(cell, 2, height),
            MouseAct::Press => {
                let line = usize::from(row.saturating_sub(inside.y));
                if let Some(at) = list.row_at(cell, line).filter(|at| cell.selectable(*at)) {
                    list.selected = at;
                    hit = true;
                }
            }
        }
        cell.list = list;
        if act == MouseAct::Press {
            map.focus = nth;
            if hit && twice {
                self.map_command(Command::Choose);
            }
        }
    }

    /// Enter: the form of what is selected; in the sum, the map that it comes from.
    fn map_open(&mut self) {
        let (spot, summed) = match self.map_on_top() {
            Some(map) => (map.spot().cloned(), map.summed),
            None => return,
        };
        match spot {
            Some(Spot::Item(section, owner, at)) => {
                let whose = match section {
                    Section::Top | Section::Bottom => self.book.senses.get(&owner).and_then(|m| m.councillor.clone()),
                    Section::Concerns | Section::AlreadyDoes => Some(owner.clone()),
                    _ => None,
                };
                match whose {
                    Some(who) if summed => {
                        self.choose_person(who);
                        if let Some(Layer::Map(map)) = self.layers.last_mut() {
                            map.summed = false;
                        }
                    }
                    _ => self.open_form(Purpose::Item(section, owner, Some(at)), None),
                }
            }
            Some(Spot::Empty(section)) => self.map_add_to(section),
            Some(Spot::Link(..)) | None => {}
        }
    }

    fn map_add(&mut self) {
        let section = match self.map_on_top().map(|m| (m.spot().cloned(), m.part())) {
            Some((Some(Spot::Item(Section::HowRun, ..) | Spot::Empty(Section::HowRun)), _)) => Some(Section::HowRun),
            Some((_, part)) => part.adds(),
            None => None,
        };
        match section {
            Some(section) => self.map_add_to(section),
            // Where they meet: two cards are linked.
            None => self.say(Say::new("said-no-card-to-link")),
        }
    }

    fn map_add_to(&mut self, section: Section) {
        let summed = self.map_on_top().is_some_and(|m| m.summed);
        let Some(initiative) = self.initiative_shown() else { return };
        let owner = match section {
            Section::Top | Section::Bottom => {
                let who = self.person_shown().filter(|_| !summed);
                Some(self.sense_id(&initiative, who.as_ref()))
            }
            Section::Meaning | Section::HowRun => Some(initiative),
            _ => self.person_shown().filter(|id| !summed && self.person_record(id).is_some()),
        };
        match owner {
            Some(owner) => self.open_form(Purpose::Item(section, owner, None), None),
            None => self.say(Say::new("said-no-councillor")),
        }
    }

    fn map_delete(&mut self) {
        match self.map_on_top().and_then(|m| m.spot().cloned()) {
            Some(Spot::Item(section, owner, at)) => self.delete_item_of(section, owner, at),
            Some(Spot::Link(id, at)) => {
                self.change_map(&id, "did-unlink", |map| {
                    if at < map.links.len() {
                        map.links.remove(at);
                    }
                });
            }
            _ => self.say(Say::new("said-nothing-to-delete")),
        }
    }

    fn map_move(&mut self, down: bool) {
        let Some(Spot::Item(section, owner, at)) = self.map_on_top().and_then(|m| m.spot().cloned()) else {
            self.say(Say::new("said-nothing-to-move"));
            return;
        };
        if let Some((section, to)) = self.move_item_of(section, owner.clone(), at, down) {
            self.follow_card(section, owner, to);
        }
    }

    /// Alt with left or right: a card goes to the other column; where it cannot, that is said.
    fn map_move_aside(&mut self, right: bool) {
        let Some(Spot::Item(section, owner, at)) = self.map_on_top().and_then(|m| m.spot().cloned()) else {
            self.say(Say::new("said-nothing-to-move"));
            return;
        };
        let other = match (section, right) {
            (Section::Top, true) => Section::Bottom,
            (Section::Bottom, false) => Section::Top,
            (Section::Top | Section::Bottom, _) => return self.say(Say::new("said-no-column-there")),
            _ => return self.say(Say::new("said-stays-in-its-part")),
        };
        let to = match (other, self.book.senses.get(&owner)) {
            (Section::Top, Some(map)) => map.top.len(),
            _ => 0,
        };
        if self.move_across(&owner, section, at) {
            self.follow_card(other, owner, to);
        }
    }

    /// Puts the focus and the selection on a card where it is now.
    fn follow_card(&mut self, section: Section, owner: Id, at: usize) {
        let Some(Layer::Map(map)) = self.layers.last_mut() else { return };
        map.focus = match section {
            Section::Top => 0,
            Section::Bottom => 1,
            _ => map.focus,
        };
        let wanted = Spot::Item(section, owner, at);
        let focus = map.focus;
        self.refresh_map();
        if let Some(Layer::Map(map)) = self.layers.last_mut()
            && let Some(row) = map.cells[focus].rows.iter().position(|r| r.target.as_ref() == Some(&wanted))
        {
            map.cells[focus].list.selected = row;
        }
    }

    /// Changes a sense map in one step that can be undone; whether anything changed.
    pub(in crate::app) fn change_map(&mut self, id: &Id, what: &'static str, f: impl FnOnce(&mut SenseMap)) -> bool {
        let Some(before) = self.book.senses.get(id).cloned() else { return false };
        let mut after = before.clone();
        f(&mut after);
        if after == before {
            return false;
        }
        let change = Change {
            kind: Kind::Sense,
            id: id.clone(),
            before: Some(before.into_record()),
            after: Some(Record::Sense(after)),
        };
        self.commit(Edit { what: Say::new(what), changes: vec![change] }, None)
    }

    /// A card goes from the last place of the top to the first of the bottom, or back; its links do not follow.
    pub(in crate::app) fn move_across(&mut self, id: &Id, section: Section, at: usize) -> bool {
        self.change_map(id, "did-move-item", |map| cross(map, section == Section::Top, at))
    }

    /// The card that can be linked here: its map, whether from the top, and its place.
    pub(in crate::app) fn card_here(&self) -> Option<(Id, bool, usize)> {
        if let Some(map) = self.map_on_top() {
            return match map.spot()? {
                Spot::Item(s @ (Section::Top | Section::Bottom), id, at) => Some((id.clone(), *s == Section::Top, *at)),
                _ => None,
            };
        }
        match self.target_in(self.focused())? {
            crate::app::Target::Item(s @ (Section::Top | Section::Bottom), at)
                if self.place.screen == Screen::Sense =>
            {
                Some((self.owner_of(s)?, s == Section::Top, at))
            }
            _ => None,
        }
    }

    /// Offers the cards of the other side to be linked with the selected one.
    pub(in crate::app) fn pick_link(&mut self) {
        let Some((id, top, at)) = self.card_here() else {
            self.say(Say::new("said-no-card-to-link"));
            return;
        };
        let Some(map) = self.book.senses.get(&id) else { return };
        let others: &[Card] = if top { &map.bottom } else { &map.top };
        if others.is_empty() {
            self.say(Say::new(if top { "said-no-card-below" } else { "said-no-card-above" }));
            return;
        }
        let places = map.linked_places();
        let linked = |other: usize| places.contains(&if top { (at, other) } else { (other, at) });
        let items = others
            .iter()
            .enumerate()
            .map(|(other, card)| {
                let detail = if linked(other) { self.words.get("link-is") } else { String::new() };
                (card.text.replace('\n', " "), detail, text::fold(&card.text), PickItem::Link(other))
            })
            .collect();
        let pick = Pick::Link(id, top, at);
        self.layers.push(Layer::Picker(Picker::new(pick, Say::new("pick-link"), Items::These(items))));
    }

    /// Links two cards, or parts them where they are linked.
    pub(in crate::app) fn link(&mut self, id: &Id, top: bool, at: usize, other: usize) {
        let (top, bottom) = if top { (at, other) } else { (other, at) };
        let parted = self.book.senses.get(id).is_some_and(|m| m.linked_places().contains(&(top, bottom)));
        let what = if parted { "did-unlink" } else { "did-link" };
        let done = self.change_map(id, what, |map| {
            if parted {
                map.unlink(top, bottom);
            } else {
                map.link(top, bottom);
            }
        });
        if done {
            self.say(Say::new(if parted { "said-unlinked" } else { "said-linked" }));
        }
    }
}

/// Two lines at most, with a sign where more follows.
fn short(lines: &[Line<'static>], width: usize) -> Vec<Line<'static>> {
    if lines.len() <= 2 {
        return lines.to_vec();
    }
    let mut out = lines[..2].to_vec();
    // The sign needs a column of its own.
    while out[1].width() + 1 > width {
        let Some(span) = out[1].spans.last_mut() else { break };
        if span.content.to_mut().pop().is_none() {
            out[1].spans.pop();
        }
    }
    out[1].push_span("…");
    out
}

/// Takes the card at `at` over to the other side.
fn cross(map: &mut SenseMap, from_top: bool, at: usize) {
    let before = map.clone();
    let (from, to) = if from_top { (&mut map.top, &mut map.bottom) } else { (&mut map.bottom, &mut map.top) };
    if at >= from.len() {
        return;
    }
    let card = Card { kind: crate::model::CardKind::Plain, ..from.remove(at) };
    let place = if from_top { 0 } else { to.len() };
    to.insert(place, card);
    // Its own links end here; those of the others name their cards wherever these are now.
    map.drop_links_without_cards(&before);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Date;

    #[test]
    fn a_card_that_crosses_over_leaves_the_other_links_where_they_were() {
        let day = Date::new(2026, 11, 20).expect("a day");
        let card = |words: &str| Card { uid: crate::model::Uid::new(words), ..Card::new(words, day) };
        let mut map = SenseMap::new(Id::new("i"), None);
        map.top = vec![card("a"), card("b"), card("c")];
        map.bottom = vec![card("x"), card("y")];
        [(0, 1), (1, 0), (2, 0)].into_iter().for_each(|(top, bottom)| map.link(top, bottom));
        let meets = |map: &SenseMap| -> Vec<String> {
            let places = map.linked_places().into_iter();
            places.map(|(t, b)| format!("{}{}", map.top[t].text, map.bottom[b].text)).collect()
        };
        assert_eq!(meets(&map), ["ay", "bx", "cx"]);
        cross(&mut map, true, 1);
        assert_eq!(map.bottom[0].text, "b");
        assert_eq!(meets(&map), ["ay", "cx"]);
        cross(&mut map, false, 0);
        assert_eq!((map.top[2].text.as_str(), map.bottom.len()), ("b", 2));
        assert_eq!(meets(&map), ["ay", "cx"]);
    }
}
