//! Going from place to place, and moving about in one.

use super::layer::{Items, Layer, Pick, PickItem, Picker};
use super::msg::Effect;
use super::state::{App, Filter, PaneId, Screen};
use super::target::Target;
use crate::command::{COMMANDS, Command, Key};
use crate::model::{Id, Say, text};
use crate::ui::editor::{Editor, Typed};
use crate::ui::theme::{self, Theme};
use crate::words::{self, Words};

impl App {
    /// Goes to a screen; what is chosen comes along.
    pub(super) fn go_to(&mut self, screen: Screen) {
        self.end_filter_typing();
        // Leaving stage 1 without having chosen: who was looked at comes along.
        if self.place.screen == Screen::Contact && screen != Screen::Contact && self.place.councillor.is_none() {
            self.place.councillor = self.person_shown();
        }
        self.place.screen = screen;
        if screen == Screen::Contact
            && let Some(id) = self.place.councillor.clone()
        {
            self.select_person(&id);
        }
    }

    pub(super) fn next_pane(&mut self, on: bool) {
        let at = &mut self.place.focus[usize::from(self.place.screen.number())];
        *at = if on { (*at + 1) % 3 } else { (*at + 2) % 3 };
    }

    /// Chooses a councillor: carries through all stages.
    pub(super) fn choose_person(&mut self, id: Id) {
        self.place.councillor = Some(id.clone());
        if self.panes.get(&PaneId::People).is_some_and(|p| p.filter.is_some()) {
            let place = self.book.place_of(&id);
            let listed = self.people_shown().iter().any(|p| Some(*p as usize) == place);
            if !listed {
                self.drop_filter(PaneId::People);
            }
        }
        self.select_person(&id);
        self.begin_panes_anew();
    }

    /// Chooses nobody: stages 2 and 3 show the whole initiative.
    pub(super) fn choose_nobody(&mut self) {
        self.place.councillor = None;
        self.begin_panes_anew();
        self.say(Say::new("said-whole-initiative"));
    }

    fn begin_panes_anew(&mut self) {
        for pane in [PaneId::Talks, PaneId::Roles, PaneId::Map, PaneId::Note, PaneId::Proposal, PaneId::Ready] {
            if let Some(pane) = self.panes.get_mut(&pane) {
                pane.list = crate::ui::list::ListState::default();
                pane.rows.clear();
                pane.lines.clear();
                pane.made_from = None;
                pane.filter = None;
            }
        }
    }

    /// Chooses an initiative: carries through all stages.
    pub(super) fn choose_initiative(&mut self, id: Id) {
        let name = self.book.initiatives.get(&id).map(|i| i.name.clone()).unwrap_or_default();
        self.place.initiative = Some(id);
        self.say(Say::new("said-initiative").with("name", name));
    }

    pub(super) fn pick(&mut self, pick: Pick) {
        let (title, items) = match &pick {
            Pick::Command => (Say::new("pick-command"), Items::These(self.commands_to_pick())),
            Pick::Councillor => (Say::new("pick-councillor"), Items::People),
            Pick::ForRoom => (self.room_pick_title(), Items::People),
            Pick::Initiative => (Say::new("pick-initiative"), Items::These(self.initiatives_to_pick())),
            Pick::Status(id) => {
                let items = self.statuses_to_pick(id);
                (Say::new("pick-status"), Items::These(items))
            }
            Pick::Ask(role, of) => {
                let key = if of.is_some() { "pick-smaller" } else { "pick-ask" };
                (Say::new(key).with("role", self.role_name(role)), Items::These(self.asks_to_pick(role, of.as_ref())))
            }
            Pick::Evidence(id) => (Say::new("pick-evidence"), Items::These(self.evidence_to_pick(id))),
            Pick::Anything => (Say::new("pick-anything"), Items::These(self.anything_to_pick())),
            Pick::Prompt
            | Pick::Link(..)
            | Pick::PutOff
            | Pick::Draft
            | Pick::Trash
            | Pick::Version
            | Pick::Column
            | Pick::Merge(_)
            | Pick::Whose(..) => return,
        };
        self.layers.push(Layer::Picker(Picker::new(pick, title, items)));
    }

