//! Lists on the wall: agendas, practice councillors, roles, the ask, checks, the
//! board, what may leave the room, and the steps. One window, one selection.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Scene;
use crate::guidance::Check;
use crate::model::{PracticeAsk, Say};
use crate::room::board::{BoardRow, TickRow, words_in};
use crate::room::slides::Kind;
use crate::room::stage::{MOST_LINES, broken};
use crate::room::{ASK_PARTS, ASK_WORDS, Act, Earlier, Over, Room};
use crate::ui::ink::put;
use crate::ui::theme::Tone;
use crate::words::Words;

/// A row: its tone and its words, set in behind a sign.
struct Row {
    tone: Tone,
    sign: String,
    words: String,
}

fn row(tone: Tone, sign: impl Into<String>, words: impl Into<String>) -> Row {
    Row { tone, sign: sign.into(), words: words.into() }
}

/// The rows, and which is selected.
fn rows(scene: &Scene<'_>) -> (Vec<Row>, usize) {
    let room = scene.room;
    if let Some(Over::Steps(at)) = room.over() {
        return (steps(scene), at);
    }
    if let Some(Over::Earlier(at)) = room.over() {
        return (earlier(scene), at);
    }
    let rows = match room.kind() {
        Kind::Words => Vec::new(),
        Kind::Cover => room
            .agendas()
            .iter()
            .enumerate()
            .map(|(n, (_, agenda))| {
                let minutes = Say::new("room-minutes").with("minutes", i64::from(agenda.minutes()));
                let words = format!("{} · {}", agenda.name(room.language()), scene.words.say(&minutes));
                row(Tone::Text, format!("{} ", n + 1), words)
            })
            .collect(),
        Kind::Practice => room
            .players()
            .iter()
            .enumerate()
            .map(|(n, p)| {
                let chosen = room.player().is_some_and(|c| c.id == p.id);
                let sign = if chosen { "✓ ".to_owned() } else { format!("{} ", n + 1) };
                row(if chosen { Tone::Strong } else { Tone::Text }, sign, format!("{} · {}", p.name, p.post))
            })
            .collect(),
        Kind::Roles => room
            .roles()
            .iter()
            .enumerate()
            .map(|(n, r)| {
                let chosen = room.ask().is_some_and(|a| a.role == r.key);
                let sign = if chosen { "✓ ".to_owned() } else { format!("{} ", n + 1) };
                row(if chosen { Tone::Strong } else { Tone::Text }, sign, format!("{}: {}", r.name, r.line))
            })
            .collect(),
        Kind::Ask => ask(scene),
        Kind::Checks => checks(scene),
        Kind::Board => board(room),
        Kind::Ticks => ticks(scene),
    };
    (rows, room.cursor())
}

/// Today's boards, the newest first, and behind them a new one.
fn earlier(scene: &Scene<'_>) -> Vec<Row> {
    let boards = scene.room.earlier();
    let all = boards.len();
    let said = |at: usize, e: &Earlier| {
        let say =
            if all > 1 { Say::new("room-earlier-of").with("nth", all - at) } else { Say::new("room-earlier-one") };
        scene.words.say(&say.with("points", e.points).with("asks", e.asks))
    };
    let mut rows: Vec<Row> =
        boards.iter().enumerate().map(|(at, e)| row(Tone::Text, format!("{} ", at + 1), said(at, e))).collect();
    rows.push(row(Tone::Text, format!("{} ", all + 1), scene.words.get("room-earlier-new")));
    rows
}

fn steps(scene: &Scene<'_>) -> Vec<Row> {
    let room = scene.room;
    let later = room.clock().later(scene.now);
    let last = room.steps().len().saturating_sub(1);
    room.steps()
        .iter()
        .enumerate()
        .map(|(at, step)| {
            let sign = if at == room.step() { "▸ ".to_owned() } else { format!("{at} ") };
            let title = match at {
                0 => scene.words.get("room-cover"),
                _ => step.title.clone(),
            };
            let starts = later.iter().find(|l| l.step + 1 == at && at < last);
            let words = match starts {
                Some(l) => format!("{title} · {}:{:02}", l.starts / 3600, l.starts / 60 % 60),
                None => title,
            };
            row(if at == room.step() { Tone::Strong } else { Tone::Text }, sign, words)
        })
        .collect()
}

/// How many words a text has, of how many it may have.
pub(super) fn count(w: &Words, text: &str) -> String {
    let words = words_in(text);
    if words > ASK_WORDS {
        return w.say(&Say::new("room-words-over").with("words", words).with("over", words - ASK_WORDS));
    }
    w.say(&Say::new("room-words").with("words", words).with("most", ASK_WORDS))
}

