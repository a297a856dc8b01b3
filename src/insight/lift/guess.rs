//! What a line of a note is about, guessed from its words. The words are data:
//! `assets/guidance/lift.ron`. Where they do not tell, nothing is guessed, and
//! the officer chooses.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

use super::bare;
use crate::model::{LiftInto, text};

/// How many other words `..` stands for at most.
const GAP: usize = 3;

/// What Welsh writes onto a word: the article, and possessives.
const JOINED: [&str; 4] = ["'r", "'i", "'u", "'w"];

/// The file; its cues are described there.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Cues {
    classes: BTreeMap<String, Vec<String>>,
    leads: Vec<Lead>,
    labels: Vec<Labels>,
    void: Vec<String>,
    rules: Vec<Rule>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Lead {
    from: String,
    to: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Labels {
    into: LiftInto,
    words: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    into: LiftInto,
    cues: Vec<String>,
}

fn cues() -> &'static Cues {
    static CUES: OnceLock<Cues> = OnceLock::new();
    // A test checks that the file reads.
    CUES.get_or_init(|| read().unwrap_or_default())
}

fn read() -> Result<Cues, ron::error::SpannedError> {
    ron::from_str(include_str!("../../../assets/guidance/lift.ron"))
}

/// What a line is about; `None` where its words do not tell, or tell of several kinds.
pub fn guess(line: &str) -> Option<LiftInto> {
    let cues = cues();
    let line = bare(line);
    if let Some((into, _)) = label(line) {
        return Some(into);
    }
    let folded = text::fold(line);
    if folded.ends_with('?') {
        return Some(LiftInto::Question);
    }
    let words = words(&folded);
    let beginnings = cues.beginnings(&words);
    if cues.void.iter().any(|cue| beginnings.iter().any(|words| cues.matched(cue, words).is_some())) {
        return None;
    }
    let mut anchored: Vec<(usize, LiftInto)> = Vec::new();
    let mut inside: Vec<LiftInto> = Vec::new();
    for rule in &cues.rules {
        for cue in &rule.cues {
            match cue.strip_prefix('^') {
                Some(cue) => {
                    let lengths = beginnings.iter().filter_map(|words| cues.matched(cue, words));
                    anchored.extend(lengths.max().map(|len| (len, rule.into)));
                }
                None if (0..words.len()).any(|at| cues.matched(cue, &words[at..]).is_some()) => {
                    inside.push(rule.into);
                }
                None => {}
            }
        }
    }
    // The cue that takes in most of the beginning tells most.
    let most = anchored.iter().map(|(len, _)| *len).max();
    let found = match most {
        Some(most) => anchored.into_iter().filter(|(len, _)| *len == most).map(|(_, into)| into).collect(),
        None => inside,
    };
    let first = *found.first()?;
    found.iter().all(|into| *into == first).then_some(first)
}

/// What the label in front of a line says ("Concern: …"), with what follows it.
pub(super) fn label(line: &str) -> Option<(LiftInto, &str)> {
    let (label, rest) = line.split_once(':')?;
    let folded = text::fold(label);
    let said = cues().labels.iter().find(|l| l.words.iter().any(|w| *w == folded.trim()))?;
    Some((said.into, rest))
}

/// The words of a folded text; a number is itself and `#` to a cue.
fn words(folded: &str) -> Vec<&str> {
    let word = |c: char| c.is_alphanumeric() || c == '\'';
    folded.split(|c| !word(c)).map(|w| w.trim_matches('\'')).filter(|w| !w.is_empty()).collect()
}

impl Cues {
    /// The words, and the words without what only says who they are about.
    fn beginnings<'a>(&'a self, words: &[&'a str]) -> Vec<Vec<&'a str>> {
        let without = |lead: &'a Lead| {
            let rest = &words[begins(&lead.from, words)?..];
            Some(lead.to.split(' ').filter(|w| !w.is_empty()).chain(rest.iter().copied()).collect())
        };
        std::iter::once(words.to_vec()).chain(self.leads.iter().filter_map(without)).collect()
    }

    /// How many words at the front a cue takes in; none where it does not fit.
    fn matched(&self, cue: &str, words: &[&str]) -> Option<usize> {
        let parts: Vec<&str> = cue.split([' ', '-']).collect();
        self.fits(&parts, words)
    }

    fn fits(&self, parts: &[&str], words: &[&str]) -> Option<usize> {
        let Some((part, rest)) = parts.split_first() else { return Some(0) };
        if *part == ".." {
            return (0..=GAP.min(words.len())).find_map(|skip| self.fits(rest, &words[skip..]).map(|n| n + skip));
        }
        let after = |taken: usize| self.fits(rest, &words[taken..]).map(|n| n + taken);
        if let Some(class) = part.strip_prefix('@') {
            let entries = self.classes.get(class)?;
            return entries.iter().filter_map(|entry| begins(entry, words).and_then(after)).max();
        }
        begins(part, words).and_then(after)
    }
}

