use std::collections::BTreeMap;

use super::*;
use crate::app::Preferences;
use crate::guidance::sample;
use crate::model::{
    Change, Conversation, Councillor, Date, Entity, Evidence, EvidenceKind, Initiative, Kind, Move, Proposal, RoleMove,
    SenseMap, Statement, Visibility, statement::Basis,
};
use crate::store::{Draft, ImportSeen, ron_text};

mod unread;
mod who;

const SIAN: &str = "sian-ap-gwilym";
/// Planted in what is about her alone.
const HERS: &str = "Zqhers";
/// Planted in what is about others, beside her name.
const THEIRS: &str = "Zqtheirs";

struct Answers(Option<&'static str>, Vec<String>);

impl Asks for Answers {
    fn shows_output(&self) -> bool {
        false
    }
    fn line(&mut self, question: &str) -> Option<String> {
        self.1.push(question.to_owned());
        self.0.map(str::to_owned)
    }
}

fn edit<T: Entity>(store: &Store, id: &str, f: impl FnOnce(&mut T)) {
    let before: T = store.read_as(&Id::new(id)).expect("a record");
    let mut after = before.clone();
    f(&mut after);
    save(store, id, Some(before), Some(after));
}

fn save<T: Entity>(store: &Store, id: &str, before: Option<T>, after: Option<T>) {
    let record = |it: Option<T>| it.map(Entity::into_record);
    let change = Change { kind: T::KIND, id: Id::new(id), before: record(before), after: record(after) };
    store.save(&change).expect("saved");
}

fn told(text: String) -> Statement {
    let basis = Basis::ToldMe { date: day() };
    Statement {
        text,
        basis,
        visibility: Visibility::OnlyMe,
        from: None,
        looked_at: None,
        uid: Default::default(),
        officer: None,
    }
}

fn day() -> Date {
    Date::new(2026, 11, 20).expect("a day")
}

/// The sample, with her in every corner of it: earlier versions, trash, drafts,
/// links, others' words, the import log, the preferences.
fn planted() -> (tempfile::TempDir, PathBuf) {
    let home = tempfile::tempdir().expect("a folder");
    let workspace = home.path().join("ours");
    for (path, bytes) in sample::files(day()) {
        let path = workspace.join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        std::fs::write(path, bytes).expect("written");
    }
    let store = folder::open(&workspace).expect("opens");
    let sian = Id::new(SIAN);
    edit::<Councillor>(&store, SIAN, |c| {
        c.mindset.push(told(format!("{HERS} one")));
        c.member_ids.push(crate::model::MemberId { system: "moderngov".into(), host: "h".into(), id: "90417".into() });
    });
    edit::<Councillor>(&store, SIAN, |c| c.name = "Siân Ap Gwilym OBE".into());
    let talk = |who: &[&str], note: &str| Conversation {
        councillors: who.iter().map(Id::new).collect(),
        note: note.into(),
        ..Conversation::new(day())
    };
    let hers = "2026-11-20-sian-ap-gwilym";
    save(&store, hers, None, Some(talk(&[SIAN], &format!("{HERS} two"))));
    let shared = "2026-11-19-sian-ap-gwilym";
    let note = format!("{THEIRS} Nia said yes.\nSIAN AP GWILYM (sian.ap-gwilym@dyffrynarall.example) was there too.");
    save(&store, shared, None, Some(talk(&[SIAN, "nia-llewelyn-hart"], &note)));
    edit::<Conversation>(&store, shared, |c| c.note.push_str("\nCorrected."));
    // Somebody else's profile leads to both, and names her.
    edit::<Councillor>(&store, "nia-llewelyn-hart", |c| {
        for id in [hers, shared] {
            let mut said = told(format!("{THEIRS} as Siân ap Gwilym told"));
            said.from = Some(Id::new(id));
            c.mindset.push(said);
        }
    });
    edit::<Councillor>(&store, "nia-llewelyn-hart", |c| c.wards.push("Elsewhere".into()));
    edit::<Initiative>(&store, "meals-that-matter", |it| {
        let who = sian.clone();
        it.moves.push(Move { councillor: who.clone(), by: -1, reason: format!("{HERS} three") });
        let (role, reason) = ("watchdog".to_owned(), format!("{HERS} four"));
        it.role_moves.push(RoleMove { councillor: who, role, by: 1, reason, date: day() });
        it.people.push(format!("{THEIRS} Dilys, whom ap Gwilym, Siân knows"));
    });
    edit::<Initiative>(&store, "meals-that-matter", |it| it.moves.clear());
    edit::<Proposal>(&store, "nia-llewelyn-hart-sponsor", |p| {
        p.successor = "Siân ap Gwilym".into();
        for kind in [
            EvidenceKind::Talk(Id::new(hers)),
            EvidenceKind::Talk(Id::new(shared)),
            EvidenceKind::Proposal(Id::new("sian-ap-gwilym-watchdog")),
        ] {
            p.evidence.push(Evidence { kind, text: THEIRS.into() });
        }
    });
    edit::<SenseMap>(&store, "meals-that-matter--sian-ap-gwilym", |m| m.top[0].source = format!("{HERS} five"));
    let gone: Proposal = store.read_as(&Id::new("sian-ap-gwilym-watchdog-2")).expect("a proposal");
    save(&store, "sian-ap-gwilym-watchdog-2", Some(gone), None);
    let draft = |id: &str, form: &str, about: &[(&str, &str)], fields: &[(&str, &str)]| {
        let pairs = |all: &[(&str, &str)]| all.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        let (about, fields) = (pairs(about), pairs(fields));
        let (started, saved) = (String::new(), String::new());
        Draft { id: Id::new(id), form: form.into(), about, fields, left: true, started, saved }
    };
    for it in [
        draft("d1", "note", &[], &[("note", "Zqhers six"), ("who", SIAN)]),
        draft("d2", "item", &[("section", "mindset"), ("id", SIAN)], &[("statement", "Zqhers seven")]),
        draft(
            "d3",
            "note",
            &[],
            &[("note", "Zqtheirs and Siân ap Gwilym"), ("who", "sian-ap-gwilym\nnia-llewelyn-hart")],
        ),
        draft("d4", "letter", &[("who", SIAN), ("language", "cy")], &[("letter", "Zqhers eight")]),
        draft("d5", "note", &[], &[("note", "Zqtheirs on the bus"), ("who", "nia-llewelyn-hart")]),
    ] {
        store.put_draft(&it).expect("kept");
    }
    store.put_draft(&draft("d6", "note", &[("id", hers)], &[("note", "Zqhers nine")])).expect("kept");
    store.discard_draft(&Id::new("d6")).expect("in the trash");
    store.put_present(&crate::store::Present { day: day(), councillors: vec![sian.clone()] }).expect("kept");
    let seen = ImportSeen {
        file_name: "list.xml".into(),
        date: day(),
        format: "moderngov".into(),
        people: 2,
        ids_seen: vec!["90417".into(), "90418".into()],
    };
    store.put_import(&Id::new("dyffryn-arall"), &seen).expect("kept");
    let copied = "SampleCopy(files: {\"sense/meals-that-matter--sian-ap-gwilym.ron\": 1})";
    std::fs::write(workspace.join(".commonground/sample.ron"), copied).expect("written");
    let _ = store.scan(&std::sync::atomic::AtomicBool::new(false), &mut |_| {});
    let mut prefs = Preferences::default();
    let place = crate::app::LastPlace { screen: 1, councillor: Some(sian), ..Default::default() };
    prefs.last.insert(workspace.to_string_lossy().into_owned(), place);
    std::fs::write(home.path().join("preferences.ron"), ron_text::to_text(&prefs).expect("RON")).expect("written");
    (home, workspace)
}

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        if entry.path().is_dir() {
            all.extend(files(&entry.path()));
        } else {
            all.insert(entry.path().to_string_lossy().into_owned(), std::fs::read(entry.path()).expect("read"));
        }
    }
    all
}

