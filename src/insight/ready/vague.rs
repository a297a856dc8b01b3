//! Words that promise without saying what, and two asks in one.

use std::ops::Range;

use crate::model::text;

/// Words that promise without saying what, English and Welsh.
const VAGUE: &[&str] = &[
    "some support",
    "some help",
    "some time",
    "some input",
    "support as needed",
    "as needed",
    "as required",
    "as and when",
    "as appropriate",
    "where possible",
    "when possible",
    "if possible",
    "where appropriate",
    "from time to time",
    "occasionally",
    "now and then",
    "now and again",
    "regularly",
    "periodically",
    "soon",
    "asap",
    "shortly",
    "in due course",
    "in the near future",
    "at some point",
    "sometime",
    "any time",
    "anytime",
    "whenever",
    "not long",
    "a while",
    "a few",
    "several",
    "ongoing",
    "various",
    "flexible",
    "tbc",
    "tbd",
    "to be confirmed",
    "to be decided",
    "to be agreed",
    "get involved",
    "be involved",
    "involvement",
    "engage with",
    "liaise",
    "be supportive",
    "raise awareness",
    "help out",
    "a bit of",
    "and so on",
    "etc",
    "somewhere",
    "ad hoc",
    "explore opportunities",
    "critical friend",
    "perhaps",
    "or so",
    "going forward",
    "light touch",
    "hopefully",
    "ideally",
    "yn ôl yr angen",
    "fel bo’r angen",
    "o bryd i’w gilydd",
    "bob hyn a hyn",
    "weithiau",
    "yn achlysurol",
    "lle bo modd",
    "lle bo’n bosibl",
    "os yn bosibl",
    "os oes modd",
    "pan fo modd",
    "yn rheolaidd",
    "cyfrannu’n rheolaidd",
    "gyfrannu’n rheolaidd",
    "chyfrannu’n rheolaidd",
    "nghyfrannu’n rheolaidd",
    "pan fydd amser",
    "fel y bo’n briodol",
    "rhywfaint o gymorth",
    "rhywfaint o gefnogaeth",
    "rhyw gymorth",
    "rhywfaint o amser",
    "cyn bo hir",
    "yn fuan",
    "maes o law",
    "rywbryd",
    "rhywbryd",
    "rhywle",
    "i’w gadarnhau",
    "i’w benderfynu",
    "cymryd rhan",
    "bod yn rhan",
    "ymgysylltu",
    "cydgysylltu",
    "codi ymwybyddiaeth",
    "ychydig o",
    "amrywiol",
    "hyblyg",
    "parhaus",
    "ac ati",
    "ac yn y blaen",
];

/// The vague words in a text, in the order they stand there, each once.
pub(super) fn vague(said: &str) -> Vec<&'static str> {
    let mut found: Vec<&'static str> = Vec::new();
    for (_, word) in vague_places(said) {
        if !found.contains(&word) {
            found.push(word);
        }
    }
    found
}

/// Words that say nothing where they are all that is said, English and Welsh.
const ALONE: &[&str] = &["support", "our support", "help", "cymorth", "cefnogaeth", "ein cefnogaeth"];

/// Where each vague word stands in a text.
fn vague_places(said: &str) -> Vec<(Range<usize>, &'static str)> {
    let plain = said.trim().trim_matches(|c: char| !c.is_alphanumeric());
    let folded = text::fold(plain);
    match ALONE.iter().find(|word| folded == text::fold(word)) {
        Some(word) => {
            let start = said.find(plain).unwrap_or(0);
            vec![(start..start + plain.len(), word)]
        }
        None => places_of(said, VAGUE),
    }
}

/// Where vague words stand in a text: byte ranges, in order, every one of them.
pub(super) fn vague_at(said: &str) -> Vec<Range<usize>> {
    vague_places(said).into_iter().map(|(place, _)| place).collect()
}

