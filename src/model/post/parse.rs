//! Taking apart what councils write about posts. The words that titles are made of
//! are in `assets/guidance/titles.ron`.

use super::mayors::elects_mayor;
use super::titles::{Head, has, titles};
use super::{Post, PostKind};
use crate::model::Party;
use crate::model::text::fold;

impl Post {
    /// Takes a council's free text about posts apart: "Leader and Cabinet Member
    /// for Housing" is two posts, "Cabinet Member - Housing" one. The title
    /// stays as published, with runs of spaces collapsed. "Councillor" or
    /// "Member" alone is no post; a leader of a party group is `Other`. A plain
    /// "Mayor" is `Mayor`, because only the council tells whether they lead it
    /// (see [`super::mayor_role`]); "Mayor of London" is the elected one.
    pub fn parse(text: &str) -> Vec<Post> {
        let text: String = text.chars().take(LONGEST).collect();
        let mut posts: Vec<Post> = Vec::new();
        for piece in text.split([';', '\n', '|', '•']) {
            let spaced = piece.replace(")(", ") (");
            let words = words(&spaced);
            for part in split(&words) {
                for part in share_chair(&part) {
                    let post = read_one(&part);
                    if let Some(post) = post.filter(|post| !posts.iter().any(|p| p.title == post.title)) {
                        posts.push(post);
                    }
                }
            }
        }
        // "Deputy" beside another post is the leader's; alone it does not say whose.
        if let [only] = posts.as_mut_slice()
            && has(&titles().deputy, &fold(&only.title))
        {
            only.kind = PostKind::Other;
        }
        posts
    }

    /// Whether a text begins as the title of a post does ("Cabinet Member for…",
    /// "Deputy Leader", "Chair of…"). A single "Mayor" or "Leader" counts.
    pub fn begins(text: &str) -> bool {
        head_at(&words(text)).is_some()
    }
}

/// The longest text about posts that is read, in characters.
const LONGEST: usize = 2_000;

/// One word of a title, as written and as compared.
#[derive(Clone, Debug)]
struct Word<'a> {
    raw: &'a str,
    key: String,
    /// No space stands before it.
    glued: bool,
    /// A bracket opens before it.
    opens: bool,
    /// A comma, colon, closing bracket or the full stop of a sentence follows it.
    pauses: bool,
}

fn words(text: &str) -> Vec<Word<'_>> {
    text.split_whitespace()
        .flat_map(|raw| {
            // "Member-Housing" is two words; "Vice-Chair" is one.
            let hyphen = raw.find(['-', '–']).filter(|at| has(&titles().split_after, &fold(&raw[..*at])));
            let (first, rest) = raw.split_at(hyphen.unwrap_or(raw.len()));
            [(first, false), (rest, true)]
        })
        .filter(|(raw, _)| !raw.is_empty())
        .map(|(raw, glued)| Word {
            raw,
            glued,
            key: fold(raw).trim_matches(['(', ')', '[', ']', ',', '.', ':']).to_owned(),
            opens: raw.starts_with(['(', '[']),
            pauses: raw.ends_with([',', ':', ')', ']']) || ends_a_sentence(raw),
        })
        .collect()
}

/// Whether a word ends with a full stop that is not part of an abbreviation:
/// "Council." does, "St." and "O.B.E." do not.
fn ends_a_sentence(raw: &str) -> bool {
    raw.strip_suffix('.').is_some_and(|word| word.chars().count() > 3 && !word.contains('.'))
}

