//! Whether a workspace without an id is one that was seen before under another path.
//!
//! A workspace gets its id at its first write. Until then it is known by its path and its folder. Where it was
//! moved, its folder tells as long as it stayed on the same disk, and otherwise its records do. A different
//! workspace that happens to be at the old path is told by the same.

use std::collections::BTreeSet;
use std::path::Path;

use super::key::{Claim, fingerprint, id_in};
use crate::model::Kind;
use crate::store::place;

/// How many records a workspace is known by.
const KNOWN_BY: usize = 32;

/// Some of the records of a workspace, by a hash of their paths: always the same ones of the same records, so that
/// two workspaces of which one has a few more records are still known as one. Nobody's name can be read in it.
pub(super) fn records_of(workspace: &Path) -> Vec<String> {
    let mut sums = BTreeSet::new();
    for kind in Kind::with_folder() {
        // Names alone: at a start nothing is asked about each of 20,000 files.
        for entry in std::fs::read_dir(workspace.join(kind.folder())).into_iter().flatten().flatten() {
            if let Some(name) = entry.file_name().to_str().filter(|name| name.ends_with(place::ENDING)) {
                sums.insert(super::key::sum(&format!("{}/{name}", kind.folder())));
            }
        }
    }
    sums.into_iter().take(KNOWN_BY).map(|sum| format!("{sum:016x}")).collect()
}

/// Whether two workspaces have most of the records in common that they are known by; `None` where one has none.
fn share(one: &[String], other: &[String]) -> Option<bool> {
    let few = one.len().min(other.len());
    if few == 0 {
        return None;
    }
    // The smallest sums of both together are those of both, as far as they have the same records.
    let all: BTreeSet<&String> = one.iter().chain(other).collect();
    let in_both = all.into_iter().take(few).filter(|sum| one.contains(sum) && other.contains(sum)).count();
    Some(in_both * 2 > few)
}

/// Whether what was seen at a path is the workspace that is there now.
pub(super) fn is_still(claim: &Claim, here: &Claim) -> bool {
    let another_folder = !claim.folder.is_empty() && !here.folder.is_empty() && claim.folder != here.folder;
    // Copied back from a backup, or cloned again, it has another folder and the same records.
    !another_folder || share(&claim.records, &here.records) != Some(false)
}

/// Whether a workspace is one that was seen under another path and is not there any more.
pub(super) fn is_moved(claim: &Claim, here: &Claim) -> bool {
    let ids_differ = !claim.id.is_empty() && !here.id.is_empty() && claim.id != here.id;
    if ids_differ || claim.at == here.at {
        return false;
    }
    let shared = share(&claim.records, &here.records);
    let same_folder = !claim.folder.is_empty() && claim.folder == here.folder;
    // The number of a folder that was deleted may be given to another one.
    if shared == Some(false) || !(same_folder || shared == Some(true)) {
        return false;
    }
    same_folder || !is_there(claim)
}

/// Whether what was seen at a path is still at it: then a workspace with the same records elsewhere is a copy.
fn is_there(claim: &Claim) -> bool {
    let there = Path::new(&claim.at);
    let same_folder = fingerprint(there).is_some_and(|folder| folder == claim.folder);
    let same_id = !claim.id.is_empty() && id_in(there).is_some_and(|id| id == claim.id);
    same_folder || same_id || share(&claim.records, &records_of(there)) == Some(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sums(of: std::ops::Range<u64>) -> Vec<String> {
        let all: BTreeSet<u64> = of.map(|n| super::super::key::sum(&format!("councillors/{n}.ron"))).collect();
        all.into_iter().take(KNOWN_BY).map(|sum| format!("{sum:016x}")).collect()
    }

    #[test]
    fn same_records_are_known_after_a_few_changes() {
        assert_eq!(share(&sums(0..75), &sums(0..75)), Some(true));
        assert_eq!(share(&sums(0..75), &sums(0..85)), Some(true), "ten more");
        assert_eq!(share(&sums(0..75), &sums(5..75)), Some(true), "five fewer");
        assert_eq!(share(&sums(0..3), &sums(0..4)), Some(true), "a small one");
        assert_eq!(share(&sums(0..75), &sums(100..175)), Some(false));
        assert_eq!(share(&sums(0..75), &sums(70..145)), Some(false));
        assert_eq!(share(&sums(0..75), &[]), None);
    }
}
