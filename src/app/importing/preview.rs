//! What an import would do, as a sheet: how the file was read, and a walk
//! through everybody whom it concerns. Nothing is changed until it is taken.

use std::collections::HashSet;

use super::super::form::Purpose;
use super::super::jobs::CancelToken;
use super::super::layer::{Layer, Progress};
use super::super::msg::Effect;
use super::super::sheet::{After, Content};
use super::super::state::App;
use super::{ColumnsSheet, ImportPreview, NewNation, Step, What, maybe, nation};
use crate::command::Command;
use crate::exchange::Example;
use crate::model::{Change, Councillor, NameOrder, Record, Say};
use crate::ui::row::Row;
use crate::ui::theme::Tone;

/// An import that waits to be taken.
#[derive(Debug)]
pub struct ImportSheet {
    /// What would be done.
    pub preview: Box<ImportPreview>,
    /// Counts up when the file was read anew.
    version: u64,
}

/// What can be done on the rows above the walk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Line {
    Name,
    Take,
    Nation,
    Rename,
    Order,
    Columns,
    Wards,
}

const LINES: [Line; 7] = [Line::Name, Line::Take, Line::Nation, Line::Rename, Line::Order, Line::Columns, Line::Wards];

/// Where the numbers of the steps begin.
const STEPS: usize = 100;

impl ImportSheet {
    /// A sheet of a file that was read.
    pub fn new(preview: Box<ImportPreview>) -> Self {
        ImportSheet { preview, version: 0 }
    }

    /// The same file, read anew.
    pub fn show(&mut self, preview: Box<ImportPreview>) {
        self.preview = preview;
        self.version += 1;
    }

    fn step(&self, at: usize) -> Option<&Step> {
        let at = at.checked_sub(STEPS)?;
        self.preview.councils.iter().flat_map(|c| &c.steps).nth(at)
    }

    fn unnamed(&self) -> bool {
        matches!(self.preview.councils.as_slice(), [one] if one.unnamed)
    }

    fn codes(&self) -> usize {
        let notes = self.preview.councils.iter().flat_map(|c| &c.plan.notes);
        notes.filter(|n| n.what.key == "exchange-note-ward-codes").count()
    }

    fn has(&self, line: Line) -> bool {
        let one = self.preview.councils.len() == 1;
        match line {
            Line::Name => self.unnamed(),
            Line::Take => self.preview.refused.is_none(),
            Line::Nation => self.preview.refused.is_none() && self.preview.nation != NewNation::Kept,
            Line::Rename => one && !self.unnamed(),
            Line::Order => one && self.example().is_some(),
            Line::Columns => self.preview.columns.is_some(),
            Line::Wards => one && self.codes() > 0,
        }
    }

    fn example(&self) -> Option<&Example> {
        self.preview.councils.first().and_then(|c| c.sheet.example.as_ref())
    }

    fn label(&self, app: &App, line: Line) -> String {
        let w = &app.words;
        match line {
            Line::Name => w.get("answer-name-council"),
            Line::Take => w.say(&Say::new("answer-take").with("count", self.preview.changes())),
            Line::Nation => match self.preview.nation {
                NewNation::Told(nation) | NewNation::Said(nation) => {
                    w.say(&Say::new("import-line-nation").with("nation", Say::new(nation::key(nation))))
                }
                _ => w.get("import-line-nation-open"),
            },
            Line::Rename => {
                let name = self.preview.councils.first().map_or("", |c| c.plan.council.name.as_str());
                w.say(&Say::new("import-line-council").with("name", name))
            }
            Line::Order => match self.preview.councils.first().map(|c| c.sheet.order) {
                Some(NameOrder::SurnameFirst) => w.get("import-line-surname-first"),
                _ => w.get("import-line-forename-first"),
            },
            Line::Columns => {
                let columns = self.preview.columns.as_ref();
                let of = columns.map_or(0, |c| c.headings.len());
                let read = columns.map_or(0, |c| c.uses.iter().flatten().count());
                w.say(&Say::new("import-line-columns").with("count", read).with("of", of))
            }
            Line::Wards => {
                let codes = self.preview.councils.iter().flat_map(|c| &c.plan.notes);
                let note = codes.into_iter().find(|n| n.what.key == "exchange-note-ward-codes");
                note.map(|n| w.say(&n.what)).unwrap_or_default()
            }
        }
    }

