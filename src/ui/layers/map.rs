//! The sense map as a whole.

use super::*;
use crate::app::{MapView, Part};

pub(super) fn draw_map(app: &App, map: &MapView, buf: &mut Buffer) {
    let whole = Rect::new(0, 1, app.frame.whole.width, app.frame.whole.height.saturating_sub(2));
    Clear.render(whole, buf);
    buf.set_style(whole, app.theme.base());
    let areas = MapView::areas(&app.frame);
    for (nth, part) in Part::ALL.into_iter().enumerate() {
        let area = areas[nth];
        let focused = nth == map.focus && matches!(app.layers.last(), Some(Layer::Map(_)));
        let mut title = app.words.get(part.key());
        if part == Part::Top && map.summed {
            title = format!("{title} · {}", app.words.get("map-summed"));
        }
        let title = cut(&title, usize::from(area.width.saturating_sub(6)));
        Block::bordered()
            .border_set(app.theme.lines(focused))
            .border_style(app.theme.frame(focused))
            .title(Span::styled(
                format!(" {title} "),
                app.theme.tone(if focused { Tone::Heading } else { Tone::Strong }),
            ))
            .render(area, buf);
        let inside = Frame::inside(area);
        let cell = &map.cells[nth];
        let mut y = inside.y;
        let mut hidden = false;
        for at in cell.list.top..cell.rows.len() {
            let selected = focused && at == cell.list.selected && cell.rows[at].target.is_some();
            for line in &cell.lines[at] {
                if y >= inside.bottom() {
                    hidden = true;
                    break;
                }
                buf.set_line(inside.x, y, line, inside.width);
                if selected {
                    let band = Rect::new(inside.x.saturating_sub(1), y, inside.width + 2, 1);
                    buf.set_style(band, app.theme.selected());
                }
                y += 1;
            }
        }
        let right = area.right().saturating_sub(2);
        for (more, y, sign) in [(cell.list.top > 0, area.y, "↑"), (hidden, area.bottom() - 1, "↓")] {
            if more {
                put(buf, right, y, 1, sign, app.theme.tone(Tone::Key));
            }
        }
    }
}
