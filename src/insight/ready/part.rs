//! The parts of a proposal.

use crate::model::Proposal;

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
            Part::When => p.when.words.clone(),
            Part::Place => p.place.clone(),
            Part::HowLong => p.how_long.clone(),
            Part::HowOften => p.how_often.clone(),
            Part::Until => p.until.words.clone(),
            Part::Preparation => p.preparation.clone(),
            Part::TheyGet => p.they_get.clone(),
            Part::Support => p.support.clone(),
            Part::WhyThem => p.why_them.clone(),
            Part::NotThis => p.not_this.clone(),
            Part::FirstStep => p.first_step.words.clone(),
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
