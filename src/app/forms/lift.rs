//! The small form in which words of a note become something else.

use super::*;
use crate::app::layer::Layer;
use crate::insight::lift;
use crate::model::{LiftInto, PromiseState};

impl App {
    /// Who is in a conversation: the one of this id, or the one being written.
    pub(in crate::app) fn lift_people(&self, talk: Option<&Id>) -> Vec<Id> {
        match talk {
            Some(id) => self.talk_record(id).map(|t| t.councillors.clone()).unwrap_or_default(),
            None => self
                .layers
                .iter()
                .rev()
                .find_map(|layer| match layer {
                    Layer::Form(form) if matches!(form.purpose, Purpose::Note(_)) => Some(form.tags("who")),
                    _ => None,
                })
                .unwrap_or_default()
                .into_iter()
                .map(Id::new)
                .collect(),
        }
    }

    pub(super) fn lift_form(&self, talk: Option<&Id>, words: &str) -> Option<Form> {
        let base = match talk {
            Some(id) => Some(self.talk_record(id)?.clone().into_record()),
            None => None,
        };
        let people = self.lift_people(talk);
        let guessed = lift::guess(words);
        let mut kinds = self.choices(&LiftInto::ALL, enums::lifted);
        if guessed.is_none() {
            kinds.insert(0, Choice::new("", self.words.get("lift-choose")));
        }
        let mut fields = vec![
            Field::choice("lift-kind", kinds, guessed.map_or("", enums::lifted)).listed(),
            Field::text("lift-text", &lift::words_to_keep(words)).needed(),
            Field::date("lift-date", &self.day(lift::day_in(words, self.today)), Lean::Future),
        ];
        if people.len() > 1 {
            let first = self.place.councillor.as_ref().filter(|id| people.contains(id)).unwrap_or(&people[0]);
            let choices = people.iter().map(|id| Choice::new(id.as_str(), self.book.name_of(id))).collect();
            fields.push(Field::choice("lift-who", choices, first.as_str()));
        }
        Some(Form::new(Purpose::Lift(talk.cloned(), words.to_owned()), Say::new("form-lift"), fields, base))
    }
}

impl App {
    pub(super) fn promise_form(&self, id: &Id, at: usize) -> Option<Form> {
        let talk = self.talk_record(id)?;
        let promise = talk.promises.get(at)?;
        let mut whose = vec![
            Choice::new("promise-ours", self.words.get("promise-ours")),
            Choice::new("promise-theirs", self.words.get("promise-theirs")),
        ];
        if talk.councillors.len() > 1 {
            // Which of them: in company "they" is nobody in particular.
            whose.extend(talk.councillors.iter().map(|id| Choice::new(id.as_str(), self.book.name_of(id))));
        }
        let by = match (promise.by, &promise.councillor) {
            (Who::Us, _) => "promise-ours",
            (Who::Them, Some(who)) => who.as_str(),
            (Who::Them, None) => "promise-theirs",
        };
        let states = self.choices(&PromiseState::ALL, enums::promise);
        let fields = vec![
            Field::text("promise-text", &promise.text).needed(),
            Field::choice("promise-by", whose, by),
            Field::date("promise-due", &self.day(promise.due), Lean::Future),
            Field::choice("promise-state", states, enums::promise(promise.state)),
        ];
        let base = Some(talk.clone().into_record());
        Some(Form::new(Purpose::Promise(id.clone(), at), Say::new("form-promise"), fields, base))
    }
}
