//! Saving, deleting, bringing back, and two people at once.

use std::sync::Arc;

use super::{TestClock, bare, change, new, person, read, said, store_on, talk};
use crate::model::{
    AboutMe, Basis, Card, Councillor, Date, Entity, Id, Kind, Prefers, Proposal, Record, SenseMap, Statement, Status,
    Visibility, Workspace,
};
use crate::store::disk::Disk;
use crate::store::merge::merge;
use crate::store::ron_text::to_text;
use crate::store::{Access, Draft, FakeDisk, ImportSeen, KEPT_VERSIONS, Local, RealDisk, Store, StoreError};

#[test]
fn looking_at_a_folder_that_is_not_there_creates_nothing() {
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    assert_eq!(store.access(), Access::ReadWrite);
    assert!(matches!(store.read(Kind::Councillor, &Id::new("a")), Err(StoreError::Missing { .. })));
    assert_eq!(store.check(), crate::store::Report::default());
    let cancel = std::sync::atomic::AtomicBool::new(false);
    store.scan(&cancel, &mut |_| {});
    assert!(store.trash().expect("lists").is_empty() && store.drafts().0.is_empty());
    assert_eq!(disk.paths(), Vec::<String>::new());
    assert!(!disk.exists("").expect("asks"));
}

#[test]
fn the_first_save_makes_the_workspace() {
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    let saved = store.save(&new("sian", person("Siân"))).expect("saves");
    assert_eq!((saved.id.as_str(), saved.say), ("sian", None));
    assert_eq!(read(&store, Kind::Councillor, "sian"), Some(person("Siân").into_record()));
    assert_eq!(read(&store, Kind::Workspace, "workspace"), Some(Workspace::default().into_record()));
    assert_eq!(disk.paths(), [".commonground/lock", "councillors/sian.ron", "workspace.ron"].map(String::from)[1..]);
}

#[test]
fn two_people_of_one_name_get_a_file_each() {
    let store = store_on(&FakeDisk::new());
    store.save(&new("jo", person("Jo"))).expect("saves");
    let second = store.save(&new("jo", person("Jo"))).expect("saves");
    assert_eq!(second.id.as_str(), "jo-2");
    assert!(read(&store, Kind::Councillor, "jo").is_some() && read(&store, Kind::Councillor, "jo-2").is_some());
}

#[test]
fn saving_without_a_change_writes_nothing() {
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    store.save(&new("a", person("A"))).expect("saves");
    disk.set_read_only(true);
    store.save(&change("a", Some(person("A")), Some(person("A")))).expect("nothing to do");
}

#[test]
fn the_old_words_of_a_changed_record_can_be_read_again_ten_times_over() {
    let store = store_on(&FakeDisk::new());
    let id = Id::new("a");
    store.save(&new("a", person("0"))).expect("saves");
    for n in 1..=15 {
        let step = change("a", Some(person(&(n - 1).to_string())), Some(person(&n.to_string())));
        store.save(&step).expect("saves");
    }
    let versions = store.versions(Kind::Councillor, &id).expect("lists");
    assert_eq!(versions.len(), KEPT_VERSIONS);
    assert_eq!(bare(store.read_version(&versions[0]).expect("reads")), person("14").into_record());
    assert_eq!(bare(store.read_version(&versions[9]).expect("reads")), person("5").into_record());
}

#[test]
fn what_was_deleted_lies_in_the_trash_and_comes_back() {
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    store.save(&new("a", person("Siân"))).expect("saves");
    store.save(&change("a", Some(person("Siân")), None)).expect("deletes");
    assert_eq!(read(&store, Kind::Councillor, "a"), None);
    let trash = store.trash().expect("lists");
    assert_eq!((trash.len(), trash[0].title.as_str(), trash[0].id.as_str()), (1, "Siân", "a"));
    // Somebody else does not get the name of who lies in the trash.
    assert_eq!(store.save(&new("a", person("Alys"))).expect("saves").id.as_str(), "a-2");
    assert_eq!(store.restore(&trash[0]).expect("comes back").id.as_str(), "a");
    assert_eq!(read(&store, Kind::Councillor, "a"), Some(person("Siân").into_record()));
    assert_eq!(read(&store, Kind::Councillor, "a-2"), Some(person("Alys").into_record()));
    assert!(store.trash().expect("lists").is_empty());
    assert!(matches!(store.restore(&trash[0]), Err(StoreError::Missing { .. })));
}