    fn commands_to_pick(&self) -> Vec<(String, String, String, PickItem)> {
        // Of those that fit what is typed equally well, what belongs to this place comes first.
        let here = |row: &&crate::command::Row| {
            self.place.screen == Screen::Sense && matches!(row.command, Command::WholeMap | Command::Timeline)
        };
        let (first, rest): (Vec<_>, Vec<_>) = COMMANDS.iter().partition(here);
        first
            .into_iter()
            .chain(rest)
            .filter(|row| row.scope != crate::command::Scope::Typing && self.can(row.command))
            .map(|row| {
                let label = self.words.get(&row.command.label());
                let keys: Vec<String> = self.keymap.keys(row.command).iter().map(ToString::to_string).collect();
                // Words of every day that lead to it, searched but not shown.
                let also = format!("{}-also", row.command.label());
                let also = if self.words.has(&also) { self.words.get(&also) } else { String::new() };
                let search = format!("{}\n{}", text::fold(&format!("{label} {}", row.name)), text::fold(&also));
                let what = self.words.get(&format!("{}-what", row.command.label()));
                let detail = if keys.is_empty() { what } else { format!("{}  {what}", keys.join(" ")) };
                (label, detail, search, PickItem::Command(row.command))
            })
            .collect()
    }

    fn initiatives_to_pick(&self) -> Vec<(String, String, String, PickItem)> {
        let mut items: Vec<_> = self
            .book
            .initiatives
            .iter()
            .map(|(id, it)| {
                let phase = self.words.get(super::views::enums::phase(it.phase_on(self.today)));
                let search = text::fold(&format!("{}\n{} {}", it.name, it.themes.join(" "), it.wards.join(" ")));
                (it.name.clone(), phase, search, PickItem::Initiative(id.clone()))
            })
            .collect();
        let label = self.words.get("cmd-new-initiative");
        items.push((label.clone(), String::new(), text::fold(&label), PickItem::NewInitiative));
        items
    }

    fn statuses_to_pick(&self, id: &Id) -> Vec<(String, String, String, PickItem)> {
        use crate::model::Status;
        let Some(proposal) = self.book.proposals.get(id) else { return Vec::new() };
        proposal
            .status
            .next()
            .iter()
            .filter_map(|to| Status::ALL.iter().position(|s| s == to).map(|at| (to, at)))
            .map(|(to, at)| {
                let key = super::views::enums::status(*to);
                let label = self.words.get(key);
                let search = text::fold(&label);
                (label, self.words.get(&format!("{key}-what")), search, PickItem::Status(at))
            })
            .collect()
    }

    fn anything_to_pick(&self) -> Vec<(String, String, String, PickItem)> {
        let w = &self.words;
        let mut items = Vec::new();
        for p in self.book.people().iter() {
            items.push((
                p.name.to_string(),
                crate::ui::panes::ward_and_post(p),
                p.search.to_string(),
                PickItem::Person(p.id.clone()),
            ));
        }
        for (id, it) in &self.book.initiatives {
            let search = text::fold(&format!("{}\n{}", it.name, it.themes.join(" ")));
            items.push((it.name.clone(), w.get("kind-initiative"), search, PickItem::Initiative(id.clone())));
        }
        for t in self.book.talks() {
            let label = self.talk_label(&t.id);
            let search = text::fold(&label);
            items.push((label, t.first_words.to_string(), search, PickItem::Talk(t.id.clone())));
        }
        for (id, task) in self.book.tasks.iter().filter(|(_, task)| task.is_open()) {
            let who: Vec<String> = task.concerns().iter().map(|id| self.book.name_of(id)).collect();
            let label = if who.is_empty() { task.what.clone() } else { format!("{} · {}", task.what, who.join(", ")) };
            items.push((label.clone(), w.get("kind-task"), text::fold(&label), PickItem::Task(id.clone())));
        }
        for (id, p) in &self.book.proposals {
            let who = p.councillor.as_ref().map(|id| self.book.name_of(id)).unwrap_or_default();
            let label = format!("{} · {who}", self.role_name(&p.role));
            let search = text::fold(&label);
            items.push((label, text::first_words(&p.ask, 60), search, PickItem::Proposal(id.clone())));
        }
        items
    }

    /// What a role is called; its key where it is not among the known ones.
    pub fn role_name(&self, key: &str) -> String {
        self.guidance.role(key).map_or_else(|| key.to_owned(), |r| r.name.get(&self.prefs.language).to_owned())
    }

    /// Starts or goes on typing a filter for the focused list.
    pub(super) fn start_filter(&mut self) {
        let pane = self.panes.entry(self.focused()).or_default();
        match &mut pane.filter {
            Some(filter) => filter.typing = true,
            None => {
                pane.filter =
                    Some(Filter { editor: Editor::line(""), typing: true, found: None, found_for: String::new() });
            }
        }
    }

