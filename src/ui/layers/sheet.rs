//! Sheets.

use super::*;
use crate::app::Sheet;

pub(super) fn draw_sheet(app: &App, sheet: &Sheet, buf: &mut Buffer) {
    let areas = sheet.areas(&app.frame);
    frame_box(app, areas.whole, &app.words.say(&sheet.content.title(app)), buf);
    put_lines(&sheet.head, areas.head, 0, buf);
    if let Some(filter) = &sheet.filter
        && areas.filter.height > 0
    {
        let sign = Rect { width: 2.min(areas.filter.width), ..areas.filter };
        put(buf, sign.x, sign.y, sign.width, "/", app.theme.tone(Tone::Key));
        let rest = Rect { x: sign.right(), width: areas.filter.width - sign.width, ..areas.filter };
        filter.editor.draw(rest, buf);
    }
    let mut y = areas.list.y;
    for at in sheet.list.top..sheet.rows.len() {
        let selected = at == sheet.list.selected && sheet.rows[at].target.is_some();
        for line in &sheet.lines[at] {
            if y >= areas.list.bottom() {
                break;
            }
            put_line(buf, areas.list.x, y, line, areas.list.width);
            if selected {
                let style = if sheet.in_text { app.theme.tone(Tone::Strong) } else { app.theme.selected() };
                buf.set_style(Rect::new(areas.list.x, y, areas.list.width, 1), style);
            }
            y += 1;
        }
    }
    let last = sheet.list.top + usize::from(areas.list.height);
    let lines: usize = sheet.lines.iter().skip(sheet.list.top).map(Vec::len).sum();
    if areas.list.height > 0 && lines > usize::from(areas.list.height) && last > 0 {
        put(buf, areas.list.right(), areas.list.bottom() - 1, 1, "↓", app.theme.tone(Tone::Key));
    }
    if areas.beside.height > 0 {
        if areas.list.width > 0 {
            let x = areas.beside.x.saturating_sub(2);
            let line = app.theme.lines(false).vertical_left;
            for y in areas.beside.y..areas.beside.bottom() {
                put(buf, x, y, 1, line, app.theme.frame(sheet.in_text));
            }
        }
        if sheet.content.pieces() > 0 {
            let text = sheet.text_area(&areas);
            let height = (text.y - areas.beside.y).saturating_sub(1);
            put_lines(&sheet.beside, Rect { height, ..areas.beside }, 0, buf);
            put_lines(&sheet.text, text, 0, buf);
            if sheet.more {
                put(buf, areas.whole.right() - 2, text.bottom() - 1, 1, "↓", app.theme.tone(Tone::Key));
            }
            return;
        }
        put_lines(&sheet.beside, areas.beside, sheet.top, buf);
        if sheet.beside.len() > sheet.top + usize::from(areas.beside.height) {
            put(buf, areas.whole.right() - 2, areas.beside.bottom() - 1, 1, "↓", app.theme.tone(Tone::Key));
        }
    }
}
