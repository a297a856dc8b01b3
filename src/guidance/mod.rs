//! What ships in `assets/`: the four roles, the prompts, law and policy, the
//! vocabulary of themes, and the sample council. Pure: no disk, no clock; the
//! files are part of the program, and each is read when somebody first asks.

use std::sync::OnceLock;

use serde::de::DeserializeOwned;

pub mod agendas;
pub mod law;
pub mod look;
pub mod prompts;
pub mod roles;
pub mod sample;
pub mod themes;
pub mod wording;

pub use crate::model::{Ask, Kin, Position, Role, RoleBasis, Text};
pub use agendas::{Check, Practice, ShippedAgenda};
pub use law::{Confidence, Law, LawNation, Verified};
pub use look::Look;
pub use prompts::{Prompt, PromptKind};
pub use themes::{Theme, Themes};
pub use wording::{Wording, WordingHint};

use crate::model::{OwnThemes, ThemeHit};
/// Reads a list in the form of the files in `assets/guidance/`: the same
/// strictness as a workspace's own `roles.ron`, `law.ron` or `themes.ron`.
///
/// # Errors
///
/// Where the text is not such a list, with the place in it.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, ron::error::SpannedError> {
    options().from_str(text)
}

/// How RON is read and written here: `party: "Labour"` stands for a value that is there.
fn options() -> ron::Options {
    ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
}

/// The guidance that ships with the program. Making one costs nothing: each
/// file is parsed when it is first asked for.
#[derive(Debug, Default)]
pub struct Guidance {
    roles: OnceLock<Vec<Role>>,
    prompts: OnceLock<Vec<Prompt>>,
    laws: OnceLock<Vec<Law>>,
    themes: OnceLock<Themes>,
    agendas: OnceLock<Vec<ShippedAgenda>>,
    practice: OnceLock<Vec<Practice>>,
    looks: OnceLock<Vec<Look>>,
    wordings: OnceLock<Vec<Wording>>,
}

impl Guidance {
    /// The guidance as shipped.
    pub fn load() -> Self {
        Guidance::default()
    }

    /// With a workspace's own roles: one with a shipped key takes its place,
    /// others follow.
    #[must_use]
    pub fn with_roles(self, own: Vec<Role>) -> Self {
        let roles = merged(self.roles().to_vec(), own, |r| &r.key).into();
        Guidance { roles, ..self }
    }

    /// Takes what a workspace adds to the themes that ship, in the place of what
    /// it added before: words to a theme whose name or key is known, new themes
    /// behind the others. What has no name adds nothing.
    pub fn add_themes(&mut self, own: &OwnThemes) {
        let shipped: Themes = Themes::new(shipped(include_str!("../../assets/guidance/themes.ron")));
        self.themes = themes::added(shipped, own).into();
    }

    /// The roles a councillor can take, most hands-on first.
    pub fn roles(&self) -> &[Role] {
        self.roles.get_or_init(|| shipped(include_str!("../../assets/guidance/roles.ron")))
    }

    /// A role by its key (`watchdog`).
    pub fn role(&self, key: &str) -> Option<&Role> {
        self.roles().iter().find(|r| r.key == key)
    }

    /// The prompts, stage after stage.
    pub fn prompts(&self) -> &[Prompt] {
        self.prompts.get_or_init(|| shipped(include_str!("../../assets/guidance/prompts.ron")))
    }

    /// A prompt by its id (`mc01`).
    pub fn prompt(&self, id: &str) -> Option<&Prompt> {
        self.prompts().iter().find(|p| p.id == id)
    }

    /// Law and policy, each with its source, the day it was checked and how
    /// sure that is. Not legal advice.
    pub fn laws(&self) -> &[Law] {
        self.laws.get_or_init(|| shipped(include_str!("../../assets/guidance/law.ron")))
    }

    /// What a shipped agenda is called in a language, where it is known by this
    /// name in any; else the name is somebody's own.
    pub fn agenda_name(&self, id: &str, known_as: &str, language: &str) -> Option<&str> {
        let (_, agenda) = self.agendas().iter().find(|(key, _)| key == id)?;
        ["en", "cy"].iter().any(|l| agenda.name(l) == known_as).then(|| agenda.name(language))
    }

    /// The agendas for workshops, each with its id.
    pub fn agendas(&self) -> &[ShippedAgenda] {
        self.agendas.get_or_init(|| shipped(include_str!("../../assets/guidance/agendas.ron")))
    }

    /// The invented councillors for exercises.
    pub fn practice(&self) -> &[Practice] {
        self.practice.get_or_init(|| shipped(include_str!("../../assets/guidance/practice.ron")))
    }