#[test]
fn undoing_a_delete_brings_the_record_back_under_its_name_and_out_of_the_trash() {
    let store = store_on(&FakeDisk::new());
    store.save(&new("a", talk("hello"))).expect("saves");
    let delete = change("a", Some(talk("hello")), None);
    store.save(&delete).expect("deletes");
    assert_eq!(store.save(&delete.inverse()).expect("comes back").id.as_str(), "a");
    assert!(store.trash().expect("lists").is_empty());
}

#[test]
fn what_somebody_else_wrote_into_another_field_is_kept() {
    let disk = FakeDisk::new();
    let (mine, theirs) = (store_on(&disk), store_on(&disk));
    mine.save(&new("a", person("Siân"))).expect("saves");
    let with_ward = Councillor { wards: vec!["Dŵr".into()], ..person("Siân") };
    theirs.save(&change("a", Some(person("Siân")), Some(with_ward.clone()))).expect("saves");
    let renamed = Councillor { name: "Siân ap Gwilym".into(), ..person("Siân") };
    let saved = mine.save(&change("a", Some(person("Siân")), Some(renamed))).expect("saves");
    let both = Councillor { name: "Siân ap Gwilym".into(), ..with_ward };
    assert_eq!(saved.merged.map(bare), Some(both.clone().into_record()));
    assert!(said(&saved.say.expect("told")).contains("Both changes were kept"));
    assert_eq!(read(&mine, Kind::Councillor, "a"), Some(both.into_record()));
}

#[test]
fn where_both_changed_the_same_words_both_versions_are_kept() {
    let disk = FakeDisk::new();
    let (mine, theirs) = (store_on(&disk), store_on(&disk));
    mine.save(&new("a", talk("old"))).expect("saves");
    theirs.save(&change("a", Some(talk("old")), Some(talk("theirs")))).expect("saves");
    for n in 1..=2 {
        let saved = mine.save(&change("a", Some(talk("old")), Some(talk(&format!("mine {n}"))))).expect("saves");
        assert_eq!(read(&mine, Kind::Conversation, "a"), Some(talk("theirs").into_record()));
        let other = saved.other.expect("kept beside it");
        assert!(other.is_safe());
        assert_eq!(
            bare(mine.read(Kind::Conversation, &other).expect("reads")),
            talk(&format!("mine {n}")).into_record()
        );
        assert!(said(&saved.say.expect("told")).contains("(other version"));
    }
}

#[test]
fn a_second_version_of_a_councillor_is_a_problem_to_settle_and_nobody_else() {
    use std::sync::atomic::AtomicBool;
    let disk = FakeDisk::new();
    let (mine, theirs) = (store_on(&disk), store_on(&disk));
    let long = "a".repeat(100);
    for id in ["jan", long.as_str()] {
        mine.save(&new(id, person("Jan"))).expect("saves");
        theirs.save(&change(id, Some(person("Jan")), Some(person("Jan Curtice")))).expect("saves");
        for _ in 0..2 {
            mine.save(&change(id, Some(person("Jan")), Some(person("Jan C")))).expect("saves");
        }
    }
    let scanned = |store: &super::super::Store| {
        let (mut names, mut problems) = (Vec::<(Id, String)>::new(), Vec::new());
        store.scan(&AtomicBool::new(false), &mut |batch| {
            names.extend(batch.people.iter().map(|p| (p.id.clone(), p.name.to_string())));
            names.retain(|(id, _)| !batch.gone.contains(&(Kind::Councillor, id.clone())));
            problems.extend(batch.problems.iter().map(|p| p.say.key));
        });
        let mut names: Vec<String> = names.into_iter().map(|(_, name)| name).collect();
        names.sort();
        (names, problems)
    };
    for _ in 0..2 {
        let store = store_on(&disk);
        let (names, problems) = scanned(&store);
        assert_eq!(names, ["Jan Curtice", "Jan Curtice"]);
        assert_eq!(problems, ["store-check-other-version"; 4]);
        let report = store.check();
        let seconds = report.problems.iter().filter(|p| p.say.key == "store-check-other-version").count();
        assert_eq!((store.problems().len(), seconds, report.councillors), (4, 4, 2));
        assert_eq!(store.all::<Councillor>().expect("reads").len(), 2);
        assert_eq!(read(&store, Kind::Councillor, "jan (other version)"), Some(person("Jan C").into_record()));
    }
    // Whoever keeps the second and deletes the first keeps the person.
    mine.save(&change("jan", Some(person("Jan Curtice")), None)).expect("deletes");
    assert_eq!(scanned(&store_on(&disk)).0, ["Jan C", "Jan C", "Jan Curtice"]);
}

