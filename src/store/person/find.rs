//! Finding a name, an address or a number in what people typed, however it is
//! spaced: with two spaces or none, a hyphen for a space, or characters inside
//! that nobody sees.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_security::confusable_detection::skeleton;

use crate::model::text;

/// How a pattern was met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// Letter by letter, but for capitals and accents.
    Exact,
    /// With other spaces, hyphens, full stops, characters inside that nobody sees, or letters that only look the same.
    Spaced,
    /// Run together: "sianapgwilym".
    Joined,
    /// With initials between: "Ann M. Lee".
    Initial,
}

/// How many initials may stand in a name as it was typed that are not in it as it is known.
const MOST_INITIALS: usize = 3;

/// A text made ready for searching: its letters folded, each with its place.
pub(super) struct Searchable {
    units: Vec<Unit>,
}

#[derive(Clone, Copy)]
struct Unit {
    c: char,
    from: usize,
    to: usize,
    /// It stands for this letter and is another character: full-width, or of another alphabet.
    alike: bool,
}

impl Searchable {
    pub(super) fn new(words: &str) -> Self {
        let mut units: Vec<Unit> = Vec::with_capacity(words.len());
        for (from, c) in words.char_indices() {
            let to = from + c.len_utf8();
            if is_invisible(c) {
                continue;
            }
            if c == '\n' {
                units.push(Unit { c, from, to, alike: false });
            } else if c.is_whitespace() {
                units.push(Unit { c: ' ', from, to, alike: false });
            } else if c.is_ascii() {
                units.push(Unit { c: c.to_ascii_lowercase(), from, to, alike: false });
            } else {
                let (folded, alike) = letter(c);
                // A mark that stands over the letter before it belongs to that letter.
                if let (true, Some(last)) = (folded.is_empty(), units.last_mut()) {
                    last.to = to;
                }
                units.extend(folded.chars().map(|c| Unit { c, from, to, alike }));
            }
        }
        Searchable { units }
    }

