//! Which column of a table is what: a list of the columns, each with what it is
//! taken for, and beside it the first people as they are read with that.

use super::super::layer::{Items, Layer, Pick, PickItem, Picker};
use super::super::sheet::{After, Content};
use super::super::state::App;
use super::{ImportPreview, Wish, preview};
use crate::command::Command;
use crate::exchange::{Column, Columns, Example, Person};
use crate::model::{NameOrder, Say, text};
use crate::ui::row::Row;
use crate::ui::theme::Tone;

/// The columns of a file that waits to be taken.
#[derive(Debug)]
pub struct ColumnsSheet {
    paths: Vec<String>,
    file: String,
    wish: Wish,
    columns: Columns,
    first: Vec<Person>,
    example: Option<Example>,
    order: NameOrder,
    refused: Option<Say>,
    version: u64,
}

/// The key of the message that says what a column holds: `column-name`, `column-ward` and so on.
pub(crate) fn use_key(column: Option<Column>) -> &'static str {
    match column {
        None => "column-left-out",
        Some(Column::Name) => "column-name",
        Some(Column::Forename) => "column-forename",
        Some(Column::Surname) => "column-surname",
        Some(Column::Title) => "column-title",
        Some(Column::Ward) => "column-ward",
        Some(Column::Party) => "column-party",
        Some(Column::Posts) => "column-post",
        Some(Column::Email) => "column-email",
        Some(Column::Phone) => "column-phone",
        Some(Column::Mobile) => "column-mobile",
        Some(Column::Page) => "column-page",
        Some(Column::Council) => "column-council",
        Some(Column::Id) => "column-id",
        Some(Column::TermFrom) => "column-term-from",
        Some(Column::TermUntil) => "column-term-until",
        Some(Column::Surgery) => "column-surgery",
    }
}

/// Each column with what it is taken for.
pub(super) fn uses(app: &App, columns: Option<&Columns>) -> Vec<Row<()>> {
    let Some(columns) = columns else { return Vec::new() };
    let row = |(at, heading): (usize, &String)| {
        let holds = columns.uses.get(at).copied().flatten();
        Row::new()
            .with(Tone::Text, shown(app, heading, at))
            .with(Tone::Dim, format!("  {}", app.words.get(use_key(holds))))
            .indent(2)
            .hang(2)
    };
    columns.headings.iter().enumerate().map(row).collect()
}

/// A heading as it is shown: where there is none, the column's number.
fn shown(app: &App, heading: &str, at: usize) -> String {
    if heading.is_empty() {
        app.words.say(&Say::new("column-number").with("number", (at + 1).to_string()))
    } else {
        heading.to_owned()
    }
}

impl ColumnsSheet {
    /// The columns of a file that was read.
    pub(super) fn new(preview: &ImportPreview) -> Self {
        let mut sheet = ColumnsSheet {
            paths: Vec::new(),
            file: String::new(),
            wish: Wish::default(),
            columns: Columns::default(),
            first: Vec::new(),
            example: None,
            order: NameOrder::default(),
            refused: None,
            version: 0,
        };
        sheet.show(preview);
        sheet
    }

    /// The same file, read anew.
    pub fn show(&mut self, preview: &ImportPreview) {
        let council = preview.councils.first();
        self.paths.clone_from(&preview.paths);
        self.file.clone_from(&preview.file);
        self.wish = preview.wish.clone();
        self.columns = preview.columns.clone().unwrap_or_default();
        self.first = council.map(|c| c.sheet.people.iter().take(8).cloned().collect()).unwrap_or_default();
        self.example = council.and_then(|c| c.sheet.example.clone());
        self.order = council.map(|c| c.sheet.order).unwrap_or_default();
        self.refused.clone_from(&preview.refused);
        self.version += 1;
    }

    /// Takes a column for something; gives the files, which are to be read anew with it.
    pub fn set(&mut self, at: usize, holds: Option<Column>) -> (Vec<String>, Wish) {
        let mut uses = self.columns.uses.clone();
        for other in &mut uses {
            if other.is_some() && *other == holds {
                *other = None;
            }
        }
        if let Some(one) = uses.get_mut(at) {
            *one = holds;
        }
        let heading = |at: usize| {
            let heading = &self.columns.headings[at];
            let twice = self.columns.headings.iter().filter(|h| *h == heading).count() > 1;
            if heading.is_empty() || twice { (at + 1).to_string() } else { heading.clone() }
        };
        self.wish.columns = uses.iter().enumerate().map(|(at, holds)| (heading(at), *holds)).collect();
        self.columns.uses = uses;
        self.version += 1;
        (self.paths.clone(), self.wish.clone())
    }

