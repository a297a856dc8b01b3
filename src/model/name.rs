//! Names of people, in their parts.

use serde::{Deserialize, Serialize};

use super::text::{cleaned, fold, is_unsafe};
use super::{Party, Post, PostKind, is_default};

/// A name in its parts. The name as published is kept beside it and never changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NameParts {
    /// Titles other than "Councillor" ("Mrs", "Dr", "Lord").
    #[serde(default, skip_serializing_if = "is_default")]
    pub prefix: String,
    /// Forenames and initials, as written.
    #[serde(default, skip_serializing_if = "is_default")]
    pub forenames: String,
    /// Surname, with its particle ("ap Gwilym", "Brodie-Browne").
    #[serde(default, skip_serializing_if = "is_default")]
    pub surname: String,
    /// What stands behind a name ("OBE", "JP").
    #[serde(default, skip_serializing_if = "is_default")]
    pub suffix: String,
}

impl NameParts {
    /// Takes a name apart, whichever way it is written: with "Councillor" or
    /// without, with titles and honours, "Surname, Forename", "DIAMOND Mike".
    pub fn parse(name: &str) -> Self {
        clean_name(name, NameOrder::Usual).parts
    }

    /// The name for comparing: forenames and surname, folded, without titles,
    /// honours, brackets and full stops. "Mrs. J.A. Lloyd OBE" gives "j a lloyd".
    pub fn key(&self) -> String {
        let bare = fold(&format!("{} {}", self.forenames, self.surname));
        bare.split(|c: char| c.is_whitespace() || matches!(c, '.' | '(' | ')' | ','))
            .filter(|w| !w.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// Which way round names stand that carry no mark of their own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum NameOrder {
    /// Forenames first: "Mike Diamond".
    #[default]
    Usual,
    /// Surname first: "Diamond Mike".
    SurnameFirst,
}

/// A name as a list had it, cleaned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CleanName {
    /// The name as published, in the usual order, without "Councillor" and
    /// without posts, runs of spaces collapsed.
    pub name: String,
    /// Its parts.
    pub parts: NameParts,
    /// Titles of posts that stood beside the name ("Leader").
    pub posts: Vec<String>,
    /// As the list wrote it, where that differs in more than a "Councillor" before it and in spaces; else empty.
    pub raw: String,
}

/// Cleans a name from a list and takes it apart. `order` says how to read a
/// name that carries no mark (comma, capitals) of its own.
pub fn clean_name(raw: &str, order: NameOrder) -> CleanName {
    let text: String = cleaned(raw)
        .chars()
        .take(LONGEST)
        .map(|c| if matches!(c, '\u{2028}' | '\u{2029}') { '\n' } else { c })
        .filter(|c| !is_unsafe(*c))
        .map(|c| if c == '`' || c == '´' { '\'' } else { c })
        .collect();
    let mut words: Vec<&str> = text.split_whitespace().collect();
    let mut posts = Vec::new();
    strip_councillor(&mut words);
    take_role_before(&mut words, &mut posts);
    strip_councillor(&mut words);
    let published = words.join(" ");
    let mut words: Vec<String> = words.into_iter().map(str::to_owned).collect();
    take_brackets(&mut words, &mut posts);
    take_role_behind(&mut words, &mut posts);
    words.retain(|w| w != ",");
    if let Some(last) = words.last_mut() {
        last.truncate(last.trim_end_matches([',', ';', ':']).len());
    }
    let name = words.join(" ");
    let (parts, turned) = take_apart(words, order);
    let name = if turned {
        [&parts.prefix, &parts.forenames, &parts.surname, &parts.suffix]
            .into_iter()
            .filter(|p| !p.is_empty())
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join(" ")
    } else {
        name
    };
    let raw = if name == published && posts.is_empty() { String::new() } else { text.trim().to_owned() };
    CleanName { name, parts, posts, raw }
}

/// The longest name that is read, in characters.
const LONGEST: usize = 400;

/// Words that say "councillor", folded, without a full stop.
fn is_councillor(word: &str) -> bool {
    let key = fold(word);
    let key = key.trim_matches(['.', ',', ':', '(', '-']);
    !key.is_empty()
        && key.split('/').all(|k| {
            let k = k.trim_matches(['.', ':']);
            matches!(k, "councillor" | "cllr" | "cllrs" | "clr" | "cyng" | "cynghorydd" | "gynghorydd" | "comhairleoir")
        })
}

/// "The Mayor (Councillor Maggi Clark)": what stands before "Councillor" is a post.
fn take_role_before(words: &mut Vec<&str>, posts: &mut Vec<String>) {
    let Some(at) = words.iter().position(|w| is_councillor(w)).filter(|at| *at > 0) else { return };
    let before = words[..at].join(" ");
    let before = before.trim_end_matches([',', '-', '–', ':', ' ']).to_owned();
    let title = before.strip_prefix("The ").or_else(|| before.strip_prefix("Y ")).unwrap_or(&before);
    if is_role(title) || fold(title).contains(" mayor") {
        posts.push(title.to_owned());
        words.drain(..at);
        if let Some(last) = words.last_mut().filter(|w| w.ends_with(')') && !w.contains('(')) {
            *last = &last[..last.len() - 1];
        }
    } else if words.get(at + 1).is_some_and(|w| fold(w) == "for") {
        words.truncate(at);
    } else {
        // "Mrs Councillor Jones", "Jones, Cllr Mary", "Mary Jones, Councillor".
        words.remove(at);
    }
}

/// Whether a text is the title of a post, and not only words.
fn is_role(text: &str) -> bool {
    Post::parse(text).iter().any(|p| p.kind != PostKind::Other) || Post::begins(text)
}

fn strip_councillor(words: &mut Vec<&str>) {
    loop {
        let key = |at: usize| words.get(at).map(|w| fold(w)).unwrap_or_default();
        let n = match () {
            () if words.first().is_some_and(|w| is_councillor(w)) => 1,
            () if words.get(1).is_some_and(|w| is_councillor(w))
                && matches!(
                    key(0).as_str(),
                    "county" | "city" | "borough" | "town" | "community" | "district" | "y" | "the"
                ) =>
            {
                2
            }
            () => return,
        };
        words.drain(..n);
    }
}

/// "(Leader)" is a post, "(Labour)" a party, "(Bill)" a name.
fn take_brackets(words: &mut Vec<String>, posts: &mut Vec<String>) {
    let mut from = 0;
    while let Some(open) = words[from..].iter().position(|w| w.starts_with('(')).map(|at| at + from) {
        let Some(close) =
            words[open..].iter().position(|w| w.trim_end_matches([',', ';']).ends_with(')')).map(|at| at + open)
        else {
            return;
        };
        let inside = words[open..=close].join(" ");
        let inside = inside.trim_end_matches([',', ';']).trim_matches(['(', ')']).trim();
        let role = is_role(inside);
        if role {
            posts.push(inside.to_owned());
        }
        if role || Party::new(inside).known().is_some() || inside.is_empty() || is_councillor(inside) {
            words.drain(open..=close);
            from = open;
        } else {
            from = close + 1;
        }
    }
}

/// "Susan Barker Cabinet Member for Housing", "Hayley Prys - Leader".
fn take_role_behind(words: &mut Vec<String>, posts: &mut Vec<String>) {
    for at in 1..words.len() {
        let rest = words[at..].join(" ");
        let dash = matches!(words[at].as_str(), "-" | "–" | "—");
        let marked = dash || words[at - 1].ends_with([',', ':', ';']);
        let bare = rest.trim_start_matches(['-', '–', '—', ' ']);
        let several = bare.split_whitespace().count() > 1;
        if (marked || (at > 1 && several)) && Post::begins(bare) {
            posts.push(bare.to_owned());
            words.truncate(at);
            return;
        }
        if dash && at > 1 && Party::new(bare).known().is_some() {
            words.truncate(at);
            return;
        }
    }
}

/// Letters behind names, without full stops. Those that could be names are only known in capitals.
const SUFFIXES: &str = "OBE CBE MBE BEM KBE DBE GBE JP DL KSS KSG KCSG KCB CB CMG KG KCVO YH QC KC MP MS AM MSP MLA MEP PhD DPhil \
    BA BSc BEd BEng MA MSc MPhil MBA MEd MEng LLB LLM MD MRCGP FRCGP FRCS FRCN RGN SRN FRSA FRTPI MRTPI FRICS MRICS FCA FCCA \
    ACA CPFA FCIPD MCIPD FIH FRGS FRHistS KStJ CStJ OStJ MStJ DStJ TD QPM KPM QFSM RD VR VRD QGM GM DSO DSC MC DFC AE UD \
    Hons Jnr Jr Snr Sr Esq PGCE DipHE DipSW CEng MICE FICE MIMechE RIBA FRIBA ARB FInstLM FCMI MCMI MIET LLD DSc FRS FLSW";

/// Whether a word is what stands behind a name: an honour, an office, a degree.
pub(crate) fn is_suffix(word: &str) -> bool {
    let bare: String = word.chars().filter(|c| !matches!(c, '.' | ',' | '(' | ')' | ';')).collect();
    !bare.is_empty()
        && SUFFIXES
            .split(' ')
            .filter(|s| !s.is_empty())
            .any(|s| s == bare || (bare.len() > 3 && s.eq_ignore_ascii_case(&bare)))
}

/// Titles before names. The second list could be forenames or surnames too.
fn is_prefix(word: &str, left: usize) -> bool {
    let key = fold(word);
    match key.trim_matches(['.', ',']) {
        "mr" | "mrs" | "miss" | "ms" | "mx" | "dr" | "prof" | "professor" | "sir" | "dame" | "lady" | "lord"
        | "baroness" | "rev" | "revd" | "reverend" | "canon" | "hon" | "rt" | "parch" | "parchedig" | "capt"
        | "captain" | "cdr" | "colonel" | "lt" | "sgt" | "brigadier" | "ald" | "alderman" | "alderwoman"
        | "henadur" | "bailie" | "honourable" | "cpt" | "col" | "squadron" | "viscount" => left > 0,
        "major" | "baron" | "father" | "fr" | "sister" | "right" | "the" | "commander" | "wing" | "y" => left > 1,
        _ => false,
    }
}

/// Words that belong to the surname behind them.
pub(crate) fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "ap" | "ab"
            | "ferch"
            | "verch"
            | "van"
            | "Van"
            | "der"
            | "Der"
            | "den"
            | "Den"
            | "ter"
            | "de"
            | "De"
            | "le"
            | "Le"
            | "la"
            | "La"
            | "du"
            | "Du"
            | "da"
            | "Da"
            | "di"
            | "dos"
            | "del"
            | "Del"
            | "della"
            | "von"
            | "Von"
            | "zu"
            | "al"
            | "el"
            | "bin"
            | "Mac"
            | "Mc"
            | "Ó"
            | "Ni"
            | "Ní"
            | "Nic"
            | "Uí"
            | "Ua"
            | "St"
            | "St."
            | "Ap"
            | "Ab"
            | "ó"
            | "VAN"
            | "DER"
            | "DE"
            | "LE"
            | "ST"
    )
}

