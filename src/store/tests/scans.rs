//! Loading everything for the lists, and looking over a whole workspace.

use std::sync::atomic::AtomicBool;

use super::{change, new, person, said, store_on, talk};
use crate::model::{
    Basis, Card, Conversation, Councillor, Date, Evidence, EvidenceKind, Id, Initiative, Kind, Proposal, RoleWish,
    SenseMap, Statement, Visibility,
};
use crate::store::disk::Disk;
use crate::store::ron_text::to_text;
use crate::store::{Batch, FakeDisk, Local, Store};

static GO: AtomicBool = AtomicBool::new(false);

/// All batches of a scan as one, with how many there were and the files read for it.
fn all(look: impl FnOnce(&mut dyn FnMut(Batch))) -> Batch {
    let mut whole = Batch::default();
    look(&mut |batch| {
        assert!(!whole.last, "something follows the last batch");
        assert!(batch.done <= batch.total);
        whole.people.extend(batch.people);
        whole.talks.extend(batch.talks);
        whole.records.extend(batch.records);
        whole.gone.extend(batch.gone);
        whole.problems.extend(batch.problems);
        whole.done = batch.done;
        whole.total = batch.total;
        whole.last = batch.last;
    });
    assert!(whole.last);
    whole.people.sort_by(|a, b| a.id.cmp(&b.id));
    whole
}

fn scan(store: &Store) -> Batch {
    all(|each| assert!(store.scan(&GO, each)))
}

fn rescan(store: &Store) -> Batch {
    all(|each| assert!(store.rescan(&GO, each)))
}

fn names(batch: &Batch) -> Vec<&str> {
    batch.people.iter().map(|p| &*p.name).collect()
}

fn with_people(n: usize) -> FakeDisk {
    let disk = FakeDisk::new();
    let changes: Vec<_> = (0..n).map(|n| new(&format!("p{n:05}"), person(&format!("P{n:05}")))).collect();
    store_on(&disk).save_all(&changes, &GO, &mut |_, _| {}).expect("saves");
    disk
}

#[test]
fn everything_is_loaded_and_the_next_start_reads_only_the_index() {
    let disk = with_people(700);
    let store = store_on(&disk);
    store.save(&new("t", talk("Rang her."))).expect("saves");
    store.save(&new("i", Initiative { name: "Meals".into(), ..Initiative::default() })).expect("saves");
    let first = scan(&store);
    assert_eq!((first.people.len(), first.talks.len(), first.records.len()), (700, 1, 1));
    assert_eq!((first.done, first.total), (702, 702));

    let store = store_on(&disk);
    disk.fail_every(crate::store::Op::Write, std::io::ErrorKind::Other);
    disk.fail_at(usize::MAX, std::io::ErrorKind::Other);
    let again = scan(&store);
    assert_eq!((&again.people, &again.talks, &again.records), (&first.people, &first.talks, &first.records));
    // The seven folders, the index, and a few looks at whether the workspace is still there.
    assert!(disk.operations() < 40, "read {} files", disk.operations());
}

#[test]
fn what_changed_since_the_index_was_written_is_corrected() {
    let disk = with_people(5);
    scan(&store_on(&disk));
    disk.put("councillors/p00001.ron", to_text(&person("Changed")).expect("writes"));
    disk.put("councillors/new.ron", to_text(&person("New")).expect("writes"));
    disk.put("councillors/p00003.ron", "Councillor(nome: \"x\")");
    disk.take("councillors/p00002.ron");
    for _ in 0..2 {
        // The first time by correction, the second from the index written anew.
        let store = store_on(&disk);
        let mut list = std::collections::BTreeMap::new();
        let mut problems = 0;
        store.scan(&GO, &mut |batch| {
            list.extend(batch.people.into_iter().map(|p| (p.id.clone(), p.name.to_string())));
            for (_, id) in batch.gone {
                list.remove(&id);
            }
            problems += batch.problems.len();
        });
        let names: Vec<&str> = list.values().map(String::as_str).collect();
        assert_eq!(names, ["New", "P00000", "Changed", "P00004"]);
        assert_eq!((problems, store.problems().len()), (1, 1));
        assert_eq!(store.problems()[0].path, "councillors/p00003.ron");
        assert!(said(&store.problems()[0].say).contains("Did you mean “name”?"));
    }
}

