//! Posts that councillors hold, and what kind each is.

use serde::{Deserialize, Serialize};

use super::councillor::Origin;
use super::text::fold;
use super::{Date, Party, is_default};

/// One post, as the council writes it and as it is understood.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Post {
    /// The title as published ("Cabinet Member Health, Housing and Wellbeing").
    pub title: String,
    /// What kind of post it is.
    #[serde(default, skip_serializing_if = "is_default")]
    pub kind: PostKind,
    /// The committee or group it belongs to, where there is one.
    #[serde(default, skip_serializing_if = "is_default")]
    pub body: String,
    /// What it covers ("Health, Housing and Wellbeing").
    #[serde(default, skip_serializing_if = "is_default")]
    pub remit: String,
    /// Held since.
    #[serde(default, skip_serializing_if = "is_default")]
    pub from: Option<Date>,
    /// Held until.
    #[serde(default, skip_serializing_if = "is_default")]
    pub until: Option<Date>,
    /// Where it comes from: the council's list, or the officer.
    #[serde(default, skip_serializing_if = "is_default")]
    pub origin: Origin,
}

/// A kind of post.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PostKind {
    /// Leader of the council, or elected mayor with its powers.
    Leader,
    /// Deputy leader.
    DeputyLeader,
    /// Cabinet member, executive member or portfolio holder.
    CabinetMember,
    /// Deputy or assistant to a cabinet member.
    DeputyCabinetMember,
    /// Chair of a committee that is not a scrutiny committee.
    CommitteeChair,
    /// Chair of a scrutiny or select committee.
    ScrutinyChair,
    /// Vice-chair or deputy chair of a committee.
    ViceChair,
    /// Member champion.
    Champion,
    /// Civic mayor, lord mayor, provost or chair of the council, and their deputies.
    Mayor,
    /// Anything else.
    #[default]
    Other,
}

impl PostKind {
    /// All of them, in the order they are offered.
    pub const ALL: [PostKind; 10] = [
        PostKind::Leader,
        PostKind::DeputyLeader,
        PostKind::CabinetMember,
        PostKind::DeputyCabinetMember,
        PostKind::CommitteeChair,
        PostKind::ScrutinyChair,
        PostKind::ViceChair,
        PostKind::Champion,
        PostKind::Mayor,
        PostKind::Other,
    ];
}

impl Post {
    /// Takes a council's free text about posts apart: "Leader and Cabinet Member
    /// for Housing" is two posts, "Cabinet Member - Housing" one. The title
    /// stays as published, with runs of spaces collapsed. "Councillor" or
    /// "Member" alone is no post; a leader of a party group is `Other`. A plain
    /// "Mayor" is the civic one: whether a council's mayor leads it cannot be
    /// told from the post alone.
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
    /// A comma, colon or closing bracket follows it.
    pauses: bool,
}

fn words(text: &str) -> Vec<Word<'_>> {
    text.split_whitespace()
        .flat_map(|raw| {
            // "Member-Housing" is two words; "Vice-Chair" is one.
            let hyphen = raw.find(['-', '–']).filter(|at| HEAD_WORDS.contains(&fold(&raw[..*at]).as_str()));
            let (first, rest) = raw.split_at(hyphen.unwrap_or(raw.len()));
            [(first, false), (rest, true)]
        })
        .filter(|(raw, _)| !raw.is_empty())
        .map(|(raw, glued)| Word {
            raw,
            glued,
            key: fold(raw).trim_matches(['(', ')', '[', ']', ',', '.', ':']).to_owned(),
            opens: raw.starts_with(['(', '[']),
            pauses: raw.ends_with([',', ':', ')', ']']),
        })
        .collect()
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

const HEAD_WORDS: [&str; 7] = ["member", "holder", "leader", "chair", "chairman", "mayor", "champion"];

