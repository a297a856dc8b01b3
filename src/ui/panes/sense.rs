//! Stage 2: conversations, the note, the sense map.

use super::{Row, day, gap, heading, hint, prompt_for, section};
use crate::app::{App, Section, Target};
use crate::command::Command;
use crate::model::{Card, Councillor, Kind, Landed, Meaning, Promise, PromiseState, Say, Who};
use crate::ui::theme::Tone;

/// The conversations with the councillor; without one those of the initiative, else all.
pub(super) fn talks(app: &App) -> Vec<Row> {
    let w = &app.words;
    let person = app.person_shown();
    let mut out = Vec::new();
    let mine = |t: &&crate::model::TalkBrief| match (&person, &app.place.initiative) {
        (Some(id), _) => t.councillors.contains(id),
        (None, Some(initiative)) => t.initiative.as_ref() == Some(initiative),
        (None, None) => true,
    };
    for talk in app.book.talks().iter().filter(mine) {
        let mut row = Row::new()
            .with(Tone::Strong, day(app, talk.date))
            .with(Tone::Dim, format!(" · {}", w.get(crate::app::enums::channel(talk.channel))));
        if person.is_none() {
            let who: Vec<String> = talk.councillors.iter().map(|id| app.book.name_of(id)).collect();
            row = row.with(Tone::Dim, format!(" · {}", who.join(", ")));
        }
        let words = if talk.first_words.is_empty() { w.get("talk-no-words") } else { talk.first_words.to_string() };
        row = row.with(Tone::Text, format!("\n{words}"));
        if let Some((date, _)) = &talk.follow_up {
            let late = *date < app.today;
            let say =
                Say::new(if late { "talk-follow-up-late" } else { "talk-follow-up" }).with("date", day(app, *date));
            row = row.with(if late { Tone::Bad } else { Tone::Warn }, format!("\n{}", w.say(&say)));
        }
        out.push(row.hang(2).on(Target::Talk(talk.id.clone())));
    }
    let due = person.as_ref().map(|id| super::due::rows(app, Some(id))).unwrap_or_default();
    if !out.is_empty() && !due.is_empty() {
        out.push(gap());
        out.extend(due);
    }
    if out.is_empty() {
        out.push(gap());
        let none = if app.reading.2 { "talks-none" } else { "people-reading" };
        out.push(Row::new().with(Tone::Prompt, w.get(none)).indent(1).on(Target::Do(Command::NewNote)));
    }
    out
}

/// How much of a note is shown beside its list, in bytes and in lines: every line
/// of a pane is laid out. All of it can be read where it is edited.
const SHOWN: usize = 64 * 1024;
const SHOWN_LINES: usize = 2_000;

/// The note that is looked at.
pub(super) fn note(app: &App) -> Vec<Row> {
    let w = &app.words;
    let talk = match (&app.shown.talk, app.talk_shown()) {
        (Some((of, Ok(talk))), Some(id)) if *of == id => talk,
        (Some((of, Err(why))), Some(id)) if *of == id => {
            return vec![gap(), Row::new().with(Tone::Bad, w.say(why)).indent(1)];
        }
        (_, Some(id)) if app.is_loading(Kind::Conversation, &id) => {
            return vec![gap(), hint(w.get("note-reading-large"))];
        }
        _ => return vec![gap(), hint(w.get("note-none"))],
    };
    let who: Vec<String> = talk.councillors.iter().map(|id| app.book.name_of(id)).collect();
    let mut out = vec![
        Row::new()
            .with(Tone::Strong, w.date(talk.date))
            .with(Tone::Dim, format!(" · {} · {}", w.get(crate::app::enums::channel(talk.channel)), who.join(", "))),
    ];
    if let Some(initiative) = talk.initiative.as_ref().and_then(|id| app.book.initiatives.get(id)) {
        out.push(Row::new().with(Tone::Dim, initiative.name.clone()));
    }
    out.push(gap());
    let mut left = SHOWN;
    for (at, line) in talk.note.split('\n').enumerate() {
        let whole = line.len() <= left;
        let cut = (0..=left.min(line.len())).rev().find(|to| line.is_char_boundary(*to)).unwrap_or(0);
        let mut row = Row::new().with(Tone::Text, &line[..cut]);
        if !whole || at >= SHOWN_LINES {
            out.push(row.with(Tone::Text, "…").on(Target::Line(at)));
            out.push(hint(w.say(&Say::new("note-goes-on").with("key", app.keymap.hint(Command::Edit)))));
            break;
        }
        left -= line.len();
        for lifted in talk.lifted.iter().filter(|l| !line.trim().is_empty() && l.words.split('\n').any(|w| w == line)) {
            let say = Say::new("note-lifted").with("into", Say::new(crate::app::enums::lifted(lifted.into)));
            row = row.with(Tone::Good, format!("  {}", w.say(&say)));
        }
        out.push(row.on(Target::Line(at)));
    }
    if let Some(id) = app.talk_shown() {
        promises(app, &id, &talk.promises, &mut out);
        questions(app, &id, talk, &mut out);
    }
    for (nth, follow_up) in talk.follow_up.iter().chain(&talk.further).enumerate() {
        if nth == 0 {
            out.push(gap());
            out.push(heading(w.get("note-follow-up")));
        }
        let tone = if follow_up.done {
            Tone::Good
        } else if follow_up.date < app.today {
            Tone::Bad
        } else {
            Tone::Warn
        };
        let sign = if follow_up.done { "✓" } else { "○" };
        out.push(
            Row::new()
                .with(tone, format!("{sign} {}  ", w.date(follow_up.date)))
                .with(Tone::Text, follow_up.what.clone())
                .indent(1)
                .hang(2),
        );
    }
    out
}

