//! From a reason to what it rests on.

use crate::app::state::{App, PaneId};
use crate::app::target::{Section, Target};
use crate::app::{Purpose, Screen};
use crate::insight::order::Evidence;
use crate::model::Id;

impl App {
    /// Shows what the reason at this place among theirs rests on: the post, the
    /// ward or the clue in the profile; the initiative where the officer moved them.
    pub(in crate::app) fn show_evidence(&mut self, at: usize) {
        let Some(id) = self.person_shown() else { return };
        let place = self.book.place_of(&id).and_then(|i| u32::try_from(i).ok());
        let reason = place.and_then(|i| self.order.reasons.get(&i)).and_then(|why| why.get(at));
        let Some(evidence) = reason.map(|r| r.evidence) else { return };
        let target = match evidence {
            Evidence::Post(at) => Target::Item(Section::Posts, at),
            Evidence::Ward => Target::Item(Section::Facts, 0),
            Evidence::Clue(at) => Target::Item(Section::Clues, at),
            Evidence::Initiative => {
                if let Some(initiative) = self.place.initiative.clone() {
                    self.open_form(Purpose::Initiative(Some(initiative)), None);
                }
                return;
            }
        };
        self.show_in_profile(&id, &target);
    }

    /// Goes to a place in somebody's profile.
    pub(in crate::app) fn show_in_profile(&mut self, id: &Id, target: &Target) {
        if self.person_shown().as_ref() != Some(id) {
            self.choose_person(id.clone());
        }
        self.go_to(Screen::Contact);
        self.place.focus[usize::from(Screen::Contact.number())] = 1;
        // Somebody else's record is read first.
        self.reports.show = Some((id.clone(), target.clone()));
        self.refresh();
        self.show_waited();
    }

    /// Selects in the profile what waits to be shown, once the record is there.
    pub(in crate::app) fn show_waited(&mut self) {
        let Some((id, target)) = self.reports.show.clone().filter(|(id, _)| self.person_record(id).is_some()) else {
            return;
        };
        self.reports.show = None;
        if self.person_shown().as_ref() != Some(&id) {
            return;
        }
        self.refresh();
        if let Some(pane) = self.panes.get_mut(&PaneId::Profile)
            && let Some(row) = pane.rows.iter().position(|r| r.target.as_ref() == Some(&target))
        {
            pane.list.selected = row;
        }
    }
}
