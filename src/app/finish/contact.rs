//! From the forms of making contact to the changes they make.

use super::items::put;
use super::*;
use crate::model::{OwnTheme, OwnThemes};

impl App {
    /// The officer's own words for a theme, in their place or behind the others.
    pub(super) fn finish_theme(&self, form: &Form, at: Option<usize>) -> Finished {
        let mut it: OwnThemes = base(form).unwrap_or_default();
        let theme = OwnTheme {
            name: form.words("theme-name"),
            welsh_name: form.words("theme-welsh-name"),
            words: form.tags("theme-words"),
            welsh_words: form.tags("theme-welsh-words"),
        };
        put(&mut it.themes, at, theme);
        self.edit(form, "did-theme", Id::new("themes"), it)
    }
}
