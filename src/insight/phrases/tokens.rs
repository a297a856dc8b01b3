//! The words of a text, with where each stands.

use std::ops::Range;

use crate::model::text;

/// One word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::insight) struct Token {
    /// Folded, without what hangs on it: "cadeirio" of "Cadeirio'r", "carers" of "carers'".
    pub base: String,
    /// Where it stands: a byte range of the text.
    pub at: Range<usize>,
    /// Whether it was written with a capital letter.
    pub capital: bool,
    /// Whether a sentence or a clause begins with it.
    pub begins: bool,
    /// Whether a mark of punctuation stands between it and the word after it.
    pub breaks: bool,
}

impl Token {
    /// Whether it is a figure, or begins with one: "3", "5.30pm", "15-minute".
    pub fn is_figure(&self) -> bool {
        self.base.starts_with(|c: char| c.is_ascii_digit())
    }
}

/// The words of a text in order.
pub(in crate::insight) fn tokens(said: &str) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::new();
    let mut start = None;
    let mut begins = true;
    let inner = |c: char| matches!(c, '\'' | '’' | '‘' | '-' | '‑' | '.' | ':');
    let chars: Vec<(usize, char)> = said.char_indices().collect();
    for (n, (at, c)) in chars.iter().copied().enumerate() {
        let word = |c: char| c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}' | '½' | '¼' | '¾');
        let next = chars.get(n + 1).map(|(_, c)| *c);
        if word(c) || matches!(c, '&' | '@') || (start.is_some() && inner(c) && next.is_some_and(word)) {
            start.get_or_insert(at);
            if next.is_some() {
                continue;
            }
        }
        let end = if word(c) && next.is_none() { said.len() } else { at };
        if let Some(from) = start.take() {
            out.extend(token(said, from..end, begins));
            begins = false;
        }
        if matches!(c, '.' | ';' | ':' | '!' | '?' | '\n') {
            begins = true;
        }
        // An apostrophe behind a word belongs to it.
        if !c.is_whitespace()
            && !word(c)
            && !matches!(c, '\'' | '’' | '‘')
            && let Some(last) = out.last_mut()
        {
            last.breaks = true;
        }
    }
    out
}

fn token(said: &str, at: Range<usize>, begins: bool) -> Option<Token> {
    let raw = said.get(at.clone())?;
    let folded = text::fold(raw);
    let base = folded.split('\'').next().unwrap_or_default().trim_end_matches(['.', ':', '-']).to_owned();
    let capital = raw.chars().next().is_some_and(char::is_uppercase);
    (!base.is_empty()).then_some(Token { base, at, capital, begins, breaks: false })
}

/// The text that some words of it span.
pub(in crate::insight) fn span(words: &[Token]) -> Option<Range<usize>> {
    Some(words.first()?.at.start..words.last()?.at.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_where_they_were_typed() {
        let said = "Cadeirio'r grŵp, w/ Siân: carers' tea (5.30pm)";
        let all = tokens(said);
        let bases: Vec<&str> = all.iter().map(|t| t.base.as_str()).collect();
        assert_eq!(bases, ["cadeirio", "grwp", "w", "sian", "carers", "tea", "5.30pm"]);
        assert_eq!(&said[all[3].at.clone()], "Siân");
        assert!(all[3].capital && all[4].begins && !all[3].begins && all[1].breaks && !all[4].breaks);
        assert!(all[6].is_figure());
        assert!(tokens(" … ").is_empty());
    }
}
