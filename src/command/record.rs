//! What a Windows console records of the keyboard, read into keys.
//!
//! crossterm reads these records as well, but loses characters beyond 16 bits,
//! which come as two halves with a release between them, and characters typed or
//! pasted as an Alt code, which come with the release of Alt.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// A record of the keyboard.
#[derive(Clone, Copy, Debug)]
pub struct KeyRecord {
    /// Whether the key went down, rather than up.
    pub down: bool,
    /// How many times it went down.
    pub repeat: u16,
    /// Which key it is (`VK_…`).
    pub virtual_key: u16,
    /// What it types: a unit of UTF-16; 0 for nothing, below 32 for a control character.
    pub unit: u16,
    /// What is held down.
    pub held: KeyModifiers,
}

/// Reads records one after another.
#[derive(Debug, Default)]
pub struct KeyRecords {
    /// The first half of a character.
    half: Option<u16>,
}

const BACKSPACE: u16 = 0x08;
const TAB: u16 = 0x09;
const ENTER: u16 = 0x0d;
const ALT: u16 = 0x12;
const ESC: u16 = 0x1b;
const NUMPAD: std::ops::RangeInclusive<u16> = 0x60..=0x69;

impl KeyRecords {
    /// The key that a record completes, if it does, and how many times it was
    /// pressed. Keys that are let go complete nothing.
    pub fn take(&mut self, record: KeyRecord) -> Option<(KeyEvent, u16)> {
        let alt_code = record.virtual_key == ALT && !record.down && record.unit != 0;
        if !record.down && !alt_code {
            return None;
        }
        let times = record.repeat.max(1);
        let key = |code, held| Some((KeyEvent::new(code, held), times));
        if alt_code {
            // Alt made the character; it is not held with it.
            return self.character(record.unit).and_then(|c| key(KeyCode::Char(c), KeyModifiers::NONE));
        }
        let only_alt = record.held.contains(KeyModifiers::ALT)
            && !record.held.intersects(KeyModifiers::SHIFT | KeyModifiers::CONTROL);
        if only_alt && NUMPAD.contains(&record.virtual_key) {
            // A digit of an Alt code.
            return None;
        }
        if let Some(code) = named(record.virtual_key, record.held) {
            self.half = None;
            return key(code, record.held);
        }
        if record.unit >= 0x20 {
            return self.character(record.unit).and_then(|c| key(KeyCode::Char(c), record.held));
        }
        self.half = None;
        key(control(record)?, record.held)
    }

    /// The character that a unit completes.
    fn character(&mut self, unit: u16) -> Option<char> {
        let half = self.half.take();
        if (0xd800..0xdc00).contains(&unit) {
            self.half = Some(unit);
            return None;
        }
        let units = half.into_iter().filter(|_| (0xdc00..0xe000).contains(&unit)).chain([unit]);
        char::decode_utf16(units).next()?.ok()
    }
}

/// Keys that are no characters.
fn named(virtual_key: u16, held: KeyModifiers) -> Option<KeyCode> {
    Some(match virtual_key {
        BACKSPACE => KeyCode::Backspace,
        TAB if held.contains(KeyModifiers::SHIFT) => KeyCode::BackTab,
        TAB => KeyCode::Tab,
        ENTER => KeyCode::Enter,
        ESC => KeyCode::Esc,
        0x21 => KeyCode::PageUp,
        0x22 => KeyCode::PageDown,
        0x23 => KeyCode::End,
        0x24 => KeyCode::Home,
        0x25 => KeyCode::Left,
        0x26 => KeyCode::Up,
        0x27 => KeyCode::Right,
        0x28 => KeyCode::Down,
        0x2d => KeyCode::Insert,
        0x2e => KeyCode::Delete,
        0x70..=0x87 => KeyCode::F((virtual_key - 0x6f).to_le_bytes()[0]),
        _ => return None,
    })
}

