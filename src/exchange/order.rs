//! Which way round a council writes its names: inferred from the whole list,
//! never from one row. Rows that carry a mark of their own (a comma, capitals)
//! are read by it whatever the others do.

use crate::model::{NameOrder, name, text};

/// Infers the order of the unmarked names of one council from what the marked
/// ones do, from email addresses, from initials and from common forenames. `names`
/// are the names as written, each with an email address where there is one.
pub(super) fn infer<'a>(names: impl Iterator<Item = (&'a str, Option<&'a str>)>) -> NameOrder {
    let (mut usual, mut turned) = (0usize, 0usize);
    for (name, email) in names {
        let words = name::core_words(name);
        let [first, .., last] = words.as_slice() else { continue };
        let told = by_capitals(first, last).or_else(|| email.and_then(|e| by_email(first, last, e)));
        match told.or_else(|| by_forename(first, last)).or_else(|| by_initials(first, last)) {
            Some(NameOrder::Usual) => usual += 1,
            Some(NameOrder::SurnameFirst) => turned += 1,
            None => {}
        }
    }
    // Much the greater part has to say so: most lists are the usual way round.
    if turned >= 2 && turned > usual * 3 { NameOrder::SurnameFirst } else { NameOrder::Usual }
}

/// "Fychan NA": initials stand where the forenames do.
fn by_initials(first: &str, last: &str) -> Option<NameOrder> {
    let initials = |w: &str| {
        let letters: Vec<char> = w.chars().filter(|c| *c != '.').collect();
        letters.len() <= 3 && letters.iter().all(|c| c.is_uppercase())
    };
    match (initials(first), initials(last)) {
        (true, false) => Some(NameOrder::Usual),
        (false, true) => Some(NameOrder::SurnameFirst),
        _ => None,
    }
}

fn by_capitals(first: &str, last: &str) -> Option<NameOrder> {
    let shouted = |w: &str| {
        let letters: Vec<char> = w.chars().filter(|c| c.is_alphabetic()).collect();
        letters.len() >= 4
            && letters.iter().filter(|c| c.is_lowercase()).count() <= 2
            && letters.iter().rev().take(3).all(|c| c.is_uppercase())
    };
    match (shouted(first), shouted(last)) {
        (true, false) => Some(NameOrder::SurnameFirst),
        (false, true) => Some(NameOrder::Usual),
        _ => None,
    }
}

/// "mike.diamond@…" tells which of "Diamond Mike" is the surname.
fn by_email(first: &str, last: &str, email: &str) -> Option<NameOrder> {
    let local = text::fold(email.split_once('@')?.0);
    let parts: Vec<&str> = local.split(['.', '_']).filter(|p| !matches!(*p, "cllr" | "councillor")).collect();
    let [a, .., b] = parts.as_slice() else { return None };
    let (first, last) = (text::fold(first), text::fold(last));
    match () {
        () if first == last => None,
        () if *a == first || *b == last => Some(NameOrder::Usual),
        () if *a == last || *b == first => Some(NameOrder::SurnameFirst),
        () => None,
    }
}

fn by_forename(first: &str, last: &str) -> Option<NameOrder> {
    match (name::is_forename(first), name::is_forename(last)) {
        (true, false) => Some(NameOrder::Usual),
        (false, true) => Some(NameOrder::SurnameFirst),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(names: &[&str]) -> NameOrder {
        infer(names.iter().map(|n| (*n, None)))
    }

    #[test]
    fn the_order_of_names_is_told_from_the_whole_list() {
        assert_eq!(order(&["Carr Michael", "Prys Nerys", "Thomas David", "Bevan Huw"]), NameOrder::SurnameFirst);
        assert_eq!(order(&["Michael Carr", "Nerys Prys", "David Thomas", "Owen Huw"]), NameOrder::Usual);
        assert_eq!(order(&["DIAMOND Mike", "COX Ann", "O'SULLIVAN Tegid"]), NameOrder::SurnameFirst);
        assert_eq!(order(&["Malcolm BELL", "Tegid PARRY"]), NameOrder::Usual);
        assert_eq!(order(&["Fychan NA", "Prys T J", "Loyd-Rees H"]), NameOrder::SurnameFirst);
        assert_eq!(order(&["NA Fychan", "T J Prys", "H Loyd-Rees"]), NameOrder::Usual);
        assert_eq!(
            order(&["Nerys Fychan CC", "Huw Prys CC", "Wil Loyd CC"]),
            NameOrder::Usual,
            "letters are no initials"
        );
        let mixed = ["Carr Michael", "Prys Nerys", "Huw Bevan"];
        assert_eq!(order(&mixed), NameOrder::Usual, "much the greater part has to say so");
        assert_eq!(order(&["Prys Nerys"]), NameOrder::Usual, "one row proves nothing");
        assert_eq!(order(&[]), NameOrder::Usual);
    }

    #[test]
    fn an_email_address_tells_which_word_is_the_surname() {
        let names = [("Abioye Tolu", "tolu.abioye@cwm.example"), ("Zhi Shengke", "cllr.shengke.zhi@cwm.example")];
        assert_eq!(infer(names.iter().map(|(n, e)| (*n, Some(*e)))), NameOrder::SurnameFirst);
    }
}
