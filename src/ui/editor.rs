//! The one text editor, for a line and for many: the keys of any office
//! program. What the widget underneath would do of its own is off.

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;
use ratatui_textarea::{CursorMove, DataCursor, TextArea, WrapMode};

use super::theme::{Theme, Tone};
use crate::command::Key;

/// A text being typed.
#[derive(Clone, Debug)]
pub struct Editor {
    area: TextArea<'static>,
    many: bool,
}

/// What a key did to the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    /// The text is another now.
    Changed,
    /// The cursor moved, or something was selected.
    Moved,
    /// This was copied or cut: also for the clipboard outside.
    Copied(String),
    /// The key is not the editor's.
    Ignored,
}

impl Editor {
    /// A text of one line; line breaks that are pasted become spaces.
    pub fn line(text: &str) -> Self {
        Editor::new(text, false)
    }

    /// A text of many lines.
    pub fn lines(text: &str) -> Self {
        Editor::new(text, true)
    }

    fn new(text: &str, many: bool) -> Self {
        // Split at line breaks alone: a carriage return that stands in a file stays in it.
        let mut area = TextArea::new(text.split('\n').map(str::to_owned).collect());
        area.set_wrap_mode(if many { WrapMode::WordOrGlyph } else { WrapMode::None });
        area.set_hard_tab_indent(true);
        area.set_max_histories(1_000);
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        Editor { area, many }
    }

    /// The text, exactly as it stands.
    pub fn text(&self) -> String {
        self.area.lines().join("\n")
    }

    /// Whether nothing stands there.
    pub fn is_empty(&self) -> bool {
        self.area.lines().iter().all(String::is_empty)
    }

    /// Puts another text in its place; can be undone.
    pub fn set(&mut self, text: &str) {
        self.area.select_all();
        self.area.cut();
        if !text.is_empty() {
            self.area.insert_str(text);
        }
    }

    /// Selects all of it.
    pub fn select_all(&mut self) {
        self.area.select_all();
    }

    /// Whether something is selected.
    pub fn is_selecting(&self) -> bool {
        self.area.selection_range().is_some_and(|(from, to)| from != to)
    }

    /// Where the cursor is: the line, and the letter it stands on.
    pub fn cursor(&self) -> (usize, usize) {
        let at = self.area.cursor();
        (at.0, at.1)
    }

    /// From where to where something is selected, as [`Editor::cursor`] counts.
    pub fn selected(&self) -> Option<((usize, usize), (usize, usize))> {
        self.area.selection_range()
    }

    /// Takes pasted text in.
    pub fn paste(&mut self, text: &str) -> Typed {
        // Terminals send a pasted line break as a carriage return.
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let text = if self.many { text } else { text.trim_end_matches('\n').replace('\n', " ") };
        if self.area.insert_str(text) { Typed::Changed } else { Typed::Moved }
    }

    /// The whole lines that are selected, or the line under the cursor.
    pub fn line_or_selection(&self) -> String {
        let lines = self.area.lines();
        let (from, to) = match self.area.selection_range() {
            Some(((from, _), (to, at))) if to > from => (from, if at == 0 { to - 1 } else { to }),
            Some(((from, _), _)) => (from, from),
            None => (self.area.cursor().0, self.area.cursor().0),
        };
        lines.iter().take(to + 1).skip(from).map(String::as_str).collect::<Vec<_>>().join("\n")
    }

    /// Puts a line in at the cursor, on a line of its own, and leaves the cursor on the next.
    pub fn put_line(&mut self, words: &str) {
        self.area.cancel_selection();
        self.area.move_cursor(CursorMove::End);
        let here = self.area.cursor().0;
        let empty = self.area.lines().get(here).is_none_or(|l| l.trim().is_empty());
        let before = if empty { "" } else { "\n" };
        self.area.insert_str(format!("{before}{words}\n"));
    }

    /// Takes a key.
    pub fn key(&mut self, key: Key) -> Typed {
        if let Some(c) = key.text() {
            self.area.insert_char(c);
            return Typed::Changed;
        }
        match (key.ctrl, key.alt, key.code) {
            (false, false, KeyCode::Enter) if self.many => {
                self.area.insert_newline();
                Typed::Changed
            }
            (false, false, KeyCode::Backspace) => changed(self.area.delete_char()),
            (false, false, KeyCode::Delete) => changed(self.area.delete_next_char()),
            (true, false, KeyCode::Backspace) => changed(self.area.delete_word()),
            (true, false, KeyCode::Delete) => changed(self.area.delete_next_word()),
            (true, false, KeyCode::Char('a')) => {
                self.area.select_all();
                Typed::Moved
            }
            (true, false, KeyCode::Char('z')) => changed(self.area.undo()),
            (true, false, KeyCode::Char('y')) => changed(self.area.redo()),
            (true, false, KeyCode::Char('c')) => {
                if !self.area.is_selecting() {
                    return Typed::Moved;
                }
                self.area.copy();
                Typed::Copied(self.area.yank_text())
            }
            (true, false, KeyCode::Char('x')) => {
                if !self.area.is_selecting() {
                    return Typed::Moved;
                }
                self.area.cut();
                Typed::Copied(self.area.yank_text())
            }
            (true, false, KeyCode::Char('v')) => {
                let text = self.area.yank_text();
                self.paste(&text)
            }
            (ctrl, false, code) => match movement(ctrl, code, self.many) {
                Some(to) => {
                    if key.shift && !self.area.is_selecting() {
                        self.area.start_selection();
                    } else if !key.shift {
                        self.area.cancel_selection();
                    }
                    for step in to {
                        self.area.move_cursor(*step);
                    }
                    Typed::Moved
                }
                None => Typed::Ignored,
            },
            _ => Typed::Ignored,
        }
    }

