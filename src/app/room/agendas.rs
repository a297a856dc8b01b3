//! The agendas, to read and to change: a list of steps. A change to one that
//! ships is kept as the workspace's own, under the same id.

use super::super::field::{Choice, Field, Suggest, Tag};
use super::super::finish::{Finished, base};
use super::super::form::{Form, Purpose};
use super::super::sheet::{After, Content};
use super::super::state::App;
use crate::command::Command;
use crate::model::{Agenda, AgendaStep, Change, Edit, Entity, Id, Kind, Record, Say, Shows};
use crate::ui::row::Row;
use crate::ui::theme::Tone;

/// The agendas, each with its steps.
#[derive(Debug)]
struct Agendas {
    /// The agendas as they were listed last, each with how many steps it had.
    listed: Vec<(Id, usize)>,
    /// The step that was moved, and where to.
    moved: Option<(Id, usize)>,
}

/// A row of the sheet: an agenda, or a step of it.
fn places(app: &App) -> Vec<(Id, Agenda, Option<usize>)> {
    let mut out = Vec::new();
    for (id, agenda) in app.all_agendas() {
        let steps = agenda.steps.len();
        out.push((Id::new(&id), agenda.clone(), None));
        out.extend((0..steps).map(|at| (Id::new(&id), agenda.clone(), Some(at))));
    }
    out
}

impl Content for Agendas {
    fn title(&self, _: &App) -> Say {
        Say::new("cmd-agendas")
    }

    fn rows(&self, app: &App) -> Vec<Row<usize>> {
        let language = &app.prefs.language;
        let minutes = |n: u32| app.words.say(&Say::new("room-minutes").with("minutes", i64::from(n)));
        let row = |(at, (_, agenda, step)): (usize, (Id, Agenda, Option<usize>))| match step {
            None => Row::new()
                .with(Tone::Heading, agenda.name(language))
                .with(Tone::Dim, format!("  {}", minutes(agenda.minutes())))
                .on(at),
            Some(n) => {
                let step = &agenda.steps[n];
                Row::new()
                    .with(Tone::Text, step.title(language))
                    .with(Tone::Dim, format!("  {}", minutes(u32::from(step.minutes))))
                    .indent(2)
                    .on(at)
            }
        };
        places(app).into_iter().enumerate().map(row).collect()
    }

    /// What is new, or was moved, stays under the selection.
    fn selects(&mut self, app: &App) -> Option<usize> {
        let now: Vec<(Id, usize)> =
            app.all_agendas().into_iter().map(|(id, a)| (Id::new(&id), a.steps.len())).collect();
        let old = std::mem::replace(&mut self.listed, now.clone());
        let moved = self.moved.take();
        if old.is_empty() {
            return None;
        }
        let steps_of = |id: &Id| old.iter().find(|(known, _)| known == id).map(|(_, steps)| *steps);
        let new = now.iter().find_map(|(id, steps)| match steps_of(id) {
            None => Some((id.clone(), None)),
            Some(before) => (*steps == before + 1).then(|| (id.clone(), steps.checked_sub(1))),
        });
        let (id, step) = new.or(moved.map(|(id, to)| (id, Some(to))))?;
        places(app).iter().position(|(of, _, at)| *of == id && *at == step)
    }

    fn beside(&self, app: &App, at: Option<usize>) -> Vec<Row<()>> {
        let (w, language) = (&app.words, &app.prefs.language);
        let Some((id, agenda, step)) = at.and_then(|at| places(app).into_iter().nth(at)) else { return Vec::new() };
        let Some(step) = step.map(|n| &agenda.steps[n]) else {
            let ships = app.guidance.agendas().iter().any(|(key, _)| key == id.as_str());
            let basis = match (app.book.agendas.contains_key(&id), ships) {
                (false, _) => "agenda-ships",
                (true, true) => "agenda-changed",
                (true, false) => "agenda-own",
            };
            return vec![
                Row::new().with(Tone::Heading, agenda.name(language)),
                Row::new().with(Tone::Text, agenda.whom(language)),
                Row::new().with(Tone::Text, agenda.take_away(language)),
                Row::new(),
                Row::new().with(Tone::Dim, w.get(basis)),
            ];
        };
        let mut out = vec![Row::new().with(Tone::Heading, step.title(language))];
        out.extend(step.says(language).iter().map(|s| Row::new().with(Tone::Text, s.clone())));
        for prompt in step.prompts.iter().filter_map(|p| app.guidance.prompt(p)) {
            out.push(Row::new().with(Tone::Prompt, prompt.prompt.get(language)).hang(2));
        }
        out.extend(step.shows.iter().map(|s| Row::new().with(Tone::Dim, w.get(s.key())).indent(2)));
        if !step.note(language).is_empty() {
            out.push(Row::new());
            out.push(
                Row::new()
                    .with(Tone::Strong, w.get("agenda-note"))
                    .with(Tone::Text, format!(" {}", step.note(language))),
            );
        }
        out
    }

