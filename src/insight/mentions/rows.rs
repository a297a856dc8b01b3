//! Names that nothing introduces: in rows of a table, or bare.

use super::doubt::Doubt;
use super::names::{Item, run, window};
use super::resolve::{Found, NameWord, resolve};
use super::scan::{Hit, How, Scan};
use super::vocabulary as say;

impl Scan<'_> {
    /// A name that nothing introduces.
    pub(super) fn bare(&mut self, at: usize) -> usize {
        let words = run(self.tokens, at, self.register);
        let Some(last) = words.last() else { return at + 1 };
        let end = last.tokens.1 + 1;
        let token = &self.tokens[at];
        let previous = at.checked_sub(1).map(|p| &self.tokens[p]).filter(|t| t.line == token.line);
        let other = previous.is_some_and(|t| {
            let dot = t.is('.') && at > 1 && say::is_title(self.key(at - 2));
            dot || (t.word && (say::is_title(&t.key) || say::is_place_before(&t.key)))
        });
        if say::is_title(&token.key) || other {
            return end;
        }
        if let Some(next) = self.turned(at, &words) {
            return next;
        }
        let mut found = resolve(&words, self.register);
        if (!found.whole || found.bare)
            && let Some((from, to)) = window(&words, self.register).filter(|(from, to)| to - from < words.len())
        {
            return self.between(&words, from, to, end);
        }
        if !found.whole && !found.is_nobody() && words.len() > 1 {
            // "Rebeca Fogarty": near, and never more than that.
            found.single = false;
        }
        let named = words.len() > 1 && !found.is_nobody() && !found.bare && (found.whole || found.full);
        let after = self.token(end);
        let place = after.is_some_and(|t| !t.first && !t.cell && t.is_capital() && say::is_place(&t.key));
        if !named || place || self.guests {
            if named && found.full {
                self.out.namesakes.extend(found.people.iter().take(1));
            }
            return self.past(at, &words, end);
        }
        if self.in_office(end) {
            self.out.namesakes.extend(&found.people);
            return end;
        }
        let starts = token.first || token.cell || previous.is_some_and(|t| !t.word && !t.is('(') && at < 4);
        let ends = after.is_none_or(|t| t.first || t.cell || ['/', '|', '–', '-', '—', '('].iter().any(|m| t.is(*m)));
        let headed = self.is_headed(token.line);
        let how = if token.first && starts && ends { How::Row(headed) } else { How::Bare };
        self.row_found(at, how);
        self.out.hits.push(Hit { item: Item::of(words, found), how });
        end
    }

    /// Remembers that a row was found, and whether an empty line stands before it.
    fn row_found(&mut self, at: usize, how: How) {
        if how == How::Row(true) {
            self.spread |= self.tokens[at].apart;
            self.rows = true;
        }
    }

    /// "Mrs Ada Bell" in a line below a heading over councillors.
    pub(super) fn titled_row(&mut self, at: usize) -> usize {
        let (from, _) = self.titles(at);
        let words = run(self.tokens, from, self.register);
        let Some(last) = words.last() else { return at + 1 };
        let end = last.tokens.1 + 1;
        let behind = self.past_letters(end);
        let ends = self.token(behind).is_none_or(|t| t.first || t.cell || t.is('(') || t.is('–') || t.is('-'));
        let found = resolve(&words, self.register);
        if self.guests || !ends || !found.whole || found.bare || self.in_office(behind) {
            return self.bare(at);
        }
        let mut item = Item::of(words, found);
        item.title = self.title_in(at, from);
        let how = How::Row(true);
        self.row_found(at, how);
        self.out.hits.push(Hit { item, how });
        behind
    }

    /// A whole name of ours with odd words round it, as where columns were run together.
    fn between(&mut self, words: &[NameWord], from: usize, to: usize, end: usize) -> usize {
        let place_before = from > 0
            && self.tokens[words[from - 1].tokens.0..=words[from - 1].tokens.1]
                .iter()
                .any(|t| say::is_place_before(&t.key) || say::is_title(&t.key));
        let after = words[to - 1].tokens.1 + 1;
        let place = self.token(after).is_some_and(|t| !t.first && !t.cell && t.is_capital() && say::is_place(&t.key));
        let own = words[from..to].to_vec();
        let found = resolve(&own, self.register);
        // "Ada Bell Park Labour" in a table whose cells were run together: Park is the ward.
        let token = &self.tokens[words[0].tokens.0];
        let place = place && !(from == 0 && token.first && self.is_headed(token.line));
        if place || place_before || self.guests || self.in_office(after) {
            return end;
        }
        let mut item = Item::of(own, found);
        item.doubt(Some(Doubt::Place));
        self.out.hits.push(Hit { item, how: How::Bare });
        after
    }

    /// The token to go on from behind words that are no name of ours: after the first, where a name could begin there.
    pub(super) fn past(&self, at: usize, words: &[NameWord], end: usize) -> usize {
        // "Present John Evans" begins anew after a word that nobody is called.
        if words.len() > 2 && at + 1 < end && self.tokens[at].first { end } else { end.max(at + 1) }
    }

    /// "Evans, Hywel" or "EVANS Hywel" at the start of a row.
    pub(super) fn turned(&mut self, at: usize, words: &[NameWord]) -> Option<usize> {
        let token = &self.tokens[at];
        if !(token.first || token.cell) || words.iter().any(|w| w.initial && words.len() == 1) || self.guests {
            return None;
        }
        let end = words.last()?.tokens.1 + 1;
        let shouted = token.raw.chars().filter(|c| c.is_alphabetic()).count() >= 3
            && token.raw.chars().all(|c| !c.is_lowercase());
        let (mut turned, last) = if self.is(end, &[',']) && !self.tokens[end].first {
            let (from, _) = self.titles(end + 1);
            let rest = run(self.tokens, from, self.register);
            let after = rest.last()?.tokens.1 + 1;
            let ends = self
                .token(after)
                .is_none_or(|t| t.first || t.cell || t.is('(') || t.is('–') || t.is('-') || t.is('|') || t.is('/'));
            if self.tokens[from].first || !ends || rest.len() > 3 {
                return None;
            }
            (rest, after)
        } else if shouted && words.len() > 1 && words.len() < 5 {
            (words[1..].to_vec(), end)
        } else {
            return None;
        };
        let surname = if self.is(end, &[',']) { words.to_vec() } else { words[..1].to_vec() };
        turned.extend(surname);
        let found = resolve(&turned, self.register);
        let straight = resolve(words, self.register);
        if !found.whole || found.bare || (straight.whole && !straight.bare) {
            return None;
        }
        if self.in_office(last) {
            self.out.namesakes.extend(&found.people);
            return Some(last);
        }
        let headed = self.is_headed(token.line);
        let found = Found { bare: false, ..found };
        self.row_found(at, How::Row(headed));
        self.out.hits.push(Hit { item: Item::of(turned, found), how: How::Row(headed) });
        Some(last)
    }
}
