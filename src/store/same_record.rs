//! Whether two files hold one record, told by what is in them: their uid, the
//! council's own number for a councillor, the name, the content.
//!
//! What a sync service or a person calls a copy cannot be listed: the name of any
//! computer can stand in it. The program gives every new record a random uid, so
//! two files with one uid are one record, and two with different random uids never
//! are. Files of older programs have no uid; they are compared by what they say.

use std::collections::{BTreeSet, HashMap};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::copies::is_program_name;
use super::person::Sort;
use super::person::fields::{self, Class};
use super::person::flat;
use super::place;
use crate::model::{Councillor, Id, Kind, Record, Uid, text};

/// Two texts are nearly the same where at least this part of their words is shared.
const NEARLY: f64 = 0.6;

/// The beginning of a SHA-256: of one length in the index, whatever was hashed.
pub(super) type Hashed = [u8; 8];

/// By what a record is told from the others of its kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Identity {
    /// Its uid, as a hash.
    uid: Hashed,
    /// Whether the uid was not made from the name of its file: then it is the uid of one record alone.
    random: bool,
    /// The numbers that councils' systems have for a councillor, as hashes.
    members: Box<[Hashed]>,
    /// Its name, title or day, as a hash.
    title: Hashed,
    /// Uids of records that somebody said are other people, as hashes.
    apart: Box<[Hashed]>,
    /// Whether its file has a name that the program would give it.
    usual_name: bool,
}

impl Identity {
    /// Of a record as it was read, with its uid.
    pub(super) fn of(workspace: &Uid, id: &Id, record: &Record) -> Self {
        let kind = record.kind();
        let uid = record.uid().cloned().unwrap_or_default();
        let random = uid != Uid::of_record(workspace, kind, id);
        let title = title(record);
        let slug = Id::slug(&title);
        let base = id.as_str().rsplit_once('-').filter(|(_, n)| n.bytes().all(|b| b.is_ascii_digit()));
        let usual_name = match record {
            Record::Conversation(_) | Record::Task(_) => id.as_str().starts_with(title.as_str()),
            _ => *id == slug || base.is_some_and(|(base, _)| base == slug.as_str()),
        };
        let (members, apart) = match record {
            Record::Councillor(person) => (
                members_of(person).iter().map(|member| hash(member)).collect(),
                person.not_same_as.iter().map(|uid| hash(uid.as_str())).collect(),
            ),
            _ => Default::default(),
        };
        Identity { uid: hash(uid.as_str()), random, members, apart, title: hash(&title), usual_name }
    }

    /// Whether another record may be the same by its uid or a council's number.
    pub(super) fn marks(&self) -> impl Iterator<Item = Hashed> {
        std::iter::once(self.uid).chain(self.members.iter().copied())
    }

    fn shares_a_member(&self, other: &Identity) -> bool {
        self.members.iter().any(|member| other.members.contains(member))
    }

    /// Whether somebody said that the two are different people.
    fn is_said_apart(&self, other: &Identity) -> bool {
        self.apart.contains(&other.uid) || other.apart.contains(&self.uid)
    }

    /// Whether two records of a kind are one, whatever their files are called.
    pub(super) fn is_same(&self, other: &Identity) -> bool {
        if self.uid == other.uid {
            return self.title == other.title || self.shares_a_member(other);
        }
        !self.is_said_apart(other)
            && !self.random
            && !other.random
            && self.title == other.title
            && self.shares_a_member(other)
    }

    /// The order in which files of one record count as the original, the first one best.
    pub(super) fn rank<'a>(&self, id: &'a Id) -> impl Ord + use<'a> {
        let name = id.as_str();
        let own = is_program_name(&format!("{name}{}", place::ENDING));
        (self.random, !self.usual_name, !own, name.len(), name)
    }
}

/// What a council's systems call a councillor, one string for each system.
pub(super) fn members_of(person: &Councillor) -> Vec<String> {
    person.member_ids.iter().map(|m| format!("{}\0{}\0{}", m.system, m.host.to_lowercase(), m.id)).collect()
}

/// What a record is called, folded; for what has no name, its day.
fn title(record: &Record) -> String {
    match record {
        Record::Councillor(it) => text::fold(&it.name),
        Record::Conversation(it) => it.date.to_string(),
        Record::Initiative(it) => text::fold(&it.name),
        other => {
            let value = tree(other);
            let words = ["name", "title", "role", "written", "date"].iter().find_map(|key| value[key].as_str());
            text::fold(words.unwrap_or_default())
        }
    }
}

