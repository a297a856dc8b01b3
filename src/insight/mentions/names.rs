//! Where a name begins and ends.

use super::doubt::Doubt;
use super::forenames::{Usually, is_forename};
use super::register::{Lookup, letters};
use super::resolve::{Found, NameWord, nearest, resolve};
use super::token::{Token, is_hyphen};
use super::vocabulary as say;

/// The most words of one run of names.
const LONGEST: usize = 40;

/// A name in a text, with whom it may mean.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub words: Vec<NameWord>,
    pub found: Found,
    /// Something about it leaves a doubt.
    pub doubtful: bool,
    /// What, where that is known.
    pub why: Option<Doubt>,
    /// Whose title stands before it.
    pub title: Option<Usually>,
    /// The text says that they are the county's, and not a town's.
    pub county: bool,
}

impl Item {
    fn new(words: Vec<NameWord>, found: Found, doubtful: bool) -> Self {
        Item { words, found, doubtful, why: None, title: None, county: false }
    }

    /// A name in words that are known to be one.
    pub fn of(words: Vec<NameWord>, found: Found) -> Self {
        Item::new(words, found, false)
    }

    /// It is not certain, for a reason.
    pub fn doubt(&mut self, why: Option<Doubt>) {
        if why.is_some() {
            self.doubtful = true;
            self.why = self.why.or(why);
        }
    }

    /// The token after it.
    pub fn end(&self) -> usize {
        self.words.last().map_or(0, |w| w.tokens.1 + 1)
    }
}

