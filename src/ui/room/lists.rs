//! Lists on the wall: agendas, practice councillors, roles, the ask, checks, the
//! board, what may leave the room, and the steps. One window, one selection.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Scene;
use super::letters::put_letters;
use crate::guidance::Check;
use crate::model::{PracticeAsk, Say};
use crate::room::board::{BoardRow, TickRow, words_in};
use crate::room::slides::Kind;
use crate::room::stage::{Letters, MOST_LINES, broken};
use crate::room::{ASK_PARTS, ASK_WORDS, Act, Earlier, Over, Room};
use crate::ui::ink::put;
use crate::ui::theme::Tone;
use crate::words::Words;

/// A row: its tone and its words, set in behind a sign; and what is told under it.
struct Row {
    tone: Tone,
    sign: String,
    words: String,
    more: String,
}

fn row(tone: Tone, sign: impl Into<String>, words: impl Into<String>) -> Row {
    Row { tone, sign: sign.into(), words: words.into(), more: String::new() }
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
                let words = behind(room, agenda.name(room.language()), &scene.words.say(&minutes));
                row(Tone::Text, format!("{} ", n + 1), words)
            })
            .collect(),
        Kind::Practice => practice(room),
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

/// A few words behind a title; in large letters a line ends before them rather than within.
fn behind(room: &Room, title: &str, words: &str) -> String {
    if room.stage().is_big() {
        return format!("{title} ·\u{a0}{}", words.replace(' ', "\u{a0}"));
    }
    format!("{title} · {words}")
}

