//! How the program starts: from preferences, a folder and what was chosen last.

use std::collections::HashMap;
use std::path::PathBuf;

use super::prefs::{LastPlace, Preferences};
use super::room::{Opens, RoomSide};
use super::state::{App, Place, Screen, Shown};
use super::views::Frame;
use crate::command::{COMMANDS, Command, KeyError, Keymap};
use crate::guidance::Guidance;
use crate::insight::next::Step;
use crate::insight::order::Order;
use crate::model::{Book, Date, History, Id, Say, text};
use crate::ui::theme::Theme;
use crate::words::{self, Words};

/// What the program starts with.
#[derive(Clone, Debug)]
pub struct StartWith {
    /// The preferences.
    pub prefs: Preferences,
    /// The workspace's folder.
    pub folder: PathBuf,
    /// Today.
    pub today: Date,
    /// The terminal's size: columns, rows.
    pub size: (u16, u16),
    /// No colours (`NO_COLOR`).
    pub plain: bool,
    /// ASCII only.
    pub ascii: bool,
    /// What to open with.
    pub opens: Opens,
    /// An initiative and a councillor to open with, where one was not here before.
    pub opens_with: Option<(Id, Id)>,
}

impl App {
    /// The program at its start, with nothing read yet. Keys of the officer's own
    /// that cannot be are left out, with a sentence; the preferences keep them.
    pub fn new(with: StartWith) -> Self {
        let (keymap, wrong_keys) = Keymap::mended(&with.prefs.keys, &shown_names());
        let last = with.prefs.last.get(&*with.folder.to_string_lossy()).cloned();
        let screen = last
            .as_ref()
            .map_or(Screen::Contact, |l| Screen::ALL.get(usize::from(l.screen)).copied().unwrap_or(Screen::Contact));
        let mut focus = [0; 4];
        if let Some(last) = &last {
            focus[usize::from(screen.number())] = usize::from(last.pane.min(2));
        }
        let LastPlace { initiative, councillor, .. } = last.clone().unwrap_or_default();
        let (initiative, councillor) = match (&last, with.opens_with) {
            (None, Some((i, c))) => (Some(i), Some(c)),
            _ => (initiative, councillor),
        };
        let theme = if with.plain { Theme::plain(with.ascii) } else { Theme::named(&with.prefs.theme, with.ascii) };
        let mut app = App {
            words: Words::new(&with.prefs.language),
            guidance: Guidance::load(),
            theme,
            plain: with.plain,
            keymap,
            prefs: with.prefs,
            folder: with.folder,
            today: with.today,
            now: 0,
            room: RoomSide::default(),
            size: with.size,
            book: Book::default(),
            reading: (0, 0, false),
            problems: Vec::new(),
            read_only: None,
            place: Place { screen, focus, initiative, councillor },
            panes: HashMap::new(),
            order: Order::default(),
            guided_by: crate::model::OwnRoles::default(),
            fits: None,
            comparing: false,
            order_of: None,
            touched: std::collections::HashSet::new(),
            shown: Shown::default(),
            layers: Vec::new(),
            history: History::default(),
            uids: crate::store::Uids::default(),
            toast: None,
            unanswered: None,
            next: (Step::Import, Say::new("next-reading")),
            frame: Frame::new(with.size, screen, focus[usize::from(screen.number())]),
            find_number: 0,
            effects: Vec::new(),
            asked: None,
            asked_talk: None,
            loading: Vec::new(),
            saving: Vec::new(),
            draft_dirty: false,
            drafts_made: 0,
            in_memory: super::leaving::InMemory::default(),
            started: false,
            last_click: None,
            later: Vec::new(),
            waiting_draft: None,
            aside: Vec::new(),
            gone: super::gone::Gone::default(),
            held: super::lifting::Held::default(),
            completed: None,
            last_path: None,
            import_wish: super::importing::Wish::default(),
            welcome: true,
            reports: super::contact::report::Reports::default(),
            themes_of: crate::model::OwnThemes::default(),
        };
        if !app.plain {
            app.theme = app.dressed(&app.prefs.theme.clone());
        }
        match with.opens {
            Opens::Screen => {}
            Opens::Room => app.present(true),
            Opens::Notes => app.follow(),
        }
        if let Some(say) = told(&wrong_keys) {
            app.complain(say);
        }
        app
    }
}

/// The names that `:` shows for commands, in each language, as they can stand in the key file.
fn shown_names() -> Vec<(String, Command)> {
    let slugs = |language: &str| {
        let words = Words::new(language);
        COMMANDS.iter().map(move |row| (text::slug(&words.get(&row.command.label())), row.command))
    };
    words::languages().flat_map(slugs).collect()
}

/// What is wrong with the officer's own keys, in one sentence.
fn told(wrong: &[KeyError]) -> Option<Say> {
    let first = wrong.first()?.say();
    Some(match wrong.len() - 1 {
        0 => first,
        more => Say::new("keys-several").with("first", first).with("count", more),
    })
}
