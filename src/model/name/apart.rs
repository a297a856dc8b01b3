//! Takes the words of a name apart: titles, forenames, surname, letters behind.

use super::letters::take_letters;
use super::lists::lists;
use super::words::{bare, is_aside, is_initials, is_particle, is_shouted, is_title, is_title_behind, key};
use super::{NameOrder, NameParts, NameStyle};
use crate::model::text::fold;

/// Takes cleaned words apart. The second value says that the name was turned
/// round or its capitals calmed, so that it differs from the words given.
pub(super) fn take_apart(words: Vec<String>, style: &NameStyle) -> (NameParts, bool) {
    let mut parts = NameParts::default();
    let mut segments = segments(words);
    let mut prefix: Vec<String> = Vec::new();
    let mut suffix: Vec<String> = Vec::new();
    let mut turned = false;
    if let Some(first) = segments.first_mut() {
        prefix.extend(titles_before(first, style));
    }
    // Letters and titles behind commas: "Non Fychan, MB BS, MSc", "Fychan, Mrs".
    let mut at = segments.len();
    while at > 1 {
        at -= 1;
        let before = segments[..at].iter().flatten().filter(|w| !is_aside(w) && !is_particle(w)).count();
        let mut rest = segments[at].clone();
        let letters = take_letters(&mut rest, before, true, style);
        if rest.is_empty() {
            suffix.splice(0..0, letters);
            segments.remove(at);
        } else if rest.iter().all(|w| is_title(w, 1, true)) {
            prefix.extend(segments.remove(at));
        } else {
            break;
        }
    }
    // Titles alone may have stood between the parts: "Fychan, Mrs, Non".
    if segments.len() > 2 && segments[1].iter().all(|w| is_title(w, 1, true)) {
        prefix.extend(segments.remove(1));
    }
    let mut rest: Vec<String> = if segments.len() > 1 { segments.drain(1..).flatten().collect() } else { Vec::new() };
    let mut words = segments.pop().unwrap_or_default();
    titles_behind(&mut words, &mut prefix);
    let before = if rest.is_empty() {
        take_letters(&mut words, 0, false, style)
    } else {
        take_letters(&mut words, 0, true, style)
    };
    suffix.splice(0..0, before);
    // "Lord Ronnie Fearn of Southport".
    if let Some(at) = words.iter().position(|w| w == "of").filter(|at| *at > 0) {
        suffix.splice(0..0, words.drain(at..));
    }
    let mut nicknames = take_nicknames(&mut words);
    join_hyphens(&mut words);
    if rest.is_empty() {
        if let Some(n) = surname_first(&words, style) {
            parts.forenames = words.split_off(n).join(" ");
            parts.surname = words.join(" ");
            turned = true;
        } else {
            let from = (1..words.len()).find(|at| is_particle(&words[*at]) && at + 1 < words.len());
            let from = from.unwrap_or(words.len().saturating_sub(1));
            parts.surname = words.split_off(from).join(" ");
            parts.forenames = words.join(" ");
        }
    } else {
        // "Surname, Mrs Forename".
        prefix.extend(titles_before(&mut rest, style));
        titles_behind(&mut rest, &mut prefix);
        let letters = take_letters(&mut rest, words.len().min(1), true, style);
        suffix.splice(0..0, letters);
        nicknames.extend(take_nicknames(&mut rest));
        join_hyphens(&mut rest);
        parts.surname = words.join(" ");
        parts.forenames = rest.join(" ");
        turned = true;
    }
    nicknames.retain(|n| !parts.forenames.contains(n.as_str()));
    parts.forenames = [parts.forenames.as_str(), &nicknames.join(" ")].join(" ").trim().to_owned();
    turned |= calm_capitals(&mut parts, turned);
    parts.prefix = prefix.join(" ");
    parts.suffix = suffix.iter().map(|w| w.trim_end_matches([',', ';'])).collect::<Vec<_>>().join(" ");
    (parts, turned)
}

/// What stands between commas.
fn segments(words: Vec<String>) -> Vec<Vec<String>> {
    let mut out: Vec<Vec<String>> = vec![Vec::new()];
    for word in words {
        let ends = word.ends_with([',', ';']);
        let bare = word.trim_end_matches([',', ';']);
        if !bare.is_empty()
            && let Some(last) = out.last_mut()
        {
            last.push(bare.to_owned());
        }
        if ends {
            out.push(Vec::new());
        }
    }
    out.retain(|s| !s.is_empty());
    out
}

fn titles_before(words: &mut Vec<String>, style: &NameStyle) -> Vec<String> {
    let mut taken: Vec<String> = Vec::new();
    while let Some(first) = words.first() {
        let left = words[1..].iter().filter(|w| !is_aside(w)).count();
        // Where forenames are written as joined initials, "MR Fychan" may be one of them.
        let initials = style.initials && left == 1 && is_initials(first) && first.chars().count() == 2;
        if initials || !is_title(first, left, !taken.is_empty()) {
            break;
        }
        taken.push(words.remove(0));
    }
    taken
}

