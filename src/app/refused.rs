//! What follows a command that should have led to a place for text and did not: somebody who
//! types on without looking must not run commands by it.

use super::layer::Layer;
use super::state::App;
use crate::command::{Command, Key};
use crate::model::Say;

/// Commands that open something to type into. Those that also act on their own are not among them.
const LEADS_TO_TEXT: &[Command] = &[
    Command::NewNote,
    Command::AddTask,
    Command::Add,
    Command::Edit,
    Command::NewInitiative,
    Command::EditInitiative,
    Command::NewCouncillor,
    Command::NewProposal,
    Command::NewRole,
    Command::RoleWish,
    Command::PutOff,
    Command::AboutMe,
    Command::WorkspaceSettings,
    Command::FindIn,
    Command::FirstMessage,
    Command::Lift,
    Command::PutPrompt,
    Command::Import,
    Command::NameWards,
    Command::Search,
    Command::Palette,
    Command::Filter,
    Command::ChooseInitiative,
    Command::ChooseCouncillor,
];

/// What a command changes where it does anything.
pub(super) struct Before {
    layers: usize,
    effects: usize,
}

impl App {
    pub(super) fn before_command(&self) -> Before {
        Before { layers: self.layers.len(), effects: self.effects.len() }
    }

    /// Looks whether a command was refused that should have led to a place for text.
    pub(super) fn after_command(&mut self, command: Command, before: &Before) {
        let opened = self.layers.len() != before.layers || self.is_typing();
        if opened || self.effects.len() != before.effects || !LEADS_TO_TEXT.contains(&command) {
            return;
        }
        let acts_at_once = matches!(command, Command::Add | Command::Edit);
        match (&self.toast, self.layers.last()) {
            // On a list these may act at once: what they say then is no refusal, unless something went wrong.
            (Some(toast), Some(Layer::Sheet(_) | Layer::Map(_))) if acts_at_once && !toast.bad => {}
            (Some(toast), _) => self.unanswered = Some(toast.say.clone()),
            // These have keys of their own, which say nothing where they act.
            (None, Some(Layer::Sheet(_) | Layer::Map(_))) => {}
            (None, Some(_)) => self.refuse(Say::new("said-close-first")),
            (None, None) => self.refuse(Say::new("said-not-here")),
        }
    }

    /// Says that a list or map has to be closed before a command of the panes behind it can act.
    pub(super) fn close_first(&mut self, command: Command) {
        let say = Say::new("said-close-first");
        self.say(say.clone());
        if LEADS_TO_TEXT.contains(&command) {
            self.unanswered = Some(say);
        }
    }

    /// Says why something to type into does not open. Until that has been answered, letters do nothing.
    pub(super) fn refuse(&mut self, why: Say) {
        self.complain(why.clone());
        self.unanswered = Some(why);
    }

    /// Whether a key does nothing because a refusal has not been answered: Esc answers it, and so does any
    /// other key that is no text.
    pub(super) fn awaits_answer(&mut self, key: Key) -> bool {
        let Some(why) = self.unanswered.take() else { return false };
        if self.is_typing() {
            return false;
        }
        if key.pasted().is_some() {
            self.complain(Say::new("said-unanswered").with("message", why.clone()));
            self.unanswered = Some(why);
            return true;
        }
        if self.keymap.browse(key) == Some(Command::Back) {
            self.toast = None;
            return true;
        }
        false
    }
}