/// A text folded, and for every byte of that where in the text it comes from.
fn folded_with_places(said: &str) -> (String, Vec<usize>) {
    let (mut folded, mut places) = (String::with_capacity(said.len()), Vec::with_capacity(said.len()));
    let mut gap = None;
    for (at, c) in said.char_indices() {
        if c.is_whitespace() {
            gap = gap.or(Some(at)).filter(|_| !folded.is_empty());
            continue;
        }
        let one = text::fold(c.encode_utf8(&mut [0; 4]));
        if one.is_empty() {
            continue;
        }
        if let Some(before) = gap.take() {
            folded.push(' ');
            places.push(before);
        }
        places.extend(std::iter::repeat_n(at, one.len()));
        folded.push_str(&one);
    }
    (folded, places)
}

fn words_in(said: &str, all: &[&'static str]) -> Vec<&'static str> {
    let mut found: Vec<&'static str> = Vec::new();
    for (_, word) in places_of(said, all) {
        if !found.contains(&word) {
            found.push(word);
        }
    }
    found
}

/// Every place in a text where one of these stands as whole words, in order; what
/// overlaps counts once: "support as needed" is one thing, not two.
fn places_of(said: &str, all: &[&'static str]) -> Vec<(Range<usize>, &'static str)> {
    let (folded, places) = folded_with_places(said);
    let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    let mut found: Vec<(Range<usize>, &'static str)> = Vec::new();
    for word in all {
        let wanted = text::fold(word);
        for (at, _) in folded.match_indices(wanted.as_str()) {
            let end = at + wanted.len();
            if edge(folded[..at].chars().next_back()) && edge(folded[end..].chars().next()) {
                found.push((at..end, word));
            }
        }
    }
    found.sort_by_key(|(place, _)| (place.start, std::cmp::Reverse(place.end)));
    let mut end = 0;
    found.retain(|(place, _)| {
        let mine = place.start >= end;
        if mine {
            end = place.end;
        }
        mine
    });
    // Up to where the next letter begins, so that an accent written apart stays with its letter.
    let until = |end: usize| {
        let last = places[end - 1];
        let more = said[last..].char_indices().skip(1);
        more.filter(|(_, c)| c.is_whitespace() || !text::fold(c.encode_utf8(&mut [0; 4])).is_empty())
            .map(|(n, _)| last + n)
            .next()
            .unwrap_or(said.len())
    };
    found.into_iter().map(|(place, word)| (places[place.start]..until(place.end), word)).collect()
}

/// Words that judge a person, English and Welsh.
const JUDGING: &[&str] = &[
    "not interested",
    "uninterested",
    "lazy",
    "rude",
    "difficult",
    "hostile",
    "awkward",
    "can't be bothered",
    "never",
    "always",
    "refused",
    "refuses",
    "unhelpful",
    "obstructive",
    "doesn't care",
    "excuse",
    "excuses",
    "typical",
    "stubborn",
    "arrogant",
    "dim diddordeb",
    "diog",
    "anghwrtais",
    "anodd",
    "gelyniaethus",
    "gwrthod",
    "gwrthododd",
    "byth",
    "bob amser",
    "esgus",
    "ystyfnig",
    "haerllug",
];

/// The words of a reason that judge, in the order they stand there.
pub(super) fn judging(said: &str) -> Vec<&'static str> {
    words_in(said, JUDGING)
}

/// What somebody may be asked to do, as an ask begins.
const VERBS: &[&str] = &[
    "add",
    "appear",
    "arrange",
    "ask",
    "attend",
    "be",
    "book",
    "bring",
    "call",
    "carry",
    "chair",
    "check",
    "choose",
    "co-chair",
    "co-host",
    "collect",
    "come",
    "comment",
    "contact",
    "count",
    "draft",
    "draw",
    "email",
    "explain",
    "find",
    "follow",
    "get",
    "give",
    "go",
    "help",
    "hold",
    "host",
    "introduce",
    "invite",
    "join",
    "lead",
    "lend",
    "listen",
    "look",
    "make",
    "meet",
    "move",
    "name",
    "offer",
    "open",
    "organise",
    "phone",
    "present",
    "promote",
    "propose",
    "put",
    "raise",
    "read",
    "report",
    "review",
    "ring",
    "run",
    "say",
    "send",
    "set",
    "share",
    "show",
    "sign",
    "sit",
    "speak",
    "stand",
    "support",
    "take",
    "talk",
    "tell",
    "test",
    "thank",
    "think",
    "try",
    "unblock",
    "use",
    "visit",
    "vouch",
    "walk",
    "watch",
    "welcome",
    "work",
    "write",
];

/// The same in Welsh, as an ask on a role's card begins: by the verb-noun.
const WELSH_VERBS: &[&str] = &[
    "adolygu",
    "agor",
    "anfon",
    "annerch",
    "aros",
    "arwain",
    "cadeirio",
    "cefnogi",
    "cerdded",
    "clirio",
    "codi",
    "croesawu",
    "cwrdd",
    "cyd-gadeirio",
    "cyd-gynnal",
    "cyflwyno",
    "cymryd",
    "cynnal",
    "cynnig",
    "dangos",
    "darllen",
    "dod",
    "dweud",
    "enwi",
    "ffonio",
    "gofyn",
    "gwahodd",
    "gwirio",
    "gwrando",
    "helpu",
    "llofnodi",
    "mynd",
    "mynychu",
    "nodi",
    "paratoi",
    "rhannu",
    "rhoi",
    "sefyll",
    "siarad",
    "trefnu",
    "ychwanegu",
    "ymddangos",
    "ymuno",
    "ymweld",
    "ysgrifennu",
];

/// What follows a verb that does something: whom, what, where to. After "help and
/// support" none of these stands.
const OBJECTS: &[&str] = &[
    "a", "an", "back", "down", "each", "every", "five", "four", "her", "him", "his", "how", "it", "its", "me", "my",
    "once", "one", "our", "out", "six", "ten", "that", "the", "their", "them", "these", "this", "three", "to", "two",
    "up", "us", "what", "when", "where", "which", "who", "why", "your",
];

/// Where a second ask begins in what should be one: "Read it and tell us" asks
/// twice, and so do two sentences with a verb each. Gives the words it begins with.
pub(super) fn second_ask(said: &str) -> Option<String> {
    let plain = |word: &str| text::fold(word.trim_matches(|c: char| !c.is_alphanumeric()));
    let mut asks = 0;
    let mut begins = true;
    let mut joined: Option<&str> = None;
    // The word before the one that joins, where that is no verb of an ask but could be one: "help".
    let mut thing = false;
    let mut thing_before = false;
    let mut words = said.split_whitespace().peekable();
    while let Some(word) = words.next() {
        let folded = plain(word);
        let joins = matches!(folded.as_str(), "and" | "then" | "a" | "ac" | "wedyn" | "yna" | "also");
        // In English "a" comes before a thing: only a Welsh verb can follow a Welsh "and".
        let welsh_and = joined.is_some_and(|j| j == "a" || j == "ac");
        let verb = if welsh_and {
            is_welsh(&folded) && !is_told(&folded)
        } else {
            VERBS.contains(&folded.as_str()) || is_welsh(&folded)
        };
        // "Help and support for families" is two things, not two asks.
        let pair = thing_before && !words.peek().is_some_and(|next| OBJECTS.contains(&plain(next).as_str()));
        let asked = verb && (begins || (joined.is_some() && !pair));
        if asked {
            asks += 1;
            if asks == 2 {
                let before = joined.map(|j| format!("{j} ")).unwrap_or_default();
                return Some(format!("{before}{}", word.trim_end_matches(|c: char| !c.is_alphanumeric())));
            }
        }
        thing_before = joins && thing;
        thing = !asked && VERBS.contains(&folded.as_str());
        // "Please" and "then" leave the beginning where it was.
        let polite = matches!(folded.as_str(), "please" | "could" | "would" | "you" | "we");
        begins = word.ends_with(['.', ';', '!', '?', ':']) || (begins && polite);
        joined = if joins { Some(word) } else { None };
    }
    None
}

/// Whether a Welsh word after "a" tells of a thing ("tri pheth a welwch", three
/// things that you see): its first letter is softened then, as it is not after "and".
fn is_told(folded: &str) -> bool {
    let softened = folded.starts_with(['w', 'f', 'b', 'g']) || folded.starts_with("dd");
    folded.ends_with("wch") && softened && !folded.starts_with("ff") && !folded.starts_with("gw")
}

/// Whether a folded word asks for something in Welsh: politely, in -wch, or as
/// the verb-noun, whose first letter "and" may change (cadeirio, a chadeirio).
fn is_welsh(folded: &str) -> bool {
    // The article may hang on it: "cadeirio'r".
    let folded = folded.split(['\'', '’']).next().unwrap_or(folded);
    let unchanged = match folded.as_bytes() {
        [first @ (b'c' | b'p' | b't'), b'h', ..] => Some(format!("{}{}", char::from(*first), &folded[2..])),
        _ => None,
    };
    (folded.len() > 4 && folded.ends_with("wch"))
        || WELSH_VERBS.contains(&folded)
        || unchanged.is_some_and(|word| WELSH_VERBS.contains(&word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_vague_word_is_found_in_both_languages_and_only_as_whole_words() {
        assert_eq!(vague("Some support, as needed, from various people"), ["some support", "as needed", "various"]);
        assert_eq!(vague("Rhywfaint o gymorth yn ôl yr angen"), ["rhywfaint o gymorth", "yn ôl yr angen"]);
        assert_eq!(vague("I’w gadarnhau, o bryd i'w gilydd"), ["i’w gadarnhau", "o bryd i’w gilydd"]);
        assert!(vague("Mari, two hours on Tuesday; sooner is handsome").is_empty());
        assert_eq!(vague("support as needed"), ["support as needed"]);
        assert_eq!(vague("Perhaps explore opportunities as a critical friend, an hour or so, going forward").len(), 5);
        assert_eq!(vague(" Support."), ["support"]);
        assert!(vague("Support from Mari, two hours on Tuesday").is_empty());
        assert_eq!(vague("Eich gwahodd i gyfrannu'n rheolaidd, pan fydd amser, fel y bo'n briodol").len(), 3);
    }

    #[test]
    fn vague_words_are_found_where_they_stand_as_they_were_typed() {
        let at = |said: &'static str| -> Vec<&str> { vague_at(said).into_iter().map(|r| &said[r]).collect() };
        assert_eq!(at("Soon: Some  Support, then some support"), ["Soon", "Some  Support", "some support"]);
        assert_eq!(at("rhywfaint o amser, yn o\u{302}l yr angen."), ["rhywfaint o amser", "yn o\u{302}l yr angen"]);
        assert_eq!(at("Llais, fel bo'r angen"), ["fel bo'r angen"]);
        assert!(at("Two hours on Tuesday 1 December").is_empty());
    }

    #[test]
    fn two_asks_in_one_are_pointed_out_and_one_ask_is_not() {
        for (said, second) in [
            ("Read the one-page case and tell us the three questions", Some("and tell")),
            ("Visit the kitchen, then write down three things", Some("then write")),
            ("Open the meeting. Stay, please. Chair the vote.", Some("Chair")),
            ("Darllenwch y papur a dywedwch wrthym", Some("a dywedwch")),
            ("Chair the meeting and write the report", Some("and write")),
            ("Sign one letter and appear once at the launch", Some("and appear")),
            ("Cadeirio'r cyfarfod ac ysgrifennu'r adroddiad", Some("ac ysgrifennu'r")),
            ("Darllen achos un dudalen a dweud wrthym beth sydd ar goll", Some("a dweud")),
            ("Ymweld â'r gegin a chadeirio'r cyfarfod", Some("a chadeirio'r")),
            ("Give a talk and present the award", Some("and present")),
            ("Bring help and support for three families", None),
            ("Lead a walk and talk group", None),
            ("Siarad am gostau teithio a gofal", None),
            ("Siaradwch am yr hyn a welwch ac a ddywedwch", None),
            ("Dewch i'r gegin a gwrandewch ar y criw", Some("a gwrandewch")),
            ("Please walk the Row with two officers and a resident", None),
            ("Bring bread and butter", None),
            ("Take a walk along the river with us", None),
            ("Chair or co-chair a steering group", None),
            ("Speak for two minutes on what a shared table does", None),
            ("Dewch i’r gegin am awr", None),
        ] {
            assert_eq!(second_ask(said).as_deref(), second, "{said}");
        }
    }
}
