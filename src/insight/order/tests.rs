use super::*;
use crate::guidance::Guidance;
use crate::model::{Approach, Channel, Clue, Conversation, Councillor, Entity, Move, Party, Post, Proposal, Stands};

fn today() -> Date {
    Date::new(2026, 11, 20).expect("a day")
}

fn councillor(name: &str, ward: &str, posts: &[(PostKind, &str)]) -> Councillor {
    let post = |(kind, title): &(PostKind, &str)| Post {
        kind: *kind,
        title: (*title).into(),
        remit: (*title).into(),
        ..Post::default()
    };
    Councillor {
        name: name.into(),
        wards: vec![ward.into()],
        posts: posts.iter().map(post).collect(),
        ..Councillor::default()
    }
}

fn clue(text: &str, date: Date, against: bool) -> Clue {
    Clue {
        text: text.into(),
        source: "council".into(),
        date,
        link: String::new(),
        quote: String::new(),
        theme: "housing".into(),
        against,
        place: crate::model::CluePlace::NotSaid,
        checked_by: String::new(),
        looked_at: None,
        uid: Default::default(),
        officer: None,
    }
}

fn book(people: &[(&str, Councillor)]) -> Book {
    let mut book = Book::default();
    book.put_people(people.iter().map(|(id, c)| PersonBrief::of(&Id::new(id), c)).collect());
    book
}

fn themes(text: &str) -> Vec<ThemeHit> {
    let hit = || ThemeHit { theme: "housing".into(), word: "Housing".into(), ..ThemeHit::default() };
    if text.to_lowercase().contains("housing") { vec![hit()] } else { Vec::new() }
}

fn housing() -> Initiative {
    Initiative { themes: vec!["housing".into()], wards: vec!["BRYN".into()], ..Initiative::default() }
}

fn ids(book: &Book, order: &Order) -> Vec<String> {
    order.places.iter().map(|i| book.people()[*i as usize].id.to_string()).collect()
}

fn why(book: &Book, order: &Order, id: &str) -> Vec<&'static str> {
    let place = u32::try_from(book.place_of(&Id::new(id)).expect("somebody")).expect("small");
    order.reasons.get(&place).map(|r| r.iter().map(|r| r.kind.name()).collect()).unwrap_or_default()
}

#[test]
fn those_with_responsibility_come_first_then_wards_then_those_beside_them_then_the_keen() {
    let mut keen = councillor("Kay Keen", "Far", &[]);
    keen.clues.push(clue("asked for this at council", today().plus_days(-30), false));
    let book = book(&[
        ("nobody", councillor("Ann Adams", "Far", &[])),
        ("ward", councillor("Bob Brown", "Bryn", &[])),
        ("scrutiny", councillor("Cai Carter", "Far", &[(PostKind::ScrutinyChair, "Housing Scrutiny")])),
        ("vice", councillor("Amy Abel", "Far", &[(PostKind::ViceChair, "Housing Scrutiny")])),
        ("champion", councillor("Abi Able", "Far", &[(PostKind::Champion, "Housing Champion")])),
        ("chair", councillor("Di Dean", "Far", &[(PostKind::CommitteeChair, "Housing Committee")])),
        ("cabinet", councillor("Zed Zimmer", "Far", &[(PostKind::CabinetMember, "Housing and Health")])),
        ("other", councillor("Al Other", "Far", &[(PostKind::CabinetMember, "Roads")])),
        ("keen", keen),
    ]);
    let order = order(&book, Some((None, &housing())), &themes, today());
    assert_eq!(
        ids(&book, &order),
        ["cabinet", "chair", "scrutiny", "ward", "vice", "champion", "keen", "nobody", "other"]
    );
    assert_eq!(why(&book, &order, "keen"), ["keen"]);
    assert_eq!(why(&book, &order, "other"), Vec::<&str>::new());
}

#[test]
fn a_job_share_brings_both_and_more_reasons_come_before_the_name() {
    let book = book(&[
        ("a", councillor("Ann Adams", "Far", &[(PostKind::CabinetMember, "Housing")])),
        ("b", councillor("Bea Bell", "Bryn", &[(PostKind::CabinetMember, "Housing")])),
    ]);
    let order = order(&book, Some((None, &housing())), &themes, today());
    assert_eq!(ids(&book, &order), ["b", "a"]);
    assert_eq!(why(&book, &order, "b"), ["cabinet-member", "ward-member"]);
}

