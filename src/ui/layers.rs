//! Layers: help, pickers, forms, questions, progress. Each is drawn in the middle
//! over what lies under it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear, Widget};
use unicode_width::UnicodeWidthStr;

use super::draw::put;
use super::panes;
use super::row::{Row, cut};
use super::theme::{Theme, Tone};
use crate::app::{App, Ask, Field, FieldKind, Form, Frame, Items, Layer, Picker, Progress, Purpose, Value};
use crate::command::{COMMANDS, Group};
use crate::model::{Date, Say};
use crate::words::Words;

/// What the mouse hit in a layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hit {
    /// A row of a picker, by its place among those shown.
    PickerRow(usize),
    /// An answer.
    Choice(usize),
    /// A field, with column and row in it.
    Field(usize, u16, u16),
    /// A suggestion under a field.
    Suggestion(usize),
}

/// Draws the layers from the bottom up.
pub fn draw(app: &App, buf: &mut Buffer) {
    for layer in &app.layers {
        match layer {
            Layer::Help(top) => text_layer(app, "help-title", &help_rows(app), *top, buf),
            Layer::About(top) => text_layer(app, "about-title", &about_rows(app), *top, buf),
            Layer::Picker(picker) => draw_picker(app, picker, buf),
            Layer::Form(form) => draw_form(app, form, buf),
            Layer::Ask(ask) => draw_ask(app, ask, buf),
            Layer::Progress(progress) => draw_progress(app, progress, buf),
            Layer::Cover => {}
        }
    }
}

fn frame_box(app: &App, area: Rect, title: &str, buf: &mut Buffer) -> Rect {
    Clear.render(area, buf);
    buf.set_style(area, app.theme.base());
    let title = cut(title, usize::from(area.width.saturating_sub(6)));
    Block::bordered()
        .border_set(app.theme.lines(true))
        .border_style(app.theme.frame(true))
        .title(Span::styled(format!(" {title} "), app.theme.tone(Tone::Heading)))
        .render(area, buf);
    Frame::inside(area)
}

fn put_lines(lines: &[Line<'static>], area: Rect, top: usize, buf: &mut Buffer) {
    for (line, y) in lines.iter().skip(top).zip(area.y..area.bottom()) {
        buf.set_line(area.x, y, line, area.width);
    }
}

fn broken(app: &App, rows: &[Row<()>], width: u16) -> Vec<Line<'static>> {
    rows.iter().flat_map(|r| r.lines(width, &app.theme)).collect()
}

// Help and About.

fn text_area(app: &App) -> Rect {
    form_area(&app.frame)
}

fn text_layer(app: &App, title: &str, rows: &[Row<()>], top: usize, buf: &mut Buffer) {
    let area = text_area(app);
    let inside = frame_box(app, area, &app.words.get(title), buf);
    let lines = broken(app, rows, inside.width);
    put_lines(&lines, inside, top, buf);
    if lines.len() > top + usize::from(inside.height) {
        put(buf, area.right() - 2, area.bottom() - 1, 1, "↓", app.theme.tone(Tone::Key));
    }
}

/// How far down the text on top can be scrolled.
pub fn scroll_room(app: &App) -> usize {
    let (rows, area) = match app.layers.last() {
        Some(Layer::Help(_)) => (help_rows(app), Frame::inside(text_area(app))),
        Some(Layer::About(_)) => (about_rows(app), Frame::inside(text_area(app))),
        Some(Layer::Ask(ask)) => {
            let (_, body, _) = ask_areas(app, ask);
            let lines = broken(app, &ask.body, body.width).len();
            return lines.saturating_sub(usize::from(body.height));
        }
        _ => return 0,
    };
    broken(app, &rows, area.width).len().saturating_sub(usize::from(area.height))
}

