//! The officer's own theme files: `themes/NAME.ron` beside the preferences, each
//! with only the colours that it changes.

use std::collections::BTreeMap;
use std::path::Path;

use crate::model::Say;
use crate::store::ron_text;
use crate::ui::theme::OwnPalette;

/// No theme's file is longer than this, in bytes.
const MOST: u64 = 64 * 1024;

/// Reads the theme files of a folder, by their names; and a sentence for each
/// that cannot be: that theme is then as it ships. A folder that is missing is empty.
pub(super) fn read_themes(folder: &Path) -> (BTreeMap<String, OwnPalette>, Vec<Say>) {
    let (mut themes, mut wrong) = (BTreeMap::new(), Vec::new());
    let Ok(entries) = std::fs::read_dir(folder) else { return (themes, wrong) };
    let mut paths: Vec<_> = entries.flatten().map(|e| e.path()).collect();
    paths.sort();
    for path in paths.iter().filter(|p| p.extension().is_some_and(|e| e == "ron")) {
        let Some(name) = path.file_stem().and_then(|n| n.to_str()) else { continue };
        let small = path.metadata().is_ok_and(|m| m.is_file() && m.len() <= MOST);
        let Some(text) = small.then(|| std::fs::read_to_string(path).ok()).flatten() else { continue };
        let shown = path.to_string_lossy().into_owned();
        match ron_text::from_text::<OwnPalette>(&text) {
            Err(why) => wrong
                .push(Say::new("theme-unreadable").with("path", shown).with("line", why.line).with("why", why.say())),
            Ok(own) => match own.wrong() {
                Some(what) => wrong.push(Say::new("theme-wrong").with("path", shown).with("what", what)),
                None => drop(themes.insert(name.to_owned(), own)),
            },
        }
    }
    (themes, wrong)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::{Theme, Tone};
    use ratatui::style::Color;

    #[test]
    fn a_theme_file_changes_the_colours_it_names_and_a_bad_one_is_a_sentence() {
        let folder = tempfile::tempdir().expect("a folder");
        let put = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).expect("writes");
        put("dark.ron", "Palette(heading: \"#ffffff\")");
        put("hall.ron", "Palette(like: \"projector-light\", bad: \"#000000\")");
        put("typo.ron", "Palette(\n    hedding: \"#ffffff\",\n)");
        put("light.ron", "Palette(heading: \"sparkly\")");
        put("notes.txt", "not a theme");
        let (themes, wrong) = read_themes(folder.path());
        assert_eq!(themes.keys().map(String::as_str).collect::<Vec<_>>(), ["dark", "hall"]);
        assert_eq!(wrong.len(), 2);
        let hall = &themes["hall"];
        let (theme, _) = Theme::named_with(hall.base("hall"), false, &hall.colours());
        assert_eq!(theme.tone(Tone::Bad).fg, Some(Color::Rgb(0, 0, 0)));
        assert_eq!(theme.tone(Tone::Text), Theme::named("projector-light", false).tone(Tone::Text));
        assert_eq!(themes["dark"].base("dark"), "dark");
        assert_eq!(read_themes(&folder.path().join("nowhere")), (BTreeMap::new(), Vec::new()));
    }
}
