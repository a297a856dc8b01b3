//! A council's list taken in: what is read, what is refused, and what becomes
//! of the records. Everybody here is invented.

use commonground::exchange::{
    Column, CouncilSheet, Encoding, Format, How, Person, Plan, Sheet, Summary, columns, plan, plan_as, read,
};
use commonground::model::{
    Approach, Clue, Contact, ContactKind, Council, Councillor, Date, Entity, Fact, Id, NameOrder, Origin, Post,
    PostKind, Published, Stands,
};
use commonground::words::Words;

const CWM_TAWEL: &[u8] = include_bytes!("fixtures/moderngov-cwm-tawel.xml");
const MAYOR: &[u8] = include_bytes!("fixtures/moderngov-mayor.xml");
const OPEN_2019: &[u8] = include_bytes!("fixtures/open-council-data-2019.csv");
const OPEN_NOW: &[u8] = include_bytes!("fixtures/open-council-data.csv");
const PORTAL: &[u8] = include_bytes!("fixtures/portal.csv");

fn today() -> Date {
    Date::new(2026, 11, 20).expect("a day")
}

fn sheet(bytes: &[u8]) -> Sheet {
    read(bytes, "list").unwrap_or_else(|refusal| panic!("{}", Words::new("en").say(&refusal.say)))
}

fn only(bytes: &[u8]) -> CouncilSheet {
    let mut councils = sheet(bytes).councils;
    assert_eq!(councils.len(), 1);
    councils.remove(0)
}

fn refused(bytes: &[u8]) -> String {
    match read(bytes, "list.csv") {
        Ok(sheet) => panic!("it was read: {sheet:?}"),
        Err(refusal) => {
            let said = Words::new("en").say(&refusal.say);
            assert!(said.contains("list.csv") && said.contains("Nothing was changed"), "{said}");
            refusal.say.key.trim_start_matches("exchange-refused-").to_owned()
        }
    }
}

fn council(id: &str) -> Council {
    Council::new(Id::new(id), id)
}

/// The records after a plan was carried out.
fn applied(plan: &Plan, existing: &[(Id, Councillor)]) -> Vec<(Id, Councillor)> {
    let mut all = existing.to_vec();
    for change in &plan.changes {
        let after = change.after.clone().and_then(Councillor::from_record).expect("a councillor");
        match all.iter_mut().find(|(id, _)| *id == change.id) {
            Some((_, record)) => {
                assert_eq!(change.before, Some(record.clone().into_record()));
                *record = after;
            }
            None => {
                assert_eq!(change.before, None);
                all.push((change.id.clone(), after));
            }
        }
    }
    all
}

fn imported(bytes: &[u8]) -> Vec<(Id, Councillor)> {
    applied(&plan(&only(bytes), &council("cwm"), &[], today()), &[])
}

fn person<'a>(sheet: &'a CouncilSheet, surname: &str) -> &'a Person {
    sheet.people.iter().find(|p| p.parts.surname == surname).unwrap_or_else(|| panic!("no {surname}"))
}

fn values(person: &Person, kind: ContactKind) -> Vec<(&str, &str)> {
    (person.contacts.iter()).filter(|c| c.kind == kind).map(|c| (c.value.as_str(), c.note.as_str())).collect()
}

// Reading.

