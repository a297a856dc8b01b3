//! The vocabulary of themes: what council remits, reports and pages call
//! things, in English and Welsh, and which theme each word belongs to.

use std::collections::{BTreeSet, HashMap};

use serde::Deserialize;

use super::Text;
use crate::model::welsh::mutations;
use crate::model::{OwnThemes, text};

/// One theme and the words it goes by.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// Its key (`social-care`); it never changes.
    pub key: String,
    /// What it is called.
    pub name: Text,
    /// Words and phrases of English remits.
    #[serde(default)]
    pub en: Vec<String>,
    /// Words and phrases of Welsh remits, unmutated: the first word is looked
    /// for in its mutated forms too.
    #[serde(default)]
    pub cy: Vec<String>,
    /// Words of the two lists that every committee of a kind has in its name
    /// ("scrutiny"): they count only where no other theme is named.
    #[serde(default)]
    pub weak: Vec<String>,
    /// Phrases that hold one of the words and mean something else ("financial
    /// planning"): what they cover does not count for this theme.
    #[serde(default)]
    pub not: Vec<String>,
    /// Themes whose holders are asked where nobody holds this one.
    #[serde(default)]
    pub near: Vec<String>,
}

/// A theme that a text names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit<'a> {
    /// The theme.
    pub theme: &'a Theme,
    /// The longest of its words that the text holds, as the vocabulary writes it.
    pub word: &'a str,
    /// Whether that is what the theme is called, or the first of the names joined in it.
    pub own: bool,
    /// Which word of the text it begins at, from 0.
    pub at: usize,
    /// How many words of the text name the theme in all.
    pub words: usize,
}

/// All themes, ready to be looked for in a text.
#[derive(Debug, Default)]
pub struct Themes {
    themes: Vec<Theme>,
    phrases: HashMap<String, Vec<Phrase>>,
}

/// One phrase, filed under its first word.
#[derive(Debug)]
struct Phrase {
    /// The words after the first.
    rest: Vec<String>,
    /// Which theme it belongs to.
    theme: usize,
    /// Which word of the theme, the English ones first; `None` where it means none.
    word: Option<usize>,
    /// Whether the theme is called so.
    own: bool,
    /// Whether it counts only where no other theme is named.
    weak: bool,
    /// Whether it counts only as the whole text.
    alone: bool,
}

/// A phrase found in a text: where it begins, and how many words it covers.
struct Found<'a> {
    phrase: &'a Phrase,
    at: usize,
    length: usize,
    /// Whether another word shares what follows: "adult" in "adult and children's social care".
    shared: bool,
}

impl Found<'_> {
    /// Whether a longer phrase covers all of this one.
    fn is_within(&self, other: &Found<'_>) -> bool {
        let covers = other.length > self.length && other.at <= self.at;
        // What means no theme after all hides its own theme's words alone.
        let hides = (other.phrase.word.is_some() && !other.shared) || other.phrase.theme == self.phrase.theme;
        covers && hides && self.at + self.length <= other.at + other.length
    }
}

impl Themes {
    /// A vocabulary: the shipped one, or that with a workspace's own added.
    pub fn new(themes: Vec<Theme>) -> Self {
        let mut phrases: HashMap<String, Vec<Phrase>> = HashMap::new();
        for (theme, of) in themes.iter().enumerate() {
            let names = names_of(of);
            let words = of.en.iter().chain(&of.cy).enumerate().map(|(n, written)| (Some(n), written));
            for (word, written) in words.chain(of.not.iter().map(|written| (None, written))) {
                let mut tokens = tokens(written).into_iter();
                let Some(first) = tokens.next() else { continue };
                let rest: Vec<String> = tokens.collect();
                let own = names.contains(&text::fold(written));
                let weak = of.weak.contains(written);
                let english = word.is_some_and(|n| n < of.en.len());
                let forms = if english { vec![first.clone()] } else { mutations(&first) };
                for form in forms {
                    // "Dai" is a name in a sentence, and housing where it is the whole remit.
                    let alone = rest.is_empty() && form.len() <= crate::model::welsh::SHORT && form != first;
                    phrases.entry(form).or_default().push(Phrase { rest: rest.clone(), theme, word, own, weak, alone });
                }
            }
        }
        Themes { themes, phrases }
    }