fn questions(app: &App, id: &crate::model::Id, talk: &crate::model::Conversation, out: &mut Vec<Row>) {
    if talk.questions.is_empty() {
        return;
    }
    out.push(gap());
    out.push(heading(app.words.get("due-questions")));
    let mut open = 0;
    for q in &talk.questions {
        let (sign, tone) = if q.answered { ("✓", Tone::Good) } else { ("○", Tone::Warn) };
        let row = Row::new().with(tone, format!("{sign} ")).with(Tone::Text, q.text.clone()).indent(1).hang(2);
        if q.answered {
            out.push(row);
        } else {
            out.push(row.on(Target::Question(id.clone(), open)));
            open += 1;
        }
    }
}

fn promises(app: &App, id: &crate::model::Id, promises: &[Promise], out: &mut Vec<Row>) {
    if promises.is_empty() {
        return;
    }
    out.push(gap());
    out.push(heading(app.words.get("note-promises")));
    let mut open = 0;
    for (at, p) in promises.iter().enumerate() {
        let late = p.due.is_some_and(|due| due < app.today);
        let (sign, tone) = match p.state {
            PromiseState::Open if late => ("○", Tone::Bad),
            PromiseState::Open => ("○", Tone::Warn),
            PromiseState::Kept => ("✓", Tone::Good),
            PromiseState::Dropped => ("✗", Tone::Dim),
            PromiseState::NotKept => ("✗", Tone::Bad),
        };
        let by = app.words.get(if p.by == Who::Us { "promise-ours" } else { "promise-theirs" });
        let mut row = Row::new()
            .with(tone, format!("{sign} "))
            .with(Tone::Dim, format!("{by}: "))
            .with(Tone::Text, p.text.clone());
        if let Some(due) = p.due {
            row = row
                .with(Tone::Dim, format!("  {}", app.words.say(&Say::new("promise-by").with("date", day(app, due)))));
        }
        let state = match p.state {
            PromiseState::Open if late => Some("due-late"),
            PromiseState::Open => None,
            state => Some(crate::app::enums::promise(state)),
        };
        if let Some(key) = state {
            row = row.with(tone, format!("  {}", app.words.get(key)));
        }
        let target = if p.state == PromiseState::Open {
            open += 1;
            Target::OpenPromise(id.clone(), open - 1)
        } else {
            Target::Promise(at)
        };
        out.push(row.indent(1).hang(2).on(target));
    }
}

