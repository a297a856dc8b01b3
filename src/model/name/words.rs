//! The words of a name, one by one: parted where they run together, and what each is by itself.

use super::letters::is_suffix;
use super::lists::lists;
use crate::model::text::fold;

/// The words of a text, those that run together parted: "CouncillorMrs", "N.A.Fychan", "Fychan,Non", "William(Bill)".
pub(super) fn words(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    for word in text.split_whitespace() {
        part(word, &mut out, 0);
    }
    out
}

fn part(word: &str, out: &mut Vec<String>, depth: usize) {
    match cut(word).filter(|_| depth < 12) {
        Some(at) => {
            out.push(word[..at].to_owned());
            part(&word[at..], out, depth + 1);
        }
        None => out.push(word.to_owned()),
    }
}

/// Where a word ends that runs into the next.
fn cut(word: &str) -> Option<usize> {
    let mut before: Option<char> = None;
    for (at, c) in word.char_indices() {
        let (head, tail) = word.split_at(at);
        let capital = c.is_uppercase() && tail.chars().count() > 1;
        let cuts = match before {
            Some(',') => c.is_alphabetic() || c == '(',
            Some(')') => c.is_alphanumeric(),
            Some(b) if c == '(' => b != '(' && !is_suffix(head),
            Some('.') if capital => {
                is_councillor(head)
                    || is_plain_title(head)
                    || (are_initials(head) && is_proper(tail) && !is_suffix(word))
            }
            Some(b) if capital && b.is_lowercase() => is_councillor(head) || is_plain_title(head),
            _ => false,
        };
        if cuts {
            return Some(at);
        }
        before = Some(c);
    }
    None
}

/// "N.A." and the like.
fn are_initials(word: &str) -> bool {
    let mut chars = word.chars().peekable();
    while let Some(c) = chars.next() {
        if !c.is_uppercase() || chars.next() != Some('.') {
            return false;
        }
    }
    !word.is_empty()
}

/// A capital with small letters behind it, as most names are.
fn is_proper(word: &str) -> bool {
    word.chars().skip(1).filter(|c| c.is_lowercase()).count() >= 2 && !word.contains('.')
}

fn is_plain_title(word: &str) -> bool {
    let key = key(word);
    lists().titles_behind.has(&key) || matches!(key.as_str(), "rev" | "miss")
}

/// A word for comparing with the lists.
pub(super) fn key(word: &str) -> String {
    fold(word).trim_matches(['.', ',', ':', ';', '(', ')', '[', ']']).to_owned()
}

/// A word without full stops, commas and brackets, as it is written.
pub(super) fn bare(word: &str) -> String {
    word.chars().filter(|c| !matches!(c, '.' | ',' | '(' | ')' | '[' | ']' | ';')).collect()
}

/// Words that say "councillor", be it in two languages ("Cyng/Cllr").
pub(super) fn is_councillor(word: &str) -> bool {
    let key = fold(word);
    let key = key.trim_matches(['.', ',', ':', '(', ')', '-']);
    !key.is_empty() && key.split('/').all(|k| lists().councillor.has(k.trim_matches(['.', ':'])))
}

/// Whether a word is a title before so many other words. Some are titles only there where a whole name is left,
/// or behind another title.
pub(super) fn is_title(word: &str, left: usize, behind_title: bool) -> bool {
    let key = key(word);
    let lists = lists();
    (left > 0 && (lists.titles.has(&key) || (behind_title && lists.titles_after.has(&key))))
        || (left > 1 && lists.titles_or_names.has(&key))
}

/// A title that also stands behind a name ("Goodwin, Wendy Mrs").
pub(super) fn is_title_behind(word: &str) -> bool {
    lists().titles_behind.has(&key(word))
}

/// Something in brackets or quotation marks beside the name: a nickname mostly.
pub(super) fn is_aside(word: &str) -> bool {
    let mut chars = word.chars();
    matches!(
        (chars.next(), chars.next_back()),
        (Some('('), Some(')'))
            | (Some('['), Some(']'))
            | (Some('"'), Some('"'))
            | (Some('“'), Some('”'))
            | (Some('‘'), Some('’'))
            | (Some('\''), Some('\''))
    )
}

/// Makes one word of each text in brackets or quotation marks.
pub(super) fn join_asides(words: &mut Vec<String>) {
    const PAIRS: [(char, char); 6] = [('(', ')'), ('[', ']'), ('"', '"'), ('“', '”'), ('‘', '’'), ('\'', '\'')];
    let mut at = 0;
    while at < words.len() {
        let pair = PAIRS.iter().find(|(open, _)| words[at].starts_with(*open));
        if let Some((open, close)) = pair {
            let ends = |(n, w): (usize, &String)| {
                let w = w.trim_end_matches([',', ';', '.']);
                w.ends_with(*close) && (n > 0 || w.chars().count() > 1)
            };
            let most = if matches!(open, '(' | '[') { 12 } else { 3 };
            if let Some(n) = words[at..].iter().take(most).enumerate().position(ends) {
                let joined = words[at..=at + n].join(" ");
                words.splice(at..=at + n, [joined]);
            }
        }
        at += 1;
    }
}

/// Words that belong to the surname behind them.
pub(crate) fn is_particle(word: &str) -> bool {
    lists().particles.has(word)
}

/// Letters of a word in capitals, past "Mc" and "Mac".
pub(super) fn is_shouted(word: &str, least: usize) -> bool {
    let core = ["Mac", "Mc", "De", "Ap"].iter().find_map(|p| word.strip_prefix(p)).unwrap_or(word);
    let letters: Vec<char> = core.chars().filter(|c| c.is_alphabetic()).collect();
    letters.len() >= least && letters.iter().all(|c| c.is_uppercase()) && !word.contains('.')
}

/// Whether a word is one or more initials: "N", "N.", "NA", "N.A.".
pub(super) fn is_initials(word: &str) -> bool {
    let bare = bare(word);
    let n = bare.chars().count();
    (1..=3).contains(&n) && bare.chars().all(char::is_uppercase)
}
