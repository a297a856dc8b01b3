//! Somebody at the keyboard: the real update loop, driven key by key without a
//! terminal. Everything is done at once and in order, and the screen is drawn
//! after every key, so that a drawing that panics is found where it happens.

#![allow(dead_code, reason = "each test file uses a part of it")]

use std::collections::VecDeque;
use std::io::ErrorKind;
use std::time::{Duration, Instant};

use commonground::app::{App, Effect, Layer, Msg, OpenWhat, Runner, WorkRunner};
use commonground::command::{Input, InputStream, Key, MouseAct};
use commonground::model::{Date, text};
use commonground::store::Op;
use commonground::ui::draw;
use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

mod desk;
pub mod dump;

pub use desk::Desk;

/// The day of every journey: a Friday, and the day the sample is written for.
pub fn today() -> Date {
    Date::new(2026, 11, 20).expect("a day")
}

/// How the program ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Left {
    /// For good.
    Quit,
    /// For another workspace.
    For(OpenWhat),
}

/// Somebody at the keyboard.
pub struct Officer {
    pub app: App,
    pub runner: WorkRunner,
    pub desk: Desk,
    buffer: Buffer,
    /// What was copied last.
    pub copied: Option<String>,
    /// Whether and how the program ended.
    pub left: Option<Left>,
    /// How often it was suspended.
    pub suspended: usize,
}

impl Officer {
    /// Takes in messages, and what comes of them.
    pub fn take_all(&mut self, first: Vec<Msg>) {
        let mut queue: VecDeque<Msg> = first.into();
        let mut taken = 0;
        while let Some(msg) = queue.pop_front() {
            taken += 1;
            assert!(taken < 2_000, "the program keeps itself busy: {msg:?}");
            for effect in self.app.update(msg) {
                match effect {
                    Effect::Quit => self.left = Some(Left::Quit),
                    Effect::Open(what) => self.left = Some(Left::For(what)),
                    Effect::Suspend => self.suspended += 1,
                    other => queue.extend(self.runner.run(other, self.app.book.people())),
                }
                if let Some(text) = self.runner.copied.take() {
                    self.copied = Some(text);
                }
            }
        }
        self.draw();
    }

    /// Sends a message and draws.
    pub fn send(&mut self, msg: Msg) {
        self.take_all(vec![msg]);
    }

    fn draw(&mut self) {
        let (columns, rows) = self.app.size;
        self.buffer = Buffer::empty(Rect::new(0, 0, columns, rows));
        draw::draw(&self.app, &mut self.buffer);
        for cell in &self.buffer.content {
            let bad = cell.symbol().chars().find(|c| c.is_control() || text::is_unsafe(*c));
            assert_eq!(bad, None, "a character that acts on a terminal is drawn:\n{}", self.screen());
        }
        let screen = self.screen();
        assert!(!screen.contains('⟦'), "a message has no words:\n{screen}");
    }

