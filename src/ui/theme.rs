//! Themes: a few colours from which every style follows. Themes with colours of
//! their own set their own background, so that contrast can be computed; the
//! 16-colour one uses the terminal's own pair, bold and reverse.

use std::str::FromStr;

use ratatui::style::{Color, Modifier, Style};
use ratatui::symbols::border;
use serde::Deserialize;

/// What a piece of text is, for the theme to style.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Words to read.
    #[default]
    Text,
    /// Beside the point: dates, sources.
    Dim,
    /// Names and what matters.
    Strong,
    /// A heading.
    Heading,
    /// The program speaking: prompts, the next step.
    Prompt,
    /// As it should be.
    Good,
    /// To be looked at.
    Warn,
    /// Wrong, missing, late.
    Bad,
    /// A key.
    Key,
    /// Words in a text that are pointed at: underlined, so that no colour is needed.
    Marked,
}

impl Tone {
    /// All of them.
    pub const ALL: [Tone; 10] = [
        Tone::Text,
        Tone::Dim,
        Tone::Strong,
        Tone::Heading,
        Tone::Prompt,
        Tone::Good,
        Tone::Warn,
        Tone::Bad,
        Tone::Key,
        Tone::Marked,
    ];
}

macro_rules! palettes {
    ($($colour:ident),* $(,)?) => {
        /// The colours of a theme as its file gives them: `#rrggbb`, one of the sixteen
        /// names, or `reset` for the terminal's own.
        #[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct Palette {
            /// The file's name and the name in the preferences.
            pub name: String,
            $($colour: String,)*
        }

        impl Palette {
            /// The place of a colour, by its name in the file.
            fn place(&mut self, name: &str) -> Option<&mut String> {
                $(if name == stringify!($colour) {
                    return Some(&mut self.$colour);
                })*
                None
            }
        }

        /// A theme file of the officer's own: only the colours it names, the others as
        /// in the theme it is like. Written as those that ship.
        #[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
        #[serde(default, deny_unknown_fields, rename = "Palette")]
        pub struct OwnPalette {
            name: String,
            like: String,
            $($colour: String,)*
        }

        impl OwnPalette {
            /// The colours it names.
            pub fn colours(&self) -> OwnColours {
                let all = [$((stringify!($colour), &self.$colour)),*];
                all.into_iter().filter(|(_, c)| !c.is_empty()).map(|(name, c)| (name.to_owned(), c.clone())).collect()
            }
        }
    };
}

palettes!(
    background,
    text,
    dim,
    strong,
    heading,
    prompt,
    good,
    warn,
    bad,
    key,
    border,
    focus,
    selected_text,
    selected_background,
    bar_text,
    bar_background,
);

/// The officer's own colours for a theme, by the names of its file (`heading`,
/// `selected_background`): what is not there stays as it ships.
pub type OwnColours = std::collections::BTreeMap<String, String>;

impl Palette {
    /// With the officer's own colours in place of its own.
    ///
    /// # Errors
    /// The name that is none of its colours, or whose value is no colour.
    pub fn with(mut self, own: &OwnColours) -> Result<Self, String> {
        for (name, colour) in own {
            let Some(place) = self.place(name) else { return Err(name.clone()) };
            let known = Color::from_str(colour).is_ok() || colour == "reset" || colour == "reverse";
            if !known {
                return Err(name.clone());
            }
            place.clone_from(colour);
        }
        Ok(self)
    }
}

impl OwnPalette {
    /// The theme that it changes, where its file bears this name.
    pub fn base<'a>(&'a self, name: &'a str) -> &'a str {
        if NAMES.contains(&name) || self.like.is_empty() { name } else { &self.like }
    }

    /// The first of it that cannot be: the theme it is like, or a colour.
    pub fn wrong(&self) -> Option<String> {
        if !self.like.is_empty() && !NAMES.contains(&self.like.as_str()) {
            return Some(self.like.clone());
        }
        Theme::named_with(NAMES[0], false, &self.colours()).1
    }
}

/// What a theme is called; one of the officer's own by the name of its file.
pub fn called(name: &str, words: &crate::words::Words) -> String {
    if NAMES.contains(&name) { words.get(&format!("theme-{name}")) } else { name.to_owned() }
}

