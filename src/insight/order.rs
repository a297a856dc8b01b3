//! Who to speak to first: those who hold a post that meets the initiative, then
//! those whose ward it touches; everybody else by name. Each with its reason.

use std::collections::HashMap;

use crate::model::{Book, Initiative, PersonBrief, PostKind, Say, text};

/// The order in which to speak to people.
#[derive(Debug, Default)]
pub struct Order {
    /// Places in [`Book::people`], first to speak to first.
    pub places: Vec<u32>,
    /// Why those stand in front: by place.
    pub reasons: HashMap<u32, Vec<Say>>,
}

/// Finds the themes in a text: pairs of a theme's key and the word that met it.
pub type Themes<'a> = &'a dyn Fn(&str) -> Vec<(String, String)>;

/// The order for an initiative, or by name where there is none.
pub fn order(book: &Book, initiative: Option<&Initiative>, themes_in: Themes<'_>) -> Order {
    let people = book.people();
    let all = || 0..u32::try_from(people.len()).unwrap_or(u32::MAX);
    let Some(initiative) = initiative else {
        let (here, gone): (Vec<u32>, Vec<u32>) = all().partition(|i| people[*i as usize].in_post);
        return Order { places: here.into_iter().chain(gone).collect(), reasons: HashMap::new() };
    };
    let wanted: Vec<String> = initiative
        .themes
        .iter()
        .flat_map(|t| {
            let mut keys: Vec<String> = themes_in(t).into_iter().map(|(key, _)| key).collect();
            keys.push(text::fold(t));
            keys
        })
        .collect();
    let wards: Vec<String> = initiative.wards.iter().map(|w| text::fold(w)).collect();
    // Many share one remit or ward; each is looked at once.
    let mut seen: HashMap<&str, Option<String>> = HashMap::new();
    let mut ranked: Vec<(u8, u32)> = Vec::with_capacity(people.len());
    let mut reasons: HashMap<u32, Vec<Say>> = HashMap::new();
    for i in all() {
        let person = &people[i as usize];
        let other_council = matches!((&initiative.council, &person.council), (Some(a), Some(b)) if a != b);
        if !person.in_post || person.leave_alone {
            ranked.push((if person.in_post { 8 } else { 9 }, i));
            continue;
        }
        if other_council {
            ranked.push((7, i));
            continue;
        }
        let mut rung = 6;
        let mut why = Vec::new();
        for post in &person.posts {
            let Some(rank) = rung_of(post.kind) else { continue };
            let words: &str = if post.remit.is_empty() { &post.title } else { &post.remit };
            let met = seen.entry(words).or_insert_with(|| meets(words, &wanted, themes_in));
            if let Some(word) = met {
                rung = rung.min(rank);
                why.push(Say::new(reason_key(post.kind)).with("post", &*post.title).with("word", word.as_str()));
            }
        }
        if let Some(ward) = ward_of(person, &wards) {
            rung = rung.min(3);
            why.push(Say::new("reason-ward").with("ward", ward));
        }
        if !why.is_empty() {
            reasons.insert(i, why);
        }
        ranked.push((rung, i));
    }
    let count = |i: u32| reasons.get(&i).map_or(0, Vec::len);
    ranked.sort_by(|a, b| a.0.cmp(&b.0).then(count(b.1).cmp(&count(a.1))).then(a.1.cmp(&b.1)));
    Order { places: ranked.into_iter().map(|(_, i)| i).collect(), reasons }
}

fn rung_of(kind: PostKind) -> Option<u8> {
    Some(match kind {
        PostKind::CabinetMember => 0,
        PostKind::CommitteeChair => 1,
        PostKind::ScrutinyChair => 2,
        PostKind::DeputyCabinetMember | PostKind::ViceChair => 4,
        PostKind::Champion => 5,
        PostKind::Leader | PostKind::DeputyLeader => 4,
        PostKind::Mayor | PostKind::Other => return None,
    })
}