#[test]
fn a_list_from_modern_gov_is_read_with_its_odd_corners() {
    let sheet = only(CWM_TAWEL);
    assert_eq!(
        (sheet.council.as_deref(), sheet.host.as_deref()),
        (Some("Cwmtawel"), Some("democracy.cwmtawel.gov.uk"))
    );
    assert_eq!(sheet.wards, ["Aberwen", "St Non's & Llys", "Pont-y-wen"]);
    assert_eq!(sheet.people.len(), 5, "{:?}", sheet.people);
    assert_eq!(sheet.vacancies, [Some("St Non's & Llys".to_owned())]);
    assert!(sheet.skipped.is_empty(), "{:?}", sheet.skipped);

    let prys = person(&sheet, "Prys");
    assert_eq!(values(prys, ContactKind::Email), [("nerys.prys@cwmtawel.gov.uk", "for ward matters only")]);
    assert_eq!(values(prys, ContactKind::Phone), [("01632 960101", "")]);
    assert_eq!(values(prys, ContactKind::Mobile), [("07700 900101", "")]);
    assert_eq!(values(prys, ContactKind::Post), [("Civic Hall, Cwm Tawel, ZZ1 1ZZ", "")]);
    assert_eq!(prys.surgeries, ["First Monday, 6 pm", "Aberwen Library"]);
    assert_eq!((prys.term_from, prys.term_until), (Date::new(2022, 5, 6), None));
    assert_eq!(prys.posts.iter().map(|p| p.kind).collect::<Vec<_>>(), [PostKind::Leader, PostKind::CommitteeChair]);
    assert_eq!(prys.party.as_ref().map(|p| (p.written.as_str(), p.name())), Some(("Welsh Labour", "Labour")));

    let rhys = person(&sheet, "Rhys");
    assert_eq!((rhys.name.as_str(), rhys.raw_name.as_str()), ("Mrs. Tegwen Rhys OBE", ""));
    assert_eq!(rhys.wards, ["Aberwen", "Pont-y-wen"], "listed under two wards by one number");
    assert_eq!(rhys.posts[0].title, "Executive Member Housing & Planning", "escaped twice in the file");
    assert_eq!(values(rhys, ContactKind::Email), [("tegwen.rhys@cwmtawel.gov.uk", ""), ("t.rhys@post.example", "")]);
    assert_eq!(values(rhys, ContactKind::Post), [], "the lines only hold a place");

    let siân = person(&sheet, "ap Gwilym");
    assert!(siân.posts.is_empty(), "Councillor is no post");
    assert_eq!(values(siân, ContactKind::Email), [("sian.apgwilym@cwmtawel.gov.uk", "")], "only listed at home");

    let clarke = person(&sheet, "Clarke");
    assert_eq!(
        clarke.posts.iter().map(|p| (p.kind, p.title.as_str())).collect::<Vec<_>>(),
        [(PostKind::Mayor, "Mayor")]
    );
    assert_eq!(clarke.raw_name, "The Mayor (Councillor Maggi Clarke)");
    assert_eq!(values(clarke, ContactKind::Email), []);
    assert_eq!(values(clarke, ContactKind::Phone), [("01632 960104", "")], "a number where an email belongs");
}

#[test]
fn nothing_of_a_home_address_but_an_email_is_ever_read() {
    let said = format!("{:?}", sheet(CWM_TAWEL));
    for hidden in ["Hidden", "Secret", "ZZ9", "960999", "900999", "960998", "private@"] {
        assert!(!said.contains(hidden), "{hidden}");
    }
}

#[test]
fn the_mayor_of_a_council_with_mayoral_leads_leads_it() {
    let sheet = only(MAYOR);
    assert_eq!(person(&sheet, "Farrow").posts[0].kind, PostKind::ElectedMayor);
    assert!(person(&sheet, "Farrow").wards.is_empty());
    assert_eq!(person(&sheet, "Ilott").posts[0].kind, PostKind::DeputyLeader);
    assert_eq!(person(&sheet, "Dray").posts[0].kind, PostKind::CivicMayor);
    assert_eq!(sheet.wards, ["Dock"]);
}

#[test]
fn the_list_of_2019_is_read_right_though_its_header_is_a_column_short() {
    let all = sheet(OPEN_2019);
    assert_eq!((all.format, all.encoding), (Format::OpenCouncilData2019, Encoding::Windows1252));
    assert_eq!(all.councils.len(), 4);
    let first = &all.councils[0];
    assert_eq!(first.council.as_deref(), Some("Eastham"), "told by the email addresses");
    assert_eq!(first.vacancies, [Some("Preston / Seton".to_owned())]);
    let rows: Vec<_> = (first.people.iter())
        .map(|p| (p.name.as_str(), p.party.as_ref().map(|p| p.name()), p.wards[0].as_str(), p.term_until))
        .collect();
    assert_eq!(
        rows,
        [
            ("Rosalind Doré", Some("Labour"), "Normanby", Date::new(2019, 5, 2)),
            ("Nigel Mower FRTPI FRSA", Some("Green"), "Hale, East", Date::new(2021, 5, 6)),
            ("Órla O’Dell", Some("UK Independence Party"), "Middle", None),
        ]
    );
    assert_eq!(values(&first.people[1], ContactKind::Email), [("nigel.mower@eastham.gov.uk", "")]);
    let names = |at: usize| all.councils[at].people.iter().map(|p| p.name.as_str()).collect::<Vec<_>>();
    assert_eq!(names(1), ["Julie Abram", "Mrs Wendy Goodwyn JP"]);
    assert_eq!(names(2), ["Mike Dallow", "Ann Cox", "Christine O’Sheen"]);
    assert_eq!(names(3), ["Michael Carr", "Nerys Prys", "Huw Bevan"]);
    assert_eq!(all.councils[3].order, NameOrder::SurnameFirst);
    assert_eq!(
        all.councils[3].turned,
        Some(("Carr Michael".into(), "Michael Carr".into())),
        "shown before it is taken"
    );
    assert_eq!(
        all.councils[3].skipped.iter().map(|s| s.row).collect::<Vec<_>>(),
        [14],
        "a short row is left, not guessed"
    );
}

