//! A field of a form: what it is called, what it may hold, what stands in it.

use crate::model::Say;
use crate::model::when::Lean;
use crate::ui::editor::Editor;

/// One choice of several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is stored.
    pub value: String,
    /// What is shown.
    pub label: String,
}

impl Choice {
    /// A choice.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Choice { value: value.into(), label: label.into() }
    }
}

/// What a field holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// One line.
    Line,
    /// Many lines.
    Text,
    /// One of these.
    Choice(Vec<Choice>),
    /// Yes or no.
    Toggle,
    /// A day.
    Date(Lean),
    /// Words of one's own, several.
    Tags(Suggest),
    /// Several out of what is suggested, and nothing else.
    Several(Suggest),
    /// A path.
    Path,
}

/// What is suggested while a field is typed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suggest {
    /// Nothing.
    Nothing,
    /// Councillors.
    People,
    /// Wards.
    Wards,
    /// Themes.
    Themes,
    /// Prompts that may stand before a room.
    Prompts,
}

/// What a field must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Anything.
    Free,
    /// Something has to stand there.
    Needed,
    /// A whole number from 1 to this.
    Number(u32),
}

/// One of several words or people in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// What is stored: an id, or the words themselves.
    pub value: String,
    /// What is shown.
    pub label: String,
}

/// What stands in a field.
#[derive(Clone, Debug)]
pub enum Value {
    /// Text.
    Text(Editor),
    /// The place of the choice.
    Choice(usize),
    /// Yes or no.
    Toggle(bool),
    /// Several, and what is being typed.
    Tags(Vec<Tag>, Editor),
}

/// One field.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its key: `field-KEY` and `field-KEY-help` in the locales.
    pub key: &'static str,
    /// What it holds.
    pub kind: FieldKind,
    /// What it must be.
    pub rule: Rule,
    /// What stands in it.
    pub value: Value,
    /// Where its key is that of several: its own name, and what it is called.
    pub own: Option<(String, String)>,
    /// Whether its words say when something takes place: what they are understood as is shown.
    pub timed: bool,
    /// Whether its choices stand below one another while it has the focus.
    pub listed: bool,
}

impl Field {
    /// A line of text.
    pub fn line(key: &'static str, text: &str) -> Self {
        Field {
            key,
            kind: FieldKind::Line,
            rule: Rule::Free,
            value: Value::Text(Editor::line(text)),
            own: None,
            timed: false,
            listed: false,
        }
    }

    /// Many lines of text.
    pub fn text(key: &'static str, text: &str) -> Self {
        Field {
            key,
            kind: FieldKind::Text,
            rule: Rule::Free,
            value: Value::Text(Editor::lines(text)),
            own: None,
            timed: false,
            listed: false,
        }
    }

    /// A path.
    pub fn path(key: &'static str, text: &str) -> Self {
        Field {
            key,
            kind: FieldKind::Path,
            rule: Rule::Needed,
            value: Value::Text(Editor::line(text)),
            own: None,
            timed: false,
            listed: false,
        }
    }

    /// A day, as it is shown.
    pub fn date(key: &'static str, shown: &str, lean: Lean) -> Self {
        Field {
            key,
            kind: FieldKind::Date(lean),
            rule: Rule::Free,
            value: Value::Text(Editor::line(shown)),
            own: None,
            timed: false,
            listed: false,
        }
    }

    /// One of several choices; the first where `value` is none of them.
    pub fn choice(key: &'static str, choices: Vec<Choice>, value: &str) -> Self {
        let at = choices.iter().position(|c| c.value == value).unwrap_or(0);
        Field {
            key,
            kind: FieldKind::Choice(choices),
            rule: Rule::Free,
            value: Value::Choice(at),
            own: None,
            timed: false,
            listed: false,
        }
    }

    /// Yes or no.
    pub fn toggle(key: &'static str, on: bool) -> Self {
        Field {
            key,
            kind: FieldKind::Toggle,
            rule: Rule::Free,
            value: Value::Toggle(on),
            own: None,
            timed: false,
            listed: false,
        }
    }

    /// Words of one's own.
    pub fn tags(key: &'static str, suggest: Suggest, words: &[String]) -> Self {
        let tags = words.iter().map(|w| Tag { value: w.clone(), label: w.clone() }).collect();
        Field {
            key,
            kind: FieldKind::Tags(suggest),
            rule: Rule::Free,
            value: Value::Tags(tags, Editor::line("")),
            own: None,
            timed: false,
            listed: false,
        }
    }

