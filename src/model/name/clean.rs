//! A name as a list has it, cleaned: without "Councillor", and with posts and parties that stand beside it taken off.

use super::apart::take_apart;
use super::lists::lists;
use super::words::{bare, is_aside, is_councillor, is_particle, is_title, join_asides, key, words};
use super::{CleanName, NameParts, NameStyle, letters};
use crate::model::text::{cleaned, fold, is_unsafe};
use crate::model::{Party, Post, PostKind};

/// The longest name that is read, in characters.
const LONGEST: usize = 400;

/// A text as it is read: without what nobody sees, with one kind of apostrophe for those typed as accents.
fn plain(raw: &str) -> String {
    cleaned(raw)
        .chars()
        .take(LONGEST)
        .map(|c| if matches!(c, '\u{2028}' | '\u{2029}') { '\n' } else { c })
        .filter(|c| !is_unsafe(*c))
        .map(|c| if c == '`' || c == '´' { '\'' } else { c })
        .collect()
}

/// Cleans a name from a list and takes it apart, as [`super::clean_name`] does; `style` is how the list writes names.
pub fn clean_name_as(raw: &str, style: &NameStyle) -> CleanName {
    let text = plain(raw);
    let mut words = words(&text);
    let mut posts = Vec::new();
    strip_councillor(&mut words);
    take_role_before(&mut words, &mut posts, style);
    strip_councillor(&mut words);
    let published = words.join(" ");
    join_asides(&mut words);
    take_asides(&mut words, &mut posts);
    take_role_behind(&mut words, &mut posts);
    words.retain(|w| w != ",");
    tidy_end(&mut words);
    let name = words.join(" ");
    let (parts, turned) = take_apart(words, style);
    let name = if turned { parts.in_order() } else { name };
    let raw = if name == published && posts.is_empty() { String::new() } else { text.trim().to_owned() };
    CleanName { name, parts, posts, raw }
}

/// The words of an unmarked name that are forenames and surname, in their order; none where a comma marks the order.
pub fn core_words(raw: &str) -> Vec<String> {
    let style = NameStyle::default();
    let mut words = words(&plain(raw));
    let mut posts = Vec::new();
    strip_councillor(&mut words);
    take_role_before(&mut words, &mut posts, &style);
    strip_councillor(&mut words);
    join_asides(&mut words);
    take_asides(&mut words, &mut posts);
    take_role_behind(&mut words, &mut posts);
    while words.first().is_some_and(|w| is_title(w, words.len() - 1, false)) {
        words.remove(0);
    }
    letters::take_letters(&mut words, 0, false, &style);
    words.retain(|w| !is_aside(w));
    tidy_end(&mut words);
    if words.iter().any(|w| w.ends_with(',')) { Vec::new() } else { words }
}

/// Loose marks off the end: a comma, or the full stop of a sentence.
fn tidy_end(words: &mut Vec<String>) {
    let Some(last) = words.last_mut() else { return };
    last.truncate(last.trim_end_matches([',', ';', ':']).len());
    let stem = last.trim_end_matches('.');
    let letters = stem.chars().filter(|c| c.is_alphabetic()).count();
    let keeps = stem.contains('.') || letters < 2 || matches!(fold(stem).as_str(), "jr" | "jnr" | "snr" | "sr" | "esq");
    if !keeps {
        last.truncate(stem.len());
    }
    if last.is_empty() {
        words.pop();
    }
}

/// Takes "Councillor" off the front, with the council it is of: "County Borough Councillor", "Y Cynghorydd Sir".
fn strip_councillor(words: &mut Vec<String>) {
    loop {
        let level = |w: &String| lists().levels.has(&key(w));
        let before = words.iter().take(3).take_while(|w| level(w) && !is_councillor(w)).count();
        if !words.get(before).is_some_and(|w| is_councillor(w)) {
            break;
        }
        let welsh = key(&words[before]).contains("yng");
        let of = welsh
            && words.len() > before + 3
            && words.get(before + 1).is_some_and(|w| level(w) && !matches!(key(w).as_str(), "y" | "yr"));
        words.drain(..=before + usize::from(of));
    }
    while words.first().is_some_and(|w| matches!(w.as_str(), "-" | "–" | "—" | ":" | ".")) {
        words.remove(0);
    }
}

