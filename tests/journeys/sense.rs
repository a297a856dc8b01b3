//! Making sense together: lines are lifted out of notes, promises are kept, what
//! is due is put off; and no letter of a note changes.

use commonground::app::{PaneId, Target};
use commonground::model::{
    Concern, ConcernState, Conversation, Councillor, LiftInto, PromiseState, SenseMap, Visibility, Who,
};
use proptest::prelude::*;

use crate::harness::Desk;
use crate::{go_to, parsed, sample};

const SIAN: &str = "councillors/sian-ap-gwilym.ron";
const MAP: &str = "sense/meals-that-matter--sian-ap-gwilym.ron";
const TALK: &str = "conversations/2026-11-20-sian-ap-gwilym.ron";

#[test]
fn a_note_that_is_being_written_is_lifted_from_and_stays_as_it_was_typed() {
    let note = "Rang her about Tuesdays.\nPromised to send the rota by 1 December\nConcern: the 14 bus stops at six\n\
                Story: Dilys opened the hall herself\nIt is in the corporate plan, she says\nWho pays the caretaker?";
    let mut o = sample();
    o.press("2 n").type_text(note);
    // The last line is a question; it waits, and the note is still there with the cursor in it.
    o.press("Ctrl+L").see("Lift out of the note").see("A question to answer").press("Ctrl+S");
    o.see("Lifted when you keep the note: A question to answer").see("Rang her about Tuesdays.");
    for (up, what) in
        [(1, "A card from the top"), (1, "A story: what they already do"), (1, "A concern"), (1, "A promise of ours")]
    {
        o.press_times("Up", up).press("Ctrl+L").see(what).press("Ctrl+S");
        assert!(o.is_writing());
    }
    // Nothing is anywhere yet but in the draft, and a kill takes nothing of it away.
    assert!(!o.file(SIAN).contains("the 14 bus"));
    o.a_moment_passes();
    let mut o = o.kill().start();
    o.see("Something was being written").press("Enter").see("Dilys opened the hall herself");
    o.in_field("lifted").see("A promise of ours: Promised to send the rota by 1 December");
    o.press("Ctrl+S").see("Note kept");

    let talk: Conversation = parsed(&o, TALK);
    assert_eq!(talk.note, note);
    assert_eq!(talk.lifted.len(), 5);
    assert_eq!(
        (talk.promises[0].by, talk.promises[0].due.map(|d| d.to_string())),
        (Who::Us, Some("2026-12-01".into()))
    );
    assert_eq!(talk.promises[0].text, "Promised to send the rota by 1 December");
    assert_eq!(talk.questions[0].text, "Who pays the caretaker?");
    let sian: Councillor = parsed(&o, SIAN);
    let concern = sian.concerns.last().expect("a concern");
    assert_eq!(
        (concern.text.as_str(), concern.from.as_ref().map(|id| id.as_str())),
        ("the 14 bus stops at six", Some("2026-11-20-sian-ap-gwilym"))
    );
    let map: SenseMap = parsed(&o, MAP);
    assert_eq!(map.top.last().expect("a card").text, "It is in the corporate plan, she says");
    let story = map.bottom.last().expect("a card");
    assert_eq!((story.text.as_str(), story.from.is_some()), ("Dilys opened the hall herself", true));
    // All of it was one step, and is taken back as one.
    o.press("u");
    assert_eq!(o.file(TALK), "");
    assert!(!o.file(SIAN).contains("the 14 bus") && !o.file(MAP).contains("Dilys opened the hall herself"));
}

#[test]
fn a_line_is_lifted_while_reading_and_is_marked_and_esc_asks_about_what_was_changed() {
    let mut o = sample();
    o.press("2 n").type_text("She worries about winter.\nNeeds the papers a week before").press("Ctrl+S");
    o.press("Tab");
    assert_eq!(o.app.focused(), PaneId::Note);
    go_to(&mut o, "Needs the papers");
    o.press("Ctrl+L").see("Profile: support they need").press("Ctrl+S").see("Lifted: Profile: support they need");
    o.see("→ Profile: support they need");
    let sian: Councillor = parsed(&o, SIAN);
    let need = sian.support_needs.last().expect("a need");
    assert_eq!((need.text.as_str(), need.visibility), ("Needs the papers a week before", Visibility::OnlyMe));
    go_to(&mut o, "She worries");
    let before = o.desk.records();
    // Another kind than was guessed, and away: nothing is lost. Other words: it is asked.
    o.press("Ctrl+L").see("A concern").press("Right").press("Esc");
    assert!(o.nothing_open(), "{}", o.screen());
    o.press("Ctrl+L").in_field("lift-text").type_text("!").press("Esc").see("Leave this form?");
    o.press("Esc Esc").press("Down Enter");
    assert!(o.nothing_open(), "{}", o.screen());
    assert_eq!(o.desk.records(), before);
    // Where there is no line there is nothing to lift.
    o.press("Tab Ctrl+L").see("Nothing to lift here.");
}