/// A theme ready to draw with.
#[derive(Clone, Debug)]
pub struct Theme {
    /// Its name.
    pub name: String,
    tones: [Style; 10],
    base: Style,
    border: Style,
    focus: Style,
    selected: Style,
    bar: Style,
    /// Whether only ASCII may be drawn.
    pub ascii: bool,
}

const FILES: [&str; 6] = [
    include_str!("../../assets/themes/dark.ron"),
    include_str!("../../assets/themes/light.ron"),
    include_str!("../../assets/themes/projector-dark.ron"),
    include_str!("../../assets/themes/projector-light.ron"),
    include_str!("../../assets/themes/sixteen.ron"),
    include_str!("../../assets/themes/colour-blind.ron"),
];

/// The names of the themes, in the order F6 goes through them.
pub const NAMES: [&str; 6] = ["dark", "light", "projector-dark", "projector-light", "sixteen", "colour-blind"];

impl Theme {
    /// A theme by its name; the first where there is none of that name.
    pub fn named(name: &str, ascii: bool) -> Self {
        Theme::named_with(name, ascii, &OwnColours::new()).0
    }

    /// The same with the officer's own colours; and the one of them that cannot
    /// be, where there is one: then the theme is as it ships.
    pub fn named_with(name: &str, ascii: bool, own: &OwnColours) -> (Self, Option<String>) {
        let at = NAMES.iter().position(|n| *n == name).unwrap_or(0);
        // A test holds that every theme's file can be read.
        let Ok(shipped) = ron::from_str::<Palette>(FILES[at]) else { return (Theme::plain(ascii), None) };
        match shipped.clone().with(own) {
            Ok(palette) => (Theme::of(&palette, ascii), None),
            Err(wrong) => (Theme::of(&shipped, ascii), Some(wrong)),
        }
    }

    /// No colour at all: bold, underline, reverse. For `NO_COLOR`.
    pub fn plain(ascii: bool) -> Self {
        let base = Style::reset();
        let bold = base.add_modifier(Modifier::BOLD);
        Theme {
            name: "plain".into(),
            tones: [
                base,
                base,
                bold,
                bold.add_modifier(Modifier::UNDERLINED),
                base.add_modifier(Modifier::ITALIC),
                bold,
                bold,
                bold,
                bold,
                bold.add_modifier(Modifier::UNDERLINED),
            ],
            base,
            border: base,
            focus: bold,
            selected: base.add_modifier(Modifier::REVERSED),
            bar: base.add_modifier(Modifier::REVERSED),
            ascii,
        }
    }

    fn of(p: &Palette, ascii: bool) -> Self {
        let colour = |words: &str| Color::from_str(words).unwrap_or(Color::Reset);
        let background = colour(&p.background);
        let fg = |words: &str| Style::reset().fg(colour(words)).bg(background);
        let bold = |words: &str| fg(words).add_modifier(Modifier::BOLD);
        let reversed = |text: &str, back: &str| {
            if back == "reverse" {
                Style::reset().add_modifier(Modifier::REVERSED)
            } else {
                Style::reset().fg(colour(text)).bg(colour(back))
            }
        };
        Theme {
            name: p.name.clone(),
            tones: [
                fg(&p.text),
                fg(&p.dim),
                bold(&p.strong),
                bold(&p.heading),
                fg(&p.prompt).add_modifier(Modifier::ITALIC),
                fg(&p.good),
                bold(&p.warn),
                bold(&p.bad),
                bold(&p.key),
                bold(&p.warn).add_modifier(Modifier::UNDERLINED),
            ],
            base: fg(&p.text),
            border: fg(&p.border),
            focus: bold(&p.focus),
            selected: reversed(&p.selected_text, &p.selected_background),
            bar: reversed(&p.bar_text, &p.bar_background),
            ascii,
        }
    }

    /// The style of a tone.
    pub fn tone(&self, tone: Tone) -> Style {
        self.tones[tone as usize]
    }

    /// The ground everything stands on.
    pub fn base(&self) -> Style {
        self.base
    }

    /// A frame round a pane; a stronger one round the pane that has the focus.
    pub fn frame(&self, focused: bool) -> Style {
        if focused { self.focus } else { self.border }
    }

    /// What is selected.
    pub fn selected(&self) -> Style {
        self.selected
    }

