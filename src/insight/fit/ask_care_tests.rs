//! Cautions in a proposal's own words: which rule, which reason, and what is no cause for one.

use super::*;
use crate::model::{Book, Councillor, ElectionPeriod, Id, Initiative, PostKind, ThemeHit, Workspace};

fn today() -> Date {
    Date::new(2026, 11, 29).expect("a day")
}

fn day(words: &str) -> Date {
    Date::from_iso(words).expect("a day")
}

/// A theme by words that have no letter in common with its committee's title.
fn themes(text: &str) -> Vec<ThemeHit> {
    let text = text.to_lowercase();
    let hit = |theme: &str| ThemeHit { theme: theme.to_owned(), ..ThemeHit::default() };
    let housing = ["homes", "damp", "tenants", "tai", "lleithder"].iter().any(|w| text.contains(w));
    housing.then(|| hit("housing")).into_iter().collect()
}

/// The keys of the cautions that a proposal's own words give to somebody with this post.
fn keys(post: &str, p: &Proposal) -> Vec<&'static str> {
    keys_about(
        post,
        p,
        &Initiative { name: "Dry flats".into(), purpose: "Tenants and damp".into(), ..Initiative::default() },
    )
}

fn keys_about(post: &str, p: &Proposal, initiative: &Initiative) -> Vec<&'static str> {
    let kind =
        if post.contains("Scrutiny") && post.starts_with("Chair") { PostKind::ScrutinyChair } else { PostKind::Other };
    let posts = if post.is_empty() { Vec::new() } else { vec![Post { title: post.into(), kind, ..Post::default() }] };
    let person = Councillor { posts, ..Councillor::default() };
    let period = ElectionPeriod { council: None, from: day("2027-03-31"), until: day("2027-05-06"), wards: Vec::new() };
    let workspace = Workspace { elections: vec![period], ..Workspace::default() };
    let mut book = Book::default();
    book.workspace = workspace;
    let (who, about) = (Id::new("a"), Id::new("i"));
    let looked = Looked {
        book: &book,
        who: &who,
        person: &person,
        initiative: Some((&about, initiative)),
        roles: &[],
        themes_in: &themes,
        today: today(),
    };
    ask_cautions(&looked, p).into_iter().map(|c| c.say.key).collect()
}

fn asks(ask: &str) -> Proposal {
    Proposal { ask: ask.into(), when: "Thursday 10 December, 6pm".into(), ..Proposal::default() }
}

const HOMES: &str = "Chair, Homes Scrutiny Committee";
const MEMBER: &str = "Member, Homes Scrutiny Committee";
const PLANNING: &str = "Member, Planning Committee";

#[test]
fn scrutiny_does_not_run_what_it_scrutinises() {
    for ask in [
        "Chair the board that runs the damp repairs",
        "Sit on the steering group for drier flats",
        "Advise the programme team once a month",
        "Join the project's working group",
        "Lead the redesign that your committee reviews",
        "Cadeirio'r bwrdd sy'n rhedeg y rhaglen",
        "Ymuno â'r grŵp llywio",
        "Arwain y rhaglen y mae'ch pwyllgor craffu yn ei hadolygu",
    ] {
        for post in [HOMES, MEMBER, "Aelod, Pwyllgor Craffu Tai"] {
            assert_eq!(keys(post, &asks(ask)), ["care-ask-runs"], "{post}: {ask}");
        }
        assert!(keys("Member, Licensing Committee", &asks(ask)).is_empty(), "{ask}");
    }
}

#[test]
fn scrutiny_may_do_its_own_work() {
    for ask in [
        "Run one evidence session with tenants as witnesses",
        "Chair one hearing on damp",
        "Visit one flat as an observer",
        "Question the repairs team about dates",
        "Chair the inquiry panel",
        "Cadeirio'r panel craffu ar leithder",
        "Add an item to the work programme",
        "Cynnal un sesiwn dystiolaeth gyda thenantiaid",
        "Ymweld ag un fflat",
    ] {
        assert!(keys(HOMES, &asks(ask)).is_empty(), "{ask}: {:?}", keys(HOMES, &asks(ask)));
    }
    let elsewhere = Initiative { name: "Buses at night".into(), ..Initiative::default() };
    assert!(keys_about(HOMES, &asks("Chair the board of the night buses"), &elsewhere).is_empty(), "another subject");
    let whole = "Chair, Overview and Scrutiny Committee";
    assert_eq!(keys_about(whole, &asks("Chair the board of the night buses"), &elsewhere), ["care-ask-runs"]);
}

#[test]
fn scrutiny_that_speaks_up_is_a_caution_only() {
    let p = asks("Speak for the tenants at full council");
    assert_eq!(keys(MEMBER, &p), ["care-ask-speaks-up"]);
    assert_eq!(keys(MEMBER, &asks("Siarad dros y tenantiaid")), ["care-ask-speaks-up"]);
    let advocate = Proposal { role: "advocate".into(), ..asks("Siaradwch am ddwy funud am y fflatiau") };
    assert_eq!(keys(MEMBER, &advocate), ["care-ask-speaks-up"], "an advocate speaks for it");
    assert!(!Caution { rule: Rule::R1, say: Say::new("care-ask-speaks-up"), evidence: None }.stops_the_ask());
}

