//! Who to speak to first, with the reason for each, never a bare score: those who
//! hold a post that meets the initiative, those whose ward it touches, those who
//! stand beside them, and those who have shown that they would care. Party has no
//! part in it.

mod gaps;
mod keen;
mod near;
#[cfg(test)]
mod tests;

pub use gaps::gaps;
pub use keen::{STRENGTH_HALVES_IN_DAYS, WouldEnjoy, strength, strength_at, would_enjoy};

use std::collections::{HashMap, HashSet};

use crate::insight::start;
use crate::model::{
    Book, Date, Id, Initiative, PersonBrief, PostBrief, PostKind, Say, Status, ThemeHit, kind_in, text,
};

/// The order in which to speak to people.
#[derive(Debug, Default)]
pub struct Order {
    /// Places in [`Book::people`], first to speak to first: everybody, those out
    /// of the way last.
    pub places: Vec<u32>,
    /// Why those stand where they do: by place.
    pub reasons: HashMap<u32, Vec<Reason>>,
    /// Who is out of the way, and why.
    pub aside: HashMap<u32, Aside>,
}

/// Why somebody stands where they do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// What kind of reason it is.
    pub kind: ReasonKind,
    /// In words that could be said aloud.
    pub say: Say,
    /// What it rests on.
    pub evidence: Evidence,
}

/// What a reason rests on, for whoever wants to see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// The post at this place among theirs.
    Post(usize),
    /// The ward that they represent.
    Ward,
    /// The clue at this place among theirs.
    Clue(usize),
    /// The initiative, in which the officer moved them.
    Initiative,
}

/// A kind of reason; its name is the one that programs read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReasonKind {
    /// Holds the portfolio.
    CabinetMember,
    /// Leads the council, where nobody holds a theme.
    Leader,
    /// Chairs the committee.
    CommitteeChair,
    /// Chairs its scrutiny.
    ScrutinyChair,
    /// Represents a ward that it touches.
    WardMember,
    /// Deputy or assistant of who holds the portfolio.
    Deputy,
    /// Vice-chair.
    ViceChair,
    /// Champion.
    Champion,
    /// Has shown that they would care.
    Keen,
    /// Moved here by the officer.
    MovedByHand,
}

impl ReasonKind {
    /// The name that programs read.
    pub fn name(self) -> &'static str {
        match self {
            ReasonKind::CabinetMember => "cabinet-member",
            ReasonKind::Leader => "leader",
            ReasonKind::CommitteeChair => "committee-chair",
            ReasonKind::ScrutinyChair => "scrutiny-chair",
            ReasonKind::WardMember => "ward-member",
            ReasonKind::Deputy => "deputy",
            ReasonKind::ViceChair => "vice-chair",
            ReasonKind::Champion => "champion",
            ReasonKind::Keen => "keen",
            ReasonKind::MovedByHand => "moved-by-hand",
        }
    }

    fn key(self) -> &'static str {
        match self {
            ReasonKind::CabinetMember => "reason-holds",
            ReasonKind::Leader => "reason-leader",
            ReasonKind::CommitteeChair => "reason-chair",
            ReasonKind::ScrutinyChair => "reason-scrutiny",
            ReasonKind::WardMember => "reason-ward",
            ReasonKind::Deputy => "reason-deputy",
            ReasonKind::ViceChair => "reason-vice",
            ReasonKind::Champion => "reason-champion",
            ReasonKind::Keen => "reason-keen",
            ReasonKind::MovedByHand => "reason-moved",
        }
    }
}

/// Why somebody is out of the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aside {
    /// Already in touch about this.
    InTouch,
    /// Declined what was proposed.
    Declined,
    /// Of another council.
    Elsewhere,
    /// Asked to be left alone.
    LeftAlone,
    /// No longer in post.
    Gone,
}

/// Finds the themes that a text names.
pub type Themes<'a> = &'a dyn Fn(&str) -> Vec<ThemeHit>;

/// One theme that is asked for: what it goes by, and its own words.
struct Wanted {
    keys: Vec<String>,
    /// Whose holders are asked where nobody holds it.
    near: Vec<String>,
    words: String,
}

/// How a remit meets a theme that is asked for.
#[derive(Clone, Debug)]
struct Met {
    /// The place of the theme among those asked for.
    wanted: usize,
    /// The word that meets it.
    word: String,
    closeness: Closeness,
}

