//! People as vCard 3.0 (RFC 2426), for the address book of any mail program:
//! published details only.

use super::content_line::{escaped, put};
use super::doc::{Line, Speak};
use crate::model::ContactKind;
use crate::model::audience::{SeenPerson, Shown};
use crate::model::text;

/// One person's card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Whose it is, as far as it may be seen.
    pub person: SeenPerson,
    /// Their council.
    pub council: Option<Shown>,
    /// For whom it is, and where it comes from.
    pub note: Line,
}

/// Writes one card. What is not published is left out, for whomever it is.
pub fn vcard(card: &Card, speak: Speak<'_>) -> String {
    let person = &card.person;
    let mut out = String::new();
    put(&mut out, "BEGIN:VCARD");
    put(&mut out, "VERSION:3.0");
    put(&mut out, &format!("FN:{}", escaped(person.name.as_str())));
    let (surname, forenames) = &person.parts;
    let surname = if surname.is_empty() { &person.name } else { surname };
    put(&mut out, &format!("N:{};{};;;", escaped(surname.as_str()), escaped(forenames.as_str())));
    if let Some(council) = &card.council {
        put(&mut out, &format!("ORG:{}", escaped(council.as_str())));
    }
    if let Some(post) = person.posts.first() {
        put(&mut out, &format!("TITLE:{}", escaped(post.title.as_str())));
    }
    for contact in person.contacts.iter().filter(|c| c.published && !c.value.is_empty()) {
        let value = contact.value.as_str().trim();
        let line = match contact.kind {
            ContactKind::Email => format!("EMAIL;TYPE=INTERNET:{}", escaped(value)),
            ContactKind::Phone => format!("TEL;TYPE=WORK,VOICE:{}", escaped(value)),
            ContactKind::Mobile => format!("TEL;TYPE=CELL:{}", escaped(value)),
            ContactKind::Post => format!("ADR;TYPE=WORK:;;{};;;;", escaped(&value.replace('\n', ", "))),
            // An address on the web is not escaped (RFC 2426, 3.6.8).
            ContactKind::Page
                if value.chars().any(|c| c.is_whitespace() || text::is_unsafe(c) || text::is_hidden(c)) =>
            {
                continue;
            }
            ContactKind::Page => format!("URL:{value}"),
        };
        put(&mut out, &line);
    }
    put(&mut out, &format!("NOTE:{}", escaped(&card.note.plain(speak))));
    put(&mut out, &format!("UID:{}@commonground", escaped(person.uid.as_str())));
    put(&mut out, "END:VCARD");
    out
}

/// Writes all cards, one after the other.
pub fn vcards(cards: &[Card], speak: Speak<'_>) -> String {
    cards.iter().map(|card| vcard(card, speak)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::doc::tests::{own, speak};
    use super::super::strict_tests as strict;
    use super::*;
    use crate::model::audience::{Audience, seen};
    use crate::model::{Contact, Councillor, Id, NameParts, Origin};

    fn contact(kind: ContactKind, value: &str, origin: Origin) -> Contact {
        Contact { kind, value: value.into(), note: String::new(), origin }
    }

    #[test]
    fn a_card_reads_back_and_holds_nothing_that_was_given_in_confidence() {
        let councillor = Councillor {
            name: "Siân ap Gwilym, OBE; JP".into(),
            parts: NameParts { forenames: "Siân".into(), surname: "ap Gwilym".into(), ..NameParts::default() },
            contacts: vec![
                contact(ContactKind::Email, "sian@cwm.example", Origin::Council),
                contact(ContactKind::Post, "Neuadd y Sir\nCwm, CF1", Origin::Published),
                contact(ContactKind::Page, "https://cwm.example/a;b,c", Origin::Council),
                contact(ContactKind::Mobile, "07700 900121", Origin::Given),
            ],
            ..Councillor::default()
        };
        for who in [Audience::Me, Audience::Room] {
            let person = seen(&councillor, &Id::new("sian"), &who).expect("a person");
            let text = vcards(&[Card { person, council: Some(own("Cwm")), note: own("note, for me").into() }], &speak);
            assert!(!text.contains("900121"));
            let theirs = ical::VcardParser::new(text.as_bytes()).next().expect("a card").expect("that parses");
            let named = theirs.properties.iter().find(|p| p.name == "FN").and_then(|p| p.value.clone());
            assert_eq!(named.as_deref(), Some("Siân ap Gwilym\\, OBE\\; JP"), "as another reader has it, escaped");
            let read = strict::read(&text);
            let get = |name: &str| read.iter().find(|(n, _)| n == name).map(|(_, v)| v.clone()).unwrap_or_default();
            assert_eq!(read.first().map(|p| p.0.as_str()), Some("BEGIN"));
            assert_eq!(read.last().map(|p| p.1.as_slice()), Some(&["VCARD".to_owned()][..]));
            assert_eq!(get("VERSION"), ["3.0"]);
            assert_eq!(get("FN"), ["Siân ap Gwilym, OBE; JP"]);
            assert_eq!(get("N"), ["ap Gwilym", "Siân", "", "", ""]);
            assert_eq!(get("EMAIL;TYPE=INTERNET"), ["sian@cwm.example"]);
            assert_eq!(get("ADR;TYPE=WORK"), ["", "", "Neuadd y Sir, Cwm, CF1", "", "", "", ""]);
            assert_eq!(get("NOTE"), ["note, for me"]);
            assert!(text.contains("URL:https://cwm.example/a;b,c\r\n"));
        }
    }
}
