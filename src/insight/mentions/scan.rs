//! Where councillors are named: after "Councillor", in lists, in rows, and bare.

use super::names::{Bounds, Item, in_small_letters, names, run};
use super::register::Register;
use super::resolve::{Found, resolve};
use super::token::Token;
use super::vocabulary::{self as say, Head};

/// What says that a name is a councillor's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    /// "Councillor" stands before it.
    Called,
    /// It is in a list of councillors.
    Listed,
    /// It is in a row, perhaps of a table of members.
    Row(bool),
    /// Nothing does.
    Bare,
}

/// A name found, before it is decided how sure it is.
#[derive(Clone, Debug)]
pub(super) struct Hit {
    pub item: Item,
    pub how: How,
}

/// What was found in a text.
#[derive(Default)]
pub(super) struct Hits {
    pub hits: Vec<Hit>,
    /// People whose names somebody else has too, who is no councillor.
    pub namesakes: Vec<usize>,
}

/// A "Councillor" and what it tells.
struct Before {
    head: Head,
    /// The token after it.
    next: usize,
    /// Of another council, or no more.
    doubtful: bool,
}

struct Scan<'a> {
    tokens: &'a [Token],
    register: &'a Register,
    out: Hits,
    /// In a list of those who are no members.
    guests: bool,
    /// The last line that heads a table of members.
    headed: Option<usize>,
}

/// Finds names in a text.
pub(super) fn scan(tokens: &[Token], register: &Register) -> Hits {
    let mut scan = Scan { tokens, register, out: Hits::default(), guests: false, headed: None };
    let mut at = 0;
    while at < tokens.len() {
        at = scan.step(at).max(at + 1);
    }
    scan.out
}