/// What a key is that types nothing, or a control character: Ctrl with a letter or a
/// digit; or a control character that was pasted, for which there is no key.
fn control(record: KeyRecord) -> Option<KeyCode> {
    let ascii = |unit: u16| char::from_u32(unit.into()).map(KeyCode::Char);
    match (record.unit, record.virtual_key) {
        (1..=26, _) if record.held.contains(KeyModifiers::CONTROL) => ascii(record.unit + u16::from(b'a') - 1),
        (ENTER | 0x0a, 0 | 0xe7) => Some(KeyCode::Enter),
        (TAB, 0 | 0xe7) => Some(KeyCode::Tab),
        // Letters as the keyboard has them: Shift says which.
        (_, 0x41..=0x5a) if !record.held.contains(KeyModifiers::SHIFT) => ascii(record.virtual_key + 0x20),
        (_, 0x20 | 0x30..=0x39 | 0x41..=0x5a) => ascii(record.virtual_key),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::Key;

    const NONE: KeyModifiers = KeyModifiers::NONE;

    fn record(down: bool, virtual_key: u16, unit: u16, held: KeyModifiers) -> KeyRecord {
        KeyRecord { down, repeat: 1, virtual_key, unit, held }
    }

    /// The keys that records come to, as the program takes them.
    fn keys(records: &[KeyRecord]) -> Vec<String> {
        let mut all = KeyRecords::default();
        let taken = records.iter().filter_map(|record| all.take(*record));
        taken.filter_map(|(event, _)| Key::of(&event)).map(|key| key.to_string()).collect()
    }

    fn pressed(virtual_key: u16, unit: u16, held: KeyModifiers) -> Vec<String> {
        keys(&[record(true, virtual_key, unit, held), record(false, virtual_key, unit, held)])
    }

    #[test]
    fn halves_of_a_character_are_joined() {
        let [high, low] = [0xd83d, 0xdc11];
        // Down, up, down, up: as a console records an emoji.
        let sheep = [
            record(true, 0, high, NONE),
            record(false, 0, high, NONE),
            record(true, 0, low, NONE),
            record(false, 0, low, NONE),
        ];
        assert_eq!(keys(&sheep), ["🐑"]);
        let twice: Vec<KeyRecord> = sheep.iter().chain(&sheep).copied().collect();
        assert_eq!(keys(&twice), ["🐑", "🐑"]);
        // Down, down: as others record it.
        assert_eq!(keys(&[sheep[0], sheep[2]]), ["🐑"]);
        // As an Alt code: two releases of Alt.
        assert_eq!(keys(&[record(false, ALT, high, NONE), record(false, ALT, low, NONE)]), ["🐑"]);
        // Half a character is nothing, and spoils nothing.
        assert_eq!(keys(&[sheep[0], record(true, 0x41, 0x61, NONE), sheep[2]]), ["a"]);
    }

    #[test]
    fn altgr_types_and_alt_codes_are_text() {
        let altgr = KeyModifiers::CONTROL | KeyModifiers::ALT;
        assert_eq!(pressed(0x57, 'ŵ' as u16, altgr), ["ŵ"]);
        assert_eq!(pressed(0x51, '@' as u16, altgr), ["@"]);
        let digit = |vk| record(true, vk, 0, KeyModifiers::ALT);
        let code = [record(true, ALT, 0, KeyModifiers::ALT), digit(0x62), digit(0x63), digit(0x63)];
        let code: Vec<KeyRecord> = code.into_iter().chain([record(false, ALT, 'é' as u16, NONE)]).collect();
        assert_eq!(keys(&code), ["é"]);
        // Letting Alt go by itself types nothing.
        assert_eq!(keys(&[record(false, ALT, 0, NONE)]), [] as [&str; 0]);
    }

    #[test]
    fn shortcuts_and_named_keys_are_read() {
        let (ctrl, alt, shift) = (KeyModifiers::CONTROL, KeyModifiers::ALT, KeyModifiers::SHIFT);
        for (virtual_key, unit, held, key) in [
            (0x53, 0x13, ctrl, "Ctrl+S"),
            (0x43, 0x03, ctrl, "Ctrl+C"),
            (0x4a, 0x0a, ctrl, "Ctrl+J"),
            (0x4c, 0x0c, ctrl | shift, "Ctrl+L"),
            (0x35, 0, ctrl | alt, "Ctrl+Alt+5"),
            (0x20, 0, ctrl, "Ctrl+Space"),
            (0x26, 0, alt, "Alt+↑"),
            (0x27, 0, ctrl | shift, "Ctrl+Shift+→"),
            (0x09, 0x09, shift, "Shift+Tab"),
            (0x0d, 0x0d, NONE, "Enter"),
            (0x08, 0x7f, ctrl, "Ctrl+Backspace"),
            (0x1b, 0x1b, NONE, "Esc"),
            (0x74, 0, NONE, "F5"),
            (0x2e, 0, NONE, "Del"),
            (0xe7, '£' as u16, NONE, "£"),
            (0, 0x0d, NONE, "Enter"),
            (0x47, 'G' as u16, shift, "G"),
        ] {
            assert_eq!(pressed(virtual_key, unit, held), [key], "{virtual_key:#x}");
        }
        for virtual_key in [0x10, 0x11, ALT, 0x14, 0x5b, 0xff] {
            assert_eq!(pressed(virtual_key, 0, NONE), [] as [&str; 0], "{virtual_key:#x}");
        }
    }

    #[test]
    fn held_key_counts_its_repeats() {
        let mut held = record(true, 0x28, 0, NONE);
        held.repeat = 5;
        assert_eq!(KeyRecords::default().take(held).map(|(_, times)| times), Some(5));
    }
}
