//! After every message: what is shown is made anew where it is old.

use super::field::{FieldKind, Suggest, Tag, Value};
use super::layer::{Items, Layer, Plain};
use super::msg::Effect;
use super::state::{App, Pane, PaneId, Screen};
use super::target::Target;
use super::views::Frame;
use crate::guidance::Prompt;
use crate::insight::find::{self, Query};
use crate::insight::{next, order};
use crate::model::{Id, Kind, Say};
use crate::ui::list::Rows;
use crate::ui::panes;
use crate::ui::row::Row;
use crate::ui::theme::Tone;

/// How many suggestions are shown under a field.
const SUGGESTIONS: usize = 6;

/// Whether a wide people list gives each person a second line for the reason.
pub(crate) struct PeopleRows<'a> {
    pub(crate) app: &'a App,
}

impl Rows for PeopleRows<'_> {
    fn len(&self) -> usize {
        self.app.people_shown().len()
    }
    fn height(&self, row: usize) -> usize {
        let place = self.app.people_shown()[row];
        1 + usize::from(self.app.order.reasons.contains_key(&place))
    }
    fn selectable(&self, _: usize) -> bool {
        true
    }
}

pub(crate) struct PaneRows<'a>(pub(crate) &'a Pane);

impl Rows for PaneRows<'_> {
    fn len(&self) -> usize {
        self.0.rows.len()
    }
    fn height(&self, row: usize) -> usize {
        self.0.lines[row].len()
    }
    fn selectable(&self, row: usize) -> bool {
        self.0.rows[row].target.is_some()
    }
}

impl App {
    /// Makes anew what is old: order, records looked at, rows, suggestions, the next step.
    pub(super) fn refresh(&mut self) {
        let focus = self.place.focus[usize::from(self.place.screen.number())];
        self.frame = Frame::new(self.size, self.place.screen, focus);
        self.refresh_guidance();
        self.refresh_order();
        self.filter_people();
        self.settle(PaneId::People);
        self.look_at_person();
        self.refresh_fits();
        // Lists come before what they show: the note follows the list of notes.
        for pane in self.place.screen.panes() {
            if pane != PaneId::People {
                self.refresh_pane(pane);
            }
            if pane == PaneId::Talks {
                self.look_at_talk();
            }
        }
        self.refresh_next();
        self.hold_people();
        self.stop_needless_loading();
        self.refresh_map();
        self.refresh_layer();
    }

    /// What the workspace has of its own takes its place beside what ships.
    fn refresh_guidance(&mut self) {
        if self.guided_by != self.book.roles {
            self.guided_by = self.book.roles.clone();
            self.guidance = crate::guidance::Guidance::load().with_roles(self.guided_by.0.clone());
            self.guidance.add_themes(&self.themes_of);
        }
        if self.themes_of != self.book.own_themes {
            self.themes_of = self.book.own_themes.clone();
            self.guidance.add_themes(&self.themes_of);
            self.order_of = None;
        }
    }

    fn refresh_order(&mut self) {
        let of = (self.book.revision(), self.place.initiative.clone());
        if self.order_of.as_ref() == Some(&of) {
            return;
        }
        let kept = match self.target_in(PaneId::People) {
            Some(Target::Person(id)) => Some(id),
            _ => None,
        };
        let same_initiative = self.order_of.as_ref().is_some_and(|(_, i)| *i == of.1);
        let initiative = of.1.as_ref().and_then(|id| self.book.initiatives.get(id));
        let guidance = &self.guidance;
        let themes = |text: &str| guidance.theme_hits(text);
        self.order =
            order::order(&self.book, of.1.as_ref().zip(initiative).map(|(id, i)| (Some(id), i)), &themes, self.today);
        self.order_of = Some(of);
        self.touched = self.all_touched();
        // A filter found places in the book; the book has changed under it.
        if let Some(filter) = self.panes.get_mut(&PaneId::People).and_then(|p| p.filter.as_mut()) {
            filter.found_for.clear();
            filter.found = None;
        }
        self.filter_people();
        match kept.filter(|_| same_initiative) {
            Some(id) => self.select_person(&id),
            None => {
                if let Some(id) = self.place.councillor.clone() {
                    self.select_person(&id);
                }
            }
        }
    }

