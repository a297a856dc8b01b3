//! Whether a busy person could say yes to a proposal on the spot: every missing
//! or vague part, named where it stands.

use crate::model::{Proposal, Say, text};

mod vague;

/// A part of a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// What is asked.
    Ask,
    /// When.
    When,
    /// Where.
    Place,
    /// How long each time.
    HowLong,
    /// How often.
    HowOften,
    /// Until when.
    Until,
    /// Beforehand.
    Preparation,
    /// What they get.
    TheyGet,
    /// Support.
    Support,
    /// Why them.
    WhyThem,
    /// What it is not.
    NotThis,
    /// The first step.
    FirstStep,
    /// Who shares it.
    SharedWith,
    /// Interests.
    Interests,
    /// Review date.
    Review,
    /// Who next.
    Successor,
}

impl Part {
    /// All of them, in the order a proposal shows them.
    pub const ALL: [Part; 16] = [
        Part::Ask,
        Part::When,
        Part::Place,
        Part::HowLong,
        Part::HowOften,
        Part::Until,
        Part::Preparation,
        Part::TheyGet,
        Part::Support,
        Part::WhyThem,
        Part::NotThis,
        Part::FirstStep,
        Part::SharedWith,
        Part::Interests,
        Part::Review,
        Part::Successor,
    ];

    /// Its name for programs, as its field is called in the files.
    pub fn name(self) -> &'static str {
        match self {
            Part::Ask => "ask",
            Part::When => "when",
            Part::Place => "place",
            Part::HowLong => "how_long",
            Part::HowOften => "how_often",
            Part::Until => "until",
            Part::Preparation => "preparation",
            Part::TheyGet => "they_get",
            Part::Support => "support",
            Part::WhyThem => "why_them",
            Part::NotThis => "not_this",
            Part::FirstStep => "first_step",
            Part::SharedWith => "shared_with",
            Part::Interests => "interests",
            Part::Review => "review",
            Part::Successor => "successor",
        }
    }

    /// The key of its label, and of its field in the form.
    pub fn key(self) -> &'static str {
        match self {
            Part::Ask => "part-ask",
            Part::When => "part-when",
            Part::Place => "part-place",
            Part::HowLong => "part-how-long",
            Part::HowOften => "part-how-often",
            Part::Until => "part-until",
            Part::Preparation => "part-preparation",
            Part::TheyGet => "part-they-get",
            Part::Support => "part-support",
            Part::WhyThem => "part-why-them",
            Part::NotThis => "part-not-this",
            Part::FirstStep => "part-first-step",
            Part::SharedWith => "part-shared-with",
            Part::Interests => "part-interests",
            Part::Review => "part-review",
            Part::Successor => "part-successor",
        }
    }

    /// The key of the question that asks for it.
    pub fn question(self) -> &'static str {
        match self {
            Part::Ask => "part-ask-ask",
            Part::When => "part-when-ask",
            Part::Place => "part-place-ask",
            Part::HowLong => "part-how-long-ask",
            Part::HowOften => "part-how-often-ask",
            Part::Until => "part-until-ask",
            Part::Preparation => "part-preparation-ask",
            Part::TheyGet => "part-they-get-ask",
            Part::Support => "part-support-ask",
            Part::WhyThem => "part-why-them-ask",
            Part::NotThis => "part-not-this-ask",
            Part::FirstStep => "part-first-step-ask",
            Part::SharedWith => "part-shared-with-ask",
            Part::Interests => "part-interests-ask",
            Part::Review => "part-review-ask",
            Part::Successor => "part-successor-ask",
        }
    }

    /// What stands there; the review date as in the files.
    pub fn of(self, p: &Proposal) -> String {
        match self {
            Part::Ask => p.ask.clone(),
            Part::When => p.when.clone(),
            Part::Place => p.place.clone(),
            Part::HowLong => p.how_long.clone(),
            Part::HowOften => p.how_often.clone(),
            Part::Until => p.until.clone(),
            Part::Preparation => p.preparation.clone(),
            Part::TheyGet => p.they_get.clone(),
            Part::Support => p.support.clone(),
            Part::WhyThem => p.why_them.clone(),
            Part::NotThis => p.not_this.clone(),
            Part::FirstStep => p.first_step.clone(),
            Part::SharedWith => p.shared_with.clone(),
            Part::Interests => p.interests.clone(),
            Part::Review => p.review.map(|d| d.to_string()).unwrap_or_default(),
            Part::Successor => p.successor.clone(),
        }
    }

    /// Whether a proposal cannot be ready without it. What it is not, who
    /// follows and what comes beforehand may be left open.
    pub fn needed(self) -> bool {
        !matches!(self, Part::Preparation | Part::Successor)
    }
}

/// How one part stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Said, and exact as far as can be told.
    Clear,
    /// Not said.
    Missing,
    /// Said, but not so that it could be answered; with the reason.
    Vague(Say),
}

/// The longest ask that can be said in one breath, in words.
pub const ASK_WORDS: usize = 40;

/// How many words a text has.
pub fn words(text: &str) -> usize {
    text.split_whitespace().filter(|w| w.chars().any(char::is_alphanumeric)).count()
}

/// Every part of a proposal and how it stands, in order.
pub fn readiness(p: &Proposal) -> Vec<(Part, Standing)> {
    Part::ALL.into_iter().map(|part| (part, standing(part, &part.of(p)))).collect()
}

