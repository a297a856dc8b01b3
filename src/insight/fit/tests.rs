use super::*;
use crate::model::{
    Basis, Clue, Entity, Initiative, Kin, Party, Post, PostKind, Proposal, RoleBasis, RoleMove, RoleWish, Statement,
    Status, Text, Visibility,
};
use proptest::prelude::*;

fn today() -> Date {
    Date::new(2026, 11, 20).expect("a day")
}

fn roles() -> Vec<Role> {
    Kin::ALL
        .iter()
        .map(|k| Role {
            key: k.key().into(),
            name: Text::En(k.key().into()),
            kin: None,
            line: Text::default(),
            position: crate::model::Position::Between,
            does: Vec::new(),
            suits: Vec::new(),
            asks: Vec::new(),
            support: Vec::new(),
            watch_for: Vec::new(),
            time: Text::default(),
            first_ask: Text::default(),
            basis: RoleBasis::Suggestion,
        })
        .collect()
}

fn themes(text: &str) -> Vec<crate::model::ThemeHit> {
    let text = text.to_lowercase();
    let hit = |w: &str| crate::model::ThemeHit { theme: "care".to_owned(), word: w.to_owned(), ..Default::default() };
    let has = |w: &str| text.contains(w).then(|| hit(w));
    has("social care").or_else(|| has("care")).into_iter().collect()
}

fn meals() -> Initiative {
    Initiative {
        name: "Meals".into(),
        themes: vec!["social care".into()],
        wards: vec!["Cwm".into()],
        ..Initiative::default()
    }
}

fn post(title: &str, kind: PostKind) -> Post {
    Post { title: title.into(), kind, ..Post::default() }
}

fn fits_in(book: &Book, person: &Councillor, initiative: &Initiative) -> Vec<RoleFit> {
    let (who, id, roles) = (Id::new("a"), Id::new("i"), roles());
    fit(&Looked {
        book,
        who: &who,
        person,
        initiative: Some((&id, initiative)),
        roles: &roles,
        themes_in: &themes,
        today: today(),
    })
}

fn order(person: &Councillor) -> Vec<String> {
    fits_in(&Book::default(), person, &meals()).into_iter().map(|f| f.role).collect()
}

fn told(text: &str) -> Statement {
    Statement {
        text: text.into(),
        basis: Basis::ToldMe { date: today() },
        visibility: Visibility::OnlyMe,
        from: None,
        looked_at: None,
        uid: Default::default(),
        officer: None,
    }
}

#[test]
fn posts_and_wards_point_to_the_roles_that_the_guide_says() {
    let with = |p: Post| Councillor { posts: vec![p], ..Councillor::default() };
    for (person, first) in [
        (Councillor { wards: vec!["Cwm".into()], ..Councillor::default() }, "community-organiser"),
        (with(post("Cabinet Member for Social Care", PostKind::CabinetMember)), "sponsor"),
        (with(post("Chair, Social Care Scrutiny Committee", PostKind::ScrutinyChair)), "watchdog"),
        (with(post("Champion for Social Care", PostKind::Champion)), "advocate"),
        (with(post("Group Leader", PostKind::Other)), "advocate"),
        (with(post("Member, Public Services Board", PostKind::Other)), "sponsor"),
        (Councillor { strengths: vec![told("Follows up; wants it in writing")], ..Councillor::default() }, "watchdog"),
        (
            Councillor { strengths: vec![told("Mae’n adnabod pawb ar y stryd")], ..Councillor::default() },
            "community-organiser",
        ),
    ] {
        assert_eq!(order(&person)[0], first, "{person:?}");
    }
}

#[test]
fn the_executive_is_last_as_watchdog_and_the_rule_is_said() {
    let person = Councillor {
        posts: vec![post("Cabinet Member for Social Care", PostKind::CabinetMember)],
        strengths: vec![told("Asks for evidence and figures, in writing"), told("Scrutinises every detail")],
        ..Councillor::default()
    };
    let fits = fits_in(&Book::default(), &person, &meals());
    let last = fits.last().expect("four roles");
    assert_eq!(last.role, "watchdog");
    assert_eq!(last.cautions.iter().map(|c| c.rule).collect::<Vec<_>>(), [Rule::R1]);
}

#[test]
fn what_they_would_like_comes_before_every_signal_and_the_officers_hand_after() {
    let wish = |initiative: Option<&str>, role: &str| RoleWish {
        role: role.into(),
        initiative: initiative.map(Id::new),
        text: String::new(),
        basis: Basis::ToldMe { date: today() },
    };
    let mut person = Councillor {
        wards: vec!["Cwm".into()],
        posts: vec![post("Cabinet Member for Social Care", PostKind::CabinetMember)],
        would_like: vec![wish(None, "watchdog")],
        ..Councillor::default()
    };
    assert_eq!(order(&person)[0], "watchdog");
    person.would_like.push(wish(Some("elsewhere"), "advocate"));
    assert_eq!(order(&person)[0], "watchdog", "what was said of another initiative is not of this one");
    person.would_like.push(wish(Some("i"), "community-organiser"));
    assert_eq!(order(&person)[0], "community-organiser");
    let moved = RoleMove {
        councillor: Id::new("a"),
        role: "advocate".into(),
        by: -9,
        reason: "She asked for a microphone".into(),
        date: today(),
    };
    let fits = fits_in(&Book::default(), &person, &Initiative { role_moves: vec![moved], ..meals() });
    assert_eq!(fits[0].role, "advocate");
    assert!(fits[0].moved.is_some());
}