    /// Puts the selection in the list of people on somebody, where they are in it.
    pub(super) fn select_person(&mut self, id: &Id) {
        let Some(place) = self.book.place_of(id) else { return };
        let at = self.people_shown().iter().position(|p| *p as usize == place);
        if let Some(at) = at {
            self.panes.entry(PaneId::People).or_default().list.selected = at;
        }
        self.settle(PaneId::People);
    }

    /// Has what is typed in the filter of the list of people looked for.
    fn filter_people(&mut self) {
        let narrowed = {
            let Some(filter) = self.panes.get_mut(&PaneId::People).and_then(|p| p.filter.as_mut()) else { return };
            let typed = filter.editor.text();
            if typed == filter.found_for {
                return;
            }
            let query = Query::new(&typed);
            let earlier = Query::new(&filter.found_for);
            filter.found_for.clone_from(&typed);
            if query.is_empty() {
                filter.found = None;
                None
            } else {
                Some((typed, query.narrows(&earlier).then(|| filter.found.clone()).flatten()))
            }
        };
        self.find_number += 1;
        if let Some((typed, among)) = narrowed {
            let number = self.find_number;
            // Without an earlier find the order of contact is the order among equals.
            let among = among.or_else(|| Some(self.order.places.clone()));
            self.effect(Effect::Find { number, typed, among });
        }
    }

    /// Has the record of who is shown read, where it is not.
    fn look_at_person(&mut self) {
        let Some(id) = self.person_shown() else {
            self.shown.person = None;
            self.asked = None;
            return;
        };
        let has = self.shown.person.as_ref().is_some_and(|(of, _)| *of == id);
        if !has && self.asked.as_ref() != Some(&id) && self.book.person(&id).is_some() {
            self.asked = Some(id.clone());
            self.effect(Effect::Load(Kind::Councillor, id));
        }
    }

    fn look_at_talk(&mut self) {
        if self.place.screen != Screen::Sense {
            return;
        }
        let Some(id) = self.talk_shown() else {
            self.shown.talk = None;
            self.asked_talk = None;
            return;
        };
        let has = self.shown.talk.as_ref().is_some_and(|(of, _)| *of == id);
        if !has && self.asked_talk.as_ref() != Some(&id) {
            self.asked_talk = Some(id.clone());
            self.effect(Effect::Load(Kind::Conversation, id));
        }
    }

    fn refresh_pane(&mut self, id: PaneId) {
        let Some(area) = self.frame.area(id) else {
            // Not shown, but what other panes show follows its selection.
            if matches!(id, PaneId::Talks | PaneId::Roles) {
                self.make_rows(id, 40);
            }
            return;
        };
        self.make_rows(id, Frame::inside(area).width);
        self.settle(id);
    }

