//! Pasting into a field, and typing in one of several: what ends an item, what it becomes, and what
//! takes the place of all.

use super::field::{FieldKind, Suggest, Tag, Value, too_long};
use super::form::Form;
use crate::command::Key;
use crate::model::{Say, text};
use crate::ui::editor::{Editor, LONGEST_LINE, Typed};

impl Form {
    /// Whether Enter finishes the form here: in the last field, where it neither
    /// breaks a line nor takes something that is being typed or suggested.
    pub(super) fn enter_finishes(&self) -> bool {
        let Some(field) = self.fields.get(self.focus) else { return false };
        let empty = !matches!(&field.value, Value::Tags(_, editor) if !editor.is_empty());
        self.focus + 1 == self.fields.len() && field.kind != FieldKind::Text && self.suggested.is_none() && empty
    }

    /// A key in a field of several that does more there than in a line; whether it was one.
    pub(super) fn tag_key(&mut self, key: Key) -> bool {
        let focus = self.focus;
        let splits = self.splits();
        let field = &mut self.fields[focus];
        let Value::Tags(tags, editor) = &mut field.value else { return false };
        if std::mem::take(&mut self.whole) {
            let goes = matches!(key, Key::BACKSPACE | Key::DELETE);
            if goes || key.text().is_some() {
                tags.clear();
                editor.set("");
                self.touched();
                if goes {
                    return true;
                }
            }
        }
        let field = &mut self.fields[focus];
        let Value::Tags(tags, editor) = &mut field.value else { return false };
        match key {
            Key::BACKSPACE if editor.is_empty() => {
                if tags.pop().is_some() {
                    self.touched();
                }
                true
            }
            Key::ENTER => {
                if editor.is_empty() && self.suggested.is_none() {
                    self.go(true);
                } else {
                    self.take_tag();
                }
                true
            }
            _ if key.text() == Some(',') && splits => {
                let typed = editor.text();
                let longer = text::fold(&format!("{typed},"));
                // A name that has a comma of its own goes on; before the first letter it says nothing.
                if self.known.iter().any(|k| text::fold(k).starts_with(&longer)) && !typed.trim().is_empty() {
                    return false;
                }
                self.take_tag();
                true
            }
            // What is being typed first; with nothing there, or again, all that stands in the field.
            _ if key == Key::SELECT_ALL => {
                if editor.is_empty() || editor.is_selecting() {
                    self.whole = !tags.is_empty() || !editor.is_empty();
                }
                editor.select_all();
                true
            }
            // The gap after a comma, or after what was taken, is no part of a name.
            Key::SPACE => editor.is_empty(),
            _ => false,
        }
    }

    /// Takes the choice at a place among those that stand below one another.
    pub(super) fn choose(&mut self, place: usize) {
        let focus = self.focus;
        let count = self.fields[focus].list().len();
        if let Value::Choice(at) = &mut self.fields[focus].value
            && place < count
            && !self.read_only
        {
            *at = place;
            self.touched();
        }
    }

    /// Takes pasted text in; it submits nothing.
    pub fn paste(&mut self, text: &str) {
        if self.read_only {
            self.refuse_typing();
            return;
        }
        let focus = self.focus;
        if self.fields[focus].kind != FieldKind::Text && text.len() > LONGEST_LINE {
            self.error = Some((focus, too_long(LONGEST_LINE)));
            return;
        }
        // Line breaks alone are nothing outside a text of several lines.
        if self.fields[focus].kind != FieldKind::Text && text.trim_matches(['\r', '\n']).is_empty() {
            return;
        }
        if self.paste_tags(text) {
            return;
        }
        match self.fields[focus].editor_mut() {
            Some(editor) => {
                let pasted = editor.paste(text);
                self.touched();
                if let Typed::TooLong(most) = pasted {
                    self.error = Some((focus, too_long(most)));
                }
            }
            None => self.error = Some((focus, Say::new("wrong-choice-keys"))),
        }
    }

    /// Takes what is pasted into a field in which a comma ends an item; whether it is one.
    fn paste_tags(&mut self, pasted: &str) -> bool {
        let splits = self.splits();
        let focus = self.focus;
        let all = std::mem::take(&mut self.whole);
        let Value::Tags(tags, editor) = &mut self.fields[focus].value else { return false };
        if all {
            tags.clear();
            editor.set("");
        }
        let breaks = |c: char| c == '\n' || c == '\r' || (c == ',' && splits);
        let parts: Vec<&str> = pasted.split(breaks).map(str::trim).filter(|p| !p.is_empty()).collect();
        let [first, more @ ..] = parts.as_slice() else { return false };
        if more.is_empty() || matches!(self.fields[focus].kind, FieldKind::Several(_)) {
            return false;
        }
        // Line breaks alone end items as well, except within what is known whole.
        if self.known.iter().any(|k| k == pasted.trim()) {
            return false;
        }
        if let Value::Tags(_, editor) = &mut self.fields[focus].value
            && editor.paste(first) == Typed::Ignored
        {
            return false;
        }
        self.take_words();
        for part in more {
            if let Value::Tags(_, editor) = &mut self.fields[focus].value {
                editor.set(part);
            }
            self.take_words();
        }
        true
    }