#[test]
fn the_leader_stands_in_only_where_nobody_holds_a_theme() {
    let leader = || ("leader", councillor("Lee Lead", "Far", &[(PostKind::Leader, "Leader of the Council")]));
    let without = book(&[leader()]);
    let order_of = |book: &Book| order(book, Some((None, &housing())), &themes, today());
    assert_eq!(why(&without, &order_of(&without), "leader"), ["leader"]);
    let with = book(&[leader(), ("c", councillor("Cy Cab", "Far", &[(PostKind::CabinetMember, "Housing")]))]);
    assert_eq!(why(&with, &order_of(&with), "leader"), Vec::<&str>::new());
}

#[test]
fn clues_fade_with_age_and_what_counts_against_is_taken_off() {
    let keen_with = |clues: Vec<Clue>| {
        let mut c = councillor("Kay Keen", "Far", &[]);
        c.clues = clues;
        let book = book(&[("k", c)]);
        let order = order(&book, Some((None, &housing())), &themes, today());
        !order.reasons.is_empty()
    };
    assert!(keen_with(vec![clue("spoke for it", today().plus_days(-365), false)]));
    assert!(!keen_with(vec![clue("spoke for it", today().plus_days(-500), false)]));
    assert!(!keen_with(vec![
        clue("spoke for it", today().plus_days(-10), false),
        clue("voted to stop it", today().plus_days(-5), true),
    ]));
    let brief = PersonBrief::of(&Id::new("x"), &{
        let mut c = councillor("X", "Far", &[]);
        c.clues.push(clue("spoke", today().plus_days(-365), false));
        c
    });
    assert!((strength(&brief.clues[0], today()) - 0.5).abs() < 1e-9);
}

#[test]
fn those_in_touch_who_declined_left_or_asked_to_be_left_alone_are_out_of_the_way() {
    let mut gone = councillor("Gwen Gone", "Bryn", &[]);
    gone.stands = Stands::Left { since: None };
    let mut alone = councillor("Al Alone", "Bryn", &[]);
    alone.approach = Approach::LeaveAlone { what: String::new(), date: today() };
    let mut book = book(&[
        ("gone", gone),
        ("alone", alone),
        ("touched", councillor("Ada Asked", "Bryn", &[])),
        ("declined", councillor("Dee Declined", "Bryn", &[])),
        ("fresh", councillor("Fay Fresh", "Bryn", &[])),
        ("nobody", councillor("Nia Nobody", "Far", &[])),
    ]);
    let id = Id::new("homes");
    let talk = Conversation {
        channel: Channel::Call,
        councillors: vec![Id::new("touched")],
        initiative: Some(id.clone()),
        note: "Spoke about the flats".into(),
        ..Conversation::new(today())
    };
    book.put(&Id::new("t"), &talk.into_record());
    let proposal = Proposal {
        councillor: Some(Id::new("declined")),
        initiative: Some(id.clone()),
        status: Status::Declined,
        ..Proposal::default()
    };
    book.put(&Id::new("p"), &proposal.into_record());
    let order = order(&book, Some((Some(&id), &housing())), &themes, today());
    assert_eq!(ids(&book, &order), ["fresh", "touched", "nobody", "declined", "alone", "gone"]);
    let said: Vec<&str> = gaps(&book, Some(&id), &housing(), &order, &themes).iter().map(|s| s.key).collect();
    // Not one post is listed: then nothing is said about who holds what.
    assert_eq!(said, ["gap-no-posts", "gap-ward-part"]);
    book.put_people(vec![PersonBrief::of(&Id::new("z"), &councillor("Zoe", "Far", &[(PostKind::Mayor, "Mayor")]))]);
    let said: Vec<&str> = gaps(&book, Some(&id), &housing(), &order, &themes).iter().map(|s| s.key).collect();
    assert_eq!(said, ["gap-cabinet", "gap-scrutiny", "gap-mayor", "gap-ward-part"]);
}

#[test]
fn somebody_moved_by_hand_stands_where_they_were_put_with_the_reason() {
    let book = book(&[
        ("a", councillor("Ann Adams", "Bryn", &[])),
        ("b", councillor("Bea Bell", "Bryn", &[])),
        ("c", councillor("Cy Cole", "Bryn", &[])),
    ]);
    let mut initiative = housing();
    initiative.moves.push(Move { councillor: Id::new("c"), by: -2, reason: "knows the tenants".into() });
    let order = order(&book, Some((None, &initiative)), &themes, today());
    assert_eq!(ids(&book, &order), ["c", "a", "b"]);
    assert_eq!(why(&book, &order, "c"), ["ward-member", "moved-by-hand"]);
}