#[test]
fn a_lift_that_cannot_be_says_why_and_keeps_what_was_typed() {
    let mut o = sample();
    o.press("2 n").type_text("Follow up with the chair").press("Ctrl+L").see("A follow-up").press("Ctrl+S");
    o.see("A follow-up needs a day").in_field("lift-date").type_text("next tue").press("Ctrl+S");
    o.see("Lifted when you keep the note").in_field("who").press_times("Backspace", 1);
    o.press("Ctrl+S").see("Note kept");
    let file = o.files("conversations/2026-11-20-note");
    let talk: Conversation = parsed(&o, &file[0]);
    assert_eq!(talk.follow_up.map(|f| f.date.to_string()), Some("2026-11-24".into()));
    o.press("n").in_field("who").press("Backspace").in_field("note").type_text("Worried about damp");
    o.press("Ctrl+L").press("Ctrl+S").see("Nobody is named in this conversation");
    o.press("Esc").see("Worried about damp").press("Ctrl+L Right Esc").see("Worried about damp");
    o.press("Ctrl+L").in_field("lift-text").type_text("!").press("Esc").see("The words stay in the note");
    o.press("Up Enter").see("Worried about damp");
}

#[test]
fn in_a_conversation_of_several_what_is_lifted_goes_to_the_one_it_concerns() {
    let mut o = sample();
    o.press("2 n").type_text("Worried about the last bus");
    o.in_field("who").type_text("ruth holl").press("Down Enter").in_field("note");
    o.press("Ctrl+L").see("Whom it concerns").in_field("lift-who").press("Right").see("Ruth Hollins").press("Ctrl+S");
    o.press("Ctrl+S").see("Note kept");
    let ruth: Councillor = parsed(&o, "councillors/ruth-hollins.ron");
    assert_eq!(ruth.concerns.last().expect("a concern").text, "Worried about the last bus");
    assert!(!o.file(SIAN).contains("Worried about the last bus"));
}

#[test]
fn a_prompt_is_put_into_a_note_as_a_line_of_its_own() {
    let mut o = sample();
    o.press("2 n").type_text("Before").press("F4").see("Put a prompt into the note");
    o.type_text("promise street").press("Enter").type_text("At the hall.").press("Ctrl+S").see("Note kept");
    let talk: Conversation = parsed(&o, TALK);
    assert_eq!(
        talk.note,
        "Before\nWhere do the promise and the street meet? Is there one place we could show both?\nAt the hall."
    );
}

#[test]
fn promises_are_kept_or_not_questions_answered_and_follow_ups_put_off() {
    let mut o = sample();
    o.press("2 n").type_text("Promised the rota by 21 November").press("Ctrl+L Ctrl+S");
    o.press("Ctrl+Home").type_text("They will bring minutes\n").press("Up Ctrl+L Ctrl+S");
    o.press("Ctrl+Home").type_text("Who pays?\n").press("Up Ctrl+L Ctrl+S");
    o.in_field("follow-up").type_text("tomorrow").press("Ctrl+S").see("Note kept");
    o.press("0 Tab");
    assert_eq!(o.app.focused(), PaneId::Due);
    go_to(&mut o, "They will bring minutes");
    o.palette("not kept").see("Marked as not kept.");
    go_to(&mut o, "Promised the rota");
    o.palette("put off").see("Put off until").press("Enter").see("Put off.");
    assert_eq!(parsed::<Conversation>(&o, TALK).promises[0].due.map(|d| d.to_string()), Some("2026-11-27".into()));
    go_to(&mut o, "Promised the rota");
    o.palette("done, kept").see("Promise kept.");
    go_to(&mut o, "Who pays?");
    o.palette("done, kept").see("Question answered.");
    let follow_up = |t: &Target| matches!(t, Target::Due(id) if id.as_str() == "2026-11-20-sian-ap-gwilym");
    o.press("Home");
    while !o.app.target_in(PaneId::Due).as_ref().is_some_and(follow_up) {
        o.press("Down");
    }
    o.palette("put off").type_text("another").press("Enter").type_text("in 3 weeks").press("Ctrl+S").see("Put off.");
    let talk: Conversation = parsed(&o, TALK);
    let states: Vec<PromiseState> = talk.promises.iter().map(|p| p.state).collect();
    assert_eq!(states, [PromiseState::Kept, PromiseState::NotKept]);
    assert!(talk.questions[0].answered);
    assert_eq!(talk.follow_up.map(|f| f.date.to_string()), Some("2026-12-11".into()));
    // A promise is put right in its form.
    o.press("2 Tab");
    go_to(&mut o, "they promised: They will");
    o.press("e").see("A promise").in_field("promise-due").type_text("1/12").in_field("promise-state");
    o.press("Left").press("Ctrl+S").see("Promise changed").see("by 1 Dec");
}

