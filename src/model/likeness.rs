//! Signs that two councillor records are one person: somebody who came back under another name, or who was entered
//! twice. A sign is a reason to ask, never an answer.

use std::collections::{BTreeMap, HashMap};

use super::councillor::{ContactKind, MemberId};
use super::{Councillor, Id, NameParts, Uid, text};

/// Why two records may be one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Likeness {
    /// The same email address, and nobody else's.
    Email,
    /// The same telephone number, and nobody else's.
    Phone,
    /// The same name, in the same ward or in one that is not known.
    Name,
    /// The same ward and surname.
    Surname,
    /// The same ward and forename.
    Forename,
}

/// Two records that may be one person.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Likely {
    /// One of them.
    pub a: Id,
    /// The other.
    pub b: Id,
    /// Why.
    pub why: Likeness,
}

/// What is compared of somebody.
#[derive(Clone, Debug, Default)]
pub struct Traits {
    /// Its own, and those of what was merged into it.
    uids: Vec<Uid>,
    council: Option<Id>,
    in_post: bool,
    /// Whether the council's own list has them.
    listed: bool,
    name: String,
    surname: String,
    forename: String,
    wards: Vec<String>,
    emails: Vec<String>,
    phones: Vec<String>,
    numbers: Vec<MemberId>,
    others: Vec<Uid>,
}

impl Traits {
    /// What is compared of this record.
    pub fn of(c: &Councillor) -> Traits {
        let parts = if c.parts.surname.is_empty() { NameParts::parse(&c.name) } else { c.parts.clone() };
        let values = |kinds: &[ContactKind]| {
            c.contacts.iter().filter(|it| kinds.contains(&it.kind)).map(|it| it.value.as_str()).collect::<Vec<_>>()
        };
        Traits {
            uids: c.merged_from.iter().chain([&c.uid]).filter(|uid| !uid.is_empty()).cloned().collect(),
            council: c.council.clone(),
            in_post: c.in_post(),
            listed: !c.member_ids.is_empty() || c.published.is_some(),
            name: parts.key(),
            surname: text::fold(&parts.surname),
            forename: first_forename(&parts),
            wards: c.wards.iter().map(|w| text::fold(w)).collect(),
            // Each once: who holds a number twice is not two holders.
            emails: once(values(&[ContactKind::Email]).into_iter().map(email)),
            phones: once(values(&[ContactKind::Phone, ContactKind::Mobile]).into_iter().filter_map(phone)),
            numbers: c.member_ids.clone(),
            others: c.not_same_as.clone(),
        }
    }

    /// Whether somebody said that these are two people.
    fn told_apart(&self, other: &Traits) -> bool {
        let says = |a: &Traits, b: &Traits| b.uids.iter().any(|uid| a.others.contains(uid));
        says(self, other) || says(other, self)
    }

    /// Whether they cannot be one for the council: it numbers them differently, or they sit on different councils.
    fn is_apart(&self, other: &Traits) -> bool {
        let councils = matches!((&self.council, &other.council), (Some(a), Some(b)) if a != b);
        let numbers = self
            .numbers
            .iter()
            .any(|a| other.numbers.iter().any(|b| a.system == b.system && a.host == b.host && a.id != b.id))
            && !self.numbers.iter().any(|a| other.numbers.contains(a));
        councils || (numbers && self.in_post && other.in_post)
    }

    /// What somebody has to have one of in common with these for any sign at all.
    pub fn keys(&self) -> Vec<String> {
        let mut keys: Vec<String> = self.emails.iter().chain(&self.phones).cloned().collect();
        for ward in &self.wards {
            keys.extend([format!("{ward}\u{0}s{}", self.surname), format!("{ward}\u{0}f{}", self.forename)]);
        }
        keys.extend((!self.name.is_empty()).then(|| format!("\u{0}n{}", self.name)));
        keys
    }

    fn shares_ward(&self, other: &Traits) -> bool {
        self.wards.iter().any(|w| other.wards.contains(w))
    }

    /// Whether their forenames are one or may be: the same, or an initial of it.
    fn forenames_agree(&self, other: &Traits) -> bool {
        let (a, b) = (self.forename.as_str(), other.forename.as_str());
        a.is_empty()
            || b.is_empty()
            || a == b
            || (a.len() == 1 && b.starts_with(a))
            || (b.len() == 1 && a.starts_with(b))
    }