/// Words as they were written, with single spaces.
fn written(words: &[Word<'_>]) -> String {
    let mut out = String::new();
    for word in words {
        if !out.is_empty() && !word.glued {
            out.push(' ');
        }
        out.push_str(word.raw);
    }
    out
}

/// A core found at the start of a title.
#[derive(Clone, Copy, Debug)]
struct Found {
    head: Head,
    deputy: bool,
    assistant: bool,
    /// In the shadow cabinet, or in post no more.
    void: bool,
    /// Where the rest begins.
    next: usize,
}

/// The longest core that stands at the very start of these words.
fn core(words: &[Word<'_>]) -> Option<(Head, usize)> {
    let fits = |pattern: &str| {
        let mut n = 0;
        for part in pattern.split(' ') {
            // A pause inside a core ends it: "Cabinet, Member of…".
            if words.get(n).is_none_or(|w| w.key != part) || (n > 0 && words[n - 1].pauses) {
                return None;
            }
            n += 1;
        }
        Some(n)
    };
    let best = titles().cores().filter_map(|(p, head)| fits(p).map(|n| (head, n))).max_by_key(|(_, n)| *n);
    let named = || {
        let fitting = titles().before_colon.iter().filter_map(|p| fits(p));
        let n = fitting.max().filter(|n| words[n - 1].raw.ends_with(':') || words.get(*n).is_some_and(is_dash))?;
        Some((Head::Cabinet, n))
    };
    // "the Cabinet" alone is a post too.
    let alone = || matches!(words, [only] if matches!(only.key.as_str(), "cabinet" | "executive"));
    best.or_else(named).or_else(|| alone().then_some((Head::Cabinet, 1)))
}

fn is_dash(word: &Word<'_>) -> bool {
    matches!(word.raw, "-" | "–" | "—")
}

/// The core of a title at the start of these words, past articles and "Deputy".
fn head_at(words: &[Word<'_>]) -> Option<Found> {
    let mut found = Found { head: Head::Other, deputy: false, assistant: false, void: false, next: 0 };
    for at in 0..words.len().min(6) {
        if let Some((head, n)) = core(&words[at..]) {
            let next = at + n;
            let after = words.get(next);
            // "Mayor Making", "Chairman's": not the person who holds the post.
            let lone_mayor = n == 1 && matches!(head, Head::Mayor | Head::Civic) && !words[next - 1].pauses;
            if lone_mayor && after.is_some_and(|w| !joins(w) && !links(w) && !w.opens) {
                return None;
            }
            return Some(Found { head, next, ..found });
        }
        let (titles, word) = (titles(), words[at].key.as_str());
        let assistant = has(&titles.assistant, word);
        if has(&titles.not_held, word) {
            found.void = true;
        } else if assistant || has(&titles.deputy, word) {
            found.deputy = true;
            found.assistant |= assistant;
        } else if !has(&titles.passed_over, word) {
            return None;
        }
    }
    None
}

/// A core at the end of a title, with where it begins: "Housing Portfolio Holder".
fn head_at_end(words: &[Word<'_>]) -> Option<(Found, usize)> {
    let from = words.len().saturating_sub(4).max(1);
    let (at, mut found) = (from..words.len())
        .find_map(|at| head_at(&words[at..]).filter(|f| at + f.next == words.len()).map(|f| (at, f)))?;
    if words[at..].first().is_some_and(is_article) {
        return None;
    }
    if is_deputy(&words[0]) {
        found.deputy = true;
    }
    found.void |= has(&titles().not_held, &words[0].key);
    Some((found, at))
}

fn is_article(word: &Word<'_>) -> bool {
    matches!(word.key.as_str(), "the" | "y" | "yr")
}

fn is_deputy(word: &Word<'_>) -> bool {
    has(&titles().deputy, &word.key) || has(&titles().assistant, &word.key)
}

fn joins(word: &Word<'_>) -> bool {
    has(&titles().joins, &word.key)
}

/// Whether a word leads from a post to what it covers.
fn links(word: &Word<'_>) -> bool {
    has(&titles().links, &word.key)
}

/// Splits where one post ends and another begins.
fn split<'a>(words: &[Word<'a>]) -> Vec<Vec<Word<'a>>> {
    let mut parts = Vec::new();
    let mut from = 0;
    let mut at = 1;
    while at < words.len() {
        let boundary = words[at - 1].pauses || words[at].opens || joins(&words[at]);
        if boundary && at > from {
            let next = at + words[at..].iter().take_while(|w| joins(w)).count();
            if head_at(&words[next..]).is_some() && is_post(&words[from..at]) {
                parts.push(words[from..at].to_vec());
                from = next;
                at = next;
            }
        }
        at += 1;
    }
    // "Leader and Housing Portfolio Holder": the second is known by its end.
    let last = &words[from.min(words.len())..];
    let cut = (1..last.len()).rev().find(|at| {
        joins(&last[*at])
            && head_at_end(&last[at + 1..])
                .is_some_and(|(f, _)| matches!(f.head, Head::Champion | Head::Other | Head::Cabinet))
            && is_post(&last[..*at])
    });
    match cut {
        Some(at) => parts.extend([last[..at].to_vec(), last[at + 1..].to_vec()]),
        None => parts.push(last.to_vec()),
    }
    parts
}

fn is_post(words: &[Word<'_>]) -> bool {
    head_at(words).is_some() || head_at_end(words).is_some() || is_lone_deputy(words)
}

/// "Deputy and Cabinet Member for Homes": the deputy of whoever leads.
fn is_lone_deputy(words: &[Word<'_>]) -> bool {
    matches!(words, [only] if has(&titles().deputy, &only.key))
}

/// "Chair of A Committee and B Committee" is two posts.
fn share_chair<'a>(words: &[Word<'a>]) -> Vec<Vec<Word<'a>>> {
    let body = |w: &Word<'_>| has(&titles().bodies, &w.key);
    let chairs = head_at(words).filter(|f| matches!(f.head, Head::Chair | Head::ViceChair));
    let Some(found) = chairs.filter(|_| words.last().is_some_and(body)) else { return vec![words.to_vec()] };
    let of = found.next + words[found.next..].iter().take_while(|w| links(w)).count();
    let cut = (of + 1..words.len() - 1).find(|at| joins(&words[*at]) && body(&words[at - 1]));
    match cut {
        Some(at) => {
            let second = words[..of].iter().chain(&words[at + 1..]).cloned().collect::<Vec<_>>();
            let mut all = vec![words[..at].to_vec()];
            all.extend(share_chair(&second));
            all
        }
        None => vec![words.to_vec()],
    }
}

