//! Tells a paste from typing where the terminal does not mark pastes.
//!
//! Windows consoles, and terminals without bracketed paste, send a pasted text as
//! single keys. Outside a text field each letter would be a command, so keys that
//! come faster than anybody types are a *burst*: they run nothing.
//!
//! On Windows the times between the keys tell ([`Policy::windows`]). Elsewhere a
//! slow connection delivers typing in lumps, so times say nothing there; several
//! text keys in one read are a burst ([`Policy::elsewhere`]). The same key
//! repeated is a key held down, and no burst.

use std::time::{Duration, Instant};

use crossterm::event::Event;

use super::key::{Input, Key, input_of};

/// How a burst is told from typing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Policy {
    /// Different text keys at most this far apart are a burst; `None` where only
    /// several in one read are.
    between: Option<Duration>,
    /// How long a text key waits for another one before it acts.
    hold: Duration,
    /// A burst is over when no text key came for this long.
    gap: Duration,
    /// So long after a burst Enter still belongs to it.
    enter: Duration,
}

impl Policy {
    /// For consoles that deliver each key on its own, as it is typed.
    pub(super) fn windows() -> Self {
        Policy {
            between: Some(Duration::from_millis(8)),
            hold: Duration::from_millis(12),
            gap: Duration::from_millis(30),
            enter: Duration::from_millis(120),
        }
    }

    /// For terminals that deliver bytes, perhaps over a slow connection.
    pub(super) fn elsewhere() -> Self {
        let gap = Duration::from_millis(30);
        Policy { between: None, hold: Duration::ZERO, gap, enter: gap }
    }
}

/// A part of a burst, as a text field takes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BurstPart {
    /// Text; its line breaks are `\n`.
    Text(String),
    /// A key among the text that moves the cursor or deletes.
    Edit(Key),
    /// A key after the last of the text: an ordinary key.
    After(Key),
}

/// The parts of a burst for a text field. Commands among the letters are left out:
/// nobody meant them.
pub fn burst_parts(keys: &[Key]) -> Vec<BurstPart> {
    let texts = keys.iter().rposition(|key| key.pasted().is_some()).map_or(0, |at| at + 1);
    let mut parts = Vec::new();
    let mut before = None;
    for key in &keys[..texts] {
        match (key.pasted(), parts.last_mut()) {
            // A carriage return and a line feed are one line break.
            (Some('\n'), _) if *key != Key::ENTER && before == Some(Key::ENTER) => {}
            (Some(c), Some(BurstPart::Text(text))) => text.push(c),
            (Some(c), _) => parts.push(BurstPart::Text(c.into())),
            (None, _) if key.edits() => parts.push(BurstPart::Edit(*key)),
            (None, _) => {}
        }
        before = Some(*key);
    }
    parts.extend(keys[texts..].iter().copied().map(BurstPart::After));
    parts
}

/// The longest that a key which is held down waits, however fast it repeats.
const HELD: Duration = Duration::from_millis(100);
/// A burst of more keys than this is passed on in pieces.
const PIECE: usize = 10_000;

/// Sorts keys into typing and bursts.
#[derive(Debug)]
pub(super) struct Bursts {
    policy: Policy,
    /// Off once the terminal has marked a paste: it marks all of them.
    on: bool,
    /// Text keys, all the same, that wait to see what follows.
    waiting: Vec<(Key, Instant)>,
    /// Keys of the burst that goes on, not passed on yet.
    keys: Vec<Key>,
    /// When the last text key of a burst came.
    burst: Option<Instant>,
    /// The last text key that was passed on as typing.
    typed: Option<(Key, Instant)>,
    out: Vec<Input>,
}

impl Bursts {
    pub(super) fn new(policy: Policy) -> Self {
        Bursts { policy, on: true, waiting: Vec::new(), keys: Vec::new(), burst: None, typed: None, out: Vec::new() }
    }

