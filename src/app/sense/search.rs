//! Search through everything that is written: names at once, notes and clues
//! from their files beside the screen, each hit with the line it was found in.

use std::sync::atomic::{AtomicU64, Ordering};

use crate::app::layer::{Items, Layer, Pick, PickItem};
use crate::app::msg::{Effect, Msg, TextHit};
use crate::app::state::{App, PaneId, Screen};
use crate::insight::find::Query;
use crate::insight::ready::Part;
use crate::model::{Conversation, Councillor, Id, Kind, text};
use crate::store::Store;

/// How many lines are shown at most.
const MOST: usize = 200;

/// Looks through every note, and the clues of these councillors; stops where a
/// newer search has begun.
pub(in crate::app) fn in_files(store: &Store, number: u64, typed: &str, people: &[Id], newest: &AtomicU64) -> Vec<Msg> {
    let query = Query::new(typed);
    let old = || newest.load(Ordering::Relaxed) != number;
    let mut hits = Vec::new();
    if old() {
        return Vec::new();
    }
    let mut talks = store.all::<Conversation>().unwrap_or_default();
    talks.sort_by_key(|(_, t)| std::cmp::Reverse(t.date));
    for (id, talk) in talks {
        if let Some(line) = query.line(&talk.note) {
            hits.push(TextHit { kind: Kind::Conversation, id, line: query.around(line) });
        }
    }
    for id in people {
        if old() {
            return Vec::new();
        }
        let Ok(person) = store.read_as::<Councillor>(id) else { continue };
        let said = person.clues.iter().map(|c| format!("{}\n{}\n{}", c.text, c.quote, c.source));
        if let Some(line) = said.filter_map(|s| query.line(&s).map(|l| query.around(l))).next() {
            hits.push(TextHit { kind: Kind::Councillor, id: id.clone(), line });
        }
    }
    vec![Msg::TextFound(number, hits)]
}

impl App {
    /// Has the texts looked through for what is typed in the search.
    pub(in crate::app) fn search_texts(&mut self) {
        let Some(Layer::Picker(picker)) = self.layers.last_mut() else { return };
        let typed = picker.editor.text();
        if picker.pick != Pick::Anything || picker.asked.1 == typed {
            return;
        }
        self.find_number += 1;
        picker.asked = (self.find_number, typed.clone());
        // One letter is everywhere.
        if typed.trim().chars().count() < 2 {
            return;
        }
        let number = self.find_number;
        let people = self.book.people().iter().filter(|p| !p.clues.is_empty()).map(|p| p.id.clone()).collect();
        self.effect(Effect::FindText { number, typed, people });
    }

    /// What was found in texts comes behind what was found by its name.
    pub(in crate::app) fn text_found(&mut self, number: u64, hits: Vec<TextHit>) {
        let typed = match self.layers.last() {
            Some(Layer::Picker(p)) if p.pick == Pick::Anything && p.asked.0 == number => p.asked.1.clone(),
            _ => return,
        };
        let query = Query::new(&typed);
        let mut found = self.lines_in_book(&query);
        for hit in hits {
            let (label, item) = match hit.kind {
                Kind::Conversation => (self.talk_label(&hit.id), PickItem::Talk(hit.id)),
                _ => (self.book.name_of(&hit.id), PickItem::Person(hit.id)),
            };
            found.push((label, hit.line, String::new(), item));
        }
        // First the lines that say all of it, wherever they stand.
        found.sort_by_cached_key(|one| std::cmp::Reverse(query.says(&one.1)));
        let Some(Layer::Picker(picker)) = self.layers.last_mut() else { return };
        let (own, Items::These(items)) = (picker.own, &mut picker.items) else { return };
        items.truncate(own);
        let mut shown = picker.hits.take().unwrap_or_default();
        shown.retain(|at| (*at as usize) < own);
        let mut place = own;
        for one in found.into_iter().take(MOST) {
            // What is there by its name is shown with the line instead of twice.
            if let Some(at) = shown.iter().position(|at| same(&items[*at as usize].3, &one.3)) {
                items[shown[at] as usize].1 = one.1;
                continue;
            }
            items.push(one);
            shown.push(u32::try_from(place).unwrap_or(u32::MAX));
            place += 1;
        }
        picker.hits = Some(shown);
    }

    /// A conversation as a search calls it: its day and who was in it.
    pub(in crate::app) fn talk_label(&self, id: &Id) -> String {
        let Some(talk) = self.book.talk(id) else { return id.to_string() };
        let who: Vec<String> = talk.councillors.iter().map(|id| self.book.name_of(id)).collect();
        format!("{} · {}", self.words.short_date(talk.date, self.today), who.join(", "))
    }

    /// Lines of what is here whole: initiatives, proposals, cards.
    fn lines_in_book(&self, query: &Query) -> Vec<(String, String, String, PickItem)> {
        let mut out = Vec::new();
        let mut add = |label: String, words: &str, item: PickItem| {
            if let Some(line) = query.line(words) {
                out.push((label, query.around(line), String::new(), item));
            }
        };
        for (id, it) in &self.book.initiatives {
            let meanings = it.meaning.iter().chain(&it.how_run).map(|m| m.text.as_str());
            let words: Vec<&str> = std::iter::once(it.purpose.as_str()).chain(meanings).collect();
            add(it.name.clone(), &words.join("\n"), PickItem::Initiative(id.clone()));
        }
        for (id, p) in &self.book.proposals {
            let words: Vec<String> = Part::ALL.into_iter().map(|part| part.of(p)).collect();
            let who = p.councillor.as_ref().map(|id| self.book.name_of(id)).unwrap_or_default();
            add(format!("{} · {who}", self.role_name(&p.role)), &words.join("\n"), PickItem::Proposal(id.clone()));
        }
        for (id, map) in &self.book.senses {
            for (card, key) in
                map.top.iter().map(|c| (c, "section-top")).chain(map.bottom.iter().map(|c| (c, "section-bottom")))
            {
                let who = map.councillor.as_ref().map(|id| self.book.name_of(id)).unwrap_or_default();
                let words = format!("{}\n{}\n{}\n{}\n{}", card.text, card.source, card.idea, card.work, card.council);
                let item = PickItem::Card(id.clone(), text::first_words(&card.text, 60));
                add(format!("{} · {who}", self.words.get(key)), &words, item);
            }
        }
        out
    }

    /// Shows a card on its map in stage 2.
    pub(in crate::app) fn open_card(&mut self, id: &Id, words: &str) {
        let Some(map) = self.book.senses.get(id).cloned() else { return };
        self.place.initiative = Some(map.initiative);
        match map.councillor {
            Some(who) => self.choose_person(who),
            None => self.place.councillor = None,
        }
        self.go_to(Screen::Sense);
        self.place.focus[2] = 2;
        self.refresh();
        let begins = words.trim_end_matches('…');
        let found = self.panes.get(&PaneId::Map).and_then(|p| {
            p.rows.iter().find(|r| r.target.is_some() && r.words().contains(begins)).and_then(|r| r.target.clone())
        });
        if let Some(target) = found {
            self.select_in(PaneId::Map, &target);
        }
    }
}

/// Whether two lead to the same place.
fn same(a: &PickItem, b: &PickItem) -> bool {
    match (a, b) {
        (PickItem::Initiative(a), PickItem::Initiative(b))
        | (PickItem::Person(a), PickItem::Person(b))
        | (PickItem::Talk(a), PickItem::Talk(b))
        | (PickItem::Proposal(a), PickItem::Proposal(b)) => a == b,
        _ => false,
    }
}
