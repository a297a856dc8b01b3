//! Where nobody holds a theme, whoever holds the theme next to it is asked: the
//! cabinet member for adult social care about older people. Only where nobody is
//! nearer, and the reason says so.

use super::{Aside, Evidence, Order, Reason, ReasonKind, Themes, Wanted};
use crate::model::{Book, Date, PersonBrief, PostBrief, PostKind, Say};

/// Gives those who hold a near theme a reason, and marks the themes as held.
pub(super) fn holders(
    book: &Book,
    today: Date,
    themes_in: Themes<'_>,
    wanted: &[Wanted],
    held: &mut [bool],
    order: &mut Order,
) {
    let scrutinised = scrutinised(book.people(), today, themes_in, wanted);
    for (at, want) in wanted.iter().enumerate().filter(|(_, want)| !want.near.is_empty()) {
        let portfolio = (!held[at]).then_some((ReasonKind::CabinetMember, "reason-near"));
        let scrutiny = (!scrutinised[at]).then_some((ReasonKind::ScrutinyChair, "reason-near-scrutiny"));
        for (kind, key) in [portfolio, scrutiny].into_iter().flatten() {
            for (place, post, word) in holding(book, today, themes_in, &want.near, kind) {
                if order.aside.get(&place).is_some_and(|a| *a >= Aside::Elsewhere) {
                    continue;
                }
                held[at] |= kind == ReasonKind::CabinetMember;
                let evidence = Evidence::Post(post);
                if order.reasons.get(&place).is_some_and(|why| why.iter().any(|r| r.evidence == evidence)) {
                    continue;
                }
                let say = Say::new(key).with("word", word).with("theme", want.words.as_str());
                let why = order.reasons.entry(place).or_default();
                why.push(Reason { kind, say, evidence });
                why.sort_by_key(|r| r.kind);
            }
        }
    }
}

/// Which of the themes asked for have a scrutiny chair of their own.
fn scrutinised(people: &[PersonBrief], today: Date, themes_in: Themes<'_>, wanted: &[Wanted]) -> Vec<bool> {
    let mut own = vec![false; wanted.len()];
    for post in
        people.iter().flat_map(|p| &p.posts).filter(|p| p.kind == PostKind::ScrutinyChair && p.is_held_on(today))
    {
        for hit in themes_in(if post.remit.is_empty() { &post.title } else { &post.remit }) {
            for (at, _) in wanted.iter().enumerate().filter(|(_, w)| w.keys.contains(&hit.theme)) {
                own[at] = true;
            }
        }
    }
    own
}

/// Who holds one of these themes by a post of this kind: the place, the post
/// among theirs, and the word that says so.
fn holding(
    book: &Book,
    today: Date,
    themes_in: Themes<'_>,
    themes: &[String],
    kind: ReasonKind,
) -> Vec<(u32, usize, String)> {
    let mut found = Vec::new();
    for (place, person) in (0u32..).zip(book.people().iter()) {
        let of_kind = |post: &PostBrief| {
            post.is_held_on(today) && super::kind_of(super::kind_here(book, person, post)) == Some(kind)
        };
        for (at, post) in person.posts.iter().enumerate().filter(|(_, post)| of_kind(post)) {
            let words: &str = if post.remit.is_empty() { &post.title } else { &post.remit };
            if let Some(hit) = themes_in(words).into_iter().find(|hit| themes.contains(&hit.theme)) {
                // The whole remit: one word of it may be the part that is not about the theme.
                let word = if post.remit.is_empty() { hit.word } else { post.remit.to_string() };
                found.push((hit.own, (place, at, word)));
                break;
            }
        }
    }
    // "Adult Social Care" is asked about older people, and not "Children, Schools and Safeguarding".
    let by_name = found.iter().any(|(own, _)| *own);
    found.into_iter().filter(|(own, _)| *own || !by_name).map(|(_, one)| one).collect()
}
