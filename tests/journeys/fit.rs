//! Finding the right fit: from an idea to ready, offered, and a yes or a no; a
//! role chosen for its reasons; what is public waits for the poll.

use commonground::app::{PaneId, Target};
use commonground::model::{Channel, Conversation, Councillor, Evidence, EvidenceKind, Initiative, Proposal, Status};
use commonground::ui::theme::Tone;

use crate::harness::{Desk, Officer};
use crate::{brought_in, go_to, parsed, sample, with_initiative};

/// Takes a role's sample ask for somebody and says all that it leaves open.
fn propose(o: &mut Officer, who: &str, role: &str, ask: &str) {
    o.press("Esc Esc c").type_text(who).press("Enter 3 Esc");
    go_to(o, role);
    o.press("Enter").see("what is asked?").type_text(ask).press("Enter").see("A draft is made");
    for (field, words) in [
        ("part-when", "Tuesday 1 December, 6 pm"),
        ("part-place", "The old library"),
        ("part-how-long", "1 hour"),
        ("part-how-often", "once"),
        ("part-until", "31 March 2027"),
        ("part-preparation", "Read two pages of the minutes of May"),
        ("part-they-get", "The first look at what people said"),
        ("part-support", "Mair, 2 hours on Monday 30 November"),
        ("part-why-them", "She said that she knows every door there"),
        ("part-not-this", "No vote"),
        ("part-first-step", "A 15-minute call on Monday 23 November"),
        ("part-shared-with", "Gwen from the tenants' group"),
        ("part-interests", "Asked: none"),
        ("part-review", "in 3 months"),
    ] {
        o.in_field(field).press("Ctrl+A").type_text(words);
    }
    o.press("Ctrl+S").see("Proposal changed").see("Ready: a busy person could say yes on the spot.");
}

fn to(o: &mut Officer, status: &str, words: &str) {
    o.palette("how the proposal stands").see("How does it stand now?").type_text(status).press("Enter");
    o.see("From now on:").type_text(words).press("Ctrl+S");
}

fn proposal(o: &Officer, path: &str) -> Proposal {
    parsed(o, path)
}

/// Three proposals of one council: a yes, a no that becomes a smaller step, and a
/// no that goes to somebody else.
fn three(o: &mut Officer, who: [&str; 3]) {
    propose(o, who[0], "Community organiser", "walk round the area");
    to(o, "ready", "");
    o.see("ready");
    to(o, "offered", "After the meeting");
    to(o, "accepted", "On the spot");
    o.see("said yes").press("Enter").see("Said yes: Show two officers");
    let due = o.field_text();
    assert!(due.contains("23 Nov 2026"), "{due}");
    o.press("Ctrl+S").see("Note kept");

    propose(o, who[1], "Advocate", "one-page case");
    to(o, "ready", "");
    to(o, "offered", "By email");
    to(o, "declined", "No free evening before March");
    o.see("said no").see("Work out a smaller step").press("Enter");
    o.see("which smaller step?").type_text("quote").press("Enter").see("A draft is made");
    o.press("Ctrl+S").see("a smaller step").see("Give one quote for a news story");

    propose(o, who[2], "Watchdog", "three things you see");
    to(o, "ready", "");
    to(o, "offered", "At the library");
    to(o, "declined", "Sits on two panels already");
    o.see("said no").press("Down").see("Propose it to").press("Enter").see("A draft is made");
    o.press("Esc");
}

#[test]
fn three_proposals_of_the_sample_go_from_an_idea_to_an_answer() {
    let mut o = sample();
    let before = o.files("proposals/").len();
    three(&mut o, ["priya", "idris", "angharad"]);
    // The three, the smaller step, and the same ask to who is next.
    assert_eq!(o.files("proposals/").len(), before + 5);
    let all: Vec<Proposal> = o.files("proposals/").iter().map(|p| proposal(&o, p)).collect();
    let smaller = all.iter().filter(|p| p.variant_of.is_some()).count();
    assert_eq!(smaller, 2);
    // The larger is looked at again on its own day; a step begins without one.
    let worked_out = all.iter().find(|p| p.ask.contains("Give one quote")).expect("the step");
    assert_eq!(worked_out.review, None);
    let accepted = all.iter().find(|p| p.ask.starts_with("Show two officers")).expect("a yes");
    assert_eq!(accepted.status, Status::Accepted);
    let states: Vec<Status> = accepted.history.iter().map(|h| h.to).collect();
    assert_eq!(states, [Status::Draft, Status::Ready, Status::Offered, Status::Accepted]);
    let passed_on: Vec<&Proposal> = all.iter().filter(|p| p.ask.contains("Write down three things")).collect();
    assert_eq!(passed_on.len(), 2);
    assert_ne!(passed_on[0].councillor, passed_on[1].councillor);
    let fresh = passed_on.iter().find(|p| p.status == Status::Draft).expect("a draft");
    assert!(fresh.why_them.is_empty() && fresh.interests.is_empty(), "what is about a person stays with that person");
}