/// How many words from the start are a post and nothing else: "The Worshipful the Mayor", "Deputy Leader of the Council".
fn role_run(words: &[String]) -> usize {
    let lists = lists();
    let mut end = 0;
    for (at, word) in words.iter().enumerate() {
        let key = key(word);
        let key = key.trim_end_matches("'s");
        if lists.role_heads.has(key) && !word.contains("'s") && !word.contains("’s") {
            end = at + 1;
        } else if lists.role_or_name_heads.has(key) {
            // "Leader" is a surname, "Deputy Leader" and "Leader of the Council" are not.
            let council = key != "leader";
            let helped = at > 0 && (!council || end > 0);
            let leads =
                !council && words.get(at + 1).is_some_and(|w| matches!(super::words::key(w).as_str(), "of" | "-"));
            if helped || leads {
                end = at + 1;
            }
            if !helped && !leads {
                break;
            }
        } else if !(lists.role_helpers.has(key) || lists.role_helpers.has(&super::words::key(word))) {
            break;
        }
        // What a comma ends is whole.
        if word.ends_with([',', ':']) {
            break;
        }
    }
    end
}

/// Whether a text names a post and nobody: "Mayor's Consort.", "Leader of the Council".
pub fn is_role_only(text: &str) -> bool {
    let mut words = words(&plain(text));
    strip_councillor(&mut words);
    !words.is_empty() && role_run(&words) == words.len()
}

/// "The Mayor (Councillor Maggi Clark)", "Lord Mayor Maggi Clark": what stands before the name is a post.
fn take_role_before(words: &mut Vec<String>, posts: &mut Vec<String>, style: &NameStyle) {
    if let Some(at) = words.iter().position(|w| is_councillor(w)).filter(|at| *at > 0) {
        return take_role_before_councillor(words, posts, at);
    }
    let run = role_run(words);
    let rest = words.len() - run;
    // "Mayor, Ann" is somebody of that surname.
    let surname = run == 1 && (words[0].ends_with(',') || (rest == 1 && style.order != crate::model::NameOrder::Usual));
    if run == 0
        || rest == 0
        || surname
        || words[run].starts_with(|c: char| c.is_lowercase() && !is_particle(&words[run]))
    {
        return;
    }
    posts.push(title_of(&words[..run]));
    words.drain(..run);
    while words.first().is_some_and(|w| matches!(w.as_str(), "-" | "–" | "—" | ":")) {
        words.remove(0);
    }
    unwrap_all(words);
}

/// The title of a post out of the words before a name, without an article.
fn title_of(words: &[String]) -> String {
    let text = words.join(" ");
    let text = text.trim_end_matches([',', '-', '–', ':', '.', ' ']);
    ["The ", "the ", "Y ", "Yr "].iter().find_map(|a| text.strip_prefix(a)).unwrap_or(text).to_owned()
}

/// Brackets off that enclose all that is left.
fn unwrap_all(words: &mut [String]) {
    let wraps = words.first().is_some_and(|w| w.starts_with('(')) && words.last().is_some_and(|w| w.ends_with(')'));
    if wraps && !words[0][1..].contains('(') {
        words[0].remove(0);
        if let Some(last) = words.last_mut() {
            last.pop();
        }
    }
}

fn take_role_before_councillor(words: &mut Vec<String>, posts: &mut Vec<String>, at: usize) {
    let title = title_of(&words[..at]);
    if is_role(&title) || fold(&title).contains(" mayor") || role_run(&words[..at]) == at {
        posts.push(title);
        words.drain(..at);
        if let Some(last) = words.last_mut().filter(|w| w.ends_with(')') && !w.contains('(')) {
            last.pop();
        }
    } else if words.get(at + 1).is_some_and(|w| matches!(key(w).as_str(), "for" | "dros")) {
        words.truncate(at);
    } else {
        // "Mrs Councillor Jones", "Jones, Cllr Mary", "Mary Jones, County Councillor".
        words.remove(at);
        while words.len() == at && at > 2 && lists().levels.has(&key(&words[words.len() - 1])) {
            words.pop();
            if words.len() < at {
                break;
            }
        }
    }
}

