//! Layers: help, pickers, forms, questions, progress. Each is drawn in the middle
//! over what lies under it.

mod form;
mod map;
mod picker;
mod sheet;

pub use form::settle_form;
use form::{draw_form, form_area, place_fields};
pub use picker::picker_rows;
use picker::{draw_picker, picker_area};

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear, Widget};
use unicode_width::UnicodeWidthStr;

use crate::app::{App, Ask, Field, FieldKind, Form, Frame, Items, Layer, Picker, Progress, Purpose, TakesBack, Value};
use crate::command::{COMMANDS, Group, Scope};
use crate::model::Say;
use crate::ui::ink::{put, put_line};
use crate::ui::panes;
use crate::ui::row::{Row, cut};
use crate::ui::theme::{Theme, Tone};
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
            Layer::Map(map) => map::draw_map(app, map, buf),
            Layer::Sheet(sheet) => sheet::draw_sheet(app, sheet, buf),
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
        put_line(buf, area.x, y, line, area.width);
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
        Some(Layer::Sheet(sheet)) => sheet.content.help().to_owned(),
        Some(Layer::Map(_)) => "help-map".to_owned(),
        _ => format!("help-{}", app.place.screen.key()),
    };
    // Over a form letters are letters: only what acts while typing is listed.
    let typing = place == "help-form";
    let mut out = vec![Row::new().with(Tone::Text, w.get(&place)), Row::new()];
    for group in Group::ALL {
        let mut rows = COMMANDS.iter().filter(|r| r.group == group && !(typing && r.scope == Scope::Browse)).peekable();
        if rows.peek().is_none() {
            continue;
        }
        out.push(Row::new().with(Tone::Heading, w.get(group.key())));
        for row in rows {
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

/// Where only slivers would be left beside a layer, nothing is.
fn no_slivers(app: &App, area: Rect, buf: &mut Buffer) {
    if app.frame.whole.width - area.width <= 8 {
        let band = Rect::new(0, area.y, app.frame.whole.width, area.height);
        Clear.render(band, buf);
        buf.set_style(band, app.theme.base());
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
    let stopping = progress.job.is_cancelled() && progress.committed.is_none();
    let title = if stopping { app.words.get("progress-stopping") } else { app.words.say(&progress.what) };
    let inside = frame_box(app, area, &title, buf);
    let width = usize::from(inside.width);
    let done = (progress.done * width).checked_div(progress.of).unwrap_or(0).min(width);
    let bar = format!("{}{}", "█".repeat(done), "·".repeat(width - done));
    put(buf, inside.x, inside.y + 1, inside.width, &bar, app.theme.tone(Tone::Good));
    if progress.of > 0 {
        let count = app.words.say(&Say::new("progress-count").with("done", progress.done).with("of", progress.of));
        put(buf, inside.x, inside.y, inside.width, &count, app.theme.tone(Tone::Dim));
    }
    let key = match progress.committed {
        Some(TakesBack::Undo) => "progress-committed-undo",
        Some(TakesBack::Redo) => "progress-committed-redo",
        None => return,
    };
    put(buf, inside.x, inside.y + 2, inside.width, &app.words.get(key), app.theme.tone(Tone::Text));
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
