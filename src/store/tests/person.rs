//! Somebody is taken out of a workspace while the disk fails.

use std::io::ErrorKind;

use super::*;
use crate::model::{Initiative, Workspace};
use crate::store::{Among, By, Choices, Draft, Meant, Naming, Op, RealDisk, StoreError, ron_text};

fn erase(store: &Store, who: &str) -> crate::store::Erased {
    let done = store.erase(&Id::new(who), &Choices::default()).expect("erased");
    assert!(done.why.is_none(), "{done:?}");
    done
}

fn disk() -> FakeDisk {
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    for (id, name) in [("ann", "Ann Bowen"), ("ben", "Ben Cole")] {
        store.save(&new(id, person(name))).expect("saved");
    }
    let both = Conversation { councillors: vec![Id::new("ann"), Id::new("ben")], ..talk("Ann Bowen came; Ben stayed") };
    store.save(&new("2026-11-20-both", both)).expect("saved");
    let alone = Conversation { councillors: vec![Id::new("ann")], ..talk("Quietly") };
    store.save(&new("2026-11-21-alone", alone)).expect("saved");
    disk
}

fn names_her(disk: &FakeDisk) -> Vec<String> {
    let holds = |path: &String| {
        let bytes = disk.peek(path).unwrap_or_default();
        path.contains("ann.ron") || String::from_utf8_lossy(&bytes).contains("Ann Bowen")
    };
    disk.paths().into_iter().filter(holds).collect()
}

#[test]
fn where_the_disk_refuses_it_is_said_what_is_left_and_a_second_time_finishes_it() {
    for op in [Op::Write, Op::Rename, Op::Remove] {
        let disk = disk();
        let store = store_on(&disk);
        disk.fail_every(op, ErrorKind::StorageFull);
        let done = store.erase(&Id::new("ann"), &Choices::default());
        disk.heal();
        if let Ok(done) = done {
            assert!(done.why.is_some() && !done.left.is_empty(), "{op:?}: {done:?}");
            assert!(
                names_her(&disk).iter().all(|path| done.left.iter().any(|left| left.path == *path)),
                "{op:?}: {done:?}"
            );
            assert!(disk.peek("councillors/ann.ron").is_some(), "her profile goes last: {op:?}");
        }
        let problems = store.check().problems;
        let half = problems.iter().all(|p| p.say.key == "store-check-erased-is-back");
        assert!(half, "nothing leads nowhere half-way: {op:?}: {problems:?}");
        let done = store.erase(&Id::new("ann"), &Choices::default()).expect("erased");
        assert!(done.why.is_none() && done.left.is_empty(), "{op:?}: {done:?}");
        assert_eq!(names_her(&disk), Vec::<String>::new());
        assert_eq!(store.check().problems, []);
        let text = disk.peek("conversations/2026-11-20-both.ron").expect("it is there");
        let talk: Conversation = ron_text::from_bytes(&text).expect("a conversation");
        assert_eq!((talk.note.as_str(), talk.councillors), ("[…] came; Ben stayed", vec![Id::new("ben")]));
    }
}

#[test]
fn open_programs_refuse_an_erase() {
    let disk = disk();
    let (store, screen) = (store_on(&disk), store_on(&disk));
    screen.stay_open();
    let before = disk.paths();
    assert!(matches!(store.erase(&Id::new("ann"), &Choices::default()), Err(StoreError::OpenElsewhere)));
    assert!(matches!(store.erase_words("Ann Bowen"), Err(StoreError::OpenElsewhere)));
    assert_eq!((disk.paths(), store.open_elsewhere().expect("told")), (before, Some(true)));
    // The one that has it open itself is no obstacle, and none once it is closed.
    assert_eq!(screen.open_elsewhere().expect("told"), Some(false));
    drop(screen);
    erase(&store, "ann");
    assert_eq!(names_her(&disk), Vec::<String>::new());
}

