//! The workspace's nation where nobody has said it yet: asked for where it counts, and never taken for Wales.

use super::field::{Choice, Field};
use super::state::App;
use super::views::enums;
use crate::model::{Change, Edit, Entity, Id, Kind, Nation, Say, Workspace};

/// The choice that leaves it open.
const UNKNOWN: &str = "nation-unknown";

impl App {
    /// The nation whose law comes first; `None` where nobody has said it.
    pub(crate) fn nation_here(&self) -> Option<Nation> {
        self.book.workspace.known_nation()
    }

    /// A field that asks for the nation. Where it is not known it can stay so.
    pub(super) fn nation_field(&self) -> Field {
        let mut choices: Vec<Choice> =
            Nation::ALL.iter().map(|n| Choice::new(enums::nation(*n), self.words.get(enums::nation(*n)))).collect();
        let here = self.nation_here();
        if here.is_none() {
            choices.insert(0, Choice::new(UNKNOWN, self.words.get(UNKNOWN)));
        }
        Field::choice("nation", choices, here.map_or(UNKNOWN, enums::nation))
    }

    /// The change of the workspace to a nation.
    pub(super) fn nation_change(&self, nation: Nation) -> Change {
        let before = self.book.workspace.clone();
        let after = Workspace { nation, nation_unknown: false, ..before.clone() };
        Change {
            kind: Kind::Workspace,
            id: Id::new("workspace"),
            before: Some(before.into_record()),
            after: Some(after.into_record()),
        }
    }

    /// Sets the workspace to a nation.
    pub(super) fn set_nation(&mut self, nation: Nation) {
        let edit = Edit { what: Say::new("did-workspace"), changes: vec![self.nation_change(nation)] };
        if self.commit(edit, None) {
            self.say(Say::new("said-nation").with("nation", Say::new(enums::nation(nation))));
        }
    }
}

/// The nation of a choice.
pub(super) fn chosen(value: &str) -> Option<Nation> {
    Nation::ALL.into_iter().find(|n| enums::nation(*n) == value)
}