#[test]
fn the_present_open_data_columns_are_read_and_ward_codes_pointed_out() {
    let sheet = only(OPEN_NOW);
    assert_eq!((sheet.format, sheet.council.as_deref()), (Format::OpenCouncilData, Some("Cwm Tawel")));
    assert_eq!(person(&sheet, "Prys").term_until, Date::new(2027, 5, 6));
    assert!(sheet.ward_codes && sheet.wards.is_empty());
    assert!(sheet.notes.iter().any(|n| n.what.key == "exchange-note-ward-codes"));
}

#[test]
fn a_portals_table_is_read_and_member_numbers_taken_from_its_links() {
    let sheet = only(PORTAL);
    assert_eq!(sheet.council.as_deref(), Some("Elmford"));
    let loyd = person(&sheet, "Loyd");
    assert_eq!((loyd.row, loyd.name.as_str(), loyd.member_ids[0].id.as_str()), (3, "Mrs. Jude Ann Loyd", "166"));
    assert_eq!(values(loyd, ContactKind::Phone), [("01632 960001", "")]);
}

#[test]
fn any_table_with_known_headings_is_read_in_any_order_and_with_any_separator() {
    for text in [
        "Ward,Name,Party\nAberwen,Nerys Prys,Labour\n",
        "Party;Name;Ward\r\nLabour;Nerys Prys;Aberwen\r\n",
        "Name\tParty\tWard\nNerys Prys\tLabour\tAberwen",
        "\u{feff}Enw,Plaid,Adran\nNerys Prys,Labour,Aberwen\n",
        "Members of the council,,\n,,\nCouncillor,Ward/Division,Political Party\nNerys Prys,Aberwen,Labour\n",
        "Forename,Surname,Ward,Party\nNerys,Prys,Aberwen,Labour\n",
        "fullusername,representing,politicalpartytitle\nCouncillor Nerys Prys,Aberwen,Labour\n",
        "council_id,raw_division,raw_identifier,email,url,raw_name,raw_party\nCWM,Aberwen,7,,,Nerys Prys,Labour\n",
        "Name,Ward,Party\n\"Prys, Nerys\",Aberwen,Labour\n",
        "\n\nName,Ward,Party\nNerys Prys,Aberwen,Labour,,,\n",
    ] {
        let sheet = only(text.as_bytes());
        let prys = person(&sheet, "Prys");
        assert_eq!((prys.name.as_str(), prys.wards.as_slice()), ("Nerys Prys", &["Aberwen".to_owned()][..]), "{text}");
        assert_eq!(prys.party.as_ref().map(|p| p.name()), Some("Labour"), "{text}");
    }
}

#[test]
fn letters_come_out_right_in_every_encoding() {
    let text = "Name,Ward\nSiân Tŷ,Aberwen\n";
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let apart = "Name,Ward\nSia\u{302}n Ty\u{302},Aberwen\n";
    for (bytes, encoding, name) in [
        (text.as_bytes().to_vec(), Encoding::Utf8, "Siân Tŷ"),
        ([b"\xef\xbb\xbf", text.as_bytes()].concat(), Encoding::Utf8, "Siân Tŷ"),
        (utf16, Encoding::Utf16, "Siân Tŷ"),
        (apart.as_bytes().to_vec(), Encoding::Utf8, "Siân Tŷ"),
        (b"Name,Ward\nSi\xe2n O\x92Dea,Aberwen\n".to_vec(), Encoding::Windows1252, "Siân O’Dea"),
    ] {
        let sheet = sheet(&bytes);
        assert_eq!((sheet.encoding, sheet.councils[0].people[0].name.as_str()), (encoding, name));
    }
}

