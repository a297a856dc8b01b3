//! What making contact needs besides its panes: reports that name councillors,
//! where to look for clues, who would enjoy this, the first message, the
//! officer's own themes.

mod again;
pub(super) mod doubts;
mod evidence;
mod keen;
mod kept;
pub(super) mod letter;
mod look;
mod passages;
pub(super) mod reading;
pub(super) mod report;
mod themes;

use super::field::{Field, FieldKind};
use super::form::Purpose;
use super::layer::Pick;
use super::state::App;
use crate::command::Command;
use crate::guidance::Guidance;
use crate::model::Say;

impl App {
    /// Does one of the commands of this room.
    pub(super) fn contact_command(&mut self, command: Command) {
        match command {
            Command::Themes => self.open_sheet(Box::new(themes::OwnWords)),
            Command::FindIn => self.open_form(Purpose::ReportPath, None),
            Command::LastReport => self.open_last_report(),
            Command::WhereToLook => {
                let sheet = look::WhereToLook { initiative: self.initiative_shown(), who: self.person_shown() };
                self.open_sheet(Box::new(sheet));
            }
            Command::FirstMessage => self.first_message(),
            Command::LookAgain => match self.person_shown().filter(|id| self.person_record(id).is_some()) {
                Some(who) => self.open_sheet(Box::new(again::LookAgain { who })),
                None => self.say(Say::new("letter-nobody")),
            },
            Command::WouldEnjoy => match self.initiative_shown() {
                Some(initiative) => self.open_sheet(Box::new(keen::Keen { initiative })),
                None => self.pick(Pick::Initiative),
            },
            _ => {}
        }
    }
}

/// In a text longer than this, in bytes, no word is pointed out.
const HINTED: usize = 32 * 1024;

/// A hint on the words in a field, where one of them is worth a second look: only
/// where people write freely, only on this screen, and never more than a hint.
pub(super) fn wording(guidance: &Guidance, language: &str, field: &Field) -> Option<Say> {
    if field.kind != FieldKind::Text {
        return None;
    }
    // It is looked for at every key: a long text would be gone through each time.
    if field.editor().is_some_and(|e| e.len() > HINTED) {
        return None;
    }
    let text = field.as_text();
    let hint = guidance.wording_hint(&text)?;
    Some(Say::new("wording-hint").with("words", hint.words).with("why", hint.why.get(language)))
}
