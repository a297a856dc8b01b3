//! A sheet: a list with text beside it, over the panes. What it is a list of, and
//! what can be done with it, is its [`Content`].

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;

use super::behind::{acts_behind, changes_records};
use super::layer::Layer;
use super::msg::Effect;
use super::reel::{Place, Reel};
use super::refresh::filtered;
use super::state::{App, Filter};
use super::views::Frame;
use crate::command::{Command, Key, MouseAct};
use crate::insight::find::Query;
use crate::model::Say;
use crate::ui::editor::{Editor, Typed};
use crate::ui::list::{ListState, Rows};
use crate::ui::row::Row;
use crate::ui::theme::{Theme, Tone};

/// What becomes of a sheet after a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    /// It stays, and its rows are made anew.
    Stay,
    /// It goes.
    Close,
    /// The command is none of its own: it goes its usual way.
    NotMine,
}

/// What a sheet shows.
pub trait Content: std::fmt::Debug {
    /// Its title.
    fn title(&self, app: &App) -> Say;

    /// What stands above, over the whole width: a summary, a caution. Not selectable.
    fn head(&self, _: &App) -> Vec<Row<()>> {
        Vec::new()
    }

    /// What stands in the list; the target of a row is the content's own number for it.
    fn rows(&self, app: &App) -> Vec<Row<usize>>;

    /// What stands beside the list for the row that is selected.
    fn beside(&self, app: &App, at: Option<usize>) -> Vec<Row<()>>;

    /// How many pieces the long text has that stands below [`beside`](Self::beside); 0 where
    /// there is none. It is broken into lines where it is seen, however long it is.
    fn pieces(&self) -> usize {
        0
    }

    /// A piece of the long text, the selected row's place in it marked.
    fn piece(&self, _number: usize, _at: Option<usize>) -> Row<()> {
        Row::new()
    }

    /// Where the long text speaks of the selected row: the piece, and as much of
    /// it as stands before the place and in it.
    fn begins(&self, _at: Option<usize>) -> Option<(usize, Row<()>)> {
        None
    }

    /// Whether there is anything beside the list at all.
    fn has_beside(&self) -> bool {
        true
    }

    /// Whether the text is what one came for: it is seen first where only one of both fits.
    fn text_first(&self) -> bool {
        false
    }

    /// The list's share of the width, in percent.
    fn share(&self) -> u16 {
        45
    }

    /// The number of the row to select first.
    fn first(&self) -> Option<usize> {
        None
    }

    /// The number of the row to select now that the book has changed; `None`: the one that is.
    fn selects(&mut self, _: &App) -> Option<usize> {
        None
    }

    /// Counts up whenever something else than the book changes what it shows.
    fn version(&self) -> u64 {
        0
    }

    /// The commands that it takes, for the key line: the most useful first.
    fn keys(&self) -> &'static [Command];

    /// Does a command on the row that is selected. The sheet itself is not among
    /// `app.layers` while this runs; what is opened lies above it.
    fn act(&mut self, app: &mut App, command: Command, at: Option<usize>) -> After;

    /// Whether it holds a plan that was made from the book as it was: then nothing
    /// may change a record behind it.
    fn holds_plan(&self) -> bool {
        false
    }

    /// The message that explains it in help.
    fn help(&self) -> &'static str {
        "help-sheet"
    }

    /// Itself, so that who knows what it is can look inside (what was read beside
    /// the screen comes back this way).
    fn as_any_mut(&mut self) -> &mut dyn std::any::Any;
}

/// A sheet and where one is in it.
#[derive(Debug)]
pub struct Sheet {
    /// What it shows.
    pub content: Box<dyn Content>,
    /// The rows of the list, filtered where a filter is set.
    pub rows: Vec<Row<usize>>,
    /// The rows broken into lines.
    pub lines: Vec<Vec<Line<'static>>>,
    /// Where the list stands.
    pub list: ListState,
    /// A filter over the list, where one is set.
    pub filter: Option<Filter>,
    /// The text above, broken into lines.
    pub head: Vec<Line<'static>>,
    /// The text beside the list, broken into lines.
    pub beside: Vec<Line<'static>>,
    /// The first line of it that is shown.
    pub top: usize,
    /// Whether the text beside has the focus, and not the list.
    pub in_text: bool,
    /// The lines of the long text that are seen.
    pub text: Vec<Line<'static>>,
    /// Whether more of it follows.
    pub more: bool,
    place: Place,
    made_from: Option<(u64, u64, String)>,
    beside_of: Option<usize>,
    opened: bool,
    laid: bool,
}

