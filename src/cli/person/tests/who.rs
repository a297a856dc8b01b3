//! Who is erased, who is not, and what is asked.

use super::*;

/// A workspace of few people, with nothing of the sample in it.
pub(super) fn few() -> (tempfile::TempDir, PathBuf, Store) {
    let home = tempfile::tempdir().expect("a folder");
    let workspace = home.path().join("ours");
    let store = folder::open(&workspace).expect("opens");
    for (id, name, ward) in [
        ("ann-jones", "Ann Jones", "Pont"),
        ("ann-jones-2", "Ann Jones", "Llys"),
        ("bob-jones", "Bob Jones", "Pont"),
        ("mair-rees", "Mair Rees", "Llys"),
    ] {
        let person = Councillor { name: name.into(), wards: vec![ward.into()], ..Councillor::default() };
        save(&store, id, None, Some(person));
    }
    let talk = |who: &str, note: &str| Conversation {
        councillors: vec![Id::new(who)],
        note: note.into(),
        ..Conversation::new(day())
    };
    save(&store, "2026-11-20-bob-jones", None, Some(talk("bob-jones", "The kitchen. Ann Jones and M. Rees came.")));
    save(&store, "2026-11-20-mair-rees", None, Some(talk("mair-rees", "Mair  Rees rang")));
    (home, workspace, store)
}

pub(super) fn records(workspace: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = files(workspace);
    all.retain(|path, _| !path.ends_with("lock") && !path.ends_with("index"));
    all
}

