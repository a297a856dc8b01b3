//! What is pointed out once before it is kept: it may be meant so.

use super::form::{Form, Purpose};
use super::lifting;
use super::state::App;
use super::target::Section;
use super::views::enums;
use crate::model::{Conversation, Councillor, LiftInto, Say, SenseMap};

/// What is pointed out while a new clue or card has no day: today is not a report's.
pub(super) fn no_day(form: &Form) -> Option<Say> {
    let of_a_day = matches!(form.purpose, Purpose::Item(Section::Clues | Section::Top | Section::Bottom, _, None));
    (of_a_day && form.field().key != "date" && form.words("date").trim().is_empty()).then(|| Say::new("note-no-day"))
}

impl App {
    /// The field that is worth a second look, and why. Where it was pointed out
    /// already and nothing has changed, Ctrl+S keeps it as it is.
    pub(super) fn second_look(&self, form: &Form) -> Option<(&'static str, Say)> {
        match &form.purpose {
            Purpose::Note(_) => {
                let old: Option<Conversation> = super::finish::base(form);
                let date = form.day("date", self.today);
                let ahead = date.filter(|d| *d > self.today && old.as_ref().is_none_or(|o| o.date != *d));
                let ahead = ahead.map(|d| ("date", Say::new("look-talk-ahead").with("date", d)));
                if let Some(ahead) = ahead.filter(|(_, say)| !form.pointed_out.contains(say)) {
                    return Some(ahead);
                }
                let follow = form.day("follow-up", self.today).filter(|d| *d < self.today)?;
                let known = old.as_ref().and_then(|o| o.follow_up.as_ref()).is_some_and(|f| f.date == follow);
                (!known && !form.is_on("follow-up-done"))
                    .then(|| ("follow-up", Say::new("look-follow-up-past").with("date", follow)))
            }
            Purpose::Lift(..) => {
                let say = self.lifted_already(form)?;
                Some(("lift-kind", Say { key: "look-lift-twice", ..say }))
            }
            Purpose::Item(Section::Clues, _, None) => {
                let person: Councillor = super::finish::base(form)?;
                let same = |words: &str, key: &str| words.trim() == form.words(key).trim();
                let date = person.clues.iter().find(|c| same(&c.text, "clue") && same(&c.source, "clue-source"))?.date;
                Some(("clue", Say::new("look-clue-twice").with("date", date)))
            }
            Purpose::Item(section @ (Section::Top | Section::Bottom), _, None) => {
                let map: SenseMap = super::finish::base(form)?;
                let (cards, key) =
                    if *section == Section::Top { (&map.top, "card-top") } else { (&map.bottom, "card-bottom") };
                let same = |words: &str, key: &str| words.trim() == form.words(key).trim();
                let date = cards.iter().find(|c| same(&c.text, key) && same(&c.source, "source"))?.date;
                Some((key, Say::new("look-card-twice").with("date", date)))
            }
            _ => None,
        }
    }

    /// What the words of a form for lifting were lifted as before; none where they were not.
    pub(super) fn lifted_already(&self, form: &Form) -> Option<Say> {
        let Purpose::Lift(talk, words) = &form.purpose else { return None };
        let into: LiftInto = match talk {
            Some(_) => {
                let talk: Conversation = super::finish::base(form)?;
                talk.lifted.iter().rev().find(|l| l.words.trim() == words.trim())?.into
            }
            None => {
                let note = self.layers.iter().rev().find_map(|layer| match layer {
                    super::layer::Layer::Form(form) if matches!(form.purpose, Purpose::Note(_)) => Some(form),
                    _ => None,
                })?;
                let before: Option<Conversation> = super::finish::base(note);
                let waits = lifting::lifts(note).into_iter().rev().find(|l| l.words.trim() == words.trim());
                let kept = || before?.lifted.into_iter().rev().find(|l| l.words.trim() == words.trim());
                waits.map(|l| l.into).or_else(|| kept().map(|l| l.into))?
            }
        };
        Some(Say::new("note-lifted-already").with("into", Say::new(enums::lifted(into))))
    }
}
