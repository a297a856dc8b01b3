//! Records as text.

use proptest::prelude::*;

use super::{said, talk};
use crate::model::text::is_unsafe;
use crate::model::{
    Agenda, AgendaStep, Conversation, Councillor, Heading, Initiative, Party, Point, PracticeAsk, Say, Shows, Took,
    Workshop, Workspace,
};
use crate::store::ron_text::{from_bytes, from_text, to_text};

fn wrong<T: serde::de::DeserializeOwned + std::fmt::Debug>(text: &str) -> (usize, usize, String) {
    let error = from_text::<T>(text).expect_err("reads");
    (error.line, error.column, said(&error.say()))
}

#[test]
fn a_note_of_several_lines_reads_in_the_file_as_it_was_typed() {
    let text = to_text(&talk("She said \"yes\".\n\n- bring the survey\n- C:\\plans")).expect("writes");
    assert!(text.contains("r#\"She said \"yes\".\n\n- bring the survey\n- C:\\plans\"#,\n"), "{text}");
}

#[test]
fn a_file_that_would_act_on_a_terminal_is_written_with_escapes() {
    for note in ["\u{1b}[2J", "a\rb", "\u{0}", "\u{9b}31m", "\u{202e}abc", "\u{200f}", "\u{61c}\r\n", "\u{7f}"] {
        let record = talk(note);
        let text = to_text(&record).expect("writes");
        assert!(!text.chars().any(is_unsafe), "{text:?}");
        assert_eq!(from_text::<Conversation>(&text), Ok(record));
    }
    assert!(to_text(&talk("Tŷ\t–\r\nyn ŵyl")).expect("writes").contains("Tŷ\t–\r\nyn ŵyl"));
}

#[test]
fn a_person_may_write_a_party_without_anything_round_it() {
    let person: Councillor = from_text("(name: \"Siân\", party: \"Labour\")").expect("reads");
    assert_eq!(person.party, Some(Party::new("Labour")));
    assert!(to_text(&person).expect("writes").contains("    party: \"Labour\",\n"));
}

#[test]
fn a_file_from_an_editor_that_puts_a_mark_at_the_beginning_reads() {
    assert!(from_bytes::<Councillor>("\u{feff}Councillor(name: \"Siân\")".as_bytes()).is_ok());
}

#[test]
fn what_is_wrong_with_a_file_is_said_with_its_place() {
    assert_eq!(
        wrong::<Councillor>("Councillor(\n    name: \"Siân\",\n    partty: \"Labour\",\n)"),
        (3, 5, "There is a field “partty” that this program does not know. Did you mean “party”?".into())
    );
    let (.., why) = wrong::<Councillor>("Councillor(\n    name: \"Siân\",\n    partie: \"Labour\",\n)");
    assert!(why.contains("Did you mean “party”?"), "{why}");
    assert_eq!(
        wrong::<Councillor>("Councillor(\n    name: \"Siân\"\n    party: \"Labour\",\n)"),
        (3, 5, "A comma or a closing bracket is missing here.".into())
    );
    assert_eq!(
        wrong::<Councillor>("Councillor(\n    name: 7,\n)"),
        (2, 11, "Text in quotation marks was expected here.".into())
    );
    assert_eq!(
        wrong::<Conversation>("Conversation(\n    date: \"30 Feb\",\n)").2,
        "“30 Feb” is not a date. Write it like this: \"2026-11-20\"."
    );
    assert_eq!(wrong::<Conversation>("Conversation(\n    date: \"30 Feb\",\n)").0, 2);
    assert_eq!(
        wrong::<Conversation>("Conversation(\n    date: \"2026-11-20\",\n    channel: Cal,\n)"),
        (3, 14, "“Cal” is not one of the choices here. Did you mean “Call”?".into())
    );
    assert_eq!(wrong::<Councillor>("Councillor(\n)"), (2, 1, "The field “name” is missing. Add it.".into()));
    assert_eq!(
        wrong::<Councillor>("Initiative(name: \"a\")").2,
        "This is a “Initiative”, but a “Councillor” belongs here."
    );
    assert_eq!(wrong::<Councillor>("").2, "The file is empty. Bring back an earlier version, or delete it.");
    for text in ["Councillor(name: \"Siân", "Councillor(name: \"Siân\"", "Councillor(name: \"a\")x", "\"a\"", "("] {
        wrong::<Councillor>(text);
    }
    wrong::<Workspace>("Workspace(format: -1)");
    wrong::<Workspace>("Workspace(format: \"x\")");
    wrong::<Workspace>("Workspace(format: 1, invented: 7)");
    wrong::<Initiative>("Initiative(name: \"a\", wards: \"b\")");
    wrong::<Initiative>("Initiative(name: \"a\", name: \"b\")");
    wrong::<Initiative>("Initiative(name: \"\\q\")");
    wrong::<Initiative>("/* Initiative(name: \"a\")");
}

