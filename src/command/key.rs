//! Keys as data: parsed from a terminal's events and from words ("Ctrl+P").
//! Outside this room and the text editor no other code knows of key codes.

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
    /// A text that the terminal itself marked as a paste; its line breaks submit nothing.
    Paste(String),
    /// Keys that came faster than anybody types: a paste without a mark, or dictated
    /// words. Never commands; a text field takes their text. Other keys that came
    /// among them are kept in their places.
    Burst(Vec<Key>),
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

    /// Ctrl+C.
    pub const COPY: Key = Key { ctrl: true, ..Key::plain(KeyCode::Char('c')) };

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

    /// The character it stands for in a paste that arrives as keys: text, a tab or a
    /// line break. Line feeds arrive as Ctrl+J or Ctrl+Enter from some terminals.
    pub fn pasted(self) -> Option<char> {
        match self.code {
            KeyCode::Enter if !self.alt => Some('\n'),
            KeyCode::Char('j') if self.ctrl && !self.alt => Some('\n'),
            KeyCode::Tab if self == Key::plain(KeyCode::Tab) => Some('\t'),
            _ => self.text(),
        }
    }

    /// Whether it moves the cursor and can do no more in a text field.
    pub fn moves(self) -> bool {
        use KeyCode::{Down, End, Home, Left, PageDown, PageUp, Right, Up};
        !self.alt && matches!(self.code, Left | Right | Up | Down | Home | End | PageUp | PageDown)
    }

    /// Whether it moves the cursor, or deletes beside it, and can do no more in a text field.
    pub fn edits(self) -> bool {
        self.moves() || (!self.alt && matches!(self.code, KeyCode::Backspace | KeyCode::Delete))
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

/// What an event is to the program; `None` for what it has no use for.
pub(super) fn input_of(event: &Event) -> Option<Input> {
    Some(match event {
        Event::Key(key) => Input::Key(Key::of(key)?),
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
    fn altgr_types_accents_on_windows() {
        for c in ['á', 'ŵ', '€', '@'] {
            let event = KeyEvent::new(KeyCode::Char(c), KeyModifiers::CONTROL | KeyModifiers::ALT);
            assert_eq!(Key::of(&event).and_then(Key::text), Some(c));
        }
        let shortcut = KeyEvent::new(KeyCode::Char('x'), KeyModifiers::CONTROL | KeyModifiers::ALT);
        assert_eq!(Key::of(&shortcut).and_then(Key::text), None);
    }
}
