//! The disk fails, refuses, holds nonsense, or is changed by somebody else.

use std::io::ErrorKind;

use commonground::app::{Effect, Msg, Runner, Section, Target};
use commonground::command::{Input, Key};
use commonground::store::Op;

use crate::harness::{Desk, Left, Officer};
use crate::sample;

const SIAN: &str = "councillors/sian-ap-gwilym.ron";
const WORDS: &str = "Said in the corridor:\n\"come on Tuesday\" — and ŵ";

/// The typed words are on the screen, or one step away; nothing of them is lost.
fn still_there(o: &mut Officer) {
    if !o.is_writing() {
        o.palette("drafts").see("Said in the corridor").press("Enter");
    }
    assert_eq!(o.field_text(), WORDS);
    o.press("Ctrl+S").see("Note kept");
    let path = o.files("conversations/2026-11-20").pop().expect("the note");
    assert!(o.file(&path).contains("\"come on Tuesday\" — and ŵ"));
    assert_eq!(o.local_files("drafts"), Vec::<String>::new());
}

#[test]
fn a_save_that_fails_says_so_shows_the_old_state_and_the_words_are_offered_again() {
    for kind in [ErrorKind::StorageFull, ErrorKind::PermissionDenied, ErrorKind::Other] {
        let mut o = sample();
        let before = o.desk.records();
        o.press("n").type_text(WORDS).a_moment_passes();
        o.fail_next_saves(kind).press("Ctrl+S").see("!").not_see("Note kept");
        assert_eq!(o.desk.records(), before);
        o.disk_is_well();
        still_there(&mut o);
    }
}

#[test]
fn a_disk_that_was_full_before_the_draft_was_kept_loses_no_word_either() {
    let mut o = sample();
    o.press("n").type_text(WORDS);
    o.fail_next_saves(ErrorKind::StorageFull).press("Ctrl+S").see("!").not_see("Note kept");
    o.disk_is_well();
    still_there(&mut o);
}

#[test]
fn a_note_that_is_left_while_the_disk_is_full_comes_back() {
    let mut o = sample();
    o.press("n").type_text(WORDS);
    o.fail_next_saves(ErrorKind::StorageFull).press("Esc").see("!").not_see("Kept as a draft.");
    o.disk_is_well();
    still_there(&mut o);
}

#[test]
fn a_key_that_quits_goes_back_to_text_that_no_disk_takes() {
    for quit in ["q", "Ctrl+C", "Esc"] {
        let mut o = sample();
        o.press("n").type_text(WORDS);
        o.fail_next_saves(ErrorKind::StorageFull).press("Ctrl+S").see("in memory only");
        o.press("Esc").see("Leave, and lose what I typed").press(quit);
        assert!(o.left.is_none() && o.is_writing(), "{quit}: {}", o.screen());
        assert_eq!(o.field_text(), WORDS);
        o.disk_is_well();
        still_there(&mut o);
    }
}

#[test]
fn leaving_with_text_in_memory_alone_asks_first() {
    let mut o = sample();
    o.palette("about me").in_field("my-name").press("Ctrl+A").type_text("Said in the corridor");
    o.fail_next_saves(ErrorKind::StorageFull).press("Esc").see("Leave this form?");
    o.press("q").see("This is in memory only").see("Said in the corridor").see("is lost if you quit");
    assert!(o.left.is_none());
    // Another key that quits stays, as Esc does.
    o.press("q").not_see("This is in memory only");
    assert!(o.left.is_none());
    // With room on the disk there is nothing to ask any more.
    o.disk_is_well().press("q");
    assert_eq!(o.left, Some(Left::Quit));
    o.start_again().see("Something was being written").see("Said in the corridor");
}

#[test]
fn who_says_that_it_may_be_lost_is_not_kept_waiting() {
    let mut o = sample();
    o.palette("about me").in_field("my-name").press("Ctrl+A").type_text("Said in the corridor");
    o.fail_next_saves(ErrorKind::StorageFull).press("Esc q").see("Quit and lose it").press("Up Enter");
    assert_eq!(o.left, Some(Left::Quit));
    assert!(o.app.texts_in_memory().is_empty());
}

#[test]
fn leaving_waits_for_the_disk_to_answer() {
    for refuses in [true, false] {
        let mut o = sample();
        o.press("n").type_text(WORDS);
        let esc = Msg::Input(Input::Key(Key::parse("Esc").expect("a key")));
        let slow = o.app.update(esc);
        o.not_see("Kept as a draft.").press("q");
        assert!(o.left.is_none(), "nobody knows yet whether a disk takes it");
        if refuses {
            o.fail_next_saves(ErrorKind::StorageFull);
        }
        for effect in slow {
            let answers = o.runner.run(effect, o.app.book.people());
            o.take_all(answers);
        }
        if refuses {
            o.see("This is in memory only").see("Said in the corridor");
        }
        assert_eq!(o.left.is_none(), refuses);
    }
}

