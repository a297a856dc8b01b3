//! Puts escape sequences together that arrive in two pieces.
//!
//! A key such as an arrow is several bytes, the first of them that of Esc. Over
//! ssh or through tmux the first byte may arrive alone; crossterm then reports
//! Esc, and the rest as letters, which would run as commands. So a lone Esc waits
//! a moment ([`HOLD`]), and what follows it like a sequence is read as one: keys
//! and the mouse as what they are, a marked paste as a paste, anything else not
//! at all. Windows needs none of this: its console delivers whole keys.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

use super::key::Key;

/// How long a lone Esc waits for the rest of a sequence, and each piece for the next.
pub(super) const HOLD: Duration = Duration::from_millis(50);
/// How long after an Esc that acted a whole rest of a sequence is still taken for its own.
const LATE: Duration = Duration::from_secs(1);
/// When a split paste is over, where its end was lost.
const PASTE_GAP: Duration = Duration::from_millis(250);
/// No sequence that terminals send is longer.
const LONGEST: usize = 40;

/// What is certain by now.
#[derive(Debug, PartialEq)]
pub(super) enum Piece {
    /// An event as it came, or put together.
    Event(Event),
    /// The text of a paste whose beginning arrived in pieces.
    Paste(String),
}

#[derive(Debug)]
enum State {
    Idle,
    /// An Esc waits.
    Esc,
    /// An Esc, and what came after it.
    Sequence(String),
    /// A marked paste goes on: its text, and as much as came of the end mark after an Esc.
    Paste(String, Option<String>),
}

/// Reads split sequences.
#[derive(Debug)]
pub(super) struct Escapes {
    state: State,
    /// When the last piece came.
    since: Instant,
    /// When an Esc was passed on.
    passed: Option<Instant>,
    out: Vec<Piece>,
}

/// What letters after an Esc are.
#[derive(Debug, PartialEq)]
enum Sequence {
    More,
    Done(Option<Event>),
    Paste,
    /// No sequence; the last letter is not part of it.
    Broken,
}

impl Escapes {
    pub(super) fn new(now: Instant) -> Self {
        Escapes { state: State::Idle, since: now, passed: None, out: Vec::new() }
    }

    /// Takes the events of one read, which came at `now`; gives what is certain.
    pub(super) fn take(&mut self, events: Vec<Event>, now: Instant) -> Vec<Piece> {
        self.expire(now);
        let mut rest: VecDeque<Event> = events.into();
        if matches!(self.state, State::Idle) && self.passed.is_some_and(|at| now < at + LATE) {
            drop_late(&mut rest, &mut self.state);
        }
        while let Some(event) = rest.pop_front() {
            self.since = now;
            self.event(event, &mut rest, now);
        }
        std::mem::take(&mut self.out)
    }

    /// Gives what has waited long enough.
    pub(super) fn poll(&mut self, now: Instant) -> Vec<Piece> {
        self.expire(now);
        std::mem::take(&mut self.out)
    }

    /// When to look again, where something waits.
    pub(super) fn deadline(&self) -> Option<Instant> {
        Some(match self.state {
            State::Idle => return None,
            State::Esc | State::Sequence(_) | State::Paste(_, Some(_)) => self.since + HOLD,
            State::Paste(_, None) => self.since + PASTE_GAP,
        })
    }

    fn expire(&mut self, now: Instant) {
        if self.deadline().is_none_or(|at| now < at) {
            return;
        }
        match std::mem::replace(&mut self.state, State::Idle) {
            State::Idle => {}
            State::Esc => self.pass_esc(now),
            // A sequence that never ended: no hand types its beginning.
            State::Sequence(_) => self.passed = Some(now),
            State::Paste(text, end) => {
                self.out.push(Piece::Paste(text));
                if end.is_some_and(|end| end.is_empty()) {
                    self.pass_esc(now);
                }
            }
        }
    }

    fn pass_esc(&mut self, now: Instant) {
        self.passed = Some(now);
        self.out.push(Piece::Event(Event::Key(KeyCode::Esc.into())));
    }

