//! Agendas: what a workshop goes through, step by step, and for how long.
//!
//! Three ship with the program; a workspace keeps its own, and its changes to
//! those three, under `agendas/`. Everything a room reads stands in English and,
//! where somebody wrote it, in Welsh.

use serde::{Deserialize, Serialize};

use super::{Changed, Clash, Hold, Uid, is_default};

/// What a workshop goes through.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agenda {
    /// What it is called, in English.
    pub name: String,
    /// The same in Welsh; empty where nobody wrote it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub name_cy: String,
    /// For whom it is, in a sentence.
    #[serde(default, skip_serializing_if = "is_default")]
    pub whom: String,
    /// The same in Welsh.
    #[serde(default, skip_serializing_if = "is_default")]
    pub whom_cy: String,
    /// What people take away, in a sentence.
    #[serde(default, skip_serializing_if = "is_default")]
    pub take_away: String,
    /// The same in Welsh.
    #[serde(default, skip_serializing_if = "is_default")]
    pub take_away_cy: String,
    /// Its steps, in order.
    #[serde(default, skip_serializing_if = "is_default")]
    pub steps: Vec<AgendaStep>,
    /// Its short id, which never changes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub uid: Uid,
    /// Why it must not be erased, purged or merged for now.
    #[serde(default, skip_serializing_if = "is_default")]
    pub hold: Option<Hold>,
    /// Who changed it last, and when.
    #[serde(default, skip_serializing_if = "is_default")]
    pub changed: Option<Changed>,
    /// What two people changed differently and nobody has settled yet.
    #[serde(default, skip_serializing_if = "is_default")]
    pub unsettled: Vec<Clash>,
}

impl Agenda {
    /// The headings of all its boards, each in English and in Welsh.
    pub fn headings(&self) -> impl Iterator<Item = (String, String)> {
        self.steps.iter().flat_map(|step| step.headings("en").into_iter().zip(step.headings("cy")))
    }

    /// What it is called in a language (`en`, `cy`); English where there is no Welsh.
    pub fn name(&self, language: &str) -> &str {
        either(language, &self.name, &self.name_cy)
    }

    /// For whom it is, likewise.
    pub fn whom(&self, language: &str) -> &str {
        either(language, &self.whom, &self.whom_cy)
    }

    /// What people take away, likewise.
    pub fn take_away(&self, language: &str) -> &str {
        either(language, &self.take_away, &self.take_away_cy)
    }

    /// How long all of it is planned to take, in minutes.
    pub fn minutes(&self) -> u32 {
        self.steps.iter().map(|s| u32::from(s.minutes)).sum()
    }
}

/// One step of an agenda.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgendaStep {
    /// What it is called, short enough for large letters.
    pub title: String,
    /// The same in Welsh.
    #[serde(default, skip_serializing_if = "is_default")]
    pub title_cy: String,
    /// How long it takes, in minutes.
    pub minutes: u16,
    /// What the room reads, a paragraph each.
    #[serde(default, skip_serializing_if = "is_default")]
    pub says: Vec<String>,
    /// The same in Welsh.
    #[serde(default, skip_serializing_if = "is_default")]
    pub says_cy: Vec<String>,
    /// The prompts it shows, by their ids (`ms01`).
    #[serde(default, skip_serializing_if = "is_default")]
    pub prompts: Vec<String>,
    /// What else it shows, in order.
    #[serde(default, skip_serializing_if = "is_default")]
    pub shows: Vec<Shows>,
    /// The board's headings; the step's own title where there are none.
    #[serde(default, skip_serializing_if = "is_default")]
    pub headings: Vec<String>,
    /// The same in Welsh.
    #[serde(default, skip_serializing_if = "is_default")]
    pub headings_cy: Vec<String>,
    /// For the facilitator alone: never in the room.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: String,
    /// The same in Welsh.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note_cy: String,
    /// How few minutes it can do with; half of `minutes`, rounded up, where it is not said.
    #[serde(default, skip_serializing_if = "is_default")]
    pub least: Option<u16>,
    /// Whether it is a break.
    #[serde(default, skip_serializing_if = "is_default")]
    pub breaks: bool,
    /// Whether it may be left out where time is short.
    #[serde(default, skip_serializing_if = "is_default")]
    pub may_drop: bool,
    /// The rows of law and policy it shows, by their ids; all of the nation's where none is named.
    #[serde(default, skip_serializing_if = "is_default")]
    pub law: Vec<String>,
    /// After how many minutes a signal sounds.
    #[serde(default, skip_serializing_if = "is_default")]
    pub signals: Vec<u16>,
}