    /// What a column can be taken for, to choose from.
    fn picker(&self, app: &App, at: usize) -> Picker {
        let all = Column::ALL.iter().map(|(c, _)| Some(*c)).chain([None]);
        let items = all
            .map(|holds| {
                let label = app.words.get(use_key(holds));
                let other = (0..self.columns.uses.len())
                    .find(|o| holds.is_some() && self.columns.uses[*o] == holds && *o != at)
                    .map(|o| {
                        app.words.say(&Say::new("column-now").with("heading", shown(app, &self.columns.headings[o], o)))
                    })
                    .unwrap_or_default();
                let search = text::fold(&label);
                (label, other, search, PickItem::Column(at, holds))
            })
            .collect();
        let heading = self.columns.headings.get(at).map(|h| shown(app, h, at)).unwrap_or_default();
        let mut picker =
            Picker::new(Pick::Column, Say::new("pick-column").with("heading", heading), Items::These(items));
        let now = self.columns.uses.get(at).copied().flatten();
        let place = Column::ALL.iter().position(|(c, _)| Some(*c) == now).unwrap_or(Column::ALL.len());
        picker.list.selected = place;
        picker
    }
}

impl Content for ColumnsSheet {
    fn title(&self, _: &App) -> Say {
        Say::new("import-columns-title").with("file", self.file.clone())
    }

    fn head(&self, app: &App) -> Vec<Row<()>> {
        match &self.refused {
            Some(_) => vec![Row::new().with(Tone::Warn, app.words.get("import-columns-needed"))],
            None => vec![Row::new().with(Tone::Text, app.words.get("import-columns-done"))],
        }
    }

    fn rows(&self, app: &App) -> Vec<Row<usize>> {
        let row = |(at, heading): (usize, &String)| {
            let holds = self.columns.uses.get(at).copied().flatten();
            let tone = if holds.is_some() { Tone::Good } else { Tone::Dim };
            Row::new()
                .with(Tone::Strong, shown(app, heading, at))
                .with(tone, format!("  {}", app.words.get(use_key(holds))))
                .hang(2)
                .on(at)
        };
        self.columns.headings.iter().enumerate().map(row).collect()
    }

    fn beside(&self, app: &App, at: Option<usize>) -> Vec<Row<()>> {
        let w = &app.words;
        let mut out: Vec<Row<()>> = Vec::new();
        if let Some(at) = at {
            out.push(Row::new().with(Tone::Prompt, w.get("import-column-cells")));
            let cells = self.columns.rows.iter().filter_map(|r| r.get(at)).filter(|c| !c.is_empty()).take(3);
            out.extend(cells.map(|c| Row::new().with(Tone::Text, c.clone()).indent(2).hang(2)));
            out.push(Row::new());
        }
        out.push(Row::new().with(Tone::Prompt, w.get("import-columns-so")));
        match &self.refused {
            Some(_) => out.push(Row::new().with(Tone::Dim, w.get("import-columns-none")).indent(2)),
            None => {
                out.extend(preview::first_people(&self.first, 8));
                out.push(Row::new());
                out.extend(preview::names(app, self.example.as_ref(), self.order));
            }
        }
        out
    }

    fn version(&self) -> u64 {
        self.version
    }

    fn keys(&self) -> &'static [Command] {
        &[Command::Choose]
    }

    fn act(&mut self, app: &mut App, command: Command, at: Option<usize>) -> After {
        match (command, at) {
            (Command::Choose, Some(at)) => {
                let picker = self.picker(app, at);
                app.layers.push(Layer::Picker(picker));
                After::Stay
            }
            _ => After::NotMine,
        }
    }

    fn holds_plan(&self) -> bool {
        true
    }

    fn help(&self) -> &'static str {
        "help-import-columns"
    }

    fn as_any_mut(&mut self) -> &mut dyn std::any::Any {
        self
    }
}
