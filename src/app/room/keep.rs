//! What is done in the room is kept: the workshop as a record, what is being
//! typed as a draft.

use super::super::finish::{Finished, base};
use super::super::form::{Form, Purpose};
use super::super::msg::Effect;
use super::super::state::App;
use super::Presenting;
use crate::model::{Change, Edit, Entity, Id, Kind, Point, Say, Workshop};
use crate::room::{Earlier, Notice, Typing};
use crate::store::Draft;
use crate::ui::editor::Editor;

impl App {
    /// Saves what was done in the room, and takes over what somebody else did to
    /// the same workshop.
    pub(super) fn keep_workshop(&mut self, it: &mut Presenting) {
        self.resume_workshop(it);
        if let Some(id) = &it.id {
            let there = self.book.workshops.get(id);
            if there != it.seen.as_ref() {
                let there = there.cloned();
                match &there {
                    // What waits to be saved is built on what was last seen: saving brings both together.
                    _ if it.failed.is_some() => {}
                    Some(theirs) => it.room.adopt(theirs.clone()),
                    // Undone, or thrown away: the board is empty again.
                    None => {
                        let Workshop { name, date, agenda, .. } = it.room.workshop().clone();
                        it.room.adopt(Workshop::new(name, date, agenda));
                        it.id = None;
                    }
                }
                if it.failed.is_none() {
                    it.seen = there;
                }
            }
        }
        if it.id.is_none() && !it.room.wrote() {
            return;
        }
        if it.id.is_none() {
            it.room.held_for(self.place.initiative.clone());
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
            None => self.next_workshop_id(&record),
        };
        it.id = Some(id.clone());
        it.failed = None;
        let before = it.seen.take().map(Entity::into_record);
        it.seen = Some(record.clone());
        let change = Change { kind: Kind::Workshop, id, before, after: Some(record.into_record()) };
        let draft = if it.editor.as_ref().is_none_or(|e| e.is_empty()) { it.draft.take() } else { None };
        self.commit(Edit { what: Say::new("did-workshop"), changes: vec![change] }, draft);
    }

    /// Today's newest workshop of the same agenda is gone on with, where the room
    /// was begun before it was read; unless another was begun on purpose.
    fn resume_workshop(&mut self, it: &mut Presenting) {
        if it.id.is_some() || it.fresh || it.room.step() == 0 || it.room.wrote() || !self.reading.2 {
            return;
        }
        let agenda = &it.room.workshop().agenda;
        if let Some(id) = self.boards_of_today(None).into_iter().find(|e| e.agenda == *agenda).map(|e| e.id) {
            self.go_on_with(it, id);
        }
    }

    /// Goes on with a workshop that was begun today.
    pub(super) fn go_on_with(&mut self, it: &mut Presenting, id: Id) {
        self.set_board_aside(it);
        if let Some(at) = self.room.aside.iter().position(|a| a.id == id && !a.trying) {
            let back = self.room.aside.remove(at);
            it.room.go_on_with(back.record.clone());
            (it.seen, it.failed) = (back.base, Some(back.record));
            it.id = Some(id);
        } else if let Some(there) = self.book.workshops.get(&id) {
            it.room.go_on_with(there.clone());
            it.seen = Some(there.clone());
            it.id = Some(id);
        }
    }

    /// The boards that were begun today, the newest first; the one on the wall too,
    /// where it could not be saved.
    pub(super) fn boards_of_today(&self, on_the_wall: Option<&Presenting>) -> Vec<Earlier> {
        let failed = on_the_wall.and_then(|it| it.id.as_ref().zip(it.failed.as_ref()));
        let failed = failed.filter(|(id, _)| !self.book.workshops.contains_key(*id));
        let aside = self.room.aside.iter().map(|a| (&a.id, &a.record)).chain(failed);
        let read = self.book.workshops.iter().filter(|(id, _)| self.board_aside(id).is_none());
        let mut all: Vec<Earlier> = read
            .chain(aside)
            .filter(|(_, w)| w.date == self.today)
            .map(|(id, w)| Earlier {
                id: id.clone(),
                agenda: w.agenda.clone(),
                points: w.board.iter().map(|h| h.points.len()).sum(),
                asks: w.asks.len(),
            })
            .collect();
        // `-2`, `-10`: by length, and then by letters.
        all.sort_by(|a, b| (b.id.as_str().len(), &b.id).cmp(&(a.id.as_str().len(), &a.id)));
        all
    }

    /// The id that a workshop without a record will get; never that of one set aside.
    pub(super) fn next_workshop_id(&self, it: &Workshop) -> Id {
        let wish = workshop_id(&it.date.to_string(), &it.agenda);
        let mut id = self.book.free_id(Kind::Workshop, &wish);
        let mut nth = 2;
        while self.board_aside(&id).is_some() {
            id = self.book.free_id(Kind::Workshop, &wish.numbered(nth));
            nth += 1;
        }
        id
    }