impl<'a> Scan<'a> {
    fn token(&self, at: usize) -> Option<&'a Token> {
        self.tokens.get(at)
    }

    fn key(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |t| t.key.as_str())
    }

    fn is(&self, at: usize, marks: &[char]) -> bool {
        self.token(at).is_some_and(|t| marks.iter().any(|m| t.is(*m)))
    }

    fn step(&mut self, at: usize) -> usize {
        let token = &self.tokens[at];
        if token.first {
            self.new_line(at);
        }
        if !token.word {
            return at + 1;
        }
        if let Some(before) = self.before(at) {
            return self.called(before, at);
        }
        if token.first
            && let Some(next) = self.attendance(at)
        {
            self.guests = false;
            let called = (next..next + 3).find(|at| !say::is_level(self.key(*at)));
            return if called.is_some_and(|at| self.before(at).is_some()) {
                next
            } else {
                self.listed(next, false, false)
            };
        }
        if token.is_capital() || (say::is_particle(&token.raw) && token.first) { self.bare(at) } else { at + 1 }
    }

    fn new_line(&mut self, at: usize) {
        let token = &self.tokens[at];
        let line: Vec<&Token> = self.tokens[at..].iter().take_while(|t| t.line == token.line).take(14).collect();
        let keys = |wanted: fn(&str) -> bool| line.iter().any(|t| t.word && wanted(&t.key));
        if !token.word && token.raw.chars().all(char::is_numeric) {
            self.guests = false;
        }
        let head = line.len() < 13
            && (say::is_guests(&token.key)
                || keys(|k| matches!(k, "attendance" | "bresennol")) && keys(|k| matches!(k, "in" | "also" | "hefyd")));
        if head && (line.last().is_some_and(|t| t.is(':')) || line.iter().any(|t| t.is(':')) || line.len() < 6) {
            self.guests = true;
        }
        if self.guests {
            self.headed = None;
        }
        let heads = |k: &str| say::head(k).is_some() || matches!(k, "member" | "members" | "aelod" | "aelodau");
        let told = keys(heads)
            || (keys(|k| matches!(k, "name" | "enw"))
                && keys(|k| matches!(k, "ward" | "division" | "adran" | "party" | "plaid")));
        // A heading, and neither a row of names nor a sentence about members.
        let heading = line.len() < 13 && line.iter().filter(|t| t.word).all(|t| say::is_heading(&t.key));
        if told && heading {
            self.headed = (!keys(say::is_guests)).then_some(token.line);
        }
    }

    /// "Present:", "Presennol / Present:", "Apologies for absence:"; gives the token after it.
    fn attendance(&self, at: usize) -> Option<usize> {
        if !say::is_attendance(self.key(at)) {
            return None;
        }
        let line = self.tokens[at].line;
        let end = self.tokens[at..].iter().take(8).position(|t| t.is(':') || t.line != line)? + at;
        let words =
            self.tokens[at..end].iter().filter(|t| t.word && !say::is_no_name(&t.key) && !say::is_attendance(&t.key));
        if words.count() > 0 {
            return None;
        }
        let mut next = end;
        while self.is(next, &[':', '-', '–', '•', '·', '*']) {
            next += 1;
        }
        Some(next)
    }

    /// "Councillor" in all its shapes, "Cyng. / Cllrs.:" too.
    fn before(&self, at: usize) -> Option<Before> {
        let own = self.key(at);
        let (own, mut doubtful) = match own.strip_prefix("ex-").or_else(|| own.strip_prefix("cyn-")) {
            Some(rest) => (rest, true),
            None => (own, false),
        };
        let mut head = say::head(own)?;
        for back in 1..=3 {
            let Some(token) = at.checked_sub(back).map(|b| &self.tokens[b]).filter(|t| t.word) else { break };
            let key = token.key.strip_prefix("ex-").unwrap_or(&token.key);
            doubtful |= say::is_other_level(key) || say::is_former(key) || key.len() < token.key.len();
            if !(say::is_level(key) || say::is_former(key)) {
                break;
            }
        }
        let mut next = at + 1;
        loop {
            while self.is(next, &['.']) && !self.tokens[next].first {
                next += 1;
            }
            if self.is(next, &['(']) && matches!(self.key(next + 1), "s" | "wyr") && self.is(next + 2, &[')']) {
                head = Head::Many;
                next += 3;
            }
            if matches!(self.key(next), "sir" | "sirol") {
                next += 1;
            }
            if is_town(self.key(next)) {
                doubtful = true;
                next += 1;
            }
            let mut other = next;
            if !self.is(other, &['/', '|', '-', '–']) {
                break;
            }
            other += 1;
            let mut below = false;
            while say::is_level(self.key(other)) {
                below |= say::is_other_level(self.key(other));
                other += 1;
            }
            let Some(second) = say::head(self.key(other)) else { break };
            doubtful |= below;
            if second == Head::Many {
                head = second;
            }
            next = other + 1;
        }
        if self.is(next, &['\'', '’']) {
            return None;
        }
        let marks: &[char] =
            if head == Head::Many { &[':', '-', '–', '—', '•', '·', '*'] } else { &[':', '•'] };
        if head == Head::Many && say::is_attendance(self.key(next)) {
            next += 1;
        }
        while self.is(next, marks) {
            next += 1;
        }
        Some(Before { head, next, doubtful })
    }

    fn called(&mut self, before: Before, at: usize) -> usize {
        let Some(first) = self.token(before.next).filter(|t| !(t.apart && before.head == Head::One)) else {
            return before.next;
        };
        if before.head == Head::Many {
            self.guests = false;
            return self.listed(before.next, true, before.doubtful);
        }
        // The head of a column.
        if first.first && self.tokens[at].first && !first.is_capital() {
            return before.next;
        }
        let (from, _) = self.titles(before.next);
        let found = names(self.tokens, from, Bounds::One, self.register).into_iter().next();
        let Some(mut item) = found.or_else(|| in_small_letters(self.tokens, from, self.register)) else {
            return before.next;
        };
        if item.found.is_nobody() && self.is_heading(&item) {
            return item.end();
        }
        item.doubtful |= before.doubtful || self.of_another_council(item.end(), &item) || self.is_part_of_more(&item);
        let end = item.end();
        self.out.hits.push(Hit { item, how: How::Called });
        self.goes_on(end)
    }

    /// "Councillor Congreve, Gordon, Howells and Lay": one "Councillor" before several.
    fn goes_on(&mut self, from: usize) -> usize {
        let mut more: Vec<Item> = Vec::new();
        let mut at = from;
        loop {
            let next = self.past_brackets(at);
            let joined = self.token(next).is_some_and(|t| t.is(',') || t.is('&') || (t.word && say::is_join(&t.raw)));
            if !joined || self.token(next).is_some_and(|t| t.first) {
                break;
            }
            let mut start = next + 1;
            if self.is(start, &['/']) && say::is_join(self.token(start + 1).map_or("", |t| t.raw.as_str())) {
                start += 2;
            }
            if self.token(next).is_some_and(|t| t.is(','))
                && self.token(start).is_some_and(|t| t.word && say::is_join(&t.raw))
            {
                start += 1;
            }
            if self.before(start).is_some() || say::is_title(self.key(start)) {
                break;
            }
            let mut items = names(self.tokens, start, Bounds::Marked, self.register);
            let ours = more.iter().filter(|i| i.found.whole).count();
            if items.len() != 1 || !(items[0].found.whole || ours >= 2) {
                break;
            }
            let item = items.remove(0);
            let after = self.token(item.end());
            let bounded = after.is_none_or(|t| t.first || !t.is_capital())
                && !self.in_office(item.end())
                && !self.is_part_of_more(&item);
            if !bounded {
                break;
            }
            at = item.end();
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

    /// Passes over titles; the second value says that there was one.
    fn titles(&self, mut at: usize) -> (usize, bool) {
        let from = at;
        while self.token(at).is_some_and(|t| t.word && say::is_title(&t.key) && t.key.len() > 1)
            && self.token(at + 1).is_some_and(|t| t.word || t.is('.'))
        {
            at += 1;
            if self.is(at, &['.']) {
                at += 1;
            }
        }
        (at, at > from)
    }

    fn past_brackets(&self, mut at: usize) -> usize {
        while self.is(at, &['(', '[']) {
            let close = self.tokens[at..].iter().take(16).position(|t| t.is(')') || t.is(']'));
            match close {
                Some(n) => at += n + 1,
                None => break,
            }
        }
        at
    }

    /// "Councillor Ward Surgeries", "Hill ward": a surname that may be a word of something else.
    fn is_part_of_more(&self, item: &Item) -> bool {
        let Some(next) = self.token(item.end()).filter(|t| t.word && !t.first && !t.cell) else { return false };
        item.found.bare
            && ((next.is_capital() && say::head(&next.key).is_none())
                || say::is_place(&next.key)
                || matches!(next.key.as_str(), "wards" | "area" | "division"))
    }

    /// "(substituted by Cllr I Tudor)".
    fn in_brackets(&mut self, from: usize, to: usize) {
        let mut at = from;
        while at < to {
            let before = if self.tokens[at].word { self.before(at) } else { None };
            match before.filter(|b| b.head == Head::One && b.next < to) {
                Some(before) => at = self.called(before, at).max(at + 1),
                None => at += 1,
            }
        }
    }

    /// "Councillor Induction Programme" names nobody.
    fn is_heading(&self, item: &Item) -> bool {
        let words = &item.words;
        if words.iter().any(|w| w.initial) {
            return false;
        }
        words.len() > 3
            || words.iter().any(|w| say::is_place(&w.letters))
            || words.last().is_some_and(|w| w.letters.len() < 2)
    }

    /// Whether what follows a name says that they sit elsewhere: "(Elmford Town Council)".
    fn of_another_council(&self, at: usize, item: &Item) -> bool {
        let line: Vec<&Token> = self.tokens[at.min(self.tokens.len())..]
            .iter()
            .take(9)
            .take_while(|t| !t.first && !t.is('.') && !t.is(';') && !t.is(')'))
            .collect();
        let Some(council) = line.iter().position(|t| matches!(t.key.as_str(), "council" | "cyngor" | "gyngor")) else {
            return false;
        };
        let opens =
            line.first().is_some_and(|t| t.is('(') || t.is(',') || matches!(t.key.as_str(), "of" | "from" | "o"));
        let own: Vec<&String> =
            item.found.people.iter().take(1).flat_map(|p| &self.register.people[*p].council).collect();
        let named: Vec<&&Token> =
            line[..council].iter().filter(|t| t.is_capital() && !say::is_no_name(&t.key)).collect();
        opens && !named.is_empty() && !named.iter().any(|t| own.iter().any(|o| **o == t.key))
    }

    /// Whether what follows a name says that they work for the council: ", Head of Housing", "(Clerk)".
    fn in_office(&self, at: usize) -> bool {
        let Some(mark) = self.token(at) else { return false };
        let marked = mark.is(',')
            || mark.is('(')
            || mark.is('-')
            || mark.is('–')
            || mark.is('—')
            || mark.is(':')
            || mark.is('/');
        let cell = mark.cell && !mark.first;
        let under = mark.first && !mark.apart && mark.is_capital();
        if !marked && !cell && !under && !say::is_office(&mark.key) {
            return false;
        }
        let from = if marked { at + 1 } else { at };
        let line = self.token(from).map_or(0, |t| t.line);
        let words = self.tokens[from.min(self.tokens.len())..].iter().take(7);
        let words = words.take_while(|t| t.line == line && !t.is('.') && !t.is(';') && !t.is(')') && !t.is(','));
        let mut small = 0;
        for token in words {
            if say::head(&token.key).is_some()
                || matches!(token.key.as_str(), "cabinet" | "leader" | "champion" | "chair")
            {
                return false;
            }
            if token.word && say::is_office(&token.key) {
                return true;
            }
            if token.word
                && !token.is_capital()
                && !matches!(token.key.as_str(), "of" | "and" | "for" | "the" | "y" | "yr" | "a" | "to")
            {
                small += 1;
                if small > 1 && !mark.is('(') {
                    return false;
                }
            }
        }
        false
    }

    /// A list of names. `told` where "Councillors" says whose they are.
    fn listed(&mut self, from: usize, told: bool, doubtful: bool) -> usize {
        let commas = self.tokens[from.min(self.tokens.len())..].iter().take(9).any(|t| t.is(',') || t.is(';'));
        let bounds = if commas { Bounds::Marked } else { Bounds::Open };
        let by_line = self.token(from).is_some_and(|t| t.first);
        let mut hits: Vec<(Item, bool)> = Vec::new();
        let mut doubtful = doubtful;
        let mut at = from;
        let mut parted = true;
        let (mut had_comma, mut had_semicolon, mut spread) = (false, false, false);
        loop {
            let start = at;
            let mut joined = false;
            while let Some(token) = self.token(at) {
                let mark = [',', ';', '&', '+', '/', '•', '·', '|', '*', '–', '-', ':'].iter().any(|m| token.is(*m));
                let join = token.word
                    && say::is_join(&token.raw)
                    && self.token(at + 1).is_some_and(|t| {
                        t.is_capital()
                            || t.is('/')
                            || !t.word
                            || say::is_particle(&t.raw)
                            || say::head(&t.key).is_some()
                            || say::is_level(&t.key)
                    });
                if !mark && !join {
                    break;
                }
                if token.apart && !by_line && !hits.is_empty() {
                    break;
                }
                joined |= token.is(',') || token.is(';') || token.is('&') || join;
                had_comma |= token.is(',');
                had_semicolon |= token.is(';');
                parted = true;
                at += 1;
            }
            let Some(token) = self.token(at) else { break };
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
            if !parted || (self.attendance(at).is_some() && token.first) {
                break;
            }
            let mut here = at;
            while say::is_level(self.key(here)) && say::head(self.key(here + 1)).is_some() {
                here += 1;
            }
            let mut told_by_head = false;
            if let Some(before) = self.before(here) {
                told_by_head = true;
                doubtful = before.doubtful;
                here = before.next;
                (had_comma, had_semicolon) = (false, false);
            }
            // "Councillors A Bell, C Dunn; Eli Frost (officer)"; "A Bell, Mill; C Dunn, Quay".
            let otherwise = had_comma && had_semicolon;
            let cell = token.cell && !token.first;
            let (here, titled) = self.titles(here);
            let found = names(self.tokens, here, bounds, self.register);
            let full = |item: &Item| item.found.whole && !item.found.bare;
            if cell && !told_by_head && hits.iter().any(|(i, _)| full(i)) && !found.iter().any(full) {
                // A ward, a party: the next name is in the next row.
                let row = token.line;
                at += self.tokens[at..].iter().take_while(|t| t.line == row).count();
                parted = true;
                continue;
            }
            let on_own_line = token.first && !joined && !hits.is_empty();
            let nobody = |item: &Item| item.found.is_nobody();
            if found.is_empty()
                || found.iter().all(nobody)
                    && (self.is_heading(&found[0])
                        || (on_own_line && (!by_line || token.apart && found[0].words.len() < 2)))
            {
                break;
            }
            if titled && self.in_office(found[0].end()) {
                at = found[0].end();
                break;
            }
            let lowercase_follows = |item: &Item| {
                self.token(item.end()).is_some_and(|t| t.word && !t.is_capital() && !t.first && !say::is_join(&t.raw))
            };
            if on_own_line && !told && found.iter().any(lowercase_follows) {
                break;
            }
            let count = found.len();
            for (n, mut item) in found.into_iter().enumerate() {
                item.doubtful |= doubtful || otherwise || self.is_part_of_more(&item) && count == 1;
                item.doubtful |= cell && item.found.bare && hits.iter().any(|(i, _)| !i.found.bare);
                at = item.end();
                if n + 1 == count {
                    item.doubtful |= self.in_office(at) || self.of_another_council(at, &item);
                }
                hits.push((item, titled));
            }
            parted = false;
            let bracket = self.past_brackets(at);
            if bracket > at {
                parted = true;
                self.in_brackets(at, bracket);
            }
            at = self.past_role(bracket);
        }
        // Among names with forenames or initials, a lone surname may be a ward; and "Councillors Day" is an event.
        let bare = hits.iter().filter(|(item, _)| item.found.bare && !item.found.is_nobody()).count();
        let odd = hits.len() - bare >= 3 && bare * 10 <= hits.len() * 3;
        let lone = hits.len() == 1;
        for (item, _) in hits.iter_mut().filter(|(item, _)| item.found.bare) {
            item.doubtful |= odd || lone || (had_comma && had_semicolon);
        }
        let titles = hits.iter().filter(|(_, titled)| *titled).count();
        let sure = hits.iter().filter(|(item, _)| item.found.single && !item.doubtful).count();
        let likely = told || (hits.len() >= 3 && sure * 10 >= hits.len() * 7);
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
    fn past_role(&self, at: usize) -> usize {
        if !self.is(at, &[',', '–', '-', '—', ':'])
            && !self.token(at).is_some_and(|t| say::is_no_name(&t.key) && t.is_capital())
        {
            return at;
        }
        let from = if self.token(at).is_some_and(|t| t.word) { at } else { at + 1 };
        let Some(first) = self.token(from).filter(|t| t.word && !t.first) else { return at };
        let key = first.key.trim_end_matches('s');
        let role = matches!(
            key,
            "chair"
                | "chairman"
                | "chairperson"
                | "vice-chair"
                | "vice"
                | "deputy"
                | "leader"
                | "mayor"
                | "lord"
                | "cabinet"
                | "executive"
                | "presiding"
                | "cadeirydd"
                | "is-gadeirydd"
                | "arweinydd"
                | "dirprwy"
                | "maer"
                | "aelod"
                | "provost"
                | "champion"
                | "convener"
                | "depute"
        );
        if !role {
            return at;
        }
        let dash = !self.is(at, &[',']);
        let mut end = from;
        while let Some(token) = self.token(end) {
            let stops =
                token.first || token.is(';') || token.is('.') || (token.is(',') && !dash) || self.before(end).is_some();
            let next_name =
                !dash && token.word && say::is_join(&token.raw) && self.token(end + 1).is_some_and(|t| t.length == 1);
            if stops || next_name || end > from + 20 {
                break;
            }
            end += 1;
        }
        end
    }

    /// A name that nothing introduces.
    fn bare(&mut self, at: usize) -> usize {
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
        if !found.whole && !found.is_nobody() && words.len() > 1 {
            // "Rebeca Fogarty": near, and never more than that.
            found.single = false;
        }
        let named = words.len() > 1 && !found.is_nobody() && !found.bare && (found.whole || found.full);
        let after = self.token(end);
        let place = after.is_some_and(|t| !t.first && t.is_capital() && t.spaced && say::is_place(&t.key));
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
        let headed = self.headed.is_some_and(|line| token.line - line < 60);
        let how = if token.first && starts && ends { How::Row(headed) } else { How::Bare };
        self.out.hits.push(Hit { item: Item { words, found, doubtful: false }, how });
        end
    }

    /// The token to go on from behind words that are no name of ours: after the first, where a name could begin there.
    fn past(&self, at: usize, words: &[super::resolve::NameWord], end: usize) -> usize {
        // "Present John Evans" begins anew after a word that nobody is called.
        if words.len() > 2 && at + 1 < end && self.tokens[at].first { end } else { end.max(at + 1) }
    }

    /// "Evans, Hywel" or "EVANS Hywel" at the start of a row.
    fn turned(&mut self, at: usize, words: &[super::resolve::NameWord]) -> Option<usize> {
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
        let headed = self.headed.is_some_and(|line| token.line - line < 60);
        let found = Found { bare: false, ..found };
        self.out.hits.push(Hit { item: Item { words: turned, found, doubtful: false }, how: How::Row(headed) });
        Some(last)
    }
}

/// A town's or community's: "Cynghorydd Tref".
fn is_town(word: &str) -> bool {
    matches!(word, "tref" | "cymuned" | "cymunedol")
}
