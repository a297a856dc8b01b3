//! One councillor of a file and the record there is of them: what came from
//! the council is brought up to date, everything else stays as it is.

use super::contacts::same;
use super::{CouncilSheet, Person, Tells};
use crate::model::text::fold;
use crate::model::{
    Contact, ContactKind, Council, Councillor, Date, Fact, NameParts, Origin, Post, PostKind, Published, Stands,
    is_ward_code,
};

/// A record brought up to date.
pub(super) struct Merged {
    pub after: Councillor,
    pub facts: Vec<Fact>,
    pub returned: bool,
}

/// The record of somebody new.
pub(super) fn fresh(person: &Person, sheet: &CouncilSheet, council: &Council, today: Date) -> Councillor {
    Councillor {
        name: person.name.clone(),
        raw_name: person.raw_name.clone(),
        parts: person.parts.clone(),
        council: Some(council.id.clone()),
        wards: person.wards.clone(),
        party: person.party.clone(),
        posts: person.posts.clone(),
        contacts: person.contacts.clone(),
        surgeries: person.surgeries.clone(),
        term_from: person.term_from,
        term_until: person.term_until,
        published: Some(from(person, sheet, today)),
        stands: if person.left { Stands::Left { since: None } } else { Stands::InPost },
        member_ids: person.member_ids.clone(),
        ..Councillor::default()
    }
}

/// Where the facts of somebody come from.
fn from(person: &Person, sheet: &CouncilSheet, today: Date) -> Published {
    let here = || Published { source: sheet.source.clone(), date: today, looked_at: None };
    person.published.clone().unwrap_or_else(here)
}

/// Brings a record up to date. A fact that the officer corrected is only filled
/// where it is empty; a fact that the file does not tell is left alone.
pub(super) fn merged(
    before: &Councillor,
    person: &Person,
    sheet: &CouncilSheet,
    council: &Council,
    today: Date,
) -> Merged {
    let mut after = before.clone();
    let tells = sheet.tells;
    let free = |fact: Fact| !before.corrected.contains(&fact);
    let written = if person.raw_name.is_empty() { &person.name } else { &person.raw_name };

    if free(Fact::Name) || before.name.is_empty() {
        if after.name != person.name || after.parts == crate::model::NameParts::default() {
            after.name.clone_from(&person.name);
            after.parts = person.parts.clone();
        }
        after.raw_name.clone_from(&person.raw_name);
    } else if *written != before.name {
        // By this the next file knows the corrected name again.
        after.raw_name.clone_from(written);
    }
    // A code says less than a name that is known.
    let coded = person.wards.iter().all(|w| is_ward_code(w)) && before.wards.iter().any(|w| !is_ward_code(w));
    if tells.wards && !person.wards.is_empty() && !coded && (free(Fact::Wards) || before.wards.is_empty()) {
        after.wards.clone_from(&person.wards);
    }
    if tells.party && person.party.is_some() && (free(Fact::Party) || before.party.is_none()) {
        after.party.clone_from(&person.party);
    }
    // Posts may stand beside the name in any file, but only a column of them says that one has ended.
    if free(Fact::Posts) || before.posts.is_empty() {
        after.posts = posts(&before.posts, &person.posts, tells);
    }
    if free(Fact::Contacts) || before.contacts.is_empty() {
        after.contacts = contacts(&before.contacts, &person.contacts, tells);
    }
    if tells.surgeries && (free(Fact::Surgeries) || before.surgeries.is_empty()) {
        after.surgeries.clone_from(&person.surgeries);
    }
    term(&mut after, before, person, free(Fact::Term));

    for id in &person.member_ids {
        if !after.member_ids.contains(id) {
            after.member_ids.push(id.clone());
        }
    }
    former_name(&mut after, before);
    after.council = Some(council.id.clone());
    // A list says of whom it names that they are in post, unless it says otherwise.
    let returned = !before.in_post() && !person.left;
    if returned {
        after.stands = Stands::InPost;
    }
    let facts = changed_facts(before, &after);
    if returned || !facts.is_empty() || before.published.is_none() {
        after.published = Some(from(person, sheet, today));
    }
    Merged { after, facts, returned }
}

/// Keeps the name they had, where the list has another and not only another spelling of it.
fn former_name(after: &mut Councillor, before: &Councillor) {
    let key = |name: &str| NameParts::parse(name).key();
    let (old, new) = (key(&before.name), key(&after.name));
    let known = after.former_names.iter().any(|name| key(name) == old);
    // With no word in common it may be somebody else under a number that was given again.
    let shared = old.split([' ', '-']).any(|word| new.split([' ', '-']).any(|other| word == other));
    if !old.is_empty() && old != new && shared && !known {
        after.former_names.push(before.name.clone());
    }
}

/// Brings the record of somebody up to date of whom the officer says that they
/// moved to the file's ward: that holds over a ward that was once corrected here.
pub(super) fn moved(
    before: &Councillor,
    person: &Person,
    sheet: &CouncilSheet,
    council: &Council,
    today: Date,
) -> Merged {
    let mut free = before.clone();
    free.corrected.retain(|fact| *fact != Fact::Wards);
    merged(&free, person, sheet, council, today)
}

