//! Job titles, as contact lists have them: "County Councillor, Penrhos Ward (Labour)" is no post but a seat, and says
//! the ward and the party.

use super::draft::Row;
use super::headings::headings;
use crate::model::text::fold;
use crate::model::{Party, Post, PostKind};

/// What a job title says of a seat.
#[derive(Debug, Default, PartialEq, Eq)]
struct Seat {
    ward: String,
    party: String,
}

/// Takes the seats out of a row's posts, and puts the ward and the party where the row has none; whether there was a seat.
pub(super) fn settle(row: &mut Row) -> bool {
    let mut posts = Vec::new();
    let mut sits = false;
    for piece in row.posts.split([';', '\n', '|']).map(str::trim).filter(|p| !p.is_empty()) {
        // A seat that tells nothing beside it stays as it is written.
        let Some(seat) = seat(piece) else {
            posts.push(piece.to_owned());
            continue;
        };
        sits = true;
        if row.ward.is_empty() {
            row.ward = seat.ward;
        }
        if row.party.is_empty() {
            row.party = seat.party;
        }
    }
    if sits {
        row.posts = posts.join("; ");
    }
    sits
}

/// The seat that a job title is; `None` where it is another post, or nothing can be told.
fn seat(title: &str) -> Option<Seat> {
    let lists = headings();
    let (title, party) = without_party(title);
    let folded = fold(title);
    let called = lists.seats().iter().filter(|seat| {
        folded.strip_prefix(seat.as_str()).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
    });
    let called = called.max_by_key(|seat| seat.len())?;
    // Folding keeps the number of letters of what stands before: the seat's own words are plain.
    let behind: String = title.chars().skip(called.chars().count()).collect();
    let behind = behind.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '-' | '–' | '—' | ':'));
    let behind = joined(behind).unwrap_or(behind).trim();
    if behind.is_empty() {
        return (!party.is_empty()).then_some(Seat { ward: String::new(), party });
    }
    if party.is_empty() && Party::new(behind).known().is_some() {
        return Some(Seat { ward: String::new(), party: behind.to_owned() });
    }
    let marked = lists.is_ward_row(behind);
    let bare =
        called.split(' ').count() == 1 && !called.starts_with("co") && !called.starts_with("cy") && called != "cllr";
    let other = Post::parse(behind).iter().any(|post| post.kind != PostKind::Other);
    if behind.chars().count() > 60 || (bare && !marked) || (other && !marked) || lists.is_body(behind) {
        return None;
    }
    Some(Seat { ward: without_ward_words(behind), party })
}

/// A title without the party in brackets behind it.
fn without_party(title: &str) -> (&str, String) {
    let Some((before, inside)) = title.strip_suffix(')').and_then(|t| t.rsplit_once('(')) else {
        return (title, String::new());
    };
    match Party::new(inside.trim()).known() {
        Some(_) => (before.trim(), inside.trim().to_owned()),
        None => (title, String::new()),
    }
}

/// What stands behind "for" or "dros".
fn joined(text: &str) -> Option<&str> {
    let (first, rest) = text.split_once(' ')?;
    headings().joins().contains(&fold(first)).then_some(rest)
}

/// "Penrhos Ward" and "Ward Penrhos" are Penrhos.
fn without_ward_words(ward: &str) -> String {
    let lists = headings();
    let mut words: Vec<&str> = ward.split_whitespace().collect();
    while words.len() > 1 && words.last().is_some_and(|w| lists.is_ward_row(w)) {
        words.pop();
    }
    while words.len() > 1 && words.first().is_some_and(|w| lists.is_ward_row(w)) {
        words.remove(0);
    }
    words.join(" ").trim_end_matches([',', '-']).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn job_titles_tell_ward_and_party() {
        for (title, ward, party) in [
            ("County Councillor, Mill Ward (Labour)", "Mill", "Labour"),
            ("Councillor - Aber North ward", "Aber North", ""),
            ("Ward member: St Cybi & Morfa", "St Cybi & Morfa", ""),
            ("Councillor for Dôl Las (Independent)", "Dôl Las", "Independent"),
            ("Member for Elm Park ward", "Elm Park", ""),
            ("Cynghorydd dros Lan-y-nant (Plaid Cymru)", "Lan-y-nant", "Plaid Cymru"),
            ("Cynghorydd Sir, Ward Penrhos", "Penrhos", ""),
            ("Labour Councillor", "", ""),
            ("Councillor (Green)", "", "Green"),
            ("Councillor, Liberal Democrat", "", "Liberal Democrat"),
        ] {
            let found = seat(title);
            let wanted =
                (!ward.is_empty() || !party.is_empty()).then(|| Seat { ward: ward.into(), party: party.into() });
            assert_eq!(found, wanted, "{title}");
        }
    }

    #[test]
    fn other_posts_stay_posts() {
        for title in [
            "Councillor",
            "Cabinet Member for Housing",
            "Member for Housing",
            "Member of the Planning Committee",
            "Councillor, Chair of Planning",
            "Councillor Support Officer",
            "Chair, Planning Committee",
        ] {
            assert_eq!(seat(title), None, "{title}");
        }
    }

    #[test]
    fn own_columns_come_before_job_titles() {
        let mut row = Row { posts: "Ward member: Mill; Chair, Planning Committee".into(), ..Row::default() };
        assert!(settle(&mut row));
        assert_eq!((row.ward.as_str(), row.posts.as_str()), ("Mill", "Chair, Planning Committee"));
        let mut row = Row { ward: "Quay".into(), posts: "Councillor for Mill".into(), ..Row::default() };
        assert!(settle(&mut row));
        assert_eq!((row.ward.as_str(), row.posts.as_str()), ("Quay", ""));
    }
}