#[test]
fn a_theme_nobody_listed_is_still_met_by_its_own_words() {
    let book = book(&[
        ("a", councillor("Ann Adams", "x", &[(PostKind::CabinetMember, "Allotments and Lakes")])),
        ("b", councillor("Bea Adair", "x", &[(PostKind::CabinetMember, "Flakes")])),
    ]);
    let initiative = Initiative { themes: vec!["Lakes".into()], ..Initiative::default() };
    let order = order(&book, Some((None, &initiative)), &themes, today());
    assert_eq!(why(&book, &order, "a"), ["cabinet-member"]);
    assert_eq!(why(&book, &order, "b"), Vec::<&str>::new());
}

#[test]
fn party_changes_nothing() {
    let make = |party: &str| {
        let mut people = vec![
            ("a", councillor("Ann Adams", "Bryn", &[])),
            ("b", councillor("Bea Bell", "Far", &[(PostKind::CabinetMember, "Housing")])),
            ("c", councillor("Cy Cole", "Bryn", &[])),
        ];
        people[0].1.party = Some(Party::new(party));
        let book = book(&people);
        let order = order(&book, Some((None, &housing())), &themes, today());
        ids(&book, &order)
    };
    assert_eq!(make("Labour"), make("Conservative"));
    assert_eq!(make("Labour"), make(""));
}

#[test]
fn who_would_enjoy_it_is_said_with_the_evidence_and_only_where_no_brief_leads_to_them() {
    let with = |mut c: Councillor, clues: Vec<Clue>| {
        c.clues = clues;
        c
    };
    let recent = Date::new(2026, 10, 1).expect("a day");
    let old = Date::new(2022, 1, 1).expect("a day");
    let elsewhere = |name: &str| councillor(name, "Far", &[]);
    let book = book(&[
        (
            "brief",
            with(
                councillor("Ann Adams", "Far", &[(PostKind::CabinetMember, "Housing")]),
                vec![clue("Spoke up", recent, false)],
            ),
        ),
        ("ward", with(councillor("Bea Bell", "Bryn", &[]), vec![clue("Spoke up", recent, false)])),
        ("keen", with(elsewhere("Cy Cole"), vec![clue("Visited twice", old, false), clue("Spoke up", recent, false)])),
        ("keener", with(elsewhere("Di Dale"), vec![clue("Wrote", recent, false), clue("Asked", today(), false)])),
        ("faded", with(elsewhere("Ed Earl"), vec![clue("Spoke up", old, false)])),
        (
            "torn",
            with(elsewhere("Flo Fry"), vec![clue("Spoke up", recent, false), clue("Voted it down", recent, true)]),
        ),
    ]);
    let initiative = housing();
    let order = order(&book, Some((None, &initiative)), &themes, today());
    let found = would_enjoy(&book, &initiative, &order, &themes, today());
    let ids: Vec<&str> = found.iter().map(|f| book.people()[f.place as usize].id.as_str()).collect();
    assert_eq!(ids, ["keener", "keen"]);
    assert_eq!((found[1].evidence.as_slice(), found[1].against.as_slice()), ([1, 0].as_slice(), [].as_slice()));
    let Some((_, crate::model::say::Arg::Text(words))) = found[0].say.args.first() else { panic!("no words") };
    assert_eq!(words, "Asked", "the strongest clue is the sentence");
}

#[test]
fn every_reason_says_what_it_rests_on() {
    let mut keen = councillor("Ann Adams", "Bryn", &[(PostKind::Other, "x"), (PostKind::CommitteeChair, "Housing")]);
    keen.clues = vec![clue("Old", Date::new(2020, 1, 1).expect("a day"), false), clue("New", today(), false)];
    let book = book(&[("a", keen)]);
    let order = order(&book, Some((None, &housing())), &themes, today());
    let rests: Vec<Evidence> = order.reasons[&0].iter().map(|r| r.evidence).collect();
    assert_eq!(rests, [Evidence::Post(1), Evidence::Ward, Evidence::Clue(1)]);
}

/// The shipped vocabulary.
fn shipped(text: &str) -> Vec<ThemeHit> {
    Guidance::load().theme_hits(text)
}

fn first(posts: &[(&str, PostKind, &str)], theme: &str) -> Vec<String> {
    let people: Vec<(&str, Councillor)> =
        posts.iter().map(|(id, kind, title)| (*id, councillor(id, "Far", &[(*kind, *title)]))).collect();
    let book = book(&people);
    let asked = Initiative { themes: vec![theme.into()], ..Initiative::default() };
    let order = order(&book, Some((None, &asked)), &shipped, today());
    ids(&book, &order).into_iter().filter(|id| !why(&book, &order, id).is_empty()).collect()
}

