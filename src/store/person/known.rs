//! By what somebody is known, and where a text names them.

use std::collections::BTreeSet;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::find::{Fit, Pattern, Searchable, around, digits_of};
use super::others::{Others, holds};
use super::titles::Titles;
use crate::model::name::is_ordinary_name;
use crate::model::{Contact, ContactKind, Councillor, Id, NameParts, Uid, text};
use crate::store::copies;

/// What stands where a name was.
pub(in crate::store) const TAKEN_OUT: &str = "[…]";

/// How words name somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Naming {
    /// By their full name, an address or a number, as it is known.
    Exact,
    /// The same with other spaces or hyphens, or with characters inside that nobody sees.
    Spaced,
    /// The full name run together, or turned round without a comma.
    Unusual,
    /// Initials or one forename with the surname.
    Short,
    /// The full name with initials in it, or without those it has.
    Initials,
    /// "Councillor" or another title with the surname.
    Titled,
    /// The full name, which may be something else: everyday words, a ward, an initiative, or a name of one word.
    Ordinary,
    /// The full name, which is another councillor's too, or part of it.
    Namesake,
}

impl Naming {
    /// Whether it can be nobody else, as far as the workspace tells.
    pub fn is_certain(self) -> bool {
        matches!(self, Naming::Exact | Naming::Spaced)
    }
}

/// A place where words name somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The field, as in `mindset.2.text`.
    pub field: String,
    /// The words themselves.
    pub words: String,
    /// The words with what stands around them, on one line.
    pub around: String,
    /// How they name them.
    pub naming: Naming,
    /// Whether they stand where something can be cut: not in a name or title of something else.
    pub in_free_text: bool,
}

/// Words with what stands around them: what a person is asked about once,
/// wherever the same stands (in a record and in its earlier versions).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Passage {
    /// The words.
    pub words: String,
    /// With what stands around them.
    pub around: String,
}

impl Mention {
    /// What a person is asked about.
    pub fn passage(&self) -> Passage {
        Passage { words: self.words.clone(), around: self.around.clone() }
    }
}

/// What a person said about the passages they were shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// To be cut although they are not certain.
    pub cut: BTreeSet<Passage>,
    /// To be left although they are certain.
    pub keep: BTreeSet<Passage>,
    /// Everything that may be them is cut, but for what is kept.
    pub cut_all: bool,
}

/// By what somebody is known.
pub(super) struct Known {
    pub(super) id: Id,
    pub(super) name: String,
    pub(super) namesake: bool,
    /// Their names, folded.
    pub(super) names: BTreeSet<String>,
    forms: Vec<(Pattern, Form, String)>,
    /// What wards, initiatives, councils and places of the workspace are called.
    pub(super) titles: Titles,
    /// Whether their name may be something else, as words that anybody types.
    pub(super) ordinary: bool,
    /// Of how many words the surname consists that is being added.
    surname_words: usize,
    emails: Vec<Vec<char>>,
    numbers: Vec<Vec<char>>,
    /// Other addresses, as they stand in the profile.
    addresses: Vec<Pattern>,
    /// Under which other ids files hold their profile.
    pub(super) copies: BTreeSet<Id>,
    /// The uids of their profile, in every version of it.
    pub(super) uids: BTreeSet<Uid>,
    /// Files named like copies of theirs that say another name.
    pub(super) not_theirs: BTreeSet<Id>,
    /// What councils' own systems call them.
    pub(super) member_ids: BTreeSet<String>,
    pub(super) others: Others,
    /// The names of others that share a word with theirs.
    near: Vec<Pattern>,
}

/// What a name is, the surest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Form {
    Full,
    Turned,
    Short,
    Titled,
}

/// Titles with which a surname alone names a councillor.
const TITLES: [&str; 13] = [
    "Cllr",
    "Cllr.",
    "Councillor",
    "Cynghorydd",
    "Gynghorydd",
    "Chynghorydd",
    "Cyng.",
    "Cyng",
    "Mr",
    "Mrs",
    "Ms",
    "Miss",
    "Dr",
];