    fn make_rows(&mut self, id: PaneId, width: u16) {
        let stamp = (self.book.revision(), width, self.stamp_of(id));
        if self.panes.get(&id).is_some_and(|p| p.made_from.as_ref() == Some(&stamp)) {
            return;
        }
        let mut rows = panes::rows(self, id);
        let pane = self.panes.entry(id).or_default();
        // What was made while the workspace was still being read counts as not made yet.
        let early = pane.made_from.as_ref().is_some_and(|(.., stamp)| stamp.ends_with("false"));
        let first_time = pane.rows.is_empty() || early;
        if let Some(filter) = &pane.filter {
            let query = Query::new(&filter.editor.text());
            if !query.is_empty() {
                rows = filtered(rows, &query);
                if rows.is_empty() {
                    rows.push(Row::new().with(Tone::Prompt, self.words.get("filter-nothing")).indent(1));
                }
            }
        }
        let kept = pane.rows.get(pane.list.selected).and_then(|r| r.target.clone());
        // What stood there while there was nothing is no place to stay at.
        if matches!(kept, Some(Target::Do(_))) && !rows.iter().any(|r| r.target == kept) {
            pane.list = crate::ui::list::ListState::default();
        }
        // While conversations are still coming in, the newest is the one that is looked at.
        let kept = kept.filter(|_| self.reading.2 || id != PaneId::Talks || pane.list.selected > 0);
        pane.lines = rows.iter().map(|r| r.lines(width, &self.theme)).collect();
        pane.rows = rows;
        if let Some(at) = kept.and_then(|k| pane.rows.iter().position(|r| r.target.as_ref() == Some(&k))) {
            pane.list.selected = at;
        }
        // Where there is a proposal to look at, it comes before the roles to choose from.
        if first_time
            && id == PaneId::Roles
            && let Some(at) = pane.rows.iter().position(|r| matches!(r.target, Some(Target::Proposal(_))))
        {
            pane.list.selected = at;
        }
        pane.made_from = Some(stamp);
        let (rows, mut list) = (PaneRows(pane), pane.list);
        list.settle(&rows, 1);
        let selected = list.selected;
        pane.list.selected = selected;
    }

    /// What a pane's rows depend on besides the book and the width.
    fn stamp_of(&self, id: PaneId) -> String {
        let person = self.shown.person.as_ref().map(|(id, r)| (id, r.is_ok()));
        let talk = self.shown.talk.as_ref().map(|(id, r)| (id, r.is_ok()));
        let shown = match id {
            PaneId::Proposal | PaneId::Ready => {
                self.target_in(PaneId::Roles).map(|t| format!("{t:?} {}", self.comparing))
            }
            _ => None,
        };
        let filter = self.panes.get(&id).and_then(|p| p.filter.as_ref()).map(|f| f.editor.text());
        format!(
            "{person:?} {talk:?} {:?} {:?} {:?} {shown:?} {filter:?} {:?} {} {} {}",
            self.person_shown(),
            self.place.initiative,
            self.place.councillor,
            self.today,
            self.theme.name,
            self.prefs.language,
            self.reading.2,
        )
    }

    /// Brings a pane's selection into its window.
    pub(super) fn settle(&mut self, id: PaneId) {
        self.with_list(id, |list, rows, height| list.settle(rows, height));
    }

    /// Does something with a pane's list, its rows and the height of its window.
    pub(super) fn with_list(&mut self, id: PaneId, f: impl FnOnce(&mut crate::ui::list::ListState, &dyn Rows, usize)) {
        let height = self.list_height(id);
        let mut list = self.panes.get(&id).map(|p| p.list).unwrap_or_default();
        if id == PaneId::People {
            f(&mut list, &PeopleRows { app: self }, height);
        } else if let Some(pane) = self.panes.get(&id) {
            f(&mut list, &PaneRows(pane), height);
        }
        self.panes.entry(id).or_default().list = list;
    }

    /// How many lines of rows a pane shows.
    pub(crate) fn list_height(&self, id: PaneId) -> usize {
        let inside = self.frame.area(id).map_or(0, |a| Frame::inside(a).height);
        let filter = self.panes.get(&id).is_some_and(|p| p.filter.is_some());
        usize::from(inside.saturating_sub(u16::from(filter))).max(1)
    }

    fn refresh_next(&mut self) {
        let person = self.person_shown();
        let first = self
            .order
            .places
            .iter()
            .filter_map(|i| self.book.people().get(*i as usize))
            .filter(|p| p.in_post && !p.leave_alone)
            .find(|p| !self.touched.contains(&p.id))
            .map(|p| p.id.clone());
        // In stage 1 a councillor is chosen with Enter; before that the step is to choose.
        let chosen = if self.place.screen == Screen::Contact { self.place.councillor.clone() } else { person };
        self.next = next::next_step(
            &self.book,
            self.place.initiative.as_ref().filter(|id| self.book.initiatives.contains_key(id)),
            chosen.as_ref(),
            first.as_ref(),
            self.today,
            &|p| self.ask_cautions(p),
        );
    }

