//! The nation of a workspace where it is not known yet: told by the council whose list comes first, or asked for.

use super::{ImportPreview, Prepared};
use crate::model::{CouncilSigns, Nation, Say, Workspace, nation_of};

/// What an import does about the workspace's nation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NewNation {
    /// There is a workspace, and it keeps its nation.
    Kept,
    /// The council tells it.
    Told(Nation),
    /// The officer said it.
    Said(Nation),
    /// Nothing tells it, and nobody said it.
    Open,
}

/// The message with the name of a nation.
pub(super) fn key(nation: Nation) -> &'static str {
    match nation {
        Nation::Wales => "nation-wales",
        Nation::England => "nation-england",
        Nation::Scotland => "nation-scotland",
        Nation::NorthernIreland => "nation-northern-ireland",
    }
}

/// The nation after this one, in the order they are offered.
pub(super) fn next(nation: Option<Nation>) -> Nation {
    let at = nation.and_then(|n| Nation::ALL.iter().position(|o| *o == n)).map_or(0, |at| at + 1);
    Nation::ALL[at % Nation::ALL.len()]
}

/// Says what nation a workspace gets that is `new`, or that another one has a nation which its council's is not.
pub(super) fn settle(preview: &mut ImportPreview, workspace: &Workspace, new: bool) {
    // Councils of several nations tell none.
    let mut all: Vec<Nation> = preview.councils.iter().filter_map(told).collect();
    all.sort_by_key(|nation| Nation::ALL.iter().position(|n| n == nation));
    all.dedup();
    let told = if let [only] = all.as_slice() { Some(*only) } else { None };
    if workspace.nation_unknown || (new && workspace.councils.is_empty()) {
        preview.nation = match (preview.wish.nation, told) {
            (Some(nation), _) => NewNation::Said(nation),
            (None, Some(nation)) => NewNation::Told(nation),
            (None, None) => NewNation::Open,
        };
        let note = match preview.nation {
            NewNation::Open => Say::new("import-nation-open"),
            NewNation::Told(nation) => Say::new("import-nation-told").with("nation", Say::new(key(nation))),
            _ => return,
        };
        preview.notes.insert(0, note);
    } else if let Some(nation) = told.filter(|n| *n != workspace.nation) {
        let council = preview.councils.first().map(|c| c.plan.council.name.clone()).unwrap_or_default();
        let note = Say::new("import-nation-differs").with("council", council);
        let note = note.with("nation", Say::new(key(nation))).with("workspace", Say::new(key(workspace.nation)));
        preview.notes.insert(0, note);
    }
}

/// The nation of a council, as its list tells it.
fn told(prepared: &Prepared) -> Option<Nation> {
    let people = &prepared.sheet.people;
    let wards: Vec<&str> = people.iter().flat_map(|p| &p.wards).map(String::as_str).collect();
    let parties: Vec<&str> = people.iter().filter_map(|p| p.party.as_ref()).map(|p| p.written.as_str()).collect();
    let names: Vec<&str> = people.iter().map(|p| p.written.as_str()).collect();
    nation_of(&prepared.plan.council, CouncilSigns { wards: &wards, parties: &parties, names: &names })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nations_are_offered_in_turn() {
        assert_eq!(next(None), Nation::Wales);
        assert_eq!(next(Some(Nation::Wales)), Nation::England);
        assert_eq!(next(Some(Nation::NorthernIreland)), Nation::Wales);
    }
}
