//! Two programs at one disk that take turns operation by operation, in an order
//! that comes from a seed: what two programs do at once, so that it can be repeated.

use std::io;
use std::sync::{Arc, Condvar, Mutex};

use commonground::store::Disk;
use commonground::store::disk::{Entry, FolderId, Held, Stat};
use fastrand::Rng;

/// Who may do the next operation.
pub struct Turns {
    state: Mutex<State>,
    moved: Condvar,
}

struct State {
    rng: Rng,
    /// Whether each waits at an operation.
    waits: [bool; 2],
    /// Whether each is done.
    done: [bool; 2],
    /// Whose turn it is, where that is decided.
    turn: Option<usize>,
    /// How many operations there were.
    taken: usize,
}

impl Turns {
    pub fn new(rng: Rng) -> Arc<Turns> {
        let state = State { rng, waits: [false; 2], done: [false; 2], turn: None, taken: 0 };
        Arc::new(Turns { state: Mutex::new(state), moved: Condvar::new() })
    }

    /// Waits for a turn. The other one stands still until this one asks again, or is done.
    fn take(&self, who: usize) {
        let mut state = self.state.lock().expect("nobody panicked");
        state.waits[who] = true;
        if state.turn == Some(who) {
            state.turn = None;
        }
        loop {
            // Decided only once both are waiting, so that it does not hang on who was faster.
            if state.turn.is_none() && (0..2).all(|w| state.waits[w] || state.done[w]) {
                let next = if state.done[1 - who] { who } else { state.rng.usize(..2) };
                state.turn = Some(next);
                self.moved.notify_all();
            }
            if state.turn == Some(who) {
                state.waits[who] = false;
                state.taken += 1;
                return;
            }
            state = self.moved.wait(state).expect("nobody panicked");
        }
    }

    /// Somebody does nothing any more.
    fn finish(&self, who: usize) {
        let mut state = self.state.lock().expect("nobody panicked");
        state.done[who] = true;
        state.waits[who] = false;
        if state.turn == Some(who) || state.turn.is_none() {
            state.turn = (!state.done[1 - who]).then_some(1 - who);
        }
        self.moved.notify_all();
    }

    /// How many operations there were.
    pub fn taken(&self) -> usize {
        self.state.lock().expect("nobody panicked").taken
    }
}

/// The disk as one of the two sees it.
pub struct Seat {
    pub disk: Arc<dyn Disk>,
    pub turns: Arc<Turns>,
    pub who: usize,
}

/// Ends a seat's turns when it goes, also where it panics.
pub struct Leaves(pub Arc<Turns>, pub usize);

impl Drop for Leaves {
    fn drop(&mut self) {
        self.0.finish(self.1);
    }
}

impl Seat {
    fn next(&self) -> &dyn Disk {
        self.turns.take(self.who);
        self.disk.as_ref()
    }
}

impl Disk for Seat {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        self.next().read(path)
    }
    fn read_part(&self, path: &str, from: u64, len: usize) -> io::Result<Vec<u8>> {
        self.next().read_part(path, from, len)
    }
    fn stat(&self, path: &str) -> io::Result<Stat> {
        self.next().stat(path)
    }
    fn list(&self, folder: &str) -> io::Result<Vec<Entry>> {
        self.next().list(folder)
    }
    fn folder_id(&self) -> io::Result<Option<FolderId>> {
        self.next().folder_id()
    }
    fn create_dir(&self, folder: &str) -> io::Result<()> {
        self.next().create_dir(folder)
    }
    fn create_dir_all(&self, folder: &str) -> io::Result<()> {
        self.next().create_dir_all(folder)
    }
    fn write_new(&self, path: &str, bytes: &[u8], sync: bool) -> io::Result<()> {
        self.next().write_new(path, bytes, sync)
    }
    fn append(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        self.next().append(path, bytes)
    }
    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        self.next().rename(from, to)
    }
    fn rename_new(&self, from: &str, to: &str) -> io::Result<()> {
        self.next().rename_new(from, to)
    }
    fn remove(&self, path: &str) -> io::Result<()> {
        self.next().remove(path)
    }
    fn remove_dir_all(&self, folder: &str) -> io::Result<()> {
        self.next().remove_dir_all(folder)
    }
    fn sync_dir(&self, folder: &str) -> io::Result<()> {
        self.next().sync_dir(folder)
    }
    fn sync_all_files(&self, paths: &[String]) -> io::Result<()> {
        self.next().sync_all_files(paths)
    }
    fn try_lock(&self, path: &str) -> io::Result<Option<Box<dyn Held>>> {
        self.next().try_lock(path)
    }
    fn writable(&self) -> bool {
        self.disk.writable()
    }
}