    /// An invented councillor, by id.
    pub fn practised(&self, id: &str) -> Option<&Practice> {
        self.practice().iter().find(|p| p.id == id)
    }

    /// Where to look for clues, and what for.
    pub fn looks(&self) -> &[Look] {
        self.looks.get_or_init(|| shipped(include_str!("../../assets/guidance/look.ron")))
    }

    /// Words that are worth a second look before somebody else reads them.
    pub fn wordings(&self) -> &[Wording] {
        self.wordings.get_or_init(|| shipped(include_str!("../../assets/guidance/wording.ron")))
    }

    /// The last word of a text that is worth a second look. A hint, never a block.
    pub fn wording_hint(&self, words: &str) -> Option<WordingHint<'_>> {
        wording::hint(self.wordings(), words)
    }

    /// The vocabulary of themes.
    pub fn themes(&self) -> &Themes {
        self.themes.get_or_init(|| Themes::new(shipped(include_str!("../../assets/guidance/themes.ron"))))
    }

    /// The themes that a text speaks of: each theme's key once, with the most
    /// telling of its words that stand there. See [`Themes::within`].
    pub fn themes_in(&self, text: &str) -> Vec<(&str, &str)> {
        self.themes().within(text)
    }

    /// As [`Guidance::themes_in`], with all that the rules weigh.
    pub fn theme_hits(&self, text: &str) -> Vec<ThemeHit> {
        let words = Themes::length(text).max(1);
        let hit = |hit: themes::Hit<'_>| ThemeHit {
            theme: hit.theme.key.clone(),
            word: hit.word.to_owned(),
            own: hit.own,
            at: hit.at,
            share: hit.words * 100 / words,
            near: hit.theme.near.clone(),
        };
        self.themes().hits(text).into_iter().map(hit).collect()
    }
}

/// What ships, with what a workspace has of its own in its place or behind it.
fn merged<T>(mut shipped: Vec<T>, own: Vec<T>, key: impl Fn(&T) -> &String) -> Vec<T> {
    for one in own {
        match shipped.iter_mut().find(|s| key(s) == key(&one)) {
            Some(place) => *place = one,
            None => shipped.push(one),
        }
    }
    shipped
}