    /// Whether a comma ends an item in the focused field: where names are
    /// chosen, and where its own hint writes them so. A promise keeps its commas.
    fn splits(&self) -> bool {
        let field = self.field();
        match field.kind {
            FieldKind::Several(_) => !self.suggestions.is_empty(),
            FieldKind::Tags(suggest) => suggest != Suggest::Nothing || field.key == "communities",
            _ => false,
        }
    }

    /// What is typed or picked among tags becomes one of them: the suggestion it
    /// is the beginning of, else the words as they stand.
    pub fn take_tag(&mut self) {
        let picked = self.suggested.and_then(|n| self.suggestions.get(n)).cloned();
        let focus = self.focus;
        let field = &self.fields[focus];
        let Value::Tags(_, editor) = &field.value else { return };
        let typed = editor.text();
        let typed = typed.trim();
        let tag = match (picked, &field.kind) {
            (Some(tag), FieldKind::Several(_)) => Some(tag),
            (Some(tag), _) => Some(plain(&tag.value)),
            (None, _) if typed.is_empty() => None,
            (None, FieldKind::Several(_)) => self.suggestions.first().cloned(),
            (None, _) => {
                let known = self.known.iter().find(|k| text::fold(k) == text::fold(typed));
                let meant = || self.suggestions.iter().map(|t| &t.value).find(|v| begins(v, typed));
                Some(plain(known.or_else(meant).map_or(typed, String::as_str)))
            }
        };
        self.put_tag(tag);
    }

    /// What is typed becomes a tag as it stands, or as it is known.
    fn take_words(&mut self) {
        let Value::Tags(_, editor) = &self.fields[self.focus].value else { return };
        let typed = editor.text();
        let typed = typed.trim();
        let known = self.known.iter().find(|k| text::fold(k) == text::fold(typed));
        let tag = (!typed.is_empty()).then(|| plain(known.map_or(typed, String::as_str)));
        self.put_tag(tag);
    }

    fn put_tag(&mut self, tag: Option<Tag>) {
        let Some(tag) = tag else { return };
        let focus = self.focus;
        let Value::Tags(tags, editor) = &mut self.fields[focus].value else { return };
        if !tags.iter().any(|t| t.value == tag.value) {
            tags.push(tag);
        }
        *editor = Editor::line("");
        self.suggestions.clear();
        self.whole = false;
        self.touched();
    }
}

fn plain(words: &str) -> Tag {
    Tag { value: words.to_owned(), label: words.to_owned() }
}

/// Whether what is typed is the beginning of a name, or of one of its words.
pub(super) fn begins(name: &str, typed: &str) -> bool {
    let (name, typed) = (text::fold(name), text::fold(typed));
    let starts = |(at, _): (usize, &str)| name[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
    !typed.is_empty() && name.match_indices(typed.as_str()).any(starts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::field::Field;
    use crate::app::form::Purpose;
    use crate::model::Say;

    fn form(field: Field, known: &[&str]) -> Form {
        let mut form = Form::new(Purpose::AboutMe, Say::new("x"), vec![field], None);
        form.known = known.iter().map(|k| (*k).to_owned()).collect();
        form
    }

    fn press(form: &mut Form, keys: &[&str]) {
        for words in keys {
            form.key(Key::parse(words).expect(words));
        }
    }

    #[test]
    fn a_beginning_is_that_of_a_word_with_its_accents_folded() {
        assert!(begins("Abersychan", "abersy") && begins("Pen-y-bont Uchaf", "uch") && begins("Tŷ Draw", "ty d"));
        assert!(!begins("Abersychan", "sychan") && !begins("Abersychan", ""));
    }

    #[test]
    fn what_is_pasted_with_commas_is_several() {
        let mut form = form(Field::tags("wards", Suggest::Wards, &[]), &["Glan Mor"]);
        form.paste("glan mor, Pen-y-graig,\nTonypandy");
        assert_eq!(form.tags("wards"), ["Glan Mor", "Pen-y-graig", "Tonypandy"]);
    }

    #[test]
    fn a_name_with_a_comma_of_its_own_can_be_typed_and_a_promise_keeps_its_commas() {
        let mut wards = form(Field::tags("wards", Suggest::Wards, &[]), &["Hay, Upper"]);
        press(&mut wards, &["h", "a", "y", ",", "Space", "u", "p", "p", "e", "r", "Enter"]);
        assert_eq!(wards.tags("wards"), ["Hay, Upper"]);
        let mut promise = form(Field::tags("promise-us", Suggest::Nothing, &[]), &[]);
        press(&mut promise, &["a", ",", "Space", "b", "Enter"]);
        assert_eq!(promise.tags("promise-us"), ["a, b"]);
    }

    #[test]
    fn selecting_all_takes_what_is_typed_first_and_then_the_whole_field() {
        let words = ["one".to_owned(), "two".to_owned()];
        let mut form = form(Field::tags("communities", Suggest::Nothing, &words), &[]);
        press(&mut form, &["x", "y", "Ctrl+a", "z", "Home", "Del", "q", "Enter"]);
        assert_eq!(form.tags("communities"), ["one", "two", "q"]);
        press(&mut form, &["Ctrl+a", "n", "e", "w", "Enter"]);
        assert_eq!(form.tags("communities"), ["new"]);
        press(&mut form, &["Ctrl+a", "Del"]);
        assert!(form.tags("communities").is_empty());
    }
}
