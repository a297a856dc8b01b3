//! Every key of the product's table, on the sample council.

use commonground::app::{Layer, PaneId, Screen, Target};
use commonground::command::{COMMANDS, Command, Scope};

use crate::harness::{Desk, Left, Officer};
use crate::sample;

fn selected(o: &Officer) -> usize {
    o.app.panes.get(&o.app.focused()).map_or(0, |p| p.list.selected)
}

#[test]
fn the_numbers_go_to_the_places_and_what_is_chosen_comes_along() {
    let mut o = sample();
    for (key, screen, pane) in [
        ("0", Screen::Overview, "What is due"),
        ("1", Screen::Contact, "Who to speak to first"),
        ("2", Screen::Sense, "The sense map"),
        ("3", Screen::Fit, "Ready for a yes?"),
    ] {
        o.press(key).see(pane).see("Meals that Matter").see("with Siân ap Gwilym");
        assert_eq!(o.app.place.screen, screen, "{key}");
    }
}

#[test]
fn tab_goes_round_the_panes_and_esc_back_to_the_first() {
    let mut o = sample();
    for screen in Screen::ALL {
        o.press(&screen.number().to_string());
        let panes = screen.panes();
        for at in [1, 2, 0, 1, 2] {
            o.press("Tab");
            assert_eq!(o.app.focused(), panes[at]);
        }
        o.press("Shift+Tab");
        assert_eq!(o.app.focused(), panes[1]);
        o.press("Esc");
        assert_eq!(o.app.focused(), panes[0]);
        o.press("Shift+Tab");
        assert_eq!(o.app.focused(), panes[2]);
        o.press("Esc");
    }
}

#[test]
fn arrows_letters_and_page_keys_move_and_moving_previews() {
    let mut o = sample();
    o.press("g");
    for (key, lands) in
        [("Down", 1), ("j", 2), ("Up", 1), ("k", 0), ("k", 0), ("End", 31), ("Home", 0), ("G", 31), ("g", 0)]
    {
        o.press(key);
        assert_eq!(selected(&o), lands, "{key}");
    }
    o.press("PgDn");
    let page = selected(&o);
    assert!(page > 5, "a page down went to {page}");
    o.press("PgUp");
    assert_eq!(selected(&o), 0);
    // Moving previews: the profile is that of who is under the selection, nobody is chosen by it.
    o.press("Down");
    let name = o.app.book.people()[o.app.people_shown()[1] as usize].name.to_string();
    o.see(&format!("›{name}")).see("with Siân ap Gwilym");
    o.press("Enter").see(&format!("with {name}")).see(&format!("Chosen: {name}"));
    assert_eq!(o.app.focused(), PaneId::Profile);
}

#[test]
fn the_pickers_find_by_part_of_a_name_and_choose() {
    let mut o = sample();
    o.press("c").see("Which councillor?").type_text("mair teif").press("Enter").see("with Mair Teifion");
    o.press("i").see("Which initiative?").type_text("bus").press("Enter").see("The Bus that Comes  ›  with Mair");
    o.press("i").see("New initiative").press("Esc");
    assert!(o.nothing_open());
    o.press("Ctrl+F").see("Search everything").type_text("ladle lift").press("Esc");
    o.press("Ctrl+F").type_text("wrth y bwrdd").press("Enter");
    assert_eq!(o.app.place.screen, Screen::Sense);
    o.see("golchi llestri");
    o.press("Ctrl+F").type_text("maes delyn together").press("Enter");
    assert_eq!(o.app.place.screen, Screen::Overview);
    o.see("Maes-y-Delyn Together  ›");
}

#[test]
fn the_filter_forgives_order_accents_and_parts_of_words() {
    let mut o = sample();
    for (typed, first) in [
        ("sian", "Siân ap Gwilym"),
        ("gwilym sian", "Siân ap Gwilym"),
        ("SIÂN", "Siân ap Gwilym"),
        ("moss helen", "Helen Thackeray-Moss"),
        ("teif mai", "Mair Teifion"),
        ("glan arall scrut", "Siân ap Gwilym"),
    ] {
        o.press("/").type_text(typed);
        let shown = o.app.people_shown().to_vec();
        assert!(!shown.is_empty(), "{typed} finds nobody");
        assert_eq!(&*o.app.book.people()[shown[0] as usize].name, first, "{typed}");
        o.press("Esc").see("Who to speak to first · 32");
    }
    o.press("/").type_text("zzz").see("Nobody fits this filter. Esc clears it.").press("Esc").not_see("Nobody fits");
    // Enter chooses the best; Tab leaves the filter standing and goes on.
    o.press("/").type_text("oldacre").press("Enter").see("with Gareth Oldacre");
    o.press("1 Esc Esc /").type_text("mair").press("Tab").see("of 32");
    assert!(!o.app.is_typing());
}

