//! How a slide stands on a screen of a size: large letters above, at most eight
//! lines of body with room around them, a line of time below. What does not fit
//! goes on another slide. On a big screen a cell is too small to be read from the
//! back of the room: there the body is in large letters too.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The most lines of body on a slide.
pub const MOST_LINES: usize = 8;

/// A screen to show slides on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stage {
    /// Its columns.
    pub columns: u16,
    /// Its rows.
    pub rows: u16,
    /// Whether large letters may be drawn (not where only ASCII may).
    pub large: bool,
}

/// How large letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letters {
    /// Eight columns and eight rows each.
    Eight,
    /// Eight columns and four rows.
    Wide,
    /// Four columns and four rows.
    Four,
    /// As any text, spaced.
    Spaced,
    /// As any text.
    Plain,
}

impl Letters {
    /// Columns and rows that a letter takes, with what is between it and the next.
    pub fn size(self) -> (u16, u16) {
        match self {
            Letters::Eight => (8, 8),
            Letters::Wide => (8, 4),
            Letters::Four => (4, 4),
            Letters::Spaced => (2, 1),
            Letters::Plain => (1, 1),
        }
    }
}

/// A heading as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    /// Its lines.
    pub lines: Vec<String>,
    /// How large its letters are.
    pub letters: Letters,
}

impl Headline {
    /// How many rows it takes.
    pub fn rows(&self) -> u16 {
        let lines = u16::try_from(self.lines.len()).unwrap_or(u16::MAX);
        lines.saturating_mul(self.letters.size().1)
    }
}

impl Stage {
    /// How far the text is set in on either side.
    pub fn margin(&self) -> u16 {
        (self.columns / 20).max(2)
    }

    /// How many columns there are between the margins.
    pub fn room(&self) -> u16 {
        self.columns.saturating_sub(2 * self.margin())
    }

    /// The letters of the body: large where a cell is a small part of the screen.
    pub fn body_letters(&self) -> Letters {
        if self.large && self.columns >= 140 && self.rows >= 42 { Letters::Four } else { Letters::Plain }
    }

    /// Whether the body is in large letters.
    pub fn is_big(&self) -> bool {
        self.body_letters() != Letters::Plain
    }

    /// How many letters a line of the body has.
    pub fn line(&self) -> u16 {
        self.line_in(self.body_letters())
    }

    /// How many letters a line has in letters of a size.
    pub fn line_in(&self, letters: Letters) -> u16 {
        match letters {
            Letters::Plain => self.small_line(),
            letters => (self.room() / letters.size().0).max(10),
        }
    }

    /// How many letters a line in plain letters has.
    pub fn small_line(&self) -> u16 {
        self.room().clamp(10, 96)
    }

    /// The first row of the heading.
    pub fn top(&self) -> u16 {
        if self.rows >= 50 {
            3
        } else if self.is_big() {
            1
        } else {
            2
        }
    }

    /// How many rows the time and the place take, at the foot.
    pub fn foot_rows(&self) -> u16 {
        if self.is_big() { self.body_letters().size().1 } else { 2 }
    }

    /// The first row of the foot: the time, and where the room is.
    pub fn foot(&self) -> u16 {
        self.rows.saturating_sub(self.foot_rows())
    }

    /// How many rows lie between two lines of body: one where there is plenty of room.
    pub fn leading(&self) -> usize {
        usize::from(self.rows >= 30)
    }

    /// How many rows there are from one line to the next, in letters of a size.
    pub fn pitch(&self, letters: Letters) -> usize {
        usize::from(letters.size().1) + self.leading_in(letters)
    }

    /// How many rows more lie between two paragraphs, in letters of a size.
    pub fn gap(&self, letters: Letters) -> usize {
        if letters == Letters::Plain { 1 } else { 2 }
    }

    /// How many rows so many lines take, in letters of a size.
    pub fn tall(&self, lines: usize, letters: Letters) -> usize {
        (lines * self.pitch(letters)).saturating_sub(self.leading_in(letters))
    }

    fn leading_in(&self, letters: Letters) -> usize {
        if letters == Letters::Plain { self.leading() } else { 1 }
    }

