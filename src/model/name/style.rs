//! How one list writes names: told from all of them, for one by itself may be read in several ways.

use std::collections::HashMap;

use super::NameOrder;
use super::clean::core_words;
use super::words::{bare, is_initials, is_shouted, words};

/// How a list writes names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NameStyle {
    /// Which way round names stand that carry no mark of their own.
    pub order: NameOrder,
    /// Letters that stand behind so many names that they are nobody's surname.
    pub(super) letters: Vec<String>,
    /// Whether most names are written "Surname, Forename".
    pub(super) comma_names: bool,
    /// Whether most names begin with joined initials ("NA Fychan").
    pub(super) initials: bool,
}

impl From<NameOrder> for NameStyle {
    fn from(order: NameOrder) -> Self {
        NameStyle { order, ..NameStyle::default() }
    }
}

impl NameStyle {
    /// The same style, with the order of unmarked names as it is known.
    #[must_use]
    pub fn with_order(self, order: NameOrder) -> Self {
        NameStyle { order, ..self }
    }

    /// The style of a list's names. Their order is left as usual.
    pub fn of<'a>(names: impl Iterator<Item = &'a str>) -> Self {
        let (mut all, mut commas, mut initials) = (0usize, 0usize, 0usize);
        let mut behind: HashMap<String, usize> = HashMap::new();
        for name in names {
            all += 1;
            if let Some((surname, rest)) = name.split_once(',') {
                let short = surname.split_whitespace().count() < 3;
                commas += usize::from(short && rest.split_whitespace().count() > 0);
                continue;
            }
            let core = core_words(name);
            initials += usize::from(core.len() == 2 && core[0].chars().count() > 1 && is_initials(&core[0]));
            let whole = words(name);
            if let Some(last) = whole.last().filter(|w| whole.len() > 2 && is_shouted(w, 2)) {
                *behind.entry(bare(last)).or_default() += 1;
            }
        }
        // Surnames in capitals are many; letters that a whole council has are few.
        let shouted: usize = behind.values().sum();
        let few = shouted >= 3 && behind.len() * 3 <= shouted;
        let letters = behind.into_iter().filter(|(w, n)| few && *n > 2 && w.chars().count() <= 6).map(|(w, _)| w);
        NameStyle {
            order: NameOrder::Usual,
            letters: letters.collect(),
            comma_names: commas * 2 > all,
            initials: initials >= 3 && initials * 3 > all,
        }
    }
}