#[test]
fn letters_that_were_lost_on_the_way_are_pointed_out() {
    for (name, garbled) in [
        ("Si\u{fffd}n Prys", true),
        ("SiÃ¢n Prys", true),
        ("Siï¿½n Prys", true),
        ("Nerys T?r", true),
        ("Siân Prys", false),
        ("Âna Prys", false),
        ("Ann O’Dea", false),
    ] {
        let sheet = only(format!("Name,Ward\n{name},Aberwen\n").as_bytes());
        assert_eq!(sheet.notes.iter().any(|n| n.what.key == "exchange-note-garbled"), garbled, "{name}");
    }
}

#[test]
fn what_is_no_list_is_refused_with_a_sentence() {
    let half = &CWM_TAWEL[..CWM_TAWEL.len() / 2];
    let broken = String::from_utf8_lossy(CWM_TAWEL).replace("</ward>", "</wart>");
    let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><councillorsbyward><wards><ward><wardtitle>&b;\
                </wardtitle></ward></wards></councillorsbyward>";
    for (bytes, why) in [
        (&b""[..], "empty"),
        (b" \r\n\r\n ", "empty"),
        (b"\r\n\r\n<html><head><title>Error</title></head></html>", "web-page"),
        (b"<!-- redirect -->\r\n<script type=\"text/javascript\">go()</script>", "web-page"),
        (b"<!DOCTYPE html><div class=\"mgThumbsList\"><ul></ul></div>", "saved-page"),
        (b"<?xml version=\"1.0\"?><rss></rss>", "other-xml"),
        (b"<?xml version=\"1.0\"?><councillorsbyward><wards></wards></councillorsbyward>", "no-wards"),
        (bomb.as_bytes(), "no-wards"),
        (half, "truncated"),
        (&CWM_TAWEL[..CWM_TAWEL.len() - 30], "truncated"),
        (broken.as_bytes(), "broken-xml"),
        (b"PK\x03\x04xl/workbook.xml", "excel"),
        (b"%PDF-1.7", "pdf"),
        (b"\x00\x01\x02\x03Name,Ward\n", "binary"),
        (b"Minutes of the meeting held on 20 November, at 10 am", "unknown"),
        (b"{\"name\": \"Nerys\"}", "json-no-list"),
        (b"Product,Price\nPen,1\n", "unknown"),
        (b"Name,Price\nPen,1\n", "unknown"),
        (b"Name,Ward,Party\n", "no-rows"),
        (b"Name,Ward\nNerys Prys,x@cwm.example,Aberwen\nHuw Bevan,y@cwm.example,Llys\n", "columns"),
        (
            b"person_id,person_name,election_id,ballot_paper_id,party_name,post_label\n1,A B,e,b,Labour,Llys\n",
            "candidates",
        ),
    ] {
        assert_eq!(refused(bytes), why, "{}", String::from_utf8_lossy(&bytes[..bytes.len().min(80)]));
    }
    let open = format!("Name,Ward\n\"Nerys Prys,Aberwen\n{}", "Huw Bevan,Llys\n".repeat(500));
    assert_eq!(refused(open.as_bytes()), "quotes");
    let crowd = format!("Name,Ward\n{}", "Huw Bevan,Llys\n".repeat(100_001));
    assert_eq!(refused(crowd.as_bytes()), "too-many");
}

#[test]
fn a_row_that_cannot_be_taken_is_skipped_with_its_reason_and_the_rest_is_taken() {
    let rows = "Name,Ward,Email\nNerys Prys,Aberwen,\n,Llys,x@cwm.example\n12,Llys,\nHuw Bevan,Llys,h@cwm.example,extra\n\
                Ann Roe,Llys,a@cwm.example\nTo Ny,L,\nC Dee,M,\nD Fee,N,\nE Gee,O,\nF Hay,P,\nG Jay,Q,\nH Kay,R,\n";
    let sheet = only(rows.as_bytes());
    let words = Words::new("en");
    assert_eq!(sheet.people.len(), 9);
    assert_eq!(sheet.skipped.iter().map(|s| s.row).collect::<Vec<_>>(), [3, 4, 5]);
    assert!(words.say(&sheet.skipped[2].reason).contains("4 fields where 3 belong"));
}

#[test]
fn empty_seats_are_counted_and_nobody_is_made_of_them() {
    for name in [
        "Vacant seat",
        "Vacancy",
        "Vacant Vacant",
        "Vacant councillor post",
        "VACANT",
        "Sedd wag",
        "Swydd wag",
        "Cllr TBC",
        "To be confirmed",
    ] {
        let sheet = only(format!("Name,Ward\n{name},Aberwen\nNerys Prys,Llys\n").as_bytes());
        assert_eq!((sheet.people.len(), sheet.vacancies.len()), (1, 1), "{name}");
    }
}

