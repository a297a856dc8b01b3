//! The only loop: events in, one drawing a batch, effects out. With nothing to
//! do it sleeps: no ticks.

use std::collections::VecDeque;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use super::msg::{Effect, ManySaved, Msg, OpenWhat};
use super::runner::{Runner, WorkRunner};
use super::state::App;
use crate::model::{Date, Say};
use crate::store::Kept;

/// How long what is typed may wait before it is kept.
const KEEP_AFTER: Duration = Duration::from_millis(500);

/// How often it is looked whether a workspace that is away is back.
const LOOK_AFTER: Duration = Duration::from_secs(5);

/// Why the loop ended in an error.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The terminal is gone or refuses.
    #[error("the terminal: {0}")]
    Terminal(io::Error),
}

/// What the loop needs of a terminal besides drawing.
pub trait Terminal {
    /// Draws the program as it is.
    ///
    /// # Errors
    /// Where the terminal is gone.
    fn draw(&mut self, app: &App) -> io::Result<()>;
    /// Asks the terminal to put a text on the clipboard. Whether it did, it does not say.
    ///
    /// # Errors
    /// Where the terminal cannot be asked.
    fn copy(&mut self, text: &str) -> io::Result<()>;
    /// Suspends the program and comes back.
    ///
    /// # Errors
    /// Where the terminal is gone.
    fn suspend(&mut self) -> io::Result<()>;
}

/// How a run ended: as [`run`] says, or by a mistake of the program's own.
pub type Ended = std::thread::Result<Result<Option<OpenWhat>, RunError>>;

/// What became of what was being typed when the program ended. Those further
/// down are worse, and are what is said where there are several texts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Typed {
    /// Nothing was being typed.
    Nothing,
    /// It is on a disk, and is offered at the next start.
    Kept,
    /// It is in the temporary folder, at this path, and is offered at the next
    /// start as long as that folder has not been emptied.
    Temporary(String),
    /// No disk took it.
    Lost,
    /// The officer was asked, and said that it may be lost.
    GivenUp,
}

impl Typed {
    /// What became of it, in a sentence.
    pub fn say(&self) -> Say {
        match self {
            Typed::Nothing => Say::new("typed-nothing"),
            Typed::Kept => Say::new("typed-kept"),
            Typed::Temporary(path) => Say::new("typed-temporary").with("path", path.as_str()),
            Typed::Lost => Say::new("typed-lost"),
            Typed::GivenUp => Say::new("typed-given-up"),
        }
    }
}

/// What came of a run, once everything is brought to its end.
#[derive(Debug)]
pub struct Ending {
    /// How it ended.
    pub ended: Ended,
    /// What became of what was being typed.
    pub typed: Typed,
    /// Why a change could not be saved, where that came too late to be shown.
    pub failed: Option<Say>,
    /// What else came too late to be shown: nothing of the officer's is lost by it.
    pub notice: Option<Say>,
}

/// Runs the program, and brings to its end what it began: whatever happened,
/// what was asked for is done, and what was typed is on a disk if there is one
/// that takes it.
pub fn run_to_the_end(
    app: &mut App,
    terminal: &mut dyn Terminal,
    runner: &mut WorkRunner,
    from: &Receiver<Msg>,
    today: fn() -> Date,
) -> Ending {
    // What had arrived when the program was told to end, and was not looked at yet.
    let mut rest = Vec::new();
    let ended = catch_unwind(AssertUnwindSafe(|| loop_until(app, terminal, runner, from, today, &mut rest)));
    runner.finish();
    let (mut failed, mut notice) = (None, None);
    for msg in rest.into_iter().chain(from.try_iter()) {
        let of_a_save =
            matches!(msg, Msg::Saved { .. } | Msg::WardsNamed(..) | Msg::Imported { .. } | Msg::ManySaved { .. });
        if !of_a_save && !matches!(msg, Msg::Notice(..) | Msg::DraftKept(..) | Msg::PreferencesNotKept) {
            continue;
        }
        // What was asked for and cancelled by ending is told as well.
        let told = matches!(msg, Msg::ManySaved { result: ManySaved::Cancelled, .. });
        for effect in app.update(msg) {
            // What was saved in the last moment is no draft any more.
            if matches!(effect, Effect::DropDraft(_)) {
                runner.run(effect, app.book.people());
            }
        }
        let said = app.toast.take().filter(|t| t.bad || told).map(|t| t.say);
        if of_a_save { failed = said.or(failed) } else { notice = said.or(notice) }
    }
    // A mistake may have left something that breaks again: what can be kept is.
    let typed = catch_unwind(AssertUnwindSafe(|| keep_the_rest(app, runner))).unwrap_or(Typed::Lost);
    Ending { ended, typed, failed, notice }
}

/// Keeps what is in memory alone; says what became of everything that was being typed.
fn keep_the_rest(app: &mut App, runner: &WorkRunner) -> Typed {
    let mut typed = if app.is_anything_typed() { Typed::Kept } else { Typed::Nothing };
    if app.gave_up() {
        return Typed::GivenUp;
    }
    let mut drafts = app.texts_in_memory();
    drafts.extend(app.boards_as_drafts());
    for draft in drafts {
        let became = match runner.keep_in_need(draft) {
            Ok(Kept::Usual) => Typed::Kept,
            Ok(Kept::Temporary(path)) => Typed::Temporary(path),
            Err(_) => Typed::Lost,
        };
        typed = typed.max(became);
    }
    typed
}

