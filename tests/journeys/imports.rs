//! A council's next file on top of the last: who left, who moved, what is open
//! with whom; columns that nobody knows; wards that stand as codes.

use super::*;
use commonground::model::{Stands, Workspace};

/// Opens the preview of a file.
fn previewed(o: &mut Officer, path: &str) {
    o.palette("bring in a council").see("Bring in a council’s list").type_text(path).press("Ctrl+S");
}

#[test]
fn enter_in_the_last_field_finishes_a_form_and_before_it_goes_on() {
    let desk = Desk::empty();
    let file = desk.own_file("list.xml", CWM_TAWEL);
    let mut o = desk.start();
    o.press("Esc").palette("bring in a council").type_text(&file).press("Enter").see("Its name, where the file");
    o.press("Enter").see("Bring in list.xml?");
}

#[test]
fn after_an_election_the_officer_walks_through_who_left_and_takes_it_back_again() {
    let desk = Desk::empty();
    let after = String::from_utf8_lossy(CWM_TAWEL)
        .replace("Nerys Prys", "Ada Newydd")
        .replace("<councillorid>11</councillorid>", "<councillorid>77</councillorid>")
        .replace("<wardtitle>Pont-y-wen</wardtitle>", "<wardtitle>Pont Isaf</wardtitle>");
    let next = desk.own_file("after.xml", after.as_bytes());
    let mut o = brought_in(desk);
    o.press("/").type_text("prys nerys").press("Enter").press("n").type_text("A promise was made.");
    o.in_field("promise-us").type_text("the survey").press("Enter").press("Ctrl+S").see("Note kept");
    let note = o.file("conversations/2026-11-20-nerys-prys.ron");

    previewed(&mut o, &next);
    o.see("Bring in after.xml?").see("No longer in post · 1").see("Moved ward · ").see("New · 1");
    o.press("/").type_text("prys").press("Enter").see("We promised: the survey");
    o.see("Holds: Leader of the Council").see("What you wrote stays as it is.");
    // She can be left as she is, and marked after all.
    o.press("Enter").see("stays as it is").see("You chose to leave them as they are").press("Enter");
    o.see("they are marked as no longer in post").press("Esc").press("Home Enter");
    o.see("One is marked as no longer in post.");
    let her: Councillor = parsed(&o, "councillors/nerys-prys.ron");
    assert!(matches!(her.stands, Stands::Left { since: Some(_) }), "{:?}", her.stands);
    assert_eq!(o.file("conversations/2026-11-20-nerys-prys.ron"), note, "what was written is untouched");
    let moved: Councillor = parsed(&o, "councillors/iain-brodie-brown.ron");
    assert_eq!(moved.wards, ["Pont Isaf"]);
    assert!(o.files("councillors/").iter().any(|f| f.ends_with("ada-newydd.ron")));

    o.press("u").see("Undone: Brought in after.xml");
    let her: Councillor = parsed(&o, "councillors/nerys-prys.ron");
    assert_eq!(her.stands, Stands::InPost);
    assert!(!o.files("councillors/").iter().any(|f| f.ends_with("ada-newydd.ron")));
    let moved: Councillor = parsed(&o, "councillors/iain-brodie-brown.ron");
    assert_eq!(moved.wards, ["Pont-y-wen"]);
}

const ODD: &str = "Pwy;Ble;Grŵp\nPrys Taliesin;Aberwen;Labour\nAbioye Tolu;Llys;Green\n";

