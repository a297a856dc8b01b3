//! Putting messages into words: Fluent files from `assets/locales/`, one folder
//! for each language. Everything a person reads goes through [`Words::say`] or
//! [`Words::get`]; a message that a language lacks is said in English.
//!
//! The build script (`src/build.rs`) sorts each language's messages into a table.
//! A message is looked up there, and parsed when it is first asked for.

use std::borrow::Cow;
use std::cell::RefCell;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::model::say::Arg;
use crate::model::{Date, Say};

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// The languages there are, by the names of their folders: English first.
pub fn languages() -> impl Iterator<Item = &'static str> {
    TABLES.iter().map(|(language, _)| *language)
}

/// The language of that code, such as `cy`; English where there is none.
pub fn by_code(code: &str) -> &'static str {
    languages().find(|language| *language == code).unwrap_or("en")
}

/// How a day that stands in a message is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Days {
    /// As on the screen: "Sun 22 Nov 2026".
    #[default]
    Screen,
    /// As in a letter: "22 November 2026".
    Letter,
    /// As programs read it: `2026-11-22`.
    Iso,
}

/// The words of one language.
pub struct Words {
    language: String,
    days: Days,
    /// This language's messages, then the English ones.
    sources: Vec<Messages>,
}

impl Words {
    /// The code of the language.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The words of a language by its folder's name; English where there is no such folder.
    pub fn new(language: &str) -> Self {
        let mut sources = Vec::new();
        if language != "en" {
            sources.extend(Messages::of(language));
        }
        sources.extend(Messages::of("en"));
        Words { language: language.to_owned(), days: Days::default(), sources }
    }

    /// The same words, with days written like this.
    #[must_use]
    pub fn with_days(self, days: Days) -> Self {
        Words { days, ..self }
    }

    /// A message without anything to fill in.
    pub fn get(&self, key: &str) -> String {
        self.format(key, None)
    }

    /// A message with what goes into it.
    pub fn say(&self, say: &Say) -> String {
        if say.args.is_empty() {
            return self.format(say.key, None);
        }
        let mut args = FluentArgs::with_capacity(say.args.len());
        for (name, value) in &say.args {
            let value: FluentValue<'_> = match value {
                Arg::Text(words) => FluentValue::String(Cow::Borrowed(words)),
                Arg::Number(n) => FluentValue::from(*n),
                Arg::Date(date) => FluentValue::String(Cow::Owned(self.day(*date))),
                Arg::Both(text) => FluentValue::String(Cow::Borrowed(text.get(&self.language))),
                Arg::Say(inner) => FluentValue::String(Cow::Owned(self.say(inner))),
            };
            args.set(*name, value);
        }
        self.format(say.key, Some(&args))
    }

    /// A day as it is shown: "Thu 12 Mar 2026".
    pub fn date(&self, date: Date) -> String {
        let (year, month, day) = date.ymd();
        format!(
            "{} {day} {} {year}",
            self.get(WEEKDAYS[date.weekday()]),
            self.get(MONTHS[usize::from(month.unsigned_abs()) - 1])
        )
    }

    /// A day as it stands in a message.
    fn day(&self, date: Date) -> String {
        let (year, month, day) = date.ymd();
        match self.days {
            Days::Screen => self.date(date),
            Days::Iso => date.to_string(),
            Days::Letter => {
                let month = self.get(LONG_MONTHS[usize::from(month.unsigned_abs()) - 1]);
                // As words: a year is no number that is to be grouped.
                let say = Say::new("date-long").with("day", day.to_string()).with("month", month);
                self.say(&say.with("year", year.to_string()))
            }
        }
    }

    /// A day in a narrow place: "12 Mar", with the year where it is not this one's.
    pub fn short_date(&self, date: Date, today: Date) -> String {
        let (year, month, day) = date.ymd();
        let month = self.get(MONTHS[usize::from(month.unsigned_abs()) - 1]);
        if year == today.ymd().0 { format!("{day} {month}") } else { format!("{day} {month} {year}") }
    }

    /// Whether there is such a message.
    pub fn has(&self, key: &str) -> bool {
        self.sources.iter().any(|m| m.source(key).is_some())
    }

    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        if let Some(said) = self.sources.iter().find_map(|m| m.format(key, args)) {
            return said;
        }
        // A test holds that no key is missing; this only shows where one slipped through.
        format!("⟦{key}⟧")
    }
}

const WEEKDAYS: [&str; 7] = ["day-mon", "day-tue", "day-wed", "day-thu", "day-fri", "day-sat", "day-sun"];
const MONTHS: [&str; 12] = [
    "month-jan",
    "month-feb",
    "month-mar",
    "month-apr",
    "month-may",
    "month-jun",
    "month-jul",
    "month-aug",
    "month-sep",
    "month-oct",
    "month-nov",
    "month-dec",
];

const LONG_MONTHS: [&str; 12] = [
    "month-long-jan",
    "month-long-feb",
    "month-long-mar",
    "month-long-apr",
    "month-long-may",
    "month-long-jun",
    "month-long-jul",
    "month-long-aug",
    "month-long-sep",
    "month-long-oct",
    "month-long-nov",
    "month-long-dec",
];

/// The message keys of a language, sorted, for the tests that compare them.
pub fn keys(language: &str) -> Vec<String> {
    table(language).unwrap_or_default().iter().map(|(key, _)| (*key).to_owned()).collect()
}

