//! A typed text in tokens, with everything that each place of it can mean.

use super::lexicon::{Mark, Part, Sense, Unit, lexicon};
use crate::model::text::fold;

/// How many tokens an entry of the lexicon has at most ("the day before yesterday", "y.p.").
const PHRASE: usize = 6;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Digits,
    Word,
    Sign,
}

#[derive(Clone, Copy, Debug)]
struct Token {
    start: usize,
    end: usize,
    kind: Kind,
}

/// A folded text in tokens.
pub(super) struct Text {
    folded: String,
    tokens: Vec<Token>,
    /// What the words that begin at each token can mean: the longest first, with the token after them.
    hits: Vec<Vec<(usize, Sense)>>,
    /// How often a place was looked at.
    #[cfg(test)]
    pub looks: std::cell::Cell<usize>,
}

impl Text {
    pub fn new(words: &str) -> Self {
        let folded = fold(&words.replace('½', ".5").replace('¼', ".25").replace('¾', ".75"));
        let tokens = tokens(&folded);
        let hits = (0..tokens.len()).map(|at| hits(&folded, &tokens, at)).collect();
        Text {
            folded,
            tokens,
            hits,
            #[cfg(test)]
            looks: std::cell::Cell::default(),
        }
    }

    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    pub fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// The token as it stands; nothing where there is none.
    pub fn str(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |t| &self.folded[t.start..t.end])
    }

    pub fn is_word(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| t.kind == Kind::Word)
    }

    pub fn is_sign(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| t.kind == Kind::Sign)
    }

    /// Whether no space stands before the token.
    pub fn is_glued(&self, at: usize) -> bool {
        at > 0 && self.tokens.get(at).is_some_and(|t| self.tokens[at - 1].end == t.start)
    }

    /// The number in figures, and how many figures.
    pub fn digits(&self, at: usize) -> Option<(u32, usize)> {
        let token = self.tokens.get(at).filter(|t| t.kind == Kind::Digits)?;
        let len = token.end - token.start;
        self.folded[token.start..token.end].parse().ok().filter(|_| len <= 6).map(|n| (n, len))
    }

    /// The first of what the words from here can mean, the longest first, and where they end.
    pub fn find<T>(&self, at: usize, what: impl Fn(&Sense) -> Option<T>) -> Option<(T, usize)> {
        #[cfg(test)]
        self.looks.set(self.looks.get() + 1);
        self.hits.get(at)?.iter().find_map(|(end, sense)| what(sense).map(|t| (t, *end)))
    }

    /// The end of the words from here that have this mark.
    pub fn mark(&self, at: usize, mark: Mark) -> Option<usize> {
        self.find(at, |s| s.is(mark).then_some(())).map(|(_, end)| end)
    }

    /// The place after these words where they stand here, else the same place.
    pub fn skip(&self, at: usize, mark: Mark) -> usize {
        self.mark(at, mark).unwrap_or(at)
    }

    /// The place after a comma where one stands here.
    pub fn comma(&self, at: usize) -> usize {
        if matches!(self.str(at), "," | ";" | ":" | "(") { at + 1 } else { at }
    }

    pub fn weekday(&self, at: usize) -> Option<(u8, usize)> {
        self.find(at, |s| s.weekday.filter(|_| !s.several))
    }

    pub fn month(&self, at: usize) -> Option<(i8, usize)> {
        self.find(at, |s| s.month)
    }

    pub fn unit(&self, at: usize) -> Option<(Unit, usize)> {
        self.find(at, |s| s.unit)
    }

    pub fn part(&self, at: usize) -> Option<(Part, usize)> {
        self.find(at, |s| s.part)
    }

    pub fn is_weak(&self, at: usize) -> bool {
        self.find(at, |s| s.weak.then_some(())).is_some()
    }

    /// A whole number, in figures or words.
    pub fn number(&self, at: usize) -> Option<(u32, usize)> {
        match self.digits(at) {
            Some((n, len)) => (len <= 4).then_some((n, at + 1)),
            None => self.find(at, |s| s.number),
        }
    }

    /// The day of a month: "3", "3rd", "3ydd"; whether it has such an end.
    pub fn day_of_month(&self, at: usize) -> Option<(i8, bool, usize)> {
        let (n, len) = self.digits(at)?;
        let day = i8::try_from(n).ok().filter(|n| (1..=31).contains(n) && len <= 2)?;
        let ends = self.is_word(at + 1)
            && self.is_glued(at + 1)
            && self.find(at + 1, |s| s.ordinal_end.then_some(())).is_some();
        // "6pm", "2h": a word that touches and is no such end makes it no day.
        let other = self.is_word(at + 1) && self.is_glued(at + 1) && !ends;
        (!other).then_some((day, ends, at + 1 + usize::from(ends)))
    }

    /// First to tenth, or last (-1): in words, or figures with an end.
    pub fn ordinal(&self, at: usize) -> Option<(i8, usize)> {
        match self.day_of_month(at) {
            Some((n, true, next)) => Some((n, next)),
            Some(_) => None,
            None => self.find(at, |s| s.ordinal),
        }
    }
}

fn tokens(folded: &str) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::new();
    let mut chars = folded.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        let mut end = start + c.len_utf8();
        let mut take = |same: &dyn Fn(char) -> bool| {
            while let Some((at, c)) = chars.next_if(|(_, c)| same(*c)) {
                end = at + c.len_utf8();
            }
        };
        let kind = match c {
            c if c.is_whitespace() => continue,
            c if c.is_ascii_digit() => {
                take(&|c| c.is_ascii_digit());
                Kind::Digits
            }
            c if c.is_alphabetic() || c == '\'' => {
                take(&|c| c.is_alphabetic() || c == '\'');
                Kind::Word
            }
            _ => Kind::Sign,
        };
        out.push(Token { start, end, kind });
    }
    out
}

fn hits(folded: &str, tokens: &[Token], at: usize) -> Vec<(usize, Sense)> {
    let lexicon = lexicon();
    let most = tokens.len().min(at + PHRASE);
    let slice = |end: usize| &folded[tokens[at].start..tokens[end - 1].end];
    (at + 1..=most).rev().filter_map(|end| lexicon.get(slice(end)).map(|sense| (end, *sense))).collect()
}