#[test]
fn a_name_written_surname_first_is_found_either_way() {
    let desk = Desk::empty();
    let list = desk.own_file(
        "list.csv",
        "Name,Ward,Email\n\"Clark, Gwyneira\",Llan,g.clark@a.example\n\"Reed, Tom\",Llan,t@a.example\n",
    );
    let mut o = desk.start();
    o.press("Down Enter").type_text(&list).in_field("council").type_text("Arfon").press("Ctrl+S");
    o.see("2 new").press("Enter").see("Brought in: 2 added");
    for typed in ["clark gwyn", "gwyn clark", "gwyneira"] {
        o.press("/").type_text(typed).see("Gwyneira").not_see("○ Tom Reed").press("Esc");
    }
}

#[test]
fn letters_are_letters_while_typing_and_ctrl_c_never_quits_there() {
    let letters = "q?:1>0/ nadeyugGjkic<23";
    let mut o = sample();
    o.press("n").type_text(letters).press("Ctrl+C");
    assert_eq!((o.field_text().as_str(), &o.left), (letters, &None));
    // Ctrl+letters that are commands elsewhere are the editor's or nothing.
    o.press("Ctrl+P Ctrl+F Ctrl+R");
    assert_eq!(o.app.layers.len(), 1);
    assert_eq!(o.field_text(), letters);
    // Help lists what acts here, and no letter that would be typed.
    o.press("F1").see("Help").see("Finish").not_see("Quit").press("Esc");
    assert!(o.is_writing());
    let theme = o.app.theme.name.clone();
    o.press("F6");
    assert_ne!(o.app.theme.name, theme);
    o.press("Tab").press("Shift+Tab");
    assert_eq!(o.field_text(), letters);
    // The same in a picker and in a filter.
    o.press("Esc Ctrl+F").type_text("q?1>").press("Ctrl+C").see("q?1>").press("Esc");
    o.press("/").type_text("q?1>").press("Ctrl+C").see("/ q?1>");
    assert_eq!(o.left, None);
}

#[test]
fn the_editor_copies_cuts_pastes_and_takes_back() {
    let mut o = sample();
    o.press("n").type_text("one two").press("Ctrl+A Ctrl+C");
    assert_eq!(o.copied.as_deref(), Some("one two"));
    o.press("End Ctrl+V");
    assert_eq!(o.field_text(), "one twoone two");
    o.press("Ctrl+Z");
    assert_eq!(o.field_text(), "one two");
    o.press("Ctrl+Y Ctrl+A Ctrl+X");
    assert_eq!(o.field_text(), "");
    o.press("Ctrl+Z Ctrl+Home Ctrl+Right Shift+End").type_text("x");
    assert_eq!(o.field_text(), "one x");
}

#[test]
fn covered_there_is_no_character_and_the_key_that_uncovers_does_nothing_else() {
    let mut o = sample();
    o.press("n").type_text("private").press("F9");
    assert_eq!(o.screen().trim(), "");
    for key in ["x", "q", "Ctrl+C", "Enter", "Ctrl+S", "F6", "1"] {
        o.press(key);
        assert_eq!((o.screen().trim(), &o.left), ("", &None), "{key}");
    }
    o.click(5, 5).wheel(true, 5, 5).paste("pasted");
    o.resize(80, 24);
    assert_eq!(o.screen().trim(), "");
    o.press("F9").see("private");
    assert_eq!(o.field_text(), "private");
    // Esc uncovers as well, and leaves the form open.
    o.press("F9 Esc");
    assert_eq!(o.field_text(), "private");
    // Where nothing is typed it is the same.
    o.press("Esc F9 Esc");
    assert!(o.nothing_open());
    o.press("Tab F9 Esc");
    assert_eq!(o.app.place.focus[1], 1, "Esc did nothing else");
}

#[test]
fn help_answers_both_keys_and_goes_the_way_it_came() {
    for key in ["?", "F1"] {
        let mut o = sample();
        o.press(key).see("Help").see("Making contact").press("Down PgDn End").press("Esc");
        assert!(o.nothing_open(), "{key}");
        o.press(key).press(key);
        assert!(o.nothing_open(), "{key} twice");
    }
}