#[test]
fn a_file_that_cannot_be_read_is_never_overwritten_or_deleted() {
    let disk = FakeDisk::new();
    disk.put("councillors/a.ron", "Councillor(name: \"Siân\", oops: 1)");
    let store = store_on(&disk);
    for after in [Some(person("B")), None] {
        let error = store.save(&change("a", Some(person("Siân")), after)).expect_err("refuses");
        assert!(matches!(error, StoreError::Unreadable { .. }));
        assert!(
            said(&error.say()).contains("councillors/a.ron cannot be read: line 1, character 26."),
            "{}",
            said(&error.say())
        );
    }
    assert_eq!(disk.peek("councillors/a.ron").expect("there"), b"Councillor(name: \"Si\xc3\xa2n\", oops: 1)");
}

#[test]
fn a_record_that_somebody_changed_is_not_deleted_unseen() {
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    store.save(&new("a", talk("old"))).expect("saves");
    disk.put("conversations/a.ron", to_text(&talk("new")).expect("writes"));
    let error = store.save(&change("a", Some(talk("old")), None)).expect_err("refuses");
    assert!(said(&error.say()).contains("not deleted"));
    assert_eq!(read(&store, Kind::Conversation, "a"), Some(talk("new").into_record()));
}

#[test]
fn a_name_that_leads_out_of_the_workspace_is_refused() {
    let store = store_on(&FakeDisk::new());
    for id in ["../evil", "a/b", "", ".hidden", "a\u{0}", "C:\\x", "a.tmp"] {
        let error = store.save(&new(id, person("A"))).expect_err("refuses");
        assert!(matches!(error, StoreError::UnsafeName(_)), "{id}");
        assert!(store.read(Kind::Councillor, &Id::new(id)).is_err());
        said(&error.say());
    }
    let draft = Draft {
        id: Id::new("../x"),
        form: "a".into(),
        about: vec![],
        fields: vec![],
        left: false,
        started: String::new(),
        saved: String::new(),
    };
    assert!(store.put_draft(&draft).is_err());
}

#[test]
fn a_workspace_of_a_newer_program_is_only_read() {
    let disk = FakeDisk::new();
    disk.put("workspace.ron", "Workspace(\n    format: 99,\n    hologram: true,\n)");
    let store = store_on(&disk);
    let Access::ReadOnly(say) = store.access() else { panic!("writes") };
    assert!(said(&say).contains("newer version"));
    assert!(matches!(store.save(&new("a", person("A"))), Err(StoreError::ReadOnly(_))));
    assert_eq!(disk.paths(), ["workspace.ron"]);
}

#[test]
fn a_workspace_that_somebody_moves_on_while_it_is_open_is_not_written_any_more() {
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    store.save(&new("a", person("A"))).expect("saves");
    disk.put("workspace.ron", "Workspace(format: 3)");
    assert!(matches!(store.save(&new("b", person("B"))), Err(StoreError::ReadOnly(_))));
}

#[test]
fn a_folder_that_may_not_be_written_opens_for_reading() {
    let disk = FakeDisk::new();
    disk.put("councillors/a.ron", to_text(&person("A")).expect("writes"));
    disk.set_read_only(true);
    let store = store_on(&disk);
    assert!(matches!(store.access(), Access::ReadOnly(_)));
    assert!(read(&store, Kind::Councillor, "a").is_some());
}

#[test]
fn while_another_program_saves_one_waits_and_then_says_so() {
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    store.save(&new("a", person("A"))).expect("saves");
    let held = disk.try_lock(".commonground/lock").expect("locks").expect("free");
    let error = store.save(&new("b", person("B"))).expect_err("locked");
    assert!(said(&error.say()).contains("Another copy"));
    // Typing is kept all the same.
    let draft = Draft {
        id: Id::new("d"),
        form: "f".into(),
        about: vec![],
        fields: vec![("note".into(), "x\u{1b}".into())],
        left: false,
        started: String::new(),
        saved: String::new(),
    };
    store.put_draft(&draft).expect("kept");
    drop(held);
    store.save(&new("b", person("B"))).expect("saves");
}

