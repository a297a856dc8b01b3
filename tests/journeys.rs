//! The main job from the first start to an offered proposal, by key; and what
//! is left of it when the program is killed half-way.

mod harness;

#[path = "journeys/colleague.rs"]
mod colleague;
#[path = "journeys/contact.rs"]
mod contact;
#[path = "journeys/edits.rs"]
mod edits;
#[path = "journeys/erased.rs"]
mod erased;
#[path = "journeys/faults.rs"]
mod faults;
#[path = "journeys/fit.rs"]
mod fit;
#[path = "journeys/gone.rs"]
mod gone;
#[path = "journeys/imports.rs"]
mod imports;
#[path = "journeys/jobs.rs"]
mod jobs;
#[path = "journeys/keys.rs"]
mod keys;
#[path = "journeys/loading.rs"]
mod loading;
#[path = "journeys/long_texts.rs"]
mod long_texts;
#[path = "find_in/make.rs"]
#[allow(dead_code, reason = "each test file uses a part of it")]
mod make;
#[path = "journeys/merging.rs"]
mod merging;
#[path = "journeys/nation.rs"]
mod nation;
#[path = "journeys/out.rs"]
mod out;
#[path = "journeys/pasting.rs"]
mod pasting;
#[path = "journeys/read_only.rs"]
mod read_only;
#[path = "journeys/refused.rs"]
mod refused;
#[path = "journeys/sense.rs"]
mod sense;
#[path = "journeys/tasks.rs"]
mod tasks;
#[path = "journeys/typing.rs"]
mod typing;

use commonground::model::{Conversation, Councillor, Initiative, Proposal, Status};
use commonground::store::ron_text;
use harness::{Desk, Left, Officer};

const CWM_TAWEL: &[u8] = include_bytes!("fixtures/moderngov-cwm-tawel.xml");

fn parsed<T: serde::de::DeserializeOwned>(officer: &Officer, path: &str) -> T {
    ron_text::from_text(&officer.file(path))
        .unwrap_or_else(|w| panic!("{path}: {}:{} of {:?}", w.line, w.column, officer.files("")))
}

/// The sample council, as it opens.
fn sample() -> Officer {
    Desk::sample().start()
}

/// Puts the selection of the focused pane on a row that holds these words.
fn go_to(o: &mut Officer, words: &str) {
    o.press("Home");
    for _ in 0..200 {
        let pane = &o.app.panes[&o.app.focused()];
        if pane.rows.get(pane.list.selected).is_some_and(|r| r.target.is_some() && r.words().contains(words)) {
            return;
        }
        o.press("Down");
    }
    panic!("{words:?} is not in the list:\n{}", o.screen());
}

/// From the welcome to a council that was brought in.
fn brought_in(desk: Desk) -> Officer {
    let list = desk.own_file("councillors.xml", CWM_TAWEL);
    let mut o = desk.start();
    o.see("Croeso · Welcome").see("Start from your council’s own list").press("Down Enter");
    o.see("Bring in a council’s list").type_text(&list).press("Ctrl+S");
    o.see("Bring in councillors.xml?").see("5 new").see("Take it: 5 records");
    assert!(o.files("councillors/").is_empty(), "nothing is taken before it is said so");
    o.press("Enter").see("Brought in: 5 added").see("Councillors, by name · 5");
    o
}

/// With an initiative on top of that, set up by the next step.
fn with_initiative(mut o: Officer) -> Officer {
    o.see("> Set up your first initiative").press(">").see("A new initiative");
    o.type_text("Warm homes in Pont-y-wen");
    o.in_field("purpose").type_text("Homes that are warm,\nmade so with those who live in them.");
    o.in_field("themes").type_text("hous").see("Housing").press("Down Enter");
    o.in_field("wards").type_text("ponty").see("Pont-y-wen").press("Down Enter");
    o.press("Ctrl+S").see("Initiative set up").see("Common Ground  ›  Cwmtawel  ›  Warm homes in Pont-y-wen");
    o
}