#[test]
fn columns_that_nobody_knows_are_chosen_in_the_preview_and_remembered() {
    let desk = Desk::empty();
    let odd = desk.own_file("odd.csv", ODD.as_bytes());
    let next = desk.own_file("next.csv", format!("{ODD}Parry Tegid;Llys;Green\n").as_bytes());
    let mut o = desk.start();
    o.press("Down Enter").type_text(&odd).press("Ctrl+S");
    o.see("Which column of odd.csv is what?").see("It is not known which column holds the names").see("Nobody yet");
    // Each column is chosen, and the first people change at once.
    o.press("Home Enter").see("What does “Pwy” hold?").type_text("name").press("Enter");
    o.see("Prys Taliesin").press("Down Enter").type_text("ward").press("Enter").see("Prys Taliesin  Aberwen");
    o.press("Down Enter").type_text("party").press("Enter").see("Aberwen · Labour");
    // Back in the preview, the names are turned round: the example says how they are read.
    o.press("Esc").see("Bring in odd.csv?").see("Columns: 3 of 3 are read");
    o.press("/").type_text("names").press("Enter Enter").see("Names: surname first").see("Taliesin Prys  Aberwen");
    o.press("Esc").press("Home Enter").see("What is this council called?").type_text("Cwm").press("Ctrl+S");
    o.see("Take it: 2 records").press("Home Enter").see("Brought in: 2 added");
    let her: Councillor = parsed(&o, "councillors/taliesin-prys.ron");
    assert_eq!((her.name.as_str(), her.wards.as_slice()), ("Taliesin Prys", &["Aberwen".to_owned()][..]));

    previewed(&mut o, &next);
    o.see("Council: Cwm").see("Names: surname first").see("New · 1").see("Tegid Parry").see("Returned · 2");
}

const CODES: &str = "Council,Ward Name,Councillor Name,Next Election,Party Name,Electoral Commission Party Code\n\
    Cwm,W05009001,Nerys Prys,2027-05-06,Labour Party,LAB\nCwm,W05009002,Huw Bevan,2027-05-06,Green Party,GRN\n";

#[test]
fn wards_that_stand_as_codes_get_their_names_once_and_everywhere() {
    let desk = Desk::empty();
    let list = desk.own_file("codes.csv", CODES.as_bytes());
    let more =
        desk.own_file("more.csv", format!("{CODES}Cwm,W05009002,Tegid Parry,2027-05-06,Green Party,GRN\n").as_bytes());
    let mut o = desk.start();
    o.press("Down Enter").type_text(&list).press("Ctrl+S").see("2 wards are written as codes");
    o.press("Home Enter").see("Wards without names").press("Enter");
    o.see("What are these wards of Cwm called?").see("W05009001 · Nerys Prys");
    o.type_text("Aberwen").press("Ctrl+S").see("Wards named");
    let her: Councillor = parsed(&o, "councillors/nerys-prys.ron");
    assert_eq!(her.wards, ["Aberwen"]);
    o.press("0").see("One ward stands as a code: say what it is called");
    o.palette("Export…").type_text("contacts").press("Enter").see("One ward stands as a code, and so it goes out");
    o.press("Esc")
        .palette("name the wards")
        .see("W05009002 · Huw Bevan")
        .press("Tab")
        .type_text("Llys")
        .press("Ctrl+S");
    o.see("Wards named").press("1").see("Llys");
    let workspace: Workspace = parsed(&o, "workspace.ron");
    assert_eq!(workspace.councils[0].ward_names.len(), 2);
    previewed(&mut o, &more);
    o.see("Tegid Parry  Llys").press("Esc");
    o.press("u").see("Undone: Wards named");
    let him: Councillor = parsed(&o, "councillors/huw-bevan.ron");
    assert_eq!(him.wards, ["W05009002"]);
}

#[test]
fn saved_pages_of_members_come_together_out_of_their_folder() {
    let desk = Desk::empty();
    desk.own_file("pages/a.html", include_bytes!("../fixtures/member-page-prys.html"));
    let folder = desk.own_file("pages/b.htm", include_bytes!("../fixtures/member-page-gwilym-cy.html"));
    let folder = folder.trim_end_matches("b.htm").trim_end_matches(['/', '\\']).to_owned();
    let mut o = desk.start();
    o.press("Down Enter").type_text(&folder).press("Ctrl+S").see("Bring in the pages of 2 members?").see("2 new");
    o.press("Home Enter").see("Brought in: 2 added");
    let his: Councillor = parsed(&o, "councillors/sian-ap-gwilym.ron");
    assert_eq!(his.posts[0].title, "Pwyllgor Cynllunio (Cadeirydd)");
}

