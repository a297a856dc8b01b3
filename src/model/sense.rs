//! The sense map of one councillor in one initiative, or of the initiative itself.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::{Changed, Clash, Date, Hold, Id, Task, Uid, is_default};

/// What comes from the top, what comes from the bottom, and where they meet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SenseMap {
    /// The initiative, by id.
    pub initiative: Id,
    /// The councillor, by id; none for what the officer adds for the whole initiative.
    #[serde(default, skip_serializing_if = "is_default")]
    pub councillor: Option<Id>,
    /// Law, policy, strategies and promises that were talked about.
    #[serde(default, skip_serializing_if = "is_default")]
    pub top: Vec<Card>,
    /// What people and the councillor already do, and evidence that it matters.
    #[serde(default, skip_serializing_if = "is_default")]
    pub bottom: Vec<Card>,
    /// Where they meet.
    #[serde(default, skip_serializing_if = "is_default")]
    pub links: Vec<Link>,
    /// Its short id, which never changes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub uid: Uid,
    /// Why it must not be erased, purged or merged for now.
    #[serde(default, skip_serializing_if = "is_default")]
    pub hold: Option<Hold>,
    /// Who changed it last, and when.
    #[serde(default, skip_serializing_if = "is_default")]
    pub changed: Option<Changed>,
    /// What two people changed differently and nobody has settled yet.
    #[serde(default, skip_serializing_if = "is_default")]
    pub unsettled: Vec<Clash>,
}

/// Where a card from the top and one from the bottom meet. It names them by uid, so that it still names the same two
/// when cards move or go.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Link {
    /// Its short id, which never changes.
    #[serde(skip_serializing_if = "is_default")]
    pub uid: Uid,
    /// The card from the top, by uid.
    pub top: Uid,
    /// The card from the bottom, by uid.
    pub bottom: Uid,
    /// Why they meet, exactly as typed.
    #[serde(skip_serializing_if = "is_default")]
    pub text: String,
    /// What follows from it: to be done, promised or asked.
    #[serde(skip_serializing_if = "is_default")]
    pub actions: Vec<Task>,
    /// The proposal that came of it, by id.
    #[serde(skip_serializing_if = "is_default")]
    pub proposal: Option<Id>,
}

/// A link as format 2 writes it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "Link")]
struct LinkFields {
    #[serde(default)]
    uid: Uid,
    top: Uid,
    bottom: Uid,
    #[serde(default)]
    text: String,
    #[serde(default)]
    actions: Vec<Task>,
    #[serde(default)]
    proposal: Option<Id>,
}

/// How a place is written until the cards are known: `#2` is the third card.
const PLACE: char = '#';

impl<'de> Deserialize<'de> for Link {
    /// Reads a link of format 2, or a pair of places as format 1 wrote it.
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = Link;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a link between two cards")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut pair: A) -> Result<Link, A::Error> {
                let mut next = |n| pair.next_element::<usize>()?.ok_or_else(|| A::Error::invalid_length(n, &self));
                let (top, bottom) = (next(0)?, next(1)?);
                Ok(Link::between(Uid::new(format!("{PLACE}{top}")), Uid::new(format!("{PLACE}{bottom}"))))
            }

            fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<Link, A::Error> {
                let it = LinkFields::deserialize(MapAccessDeserializer::new(fields))?;
                let LinkFields { uid, top, bottom, text, actions, proposal } = it;
                Ok(Link { uid, top, bottom, text, actions, proposal })
            }
        }
        d.deserialize_any(Either)
    }
}

impl Link {
    /// A link between these two cards.
    pub fn between(top: Uid, bottom: Uid) -> Self {
        Link { top, bottom, ..Link::default() }
    }
}

/// One card on the sense map.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// The words, exactly as typed.
    pub text: String,
    /// Where it comes from: an act, a strategy, a story, a survey.
    #[serde(default, skip_serializing_if = "is_default")]
    pub source: String,
    /// The day it was talked about.
    pub date: Date,
    /// How it landed with the councillor.
    #[serde(default, skip_serializing_if = "is_default")]
    pub landed: Landed,
    /// What sort of thing it is.
    #[serde(default, skip_serializing_if = "is_default")]
    pub kind: CardKind,
    /// The row of law and policy that it is, by its id (`cy-wfg-5`).
    #[serde(default, skip_serializing_if = "is_default")]
    pub law: Option<String>,
    /// Of a story: who had the idea.
    #[serde(default, skip_serializing_if = "is_default")]
    pub idea: String,
    /// Of a story: who did the work.
    #[serde(default, skip_serializing_if = "is_default")]
    pub work: String,
    /// Of a story: what the council brought.
    #[serde(default, skip_serializing_if = "is_default")]
    pub council: String,
    /// The conversation that it was lifted from, by id.
    #[serde(default, skip_serializing_if = "is_default")]
    pub from: Option<Id>,
    /// Its short id, which never changes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub uid: Uid,
}

