//! One frame: title bar, places, panes, next step, keys; then the layers.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear, Widget};
use unicode_width::UnicodeWidthStr;

use super::ink::{put, put_line};
use super::layers;
use super::list::Rows;
use super::panes;
use super::room;
use super::row::cut;
use super::theme::{self, Theme, Tone};
use crate::app::{App, Frame, Layer, PaneId, PaneRows, PeopleRows, Screen};
use crate::command::Command;
use crate::model::{Say, text};

/// Draws the program as it is.
pub fn draw(app: &App, buf: &mut Buffer) {
    if let Some(scene) = app.notes_scene() {
        return room::draw_notes(&scene, buf);
    }
    if let Some(scene) = app.scene() {
        return room::draw(&scene, buf);
    }
    let area = buf.area;
    if matches!(app.layers.last(), Some(Layer::Cover)) {
        buf.set_style(area, app.theme.base());
        return;
    }
    wash(buf, app.theme.base());
    if app.frame.too_small {
        let (columns, rows) = crate::app::SMALLEST;
        let say = Say::new("too-small").with("columns", i64::from(columns)).with("rows", i64::from(rows));
        let words = app.words.say(&say);
        let rows = words.split('\n').map(|line| panes::Row::new().with(Tone::Warn, line.to_owned()));
        let lines = rows.flat_map(|row| row.lines(area.width, &app.theme));
        for (line, y) in lines.zip(0..area.height) {
            put_line(buf, 0, y, &line, area.width);
        }
    } else {
        title(app, buf);
        tabs(app, buf);
        for (pane, area) in &app.frame.panes {
            draw_pane(app, *pane, *area, buf);
        }
        next_step(app, buf);
        keys(app, buf);
        layers::draw(app, buf);
        toast(app, buf);
    }
    scrub(&app.theme, buf);
}

fn title(app: &App, buf: &mut Buffer) {
    let area = app.frame.title;
    buf.set_style(area, app.theme.bar());
    let w = &app.words;
    let mut parts = vec![w.get("app-name")];
    let book = app.book.title();
    if !book.is_empty() {
        parts.push(if app.book.workspace.invented && !book.contains('(') {
            w.say(&Say::new("title-invented").with("name", book))
        } else {
            book
        });
    }
    if let Some(initiative) = app.place.initiative.as_ref().and_then(|id| app.book.initiatives.get(id)) {
        parts.push(initiative.name.clone());
    }
    if let Some(id) = &app.place.councillor
        && app.book.person(id).is_some()
    {
        parts.push(w.say(&Say::new("title-with").with("name", app.book.name_of(id))));
    }
    let mut note = if app.is_away() {
        Some(w.get("title-away"))
    } else if app.read_only.is_some() {
        Some(w.get("title-read-only"))
    } else if !app.reading.2 && app.reading.1 > 0 {
        Some(w.say(&Say::new("title-reading").with("done", app.reading.0).with("of", app.reading.1)))
    } else {
        // While it lasts it stands on every screen.
        app.election().inside().map(|until| w.say(&Say::new("title-election").with("date", until)))
    };
    // The notice is shortened before anything but the program's own name goes.
    let where_one_is = if parts.len() > 1 { parts[1..].join("  ›  ") } else { String::new() };
    let fits = |note: &str| where_one_is.width() + note.width() + 4 <= usize::from(area.width);
    if let (Some(long), Some(until)) = (&note, app.election().inside())
        && app.read_only.is_none()
        && !app.is_away()
        && app.reading.2
        && !fits(long)
    {
        let day = w.short_date(until, app.today);
        note = Some(w.say(&Say::new("title-election-short").with("date", day)));
    }
    let note_width = note.as_ref().map_or(0, |n| n.width() + 2);
    // Room for what matters most: where not all fits, the front is shortened first.
    let room = usize::from(area.width).saturating_sub(2 + note_width);
    let least = if note_width > 0 { 1 } else { 2 };
    while parts.len() > least && parts.join("  ›  ").width() > room {
        parts.remove(0);
    }
    put(buf, area.x + 1, area.y, area.width.saturating_sub(2), &cut(&parts.join("  ›  "), room), app.theme.bar());
    if let Some(note) = note {
        let width = u16::try_from(note.width()).unwrap_or(0).min(area.width.saturating_sub(1));
        put(buf, area.right() - width - 1, area.y, width, &note, app.theme.bar());
    }
}