#[test]
fn the_next_step_and_copying_and_the_theme_do_what_they_say() {
    let mut o = sample();
    o.see("> Note what Siân ap Gwilym answered").press(">").see("How does it stand now?").press("Esc");
    o.press("1 y").see("Passed to your terminal to copy: published details only.");
    let copied = o.copied.clone().unwrap_or_default();
    assert!(copied.contains("Siân ap Gwilym") && copied.contains("01632 960121"), "{copied}");
    assert!(!copied.contains("07700 900121"), "what was given in confidence is not copied: {copied}");
    let mut seen = vec![o.app.theme.name.clone()];
    for _ in 0..3 {
        o.press("F6");
        seen.push(o.app.theme.name.clone());
    }
    assert_eq!(seen, ["dark", "light", "projector-dark", "projector-light"]);
    o.press("F6");
    assert_eq!(o.start_again().app.theme.name, "sixteen", "the theme is kept");
}

#[test]
fn quitting_asks_nothing_and_comes_back_where_it_was_left() {
    for key in ["q", "Ctrl+C"] {
        let mut o = sample();
        o.press("2 Tab").press(key);
        assert_eq!(o.left, Some(Left::Quit));
        let o = o.start_again();
        assert_eq!((o.app.place.screen, o.app.focused()), (Screen::Sense, PaneId::Note));
        assert!(o.nothing_open());
    }
}

#[test]
fn every_command_can_be_run_from_the_palette() {
    for row in COMMANDS.iter().filter(|r| !matches!(r.scope, Scope::Typing | Scope::Room)) {
        let mut o = sample();
        // A place where the command can be done, as far as there is one.
        let place = match row.command {
            Command::MoveItemUp | Command::MoveItemDown => "2 Tab Tab Down Down",
            Command::FollowUpDone => "2",
            Command::Lift => "2 Tab",
            Command::LinkCards => "2 Tab Tab Down Down",
            Command::MapSum => {
                o.press("2 Tab Tab Home Enter");
                "Tab"
            }
            Command::NextKind => {
                o.palette("timeline");
                "Down"
            }
            Command::PutOff => "0 Tab",
            Command::PromiseNotKept => {
                o.press("0 Tab");
                while !matches!(o.app.target_in(PaneId::Due), Some(Target::OpenPromise(..))) {
                    o.press("Down");
                }
                "Tab Shift+Tab"
            }
            Command::ProposalStatus | Command::PickEvidence | Command::SmallerStep | Command::CompareProposals => "3",
            Command::ProposeToNext => {
                o.press("c").type_text("abernethy").press("Enter");
                "3"
            }
            _ => "1",
        };
        o.press(place);
        if !o.app.can(row.command) {
            // Nothing is wrong with the sample, no report was read, no ward is a code, and no election is near;
            // and only Unix suspends a program.
            let never = matches!(
                row.command,
                Command::Problems | Command::LastReport | Command::NameWards | Command::OfferLater
            ) || (row.command == Command::Suspend && !cfg!(unix));
            assert!(never, "{} cannot be done on the sample", row.name);
            continue;
        }
        let label = o.app.words.get(&row.command.label());
        o.press("Ctrl+P").paste(&label);
        // Names that are part of another's come first all the same, or are reached by arrows.
        for _ in 0..COMMANDS.len() {
            let Some(Layer::Picker(picker)) = o.app.layers.last() else { panic!("no palette") };
            let commonground::app::Items::These(items) = &picker.items else { panic!("no commands") };
            if items[picker.place(picker.list.selected)].0 == label {
                break;
            }
            o.press("Down");
        }
        let (before, place) = (o.screen(), format!("{:?}", o.app.place));
        o.press("Enter");
        let did =
            o.screen() != before && !matches!(o.app.layers.last(), Some(Layer::Picker(p)) if p.editor.text() == label);
        assert!(did || o.left.is_some() || o.suspended > 0, "{} did nothing: {place}", row.name);
    }
}

#[test]
fn the_mouse_does_what_the_keys_do() {
    let mut o = sample();
    let (x, y) = o.place_of("Rhodri Sandoe");
    o.click(x, y).see("›Rhodri Sandoe").see("with Siân ap Gwilym");
    o.click(x, y).see("with Rhodri Sandoe");
    o.click_on("3 Finding the right fit");
    assert_eq!(o.app.place.screen, Screen::Fit);
    o.click_on("1 Making contact").wheel(false, 5, 10).see("Who to speak to first · 32");
    o.press("?").wheel(false, 20, 20).wheel(true, 20, 20).press("Esc");
    o.press("Ctrl+P")
        .wheel(false, 50, 15)
        .type_text("trash")
        .click_on("Trash")
        .click_on("Trash")
        .see("The trash is empty.");
    o.press("n").type_text("word").click_on("Follow up on");
    assert_eq!(o.app.form().map(|f| f.field().key), Some("follow-up"));
    o.click_on("What was said");
    assert_eq!(o.field_text(), "word");
}