/// How close a remit is to a theme: the greater, the closer. "Housing" is closer
/// to housing than "Regeneration and New Homes".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Closeness {
    /// Whether it names the theme by its own name, or as it was asked for.
    own: bool,
    /// How much of the remit that is, from 0 to 100.
    share: usize,
    /// How early in the remit it is named.
    early: std::cmp::Reverse<usize>,
}

/// The order for an initiative (by its id, where it has one), or by name where
/// there is none.
pub fn order(book: &Book, initiative: Option<(Option<&Id>, &Initiative)>, themes_in: Themes<'_>, today: Date) -> Order {
    let people = book.people();
    let all = || 0..u32::try_from(people.len()).unwrap_or(u32::MAX);
    let Some((id, initiative)) = initiative else {
        let (here, gone): (Vec<u32>, Vec<u32>) = all().partition(|i| people[*i as usize].in_post);
        return Order { places: here.into_iter().chain(gone).collect(), ..Order::default() };
    };
    let wanted = wanted(initiative, themes_in);
    let wards: HashSet<String> = initiative.wards.iter().map(|w| text::fold(w)).collect();
    let councils = councils_of(people, initiative, &wards);
    let (touched, declined) = approached(book, id);
    // Many share one remit or ward; each is looked at once.
    let mut met: HashMap<&str, Vec<Met>> = HashMap::new();
    // How close the closest remit of each person's first reason is.
    let mut closest: HashMap<u32, (ReasonKind, Closeness)> = HashMap::new();
    let mut order = Order::default();
    let mut held = vec![false; wanted.len()];
    for i in all() {
        let person = &people[i as usize];
        if let Some(aside) = aside(person, &councils, &touched, &declined) {
            order.aside.insert(i, aside);
            if matches!(aside, Aside::Gone | Aside::LeftAlone | Aside::Elsewhere) {
                continue;
            }
        }
        let mut why: Vec<Reason> = Vec::new();
        let mut said: Vec<(ReasonKind, String)> = Vec::new();
        for (at, post) in person.posts.iter().enumerate().filter(|(_, post)| post.is_held_on(today)) {
            let Some(kind) = kind_of(kind_here(book, person, post)) else { continue };
            let words: &str = if post.remit.is_empty() { &post.title } else { &post.remit };
            let meets = met.entry(words).or_insert_with(|| meets(words, &wanted, themes_in));
            let mut words: Vec<&str> = Vec::new();
            for found in meets.iter() {
                if kind == ReasonKind::CabinetMember {
                    held[found.wanted] = true;
                }
                if !words.contains(&found.word.as_str()) {
                    words.push(&found.word);
                }
                let this = (kind, found.closeness);
                let best = closest.entry(i).or_insert(this);
                if this.0 < best.0 || (this.0 == best.0 && this.1 > best.1) {
                    *best = this;
                }
            }
            // One post is one reason, however many themes it meets.
            if !words.is_empty() {
                let say = Say::new(kind.key()).with("post", &*post.title).with("word", words.join(", "));
                // Two posts that meet it in the same way are said once.
                let this = (kind, words.join(", "));
                if !said.contains(&this) {
                    why.push(Reason { kind, say, evidence: Evidence::Post(at) });
                    said.push(this);
                }
            }
        }
        if let Some(ward) = person.wards.iter().find(|w| wards.contains(&text::fold(w))) {
            let say = Say::new(ReasonKind::WardMember.key()).with("ward", &**ward);
            why.push(Reason { kind: ReasonKind::WardMember, say, evidence: Evidence::Ward });
        }
        if let Some((say, at)) = keen::keen(person, &wanted, themes_in, today) {
            why.push(Reason { kind: ReasonKind::Keen, say, evidence: Evidence::Clue(at) });
        }
        if !why.is_empty() {
            why.sort_by_key(|r| r.kind);
            order.reasons.insert(i, why);
        }
    }
    near::holders(book, today, themes_in, &wanted, &mut held, &mut order);
    leader_stands_in(book, today, &held, &wanted, &mut order);
    let rank = |i: &u32| {
        let aside = order.aside.get(i).copied();
        let kind = order.reasons.get(i).and_then(|why| why.first()).map(|r| r.kind);
        let count = order.reasons.get(i).map_or(0, Vec::len);
        let close = closest.get(i).filter(|(of, _)| Some(*of) == kind).map(|(_, close)| *close);
        // The book is in order of name: who is named first comes first where all else is equal.
        (aside, kind, std::cmp::Reverse(close), std::cmp::Reverse(count), *i)
    };
    let mut places: Vec<u32> = all().collect();
    // Those in touch come after those with a reason, but not after those without any.
    places.sort_by_cached_key(|i| {
        let (aside, kind, close, count, i) = rank(i);
        let group = match (aside, kind) {
            (None, Some(_)) => 0,
            (Some(Aside::InTouch), _) => 1,
            (None, None) => 2,
            _ => 3,
        };
        (group, aside, kind.is_none(), kind, close, count, i)
    });
    order.places = places;
    by_hand(book, initiative, &mut order);
    order
}

