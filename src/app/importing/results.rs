//! What comes back of an import: a file that was read, one that was taken, wards
//! that got their names.

use super::super::drafts::Waits;
use super::super::jobs::CancelToken;
use super::super::layer::{Answer, Ask, Layer, Progress};
use super::super::msg::Effect;
use super::super::state::App;
use super::{ColumnsSheet, ImportPreview, ImportSheet, Taken, Wish, files};
use crate::model::{Edit, Entity, Id, Say, Workspace, text};
use crate::store::Saved;
use crate::ui::row::Row;
use crate::ui::theme::Tone;

impl App {
    /// Has a council's file read as the officer says, with progress over the screen and Esc to stop it.
    pub(in crate::app) fn read_import(&mut self, paths: Vec<String>, wish: Wish) {
        let job = CancelToken::new();
        let what = match paths.as_slice() {
            [one] => Say::new("progress-read-import").with("file", files::name(&files::expand(one.trim()))),
            several => Say::new("progress-read-imports").with("count", several.len()),
        };
        self.layers.push(Layer::Progress(Progress::new(what, 0, job.clone())));
        self.effect(Effect::ReadImport { paths, wish, job });
    }

    /// A file was read, or was not.
    pub(in crate::app) fn import_read(&mut self, job: &CancelToken, result: Result<Box<ImportPreview>, Say>) {
        self.close_progress(job);
        match result {
            _ if job.is_cancelled() => {
                self.say(Say::new("said-import-read-stopped"));
                // The columns are shown as the open preview was read, not as they were to be read.
                let read = self.content_mut::<ImportSheet>().map(|sheet| sheet.preview.clone());
                if let (Some(read), Some(columns)) = (read, self.content_mut::<ColumnsSheet>()) {
                    columns.show(&read);
                }
            }
            Ok(preview) => self.show_import(preview),
            Err(say) => self.show_refusal(&say),
        }
    }

    /// A file was read: for the first time, or anew as the officer said.
    fn show_import(&mut self, preview: Box<ImportPreview>) {
        if let Some(columns) = self.content_mut::<ColumnsSheet>() {
            columns.show(&preview);
        }
        if let Some(sheet) = self.content_mut::<ImportSheet>() {
            sheet.show(preview);
            return;
        }
        let columns = preview.refused.is_some().then(|| ColumnsSheet::new(&preview));
        self.open_sheet(Box::new(ImportSheet::new(preview)));
        // Nothing can be taken before it is known who is who: that is asked at once.
        if let Some(columns) = columns {
            self.open_sheet(Box::new(columns));
        }
    }

    /// A file was refused: anew, over the sheet of the reading before.
    pub(in crate::app) fn show_refusal(&mut self, say: &Say) {
        let (why, unchanged) = (self.words.say(say), self.words.get("import-nothing-changed"));
        // Some reasons say so themselves.
        let said = why.contains(&unchanged);
        let mut body = vec![Row::new().with(Tone::Text, why)];
        if !said {
            body.extend([Row::new(), Row::new().with(Tone::Dim, unchanged)]);
        }
        self.layers.push(Layer::Ask(Ask::new(
            Say::new("ask-refused"),
            body,
            vec![(Say::new("answer-other-file"), Answer::Import), (Say::new("answer-close"), Answer::Close)],
        )));
    }

