//! Putting messages into words: Fluent files from `assets/locales/`, one folder
//! a language. Everything a person reads goes through [`Words::say`] or
//! [`Words::get`]; a message that a language lacks is said in English.

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};
use unic_langid::LanguageIdentifier;

use crate::model::say::Arg;
use crate::model::{Date, Say};

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/locales");

/// The languages there are: their folder, and what they call themselves.
pub const LANGUAGES: [(&str, &str); 2] = [("en", "English"), ("cy", "Cymraeg")];

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
    bundles: Vec<FluentBundle<FluentResource>>,
}

impl Words {
    /// The words of a language by its folder's name; English where there is no such folder.
    pub fn new(language: &str) -> Self {
        let mut bundles = Vec::new();
        if language != "en" {
            bundles.extend(bundle(language));
        }
        bundles.extend(bundle("en"));
        Words { language: language.to_owned(), days: Days::default(), bundles }
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
        self.bundles.iter().any(|b| b.has_message(key))
    }

    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        for bundle in &self.bundles {
            if let Some(pattern) = bundle.get_message(key).and_then(|m| m.value()) {
                return bundle.format_pattern(pattern, args, &mut Vec::new()).into_owned();
            }
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

/// The message keys of a language's files, for the tests that compare them.
pub fn keys(language: &str) -> Vec<String> {
    let mut keys: Vec<String> = sources(language)
        .flat_map(|source| {
            source
                .lines()
                .filter(|l| l.starts_with(|c: char| c.is_ascii_alphabetic()))
                .filter_map(|l| l.split_once('=').map(|(key, _)| key.trim().to_owned()))
                .collect::<Vec<_>>()
        })
        .collect();
    keys.sort();
    keys
}

fn sources(language: &str) -> impl Iterator<Item = &'static str> {
    LOCALES
        .get_dir(language)
        .into_iter()
        .flat_map(Dir::files)
        .filter(|f| f.path().extension().is_some_and(|e| e == "ftl"))
        .filter_map(|f| f.contents_utf8())
}

fn bundle(language: &str) -> Option<FluentBundle<FluentResource>> {
    let id: LanguageIdentifier = language.parse().ok()?;
    let mut bundle = FluentBundle::new(vec![id]);
    // Isolation marks would stand in the way of a terminal's columns.
    bundle.set_use_isolating(false);
    let mut any = false;
    for source in sources(language) {
        any = true;
        // What cannot be read is left out, and the completeness test names it.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial);
        bundle.add_resource_overriding(resource);
    }
    any.then_some(bundle)
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
    fn every_language_says_everything_with_the_same_things_filled_in() {
        let filled = |language: &str| -> std::collections::BTreeMap<String, Vec<String>> {
            let mut out = std::collections::BTreeMap::new();
            for source in sources(language) {
                let mut key = String::new();
                for line in source.lines() {
                    if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
                        key = line.split('=').next().unwrap_or_default().trim().to_owned();
                    }
                    let names: &mut Vec<String> = out.entry(key.clone()).or_default();
                    for part in line.split("{ $").skip(1) {
                        let name: String = part.chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect();
                        if !names.contains(&name) {
                            names.push(name);
                        }
                    }
                    names.sort();
                }
            }
            out
        };
        let english = filled("en");
        for (language, _) in LANGUAGES {
            assert_eq!(filled(language), english, "{language}");
        }
    }

    #[test]
    fn every_file_of_every_language_parses_and_no_key_stands_twice() {
        for (language, _) in LANGUAGES {
            for source in sources(language) {
                if let Err((_, errors)) = FluentResource::try_new(source.to_owned()) {
                    panic!("{language}: {errors:?}");
                }
            }
            let keys = keys(language);
            let mut once = keys.clone();
            once.dedup();
            assert_eq!(keys, once, "{language}: a key stands twice");
        }
    }
}