#[test]
fn three_proposals_of_a_council_that_was_brought_in_do_so_too() {
    let mut o = with_initiative(brought_in(Desk::empty()));
    three(&mut o, ["tegwen", "brodie", "prys"]);
    assert_eq!(o.files("proposals/").len(), 5);
}

#[test]
fn what_is_vague_is_pointed_out_while_it_is_typed_and_never_stands_in_the_way() {
    let mut o = sample();
    o.press("3 Esc");
    go_to(&mut o, "Advocate");
    o.press("Enter").see("what is asked?").type_text("something else").press("Enter");
    o.in_field("part-ask")
        .type_text("Host the tea and chair the inquiry")
        .see("7 of 40 words")
        .see("two asks in one (“and chair …”)");
    o.in_field("part-support").type_text("Some support, yn ôl yr angen");
    o.see("nothing definite: who helps, with what, for how long?");
    o.press("Ctrl+S").see("Proposal written").see("! nothing definite: who helps");
    to(&mut o, "ready", "");
    o.see("not");
    let path = o.files("proposals/sian-ap-gwilym-advocate").pop().expect("a proposal");
    assert_eq!(proposal(&o, &path).status, Status::Ready, "pointed out, not stopped");
}

#[test]
fn an_offer_that_is_changed_is_amended_and_what_changed_is_kept_in_words() {
    let mut o = sample();
    o.press("3 Tab");
    go_to(&mut o, "Where");
    o.press("Enter").press("Ctrl+A").type_text("The canteen").press("Ctrl+S");
    let p = proposal(&o, "proposals/sian-ap-gwilym-watchdog.ron");
    assert_eq!(p.status, Status::Amended);
    let last = p.history.last().expect("a change");
    assert_eq!(last.note, "Where: “The old school hall, Glan Arall” became “The canteen”");
    o.press("u");
    assert_eq!(proposal(&o, "proposals/sian-ap-gwilym-watchdog.ron").status, Status::Offered);
}

#[test]
fn a_role_they_would_like_comes_first_and_the_officers_own_hand_can_move_it() {
    let mut o = sample();
    let first = |o: &Officer| {
        o.app.panes[&commonground::app::PaneId::Roles].rows.iter().find_map(|r| match &r.target {
            Some(Target::Role(key)) => Some(key.clone()),
            _ => None,
        })
    };
    o.press("3 Esc");
    assert_eq!(first(&o).as_deref(), Some("watchdog"));
    go_to(&mut o, "Advocate");
    o.palette("role they would like").in_field("role-wish-words").type_text("Give me a microphone").press("Ctrl+S");
    assert_eq!(first(&o).as_deref(), Some("advocate"));
    o.see("Would like this: “Give me a microphone”");
    let sian: Councillor = parsed(&o, "councillors/sian-ap-gwilym.ron");
    assert_eq!(sian.would_like.len(), 1);
    // Moved by hand, with a reason; the second time without one; undone.
    o.press("Esc");
    go_to(&mut o, "Sponsor");
    o.press("Alt+Up").see("why here?").type_text("The board asked for her").press("Ctrl+S").see("moved by hand");
    go_to(&mut o, "Sponsor");
    o.press("Alt+Up").press("Alt+Up").press("Alt+Up");
    assert_eq!(first(&o).as_deref(), Some("sponsor"));
    let it: Initiative = parsed(&o, "initiatives/meals-that-matter.ron");
    assert_eq!((it.role_moves.len(), it.role_moves[0].reason.as_str()), (1, "The board asked for her"));
    for _ in 0..5 {
        o.press("u");
    }
    assert_eq!(first(&o).as_deref(), Some("watchdog"));
}

