//! Somebody at the keyboard: the real update loop, driven key by key without a
//! terminal. Everything is done at once and in order, and the screen is drawn
//! after every key, so that a drawing that panics is found where it happens.

#![allow(dead_code, reason = "each test file uses a part of it")]

use std::collections::VecDeque;
use std::io::ErrorKind;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use commonground::app::{App, Effect, Layer, Msg, OpenWhat, Runner, StartWith, WorkRunner, read_preferences};
use commonground::command::{Input, Key, MouseAct};
use commonground::guidance::sample;
use commonground::model::{Date, Id, text};
use commonground::store::{Clock, FakeDisk, Op, RealDisk, Store};
use commonground::ui::draw;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

pub mod dump;

/// The day of every journey: a Friday, and the day the sample is written for.
pub fn today() -> Date {
    Date::new(2026, 11, 20).expect("a day")
}

/// Time that goes on by one thousandth with every look at it, over restarts too.
#[derive(Clone, Default)]
struct Ticks(Arc<AtomicU64>);

impl Clock for Ticks {
    fn stamp(&self) -> String {
        let n = self.0.fetch_add(1, Ordering::Relaxed);
        format!("2026-11-20T12-{:02}-{:02}-{:03}", n / 60_000 % 60, n / 1000 % 60, n % 1000)
    }
    fn now(&self) -> u64 {
        u64::MAX / 2
    }
    fn wait(&self, _: Duration) {}
}

/// What is left when the program is gone: the disk, and the preferences.
pub struct Desk {
    /// The disk, where it is not the machine's.
    pub disk: FakeDisk,
    /// The folder on the machine's disk, where it is not in memory.
    real: Option<tempfile::TempDir>,
    /// The officer's own folder: preferences, and files to import.
    home: tempfile::TempDir,
    ticks: Ticks,
    /// How the program is started.
    pub with: Start,
}

/// How the program is started.
#[derive(Clone, Debug)]
pub struct Start {
    pub size: (u16, u16),
    pub plain: bool,
    pub ascii: bool,
    pub theme: Option<&'static str>,
    pub opens_with: Option<(Id, Id)>,
}

impl Default for Start {
    fn default() -> Self {
        Start { size: (120, 36), plain: false, ascii: false, theme: None, opens_with: None }
    }
}

impl Desk {
    /// An empty workspace in memory.
    pub fn empty() -> Desk {
        Desk {
            disk: FakeDisk::new(),
            real: None,
            home: tempfile::tempdir().expect("a folder"),
            ticks: Ticks::default(),
            with: Start::default(),
        }
    }

    /// An empty workspace on the machine's own disk.
    pub fn on_disk() -> Desk {
        Desk { real: Some(tempfile::tempdir().expect("a folder")), ..Desk::empty() }
    }

    /// The sample council, opened with what it is best opened with.
    pub fn sample() -> Desk {
        let mut desk = Desk::empty();
        for (path, bytes) in sample::files(today()) {
            desk.disk.put(&path, bytes);
        }
        let (initiative, councillor) = sample::OPENS_WITH;
        desk.with.opens_with = Some((Id::new(initiative), Id::new(councillor)));
        desk
    }

    /// The same, in a terminal of this size.
    #[must_use]
    pub fn sized(mut self, columns: u16, rows: u16) -> Desk {
        self.with.size = (columns, rows);
        self
    }

    /// A file in the officer's own folder; gives its path.
    pub fn own_file(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.home.path().join(name);
        std::fs::write(&path, bytes).expect("written");
        path.to_str().expect("a path").to_owned()
    }

    fn prefs_file(&self) -> PathBuf {
        self.home.path().join("preferences.ron")
    }

    fn store(&self) -> Store {
        let ticks = Arc::new(self.ticks.clone());
        match &self.real {
            Some(folder) => Store::open_with(Arc::new(RealDisk::new(folder.path())), ticks),
            None => Store::open_with(Arc::new(self.disk.clone()), ticks),
        }
        .expect("the workspace opens")
    }

    /// Starts the program.
    pub fn start(self) -> Officer {
        let (mut prefs, _) = read_preferences(&self.prefs_file());
        if let Some(theme) = self.with.theme {
            prefs.theme = theme.into();
        }
        let app = App::new(StartWith {
            prefs,
            folder: PathBuf::from("/home/mair/coproduction"),
            today: today(),
            size: self.with.size,
            plain: self.with.plain,
            ascii: self.with.ascii,
            opens_with: self.with.opens_with.clone(),
        })
        .expect("the usual keys");
        let mut runner = WorkRunner::new(self.store(), today, Some(self.prefs_file()), None);
        let first = runner.start();
        let (columns, rows) = self.with.size;
        let buffer = Buffer::empty(Rect::new(0, 0, columns, rows));
        let mut officer = Officer { app, runner, desk: self, buffer, copied: None, left: None, suspended: 0 };
        officer.take_all(first);
        officer
    }
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
    runner: WorkRunner,
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
    fn take_all(&mut self, first: Vec<Msg>) {
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

    /// What is drawn, with its styles.
    pub fn picture(&self) -> String {
        dump::picture(&self.buffer)
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

    /// No file can be written until [`Officer::disk_is_well`].
    pub fn fail_next_saves(&mut self, kind: ErrorKind) -> &mut Self {
        self.desk.disk.fail_every(Op::Write, kind);
        self
    }

    /// The disk works again.
    pub fn disk_is_well(&mut self) -> &mut Self {
        self.desk.disk.heal();
        self
    }

    /// The program is killed: nothing is left of it but the disk.
    pub fn kill(self) -> Desk {
        let Officer { desk, .. } = self;
        desk.disk.heal();
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

impl Desk {
    /// A file of the workspace as text; empty where there is none.
    pub fn file(&self, path: &str) -> String {
        let bytes = match &self.real {
            Some(folder) => std::fs::read(folder.path().join(path)).ok(),
            None => self.disk.peek(path),
        };
        String::from_utf8(bytes.unwrap_or_default()).expect("UTF-8")
    }

    /// Puts a file into the workspace, as another program would.
    pub fn put(&self, path: &str, text: impl AsRef<[u8]>) {
        match &self.real {
            Some(folder) => {
                let path = folder.path().join(path);
                std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
                std::fs::write(path, text).expect("written");
            }
            None => self.disk.put(path, text),
        }
    }

    /// The paths of the workspace's files that begin like this.
    pub fn files(&self, start: &str) -> Vec<String> {
        let all = match &self.real {
            Some(folder) => walk(folder.path(), ""),
            None => self.disk.paths(),
        };
        all.into_iter().filter(|p| p.starts_with(start)).collect()
    }

    /// Every file of the workspace but the program's own, with its text.
    pub fn records(&self) -> Vec<(String, String)> {
        let own = |p: &String| !p.starts_with(".commonground");
        self.files("").into_iter().filter(own).map(|p| (p.clone(), self.file(&p))).collect()
    }
}

fn walk(root: &std::path::Path, under: &str) -> Vec<String> {
    let mut out = Vec::new();
    for entry in std::fs::read_dir(root.join(under)).into_iter().flatten().flatten() {
        let name = entry.file_name().into_string().expect("a name");
        let path = if under.is_empty() { name } else { format!("{under}/{name}") };
        if entry.path().is_dir() {
            out.extend(walk(root, &path));
        } else {
            out.push(path);
        }
    }
    out.sort();
    out
}
