//! From words lifted out of a note to the changes they make.

use super::*;
use crate::insight::lift::{self, Lift};
use crate::model::LiftInto;

impl App {
    /// What a form for lifting comes to: a change of the conversation and of what
    /// it was lifted into; or, over a note being written, something that is done with it.
    pub(super) fn finish_lift(&self, form: &Form, talk: Option<&Id>, words: &str) -> Result<Finished, Wrong> {
        let Some(into) = one_of(&LiftInto::ALL, enums::lifted, &form.words("lift-kind")) else {
            return Err(("lift-kind", Say::new("wrong-lift-kind")));
        };
        let people = self.lift_people(talk);
        let who = match form.get("lift-who") {
            Some(_) => some(form.words("lift-who")).map(Id::new),
            None => people.first().cloned(),
        };
        let date = form.day("lift-date", self.today);
        if into == LiftInto::FollowUp && date.is_none() {
            return Err(("lift-date", Say::new("wrong-lift-when")));
        }
        if !into.stays() && who.is_none() {
            return Err(("lift-kind", Say::new("wrong-lift-nobody")));
        }
        let lift = Lift { words: words.to_owned(), text: form.words("lift-text"), into, who, date };
        let Some(id) = talk else { return Ok(Finished::Queue(lift)) };
        let before: Conversation = match base(form) {
            Some(talk) => talk,
            None => return Err(("lift-text", Say::new("said-still-reading"))),
        };
        let mut after = before.clone();
        lift::into_talk(&lift, &mut after);
        let mut changes = vec![Change {
            kind: Kind::Conversation,
            id: id.clone(),
            before: Some(before.into_record()),
            after: Some(after.clone().into_record()),
        }];
        changes.extend(self.lift_changes(&[lift], id, &after).map_err(|say| ("lift-kind", say))?);
        let what = Say::new("did-lift").with("into", Say::new(enums::lifted(into)));
        Ok(Finished::Edit(Box::new(Edit { what, changes }), id.clone()))
    }

    /// The changes to profiles and sense maps that lifts from one conversation make.
    ///
    /// # Errors
    /// Where somebody's file is not read yet, or cannot be.
    pub(super) fn lift_changes(&self, lifts: &[Lift], from: &Id, talk: &Conversation) -> Result<Vec<Change>, Say> {
        let mut changes: Vec<Change> = Vec::new();
        for lift in lifts.iter().filter(|l| !l.into.stays()) {
            let Some(who) = &lift.who else { continue };
            match talk.initiative.as_ref().filter(|_| lift.into.is_card()) {
                Some(initiative) => {
                    let id = self.sense_id(initiative, Some(who));
                    let change = change_of(&mut changes, Kind::Sense, &id, || {
                        let before = self.book.senses.get(&id).cloned().map(SenseMap::into_record);
                        Some((before, self.sense_of(&id)?.into_record()))
                    });
                    if let Some(Record::Sense(map)) = change {
                        lift::into_map(lift, from, talk.date, map);
                    }
                }
                // A card from the top needs an initiative; a story is what they already do.
                None if matches!(lift.into, LiftInto::Top | LiftInto::Bottom) => {
                    return Err(Say::new("wrong-lift-no-initiative"));
                }
                None => {
                    if let Some(why) = self.held_wrong(who) {
                        return Err(why);
                    }
                    let change = change_of(&mut changes, Kind::Councillor, who, || {
                        let record = self.held_record(who)?.clone().into_record();
                        Some((Some(record.clone()), record))
                    });
                    if let Some(Record::Councillor(person)) = change {
                        lift::into_person(lift, from, talk.date, person);
                    }
                }
            }
        }
        Ok(changes)
    }
}

/// The record as it is to be after all changes so far; begun with `start` where this is the first.
fn change_of<'a>(
    changes: &'a mut Vec<Change>,
    kind: Kind,
    id: &Id,
    start: impl FnOnce() -> Option<(Option<Record>, Record)>,
) -> Option<&'a mut Record> {
    let at = match changes.iter().position(|c| c.kind == kind && c.id == *id) {
        Some(at) => at,
        None => {
            let (before, after) = start()?;
            changes.push(Change { kind, id: id.clone(), before, after: Some(after) });
            changes.len() - 1
        }
    };
    changes[at].after.as_mut()
}