#[test]
fn files_of_killed_programs_do_not_block_an_erase() {
    let home = tempfile::tempdir().expect("a folder");
    let store = Store::open(Arc::new(RealDisk::new(home.path()))).expect("opens");
    store.save(&new("ann", person("Ann Bowen"))).expect("saved");
    let open = home.path().join(".commonground/open");
    let screen = Store::open(Arc::new(RealDisk::new(home.path()))).expect("opens");
    screen.stay_open();
    assert_eq!(std::fs::read_dir(&open).expect("there").count(), 2, "its lock and its sign of life");
    assert_eq!(store.open_elsewhere().expect("told"), Some(true));
    drop(screen);
    assert_eq!(std::fs::read_dir(&open).expect("there").count(), 0, "whoever closes it takes its file away");
    // What a killed program leaves: its file, without the lock.
    std::fs::write(open.join("2026-11-20T12-00-00-000-1-0"), "").expect("written");
    erase(&store, "ann");
    assert_eq!(std::fs::read_dir(&open).expect("there").count(), 0);
}

#[test]
fn nothing_brings_an_erased_person_back() {
    let disk = disk();
    let late = store_on(&disk);
    let ann = late.read_as::<Councillor>(&Id::new("ann")).expect("there");
    let alone: Conversation = late.read_as(&Id::new("2026-11-21-alone")).expect("there");
    let both: Conversation = late.read_as(&Id::new("2026-11-20-both")).expect("there");
    // She was deleted before, and what was deleted is known to the open program.
    late.save(&change("2026-11-21-alone", Some(alone.clone()), None)).expect("deleted");
    let trashed = late.trash().expect("read").remove(0);
    let never = std::sync::atomic::AtomicBool::new(false);
    erase(&store_on(&disk), "ann");
    let after = disk.paths();
    let edited = Councillor { wards: vec!["Elsewhere".into()], ..ann.clone() };
    let named = Conversation { councillors: vec![Id::new("ann")], ..talk("Later") };
    for late_save in [
        change("ann", Some(ann.clone()), Some(edited)),
        new("ann", ann.clone()),
        new("2026-11-21-alone", alone),
        new("2026-11-25-ann", named),
    ] {
        assert!(
            matches!(late.save(&late_save), Err(StoreError::Erased | StoreError::NamesErased)),
            "{:?}",
            late_save.id
        );
        assert!(late.save_all(&[late_save], &never, &mut |_, _| {}).is_err());
    }
    assert!(late.restore(&trashed).is_err());
    let draft = |who: &str| Draft {
        id: Id::new(format!("d-{who}")),
        form: "note".into(),
        about: Vec::new(),
        fields: vec![("note".into(), "Typed".into()), ("who".into(), who.into())],
        left: false,
        started: String::new(),
        saved: String::new(),
    };
    assert!(matches!(late.put_draft(&draft("ann")), Err(StoreError::NamesErased)));
    late.put_draft(&draft("ben")).expect("kept");
    // A draft that a sync service brought back is not offered.
    disk.put(".commonground/drafts/late.ron", ron_text::to_text(&draft("ann")).expect("text"));
    assert_eq!(late.drafts_to_go_on_with().len(), 1);
    disk.take(".commonground/drafts/late.ron");
    late.finish_draft(&Id::new("d-ben")).expect("gone");
    assert_eq!(disk.paths(), after, "nothing was written");
    // What others said can still be saved by a program that knew her.
    let more = Conversation { note: "Ann Bowen came; Ben stayed. He rang".into(), ..both.clone() };
    let saved = late.save(&change("2026-11-20-both", Some(both), Some(more)));
    assert!(saved.is_ok_and(|saved| saved.merged.is_some() || saved.other.is_some()));
}

#[test]
fn later_people_of_the_same_name_are_new() {
    let disk = disk();
    let store = store_on(&disk);
    erase(&store, "ann");
    let other = Councillor { wards: vec!["Elsewhere".into()], ..person("Ann Bowen") };
    let saved = store.save(&new("ann", other.clone())).expect("saved");
    assert_eq!(saved.id, Id::new("ann-2"));
    let never = std::sync::atomic::AtomicBool::new(false);
    let all = store.save_all(&[new("ann", other)], &never, &mut |_, _| {}).expect("saved");
    assert_eq!(all[0].id, Id::new("ann-3"));
    // A file that a sync service brings back is nobody, and is reported.
    disk.put("councillors/ann.ron", ron_text::to_text(&person("Ann Bowen")).expect("text"));
    assert_eq!(store.all::<Councillor>().expect("read").len(), 3);
    let mut seen = Vec::new();
    store.scan(&never, &mut |batch| seen.extend(batch.people.iter().map(|p| p.id.to_string())));
    seen.sort();
    assert_eq!(seen, ["ann-2", "ann-3", "ben"]);
    let problems = store.check().problems;
    assert!(
        problems.iter().any(|p| p.path == "councillors/ann.ron" && said(&p.say).contains("erased")),
        "{problems:?}"
    );
}

