//! Whom a name may mean: never more sure than the words allow.

use std::borrow::Cow;

use super::forenames::{Kinship, is_forename, kinship};
use super::register::{Forename, Lookup, Person, Spelling, nearly, same};

/// A word of a name in a text.
#[derive(Clone, Debug)]
pub(super) struct NameWord {
    /// Its first and last token.
    pub tokens: (usize, usize),
    /// Letters, folded; of a known-as in brackets too.
    pub letters: String,
    /// An initial, or the start of a word with a full stop behind it ("Ll.").
    pub initial: bool,
    /// All in capitals.
    pub shouted: bool,
}

/// How a name fits one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// Surname alone.
    Surname,
    /// All forenames, word for word.
    Whole,
    /// A forename, word for word.
    Forename,
    /// A forename where the list has an initial, or a short form.
    Likely,
    /// The first initial.
    Initial,
    /// A later initial, by which somebody may go.
    Later,
    /// The surname fits and nothing in the text is against it, but a word of the name stays over.
    Loose,
    /// Only with a slip of the fingers, or another forename.
    Slip,
}

/// Whom a name may mean.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    /// Everybody who may be meant, the likelier first.
    pub people: Vec<usize>,
    /// Whether it can only be the first of them, as far as the name tells.
    pub single: bool,
    /// Whether every word of the name is that of somebody who may be meant.
    pub whole: bool,
    /// The name is a surname and no more.
    pub bare: bool,
    /// A forename of the one who is meant stands in full.
    pub full: bool,
}

impl Found {
    /// Nobody on the list.
    pub fn is_nobody(&self) -> bool {
        self.people.is_empty()
    }
}

/// Finds whom words may mean, the last of which end the surname.
pub(super) fn resolve(words: &[NameWord], register: &Lookup<'_>) -> Found {
    let mut fits: Vec<(usize, Fit)> = Vec::new();
    let surnames = surnames(words, register);
    for (at, surname) in &surnames {
        for person in register.with_surname(surname) {
            push(&mut fits, person, fit(&words[..*at], &register.people[person].forenames));
        }
    }
    // The longest first: "ap Owain" is nearer to "ab Owain" than "Owain" is.
    for (at, surname) in surnames.iter().rev() {
        for (person, spelling) in register.with_spelling(surname) {
            push(&mut fits, *person, fit_of_spelling(&words[..*at], &register.people[*person], *spelling));
        }
    }
    let with =
        |wanted: &[Fit]| -> Vec<usize> { fits.iter().filter(|(_, f)| wanted.contains(f)).map(|(p, _)| *p).collect() };
    let bare = words.len() == 1 || (!fits.is_empty() && fits.iter().all(|(_, f)| *f == Fit::Surname));
    let found = |people: Vec<usize>, single: bool, whole: bool, full: bool| Found { people, single, whole, bare, full };
    // A surname alone says no more than that.
    let bare_ones = with(&[Fit::Surname]);
    if !bare_ones.is_empty() {
        let longer = with(&[Fit::Whole, Fit::Forename, Fit::Initial]);
        let single = bare_ones.len() == 1 && longer.is_empty();
        return found(join(bare_ones, longer), single, true, false);
    }
    let whole = with(&[Fit::Whole]);
    let several = words.len() > 2;
    if whole.len() == 1 && several && !words[0].initial {
        return found(whole, true, true, true);
    }
    let exact = join(whole, with(&[Fit::Forename]));
    let likely = with(&[Fit::Likely]);
    let loose = with(&[Fit::Loose]);
    let later = with(&[Fit::Later]);
    if !exact.is_empty() {
        let single = exact.len() == 1;
        return found(join(exact, loose), single, true, true);
    }
    if !likely.is_empty() {
        let single = likely.len() == 1 && later.is_empty();
        return found(join(likely, join(later, loose)), single, true, true);
    }
    // By initials: the first, and the later ones, by which people go.
    let first = with(&[Fit::Initial]);
    let only_later = first.is_empty();
    let initial = join(first, later);
    if !initial.is_empty() {
        // A M Day is Mike Day where there is one Day; of several Lewises, D W Lewis need not be Wendy.
        let alone = || register.with_surname(&register.people[initial[0]].surname).len() == 1;
        let single = initial.len() == 1 && loose.is_empty() && (!only_later || alone());
        return found(join(initial, loose), single, true, false);
    }
    if !loose.is_empty() {
        return found(loose, false, false, false);
    }
    found(with(&[Fit::Slip]), false, false, false)
}