#[test]
fn a_draft_is_kept_put_away_and_brought_back() {
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    let draft = |note: &str| Draft {
        id: Id::new("d1"),
        form: "conversation".into(),
        about: vec![("councillor".into(), "sian".into())],
        fields: vec![("note".into(), note.into())],
        left: false,
        started: "2026-11-22 14:02".into(),
        saved: "2026-11-22 14:03".into(),
    };
    store.put_draft(&draft("Rang h")).expect("kept");
    store.put_draft(&draft("Rang her.\n")).expect("kept");
    assert_eq!(store.drafts(), (vec![draft("Rang her.\n")], vec![]));
    store.discard_draft(&Id::new("d1")).expect("put away");
    assert!(store.drafts().0.is_empty());
    assert_eq!(store.discarded_drafts(), vec![draft("Rang her.\n")]);
    store.restore_draft(&Id::new("d1")).expect("back");
    assert_eq!(store.drafts().0.len(), 1);
    disk.put(".commonground/drafts/bad.ron", "Draft(");
    assert_eq!((store.drafts().0.len(), store.drafts().1.len()), (1, 1));
    store.finish_draft(&Id::new("d1")).expect("done");
    store.finish_draft(&Id::new("d1")).expect("done already");
    assert!(store.drafts().0.is_empty());
}

#[test]
fn when_a_councils_file_was_seen_is_remembered() {
    let store = store_on(&FakeDisk::new());
    let seen = |n: usize| ImportSeen {
        file_name: format!("{n}.xml"),
        date: Date::new(2026, 11, 20).expect("a day"),
        format: "moderngov".into(),
        people: n,
        ids_seen: vec!["192".into()],
    };
    for n in 0..12 {
        store.put_import(&Id::new("cwm"), &seen(n)).expect("kept");
    }
    let imports = store.imports().expect("lists");
    assert_eq!(imports.len(), KEPT_VERSIONS);
    assert_eq!(imports[9], (Id::new("cwm"), seen(11)));
}

#[test]
fn two_programs_that_both_write_about_the_officer_first_lose_nothing() {
    let disk = FakeDisk::new();
    let (mine, theirs) = (store_on(&disk), store_on(&disk));
    theirs.save(&new("about-me", AboutMe { name: "Nia".into(), ..AboutMe::default() })).expect("saves");
    mine.save(&new("about-me", AboutMe { post: "Officer".into(), ..AboutMe::default() })).expect("saves");
    let both = AboutMe { name: "Nia".into(), post: "Officer".into(), ..AboutMe::default() };
    assert_eq!(read(&mine, Kind::AboutMe, "about-me"), Some(Record::AboutMe(both)));
}

#[test]
fn a_disk_that_knows_no_locks_still_saves() {
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    disk.fail_every(crate::store::Op::Lock, std::io::ErrorKind::Unsupported);
    store.save(&new("a", person("A"))).expect("saves");
}

#[test]
fn many_threads_may_save_at_once() {
    let disk = FakeDisk::new();
    let store = Store::open_with(Arc::new(disk), Local::default(), Arc::new(TestClock::default())).expect("opens");
    std::thread::scope(|scope| {
        for n in 0..4 {
            let store = store.clone();
            scope.spawn(move || {
                for _ in 0..10 {
                    store.save(&new("jo", person(&n.to_string()))).expect("saves");
                }
            });
        }
    });
    assert_eq!(store.check().councillors, 40);
}

fn statement(text: &str) -> Statement {
    let date = Date::new(2026, 11, 20).expect("a day");
    Statement {
        text: text.into(),
        basis: Basis::ToldMe { date },
        visibility: Visibility::OnlyMe,
        from: None,
        looked_at: None,
        uid: Default::default(),
        officer: None,
    }
}

#[test]
fn what_both_added_to_a_list_stays_and_what_one_took_out_goes() {
    let of = |words: &[&str]| Councillor { priorities: words.iter().map(|w| statement(w)).collect(), ..person("A") };
    let merged = merge(&of(&["a", "b", "c"]), &of(&["a", "c", "mine"]), &of(&["a", "b", "c", "theirs"]));
    assert_eq!(merged.conflicts, Vec::<String>::new());
    assert_eq!(merged.record, of(&["a", "c", "theirs", "mine"]));
    let emptied = merge(&of(&["a"]), &of(&[]), &of(&["a", "theirs"]));
    assert_eq!(emptied.record, of(&["theirs"]));
    let same = merge(&of(&[]), &of(&["x"]), &of(&["x", "y"]));
    assert_eq!(same.record, of(&["x", "y"]));
}

#[test]
fn two_fields_of_one_statement_changed_by_two_people_come_together() {
    let of = |text: &str, visibility| Councillor {
        mindset: vec![Statement { visibility, ..statement(text) }],
        ..person("A")
    };
    let base = of("open", Visibility::OnlyMe);
    let merged = merge(&base, &of("very open", Visibility::OnlyMe), &of("open", Visibility::Anyone));
    assert_eq!((merged.conflicts.len(), merged.record), (0, of("very open", Visibility::Anyone)));
    // Both reworded it: both wordings stay.
    let merged = merge(&base, &of("mine", Visibility::OnlyMe), &of("theirs", Visibility::OnlyMe));
    assert_eq!(merged.record.mindset.len(), 2);
}