/// The places, each with its number: what is shown, and where it begins.
fn tab_spans(app: &App) -> Vec<(Screen, u16, String)> {
    let mut at = 1;
    let narrow = app.size.0 < 72;
    Screen::ALL
        .into_iter()
        .map(|screen| {
            let name = app.words.get(screen.key());
            let name = if narrow && screen != app.place.screen { String::new() } else { format!(" {name}") };
            let words = format!(" {}{name} ", screen.number());
            let begins = at;
            at += u16::try_from(words.width()).unwrap_or(0) + 1;
            (screen, begins, words)
        })
        .collect()
}

/// The place whose name stands at a column.
pub fn tab_at(app: &App, column: u16) -> Option<Screen> {
    tab_spans(app)
        .into_iter()
        .find(|(_, begins, words)| (*begins..*begins + u16::try_from(words.width()).unwrap_or(0)).contains(&column))
        .map(|(screen, ..)| screen)
}

fn tabs(app: &App, buf: &mut Buffer) {
    let area = app.frame.tabs;
    for (screen, begins, words) in tab_spans(app) {
        let here = screen == app.place.screen;
        let style = if here { app.theme.selected() } else { app.theme.tone(Tone::Dim) };
        let room = area.width.saturating_sub(begins);
        put(buf, area.x + begins, area.y, room, &cut(&words, usize::from(room)), style);
    }
}

fn draw_pane(app: &App, id: PaneId, area: Rect, buf: &mut Buffer) {
    let focused = app.focused() == id && app.layers.is_empty();
    let title = cut(&panes::title(app, id), usize::from(area.width.saturating_sub(6)));
    let mut block = Block::bordered()
        .border_set(app.theme.lines(app.focused() == id))
        .border_style(app.theme.frame(focused))
        .title(Span::styled(format!(" {title} "), app.theme.tone(if focused { Tone::Heading } else { Tone::Dim })));
    let panes = app.place.screen.panes();
    if app.frame.panes.len() < panes.len() {
        // What is not shown is one Tab away.
        let at = panes.iter().position(|p| *p == id).map_or(0, |at| at + 1);
        block = block
            .title_bottom(Line::styled(format!(" {at}/{} ", panes.len()), app.theme.tone(Tone::Dim)).right_aligned());
    }
    block.render(area, buf);
    let mut inside = Frame::inside(area);
    let Some(pane) = app.panes.get(&id) else { return };
    if let Some(filter) = &pane.filter {
        let sign = "/";
        put(buf, inside.x, inside.y, 1, sign, app.theme.tone(Tone::Key));
        filter.editor.draw(Rect::new(inside.x + 2, inside.y, inside.width.saturating_sub(2), 1), buf);
        inside.y += 1;
        inside.height = inside.height.saturating_sub(1);
    }
    if id == PaneId::People {
        people(app, inside, focused, buf);
    } else {
        rows(app, pane, inside, focused, buf);
    }
    let (more_above, more_below) = hidden(app, id, usize::from(inside.height));
    let right = area.right().saturating_sub(2);
    for (more, y, sign) in [(more_above, area.y, "↑"), (more_below, area.bottom() - 1, "↓")] {
        if more {
            put(buf, right, y, 1, sign, app.theme.tone(Tone::Key));
        }
    }
}

/// Whether rows are hidden above and below the window.
fn hidden(app: &App, id: PaneId, height: usize) -> (bool, bool) {
    let Some(pane) = app.panes.get(&id) else { return (false, false) };
    let people = PeopleRows { app };
    let own = PaneRows(pane);
    let rows: &dyn Rows = if id == PaneId::People { &people } else { &own };
    let mut used = 0;
    for row in pane.list.top..rows.len() {
        used += rows.height(row);
        if used > height {
            return (pane.list.top > 0, true);
        }
    }
    (pane.list.top > 0, false)
}

