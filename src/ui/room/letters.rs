//! Large letters. The library draws what its font has; the signs that it lacks
//! are drawn from bitmaps of our own, and what neither has stands as the plain
//! sign in the middle of its place, so that nothing is ever left out.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::widgets::Widget;
use tui_big_text::{BigText, PixelSize};
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::model::text;
use crate::room::stage::{Letters, has_letter};
use crate::ui::ink::put;

/// A sign as eight rows of eight dots, the lowest bit on the left.
type Bitmap = [u8; 8];

/// The signs that the font lacks, and three whose roof runs into the letter there,
/// which Welsh has on every slide. A test holds that [`has_letter`] knows each.
const OWN: [(char, Bitmap); 28] = [
    ('â', [0x1e, 0x33, 0x00, 0x1e, 0x3e, 0x33, 0x6e, 0x00]),
    ('ê', [0x1e, 0x33, 0x00, 0x1e, 0x3f, 0x03, 0x1e, 0x00]),
    ('î', [0x1e, 0x33, 0x00, 0x0e, 0x0c, 0x0c, 0x1e, 0x00]),
    ('ŵ', [0x1c, 0x36, 0x00, 0x63, 0x6b, 0x7f, 0x36, 0x00]),
    ('ŷ', [0x1e, 0x33, 0x00, 0x33, 0x33, 0x3e, 0x30, 0x1f]),
    ('Ŵ', [0x1c, 0x36, 0x63, 0x63, 0x6b, 0x7f, 0x63, 0x00]),
    ('Ŷ', [0x1e, 0x33, 0x00, 0x33, 0x1e, 0x0c, 0x1e, 0x00]),
    ('●', [0x00, 0x00, 0x3c, 0x7e, 0x7e, 0x3c, 0x00, 0x00]),
    ('○', [0x00, 0x00, 0x3c, 0x66, 0x66, 0x3c, 0x00, 0x00]),
    ('✓', [0x00, 0xc0, 0xe0, 0x70, 0x3b, 0x1f, 0x0e, 0x04]),
    ('✗', [0x00, 0xc3, 0x66, 0x3c, 0x18, 0x3c, 0x66, 0xc3]),
    ('›', [0x00, 0x06, 0x0c, 0x18, 0x30, 0x18, 0x0c, 0x06]),
    ('‹', [0x00, 0x30, 0x18, 0x0c, 0x06, 0x0c, 0x18, 0x30]),
    ('•', [0x00, 0x00, 0x00, 0x1e, 0x1e, 0x00, 0x00, 0x00]),
    ('↑', [0x18, 0x3c, 0x7e, 0xdb, 0x18, 0x18, 0x18, 0x18]),
    ('↓', [0x18, 0x18, 0x18, 0x18, 0xdb, 0x7e, 0x3c, 0x18]),
    ('→', [0x00, 0x18, 0x30, 0x60, 0xff, 0x60, 0x30, 0x18]),
    ('←', [0x00, 0x18, 0x0c, 0x06, 0xff, 0x06, 0x0c, 0x18]),
    ('▸', [0x00, 0x06, 0x0e, 0x1e, 0x3e, 0x1e, 0x0e, 0x06]),
    ('…', [0x00, 0x00, 0x00, 0x00, 0x00, 0xdb, 0xdb, 0x00]),
    ('’', [0x0c, 0x0c, 0x06, 0x03, 0x00, 0x00, 0x00, 0x00]),
    ('‘', [0x18, 0x0c, 0x06, 0x06, 0x00, 0x00, 0x00, 0x00]),
    ('“', [0x66, 0x33, 0x33, 0x77, 0x00, 0x00, 0x00, 0x00]),
    ('”', [0x77, 0x66, 0x66, 0x33, 0x00, 0x00, 0x00, 0x00]),
    ('–', [0x00, 0x00, 0x00, 0x00, 0x7e, 0x00, 0x00, 0x00]),
    ('—', [0x00, 0x00, 0x00, 0x00, 0xff, 0x00, 0x00, 0x00]),
    ('€', [0x3c, 0x66, 0x0f, 0x06, 0x0f, 0x66, 0x3c, 0x00]),
    ('ẃ', [0x38, 0x1c, 0x00, 0x63, 0x6b, 0x7f, 0x36, 0x00]),
];

/// Puts words on the screen in letters of a size, at most so many columns of
/// them; gives the column behind them. Accents that stand by themselves are put
/// on their letters first: for drawing alone.
pub(super) fn put_letters(
    buf: &mut Buffer,
    (x, y): (u16, u16),
    columns: u16,
    words: &str,
    letters: Letters,
    style: Style,
) -> u16 {
    let size = match letters {
        Letters::Eight => PixelSize::Full,
        Letters::Wide => PixelSize::HalfHeight,
        Letters::Four => PixelSize::Quadrant,
        Letters::Spaced => {
            let spaced: Vec<&str> = words.graphemes(true).collect();
            return plain(buf, (x, y), columns, &spaced.join(" "), style);
        }
        Letters::Plain => return plain(buf, (x, y), columns, words, style),
    };
    // Slanted blocks come apart, and a line under each row of them is no underlining.
    let style = style.remove_modifier(Modifier::ITALIC | Modifier::UNDERLINED);
    let (wide, high) = letters.size();
    let end = x.saturating_add(columns).min(buf.area.right());
    let words: String = text::shown(words).nfc().collect();
    let mut at = x;
    for sign in words.graphemes(true) {
        let places = u16::try_from(sign.width()).unwrap_or(0);
        let place = Rect::new(at, y, places.saturating_mul(wide), high);
        if places == 0 || place.right() > end {
            continue;
        }
        at = place.right();
        let place = place.intersection(buf.area);
        buf.set_style(place, style);
        let mut signs = sign.chars();
        let alone = signs.next().filter(|_| signs.next().is_none());
        if let Some(bitmap) = alone.and_then(own) {
            draw(&bitmap, size, place, buf);
        } else if alone.is_some_and(has_letter) {
            BigText::builder().pixel_size(size).style(style).lines(vec![sign.into()]).build().render(place, buf);
        } else {
            put(buf, place.x + (place.width.saturating_sub(places)) / 2, y + high / 2, places, sign, style);
        }
    }
    at
}