    /// The sign that two are one, where `new` comes in while `old` is no longer listed, or was entered by hand. The
    /// contacts count where `only_theirs` says that nobody else has them.
    pub fn sign(old: &Traits, new: &Traits, only_theirs: impl Fn(&str) -> bool) -> Option<Likeness> {
        if old.told_apart(new) || old.is_apart(new) {
            return None;
        }
        if !old.name.is_empty()
            && old.name == new.name
            && (old.shares_ward(new) || old.wards.is_empty() || new.wards.is_empty())
        {
            return Some(Likeness::Name);
        }
        let shared = |a: &[String], b: &[String]| a.iter().any(|it| b.contains(it) && only_theirs(it));
        if shared(&old.emails, &new.emails) {
            return Some(Likeness::Email);
        }
        if shared(&old.phones, &new.phones) {
            return Some(Likeness::Phone);
        }
        if !old.shares_ward(new) {
            return None;
        }
        if !old.surname.is_empty() && old.surname == new.surname {
            return Some(Likeness::Surname);
        }
        (!old.forename.is_empty() && old.forename.len() > 1 && old.forename == new.forename)
            .then_some(Likeness::Forename)
    }

    /// The sign that two records side by side are one person. The council's own list tells people apart, so two whom
    /// it has both as in post are one only where it has one name twice.
    fn sign_side_by_side(&self, other: &Traits, only_theirs: impl Fn(&str) -> bool) -> Option<Likeness> {
        let both_listed = self.in_post && other.in_post && self.listed && other.listed;
        match Traits::sign(self, other, only_theirs)? {
            Likeness::Name => Some(Likeness::Name),
            // A couple shares an address and a surname; one person does not have two forenames in one list.
            _ if both_listed => None,
            // A successor in the ward often has a name of their own that is also common.
            Likeness::Forename => None,
            Likeness::Surname if !self.forenames_agree(other) => None,
            sign => Some(sign),
        }
    }
}

fn once(values: impl Iterator<Item = String>) -> Vec<String> {
    values.collect::<std::collections::BTreeSet<_>>().into_iter().collect()
}

/// An address for comparing.
fn email(value: &str) -> String {
    value.trim().to_lowercase()
}

/// A number for comparing: its last nine digits, so that `+44 20…` and `020…` are one. Shorter ones say too little.
fn phone(value: &str) -> Option<String> {
    let digits: Vec<u8> = value.bytes().filter(u8::is_ascii_digit).collect();
    let last = digits.len().checked_sub(9)?;
    String::from_utf8(digits[last..].to_vec()).ok()
}

fn first_forename(parts: &NameParts) -> String {
    let folded = text::fold(&parts.forenames);
    folded.split([' ', '-']).next().unwrap_or_default().trim_matches('.').to_owned()
}

/// How many people have each address and number.
pub fn holders<'a>(people: impl Iterator<Item = &'a Traits>) -> HashMap<&'a str, usize> {
    let mut count: HashMap<&str, usize> = HashMap::new();
    for one in people {
        for value in one.emails.iter().chain(&one.phones) {
            *count.entry(value).or_default() += 1;
        }
    }
    count
}

