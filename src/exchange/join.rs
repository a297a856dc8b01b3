//! Several saved pages of members, read as one list.

use super::{CouncilSheet, Encoding, Format, Sheet, Tells};
use crate::model::NameOrder;

/// Joins the pages of members of each site into one list, in their order. Each
/// person's row is the place of the page among all of them, from 1.
pub fn join(pages: Vec<Sheet>) -> Sheet {
    let mut councils: Vec<CouncilSheet> = Vec::new();
    let mut encoding = Encoding::Utf8;
    let mut notes = Vec::new();
    let format = pages.first().map_or(Format::MemberPage, |p| p.format);
    for (page, number) in pages.into_iter().zip(1usize..) {
        encoding = page.encoding;
        for note in page.notes {
            if !notes.contains(&note) {
                notes.push(note);
            }
        }
        for mut part in page.councils {
            part.people.iter_mut().for_each(|p| p.row = number);
            part.skipped.iter_mut().for_each(|s| s.row = number);
            part.notes.iter_mut().for_each(|n| n.row = n.row.map(|_| number));
            match councils.iter_mut().find(|c| c.host == part.host) {
                None => councils.push(part),
                Some(all) => add(all, part),
            }
        }
    }
    Sheet { format, encoding, councils, notes, columns: None }
}

fn add(all: &mut CouncilSheet, page: CouncilSheet) {
    // Only what every page tells can be missing from one of them.
    all.tells = both(all.tells, page.tells);
    all.ward_codes |= page.ward_codes;
    all.turned = all.turned.take().or(page.turned);
    all.example = all.example.take().or(page.example);
    if page.order == NameOrder::SurnameFirst {
        all.order = page.order;
    }
    for ward in page.wards {
        if !all.wards.contains(&ward) {
            all.wards.push(ward);
        }
    }
    for person in page.people {
        // The same page saved twice is one person.
        let same = |p: &super::Person| {
            p.parts.key() == person.parts.key() && p.wards == person.wards && p.member_ids == person.member_ids
        };
        if !all.people.iter().any(same) {
            all.people.push(person);
        }
    }
    all.homes.extend(page.homes);
    all.vacancies.extend(page.vacancies);
    all.skipped.extend(page.skipped);
    all.notes.extend(page.notes);
}

fn both(a: Tells, b: Tells) -> Tells {
    Tells {
        wards: a.wards && b.wards,
        party: a.party && b.party,
        posts: a.posts && b.posts,
        seats: a.seats && b.seats,
        email: a.email && b.email,
        phone: a.phone && b.phone,
        address: a.address && b.address,
        page: a.page && b.page,
        surgeries: a.surgeries && b.surgeries,
        term_from: a.term_from && b.term_from,
        term_until: a.term_until && b.term_until,
    }
}