fn count(all: &BTreeMap<String, Vec<u8>>, words: &str) -> usize {
    let folded = text::fold(words);
    all.values().map(|bytes| text::fold(&String::from_utf8_lossy(bytes)).matches(&folded).count()).sum()
}

fn run(home: &Path, workspace: &Path, what: PersonWhat, asks: &mut Answers) -> (Exit, String, String) {
    let mut said = Said::new("en", false);
    let exit = person(&mut said, workspace, &what, Some(home.join("preferences.ron")), day(), asks);
    let (out, err) = said.so_far();
    (exit, out.to_owned(), err.to_owned())
}

fn to_erase(yes: bool) -> PersonWhat {
    erase_who(SIAN, yes)
}

fn erase_who(who: &str, yes: bool) -> PersonWhat {
    PersonWhat::Erase { councillor: Some(who.into()), text: None, yes, variants: false }
}

fn show_who(who: &str, format: Format) -> PersonWhat {
    PersonWhat::Show { councillor: Some(who.into()), text: None, format }
}

#[test]
fn everything_about_somebody_is_shown_wherever_it_is_and_nothing_is_changed() {
    let (home, workspace) = planted();
    let before = files(home.path());
    for (format, councillor) in [(Format::Text, "ap gwilym"), (Format::Json, SIAN)] {
        let what = show_who(councillor, format);
        let (exit, out, err) = run(home.path(), &workspace, what, &mut Answers(None, Vec::new()));
        assert_eq!((exit, err.as_str()), (Exit::Done, ""));
        for n in ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"] {
            assert!(out.contains(&format!("{HERS} {n}")), "{n} in\n{out}");
        }
        for path in [
            "councillors/sian-ap-gwilym.ron",
            ".commonground/history/councillors/sian-ap-gwilym/",
            ".commonground/trash/proposals/sian-ap-gwilym-watchdog-2/",
            ".commonground/trash/drafts/d6.ron",
            ".commonground/drafts/d1.ron",
            "conversations/2026-11-19-sian-ap-gwilym.ron",
            "initiatives/meals-that-matter.ron",
            "proposals/nia-llewelyn-hart-sponsor.ron",
            ".commonground/imports/dyffryn-arall/",
        ] {
            assert!(out.contains(path), "{path} in\n{out}");
        }
        assert!(!out.contains("on the bus"), "what is not about her is not shown\n{out}");
        if format == Format::Json {
            let held: serde_json::Value = serde_json::from_str(&out).expect("JSON");
            assert_eq!((held["id"].as_str(), held["preferences"].as_bool()), (Some(SIAN), Some(true)));
        } else {
            assert!(out.contains("The preferences remember"), "{out}");
        }
    }
    assert_eq!(files(home.path()), before);
}

