//! The one form engine: a field is a row of data (key, kind, rule), and every
//! form of the program is a list of such rows.

use crate::command::Key;
use crate::model::when;
use crate::model::{Date, Id, Record, Say};
use crate::ui::editor::Typed;

use super::field::{Field, FieldKind, Rule, Suggest, Tag, Value, too_long};
use super::target::Section;

/// What a form is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A conversation: a new one, or the one of this id.
    Note(Option<Id>),
    /// An initiative, likewise.
    Initiative(Option<Id>),
    /// A councillor's public facts, likewise.
    Person(Option<Id>),
    /// One thing in a section of this record (a councillor, or for the map's own
    /// sections the initiative): a new one, or the one at this place.
    Item(Section, Id, Option<usize>),
    /// A proposal: a new one, or the one of this id.
    Proposal(Option<Id>),
    /// How a proposal stands from now on (its place in [`crate::model::Status::ALL`]).
    Status(Id, usize),
    /// A place in an initiative's order of contact: the initiative, who, and by how many places.
    Move(Id, Id, i32),
    /// A role of the workspace's own: a new one, or the one of this key.
    Role(Option<String>),
    /// Which role a councillor said they would like.
    Wish(Id),
    /// A role put further up or down by hand: in this initiative, for whom, which role, by how many places.
    RoleMove(Id, Id, String, i32),
    /// Words of a note, to become something else: the conversation, or none where
    /// it is still being written; the words as they stand there.
    Lift(Option<Id>, String),
    /// A promise of a conversation, by its place from 0.
    Promise(Id, usize),
    /// A task that is a record of its own: a new one, or the one of this id.
    Task(Option<Id>),
    /// The day to which what is selected is put off.
    PutOff,
    /// A row of law and policy: a new one of the workspace's own, or its own version of the one of this id.
    Law(Option<String>),
    /// The officer.
    AboutMe,
    /// The workspace and its councils.
    Workspace,
    /// A first message to somebody.
    Letter {
        /// To whom.
        who: Id,
        /// What it is about.
        initiative: Option<Id>,
        /// The folder of the language it is in (`en`, `cy`).
        language: String,
    },
    /// The officer's own words for a theme: a new one, or the one at this place.
    Theme(Option<usize>),
    /// Which report to find councillors in.
    ReportPath,
    /// An agenda: a new one, or the one of this id.
    Agenda(Option<Id>),
    /// A step of this agenda: a new one, or the one at this place.
    Step(Id, Option<usize>),
    /// A point for a workshop's board: the workshop, and the heading.
    Point(Id, String),
    /// Into which file something goes out: the path offered, and the key of what it is.
    OutFile(String, &'static str),
    /// Which file to import.
    ImportPath,
    /// What the council of the file at this path is called.
    CouncilName(String),
    /// What this council's wards are called that stand as codes.
    WardNames(Id),
}

