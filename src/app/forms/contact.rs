//! Forms for making contact: the officer's own words for themes.

use super::*;

impl App {
    /// The officer's own words for a theme.
    pub(super) fn theme_form(&self, at: Option<usize>) -> Option<Form> {
        let it = match at {
            Some(at) => self.book.own_themes.themes.get(at)?.clone(),
            None => OwnTheme::default(),
        };
        let fields = vec![
            Field::line("theme-name", &it.name).needed(),
            Field::tags("theme-words", Suggest::Nothing, &it.words),
            Field::tags("theme-welsh-words", Suggest::Nothing, &it.welsh_words),
            Field::line("theme-welsh-name", &it.welsh_name),
        ];
        let base = self.book.own_themes.clone().into_record();
        Some(Form::new(Purpose::Theme(at), Say::new("form-theme"), fields, Some(base)))
    }
}