/// A language's messages, sorted by key: the key, and the message's Fluent source.
fn table(language: &str) -> Option<&'static [(&'static str, &'static str)]> {
    TABLES.iter().find(|(name, _)| *name == language).map(|(_, table)| *table)
}

/// The messages of one language, parsed as they are asked for.
struct Messages {
    table: &'static [(&'static str, &'static str)],
    bundle: RefCell<FluentBundle<FluentResource>>,
}

impl Messages {
    fn of(language: &str) -> Option<Self> {
        let table = table(language)?;
        let id: LanguageIdentifier = language.parse().ok()?;
        let mut bundle = FluentBundle::new(vec![id]);
        // Isolation marks would stand in the way of a terminal's columns.
        bundle.set_use_isolating(false);
        Some(Messages { table, bundle: RefCell::new(bundle) })
    }

    fn source(&self, key: &str) -> Option<&'static str> {
        let at = self.table.binary_search_by(|(known, _)| (*known).cmp(key)).ok()?;
        Some(self.table[at].1)
    }

    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let source = self.source(key)?;
        if let Some(plain) = plain(source) {
            return Some(plain.to_owned());
        }
        self.load(key, source);
        let bundle = self.bundle.borrow();
        let pattern = bundle.get_message(key)?.value()?;
        Some(bundle.format_pattern(pattern, args, &mut Vec::new()).into_owned())
    }

    /// Parses a message, and those that it refers to, where that was not done yet.
    fn load(&self, key: &str, source: &'static str) {
        if self.bundle.borrow().has_message(key) {
            return;
        }
        // What cannot be read is left out; a test reads them all.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial);
        self.bundle.borrow_mut().add_resource_overriding(resource);
        for other in references(source) {
            if let Some(source) = self.source(other) {
                self.load(other, source);
            }
        }
    }
}

/// The text of a message that is one line with nothing to fill in.
fn plain(source: &str) -> Option<&str> {
    let (_, value) = source.split_once('=')?;
    let value = value.trim();
    (!value.is_empty() && !value.contains(['\n', '{', '}'])).then_some(value)
}

/// The messages that a message's source refers to: `{ other-message }`.
fn references(source: &str) -> impl Iterator<Item = &str> {
    source.split('{').skip(1).filter_map(|after| {
        let after = after.trim_start();
        let end = after.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).unwrap_or(after.len());
        let name = &after[..end];
        name.starts_with(|c: char| c.is_ascii_alphabetic()).then_some(name)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_shown_as_people_in_the_uk_write_it() {
        let words = Words::new("en");
        let day = Date::new(2026, 3, 12).expect("a day");
        assert_eq!(words.date(day), "Thu 12 Mar 2026");
        assert_eq!(words.short_date(day, Date::new(2026, 11, 1).expect("a day")), "12 Mar");
        assert_eq!(words.short_date(day, Date::new(2027, 1, 1).expect("a day")), "12 Mar 2026");
        let said = |language, days| Words::new(language).with_days(days).say(&Say::new("out-day").with("day", day));
        assert_eq!(said("en", Days::Screen), "Thu 12 Mar 2026");
        assert_eq!(said("en", Days::Letter), "12 March 2026");
        assert_eq!(said("cy", Days::Letter), "12 Mawrth 2026");
        assert_eq!(said("cy", Days::Iso), "2026-03-12");
    }

    #[test]
    fn languages_fill_in_the_same_things() {
        let filled = |language: &str| -> std::collections::BTreeMap<&'static str, Vec<String>> {
            let table = table(language).expect("a language");
            table
                .iter()
                .map(|(key, source)| {
                    let names = source.split("{ $").skip(1);
                    let names =
                        names.map(|part| part.chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect());
                    let mut names: Vec<String> = names.collect();
                    names.sort();
                    names.dedup();
                    (*key, names)
                })
                .collect()
        };
        let english = filled("en");
        for language in languages() {
            assert_eq!(filled(language), english, "{language}");
        }
    }

    #[test]
    fn every_message_parses_alone_as_in_its_file() {
        for language in languages() {
            let folder = format!("{}/assets/locales/{language}", env!("CARGO_MANIFEST_DIR"));
            let mut whole = FluentBundle::new(vec![language.parse().expect("a language")]);
            whole.set_use_isolating(false);
            for file in std::fs::read_dir(&folder).expect("a folder") {
                let source = std::fs::read_to_string(file.expect("a file").path()).expect("a text");
                whole.add_resource(FluentResource::try_new(source).expect("a file that parses")).expect("keys once");
            }
            let mut args = FluentArgs::new();
            args.set("count", FluentValue::from(2));
            for (key, _) in table(language).expect("a language") {
                let pattern = whole.get_message(key).and_then(|m| m.value()).expect("a message");
                let expected = whole.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned();
                let messages = Messages::of(language).expect("a language");
                assert_eq!(messages.format(key, Some(&args)), Some(expected), "{language}: {key}");
            }
        }
    }

    #[test]
    fn a_message_may_refer_to_another() {
        let words = Words::new("en");
        let inner = words.get("shows-stages");
        assert_eq!(words.get("field-shows-stages"), format!("Shows {inner}"));
    }
}
