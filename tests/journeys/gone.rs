//! The drive that the workspace is on goes away and comes back; a record that
//! is open is deleted by somebody else.

use commonground::app::Msg;
use commonground::command::{Input, Key};
use commonground::model::{Councillor, Kind};
use commonground::store::{FakeDisk, Place, Store};

use crate::harness::{Desk, Officer};
use crate::{parsed, sample};

const SIAN: &str = "councillors/sian-ap-gwilym.ron";
const TALK: &str = "conversations/2026-11-12-sian-ap-gwilym.ron";
const LEAVES: [Place; 2] = [Place::Nothing, Place::EmptyFolder];
const DELETED: &str = "Deleted while you had it open";

/// Some seconds go by.
fn seconds_pass(o: &mut Officer) {
    if o.app.is_away() {
        o.send(Msg::LookAgain);
    }
}

fn all_text(o: &Officer) -> String {
    o.desk.records().into_iter().map(|(_, text)| text).collect()
}

fn other_program(disk: &FakeDisk) -> Store {
    Store::open(std::sync::Arc::new(disk.clone())).expect("opens")
}

/// Deletes a record as a colleague does in this program.
fn delete(disk: &FakeDisk, kind: Kind, id: &str) {
    let (store, id) = (other_program(disk), commonground::model::Id::new(id));
    let before = store.read(kind, &id).ok();
    store.save(&commonground::model::Change { kind, id, before, after: None }).expect("deletes");
}

#[test]
fn a_note_finished_while_the_drive_is_away_waits() {
    for leaves in LEAVES {
        let mut o = sample();
        let before = o.desk.records();
        o.press("n").type_text("Said on the train.");
        o.desk.disk.vanish(leaves);
        o.press("Ctrl+S").not_see("Note kept").see("folder").see("can’t be reached: nothing is saved");
        o.see("Your text is kept as a draft on this computer");
        assert!(o.is_writing());
        assert_eq!(o.field_text(), "Said on the train.");
        assert_eq!(o.desk.disk.paths(), Vec::<String>::new(), "{leaves:?}");
        seconds_pass(&mut o);
        assert!(o.app.is_away() && o.is_writing());
        // Back: what waited is saved by itself, once.
        o.desk.disk.come_back(true);
        assert_eq!(o.desk.records(), before);
        seconds_pass(&mut o);
        o.see("is back, and what was waiting is saved: Note kept").not_see("can’t be reached");
        assert!(!o.is_writing() && !o.app.is_away());
        assert_eq!(all_text(&o).matches("Said on the train.").count(), 1);
        assert_eq!(o.local_files("drafts"), Vec::<String>::new());
        o.press("u").see("Undone");
        assert_eq!(o.desk.records(), before);
    }
}

#[test]
fn words_typed_after_the_failed_save_are_finished_by_hand() {
    let mut o = sample();
    o.press("n").type_text("First.");
    o.desk.disk.vanish(Place::Nothing);
    o.press("Ctrl+S").type_text(" Second.").a_moment_passes();
    o.desk.disk.come_back(false);
    seconds_pass(&mut o);
    o.see("Press Ctrl+S");
    assert!(o.is_writing());
    assert!(!all_text(&o).contains("First."));
    o.press("Ctrl+S").see("Note kept");
    assert_eq!(all_text(&o).matches("First. Second.").count(), 1);
}

#[test]
fn an_attempt_after_the_drive_is_back_saves() {
    let mut o = sample();
    o.press("n").type_text("Once.");
    o.desk.disk.vanish(Place::EmptyFolder);
    o.press("Ctrl+S Ctrl+S");
    assert!(o.is_writing());
    o.desk.disk.come_back(true);
    o.press("Ctrl+S");
    assert!(!o.is_writing() && !o.app.is_away(), "{}", o.screen());
    assert_eq!(all_text(&o).matches("Once.").count(), 1);
}