    fn refresh_layer(&mut self) {
        let today = self.today;
        self.refresh_sheet();
        let theme = self.theme.clone();
        for pane in self.panes.values_mut() {
            if let Some(filter) = &mut pane.filter {
                filter.editor.dress(&theme, filter.typing && self.layers.is_empty());
            }
        }
        self.suggest();
        let people = self.book.people().len();
        if let Some(Layer::Picker(picker)) = self.layers.last_mut() {
            picker.find();
        }
        self.search_texts();
        let mut find = None;
        let tag_notes = self.tag_notes();
        match self.layers.last_mut() {
            Some(Layer::Picker(picker)) => {
                picker.editor.dress(&theme, true);
                picker.find();
                if matches!(picker.items, Items::People) {
                    let typed = picker.editor.text();
                    if typed != picker.hits_for {
                        picker.hits_for.clone_from(&typed);
                        picker.list = crate::ui::list::ListState::default();
                        if Query::new(&typed).is_empty() {
                            picker.hits = None;
                        } else {
                            find = Some(typed);
                        }
                    }
                }
                let len = picker.len(people);
                let height = crate::ui::layers::picker_rows(&self.frame, picker.all(people));
                picker.list.settle(&Plain(len), height);
            }
            Some(Layer::Form(form)) => {
                form.notes = super::fit::notes(form, today);
                form.notes.extend(super::day_said::notes(form, today));
                form.notes.extend(tag_notes);
                form.notes.extend(super::second_look::no_day(form));
                let focus = form.focus;
                for (at, field) in form.fields.iter_mut().enumerate() {
                    if let Some(editor) = field.editor_mut() {
                        editor.dress(&theme, at == focus);
                    }
                }
                form.hint = super::contact::wording(&self.guidance, &self.prefs.language, form.field());
                let frame = self.frame.clone();
                crate::ui::layers::settle_form(form, &frame, &self.words, &theme);
            }
            _ => {}
        }
        if let Some(typed) = find {
            self.find_number += 1;
            let number = self.find_number;
            self.effect(Effect::Find { number, typed, among: None });
        }
    }

    /// What is suggested for the field that is typed in.
    fn suggest(&mut self) {
        let Some(Layer::Form(form)) = self.layers.last() else {
            self.completed = None;
            return;
        };
        let field = form.field();
        if field.kind == FieldKind::Path {
            let typed = field.as_text();
            // Asked once for what stands there now.
            if self.completed.as_ref() != Some(&typed) {
                self.completed = Some(typed.clone());
                self.effect(Effect::Complete(typed));
            }
            return;
        }
        self.completed = None;
        let (Value::Tags(taken, editor), suggest) = (&field.value, field.suggests()) else {
            if let Some(Layer::Form(form)) = self.layers.last_mut() {
                form.suggestions.clear();
            }
            return;
        };
        let typed = editor.text();
        let query = Query::new(&typed);
        let taken: Vec<String> = taken.iter().map(|t| t.value.clone()).collect();
        let tags: Vec<Tag> = match suggest {
            Suggest::Nothing => Vec::new(),
            Suggest::People if query.is_empty() => Vec::new(),
            Suggest::People => {
                let people = self.book.people();
                find::find(&query, people.len(), None, |i| (*people[i].search).into())
                    .into_iter()
                    .take(SUGGESTIONS + taken.len())
                    .map(|i| &people[i as usize])
                    .map(|p| Tag { value: p.id.to_string(), label: panes::name_and_ward(p) })
                    .collect()
            }
            Suggest::Wards => words(&query, self.book.wards()),
            Suggest::Themes => words(&query, self.theme_names()),
            Suggest::Prompts => {
                let all: Vec<Tag> =
                    self.guidance.prompts().iter().filter(|p| p.for_the_room()).map(|p| self.prompt_tag(p)).collect();
                let folded: Vec<String> = all.iter().map(|t| crate::model::text::fold(&t.label)).collect();
                let found = find::find(&query, all.len(), None, |i| folded[i].as_str().into());
                found.into_iter().map(|i| all[i as usize].clone()).collect()
            }
        };
        let mut tags: Vec<Tag> = tags.into_iter().filter(|t| !taken.contains(&t.value)).take(SUGGESTIONS).collect();
        let known = match suggest {
            Suggest::Wards => self.book.wards(),
            Suggest::Themes => self.theme_names(),
            _ => Vec::new(),
        };
        // Enter takes the name that is meant; the words as they were typed are the last row.
        let typed = typed.trim();
        let is_one = known.iter().any(|k| crate::model::text::fold(k) == crate::model::text::fold(typed));
        if !known.is_empty() && !tags.is_empty() && !typed.is_empty() && !is_one {
            let label = self.words.say(&Say::new("tag-keep").with("typed", typed));
            tags.push(Tag { value: typed.to_owned(), label });
        }
        if let Some(Layer::Form(form)) = self.layers.last_mut() {
            form.known = known;
            form.suggestions = tags;
            if form.suggested.is_some_and(|n| n >= form.suggestions.len()) {
                form.suggested = None;
            }
        }
    }
}

