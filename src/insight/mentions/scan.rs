//! Where councillors are named: after "Councillor", in lists, in rows, and bare.

use std::collections::HashSet;

use super::Halt;
use super::councils::{self, Councils};
use super::doubt::Doubt;
use super::forenames::{Usually, usually_titled};
use super::names::{Bounds, Item, in_small_letters, letters_behind, names};
use super::register::Lookup;
use super::token::Token;
use super::vocabulary::{self as say, Head};
use crate::model::limits::LIMITS;

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
    pub namesakes: HashSet<usize>,
    /// Whether the report is another council's.
    pub foreign: bool,
}

/// A "Councillor" and what it tells.
pub(super) struct Before {
    pub(super) head: Head,
    /// The token after it.
    pub(super) next: usize,
    /// Of another council, or no more.
    pub(super) doubt: Option<Doubt>,
    /// The county's, where it says so.
    pub(super) county: bool,
}

pub(super) struct Scan<'a> {
    pub(super) tokens: &'a [Token<'a>],
    pub(super) register: &'a Lookup<'a>,
    pub(super) out: Hits,
    /// In a list of those who are no members.
    pub(super) guests: bool,
    /// The last line that heads a table of members.
    pub(super) headed: Option<usize>,
    /// Rows were found in it.
    pub(super) rows: bool,
    /// Only until the next empty line: whom to ask, who wrote it.
    pub(super) one_guest: bool,
    /// In the names of a recorded vote.
    pub(super) vote: bool,
    /// The rows so far have empty lines between them.
    pub(super) spread: bool,
    pub(super) councils: Councils,
}

/// Finds names in a text; `go_on`, asked with the line, says whether to stop.
pub(super) fn scan<'a>(
    tokens: &'a [Token<'a>],
    register: &'a Lookup<'a>,
    go_on: &mut dyn FnMut(usize) -> bool,
) -> Result<Hits, Halt> {
    let mut scan = Scan {
        tokens,
        register,
        out: Hits::default(),
        guests: false,
        headed: None,
        rows: false,
        one_guest: false,
        vote: false,
        spread: false,
        councils: Councils::new(tokens, register),
    };
    let mut at = 0;
    let mut ask = 0;
    while at < tokens.len() {
        if at >= ask {
            ask = at + super::STRIDE;
            if !go_on(tokens[at].line) {
                return Err(Halt::Stopped);
            }
        }
        at = scan.step(at).max(at + 1);
        if scan.out.hits.len() > LIMITS.mentions || register.comparisons() > LIMITS.comparisons {
            return Err(Halt::TooMany);
        }
    }
    scan.out.foreign = scan.councils.foreign;
    Ok(scan.out)
}

impl<'a> Scan<'a> {
    pub(super) fn token(&self, at: usize) -> Option<&'a Token<'a>> {
        self.tokens.get(at)
    }