/// Help for this place, then every command with its keys.
pub fn help_rows(app: &App) -> Vec<Row<()>> {
    let w = &app.words;
    let place = match app.layers.iter().rev().nth(1) {
        Some(Layer::Form(_)) => "help-form".to_owned(),
        Some(Layer::Picker(_)) => "help-picker".to_owned(),
        _ => format!("help-{}", app.place.screen.key()),
    };
    let mut out = vec![Row::new().with(Tone::Text, w.get(&place)), Row::new()];
    for group in Group::ALL {
        out.push(Row::new().with(Tone::Heading, w.get(group.key())));
        for row in COMMANDS.iter().filter(|r| r.group == group) {
            let keys: Vec<String> = app.keymap.keys(row.command).iter().map(ToString::to_string).collect();
            let keys = if keys.is_empty() { app.keymap.hint(crate::command::Command::Palette) } else { keys.join(" ") };
            let pad = 20usize.saturating_sub(keys.width());
            let label = row.command.label();
            out.push(
                Row::new()
                    .with(Tone::Key, format!("{keys}{}", " ".repeat(pad.max(1))))
                    .with(Tone::Text, w.get(&label))
                    .with(Tone::Dim, format!("  {}", w.get(&format!("{label}-what"))))
                    .indent(1)
                    .hang(20),
            );
        }
        out.push(Row::new());
    }
    out.push(Row::new().with(Tone::Heading, w.get("group-editor")));
    out.push(Row::new().with(Tone::Text, w.get("help-editor")).indent(1));
    out
}

fn about_rows(app: &App) -> Vec<Row<()>> {
    let w = &app.words;
    let say = Say::new("about-version").with("version", env!("CARGO_PKG_VERSION"));
    vec![
        Row::new().with(Tone::Strong, w.say(&say)),
        Row::new(),
        Row::new().with(Tone::Text, w.get("about-what")),
        Row::new(),
        Row::new().with(Tone::Text, w.get("about-credit")),
        Row::new(),
        Row::new().with(Tone::Text, w.get("about-privacy")),
        Row::new(),
        Row::new().with(Tone::Dim, w.get("about-law")),
        Row::new(),
        Row::new()
            .with(Tone::Dim, w.say(&Say::new("about-where").with("path", app.folder.to_string_lossy().into_owned()))),
    ]
}

// Pickers.

/// As high as what there is to choose from needs, whatever is typed.
fn picker_area(frame: &Frame, all: usize) -> Rect {
    let rows = u16::try_from(all).unwrap_or(u16::MAX).clamp(4, 20) + 4;
    frame.middle(84, rows)
}

/// How many rows a picker of so many shows.
pub fn picker_rows(frame: &Frame, all: usize) -> usize {
    usize::from(Frame::inside(picker_area(frame, all)).height.saturating_sub(2)).max(1)
}

/// Where only slivers would be left beside a layer, nothing is.
fn no_slivers(app: &App, area: Rect, buf: &mut Buffer) {
    if app.frame.whole.width - area.width <= 8 {
        let band = Rect::new(0, area.y, app.frame.whole.width, area.height);
        Clear.render(band, buf);
        buf.set_style(band, app.theme.base());
    }
}

