//! What is done in the room is kept: the workshop as a record, what is being
//! typed as a draft.

use super::super::finish::{Finished, base};
use super::super::form::{Form, Purpose};
use super::super::msg::Effect;
use super::super::state::App;
use super::Presenting;
use crate::model::{Change, Edit, Entity, Id, Kind, Point, Say, Workshop};
use crate::room::Notice;
use crate::store::Draft;

impl App {
    /// Saves what was done in the room, and takes over what somebody else did to
    /// the same workshop.
    pub(super) fn keep_workshop(&mut self, it: &mut Presenting) {
        self.resume_workshop(it);
        if let Some(id) = &it.id {
            let there = self.book.workshops.get(id);
            if there != it.seen.as_ref() {
                let there = there.cloned();
                match (&there, &it.failed) {
                    (Some(theirs), None) => it.room.adopt(theirs.clone()),
                    // Undone, or thrown away: the board is empty again.
                    (None, None) => {
                        let Workshop { name, date, agenda, .. } = it.room.workshop().clone();
                        it.room.adopt(Workshop::new(name, date, agenda));
                        it.id = None;
                    }
                    _ => {}
                }
                it.seen = there;
            }
        }
        if it.id.is_none() && !it.room.wrote() {
            return;
        }
        let record = it.room.record(self.now);
        if it.seen.as_ref() == Some(&record) || it.failed.as_ref() == Some(&record) {
            return;
        }
        if let Some(why) = self.read_only.clone() {
            it.failed = Some(record);
            self.complain(why);
            return;
        }
        let id = match &it.id {
            Some(id) => id.clone(),
            None => {
                let wish = workshop_id(&record.date.to_string(), &record.agenda);
                self.book.free_id(Kind::Workshop, &wish)
            }
        };
        it.id = Some(id.clone());
        it.failed = None;
        let before = it.seen.take().map(Entity::into_record);
        it.seen = Some(record.clone());
        let change = Change { kind: Kind::Workshop, id, before, after: Some(record.into_record()) };
        let draft = if it.editor.as_ref().is_none_or(|e| e.is_empty()) { it.draft.take() } else { None };
        self.commit(Edit { what: Say::new("did-workshop"), changes: vec![change] }, draft);
    }

    /// Today's workshop of the same agenda is gone on with, after the program or
    /// the machine stopped; unless another was begun on purpose.
    fn resume_workshop(&mut self, it: &mut Presenting) {
        if it.id.is_some() || it.fresh || it.room.step() == 0 || it.room.wrote() || !self.reading.2 {
            return;
        }
        let agenda = it.room.workshop().agenda.clone();
        let id = workshop_id(&self.today.to_string(), &agenda);
        if let Some(there) = self.book.workshops.get(&id).filter(|w| w.agenda == agenda && w.date == self.today) {
            it.room.adopt(there.clone());
            it.seen = Some(there.clone());
            it.id = Some(id);
        }
    }

    /// An edit could not be saved: what stands on the board stays there, and is
    /// tried again with the next change.
    pub(in crate::app) fn workshop_not_saved(&mut self, edit: &Edit) {
        let Some(it) = &mut self.room.presenting else { return };
        let Some(id) = &it.id else { return };
        if edit.changes.iter().any(|c| c.kind == Kind::Workshop && c.id == *id) {
            it.failed = it.seen.take();
            it.seen = self.book.workshops.get(id).cloned();
        }
    }

    /// The workshop went under another id than was asked for.
    pub(in crate::app) fn workshop_renamed(&mut self, from: &Id, to: &Id) {
        if let Some(it) = &mut self.room.presenting
            && it.id.as_ref() == Some(from)
        {
            it.id = Some(to.clone());
        }
    }

    /// What is being typed in the room, as a draft.
    pub(in crate::app) fn room_draft(&mut self) -> Option<Draft> {
        let (today, made) = (self.today, &mut self.drafts_made);
        let it = self.room.presenting.as_mut()?;
        let text = it.editor.as_ref()?.text();
        if text.trim().is_empty() {
            return None;
        }
        let id = it.draft.get_or_insert_with(|| {
            *made += 1;
            Id::new(format!("{today}-point-{}-{made}", std::process::id()))
        });
        let workshop = it.id.clone().unwrap_or_else(|| workshop_id(&today.to_string(), &it.room.workshop().agenda));
        let purpose = Purpose::Point(workshop, it.room.typing_under());
        Some(Draft {
            id: id.clone(),
            form: purpose.name().into(),
            about: purpose.about(),
            fields: vec![("point".into(), text)],
            left: false,
            started: today.to_string(),
            saved: today.to_string(),
        })
    }

    /// Esc while typing in the room: what was typed stays as a draft.
    pub(super) fn stop_typing_in_room(&mut self) {
        self.draft_dirty = false;
        let draft = self.room_draft();
        let Some(it) = &mut self.room.presenting else { return };
        it.editor = None;
        it.room.stop_typing();
        let old = it.draft.take();
        match draft {
            Some(draft) => {
                it.room.notify(Notice::Draft);
                self.effect(Effect::PutDraft(Box::new(Draft { left: true, ..draft })));
            }
            None => {
                if let Some(old) = old {
                    self.effect(Effect::DropDraft(old));
                }
            }
        }
    }
}

impl App {
    /// A point that was kept as a draft goes onto its workshop's board.
    pub(in crate::app) fn finish_point(&self, form: &Form, id: &Id, heading: &str) -> Finished {
        let mut it: Workshop =
            base(form).unwrap_or_else(|| Workshop::new(heading.to_owned(), self.today, String::new()));
        it.under(heading).points.push(Point { text: form.words("point"), ..Point::default() });
        self.edit(form, "did-workshop", id.clone(), it)
    }
}

/// The id that the workshop of a day and an agenda gets.
fn workshop_id(day: &str, agenda: &str) -> Id {
    Id::new(format!("{day}-{agenda}"))
}
