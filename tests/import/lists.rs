//! Lists that used to be read wrongly without a word: elections, heading rows, labels in cells, unknown headings, JSON.

use super::*;
use commonground::exchange::{LeftOut, read_as};

const OLD_CANDIDATES: &[u8] = include_bytes!("../fixtures/candidates-2017.csv");
const LGSF_JSON: &[u8] = include_bytes!("../fixtures/lgsf.json");
const NESTED: &[u8] = include_bytes!("../fixtures/councillors-nested.json");
const POPOLO: &[u8] = include_bytes!("../fixtures/popolo.json");

/// Name, ward and party of everybody.
fn people(sheet: &CouncilSheet) -> Vec<(&str, String, &str)> {
    let party = |p: &'_ Person| p.party.as_ref().map_or("", |p| Box::leak(p.written.clone().into_boxed_str()));
    sheet.people.iter().map(|p| (p.name.as_str(), p.wards.join("+"), party(p))).collect()
}

fn notes(sheet: &Sheet) -> Vec<&str> {
    sheet.notes.iter().chain(sheet.councils.iter().flat_map(|c| &c.notes)).map(|n| n.what.key).collect()
}

#[test]
fn older_candidate_export_gives_only_the_elected() {
    let all = sheet(OLD_CANDIDATES);
    assert_eq!(all.format, Format::Candidates);
    assert_eq!(all.councils.len(), 1);
    let sitting: Vec<_> = all.councils[0].people.iter().map(|p| p.name.as_str()).collect();
    assert_eq!(sitting, ["Nerys Prys", "Huw Bevan"]);
    assert_eq!(all.councils[0].council.as_deref(), Some("Cwm Tawel"));
    // Without a result nobody is taken for a councillor.
    let open = String::from_utf8_lossy(OLD_CANDIDATES).replace(",True", ",").replace(",False", ",");
    assert_eq!(refused(open.as_bytes()), "candidates");
}

#[test]
fn any_table_of_candidates_gives_only_the_elected() {
    for (column, yes, no) in [
        ("Elected", "Yes", "No"),
        ("Result", "Elected", "Not elected"),
        ("Etholwyd", "Ie", "Na"),
        ("elected", "t", "f"),
    ] {
        let text = format!(
            "Candidate,Ward,Party,Votes,{column}\nAda Bell,Llys,Green,300,{yes}\nCei Dunn,Llys,Labour,200,{no}\n"
        );
        let all = sheet(text.as_bytes());
        assert_eq!(all.councils[0].people.len(), 1, "{column}");
        assert!(notes(&all).contains(&"exchange-note-elected-only"));
        // Said by hand what the columns hold, nobody else gets in either.
        let how = How { columns: vec![("Candidate".into(), Some(Column::Name))], order: None };
        assert_eq!(read_as(text.as_bytes(), "list", &how).expect("reads").councils[0].people.len(), 1);
    }
    assert_eq!(refused(b"Candidate,Ward,Party,Votes\nAda Bell,Llys,Green,300\n"), "candidates");
    assert_eq!(refused(b"Name,Ward,Party,Elected\nAda Bell,Llys,Green,No\n"), "nobody-elected");
    // A day of election says nothing of who lost.
    let sheet = only(b"Name,Ward,Elected\nAda Bell,Llys,05/05/2022\nCei Dunn,Llys,04/05/2017\n");
    assert_eq!(sheet.people.len(), 2);
}

