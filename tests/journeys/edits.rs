//! What is written, changed, moved, deleted, and taken back again.

use commonground::app::{PaneId, Section, Target};
use commonground::model::{Kind, SenseMap};
use commonground::store::ron_text;

use crate::harness::{Desk, Officer};
use crate::sample;

const SIAN: &str = "councillors/sian-ap-gwilym.ron";

/// Puts the selection of the focused pane on a row.
fn go_to(o: &mut Officer, wanted: &Target) {
    o.press("Home");
    for _ in 0..200 {
        if o.app.target_in(o.app.focused()).as_ref() == Some(wanted) {
            return;
        }
        o.press("Down");
    }
    panic!("{wanted:?} is not in the list:\n{}", o.screen());
}

/// Undo leads to the files as they were, redo to the files as they became.
fn there_and_back(o: &mut Officer, before: &[(String, String)], what: &str) {
    let after = o.desk.records();
    assert_ne!(before, after, "{what} changed nothing");
    o.press("u").see("Undone:");
    assert_eq!(o.desk.records(), before, "undo of {what}");
    o.press("Ctrl+R").see("Done again:");
    assert_eq!(o.desk.records(), after, "redo of {what}");
    o.press("Ctrl+Z").see("Undone:").press("Ctrl+Y").see("Done again:");
    assert_eq!(o.desk.records(), after, "the other keys of {what}");
}

#[test]
fn every_section_of_a_profile_is_added_to_edited_and_deleted_in_place() {
    for section in Section::ALL {
        if section.is_single() || matches!(section, Section::Top | Section::Bottom | Section::Meaning | Section::HowRun)
        {
            continue;
        }
        let mut o = sample();
        o.press("1 Tab");
        assert_eq!(o.app.focused(), PaneId::Profile);
        let lines = |o: &Officer| o.file(SIAN).lines().count();
        let at_first = o.desk.records();
        // A section that is empty still has its heading to go to.
        let row = section_row(&o, section);
        go_to(&mut o, &row);
        o.press("a").type_text("something@new.example");
        if section == Section::Clues {
            o.in_field("clue-source").type_text("Their page");
        }
        o.press("Ctrl+S").see("Profile changed");
        assert!(o.nothing_open(), "{section:?}");
        assert!(o.file(SIAN).contains("something@new.example"), "{section:?}");
        there_and_back(&mut o, &at_first, section.name());
        let added = lines(&o);

        let count = items(&o, section);
        go_to(&mut o, &Target::Item(section, count - 1));
        let before = o.desk.records();
        o.press("e").press("Ctrl+End").type_text("!").press("Ctrl+S").see("Profile changed");
        assert!(o.file(SIAN).contains("something@new.example!"), "{section:?}");
        assert_eq!(lines(&o), added, "{section:?} was edited in its place");
        there_and_back(&mut o, &before, section.name());

        go_to(&mut o, &Target::Item(section, count - 1));
        let before = o.desk.records();
        o.press("d").see("Taken out. u brings it back.");
        assert!(!o.file(SIAN).contains("something@new.example"), "{section:?}");
        there_and_back(&mut o, &before, section.name());
        o.press("u");
        assert!(o.file(SIAN).contains("something@new.example!"));
    }
}

fn section_row(o: &Officer, section: Section) -> Target {
    let rows = &o.app.panes[&o.app.focused()].rows;
    let is = |t: &Target| matches!(t, Target::Section(s) | Target::Item(s, _) if *s == section);
    rows.iter().filter_map(|r| r.target.clone()).find(is).unwrap_or_else(|| panic!("no row for {section:?}"))
}

fn items(o: &Officer, section: Section) -> usize {
    let rows = &o.app.panes[&o.app.focused()].rows;
    rows.iter().filter(|r| matches!(r.target, Some(Target::Item(s, _)) if s == section)).count()
}

#[test]
fn a_guess_about_a_party_is_refused() {
    let mut o = sample();
    o.press("1 Tab");
    let row = section_row(&o, Section::PressureParty);
    go_to(&mut o, &row);
    let before = o.file(SIAN);
    o.press("a").type_text("Will cross the floor").in_field("basis").press("Right Right Ctrl+S");
    o.see("guesses about");
    assert_eq!(o.file(SIAN), before, "nothing was saved");
    o.press("Left Left Ctrl+S");
    assert!(o.nothing_open() && o.file(SIAN).contains("Will cross the floor"), "{}", o.screen());
}

