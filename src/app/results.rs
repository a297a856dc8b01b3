//! What comes back from outside: things read, saved, found, imported.

use std::collections::HashMap;

use super::drafts::Waits;
use super::layer::{Answer, Ask, Items, Layer, Pick, PickItem, Picker};
use super::msg::{Effect, Msg};
use super::state::{App, PaneId};
use crate::model::{Edit, Id, Kind, Record, Say, text};
use crate::store::{Batch, Draft, Saved, StoreError, Trashed, Version};
use crate::ui::list::ListState;
use crate::ui::row::Row;
use crate::ui::theme::Tone;

impl App {
    pub(super) fn result(&mut self, msg: Msg) {
        match msg {
            Msg::Input(_) => {}
            Msg::Read(batch) => self.read(*batch),
            Msg::Settings(workspace, about_me) => {
                if self.book.workspace != *workspace || self.book.about_me != *about_me {
                    self.book.workspace = *workspace;
                    self.book.about_me = *about_me;
                    self.book.touch();
                }
                self.effect(Effect::WhoIsPresent);
            }
            Msg::Own(record) => {
                if let Some(id) = record.kind().single() {
                    self.book.put(&id, &record);
                }
            }
            Msg::Problems(problems) => self.problems = problems,
            Msg::Loading(kind, id, job) => self.loading(kind, id, job),
            Msg::Loaded(kind, id, result) => self.loaded(kind, &id, result),
            Msg::Saved { edit, draft, result } => self.saved(&edit, draft, result),
            Msg::DraftKept(draft, result) => self.draft_kept(&draft, result),
            Msg::DraftElsewhere(draft) => self.draft_elsewhere(&draft),
            Msg::Drafts(drafts, why) => self.show_drafts(drafts, why),
            Msg::Trash(Ok((records, drafts))) => self.show_trash(records, drafts),
            Msg::DraftBack(Ok(draft)) => self.open_draft(&draft),
            Msg::Versions(_, _, Ok(versions)) => self.show_versions(versions),
            Msg::OldVersion(kind, id, Ok(record)) => self.show_version(kind, id, *record),
            Msg::Restored(Ok(saved)) => {
                match saved.told() {
                    Some(say) if saved.unconfirmed.is_some() => self.complain(say),
                    say => self.say(say.unwrap_or_else(|| Say::new("said-restored"))),
                }
                // Bringing it back was the undo of deleting it.
                self.history.forget_deleting(saved.kind, &saved.id);
                self.effect(Effect::Rescan);
            }
            Msg::Trash(Err(say))
            | Msg::Versions(_, _, Err(say))
            | Msg::OldVersion(_, _, Err(say))
            | Msg::DraftBack(Err(say))
            | Msg::Restored(Err(say)) => self.complain(say),
            Msg::TextFound(number, hits) => self.text_found(number, hits),
            Msg::Found(number, places) => self.found(number, places),
            Msg::ImportRead(job, result) => self.import_read(&job, result),
            Msg::ReportRead(job, result) => self.report_read(job.as_ref(), result),
            Msg::ReportStep(job, doing) => self.report_step(&job, doing),
            Msg::Progress(job, done, of) => self.progress(&job, done, of),
            Msg::Placing(job, takes_back, done, of) => self.placing(&job, takes_back, done, of),
            Msg::Imported { job, preview, result } => self.imported(&job, &preview, result),
            Msg::ManySaved { edit, replay, job, result } => self.many_saved(&edit, replay, &job, result),
            Msg::WardsNamed(draft, result) => self.wards_named(draft, result),
            Msg::LikelyFound(who, found) => self.likely_found(who, found),
            Msg::MergePlanned(plan) => self.merge_planned(plan),
            Msg::Paths(typed, paths) => self.paths(&typed, paths),
            Msg::OutMade(result, then) => self.out_made(result, then),
            Msg::OutKept(path, result) => self.out_kept(&path, result),
            Msg::Notice(say, bad) => {
                if bad {
                    self.complain(say);
                } else {
                    self.say(say);
                }
            }
            Msg::PreferencesNotKept => self.complain(Say::new("said-preferences-not-kept")),
            Msg::ReadOnly(say) => {
                self.complain(say.clone());
                self.read_only = Some(say);
            }
            Msg::Tick if self.room.notes.is_some() => self.effect(Effect::Follow),
            // Somebody at another screen may say who has come in.
            Msg::Tick => self.effect(Effect::WhoIsPresent),
            Msg::Position(position) => self.followed(position.map(|p| *p)),
            Msg::Present(present) => self.present_today(present),
            Msg::Journal => self.journal(),
            Msg::LookAgain => self.effect(Effect::Reach),
            Msg::Changed => self.effect(Effect::Rescan),
            Msg::Reached(reached) => self.reached(reached),
            Msg::Terminate => self.quit(),
            Msg::Suspend => {
                self.journal();
                self.effect(Effect::Suspend);
            }
        }
    }