/// Particles that only ever open a surname, so that a name which begins with one stands surname first.
fn opens_surname(word: &str) -> bool {
    matches!(word, "Ó" | "ó" | "Ní" | "Nic" | "Uí" | "ap" | "ab" | "van" | "von" | "de" | "Mac" | "Mc")
}

/// Letters of a word in capitals, past "Mc" and "Mac".
fn is_shouted(word: &str, least: usize) -> bool {
    let core = ["Mac", "Mc", "De", "Ap"].iter().find_map(|p| word.strip_prefix(p)).unwrap_or(word);
    let letters: Vec<char> = core.chars().filter(|c| c.is_alphabetic()).collect();
    letters.len() >= least && letters.iter().all(|c| c.is_uppercase()) && !word.contains('.')
}

/// "O'SULLIVAN" as "O'Sullivan", "McDONALD" as "McDonald".
fn calm(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let mut start = true;
    let chars: Vec<char> = word.chars().collect();
    for (at, c) in chars.iter().enumerate() {
        let after_mc =
            at == 2 && chars.len() > 4 && fold(&word[..word.char_indices().nth(2).map_or(0, |(i, _)| i)]) == "mc";
        let after_mac = at == 3 && word.starts_with("Mac");
        if start || after_mc || after_mac {
            out.extend(c.to_uppercase())
        } else {
            out.extend(c.to_lowercase())
        }
        start = matches!(c, '\'' | '’' | '-' | '‐' | '(');
    }
    out
}

