//! Lifting lines of a note into profiles, maps and follow-ups; and prompts put
//! into a note as headings. The note stays as it was typed.

use std::collections::HashMap;

use super::field::{Field, Suggest, Tag, Value};
use super::form::{Form, Purpose};
use super::layer::{Items, Layer, Pick, PickItem, Picker};
use super::msg::Effect;
use super::state::{App, PaneId, Screen};
use super::target::Target;
use super::views::enums;
use crate::insight::lift::Lift;
use crate::model::{Councillor, Id, Kind, Say, Stage, text};

/// The field of a note's form that holds what was lifted before the note was kept.
const LIFTED: &str = "lifted";

/// Profiles that lifting needs, read from their files while a note is open.
#[derive(Debug, Default)]
pub(super) struct Held {
    people: HashMap<Id, Option<Result<Box<Councillor>, Say>>>,
}

impl Held {
    /// A file that was asked for has been read, or could not be.
    pub(super) fn put(&mut self, id: &Id, result: Result<Councillor, Say>) {
        if let Some(place) = self.people.get_mut(id) {
            *place = Some(result.map(Box::new));
        }
    }
}

impl App {
    /// Ctrl+L while reading: the selected line of the note.
    pub(super) fn lift_here(&mut self) {
        match self.line_to_lift() {
            Some((talk, words)) => self.open_form(Purpose::Lift(Some(talk), words), None),
            None => self.say(Say::new("said-nothing-to-lift")),
        }
    }

    /// The line of the note under the selection, with the conversation it stands in.
    pub(super) fn line_to_lift(&self) -> Option<(Id, String)> {
        if self.focused() != PaneId::Note {
            return None;
        }
        let Some(Target::Line(at)) = self.target_in(PaneId::Note) else { return None };
        let id = self.talk_shown()?;
        let line = self.talk_record(&id)?.note.split('\n').nth(at)?.to_owned();
        (!line.trim().is_empty()).then_some((id, line))
    }

    /// Ctrl+L while writing a note: the line under the cursor, or the selected
    /// lines. What they become is done when the note is kept.
    pub(super) fn lift_while_writing(&mut self) {
        let Some(Layer::Form(form)) = self.layers.last() else { return };
        if !matches!(form.purpose, Purpose::Note(_)) {
            return;
        }
        let words = form.get("note").and_then(Field::editor).map(|e| e.line_or_selection()).unwrap_or_default();
        if words.trim().is_empty() {
            self.say(Say::new("said-nothing-to-lift"));
            return;
        }
        // What was typed is on its way to the disk before anything lies over it.
        self.journal();
        self.open_form(Purpose::Lift(None, words), None);
    }

    /// A lift waits in the note that is being written.
    pub(super) fn queue_lift(&mut self, lift: &Lift) {
        let Ok(value) = serde_json::to_string(lift) else { return };
        let label = self.lift_label(&value);
        if let Some(Layer::Form(form)) = self.layers.last_mut() {
            show_lifts(form);
            if let Some(Value::Tags(tags, _)) = form.fields.iter_mut().find(|f| f.key == LIFTED).map(|f| &mut f.value) {
                tags.push(Tag { value, label });
            }
            form.typed = true;
            self.draft_dirty = true;
        }
        self.journal();
        self.say(Say::new("said-lift-waits").with("into", Say::new(enums::lifted(lift.into))));
    }

    /// What a waiting lift is called in the form; empty where it is none.
    pub(super) fn lift_label(&self, value: &str) -> String {
        match serde_json::from_str::<Lift>(value) {
            Ok(lift) => {
                let into = self.words.get(enums::lifted(lift.into));
                format!("{into}: {}", text::first_words(&lift.text, 40))
            }
            Err(_) => String::new(),
        }
    }

