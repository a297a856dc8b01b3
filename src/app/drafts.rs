//! Forms are opened, left and finished here; what is typed is kept as a draft
//! until it is safe in a record.

use super::finish::Finished;
use super::form::{Form, Purpose};
use super::layer::{Answer, Ask, Items, Layer, Pick, PickItem, Picker};
use super::msg::{Effect, ListKind};
use super::state::App;
use crate::model::{Date, Id, Kind, Say, text};
use crate::store::Draft;
use crate::ui::row::Row;
use crate::ui::theme::Tone;

/// A form that is gone from the screen while something of it is not safe yet.
#[derive(Debug)]
pub(super) struct Aside {
    pub(super) form: Form,
    pub(super) waits: Waits,
}

/// What a form waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Waits {
    /// Its record is being saved.
    Record,
    /// Its draft is being kept.
    Draft,
}

impl App {
    /// Opens a form, with the focus on a field where one is named.
    pub(super) fn open_form(&mut self, purpose: Purpose, field: Option<&'static str>) {
        match self.make_form(&purpose) {
            Some(mut form) => {
                self.only_read(&mut form);
                form.arrive(form.focus);
                if let Some(key) = field {
                    form.focus_on(key);
                }
                self.layers.push(Layer::Form(form));
            }
            None => self.refuse(Say::new("said-still-reading")),
        }
    }

