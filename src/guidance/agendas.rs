//! The agendas for workshops, and the practice councillors for their exercises.

use serde::Deserialize;

use super::Text;
use crate::model::Agenda;

/// An agenda that ships, with its id.
pub type ShippedAgenda = (String, Agenda);

/// An invented councillor of an invented council, for exercises.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Practice {
    /// Its id (`scrutiny-chair`); it never changes.
    pub id: String,
    /// An invented name, with its title.
    pub name: Text,
    /// What post they hold.
    pub post: Text,
    /// An invented ward.
    pub ward: String,
    /// Who they are, in a few sentences.
    pub about: Text,
    /// What they care about.
    pub cares: Text,
    /// The hidden card: for whoever plays the part. Never in the room.
    pub pressure: Text,
    /// The checks that need a second look for an ask of this one.
    pub look: Vec<Check>,
}

/// The four checks for conflicts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Check {
    /// May they have to decide on it, in planning or licensing?
    Planning,
    /// Would they review it, or lead it, at the same time?
    Scrutiny,
    /// Have they an interest to declare?
    Interests,
    /// Is an election near?
    PreElection,
}

impl Check {
    /// All of them, in the order they are made.
    pub const ALL: [Check; 4] = [Check::Planning, Check::Scrutiny, Check::Interests, Check::PreElection];

    /// Its key in a workshop's record.
    pub fn name(self) -> &'static str {
        match self {
            Check::Planning => "planning",
            Check::Scrutiny => "scrutiny",
            Check::Interests => "interests",
            Check::PreElection => "pre-election",
        }
    }

    /// The key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Check::Planning => "check-planning",
            Check::Scrutiny => "check-scrutiny",
            Check::Interests => "check-interests",
            Check::PreElection => "check-pre-election",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Guidance;

    #[test]
    fn the_three_agendas_take_an_hour_two_hours_and_three() {
        let guidance = Guidance::load();
        let minutes: Vec<u32> = guidance.agendas().iter().map(|(_, a)| a.minutes()).collect();
        assert_eq!(minutes, [60, 120, 180]);
        let steps: Vec<usize> = guidance.agendas().iter().map(|(_, a)| a.steps.len()).collect();
        assert_eq!(steps, [9, 11, 13]);
    }

    #[test]
    fn every_step_stands_in_both_languages_and_asks_only_what_a_room_may_read() {
        let guidance = Guidance::load();
        for (id, agenda) in guidance.agendas() {
            assert!(!agenda.name_cy.is_empty() && !agenda.take_away_cy.is_empty(), "{id}");
            for step in &agenda.steps {
                assert!(!step.title_cy.is_empty() && !step.note_cy.is_empty(), "{id}: {}", step.title);
                assert_eq!(step.says.len(), step.says_cy.len(), "{id}: {}", step.title);
                assert_eq!(step.headings.len(), step.headings_cy.len(), "{id}: {}", step.title);
                for prompt in &step.prompts {
                    assert_eq!(guidance.prompt(prompt).map(|p| p.for_the_room()), Some(true), "{id}: {prompt}");
                }
            }
        }
    }

    #[test]
    fn the_practice_set_is_six_and_each_has_a_hidden_card_in_both_languages() {
        let guidance = Guidance::load();
        assert_eq!(guidance.practice().len(), 6);
        for one in guidance.practice() {
            for text in [&one.post, &one.about, &one.cares, &one.pressure] {
                assert!(text.cy().is_some(), "{}", one.id);
            }
            assert!(!one.look.is_empty(), "{}", one.id);
        }
    }
}