#[test]
fn deciding_members_take_no_side() {
    for ask in [
        "Speak in favour of the café application",
        "Back the club's licence at the sub-committee",
        "Sign a letter against the development",
        "Siarad o blaid y cais cynllunio",
        "Gwrthwynebu'r drwydded newydd",
    ] {
        assert_eq!(keys(PLANNING, &asks(ask)), ["care-ask-prejudges"], "{ask}");
        assert!(keys(HOMES, &asks(ask)).iter().all(|key| *key != "care-ask-prejudges"), "{ask}");
    }
    for ask in
        ["Host one evening about the site", "Hear what neighbours say of the application", "Gwrando ar drigolion"]
    {
        assert!(keys(PLANNING, &asks(ask)).is_empty(), "{ask}");
    }
    let site =
        Initiative { name: "The hall".into(), purpose: "A new use for the site".into(), ..Initiative::default() };
    assert_eq!(keys_about(PLANNING, &asks("Speak for the users"), &site), ["care-ask-nearly-prejudges"]);
}

#[test]
fn public_asks_near_an_election_need_care() {
    let public = |ask: &str, when: &str| Proposal { public: true, when: when.into(), ..asks(ask) };
    let near = ["care-ask-near-election"];
    assert_eq!(keys("", &public("Stand for a photograph at the gate", "Saturday 10 April 2027, 10am")), near);
    assert_eq!(keys("", &public("Give one quote", "Tuesday 16 March 2027, 10am")), near, "two weeks before it begins");
    assert!(keys("", &public("Give one quote", "Tuesday 15 December, 10am")).is_empty());
    assert_eq!(keys("", &asks("Give one quote for the newsletter")), ["care-ask-unmarked"]);
    assert_eq!(keys("", &asks("Sefyll am lun wrth y giât")), ["care-ask-unmarked"]);
    let private = Proposal { when: "Saturday 10 April 2027, 10am".into(), ..asks("Introduce Keith to three tenants") };
    assert!(keys("", &private).is_empty());
}

#[test]
fn elections_and_parties_are_no_reason_to_ask() {
    let they_get =
        Proposal { they_get: "Residents who are grateful before the May election".into(), ..asks("Visit one flat") };
    assert_eq!(keys("", &they_get), ["care-ask-election"]);
    assert_eq!(keys("", &asks("Thank the volunteers cyn yr etholiad")), ["care-ask-election"]);
    assert!(keys("", &asks("Count the votes in the youth club's election of officers")).is_empty());
    let support = Proposal { support: "Mari prints 200 party leaflets".into(), ..asks("Visit one flat") };
    assert_eq!(keys("", &support), ["care-ask-party"]);
    assert_eq!(keys("", &asks("Canfasio gyda'r tîm")), ["care-ask-party"]);
    assert!(keys("", &asks("Host a street party with ten neighbours")).is_empty());
}

#[test]
fn each_caution_has_words_in_both_languages() {
    let title = || "x".to_owned();
    let all = [
        AskCaution::Runs(title()),
        AskCaution::SpeaksUp(title()),
        AskCaution::Prejudges(title()),
        AskCaution::NearlyPrejudges(title()),
        AskCaution::Unmarked(title()),
        AskCaution::NearElection(today(), today()),
        AskCaution::WithElectionInView(title()),
        AskCaution::Party(title()),
    ];
    for language in crate::words::languages() {
        let words = crate::words::Words::new(language);
        for caution in &all {
            let said = words.say(&caution.clone().caution().say);
            assert!(!said.contains('⟦') && said.chars().count() > 30, "{said}");
        }
    }
}

#[test]
fn who_will_stand_is_for_them_to_say() {
    for (why, said) in [
        ("She is standing again in May", "standing again"),
        ("He hopes to stand for re-election", "hopes to stand"),
        ("Mae hi'n bwriadu sefyll", "bwriadu sefyll"),
        ("Nid yw'n sefyll eto", "sefyll eto"),
    ] {
        let p = Proposal { why_them: why.into(), ..asks("Chair one meeting") };
        assert!(keys("", &p).contains(&"care-ask-standing"), "{why}: {said}");
    }
    for fine in [
        "Long-standing member of the standing committee",
        "Knows the standing orders",
        "Happy to stand at the gate again",
        "Safodd wrth y giât eto",
        "Ran the food bank last term",
    ] {
        let p = Proposal { why_them: fine.into(), ..asks("Chair one meeting") };
        assert!(!keys("", &p).contains(&"care-ask-standing"), "{fine}");
    }
}

#[test]
fn committee_scrutinises_what_is_next_to_its_subject() {
    let guidance = crate::guidance::Guidance::load();
    let themes = |text: &str| guidance.theme_hits(text);
    let chair = Post {
        title: "Chair, Adult Social Care Scrutiny Committee".into(),
        kind: PostKind::ScrutinyChair,
        ..Post::default()
    };
    let person = Councillor { posts: vec![chair], ..Councillor::default() };
    let lunch =
        Initiative { name: "Shared Tables".into(), themes: vec!["older people".into()], ..Initiative::default() };
    let (book, who, about) = (Book::default(), Id::new("a"), Id::new("i"));
    let looked = Looked {
        book: &book,
        who: &who,
        person: &person,
        initiative: Some((&about, &lunch)),
        roles: &[],
        themes_in: &themes,
        today: today(),
    };
    let found = ask_cautions(&looked, &asks("Chair the steering group for the tables"));
    assert_eq!(found.first().map(|c| c.say.key), Some("care-ask-runs"));
}