    /// Takes the events of one read, which came at `now`.
    pub(super) fn take(&mut self, events: &[Event], now: Instant) {
        self.expire(now);
        let lump = self.is_lump(events);
        for event in events {
            match event {
                Event::Paste(_) => {
                    self.end();
                    self.on = false;
                    self.out.extend(input_of(event));
                }
                Event::Key(key) => {
                    let Some(key) = Key::of(key) else { continue };
                    if self.on {
                        self.key(key, lump, now);
                    } else {
                        self.out.push(Input::Key(key));
                    }
                }
                other => {
                    let Some(input) = input_of(other) else { continue };
                    self.release();
                    self.pass_on();
                    self.out.push(input);
                }
            }
        }
        if self.policy.between.is_none() {
            // A read is looked at as a whole: nothing of it waits.
            self.pass_on();
        }
    }

    /// Takes a paste that was put together from keys. Later ones may arrive as keys all the same.
    pub(super) fn take_paste(&mut self, text: String) {
        self.end();
        self.out.push(Input::Paste(text));
    }

    /// What is certain by now.
    pub(super) fn drain(&mut self, now: Instant) -> Vec<Input> {
        self.expire(now);
        std::mem::take(&mut self.out)
    }

    /// When to look again, where something waits.
    pub(super) fn deadline(&self) -> Option<Instant> {
        let burst = self.burst.filter(|_| !self.keys.is_empty()).map(|last| last + self.policy.gap);
        [self.waits_until(), burst].into_iter().flatten().min()
    }

    /// Whether several different text keys came in one read.
    fn is_lump(&self, events: &[Event]) -> bool {
        if self.policy.between.is_some() {
            return false;
        }
        let mut texts = events.iter().filter_map(|event| match event {
            Event::Key(key) => Key::of(key).filter(|key| key.pasted().is_some()),
            _ => None,
        });
        let first = texts.next();
        texts.any(|key| Some(key) != first)
    }

    fn key(&mut self, key: Key, lump: bool, now: Instant) {
        let since = self.burst.map(|last| now.saturating_duration_since(last));
        let within = since.is_some_and(|since| since < self.policy.gap);
        let Some(c) = key.pasted() else {
            if within {
                self.keys.push(key);
            } else {
                self.release();
                self.out.push(Input::Key(key));
            }
            return;
        };
        if within || lump || (c == '\n' && since.is_some_and(|since| since <= self.policy.enter)) {
            self.add(key, now);
            return;
        }
        let close = |at: Instant| self.policy.between.is_some_and(|b| now.saturating_duration_since(at) <= b);
        match self.waiting.last() {
            Some((before, at)) if close(*at) => {
                let same = *before == key;
                self.waiting.push((key, now));
                if !same {
                    self.keys = self.waiting.drain(..).map(|(key, _)| key).collect();
                    self.burst = Some(now);
                }
            }
            // A held key had been passed on: the burst begins with what came after it.
            None if self.typed.is_some_and(|(before, at)| before != key && close(at)) => self.add(key, now),
            _ => {
                self.release();
                self.waiting.push((key, now));
                if self.policy.between.is_none() {
                    self.release();
                }
            }
        }
    }

    fn add(&mut self, key: Key, now: Instant) {
        self.release();
        self.keys.push(key);
        self.burst = Some(now);
        if self.keys.len() >= PIECE {
            self.pass_on();
        }
    }

    fn waits_until(&self) -> Option<Instant> {
        let ((_, first), (_, last)) = (self.waiting.first()?, self.waiting.last()?);
        Some((*last + self.policy.hold).min(*first + HELD))
    }

    fn expire(&mut self, now: Instant) {
        if self.waits_until().is_some_and(|at| at <= now) {
            self.release();
        }
        if self.burst.is_some_and(|last| last + self.policy.gap <= now) {
            self.pass_on();
        }
    }

    /// What waited was typing.
    fn release(&mut self) {
        self.typed = self.waiting.last().copied().or(self.typed);
        self.out.extend(self.waiting.drain(..).map(|(key, _)| Input::Key(key)));
    }

    /// Passes on what there is of a burst, which may go on.
    fn pass_on(&mut self) {
        if !self.keys.is_empty() {
            self.out.push(Input::Burst(std::mem::take(&mut self.keys)));
        }
    }

    fn end(&mut self) {
        self.release();
        self.pass_on();
        self.burst = None;
    }
}