fn changed_facts(before: &Councillor, after: &Councillor) -> Vec<Fact> {
    [
        (Fact::Name, before.name != after.name || before.parts != after.parts),
        (Fact::Wards, before.wards != after.wards),
        (Fact::Party, before.party != after.party),
        (Fact::Posts, before.posts != after.posts),
        (Fact::Contacts, before.contacts != after.contacts),
        (Fact::Term, (before.term_from, before.term_until) != (after.term_from, after.term_until)),
        (Fact::Surgeries, before.surgeries != after.surgeries),
    ]
    .into_iter()
    .filter_map(|(fact, changed)| changed.then_some(fact))
    .collect()
}

/// A day that the file leaves open says nothing; a new term ends what is known of the last.
fn term(after: &mut Councillor, before: &Councillor, person: &Person, free: bool) {
    if person.term_from.is_some() && (free || before.term_from.is_none()) {
        after.term_from = person.term_from;
    }
    if person.term_until.is_some() && (free || before.term_until.is_none()) {
        after.term_until = person.term_until;
    } else if free
        && after.term_from != before.term_from
        && after.term_until.is_some_and(|u| Some(u) <= after.term_from)
    {
        after.term_until = None;
    }
}

/// The council's posts replaced by the file's. One of the same title stays as
/// it is, with whatever was filled in; one added by hand is not doubled.
fn posts(before: &[Post], file: &[Post], tells: Tells) -> Vec<Post> {
    let mine: Vec<&Post> = before.iter().filter(|p| p.origin != Origin::Council).collect();
    let wanted: Vec<&Post> = file.iter().filter(|p| !mine.iter().any(|m| alike(m, p))).collect();
    let had: Vec<&Post> = before.iter().filter(|p| p.origin == Origin::Council).collect();
    let kept = |p: &Post| had.iter().find(|h| alike(h, p)).map_or_else(|| p.clone(), |h| (*h).clone());
    let ends = |h: &Post| {
        let told = if is_seat(h) { tells.seats } else { tells.posts };
        told && !wanted.iter().any(|w| alike(h, w))
    };
    let missing = wanted.iter().any(|w| !had.iter().any(|h| alike(h, w)));
    if !missing && !had.iter().any(|h| ends(h)) {
        return before.to_vec();
    }
    let mut out: Vec<Post> = wanted.iter().map(|p| kept(p)).collect();
    out.extend(had.iter().filter(|h| !ends(h) && !wanted.iter().any(|w| alike(h, w))).map(|h| (*h).clone()));
    out.extend(mine.into_iter().cloned());
    out
}

/// Whether two posts are one, though a list and a page may write it each its own
/// way: "Chair of Planning Committee", "Planning Committee (Chair)".
fn alike(a: &Post, b: &Post) -> bool {
    let led = |p: &Post| matches!(p.kind, PostKind::CommitteeChair | PostKind::ScrutinyChair | PostKind::ViceChair);
    let body = |p: &Post| fold(if p.body.is_empty() { &p.remit } else { &p.body });
    fold(&a.title) == fold(&b.title) || (led(a) && a.kind == b.kind && !body(a).is_empty() && body(a) == body(b))
}

/// Whether a post is a seat on a body as a member's page lists it: the body first.
fn is_seat(post: &Post) -> bool {
    !post.body.is_empty() && fold(&post.title).starts_with(&fold(&post.body))
}

fn told(kind: ContactKind, tells: Tells) -> bool {
    match kind {
        ContactKind::Email => tells.email,
        ContactKind::Phone | ContactKind::Mobile => tells.phone,
        ContactKind::Post => tells.address,
        ContactKind::Page => tells.page,
    }
}

/// The council's contacts of the kinds that the file tells replaced by the
/// file's; all others kept. An equal one added by hand is not doubled.
fn contacts(before: &[Contact], file: &[Contact], tells: Tells) -> Vec<Contact> {
    let replaced = |c: &Contact| c.origin == Origin::Council && told(c.kind, tells);
    let keep: Vec<&Contact> = before.iter().filter(|c| !replaced(c)).collect();
    let had: Vec<&Contact> = before.iter().filter(|c| replaced(c)).collect();
    let wanted: Vec<Contact> = (file.iter())
        .filter(|c| !keep.iter().any(|k| same(k, c)))
        .map(|c| match had.iter().find(|h| same(h, c)) {
            // A note of the officer's own stays where the file has none.
            Some(h) if c.note.is_empty() => Contact { note: h.note.clone(), ..c.clone() },
            _ => c.clone(),
        })
        .collect();
    let equal = wanted.len() == had.len() && wanted.iter().all(|w| had.contains(&w));
    if equal {
        return before.to_vec();
    }
    wanted.into_iter().chain(keep.into_iter().cloned()).collect()
}
