//! Keys, commands and the mouse in layers.

use super::form::Purpose;
use super::layer::{Answer, Layer, Pick, PickItem, Plain};
use super::msg::{Effect, OpenWhat};
use super::state::{App, Screen};
use crate::command::{Command, Key, MouseAct};
use crate::model::{Change, Edit, Entity, Record, Say};
use crate::ui::layers;

impl App {
    /// A command while a layer is open; whether the layer took it.
    pub(super) fn layer_command(&mut self, command: Command) -> bool {
        match command {
            // These go anywhere.
            Command::Quit if matches!(self.layers.last(), Some(Layer::Help(_) | Layer::About(_))) => {
                self.layers.pop();
                return true;
            }
            Command::Quit if matches!(self.layers.last(), Some(Layer::Sheet(_))) => return self.sheet_command(command),
            Command::Quit if self.map_on_top().is_some() => return self.map_command(command),
            // Where something would be lost a key that quits goes back, as Esc does.
            Command::Quit if self.asks_about_losing() => {
                self.answer_last();
                return true;
            }
            Command::Quit | Command::Cover | Command::Present | Command::NextTheme | Command::Suspend => return false,
            Command::Back => {
                self.back();
                return true;
            }
            _ => {}
        }
        if matches!(self.layers.last(), Some(Layer::Sheet(_))) {
            return self.sheet_command(command);
        }
        if self.map_on_top().is_some() {
            return self.map_command(command);
        }
        let page = usize::from(self.frame.whole.height.saturating_sub(6)).max(1);
        match self.layers.last_mut() {
            Some(Layer::Help(top) | Layer::About(top)) => match command {
                Command::Up => *top = top.saturating_sub(1),
                Command::Down => *top += 1,
                Command::PageUp => *top = top.saturating_sub(page),
                Command::PageDown => *top += page,
                Command::First => *top = 0,
                Command::Last => *top = usize::MAX / 2,
                Command::Help | Command::HelpHere | Command::Choose => drop(self.layers.pop()),
                _ => {}
            },
            Some(Layer::Ask(ask)) => {
                let last = ask.choices.len().saturating_sub(1);
                match command {
                    Command::Up | Command::PreviousPane => ask.selected = ask.selected.saturating_sub(1),
                    Command::Down | Command::NextPane => ask.selected = (ask.selected + 1).min(last),
                    Command::PageUp => ask.top = ask.top.saturating_sub(page / 2),
                    Command::PageDown => ask.top += page / 2,
                    Command::First => ask.selected = 0,
                    Command::Last => ask.selected = last,
                    Command::Choose => self.answer(),
                    _ => {}
                }
            }
            _ => {}
        }
        let room = layers::scroll_room(self);
        match self.layers.last_mut() {
            Some(Layer::Help(top) | Layer::About(top)) => *top = (*top).min(room),
            Some(Layer::Ask(ask)) => ask.top = ask.top.min(room),
            _ => {}
        }
        true
    }

    /// A key that is no command, in a layer that is not typed in: Left and Right among answers.
    pub(super) fn layer_key(&mut self, key: Key) {
        if self.map_on_top().is_some() {
            self.map_key(key);
            return;
        }
        let Some(Layer::Ask(ask)) = self.layers.last_mut() else { return };
        let last = ask.choices.len().saturating_sub(1);
        if key == Key::LEFT {
            ask.selected = ask.selected.saturating_sub(1);
        } else if key == Key::RIGHT {
            ask.selected = (ask.selected + 1).min(last);
        }
    }

    /// A key in a picker: moves, chooses, or is typed.
    pub(super) fn picker_key(&mut self, key: Key) {
        let people = self.book.people().len();
        let command = self.keymap.browse(key).filter(|_| key.text().is_none());
        let Some(Layer::Picker(picker)) = self.layers.last_mut() else { return };
        let height = layers::picker_rows(&self.frame, picker.all(people));
        let rows = Plain(picker.len(people));
        match command {
            Some(Command::Up) => picker.list.step(&rows, -1, height),
            Some(Command::Down) => picker.list.step(&rows, 1, height),
            Some(Command::PageUp) => picker.list.page(&rows, false, height),
            Some(Command::PageDown) => picker.list.page(&rows, true, height),
            Some(Command::Choose) => self.picked(),
            Some(Command::Quit) if picker.editor.is_empty() => drop(self.layers.pop()),
            _ => {
                picker.editor.key(key);
            }
        }
    }

