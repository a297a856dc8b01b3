use super::*;
use crate::model::{Basis, Card, ContactKind, Conversation, Date, Link, MemberId, Move, Published, Stands};

fn day(words: &str) -> Date {
    Date::from_iso(words).expect("a date")
}

fn named(name: &str, uid: &str) -> Councillor {
    Councillor { name: name.into(), uid: Uid::new(uid), ..Councillor::default() }
}

fn said(text: &str, uid: &str) -> Statement {
    let basis = Basis::ToldMe { date: day("2026-10-01") };
    Statement { uid: Uid::new(uid), ..Statement::new(text, basis) }
}

#[test]
fn merge_keeps_everything_both_wrote() {
    let mut keep = named("Bethan Rees", "aaaa");
    keep.priorities = vec![said("The library", "p1"), said("Buses", "p2")];
    keep.prefers.times = "mornings".into();
    let mut other = named("Bethan Mostyn", "bbbb");
    other.priorities = vec![said("The library", "p9"), said("The park", "p2")];
    other.prefers.channel = "a call".into();
    let one = merged(&keep, &other, &suggested(&keep, &other));
    let texts: Vec<&str> = one.priorities.iter().map(|s| s.text.as_str()).collect();
    assert_eq!(texts, ["The library", "Buses", "The park"]);
    assert!(one.priorities[2].uid.is_empty(), "a uid that another part has is given up");
    assert_eq!((one.prefers.times.as_str(), one.prefers.channel.as_str()), ("mornings", "a call"));
    assert_eq!(one.uid, keep.uid);
    assert_eq!(one.merged_from, [Uid::new("bbbb")]);
    assert_eq!(one.former_names, ["Bethan Mostyn"]);
}

#[test]
fn newer_list_suggests_public_facts() {
    let list = |date: &str| Some(Published { source: "the list".into(), date: day(date), looked_at: None });
    let mut keep = named("Bethan Rees", "aaaa");
    keep.stands = Stands::Left { since: None };
    keep.wards = vec!["Garth".into()];
    keep.published = list("2026-01-10");
    let mut other = named("Bethan Mostyn", "bbbb");
    other.wards = vec!["Pentre".into()];
    other.published = list("2026-11-10");
    keep.prefers.language = "Cymraeg".into();
    other.prefers.language = "English".into();
    let fields = suggested(&keep, &other);
    assert!(fields.contains(&MergeField::Name) && fields.contains(&MergeField::Wards));
    assert!(fields.contains(&MergeField::InPost) && fields.contains(&MergeField::Source));
    assert!(!fields.contains(&MergeField::Language), "what was typed by hand is asked about, not taken");
    let back = suggested(&other, &keep);
    assert_eq!(back, BTreeSet::new());
}

#[test]
fn chosen_field_comes_from_other() {
    let (mut keep, mut other) = (named("Ann Lee", "aaaa"), named("Anne Lee", "bbbb"));
    keep.corrected = vec![Fact::Name, Fact::Wards];
    other.corrected = vec![Fact::Party];
    let one = merged(&keep, &other, &BTreeSet::from([MergeField::Name]));
    assert_eq!((one.name.as_str(), one.former_names.as_slice()), ("Anne Lee", &["Ann Lee".to_owned()][..]));
    assert_eq!(one.corrected, [Fact::Wards], "a correction goes with the value that was corrected");
}

#[test]
fn contacts_and_numbers_join_once() {
    let contact = |value: &str| Contact {
        kind: ContactKind::Phone,
        value: value.into(),
        note: String::new(),
        origin: crate::model::Origin::Council,
    };
    let number = |id: &str| MemberId { system: "moderngov".into(), host: "example.org".into(), id: id.into() };
    let (mut keep, mut other) = (named("Ann Lee", "aaaa"), named("Ann Lee", "bbbb"));
    keep.contacts = vec![contact("01234 567890")];
    keep.member_ids = vec![number("4")];
    other.contacts = vec![contact("01234567890"), contact("07700 900123")];
    other.member_ids = vec![number("4"), number("9")];
    let one = merged(&keep, &other, &BTreeSet::new());
    assert_eq!(one.contacts.len(), 2);
    assert_eq!(one.member_ids.len(), 2);
}

