//! What a character does to somebody who reads a text: the one table by which texts are cleaned. What comes in from
//! elsewhere is cleaned of everything hidden, and nothing that acts on a terminal is ever sent to one; what a person
//! typed stays in the file as it is.

use std::borrow::Cow;

/// What a character does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CharClass {
    /// It is seen, or is an ordinary space, line break or tab.
    Visible,
    /// It acts on a terminal, or no text may hold it: control characters and what Unicode says is no character.
    Control,
    /// It ends a line or a paragraph (U+2028, U+2029).
    LineEnd,
    /// It turns the direction of writing.
    Direction,
    /// It joins or parts the letters beside it (U+200C, U+200D): scripts and emoji need it.
    Joiner,
    /// It chooses a form of the character before it.
    Variation,
    /// It is not seen.
    Hidden,
}

/// What a character does.
pub fn class(c: char) -> CharClass {
    match c {
        ' '..='~' | '\n' | '\t' | '\u{ae}'..='\u{2ff}' | '\u{a0}'..='\u{ac}' => CharClass::Visible,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' => CharClass::Control,
        '\u{2028}' | '\u{2029}' => CharClass::LineEnd,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => CharClass::Direction,
        '\u{200c}' | '\u{200d}' => CharClass::Joiner,
        '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' | '\u{180b}'..='\u{180d}' | '\u{180f}' => {
            CharClass::Variation
        }
        // Soft hyphen, joiners without a form, fillers, marks of old layout programs, tags.
        '\u{ad}'
        | '\u{34f}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{17b4}'
        | '\u{17b5}'
        | '\u{180e}'
        | '\u{200b}'
        | '\u{2060}'..='\u{2065}'
        | '\u{206a}'..='\u{206f}'
        | '\u{3164}'
        | '\u{feff}'
        | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e00ff}'
        | '\u{e01f0}'..='\u{e0fff}' => CharClass::Hidden,
        '\u{fdd0}'..='\u{fdef}' => CharClass::Control,
        c if u32::from(c) & 0xfffe == 0xfffe => CharClass::Control,
        _ => CharClass::Visible,
    }
}

/// Whether a character acts on a terminal, ends a line where none seems to end, or turns a line round.
pub fn is_unsafe(c: char) -> bool {
    matches!(class(c), CharClass::Control | CharClass::LineEnd | CharClass::Direction)
}

/// Whether a character is not seen by itself.
pub fn is_hidden(c: char) -> bool {
    matches!(class(c), CharClass::Hidden | CharClass::Joiner | CharClass::Variation)
}

/// A text without what is not seen in it. Joiners and variations stay where a script or an emoji needs them, and so do
/// the tags of a flag: 🏴󠁧󠁢󠁷󠁬󠁳󠁿 is one character to whoever types it.
pub fn cleaned(words: &str) -> Cow<'_, str> {
    if !words.chars().any(is_hidden) {
        return words.into();
    }
    let mut out = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(c) = rest.chars().next() {
        let behind = &rest[c.len_utf8()..];
        if c == FLAG {
            let flag = c.len_utf8() + flag_tags(behind);
            out.push_str(&rest[..flag]);
            rest = &rest[flag..];
            continue;
        }
        let keeps = match class(c) {
            CharClass::Hidden => false,
            CharClass::Joiner => {
                out.chars().next_back().is_some_and(|b| is_joined(b) || b == '\u{fe0f}')
                    && behind.chars().next().is_some_and(is_joined)
            }
            CharClass::Variation => out.chars().next_back().is_some_and(|before| varies(before, c, behind)),
            _ => true,
        };
        if keeps {
            out.push(c);
        }
        rest = behind;
    }
    Cow::Owned(out)
}

const FLAG: char = '\u{1f3f4}';

/// How many bytes of tags make a flag of the black flag before them.
fn flag_tags(behind: &str) -> usize {
    let place =
        behind.chars().take_while(|c| matches!(c, '\u{e0030}'..='\u{e0039}' | '\u{e0061}'..='\u{e007a}')).count();
    let ends = behind.chars().nth(place) == Some('\u{e007f}');
    if ends && (3..=6).contains(&place) { (place + 1) * 4 } else { 0 }
}