    /// Whether a workshop is the one on the wall.
    pub(in crate::app) fn is_on_the_wall(&self, id: &Id) -> bool {
        self.room.presenting.as_ref().is_some_and(|it| it.id.as_ref() == Some(id))
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
        let next = self.next_workshop_id(self.room.presenting.as_ref()?.room.workshop());
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
        let workshop = it.id.clone().unwrap_or(next);
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

    /// Among the drafts that are there when the program opens with the wall, the
    /// point that was being typed when the one before was cut off.
    pub(in crate::app) fn keep_cut_off(&mut self, drafts: Vec<Draft>) {
        let point = |d: &Draft| matches!(Purpose::from_draft(&d.form, &d.about), Some(Purpose::Point(..)));
        self.room.cut_off = drafts.into_iter().find(|d| !d.left && point(d));
    }

    /// Once its board is shown again, that point is gone on with: it stood on the wall before.
    pub(super) fn type_on(&mut self, it: &mut Presenting) {
        let Some(draft) = self.room.cut_off.as_ref().filter(|_| it.editor.is_none() && !it.room.is_blank()) else {
            return;
        };
        let Some(Purpose::Point(of, heading)) = Purpose::from_draft(&draft.form, &draft.about) else { return };
        let here = it.id.clone().unwrap_or_else(|| self.next_workshop_id(it.room.workshop()));
        if of != here || !it.room.type_under(&heading) {
            return;
        }
        if let Some(draft) = self.room.cut_off.take() {
            let words = draft.fields.iter().find(|(key, _)| key == "point").map(|(_, words)| words.as_str());
            it.editor = Some(Editor::lines(words.unwrap_or_default()));
            it.draft = Some(draft.id.clone());
            self.effect(Effect::HoldDraft(draft.id));
        }
    }

    /// Somebody is to type in the room: these words, or what they left a moment ago in such a place.
    pub(super) fn begin_typing(&mut self, text: &str) {
        let Some(it) = &mut self.room.presenting else { return };
        let now = it.room.typing();
        let same = |(left, ..): &mut (Typing, String, Box<Draft>)| match (left, now) {
            (Typing::Point(_), Some(Typing::Point(_))) | (Typing::Heading, Some(Typing::Heading)) => true,
            (left, Some(now)) => left == now && text.is_empty(),
            _ => false,
        };
        match it.left.take_if(same) {
            Some((_, words, draft)) => {
                it.editor = Some(Editor::lines(&words));
                it.draft = Some(draft.id.clone());
                self.effect(Effect::HoldDraft(draft.id));
            }
            None => it.editor = Some(Editor::lines(text)),
        }
    }

    /// What was being typed in the room when Esc ended it, as a draft.
    pub(in crate::app) fn room_left_draft(&self) -> Option<Draft> {
        let (.., draft) = self.room.presenting.as_ref()?.left.as_ref()?;
        Some((**draft).clone())
    }

    /// A disk took a draft, or none did: said on the wall only where it was left there.
    pub(in crate::app) fn room_draft_kept(&mut self, draft: &Id, kept: bool) {
        let Some(it) = &mut self.room.presenting else { return };
        if it.editor.is_none() && it.left.as_ref().is_some_and(|(.., left)| left.id == *draft) {
            it.room.notify(if kept { Notice::Draft } else { Notice::Unsaved });
        }
    }

    /// Esc while typing in the room: what was typed stays as a draft.
    pub(super) fn stop_typing_in_room(&mut self) {
        self.draft_dirty = false;
        let draft = self.room_draft();
        let Some(it) = &mut self.room.presenting else { return };
        it.editor = None;
        let typing = it.room.typing().cloned();
        it.room.stop_typing();
        let old = it.draft.take();
        match draft {
            Some(draft) => {
                let words = draft.fields.first().map(|(_, words)| words.clone()).unwrap_or_default();
                let draft = Box::new(Draft { left: true, ..draft });
                it.left = typing.map(|typing| (typing, words, draft.clone()));
                self.effect(Effect::PutDraft(draft));
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
        let heading = self.heading_now(&it, heading);
        it.under(&heading).points.push(Point { text: form.words("point"), ..Point::default() });
        self.edit(form, "did-workshop", id.clone(), it)
    }
}

impl App {
    /// A heading of the agenda as it stands on a board: there it may be in another language by now.
    fn heading_now(&self, it: &Workshop, heading: &str) -> String {
        if it.heading(heading).is_some() {
            return heading.to_owned();
        }
        let all = self.all_agendas();
        let both = all.iter().filter(|(id, _)| *id == it.agenda).flat_map(|(_, agenda)| agenda.headings());
        let mut other = both.filter_map(|(en, cy)| match heading {
            h if h == en => Some(cy),
            h if h == cy => Some(en),
            _ => None,
        });
        other.find(|other| it.heading(other).is_some()).unwrap_or_else(|| heading.to_owned())
    }
}

/// The id that the workshop of a day and an agenda gets.
fn workshop_id(day: &str, agenda: &str) -> Id {
    Id::new(format!("{day}-{agenda}"))
}
