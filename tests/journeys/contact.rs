//! Making contact, by key: from a report to a first message, clues, the keen,
//! what is old, and the officer's own themes.

use commonground::model::{Channel, CluePlace, Conversation, Councillor, Visibility};
use commonground::store::ron_text;

use crate::harness::{Desk, Officer};
use crate::make;

fn person(o: &Officer, id: &str) -> Councillor {
    let text = o.file(&format!("councillors/{id}.ron"));
    ron_text::from_text(&text).unwrap_or_else(|w| panic!("{id}: {}:{}", w.line, w.column))
}

/// Minutes of the sample council, as a PDF.
fn minutes() -> Vec<u8> {
    make::pdf(&[
        vec![
            "Minutes of a meeting of the Cabinet, 12 October 2026",
            "",
            "Present: Councillors Rhodri Sandoe and Ruth Hollins",
        ],
        vec![
            "The Chair of the Social Care and Health Scrutiny Committee sent apologies.",
            "",
            "5. Councillor R Sandoe said that people should not have to eat alone to save",
            "the council money, and asked for a plan for the community kitchens.",
            "",
            "Councillor Bartholomew Quill (Cabinet Member for Lighthouses) disagreed.",
        ],
    ])
}

#[test]
fn an_officer_goes_from_a_pdf_to_a_first_message_without_leaving_the_program() {
    let desk = Desk::sample();
    let report = desk.own_file("cabinet minutes.pdf", minutes());
    let mut o = desk.start();
    o.palette("find councillors in a report").see("Find councillors in a report");
    // As a terminal pastes a file that is dropped on it.
    o.paste(&format!("'{report}'")).in_field("report-link").type_text("https://arall.example/minutes");
    o.press("Ctrl+S").see("Councillors named in cabinet minutes.pdf");
    o.see("5 mentions: 4 certain (3 councillors)").see("1 not on our list").see("12 Oct 2026");
    // The selected name stands in the text, marked by more than its colour.
    o.see("»[Rhodri Sandoe]✓«").see("[Ruth Hollins]✓").see("→ Siân ap Gwilym");
    o.press("/").type_text("R Sandoe").press("Enter").see("»[R Sandoe]✓«").see("Tre-wern");

    // The sentence becomes a clue, with everything that is known of where it stands.
    o.press("a").see("A clue about Rhodri Sandoe").see("eat alone to save the council money").press("Enter");
    o.see("cabinet minutes").press("Ctrl+S").see("Profile changed");
    let clue = person(&o, "rhodri-sandoe").clues.pop().expect("a clue");
    assert!(clue.text.contains("said that people should not have to eat alone to save the council money"), "{clue:?}");
    assert_eq!((clue.source.as_str(), clue.link.as_str()), ("cabinet minutes", "https://arall.example/minutes"));
    assert_eq!((clue.date.to_string().as_str(), clue.place), ("2026-10-12", CluePlace::CouncilReport));

    // The report is still there; Enter goes to the person, and from there to a letter.
    o.see("»[R Sandoe]✓«").press("Enter").see("with Rhodri Sandoe");
    o.palette("first message").see("A first message to Rhodri Sandoe").press("Enter");
    // They prefer Welsh: that comes first.
    o.see("Annwyl Gynghorydd Rhodri Sandoe,").see("chwarter awr").see("Meals that Matter");
    o.press("Ctrl+Home").press("Ctrl+S").see("Copy it").press("Enter");
    // Nobody knows whether it was copied, let alone sent: nothing is noted before the officer says so.
    o.see("Have you sent it to Rhodri Sandoe?").see("can’t tell whether it was");
    assert!(!o.desk.records().iter().any(|(path, _)| path.contains("2026-11-20-rhodri")));
    o.press("Up Up Enter").see("Noted as sent to Rhodri Sandoe.");
    let copied = o.copied.clone().expect("a letter on the clipboard");
    let sent: Conversation = ron_text::from_text(&o.file("conversations/2026-11-20-rhodri-sandoe.ron"))
        .unwrap_or_else(|_| panic!("no talk"));
    assert_eq!((sent.channel, sent.visibility), (Channel::Message, Visibility::TheCouncillor));
    assert_eq!(sent.note, copied);
    assert!(copied.contains("Mared Fychan"), "{copied}");
    o.see("● Rhodri Sandoe");

    // And back to the report, where it was left.
    o.palette("last report again").see("»[R Sandoe]✓«");
}