fn ask(scene: &Scene<'_>) -> Vec<Row> {
    let w = scene.words;
    let none = PracticeAsk::default();
    let ask = scene.room.ask().unwrap_or(&none);
    ASK_PARTS
        .iter()
        .map(|key| {
            let label = w.get(&format!("ask-part-{key}"));
            let text = ask.part(key);
            let sign = if text.is_empty() { "○ " } else { "● " };
            let words = match (text.is_empty(), *key == "short") {
                (true, _) => label,
                (false, false) => format!("{label}: {text}"),
                (false, true) => format!("{label} ({}): {text}", count(w, text)),
            };
            row(if text.is_empty() { Tone::Dim } else { Tone::Text }, sign, words)
        })
        .collect()
}

fn checks(scene: &Scene<'_>) -> Vec<Row> {
    let room = scene.room;
    Check::ALL
        .iter()
        .map(|check| {
            let done = room.ask().is_some_and(|a| a.checked.iter().any(|c| c == check.name()));
            let look = room.player().is_some_and(|p| p.look.contains(check));
            let mut words = scene.words.get(check.key());
            if look && !done {
                words = format!("{words} {}", scene.words.get("room-look-again"));
            }
            let tone = if look && !done { Tone::Warn } else { Tone::Text };
            row(tone, if done { "[✓] " } else { "[ ] " }, words)
        })
        .collect()
}

/// Dots as people count them: by fives.
fn dots(many: u32) -> String {
    match many {
        0 => String::new(),
        1..=10 => format!("{} ", "●".repeat(many as usize)),
        _ => format!("●×{many} "),
    }
}

fn board(room: &Room) -> Vec<Row> {
    let board = &room.workshop().board;
    let mut nth = 0;
    room.board_rows()
        .into_iter()
        .map(|at| match at {
            BoardRow::Heading(h) => row(Tone::Heading, "", board.get(h).map_or("", |h| &h.title)),
            BoardRow::Point(h, p) => {
                nth += 1;
                let point = board.get(h).and_then(|h| h.points.get(p));
                let words = point.map(|p| format!("{}{}", dots(p.dots), p.text)).unwrap_or_default();
                row(Tone::Text, format!("{nth} "), words)
            }
        })
        .collect()
}

fn ticks(scene: &Scene<'_>) -> Vec<Row> {
    let workshop = scene.room.workshop();
    let sign = |leaves: bool| if leaves { "[✓] " } else { "[ ] " };
    scene
        .room
        .tick_rows()
        .into_iter()
        .map(|at| match at {
            TickRow::Heading(h) => row(Tone::Heading, "", workshop.board.get(h).map_or("", |h| &h.title)),
            TickRow::Point(h, p) => match workshop.board.get(h).and_then(|h| h.points.get(p)) {
                Some(point) => row(Tone::Text, sign(point.leaves), format!("{}{}", dots(point.dots), point.text)),
                None => row(Tone::Text, "", ""),
            },
            TickRow::Ask(at) => match workshop.asks.get(at) {
                Some(ask) => {
                    let short = ["short", "task"].iter().map(|k| ask.part(k)).find(|t| !t.is_empty()).unwrap_or("");
                    let name = scene.room.roles().iter().find(|r| r.key == ask.role).map_or("", |r| r.name.as_str());
                    let words = [scene.words.get("room-ask"), name.to_owned(), short.to_owned()];
                    let words: Vec<String> = words.into_iter().filter(|w| !w.is_empty()).collect();
                    row(Tone::Text, sign(ask.leaves), words.join(" · "))
                }
                None => row(Tone::Text, "", ""),
            },
        })
        .collect()
}

/// A line of a list on the screen: the row it belongs to, and what stands on it.
struct Placed {
    row: usize,
    /// Whether it is the row's first line.
    first: bool,
    y: u16,
    sign: String,
    words: String,
    tone: Tone,
}