#[test]
fn reasons_and_evidence_lead_to_where_they_stand() {
    let mut o = sample();
    o.press("3 Esc");
    go_to(&mut o, "Watchdog");
    o.press("Tab Tab");
    go_to(&mut o, "Asked at committee how many people eat alone");
    o.press("Enter").see("Making contact");
    let at = o.app.target_in(o.app.focused());
    assert_eq!(at, Some(Target::Item(commonground::app::Section::Clues, 0)));
    // Evidence is picked by its words, and taken out the same way.
    o.press("3 Esc End Up Up").palette("pick evidence").type_text("newsletter").press("Enter");
    let clue = Evidence {
        kind: EvidenceKind::Clue,
        text: "Wrote in the ward newsletter about the Tuesday table at the old school hall.".into(),
    };
    let picked = |o: &Officer| proposal(o, "proposals/sian-ap-gwilym-watchdog.ron").evidence.contains(&clue);
    assert!(picked(&o));
    o.palette("pick evidence").type_text("newsletter").see("✓").press("Enter");
    assert!(!picked(&o));
    o.press("Tab");
    go_to(&mut o, "ordinary evening.");
    o.press("Enter").see("Making sense");
    assert_eq!(o.app.talk_shown().map(|id| id.to_string()).as_deref(), Some("2026-11-12-sian-ap-gwilym"));
}

#[test]
fn a_public_ask_waits_for_the_poll_and_a_private_one_does_not() {
    let mut o = sample();
    o.palette("workspace").in_field("election-from").type_text("1 Nov 2027").in_field("election-until");
    o.type_text("10 Oct").press("Ctrl+S").see("The poll would be before the notice");
    o.in_field("election-until").press("Ctrl+A").type_text("10 Dec 2026").in_field("election-from");
    o.press("Ctrl+A").type_text("2026-11-01").press("Ctrl+S");
    for place in ["0", "1", "2", "3"] {
        o.press(place).see("Pre-election period until Thu 10 Dec 2026");
    }
    o.press("n").see("Pre-election period until").press("Esc");
    o.press("Esc c").type_text("teifion").press("Enter 3");
    // It is asked for 10 December, the last day of the period.
    o.see("In public on Thu 10 Dec 2026").see("> Choose a day from Fri 11 Dec 2026");
    // What is ready is not said to be: a yes could not be asked for.
    o.see("Not yet: Thu 10 Dec 2026 is in the pre-election period").see("Choose a day from Fri 11 Dec 2026");
    o.see("or ask for something in private").not_see("say yes on the spot");
    o.palette("how the proposal stands").type_text("offered").press("Enter").see("In the pre-election period");
    o.see("Choose another day, from Fri 11 Dec 2026").press("Enter").see("When");
    // Without a day that can be read, today counts.
    let path = "proposals/mair-teifion-advocate.ron";
    o.press("Ctrl+A").type_text("Pan fydd yn gyfleus").press("Ctrl+S").see("on a day we could not read");
    o.see("> Sharpen “When” in the proposal to Mair Teifion");
    o.palette("how the proposal stands").type_text("offered").press("Enter");
    o.see("Offer it from Fri 11 Dec 2026").press("Enter").see("Not to be offered before Fri 11 Dec 2026");
    assert_eq!(proposal(&o, path).offer_from.map(|d| d.to_string()).as_deref(), Some("2026-12-11"));
    // What is private is offered.
    o.press("Tab");
    go_to(&mut o, "Asked in public");
    o.press("Enter").see("Asked in private").not_see("public asks wait");
    to(&mut o, "offered", "Over tea");
    let p = proposal(&o, path);
    assert_eq!((p.status, p.offer_from), (Status::Offered, None));
}

#[test]
fn a_public_day_next_spring_is_named_with_its_period() {
    let mut o = sample();
    o.press("0").see("no pre-election period is set");
    o.palette("workspace").in_field("election-from").type_text("2027-03-31").in_field("election-until");
    o.type_text("2027-05-06").press("Ctrl+S").not_see("no pre-election period is set");
    o.press("Esc c").type_text("teifion").press("Enter 3").not_see("pre-election period");
    o.press("Tab e").in_field("part-when").press("Ctrl+A").type_text("Thursday 15 April 2027, 6pm").press("Ctrl+S");
    o.see("In public on Thu 15 Apr 2027").see("Not yet: Thu 15 Apr 2027").not_see("say yes on the spot");
    o.palette("language");
    o.see("Yn gyhoeddus ar").see("Ddim eto: mae");
}