#[test]
fn the_whole_report_is_read_beside_the_list_and_moving_in_the_list_brings_the_place() {
    let page = |n: usize| -> Vec<String> {
        let mut lines: Vec<String> = (0..30).map(|l| format!("Page {n}, paragraph {l}.")).collect();
        lines[15] = format!("Councillor Ruth Hollins spoke of item {n}.");
        lines
    };
    let pages: Vec<Vec<String>> = (1..=40).map(page).collect();
    let pages: Vec<Vec<&str>> = pages.iter().map(|p| p.iter().map(String::as_str).collect()).collect();
    for (width, height) in [(120, 36), (80, 24), (60, 20)] {
        let desk = Desk::sample().sized(width, height);
        let pack = desk.own_file("pack.pdf", make::pdf(&pages));
        let mut o = desk.start();
        o.palette("find councillors in a report").paste(&pack).press("Ctrl+S").see("40 mentions");
        // On a small screen the text takes the list's place.
        let narrow = width < 72;
        let turn = |o: &mut Officer| {
            if narrow {
                o.press("Tab");
            }
        };
        turn(&mut o);
        o.see("»[Ruth Hollins]✓« spoke of item 1.");
        turn(&mut o);
        o.press("Down Down");
        turn(&mut o);
        o.see("»[Ruth Hollins]✓« spoke of item 3.").not_see("spoke of item 1.");
        if !narrow {
            o.press("Tab");
        }
        // Every page of it, from the first line to the last, and the other mentions marked as well.
        o.press("Home")
            .see("    1 Page 1, paragraph 0")
            .press("Down Down Down Down Down Down Down Down")
            .see("[Ruth Hollins]✓ spoke of item 1.");
        o.press("End").see("Page 40, paragraph 29").press("PgUp PgDn").see("Page 40, paragraph 29");
        o.press("Up Down Down Down").see("Page 40, paragraph 29");
        // The list is where it was; the next in it brings its own place.
        o.press("Tab Down");
        turn(&mut o);
        o.see("»[Ruth Hollins]✓« spoke of item 4.").not_see("Page 40,");
    }
}

#[test]
fn a_name_that_is_not_on_the_list_starts_a_profile_and_is_known_from_then_on() {
    let desk = Desk::sample();
    let report = desk.own_file("minutes.pdf", minutes());
    let mut o = desk.start();
    o.palette("find councillors in a report").type_text(&report).press("Ctrl+S").press("G");
    o.see("Bartholomew Quill").see("Not on our list: nobody there is called so").see("Cabinet Member for Lighthouses");
    o.press("a").press("Enter").see("A new councillor").press("Ctrl+S").see("Councillor added");
    assert_eq!(person(&o, "bartholomew-quill").posts[0].title, "Cabinet Member for Lighthouses");
    o.see("»[Bartholomew Quill]✓«").see("0 not on our list");
}

#[test]
fn the_sentence_becomes_evidence_on_the_initiatives_own_map() {
    let desk = Desk::sample();
    let report = desk.own_file("minutes.txt", "Councillor Ruth Hollins spoke of the queue at the food bank.\n");
    let mut o = desk.start();
    o.palette("find councillors in a report").type_text(&report).press("Ctrl+S");
    o.see("Its own date is not known").press("a").press("Down").see("Evidence for “Meals that Matter”").press("Enter");
    // The report has no date, and today is not its own: it is asked for, and not filled in.
    o.see("The day is not known.").press("Ctrl+S").see("From what day is it?").type_text("10/11").press("Ctrl+S");
    let map = o.file("sense/meals-that-matter.ron");
    assert!(map.contains("spoke of the queue at the food bank.") && map.contains("source: \"minutes\""), "{map}");
    assert!(map.contains("date: \"2026-11-10\""), "{map}");
    // Pressed again it is not written again.
    o.press("a").press("Down").see("Evidence for “Meals that Matter”").press("Enter");
    o.see("Kept already: a card on the map of “Meals that Matter”");
    assert_eq!(o.file("sense/meals-that-matter.ron"), map);
}

#[test]
fn what_a_mention_has_become_already_is_said_and_not_made_twice() {
    let desk = Desk::sample();
    let report = desk.own_file("pack.txt", "12 October 2026\n\nCouncillor Ruth Hollins asked about the food bank.\n\nCouncillor Bartholomew Quill disagreed.\n");
    let mut o = desk.start();
    o.palette("find councillors in a report").type_text(&report).press("Ctrl+S").see("12 Oct 2026");
    o.not_see("Its own date is not known");
    o.press("a").press("Enter").see("Clues that they would care").press("Ctrl+S").see("Profile changed");
    let clues = person(&o, "ruth-hollins").clues.len();
    o.press("a").press("Enter").see("Kept already: a clue about Ruth Hollins, of Mon 12 Oct 2026");
    assert_eq!(person(&o, "ruth-hollins").clues.len(), clues);
    // A profile under a name that was corrected on the way.
    o.press("G").see("Bartholomew Quill").press("a").press("Enter").see("A new councillor");
    o.press("End").press_times("Backspace", 17);
    o.type_text("Barty Quill").press("Ctrl+S").see("Councillor added").press("G").press("a");
    o.see("Add from the report: Bartholomew Quill").press("Enter").see("Kept already: there is a profile from");
    assert_eq!(o.files("councillors/").iter().filter(|f| f.contains("quill")).count(), 1);
}

