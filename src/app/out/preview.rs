//! What is to go out, shown first: exactly what would, for whom and in which form.

use std::path::Path;

use super::show;
use super::{For, Form, Made, What};
use crate::app::msg::OutThen;
use crate::app::sheet::{After, Content};
use crate::app::state::App;
use crate::command::Command;
use crate::exchange::out::Line;
use crate::model::{Id, Say};
use crate::ui::row::Row;
use crate::ui::theme::Tone;

/// Rows of the list: for whom (from 0), the form (from here), and what to do.
const FORMS: usize = 10;
const WRITE: usize = 20;
const COPY: usize = 21;

/// What is to go out, on a sheet.
#[derive(Debug)]
pub struct Preview {
    made: Box<Made>,
    form: Form,
    whom: Vec<For>,
    version: u64,
}

impl Preview {
    /// Shows this. In a list of many, `chosen` can be the one for whom it is.
    pub fn new(made: Box<Made>, chosen: Option<Id>) -> Self {
        let forms = made.what.forms();
        // Officers live in Word.
        let form = forms.iter().find(|f| **f == Form::Docx).or(forms.first()).copied().unwrap_or(Form::Text);
        let many = !matches!(made.what, What::Letter(_) | What::Role(_) | What::Briefing(_) | What::Contacts);
        let mut whom = vec![For::Me, For::Councillor(None)];
        whom.extend(chosen.filter(|_| many).map(|id| For::Councillor(Some(id))));
        whom.push(For::Room);
        if let What::Message(to, _) = &made.what {
            // It was written to one person, and is for nobody else.
            whom = vec![For::Councillor(Some(to.clone()))];
        }
        Preview { made, form, whom, version: 0 }
    }

    /// What it is.
    pub fn what(&self) -> &What {
        &self.made.what
    }

    /// For whom it is, as it says itself.
    pub fn audience(&self) -> Line {
        self.made.audience.clone()
    }

    /// Shows something else in its place: the same, for somebody else.
    pub fn put(&mut self, made: Box<Made>) {
        self.made = made;
        self.version += 1;
    }

    /// A good name for its file.
    pub fn file_name(&self) -> String {
        format!("{}.{}", self.made.name, self.form.ending())
    }

    /// Its bytes for a file: in the form that the file's name says, else the one chosen.
    ///
    /// # Errors
    /// A sentence where it could not be put together.
    pub fn bytes_for(&self, path: &Path) -> Result<Vec<u8>, Say> {
        let ending = path.extension().map(|e| e.to_string_lossy().into_owned());
        let said = ending.and_then(|e| Form::of_ending(&e, self.made.what.forms()));
        self.made.write(said.unwrap_or(self.form))
    }

    /// Which of the choices this is for. A letter knows its councillor by now.
    fn is_for(&self, whom: &For) -> bool {
        match (whom, &self.made.whom) {
            (For::Councillor(None), For::Councillor(Some(_))) => !self.whom.contains(&self.made.whom),
            (whom, made) => whom == made,
        }
    }

    fn whom_label(&self, app: &App, whom: &For) -> String {
        match whom {
            For::Me => app.words.get("out-whom-me"),
            For::Councillor(Some(id)) => app.book.name_of(id),
            For::Councillor(None) => match &self.made.what {
                What::Letter(_) | What::Role(_) | What::Briefing(_) => app.words.get("out-whom-councillor"),
                _ => app.words.get("out-whom-councillors"),
            },
            For::Room => app.words.get("out-whom-room"),
        }
    }
}

impl Content for Preview {
    fn title(&self, app: &App) -> Say {
        let audience = self.made.audience.plain(&|say: &Say| app.words.say(say));
        Say::new("out-preview").with("what", Say::new(self.made.what.key())).with("audience", audience)
    }

    fn head(&self, app: &App) -> Vec<Row<()>> {
        self.made.notes.iter().map(|say| Row::new().with(Tone::Warn, app.words.say(say))).collect()
    }

    fn rows(&self, app: &App) -> Vec<Row<usize>> {
        let heading = |key: &str| Row::new().with(Tone::Heading, app.words.get(key));
        let choice = |chosen: bool, label: String, at: usize| {
            let mark = if chosen { "● " } else { "○ " };
            let tone = if chosen { Tone::Strong } else { Tone::Text };
            Row::new().with(tone, format!("{mark}{label}")).indent(1).hang(2).on(at)
        };
        let mut rows = vec![heading("out-whom")];
        rows.extend(self.whom.iter().enumerate().map(|(at, w)| choice(self.is_for(w), self.whom_label(app, w), at)));
        rows.extend([Row::new(), heading("out-form")]);
        let forms = self.made.what.forms().iter().enumerate();
        rows.extend(forms.map(|(at, f)| choice(*f == self.form, app.words.get(show::form_key(*f)), FORMS + at)));
        rows.extend([Row::new(), heading("out-do")]);
        for (key, command, at) in [("out-write", Command::Edit, WRITE), ("out-copy", Command::Copy, COPY)] {
            let key_hint = app.keymap.hint(command);
            rows.push(
                Row::new()
                    .with(Tone::Key, format!("{key_hint} "))
                    .with(Tone::Text, app.words.get(key))
                    .indent(1)
                    .hang(2)
                    .on(at),
            );
        }
        rows
    }

    fn beside(&self, _: &App, _: Option<usize>) -> Vec<Row<()>> {
        let words = self.made.words();
        show::rows(&self.made.body, matches!(self.made.what, What::Briefing(_)), &|say: &Say| words.say(say))
    }

    fn text_first(&self) -> bool {
        true
    }

    fn share(&self) -> u16 {
        28
    }

    fn first(&self) -> Option<usize> {
        Some(WRITE)
    }

    fn version(&self) -> u64 {
        self.version
    }

    fn keys(&self) -> &'static [Command] {
        &[Command::Choose, Command::Copy]
    }

    fn act(&mut self, app: &mut App, command: Command, at: Option<usize>) -> After {
        match (command, at) {
            (Command::Copy, _) | (Command::Choose, Some(COPY)) => app.copy_out(&self.made),
            (Command::Edit, _) | (Command::Choose, Some(WRITE)) => {
                app.ask_out_file(self.file_name(), self.made.what.key())
            }
            (Command::Choose, Some(at)) if at >= FORMS => {
                if let Some(form) = self.made.what.forms().get(at - FORMS) {
                    self.form = *form;
                }
            }
            (Command::Choose, Some(at)) => {
                if let Some(whom) = self.whom.get(at) {
                    app.ask_out(self.made.what.clone(), whom.clone(), OutThen::Show);
                }
            }
            // What is shown was made from the book as it is.
            (Command::Undo | Command::Redo, _) => app.say(Say::new("said-close-first")),
            _ => return After::NotMine,
        }
        After::Stay
    }

    fn help(&self) -> &'static str {
        "help-out"
    }

    fn as_any_mut(&mut self) -> &mut dyn std::any::Any {
        self
    }
}