#[test]
fn told_to_end_it_hands_over_what_is_in_memory_alone() {
    let mut o = sample();
    o.press("n").type_text(WORDS);
    o.fail_next_saves(ErrorKind::StorageFull).send(Msg::Terminate);
    assert_eq!(o.left, Some(Left::Quit), "it asks nobody");
    let texts = o.app.texts_in_memory();
    assert!(texts.len() == 1 && texts[0].fields.iter().any(|(_, words)| words == WORDS), "{texts:?}");
}

#[test]
fn a_note_under_another_form_is_kept_too() {
    let mut o = sample();
    o.press("n").type_text("Concern: nobody asks tenants").press("Ctrl+L").see("Lift out of the note");
    o.a_moment_passes();
    let mut o = o.kill().start();
    o.see("Something was being written").see("nobody asks tenants");
}

#[test]
fn a_workspace_that_is_full_keeps_what_is_typed_on_this_computer() {
    let mut o = sample();
    o.fail_next_records(ErrorKind::StorageFull);
    o.press("n").type_text(WORDS).a_moment_passes().not_see("!");
    o.press("Ctrl+S").see("The disk is full").not_see("Note kept").not_see("lost");
    // It is on this computer's disk: leaving it is no loss, and nobody says so.
    o.press("Esc").see("Kept as a draft.").press("q");
    assert_eq!(o.left, Some(Left::Quit));
    let mut o = o.start_again();
    o.palette("drafts").see("Said in the corridor").press("Enter");
    still_there(&mut o);
}

#[test]
fn a_state_folder_that_is_full_keeps_what_is_typed_in_the_workspace() {
    let mut o = sample();
    o.desk.state.fail_every(Op::Write, ErrorKind::StorageFull);
    o.press("n").type_text(WORDS).a_moment_passes().not_see("in memory only");
    let mut o = o.kill().start();
    o.see("Something was being written").press("Enter");
    still_there(&mut o);
}

#[test]
fn a_colleague_is_not_offered_what_somebody_is_typing() {
    let mut o = sample();
    o.press("n").type_text(WORDS).a_moment_passes();
    let mut colleague = Desk::of_colleague(&o.desk).start();
    colleague.not_see("Something was being written").palette("drafts").see("There are no drafts.");
    still_there(&mut o);
}

#[test]
fn an_item_that_cannot_be_deleted_or_moved_is_shown_as_it_was() {
    let mut o = sample();
    let before = o.desk.records();
    o.press("2 Tab Tab Down Down").see("Councils must promote");
    o.fail_next_saves(ErrorKind::StorageFull);
    for keys in ["Alt+Down", "d"] {
        let lists = |o: &Officer| o.app.book.senses.clone();
        let shown = lists(&o);
        o.press("Home Down Down");
        assert_eq!(o.app.target_in(o.app.focused()), Some(Target::Item(Section::Top, 0)));
        o.press(keys).see("!").see("Councils must promote");
        assert_eq!(lists(&o), shown, "{keys}");
    }
    o.press("1 d").see("!").see("Siân ap Gwilym").see("· 32");
    o.disk_is_well().press("u").see("There is nothing to undo.");
    assert_eq!(o.desk.records(), before);
}

#[test]
fn an_undo_that_cannot_be_saved_leaves_what_was_done() {
    let mut o = sample();
    o.press("n").type_text("Kept words").press("Ctrl+S").see("Note kept");
    let after = o.desk.records();
    o.desk.disk.fail_every(Op::Rename, ErrorKind::PermissionDenied);
    o.press("u").see("!");
    o.disk_is_well();
    assert_eq!(o.desk.records(), after);
    o.press("2").see("Kept words");
}

#[test]
fn a_workspace_that_can_only_be_read_says_so_and_is_looked_around_in() {
    let desk = Desk::sample();
    desk.disk.set_read_only(true);
    let before = desk.records();
    let mut o = desk.start();
    o.see("read-only");
    o.press("d").see("!");
    assert!(o.nothing_open());
    o.press("2").see("Galwad fer").press("0").see("What is due").press("Ctrl+P Esc q");
    assert_eq!(o.desk.records(), before);
}

