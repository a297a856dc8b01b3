//! Posts that stand for whoever holds them: "The Cabinet Member for Social Care presented".

use std::collections::HashMap;

use super::Halt;
use super::register::{Register, letters};
use super::token::Token;
use super::vocabulary as say;
use crate::model::{Date, Post, PostKind};

/// A post named without its holder.
#[derive(Clone, Debug)]
pub(super) struct Role {
    /// Its first and last token.
    pub tokens: (usize, usize),
    pub people: Vec<usize>,
    /// Whether the words are those of the post, and not only some of them.
    pub whole: bool,
}

/// The words by which posts are known, with who holds them.
pub(super) struct Posts {
    known: HashMap<String, Vec<(Vec<String>, usize, bool)>>,
}

/// A word of a post as posts are compared: "chair" for "Cadeirydd".
fn word_of(key: &str) -> Vec<String> {
    let word = letters(key);
    say::same_in_posts(&word).unwrap_or_else(|| vec![word])
}

fn words_of(title: &str) -> Vec<String> {
    title
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '&' | '/' | '(' | ')' | ':' | '–' | '—'))
        .filter(|w| w.chars().any(char::is_alphabetic))
        .flat_map(word_of)
        .filter(|w| !say::is_small_in_post(w))
        .collect()
}

impl Posts {
    /// The posts of everybody on the list, as they were on a day where one is known.
    pub(super) fn new(register: &Register, day: Option<Date>) -> Self {
        let mut posts = Posts { known: HashMap::new() };
        for (at, person) in register.people.iter().enumerate() {
            for post in &person.posts {
                let began = day.zip(post.from).is_none_or(|(day, from)| from <= day);
                let ended = match (post.until, day) {
                    (Some(until), Some(day)) => until < day,
                    (Some(_), None) => true,
                    (None, _) => false,
                };
                posts.add(post, at, began && !ended && !person.left);
            }
        }
        posts
    }

    fn add(&mut self, post: &Post, person: usize, holds: bool) {
        let mut forms = vec![words_of(&post.title)];
        let remit = words_of(&post.remit);
        let of = |head: &[&str], rest: &[String]| -> Vec<String> {
            head.iter().map(|w| (*w).to_owned()).chain(rest.iter().cloned()).collect()
        };
        match post.kind {
            PostKind::CabinetMember if !remit.is_empty() => {
                forms.push(of(&["cabinet", "member"], &remit));
                forms.push(of(&["aelod", "cabinet"], &remit));
                forms.push(of(&["portfolio", "holder"], &remit));
                forms.push(of(&["executive", "member"], &remit));
            }
            PostKind::Leader => {
                forms.push(of(&["leader", "council"], &[]));
                forms.push(of(&["council", "leader"], &[]));
                forms.push(of(&["leader", "cyngor"], &[]));
                forms.push(of(&["leader"], &[]));
            }
            PostKind::DeputyLeader => {
                forms.push(of(&["deputy", "leader", "council"], &[]));
                forms.push(of(&["deputy", "leader"], &[]));
                forms.push(of(&["dirprwy", "leader"], &[]));
            }
            PostKind::CommitteeChair | PostKind::ScrutinyChair if !post.body.is_empty() => {
                forms.push(of(&["chair"], &words_of(&post.body)));
            }
            PostKind::ViceChair if !post.body.is_empty() => {
                forms.push(of(&["vice", "chair"], &words_of(&post.body)));
                forms.push(of(&["deputy", "chair"], &words_of(&post.body)));
            }
            _ => {}
        }
        // "Chair of the Planning Committee" and "Planning Committee Chair" are one, whichever the list has.
        let turned: Vec<Vec<String>> = forms.iter().filter_map(|form| turned(form)).collect();
        forms.extend(turned);
        for form in forms {
            let short = form.len() < 2 && !(form.len() == 1 && matches!(form[0].as_str(), "leader"));
            // "Cabinet Member" alone could be any of them.
            let vague = say::is_vague_post(&form.join(" "));
            if short || vague {
                continue;
            }
            let all = self.known.entry(form[0].clone()).or_default();
            if !all.iter().any(|(f, p, _)| *f == form && *p == person) {
                all.push((form, person, holds));
            }
        }
    }