    /// How each row came to be, for the row that takes it all.
    fn summary(&self, app: &App) -> Vec<Row<()>> {
        let w = &app.words;
        let mut out = Vec::new();
        let line = |tone, words: String| Row::new().with(tone, words);
        for prepared in &self.preview.councils {
            let plan = &prepared.plan;
            let name = if prepared.unnamed { w.get("import-unnamed") } else { plan.council.name.clone() };
            out.push(line(Tone::Heading, name));
            // They are asked about by themselves.
            let open: HashSet<usize> = plan.maybe_moved.iter().filter(|m| m.same.is_none()).map(|m| m.row).collect();
            for (key, count) in [
                ("import-added", plan.added.len()),
                ("import-changed", plan.changed.len()),
                ("import-unchanged", plan.unchanged),
                ("import-left", plan.left.len()),
                ("import-missing", plan.missing.len() - plan.left.len()),
                ("import-vacancies", plan.vacancies),
                ("import-maybe-moved", open.len()),
                ("import-skipped", plan.skipped.len() - open.len()),
            ] {
                if count > 0 || key == "import-added" {
                    out.push(line(Tone::Text, w.say(&Say::new(key).with("count", count))).indent(2));
                }
            }
            if let Some(part) = &plan.part {
                out.push(line(Tone::Dim, w.say(part)).indent(4));
            }
            out.extend(names(app, prepared.sheet.example.as_ref(), prepared.sheet.order).map(|r| r.indent(2).hang(2)));
            for skipped in plan.skipped.iter().filter(|s| !open.contains(&s.row)).take(8) {
                let say = Say::new("import-skipped-row").with("row", skipped.row.to_string());
                let say = say.with("reason", skipped.reason.clone());
                out.push(line(Tone::Warn, w.say(&say)).indent(2).hang(2));
            }
            // How names stand is said above, with an example.
            let told = |n: &&crate::exchange::Note| !n.what.key.starts_with("exchange-note-surname-first");
            for note in plan.notes.iter().filter(told).take(8) {
                out.push(line(Tone::Warn, w.say(&note.what)).indent(2).hang(2));
            }
            out.push(Row::new());
            out.extend(first_people(&prepared.sheet.people, 6));
            let more = prepared.sheet.people.len().saturating_sub(6);
            if more > 0 {
                out.push(line(Tone::Dim, w.say(&Say::new("import-more").with("count", more))).indent(2));
            }
            out.push(Row::new());
        }
        for note in self.preview.notes.iter().take(5) {
            out.push(line(Tone::Warn, w.say(note)).hang(2));
        }
        out.push(line(Tone::Dim, w.get("import-only-public")));
        out
    }

    fn about_step(&self, app: &App, step: &Step) -> Vec<Row<()>> {
        let w = &app.words;
        let mut out = match &step.maybe {
            Some(maybe) => maybe::about(app, step, maybe),
            None => {
                let wards = step.wards.join(", ");
                let wards = (!wards.is_empty()).then(|| Row::new().with(Tone::Dim, wards));
                let name = Row::new().with(Tone::Heading, step.name.clone());
                [name].into_iter().chain(wards).chain([Row::new()]).collect()
            }
        };
        let what = match step.what {
            What::Maybe => None,
            What::Left if self.preview.wish.stay.contains(&step.id) => Some("walk-left-stays"),
            What::Left => Some("walk-left-what"),
            What::NotInFile => Some("walk-not-in-file-what"),
            What::Moved => Some("walk-moved-what"),
            What::New => Some("walk-new-what"),
            What::Back => Some("walk-back-what"),
            What::Changed => Some("walk-changed-what"),
            What::Same => Some("walk-same-what"),
        };
        out.extend(what.map(|what| Row::new().with(Tone::Text, w.get(what))));
        if step.what == What::NotInFile
            && let Some(part) = self.preview.councils.iter().find_map(|c| c.plan.part.as_ref())
        {
            out.push(Row::new().with(Tone::Text, w.say(part)));
        }
        let list = |out: &mut Vec<Row<()>>, heading: &str, says: &[Say]| {
            if !says.is_empty() {
                out.push(Row::new());
                out.push(Row::new().with(Tone::Prompt, w.get(heading)));
                out.extend(says.iter().map(|s| Row::new().with(Tone::Text, w.say(s)).indent(2).hang(2)));
            }
        };
        list(&mut out, "walk-changes", &step.changes);
        if matches!(step.what, What::Left | What::NotInFile) {
            if step.open.is_empty() {
                out.push(Row::new());
                out.push(Row::new().with(Tone::Dim, w.get("walk-nothing-open")));
            }
            list(&mut out, "walk-open", &step.open);
        }
        if step.what == What::New
            && let Some(new) = self.record(step)
        {
            let mut facts: Vec<String> = new.posts.iter().map(|p| p.title.clone()).collect();
            facts.extend(new.party.iter().map(|p| p.written.clone()));
            facts.extend(new.contacts.iter().map(|c| c.value.clone()));
            out.push(Row::new());
            out.extend(facts.into_iter().map(|f| Row::new().with(Tone::Text, f).indent(2).hang(2)));
        }
        out.push(Row::new());
        out.push(Row::new().with(Tone::Dim, w.get("walk-kept")));
        out
    }