#[test]
fn a_drive_that_is_away_takes_nobody_off_the_screen() {
    for leaves in LEAVES {
        let mut o = sample();
        let people = o.app.book.people().len();
        let title = o.app.book.title();
        o.desk.disk.vanish(leaves);
        o.come_back().see("You can go on looking").see("Siân ap Gwilym");
        assert_eq!((o.app.book.people().len(), o.app.book.title()), (people, title.clone()));
        // Nothing is changed on the screen that is not changed on the disk.
        o.press("Esc Esc 1 d").see("can’t be reached").see("Siân ap Gwilym");
        assert_eq!(o.app.book.people().len(), people);
        assert_eq!(o.desk.disk.paths(), Vec::<String>::new());
        o.press("Esc");
        o.desk.disk.come_back(true);
        o.come_back().see("The workspace folder is back.");
        assert!(!o.app.is_away());
        assert_eq!((o.app.book.people().len(), o.app.book.title()), (people, title));
        o.press("d").see("Moved to the trash");
    }
}

#[test]
fn an_undo_that_the_drive_refused_can_be_done_later() {
    let mut o = sample();
    let before = o.desk.records();
    o.press("n").type_text("Kept words").press("Ctrl+S").see("Note kept");
    o.desk.disk.vanish(Place::Nothing);
    o.press("u").see("can’t be reached").see("Kept words");
    o.desk.disk.come_back(false);
    seconds_pass(&mut o);
    o.press("u").see("Undone");
    assert_eq!(o.desk.records(), before);
    o.press("Ctrl+R").see("Done again");
    assert!(all_text(&o).contains("Kept words"));
}

#[test]
fn half_the_councillors_gone_is_asked_about() {
    let mut o = sample();
    let all: Vec<(String, String)> = o.files("councillors/").into_iter().map(|p| (p.clone(), o.file(&p))).collect();
    let people = o.app.book.people().len();
    all.iter().skip(3).for_each(|(path, _)| o.desk.disk.take(path));
    o.come_back().see("Were they deleted?").see("Keep showing them");
    assert_eq!(o.app.book.people().len(), people);
    // Esc keeps showing them, and nothing is saved meanwhile.
    o.press("Esc").see("Nothing is saved until");
    o.press("n").type_text("Meanwhile.").press("Ctrl+S").not_see("Note kept");
    assert!(o.is_writing() && !all_text(&o).contains("Meanwhile."));
    for (path, text) in &all {
        o.desk.put(path, text);
    }
    seconds_pass(&mut o);
    o.see("what was waiting is saved");
    assert!(all_text(&o).contains("Meanwhile."));
    assert_eq!(o.app.book.people().len(), people);
    // Deleted in truth.
    all.iter().skip(3).for_each(|(path, _)| o.desk.disk.take(path));
    o.come_back().see("Were they deleted?").press("Up Enter");
    assert_eq!(o.app.book.people().len(), 3);
    assert!(!o.app.is_away());
    o.press("n").type_text("Afterwards.").press("Ctrl+S").see("Note kept");
}

#[test]
fn a_question_does_not_interrupt_typing() {
    let mut o = sample();
    o.press("n").type_text("In the middle ");
    o.files("councillors/").iter().skip(3).for_each(|path| o.desk.disk.take(path));
    o.come_back();
    assert!(o.is_writing());
    o.type_text("of it.\nyes");
    assert_eq!(o.field_text(), "In the middle of it.\nyes");
    o.press("Esc").see("Were they deleted?");
}

#[test]
fn a_record_deleted_outside_is_asked_about() {
    let mut o = sample();
    o.press("2 e").type_text("Mine: ");
    o.desk.disk.take(TALK);
    o.press("Ctrl+S").see(DELETED).see("Leave it deleted and keep my change as a draft").not_see("Note changed");
    assert_eq!(o.file(TALK), "");
    assert!(o.local_files("drafts").iter().any(|p| o.local_file(p).contains("Mine: ")));
    // Esc leaves it deleted, and the words are a draft.
    o.press("Esc").see("Kept as a draft.");
    assert_eq!(o.file(TALK), "");
    o.palette("drafts").see("1 of 1").press("Enter");
    assert!(o.field_text().contains("Mine: "));
    o.press("Ctrl+S").see("Note kept");
    assert_eq!(all_text(&o).matches("Mine: ").count(), 1);
}