/// Letters of scripts that join, and emoji. No letter of Latin, Greek or Cyrillic is joined.
fn is_joined(c: char) -> bool {
    let joins = c >= '\u{590}' && !('\u{1e00}'..='\u{20cf}').contains(&c);
    joins && class(c) == CharClass::Visible
}

/// Whether a character has forms to choose from.
fn varies(before: char, form: char, behind: &str) -> bool {
    match form {
        // Text or picture: of a sign, and of a digit in a keycap.
        '\u{fe0e}' | '\u{fe0f}' => match before {
            '0'..='9' | '#' | '*' => behind.starts_with('\u{20e3}'),
            '©' | '®' => true,
            before => before >= '\u{2030}' && !before.is_alphabetic() && class(before) == CharClass::Visible,
        },
        '\u{180b}'..='\u{180f}' => ('\u{1800}'..='\u{18af}').contains(&before),
        _ => before >= '\u{2200}' && !is_hidden(before),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_seen_goes_and_what_is_needed_stays() {
        for (typed, clean) in [
            ("Si\u{2060}an\u{ad} Jo\u{200b}nes\u{feff}", "Sian Jones"),
            ("A\u{200d}nn B\u{200c}ell\u{fe0f}", "Ann Bell"),
            ("\u{e0041}\u{e0042}Ann", "Ann"),
            ("می\u{200c}خواهم", "می\u{200c}خواهم"),
            ("क\u{94d}\u{200d}ष", "क\u{94d}\u{200d}ष"),
            (
                "👩\u{200d}👩\u{200d}👧 ❤\u{fe0f}\u{200d}🔥 1\u{fe0f}\u{20e3}",
                "👩\u{200d}👩\u{200d}👧 ❤\u{fe0f}\u{200d}🔥 1\u{fe0f}\u{20e3}",
            ),
            ("1\u{fe0f} \u{200d}👩\u{200d}", "1 👩"),
            (
                "\u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}",
                "\u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}",
            ),
            ("\u{1f3f4}\u{e0067}\u{e0062}", "\u{1f3f4}"),
            ("葛\u{e0100} a\u{e0100}", "葛\u{e0100} a"),
            ("ŵ ŷ â – “x” …", "ŵ ŷ â – “x” …"),
        ] {
            assert_eq!(cleaned(typed), clean, "{typed:?}");
            assert_eq!(cleaned(clean), clean, "cleaned twice: {clean:?}");
        }
    }

    #[test]
    fn every_character_that_formats_is_in_the_table() {
        // Unicode's "Default_Ignorable_Code_Point" and what ends lines or turns them, by their ranges.
        let all = "\u{ad}\u{34f}\u{61c}\u{115f}\u{1160}\u{17b4}\u{17b5}\u{180b}\u{180e}\u{180f}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\
            \u{2028}\u{2029}\u{202a}\u{202e}\u{2060}\u{2064}\u{2065}\u{2066}\u{2069}\u{206a}\u{206f}\u{3164}\u{fe00}\u{fe0f}\u{feff}\
            \u{ffa0}\u{fff0}\u{fff8}\u{fff9}\u{fffb}\u{1bca0}\u{1d173}\u{1d17a}\u{e0000}\u{e0001}\u{e0020}\u{e007f}\u{e0100}\u{e01ef}\
            \u{e0fff}\u{0}\u{7}\u{1b}\u{7f}\u{85}\u{9b}\u{fffe}\u{ffff}\u{fdd0}\u{10ffff}";
        for c in all.chars() {
            assert!(is_unsafe(c) || is_hidden(c), "U+{:04X}", u32::from(c));
        }
        for c in "\n\t aZ~é\u{a0}ŵ\u{301}\u{fffd}한中😀\u{20e3}".chars() {
            assert!(!is_unsafe(c) && !is_hidden(c), "U+{:04X}", u32::from(c));
        }
    }
}