    fn event(&mut self, event: Event, rest: &mut VecDeque<Event>, now: Instant) {
        match (std::mem::replace(&mut self.state, State::Idle), plain(&event)) {
            (State::Idle, Some(KeyCode::Esc)) => match alt_arrow(rest) {
                Some((taken, code)) => {
                    rest.drain(..taken);
                    self.out.push(Piece::Event(Event::Key(KeyEvent::new(code, KeyModifiers::ALT))));
                }
                None => self.state = State::Esc,
            },
            (State::Idle, _) => self.out.push(Piece::Event(event)),
            (State::Esc, Some(KeyCode::Char(c @ ('[' | 'O')))) => self.state = State::Sequence(c.into()),
            (State::Esc, _) => {
                self.pass_esc(now);
                rest.push_front(event);
            }
            (State::Sequence(mut so_far), Some(KeyCode::Char(c))) => {
                so_far.push(c);
                match read(&so_far) {
                    Sequence::More => self.state = State::Sequence(so_far),
                    Sequence::Done(event) => self.out.extend(event.map(Piece::Event)),
                    Sequence::Paste => self.state = State::Paste(String::new(), None),
                    Sequence::Broken => self.out.push(Piece::Event(event)),
                }
            }
            (State::Sequence(_), _) => rest.push_front(event),
            (State::Paste(text, end), _) => self.pasting(text, end, event, rest, now),
        }
    }

    /// An event while a marked paste goes on.
    fn pasting(
        &mut self,
        mut text: String,
        end: Option<String>,
        event: Event,
        rest: &mut VecDeque<Event>,
        now: Instant,
    ) {
        const END: &str = "[201~";
        if let Some(so_far) = end {
            let next = match plain(&event) {
                Some(KeyCode::Char(c)) => Some(format!("{so_far}{c}")),
                _ => None,
            };
            match next {
                Some(next) if next == END => self.out.push(Piece::Paste(text)),
                Some(next) if END.starts_with(&next) => self.state = State::Paste(text, Some(next)),
                _ => {
                    // An Esc that ends no paste is the person's own.
                    self.out.push(Piece::Paste(text));
                    self.pass_esc(now);
                    rest.push_front(event);
                    for c in so_far.chars().rev() {
                        rest.push_front(Event::Key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE)));
                    }
                }
            }
            return;
        }
        let key = match &event {
            Event::Key(key) => Key::of(key),
            // The window and the mouse are no part of it.
            Event::Resize(..) | Event::FocusGained | Event::FocusLost | Event::Mouse(_) => {
                self.out.push(Piece::Event(event));
                self.state = State::Paste(text, None);
                return;
            }
            Event::Paste(_) => None,
        };
        match key {
            Some(Key { code: KeyCode::Esc, .. }) => self.state = State::Paste(text, Some(String::new())),
            Some(key) if key.pasted().is_some() => {
                text.extend(key.pasted());
                self.state = State::Paste(text, None);
            }
            // A control character in the text.
            Some(Key { code: KeyCode::Char(_), .. }) => self.state = State::Paste(text, None),
            _ => {
                self.out.push(Piece::Paste(text));
                rest.push_front(event);
            }
        }
    }
}

/// The key where nothing but Shift is held.
fn plain(event: &Event) -> Option<KeyCode> {
    match event {
        Event::Key(key) if (key.modifiers - KeyModifiers::SHIFT).is_empty() => Some(key.code),
        _ => None,
    }
}

/// The arrow that follows an Esc in one read: some terminals send Alt with an arrow
/// as Esc and the arrow. The arrow's own bytes then arrive as `[` and a letter.
fn alt_arrow(rest: &VecDeque<Event>) -> Option<(usize, KeyCode)> {
    use KeyCode::{Char, Down, Left, Right, Up};
    let code = plain(rest.front()?)?;
    if matches!(code, Up | Down | Left | Right) {
        return Some((1, code));
    }
    let arrow = match (code, plain(rest.get(1)?)?) {
        (Char('[' | 'O'), Char('A')) => Up,
        (Char('[' | 'O'), Char('B')) => Down,
        (Char('[' | 'O'), Char('C')) => Right,
        (Char('[' | 'O'), Char('D')) => Left,
        _ => return None,
    };
    Some((2, arrow))
}

/// Drops the rest of a sequence that came so late that its Esc has acted as a key:
/// its own key would act in another place than it was meant for. Only what is
/// certainly one: known, and nothing else in the same read but more of its kind.
fn drop_late(rest: &mut VecDeque<Event>, state: &mut State) {
    let mut so_far = String::new();
    for (at, event) in rest.iter().enumerate() {
        let Some(KeyCode::Char(c)) = plain(event) else { return };
        so_far.push(c);
        match if at == 0 && matches!(c, '[' | 'O') { Sequence::More } else { read(&so_far) } {
            Sequence::More => {}
            Sequence::Paste => {
                rest.drain(..=at);
                *state = State::Paste(String::new(), None);
                return;
            }
            Sequence::Done(Some(event)) if at + 1 == rest.len() || matches!(event, Event::Mouse(_)) => {
                rest.drain(..=at);
                return;
            }
            Sequence::Done(_) | Sequence::Broken => return,
        }
    }
}

