//! The one text editor, for a line and for many: the keys of any office
//! program. A key costs what is in the window, however long the text is.

mod buffer;
mod moves;
mod view;

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer as Screen;
use ratatui::layout::Rect;

use self::buffer::{Buffer, Pos};
use self::view::{Styles, View};
use super::theme::{Theme, Tone};
use crate::command::Key;

/// The longest text of many lines that can be typed or pasted, in bytes.
pub const LONGEST: usize = 16 * 1024 * 1024;

/// The longest text of one line that can be typed or pasted, in bytes.
pub const LONGEST_LINE: usize = 64 * 1024;

/// Rows that Page up and Page down go by.
const PAGE: usize = 10;

/// No window has more rows than this.
const TALL: usize = 500;

/// A text being typed.
#[derive(Clone, Debug)]
pub struct Editor {
    buffer: Buffer,
    view: View,
    cursor: Pos,
    /// Where a selection began.
    anchor: Option<Pos>,
    styles: Styles,
    /// What was cut or copied last.
    taken: String,
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
    /// The text would be longer than so many bytes: nothing was put in.
    TooLong(usize),
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
        let buffer = Buffer::new(text, many);
        let cursor = buffer.end();
        let (styles, taken) = (Styles::default(), String::new());
        Editor { buffer, view: View::new(many), cursor, anchor: None, styles, taken, many }
    }

    /// The text, exactly as it stands.
    pub fn text(&self) -> String {
        self.buffer.text()
    }

    /// Its length in bytes.
    pub fn len(&self) -> usize {
        self.buffer.len()
    }

    /// The first so many lines, of at most so many bytes together: for a look at it.
    pub fn first_lines(&self, lines: usize, bytes: usize) -> Vec<&str> {
        let mut left = bytes;
        (0..lines.min(self.buffer.lines()))
            .map_while(|at| {
                let line = self.buffer.line(at);
                let cut = (0..=left.min(line.len())).rev().find(|to| line.is_char_boundary(*to)).unwrap_or(0);
                let fits = left > 0;
                left = left.saturating_sub(line.len() + 1);
                fits.then(|| &line[..cut])
            })
            .collect()
    }

    /// Whether nothing stands there.
    pub fn is_empty(&self) -> bool {
        (0..self.buffer.lines()).all(|at| self.buffer.line(at).is_empty())
    }

    /// How many bytes have been laid out since it was opened: so that a test can
    /// tell that a key does not lay out all of a long text.
    pub fn laid_out(&self) -> u64 {
        self.view.laid_out()
    }

    /// Puts another text in its place; can be undone.
    pub fn set(&mut self, text: &str) {
        self.anchor = None;
        self.cursor = self.buffer.replace(Pos::default(), self.buffer.end(), text);
    }

    /// Selects all of it.
    pub fn select_all(&mut self) {
        self.anchor = Some(Pos::default());
        self.cursor = self.buffer.end();
    }

    /// Whether something is selected.
    pub fn is_selecting(&self) -> bool {
        self.selection().is_some()
    }

    fn selection(&self) -> Option<(Pos, Pos)> {
        let anchor = self.anchor.filter(|anchor| *anchor != self.cursor)?;
        Some((anchor.min(self.cursor), anchor.max(self.cursor)))
    }

    /// Where the cursor is: the line, and the letter it stands on.
    pub fn cursor(&self) -> (usize, usize) {
        self.counted(self.cursor)
    }

    /// From where to where something is selected, as [`Editor::cursor`] counts.
    pub fn selected(&self) -> Option<((usize, usize), (usize, usize))> {
        self.selection().map(|(from, to)| (self.counted(from), self.counted(to)))
    }

    fn counted(&self, pos: Pos) -> (usize, usize) {
        (pos.line, self.buffer.line(pos.line)[..pos.byte].chars().count())
    }

    /// Puts a text in at the cursor, in the place of what is selected.
    fn insert(&mut self, text: &str) -> Typed {
        let (from, to) = self.selection().unwrap_or((self.cursor, self.cursor));
        let longest = if self.many { LONGEST } else { LONGEST_LINE };
        let selected = if from == to { 0 } else { self.buffer.between(from, to).len() };
        // What was longer when it was opened may still become shorter.
        if !text.is_empty() && self.buffer.len() - selected + text.len() > longest {
            return Typed::TooLong(longest);
        }
        self.anchor = None;
        if from == to && text.is_empty() {
            return Typed::Moved;
        }
        self.cursor = self.buffer.replace(from, to, text);
        Typed::Changed
    }

    /// Takes pasted text in: all of it, or where it would be too long nothing.
    pub fn paste(&mut self, text: &str) -> Typed {
        // Terminals send a pasted line break as a carriage return.
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let text = if self.many { text } else { text.trim_end_matches('\n').replace('\n', " ") };
        self.insert(&text)
    }

    /// The whole lines that are selected, or the line under the cursor.
    pub fn line_or_selection(&self) -> String {
        let (from, to) = match self.selection() {
            Some((from, to)) if to.line > from.line && to.byte == 0 => (from.line, to.line - 1),
            Some((from, to)) => (from.line, to.line),
            None => (self.cursor.line, self.cursor.line),
        };
        let end = Pos { line: to, byte: self.buffer.line(to).len() };
        self.buffer.between(Pos { line: from, byte: 0 }, end)
    }

    /// Puts a line in at the cursor, on a line of its own, and leaves the cursor on the next.
    pub fn put_line(&mut self, words: &str) {
        self.anchor = None;
        let line = self.buffer.line(self.cursor.line);
        let before = if line.trim().is_empty() { "" } else { "\n" };
        self.cursor.byte = line.len();
        self.insert(&format!("{before}{words}\n"));
    }

    /// Takes a key.
    pub fn key(&mut self, key: Key) -> Typed {
        if let Some(c) = key.text() {
            return self.insert(c.encode_utf8(&mut [0; 4]));
        }
        match (key.ctrl, key.alt, key.code) {
            (false, false, KeyCode::Enter) if self.many => self.insert("\n"),
            (ctrl, false, KeyCode::Backspace) => self.delete(if ctrl { Editor::word_start } else { Editor::before }),
            (ctrl, false, KeyCode::Delete) => self.delete(if ctrl { Editor::word_end } else { Editor::after }),
            (true, false, KeyCode::Char('a')) => {
                self.select_all();
                Typed::Moved
            }
            (true, false, KeyCode::Char('z')) => {
                let to = self.buffer.undo();
                self.went(to)
            }
            (true, false, KeyCode::Char('y')) => {
                let to = self.buffer.redo();
                self.went(to)
            }
            (true, false, KeyCode::Char(c @ ('c' | 'x'))) => {
                let Some((from, to)) = self.selection() else { return Typed::Moved };
                self.taken = self.buffer.between(from, to);
                if c == 'x' {
                    self.insert("");
                }
                self.anchor = None;
                Typed::Copied(self.taken.clone())
            }
            (true, false, KeyCode::Char('v')) => self.paste(&self.taken.clone()),
            (ctrl, false, code) => match self.target(ctrl, code) {
                Some(to) => {
                    if key.shift {
                        self.anchor = self.anchor.or(Some(self.cursor));
                    } else {
                        self.anchor = None;
                    }
                    self.cursor = to;
                    Typed::Moved
                }
                None => Typed::Ignored,
            },
            _ => Typed::Ignored,
        }
    }

    /// Where a key of movement leads; `None` where it is not one.
    fn target(&self, ctrl: bool, code: KeyCode) -> Option<Pos> {
        let line = self.cursor.line;
        Some(match (ctrl, code) {
            (false, KeyCode::Left) => self.before(),
            (false, KeyCode::Right) => self.after(),
            (true, KeyCode::Left) => self.word_start(),
            (true, KeyCode::Right) => self.next_word(),
            (false, KeyCode::Home) => Pos { line, byte: 0 },
            (false, KeyCode::End) => self.line_end(line),
            (true, KeyCode::Home) => Pos::default(),
            (true, KeyCode::End) => self.buffer.end(),
            (false, KeyCode::Up) if self.many => self.rows(1, false),
            (false, KeyCode::Down) if self.many => self.rows(1, true),
            (true, KeyCode::Up) if self.many => self.paragraph_back(),
            (true, KeyCode::Down) if self.many => self.paragraph_on(),
            (_, KeyCode::PageUp) if self.many => self.rows(PAGE, false),
            (_, KeyCode::PageDown) if self.many => self.rows(PAGE, true),
            _ => return None,
        })
    }

    /// Deletes what is selected, else from the cursor to where `to` says.
    fn delete(&mut self, to: fn(&Editor) -> Pos) -> Typed {
        if self.selection().is_none() {
            self.anchor = Some(to(self));
        }
        self.insert("")
    }

    /// A change was taken back or done again, where there was one.
    fn went(&mut self, to: Option<Pos>) -> Typed {
        let Some(to) = to else { return Typed::Moved };
        self.cursor = to;
        self.anchor = None;
        Typed::Changed
    }

    /// Puts the cursor where the mouse clicked: column and row within the text's area.
    pub fn click(&mut self, column: u16, row: u16) {
        self.anchor = None;
        self.cursor = self.view.at_point(&self.buffer, column, row);
    }

    /// How many lines it takes at this width, at least one; of a text longer than
    /// any window, some number that is taller.
    pub fn height(&self, width: u16) -> u16 {
        let width = usize::from(width.max(1));
        let mut rows = 0;
        for at in 0..self.buffer.lines().min(TALL) {
            let line = self.buffer.line(at);
            rows += if line.len() > TALL * width * 4 {
                TALL
            } else {
                unicode_width::UnicodeWidthStr::width(line) / width + 1
            };
            if rows >= TALL {
                break;
            }
        }
        u16::try_from(rows.min(TALL)).unwrap_or(u16::MAX)
    }

    /// Takes the theme's styles on; the cursor shows only where it has the focus.
    pub fn dress(&mut self, theme: &Theme, focused: bool) {
        let text = theme.tone(Tone::Text);
        let cursor = if focused { theme.selected() } else { text };
        self.styles = Styles { text, cursor, selected: theme.selected() };
    }

    /// Draws it as it was last dressed.
    pub fn draw(&self, area: Rect, buf: &mut Screen) {
        self.view.draw(&self.buffer, self.cursor, self.selection(), self.styles, area, buf);
    }
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

    #[test]
    fn a_letter_with_its_accent_is_one_step() {
        let mut editor = Editor::lines("tw\u{302}r");
        press(&mut editor, &["Left", "Left", "Left", "Del"]);
        assert_eq!(editor.text(), "w\u{302}r");
        press(&mut editor, &["Right", "Backspace"]);
        assert_eq!(editor.text(), "r");
        press(&mut editor, &["Ctrl+z", "Ctrl+z"]);
        assert_eq!(editor.text(), "tw\u{302}r");
    }

    #[test]
    fn what_is_typed_over_a_selection_is_one_undo() {
        let mut editor = Editor::lines("one two");
        press(&mut editor, &["Ctrl+Shift+Left", "x"]);
        assert_eq!(editor.text(), "one x");
        press(&mut editor, &["Ctrl+z"]);
        assert_eq!(editor.text(), "one two");
    }

    #[test]
    fn what_would_be_too_long_is_not_put_in() {
        let mut editor = Editor::line("a");
        assert_eq!(editor.paste(&"b".repeat(LONGEST_LINE)), Typed::TooLong(LONGEST_LINE));
        assert_eq!(editor.text(), "a");
        // What is longer already can be made shorter.
        let mut editor = Editor::line(&"b".repeat(LONGEST_LINE + 5));
        press(&mut editor, &["Backspace", "x"]);
        assert_eq!(editor.len(), LONGEST_LINE + 4);
    }

    #[test]
    fn rows_of_the_window_lead_up_and_down() {
        let mut editor = Editor::lines("one two three four five six");
        let area = Rect::new(0, 0, 10, 2);
        let seen = |editor: &Editor| -> Vec<String> {
            let mut screen = Screen::empty(area);
            editor.draw(area, &mut screen);
            let row = |y| (0..10).map(|x| screen[(x, y)].symbol().to_owned()).collect::<String>().trim_end().to_owned();
            (0..2).map(row).collect()
        };
        assert_eq!(seen(&editor), ["three four", " five six"]);
        press(&mut editor, &["Up", "Up"]);
        assert_eq!(seen(&editor), ["one two", "three four"]);
        assert_eq!(editor.cursor(), (0, 7));
        editor.click(2, 1);
        assert_eq!(editor.cursor(), (0, 10));
        press(&mut editor, &["Ctrl+End"]);
        assert_eq!(seen(&editor), ["three four", " five six"]);
    }

    proptest::proptest! {
        #[test]
        fn a_text_that_is_opened_and_left_is_the_same_to_the_letter(text in ".*(\r\n|\n|\r)?.*") {
            proptest::prop_assert_eq!(Editor::lines(&text).text(), text);
        }
    }
}
