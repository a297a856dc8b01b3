//! What every command does, and whether it can be done here and now.

mod delete;
mod due;
mod fit;
mod here;
mod out;
mod task;
mod whose;

pub use fit::FitAnswer;
pub use whose::Asking;
pub(in crate::app) use whose::of_nobody_in_particular;

use super::form::Purpose;
use super::layer::{Layer, Pick};
use super::msg::{Effect, OutThen};
use super::out::{For, What};
use super::sense::OF_SENSE;
use super::state::{App, PaneId, Screen};
use super::target::{Section, Target};
use crate::command::{Command, Scope};
use crate::insight::next::Step;
use crate::insight::ready::Part;
use crate::model::audience;
use crate::model::{Change, Conversation, Edit, Entity, Id, Kind, PromiseState, Say, TaskState};

impl App {
    /// Whether a command does anything here and now: what the palette offers and
    /// the key line shows.
    pub fn can(&self, command: Command) -> bool {
        let target = || self.target_in(self.focused());
        match command {
            Command::Add => self.add_to().is_some(),
            Command::Edit => self.edit_of().is_some(),
            Command::Delete => self.deletable().is_some(),
            Command::MoveItemUp | Command::MoveItemDown => match target() {
                Some(Target::Item(..)) => true,
                Some(Target::Person(id)) => self.can_move_person(&id),
                Some(Target::Role(_)) => self.person_shown().is_some() && self.initiative_shown().is_some(),
                _ => false,
            },
            _ if OF_SENSE.contains(&command) => self.can_sense(command),
            Command::Lift => self.line_to_lift().is_some(),
            Command::Copy => self.copyable().is_some() || self.letter_here().is_some(),
            Command::ExportLetter | Command::ExportRole | Command::Briefing | Command::Report => {
                self.out_of(command).is_some()
            }
            Command::Choose => target().is_some(),
            Command::WholeInitiative => self.place.councillor.is_some(),
            Command::ChooseCouncillor => !self.book.people().is_empty(),
            Command::EditInitiative => self.initiative_shown().is_some(),
            Command::NewProposal | Command::RoleWish => self.person_shown().is_some(),
            Command::ProposalStatus => self.proposal_to_move().is_some(),
            Command::FollowUpDone => self.done_here().is_some() || self.task_here().is_some(),
            Command::PromiseNotKept => self.promise_here().is_some() || self.promised_task_here().is_some(),
            Command::PutOff => self.can_put_off(),
            Command::PickEvidence
            | Command::SmallerStep
            | Command::CompareProposals
            | Command::ProposeToNext
            | Command::OfferLater => self.proposal_here().is_some_and(|id| self.can_with(command, &id)),
            Command::Versions => self.record_here().is_some(),
            Command::Problems => !self.problems.is_empty(),
            Command::LastReport => self.has_report(),
            Command::Suspend => cfg!(unix),
            Command::InTheRoom => !self.book.people().is_empty(),
            Command::LikelyTwice => self.book.people().len() > 1,
            Command::MergePeople => self.book.people().len() > 1 && self.person_shown().is_some(),
            Command::NameWards => self.has_coded_wards(),
            c if c.row().scope == Scope::Room => false,
            _ => true,
        }
    }

    /// The initiative that is chosen, where it is still there.
    pub(super) fn initiative_shown(&self) -> Option<Id> {
        self.place.initiative.clone().filter(|id| self.book.initiatives.contains_key(id))
    }

    /// Does a command.
    pub(super) fn command(&mut self, command: Command) {
        let before = self.before_command();
        self.do_command(command);
        self.after_command(command, &before);
    }

