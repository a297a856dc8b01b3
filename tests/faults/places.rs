//! Where the program keeps what, and how a store is opened: all that these
//! tests take for granted about it stands here.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use commonground::model::{Id, Say};
use commonground::store::{Choices, Clock, Disk, FakeDisk, Local, PowerCut, RealDisk, Store, StoreError};

use crate::harness::Desk;
use crate::seed::Case;
use crate::under::Under;

/// The program's own folder in a workspace.
const OWN: &str = ".commonground";
/// What the paths of this computer's own folders begin with, as the store calls them.
const STATE: &str = ".local:";
const DATA: &str = ".data:";

/// Whether a file is the program's own, and no record.
pub fn is_own(path: &str) -> bool {
    [OWN, STATE, DATA].iter().any(|root| path.starts_with(root))
}

/// Whether a file is an earlier version of a record.
pub fn is_version(path: &str) -> bool {
    path.starts_with(".commonground/history/")
}

/// Whether a file keeps what somebody wrote; the others can be made again.
pub fn keeps_words(path: &str) -> bool {
    path != INDEX && !path.ends_with(".tmp") && !path.ends_with("/lock")
}

/// Whether a file should not be there once no program writes any more.
pub fn is_left_over(path: &str) -> bool {
    // What was saved is put in its place, and not set aside: that is for plans that somebody damaged.
    path.ends_with(".tmp") || is_staged(path) || path.starts_with(".commonground/set-aside")
}

/// Whether a file belongs to many changes that are being saved at once.
pub fn is_staged(path: &str) -> bool {
    path.starts_with(".commonground/staging-")
}

/// The plan of changes that are being saved at once.
pub fn is_plan(path: &str) -> bool {
    is_staged(path) && path.ends_with("/plan")
}

/// Whether a file is a draft that the next start offers.
pub fn is_offered(path: &str) -> bool {
    [STATE, DATA].iter().any(|root| path.starts_with(&format!("{root}/drafts/")))
}

/// Where the index is.
pub const INDEX: &str = ".local:/index";

/// The folders of a machine in memory, on its one disk, and how the store calls them.
const FOLDERS: [(&str, &str); 3] = [("ours", ""), ("state", STATE), ("data", DATA)];

/// A machine in memory: its disk, on which the workspace and the officer's own
/// folders are, so that all of them stop together; and its clock, which ticks a
/// millisecond each time somebody looks.
pub struct Machine {
    pub disk: FakeDisk,
    ticks: Arc<Ticks>,
}

#[derive(Default)]
struct Ticks(AtomicU64);

impl Clock for Ticks {
    fn stamp(&self) -> String {
        let n = self.0.fetch_add(1, Ordering::Relaxed);
        format!("2026-11-20T12-{:02}-{:02}-{:03}", n / 60_000 % 60, n / 1000 % 60, n % 1000)
    }

    /// Long after everything on the disk was written.
    fn now(&self) -> u64 {
        u64::MAX / 2
    }

    fn wait(&self, _: Duration) {}
}

/// How a program on a machine in memory ends.
#[derive(Clone, Copy, Debug)]
pub enum End {
    /// It is killed; the machine goes on.
    Killed,
    /// The machine loses its power.
    Power(PowerCut),
}

impl End {
    pub const ALL: [End; 3] = [End::Killed, End::Power(PowerCut::InOrder), End::Power(PowerCut::AnyOrder)];
}

impl Machine {
    /// A machine on which the program has never run. The folder that holds this
    /// computer's state is made before a workspace is opened.
    pub fn new() -> Machine {
        let disk = FakeDisk::new();
        disk.create_dir_all("state").expect("made");
        Machine { disk, ticks: Arc::default() }
    }

    /// A machine with these files in the workspace and in this computer's state folder.
    pub fn of(workspace: &FakeDisk, state: &FakeDisk) -> Machine {
        let machine = Machine::new();
        for (disk, root) in [(workspace, ""), (state, ".local:/")] {
            for path in disk.paths() {
                machine.put(&format!("{root}{path}"), &disk.peek(&path).unwrap_or_default());
            }
        }
        machine
    }