    /// A file was taken, or could not be.
    pub(in crate::app) fn imported(&mut self, job: &CancelToken, preview: &ImportPreview, result: Result<Taken, Say>) {
        self.close_progress(job);
        let Taken { saved, edit, deleted } = match result {
            Err(say) => {
                // Some of it may be on the disk all the same: what is there is shown.
                self.effect(Effect::Rescan);
                self.effect(Effect::Reach);
                return self.complain(say);
            }
            Ok(done) => done,
        };
        let is_deleted = |id: &Id| deleted.iter().any(|(of, _)| of == id);
        let s = preview.summary(|say| self.words.say(say));
        let leaving = preview.councils.iter().flat_map(|c| c.leaving(&preview.wish));
        let not_left = leaving.filter(|c| is_deleted(&c.id)).count();
        let left = preview.leaving() - not_left;
        let changed = preview.councils.iter().flat_map(|c| &c.plan.changed);
        let not_changed = changed.filter(|(id, _)| is_deleted(id)).count();
        let said = Say::new("said-imported")
            .with("added", s.added)
            .with("changed", s.changed - not_changed)
            .with("unchanged", s.unchanged)
            .with("missing", s.missing - not_left);
        // What could be undone before stood on records as they were then.
        self.history.clear();
        self.remember(edit, &saved);
        self.welcome = false;
        self.effect(Effect::Rescan);
        let said = if left > 0 { Say::new("said-imported-left").with("said", said).with("count", left) } else { said };
        let said = match deleted.first() {
            Some((_, name)) => Say::new("said-imported-deleted")
                .with("said", said)
                .with("name", text::shown(name).into_owned())
                .with("more", deleted.len() - 1),
            None => said,
        };
        let said = match s.columns_not_read.len() {
            0 => said,
            _ => Say::new("said-imported-unread").with("said", said).with("names", s.columns_not_read.join(", ")),
        };
        let open = s.maybe_moved.len();
        let said =
            if open > 0 { Say::new("said-imported-undecided").with("said", said).with("count", open) } else { said };
        self.say_done(job, said);
        self.offer_ward_names(preview);
    }

    /// What was done beside the screen can be taken back as anything else.
    fn remember(&mut self, mut edit: Edit, saved: &[Saved]) {
        for (change, saved) in edit.changes.iter_mut().zip(saved) {
            change.id = saved.id.clone();
        }
        edit.changes.retain(|c| c.before != c.after);
        // A workspace that was just made stays: without it there is no council to import into again.
        edit.changes.retain(|c| c.kind != Workspace::KIND || c.before.is_some());
        if !edit.changes.is_empty() {
            self.history.push(edit);
        }
    }

    /// Wards that stand as codes can get their names at once, or later.
    fn offer_ward_names(&mut self, preview: &ImportPreview) {
        let [one] = preview.councils.as_slice() else { return };
        let note = one.plan.notes.iter().find(|n| n.what.key == "exchange-note-ward-codes");
        let Some(note) = note.filter(|_| one.plan.council.ward_names.is_empty()) else { return };
        let body = vec![
            Row::new().with(Tone::Text, self.words.say(&note.what)),
            Row::new(),
            Row::new().with(Tone::Text, self.words.get("ask-ward-names-body")),
        ];
        let choices = vec![
            (Say::new("answer-name-wards"), Answer::NameWards(one.plan.council.id.clone())),
            (Say::new("answer-not-now"), Answer::Close),
        ];
        self.layers.push(Layer::Ask(Ask::new(Say::new("ask-ward-names"), body, choices)));
    }

    /// Wards got their names, or did not; with the draft that they come from.
    pub(in crate::app) fn wards_named(&mut self, draft: Option<Id>, result: Result<(Vec<Saved>, Edit), Say>) {
        match result {
            Err(say) => {
                if let Some(draft) = draft {
                    self.take_up(&draft, Waits::Record, false);
                }
                self.complain(say);
            }
            Ok((saved, edit)) => {
                self.show_edit(&edit);
                self.say(Say::new("said-done").with("what", edit.what.clone()));
                self.remember(edit, &saved);
                if let Some(draft) = draft {
                    self.take_up(&draft, Waits::Record, true);
                    self.effect(Effect::DropDraft(draft));
                }
                // A file that waits is read anew, with the names.
                if let Some(sheet) = self.content_mut::<ImportSheet>() {
                    let (paths, wish) = (sheet.preview.paths.clone(), sheet.preview.wish.clone());
                    self.read_import(paths, wish);
                }
            }
        }
    }
}
