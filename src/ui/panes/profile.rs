//! Stage 1: the profile, a briefing for the next twenty minutes.

use super::{Row, day, gap, hint, prompt_for, said, section};
use crate::app::{App, Section, Target};
use crate::command::Command;
use crate::insight::shared::Theirs;
use crate::insight::{fresh, order, shared};
use crate::model::councillor::{Approach, Clue, CluePlace, Origin, Stands};
use crate::model::statement::{Basis, Statement};
use crate::model::{Councillor, Kind, Say, is_ward_code};
use crate::ui::theme::Tone;

/// The profile of who is shown.
pub(super) fn profile(app: &App) -> Vec<Row> {
    let w = &app.words;
    let Some(id) = app.person_shown() else {
        return vec![
            gap(),
            hint(w.get(match app.book.people().is_empty() {
                true if !app.reading.2 => "people-reading",
                true => "profile-nobody",
                false => "profile-choose",
            })),
        ];
    };
    let c = match &app.shown.person {
        Some((of, Ok(c))) if *of == id => c,
        Some((of, Err(why))) if *of == id => {
            return vec![
                gap(),
                Row::new().with(Tone::Bad, w.say(why)).indent(1),
                gap(),
                hint(w.get("profile-unreadable")),
            ];
        }
        _ if app.is_loading(Kind::Councillor, &id) => return vec![gap(), hint(w.get("profile-reading-large"))],
        _ => return vec![gap(), hint(w.get("profile-reading"))],
    };
    let mut out = facts(app, c);
    // Who they are, what they carry, what we share, how to approach, what was
    // last said, what to ask; then what the rest rests on.
    for s in [Section::PressureCouncil, Section::PressureParty, Section::PressureCommunity] {
        statements(app, c, s, &mut out);
    }
    statements(app, c, Section::CommonGround, &mut out);
    pointed_out(app, c, &mut out);
    approach(app, c, &mut out);
    statements(app, c, Section::SupportNeeds, &mut out);
    said::last(app, &id, &mut out);
    said::first_to_ask(app, c, &mut out);
    concerns(app, c, &mut out);
    for s in [Section::Mindset, Section::Priorities, Section::Strengths, Section::AlreadyDoes] {
        statements(app, c, s, &mut out);
    }
    clues(app, c, &mut out);
    out
}

fn facts(app: &App, c: &Councillor) -> Vec<Row> {
    let w = &app.words;
    let mut name = Row::new().with(Tone::Strong, c.name.clone()).on(Target::Section(Section::Facts));
    if let Stands::Left { since } = &c.stands {
        let say = match since {
            Some(date) => w.say(&Say::new("profile-left-since").with("date", *date)),
            None => w.get("profile-left"),
        };
        name = name.with(Tone::Warn, format!("  {say}"));
    }
    let mut out = vec![name];
    if !c.former_names.is_empty() {
        let say = Say::new("merge-former").with("names", c.former_names.join("; "));
        out.push(Row::new().with(Tone::Dim, w.say(&say)).indent(2).hang(2));
    }
    if let Some(hold) = &c.hold {
        let say = Say::new("profile-on-hold").with("date", hold.since).with("reason", hold.reason.as_str());
        out.push(Row::new().with(Tone::Warn, w.say(&say)).indent(2).hang(2));
    }
    let old = fresh::old(c, app.today);
    if old > 0 {
        let say = Say::new("fresh-some").with("count", old);
        out.push(Row::new().with(Tone::Prompt, w.say(&say)).indent(2).hang(2).on(Target::Do(Command::LookAgain)));
    }
    let mut about: Vec<String> = Vec::new();
    if !c.wards.is_empty() {
        about.push(c.wards.join(", "));
    }
    about.extend(c.party.as_ref().map(|p| p.written.clone()));
    if !about.is_empty() {
        out.push(Row::new().with(Tone::Text, about.join(" · ")).indent(2).hang(2).on(Target::Item(Section::Facts, 0)));
    }
    if c.wards.iter().any(|ward| is_ward_code(ward)) {
        let row = Row::new().with(Tone::Prompt, w.get("profile-ward-code"));
        out.push(row.indent(2).hang(2).on(Target::Do(Command::NameWards)));
    }
    if let Some(until) = c.term_until {
        out.push(Row::new().with(Tone::Dim, w.say(&Say::new("profile-term").with("date", until))).indent(2));
    }
    for (at, post) in c.posts.iter().enumerate() {
        out.push(
            Row::new().with(Tone::Text, post.title.clone()).indent(2).hang(2).on(Target::Item(Section::Posts, at)),
        );
    }
    if c.posts.is_empty() {
        out.push(Row::new().with(Tone::Dim, w.get("profile-no-post")).indent(2).on(Target::Section(Section::Posts)));
    }
    for (at, contact) in c.contacts.iter().enumerate() {
        let mut row = Row::new()
            .with(Tone::Dim, format!("{}: ", w.get(crate::app::enums::contact(contact.kind))))
            .with(Tone::Text, contact.value.clone())
            .indent(2)
            .hang(2)
            .on(Target::Item(Section::Contacts, at));
        if !contact.note.is_empty() {
            row = row.with(Tone::Dim, format!(" ({})", contact.note));
        }
        if contact.origin == Origin::Given {
            row = row.with(Tone::Warn, format!("  {}", w.get("contact-given")));
        }
        out.push(row);
    }
    if c.contacts.is_empty() {
        let row = Row::new().with(Tone::Dim, w.get("profile-no-contact")).indent(2);
        out.push(row.on(Target::Section(Section::Contacts)));
    }
    for line in &c.surgeries {
        let row = Row::new().with(Tone::Dim, w.say(&Say::new("profile-surgery").with("when", line)));
        out.push(row.indent(2).hang(2).on(Target::Item(Section::Facts, 1)));
    }
    if let Some(published) = &c.published {
        let say = Say::new("profile-source").with("source", &published.source).with("date", published.date);
        let row = Row::new().with(Tone::Dim, w.say(&say)).indent(2).hang(2);
        out.push(still_so(app, row, published.fresh_on()));
    }
    out
}