    pub(super) fn key(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |t| &*t.key)
    }

    pub(super) fn is(&self, at: usize, marks: &[char]) -> bool {
        self.token(at).is_some_and(|t| marks.iter().any(|m| t.is(*m)))
    }

    pub(super) fn step(&mut self, at: usize) -> usize {
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
                // The others may stand below the first, a line each.
                self.headed = Some(token.line);
                (self.rows, self.spread) = (false, false);
                next
            } else {
                self.listed(next, false, None, false)
            };
        }
        if let Some(next) = self.recorded_vote(at) {
            self.guests = false;
            let called = (next..next + 3).find(|at| !say::is_level(self.key(*at)));
            if called.is_some_and(|at| self.before(at).is_some()) {
                return next;
            }
            self.vote = true;
            let end = self.listed(next, false, None, false);
            self.vote = false;
            return end;
        }
        if token.first && say::is_title(&token.key) && self.is_headed(token.line) {
            return self.titled_row(at);
        }
        if let Some(next) = self.civic(at) {
            return next;
        }
        if token.is_capital() || (say::is_particle(token.raw) && token.first) { self.bare(at) } else { at + 1 }
    }

    /// "Provost Bell", "Y Maer Bell": certain where the list gives them that office, and else a question. The token
    /// after it.
    fn civic(&mut self, at: usize) -> Option<usize> {
        let words = say::civic_title(self.key(at)).filter(|_| self.tokens[at].is_capital())?;
        let name = self.token(at + 1).filter(|t| t.is_capital() && !t.first && !t.cell)?;
        if say::head(&name.key).is_some() || say::is_title(&name.key) || say::is_no_name(&name.key) {
            return None;
        }
        let mut item = names(self.tokens, at + 1, Bounds::One, self.register).into_iter().next()?;
        if !item.found.whole || item.found.people.is_empty() {
            return None;
        }
        let deputy = at.checked_sub(1).is_some_and(|b| say::is_other_holder(self.key(b)) || self.key(b) == "depute");
        let holds = |person: &usize| {
            self.register.people[*person].posts.iter().any(|post| {
                let title = crate::model::text::fold(&post.title);
                let has = |word: &str| title.split(|c: char| !c.is_alphanumeric()).any(|w| w == word);
                words.iter().any(|w| has(w)) && deputy == ["deputy", "depute", "vice", "dirprwy"].iter().any(|w| has(w))
            })
        };
        let theirs: Vec<usize> = item.found.people.iter().copied().filter(|p| holds(p)).collect();
        if let [only] = theirs[..] {
            (item.found.people, item.found.single) = (vec![only], true);
        } else {
            item.doubt(Some(Doubt::NoCouncillor));
        }
        item.doubt(self.of_another_council(item.end()).then_some(Doubt::OtherCouncil));
        item.doubtful |= self.is_part_of_more(&item);
        let end = self.past_letters(item.end());
        self.out.hits.push(Hit { item, how: How::Called });
        Some(end)
    }

    /// Whether a heading over councillors stands not far above a line.
    pub(super) fn is_headed(&self, line: usize) -> bool {
        self.headed.is_some_and(|head| line - head < 60)
    }

    pub(super) fn new_line(&mut self, at: usize) {
        let token = &self.tokens[at];
        if self.one_guest && token.apart {
            (self.guests, self.one_guest) = (false, false);
        }
        let line: Vec<&Token<'_>> = self.tokens[at..].iter().take_while(|t| t.line == token.line).take(14).collect();
        let keys = |wanted: fn(&str) -> bool| line.iter().any(|t| t.word && wanted(&t.key));
        if !token.word && token.raw.chars().all(char::is_numeric) {
            self.guests = false;
        }
        let head = line.len() < 13
            && (say::is_guests(&token.key)
                || keys(|k| matches!(k, "attendance" | "bresennol")) && keys(|k| matches!(k, "in" | "also" | "hefyd")));
        if head && (line.last().is_some_and(|t| t.is(':')) || line.iter().any(|t| t.is(':')) || line.len() < 6) {
            self.guests = true;
            self.one_guest = say::is_one_guest(&token.key);
        }
        // An empty line behind rows ends their table, unless there is one between them all, or each row has cells.
        let row = || line.iter().any(|t| t.cell && !t.first) && line.len() < 13;
        if self.guests || (token.apart && self.rows && !self.spread && !row()) {
            self.headed = None;
            self.rows = false;
        }
        let heads = |k: &str| say::head(k).is_some() || matches!(k, "member" | "members" | "aelod" | "aelodau");
        let told = keys(heads)
            || (keys(|k| matches!(k, "name" | "enw"))
                && keys(|k| matches!(k, "ward" | "division" | "adran" | "party" | "plaid")));
        // A heading, and neither a row of names nor a sentence about members.
        let headed_by = line.iter().position(|t| t.word && heads(&t.key));
        let labels = headed_by.and_then(|n| line.get(n + 1)).is_none_or(|t| t.cell || say::is_heading(&t.key));
        let cells = labels && line.iter().filter(|t| t.cell).count() > 1;
        let heading = line.len() < 13
            && line
                .iter()
                .filter(|t| t.word)
                .all(|t| say::is_heading(&t.key) || (cells && !self.register.knows(&super::register::letters(t.raw))));
        if told && heading {
            self.headed = (!keys(say::is_guests)).then_some(token.line);
            (self.rows, self.spread) = (false, false);
            self.guests &= self.headed.is_none();
        }
    }

    /// "Present:", "Presennol / Present:", "Apologies for absence:"; gives the token after it.
    pub(super) fn attendance(&self, at: usize) -> Option<usize> {
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

    /// "For (9):", "Against the motion:", "Yn erbyn:"; gives the token after it.
    pub(super) fn recorded_vote(&self, at: usize) -> Option<usize> {
        let begins = self.tokens[at].first || at.checked_sub(1).is_some_and(|b| !self.tokens[b].word);
        if !begins || !self.tokens[at].is_capital() || !say::is_vote(self.key(at)) {
            return None;
        }
        let line = self.tokens[at].line;
        let mark = |t: &Token<'_>| t.is(':') || t.is('–') || t.is('-') || t.line != line;
        let end = self.tokens[at..].iter().take(10).position(mark)? + at;
        let words: Vec<&str> = self.tokens[at..end]
            .iter()
            .filter(|t| t.word && t.raw.chars().any(char::is_alphabetic))
            .map(|t| &*t.key)
            .collect();
        // "In favour", "O blaid", "Yn erbyn": the first word says nothing by itself.
        let whole = match *words.first()? {
            "in" => words.contains(&"favour"),
            "o" => words.contains(&"blaid"),
            "yn" => words.contains(&"erbyn"),
            _ => true,
        };
        let ends = self.is(end, &[':', '–', '-']) && self.tokens[end].line == line;
        (ends && whole && words.iter().all(|w| say::is_of_vote(w))).then_some(end + 1)
    }

    /// A surname that several share, with the forename behind it: "Jones (Margaret)".
    pub(super) fn with_forename_behind(&self, item: &mut Item) {
        let end = item.end();
        let Some(name) = self.token(end + 1).filter(|t| t.is_capital() && !t.first) else { return };
        let dotted = self.is(end + 2, &['.']);
        let close = end + 2 + usize::from(dotted);
        if !item.found.bare || item.found.people.len() < 2 || !self.is(end, &['(']) || !self.is(close, &[')']) {
            return;
        }
        let forename = super::resolve::NameWord {
            tokens: (end + 1, end + 1),
            letters: super::register::letters(name.raw),
            initial: name.length == 1,
            shouted: false,
        };
        let words: Vec<_> = std::iter::once(forename).chain(item.words.iter().cloned()).collect();
        let found = super::resolve::resolve(&words, self.register);
        if found.whole && !found.bare {
            item.found = found;
        }
    }

    /// "Councillor" in all its shapes, "Cyng. / Cllrs.:" too.
    pub(super) fn before(&self, at: usize) -> Option<Before> {
        let own = self.key(at);
        let (own, mut former) = match own.strip_prefix("ex-").or_else(|| own.strip_prefix("cyn-")) {
            Some(rest) => (rest, true),
            None => (own, false),
        };
        let (mut below, mut county) = (false, false);
        let mut head = say::head(own)?;
        for back in 1..=3 {
            let Some(token) = at.checked_sub(back).map(|b| &self.tokens[b]).filter(|t| t.word) else { break };
            let key = token.key.strip_prefix("ex-").unwrap_or(&token.key);
            former |= say::is_former(key) || key.len() < token.key.len();
            below |= say::is_other_level(key);
            county |= say::is_county(key);
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
                county = true;
                next += 1;
            }
            if say::is_other_level(self.key(next)) {
                below = true;
                next += 1;
            }
            let mut other = next;
            if !self.is(other, &['/', '|', '-', '–']) {
                break;
            }
            other += 1;
            let mut second_below = false;
            while say::is_level(self.key(other)) {
                second_below |= say::is_other_level(self.key(other));
                other += 1;
            }
            let Some(second) = say::head(self.key(other)) else { break };
            below |= second_below;
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
        if head == Head::Many {
            next = self.past_present(next);
        }
        while self.is(next, marks) {
            next += 1;
        }
        let doubt = match () {
            () if former => Some(Doubt::Former),
            () if below || self.council_before(at) => Some(Doubt::OtherCouncil),
            () => None,
        };
        Some(Before { head, next, doubt, county })
    }

    pub(super) fn called(&mut self, before: Before, at: usize) -> usize {
        let Some(first) = self.token(before.next).filter(|t| !(t.apart && before.head == Head::One)) else {
            return before.next;
        };
        if before.head == Head::Many {
            self.guests = false;
            return self.listed(before.next, true, before.doubt, before.county);
        }
        // The head of a column.
        if first.first && self.tokens[at].first && !first.is_capital() {
            return before.next;
        }
        let columns = self.columns(before.next);
        if columns > 1 || (columns == 1 && (first.first || first.cell)) {
            return before.next + columns;
        }
        let (from, _) = self.titles(before.next);
        let found = names(self.tokens, from, Bounds::One, self.register).into_iter().next();
        let Some(mut item) = found.or_else(|| in_small_letters(self.tokens, from, self.register)) else {
            return before.next;
        };
        if item.found.is_nobody() && self.is_heading(&item) {
            return item.end();
        }
        self.with_forename_behind(&mut item);
        item.doubt(before.doubt);
        item.doubt((columns == 1).then_some(Doubt::Heading));
        item.doubt(self.of_another_council(item.end()).then_some(Doubt::OtherCouncil));
        item.doubtful |= self.is_part_of_more(&item);
        item.title = self.title_in(before.next, from);
        item.county = before.county;
        let end = self.past_letters(item.end());
        self.out.hits.push(Hit { item, how: How::Called });
        self.goes_on(end)
    }

    /// Passes over "present:", "in attendance:", "yn bresennol" behind "Councillors".
    pub(super) fn past_present(&self, at: usize) -> usize {
        let small = |t: &&Token<'_>| {
            t.word
                && !t.apart
                && (say::is_attendance(&t.key)
                    || matches!(&*t.key, "in" | "attendance" | "also" | "attending" | "yn" | "for" | "absence"))
        };
        let words = self.tokens[at.min(self.tokens.len())..].iter().take(4).take_while(small).count();
        let ends = self.token(at + words).is_none_or(|t| t.is(':') || t.is('-') || t.is('–') || t.first);
        if ends || (words > 0 && say::is_attendance(self.key(at))) { at + words } else { at }
    }

    /// Passes over titles; the second value says that there was one.
    pub(super) fn titles(&self, mut at: usize) -> (usize, bool) {
        let from = at;
        while self.token(at).is_some_and(|t| t.word && say::is_title(&t.key) && t.key.len() > 1)
            && self.token(at + 1).is_some_and(|t| t.word || t.is('.'))
            && !self.is_saint(at)
        {
            at += 1;
            if self.is(at, &['.']) {
                at += 1;
            }
        }
        (at, at > from)
    }

    /// "Saint Clair", where somebody on the list is called so, is a surname and no title.
    fn is_saint(&self, at: usize) -> bool {
        let letters = |at: usize| self.token(at).map(|t| super::register::letters(t.raw)).unwrap_or_default();
        let own = letters(at);
        say::is_saint(&own) && self.register.has_any_surname(&format!("{own}{}", letters(at + 1)))
    }

    /// Whose title stands between two tokens.
    pub(super) fn title_in(&self, from: usize, to: usize) -> Option<Usually> {
        self.tokens[from..to].iter().find_map(|t| usually_titled(&t.key))
    }

    /// How many words up to the end of the line are all headings of columns: "Councillor  Ward  Party".
    fn columns(&self, at: usize) -> usize {
        let line = self.token(at).map_or(0, |t| t.line);
        let rest = self.tokens[at.min(self.tokens.len())..].iter().take(9).take_while(|t| t.line == line);
        let words: Vec<&Token<'_>> = rest.filter(|t| !t.is('/') && !t.is('|')).collect();
        if words.len() < 9 && words.iter().all(|t| t.word && say::is_column(&t.key)) { words.len() } else { 0 }
    }

    /// Passes over honours and degrees behind a name: "MBE, JP", "(Hons)".
    pub(super) fn past_letters(&self, mut at: usize) -> usize {
        loop {
            let marked = self.is(at, &[',', '(']) && !self.tokens[at].first;
            let bracket = usize::from(self.is(at, &['(']));
            let end = letters_behind(self.tokens, at + usize::from(marked), self.register);
            let Some(end) = end.filter(|end| bracket == 0 || self.is(*end, &[')'])) else { return at };
            at = end + bracket;
        }
    }

    /// "Councillor Ward Surgeries", "Hill ward": a surname that may be a word of something else.
    pub(super) fn is_part_of_more(&self, item: &Item) -> bool {
        let Some(next) = self.token(item.end()).filter(|t| t.word && !t.first && !t.cell) else { return false };
        item.found.bare
            && ((next.is_capital() && say::head(&next.key).is_none())
                || say::is_place(&next.key)
                || matches!(&*next.key, "wards" | "area" | "division"))
    }

    /// "Councillor Induction Programme" names nobody.
    pub(super) fn is_heading(&self, item: &Item) -> bool {
        let words = &item.words;
        if words.iter().any(|w| w.initial) {
            return false;
        }
        words.len() > 3
            || words.iter().any(|w| say::is_place(&w.letters) && !self.register.has_surname(&w.letters))
            || words.last().is_some_and(|w| w.letters.len() < 2)
    }

    /// Whether what follows a name says that they sit elsewhere: "(Elmford Town Council)", "of Elmford".
    pub(super) fn of_another_council(&self, at: usize) -> bool {
        let Some(first) = self.token(at) else { return false };
        let opens = first.is('(')
            || first.is(',')
            || first.is('-')
            || first.is('–')
            || (first.cell && !first.first)
            || matches!(&*first.key, "of" | "from" | "o");
        if !opens {
            return false;
        }
        let end = self.tokens[at..]
            .iter()
            .take(10)
            .skip(1)
            .position(|t| t.first || t.is('.') || t.is(';') || t.is(')') || say::head(&t.key).is_some());
        let line = &self.tokens[at..at + 1 + end.unwrap_or(9).min(self.tokens.len() - at - 1)];
        let place = line.get(1).filter(|t| !first.is(',') && t.is_capital());
        if first.word && place.is_some_and(|t| self.councils.is_other(&super::register::letters(t.raw))) {
            return true;
        }
        let Some(council) = line.iter().position(|t| say::is_council(&t.key)) else { return false };
        let named = councils::named(self.tokens, at + council);
        !named.is_empty() && !self.councils.is_own(&named)
    }

    /// Whether what stands before "Councillor" says that they sit elsewhere: "the Leader of Elmford Council, Councillor".
    fn council_before(&self, at: usize) -> bool {
        let mut marked = false;
        for before in (at.saturating_sub(12)..at).rev() {
            let token = &self.tokens[before];
            if token.is('.') || token.is(';') || self.tokens[before + 1].apart || say::is_attendance(&token.key) {
                return false;
            }
            if say::is_council(&token.key) {
                let named = councils::named(self.tokens, before);
                return marked && !named.is_empty() && !self.councils.is_own(&named);
            }
            marked |= [',', ':', '(', '-', '–'].iter().any(|m| token.is(*m));
            let passes = !token.word
                || token.is_capital()
                || say::is_title(&token.key)
                || say::is_level(&token.key)
                || say::is_council_kind(&token.key);
            if !passes {
                return false;
            }
        }
        false
    }

    /// Whether what follows a name says that they work for the council: ", Head of Housing", "(Clerk)".
    pub(super) fn in_office(&self, at: usize) -> bool {
        // What stands below an empty line is another heading.
        let Some(mark) = self.token(at).filter(|t| !(t.first && t.apart)) else { return false };
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
        let words = words.take_while(|t| t.line == line && !['.', ';', '(', ')', ','].iter().any(|m| t.is(*m)));
        let mut small = 0;
        for token in words {
            if say::head(&token.key).is_some() || matches!(&*token.key, "cabinet" | "leader" | "champion" | "chair") {
                return false;
            }
            if token.word && say::is_office(&token.key) {
                return true;
            }
            if token.word
                && !token.is_capital()
                && !matches!(&*token.key, "of" | "and" | "for" | "the" | "y" | "yr" | "a" | "to")
            {
                small += 1;
                if small > 1 && !mark.is('(') {
                    return false;
                }
            }
        }
        false
    }
}