    /// The bars above and below.
    pub fn bar(&self) -> Style {
        self.bar
    }

    /// The lines of a frame.
    pub fn lines(&self, focused: bool) -> border::Set<'static> {
        match (self.ascii, focused) {
            (true, _) => border::Set {
                top_left: "+",
                top_right: "+",
                bottom_left: "+",
                bottom_right: "+",
                vertical_left: "|",
                vertical_right: "|",
                horizontal_top: if focused { "=" } else { "-" },
                horizontal_bottom: if focused { "=" } else { "-" },
            },
            (false, true) => border::THICK,
            (false, false) => border::ROUNDED,
        }
    }

    /// The pairs of text and background that it draws, for the contrast test.
    pub fn pairs(&self) -> Vec<(Color, Color)> {
        let mut styles = self.tones.to_vec();
        styles.extend([self.base, self.border, self.focus, self.selected, self.bar]);
        styles.iter().filter_map(|s| Some((s.fg?, s.bg?))).collect()
    }
}

/// The ASCII that stands for a sign of ours; letters stay what they are.
pub fn ascii(symbol: &str) -> Option<&'static str> {
    Some(match symbol.chars().next()? {
        '…' => "~",
        '–' | '—' | '─' => "-",
        '’' | '‘' => "'",
        '“' | '”' => "\"",
        '·' | '•' => "*",
        '✓' => "+",
        '●' => "*",
        '○' => "o",
        '✗' => "!",
        '▸' | '→' | '▶' | '›' => ">",
        '←' => "<",
        '↑' => "^",
        '↓' => "v",
        '│' | '┃' | '▌' => "|",
        '█' => "#",
        '↔' => "=",
        '×' => "x",
        '⟦' => "[",
        '⟧' => "]",
        '½' => "h",
        '£' => "L",
        c if c.is_ascii() || c.is_alphanumeric() => return None,
        _ => "?",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(c: Color) -> Option<f64> {
        let Color::Rgb(r, g, b) = c else { return None };
        let part = |v: u8| {
            let v = f64::from(v) / 255.0;
            if v <= 0.039_28 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
        };
        Some(0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b))
    }

    #[test]
    fn every_theme_can_be_read_and_bears_its_name() {
        for (file, name) in FILES.iter().zip(NAMES) {
            let palette: Palette = ron::from_str(file).expect(name);
            assert_eq!(palette.name, name);
        }
    }

    #[test]
    fn an_officers_own_colours_replace_some_and_leave_the_rest() {
        let own: OwnColours = [("heading".to_owned(), "#ffffff".to_owned())].into();
        let (theme, wrong) = Theme::named_with("dark", false, &own);
        assert_eq!(wrong, None);
        assert_eq!(theme.tone(Tone::Heading).fg, Some(Color::Rgb(255, 255, 255)));
        assert_eq!(theme.tone(Tone::Dim), Theme::named("dark", false).tone(Tone::Dim));
        for (name, colour) in [("hedding", "#ffffff"), ("heading", "sparkly")] {
            let own: OwnColours = [(name.to_owned(), colour.to_owned())].into();
            let (theme, wrong) = Theme::named_with("dark", false, &own);
            assert_eq!(wrong.as_deref(), Some(name));
            assert_eq!(theme.tone(Tone::Heading), Theme::named("dark", false).tone(Tone::Heading));
        }
    }

    #[test]
    fn what_is_pointed_at_is_underlined_in_every_theme() {
        for theme in NAMES.map(|n| Theme::named(n, false)).into_iter().chain([Theme::plain(true)]) {
            assert!(theme.tone(Tone::Marked).add_modifier.contains(Modifier::UNDERLINED), "{}", theme.name);
        }
    }

    #[test]
    fn every_text_of_every_coloured_theme_stands_out_seven_to_one() {
        for name in NAMES.into_iter().filter(|n| *n != "sixteen") {
            for (fg, bg) in Theme::named(name, false).pairs() {
                let (a, b) = (luminance(fg).expect("rgb"), luminance(bg).expect("rgb"));
                let ratio = (a.max(b) + 0.05) / (a.min(b) + 0.05);
                assert!(ratio >= 7.0, "{name}: {fg:?} on {bg:?} is {ratio:.2} to 1");
            }
        }
    }
}
