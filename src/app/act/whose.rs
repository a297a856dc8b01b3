//! Whose promise it is, of several councillors in one conversation: asked, never guessed.

use super::*;
use crate::app::layer::{Items, PickItem, Picker};
use crate::model::{Record, Who, text};

/// What is asked about the promises of one conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asking {
    talk: Id,
    /// The promises still to be asked about, each by its place and first words.
    open: Vec<(usize, String)>,
    /// What was answered so far: the places, and whose each is. Kept together, as one change.
    answers: Vec<(usize, Id)>,
}

/// The promises that an edit adds to a conversation with several councillors without saying whose they are.
pub(in crate::app) fn of_nobody_in_particular(edit: &Edit) -> Option<Asking> {
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
        let open: Vec<(usize, String)> =
            all.filter(|(_, p)| new(p)).map(|(at, p)| (at, text::first_words(&p.text, 40))).collect();
        (after.councillors.len() > 1 && !open.is_empty()).then(|| Asking {
            talk: change.id.clone(),
            open,
            answers: Vec::new(),
        })
    })
}

impl App {
    /// Asks whose promise the first of these is; the others are asked about after it.
    pub(in crate::app) fn ask_whose(&mut self, asking: Asking) {
        let (Some((_, what)), Some(with)) = (asking.open.first().cloned(), self.book.talk(&asking.talk)) else {
            return;
        };
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
        self.layers.push(Layer::Picker(Picker::new(Pick::Whose(asking), title, Items::These(items))));
    }

    /// Takes an answer, and asks about the next promise; after the last the answers are kept.
    pub(in crate::app) fn picked_whose(&mut self, mut asking: Asking, who: Option<Id>) {
        if asking.open.is_empty() {
            return;
        }
        let (at, _) = asking.open.remove(0);
        asking.answers.extend(who.map(|who| (at, who)));
        if asking.open.is_empty() { self.keep_whose(asking) } else { self.ask_whose(asking) }
    }

    /// Esc in the question: what was answered before it is kept.
    pub(super) fn stopped_asking_whose(&mut self, left: Option<Layer>) {
        if let Some(Layer::Picker(Picker { pick: Pick::Whose(asking), .. })) = left {
            self.keep_whose(asking);
        }
    }

    fn keep_whose(&mut self, asking: Asking) {
        if !asking.answers.is_empty() {
            self.change_talk(asking.talk, due::TalkChange::Whose(asking.answers));
        }
    }
}
