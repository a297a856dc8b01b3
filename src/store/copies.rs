//! Which file names are copies that other programs made of a record: sync
//! services, file managers, merge tools and editors. Only names are looked at;
//! no file is opened.
//!
//! The program names records in lower-case ASCII letters, digits and hyphens
//! ([`crate::model::Id::slug`], with a date before it or a number behind it), and
//! a second version with ` (other version)`. Such a name is never a copy. A
//! person may name files as they like, so a mark counts only as far as it is
//! certain:
//!
//! - **certain** (`Copy of …`, ` - Copy`, `.sync-conflict-…`, `(SFConflict …)`): a
//!   copy even where its original is gone;
//! - **likely** (` (1)`, ` copy`): a copy where the original is there, or where
//!   the rest is a name that the program makes;
//! - **possible** (`-DESKTOP-AB12CD`, ` 2`): a copy only where the original is there.
//!
//! Everything else is loaded as it always was: `Sian.ron`, `Sian-Jones.ron`, and
//! `Sian (2).ron` where there is no `Sian.ron`.

use std::collections::{HashMap, HashSet};

use super::place::ENDING;
use crate::model::Id;

/// Who made a copy, as far as its name tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Service {
    /// A sync service (OneDrive, Dropbox, Syncthing, …) that kept two versions.
    Sync,
    /// A file manager or a person, by copy and paste.
    FileManager,
    /// A merge tool, a patch or a backup.
    Tool,
    /// A text editor; the file may be in use.
    Editor,
}

/// A file that is a copy of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Copy {
    /// The file name of the record that it is a copy of.
    pub(super) original: String,
    /// Whether that file is in the same folder.
    pub(super) original_is_there: bool,
    /// Who made it.
    pub(super) service: Service,
}

/// How much a mark in a name proves.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Certainty {
    Certain,
    Likely,
    Possible,
}

use Certainty::{Certain, Likely, Possible};

/// A mark in a name: what is left without it, who made it, how certain that is.
type Mark<'a> = (&'a str, Service, Certainty);

/// What copies are called in the languages of file managers used here.
const COPY_WORDS: [&str; 10] = ["copy", "copi", "kopie", "copie", "copia", "cópia", "cóip", "kopia", "kopi", "kopya"];
/// What stands before the name of a copy.
const COPY_OF: [&str; 9] =
    ["copy of ", "copi o ", "kopie von ", "kopie van ", "copie de ", "copia de ", "copia di ", "cópia de ", "cóip de "];
/// What conflicts are called by sync services, in the languages that they write.
const CONFLICT_WORDS: [&str; 7] =
    ["conflict", "conflit", "konflikt", "conflitto", "conflito", "gwrthdaro", "case clash"];
/// What the names of computers begin with, as Windows gives them.
const HOSTS: [&str; 3] = ["DESKTOP-", "LAPTOP-", "WIN-"];
/// What git's mergetool calls the sides.
const SIDES: [&str; 4] = ["LOCAL", "REMOTE", "BASE", "BACKUP"];
/// Endings of what patches, merges and editors leave.
const LEFT_OVER: [&str; 5] = [".orig", ".rej", ".bak", ".mine", "~"];

/// Whether a file name is one that the program itself makes.
pub(super) fn is_program_name(name: &str) -> bool {
    let Some(stem) = name.strip_suffix(ENDING) else { return false };
    let id = match stem.split_once(super::place::OTHER_VERSION) {
        Some((id, ")")) => id,
        Some((id, rest)) => match rest.strip_prefix(' ').and_then(|rest| rest.strip_suffix(')')) {
            Some(n) if is_number(n, 20) => id,
            _ => return false,
        },
        None => stem,
    };
    !id.is_empty() && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// The copies among the names of one folder. Costs next to nothing where every
/// name is one that the program makes.
pub(super) fn among<'a>(names: impl Iterator<Item = &'a str> + Clone) -> HashMap<&'a str, Copy> {
    if names.clone().all(is_program_name) {
        return HashMap::new();
    }
    let there: HashSet<&str> = names.clone().collect();
    names.filter_map(|name| copy_of(name, &|original| there.contains(original)).map(|copy| (name, copy))).collect()
}

/// The id of the record that a file or folder is a copy of, where it is named like one: `name` is without the
/// ending of records, `is_there` says whether there is a record of an id.
pub(super) fn original_id(name: &str, is_there: &dyn Fn(&str) -> bool) -> Option<Id> {
    let is_there = |file: &str| file.strip_suffix(ENDING).is_some_and(is_there);
    let copy = copy_of(&format!("{name}{ENDING}"), &is_there)?;
    copy.original.strip_suffix(ENDING).map(Id::new)
}

/// Whether a name could be that of a copy, whatever else is in its folder.
pub(super) fn could_be(name: &str) -> bool {
    copy_of(name, &|_| true).is_some()
}

