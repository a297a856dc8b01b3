//! What stands in each part of the whole map: of one councillor, or added up.

use super::map::{Part, Spot};
use crate::app::target::Section;
use crate::app::{App, enums};
use crate::command::Command;
use crate::insight::{due, timeline};
use crate::model::{Card, ConcernBrief, ConcernState, Date, Id, Landed, Meaning, Say, SenseMap, text};
use crate::ui::row::Row;
use crate::ui::theme::Tone;

type SpotRow = Row<Spot>;

/// The rows of a part.
pub(super) fn rows(app: &App, part: Part, summed: bool) -> Vec<SpotRow> {
    let Some(initiative) = app.initiative_shown() else { return Vec::new() };
    let who = app.person_shown().filter(|_| !summed);
    match part {
        Part::Top => cards(app, &initiative, who.as_ref(), true),
        Part::Bottom => cards(app, &initiative, who.as_ref(), false),
        Part::Meet => meets(app, &initiative, who.as_ref()),
        Part::Concerns => concerns(app, &initiative, who.as_ref()),
        Part::Meaning => meanings(app, &initiative),
    }
}

/// The maps that are looked at: that of a councillor, else all of the initiative.
fn maps<'a>(app: &'a App, initiative: &Id, who: Option<&Id>) -> Vec<(&'a Id, &'a SenseMap)> {
    let mine = |s: &SenseMap| s.initiative == *initiative && (who.is_none() || s.councillor.as_ref() == who);
    app.book.senses.iter().filter(|(_, s)| mine(s)).collect()
}

fn named(app: &App, map: &SenseMap) -> String {
    map.councillor.as_ref().map(|id| app.book.name_of(id)).unwrap_or_default()
}

/// What is asked where a part is empty.
fn ask(app: &App, section: Section) -> SpotRow {
    let words =
        crate::ui::panes::prompt_for(app, section).unwrap_or_else(|| app.words.get(&format!("{}-ask", section.key())));
    Row::new().with(Tone::Prompt, words).on(Spot::Empty(section))
}

fn cards(app: &App, initiative: &Id, who: Option<&Id>, top: bool) -> Vec<SpotRow> {
    let section = if top { Section::Top } else { Section::Bottom };
    let mut out: Vec<SpotRow> = Vec::new();
    let mut seen: Vec<(String, usize)> = Vec::new();
    for (id, map) in maps(app, initiative, who) {
        for (at, card) in if top { &map.top } else { &map.bottom }.iter().enumerate() {
            let meets = map.is_linked(top, at);
            // Added up, the same law or words with several stand once, with how they landed with each.
            let same = card.law.clone().unwrap_or_else(|| text::fold(&card.text));
            if who.is_none()
                && let Some((_, row)) = seen.iter().find(|(known, _)| *known == same)
            {
                let more = std::mem::take(&mut out[*row]);
                out[*row] = more.with(Tone::Dim, "; ").with(tone(card.landed), with_whom(app, map, card));
                continue;
            }
            seen.push((same, out.len()));
            out.push(card_row(app, map, card, meets, who.is_none()).on(Spot::Item(section, id.clone(), at)));
        }
    }
    if !top {
        out.extend(does(app, initiative, who));
    }
    if out.is_empty() {
        out.push(ask(app, section));
    }
    out
}

fn tone(landed: Landed) -> Tone {
    match landed {
        Landed::Well => Tone::Good,
        Landed::Badly => Tone::Warn,
        _ => Tone::Dim,
    }
}

/// With whom a card was talked about, and how it landed.
fn with_whom(app: &App, map: &SenseMap, card: &Card) -> String {
    let mut words = vec![named(app, map)];
    if card.landed != Landed::Unknown {
        words.push(app.words.get(enums::landed(card.landed)));
    }
    words.retain(|w| !w.is_empty());
    words.join(": ")
}

fn card_row(app: &App, map: &SenseMap, card: &Card, meets: bool, summed: bool) -> SpotRow {
    let w = &app.words;
    let mut row = Row::new();
    if meets {
        row = row.with(Tone::Good, "↔ ");
    }
    if app.law_is_to_be_checked(card) {
        row = row.with(Tone::Warn, format!("{} ", w.get("law-check-first")));
    }
    row = row.with(Tone::Text, card.text.replace('\n', " "));
    let said = if summed {
        with_whom(app, map, card)
    } else if card.landed == Landed::Unknown {
        String::new()
    } else {
        w.get(enums::landed(card.landed))
    };
    if !said.is_empty() {
        row = row.with(tone(card.landed), format!("  {said}"));
    }
    for (key, words) in [("story-idea", &card.idea), ("story-work", &card.work), ("story-council", &card.council)] {
        if !words.is_empty() {
            row =
                row.with(Tone::Dim, format!("  {}: ", w.get(&format!("field-{key}")))).with(Tone::Text, words.clone());
        }
    }
    if !summed {
        let source = if card.source.is_empty() { String::new() } else { format!("{}, ", card.source) };
        row = row.with(Tone::Dim, format!("  ({source}{})", w.short_date(card.date, app.today)));
    }
    row.hang(2)
}