fn rows(app: &App, pane: &crate::app::Pane, area: Rect, focused: bool, buf: &mut Buffer) {
    let mut y = area.y;
    for (at, lines) in pane.lines.iter().enumerate().skip(pane.list.top) {
        let selected = at == pane.list.selected && pane.rows[at].target.is_some();
        for (nth, line) in lines.iter().enumerate() {
            if y >= area.bottom() {
                return;
            }
            put_line(buf, area.x, y, line, area.width);
            if selected && (focused || nth == 0) {
                mark(app, Rect::new(area.x.saturating_sub(1), y, area.width + 2, 1), focused, buf);
            }
            y += 1;
        }
    }
}

/// Marks a selected line: by colour where the pane has the focus, and by a sign
/// in front in any case.
fn mark(app: &App, area: Rect, focused: bool, buf: &mut Buffer) {
    if focused {
        // What is underlined for a reason stays underlined under the selection.
        let pointed: Vec<_> = area.positions().filter(|at| buf[*at].modifier.contains(Modifier::UNDERLINED)).collect();
        buf.set_style(area, app.theme.selected());
        for at in pointed {
            buf[at].modifier.insert(Modifier::UNDERLINED);
        }
    } else {
        put(buf, area.x, area.y, 1, "›", app.theme.tone(Tone::Key));
    }
}

fn people(app: &App, area: Rect, focused: bool, buf: &mut Buffer) {
    let shown = app.people_shown();
    let Some(pane) = app.panes.get(&PaneId::People) else { return };
    if shown.is_empty() {
        let key = if !app.reading.2 {
            "people-reading"
        } else if app.book.people().is_empty() {
            "people-none"
        } else {
            "people-none-found"
        };
        let row: panes::Row = panes::Row::new().with(Tone::Prompt, app.words.get(key));
        for (line, y) in row.lines(area.width, &app.theme).iter().zip(area.y + 1..area.bottom()) {
            put_line(buf, area.x, y, line, area.width);
        }
        return;
    }
    let mut y = area.y;
    for (at, place) in shown.iter().enumerate().skip(pane.list.top) {
        let Some(person) = app.book.people().get(*place as usize) else { continue };
        let reasons = app.order.reasons.get(place);
        let first = person_line(app, person, usize::from(area.width));
        let second = reasons.map(|why| {
            let words: Vec<String> = why.iter().map(|r| app.words.say(&r.say)).collect();
            cut(&words.join("; "), usize::from(area.width.saturating_sub(2)))
        });
        if y >= area.bottom() {
            return;
        }
        let selected = at == pane.list.selected;
        put_line(buf, area.x, y, &first, area.width);
        let height = 1 + u16::from(second.is_some());
        if let Some(second) = second
            && y + 1 < area.bottom()
        {
            put(buf, area.x + 2, y + 1, area.width.saturating_sub(2), &second, app.theme.tone(Tone::Prompt));
        }
        if selected {
            let marked = if focused { height } else { 1 };
            for line in y..(y + marked).min(area.bottom()) {
                mark(app, Rect::new(area.x.saturating_sub(1), line, area.width + 2, 1), focused, buf);
            }
        }
        y += height;
    }
}

/// A person in the list: a sign for those in touch, the name, the wards.
fn person_line(app: &App, person: &crate::model::PersonBrief, width: usize) -> Line<'static> {
    let chosen = app.place.councillor.as_ref() == Some(&person.id);
    let touched = app.touched.contains(&person.id);
    let (sign, tone) = match (person.in_post && !person.leave_alone, touched) {
        (false, _) => ("× ", Tone::Dim),
        (true, true) => ("● ", Tone::Good),
        (true, false) => ("○ ", Tone::Dim),
    };
    let name_tone = if !person.in_post || person.leave_alone {
        Tone::Dim
    } else if chosen {
        Tone::Strong
    } else {
        Tone::Text
    };
    let name = cut(&person.name, width.saturating_sub(2));
    let wards: Vec<&str> = person.wards.iter().map(|w| &**w).collect();
    let room = width.saturating_sub(4 + name.width());
    let wards = if room > 4 { cut(&wards.join(", "), room) } else { String::new() };
    Line::from(vec![
        Span::styled(sign, app.theme.tone(tone)),
        Span::styled(name, app.theme.tone(name_tone)),
        Span::styled(format!("  {wards}"), app.theme.tone(Tone::Dim)),
    ])
}