#[test]
fn what_is_one_thing_in_a_profile_is_edited_in_place() {
    let mut o = sample();
    o.press("1 Tab");
    for (section, field, words) in [
        (Section::Facts, "party", "Independent"),
        (Section::Prefers, "times", "Never before ten"),
        (Section::Approach, "approach-what", "Ring the clerk first"),
    ] {
        let before = o.desk.records();
        let row = section_row(&o, section);
        go_to(&mut o, &row);
        o.press("e");
        if section == Section::Approach {
            o.press("Right").in_field("approach-source").type_text("The member protocol");
        }
        o.in_field(field).press("Ctrl+A").type_text(words).press("Ctrl+S");
        assert!(o.nothing_open(), "{section:?}:\n{}", o.screen());
        assert!(o.file(SIAN).contains(words), "{section:?}");
        if section == Section::Approach {
            o.press("Down").see("Ring the clerk first").see("The member protocol");
        }
        there_and_back(&mut o, &before, section.name());
    }
}

#[test]
fn the_sense_map_is_added_to_edited_moved_and_its_links_follow() {
    let mut o = sample();
    let path = "sense/meals-that-matter--sian-ap-gwilym.ron";
    o.press("2 Tab Tab");
    let map =
        |o: &Officer| ron_text::from_text::<SenseMap>(&o.file(path)).unwrap_or_else(|_| panic!("{}", o.file(path)));
    let joined = |m: &SenseMap| -> Vec<(String, String)> {
        let mut all: Vec<_> =
            m.linked_places().into_iter().map(|(t, b)| (m.top[t].text.clone(), m.bottom[b].text.clone())).collect();
        all.sort();
        all
    };
    let at_first = map(&o);
    go_to(&mut o, &Target::Item(Section::Top, 0));
    let before = o.desk.records();
    o.press("Alt+Down").see("Five ways of working");
    assert_eq!(map(&o).top[1].text, at_first.top[0].text);
    assert_eq!(joined(&map(&o)), joined(&at_first), "what was joined stays joined");
    assert_eq!(o.app.target_in(PaneId::Map), Some(Target::Item(Section::Top, 1)), "the selection goes along");
    there_and_back(&mut o, &before, "a move");
    o.press("Alt+Up");
    assert_eq!(map(&o), at_first);
    // At the ends nothing moves.
    o.press("Alt+Up");
    assert_eq!(map(&o), at_first);

    let gone = at_first.top[0].text.clone();
    o.press("d").see("Taken out.");
    let left: Vec<_> = joined(&at_first).into_iter().filter(|(t, _)| *t != gone).collect();
    assert_eq!(joined(&map(&o)), left);
    o.press("u");
    assert_eq!(map(&o), at_first);

    for (section, words) in [(Section::Top, "A new law"), (Section::Bottom, "A new story")] {
        let before = o.desk.records();
        go_to(&mut o, &Target::Section(section));
        o.press("a").type_text(words).press("Ctrl+S").see("Card on the map");
        there_and_back(&mut o, &before, section.name());
    }
    for (section, words) in [(Section::Meaning, "Side by side"), (Section::HowRun, "By turns")] {
        let before = o.desk.records();
        go_to(&mut o, &Target::Section(section));
        o.press("a").type_text(words).press("Ctrl+S").see("Meaning kept");
        assert!(o.file("initiatives/meals-that-matter.ron").contains(words));
        there_and_back(&mut o, &before, section.name());
    }
}

#[test]
fn each_kind_of_record_is_written_changed_and_taken_back() {
    let mut o = sample();
    for (open, field, words) in [
        ("new initiative", "name", "Parks"),
        ("new councillor", "person-name", "Gwen Newydd"),
        ("propose a role", "part-ask", "Open the fair"),
        ("about me", "my-post", "Officer"),
        ("this workspace", "workspace-name", "Arall"),
        ("edit the initiative", "purpose", "Better lunches"),
    ] {
        let before = o.desk.records();
        o.press("1 Esc Esc i")
            .type_text("meals")
            .press("Enter")
            .palette(open)
            .in_field(field)
            .press("Ctrl+A")
            .type_text(words)
            .press("Ctrl+S");
        assert!(o.nothing_open(), "{open}:\n{}", o.screen());
        there_and_back(&mut o, &before, open);
        o.press("u");
    }
    // An initiative that was undone is chosen no longer: there is one to choose.
    o.palette("new initiative").type_text("Gone").press("Ctrl+S u").palette("edit the initiative");
    o.not_see("Still reading");
    o.press("Esc Esc i").type_text("meals").press("Enter c").type_text("sian").press("Enter");
    let before = o.desk.records();
    o.press("1 n").type_text("A word in the corridor").press("Ctrl+S").see("Note kept");
    there_and_back(&mut o, &before, "a note");
    let before = o.desk.records();
    o.press("2 Home e").type_text("More: ").press("Ctrl+S").see("Note changed");
    there_and_back(&mut o, &before, "a changed note");
    let before = o.desk.records();
    o.press("Home Down").palette("done, kept").see("Follow-up done.");
    there_and_back(&mut o, &before, "a follow-up");
    let before = o.desk.records();
    o.press("3 Esc End Up Up")
        .palette("how the proposal stands")
        .press("Enter")
        .type_text("She said so")
        .press("Ctrl+S");
    o.see("Siân ap Gwilym said yes").press("Esc");
    there_and_back(&mut o, &before, "a status");
}