#[test]
fn somebody_is_erased_from_every_file_and_nobody_else_is() {
    let (home, workspace) = planted();
    let store = folder::open(&workspace).expect("opens");
    let mut before = files(home.path());
    // Made of the records, and made anew from what is left.
    before.retain(|path, _| !path.ends_with("index"));
    let theirs = count(&before, THEIRS);
    let (exit, out, err) = run(home.path(), &workspace, to_erase(true), &mut Answers(None, Vec::new()));
    assert_eq!((exit, err.as_str()), (Exit::Done, ""), "{out}");
    let all = files(home.path());
    for words in [SIAN, "Siân ap Gwilym", "ap Gwilym, Siân", HERS, "01632 960121", "90417"] {
        let left = all.iter().filter(|(_, b)| count(&BTreeMap::from([(String::new(), b.to_vec())]), words) > 0);
        let left: Vec<_> = left.map(|(path, b)| format!("{path}: {}", String::from_utf8_lossy(b))).collect();
        assert!(left.is_empty(), "{words}: {}", left.join("\n"));
    }
    assert!(!all.keys().any(|path| path.contains("gwilym")), "{:#?}", all.keys());
    // What others said is there, but for what only led to her.
    let evidence = 2;
    assert_eq!(count(&all, THEIRS), theirs - evidence, "{:#?}", all.keys());
    assert!(count(&all, "90418") == 1 && count(&all, "Zqtheirs on the bus") == 1);
    let talk: Conversation = store.read_as(&Id::new("2026-11-20-nia-llewelyn-hart")).expect("under another name");
    assert_eq!(talk.note, format!("{THEIRS} Nia said yes.\n[…] ([…]) was there too.\nCorrected."));
    assert_eq!(talk.councillors, [Id::new("nia-llewelyn-hart")]);
    let nia: Councillor = store.read_as(&Id::new("nia-llewelyn-hart")).expect("she is there");
    let from: Vec<Option<Id>> = nia.mindset.iter().rev().take(2).map(|s| s.from.clone()).collect();
    assert_eq!(from, [Some(Id::new("2026-11-20-nia-llewelyn-hart")), None]);
    let ask: Proposal = store.read_as(&Id::new("nia-llewelyn-hart-sponsor")).expect("it is there");
    assert!(ask.evidence.iter().any(|e| e.kind == EvidenceKind::Talk(Id::new("2026-11-20-nia-llewelyn-hart"))));
    let prefs = std::fs::read_to_string(home.path().join("preferences.ron")).expect("there");
    assert!(prefs.contains("screen: 1"), "where one was stays: {prefs}");
    // Nothing leads nowhere, and every file reads.
    // The files that the test wrote may be read by others; that is all there is to say.
    let problems = store.check().problems;
    let more: Vec<_> = problems.iter().filter(|p| !p.say.key.starts_with("store-check-open")).collect();
    assert!(more.is_empty(), "{more:?}");
    assert!(store.versions(Kind::Conversation, &Id::new("2026-11-20-nia-llewelyn-hart")).expect("read").len() == 1);
    // A second time there is nobody to be found.
    let (exit, _, err) = run(home.path(), &workspace, to_erase(true), &mut Answers(None, Vec::new()));
    assert_eq!(exit, Exit::Usage);
    assert!(err.contains("gwilym"), "{err}");
}