    fn keys(&self) -> &'static [Command] {
        &[Command::Choose, Command::Add, Command::Delete]
    }

    fn act(&mut self, app: &mut App, command: Command, at: Option<usize>) -> After {
        let Some((id, agenda, step)) = at.and_then(|at| places(app).into_iter().nth(at)) else {
            return After::NotMine;
        };
        let many = agenda.steps.len();
        match (command, step) {
            (Command::Choose | Command::Edit, Some(n)) => app.open_form(Purpose::Step(id, Some(n)), None),
            (Command::Choose | Command::Edit, None) => app.open_form(Purpose::Agenda(Some(id)), None),
            (Command::Add, None) => {
                app.open_form_with(Purpose::Agenda(None), &[("agenda-steps", id.to_string())], None);
            }
            (Command::Add, Some(_)) => app.open_form(Purpose::Step(id, None), None),
            (Command::Delete, Some(n)) if many > 1 => app.change_agenda(&id, |a| drop(a.steps.remove(n))),
            (Command::Delete, None) => app.drop_agenda(&id),
            (Command::MoveItemUp, Some(n)) if n > 0 => {
                self.moved = Some((id.clone(), n - 1));
                app.change_agenda(&id, |a| a.steps.swap(n, n - 1));
            }
            (Command::MoveItemDown, Some(n)) if n + 1 < many => {
                self.moved = Some((id.clone(), n + 1));
                app.change_agenda(&id, |a| a.steps.swap(n, n + 1));
            }
            _ => return After::NotMine,
        }
        After::Stay
    }

    fn as_any_mut(&mut self) -> &mut dyn std::any::Any {
        self
    }
}

impl App {
    /// The agendas.
    pub(in crate::app) fn open_agendas(&mut self) {
        self.open_sheet(Box::new(Agendas { listed: Vec::new(), moved: None }));
    }

    fn agenda_now(&self, id: &Id) -> Option<Agenda> {
        self.all_agendas().into_iter().find(|(key, _)| key == id.as_str()).map(|(_, a)| a)
    }

    /// The workspace's own agenda of this id, as a record: none where it ships and nobody changed it.
    fn own_agenda(&self, id: &Id) -> Option<Record> {
        self.book.agendas.get(id).cloned().map(Entity::into_record)
    }

    fn change_agenda(&mut self, id: &Id, change: impl FnOnce(&mut Agenda)) {
        let Some(mut agenda) = self.agenda_now(id) else { return };
        change(&mut agenda);
        let (before, after) = (self.own_agenda(id), Some(agenda.into_record()));
        let change = Change { kind: Kind::Agenda, id: id.clone(), before, after };
        self.commit(Edit { what: Say::new("did-agenda"), changes: vec![change] }, None);
    }

    /// The workspace's own goes to the trash; what ships is as it ships again.
    fn drop_agenda(&mut self, id: &Id) {
        let Some(before) = self.own_agenda(id) else { return self.say(Say::new("said-agenda-ships")) };
        let change = Change { kind: Kind::Agenda, id: id.clone(), before: Some(before), after: None };
        if self.commit(Edit { what: Say::new("did-agenda"), changes: vec![change] }, None) {
            self.say(Say::new("said-agenda-gone"));
        }
    }

    /// The form of an agenda: a new one begins as a copy of one that is there.
    pub(in crate::app) fn agenda_form(&self, id: Option<&Id>) -> Option<Form> {
        let it = match id {
            Some(id) => self.agenda_now(id)?,
            None => Agenda::default(),
        };
        let mut fields =
            vec![Field::line("agenda-name", &it.name).needed(), Field::line("agenda-name-cy", &it.name_cy)];
        if id.is_none() {
            let named = |(id, a): (String, Agenda)| Choice::new(&id, a.name(&self.prefs.language));
            fields.insert(1, Field::choice("agenda-steps", self.all_agendas().into_iter().map(named).collect(), ""));
        } else {
            fields.extend([
                Field::line("agenda-whom", &it.whom),
                Field::line("agenda-whom-cy", &it.whom_cy),
                Field::line("agenda-take-away", &it.take_away),
                Field::line("agenda-take-away-cy", &it.take_away_cy),
            ]);
        }
        let base = id.and_then(|id| self.own_agenda(id));
        Some(Form::new(Purpose::Agenda(id.cloned()), Say::new("form-agenda"), fields, base))
    }