/// Answers each question in turn.
struct InTurn(Vec<&'static str>, Vec<String>);

impl Asks for InTurn {
    fn shows_output(&self) -> bool {
        false
    }
    fn line(&mut self, question: &str) -> Option<String> {
        self.1.push(question.to_owned());
        (!self.0.is_empty()).then(|| self.0.remove(0).to_owned())
    }
}

#[test]
fn erase_refuses_names_that_do_not_fit_exactly_one() {
    let (home, workspace, _) = few();
    let before = records(&workspace);
    for (who, listed) in [
        ("Ann Jones", &["ann-jones (Ann Jones, Pont)", "ann-jones-2 (Ann Jones, Llys)"] as &[&str]),
        ("Jones", &["ann-jones (", "ann-jones-2 (", "bob-jones ("]),
        ("Mair", &["mair-rees (Mair Rees, Llys)", "only part of a name"]),
        ("Rees", &["mair-rees (", "only part of a name"]),
        ("Mair Reees", &["mair-rees (", "Did you mean"]),
        ("kitchen", &["No councillor here is called", "--text"]),
        ("the", &["No councillor here is called"]),
        ("Pont", &["No councillor here is called"]),
        ("", &["No councillor here is called"]),
    ] {
        let (exit, out, err) = run(home.path(), &workspace, erase_who(who, true), &mut Answers(Some("y"), Vec::new()));
        assert_eq!((exit, out.as_str()), (Exit::Usage, ""), "{who}: {err}");
        listed.iter().for_each(|words| assert!(err.contains(words), "{who}: {words} in {err}"));
        assert_eq!(records(&workspace), before, "{who}");
    }
    let (exit, _, err) = run(home.path(), &workspace, show_who("Jones", Format::Json), &mut Answers(None, Vec::new()));
    assert_eq!(exit, Exit::Usage, "{err}");
    let (exit, out, _) = run(home.path(), &workspace, show_who("Mair", Format::Text), &mut Answers(None, Vec::new()));
    assert_eq!(exit, Exit::Done);
    assert!(out.starts_with("Mair Rees"), "{out}");
}

#[test]
fn a_namesake_is_left_and_each_place_is_asked_about() {
    let (home, workspace, store) = few();
    let mut asks = InTurn(vec!["y", "n"], Vec::new());
    let mut said = Said::new("en", false);
    let prefs = || Some(home.path().join("preferences.ron"));
    let exit = person(&mut said, &workspace, &erase_who("ann-jones", false), prefs(), day(), &mut asks);
    let (_, err) = said.so_far();
    assert_eq!((exit, asks.1.len()), (Exit::Done, 2), "{err}");
    assert!(asks.1[1].contains("another councillor with this name") && asks.1[1].contains("2026-11-20-bob-jones"));
    assert!(err.contains("Left because you said so: conversations/2026-11-20-bob-jones.ron"), "{err}");
    assert!(store.read_as::<Councillor>(&Id::new("ann-jones-2")).is_ok());
    // Once she is gone, the name that was left can still be taken out.
    let words = PersonWhat::Erase { councillor: None, text: Some("ann jones".into()), yes: true, variants: false };
    let (exit, out, err) = run(home.path(), &workspace, words, &mut Answers(None, Vec::new()));
    assert!(err.contains("ann-jones-2"), "{err}");
    assert_eq!(exit, Exit::Problems, "the other one's own name stays: {out} {err}");
    let talk: Conversation = store.read_as(&Id::new("2026-11-20-bob-jones")).expect("there");
    assert_eq!(talk.note, "The kitchen. […] and M. Rees came.");
    assert_eq!(store.read_as::<Councillor>(&Id::new("ann-jones-2")).expect("there").name, "Ann Jones");
}

#[test]
fn uncertain_places_are_left_unless_asked_for() {
    let (home, workspace, store) = few();
    let (exit, out, err) = run(home.path(), &workspace, erase_who("Mair Rees", true), &mut Answers(None, Vec::new()));
    assert_eq!(exit, Exit::Problems, "{out}");
    assert!(err.contains("short form") && err.contains("“M. Rees”"), "{err}");
    assert!(!out.to_lowercase().contains("mair") && !out.contains("Rees"), "the receipt names nobody: {out}");
    assert!(out.contains("Looked for"), "{out}");
    let words = PersonWhat::Erase { councillor: None, text: Some("M. Rees".into()), yes: true, variants: false };
    let (exit, _, err) = run(home.path(), &workspace, words, &mut Answers(None, Vec::new()));
    assert_eq!((exit, err.as_str()), (Exit::Done, ""));
    assert_eq!(count(&files(&workspace), "Rees"), 0);
    assert_eq!(store.check().problems, []);
}

#[test]
fn refused_places_are_left_and_count_as_settled() {
    let (home, workspace, store) = few();
    // Everything that is theirs, no to the two spaces in another's note, no to the short form.
    let talk = Conversation {
        councillors: vec![Id::new("bob-jones")],
        note: "Mair Rees, then Mair  Rees".into(),
        ..Conversation::new(day())
    };
    save(&store, "2026-11-21-bob-jones", None, Some(talk));
    let mut asks = InTurn(vec!["y", "n", "n"], Vec::new());
    let mut said = Said::new("en", false);
    let prefs = Some(home.path().join("preferences.ron"));
    let exit = person(&mut said, &workspace, &erase_who("mair-rees", false), prefs, day(), &mut asks);
    let (_, err) = said.so_far();
    assert_eq!((exit, asks.1.len()), (Exit::Done, 3), "{err}");
    let talk: Conversation = store.read_as(&Id::new("2026-11-21-bob-jones")).expect("there");
    assert_eq!(talk.note, "[…], then Mair  Rees");
    assert!(err.contains("Left because you said so"), "{err}");
    // Without an answer to every question nothing is done.
    let (home, workspace, _) = few();
    let before = records(&workspace);
    let mut asks = InTurn(vec!["y"], Vec::new());
    let mut said = Said::new("en", false);
    let prefs = Some(home.path().join("preferences.ron"));
    assert_eq!(person(&mut said, &workspace, &erase_who("mair-rees", false), prefs, day(), &mut asks), Exit::Problems);
    assert_eq!(records(&workspace), before);
}

#[test]
fn erase_with_variants_leaves_nothing() {
    let (home, workspace, _) = few();
    let what = PersonWhat::Erase { councillor: Some("mair-rees".into()), text: None, yes: true, variants: true };
    let (exit, out, err) = run(home.path(), &workspace, what, &mut Answers(None, Vec::new()));
    assert_eq!((exit, err.as_str()), (Exit::Done, ""), "{out}");
    assert_eq!(count(&files(&workspace), "Rees"), 0);
}

#[test]
fn an_open_program_stops_an_erase_before_any_question() {
    let (home, workspace, _) = few();
    let screen = folder::open(&workspace).expect("opens");
    screen.stay_open();
    let before = records(&workspace);
    let mut asks = Answers(Some("y"), Vec::new());
    for what in [
        erase_who("mair-rees", false),
        PersonWhat::Erase { councillor: None, text: Some("kitchen".into()), yes: true, variants: false },
    ] {
        let (exit, _, err) = run(home.path(), &workspace, what, &mut asks);
        assert_eq!((exit, asks.1.len()), (Exit::Problems, 0));
        assert!(err.contains("Another program has this workspace open") && err.contains("Close"), "{err}");
    }
    assert_eq!(records(&workspace), before);
}

#[test]
fn words_are_shown_and_confirmed_before_they_are_cut() {
    let (home, workspace, _) = few();
    let before = records(&workspace);
    let words = |text: &str, yes| PersonWhat::Erase { councillor: None, text: Some(text.into()), yes, variants: false };
    for text in ["the", "ac", "a"] {
        let (exit, _, err) = run(home.path(), &workspace, words(text, true), &mut Answers(None, Vec::new()));
        assert_eq!(exit, Exit::Usage);
        assert!(err.contains("too short or too common"), "{err}");
    }
    let mut asks = Answers(Some("n"), Vec::new());
    let (exit, _, err) = run(home.path(), &workspace, words("kitchen", false), &mut asks);
    assert_eq!(exit, Exit::Problems, "{err}");
    assert!(asks.1[0].contains("What was said: The kitchen. Ann Jones"), "{}", asks.1[0]);
    assert_eq!(records(&workspace), before);
    let show = PersonWhat::Show { councillor: None, text: Some("Kitchen".into()), format: Format::Json };
    let (exit, out, _) = run(home.path(), &workspace, show, &mut Answers(None, Vec::new()));
    let found: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!((exit, found["places"][0]["cut"].as_bool()), (Exit::Done, Some(true)), "{out}");
    let (exit, out, _) = run(home.path(), &workspace, words("kitchen", false), &mut Answers(Some("y"), Vec::new()));
    assert_eq!(exit, Exit::Done, "{out}");
    assert_eq!(count(&files(&workspace), "kitchen"), 0);
}

#[test]
fn erase_in_a_git_repository_names_the_earlier_commits() {
    for git in [false, true] {
        let (home, workspace, _) = few();
        if git {
            std::fs::create_dir(home.path().join(".git")).expect("made");
        }
        let mut asks = Answers(Some("y"), Vec::new());
        let (exit, out, err) = run(home.path(), &workspace, erase_who("mair-rees", false), &mut asks);
        assert_eq!((exit, out.contains("Its earlier commits")), (Exit::Done, git), "{out}{err}");
    }
}

#[test]
fn hold_and_release_refuse_names_that_do_not_fit_exactly_one() {
    let (home, workspace, _) = few();
    let before = records(&workspace);
    for who in ["Ann Jones", "Jones", "Mair", "Mair Reees", "Pont", "the", ""] {
        let hold = PersonWhat::Hold { councillor: who.into(), reason: "A request".into() };
        for what in [hold, PersonWhat::Release { councillor: who.into() }] {
            let (exit, out, err) = run(home.path(), &workspace, what, &mut Answers(Some("y"), Vec::new()));
            assert_eq!((exit, out.as_str()), (Exit::Usage, ""), "{who}: {err}");
        }
    }
    assert_eq!(records(&workspace), before);
}
