//! What holds of every list and every record.

use super::*;
use proptest::prelude::*;

const MARK: &str = "⟪written by a person⟫";

/// A record with marked text in every field that a person writes.
fn marked(councillor: &mut Councillor) {
    let said = || commonground::model::Statement {
        text: MARK.into(),
        basis: commonground::model::Basis::MyImpression { date: today() },
        visibility: commonground::model::Visibility::OnlyMe,
        from: None,
        looked_at: None,
        uid: Default::default(),
        officer: None,
    };
    councillor.approach = Approach::Direction { what: MARK.into(), source: MARK.into(), date: today() };
    councillor.prefers.language = MARK.into();
    councillor.prefers.channel = MARK.into();
    councillor.prefers.times = MARK.into();
    for list in [
        &mut councillor.mindset,
        &mut councillor.priorities,
        &mut councillor.strengths,
        &mut councillor.support_needs,
        &mut councillor.pressure_council,
        &mut councillor.pressure_party,
        &mut councillor.pressure_community,
        &mut councillor.common_ground,
        &mut councillor.already_does,
    ] {
        list.push(said());
    }
    councillor.clues.push(Clue {
        text: MARK.into(),
        source: MARK.into(),
        date: today(),
        link: String::new(),
        quote: MARK.into(),
        theme: String::new(),
        against: false,
        place: commonground::model::CluePlace::NotSaid,
        checked_by: String::new(),
        looked_at: None,
        uid: Default::default(),
        officer: None,
    });
    councillor.concerns.push(commonground::model::Concern {
        text: MARK.into(),
        offer: MARK.into(),
        by: MARK.into(),
        state: commonground::model::ConcernState::Offered,
        came_of_it: MARK.into(),
        date: today(),
        moved: Some(today()),
        from: None,
        basis: Some(commonground::model::Basis::ToldMe { date: today() }),
        visibility: commonground::model::Visibility::OnlyMe,
        uid: Default::default(),
        officer: None,
    });
    councillor.knows.push(said());
    councillor.former_names = vec![MARK.into()];
    councillor.salutation = commonground::model::Salutation::As(MARK.into());
    councillor.standing = Some(commonground::model::Standing {
        again: true,
        basis: commonground::model::StandingBasis::Published { source: MARK.into(), date: today() },
    });
    councillor.hold = Some(commonground::model::Hold { reason: MARK.into(), since: today() });
    councillor.contacts.push(Contact {
        kind: ContactKind::Phone,
        value: format!("07700 900555 {MARK}"),
        note: MARK.into(),
        origin: Origin::Given,
    });
    councillor.posts.push(Post { title: MARK.into(), origin: Origin::Published, ..Post::default() });
}

/// The record without what comes from the council.
fn private(councillor: &Councillor) -> Councillor {
    let mut kept = Councillor { published: None::<Published>, ..councillor.clone() };
    kept.name.clear();
    kept.raw_name.clear();
    kept.parts = commonground::model::NameParts::default();
    kept.council = None;
    kept.wards.clear();
    kept.party = None;
    kept.posts.retain(|p| p.origin != Origin::Council);
    kept.contacts.retain(|c| c.origin != Origin::Council);
    kept.surgeries.clear();
    kept.term_from = None;
    kept.term_until = None;
    kept.stands = Stands::InPost;
    kept.member_ids.clear();
    // The name they had is kept where the council changes it.
    kept.former_names.clear();
    kept
}