    /// The posts that a text names; `go_on`, asked with the line, says whether to stop.
    pub(super) fn find(&self, tokens: &[Token<'_>], go_on: &mut dyn FnMut(usize) -> bool) -> Result<Vec<Role>, Halt> {
        let mut roles = Vec::new();
        if self.known.is_empty() {
            return Ok(roles);
        }
        let (mut at, mut ask) = (0, 0);
        while at < tokens.len() {
            if at >= ask {
                ask = at + super::STRIDE;
                if !go_on(tokens[at].line) {
                    return Err(Halt::Stopped);
                }
            }
            match self.at(tokens, at) {
                Some(role) => {
                    at = role.tokens.1 + 1;
                    roles.push(role);
                }
                None => at += 1,
            }
        }
        Ok(roles)
    }

    fn at(&self, tokens: &[Token<'_>], at: usize) -> Option<Role> {
        if !tokens[at].word {
            return None;
        }
        let first = word_of(&tokens[at].key);
        let forms = self.known.get(&first[0])?;
        let before = at.checked_sub(1).map(|b| &tokens[b]);
        let of_another = before.is_some_and(|t| say::is_other_holder(&t.key));
        if of_another {
            return None;
        }
        let mut best: Option<(usize, usize)> = None;
        let mut people = Vec::new();
        let mut holds = true;
        for (form, person, held) in forms {
            let Some(end) = matches(tokens, at, form) else { continue };
            match best {
                Some((_, length)) if length > form.len() => continue,
                Some((_, length)) if length == form.len() => {}
                _ => {
                    people.clear();
                    holds = true;
                }
            }
            best = Some((end, form.len()));
            if !people.contains(person) {
                people.push(*person);
            }
            holds &= held;
        }
        let capital = tokens[at].is_capital();
        if let Some((end, length)) = best {
            let the = before.is_some_and(|t| matches!(&*t.key, "the" | "y" | "yr"));
            if (length == 1 && !(the && capital)) || (length < 3 && !capital) {
                return None;
            }
            // "Election of the Leader": whoever that will be.
            let changes = tokens[at.saturating_sub(4)..at].iter().any(|t| say::is_new_holder(&t.key));
            let whole = !goes_on(tokens, end, length == 1) && holds && !changes;
            if length == 1 && !whole {
                return None;
            }
            return Some(Role { tokens: (at, end), people, whole });
        }
        self.partly(tokens, at, forms)
    }

    /// "Cabinet Member for Social Care", where the post covers more than that.
    fn partly(&self, tokens: &[Token<'_>], at: usize, forms: &[(Vec<String>, usize, bool)]) -> Option<Role> {
        let mut words = word_of(&tokens[at].key);
        let mut end = at;
        let mut next = at + 1;
        while let Some(token) = tokens.get(next).filter(|t| !t.apart && words.len() < 12 && next <= end + SMALL) {
            let small = say::is_small_in_post(&token.key);
            if token.is(',') || token.is('&') || small {
                next += 1;
                continue;
            }
            if !token.is_capital() || say::head(&token.key).is_some() {
                break;
            }
            words.extend(word_of(&token.key));
            end = next;
            next += 1;
        }
        if words.len() < 3 || !tokens[at].is_capital() || !say::is_post_of_many(&words[..2].join(" ")) {
            return None;
        }
        let mut people: Vec<usize> = Vec::new();
        for (form, person, _) in forms {
            if form[1] == words[1] && words[2..].iter().all(|w| form.contains(w)) && !people.contains(person) {
                people.push(*person);
            }
        }
        (!people.is_empty()).then_some(Role { tokens: (at, end), people, whole: false })
    }
}

/// A chair's post with "chair" at its other end, where the body it chairs has a name of its own.
fn turned(form: &[String]) -> Option<Vec<String>> {
    let head = if form.iter().any(|w| w == "vice") { 2 } else { 1 };
    let body = form.len().checked_sub(head).filter(|n| *n > 1)?;
    let is_head = |words: &[String]| words.last().is_some_and(|w| w == "chair") && (head == 1 || words[0] == "vice");
    match () {
        () if is_head(&form[..head]) => Some([&form[head..], &form[..head]].concat()),
        () if is_head(&form[body..]) => Some([&form[body..], &form[..body]].concat()),
        () => None,
    }
}

/// The most small words and marks between two words of a post.
const SMALL: usize = 12;

/// Whether a post's words stand at a token, small words and marks between them; the last token then.
fn matches(tokens: &[Token<'_>], from: usize, form: &[String]) -> Option<usize> {
    let mut wanted = form.iter().peekable();
    let mut at = from;
    let mut end = from;
    while wanted.peek().is_some() {
        let token = tokens.get(at).filter(|t| (!t.apart || at == from) && at <= end + SMALL)?;
        if !token.word {
            if at == from || ![',', '&', '-', '–', '/', ':', '(', '’', '\''].iter().any(|m| token.is(*m)) {
                return None;
            }
        } else {
            let words = word_of(&token.key);
            if wanted.peek().is_some_and(|w| **w == words[0]) {
                for word in &words {
                    if wanted.next() != Some(word) {
                        return None;
                    }
                }
                end = at;
            } else if at == from || !say::is_small_in_post(&words[0]) {
                return None;
            }
        }
        at += 1;
    }
    // "Planning Committee (Chair to be elected)" names a committee.
    let chair_behind = form.len() > 1 && form[form.len() - 1] == "chair" && form[0] != "chair" && form[0] != "vice";
    (!chair_behind || tokens[end - 1].word).then_some(end)
}

/// Whether a post's words go on: ", Safeguarding", "and Health", "of the Labour Group".
fn goes_on(tokens: &[Token<'_>], end: usize, single: bool) -> bool {
    let at = |n: usize| tokens.get(end + n).filter(|t| !t.apart);
    let capital =
        |n: usize| at(n).is_some_and(|t| t.is_capital() && !say::is_no_name(&t.key) && say::head(&t.key).is_none());
    let Some(next) = at(1).filter(|t| !t.first) else { return false };
    if next.is_capital() {
        return say::head(&next.key).is_none();
    }
    if matches!(&*next.key, "of" | "for" | "o" | "ar" | "dros") {
        return true;
    }
    let joined = next.is('&') || next.is('/') || matches!(&*next.key, "and" | "a" | "ac");
    (joined || (next.is(',') && !single)) && capital(2) && at(3).is_none_or(|t| !t.word || !t.is_capital() || joined)
}