#[test]
fn a_hold_stops_erasing_until_release() {
    let (home, workspace) = planted();
    let no_answers = || Answers(None, Vec::new());
    let hold = |reason: &str| PersonWhat::Hold { councillor: SIAN.into(), reason: reason.into() };
    let release = || PersonWhat::Release { councillor: SIAN.into() };
    let (exit, _, err) = run(home.path(), &workspace, release(), &mut no_answers());
    assert!(exit == Exit::Problems && err.contains("is not on hold"), "{err}");
    let (exit, out, err) = run(home.path(), &workspace, hold("Request 17"), &mut no_answers());
    assert_eq!((exit, err.as_str()), (Exit::Done, ""), "{out}");
    let (exit, _, err) = run(home.path(), &workspace, hold("Another"), &mut no_answers());
    assert!(exit == Exit::Problems && err.contains("Request 17"), "{err}");
    let theirs = |all: BTreeMap<String, Vec<u8>>| count(&all, HERS);
    let before = theirs(files(home.path()));
    let (exit, out, err) = run(home.path(), &workspace, to_erase(true), &mut no_answers());
    assert_eq!((exit, out.as_str()), (Exit::Problems, ""));
    assert!(err.contains("Request 17") && err.contains("Nothing was changed"), "{err}");
    assert_eq!(theirs(files(home.path())), before);
    let (exit, _, err) = run(home.path(), &workspace, release(), &mut no_answers());
    assert_eq!((exit, err.as_str()), (Exit::Done, ""));
    let (exit, out, _) = run(home.path(), &workspace, to_erase(true), &mut no_answers());
    assert_eq!(exit, Exit::Done, "{out}");
}

#[test]
fn nothing_is_erased_without_a_yes_and_what_would_go_is_said_first() {
    let (home, workspace) = planted();
    let records = || {
        let all = files(home.path());
        all.into_iter().filter(|(path, _)| !path.ends_with("lock")).collect::<BTreeMap<_, _>>()
    };
    let before = records();
    for (answer, said) in
        [(None, "Nobody can be asked here"), (Some("n"), "Nothing was erased"), (Some(""), "Nothing was erased")]
    {
        let mut asks = Answers(answer, Vec::new());
        let (exit, out, err) = run(home.path(), &workspace, to_erase(false), &mut asks);
        assert_eq!((exit, out.as_str()), (Exit::Problems, ""));
        assert!(err.contains(said), "{err}");
        assert!(asks.1[0].contains("councillors/sian-ap-gwilym.ron (theirs)"), "{}", asks.1[0]);
        assert!(asks.1[0].ends_with("[y/N]"), "{}", asks.1[0]);
        assert_eq!(records(), before);
    }
    let (exit, out, _) = run(home.path(), &workspace, to_erase(false), &mut Answers(Some("y"), Vec::new()));
    assert_eq!(exit, Exit::Done, "{out}");
    assert!(out.contains("Erased."), "{out}");
}

#[test]
fn a_file_that_cannot_be_read_is_left_and_said_to_be() {
    let (home, workspace) = planted();
    std::fs::write(workspace.join("conversations/broken.ron"), "Conversation(note: \"Siân ap Gwilym").expect("written");
    let (exit, _, err) = run(home.path(), &workspace, to_erase(true), &mut Answers(None, Vec::new()));
    assert_eq!(exit, Exit::Problems);
    assert!(err.contains("left: conversations/broken.ron") && err.contains("files: 1"), "{err}");
    let all = files(&workspace);
    assert_eq!(count(&all, "gwilym"), 1, "only there");
}

#[test]
fn whoever_has_the_same_name_keeps_it() {
    let (home, workspace) = planted();
    let store = folder::open(&workspace).expect("opens");
    let uid = crate::model::Uid::new("bcdfghjkmnpq");
    let other = Councillor { name: "Siân ap Gwilym".into(), uid, ..Councillor::default() };
    save(&store, "sian-ap-gwilym-2", None, Some(other.clone()));
    let what = erase_who(SIAN, true);
    let (exit, out, err) = run(home.path(), &workspace, what, &mut Answers(None, Vec::new()));
    // Whose name it is where it was typed, nobody can tell: each place is listed.
    assert_eq!(exit, Exit::Problems, "{out}");
    assert!(err.contains("another councillor with this name") && !err.contains(HERS), "{err}");
    assert_eq!(store.read_as::<Councillor>(&Id::new("sian-ap-gwilym-2")).expect("there"), other);
    assert!(store.read_as::<Councillor>(&Id::new(SIAN)).is_err());
    assert_eq!(count(&files(home.path()), HERS), 0);
}

