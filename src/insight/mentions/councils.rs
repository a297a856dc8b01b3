//! Which councils a report names, and which of them is the one whose councillors are on the list.

use std::collections::HashSet;

use super::register::{Lookup, letters};
use super::token::Token;
use super::vocabulary as say;

/// The councils of a report, by the words that tell them apart ("tirwen").
#[derive(Debug, Default)]
pub(super) struct Councils {
    /// Our own, as the list and the title of the report have it.
    own: HashSet<String>,
    /// Others that the report names.
    others: HashSet<String>,
    /// Whether the title of the report names another council and not ours.
    pub foreign: bool,
}

/// How many lines with words may be the title of a report.
const TITLE_LINES: usize = 6;

impl Councils {
    pub(super) fn new(tokens: &[Token<'_>], register: &Lookup<'_>) -> Self {
        let title = titles(tokens);
        let listed = register.councils();
        let mut councils = Councils::default();
        for council in listed.iter().flatten() {
            councils.own.extend(council.iter().filter(|w| !say::is_council_kind(w)).cloned());
        }
        let ours = |words: &[String]| words.iter().any(|w| councils.own.contains(w) || same_place(w, &councils.own));
        let local = listed.iter().flatten().any(|c| c.iter().any(|w| say::is_local_council(w)));
        // "Tirwen Community Council" is not Tirwen, unless that is all that the list says.
        let below = |words: &[String]| words.len() > 1 || !councils.own.contains(&words[0]);
        councils.foreign = listed.is_some()
            && !title.is_empty()
            && title.iter().all(|t| !ours(&t.words) || (t.local && !local && below(&t.words)));
        if listed.is_none() {
            let words: Vec<String> = title.into_iter().flat_map(|t| t.words).collect();
            councils.own.extend(words);
        }
        for at in (0..tokens.len()).filter(|at| say::is_council(&tokens[*at].key)) {
            let words = named(tokens, at);
            if !words.is_empty() && !councils.is_own(&words) {
                councils.others.extend(words);
            }
        }
        councils
    }

    /// Whether words that tell a council from others are those of our own.
    pub(super) fn is_own(&self, words: &[String]) -> bool {
        words.iter().any(|w| self.own.contains(w) || same_place(w, &self.own))
    }

    /// Whether a word is the name of another council that the report names somewhere.
    pub(super) fn is_other(&self, word: &str) -> bool {
        self.others.contains(word)
    }
}

/// Whether a place is one of others by its name in the other language.
fn same_place(word: &str, own: &HashSet<String>) -> bool {
    say::places().iter().any(|names| names.iter().any(|n| n == word) && names.iter().any(|n| own.contains(n)))
}

/// A council in the title of a report.
struct Title {
    words: Vec<String>,
    /// A town's or a community's.
    local: bool,
}

/// The councils that the first lines name, where a line is no sentence.
fn titles(tokens: &[Token<'_>]) -> Vec<Title> {
    let mut titles = Vec::new();
    let mut from = 0;
    for _ in 0..TITLE_LINES {
        let Some(line) = tokens.get(from).map(|t| t.line) else { break };
        let length = tokens[from..].iter().take_while(|t| t.line == line).count();
        let words = &tokens[from..from + length];
        let small = |t: &&Token<'_>| t.word && !t.is_capital() && !say::is_council_kind(&t.key);
        let title = length <= 14 && !words.iter().any(|t| small(&t)) || words.iter().any(|t| say::is_meeting(&t.key));
        if !words.iter().any(|t| say::head(&t.key).is_some()) {
            for at in (from..from + length).filter(|at| say::is_council(&tokens[*at].key)) {
                // "The County Council of Dunford met": a line may begin with it.
                let begins = tokens[from..at].iter().all(|t| say::is_council_kind(&t.key));
                if !title && !begins {
                    continue;
                }
                let named = named(tokens, at);
                if !named.is_empty() {
                    let local = words.iter().any(|t| say::is_local_council(&t.key));
                    titles.push(Title { words: named, local });
                }
            }
        }
        from += length;
    }
    titles
}

/// The words that tell a council from others, round the word "Council": "Dunford County Council", "Cyngor Sir Dyfnant",
/// "Council of the City of Dunford".
pub(super) fn named(tokens: &[Token<'_>], at: usize) -> Vec<String> {
    let line = tokens[at].line;
    let part = |t: &&Token<'_>| t.line == line && (t.is_capital() || t.is('&') || say::is_council_kind(&t.key));
    let own = |t: &Token<'_>| t.is_capital() && !say::is_council_kind(&t.key) && !say::is_no_name(&t.key);
    let word = |t: &Token<'_>| letters(t.key.strip_suffix("'s").unwrap_or(&t.key));
    let english = &*tokens[at].key == "council";
    let before = tokens[..at].iter().rev().take(6).take_while(part);
    let mut words: Vec<String> = before.filter(|t| english && own(t)).map(word).collect();
    let of = tokens.get(at + 1).is_some_and(|t| matches!(&*t.key, "of" | "for"));
    if !english || (words.is_empty() && of) {
        let behind = tokens[at + 1..].iter().take(7).take_while(part);
        // "Cyngor Tirwen Council": what stands before the second word is the same name.
        words.extend(behind.filter(|t| own(t)).map(word));
    }
    words
}
