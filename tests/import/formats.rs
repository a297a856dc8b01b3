//! The rest of the real world: saved pages, scrapers' lists, elections.

use super::*;
use commonground::exchange::read_as;

const THUMBS: &[u8] = include_bytes!("../fixtures/member-index-thumbs.html");
const TABLE_CY: &[u8] = include_bytes!("../fixtures/member-index-table-cy.html");
const PRYS: &[u8] = include_bytes!("../fixtures/member-page-prys.html");
const GWILYM: &[u8] = include_bytes!("../fixtures/member-page-gwilym-cy.html");
const LGSF: &[u8] = include_bytes!("../fixtures/lgsf.csv");
const CANDIDATES: &[u8] = include_bytes!("../fixtures/candidates.csv");

fn party(person: &Person) -> &str {
    person.party.as_ref().map_or("", |p| p.written.as_str())
}

fn titles(person: &Person) -> Vec<(PostKind, &str)> {
    person.posts.iter().map(|p| (p.kind, p.title.as_str())).collect()
}

fn notes(sheet: &Sheet) -> Vec<&str> {
    sheet.notes.iter().chain(sheet.councils.iter().flat_map(|c| &c.notes)).map(|n| n.what.key).collect()
}

#[test]
fn an_apostrophe_that_guards_a_number_against_spreadsheets_is_no_part_of_it() {
    let sheet = only(b"Name,Ward,Phone,Email\nAda Bell,Mill,'+44 1632 960101; 07700 900101,'@ada\nPat O'Dea,Quay,,\n");
    let ada = person(&sheet, "Bell");
    assert_eq!(values(ada, ContactKind::Phone), [("+44 1632 960101", "")]);
    assert_eq!(values(ada, ContactKind::Mobile), [("07700 900101", "")]);
    assert_eq!(person(&sheet, "O'Dea").name, "Pat O'Dea");
}

#[test]
fn the_members_page_of_a_modern_gov_site_is_a_list() {
    let all = sheet(THUMBS);
    assert_eq!(all.format, Format::MemberIndex);
    let list = &all.councils[0];
    assert_eq!(list.council.as_deref(), Some("Cwmtawel"));
    let rows: Vec<_> = (list.people.iter()).map(|p| (p.name.as_str(), p.wards[0].as_str(), party(p))).collect();
    assert_eq!(
        rows,
        [
            ("Nerys Prys", "Aberwen", "Welsh Labour"),
            ("Mrs. Tegwen Rhys OBE", "St Non's & Llys", "Llais Cwm Tawel"),
            ("Siân ap Gwilym", "Pont-y-wen", "Plaid Cymru"),
        ]
    );
    assert_eq!(titles(&list.people[0]), [(PostKind::Leader, "Leader of the Council")]);
    assert_eq!(list.people[0].member_ids[0].id, "101");
    assert_eq!(list.vacancies, [Some("Pont-y-wen".to_owned())]);
    // Whoever came by the XML of the same council is known again.
    let here = imported(CWM_TAWEL);
    let again = plan(list, &plan(&only(CWM_TAWEL), &council("cwm"), &[], today()).council, &here, today());
    assert!(again.council.known_as.iter().filter(|k| *k == "democracy.cwmtawel.gov.uk").count() == 1);
}

#[test]
fn a_welsh_page_reads_as_well_and_nothing_of_a_home_but_a_last_address_for_email() {
    let list = only(TABLE_CY);
    assert_eq!(list.people.len(), 2);
    let prys = person(&list, "Prys");
    assert_eq!((prys.name.as_str(), prys.wards[0].as_str(), party(prys)), ("Nerys Prys", "Aberwen", "Llafur Cymru"));
    assert_eq!(titles(prys), [(PostKind::Leader, "Arweinydd y Cyngor")]);
    assert_eq!(values(prys, ContactKind::Phone), [("01632 960101", "")]);
    assert_eq!(values(prys, ContactKind::Email), [("nerys.prys@cwmtawel.llyw.cymru", "")]);
    assert_eq!(values(person(&list, "ap Gwilym"), ContactKind::Email), [("sian@post.example", "")]);
    let said = format!("{:?}{:?}", sheet(TABLE_CY), sheet(PRYS));
    for hidden in ["Gudd", "ZZ9", "900999", "960999", "Hidden", "Secret", "private@", "enquiries@"] {
        assert!(!said.contains(hidden), "{hidden}");
    }
}