impl App {
    /// A prompt as one of several in a field: its id, and its words to know it by.
    pub(super) fn prompt_tag(&self, prompt: &Prompt) -> Tag {
        let label = format!("{} {}", prompt.id, prompt.prompt.get(&self.prefs.language));
        Tag { value: prompt.id.clone(), label }
    }

    fn theme_names(&self) -> Vec<String> {
        let themes = self.guidance.themes().all();
        themes.iter().map(|t| t.name.get(&self.prefs.language).to_owned()).collect()
    }

    /// The wards and themes in the focused field that nobody knows, said gently.
    fn tag_notes(&self) -> Vec<Say> {
        let Some(Layer::Form(form)) = self.layers.last() else { return Vec::new() };
        if form.error.is_none()
            && let Some(say) = self.lifted_already(form)
        {
            return vec![say];
        }
        let (Value::Tags(tags, _), suggest) = (&form.field().value, form.field().suggests()) else {
            return Vec::new();
        };
        let folded = crate::model::text::fold;
        let wards = if suggest == Suggest::Wards { self.book.wards() } else { Vec::new() };
        let unknown = |name: &str| match suggest {
            Suggest::Wards => !wards.is_empty() && !wards.iter().any(|w| folded(w) == folded(name)),
            Suggest::Themes => {
                self.guidance.themes_in(name).is_empty() && self.guidance.themes().by_name(name).is_none()
            }
            _ => false,
        };
        let key = if suggest == Suggest::Wards { "note-no-ward" } else { "note-no-theme" };
        tags.iter().filter(|t| unknown(&t.value)).map(|t| Say::new(key).with("name", t.value.clone())).collect()
    }
}

fn words(query: &Query, all: Vec<String>) -> Vec<Tag> {
    let folded: Vec<String> = all.iter().map(|w| crate::model::text::fold(w)).collect();
    find::find(query, all.len(), None, |i| folded[i].as_str().into())
        .into_iter()
        .map(|i| all[i as usize].clone())
        .map(|w| Tag { value: w.clone(), label: w })
        .collect()
}

/// The rows that match, best first; headings go.
pub(super) fn filtered<T>(rows: Vec<Row<T>>, query: &Query) -> Vec<Row<T>> {
    let folded: Vec<String> =
        rows.iter().map(|r| crate::model::text::fold(&format!("{} {}", r.words(), r.also))).collect();
    let hits = find::find(query, rows.len(), None, |i| folded[i].as_str().into());
    let mut rows: Vec<Option<Row<T>>> = rows.into_iter().map(Some).collect();
    hits.into_iter().filter_map(|i| rows[i as usize].take()).filter(|r| r.target.is_some()).collect()
}
