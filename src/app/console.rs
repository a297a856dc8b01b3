//! Reads the Windows console, record by record.

use std::sync::mpsc::{Receiver, Sender, channel};

use crossterm::event::{Event, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use crossterm_winapi::{Console, EventFlags, Handle, InputRecord, KeyEventRecord, ScreenBuffer};

use crate::command::{KeyRecord, KeyRecords};

/// Reads on a thread of its own, which sleeps until there is a record. The receiver
/// is cut off where the console cannot be read, or is gone.
pub(super) fn events() -> Receiver<Event> {
    let (sender, events) = channel();
    std::thread::spawn(move || {
        if let Ok(handle) = Handle::current_in_handle() {
            read_on(&Console::from(handle), &sender);
        }
    });
    events
}

fn read_on(console: &Console, sender: &Sender<Event>) {
    let mut keys = KeyRecords::default();
    let mut left_down = false;
    while let Ok(record) = console.read_single_input_event() {
        let event = match record {
            InputRecord::KeyEvent(record) => {
                let Some((key, times)) = keys.take(key_record(&record)) else { continue };
                for _ in 1..times {
                    let _ = sender.send(Event::Key(key));
                }
                Some(Event::Key(key))
            }
            InputRecord::MouseEvent(mouse) => {
                let before = std::mem::replace(&mut left_down, mouse.button_state.left_button());
                mouse_event(&mouse, before)
            }
            // The size in the record may be wrong: the buffer's, or an old one.
            InputRecord::WindowBufferSizeEvent(_) => {
                crossterm::terminal::size().ok().map(|(columns, rows)| Event::Resize(columns, rows))
            }
            InputRecord::FocusEvent(focus) => Some(if focus.set_focus { Event::FocusGained } else { Event::FocusLost }),
            InputRecord::MenuEvent(_) => None,
        };
        if let Some(event) = event
            && sender.send(event).is_err()
        {
            return;
        }
    }
}

fn key_record(record: &KeyEventRecord) -> KeyRecord {
    const ALT: u32 = 0x1 | 0x2;
    const CTRL: u32 = 0x4 | 0x8;
    const SHIFT: u32 = 0x10;
    let mut held = KeyModifiers::NONE;
    for (state, modifier) in [(SHIFT, KeyModifiers::SHIFT), (ALT, KeyModifiers::ALT), (CTRL, KeyModifiers::CONTROL)] {
        if record.control_key_state.has_state(state) {
            held |= modifier;
        }
    }
    KeyRecord {
        down: record.key_down,
        repeat: record.repeat_count,
        virtual_key: record.virtual_key_code,
        unit: record.u_char,
        held,
    }
}

/// The left button going down, or the wheel.
fn mouse_event(mouse: &crossterm_winapi::MouseEvent, left_was_down: bool) -> Option<Event> {
    let buttons = mouse.button_state;
    let kind = match mouse.event_flags {
        EventFlags::PressOrRelease | EventFlags::DoubleClick if buttons.left_button() && !left_was_down => {
            MouseEventKind::Down(MouseButton::Left)
        }
        EventFlags::MouseWheeled if buttons.scroll_up() => MouseEventKind::ScrollUp,
        EventFlags::MouseWheeled if buttons.scroll_down() => MouseEventKind::ScrollDown,
        _ => return None,
    };
    // Rows count from the top of the buffer, not of the window.
    let top = ScreenBuffer::current().ok()?.info().ok()?.terminal_window().top;
    let column = u16::try_from(mouse.mouse_position.x).ok()?;
    let row = u16::try_from(mouse.mouse_position.y.checked_sub(top)?).ok()?;
    Some(Event::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }))
}