#[test]
fn whether_somebody_without_a_number_moved_ward_is_asked_and_only_the_answer_is_written() {
    let desk = Desk::empty();
    let first = desk.own_file("first.csv", "Name,Ward\nHuw Bevan,Pont\nAda Bell,Mill\nCei Dunn,Quay\n");
    let next = desk.own_file("next.csv", "Name,Ward\nHuw Bevan,Llys\nAda Bell,Quay\nCei Dunn,Mill\n");
    let mut o = desk.start();
    o.press("Down Enter").type_text(&first).press("Ctrl+S").press("Home Enter").type_text("Cwm").press("Ctrl+S");
    o.see("Take it: 3 records").press("Home Enter").see("Brought in: 3 added");
    o.press("/")
        .type_text("bevan")
        .press("Enter")
        .press("n")
        .type_text("He said yes.")
        .press("Ctrl+S")
        .see("Note kept");
    let note = o.file("conversations/2026-11-20-huw-bevan.ron");
    let cei = o.file("councillors/cei-dunn.ron");

    previewed(&mut o, &next);
    o.see("Is this the same person? · 3")
        .see("3 people may be here already, under another ward or name")
        .see("Take it: nothing changes");
    // Yes, no, later: each says what it does, and the ward then and now stand side by side.
    o.press("/").type_text("bevan").press("Enter").see("Nothing is written for them before you say");
    o.press("Enter").see("Ward then: Pont  →  Ward now: Llys").press("Home Enter");
    o.see("the same person").see("Ward: from Pont to Llys");
    o.press("Esc")
        .see("Take it: one record")
        .press("/")
        .type_text("ada")
        .press("Enter Enter")
        .see("No: a new councillor of the same name");
    o.press("Home Down Enter").see("Somebody else, you said");
    o.press("Esc")
        .see("New · 1")
        .see("Take it: 3 records")
        .press("/")
        .type_text("dunn")
        .press("Enter Enter")
        .see("Is this the same person?")
        .press("Esc");
    o.press("Esc").see("Take it: 3 records").press("Home Enter").see("Brought in: 1 added, 1 changed");
    o.see("One person may be here already, under another ward or name: bring the file in again to decide.");
    let his: Councillor = parsed(&o, "councillors/huw-bevan.ron");
    assert_eq!(his.wards, ["Llys"]);
    assert_eq!(o.file("conversations/2026-11-20-huw-bevan.ron"), note, "what was written is untouched");
    let new: Councillor = parsed(&o, "councillors/ada-bell-2.ron");
    assert_eq!(new.wards, ["Quay"]);
    assert_eq!(o.file("councillors/cei-dunn.ron"), cei, "later is nothing");

    let records = o.desk.records();
    o.press("u").see("Undone: Brought in next.csv");
    let his: Councillor = parsed(&o, "councillors/huw-bevan.ron");
    assert_eq!(his.wards, ["Pont"]);
    assert!(!o.files("councillors/").iter().any(|f| f.ends_with("ada-bell-2.ron")));
    o.press("Ctrl+R").see("Done again");
    assert_eq!(o.desk.records(), records);
    previewed(&mut o, &next);
    o.see("Is this the same person? · 1").press("Home Enter").see("Brought in: 0 added");
    assert_eq!(o.desk.records(), records, "the second time nothing changes");
}

#[test]
fn nothing_is_taken_back_behind_a_preview_that_stands_on_it() {
    let desk = Desk::empty();
    let odd = desk.own_file("odd.csv", ODD.as_bytes());
    let mut o = brought_in(desk);
    o.press("n").type_text("She likes the plan.").press("Ctrl+S").see("Note kept");
    let before = o.desk.records();
    previewed(&mut o, &odd);
    o.see("Which column of odd.csv is what?");
    for key in ["u", "Ctrl+Z", "Ctrl+R", "n", "Ctrl+L"] {
        o.press(key).see("Close this first").see("Which column of odd.csv is what?");
    }
    o.press("Home Enter").type_text("name").press("Enter Esc").see("Bring in odd.csv?");
    for key in ["u", "Ctrl+Y", "n"] {
        o.press(key).see("Close this first").see("Bring in odd.csv?");
    }
    o.palette("promise as not kept").see("Bring in odd.csv?");
    assert_eq!(o.desk.records(), before, "nothing changed behind the preview");
    o.press("Esc Esc u").see("Undone:");
}