#[test]
fn each_field_is_told_apart() {
    let mut full = named("Ann Lee", "aaaa");
    full.council = Some(Id::new("garth"));
    full.wards = vec!["Garth".into()];
    full.party = Some(crate::model::Party::new("Labour"));
    full.surgeries = vec!["Mondays".into()];
    full.term_from = Some(day("2022-05-05"));
    full.stands = Stands::Left { since: None };
    full.published = Some(Published { source: "x".into(), date: day("2026-01-01"), looked_at: None });
    full.prefers = crate::model::Prefers { language: "a".into(), channel: "b".into(), times: "c".into() };
    full.approach = Approach::LeaveAlone { what: String::new(), date: day("2026-01-01") };
    full.salutation = Salutation::FirstName;
    let empty = Councillor::default();
    for field in differences(&empty, &full) {
        let one = merged(&empty, &full, &BTreeSet::from([field]));
        assert!(!field.differs(&one, &full), "{field:?} was taken");
        assert_eq!(MergeField::named(field.name()), Some(field));
    }
    // A post and a statement on standing are the two that this record does not have.
    assert_eq!(differences(&empty, &full).len(), MergeField::ALL.len() - 2);
}

#[test]
fn links_follow_joined_cards() {
    let card = |text: &str, uid: &str| Card { uid: Uid::new(uid), ..Card::new(text, day("2026-10-01")) };
    let mut into = SenseMap::new(Id::new("meals"), Some(Id::new("a")));
    into.top = vec![card("The Act", "t1"), card("The plan", "t2")];
    into.bottom = vec![card("Lunch club", "b1")];
    let mut other = SenseMap::new(Id::new("meals"), Some(Id::new("b")));
    other.uid = Uid::new("map-b");
    other.top = vec![card("The Act", "x1"), card("A promise", "t2")];
    other.bottom = vec![card("Food bank", "b1")];
    other.links = vec![Link::between(Uid::new("x1"), Uid::new("b1")), Link::between(Uid::new("t2"), Uid::new("b1"))];
    join_maps(&mut into, &other);
    assert_eq!((into.top.len(), into.bottom.len(), into.links.len()), (3, 2, 2));
    assert_eq!(into.loose_links().count(), 0);
    let text = |cards: &[Card], uid: &Uid| cards.iter().find(|c| c.uid == *uid).map(|c| c.text.clone());
    assert_eq!(text(&into.top, &into.links[0].top).as_deref(), Some("The Act"));
    assert_eq!(text(&into.top, &into.links[1].top).as_deref(), Some("A promise"));
    assert_eq!(text(&into.bottom, &into.links[0].bottom).as_deref(), Some("Food bank"));
}

#[test]
fn person_stands_once_in_each_list() {
    let (a, b) = (Id::new("a"), Id::new("b"));
    let mut talk = Conversation::new(day("2026-10-01"));
    talk.councillors = vec![b.clone(), a.clone(), b, a.clone()];
    let mut record = Record::Conversation(talk);
    name_once(&mut record, &a);
    let Record::Conversation(talk) = record else { panic!("still a conversation") };
    assert_eq!(talk.councillors, [Id::new("b"), Id::new("a"), Id::new("b")]);

    let moved = |reason: &str| Move { councillor: a.clone(), by: 1, reason: reason.into() };
    let mut record = Record::Initiative(Initiative {
        moves: vec![moved("knows it"), moved("asked to be first")],
        ..Initiative::default()
    });
    name_once(&mut record, &a);
    let Record::Initiative(it) = record else { panic!("still an initiative") };
    assert_eq!(it.moves.iter().map(|m| m.reason.as_str()).collect::<Vec<_>>(), ["knows it; asked to be first"]);
}

#[test]
fn correction_and_request_to_be_left_alone_stay() {
    let list = |date: &str| Some(Published { source: "the list".into(), date: day(date), looked_at: None });
    let (mut keep, mut other) = (named("Ann Lee", "aaaa"), named("Ann Leigh", "bbbb"));
    keep.published = list("2026-01-10");
    other.published = list("2026-11-10");
    keep.corrected = vec![Fact::Name];
    keep.approach = Approach::Direction { what: "ask first".into(), source: "x".into(), date: day("2026-01-01") };
    other.approach = Approach::LeaveAlone { what: String::new(), date: day("2026-02-01") };
    let fields = suggested(&keep, &other);
    assert!(!fields.contains(&MergeField::Name) && fields.contains(&MergeField::Approach), "{fields:?}");
    let back = suggested(&other, &keep);
    assert!(back.contains(&MergeField::Name) && !back.contains(&MergeField::Approach), "{back:?}");
}

#[test]
fn another_spelling_is_no_former_name() {
    let mut keep = named("Ann Lloyd", "aaaa");
    keep.raw_name = "LLOYD, Ann (Cllr)".into();
    let other = named("Cllr Ann Lloyd", "bbbb");
    assert_eq!(merged(&keep, &other, &BTreeSet::new()).former_names, Vec::<String>::new());
}