    /// The themes themselves, in the order of the file.
    pub fn all(&self) -> &[Theme] {
        &self.themes
    }

    /// A theme by its key.
    pub fn get(&self, key: &str) -> Option<&Theme> {
        self.themes.iter().find(|t| t.key == key)
    }

    /// The theme of this key or of this name in either language.
    fn named(&self, words: &str) -> Option<&Theme> {
        let (slug, folded) = (text::slug(words), text::fold(words.trim()));
        let cy = |t: &Theme| t.name.cy().is_some_and(|cy| text::fold(cy) == folded);
        self.themes.iter().find(|t| t.key == slug || text::fold(t.name.en()) == folded || cy(t))
    }

    /// The theme that somebody's own words name ("social care", "Tai"): by key,
    /// by name in either language, else by one of its words, whole.
    pub fn by_name(&self, words: &str) -> Option<&Theme> {
        let folded = text::fold(words.trim());
        let worded = |t: &&Theme| t.en.iter().chain(&t.cy).any(|w| text::fold(w) == folded);
        self.named(words).or_else(|| self.themes.iter().find(worded))
    }

    /// The themes that a text names, in its order, each once, by the longest of
    /// its phrases there. Whole words only: "care" is not in "careers". A longer
    /// phrase hides the shorter ones within it: "environmental health" is
    /// community safety, and neither the environment nor health.
    pub fn hits(&self, words: &str) -> Vec<Hit<'_>> {
        let tokens = tokens(words);
        let mut all: Vec<Found<'_>> = Vec::new();
        for (at, token) in tokens.iter().enumerate() {
            let Some(candidates) = self.phrases.get(token) else { continue };
            let here =
                candidates.iter().filter(|p| tokens[at + 1..].starts_with(&p.rest) && (!p.alone || tokens.len() == 1));
            all.extend(here.map(|phrase| Found { phrase, at, length: phrase.rest.len() + 1, shared: false }));
            // "Adult and children's social care" is the social care of both.
            let shared = |p: &&Phrase| {
                p.word.is_some() && !p.rest.is_empty() && tokens.get(at + 3..).is_some_and(|t| t.starts_with(&p.rest))
            };
            if tokens.get(at + 1).is_some_and(|t| t == "and") {
                let here = candidates.iter().filter(shared);
                all.extend(here.map(|phrase| Found { phrase, at, length: phrase.rest.len() + 3, shared: true }));
            }
        }
        let shown = |one: &&Found<'_>| !all.iter().any(|other| one.is_within(other));
        let mut found: Vec<&Found<'_>> = Vec::new();
        for one in all.iter().filter(|one| one.phrase.word.is_some()).filter(shown) {
            match found.iter_mut().find(|f| f.phrase.theme == one.phrase.theme) {
                Some(best) if (one.length, one.phrase.own) > (best.length, best.phrase.own) => *best = one,
                Some(_) => {}
                None => found.push(one),
            }
        }
        if found.iter().any(|f| !f.phrase.weak) {
            found.retain(|f| !f.phrase.weak);
        }
        let covered = |theme: usize| {
            let of = all.iter().filter(|f| f.phrase.theme == theme && f.phrase.word.is_some()).filter(shown);
            of.flat_map(|f| f.at..f.at + f.length).collect::<BTreeSet<usize>>().len()
        };
        found.into_iter().filter_map(|f| self.hit(f, covered(f.phrase.theme))).collect()
    }

    fn hit(&self, found: &Found<'_>, words: usize) -> Option<Hit<'_>> {
        let theme = self.themes.get(found.phrase.theme)?;
        let word = theme.en.iter().chain(&theme.cy).nth(found.phrase.word?)?;
        Some(Hit { theme, word, own: found.phrase.own, at: found.at, words })
    }

    /// As [`Themes::hits`]: the key of each theme with the word that names it.
    pub fn within(&self, words: &str) -> Vec<(&str, &str)> {
        self.hits(words).into_iter().map(|hit| (hit.theme.key.as_str(), hit.word)).collect()
    }

    /// How many words a text has, as they are counted in [`Hit`].
    pub fn length(words: &str) -> usize {
        tokens(words).len()
    }
}

