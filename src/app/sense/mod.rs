//! Making sense together, over the panes: law and policy, the timeline, how early
//! councillors came in, and the sense map as a whole.

pub(crate) mod cells;
mod law;
pub(super) mod map;
pub(super) mod search;
pub(crate) mod start;
mod timeline;

use super::state::App;
use crate::command::Command;
use crate::model::Say;

/// The commands of this room.
pub(super) const OF_SENSE: [Command; 8] = [
    Command::WholeMap,
    Command::LinkCards,
    Command::MapSum,
    Command::Timeline,
    Command::TimelineInitiative,
    Command::FromTheStart,
    Command::LawAndPolicy,
    Command::NextKind,
];

impl App {
    /// What of this room can be done here and now.
    pub(super) fn can_sense(&self, command: Command) -> bool {
        match command {
            Command::Timeline => self.initiative_shown().is_some() || self.person_shown().is_some(),
            Command::LinkCards => self.card_here().is_some(),
            Command::MapSum => self.map_on_top().is_some(),
            Command::WholeMap | Command::FromTheStart | Command::TimelineInitiative => {
                self.initiative_shown().is_some()
            }
            Command::NextKind => self.layers.iter().any(|l| match l {
                super::layer::Layer::Sheet(sheet) => sheet.content.keys().contains(&Command::NextKind),
                _ => false,
            }),
            _ => true,
        }
    }

    /// Does a command of this room.
    pub(super) fn sense_command(&mut self, command: Command) {
        if !self.can_sense(command) {
            self.say(Say::new(match command {
                Command::NextKind => "said-no-kinds",
                Command::LinkCards => "said-no-card-to-link",
                Command::MapSum => "said-no-map",
                _ => "said-no-initiative",
            }));
            return;
        }
        match command {
            Command::WholeMap => self.open_map(),
            Command::LinkCards => self.pick_link(),
            Command::LawAndPolicy => self.open_sheet(Box::new(law::Laws)),
            Command::Timeline => match self.person_shown() {
                Some(id) => self.open_sheet(Box::new(timeline::Timeline::of(Some(id), self.initiative_shown()))),
                None => self.open_sheet(Box::new(timeline::Timeline::of(None, self.initiative_shown()))),
            },
            Command::TimelineInitiative => {
                self.open_sheet(Box::new(timeline::Timeline::of(None, self.initiative_shown())));
            }
            Command::FromTheStart => {
                if let Some(id) = self.initiative_shown() {
                    self.open_sheet(Box::new(start::FromTheStart { initiative: id }));
                }
            }
            _ => {}
        }
    }
}