#[test]
fn ward_headings_are_nobody_and_give_their_ward() {
    for text in [
        "Name,Party,Email\nAberwen Ward,,\nNerys Prys,Labour,\nHuw Bevan,Green,\nLlys Ward,,\nAda Bell,Labour,\n",
        "Name,Party,Email\nAberwen,,\nNerys Prys,Labour,\nHuw Bevan,Green,\nLlys,,\nAda Bell,Labour,\n",
        "Councillor,Ward,Party\nAberwen,,\nNerys Prys,,Labour\nHuw Bevan,,Green\nLlys,,\nAda Bell,,Labour\n",
        "Ward,Name,Party\nAberwen,,\n,Nerys Prys,Labour\n,Huw Bevan,Green\nLlys,,\n,Ada Bell,Labour\n",
        "Enw,Plaid,E-bost\nAdran Aberwen,,\nNerys Prys,Labour,\nHuw Bevan,Green,\nEnw,Plaid,E-bost\nAdran Llys,,\nAda Bell,Labour,\n",
    ] {
        let all = sheet(text.as_bytes());
        let names: Vec<_> = people(&all.councils[0]).iter().map(|p| p.0).collect();
        assert_eq!(names, ["Nerys Prys", "Huw Bevan", "Ada Bell"], "{text}");
        assert!(all.councils[0].people[1].wards[0].contains("Aberwen"), "{text}");
        assert!(all.councils[0].people[2].wards[0].contains("Llys"), "{text}");
        assert!(notes(&all).contains(&"exchange-note-heading-rows"), "{text}");
    }
    // Merged cells leave the ward in the first row of each.
    let all = sheet(b"Ward,Name\nAberwen,Nerys Prys\n,Huw Bevan\nLlys,Ada Bell\n,Cei Dunn\n");
    let wards: Vec<_> = all.councils[0].people.iter().map(|p| p.wards.join("+")).collect();
    assert_eq!(wards, ["Aberwen", "Aberwen", "Llys", "Llys"]);
    assert!(notes(&all).contains(&"exchange-note-ward-from-above"));
}

#[test]
fn people_of_whom_little_is_known_are_no_headings() {
    let sheet = only(b"Name,Ward,Party\nNerys Prys,Aberwen,Labour\nCllr Tegid Ward,,\nHuw Bevan,Llys,Green\n");
    assert_eq!(sheet.people.len(), 3);
    let sheet = only(b"Name,Ward\nNerys Prys,\nHuw Bevan,\nAda Bell,Llys\n");
    assert_eq!(sheet.people.len(), 3);
    assert!(sheet.people[0].wards.is_empty());
}

#[test]
fn labels_within_cells_are_left_out() {
    let sheet = only(
        b"Name,Ward,Party,Telephone\nCouncillor: Nerys Prys,Ward: Aberwen,Party: Labour,Tel: 01632 960101\n\
          Huw Bevan,Llys,Plaid: Plaid Cymru,\n",
    );
    assert_eq!(
        people(&sheet),
        [("Nerys Prys", "Aberwen".to_owned(), "Labour"), ("Huw Bevan", "Llys".to_owned(), "Plaid Cymru")]
    );
    assert_eq!(values(&sheet.people[0], ContactKind::Phone), [("01632 960101", "")]);
    let page = String::from_utf8_lossy(include_bytes!("../fixtures/member-index-thumbs.html"))
        .replace("<p>Welsh Labour</p>", "<p>Party: Welsh Labour</p>")
        .replace("<p>Aberwen</p>", "<p>Ward: Aberwen</p>");
    assert!(page.contains("Party: ") && page.contains("Ward: "));
    let sheet = only(page.as_bytes());
    assert_eq!(people(&sheet)[0], ("Nerys Prys", "Aberwen".to_owned(), "Welsh Labour"));
}