/// What the core of a title says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Head {
    Leader,
    Cabinet,
    /// A helper of the cabinet, or somebody to whom an elected mayor gave a remit.
    CabinetHelp,
    Chair,
    ViceChair,
    Mayor,
    Champion,
    Other,
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

/// Cores of titles, folded; the longest that fits is taken.
const HEADS: &[(&str, Head)] = &[
    ("leader", Head::Leader),
    ("council leader", Head::Leader),
    ("executive leader", Head::Leader),
    ("city mayor", Head::Leader),
    ("elected mayor", Head::Leader),
    ("directly elected mayor", Head::Leader),
    ("executive mayor", Head::Leader),
    ("arweinydd", Head::Leader),
    ("cabinet member", Head::Cabinet),
    ("cabinet lead", Head::Cabinet),
    ("cabinet councillor", Head::Cabinet),
    ("cabinet secretary", Head::Cabinet),
    ("executive member", Head::Cabinet),
    ("exec member", Head::Cabinet),
    ("executive councillor", Head::Cabinet),
    ("executive lead", Head::Cabinet),
    ("member of the cabinet", Head::Cabinet),
    ("member of cabinet", Head::Cabinet),
    ("member of the executive", Head::Cabinet),
    ("member of executive", Head::Cabinet),
    ("portfolio holder", Head::Cabinet),
    ("portfolio lead", Head::Cabinet),
    ("lead member", Head::Cabinet),
    ("lead cabinet member", Head::Cabinet),
    ("aelod cabinet", Head::Cabinet),
    ("aelod o'r cabinet", Head::Cabinet),
    ("aelod y cabinet", Head::Cabinet),
    ("aelod o'r weithrediaeth", Head::Cabinet),
    ("aelod gweithredol", Head::Cabinet),
    ("aelod portffolio", Head::Cabinet),
    ("aelod arweiniol", Head::Cabinet),
    ("deiliad portffolio", Head::Cabinet),
    ("deiliad y portffolio", Head::Cabinet),
    ("cabinet support member", Head::CabinetHelp),
    ("cabinet support", Head::CabinetHelp),
    ("cabinet adviser", Head::CabinetHelp),
    ("cabinet advisor", Head::CabinetHelp),
    ("cabinet assistant", Head::CabinetHelp),
    ("cabinet deputy", Head::CabinetHelp),
    ("executive support member", Head::CabinetHelp),
    ("executive assistant", Head::CabinetHelp),
    ("executive adviser", Head::CabinetHelp),
    ("executive advisor", Head::CabinetHelp),
    ("mayoral lead", Head::CabinetHelp),
    ("mayoral adviser", Head::CabinetHelp),
    ("mayoral advisor", Head::CabinetHelp),
    ("chair", Head::Chair),
    ("chairman", Head::Chair),
    ("chairwoman", Head::Chair),
    ("chairperson", Head::Chair),
    ("co-chair", Head::Chair),
    ("convener", Head::Chair),
    ("convenor", Head::Chair),
    ("cadeirydd", Head::Chair),
    ("gadeirydd", Head::Chair),
    ("vice-chair", Head::ViceChair),
    ("vice-chairman", Head::ViceChair),
    ("vice-chairwoman", Head::ViceChair),
    ("vice-chairperson", Head::ViceChair),
    ("vicechair", Head::ViceChair),
    ("vice-convener", Head::ViceChair),
    ("is-gadeirydd", Head::ViceChair),
    ("isgadeirydd", Head::ViceChair),
    ("lord mayor", Head::Mayor),
    ("mayor", Head::Mayor),
    ("town mayor", Head::Mayor),
    ("civic mayor", Head::Mayor),
    ("provost", Head::Mayor),
    ("lord provost", Head::Mayor),
    ("presiding member", Head::Mayor),
    ("presiding officer", Head::Mayor),
    ("maer", Head::Mayor),
    ("faer", Head::Mayor),
    ("arglwydd faer", Head::Mayor),
    ("llywydd", Head::Mayor),
    ("champion", Head::Champion),
    ("member champion", Head::Champion),
    ("lead champion", Head::Champion),
    ("hyrwyddwr", Head::Champion),
    ("hyrwyddwraig", Head::Champion),
    ("group leader", Head::Other),
    ("group whip", Head::Other),
    ("chief whip", Head::Other),
    ("whip", Head::Other),
    ("prif chwip", Head::Other),
    ("chwip", Head::Other),
    ("spokesperson", Head::Other),
    ("spokesman", Head::Other),
    ("spokeswoman", Head::Other),
    ("llefarydd", Head::Other),
    ("member of", Head::Other),
    ("aelod o", Head::Other),
];

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
    let best = HEADS.iter().filter_map(|(p, head)| fits(p).map(|n| (*head, n))).max_by_key(|(_, n)| *n);
    // "the Cabinet" alone is a post too.
    best.or_else(|| {
        matches!(words, [only] if matches!(only.key.as_str(), "cabinet" | "executive")).then_some((Head::Cabinet, 1))
    })
}

