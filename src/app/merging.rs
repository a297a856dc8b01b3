//! Two records that may be one person: who they are, side by side, field by field, and what follows.

use std::collections::BTreeSet;

use super::layer::{Items, Layer, Pick, PickItem, Picker};
use super::msg::Effect;
use super::sheet::{After, Content};
use super::state::App;
use super::views::merging as views;
use crate::command::Command;
use crate::model::likeness::Likely;
use crate::model::merging::{MergeField, differences, merged, suggested};
use crate::model::{Id, Kind, Say, text};
use crate::store::{MergePlan, two_people};
use crate::ui::row::Row;
use crate::ui::theme::Tone;

/// Two people side by side, before they are made one.
#[derive(Debug)]
pub struct MergeSheet {
    plan: MergePlan,
    fields: Vec<MergeField>,
    from_other: BTreeSet<MergeField>,
    version: u64,
}

/// What can be done on the rows above the fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Line {
    Merge,
    Swap,
    Two,
}

const LINES: [Line; 3] = [Line::Merge, Line::Swap, Line::Two];

/// Where the numbers of the fields begin.
const FIELDS: usize = 10;

impl MergeSheet {
    /// A sheet of two people, with the suggested choice of every field.
    pub fn new(plan: MergePlan) -> Self {
        let (keep, other) = (&plan.keep.1, &plan.other.1);
        let (fields, from_other) = (differences(keep, other), suggested(keep, other));
        MergeSheet { plan, fields, from_other, version: 0 }
    }

    fn field(&self, at: usize) -> Option<MergeField> {
        self.fields.get(at.checked_sub(FIELDS)?).copied()
    }

    /// What becomes of the two.
    fn summary(&self, app: &App) -> Vec<Row<()>> {
        let w = &app.words;
        let (keep, other) = (&self.plan.keep, &self.plan.other);
        let one = merged(&keep.1, &other.1, &self.from_other);
        let mut out = vec![Row::new().with(Tone::Heading, one.name.clone()), Row::new()];
        let more = one.statements().count() + one.clues.len() + one.concerns.len();
        let say = Say::new("merge-joined").with("count", more).with("contacts", one.contacts.len());
        out.push(Row::new().with(Tone::Text, w.say(&say)).hang(2));
        for kind in [Kind::Conversation, Kind::Proposal, Kind::Sense, Kind::Initiative, Kind::Workshop, Kind::Task] {
            let count = self.plan.follows.iter().filter(|c| c.kind == kind && c.after.is_some()).count();
            if count > 0 {
                let say = Say::new("merge-follows").with("kind", Say::new(kind.key())).with("count", count);
                out.push(Row::new().with(Tone::Text, w.say(&say)).indent(2).hang(2));
            }
        }
        if !one.former_names.is_empty() {
            let say = Say::new("merge-former").with("names", one.former_names.join("; "));
            out.push(Row::new().with(Tone::Text, w.say(&say)).hang(2));
        }
        if self.plan.numbered_apart {
            out.extend([Row::new(), Row::new().with(Tone::Warn, w.get("merge-numbered-apart")).hang(2)]);
        }
        out.extend([Row::new(), Row::new().with(Tone::Dim, w.get("merge-undo")).hang(2)]);
        out
    }
}

impl Content for MergeSheet {
    fn title(&self, _: &App) -> Say {
        Say::new("merge-title")
    }

    fn head(&self, app: &App) -> Vec<Row<()>> {
        let w = &app.words;
        let line = |key: &str, (id, c): &(Id, crate::model::Councillor)| {
            let mut row = Row::new().with(Tone::Prompt, format!("{} ", w.get(key))).with(Tone::Strong, c.name.clone());
            if !c.wards.is_empty() {
                row = row.with(Tone::Text, format!(", {}", c.wards.join(", ")));
            }
            row.with(Tone::Dim, format!("  {id}")).hang(2)
        };
        vec![line("merge-stays", &self.plan.keep), line("merge-goes", &self.plan.other)]
    }

