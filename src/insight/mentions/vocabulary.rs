//! The words around names in minutes and reports, English and Welsh: `assets/guidance/report-words.ron`.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::OnceLock;

use serde::Deserialize;

use crate::model::name;

/// What a word before a name says of whom it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Head {
    /// One councillor.
    One,
    /// Several.
    Many,
}

/// Declares the lists of the file and gives each a bit, so that a word is looked up once for all of them.
macro_rules! lists {
    ($($(#[$doc:meta])* $list:ident = $bit:literal => $is:ident;)*) => {
        /// The lists, as the file has them; each is described there.
        #[derive(Debug, Default, Deserialize)]
        #[serde(deny_unknown_fields)]
        struct ReportWords {
            $($list: Vec<String>,)*
            places_in_both: Vec<Vec<String>>,
            civic_titles: Vec<Vec<String>>,
            same_in_posts: Vec<Vec<String>>,
            vague_posts: Vec<String>,
            posts_of_many: Vec<String>,
            new_holders: Vec<String>,
        }

        impl ReportWords {
            fn classes(self) -> Classes {
                let mut classes = Classes::default();
                $(for word in self.$list {
                    *classes.entry(word.into_boxed_str()).or_default() |= 1 << $bit;
                })*
                classes
            }
        }

        $($(#[$doc])*
        pub(super) fn $is(word: &str) -> bool {
            class(word) & (1 << $bit) != 0
        })*
    };
}

lists! {
    councillor = 0 => is_councillor;
    councillors = 1 => is_councillors;
    levels = 2 => is_own_level;
    /// Councillors of a council below, who are seldom on the list.
    other_levels = 3 => is_other_level;
    /// Councillors no more.
    former = 4 => is_former;
    /// Titles. After "Councillor" they say nothing; without it they mostly say that it is somebody else.
    titles = 5 => is_title;
    titles_he = 6 => is_his_title;
    titles_she = 7 => is_her_title;
    /// Words that join the last name of a list. "A" in capitals is an initial, so the word is taken as written.
    joins = 8 => is_join;
    particles = 9 => is_report_particle;
    /// Words in capitals that are no part of a name, unless somebody on the list is called so.
    not_names = 10 => is_no_name;
    /// What a place or a thing is called after somebody: "Evans Street", "Mary Jones Court".
    places = 11 => is_place;
    /// What a place called after somebody begins with, and titles of its kind: "Ysgol", "Heol", "St".
    places_before = 12 => is_place_before;
    headings = 13 => is_heading_word;
    /// What a column of a table of councillors is called: "Ward", "Plaid".
    columns = 14 => is_column;
    /// Work that councillors do not do as such: whoever is called so is an officer or a guest.
    offices = 15 => is_office;
    /// Heads of a list of those who came or did not, folded.
    attendance = 16 => is_attendance;
    letters_behind = 17 => is_report_suffix;
    /// How the names of a recorded vote begin.
    vote = 18 => is_vote;
    of_vote = 19 => is_in_vote;
    /// Heads of a list of those who are no members.
    guests = 20 => is_guests;
    /// The same, for one person.
    one_guest = 21 => is_one_guest;
    /// "Council": the words beside it say which.
    council = 22 => is_council;
    /// Words in the name of a council that do not tell it from another.
    council_kinds = 23 => is_council_kind;
    /// A council within the county: "Town", "Cymuned".
    local_councils = 24 => is_local_council;
    /// What somebody is, behind the name in a list: "Chair".
    posts_behind = 25 => is_post_behind;
    /// Before a surname, they make a place or a sentence of it: "Upper Hill".
    not_forenames = 26 => is_no_forename;
    /// In the title of minutes and agendas: "Minutes", "Cyfarfod".
    meeting = 27 => is_meeting;
    /// What a surname may begin with, a full stop behind it: "St. John".
    saints = 28 => is_saint;
    /// Words between a post and what it covers.
    small_in_posts = 29 => is_small_in_post;
    /// Before a post: somebody else holds it, or held it before.
    other_holders = 30 => is_other_holder;
}

type Classes = HashMap<Box<str>, u32, BuildHasherDefault<ShortHasher>>;

/// FNV-1a. Every word of a report is looked up many times, and the words of the lists are our own, so that a hash which
/// could be attacked does no harm.
struct ShortHasher(u64);

impl Default for ShortHasher {
    fn default() -> Self {
        ShortHasher(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for ShortHasher {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// Longer than any word of the lists, in bytes.
const LONGEST: usize = 24;

/// In which lists a word is, one bit each.
fn class(word: &str) -> u32 {
    if word.is_empty() || word.len() > LONGEST {
        return 0;
    }
    vocabulary().classes.get(word).copied().unwrap_or_default()
}

/// The names of places in English and Welsh, those of one place together.
pub(super) fn places() -> &'static [Vec<String>] {
    &vocabulary().places
}

/// All the words for the civic title that a folded word is: "mayor", "maer", "faer".
pub(super) fn civic_title(word: &str) -> Option<&'static [String]> {
    vocabulary().civic_titles.iter().find(|all| all.iter().any(|w| w == word)).map(Vec::as_slice)
}

/// The words that stand for a folded word where posts are compared: "chair" for "cadeirydd".
pub(super) fn same_in_posts(word: &str) -> Option<Vec<String>> {
    let same = vocabulary().same_in_posts.iter().find(|all| all.iter().skip(1).any(|w| w == word))?;
    Some(same[0].split(' ').map(str::to_owned).collect())
}

/// Whether words alone, without what they cover, could be the post of several.
pub(super) fn is_vague_post(words: &str) -> bool {
    vocabulary().vague_posts.iter().any(|w| w == words)
}

/// Whether a post that begins with these words covers something that is named behind them.
pub(super) fn is_post_of_many(words: &str) -> bool {
    vocabulary().posts_of_many.iter().any(|w| w == words)
}

/// Whether a folded word before a post says that its holder changes: "elected", "vacancy".
pub(super) fn is_new_holder(word: &str) -> bool {
    vocabulary().new_holders.iter().any(|w| match w.strip_suffix('*') {
        Some(start) => word.starts_with(start),
        None => word == w,
    })
}

/// The lists, ready to be asked.
struct Vocabulary {
    classes: Classes,
    places: Vec<Vec<String>>,
    civic_titles: Vec<Vec<String>>,
    same_in_posts: Vec<Vec<String>>,
    vague_posts: Vec<String>,
    posts_of_many: Vec<String>,
    new_holders: Vec<String>,
}

fn vocabulary() -> &'static Vocabulary {
    static VOCABULARY: OnceLock<Vocabulary> = OnceLock::new();
    // That the file reads is held by a test.
    VOCABULARY.get_or_init(|| {
        let mut words = read().unwrap_or_default();
        let take = std::mem::take::<Vec<Vec<String>>>;
        let (places, civic_titles) = (take(&mut words.places_in_both), take(&mut words.civic_titles));
        let same_in_posts = take(&mut words.same_in_posts);
        let take = std::mem::take::<Vec<String>>;
        let (vague_posts, posts_of_many) = (take(&mut words.vague_posts), take(&mut words.posts_of_many));
        let new_holders = take(&mut words.new_holders);
        Vocabulary {
            classes: words.classes(),
            places,
            civic_titles,
            same_in_posts,
            vague_posts,
            posts_of_many,
            new_holders,
        }
    })
}

fn read() -> Result<ReportWords, ron::error::SpannedError> {
    ron::from_str(include_str!("../../../assets/guidance/report-words.ron"))
}

/// Whether a folded word says "councillor" or "councillors", mutated or not.
pub(super) fn head(word: &str) -> Option<Head> {
    match () {
        () if is_councillor(word) => Some(Head::One),
        () if is_councillors(word) => Some(Head::Many),
        () => None,
    }
}

/// Which council's councillors they are: "County Councillors", "Cynghorydd Sir".
pub(super) fn is_level(word: &str) -> bool {
    is_own_level(word) || is_other_level(word)
}

/// The county's and not a town's.
pub(super) fn is_county(word: &str) -> bool {
    matches!(word, "county" | "sir" | "sirol")
}

/// Particles that stand inside a surname in lower case, and those that minutes write so.
pub(super) fn is_particle(word: &str) -> bool {
    (word.starts_with(char::is_lowercase) && name::is_particle(word)) || is_report_particle(word)
}

/// Words of a heading over names.
pub(super) fn is_heading(word: &str) -> bool {
    is_no_name(word)
        || is_attendance(word)
        || head(word).is_some()
        || is_level(word)
        || is_join(word)
        || is_heading_word(word)
        || is_column(word)
}

/// Honours, offices and degrees behind a name, as they are written: "CBE", "JP", "Jnr".
pub(super) fn is_behind_name(word: &str) -> bool {
    name::is_suffix(word) || is_report_suffix(word)
}

/// Words between the first of a recorded vote and its colon.
pub(super) fn is_of_vote(word: &str) -> bool {
    is_vote(word) || is_in_vote(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::text::fold;

    #[test]
    fn the_shipped_words_read_and_are_folded() {
        let classes = read().expect("report-words.ron reads").classes();
        assert!(classes.len() > 600);
        let as_written = 1 << 8 | 1 << 17;
        for (word, lists) in &classes {
            assert!(word.len() <= LONGEST, "{word}");
            assert!(lists & as_written != 0 || fold(word) == **word, "{word} is not folded");
        }
        for word in ["cynghorydd", "adran", "ymddiheuriadau", "ward", "clerk", "clerc"] {
            assert!(class(word) != 0, "{word}");
        }
    }
}