fn draw_picker(app: &App, picker: &Picker, buf: &mut Buffer) {
    let area = picker_area(&app.frame, picker.all(app.book.people().len()));
    no_slivers(app, area, buf);
    let inside = frame_box(app, area, &app.words.say(&picker.title), buf);
    put(buf, inside.x, inside.y, 1, "›", app.theme.tone(Tone::Key));
    picker.editor.draw(Rect::new(inside.x + 2, inside.y, inside.width.saturating_sub(2), 1), buf);
    let people = app.book.people();
    let len = picker.len(people.len());
    let count = app.words.say(&Say::new("picker-count").with("shown", len).with("count", picker.all(people.len())));
    let width = u16::try_from(count.width()).unwrap_or(0);
    put(buf, area.right().saturating_sub(width + 3), area.bottom() - 1, width, &count, app.theme.tone(Tone::Dim));
    if len == 0 {
        put(buf, inside.x + 2, inside.y + 2, inside.width, &app.words.get("picker-none"), app.theme.tone(Tone::Prompt));
        return;
    }
    let shown = picker_rows(&app.frame, picker.all(people.len()));
    let rows = picker.list.top..(picker.list.top + shown).min(len);
    for (at, y) in rows.zip(inside.y + 2..inside.bottom()) {
        let place = picker.place(at);
        let (label, detail) = match &picker.items {
            Items::These(items) => match items.get(place) {
                Some((label, detail, ..)) => (label.clone(), detail.clone()),
                None => continue,
            },
            Items::People => match people.get(place) {
                Some(p) => (p.name.to_string(), panes::ward_and_post(p)),
                None => continue,
            },
        };
        let width = usize::from(inside.width);
        let label = cut(&label, width.saturating_sub(2));
        let room = width.saturating_sub(label.width() + 4);
        let line = Line::from(vec![
            Span::styled(format!("  {label}"), app.theme.tone(Tone::Text)),
            Span::styled(
                format!("  {}", if room > 5 { cut(&detail, room) } else { String::new() }),
                app.theme.tone(Tone::Dim),
            ),
        ]);
        buf.set_line(inside.x, y, &line, inside.width);
        if at == picker.list.selected {
            buf.set_style(Rect::new(inside.x, y, inside.width, 1), app.theme.selected());
            put(buf, inside.x, y, 1, "›", app.theme.selected());
        }
    }
}

// Questions.

fn ask_areas(app: &App, ask: &Ask) -> (Rect, Rect, Rect) {
    let wide = app.frame.middle(76, app.frame.whole.height);
    let lines = broken(app, &ask.body, wide.width.saturating_sub(4)).len();
    let small = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
    let choices = small(ask.choices.len());
    let area = app.frame.middle(76, small(lines).saturating_add(choices + 3));
    let inside = Frame::inside(area);
    let body_height = inside.height.saturating_sub(choices + 1);
    let body = Rect::new(inside.x, inside.y, inside.width, body_height);
    let answers =
        Rect::new(inside.x, inside.bottom().saturating_sub(choices), inside.width, choices.min(inside.height));
    (area, body, answers)
}

fn draw_ask(app: &App, ask: &Ask, buf: &mut Buffer) {
    let (area, body, answers) = ask_areas(app, ask);
    no_slivers(app, area, buf);
    frame_box(app, area, &app.words.say(&ask.title), buf);
    let lines = broken(app, &ask.body, body.width);
    put_lines(&lines, body, ask.top, buf);
    if lines.len() > ask.top + usize::from(body.height) {
        put(buf, area.right() - 2, body.bottom(), 1, "↓", app.theme.tone(Tone::Key));
    }
    for (at, ((say, _), y)) in ask.choices.iter().zip(answers.y..answers.bottom()).enumerate() {
        let selected = at == ask.selected;
        let style = if selected { app.theme.selected() } else { app.theme.tone(Tone::Text) };
        let sign = if selected { "› " } else { "  " };
        let words = cut(&format!("{sign}{}", app.words.say(say)), usize::from(answers.width));
        put(buf, answers.x, y, answers.width, &words, style);
        if selected {
            buf.set_style(Rect::new(answers.x, y, answers.width, 1), app.theme.selected());
        }
    }
}

fn draw_progress(app: &App, progress: &Progress, buf: &mut Buffer) {
    let area = app.frame.middle(60, 5);
    let inside = frame_box(app, area, &app.words.say(&progress.what), buf);
    let width = usize::from(inside.width);
    let done = (progress.done * width).checked_div(progress.of).unwrap_or(0).min(width);
    let bar = format!("{}{}", "█".repeat(done), "·".repeat(width - done));
    put(buf, inside.x, inside.y + 1, inside.width, &bar, app.theme.tone(Tone::Good));
    let count = app.words.say(&Say::new("progress-count").with("done", progress.done).with("of", progress.of));
    put(buf, inside.x, inside.y, inside.width, &count, app.theme.tone(Tone::Dim));
}

// Forms.