/// Whether nothing that is needed is missing or vague, and it is known who is asked.
pub fn is_ready(p: &Proposal) -> bool {
    p.councillor.is_some() && readiness(p).iter().all(|(part, s)| *s == Standing::Clear || !part.needed())
}

/// How one part stands, by what is said in it.
pub fn standing(part: Part, said: &str) -> Standing {
    if said.trim().is_empty() {
        return Standing::Missing;
    }
    if part == Part::Ask && words(said) > ASK_WORDS {
        return Standing::Vague(Say::new("vague-long").with("words", words(said)).with("most", ASK_WORDS));
    }
    if !looked_at(part) {
        return Standing::Clear;
    }
    if let Some(word) = vague::vague(said).first() {
        return Standing::Vague(not_specific(part, word));
    }
    let folded = text::fold(said);
    if part == Part::HowLong && !folded.chars().any(|c| c.is_ascii_digit()) && !names_a_number(&folded) {
        return Standing::Vague(Say::new("vague-time"));
    }
    Standing::Clear
}

/// Whether vague words are looked for in a part: where something is told or
/// asked about a person they may stand.
fn looked_at(part: Part) -> bool {
    !matches!(part, Part::Interests | Part::Review | Part::Successor | Part::WhyThem | Part::NotThis)
}

fn not_specific(part: Part, word: &str) -> Say {
    Say::new("vague-word-here").with("word", word).with("ask", Say::new(part.question()))
}

/// What could be sharper in a part, while it is being written and where it
/// stands: every vague word, an ask that is too long or is two asks in one.
/// Only ever pointed out.
pub fn remarks(part: Part, said: &str) -> Vec<Say> {
    let mut out = Vec::new();
    if said.trim().is_empty() {
        return out;
    }
    if let Standing::Vague(say) = standing(part, said)
        && matches!(say.key, "vague-long" | "vague-time")
    {
        out.push(say);
    }
    if looked_at(part) {
        out.extend(vague::vague(said).iter().map(|word| not_specific(part, word)));
    }
    if part == Part::Ask
        && let Some(second) = vague::second_ask(said)
    {
        out.push(Say::new("vague-two-asks").with("words", second));
    }
    out
}

/// Where in a part vague words stand: byte ranges, in order. What [`remarks`] names,
/// to be marked in the text itself.
pub fn marks(part: Part, said: &str) -> Vec<std::ops::Range<usize>> {
    if looked_at(part) { vague::vague_at(said) } else { Vec::new() }
}

/// Words in a reason that judge a person instead of saying what could not be.
pub fn judging(said: &str) -> Vec<&'static str> {
    vague::judging(said)
}

fn names_a_number(folded: &str) -> bool {
    const NUMBERS: [&str; 24] = [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "ten",
        "half",
        "an",
        "a",
        "hour",
        "hours",
        "day",
        "morning",
        "afternoon",
        "evening",
        "awr",
        "oriau",
        "hanner",
        "un",
        "dwy",
        "dau",
        "tair",
        "bore",
    ];
    folded.split(|c: char| !c.is_alphanumeric()).any(|w| NUMBERS.contains(&w))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Date, Id};

    fn full() -> Proposal {
        Proposal {
            councillor: Some(Id::new("a")),
            role: "watchdog".into(),
            ask: "Chair one evidence session with six residents as witnesses".into(),
            when: "Thursday 3 December, 2pm".into(),
            place: "Hafod community centre".into(),
            how_long: "3 hours".into(),
            how_often: "once".into(),
            until: "the report in February".into(),
            they_get: "a first-hand picture before the budget".into(),
            support: "Mari, two hours of briefing on 1 December".into(),
            why_them: "you asked for this at council".into(),
            not_this: "a vote".into(),
            first_step: "a 15-minute call on Monday".into(),
            shared_with: "Hafod tenants' group".into(),
            interests: "none declared".into(),
            review: Date::new(2027, 2, 1),
            ..Proposal::default()
        }
    }

    #[test]
    fn a_proposal_is_ready_only_when_a_busy_person_could_answer_it() {
        assert!(is_ready(&full()));
        assert!(!is_ready(&Proposal { when: " ".into(), ..full() }));
        assert!(!is_ready(&Proposal { councillor: None, ..full() }));
    }

    #[test]
    fn some_support_is_not_specific_in_either_language() {
        let of = |support: &str| {
            let p = Proposal { support: support.into(), ..full() };
            readiness(&p).into_iter().find(|(part, _)| *part == Part::Support).map(|(_, s)| s)
        };
        assert!(matches!(of("Some support from us"), Some(Standing::Vague(_))));
        assert!(matches!(of("Rhywfaint o gymorth"), Some(Standing::Vague(_))));
        assert_eq!(of("Awesome supporters on Tuesday"), Some(Standing::Clear));
        assert_eq!(of(""), Some(Standing::Missing));
    }

    #[test]
    fn an_ask_of_more_than_forty_words_is_too_long_to_answer() {
        let ask = vec!["word"; 41].join(" ");
        assert!(!is_ready(&Proposal { ask, ..full() }));
        let ask = vec!["word"; 40].join(" ");
        assert!(is_ready(&Proposal { ask, ..full() }));
    }
}