#[test]
fn fields_within_fields_are_put_together_even_where_there_was_nothing_before() {
    let of = |language: &str, channel: &str| Councillor {
        prefers: Prefers { language: language.into(), channel: channel.into(), times: String::new() },
        ..person("A")
    };
    let merged = merge(&person("A"), &of("Cymraeg", ""), &of("", "a call"));
    assert_eq!((merged.conflicts.len(), merged.record), (0, of("Cymraeg", "a call")));
    let merged = merge(&person("A"), &of("Cymraeg", ""), &of("English", ""));
    assert_eq!(merged.conflicts, ["prefers.language"]);
}

#[test]
fn links_never_point_at_another_card() {
    let card = |text: &str| {
        let day = Date::new(2026, 11, 20).expect("a day");
        Card { uid: crate::model::Uid::new(text), ..Card::new(text, day) }
    };
    let map = |top: &[&str], bottom: &[&str], links: &[(usize, usize)]| {
        let mut map = SenseMap::new(Id::new("i"), Some(Id::new("c")));
        map.top = top.iter().map(|t| card(t)).collect();
        map.bottom = bottom.iter().map(|t| card(t)).collect();
        links.iter().for_each(|(top, bottom)| map.link(*top, *bottom));
        map
    };
    let base = map(&["a", "b"], &["y", "z"], &[]);
    // One deletes the first card, the other links the second: the link still names the second.
    let merged = merge(&base, &map(&["b"], &["y", "z"], &[]), &map(&["a", "b"], &["y", "z"], &[(1, 1)]));
    assert_eq!((merged.conflicts.len(), merged.record), (0, map(&["b"], &["y", "z"], &[(0, 1)])));
    // One deletes the card that the other links: nobody's change is thrown away silently.
    let merged = merge(&base, &map(&["b"], &["y", "z"], &[]), &map(&["a", "b"], &["y", "z"], &[(0, 1)]));
    assert_eq!(merged.conflicts, ["links"]);
    let merged = merge(&base, &map(&["a", "b"], &["y", "z"], &[(0, 0)]), &map(&["a", "b"], &["y", "z"], &[(1, 1)]));
    assert_eq!((merged.conflicts.len(), merged.record.linked_places()), (0, vec![(1, 1), (0, 0)]));
}

#[test]
fn proposal_status_day_and_place_merge_as_one() {
    let base = Proposal { status: Status::Accepted, ask: "Chair it".into(), ..Proposal::default() };
    let active = Proposal { status: Status::Active, ..base.clone() };
    let moved = Proposal { place: "Hall".into(), ..base.clone() };
    let merged = merge(&base, &active, &moved);
    assert_eq!((merged.conflicts, merged.record), (vec!["status".to_owned()], active.clone()));
    // What belongs to nothing else still merges by itself.
    let support = Proposal { support: "A lift".into(), ..base.clone() };
    let merged = merge(&base, &active, &support);
    assert!(merged.conflicts.is_empty());
    assert_eq!((merged.record.status, merged.record.support.as_str()), (Status::Active, "A lift"));
    assert!(merge(&base, &active, &active).conflicts.is_empty());
}

#[test]
fn what_is_being_typed_in_one_program_is_not_offered_by_another_until_that_one_is_gone() {
    let folder = tempfile::tempdir().expect("a folder");
    let open = || Store::open(Arc::new(RealDisk::new(folder.path()))).expect("opens");
    let (here, there) = (open(), open());
    let draft = Draft {
        id: Id::new("d1"),
        form: "note".into(),
        about: vec![],
        fields: vec![("note".into(), "Rang h".into())],
        left: false,
        started: String::new(),
        saved: String::new(),
    };
    here.put_draft(&draft).expect("kept");
    assert_eq!(here.drafts_to_go_on_with().len(), 1, "one's own is one's own");
    assert!(there.drafts_to_go_on_with().is_empty());
    // Left on purpose: anybody may go on with it.
    here.put_draft(&Draft { left: true, ..draft.clone() }).expect("left");
    assert_eq!(there.drafts_to_go_on_with().len(), 1);
    // Typed again, and then the program dies.
    here.put_draft(&draft).expect("kept");
    assert!(there.drafts_to_go_on_with().is_empty());
    drop(here);
    assert_eq!(there.drafts_to_go_on_with().len(), 1);
    let names = std::fs::read_dir(folder.path().join(".commonground/drafts")).expect("there");
    assert_eq!(names.count(), 1, "no lock is left lying about");
}
