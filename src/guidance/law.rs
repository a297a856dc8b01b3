//! Law and policy that ships: what it is stands in the model, since a workspace
//! may add to it.

pub use crate::model::law::{Confidence, Law, LawNation, Verified};

#[cfg(test)]
mod tests {
    use super::super::Guidance;
    use super::*;
    use crate::model::Nation;

    #[test]
    fn every_nation_has_law_of_its_own_with_a_source() {
        let guidance = Guidance::load();
        for nation in Nation::ALL {
            assert!(guidance.laws().iter().any(|l| l.nation != LawNation::Uk && l.applies_in(nation)), "{nation:?}");
        }
        for law in guidance.laws() {
            assert!(law.url.is_empty() || law.url.starts_with("https://"), "{}", law.id);
            assert!(
                ![&law.title, &law.asks, &law.matters, &law.verified_via].iter().any(|t| t.is_empty()),
                "{}",
                law.id
            );
            assert!(!law.tags.is_empty(), "{}", law.id);
        }
    }

    #[test]
    fn what_was_not_wholly_read_says_so_and_no_row_speaks_of_how_it_was_written() {
        let guidance = Guidance::load();
        let mut to_check = 0;
        for law in guidance.laws() {
            let notes = format!("{} {}", law.status_note, law.verified_via).to_lowercase();
            assert!(!notes.contains("from memory") && !notes.contains("the officer"), "{}: {notes}", law.id);
            let unread =
                ["not read", "read in part", "not checked at the source", "section number not", "read only in"]
                    .iter()
                    .any(|words| notes.contains(words));
            assert!(!unread || law.is_to_be_checked(), "{}: {notes}", law.id);
            to_check += usize::from(law.is_to_be_checked());
        }
        assert_eq!(to_check, 20);
    }

    #[test]
    fn the_law_of_one_nation_does_not_apply_in_another() {
        let guidance = Guidance::load();
        let act = guidance.laws().iter().find(|l| l.id == "cy-wfg-5").expect("the act");
        assert!(act.applies_in(Nation::Wales));
        assert!(!act.applies_in(Nation::England));
        let equality =
            guidance.laws().iter().find(|l| l.title.starts_with("Equality Act 2010 (public")).expect("the duty");
        assert!(equality.applies_in(Nation::Scotland) && !equality.applies_in(Nation::NorthernIreland));
    }
}