/// Takes cleaned words apart. The second value says that the name was turned
/// round or its capitals calmed, so that it differs from the words given.
fn take_apart(mut words: Vec<String>, order: NameOrder) -> (NameParts, bool) {
    let mut parts = NameParts::default();
    let mut prefix = Vec::new();
    let mut take_prefix = |words: &mut Vec<String>| {
        while words.first().is_some_and(|w| is_prefix(w, words.len() - 1)) {
            prefix.push(words.remove(0));
        }
    };
    take_prefix(&mut words);
    // Honours off the end, "BA (Hons)" too.
    let mut suffix = Vec::new();
    while words.len() > 1 && words.last().is_some_and(|w| is_suffix(w)) {
        suffix.extend(words.pop());
    }
    if let Some(last) = words.last_mut() {
        last.truncate(last.trim_end_matches([',', ';']).len());
    }
    // "Lord Ronnie Fearn of Southport".
    if let Some(at) = words.iter().position(|w| w == "of").filter(|at| *at > 0) {
        suffix.extend(words.drain(at..).rev());
    }
    suffix.reverse();
    parts.suffix = suffix.join(" ");
    join_hyphens(&mut words);
    let mut turned = false;
    if let Some(comma) = words.iter().position(|w| w.ends_with(',')).filter(|at| at + 1 < words.len()) {
        // "Surname, Mrs Forename".
        let mut rest = words.split_off(comma + 1);
        take_prefix(&mut rest);
        let rest: Vec<String> = rest.iter().map(|w| w.trim_end_matches(',').to_owned()).collect();
        parts.surname = words.join(" ").trim_end_matches(',').to_owned();
        parts.forenames = rest.join(" ");
        turned = true;
    } else {
        let at = surname_first(&words, order);
        if let Some(n) = at {
            parts.forenames = words.split_off(n).join(" ");
            parts.surname = words.join(" ");
            turned = true;
        } else {
            let from = (1..words.len()).find(|at| is_particle(&words[*at]) && at + 1 < words.len());
            let from = from.unwrap_or(words.len().saturating_sub(1));
            parts.surname = words.split_off(from).join(" ");
            parts.forenames = words.join(" ");
        }
    }
    // Capitals calmed, where they were for show.
    let all = parts.forenames.split(' ').all(|w| is_shouted(w, 2)) && !parts.forenames.is_empty();
    if parts.surname.split(' ').any(|w| is_shouted(w, if turned { 2 } else { 3 })) {
        parts.surname = parts
            .surname
            .split(' ')
            .map(|w| if is_shouted(w, 2) { calm(w) } else { w.to_owned() })
            .collect::<Vec<_>>()
            .join(" ");
        if all {
            parts.forenames = parts
                .forenames
                .split(' ')
                .map(|w| if is_shouted(w, 3) { calm(w) } else { w.to_owned() })
                .collect::<Vec<_>>()
                .join(" ");
        }
        turned = true;
    }
    parts.prefix = prefix.join(" ");
    (parts, turned)
}

