//! What no list may bring in: home addresses that stand where they do not belong, and characters that nobody sees.

use commonground::exchange::{CouncilSheet, Summary, plan};
use commonground::model::text::{is_hidden, is_unsafe};
use commonground::model::{ContactKind, Say};
use commonground::words::Words;

use super::{council, only, person, today, values};

/// A councillor of ModernGov's list. Home and work address, and surgery, by their lines.
fn member(name: &str, home: &[&str], work: &[&str], surgery: &[&str]) -> String {
    let lines = |all: &[&str]| -> String {
        let lines = all.iter().filter(|l| !l.starts_with("ZZ")).enumerate();
        let lines: String = lines.map(|(n, l)| format!("<line{0}>{l}</line{0}>", n + 1)).collect();
        let postcode = all.iter().find(|l| l.starts_with("ZZ")).map(|p| format!("<postcode>{p}</postcode>"));
        lines + &postcode.unwrap_or_default()
    };
    format!(
        "<councillor><fullusername>{name}</fullusername><workaddress>{}</workaddress><homeaddress>{}</homeaddress>\
         <surgerydetails>{}</surgerydetails></councillor>",
        lines(work),
        lines(home),
        lines(surgery)
    )
}

fn list(members: &[String]) -> CouncilSheet {
    let xml = format!(
        "<councillorsbyward><wards><ward><wardtitle>Quay</wardtitle><councillors>{}</councillors></ward></wards>\
         </councillorsbyward>",
        members.concat()
    );
    only(xml.as_bytes())
}

fn said(sheet: &CouncilSheet, language: &str) -> String {
    let note = sheet.notes.iter().find(|n| n.what.key == "exchange-note-home-address");
    note.map(|n| Words::new(language).say(&n.what)).unwrap_or_default()
}

#[test]
fn home_addresses_stay_out_of_surgeries() {
    let office = ["Civic Square", "ZZ1 1ZZ"];
    let sheet = list(&[
        member(
            "Ann Bell",
            &["12 Hidden Street", "Aberwen", "ZZ9 9ZZ"],
            &office,
            &["First Monday, 6pm, Library", "At home: 12, hidden st., zz99zz", "Aberwen"],
        ),
        member("Cai Dunn", &["3 Quiet Row", "ZZ8 8ZZ"], &["3 QUIET ROW", "Aberwen"], &["Community Hall"]),
        member("Eli Frost", &["9 Other Road", "ZZ7 7ZZ"], &office, &["Library, Mondays"]),
    ]);
    assert_eq!(person(&sheet, "Bell").surgeries, ["First Monday, 6pm, Library"]);
    assert_eq!(person(&sheet, "Dunn").surgeries, ["Community Hall"]);
    assert_eq!(values(person(&sheet, "Dunn"), ContactKind::Post), []);
    assert_eq!(values(person(&sheet, "Bell"), ContactKind::Post), [("Civic Square, ZZ1 1ZZ", "")]);
    assert_eq!(person(&sheet, "Frost").surgeries, ["Library, Mondays"]);
    let everything = format!("{sheet:?}").to_lowercase();
    for hidden in ["hidden", "zz9", "quiet", "zz8", "other road", "zz7"] {
        assert!(!everything.contains(hidden), "{hidden}");
    }
    // Who it was is said, and the address is not.
    for language in ["en", "cy"] {
        let note = said(&sheet, language);
        assert!(note.contains("Ann Bell, Cai Dunn") && note.contains('2') && !note.contains("Frost"), "{note}");
    }
    let told = |note: &Say| note.key == "exchange-note-home-address";
    let plan = plan(&sheet, &council("cwm-tawel"), &[], today());
    let mut summary = Summary::default();
    summary.add(&plan, |_| String::new());
    assert_eq!(summary.home_addresses_left_out, ["Ann Bell", "Cai Dunn"]);
    assert!(plan.notes.first().is_some_and(|note| told(&note.what)), "{:?}", plan.notes);
}

#[test]
fn council_offices_are_no_homes() {
    let office = ["1 Civic Square", "ZZ1 1ZZ"];
    let names = ["Ann Bell", "Cai Dunn", "Eli Frost", "Gwen Hart"];
    let sheet = list(&names.map(|name| member(name, &office, &office, &["1 Civic Square, Mondays"])));
    assert!(sheet.people.iter().all(|p| p.surgeries.len() == 1 && p.contacts.len() == 1));
    assert_eq!(said(&sheet, "en"), "");
}

#[test]
fn home_addresses_stay_out_of_saved_pages() {
    let page = include_str!("../fixtures/member-page-prys.html");
    let repeated =
        page.replace("First Monday, 6 pm<br>Aberwen Library", "First Monday, Library<br>or at 12 Hidden Street");
    assert_ne!(repeated, page);
    let sheet = only(repeated.as_bytes());
    assert_eq!(person(&sheet, "Prys").surgeries, ["First Monday, Library"]);
    assert!(said(&sheet, "en").contains("Nerys Prys"));
    assert!(!format!("{sheet:?}").contains("Hidden"));
    assert_eq!(person(&only(page.as_bytes()), "Prys").surgeries, ["First Monday, 6 pm", "Aberwen Library"]);
}

#[test]
fn nothing_unseen_is_imported() {
    let signs = "\u{ad}\u{61c}\u{180e}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{202a}\u{202e}\u{2060}\u{2064}\u{2066}\
        \u{2069}\u{feff}\u{fe0f}\u{e0001}\u{e0041}\u{e007f}";
    let seen = |sheet: &CouncilSheet| {
        let people = &sheet.people;
        assert_eq!(people.len(), 1, "{:?}", sheet.skipped);
        assert_eq!((people[0].name.as_str(), people[0].wards[0].as_str()), ("Siân Jones", "Glan Môr"));
        assert_eq!(people[0].posts[0].title, "Leader");
        assert_eq!(values(&people[0], ContactKind::Email), [("sian@cwm.example", "")]);
        let fields = [&people[0].name, &people[0].raw_name, &people[0].wards[0], &people[0].posts[0].title];
        assert!(fields.iter().all(|f| !f.chars().any(|c| is_unsafe(c) || is_hidden(c))), "{fields:?}");
    };
    for sign in signs.chars() {
        let csv = format!(
            "Name,Ward,Role,Email\nSi{sign}ân {sign}Jones{sign},Glan{sign} Môr,Le{sign}ader,sian{sign}@cwm.example\n"
        );
        seen(&only(csv.as_bytes()));
        let xml = format!(
            "<councillorsbyward><wards><ward><wardtitle>Glan{sign} Môr</wardtitle><councillors><councillor>\
                 <fullusername>Si{sign}ân {sign}Jones</fullusername><keyposts>Le{sign}ader</keyposts>\
                 <workaddress><email>sian{sign}@cwm.example</email></workaddress></councillor></councillors></ward></wards>\
                 </councillorsbyward>"
        );
        seen(&only(xml.as_bytes()));
    }
    for line_end in ["\u{2028}", "\u{2029}"] {
        let csv = format!("Name,Ward,Role,Email\nSiân{line_end}Jones,Glan{line_end}Môr,Leader,sian@cwm.example\n");
        seen(&only(csv.as_bytes()));
    }
}