// Comparing.

#[test]
fn the_first_import_adds_everybody_and_the_second_changes_nothing() {
    for bytes in [CWM_TAWEL, MAYOR, OPEN_NOW, PORTAL] {
        let sheet = only(bytes);
        let first = plan(&sheet, &council("cwm"), &[], today());
        assert_eq!(first.added.len(), sheet.people.len());
        let all = applied(&first, &[]);
        let second = plan(&sheet, &first.council, &all, today().plus_days(30));
        assert_eq!((second.changes, second.unchanged), (Vec::new(), all.len()));
        assert_eq!(second.council, first.council);
    }
}

#[test]
fn records_are_named_after_people_and_numbered_where_a_name_is_taken() {
    let list = only(b"Name,Ward\nMrs Nerys Prys,Aberwen\nNerys Prys,Llys\nNerys Prys,Pont\n");
    let other = Councillor { name: "Nerys Prys".into(), council: Some(Id::new("else")), ..Councillor::default() };
    let plan = plan(&list, &council("cwm"), &[(Id::new("nerys-prys"), other)], today());
    let ids: Vec<&str> = plan.added.iter().map(Id::as_str).collect();
    assert_eq!(ids, ["nerys-prys-2", "nerys-prys-3", "nerys-prys-4"]);
}

#[test]
fn somebody_is_known_again_by_number_though_name_and_ward_changed() {
    let all = imported(CWM_TAWEL);
    let text =
        String::from_utf8_lossy(CWM_TAWEL).replace("Nerys Prys", "Nerys Prys-Howell").replace("Aberwen", "Aber Wen");
    let plan = plan(&only(text.as_bytes()), &council("cwm"), &all, today().plus_days(1));
    assert_eq!((plan.added.len(), plan.missing.len()), (0, 0));
    let (_, facts) = plan.changed.iter().find(|(id, _)| id.as_str() == "nerys-prys").expect("changed");
    assert_eq!(facts, &[Fact::Name, Fact::Wards, Fact::Surgeries]);
}

#[test]
fn without_numbers_people_are_known_by_name_and_ward_and_never_by_name_alone() {
    let all = imported(b"Name,Ward,Party\nNerys Prys,St Non's & Llys,Labour\nHuw Bevan,Pont,Labour\n");
    let again =
        only(b"Name,Ward,Party\nCllr Nerys Prys OBE,St. Nons and Llys Ward,Green\nHuw Bevan,Elsewhere,Labour\n");
    let plan = plan(&again, &council("cwm"), &all, today());
    assert_eq!(plan.changed.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(), ["nerys-prys"]);
    assert_eq!(plan.skipped.iter().map(|s| s.reason.key).collect::<Vec<_>>(), ["exchange-skipped-other-ward"]);
    assert!(plan.added.is_empty() && plan.missing.is_empty(), "who may be in the file is not missing");
}

#[test]
fn who_may_have_moved_ward_is_asked_about_and_nothing_is_written_before_the_answer() {
    let all = imported(b"Name,Ward,Party\nHuw Bevan,Pont,Labour\nAda Bell,Mill,Green\n");
    let next = only(b"Name,Ward,Party\nHuw Bevan,Elsewhere,Plaid Cymru\nAda Bell,Mill,Green\n");
    let asked = plan(&next, &council("cwm"), &all, today());
    let [maybe] = asked.maybe_moved.as_slice() else { panic!("{asked:?}") };
    assert_eq!((maybe.id.as_str(), maybe.row, maybe.name.as_str()), ("huw-bevan", 2, "Huw Bevan"));
    assert_eq!((maybe.then[0].as_str(), maybe.now[0].as_str(), maybe.same), ("Pont", "Elsewhere", None));
    assert!(asked.changes.is_empty() && asked.missing.is_empty() && asked.skipped.len() == 1, "{asked:?}");

    // The same: the ward is the file's, over one that was corrected here; what was written stays.
    let mut all = all;
    all[0].1.corrected = vec![Fact::Wards, Fact::Party];
    all[0].1.surgeries = vec!["As she said".into()];
    let same = |same| plan_as(&next, &council("cwm"), &all, today(), &[(Id::new("huw-bevan"), same)].into());
    let yes = same(true);
    assert_eq!((yes.added.len(), yes.skipped.len(), yes.missing.len()), (0, 0, 0));
    assert_eq!(yes.maybe_moved[0].writes, Some(Id::new("huw-bevan")));
    let after = applied(&yes, &all);
    let his = &after[0].1;
    assert_eq!((his.wards.as_slice(), his.surgeries.len()), (&["Elsewhere".to_owned()][..], 1));
    assert_eq!(his.party.as_ref().map(|p| p.name()), Some("Labour"), "a corrected party is left");
    let again = plan(&next, &council("cwm"), &after, today());
    assert!(again.changes.is_empty() && again.maybe_moved.is_empty(), "{again:?}");

    // Somebody else: a new record beside the first, who is not in the file.
    let no = same(false);
    assert_eq!(
        (no.added.as_slice(), no.missing.as_slice()),
        (&[Id::new("huw-bevan-2")][..], &[Id::new("huw-bevan")][..])
    );
    assert_eq!(no.maybe_moved[0].writes, Some(Id::new("huw-bevan-2")));
    let after = applied(&no, &all);
    let again = plan(&next, &council("cwm"), &after, today());
    assert!(again.changes.is_empty() && again.maybe_moved.is_empty() && again.skipped.is_empty(), "{again:?}");
}

