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
}

impl Tone {
    /// All of them.
    pub const ALL: [Tone; 9] = [
        Tone::Text,
        Tone::Dim,
        Tone::Strong,
        Tone::Heading,
        Tone::Prompt,
        Tone::Good,
        Tone::Warn,
        Tone::Bad,
        Tone::Key,
    ];
}

/// The colours of a theme as its file gives them: `#rrggbb`, one of the sixteen
/// names, or `reset` for the terminal's own.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Palette {
    /// The file's name and the name in the preferences.
    pub name: String,
    background: String,
    text: String,
    dim: String,
    strong: String,
    heading: String,
    prompt: String,
    good: String,
    warn: String,
    bad: String,
    key: String,
    border: String,
    focus: String,
    selected_text: String,
    selected_background: String,
    bar_text: String,
    bar_background: String,
}

/// A theme ready to draw with.
#[derive(Clone, Debug)]
pub struct Theme {
    /// Its name.
    pub name: String,
    tones: [Style; 9],
    base: Style,
    border: Style,
    focus: Style,
    selected: Style,
    bar: Style,
    /// Whether only ASCII may be drawn.
    pub ascii: bool,
}

const FILES: [&str; 3] = [
    include_str!("../../assets/themes/dark.ron"),
    include_str!("../../assets/themes/light.ron"),
    include_str!("../../assets/themes/sixteen.ron"),
];

/// The names of the themes, in the order F6 goes through them.
pub const NAMES: [&str; 3] = ["dark", "light", "sixteen"];

impl Theme {
    /// A theme by its name; the first where there is none of that name.
    pub fn named(name: &str, ascii: bool) -> Self {
        let at = NAMES.iter().position(|n| *n == name).unwrap_or(0);
        // A test holds that every theme's file can be read.
        ron::from_str::<Palette>(FILES[at]).map_or_else(|_| Theme::plain(ascii), |p| Theme::of(&p, ascii))
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
    fn every_text_of_every_coloured_theme_stands_out_seven_to_one() {
        for name in ["dark", "light"] {
            for (fg, bg) in Theme::named(name, false).pairs() {
                let (a, b) = (luminance(fg).expect("rgb"), luminance(bg).expect("rgb"));
                let ratio = (a.max(b) + 0.05) / (a.min(b) + 0.05);
                assert!(ratio >= 7.0, "{name}: {fg:?} on {bg:?} is {ratio:.2} to 1");
            }
        }
    }
}
