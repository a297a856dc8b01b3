//! What a row stands for, so that Enter, `e`, `a`, `d` and `y` know what they act on.

use crate::command::Command;
use crate::insight::ready::Part;
use crate::model::{Evidence, Id};

/// What a row stands for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// A councillor.
    Person(Id),
    /// A whole section of a profile or a map: to add to it, or to edit it where it is one thing.
    Section(Section),
    /// One thing in a section, by its place from 0.
    Item(Section, usize),
    /// A conversation.
    Talk(Id),
    /// A line of a note, from 0.
    Line(usize),
    /// A line that is only to be read, by its place.
    Text(usize),
    /// A follow-up or a promise that is due, by the conversation it comes from.
    Due(Id),
    /// A promise that is open: its conversation, and its place among the open ones there.
    OpenPromise(Id, usize),
    /// A promise of the note that is looked at, by its place from 0.
    Promise(usize),
    /// A question to be answered: its conversation, and its place among the open ones there.
    Question(Id, usize),
    /// A task that is a record of its own.
    Task(Id),
    /// A councillor whom one is losing touch with.
    Losing(Id),
    /// A concern that nothing has come of: whose, and its place among theirs.
    Stale(Id, usize),
    /// An initiative.
    Initiative(Id),
    /// A proposal.
    Proposal(Id),
    /// A part of a proposal.
    Part(Id, Part),
    /// How a proposal stands.
    Status(Id),
    /// Whether a proposal asks for something in public.
    Public(Id),
    /// A role, by its key.
    Role(String),
    /// A sample ask of a role, by its place from 0; past the last it is the first ask.
    AskOf(String, usize),
    /// Something that speaks for a role or against it: leads to where it stands.
    Evidence(Evidence),
    /// A question to ask, by its id.
    Prompt(String),
    /// A reason in the order of contact, by its place among theirs.
    Reason(usize),
    /// Something to do.
    Do(Command),
}

/// A section of a profile or of the sense map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Section {
    /// Name, wards, party, term: what the council publishes.
    Facts,
    /// Posts.
    Posts,
    /// Ways to reach them.
    Contacts,
    /// How to approach them.
    Approach,
    /// How they like to be reached.
    Prefers,
    /// Point of view: mindset.
    Mindset,
    /// Point of view: priorities.
    Priorities,
    /// Strengths.
    Strengths,
    /// Support needs.
    SupportNeeds,
    /// Common ground.
    CommonGround,
    /// Pressures from the council.
    PressureCouncil,
    /// Pressures from the party.
    PressureParty,
    /// Pressures from the community.
    PressureCommunity,
    /// What they already do.
    AlreadyDoes,
    /// Clues.
    Clues,
    /// Concerns, and what coproduction can do for them.
    Concerns,
    /// From the top.
    Top,
    /// From the bottom.
    Bottom,
    /// What coproduction means here.
    Meaning,
    /// How it is run.
    HowRun,
}

impl Section {
    /// All of them.
    pub const ALL: [Section; 20] = [
        Section::Facts,
        Section::Posts,
        Section::Contacts,
        Section::Approach,
        Section::Prefers,
        Section::Mindset,
        Section::Priorities,
        Section::Strengths,
        Section::SupportNeeds,
        Section::CommonGround,
        Section::PressureCouncil,
        Section::PressureParty,
        Section::PressureCommunity,
        Section::AlreadyDoes,
        Section::Clues,
        Section::Concerns,
        Section::Top,
        Section::Bottom,
        Section::Meaning,
        Section::HowRun,
    ];

    /// Its name in drafts, and `section-NAME` in the locales.
    pub fn name(self) -> &'static str {
        match self {
            Section::Facts => "facts",
            Section::Posts => "posts",
            Section::Contacts => "contacts",
            Section::Approach => "approach",
            Section::Prefers => "prefers",
            Section::Mindset => "mindset",
            Section::Priorities => "priorities",
            Section::Strengths => "strengths",
            Section::SupportNeeds => "support-needs",
            Section::CommonGround => "common-ground",
            Section::PressureCouncil => "pressure-council",
            Section::PressureParty => "pressure-party",
            Section::PressureCommunity => "pressure-community",
            Section::AlreadyDoes => "already-does",
            Section::Clues => "clues",
            Section::Concerns => "concerns",
            Section::Top => "top",
            Section::Bottom => "bottom",
            Section::Meaning => "meaning",
            Section::HowRun => "how-run",
        }
    }

    /// The section of this name.
    pub fn named(name: &str) -> Option<Section> {
        Section::ALL.into_iter().find(|s| s.name() == name)
    }

    /// The key of its heading.
    pub fn key(self) -> &'static str {
        match self {
            Section::Facts => "section-facts",
            Section::Posts => "section-posts",
            Section::Contacts => "section-contacts",
            Section::Approach => "section-approach",
            Section::Prefers => "section-prefers",
            Section::Mindset => "section-mindset",
            Section::Priorities => "section-priorities",
            Section::Strengths => "section-strengths",
            Section::SupportNeeds => "section-support-needs",
            Section::CommonGround => "section-common-ground",
            Section::PressureCouncil => "section-pressure-council",
            Section::PressureParty => "section-pressure-party",
            Section::PressureCommunity => "section-pressure-community",
            Section::AlreadyDoes => "section-already-does",
            Section::Clues => "section-clues",
            Section::Concerns => "section-concerns",
            Section::Top => "section-top",
            Section::Bottom => "section-bottom",
            Section::Meaning => "section-meaning",
            Section::HowRun => "section-how-run",
        }
    }

    /// Whether it is one thing, and not a list.
    pub fn is_single(self) -> bool {
        matches!(self, Section::Facts | Section::Approach | Section::Prefers)
    }

    /// The themes of the prompts that ask about it, as the guidance names them.
    pub fn prompt_themes(self) -> &'static [&'static str] {
        match self {
            Section::Mindset => &["point of view"],
            Section::Priorities => &["personal connection"],
            Section::Approach => &["right channels", "start the conversation"],
            Section::PressureCouncil => &["pressure: council"],
            Section::PressureParty => &["pressure: party"],
            Section::PressureCommunity => &["pressure: community"],
            Section::Clues => &["clues"],
            Section::AlreadyDoes | Section::Bottom => &["what you do already"],
            _ => &[],
        }
    }
}