/// Where a field is drawn: its label's line, and the area of what stands in it.
struct Placed {
    field: usize,
    label: Rect,
    value: Rect,
    suggestions: Option<Rect>,
    /// Line for the field's help or complaint; none where there is no room.
    help: Option<u16>,
}

/// Forms and long texts take the whole room between the title bar and the keys:
/// nothing beside them is half read.
fn form_area(frame: &Frame) -> Rect {
    let whole = frame.whole;
    Rect::new(whole.x, whole.y + 1, whole.width, whole.height.saturating_sub(2))
}

/// How many lines a field takes in a form of this height.
fn field_height(form: &Form, at: usize, inside: Rect) -> u16 {
    let field = &form.fields[at];
    let focused = at == form.focus;
    let value = match &field.kind {
        FieldKind::Text => {
            let alone = at == 0 && form.fields.iter().filter(|f| f.kind == FieldKind::Text).count() == 1;
            // One text alone takes what the other fields leave; of several, the one in focus grows.
            let others = u16::try_from(form.fields.len()).unwrap_or(0) + 2;
            let alone_most = inside.height.saturating_sub(others).max(5);
            // A note is written in; other texts are a few lines, and grow.
            let note = matches!(form.purpose, Purpose::Note(_));
            let most = if alone {
                alone_most
            } else if focused {
                inside.height.saturating_sub(9).max(4)
            } else {
                3
            };
            let least = match (alone, note) {
                (true, true) => most,
                (true, false) => most.min(5),
                _ => 2,
            };
            let wants = field.editor().map_or(1, |e| e.height(inside.width.saturating_sub(2)));
            wants.clamp(least.min(most), most)
        }
        _ => 1,
    };
    let suggestions = if focused { u16::try_from(form.suggestions.len()).unwrap_or(0) } else { 0 };
    let label = u16::from(field.kind == FieldKind::Text);
    value + suggestions + label + help_height(form, focused)
}

fn help_height(form: &Form, focused: bool) -> u16 {
    if focused { u16::try_from(form.help.len()).unwrap_or(0).max(1) } else { 0 }
}

/// Brings the focused field into the window.
pub fn settle_form(form: &mut Form, frame: &Frame, words: &Words, theme: &Theme) {
    let inside = Frame::inside(form_area(frame));
    let said = match form.error.as_ref().filter(|(at, _)| *at == form.focus) {
        Some((_, say)) => format!("! {}", words.say(say)),
        None => words.get(&format!("field-{}-help", form.field().key)),
    };
    let row: Row<()> = Row::new().with(Tone::Prompt, said);
    form.help = row.lines(inside.width.saturating_sub(2), theme).iter().map(ToString::to_string).collect();
    if form.focus < form.top {
        form.top = form.focus;
    }
    loop {
        let used: u16 = (form.top..=form.focus).map(|at| field_height(form, at, inside)).sum();
        if used <= inside.height || form.top >= form.focus {
            break;
        }
        form.top += 1;
    }
}

fn place_fields(app: &App, form: &Form) -> Vec<Placed> {
    let inside = Frame::inside(form_area(&app.frame));
    let column = label_width(app, form).min(inside.width / 3);
    let mut out = Vec::new();
    let mut y = inside.y;
    for at in form.top..form.fields.len() {
        let focused = at == form.focus;
        let field = &form.fields[at];
        let height = field_height(form, at, inside);
        if y + height.min(2) > inside.bottom() {
            break;
        }
        let suggestions = if focused { u16::try_from(form.suggestions.len()).unwrap_or(0) } else { 0 };
        let own = height - help_height(form, focused) - suggestions;
        let label = Rect::new(inside.x, y, column, 1);
        let value = if field.kind == FieldKind::Text {
            Rect::new(inside.x + 1, y + 1, inside.width.saturating_sub(1), own.saturating_sub(1))
        } else {
            Rect::new(inside.x + column + 1, y, inside.width.saturating_sub(column + 1), 1)
        };
        let value = value.intersection(inside);
        let after = y + own;
        let list = (suggestions > 0)
            .then(|| Rect::new(value.x, after, value.width, suggestions).intersection(inside))
            .filter(|r| r.height > 0);
        let help = (focused && after + suggestions < inside.bottom()).then_some(after + suggestions);
        out.push(Placed { field: at, label, value, suggestions: list, help });
        y += height;
    }
    out
}

