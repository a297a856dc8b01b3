//! The councillors that a report names, found by how minutes and reports name them: "Councillors C Anderson & D H
//! Hopkins", "Y Cynghorwyr:- …", "The Cabinet Member for Social Care presented".
//!
//! A name is *certain* only where it can be nobody else on the list and the text says that it is a councillor's;
//! else it is *ambiguous*, with everybody it may be, or *unknown*. Nothing here guesses.
//!
//! - `token`: the text in words and marks with their places.
//! - `vocabulary`: the words round names, English and Welsh.
//! - `forenames`: short forms of forenames, and whose title goes with them.
//! - `register`: the councillors, made ready for comparing.
//! - `names`: where a name begins and ends; `resolve`: whom it may mean.
//! - `scan`: where councillors are named, with `lists` and `rows`; `roles`: posts in place of names.
//! - `councils`, `strangers`: other councils, and people who are not on the list, that the report names.
//! - `judge`: how certain each name is, and the `doubt` where it is not.

mod councils;
mod doubt;
mod forenames;
mod judge;
mod lists;
mod names;
mod register;
mod resolve;
mod roles;
mod rows;
mod scan;
mod strangers;
mod token;
mod vocabulary;

use std::collections::HashSet;

pub use doubt::Doubt;
pub use register::Register;

use self::judge::{Judge, Verdict};
use self::register::Lookup;
use self::scan::Hit;
use self::token::Token;
use crate::model::limits::{Budget, LIMITS};
use crate::model::{Date, Id};

/// How sure it is whom a name means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// It can be nobody else on the list.
    Certain,
    /// It may be one of the candidates.
    Ambiguous,
    /// Nobody on the list is called so.
    Unknown,
}

/// A councillor named in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The name as written, without "Councillor", titles and posts; or the post, where it stands alone.
    pub name: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// How many characters it takes on its line. A name that a line break tears apart goes on in the next.
    pub length: usize,
    /// How sure it is.
    pub certainty: Certainty,
    /// Who it is, where that is certain.
    pub councillor: Option<Id>,
    /// Why it is ambiguous; `None` where it is not.
    pub doubt: Option<Doubt>,
    /// Everybody it may be, the likelier first; the one it is where that is certain; nobody where unknown.
    pub candidates: Vec<Id>,
}

/// Why the councillors that a text names were not all looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Halt {
    /// It was told to stop.
    Stopped,
    /// The text names more people than any report does ([`LIMITS`]).
    TooMany,
}

/// Finds the councillors that a text names, in its order.
///
/// # Errors
/// [`Halt::TooMany`].
pub fn find(lines: &[String], register: &Register) -> Result<Vec<Mention>, Halt> {
    find_while(lines, register, &mut |_, _| true)
}

