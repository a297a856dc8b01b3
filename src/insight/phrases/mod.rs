//! Words and phrases that the rules look for, as data files list them, English and Welsh.

mod tokens;

use std::collections::{HashMap, HashSet};

use serde::Deserialize;

pub(super) use tokens::{Token, span, tokens};

use crate::model::welsh;

/// Words and phrases of one kind, as the file has them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Listed {
    en: Vec<String>,
    cy: Vec<String>,
}

/// Words and phrases of one kind, ready to be looked for.
#[derive(Default, Deserialize)]
#[serde(from = "Listed")]
pub(super) struct Phrases {
    /// By the first word, what follows it, the longest first.
    by_first: HashMap<String, Vec<Vec<String>>>,
    /// The first words of the Welsh ones, mutated too.
    welsh: HashSet<String>,
    /// As the file writes them, the English ones first.
    written: Vec<String>,
    /// How many of them are English.
    english: usize,
}

impl From<Listed> for Phrases {
    fn from(listed: Listed) -> Self {
        let mut by_first: HashMap<String, Vec<Vec<String>>> = HashMap::new();
        let mut in_welsh = HashSet::new();
        let mut put = |phrase: &str, welsh: bool| {
            let mut words = tokens(phrase).into_iter().map(|t| t.base);
            let Some(first) = words.next() else { return };
            let rest: Vec<String> = words.collect();
            let forms = if welsh { welsh::mutations(&first) } else { vec![first] };
            in_welsh.extend(forms.iter().filter(|_| welsh).cloned());
            for form in forms {
                by_first.entry(form).or_default().push(rest.clone());
            }
        };
        listed.en.iter().for_each(|p| put(p, false));
        listed.cy.iter().for_each(|p| put(p, true));
        for all in by_first.values_mut() {
            all.sort_by_key(|rest| std::cmp::Reverse(rest.len()));
        }
        let english = listed.en.len();
        Phrases { by_first, welsh: in_welsh, english, written: listed.en.into_iter().chain(listed.cy).collect() }
    }
}

impl Phrases {
    /// How many words the longest phrase has that stands at a place; 0 where none does.
    pub fn at(&self, words: &[Token], at: usize) -> usize {
        let Some(all) = words.get(at).and_then(|first| self.by_first.get(&first.base)) else { return 0 };
        let behind = &words[at + 1..];
        let here = |rest: &&Vec<String>| {
            rest.len() <= behind.len() && rest.iter().zip(behind).all(|(want, token)| *want == token.base)
        };
        all.iter().find(here).map_or(0, |rest| rest.len() + 1)
    }

    /// Whether a word or a phrase stands at a place.
    pub fn is(&self, words: &[Token], at: usize) -> bool {
        self.at(words, at) > 0
    }

    /// The first phrase in a text: its words.
    pub fn find<'a>(&self, words: &'a [Token]) -> Option<&'a [Token]> {
        (0..words.len()).find_map(|at| Some(self.at(words, at)).filter(|n| *n > 0).map(|n| &words[at..at + n]))
    }

    /// Whether one of them stands anywhere in a text.
    pub fn any(&self, words: &[Token]) -> bool {
        self.find(words).is_some()
    }

    /// Whether a single word, given folded, is one of them.
    pub fn has(&self, word: &str) -> bool {
        self.by_first.get(word).is_some_and(|all| all.iter().any(Vec::is_empty))
    }

    /// Whether a Welsh one begins with this folded word.
    pub fn is_welsh(&self, word: &str) -> bool {
        self.welsh.contains(word)
    }

    /// The English ones, as they are written.
    pub fn english(&self) -> &[String] {
        &self.written[..self.english.min(self.written.len())]
    }

    /// All of them, as they are written.
    pub fn written(&self) -> &[String] {
        &self.written
    }
}