/// Runs the program until it ends or another workspace is to be opened. What was
/// asked of the runner may still be under way then: see [`run_to_the_end`].
///
/// # Errors
/// Where the terminal is gone.
pub fn run(
    app: &mut App,
    terminal: &mut dyn Terminal,
    runner: &mut WorkRunner,
    from: &Receiver<Msg>,
    today: fn() -> Date,
) -> Result<Option<OpenWhat>, RunError> {
    loop_until(app, terminal, runner, from, today, &mut Vec::new())
}

fn loop_until(
    app: &mut App,
    terminal: &mut dyn Terminal,
    runner: &mut WorkRunner,
    from: &Receiver<Msg>,
    today: fn() -> Date,
    rest: &mut Vec<Msg>,
) -> Result<Option<OpenWhat>, RunError> {
    let mut keep_at: Option<Instant> = None;
    let mut look_at: Option<Instant> = None;
    let mut queue: Vec<Msg> = runner.start();
    loop {
        app.now = seconds();
        let mut batch = together(std::mem::take(&mut queue)).into_iter();
        while let Some(msg) = batch.next() {
            let mut pending = VecDeque::from([msg]);
            while let Some(msg) = pending.pop_front() {
                for effect in app.update(msg) {
                    match effect {
                        Effect::Quit => {
                            rest.extend(pending.into_iter().chain(batch));
                            return Ok(None);
                        }
                        Effect::Open(what) => {
                            rest.extend(pending.into_iter().chain(batch));
                            return Ok(Some(what));
                        }
                        Effect::Suspend => terminal.suspend().map_err(RunError::Terminal)?,
                        other => pending.extend(runner.run(other, app.book.people())),
                    }
                }
                if let Some(text) = runner.copied.take()
                    && let Err(e) = terminal.copy(&text)
                {
                    // No reason to end; and a terminal that is gone is found out by drawing.
                    let say = Say::new("said-not-copied").with("why", e.to_string());
                    pending.push_back(Msg::Notice(say, true));
                }
            }
        }
        keep_at = match (app.wants_journal(), keep_at) {
            (true, None) => Some(Instant::now() + KEEP_AFTER),
            (true, at) => at,
            (false, _) => None,
        };
        look_at = look_at.filter(|_| app.is_away()).or_else(|| app.is_away().then(|| Instant::now() + LOOK_AFTER));
        // Somebody may leave the program open over midnight.
        app.today = today();
        terminal.draw(app).map_err(RunError::Terminal)?;
        // Sleeps until something arrives, until what is typed has to be kept, or, while the workspace is away, until
        // it is looked for.
        let tick_at = app.wants_tick().then(next_second);
        let wake_at = [keep_at, tick_at, look_at].into_iter().flatten().min();
        let first = match wake_at {
            None => from.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(at) => from.recv_timeout(at.saturating_duration_since(Instant::now())),
        };
        match first {
            Ok(msg) => {
                queue.push(msg);
                // Everything that came meanwhile is taken before the next drawing.
                queue.extend(from.try_iter().take(256));
                // However much keeps coming, what is typed is kept in time.
                if keep_at.is_some_and(|at| at <= Instant::now()) {
                    keep_at = None;
                    queue.push(Msg::Journal);
                }
            }
            Err(RecvTimeoutError::Timeout) => {
                if keep_at.is_some_and(|at| at <= Instant::now()) {
                    keep_at = None;
                    queue.push(Msg::Journal);
                }
                if tick_at.is_some_and(|at| at <= Instant::now()) {
                    queue.push(Msg::Tick);
                }
            }
            Err(RecvTimeoutError::Disconnected) => queue.push(Msg::Terminate),
        }
        if look_at.is_some_and(|at| at <= Instant::now()) {
            look_at = None;
            queue.push(Msg::LookAgain);
        }
    }
}

/// The time in whole seconds since 1970.
fn seconds() -> u64 {
    since_1970().as_secs()
}

fn since_1970() -> Duration {
    std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default()
}

/// When the next whole second begins.
fn next_second() -> Instant {
    let into = Duration::from_nanos(u64::from(since_1970().subsec_nanos()));
    Instant::now() + Duration::from_secs(1).saturating_sub(into)
}

/// What was read and waits is taken in as one: lists are put in order once.
fn together(msgs: Vec<Msg>) -> Vec<Msg> {
    let mut out: Vec<Msg> = Vec::with_capacity(msgs.len());
    for msg in msgs {
        match (out.last_mut(), msg) {
            (Some(Msg::Read(before)), Msg::Read(batch)) if before.takes_more() => before.add(*batch),
            (_, msg) => out.push(msg),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Councillor, Id, Kind, PersonBrief};
    use crate::store::Batch;

    fn read(id: &str, done: usize, last: bool) -> Msg {
        let person = PersonBrief::of(&Id::new(id), &Councillor { name: id.into(), ..Councillor::default() });
        Msg::Read(Box::new(Batch { people: vec![person], done, total: 3, last, ..Batch::default() }))
    }

    #[test]
    fn what_was_read_is_taken_in_together_and_nothing_is_moved_past_anything_else() {
        let gone = Batch { gone: vec![(Kind::Councillor, Id::new("a"))], ..Batch::default() };
        let msgs = vec![
            read("a", 1, false),
            read("b", 2, false),
            Msg::Journal,
            read("c", 3, true),
            Msg::Read(Box::new(gone)),
            read("a", 1, false),
        ];
        let seen: Vec<(usize, usize, bool)> = together(msgs)
            .into_iter()
            .map(|msg| match msg {
                Msg::Read(batch) => (batch.people.len(), batch.done, batch.last),
                _ => (9, 9, false),
            })
            .collect();
        assert_eq!(seen, [(2, 2, false), (9, 9, false), (1, 3, true), (0, 0, false), (1, 1, false)]);
    }
}
