//! What holds for any register, any text and any file.

use std::sync::atomic::AtomicBool;

use commonground::exchange::document::read;
use commonground::insight::mentions::{Certainty, Register, find};
use commonground::model::{Councillor, Id, NameParts, text};
use proptest::prelude::*;
use proptest::sample::select;

use crate::make::pdf;

const FORENAMES: [&str; 14] = [
    "Mike",
    "Michael",
    "Siân",
    "Owen",
    "Jon",
    "J",
    "M",
    "A M",
    "Mary",
    "Price",
    "Anne Lloyd",
    "Craig",
    "Rob",
    "John Wyn",
];
const SURNAMES: [&str; 16] = [
    "Jones",
    "Williams",
    "Price",
    "Green",
    "Ward",
    "Hill",
    "Day",
    "Owen",
    "ap Gwilym",
    "Jones-Pritchard",
    "De'Ath",
    "Ó Donnell",
    "Van-Rees",
    "Lewis",
    "Ali",
    "Evans",
];
const BETWEEN: [&str; 44] = [
    "Councillor",
    "Councillors",
    "Cllr",
    "Cllrs.",
    "Y Cynghorwyr:-",
    "Cyng.",
    "Cyng/Cllrs.:",
    "Present:",
    "Apologies:",
    "Officers:",
    ",",
    ";",
    ".",
    ":",
    "-",
    "–",
    "&",
    "and",
    "a",
    "ac",
    "a/and",
    "(",
    ")",
    "(Chair)",
    "\n",
    "\n\n",
    "\t",
    "Mr",
    "Mrs",
    "Street",
    "Lane",
    "said",
    "the",
    "The Leader",
    "Head of",
    "J",
    "M.",
    "W G",
    "DW",
    "H.A.L.",
    "Members",
    "’s",
    "Aldermen",
    "M?ke",
];

fn register() -> impl Strategy<Value = Vec<(Id, Councillor)>> {
    prop::collection::vec((select(&FORENAMES[..]), select(&SURNAMES[..])), 0..12).prop_map(|names| {
        let people = names.into_iter().enumerate().map(|(at, (forename, surname))| {
            let name = format!("{forename} {surname}");
            let parts = NameParts { forenames: forename.into(), surname: surname.into(), ..NameParts::default() };
            (Id::new(format!("p{at}")), Councillor { name, parts, ..Councillor::default() })
        });
        people.collect()
    })
}

fn words() -> impl Strategy<Value = String> {
    let word = prop_oneof![select(&FORENAMES[..]), select(&SURNAMES[..]), select(&BETWEEN[..]), select(&BETWEEN[..])];
    prop::collection::vec((word, select(&[" ", " ", " ", "", "\n", "   "][..])), 0..60)
        .prop_map(|all| all.into_iter().flat_map(|(word, gap)| [word, gap]).collect())
}

fn letters(words: &str) -> String {
    text::fold(words).chars().filter(|c| c.is_alphabetic()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nobody_is_certain_whose_surname_is_not_written(people in register(), text in words()) {
        let lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
        let found = find(&lines, &Register::new(&people)).expect("few names");
        for mention in &found {
            prop_assert_eq!(mention.certainty == Certainty::Certain, mention.councillor.is_some());
            prop_assert_eq!(mention.certainty == Certainty::Unknown, mention.candidates.is_empty());
            let line: Vec<char> = lines[mention.line - 1].chars().collect();
            let here: String = line[mention.column - 1..mention.column - 1 + mention.length].iter().collect();
            prop_assert!(mention.name.starts_with(&here), "{:?} at {:?}", mention.name, here);
            let Some(id) = &mention.councillor else { continue };
            prop_assert_eq!(&mention.candidates, &vec![id.clone()]);
            let (_, person) = people.iter().find(|(known, _)| known == id).expect("one of them");
            prop_assert!(letters(&mention.name).contains(&letters(&person.parts.surname)), "{:?} as {:?}", mention.name, person.name);
            // And nobody else of the same name could be meant.
            let same = people.iter().filter(|(_, p)| letters(&p.name) == letters(&person.name)).count();
            prop_assert_eq!(same, 1);
        }
        let places: Vec<(usize, usize)> = found.iter().map(|m| (m.line, m.column)).collect();
        prop_assert!(places.windows(2).all(|w| w[0] < w[1]), "{:?}", places);
    }

    #[test]
    fn any_text_is_gone_through(people in register(), text in "(?s).{0,300}") {
        let lines: Vec<String> = text.lines().map(str::to_owned).collect();
        find(&lines, &Register::new(&people)).expect("few names");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_or_refused(start in select(&["", "%PDF-1.4\n", "PK\u{3}\u{4}", "<html>", "<!DOCTYPE html><p", "&#"][..]),
        rest in prop::collection::vec(any::<u8>(), 0..400)) {
        let bytes: Vec<u8> = start.bytes().chain(rest).collect();
        let _ = read(&bytes, "any", &mut |_, _| {}, &AtomicBool::new(false));
    }

    #[test]
    fn a_pdf_with_changed_bytes_is_read_or_refused(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12)) {
        let mut bytes = pdf(&[vec!["Councillor A Bevan", "spoke"], vec!["Cllr P May"]]);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = read(&bytes, "any.pdf", &mut |_, _| {}, &AtomicBool::new(false));
    }
}