#[test]
fn tombstones_name_nobody() {
    let disk = disk();
    erase(&store_on(&disk), "ann");
    let stones: Vec<String> = disk.paths().into_iter().filter(|p| p.starts_with(".commonground/erased/")).collect();
    assert_eq!(stones.len(), 2, "a key and a tombstone: {stones:?}");
    for path in stones {
        let text = String::from_utf8(disk.peek(&path).expect("there")).expect("text");
        assert!(text.lines().all(|line| line.len() == 64 && line.chars().all(|c| c.is_ascii_hexdigit())), "{text}");
        assert!(!path.contains("ann.") && !text.is_empty());
    }
}

#[test]
fn only_exactly_one_councillor_is_meant() {
    let disk = disk();
    let store = store_on(&disk);
    for (id, name) in [("sian-ap-gwilym", "Siân ap Gwilym"), ("ben-2", "Ben Cole"), ("dai-cole", "Dai Cole")] {
        store.save(&new(id, person(name))).expect("saved");
    }
    let dai: Councillor = store.read_as(&Id::new("dai-cole")).expect("there");
    store.save(&change("dai-cole", Some(dai), None)).expect("deleted");
    let who = |words: &str| match store.who_is_meant(words, Among::Held).expect("read") {
        Meant::One(who, by) => (vec![who.id.to_string()], Some(by)),
        Meant::Several(all) | Meant::Nobody(all) => (all.into_iter().map(|who| who.id.to_string()).collect(), None),
    };
    let one = |id: &str, by| (vec![id.to_owned()], Some(by));
    for words in
        ["Siân ap Gwilym", "SIAN  AP GWILYM", "Cllr Siân ap Gwilym", "ap Gwilym, Siân", "Si\u{200b}an ap-Gwilym"]
    {
        assert_eq!(who(words), one("sian-ap-gwilym", By::FullName), "{words:?}");
    }
    assert_eq!(who("sian-ap-gwilym"), one("sian-ap-gwilym", By::Id));
    assert_eq!(who("gwilym"), one("sian-ap-gwilym", By::Part));
    assert_eq!(who("ben"), one("ben", By::Id));
    assert_eq!(who("Ben Cole"), (vec!["ben".to_owned(), "ben-2".to_owned()], None));
    assert_eq!(who("Cole").0.len(), 3);
    assert_eq!(who("Dai Cole"), one("dai-cole", By::FullName), "also in the trash");
    assert_eq!(who("Ann Bowan"), (vec!["ann".to_owned()], None), "mistyped: near, and not meant");
    for words in ["kitchen", "the", "", "Cwm", "…"] {
        assert_eq!(who(words).1, None, "{words:?}");
    }
    // Named in a record, and without a profile anywhere.
    let lost = Conversation { councillors: vec![Id::new("eli-rees")], ..talk("Quietly") };
    store.save(&new("2026-11-22-eli", lost)).expect("saved");
    assert_eq!(who("eli-rees"), one("eli-rees", By::Id));
    assert!(matches!(store.who_is_meant("eli-rees", Among::Current), Ok(Meant::Nobody(_))));
}

#[test]
fn sync_copies_go_with_their_original() {
    let disk = disk();
    let store = store_on(&disk);
    let text = disk.peek("councillors/ann.ron").expect("there");
    for name in ["ann-DESKTOP-AB12CD", "ann (1)", "Copy of ann", "ann.sync-conflict-20261120-090000-ABCDEF7"] {
        disk.put(&format!("councillors/{name}.ron"), &text);
    }
    disk.put("councillors/ann.ron.orig", &text);
    disk.put(
        "conversations/2026-11-21-alone-LAPTOP7.ron",
        disk.peek("conversations/2026-11-21-alone.ron").expect("there"),
    );
    // Named like a copy, and somebody else.
    disk.put("councillors/ann (2).ron", ron_text::to_text(&person("Eli Rees")).expect("text"));
    assert!(matches!(store.who_is_meant("Ann Bowen", Among::Held), Ok(Meant::One(who, _)) if who.id.as_str() == "ann"));
    let done = erase(&store, "ann");
    assert_eq!(done.left, []);
    assert_eq!(names_her(&disk), Vec::<String>::new());
    assert!(disk.peek("councillors/ann (2).ron").is_some());
    let both: Conversation = store.read_as(&Id::new("2026-11-20-both")).expect("there");
    assert_eq!(both.note, "[…] came; Ben stayed");
}