/// Reads what came after an Esc: `[` or `O`, and at least one letter more.
fn read(so_far: &str) -> Sequence {
    let Some(last) = so_far.chars().last().filter(char::is_ascii) else { return Sequence::Broken };
    if so_far.len() > LONGEST {
        return Sequence::Broken;
    }
    if let Some(ss3) = so_far.strip_prefix('O') {
        return match last {
            'A'..='z' => Sequence::Done(named(ss3.trim_start_matches(|c: char| c.is_ascii_digit()), 1)),
            '0'..='9' | ';' => Sequence::More,
            _ => Sequence::Broken,
        };
    }
    let Some(body) = so_far.strip_prefix('[') else { return Sequence::Broken };
    if let Some(mouse) = body.strip_prefix('M') {
        // An old report: three more bytes.
        return if mouse.len() < 3 { Sequence::More } else { Sequence::Done(None) };
    }
    if let Some(letter) = body.strip_prefix('[') {
        // The function keys of the Linux console.
        return match letter.chars().next() {
            None => Sequence::More,
            Some(c @ 'A'..='E') => Sequence::Done(Some(key(KeyCode::F(c as u8 - b'A' + 1), 1))),
            Some(_) => Sequence::Done(None),
        };
    }
    match last {
        '\x20'..='\x3f' => Sequence::More,
        '\x40'..='\x7e' if body == "200~" => Sequence::Paste,
        '\x40'..='\x7e' => Sequence::Done(csi(&body[..body.len() - 1], last)),
        _ => Sequence::Broken,
    }
}

/// The event of a sequence, by its numbers and its last letter; none where it is unknown.
fn csi(numbers: &str, last: char) -> Option<Event> {
    if let Some(report) = numbers.strip_prefix('<') {
        return mouse(report, last == 'M');
    }
    let mut parts = numbers.split(';').map(|n| n.parse::<u16>().unwrap_or(0));
    let (first, held) = (parts.next().unwrap_or(0), parts.next().unwrap_or(1));
    match last {
        'I' => Some(Event::FocusGained),
        'O' => Some(Event::FocusLost),
        'Z' => Some(Event::Key(KeyEvent::new(KeyCode::BackTab, KeyModifiers::SHIFT))),
        '~' => {
            let code = match first {
                1 | 7 => KeyCode::Home,
                2 => KeyCode::Insert,
                3 => KeyCode::Delete,
                4 | 8 => KeyCode::End,
                5 => KeyCode::PageUp,
                6 => KeyCode::PageDown,
                11..=15 => KeyCode::F((first - 10).to_le_bytes()[0]),
                17..=21 => KeyCode::F((first - 11).to_le_bytes()[0]),
                23 | 24 => KeyCode::F((first - 12).to_le_bytes()[0]),
                _ => return None,
            };
            Some(key(code, held))
        }
        letter if first <= 1 => named(letter.encode_utf8(&mut [0; 4]), held),
        _ => None,
    }
}

/// The key that a letter names.
fn named(letter: &str, held: u16) -> Option<Event> {
    let code = match letter {
        "A" => KeyCode::Up,
        "B" => KeyCode::Down,
        "C" => KeyCode::Right,
        "D" => KeyCode::Left,
        "H" => KeyCode::Home,
        "F" => KeyCode::End,
        "P" => KeyCode::F(1),
        "Q" => KeyCode::F(2),
        "R" => KeyCode::F(3),
        "S" => KeyCode::F(4),
        _ => return None,
    };
    Some(key(code, held))
}

/// A key with what is held, as sequences number it: one more than the sum of
/// 1 for Shift, 2 for Alt, 4 for Ctrl.
fn key(code: KeyCode, held: u16) -> Event {
    let held = held.saturating_sub(1);
    let mut modifiers = KeyModifiers::NONE;
    for (bit, modifier) in [(1, KeyModifiers::SHIFT), (2, KeyModifiers::ALT), (4, KeyModifiers::CONTROL)] {
        if held & bit != 0 {
            modifiers |= modifier;
        }
    }
    Event::Key(KeyEvent::new(code, modifiers))
}

/// A mouse report: button, column and row from 1.
fn mouse(report: &str, down: bool) -> Option<Event> {
    let mut parts = report.split(';').map(|n| n.parse::<u16>().ok());
    let (button, column, row) = (parts.next()??, parts.next()??, parts.next()??);
    let kind = match (button & !0b1_1100, down) {
        (0, true) => MouseEventKind::Down(MouseButton::Left),
        (64, true) => MouseEventKind::ScrollUp,
        (65, true) => MouseEventKind::ScrollDown,
        _ => return None,
    };
    let (column, row) = (column.checked_sub(1)?, row.checked_sub(1)?);
    Some(Event::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }))
}
