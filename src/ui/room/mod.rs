//! The room on the wall. Drawn from a [`Scene`] and nothing else: no program, no
//! book, no record, so that nothing private can be drawn by mistake.

mod foot;
mod letters;
mod lists;
mod notes;
mod typing;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use unicode_width::UnicodeWidthStr;

use super::draw::scrub;
use super::editor::Editor;
use super::ink::put;
use super::row::cut;
use super::theme::{Theme, Tone, called};
use crate::command::{COMMANDS, Command, Keymap, Scope};
use crate::model::Say;
use crate::room::slides::{Kind, Look};
use crate::room::stage::{Headline, Letters, Stage};
use crate::room::{Act, Over, Room};
use crate::words::Words;
use letters::put_letters;

pub use notes::{NotesScene, draw_notes};

/// Everything that the wall is drawn from.
pub struct Scene<'a> {
    /// Where the room is.
    pub room: &'a Room,
    /// What is being typed in it, dressed for the theme.
    pub editor: Option<&'a Editor>,
    /// The time in seconds.
    pub now: u64,
    /// The theme.
    pub theme: &'a Theme,
    /// The words of the language.
    pub words: &'a Words,
    /// The keys, for the list of them.
    pub keymap: &'a Keymap,
    /// Whether the officer's own screen comes when the room is left; else the program ends.
    pub own_screen: bool,
}

/// Draws the room as it is.
pub fn draw(scene: &Scene<'_>, buf: &mut Buffer) {
    buf.set_style(buf.area, scene.theme.base());
    if scene.room.is_blank() {
        return;
    }
    let (columns, rows) = crate::app::SMALLEST;
    if buf.area.width < columns || buf.area.height < rows {
        let say = Say::new("room-too-small").with("columns", i64::from(columns)).with("rows", i64::from(rows));
        let words = scene.words.say(&say);
        put(buf, 0, 0, buf.area.width, &words, scene.theme.tone(Tone::Text));
        scrub(scene.theme, buf);
        return;
    }
    match scene.room.over() {
        Some(Over::Keys) => keys(scene, buf),
        _ => slide(scene, buf),
    }
    foot::draw(scene, buf);
    scrub(scene.theme, buf);
}

/// What a click does at a place: what its row does; beside a list nothing, so that
/// nobody who misses a row turns the page; elsewhere back or on, by the half of the
/// screen.
pub fn hit(scene: &Scene<'_>, column: u16, row: u16) -> Option<Act> {
    if let Some(act) = lists::hit(scene, row) {
        return Some(act);
    }
    let stage = scene.room.stage();
    let beside = (layout(scene).area.y..stage.foot()).contains(&row);
    if scene.room.shows_list() && beside {
        return None;
    }
    Some(if column < stage.columns / 2 { Act::Back } else { Act::Next })
}

pub(super) fn tone(look: Look) -> Tone {
    match look {
        Look::Body | Look::Item => Tone::Text,
        Look::Prompt => Tone::Prompt,
        Look::Strong => Tone::Strong,
        Look::Small => Tone::Dim,
    }
}

/// The heading that stands above, as it stands.
fn headline(scene: &Scene<'_>) -> Headline {
    let room = scene.room;
    let words = match room.over() {
        Some(Over::Steps(_)) => scene.words.get("room-steps"),
        Some(Over::Earlier(_)) => scene.words.get("room-earlier"),
        Some(Over::Board) => room.steps().get(room.step()).map(|s| s.title.clone()).unwrap_or_default(),
        _ => room.part().map(|p| p.heading.clone()).unwrap_or_default(),
    };
    let mut stage = room.stage();
    if matches!(room.over(), Some(Over::Steps(_))) {
        // The steps are to be seen whole: their heading is never the largest.
        stage.rows = stage.rows.min(49);
    }
    stage.headline(&words)
}

/// Where a slide's parts stand, from its heading down.
struct Layout {
    head: Headline,
    /// The body.
    area: Rect,
    /// What is being typed, below the body.
    typing: Option<typing::Typed>,
    /// The line below the body: its letters, and its lines.
    below: (Letters, Vec<String>),
}