    /// Opens a form with something in it already: by the fields' keys. What is
    /// put there counts as typed only once somebody types.
    pub(super) fn open_form_with(
        &mut self,
        purpose: Purpose,
        put: &[(&'static str, String)],
        field: Option<&'static str>,
    ) {
        let depth = self.layers.len();
        self.open_form(purpose, field);
        let name = |id: &str| self.book.name_of(&Id::new(id));
        if let Some(Layer::Form(form)) = self.layers.get_mut(depth) {
            for (key, text) in put {
                if let Some(field) = form.fields.iter_mut().find(|f| f.key == *key) {
                    field.put_text(text, &name);
                }
            }
            form.arrive(form.focus);
        }
    }

    /// Esc in a form: a note stays as a draft without a question; another form
    /// asks, where something was typed.
    pub(super) fn leave_form(&mut self) {
        let Some(Layer::Form(form)) = self.layers.last() else { return };
        if !form.typed {
            self.layers.pop();
            return;
        }
        if self.is_emptied(form) {
            self.draft_dirty = false;
            if let Some(Layer::Form(form)) = self.layers.pop()
                && let Some(draft) = form.draft
            {
                // What was typed in between may have been kept: it goes to the trash, not into nothing.
                self.effect(Effect::DiscardDraft(draft));
            }
            return;
        }
        if matches!(form.purpose, Purpose::Lift(None, _)) {
            // The words stand in the note below; only what was made of them would go.
            let body = vec![Row::new().with(Tone::Text, self.words.get("ask-lift-body"))];
            let choices = vec![(Say::new("answer-lose"), Answer::LoseForm), (Say::new("answer-go-on"), Answer::Close)];
            let mut ask = Ask::new(Say::new("ask-leave"), body, choices);
            ask.selected = 1;
            self.layers.push(Layer::Ask(ask));
            return;
        }
        if !form.purpose.is_kept() {
            self.layers.pop();
            return;
        }
        if form.unkept {
            // The disk refuses: the officer is told, and is not shut in.
            let erased = form.draft.as_ref().is_some_and(|draft| self.is_of_erased(draft));
            let body = if erased { "ask-unkept-erased-body" } else { "ask-unkept-body" };
            let body = vec![Row::new().with(Tone::Text, self.words.get(body))];
            let choices = vec![(Say::new("answer-lose"), Answer::LoseForm), (Say::new("answer-go-on"), Answer::Close)];
            let mut ask = Ask::new(Say::new("ask-leave"), body, choices);
            ask.selected = 1;
            self.layers.push(Layer::Ask(ask));
            return;
        }
        if matches!(form.purpose, Purpose::Note(_) | Purpose::Letter { .. }) {
            self.leave_as_draft();
            return;
        }
        let mut ask = Ask::new(
            Say::new("ask-leave"),
            vec![Row::new().with(Tone::Text, self.words.get("ask-leave-body"))],
            vec![
                (Say::new("answer-keep-draft"), Answer::KeepDraft),
                (Say::new("answer-discard"), Answer::DiscardForm),
                (Say::new("answer-go-on"), Answer::Close),
            ],
        );
        ask.selected = 0;
        self.layers.push(Layer::Ask(ask));
    }

    /// The form on top is left, and what was typed stays as a draft: listed, not
    /// offered at the next start.
    pub(super) fn leave_as_draft(&mut self) {
        self.draft_dirty = false;
        let (today, made) = (self.today, &mut self.drafts_made);
        let draft = match self.layers.last_mut() {
            Some(Layer::Form(form)) => draft_of(form, today, made),
            _ => None,
        };
        if let Some(draft) = draft {
            self.effect(Effect::PutDraft(Box::new(Draft { left: true, ..draft })));
        }
        self.set_aside(Waits::Draft);
    }

    /// Ctrl+S: holds the form against its rules and does what it is for.
    pub(super) fn finish_form(&mut self) {
        let today = self.today;
        let Some(Layer::Form(form)) = self.layers.last_mut() else { return };
        if form.read_only {
            form.refuse_typing();
            return;
        }
        if !form.check(today) {
            return;
        }
        let form: Form = form.clone();
        if let Some((key, say)) = self.second_look(&form)
            && let Some(Layer::Form(form)) = self.layers.last_mut()
            && !form.pointed_out.contains(&say)
        {
            form.focus_on(key);
            form.error = Some((form.focus, say.clone()));
            form.pointed_out.push(say);
            return;
        }
        match self.finished(&form) {
            Err((key, say)) => {
                if let Some(Layer::Form(form)) = self.layers.last_mut() {
                    form.focus_on(key);
                    form.error = Some((form.focus, say));
                }
            }
            Ok(Finished::PutOff(day)) => {
                self.layers.pop();
                self.put_off_to(day);
            }
            Ok(Finished::Queue(lift)) => {
                self.layers.pop();
                self.queue_lift(&lift);
            }
            Ok(Finished::Import(paths, wish)) => {
                self.layers.pop();
                self.last_path = paths.first().cloned();
                self.read_import(paths, wish);
            }
            Ok(Finished::WardNames(council, names)) => {
                if form.typed && self.draft_dirty {
                    self.journal();
                }
                let draft = self.set_aside(Waits::Record);
                self.draft_dirty = false;
                self.effect(Effect::NameWards { council, names, draft });
            }
            Ok(Finished::Report(asked)) => {
                self.layers.pop();
                self.last_path = Some(asked.path.clone());
                self.read_report(asked);
            }
            Ok(Finished::OutFile(path)) => {
                self.layers.pop();
                self.write_out(&path, false);
            }
            Ok(Finished::Letter) => self.letter_done(),
            Ok(Finished::Edit(mut edit, id)) => {
                edit.changes.retain(|c| c.before != c.after);
                if self.is_as_it_was(&form) {
                    edit.changes.clear();
                }
                let unchanged = edit.changes.is_empty();
                // The draft is safe on disk before the form goes: nothing is lost between.
                if form.typed && self.draft_dirty {
                    self.journal();
                }
                let draft = self.set_aside(Waits::Record);
                self.draft_dirty = false;
                let what = edit.what.clone();
                let whose = super::act::of_nobody_in_particular(&edit);
                let record = edit.changes.first().map(|c| (c.kind, c.id.clone()));
                let kind_made = record.as_ref().map(|(kind, _)| *kind);
                let done = self.commit(*edit, draft);
                if unchanged && self.toast.is_none() {
                    self.say(Say::new("said-nothing-changed"));
                } else if let Some((kind, id)) = record.filter(|_| done) {
                    let language = &self.prefs.language;
                    let wording = form.fields.iter().find_map(|f| super::contact::wording(&self.guidance, language, f));
                    // Said once it is on the disk, and not before.
                    let say = match wording {
                        // Kept as it is; said once more, where it can still be changed.
                        Some(hint) => Say { key: "wording-kept", ..hint }.with("what", what),
                        None => Say::new("said-done").with("what", what),
                    };
                    self.say_when_saved(kind, id, say);
                }
                // A note without words became tasks: there is no conversation to show.
                let as_task = matches!(form.purpose, Purpose::Note(_)) && kind_made == Some(Kind::Task);
                if !as_task {
                    self.after_edit(&form.purpose, id);
                }
                if let Some(asking) = whose.filter(|_| done) {
                    self.ask_whose(asking);
                }
            }
        }
    }

    /// Whether a form for something that is there says what it said when it was
    /// opened. Some of what it would change on the way (whose a post is from now
    /// on) is only right where somebody changed anything.
    fn is_as_it_was(&self, form: &Form) -> bool {
        form.purpose.is_of_something_there()
            && self.make_form(&form.purpose).is_some_and(|fresh| {
                fresh.base == form.base
                    && fresh.fields.len() == form.fields.len()
                    && fresh.fields.iter().zip(&form.fields).all(|(a, b)| a.as_text() == b.as_text())
            })
    }

    /// Whether a form for something new says what it said before anything was typed.
    fn is_emptied(&self, form: &Form) -> bool {
        !form.purpose.is_of_something_there()
            && self.make_form(&form.purpose).is_some_and(|fresh| {
                fresh.fields.len() == form.fields.len()
                    && fresh.fields.iter().zip(&form.fields).all(|(a, b)| a.as_text() == b.as_text())
            })
    }

    /// Takes the form on top off the screen; it is kept until what was typed in
    /// it is safe. Gives the name of its draft.
    pub(super) fn set_aside(&mut self, waits: Waits) -> Option<Id> {
        let Some(Layer::Form(form)) = self.layers.pop() else { return None };
        let draft = form.draft.clone();
        if draft.is_some() {
            self.aside.push(Aside { form, waits });
        }
        draft
    }

    /// What a form that was set aside waited for is done, or could not be: then
    /// the form is back, under whatever was opened meanwhile.
    pub(super) fn take_up(&mut self, draft: &Id, waits: Waits, safe: bool) {
        let mine = |a: &Aside| a.waits == waits && a.form.draft.as_ref() == Some(draft);
        let Some(at) = self.aside.iter().position(mine) else { return };
        let Aside { mut form, .. } = self.aside.remove(at);
        if !safe {
            form.unkept = self.is_refused(draft);
            self.layers.insert(0, Layer::Form(form));
        } else if waits == Waits::Draft {
            self.say(Say::new("said-kept-draft"));
        }
    }

    /// A disk took a draft, or none did.
    pub(super) fn draft_kept(&mut self, draft: &Id, result: Result<(), Say>) {
        let was_refused = self.draft_answered(draft, result.is_ok());
        self.draft_of_erased(draft, result.as_ref().err());
        self.take_up(draft, Waits::Draft, result.is_ok());
        for layer in &mut self.layers {
            if let Layer::Form(form) = layer
                && form.draft.as_ref() == Some(draft)
            {
                form.unkept = result.is_err();
            }
        }
        self.room_draft_kept(draft, result.is_ok());
        if self.draft_told(draft, result.is_ok()) {
            return;
        }
        match result {
            Err(_) if self.is_of_erased(draft) => self.complain(Say::new("said-of-erased")),
            Err(why) => self.complain(Say::new("said-in-memory").with("why", why)),
            Ok(()) if was_refused && self.toast.is_none() => self.say(Say::new(super::leaving::KEPT_AFTER_ALL)),
            Ok(()) => {}
        }
    }

    /// Shows what a form made.
    fn after_edit(&mut self, purpose: &Purpose, id: Id) {
        match purpose {
            Purpose::Note(None) if self.place.screen != super::state::Screen::Sense => {
                // Stage 2 then begins with the newest.
                self.panes.remove(&super::state::PaneId::Talks);
            }
            Purpose::Note(None) if self.place.screen == super::state::Screen::Sense => {
                self.open_talk(id);
                self.place.focus[2] = 0;
            }
            Purpose::Initiative(None) => self.place.initiative = Some(id),
            Purpose::Person(None) => {
                self.refresh();
                self.choose_person(id);
                self.name_again();
            }
            Purpose::Proposal(None) => {
                self.open_proposal(&id);
                self.place.focus[3] = 1;
            }
            Purpose::Status(id, _) => self.after_status(id),
            _ => {}
        }
    }

    /// Goes on with a draft.
    pub(super) fn open_draft(&mut self, draft: &Draft) {
        if draft.form == super::leaving::BOARD {
            return self.put_board_back(draft);
        }
        let Some(purpose) = Purpose::from_draft(&draft.form, &draft.about) else {
            self.refuse(Say::new("said-draft-unknown"));
            return;
        };
        // The record that it changes is looked at first, where it is one that is read when needed.
        match &purpose {
            Purpose::Note(Some(id)) | Purpose::Lift(Some(id), _) | Purpose::Promise(id, _)
                if self.talk_record(id).is_none() =>
            {
                self.waiting_draft = Some(draft.clone());
                self.effect(Effect::Load(Kind::Conversation, id.clone()));
                return;
            }
            Purpose::Person(Some(id))
            | Purpose::Item(_, id, _)
            | Purpose::Wish(id)
            | Purpose::Letter { who: id, .. }
                if self.book.person(id).is_some() && self.person_record(id).is_none() =>
            {
                self.waiting_draft = Some(draft.clone());
                self.place.councillor = Some(id.clone());
                self.select_person(&id.clone());
                self.effect(Effect::Load(Kind::Councillor, id.clone()));
                return;
            }
            _ => {}
        }
        // Where the record is gone, the words are not: they open as something new.
        let form = self.make_form(&purpose).or_else(|| match purpose {
            Purpose::Note(_) => self.make_form(&Purpose::Note(None)),
            Purpose::Initiative(_) => self.make_form(&Purpose::Initiative(None)),
            Purpose::Person(_) => self.make_form(&Purpose::Person(None)),
            Purpose::Proposal(_) => self.make_form(&Purpose::Proposal(None)),
            _ => None,
        });
        let Some(mut form) = form else {
            self.refuse(Say::new("said-draft-lost-record").with("words", first_words(draft)));
            return;
        };
        if draft.fields.iter().any(|(key, words)| key == "lifted" && !words.is_empty()) {
            super::lifting::show_lifts(&mut form);
        }
        let name = |value: &str| match self.lift_label(value) {
            label if label.is_empty() => self.book.name_of(&Id::new(value)),
            label => label,
        };
        for (key, words) in &draft.fields {
            if let Some(at) = form.fields.iter().position(|f| f.name() == key.as_str()) {
                form.fields[at].put_text(words, &name);
            }
        }
        if self.only_read(&mut form) {
            self.layers.push(Layer::Form(form));
            return;
        }
        form.typed = true;
        form.draft = Some(draft.id.clone());
        self.layers.push(Layer::Form(form));
        self.effect(Effect::HoldDraft(draft.id.clone()));
    }

    /// A draft that was opened is open in another program too: what is typed here
    /// becomes a draft of its own, so that neither is written over the other.
    pub(super) fn draft_elsewhere(&mut self, draft: &Id) {
        for layer in &mut self.layers {
            if let Layer::Form(form) = layer
                && form.draft.as_ref() == Some(draft)
            {
                self.drafts_made += 1;
                form.draft = Some(Id::new(format!("{draft}-{}-{}", std::process::id(), self.drafts_made)));
            }
        }
        self.complain(Say::new("said-draft-elsewhere"));
    }

    /// Shows the drafts: as an offer at the start, or as a list.
    pub(super) fn show_drafts(&mut self, drafts: Vec<Draft>, why: ListKind) {
        if why == ListKind::List {
            if drafts.is_empty() {
                self.say(Say::new("said-no-drafts"));
                return;
            }
            let items = drafts
                .into_iter()
                .map(|d| {
                    let (label, detail, search) = self.draft_row(&d);
                    (label, detail, search, PickItem::Draft(Box::new(d)))
                })
                .collect();
            self.layers.push(Layer::Picker(Picker::new(Pick::Draft, Say::new("pick-draft"), Items::These(items))));
            return;
        }
        if self.opened_with_room() {
            // A point goes on where it was being typed.
            self.keep_cut_off(drafts);
            return;
        }
        // What somebody left on purpose is under Drafts; only what was cut off is offered.
        let more = drafts.len().saturating_sub(1);
        let Some(draft) = drafts.into_iter().find(|d| !d.left) else { return };
        let (words, detail, _) = self.draft_row(&draft);
        let mut body = vec![
            Row::new().with(Tone::Text, self.words.get("ask-draft-body")),
            Row::new(),
            Row::new().with(Tone::Strong, format!("“{words}”")).indent(2),
            Row::new().with(Tone::Dim, detail).indent(2),
        ];
        if more > 0 {
            let key = self.keymap.hint(crate::command::Command::Palette);
            let say = Say::new("ask-draft-more").with("count", more).with("key", key);
            body.extend([Row::new(), Row::new().with(Tone::Prompt, self.words.say(&say))]);
        }
        let id = draft.id.clone();
        self.layers.push(Layer::Ask(Ask::new(
            Say::new("ask-draft"),
            body,
            vec![
                (Say::new("answer-open-draft"), Answer::OpenDraft(Box::new(draft))),
                (Say::new("answer-discard-draft"), Answer::DiscardDraft(id)),
                (Say::new("answer-later"), Answer::Close),
            ],
        )));
    }
}

impl App {
    /// The form that a draft comes from, by its title.
    fn draft_title(&self, draft: &Draft) -> String {
        let w = &self.words;
        let titled = |purpose: &Purpose, else_key: &str| match self.make_form(purpose) {
            Some(form) => w.say(&form.title),
            // What it was about is gone.
            None => w.get(else_key),
        };
        match Purpose::from_draft(&draft.form, &draft.about) {
            Some(Purpose::Item(section, ..)) => w.get(section.key()),
            // Their titles name what they are about.
            Some(purpose @ Purpose::Status(..)) => titled(&purpose, "form-proposal-edit"),
            Some(purpose @ Purpose::RoleMove(..)) => titled(&purpose, "form-move"),
            Some(purpose @ Purpose::WardNames(_)) => titled(&purpose, "cmd-name-wards"),
            _ => {
                let edit = format!("form-{}-edit", draft.form);
                let of_record = draft.about.iter().any(|(k, _)| k == "id") && w.has(&edit);
                w.get(&if of_record { edit } else { format!("form-{}", draft.form) })
            }
        }
    }

    /// A draft in a list: its first words, what and whom it is about and when it
    /// was kept, and what a search looks through.
    pub(super) fn draft_row(&self, draft: &Draft) -> (String, String, String) {
        let about = |key: &str| draft.about.iter().find(|(k, _)| k == key).map(|(_, v)| v.as_str());
        let field = |key: &str| draft.fields.iter().find(|(k, _)| k == key).map(|(_, v)| v.as_str());
        let what = self.draft_title(draft);
        let who = field("who").or(field("who-one")).or(about("who")).or(about("id"));
        let who: Vec<String> = who
            .unwrap_or_default()
            .lines()
            .map(Id::new)
            .filter(|id| self.book.person(id).is_some())
            .map(|id| self.book.name_of(&id))
            .collect();
        let mut detail = vec![what];
        detail.extend((!who.is_empty()).then(|| who.join(", ")));
        detail.push(self.when(&draft.saved));
        detail.retain(|d| !d.is_empty());
        let words = first_words(draft);
        let label = if words.is_empty() { detail[0].clone() } else { words };
        let detail = detail.join(" · ");
        let search = text::fold(&format!("{label}\n{detail}"));
        (label, detail, search)
    }
}

/// What was typed in a form, as a draft; nothing where nothing was, or where it is no form that is kept.
pub(super) fn draft_of(form: &mut Form, today: Date, made: &mut u32) -> Option<Draft> {
    if !form.typed || !form.purpose.is_kept() {
        return None;
    }
    let id = form.draft.get_or_insert_with(|| {
        *made += 1;
        // The process's number keeps two programs' drafts apart.
        Id::new(format!("{today}-{}-{}-{made}", form.purpose.name(), std::process::id()))
    });
    Some(Draft {
        id: id.clone(),
        form: form.purpose.name().into(),
        about: form.purpose.about(),
        fields: form.for_draft(),
        left: false,
        started: today.to_string(),
        saved: today.to_string(),
    })
}

/// The first words of what was typed; nothing where only choices were made.
pub(super) fn first_words(draft: &Draft) -> String {
    const FIRST: [&str; 32] = [
        "note",
        "letter",
        "theme-name",
        "statement",
        "card-top",
        "card-bottom",
        "meaning",
        "how-run",
        "concern",
        "clue",
        "approach-what",
        "name",
        "purpose",
        "person-name",
        "post-title",
        "contact-value",
        "times",
        "prefers-channel",
        "language",
        "status-note",
        "move-reason",
        "my-name",
        "workspace-name",
        "part-ask",
        "part-when",
        "part-place",
        "part-why-them",
        "part-support",
        "part-they-get",
        "part-first-step",
        "signature",
        "quote",
    ];
    let by_key = |key: &str| draft.fields.iter().find(|(k, _)| k == key).map(|(_, t)| t.as_str());
    FIRST
        .iter()
        .filter_map(|k| by_key(k))
        .find(|t| !t.trim().is_empty())
        .map(|t| text::first_words(t, 60))
        .unwrap_or_default()
}