/// Whether a file name is that of a copy, and of which file. `is_there` says
/// whether a name is in the same folder.
pub(super) fn copy_of(name: &str, is_there: &dyn Fn(&str) -> bool) -> Option<Copy> {
    if is_program_name(name) {
        return None;
    }
    if let Some((original, service)) = left_over(name) {
        return root_of(original, service, is_there);
    }
    let stem = match name.split_once(ENDING) {
        Some((stem, "")) => stem.to_owned(),
        // The mark stands behind the ending: `x.ron (1)`.
        Some((stem, rest)) if !stem.is_empty() => format!("{stem}{}", rest.strip_suffix(ENDING).unwrap_or(rest)),
        _ => return None,
    };
    marks(&stem).into_iter().chain(host_marks(&stem)).find_map(|(base, service, certainty)| {
        if base.is_empty() || base.starts_with('.') {
            return None;
        }
        let original = format!("{base}{ENDING}");
        let counts = match certainty {
            Certain => true,
            Likely => is_there(&original) || is_program_name(&original) || copy_of(&original, is_there).is_some(),
            Possible => is_there(&original),
        };
        if counts { root_of(original, service, is_there) } else { None }
    })
}

/// The copy of a file that may be a copy itself.
fn root_of(original: String, service: Service, is_there: &dyn Fn(&str) -> bool) -> Option<Copy> {
    match copy_of(&original, is_there) {
        Some(first) => Some(Copy { service, ..first }),
        None => Some(Copy { original_is_there: is_there(&original), original, service }),
    }
}

/// What an editor, a patch or a merge left beside a record: not a record by its ending.
fn left_over(name: &str) -> Option<(String, Service)> {
    let inside = name.strip_prefix('.').and_then(|n| n.rsplit_once(".sw")).filter(|(_, last)| last.len() == 1);
    let emacs = name.strip_prefix('#').and_then(|n| n.strip_suffix('#')).or_else(|| name.strip_prefix(".#"));
    if let Some(original) = inside.map(|(n, _)| n).or(emacs).filter(|n| n.ends_with(ENDING)) {
        return Some((original.to_owned(), Service::Editor));
    }
    let without = |ending: &&str| strip_suffix_any_case(name, ending);
    let base = LEFT_OVER.iter().find_map(without).filter(|base| base.ends_with(ENDING) && !base.starts_with('.'))?;
    Some((base.to_owned(), if name.ends_with('~') { Service::Editor } else { Service::Tool }))
}

/// The marks at the end or the beginning of a name, the surest first.
fn marks(stem: &str) -> Vec<Mark<'_>> {
    [tool(stem), sync_dated(stem), bracketed(stem), without_brackets(stem), copied(stem), numbered(stem)]
        .into_iter()
        .flatten()
        .collect()
}

/// `x_LOCAL_1234`, `x.BASE.1234`, `x.orig`.
fn tool(stem: &str) -> Option<Mark<'_>> {
    for separator in ['_', '.'] {
        let parts = stem.rsplit_once(separator).filter(|(_, n)| is_number(n, 10));
        let rest = parts.map_or(stem, |(rest, _)| rest);
        if let Some((base, side)) = rest.rsplit_once(separator)
            && SIDES.contains(&side)
        {
            return Some((base, Service::Tool, Certain));
        }
    }
    let base = LEFT_OVER.iter().find_map(|ending| strip_suffix_any_case(stem, ending))?;
    Some((base, Service::Tool, Certain))
}

/// `x.sync-conflict-20261120-…` (Syncthing), `x_conflict-20261120-…` (ownCloud), `x.Conflict` (Resilio).
fn sync_dated(stem: &str) -> Option<Mark<'_>> {
    for mark in [".sync-conflict-", "_conflict-"] {
        if let Some(at) = find_any_case(stem, mark)
            && stem[at + mark.len()..].starts_with(|c: char| c.is_ascii_digit())
        {
            return Some((&stem[..at], Service::Sync, Certain));
        }
    }
    let base = strip_suffix_any_case(stem, ".conflict").or_else(|| strip_suffix_any_case(stem, "_conflict"))?;
    Some((base, Service::Sync, Certain))
}

/// `x (1)`, `x (copy)`, `x (Nia's conflicted copy 2026-11-20)`, `x (SFConflict …)`, `x [Conflict]`.
fn bracketed(stem: &str) -> Option<Mark<'_>> {
    let (rest, open) = match (stem.strip_suffix(')'), stem.strip_suffix(']')) {
        (Some(rest), _) => (rest, '('),
        (_, Some(rest)) => (rest, '['),
        _ => return None,
    };
    let (base, inside) = rest.rsplit_once(open)?;
    // Sync services and file managers leave a space; some leave none before a conflict.
    let base = base.trim_end();
    let inside = inside.trim().to_lowercase();
    if is_number(&inside, 3) {
        return Some((base, Service::FileManager, Likely));
    }
    if CONFLICT_WORDS.iter().any(|word| inside.contains(word)) {
        let sure = inside.starts_with("sfconflict")
            || inside.contains("conflicted copy")
            || inside.contains(|c: char| c.is_ascii_digit())
            || matches!(inside.as_str(), "conflict" | "case conflict" | "case clash" | "conflicted copy");
        return Some((base, Service::Sync, if sure { Certain } else { Likely }));
    }
    let copy = inside.split(' ').any(|word| COPY_WORDS.contains(&word));
    copy.then_some((base, Service::FileManager, Likely))
}

