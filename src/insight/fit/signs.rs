//! Words that point to a role, in English and Welsh, folded; each is the
//! beginning of a word or of several.

use crate::model::{Kin, text};

const ORGANISER: &[&str] = &[
    "resident",
    "street",
    "estate",
    "tenant",
    "neighbour",
    "first name",
    "knock",
    "door",
    "hall ",
    "village",
    "surger",
    "community council",
    "town council",
    "governor",
    "club",
    "volunteer",
    "local history",
    "introduc",
    "brings people",
    "invites",
    "hosts",
    "fair ",
    "fete",
    "market",
    "youth",
    "carers' group",
    "knows every",
    "who's who",
    "trigolion",
    "stryd",
    "ystad",
    "tenantiaid",
    "cymydog",
    "cymdog",
    "drws",
    "neuadd",
    "pentref",
    "cymorthfeydd",
    "cymhorthfa",
    "cyngor cymuned",
    "cyngor tref",
    "llywodraethwr",
    "clwb",
    "gwirfodd",
    "gwahodd",
    "ieuenctid",
    "adnabod pawb",
];

const ADVOCATE: &[&str] = &[
    "speech",
    "speak",
    "spoke",
    "motion",
    "press",
    "radio",
    "column",
    "campaign",
    "persuad",
    "makes the case",
    "made the case",
    "public question",
    "trusted across",
    "deadline",
    "own story",
    "tells the story",
    "blog",
    "opinion",
    "rally",
    "petition",
    "siarad",
    "araith",
    "cynnig i'r cyngor",
    "y wasg",
    "colofn",
    "ymgyrch",
    "darbwyll",
    "dadl",
    "deiseb",
    "stori",
    "llais",
];

const WATCHDOG: &[&str] = &[
    "scrutin",
    "evidence",
    "figures",
    "numbers",
    "show me",
    "follows up",
    "followed up",
    "in writing",
    "detail",
    "audit",
    "checks",
    "forensic",
    "inquiry",
    "task and finish",
    "how many",
    "what came of",
    "hold to account",
    "recommendation",
    "craffu",
    "tystiolaeth",
    "ffigur",
    "yn ysgrifenedig",
    "manyl",
    "archwil",
    "argymhell",
    "faint o",
    "dal i gyfrif",
    "gorchwyl a gorffen",
];

const SPONSOR: &[&str] = &[
    "convene",
    "brings together",
    "brought together",
    "both sides",
    "patien",
    "unblock",
    "opens doors",
    "partnership",
    "shares credit",
    "shares the credit",
    "remembers what",
    "remembers promises",
    "settle",
    "mediat",
    "co-chair",
    "steering group",
    "budget",
    "portfolio",
    "cynnull",
    "dod a phobl ynghyd",
    "y ddwy ochr",
    "amynedd",
    "agor drysau",
    "partneriaeth",
    "rhannu'r clod",
    "cyd-gadeirio",
    "cyllideb",
    "cofio addewid",
];

/// Words of worry and doubt, folded; each is the beginning of a word or of several.
const DOUBT: &[&str] = &[
    "worr", "concern", "afraid", "fear", "doubt", "anxious", "nervous", "sceptic", "skeptic", "unsure", "not sure",
    "reluct", "hesita", "pryder", "bryder", "phryder", "poen", "boen", "phoen", "ofn", "amau", "amheu", "gofid",
    "ansicr", "petrus",
];

/// Whether a text speaks of a worry or a doubt.
pub(super) fn doubts(said: &str) -> bool {
    any(&text::fold(said), DOUBT)
}

/// The words that point to one of the four.
fn words(kin: Kin) -> &'static [&'static str] {
    match kin {
        Kin::CommunityOrganiser => ORGANISER,
        Kin::Advocate => ADVOCATE,
        Kin::Watchdog => WATCHDOG,
        Kin::Sponsor => SPONSOR,
    }
}

/// The roles that a text points to.
pub(super) fn in_text(said: &str) -> Vec<Kin> {
    let folded = format!("{} ", text::fold(said));
    Kin::ALL.into_iter().filter(|k| words(*k).iter().any(|w| begins(&folded, w))).collect()
}

/// Whether one of these begins a word in a folded text.
pub(super) fn any(folded: &str, all: &[&str]) -> bool {
    all.iter().any(|w| begins(folded, w))
}

fn begins(folded: &str, word: &str) -> bool {
    folded.match_indices(word).any(|(at, _)| !folded[..at].chars().next_back().is_some_and(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_worry_is_no_strength_in_either_language() {
        assert!(doubts("Her worry is who would speak for residents") && doubts("Mae’n poeni am y trigolion"));
        assert!(!doubts("Willing to speak for residents") && !doubts("Yn barod i siarad"));
    }
}