    fn do_command(&mut self, command: Command) {
        if !self.layers.is_empty() && self.layer_command(command) {
            return;
        }
        let pane = self.focused();
        match command {
            Command::Overview => self.go_to(Screen::Overview),
            Command::StageContact => self.go_to(Screen::Contact),
            Command::StageSense => self.go_to(Screen::Sense),
            Command::StageFit => self.go_to(Screen::Fit),
            Command::ChooseInitiative => self.pick(Pick::Initiative),
            Command::WholeInitiative => self.choose_nobody(),
            Command::ChooseCouncillor if self.can(command) => self.pick(Pick::Councillor),
            Command::NextStep => self.take_next_step(),
            Command::Search => self.pick(Pick::Anything),
            Command::Palette => {
                self.look_again();
                self.pick(Pick::Command);
            }
            Command::Help | Command::HelpHere => self.layers.push(Layer::Help(0)),
            Command::About => self.layers.push(Layer::About(0)),
            Command::NextPane => self.next_pane(true),
            Command::PreviousPane => self.next_pane(false),
            Command::Up | Command::Down | Command::PageUp | Command::PageDown | Command::First | Command::Last => {
                self.move_in(pane, command)
            }
            Command::Filter => self.start_filter(),
            Command::Choose => self.choose(),
            Command::Back => self.back(),
            Command::NewNote => self.open_form(Purpose::Note(None), None),
            Command::Add => match self.add_to() {
                Some(purpose) => self.open_form(purpose, None),
                None => self.say(Say::new("said-nothing-to-add")),
            },
            Command::Edit => match self.edit_of() {
                Some((purpose, field)) => self.open_form(purpose, field),
                None => self.say(Say::new("said-nothing-to-edit")),
            },
            Command::Delete => self.delete(),
            Command::MoveItemUp => self.move_item(false),
            Command::MoveItemDown => self.move_item(true),
            Command::Copy => match self.copyable() {
                Some(text) => {
                    self.effect(Effect::Copy(text));
                    self.say(Say::new("said-copied"));
                }
                None => match self.letter_here() {
                    Some(id) => self.ask_out(What::Letter(id), For::Councillor(None), OutThen::Copy),
                    None => self.say(Say::new("said-nothing-to-copy")),
                },
            },
            _ if OF_SENSE.contains(&command) => self.sense_command(command),
            Command::Lift => self.lift_here(),
            Command::PutPrompt => self.pick_prompt(),
            Command::Undo => self.undo(),
            Command::Redo => self.redo(),
            Command::NewInitiative => self.open_form(Purpose::Initiative(None), None),
            Command::EditInitiative => match self.initiative_shown() {
                Some(id) => self.open_form(Purpose::Initiative(Some(id)), None),
                None => self.pick(Pick::Initiative),
            },
            Command::NewCouncillor => self.open_form(Purpose::Person(None), None),
            Command::NewProposal => self.open_form(Purpose::Proposal(None), None),
            Command::NewRole => self.open_form(Purpose::Role(None), None),
            Command::RoleWish => self.role_wish(),
            Command::PickEvidence
            | Command::SmallerStep
            | Command::CompareProposals
            | Command::ProposeToNext
            | Command::OfferLater => self.with_proposal(command),
            Command::ProposalStatus => match self.proposal_to_move() {
                Some(id) => self.pick(Pick::Status(id)),
                None => self.say(Say::new("said-no-proposal")),
            },
            Command::FindIn
            | Command::LastReport
            | Command::WhereToLook
            | Command::Themes
            | Command::FirstMessage
            | Command::LookAgain
            | Command::WouldEnjoy => self.contact_command(command),
            Command::AddTask => self.open_form(Purpose::Task(None), None),
            Command::FollowUpDone if self.task_here().is_some() => self.settle_task_here(TaskState::Done),
            Command::PromiseNotKept if self.promised_task_here().is_some() => {
                self.settle_task_here(TaskState::NotKept);
            }
            Command::FollowUpDone => match self.done_here() {
                Some((id, what)) => self.change_talk(id, what),
                None => self.say(Say::new("said-no-follow-up")),
            },
            Command::PromiseNotKept => match self.promise_here() {
                Some((id, nth)) => self.change_talk(id, due::TalkChange::Promise(nth, PromiseState::NotKept)),
                None => self.say(Say::new("said-no-promise")),
            },
            Command::PutOff => self.pick_put_off(),
            Command::MergePeople => match self.person_shown() {
                Some(id) => self.find_likely(Some(id)),
                None => self.find_likely(None),
            },
            Command::LikelyTwice => self.find_likely(None),
            Command::AboutMe => self.open_form(Purpose::AboutMe, None),
            Command::WorkspaceSettings => self.open_form(Purpose::Workspace, None),
            Command::Import => self.open_form(Purpose::ImportPath, None),
            Command::NameWards => self.name_wards_here(),
            Command::Drafts => self.effect(Effect::ListDrafts),
            Command::Trash => self.effect(Effect::ListTrash),
            Command::Versions => match self.record_here() {
                Some((kind, id)) => self.effect(Effect::ListVersions(kind, id)),
                None => self.say(Say::new("said-no-record")),
            },
            Command::Export => self.pick_export(),
            _ if out::EXPORTS.contains(&command) => self.export(command),
            Command::Problems if self.problems.is_empty() => self.say(Say::new("said-no-problems")),
            Command::Problems => self.open_sheet(Box::new(super::problems::Problems)),
            Command::NextTheme => self.next_theme(),
            Command::Language => self.next_language(),
            Command::Cover => self.layers.push(Layer::Cover),
            Command::Suspend => self.effect(Effect::Suspend),
            Command::Quit => self.quit_unless_unsaved(),
            Command::Present => self.present(false),
            Command::InTheRoom => self.pick_for_room(),
            Command::Workshops => self.open_workshops(),
            Command::Agendas => self.open_agendas(),
            // The room's own: they come from its own keys.
            c if c.row().scope == Scope::Room => {}
            _ => {}
        }
    }