#[test]
fn a_concern_that_moves_is_no_longer_stale() {
    let mut o = sample();
    let mut sian: Councillor = parsed(&o, SIAN);
    let day = commonground::model::Date::new(2026, 6, 1).expect("a day");
    sian.concerns = vec![Concern { state: ConcernState::Offered, ..Concern::new("The lift is broken", day) }];
    o.desk.put(SIAN, commonground::store::ron_text::to_text(&sian).expect("text"));
    o.come_back().press("0 Tab");
    go_to(&mut o, "The lift is broken");
    o.see("nothing moved for 24 weeks").press("Enter");
    assert_eq!(o.app.focused(), PaneId::Map);
    o.press("e").in_field("concern-state").press("Right").press("Ctrl+S").press("0").not_see("The lift is broken");
}

#[test]
fn what_was_lifted_into_a_profile_says_from_which_note_and_leads_there() {
    let mut o = sample();
    o.press("2 n").type_text("Needs the papers a week before").press("Ctrl+L Ctrl+S Ctrl+S").see("Note kept");
    o.press("1 Tab");
    go_to(&mut o, "→ (lifted from the note of");
    o.press("Enter");
    assert_eq!(o.app.focused(), PaneId::Note);
    o.see("Needs the papers a week before");
    // The note goes, and the profile says so.
    o.press("Shift+Tab d").see("Moved to the trash").press("1").see("lifted from a note that is gone");
}

#[test]
fn every_law_shows_all_that_is_known_of_it_and_what_it_is_called_in_the_file() {
    let mut o = Desk::sample().sized(120, 60).start();
    o.palette("law and policy").see("Not legal advice").press("/").type_text("cy-sswba-16").press("Enter");
    for words in [
        "Social Services and Well-being (Wales) Act 2014",
        "s. 16 · 2014 anaw 4 · Wales",
        "Councils must promote social enterprises",
        "Commissioning decisions that reach cabinet",
        "https://www.legislation.gov.uk/anaw/2014/4/section/16",
        "Further detail is in the 2015",
        "Checked Sun 22 Nov 2026, read at the source",
        "How sure: sure",
        "social care, democracy and governance",
        "Its id: cy-sswba-16",
    ] {
        o.see(words);
    }
}

#[test]
fn the_map_and_the_timeline_have_letters_of_their_own() {
    let mut o = sample();
    o.palette("the whole sense map")
        .press("l")
        .see("Where does it meet?")
        .press("Esc s")
        .see("added up")
        .press("s Esc");
    o.palette("timeline").see("t one kind").press("t").see("· conversations");
    o.press("Esc 1 t").see("There are no kinds to choose from here.");
}