impl Purpose {
    /// Its name in drafts, and `form-NAME` in the locales.
    pub fn name(&self) -> &'static str {
        match self {
            Purpose::Note(_) => "note",
            Purpose::Initiative(_) => "initiative",
            Purpose::Person(_) => "person",
            Purpose::Item(..) => "item",
            Purpose::Proposal(_) => "proposal",
            Purpose::Status(..) => "status",
            Purpose::Move(..) => "move",
            Purpose::Role(_) => "role",
            Purpose::Wish(_) => "wish",
            Purpose::RoleMove(..) => "role-move",
            Purpose::Lift(..) => "lift",
            Purpose::Promise(..) => "promise",
            Purpose::Task(_) => "task",
            Purpose::PutOff => "put-off",
            Purpose::Law(_) => "law",
            Purpose::AboutMe => "about-me",
            Purpose::Workspace => "workspace",
            Purpose::Theme(_) => "theme",
            Purpose::Letter { .. } => "letter",
            Purpose::ReportPath => "report",
            Purpose::Agenda(_) => "agenda",
            Purpose::Step(..) => "step",
            Purpose::Point(..) => "point",
            Purpose::OutFile(..) => "out-file",
            Purpose::ImportPath => "import",
            Purpose::CouncilName(_) => "council-name",
            Purpose::WardNames(_) => "ward-names",
        }
    }

    /// What it is about, for a draft.
    pub fn about(&self) -> Vec<(String, String)> {
        let pair = |k: &str, v: String| (k.to_owned(), v);
        match self {
            Purpose::Note(Some(id))
            | Purpose::Initiative(Some(id))
            | Purpose::Person(Some(id))
            | Purpose::Proposal(Some(id))
            | Purpose::Task(Some(id))
            | Purpose::WardNames(id) => vec![pair("id", id.to_string())],
            Purpose::Item(section, id, at) => {
                let mut about = vec![pair("section", section.name().into()), pair("id", id.to_string())];
                about.extend(at.map(|at| pair("place", at.to_string())));
                about
            }
            Purpose::Status(id, to) => vec![pair("id", id.to_string()), pair("to", to.to_string())],
            Purpose::Move(id, who, by) => {
                vec![pair("id", id.to_string()), pair("who", who.to_string()), pair("by", by.to_string())]
            }
            Purpose::Role(Some(key)) => vec![pair("role", key.clone())],
            Purpose::Wish(id) => vec![pair("id", id.to_string())],
            Purpose::Agenda(Some(id)) | Purpose::Step(id, None) => vec![pair("id", id.to_string())],
            Purpose::Step(id, Some(at)) => vec![pair("id", id.to_string()), pair("place", at.to_string())],
            Purpose::Point(id, heading) => vec![pair("id", id.to_string()), pair("heading", heading.clone())],
            Purpose::RoleMove(id, who, role, by) => vec![
                pair("id", id.to_string()),
                pair("who", who.to_string()),
                pair("role", role.clone()),
                pair("by", by.to_string()),
            ],
            Purpose::Letter { who, initiative, language } => {
                let mut about = vec![pair("who", who.to_string()), pair("language", language.clone())];
                about.extend(initiative.iter().map(|id| pair("initiative", id.to_string())));
                about
            }
            Purpose::Theme(Some(at)) => vec![pair("place", at.to_string())],
            Purpose::Law(Some(id)) => vec![pair("law", id.clone())],
            Purpose::Promise(id, at) => vec![pair("id", id.to_string()), pair("place", at.to_string())],
            Purpose::Lift(Some(id), words) => vec![pair("id", id.to_string()), pair("words", words.clone())],
            _ => Vec::new(),
        }
    }

    /// The purpose that a draft names; `None` where it is none that is kept.
    pub fn from_draft(form: &str, about: &[(String, String)]) -> Option<Self> {
        let get = |key: &str| about.iter().find(|(k, _)| k == key).map(|(_, v)| v.as_str());
        let id = get("id").map(Id::new);
        Some(match form {
            "note" => Purpose::Note(id),
            "initiative" => Purpose::Initiative(id),
            "person" => Purpose::Person(id),
            "proposal" => Purpose::Proposal(id),
            "task" => Purpose::Task(id),
            "item" => Purpose::Item(Section::named(get("section")?)?, id?, get("place").and_then(|p| p.parse().ok())),
            "status" => Purpose::Status(id?, get("to")?.parse().ok()?),
            "move" => Purpose::Move(id?, Id::new(get("who")?), get("by")?.parse().ok()?),
            "role" => Purpose::Role(get("role").map(str::to_owned)),
            "wish" => Purpose::Wish(id?),
            "role-move" => Purpose::RoleMove(id?, Id::new(get("who")?), get("role")?.into(), get("by")?.parse().ok()?),
            "lift" => Purpose::Lift(Some(id?), get("words")?.to_owned()),
            "promise" => Purpose::Promise(id?, get("place")?.parse().ok()?),
            "law" => Purpose::Law(get("law").map(str::to_owned)),
            "about-me" => Purpose::AboutMe,
            "agenda" => Purpose::Agenda(id),
            "step" => Purpose::Step(id?, get("place").and_then(|p| p.parse().ok())),
            "point" => Purpose::Point(id?, get("heading")?.into()),
            "workspace" => Purpose::Workspace,
            "letter" => Purpose::Letter {
                who: Id::new(get("who")?),
                initiative: get("initiative").map(Id::new),
                language: get("language")?.to_owned(),
            },
            "theme" => Purpose::Theme(get("place").and_then(|p| p.parse().ok())),
            "ward-names" => Purpose::WardNames(id?),
            _ => return None,
        })
    }

    /// Whether it shows something that is there already, to be changed: finished as it
    /// was opened, it changes nothing. Not where finishing it is itself what is done.
    pub fn is_of_something_there(&self) -> bool {
        matches!(
            self,
            Purpose::Note(Some(_))
                | Purpose::Initiative(Some(_))
                | Purpose::Person(Some(_))
                | Purpose::Item(_, _, Some(_))
                | Purpose::Proposal(Some(_))
                | Purpose::Task(Some(_))
                | Purpose::Role(Some(_))
                | Purpose::Law(Some(_))
                | Purpose::Theme(Some(_))
                | Purpose::Agenda(Some(_))
                | Purpose::Step(_, Some(_))
                | Purpose::Promise(..)
                | Purpose::Wish(_)
                | Purpose::AboutMe
                | Purpose::Workspace
        )
    }

    /// Whether what is typed here is worth keeping as a draft.
    pub fn is_kept(&self) -> bool {
        !matches!(
            self,
            Purpose::ReportPath
                | Purpose::OutFile(..)
                | Purpose::ImportPath
                | Purpose::CouncilName(_)
                | Purpose::Lift(None, _)
                | Purpose::PutOff
        )
    }
}