impl Card {
    /// A card with nothing but words and a day.
    pub fn new(text: impl Into<String>, date: Date) -> Self {
        Card {
            text: text.into(),
            source: String::new(),
            date,
            landed: Landed::Unknown,
            kind: CardKind::Plain,
            law: None,
            idea: String::new(),
            work: String::new(),
            council: String::new(),
            from: None,
            uid: Uid::default(),
        }
    }
}

/// What sort of thing a card is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CardKind {
    /// Not said.
    #[default]
    Plain,
    /// From the top: law or policy.
    Law,
    /// From the top: a strategy of the council's.
    Strategy,
    /// From the top: a promise of the council's.
    Promise,
    /// From the bottom: a story of what people already do.
    Story,
    /// From the bottom: evidence that it matters to people.
    Evidence,
}

impl CardKind {
    /// Those from the top, in the order they are offered.
    pub const TOP: [CardKind; 4] = [CardKind::Plain, CardKind::Law, CardKind::Strategy, CardKind::Promise];
    /// Those from the bottom, in the order they are offered.
    pub const BOTTOM: [CardKind; 3] = [CardKind::Plain, CardKind::Story, CardKind::Evidence];
}

/// How something landed when it was talked about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Landed {
    /// Not talked about yet, or not known.
    #[default]
    Unknown,
    /// Warmly.
    Well,
    /// With neither warmth nor doubt.
    Evenly,
    /// With doubt.
    Badly,
}

impl SenseMap {
    /// A map with nothing on it.
    pub fn new(initiative: Id, councillor: Option<Id>) -> Self {
        SenseMap {
            initiative,
            councillor,
            top: Vec::new(),
            bottom: Vec::new(),
            links: Vec::new(),
            uid: Uid::default(),
            hold: None,
            changed: None,
            unsettled: Vec::new(),
        }
    }
}

impl SenseMap {
    /// Gives links that older files wrote as places the uids of the cards in those places. A place where no card is
    /// stays as it is written: a check finds it.
    pub fn resolve_places(&mut self) {
        let card = |cards: &[Card], uid: &Uid| {
            let place: usize = uid.as_str().strip_prefix(PLACE)?.parse().ok()?;
            cards.get(place).map(|card| card.uid.clone()).filter(|uid| !uid.is_empty())
        };
        for link in &mut self.links {
            if let Some(uid) = card(&self.top, &link.top) {
                link.top = uid;
            }
            if let Some(uid) = card(&self.bottom, &link.bottom) {
                link.bottom = uid;
            }
        }
    }

    /// The places of the two cards that a link joins, first in `top`, then in `bottom`; `None` where one is not there.
    pub fn places(&self, link: &Link) -> Option<(usize, usize)> {
        let place = |cards: &[Card], uid: &Uid| {
            let marked = uid.as_str().strip_prefix(PLACE).and_then(|place| place.parse().ok());
            match marked {
                Some(place) => (place < cards.len()).then_some(place),
                None => cards.iter().position(|card| card.uid == *uid && !uid.is_empty()),
            }
        };
        Some((place(&self.top, &link.top)?, place(&self.bottom, &link.bottom)?))
    }

    /// The links with both cards, by the places of these.
    pub fn linked_places(&self) -> Vec<(usize, usize)> {
        self.links.iter().filter_map(|link| self.places(link)).collect()
    }

    /// Whether a card is linked: from the top or the bottom, by its place.
    pub fn is_linked(&self, top: bool, at: usize) -> bool {
        self.linked_places().iter().any(|(t, b)| if top { *t == at } else { *b == at })
    }

    /// Links the cards in two places; nothing where one is not there or has no uid yet.
    pub fn link(&mut self, top: usize, bottom: usize) {
        if let (Some(t), Some(b)) = (self.top.get(top), self.bottom.get(bottom)) {
            self.links.push(Link::between(t.uid.clone(), b.uid.clone()));
        }
    }

    /// Takes out the links between the cards in two places.
    pub fn unlink(&mut self, top: usize, bottom: usize) {
        let gone: Vec<bool> = self.links.iter().map(|link| self.places(link) == Some((top, bottom))).collect();
        let mut gone = gone.into_iter();
        self.links.retain(|_| !gone.next().unwrap_or(false));
    }

    /// Takes out the links whose cards are not both there any more, of those that had both `before`.
    pub fn drop_links_without_cards(&mut self, before: &SenseMap) {
        let had: Vec<Uid> = before.top.iter().chain(&before.bottom).map(|card| card.uid.clone()).collect();
        let gone: Vec<bool> = self
            .links
            .iter()
            .map(|link| self.places(link).is_none() && had.contains(&link.top) && had.contains(&link.bottom))
            .collect();
        let mut gone = gone.into_iter();
        self.links.retain(|_| !gone.next().unwrap_or(false));
    }

    /// The links that lead nowhere.
    pub fn loose_links(&self) -> impl Iterator<Item = &Link> {
        self.links.iter().filter(|link| self.places(link).is_none())
    }
}

impl Landed {
    /// All of them, in the order they are offered.
    pub const ALL: [Landed; 4] = [Landed::Unknown, Landed::Well, Landed::Evenly, Landed::Badly];
}
