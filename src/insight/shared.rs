//! Common ground: places, interests and causes that stand both in what the
//! officer wrote of themselves and in what is known of a councillor. Only whole
//! words that both wrote; a guess would be worse than nothing. What is the same
//! for everybody (a library, a hall, a street, when a surgery is) is no common ground.

mod everyday;

use std::collections::HashSet;
use std::sync::LazyLock;

use everyday::{EVERYDAY, PLACES, SHORT, STREETS, STREETS_BEFORE};

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
    /// Something said of them, and how that is known.
    Said(&'a str, &'a Basis),
    /// A clue.
    Clue(&'a Clue),
}

impl Theirs<'_> {
    fn words(&self) -> String {
        match self {
            Theirs::Ward(w) | Theirs::Said(w, _) => (*w).to_owned(),
            Theirs::Clue(clue) => format!("{} {}", clue.text, clue.quote),
        }
    }
}

/// What an officer and a councillor share: each thing of the officer's with each
/// ward that it names and each statement and clue that has a telling word in
/// common, once, in the order of the officer's. What is noted as common ground already is left out.
pub fn shared<'a>(me: &'a AboutMe, c: &'a Councillor) -> Vec<Shared<'a>> {
    if me.common_ground.is_empty() {
        return Vec::new();
    }
    let mut known: Vec<Theirs<'a>> = Vec::new();
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
        for ward in &c.wards {
            let parts = ward.split([',', '&', '/', '(', ')']).flat_map(|w| w.split(" and "));
            let named = std::iter::once(ward.as_str()).chain(parts).find(|place| names(mine, place));
            out.extend(named.map(|place| Shared { word: place.trim().to_owned(), mine, theirs: Theirs::Ward(ward) }));
        }
        for (theirs, words) in &known {
            // The longest shared word says most.
            let both = words.iter().filter(|(stem, _)| own.iter().any(|(s, _)| s == stem));
            let Some((_, word)) = both.max_by_key(|(stem, _)| stem.len()) else { continue };
            out.push(Shared { word: word.clone(), mine, theirs: theirs.clone() });
        }
    }
    out
}

/// Whether a text names a place: all of its name, one word after the other, with a capital.
fn names(text: &str, place: &str) -> bool {
    let split = |c: char| !c.is_alphanumeric();
    let name: Vec<String> = place.split(split).filter(|w| !w.is_empty()).map(text::fold).collect();
    let words: Vec<&str> = text.split(split).filter(|w| !w.is_empty()).collect();
    let tells = name.len() > 1 || name.iter().any(|w| is_telling(&stem(w)));
    let here =
        |at: &[&str]| at[0].starts_with(char::is_uppercase) && at.iter().zip(&name).all(|(w, n)| text::fold(w) == *n);
    !name.is_empty() && tells && words.windows(name.len()).any(here)
}

/// Words and places that are everybody's, by stem: asked for of every word of a profile.
static SAYS_NOTHING: LazyLock<HashSet<&str>> = LazyLock::new(|| EVERYDAY.iter().chain(PLACES).copied().collect());

fn is_telling(stem: &str) -> bool {
    let long = stem.chars().count() > 3 || SHORT.contains(&stem);
    long && !SAYS_NOTHING.contains(stem)
}

/// The words of a text that tell something: folded to a stem, and as written.
/// Those of an address do not.
fn telling(words: &str) -> Vec<(String, String)> {
    let mut out: Vec<(String, String)> = Vec::new();
    let words: Vec<(&str, String)> = words
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(|w| (w, stem(&text::fold(w))))
        .collect();
    for (at, (word, stem)) in words.iter().enumerate() {
        let street =
            words.get(at + 1).is_some_and(|(w, s)| w.starts_with(char::is_uppercase) && STREETS.contains(&s.as_str()))
                || at > 0 && STREETS_BEFORE.contains(&words[at - 1].1.as_str());
        if !street && is_telling(stem) && !out.iter().any(|(s, _)| s == stem) {
            out.push((stem.clone(), (*word).to_owned()));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Date, Statement, Visibility};

    fn me(lines: &[&str]) -> AboutMe {
        AboutMe { common_ground: lines.iter().map(ToString::to_string).collect(), ..AboutMe::default() }
    }

    fn said(words: &str) -> Statement {
        let basis = Basis::ToldMe { date: Date::new(2026, 11, 1).expect("a day") };
        Statement {
            text: words.into(),
            basis,
            visibility: Visibility::OnlyMe,
            from: None,
            looked_at: None,
            uid: Default::default(),
            officer: None,
        }
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
    fn a_library_a_hall_a_street_and_a_surgery_are_no_common_ground() {
        let me = me(&[
            "Learnt Welsh at the library in Aberarall",
            "Sang in the hall on Harbour Street, Stryd Bedwen and at the chapel",
            "Fishing from the harbour wall at birch time",
        ]);
        let c = Councillor {
            wards: vec!["Hall Green".into(), "Castle".into()],
            surgeries: vec!["First Saturday, Aberarall library and Fishing Tackle Shop".into()],
            posts: vec![crate::model::Post { title: "Harbour Wall Champion".into(), ..crate::model::Post::default() }],
            priorities: vec![said("The library and the hall are to stay, in Harbour Street and Stryd Bedwen.")],
            ..Councillor::default()
        };
        assert_eq!(shared(&me, &c), []);
        // The same words where they tell something: a place by its name, an interest.
        let c = Councillor {
            wards: vec!["Aberarall and Hall Green".into()],
            already_does: vec![said("Goes fishing at dawn.")],
            ..Councillor::default()
        };
        let found = shared(&me, &c);
        assert_eq!(found.iter().map(|s| s.word.as_str()).collect::<Vec<_>>(), ["Aberarall", "fishing"]);
    }

    #[test]
    fn a_ward_is_shared_by_its_whole_name_and_never_by_a_word_of_it() {
        let c = Councillor { wards: vec!["Glan Arall".into()], ..Councillor::default() };
        assert_eq!(shared(&me(&["Born at Glan Ebwy, on the other, arall, side", "A glan arall"]), &c), []);
        assert_eq!(shared(&me(&["Grew up in Glan Arall"]), &c)[0].word, "Glan Arall");
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
            uid: Default::default(),
            officer: None,
        };
        let c = Councillor { clues: vec![clue(true), clue(false)], ..Councillor::default() };
        let found = shared(&me, &c);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].word, "repair");
    }
}
