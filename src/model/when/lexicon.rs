//! The words of `assets/guidance/when.ron`, each with everything it can mean.

use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

use serde::Deserialize;

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum Part {
    /// Until noon.
    Morning,
    /// From noon until about five.
    Afternoon,
    /// After that.
    Evening,
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum Unit {
    /// A minute.
    Minute,
    /// An hour.
    Hour,
    /// A day.
    Day,
    /// Monday to Friday.
    WorkingDay,
    /// Seven days.
    Week,
    /// Fourteen days.
    Fortnight,
    /// A month.
    Month,
    /// Three months.
    Quarter,
    /// Half a school term: its days are not known here.
    HalfTerm,
    /// A school term: its days are not known here.
    Term,
    /// A year.
    Year,
}

/// What a word does in a phrase. See the file for the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub(super) enum Mark {
    At,
    On,
    From,
    Until,
    To,
    By,
    Before,
    After,
    Or,
    And,
    Between,
    About,
    UpTo,
    Next,
    Last,
    This,
    Every,
    EveryOther,
    In,
    Within,
    Ago,
    Off,
    The,
    Of,
    End,
    MonthEnd,
    WeekOf,
    WeekOn,
    FortnightOn,
    WholeMonth,
    Weekday,
    Weekend,
    SameDay,
    Pm,
    Am,
    Oclock,
    Noon,
    Midnight,
    HalfPast,
    QuarterPast,
    QuarterTo,
    MinutesPast,
    MinutesTo,
    AndHalf,
    AndQuarter,
    InAll,
    Per,
    Onwards,
    Please,
    Hedge,
}

/// Everything that a word, or several together, can mean.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sense {
    /// From Monday as 0.
    pub weekday: Option<u8>,
    /// Whether it is of several such days: "Tuesdays".
    pub several: bool,
    /// From January as 1.
    pub month: Option<i8>,
    /// Also an ordinary word.
    pub weak: bool,
    /// So many days from today.
    pub day: Option<i32>,
    pub part: Option<Part>,
    pub feast: Option<(i8, i8)>,
    pub season: bool,
    pub unit: Option<Unit>,
    /// So many of a unit, as one word: "tridiau".
    pub units: Option<(i32, Unit)>,
    pub rhythm: Option<(u16, Unit)>,
    pub number: Option<u32>,
    pub ordinal: Option<i8>,
    pub ordinal_end: bool,
    pub times: Option<u16>,
    pub occasion: bool,
    pub length: Option<u32>,
    marks: u64,
}

impl Sense {
    pub fn is(&self, mark: Mark) -> bool {
        self.marks & bit(mark) != 0
    }
}

fn bit(mark: Mark) -> u64 {
    1 << (mark as u8)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Named {
    words: Vec<String>,
    several: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RhythmWords {
    words: Vec<String>,
    every: u16,
    unit: Unit,
}

/// The file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    weekdays: Vec<Named>,
    months: Vec<Vec<String>>,
    weak: Vec<String>,
    days: BTreeMap<String, i32>,
    parts: BTreeMap<Part, Vec<String>>,
    feasts: BTreeMap<String, (i8, i8)>,
    seasons: Vec<String>,
    units: BTreeMap<Unit, Vec<String>>,
    spans: BTreeMap<String, (i32, Unit)>,
    rhythms: Vec<RhythmWords>,
    numbers: BTreeMap<String, u32>,
    ordinals: BTreeMap<String, i8>,
    ordinal_ends: Vec<String>,
    times: BTreeMap<String, u16>,
    occasions: Vec<String>,
    lengths: BTreeMap<String, u32>,
    marks: BTreeMap<Mark, Vec<String>>,
}

/// Every word with what it can mean.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    senses: HashMap<String, Sense>,
    longest: usize,
}

impl Lexicon {
    /// What these words, exactly as they stand, can mean.
    pub fn get(&self, words: &str) -> Option<&Sense> {
        // A slice longer than every entry is none of them, and need not be hashed.
        if words.len() > self.longest { None } else { self.senses.get(words) }
    }

    fn of(file: File) -> Self {
        let mut it = Lexicon::default();
        for (at, names) in (0_u8..).zip(file.weekdays) {
            it.add(names.words, |s| s.weekday = Some(at));
            it.add(names.several, |s| (s.weekday, s.several) = (Some(at), true));
        }
        for (at, names) in (1_i8..).zip(file.months) {
            it.add(names, |s| s.month = Some(at));
        }
        it.add(file.weak, |s| s.weak = true);
        it.add_each(file.days, |s, n| s.day = Some(n));
        for (part, words) in file.parts {
            it.add(words, |s| s.part = Some(part));
        }
        it.add_each(file.feasts, |s, day| s.feast = Some(day));
        it.add(file.seasons, |s| s.season = true);
        for (unit, words) in file.units {
            it.add(words, |s| s.unit = Some(unit));
        }
        it.add_each(file.spans, |s, units| s.units = Some(units));
        for RhythmWords { words, every, unit } in file.rhythms {
            it.add(words, |s| s.rhythm = Some((every, unit)));
        }
        it.add_each(file.numbers, |s, n| s.number = Some(n));
        it.add_each(file.ordinals, |s, n| s.ordinal = Some(n));
        it.add(file.ordinal_ends, |s| s.ordinal_end = true);
        it.add_each(file.times, |s, n| s.times = Some(n));
        it.add(file.occasions, |s| s.occasion = true);
        it.add_each(file.lengths, |s, n| s.length = Some(n));
        for (mark, words) in file.marks {
            it.add(words, |s| s.marks |= bit(mark));
        }
        it
    }

    fn add(&mut self, words: Vec<String>, set: impl Fn(&mut Sense)) {
        for word in words {
            self.longest = self.longest.max(word.len());
            set(self.senses.entry(word).or_default());
        }
    }

    fn add_each<T: Copy>(&mut self, words: BTreeMap<String, T>, set: impl Fn(&mut Sense, T)) {
        for (word, value) in words {
            self.add(vec![word], |s| set(s, value));
        }
    }
}

/// The words that ship; read once.
pub(super) fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    // A test holds that the file reads.
    LEXICON.get_or_init(|| read().map(Lexicon::of).unwrap_or_default())
}

fn read() -> Result<File, ron::error::SpannedError> {
    ron::from_str(include_str!("../../../assets/guidance/when.ron"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::text::fold;

    #[test]
    fn shipped_words_read_and_are_folded() {
        let lexicon = Lexicon::of(read().expect("when.ron reads"));
        for word in lexicon.senses.keys() {
            assert_eq!(fold(word), *word);
        }
        assert!(lexicon.senses.len() > 500);
    }
}
