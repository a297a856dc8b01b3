//! Two councillor records that turn out to be one person, put together field by field.
//!
//! What only one value can be is chosen ([`MergeField`]); what can be many is joined, so that nothing that anybody
//! wrote is left out. The record that stays keeps its id and uid and notes what was merged into it
//! ([`Councillor::merged_from`], [`Councillor::former_names`]).

use std::collections::BTreeSet;

use super::councillor::{Approach, Contact};
use super::{Clue, Concern, Councillor, Fact, Id, Initiative, Record, Salutation, SenseMap, Statement, Uid};

/// A field of a councillor that has one value: where two records differ, one of the two stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MergeField {
    /// The name, its parts, and how the council's file wrote it.
    Name,
    /// The council.
    Council,
    /// The wards.
    Wards,
    /// The party.
    Party,
    /// The posts.
    Posts,
    /// The surgeries.
    Surgeries,
    /// The first and the last day of the term.
    Term,
    /// Whether they are in post.
    InPost,
    /// Where the public facts come from.
    Source,
    /// How to approach them.
    Approach,
    /// The language they prefer.
    Language,
    /// How they like to be reached.
    Channel,
    /// Good and bad times.
    Times,
    /// Whether they stand again.
    Standing,
    /// How a letter greets them.
    Salutation,
}

impl MergeField {
    /// All of them, in the order they are shown.
    pub const ALL: [MergeField; 15] = [
        MergeField::Name,
        MergeField::Council,
        MergeField::Wards,
        MergeField::Party,
        MergeField::Posts,
        MergeField::Surgeries,
        MergeField::Term,
        MergeField::InPost,
        MergeField::Source,
        MergeField::Approach,
        MergeField::Language,
        MergeField::Channel,
        MergeField::Times,
        MergeField::Standing,
        MergeField::Salutation,
    ];

    /// Its name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            MergeField::Name => "name",
            MergeField::Council => "council",
            MergeField::Wards => "wards",
            MergeField::Party => "party",
            MergeField::Posts => "posts",
            MergeField::Surgeries => "surgeries",
            MergeField::Term => "term",
            MergeField::InPost => "in-post",
            MergeField::Source => "source",
            MergeField::Approach => "approach",
            MergeField::Language => "language",
            MergeField::Channel => "channel",
            MergeField::Times => "times",
            MergeField::Standing => "standing",
            MergeField::Salutation => "salutation",
        }
    }

    /// The field of this name.
    pub fn named(name: &str) -> Option<MergeField> {
        MergeField::ALL.into_iter().find(|field| field.name() == name)
    }

    /// Whether the council publishes it, so that the newer list is likely to be right.
    fn is_published(self) -> bool {
        !matches!(
            self,
            MergeField::Approach
                | MergeField::Language
                | MergeField::Channel
                | MergeField::Times
                | MergeField::Standing
                | MergeField::Salutation
        )
    }

    /// The fact that an officer may have corrected in it.
    fn fact(self) -> Option<Fact> {
        match self {
            MergeField::Name => Some(Fact::Name),
            MergeField::Wards => Some(Fact::Wards),
            MergeField::Party => Some(Fact::Party),
            MergeField::Posts => Some(Fact::Posts),
            MergeField::Surgeries => Some(Fact::Surgeries),
            MergeField::Term => Some(Fact::Term),
            _ => None,
        }
    }

    /// Whether there is anything in it.
    pub fn is_filled(self, c: &Councillor) -> bool {
        match self {
            MergeField::Name => !c.name.trim().is_empty(),
            MergeField::Council => c.council.is_some(),
            MergeField::Wards => !c.wards.is_empty(),
            MergeField::Party => c.party.is_some(),
            MergeField::Posts => !c.posts.is_empty(),
            MergeField::Surgeries => !c.surgeries.is_empty(),
            MergeField::Term => c.term_from.is_some() || c.term_until.is_some(),
            MergeField::InPost => true,
            MergeField::Source => c.published.is_some(),
            MergeField::Approach => c.approach != Approach::Free,
            MergeField::Language => !c.prefers.language.is_empty(),
            MergeField::Channel => !c.prefers.channel.is_empty(),
            MergeField::Times => !c.prefers.times.is_empty(),
            MergeField::Standing => c.standing.is_some(),
            MergeField::Salutation => c.salutation != Salutation::default(),
        }
    }

    /// Whether two records differ in it.
    pub fn differs(self, a: &Councillor, b: &Councillor) -> bool {
        let mut same = a.clone();
        self.take(&mut same, b);
        same != *a
    }

    /// Takes it from another record.
    fn take(self, into: &mut Councillor, from: &Councillor) {
        match self {
            MergeField::Name => {
                into.name.clone_from(&from.name);
                into.raw_name.clone_from(&from.raw_name);
                into.parts.clone_from(&from.parts);
            }
            MergeField::Council => into.council.clone_from(&from.council),
            MergeField::Wards => into.wards.clone_from(&from.wards),
            MergeField::Party => into.party.clone_from(&from.party),
            MergeField::Posts => into.posts.clone_from(&from.posts),
            MergeField::Surgeries => into.surgeries.clone_from(&from.surgeries),
            MergeField::Term => (into.term_from, into.term_until) = (from.term_from, from.term_until),
            MergeField::InPost => into.stands.clone_from(&from.stands),
            MergeField::Source => into.published.clone_from(&from.published),
            MergeField::Approach => into.approach.clone_from(&from.approach),
            MergeField::Language => into.prefers.language.clone_from(&from.prefers.language),
            MergeField::Channel => into.prefers.channel.clone_from(&from.prefers.channel),
            MergeField::Times => into.prefers.times.clone_from(&from.prefers.times),
            MergeField::Standing => into.standing.clone_from(&from.standing),
            MergeField::Salutation => into.salutation.clone_from(&from.salutation),
        }
    }
}