#[test]
fn a_name_that_is_part_of_another_is_not_taken_out_of_it_and_two_talks_of_a_day_stay_two() {
    let (home, workspace) = planted();
    let store = folder::open(&workspace).expect("opens");
    let uid = crate::model::Uid::new("bcdfghjkmnpq");
    let other = Councillor { name: "Mari Siân ap Gwilym".into(), uid, ..Councillor::default() };
    save(&store, "mari-sian", None, Some(other.clone()));
    for n in ["one", "two"] {
        let who = vec![Id::new(SIAN), Id::new("nia-llewelyn-hart")];
        let talk = Conversation { councillors: who, note: format!("talk {n}"), ..Conversation::new(day()) };
        save(&store, &format!("2026-11-18-{n}-sian-ap-gwilym"), None, Some(talk));
    }
    let what = erase_who(SIAN, true);
    let (exit, out, err) = run(home.path(), &workspace, what, &mut Answers(None, Vec::new()));
    // Whose name it is where it was typed, nobody can tell: each place is listed.
    assert_eq!(exit, Exit::Problems, "{out}");
    assert!(err.contains("another councillor with this name") && !err.contains(HERS), "{err}");
    assert_eq!(store.read_as::<Councillor>(&Id::new("mari-sian")).expect("there"), other);
    let talks = store.all::<Conversation>().expect("read");
    for n in ["one", "two"] {
        let note = format!("talk {n}");
        assert_eq!(talks.iter().filter(|(_, t)| t.note == note).count(), 1, "{note}");
    }
}

#[test]
fn whom_else_a_file_names_is_said_before_it_is_handed_out() {
    let (home, workspace) = planted();
    let store = folder::open(&workspace).expect("opens");
    edit::<Councillor>(&store, SIAN, |c| {
        let text = "Stood up to NIA LLEWELYN‑HART, and thanked Dilys".to_owned();
        c.clues.truncate(0);
        c.mindset.push(told(text));
    });
    let talk = Conversation {
        councillors: vec![Id::new(SIAN)],
        note: "Quietly, with her sister Dilys Ap Gwilym".into(),
        promises: vec![crate::model::Promise {
            councillor: None,
            by: crate::model::Who::Us,
            text: "The bus times".into(),
            due: None,
            state: crate::model::PromiseState::Open,
            settled_on: None,
            uid: Default::default(),
        }],
        ..Conversation::new(day())
    };
    save(&store, "2026-11-17-quiet", None, Some(talk));
    let show = |format, language: &str| {
        let what = show_who(SIAN, format);
        let mut said = Said::new(language, false);
        let prefs = Some(home.path().join("preferences.ron"));
        assert_eq!(person(&mut said, &workspace, &what, prefs, day(), &mut Answers(None, Vec::new())), Exit::Done);
        said.so_far().0.to_owned()
    };
    let out = show(Format::Text, "en");
    let whole = "(names others too: read it through before you hand it out: ";
    for line in [
        &format!("councillors/sian-ap-gwilym.ron {whole}Nia Llewelyn-Hart)") as &str,
        &format!("conversations/2026-11-19-sian-ap-gwilym.ron {whole}Nia Llewelyn-Hart)"),
        // Of people who are no councillors nobody can know.
        "conversations/2026-11-17-quiet.ron (theirs)",
        "  A promise 1, What was promised: The bus times",
        "  What was said: Quietly, with her sister Dilys Ap Gwilym",
        ", In words: Stood up to NIA LLEWELYN‑HART, and thanked Dilys",
    ] {
        assert!(out.contains(line), "{line} in\n{out}");
    }
    assert!(!out.contains("nobody else"), "{out}");
    let out = show(Format::Text, "cy");
    assert!(out.contains("(yn enwi eraill hefyd") && !out.contains("neb arall"), "{out}");
    let held: serde_json::Value = serde_json::from_str(&show(Format::Json, "en")).expect("JSON");
    let names = |path: &str| {
        let files = held["files"].as_array().expect("files");
        files.iter().find(|f| f["file"] == path).expect("the file")["names_others"].clone()
    };
    assert_eq!(names("councillors/sian-ap-gwilym.ron"), serde_json::json!(["Nia Llewelyn-Hart"]));
    assert_eq!(names("conversations/2026-11-17-quiet.ron"), serde_json::json!([]));
}