fn reason_key(kind: PostKind) -> &'static str {
    match kind {
        PostKind::ScrutinyChair => "reason-scrutiny",
        PostKind::CommitteeChair => "reason-chair",
        PostKind::ViceChair => "reason-vice",
        PostKind::DeputyCabinetMember => "reason-deputy",
        PostKind::Champion => "reason-champion",
        _ => "reason-holds",
    }
}

fn meets(remit: &str, wanted: &[String], themes_in: Themes<'_>) -> Option<String> {
    let folded = text::fold(remit);
    themes_in(remit)
        .into_iter()
        .find(|(key, _)| wanted.contains(key))
        .map(|(_, word)| word)
        .or_else(|| wanted.iter().find(|w| has_words(&folded, w)).cloned())
}

/// Whether `words` stand in `folded` as whole words.
fn has_words(folded: &str, words: &str) -> bool {
    !words.is_empty()
        && folded.match_indices(words).any(|(at, _)| {
            let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
            edge(folded[..at].chars().next_back()) && edge(folded[at + words.len()..].chars().next())
        })
}

fn ward_of(person: &PersonBrief, wards: &[String]) -> Option<String> {
    if wards.is_empty() {
        return None;
    }
    person.wards.iter().find(|w| wards.contains(&text::fold(w))).map(ToString::to_string)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Approach, Councillor, Date, Id, Post};

    fn person(id: &str, name: &str, ward: &str, post: Option<(PostKind, &str)>) -> PersonBrief {
        let posts = post
            .map(|(kind, title)| Post { kind, title: title.into(), remit: title.into(), ..Post::default() })
            .into_iter()
            .collect();
        let c = Councillor { name: name.into(), wards: vec![ward.into()], posts, ..Councillor::default() };
        PersonBrief::of(&Id::new(id), &c)
    }

    fn themes(text: &str) -> Vec<(String, String)> {
        if text.to_lowercase().contains("housing") { vec![("housing".into(), "Housing".into())] } else { Vec::new() }
    }

    #[test]
    fn those_with_responsibility_come_first_then_the_wards_it_touches_each_with_the_reason() {
        let mut book = Book::default();
        let mut alone = Councillor { name: "Zoe Quiet".into(), wards: vec!["Bryn".into()], ..Councillor::default() };
        alone.approach = Approach::LeaveAlone { what: String::new(), date: Date::new(2026, 1, 1).expect("a day") };
        book.put_people(vec![
            person("a", "Ann Adams", "Elsewhere", None),
            person("b", "Bob Brown", "Bryn", None),
            person("c", "Cai Carter", "Elsewhere", Some((PostKind::ScrutinyChair, "Chair, Housing Scrutiny"))),
            person("d", "Dee Davies", "Elsewhere", Some((PostKind::CabinetMember, "Cabinet Member Housing"))),
            PersonBrief::of(&Id::new("z"), &alone),
        ]);
        let initiative =
            Initiative { themes: vec!["housing".into()], wards: vec!["BRYN".into()], ..Initiative::default() };
        let order = order(&book, Some(&initiative), &themes);
        let ids: Vec<&str> = order.places.iter().map(|i| book.people()[*i as usize].id.as_str()).collect();
        assert_eq!(ids, ["d", "c", "b", "a", "z"]);
        assert_eq!(order.reasons[&order.places[0]][0].key, "reason-holds");
        assert_eq!(order.reasons[&order.places[2]][0].key, "reason-ward");
        assert!(!order.reasons.contains_key(&order.places[3]));
    }

    #[test]
    fn a_theme_nobody_listed_is_still_met_by_its_own_words() {
        let mut book = Book::default();
        book.put_people(vec![
            person("a", "Ann Adams", "x", Some((PostKind::CabinetMember, "Allotments and Lakes"))),
            person("b", "Bea Adair", "x", Some((PostKind::CabinetMember, "Flakes"))),
        ]);
        let initiative = Initiative { themes: vec!["Lakes".into()], ..Initiative::default() };
        let order = order(&book, Some(&initiative), &themes);
        assert_eq!(order.reasons.len(), 1);
        assert_eq!(&*book.people()[order.places[0] as usize].name, "Ann Adams");
    }
}