#[test]
fn copies_in_trash_and_history_are_erased() {
    let disk = disk();
    let store = store_on(&disk);
    let text = disk.peek("councillors/ann.ron").expect("there");
    let alone = disk.peek("conversations/2026-11-21-alone.ron").expect("there");
    for path in [
        "trash/councillors/ann (1).ron",
        "trash/councillors/ann (1)/2026-11-20T10-00-00-000.ron",
        "trash/councillors/ann/2026-11-20T10-00-00-000 (1).ron",
        "trash/councillors/ann/2026-11-20T10-00-00-000.ron.orig",
        "history/councillors/ann-DESKTOP-AB12CD/2026-11-20T10-00-00-000.ron",
        "history/councillors/ann.sync-conflict-20261120-090000-ABCDEF7.ron",
        "history/councillors/Copy of ann/2026-11-20T10-00-00-000-NIA-PC.ron",
    ] {
        disk.put(&format!(".commonground/{path}"), &text);
    }
    disk.put(".commonground/trash/conversations/2026-11-21-alone (1).ron", alone);
    disk.put("councillors/.ann.ron.swp", b"\0\0Ann Bowen\0");
    // Another's, and one whose original nobody knows.
    disk.put(".commonground/trash/councillors/ben (1).ron", ron_text::to_text(&person("Ben Cole")).expect("text"));
    // A whole folder that was copied is listed: what is in it may be anything.
    disk.put(".commonground/trash (1)/councillors/ann/2026-11-20T10-00-00-000.ron", &text);
    assert!(matches!(store.who_is_meant("Ann Bowen", Among::Held), Ok(Meant::One(who, _)) if who.id.as_str() == "ann"));
    let done = erase(&store, "ann");
    let left: Vec<&str> = done.left.iter().map(|trace| trace.path.as_str()).collect();
    assert_eq!(left, [".commonground/trash (1)/councillors/ann/2026-11-20T10-00-00-000.ron"]);
    assert_eq!(names_her(&disk), left);
    assert!(disk.peek(".commonground/trash/councillors/ben (1).ron").is_some());
}

#[test]
fn every_variant_of_a_name_is_found() {
    let disk = disk();
    let store = store_on(&disk);
    let mut ann = person("Annwen Bowen");
    let contact = |kind, value: &str| crate::model::Contact {
        kind,
        value: value.into(),
        note: String::new(),
        origin: crate::model::Origin::Council,
    };
    ann.contacts.push(contact(crate::model::ContactKind::Phone, "01632 960121"));
    ann.contacts.push(contact(crate::model::ContactKind::Email, "annwen.bowen@council.example"));
    store.save(&new("annwen-bowen", ann)).expect("saved");
    let certain = [
        "Annwen  Bowen",
        "Annwen-Bowen",
        "Ann\u{200b}wen Bowen",
        "ÂNNWEN BOWEN",
        "Bowen, Annwen",
        "annwen-bowen",
        "01632960121",
        "+44 1632 960 121",
        "Annwen.Bowen@Council.example",
    ];
    let maybe = ["A. Bowen", "A Bowen", "Cllr Bowen", "AnnwenBowen", "Bowen Annwen", "Annwen Bowen@home.example"];
    let lines = |all: &[&str]| all.iter().map(|w| format!("Met {w} there.")).collect::<Vec<_>>().join("\n");
    let note = format!("{}\n{}", lines(&certain), lines(&maybe));
    let id = "2026-11-23-ben";
    store.save(&new(id, Conversation { councillors: vec![Id::new("ben")], ..talk(&note) })).expect("saved");
    let found = store.traces(&Id::new("annwen-bowen")).expect("read");
    let trace = found.all.iter().find(|t| t.path.contains(id)).expect("found");
    let seen: Vec<&str> = trace.mentions.iter().map(|m| m.words.as_str()).collect();
    assert_eq!(seen, certain.into_iter().chain(maybe).collect::<Vec<_>>());
    let cuts = |choices: &Choices| {
        let copy = store_on(&disk.copy());
        copy.erase(&Id::new("annwen-bowen"), choices).expect("erased");
        let talk: Conversation = copy.read_as(&Id::new(id)).expect("there");
        talk.note.matches("[…]").count()
    };
    let sure = trace.mentions.iter().filter(|m| m.naming.is_certain()).count();
    assert_eq!(cuts(&Choices::default()), sure);
    assert_eq!(cuts(&Choices { cut_all: true, ..Choices::default() }), certain.len() + maybe.len());
    let short = trace.mentions.iter().find(|m| m.naming == Naming::Titled).expect("found").passage();
    let one = Choices { cut: [short].into(), keep: [trace.mentions[0].passage()].into(), cut_all: false };
    assert_eq!(cuts(&one), sure, "one more and one less");
}