fn plain(buf: &mut Buffer, (x, y): (u16, u16), columns: u16, words: &str, style: Style) -> u16 {
    put(buf, x, y, columns, words, style);
    x.saturating_add(u16::try_from(words.width()).unwrap_or(u16::MAX).min(columns))
}

fn own(c: char) -> Option<Bitmap> {
    OWN.iter().find(|(sign, _)| *sign == c).map(|(_, bitmap)| *bitmap)
}

/// Every mixture of the four quarters of a cell: upper left, upper right, lower left, lower right.
const QUARTERS: [char; 16] = [' ', '▘', '▝', '▀', '▖', '▌', '▞', '▛', '▗', '▚', '▐', '▜', '▄', '▙', '▟', '█'];

/// Draws a sign of our own, as the library draws its own.
fn draw(bitmap: &Bitmap, size: PixelSize, place: Rect, buf: &mut Buffer) {
    let (across, down) = match size {
        PixelSize::Full => (1, 1),
        PixelSize::HalfHeight => (1, 2),
        _ => (2, 2),
    };
    let dot =
        |row: u16, column: u16| bitmap.get(usize::from(row)).is_some_and(|dots| column < 8 && dots >> column & 1 == 1);
    for cell in place.positions() {
        let (row, column) = ((cell.y - place.y) * down, (cell.x - place.x) * across);
        let (right, low) = (column + across - 1, row + down - 1);
        let quarters = [dot(row, column), dot(row, right), dot(low, column), dot(low, right)];
        let which: usize = quarters.iter().enumerate().map(|(at, set)| usize::from(*set) << at).sum();
        buf[cell].set_char(QUARTERS[which]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(words: &str, letters: Letters) -> Vec<String> {
        let mut buf = Buffer::empty(Rect::new(0, 0, 40, 8));
        put_letters(&mut buf, (0, 0), 40, words, letters, Style::new());
        let line = |y| (0..40).map(|x| buf[(x, y)].symbol()).collect::<String>();
        (0..8).map(|y| line(y).trim_end().to_owned()).collect()
    }

    #[test]
    fn the_stage_knows_every_sign_of_our_own() {
        assert!(OWN.iter().all(|(sign, _)| has_letter(*sign)));
        for (at, (sign, _)) in OWN.iter().enumerate() {
            assert!(!OWN[..at].iter().any(|(other, _)| other == sign), "{sign} twice");
        }
    }

    #[test]
    fn every_letter_that_is_said_to_be_there_is_drawn() {
        for c in (' '..='\u{2fff}').filter(|c| has_letter(*c) && *c != ' ') {
            for letters in [Letters::Four, Letters::Wide, Letters::Eight] {
                let blocks = drawn(&c.to_string(), letters).concat();
                assert!(!blocks.trim().is_empty(), "{c:?} is empty in {letters:?}");
                assert!(c.is_ascii() || !blocks.contains(c), "{c:?} stands as it is");
            }
        }
    }

    #[test]
    fn a_sign_of_our_own_is_drawn_as_the_library_draws_its_own() {
        assert_eq!(drawn("–", Letters::Four)[..3], ["", "", "▝▀▀▘"]);
        assert_eq!(drawn("–", Letters::Wide)[..3], ["", "", " ▀▀▀▀▀▀"]);
        assert_eq!(drawn("–", Letters::Eight)[4], " ██████");
        // The circumflex stands over the letter's own stem.
        assert_eq!(drawn("ŷ", Letters::Four)[3], drawn("y", Letters::Four)[3]);
    }

    #[test]
    fn what_no_font_has_stands_in_the_middle_of_its_place() {
        let lines = drawn("a木b", Letters::Four);
        assert_eq!(lines[2].find('木').map(|at| lines[2][..at].width()), Some(7));
        // It takes two places, as it takes two columns; the next letter is not pushed off.
        assert_eq!(
            lines[1].chars().skip(10).collect::<String>().trim_start(),
            drawn("b", Letters::Four)[1].trim_start()
        );
        assert!(drawn("👍🏽!", Letters::Four)[2].contains("👍🏽"));
    }

    #[test]
    fn an_accent_by_itself_is_put_on_its_letter() {
        for (apart, whole) in [("a\u{302}", "â"), ("w\u{302}", "ŵ"), ("Y\u{302}", "Ŷ")] {
            assert_eq!(drawn(apart, Letters::Four), drawn(whole, Letters::Four), "{whole}");
        }
    }
}