    /// Whether a few words may stand in large letters, where the body does not: a
    /// line has to have room for the longest of them.
    pub fn may_be_large(&self, words: &str) -> bool {
        let line = self.line_in(Letters::Four);
        let longest = words.split_whitespace().map(UnicodeWidthStr::width).max().unwrap_or(0);
        self.large && line >= 16 && longest <= usize::from(line)
    }

    /// The first row of the body under a heading.
    pub fn body(&self, heading: &Headline) -> u16 {
        self.top() + heading.rows() + if self.rows >= 30 { 2 } else { 1 }
    }

    /// How many rows the body has under a heading.
    pub fn body_rows(&self, heading: &Headline) -> usize {
        let least = self.tall(1, self.body_letters()).max(3);
        usize::from(self.foot().saturating_sub(self.body(heading) + 1)).max(least)
    }

    /// The letters of a line below the body, its lines, and how many rows the body
    /// leaves to them: in the body's letters where one line holds it, else in plain
    /// ones, so that the slide is the body's.
    pub fn below(&self, words: &str) -> (Letters, Vec<String>, usize) {
        let letters = match self.body_letters() {
            letters if broken(words, self.line()).len() == 1 => letters,
            _ => Letters::Plain,
        };
        let (lines, rows) = self.below_in(words, letters);
        (letters, lines, rows)
    }

    /// The same in letters of a size.
    pub fn below_in(&self, words: &str, letters: Letters) -> (Vec<String>, usize) {
        if words.is_empty() {
            return (Vec::new(), 0);
        }
        if letters == Letters::Plain {
            let lines = broken(words, self.small_line());
            // Under large letters the row that is kept free above the foot holds one.
            let rows = if self.is_big() { lines.len() - 1 } else { lines.len() + 1 };
            return (lines, rows);
        }
        let lines = broken(words, self.line());
        let rows = lines.len() * usize::from(letters.size().1) + 1;
        (lines, rows)
    }

    /// A heading in the largest letters that it fits in and that have its signs.
    pub fn headline(&self, words: &str) -> Headline {
        let words: String = words.nfc().collect();
        let room = self.room();
        let drawn = self.large && words.chars().all(has_letter);
        let tries: &[(Letters, usize)] = if self.rows >= 50 {
            &[(Letters::Eight, 1), (Letters::Wide, 2), (Letters::Four, 2)]
        } else if self.is_big() {
            // Twice as wide as the body, rather than in one line.
            &[(Letters::Wide, 2), (Letters::Four, 2)]
        } else if self.rows >= 40 {
            &[(Letters::Wide, 1), (Letters::Four, 2)]
        } else if self.rows >= 22 {
            &[(Letters::Four, 2)]
        } else if self.rows >= 16 {
            &[(Letters::Four, 1)]
        } else {
            // So few rows are for what stands under the heading.
            &[]
        };
        let fits = |letters: Letters, most: usize| {
            let columns = room / letters.size().0;
            let lines = broken(&words, columns);
            let whole = lines.iter().all(|l| l.width() <= usize::from(columns));
            (lines.len() <= most && whole).then_some(Headline { lines, letters })
        };
        let large = tries.iter().filter(|_| drawn).find_map(|(letters, most)| fits(*letters, *most));
        large
            .or_else(|| fits(Letters::Spaced, 2))
            .unwrap_or_else(|| Headline { lines: broken(&words, room), letters: Letters::Plain })
    }
}

/// The signs beyond ASCII and the western accents that there are large letters for.
const SIGNS: &str = "ŵŷŴŶẃ●○✓✗›‹•↑↓→←▸…’‘“”–—€";

/// The western signs whose letter is empty in the font.
const EMPTY: &str = "³´\u{ad}";

/// Whether there is a large letter for a sign.
pub fn has_letter(c: char) -> bool {
    let western = ('\u{a1}'..='\u{ff}').contains(&c) && !EMPTY.contains(c);
    c == ' ' || c.is_ascii_graphic() || western || SIGNS.contains(c)
}