#[test]
fn looking_again_gives_only_what_is_different() {
    let disk = with_people(5);
    let store = store_on(&disk);
    scan(&store);
    assert!(rescan(&store).people.is_empty());
    store.save(&change("p00001", Some(person("P00001")), Some(person("Changed")))).expect("saves");
    store.save(&change("p00002", Some(person("P00002")), None)).expect("deletes");
    let differs = rescan(&store);
    assert_eq!(names(&differs), ["Changed"]);
    assert_eq!(differs.gone, [(Kind::Councillor, Id::new("p00002"))]);
    disk.put("councillors/p00001.ron", "Councillor(");
    let differs = rescan(&store);
    assert_eq!(differs.problems.len(), 1);
    assert_eq!(rescan(&store).problems.len(), 0);
    disk.put("councillors/p00001.ron", to_text(&person("Right")).expect("writes"));
    assert_eq!(names(&rescan(&store)), ["Right"]);
    assert!(store.problems().is_empty());
}

#[test]
fn an_index_that_is_damaged_or_somebody_elses_is_left_aside() {
    let disk = with_people(3);
    scan(&store_on(&disk));
    let good = disk.peek(".commonground/index").expect("an index");
    for at in (0..good.len()).step_by(3) {
        let mut bad = good.clone();
        bad[at] ^= 0x55;
        disk.put(".commonground/index", bad);
        assert_eq!(names(&scan(&store_on(&disk))), ["P00000", "P00001", "P00002"]);
    }
    for bad in [&b""[..], &good[..good.len() / 2], b"cgindex\n"] {
        disk.put(".commonground/index", bad);
        assert_eq!(scan(&store_on(&disk)).people.len(), 3);
    }
}

#[test]
fn an_index_of_many_blocks_is_whole_or_not_there_wherever_the_disk_refuses() {
    let people = 8000;
    let begun = || {
        let disk = with_people(people);
        let unfinished = |disk: &FakeDisk| disk.paths().iter().any(|p| p.ends_with(".tmp"));
        (disk, unfinished)
    };
    let (disk, unfinished) = begun();
    scan(&store_on(&disk));
    let whole = disk.peek(".commonground/index").expect("an index").len();
    assert!(whole > 2 * 256 * 1024, "{whole} bytes are no many blocks");
    assert!(!unfinished(&disk));
    disk.fail_every(crate::store::Op::Write, std::io::ErrorKind::Other);
    let before = disk.operations();
    assert_eq!(scan(&store_on(&disk)).people.len(), people);
    assert!(disk.operations() - before < 60, "it reads the index alone: {}", disk.operations() - before);
    // Room for less and less of it: the people are all there each time, and nothing half made.
    for room in [whole - 1, whole / 2, 10] {
        let (disk, unfinished) = begun();
        let store = store_on(&disk);
        disk.room_for(room);
        assert_eq!(scan(&store).people.len(), people);
        assert!(disk.peek(".commonground/index").is_none() && !unfinished(&disk), "{room}");
    }
}

#[test]
fn one_bad_file_does_not_take_the_others_down() {
    let disk = with_people(3);
    disk.put("councillors/bad.ron", b"\xff\xfe");
    disk.put("councillors/it's conflicted copy.ron", "x");
    disk.put("conversations/worse.ron", "(".repeat(9000));
    disk.put("councillors/notes.txt", "not ours");
    let batch = scan(&store_on(&disk));
    assert_eq!(batch.people.len(), 3);
    let paths: Vec<&str> = batch.problems.iter().map(|p| p.path.as_str()).collect();
    assert_eq!(paths, ["conversations/worse.ron", "councillors/bad.ron", "councillors/it's conflicted copy.ron"]);
    batch.problems.iter().for_each(|p| drop(said(&p.say)));
}