    fn read(&mut self, batch: Batch) {
        if !self.looked_at(&batch) {
            return;
        }
        self.book.put_people(batch.people);
        self.book.put_talks(batch.talks);
        for (id, record) in &batch.records {
            self.book.put(id, record);
        }
        let mut gone = batch.gone;
        // What is shown to a room stays there; the next save of it says what happened.
        gone.retain(|(kind, id)| *kind != Kind::Workshop || !self.is_on_the_wall(id));
        self.book.remove_all(&gone);
        for (kind, id) in gone {
            self.show_record(kind, &id, None);
        }
        let was_reading = !self.reading.2;
        self.reading = (batch.done, batch.total, self.reading.2 || batch.last);
        if batch.last {
            // What is looked at may have changed underneath.
            self.asked = None;
            self.asked_talk = None;
            if let Some((id, _)) = &self.shown.person {
                let id = id.clone();
                self.effect(Effect::Load(Kind::Councillor, id));
            }
            if let Some((id, _)) = &self.shown.talk {
                let id = id.clone();
                self.effect(Effect::Load(Kind::Conversation, id));
            }
            if was_reading {
                self.all_read();
            }
        }
    }

    /// Everything has been read for the first time.
    fn all_read(&mut self) {
        self.started = true;
        // The conversations came in no order: unless somebody has moved on, it is the newest that is shown.
        if let Some(pane) = self.panes.get_mut(&PaneId::Talks).filter(|p| p.list.selected == 0) {
            pane.rows.clear();
            pane.lines.clear();
            pane.made_from = None;
        }
        let known = |app: &App, id: &Id| app.book.initiatives.contains_key(id);
        if self.place.initiative.as_ref().is_some_and(|id| !known(self, id)) {
            self.place.initiative = None;
        }
        if self.place.councillor.as_ref().is_some_and(|id| self.book.person(id).is_none()) {
            self.place.councillor = None;
        }
        // With one initiative there is nothing to choose.
        if self.place.initiative.is_none() && self.book.initiatives.len() == 1 {
            self.place.initiative = self.book.initiatives.keys().next().cloned();
        }
        if !self.problems.is_empty() {
            self.complain(Say::new("said-problems").with("count", self.problems.len()));
        }
        if self.welcome && self.book.people().is_empty() && self.problems.is_empty() && self.layers.is_empty() {
            self.layers.push(Layer::Ask(self.welcome_layer()));
        }
        self.order_of = None;
    }

    fn welcome_layer(&self) -> Ask {
        let w = &self.words;
        let row = |key: &str| Row::new().with(Tone::Text, w.get(key));
        let mut body = vec![
            Row::new().with(Tone::Strong, w.get("welcome-what")),
            Row::new(),
            row("welcome-parts"),
            Row::new(),
            Row::new().with(Tone::Prompt, w.get("welcome-stage-1")).indent(2),
            Row::new().with(Tone::Prompt, w.get("welcome-stage-2")).indent(2),
            Row::new().with(Tone::Prompt, w.get("welcome-stage-3")).indent(2),
            Row::new(),
            row("welcome-files"),
        ];
        body.push(Row::new().with(Tone::Dim, self.folder.to_string_lossy().into_owned()).indent(2));
        let choices = vec![
            (Say::new("answer-sample"), Answer::Sample),
            (Say::new("answer-import"), Answer::Import),
            (Say::new("answer-empty"), Answer::Empty),
            (Say::new("answer-look"), Answer::Close),
        ];
        Ask::new(Say::new("welcome-title"), body, choices)
    }

