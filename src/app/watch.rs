//! Watches the workspace beside the screen: what other programs change is shown within about two seconds, and they are
//! told that it is open here.
//!
//! It looks, and is not told by the system: that works on network drives, in folders that a sync service fills, and
//! where the system's own watches run out. A look asks for names, lengths and times and reads nothing.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use super::msg::Msg;
use crate::store::{Outline, SIGN_OF_LIFE, Store};

/// How often it looks.
const EVERY: Duration = Duration::from_secs(1);
/// On a slow drive it looks less often: after a look it waits at least so many times as long as that took.
const WAITS: u32 = 20;
/// The end of the program waits no longer for a look: a drive that is away may take minutes to say so.
const PATIENCE: Duration = Duration::from_secs(2);

/// A watch that goes on until it is dropped.
pub(super) struct Watch {
    end: Option<Sender<()>>,
    ended: Receiver<()>,
}

impl Watch {
    /// Starts to watch a workspace. Changes are sent as [`Msg::Changed`], once before anything was compared.
    pub(super) fn start(store: Store, answers: Sender<Msg>) -> Self {
        let (end, asked) = channel::<()>();
        let (done, ended) = channel::<()>();
        // Without a thread nothing is watched; what is saved is still compared with what is on the disk.
        let _ = std::thread::Builder::new().spawn(move || {
            watch(&store, &asked, &answers);
            // Dropped first: with it go the files that say that the workspace is open.
            drop(store);
            drop(done);
        });
        Watch { end: Some(end), ended }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.end = None;
        let _ = self.ended.recv_timeout(PATIENCE);
    }
}

fn watch(store: &Store, asked: &Receiver<()>, answers: &Sender<Msg>) {
    let mut known: Option<Outline> = None;
    let mut wait = EVERY;
    let mut signed = Instant::now();
    while asked.recv_timeout(wait) == Err(RecvTimeoutError::Timeout) {
        let began = Instant::now();
        if signed.elapsed() >= SIGN_OF_LIFE {
            signed = began;
            store.still_open();
        } else {
            store.hold_open_again();
        }
        let now = store.outline();
        if known.replace(now) != Some(now) && answers.send(Msg::Changed).is_err() {
            return;
        }
        wait = EVERY.max(began.elapsed() * WAITS);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;

    /// Long after this what has not come will not.
    const LONG: Duration = Duration::from_secs(60);

    #[test]
    fn change_by_another_program_is_told() {
        let home = tempfile::tempdir().expect("a folder");
        let folder = home.path().join("councillors");
        std::fs::create_dir_all(&folder).expect("made");
        let store = Store::open_folder(home.path()).expect("opens");
        let (send, told) = channel();
        let watch = Watch::start(store.clone(), send);
        assert!(matches!(told.recv_timeout(LONG), Ok(Msg::Changed)), "the first look");
        let before = store.outline();
        std::fs::write(folder.join("ann.ron"), "Councillor(name: \"Ann\")").expect("written");
        assert_ne!(store.outline(), before);
        assert!(matches!(told.recv_timeout(LONG), Ok(Msg::Changed)), "a new record");
        drop(watch);
        assert!(std::iter::from_fn(|| told.recv().ok()).count() <= 2, "it ends, and sends no more");
    }
}