#[test]
fn a_workspace_of_a_newer_program_is_only_read() {
    let desk = Desk::sample();
    let newer = desk.file("workspace.ron").replacen("format: 2", "format: 99", 1);
    let newer =
        if newer.contains("99") { newer } else { newer.replacen("Workspace(", "Workspace(\n    format: 99,", 1) };
    desk.put("workspace.ron", newer);
    let before = desk.records();
    let mut o = desk.start();
    o.see("read-only").press("n").see("! This workspace was made by a newer version");
    o.type_text("dq").press("Ctrl+S").see("nothing you type here is kept");
    assert_eq!(o.desk.records(), before);
}

#[test]
fn a_broken_file_is_listed_with_its_place_and_is_never_overwritten() {
    let desk = Desk::sample();
    let broken = "Councillor(\n    name: \"Huw Trevanion\",\n    wrads: [\"Llan\"],\n)\n";
    desk.put("councillors/huw-trevanion.ron", broken);
    desk.put("initiatives/half.ron", "Initiative(\n    name: \"Ha");
    let mut o = desk.start();
    o.see("2 files cannot be read; everything else is here.").see("Siân ap Gwilym");
    o.palette("files that cannot").see("councillors/huw-trevanion.ron:3:").see("initiatives/half.ron");
    o.type_text("huw").press("Enter").see("councillors/huw-trevanion.ron:3:").see("The file is left as it is.");
    o.press("Esc");
    // Somebody of the same name is written down anew: the broken file stays what it is.
    o.palette("new councillor").type_text("Huw Trevanion").press("Ctrl+S").see("Councillor added");
    o.palette("new initiative").type_text("Half").press("Ctrl+S").see("Initiative set up");
    assert_eq!(o.file("councillors/huw-trevanion.ron"), broken);
    assert_eq!(o.file("initiatives/half.ron"), "Initiative(\n    name: \"Ha");
    assert!(o.file("councillors/huw-trevanion-2.ron").contains("Huw Trevanion"));
    assert!(o.file("initiatives/half-2.ron").contains("Half"));
    // Put right in a text editor, it is simply there.
    o.desk.put("councillors/huw-trevanion.ron", broken.replace("wrads", "wards"));
    o.come_back().press("/").type_text("huw").see("2 of ");
}

#[test]
fn what_somebody_else_changed_while_a_form_was_open_is_kept_beside_it() {
    let mut o = sample();
    o.press("1 Tab e").see("Public facts").in_field("party").press("Ctrl+A").type_text("Independent");
    let theirs = o.file(SIAN).replace("Before 9am or after 4pm.", "After 5pm, says Mared.");
    o.desk.put(SIAN, &theirs);
    o.press("Ctrl+S");
    let both = o.file(SIAN);
    assert!(both.contains("After 5pm, says Mared.") && both.contains("Independent"), "{both}");
    o.see("Independent").press("/").type_text("Mared").see("After 5pm, says Mared.").press("Esc");
    // Undo takes back what was done here, and nothing of theirs.
    o.press("u");
    let undone = o.file(SIAN);
    assert!(undone.contains("After 5pm, says Mared.") && undone.contains("Plaid Cymru"), "{undone}");
}

#[test]
fn where_both_changed_the_same_words_both_are_kept_and_it_is_said() {
    let mut o = sample();
    o.press("1 Tab e").in_field("party").press("Ctrl+A").type_text("Ours");
    o.desk.put(SIAN, o.file(SIAN).replace("Plaid Cymru", "Theirs"));
    o.press("Ctrl+S").see("!");
    let all: String = o.files("").iter().filter(|p| p.ends_with(".ron")).map(|p| o.file(p)).collect();
    assert!(all.contains("Ours") && all.contains("Theirs"));
}

#[test]
fn what_somebody_else_wrote_is_there_when_the_officer_comes_back_to_the_window() {
    let mut o = sample();
    let talk = o.file("conversations/2026-11-12-sian-ap-gwilym.ron").replace("Galwad fer", "Galwad hir");
    o.desk.put("conversations/2026-11-20-sian-ap-gwilym.ron", talk.replace("2026-11-12", "2026-11-20"));
    o.come_back().press("2").see("Galwad hir");
    o.desk.disk.take("conversations/2026-11-20-sian-ap-gwilym.ron");
    o.come_back().not_see("Galwad hir");
}

#[test]
fn a_record_that_is_gone_does_not_take_its_draft_along() {
    let mut o = sample();
    o.press("2 e").type_text("Mine: ").a_moment_passes();
    let desk = o.kill();
    desk.disk.take("conversations/2026-11-12-sian-ap-gwilym.ron");
    let mut o = desk.start();
    o.see("Something was being written").press("Enter");
    assert!(o.is_writing(), "{}", o.screen());
    assert!(o.field_text().contains("Mine: "));
    o.press("Ctrl+S").see("Note");
    assert!(o.desk.records().iter().any(|(_, text)| text.contains("Mine: ")));
}