/// How many words a plain entry takes in at the front.
fn begins(entry: &str, words: &[&str]) -> Option<usize> {
    let wanted: Vec<&str> = entry.split([' ', '-']).collect();
    let one = |(wanted, word): (&&str, &&str)| match wanted.strip_suffix('*') {
        Some(start) => word.starts_with(start),
        None if *wanted == "#" => word.chars().all(|c| c.is_ascii_digit()),
        // Welsh writes "the", "his" and the like onto the word before: "codi'r mater".
        None => word == wanted || word.strip_prefix(wanted).is_some_and(|rest| JOINED.contains(&rest)),
    };
    (words.len() >= wanted.len() && wanted.iter().zip(words).all(one)).then_some(wanted.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Invented lines of officers' notes with the kinds that a careful reader
    /// would accept. Those marked "held" were kept out of tuning.
    const LINES: &str = include_str!("../../../tests/fixtures/lift-lines.csv");

    fn key(into: LiftInto) -> &'static str {
        match into {
            LiftInto::OurPromise => "our-promise",
            LiftInto::TheirPromise => "their-promise",
            LiftInto::FollowUp => "follow-up",
            LiftInto::Question => "question",
            LiftInto::Concern => "concern",
            LiftInto::Story => "story",
            LiftInto::Top => "top",
            LiftInto::Bottom => "bottom",
            LiftInto::Mindset => "mindset",
            LiftInto::Priority => "priority",
            LiftInto::Strength => "strength",
            LiftInto::SupportNeed => "support-need",
            LiftInto::CommonGround => "common-ground",
            LiftInto::PressureCouncil => "pressure-council",
            LiftInto::PressureParty => "pressure-party",
            LiftInto::PressureCommunity => "pressure-community",
        }
    }

    /// Right guesses, guesses, lines that are of a kind; and what went wrong.
    fn measured(set: &str, language: &str) -> (usize, usize, usize, String) {
        let (mut right, mut guessed, mut of_a_kind) = (0, 0, 0);
        let mut wrong = String::new();
        for row in LINES.lines().skip(1) {
            let parts: Vec<&str> = row.splitn(4, ',').collect();
            let [of_set, of_language, labels, line] = parts[..] else { panic!("{row}") };
            if of_set != set || of_language != language {
                continue;
            }
            of_a_kind += usize::from(labels != "none");
            let said = guess(line).map(key);
            guessed += usize::from(said.is_some());
            let good = said.is_some_and(|key| labels.split('|').any(|l| l == key));
            right += usize::from(good);
            if !good && (said.is_some() || labels != "none") {
                wrong += &format!("{line}: {said:?}, not {labels}\n");
            }
        }
        (right, guessed, of_a_kind, wrong)
    }

    #[test]
    fn a_guess_is_right_nine_times_in_ten() {
        for (set, language) in [("tune", "en"), ("tune", "cy"), ("held", "en"), ("held", "cy")] {
            let (right, guessed, of_a_kind, wrong) = measured(set, language);
            println!("{set} {language}: {right} of {guessed} guesses right, {of_a_kind} lines of a kind\n{wrong}");
            assert!(right * 10 >= guessed * 9, "{set} {language}: {right} of {guessed}\n{wrong}");
            assert!(right * 10 >= of_a_kind * 6, "{set} {language}: {right} of {of_a_kind}\n{wrong}");
        }
    }

    /// Ordinary lines, labelled before the program saw them.
    #[test]
    fn guess_on_fresh_lines_is_seldom_wrong() {
        for language in ["en", "cy"] {
            let (right, guessed, of_a_kind, wrong) = measured("fresh", language);
            println!("fresh {language}: {right} of {guessed} guesses right, {of_a_kind} lines of a kind\n{wrong}");
            assert!(guessed > 0 && right * 10 >= guessed * 9, "fresh {language}: {right} of {guessed}\n{wrong}");
        }
    }

    #[test]
    fn there_are_enough_lines_and_half_are_held_back() {
        let of = |set: &str| LINES.lines().filter(|l| l.starts_with(set)).count();
        assert!(of("tune") + of("held") >= 80 && of("held") >= of("tune"));
    }

    #[test]
    fn what_does_not_tell_is_not_guessed() {
        for line in ["", "Willing, if it is short", "Rang off early", "He will be seventy in June", "Roedd hi'n oer"] {
            assert_eq!(guess(line), None, "{line}");
        }
    }

    #[test]
    fn the_cues_read_and_are_folded() {
        let cues = read().expect("lift.ron reads");
        let folded = |word: &String| assert_eq!(&text::fold(word), word);
        cues.classes.values().flatten().for_each(folded);
        cues.labels.iter().flat_map(|l| &l.words).for_each(folded);
        cues.leads.iter().flat_map(|l| [&l.from, &l.to]).for_each(folded);
        for cue in cues.rules.iter().flat_map(|r| &r.cues) {
            folded(cue);
            for class in cue.split(' ').filter_map(|p| p.trim_start_matches('^').strip_prefix('@')) {
                assert!(cues.classes.contains_key(class), "{cue}");
            }
        }
    }
}