struct SheetRows<'a>(&'a [Row<usize>], &'a [Vec<Line<'static>>]);

impl Rows for SheetRows<'_> {
    fn len(&self) -> usize {
        self.0.len()
    }
    fn height(&self, row: usize) -> usize {
        self.1[row].len()
    }
    fn selectable(&self, row: usize) -> bool {
        self.0[row].target.is_some()
    }
}

/// Where the parts of a sheet stand.
#[derive(Clone, Copy, Debug, Default)]
pub struct SheetAreas {
    /// Its frame.
    pub whole: Rect,
    /// The text above.
    pub head: Rect,
    /// The filter's line, empty where none is set.
    pub filter: Rect,
    /// The list; empty where only the text fits.
    pub list: Rect,
    /// The text beside; empty where only the list fits or there is none.
    pub beside: Rect,
}

impl Sheet {
    /// A sheet with nothing made yet.
    pub fn new(content: Box<dyn Content>) -> Self {
        Sheet {
            content,
            rows: Vec::new(),
            lines: Vec::new(),
            list: ListState::default(),
            filter: None,
            head: Vec::new(),
            beside: Vec::new(),
            top: 0,
            in_text: false,
            text: Vec::new(),
            more: false,
            place: Place::default(),
            made_from: None,
            beside_of: None,
            opened: false,
            laid: false,
        }
    }

    /// The number of the row that is selected.
    pub fn selected(&self) -> Option<usize> {
        self.rows.get(self.list.selected).and_then(|r| r.target)
    }

    /// Where its parts stand on this screen.
    pub fn areas(&self, frame: &Frame) -> SheetAreas {
        let whole = Rect::new(0, 1, frame.whole.width, frame.whole.height.saturating_sub(2));
        let inside = Frame::inside(whole);
        let head_height = u16::try_from(self.head.len()).unwrap_or(u16::MAX).min(inside.height / 2);
        let gap = u16::from(head_height > 0);
        let head = Rect { height: head_height, ..inside };
        let body =
            Rect { y: inside.y + head_height + gap, height: inside.height.saturating_sub(head_height + gap), ..inside };
        let (mut list, beside) = if !self.content.has_beside() {
            (body, Rect::default())
        } else if frame.whole.width < 72 {
            if self.in_text { (Rect::default(), body) } else { (body, Rect::default()) }
        } else {
            let share = self.content.share();
            let [list, _, beside] =
                Layout::horizontal([Constraint::Percentage(share), Constraint::Length(3), Constraint::Fill(1)])
                    .areas(body);
            (list, beside)
        };
        let mut filter = Rect::default();
        if self.filter.is_some() && list.height > 0 {
            filter = Rect { height: 1, ..list };
            list = Rect { y: list.y + 1, height: list.height - 1, ..list };
        }
        SheetAreas { whole, head, filter, list, beside }
    }

    /// Where the long text stands, below what is said of the selected row: of that
    /// only the first line is kept while the text is read.
    pub fn text_area(&self, areas: &SheetAreas) -> Rect {
        let beside = areas.beside;
        if self.content.pieces() == 0 {
            return Rect::default();
        }
        let most = if self.in_text { 1 } else { beside.height.saturating_sub(7) };
        let head = u16::try_from(self.beside.len()).unwrap_or(u16::MAX).min(most);
        let head = if head > 0 { head + 1 } else { 0 };
        Rect { y: beside.y + head, height: beside.height.saturating_sub(head), ..beside }
    }

