//! Whose promise it is, of several councillors in one conversation: asked, never guessed.

use super::*;
use crate::app::layer::{Items, PickItem, Picker};
use crate::model::{Record, Who, text};

/// The promises that an edit adds to a conversation with several councillors without saying whose they are: the
/// conversation, and their places in it with their words.
pub(in crate::app) fn of_nobody_in_particular(edit: &Edit) -> Option<(Id, Vec<(usize, String)>)> {
    edit.changes.iter().find_map(|change| {
        let Some(Record::Conversation(after)) = &change.after else { return None };
        let before = match &change.before {
            Some(Record::Conversation(before)) => before.promises.as_slice(),
            _ => &[],
        };
        let new = |p: &crate::model::Promise| {
            p.by == Who::Them && p.councillor.is_none() && !before.iter().any(|old| old.text == p.text)
        };
        let all = after.promises.iter().enumerate();
        let places: Vec<(usize, String)> =
            all.filter(|(_, p)| new(p)).map(|(at, p)| (at, text::first_words(&p.text, 40))).collect();
        (after.councillors.len() > 1 && !places.is_empty()).then(|| (change.id.clone(), places))
    })
}

impl App {
    /// Asks whose promise the first of these is; the others are asked about after it.
    pub(in crate::app) fn ask_whose(&mut self, talk: Id, places: Vec<(usize, String)>) {
        let (Some((_, what)), Some(with)) = (places.first().cloned(), self.book.talk(&talk)) else { return };
        let with = with.councillors.to_vec();
        let mut items: Vec<(String, String, String, PickItem)> = with
            .into_iter()
            .map(|id| {
                let name = self.book.name_of(&id);
                (name.clone(), String::new(), text::fold(&name), PickItem::Person(id))
            })
            .collect();
        let all = self.words.get("whose-all");
        items.push((all.clone(), String::new(), text::fold(&all), PickItem::Nobody));
        let title = Say::new("pick-whose").with("what", what);
        self.layers.push(Layer::Picker(Picker::new(Pick::Whose(talk, places), title, Items::These(items))));
    }

    /// Keeps whose promise it is, and asks about the next.
    pub(in crate::app) fn picked_whose(&mut self, talk: Id, places: &[(usize, String)], who: Option<Id>) {
        let Some(((at, _), rest)) = places.split_first() else { return };
        if let Some(who) = who {
            self.change_talk(talk.clone(), due::TalkChange::Whose(*at, who));
        }
        if !rest.is_empty() {
            self.ask_whose(talk, rest.to_vec());
        }
    }
}
