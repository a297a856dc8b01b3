//! What goes out of the program, by key: seen first, then copied or written.

use crate::harness::{Desk, Officer};

/// The sample with a proposal in front.
fn at_the_proposal() -> Officer {
    let mut o = Desk::sample().sized(120, 60).start();
    o.press("3");
    o
}

/// Puts another path into the form that asks for one, and finishes it.
fn into_file(o: &mut Officer, path: &str) {
    o.see("Write to a file").in_field("out-path").press("Ctrl+A").type_text(path).press("Ctrl+S");
}

#[test]
fn a_letter_is_seen_for_whom_it_is_and_written_in_the_form_that_was_chosen() {
    let mut o = at_the_proposal();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("letter.docx").to_string_lossy().into_owned();
    o.palette("letter for").see("Letter · For Councillor Siân ap Gwilym").see("Dear Councillor Siân ap Gwilym,");
    o.see("Yours sincerely").not_see("nothing to declare");
    // Word is what officers live in; above it stands the web page.
    o.see("● Word").press("Up Up Enter").see("● web page").press("Down Enter").see("● Word");
    o.press("e").see("-letter.docx");
    into_file(&mut o, &path);
    o.see("Written: ").see("For Councillor Siân ap Gwilym");
    assert!(std::fs::read(&path).expect("a file").starts_with(b"PK"));

    // The same again: it is there, and stays unless somebody says otherwise.
    std::fs::write(&path, "mine").expect("written");
    o.press("e");
    into_file(&mut o, &path);
    o.see("There is such a file").press("Esc");
    assert_eq!(std::fs::read(&path).expect("a file"), b"mine");
    o.press("e");
    into_file(&mut o, &path);
    o.see("There is such a file").press("Down Enter").see("Written: ");
    assert!(std::fs::read(&path).expect("a file").starts_with(b"PK"));
    o.press("Esc");
    assert!(o.nothing_open());
}

#[test]
fn a_first_message_is_written_to_a_file_word_for_word_and_for_its_councillor_alone() {
    let mut o = Desk::sample().sized(120, 60).start();
    let folder = tempfile::tempdir().expect("a folder");
    o.palette("first message").press("Down Enter").see("Dear Councillor Siân ap Gwilym,");
    o.press("Ctrl+End").type_text("\n \nPS Bring <nobody> & *nothing*.").press("Ctrl+S");
    o.see("Copy it").press("Down Enter");
    o.see("First message · For Councillor Siân ap Gwilym").see("PS Bring <nobody> & *nothing*.").see("● Word");
    o.not_see("Everyone in the room").not_see("you alone");
    // In every form, each read from the ending of the file's name.
    for (name, words) in [
        ("m.md", r"PS Bring \<nobody\> \& \*nothing\*."),
        ("m.html", "PS Bring &lt;nobody&gt; &amp; *nothing*."),
        ("m.docx", "PK"),
    ] {
        let path = folder.path().join(name).to_string_lossy().into_owned();
        o.press("e").see("-first-message.docx");
        into_file(&mut o, &path);
        o.see("Written: ").see("For Councillor Siân ap Gwilym");
        let bytes = std::fs::read(&path).expect("a file");
        let text = String::from_utf8_lossy(&bytes);
        assert!(text.contains(words), "{name}: {text}");
        assert!(name == "m.docx" || text.contains("Councillor Siân ap Gwilym"), "{name}: {text}");
    }
    o.press("y").see("Passed to your terminal to copy: First message. For Councillor Siân ap Gwilym");
    // The letter lies below as it was, and can be noted as sent.
    o.press("Esc").see("PS Bring").press("Ctrl+S").press("Down Down Enter").see("Noted as sent to Siân ap Gwilym.");
    assert!(o.nothing_open());
}

#[test]
fn the_same_for_somebody_else_holds_what_is_theirs_to_see() {
    let mut o = at_the_proposal();
    o.palette("letter for").see("For Councillor Siân ap Gwilym").press("Home Enter");
    o.see("For Mared Fychan only").see("● you alone").press("Tab G").see("nothing to declare");
    o.press("Tab Home Down Down Enter").see("For everyone").see("Nothing of this is for them to see.");
}

#[test]
fn what_is_copied_says_what_it_is_and_for_whom() {
    let mut o = at_the_proposal();
    o.press("y").see("Passed to your terminal to copy: Letter. For Councillor Siân ap Gwilym");
    let copied = o.copied.clone().expect("something was copied");
    assert!(copied.contains("Dear Councillor Siân ap Gwilym,") && !copied.contains("nothing to declare"), "{copied}");
    o.palette("briefing").see("Before speaking to Siân ap Gwilym").press("y");
    o.see("Passed to your terminal to copy: Briefing. For Mared Fychan only");
    assert!(o.copied.clone().expect("copied").starts_with("Before speaking to Siân ap Gwilym"));
}

#[test]
fn everything_that_can_go_out_is_in_one_picker_and_in_the_palette() {
    let mut o = at_the_proposal();
    for (typed, title) in [
        ("letter for", "Letter · "),
        ("description of", "What the role involves · "),
        ("briefing", "Briefing · "),
        ("report on", "Report · "),
        ("export contacts", "Contacts · "),
        ("export the calendar", "Calendar · "),
        ("export the councillors", "Councillors · "),
        ("export the conversations", "Conversations · "),
        ("export the proposals", "Proposals · "),
        ("export the clues", "Clues · "),
    ] {
        o.palette(typed).see(title).press("Esc");
        assert!(o.nothing_open(), "{typed}");
        o.palette("Export…").see("What is to go out?").type_text(typed).press("Enter").see(title).press("Esc");
        assert!(o.nothing_open(), "{typed}");
    }
}

#[test]
fn a_folder_that_is_not_there_is_said_and_the_path_stays_to_be_put_right() {
    let mut o = at_the_proposal();
    o.palette("report on").see("Report · ").press("e");
    into_file(&mut o, "/no-such-folder/report.html");
    o.see("there is no such folder").see("Write to a file").see("/no-such-folder/report.html");
    o.press("Esc").see("Report · ");
}

#[test]
fn who_prefers_welsh_gets_the_whole_letter_in_welsh() {
    let mut o = Desk::sample().sized(120, 60).start();
    o.press("c").type_text("teifion").press("Enter 3").press("y").see("Passed to your terminal to copy");
    let copied = o.copied.clone().expect("something was copied");
    for words in ["Annwyl Gynghorydd Mair Teifion", "Siaradwch am ddwy funud", "Dydd Iau 10 Rhagfyr"] {
        assert!(copied.to_lowercase().contains(&words.to_lowercase()), "{words}: {copied}");
    }
    assert!(!copied.contains("A shared kitchen"), "{copied}");
    o.palette("letter for").see("in another language than the letter");
}

#[test]
fn whoever_is_about_to_ring_sees_that_there_is_a_briefing() {
    let mut o = Desk::sample().start();
    o.press("1 Tab Tab").see("+ Briefing: what to know before you ring").press("Home Enter");
    o.see("Before speaking to Siân ap Gwilym");
    // In a small window too the words come first, and what to do with them after.
    let mut o = Desk::sample().sized(60, 20).start();
    o.palette("briefing").see("Before speaking to Siân ap Gwilym").press("Tab").see("In which form").press("Esc");
    assert!(o.nothing_open());
}