/// The rows that are in the window, line by line; and whether some lie above or below it.
fn placed(scene: &Scene<'_>, area: Rect) -> (Vec<Placed>, usize, bool, bool) {
    let (rows, selected) = rows(scene);
    let stage = scene.room.stage();
    let mut spread = 1 + u16::try_from(stage.leading()).unwrap_or(0);
    // The steps are to be seen whole: rather close together than in part.
    if matches!(scene.room.over(), Some(Over::Steps(_))) && rows.len() * usize::from(spread) > usize::from(area.height)
    {
        spread = 1;
    }
    let detail = u16::from(scene.room.kind() == Kind::Practice && scene.room.over().is_none()) * 3;
    let room = usize::from(area.height.saturating_sub(detail) / spread).max(1);
    // Nothing on the wall is more than eight lines; a list of steps is to be seen whole where it can.
    let most = if matches!(scene.room.over(), Some(Over::Steps(_))) { room } else { room.min(MOST_LINES + 2) };
    let width = stage.width().min(area.width);
    let lines: Vec<Vec<String>> = rows
        .iter()
        .map(|r| broken(&r.words, width.saturating_sub(u16::try_from(r.sign.chars().count()).unwrap_or(0) + 2)))
        .collect();
    let mut top = 0;
    let tall = |from: usize| lines[from..].iter().take(selected + 1 - from).map(Vec::len).sum::<usize>();
    while top < selected && selected < lines.len() && tall(top) > most {
        top += 1;
    }
    let (mut out, mut used) = (Vec::new(), 0);
    let mut below = false;
    'all: for (at, (row, lines)) in rows.iter().zip(&lines).enumerate().skip(top) {
        if used > 0 && used + lines.len() > most {
            below = true;
            break;
        }
        for (nth, words) in lines.iter().enumerate() {
            if used >= most {
                below = true;
                break 'all;
            }
            let y = area.y + u16::try_from(used).unwrap_or(u16::MAX).saturating_mul(spread);
            let sign = if nth == 0 { row.sign.clone() } else { " ".repeat(row.sign.chars().count()) };
            out.push(Placed { row: at, first: nth == 0, y, sign, words: words.clone(), tone: row.tone });
            used += 1;
        }
    }
    (out, selected, top > 0, below)
}

pub(super) fn draw(scene: &Scene<'_>, area: Rect, buf: &mut Buffer) {
    let theme = scene.theme;
    let (lines, selected, above, below) = placed(scene, area);
    for line in &lines {
        let here = line.row == selected;
        let style = theme.tone(if here && line.tone == Tone::Text { Tone::Strong } else { line.tone });
        put(buf, area.x, line.y, 2, if here && line.first { "› " } else { "  " }, theme.tone(Tone::Key));
        let columns = u16::try_from(line.sign.chars().count()).unwrap_or(0);
        put(buf, area.x + 2, line.y, columns, &line.sign, theme.tone(Tone::Key));
        let room = area.width.saturating_sub(columns + 2);
        put(buf, area.x + 2 + columns, line.y, room, &line.words, style);
    }
    let end = lines.last().map_or(area.y, |l| l.y);
    let right = (area.x + area.width).saturating_sub(1);
    if above {
        put(buf, right, area.y, 1, "↑", theme.tone(Tone::Key));
    }
    if below {
        put(buf, right, end, 1, "↓", theme.tone(Tone::Key));
    }
    if lines.is_empty() && scene.room.kind() == Kind::Ticks {
        for (line, y) in broken(&scene.words.get("room-ticks-none"), area.width).iter().zip(area.y..area.bottom()) {
            put(buf, area.x, y, area.width, line, theme.tone(Tone::Prompt));
        }
    }
    if scene.room.kind() == Kind::Practice
        && scene.room.over().is_none()
        && let Some(player) = scene.room.players().get(selected)
    {
        let about = broken(&player.about, scene.room.stage().width().min(area.width));
        for (line, y) in about.iter().zip(end + 2..area.bottom()) {
            put(buf, area.x, y, area.width, line, theme.tone(Tone::Prompt));
        }
    }
}

/// What a click on a row of the list does: on the board a dot, else the row is
/// chosen; `None` where no row stands there.
pub(super) fn hit(scene: &Scene<'_>, y: u16) -> Option<Act> {
    let room = scene.room;
    if room.kind() == Kind::Words && room.over().is_none() || room.over() == Some(Over::Keys) {
        return None;
    }
    let stage = room.stage();
    let typing = scene.editor.map_or(0, |e| super::typing_rows(e, &stage));
    let area = super::body_area(&stage, &super::headline(scene), typing, !super::below(scene).is_empty());
    let (lines, ..) = placed(scene, area);
    let row = lines.iter().find(|l| l.y == y)?.row;
    if let Some(Over::Steps(at) | Over::Earlier(at)) = room.over() {
        return Some(if row == at { Act::Choose } else { Act::Select(row) });
    }
    if room.kind() == Kind::Board {
        let points = room.board_rows();
        return Some(match points.get(row) {
            Some(BoardRow::Point(..)) => {
                let before = points[..row].iter().filter(|r| matches!(r, BoardRow::Point(..))).count();
                Act::Nth(before + 1)
            }
            _ => Act::Select(row),
        });
    }
    Some(if row == room.cursor() { Act::Choose } else { Act::Select(row) })
}
