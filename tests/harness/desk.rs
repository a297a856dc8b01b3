//! The desk: what is there before the program starts and after it is gone.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use commonground::app::{App, Opens, StartWith, WorkRunner, read_preferences};
use commonground::guidance::sample;
use commonground::model::Id;
use commonground::store::{Clock, FakeDisk, Local, RealDisk, Store};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Officer, today};

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
    /// The disk of this computer's state folder for the workspace, likewise.
    pub state: FakeDisk,
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
    pub opens: Opens,
}

impl Default for Start {
    fn default() -> Self {
        Start { size: (120, 36), plain: false, ascii: false, theme: None, opens_with: None, opens: Opens::Screen }
    }
}

impl Desk {
    /// An empty workspace in memory.
    pub fn empty() -> Desk {
        Desk {
            disk: FakeDisk::new(),
            state: FakeDisk::new(),
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

    /// Another desk with the same disk on it, as beside somebody whose program is open.
    pub fn beside(other: &Desk) -> Desk {
        Desk { state: other.state.clone(), ..Desk::of_colleague(other) }
    }

    /// The desk of a colleague who shares the workspace's folder, at another computer.
    pub fn of_colleague(other: &Desk) -> Desk {
        Desk { disk: other.disk.clone(), ticks: other.ticks.clone(), with: other.with.clone(), ..Desk::empty() }
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
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).expect("a folder");
        }
        std::fs::write(&path, bytes).expect("written");
        path.to_str().expect("a path").to_owned()
    }

    fn prefs_file(&self) -> PathBuf {
        self.home.path().join("preferences.ron")
    }

    fn store(&self) -> Store {
        let ticks = Arc::new(self.ticks.clone());
        match &self.real {
            Some(folder) => {
                let state = Local::on(Arc::new(RealDisk::new(self.home.path().join("state"))));
                Store::open_with(Arc::new(RealDisk::new(folder.path())), state, ticks)
            }
            None => Store::open_with(Arc::new(self.disk.clone()), Local::on(Arc::new(self.state.clone())), ticks),
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
            opens: self.with.opens,
            opens_with: self.with.opens_with.clone(),
        });
        let mut runner = WorkRunner::new(self.store(), today, Some(self.prefs_file()), None);
        let first = runner.start();
        let (columns, rows) = self.with.size;
        let buffer = Buffer::empty(Rect::new(0, 0, columns, rows));
        let mut officer = Officer { app, runner, desk: self, buffer, copied: None, left: None, suspended: 0 };
        officer.take_all(first);
        officer
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

    /// The paths of the files in this computer's state folder that begin like this.
    pub fn local_files(&self, start: &str) -> Vec<String> {
        let all = match &self.real {
            Some(_) => walk(&self.home.path().join("state"), ""),
            None => self.state.paths(),
        };
        all.into_iter().filter(|p| p.starts_with(start)).collect()
    }

    /// A file of this computer's state folder as text; empty where there is none.
    pub fn local_file(&self, path: &str) -> String {
        let bytes = match &self.real {
            Some(_) => std::fs::read(self.home.path().join("state").join(path)).ok(),
            None => self.state.peek(path),
        };
        String::from_utf8(bytes.unwrap_or_default()).expect("UTF-8")
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