    /// Ends, without a question: what is typed is kept, where one was is kept.
    pub(super) fn quit(&mut self) {
        self.journal();
        if self.started {
            self.keep_preferences();
        }
        self.end_room();
        self.effect(Effect::Quit);
    }

    pub(super) fn back(&mut self) {
        if let Some(layer) = self.layers.last() {
            match layer {
                Layer::Form(_) => self.leave_form(),
                Layer::Progress(progress) => {
                    let job = progress.job.clone();
                    // The box says what takes it back.
                    if progress.committed.is_some() {
                        return;
                    }
                    if !self.stop_loading(&job) {
                        job.cancel();
                    }
                }
                Layer::Ask(_) => self.answer_last(),
                Layer::Sheet(_) => self.leave_sheet(),
                _ => {
                    let left = self.layers.pop();
                    self.stopped_asking_whose(left);
                }
            }
            return;
        }
        let pane = self.focused();
        if self.panes.get(&pane).is_some_and(|p| p.filter.is_some()) {
            self.drop_filter(pane);
        } else if self.place.focus[usize::from(self.place.screen.number())] > 0 {
            self.place.focus[usize::from(self.place.screen.number())] = 0;
        }
    }

    /// Enter: chooses, opens or edits what is selected.
    fn choose(&mut self) {
        let Some(target) = self.target_in(self.focused()) else { return };
        match target {
            Target::Person(id) => {
                self.choose_person(id.clone());
                self.say(Say::new("said-councillor").with("name", self.book.name_of(&id)));
                if self.place.screen == Screen::Contact {
                    self.place.focus[1] = 1;
                } else {
                    self.go_to(Screen::Contact);
                }
            }
            Target::Initiative(id) => self.choose_initiative(id),
            Target::OpenPromise(..) | Target::Promise(_) if self.focused() == PaneId::Note => {
                if let Some((purpose, field)) = self.edit_of() {
                    self.open_form(purpose, field);
                }
            }
            Target::Talk(id) | Target::Due(id) | Target::OpenPromise(id, _) | Target::Question(id, _) => {
                self.open_talk(id);
            }
            Target::Promise(_) => {}
            Target::Task(id) => self.open_form(Purpose::Task(Some(id)), None),
            Target::Losing(id) => {
                self.choose_person(id);
                self.open_form(Purpose::Note(None), None);
            }
            Target::Stale(id, nth) => {
                self.choose_person(id);
                self.go_to(Screen::Sense);
                self.place.focus[2] = 2;
                self.refresh();
                self.select_in(PaneId::Map, &Target::Item(Section::Concerns, nth));
            }
            Target::Proposal(id) => {
                if self.place.screen == Screen::Fit {
                    self.place.focus[3] = 1;
                } else {
                    self.open_proposal(&id);
                }
            }
            Target::Role(key) => self.propose_role(key),
            Target::AskOf(key, at) => {
                if self.person_shown().is_some() {
                    self.picked_ask(None, super::layer::PickItem::AskOf(key, at));
                } else {
                    self.pick(Pick::Councillor);
                }
            }
            Target::Evidence(evidence) => self.go_to_evidence(&evidence),
            Target::Public(id) => self.toggle_public(&id),
            Target::Status(id) => self.pick(Pick::Status(id)),
            Target::Prompt(_) => self.open_form(Purpose::Note(None), None),
            Target::Do(command) => self.command(command),
            Target::Reason(at) => self.show_evidence(at),
            Target::Text(_) => {}
            Target::Line(_) => {
                if let Some((purpose, field)) = self.edit_of() {
                    self.open_form(purpose, field);
                }
            }
            Target::Section(_) | Target::Item(..) | Target::Part(..) => {
                let purpose = self.edit_of().or_else(|| self.add_to().map(|p| (p, None)));
                if let Some((purpose, field)) = purpose {
                    self.open_form(purpose, field);
                }
            }
        }
    }