/// Every two records that may be one person, by the strongest sign of each pair. Goes through people once for each
/// thing that can be shared, so that it stays quick for many thousands.
pub fn likely(people: &[(Id, Traits)]) -> Vec<Likely> {
    let count = holders(people.iter().map(|(_, it)| it));
    let only_theirs = |value: &str| count.get(value) == Some(&2);
    let mut groups: BTreeMap<(u8, &str, &str), Vec<usize>> = BTreeMap::new();
    for (at, (_, it)) in people.iter().enumerate() {
        let mut put = |sort: u8, a, b| groups.entry((sort, a, b)).or_default().push(at);
        it.emails.iter().chain(&it.phones).filter(|value| only_theirs(value)).for_each(|value| put(0, value, ""));
        if !it.name.is_empty() {
            put(1, &it.name, "");
        }
        it.wards.iter().filter(|_| !it.surname.is_empty()).for_each(|ward| put(2, ward, &it.surname));
    }
    let mut found: BTreeMap<(usize, usize), Likeness> = BTreeMap::new();
    for group in groups.into_values() {
        for (n, &a) in group.iter().enumerate() {
            for &b in &group[n + 1..] {
                if a != b
                    && let Some(why) = people[a].1.sign_side_by_side(&people[b].1, only_theirs)
                {
                    found.insert((a.min(b), a.max(b)), why);
                }
            }
        }
    }
    let pair =
        |((a, b), why): ((usize, usize), Likeness)| Likely { a: people[a].0.clone(), b: people[b].0.clone(), why };
    found.into_iter().map(pair).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Contact, Date, Origin, Published, Stands};

    struct Of(Councillor);

    impl Of {
        fn new(name: &str, ward: &str) -> Self {
            let published = Published {
                source: "list".into(),
                date: Date::from_iso("2026-01-01").expect("a date"),
                looked_at: None,
            };
            Of(Councillor {
                name: name.into(),
                wards: vec![ward.into()],
                published: Some(published),
                ..Councillor::default()
            })
        }
        fn contact(mut self, kind: ContactKind, value: &str) -> Self {
            let (value, note) = (value.into(), String::new());
            self.0.contacts.push(Contact { kind, value, note, origin: Origin::Council });
            self
        }
        fn left(mut self) -> Self {
            self.0.stands = Stands::Left { since: None };
            self
        }
    }

    fn found(people: Vec<Of>) -> Vec<(String, String, Likeness)> {
        let traits = |(n, it): (usize, Of)| (Id::new(format!("p{n}")), Traits::of(&it.0));
        let all: Vec<_> = people.into_iter().enumerate().map(traits).collect();
        likely(&all).into_iter().map(|l| (l.a.to_string(), l.b.to_string(), l.why)).collect()
    }

    #[test]
    fn couple_in_one_ward_is_two_people() {
        let email = |it: Of| it.contact(ContactKind::Email, "lloyd@example.org");
        assert_eq!(found(vec![email(Of::new("Ann Lloyd", "Garth")), email(Of::new("Huw Lloyd", "Garth"))]), []);
    }

    #[test]
    fn another_surname_with_the_same_email_is_asked() {
        let email = |it: Of, value| it.contact(ContactKind::Email, value);
        let before = email(Of::new("Bethan Rees", "Garth"), "Bethan.R@example.org").left();
        let after = email(Of::new("Bethan Mostyn", "Pentre"), "bethan.r@example.org ");
        assert_eq!(found(vec![before, after]), [("p0".into(), "p1".into(), Likeness::Email)]);
    }

    #[test]
    fn number_is_one_with_or_without_country() {
        let phone = |it: Of, value| it.contact(ContactKind::Mobile, value);
        let before = phone(Of::new("Bob Ellis", "Garth"), "+44 7700 900123").left();
        let after = phone(Of::new("Robert Ellis-Wynne", "Pentre"), "07700 900 123");
        assert_eq!(found(vec![before, after]), [("p0".into(), "p1".into(), Likeness::Phone)]);
    }

    #[test]
    fn office_number_of_several_says_nothing() {
        let office = |name: &str| Of::new(name, "Garth").contact(ContactKind::Phone, "01234 567890").left();
        assert_eq!(found(vec![office("Ann Ashe"), office("Ben Bryn"), office("Cai Cole")]), []);
    }

    #[test]
    fn same_name_twice_is_asked_unless_numbered_apart() {
        let numbered = |id: &str| {
            let mut it = Of::new("Ann Lloyd", "Garth");
            it.0.member_ids = vec![MemberId { system: "moderngov".into(), host: "example.org".into(), id: id.into() }];
            it
        };
        assert_eq!(found(vec![Of::new("Ann Lloyd", "Garth"), Of::new("Mrs Ann Lloyd", "Garth")]).len(), 1);
        assert_eq!(found(vec![numbered("1"), numbered("2")]), []);
        assert_eq!(found(vec![Of::new("Ann Lloyd", "Garth"), Of::new("Ann Lloyd", "Pentre")]), []);
    }

    #[test]
    fn answer_that_they_differ_is_kept() {
        let (mut a, mut b) = (Of::new("Ann Lloyd", "Garth"), Of::new("Ann Lloyd", "Garth"));
        (a.0.uid, b.0.uid) = (Uid::new("aaaa"), Uid::new("bbbb"));
        b.0.not_same_as = vec![Uid::new("aaaa")];
        assert_eq!(found(vec![a, b]), []);
    }

    #[test]
    fn successor_with_a_common_forename_is_not_listed() {
        assert_eq!(found(vec![Of::new("John Smith", "Garth").left(), Of::new("John Davies", "Garth")]), []);
        let (old, new) = (Of::new("John Smith", "Garth").left(), Of::new("John Davies", "Garth"));
        let sign = Traits::sign(&Traits::of(&old.0), &Traits::of(&new.0), |_| true);
        assert_eq!(sign, Some(Likeness::Forename), "an import asks");
    }

    #[test]
    fn people_of_two_councils_are_two_records() {
        let (mut a, mut b) = (Of::new("Ann Lloyd", "Garth"), Of::new("Ann Lloyd", "Garth"));
        (a.0.council, b.0.council) = (Some(Id::new("x")), Some(Id::new("y")));
        assert_eq!(found(vec![a, b]), []);
    }
}