fn titles_behind(words: &mut Vec<String>, prefix: &mut Vec<String>) {
    while words.len() > 1 && words.last().is_some_and(|w| is_title_behind(w) && !lists().honours.has(&bare(w))) {
        prefix.extend(words.pop());
    }
}

/// Takes out what stands in brackets or quotation marks behind the last word, or is no nickname: a nickname that
/// stands among the forenames stays there.
fn take_nicknames(words: &mut Vec<String>) -> Vec<String> {
    let mut taken = Vec::new();
    let last_name = words.iter().rposition(|w| !is_aside(w)).unwrap_or(0);
    let mut at = 0;
    words.retain(|word| {
        let here = at;
        at += 1;
        if !is_aside(word) || (here == 0 && last_name == 0 && !word.starts_with('(')) {
            return true;
        }
        let inside = word.trim_matches(['(', ')', '[', ']', '"', '“', '”', '‘', '’', '\'']);
        let first = inside.split_whitespace().next().map(key).unwrap_or_default();
        let nickname = !lists().born.has(&first)
            && inside.chars().next().is_some_and(char::is_uppercase)
            && (!word.starts_with(['(', '[']) || inside.split_whitespace().count() == 1);
        if nickname && here > last_name {
            taken.push(word.clone());
        }
        nickname && here < last_name
    });
    taken
}

/// Calms capitals that were for show; says whether there were any.
fn calm_capitals(parts: &mut NameParts, turned: bool) -> bool {
    let all = parts.forenames.split(' ').all(|w| is_shouted(w, 2)) && !parts.forenames.is_empty();
    let short = |w: &str| is_shouted(w, 2) && lists().surnames.has_any_case(w);
    let least = if turned { 2 } else { 3 };
    if !parts.surname.split(' ').any(|w| is_shouted(w, least)) && !short(&parts.surname) {
        return false;
    }
    let calmed = |text: &str, least: usize| {
        let words = text.split(' ').map(|w| if is_shouted(w, least) { calm(w) } else { w.to_owned() });
        words.collect::<Vec<_>>().join(" ")
    };
    parts.surname = calmed(&parts.surname, 2);
    if all {
        parts.forenames = calmed(&parts.forenames, 3);
    }
    true
}

/// "O'SULLIVAN" as "O'Sullivan", "McDONALD" as "McDonald".
fn calm(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let mut start = true;
    let chars: Vec<char> = word.chars().collect();
    for (at, c) in chars.iter().enumerate() {
        let after_mc =
            at == 2 && chars.len() > 4 && fold(&word[..word.char_indices().nth(2).map_or(0, |(i, _)| i)]) == "mc";
        let after_mac = at == 3 && word.starts_with("Mac");
        if start || after_mc || after_mac {
            out.extend(c.to_uppercase())
        } else {
            out.extend(c.to_lowercase())
        }
        start = matches!(c, '\'' | '’' | '-' | '‐' | '(');
    }
    out
}

/// How many words of surname stand first, where the surname does.
fn surname_first(words: &[String], style: &NameStyle) -> Option<usize> {
    if words.len() < 2 {
        return None;
    }
    let told = style.order == NameOrder::SurnameFirst;
    let shouted = words.iter().take_while(|w| is_shouted(w, if told { 2 } else { 4 }) || is_particle(w)).count();
    if shouted > 0 && shouted < words.len() && words[..shouted].iter().any(|w| is_shouted(w, 2) && !is_particle(w)) {
        return Some(shouted);
    }
    // "Fychan N.A.", "Fychan N A": nobody's surname is an initial.
    let behind = words
        .iter()
        .rev()
        .take_while(|w| is_initials(w) && (told || w.contains('.') || bare(w).chars().count() == 1))
        .count();
    let several = behind > 1 || told || words[words.len() - 1].matches('.').count() > 1;
    if several && behind > 0 && behind < words.len() && !is_initials(&words[0]) {
        return Some(words.len() - behind);
    }
    // "Mike DIAMOND" and "M Diamond" stand the usual way, whatever the others do.
    let usual = words.last().is_some_and(|w| is_shouted(w, 3)) || is_initials(&words[0]);
    let opens = lists().opens_surname.has(&words[0]) && words.len() > 2;
    if opens || (told && !usual) {
        let particles = words.iter().take_while(|w| is_particle(w)).count();
        return Some((particles + 1).min(words.len() - 1));
    }
    None
}

/// "Brodie - Browne", "Jones- Pritchard" and "Jones -Pritchard" are one word each.
fn join_hyphens(words: &mut Vec<String>) {
    let mut at = 1;
    while at < words.len() {
        let hyphen = |c: char| matches!(c, '-' | '‐' | '–');
        if words[at].starts_with(hyphen) || words[at - 1].ends_with(hyphen) {
            let right = words.remove(at);
            let left = words[at - 1].trim_end_matches(hyphen).to_owned();
            let right = right.trim_start_matches(hyphen);
            words[at - 1] = if right.is_empty() { format!("{left}-") } else { format!("{left}-{right}") };
        } else {
            at += 1;
        }
    }
    if let Some(last) = words.last_mut() {
        last.truncate(last.trim_end_matches(['-', '–']).len());
    }
    words.retain(|w| !w.is_empty());
}