#[test]
fn a_folder_that_cannot_be_looked_into_for_a_moment_takes_nobody_away() {
    let disk = with_people(3);
    let store = store_on(&disk);
    scan(&store);
    disk.fail_every(crate::store::Op::List, std::io::ErrorKind::PermissionDenied);
    let batch = rescan(&store);
    assert!(batch.gone.is_empty() && !batch.problems.is_empty());
    disk.heal();
    rescan(&store);
    assert!(store.problems().is_empty());
}

#[test]
fn a_scan_that_is_called_off_stops() {
    let disk = with_people(3000);
    let cancel = AtomicBool::new(false);
    let mut batches = 0;
    let whole = store_on(&disk).scan(&cancel, &mut |batch| {
        assert!(!batch.last);
        batches += 1;
        cancel.store(true, std::sync::atomic::Ordering::Relaxed);
    });
    assert!(!whole && batches < 5);
}

#[test]
fn a_workspace_that_may_only_be_read_is_scanned_all_the_same() {
    let disk = with_people(3);
    disk.set_read_only(true);
    assert_eq!(scan(&store_on(&disk)).people.len(), 3);
    assert!(!disk.exists(".commonground/index").expect("asks"));
}

#[test]
fn a_check_finds_what_leads_nowhere_with_its_place() {
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    store.save(&new("sian", Councillor { council: Some(Id::new("cwm")), ..person("Siân") })).expect("saves");
    let talk = Conversation { councillors: vec![Id::new("sian"), Id::new("nobody")], ..talk("hello") };
    store.save(&new("t", talk)).expect("saves");
    let ask = Proposal {
        councillor: Some(Id::new("sian")),
        initiative: Some(Id::new("gone")),
        role: "convenor".into(),
        variant_of: Some(Id::new("larger")),
        ..Proposal::default()
    };
    store.save(&new("p", ask)).expect("saves");
    disk.put("councillors/sian (Nia's conflicted copy).ron", "x");
    disk.put(".commonground/drafts/x.ron", "Draft(");
    let report = store.check();
    assert_eq!((report.councillors, report.conversations, report.proposals, report.initiatives), (1, 1, 1, 0));
    let found: Vec<String> =
        report.problems.iter().map(|p| format!("{}:{}:{} {}", p.path, p.line, p.column, p.say.key)).collect();
    assert_eq!(
        found,
        [
            ".commonground/drafts/x.ron:1:7 store-ron-stops",
            "conversations/t.ron:6:9 store-check-no-councillor",
            "councillors/sian (Nia's conflicted copy).ron:1:1 store-copy-sync",
            "councillors/sian.ron:3:14 store-check-no-council",
            "proposals/p.ron:3:17 store-check-no-initiative",
            "proposals/p.ron:4:11 store-check-no-role",
            "proposals/p.ron:6:17 store-check-no-proposal",
        ]
    );
    report.problems.iter().for_each(|p| drop(said(&p.say)));
}

#[test]
fn a_check_finds_what_was_lifted_from_a_conversation_that_is_gone() {
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    let day = Date::new(2026, 11, 20).expect("a day");
    let from = |id: &str| Statement {
        text: "Needs the papers early".into(),
        basis: Basis::ToldMe { date: day },
        visibility: Visibility::OnlyMe,
        from: Some(Id::new(id)),
        looked_at: None,
        uid: Default::default(),
        officer: None,
    };
    store.save(&new("t", talk("hello"))).expect("saves");
    let sian = Councillor { support_needs: vec![from("t"), from("gone")], ..person("Siân") };
    store.save(&new("sian", sian)).expect("saves");
    let mut map = SenseMap::new(Id::new("meals"), Some(Id::new("sian")));
    map.bottom = vec![Card { from: Some(Id::new("gone-too")), ..Card::new("A story", day) }];
    store.save(&new("m", map)).expect("saves");
    let found: Vec<String> = store.check().problems.iter().map(|p| format!("{} {}", p.path, p.say.key)).collect();
    assert_eq!(
        found,
        [
            "councillors/sian.ron store-check-no-talk",
            "sense/m.ron store-check-no-initiative",
            "sense/m.ron store-check-no-talk"
        ]
    );
}