impl Known {
    /// Nobody yet.
    pub(super) fn new(id: &Id) -> Self {
        Known {
            id: id.clone(),
            name: String::new(),
            namesake: false,
            names: BTreeSet::new(),
            forms: Vec::new(),
            titles: Titles::default(),
            ordinary: false,
            surname_words: 0,
            emails: Vec::new(),
            numbers: Vec::new(),
            addresses: Vec::new(),
            copies: BTreeSet::new(),
            uids: BTreeSet::new(),
            not_theirs: BTreeSet::new(),
            member_ids: BTreeSet::new(),
            others: Others::default(),
            near: Vec::new(),
        }
    }

    /// Whether an id is theirs, also of a version that could not be put together
    /// with the other, and of a copy that a sync service made.
    pub(super) fn is(&self, id: &Id) -> bool {
        let rest = id.as_str().strip_prefix(self.id.as_str());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(" (other version"))
            || self.copies.contains(id)
            || (copies::original_id(id.as_str(), &|other| other == self.id.as_str()).is_some_and(|of| of == self.id)
                && !self.not_theirs.contains(id))
    }

    /// Adds what one version of their profile says.
    pub(super) fn add(&mut self, person: &Councillor) {
        let parts = match &person.parts {
            parts if parts.surname.is_empty() => NameParts::parse(&person.name),
            parts => parts.clone(),
        };
        let (first, last) = (parts.forenames.trim(), parts.surname.trim());
        self.surname_words = last.split([' ', '-']).filter(|word| !word.is_empty()).count();
        self.names.extend(super::others::names_of(person));
        let mut full = vec![person.name.clone()];
        full.extend((!person.raw_name.contains(',')).then(|| person.raw_name.clone()));
        if !first.is_empty() && !last.is_empty() {
            full.push(format!("{first} {last}"));
            self.form(&format!("{last}, {first}"), Form::Full);
            self.form(&format!("{last} {first}"), Form::Turned);
            let initial = |word: &str| word.chars().next().map(String::from).unwrap_or_default();
            let words: Vec<&str> = first.split([' ', '-', '.']).filter(|w| !w.is_empty()).collect();
            let initials: Vec<String> = words.iter().map(|w| initial(w)).collect();
            self.form(&format!("{} {last}", initials.join(" ")), Form::Short);
            self.form(&format!("{} {last}", initials.join("")), Form::Short);
            if let Some(word) = words.first() {
                self.form(&format!("{word} {last}"), Form::Short);
                self.form(&format!("{} {last}", initial(word)), Form::Short);
            }
        }
        if !last.is_empty() {
            TITLES.iter().for_each(|title| self.form(&format!("{title} {last}"), Form::Titled));
        }
        full.iter().for_each(|name| self.form(name, Form::Full));
        // Notes of before say the names of before.
        for name in &person.former_names {
            self.add(&Councillor { name: name.clone(), ..Councillor::default() });
        }
    }

    fn form(&mut self, words: &str, form: Form) {
        let pattern = Pattern::new(words);
        // A single word is looked for only where it is all of their name: else it is a forename, a surname, or any word.
        let short = pattern.words() < 2 || pattern.len() < 4;
        if short && (form != Form::Full || pattern.len() < 2) {
            return;
        }
        // "Ann M. Lee" for "Ann Lee": before the surname, of however many words.
        let surname = self.surname_words.max(1);
        let pattern = match form {
            Form::Full | Form::Short if pattern.words() > surname => pattern.with_initials(surname),
            _ => pattern,
        };
        match self.forms.iter_mut().find(|(known, ..)| *known == pattern) {
            Some((_, known, _)) => *known = form.min(*known),
            None => self.forms.push((pattern, form, words.to_owned())),
        }
    }

    /// Adds an address or a number, unless it is others' too.
    pub(super) fn add_contact(&mut self, contact: &Contact, shared: &str) {
        let value = contact.value.trim();
        let others = Searchable::new(shared);
        match contact.kind {
            ContactKind::Email => {
                let letters: Vec<char> = text::fold(value).chars().collect();
                if letters.contains(&'@') && others.find_whole(&letters, is_of_email).is_empty() {
                    self.emails.push(letters);
                }
            }
            ContactKind::Phone | ContactKind::Mobile => {
                let digits = digits_of(value);
                if digits.len() >= 6 && others.find_number(&digits).is_empty() {
                    self.numbers.push(digits);
                }
            }
            ContactKind::Post | ContactKind::Page => {
                let pattern = Pattern::new(value);
                if pattern.len() > 5 && others.find(&pattern).is_empty() {
                    self.addresses.push(pattern);
                }
            }
        }
    }

    /// Once everything is added: what others are called, where it is much the same.
    pub(super) fn finish(&mut self) {
        let id = self.id.to_string();
        self.ordinary = self.names.iter().any(|name| is_ordinary_name(name) || self.titles.holds(name));
        // An id has no capitals, by which a name of everyday words is told.
        if id.contains('-') && (!self.ordinary || self.names.is_empty()) {
            self.form(&id.replace('-', " "), Form::Full);
        }
        self.others.add_own(self.names.iter().cloned().chain([text::fold(&id)]));
        let longer =
            self.titles.places.iter().filter(|title| self.names.iter().any(|n| *title != n && holds(title, n)));
        self.near = self.others.like(&self.names).chain(longer).map(|name| Pattern::new(name)).collect();
        if self.name.is_empty() {
            self.name = self.id.to_string();
        }
    }

    /// Where a text names them; nothing that stands inside somebody else's name.
    pub(super) fn mentions(&self, words: &str) -> Vec<(Range<usize>, Naming)> {
        let text = Searchable::new(words);
        let mut found: Vec<(Range<usize>, Naming)> = Vec::new();
        for (pattern, form, name) in &self.forms {
            let one_word = pattern.words() < 2;
            for (at, fit) in text.find(pattern) {
                let naming = self.naming(*form, fit, one_word || pattern.len() < 4);
                // Of everyday words only those with the capitals of the name are anybody's.
                let everyday = (self.ordinary && *form != Form::Titled) || one_word;
                if everyday && !has_capitals_of(&words[at.clone()], name) {
                    continue;
                }
                found.push((at, naming));
            }
        }
        let known = |fit| if fit == Fit::Exact { Naming::Exact } else { Naming::Spaced };
        for letters in &self.emails {
            found.extend(text.find_whole(letters, is_of_email).into_iter().map(|(at, fit)| (at, known(fit))));
        }
        for digits in &self.numbers {
            found.extend(text.find_number(digits).into_iter().map(|at| (at, Naming::Spaced)));
        }
        for pattern in &self.addresses {
            found.extend(text.find(pattern).into_iter().map(|(at, fit)| (at, known(fit))));
        }
        if found.is_empty() {
            return found;
        }
        let others: Vec<Range<usize>> = self.near.iter().flat_map(|p| text.find(p)).map(|(at, _)| at).collect();
        found.retain_mut(|(at, naming)| {
            let over = others.iter().filter(|other| other.start < at.end && other.end > at.start && *other != at);
            for other in over {
                if other.start <= at.start && other.end >= at.end {
                    return false;
                }
                // It begins in one name and ends in another: nobody can say whose it is.
                if naming.is_certain() && !(at.start <= other.start && other.end <= at.end) {
                    *naming = Naming::Unusual;
                }
            }
            true
        });
        // Where several ways of naming overlap, the longest counts, and of two equal ones the surest.
        found.sort_by_key(|(at, naming)| (std::cmp::Reverse(at.len()), *naming));
        let mut out: Vec<(Range<usize>, Naming)> = Vec::new();
        for (at, naming) in found {
            if !out.iter().any(|(other, _)| other.start < at.end && other.end > at.start) {
                out.push((in_email(words, at), naming));
            }
        }
        out.sort_by_key(|(at, _)| at.start);
        out.dedup_by(|b, a| b.0.start < a.0.end);
        out
    }

    fn naming(&self, form: Form, fit: Fit, short: bool) -> Naming {
        match (form, fit) {
            (Form::Titled, _) => Naming::Titled,
            (_, Fit::Initial) => Naming::Initials,
            (Form::Short, _) => Naming::Short,
            _ if self.namesake => Naming::Namesake,
            _ if self.ordinary || short => Naming::Ordinary,
            (Form::Turned, _) | (Form::Full, Fit::Joined) => Naming::Unusual,
            (Form::Full, Fit::Exact) => Naming::Exact,
            (Form::Full, Fit::Spaced) => Naming::Spaced,
        }
    }

    /// The places where a text names them, in words.
    pub(super) fn mentioned(&self, field: &str, words: &str, in_free_text: bool) -> Vec<Mention> {
        let mention = |(at, naming): (Range<usize>, Naming)| Mention {
            field: field.to_owned(),
            words: words[at.clone()].to_owned(),
            around: around(words, &at),
            naming,
            in_free_text,
        };
        self.mentions(words).into_iter().map(mention).collect()
    }

    /// A text without what names them, as was chosen; `None` where nothing is cut.
    pub(super) fn without(&self, words: &str, choices: &Choices) -> Option<String> {
        let cut = |(at, naming): &(Range<usize>, Naming)| {
            let passage = Passage { words: words[at.clone()].to_owned(), around: around(words, at) };
            !choices.keep.contains(&passage)
                && (naming.is_certain() || choices.cut_all || choices.cut.contains(&passage))
        };
        let found: Vec<Range<usize>> = self.mentions(words).into_iter().filter(cut).map(|(at, _)| at).collect();
        cut_out(words, &found)
    }

    /// Whether the name of a file holds their id.
    pub(super) fn in_path(&self, path: &str) -> bool {
        let (id, bytes) = (self.id.as_str(), path.as_bytes());
        let longer = self.others.places_of_longer_ids(path, id);
        let edge = |n: Option<&u8>| n.is_none_or(|b| !b.is_ascii_alphanumeric());
        path.match_indices(id).any(|(at, _)| {
            let end = at + id.len();
            // "sian-ap-gwilym-2" is somebody else's id.
            let numbered = bytes.get(end) == Some(&b'-') && bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
            edge(at.checked_sub(1).and_then(|n| bytes.get(n)))
                && edge(bytes.get(end))
                && !(numbered && self.namesake)
                && !longer.iter().any(|other| other.start <= at && end <= other.end)
                && (id.contains('-') || bytes.get(end) == Some(&b'.'))
        })
    }

    /// Whether a profile under a name like a copy's is theirs by what it says too.
    pub(super) fn is_copy(&self, person: &Councillor) -> bool {
        super::others::names_of(person).iter().any(|name| self.names.contains(name))
            || person.member_ids.iter().any(|m| self.member_ids.contains(&m.id))
    }
}

/// Cuts places out of a text; `None` where there are none.
pub(super) fn cut_out(words: &str, places: &[Range<usize>]) -> Option<String> {
    if places.is_empty() {
        return None;
    }
    let (mut out, mut from) = (String::new(), 0);
    for at in places {
        out.push_str(&words[from..at.start]);
        out.push_str(TAKEN_OUT);
        from = at.end;
    }
    out.push_str(&words[from..]);
    Some(out)
}

/// Whether words have capitals where a name has them.
fn has_capitals_of(words: &str, name: &str) -> bool {
    let capitals =
        |words: &str| -> Vec<bool> { words.nfkc().filter(|c| c.is_alphanumeric()).map(char::is_uppercase).collect() };
    capitals(words) == capitals(name)
}

/// Of a name that begins an email address, the whole address.
fn in_email(words: &str, at: Range<usize>) -> Range<usize> {
    let Some(rest) = words[at.end..].strip_prefix('@') else { return at };
    let domain: &str = rest.split(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-'))).next().unwrap_or("");
    at.start..at.end + 1 + domain.trim_end_matches(['.', '-']).len()
}

fn is_of_email(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_' | '+' | '@')
}