    /// Enter in a picker.
    fn picked(&mut self) {
        let people = self.book.people().clone();
        let Some(Layer::Picker(picker)) = self.layers.last() else { return };
        if picker.len(people.len()) == 0 {
            return;
        }
        let place = picker.place(picker.list.selected);
        let pick = picker.pick.clone();
        let item = match &picker.items {
            super::layer::Items::People => match people.get(place) {
                Some(p) => PickItem::Person(p.id.clone()),
                None => return,
            },
            super::layer::Items::These(items) => match items.get(place) {
                Some((.., item)) => item.clone(),
                None => return,
            },
        };
        self.layers.pop();
        match item {
            PickItem::Command(command) => self.command(command),
            PickItem::Initiative(id) => {
                self.choose_initiative(id.clone());
                if pick == Pick::Anything {
                    self.go_to(Screen::Overview);
                }
            }
            PickItem::NewInitiative => self.open_form(Purpose::Initiative(None), None),
            PickItem::Person(id) if pick == Pick::ForRoom => self.ask_present(id),
            PickItem::Person(who) if matches!(pick, Pick::Whose(..)) => {
                if let Pick::Whose(asking) = pick {
                    self.picked_whose(asking, Some(who));
                }
            }
            PickItem::Nobody => {
                if let Pick::Whose(asking) = pick {
                    self.picked_whose(asking, None);
                }
            }
            PickItem::Person(other) if matches!(pick, Pick::Merge(_)) => {
                if let Pick::Merge(keep) = pick {
                    self.effect(Effect::PlanMerge(keep, other));
                }
            }
            PickItem::Person(id) => {
                let name = self.book.name_of(&id);
                self.choose_person(id);
                if pick == Pick::Anything || self.place.screen == Screen::Overview {
                    self.go_to(Screen::Contact);
                }
                self.say(Say::new("said-councillor").with("name", name));
            }
            PickItem::Talk(id) => self.open_talk(id),
            PickItem::Proposal(id) => self.open_proposal(&id),
            PickItem::Task(id) => self.open_form(Purpose::Task(Some(id)), None),
            PickItem::Card(id, words) => self.open_card(&id, &words),
            PickItem::Link(other) => {
                if let Pick::Link(id, top, at) = pick {
                    self.link(&id, top, at, other);
                }
            }
            PickItem::PutOff(days) => self.put_off(days),
            PickItem::Prompt(id) => self.put_prompt(&id),
            PickItem::Draft(draft) => self.open_draft(&draft),
            PickItem::Trashed(trashed) => self.effect(Effect::Restore(trashed)),
            PickItem::TrashedDraft(draft) => self.effect(Effect::RestoreDraft(draft)),
            PickItem::Version(version) => self.effect(Effect::ReadVersion(version)),
            PickItem::Column(at, holds) => {
                let again = self.content_mut::<super::importing::ColumnsSheet>().map(|c| c.set(at, holds));
                if let Some((paths, wish)) = again {
                    self.read_import(paths, wish);
                }
            }
            PickItem::Status(at) => {
                if let Pick::Status(id) = pick {
                    self.picked_status(id, at);
                }
            }
            PickItem::Evidence(evidence) => {
                if let Pick::Evidence(id) = pick {
                    self.picked_evidence(id, evidence);
                }
            }
            item @ (PickItem::AskOf(..) | PickItem::AskLike(_) | PickItem::AskBlank(_)) => {
                if let Pick::Ask(_, of) = pick {
                    self.picked_ask(of, item);
                }
            }
        }
    }

    /// Whether the question on top is whether something may be lost.
    fn asks_about_losing(&self) -> bool {
        let loses = |(_, answer): &(Say, Answer)| matches!(answer, Answer::LoseForm | Answer::QuitUnsaved);
        matches!(self.layers.last(), Some(Layer::Ask(ask)) if ask.choices.iter().any(loses))
    }

    /// Esc in a question: its last choice, which is always the safe one.
    pub(super) fn answer_last(&mut self) {
        if let Some(Layer::Ask(ask)) = self.layers.last_mut() {
            ask.selected = ask.choices.len().saturating_sub(1);
            self.answer();
        }
    }

