//! The state: what is known, what is chosen, what is shown.

use std::collections::HashMap;
use std::path::PathBuf;

use super::form::Form;
use super::layer::Layer;
use super::msg::Effect;
use super::prefs::Preferences;
use super::target::Target;
use super::views::Frame;
use crate::command::Keymap;
use crate::guidance::Guidance;
use crate::insight::election::{Election, election};
use crate::insight::next::Step;
use crate::insight::order::Order;
use crate::model::{Book, Conversation, Councillor, Date, History, Id, Kind, Record, Say};
use crate::ui::editor::Editor;
use crate::ui::list::ListState;
use crate::ui::row::Row;
use crate::ui::theme::Theme;
use crate::words::Words;

/// One of the four places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Screen {
    /// The overview.
    Overview,
    /// Making contact.
    Contact,
    /// Making sense together.
    Sense,
    /// Finding the right fit.
    Fit,
}

impl Screen {
    /// All of them, by their number.
    pub const ALL: [Screen; 4] = [Screen::Overview, Screen::Contact, Screen::Sense, Screen::Fit];

    /// Its panes, from left to right.
    pub fn panes(self) -> [PaneId; 3] {
        match self {
            Screen::Overview => [PaneId::Initiatives, PaneId::Due, PaneId::Latest],
            Screen::Contact => [PaneId::People, PaneId::Profile, PaneId::Said],
            Screen::Sense => [PaneId::Talks, PaneId::Note, PaneId::Map],
            Screen::Fit => [PaneId::Roles, PaneId::Proposal, PaneId::Ready],
        }
    }

    /// Its number.
    pub fn number(self) -> u8 {
        match self {
            Screen::Overview => 0,
            Screen::Contact => 1,
            Screen::Sense => 2,
            Screen::Fit => 3,
        }
    }

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Screen::Overview => "screen-overview",
            Screen::Contact => "screen-contact",
            Screen::Sense => "screen-sense",
            Screen::Fit => "screen-fit",
        }
    }
}

/// A pane.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PaneId {
    /// The initiatives, how far each has come, and the councillors by stage.
    Initiatives,
    /// What is due.
    Due,
    /// The last conversations.
    Latest,
    /// Who to speak to first.
    People,
    /// The profile.
    Profile,
    /// What has been said so far, and what to ask.
    Said,
    /// Conversations.
    Talks,
    /// The note.
    Note,
    /// The sense map.
    Map,
    /// Roles and proposals.
    Roles,
    /// The proposal, or the role card.
    Proposal,
    /// What is still missing for a yes.
    Ready,
}

impl PaneId {
    /// The key of its title.
    pub fn key(self) -> &'static str {
        match self {
            PaneId::Initiatives => "pane-initiatives",
            PaneId::Due => "pane-due",
            PaneId::Latest => "pane-latest",
            PaneId::People => "pane-people",
            PaneId::Profile => "pane-profile",
            PaneId::Said => "pane-said",
            PaneId::Talks => "pane-talks",
            PaneId::Note => "pane-note",
            PaneId::Map => "pane-map",
            PaneId::Roles => "pane-roles",
            PaneId::Proposal => "pane-proposal",
            PaneId::Ready => "pane-ready",
        }
    }
}

/// Where one is, and what is chosen: it carries through all stages.
#[derive(Clone, Debug)]
pub struct Place {
    /// Which screen.
    pub screen: Screen,
    /// Which pane has the focus, from 0, by screen number.
    pub focus: [usize; 4],
    /// The initiative chosen.
    pub initiative: Option<Id>,
    /// The councillor chosen.
    pub councillor: Option<Id>,
}

/// A pane's rows and where its list stands.
#[derive(Debug, Default)]
pub struct Pane {
    /// The rows; empty for [`PaneId::People`], whose rows are made as they are drawn.
    pub rows: Vec<Row<Target>>,
    /// The rows broken into lines at the pane's width.
    pub lines: Vec<Vec<ratatui::text::Line<'static>>>,
    /// The selection and the window.
    pub list: ListState,
    /// A filter, where one is set.
    pub filter: Option<Filter>,
    /// What the rows were made from, to know when they are old.
    pub made_from: Option<(u64, u16, String)>,
}