/// The core of a title at the start of these words, past articles and "Deputy".
fn head_at(words: &[Word<'_>]) -> Option<Found> {
    let mut found = Found { head: Head::Other, deputy: false, assistant: false, void: false, next: 0 };
    for at in 0..words.len().min(6) {
        if let Some((head, n)) = core(&words[at..]) {
            let next = at + n;
            let after = words.get(next);
            // "Mayor Making", "Chairman's": not the person who holds the post.
            let lone_mayor = n == 1 && head == Head::Mayor && !words[next - 1].pauses;
            if lone_mayor && after.is_some_and(|w| !joins(w) && !LINKS.contains(&w.key.as_str()) && !w.opens) {
                return None;
            }
            return Some(Found { head, next, ..found });
        }
        match words[at].key.as_str() {
            "the" | "y" | "yr" | "joint" | "acting" | "interim" | "statutory" | "senior" | "lead" | "co" => {}
            "deputy" | "depute" | "vice" | "dirprwy" => found.deputy = true,
            "assistant" | "cynorthwyol" => {
                found.deputy = true;
                found.assistant = true;
            }
            "shadow" | "former" | "past" | "immediate" | "ex" | "opposition" | "honorary" | "cyn" => found.void = true,
            _ => return None,
        }
    }
    None
}

/// A core at the end of a title, with where it begins: "Housing Portfolio Holder".
fn head_at_end(words: &[Word<'_>]) -> Option<(Found, usize)> {
    let from = words.len().saturating_sub(4).max(1);
    let (at, mut found) = (from..words.len())
        .find_map(|at| head_at(&words[at..]).filter(|f| at + f.next == words.len()).map(|f| (at, f)))?;
    if words[at..].first().is_some_and(|w| matches!(w.key.as_str(), "the" | "y" | "yr")) {
        return None;
    }
    if is_deputy(&words[0]) {
        found.deputy = true;
    }
    found.void |= matches!(words[0].key.as_str(), "shadow" | "former" | "opposition");
    Some((found, at))
}

fn is_deputy(word: &Word<'_>) -> bool {
    matches!(word.key.as_str(), "deputy" | "assistant" | "vice" | "dirprwy")
}

fn joins(word: &Word<'_>) -> bool {
    matches!(word.key.as_str(), "-" | "&" | "and" | "+" | "/" | "a" | "ac" | "a'r" | "hefyd")
}

/// Words between a post and what it covers.
const LINKS: [&str; 22] = [
    "-",
    "for",
    "of",
    "to",
    "with",
    "responsible",
    "responsibility",
    "the",
    "dros",
    "am",
    "ar",
    "gyfer",
    "gyda",
    "y",
    "yr",
    "chyfrifoldeb",
    "cyfrifoldeb",
    "on",
    "o",
    "in",
    "/",
    "",
];

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
    head_at(words).is_some() || head_at_end(words).is_some()
}

/// "Chair of A Committee and B Committee" is two posts.
fn share_chair<'a>(words: &[Word<'a>]) -> Vec<Vec<Word<'a>>> {
    let body = |w: &Word<'_>| {
        matches!(w.key.as_str(), "committee" | "sub-committee" | "panel" | "board" | "forum" | "pwyllgor")
    };
    let chairs = head_at(words).filter(|f| matches!(f.head, Head::Chair | Head::ViceChair));
    let Some(found) = chairs.filter(|_| words.last().is_some_and(body)) else { return vec![words.to_vec()] };
    let of = found.next + words[found.next..].iter().take_while(|w| LINKS.contains(&w.key.as_str())).count();
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