fn next_step(app: &App, buf: &mut Buffer) {
    let area = app.frame.next;
    let key = app.keymap.hint(Command::NextStep);
    put(buf, area.x + 1, area.y, 3, &key, app.theme.tone(Tone::Key));
    let words =
        if app.reading.2 { crate::app::sentence(&app.words.say(&app.next.1)) } else { app.words.get("next-reading") };
    let room = area.width.saturating_sub(4);
    put(buf, area.x + 3, area.y, room, &cut(&words, usize::from(room)), app.theme.tone(Tone::Prompt));
}

fn toast(app: &App, buf: &mut Buffer) {
    let Some(toast) = &app.toast else { return };
    let words = app.words.say(&toast.say);
    let (sign, tone) = match toast.bad {
        true => ("! ", Tone::Bad),
        // That there is nothing to do is no success.
        false if toast.say.key.strip_prefix("said-").is_some_and(|rest| rest.starts_with("no")) => ("· ", Tone::Prompt),
        false => ("✓ ", Tone::Good),
    };
    let row: panes::Row = panes::Row::new().with(tone, sign).with(tone, words).hang(2);
    let width = app.frame.whole.width.saturating_sub(2);
    let lines = row.lines(width.saturating_sub(2), &app.theme);
    let height = u16::try_from(lines.len()).unwrap_or(1).min(app.frame.whole.height.saturating_sub(4));
    // Above the next step, which stays to be read; where a layer hides that, in its place.
    let tall =
        |l: &Layer| matches!(l, Layer::Form(_) | Layer::Sheet(_) | Layer::Map(_) | Layer::Help(_) | Layer::About(_));
    let bottom = if app.layers.iter().any(tall) { app.frame.next.bottom() } else { app.frame.next.y };
    // From edge to edge: no end of a longer line beneath reads on behind it.
    let under = Rect { y: bottom.saturating_sub(height), height: height.min(bottom), ..app.frame.whole };
    Clear.render(under, buf);
    buf.set_style(under, app.theme.base());
    for (line, y) in lines.iter().zip(under.top()..under.bottom()) {
        put_line(buf, 2, y, line, width.saturating_sub(1));
    }
}

/// The commands that the key line shows here, the most useful first.
fn key_commands(app: &App) -> Vec<(String, String)> {
    // What has no key of its own is a command away.
    let key = |c: Command| match app.keymap.hint(c) {
        none if none.is_empty() => app.keymap.hint(Command::Palette),
        key => key,
    };
    let pair = |c: Command| (key(c), app.words.get(&format!("{}-short", c.label())));
    let typing = |keys: &str, label: &str| (keys.to_owned(), app.words.get(label));
    match app.layers.last() {
        Some(Layer::Form(form)) => {
            let mut keys = Vec::new();
            if !form.read_only {
                keys.push((app.keymap.hint(Command::Finish), app.words.get("cmd-finish-short")));
            }
            keys.push((app.keymap.hint(Command::NextField), app.words.get("cmd-next-field-short")));
            if !form.read_only && matches!(form.purpose, crate::app::Purpose::Note(_)) {
                keys.extend([pair(Command::Lift), pair(Command::PutPrompt)]);
            }
            keys.push(typing("Esc", "keys-leave"));
            keys.push((app.keymap.hint(Command::HelpHere), app.words.get("cmd-help-short")));
            keys
        }
        Some(Layer::Picker(_)) => {
            vec![typing("↑↓", "keys-move"), typing("Enter", "keys-choose"), typing("Esc", "keys-close")]
        }
        Some(Layer::Ask(_)) => {
            vec![typing("↑↓", "keys-move"), typing("Enter", "keys-choose"), typing("Esc", "keys-close")]
        }
        Some(Layer::Sheet(_)) if app.is_typing() => {
            vec![typing("↑↓", "keys-move"), typing("Enter", "keys-choose"), typing("Esc", "keys-clear")]
        }
        Some(Layer::Sheet(sheet)) => {
            let mut keys = vec![typing("↑↓", "keys-move")];
            keys.extend(sheet.content.keys().iter().map(|c| pair(*c)));
            keys.push(pair(Command::Filter));
            if sheet.content.has_beside() {
                keys.push(pair(Command::NextPane));
            }
            keys.push(typing("Esc", "keys-close"));
            keys
        }
        Some(Layer::Map(_)) => {
            vec![
                typing("↑↓←→", "keys-move"),
                pair(Command::NextPane),
                pair(Command::Add),
                pair(Command::Edit),
                pair(Command::LinkCards),
                pair(Command::MapSum),
                pair(Command::Undo),
                typing("Esc", "keys-close"),
            ]
        }
        Some(Layer::Help(_) | Layer::About(_)) => vec![typing("↑↓", "keys-move"), typing("Esc", "keys-close")],
        Some(Layer::Progress(progress)) if progress.committed.is_some() => Vec::new(),
        Some(Layer::Progress(_)) => vec![typing("Esc", "keys-stop")],
        Some(Layer::Cover) => Vec::new(),
        None if app.is_typing() => {
            vec![typing("↑↓", "keys-move"), typing("Enter", "keys-choose"), typing("Esc", "keys-clear")]
        }
        None => {
            let mut commands = vec![Command::Help, Command::NewNote];
            for c in [Command::Add, Command::Edit] {
                if app.can(c) {
                    commands.push(c);
                }
            }
            commands.extend([
                Command::NextPane,
                Command::Palette,
                Command::Filter,
                Command::ChooseInitiative,
                Command::ChooseCouncillor,
                Command::Undo,
                Command::Quit,
            ]);
            commands.into_iter().filter(|c| app.can(*c)).map(pair).collect()
        }
    }
}

