//! Who of those that a file does not name has left, and who is only not in it.

use std::collections::HashSet;

use super::plan::ward_key;
use super::{CouncilSheet, Format};
use crate::model::{Council, Councillor, Id, Say};

/// Of those in post whom a file does not name, the ones who can be taken to have
/// left; and why the others may only be missing from the file. A page of one
/// member says nothing of others; a list with less than half of the council is
/// part of one; a ward that the file names nobody for is no evidence either.
pub(super) fn judge(
    sheet: &CouncilSheet,
    council: &Council,
    existing: &[&(Id, Councillor)],
    missing: &[&(Id, Councillor)],
) -> (Vec<Id>, Option<Say>) {
    if missing.is_empty() {
        return (Vec::new(), None);
    }
    if let Some(part) = &sheet.part {
        return (Vec::new(), Some(part.clone()));
    }
    let here = existing.iter().filter(|(_, c)| c.council.as_ref() == Some(&council.id) && c.in_post()).count();
    let listed = sheet.people.len();
    if (listed + sheet.vacancies.len()) * 2 < here {
        let why = Say::new("exchange-part-few").with("count", listed).with("here", here);
        return (Vec::new(), Some(why));
    }
    let vacant = sheet.vacancies.iter().flatten();
    let named: HashSet<String> =
        sheet.people.iter().flat_map(|p| &p.wards).chain(vacant).map(|w| ward_key(w)).collect();
    // The council's own list is all of it; of nobody's wards nothing can be told.
    let whole = sheet.format == Format::ModernGov || named.is_empty();
    let left = |c: &Councillor| whole || c.wards.is_empty() || c.wards.iter().any(|w| named.contains(&ward_key(w)));
    let gone: Vec<Id> = missing.iter().filter(|(_, c)| left(c)).map(|(id, _)| id.clone()).collect();
    let part = (gone.len() < missing.len()).then(|| Say::new("exchange-part-wards"));
    (gone, part)
}