/// Texts that stand where a post would and say nothing.
const NO_POST: [&str; 22] = [
    "",
    "-",
    "councillor",
    "cllr",
    "county councillor",
    "city councillor",
    "borough councillor",
    "town councillor",
    "community councillor",
    "ward councillor",
    "ward member",
    "elected member",
    "member",
    "members",
    "cynghorydd",
    "cynghorydd sir",
    "aelod",
    "aelod etholedig",
    "none",
    "n/a",
    "no",
    "backbencher",
];

fn read_one(words: &[Word<'_>]) -> Option<Post> {
    let title = tidy(&written(words));
    if NO_POST.contains(&fold(&title).trim_end_matches('.')) || !title.chars().any(char::is_alphabetic) {
        return None;
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
        Head::Leader | Head::Mayor => {
            // "Leader of the Council" names no remit, "Leader - Economy" does.
            let named = after.first().is_some_and(|w| matches!(w.key.as_str(), "of" | "y" | "yr"));
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
    let has = |any: &[&str]| covers.split([' ', '-']).any(|w| any.contains(&w));
    let council = covers == "council"
        || covers.ends_with(" council")
        || (covers.split(' ').any(|w| matches!(w, "cyngor" | "gyngor")) && !has(&["pwyllgor", "grwp", "craffu"]));
    match found.head {
        Head::Leader => {
            let party = Party::new(covers.trim_end_matches(" party")).known().is_some()
                || Party::new(&*covers).known().is_some();
            let group = has(&["group", "grwp", "opposition", "minority", "wrthblaid", "independents"])
                && !has(&["council", "cyngor"]);
            // "Labour Leader": only a council before it makes a leader of the council.
            let unsure = !before.is_empty() && !council;
            match () {
                () if party || group || unsure => PostKind::Other,
                () if found.assistant => PostKind::CabinetMember,
                () if found.deputy => PostKind::DeputyLeader,
                () => PostKind::Leader,
            }
        }
        Head::Cabinet if found.deputy => PostKind::DeputyCabinetMember,
        Head::Cabinet => PostKind::CabinetMember,
        Head::CabinetHelp => PostKind::DeputyCabinetMember,
        // Chair of the council itself is its civic head, and so the deputy.
        Head::Chair | Head::ViceChair if council => PostKind::Mayor,
        Head::Chair if !found.deputy => {
            let scrutiny = has(&["scrutiny", "select", "overview", "o&s", "osc", "craffu", "chraffu", "graffu"]);
            if scrutiny { PostKind::ScrutinyChair } else { PostKind::CommitteeChair }
        }
        Head::Chair | Head::ViceChair => PostKind::ViceChair,
        // Assistant mayors stand in an elected mayor's cabinet.
        Head::Mayor if found.assistant => PostKind::CabinetMember,
        Head::Mayor if after.first().is_some_and(|w| w.key.starts_with("consort")) => PostKind::Other,
        Head::Mayor => PostKind::Mayor,
        Head::Champion => PostKind::Champion,
        Head::Other => PostKind::Other,
    }
}

/// What a post covers: without the words that lead to it, and without brackets round it.
fn covered(words: &[Word<'_>]) -> String {
    let skip = words.iter().take_while(|w| LINKS.contains(&w.key.as_str())).count();
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