/// A form being filled in.
#[derive(Clone, Debug)]
pub struct Form {
    /// What it is for.
    pub purpose: Purpose,
    /// Its title.
    pub title: Say,
    /// Its fields.
    pub fields: Vec<Field>,
    /// The field that has the focus.
    pub focus: usize,
    /// Whether anything was typed.
    pub typed: bool,
    /// The field that is wrong, and why.
    pub error: Option<(usize, Say)>,
    /// What is suggested for the focused field.
    pub suggestions: Vec<Tag>,
    /// Which suggestion is chosen; none until somebody goes down to it.
    pub suggested: Option<usize>,
    /// What there is to know for the focused field of several: wards, themes.
    pub known: Vec<String>,
    /// Whether all that stands in the focused field of several is selected.
    pub whole: bool,
    /// What was pointed out once, with what stood there then: Ctrl+S again keeps it.
    pub pointed_out: Vec<Say>,
    /// The name of its draft.
    pub draft: Option<Id>,
    /// The record that it changes, as it was when it was opened.
    pub base: Option<Box<Record>>,
    /// The first field drawn, where not all fit.
    pub top: usize,
    /// Set where the disk would not keep what is typed here.
    pub unkept: bool,
    /// Set where the workspace can only be read: the form shows its fields and takes nothing.
    pub read_only: bool,
    /// What is quietly pointed out about what stands in the focused field.
    pub notes: Vec<Say>,
    /// The help for the focused field, or what is wrong with it, in lines.
    pub help: Vec<String>,
    /// A word in the focused text that is worth a second look, and why.
    pub hint: Option<Say>,
    /// How many of the lines of help are the hint: the last ones.
    pub hint_lines: usize,
}

impl Form {
    /// A form with the focus on its first field.
    pub fn new(purpose: Purpose, title: Say, fields: Vec<Field>, base: Option<Record>) -> Self {
        Form {
            purpose,
            title,
            fields,
            focus: 0,
            typed: false,
            error: None,
            suggestions: Vec::new(),
            suggested: None,
            known: Vec::new(),
            whole: false,
            pointed_out: Vec::new(),
            draft: None,
            base: base.map(Box::new),
            top: 0,
            unkept: false,
            read_only: false,
            notes: Vec::new(),
            help: Vec::new(),
            hint: None,
            hint_lines: 0,
        }
    }

    /// The focused field.
    pub fn field(&self) -> &Field {
        &self.fields[self.focus]
    }

    /// A field, by its key.
    pub fn get(&self, key: &str) -> Option<&Field> {
        self.fields.iter().find(|f| f.key == key)
    }

    /// The text in a field, exactly as typed; empty where there is no such field.
    pub fn words(&self, key: &str) -> String {
        self.get(key).map(Field::as_text).unwrap_or_default()
    }

    /// The several values in a field.
    pub fn tags(&self, key: &str) -> Vec<String> {
        match self.get(key).map(|f| &f.value) {
            Some(Value::Tags(tags, _)) => tags.iter().map(|t| t.value.clone()).collect(),
            _ => Vec::new(),
        }
    }

    /// Whether a toggle is on.
    pub fn is_on(&self, key: &str) -> bool {
        matches!(self.get(key).map(|f| &f.value), Some(Value::Toggle(true)))
    }

    /// The day in a field; `None` where nothing stands there. What is no day has
    /// been refused by [`Form::check`].
    pub fn day(&self, key: &str, today: Date) -> Option<Date> {
        let field = self.get(key)?;
        let FieldKind::Date(lean) = field.kind else { return None };
        when::day(&field.as_text(), today, lean).ok()
    }

    /// Puts the focus on a field by its key.
    pub fn focus_on(&mut self, key: &str) {
        if let Some(at) = self.fields.iter().position(|f| f.key == key) {
            self.arrive(at);
        }
    }

    /// Puts the focus on the field at a place. A day that stands there is
    /// selected: what is typed takes its place.
    pub fn arrive(&mut self, at: usize) {
        self.focus = at;
        self.suggested = None;
        self.whole = false;
        if let Some(field) = self.fields.get_mut(at).filter(|f| matches!(f.kind, FieldKind::Date(_)))
            && let Some(editor) = field.editor_mut()
        {
            editor.select_all();
        }
    }

