//! Workshops: what a room said, as written on its board, and how the agenda went.

use serde::{Deserialize, Serialize};

use super::{Changed, Clash, Date, Hold, Id, Uid, is_default};

/// One workshop: its shared board, the asks that were tried out on practice
/// councillors, and the agenda as it was run. Written in front of everybody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Workshop {
    /// What it is called.
    pub name: String,
    /// The day.
    pub date: Date,
    /// The agenda it went by, by its id.
    #[serde(default, skip_serializing_if = "is_default")]
    pub agenda: String,
    /// The initiative that it was held for, where one was chosen.
    #[serde(default, skip_serializing_if = "is_default")]
    pub initiative: Option<Id>,
    /// The board, heading by heading.
    #[serde(default, skip_serializing_if = "is_default")]
    pub board: Vec<Heading>,
    /// Asks built for practice councillors.
    #[serde(default, skip_serializing_if = "is_default")]
    pub asks: Vec<PracticeAsk>,
    /// The steps as they were run.
    #[serde(default, skip_serializing_if = "is_default")]
    pub took: Vec<Took>,
    /// Who was there, by id, as they agreed to be named.
    #[serde(default, skip_serializing_if = "is_default")]
    pub attended: Vec<Id>,
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

impl Workshop {
    /// A workshop with nothing on its board.
    pub fn new(name: impl Into<String>, date: Date, agenda: impl Into<String>) -> Self {
        let (name, agenda) = (name.into(), agenda.into());
        Workshop {
            name,
            date,
            agenda,
            initiative: None,
            board: Vec::new(),
            asks: Vec::new(),
            took: Vec::new(),
            attended: Vec::new(),
            uid: Uid::default(),
            hold: None,
            changed: None,
            unsettled: Vec::new(),
        }
    }

    /// A heading's place, where it is on the board.
    pub fn heading(&self, title: &str) -> Option<usize> {
        self.board.iter().position(|h| h.title == title)
    }

    /// A heading to write under; made where it is not there yet.
    pub fn under(&mut self, title: &str) -> &mut Heading {
        let at = self.heading(title).unwrap_or_else(|| {
            self.board.push(Heading { title: title.to_owned(), ..Heading::default() });
            self.board.len() - 1
        });
        &mut self.board[at]
    }
}

/// A heading of the board and what stands under it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Heading {
    /// Its words.
    pub title: String,
    /// The step in which the room made it, from 1; none where the agenda has it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub step: Option<usize>,
    /// The points, in order.
    #[serde(default, skip_serializing_if = "is_default")]
    pub points: Vec<Point>,
}

/// One point, as the room said it: a point, not a name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// The words, exactly as typed.
    pub text: String,
    /// How many dots the room gave it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub dots: u32,
    /// Whether the room said that it may leave the room.
    #[serde(default, skip_serializing_if = "is_default")]
    pub leaves: bool,
    /// Its short id, which never changes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub uid: Uid,
    /// What it became: the path of a record in the workspace (`tasks/2026-11-27-a.ron`).
    #[serde(default, skip_serializing_if = "is_default")]
    pub became: Option<String>,
    /// Whether it was parked for later.
    #[serde(default, skip_serializing_if = "is_default")]
    pub parked: bool,
    /// How many agreed with it, where that was counted.
    #[serde(default, skip_serializing_if = "is_default")]
    pub agreed: Option<u32>,
}

/// An ask that was tried out on a practice councillor.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PracticeAsk {
    /// The practice councillor, by id.
    pub councillor: String,
    /// The role, by key.
    #[serde(default, skip_serializing_if = "is_default")]
    pub role: String,
    /// What stands in each part of the ask: the part's key and the words.
    #[serde(default, skip_serializing_if = "is_default")]
    pub parts: Vec<(String, String)>,
    /// The checks that were made, by key.
    #[serde(default, skip_serializing_if = "is_default")]
    pub checked: Vec<String>,
    /// Whether the room said that it may leave the room.
    #[serde(default, skip_serializing_if = "is_default")]
    pub leaves: bool,
}

impl PracticeAsk {
    /// What stands in a part; empty where nothing does.
    pub fn part(&self, key: &str) -> &str {
        self.parts.iter().find(|(k, _)| k == key).map_or("", |(_, words)| words)
    }

    /// Puts words into a part; a part without words is taken out.
    pub fn set(&mut self, key: &str, words: &str) {
        match self.parts.iter_mut().find(|(k, _)| k == key) {
            Some(part) => part.1 = words.to_owned(),
            None => self.parts.push((key.to_owned(), words.to_owned())),
        }
        self.parts.retain(|(_, words)| !words.is_empty());
    }
}

/// How a step went.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Took {
    /// The step's title.
    pub step: String,
    /// How long it was to take, in minutes.
    pub planned: u16,
    /// How long it took, in seconds.
    pub seconds: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_is_made_once_and_kept() {
        let mut it = Workshop::new("Taster", Date::new(2026, 11, 24).expect("a day"), "a");
        it.under("Top").points.push(Point { text: "x".into(), ..Point::default() });
        it.under("Bottom");
        it.under("Top").points.push(Point::default());
        assert_eq!(it.board.len(), 2);
        assert_eq!(it.board[0].points.len(), 2);
    }

    #[test]
    fn a_part_of_an_ask_is_replaced_and_goes_when_it_is_emptied() {
        let mut ask = PracticeAsk::default();
        ask.set("when", "Tuesday");
        ask.set("when", "Wednesday");
        assert_eq!((ask.part("when"), ask.parts.len()), ("Wednesday", 1));
        ask.set("when", "");
        assert!(ask.parts.is_empty());
    }
}