impl AgendaStep {
    /// What it is called in a language; English where there is no Welsh.
    pub fn title(&self, language: &str) -> &str {
        either(language, &self.title, &self.title_cy)
    }

    /// What the room reads, likewise.
    pub fn says(&self, language: &str) -> &[String] {
        if language == "cy" && !self.says_cy.is_empty() { &self.says_cy } else { &self.says }
    }

    /// What is for the facilitator alone, likewise.
    pub fn note(&self, language: &str) -> &str {
        either(language, &self.note, &self.note_cy)
    }

    /// The board's headings, likewise; the title where it has none of its own.
    pub fn headings(&self, language: &str) -> Vec<String> {
        let own = if language == "cy" && !self.headings_cy.is_empty() { &self.headings_cy } else { &self.headings };
        if own.is_empty() { vec![self.title(language).to_owned()] } else { own.clone() }
    }
}

/// Something that a step can show besides words and prompts. None of it is of
/// anybody's own notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Shows {
    /// The three stages of the conversation.
    Stages,
    /// The four questions: who holds, chairs, scrutinises, represents.
    FourQuestions,
    /// The practice councillors, one of whom is chosen.
    Practice,
    /// The role cards, one of which is chosen.
    Roles,
    /// The ask, built for the practice councillor in the chosen role.
    Ask,
    /// The four checks for conflicts, on that ask.
    Checks,
    /// Law and policy for the workspace's nation.
    Law,
    /// The headings of the sense map.
    MapHeadings,
    /// Councillors who are present and agreed to be shown, as published.
    People,
    /// The shared board.
    Board,
}

impl Shows {
    /// All of them, in the order they are offered.
    pub const ALL: [Shows; 10] = [
        Shows::Stages,
        Shows::FourQuestions,
        Shows::Practice,
        Shows::Roles,
        Shows::Ask,
        Shows::Checks,
        Shows::Law,
        Shows::MapHeadings,
        Shows::People,
        Shows::Board,
    ];

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Shows::Stages => "shows-stages",
            Shows::FourQuestions => "shows-four-questions",
            Shows::Practice => "shows-practice",
            Shows::Roles => "shows-roles",
            Shows::Ask => "shows-ask",
            Shows::Checks => "shows-checks",
            Shows::Law => "shows-law",
            Shows::MapHeadings => "shows-map",
            Shows::People => "shows-people",
            Shows::Board => "shows-board",
        }
    }
}

fn either<'a>(language: &str, en: &'a str, cy: &'a str) -> &'a str {
    if language == "cy" && !cy.is_empty() { cy } else { en }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn welsh_where_there_is_welsh_and_english_otherwise() {
        let step = AgendaStep { title: "Welcome".into(), title_cy: "Croeso".into(), ..AgendaStep::default() };
        assert_eq!((step.title("cy"), step.title("en")), ("Croeso", "Welcome"));
        assert_eq!(step.headings("cy"), ["Croeso"]);
        let step = AgendaStep { title_cy: String::new(), headings: vec!["Top".into()], ..step };
        assert_eq!(step.title("cy"), "Welcome");
        assert_eq!(step.headings("cy"), ["Top"]);
    }
}