fn approach(app: &App, c: &Councillor, out: &mut Vec<Row>) {
    let w = &app.words;
    out.push(gap());
    out.push(section(app, Section::Approach));
    let on = Target::Item(Section::Approach, 0);
    let row = match &c.approach {
        Approach::Free => Row::new().with(Tone::Good, w.get("approach-free-why")),
        Approach::Direction { what, source, date } => {
            Row::new().with(Tone::Warn, what.clone()).with(Tone::Dim, format!("  {source}, {}", day(app, *date)))
        }
        Approach::LeaveAlone { what, date } => Row::new()
            .with(Tone::Bad, w.get("approach-leave"))
            .with(Tone::Text, if what.is_empty() { String::new() } else { format!(" {what}") })
            .with(Tone::Dim, format!("  {}", day(app, *date))),
    };
    out.push(row.indent(2).hang(2).on(on));
    let prefers: Vec<String> = [
        ("prefers-language", &c.prefers.language),
        ("prefers-channel", &c.prefers.channel),
        ("prefers-times", &c.prefers.times),
    ]
    .into_iter()
    .filter(|(_, said)| !said.is_empty())
    .map(|(key, said)| format!("{}: {said}", w.get(key)))
    .collect();
    let row = if prefers.is_empty() {
        Row::new().with(Tone::Prompt, w.get("prefers-ask"))
    } else {
        Row::new().with(Tone::Text, prefers.join(" · "))
    };
    out.push(row.indent(2).hang(2).on(Target::Section(Section::Prefers)));
}

fn statements(app: &App, c: &Councillor, which: Section, out: &mut Vec<Row>) {
    let list = crate::app::statements(c, which).map(Vec::as_slice).unwrap_or_default();
    if list.is_empty() {
        let key = format!("{}-ask", which.key());
        empty(app, which, prompt_for(app, which).unwrap_or_else(|| app.words.get(&key)), out);
        return;
    }
    out.push(gap());
    out.push(section(app, which));
    for (at, statement) in list.iter().enumerate() {
        out.push(statement_row(app, statement).on(Target::Item(which, at)));
        if let Basis::Published { link, .. } = &statement.basis
            && !link.is_empty()
        {
            out.push(Row::new().with(Tone::Dim, link.clone()).indent(4));
        }
        if let Some(row) = came_from(app, statement) {
            out.push(row.indent(4).hang(2));
        }
    }
}

/// Where something was lifted from: Enter leads there.
fn came_from(app: &App, s: &Statement) -> Option<Row> {
    let from = s.from.as_ref()?;
    let words = super::sense::evidence(app, Some(from));
    let row = Row::new().with(Tone::Dim, format!("→ {}", words.trim()));
    Some(if app.book.talk(from).is_some() { row.on(Target::Talk(from.clone())) } else { row })
}

/// A section with nothing in it yet: one row, which says what to ask. Several of
/// them stand together.
fn empty(app: &App, which: Section, ask: String, out: &mut Vec<Row>) {
    let after_empty = out.last().is_some_and(|row| row.pieces.len() == 2 && row.pieces[0].tone == Tone::Heading);
    if !after_empty {
        out.push(gap());
    }
    out.push(section(app, which).with(Tone::Prompt, format!("  {ask}")).hang(2));
}

fn statement_row(app: &App, s: &Statement) -> Row {
    let how = basis(app, &s.basis);
    let seen = app.words.get(crate::app::enums::visibility(s.visibility));
    let how = format!("{} · {seen})", how.strip_suffix(')').unwrap_or(&how));
    let row = Row::new().with(Tone::Text, s.text.clone()).with(Tone::Dim, format!("  {how}"));
    still_so(app, row, s.fresh_on()).indent(2).hang(2)
}

