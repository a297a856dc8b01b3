//! Who may be named: the councillors of a workspace, made ready for comparing.

use std::cell::{Cell, RefCell};
use std::collections::{HashMap, HashSet};
use std::ops::Deref;
use std::rc::Rc;

use super::forenames::{Usually, usually, usually_titled};
use super::token::{is_hyphen, is_lost};
use crate::model::{Councillor, Date, Id, NameParts, Post, Stands, name, text};

/// The councillors that a text is held against. Built once, for any number of texts.
#[derive(Clone, Debug, Default)]
pub struct Register {
    pub(super) people: Vec<Person>,
    surnames: HashMap<String, Vec<usize>>,
    /// Other ways to write a surname.
    spellings: HashMap<String, Vec<(usize, Spelling)>>,
    words: HashSet<String>,
}

/// How a surname is written otherwise than on the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spelling {
    /// The same name: McLean as MacLean, ab Owain as ap Owain.
    Same,
    /// With the forename before it, as in "Anne Lloyd-Jones" for Anne Lloyd Jones.
    WithForename,
    /// Without its particle: Owain for ab Owain.
    Short,
}

/// One councillor, as names are compared.
#[derive(Clone, Debug)]
pub(super) struct Person {
    pub id: Id,
    /// Not a councillor any more.
    pub left: bool,
    /// Letters of the surname, without spaces, hyphens and apostrophes.
    pub surname: String,
    /// The surname begins with "St" or "Saint" as a word of its own.
    pub saint: bool,
    /// Each half of a double surname.
    pub halves: Vec<String>,
    /// Forenames and initials in their order.
    pub forenames: Vec<Forename>,
    /// Whose title the list gives them, or their forename usually has.
    pub title: Option<Usually>,
    /// The earliest day that the present term can have begun, where that is known.
    pub since: Option<Date>,
    /// The day they left, where they did.
    pub until: Option<Date>,
    /// How many letters of the surname are its particle's ("ap", "van der").
    particles: usize,
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
        let known = people.iter().flat_map(|(id, councillor)| {
            let now = Person::new(id, councillor);
            // An older report has the surname they had before.
            let before = councillor.former_names.iter().map(|name| {
                let (name, parts) = (name.clone(), NameParts::parse(name));
                Person::new(id, &Councillor { name, parts, ..councillor.clone() })
            });
            let other = before.filter(|person| person.surname != now.surname).collect::<Vec<_>>();
            std::iter::once(now).chain(other)
        });
        for person in known {
            if person.surname.is_empty() {
                continue;
            }
            let at = register.people.len();
            register.surnames.entry(person.surname.clone()).or_default().push(at);
            register.words.insert(person.surname.clone());
            register.add_spellings(at, &person);
            let named = person.forenames.iter().filter(|f| !f.initial);
            register.words.extend(named.map(|f| f.letters.clone()));
            // "Mary-Ann" stands in a text as one word.
            let pairs = person.forenames.windows(2).filter(|two| two.iter().all(|f| !f.initial));
            register.words.extend(pairs.map(|two| format!("{}{}", two[0].letters, two[1].letters)));
            register.people.push(person);
        }
        register
    }

    fn add_spellings(&mut self, at: usize, person: &Person) {
        let surname = person.surname.as_str();
        let mut add = |written: String, spelling: Spelling| {
            if written != surname && written.chars().count() > 1 {
                self.spellings.entry(written).or_default().push((at, spelling));
            }
        };
        let rest_of = |starts: &[&str]| starts.iter().find_map(|start| surname.strip_prefix(start)).map(str::to_owned);
        if let Some(rest) = rest_of(&["mac", "mc"]).filter(|rest| rest.chars().count() > 2) {
            add(format!("mac{rest}"), Spelling::Same);
            add(format!("mc{rest}"), Spelling::Same);
        }
        // "Saint Clair" for St Clair; and the other way round.
        for (one, other) in [("saint", "st"), ("st", "saint")] {
            if let Some(rest) = rest_of(&[one]).filter(|_| person.saint) {
                add(format!("{other}{rest}"), Spelling::Same);
            }
        }
        if person.particles > 0 {
            if let Some(rest) = rest_of(&["ap", "ab"]) {
                add(format!("ap{rest}"), Spelling::Same);
                add(format!("ab{rest}"), Spelling::Same);
            }
            add(surname.chars().skip(person.particles).collect(), Spelling::Short);
        }
        if let [_, .., last] = person.forenames.as_slice()
            && !last.initial
        {
            add(format!("{}{surname}", last.letters), Spelling::WithForename);
        }
    }

    /// Who may have a surname that is written otherwise on the list, given as [`letters`].
    pub(super) fn with_spelling(&self, surname: &str) -> &[(usize, Spelling)] {
        self.spellings.get(surname).map_or(&[], Vec::as_slice)
    }

    /// The keys of the councils that everybody is of, in words; `None` where that is not known of everybody.
    pub(super) fn councils(&self) -> Option<Vec<&[String]>> {
        let mut councils: Vec<&[String]> = Vec::new();
        for person in &self.people {
            if person.council.is_empty() {
                return None;
            }
            if !councils.contains(&person.council.as_slice()) {
                councils.push(&person.council);
            }
        }
        (!councils.is_empty()).then_some(councils)
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

    /// Whether somebody has this surname, however it is spelt.
    pub(super) fn has_any_surname(&self, letters: &str) -> bool {
        self.has_surname(letters) || self.spellings.contains_key(letters)
    }
}

