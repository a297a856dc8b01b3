//! The room on the wall. Drawn from a [`Scene`] and nothing else: no program, no
//! book, no record, so that nothing private can be drawn by mistake.

mod lists;
mod notes;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::widgets::Widget;
use tui_big_text::{BigText, PixelSize};
use unicode_width::UnicodeWidthStr;

use super::draw::scrub;
use super::editor::Editor;
use super::ink::put;
use super::row::cut;
use super::theme::{Theme, Tone, called};
use crate::command::{COMMANDS, Command, Keymap, Scope};
use crate::model::Say;
use crate::room::clock::as_clock;
use crate::room::slides::{Kind, Look};
use crate::room::stage::{Headline, Letters, Stage};
use crate::room::{Act, Notice, Over, Room, Typing};
use crate::words::Words;

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
}

/// Draws the room as it is.
pub fn draw(scene: &Scene<'_>, buf: &mut Buffer) {
    buf.set_style(buf.area, scene.theme.base());
    if scene.room.is_blank() {
        return;
    }
    if buf.area.width < 40 || buf.area.height < 12 {
        let words = scene.words.get("room-too-small");
        put(buf, 0, 0, buf.area.width, &words, scene.theme.tone(Tone::Text));
        scrub(scene.theme, buf);
        return;
    }
    match scene.room.over() {
        Some(Over::Keys) => keys(scene, buf),
        _ => slide(scene, buf),
    }
    foot(scene, buf);
    scrub(scene.theme, buf);
}

/// What a click does at a place: a row, or the half of the screen it is on.
pub fn hit(scene: &Scene<'_>, column: u16, row: u16) -> Act {
    if let Some(act) = lists::hit(scene, row) {
        return act;
    }
    if column < scene.room.stage().columns / 2 { Act::Back } else { Act::Next }
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
    room.stage().headline(&words)
}

fn slide(scene: &Scene<'_>, buf: &mut Buffer) {
    let room = scene.room;
    let stage = room.stage();
    let head = headline(scene);
    heading(&head, &stage, scene.theme, buf);
    let typing = scene.editor.map_or(0, |e| typing_rows(e, &stage));
    let below = below(scene);
    let area = body_area(&stage, &head, typing, !below.is_empty());
    if room.over().is_none() && room.kind() == Kind::Words {
        words(scene, area, buf);
    } else {
        lists::draw(scene, area, buf);
    }
    if typing > 0 {
        type_line(scene, &stage, typing, buf);
    } else if !below.is_empty() {
        let y = stage.foot().saturating_sub(2);
        let words = cut(&below, usize::from(stage.columns - 2 * stage.margin()));
        put(buf, stage.margin(), y, stage.columns - 2 * stage.margin(), &words, scene.theme.tone(Tone::Dim));
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
        Kind::Roles | Kind::Ask | Kind::Checks => match room.player() {
            Some(player) => {
                scene.words.say(&Say::new("room-for-whom").with("name", &player.name).with("post", &player.post))
            }
            None => scene.words.get("room-for-nobody"),
        },
        _ => room.part().map(|p| p.below.clone()).unwrap_or_default(),
    }
}

/// Where the body stands.
fn body_area(stage: &Stage, head: &Headline, typing: u16, below: bool) -> Rect {
    let y = stage.body(head);
    let keep = if typing > 0 {
        typing + 2
    } else if below {
        2
    } else {
        0
    };
    let end = stage.foot().saturating_sub(1 + keep);
    Rect::new(stage.margin(), y, stage.columns.saturating_sub(2 * stage.margin()), end.saturating_sub(y))
}

fn heading(head: &Headline, stage: &Stage, theme: &Theme, buf: &mut Buffer) {
    let left = stage.margin();
    let style = theme.tone(Tone::Heading);
    let area = Rect::new(left, stage.top(), stage.columns.saturating_sub(left), head.rows()).intersection(buf.area);
    let size = match head.letters {
        Letters::Eight => PixelSize::Full,
        Letters::Wide => PixelSize::HalfHeight,
        Letters::Four => PixelSize::Quadrant,
        Letters::Spaced | Letters::Plain => {
            for (line, y) in head.lines.iter().zip(area.y..area.bottom()) {
                let words = if head.letters == Letters::Spaced { spaced(line) } else { line.clone() };
                put(buf, left, y, area.width, &words, style.add_modifier(Modifier::BOLD));
            }
            return;
        }
    };
    let lines: Vec<ratatui::text::Line<'_>> = head.lines.iter().map(|l| l.as_str().into()).collect();
    BigText::builder().pixel_size(size).style(style).lines(lines).build().render(area, buf);
}

/// Letters with room between them.
fn spaced(words: &str) -> String {
    let mut out = String::new();
    for c in words.chars() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push(c);
    }
    out
}

fn words(scene: &Scene<'_>, area: Rect, buf: &mut Buffer) {
    let Some(slide) = scene.room.slide() else { return };
    let step = 1 + u16::try_from(scene.room.stage().leading()).unwrap_or(0);
    let mut y = area.y;
    for (look, line) in &slide.lines {
        if y >= area.bottom() {
            return;
        }
        put(buf, area.x, y, area.width, line, scene.theme.tone(tone(*look)));
        y += if line.is_empty() { 1 } else { step };
    }
}