/// The same, telling every so often how many lines of how many are done.
///
/// # Errors
/// [`Halt::TooMany`]; and [`Halt::Stopped`] as soon as `go_on` answers that it is to stop.
pub fn find_while(
    lines: &[String],
    register: &Register,
    go_on: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<Vec<Mention>, Halt> {
    let tokens = token::tokens(lines);
    let register = &Lookup::new(register);
    let mut candidates = Budget::new(5 * LIMITS.mentions);
    // The text is gone through twice: for names, then for posts.
    let found = scan::scan(&tokens, register, &mut |line| go_on(line / 2, lines.len()))?;
    let day = day(&tokens);
    let judge = Judge::new(&tokens, &found, register, day);
    let mut decided: Vec<((usize, usize), Mention)> = Vec::new();
    for hit in &found.hits {
        let Some(span) = span(hit) else { continue };
        let Some(verdict) = judge.verdict(hit, span.0) else { continue };
        candidates.take(verdict.people.len()).map_err(|_| Halt::TooMany)?;
        decided.push((span, mention(&tokens, lines, span, &verdict, register)));
        if register.comparisons() > LIMITS.comparisons {
            return Err(Halt::TooMany);
        }
    }
    let posts =
        roles::Posts::new(register, day).find(&tokens, &mut |line| go_on((lines.len() + line) / 2, lines.len()))?;
    let named = Named::new(tokens.len(), decided.iter().map(|(span, _)| *span));
    for role in posts {
        let taken = named.taken[role.tokens.0..=role.tokens.1].contains(&true);
        if taken || beside_name(&tokens, &named, role.tokens) {
            continue;
        }
        candidates.take(1 + role.people.len()).map_err(|_| Halt::TooMany)?;
        let doubt = match role.people.len() {
            1 if found.foreign => Some(Doubt::OtherCouncilsReport),
            1 => (!role.whole).then_some(Doubt::Post),
            _ => Some(Doubt::Several),
        };
        let verdict = Verdict { people: role.people, doubt };
        decided.push((role.tokens, mention(&tokens, lines, role.tokens, &verdict, register)));
    }
    decided.sort_by_key(|(span, _)| *span);
    // A name that was found in two ways counts once, as it was found first.
    decided.dedup_by_key(|(span, _)| *span);
    Ok(decided.into_iter().map(|(_, mention)| mention).collect())
}

/// How many words are gone through between one question whether to go on and the next.
const STRIDE: usize = 2_000;

/// Where names stand, by token.
struct Named {
    taken: Vec<bool>,
    starts: HashSet<usize>,
    ends: HashSet<usize>,
}

impl Named {
    fn new(tokens: usize, spans: impl Iterator<Item = (usize, usize)>) -> Self {
        let mut named = Named { taken: vec![false; tokens], starts: HashSet::new(), ends: HashSet::new() };
        for (first, last) in spans {
            named.taken[first..=last].fill(true);
            named.starts.insert(first);
            named.ends.insert(last);
        }
        named
    }
}

/// The first and last token of a name.
fn span(hit: &Hit) -> Option<(usize, usize)> {
    let first = hit.item.words.iter().map(|w| w.tokens.0).min()?;
    let last = hit.item.words.iter().map(|w| w.tokens.1).max()?;
    Some((first, last))
}

fn mention(
    tokens: &[Token<'_>],
    lines: &[String],
    (first, last): (usize, usize),
    verdict: &Verdict,
    register: &Register,
) -> Mention {
    let people = &verdict.people;
    let start = &tokens[first];
    // A full stop at the end is the sentence's.
    let last = if last > first && tokens[last].is('.') { last - 1 } else { last };
    // On each line that it takes: from which character to which, and the words.
    let mut parts: Vec<(usize, usize, usize, &str)> = Vec::new();
    for token in &tokens[first..=last] {
        let line = lines[token.line].as_str();
        let end = token.start_in(line) + token.raw.len();
        match parts.last_mut().filter(|(at, ..)| *at == token.line) {
            Some((_, _, to, words)) => {
                *to = token.end();
                let from = words.as_ptr() as usize - line.as_ptr() as usize;
                *words = line.get(from..end).unwrap_or(words);
            }
            None => parts.push((token.line, token.column, token.end(), token.raw)),
        }
    }
    if let Some((_, _, to, words)) = parts.last_mut() {
        // "Councillor Price's".
        if let Some(own) = words.strip_suffix("'s").or_else(|| words.strip_suffix("’s")) {
            (*to, *words) = (*to - 2, own);
        }
    }
    let written: Vec<&str> = parts.iter().map(|(.., words)| *words).collect();
    // Where it is sure, it is the first, whoever else is a little like them.
    let mut people = people[..if verdict.doubt.is_none() { people.len().min(1) } else { people.len() }].to_vec();
    people.sort_by_key(|p| register.people[*p].left);
    let candidates: Vec<Id> = people.iter().map(|p| register.people[*p].id.clone()).collect();
    let certainty = match (verdict.doubt.is_none(), candidates.is_empty()) {
        (_, true) => Certainty::Unknown,
        (true, false) => Certainty::Certain,
        (false, false) => Certainty::Ambiguous,
    };
    Mention {
        name: written.join(" "),
        line: start.line + 1,
        column: start.column + 1,
        length: parts.first().map_or(0, |(_, from, end, _)| end - from),
        certainty,
        doubt: verdict.doubt.filter(|_| certainty == Certainty::Ambiguous),
        councillor: candidates.first().filter(|_| certainty == Certainty::Certain).cloned(),
        candidates,
    }
}

/// Whether a name stands beside a post, so that the post says no more: "Cllr A Bell – Cabinet Member for Housing".
fn beside_name(tokens: &[Token<'_>], named: &Named, (first, last): (usize, usize)) -> bool {
    let passes = |t: &Token<'_>| {
        !t.word && [',', '(', '–', '-', '—', ':', '/', ')'].iter().any(|m| t.is(*m))
            || matches!(&*t.key, "the" | "y" | "yr" | "and" | "a" | "sef" | "as" | "our")
            || vocabulary::head(&t.key).is_some()
            || vocabulary::is_title(&t.key)
            || vocabulary::is_level(&t.key)
    };
    let behind_head = |at: usize| tokens[at].is('.') && at > 0 && vocabulary::head(&tokens[at - 1].key).is_some();
    let mut at = last + 1;
    let mut joined = false;
    while let Some(token) = tokens.get(at).filter(|t| !t.apart && at < last + 8) {
        if named.starts.contains(&at) {
            return !joined;
        }
        joined |= token.key == "and" || token.key == "a" && token.raw == "a";
        if !passes(token) && !behind_head(at) {
            break;
        }
        at += 1;
    }
    let mut at = first;
    joined = false;
    while at > 0 && !tokens[at].apart && first - at < 6 {
        at -= 1;
        let token = &tokens[at];
        if token.first && token.is_capital() && matches!(&*token.key, "the" | "y" | "yr") {
            // A sentence begins: the name before it stands by itself.
            return false;
        }
        if named.ends.contains(&at) {
            return !joined;
        }
        joined |= matches!(&*token.key, "and" | "a");
        if !passes(token) {
            // "Ada Bell – Cabinet Member", whoever that is.
            let marked = tokens[at + 1..first].iter().any(|t| !t.word);
            return marked
                && token.is_capital()
                && !vocabulary::is_no_name(&token.key)
                && token.line == tokens[first].line;
        }
    }
    false
}

/// The day of a text, where its first lines say one: "21 June 2018".
pub fn day_of(lines: &[String]) -> Option<Date> {
    day(&token::tokens(&lines[..lines.len().min(60)]))
}

fn day(tokens: &[Token<'_>]) -> Option<Date> {
    const MONTHS: [[&str; 2]; 12] = [
        ["january", "ionawr"],
        ["february", "chwefror"],
        ["march", "mawrth"],
        ["april", "ebrill"],
        ["may", "mai"],
        ["june", "mehefin"],
        ["july", "gorffennaf"],
        ["august", "awst"],
        ["september", "medi"],
        ["october", "hydref"],
        ["november", "tachwedd"],
        ["december", "rhagfyr"],
    ];
    let number = |at: usize| -> Option<i16> {
        let digits: String = tokens.get(at)?.raw.chars().take_while(char::is_ascii_digit).collect();
        digits.parse().ok()
    };
    (1..tokens.len().min(600)).find_map(|at| {
        let month = MONTHS.iter().position(|names| names.contains(&&*tokens[at].key))?;
        let month = i8::try_from(month).ok()? + 1;
        let year = number(at + 1).or_else(|| number(at + 2)).filter(|y| (1970..2200).contains(y))?;
        let day = number(at - 1).and_then(|d| i8::try_from(d).ok()).filter(|d| (1..=31).contains(d)).unwrap_or(1);
        Date::new(year, month, day)
    })
}