#[test]
fn a_draft_that_cannot_be_read_does_not_keep_the_program_from_starting() {
    let desk = Desk::sample();
    desk.state.put("drafts/2026-11-19-note-1.ron", "Draft(form: \"no");
    let mut o = desk.start();
    o.see("Who to speak to first").press("n").type_text("x").press("Ctrl+S").see("Note kept");
    assert_eq!(o.local_file("drafts/2026-11-19-note-1.ron"), "Draft(form: \"no");
}

#[test]
fn a_note_that_is_still_on_its_way_to_the_disk_is_shown_as_it_was_typed() {
    let mut o = Desk::sample().start();
    o.press("2 n").type_text("Said in the corridor.");
    let key = Key::parse("Ctrl+S").expect("a key");
    let (saves, others): (Vec<Effect>, Vec<Effect>) =
        o.app.update(Msg::Input(Input::Key(key))).into_iter().partition(|e| matches!(e, Effect::Save(..)));
    assert_eq!(saves.len(), 1);
    // The disk is slow: what is looked at is asked for before it is there.
    for effect in others {
        let answers = o.runner.run(effect, o.app.book.people());
        o.take_all(answers);
    }
    // Shown as it is, and not said to be kept before it is.
    o.not_see("Note kept").see("Said in the corridor.").not_see("is not there any more");
    for effect in saves {
        let answers = o.runner.run(effect, o.app.book.people());
        o.take_all(answers);
    }
    o.see("Note kept").see("Said in the corridor.").press("Down Up").see("Said in the corridor.");
}

#[test]
fn a_second_version_of_somebody_is_a_problem_and_not_another_councillor() {
    let desk = Desk::sample();
    let text = desk.file("councillors/sian-ap-gwilym.ron");
    desk.put("councillors/sian-ap-gwilym (other version).ron", text.replace("ap Gwilym", "ap Gwilym Hughes"));
    let mut o = desk.start();
    o.press("1 c").type_text("sian gwilym").see("Siân ap Gwilym").not_see("Hughes").press("Esc Esc");
    o.palette("problem").see("sian-ap-gwilym (other version).ron").see("a second version of a record");
}

#[test]
fn copies_are_problems_and_nobody_on_the_screen() {
    let desk = Desk::sample();
    let text = desk.file("councillors/sian-ap-gwilym.ron");
    desk.put("councillors/sian-ap-gwilym-DESKTOP-AB12CD.ron", text.replace("ap Gwilym", "ap Gwilym Hughes"));
    desk.put("initiatives/meals-that-matter (1).ron", desk.file("initiatives/meals-that-matter.ron"));
    let mut o = desk.start();
    o.press("1 c").type_text("sian gwilym").see("Siân ap Gwilym").not_see("Hughes").press("Esc Esc");
    o.palette("problem").see("sian-ap-gwilym-DESKTOP-AB12CD.ron").see("meals-that-matter (1).ron");
    o.see("is a copy of").see("then delete the copy");
}

#[test]
fn git_conflict_keeps_somebody_on_the_screen() {
    let o = sample();
    let text = o.desk.file("councillors/sian-ap-gwilym.ron");
    let marked = text.replacen('\n', "\n<<<<<<< HEAD\n=======\n>>>>>>> nia\n", 1);
    o.desk.put("councillors/sian-ap-gwilym.ron", &marked);
    let mut o = o.kill().start();
    o.press("1 c").type_text("sian gwilym").see("Siân ap Gwilym").press("Esc Esc");
    o.palette("problem").see("sian-ap-gwilym.ron:2:1").see("Git put two versions");
    assert_eq!(o.desk.file("councillors/sian-ap-gwilym.ron"), marked);
}

#[test]
fn a_conversation_that_cannot_be_read_is_not_said_to_be_gone() {
    let mut o = sample();
    o.press("i").type_text("meals").press("Enter c").type_text("aled cynf").press("Enter");
    o.see("Not spoken to yet").press("2 n").type_text("Needs the papers a week before").press("Ctrl+S");
    o.press("Tab Down").press("Ctrl+L").see("Profile: support they need").press("Ctrl+S").see("Lifted:");
    o.press("1 Tab").see("(lifted from the note of ").press("Esc");
    o.desk.put("conversations/2026-11-20-aled-cynfelyn.ron", "Conversation(\n    date: ???");
    let mut o = o.kill().start();
    o.press("1")
        .press("c")
        .type_text("aled cynf")
        .press("Enter Esc")
        .see("what was written down cannot be read")
        .see("its file cannot be read")
        .not_see("Not spoken to");
    o.press("Tab PgDn").see("(lifted from a note that cannot be read)").not_see("a note that is gone");
}