/// What a theme is called: its whole name and the first of the names joined in
/// it, in both languages, folded. "Economy and skills" is called "economy" too.
fn names_of(theme: &Theme) -> Vec<String> {
    let mut names = Vec::new();
    for name in std::iter::once(theme.name.en()).chain(theme.name.cy()) {
        let name = text::fold(name);
        let first = [" and ", " a ", " ac ", " a'r "].iter().filter_map(|join| name.find(join)).min();
        names.extend(first.map(|end| name[..end].to_owned()));
        names.push(name);
    }
    names
}

/// The vocabulary that ships with a workspace's own words in it.
pub(super) fn added(shipped: Themes, own: &OwnThemes) -> Themes {
    let mut all = shipped.themes.clone();
    for theme in own.themes.iter().filter(|t| !t.name.trim().is_empty()) {
        let named = shipped.named(&theme.name).map(|t| t.key.clone());
        let key = named.unwrap_or_else(|| text::slug(&theme.name));
        let filled = |words: &[String]| -> Vec<String> {
            words.iter().filter(|w| !w.trim().is_empty()).map(|w| w.trim().to_owned()).collect()
        };
        let at = all.iter().position(|t| t.key == key).unwrap_or_else(|| {
            let en = theme.name.trim().to_owned();
            let cy = theme.welsh_name.trim();
            let name = if cy.is_empty() { Text::En(en.clone()) } else { Text::Both { en: en.clone(), cy: cy.into() } };
            // Its own name is one of its words.
            let welsh = if cy.is_empty() { Vec::new() } else { vec![cy.to_owned()] };
            all.push(Theme { key, name, en: vec![en], cy: welsh, weak: Vec::new(), not: Vec::new(), near: Vec::new() });
            all.len() - 1
        });
        all[at].en.extend(filled(&theme.words));
        all[at].cy.extend(filled(&theme.welsh_words));
    }
    Themes::new(all)
}