fn whole_job(desk: Desk) {
    let mut o = with_initiative(brought_in(desk));
    // The cabinet member comes first, with the reason; found by the filter, chosen by Enter.
    o.see("○ Mrs. Tegwen Rhys OBE").see("Executive Member Housing");
    o.press("/").type_text("rhys tegw").see("1 of 5").press("Enter");
    o.see("Chosen: Mrs. Tegwen Rhys OBE").see("with Mrs. Tegwen Rhys OBE");
    o.press("n").see("A conversation with Mrs. Tegwen Rhys OBE");
    o.type_text("Rang her about the damp in Heol Las.\nShe knows \"every door\" there.");
    o.in_field("follow-up").type_text("next tue").in_field("follow-up-what").type_text("Send her the survey");
    o.in_field("promise-us").type_text("the survey").press("Enter");
    o.press("Ctrl+S").see("Note kept").see("● Mrs. Tegwen Rhys OBE");
    let talk: Conversation = parsed(&o, "conversations/2026-11-20-tegwen-rhys.ron");
    assert_eq!(talk.note, "Rang her about the damp in Heol Las.\nShe knows \"every door\" there.");
    let follow = talk.follow_up.expect("a follow-up");
    assert_eq!((follow.date.to_string(), follow.what.as_str()), ("2026-11-24".into(), "Send her the survey"));
    assert_eq!(talk.promises.len(), 1);
    assert_eq!(o.local_files("drafts"), Vec::<String>::new());

    // Stage 3, where she is still the one: a role with all its parts.
    o.press("3").see("Finding the right fit").see("with Mrs. Tegwen Rhys OBE");
    o.press("Enter").see("what is asked?").type_text("something else");
    o.press("Enter").see("A proposal to Mrs. Tegwen Rhys OBE");
    for (field, words) in [
        ("part-ask", "Chair three check-ins of one hour"),
        ("part-when", "Tuesday 1 December, 6 pm"),
        ("part-place", "Pont-y-wen library"),
        ("part-how-long", "1 hour"),
        ("part-how-often", "three times"),
        ("part-until", "31 March 2027"),
        ("part-preparation", "Read two pages"),
        ("part-they-get", "Her residents heard, and a first answer on damp"),
        ("part-support", "Mair, 2 hours on Monday 30 November"),
        ("part-why-them", "She said that she knows every door there"),
        ("part-not-this", "No vote, no press quote"),
        ("part-first-step", "A 15-minute call on Monday 23 November"),
        ("part-shared-with", "Gwen from the tenants' group"),
        ("part-interests", "Asked: none"),
        ("part-review", "in 3 months"),
        ("part-successor", "Iain Brodie-Brown"),
    ] {
        o.in_field(field).type_text(words);
    }
    o.press("Ctrl+S").see("Proposal written").see("Ready: a busy person could say yes on the spot.");
    for status in ["ready", "offered"] {
        o.palette("how the proposal stands").see("How does it stand now?").type_text(status).press("Enter");
        o.see("From now on:").type_text("By telephone").press("Ctrl+S").see("Proposal moved on").see(status);
    }
    let path = o.files("proposals/").pop().expect("a proposal");
    let written: Proposal = parsed(&o, &path);
    assert_eq!(written.status, Status::Offered);
    assert_eq!(written.history.len(), 3);
    assert_eq!(written.review.map(|d| d.to_string()).as_deref(), Some("2027-02-20"));
    assert_eq!(written.ask, "Chair three check-ins of one hour");
    let initiative: Initiative = parsed(&o, "initiatives/warm-homes-in-pont-y-wen.ron");
    assert_eq!(initiative.wards, ["Pont-y-wen"]);
    let her: Councillor = parsed(&o, "councillors/tegwen-rhys.ron");
    assert_eq!(her.wards, ["Aberwen", "Pont-y-wen"]);

    // The next morning everything is where it was left, and says the same.
    let before = o.desk.records();
    o.press("q");
    assert_eq!(o.left, Some(Left::Quit));
    let mut o = o.start_again();
    assert!(o.nothing_open(), "nothing lies over the screen");
    o.see("Warm homes in Pont-y-wen").see("with Mrs. Tegwen Rhys OBE").see("offered");
    o.press("1").see("● Mrs. Tegwen Rhys OBE").press("2").see("Rang her about the damp");
    assert_eq!(o.desk.records(), before, "looking changes nothing");
}

#[test]
fn an_officer_brings_the_council_in_and_goes_all_the_way_to_an_offered_proposal() {
    whole_job(Desk::empty());
}

#[test]
fn the_same_on_a_disk_of_the_machine() {
    whole_job(Desk::on_disk());
}

/// Killed in the middle of a second note.
fn killed_while_writing(words: &str, kept: bool) -> Desk {
    let mut o = brought_in(Desk::empty());
    o.press("n").type_text("The first note.").press("Ctrl+S").see("Note kept");
    o.press("n").type_text(words);
    if kept {
        o.a_moment_passes();
    }
    o.kill()
}

const SECOND: &str = "Met him at the bus stop.\nHe says: \"ask #me\" on Monday — dim problem";

