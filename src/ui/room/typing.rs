//! What is being typed before the room: its label, and the words, in the letters
//! of the body.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::letters::put_letters;
use super::{Scene, lists};
use crate::room::Typing;
use crate::room::stage::{Letters, Stage};
use crate::ui::editor::Editor;
use crate::ui::theme::Tone;

/// How many lines of it are to be seen.
const MOST: usize = 3;

/// What is being typed, as it stands on the wall.
pub(super) struct Typed {
    stage: Stage,
    label: String,
    lines: u16,
}

/// What is being typed, where something is.
pub(super) fn typed(scene: &Scene<'_>) -> Option<Typed> {
    let editor = scene.editor?;
    let stage = scene.room.stage();
    let (label, counted) = match scene.room.typing() {
        Some(Typing::Part(key)) => (format!("ask-part-{key}"), *key == "short"),
        Some(Typing::Heading) => ("room-type-heading".to_owned(), false),
        _ => ("room-type-point".to_owned(), false),
    };
    let mut label = scene.words.get(&label);
    if counted {
        label = format!("{label} · {}", lists::count(scene.words, &editor.text()));
    }
    let lines = if stage.is_big() {
        u16::try_from(pieces(&editor.text(), letters_across(&stage)).len().min(MOST)).unwrap_or(1)
    } else {
        editor.height(stage.small_line().saturating_sub(2)).clamp(1, 4)
    };
    Some(Typed { stage, label, lines })
}

/// How many letters a line of it has: one place is kept for the cursor behind the last.
fn letters_across(stage: &Stage) -> usize {
    usize::from(stage.line()).saturating_sub(3).max(1)
}

/// A piece of a text as it stands on a line: which of its lines it is of, which
/// letter of that line it begins with, and its words, spaces and all.
struct Piece<'a> {
    line: usize,
    from: usize,
    words: &'a str,
}

/// A text in pieces of at most so many columns, torn behind a space where there is one. Nothing of it is left out.
fn pieces(text: &str, most: usize) -> Vec<Piece<'_>> {
    let mut out = Vec::new();
    for (line, mut rest) in text.split('\n').enumerate() {
        let mut from = 0;
        loop {
            let (mut wide, mut end, mut space) = (0, 0, 0);
            for (at, sign) in rest.grapheme_indices(true) {
                wide += sign.width();
                if wide > most && end > 0 {
                    break;
                }
                end = at + sign.len();
                if sign == " " {
                    space = end;
                }
            }
            if end < rest.len() && space > 0 {
                end = space;
            }
            let (words, after) = rest.split_at(end);
            out.push(Piece { line, from, words });
            if after.is_empty() {
                break;
            }
            (from, rest) = (from + words.chars().count(), after);
        }
    }
    out
}

impl Typed {
    /// How many rows it takes, with the one above it.
    pub(super) fn rows(&self) -> u16 {
        let high = self.stage.body_letters().size().1;
        // In large letters the label stands apart from what is typed.
        (self.lines + 1) * high + 1 + u16::from(high > 1)
    }

    pub(super) fn draw(&self, scene: &Scene<'_>, buf: &mut Buffer) {
        let Some(editor) = scene.editor else { return };
        let (stage, theme) = (self.stage, scene.theme);
        let letters = stage.body_letters();
        let (wide, high) = letters.size();
        let x = stage.margin();
        let first = stage.foot().saturating_sub(self.rows());
        let fits = self.label.width() * usize::from(wide) <= usize::from(stage.room());
        let (y, label) = if fits { (first, letters) } else { (first + high - 1, Letters::Plain) };
        put_letters(buf, (x, y), stage.room(), &self.label, label, theme.tone(Tone::Dim));
        let y = stage.foot().saturating_sub(1 + self.lines * high);
        put_letters(buf, (x, y), 2 * wide, "›", letters, theme.tone(Tone::Key));
        if letters == Letters::Plain {
            let area = Rect::new(x + 2, y, stage.small_line().saturating_sub(2), self.lines);
            editor.draw(area.intersection(buf.area), buf);
        } else {
            self.large(scene, editor, (x + 2 * wide, y), buf);
        }
    }

    /// What is typed in large letters, the piece with the cursor among those that are seen.
    fn large(&self, scene: &Scene<'_>, editor: &Editor, (x, y): (u16, u16), buf: &mut Buffer) {
        let theme = scene.theme;
        let letters = self.stage.body_letters();
        let (wide, high) = letters.size();
        let text = editor.text();
        let pieces = pieces(&text, letters_across(&self.stage));
        let cursor = editor.cursor();
        let here = pieces.iter().rposition(|p| (p.line, p.from) <= cursor).unwrap_or(0);
        let seen = usize::from(self.lines);
        let top = (here + 1).saturating_sub(seen);
        let selected = editor.selected();
        for (nth, piece) in pieces.iter().enumerate().skip(top).take(seen) {
            let y = y + u16::try_from(nth - top).unwrap_or(0) * high;
            let (mut x, mut letter) = (x, piece.from);
            let mut cursor_at = None;
            for sign in piece.words.graphemes(true) {
                let end = letter + sign.chars().count();
                let on = |at: (usize, usize)| at.0 == piece.line && (letter..end).contains(&at.1);
                if on(cursor) {
                    cursor_at = Some(x);
                }
                let marked =
                    on(cursor) || selected.is_some_and(|(from, to)| (from..to).contains(&(piece.line, letter)));
                let style = if marked { theme.selected() } else { theme.tone(Tone::Text) };
                x = put_letters(buf, (x, y), u16::MAX, sign, letters, style);
                letter = end;
            }
            if nth == here && cursor_at.is_none() {
                let place = Rect::new(x, y, wide, high).intersection(buf.area);
                buf.set_style(place, theme.selected());
            }
        }
        let right = self.stage.margin() + self.stage.room() + 1;
        if top > 0 {
            put_letters(buf, (right, y), wide, "↑", letters, theme.tone(Tone::Key));
        }
        if top + seen < pieces.len() {
            let last = y + (self.lines - 1) * high;
            put_letters(buf, (right, last), wide, "↓", letters, theme.tone(Tone::Key));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str, most: usize) -> Vec<&str> {
        pieces(text, most).iter().map(|p| p.words).collect()
    }

    #[test]
    fn a_line_is_torn_behind_a_space_where_there_is_one() {
        assert_eq!(words("a lift club", 7), ["a lift ", "club"]);
        assert_eq!(words("abcdefgh", 3), ["abc", "def", "gh"]);
        assert_eq!(words("one\n\ntwo ", 9), ["one", "", "two "]);
    }

    proptest::proptest! {
        #[test]
        fn nothing_that_is_typed_is_left_out_and_the_cursor_always_stands_on_a_piece(
            text in "([a-zŵ木 ]{0,12}\n?){0,6}",
            most in 2_usize..9,
        ) {
            let all = pieces(&text, most);
            for (at, line) in text.split('\n').enumerate() {
                let of: Vec<&Piece<'_>> = all.iter().filter(|p| p.line == at).collect();
                proptest::prop_assert_eq!(of.iter().map(|p| p.words).collect::<String>(), line);
                let mut from = 0;
                for piece in of {
                    proptest::prop_assert_eq!(piece.from, from);
                    proptest::prop_assert!(piece.words.width() <= most);
                    from += piece.words.chars().count();
                }
            }
        }
    }
}