    /// What the form of an agenda comes to.
    pub(in crate::app) fn finish_agenda(&self, form: &Form, id: Option<&Id>) -> Finished {
        let copied = || self.agenda_now(&Id::new(form.words("agenda-steps"))).unwrap_or_default();
        let mut it = id.and_then(|id| base(form).or_else(|| self.agenda_now(id))).unwrap_or_else(copied);
        it.name = form.words("agenda-name");
        it.name_cy = form.words("agenda-name-cy");
        if id.is_some() {
            it.whom = form.words("agenda-whom");
            it.whom_cy = form.words("agenda-whom-cy");
            it.take_away = form.words("agenda-take-away");
            it.take_away_cy = form.words("agenda-take-away-cy");
        }
        let did = if id.is_some() { "did-agenda" } else { "did-agenda-new" };
        let id = id.cloned().unwrap_or_else(|| self.book.free_id(Kind::Agenda, &Id::slug(&it.name)));
        self.edit(form, did, id, it)
    }

    /// The form of a step: a new one comes last.
    pub(in crate::app) fn step_form(&self, id: &Id, at: Option<usize>) -> Option<Form> {
        let agenda = self.agenda_now(id)?;
        let it = match at {
            Some(at) => agenda.steps.get(at)?.clone(),
            None => AgendaStep { minutes: 10, ..AgendaStep::default() },
        };
        let minutes = it.minutes.to_string();
        let mut fields = vec![
            Field::line("step-title", &it.title).needed(),
            Field::line("step-title-cy", &it.title_cy),
            Field::line("step-minutes", &minutes).number(600),
            Field::text("step-says", &it.says.join("\n")),
            Field::text("step-says-cy", &it.says_cy.join("\n")),
            Field::several("step-prompts", Suggest::Prompts, self.prompt_tags(&it.prompts)),
        ];
        for shows in Shows::ALL {
            fields.push(Field::toggle(shows.key(), it.shows.contains(&shows)));
        }
        fields.extend([
            Field::tags("step-headings", Suggest::Nothing, &it.headings),
            Field::tags("step-headings-cy", Suggest::Nothing, &it.headings_cy),
            Field::text("step-note", &it.note),
            Field::text("step-note-cy", &it.note_cy),
        ]);
        Some(Form::new(Purpose::Step(id.clone(), at), Say::new("form-step"), fields, self.own_agenda(id)))
    }

    /// Prompts by their ids; one that nobody knows stays as it stands.
    fn prompt_tags(&self, ids: &[String]) -> Vec<Tag> {
        let tag = |id: &String| match self.guidance.prompt(id) {
            Some(prompt) => self.prompt_tag(prompt),
            None => Tag { value: id.clone(), label: id.clone() },
        };
        ids.iter().map(tag).collect()
    }

    /// What the form of a step comes to.
    pub(in crate::app) fn finish_step(&self, form: &Form, id: &Id, at: Option<usize>) -> Finished {
        let mut agenda: Agenda = base(form).or_else(|| self.agenda_now(id)).unwrap_or_default();
        let old = at.and_then(|at| agenda.steps.get(at)).cloned().unwrap_or_default();
        let lines = |key: &str| {
            form.words(key).split('\n').filter(|l| !l.trim().is_empty()).map(str::to_owned).collect::<Vec<_>>()
        };
        // What was shown keeps its order; what is new comes behind it.
        let mut shows: Vec<Shows> = old.shows.iter().copied().filter(|s| form.is_on(s.key())).collect();
        shows.extend(Shows::ALL.into_iter().filter(|s| form.is_on(s.key()) && !shows.contains(s)).collect::<Vec<_>>());
        let step = AgendaStep {
            title: form.words("step-title"),
            title_cy: form.words("step-title-cy"),
            minutes: form.words("step-minutes").trim().parse().unwrap_or(0),
            says: lines("step-says"),
            says_cy: lines("step-says-cy"),
            prompts: form.tags("step-prompts"),
            shows,
            headings: form.tags("step-headings"),
            headings_cy: form.tags("step-headings-cy"),
            note: form.words("step-note"),
            note_cy: form.words("step-note-cy"),
            ..old
        };
        match at.and_then(|at| agenda.steps.get_mut(at)) {
            Some(place) => *place = step,
            None => agenda.steps.push(step),
        }
        self.edit(form, "did-agenda", id.clone(), agenda)
    }
}
