//! Pickers.

use super::*;

/// As high as what there is to choose from needs, whatever is typed.
pub(super) fn picker_area(frame: &Frame, all: usize) -> Rect {
    let rows = u16::try_from(all).unwrap_or(u16::MAX).clamp(4, 20) + 4;
    frame.middle(84, rows)
}

/// How many rows a picker of so many shows.
pub fn picker_rows(frame: &Frame, all: usize) -> usize {
    usize::from(Frame::inside(picker_area(frame, all)).height.saturating_sub(2)).max(1)
}

pub(super) fn draw_picker(app: &App, picker: &Picker, buf: &mut Buffer) {
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
                // Who is on the wall already bears a tick.
                Some(p)
                    if picker.pick == crate::app::Pick::ForRoom
                        && app.room.people.iter().any(|(id, _)| *id == p.id) =>
                {
                    (format!("✓ {}", p.name), panes::ward_and_post(p))
                }
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
        put_line(buf, inside.x, y, &line, inside.width);
        if at == picker.list.selected {
            buf.set_style(Rect::new(inside.x, y, inside.width, 1), app.theme.selected());
            put(buf, inside.x, y, 1, "›", app.theme.selected());
        }
    }
}