#[test]
fn a_members_own_page_gives_posts_committees_terms_and_what_is_published() {
    let page = only(PRYS);
    let prys = &page.people[0];
    assert_eq!((prys.name.as_str(), prys.wards[0].as_str(), party(prys)), ("Nerys Prys", "Aberwen", "Welsh Labour"));
    assert_eq!(
        titles(prys),
        [
            (PostKind::Leader, "Leader of the Council"),
            (PostKind::CommitteeChair, "Cabinet (Chair)"),
            (PostKind::Other, "Council"),
            (PostKind::ViceChair, "Planning Committee (Vice-Chair)"),
            (PostKind::ScrutinyChair, "Adult Services Scrutiny Committee (Chairman)"),
            (PostKind::Other, "Cwm Food Partnership"),
        ]
    );
    assert_eq!((prys.term_from, prys.term_until), (Date::new(2022, 5, 6), None));
    assert_eq!(values(prys, ContactKind::Phone), [("01632 960101", "")]);
    assert_eq!(values(prys, ContactKind::Mobile), [("07700 900101", "")]);
    assert_eq!(prys.surgeries, ["First Monday, 6 pm", "Aberwen Library"]);
    assert_eq!(prys.member_ids[0].id, "11");

    let gwilym = only(GWILYM);
    assert_eq!(titles(&gwilym.people[0]), [(PostKind::CommitteeChair, "Pwyllgor Cynllunio (Cadeirydd)")]);
    assert_eq!(gwilym.people[0].surgeries, ["Dydd Sadwrn cyntaf y mis"]);
}

#[test]
fn a_page_adds_to_the_list_and_the_list_does_not_take_its_committees_away() {
    let first = plan(&only(CWM_TAWEL), &council("cwm"), &[], today());
    let here = applied(&first, &[]);
    let paged = plan(&only(PRYS), &first.council, &here, today());
    assert_eq!((paged.changed.len(), paged.added.len(), paged.left.len()), (1, 0, 0), "{paged:?}");
    assert_eq!(paged.part.as_ref().map(|p| p.key), Some("exchange-part-page"));
    let here = applied(&paged, &here);
    let seats = |all: &[(Id, Councillor)]| all[0].1.posts.iter().filter(|p| p.title.contains("Committee")).count();
    let had = seats(&here);
    assert!(had >= 2, "{:?}", here[0].1.posts);
    let again = plan(&only(CWM_TAWEL), &first.council, &here, today());
    assert_eq!(seats(&applied(&again, &here)), had);
    assert!(plan(&only(PRYS), &first.council, &here, today()).changes.is_empty(), "twice changes nothing");
}

#[test]
fn the_scrapers_list_is_known_by_its_columns_and_its_people_by_their_pages() {
    let all = sheet(LGSF);
    assert_eq!((all.format, all.councils[0].council.as_deref()), (Format::Lgsf, Some("Cwmtawel")));
    assert_eq!(all.councils[0].people[1].member_ids[0].id, "103");
    assert_eq!(all.councils[0].people[1].wards, ["Pont-y-wen"]);
}

#[test]
fn of_candidates_only_the_elected_are_taken_and_of_several_elections_the_newest_count() {
    let all = sheet(CANDIDATES);
    assert_eq!(all.format, Format::Candidates);
    let names: Vec<_> = all.councils.iter().map(|c| c.council.clone().unwrap_or_default()).collect();
    assert_eq!(names, ["Cwm Tawel Council", "Eastham Council"]);
    let sitting: Vec<_> = all.councils[0].people.iter().map(|p| p.name.as_str()).collect();
    assert_eq!(sitting, ["Mrs Nerys Prys", "Cei Dunn", "Siân ap Gwilym"]);
    assert_eq!(all.councils[0].people[0].term_from, Date::new(2022, 5, 5));
    let mut said = notes(&all);
    said.sort_unstable();
    assert_eq!(said, ["exchange-note-by-election", "exchange-note-other-elections", "exchange-note-result-open"]);
}