    /// Does something with the long text, broken as wide as it is shown.
    fn with_reel<R>(&self, width: u16, theme: &Theme, look: impl FnOnce(&Reel<'_>) -> R) -> R {
        let at = self.selected();
        let lines = |piece: usize| self.content.piece(piece, at).lines(width, theme);
        look(&Reel { pieces: self.content.pieces(), lines: &lines })
    }

    /// Moves in the long text.
    fn roll(&mut self, command: Command, theme: &Theme, frame: &Frame) {
        let area = self.text_area(&self.areas(frame));
        let height = usize::from(area.height).max(1);
        let page = height.saturating_sub(1).max(1);
        let place = self.place;
        self.place = self.with_reel(area.width, theme, |reel| match command {
            Command::Up => reel.up(place, 1),
            Command::Down => reel.down(place, 1, height),
            Command::PageUp => reel.up(place, page),
            Command::PageDown => reel.down(place, page, height),
            Command::First => Place::default(),
            _ => reel.end(height),
        });
    }

    /// Breaks what is seen of the long text into lines; from the place that speaks
    /// of the selected row where that is `new`.
    fn unroll(&mut self, theme: &Theme, areas: &SheetAreas, new: bool) {
        if self.content.pieces() == 0 {
            return;
        }
        let mut area = self.text_area(areas);
        if area.width == 0 {
            // As wide as it will be once it is shown in the list's place.
            area = Rect { y: 0, height: areas.list.height.saturating_sub(2), ..areas.list };
        }
        let height = usize::from(area.height);
        let begins = if new { self.content.begins(self.selected()) } else { None };
        let place = self.place;
        (self.place, self.text, self.more) = self.with_reel(area.width, theme, |reel| {
            let place = match begins {
                Some((piece, so_far)) => {
                    let line = so_far.lines(area.width, theme).len().saturating_sub(1);
                    // A third of the height stands before it.
                    reel.up(Place { piece, line }, height / 3)
                }
                None => place,
            };
            let place = reel.settled(place, height);
            let (lines, more) = reel.seen(place, height);
            (place, lines, more)
        });
    }

    /// How far down the text beside can be scrolled.
    fn room(&self, height: u16) -> usize {
        self.beside.len().saturating_sub(usize::from(height))
    }
}

impl App {
    /// Opens a sheet on top.
    pub fn open_sheet(&mut self, content: Box<dyn Content>) {
        let mut sheet = Sheet::new(content);
        sheet.in_text = self.frame.whole.width < 72 && sheet.content.text_first();
        self.layers.push(Layer::Sheet(Box::new(sheet)));
    }

    /// The sheet on top, where one is.
    pub fn sheet(&self) -> Option<&Sheet> {
        match self.layers.last() {
            Some(Layer::Sheet(sheet)) => Some(sheet),
            _ => None,
        }
    }

    /// The content of the topmost sheet of a kind, wherever among the layers it lies.
    pub fn content_mut<T: 'static>(&mut self) -> Option<&mut T> {
        self.layers.iter_mut().rev().find_map(|layer| match layer {
            Layer::Sheet(sheet) => sheet.content.as_any_mut().downcast_mut::<T>(),
            _ => None,
        })
    }