/// The last words of a name joined, as each may be a surname: where it begins, and its letters.
fn surnames(words: &[NameWord], register: &Lookup<'_>) -> Vec<(usize, String)> {
    let mut surnames = Vec::new();
    let mut surname = String::new();
    for at in (words.len().saturating_sub(4)..words.len()).rev() {
        // An initial at the end is a surname only where somebody has that one letter.
        if words[at].initial && at + 1 == words.len() && !(at > 0 && register.has_surname(&words[at].letters)) {
            break;
        }
        surname.insert_str(0, &words[at].letters);
        surnames.push((at, surname.clone()));
    }
    surnames
}

fn push(fits: &mut Vec<(usize, Fit)>, person: usize, fit: Option<Fit>) {
    if let Some(fit) = fit
        && !fits.iter().any(|(p, _)| *p == person)
    {
        fits.push((person, fit));
    }
}

/// How forenames fit a person whose surname is written otherwise: never more than likely by surname alone.
fn fit_of_spelling(words: &[NameWord], person: &Person, spelling: Spelling) -> Option<Fit> {
    let names = match spelling {
        Spelling::WithForename => &person.forenames[..person.forenames.len().saturating_sub(1)],
        Spelling::Same | Spelling::Short => &person.forenames,
    };
    let fit = fit(words, names)?;
    let sure = match spelling {
        Spelling::Same => fit != Fit::Surname,
        Spelling::WithForename => !words.is_empty(),
        Spelling::Short => false,
    };
    Some(if sure { fit } else { Fit::Loose })
}

fn join(mut first: Vec<usize>, second: Vec<usize>) -> Vec<usize> {
    for person in second {
        if !first.contains(&person) {
            first.push(person);
        }
    }
    first
}

/// Whether a word of a text can be this forename.
fn is(word: &NameWord, name: &Forename) -> bool {
    if word.initial || name.initial {
        name.letters.starts_with(&word.letters) || word.letters.starts_with(&name.letters)
    } else {
        same(&word.letters, &name.letters)
    }
}

/// Words with a double forename ("Mary-Ann") taken apart as the list has it.
fn apart<'a>(words: &'a [NameWord], names: &[Forename]) -> Cow<'a, [NameWord]> {
    let halves = |word: &NameWord| -> Option<Vec<NameWord>> {
        if word.initial || names.iter().any(|n| is(word, n)) {
            return None;
        }
        let runs = (0..names.len()).flat_map(|from| (from + 2..=names.len()).map(move |to| &names[from..to]));
        let run = runs.into_iter().find(|run| {
            let joined: String = run.iter().map(|n| n.letters.as_str()).collect();
            run.iter().all(|n| !n.initial) && same(&word.letters, &joined)
        })?;
        Some(run.iter().map(|n| NameWord { letters: n.letters.clone(), ..word.clone() }).collect())
    };
    if names.len() < 2 || !words.iter().any(|w| halves(w).is_some()) {
        return Cow::Borrowed(words);
    }
    Cow::Owned(words.iter().flat_map(|w| halves(w).unwrap_or_else(|| vec![w.clone()])).collect())
}