    /// Puts the selection of a pane on a row, where it is there.
    pub(super) fn select_in(&mut self, pane: PaneId, wanted: &Target) {
        if let Some(pane) = self.panes.get_mut(&pane)
            && let Some(at) = pane.rows.iter().position(|r| r.target.as_ref() == Some(wanted))
        {
            pane.list.selected = at;
        }
    }

    /// Shows a conversation in stage 2, with the councillor it was with.
    pub(super) fn open_talk(&mut self, id: Id) {
        let Some(talk) = self.book.talk(&id).cloned() else { return };
        let with_chosen = self.place.councillor.as_ref().is_some_and(|c| talk.councillors.contains(c));
        if !with_chosen {
            match talk.councillors.first() {
                Some(who) => self.choose_person(who.clone()),
                None => self.place.councillor = None,
            }
        }
        self.go_to(Screen::Sense);
        self.drop_filter(PaneId::Talks);
        self.refresh();
        if let Some(pane) = self.panes.get_mut(&PaneId::Talks) {
            let wanted = Target::Talk(id);
            if let Some(at) = pane.rows.iter().position(|r| r.target.as_ref() == Some(&wanted)) {
                pane.list.selected = at;
            }
        }
        self.place.focus[2] = 1;
    }

    /// Shows a proposal in stage 3.
    pub(super) fn open_proposal(&mut self, id: &Id) {
        let Some(proposal) = self.book.proposals.get(id).cloned() else { return };
        if let Some(who) = proposal.councillor
            && self.place.councillor.as_ref() != Some(&who)
        {
            self.choose_person(who);
        }
        self.go_to(Screen::Fit);
        self.refresh();
        self.select_proposal(id);
    }

    pub(super) fn select_proposal(&mut self, id: &Id) {
        if let Some(pane) = self.panes.get_mut(&PaneId::Roles) {
            let wanted = Target::Proposal(id.clone());
            if let Some(at) = pane.rows.iter().position(|r| r.target.as_ref() == Some(&wanted)) {
                pane.list.selected = at;
            }
        }
    }

    /// Goes to what is still open with somebody: where it is listed it can be settled.
    pub(super) fn go_to_open(&mut self, who: Id) {
        let first = crate::insight::due::open_with(&self.book, &who).into_iter().next();
        self.choose_person(who);
        self.go_to(Screen::Sense);
        self.place.focus[2] = 0;
        self.refresh();
        let wanted = first.as_ref().map(crate::ui::panes::due_target);
        if let Some(pane) = self.panes.get_mut(&PaneId::Talks)
            && let Some(at) = pane.rows.iter().position(|r| r.target.is_some() && r.target == wanted)
        {
            pane.list.selected = at;
        }
        self.settle(PaneId::Talks);
    }

    pub(super) fn take_next_step(&mut self) {
        match self.next.0.clone() {
            Step::Import => self.open_form(Purpose::ImportPath, None),
            Step::NewInitiative => self.open_form(Purpose::Initiative(None), None),
            Step::ChooseInitiative => self.pick(Pick::Initiative),
            Step::Choose(id) => {
                self.go_to(Screen::Contact);
                self.choose_person(id);
                self.place.focus[1] = 1;
            }
            Step::ChooseAnother => self.pick(Pick::Councillor),
            Step::WriteNote => self.open_form(Purpose::Note(None), None),
            Step::FollowUp(id) => self.open_talk(id),
            Step::Task(id) => self.go_to_task(&id),
            Step::MakeSense => {
                self.go_to(Screen::Sense);
                self.place.focus[2] = 2;
            }
            Step::Settle(who) => self.go_to_open(who),
            Step::Propose => {
                self.go_to(Screen::Fit);
                self.place.focus[3] = 0;
            }
            Step::Fill(id, part) => {
                self.open_proposal(&id);
                self.open_form(Purpose::Proposal(Some(id)), Some(part.key()));
            }
            Step::OfferLater(id) => {
                self.open_proposal(&id);
                self.offer_later(&id);
            }
            Step::Move(id) => {
                self.open_proposal(&id);
                self.pick(Pick::Status(id));
            }
        }
    }
}

/// What is to be done once a conversation has been read.
#[derive(Clone, Debug)]
pub(super) enum Later {
    /// Delete it.
    Delete,
    /// Change what it left to be done.
    Change(due::TalkChange),
}

/// The form for a section that is one thing.
fn single(section: Section, id: Id) -> Purpose {
    if section == Section::Facts { Purpose::Person(Some(id)) } else { Purpose::Item(section, id, None) }
}