/// The fields in which two records differ, in the order they are shown.
pub fn differences(keep: &Councillor, other: &Councillor) -> Vec<MergeField> {
    MergeField::ALL.into_iter().filter(|field| field.differs(keep, other)).collect()
}

/// The fields that should come from the other record unless somebody says otherwise: what only the other has, and of
/// the public facts those of the record that the council's newer list gave.
pub fn suggested(keep: &Councillor, other: &Councillor) -> BTreeSet<MergeField> {
    let listed = |c: &Councillor| (c.in_post(), c.published.as_ref().map(super::Published::fresh_on));
    let newer = listed(other) > listed(keep);
    differences(keep, other)
        .into_iter()
        .filter(|field| {
            let corrected = |c: &Councillor| field.fact().is_some_and(|fact| c.corrected.contains(&fact));
            match (field.is_filled(keep), field.is_filled(other)) {
                (false, true) => true,
                // What an officer corrected by hand is right, whichever list is newer.
                (true, true) if corrected(keep) != corrected(other) => corrected(other),
                // Whoever asked to be left alone is left alone.
                (true, true) if *field == MergeField::Approach => {
                    let alone = |c: &Councillor| matches!(c.approach, Approach::LeaveAlone { .. });
                    alone(other) && !alone(keep)
                }
                (true, true) => field.is_published() && newer,
                _ => false,
            }
        })
        .collect()
}

/// One record of two: `keep`, with the fields in `from_other` as the other has them, and with everything of which
/// there can be many from both.
pub fn merged(keep: &Councillor, other: &Councillor, from_other: &BTreeSet<MergeField>) -> Councillor {
    let mut all = keep.clone();
    for field in differences(keep, other) {
        if !from_other.contains(&field) {
            continue;
        }
        field.take(&mut all, other);
        if let Some(fact) = field.fact() {
            all.corrected.retain(|it| *it != fact);
            all.corrected.extend(other.corrected.contains(&fact).then_some(fact));
        }
    }
    join(&mut all.contacts, &other.contacts, |a: &Contact, b| a.kind == b.kind && same_value(&a.value, &b.value));
    if other.corrected.contains(&Fact::Contacts) && !all.corrected.contains(&Fact::Contacts) {
        all.corrected.push(Fact::Contacts);
    }
    join(&mut all.member_ids, &other.member_ids, PartialEq::eq);
    for (into, from) in [
        (&mut all.mindset, &other.mindset),
        (&mut all.priorities, &other.priorities),
        (&mut all.strengths, &other.strengths),
        (&mut all.support_needs, &other.support_needs),
        (&mut all.pressure_council, &other.pressure_council),
        (&mut all.pressure_party, &other.pressure_party),
        (&mut all.pressure_community, &other.pressure_community),
        (&mut all.common_ground, &other.common_ground),
        (&mut all.already_does, &other.already_does),
        (&mut all.knows, &other.knows),
    ] {
        join_parts(into, from);
    }
    join_parts(&mut all.clues, &other.clues);
    join_parts(&mut all.concerns, &other.concerns);
    join(&mut all.would_like, &other.would_like, PartialEq::eq);
    join(&mut all.unsettled, &other.unsettled, PartialEq::eq);
    former_names(&mut all, keep, other);
    join(&mut all.merged_from, &other.merged_from, PartialEq::eq);
    if !other.uid.is_empty() {
        join(&mut all.merged_from, std::slice::from_ref(&other.uid), PartialEq::eq);
    }
    join(&mut all.not_same_as, &other.not_same_as, PartialEq::eq);
    all.not_same_as.retain(|uid| *uid != keep.uid && *uid != other.uid);
    all
}

/// The names under which either of them was published before, and that are not the name now.
fn former_names(all: &mut Councillor, keep: &Councillor, other: &Councillor) {
    let of = |c: &Councillor| c.former_names.iter().chain([&c.raw_name, &c.name]).cloned().collect::<Vec<_>>();
    // Another spelling, or a title before it, is no other name.
    let key = |name: &str| super::NameParts::parse(name).key();
    let mut keys = vec![key(&all.name)];
    let mut names = Vec::new();
    for name in of(other).into_iter().chain(of(keep)) {
        let this = key(&name);
        if !name.trim().is_empty() && !keys.contains(&this) {
            keys.push(this);
            names.push(name);
        }
    }
    all.former_names = names;
}