fn label_width(app: &App, form: &Form) -> u16 {
    let widest = form
        .fields
        .iter()
        .filter(|f| f.kind != FieldKind::Text)
        .map(|f| app.words.get(&format!("field-{}", f.key)).width())
        .max()
        .unwrap_or(0);
    u16::try_from(widest).unwrap_or(20) + 1
}

fn draw_form(app: &App, form: &Form, buf: &mut Buffer) {
    let area = form_area(&app.frame);
    let inside = frame_box(app, area, &app.words.say(&form.title), buf);
    let placed = place_fields(app, form);
    for p in &placed {
        let field = &form.fields[p.field];
        let focused = p.field == form.focus;
        let tone = if focused { Tone::Heading } else { Tone::Dim };
        let width = if field.kind == FieldKind::Text { inside.width } else { p.label.width };
        let label = cut(&app.words.get(&format!("field-{}", field.key)), usize::from(width));
        put(buf, p.label.x, p.label.y, width, &label, app.theme.tone(tone));
        if focused {
            put(buf, inside.x.saturating_sub(1), p.label.y, 1, "›", app.theme.tone(Tone::Key));
        }
        draw_value(app, form, p, buf);
        if let (Some(list), true) = (p.suggestions, focused) {
            for (at, (tag, y)) in form.suggestions.iter().zip(list.y..list.bottom()).enumerate() {
                let chosen = form.suggested == Some(at);
                let style = if chosen { app.theme.selected() } else { app.theme.tone(Tone::Dim) };
                let words = cut(&format!("  {}", tag.label), usize::from(list.width));
                put(buf, list.x, y, list.width, &words, style);
            }
        }
        if let Some(y) = p.help {
            let wrong = form.error.as_ref().is_some_and(|(at, _)| *at == p.field);
            let tone = if wrong { Tone::Bad } else { Tone::Prompt };
            for (line, y) in form.help.iter().zip(y..inside.bottom()) {
                put(buf, inside.x + 1, y, inside.width.saturating_sub(1), line, app.theme.tone(tone));
            }
        }
    }
    let last = placed.last().map_or(0, |p| p.field + 1);
    if form.top > 0 {
        put(buf, area.right() - 2, area.y, 1, "↑", app.theme.tone(Tone::Key));
    }
    if last < form.fields.len() {
        put(buf, area.right() - 2, area.bottom() - 1, 1, "↓", app.theme.tone(Tone::Key));
    }
}