fn read_one(words: &[Word<'_>]) -> Option<Post> {
    let title = tidy(&written(words));
    if has(&titles().no_post, fold(&title).trim_end_matches('.')) || !title.chars().any(char::is_alphabetic) {
        return None;
    }
    if is_lone_deputy(words) {
        return Some(Post { title, kind: PostKind::DeputyLeader, ..Post::default() });
    }
    let start = head_at(words);
    let (found, before, after) = match start {
        Some(found) => (found, &[][..], &words[found.next..]),
        None => match head_at_end(words) {
            Some((found, at)) => (found, &words[usize::from(at > 1 && is_deputy(&words[0]))..at], &[][..]),
            None => match (1..words.len()).find_map(|at| head_at(&words[at..]).map(|f| (at, f))) {
                // "County Council Cabinet Member for Housing".
                Some((at, found)) if found.head == Head::Cabinet => (found, &[][..], &words[at + found.next..]),
                _ => return Some(Post { title, ..Post::default() }),
            },
        },
    };
    let covers = if before.is_empty() { covered(after) } else { covered(before) };
    let kind = kind_of(found, &covers, before, after);
    let mut post = Post { title, kind, ..Post::default() };
    match found.head {
        Head::Chair | Head::ViceChair => post.body = covers,
        Head::Leader | Head::ElectedMayor | Head::Mayor | Head::Civic => {
            // "Leader of the Council" names no remit, "Leader - Economy" does.
            let named = after.first().is_some_and(|w| w.key == "of" || is_article(w));
            if !named && before.is_empty() && kind != PostKind::Other {
                post.remit = covers;
            }
        }
        Head::Cabinet | Head::CabinetHelp | Head::Champion => post.remit = covers,
        Head::Other => post.body = covers,
    }
    Some(post)
}

fn kind_of(found: Found, covers: &str, before: &[Word<'_>], after: &[Word<'_>]) -> PostKind {
    if found.void {
        return PostKind::Other;
    }
    let covers = fold(covers);
    let lists = titles();
    let names = |list: &[String]| covers.split([' ', '-']).any(|w| has(list, w));
    let local = lists.local_councils.iter().any(|c| covers.contains(c.as_str()));
    let council = !local
        && (covers == "council"
            || covers.ends_with(" council")
            || (names(&lists.councils) && !names(&lists.not_councils)));
    let scrutiny = names(&lists.scrutiny);
    match found.head {
        Head::Leader => {
            let party = Party::new(covers.trim_end_matches(" party")).known().is_some()
                || Party::new(&*covers).known().is_some();
            let group = names(&lists.groups) && !covers.split(' ').any(|w| matches!(w, "council" | "cyngor"));
            // "Labour Leader": only a council before it makes a leader of the council.
            let unsure = !before.is_empty() && !council;
            match () {
                () if party || group || unsure => PostKind::Other,
                () if found.assistant => PostKind::CabinetMember,
                () if found.deputy => PostKind::DeputyLeader,
                () => PostKind::Leader,
            }
        }
        // "Lead Member of the Education Select Committee" scrutinises.
        Head::Cabinet if scrutiny && covers.split(' ').any(|w| has(&lists.bodies, w)) => PostKind::ScrutinyChair,
        Head::Cabinet if found.deputy => PostKind::DeputyCabinetMember,
        Head::Cabinet => PostKind::CabinetMember,
        Head::CabinetHelp => PostKind::DeputyCabinetMember,
        // Chair of the council itself is its civic head, and so the deputy.
        Head::Chair if council && !found.deputy => PostKind::CivicMayor,
        Head::Chair | Head::ViceChair if council => PostKind::DeputyMayor,
        Head::Chair if !found.deputy => {
            if scrutiny {
                PostKind::ScrutinyChair
            } else {
                PostKind::CommitteeChair
            }
        }
        Head::Chair | Head::ViceChair => PostKind::ViceChair,
        Head::ElectedMayor | Head::Mayor | Head::Civic
            if after.first().is_some_and(|w| w.key.starts_with("consort")) =>
        {
            PostKind::Other
        }
        // Assistant mayors are in an elected mayor's cabinet.
        Head::ElectedMayor | Head::Mayor if found.assistant => PostKind::CabinetMember,
        Head::ElectedMayor if found.deputy => PostKind::DeputyLeader,
        Head::ElectedMayor => PostKind::ElectedMayor,
        Head::Mayor if elects_mayor(&covers) && found.deputy => PostKind::DeputyLeader,
        Head::Mayor if elects_mayor(&covers) => PostKind::ElectedMayor,
        Head::Mayor | Head::Civic if found.deputy => PostKind::DeputyMayor,
        Head::Mayor => PostKind::Mayor,
        Head::Civic => PostKind::CivicMayor,
        Head::Champion => PostKind::Champion,
        Head::Other => PostKind::Other,
    }
}

/// A mayor's title, as far as it tells without knowing the council.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct MayorTitle {
    /// A lord mayor, provost, speaker or chair of the council.
    pub civic: bool,
    /// What the title names after "Mayor of", folded; empty where it names nothing.
    pub area: String,
}

