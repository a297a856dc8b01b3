//! Where to look for clues, as a sheet: phrases to copy into a search, per theme,
//! ward, council and person, and what to look for there.

use crate::app::App;
use crate::app::msg::Effect;
use crate::app::sheet::{After, Content};
use crate::command::Command;
use crate::guidance::look::{Fill, filled};
use crate::model::{Id, Nation, Say, audience, text};
use crate::ui::row::Row;
use crate::ui::theme::Tone;

/// Where to look, for an initiative and a councillor, as far as they are chosen.
#[derive(Debug)]
pub(super) struct WhereToLook {
    /// The initiative: its themes, wards and council.
    pub initiative: Option<Id>,
    /// The councillor.
    pub who: Option<Id>,
}

/// One phrase: the place it is for, and the words.
struct Phrase {
    look: usize,
    language: &'static str,
    words: String,
}

impl WhereToLook {
    /// Every phrase, each once: the language on the screen first.
    fn phrases(&self, app: &App) -> Vec<Phrase> {
        let person = self.who.as_ref().and_then(|id| app.book.person(id));
        let name = person.map(audience::name_of);
        let name = name.as_ref().map(|n| n.as_str());
        let initiative = self.initiative.as_ref().and_then(|id| app.book.initiatives.get(id));
        let key = person.and_then(|p| p.council.as_ref()).or_else(|| initiative.and_then(|i| i.council.as_ref()));
        let council = key.and_then(|id| app.book.council(id)).or_else(|| app.book.workspace.councils.first());
        // The sample says in brackets that it is invented; no page does.
        let council = council.map(|c| c.name.split(" (").next().unwrap_or_default());
        let mut wards: Vec<&str> = initiative.iter().flat_map(|i| &i.wards).map(String::as_str).collect();
        wards.extend(person.iter().flat_map(|p| &p.wards).map(|w| &**w));
        let themes = initiative.map(|i| i.themes.as_slice()).unwrap_or_default();
        let welsh = app.book.workspace.nation == Nation::Wales || app.prefs.language == "cy";
        let mut languages = if welsh { vec!["en", "cy"] } else { vec!["en"] };
        if app.prefs.language == "cy" {
            languages.reverse();
        }
        let mut out: Vec<Phrase> = Vec::new();
        for (look, place) in app.guidance.looks().iter().enumerate() {
            for language in &languages {
                for phrase in &place.phrases {
                    let phrase = if *language == "cy" { phrase.cy() } else { Some(phrase.en()) };
                    let Some(phrase) = phrase else { continue };
                    for theme in one_or_all(phrase, "{theme}", themes.iter().map(String::as_str)) {
                        let known = theme.and_then(|t| app.guidance.themes().by_name(t));
                        let theme = known.map(|t| t.name.get(language)).or(theme).map(str::to_lowercase);
                        for ward in one_or_all(phrase, "{ward}", wards.iter().copied()) {
                            let fill = Fill { council, theme: theme.as_deref(), ward, name };
                            let Some(words) = filled(phrase, fill) else { continue };
                            let folded = text::fold(&words);
                            if !out.iter().any(|p| text::fold(&p.words) == folded) {
                                out.push(Phrase { look, language, words });
                            }
                        }
                    }
                }
            }
        }
        out
    }
}

/// What goes into a hole, one after the other; a phrase without the hole is made once.
fn one_or_all<'a>(phrase: &str, hole: &str, all: impl Iterator<Item = &'a str>) -> Vec<Option<&'a str>> {
    if phrase.contains(hole) { all.map(Some).collect() } else { vec![None] }
}

impl Content for WhereToLook {
    fn title(&self, app: &App) -> Say {
        match &self.who {
            Some(id) => Say::new("look-title-for").with("name", app.book.name_of(id)),
            None => Say::new("look-title"),
        }
    }

    fn head(&self, app: &App) -> Vec<Row<()>> {
        let missing = self.initiative.is_none();
        let mut out = vec![Row::new().with(Tone::Prompt, app.words.get("look-head"))];
        if missing {
            out.push(Row::new().with(Tone::Dim, app.words.get("look-no-initiative")));
        }
        out
    }

    fn rows(&self, app: &App) -> Vec<Row<usize>> {
        let mut out: Vec<Row<usize>> = Vec::new();
        let mut last = None;
        for (at, phrase) in self.phrases(app).iter().enumerate() {
            if last != Some(phrase.look) {
                if last.is_some() {
                    out.push(Row::new());
                }
                let name = app.guidance.looks()[phrase.look].name.get(&app.prefs.language).to_owned();
                out.push(Row::new().with(Tone::Heading, name));
                last = Some(phrase.look);
            }
            out.push(Row::new().with(Tone::Text, phrase.words.clone()).indent(1).hang(2).on(at));
        }
        out
    }

    fn beside(&self, app: &App, at: Option<usize>) -> Vec<Row<()>> {
        let phrases = self.phrases(app);
        let Some(phrase) = at.and_then(|at| phrases.get(at)) else { return Vec::new() };
        let look = &app.guidance.looks()[phrase.look];
        let language = &app.prefs.language;
        let w = &app.words;
        vec![
            Row::new().with(Tone::Heading, w.get("look-for")),
            Row::new().with(Tone::Text, look.look_for.get(language)),
            Row::new(),
            Row::new().with(Tone::Heading, w.get("look-copy")),
            Row::new().with(Tone::Strong, phrase.words.clone()).indent(2),
            Row::new()
                .with(Tone::Dim, w.get(if phrase.language == "cy" { "themes-welsh" } else { "themes-english" }))
                .indent(2),
            Row::new(),
            Row::new().with(Tone::Dim, w.get("look-no-network")),
            Row::new().with(Tone::Dim, w.get("look-then")),
        ]
    }

    fn share(&self) -> u16 {
        56
    }

    fn keys(&self) -> &'static [Command] {
        &[Command::Copy]
    }

    fn act(&mut self, app: &mut App, command: Command, at: Option<usize>) -> After {
        match command {
            Command::Copy | Command::Choose => {
                if let Some(phrase) = at.and_then(|at| self.phrases(app).into_iter().nth(at)) {
                    app.effect(Effect::Copy(phrase.words));
                    app.say(Say::new("look-copied"));
                }
                After::Stay
            }
            _ => After::NotMine,
        }
    }

    fn help(&self) -> &'static str {
        "help-look"
    }

    fn as_any_mut(&mut self) -> &mut dyn std::any::Any {
        self
    }
}
