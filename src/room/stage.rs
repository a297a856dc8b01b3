//! How a slide stands on a screen of a size: large letters above, at most eight
//! lines of body with room around them, a line of time below. What does not fit
//! goes on another slide.

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

/// How large a heading's letters are.
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

    /// How wide the text may be.
    pub fn width(&self) -> u16 {
        self.columns.saturating_sub(2 * self.margin()).clamp(10, 96)
    }

    /// The first row of the heading.
    pub fn top(&self) -> u16 {
        if self.rows >= 40 { 4 } else { 2 }
    }

    /// The row of the line that shows the time; one more stands below it.
    pub fn foot(&self) -> u16 {
        self.rows.saturating_sub(2)
    }

    /// How many rows lie between two lines of body: one where there is plenty of room.
    pub fn leading(&self) -> usize {
        usize::from(self.rows >= 30)
    }

    /// The first row of the body under a heading.
    pub fn body(&self, heading: &Headline) -> u16 {
        self.top() + heading.rows() + if self.rows >= 30 { 2 } else { 1 }
    }

    /// How many rows the body has under a heading.
    pub fn body_rows(&self, heading: &Headline) -> usize {
        usize::from(self.foot().saturating_sub(self.body(heading) + 1)).max(3)
    }

    /// A heading in the largest letters that it fits in and that have its signs.
    pub fn headline(&self, words: &str) -> Headline {
        let words = plain_signs(words);
        let room = self.columns.saturating_sub(2 * self.margin());
        let drawn = self.large && words.chars().all(has_letter);
        let tries: &[(Letters, usize)] = if self.rows >= 50 {
            &[(Letters::Eight, 1), (Letters::Wide, 2), (Letters::Four, 2)]
        } else if self.rows >= 40 {
            &[(Letters::Wide, 1), (Letters::Four, 2)]
        } else {
            &[(Letters::Four, 2)]
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

/// Signs of typography as those that every font has.
fn plain_signs(words: &str) -> String {
    words
        .chars()
        .map(|c| match c {
            '’' | '‘' => '\'',
            '“' | '”' => '"',
            '–' | '—' => '-',
            c => c,
        })
        .collect()
}

/// Whether the large letters have a sign: ASCII and the western accents, no ŵ and no ŷ.
fn has_letter(c: char) -> bool {
    c == ' ' || c.is_ascii_graphic() || ('\u{a1}'..='\u{ff}').contains(&c)
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
            for c in word.chars() {
                if line.width() + unicode_width::UnicodeWidthChar::width(c).unwrap_or(0) > most {
                    lines.push(std::mem::take(&mut line));
                }
                line.push(c);
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
    fn what_the_large_letters_lack_is_spaced_and_keeps_its_signs() {
        let heading = stage(100, 30).headline("Tŷ a dŵr");
        assert_eq!(heading.letters, Letters::Spaced);
        assert_eq!(heading.lines, ["Tŷ a dŵr"]);
        // A typographic apostrophe is no reason to give up the large letters.
        assert_eq!(stage(100, 30).headline("Beth sy’n cyfrif").letters, Letters::Four);
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