/// What they already do, from the profile.
fn does(app: &App, initiative: &Id, who: Option<&Id>) -> Vec<SpotRow> {
    let mut out = Vec::new();
    for id in people(app, initiative, who) {
        let Some(person) = app.book.person(&id) else { continue };
        for (at, (words, date)) in person.does.iter().enumerate() {
            let name = if who.is_none() { format!("{}, ", person.name) } else { String::new() };
            let day = app.words.short_date(*date, app.today);
            out.push(
                Row::new()
                    .with(Tone::Text, words.to_string())
                    .with(Tone::Dim, format!("  ({name}{day})"))
                    .hang(2)
                    .on(Spot::Item(Section::AlreadyDoes, id.clone(), at)),
            );
        }
    }
    out
}

fn people(app: &App, initiative: &Id, who: Option<&Id>) -> Vec<Id> {
    who.map_or_else(|| timeline::involved(&app.book, initiative), |id| vec![id.clone()])
}

fn meets(app: &App, initiative: &Id, who: Option<&Id>) -> Vec<SpotRow> {
    let mut out: Vec<SpotRow> = Vec::new();
    for (id, map) in maps(app, initiative, who) {
        for (at, link) in map.links.iter().enumerate() {
            let Some((t, b)) = map.places(link) else { continue };
            let (Some(t), Some(b)) = (map.top.get(t), map.bottom.get(b)) else { continue };
            let mut row = Row::new()
                .with(Tone::Text, text::first_words(&t.text, 70))
                .with(Tone::Good, "  ↔  ")
                .with(Tone::Text, text::first_words(&b.text, 70));
            if who.is_none() {
                row = row.with(Tone::Dim, format!("  ({})", named(app, map)));
            }
            out.push(row.hang(2).on(Spot::Link(id.clone(), at)));
        }
    }
    if out.is_empty() {
        let words = app.guidance.prompt("ms09").map_or("", |p| p.prompt.get(&app.prefs.language));
        // What to press stands first: the question is cut where there is little room.
        let how = Say::new("map-meet-how").with("key", app.keymap.hint(Command::LinkCards));
        out.push(Row::new().with(Tone::Prompt, app.words.say(&how)));
        out.push(Row::new().with(Tone::Prompt, words));
    }
    out
}

fn concerns(app: &App, initiative: &Id, who: Option<&Id>) -> Vec<SpotRow> {
    let mut out: Vec<SpotRow> = Vec::new();
    for id in people(app, initiative, who) {
        let Some(person) = app.book.person(&id) else { continue };
        for (at, concern) in person.concerns.iter().enumerate() {
            let name = who.is_none().then(|| person.name.to_string());
            out.push(concern_row(app, concern, name).on(Spot::Item(Section::Concerns, id.clone(), at)));
        }
    }
    if out.is_empty() {
        out.push(ask(app, Section::Concerns));
    }
    out
}

fn concern_row(app: &App, k: &ConcernBrief, name: Option<String>) -> SpotRow {
    let w = &app.words;
    let (words, tone) = standing(app, k.state, k.moved);
    let mut row = Row::new().with(Tone::Text, k.text.to_string());
    row = row.with(Tone::Dim, "  ").with(tone, words);
    if let Some(name) = name {
        row = row.with(Tone::Dim, format!(", {name}"));
    }
    if !k.offer.is_empty() {
        let by = if k.by.is_empty() { String::new() } else { format!(" ({})", k.by) };
        row = row.with(Tone::Prompt, format!("  → {}{by}", k.offer));
    }
    if !k.came_of_it.is_empty() {
        row = row.with(Tone::Good, format!("  ✓ {}", k.came_of_it));
    }
    row.with(Tone::Dim, format!("  ({})", w.short_date(k.date, app.today))).hang(2)
}

/// How a concern stands, and whether nothing has moved for too long.
pub(crate) fn standing(app: &App, state: ConcernState, moved: Date) -> (String, Tone) {
    let words = app.words.get(enums::concern(state));
    match due::stale_for(&app.book, state, moved, app.today) {
        Some(weeks) => {
            let say = Say::new("concern-stale").with("state", words).with("weeks", i64::from(weeks));
            (app.words.say(&say), Tone::Warn)
        }
        None => (words, if state == ConcernState::ReportedBack { Tone::Good } else { Tone::Dim }),
    }
}

fn meanings(app: &App, initiative: &Id) -> Vec<SpotRow> {
    let w = &app.words;
    let Some(it) = app.book.initiatives.get(initiative) else { return Vec::new() };
    let mut out = Vec::new();
    for (section, list) in [(Section::Meaning, &it.meaning), (Section::HowRun, &it.how_run)] {
        if section == Section::HowRun {
            out.push(Row::new().with(Tone::Heading, w.get(section.key())));
        }
        // The newest says what holds; what was said before stands below it, by its day.
        let mut order: Vec<(usize, &Meaning)> = list.iter().enumerate().collect();
        order.sort_by_key(|(at, m)| std::cmp::Reverse((m.date, *at)));
        for (nth, (at, m)) in order.into_iter().enumerate() {
            let tone = if nth == 0 { Tone::Text } else { Tone::Dim };
            let whose = if m.whose.is_empty() { String::new() } else { format!("{}, ", m.whose) };
            let mut row = Row::new().with(tone, m.text.replace('\n', " "));
            row = row.with(Tone::Dim, format!("  ({whose}{})", w.short_date(m.date, app.today)));
            if !m.decided.is_empty() {
                row = row.with(Tone::Good, format!("  {}: {}", w.get("field-decided"), m.decided));
            }
            out.push(row.hang(2).on(Spot::Item(section, initiative.clone(), at)));
        }
        if list.is_empty() {
            out.push(ask(app, section));
        }
    }
    out
}