#[test]
fn a_file_in_another_encoding_is_refused_with_the_place_of_the_first_odd_character() {
    let error = from_bytes::<Councillor>(b"Councillor(\n    name: \"Si\xe2n\",\n)").expect_err("not UTF-8");
    assert_eq!((error.line, error.column), (2, 14));
    assert!(said(&error.say()).contains("UTF-8"));
}

#[test]
fn thousands_of_brackets_are_an_error_and_no_crash() {
    for bracket in ["(", "[", "{", "Some(", "Councillor(name:", "Councillor(parts:(", "/*"] {
        let text = bracket.repeat(100_000);
        assert!(from_text::<Councillor>(&text).is_err());
    }
    let list = format!("Councillor(name: \"a\", wards: {}", "[".repeat(50_000));
    assert!(from_text::<Councillor>(&list).is_err());
    let unknown = format!("Councillor(name: \"a\", x: {}", "[".repeat(50_000));
    assert!(from_text::<Councillor>(&unknown).is_err());
}

#[test]
fn every_message_of_the_store_has_words() {
    let words =
        [include_str!("../../../assets/locales/en/store.ftl"), include_str!("../../../assets/locales/en/merging.ftl")]
            .join("\n");
    let mut keys = Vec::new();
    for source in [
        include_str!("../wrong.rs"),
        include_str!("../ron_text.rs"),
        include_str!("../open.rs"),
        include_str!("../here.rs"),
        include_str!("../save.rs"),
        include_str!("../batch.rs"),
        include_str!("../keep.rs"),
        include_str!("../scan.rs"),
        include_str!("../check.rs"),
        include_str!("../left_out.rs"),
        include_str!("../reason.rs"),
        include_str!("../set_aside.rs"),
        include_str!("../erased.rs"),
        include_str!("../listed.rs"),
        include_str!("../twins.rs"),
    ] {
        keys.extend(source.split("\"store-").skip(1).filter_map(|s| s.split('"').next()).map(|k| format!("store-{k}")));
    }
    // The beginning of keys is none.
    keys.retain(|key| !key.ends_with('-'));
    assert!(keys.len() > 50, "{}", keys.len());
    for key in &keys {
        assert!(words.contains(&format!("\n{key} =")), "no words for {key}");
    }
    for line in words.lines().filter(|l| l.starts_with("store-")) {
        let key = line.split(" =").next().unwrap_or_default();
        assert!(keys.iter().any(|k| k == key), "nobody says {key}");
    }
}

#[test]
fn changing_one_word_changes_one_line() {
    let before =
        Councillor { name: "Siân".into(), surgeries: vec!["Mon".into(), "Tue".into()], ..Councillor::default() };
    let after = Councillor { surgeries: vec!["Mon".into(), "Wed".into()], ..before.clone() };
    let (a, b) = (to_text(&before).expect("writes"), to_text(&after).expect("writes"));
    let differ = a.lines().zip(b.lines()).filter(|(a, b)| a != b).count();
    assert_eq!((a.lines().count(), differ), (b.lines().count(), 1));
}