/// A filter over a list.
#[derive(Clone, Debug)]
pub struct Filter {
    /// What is typed.
    pub editor: Editor,
    /// Whether it is being typed.
    pub typing: bool,
    /// The places it found, for people; best first.
    pub found: Option<Vec<u32>>,
    /// What `found` was found for.
    pub found_for: String,
}

/// The records that are looked at, read from their files.
#[derive(Debug, Default)]
pub struct Shown {
    /// The councillor, or why the file could not be read.
    pub person: Option<(Id, Result<Box<Councillor>, Say>)>,
    /// The conversation, likewise.
    pub talk: Option<(Id, Result<Box<Conversation>, Say>)>,
}

/// A short notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    /// What it says.
    pub say: Say,
    /// Whether something went wrong.
    pub bad: bool,
}

/// The program.
pub struct App {
    /// The words of the language.
    pub words: Words,
    /// The guidance that ships.
    pub guidance: Guidance,
    /// The theme.
    pub theme: Theme,
    /// Whether colours are off and the theme cannot be changed.
    pub plain: bool,
    /// The keys.
    pub keymap: Keymap,
    /// The preferences.
    pub prefs: Preferences,
    /// Where the workspace is, for the preferences and for messages.
    pub folder: PathBuf,
    /// Today.
    pub today: Date,
    /// The time in seconds since 1970, as the loop last read it.
    pub now: u64,
    /// The room that is presented, and what is kept beside it.
    pub room: super::room::RoomSide,
    /// The terminal's size: columns, rows.
    pub size: (u16, u16),
    /// Everything that is known.
    pub book: Book,
    /// How much of the workspace has been read: done, of how many, whether that is all.
    pub reading: (usize, usize, bool),
    /// Files that could not be read.
    pub problems: Vec<crate::store::Problem>,
    /// Set where the workspace can only be read.
    pub read_only: Option<Say>,
    /// Where one is.
    pub place: Place,
    /// The panes.
    pub panes: HashMap<PaneId, Pane>,
    /// The order of contact for the initiative, and the revision it was made from.
    pub order: Order,
    /// The own roles that the guidance holds.
    pub(super) guided_by: crate::model::OwnRoles,
    /// How the roles would suit who is shown, and what that was made from.
    pub(super) fits: Option<(super::fit::FitsOf, Vec<crate::insight::fit::RoleFit>)>,
    /// Whether a proposal and its smaller step stand side by side.
    pub comparing: bool,
    pub(super) order_of: Option<(u64, Option<Id>)>,
    /// Everybody who has been spoken to, from the conversations.
    pub touched: std::collections::HashSet<Id>,
    /// The records that are looked at.
    pub shown: Shown,
    /// Layers over the screen, the top one last.
    pub layers: Vec<Layer>,
    /// What can be undone.
    pub history: History,
    /// Where the uids of new records come from.
    pub uids: crate::store::Uids,
    /// The notice that is shown.
    pub toast: Option<Toast>,
    /// Why something to type into did not open, until that has been answered.
    pub(super) unanswered: Option<Say>,
    /// The next step, in words.
    pub next: (Step, Say),
    /// Where everything is on the screen.
    pub frame: Frame,
    pub(super) find_number: u64,
    pub(super) effects: Vec<Effect>,
    pub(super) asked: Option<Id>,
    pub(super) asked_talk: Option<Id>,
    /// Large records that are being read beside the screen.
    pub(super) loading: Vec<super::loading::Loading>,
    /// Records that are on their way to the disk: what is read meanwhile is older.
    pub(super) saving: Vec<(Kind, Id, Record)>,
    pub(super) draft_dirty: bool,
    pub(super) drafts_made: u32,
    /// What was typed, and whether it is on a disk.
    pub(super) in_memory: super::leaving::InMemory,
    pub(super) started: bool,
    pub(super) last_click: Option<(u16, u16)>,
    /// What waits for conversations to be read, one thing for each.
    pub(super) later: Vec<(Id, super::act::Later)>,
    pub(super) waiting_draft: Option<crate::store::Draft>,
    /// Forms that are gone from the screen, until what was typed in them is safe.
    pub(super) aside: Vec<super::drafts::Aside>,
    /// What is not there any more, and what waits for it.
    pub(super) gone: super::gone::Gone,
    /// Profiles that lifting needs.
    pub(super) held: super::lifting::Held,
    pub(super) completed: Option<String>,
    pub(super) last_path: Option<String>,
    pub(super) import_wish: super::importing::Wish,
    pub(super) welcome: bool,
    pub(super) reports: super::contact::report::Reports,
    /// The officer's own themes that the guidance has taken in.
    pub(super) themes_of: crate::model::OwnThemes,
}

