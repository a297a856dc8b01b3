//! Email addresses, numbers and postal addresses as lists have them.

use crate::model::{Contact, ContactKind, Origin};

fn contact(kind: ContactKind, value: &str, note: &str) -> Contact {
    Contact { kind, value: value.to_owned(), note: note.to_owned(), origin: Origin::Council }
}

/// Adds a contact that is not there yet.
pub(super) fn push(all: &mut Vec<Contact>, new: Contact) {
    if !all.iter().any(|c| c.kind == new.kind && same(c, &new)) {
        all.push(new);
    }
}

/// Whether two contacts say the same, however it is spelled.
pub(super) fn same(a: &Contact, b: &Contact) -> bool {
    let key = |c: &Contact| -> String {
        match c.kind {
            ContactKind::Phone | ContactKind::Mobile => digits(&c.value),
            _ => c.value.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" "),
        }
    };
    let numbers = |c: &Contact| matches!(c.kind, ContactKind::Phone | ContactKind::Mobile);
    (a.kind == b.kind || (numbers(a) && numbers(b))) && key(a) == key(b)
}

fn digits(number: &str) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    digits.strip_prefix("44").map_or(digits.clone(), |rest| format!("0{}", rest.trim_start_matches('0')))
}

/// What an email field holds: "a@x;b@y" is two addresses, "a@x (for ward
/// matters)" one with a note, a number in it a telephone number.
pub(super) fn emails(field: &str) -> Vec<Contact> {
    let mut all = Vec::new();
    let field = field.replace("mailto:", "");
    for piece in field.split([';', ',', '|']) {
        let (piece, note) = match piece.split_once('(') {
            Some((before, note)) if before.contains('@') => (before, note.trim().trim_end_matches(')').trim()),
            _ => (piece, ""),
        };
        let mut loose = Vec::new();
        let mut found = false;
        for word in piece.split_whitespace() {
            let bare = word.trim_matches(|c: char| matches!(c, '<' | '>' | '(' | ')' | '"' | '\'' | '.' | ':' | '/'));
            if is_email(bare) {
                found = true;
                push(&mut all, contact(ContactKind::Email, bare, note));
            } else {
                loose.push(word);
            }
        }
        if !found {
            all.extend(number(&loose.join(" "), false));
        }
    }
    all
}

/// Whether a word is shaped like an email address.
pub(super) fn is_email(word: &str) -> bool {
    word.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !host.contains('@') && !host.starts_with('.') && !host.ends_with('.')
    }) && !word.contains(char::is_whitespace)
        && word.len() <= 254
}

/// What a telephone field holds; a mobile by its own field or by its first digits.
/// What stands in brackets behind the number is its note.
pub(super) fn number(field: &str, mobile: bool) -> Option<Contact> {
    let field = field.trim();
    if is_email(field) {
        return Some(contact(ContactKind::Email, field, ""));
    }
    let (value, note) = match field.rfind('(') {
        Some(at) if at > 0 && digits(&field[..at]).len() >= 6 => (&field[..at], field[at + 1..].trim_end_matches(')')),
        _ => (field, ""),
    };
    let bare = digits(value);
    if bare.len() < 6 || bare.chars().all(|c| c == '0') {
        return None;
    }
    let kind = if mobile { ContactKind::Mobile } else { kind_of(value) };
    Some(contact(kind, value.trim(), note.trim()))
}

/// What kind of number it is, as far as the number tells.
pub(super) fn kind_of(number: &str) -> ContactKind {
    if digits(number).starts_with("07") { ContactKind::Mobile } else { ContactKind::Phone }
}

/// A postal address of a council's building; `None` where the lines only hold a place for one.
pub(super) fn address(lines: &[String], postcode: &str) -> Option<Contact> {
    let mut kept: Vec<&str> =
        lines.iter().map(|l| l.trim().trim_end_matches(',')).filter(|l| !is_placeholder(l)).collect();
    if kept.is_empty() || kept.iter().all(|l| is_postcode(l)) {
        return None;
    }
    let postcode = postcode.trim();
    if !is_placeholder(postcode) && !kept.iter().any(|l| l.ends_with(postcode)) {
        kept.push(postcode);
    }
    Some(contact(ContactKind::Post, &kept.join(", "), ""))
}