    /// A command while a sheet is on top; whether the sheet took it.
    pub(super) fn sheet_command(&mut self, command: Command) -> bool {
        let (theme, frame) = (self.theme.clone(), self.frame.clone());
        let Some(Layer::Sheet(sheet)) = self.layers.last_mut() else { return false };
        let areas = sheet.areas(&self.frame);
        let height = usize::from(areas.list.height).max(1);
        let page = usize::from(areas.beside.height).saturating_sub(1).max(1);
        let room = sheet.room(areas.beside.height);
        match command {
            Command::Quit => {
                self.layers.pop();
                return true;
            }
            Command::Filter => {
                sheet.in_text = false;
                match &mut sheet.filter {
                    Some(filter) => filter.typing = true,
                    None => {
                        let editor = Editor::line("");
                        sheet.filter = Some(Filter { editor, typing: true, found: None, found_for: String::new() });
                    }
                }
                return true;
            }
            Command::NextPane | Command::PreviousPane => {
                sheet.in_text = !sheet.in_text && sheet.content.has_beside();
                return true;
            }
            Command::Up | Command::Down | Command::PageUp | Command::PageDown | Command::First | Command::Last => {
                if sheet.in_text && sheet.content.pieces() > 0 {
                    sheet.roll(command, &theme, &frame);
                } else if sheet.in_text {
                    sheet.top = match command {
                        Command::Up => sheet.top.saturating_sub(1),
                        Command::Down => sheet.top + 1,
                        Command::PageUp => sheet.top.saturating_sub(page),
                        Command::PageDown => sheet.top + page,
                        Command::First => 0,
                        _ => room,
                    }
                    .min(room);
                } else {
                    let rows = SheetRows(&sheet.rows, &sheet.lines);
                    match command {
                        Command::Up => sheet.list.step(&rows, -1, height),
                        Command::Down => sheet.list.step(&rows, 1, height),
                        Command::PageUp => sheet.list.page(&rows, false, height),
                        Command::PageDown => sheet.list.page(&rows, true, height),
                        Command::First => sheet.list.end(&rows, false, height),
                        _ => sheet.list.end(&rows, true, height),
                    }
                }
                return true;
            }
            _ => {}
        }
        match self.sheet_act(command) {
            After::Stay | After::Close => return true,
            After::NotMine => {}
        }
        if self.sheet().is_some_and(|s| s.content.holds_plan()) && changes_records(command) {
            self.say(Say::new("said-close-first"));
            return true;
        }
        match command {
            // Other places are not under a sheet.
            Command::Overview | Command::StageContact | Command::StageSense | Command::StageFit | Command::NextStep => {
                self.layers.retain(|l| !matches!(l, Layer::Sheet(_)));
                false
            }
            // What acts on the panes does nothing while they cannot be seen.
            Command::Choose => true,
            _ if acts_behind(command) => {
                self.close_first(command);
                true
            }
            _ => false,
        }
    }

    /// Has the content do a command, with the sheet taken out of the layers meanwhile.
    fn sheet_act(&mut self, command: Command) -> After {
        let Some(Layer::Sheet(mut sheet)) = self.layers.pop() else { return After::NotMine };
        let place = self.layers.len();
        let at = sheet.selected();
        let after = sheet.content.act(self, command, at);
        if after == After::Stay {
            sheet.made_from = None;
        }
        if after != After::Close {
            let place = place.min(self.layers.len());
            self.layers.insert(place, Layer::Sheet(sheet));
        }
        after
    }

    /// Esc: out of the filter, back to the list, then away.
    pub(super) fn leave_sheet(&mut self) {
        let Some(Layer::Sheet(sheet)) = self.layers.last_mut() else { return };
        if sheet.filter.take().is_some() {
            return;
        }
        if sheet.in_text && self.frame.whole.width < 72 && !sheet.content.text_first() {
            sheet.in_text = false;
            return;
        }
        self.layers.pop();
    }

    /// A key while the sheet's filter is typed.
    pub(super) fn sheet_key(&mut self, key: Key) {
        let command = self.keymap.browse(key);
        let plain = key.text().is_none();
        let Some(Layer::Sheet(sheet)) = self.layers.last_mut() else { return };
        let Some(filter) = &mut sheet.filter else { return };
        match command {
            Some(Command::Choose) => {
                filter.typing = false;
                if filter.editor.is_empty() {
                    sheet.filter = None;
                }
            }
            Some(c @ (Command::Up | Command::Down | Command::PageUp | Command::PageDown)) if plain => {
                self.sheet_command(c);
            }
            _ => match filter.editor.key(key) {
                Typed::Changed => sheet.list = ListState::default(),
                Typed::Copied(text) => self.effect(Effect::Copy(text)),
                Typed::TooLong(most) => self.complain(super::field::too_long(most)),
                Typed::Moved | Typed::Ignored => {}
            },
        }
    }