impl App {
    /// The pane that has the focus.
    pub fn focused(&self) -> PaneId {
        let at = self.place.focus[usize::from(self.place.screen.number())].min(2);
        self.place.screen.panes()[at]
    }

    /// The form on top, where one is open.
    pub fn form(&self) -> Option<&Form> {
        match self.layers.last() {
            Some(Layer::Form(form)) => Some(form),
            _ => None,
        }
    }

    /// Whether something typed waits to be kept; then the loop sends
    /// [`super::Msg::Journal`] within a second.
    pub fn wants_journal(&self) -> bool {
        self.draft_dirty
    }

    /// What the row under the selection of a pane stands for.
    pub fn target_in(&self, pane: PaneId) -> Option<Target> {
        if pane == PaneId::People {
            let place = *self.people_shown().get(self.panes.get(&pane)?.list.selected)?;
            return self.book.people().get(place as usize).map(|p| Target::Person(p.id.clone()));
        }
        let pane = self.panes.get(&pane)?;
        pane.rows.get(pane.list.selected)?.target.clone()
    }

    /// The places of the people in the list: filtered, or all in order.
    pub fn people_shown(&self) -> &[u32] {
        self.panes
            .get(&PaneId::People)
            .and_then(|p| p.filter.as_ref())
            .and_then(|f| f.found.as_deref())
            .unwrap_or(&self.order.places)
    }

    /// Whose profile is looked at: in stage 1 the one under the selection, else the one chosen.
    pub fn person_shown(&self) -> Option<Id> {
        if self.place.screen == Screen::Contact
            && let Some(Target::Person(id)) = self.target_in(PaneId::People)
        {
            return Some(id);
        }
        self.place.councillor.clone().filter(|id| self.book.person(id).is_some() || !self.reading.2)
    }

    /// The conversation looked at in stage 2.
    pub fn talk_shown(&self) -> Option<Id> {
        match self.target_in(PaneId::Talks) {
            Some(Target::Talk(id) | Target::Due(id) | Target::OpenPromise(id, _) | Target::Question(id, _)) => Some(id),
            _ => None,
        }
    }

    /// The proposal looked at in stage 3.
    pub fn proposal_shown(&self) -> Option<Id> {
        match self.target_in(PaneId::Roles) {
            Some(Target::Proposal(id)) => Some(id),
            _ => None,
        }
    }

    /// The councillor's record, where it has been read.
    pub fn person_record(&self, id: &Id) -> Option<&Councillor> {
        match &self.shown.person {
            Some((of, Ok(record))) if of == id => Some(record),
            _ => None,
        }
    }

    /// How today stands to the elections of the council that the initiative, or
    /// the councillor, is of.
    pub fn election(&self) -> Election {
        let of_initiative =
            self.place.initiative.as_ref().and_then(|id| self.book.initiatives.get(id)).and_then(|i| i.council.clone());
        let of_person =
            || self.place.councillor.as_ref().and_then(|id| self.book.person(id)).and_then(|p| p.council.clone());
        election(&self.book.workspace, of_initiative.or_else(of_person).as_ref(), self.today)
    }

    /// Says something to the officer.
    pub fn say(&mut self, say: Say) {
        if self.in_room() {
            return;
        }
        self.toast = Some(Toast { say, bad: false });
    }

    /// Says that something went wrong.
    pub fn complain(&mut self, say: Say) {
        if self.in_room() {
            self.room_waits(say);
            return;
        }
        self.toast = Some(Toast { say, bad: true });
    }

    pub(super) fn effect(&mut self, effect: Effect) {
        self.follow_draft(&effect);
        self.effects.push(effect);
    }
}