    fn record(&self, step: &Step) -> Option<&Councillor> {
        let mut changes = self.preview.councils.iter().flat_map(|c| &c.plan.changes);
        changes.find(|c: &&Change| c.id == step.id).and_then(|c| match &c.after {
            Some(Record::Councillor(c)) => Some(c),
            _ => None,
        })
    }
}

/// How names are read, with an example out of the file.
pub(super) fn names(app: &App, example: Option<&Example>, order: NameOrder) -> Option<Row<()>> {
    let example = example?;
    let key = match order {
        NameOrder::SurnameFirst => "import-names-surname-first",
        NameOrder::Usual => "import-names-forename-first",
    };
    let say = Say::new(key)
        .with("written", example.written.clone())
        .with("forenames", example.forenames.clone())
        .with("surname", example.surname.clone());
    Some(Row::new().with(Tone::Text, app.words.say(&say)))
}

/// The first people of a file, with what is read of each.
pub(super) fn first_people(people: &[crate::exchange::Person], most: usize) -> Vec<Row<()>> {
    let row = |person: &crate::exchange::Person| {
        let mut words = vec![person.wards.join(", ")];
        words.extend(person.posts.iter().map(|p| p.title.clone()));
        words.extend(person.party.iter().map(|p| p.written.clone()));
        words.extend(person.contacts.iter().take(2).map(|c| c.value.clone()));
        words.retain(|w| !w.is_empty());
        Row::new()
            .with(Tone::Strong, person.name.clone())
            .with(Tone::Dim, format!("  {}", words.join(" · ")))
            .indent(2)
            .hang(2)
    };
    people.iter().take(most).map(row).collect()
}

impl Content for ImportSheet {
    fn title(&self, _: &App) -> Say {
        match self.preview.paths.len() {
            0 | 1 => Say::new("ask-import").with("file", self.preview.file.clone()),
            more => Say::new("ask-import-pages").with("count", more),
        }
    }

    fn rows(&self, app: &App) -> Vec<Row<usize>> {
        let w = &app.words;
        let mut out: Vec<Row<usize>> = Vec::new();
        for (at, line) in LINES.into_iter().enumerate().filter(|(_, l)| self.has(*l)) {
            let tone = if matches!(line, Line::Take | Line::Name) { Tone::Strong } else { Tone::Text };
            out.push(Row::new().with(tone, self.label(app, line)).hang(2).on(at));
        }
        let mut number = STEPS;
        for prepared in &self.preview.councils {
            let mut last = None;
            for step in &prepared.steps {
                if last != Some(step.what) {
                    let count = prepared.steps.iter().filter(|s| s.what == step.what).count();
                    out.push(Row::new());
                    out.push(Row::new().with(Tone::Heading, w.say(&Say::new(step.what.key()).with("count", count))));
                    last = Some(step.what);
                }
                let mut row = Row::new().with(Tone::Text, step.name.clone());
                let stays = step.what == What::Left && self.preview.wish.stay.contains(&step.id);
                let beside = match (step.what, &step.maybe) {
                    (_, Some(maybe)) => maybe::answered(w, maybe),
                    _ if stays => w.get("walk-stays"),
                    (What::Left, _) if !step.open.is_empty() => {
                        w.say(&Say::new("walk-open-count").with("count", step.open.len()))
                    }
                    _ => step.wards.join(", "),
                };
                if !beside.is_empty() {
                    row = row.with(Tone::Dim, format!("  {beside}"));
                }
                out.push(row.indent(1).hang(2).on(number));
                number += 1;
            }
        }
        out
    }