/// The words of a text, folded. "&" counts as "and"; "children's" stays one
/// word, and the "'r" and "'n" of Welsh come off the word before them.
fn tokens(words: &str) -> Vec<String> {
    let folded = text::fold(words).replace('&', " and ");
    let mut out = Vec::new();
    for word in folded.split(|c: char| !c.is_alphanumeric() && c != '\'') {
        let word = word.trim_matches('\'');
        let parts = if word.ends_with("'s") { vec![word] } else { word.split('\'').collect() };
        out.extend(parts.into_iter().filter(|p| !p.is_empty()).map(str::to_owned));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::Guidance;

    fn keys(words: &str) -> Vec<String> {
        Guidance::load().themes_in(words).into_iter().map(|(key, _)| key.to_owned()).collect()
    }

    #[test]
    fn a_word_is_matched_whole_and_a_phrase_in_its_order() {
        assert_eq!(keys("Careers and scholarships"), Vec::<String>::new());
        assert_eq!(keys("Adult Social Care"), ["social-care"]);
        assert_eq!(keys("people who are older"), Vec::<String>::new());
        let guidance = Guidance::load();
        assert_eq!(guidance.themes_in("Care, and more: Adult social care"), [("social-care", "adult social care")]);
    }

    #[test]
    fn remits_as_councils_write_them_find_their_themes() {
        for (remit, want) in [
            ("Cabinet Member Health, Housing and Wellbeing", vec!["health", "housing"]),
            ("Cabinet Member Transport, Planning & Sustainability", vec!["transport", "planning", "environment"]),
            ("Chair, Safer Communities Overview & Scrutiny Committee", vec!["community-safety"]),
            ("Deputy Leader - Early Years, Children and Families", vec!["children-and-young-people"]),
            ("Lead for Older People", vec!["older-people"]),
            ("Children’s Services", vec!["children-and-young-people"]),
            ("Culture, Tourism & Events", vec!["culture-and-leisure"]),
        ] {
            assert_eq!(keys(remit), want, "{remit}");
        }
    }

    #[test]
    fn a_longer_phrase_hides_the_words_within_it() {
        for (remit, want) in [
            ("Environmental Health", vec!["community-safety"]),
            ("Resources (including Corporate Estates)", vec!["finance"]),
            ("Built Environment", vec!["planning"]),
            ("Financial Planning", vec!["finance"]),
            ("Economic Well-being", vec!["economy"]),
            ("Road Safety", vec!["transport"]),
            ("Iechyd yr Amgylchedd", vec!["community-safety"]),
        ] {
            assert_eq!(keys(remit), want, "{remit}");
        }
    }

    #[test]
    fn remits_with_everyday_words_find_their_themes() {
        for (remit, want) in [
            ("Children's Social Care", "social-care"),
            ("Children's Social Care", "children-and-young-people"),
            ("Treasury", "finance"),
            ("Adults", "social-care"),
            ("Public Safety", "community-safety"),
            ("Economic Growth", "economy"),
            ("Open Spaces", "environment"),
            ("Corporate", "finance"),
            ("Dai a Chymunedau", "housing"),
            ("Dai", "housing"),
            ("Dwf Economaidd", "economy"),
        ] {
            assert!(keys(remit).iter().any(|key| key == want), "{remit}: {:?}", keys(remit));
        }
    }

    #[test]
    fn portfolios_that_councils_name_after_places_and_people_are_known_for_what_they_do() {
        for (remit, key) in [
            ("Executive Member Neighbourhoods", "environment"),
            ("Executive Member Neighbourhoods", "communities"),
            ("Chair, Healthier Communities Overview & Scrutiny Committee", "social-care"),
        ] {
            assert!(keys(remit).iter().any(|k| k == key), "{remit}: {key}");
        }
    }

    #[test]
    fn joined_words_share_what_follows_them() {
        let guidance = Guidance::load();
        for (remit, hit) in [
            ("Adult & Children's Social Care & Health", ("social-care", "adult social care")),
            ("Adult & Children's Social Care & Health", ("health", "health")),
            ("Road and Community Safety", ("transport", "road safety")),
            ("Road and Community Safety", ("community-safety", "community safety")),
        ] {
            let found = guidance.themes_in(remit);
            assert!(found.contains(&hit), "{remit}: {found:?}");
        }
    }

    #[test]
    fn welsh_remits_are_known_mutated_or_not_with_or_without_accents() {
        assert_eq!(keys("Aelod Cabinet dros Addysg a'r Gymraeg"), ["education", "welsh-language"]);
        assert_eq!(keys("Pwyllgor Craffu Gofal Cymdeithasol ac Iechyd"), ["social-care", "health"]);
        assert_eq!(keys("Cadeirydd y Pwyllgor Gynllunio"), ["planning"]);
        assert_eq!(keys("Eiriolwr Pobl Hyn"), ["older-people"]);
        assert_eq!(keys("Thrafnidiaeth"), ["transport"]);
        assert_eq!(keys("Dai Jones"), Vec::<String>::new());
    }

    #[test]
    fn a_theme_is_found_by_whatever_somebody_calls_it() {
        let guidance = Guidance::load();
        for (words, key) in [
            ("social care", "social-care"),
            ("Tai", "housing"),
            ("pobl hyn", "older-people"),
            ("young people", "children-and-young-people"),
            ("democracy and governance", "democracy-and-governance"),
        ] {
            assert_eq!(guidance.themes().by_name(words).map(|t| t.key.as_str()), Some(key), "{words}");
        }
        assert!(guidance.themes().by_name("astronomy").is_none());
    }

    #[test]
    fn every_word_of_the_vocabulary_finds_its_own_theme() {
        let guidance = Guidance::load();
        for theme in guidance.themes().all() {
            assert!(theme.name.cy().is_some(), "{}", theme.key);
            for word in theme.en.iter().chain(&theme.cy) {
                assert!(guidance.themes_in(word).iter().any(|(key, _)| *key == theme.key), "{word}");
            }
        }
    }
}