/// Words that could be names from a token on, up to a mark, a small word or the line's end. Titles are passed over.
pub(super) fn run(tokens: &[Token<'_>], from: usize, register: &Lookup<'_>) -> Vec<NameWord> {
    let mut words: Vec<NameWord> = Vec::new();
    let mut at = from;
    while let Some(token) = tokens.get(at).filter(|_| words.len() < LONGEST) {
        if at > from && (token.first || token.cell) {
            break;
        }
        if token.is('(') && !words.is_empty() {
            // "Garth (Bill) Boulter".
            let inside = tokens.get(at + 1).filter(|t| t.is_capital() && !say::is_no_name(&t.key) && t.key.len() > 1);
            let close = tokens.get(at + 2).is_some_and(|t| t.is(')') && !t.first);
            let goes_on = tokens.get(at + 3).is_some_and(|t| t.is_capital() && !t.apart && !say::is_no_name(&t.key));
            let Some(inside) = inside.filter(|_| close && goes_on && words.len() < 4) else { break };
            words.push(NameWord { tokens: (at, at + 2), letters: letters(inside.raw), initial: false, shouted: false });
            at += 3;
            continue;
        }
        if !token.word {
            break;
        }
        let next_capital = tokens.get(at + 1).is_some_and(|t| t.is_capital() && !t.first);
        if !token.is_capital() {
            let particles = particles(tokens, at);
            if particles > 0 && !(words.is_empty() && say::is_join(token.raw)) {
                words.extend((at..at + particles).map(|at| NameWord {
                    tokens: (at, at),
                    letters: letters(tokens[at].raw),
                    initial: false,
                    shouted: false,
                }));
                at += particles;
                continue;
            }
            break;
        }
        let own = letters(token.raw);
        if say::head(&token.key).is_some() && !register.knows(&own) {
            break;
        }
        // "Kemp CBE": what is behind a name and none of it.
        if words.iter().any(|w| !w.initial) && letters_behind(tokens, at, register).is_some() {
            break;
        }
        let dotted = tokens.get(at + 1).is_some_and(|t| t.is('.') && !t.spaced && !t.first);
        let chars = token.raw.chars().count();
        let is_initial =
            chars == 1 || (chars == 2 && dotted && matches!(own.as_str(), "ll" | "ch" | "rh" | "th" | "gw" | "wm"));
        if is_initial {
            let end = if dotted { at + 1 } else { at };
            words.push(NameWord { tokens: (at, end), letters: own, initial: true, shouted: true });
            at = end + 1;
            continue;
        }
        // "DW Meredith", "LJP O'Shea", "M-A Price", and "H.A.L." without its full stops.
        let shouted = chars <= 3 && token.raw.chars().all(|c| c.is_uppercase() || is_hyphen(c));
        if shouted
            && (next_capital || dotted)
            && !(register.has_surname(&own) && words.last().is_some_and(|w| !w.initial))
        {
            let end = if dotted { at + 1 } else { at };
            for c in token.raw.chars().filter(|c| !is_hyphen(*c)) {
                words.push(NameWord {
                    tokens: (at, end),
                    letters: letters(&c.to_string()),
                    initial: true,
                    shouted: true,
                });
            }
            at = end + 1;
            continue;
        }
        if say::is_no_name(token.key.trim_end_matches("'s"))
            && !register.knows(own.strip_suffix('s').unwrap_or(&own))
            && !register.knows(&own)
        {
            break;
        }
        // A title inside a run is the next one's.
        if say::is_title(token.key.trim_end_matches('.')) && !register.knows(&own) && !say::is_saint(&own) {
            break;
        }
        // "St. John", "St.Clair": the full stop is none of a sentence.
        let goes_on = tokens.get(at + 2).is_some_and(|t| t.is_capital() && !t.apart);
        if dotted && goes_on && say::is_saint(&own) {
            words.push(NameWord { tokens: (at, at + 1), letters: own, initial: false, shouted: false });
            at += 2;
            continue;
        }
        let (word, end) = hyphened(tokens, at, register);
        words.push(word);
        at = end;
    }
    words
}

/// How many words are particles from a token on, with a capital behind them: "van der Berg".
fn particles(tokens: &[Token<'_>], at: usize) -> usize {
    let small = |t: &&Token<'_>| t.word && !t.is_capital() && say::is_particle(t.raw);
    let count = tokens[at..].iter().take(3).enumerate().take_while(|(n, t)| (*n == 0 || !t.first) && small(t)).count();
    // "Ada Bell o Gyngor Dyfnant": a small word, and no part of the name.
    let surname = |t: &Token<'_>| t.is_capital() && !t.first && !t.cell && !say::is_council(&t.key);
    let ends = tokens.get(at + count).is_some_and(surname);
    if ends { count } else { 0 }
}

/// The token after an honour, an office or a degree behind a name: "MBE", "J.P.", "cc"; `None` where it is none. Two
/// letters before a name are its initials, as in "Ada Bell MA Dunn".
pub(super) fn letters_behind(tokens: &[Token<'_>], at: usize, register: &Lookup<'_>) -> Option<usize> {
    let token = tokens.get(at).filter(|t| t.word && !t.first)?;
    let mut end = at + 1;
    let mut word = token.raw.to_owned();
    if token.length == 1 && tokens.get(at + 1).is_some_and(|t| t.is('.') && !t.spaced) {
        // "M.B.E."
        word.clear();
        end = at;
        while let Some(letter) = tokens.get(end).filter(|t| t.is_capital() && t.length == 1 && (end == at || !t.spaced))
        {
            word.push_str(letter.raw);
            end += 1;
            if tokens.get(end).is_some_and(|t| t.is('.') && !t.spaced) {
                end += 1;
            }
        }
    }
    if word.chars().count() < 2 || !say::is_behind_name(&word) {
        return None;
    }
    let Some(next) = tokens.get(end).filter(|t| t.is_capital() && !t.first && !t.cell) else { return Some(end) };
    let own = letters(next.raw);
    let goes_on = say::is_behind_name(next.raw) || say::is_title(&next.key) || say::head(&next.key).is_some();
    let new_name = next.length > 1 && is_forename(&own) && !register.has_surname(&own);
    let honour = word.chars().count() > 2 && !register.knows(&own);
    (goes_on || new_name || honour).then_some(end)
}

/// One word, with what a line break tore off it: "Jones- Pritchard".
fn hyphened(tokens: &[Token<'_>], at: usize, register: &Lookup<'_>) -> (NameWord, usize) {
    let shouted = tokens[at].length > 2 && !tokens[at].raw.chars().any(char::is_lowercase);
    let mut own = letters(tokens[at].raw);
    // "Councillor Price's".
    if tokens[at].raw.ends_with(['s', 'S']) && tokens[at].key.ends_with("'s") && !register.knows(&own) {
        own.pop();
    }
    let alone = NameWord { tokens: (at, at), letters: own, initial: false, shouted };
    let (Some(mark), Some(next)) = (tokens.get(at + 1), tokens.get(at + 2)) else { return (alone, at + 1) };
    let hyphen = !mark.word && mark.raw.chars().all(|c| is_hyphen(c) || c == '–');
    let torn = hyphen && next.is_capital() && !next.apart && mark.line - tokens[at].line + next.line - mark.line <= 1;
    if !torn {
        return (alone, at + 1);
    }
    let joined = format!("{}{}", alone.letters, letters(next.raw));
    let known = register.knows(&joined);
    let half = (mark.spaced ^ next.spaced)
        && mark.raw != "–"
        && !say::is_no_name(&next.key)
        && !register.knows(&letters(next.raw));
    if known || half {
        return (NameWord { tokens: (at, at + 2), letters: joined, initial: false, shouted: false }, at + 3);
    }
    (alone, at + 1)
}

/// How the words round a run say where names end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bounds {
    /// One name is expected.
    One,
    /// Names in a list whose separators are commas and the like.
    Marked,
    /// Names in a list that may have no separators.
    Open,
}

/// The names that begin at a token: one, or as many as stand there without separators.
pub(super) fn names(tokens: &[Token<'_>], from: usize, bounds: Bounds, register: &Lookup<'_>) -> Vec<Item> {
    let mut words = run(tokens, from, register);
    if words.is_empty() {
        return Vec::new();
    }
    let mut doubtful = false;
    let end = words[words.len() - 1].tokens.1 + 1;
    // A name may go on in the next line.
    if let Some(next) = tokens.get(end).filter(|t| t.first && !t.apart && (t.is_capital() || say::is_particle(t.raw))) {
        let more = run(tokens, end, register);
        let here = resolve(&words, register);
        let last_initial = words.last().is_some_and(|w| w.initial);
        let with = |n: usize| words.iter().chain(&more[..n]).cloned().collect::<Vec<_>>();
        let longer = (1..=more.len().min(4)).find(|n| resolve(&with(*n), register).whole);
        let wrapped = tokens[end - 1].end() > 45;
        let sound = here.whole && !last_initial;
        match longer {
            Some(n) if !more.is_empty() => {
                let both = resolve(&with(n), register);
                if !sound || bounds == Bounds::Marked || (wrapped && here.bare) {
                    // What is a name by itself too, and somebody else's, leaves a doubt.
                    doubtful = sound && here.people != both.people && bounds != Bounds::Marked;
                    words = with(if bounds == Bounds::Marked { more.len() } else { n });
                } else if here.bare && here.people != both.people {
                    doubtful = true;
                }
            }
            _ if last_initial && !more.is_empty() => words = with(1),
            _ if bounds == Bounds::Marked && wrapped && !more.is_empty() && !next.apart => {
                if here.whole {
                    doubtful = true;
                } else {
                    words = with(more.len());
                }
            }
            // "…said Councillor Michael" may be the forename of whoever stands in the next line.
            _ => doubtful = here.bare && wrapped && !more.is_empty(),
        }
    }
    let mut items = items(words, bounds, register);
    if let Some(first) = items.first_mut() {
        first.doubtful |= doubtful;
    }
    items
}

fn items(words: Vec<NameWord>, bounds: Bounds, register: &Lookup<'_>) -> Vec<Item> {
    let found = resolve(&words, register);
    if found.whole {
        return vec![Item::of(words, found)];
    }
    if let Some(all) = segments(&words, register)
        && all.len() > 1
    {
        let keep = if bounds == Bounds::One { 1 } else { all.len() };
        let doubtful = bounds == Bounds::One;
        return all.into_iter().take(keep).map(|words| item(words, register, doubtful)).collect();
    }
    // A name with more behind it that is none of ours: whoever it is stays open.
    let part = (2..words.len()).rev().find(|n| resolve(&words[..*n], register).whole);
    if let Some(n) = part {
        let mut words = words;
        words.truncate(n);
        return vec![item(words, register, true)];
    }
    let mut words = words;
    let initials = words.iter().take_while(|w| w.initial).count();
    if initials > 0 && words.len() > initials + 1 && found.is_nobody() && (bounds == Bounds::Open || words.len() > 4) {
        words.truncate(initials + 1);
    }
    vec![item(words, register, false)]
}

fn item(words: Vec<NameWord>, register: &Lookup<'_>, doubtful: bool) -> Item {
    let mut found = resolve(&words, register);
    if found.is_nobody() && words.len() > 1 {
        // "DIAMOND Mike"; without the capitals it could be Mike's surname.
        let turned: Vec<NameWord> = words[1..].iter().chain(&words[..1]).cloned().collect();
        let other = resolve(&turned, register);
        // "Davies G": initials behind the surname.
        let initials = words[1..].iter().all(|w| w.initial);
        if other.whole && !other.bare && (other.full || words[0].shouted || initials) {
            found = Found { single: other.single && (words[0].shouted || initials), ..other };
        }
    }
    if found.is_nobody() {
        found = Found { people: nearest(&words, register), ..Found::default() };
    }
    Item::new(words, found, doubtful)
}

/// How many words at the start of a run are one whole name of somebody on the list.
fn known(rest: &[NameWord], register: &Lookup<'_>) -> Option<usize> {
    (2..=rest.len().min(6)).rev().find(|n| {
        let found = resolve(&rest[..*n], register);
        let ends = rest.get(*n).is_none_or(|w| w.initial || !register.has_surname(&w.letters) || rest.len() - n > 1);
        found.whole && !found.bare && ends
    })
}

/// A run as whole names one after another; `None` where something stays over.
fn segments(words: &[NameWord], register: &Lookup<'_>) -> Option<Vec<Vec<NameWord>>> {
    let mut all = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let rest = &words[at..];
        let known = known(rest, register);
        let initials = rest.iter().take_while(|w| w.initial).count();
        let n = match known {
            Some(n) => n,
            // Somebody who is not on the list, between initials.
            None if initials > 0 && rest.len() > initials => {
                let surname = 1 + usize::from(
                    rest[initials].letters.len() <= 3 && rest.len() > initials + 1 && !rest[initials + 1].initial,
                );
                if rest.get(initials + surname).is_some_and(|w| !w.initial) {
                    return None;
                }
                initials + surname
            }
            // The same with a forename, before the next name of somebody who is, or before the end.
            None => {
                let length = (2..=3.min(rest.len())).filter(|n| !rest[n - 1].initial).find(|n| {
                    *n == rest.len()
                        || rest.len() > *n && (rest[*n].initial || self::known(&rest[*n..], register).is_some())
                });
                length.filter(|_| is_forename(&rest[0].letters) && !register.has_surname(&rest[0].letters))?
            }
        };
        all.push(rest[..n].to_vec());
        at += n;
    }
    Some(all)
}

/// Where in a run a whole name of somebody on the list stands, forename and all, with odd words round it.
pub(super) fn window(words: &[NameWord], register: &Lookup<'_>) -> Option<(usize, usize)> {
    (0..words.len()).find_map(|from| {
        let ends = (from + 2..=words.len().min(from + 4)).rev();
        let whole = |to: &usize| {
            let found = resolve(&words[from..*to], register);
            found.full && found.whole && !found.bare
        };
        ends.into_iter().find(whole).map(|to| (from, to))
    })
}

/// "cllr ada bell": a whole name of somebody on the list, in small letters.
pub(super) fn in_small_letters(tokens: &[Token<'_>], from: usize, register: &Lookup<'_>) -> Option<Item> {
    let line = tokens.get(from)?.line;
    let words: Vec<NameWord> = tokens[from..]
        .iter()
        .take(4)
        .take_while(|t| t.word && t.line == line && t.length > 1)
        .enumerate()
        .map(|(at, t)| NameWord {
            tokens: (from + at, from + at),
            letters: letters(t.raw),
            initial: false,
            shouted: false,
        })
        .collect();
    (2..=words.len()).rev().find_map(|n| {
        let found = resolve(&words[..n], register);
        (found.full && !found.bare).then(|| Item::of(words[..n].to_vec(), found))
    })
}