    /// Whether a word may begin at this place.
    fn begins(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).map(|n| self.units[n]) else { return true };
        let here = self.units.get(at).map_or(usize::MAX, |u| u.from);
        // Chinese, Japanese and Thai are written without spaces.
        let joined = self.units.get(at).is_some_and(|u| is_spaceless(u.c) || is_spaceless(before.c));
        !before.c.is_alphanumeric() || joined || (here != usize::MAX && before.to < here)
    }

    /// Whether a word may end before this place.
    fn ends(&self, at: usize) -> bool {
        self.units.get(at).is_none_or(|u| !u.c.is_alphanumeric()) || self.begins(at)
    }

    /// Whether something that nobody sees stands before this place.
    fn hides_something(&self, at: usize) -> bool {
        at > 0 && self.units.get(at).is_some_and(|unit| self.units[at - 1].to < unit.from)
    }

    fn bytes(&self, from: usize, to: usize) -> Range<usize> {
        self.units[from].from..self.units[to - 1].to
    }

    /// Every place where a pattern is met.
    pub(super) fn find(&self, pattern: &Pattern) -> Vec<(Range<usize>, Fit)> {
        let mut out = Vec::new();
        let Some(first) = pattern.letters.first() else { return out };
        let mut at = 0;
        while at < self.units.len() {
            if self.units[at].c == *first
                && self.begins(at)
                && let Some((end, fit)) = self.meets(pattern, at)
            {
                out.push((self.bytes(at, end), fit));
                at = end;
            } else {
                at += 1;
            }
        }
        out
    }

    fn meets(&self, pattern: &Pattern, start: usize) -> Option<(usize, Fit)> {
        let most = if pattern.gaps.iter().any(|gap| gap.initials) { MOST_INITIALS } else { 0 };
        (0..=most).find_map(|initials| self.meets_with(pattern, start, initials))
    }

    /// Whether a pattern is met with so many initials that it does not have itself.
    fn meets_with(&self, pattern: &Pattern, start: usize, initials: usize) -> Option<(usize, Fit)> {
        let mut at = start;
        let mut fit = Fit::Exact;
        for (n, letter) in pattern.letters.iter().enumerate() {
            if let Some(gap) = pattern.gaps.iter().find(|gap| gap.before == n && n > 0) {
                let from = at;
                while at < self.units.len() && is_separator(self.units[at].c) && at - from < 5 {
                    at += 1;
                }
                let hidden = self.hides_something(at);
                fit = fit.max(match gap.met(&self.units[from..at])? {
                    Fit::Joined if hidden => Fit::Spaced,
                    met => met,
                });
                // "Ann M. Lee": initials that the name as it is known does not have.
                for _ in 0..if gap.initials && at > from { initials } else { 0 } {
                    (at, fit) = (self.after_initial(at)?, Fit::Initial);
                }
            }
            self.units.get(at).filter(|unit| unit.c == *letter)?;
            if self.units[at].alike || (at > start && self.hides_something(at)) {
                fit = fit.max(Fit::Spaced);
            }
            at += 1;
        }
        self.ends(at).then_some((at, fit))
    }

    /// Where it goes on after a single letter and what stands behind it; `None` where there is none.
    fn after_initial(&self, at: usize) -> Option<usize> {
        self.units.get(at).filter(|unit| unit.c.is_alphabetic())?;
        let mut next = at + 1;
        while next - at < 4 && self.units.get(next).is_some_and(|u| matches!(u.c, ' ' | '.' | '-' | '\n')) {
            next += 1;
        }
        (next > at + 1 && next < self.units.len()).then_some(next)
    }

    /// Every place where these letters stand one after another, with nothing but
    /// characters that nobody sees between them; `part` says what may not stand beside them.
    pub(super) fn find_whole(&self, letters: &[char], part: fn(char) -> bool) -> Vec<(Range<usize>, Fit)> {
        let mut out = Vec::new();
        let n = letters.len();
        if n == 0 {
            return out;
        }
        for at in 0..(self.units.len() + 1).saturating_sub(n) {
            let here = &self.units[at..at + n];
            let beside = |u: Option<&Unit>| u.is_some_and(|u| part(u.c));
            if here.iter().zip(letters).all(|(u, c)| u.c == *c)
                && !beside(at.checked_sub(1).and_then(|n| self.units.get(n)))
                && !beside(self.units.get(at + n))
            {
                let hidden = here.windows(2).any(|two| two[0].to < two[1].from);
                out.push((self.bytes(at, at + n), if hidden { Fit::Spaced } else { Fit::Exact }));
            }
        }
        out
    }

    /// Every place where a telephone number stands, by its digits without the
    /// leading 0 or the country's number.
    pub(super) fn find_number(&self, digits: &[char]) -> Vec<Range<usize>> {
        let mut out = Vec::new();
        let is_digit = |n: usize| self.units.get(n).is_some_and(|u| u.c.is_ascii_digit());
        let mut at = 0;
        while at < self.units.len() {
            let Some(end) = self.digits_from(digits, at).filter(|end| !is_digit(*end)) else {
                at += 1;
                continue;
            };
            // What stands before it: 0, (0), +44, 0044, and the space between.
            let mut from = at;
            while from > 0 && matches!(self.units[from - 1].c, '0' | '4' | '+' | '(' | ')' | ' ' | '-' | '.') {
                from -= 1;
            }
            while from < at && !matches!(self.units[from].c, '0' | '4' | '+' | '(') {
                from += 1;
            }
            let before: String = self.units[from..at].iter().map(|u| u.c).filter(char::is_ascii_digit).collect();
            let known = ["", "0", "44", "440", "0044", "00440"].contains(&before.as_str());
            if known && !from.checked_sub(1).is_some_and(is_digit) {
                out.push(self.bytes(from, end));
            }
            at = end;
        }
        out
    }

    fn digits_from(&self, digits: &[char], start: usize) -> Option<usize> {
        let mut at = start;
        for (n, digit) in digits.iter().enumerate() {
            let from = at;
            while n > 0 && at - from < 4 && self.units.get(at).is_some_and(|u| is_between_digits(u.c)) {
                at += 1;
            }
            if self.units.get(at)?.c != *digit {
                return None;
            }
            at += 1;
        }
        Some(at)
    }
}

/// Words to be found, whatever stands between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pattern {
    letters: Vec<char>,
    gaps: Vec<Gap>,
}

/// Where one word of a pattern ends and the next begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Gap {
    /// The place of the letter after it.
    before: usize,
    /// What stands there in the pattern.
    usual: char,
    /// A comma has to stand there.
    comma: bool,
    /// The word before it is a single letter, or one that takes a full stop.
    dotted: bool,
    /// Initials may stand there.
    initials: bool,
}