/// Where everything stands on the slide that is shown.
fn layout(scene: &Scene<'_>) -> Layout {
    let stage = scene.room.stage();
    let head = headline(scene);
    let y = stage.body(&head);
    let area = |rows: usize| {
        let rows = u16::try_from(rows).unwrap_or(u16::MAX);
        let end = stage.foot().saturating_sub(1).saturating_sub(rows);
        Rect::new(stage.margin(), y, stage.room(), end.saturating_sub(y))
    };
    if let Some(typed) = typing::typed(scene) {
        return Layout {
            head,
            area: area(usize::from(typed.rows())),
            typing: Some(typed),
            below: (Letters::Plain, Vec::new()),
        };
    }
    let words = below(scene);
    let (mut letters, mut lines, mut rows) = stage.below(&words);
    let list = scene.room.over().is_some() || scene.room.kind() != Kind::Words;
    if stage.is_big() && list && letters == Letters::Plain {
        // Beside a short list there is room for all of it in large letters.
        let large = stage.below_in(&words, stage.body_letters());
        if lists::is_whole(scene, area(large.1)) {
            (letters, lines, rows) = (stage.body_letters(), large.0, large.1);
        }
    } else if stage.is_big() && list && !lists::is_whole(scene, area(rows)) {
        // The list itself goes first.
        letters = Letters::Plain;
        (lines, rows) = stage.below_in(&words, letters);
    }
    if list && !lists::holds_selected(scene, area(rows)) {
        // What somebody wrote is never cut for it.
        (lines, rows) = (Vec::new(), 0);
    }
    Layout { head, area: area(rows), typing: None, below: (letters, lines) }
}

fn slide(scene: &Scene<'_>, buf: &mut Buffer) {
    let (room, theme) = (scene.room, scene.theme);
    let stage = room.stage();
    let Layout { head, area, typing, below: (letters, lines) } = layout(scene);
    heading(&head, &stage, theme, buf);
    let is_words = room.over().is_none() && room.kind() == Kind::Words;
    let body = room.slide().filter(|_| is_words).map_or(stage.body_letters(), |slide| slide.letters);
    if body == head.letters {
        // Where the body is as large, a rule makes the heading the stronger, in any colour.
        let longest = head.lines.iter().map(|line| line.width()).max().unwrap_or(0);
        let rule = "─".repeat(longest * usize::from(body.size().0));
        put(buf, stage.margin(), stage.top() + head.rows(), stage.room(), &rule, theme.tone(Tone::Heading));
    }
    if is_words {
        words(scene, area, buf);
    } else {
        lists::draw(scene, area, buf);
    }
    if let Some(typed) = typing {
        typed.draw(scene, buf);
    }
    if stage.is_big() && letters == Letters::Plain && room.notice().is_some() {
        // There the notice takes its place for a moment.
        return;
    }
    let high = letters.size().1;
    let all = u16::try_from(lines.len()).unwrap_or(0) * high;
    // Letters of a size leave a row free above the foot; small ones stand on it.
    let free = if stage.is_big() && letters == Letters::Plain { 0 } else { 1 };
    let first = stage.foot().saturating_sub(free + all);
    for (line, y) in lines.iter().zip((first..).step_by(usize::from(high))) {
        put_letters(buf, (stage.margin(), y), stage.room(), line, letters, theme.tone(Tone::Dim));
    }
}

/// The line that stands under a slide.
fn below(scene: &Scene<'_>) -> String {
    let room = scene.room;
    if room.over().is_some() {
        return String::new();
    }
    match room.kind() {
        Kind::Cover => {
            room.agendas().get(room.cursor()).map(|(_, a)| a.whom(room.language()).to_owned()).unwrap_or_default()
        }
        Kind::Ask if lists::shows_short(room) => {
            let text = room.ask().map_or("", |ask| ask.part("short"));
            format!("{} · {}", scene.words.get("ask-part-short"), lists::count(scene.words, text))
        }
        Kind::Roles | Kind::Ask | Kind::Checks => match room.player() {
            Some(player) => {
                scene.words.say(&Say::new("room-for-whom").with("name", &player.name).with("post", &player.post))
            }
            // Where no practice councillor is to be chosen, the ask is a real one.
            None if !room.practises() => String::new(),
            None => scene.words.get("room-for-nobody"),
        },
        _ => room.part().map(|p| p.below.clone()).unwrap_or_default(),
    }
}

fn heading(head: &Headline, stage: &Stage, theme: &Theme, buf: &mut Buffer) {
    let mut style = theme.tone(Tone::Heading);
    if matches!(head.letters, Letters::Spaced | Letters::Plain) {
        style = style.add_modifier(Modifier::BOLD);
    }
    for (line, y) in head.lines.iter().zip((stage.top()..).step_by(usize::from(head.letters.size().1))) {
        put_letters(buf, (stage.margin(), y), stage.room(), line, head.letters, style);
    }
}

