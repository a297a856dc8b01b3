//! Councillors on the wall: those of whom the facilitator said that they are
//! present and agreed, today.

use super::super::layer::{Answer, Ask, Layer, Pick};
use super::super::msg::Effect;
use super::super::state::App;
use crate::model::audience::RoomPerson;
use crate::model::{Councillor, Id, Kind, Record, Say};
use crate::store::Present;
use crate::ui::row::Row;
use crate::ui::theme::Tone;

impl App {
    /// Picks a councillor who is present and agreed to be shown; one who is on
    /// the list already is taken off it.
    pub(in crate::app) fn pick_for_room(&mut self) {
        self.effect(Effect::WhoIsPresent);
        self.pick(Pick::ForRoom);
    }

    /// What that list is called: who is on the wall already stands in it.
    pub(in crate::app) fn room_pick_title(&self) -> Say {
        Say::new(if self.room.people.is_empty() { "room-pick" } else { "room-pick-more" })
    }

    /// Asks whether somebody is present and agreed, on the officer's own screen.
    pub(in crate::app) fn ask_present(&mut self, id: Id) {
        if let Some(at) = self.room.people.iter().position(|(who, _)| *who == id) {
            self.room.people.remove(at);
            self.tell_present();
            self.say(Say::new("said-not-in-room").with("name", self.book.name_of(&id)));
            return;
        }
        self.room.asked = Some(id.clone());
        self.effect(Effect::Load(Kind::Councillor, id));
    }

    /// Whether it is to be asked of somebody as soon as their record is read.
    pub(in crate::app) fn asks_presence_of(&self, id: &Id) -> bool {
        self.room.asked.as_ref() == Some(id)
    }

    /// Whether somebody is to be shown as soon as their record is read.
    pub(in crate::app) fn expects_presence_of(&self, id: &Id) -> bool {
        self.room.expected.contains(id) || self.room.people.iter().any(|(who, _)| who == id)
    }

    /// It is not to be asked any more.
    pub(in crate::app) fn ask_no_presence(&mut self) {
        self.room.asked = None;
    }

    /// Asks it, with what would stand on the wall.
    fn ask_agreed(&mut self, id: &Id, it: &Councillor) {
        let Some(person) = RoomPerson::would_be(id, it) else { return };
        let lines = person.posts().iter().chain(person.wards());
        let mut body = vec![
            Row::new().with(Tone::Text, self.words.get("room-agreed-body")),
            Row::new(),
            Row::new().with(Tone::Strong, person.name().as_str()).indent(2),
        ];
        body.extend(lines.map(|line| Row::new().with(Tone::Text, line.as_str()).indent(2).hang(2)));
        body.extend([Row::new(), Row::new().with(Tone::Dim, self.words.get("room-agreed-not"))]);
        let choices = vec![
            (Say::new("answer-agreed"), Answer::Agreed(id.clone())),
            (Say::new("answer-not-agreed"), Answer::Close),
        ];
        let mut ask = Ask::new(Say::new("room-agreed"), body, choices);
        ask.selected = 1;
        ask.record = Some(Box::new(Record::Councillor(it.clone())));
        self.layers.push(Layer::Ask(ask));
    }

    /// The facilitator said that somebody is present and agreed.
    pub(in crate::app) fn is_present(&mut self, id: Id, it: Councillor) {
        self.say(Say::new("said-in-room").with("name", self.book.name_of(&id)));
        self.room.people.push((id, Box::new(it)));
        self.tell_present();
    }

    /// The record of somebody who is to be shown has been read.
    pub(in crate::app) fn present_read(&mut self, id: &Id, record: &Record) {
        let Record::Councillor(it) = record else { return };
        let asked = self.room.asked.take_if(|asked| asked == id).is_some();
        let expected = self.room.expected.iter().position(|who| who == id);
        if let Some(at) = expected {
            self.room.expected.remove(at);
        }
        if let Some((_, known)) = self.room.people.iter_mut().find(|(who, _)| who == id) {
            // On the wall it stands as it is published now.
            **known = it.clone();
        } else if expected.is_some() {
            self.room.people.push((id.clone(), Box::new(it.clone())));
        } else if asked {
            self.ask_agreed(id, it);
        }
    }

    /// Another program that shows this workspace is told who is in the room.
    fn tell_present(&mut self) {
        if self.read_only.is_none() {
            let councillors = self.room.people.iter().map(|(id, _)| id.clone()).collect();
            self.effect(Effect::PutPresent(Present { day: self.today, councillors }));
        }
    }

    /// Who was said to be in the room, here or in another program.
    pub(in crate::app) fn present_today(&mut self, present: Option<Present>) {
        let today = self.today;
        let old = present.as_ref().is_some_and(|p| p.day != today);
        let now = present.filter(|p| p.day == today).map(|p| p.councillors).unwrap_or_default();
        if old {
            // Nobody agreed to today.
            self.tell_present();
        } else {
            self.room.people.retain(|(id, _)| now.contains(id));
        }
        self.room.expected = now.into_iter().filter(|id| self.room.people.iter().all(|(who, _)| who != id)).collect();
        for id in self.room.expected.clone() {
            self.effect(Effect::Load(Kind::Councillor, id));
        }
    }
}