impl Pattern {
    /// A pattern of words as somebody wrote them.
    pub(super) fn new(words: &str) -> Self {
        let alike: String = words.chars().map(|c| if c.is_ascii() { c.into() } else { alike(c) }).collect();
        let folded = text::fold(&alike);
        let (mut letters, mut gaps): (Vec<char>, Vec<Gap>) = (Vec::new(), Vec::new());
        let (mut usual, mut comma, mut length) = (None, false, 0);
        for c in folded.chars() {
            if !c.is_alphanumeric() {
                comma |= c == ',';
                // Of ", " the space is what usually stands there, of ". " likewise.
                usual = Some(match usual {
                    Some(before) if c == '.' || c == ',' => before,
                    _ => c,
                });
                continue;
            }
            if let (Some(usual), false) = (usual, letters.is_empty()) {
                let dotted = length == 1 || ABBREVIATED.iter().any(|word| ends_with(&letters, word));
                gaps.push(Gap { before: letters.len(), usual, comma, dotted, initials: false });
                length = 0;
            }
            (usual, comma) = (None, false);
            letters.push(c);
            length += 1;
        }
        Pattern { letters, gaps }
    }

    /// The same, where initials may stand before the last word or words.
    pub(super) fn with_initials(mut self, before_last: usize) -> Self {
        let at = self.gaps.len().checked_sub(before_last);
        if let Some(gap) = at.and_then(|at| self.gaps.get_mut(at)) {
            gap.initials = true;
        }
        self
    }

    /// How many words it has.
    pub(super) fn words(&self) -> usize {
        if self.letters.is_empty() { 0 } else { self.gaps.len() + 1 }
    }

    /// How many letters and digits.
    pub(super) fn len(&self) -> usize {
        self.letters.len()
    }
}

/// Words that take a full stop.
const ABBREVIATED: [&str; 5] = ["cllr", "cyng", "mr", "mrs", "dr"];

fn ends_with(letters: &[char], word: &str) -> bool {
    letters.len() >= word.len() && letters[letters.len() - word.len()..].iter().copied().eq(word.chars())
}

impl Gap {
    /// How what stands in a text meets it; `None` where it does not.
    fn met(&self, there: &[Unit]) -> Option<Fit> {
        let mut chars = there.iter().map(|u| u.c);
        let lines = chars.clone().filter(|c| *c == '\n').count();
        let commas = chars.clone().filter(|c| *c == ',').count();
        // Another sentence or paragraph begins, or another name of a list.
        let stops = there.windows(2).any(|two| two[0].c == '.' && two[1].c != '.') && !self.dotted;
        if lines > 1 || stops || commas != usize::from(self.comma) {
            return None;
        }
        let only = (there.len() == 1).then(|| chars.next()).flatten();
        Some(match only {
            None if there.is_empty() && self.usual == '\'' => Fit::Spaced,
            None if there.is_empty() => Fit::Joined,
            Some(c) if c == self.usual || (c == '\n' && self.usual == ' ') => Fit::Exact,
            None if self.comma && there.len() == 2 && there[0].c == ',' => Fit::Exact,
            None if self.dotted && there.len() == 2 && there[0].c == '.' => Fit::Exact,
            _ => Fit::Spaced,
        })
    }
}

/// A character as it is compared, and whether it only looks like that.
fn letter(c: char) -> (String, bool) {
    let own = text::fold(c.encode_utf8(&mut [0; 4]));
    let alike = text::fold(&alike(c));
    let differs = alike != own;
    (alike, differs)
}

/// A character that looks like letters of the Latin alphabet, as those: full-width, mathematical, Cyrillic, Greek.
/// Any other as it is. By Unicode's compatibility forms (UAX 15) and its list of confusable characters (UTS 39).
fn alike(c: char) -> String {
    let wide: String = std::iter::once(c).nfkd().collect();
    let latin = |words: &str| {
        let plain = text::fold(words);
        !plain.is_empty() && plain.chars().all(|c| c.is_ascii_graphic())
    };
    if latin(&wide) {
        return wide;
    }
    // A capital that looks like the capital I is listed as a small L.
    let like = |c: char| -> String {
        let like: String = skeleton(c.encode_utf8(&mut [0; 4])).collect();
        if like == "l" && c.is_uppercase() { "I".into() } else { like }
    };
    let capital = c.to_uppercase().next().filter(|capital| *capital != c);
    let all = std::iter::once(c).chain(capital).map(like);
    let letters = |words: &String| words.chars().count() == 1 && words.chars().all(|c| c.is_ascii_alphanumeric());
    all.into_iter().find(letters).unwrap_or_else(|| c.into())
}