    /// A machine of its own, with the same on its disks.
    pub fn copy(&self) -> Machine {
        let ticks = Ticks(AtomicU64::new(self.ticks.0.load(Ordering::Relaxed)));
        Machine { disk: self.disk.copy(), ticks: Arc::new(ticks) }
    }

    /// Starts the program.
    pub fn open(&self) -> Result<Store, StoreError> {
        self.open_over(|disk| disk)
    }

    /// Starts the program over another view of the same disk.
    pub fn open_over(&self, view: impl Fn(Arc<dyn Disk>) -> Arc<dyn Disk>) -> Result<Store, StoreError> {
        let [ours, state, data] = FOLDERS.map(|(folder, _)| view(Arc::new(Under { disk: self.disk.clone(), folder })));
        Store::open_with(ours, Local::on(state).or_data(data), self.ticks.clone())
    }

    /// Starts the program on disks that work.
    #[track_caller]
    pub fn store(&self) -> Store {
        self.open().unwrap_or_else(|e| panic!("the workspace does not open: {e}"))
    }

    /// The paths of everything that is kept, as the store calls them.
    pub fn paths(&self) -> Vec<String> {
        self.disk.paths().iter().map(|path| called(path)).collect()
    }

    /// Everything that is kept, by path.
    pub fn files(&self) -> Vec<(String, Vec<u8>)> {
        let paths = self.disk.paths().into_iter();
        paths.map(|path| (called(&path), self.disk.peek(&path).unwrap_or_default())).collect()
    }

    /// A file's bytes.
    pub fn peek(&self, path: &str) -> Option<Vec<u8>> {
        self.disk.peek(&on_disk(path))
    }

    /// Puts a file there as another program would.
    pub fn put(&self, path: &str, bytes: &[u8]) {
        self.disk.put(&on_disk(path), bytes);
    }

    /// Changes a file's bytes, and not its time.
    pub fn overwrite_unseen(&self, path: &str, bytes: &[u8]) {
        self.disk.overwrite_unseen(&on_disk(path), bytes);
    }

    /// What died is over: the disk works again, with what is left on it.
    pub fn end(&self, end: End, case: &mut Case) {
        match end {
            End::Killed => self.disk.heal(),
            End::Power(cut) => self.disk.heal_after_losing(case.rng.u64(..), cut),
        }
    }
}

/// What the store calls a path of a machine's disk.
fn called(path: &str) -> String {
    let (folder, rest) = path.split_once('/').unwrap_or((path, ""));
    match FOLDERS.iter().find(|(name, _)| *name == folder) {
        Some((_, "")) => rest.to_owned(),
        Some((_, root)) => format!("{root}/{rest}"),
        None => panic!("{path} is in no folder of the program"),
    }
}

/// Where a path is on a machine's disk.
fn on_disk(path: &str) -> String {
    let (root, rest) = path.split_once('/').unwrap_or((path, ""));
    match FOLDERS.iter().find(|(_, name)| !name.is_empty() && *name == root) {
        Some((folder, _)) => format!("{folder}/{rest}"),
        None => format!("{}/{path}", FOLDERS[0].0),
    }
}

/// Puts what a machine holds on somebody's desk, but for what the start would offer.
pub fn at_desk(desk: &Desk, machine: &Machine) {
    for (path, bytes) in machine.files() {
        match path.strip_prefix(STATE).and_then(|path| path.strip_prefix('/')) {
            _ if is_offered(&path) => {}
            Some(path) => desk.state.put(path, bytes),
            None if path.starts_with(DATA) => {}
            None => desk.disk.put(&path, bytes),
        }
    }
}

/// Takes somebody out of a workspace for good. Done is only what leaves nothing.
pub fn erase(store: &Store, who: &Id) -> Result<(), Say> {
    let done = store.erase(who, &Choices::default()).map_err(|e| e.say())?;
    match (done.why, done.left.first()) {
        (Some(why), _) => Err(why.say()),
        (None, Some(left)) => Err(Say::new("cli-person-still").with("file", left.path.as_str())),
        (None, None) => Ok(()),
    }
}

/// A store on the machine's own disk, long after everything there was written.
/// `home` is the officer's.
pub fn open_real(workspace: &Path, home: &Path) -> Store {
    let local = state_folders(home).pop().map(|state| Local::on(Arc::new(RealDisk::new(state)))).unwrap_or_default();
    let disk = Arc::new(RealDisk::new(workspace));
    Store::open_with(disk, local, Arc::new(Ticks::default()))
        .unwrap_or_else(|e| panic!("the workspace does not open: {e}"))
}