    fn beside(&self, app: &App, at: Option<usize>) -> Vec<Row<()>> {
        let w = &app.words;
        let Some(at) = at else { return Vec::new() };
        if let Some(step) = self.step(at) {
            return self.about_step(app, step);
        }
        let text = |key: &str| Row::new().with(Tone::Text, w.get(key));
        match LINES.get(at) {
            Some(Line::Order) => {
                let prepared = self.preview.councils.first();
                let order = prepared.map(|c| c.sheet.order).unwrap_or_default();
                let mut out: Vec<Row<()>> = names(app, self.example(), order).into_iter().collect();
                out.extend([Row::new(), text("import-order-what"), Row::new()]);
                out.extend(prepared.map(|p| first_people(&p.sheet.people, 12)).unwrap_or_default());
                out
            }
            Some(Line::Columns) => {
                let mut out: Vec<Row<()>> = Vec::new();
                if let Some(why) = &self.preview.refused {
                    out.extend([Row::new().with(Tone::Warn, w.say(why)), Row::new()]);
                }
                out.extend([text("import-columns-what"), Row::new()]);
                out.extend(super::columns::uses(app, self.preview.columns.as_ref()));
                out
            }
            Some(Line::Wards) => {
                let known = self.preview.councils.iter().any(|c| app.book.council(&c.council.id).is_some());
                vec![text(if known { "import-wards-now" } else { "import-wards-later" })]
            }
            Some(Line::Nation) => vec![text("import-nation-what")],
            Some(Line::Rename) => {
                let mut out = vec![text("import-rename-what"), Row::new()];
                out.extend(self.summary(app));
                out
            }
            _ => self.summary(app),
        }
    }

    fn version(&self) -> u64 {
        self.version
    }

    fn keys(&self) -> &'static [Command] {
        &[Command::Choose]
    }

    fn act(&mut self, app: &mut App, command: Command, at: Option<usize>) -> After {
        if command != Command::Choose {
            return After::NotMine;
        }
        let Some(at) = at else { return After::Stay };
        if let Some(step) = self.step(at) {
            if let (What::Maybe, Some(maybe)) = (step.what, &step.maybe) {
                Self::ask_same(app, step, maybe);
            } else if step.what == What::Left {
                let id = step.id.clone();
                if !self.preview.wish.stay.remove(&id) {
                    self.preview.wish.stay.insert(id);
                }
                self.version += 1;
            }
            return After::Stay;
        }
        match LINES.get(at) {
            Some(Line::Name | Line::Rename) => {
                app.import_wish = self.preview.wish.clone();
                app.open_form(Purpose::CouncilName(self.preview.paths.join("\n")), None);
            }
            Some(Line::Take) => {
                let job = CancelToken::new();
                let what = Say::new("progress-import").with("file", self.preview.file.clone());
                app.layers.push(Layer::Progress(Progress::new(what, self.preview.changes(), job.clone())));
                app.effect(Effect::TakeImport(self.preview.clone(), job));
                return After::Close;
            }
            Some(Line::Order) => {
                let mut wish = self.preview.wish.clone();
                wish.order = match self.preview.councils.first().map(|c| c.sheet.order) {
                    Some(NameOrder::SurnameFirst) => Some(NameOrder::Usual),
                    _ => Some(NameOrder::SurnameFirst),
                };
                app.read_import(self.preview.paths.clone(), wish);
            }
            Some(Line::Nation) => {
                let mut wish = self.preview.wish.clone();
                let now = match self.preview.nation {
                    NewNation::Told(nation) | NewNation::Said(nation) => Some(nation),
                    _ => None,
                };
                wish.nation = Some(nation::next(now));
                app.read_import(self.preview.paths.clone(), wish);
            }
            Some(Line::Columns) => app.open_sheet(Box::new(ColumnsSheet::new(&self.preview))),
            Some(Line::Wards) => {
                let known = self.preview.councils.iter().find(|c| app.book.council(&c.council.id).is_some());
                match known.map(|c| c.council.id.clone()) {
                    Some(id) => app.name_wards(&id),
                    None => app.say(Say::new("import-wards-later")),
                }
            }
            None => {}
        }
        After::Stay
    }

    fn holds_plan(&self) -> bool {
        true
    }

    fn help(&self) -> &'static str {
        "help-import"
    }

    fn as_any_mut(&mut self) -> &mut dyn std::any::Any {
        self
    }
}