#[test]
fn words_are_cut_out_of_free_text_alone() {
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    let kitchen = Councillor {
        wards: vec!["Kitchen".into()],
        surgeries: vec!["Kitchen, Mondays".into()],
        ..person("Ann Kitchen")
    };
    store.save(&new("ann-kitchen", kitchen.clone())).expect("saved");
    let initiative = Initiative {
        name: "Kitchen".into(),
        purpose: "A kitchen for all".into(),
        wards: vec!["Kitchen".into()],
        themes: vec!["kitchen".into()],
        ..Initiative::default()
    };
    store.save(&new("kitchen", initiative.clone())).expect("saved");
    let said_so = Conversation {
        councillors: vec![Id::new("ann-kitchen")],
        initiative: Some(Id::new("kitchen")),
        ..talk("The kitchen, and Kitchener too")
    };
    store.save(&new("2026-11-20-ann-kitchen", said_so.clone())).expect("saved");
    let workspace = Workspace { name: "Kitchen council".into(), ..Workspace::default() };
    let before: Workspace = store.read_as(&Id::new("workspace")).expect("there");
    store.save(&change("workspace", Some(before), Some(workspace.clone()))).expect("saved");
    let found = store.find_words("KITCHEN").expect("read");
    assert_eq!(found.to_cut(), 3, "{found:#?}");
    let done = store.erase_words("KITCHEN").expect("erased");
    assert_eq!((done.places, done.files), (3, 3));
    assert_eq!(
        read(&store, Kind::Councillor, "ann-kitchen"),
        Some(Councillor { surgeries: vec!["[…], Mondays".into()], ..kitchen }.into_record())
    );
    let purpose = Initiative { purpose: "A […] for all".into(), ..initiative };
    assert_eq!(read(&store, Kind::Initiative, "kitchen"), Some(purpose.into_record()));
    let note = Conversation { note: "The […], and Kitchener too".into(), ..said_so };
    assert_eq!(read(&store, Kind::Conversation, "2026-11-20-ann-kitchen"), Some(note.into_record()));
    assert_eq!(read(&store, Kind::Workspace, "workspace"), Some(workspace.into_record()));
    assert!(done.left.iter().all(|place| !place.cut) && !done.left.is_empty());
    assert!(["the", "ab", "a b", "Cllr", "Mae"].into_iter().all(Store::is_everyday));
}

#[test]
fn empty_names_are_reported() {
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    store.save(&new("ann", person(" \u{200b}"))).expect("saved");
    store.save(&new("ben", person("[…]"))).expect("saved");
    store.save(&new("meals", Initiative::default())).expect("saved");
    store.save(&new("cai", person("Cai Rees"))).expect("saved");
    let problems = store.check().problems;
    let paths: Vec<&str> = problems.iter().map(|p| p.path.as_str()).collect();
    assert_eq!(paths, ["councillors/ann.ron", "councillors/ben.ron", "initiatives/meals.ron"]);
    assert!(problems.iter().all(|p| said(&p.say).contains("no name")), "{problems:?}");
}

#[test]
fn records_that_share_an_id_are_told_apart() {
    let disk = disk();
    let store = store_on(&disk);
    store.save(&new("ann", Initiative { name: "Ann Street".into(), ..Initiative::default() })).expect("saved");
    erase(&store, "ann");
    assert!(disk.peek("initiatives/ann.ron").is_some());
}