/// `x - Nia's conflicted copy`: without brackets.
fn without_brackets(stem: &str) -> Option<Mark<'_>> {
    let at = find_any_case(stem, " conflicted copy")?;
    let before = &stem[..at];
    let base = before.rsplit_once(" - ").or_else(|| before.rsplit_once(" (")).map_or(before, |(base, _)| base);
    Some((base, Service::Sync, Certain))
}

/// `x - Copy`, `x copy`, `x copy 2`, `Copy of x`, `Copy (2) of x`.
fn copied(stem: &str) -> Option<Mark<'_>> {
    if let Some(base) = COPY_OF.iter().find_map(|words| strip_prefix_any_case(stem, words)) {
        return Some((base, Service::FileManager, Certain));
    }
    if let Some((number, base)) = strip_prefix_any_case(stem, "copy (").and_then(|rest| rest.split_once(") of "))
        && is_number(number, 3)
    {
        return Some((base, Service::FileManager, Certain));
    }
    let without_number = stem.rsplit_once(' ').filter(|(_, n)| is_number(n, 3)).map_or(stem, |(rest, _)| rest);
    let (base, word) = without_number.rsplit_once(' ')?;
    if !COPY_WORDS.contains(&word.to_lowercase().as_str()) {
        return None;
    }
    match [" -", " –", " —"].iter().find_map(|dash| base.strip_suffix(dash)) {
        Some(base) => Some((base, Service::FileManager, Certain)),
        None => Some((base, Service::FileManager, Likely)),
    }
}

/// `x 2`, as iCloud writes it.
fn numbered(stem: &str) -> Option<Mark<'_>> {
    let (base, number) = stem.rsplit_once(' ')?;
    is_number(number, 2).then_some((base, Service::Sync, Possible))
}

/// `x-DESKTOP-AB12CD`, `x-NIA-PC-2`: OneDrive appends the name of the computer.
/// The longest name first: what comes before the computer's may end in a number.
fn host_marks(stem: &str) -> Vec<Mark<'_>> {
    let splits = stem.rmatch_indices('-').map(|(at, _)| (&stem[..at], &stem[at + 1..]));
    let hosts = splits.filter(|(base, suffix)| is_host(suffix, is_program_name(&format!("{base}{ENDING}"))));
    hosts
        .map(|(base, suffix)| {
            let known = HOSTS.iter().any(|host| {
                suffix.strip_prefix(host).is_some_and(|rest| {
                    let name = rest.split('-').next().unwrap_or_default();
                    name.len() >= 5 && is_capitals(name)
                })
            });
            (base, Service::Sync, if known { Likely } else { Possible })
        })
        .collect()
}

/// Whether something behind a name and a hyphen looks like a computer's name.
/// Beside a name that a person chose, which may have capitals itself, it must
/// be one that Windows or a Mac gives.
fn is_host(suffix: &str, beside_a_program_name: bool) -> bool {
    let mut parts = suffix.split(['-', ' ', '_']);
    let Some(first) = parts.next().filter(|part| part.contains(|c: char| c.is_uppercase())) else { return false };
    let given = HOSTS.iter().any(|host| suffix.to_uppercase().starts_with(host))
        || ["MacBook", "iMac", "Mac-mini", "Surface"].iter().any(|mac| suffix.contains(mac));
    let host_like = |part: &str| part == "PC" || (part.len() >= 3 && is_capitals(part));
    given || (beside_a_program_name && (host_like(first) || parts.any(host_like)))
}

/// Capitals and digits alone, with at least one capital.
fn is_capitals(part: &str) -> bool {
    part.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
        && part.contains(|c: char| c.is_ascii_uppercase())
}

fn is_number(words: &str, digits: usize) -> bool {
    !words.is_empty() && words.len() <= digits && words.bytes().all(|b| b.is_ascii_digit())
}

/// Where ASCII words stand in a text, in capitals or not.
fn find_any_case(text: &str, words: &str) -> Option<usize> {
    text.to_ascii_lowercase().rfind(words)
}

fn strip_prefix_any_case<'a>(text: &'a str, words: &str) -> Option<&'a str> {
    let start = text.get(..words.len())?;
    (start.to_lowercase() == words).then(|| &text[words.len()..])
}

fn strip_suffix_any_case<'a>(text: &'a str, words: &str) -> Option<&'a str> {
    let at = text.len().checked_sub(words.len())?;
    text.get(at..)?.eq_ignore_ascii_case(words).then(|| &text[..at])
}