#[test]
fn what_is_deleted_comes_back_by_undo_or_out_of_the_trash() {
    for (keys, path, title) in [
        ("1", "councillors/sian-ap-gwilym.ron", "Siân ap Gwilym"),
        ("2", "conversations/2026-11-12-sian-ap-gwilym.ron", "Galwad fer"),
        ("3 End Up Up", "proposals/sian-ap-gwilym-watchdog.ron", "Visit one kitchen evening"),
        ("0 Home Down", "initiatives/meals-that-matter.ron", "Meals that Matter"),
    ] {
        let mut o = sample();
        let (before, text) = (o.desk.records(), o.file(path));
        o.press(keys).press("d").see("Moved to the trash. u brings it back.");
        assert_eq!(o.file(path), "", "{path}");
        there_and_back(&mut o, &before, path);
        // The next day it is still in the trash.
        let mut o = o.start_again();
        assert_eq!(o.file(path), "");
        o.palette("trash").see("Trash: Enter brings it back").type_text(title).see(title).press("Enter");
        o.see("Brought back from the trash.");
        assert_eq!(o.file(path), text, "{path}");
        o.palette("trash").see("The trash is empty.");
    }
}

#[test]
fn a_deleted_conversation_is_found_in_the_trash_by_the_councillors_name() {
    let mut o = sample();
    o.press("2").press("d").see("Moved to the trash.");
    let mut o = o.start_again();
    o.palette("trash").see("Siân ap Gwilym · Galwad fer").type_text("gwilym sian").see("Siân ap Gwilym · Galwad fer");
    o.press("Enter").see("Brought back from the trash.");
    assert_ne!(o.file("conversations/2026-11-12-sian-ap-gwilym.ron"), "");
}

#[test]
fn who_is_here_already_is_not_brought_back_as_a_second_person() {
    let mut o = sample();
    let path = "councillors/sian-ap-gwilym.ron";
    let text = o.file(path);
    o.desk.put(".commonground/trash/councillors/sian-ap-gwilym/2026-11-19T10-00-00-000.ron", &text);
    o.palette("trash").see("Siân ap Gwilym").press("Enter");
    o.see("Siân ap Gwilym is here already").not_see("Brought back");
    assert_eq!(o.files("councillors/sian-ap-gwilym"), [path]);
    assert_eq!(o.file(path), text);
    o.palette("trash").see("The trash is empty.");
}

#[test]
fn an_earlier_version_is_looked_at_and_put_back_and_the_one_of_now_is_kept() {
    let mut o = sample();
    let at_first = o.file(SIAN);
    o.press("1 Tab");
    let row = section_row(&o, Section::Facts);
    go_to(&mut o, &row);
    o.press("e").in_field("party").press("Ctrl+A").type_text("Independent").press("Ctrl+S");
    let changed = o.file(SIAN);
    o.palette("earlier versions").see("Earlier versions").press("Enter");
    o.see("This is how it stood.").press("Esc");
    assert_eq!(o.file(SIAN), changed, "Esc leaves everything as it is");
    o.palette("earlier versions").press("Enter Enter").see("The earlier version is back.");
    assert_eq!(o.file(SIAN), at_first);
    o.press("u");
    assert_eq!(o.file(SIAN), changed);
    o.palette("earlier versions").see("Earlier versions").press("Esc");
    assert!(o.files(&format!(".commonground/history/{}", Kind::Councillor.folder())).len() >= 2);
}

#[test]
fn esc_keeps_a_note_without_a_question_asks_in_a_changed_form_and_closes_an_unchanged_one() {
    let mut o = sample();
    o.press("n Esc");
    assert!(o.nothing_open());
    assert_eq!(o.local_files("drafts"), Vec::<String>::new());
    o.press("n").type_text("half a thought").press("Esc").see("Kept as a draft.");
    assert!(o.nothing_open());
    o.palette("about me").press("Esc");
    assert!(o.nothing_open(), "nothing was typed");

    o.palette("about me").type_text("X").press("Esc").see("Leave this form?").press("Esc");
    assert!(o.is_writing(), "Esc in the question goes on writing");
    o.press("Esc Down Enter").see("Moved to the trash.");
    assert!(o.nothing_open());
    assert_eq!(o.local_files("trash/drafts").len(), 1);
    o.palette("about me").type_text("Y").press("Esc Enter").see("Kept as a draft.");
    assert_eq!(o.local_files("drafts").len(), 2);
    o.palette("drafts").see("2 of 2").see("half a thought").see("About me");
}