#[test]
fn a_record_deleted_outside_can_be_saved_again() {
    let mut o = sample();
    let before = o.desk.records();
    o.press("2 e").type_text("Mine: ");
    o.desk.disk.take(TALK);
    o.press("Ctrl+S").see(DELETED).press("Up").see("Save it again").press("Enter");
    assert!(o.file(TALK).contains("Mine: ") && o.file(TALK).contains("Galwad fer"));
    assert_eq!(o.local_files("drafts"), Vec::<String>::new());
    o.see("12 Nov · a call");
    assert_eq!(o.desk.records().len(), before.len());
}

#[test]
fn a_record_in_the_trash_is_taken_out_and_merged() {
    let mut o = sample();
    o.press("1 Tab e").see("Public facts").in_field("party").press("Ctrl+A").type_text("Independent");
    // A colleague changes something else, and then deletes it.
    let store = other_program(&o.desk.disk);
    let id = commonground::model::Id::new("sian-ap-gwilym");
    let mine: Councillor = parsed(&o, SIAN);
    let theirs = Councillor { wards: vec!["Another ward".into()], ..mine.clone() };
    let change = |before: Councillor, after: Option<Councillor>| commonground::model::Change {
        kind: Kind::Councillor,
        id: id.clone(),
        before: Some(commonground::model::Entity::into_record(before)),
        after: after.map(commonground::model::Entity::into_record),
    };
    store.save(&change(mine, Some(theirs.clone()))).expect("saves");
    store.save(&change(theirs, None)).expect("deletes");
    o.press("Ctrl+S").see(DELETED).see("in the trash").press("Up Enter");
    let both: Councillor = parsed(&o, SIAN);
    assert_eq!(both.wards, ["Another ward"]);
    assert!(o.file(SIAN).contains("Independent"));
    assert!(other_program(&o.desk.disk).trash().expect("lists").is_empty());
}

#[test]
fn a_single_key_makes_no_deleted_record_anew() {
    // Settle a follow-up, move a card, change a proposal's status, put somebody elsewhere in the order.
    let keys = [("0", "conversations/"), ("2 Tab Tab Home Down Down Alt+Down", "sense/"), ("1 d", "councillors/")];
    for (keys, folder) in keys {
        let mut o = sample();
        let files = o.files(folder);
        let press = |o: &mut Officer| {
            if keys == "0" {
                o.press("0 Tab").palette("follow-up done");
            } else {
                o.press(keys);
            }
        };
        files.iter().take(2).for_each(|path| o.desk.disk.take(path));
        // Which of them is meant is for the screen; the others are as they were.
        let before = o.desk.records();
        press(&mut o);
        let after = o.desk.records();
        for (path, _) in &after {
            let known = before.iter().any(|(p, _)| p == path);
            assert!(known || !files.contains(path), "{keys}: {path} was made anew\n{}", o.screen());
        }
    }
}

#[test]
fn a_follow_up_of_a_deleted_note_is_asked_about() {
    let mut o = sample();
    o.press("0 Tab Home");
    let due = |o: &Officer| match o.app.target_in(o.app.focused()) {
        Some(commonground::app::Target::Due(id)) => Some(id),
        _ => None,
    };
    for _ in 0..40 {
        if due(&o).is_some() {
            break;
        }
        o.press("Down");
    }
    let id = due(&o).unwrap_or_else(|| panic!("nothing is due:\n{}", o.screen()));
    // It is read, and then deleted, before the key comes.
    o.press("Enter");
    o.desk.disk.take(&Kind::Conversation.path(&id));
    o.palette("follow-up done").see(DELETED).see("Leave it deleted");
    o.press("Esc").see("Left deleted");
    assert_eq!(o.file(&Kind::Conversation.path(&id)), "");
    assert!(o.app.book.talk(&id).is_none());
}

