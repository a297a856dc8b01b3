//! Prompts for the conversation, stage by stage.

use serde::Deserialize;

use crate::model::{Stage, Text};

/// One thing to ask, to say or to think about.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prompt {
    /// Its id (`mc01`); it never changes.
    pub id: String,
    /// The stage it belongs to.
    pub stage: Stage,
    /// What it is about ("point of view"); sections and gaps go by the English.
    pub theme: Text,
    /// What to do with it.
    pub kind: PromptKind,
    /// The words.
    pub prompt: Text,
    /// What to listen for in the answer. For the officer alone.
    pub listen_for: Text,
}

/// What to do with a prompt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum PromptKind {
    /// Ask it.
    Ask,
    /// Ask it after an answer.
    FollowUp,
    /// Say it.
    Tell,
    /// Think about it beforehand. For the officer alone.
    Reflect,
}

impl Prompt {
    /// Whether it may stand on a wall with councillors in the room: what is
    /// asked and said may, what the officer thinks about beforehand may not,
    /// and `listen_for` never does.
    pub fn for_the_room(&self) -> bool {
        self.kind != PromptKind::Reflect
    }
}

#[cfg(test)]
mod tests {
    use super::super::Guidance;
    use super::*;

    #[test]
    fn every_stage_has_prompts_and_what_is_thought_beforehand_stays_out_of_the_room() {
        let guidance = Guidance::load();
        for (stage, start, many) in [(Stage::Contact, "mc", 16), (Stage::Sense, "ms", 17), (Stage::Fit, "rf", 17)] {
            let of_stage: Vec<_> = guidance.prompts().iter().filter(|p| p.stage == stage).collect();
            assert_eq!(of_stage.len(), many);
            assert!(of_stage.iter().all(|p| p.id.starts_with(start)));
        }
        assert_eq!(guidance.prompt("mc05").map(Prompt::for_the_room), Some(false));
        assert_eq!(guidance.prompt("mc01").map(Prompt::for_the_room), Some(true));
    }
}