/// The practice councillors. In large letters each is a name, and the selected one
/// opens where it stands: six of them with their posts are more than a screen.
fn practice(room: &Room) -> Vec<Row> {
    let big = room.stage().is_big();
    room.players()
        .iter()
        .enumerate()
        .map(|(n, p)| {
            let chosen = room.player().is_some_and(|c| c.id == p.id);
            let sign = if chosen { "✓ ".to_owned() } else { format!("{} ", n + 1) };
            let tone = if chosen { Tone::Strong } else { Tone::Text };
            if !big {
                return row(tone, sign, format!("{} · {}", p.name, p.post));
            }
            let more = if n == room.cursor() { format!("{}\n{}", p.post, p.about) } else { String::new() };
            Row { more, ..row(tone, sign, &p.name) }
        })
        .collect()
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
            let words = match starts.and_then(|l| room.clock().starts_in(l, scene.now)) {
                Some(n) => behind(room, &title, &scene.words.say(&Say::new("room-starts-in").with("minutes", n))),
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

/// Whether the ask in few words is selected in large letters: it fills the slide,
/// and its label stands below.
pub(super) fn shows_short(room: &Room) -> bool {
    let written = room.ask().is_some_and(|ask| !ask.part("short").is_empty());
    room.stage().is_big() && written && ASK_PARTS.get(room.cursor()) == Some(&"short")
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
                (false, true) if shows_short(scene.room) => text.to_owned(),
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
                    // One tick lets all of it out: how much that is stands there too.
                    let more = ask.parts.iter().filter(|(_, text)| !text.is_empty() && text != short).count();
                    let more = match more {
                        0 => String::new(),
                        more => scene.words.say(&Say::new("room-ask-more").with("parts", more)),
                    };
                    let words = [scene.words.get("room-ask"), name.to_owned(), short.to_owned(), more];
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

/// The rows that are in the window, line by line.
struct Window {
    letters: Letters,
    lines: Vec<Placed>,
    selected: usize,
    /// Whether rows lie above it.
    above: bool,
    /// Whether rows lie below it.
    below: bool,
    /// Whether all of the selected row is in it.
    whole: bool,
}

/// The window as it stands: in the body's letters; where the selected row is more
/// than a window of those, plain ones show the whole of it.
fn window(scene: &Scene<'_>, area: Rect) -> Window {
    let stage = scene.room.stage();
    let (rows, selected) = rows(scene);
    if stage.is_big() {
        let window = window_in(scene, area, stage.body_letters(), &rows, selected);
        if window.whole {
            return window;
        }
    }
    window_in(scene, area, Letters::Plain, &rows, selected)
}

/// Whether the list stands in an area in the body's letters, and none of it is left out.
pub(super) fn is_whole(scene: &Scene<'_>, area: Rect) -> bool {
    let window = window(scene, area);
    window.letters == scene.room.stage().body_letters() && window.whole && !window.above && !window.below
}

/// Whether all of the selected row stands in an area.
pub(super) fn holds_selected(scene: &Scene<'_>, area: Rect) -> bool {
    window(scene, area).whole
}

/// How far lines of a list lie apart: rows between two lines of a row, and between two rows of the list.
type Spread = (usize, usize);

/// What is told of the selected practice councillor, where it stands below the list.
fn about(scene: &Scene<'_>, selected: usize) -> Vec<String> {
    let stage = scene.room.stage();
    if scene.room.kind() != Kind::Practice || scene.room.over().is_some() || stage.is_big() {
        return Vec::new();
    }
    scene.room.players().get(selected).map(|p| broken(&p.about, stage.small_line())).unwrap_or_default()
}

/// The ways to spread a list, the roomiest first; the last is for a list that is
/// more than a window.
fn spreads(scene: &Scene<'_>, letters: Letters) -> &'static [Spread] {
    let steps = matches!(scene.room.over(), Some(Over::Steps(_)));
    match (letters, scene.room.stage().leading(), steps) {
        // The steps are to be seen whole: rather close together than in part.
        (Letters::Plain, 0, _) => &[(0, 1), (0, 0)],
        (Letters::Plain, _, true) => &[(1, 1), (0, 0)],
        (Letters::Plain, _, false) => &[(1, 1), (0, 1)],
        (_, _, true) => &[(1, 2), (1, 1), (0, 0)],
        _ => &[(1, 2), (1, 1), (0, 1), (0, 0), (0, 1)],
    }
}

/// The window in letters of a size: as roomy as the list stands in it whole.
fn window_in(scene: &Scene<'_>, area: Rect, letters: Letters, rows: &[Row], selected: usize) -> Window {
    let stage = scene.room.stage();
    let small = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
    let (wide, high) = letters.size();
    let across = if letters == Letters::Plain { stage.small_line().min(area.width) } else { area.width / wide };
    let lines: Vec<Vec<(Tone, String)>> = rows
        .iter()
        .map(|r| {
            let across = across.saturating_sub(small(r.sign.chars().count()));
            let words = broken(&r.words, across).into_iter().map(|line| (r.tone, line));
            let more = if r.more.is_empty() { Vec::new() } else { broken(&r.more, across) };
            words.chain(more.into_iter().map(|line| (Tone::Prompt, line))).collect()
        })
        .collect();
    let about = about(scene, selected).len();
    let height = usize::from(area.height).saturating_sub(if about > 0 { about + 1 + stage.leading() } else { 0 });
    let high = usize::from(high);
    // Nothing on the wall is much more than eight lines; a list of steps is to be seen whole where it can.
    let steps = matches!(scene.room.over(), Some(Over::Steps(_)));
    let most = if steps { usize::MAX } else { MOST_LINES + 2 };
    let tall = |rows: &[Vec<(Tone, String)>], (within, between): Spread| {
        let of = |lines: &Vec<_>| lines.len() * (high + within) - within.min(lines.len());
        (rows.iter().map(of).sum::<usize>() + between * rows.len()).saturating_sub(between)
    };
    let fits = |rows: &[Vec<(Tone, String)>], spread: Spread| {
        tall(rows, spread) <= height && rows.iter().map(Vec::len).sum::<usize>() <= most
    };
    let ways = spreads(scene, letters);
    let spread = ways.iter().copied().find(|way| fits(&lines, *way)).or(ways.last().copied()).unwrap_or_default();
    let end = (selected + 1).min(lines.len());
    let mut top = 0;
    while top + 1 < end && !fits(&lines[top..end], spread) {
        top += 1;
    }
    let (mut out, mut used, mut y) = (Vec::new(), 0, usize::from(area.y));
    let bottom = usize::from(area.y) + height.max(high);
    let mut below = false;
    'all: for (at, (row, lines)) in rows.iter().zip(&lines).enumerate().skip(top) {
        let end = y + tall(std::slice::from_ref(lines), spread);
        if used > 0 && (end > bottom || used + lines.len() > most) {
            below = true;
            break;
        }
        for (nth, (tone, words)) in lines.iter().enumerate() {
            if used >= most || y + high > bottom {
                below = true;
                break 'all;
            }
            let sign = if nth == 0 { row.sign.clone() } else { " ".repeat(row.sign.chars().count()) };
            out.push(Placed { row: at, first: nth == 0, y: small(y), sign, words: words.clone(), tone: *tone });
            y += high + spread.0;
            used += 1;
        }
        y = end + spread.1;
    }
    let whole = lines.get(selected).is_none_or(|lines| fits(std::slice::from_ref(lines), spread));
    Window { letters, lines: out, selected, above: top > 0, below, whole }
}

pub(super) fn draw(scene: &Scene<'_>, area: Rect, buf: &mut Buffer) {
    let theme = scene.theme;
    let stage = scene.room.stage();
    let Window { letters, lines, selected, above, below, .. } = window(scene, area);
    let (wide, high) = letters.size();
    let key = theme.tone(Tone::Key);
    for line in &lines {
        let here = line.row == selected;
        let style = theme.tone(if here && line.tone == Tone::Text { Tone::Strong } else { line.tone });
        if here && line.first {
            // The sign hangs in the margin, so that the words stand under the heading.
            put_letters(buf, (area.x.saturating_sub(wide + 1), line.y), wide, "›", letters, key);
        }
        let at = put_letters(buf, (area.x, line.y), area.width, &line.sign, letters, key);
        put_letters(buf, (at, line.y), area.right().saturating_sub(at), &line.words, letters, style);
    }
    let end = lines.last().map_or(area.y, |l| l.y);
    let right = area.right() + 1;
    if above {
        put_letters(buf, (right, area.y), wide, "↑", letters, key);
    }
    if below {
        put_letters(buf, (right, end), wide, "↓", letters, key);
    }
    if lines.is_empty() && scene.room.kind() == Kind::Ticks {
        let words = scene.words.get("room-ticks-none");
        let rows = |letters| stage.tall(broken(&words, stage.line_in(letters)).len(), letters);
        let large = stage.may_be_large(&words) && rows(Letters::Four) <= usize::from(area.height);
        let letters = if large { Letters::Four } else { stage.body_letters() };
        let lines = broken(&words, stage.line_in(letters));
        for (line, y) in lines.iter().zip((area.y..area.bottom()).step_by(stage.pitch(letters))) {
            put_letters(buf, (area.x, y), area.width, line, letters, theme.tone(Tone::Prompt));
        }
    }
    for (line, y) in
        about(scene, selected).iter().zip(end + high + 1 + u16::try_from(stage.leading()).unwrap_or(0)..area.bottom())
    {
        put(buf, area.x, y, area.width, line, theme.tone(Tone::Prompt));
    }
}

/// What a click on a row of the list does: it selects it; on the selected row it
/// gives a dot on the board, and chooses elsewhere. `None` where no row stands there.
pub(super) fn hit(scene: &Scene<'_>, y: u16) -> Option<Act> {
    let room = scene.room;
    if !room.shows_list() {
        return None;
    }
    let window = window(scene, super::layout(scene).area);
    // A line is as high as its letters, and what lies between it and the next belongs to it.
    let last = window.lines.last()?.y + window.letters.size().1;
    let row = window.lines.iter().rfind(|l| l.y <= y && y < last)?.row;
    if let Some(Over::Steps(at) | Over::Earlier(at)) = room.over() {
        return Some(if row == at { Act::Choose } else { Act::Select(row) });
    }
    Some(match room.kind() {
        _ if row != room.cursor() => Act::Select(row),
        Kind::Board => Act::Dot,
        _ => Act::Choose,
    })
}