    /// Puts the cursor where the mouse clicked: column and row within the text's area.
    pub fn click(&mut self, column: u16, row: u16) {
        let (top, left) = self.area.scroll_offset();
        let DataCursor(line, at) = self.area.screen_to_data(usize::from(row + top), usize::from(column + left));
        self.area.cancel_selection();
        let small = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
        self.area.move_cursor(CursorMove::Jump(small(line), small(at)));
    }

    /// How many lines it takes at this width, at least one.
    pub fn height(&self, width: u16) -> u16 {
        let width = usize::from(width.max(1));
        let lines: usize =
            self.area.lines().iter().map(|l| unicode_width::UnicodeWidthStr::width(l.as_str()) / width + 1).sum();
        u16::try_from(lines).unwrap_or(u16::MAX)
    }

    /// Takes the theme's styles on; the cursor shows only where it has the focus.
    pub fn dress(&mut self, theme: &Theme, focused: bool) {
        self.area.set_style(theme.tone(Tone::Text));
        self.area.set_cursor_line_style(ratatui::style::Style::default());
        self.area.set_selection_style(theme.selected());
        let cursor = if focused { theme.selected() } else { theme.tone(Tone::Text) };
        self.area.set_cursor_style(cursor);
    }

    /// Draws it as it was last dressed.
    pub fn draw(&self, area: Rect, buf: &mut Buffer) {
        (&self.area).render(area, buf);
    }
}

fn changed(did: bool) -> Typed {
    if did { Typed::Changed } else { Typed::Moved }
}

fn movement(ctrl: bool, code: KeyCode, many: bool) -> Option<&'static [CursorMove]> {
    Some(match (ctrl, code) {
        (false, KeyCode::Left) => &[CursorMove::Back],
        (false, KeyCode::Right) => &[CursorMove::Forward],
        (true, KeyCode::Left) => &[CursorMove::WordBack],
        (true, KeyCode::Right) => &[CursorMove::WordForward],
        (false, KeyCode::Home) => &[CursorMove::Head],
        (false, KeyCode::End) => &[CursorMove::End],
        (true, KeyCode::Home) => &[CursorMove::Top, CursorMove::Head],
        (true, KeyCode::End) => &[CursorMove::Bottom, CursorMove::End],
        (false, KeyCode::Up) if many => &[CursorMove::Up],
        (false, KeyCode::Down) if many => &[CursorMove::Down],
        (true, KeyCode::Up) if many => &[CursorMove::ParagraphBack],
        (true, KeyCode::Down) if many => &[CursorMove::ParagraphForward],
        (_, KeyCode::PageUp) if many => &[CursorMove::Up; 10],
        (_, KeyCode::PageDown) if many => &[CursorMove::Down; 10],
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(editor: &mut Editor, keys: &[&str]) {
        for words in keys {
            editor.key(Key::parse(words).expect(words));
        }
    }

    #[test]
    fn the_keys_of_any_office_program_work() {
        let mut editor = Editor::lines("");
        editor.paste("Rang her.\r\nShe said yes.\rGood");
        assert_eq!(editor.text(), "Rang her.\nShe said yes.\nGood");
        press(&mut editor, &["Ctrl+a"]);
        assert_eq!(
            editor.key(Key::parse("Ctrl+x").expect("a key")),
            Typed::Copied("Rang her.\nShe said yes.\nGood".into())
        );
        assert_eq!(editor.text(), "");
        press(&mut editor, &["Ctrl+v", "Ctrl+z", "Ctrl+y"]);
        assert_eq!(editor.text(), "Rang her.\nShe said yes.\nGood");
        press(&mut editor, &["Ctrl+Home", "Shift+Right", "Shift+Right", "x"]);
        assert_eq!(editor.text(), "xng her.\nShe said yes.\nGood");
        press(&mut editor, &["Ctrl+End", "Ctrl+Backspace"]);
        assert_eq!(editor.text(), "xng her.\nShe said yes.\n");
    }

    #[test]
    fn the_widgets_own_shortcuts_are_off() {
        let mut editor = Editor::lines("one two");
        for words in ["Ctrl+k", "Ctrl+d", "Ctrl+w", "Ctrl+u", "Ctrl+j", "Ctrl+m", "Alt+d", "Ctrl+r"] {
            assert_eq!(editor.key(Key::parse(words).expect(words)), Typed::Ignored, "{words}");
        }
        assert_eq!(editor.text(), "one two");
    }

    #[test]
    fn a_line_stays_a_line_whatever_is_pasted() {
        let mut editor = Editor::line("");
        editor.paste("Pen-y-graig\nTonypandy\n");
        assert_eq!(editor.text(), "Pen-y-graig Tonypandy");
        assert_eq!(editor.key(Key::parse("Enter").expect("a key")), Typed::Ignored);
    }

    proptest::proptest! {
        #[test]
        fn a_text_that_is_opened_and_left_is_the_same_to_the_letter(text in ".*(\r\n|\n|\r)?.*") {
            proptest::prop_assert_eq!(Editor::lines(&text).text(), text);
        }
    }
}
