//! Wards that a file writes as codes, under the names that were given to them.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashSet};

use super::{CouncilSheet, Note};
use crate::model::{Council, Say, is_ward_code};

/// The sheet with the council's names in place of codes; what is left as a code is said to be one.
pub(super) fn named<'a>(sheet: &'a CouncilSheet, council: &Council) -> Cow<'a, CouncilSheet> {
    let coded = |sheet: &CouncilSheet| sheet.people.iter().any(|p| p.wards.iter().any(|w| is_ward_code(w)));
    if council.ward_names.is_empty() || !coded(sheet) {
        return Cow::Borrowed(sheet);
    }
    let mut sheet = sheet.clone();
    for ward in sheet.people.iter_mut().flat_map(|p| &mut p.wards).chain(sheet.vacancies.iter_mut().flatten()) {
        let called = council.ward_called(ward);
        if called != ward {
            *ward = called.to_owned();
        }
    }
    let mut known: HashSet<String> = sheet.wards.iter().cloned().collect();
    let named = sheet.people.iter().flat_map(|p| &p.wards).filter(|w| !is_ward_code(w));
    let new: Vec<String> = named.filter(|ward| known.insert((*ward).clone())).cloned().collect();
    sheet.wards.extend(new);
    let left = codes(&sheet).len();
    sheet.ward_codes = left > 0;
    sheet.notes.retain(|n| n.what.key != CODES);
    if left > 0 {
        sheet.notes.push(Note { row: None, what: Say::new(CODES).with("count", left) });
    }
    Cow::Owned(sheet)
}

/// The sentence that wards stand as codes.
pub(super) const CODES: &str = "exchange-note-ward-codes";

/// The codes that stand for wards, each once, in order.
pub(super) fn codes(sheet: &CouncilSheet) -> BTreeSet<&str> {
    sheet.people.iter().flat_map(|p| &p.wards).map(String::as_str).filter(|w| is_ward_code(w)).collect()
}