#[test]
fn candidates_without_results_are_refused_or_warned_about() {
    let plain = "person_id,person_name,election_id,ballot_paper_id,post_label,party_name,seats_contested\n\
                 1,Ada Bell,local.cwm.2026-05-07,local.cwm.llys.2026-05-07,Llys,Green,1\n\
                 2,Cei Dunn,local.cwm.2026-05-07,local.cwm.llys.2026-05-07,Llys,Labour,1\n";
    assert_eq!(refused(plain.as_bytes()), "candidates");
    let unopposed = format!("{plain}3,Huw Bevan,local.cwm.2026-05-07,local.cwm.pont.2026-05-07,Pont,Labour,1\n");
    let taken = sheet(unopposed.as_bytes());
    assert_eq!(taken.councils[0].people.len(), 1);
    assert_eq!(notes(&taken), ["exchange-note-elected-absent"]);
    let lost = plain.replace("seats_contested", "elected").replace(",1\n", ",f\n");
    assert_eq!(refused(lost.as_bytes()), "nobody-elected");
}

#[test]
fn columns_that_nobody_knows_are_read_as_a_person_says() {
    let odd =
        "Pwy;Ble;Group;Contact\nPrys Nerys;Aberwen;Labour;nerys@cwm.example\nBevan Huw;Llys;Green;huw@cwm.example\n";
    assert_eq!(refused(odd.as_bytes()), "unknown");
    let shape = columns(odd.as_bytes(), &How::default()).expect("a table");
    assert_eq!(shape.headings, ["Pwy", "Ble", "Group", "Contact"]);
    assert_eq!(shape.rows[0], ["Prys Nerys", "Aberwen", "Labour", "nerys@cwm.example"]);
    let how = How {
        columns: [("Pwy", Column::Name), ("Ble", Column::Ward), ("3", Column::Party), ("contact", Column::Email)]
            .map(|(heading, column)| (heading.to_owned(), Some(column)))
            .to_vec(),
        order: Some(NameOrder::SurnameFirst),
    };
    let read = read_as(odd.as_bytes(), "odd.csv", &how).expect("a list");
    let first = &read.councils[0].people[0];
    assert_eq!((first.name.as_str(), first.wards[0].as_str(), party(first)), ("Nerys Prys", "Aberwen", "Labour"));
    let example = read.councils[0].example.as_ref().expect("an example");
    assert_eq!((example.written.as_str(), example.surname.as_str()), ("Prys Nerys", "Prys"));
    let wrong = How { columns: vec![("Nowhere".into(), None)], ..How::default() };
    let refusal = read_as(odd.as_bytes(), "odd.csv", &wrong).expect_err("no such column");
    assert!(Words::new("en").say(&refusal.say).contains("Pwy, Ble, Group, Contact"));
}

#[test]
fn wards_that_stand_as_codes_take_the_names_they_were_given() {
    use commonground::model::WardName;
    let mut ours = council("cwm");
    let first = plan(&only(OPEN_NOW), &ours, &[], today());
    assert!(first.notes.iter().any(|n| n.what.key == "exchange-note-ward-codes"));
    let code = applied(&first, &[])[0].1.wards[0].clone();
    ours.ward_names = vec![WardName { code: code.clone(), name: "Aberwen".into() }];
    let named = plan(&only(OPEN_NOW), &ours, &[], today());
    let here = applied(&named, &[]);
    assert_eq!(here[0].1.wards, ["Aberwen"]);
    assert!(here.iter().all(|(_, c)| !c.wards.contains(&code)));
    assert!(named.council.wards.contains(&"Aberwen".to_owned()));
    assert!(plan(&only(OPEN_NOW), &named.council, &here, today()).changes.is_empty());
}

#[test]
fn who_left_is_told_from_who_is_only_not_in_the_file() {
    let here = imported(b"Name,Ward\nNerys Prys,Llys\nHuw Bevan,Llys\nAda Bell,Pont\nCei Dunn,Aber\n");
    let left = |list: &str| {
        let plan = plan(&only(list.as_bytes()), &council("cwm"), &here, today());
        let left: Vec<String> = plan.left.iter().map(ToString::to_string).collect();
        (left, plan.missing.len(), plan.part.map(|p| p.key))
    };
    let gone = vec!["huw-bevan".to_owned()];
    assert_eq!(left("Name,Ward\nNerys Prys,Llys\nAda Bell,Pont\nCei Dunn,Aber\n"), (gone.clone(), 1, None));
    let wards = Some("exchange-part-wards");
    assert_eq!(left("Name,Ward\nNerys Prys,Llys\nAda Bell,Pont\n"), (gone, 2, wards), "nobody is listed for Aber");
    assert_eq!(left("Name,Ward\nNerys Prys,Llys\n"), (Vec::new(), 3, Some("exchange-part-few")));
}