#[test]
fn a_note_that_was_being_written_when_the_program_was_killed_opens_with_every_letter() {
    let mut o = killed_while_writing(SECOND, true).start();
    o.see("Something was being written").see("“Met him at the bus stop.");
    o.press("Enter").see("A conversation with");
    assert_eq!(o.field_text(), SECOND);
    // Nothing has to be typed again for it to be kept.
    o.press("Ctrl+S").see("Note kept");
    assert_eq!(o.files("conversations/").len(), 2);
    assert!(o.files("conversations/").iter().any(|f| o.file(f).contains("\"ask #me\" on Monday — dim problem")));
    assert_eq!(o.local_files("drafts"), Vec::<String>::new());
    o.start_again().not_see("Something was being written");
}

#[test]
fn what_was_typed_in_the_last_half_second_is_all_that_a_kill_can_take() {
    let mut o = killed_while_writing("lost", false).start();
    assert!(o.nothing_open());
    o.see("Councillors, by name · 5");
    assert_eq!(o.files("conversations/").len(), 1);
}

#[test]
fn esc_on_the_offer_means_later_and_the_draft_is_under_drafts() {
    let mut o = killed_while_writing(SECOND, true).start();
    o.see("Something was being written").press("Esc");
    assert!(o.nothing_open());
    assert_eq!(o.local_files("drafts").len(), 1);
    o.palette("drafts").see("Drafts").see("Met him at the bus stop.").press("Enter");
    assert_eq!(o.field_text(), SECOND);
    // Left again with Esc it stays, without a question and under one name.
    o.press("Esc").see("Kept as a draft");
    assert!(o.nothing_open());
    assert_eq!(o.local_files("drafts").len(), 1);
    // What was left on purpose is not offered again, and is still listed.
    let mut o = o.start_again();
    o.not_see("Something was being written").palette("drafts").see("Met him at the bus stop.");
}

#[test]
fn a_draft_that_is_discarded_lies_in_the_trash_and_is_not_offered_again() {
    let mut o = killed_while_writing(SECOND, true).start();
    o.press("Down").see("› Put it in the trash").press("Enter").see("Moved to the trash.");
    assert_eq!(o.local_files("drafts"), Vec::<String>::new());
    let trashed = o.local_files("trash/drafts");
    assert_eq!(trashed.len(), 1);
    assert!(o.local_file(&trashed[0]).contains("Met him at the bus stop."));
    let mut o = o.start_again();
    o.not_see("Something was being written").palette("drafts").see("There are no drafts.");
    // The trash brings it back, with every letter.
    o.palette("trash").see("Met him at the bus stop.").press("Enter");
    assert_eq!(o.field_text(), SECOND);
}

#[test]
fn the_sample_is_looked_around_in_from_the_welcome_and_a_full_workspace_has_no_welcome() {
    let mut o = Desk::empty().start();
    o.see("Look around the sample council").press("Enter");
    assert_eq!(o.left, Some(Left::For(commonground::app::OpenWhat::Sample)));
    let mut o = Desk::sample().start();
    assert!(o.nothing_open());
    o.not_see("Welcome").see("Meals that Matter").see("with Siân ap Gwilym").see("Who to speak to first");
    o.press("q");
    assert_eq!(o.left, Some(Left::Quit));
}

#[test]
fn starting_empty_sets_up_an_initiative_first_and_q_quits_a_welcome_at_once() {
    let mut o = Desk::empty().start();
    o.press("Down Down Enter").see("A new initiative").type_text("Parks").press("Ctrl+S").see("Initiative set up");
    assert!(o.file("initiatives/parks.ron").contains("Parks"));
    let mut o = Desk::empty().start();
    o.see("Welcome").press("q");
    assert_eq!(o.left, Some(Left::Quit));
    assert_eq!(o.files(""), Vec::<String>::new(), "looking leaves nothing behind");
}

#[test]
fn a_file_that_is_no_council_s_list_is_refused_in_a_sentence_and_changes_nothing() {
    let desk = Desk::empty();
    let picture = desk.own_file("photo.xml", b"\x89PNG not xml at all");
    let mut o = desk.start();
    o.press("Down Enter").type_text(&picture).press("Ctrl+S").see("This file was not brought in");
    o.press("Enter").see("Bring in a council’s list").type_text("/no/such/file.csv").press("Ctrl+S");
    o.see("This file was not brought in").see("/no/such/file.csv").press("Esc");
    assert!(o.nothing_open());
    assert_eq!(o.files(""), Vec::<String>::new());
}