#[test]
fn the_theme_by_its_own_name_comes_before_a_side_word() {
    use PostKind::CabinetMember as Cabinet;
    for (side, own, theme) in [
        ("Regeneration and New Homes", "Housing", "housing"),
        ("Commissioning", "Finance", "finance"),
        ("Education, Employment and Skills", "Business, Enterprise and Investment", "economy"),
        ("Children, Schools and Safeguarding", "Adult Social Care", "social care"),
    ] {
        // In either order of names.
        for (a, b) in [("ann", "zoe"), ("zoe", "ann")] {
            assert_eq!(first(&[(a, Cabinet, side), (b, Cabinet, own)], theme), [b, a], "{theme}");
        }
    }
}

#[test]
fn the_next_theme_stands_in_where_nobody_holds_this_one() {
    use PostKind::{CabinetMember, Leader, ScrutinyChair};
    let adult = ("ann", CabinetMember, "Adult Social Care");
    assert_eq!(first(&[adult, ("lee", Leader, "")], "Older people"), ["ann"]);
    assert_eq!(first(&[adult, ("bea", CabinetMember, "Older People")], "Older people"), ["bea"]);
    let scrutiny = ("cat", ScrutinyChair, "Education and Lifelong Learning");
    assert_eq!(first(&[scrutiny], "Children and young people"), ["cat"]);
}

#[test]
fn the_only_scrutiny_chair_is_named_where_none_is_listed_for_the_theme() {
    let chair = |title: &str| councillor("Sam Scrutiny", "Far", &[(PostKind::ScrutinyChair, title)]);
    let said = |people: &[(&str, Councillor)]| {
        let book = book(people);
        let id = Id::new("homes");
        let order = order(&book, Some((Some(&id), &housing())), &themes, today());
        let gaps = gaps(&book, Some(&id), &housing(), &order, &themes);
        gaps.into_iter().map(|s| s.key).filter(|key| key.starts_with("gap-scrutiny")).collect::<Vec<_>>()
    };
    assert_eq!(said(&[("sam", chair("Chair of Overview and Scrutiny Committee"))]), ["gap-scrutiny-only"]);
    let two = [("sam", chair("Chair of Scrutiny")), ("ann", chair("Chair of Health Scrutiny"))];
    assert_eq!(said(&two), ["gap-scrutiny"]);
    assert_eq!(said(&[("ann", councillor("Ann Ash", "Far", &[(PostKind::Leader, "Leader")]))]), ["gap-scrutiny"]);
}

#[test]
fn elected_mayor_leads_and_civic_mayor_does_not() {
    let order_in = |council: &str, kind: PostKind, title: &str| {
        let mut mayor = councillor("May Mayor", "Far", &[(kind, title)]);
        mayor.council = Some(Id::new("c"));
        let mut book = book(&[("m", mayor)]);
        book.workspace.councils.push(crate::model::Council::new(Id::new("c"), council));
        let order = order(&book, Some((None, &housing())), &themes, today());
        let gaps: Vec<String> =
            gaps(&book, None, &housing(), &order, &themes).iter().map(|say| say.key.to_string()).collect();
        (order.reasons.values().flatten().map(|r| r.say.key.to_string()).collect::<Vec<_>>(), gaps)
    };
    for (council, title) in
        [("Salford City Council", "Mayor"), ("Hackney", "The Mayor"), ("Somewhere", "Elected Mayor")]
    {
        let kind = Post::parse(title)[0].kind;
        assert_eq!(order_in(council, kind, title).0, ["reason-elected-mayor"], "{council}: {title}");
    }
    for (council, title) in [
        ("Torfaen", "Mayor"),
        ("Salford", "Ceremonial Mayor"),
        ("Leicester", "Lord Mayor"),
        ("Falkirk", "Provost"),
        ("Hackney", "Speaker"),
        ("Powys", "Cadeirydd y Cyngor"),
    ] {
        let kind = Post::parse(title)[0].kind;
        let (reasons, gaps) = order_in(council, kind, title);
        assert!(reasons.is_empty() && !gaps.contains(&"gap-mayor".to_owned()), "{council}: {title}");
    }
    let (reasons, gaps) = order_in("Somewhere", PostKind::Mayor, "Mayor");
    assert!(reasons.is_empty());
    assert!(gaps.contains(&"gap-mayor".to_owned()), "it says that it does not know");
}

#[test]
fn post_that_has_ended_is_no_reason() {
    let with = |until: &str| {
        let mut ann = councillor("Ann Ash", "Far", &[(PostKind::CabinetMember, "Housing")]);
        ann.posts[0].until = Date::from_iso(until);
        let book = book(&[("ann", ann)]);
        why(&book, &order(&book, Some((None, &housing())), &themes, today()), "ann")
    };
    assert_eq!(with("2026-11-20"), ["cabinet-member"]);
    assert_eq!(with("2026-11-19"), Vec::<&str>::new());
}