    fn rows(&self, app: &App) -> Vec<Row<usize>> {
        let w = &app.words;
        let line = |(at, line): (usize, Line)| {
            let key = match line {
                Line::Merge => "merge-line-merge",
                Line::Swap => "merge-line-swap",
                Line::Two => "merge-line-two",
            };
            let tone = if line == Line::Merge { Tone::Strong } else { Tone::Text };
            Row::new().with(tone, w.get(key)).hang(2).on(at)
        };
        let mut rows: Vec<Row<usize>> = LINES.into_iter().enumerate().map(line).collect();
        rows.push(Row::new());
        if self.fields.is_empty() {
            rows.push(Row::new().with(Tone::Dim, w.get("merge-no-difference")));
            return rows;
        }
        rows.push(Row::new().with(Tone::Prompt, w.get("merge-differences")));
        for (n, field) in self.fields.iter().enumerate() {
            let from = if self.from_other.contains(field) { &self.plan.other.1 } else { &self.plan.keep.1 };
            let row = Row::new()
                .with(Tone::Prompt, format!("{}: ", w.get(views::label(*field))))
                .with(Tone::Text, views::value(w, *field, from));
            rows.push(row.indent(2).hang(2).on(FIELDS + n));
        }
        rows
    }

    fn beside(&self, app: &App, at: Option<usize>) -> Vec<Row<()>> {
        let w = &app.words;
        let text = |key: &str| Row::new().with(Tone::Text, w.get(key));
        if let Some(field) = at.and_then(|at| self.field(at)) {
            let taken = self.from_other.contains(&field);
            let mut out = vec![Row::new().with(Tone::Heading, w.get(views::label(field))), Row::new()];
            for (side, is_kept) in [(&self.plan.keep, !taken), (&self.plan.other, taken)] {
                let mark = if is_kept { "merge-kept" } else { "merge-not-kept" };
                let tone = if is_kept { Tone::Good } else { Tone::Dim };
                out.push(Row::new().with(tone, w.get(mark)).with(Tone::Dim, format!("  {}", side.1.name)));
                let value = views::value(w, field, &side.1);
                out.push(Row::new().with(if is_kept { Tone::Text } else { Tone::Dim }, value).indent(2).hang(2));
                out.push(Row::new());
            }
            out.push(Row::new().with(Tone::Prompt, w.get("merge-field-what")));
            return out;
        }
        match at.and_then(|at| LINES.get(at)) {
            Some(Line::Swap) => vec![text("merge-swap-what")],
            Some(Line::Two) => vec![text("merge-two-what")],
            Some(Line::Merge) | None => self.summary(app),
        }
    }

    fn version(&self) -> u64 {
        self.version
    }

    fn keys(&self) -> &'static [Command] {
        &[Command::Choose]
    }

    fn act(&mut self, app: &mut App, command: Command, at: Option<usize>) -> After {
        if command != Command::Choose {
            return After::NotMine;
        }
        let Some(at) = at else { return After::Stay };
        if let Some(field) = self.field(at) {
            if !self.from_other.remove(&field) {
                self.from_other.insert(field);
            }
            self.version += 1;
            return After::Stay;
        }
        match LINES.get(at) {
            Some(Line::Merge) => app.merge(&self.plan, &self.from_other),
            Some(Line::Swap) => {
                app.effect(Effect::PlanMerge(self.plan.other.0.clone(), self.plan.keep.0.clone()));
            }
            Some(Line::Two) => {
                if app.commit(two_people(&self.plan.keep, &self.plan.other), None) {
                    app.say(Say::new("said-two-people"));
                }
            }
            None => return After::Stay,
        }
        After::Close
    }

    fn holds_plan(&self) -> bool {
        true
    }

    fn help(&self) -> &'static str {
        "help-merge"
    }

    fn as_any_mut(&mut self) -> &mut dyn std::any::Any {
        self
    }
}

/// Everybody who may be somebody else too, pair by pair.
#[derive(Debug)]
pub struct LikelySheet {
    pairs: Vec<Likely>,
}

impl Content for LikelySheet {
    fn title(&self, _: &App) -> Say {
        Say::new("likely-title").with("count", self.pairs.len())
    }

    fn rows(&self, app: &App) -> Vec<Row<usize>> {
        let name = |id: &Id| app.book.name_of(id);
        let row = |(at, pair): (usize, &Likely)| {
            Row::new().with(Tone::Text, format!("{} · {}", name(&pair.a), name(&pair.b))).hang(2).on(at)
        };
        self.pairs.iter().enumerate().map(row).collect()
    }