/// Addresses and numbers are one however they are spaced and whatever their capitals.
fn same_value(a: &str, b: &str) -> bool {
    let bare = |s: &str| s.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect::<String>();
    bare(a) == bare(b)
}

/// Adds what is not there yet.
fn join<T: Clone>(into: &mut Vec<T>, from: &[T], same: impl Fn(&T, &T) -> bool) {
    for it in from {
        if !into.iter().any(|there| same(there, it)) {
            into.push(it.clone());
        }
    }
}

/// A part of a record with a uid of its own.
trait Part: Clone + PartialEq {
    fn uid(&mut self) -> &mut Uid;
}

macro_rules! parts {
    ($($type:ty),*) => {
        $(impl Part for $type {
            fn uid(&mut self) -> &mut Uid {
                &mut self.uid
            }
        })*
    };
}

parts!(Statement, Clue, Concern, super::Card, super::Link);

/// Adds what is not there yet, whatever its uid. A uid that another part has is given up: the store gives a new one.
fn join_parts<T: Part>(into: &mut Vec<T>, from: &[T]) {
    let bare = |it: &T| {
        let mut it = it.clone();
        *it.uid() = Uid::default();
        it
    };
    for it in from {
        if into.iter().any(|there| bare(there) == bare(it)) {
            continue;
        }
        let mut it = it.clone();
        let taken = into.iter_mut().any(|there| there.uid() == it.uid());
        if taken {
            *it.uid() = Uid::default();
        }
        into.push(it);
    }
}

/// Adds the cards and links of another map of the same initiative. A card that both have stays once, and the links
/// of the other follow it.
pub fn join_maps(into: &mut SenseMap, other: &SenseMap) {
    let mut links = other.links.clone();
    for (from_top, cards) in [(true, &other.top), (false, &other.bottom)] {
        let here = if from_top { &mut into.top } else { &mut into.bottom };
        for card in cards {
            let bare = |card: &super::Card| super::Card { uid: Uid::default(), ..card.clone() };
            let uid = match here.iter().find(|there| bare(there) == bare(card)) {
                Some(there) => there.uid.clone(),
                None => {
                    let mut card = card.clone();
                    if here.iter().any(|there| there.uid == card.uid) {
                        // The same words derive the same uid: this one needs another, which its links are to follow.
                        card.uid =
                            Uid::derived(&["merged", other.uid.as_str(), card.uid.as_str()], super::uid::PART_LENGTH);
                    }
                    here.push(card.clone());
                    card.uid
                }
            };
            for (link, old) in links.iter_mut().zip(&other.links) {
                match (from_top, old) {
                    (true, old) if old.top == card.uid => link.top = uid.clone(),
                    (false, old) if old.bottom == card.uid => link.bottom = uid.clone(),
                    _ => {}
                }
            }
        }
    }
    join_parts(&mut into.links, &links);
    join(&mut into.unsettled, &other.unsettled, PartialEq::eq);
}

/// Leaves somebody once in each list of a record in which they would stand twice after a merge.
pub fn name_once(record: &mut Record, who: &Id) {
    let once = |list: &mut Vec<Id>| {
        let mut seen = false;
        list.retain(|id| id != who || !std::mem::replace(&mut seen, true));
    };
    match record {
        Record::Conversation(it) => once(&mut it.councillors),
        Record::Workshop(it) => once(&mut it.attended),
        Record::Task(it) => once(&mut it.about),
        Record::Sense(it) => {
            it.links.iter_mut().flat_map(|link| &mut link.actions).for_each(|task| once(&mut task.about))
        }
        Record::Initiative(it) => moves_once(it, who),
        _ => {}
    }
}

/// One move of somebody in each list: the first, with what was typed as the reason of the others.
fn moves_once(it: &mut Initiative, who: &Id) {
    let with = |reason: &mut String, more: &str| {
        if !more.is_empty() && !reason.contains(more) {
            *reason = if reason.is_empty() { more.to_owned() } else { format!("{reason}; {more}") };
        }
    };
    let mut moves: Vec<super::Move> = Vec::new();
    for one in std::mem::take(&mut it.moves) {
        match moves.iter_mut().find(|m| m.councillor == *who && one.councillor == *who) {
            Some(first) => with(&mut first.reason, &one.reason),
            None => moves.push(one),
        }
    }
    it.moves = moves;
    let mut moves: Vec<super::RoleMove> = Vec::new();
    for one in std::mem::take(&mut it.role_moves) {
        let same = |m: &&mut super::RoleMove| m.councillor == *who && one.councillor == *who && m.role == one.role;
        match moves.iter_mut().find(same) {
            Some(first) => with(&mut first.reason, &one.reason),
            None => moves.push(one),
        }
    }
    it.role_moves = moves;
}

#[cfg(test)]
mod tests;