/// The register while one text is held against it, with a count of the slow comparisons: those of a word with
/// everybody. A text of nothing but strange names, against thousands of people, would take hours.
pub(super) struct Lookup<'a> {
    register: &'a Register,
    compared: Cell<u64>,
    /// Whose surname a word nearly is: a report names the same strangers many times.
    near: RefCell<HashMap<String, Rc<[usize]>>>,
}

impl<'a> Lookup<'a> {
    pub(super) fn new(register: &'a Register) -> Self {
        Lookup { register, compared: Cell::new(0), near: RefCell::default() }
    }

    /// Counts that a name is compared with everybody.
    pub(super) fn compared_with_all(&self) {
        let people = u64::try_from(self.register.people.len()).unwrap_or(u64::MAX);
        self.compared.set(self.compared.get().saturating_add(people));
    }

    /// Whose surname a word is but for a slip of the fingers, given as [`letters`].
    pub(super) fn nearly_surname(&self, word: &str) -> Rc<[usize]> {
        if let Some(known) = self.near.borrow().get(word) {
            return Rc::clone(known);
        }
        let near: Rc<[usize]> =
            (0..self.register.people.len()).filter(|at| nearly(word, &self.register.people[*at].surname)).collect();
        self.near.borrow_mut().insert(word.to_owned(), Rc::clone(&near));
        near
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
        let words: Vec<&str> = parts.surname.split_whitespace().collect();
        let particle = |word: &&&str| name::is_particle(word) || name::is_particle(&word.to_lowercase());
        let particles = words.iter().take(words.len().saturating_sub(1)).take_while(particle);
        let particles: usize = particles.map(|word| letters(word).chars().count()).sum();
        let title =
            title_of(&parts.prefix).or_else(|| forenames.iter().find(|f| !f.initial).and_then(|f| usually(&f.letters)));
        let until = if let Stands::Left { since } = councillor.stands { since } else { None };
        let council = councillor.council.as_ref().map(|id| id.as_str().split('-').map(letters).collect());
        Person {
            id: id.clone(),
            left: !councillor.in_post(),
            saint: words.len() > 1 && super::vocabulary::is_saint(&letters(words[0])),
            surname,
            since: councillor.term_from.or_else(|| councillor.term_until.and_then(term_before)),
            until,
            particles,
            title,
            halves: if halves.len() > 1 { halves } else { Vec::new() },
            forenames,
            council: council.unwrap_or_default(),
            posts: councillor.posts.clone(),
        }
    }
}

/// The first day of a term that ends on a day. No term of a council in Great Britain and Northern Ireland is longer than five years.
fn term_before(until: Date) -> Option<Date> {
    let (year, month, _) = until.ymd();
    Date::new(year - 5, month, 1)
}

/// Whose title stands before a name.
fn title_of(prefix: &str) -> Option<Usually> {
    prefix.split_whitespace().find_map(|word| usually_titled(text::fold(word).trim_matches('.')))
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