#[test]
fn any_size_is_drawn_and_below_the_smallest_a_sentence_says_that_all_is_safe() {
    let mut o = sample();
    o.press("n").type_text("kept");
    for (columns, rows) in [(200, 60), (120, 36), (80, 24), (60, 20), (40, 12)] {
        o.resize(columns, rows).see("kept");
    }
    o.resize(39, 12).see("Too small to show anything.").resize(30, 8).see("What is open stays open.");
    o.resize(1, 1).resize(0, 0).resize(80, 24).see("kept");
    assert_eq!(o.field_text(), "kept");
}

#[test]
fn a_list_over_the_panes_is_filtered_read_left_and_never_acts_on_what_it_hides() {
    let desk = Desk::sample().sized(60, 20);
    desk.put("councillors/huw-trevanion.ron", "Councillor(\n    wrads: [\"Llan\"],\n)\n");
    desk.put("proposals/broken.ron", "Proposal(");
    let mut o = desk.start();
    o.palette("files that cannot").see("councillors/huw-trevanion.ron:2:").see("proposals/broken.ron:1:");
    // On a narrow screen the text beside has a page of its own.
    o.press("Tab").see("The file is left as it is").press("Esc").see("proposals/broken.ron:1:");
    o.press("/").type_text("brok").see("proposals/broken.ron:1:").not_see("huw-trevanion.ron:2:");
    o.press("Enter Esc").see("councillors/huw-trevanion.ron:2:");
    // The panes underneath cannot be seen, so nothing is done to them.
    let before = o.files("");
    o.press("d a e").see("Close this first").press("Esc").see("proposals/broken.ron:1:");
    assert_eq!(o.files(""), before);
    // Help lies over it; another place is not under it.
    o.press("?").see("A list with what belongs to it beside it").press("Esc").see("proposals/broken.ron:1:");
    o.press("2").not_see("proposals/broken.ron:1:");
}

#[test]
fn a_notice_has_a_place_where_nothing_else_reads_on_behind_it() {
    for size in [(80, 24), (120, 36), (60, 20)] {
        let mut o = Desk::sample().sized(size.0, size.1).start();
        let alone = |o: &Officer, words: &str| {
            let at = usize::from(o.place_of(words).1);
            let (row, width) = (o.lines()[at].clone(), usize::from(size.0));
            assert_eq!(row.trim(), words, "{}", o.screen());
            assert!(row.chars().count() <= width);
            at
        };
        for screen in ["0", "1", "2", "3"] {
            o.press(screen).press("u");
            let at = alone(&o, "· There is nothing to undo.");
            assert!(o.lines()[at + 1].starts_with(" > "), "the next step stays to be read:\n{}", o.screen());
        }
        // Over a form it stands on the frame: no field is behind it.
        o.press("n").type_text("Needs the papers a week before").press("Ctrl+L Ctrl+S");
        let said = "✓ Lifted when you keep the note: Profile: support they need";
        let at = o.lines().iter().position(|l| l.contains("✓ Lifted")).expect("it is said");
        if size.0 > 60 {
            assert_eq!((alone(&o, said), at), (usize::from(size.1) - 2, usize::from(size.1) - 2));
        }
    }
}

#[test]
fn own_keys_go_by_the_names_of_the_palette_and_a_bad_one_is_left_out_alone() {
    let desk = Desk::sample();
    desk.own_file(
        "preferences.ron",
        r#"Preferences(theme: "light", keys: {
            "the-whole-sense-map": ["F2"],
            "find-councillors-in-a-report": ["F3"],
            "write-a-first-message": ["F7"],
            "new-note": ["N"],
            "the-whole-sense-mop": ["F8"],
            "undo": ["q"],
        })"#,
    );
    let mut o = desk.start();
    o.see("no command is called “the-whole-sense-mop”").see("near it: whole-map").see("And 1 more.");
    assert_eq!(o.app.theme.name, "light");
    o.press("2 F2").see("Where they meet").press("Esc F3").see("Find councillors in a report").press("Esc");
    o.press("N").see("conversation").press("Esc 1 F7").see("message").press("Esc Esc");
    // The language is kept, and so is every own key, the bad ones too.
    o.palette("language").see("Cymraeg");
    let mut o = o.start_again();
    o.see("the-whole-sense-mop").press("F9 F9 2 F2").see("Ble maen nhw’n cwrdd");
}