    /// Stops typing; the filter stays where something was typed.
    pub(super) fn end_filter_typing(&mut self) {
        for pane in self.panes.values_mut() {
            if let Some(filter) = &mut pane.filter {
                filter.typing = false;
                if filter.editor.is_empty() {
                    pane.filter = None;
                }
            }
        }
    }

    pub(super) fn drop_filter(&mut self, pane: PaneId) {
        let kept = self.target_in(pane);
        if let Some(pane) = self.panes.get_mut(&pane) {
            pane.filter = None;
        }
        if let (PaneId::People, Some(Target::Person(id))) = (pane, kept) {
            self.select_person(&id);
        }
    }

    /// A key while a filter is typed.
    pub(super) fn filter_key(&mut self, key: Key) {
        let id = self.focused();
        let browse = self.keymap.browse(key);
        match browse {
            Some(Command::Choose) => {
                self.end_filter_typing();
                self.command(Command::Choose);
                return;
            }
            Some(command @ (Command::Up | Command::Down | Command::PageUp | Command::PageDown))
                if key.text().is_none() =>
            {
                self.move_in(id, command);
                return;
            }
            _ => {}
        }
        let Some(filter) = self.panes.get_mut(&id).and_then(|p| p.filter.as_mut()) else { return };
        match filter.editor.key(key) {
            Typed::Changed => {
                if let Some(pane) = self.panes.get_mut(&id) {
                    pane.list = crate::ui::list::ListState::default();
                }
            }
            Typed::Copied(text) => self.effect(Effect::Copy(text)),
            Typed::TooLong(most) => self.complain(super::field::too_long(most)),
            Typed::Moved | Typed::Ignored => {}
        }
    }

    /// Moves the selection of a pane.
    pub(super) fn move_in(&mut self, pane: PaneId, command: Command) {
        self.with_list(pane, |list, rows, height| match command {
            Command::Up => list.step(rows, -1, height),
            Command::Down => list.step(rows, 1, height),
            Command::PageUp => list.page(rows, false, height),
            Command::PageDown => list.page(rows, true, height),
            Command::First => list.end(rows, false, height),
            Command::Last => list.end(rows, true, height),
            _ => {}
        });
    }

    /// A theme by its name, with the officer's own colours; one that cannot be is said.
    pub(super) fn dressed(&mut self, name: &str) -> Theme {
        let file = self.prefs.themes.get(name).cloned().unwrap_or_default();
        let mut own = file.colours();
        own.extend(self.prefs.colours.get(name).cloned().unwrap_or_default());
        let (mut theme, wrong) = Theme::named_with(file.base(name), self.theme.ascii, &own);
        if self.prefs.themes.contains_key(name) {
            name.clone_into(&mut theme.name);
        }
        if let Some(colour) = wrong {
            self.complain(Say::new("said-no-colour-so").with("theme", name).with("colour", colour));
        }
        theme
    }

    pub(super) fn next_theme(&mut self) {
        if self.plain {
            self.say(Say::new("said-no-colour"));
            return;
        }
        let name = self.theme_after(&self.theme.name);
        self.theme = self.dressed(&name);
        self.say(Say::new("said-theme").with("name", theme::called(&name, &self.words)));
        self.prefs.theme = name;
        self.keep_preferences();
    }

    /// The theme that F6 goes on to: those that ship, and then the officer's own.
    pub(super) fn theme_after(&self, name: &str) -> String {
        let own = self.prefs.themes.keys().map(String::as_str).filter(|n| !theme::NAMES.contains(n));
        let all: Vec<&str> = theme::NAMES.into_iter().chain(own).collect();
        let at = all.iter().position(|n| *n == name).map_or(0, |at| (at + 1) % all.len());
        all[at].to_owned()
    }

    pub(super) fn next_language(&mut self) {
        let after = words::languages().skip_while(|l| *l != self.prefs.language).nth(1);
        let folder = after.or_else(|| words::languages().next()).unwrap_or("en");
        self.prefs.language = folder.into();
        self.words = Words::new(folder);
        self.say(Say::new("said-language"));
        self.keep_preferences();
    }

    /// Keeps the preferences and where one is.
    pub(super) fn keep_preferences(&mut self) {
        let place = super::prefs::LastPlace {
            screen: self.place.screen.number(),
            pane: u8::try_from(self.place.focus[usize::from(self.place.screen.number())]).unwrap_or(0),
            initiative: self.place.initiative.clone(),
            councillor: self.place.councillor.clone(),
        };
        self.prefs.last.insert(self.folder.to_string_lossy().into_owned(), place);
        let prefs = Box::new(self.prefs.clone());
        self.effect(Effect::Keep(prefs));
    }
}