/// Words broken into lines of at most so many columns, between words; a word
/// that is longer than a line is broken within.
pub fn broken(words: &str, columns: u16) -> Vec<String> {
    let most = usize::from(columns.max(1));
    let mut lines = Vec::new();
    for paragraph in words.split('\n') {
        let mut line = String::new();
        for word in paragraph.split(' ').filter(|w| !w.is_empty()) {
            if !line.is_empty() && line.width() + 1 + word.width() > most {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            for sign in word.graphemes(true) {
                if !line.is_empty() && line.width() + sign.width() > most {
                    lines.push(std::mem::take(&mut line));
                }
                line.push_str(sign);
            }
        }
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stage(columns: u16, rows: u16) -> Stage {
        Stage { columns, rows, large: true }
    }

    #[test]
    fn a_heading_leaves_the_rows_of_a_small_screen_to_what_stands_under_it() {
        for rows in 12..30 {
            let stage = stage(40, rows);
            let heading = stage.headline("A story first");
            assert!(stage.body(&heading) + 3 < stage.foot(), "{rows}: {heading:?}");
        }
    }

    #[test]
    fn a_heading_is_as_large_as_it_fits() {
        let at = |columns, rows, words| stage(columns, rows).headline(words).letters;
        assert_eq!(at(80, 24, "Welcome"), Letters::Four);
        assert_eq!(at(160, 45, "Welcome"), Letters::Wide);
        assert_eq!(at(80, 24, "Who to talk to?"), Letters::Four);
        assert_eq!(at(100, 30, "What is in it for them?"), Letters::Four);
        assert_eq!(at(200, 60, "Build the ask"), Letters::Eight);
        assert_eq!(Stage { large: false, ..stage(80, 24) }.headline("Welcome").letters, Letters::Spaced);
    }

    #[test]
    fn the_body_is_large_where_a_cell_is_small() {
        for (columns, rows, letters, line) in [(160, 45, Letters::Four, 36), (200, 60, Letters::Four, 45)] {
            let it = stage(columns, rows);
            assert_eq!((it.body_letters(), it.line()), (letters, line));
            // Room for a prompt of two sentences under a heading of one line.
            assert!(it.tall(6, letters) <= it.body_rows(&it.headline("Welcome")));
            assert_eq!(Stage { large: false, ..it }.body_letters(), Letters::Plain);
        }
        for (columns, rows) in [(80, 24), (100, 30), (120, 36), (220, 30)] {
            assert_eq!(stage(columns, rows).body_letters(), Letters::Plain);
        }
    }

    #[test]
    fn a_heading_is_larger_than_the_body() {
        for (columns, rows) in [(160, 45), (200, 60)] {
            for words in ["Welcome", "Practice set", "What may leave the room?", "Beth gaiff adael yr ystafell?"] {
                let letters = stage(columns, rows).headline(words).letters;
                assert!(matches!(letters, Letters::Eight | Letters::Wide), "{words} {columns}: {letters:?}");
            }
        }
    }

    #[test]
    fn what_the_large_letters_lack_is_spaced_and_keeps_its_signs() {
        let heading = stage(100, 30).headline("Te 木 a sgwrs");
        assert_eq!(heading.letters, Letters::Spaced);
        assert_eq!(heading.lines, ["Te 木 a sgwrs"]);
        // Neither Welsh nor a typographic apostrophe is a reason to give up the large letters.
        for words in ["Tŷ a dŵr", "Beth sy’n cyfrif", "Y\u{302} Ŵyl – dw\u{302}r"] {
            assert_eq!(stage(100, 30).headline(words).letters, Letters::Four, "{words}");
        }
    }

    #[test]
    fn no_word_of_a_heading_is_lost_however_long_it_is() {
        let words = "A heading that somebody wrote much longer than any heading ever ought to be";
        let heading = stage(80, 24).headline(words);
        assert_eq!(heading.lines.join(" "), words);
        assert!(stage(80, 24).body_rows(&heading) >= MOST_LINES);
    }

    #[test]
    fn lines_break_between_words_and_none_is_lost() {
        assert_eq!(broken("one two three", 7), ["one two", "three"]);
        assert_eq!(broken("abcdefgh", 3), ["abc", "def", "gh"]);
        assert_eq!(broken("a\nb", 10), ["a", "b"]);
    }
}
