//! Lists of councillors: tables, ModernGov's XML, saved pages.

use crate::{refused, tried};

fn refuses(name: &str, bytes: &[u8], words: &str) {
    refused(&["import", "--dry-run"], name, bytes, words);
}

#[test]
fn tables_are_bounded() {
    refuses("columns.csv", "Name,".repeat(2_000_000).as_bytes(), "columns");
    refuses("below.csv", format!("Name,Ward\nAnn Bell,Quay\n{}\n", "a,".repeat(2_000_000)).as_bytes(), "columns");
    let open = |bytes: usize| format!("Name,Ward\nAnn Bell,\"{}", "a\n".repeat(bytes / 2));
    refuses("quote.csv", open(20 << 20).as_bytes(), "quotation mark");
    refuses("quote.csv", open(50 << 20).as_bytes(), "too large");
    refuses("rows.csv", format!("Name,Ward\n{}", "Ann Bell,Quay\n".repeat(150_000)).as_bytes(), "100,000 people");
    let cells = format!("Name,Ward\n{}", format!("Ann Bell,Quay{}\n", ",".repeat(900)).repeat(9_000));
    refuses("cells.csv", cells.as_bytes(), "far more values");
    let councils: String = (0..3_000).map(|n| format!("Ann Bell,Quay,Council {n}\n")).collect();
    refuses("councils.csv", format!("Name,Ward,Council\n{councils}").as_bytes(), "2,000 councils");
    refuses("zeros.csv", &vec![0; 30 << 20], "");
}

#[test]
fn xml_is_bounded() {
    let with = |inside: &str| format!("<councillorsbyward><wards><ward><wardtitle>Quay</wardtitle>{inside}");
    let end = "</ward></wards></councillorsbyward>";
    refuses("deep.xml", with(&"<a>".repeat(1_000_000)).as_bytes(), "");
    let attributes: String = (0..1_000_000).map(|n| format!(" a{n}='b'")).collect();
    let member = "<councillors><councillor><fullusername>Ann Bell</fullusername></councillor></councillors>";
    let (code, _, messages) = tried(
        &["import", "--dry-run"],
        "attributes.xml",
        (with(&format!("<x{attributes}/>{member}")) + end).as_bytes(),
    );
    assert_eq!(code, Some(0), "{messages}");
    let laughs: String = (1..30).map(|n| format!("<!ENTITY l{n} \"&l{0};&l{0};&l{0};&l{0};\">", n - 1)).collect();
    let named = member.replace("Ann Bell", "Ann Bell &l29;");
    let xml = format!("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY l0 \"ha\">{laughs}]>{}{end}", with(&named));
    let (code, out, messages) = tried(&["import", "--dry-run"], "laughs.xml", xml.as_bytes());
    assert!(code.is_some() && out.len() + messages.len() < 10_000, "{out} {messages}");
    let terms = "<termofoffice><startdate>01/01/2020</startdate></termofoffice>".repeat(300_000);
    let member = member.replace("</councillor>", &format!("<termsofoffice>{terms}</termsofoffice></councillor>"));
    let (code, _, messages) = tried(&["import", "--dry-run"], "terms.xml", (with(&member) + end).as_bytes());
    assert_eq!(code, Some(0), "{messages}");
}

#[test]
fn saved_pages_are_bounded() {
    let page = |tag: &str, times: usize| {
        format!("<html><div id=modgov><h1>Ann Bell</h1><div class=mgUserBody>{}", tag.repeat(times))
    };
    refuses("pieces.html", page("<", 10 << 20).as_bytes(), "far longer page");
    for (name, tag) in
        [("labels", "<span class=mgLabel>a"), ("headings", "<h1>a"), ("links", "<a href='mailto:a@b.example'>a")]
    {
        let (code, _, messages) =
            tried(&["import", "--dry-run"], &format!("{name}.html"), page(tag, 90_000).as_bytes());
        assert!(matches!(code, Some(0 | 1)), "{name}: {messages}");
    }
}
