//! Law and policy as a sheet: ours and the workspace's own, those first that
//! bear on the initiative. Not legal advice, and that is always in sight.

use crate::app::sheet::{After, Content};
use crate::app::{App, Purpose, enums};
use crate::command::Command;
use crate::model::law::{Law, LawNation};
use crate::model::{Card, CardKind, Change, Edit, Entity, Id, Kind, Nation, OwnLaws, Say};
use crate::ui::row::Row;
use crate::ui::theme::Tone;

/// The rows of law and policy.
#[derive(Debug)]
pub(super) struct Laws;

/// The row that adds one of the workspace's own.
const ADD: usize = usize::MAX;

/// The row that chooses the first nation; those of the others follow.
const NATION: usize = usize::MAX - Nation::ALL.len();

/// A row as it stands here: the workspace's where it has one of this id, else ours.
struct Shown<'a> {
    law: &'a Law,
    /// What ships under the same id, where the workspace has corrected it.
    ours: Option<&'a Law>,
    own: bool,
}

fn all(app: &App) -> Vec<Shown<'_>> {
    let own = &app.book.own_laws.0;
    let ships = app.guidance.laws();
    let mut out: Vec<Shown<'_>> = ships
        .iter()
        .map(|law| match own.iter().find(|o| o.id == law.id) {
            Some(corrected) => Shown { law: corrected, ours: Some(law), own: true },
            None => Shown { law, ours: None, own: false },
        })
        .collect();
    let added = own.iter().filter(|o| ships.iter().all(|s| s.id != o.id));
    out.extend(added.map(|law| Shown { law, ours: None, own: true }));
    out
}

impl App {
    /// Whether a card stands for a law whose wording is to be looked up before
    /// anybody quotes it. Once the workspace's own version was read it is no more.
    pub(crate) fn law_is_to_be_checked(&self, card: &Card) -> bool {
        let Some(id) = &card.law else { return false };
        let own = self.book.own_laws.0.iter().find(|law| law.id == *id);
        own.or_else(|| self.guidance.laws().iter().find(|law| law.id == *id)).is_some_and(Law::is_to_be_checked)
    }
}

impl Laws {
    /// Where the initiative's themes are among the tags of a law: the place of
    /// each that is there. A law's first tag is what it is mostly about.
    fn met(app: &App, law: &Law) -> Vec<usize> {
        let themes = app.guidance.themes();
        let key = |words: &str| themes.by_name(words).map(|t| t.key.as_str());
        let same = |tag: &str, theme: &str| tag == theme || (key(theme).is_some() && key(tag) == key(theme));
        let Some(it) = app.place.initiative.as_ref().and_then(|id| app.book.initiatives.get(id)) else {
            return Vec::new();
        };
        it.themes.iter().filter_map(|theme| law.tags.iter().position(|tag| same(tag, theme))).collect()
    }

    /// On whose map a law goes: the councillor's who is chosen, else the initiative's.
    fn whose(app: &App) -> Option<String> {
        let initiative = app.initiative_shown()?;
        let own = || app.book.initiatives.get(&initiative).map(|i| i.name.clone());
        app.person_shown().map(|id| app.book.name_of(&id)).or_else(own)
    }

    /// Puts a law on the sense map of who and what is chosen, from the top.
    fn put_on_map(app: &mut App, law: &Law) {
        let Some(initiative) = app.initiative_shown() else {
            app.say(Say::new("said-no-initiative"));
            return;
        };
        let who = app.person_shown();
        let id = app.sense_id(&initiative, who.as_ref());
        let Some(mut map) = app.sense_of(&id) else { return };
        if map.top.iter().any(|c| c.law.as_ref() == Some(&law.id)) {
            app.say(Say::new("said-no-law-twice"));
            return;
        }
        let before = app.book.senses.get(&id).cloned().map(Entity::into_record);
        map.top.push(Card {
            kind: CardKind::Law,
            law: Some(law.id.clone()),
            source: source(law),
            ..Card::new(law.asks.clone(), app.today)
        });
        let change = Change { kind: Kind::Sense, id, before, after: Some(map.into_record()) };
        if app.commit(Edit { what: Say::new("did-card"), changes: vec![change] }, None) {
            let whose = Laws::whose(app).unwrap_or_default();
            let key = app.keymap.hint(Command::Undo);
            app.say(Say::new("said-law-on-map").with("whose", whose).with("key", key));
        }
    }

