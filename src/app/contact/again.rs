//! What nobody has looked at for half a year, as a sheet: still so, or changed.

use crate::app::forms::{statements, statements_mut};
use crate::app::sheet::{After, Content};
use crate::app::target::Section;
use crate::app::{App, Purpose, enums};
use crate::command::Command;
use crate::insight::fresh;
use crate::model::{Basis, Change, Councillor, Date, Edit, Entity, Id, Kind, Say};
use crate::ui::row::Row;
use crate::ui::theme::Tone;

/// The facts about somebody that ask to be looked at again.
#[derive(Debug)]
pub(super) struct LookAgain {
    /// Whose they are.
    pub who: Id,
}

const SECTIONS: [Section; 9] = [
    Section::PressureCouncil,
    Section::PressureParty,
    Section::PressureCommunity,
    Section::CommonGround,
    Section::SupportNeeds,
    Section::Mindset,
    Section::Priorities,
    Section::Strengths,
    Section::AlreadyDoes,
];

impl LookAgain {
    /// Every section with something old in it, and its place.
    fn old(c: &Councillor, today: Date) -> Vec<(Section, usize)> {
        let mut out = Vec::new();
        if c.published.as_ref().is_some_and(|p| fresh::is_old(p.fresh_on(), today)) {
            out.push((Section::Facts, 0));
        }
        for section in SECTIONS {
            let list = statements(c, section).map(Vec::as_slice).unwrap_or_default();
            let old = list.iter().enumerate().filter(|(_, s)| fresh::is_old(s.fresh_on(), today));
            out.extend(old.map(|(at, _)| (section, at)));
        }
        let old = c.clues.iter().enumerate().filter(|(_, k)| fresh::is_old(k.fresh_on(), today));
        out.extend(old.map(|(at, _)| (Section::Clues, at)));
        out
    }

    fn at(&self, app: &App, at: Option<usize>) -> Option<(Section, usize)> {
        Self::old(app.person_record(&self.who)?, app.today).get(at?).copied()
    }

    /// Says that one of them was looked at today, and still holds.
    fn looked_at(&self, app: &mut App, (section, at): (Section, usize)) {
        let Some(before) = app.person_record(&self.who).cloned() else { return };
        let mut after = before.clone();
        let today = Some(app.today);
        match section {
            Section::Facts => after.published.iter_mut().for_each(|p| p.looked_at = today),
            Section::Clues => after.clues.get_mut(at).into_iter().for_each(|k| k.looked_at = today),
            _ => {
                let list = statements_mut(&mut after, section);
                list.and_then(|l| l.get_mut(at)).into_iter().for_each(|s| s.looked_at = today);
            }
        }
        let change = Change {
            kind: Kind::Councillor,
            id: self.who.clone(),
            before: Some(before.into_record()),
            after: Some(after.into_record()),
        };
        if app.commit(Edit { what: Say::new("did-look-again"), changes: vec![change] }, None) {
            app.say(Say::new("fresh-looked-at"));
        }
    }
}

impl Content for LookAgain {
    fn title(&self, app: &App) -> Say {
        Say::new("fresh-title").with("name", app.book.name_of(&self.who))
    }

    fn head(&self, app: &App) -> Vec<Row<()>> {
        vec![Row::new().with(Tone::Prompt, app.words.get("fresh-head"))]
    }

    fn rows(&self, app: &App) -> Vec<Row<usize>> {
        let Some(c) = app.person_record(&self.who) else { return Vec::new() };
        let old = Self::old(c, app.today);
        if old.is_empty() {
            return vec![Row::new().with(Tone::Good, app.words.get("fresh-none")).indent(1)];
        }
        let row = |(n, (section, at)): (usize, &(Section, usize))| {
            let (words, since) = match section {
                Section::Facts => (app.words.get("section-facts"), c.published.as_ref().map(|p| p.fresh_on())),
                Section::Clues => (c.clues[*at].text.clone(), Some(c.clues[*at].fresh_on())),
                _ => {
                    let said = statements(c, *section).and_then(|l| l.get(*at));
                    (said.map(|s| s.text.clone()).unwrap_or_default(), said.map(|s| s.fresh_on()))
                }
            };
            let day = since.map(|d| app.words.short_date(d, app.today)).unwrap_or_default();
            Row::new().with(Tone::Text, words).with(Tone::Dim, format!("  {day}")).hang(2).on(n)
        };
        old.iter().enumerate().map(row).collect()
    }

    fn beside(&self, app: &App, at: Option<usize>) -> Vec<Row<()>> {
        let w = &app.words;
        let (Some((section, place)), Some(c)) = (self.at(app, at), app.person_record(&self.who)) else {
            return Vec::new();
        };
        let mut out = vec![Row::new().with(Tone::Heading, w.get(section.key())), Row::new()];
        let mut link = String::new();
        match section {
            Section::Facts => {
                let Some(p) = &c.published else { return out };
                let mut lines = vec![c.name.clone(), c.wards.join(", ")];
                lines.extend(c.posts.iter().map(|p| p.title.clone()));
                out.extend(lines.into_iter().filter(|l| !l.is_empty()).map(|l| Row::new().with(Tone::Text, l)));
                let say = Say::new("profile-source").with("source", &p.source).with("date", p.date);
                out.push(Row::new());
                out.push(Row::new().with(Tone::Dim, w.say(&say)));
            }
            Section::Clues => {
                let clue = &c.clues[place];
                out.push(Row::new().with(Tone::Text, clue.text.clone()));
                if !clue.quote.is_empty() {
                    out.push(Row::new().with(Tone::Text, format!("“{}”", clue.quote)));
                }
                out.push(Row::new());
                out.push(Row::new().with(Tone::Dim, format!("{}, {}", clue.source, w.date(clue.date))));
                link.clone_from(&clue.link);
            }
            _ => {
                let Some(said) = statements(c, section).and_then(|l| l.get(place)) else { return out };
                out.push(Row::new().with(Tone::Text, said.text.clone()));
                out.push(Row::new());
                out.push(Row::new().with(Tone::Dim, crate::ui::panes::basis(app, &said.basis)));
                out.push(Row::new().with(Tone::Dim, w.get(enums::visibility(said.visibility))));
                if let Basis::Published { link: to, .. } = &said.basis {
                    link.clone_from(to);
                }
            }
        }
        if !link.is_empty() {
            out.push(Row::new().with(Tone::Dim, link));
        }
        out.push(Row::new());
        out.push(Row::new().with(Tone::Prompt, w.get("fresh-what-to-do")));
        out
    }

    fn keys(&self) -> &'static [Command] {
        &[Command::Choose, Command::Edit]
    }

    fn act(&mut self, app: &mut App, command: Command, at: Option<usize>) -> After {
        let Some((section, place)) = self.at(app, at) else { return After::NotMine };
        match command {
            Command::Choose => self.looked_at(app, (section, place)),
            Command::Edit if section == Section::Facts => {
                app.open_form(Purpose::Person(Some(self.who.clone())), None);
            }
            Command::Edit => app.open_form(Purpose::Item(section, self.who.clone(), Some(place)), None),
            _ => return After::NotMine,
        }
        After::Stay
    }

    fn help(&self) -> &'static str {
        "help-look-again"
    }

    fn as_any_mut(&mut self) -> &mut dyn std::any::Any {
        self
    }
}