#[test]
fn where_more_than_one_comes_into_question_or_a_ward_is_a_code_nobody_is_asked_about() {
    let asked = |here: &str, there: &str| {
        let all = imported(format!("Name,Ward,Page\n{here}").as_bytes());
        let plan = plan(&only(format!("Name,Ward,Page\n{there}").as_bytes()), &council("cwm"), &all, today());
        assert!(plan.changes.is_empty(), "{plan:?}");
        plan.maybe_moved.len()
    };
    assert_eq!(asked("Huw Bevan,Pont,\n", "Huw Bevan,Llys,\n"), 1);
    assert_eq!(asked("Huw Bevan,Pont,\nHuw Bevan,Mill,\n", "Huw Bevan,Llys,\n"), 0, "two here");
    assert_eq!(asked("Huw Bevan,Pont,\n", "Huw Bevan,Llys,\nHuw Bevan,Mill,\n"), 0, "two there");
    assert_eq!(asked("Huw Bevan,Pont,\nHuw Bevan,Mill,\n", "Huw Bevan,Pont,\nHuw Bevan,Llys,\n"), 1, "one is known");
    assert_eq!(asked("Huw Bevan,Pont,\n", "Huw Bevan,W05001039,\n"), 0, "it may be the same ward");
    assert_eq!(asked("Huw Bevan,Pont,\n", "Huw Bevan,,\n"), 0, "no ward is told");
}

#[test]
fn who_may_have_moved_is_asked_about_where_only_some_wards_have_names() {
    use commonground::model::WardName;
    let mut ours = council("cwm");
    ours.ward_names = vec![WardName { code: "W05001066".into(), name: "Castle".into() }];
    let asked = |here: &str, there: &str| {
        let list = |ward: &str| format!("Name,Ward\nHuw Bevan,{ward}\n");
        let all = imported(list(here).as_bytes());
        let plan = plan(&only(list(there).as_bytes()), &ours, &all, today());
        (plan.maybe_moved.len(), plan.skipped.len(), plan.added.len())
    };
    assert_eq!(asked("Castle", "W05001070"), (1, 1, 0), "from the ward that was named");
    assert_eq!(asked("W05001070", "W05001066"), (1, 1, 0), "to the ward that was named");
    assert_eq!(asked("W05001070", "W05001071"), (1, 1, 0), "between two that were not");
    assert_eq!(asked("Castle", "W05001066"), (0, 0, 0), "the very ward that was named is no move");
    assert_eq!(asked("W05001066", "Castle"), (0, 0, 0), "nor is it the other way round");
}

/// A list of one with a member number.
fn numbered(name: &str, ward: &str, number: u32) -> CouncilSheet {
    only(format!("Name,Ward,Page\n{name},{ward},https://x.cwm.gov.uk/mgUserInfo.aspx?UID={number}\n").as_bytes())
}

#[test]
fn a_number_given_anew_or_a_new_number_is_not_taken_on_trust() {
    let all = applied(&plan(&numbered("Nerys Prys", "Llys", 5), &council("cwm"), &[], today()), &[]);
    for (list, reason) in [
        (numbered("Huw Bevan", "Pont", 5), Some("exchange-skipped-number-moved")),
        (numbered("Nerys Prys", "Llys", 9), Some("exchange-skipped-numbered-apart")),
        (numbered("Nerys Howell", "Pont", 5), None),
        (numbered("Nerys Prys", "Pont", 9), None),
    ] {
        let plan = plan(&list, &council("cwm"), &all, today());
        assert_eq!(plan.skipped.first().map(|s| s.reason.key), reason, "{:?}", list.people);
        assert_eq!(plan.changes.len(), usize::from(reason.is_none()));
    }
}