#[test]
fn undo_and_redo_make_no_deleted_record_anew() {
    let mut o = sample();
    o.press("1 Tab e").in_field("party").press("Ctrl+A").type_text("Independent").press("Ctrl+S");
    o.desk.disk.take(SIAN);
    o.press("Esc u").see("deleted by somebody else").not_see(DELETED);
    assert_eq!(o.file(SIAN), "");
    o.press("Ctrl+R").see("nothing to do again");
    // One's own delete is undone as ever.
    let mut o = sample();
    let before = o.desk.records();
    o.press("1 d u").see("Undone");
    assert_eq!(o.desk.records(), before);
}

#[test]
fn an_edit_of_several_records_is_saved_whole_or_not() {
    let mut o = sample();
    o.press("2 n").type_text("Priority: the last bus").press("Ctrl+L").press("Ctrl+S").see("Lifted when you keep");
    o.desk.disk.take(SIAN);
    let before = o.desk.records();
    o.press("Ctrl+S").see(DELETED).see("Siân ap Gwilym");
    assert_eq!(o.desk.records(), before);
    o.press("Up Enter");
    assert!(o.file(SIAN).contains("the last bus"));
    assert!(o.files("conversations/2026-11-20").len() == 1);
}

#[test]
fn somebody_deleted_since_the_preview_is_left_out() {
    let mut o = Desk::empty().start();
    let list = "Name,Ward,Party\nAnn Zachary,Cwm,Green\nBob Mills,Dwr,Green\n";
    let first = o.desk.own_file("first.csv", list);
    let second = o.desk.own_file("second.csv", list.replace("Green", "Red"));
    o.press("Esc").palette("bring in a council").type_text(&first).press("Ctrl+S");
    o.see("Bring in first.csv?").press("Home Enter").see("council called?").type_text("Cwm").press("Ctrl+S");
    o.press("Home Enter").see("2 added");
    assert_eq!(o.files("councillors/").len(), 2, "{}", o.screen());
    o.palette("bring in a council").press("Ctrl+A").type_text(&second).press("Ctrl+S").see("Bring in second.csv?");
    o.desk.disk.take("councillors/ann-zachary.ron");
    o.press("Home Enter").see("1 changed").see("Ann Zachary was deleted after this list was compared");
    assert_eq!(o.files("councillors/"), ["councillors/bob-mills.ron"]);
    assert!(o.file("councillors/bob-mills.ron").contains("Red"));
}

#[test]
fn an_import_into_a_drive_that_is_away_makes_nothing() {
    let mut o = sample();
    let list = o.desk.own_file("list.csv", "Name,Ward\nAnn Zachary,Cwm\n");
    o.palette("bring in a council").type_text(&list).press("Ctrl+S").see("Bring in list.csv?");
    o.desk.disk.vanish(Place::EmptyFolder);
    o.press("Home Enter").see("can’t be reached").not_see("Brought in");
    assert_eq!(o.desk.disk.paths(), Vec::<String>::new());
    assert!(o.app.is_away());
}

#[test]
fn keys_typed_into_the_question_lose_nothing() {
    let mut o = sample();
    o.press("2 e").type_text("Mine: ");
    o.desk.disk.take(TALK);
    o.press("Ctrl+S").see(DELETED);
    for key in ["x", "Enter", "y"] {
        o.send(Msg::Input(Input::Key(Key::parse(key).expect("a key"))));
    }
    assert_eq!(o.file(TALK), "");
    assert!(o.local_files("drafts").iter().any(|p| o.local_file(p).contains("Mine: ")));
}

/// A colleague who deletes in the program leaves it in the trash.
#[test]
fn leaving_it_deleted_leaves_the_trash_alone() {
    let mut o = sample();
    o.press("2 e").type_text("Mine: ");
    delete(&o.desk.disk, Kind::Conversation, "2026-11-12-sian-ap-gwilym");
    o.press("Ctrl+S").see("in the trash").press("Esc");
    assert_eq!(o.file(TALK), "");
    assert_eq!(other_program(&o.desk.disk).trash().expect("lists").len(), 1);
}