/// How forenames fit a person whose surname fits; `None` where they are somebody else's.
fn fit(words: &[NameWord], names: &[Forename]) -> Option<Fit> {
    let words = &*apart(words, names);
    let Some(first) = words.first() else { return Some(Fit::Surname) };
    if names.is_empty() {
        return Some(Fit::Loose);
    }
    let in_full = |w: &NameWord| !w.initial && names.iter().any(|n| !n.initial && is(w, n));
    let over = words.iter().filter(|w| !w.initial && !names.iter().any(|n| is(w, n))).count();
    let initials_over = words.iter().filter(|w| w.initial && !names.iter().any(|n| is(w, n))).count();
    // Where the list has a middle name, another one is against it.
    let against = names.len() > 1 && words.len() > 1 && over + initials_over > 0;
    if words.iter().any(in_full) {
        if against || (over > 0 && !in_full(first)) {
            return Some(Fit::Loose);
        }
        let whole = words.len() == names.len() && words.iter().zip(names).all(|(w, n)| !w.initial && is(w, n));
        if over > 0 {
            return Some(Fit::Loose);
        }
        return Some(if whole { Fit::Whole } else { Fit::Forename });
    }
    let short =
        |w: &NameWord| !w.initial && names.iter().any(|n| kinship(&w.letters, &n.letters) == Some(Kinship::SameName));
    let related = |w: &NameWord| !w.initial && names.iter().any(|n| kinship(&w.letters, &n.letters).is_some());
    if !first.initial {
        let initial_on_list = names[0].initial && is(first, &names[0]);
        if initial_on_list || short(first) {
            return Some(if against || over > 1 { Fit::Loose } else { Fit::Likely });
        }
        let begins = |a: &str, b: &str| a.len() >= 3 && b.len() >= 3 && (a.starts_with(b) || b.starts_with(a));
        let slip = names.iter().any(|n| nearly(&first.letters, &n.letters) || begins(&first.letters, &n.letters));
        return (slip || related(first)).then_some(Fit::Slip);
    }
    // Initials. A word in full behind one is what they go by, and it is not this person's.
    if over > 0 {
        let any = is(first, &names[0]) || words.iter().any(short);
        return any.then_some(Fit::Loose);
    }
    if is(first, &names[0]) {
        return Some(if against { Fit::Loose } else { Fit::Initial });
    }
    if words.iter().skip(1).any(|w| is(w, &names[0])) || is_known_as(first, names) {
        return Some(if against { Fit::Loose } else { Fit::Later });
    }
    None
}

/// Whether words before a surname can only be the name of somebody else than any of these people: they fit none of
/// them, and are no slip of the fingers either, because somebody may be called so.
pub(super) fn is_of_another(words: &[NameWord], people: &[usize], register: &Lookup<'_>) -> bool {
    let Some(first) = words.first() else { return false };
    people.iter().all(|person| match fit(words, &register.people[*person].forenames) {
        None => true,
        Some(Fit::Slip) => {
            let names = &register.people[*person].forenames;
            is_forename(&first.letters) && !names.iter().any(|n| kinship(&n.letters, &first.letters).is_some())
        }
        Some(_) => false,
    })
}

/// A first initial that is that of another of somebody's names.
fn is_known_as(first: &NameWord, names: &[Forename]) -> bool {
    names.iter().skip(1).any(|n| is(first, n))
}

/// Whom a name may mean that fits nobody as it stands: a slip in the surname, or initials that are not
/// those of the only one with the surname.
pub(super) fn nearest(words: &[NameWord], register: &Lookup<'_>) -> Vec<usize> {
    register.compared_with_all();
    if let [name, surname] = words
        && surname.initial
        && !name.initial
    {
        // "Wendy L".
        let fits = |p: &Person| p.surname.starts_with(&surname.letters) && p.forenames.iter().any(|f| is(name, f));
        return (0..register.people.len()).filter(|at| fits(&register.people[*at])).collect();
    }
    let Some((last, before)) = words.split_last().filter(|(last, _)| !last.initial) else { return Vec::new() };
    let same_surname = register.with_surname(&last.letters);
    if same_surname.len() == 1 && !before.is_empty() {
        // E W for somebody known as Tony; a forename in full that is another's is another's.
        if before.iter().all(|w| w.initial) {
            return same_surname;
        }
        return Vec::new();
    }
    if !same_surname.is_empty() {
        return Vec::new();
    }
    if before.is_empty() {
        // A forename alone.
        let called: Vec<usize> = (0..register.people.len())
            .filter(|at| {
                register.people[*at].forenames.iter().take(1).any(|f| !f.initial && same(&last.letters, &f.letters))
            })
            .collect();
        if !called.is_empty() {
            return called;
        }
    }
    let joined: String = words.iter().skip_while(|w| w.initial).map(|w| w.letters.as_str()).collect();
    let mut near: Vec<usize> = register.nearly_surname(&last.letters).to_vec();
    if joined != last.letters {
        near.extend(register.nearly_surname(&joined).iter().filter(|p| !near.contains(p)).collect::<Vec<_>>());
        near.sort_unstable();
    }
    near.retain(|at| before.is_empty() || fit(before, &register.people[*at].forenames).is_some());
    // Half of a double name.
    if near.is_empty() {
        near = (0..register.people.len())
            .filter(|at| {
                let person = &register.people[*at];
                person.halves.contains(&last.letters) && (before.is_empty() || fit(before, &person.forenames).is_some())
            })
            .collect();
    }
    near
}