    fn answer(&mut self) {
        let Some(Layer::Ask(mut ask)) = self.layers.pop() else { return };
        let Some((_, answer)) = ask.choices.get(ask.selected).cloned() else { return };
        match answer {
            Answer::Close => {}
            Answer::KeepDraft => {
                self.leave_as_draft();
            }
            Answer::DiscardForm => {
                // What was typed goes to the trash, not into nothing.
                self.draft_dirty = true;
                self.journal();
                if let Some(Layer::Form(form)) = self.layers.pop()
                    && let Some(draft) = form.draft
                {
                    self.effect(Effect::DiscardDraft(draft));
                }
                self.say(Say::new("said-discarded"));
            }
            Answer::Sample => self.effect(Effect::Open(OpenWhat::Sample)),
            Answer::Import => {
                self.open_form(Purpose::ImportPath, None);
                // Another file is often beside the one that was refused.
                let last = self.last_path.clone();
                if let (Some(Layer::Form(form)), Some(path)) = (self.layers.last_mut(), last) {
                    form.fields[0].put_text(&path, &|v| v.to_owned());
                }
            }
            Answer::LoseForm => {
                if let Some(Layer::Form(form)) = self.layers.pop()
                    && let Some(draft) = form.draft
                {
                    // What may have been kept of it earlier goes to the trash.
                    self.draft_dirty = false;
                    self.effect(Effect::DiscardDraft(draft));
                }
            }
            Answer::QuitUnsaved => self.quit_and_lose(),
            Answer::Empty => self.open_form(Purpose::Initiative(None), None),
            Answer::OutOver(path) => self.write_out(&path, true),
            Answer::OutOther(path) => self.open_form(Purpose::OutFile(path, "out-file"), None),
            Answer::WriteLetter(language) => self.write_letter(language),
            Answer::Report(what) => self.report_answer(what),
            Answer::Letter(what) => self.letter_answer(what),
            Answer::SamePerson(id, same) => self.same_person(id, same),
            Answer::NameWards(id) => self.name_wards(&id),
            Answer::OpenDraft(draft) => self.open_draft(&draft),
            Answer::DiscardDraft(id) => {
                self.effect(Effect::DiscardDraft(id));
                self.say(Say::new("said-discarded"));
            }
            Answer::Fit(answer) => self.fit_answer(answer),
            Answer::Gone(what) => self.gone_answer(what),
            Answer::Agreed(id) => {
                if let Some(Record::Councillor(it)) = ask.record.take().map(|record| *record) {
                    self.is_present(id, it);
                }
            }
            Answer::ChooseInitiative => self.pick(Pick::Initiative),
            Answer::PointTo(id, h, p, to) => self.point_to(&id, h, p, to),
            Answer::PutBack(kind, id) => {
                if let Some(after) = ask.record.take() {
                    let before = self.record_now(&after, &id);
                    let change = Change { kind, id, before, after: Some(*after) };
                    let (kind, id) = (change.kind, change.id.clone());
                    if self.commit(Edit { what: Say::new("did-put-back"), changes: vec![change] }, None) {
                        self.say_when_saved(kind, id, Say::new("said-put-back"));
                    }
                }
            }
        }
    }

    /// The record as it is now, of the same kind and this id.
    fn record_now(&self, like: &Record, id: &crate::model::Id) -> Option<Record> {
        match like {
            Record::Councillor(_) => self.person_record(id).cloned().map(Entity::into_record),
            Record::Conversation(_) => self.talk_record(id).cloned().map(Entity::into_record),
            other if other.kind().single().is_some() => Some(other.clone()),
            other => self.book.whole(other.kind(), id),
        }
    }

    pub(super) fn layer_mouse(&mut self, act: MouseAct, column: u16, row: u16, twice: bool) {
        if matches!(self.layers.last(), Some(Layer::Sheet(_))) {
            self.sheet_mouse(act, column, row, twice);
            return;
        }
        if self.map_on_top().is_some() {
            self.map_mouse(act, column, row, twice);
            return;
        }
        let wheel = match act {
            MouseAct::WheelUp => Some(Command::Up),
            MouseAct::WheelDown => Some(Command::Down),
            MouseAct::Press => None,
        };
        if let Some(command) = wheel {
            if let Some(Layer::Picker(picker)) = self.layers.last_mut() {
                let people = self.book.people().len();
                let rows = Plain(picker.len(people));
                let by = if command == Command::Up { -3 } else { 3 };
                picker.list.step(&rows, by, layers::picker_rows(&self.frame, picker.all(people)));
            } else if !matches!(self.layers.last(), Some(Layer::Form(_))) {
                self.layer_command(command);
            }
            return;
        }
        match layers::hit(self, column, row) {
            Some(layers::Hit::PickerRow(at)) => {
                if let Some(Layer::Picker(picker)) = self.layers.last_mut() {
                    picker.list.selected = at;
                }
                if twice {
                    self.picked();
                }
            }
            Some(layers::Hit::Choice(at)) => {
                if let Some(Layer::Ask(ask)) = self.layers.last_mut() {
                    ask.selected = at;
                }
                self.answer();
            }
            Some(layers::Hit::Field(at, x, y)) => {
                if let Some(Layer::Form(form)) = self.layers.last_mut() {
                    if form.focus != at {
                        form.take_tag();
                        form.arrive(at);
                    } else if !form.fields[at].list().is_empty() {
                        form.choose(usize::from(y));
                    } else if let Some(editor) = form.fields[at].editor_mut() {
                        editor.click(x, y);
                    }
                }
            }
            Some(layers::Hit::Suggestion(at)) => {
                if let Some(Layer::Form(form)) = self.layers.last_mut() {
                    form.suggested = Some(at);
                    form.key(Key::ENTER);
                }
            }
            None => {}
        }
    }
}
