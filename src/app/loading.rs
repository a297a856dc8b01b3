//! Records that are read beside the screen because they are large: what waits for them, and giving up on them.

use super::jobs::CancelToken;
use super::layer::{Layer, Progress};
use super::state::App;
use crate::model::{Id, Kind, Say};

/// A record that is being read.
#[derive(Debug)]
pub(super) struct Loading {
    kind: Kind,
    id: Id,
    job: CancelToken,
}

impl App {
    /// Whether a record is being read beside the screen, because it is large.
    pub fn is_loading(&self, kind: Kind, id: &Id) -> bool {
        self.loading.iter().any(|it| it.kind == kind && it.id == *id)
    }

    /// A large record is being read. Where somebody asked for something that needs it, it is said what is
    /// waited for, and nothing else is done meanwhile.
    pub(super) fn loading(&mut self, kind: Kind, id: Id, job: CancelToken) {
        if self.waits_for(kind, &id) && !self.in_room() {
            let what = match kind {
                Kind::Councillor => Say::new("progress-load-profile").with("name", self.book.name_of(&id)),
                _ => Say::new("progress-load-note"),
            };
            self.layers.push(Layer::Progress(Progress::new(what, 0, job.clone())));
        }
        self.loading.push(Loading { kind, id, job });
        self.unmake();
    }

    /// A record was read, or could not be.
    pub(super) fn loaded_beside(&mut self, kind: Kind, id: &Id) {
        let (done, rest) =
            std::mem::take(&mut self.loading).into_iter().partition(|it| it.kind == kind && it.id == *id);
        self.loading = rest;
        let done: Vec<Loading> = done;
        done.iter().for_each(|it| self.close_progress(&it.job));
    }

    /// Whether what somebody asked for waits for a record.
    fn waits_for(&self, kind: Kind, id: &Id) -> bool {
        match kind {
            Kind::Conversation => self.waiting_draft.is_some() || self.later.iter().any(|(later, _)| later == id),
            _ => self.waiting_draft.is_some() || self.asks_presence_of(id),
        }
    }

    /// Gives up on a record whose progress box is left; whether it was one.
    pub(super) fn stop_loading(&mut self, job: &CancelToken) -> bool {
        let Some(at) = self.loading.iter().position(|it| it.job == *job) else { return false };
        let it = self.loading.remove(at);
        it.job.cancel();
        self.close_progress(job);
        self.later.clear();
        self.ask_no_presence();
        // The draft stays as it is, under Drafts.
        self.waiting_draft = None;
        if !self.is_loading(it.kind, &it.id) {
            // What is shown is still to be read.
            (self.asked, self.asked_talk) = (None, None);
        }
        self.say(Say::new("said-load-stopped"));
        true
    }

    /// Gives up on records that nothing shown or asked for needs any more.
    pub(super) fn stop_needless_loading(&mut self) {
        if self.loading.is_empty() {
            return;
        }
        let (person, talk) = (self.person_shown(), self.talk_shown());
        let all = std::mem::take(&mut self.loading);
        let (needed, needless): (Vec<_>, Vec<_>) = all.into_iter().partition(|it| {
            let shown = match it.kind {
                Kind::Councillor => person.as_ref() == Some(&it.id),
                Kind::Conversation => talk.as_ref() == Some(&it.id),
                _ => true,
            };
            shown || self.waits_for(it.kind, &it.id) || self.is_held(&it.id) || self.expects_presence_of(&it.id)
        });
        self.loading = needed;
        needless.iter().for_each(|it| it.job.cancel());
    }
}