#[test]
fn what_was_noted_beside_a_published_contact_stays_there() {
    let mut all = imported(CWM_TAWEL);
    all[0].1.contacts[1].note = "mornings are best".into();
    let text = String::from_utf8_lossy(CWM_TAWEL).replace("07700 900101", "07700 900102");
    let after = applied(&plan(&only(text.as_bytes()), &council("cwm"), &all, today()), &all);
    assert!(after[0].1.contacts.iter().any(|c| c.value == "01632 960101" && c.note == "mornings are best"));
    assert!(after[0].1.contacts.iter().any(|c| c.value == "07700 900102"));
}

#[test]
fn a_ward_known_by_its_code_is_known_by_its_name_from_the_company_in_it() {
    let coded = imported(OPEN_NOW);
    let named = only("Name,Ward\nNerys Prys,Aberwen\nTegwen Rhys,Aberwen\nSiân ap Gwilym,Llys\n".as_bytes());
    let plan = plan(&named, &council("cwm"), &coded, today());
    let wards: Vec<_> = applied(&plan, &coded).into_iter().map(|(_, c)| c.wards.concat()).collect();
    assert_eq!(wards, ["Aberwen", "Aberwen", "W05009002"]);
    assert_eq!(plan.skipped.len(), 1, "alone in a ward, a name alone proves nothing");
}

#[test]
fn two_of_one_name_in_one_ward_are_not_guessed_at() {
    let all = imported(b"Name,Ward\nNerys Prys,Llys\n");
    let two = only(b"Name,Ward,Party\nNerys Prys,Llys,Labour\nNerys Prys,Llys,Green\n");
    let plan = plan(&two, &council("cwm"), &all, today());
    assert_eq!((plan.skipped.len(), plan.changes.len(), plan.missing.len()), (2, 0, 0));
}

#[test]
fn somebody_of_another_council_is_never_touched_or_missed() {
    let mut all = imported(CWM_TAWEL);
    for (_, councillor) in &mut all {
        councillor.council = Some(Id::new("else"));
    }
    let plan = plan(&only(CWM_TAWEL), &council("cwm"), &all, today());
    assert_eq!((plan.added.len(), plan.changed.len(), plan.missing.len()), (5, 0, 0));
}

#[test]
fn who_is_not_in_the_file_is_reported_and_left_as_they_are() {
    let all = imported(b"Name,Ward\nNerys Prys,Llys\nHuw Bevan,Pont\n");
    let plan = plan(&only(b"Name,Ward\nNerys Prys,Llys\n"), &council("cwm"), &all, today());
    assert_eq!(plan.missing.iter().map(Id::as_str).collect::<Vec<_>>(), ["huw-bevan"]);
    assert!(plan.changes.is_empty());
}

#[test]
fn who_had_left_and_is_listed_again_is_in_post_again() {
    let mut all = imported(CWM_TAWEL);
    all[0].1.stands = Stands::Left { since: Some(today()) };
    let plan = plan(&only(CWM_TAWEL), &council("cwm"), &all, today().plus_days(9));
    assert_eq!(plan.returned, [all[0].0.clone()]);
    let after = applied(&plan, &all);
    assert!(after[0].1.in_post());
    assert_eq!(after[0].1.published.as_ref().map(|p| p.date), Some(today().plus_days(9)));
}

#[test]
fn a_corrected_fact_stays_corrected_and_an_empty_one_is_filled() {
    let mut all = imported(CWM_TAWEL);
    let one = &mut all[0].1;
    one.name = "Nerys Elen Prys".into();
    one.party = None;
    one.wards = vec!["Aberwen Uchaf".into()];
    one.corrected = vec![Fact::Name, Fact::Party, Fact::Wards];
    let after = applied(&plan(&only(CWM_TAWEL), &council("cwm"), &all, today()), &all);
    assert_eq!(
        (after[0].1.name.as_str(), after[0].1.wards.as_slice()),
        ("Nerys Elen Prys", &["Aberwen Uchaf".to_owned()][..])
    );
    assert_eq!(after[0].1.party.as_ref().map(|p| p.name()), Some("Labour"));
    assert_eq!(after[0].1.raw_name, "Nerys Prys", "by which the next file knows her");
    assert!(plan(&only(CWM_TAWEL), &council("cwm"), &after, today()).changes.is_empty());
}

