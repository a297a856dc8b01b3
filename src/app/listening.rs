//! Reads the terminal on a thread of its own.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use crossterm::event::Event;

use super::msg::Msg;
use crate::command::InputStream;

/// Whether more has come already: one look at the terminal. With no time at all
/// the source that polls by level does not look.
const AT_ONCE: Duration = Duration::from_micros(5);

/// As many events as are looked at together.
const TOGETHER: usize = 4_096;

/// Input that is still on its way when the program ends: it has all come when nothing came for so long.
const QUIET: Duration = Duration::from_millis(50);

/// However much keeps coming, the program does not wait longer for the end of it.
const PATIENCE: Duration = Duration::from_secs(2);

/// Starts to read the terminal. What was there in one go is looked at together.
pub(super) fn listen(sender: Sender<Msg>, heard: Heard, in_field: InField) {
    std::thread::spawn(move || {
        if listen_here(&sender, &heard, &in_field).is_err() {
            let _ = sender.send(Msg::Terminate);
        }
    });
}

#[cfg(not(windows))]
fn listen_here(sender: &Sender<Msg>, heard: &Heard, in_field: &InField) -> io::Result<()> {
    use crossterm::event;
    let next = |wait: Option<Duration>| match wait {
        Some(wait) if !event::poll(wait)? => Ok(None),
        _ => event::read().map(Some),
    };
    read_on(sender, heard, in_field, InputStream::elsewhere(Instant::now()), next)
}

#[cfg(windows)]
fn listen_here(sender: &Sender<Msg>, heard: &Heard, in_field: &InField) -> io::Result<()> {
    use std::sync::mpsc::{RecvTimeoutError, TryRecvError};
    let events = super::console::events();
    let next = |wait: Option<Duration>| {
        let gone = || io::Error::from(io::ErrorKind::UnexpectedEof);
        match wait {
            None => events.recv().map(Some).map_err(|_| gone()),
            // The shortest wait of the system would be longer than the times that tell a paste from typing.
            Some(AT_ONCE) => match events.try_recv() {
                Err(TryRecvError::Disconnected) => Err(gone()),
                event => Ok(event.ok()),
            },
            Some(wait) => match events.recv_timeout(wait) {
                Err(RecvTimeoutError::Disconnected) => Err(gone()),
                event => Ok(event.ok()),
            },
        }
    };
    read_on(sender, heard, in_field, InputStream::windows(), next)
}

/// Reads until the terminal is gone; `next` waits so long for the next event, or for
/// ever. Goes on when nobody takes what it reads: the program is about to end, and
/// what still comes must not be left to the shell.
fn read_on(
    sender: &Sender<Msg>,
    heard: &Heard,
    in_field: &InField,
    mut stream: InputStream,
    mut next: impl FnMut(Option<Duration>) -> io::Result<Option<Event>>,
) -> io::Result<()> {
    loop {
        let wait = stream.deadline().map(|at| at.saturating_duration_since(Instant::now()).max(AT_ONCE));
        let inputs = match next(wait)? {
            Some(first) => {
                let mut events = vec![first];
                while events.len() < TOGETHER
                    && let Ok(Some(event)) = next(Some(AT_ONCE))
                {
                    events.push(event);
                }
                let now = Instant::now();
                heard.note(now);
                stream.set_in_field(in_field.get());
                stream.take(events, now)
            }
            None => stream.poll(Instant::now()),
        };
        for input in inputs {
            let _ = sender.send(Msg::Input(input));
        }
    }
}

/// Whether letters are text, as the screen was last drawn.
#[derive(Clone, Debug, Default)]
pub(super) struct InField(Arc<AtomicBool>);

impl InField {
    pub(super) fn set(&self, in_field: bool) {
        self.0.store(in_field, Ordering::Relaxed);
    }

    fn get(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// When something last came from the terminal.
#[derive(Clone, Debug, Default)]
pub(super) struct Heard(Arc<Mutex<Option<Instant>>>);

impl Heard {
    fn note(&self, now: Instant) {
        if let Ok(mut at) = self.0.lock() {
            *at = Some(now);
        }
    }

    /// Waits while input still comes, and throws away what was typed or pasted and not
    /// read: what began with the key that quits is no command for a shell.
    pub(super) fn discard_rest(&self) {
        let end = Instant::now() + PATIENCE;
        while let Some(quiet_at) = self.0.lock().ok().and_then(|at| *at).map(|at| at + QUIET) {
            let now = Instant::now();
            if quiet_at <= now || end <= now {
                break;
            }
            std::thread::sleep(quiet_at.min(end).saturating_duration_since(now));
        }
        // A terminal that is gone has nothing left to throw away.
        #[cfg(unix)]
        let _ = rustix::termios::tcflush(io::stdin(), rustix::termios::QueueSelector::IFlush);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use crossterm::event::KeyCode;

    use super::*;
    use crate::command::Input;

    /// Reads what comes in this order, where `None` is a look that finds nothing. Once nothing more comes and nothing
    /// is waited for, the terminal is gone.
    fn read(mut script: Vec<Option<Event>>) -> Vec<Msg> {
        let (send, told) = channel();
        script.reverse();
        let next = |wait: Option<Duration>| loop {
            match (script.pop(), wait) {
                (Some(Some(event)), _) => return Ok(Some(event)),
                // Who waits for ever only comes back with an event.
                (Some(None), None) => {}
                (_, Some(_)) => return Ok(None),
                (None, None) => return Err(io::ErrorKind::UnexpectedEof.into()),
            }
        };
        let ended =
            read_on(&send, &Heard::default(), &InField::default(), InputStream::elsewhere(Instant::now()), next);
        assert!(ended.is_err());
        drop(send);
        told.iter().collect()
    }

    #[test]
    fn held_letter_wakes_the_reader() {
        let (q, size) = (|| Some(Event::Key(KeyCode::Char('q').into())), || Some(Event::Resize(80, 24)));
        let scripts = [
            vec![q(), None],
            vec![size(), None, q(), None],
            vec![size(), q(), None],
            vec![q(), size(), None],
            vec![q(), None, size(), None, None, size()],
            vec![size(), size(), None, size(), q(), size(), None, size(), None],
        ];
        for script in scripts {
            let events = script.iter().flatten().count();
            let told = read(script.clone());
            let keys = told.iter().filter(|msg| matches!(msg, Msg::Input(Input::Key(_)))).count();
            assert_eq!((keys, told.len()), (1, events), "{script:?}");
        }
    }
}