fn tree(record: &Record) -> Value {
    crate::model::with_record!(record, it => serde_json::to_value(it)).unwrap_or_default()
}

fn hash(words: &str) -> Hashed {
    hmac_sha256::Hash::hash(words.as_bytes()).first_chunk::<8>().copied().unwrap_or_default()
}

/// Whether a file's name is another's with something behind it: "sian-ThinkPad" of "sian". Numbers that the program
/// itself puts behind a name do not count.
pub(super) fn is_suffixed(name: &str, original: &str) -> bool {
    let (lower, base) = (name.to_lowercase(), original.to_lowercase());
    let Some(rest) = lower.strip_prefix(&base).filter(|_| name != original && !base.is_empty()) else { return false };
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    // "ward-1" and "ward-10".
    if digit(base.chars().next_back()) && digit(rest.chars().next()) {
        return false;
    }
    let numbered = rest.strip_prefix('-').is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()));
    let namesake = numbered && is_program_name(&format!("{name}{}", place::ENDING));
    !namesake && !place::is_other_version(name)
}

/// A record with what is needed to compare it with one whose file has nearly the same name.
#[derive(Clone, Debug)]
pub(super) struct Seen {
    kind: Kind,
    identity: Identity,
    council: Option<Id>,
    wards: BTreeSet<String>,
    references: BTreeSet<String>,
    words: HashMap<String, usize>,
}

impl Seen {
    pub(super) fn of(workspace: &Uid, id: &Id, record: &Record) -> Self {
        let kind = record.kind();
        let (council, wards) = match record {
            Record::Councillor(it) => (it.council.clone(), it.wards.iter().map(|ward| text::fold(ward)).collect()),
            _ => (None, BTreeSet::new()),
        };
        let value = tree(record);
        let mut references = BTreeSet::new();
        fields::visit(&Sort::Record(kind, id.clone()), &value, &mut |field, words| {
            if let Class::Reference(to) = field.class {
                references.insert(format!("{}/{words}", to.shelf()));
            }
        });
        let (mut all, mut words) = (Vec::new(), HashMap::new());
        flat("", &value, &mut all);
        for (_, field) in &all {
            for word in field.split_whitespace() {
                *words.entry(word.to_lowercase()).or_default() += 1;
            }
        }
        Seen { kind, identity: Identity::of(workspace, id, record), council, wards, references, words }
    }

    /// Whether it holds a record of this identity, whatever the files are called.
    pub(super) fn is_same(&self, other: &Identity) -> bool {
        self.identity.is_same(other)
    }

    /// Whether this is a copy of a record whose file's name is the beginning of this one's.
    pub(super) fn is_copy_of(&self, original: &Seen) -> bool {
        let (own, theirs) = (&self.identity, &original.identity);
        if own.is_same(theirs) {
            return true;
        }
        let same_title = own.title == theirs.title;
        if own.uid == theirs.uid {
            return !self.is_apart(original);
        }
        if own.random || !same_title || own.is_said_apart(theirs) || self.is_apart(original) {
            return false;
        }
        self.kind == Kind::Councillor || self.says_nearly_the_same(original)
    }

    /// Whether two councillors are two people: of different councils, wards or numbers; or two records are about
    /// different people and initiatives.
    fn is_apart(&self, other: &Seen) -> bool {
        if self.identity.shares_a_member(&other.identity) {
            return false;
        }
        let numbers = !self.identity.members.is_empty() && !other.identity.members.is_empty();
        let councils = matches!((&self.council, &other.council), (Some(a), Some(b)) if a != b);
        let disjoint = |a: &BTreeSet<String>, b: &BTreeSet<String>| !a.is_empty() && !b.is_empty() && a.is_disjoint(b);
        numbers || councils || disjoint(&self.wards, &other.wards) || disjoint(&self.references, &other.references)
    }

    fn says_nearly_the_same(&self, other: &Seen) -> bool {
        let count = |words: &HashMap<String, usize>| words.values().sum::<usize>();
        let shared: usize =
            self.words.iter().map(|(word, n)| (*n).min(other.words.get(word).copied().unwrap_or(0))).sum();
        let all = count(&self.words) + count(&other.words);
        // A few hundred words at most: exact in an f64.
        #[allow(clippy::cast_precision_loss)]
        let part = 2.0 * shared as f64 / all.max(1) as f64;
        part >= NEARLY
    }
}