/// The folders that the program made at somebody's home, one for each workspace.
fn state_folders(home: &Path) -> Vec<PathBuf> {
    // The folders that `at_home` names, and a Mac's.
    let places = ["state/commonground", "data/commonground", "Library/Application Support/commonground"];
    let folders = places.iter().flat_map(|place| std::fs::read_dir(home.join(place).join("workspaces")));
    let mut folders: Vec<PathBuf> = folders.flatten().flatten().map(|e| e.path()).filter(|p| p.is_dir()).collect();
    folders.sort();
    assert!(folders.len() < 2, "one workspace has several folders: {folders:?}");
    folders
}

/// Every draft of a workspace on the machine's own disk, as text.
pub fn drafts(workspace: &Path, home: &Path) -> Vec<String> {
    let drafts = files(workspace, home).into_iter().filter(|(path, _)| is_offered(path) && path.ends_with(".ron"));
    drafts.map(|(_, bytes)| String::from_utf8_lossy(&bytes).into_owned()).collect()
}

/// How many files of changes that are being saved at once lie there this moment.
pub fn staged(workspace: &Path) -> usize {
    let folders = std::fs::read_dir(workspace.join(OWN)).into_iter().flatten().flatten();
    let staged = folders.filter(|f| f.file_name().to_string_lossy().starts_with("staging-"));
    staged.map(|folder| std::fs::read_dir(folder.path()).into_iter().flatten().count()).sum()
}

/// Everything that is kept on the machine's own disk, by path.
pub fn files(workspace: &Path, home: &Path) -> Vec<(String, Vec<u8>)> {
    let roots = state_folders(home).into_iter().map(|folder| (folder, ".local:/"));
    let mut all = Vec::new();
    for (folder, root) in std::iter::once((workspace.to_owned(), "")).chain(roots) {
        let name = |p: &Path| p.strip_prefix(&folder).unwrap_or(p).to_string_lossy().replace('\\', "/");
        let files = files_in(&folder).into_iter();
        all.extend(files.map(|p| (format!("{root}{}", name(&p)), std::fs::read(&p).unwrap_or_default())));
    }
    all
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() { folders.push(path) } else { all.push(path) }
        }
    }
    all.sort();
    all
}

/// Puts files into a workspace on the machine's own disk, as the program would: private.
pub fn put_real(workspace: &Path, files: &[(String, Vec<u8>)]) {
    let disk = RealDisk::new(workspace);
    for (path, bytes) in files.iter().filter(|(path, _)| !path.starts_with(STATE) && !path.starts_with(DATA)) {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        disk.create_dir_all(folder).and_then(|()| disk.write_new(path, bytes, false)).expect("written");
    }
}

/// The program at somebody's home, with nothing of this machine's own around it.
pub fn at_home(command: &mut std::process::Command, home: &Path) {
    command.env(commonground::store::clock::TODAY, "2026-11-20").env("HOME", home).env("APPDATA", home.join("data"));
    for (name, folder) in [("CONFIG", "config"), ("DATA", "data"), ("CACHE", "cache"), ("STATE", "state")] {
        command.env(format!("XDG_{name}_HOME"), home.join(folder));
    }
}

/// What the screen says, and what commands are found by.
pub mod words {
    /// The first field of a note.
    pub const NOTE: &str = "What was said";
    /// A field of an initiative that is only in its form.
    pub const INITIATIVE: &str = "People outside";
    pub const OFFER: &str = "Something was being written";
    pub const EDIT_INITIATIVE: &str = "edit the initiative";
    /// The title of the palette.
    pub const PALETTE: &str = "All commands";
    pub const TRASH: &str = "trash";
    pub const IMPORT: &str = "bring in a council";
    pub const PREVIEW: &str = "Bring in next.csv?";
    /// The keys of what is said where something is done.
    pub const DONE: &str = "said-done";
    pub const DRAFT_KEPT: &str = "said-kept-draft";
    pub const CLAIMS: [&str; 4] = [DONE, "said-undone", "said-restored", "did-import"];
}