#[test]
fn the_councils_posts_and_contacts_are_replaced_and_those_added_by_hand_kept() {
    let mut all = imported(CWM_TAWEL);
    let hand = |value: &str| Contact {
        kind: ContactKind::Email,
        value: value.into(),
        note: "asked for this".into(),
        origin: Origin::Given,
    };
    let one = &mut all[0].1;
    one.contacts.push(hand("nerys@home.example"));
    one.contacts.push(hand("new.prys@cwmtawel.gov.uk"));
    one.posts.push(Post { title: "School governor".into(), origin: Origin::Published, ..Post::default() });
    let text = String::from_utf8_lossy(CWM_TAWEL)
        .replace("nerys.prys@cwmtawel.gov.uk (for ward matters only)", "New.Prys@cwmtawel.gov.uk")
        .replace("Leader of the Council;", "");
    let after = applied(&plan(&only(text.as_bytes()), &council("cwm"), &all, today()), &all);
    let emails: Vec<_> =
        after[0].1.contacts.iter().filter(|c| c.kind == ContactKind::Email).map(|c| c.value.as_str()).collect();
    assert_eq!(emails, ["nerys@home.example", "new.prys@cwmtawel.gov.uk"], "the equal one is not doubled");
    let posts: Vec<_> = after[0].1.posts.iter().map(|p| p.title.as_str()).collect();
    assert_eq!(posts, ["Chair of Cabinet Appointments Committee", "School governor"]);
}

#[test]
fn a_file_that_does_not_tell_a_fact_leaves_it_alone() {
    let all = imported(CWM_TAWEL);
    let poor = only("Name,Ward\nNerys Prys,Aberwen\n".as_bytes());
    let plan = plan(&poor, &council("cwm"), &all, today());
    assert_eq!((plan.changes.len(), plan.unchanged), (0, 1));
}

#[test]
fn a_file_of_another_council_is_pointed_out() {
    let first = plan(&only(CWM_TAWEL), &council("cwm"), &[], today());
    let all = applied(&first, &[]);
    let other = plan(&only(PORTAL), &first.council, &all, today());
    assert_eq!(other.notes.first().map(|n| n.what.key), Some("exchange-note-other-council"));
    assert!(only(CWM_TAWEL).is_of(&first.council) && !only(PORTAL).is_of(&first.council));
}

#[test]
fn the_summary_is_one_object_for_programs() {
    let words = Words::new("en");
    let mut summary = Summary::default();
    let list = only(b"Name,Ward\nNerys Prys,Llys\n,Llys\nVacancy,Pont\n");
    summary.add(&plan(&list, &council("cwm"), &[], today()), |say| words.say(say));
    assert_eq!(
        serde_json::to_string(&summary).expect("JSON"),
        "{\"added\":1,\"changed\":0,\"unchanged\":0,\"missing\":0,\"vacancies\":1,\"skipped\":[{\"row\":3,\
         \"reason\":\"There is no name. Fill it in and import again, or leave it.\"}]}"
    );
}

#[test]
fn every_sentence_of_an_import_has_its_words() {
    let words = Words::new("en");
    for source in [
        include_str!("../src/exchange/candidates.rs"),
        include_str!("../src/exchange/columns.rs"),
        include_str!("../src/exchange/json.rs"),
        include_str!("../src/exchange/leave.rs"),
        include_str!("../src/exchange/member_index.rs"),
        include_str!("../src/exchange/member_page.rs"),
        include_str!("../src/exchange/mod.rs"),
        include_str!("../src/exchange/draft.rs"),
        include_str!("../src/exchange/moderngov.rs"),
        include_str!("../src/exchange/open_data.rs"),
        include_str!("../src/exchange/plan.rs"),
        include_str!("../src/exchange/own.rs"),
        include_str!("../src/exchange/moved.rs"),
        include_str!("../src/exchange/table.rs"),
    ] {
        for key in source.split('"').filter(|s| s.starts_with("exchange-") && !s.contains(' ')) {
            assert!(words.has(key), "{key}");
        }
    }
}

#[path = "import/formats.rs"]
mod formats;
#[path = "import/lists.rs"]
mod lists;
#[path = "import/private.rs"]
mod private;
#[path = "import/properties.rs"]
mod properties;
#[path = "import/tables.rs"]
mod tables;