fn typing_rows(editor: &Editor, stage: &Stage) -> u16 {
    editor.height(stage.width().saturating_sub(2)).clamp(1, 4)
}

fn type_line(scene: &Scene<'_>, stage: &Stage, rows: u16, buf: &mut Buffer) {
    let y = stage.foot().saturating_sub(1 + rows);
    let (label, counted) = match scene.room.typing() {
        Some(Typing::Part(key)) => (format!("ask-part-{key}"), *key == "short"),
        Some(Typing::Heading) => ("room-type-heading".to_owned(), false),
        _ => ("room-type-point".to_owned(), false),
    };
    let mut label = scene.words.get(&label);
    if counted {
        let text = scene.editor.map(Editor::text).unwrap_or_default();
        label = format!("{label} · {}", lists::count(scene.words, &text));
    }
    put(buf, stage.margin(), y.saturating_sub(1), stage.width(), &label, scene.theme.tone(Tone::Dim));
    put(buf, stage.margin(), y, 2, "› ", scene.theme.tone(Tone::Key));
    if let Some(editor) = scene.editor {
        let area = Rect::new(stage.margin() + 2, y, stage.width().saturating_sub(2), rows);
        editor.draw(area.intersection(buf.area), buf);
    }
}

/// The time in words, and where the room is.
fn foot(scene: &Scene<'_>, buf: &mut Buffer) {
    let (room, w, theme) = (scene.room, scene.words, scene.theme);
    let stage = room.stage();
    let (left, width) = (stage.margin(), stage.columns.saturating_sub(2 * stage.margin()));
    if let Some(notice) = room.notice() {
        let words = w.get(match notice {
            Notice::Leaving => "room-leaving",
            Notice::Attention => "room-attention",
            Notice::Draft => "room-draft",
            Notice::Unsaved => "room-not-saved",
            Notice::Nothing => "room-nothing",
        });
        put(buf, left, stage.foot().saturating_sub(1), width, &words, theme.tone(Tone::Prompt));
    }
    let y = stage.foot();
    if let (Some(remaining), Some(say)) = (room.clock().left(scene.now), room.clock().left_say(scene.now)) {
        let over = remaining <= 0;
        let sign = match (room.clock().runs(), over) {
            (false, _) => "·",
            (true, true) => "!",
            (true, false) => "●",
        };
        let mut words = format!("{sign} {}", w.say(&say));
        if !over {
            words = format!("{sign} {}  {}", as_clock(remaining.unsigned_abs()), w.say(&say));
        }
        if room.clock().is_paused() {
            words = format!("{words}  ({})", w.get("room-paused"));
        }
        let all = w.say(&room.clock().behind_say(scene.now));
        let style = if over { theme.tone(Tone::Warn) } else { theme.tone(Tone::Strong) };
        if over {
            // The quiet signal: the line turns over, and stays so.
            buf.set_style(Rect::new(0, y, stage.columns, 1), theme.bar());
        }
        let style = if over { theme.bar() } else { style };
        let room_for = usize::from(width).saturating_sub(all.width() + 2);
        put(buf, left, y, width, &cut(&words, room_for), style);
        let at = (left + width).saturating_sub(u16::try_from(all.width()).unwrap_or(0));
        put(buf, at, y, width, &all, if over { theme.bar() } else { theme.tone(Tone::Dim) });
    }
    let steps = room.steps().len().saturating_sub(2);
    let place = if room.step() == 0 || room.step() > steps {
        String::new()
    } else {
        let (slide, slides) = room.slide_of();
        let mut say = w.say(&Say::new("room-step-of").with("step", room.step()).with("steps", steps));
        if slides > 1 {
            say = format!("{say} · {}/{slides}", slide + 1);
        }
        say
    };
    let hint = w.get(hint(room));
    let y = y + 1;
    let room_for = usize::from(width).saturating_sub(hint.width() + 2);
    put(buf, left, y, width, &cut(&place, room_for), theme.tone(Tone::Dim));
    let hint_width = u16::try_from(hint.width()).unwrap_or(0);
    put(buf, (left + width).saturating_sub(hint_width), y, hint_width, &hint, theme.tone(Tone::Dim));
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
        (_, Kind::Checks | Kind::Ticks) => "room-hint-tick",
    }
}

/// The keys of the room, in two columns.
fn keys(scene: &Scene<'_>, buf: &mut Buffer) {
    let (w, theme) = (scene.words, scene.theme);
    let stage = scene.room.stage();
    let title = w.get("room-keys");
    put(buf, stage.margin(), 1, stage.columns, &title, theme.tone(Tone::Heading));
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
    let column = stage.columns.saturating_sub(2 * stage.margin()) / 2;
    for (at, (keys, label)) in rows.iter().enumerate() {
        let x = stage.margin() + if at < half { 0 } else { column };
        let y = 3 + u16::try_from(at % half).unwrap_or(0);
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
