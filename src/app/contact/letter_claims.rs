//! Every claim of a first message, one by one: it is borne out by the records, or not made.

use super::*;
use crate::insight::first_contact::last_contact;
use crate::model::{AboutMe, Book, Councillor, Initiative, Origin, Post, PostKind, Proposal, Status, StatusChange};

fn on(day: &str) -> Date {
    Date::from_iso(day).expect("a day")
}

fn today() -> Date {
    on("2026-11-22")
}

fn nothing() -> Borne {
    Borne { today: today(), last: None, stands: Stands::NotSaid }
}

/// The letter to somebody, about an initiative.
fn letter(language: &str, ann: &Councillor, it: &Initiative, borne: &Borne) -> String {
    let id = Id::new("ann");
    let reader = Audience::Councillor(id.clone());
    let them = seen(ann, &id, &reader).expect("seen");
    let me = seen(&AboutMe::default(), &id, &reader).expect("seen");
    let it = seen(it, &Id::new("i"), &reader).expect("seen");
    let why = Why { posts: (0..them.posts.len()).collect(), ward: (!them.wards.is_empty()).then_some(0) };
    compose(&Words::new(language).with_days(Days::Letter), &them, Some(&it), &why, borne, &me)
}

fn ann() -> Councillor {
    let post = |title: &str, from: Option<&str>, until: Option<&str>| Post {
        title: title.into(),
        kind: PostKind::CabinetMember,
        from: from.map(on),
        until: until.map(on),
        origin: Origin::Council,
        ..Post::default()
    };
    Councillor {
        name: "Ann Adams".into(),
        wards: vec!["Glan Arall".into()],
        posts: vec![
            post("Cabinet Member for Homes", Some("2024-05-01"), None),
            post("Chair of Planning", None, Some("2025-05-01")),
            post("Leader of the Council", Some("2027-05-01"), None),
        ],
        ..Councillor::default()
    }
}

#[test]
fn only_posts_held_today_are_named() {
    for language in ["en", "cy"] {
        let text = letter(language, &ann(), &Initiative::default(), &nothing());
        assert!(text.contains("Cabinet Member for Homes") && text.contains("Glan Arall"), "{text}");
        assert!(!text.contains("Chair of Planning"), "it has ended: {text}");
        assert!(!text.contains("Leader of the Council"), "it has not begun: {text}");
    }
}

#[test]
fn who_left_is_no_councillor() {
    let gone = Councillor { stands: crate::model::Stands::Left { since: None }, ..ann() };
    for (language, dear) in [("en", "Dear Ann Adams,"), ("cy", "Annwyl Ann Adams,")] {
        let text = letter(language, &gone, &Initiative::default(), &nothing());
        assert!(text.starts_with(dear), "{text}");
        assert!(!text.contains("Homes") && !text.contains("Glan Arall"), "{text}");
    }
}

#[test]
fn aim_is_no_fact_and_in_the_language_of_the_letter() {
    let it =
        Initiative { name: "Meals".into(), purpose: "Nobody in the town eats alone".into(), ..Initiative::default() };
    let text = letter("en", &ann(), &it, &nothing());
    assert!(text.contains("What it aims for: Nobody in the town eats alone"), "{text}");
    let it = Initiative { purpose: "Mae pawb yn y dref yn bwyta gyda’i gilydd".into(), ..it };
    assert!(!letter("en", &ann(), &it, &nothing()).contains("Mae pawb"));
    assert!(letter("cy", &ann(), &it, &nothing()).contains("Ei nod: Mae pawb"));
}

#[test]
fn last_contact_is_what_the_records_say() {
    for (channel, said) in [
        (Channel::Call, "We last spoke on 12 November 2026."),
        (Channel::InPerson, "We last spoke on 12 November 2026."),
        (Channel::Email, "Our last message is dated 12 November 2026."),
        (Channel::Message, "Our last message is dated 12 November 2026."),
        (Channel::Meeting, "The last meeting we were both at was on 12 November 2026."),
        (Channel::Workshop, "The last meeting we were both at was on 12 November 2026."),
    ] {
        let talk = Conversation {
            channel,
            councillors: vec![Id::new("ann")],
            note: "n".into(),
            ..Conversation::new(on("2026-11-12"))
        };
        let mut book = Book::default();
        book.put(&Id::new("t"), &talk.into_record());
        let last = last_contact(&book, &Id::new("ann"), today());
        let text = letter("en", &ann(), &Initiative::default(), &Borne { last, ..nothing() });
        assert!(text.contains(said), "{channel:?}: {text}");
        assert_eq!(text.matches("12 November").count(), 1, "{text}");
    }
}

#[test]
fn answer_to_a_proposal_is_no_conversation() {
    let mut book = Book::default();
    let history = vec![StatusChange::new(Status::Offered, on("2026-11-12"))];
    let p = Proposal { councillor: Some(Id::new("ann")), history, ..Proposal::default() };
    book.put(&Id::new("p"), &p.into_record());
    let last = last_contact(&book, &Id::new("ann"), today());
    assert_eq!(last, Some((on("2026-11-12"), LastContact::Proposal)));
    let text = letter("en", &ann(), &Initiative::default(), &Borne { last, ..nothing() });
    assert!(text.contains("about something we asked of you") && !text.contains("spoke"), "{text}");
}

#[test]
fn what_is_still_ahead_has_not_happened() {
    let mut book = Book::default();
    let talk =
        Conversation { councillors: vec![Id::new("ann")], note: "n".into(), ..Conversation::new(on("2026-12-01")) };
    book.put(&Id::new("t"), &talk.into_record());
    assert_eq!(last_contact(&book, &Id::new("ann"), today()), None);
}

#[test]
fn elected_mayor_is_no_councillor() {
    let post = Post { title: "Mayor".into(), kind: PostKind::ElectedMayor, origin: Origin::Council, ..Post::default() };
    let mayor = Councillor { posts: vec![post], ..ann() };
    let text = letter("en", &mayor, &Initiative::default(), &nothing());
    assert!(text.starts_with("Dear Ann Adams,") && !text.contains("Councillor"), "{text}");
}