/// The sense map: its four headings, and under each what is known or what to ask.
pub(super) fn map(app: &App) -> Vec<Row> {
    let w = &app.words;
    let person = app.person_shown();
    let initiative = app.place.initiative.as_ref().and_then(|id| app.book.initiatives.get(id).map(|i| (id, i)));
    let mut out = Vec::new();
    let sense = match (&person, &initiative) {
        (Some(p), Some((i, _))) => {
            app.book.senses.values().find(|s| s.councillor.as_ref() == Some(p) && s.initiative == **i)
        }
        _ => None,
    };
    let needs = match (&person, &initiative) {
        (_, None) => {
            Some(Row::new().with(Tone::Prompt, w.get("map-no-initiative")).on(Target::Do(Command::ChooseInitiative)))
        }
        (None, _) => {
            Some(Row::new().with(Tone::Prompt, w.get("map-no-councillor")).on(Target::Do(Command::ChooseCouncillor)))
        }
        _ => None,
    };
    if let Some(row) = needs {
        out.push(row);
        out.push(gap());
    }
    if initiative.is_some() {
        out.push(Row::new().with(Tone::Prompt, w.get("map-whole")).on(Target::Do(Command::WholeMap)));
        out.push(gap());
    }
    for (which, cards) in [(Section::Top, sense.map(|s| &s.top)), (Section::Bottom, sense.map(|s| &s.bottom))] {
        out.push(section(app, which));
        let cards = cards.map(Vec::as_slice).unwrap_or_default();
        for (at, card) in cards.iter().enumerate() {
            let meets = sense.is_some_and(|s| s.is_linked(which == Section::Top, at));
            out.push(card_row(app, card, meets).on(Target::Item(which, at)));
        }
        let record = person.as_ref().and_then(|id| app.person_record(id));
        if which == Section::Bottom {
            for (at, s) in record.map(|c| c.already_does.as_slice()).unwrap_or_default().iter().enumerate() {
                let basis = super::profile::basis(app, &s.basis);
                out.push(
                    Row::new()
                        .with(Tone::Text, s.text.clone())
                        .with(Tone::Dim, format!("  {basis}"))
                        .with(Tone::Dim, evidence(app, s.from.as_ref()))
                        .indent(2)
                        .hang(2)
                        .on(Target::Item(Section::AlreadyDoes, at)),
                );
            }
        }
        let empty = cards.is_empty() && (which == Section::Top || record.is_none_or(|c| c.already_does.is_empty()));
        if empty {
            let ask = prompt_for(app, which).unwrap_or_else(|| w.get(&format!("{}-ask", which.key())));
            out.push(hint(ask).hang(2));
        }
        out.push(gap());
    }
    out.push(section(app, Section::Concerns));
    match person.as_ref().and_then(|id| app.person_record(id)) {
        Some(c) if !c.concerns.is_empty() => out.extend(concern_rows(app, c)),
        _ => out.push(hint(w.get("section-concerns-ask")).hang(2)),
    }
    for (which, list) in [
        (Section::Meaning, initiative.map(|(_, i)| &i.meaning)),
        (Section::HowRun, initiative.map(|(_, i)| &i.how_run)),
    ] {
        out.push(gap());
        out.push(section(app, which));
        let list: &[Meaning] = list.map(Vec::as_slice).unwrap_or_default();
        for (at, m) in list.iter().enumerate() {
            let whose = if m.whose.is_empty() { String::new() } else { format!("{}, ", m.whose) };
            out.push(
                Row::new()
                    .with(Tone::Text, m.text.clone())
                    .with(Tone::Dim, format!("  ({whose}{})", day(app, m.date)))
                    .indent(2)
                    .hang(2)
                    .on(Target::Item(which, at)),
            );
        }
        if list.is_empty() {
            out.push(hint(w.get(&format!("{}-ask", which.key()))).hang(2));
        }
    }
    out
}

/// The note that something was lifted from, in words; empty where it was typed.
pub(super) fn evidence(app: &App, from: Option<&crate::model::Id>) -> String {
    match from.map(|id| app.book.talk(id)) {
        Some(None) if from.is_some_and(|id| app.is_unread(id)) => format!("  {}", app.words.get("lifted-from-unread")),
        Some(Some(talk)) => format!("  {}", app.words.say(&Say::new("lifted-from").with("date", day(app, talk.date)))),
        Some(None) => format!("  {}", app.words.get("lifted-from-gone")),
        None => String::new(),
    }
}

fn card_row(app: &App, card: &Card, meets: bool) -> Row {
    let mut row = Row::new();
    if app.law_is_to_be_checked(card) {
        row = row.with(Tone::Warn, format!("{} ", app.words.get("law-check-first")));
    }
    row = row.with(Tone::Text, card.text.clone());
    if card.landed != Landed::Unknown {
        let tone = match card.landed {
            Landed::Well => Tone::Good,
            Landed::Badly => Tone::Warn,
            _ => Tone::Dim,
        };
        row = row.with(tone, format!("  {}", app.words.get(crate::app::enums::landed(card.landed))));
    }
    if meets {
        row = row.with(Tone::Good, format!("  {}", app.words.get("card-meets")));
    }
    let source = if card.source.is_empty() { String::new() } else { format!("{}, ", card.source) };
    row.with(Tone::Dim, format!("  ({source}{})", day(app, card.date)))
        .with(Tone::Dim, evidence(app, card.from.as_ref()))
        .indent(2)
        .hang(2)
}

/// Concerns, each with what could be offered and what came of it.
pub(super) fn concern_rows(app: &App, c: &Councillor) -> Vec<Row> {
    c.concerns
        .iter()
        .enumerate()
        .map(|(at, k)| {
            let mut row = Row::new().with(Tone::Text, k.text.clone());
            if !k.offer.is_empty() {
                row = row.with(Tone::Prompt, format!("\n→ {}", k.offer));
                if !k.by.is_empty() {
                    row = row.with(Tone::Dim, format!(" ({})", k.by));
                }
            }
            if !k.came_of_it.is_empty() {
                row = row.with(Tone::Good, format!("\n✓ {}", k.came_of_it));
            }
            let (state, tone) = crate::app::standing(app, k.state, k.moved_on());
            row.with(tone, format!("  {state}"))
                .with(Tone::Dim, format!(" ({})", day(app, k.date)))
                .with(Tone::Dim, evidence(app, k.from.as_ref()))
                .indent(2)
                .hang(2)
                .on(Target::Item(Section::Concerns, at))
        })
        .collect()
}
