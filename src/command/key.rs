//! Keys as data: parsed from a terminal's events and from words ("Ctrl+P").
//! Outside this room and the text editor no other code knows of key codes.

use std::borrow::Cow;
use std::fmt;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEventKind};

/// One key with what is held down beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// The key itself.
    pub code: KeyCode,
    /// Ctrl held.
    pub ctrl: bool,
    /// Alt held.
    pub alt: bool,
    /// Shift held; never set for a character, which is another character then.
    pub shift: bool,
}

/// What the mouse did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MouseAct {
    /// The left button went down.
    Press,
    /// The wheel turned up.
    WheelUp,
    /// The wheel turned down.
    WheelDown,
}

/// What a person did, as the program takes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A key.
    Key(Key),
    /// A text that arrived in one go; its line breaks submit nothing.
    Paste(String),
    /// The mouse, at a column and a row from 0.
    Mouse(MouseAct, u16, u16),
    /// The terminal has a new size: columns, rows.
    Resize(u16, u16),
    /// The terminal came back to the front.
    Focus,
}

impl Key {
    /// The arrow up.
    pub const UP: Key = Key::plain(KeyCode::Up);
    /// The arrow down.
    pub const DOWN: Key = Key::plain(KeyCode::Down);
    /// The left arrow.
    pub const LEFT: Key = Key::plain(KeyCode::Left);
    /// The right arrow.
    pub const RIGHT: Key = Key::plain(KeyCode::Right);
    /// Alt with the left arrow.
    pub const ALT_LEFT: Key = Key { alt: true, ..Key::LEFT };
    /// Alt with the right arrow.
    pub const ALT_RIGHT: Key = Key { alt: true, ..Key::RIGHT };
    /// Enter.
    pub const ENTER: Key = Key::plain(KeyCode::Enter);
    /// The space bar.
    pub const SPACE: Key = Key::plain(KeyCode::Char(' '));
    /// Backspace.
    pub const BACKSPACE: Key = Key::plain(KeyCode::Backspace);
    /// Del.
    pub const DELETE: Key = Key::plain(KeyCode::Delete);
    /// Ctrl+A.
    pub const SELECT_ALL: Key = Key { ctrl: true, ..Key::plain(KeyCode::Char('a')) };

    /// A key without anything held down.
    pub const fn plain(code: KeyCode) -> Self {
        Key { code, ctrl: false, alt: false, shift: false }
    }

    /// Takes a terminal's key. `None` for releases (Windows sends them) and for
    /// keys that this program has no use for.
    pub fn of(event: &KeyEvent) -> Option<Self> {
        if event.kind == KeyEventKind::Release {
            return None;
        }
        let mut key = Key {
            code: event.code,
            ctrl: event.modifiers.contains(KeyModifiers::CONTROL),
            alt: event.modifiers.contains(KeyModifiers::ALT),
            shift: event.modifiers.contains(KeyModifiers::SHIFT),
        };
        match key.code {
            KeyCode::Char(c) => {
                key.shift = false;
                // AltGr arrives as Ctrl+Alt on Windows: what it types is text.
                if key.ctrl && key.alt && !c.is_ascii_alphanumeric() {
                    key.ctrl = false;
                    key.alt = false;
                }
                if c.is_ascii_uppercase() && key.ctrl {
                    key.code = KeyCode::Char(c.to_ascii_lowercase());
                }
            }
            KeyCode::BackTab => {
                key.code = KeyCode::Tab;
                key.shift = true;
            }
            _ => {}
        }
        // Old terminals send Ctrl+H for Backspace.
        if key.ctrl && key.code == KeyCode::Char('h') {
            key = Key::plain(KeyCode::Backspace);
        }
        Some(key)
    }