    /// Profiles that the forms on the screen may need are read, and kept until they are gone.
    pub(super) fn hold_people(&mut self) {
        let mut needed: Vec<Id> = Vec::new();
        for layer in &self.layers {
            let Layer::Form(form) = layer else { continue };
            match &form.purpose {
                Purpose::Lift(talk, _) => needed.extend(self.lift_people(talk.as_ref())),
                Purpose::Note(_) => needed.extend(lifts(form).into_iter().filter_map(|l| l.who)),
                _ => {}
            }
        }
        self.held.people.retain(|id, _| needed.contains(id));
        for id in needed {
            if !self.held.people.contains_key(&id) && self.book.person(&id).is_some() {
                self.held.people.insert(id.clone(), None);
                self.effect(Effect::Load(Kind::Councillor, id));
            }
        }
    }

    /// Whether a form on the screen needs somebody's profile.
    pub(super) fn is_held(&self, id: &Id) -> bool {
        self.held.people.contains_key(id)
    }

    /// Somebody's profile, where it has been read for lifting or is looked at.
    pub(super) fn held_record(&self, id: &Id) -> Option<&Councillor> {
        self.person_record(id).or_else(|| match self.held.people.get(id) {
            Some(Some(Ok(person))) => Some(&**person),
            _ => None,
        })
    }

    /// Why somebody's profile is not there for lifting; none where it is.
    pub(super) fn held_wrong(&self, id: &Id) -> Option<Say> {
        if self.held_record(id).is_some() {
            return None;
        }
        match self.held.people.get(id) {
            Some(Some(Err(why))) => Some(why.clone()),
            _ => Some(Say::new("said-still-reading")),
        }
    }

    /// The prompts to put into a note, those of its stage first.
    pub(super) fn pick_prompt(&mut self) {
        let stage = match self.layers.last() {
            Some(Layer::Form(form)) if matches!(form.purpose, Purpose::Note(_)) => {
                let value = form.words("stage");
                [Stage::Contact, Stage::Sense, Stage::Fit].into_iter().find(|s| enums::stage(*s) == value)
            }
            Some(_) => return,
            None => None,
        };
        let stage = stage.or(match self.place.screen {
            Screen::Contact => Some(Stage::Contact),
            Screen::Sense => Some(Stage::Sense),
            Screen::Fit => Some(Stage::Fit),
            Screen::Overview => None,
        });
        let language = self.prefs.language.as_str();
        let mut prompts: Vec<_> = self.guidance.prompts().iter().collect();
        prompts.sort_by_key(|p| Some(p.stage) != stage);
        let items = prompts
            .into_iter()
            .map(|p| {
                let (words, theme) = (p.prompt.get(language), p.theme.get(language));
                let search = text::fold(&format!("{words}\n{theme}"));
                (words.to_owned(), theme.to_owned(), search, PickItem::Prompt(p.id.clone()))
            })
            .collect();
        self.layers.push(Layer::Picker(Picker::new(Pick::Prompt, Say::new("pick-prompt"), Items::These(items))));
    }

    /// Puts a prompt into the note that is being written, or begins one with it.
    pub(super) fn put_prompt(&mut self, id: &str) {
        let language = self.prefs.language.as_str();
        let Some(words) = self.guidance.prompt(id).map(|p| p.prompt.get(language).to_owned()) else { return };
        if !matches!(self.layers.last(), Some(Layer::Form(_))) {
            self.open_form(Purpose::Note(None), None);
        }
        if let Some(Layer::Form(form)) = self.layers.last_mut()
            && matches!(form.purpose, Purpose::Note(_))
        {
            form.focus_on("note");
            if let Some(editor) = form.fields[form.focus].editor_mut() {
                editor.put_line(&words);
                form.touched();
            }
            self.draft_dirty = true;
        }
    }
}

/// The lifts that wait in a note's form.
pub(super) fn lifts(form: &Form) -> Vec<Lift> {
    form.tags(LIFTED).iter().filter_map(|value| serde_json::from_str(value).ok()).collect()
}

/// Shows the field in which lifts wait, below the note.
pub(super) fn show_lifts(form: &mut Form) {
    if form.get(LIFTED).is_none() {
        let at = 1.min(form.fields.len());
        form.fields.insert(at, Field::several("lifted", Suggest::Nothing, Vec::new()));
        if form.focus >= at {
            form.focus += 1;
        }
    }
}
