//! Letters behind a name: honours, offices, degrees, memberships. Those that are not in the lists are known by their
//! shape, for there are thousands and new ones every year.

use super::NameStyle;
use super::lists::lists;
use super::words::{bare, is_aside, is_particle, is_shouted};
use crate::model::NameOrder;

/// Whether a word is letters behind a name, as far as the word itself tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Letters {
    /// Known, and nobody's surname.
    Known,
    /// They could be somebody's surname too, so a whole name has to stand before them.
    Likely,
    /// Part of the name.
    No,
}

/// Whether a word stands in the lists of what stands behind names ("OBE", "JP", "PhD").
pub(crate) fn is_suffix(word: &str) -> bool {
    let word = bare(word);
    !word.is_empty() && (lists().honours.has(&word) || (word.len() > 3 && lists().honours.has_any_case(&word)))
}

pub(super) fn letters(word: &str, style: &NameStyle) -> Letters {
    // "BA(Hons)", "BA/MA".
    let whole = word.trim_start_matches(['(', '[']);
    let base = whole.split(['(', '[']).next().unwrap_or(whole);
    if base.contains('/') {
        let all = base.split('/').map(|part| letters(part, style)).collect::<Vec<_>>();
        return if all.contains(&Letters::No) { Letters::No } else { Letters::Likely };
    }
    let word = bare(base);
    let lists = lists();
    if word.chars().count() < 2 || !word.chars().all(|c| c.is_ascii_alphabetic()) {
        return Letters::No;
    }
    if lists.honours.has(&word) {
        return if lists.honours_or_names.has(&word) { Letters::Likely } else { Letters::Known };
    }
    let small = word.to_ascii_lowercase();
    let all_small = word == small;
    let named = !all_small && lists.honours_or_names.has(&word.to_ascii_uppercase());
    if (lists.honours_in_small.has(&small) && !named) || (word.len() > 3 && lists.honours.has_any_case(&word)) {
        return Letters::Likely;
    }
    // "N.A." is rather two forenames.
    let initials = base.contains('.') && word.len() <= 3;
    if style.letters.contains(&word) || (!initials && is_shaped(&word)) { Letters::Likely } else { Letters::No }
}

/// Whether a word is shaped as letters are and names are not: "PHCM", "FRSPH", "BEng", "DipHE".
fn is_shaped(word: &str) -> bool {
    let chars: Vec<char> = word.chars().collect();
    if lists().surnames.has_any_case(word) || chars.len() > 8 || !chars[0].is_uppercase() {
        return false;
    }
    if chars.iter().all(|c| c.is_uppercase()) {
        return chars.len() < 8 && !is_sayable(&word.to_ascii_lowercase());
    }
    const OPENERS: [&str; 10] = ["Mc", "Mac", "De", "Le", "La", "Du", "Di", "Fitz", "Van", "Ap"];
    const STEMS: [&str; 6] = ["Dip", "Cert", "PGDip", "PGCert", "Grad", "Assoc"];
    let stem = STEMS.iter().any(|s| word.strip_prefix(s).is_some_and(|rest| rest.starts_with(char::is_uppercase)));
    let two = chars[1].is_uppercase();
    let closes = chars.len() <= 4 && chars[chars.len() - 1].is_uppercase();
    stem || ((two || closes) && !OPENERS.iter().any(|o| word.starts_with(o)))
}

/// Whether a word in small letters could be said, as surnames can, in English or Welsh.
fn is_sayable(word: &str) -> bool {
    const ONSETS: [&str; 14] =
        ["sch", "scr", "shr", "spl", "spr", "str", "sph", "thr", "chr", "phr", "mcl", "mcg", "mck", "mcc"];
    const BAD: [&str; 5] = ["mr", "fc", "lr", "cp", "rc"];
    let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'w' | 'y');
    let Some(first) = word.find(vowel) else { return false };
    let start = &word[..first];
    !BAD.contains(&start) && (first <= 2 || ONSETS.iter().any(|o| start.starts_with(o)))
}

/// Takes letters off the end of a name and gives them in their order. `before` is how many words of the name stand
/// before these, `comma` whether a comma does: "Fychan, TJ" is a surname with initials.
pub(super) fn take_letters(words: &mut Vec<String>, before: usize, comma: bool, style: &NameStyle) -> Vec<String> {
    let mut taken: Vec<String> = Vec::new();
    loop {
        let n = words.len();
        let left = |k: usize| before + words[..n - k].iter().filter(|w| !is_aside(w) && !is_particle(w)).count();
        let behind = |at: usize| at > 0 && fits(&words[at - 1], before + at - 1, comma, style);
        let k = match words.last() {
            None => 0,
            Some(w) if matches!(w.as_str(), "&" | "and" | "a") && !taken.is_empty() && behind(n - 1) => 1,
            // "BEng (Lond)".
            Some(w) if is_aside(w) && behind(n - 1) => 2,
            Some(w) if fits(w, left(1), comma, style) => 1,
            Some(w) if n > 1 && is_pair(&words[n - 2], w) && left(2) >= 2 => 2,
            _ => 0,
        };
        if k == 0 || k > n {
            break;
        }
        let more = words.split_off(n - k);
        taken.splice(0..0, more.into_iter().filter(|w| !matches!(w.as_str(), "&" | "and" | "a")));
    }
    taken
}

/// Whether a word can be letters where so many words of the name stand before it.
fn fits(word: &str, left: usize, comma: bool, style: &NameStyle) -> bool {
    let short = bare(word).chars().count() <= 3;
    // Where surnames stand first, a name may well end in initials.
    let turned = style.order == NameOrder::SurnameFirst || (comma && style.comma_names);
    match letters(word, style) {
        Letters::Known if short && (comma || turned) && bare(word).chars().count() == 2 => left >= 2,
        Letters::Known => left >= 1,
        Letters::Likely if short && turned && is_shouted(word, 1) && !style.letters.contains(&bare(word)) => false,
        Letters::Likely => left >= 2,
        Letters::No => false,
    }
}

/// "Dip Ed", "B.Sc." written as two words.
fn is_pair(first: &str, second: &str) -> bool {
    let (first, second) = (bare(first), bare(second));
    let lists = lists();
    (lists.honour_starts.has(&first) && lists.honour_ends.has(&second))
        || lists.honour_pairs.contains(&format!("{first} {second}"))
}