fn any_note() -> impl Strategy<Value = String> {
    let bits = prop::sample::select(vec![
        "\"",
        "\"#",
        "#",
        "##\"",
        "\\",
        "\r",
        "\n",
        "\r\n",
        "\t",
        "\u{0}",
        "\u{1b}[0m",
        "é",
        "🦊",
        "👩‍👩‍👧",
        "\u{202e}",
        "\u{85}",
        "\u{2028}",
        "\u{feff}",
        " ",
        "a",
        "r#\"",
        "//",
        "/*",
        "\\u{41}",
        "\u{301}",
        "\u{ad}",
        "\u{e000}",
    ]);
    prop_oneof![any::<String>(), prop::collection::vec(bits, 0..40).prop_map(|b| b.concat())]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn whatever_was_typed_reads_back_exactly(note in any_note(), name in any_note()) {
        let record = talk(&note);
        let text = to_text(&record).expect("writes");
        let again = from_bytes::<Conversation>(text.as_bytes()).expect("reads");
        prop_assert_eq!(&again.note, &note);
        prop_assert_eq!(to_text(&again).expect("writes"), text);
        let person = Councillor { name: name.clone(), wards: vec![note, name], ..Councillor::default() };
        let text = to_text(&person).expect("writes");
        prop_assert_eq!(from_text::<Councillor>(&text).expect("reads"), person);
    }

    #[test]
    fn whatever_a_room_wrote_or_an_agenda_says_reads_back_exactly(
        words in prop::collection::vec(any_note(), 4..8),
        (dots, minutes, seconds) in (any::<u32>(), any::<u16>(), any::<u32>()),
        (leaves, shows) in (any::<bool>(), prop::sample::subsequence(Shows::ALL.to_vec(), 0..5)),
    ) {
        let say = |n: usize| words[n % words.len()].clone();
        let point = |n| Point { text: say(n), dots: if n > 0 { dots } else { 0 }, leaves, ..Point::default() };
        let workshop = Workshop {
            board: vec![
                Heading { title: say(0), points: (0..words.len()).map(point).collect(), ..Heading::default() },
                Heading { title: say(1), step: Some(2), points: Vec::new() },
            ],
            asks: vec![PracticeAsk {
                councillor: say(2),
                role: say(3),
                parts: vec![(say(4), say(5)), (say(6), String::new())],
                checked: vec![say(7)],
                leaves,
            }],
            took: vec![Took { step: say(1), planned: minutes, seconds }],
            ..Workshop::new(say(0), talk("").date, say(2))
        };
        let text = to_text(&workshop).expect("writes");
        let again = from_bytes::<Workshop>(text.as_bytes()).expect("reads");
        prop_assert_eq!(&again, &workshop);
        prop_assert_eq!(to_text(&again).expect("writes"), text);

        let step = AgendaStep {
            title: say(0),
            title_cy: say(1),
            minutes,
            says: words.clone(),
            says_cy: vec![say(2)],
            prompts: vec![say(3)],
            shows,
            headings: words.clone(),
            headings_cy: vec![say(4)],
            note: say(5),
            note_cy: say(6),
            least: Some(minutes),
            breaks: leaves,
            may_drop: leaves,
            law: vec![say(3)],
            signals: vec![minutes],
        };
        let agenda = Agenda {
            name: say(1),
            name_cy: say(2),
            whom: say(3),
            whom_cy: say(4),
            take_away: say(5),
            take_away_cy: say(6),
            steps: vec![step, AgendaStep { minutes, ..AgendaStep::default() }],
            ..Agenda::default()
        };
        let text = to_text(&agenda).expect("writes");
        let again = from_bytes::<Agenda>(text.as_bytes()).expect("reads");
        prop_assert_eq!(&again, &agenda);
        prop_assert_eq!(to_text(&again).expect("writes"), text);
    }

    #[test]
    fn no_bytes_whatever_make_the_reader_fall_over(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = from_bytes::<Councillor>(&bytes);
        let _ = from_bytes::<Conversation>(&bytes);
    }

    #[test]
    fn a_damaged_record_is_an_error_or_a_record(at in 0usize..400, bytes in prop::collection::vec(any::<u8>(), 0..6)) {
        let mut text = to_text(&talk("She said \"yes\".\nTwice.")).expect("writes").into_bytes();
        let at = at % text.len();
        let end = (at + bytes.len() / 2).min(text.len());
        text.splice(at..end, bytes);
        if let Err(e) = from_bytes::<Conversation>(&text) {
            let _: Say = e.say();
            prop_assert!(e.line >= 1 && e.column >= 1);
        }
    }
}