fn wanted(initiative: &Initiative, themes_in: Themes<'_>) -> Vec<Wanted> {
    initiative
        .themes
        .iter()
        .map(|theme| {
            let (mut keys, mut near) = (Vec::new(), Vec::new());
            for hit in themes_in(theme) {
                keys.push(hit.theme);
                near.extend(hit.near);
            }
            Wanted { keys, near, words: theme.clone() }
        })
        .collect()
}

/// Who has been involved in an initiative in any way, and who declined it.
fn approached(book: &Book, id: Option<&Id>) -> (HashSet<Id>, HashSet<Id>) {
    let Some(id) = id else { return (HashSet::new(), HashSet::new()) };
    let touched: HashSet<Id> = start::start(book, id).involved.into_iter().map(|(who, _)| who).collect();
    let mine = || book.proposals.values().filter(|p| p.initiative.as_ref() == Some(id));
    let open: HashSet<&Id> =
        mine().filter(|p| p.status != Status::Declined).filter_map(|p| p.councillor.as_ref()).collect();
    let declined = mine()
        .filter(|p| p.status == Status::Declined)
        .filter_map(|p| p.councillor.clone())
        .filter(|who| !open.contains(who))
        .collect();
    (touched, declined)
}

/// Which councils an initiative is of: the one it names, else those of its wards;
/// none where nothing tells.
fn councils_of(people: &[PersonBrief], initiative: &Initiative, wards: &HashSet<String>) -> HashSet<Id> {
    if let Some(council) = &initiative.council {
        return HashSet::from([council.clone()]);
    }
    let here = |p: &&PersonBrief| p.wards.iter().any(|w| wards.contains(&text::fold(w)));
    if wards.is_empty() {
        HashSet::new()
    } else {
        people.iter().filter(here).filter_map(|p| p.council.clone()).collect()
    }
}

fn aside(person: &PersonBrief, councils: &HashSet<Id>, touched: &HashSet<Id>, declined: &HashSet<Id>) -> Option<Aside> {
    let elsewhere = !councils.is_empty() && person.council.as_ref().is_some_and(|c| !councils.contains(c));
    if !person.in_post {
        Some(Aside::Gone)
    } else if person.leave_alone {
        Some(Aside::LeftAlone)
    } else if elsewhere {
        Some(Aside::Elsewhere)
    } else if declined.contains(&person.id) {
        Some(Aside::Declined)
    } else {
        touched.contains(&person.id).then_some(Aside::InTouch)
    }
}

/// The kind of a post as it counts in its holder's council.
fn kind_here(book: &Book, person: &PersonBrief, post: &PostBrief) -> PostKind {
    // Only what a mayor is depends on the council.
    let mayor =
        matches!(post.kind, PostKind::Mayor | PostKind::ElectedMayor | PostKind::CivicMayor | PostKind::DeputyMayor);
    let council = person.council.as_ref().filter(|_| mayor).and_then(|id| book.council(id));
    if mayor { kind_in(post.kind, &post.title, council) } else { post.kind }
}

fn kind_of(kind: PostKind) -> Option<ReasonKind> {
    Some(match kind {
        PostKind::CabinetMember => ReasonKind::CabinetMember,
        // A leader may hold a portfolio as well; then that is the reason.
        PostKind::Leader | PostKind::ElectedMayor | PostKind::DeputyLeader => ReasonKind::CabinetMember,
        PostKind::CommitteeChair => ReasonKind::CommitteeChair,
        PostKind::ScrutinyChair => ReasonKind::ScrutinyChair,
        PostKind::DeputyCabinetMember => ReasonKind::Deputy,
        PostKind::ViceChair => ReasonKind::ViceChair,
        PostKind::Champion => ReasonKind::Champion,
        PostKind::Mayor
        | PostKind::CivicMayor
        | PostKind::DeputyMayor
        | PostKind::GroupLeader
        | PostKind::CoOpted
        | PostKind::Other => return None,
    })
}

