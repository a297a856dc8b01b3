//! What the list is missing, said and never scored.

use std::collections::{HashMap, HashSet};

use super::{Aside, Order, ReasonKind};
use crate::model::{Book, Id, Initiative, Party, Say, text};

/// What is missing in the order for an initiative: nobody known for a post or a
/// ward, wards of several members of whom one was asked, everybody of one group.
pub fn gaps(book: &Book, id: Option<&Id>, initiative: &Initiative, order: &Order) -> Vec<Say> {
    let mut out = Vec::new();
    let known = |kind: ReasonKind| order.reasons.values().flatten().any(|r| r.kind == kind);
    let themes = initiative.themes.join(", ");
    // A list without a single post tells nothing about who is responsible for what.
    let listed = book.people().iter().any(|p| !p.posts.is_empty());
    if !initiative.themes.is_empty() && !listed && !book.people().is_empty() {
        out.push(Say::new("gap-no-posts").with("themes", themes));
    } else if !initiative.themes.is_empty() {
        for (kind, key) in [(ReasonKind::CabinetMember, "gap-cabinet"), (ReasonKind::ScrutinyChair, "gap-scrutiny")] {
            if !known(kind) {
                out.push(Say::new(key).with("themes", themes.as_str()));
            }
        }
    }
    let here = |i: u32| order.aside.get(&i).is_none_or(|a| *a < Aside::Elsewhere);
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