#[test]
fn a_clue_that_counts_against_and_a_role_declined_are_said_as_such() {
    let mut book = Book::default();
    let declined = Proposal {
        councillor: Some(Id::new("a")),
        initiative: Some(Id::new("i")),
        role: "advocate".into(),
        status: Status::Declined,
        ..Proposal::default()
    };
    book.put(&Id::new("p"), &declined.into_record());
    let clue = Clue {
        text: "Never speaks to the press".into(),
        source: "said so in council".into(),
        date: today(),
        link: String::new(),
        quote: String::new(),
        theme: String::new(),
        against: true,
        checked_by: String::new(),
        looked_at: None,
        place: Default::default(),
        uid: Default::default(),
        officer: None,
    };
    let person = Councillor { wards: vec!["Cwm".into()], clues: vec![clue], ..Councillor::default() };
    let fits = fits_in(&book, &person, &meals());
    let advocate = fits.last().expect("four roles");
    assert_eq!(advocate.role, "advocate");
    assert_eq!(advocate.reasons.iter().filter(|r| r.against).count(), 2);
    assert!(advocate.reasons.iter().any(|r| !r.against), "the ward still speaks for it");
}

#[test]
fn who_will_decide_on_a_site_is_asked_to_listen_and_not_to_back_it() {
    let person = Councillor { posts: vec![post("Planning Committee", PostKind::Other)], ..Councillor::default() };
    let site = Initiative { purpose: "A new building on the old site".into(), ..meals() };
    let rules = |i: &Initiative| -> Vec<Rule> {
        let fits = fits_in(&Book::default(), &person, i);
        fits.iter().find(|f| f.role == "sponsor").into_iter().flat_map(|f| f.cautions.iter().map(|c| c.rule)).collect()
    };
    assert_eq!(rules(&site), [Rule::R2]);
    assert!(rules(&meals()).is_empty());
}

#[test]
fn across_an_initiative_it_is_said_who_holds_what_and_where_care_is_needed() {
    let mut book = Book::default();
    let mut put = |id: &str, who: &str, role: &str, status: Status| {
        let p = Proposal {
            councillor: Some(Id::new(who)),
            initiative: Some(Id::new("i")),
            role: role.into(),
            status,
            ..Proposal::default()
        };
        book.put(&Id::new(id), &p.into_record());
    };
    put("p1", "a", "watchdog", Status::Active);
    put("p2", "a", "sponsor", Status::Offered);
    put("p3", "b", "advocate", Status::Declined);
    let ann = Councillor { name: "Ann".into(), term_until: Date::new(2027, 5, 6), ..Councillor::default() };
    book.put(&Id::new("a"), &ann.into_record());
    let across = across(&book, &Id::new("i"), &roles(), today());
    let held: Vec<usize> = across.roles.iter().map(|h| h.by.len()).collect();
    assert_eq!(held, [0, 0, 1, 1]);
    assert_eq!(across.cautions.iter().map(|c| c.say.key).collect::<Vec<_>>(), ["care-r1-both", "care-r10-nobody"]);
}

#[test]
fn every_rule_has_its_law_in_every_nation() {
    let words = crate::words::Words::new("en");
    for rule in Rule::ALL {
        assert!(words.has(rule.name().key), "{rule:?}");
        for nation in crate::model::Nation::ALL {
            let (law, sure) = rule.law(nation);
            assert!(words.has(law.key) && words.has(sure.key()), "{rule:?} {nation:?}");
        }
    }
}

prop_compose! {
    fn anybody()(
        wards in prop::collection::vec(prop::sample::select(vec!["Cwm", "Bryn"]), 0..2),
        posts in prop::collection::vec(prop::sample::select(vec![
            ("Cabinet Member for Social Care", PostKind::CabinetMember),
            ("Leader", PostKind::Leader),
            ("Chair of Scrutiny", PostKind::ScrutinyChair),
            ("Group Leader", PostKind::Other),
            ("Champion for Care", PostKind::Champion),
        ]), 0..3),
        words in prop::collection::vec(prop::sample::select(vec![
            "Knows every street", "Speaks to the press", "Wants figures", "Opens doors", "Cymhorthfa bob mis",
        ]), 0..4),
    ) -> Councillor {
        Councillor {
            wards: wards.into_iter().map(str::to_owned).collect(),
            posts: posts.into_iter().map(|(t, k)| post(t, k)).collect(),
            strengths: words.into_iter().map(told).collect(),
            ..Councillor::default()
        }
    }
}

proptest! {
    #[test]
    fn another_party_changes_nothing(mut person in anybody(), party in prop::option::of("[A-Za-z ]{1,12}")) {
        let book = |p: &Councillor| {
            let mut book = Book::default();
            book.put(&Id::new("a"), &p.clone().into_record());
            book
        };
        let before = fits_in(&book(&person), &person, &meals());
        person.party = party.map(Party::new);
        let after = fits_in(&book(&person), &person, &meals());
        prop_assert_eq!(before, after);
    }
}

#[test]
fn a_role_is_forbidden_to_who_would_watch_themselves_and_to_nobody_else() {
    let book = Book::default();
    let forbidden = |kind: PostKind, role: Kin| {
        let person = Councillor { posts: vec![post("A seat", kind)], ..Councillor::default() };
        let brief = crate::model::PersonBrief::of(&Id::new("a"), &person);
        let roles = roles();
        let role = roles.iter().find(|r| r.kin() == Some(role)).expect("one of the four");
        let (id, meals) = (Id::new("i"), meals());
        let found = cautions(&book, &brief, Some((&id, &meals)), role, &roles, &themes, today());
        found.iter().any(Caution::forbids)
    };
    assert!(forbidden(PostKind::CabinetMember, Kin::Watchdog));
    assert!(forbidden(PostKind::ScrutinyChair, Kin::Sponsor));
    assert!(!forbidden(PostKind::ScrutinyChair, Kin::Watchdog));
    assert!(!forbidden(PostKind::CabinetMember, Kin::Sponsor));
}