    /// The mouse on a sheet.
    pub(super) fn sheet_mouse(&mut self, act: MouseAct, column: u16, row: u16, twice: bool) {
        let at = ratatui::layout::Position::new(column, row);
        let (theme, frame) = (self.theme.clone(), self.frame.clone());
        let Some(Layer::Sheet(sheet)) = self.layers.last_mut() else { return };
        let areas = sheet.areas(&self.frame);
        if areas.beside.contains(at) && sheet.content.pieces() > 0 {
            match act {
                MouseAct::WheelUp => (0..3).for_each(|_| sheet.roll(Command::Up, &theme, &frame)),
                MouseAct::WheelDown => (0..3).for_each(|_| sheet.roll(Command::Down, &theme, &frame)),
                MouseAct::Press => sheet.in_text = true,
            }
            return;
        }
        if areas.beside.contains(at) {
            match act {
                MouseAct::WheelUp => sheet.top = sheet.top.saturating_sub(3),
                MouseAct::WheelDown => sheet.top = (sheet.top + 3).min(sheet.room(areas.beside.height)),
                MouseAct::Press => sheet.in_text = true,
            }
            return;
        }
        let rows = SheetRows(&sheet.rows, &sheet.lines);
        let height = usize::from(areas.list.height).max(1);
        match act {
            MouseAct::WheelUp => sheet.list.scroll(&rows, -3, height),
            MouseAct::WheelDown => sheet.list.scroll(&rows, 3, height),
            MouseAct::Press if areas.list.contains(at) => {
                sheet.in_text = false;
                let hit = sheet.list.row_at(&rows, usize::from(row - areas.list.y)).filter(|at| rows.selectable(*at));
                if let Some(hit) = hit {
                    sheet.list.selected = hit;
                    if twice {
                        self.sheet_command(Command::Choose);
                    }
                }
            }
            MouseAct::Press => {}
        }
    }

    /// Makes what the topmost sheet shows anew where it is old.
    pub(super) fn refresh_sheet(&mut self) {
        let Some(place) = self.layers.iter().rposition(|l| matches!(l, Layer::Sheet(_))) else { return };
        // Taken out, so that its content can look at the whole program.
        let Layer::Sheet(mut sheet) = self.layers.remove(place) else { return };
        let on_top = place == self.layers.len();
        let theme = self.theme.clone();
        if let Some(filter) = &mut sheet.filter {
            filter.editor.dress(&theme, filter.typing && on_top);
        }
        let typed = sheet.filter.as_ref().map(|f| f.editor.text()).unwrap_or_default();
        let stamp = (
            self.book.revision(),
            sheet.content.version(),
            format!("{:?} {typed} {} {} {}", self.size, theme.name, self.prefs.language, self.reading.2),
        );
        let old = sheet.made_from.as_ref() != Some(&stamp);
        if old {
            let kept = if sheet.opened { sheet.selected() } else { sheet.content.first() };
            let kept = sheet.content.selects(self).or(kept);
            let inside = Frame::inside(sheet.areas(&self.frame).whole);
            sheet.head = sheet.content.head(self).iter().flat_map(|r| r.lines(inside.width, &theme)).collect();
            let areas = sheet.areas(&self.frame);
            let mut rows = sheet.content.rows(self);
            let query = Query::new(&typed);
            if !query.is_empty() {
                rows = filtered(rows, &query);
                if rows.is_empty() {
                    rows.push(Row::new().with(Tone::Prompt, self.words.get("filter-nothing")).indent(1));
                }
            }
            // As wide as the list is when it is shown.
            let width = if areas.list.width > 0 { areas.list.width } else { inside.width };
            sheet.lines = rows.iter().map(|r| r.lines(width, &theme)).collect();
            sheet.rows = rows;
            if let Some(at) = kept.and_then(|k| sheet.rows.iter().position(|r| r.target == Some(k))) {
                sheet.list.selected = at;
            }
            sheet.made_from = Some(stamp);
            sheet.opened = true;
        }
        let areas = sheet.areas(&self.frame);
        if areas.list.height > 0 {
            sheet.list.settle(&SheetRows(&sheet.rows, &sheet.lines), usize::from(areas.list.height));
        }
        let selected = sheet.selected();
        let other = !sheet.laid || sheet.beside_of != selected;
        if old || other {
            if other {
                sheet.top = 0;
            }
            let width = if areas.beside.width > 0 { areas.beside.width } else { areas.whole.width.saturating_sub(4) };
            let beside = sheet.content.beside(self, selected);
            sheet.beside = beside.iter().flat_map(|r| r.lines(width, &theme)).collect();
            sheet.beside_of = selected;
        }
        sheet.unroll(&theme, &areas, other);
        sheet.laid = true;
        sheet.top = sheet.top.min(sheet.room(areas.beside.height));
        self.layers.insert(place, Layer::Sheet(sheet));
    }
}