    /// The character it types, where it types one.
    pub fn text(self) -> Option<char> {
        match self.code {
            KeyCode::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }

    /// Reads a key from words: `Ctrl+P`, `Alt+Up`, `F1`, `?`, `Space`. `None`
    /// where it is no key.
    pub fn parse(words: &str) -> Option<Self> {
        let mut key = Key::plain(KeyCode::Null);
        let mut rest = words;
        while let Some((held, more)) = rest.split_once('+').filter(|(_, more)| !more.is_empty()) {
            match held.to_ascii_lowercase().as_str() {
                "ctrl" => key.ctrl = true,
                "alt" => key.alt = true,
                "shift" => key.shift = true,
                _ => return None,
            }
            rest = more;
        }
        key.code = match rest.to_ascii_lowercase().as_str() {
            "enter" => KeyCode::Enter,
            "esc" => KeyCode::Esc,
            "tab" => KeyCode::Tab,
            "up" => KeyCode::Up,
            "down" => KeyCode::Down,
            "left" => KeyCode::Left,
            "right" => KeyCode::Right,
            "pgup" => KeyCode::PageUp,
            "pgdn" => KeyCode::PageDown,
            "home" => KeyCode::Home,
            "end" => KeyCode::End,
            "space" => KeyCode::Char(' '),
            "del" => KeyCode::Delete,
            "ins" => KeyCode::Insert,
            "backspace" => KeyCode::Backspace,
            name if name.len() > 1 && name.starts_with('f') => {
                KeyCode::F(name[1..].parse().ok().filter(|n| (1..=24).contains(n))?)
            }
            _ => {
                let mut chars = rest.chars();
                let c = chars.next()?;
                if chars.next().is_some() || c.is_control() {
                    return None;
                }
                KeyCode::Char(if key.ctrl { c.to_ascii_lowercase() } else { c })
            }
        };
        if matches!(key.code, KeyCode::Char(_)) && key.shift {
            return None;
        }
        Some(key)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, name) in [(self.ctrl, "Ctrl+"), (self.alt, "Alt+"), (self.shift, "Shift+")] {
            if held {
                f.write_str(name)?;
            }
        }
        match self.code {
            KeyCode::Char(' ') => f.write_str("Space"),
            KeyCode::Char(c) if self.ctrl => write!(f, "{}", c.to_ascii_uppercase()),
            KeyCode::Char(c) => write!(f, "{c}"),
            KeyCode::F(n) => write!(f, "F{n}"),
            KeyCode::Up => f.write_str("↑"),
            KeyCode::Down => f.write_str("↓"),
            KeyCode::Left => f.write_str("←"),
            KeyCode::Right => f.write_str("→"),
            KeyCode::PageUp => f.write_str("PgUp"),
            KeyCode::PageDown => f.write_str("PgDn"),
            KeyCode::Delete => f.write_str("Del"),
            KeyCode::Insert => f.write_str("Ins"),
            code => write!(f, "{code:?}"),
        }
    }
}

/// Turns what a terminal sent in one go into inputs. With `bursts` (where a
/// terminal has no paste events, as on Windows), typed characters that arrive
/// together with a line break among them are a paste, so that a pasted line
/// break submits nothing. Elsewhere an Esc and an arrow in one go are Alt with the
/// arrow, as some terminals send it; no hand is so fast.
pub fn coalesce(events: &[Event], bursts: bool) -> Vec<Input> {
    let held = if bursts { events.into() } else { with_alt(events) };
    let mut out = Vec::with_capacity(events.len());
    let mut run: Vec<Key> = Vec::new();
    let flush = |run: &mut Vec<Key>, out: &mut Vec<Input>| {
        let breaks = run.iter().position(|k| k.code == KeyCode::Enter);
        // A break with typing on both sides, or a long run with a break: no hand types so fast.
        let pasted = bursts && breaks.is_some_and(|at| run.len() > 3 && (at + 1 < run.len() || run.len() > 8));
        if pasted {
            out.push(Input::Paste(
                run.iter()
                    .filter_map(|k| match k.code {
                        KeyCode::Enter => Some('\n'),
                        KeyCode::Tab => Some('\t'),
                        _ => k.text(),
                    })
                    .collect(),
            ));
        } else {
            out.extend(run.iter().copied().map(Input::Key));
        }
        run.clear();
    };
    for event in held.iter() {
        match event {
            Event::Key(key) => {
                let Some(key) = Key::of(key) else { continue };
                if key.text().is_some() || key == Key::plain(KeyCode::Enter) || key == Key::plain(KeyCode::Tab) {
                    run.push(key);
                    continue;
                }
                flush(&mut run, &mut out);
                out.push(Input::Key(key));
            }
            other => {
                flush(&mut run, &mut out);
                out.extend(input_of(other));
            }
        }
    }
    flush(&mut run, &mut out);
    out
}

/// Puts an Esc and the arrow after it together. Where both came in one read, the
/// arrow's own bytes (`Esc [ A`) are taken apart: it arrives as `[` and a letter.
fn with_alt(events: &[Event]) -> Cow<'_, [Event]> {
    let plain = |event: &Event| match event {
        Event::Key(key) if (key.modifiers - KeyModifiers::SHIFT).is_empty() => Some(key.code),
        _ => None,
    };
    let esc = |event: &Event| plain(event) == Some(KeyCode::Esc);
    if !events.iter().any(esc) {
        return events.into();
    }
    let arrow = |rest: &[Event]| -> Option<(usize, KeyCode)> {
        let code = plain(rest.first()?)?;
        if matches!(code, KeyCode::Up | KeyCode::Down | KeyCode::Left | KeyCode::Right) {
            return Some((1, code));
        }
        let letter = plain(rest.get(1)?)?;
        let code = match letter {
            _ if !matches!(code, KeyCode::Char('[' | 'O')) => return None,
            KeyCode::Char('A') => KeyCode::Up,
            KeyCode::Char('B') => KeyCode::Down,
            KeyCode::Char('C') => KeyCode::Right,
            KeyCode::Char('D') => KeyCode::Left,
            _ => return None,
        };
        Some((2, code))
    };
    let mut out = Vec::with_capacity(events.len());
    let mut at = 0;
    while let Some(event) = events.get(at) {
        at += 1;
        match arrow(&events[at..]).filter(|_| esc(event)) {
            Some((taken, code)) => {
                out.push(Event::Key(KeyEvent::new(code, KeyModifiers::ALT)));
                at += taken;
            }
            None => out.push(event.clone()),
        }
    }
    out.into()
}