/// How many words of surname stand first, where the surname does.
fn surname_first(words: &[String], order: NameOrder) -> Option<usize> {
    if words.len() < 2 {
        return None;
    }
    let told = order == NameOrder::SurnameFirst;
    let shouted = words.iter().take_while(|w| is_shouted(w, if told { 2 } else { 4 }) || is_particle(w)).count();
    if shouted > 0 && shouted < words.len() && words[..shouted].iter().any(|w| is_shouted(w, 2) && !is_particle(w)) {
        return Some(shouted);
    }
    // "Mike DIAMOND" and "M Diamond" stand the usual way, whatever the others do.
    let usual = words.last().is_some_and(|w| is_shouted(w, 3)) || words[0].trim_end_matches('.').chars().count() == 1;
    let opens = opens_surname(&words[0]) && words.len() > 2;
    if opens || (told && !usual) {
        let particles = words.iter().take_while(|w| is_particle(w)).count();
        return Some((particles + 1).min(words.len() - 1));
    }
    None
}

/// "Brodie - Browne", "Jones- Pritchard" and "Jones -Pritchard" are one word each.
fn join_hyphens(words: &mut Vec<String>) {
    let mut at = 1;
    while at < words.len() {
        let hyphen = |c: char| matches!(c, '-' | '‐' | '–');
        if words[at].starts_with(hyphen) || words[at - 1].ends_with(hyphen) {
            let right = words.remove(at);
            let left = words[at - 1].trim_end_matches(hyphen).to_owned();
            let right = right.trim_start_matches(hyphen);
            words[at - 1] = if right.is_empty() { format!("{left}-") } else { format!("{left}-{right}") };
        } else {
            at += 1;
        }
    }
    if let Some(last) = words.last_mut() {
        last.truncate(last.trim_end_matches(['-', '–']).len());
    }
    words.retain(|w| !w.is_empty());
}
