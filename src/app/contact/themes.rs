//! The themes and the words they go by, ours and the officer's, as a sheet.

use crate::app::sheet::{After, Content};
use crate::app::{App, Purpose};
use crate::command::Command;
use crate::guidance::Theme;
use crate::model::{Change, Edit, Entity, Id, Kind, OwnTheme, Say};
use crate::ui::row::Row;
use crate::ui::theme::Tone;

/// The themes: to add words to ours, and themes of one's own.
#[derive(Debug)]
pub(super) struct OwnWords;

impl OwnWords {
    /// What the officer added to a theme, and its place.
    fn own<'a>(app: &'a App, theme: &Theme) -> Option<(usize, &'a OwnTheme)> {
        let is = |own: &OwnTheme| app.guidance.themes().by_name(&own.name).is_some_and(|t| t.key == theme.key);
        app.book.own_themes.themes.iter().enumerate().find(|(_, own)| is(own))
    }
}

impl Content for OwnWords {
    fn title(&self, _: &App) -> Say {
        Say::new("themes-title")
    }

    fn head(&self, app: &App) -> Vec<Row<()>> {
        vec![Row::new().with(Tone::Prompt, app.words.get("themes-head"))]
    }

    fn rows(&self, app: &App) -> Vec<Row<usize>> {
        let row = |(at, theme): (usize, &Theme)| {
            let name = theme.name.get(&app.prefs.language).to_owned();
            let row = Row::new().with(Tone::Text, name).hang(2).on(at);
            match Self::own(app, theme) {
                Some((_, own)) => {
                    let count = own.words.len() + own.welsh_words.len();
                    let say = Say::new("themes-yours").with("count", count);
                    row.with(Tone::Good, format!("  {}", app.words.say(&say)))
                }
                None => row,
            }
        };
        app.guidance.themes().all().iter().enumerate().map(row).collect()
    }

    fn beside(&self, app: &App, at: Option<usize>) -> Vec<Row<()>> {
        let w = &app.words;
        let Some(theme) = at.and_then(|at| app.guidance.themes().all().get(at)) else { return Vec::new() };
        let mut out = vec![Row::new().with(Tone::Heading, theme.name.get(&app.prefs.language)), Row::new()];
        if let Some((_, own)) = Self::own(app, theme) {
            out.push(Row::new().with(Tone::Strong, w.get("themes-own-words")));
            for words in [&own.words, &own.welsh_words].into_iter().filter(|w| !w.is_empty()) {
                out.push(Row::new().with(Tone::Text, words.join(", ")).indent(2));
            }
            out.push(Row::new());
        }
        for (key, words) in [("themes-english", &theme.en), ("themes-welsh", &theme.cy)] {
            if !words.is_empty() {
                out.push(Row::new().with(Tone::Strong, w.get(key)));
                out.push(Row::new().with(Tone::Dim, words.join(", ")).indent(2));
                out.push(Row::new());
            }
        }
        out
    }

    fn keys(&self) -> &'static [Command] {
        &[Command::Add, Command::Edit, Command::Delete]
    }

    fn act(&mut self, app: &mut App, command: Command, at: Option<usize>) -> After {
        let theme = at.and_then(|at| app.guidance.themes().all().get(at));
        let own = theme.and_then(|theme| Self::own(app, theme)).map(|(place, _)| place);
        match command {
            Command::Add => app.open_form(Purpose::Theme(None), None),
            Command::Edit | Command::Choose => match (own, theme) {
                (Some(place), _) => app.open_form(Purpose::Theme(Some(place)), Some("theme-words")),
                (None, Some(theme)) => {
                    let name = theme.name.get(&app.prefs.language).to_owned();
                    app.open_form_with(Purpose::Theme(None), &[("theme-name", name)], Some("theme-words"));
                }
                (None, None) => {}
            },
            Command::Delete => match own {
                Some(place) => {
                    let before = app.book.own_themes.clone();
                    let mut after = before.clone();
                    after.themes.remove(place);
                    let change = Change {
                        kind: Kind::Themes,
                        id: Id::new("themes"),
                        before: Some(before.into_record()),
                        after: Some(after.into_record()),
                    };
                    if app.commit(Edit { what: Say::new("did-theme-gone"), changes: vec![change] }, None) {
                        let key = app.keymap.hint(Command::Undo);
                        app.say(Say::new("said-deleted-item").with("key", key));
                    }
                }
                None => app.say(Say::new("themes-ours")),
            },
            _ => return After::NotMine,
        }
        After::Stay
    }

    fn help(&self) -> &'static str {
        "help-themes"
    }

    fn as_any_mut(&mut self) -> &mut dyn std::any::Any {
        self
    }
}