#[test]
fn after_a_no_what_is_still_open_is_listed() {
    let mut o = sample();
    o.press("3");
    to(&mut o, "declined", "No free evening before March");
    // A promise of hers and a follow-up are due next week.
    o.see("Still open with Siân ap Gwilym:").see("Ask the scrutiny officer").see("Ring Siân: does Thursday");
    o.press("Down Down Down Down Up").see("Go to what is still open").press("Enter");
    o.see("Making sense").see("Coming up").see("Ask the scrutiny officer");
    o.press("3").see("still open with Siân ap Gwilym").not_see("over with");
}

#[test]
fn how_an_offer_was_put_is_kept_with_its_day() {
    let mut o = sample();
    o.press("c").type_text("teifion").press("Enter 3");
    o.palette("how the proposal stands")
        .type_text("offered")
        .press("Enter")
        .in_field("status-how")
        .press("Right Right");
    o.in_field("date").press("Ctrl+A").type_text("yesterday").press("Ctrl+S");
    let p = proposal(&o, "proposals/mair-teifion-advocate.ron");
    let last = p.history.last().expect("a change");
    assert_eq!((last.how, last.date.to_string().as_str()), (Some(Channel::Call), "2026-11-19"));
}

#[test]
fn a_reason_for_a_no_that_judges_is_pointed_out() {
    let mut o = sample();
    o.press("3").palette("how the proposal stands").type_text("declined").press("Enter");
    o.type_text("Not interested").see("“not interested” judges").press("Esc");
}

#[test]
fn a_smaller_step_stands_beside_the_larger_and_either_can_be_offered() {
    let mut o = sample();
    o.press("3").see("a smaller step").palette("side by side").see("Beside it");
    o.see("Visit one kitchen evening").see("Ring Dilys for ten minutes");
    o.palette("side by side").not_see("Beside it");
}

#[test]
fn no_smaller_step_is_offered_that_takes_longer() {
    let mut o = sample();
    // What is asked takes 90 minutes.
    o.press("3").palette("work out a smaller step").see("which smaller step?").see("Add a short item");
    o.not_see("with residents as witnesses").not_see("Ring Dilys for ten minutes with three questions  as");
}

#[test]
fn a_role_of_ones_own_is_used_like_the_four_and_keeps_its_key_when_it_is_renamed() {
    let mut o = sample();
    o.palette("role of your own").type_text("Language companion");
    o.in_field("role-kin").press("Right");
    o.in_field("role-asks").type_text("Sit beside one newcomer for an evening (2 hours, once)").press("Ctrl+S");
    o.press("3 Esc");
    go_to(&mut o, "Language companion");
    o.see("your own, kin to: Advocate").press("Enter").see("Sit beside one newcomer").press("Enter").press("Esc");
    let path = "proposals/sian-ap-gwilym-language-companion.ron";
    let p = proposal(&o, path);
    assert_eq!((p.role.as_str(), p.how_long.as_str(), p.how_often.as_str()), ("language-companion", "2 hours", "once"));
    o.press("Esc");
    go_to(&mut o, "Language companion");
    o.press("e").in_field("role-name").press("Ctrl+A").type_text("Friend of the language").press("Ctrl+S");
    o.see("Friend of the language");
    assert_eq!(proposal(&o, path).role, "language-companion");
    let note = o.file("roles.ron");
    assert!(note.contains("key: \"language-companion\"") && note.contains("Friend of the language"), "{note}");
    // One that a proposal names stays.
    go_to(&mut o, "Friend of the language");
    o.press("d").see("it stays until that is deleted");
}

#[test]
fn own_roles_that_cannot_be_read_are_a_sentence_and_the_four_are_there() {
    let desk = Desk::sample();
    desk.put("roles.ron", "[Role(key: \"x\", shoe_size: 7)]");
    let mut o = desk.start();
    let label = o.app.words.get("cmd-problems");
    o.palette(&label).see("roles.ron").press("Esc");
    o.press("3").see("Watchdog").see("Sponsor");
    assert!(o.file("roles.ron").contains("shoe_size"), "never overwritten");
}

#[test]
fn a_follow_up_to_a_yes_is_a_conversation_with_its_day() {
    let mut o = sample();
    o.press("3");
    to(&mut o, "accepted", "On the telephone");
    o.see("Siân ap Gwilym said yes").press("Enter").press("Ctrl+S").see("Note kept");
    let talk: Conversation = parsed(&o, "conversations/2026-11-20-sian-ap-gwilym.ron");
    let day = talk.follow_up.expect("a day to speak").date;
    assert!(day.weekday() < 5, "{day} is no working day");
    assert!(talk.initiative.is_some(), "what it was about is the proposal’s");
}

