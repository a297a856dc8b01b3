//! People whom a report names in full and who are not on the list, though a surname of theirs is.

use std::collections::HashMap;

use super::doubt::Doubt;
use super::forenames::{is_forename, usually_titled};
use super::names::{Item, run};
use super::register::Lookup;
use super::resolve::{NameWord, is_of_another, resolve};
use super::scan::Hit;
use super::token::Token;
use super::vocabulary as say;

/// Somebody of whom a name may be, other than the one on the list.
#[derive(Clone, Debug)]
struct Stranger {
    forenames: Vec<NameWord>,
    /// The line, from 0, and the token of the surname.
    line: usize,
    token: usize,
    /// Why it is somebody else, where the whole name may be that of somebody on the list.
    same_name: Option<Doubt>,
}

/// The strangers of a report, by surname.
#[derive(Debug, Default)]
pub(super) struct Strangers {
    by_surname: HashMap<String, Vec<Stranger>>,
}

/// The most strangers of one surname that are kept: more make no name more doubtful.
const MOST: usize = 50;

impl Strangers {
    /// Goes through a report once.
    pub(super) fn new(tokens: &[Token<'_>], hits: &[Hit], register: &Lookup<'_>) -> Self {
        let mut strangers = Strangers::default();
        if register.is_empty() {
            return strangers;
        }
        for hit in hits {
            if let Some(why @ (Doubt::OtherCouncil | Doubt::Former)) = hit.item.why {
                let Some((surname, forenames)) = hit.item.words.split_last() else { continue };
                let line = tokens[surname.tokens.0].line;
                strangers.add(surname, forenames, line, Some(why));
            }
        }
        let mut at = 0;
        while at < tokens.len() {
            at = strangers.look(tokens, at, register).max(at + 1);
        }
        strangers
    }

    fn add(&mut self, surname: &NameWord, forenames: &[NameWord], line: usize, same_name: Option<Doubt>) {
        let all = self.by_surname.entry(surname.letters.clone()).or_default();
        if all.len() < MOST {
            all.push(Stranger { forenames: forenames.to_vec(), line, token: surname.tokens.0, same_name });
        }
    }

    /// Looks for names of strangers in the words from a token on; gives the token after them.
    fn look(&mut self, tokens: &[Token<'_>], at: usize, register: &Lookup<'_>) -> usize {
        let token = &tokens[at];
        if !token.is_capital() {
            return at + 1;
        }
        let words = run(tokens, at, register);
        let Some(last) = words.last() else { return at + 1 };
        let end = last.tokens.1 + 1;
        if words.len() < 2 {
            return end;
        }
        let introducer = introducer(tokens, at);
        let introduced = introducer.is_some();
        let title = introducer.and_then(|t| usually_titled(&t.key));
        let mut from = 0;
        for surname in 1..words.len() {
            let word = &words[surname];
            if word.initial || surname <= from || !register.has_any_surname(&word.letters) {
                continue;
            }
            let behind = tokens.get(word.tokens.1 + 1).filter(|t| !t.first && !t.cell && t.word);
            if behind.is_some_and(|t| t.is_capital() && say::is_place(&t.key)) {
                from = surname + 1;
                continue;
            }
            let before = &words[from.max(surname.saturating_sub(3))..surname];
            let found = resolve(&words[from.max(surname.saturating_sub(3))..=surname], register);
            if found.whole && !found.bare {
                // "Mrs M Day" is not Mike.
                let person = found.people.first().and_then(|p| register.people[*p].title);
                let other = from == 0 && !found.full && title.zip(person).is_some_and(|(title, own)| title != own);
                if other {
                    self.add(word, before, tokens[word.tokens.0].line, None);
                }
                from = surname + 1;
                continue;
            }
            // A longer surname that ends here, or a name that begins with this one.
            let goes_on = words
                .get(surname + 1)
                .is_some_and(|w| !w.initial && w.letters.len() > 1 && register.has_any_surname(&w.letters));
            let people = register.with_surname(&word.letters);
            let forename = &before[before.len() - 1];
            let first = &before[0];
            let named =
                is_name(tokens, first, introduced && from == 0) || is_name(tokens, forename, introduced && from == 0);
            if named && !goes_on && is_of_another(before, &people, register) {
                self.add(word, before, tokens[word.tokens.0].line, None);
                from = surname + 1;
            }
        }
        end
    }

    /// Why a name may be that of somebody who is not on the list.
    pub(super) fn doubt(&self, item: &Item) -> Option<Doubt> {
        let (surname, forenames) = item.words.split_last()?;
        let strangers = self.by_surname.get(&surname.letters)?;
        let other = |s: &&Stranger| s.token != surname.tokens.0 && s.may_be(forenames);
        strangers.iter().find(other).map(|s| s.same_name.unwrap_or(Doubt::Namesake { line: s.line + 1 }))
    }
}

impl Stranger {
    /// Whether forenames or initials before the surname may be this person's.
    fn may_be(&self, forenames: &[NameWord]) -> bool {
        let Some(first) = forenames.first() else { return true };
        let Some(own) = self.forenames.first() else { return self.same_name.is_some() };
        if first.initial || own.initial {
            return own.letters.chars().next() == first.letters.chars().next()
                && (self.same_name.is_some() || first.initial);
        }
        self.same_name.is_some() && own.letters == first.letters
    }
}

/// The word before that says that a name comes: "Councillor", "Mrs".
fn introducer<'a>(tokens: &'a [Token<'a>], at: usize) -> Option<&'a Token<'a>> {
    let mut before = at;
    while before > 0 && tokens[before - 1].is('.') {
        before -= 1;
    }
    let token = &tokens[before.checked_sub(1)?];
    (token.word && (say::head(&token.key).is_some() || say::is_title(&token.key))).then_some(token)
}

/// Whether a word may be the forename of somebody, and not the start of a sentence or of a place.
fn is_name(tokens: &[Token<'_>], word: &NameWord, introduced: bool) -> bool {
    let token = &tokens[word.tokens.0];
    if word.initial {
        // "A Hill to climb" is no name.
        return introduced || tokens.get(word.tokens.1).is_some_and(|t| t.is('.')) || token.raw != "A";
    }
    if introduced || is_forename(&word.letters) {
        return true;
    }
    !(say::is_no_forename(&word.letters)
        || say::is_no_name(&word.letters)
        || say::is_place(&word.letters)
        || say::is_place_before(&word.letters)
        || say::is_column(&word.letters))
}