/// Which of the themes asked for a remit meets, by the word that meets it.
fn meets(remit: &str, wanted: &[Wanted], themes_in: Themes<'_>) -> Vec<Met> {
    let folded = text::fold(remit);
    let known = themes_in(remit);
    let meet = |(at, w): (usize, &Wanted)| {
        let by_theme = known.iter().filter(|hit| w.keys.contains(&hit.theme)).max_by_key(|hit| closeness(hit, false));
        let as_asked = has_words(&folded, &text::fold(&w.words));
        match by_theme {
            Some(hit) => Some(Met { wanted: at, word: hit.word.clone(), closeness: closeness(hit, as_asked) }),
            // What is asked for by a known name has been looked for by that already.
            None if as_asked && w.keys.is_empty() => {
                let closeness = Closeness { own: true, share: 0, early: std::cmp::Reverse(0) };
                Some(Met { wanted: at, word: w.words.clone(), closeness })
            }
            None => None,
        }
    };
    wanted.iter().enumerate().filter_map(meet).collect()
}

fn closeness(hit: &ThemeHit, as_asked: bool) -> Closeness {
    Closeness { own: hit.own || as_asked, share: hit.share, early: std::cmp::Reverse(hit.at) }
}

/// Whether `words` stand in `folded` as whole words.
fn has_words(folded: &str, words: &str) -> bool {
    !words.trim().is_empty()
        && folded.match_indices(words).any(|(at, _)| {
            let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
            edge(folded[..at].chars().next_back()) && edge(folded[at + words.len()..].chars().next())
        })
}

/// Where nobody holds a theme, who leads the council stands in for it: the leader, or the elected mayor.
fn leader_stands_in(book: &Book, today: Date, held: &[bool], wanted: &[Wanted], order: &mut Order) {
    let nobody: Vec<&str> =
        wanted.iter().zip(held).filter(|(_, held)| !**held).map(|(w, _)| w.words.as_str()).collect();
    if nobody.is_empty() {
        return;
    }
    for (i, person) in (0u32..).zip(book.people().iter()) {
        let away = order.aside.get(&i).is_some_and(|a| *a >= Aside::Elsewhere);
        let held = |post: &&PostBrief| post.is_held_on(today);
        let kinds = || {
            person.posts.iter().map(|post| if held(&post) { kind_here(book, person, post) } else { PostKind::Other })
        };
        let leads = |kind: PostKind| matches!(kind, PostKind::Leader | PostKind::ElectedMayor);
        let Some((at, kind)) = kinds().enumerate().find(|(_, kind)| leads(*kind)).filter(|_| !away) else {
            continue;
        };
        let key = if kind == PostKind::ElectedMayor { "reason-elected-mayor" } else { ReasonKind::Leader.key() };
        let say = Say::new(key).with("themes", nobody.join(", "));
        let why = order.reasons.entry(i).or_default();
        why.push(Reason { kind: ReasonKind::Leader, say, evidence: Evidence::Post(at) });
        why.sort_by_key(|r| r.kind);
    }
}

/// Places that the officer changed by hand, in the order they were changed.
fn by_hand(book: &Book, initiative: &Initiative, order: &mut Order) {
    for moved in &initiative.moves {
        let Some(place) = book.place_of(&moved.councillor).and_then(|i| u32::try_from(i).ok()) else { continue };
        if order.aside.get(&place).is_some_and(|a| *a >= Aside::Elsewhere) {
            continue;
        }
        let Some(at) = order.places.iter().position(|i| *i == place) else { continue };
        let by = isize::try_from(moved.by).unwrap_or(0);
        let to = at.saturating_add_signed(by).min(order.places.len() - 1);
        order.places.remove(at);
        order.places.insert(to, place);
        let key = if moved.reason.trim().is_empty() { "reason-moved-plain" } else { ReasonKind::MovedByHand.key() };
        let say = Say::new(key).with("why", moved.reason.as_str());
        let reason = Reason { kind: ReasonKind::MovedByHand, say, evidence: Evidence::Initiative };
        order.reasons.entry(place).or_default().push(reason);
    }
}