/// A row that asks gently whether it still holds, where nobody looked for half a year.
fn still_so(app: &App, row: Row, since: crate::model::Date) -> Row {
    if fresh::is_old(since, app.today) {
        row.with(Tone::Prompt, format!("  {}", app.words.get("fresh-still-so")))
    } else {
        row
    }
}

/// What stands both in “about me” and in what is known of them.
fn pointed_out(app: &App, c: &Councillor, out: &mut Vec<Row>) {
    let found = shared::shared(&app.book.about_me, c);
    for one in found.iter().take(SHARED_AT_MOST) {
        let (what, source) = match &one.theirs {
            Theirs::Ward(ward) => (Say::new("shared-ward").with("ward", *ward), String::new()),
            Theirs::Said(text, basis) => (Say::new("shared-said").with("text", *text), self::basis(app, basis)),
            Theirs::Clue(clue) => (
                Say::new("shared-said").with("text", &clue.text),
                format!("({}, {})", clue.source, day(app, clue.date)),
            ),
        };
        let row = Row::new()
            .with(Tone::Good, app.words.say(&Say::new("shared-word").with("word", &one.word)))
            .with(
                Tone::Text,
                format!(" {} {}", app.words.say(&Say::new("shared-you").with("text", one.mine)), app.words.say(&what)),
            )
            .with(Tone::Dim, if source.is_empty() { source } else { format!("  {source}") });
        out.push(row.indent(2).hang(2).on(Target::Do(Command::AboutMe)));
    }
}

/// How many shared things are pointed out: more would be a list to read.
const SHARED_AT_MOST: usize = 5;

/// How something is known, in brackets behind it.
pub(crate) fn basis(app: &App, basis: &Basis) -> String {
    let date = day(app, basis.date());
    match basis {
        Basis::Published { source, .. } => format!("({source}, {date})"),
        Basis::ToldMe { .. } => app.words.say(&Say::new("basis-told-on").with("date", date)),
        Basis::MyImpression { .. } => app.words.say(&Say::new("basis-impression-on").with("date", date)),
    }
}

fn clues(app: &App, c: &Councillor, out: &mut Vec<Row>) {
    if c.clues.is_empty() {
        empty(app, Section::Clues, prompt_for(app, Section::Clues).unwrap_or_default(), out);
        return;
    }
    out.push(gap());
    out.push(section(app, Section::Clues));
    for (at, clue) in c.clues.iter().enumerate() {
        out.push(clue_row(app, clue).indent(2).hang(2).on(Target::Item(Section::Clues, at)));
        if !clue.link.is_empty() {
            out.push(Row::new().with(Tone::Dim, clue.link.clone()).indent(4));
        }
    }
}

/// A clue: for or against, what was seen, their words, where and when, what it
/// bears on, who checked it, and how much it counts by now.
fn clue_row(app: &App, clue: &Clue) -> Row {
    let w = &app.words;
    let sign = if clue.against { w.get("clue-against") } else { w.get("clue-for") };
    let mut row = Row::new()
        .with(if clue.against { Tone::Warn } else { Tone::Good }, format!("{sign} "))
        .with(Tone::Text, clue.text.clone());
    if !clue.quote.is_empty() {
        row = row.with(Tone::Text, format!(" “{}”", clue.quote));
    }
    let mut beside = vec![format!("{}, {}", clue.source, day(app, clue.date))];
    if clue.place != CluePlace::NotSaid {
        beside.push(w.get(crate::app::enums::clue_place(clue.place)));
    }
    if !clue.theme.is_empty() {
        beside.push(clue.theme.clone());
    }
    if !clue.checked_by.is_empty() {
        beside.push(w.say(&Say::new("clue-checked").with("who", &clue.checked_by)));
    }
    beside.push(w.get(counts(clue, app.today)));
    still_so(app, row.with(Tone::Dim, format!("  ({})", beside.join(" · "))), clue.fresh_on())
}

/// How much a clue counts by its age, in words: half after a year, and so on.
fn counts(clue: &Clue, today: crate::model::Date) -> &'static str {
    match order::strength_at(clue.date, today) {
        s if s > 0.85 => "clue-counts-full",
        s if s > 0.6 => "clue-counts-most",
        s if s > 0.4 => "clue-counts-half",
        s if s > 0.2 => "clue-counts-quarter",
        _ => "clue-counts-little",
    }
}

fn concerns(app: &App, c: &Councillor, out: &mut Vec<Row>) {
    if c.concerns.is_empty() {
        empty(app, Section::Concerns, app.words.get("section-concerns-ask"), out);
        return;
    }
    out.push(gap());
    out.push(section(app, Section::Concerns));
    out.extend(super::sense::concern_rows(app, c));
}