/// What ships parses: a test reads every file, so that nothing is ever left out here.
fn shipped<T: DeserializeOwned>(text: &str) -> Vec<T> {
    read(text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::model::OwnTheme;

    #[test]
    fn every_file_that_ships_can_be_read() {
        read::<Vec<Role>>(include_str!("../../assets/guidance/roles.ron")).expect("roles");
        read::<Vec<Prompt>>(include_str!("../../assets/guidance/prompts.ron")).expect("prompts");
        read::<Vec<Law>>(include_str!("../../assets/guidance/law.ron")).expect("law");
        read::<Vec<ShippedAgenda>>(include_str!("../../assets/guidance/agendas.ron")).expect("agendas");
        read::<Vec<Practice>>(include_str!("../../assets/guidance/practice.ron")).expect("practice");
        read::<Vec<Theme>>(include_str!("../../assets/guidance/themes.ron")).expect("themes");
        read::<Vec<Look>>(include_str!("../../assets/guidance/look.ron")).expect("look");
        read::<Vec<Wording>>(include_str!("../../assets/guidance/wording.ron")).expect("wording");
    }

    #[test]
    fn an_unknown_field_is_an_error_with_its_place() {
        let error = read::<Vec<Law>>("[\n    Law(id: \"a\", surprise: 1),\n]").expect_err("refused");
        assert_eq!(error.span.start.line, 2, "{error}");
        assert!(read::<Text>("Both(en: \"a\", cy: \"b\", fr: \"c\")").is_err());
    }

    #[test]
    fn words_are_given_in_welsh_where_there_is_welsh_and_in_english_otherwise() {
        let both = Text::Both { en: "Watchdog".into(), cy: "Gwarchodwr".into() };
        assert_eq!((both.get("cy"), both.get("en"), both.get("fr")), ("Gwarchodwr", "Watchdog", "Watchdog"));
        assert_eq!(Text::En("Once".into()).get("cy"), "Once");
    }

    /// Law and policy are not here: they stand in English with their official titles.
    #[test]
    fn every_text_that_ships_stands_in_both_languages() {
        let guidance = Guidance::load();
        let mut texts: Vec<(&str, &Text)> = Vec::new();
        for r in guidance.roles() {
            let one = [&r.name, &r.line, &r.time, &r.first_ask];
            let lists = r.does.iter().chain(&r.suits).chain(&r.support).chain(&r.watch_for);
            let asks = r.asks.iter().flat_map(|a| [&a.what, &a.time]);
            texts.extend(one.into_iter().chain(lists).chain(asks).map(|t| (r.key.as_str(), t)));
        }
        for p in guidance.prompts() {
            texts.extend([&p.theme, &p.prompt, &p.listen_for].map(|t| (p.id.as_str(), t)));
        }
        for p in guidance.practice() {
            texts.extend([&p.post, &p.about, &p.cares, &p.pressure].map(|t| (p.id.as_str(), t)));
        }
        for l in guidance.looks() {
            texts.extend([&l.name, &l.look_for].into_iter().chain(&l.phrases).map(|t| (l.key.as_str(), t)));
        }
        texts.extend(guidance.wordings().iter().map(|w| (w.key.as_str(), &w.why)));
        texts.extend(guidance.themes().all().iter().map(|t| (t.key.as_str(), &t.name)));
        assert!(texts.len() > 300, "{}", texts.len());
        for (of, text) in texts {
            assert!(!text.en().trim().is_empty(), "{of}: no English");
            assert!(text.cy().is_some_and(|cy| !cy.trim().is_empty()), "{of}: no Welsh for {}", text.en());
        }
        for (id, a) in guidance.agendas() {
            let mut pairs = vec![(&a.name, &a.name_cy), (&a.whom, &a.whom_cy), (&a.take_away, &a.take_away_cy)];
            for s in &a.steps {
                pairs.extend([(&s.title, &s.title_cy), (&s.note, &s.note_cy)]);
                assert_eq!(s.says.len(), s.says_cy.len(), "{id}: {}", s.title);
                assert_eq!(s.headings.len(), s.headings_cy.len(), "{id}: {}", s.title);
                pairs.extend(s.says.iter().zip(&s.says_cy).chain(s.headings.iter().zip(&s.headings_cy)));
            }
            for (en, cy) in pairs {
                assert_eq!(en.trim().is_empty(), cy.trim().is_empty(), "{id}: one language alone for {en}{cy}");
            }
        }
    }

    #[test]
    fn an_officers_words_join_ours_and_new_themes_follow() {
        let own = |name: &str, words: &[&str], welsh: &[&str]| OwnTheme {
            name: name.into(),
            words: words.iter().map(ToString::to_string).collect(),
            welsh_words: welsh.iter().map(ToString::to_string).collect(),
            ..OwnTheme::default()
        };
        let shipped = Guidance::load().themes().all().len();
        let mut guidance = Guidance::load();
        let themes =
            vec![own("Tai", &["hearths"], &[]), own("Harbours", &["quays"], &["porthladd"]), own(" ", &["x"], &[])];
        guidance.add_themes(&OwnThemes { themes, ..OwnThemes::default() });
        assert_eq!(guidance.themes().all().len(), shipped + 1);
        assert_eq!(guidance.themes_in("hearths and quays"), [("housing", "hearths"), ("harbours", "quays")]);
        assert_eq!(guidance.themes_in("Harbours"), [("harbours", "Harbours")]);
        assert_eq!(guidance.themes_in("ein borthladd"), [("harbours", "porthladd")], "mutated like our own");
        assert_eq!(guidance.themes_in("housing"), [("housing", "housing")], "ours are still there");
        guidance.add_themes(&OwnThemes::default());
        assert!(guidance.themes_in("hearths").is_empty(), "what was taken out again is gone");
    }

    #[test]
    fn no_key_and_no_id_stands_twice() {
        fn once<'a>(keys: impl Iterator<Item = &'a str>) -> usize {
            let all: Vec<&str> = keys.collect();
            let set: BTreeSet<&str> = all.iter().copied().collect();
            assert_eq!(set.len(), all.len());
            all.len()
        }
        let guidance = Guidance::load();
        assert_eq!(once(guidance.roles().iter().map(|r| r.key.as_str())), 4);
        assert_eq!(once(guidance.prompts().iter().map(|p| p.id.as_str())), 50);
        assert_eq!(once(guidance.laws().iter().map(|l| l.id.as_str())), 137);
        assert!(once(guidance.themes().all().iter().map(|t| t.key.as_str())) >= 17);
    }

    #[test]
    fn every_law_is_filed_under_themes_that_exist() {
        let guidance = Guidance::load();
        for law in guidance.laws() {
            for tag in &law.tags {
                assert!(guidance.themes().by_name(tag).is_some(), "{}: {tag}", law.id);
            }
        }
    }
}
