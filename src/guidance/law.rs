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
        // Every row that is not wholly read is shown with "check before you quote".
        assert!(to_check > 20, "{to_check}");
    }

    #[test]
    fn every_theme_has_law_in_every_nation() {
        let guidance = Guidance::load();
        for theme in guidance.themes().all() {
            for nation in Nation::ALL {
                let about = |law: &&Law| {
                    let named = |tag: &String| guidance.themes().by_name(tag).is_some_and(|t| t.key == theme.key);
                    law.applies_in(nation) && law.tags.iter().any(named)
                };
                assert!(guidance.laws().iter().any(|law| about(&law)), "{}: {nation:?}", theme.key);
            }
        }
    }

    #[test]
    fn no_title_carries_a_note_to_its_maker() {
        for law in Guidance::load().laws() {
            let shown = format!("{} {} {}", law.title, law.citation, law.sections).to_lowercase();
            for note in ["confirmed", "memory", "checked", "to do", "?"] {
                assert!(!shown.contains(note), "{}: {shown}", law.id);
            }
        }
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