    /// Several of what is suggested.
    pub fn several(key: &'static str, suggest: Suggest, tags: Vec<Tag>) -> Self {
        Field {
            key,
            kind: FieldKind::Several(suggest),
            rule: Rule::Free,
            value: Value::Tags(tags, Editor::line("")),
            own: None,
            timed: false,
            listed: false,
        }
    }

    /// The same field, one of several of its key: its own name, and what it is called.
    #[must_use]
    pub fn called(mut self, name: &str, label: &str) -> Self {
        self.own = Some((name.to_owned(), label.to_owned()));
        self
    }

    /// Its own name where it has one, else its key.
    pub fn name(&self) -> &str {
        self.own.as_ref().map_or(self.key, |(name, _)| name)
    }

    /// The same field, whose words say when something takes place.
    #[must_use]
    pub fn timed(mut self) -> Self {
        self.timed = true;
        self
    }

    /// The same field, with its choices below one another: where there are many, and one is guessed.
    #[must_use]
    pub fn listed(mut self) -> Self {
        self.listed = true;
        self
    }

    /// The same field, with something needed in it.
    #[must_use]
    pub fn needed(mut self) -> Self {
        self.rule = Rule::Needed;
        self
    }

    /// The same field, with a whole number needed in it.
    #[must_use]
    pub fn number(mut self, most: u32) -> Self {
        self.rule = Rule::Number(most);
        self
    }

    /// The choices that stand below one another while it has the focus: where
    /// there are many, and one is guessed. Empty for any other field.
    pub fn list(&self) -> &[Choice] {
        match &self.kind {
            FieldKind::Choice(choices) if self.listed => choices,
            _ => &[],
        }
    }

    /// What it suggests while it is typed in.
    pub fn suggests(&self) -> Suggest {
        match self.kind {
            FieldKind::Tags(s) | FieldKind::Several(s) => s,
            _ => Suggest::Nothing,
        }
    }

    /// The editor in it, where there is one.
    pub fn editor(&self) -> Option<&Editor> {
        match &self.value {
            Value::Text(e) | Value::Tags(_, e) => Some(e),
            _ => None,
        }
    }

    pub(super) fn editor_mut(&mut self) -> Option<&mut Editor> {
        match &mut self.value {
            Value::Text(e) | Value::Tags(_, e) => Some(e),
            _ => None,
        }
    }

    /// What stands in it as one text, for a draft: tags a line each, what is
    /// still being typed behind an empty line.
    pub fn as_text(&self) -> String {
        match (&self.value, &self.kind) {
            (Value::Text(e), _) => e.text(),
            (Value::Choice(at), FieldKind::Choice(choices)) => {
                choices.get(*at).map(|c| c.value.clone()).unwrap_or_default()
            }
            (Value::Choice(at), _) => at.to_string(),
            (Value::Toggle(on), _) => if *on { "yes" } else { "no" }.into(),
            (Value::Tags(tags, editor), _) => {
                let mut out: Vec<String> = tags.iter().map(|t| t.value.clone()).collect();
                let typing = editor.text();
                if !typing.is_empty() {
                    out.push(String::new());
                    out.push(typing);
                }
                out.join("\n")
            }
        }
    }

    /// Puts a draft's text back; `label` shows what a stored value is called.
    pub fn put_text(&mut self, text: &str, label: &dyn Fn(&str) -> String) {
        match (&mut self.value, &self.kind) {
            (Value::Text(e), FieldKind::Text) => *e = Editor::lines(text),
            (Value::Text(e), _) => *e = Editor::line(text),
            (Value::Choice(at), FieldKind::Choice(choices)) => {
                *at = choices.iter().position(|c| c.value == text).unwrap_or(*at);
            }
            (Value::Choice(_), _) => {}
            (Value::Toggle(on), _) => *on = text == "yes",
            (Value::Tags(tags, editor), _) => {
                let (done, typing) = text.split_once("\n\n").unwrap_or((text, ""));
                *tags = done
                    .lines()
                    .filter(|l| !l.is_empty())
                    .map(|l| Tag { value: l.to_owned(), label: label(l) })
                    .collect();
                *editor = Editor::line(typing);
            }
        }
    }
}

/// Says that a text would be longer than so many bytes, and that nothing was put in.
pub(super) fn too_long(most: usize) -> Say {
    match most / (1024 * 1024) {
        0 => Say::new("wrong-line-too-long").with("kilobytes", most / 1024),
        megabytes => Say::new("wrong-text-too-long").with("megabytes", megabytes),
    }
}
