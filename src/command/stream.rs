//! From a terminal's events to what the program takes as input.

use std::time::Instant;

use crossterm::event::Event;

use super::burst::{Bursts, Policy};
use super::escape::{Escapes, Piece};
use super::key::Input;

/// Sorts events, with the times at which they came, into keys, pastes and the
/// rest. Knows nothing of the clock: whoever reads the terminal tells it the time,
/// and asks again at [`InputStream::deadline`].
#[derive(Debug)]
pub struct InputStream {
    /// `None` where the terminal delivers whole keys.
    escapes: Option<Escapes>,
    bursts: Bursts,
}

impl InputStream {
    /// For a Windows console.
    pub fn windows() -> Self {
        InputStream { escapes: None, bursts: Bursts::new(Policy::windows()) }
    }

    /// For a terminal that sends bytes, read from `now` on.
    pub fn elsewhere(now: Instant) -> Self {
        InputStream { escapes: Some(Escapes::new(now)), bursts: Bursts::new(Policy::elsewhere()) }
    }

    /// Says whether letters are text where they go. Typing in a field then does not wait to be
    /// told from a paste.
    pub fn set_in_field(&mut self, in_field: bool) {
        self.bursts.set_in_field(in_field);
    }

    /// Takes the events that were there together when it was `now`, and gives what is certain.
    pub fn take(&mut self, events: Vec<Event>, now: Instant) -> Vec<Input> {
        match &mut self.escapes {
            Some(escapes) => {
                let pieces = escapes.take(events, now);
                self.sort(pieces, now);
            }
            None => self.bursts.take(&events, now),
        }
        self.bursts.drain(now)
    }

    /// Gives what has waited long enough.
    pub fn poll(&mut self, now: Instant) -> Vec<Input> {
        if let Some(escapes) = &mut self.escapes {
            let pieces = escapes.poll(now);
            self.sort(pieces, now);
        }
        self.bursts.drain(now)
    }

    /// When to [`InputStream::poll`], where something waits.
    pub fn deadline(&self) -> Option<Instant> {
        [self.escapes.as_ref().and_then(Escapes::deadline), self.bursts.deadline()].into_iter().flatten().min()
    }

    fn sort(&mut self, pieces: Vec<Piece>, now: Instant) {
        let mut events = Vec::with_capacity(pieces.len());
        for piece in pieces {
            match piece {
                Piece::Event(event) => events.push(event),
                Piece::Paste(text) => {
                    self.bursts.take(&std::mem::take(&mut events), now);
                    self.bursts.take_paste(text);
                }
            }
        }
        self.bursts.take(&events, now);
    }
}

#[cfg(test)]
mod tests;