/// A list as a council might have it: some with numbers, some namesakes.
fn list() -> impl Strategy<Value = String> {
    let person = (
        prop::sample::select(vec![
            "Nerys Prys",
            "Huw Bevan",
            "Cllr Siân ap Gwilym",
            "PRYS Nerys",
            "Vacancy",
            "Tolu Abioye OBE",
        ]),
        prop::sample::select(vec!["Aberwen", "Llys", "Pont", "", "Mayor", "W05009001"]),
        prop::sample::select(vec!["Labour", "Plaid Cymru", "VAC", ""]),
        prop::sample::select(vec!["a@cwm.gov.uk", "b@cwm.gov.uk;c@cwm.gov.uk", "01632 960123", ""]),
        prop::sample::select(vec!["Leader", "Cabinet Member for Housing; Chair of Planning", ""]),
        0..12u8,
    );
    prop::collection::vec(person, 1..12).prop_map(|people| {
        let mut text = String::from("Name,Ward,Party,Email,Role,Page\n");
        for (name, ward, party, email, role, id) in people {
            let page = if id < 6 { format!("https://x.cwm.gov.uk/mgUserInfo.aspx?UID={id}") } else { String::new() };
            text.push_str(&format!("{name},{ward},{party},{email},{role},{page}\n"));
        }
        text
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_whatever_bring_the_reader_down(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes, "x");
    }

    #[test]
    fn no_text_whatever_brings_the_reader_down(rows in prop::collection::vec("\\PC{0,40}", 0..8), sep in "[,;\t]") {
        let text = format!("Name{sep}Ward{sep}Party{sep}Email{sep}Role\n{}", rows.join(&sep));
        if let Ok(sheet) = read(text.as_bytes(), "x") {
            for one in &sheet.councils {
                let first = plan(one, &council("cwm"), &[], today());
                let all = applied(&first, &[]);
                prop_assert_eq!(plan(one, &first.council, &all, today()).changes, vec![]);
            }
        }
    }

    #[test]
    fn no_damage_to_a_list_brings_the_reader_down(at in 0..CWM_TAWEL.len(), n in 0..200usize, with in any::<Vec<u8>>()) {
        let mut bytes = CWM_TAWEL.to_vec();
        let to = (at + n).min(bytes.len());
        bytes.splice(at..to, with);
        let _ = read(&bytes, "x");
        let at = at % OPEN_2019.len();
        let mut bytes = OPEN_2019.to_vec();
        let to = (at + n).min(bytes.len());
        bytes.drain(at..to);
        let _ = read(&bytes, "x");
    }

    #[test]
    fn names_and_posts_of_any_text_are_read(text in "[a-zA-Z'’ ().,&;/À-ž-]{0,60}") {
        let clean = commonground::model::clean_name(&text, NameOrder::SurnameFirst);
        let _ = clean.parts.key();
        for post in Post::parse(&text) {
            prop_assert!(!post.title.is_empty());
        }
    }

    #[test]
    fn importing_twice_changes_nothing_the_second_time(before in list(), text in list()) {
        let Ok(old) = read(before.as_bytes(), "x") else { return Ok(()) };
        let mut council = council("cwm");
        let mut all = Vec::new();
        for one in &old.councils {
            let first = plan(one, &council, &all, today());
            all = applied(&first, &all);
            council = first.council;
        }
        let Ok(new) = read(text.as_bytes(), "x") else { return Ok(()) };
        for one in &new.councils {
            let first = plan(one, &council, &all, today());
            let after = applied(&first, &all);
            let second = plan(one, &first.council, &after, today().plus_days(5));
            prop_assert_eq!(second.changes, vec![]);
            prop_assert_eq!(second.council, first.council);
        }
    }

    #[test]
    fn nothing_that_a_person_wrote_is_changed_by_an_import(before in list(), text in list()) {
        let (Ok(old), Ok(new)) = (read(before.as_bytes(), "x"), read(text.as_bytes(), "x")) else { return Ok(()) };
        let mut all = applied(&plan(&old.councils[0], &council("cwm"), &[], today()), &[]);
        all.iter_mut().for_each(|(_, councillor)| marked(councillor));
        let after = applied(&plan(&new.councils[0], &council("cwm"), &all, today()), &all);
        for ((id, was), (_, is)) in all.iter().zip(&after) {
            prop_assert_eq!(private(was), private(is), "{}", id);
        }
    }
}
