//! Whether a busy person could say yes to a proposal on the spot: every missing
//! or vague part, named where it stands.

use crate::model::{Proposal, Say, text};

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

/// Words that promise without saying what, English and Welsh, folded.
const VAGUE: &[&str] = &[
    "some support",
    "some help",
    "as needed",
    "as required",
    "where possible",
    "when possible",
    "if possible",
    "from time to time",
    "occasionally",
    "now and then",
    "regularly",
    "soon",
    "asap",
    "at some point",
    "ongoing",
    "various",
    "flexible",
    "tbc",
    "tbd",
    "to be confirmed",
    "to be decided",
    "get involved",
    "be involved",
    "engage with",
    "a bit of",
    "etc",
    "whenever",
    "somewhere",
    "yn ol yr angen",
    "o bryd i'w gilydd",
    "lle bo modd",
    "yn rheolaidd",
    "rhywfaint o gymorth",
    "cyn bo hir",
    "i'w gadarnhau",
];

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

fn standing(part: Part, said: &str) -> Standing {
    if said.trim().is_empty() {
        return Standing::Missing;
    }
    if part == Part::Ask && words(said) > ASK_WORDS {
        return Standing::Vague(Say::new("vague-long").with("words", words(said)).with("most", ASK_WORDS));
    }
    if matches!(part, Part::Interests | Part::Review | Part::Successor | Part::WhyThem | Part::NotThis) {
        return Standing::Clear;
    }
    let folded = text::fold(said);
    let has = |w: &&&str| {
        folded.match_indices(**w).any(|(at, _)| {
            let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
            edge(folded[..at].chars().next_back()) && edge(folded[at + w.len()..].chars().next())
        })
    };
    if let Some(word) = VAGUE.iter().find(has) {
        return Standing::Vague(Say::new("vague-word").with("word", *word));
    }
    if part == Part::HowLong && !folded.chars().any(|c| c.is_ascii_digit()) && !names_a_number(&folded) {
        return Standing::Vague(Say::new("vague-time"));
    }
    Standing::Clear
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
