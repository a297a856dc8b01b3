//! How certain a name is, once the whole report is known.

use std::collections::HashSet;

use super::doubt::Doubt;
use super::register::Lookup;
use super::scan::{Hit, Hits, How};
use super::strangers::Strangers;
use super::token::Token;
use crate::model::Date;

/// Whom a name means, and why that is not certain.
pub(super) struct Verdict {
    pub people: Vec<usize>,
    /// `None` where it is certain.
    pub doubt: Option<Doubt>,
}

/// What decides beyond the name itself.
pub(super) struct Judge<'a> {
    tokens: &'a [Token<'a>],
    register: &'a Lookup<'a>,
    strangers: Strangers,
    found: &'a Hits,
    /// People whom the report names clearly somewhere.
    there: HashSet<usize>,
    /// The lines of rows that are single names, in order.
    rows: Vec<usize>,
    /// The day of the report, where it is known.
    day: Option<Date>,
    /// Many whom the report calls councillors are not on the list.
    other_list: bool,
}

/// So many councillors who are not on the list, and so large a part of all in the text, make it another list's.
const STRANGERS: usize = 5;
const ONE_IN: usize = 4;

/// Whether many whom a text calls councillors are not on the list. Each name counts once.
fn is_of_another_list(found: &Hits) -> bool {
    let told = || found.hits.iter().filter(|h| matches!(h.how, How::Called | How::Listed));
    let name = |hit: &Hit| hit.item.words.iter().map(|w| w.letters.as_str()).collect::<Vec<_>>().join(" ");
    let all: HashSet<String> = told().map(name).collect();
    let unknown: HashSet<String> = told().filter(|h| h.item.found.people.is_empty()).map(name).collect();
    unknown.len() >= STRANGERS && unknown.len() * ONE_IN >= all.len()
}

impl<'a> Judge<'a> {
    pub(super) fn new(tokens: &'a [Token<'a>], found: &'a Hits, register: &'a Lookup<'a>, day: Option<Date>) -> Self {
        let clear =
            |hit: &&Hit| matches!(hit.how, How::Called | How::Listed) && hit.item.found.single && !hit.item.doubtful;
        let there = found.hits.iter().filter(clear).map(|h| h.item.found.people[0]).collect();
        let row = |hit: &&Hit| matches!(hit.how, How::Row(_)) && hit.item.found.single;
        let mut rows: Vec<usize> =
            found.hits.iter().filter(row).map(|h| tokens[h.item.words[0].tokens.0].line).collect();
        rows.sort_unstable();
        Judge {
            tokens,
            register,
            strangers: Strangers::new(tokens, &found.hits, register),
            found,
            there,
            rows,
            day,
            other_list: is_of_another_list(found),
        }
    }

    /// Whom a name means; `None` where it is nobody's on the list and nothing says that it is a councillor's.
    pub(super) fn verdict(&self, hit: &Hit, first: usize) -> Option<Verdict> {
        let item = &hit.item;
        let line = self.tokens[first].line;
        let near = self.rows.partition_point(|l| *l <= line + 4) - self.rows.partition_point(|l| l + 4 < line);
        let mut people = item.found.people.clone();
        let told = match hit.how {
            How::Called | How::Listed => true,
            How::Row(headed) => {
                headed && near >= 2 && !people.first().is_some_and(|p| self.found.namesakes.contains(p))
            }
            // Somebody who works for the council may be called the same.
            How::Bare => false,
        };
        if people.is_empty() && !told {
            return None;
        }
        let mut also = Vec::new();
        if told && item.found.single && !item.doubtful && hit.how == How::Called && item.found.bare {
            also = self.called_by_forename(hit);
        }
        let doubt = match () {
            () if item.why.is_some() => item.why,
            () if self.found.foreign && !item.county => Some(Doubt::OtherCouncilsReport),
            () if !also.is_empty() || (people.len() > 1 && !item.found.single) => Some(Doubt::Several),
            () if people.is_empty() => None,
            () => self
                .strangers
                .doubt(item)
                .or_else(|| self.title(hit))
                .or_else(|| self.term(hit))
                .or_else(|| (self.other_list && item.found.bare).then_some(Doubt::OtherList))
                .or_else(|| (!item.found.single).then_some(Doubt::Spelling))
                .or_else(|| (!told).then_some(Doubt::NoCouncillor))
                .or_else(|| item.doubtful.then_some(Doubt::Place)),
        };
        people.extend(also);
        if people.len() > 5 && people.iter().any(|p| self.there.contains(p)) {
            people.retain(|p| self.there.contains(p));
        }
        Some(Verdict { people, doubt })
    }

    /// "Councillor Owen" may be said of somebody whose forename it is.
    fn called_by_forename(&self, hit: &Hit) -> Vec<usize> {
        self.register.compared_with_all();
        let Some(own) = hit.item.words.last().map(|w| &w.letters) else { return Vec::new() };
        let people = &hit.item.found.people;
        let is = |at: &usize| {
            let person = &self.register.people[*at];
            person.forenames.first().is_some_and(|f| f.letters == *own) && !people.contains(at)
        };
        (0..self.register.people.len()).filter(is).collect()
    }

    /// A title that is not theirs.
    fn title(&self, hit: &Hit) -> Option<Doubt> {
        let title = hit.item.title?;
        let person = &self.register.people[*hit.item.found.people.first()?];
        let against = match person.title {
            Some(own) => own != title && !hit.item.found.full,
            None => hit.item.found.bare,
        };
        against.then_some(Doubt::Title)
    }

    /// A report from before their term, or from after it.
    fn term(&self, hit: &Hit) -> Option<Doubt> {
        let day = self.day?;
        let person = &self.register.people[*hit.item.found.people.first()?];
        if person.until.is_some_and(|until| day > until) {
            return Some(Doubt::Former);
        }
        (!hit.item.found.full && person.since.is_some_and(|since| day < since)).then_some(Doubt::OlderReport)
    }
}