/// A profile of Ruth's under another forename, without what tells that it is a copy: her uid and the council's number.
fn of_another(ruth: &str, forename: &str) -> String {
    let mut person: Councillor = ron_text::from_text(&ruth.replace("Ruth", forename)).expect("a councillor");
    person.uid = Default::default();
    person.member_ids.clear();
    ron_text::to_text(&person).expect("a text")
}

#[test]
fn an_ambiguous_name_is_never_guessed_the_officer_chooses() {
    let desk = Desk::sample();
    let report =
        desk.own_file("minutes.txt", "Councillor Hollins and Councillor R H\n\nCouncillors M Tudwal, Teifion\n");
    // Two of one name.
    let ruth = desk.file("councillors/ruth-hollins.ron");
    desk.put("councillors/rob-hollins.ron", of_another(&ruth, "Rob"));
    let mut o = desk.start();
    o.palette("find councillors in a report").type_text(&report).press("Ctrl+S");
    o.see("»[Hollins]?«").see("It may be:").see("Rob Hollins").see("Ruth Hollins");
    o.press("a").see("The name alone does not say who it is.").press("Enter").see("Clues that they would care");
    // The minutes have no date, and today is not theirs: it is asked for.
    o.press("Ctrl+S").see("from what day is it?").type_text("10/11").press("Ctrl+S").see("Profile changed");
    assert_ne!(person(&o, "rob-hollins").clues.len(), person(&o, "ruth-hollins").clues.len());
}

#[test]
fn where_one_comes_into_question_it_is_asked_whether_it_is_them_and_nobody_is_an_answer() {
    let desk = Desk::sample();
    let report =
        desk.own_file("minutes.txt", "Councillor Qadir Hollins asked about the bus.\n\nCouncillor R Hollinz\n");
    let mut o = desk.start();
    o.palette("find councillors in a report").type_text(&report).press("Ctrl+S");
    o.press("End").see("Is it Ruth Hollins?").see("perhaps").not_see("one of several").not_see("It may be");
    o.press("Enter").see("Who is R Hollinz?").see("Is it Ruth Hollins?").press("Down Enter");
    o.see("R Hollinz: not on our list, you said.").see("Not on our list: nobody there is called so");
    o.not_see("Is it Ruth Hollins?").press("a").see("Start a profile for R Hollinz").press("Esc");
    // It is remembered when the report is held against everybody again.
    o.press("Home").see("Qadir Hollins").press("a").press("Enter").see("A new councillor").press("Ctrl+S");
    o.see("Councillor added").press("End").see("× not on our list").not_see("Is it Ruth Hollins?");
}

#[test]
fn what_cannot_be_read_is_a_sentence_and_nothing_changes() {
    for (name, bytes, why) in [
        ("broken.pdf", b"%PDF-1.7\nnot much of one".to_vec(), "damaged"),
        ("scan.pdf", make::pdf(&[vec![]]), "holds pictures of pages and no words"),
        (
            "locked.pdf",
            make::pdf_with(&[make::page(&["Secret"])], "/Encrypt << /Filter /Other >>"),
            "locked with a password",
        ),
    ] {
        let desk = Desk::sample();
        let report = desk.own_file(name, bytes);
        let mut o = desk.start();
        let before = o.desk.records();
        o.palette("find councillors in a report").type_text(&report).press("Ctrl+S");
        o.see("This report was not read").see(why).press("Esc");
        assert!(o.nothing_open());
        assert_eq!(o.desk.records(), before);
    }
    let mut o = Desk::sample().start();
    o.palette("find councillors in a report").type_text("/nobody/here.pdf").press("Ctrl+S").see("is not there");
}

#[test]
fn a_reason_leads_to_what_it_rests_on() {
    let mut o = Desk::sample().start();
    // Post, ward and clue of Siân ap Gwilym, from the third pane.
    for (down, wanted) in [
        (1, "Chair, Social Care and Health Scrutiny"),
        (2, "Glan Arall"),
        (3, "Visited the kitchen on a volunteers' evening"),
    ] {
        o.press("1 Esc Tab Tab Home").press_times("Down", down).press("Enter");
        assert_eq!(o.app.focused(), commonground::app::PaneId::Profile);
        let pane = &o.app.panes[&commonground::app::PaneId::Profile];
        let words = pane.rows[pane.list.selected].words();
        assert!(words.contains(wanted), "{wanted}: {words}");
    }
}

