//! What the list is missing, said and never scored.

use std::collections::{HashMap, HashSet};

use super::{Aside, Order, ReasonKind, Themes, kind_here};
use crate::model::{Book, Id, Initiative, Party, PersonBrief, PostKind, Say, text};

/// What is missing in the order for an initiative: nobody known for a post or a
/// ward, wards of several members of whom one was asked, everybody of one group.
pub fn gaps(book: &Book, id: Option<&Id>, initiative: &Initiative, order: &Order, themes_in: Themes<'_>) -> Vec<Say> {
    let mut out = Vec::new();
    let here = |i: u32| order.aside.get(&i).is_none_or(|a| *a < Aside::Elsewhere);
    let people = || (0u32..).zip(book.people().iter()).filter(|(i, _)| here(*i)).map(|(_, p)| p);
    let known = |kind: ReasonKind| order.reasons.values().flatten().any(|r| r.kind == kind);
    let themes = initiative.themes.join(", ");
    // A list without a single post tells nothing about who is responsible for what.
    let listed = people().any(|p| !p.posts.is_empty());
    if !initiative.themes.is_empty() && !listed && people().next().is_some() {
        out.push(Say::new("gap-no-posts").with("themes", themes));
    } else if !initiative.themes.is_empty() {
        for (kind, key) in [(ReasonKind::CabinetMember, "gap-cabinet"), (ReasonKind::ScrutinyChair, "gap-scrutiny")] {
            if known(kind) {
                continue;
            }
            let say = Say::new(key).with("themes", themes.as_str());
            out.push(match only_scrutiny(people(), themes_in).filter(|_| kind == ReasonKind::ScrutinyChair) {
                Some((name, post)) => {
                    let say = Say::new("gap-scrutiny-only").with("themes", themes.as_str());
                    say.with("name", name).with("post", post)
                }
                None => say,
            });
        }
    }
    if !initiative.themes.is_empty() {
        out.extend(unknown_mayors(book, people()));
    }
    let mut by_ward: HashMap<String, Vec<u32>> = HashMap::new();
    for (i, person) in (0u32..).zip(book.people().iter()) {
        if here(i) {
            for ward in &person.wards {
                by_ward.entry(text::fold(ward)).or_default().push(i);
            }
        }
    }
    let touched: HashSet<u32> = match id {
        Some(_) => order.aside.iter().filter(|(_, a)| **a <= Aside::Declined).map(|(i, _)| *i).collect(),
        None => HashSet::new(),
    };
    for ward in &initiative.wards {
        let members = by_ward.get(&text::fold(ward)).map(Vec::as_slice).unwrap_or_default();
        let asked = members.iter().filter(|i| touched.contains(i)).count();
        if members.is_empty() {
            out.push(Say::new("gap-ward").with("ward", ward));
        } else if asked > 0 && asked < members.len() {
            out.push(Say::new("gap-ward-part").with("ward", ward).with("asked", asked).with("of", members.len()));
        }
    }
    let groups: HashSet<String> = touched
        .iter()
        .filter_map(|i| book.people().get(*i as usize)?.party.as_deref())
        .map(|p| Party::new(p).name().to_owned())
        .collect();
    if touched.len() >= 3 && groups.len() == 1 {
        out.push(Say::new("gap-one-group"));
    }
    out
}

/// Mayors who may lead their council or be its civic head, where no leader is listed who would settle it.
fn unknown_mayors<'a>(book: &Book, people: impl Iterator<Item = &'a PersonBrief> + Clone) -> Vec<Say> {
    let kinds = |p: &'a PersonBrief| p.posts.iter().map(move |post| (p, post, kind_here(book, p, post)));
    let leads = |kind| matches!(kind, PostKind::Leader | PostKind::ElectedMayor);
    let led: HashSet<Option<&Id>> =
        people.clone().flat_map(kinds).filter(|(.., kind)| leads(*kind)).map(|(p, ..)| p.council.as_ref()).collect();
    let unknown =
        people.flat_map(kinds).filter(|(p, _, kind)| *kind == PostKind::Mayor && !led.contains(&p.council.as_ref()));
    unknown.map(|(p, post, _)| Say::new("gap-mayor").with("name", &*p.name).with("post", &*post.title)).collect()
}

/// Who chairs the only scrutiny committee that is listed, and by which post: they
/// stand in for scrutiny where its remit is scrutiny as such and no theme of its own.
fn only_scrutiny<'a>(
    people: impl Iterator<Item = &'a PersonBrief>,
    themes_in: Themes<'_>,
) -> Option<(&'a str, &'a str)> {
    let chairs = |p: &'a PersonBrief| {
        p.posts.iter().filter(|post| post.kind == PostKind::ScrutinyChair).map(|post| (&*p.name, post))
    };
    let mut all = people.flat_map(chairs);
    let (name, post) = all.next()?;
    if all.next().is_some() {
        return None;
    }
    let remit = if post.remit.is_empty() { &post.title } else { &post.remit };
    let as_such: Vec<String> = themes_in("scrutiny").into_iter().map(|hit| hit.theme).collect();
    let general = themes_in(remit).iter().all(|hit| as_such.contains(&hit.theme));
    general.then_some((name, &*post.title))
}