    /// The officer's keys, one after another, as people write them: `Ctrl+S`, `Esc`, `n`.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        let words: Vec<&str> = if keys == " " { vec!["Space"] } else { keys.split(' ').collect() };
        for word in words {
            let key = Key::parse(word).unwrap_or_else(|| panic!("{word:?} is no key"));
            self.send(Msg::Input(Input::Key(key)));
        }
        self
    }

    /// The same key so many times.
    pub fn press_times(&mut self, key: &str, times: usize) -> &mut Self {
        for _ in 0..times {
            self.press(key);
        }
        self
    }

    /// Types a text letter by letter; a line break is Enter, a tab a tab.
    pub fn type_text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            let key = match c {
                '\n' => Key::ENTER,
                ' ' => Key::parse("Space").expect("a key"),
                c => Key::parse(&c.to_string()).unwrap_or_else(|| panic!("{c:?} cannot be typed")),
            };
            self.send(Msg::Input(Input::Key(key)));
        }
        self
    }

    /// Pastes a text.
    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.send(Msg::Input(Input::Paste(text.to_owned())));
        self
    }

    /// Text arrives as keys without a mark, in reads of these sizes: how many
    /// milliseconds after the one before, and how many keys.
    pub fn keys_arrive(&mut self, mut stream: InputStream, text: &str, reads: &[(u64, usize)]) -> &mut Self {
        let mut keys = text.chars().map(|c| {
            let code = match c {
                '\n' => KeyCode::Enter,
                '\t' => KeyCode::Tab,
                c => KeyCode::Char(c),
            };
            Event::Key(KeyEvent::new(code, KeyModifiers::NONE))
        });
        let mut now = Instant::now();
        for (gap, size) in reads.iter().cycle() {
            let events: Vec<Event> = keys.by_ref().take(*size).collect();
            if events.is_empty() {
                break;
            }
            let next = now + Duration::from_millis(*gap);
            while let Some(at) = stream.deadline().filter(|at| *at <= next) {
                self.take_all(stream.poll(at).into_iter().map(Msg::Input).collect());
            }
            now = next;
            stream.set_in_field(self.app.letters_are_text());
            self.take_all(stream.take(events, now).into_iter().map(Msg::Input).collect());
        }
        while let Some(at) = stream.deadline() {
            self.take_all(stream.poll(at).into_iter().map(Msg::Input).collect());
        }
        self
    }

    /// Clicks.
    pub fn click(&mut self, column: u16, row: u16) -> &mut Self {
        self.send(Msg::Input(Input::Mouse(MouseAct::Press, column, row)));
        self
    }

    /// Clicks on a text that is on the screen.
    pub fn click_on(&mut self, words: &str) -> &mut Self {
        let (column, row) = self.place_of(words);
        self.click(column, row)
    }

    /// Where a text begins on the screen.
    pub fn place_of(&self, words: &str) -> (u16, u16) {
        for (row, line) in self.lines().iter().enumerate() {
            if let Some(at) = line.find(words) {
                let column = unicode_width::UnicodeWidthStr::width(&line[..at]);
                return (u16::try_from(column).expect("small"), u16::try_from(row).expect("small"));
            }
        }
        panic!("{words:?} is not on the screen:\n{}", self.screen());
    }

    /// Turns the wheel at a place; up where `up`.
    pub fn wheel(&mut self, up: bool, column: u16, row: u16) -> &mut Self {
        let act = if up { MouseAct::WheelUp } else { MouseAct::WheelDown };
        self.send(Msg::Input(Input::Mouse(act, column, row)));
        self
    }

    /// Makes the window another size.
    pub fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        self.send(Msg::Input(Input::Resize(columns, rows)));
        self
    }

    /// Half a second passes: what is being typed is kept.
    pub fn a_moment_passes(&mut self) -> &mut Self {
        if self.app.wants_journal() {
            self.send(Msg::Journal);
        }
        self
    }

    /// The officer was elsewhere and comes back to the window.
    pub fn come_back(&mut self) -> &mut Self {
        self.send(Msg::Input(Input::Focus));
        self
    }

    /// Picks a command in the palette by typing.
    pub fn palette(&mut self, words: &str) -> &mut Self {
        self.press("Ctrl+P").type_text(words);
        self.press("Enter")
    }

    /// Goes on to the field of this label.
    pub fn in_field(&mut self, key: &str) -> &mut Self {
        for _ in 0..40 {
            match self.app.form() {
                Some(form) if form.field().key == key => return self,
                Some(_) => self.press("Tab"),
                None => panic!("no form is open:\n{}", self.screen()),
            };
        }
        panic!("the form has no field {key}:\n{}", self.screen());
    }

    /// What is drawn, line by line.
    pub fn lines(&self) -> Vec<String> {
        dump::lines(&self.buffer)
    }

    /// What is drawn.
    pub fn screen(&self) -> String {
        self.lines().join("\n")
    }

    /// Every place on the screen.
    pub fn cells(&self) -> impl Iterator<Item = &ratatui::buffer::Cell> {
        self.buffer.content.iter()
    }

    /// What is drawn, with its styles.
    pub fn picture(&self) -> String {
        dump::picture(&self.buffer)
    }

    /// Whether what stands at a place is underlined.
    pub fn is_underlined(&self, column: u16, row: u16) -> bool {
        self.buffer[(column, row)].modifier.contains(ratatui::style::Modifier::UNDERLINED)
    }

    /// Whether a text is on the screen: on a line, or broken over the lines of a pane.
    pub fn sees(&self, words: &str) -> bool {
        let mut areas: Vec<Rect> = self.app.frame.panes.iter().map(|(_, area)| *area).collect();
        areas.push(self.buffer.area);
        self.screen().contains(words) || areas.iter().any(|area| self.flowing(*area).contains(words))
    }

    /// The words of an area as they are read: without frames, without line breaks.
    fn flowing(&self, area: Rect) -> String {
        let area = area.intersection(self.buffer.area);
        let mut words = String::new();
        for y in area.top()..area.bottom() {
            let line: String = (area.left()..area.right()).map(|x| self.buffer[(x, y)].symbol()).collect();
            words.push_str(&line.replace(['│', '┃', '|'], " "));
            words.push(' ');
        }
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The officer sees this.
    #[track_caller]
    pub fn see(&mut self, words: &str) -> &mut Self {
        assert!(self.sees(words), "{words:?} is not on the screen:\n{}", self.screen());
        self
    }

    /// The officer does not see this.
    #[track_caller]
    pub fn not_see(&mut self, words: &str) -> &mut Self {
        assert!(!self.sees(words), "{words:?} is on the screen:\n{}", self.screen());
        self
    }

    /// The text of the focused field.
    pub fn field_text(&self) -> String {
        self.app.form().map(|f| f.field().as_text()).unwrap_or_else(|| panic!("no form is open:\n{}", self.screen()))
    }

    /// Whether nothing lies over the screen.
    pub fn nothing_open(&self) -> bool {
        self.app.layers.is_empty()
    }

    /// Whether a form is on top.
    pub fn is_writing(&self) -> bool {
        matches!(self.app.layers.last(), Some(Layer::Form(_)))
    }

    /// A file of the workspace as text; empty where there is none.
    pub fn file(&self, path: &str) -> String {
        self.desk.file(path)
    }

    /// The paths of the workspace's files that begin like this.
    pub fn files(&self, start: &str) -> Vec<String> {
        self.desk.files(start)
    }

    /// The paths of the files in this computer's state folder that begin like this.
    pub fn local_files(&self, start: &str) -> Vec<String> {
        self.desk.local_files(start)
    }

    /// A file of this computer's state folder as text; empty where there is none.
    pub fn local_file(&self, path: &str) -> String {
        self.desk.local_file(path)
    }

    /// No file can be written, in the workspace or on this computer, until [`Officer::disk_is_well`].
    pub fn fail_next_saves(&mut self, kind: ErrorKind) -> &mut Self {
        self.desk.state.fail_every(Op::Write, kind);
        self.fail_next_records(kind)
    }

    /// No file can be written in the workspace until [`Officer::disk_is_well`].
    pub fn fail_next_records(&mut self, kind: ErrorKind) -> &mut Self {
        self.desk.disk.fail_every(Op::Write, kind);
        self
    }

    /// The disks work again.
    pub fn disk_is_well(&mut self) -> &mut Self {
        self.desk.disk.heal();
        self.desk.state.heal();
        self
    }

    /// The program is killed: nothing is left of it but the disk.
    pub fn kill(self) -> Desk {
        let Officer { desk, .. } = self;
        desk.disk.heal();
        desk.state.heal();
        desk
    }

    /// Quits by key and starts again.
    pub fn start_again(mut self) -> Officer {
        if self.left.is_none() {
            self.send(Msg::Terminate);
        }
        self.kill().start()
    }
}