#[test]
fn an_older_fact_asks_to_be_looked_at_and_is_fresh_once_it_was() {
    let desk = Desk::sample();
    let path = "councillors/sian-ap-gwilym.ron";
    desk.put(path, desk.file(path).replacen("date: \"2026-09-15\"", "date: \"2025-09-15\"", 1));
    let mut o = desk.start();
    o.see("1 thing here is older than six months.");
    o.palette("look at older facts").see("to be looked at again").see("Likes to see a thing working");
    o.press("Enter").see("Noted: looked at today.").see("Everything here has been looked at");
    let said = &person(&o, "sian-ap-gwilym").mindset[0];
    assert_eq!(said.looked_at.expect("a day").to_string(), "2026-11-20");
    assert_eq!(said.basis.date().to_string(), "2025-09-15", "when it was said stays as it was");
    o.press("u").see("Undone:").see("Likes to see a thing working").press("Esc");
    o.see("1 thing here is older than six months.");
}

#[test]
fn who_would_enjoy_it_is_listed_with_the_evidence_and_leads_to_the_clue() {
    let mut o = Desk::sample().start();
    o.palette("who would enjoy").see("although it is not their brief").see("Desmond Pryor-Lane");
    o.see("Chose community kitchens").see("A clue counts half after a year");
    o.press("Enter").see("with Desmond Pryor-Lane");
    let pane = &o.app.panes[&commonground::app::PaneId::Profile];
    assert!(pane.rows[pane.list.selected].words().contains("Chose community kitchens"));
}

#[test]
fn phrases_to_search_for_are_copied_in_both_languages() {
    let mut o = Desk::sample().start();
    o.palette("where to look").see("Where to look for clues: Siân ap Gwilym").see("What to look for");
    o.press("/")
        .type_text("cofnodion Sian")
        .press("Enter")
        .press("y")
        .see("Passed to your terminal to copy. Paste it into your search.");
    let copied = o.copied.clone().expect("a phrase");
    assert_eq!(copied, "\"Siân ap Gwilym\" \"Dyffryn Arall\" cofnodion gofal cymdeithasol");
}

#[test]
fn a_word_to_look_at_again_is_a_quiet_line_and_never_a_block() {
    let mut o = Desk::sample().start();
    o.press("n").type_text("She always votes with the group");
    o.see("“always votes”: would they, a reporter and your chief executive be happy to read this?");
    o.press_times("Backspace", 31).type_text("She said she votes as she thinks");
    o.not_see("chief executive");
    o.type_text(". He is lazy.").press("Ctrl+S").see("Note kept, as you wrote it.").see("“lazy”");
    assert!(o.file("conversations/2026-11-20-sian-ap-gwilym.ron").contains("He is lazy."));
}

#[test]
fn the_officers_own_words_for_a_theme_bring_people_forward() {
    let mut o = Desk::sample().start();
    // A post that no theme of ours meets.
    o.press("1").palette("new councillor").type_text("Olwen Harri");
    o.in_field("post-title").type_text("Cabinet Member for Hearths").press("Ctrl+S").see("Councillor added");
    o.not_see("holds hearths");
    o.palette("themes and their words").see("Social care").press("e").type_text("hearths").press("Enter");
    o.press("Ctrl+S").see("Themes changed").see("1 word of yours").press("Esc");
    o.see("holds hearths");
    assert!(o.file("themes.ron").contains("hearths"));
    o.press("u").see("Undone:").not_see("holds hearths");
    // A file that cannot be read is said, and stays as it is.
    o.desk.put("themes.ron", "OwnThemes(\n    themse: [],\n)\n");
    o.come_back().palette("files that cannot").see("themes.ron:2:").press("Esc");
    assert!(o.file("themes.ron").contains("themse"));
}

#[test]
fn a_letter_half_written_is_kept_as_a_draft_and_nobody_who_asked_for_peace_gets_one() {
    let mut o = Desk::sample().start();
    o.palette("first message").press("Enter").press("Ctrl+End").type_text("\nPS");
    o.a_moment_passes();
    let mut o = o.kill().start();
    o.press("Enter").see("PS");
    o.press("Esc").palette("drafts").see("Annwyl Gynghorydd Siân");
    o.press("Esc");
    let left = "councillors/walter-ingham.ron";
    assert!(o.file(left).contains("LeaveAlone"), "the sample has somebody who asked to be left alone");
    o.press("c").type_text("ingham").press("Enter").palette("first message").see("asked to be left alone");
    assert!(o.nothing_open());
}

#[test]
fn a_long_name_of_an_initiative_hides_nothing_of_what_is_chosen() {
    let desk = Desk::sample().sized(80, 24);
    let report = desk.own_file("minutes.txt", "Councillor Hollins spoke.\n");
    let mut o = desk.start();
    o.palette("new initiative").type_text("Warm rooms and shared suppers in every village hall of the whole county");
    o.press("Ctrl+S").palette("find councillors in a report").type_text(&report).press("Ctrl+S").press("a");
    o.see("”: from the top").see("”: from the bottom").see("Warm rooms and shared");
}