fn is_placeholder(line: &str) -> bool {
    let folded = crate::model::text::fold(line);
    let bare: String = folded.chars().filter(|c| c.is_alphanumeric()).collect();
    let stem = bare.trim_end_matches(|c: char| c.is_ascii_digit());
    matches!(
        stem,
        "" | "addressline" | "line" | "address" | "na" | "tbc" | "none" | "unknown" | "notprovided" | "x" | "withheld"
    ) && !is_postcode(line)
}

/// Whether a text is shaped like a postcode of the United Kingdom.
pub(super) fn is_postcode(text: &str) -> bool {
    let bare: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    let [.., digit, second, third] = bare.as_slice() else { return false };
    (5..=7).contains(&bare.len())
        && digit.is_ascii_digit()
        && second.is_ascii_alphabetic()
        && third.is_ascii_alphabetic()
        && bare[0].is_ascii_alphabetic()
        && bare.iter().all(char::is_ascii_alphanumeric)
}

/// Whether a line ends in a postcode: then it is an address.
pub(super) fn holds_postcode(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    let last = |n: usize| words.get(words.len().saturating_sub(n)..).map(<[&str]>::concat).unwrap_or_default();
    let spaced = words.len() > 1 && is_postcode(&last(2)) && words[words.len() - 1].len() == 3;
    spaced || is_postcode(&last(1)) && last(1).chars().filter(char::is_ascii_digit).count() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odd_email_fields_give_what_they_hold() {
        let read = |field: &str| -> Vec<(ContactKind, String, String)> {
            emails(field).into_iter().map(|c| (c.kind, c.value, c.note)).collect()
        };
        let email = |value: &str, note: &str| (ContactKind::Email, value.to_owned(), note.to_owned());
        assert_eq!(read("a.prys@cwm.example"), [email("a.prys@cwm.example", "")]);
        assert_eq!(read("a@cwm.example (for ward matters only)"), [email("a@cwm.example", "for ward matters only")]);
        assert_eq!(read("a@cwm.example;b@cwm.example"), [email("a@cwm.example", ""), email("b@cwm.example", "")]);
        assert_eq!(read("a@cwm.example or b@cwm.example"), [email("a@cwm.example", ""), email("b@cwm.example", "")]);
        assert_eq!(read("mailto:a@cwm.example"), [email("a@cwm.example", "")]);
        assert_eq!(read("o'dea@cwm.example"), [email("o'dea@cwm.example", "")]);
        assert_eq!(read("01632 960123"), [(ContactKind::Phone, "01632 960123".into(), String::new())]);
        assert_eq!(read("07700 900123"), [(ContactKind::Mobile, "07700 900123".into(), String::new())]);
        assert_eq!(read("not published"), []);
        assert_eq!(read("A@cwm.example, a@CWM.example"), [email("A@cwm.example", "")]);
    }

    #[test]
    fn lines_that_only_hold_a_place_make_no_address() {
        let lines = |l: &[&str]| l.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>();
        assert_eq!(address(&lines(&["Address line1", "Address line2"]), "ZZ1 1ZZ"), None);
        assert_eq!(address(&lines(&["", "-"]), "ZZ1 1ZZ"), None);
        let value = |l: &[&str], p| address(&lines(l), p).map(|c| c.value);
        assert_eq!(value(&["Civic Hall,", "Cwm", "", "ZZ1 1ZZ"], ""), Some("Civic Hall, Cwm, ZZ1 1ZZ".into()));
        assert_eq!(value(&["Civic Hall", "Cwm ZZ1 1ZZ"], "ZZ1 1ZZ"), Some("Civic Hall, Cwm ZZ1 1ZZ".into()));
        assert_eq!(value(&["Civic Hall"], "ZZ1 1ZZ"), Some("Civic Hall, ZZ1 1ZZ".into()));
    }
}
