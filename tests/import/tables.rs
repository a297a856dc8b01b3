//! Tables in other shapes: several councillors in a row, wards in job titles, columns that are left out on purpose.

use super::*;
use commonground::exchange::{LeftOut, read_as};

fn people(text: &str) -> Vec<(String, String, String)> {
    let party = |p: &Person| p.party.as_ref().map(|p| p.written.clone()).unwrap_or_default();
    only(text.as_bytes()).people.iter().map(|p| (p.name.clone(), p.wards.join("+"), party(p))).collect()
}

fn row(name: &str, ward: &str, party: &str) -> (String, String, String) {
    (name.to_owned(), ward.to_owned(), party.to_owned())
}

#[test]
fn councillors_beside_each_other_are_all_read() {
    for text in [
        "Ward,Councillor 1,Party 1,Councillor 2,Party 2\nLlys,Ada Bell,Green,Cei Dunn,Labour\nMill,Nia Howe,Labour,,\n",
        "Ward,Councillor,Party,Councillor,Party\nLlys,Ada Bell,Green,Cei Dunn,Labour\nMill,Nia Howe,Labour,,\n",
        "Ward;Cllr 1 Name;Cllr 1 Group;Cllr 2 Name;Cllr 2 Group\nLlys;Ada Bell;Green;Cei Dunn;Labour\nMill;Nia Howe;Labour;;\n",
        "Adran,Cynghorydd 1,Plaid 1,Cynghorydd 2,Plaid 2\nLlys,Ada Bell,Green,Cei Dunn,Labour\nMill,Nia Howe,Labour,,\n",
        "Ward,1st Member,1st Member Party,2nd Member,2nd Member Party\nLlys,Ada Bell,Green,Cei Dunn,Labour\nMill,Nia Howe,Labour,,\n",
    ] {
        let found = people(text);
        assert_eq!(
            found,
            [row("Ada Bell", "Llys", "Green"), row("Cei Dunn", "Llys", "Labour"), row("Nia Howe", "Mill", "Labour")],
            "{text}"
        );
        assert!(sheet(text.as_bytes()).notes.iter().any(|n| n.what.key == "exchange-note-wide"), "{text}");
    }
}

#[test]
fn columns_of_wide_tables_can_be_named() {
    let text = "Patch,Councillor 1,Side 1,Councillor 2,Side 2\nLlys,Ada Bell,Green,Cei Dunn,Labour\n";
    let how = How {
        columns: vec![("Patch".into(), Some(Column::Ward)), ("side".into(), Some(Column::Party))],
        ..How::default()
    };
    let read = read_as(text.as_bytes(), "list", &how).expect("reads");
    assert_eq!(read.councils[0].people.len(), 2);
    assert_eq!(read.columns.expect("columns").headings, ["Patch", "councillor", "side"]);
}

#[test]
fn job_titles_tell_the_ward_and_party() {
    let text = "First Name,Last Name,Job Title\nAda,Bell,\"County Councillor, Mill Ward (Labour)\"\n\
                Cei,Dunn,Cynghorydd dros Llys (Plaid Cymru)\nNia,Howe,Ward member: Quay; Chair of Planning Committee\n";
    let found = people(text);
    assert_eq!(
        found,
        [row("Ada Bell", "Mill", "Labour"), row("Cei Dunn", "Llys", "Plaid Cymru"), row("Nia Howe", "Quay", "")]
    );
    let posts: Vec<_> = person(&only(text.as_bytes()), "Howe").posts.iter().map(|p| p.title.clone()).collect();
    assert_eq!(posts, ["Chair of Planning Committee"]);
}