fn keys(app: &App, buf: &mut Buffer) {
    let area = app.frame.keys;
    let wide = |(key, label): &(String, String)| key.width() + label.width() + 3;
    let mut shown = key_commands(app);
    // The way out stays to be seen, however long the words of a language are.
    while shown.len() > 1 && shown.iter().map(wide).sum::<usize>() + 1 > usize::from(area.width) {
        let out = shown.last().is_some_and(|(key, _)| key == "Esc");
        shown.remove(shown.len() - if out { 2 } else { 1 });
    }
    let mut x = area.x + 1;
    for (key, label) in shown {
        let width = u16::try_from(key.width() + label.width() + 3).unwrap_or(u16::MAX);
        if x.saturating_add(width) > area.right() {
            break;
        }
        let key_width = u16::try_from(key.width()).unwrap_or(0);
        put(buf, x, area.y, key_width, &key, app.theme.tone(Tone::Key));
        put(buf, x + key_width + 1, area.y, width, &label, app.theme.tone(Tone::Dim));
        x += width;
    }
}

/// Gives every cell a style: the same as for a part, without going by places.
fn wash(buf: &mut Buffer, style: ratatui::style::Style) {
    for cell in &mut buf.content {
        cell.set_style(style);
    }
}

/// The last look: nothing that acts on a terminal is drawn, whatever widget put
/// it there; with `--ascii` signs of ours become ASCII.
pub(super) fn scrub(theme: &Theme, buf: &mut Buffer) {
    for cell in &mut buf.content {
        let symbol = cell.symbol();
        if symbol.is_ascii() {
            continue;
        }
        if symbol.chars().any(text::is_unsafe) {
            cell.set_symbol("·");
        } else if let std::borrow::Cow::Owned(seen) = text::cleaned(symbol) {
            cell.set_symbol(if seen.is_empty() { "·" } else { &seen });
        }
        if theme.ascii
            && let Some(plain) = theme::ascii(cell.symbol())
        {
            cell.set_symbol(plain);
        }
    }
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;

    use super::{Theme, scrub};

    #[test]
    fn nothing_unseen_or_acting_reaches_the_terminal() {
        let cells = ["\u{2028}", "\u{2029}", "a\u{e0041}", "ŵ\u{200d}", "\u{2060}", "\u{1b}é", "❤\u{fe0f}", "ŷ"];
        let mut buf = Buffer::empty(Rect::new(0, 0, 8, 1));
        for (cell, symbol) in buf.content.iter_mut().zip(cells) {
            cell.set_symbol(symbol);
        }
        scrub(&Theme::named("dark", false), &mut buf);
        let drawn: Vec<&str> = buf.content.iter().map(|cell| cell.symbol()).collect();
        assert_eq!(drawn, ["·", "·", "a", "ŵ", "·", "·", "❤\u{fe0f}", "ŷ"]);
    }
}
