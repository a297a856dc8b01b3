//! Tells a paste from typing where the terminal does not mark pastes.
//!
//! Windows consoles, and terminals without bracketed paste, send a pasted text as
//! single keys. Outside a text field each letter would be a command, so keys that
//! come faster than anybody types are a *burst*: they run nothing.
//!
//! The times between the keys tell: some terminals deliver a paste letter by letter.
//! Where bytes are read, several text keys in one read are a burst as well, however
//! long the read took. The same key repeated is a key held down, and no burst.
//!
//! A paste may come with a pause in it, most often near its end. So text keys are no
//! commands for a moment after a burst ([`QUIET`]), however far apart they are. Other
//! keys act at once; Esc ends that moment, and a key that is held down acts again when it is over.
//!
//! A slow connection may deliver typing in lumps, which then looks like a paste and is
//! refused with a message. That is the safer of the two mistakes: the keys can be typed
//! again, but a command that nobody meant has been run.

use std::time::{Duration, Instant};

use crossterm::event::{Event, KeyCode};

use super::key::{Input, Key, input_of};

/// How a burst is told from typing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Policy {
    /// Different text keys at most this far apart are a burst.
    between: Duration,
    /// Whether different text keys in one read are a burst, whatever their times.
    reads: bool,
    /// How long a text key waits for another one before it acts as a command.
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
            between: Duration::from_millis(8),
            reads: false,
            hold: Duration::from_millis(12),
            gap: Duration::from_millis(30),
            enter: Duration::from_millis(120),
        }
    }

    /// For terminals that deliver bytes, perhaps over a slow connection: Enter belongs to
    /// a burst for a shorter time, because typing that arrives in a lump is often followed by one.
    pub(super) fn elsewhere() -> Self {
        let windows = Policy::windows();
        Policy { reads: true, enter: windows.gap, ..windows }
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
/// A burst that lasts longer than this is passed on in pieces, so that its text is seen and kept.
const LASTS: Duration = Duration::from_millis(100);

/// So long after a burst no text key is a command.
const QUIET: Duration = Duration::from_millis(500);
/// Different keys that are refused prolong that moment, up to so long after the burst: somebody who goes on typing is
/// not shut out.
const QUIET_AT_MOST: Duration = Duration::from_secs(2);

/// The moment after a burst.
#[derive(Clone, Copy, Debug)]
struct Quiet {
    /// When the last key of the burst came.
    burst: Instant,
    /// The key that came last, and when.
    last: (Key, Instant),
}

impl Quiet {
    fn is_over(&self, now: Instant) -> bool {
        (self.last.1 + QUIET).min(self.burst + QUIET_AT_MOST) <= now
    }
}

/// Sorts keys into typing and bursts.
#[derive(Debug)]
pub(super) struct Bursts {
    policy: Policy,
    /// Off once the terminal has marked a paste: it marks all of them.
    on: bool,
    /// Whether letters are text where they go.
    in_field: bool,
    /// Text keys, all the same, that wait to see what follows.
    waiting: Vec<(Key, Instant)>,
    /// Keys of the burst that goes on, not passed on yet.
    keys: Vec<Key>,
    /// When the first of these came.
    since: Option<Instant>,
    /// When the last text key of a burst came.
    burst: Option<Instant>,
    /// The moment after the last burst.
    quiet: Option<Quiet>,
    /// The last text key that was passed on as typing.
    typed: Option<(Key, Instant)>,
    out: Vec<Input>,
}

impl Bursts {
    pub(super) fn new(policy: Policy) -> Self {
        Bursts {
            policy,
            on: true,
            in_field: false,
            waiting: Vec::new(),
            keys: Vec::new(),
            since: None,
            burst: None,
            quiet: None,
            typed: None,
            out: Vec::new(),
        }
    }

    /// Where letters are text, a single one need not wait: nothing can be run by it.
    pub(super) fn set_in_field(&mut self, in_field: bool) {
        self.in_field = in_field;
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
        if self.since.is_some_and(|first| first + LASTS <= now) {
            self.pass_on_text();
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
        if !self.policy.reads {
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
                // Somebody answers what was said of the paste, and goes on.
                if key.code == KeyCode::Esc {
                    self.quiet = None;
                }
            }
            return;
        };
        if within || lump || (c == '\n' && since.is_some_and(|since| since <= self.policy.enter)) {
            self.add(key, now);
            return;
        }
        match self.waiting.last() {
            Some((before, at)) if self.is_close(*at, now) => {
                let same = *before == key;
                self.waiting.push((key, now));
                if !same {
                    self.begin(now);
                }
            }
            _ if !self.in_field && self.is_quiet(now) => self.refuse(key, now),
            // A held key, or one in a field, had been passed on: the burst begins with what came after it.
            None if self.typed.is_some_and(|(before, at)| before != key && self.is_close(at, now)) => {
                self.add(key, now);
            }
            _ => {
                self.release();
                self.waiting.push((key, now));
                // Enter and Tab leave the field.
                if self.in_field && !matches!(c, '\n' | '\t') {
                    self.release();
                }
            }
        }
    }

    fn is_close(&self, before: Instant, now: Instant) -> bool {
        now.saturating_duration_since(before) <= self.policy.between
    }

    /// Whether a burst was over such a short while ago that a text key may still belong to it.
    fn is_quiet(&self, now: Instant) -> bool {
        self.quiet.is_some_and(|quiet| !quiet.is_over(now))
    }

    /// Passes a text key on as a part of the burst before it.
    fn refuse(&mut self, key: Key, now: Instant) {
        self.release();
        if let Some(quiet) = &mut self.quiet
            && quiet.last.0 != key
        {
            quiet.last = (key, now);
        }
        self.typed = Some((key, now));
        self.out.push(Input::Burst(vec![key]));
    }

    /// What waited is the beginning of a burst.
    fn begin(&mut self, now: Instant) {
        self.be_quiet(now);
        self.since = self.since.or_else(|| self.waiting.first().map(|(_, at)| *at));
        self.keys.extend(self.waiting.drain(..).map(|(key, _)| key));
        self.burst = Some(now);
    }

    fn add(&mut self, key: Key, now: Instant) {
        if self.waiting.last().is_some_and(|(_, at)| self.is_close(*at, now)) {
            self.begin(now);
        }
        self.release();
        self.keys.push(key);
        self.since = self.since.or(Some(now));
        self.burst = Some(now);
        self.be_quiet(now);
        if self.keys.len() >= PIECE {
            self.pass_on_text();
        }
    }

    /// A key of a burst came: the moment after it begins anew.
    fn be_quiet(&mut self, now: Instant) {
        let last = self.keys.last().copied().or_else(|| self.waiting.last().map(|(key, _)| *key));
        self.quiet = last.map(|key| Quiet { burst: now, last: (key, now) });
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

    /// Passes on what there is of a burst.
    fn pass_on(&mut self) {
        self.since = None;
        if !self.keys.is_empty() {
            self.out.push(Input::Burst(std::mem::take(&mut self.keys)));
        }
    }

    /// Passes on the text of a burst that goes on. What it ends with waits: only what follows tells whether a line
    /// break has two parts, and whether a command stands among letters.
    fn pass_on_text(&mut self) {
        let is_text = |key: &Key| key.pasted().is_some_and(|c| c != '\n');
        let texts = self.keys.iter().rposition(is_text).map_or(0, |at| at + 1);
        let rest = if self.keys.len() - texts < PIECE { self.keys.split_off(texts) } else { Vec::new() };
        self.pass_on();
        self.keys = rest;
    }

    fn end(&mut self) {
        self.release();
        self.pass_on();
        self.burst = None;
    }
}