/// Whether words of this script are written without spaces between them.
fn is_spaceless(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Characters that nobody sees: of no width, soft hyphens, marks of direction.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{180e}')
        || (text::is_unsafe(c) && !c.is_whitespace())
}

fn is_separator(c: char) -> bool {
    matches!(c, ' ' | '\n' | '-' | '_' | '.' | ',' | '\'' | '/')
}

fn is_between_digits(c: char) -> bool {
    matches!(c, ' ' | '\n' | '-' | '.' | '(' | ')' | '/')
}

/// A telephone number's digits, without the leading 0 or the country's number.
pub(super) fn digits_of(number: &str) -> Vec<char> {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let rest = digits.strip_prefix("0044").or_else(|| digits.strip_prefix("44")).unwrap_or(&digits);
    rest.trim_start_matches('0').chars().collect()
}

/// The words around a place, on one line.
pub(super) fn around(words: &str, place: &Range<usize>) -> String {
    const MOST: usize = 32;
    let before: Vec<char> = words[..place.start].chars().rev().take_while(|c| *c != '\n').take(MOST + 1).collect();
    let after: Vec<char> = words[place.end..].chars().take_while(|c| *c != '\n').take(MOST + 1).collect();
    let (cut_before, cut_after) = (before.len() > MOST, after.len() > MOST);
    let mut out = String::new();
    out.push_str(if cut_before { "…" } else { "" });
    out.extend(before.iter().take(MOST).rev());
    out.push_str(&words[place.clone()]);
    out.extend(after.iter().take(MOST));
    out.push_str(if cut_after { "…" } else { "" });
    out.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(pattern: &str, words: &str) -> Vec<(String, Fit)> {
        let text = Searchable::new(words);
        text.find(&Pattern::new(pattern)).into_iter().map(|(at, fit)| (words[at].to_owned(), fit)).collect()
    }

    #[test]
    fn names_are_found_however_they_are_spaced() {
        for (words, fit) in [
            ("SIAN AP GWILYM", Fit::Exact),
            ("Siân\nap Gwilym", Fit::Exact),
            ("Sia\u{302}n ap Gwilym", Fit::Exact),
            ("Siân  ap Gwilym", Fit::Spaced),
            ("Siân ap-Gwilym", Fit::Spaced),
            ("Si\u{200b}ân ap Gwilym", Fit::Spaced),
            ("Siân\u{200b}ap Gwilym", Fit::Spaced),
            ("sianapgwilym", Fit::Joined),
        ] {
            let here = format!("Rang {words}, twice.");
            assert_eq!(found("Siân ap Gwilym", &here), [(words.to_owned(), fit)], "{words:?}");
        }
        for words in ["Siân ap Gwilymson", "Anna Siân. Ap Gwilym came", "Siân\n\nap Gwilym", "Siân, ap Gwilym"] {
            assert_eq!(found("Siân ap Gwilym", words), [], "{words:?}");
        }
        assert_eq!(found("Jones, Ann", "Jones. Ann Bowen").len(), 0);
        assert_eq!(found("Jones, Ann", "Jones, Ann came"), [("Jones, Ann".to_owned(), Fit::Exact)]);
        assert_eq!(found("S ap Gwilym", "S. ap Gwilym")[0].1, Fit::Exact);
    }

    #[test]
    fn numbers_are_found_however_they_are_spaced() {
        let digits = digits_of("01632 960121");
        for number in ["01632960121", "01632 960 121", "+44 1632 960121", "+44 (0)1632-960121", "(01632) 960121"] {
            let words = format!("Ring {number}.");
            let text = Searchable::new(&words);
            let all: Vec<&str> = text.find_number(&digits).iter().map(|at| &words[at.clone()]).collect();
            assert_eq!(all, [number], "{words}");
        }
        let text = Searchable::new("Order 901632960121 and 016329601215");
        assert_eq!(text.find_number(&digits), []);
    }
}
