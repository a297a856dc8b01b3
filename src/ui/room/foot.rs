//! The foot of the wall: the time in words, where the room is, the keys that
//! matter, and a quiet line above it all.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_width::UnicodeWidthStr;

use super::letters::put_letters;
use super::{Scene, hint};
use crate::model::Say;
use crate::room::Notice;
use crate::room::clock::as_clock;
use crate::room::stage::{Letters, Stage};
use crate::ui::ink::put;
use crate::ui::row::cut;
use crate::ui::theme::Tone;

pub(super) fn draw(scene: &Scene<'_>, buf: &mut Buffer) {
    let (room, w, theme) = (scene.room, scene.words, scene.theme);
    let stage = room.stage();
    let (left, width) = (stage.margin(), stage.room());
    if let Some(notice) = room.notice() {
        let words = w.get(match notice {
            Notice::Leaving if scene.own_screen => "room-leaving",
            Notice::Leaving => "room-ending",
            Notice::Attention => "room-attention",
            Notice::Draft => "room-draft",
            Notice::Unsaved => "room-not-saved",
            Notice::Nothing => "room-nothing",
        });
        put(buf, left, stage.foot().saturating_sub(1), width, &words, theme.tone(Tone::Prompt));
    }
    let place = place(scene);
    let hint = w.get(hint(room));
    let time = time(scene);
    let over = time.as_ref().is_some_and(|t| t.over);
    if over {
        // The quiet signal: the line turns over, and stays so.
        let high = if stage.is_big() { stage.foot_rows() } else { 1 };
        buf.set_style(Rect::new(0, stage.foot(), stage.columns, high), theme.bar());
    }
    let strong = if over { theme.bar() } else { theme.tone(Tone::Strong) };
    let dim = if over { theme.bar() } else { theme.tone(Tone::Dim) };
    if stage.is_big() {
        let mut small = [String::new(), String::new(), place, hint];
        if let Some(time) = &time {
            small[0].clone_from(&time.clock);
            small[1].clone_from(&time.all);
        }
        let widest = small.iter().map(|line| line.width()).max().unwrap_or(0);
        for (line, y) in small.iter().zip(stage.foot()..) {
            at_the_right(buf, &stage, y, line, dim);
        }
        if let Some(time) = &time {
            big(buf, &stage, time, usize::from(width).saturating_sub(widest + 2), dim);
        }
        return;
    }
    let y = stage.foot();
    if let Some(time) = &time {
        let mut words = format!("{} {}", time.sign, time.words);
        if !over {
            words = format!("{} {}  {}", time.sign, time.clock, time.words);
        }
        if let Some(paused) = &time.paused {
            words = format!("{words}  ({paused})");
        }
        let room_for = usize::from(width).saturating_sub(time.all.width() + 2);
        put(buf, left, y, width, &cut(&words, room_for), strong);
        at_the_right(buf, &stage, y, &time.all, dim);
    }
    let dim = theme.tone(Tone::Dim);
    let room_for = usize::from(width).saturating_sub(hint.width() + 2);
    put(buf, left, y + 1, width, &cut(&place, room_for), dim);
    at_the_right(buf, &stage, y + 1, &hint, dim);
}

/// The time of the step that is on, in words.
struct Time {
    /// Whether it runs, stands or is over.
    sign: &'static str,
    /// Minutes and seconds that are left; nothing where it is over.
    clock: String,
    words: String,
    paused: Option<String>,
    /// How all of the agenda stands.
    all: String,
    over: bool,
}

fn time(scene: &Scene<'_>) -> Option<Time> {
    let (clock, w) = (scene.room.clock(), scene.words);
    let (remaining, say) = (clock.left(scene.now)?, clock.left_say(scene.now)?);
    let over = remaining <= 0;
    Some(Time {
        sign: match (clock.runs(), over) {
            (false, _) => "·",
            (true, true) => "!",
            (true, false) => "●",
        },
        clock: if over { String::new() } else { as_clock(remaining.unsigned_abs()) },
        words: w.say(&say),
        paused: clock.is_paused().then(|| w.get("room-paused")),
        all: w.say(&clock.behind_say(scene.now)),
        over,
    })
}

/// The time in letters that are read from the back of the room; in plain ones where they are too wide.
fn big(buf: &mut Buffer, stage: &Stage, time: &Time, columns: usize, style: Style) {
    let Time { sign, words, .. } = time;
    let paused = time.paused.as_ref().map(|paused| format!(" ({paused})")).unwrap_or_default();
    let letters = stage.body_letters();
    let fits = |words: &String| words.width() * usize::from(letters.size().0) <= columns;
    let at = (stage.margin(), stage.foot());
    let tries = [format!("{sign} {words}{paused}"), format!("{words}{paused}")];
    match tries.iter().find(|words| fits(words)) {
        Some(words) => put_letters(buf, at, stage.room(), words, letters, style),
        None => put_letters(buf, (at.0, at.1 + 2), stage.room(), &cut(&tries[0], columns), Letters::Plain, style),
    };
}

/// Which step is on, and which of its slides.
fn place(scene: &Scene<'_>) -> String {
    let (room, w) = (scene.room, scene.words);
    let steps = room.steps().len().saturating_sub(2);
    if room.step() == 0 || room.step() > steps {
        return String::new();
    }
    let (slide, slides) = room.slide_of();
    let say = w.say(&Say::new("room-step-of").with("step", room.step()).with("steps", steps));
    if slides > 1 { format!("{say} · {}/{slides}", slide + 1) } else { say }
}

fn at_the_right(buf: &mut Buffer, stage: &Stage, y: u16, words: &str, style: Style) {
    let width = u16::try_from(words.width()).unwrap_or(u16::MAX);
    let x = (stage.margin() + stage.room()).saturating_sub(width);
    put(buf, x, y, width, words, style);
}