/// Whether a text is the title of a post, and not only words.
fn is_role(text: &str) -> bool {
    Post::parse(text).iter().any(|p| p.kind != PostKind::Other) || Post::begins(text)
}

/// "(Leader)" is a post, "(Labour)" a party, "(Mrs)" a title, "(Bill)" a name.
fn take_asides(words: &mut Vec<String>, posts: &mut Vec<String>) {
    let mut titles = Vec::new();
    words.retain(|word| {
        if !word.starts_with(['(', '[']) {
            return true;
        }
        let inside = word.trim_end_matches([',', ';', '.']).trim_matches(['(', ')', '[', ']']).trim();
        let role = is_role(inside) || is_role_only(inside);
        if role {
            posts.push(inside.to_owned());
        } else if is_title(inside, 1, false) {
            titles.push(inside.to_owned());
            return false;
        }
        !(role || Party::new(inside).known().is_some() || inside.is_empty() || is_councillor(inside))
    });
    words.splice(0..0, titles);
}

/// "Susan Barker Cabinet Member for Housing", "Hayley Prys - Leader", "Non Fychan Mayor's Consort."
fn take_role_behind(words: &mut Vec<String>, posts: &mut Vec<String>) {
    for at in 1..words.len() {
        let dash = matches!(words[at].as_str(), "-" | "–" | "—");
        let marked = dash || words[at - 1].ends_with([',', ':', ';']);
        let from = at + usize::from(dash);
        let rest = words[from..].join(" ");
        let several = words.len() - from > 1;
        let whole = from < words.len() && role_run(&words[from..]) == words.len() - from;
        if (marked || (at > 1 && several)) && (Post::begins(&rest) || whole) {
            posts.push(if whole { title_of(&words[from..]) } else { rest });
            words.truncate(at);
            return;
        }
        // "Non Fychan - Labour", "Non Fychan, Labour".
        if marked && at > 1 && Party::new(rest.as_str()).known().is_some() {
            words.truncate(at);
            return;
        }
    }
}

impl NameParts {
    /// The parts behind one another, as a name is said.
    pub(super) fn in_order(&self) -> String {
        let parts = [&self.prefix, &self.forenames, &self.surname, &self.suffix];
        parts.into_iter().filter(|p| !p.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ")
    }
}

/// Whether a name says that the seat is empty, or that it is not known yet who has it.
pub fn is_vacant(text: &str) -> bool {
    let mut words = words(&plain(text));
    strip_councillor(&mut words);
    let folded = fold(&words.join(" "));
    let bare = folded.trim_matches(|c: char| !c.is_alphanumeric());
    let lists = lists();
    let starts = |phrase: &String| {
        bare.strip_prefix(phrase.as_str()).is_some_and(|rest| {
            rest.is_empty() || rest.starts_with(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '-'))
        })
    };
    lists.vacant.iter().any(starts) || bare.split(|c: char| !c.is_alphanumeric()).any(|w| lists.vacant_words.has(w))
}

/// Whether a text in a list of names can be nobody's name: a total, a note, a number, a post without a person.
pub fn is_no_name(text: &str) -> bool {
    let words = words(&plain(text));
    let first = words.first().map(|w| key(w)).unwrap_or_default();
    words.iter().any(|w| bare(w).chars().any(|c| c.is_ascii_digit()))
        || lists().not_names.has(&first)
        || text.contains('@')
        || is_role_only(text)
}

/// Whether a text begins as only names of people do: with "Councillor" or a title.
pub fn is_titled(text: &str) -> bool {
    let words = words(&plain(text));
    let councillor = words.iter().take(3).any(|w| is_councillor(w));
    let title = |w: &String| is_title(w, 1, false) && !lists().levels.has(&key(w));
    councillor || words.first().is_some_and(title)
}

/// Whether a word is a common forename, and seldom a surname.
pub fn is_forename(word: &str) -> bool {
    lists().forenames.has(&fold(word))
}
