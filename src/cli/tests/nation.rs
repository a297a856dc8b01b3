//! The nation of a workspace is told by its council, or asked for.

use super::*;
use crate::model::{Id, Nation, Workspace};

fn list(folder: &Path, rows: &str) -> PathBuf {
    let path = folder.join("list.csv");
    std::fs::write(&path, format!("Council,Name,Ward,Email\n{rows}\n")).expect("written");
    path
}

fn nation(workspace: &Path) -> Nation {
    let store = super::super::folder::open_to_look(workspace).expect("opens");
    store.read_as::<Workspace>(&Id::new("workspace")).expect("reads").nation
}

#[test]
fn first_council_tells_the_nation() {
    for (row, wanted) in [
        ("Trafford,Ada Bell,Mill,ada.bell@trafford.gov.uk", Nation::England),
        ("Torfaen County Borough Council,Ada Bell,Mill,", Nation::Wales),
        ("Perth and Kinross Council,Ada Bell,Mill,", Nation::Scotland),
        ("Mid Ulster District Council,Ada Bell,Mill,", Nation::NorthernIreland),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let workspace = folder.path().join("ws");
        let path = list(folder.path(), row);
        let (exit, out, _) = imported(&workspace, &asked(&[&path]));
        assert_eq!((exit, nation(&workspace)), (Exit::Done, wanted), "{out}");
        assert!(out.contains("The council is in"), "{out}");
    }
}

#[test]
fn nation_that_nothing_tells_is_asked_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = list(folder.path(), "Somewhere,Ada Bell,Mill,");
    let (_, out, _) = imported(&folder.path().join("open"), &asked(&[&path]));
    assert!(out.contains("does not say which nation"), "{out}");
    let said = ImportArgs { nation: Some(super::super::args::NationName::Scotland), ..asked(&[&path]) };
    let (_, out, _) = imported(&folder.path().join("said"), &said);
    assert!(!out.contains("does not say which nation"), "{out}");
    assert_eq!(nation(&folder.path().join("said")), Nation::Scotland);
}

#[test]
fn workspace_keeps_its_nation_and_check_tells() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = folder.path().join("ws");
    let path = list(folder.path(), "Torfaen,Ada Bell,Mill,");
    imported(&workspace, &asked(&[&path]));
    let path = list(folder.path(), "Trafford,Cei Dunn,Quay,cei.dunn@trafford.gov.uk");
    let (_, out, _) = imported(&workspace, &asked(&[&path]));
    assert!(out.contains("but this workspace is set to Wales"), "{out}");
    assert_eq!(nation(&workspace), Nation::Wales);
    assert_eq!(checked(&workspace, Format::Text).0, Exit::Done, "one of the councils is in Wales");
    let path = workspace.join("workspace.ron");
    let text = std::fs::read_to_string(&path).expect("reads").replace("nation: Wales", "nation: Scotland");
    std::fs::write(&path, text).expect("written");
    let (exit, out) = checked(&workspace, Format::Text);
    assert_eq!(exit, Exit::Problems);
    assert!(out.contains("is in another nation"), "{out}");
    assert_eq!(nation(&workspace), Nation::Scotland, "nothing was changed");
}

#[test]
fn councils_of_several_nations_tell_none() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = list(folder.path(), "Torfaen,Ada Bell,Mill,\nFife,Cei Dunn,Quay,");
    let (_, out, _) = imported(&folder.path().join("ws"), &asked(&[&path]));
    assert!(out.contains("does not say which nation"), "{out}");
}