#[test]
fn the_day_of_a_yes_goes_into_a_calendar_of_its_own() {
    let mut o = sample();
    o.press("3");
    to(&mut o, "accepted", "On the telephone");
    o.see("Siân ap Gwilym said yes")
        .press("Down")
        .press("Enter")
        .see("3 December 2026")
        .see("Visit one kitchen evening");
    assert!(!o.sees("Nia Llewelyn-Hart"), "only this proposal’s:\n{}", o.screen());
}

#[test]
fn with_nobody_chosen_stage_three_is_about_the_whole_initiative() {
    let mut o = sample();
    o.press("3").see("Proposals to Siân ap Gwilym");
    o.palette("the whole initiative").see("Nobody is chosen now").not_see("with Siân ap Gwilym");
    o.see("nobody yet").see("Nia Llewelyn-Hart  amended");
    o.press("0 Tab PgDn PgDn PgDn PgDn").see("to look at again");
}

#[test]
fn a_vague_word_is_marked_in_the_text_itself_and_named_under_it() {
    let mut o = sample();
    o.press("3 Tab e").in_field("part-support").press("Ctrl+A").type_text("Mostly Some  one from the team helps");
    o.press("Ctrl+S").see("! “some  one” is nobody");
    let marked = |o: &Officer, marked: Tone| -> Vec<String> {
        let pieces = o.app.panes[&PaneId::Proposal].rows.iter().flat_map(|r| &r.pieces);
        pieces.filter(|p| p.tone == marked).map(|p| p.words.clone()).collect()
    };
    assert_eq!(marked(&o, Tone::Marked), ["Some  one"]);
    // Underlined, and still so where the row is selected.
    go_to(&mut o, "Mostly");
    let (column, row) = o.place_of("Some");
    assert!(o.is_underlined(column, row) && !o.is_underlined(column - 2, row), "{}", o.picture());
}

#[test]
fn after_a_no_a_watchdog_is_not_looked_for_in_the_cabinet_and_what_was_about_the_first_does_not_go_along() {
    let mut o = sample();
    propose(&mut o, "angharad", "Watchdog", "three things you see");
    to(&mut o, "ready", "");
    to(&mut o, "offered", "At the library");
    let before = o.files("proposals/");
    to(&mut o, "declined", "Sits on two panels already");
    o.see("said no").press("Down").see("Propose it to").press("Enter").see("A draft is made").press("Esc");
    let fresh = o.files("proposals/").into_iter().find(|p| !before.contains(p)).expect("one more");
    let fresh = proposal(&o, &fresh);
    let who = fresh.councillor.expect("somebody");
    let person: Councillor = parsed(&o, &format!("councillors/{who}.ron"));
    let executive = ["Leader", "CabinetMember", "DeputyLeader"];
    assert!(!person.posts.iter().any(|p| executive.contains(&format!("{:?}", p.kind).as_str())), "{who}");
    assert!(fresh.preparation.is_empty() && fresh.when.is_empty() && fresh.first_step.is_empty());
    assert!(!fresh.ask.is_empty() && !fresh.they_get.is_empty());
}

#[test]
fn a_draft_of_how_a_proposal_stands_is_listed_by_what_it_would_become() {
    let mut o = sample();
    o.press("3").palette("how the proposal stands").press("Enter").type_text("half a remark").press("Esc Enter");
    o.palette("drafts").see("half a remark").see("From now on: ").not_see("{$").not_see("{ $");
    // Where what it was about is gone, it still has a name.
    o.press("Esc");
    for path in &o.local_files("drafts") {
        let text = o.local_file(path);
        let id = text.split("(\"id\", \"").nth(1).and_then(|t| t.split('"').next()).expect("an id").to_owned();
        o.desk.state.put(path, text.replace(&id, "gone"));
    }
    o.palette("drafts").see("half a remark").see("The proposal").not_see("{$");
}

#[test]
fn before_an_election_the_title_still_says_where_one_is_and_the_settings_are_found_by_that_word() {
    let mut o = Desk::sample().sized(100, 36).start();
    o.press("3 ?").see("days of a pre-election period are set under").press("Esc");
    for word in ["election", "etholiad"] {
        o.press(":").type_text(word).see("This workspace").press("Esc");
    }
    o.palette("election").in_field("election-from").type_text("2026-11-01");
    o.in_field("election-until").type_text("10 Dec 2026").press("Ctrl+S").press("1");
    o.see("Dyffryn Arall (invented)  ›  Meals that Matter  ›  with Siân ap Gwilym").see("Pre-election to 10 Dec");
}