#[test]
fn a_check_finds_links_of_cards_evidence_and_wishes_that_lead_nowhere_and_no_others() {
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    let day = Date::new(2026, 11, 20).expect("a day");
    store.save(&new("t", talk("hello"))).expect("saves");
    store.save(&new("meals", Initiative { name: "Meals".into(), ..Initiative::default() })).expect("saves");
    let wish = |role: &str, initiative: &str| RoleWish {
        role: role.into(),
        initiative: Some(Id::new(initiative)),
        text: String::new(),
        basis: Basis::ToldMe { date: day },
    };
    let would_like = vec![wish("watchdog", "meals"), wish("convenor", "gone")];
    // A ward is no name of a record: nobody need sit for it.
    store.save(&new("sian", Councillor { would_like, ..person("Siân") })).expect("saves");
    let evidence = |kind| Evidence { kind, text: "words".into() };
    let proposal = Proposal {
        councillor: Some(Id::new("sian")),
        evidence: vec![
            evidence(EvidenceKind::Talk(Id::new("t"))),
            evidence(EvidenceKind::Talk(Id::new("gone-talk"))),
            evidence(EvidenceKind::Proposal(Id::new("p"))),
            evidence(EvidenceKind::Proposal(Id::new("gone-ask"))),
            evidence(EvidenceKind::Clue),
        ],
        ..Proposal::default()
    };
    store.save(&new("p", proposal)).expect("saves");
    let mut map = SenseMap::new(Id::new("meals"), Some(Id::new("sian")));
    map.top = vec![Card::new("A law", day)];
    map.bottom = vec![Card::new("A story", day), Card::new("Another", day)];
    let uid = |uid: &str| crate::model::Uid::new(uid);
    (map.top[0].uid, map.bottom[1].uid) = (uid("law"), uid("another"));
    let between = |top: &str, bottom: &str| crate::model::Link::between(uid(top), uid(bottom));
    map.links = vec![between("law", "another"), between("gone", "another"), between("law", "gone")];
    store.save(&new("m", map)).expect("saves");
    let mut problems = store.check().problems;
    problems.retain(|p| p.say.key != "store-check-open-folder");
    let found: Vec<String> = problems.iter().map(|p| format!("{} {}", p.path, p.say.key)).collect();
    assert_eq!(
        found,
        [
            "councillors/sian.ron store-check-no-role",
            "councillors/sian.ron store-check-no-initiative",
            "proposals/p.ron store-check-no-talk-named",
            "proposals/p.ron store-check-no-proposal",
            "sense/m.ron store-check-loose-link",
            "sense/m.ron store-check-loose-link",
        ]
    );
    assert!(problems.iter().all(|p| p.line > 1), "{problems:?}");
    let loose = said(&problems[4].say);
    assert!(loose.contains("Link 2 of this sense map"), "{loose}");
}

#[test]
fn a_file_written_twice_within_one_tick_of_the_disks_clock_is_read_again() {
    let disk = with_people(3);
    // So early that everything counts as just written.
    let at = || std::sync::Arc::new(super::TestClock { now: 1, ..super::TestClock::default() });
    let open = || Store::open_with(std::sync::Arc::new(disk.clone()), Local::default(), at()).expect("opens");
    scan(&open());
    // The same length, and a time that cannot be told from the one before.
    disk.overwrite_unseen("councillors/p00001.ron", to_text(&person("Q00001")).expect("writes"));
    let batch = scan(&open());
    assert!(names(&batch).contains(&"Q00001"), "{:?}", names(&batch));
}