    /// Takes the workspace's own version of a row away; ours is back, where there is one.
    fn take_out(app: &mut App, law: &Law) {
        let before = app.book.own_laws.clone();
        let after = OwnLaws(before.0.iter().filter(|l| l.id != law.id).cloned().collect());
        let change = Change {
            kind: Kind::Laws,
            id: Id::new("law"),
            before: Some(before.into_record()),
            after: Some(after.into_record()),
        };
        if app.commit(Edit { what: Say::new("did-delete-item"), changes: vec![change] }, None) {
            app.say(Say::new("said-deleted-item").with("key", app.keymap.hint(Command::Undo)));
        }
    }
}

/// Where a law stands, in a line.
fn source(law: &Law) -> String {
    // A title that names its part, or the whole of a strategy, does not need it said again.
    let first = law.sections.split(',').next().unwrap_or_default();
    let said = first.is_empty() || law.title.contains(first) || law.sections.starts_with("whole ");
    if said { law.title.clone() } else { format!("{}, {}", law.title, law.sections) }
}

/// The same where it leaves this list: with what is to be done before it is quoted.
fn to_quote(app: &App, law: &Law) -> String {
    let source = source(law);
    if !law.is_to_be_checked() {
        return source;
    }
    app.words.say(&Say::new("law-source-check").with("source", source))
}

/// The themes of a law: as the file has them, or on a Welsh screen by their Welsh names.
fn tags(app: &App, law: &Law) -> String {
    let welsh = app.prefs.language == "cy";
    let name = |tag: &String| {
        let theme = app.guidance.themes().by_name(tag).filter(|_| welsh);
        theme.and_then(|t| t.name.cy()).unwrap_or(tag).to_owned()
    };
    law.tags.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// The key of where a law applies.
pub(super) fn nation(of: LawNation) -> &'static str {
    enums::law_nation(of)
}

fn beside(app: &App, law: &Law, out: &mut Vec<Row<()>>) {
    let w = &app.words;
    let line = |tone, words: String| Row::new().with(tone, words);
    out.push(line(Tone::Strong, law.title.clone()));
    let mut cited = vec![law.sections.clone(), law.citation.clone(), w.get(nation(law.nation))];
    cited.retain(|c| !c.is_empty());
    out.push(line(Tone::Dim, cited.join(" · ")));
    out.push(Row::new());
    out.push(line(Tone::Text, law.asks.clone()));
    out.push(Row::new());
    out.push(line(Tone::Heading, w.get("law-matters")));
    out.push(line(Tone::Text, law.matters.clone()));
    out.push(Row::new());
    if !law.url.is_empty() {
        out.push(line(Tone::Key, law.url.clone()));
    }
    if !law.status_note.is_empty() {
        out.push(line(Tone::Warn, law.status_note.clone()));
    }
    let checked = Say::new("law-checked")
        .with("date", law.checked)
        .with("how", Say::new(enums::verified(law.verified)))
        .with("via", law.verified_via.clone());
    out.push(line(Tone::Dim, w.say(&checked)));
    out.push(if law.is_to_be_checked() {
        line(Tone::Warn, w.get(enums::confidence_to_check(law.confidence)))
    } else {
        line(Tone::Dim, w.get(enums::confidence(law.confidence)))
    });
    out.push(line(Tone::Dim, tags(app, law)));
    out.push(line(Tone::Dim, w.say(&Say::new("law-id").with("id", &law.id))));
}

impl Content for Laws {
    fn title(&self, _: &App) -> Say {
        Say::new("law-title")
    }

    fn head(&self, app: &App) -> Vec<Row<()>> {
        let mut out = vec![Row::new().with(Tone::Warn, app.words.get("law-no-advice"))];
        out.extend(Laws::whose(app).map(|whose| {
            let say = Say::new("law-puts").with("key", app.keymap.hint(Command::Add)).with("whose", whose);
            Row::new().with(Tone::Prompt, app.words.say(&say))
        }));
        out
    }