fn words(scene: &Scene<'_>, area: Rect, buf: &mut Buffer) {
    let Some(slide) = scene.room.slide() else { return };
    let stage = scene.room.stage();
    let small = |rows: usize| u16::try_from(rows).unwrap_or(u16::MAX);
    let (letters, pitch) = (slide.letters, small(stage.pitch(slide.letters)));
    let mut y = area.y;
    let mut barred = None;
    for (look, line) in &slide.lines {
        if y >= area.bottom() {
            return;
        }
        if line.is_empty() {
            (y, barred) = (y.saturating_add(small(slide.gap)), None);
            continue;
        }
        let style = scene.theme.tone(tone(*look));
        put_letters(buf, (area.x, y), area.width, line, letters, style);
        if *look == Look::Prompt {
            // What is asked of the room stands beside a bar: not told by its colour alone.
            let to = y + letters.size().1;
            for row in barred.unwrap_or(y)..to.min(area.bottom()) {
                put(buf, area.x.saturating_sub(2), row, 1, "▌", scene.theme.tone(Tone::Key));
            }
            barred = Some(to);
        }
        y = y.saturating_add(pitch);
    }
}

/// The keys that matter most here, in a few words.
fn hint(room: &Room) -> &'static str {
    if room.typing().is_some() {
        return "room-hint-typing";
    }
    match (room.over(), room.kind()) {
        (Some(Over::Steps(_)), _) => "room-hint-steps",
        (Some(Over::Earlier(_)), _) => "room-hint-earlier",
        (Some(Over::Keys), _) => "room-hint-keys",
        (_, Kind::Words) => "room-hint-words",
        (_, Kind::Cover) => "room-hint-cover",
        (_, Kind::Board) => "room-hint-board",
        (_, Kind::Ask) => "room-hint-ask",
        (_, Kind::Practice | Kind::Roles) => "room-hint-choose",
        // Nothing was written that could be ticked.
        (_, Kind::Ticks) if room.rows() == 0 => "room-hint-words",
        (_, Kind::Checks | Kind::Ticks) => "room-hint-tick",
    }
}

/// The keys of the room, in two columns.
fn keys(scene: &Scene<'_>, buf: &mut Buffer) {
    let (w, theme) = (scene.words, scene.theme);
    let stage = scene.room.stage();
    let title = w.get("room-keys");
    let first = if stage.rows >= 40 {
        let head = stage.headline(&title);
        heading(&head, &stage, theme, buf);
        stage.body(&head)
    } else {
        put(buf, stage.margin(), 1, stage.columns, &title, theme.tone(Tone::Heading));
        3
    };
    let mut rows: Vec<(String, String)> = COMMANDS
        .iter()
        .filter(|r| r.scope == Scope::Room)
        .map(|row| {
            let keys: Vec<String> = scene.keymap.keys(row.command).iter().map(ToString::to_string).collect();
            (keys.join(" "), w.get(&row.command.label()))
        })
        .collect();
    if theme.name != "plain" {
        let label = w.say(&Say::new("said-theme").with("name", called(&theme.name, w)));
        rows.push((scene.keymap.hint(Command::NextTheme), label));
    }
    let half = rows.len().div_ceil(2);
    let spread = if usize::from(stage.foot().saturating_sub(first)) > 2 * half { 2 } else { 1 };
    let column = stage.room() / 2;
    for (at, (keys, label)) in rows.iter().enumerate() {
        let x = stage.margin() + if at < half { 0 } else { column };
        let y = first + spread * u16::try_from(at % half).unwrap_or(0);
        if y >= stage.foot() {
            continue;
        }
        let side = if at < half { &rows[..half] } else { &rows[half..] };
        let set_in = side.iter().map(|(keys, _)| keys.width()).max().unwrap_or(0);
        let set_in = u16::try_from(set_in).unwrap_or(0).min(column / 2) + 1;
        put(buf, x, y, set_in, keys, theme.tone(Tone::Key));
        let room_for = column.saturating_sub(set_in + 1);
        put(buf, x + set_in, y, room_for, &cut(label, usize::from(room_for)), theme.tone(Tone::Text));
    }
}