fn input_of(event: &Event) -> Option<Input> {
    Some(match event {
        Event::Paste(text) => Input::Paste(text.clone()),
        Event::Resize(columns, rows) => Input::Resize(*columns, *rows),
        Event::FocusGained => Input::Focus,
        Event::Mouse(mouse) => {
            let act = match mouse.kind {
                MouseEventKind::Down(MouseButton::Left) => MouseAct::Press,
                MouseEventKind::ScrollUp => MouseAct::WheelUp,
                MouseEventKind::ScrollDown => MouseAct::WheelDown,
                _ => return None,
            };
            Input::Mouse(act, mouse.column, mouse.row)
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(c: char) -> Event {
        Event::Key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE))
    }

    #[test]
    fn keys_are_read_from_words_and_shown_again() {
        for words in ["Ctrl+P", "Alt+↑", "F1", "?", "Space", "Shift+Tab", "PgDn", "g", "G", ":"] {
            let parsed = Key::parse(&words.replace('↑', "Up")).expect(words);
            assert_eq!(parsed.to_string(), words);
        }
        for words in ["", "Hyper+x", "xy", "F99", "Shift+a"] {
            assert_eq!(Key::parse(words), None, "{words}");
        }
    }

    #[test]
    fn a_key_that_is_let_go_types_nothing() {
        let mut event = KeyEvent::new(KeyCode::Char('a'), KeyModifiers::NONE);
        event.kind = KeyEventKind::Release;
        assert_eq!(coalesce(&[typed('a'), Event::Key(event)], true), [Input::Key(Key::parse("a").expect("a"))]);
    }

    #[test]
    fn an_esc_and_an_arrow_in_one_go_are_alt_with_the_arrow_and_an_esc_alone_stays_one() {
        let key = |code| Event::Key(KeyEvent::new(code, KeyModifiers::NONE));
        let shown = |events: &[Event], bursts| -> Vec<String> {
            let of = |input: Input| match input {
                Input::Key(key) => key.to_string(),
                other => format!("{other:?}"),
            };
            coalesce(events, bursts).into_iter().map(of).collect()
        };
        let esc = key(KeyCode::Esc);
        let letter = |c| Event::Key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::SHIFT));
        // As a terminal's bytes arrive in one read, and in two.
        assert_eq!(shown(&[esc.clone(), typed('['), letter('A'), typed('x')], false), ["Alt+↑", "x"]);
        assert_eq!(shown(&[esc.clone(), letter('O'), letter('D')], false), ["Alt+←"]);
        assert_eq!(shown(&[typed('x'), esc.clone(), key(KeyCode::Down)], false), ["x", "Alt+↓"]);
        assert_eq!(shown(std::slice::from_ref(&esc), false), ["Esc"]);
        assert_eq!(shown(&[esc.clone(), typed('q')], false), ["Esc", "q"]);
        assert_eq!(shown(&[esc.clone(), typed('['), typed('a')], false), ["Esc", "[", "a"]);
        assert_eq!(shown(&[key(KeyCode::Down), esc.clone()], false), ["↓", "Esc"]);
        // Windows says itself what is held.
        assert_eq!(shown(&[esc, key(KeyCode::Up)], true), ["Esc", "↑"]);
    }

    #[test]
    fn altgr_types_accents_on_windows() {
        for c in ['á', 'ŵ', '€', '@'] {
            let event = KeyEvent::new(KeyCode::Char(c), KeyModifiers::CONTROL | KeyModifiers::ALT);
            assert_eq!(Key::of(&event).and_then(Key::text), Some(c));
        }
        let shortcut = KeyEvent::new(KeyCode::Char('x'), KeyModifiers::CONTROL | KeyModifiers::ALT);
        assert_eq!(Key::of(&shortcut).and_then(Key::text), None);
    }

    #[test]
    fn a_burst_of_keys_with_a_line_break_is_a_paste_and_submits_nothing() {
        let enter = Event::Key(KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE));
        let events = [typed('a'), typed('b'), enter.clone(), typed('c')];
        assert_eq!(coalesce(&events, true), [Input::Paste("ab\nc".into())]);
        // Where the terminal marks pastes itself, keys are keys.
        assert_eq!(coalesce(&events, false).len(), 4);
        // A fast hand that ends with Enter means Enter.
        assert_eq!(coalesce(&[typed('a'), enter], true).len(), 2);
    }
}