/// A saved page with the pieces of real ones, in any order, some left open, some doubled.
fn broken_page() -> impl proptest::prelude::Strategy<Value = String> {
    use proptest::prelude::*;
    let piece = prop::sample::select(vec![
        "<div class=\"mgThumbsList\">",
        "<div class='mgUserBody'>",
        "<div class=mgUserSideBar>",
        "<ul>",
        "</ul>",
        "<li>",
        "<a href=\"mgUserInfo.aspx?UID=7\">",
        "<a href=\"mgUserInfo.aspx?UID=",
        "</a>",
        "<p>",
        "</p>",
        "</div>",
        "<h1>",
        "<h2 class=\"mgSectionTitle\">",
        "<span class=\"mgLabel\">Ward:&nbsp;</span>",
        "Plaid Cymru",
        "Nerys Prys",
        "<tr>",
        "<td>",
        "<tr class=mgTableOddRow>",
        "mailto:a@b.example",
        "<a href=\"mailto:a@b.example\">",
        "08/05/2017 - ",
        "<!-- ",
        "-->",
        "<script>",
        "&#x1b;[2J",
        "&amp;",
        "Ffôn:&nbsp;01632 960101",
        "<a href=mgCommitteeDetails.aspx?ID=1>(Chair)",
    ]);
    prop::collection::vec(piece, 0..60).prop_map(|p| format!("<html>{}", p.concat()))
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { failure_persistence: None, ..Default::default() })]

    #[test]
    fn no_page_brings_the_reader_down_and_nothing_in_one_acts_on_the_terminal(page in broken_page()) {
        if let Ok(sheet) = read(page.as_bytes(), "page.html") {
            for person in sheet.councils.iter().flat_map(|c| &c.people) {
                let said = format!("{}{:?}{:?}", person.name, person.wards, person.posts);
                proptest::prop_assert!(!said.chars().any(char::is_control), "{said:?}");
            }
        }
        for at in (0..page.len()).filter(|at| page.is_char_boundary(*at)).step_by(37) {
            let _ = read(&page.as_bytes()[..at], "page.html");
        }
    }

    #[test]
    fn any_columns_may_be_said_to_hold_anything(
        said in proptest::collection::vec((0usize..6, 0usize..16), 0..8),
        cells in proptest::collection::vec(proptest::collection::vec("[\\PC,\"]{0,12}", 1..6), 1..8),
    ) {
        let text: String = cells.iter().map(|row| row.join(",") + "\r\n").collect();
        let how = How {
            columns: said.iter().map(|(at, c)| (at.to_string(), Column::ALL.get(*c).map(|(c, _)| *c))).collect(),
            order: None,
        };
        let _ = read_as(text.as_bytes(), "any.csv", &how);
        let _ = columns(text.as_bytes(), &how);
    }

    #[test]
    fn no_damage_to_a_list_of_candidates_or_a_scrapers_brings_the_reader_down(
        at in 0usize..2_000, cut in 0usize..400, with in "\\PC{0,8}",
    ) {
        for list in [CANDIDATES, LGSF, THUMBS, TABLE_CY, PRYS, GWILYM] {
            let mut bytes = list.to_vec();
            let at = at.min(bytes.len());
            let to = (at + cut).min(bytes.len());
            bytes.splice(at..to, with.bytes());
            let _ = read(&bytes, "list");
        }
    }
}

#[test]
fn letters_of_a_whole_council_are_no_surname() {
    let sheet =
        only(b"Name,Ward\nNon Fychan CC,Aberwen\nHuw Prys CC,Llys\nAnn Loyd CC OBE,Pont\nMayor's Consort.,Pont\n");
    let names: Vec<_> = sheet.people.iter().map(|p| (p.parts.surname.as_str(), p.parts.suffix.as_str())).collect();
    assert_eq!(names, [("Fychan", "CC"), ("Prys", "CC"), ("Loyd", "CC OBE")]);
    assert_eq!(sheet.skipped.len(), 1, "a post without a person is nobody");
    let sheet = only(b"Name,Ward\nFychan NA,Aberwen\nPrys TJ,Llys\nLoyd JP,Pont\n");
    let names: Vec<_> = sheet.people.iter().map(|p| p.name.as_str()).collect();
    assert_eq!(names, ["NA Fychan", "TJ Prys", "JP Loyd"]);
}