    fn rows(&self, app: &App) -> Vec<Row<usize>> {
        let w = &app.words;
        let here = app.nation_here();
        // Where the nation is not known, only what applies in all of them stands first.
        let applies = |law: &Law| here.map_or(law.nation == LawNation::Uk, |here| law.applies_in(here));
        let all = all(app);
        let met: Vec<Vec<usize>> = all.iter().map(|s| Laws::met(app, s.law)).collect();
        let part = |at: usize| match (applies(all[at].law), met[at].is_empty()) {
            (true, false) => (0, 0),
            (true, true) => (1, 0),
            (false, _) => (2, LawNation::ALL.iter().position(|n| *n == all[at].law.nation).unwrap_or(0)),
        };
        // First what is mostly about the initiative's themes, then what meets more of them.
        let close = |at: usize| (met[at].iter().min().copied(), std::cmp::Reverse(met[at].len()));
        let mut order: Vec<usize> = (0..all.len()).collect();
        order.sort_by_key(|at| {
            let about = if met[*at].is_empty() { all[*at].law.tags.first().cloned() } else { None };
            (part(*at), close(*at), about, *at)
        });
        let mut out: Vec<Row<usize>> = Vec::new();
        if here.is_none() {
            out.push(Row::new().with(Tone::Warn, w.get("law-nation-unknown")));
            let row = |(at, nation): (usize, &Nation)| {
                Row::new().with(Tone::Text, w.get(enums::nation(*nation))).indent(1).on(NATION + at)
            };
            out.extend(Nation::ALL.iter().enumerate().map(row));
            out.push(Row::new());
        }
        let mut heading = None;
        for at in order {
            let shown = &all[at];
            let law = shown.law;
            let now = part(at);
            if heading != Some(now) {
                let words = match now.0 {
                    0 => w.say(
                        &Say::new("law-for").with(
                            "name",
                            app.place
                                .initiative
                                .as_ref()
                                .and_then(|id| app.book.initiatives.get(id))
                                .map(|i| i.name.clone())
                                .unwrap_or_default(),
                        ),
                    ),
                    1 => w.get(here.map_or(nation(law.nation), enums::nation)),
                    _ => w.get(nation(law.nation)),
                };
                if heading.is_some() {
                    out.push(Row::new());
                }
                out.push(Row::new().with(Tone::Heading, words));
                heading = Some(now);
            }
            let mut row = Row::new().with(Tone::Text, source(law));
            if shown.own {
                row = row.with(
                    Tone::Good,
                    format!("  {}", w.get(if shown.ours.is_some() { "law-corrected" } else { "law-own" })),
                );
            }
            let hidden =
                [&law.asks, &law.matters, &law.citation, &law.id, &law.tags.join(" ")].map(String::as_str).join(" ");
            row = row.with(Tone::Dim, format!("\n{}", tags(app, law)));
            out.push(row.also(hidden).indent(1).hang(2).on(at));
        }
        out.push(Row::new());
        out.push(Row::new().with(Tone::Prompt, w.get("law-add")).indent(1).on(ADD));
        out
    }

    fn beside(&self, app: &App, at: Option<usize>) -> Vec<Row<()>> {
        let mut out = Vec::new();
        let all = all(app);
        match at.and_then(|at| all.get(at)) {
            Some(shown) => {
                beside(app, shown.law, &mut out);
                if let Some(ours) = shown.ours {
                    out.push(Row::new());
                    out.push(Row::new().with(Tone::Heading, app.words.get("law-ours")));
                    beside(app, ours, &mut out);
                }
            }
            None if at.is_some_and(|at| at != ADD) => {
                out.push(Row::new().with(Tone::Text, app.words.get("law-nation-what")));
            }
            None => out.push(Row::new().with(Tone::Text, app.words.get("law-add-what"))),
        }
        out
    }

    fn keys(&self) -> &'static [Command] {
        &[Command::Add, Command::Copy, Command::Edit, Command::Delete]
    }

    fn help(&self) -> &'static str {
        "help-law"
    }

    fn act(&mut self, app: &mut App, command: Command, at: Option<usize>) -> After {
        let Some(at) = at else { return After::NotMine };
        if at == ADD {
            if matches!(command, Command::Choose | Command::Add | Command::Edit) {
                app.open_form(Purpose::Law(None), None);
                return After::Stay;
            }
            return After::NotMine;
        }
        if let Some(nation) = at.checked_sub(NATION).and_then(|at| Nation::ALL.get(at)) {
            if matches!(command, Command::Choose) {
                app.set_nation(*nation);
                return After::Stay;
            }
            return After::NotMine;
        }
        let (law, own) = match all(app).get(at) {
            Some(shown) => (shown.law.clone(), shown.own),
            None => return After::NotMine,
        };
        match command {
            Command::Choose | Command::Add => Laws::put_on_map(app, &law),
            Command::Edit => app.open_form(Purpose::Law(Some(law.id)), None),
            Command::Delete if own => Laws::take_out(app, &law),
            Command::Delete => app.say(Say::new("said-not-ours-to-delete")),
            Command::Copy => {
                let lines = [to_quote(app, &law), law.citation.clone(), law.url.clone()];
                let text = lines.into_iter().filter(|l| !l.is_empty()).collect::<Vec<_>>().join("\n");
                app.effect(crate::app::Effect::Copy(text));
                app.say(Say::new("said-copied"));
            }
            _ => return After::NotMine,
        }
        After::Stay
    }

    fn as_any_mut(&mut self) -> &mut dyn std::any::Any {
        self
    }
}