#[test]
fn headings_of_councils_are_known_and_others_are_told() {
    let all = sheet(
        "Councillor Name,Ward/Division,Group,Telephone,Tel (Mobile),Mobile No.,Home Phone,Shoe size,Empty\n\
         Nerys Prys,Aberwen,Labour,01632 960101,07700 900101,07700 900102,01632 960199,5,\n"
            .as_bytes(),
    );
    let prys = &all.councils[0].people[0];
    assert_eq!(people(&all.councils[0]), [("Nerys Prys", "Aberwen".to_owned(), "Labour")]);
    assert_eq!(values(prys, ContactKind::Phone), [("01632 960101", "")]);
    assert_eq!(values(prys, ContactKind::Mobile), [("07700 900101", ""), ("07700 900102", "")]);
    let columns = all.columns.as_ref().expect("columns");
    assert_eq!(columns.unread, ["Shoe size"]);
    assert_eq!(columns.left_out, [("Home Phone".to_owned(), LeftOut::Private)]);
    let told = all.notes.iter().find(|n| n.what.key == "exchange-note-columns-unread").expect("it is told");
    let told = Words::new("en").say(&told.what);
    assert!(told.contains("“Shoe size”") && !told.contains("Home Phone"), "{told}");
    // What the officer left out is not told them again.
    let how = How { columns: vec![("Shoe size".into(), None), ("Home Phone".into(), None)], order: None };
    let again =
        read_as("Name,Ward,Shoe size,Home Phone\nNerys Prys,Aberwen,5,1\n".as_bytes(), "list", &how).expect("reads");
    assert!(!notes(&again).contains(&"exchange-note-columns-unread"));
    let welsh = only("Enw’r Cynghorydd,Ward Etholiadol,Grŵp Gwleidyddol,Rhif ffôn symudol\nNon Fychan,Llys,Annibynnol,07700 900103\n".as_bytes());
    assert_eq!(people(&welsh), [("Non Fychan", "Llys".to_owned(), "Annibynnol")]);
    assert_eq!(values(&welsh.people[0], ContactKind::Mobile), [("07700 900103", "")]);
}

#[test]
fn scrapers_json_is_read_with_its_vacancy() {
    let all = sheet(LGSF_JSON);
    assert_eq!((all.format, all.councils[0].council.as_deref()), (Format::Lgsf, Some("Cwmtawel")));
    assert_eq!(
        people(&all.councils[0]),
        [
            ("Nerys Prys", "Aberwen".to_owned(), "Welsh Labour"),
            ("Dr Siân ap Gwilym JP", "Llys".to_owned(), "Plaid Cymru")
        ]
    );
    assert_eq!(all.councils[0].vacancies, [Some("Pont-y-wen".to_owned())]);
    assert_eq!(all.councils[0].people[0].member_ids[0].id, "101");
}

#[test]
fn nested_json_is_read_and_no_home_with_it() {
    let all = sheet(NESTED);
    let list = &all.councils[0];
    assert_eq!(list.council.as_deref(), Some("Cwm Tawel"));
    assert_eq!(
        people(list),
        [
            ("Mrs Nerys Prys", "Aberwen".to_owned(), "Labour"),
            ("Joost van der Berg", "Llys+Pont".to_owned(), "Independent")
        ]
    );
    let titles: Vec<_> = list.people[0].posts.iter().map(|p| (p.kind, p.title.as_str())).collect();
    assert_eq!(
        titles,
        [
            (PostKind::CabinetMember, "Cabinet Member for Housing"),
            (PostKind::CommitteeChair, "Chair of Planning Committee")
        ]
    );
    assert_eq!(values(&list.people[0], ContactKind::Email), [("nerys.prys@cwmtawel.gov.uk", "")]);
    assert_eq!(values(&list.people[0], ContactKind::Phone), [("01632 960101", "")]);
    let said = format!("{:?}", list);
    for hidden in ["Hidden", "ZZ9", "960999"] {
        assert!(!said.contains(hidden), "{hidden}");
    }
}