fn draw_value(app: &App, form: &Form, p: &Placed, buf: &mut Buffer) {
    let field: &Field = &form.fields[p.field];
    let focused = p.field == form.focus;
    let text = app.theme.tone(Tone::Text);
    let area = p.value;
    if area.height == 0 || area.width == 0 {
        return;
    }
    match (&field.value, &field.kind) {
        (Value::Text(editor), FieldKind::Text) => {
            for y in area.y..area.bottom() {
                put(buf, area.x.saturating_sub(1), y, 1, "│", app.theme.frame(focused));
            }
            let inside = Rect::new(area.x + 1, area.y, area.width.saturating_sub(1), area.height);
            if focused {
                editor.draw(inside, buf);
            } else {
                // A text that is only looked at begins at its beginning.
                let rows: Vec<Row<()>> =
                    editor.text().lines().map(|l| Row::new().with(Tone::Text, l.to_owned())).collect();
                put_lines(&broken(app, &rows, inside.width), inside, 0, buf);
            }
        }
        (Value::Text(editor), kind) => {
            if focused {
                editor.draw(area, buf);
            } else {
                put(buf, area.x, area.y, area.width, &cut(&editor.text(), usize::from(area.width)), text);
            }
            // How a day was understood stands beside what was typed.
            if let FieldKind::Date(lean) = kind {
                let typed = editor.text();
                let shown = Date::from_words(&typed, app.today, *lean).map(|d| app.words.date(d));
                let used = u16::try_from(typed.width() + 2).unwrap_or(u16::MAX);
                if let Some(shown) = shown.filter(|s| *s != typed && used < area.width) {
                    let words = format!("→ {shown}");
                    put(buf, area.x + used, area.y, area.width - used, &words, app.theme.tone(Tone::Dim));
                }
            }
        }
        (Value::Choice(at), FieldKind::Choice(choices)) => {
            let label = choices.get(*at).map_or("", |c| c.label.as_str());
            let words = if focused { format!("← {label} →") } else { label.to_owned() };
            put(buf, area.x, area.y, area.width, &cut(&words, usize::from(area.width)), text);
        }
        (Value::Choice(_), _) => {}
        (Value::Toggle(on), _) => {
            let label = app.words.get(if *on { "toggle-on" } else { "toggle-off" });
            let sign = if *on { "[x]" } else { "[ ]" };
            put(buf, area.x, area.y, area.width, &format!("{sign} {label}"), text);
        }
        (Value::Tags(tags, editor), _) => {
            let labels: Vec<String> = tags.iter().map(|t| t.label.clone()).collect();
            let mut words = labels.join("; ");
            if !words.is_empty() {
                words.push_str(if focused { "; " } else { "" });
            }
            // What is typed keeps at least a third of the line.
            let most = if focused { usize::from(area.width) * 2 / 3 } else { usize::from(area.width) };
            let shown = match words.width() > most {
                true if focused => tail(&words, most),
                true => cut(&words, most),
                false => words,
            };
            let used = u16::try_from(shown.width()).unwrap_or(0);
            put(buf, area.x, area.y, area.width, &shown, app.theme.tone(Tone::Strong));
            if focused {
                let rest = Rect::new(area.x + used, area.y, area.width.saturating_sub(used), 1);
                editor.draw(rest, buf);
            } else if !editor.is_empty() {
                put(buf, area.x + used, area.y, area.width.saturating_sub(used), &editor.text(), text);
            }
        }
    }
}

/// The end of a text that is too long for its place.
fn tail(words: &str, width: usize) -> String {
    let mut out: Vec<char> = Vec::new();
    let mut used = 1;
    for c in words.chars().rev() {
        let columns = unicode_width::UnicodeWidthChar::width(c).unwrap_or(0);
        if used + columns > width {
            break;
        }
        used += columns;
        out.push(c);
    }
    out.push('…');
    out.into_iter().rev().collect()
}

/// What the mouse hit in the layer on top.
pub fn hit(app: &App, column: u16, row: u16) -> Option<Hit> {
    let at = Position::new(column, row);
    match app.layers.last()? {
        Layer::Picker(picker) => {
            let inside = Frame::inside(picker_area(&app.frame, picker.all(app.book.people().len())));
            let line = usize::from(row.checked_sub(inside.y + 2)?);
            let place = picker.list.top + line;
            (inside.contains(at) && place < picker.len(app.book.people().len())).then_some(Hit::PickerRow(place))
        }
        Layer::Ask(ask) => {
            let (_, _, answers) = ask_areas(app, ask);
            answers.contains(at).then(|| Hit::Choice(usize::from(row - answers.y)))
        }
        Layer::Form(form) => place_fields(app, form).into_iter().find_map(|p| {
            if let Some(list) = p.suggestions.filter(|l| l.contains(at)) {
                return Some(Hit::Suggestion(usize::from(row - list.y)));
            }
            if p.value.contains(at) {
                let left = if form.fields[p.field].kind == FieldKind::Text { 1 } else { 0 };
                return Some(Hit::Field(p.field, (column - p.value.x).saturating_sub(left), row - p.value.y));
            }
            p.label.contains(at).then_some(Hit::Field(p.field, 0, 0))
        }),
        _ => None,
    }
}