    fn beside(&self, app: &App, at: Option<usize>) -> Vec<Row<()>> {
        let w = &app.words;
        let Some(pair) = at.and_then(|at| self.pairs.get(at)) else { return Vec::new() };
        let mut out = Vec::new();
        for id in [&pair.a, &pair.b] {
            let Some(person) = app.book.person(id) else { continue };
            out.push(Row::new().with(Tone::Heading, person.name.to_string()));
            out.push(Row::new().with(Tone::Dim, crate::ui::panes::ward_and_post(person)).hang(2));
            let left = (!person.in_post).then(|| Row::new().with(Tone::Warn, w.get("profile-left")));
            out.extend(left);
            out.push(Row::new());
        }
        out.push(Row::new().with(Tone::Text, w.get(views::likeness(pair.why))));
        out.extend([Row::new(), Row::new().with(Tone::Prompt, w.get("likely-what"))]);
        out
    }

    fn keys(&self) -> &'static [Command] {
        &[Command::Choose]
    }

    fn act(&mut self, app: &mut App, command: Command, at: Option<usize>) -> After {
        let Some(pair) = at.and_then(|at| self.pairs.get(at)).filter(|_| command == Command::Choose) else {
            return After::NotMine;
        };
        // Who is in post stays.
        let in_post = |id: &Id| app.book.person(id).is_some_and(|p| p.in_post);
        let (keep, other) = if in_post(&pair.b) && !in_post(&pair.a) { (&pair.b, &pair.a) } else { (&pair.a, &pair.b) };
        app.effect(Effect::PlanMerge(keep.clone(), other.clone()));
        After::Close
    }

    fn help(&self) -> &'static str {
        "help-likely"
    }

    fn as_any_mut(&mut self) -> &mut dyn std::any::Any {
        self
    }
}

impl App {
    /// Looks for people who may be one: somebody and others, or everybody.
    pub(super) fn find_likely(&mut self, who: Option<Id>) {
        self.say(Say::new("likely-looking"));
        self.effect(Effect::FindLikely(who));
    }

    /// People who may be one were looked for: of somebody, or of everybody.
    pub(super) fn likely_found(&mut self, who: Option<Id>, found: Result<Vec<Likely>, Say>) {
        let pairs = match found {
            // It took its time, and letters that are meant for a form must not choose anybody.
            Ok(_) if !self.layers.is_empty() || self.is_typing() => return self.say(Say::new("likely-later")),
            Ok(pairs) => pairs,
            Err(say) => return self.complain(say),
        };
        match who {
            Some(who) => self.pick_other(who, &pairs),
            None if pairs.is_empty() => self.say(Say::new("likely-none")),
            None => self.open_sheet(Box::new(LikelySheet { pairs })),
        }
    }

    /// The list to choose the other record of somebody from: who may be them first, each with the reason.
    fn pick_other(&mut self, who: Id, pairs: &[Likely]) {
        let mut items: Vec<(String, String, String, PickItem)> = Vec::new();
        let other = |pair: &Likely| match () {
            () if pair.a == who => Some(pair.b.clone()),
            () if pair.b == who => Some(pair.a.clone()),
            () => None,
        };
        let likely: Vec<(Id, &'static str)> =
            pairs.iter().filter_map(|pair| Some((other(pair)?, views::likeness(pair.why)))).collect();
        for (id, why) in &likely {
            let name = self.book.name_of(id);
            let why = self.words.get(why);
            items.push((name.clone(), why, text::fold(&name), PickItem::Person(id.clone())));
        }
        for p in self.book.people().iter() {
            if p.id != who && !likely.iter().any(|(id, _)| *id == p.id) {
                let detail = crate::ui::panes::ward_and_post(p);
                items.push((p.name.to_string(), detail, p.search.to_string(), PickItem::Person(p.id.clone())));
            }
        }
        let title = Say::new("pick-merge").with("name", self.book.name_of(&who));
        self.layers.push(Layer::Picker(Picker::new(Pick::Merge(who), title, Items::These(items))));
    }

    /// Two people were put side by side, or cannot be made one.
    pub(super) fn merge_planned(&mut self, plan: Result<Box<MergePlan>, Say>) {
        match plan {
            Ok(_) if !self.layers.is_empty() || self.is_typing() => self.say(Say::new("likely-later")),
            Ok(plan) => self.open_sheet(Box::new(MergeSheet::new(*plan))),
            Err(say) => self.complain(say),
        }
    }

    fn merge(&mut self, plan: &MergePlan, from_other: &BTreeSet<MergeField>) {
        let edit = plan.edit(from_other);
        let say = Say::new("said-merged").with("name", plan.keep.1.name.as_str());
        if self.commit(edit, None) {
            self.read_names_again();
            self.choose_person(plan.keep.0.clone());
            self.say(say.with("key", self.keymap.hint(Command::Undo)));
        }
    }
}
