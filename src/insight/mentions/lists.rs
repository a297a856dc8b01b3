//! Lists of names: where they begin, what parts them, and where they end.

use super::doubt::Doubt;
use super::names::{Bounds, Item, names, run, window};
use super::resolve::resolve;
use super::scan::{Hit, How, Scan};
use super::token::Token;
use super::vocabulary::{self as say, Head};

impl Scan<'_> {
    /// "Councillor Congreve, Gordon, Howells and Lay": one "Councillor" before several.
    pub(super) fn goes_on(&mut self, from: usize) -> usize {
        let mut more: Vec<Item> = Vec::new();
        let mut at = from;
        loop {
            let next = self.past_brackets(at);
            let joined = self
                .token(next)
                .is_some_and(|t| t.is(',') || t.is('&') || t.is('/') || (t.word && say::is_join(t.raw)));
            if !joined || self.token(next).is_some_and(|t| t.first) {
                break;
            }
            let mut start = next + 1;
            if self.is(start, &['/']) && say::is_join(self.token(start + 1).map_or("", |t| t.raw)) {
                start += 2;
            }
            if self.token(next).is_some_and(|t| t.is(','))
                && self.token(start).is_some_and(|t| t.word && say::is_join(t.raw))
            {
                start += 1;
            }
            if self.before(start).is_some() {
                break;
            }
            let (begin, titled) = self.titles(start);
            let mut items = names(self.tokens, begin, Bounds::Marked, self.register);
            let ours = more.iter().filter(|i| i.found.whole).count();
            // A stranger among ours is one more councillor, where a name of ours comes behind.
            let stranger = items.len() == 1 && !items[0].found.whole && self.whole_behind(items[0].end());
            if items.len() != 1 || !(items[0].found.whole || ours >= 2 || stranger) {
                break;
            }
            let mut item = items.remove(0);
            self.with_forename_behind(&mut item);
            let end = self.past_letters(item.end());
            let after = self.token(end);
            let bounded = after.is_none_or(|t| t.first || !t.is_capital())
                && !self.in_office(end)
                && !self.is_part_of_more(&item);
            if !bounded {
                break;
            }
            if titled {
                // "Councillor Bell, Mrs Dunn": she may be anybody.
                item.title = self.title_in(start, begin);
                item.doubt(Some(Doubt::NoCouncillor));
            }
            item.doubt(self.of_another_council(end).then_some(Doubt::OtherCouncil));
            at = end;
            more.push(item);
        }
        let sure = more.len() >= 2;
        for mut item in more {
            // A ward, most likely: "Cllr Ada Bell, Mill".
            if !sure && item.found.bare {
                continue;
            }
            item.doubtful |= !sure;
            self.out.hits.push(Hit { item, how: if sure { How::Listed } else { How::Bare } });
        }
        at
    }

    /// Whether a separator stands at a token, and behind it a whole name of somebody on the list.
    fn whole_behind(&self, at: usize) -> bool {
        let joined = |t: &Token<'_>| t.is(',') || t.is('&') || t.is(';') || (t.word && say::is_join(t.raw));
        if !self.token(at).is_some_and(|t| joined(t) && !t.apart) {
            return false;
        }
        let from = at + 1 + usize::from(self.token(at + 1).is_some_and(|t| t.word && say::is_join(t.raw)));
        let (from, _) = self.titles(from);
        names(self.tokens, from, Bounds::Marked, self.register).first().is_some_and(|i| i.found.whole && !i.found.bare)
    }

    /// Where a list goes on behind words that belong to no name: at the next separator with a whole name of somebody on
    /// the list behind it. The second value says that more than one odd word was passed over.
    fn past_odd(&self, at: usize) -> Option<(usize, bool)> {
        let mut prose = false;
        for (odd, here) in (at..self.tokens.len().min(at + 9)).enumerate() {
            let token = &self.tokens[here];
            let ends = token.is('.') && !self.token(here + 1).is_some_and(|t| t.is(','));
            if ends || (here > at && token.first) || self.before(here).is_some() {
                return None;
            }
            if self.whole_behind(here) {
                return Some((here, odd > 1 || prose));
            }
            prose |= token.word && !token.is_capital() && token.length > 3;
        }
        None
    }

    /// Surnames of ours in a list that was run together with what stood beside it, where names were torn apart: each
    /// before a comma, and only where whole names of ours stand around them.
    fn torn_names(&mut self, from: usize) {
        let ends = |t: &Token<'_>| t.apart || say::head(&t.key).is_some();
        let end = self.tokens[from.min(self.tokens.len())..].iter().take(400).skip(1).position(ends);
        let end = from + 1 + end.unwrap_or(400);
        let end = end.min(self.tokens.len());
        let (mut whole, mut torn) = (0, Vec::new());
        let mut at = from;
        while at < end {
            if !self.tokens[at].is_capital() {
                at += 1;
                continue;
            }
            let words = run(self.tokens, at, self.register);
            let Some(last) = words.last() else {
                at += 1;
                continue;
            };
            let behind = last.tokens.1 + 1;
            if window(&words, self.register).is_some() {
                whole += 1;
            } else if !last.initial && self.register.has_surname(&last.letters) && self.is(behind, &[',']) {
                let own = vec![last.clone()];
                let found = resolve(&own, self.register);
                torn.push(Item::of(own, found));
            }
            at = behind.max(at + 1);
        }
        if whole < 2 {
            return;
        }
        for mut item in torn {
            item.doubt(Some(Doubt::Place));
            self.out.hits.push(Hit { item, how: How::Bare });
        }
    }

    pub(super) fn past_brackets(&self, mut at: usize) -> usize {
        while self.is(at, &['(', '[']) {
            let close = self.tokens[at..].iter().take(16).position(|t| t.is(')') || t.is(']'));
            match close {
                Some(n) => at += n + 1,
                None => break,
            }
        }
        at
    }

    /// "(substituted by Cllr I Tudor)".
    pub(super) fn in_brackets(&mut self, from: usize, to: usize) {
        let mut at = from;
        while at < to {
            let before = if self.tokens[at].word { self.before(at) } else { None };
            match before.filter(|b| b.head == Head::One && b.next < to) {
                Some(before) => at = self.called(before, at).max(at + 1),
                None => at += 1,
            }
        }
    }

    /// A list of names. `told` where "Councillors" says whose they are.
    pub(super) fn listed(&mut self, from: usize, told: bool, doubt: Option<Doubt>, county: bool) -> usize {
        let commas = self.tokens[from.min(self.tokens.len())..].iter().take(9).any(|t| t.is(',') || t.is(';'));
        let bounds = if commas { Bounds::Marked } else { Bounds::Open };
        let by_line = self.token(from).is_some_and(|t| t.first);
        let mut hits: Vec<(Item, bool)> = Vec::new();
        let (mut doubt, mut county) = (doubt, county);
        let mut at = from;
        let mut parted = true;
        // Words that belong to no name were passed over.
        let mut torn = false;
        // Somebody who works for the council stands in it: whoever comes behind may too.
        let mut officers = false;
        let (mut had_comma, mut had_semicolon, mut spread) = (false, false, false);
        // Of the names so far: one is whole, with a forename; one is more than a surname.
        let (mut any_full, mut any_longer) = (false, false);
        loop {
            let start = at;
            let mut joined = false;
            let mut dashed = false;
            while let Some(token) = self.token(at) {
                // "Ben Dunn, Jnr, and Ada Bell".
                let behind = token.word && parted && !hits.is_empty() && say::is_behind_name(token.raw);
                if behind && !self.token(at + 1).is_some_and(|t| t.is_capital() && !t.first) {
                    at += 1;
                    continue;
                }
                let mark = [',', ';', '&', '+', '/', '•', '·', '|', '*', '–', '-', ':'].iter().any(|m| token.is(*m));
                let join = token.word
                    && say::is_join(token.raw)
                    && self.token(at + 1).is_some_and(|t| {
                        t.is_capital()
                            || t.is('/')
                            || !t.word
                            || say::is_particle(t.raw)
                            || say::head(&t.key).is_some()
                            || say::is_level(&t.key)
                    });
                if !mark && !join {
                    break;
                }
                if token.apart && !by_line && !hits.is_empty() {
                    break;
                }
                dashed |= token.is('–') || token.is('-');
                joined |= token.is(',') || token.is(';') || token.is('&') || join;
                had_comma |= token.is(',');
                had_semicolon |= token.is(';');
                parted = true;
                at += 1;
            }
            let Some(token) = self.token(at) else { break };
            if self.recorded_vote(at).is_some() {
                had_semicolon = false;
                break;
            }
            if hits.is_empty() && token.apart && !by_line {
                at = start;
                break;
            }
            if token.first && !hits.is_empty() {
                // An empty line ends a list whose names stand without empty lines between them.
                if token.apart && !joined && !(by_line && (spread || hits.len() < 2)) {
                    break;
                }
                spread |= token.apart;
                parted = true;
            }
            parted |= token.cell;
            if self.attendance(at).is_some() && token.first {
                break;
            }
            if !parted {
                let Some((next, odd)) = self.past_odd(at).filter(|_| told && !hits.is_empty()) else { break };
                torn |= odd;
                at = next;
                continue;
            }
            let mut here = at;
            while say::is_level(self.key(here)) && say::head(self.key(here + 1)).is_some() {
                here += 1;
            }
            let mut told_by_head = false;
            if let Some(before) = self.before(here) {
                told_by_head = true;
                (doubt, county) = (before.doubt, before.county);
                here = before.next;
                (had_comma, had_semicolon) = (false, false);
            }
            // "Councillors A Bell, C Dunn; Eli Frost (officer)"; "A Bell, Mill; C Dunn, Quay".
            let otherwise = had_comma && had_semicolon;
            let cell = token.cell && !token.first;
            let untitled = here;
            let (here, titled) = self.titles(here);
            let title = self.title_in(untitled, here);
            let found = names(self.tokens, here, bounds, self.register);
            let full = |item: &Item| item.found.whole && !item.found.bare;
            if cell && !told_by_head && any_full && !found.iter().any(full) {
                // A ward, a party: the next name is in the next row.
                let row = token.line;
                at += self.tokens[at..].iter().take_while(|t| t.line == row).count();
                parted = true;
                continue;
            }
            if found.is_empty()
                && !hits.is_empty()
                && told
                && let Some((next, odd)) = self.past_odd(at).filter(|(next, _)| *next > at)
            {
                torn |= odd;
                at = next;
                continue;
            }
            let on_own_line = token.first && !joined && !hits.is_empty();
            let nobody = |item: &Item| item.found.is_nobody();
            // "Ada Bell – Quay; Ben Dunn – Mill": what is behind the dash is a ward.
            let ward = dashed && !token.first && hits.last().is_some_and(|(i, _)| !i.found.is_nobody());
            if ward && !found.is_empty() && found.iter().all(nobody) && !found[0].words.iter().any(|w| w.initial) {
                at = found[found.len() - 1].end();
                parted = false;
                continue;
            }
            if found.is_empty()
                || found.iter().all(nobody)
                    && (self.is_heading(&found[0])
                        || (on_own_line && (!by_line || token.apart && found[0].words.len() < 2)))
            {
                break;
            }
            if titled && self.in_office(found[0].end()) {
                at = found[0].end();
                officers = true;
                let Some((next, _)) = self.past_odd(at).filter(|_| told) else { break };
                at = next;
                continue;
            }
            let lowercase_follows = |item: &Item| {
                self.token(item.end()).is_some_and(|t| t.word && !t.is_capital() && !t.first && !say::is_join(t.raw))
            };
            if on_own_line && !told && found.iter().any(lowercase_follows) {
                break;
            }
            let count = found.len();
            for (n, mut item) in found.into_iter().enumerate() {
                self.with_forename_behind(&mut item);
                item.doubt(doubt);
                item.county = county;
                item.title = title.filter(|_| n == 0);
                item.doubtful |= torn || officers || otherwise || self.is_part_of_more(&item) && count == 1;
                item.doubtful |= cell && item.found.bare && any_longer;
                at = self.past_letters(item.end());
                if n + 1 == count {
                    item.doubtful |= self.in_office(at);
                    item.doubt(self.of_another_council(at).then_some(Doubt::OtherCouncil));
                }
                any_full |= full(&item);
                any_longer |= !item.found.bare;
                hits.push((item, titled));
            }
            // Letters behind a name end it, with a separator or without one.
            parted = hits.last().is_some_and(|(item, _)| at > item.end());
            let bracket = self.past_brackets(at);
            if bracket > at {
                parted = true;
                self.in_brackets(at, bracket);
            }
            at = self.past_role(bracket);
        }
        if told && !hits.is_empty() && !self.is(at, &['.']) {
            self.torn_names(at);
        }
        // Among names with forenames or initials, a lone surname may be a ward; and "Councillors Day" is an event.
        let bare = hits.iter().filter(|(item, _)| item.found.bare && !item.found.is_nobody()).count();
        let odd = hits.len() - bare >= 3 && bare * 10 <= hits.len() * 3;
        let lone = hits.len() == 1;
        for (item, _) in hits.iter_mut().filter(|(item, _)| item.found.bare) {
            item.doubtful |= odd || lone || (had_comma && had_semicolon);
        }
        if !hits.is_empty() {
            self.headed = None;
        }
        let titles = hits.iter().filter(|(_, titled)| *titled).count();
        let sure = hits.iter().filter(|(item, _)| item.found.single && !item.doubtful).count();
        let likely = told
            || (hits.len() >= 3 && sure * 10 >= hits.len() * 7)
            // Who voted how is written by surname, and there may be one or two of them.
            || (self.vote && (lone || sure == hits.len()));
        for (mut item, titled) in hits {
            let ward = had_comma && had_semicolon && item.words.len() == 1 && item.found.is_nobody();
            if ward || !told && (item.found.is_nobody() || titled || self.in_office(item.end())) {
                continue;
            }
            item.doubtful |= (titled && titles < 2) || !likely;
            let how = if told {
                How::Listed
            } else if likely {
                How::Row(true)
            } else {
                How::Bare
            };
            self.out.hits.push(Hit { item, how });
        }
        at.max(from)
    }

    /// Passes over a post behind a name: "– Chair", ", Leader of the Council,".
    pub(super) fn past_role(&self, at: usize) -> usize {
        if !self.is(at, &[',', '–', '-', '—', ':'])
            && !self.token(at).is_some_and(|t| say::is_no_name(&t.key) && t.is_capital())
        {
            return at;
        }
        let from = if self.token(at).is_some_and(|t| t.word) { at } else { at + 1 };
        let Some(first) = self.token(from).filter(|t| t.word && !t.first) else { return at };
        let role = say::is_post_behind(first.key.trim_end_matches('s'));
        if !role {
            return at;
        }
        let dash = !self.is(at, &[',']);
        let mut end = from;
        while let Some(token) = self.token(end) {
            let stops =
                token.first || token.is(';') || token.is('.') || (token.is(',') && !dash) || self.before(end).is_some();
            let next_name =
                !dash && token.word && say::is_join(token.raw) && self.token(end + 1).is_some_and(|t| t.length == 1);
            if stops || next_name || end > from + 20 {
                break;
            }
            end += 1;
        }
        end
    }
}