#[test]
fn columns_say_why_they_are_left_out() {
    let text = "Name,Ward,Home Address,Photo,Party,Party code,Shoe size\n\
                Ada Bell,Mill,2 Stryd Fawr ZZ1 1AA,a.jpg,Green,GRN,5\n";
    let columns = sheet(text.as_bytes()).columns.expect("columns");
    assert_eq!(columns.unread, ["Shoe size"]);
    let left_out: Vec<_> = columns.left_out.iter().map(|(heading, why)| (heading.as_str(), *why)).collect();
    assert_eq!(
        left_out,
        [("Home Address", LeftOut::Private), ("Photo", LeftOut::Unneeded), ("Party code", LeftOut::Repeated)]
    );
}

#[test]
fn surgeries_of_tables_are_read_without_home_addresses() {
    let text = "Name,Ward,Address,Postcode,Surgery\n\
                Ada Bell,Mill,2 Stryd Fawr,ZZ1 1AA,\"At home: 2 Stryd Fawr, ZZ1 1AA\"\nCei Dunn,Quay,,,Mondays 6pm at the library\n";
    let list = only(text.as_bytes());
    assert!(person(&list, "Bell").surgeries.is_empty(), "{:?}", person(&list, "Bell").surgeries);
    assert_eq!(person(&list, "Dunn").surgeries, ["Mondays 6pm at the library"]);
    let how = How { columns: vec![("Drop-in".into(), Some(Column::Surgery))], ..How::default() };
    let named = read_as(b"Name,Ward,Drop-in\nAda Bell,Mill,Fridays 10am\n", "list", &how).expect("reads");
    assert_eq!(named.councils[0].people[0].surgeries, ["Fridays 10am"]);
}

#[test]
fn tags_within_cells_leave_a_table_a_table() {
    for cell in ["<script>alert(1)</script>", "<html>", "a\n<html>\nb", "<body onload=x>", "<!DOCTYPE html>"] {
        let text = format!("Name,Ward,Role\nAda Bell,Mill,\"{cell}\"\nCei Dunn,Quay,\n");
        assert_eq!(only(text.as_bytes()).people.len(), 2, "{cell}");
    }
    let excel = "Name,Ward,Role\nAda Bell,Mill,urn:schemas-microsoft-com:office:excel\n";
    assert_eq!(only(excel.as_bytes()).people.len(), 1);
    for page in ["<html><body>Name,Ward</body></html>", "This page was saved.\n<!doctype html><html></html>"] {
        assert_eq!(refused(page.as_bytes()), "web-page", "{page}");
    }
}

#[test]
fn deep_json_is_refused_for_its_depth() {
    for text in ["[".repeat(3_000_000), format!("{}{}", "[{\"a\":".repeat(200), "1".to_owned() + &"}]".repeat(200))] {
        assert_eq!(refused(text.as_bytes()), "deep-json");
    }
    let brackets = format!("[{{\"name\":\"Ada Bell\",\"ward\":\"{}\"}}]", "[".repeat(300));
    assert!(read(brackets.as_bytes(), "list").is_ok(), "brackets in a text are no lists");
}

#[test]
fn welsh_and_bilingual_headings_are_read() {
    for headings in [
        "Cynghorydd,Ward,Plaid,E-bost",
        "Enw,Adran Etholiadol,Grŵp Gwleidyddol,Cyfeiriad e-bost",
        "Enw / Name,Ward / Ward,Plaid / Party,E-bost / Email",
        "Name | Enw,Ward | Ward,Party | Plaid,Email | E-bost",
        "Enw'r Cynghorydd (Councillor),Ward/Adran,Plaid (Party),Ebost",
    ] {
        let text = format!("{headings}\nSiân Bell,Llys,Plaid Cymru,sian.bell@cwm.gov.uk\n");
        let list = only(text.as_bytes());
        let one = &list.people[0];
        let party = one.party.as_ref().map(|p| p.written.as_str());
        assert_eq!(
            (one.name.as_str(), one.wards.concat().as_str(), party),
            ("Siân Bell", "Llys", Some("Plaid Cymru")),
            "{headings}"
        );
        assert_eq!(values(one, ContactKind::Email), [("sian.bell@cwm.gov.uk", "")], "{headings}");
    }
}