/// What the title of a mayor, or of the deputy of one, says; `None` where it is no such title.
pub(super) fn mayor_title(title: &str) -> Option<MayorTitle> {
    let words = words(title);
    let found = head_at(&words)?;
    let area = fold(&covered(&words[found.next..]));
    match found.head {
        Head::Mayor | Head::ElectedMayor => Some(MayorTitle { civic: false, area }),
        Head::Civic | Head::Chair | Head::ViceChair => Some(MayorTitle { civic: true, area }),
        _ => None,
    }
}

/// What a post covers: without the words that lead to it, and without brackets round it.
fn covered(words: &[Word<'_>]) -> String {
    let skip = words.iter().take_while(|w| links(w)).count();
    let text = tidy(&written(&words[skip..]));
    let text = text.strip_prefix('(').and_then(|t| t.strip_suffix(')')).unwrap_or(&text);
    text.trim_end_matches("'s").trim_end_matches("’s").to_owned()
}

/// Loose punctuation off the ends, brackets only where they have no partner.
fn tidy(text: &str) -> String {
    let mut text = text.trim().trim_matches([',', ';', ':', '-', '–', '.', '/', '&']).trim();
    loop {
        let opens = text.matches('(').count();
        let closes = text.matches(')').count();
        let wrapped = text.starts_with('(') && text.find(')') == Some(text.len() - 1);
        text = match () {
            () if wrapped && text.len() > 1 => text[1..text.len() - 1].trim(),
            () if opens > closes && text.starts_with('(') => text[1..].trim(),
            () if closes > opens && text.ends_with(')') => text[..text.len() - 1].trim(),
            () => return text.to_owned(),
        };
    }
}