#[test]
fn dates_are_typed_as_people_write_them() {
    for (typed, day) in [
        ("12/3", "2027-03-12"),
        ("12 March", "2027-03-12"),
        ("tomorrow", "2026-11-21"),
        ("next Tue", "2026-11-24"),
        ("in 2 weeks", "2026-12-04"),
        ("1/12/2026", "2026-12-01"),
    ] {
        let mut o = sample();
        o.press("n").type_text("x").in_field("follow-up").type_text(typed).press("Ctrl+S").see("Note kept");
        let path = o.files("conversations/2026-11-20").pop().expect("a note");
        assert!(o.file(&path).contains(day), "{typed}: {}", o.file(&path));
    }
}

#[test]
fn what_cannot_be_gets_a_sentence_and_leaves_everything_as_it_was() {
    let mut o = sample();
    let before = o.desk.records();
    o.press("n").type_text("kept").in_field("follow-up").type_text("soonish").press("Ctrl+S");
    o.see("We can’t read a day in “soonish”. Try 12/3, 12 March, tomorrow or next Tue.");
    assert_eq!(o.app.form().map(|f| f.field().key), Some("follow-up"));
    o.press("Ctrl+A").type_text("tomorrow").not_see("can’t read a day").press("Ctrl+A Backspace");
    o.in_field("follow-up-what").type_text("ring").press("Ctrl+S").see("On which day?");
    o.in_field("who").type_text("Nobody Atall").press("Ctrl+S").see("Nobody is called “Nobody Atall” here.");
    o.press("Esc");
    o.palette("new initiative").press("Ctrl+S").see("Something has to stand here.").press("Esc");
    o.palette("this workspace").in_field("losing-touch").press("Ctrl+A").type_text("many").press("Ctrl+S");
    o.see("A whole number from 1 to").press("Esc Down Enter");
    o.press("1 Esc Esc Tab");
    let row = section_row(&o, Section::Contacts);
    go_to(&mut o, &row);
    o.press("a")
        .type_text("no address")
        .press("Ctrl+S")
        .see("“no address” is no email address.")
        .press("Esc Down Enter");
    assert!(o.nothing_open());
    assert_eq!(o.desk.records(), before);
}

#[test]
fn there_is_a_sentence_where_nothing_can_be_done() {
    let mut o = sample();
    for (keys, said) in [
        ("u", "There is nothing to undo."),
        ("Ctrl+R", "There is nothing to do again."),
        ("2 Alt+Up", "There is nothing to move here."),
        ("2 y", "There is nothing here that may be copied."),
    ] {
        o.press(keys).see(said);
    }
    o.palette("drafts").see("There are no drafts.");
    o.palette("trash").see("The trash is empty.");
}

#[test]
fn a_form_that_is_kept_as_it_was_opened_says_so_and_writes_nothing() {
    let mut o = Desk::sample().sized(160, 48).start();
    let before = o.desk.records();
    let own = |o: &Officer| o.files(".commonground/history").len() + o.local_files("drafts").len();
    let kept = own(&o);
    let mut forms = 0;
    for screen in ["0", "1", "2", "3"] {
        o.press(screen);
        for _ in 0..o.app.frame.panes.len() {
            o.press("Tab").press("Home");
            for _ in 0..60 {
                let at = o.app.panes[&o.app.focused()].list.selected;
                o.press("e");
                if o.is_writing() {
                    forms += 1;
                    o.press("Ctrl+S").see("· Nothing was changed.");
                }
                assert!(o.nothing_open(), "{}", o.screen());
                o.press("Down");
                if o.app.panes[&o.app.focused()].list.selected == at {
                    break;
                }
            }
        }
    }
    assert!(forms > 25, "{forms}");
    for of in ["about me", "this workspace"] {
        o.palette(of);
        assert!(o.is_writing(), "{}", o.screen());
        o.press("Ctrl+S").see("Nothing was changed.");
    }
    assert_eq!(o.desk.records(), before);
    assert_eq!(own(&o), kept);
    o.press("u").see("There is nothing to undo.");
    // The same where something was typed and taken back.
    o.press("0 Home e").see("The initiative").type_text("x").press("Backspace Ctrl+S").see("Nothing was changed.");
    assert_eq!(o.desk.records(), before);
    assert_eq!(o.local_files("drafts"), Vec::<String>::new());
    o.press("e").type_text("x").press("Ctrl+S").see("✓ Initiative changed");
}
