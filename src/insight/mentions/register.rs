//! Who may be named: the councillors of a workspace, made ready for comparing.

use std::cell::Cell;
use std::collections::{HashMap, HashSet};
use std::ops::Deref;

use super::token::{is_hyphen, is_lost};
use crate::model::{Councillor, Id, NameParts, Post, text};

/// The councillors that a text is held against. Built once, for any number of texts.
#[derive(Clone, Debug, Default)]
pub struct Register {
    pub(super) people: Vec<Person>,
    surnames: HashMap<String, Vec<usize>>,
    words: HashSet<String>,
}

/// One councillor, as names are compared.
#[derive(Clone, Debug)]
pub(super) struct Person {
    pub id: Id,
    /// Not a councillor any more.
    pub left: bool,
    /// Letters of the surname, without spaces, hyphens and apostrophes.
    pub surname: String,
    /// Each half of a double surname.
    pub halves: Vec<String>,
    /// Forenames and initials in their order.
    pub forenames: Vec<Forename>,
    /// Letters of each word in the council's key.
    pub council: Vec<String>,
    pub posts: Vec<Post>,
}

/// A forename, or an initial that stands for one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Forename {
    pub letters: String,
    /// Only the first letter is known.
    pub initial: bool,
}

impl Register {
    /// Makes councillors ready. Those who left still count, since a report may be older than the list.
    pub fn new(people: &[(Id, Councillor)]) -> Self {
        let mut register = Register::default();
        for (id, councillor) in people {
            let person = Person::new(id, councillor);
            if person.surname.is_empty() {
                continue;
            }
            let at = register.people.len();
            register.surnames.entry(person.surname.clone()).or_default().push(at);
            register.words.insert(person.surname.clone());
            let named = person.forenames.iter().filter(|f| !f.initial);
            register.words.extend(named.map(|f| f.letters.clone()));
            // "Mary-Ann" stands in a text as one word.
            let pairs = person.forenames.windows(2).filter(|two| two.iter().all(|f| !f.initial));
            register.words.extend(pairs.map(|two| format!("{}{}", two[0].letters, two[1].letters)));
            register.people.push(person);
        }
        register
    }

    /// Whether there is nobody in it.
    pub fn is_empty(&self) -> bool {
        self.people.is_empty()
    }

    /// Whether a councillor left, as far as the list knows.
    pub fn has_left(&self, id: &Id) -> bool {
        self.people.iter().any(|p| p.id == *id && p.left)
    }

    /// Who has a surname, given as [`letters`].
    pub(super) fn with_surname(&self, surname: &str) -> Vec<usize> {
        if surname.contains('?') {
            return (0..self.people.len()).filter(|at| same(surname, &self.people[*at].surname)).collect();
        }
        self.surnames.get(surname).cloned().unwrap_or_default()
    }

    /// Whether somebody has this word as a forename or as the whole surname.
    pub(super) fn knows(&self, letters: &str) -> bool {
        self.words.contains(letters)
    }

    /// Whether somebody has this surname.
    pub(super) fn has_surname(&self, letters: &str) -> bool {
        self.surnames.contains_key(letters)
    }
}

/// The register while one text is held against it, with a count of the slow comparisons: those of a word with
/// everybody. A text of nothing but strange names, against thousands of people, would take hours.
pub(super) struct Lookup<'a> {
    register: &'a Register,
    compared: Cell<u64>,
}

impl<'a> Lookup<'a> {
    pub(super) fn new(register: &'a Register) -> Self {
        Lookup { register, compared: Cell::new(0) }
    }

    /// Counts that a name is compared with everybody.
    pub(super) fn compared_with_all(&self) {
        let people = u64::try_from(self.register.people.len()).unwrap_or(u64::MAX);
        self.compared.set(self.compared.get().saturating_add(people));
    }

    /// How many names were compared so far.
    pub(super) fn comparisons(&self) -> u64 {
        self.compared.get()
    }

    /// As [`Register::with_surname`].
    pub(super) fn with_surname(&self, surname: &str) -> Vec<usize> {
        if surname.contains('?') {
            self.compared_with_all();
        }
        self.register.with_surname(surname)
    }
}

impl Deref for Lookup<'_> {
    type Target = Register;

    fn deref(&self) -> &Register {
        self.register
    }
}

