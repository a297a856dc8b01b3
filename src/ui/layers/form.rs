//! Forms.

use super::*;

/// Forms and long texts take the whole room between the title bar and the keys:
/// nothing beside them is half read.
pub(super) fn form_area(frame: &Frame) -> Rect {
    let whole = frame.whole;
    Rect::new(whole.x, whole.y + 1, whole.width, whole.height.saturating_sub(2))
}

/// How many lines a field takes in a form of this height.
pub(super) fn field_height(form: &Form, at: usize, inside: Rect) -> u16 {
    let field = &form.fields[at];
    let focused = at == form.focus;
    let value = match &field.kind {
        FieldKind::Text => {
            let alone = at == 0 && form.fields.iter().filter(|f| f.kind == FieldKind::Text).count() == 1;
            // One text alone takes what the other fields leave; of several, the one in focus grows.
            let others = u16::try_from(form.fields.len()).unwrap_or(0) + 2;
            let alone_most = inside.height.saturating_sub(others).max(5);
            // A note is written in; other texts are a few lines, and grow.
            let note = matches!(form.purpose, Purpose::Note(_) | Purpose::Letter { .. });
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
        _ if focused && !field.list().is_empty() => {
            u16::try_from(field.list().len()).unwrap_or(1).min(inside.height.saturating_sub(4)).max(1)
        }
        _ => 1,
    };
    let suggestions = if focused { u16::try_from(form.suggestions.len()).unwrap_or(0) } else { 0 };
    let label = u16::from(field.kind == FieldKind::Text);
    value + suggestions + label + help_height(form, focused)
}

pub(super) fn help_height(form: &Form, focused: bool) -> u16 {
    if focused { u16::try_from(form.help.len()).unwrap_or(0).max(1) } else { 0 }
}

/// Brings the focused field into the window.
pub fn settle_form(form: &mut Form, frame: &Frame, words: &Words, theme: &Theme) {
    let inside = Frame::inside(form_area(frame));
    let said = match form.error.as_ref().filter(|(at, _)| *at == form.focus) {
        Some((_, say)) => format!("! {}", words.say(say)),
        // One of several fields is called by all of its label, for which the line beside it may be too short.
        None => match (&form.field().own, words.get(&format!("field-{}-help", form.field().key))) {
            (Some((_, label)), help) => format!("{label}. {help}"),
            (None, help) => help,
        },
    };
    let row: Row<()> = Row::new().with(Tone::Prompt, said);
    let width = inside.width.saturating_sub(2);
    form.help = row.lines(width, theme).iter().map(ToString::to_string).collect();
    for note in &form.notes {
        let row: Row<()> = Row::new().with(Tone::Prompt, format!("· {}", words.say(note))).hang(2);
        form.help.extend(row.lines(width, theme).iter().map(ToString::to_string));
    }
    let hint: Vec<String> = form
        .hint
        .iter()
        .flat_map(|say| {
            let row: Row<()> = Row::new().with(Tone::Prompt, format!("· {}", words.say(say))).hang(2);
            row.lines(width, theme).iter().map(ToString::to_string).collect::<Vec<_>>()
        })
        .collect();
    form.hint_lines = hint.len();
    form.help.extend(hint);
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

pub(super) fn place_fields(app: &App, form: &Form) -> Vec<Placed> {
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
            Rect::new(inside.x + column + 1, y, inside.width.saturating_sub(column + 1), own)
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

pub(super) fn label_width(app: &App, form: &Form) -> u16 {
    let widest =
        form.fields.iter().filter(|f| f.kind != FieldKind::Text).map(|f| label(app, f).width()).max().unwrap_or(0);
    u16::try_from(widest).unwrap_or(20) + 1
}

pub(super) fn draw_form(app: &App, form: &Form, buf: &mut Buffer) {
    let area = form_area(&app.frame);
    let inside = frame_box(app, area, &app.words.say(&form.title), buf);
    let placed = place_fields(app, form);
    for p in &placed {
        let field = &form.fields[p.field];
        let focused = p.field == form.focus;
        let tone = if focused { Tone::Heading } else { Tone::Dim };
        let width = if field.kind == FieldKind::Text { inside.width } else { p.label.width };
        let label = cut(&label(app, field), usize::from(width));
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
            let hint_from = form.help.len() - form.hint_lines;
            for ((at, line), y) in form.help.iter().enumerate().zip(y..inside.bottom()) {
                let tone = if at < hint_from { tone } else { Tone::Warn };
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

pub(super) fn draw_value(app: &App, form: &Form, p: &Placed, buf: &mut Buffer) {
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
                let seen = usize::from(inside.height) * usize::from(inside.width) * 4;
                let lines = editor.first_lines(usize::from(inside.height), seen);
                let rows: Vec<Row<()>> =
                    lines.into_iter().map(|l| Row::new().with(Tone::Text, l.strip_suffix('\r').unwrap_or(l))).collect();
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
            if matches!(kind, FieldKind::Date(_))
                && let Some(said) = crate::app::day_beside(field, focused, app.today)
            {
                let used = u16::try_from(editor.text().width() + 2).unwrap_or(u16::MAX);
                // What the program itself put there is its own short form of the day.
                let same = !said.doubtful && said.day.is_some_and(|day| app.words.date(day) == editor.text());
                if used < area.width && !same {
                    let words = cut(&format!("→ {}", app.words.say(&said.say)), usize::from(area.width - used));
                    let tone = if said.doubtful { Tone::Warn } else { Tone::Dim };
                    put(buf, area.x + used, area.y, area.width - used, &words, app.theme.tone(tone));
                }
            }
        }
        (Value::Choice(at), _) if focused && !field.list().is_empty() => {
            let top = first_shown(*at, area.height);
            for ((place, choice), y) in field.list().iter().enumerate().skip(top).zip(area.y..area.bottom()) {
                let (sign, style) = if place == *at { ("› ", app.theme.selected()) } else { ("  ", text) };
                let words = cut(&format!("{sign}{}", choice.label), usize::from(area.width));
                put(buf, area.x, y, area.width, &words, style);
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
            // A prompt is a sentence: its beginning is enough to know it by.
            let most = if field.suggests() == crate::app::Suggest::Prompts { 28 } else { usize::MAX };
            let labels: Vec<String> = tags.iter().map(|t| cut(&t.label, most)).collect();
            let mut words = labels.join("; ");
            if !words.is_empty() {
                words.push_str(if focused || !editor.is_empty() { "; " } else { "" });
            }
            // What is typed keeps at least a third of the line.
            let most = if focused { usize::from(area.width) * 2 / 3 } else { usize::from(area.width) };
            let shown = match words.width() > most {
                true if focused => tail(&words, most),
                true => cut(&words, most),
                false => words,
            };
            let used = u16::try_from(shown.width()).unwrap_or(0);
            let style = if focused && form.whole { app.theme.selected() } else { app.theme.tone(Tone::Strong) };
            put(buf, area.x, area.y, area.width, &shown, style);
            if focused {
                let rest = Rect::new(area.x + used, area.y, area.width.saturating_sub(used), 1);
                editor.draw(rest, buf);
            } else if !editor.is_empty() {
                put(buf, area.x + used, area.y, area.width.saturating_sub(used), &editor.text(), text);
            }
        }
    }
}

/// The first of the choices below one another that is drawn, so that the chosen one is.
pub(super) fn first_shown(at: usize, height: u16) -> usize {
    (at + 1).saturating_sub(usize::from(height))
}

/// The end of a text that is too long for its place.
pub(super) fn tail(words: &str, width: usize) -> String {
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

/// What a field is called: its own label where it has one, else its key's.
fn label(app: &App, field: &Field) -> String {
    match &field.own {
        Some((_, label)) => label.clone(),
        None => app.words.get(&format!("field-{}", field.key)),
    }
}