#[test]
fn other_shapes_of_json_are_read() {
    for text in [
        r#"[{"name":"Nerys Prys","ward":"Aberwen","party":"Labour"}]"#,
        r#"{"name":"Nerys Prys","ward":"Aberwen","party":"Labour","committees":[{"name":"Planning","role":"Member"}]}"#,
        r#"{"result":{"records":[{"_id":1,"Councillor Name":"Nerys Prys","Ward":"Aberwen","Party":"Labour"}]}}"#,
        r#"{"wards":[{"name":"Aberwen","councillors":[{"name":"Nerys Prys","party":"Labour"}]}]}"#,
        r#"{"features":[{"properties":{"Name":"Nerys Prys","Ward":"Aberwen","Party":"Labour"},"geometry":null}]}"#,
        "{\"name\":\"Nerys Prys\",\"ward\":\"Aberwen\",\"party\":\"Labour\"}\n{\"name\":\"Vacant\",\"ward\":\"Llys\",\"party\":\"\"}\n",
    ] {
        let sheet = only(text.as_bytes());
        assert_eq!(people(&sheet), [("Nerys Prys", "Aberwen".to_owned(), "Labour")], "{text}");
    }
}

#[test]
fn popolo_gives_those_in_post_with_ward_and_party() {
    let all = sheet(POPOLO);
    assert_eq!(
        people(&all.councils[0]),
        [("Nerys Prys", "Aberwen".to_owned(), "Labour"), ("Siân ap Gwilym", "Llys".to_owned(), "Plaid Cymru")]
    );
    assert_eq!(values(&all.councils[0].people[0], ContactKind::Email), [("nerys.prys@cwmtawel.gov.uk", "")]);
    assert!(notes(&all).contains(&"exchange-note-former"));
    assert!(!format!("{all:?}").contains("Maiden"));
}

#[test]
fn json_that_cannot_be_read_is_refused() {
    assert_eq!(refused(b"{\"name\": \"Nerys\"}"), "json-no-list");
    assert_eq!(refused(b"{\"name\": \"Nerys\", \"ward\""), "broken-json");
    assert_eq!(refused(b"[{\"name\": \"Nerys Prys\",\n\"ward\": }]"), "broken-json");
    assert_eq!(refused(b"[\"Nerys Prys\"]"), "json-no-list");
    assert_eq!(refused(b"[]"), "json-no-list");
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(refused(deep.as_bytes()), "deep-json");
    let many = format!("[{}{{}}]", "{},".repeat(1_100_000));
    assert_eq!(refused(many.as_bytes()), "too-many-values");
}

#[test]
fn other_files_are_refused_with_the_right_reason() {
    let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let ole = |inside: &str| [&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1][..], &utf16(inside)].concat();
    let zip = |inside: &str| [b"PK\x03\x04".as_slice(), inside.as_bytes()].concat();
    for (bytes, why) in [
        (zip("xl/workbook.xml"), "excel"),
        (zip("word/document.xml"), "word"),
        (zip("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"), "calc"),
        (zip("members.csv"), "zip"),
        (ole("Workbook"), "excel"),
        (ole("WordDocument"), "word"),
        (ole("EncryptedPackage"), "password"),
        (ole("__properties_version1.0"), "mail"),
        (b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Nerys Prys\r\nEND:VCARD\r\n".to_vec(), "vcard"),
        (b"\xef\xbb\xbfBEGIN:VCALENDAR\r\nVERSION:2.0\r\n".to_vec(), "calendar"),
        (b"From: Nerys Prys <n@cwm.example>\r\nTo: me@cwm.example\r\nSubject: Re: Meals\r\n\r\n<html>".to_vec(), "mail"),
        (
            b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://cwm.example/\r\nSubject: Members\r\nMIME-Version: 1.0\r\n\
              Content-Type: multipart/related;\r\n\ttype=\"text/html\"\r\n\r\n<html>"
                .to_vec(),
            "saved-archive",
        ),
        (b"{\\rtf1\\ansi Nerys Prys}".to_vec(), "word"),
        (b"<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table><tr><td>Name</td></tr></table></html>".to_vec(), "excel"),
    ] {
        assert_eq!(refused(&bytes), why, "{}", String::from_utf8_lossy(&bytes[..bytes.len().min(60)]));
        assert!(columns(&bytes, &How::default()).is_none());
    }
}