    /// Goes to the next field or the one before. What was typed among tags
    /// becomes one; what was picked from the suggestions is taken.
    pub fn go(&mut self, on: bool) {
        self.take_tag();
        let len = self.fields.len();
        self.arrive(if on { (self.focus + 1) % len } else { (self.focus + len - 1) % len });
    }

    /// Takes a key that is no command. Gives a text for the clipboard, where one was copied.
    pub fn key(&mut self, key: Key) -> Option<String> {
        if self.read_only {
            return self.key_to_read(key);
        }
        let many = self.field().kind == FieldKind::Text;
        let count = self.suggestions.len();
        if !many && count > 0 && (key == Key::UP || key == Key::DOWN) {
            self.suggested = match (key == Key::DOWN, self.suggested) {
                (true, None) => Some(0),
                (true, Some(n)) => Some((n + 1).min(count - 1)),
                (false, None | Some(0)) => None,
                (false, Some(n)) => Some(n - 1),
            };
            return None;
        }
        if self.tag_key(key) {
            return None;
        }
        let focus = self.focus;
        let field = &mut self.fields[focus];
        match (&mut field.value, &field.kind, key) {
            // Among choices that stand below one another the arrows go as they do in any list.
            (Value::Choice(at), FieldKind::Choice(choices), Key::UP | Key::DOWN)
                if field.listed && if key == Key::UP { *at > 0 } else { *at + 1 < choices.len() } =>
            {
                *at = if key == Key::UP { *at - 1 } else { *at + 1 };
                self.touched();
            }
            (Value::Choice(at), FieldKind::Choice(choices), Key::LEFT) => {
                *at = (*at + choices.len() - 1) % choices.len();
                self.touched();
            }
            (Value::Choice(at), FieldKind::Choice(choices), Key::RIGHT) => {
                *at = (*at + 1) % choices.len();
                self.touched();
            }
            (Value::Toggle(on), _, Key::LEFT | Key::RIGHT | Key::SPACE) => {
                *on = !*on;
                self.touched();
            }
            // Words typed here would go nowhere: that is said at the first letter.
            (Value::Choice(_) | Value::Toggle(_), _, _) if key.text().is_some() => {
                self.error = Some((focus, Say::new("wrong-choice-keys")));
            }
            (Value::Text(_), FieldKind::Path, Key::ENTER) if self.suggested.is_some() => self.take_path(),
            // A promise, or a line that was lifted, is a line: Enter goes on.
            (Value::Text(editor), _, Key::ENTER)
                if matches!(field.key, "promise-text" | "lift-text") && !editor.text().contains('\n') =>
            {
                self.go(true);
            }
            (_, kind, Key::ENTER) if *kind != FieldKind::Text => self.go(true),
            (_, kind, Key::UP) if *kind != FieldKind::Text => self.go(false),
            (_, kind, Key::DOWN) if *kind != FieldKind::Text => self.go(true),
            _ => {
                let editor = self.fields[focus].editor_mut()?;
                return match editor.key(key) {
                    Typed::Changed => {
                        self.touched();
                        None
                    }
                    Typed::Copied(text) => {
                        // A cut changes the text as well.
                        self.touched();
                        Some(text)
                    }
                    Typed::TooLong(most) => {
                        self.error = Some((focus, too_long(most)));
                        None
                    }
                    Typed::Moved | Typed::Ignored => None,
                };
            }
        }
        None
    }

    pub(super) fn touched(&mut self) {
        // What a line is lifted as is chosen again in a moment: only words are typed.
        let turned = matches!(self.purpose, Purpose::Lift(..)) && matches!(self.field().value, Value::Choice(_));
        self.typed |= !turned;
        self.suggested = None;
        if self.error.as_ref().is_some_and(|(at, _)| *at == self.focus) {
            self.error = None;
        }
    }

    fn take_path(&mut self) {
        let Some(tag) = self.suggested.and_then(|n| self.suggestions.get(n)).cloned() else { return };
        let focus = self.focus;
        if let Value::Text(editor) = &mut self.fields[focus].value {
            editor.set(&tag.value);
        }
        self.touched();
    }

    /// Holds every field against its rule; the first that is wrong gets the focus.
    pub fn check(&mut self, today: Date) -> bool {
        self.take_tag();
        self.error = self.fields.iter().enumerate().find_map(|(at, f)| wrong(f, today).map(|say| (at, say)));
        if let Some((at, _)) = &self.error {
            self.focus = *at;
        }
        self.error.is_none()
    }