impl Person {
    fn new(id: &Id, councillor: &Councillor) -> Self {
        let parse = |name: &str| NameParts::parse(name);
        let mut parts = councillor.parts.clone();
        if parts.surname.trim().is_empty() {
            parts = parse(&councillor.name);
        }
        let surname = letters(&parts.surname);
        let mut forenames = forenames(&parts.forenames);
        // The name as the file wrote it may know more: "Garth (Bill) A Boulter".
        for other in [&councillor.name, &councillor.raw_name].map(|n| parse(n)) {
            if letters(&other.surname) == surname {
                for name in self::forenames(&other.forenames) {
                    if !forenames.iter().any(|f| f.letters.starts_with(&name.letters)) {
                        forenames.push(name);
                    }
                }
            }
        }
        let halves: Vec<String> =
            parts.surname.split(['-', '‐', '‑', ' ']).map(letters).filter(|h| h.chars().count() > 3).collect();
        let council = councillor.council.as_ref().map(|id| id.as_str().split('-').map(letters).collect());
        Person {
            id: id.clone(),
            left: !councillor.in_post(),
            surname,
            halves: if halves.len() > 1 { halves } else { Vec::new() },
            forenames,
            council: council.unwrap_or_default(),
            posts: councillor.posts.clone(),
        }
    }
}

fn forenames(words: &str) -> Vec<Forename> {
    words
        .split(|c: char| c.is_whitespace() || matches!(c, '.' | '(' | ')' | '"' | '“' | '”' | ',' | '-' | '‑'))
        .filter(|w| w.chars().any(char::is_alphabetic))
        .flat_map(|word| {
            let shouted = word.chars().count() <= 3 && word.chars().all(char::is_uppercase);
            let all: Vec<String> =
                if shouted { word.chars().map(|c| letters(&c.to_string())).collect() } else { vec![letters(word)] };
            all
        })
        .map(|letters| Forename { initial: letters.chars().count() == 1, letters })
        .collect()
}

/// The letters of a word, folded; `?` for each that was lost.
pub(super) fn letters(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in text::fold(word).chars() {
        if is_lost(c) {
            // One letter of two bytes leaves two marks.
            if !out.ends_with('?') {
                out.push('?');
            }
        } else if c.is_alphabetic() && !is_hyphen(c) {
            out.push(c);
        }
    }
    out
}

/// Whether letters are the same, `?` in the first standing for any one.
pub(super) fn same(written: &str, known: &str) -> bool {
    if !written.contains('?') {
        return written == known;
    }
    written.chars().count() == known.chars().count()
        && written.chars().any(|c| c != '?')
        && written.chars().zip(known.chars()).all(|(a, b)| a == '?' || a == b)
}

/// The longest name that is looked at for slips, in letters.
const LONGEST: usize = 60;

/// Whether two words differ by a slip of the fingers: one letter more, fewer or other, or two that changed
/// places; two such slips in a long word.
pub(super) fn nearly(a: &str, b: &str) -> bool {
    let (long, other) = (a.chars().count(), b.chars().count());
    let least = long.min(other);
    // Nobody is called by a word of hundreds of letters.
    if least < 4 || long.abs_diff(other) > 2 || least > LONGEST {
        return false;
    }
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let allowed = if least >= 8 { 2 } else { 1 };
    let mut rows = vec![vec![0usize; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            rows[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let change = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                let mut best = change.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1);
                if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                    best = best.min(rows[i - 2][j - 2] + 1);
                }
                best
            };
        }
    }
    rows[a.len()][b.len()] <= allowed
}

/// Whether one forename is a short form of the other, as people here use them.
pub(super) fn short_form(a: &str, b: &str) -> bool {
    const FORMS: [&str; 44] = [
        "mike michael mick mihangel",
        "rob robert bob bobby robbie",
        "dai david dave dafydd",
        "chris christopher christine christina",
        "tony anthony antony",
        "jim james jimmy",
        "bill william will billy wil",
        "dick richard rich rick ricky",
        "ted edward eddie ed",
        "tom thomas tommy",
        "ben benjamin",
        "sam samuel samantha",
        "jo joanne joanna joseph josephine joe",
        "liz elizabeth beth betty lisa",
        "kate katherine catherine cathy kathryn katie",
        "sue susan suzanne",
        "pat patricia patrick",
        "steve stephen steven",
        "andy andrew",
        "pete peter",
        "matt matthew",
        "nick nicholas nicola",
        "alex alexander alexandra",
        "ron ronald",
        "ken kenneth",
        "ray raymond",
        "phil philip phillip",
        "geoff geoffrey",
        "greg gregory",
        "tim timothy",
        "dan daniel danny",
        "jack john johnny",
        "jan janet janice",
        "jess jessica",
        "mandy amanda",
        "maggie margaret meg",
        "penny penelope",
        "debbie deborah deb",
        "val valerie",
        "viv vivian vivien",
        "jeff jeffrey",
        "becky rebecca",
        "les leslie lesley",
        "gwen gwenllian gwenda",
    ];
    a != b
        && FORMS.iter().any(|forms| {
            let has = |w: &str| forms.split(' ').any(|f| f == w);
            has(a) && has(b)
        })
}