    fn loaded(&mut self, kind: Kind, id: &Id, result: Result<Box<Record>, Say>) {
        self.loaded_beside(kind, id);
        // What is on its way to the disk is newer than what was read there, or not there at all.
        let newer = self.saving.iter().rev().find(|(of, which, _)| (*of, which) == (kind, id));
        let result = newer.map_or(result, |(_, _, record)| Ok(Box::new(record.clone())));
        if kind == Kind::Councillor {
            self.held.put(
                id,
                match &result {
                    Ok(record) => match &**record {
                        Record::Councillor(c) => Ok(c.clone()),
                        _ => return,
                    },
                    Err(why) => Err(why.clone()),
                },
            );
        }
        match (kind, result) {
            (Kind::Councillor, Ok(record)) => {
                self.present_read(id, &record);
                if let Record::Councillor(c) = *record
                    && self.person_shown().as_ref() == Some(id)
                {
                    let same = self.person_record(id) == Some(&c);
                    if !same {
                        self.shown.person = Some((id.clone(), Ok(Box::new(c))));
                        self.unmake();
                    }
                }
            }
            (Kind::Councillor, Err(say)) if self.person_shown().as_ref() == Some(id) => {
                self.shown.person = Some((id.clone(), Err(say)));
                self.unmake();
            }
            (Kind::Conversation, Ok(record)) => {
                if let Record::Conversation(c) = *record {
                    self.do_later(id, &c);
                    if (self.talk_shown().as_ref() == Some(id) || self.waiting_draft.is_some())
                        && self.talk_record(id) != Some(&c)
                    {
                        self.shown.talk = Some((id.clone(), Ok(Box::new(c))));
                        self.unmake();
                    }
                }
            }
            (Kind::Conversation, Err(say)) => {
                let waiting = self.later.len();
                self.later.retain(|(of, _)| of != id);
                if self.later.len() < waiting {
                    self.complain(say.clone());
                }
                if self.talk_shown().as_ref() == Some(id) {
                    self.shown.talk = Some((id.clone(), Err(say)));
                    self.unmake();
                }
            }
            _ => {}
        }
        self.clue_waited();
        // A draft may have waited for this record; where it cannot be read the words still open.
        if let Some(draft) = self.waiting_draft.take() {
            self.open_draft_now(&draft);
        }
    }

    pub(super) fn unmake(&mut self) {
        for pane in self.panes.values_mut() {
            pane.made_from = None;
        }
    }

    fn saved(&mut self, edit: &Edit, draft: Option<Id>, result: Result<Vec<Saved>, StoreError>) {
        self.not_saving(edit);
        match result {
            Err(why) => {
                self.say_saved(edit, false);
                self.not_saved(edit, draft, why);
            }
            Ok(saved) => {
                self.saved_after_all(edit);
                self.show_saved(edit, saved);
                if let Some(draft) = draft {
                    self.take_up(&draft, Waits::Record, true);
                    self.effect(Effect::DropDraft(draft));
                }
                self.workshop_saved(edit);
                self.say_saved(edit, true);
            }
        }
    }

    fn found(&mut self, number: u64, places: Vec<u32>) {
        if number != self.find_number {
            return;
        }
        let people = self.book.people().len();
        let fits = places.iter().all(|p| (*p as usize) < people);
        if !fits {
            return;
        }
        if let Some(Layer::Picker(picker)) = self.layers.last_mut() {
            picker.hits = Some(places);
            picker.list = ListState::default();
            return;
        }
        if let Some(pane) = self.panes.get_mut(&PaneId::People)
            && let Some(filter) = &mut pane.filter
        {
            filter.found = Some(places);
            pane.list = ListState::default();
        }
    }