    /// The fields as a draft keeps them.
    pub fn for_draft(&self) -> Vec<(String, String)> {
        self.fields.iter().map(|f| (f.name().to_owned(), f.as_text())).collect()
    }
}

fn wrong(field: &Field, today: Date) -> Option<Say> {
    let text = field.as_text();
    let empty = text.trim().is_empty();
    if let FieldKind::Date(lean) = field.kind
        && !empty
        && let Err(why) = when::day(&text, today, lean)
    {
        return Some(super::day_said::wrong(&why, &text));
    }
    if let (FieldKind::Several(suggest), Value::Tags(_, editor)) = (&field.kind, &field.value)
        && !editor.text().trim().is_empty()
    {
        let key = if *suggest == Suggest::Prompts { "wrong-no-prompt" } else { "wrong-unknown" };
        return Some(Say::new(key).with("typed", editor.text()));
    }
    match field.rule {
        Rule::Free => None,
        Rule::Needed => empty.then(|| Say::new("wrong-empty")),
        Rule::Number(most) => {
            let fits = text.trim().parse::<u32>().is_ok_and(|n| (1..=most).contains(&n));
            (!fits).then(|| Say::new("wrong-number").with("most", usize::try_from(most).unwrap_or(0)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::field::{Choice, Suggest};
    use crate::model::when::Lean;

    fn press(form: &mut Form, keys: &[&str]) {
        for words in keys {
            form.key(Key::parse(words).expect(words));
        }
    }

    fn form(fields: Vec<Field>) -> Form {
        Form::new(Purpose::AboutMe, Say::new("x"), fields, None)
    }

    fn today() -> Date {
        Date::new(2026, 11, 20).expect("a day")
    }

    #[test]
    fn the_first_field_that_is_wrong_gets_the_focus_and_typing_takes_the_complaint_away() {
        let mut form =
            form(vec![Field::line("a", "fine"), Field::date("b", "soon", Lean::Future), Field::line("c", "").needed()]);
        assert!(!form.check(today()));
        assert_eq!((form.focus, form.error.as_ref().map(|(_, s)| s.key)), (1, Some("wrong-date-season")));
        press(&mut form, &["Backspace"]);
        assert_eq!(form.error, None);
        form.fields[1] = Field::date("b", "tomorrow", Lean::Future);
        assert!(!form.check(today()));
        assert_eq!(form.focus, 2);
        press(&mut form, &["x"]);
        assert!(form.check(today()));
        assert_eq!(form.day("b", today()), Date::new(2026, 11, 21));
    }

    #[test]
    fn what_was_typed_among_tags_is_not_lost_by_going_on() {
        let mut form = form(vec![Field::tags("wards", Suggest::Wards, &[]), Field::line("b", "")]);
        press(&mut form, &["P", "e", "n"]);
        form.go(true);
        assert_eq!(form.tags("wards"), ["Pen"]);
        form.go(false);
        press(&mut form, &["Backspace"]);
        assert_eq!(form.tags("wards"), Vec::<String>::new());
    }

    #[test]
    fn a_field_of_several_takes_only_what_is_suggested() {
        let mut form = form(vec![Field::several("who", Suggest::People, vec![])]);
        press(&mut form, &["z"]);
        assert!(!form.check(today()));
        form.suggestions = vec![Tag { value: "sian".into(), label: "Siân".into() }];
        press(&mut form, &["Enter"]);
        assert_eq!(form.tags("who"), ["sian"]);
        assert!(form.check(today()));
    }

    #[test]
    fn a_draft_brings_every_kind_of_field_back() {
        let choices = vec![Choice::new("a", "A"), Choice::new("b", "B")];
        let fresh = || {
            form(vec![
                Field::text("text", ""),
                Field::choice("choice", choices.clone(), "a"),
                Field::toggle("toggle", false),
                Field::tags("tags", Suggest::Nothing, &[]),
            ])
        };
        let mut typed = fresh();
        typed.paste("two\nlines ");
        typed.go(true);
        press(&mut typed, &["Right"]);
        typed.go(true);
        press(&mut typed, &["Space"]);
        typed.go(true);
        press(&mut typed, &["o", "n", "e", "Enter", "t"]);
        let kept = typed.for_draft();
        let mut back = fresh();
        for (key, text) in &kept {
            let at = back.fields.iter().position(|f| f.key == key).expect("a field");
            back.fields[at].put_text(text, &|v| v.to_owned());
        }
        assert_eq!(back.for_draft(), kept);
        assert_eq!(back.words("text"), "two\nlines ");
    }
}