#[test]
fn a_phase_on_the_timeline_opens_the_initiative_where_the_phase_begins() {
    let mut o = sample();
    o.palette("timeline of").press("/").type_text("design").press("Enter");
    o.see("Enter opens the initiative where its phases").press("Enter").see("The initiative");
    assert_eq!(o.app.form().map(|f| f.field().key), Some("phase-design"));
    // Back on the timeline, which says the new day.
    o.press("Ctrl+A").type_text("8 Sep 2026").press("Ctrl+S").see("Initiative changed").see("What happened");
    o.see("8 Sep  Phase: design").press("Esc Esc");
    assert!(o.nothing_open(), "{}", o.screen());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is typed in a note, lifting it, keeping it, reading it again and
    /// changing what stands beside it changes no letter.
    #[test]
    fn no_letter_of_a_note_changes_by_lifting_saving_reopening_or_editing_beside_it(
        lines in proptest::collection::vec("[ -~éŵŷâ’“”–•\\\\\"#]{0,40}", 1..5),
        lift in 0..5usize,
        into in 0..LiftInto::ALL.len(),
    ) {
        let note = lines.join("\n");
        prop_assume!(!note.trim().is_empty());
        let mut o = sample();
        o.press("2 n").paste(&note).press("Ctrl+Home");
        o.press_times("Down", lift.min(lines.len() - 1));
        o.press("Ctrl+L");
        if o.app.form().is_some_and(|f| f.get("lift-kind").is_some()) {
            o.press_times("Right", into + 1).in_field("lift-date").press("Ctrl+A").type_text("1/12");
            o.in_field("lift-text").press("Ctrl+A").type_text("Other words").press("Ctrl+S");
        }
        o.press("Ctrl+S");
        prop_assert!(o.nothing_open(), "{}", o.screen());
        prop_assert_eq!(&parsed::<Conversation>(&o, TALK).note, &note);
        // Again, by a new start of the program, and through every other field of the form.
        let mut o = o.start_again();
        o.press("2 Tab e");
        o.in_field("channel").press("Right").in_field("follow-up").press("Ctrl+A").type_text("1/12");
        o.in_field("promise-them").type_text("a list").press("Enter").press("Ctrl+S");
        prop_assert!(o.nothing_open(), "{}", o.screen());
        let talk: Conversation = parsed(&o, TALK);
        prop_assert_eq!(&talk.note, &note);
        prop_assert!(talk.promises.iter().any(|p| p.text == "a list"));
    }
}

#[test]
fn alt_with_the_arrows_takes_a_card_to_the_other_column_or_says_why_not() {
    let mut o = sample();
    o.press("2").palette("the whole sense map").see("Where they meet");
    let cards = |o: &crate::Officer| {
        let map =
            o.app.book.senses.values().find(|m| m.councillor.as_ref().is_some_and(|c| c.as_str() == "sian-ap-gwilym"));
        let map = map.expect("a map");
        (
            map.top.iter().map(|c| c.text.clone()).collect::<Vec<_>>(),
            map.bottom.iter().map(|c| c.text.clone()).collect::<Vec<_>>(),
        )
    };
    let (top, bottom) = cards(&o);
    o.press("Home Alt+Right");
    let (now, below) = cards(&o);
    assert_eq!((now.len() + 1, below.len(), &below[0]), (top.len(), bottom.len() + 1, &top[0]));
    o.press("Alt+Right").see("no other column on that side");
    o.press("Alt+Left");
    assert_eq!(cards(&o).0.last(), Some(&top[0]), "it is back, at the end");
    o.press("Alt+Left").see("no other column on that side").press("Tab Tab Tab Alt+Right").see("stays in its part");
    // Where nothing meets yet, the key that links is named.
    o.press("Esc c").type_text("walter ingham").press("Enter 2").palette("the whole sense map").see("then press l");
}

#[test]
fn a_law_whose_wording_was_not_read_says_so_where_it_is_shown_copied_and_put_on_the_map() {
    let mut o = Desk::sample().sized(120, 60).start();
    o.palette("law and policy").press("/").type_text("cy-cfm-12").press("Enter");
    o.see("of its wording, not. Check the wording before you quote it.").not_see("How sure: sure").not_see("memory");
    o.press("y");
    let copied = o.copied.clone().expect("copied");
    assert!(copied.contains("s. 12 (check the wording before you quote it)"), "{copied}");
    o.press("a").see("On the sense map");
    o.press("Esc").palette("whole sense map");
    o.see("Check the wording before you quote it: Councils must");
    o.press("Esc 2").see("Check the wording before you quote it: Councils must");
    // What was read is quoted as it is.
    let mut o = Desk::sample().sized(120, 60).start();
    o.palette("law and policy").press("/").type_text("cy-cfm").press("Esc").press("/").type_text("cy-sswba-16");
    o.press("Enter").see("How sure: sure").not_see("before you quote it").press("y");
    assert!(!o.copied.clone().expect("copied").contains("before you quote"));
}