    fn show_trash(&mut self, trash: Vec<Trashed>, drafts: Vec<Draft>) {
        if trash.is_empty() && drafts.is_empty() {
            self.say(Say::new("said-no-trash"));
            return;
        }
        let drafts = drafts.into_iter().map(|d| {
            let (label, detail, search) = self.draft_row(&d);
            (label, detail, search, PickItem::TrashedDraft(Box::new(d)))
        });
        // Somebody may have been deleted together with what was said with them.
        let deleted: HashMap<Id, String> =
            (trash.iter()).filter(|t| t.kind == Kind::Councillor).map(|t| (t.id.clone(), t.title.clone())).collect();
        let named = |id: &Id| match self.book.person(id) {
            Some(person) => person.name.to_string(),
            None => deleted.get(id).cloned().unwrap_or_else(|| id.to_string()),
        };
        let items = trash
            .into_iter()
            .map(|t| {
                let kind = self.words.get(t.kind.key());
                let when = self.when(&t.when);
                let people = t.about.iter().map(named).collect::<Vec<_>>().join(", ");
                let title = [people, t.title.clone()];
                let title = title.iter().filter(|t| !t.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" · ");
                let search = text::fold(&format!("{title}\n{kind} {when}"));
                (title, format!("{kind} · {when}"), search, PickItem::Trashed(Box::new(t)))
            })
            .chain(drafts)
            .collect();
        self.layers.push(Layer::Picker(Picker::new(Pick::Trash, Say::new("pick-trash"), Items::These(items))));
    }

    fn show_versions(&mut self, versions: Vec<Version>) {
        if versions.is_empty() {
            self.say(Say::new("said-no-versions"));
            return;
        }
        let items = versions
            .into_iter()
            .map(|v| {
                // Several may be of one minute.
                let seconds = v.when.get(17..19).unwrap_or("00");
                let when = format!("{}:{seconds}", self.when(&v.when));
                let search = text::fold(&when);
                (when, self.words.get(v.kind.key()), search, PickItem::Version(Box::new(v)))
            })
            .collect();
        let title = Say::new("pick-version").with("count", crate::store::KEPT_VERSIONS);
        self.layers.push(Layer::Picker(Picker::new(Pick::Version, title, Items::These(items))));
    }

    /// A moment as it is shown: day and time.
    pub(super) fn when(&self, stamp: &str) -> String {
        match crate::store::clock::moment(stamp) {
            Some((date, time)) => format!("{} {time}", self.words.date(date)),
            None => stamp.to_owned(),
        }
    }

    fn show_version(&mut self, kind: Kind, id: Id, record: Record) {
        let text = crate::model::with_record!(&record, it => crate::store::ron_text::to_text(it)).unwrap_or_default();
        let mut body: Vec<Row<()>> = vec![Row::new().with(Tone::Text, self.words.get("ask-version-body")), Row::new()];
        body.extend(text.lines().map(|l| Row::new().with(Tone::Dim, l)));
        let mut ask = Ask::new(
            Say::new("ask-version"),
            body,
            vec![(Say::new("answer-put-back"), Answer::PutBack(kind, id)), (Say::new("answer-leave"), Answer::Close)],
        );
        ask.record = Some(Box::new(record));
        self.layers.push(Layer::Ask(ask));
    }

    fn paths(&mut self, typed: &str, paths: Vec<String>) {
        if let Some(Layer::Form(form)) = self.layers.last_mut()
            && form.field().kind == super::field::FieldKind::Path
            && form.field().as_text() == typed
        {
            form.suggestions = paths.into_iter().map(|p| super::field::Tag { label: p.clone(), value: p }).collect();
            if form.suggested.is_some_and(|n| n >= form.suggestions.len()) {
                form.suggested = None;
            }
        }
    }

    fn open_draft_now(&mut self, draft: &crate::store::Draft) {
        // Asked for once: where the record could not be read the form opens as a new one.
        let missing = match super::form::Purpose::from_draft(&draft.form, &draft.about) {
            Some(super::form::Purpose::Note(Some(id))) => self.talk_record(&id).is_none(),
            Some(
                super::form::Purpose::Person(Some(id))
                | super::form::Purpose::Item(_, id, _)
                | super::form::Purpose::Wish(id)
                | super::form::Purpose::Letter { who: id, .. },
            ) => self.book.person(&id).is_some() && self.person_record(&id).is_none(),
            _ => false,
        };
        let mut draft = draft.clone();
        if missing {
            draft.about.clear();
        }
        self.open_draft(&draft);
    }
}
