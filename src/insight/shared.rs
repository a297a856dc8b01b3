//! Common ground: places, interests and causes that stand both in what the
//! officer wrote of themselves and in what is known of a councillor. Only whole
//! words that both wrote; a guess would be worse than nothing.

use crate::model::{AboutMe, Basis, Clue, Councillor, text};

/// Something that both sides share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared<'a> {
    /// The word that stands in both, as it stands in the councillor's.
    pub word: String,
    /// The officer's own words.
    pub mine: &'a str,
    /// What it says of the councillor.
    pub theirs: Theirs<'a>,
}

/// Where something known of a councillor stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Theirs<'a> {
    /// They represent this ward.
    Ward(&'a str),
    /// They hold this post.
    Post(&'a str),
    /// A surgery of theirs, as published.
    Surgery(&'a str),
    /// Something said of them, and how that is known.
    Said(&'a str, &'a Basis),
    /// A clue.
    Clue(&'a Clue),
}

impl Theirs<'_> {
    fn words(&self) -> String {
        match self {
            Theirs::Ward(w) | Theirs::Post(w) | Theirs::Surgery(w) | Theirs::Said(w, _) => (*w).to_owned(),
            Theirs::Clue(clue) => format!("{} {}", clue.text, clue.quote),
        }
    }
}

/// What an officer and a councillor share: each thing of the officer's with each
/// thing known of the councillor that has a telling word in common, once, in the
/// order of the officer's. What is noted as common ground already is left out.
pub fn shared<'a>(me: &'a AboutMe, c: &'a Councillor) -> Vec<Shared<'a>> {
    let mut known: Vec<Theirs<'a>> = Vec::new();
    known.extend(c.wards.iter().map(|w| Theirs::Ward(w)));
    known.extend(c.posts.iter().map(|p| Theirs::Post(&p.title)));
    known.extend(c.surgeries.iter().map(|s| Theirs::Surgery(s)));
    let said = [&c.priorities, &c.mindset, &c.strengths, &c.already_does, &c.pressure_community];
    known.extend(said.into_iter().flatten().map(|s| Theirs::Said(&s.text, &s.basis)));
    known.extend(c.clues.iter().filter(|k| !k.against).map(Theirs::Clue));
    let known: Vec<(Theirs<'a>, Vec<(String, String)>)> = known
        .into_iter()
        .map(|theirs| {
            let words = telling(&theirs.words());
            (theirs, words)
        })
        .collect();
    let mut out: Vec<Shared<'a>> = Vec::new();
    for mine in &me.common_ground {
        let own = telling(mine);
        for (theirs, words) in &known {
            // The longest shared word says most.
            let both = words.iter().filter(|(stem, _)| own.iter().any(|(s, _)| s == stem));
            let Some((_, word)) = both.max_by_key(|(stem, _)| stem.len()) else { continue };
            out.push(Shared { word: word.clone(), mine, theirs: theirs.clone() });
        }
    }
    out
}

/// The words of a text that tell something: folded to a stem, and as written.
fn telling(words: &str) -> Vec<(String, String)> {
    let mut out: Vec<(String, String)> = Vec::new();
    for word in words.split(|c: char| !c.is_alphanumeric()) {
        let stem = stem(&text::fold(word));
        let short = stem.chars().count() < 4 && !SHORT.contains(&stem.as_str());
        if !short && !EVERYDAY.contains(&stem.as_str()) && !out.iter().any(|(s, _)| *s == stem) {
            out.push((stem, word.to_owned()));
        }
    }
    out
}

/// One form for one and several: "buses" and "bus", "allotments" and "allotment".
fn stem(folded: &str) -> String {
    let long = folded.chars().count() > 3;
    for end in ["ches", "shes", "xes", "sses", "uses"] {
        if folded.ends_with(end) {
            return folded[..folded.len() - 2].to_owned();
        }
    }
    match folded.strip_suffix("ies") {
        Some(base) if long => format!("{base}y"),
        _ if long && folded.ends_with('s') && !folded.ends_with("ss") && !folded.ends_with("us") => {
            folded[..folded.len() - 1].to_owned()
        }
        _ => folded.to_owned(),
    }
}

/// Short words that tell something all the same.
const SHORT: [&str; 12] = ["bus", "art", "mam", "dog", "sea", "cwm", "tai", "bws", "cor", "ci", "bee", "tea"];

/// Words that stand everywhere and tell nothing, as stems.
const EVERYDAY: &[&str] = &[
    "about",
    "across",
    "adult",
    "after",
    "again",
    "against",
    "almost",
    "alone",
    "along",
    "already",
    "also",
    "always",
    "among",
    "another",
    "anybody",
    "anything",
    "area",
    "around",
    "asked",
    "away",
    "back",
    "because",
    "been",
    "before",
    "begin",
    "being",
    "best",
    "better",
    "between",
    "board",
    "both",
    "bring",
    "brought",
    "came",
    "care",
    "chair",
    "class",
    "come",
    "committee",
    "community",
    "council",
    "councillor",
    "could",
    "county",
    "course",
    "does",
    "doing",
    "done",
    "down",
    "each",
    "early",
    "either",
    "else",
    "enough",
    "even",
    "evening",
    "ever",
    "every",
    "everybody",
    "everything",
    "feel",
    "felt",
    "find",
    "first",
    "from",
    "full",
    "gave",
    "give",
    "goes",
    "going",
    "good",
    "great",
    "grew",
    "group",
    "half",
    "hall",
    "hard",
    "have",
    "having",
    "heard",
    "help",
    "here",
    "herself",
    "himself",
    "hold",
    "home",
    "hour",
    "house",
    "idea",
    "into",
    "itself",
    "just",
    "keep",
    "kept",
    "kind",
    "knew",
    "know",
    "known",
    "last",
    "late",
    "later",
    "learn",
    "learnt",
    "least",
    "less",
    "like",
    "likes",
    "little",
    "live",
    "lived",
    "living",
    "local",
    "long",
    "look",
    "lost",
    "love",
    "made",
    "make",
    "making",
    "many",
    "mean",
    "meeting",
    "member",
    "might",
    "miss",
    "missed",
    "month",
    "more",
    "morning",
    "most",
    "much",
    "must",
    "myself",
    "near",
    "need",
    "never",
    "next",
    "night",
    "nobody",
    "nothing",
    "often",
    "once",
    "only",
    "open",
    "other",
    "over",
    "page",
    "paper",
    "part",
    "people",
    "person",
    "place",
    "play",
    "point",
    "public",
    "question",
    "quite",
    "rather",
    "read",
    "really",
    "report",
    "road",
    "room",
    "said",
    "same",
    "saturday",
    "saying",
    "second",
    "see",
    "seen",
    "several",
    "should",
    "show",
    "since",
    "sing",
    "small",
    "some",
    "somebody",
    "something",
    "sometime",
    "still",
    "stop",
    "street",
    "such",
    "sunday",
    "sure",
    "take",
    "taken",
    "talk",
    "team",
    "tell",
    "than",
    "that",
    "their",
    "them",
    "then",
    "there",
    "these",
    "they",
    "thing",
    "think",
    "third",
    "this",
    "those",
    "though",
    "thought",
    "three",
    "through",
    "time",
    "today",
    "together",
    "told",
    "took",
    "town",
    "under",
    "until",
    "used",
    "very",
    "village",
    "visit",
    "volunteer",
    "walk",
    "want",
    "wanted",
    "ward",
    "wednesday",
    "week",
    "well",
    "went",
    "were",
    "what",
    "when",
    "where",
    "which",
    "while",
    "whole",
    "will",
    "with",
    "within",
    "without",
    "word",
    "work",
    "worked",
    "working",
    "would",
    "year",
    "young",
    "your",
    "yourself",
    // Welsh
    "ardal",
    "beth",
    "blwyddyn",
    "bobl",
    "bod",
    "byth",
    "cael",
    "chi",
    "ddim",
    "ddydd",
    "dros",
    "dydd",
    "efallai",
    "eich",
    "eraill",
    "ers",
    "fawr",
    "fel",
    "fod",
    "ganddo",
    "ganddi",
    "gyda",
    "gwaith",
    "gweld",
    "gwneud",
    "hefyd",
    "heb",
    "hoffi",
    "honno",
    "hwnnw",
    "iawn",
    "lawer",
    "llawer",
    "lle",
    "maent",
    "mawr",
    "mewn",
    "mynd",
    "neb",
    "nhw",
    "oedd",
    "pawb",
    "pethau",
    "phobl",
    "pobl",
    "popeth",
    "rhai",
    "rhywbeth",
    "rhywun",
    "sydd",
    "tref",
    "unig",
    "unrhyw",
    "wedi",
    "weithiau",
    "wrth",
    "wythno",
    "ychydig",
    "ymlaen",
    "yma",
    "yno",
    "ysgol",
    "school",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Date, Statement, Visibility};

    fn me(lines: &[&str]) -> AboutMe {
        AboutMe { common_ground: lines.iter().map(ToString::to_string).collect(), ..AboutMe::default() }
    }

    fn said(words: &str) -> Statement {
        let basis = Basis::ToldMe { date: Date::new(2026, 11, 1).expect("a day") };
        Statement { text: words.into(), basis, visibility: Visibility::OnlyMe, from: None, looked_at: None }
    }

    #[test]
    fn places_interests_and_causes_are_found_with_where_they_stand() {
        let me = me(&["Grew up with two buses a day", "Allotment at Rhos-y-Garn", "Choir, not always in tune"]);
        let c = Councillor {
            wards: vec!["Rhos-y-Garn".into()],
            priorities: vec![said("A bus that comes when it says it will.")],
            already_does: vec![said("Keeps the allotments' accounts.")],
            ..Councillor::default()
        };
        let found: Vec<String> = shared(&me, &c).iter().map(|s| s.theirs.words()).collect();
        assert_eq!(found, ["A bus that comes when it says it will.", "Rhos-y-Garn", "Keeps the allotments' accounts."]);
        assert_eq!(shared(&me, &c)[2].word, "allotments", "as it stands in theirs");
    }

    #[test]
    fn words_that_everybody_uses_are_no_common_ground() {
        let me = me(&["Learnt Welsh as an adult in an evening class", "Used to volunteer at a repair café"]);
        let c = Councillor {
            mindset: vec![said("Learnt to wait. Asks every evening what people used to do.")],
            ..Councillor::default()
        };
        assert_eq!(shared(&me, &c), []);
    }

    #[test]
    fn what_counts_against_is_no_common_ground_and_accents_do_not_matter() {
        let me = me(&["Repair café on Saturdays"]);
        let clue = |against: bool| Clue {
            text: "Opened the repair cafe".into(),
            source: "press".into(),
            date: Date::new(2026, 11, 1).expect("a day"),
            link: String::new(),
            quote: String::new(),
            theme: String::new(),
            against,
            place: crate::model::CluePlace::Press,
            checked_by: String::new(),
            looked_at: None,
        };
        let c = Councillor { clues: vec![clue(true), clue(false)], ..Councillor::default() };
        let found = shared(&me, &c);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].word, "repair");
    }
}
