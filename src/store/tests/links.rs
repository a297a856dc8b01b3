//! Links that lead out of the workspace, on the machine's own disk.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::{change, new, person, said, talk};
use crate::model::{Councillor, Id, Kind};
use crate::store::disk::{Disk, Is, LeadsOut, LeadsTo};
use crate::store::ron_text::to_text;
use crate::store::{Access, Batch, RealDisk, Store, StoreError};

static GO: AtomicBool = AtomicBool::new(false);

/// A workspace and a folder beside it, of which nothing may ever change.
struct Place {
    dir: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        let place = Place { dir: tempfile::tempdir().expect("a folder") };
        fs::create_dir_all(place.outside("folder/deeper")).expect("made");
        for name in ["a.ron", "2026-11-20T10-00-00-000.ron", "deeper/a.ron"] {
            fs::write(place.outside("folder").join(name), to_text(&person("Outside")).expect("writes"))
                .expect("written");
        }
        let store = place.store();
        store.save(&new("sian", person("Siân"))).expect("saves");
        store.save(&new("t", talk("Rang her"))).expect("saves");
        place
    }

    fn workspace(&self) -> PathBuf {
        self.dir.path().join("workspace")
    }

    fn at(&self, path: &str) -> PathBuf {
        self.workspace().join(path)
    }

    fn outside(&self, path: &str) -> PathBuf {
        self.dir.path().join("outside").join(path)
    }

    fn store(&self) -> Store {
        Store::open(Arc::new(RealDisk::new(self.workspace()))).expect("opens")
    }

    fn disk(&self) -> RealDisk {
        RealDisk::new(self.workspace())
    }

    /// Puts a link in the place of what is there.
    fn link(&self, path: &str, to: &Path) {
        let at = self.at(path);
        let _ = fs::remove_dir_all(&at).or_else(|_| fs::remove_file(&at));
        fs::create_dir_all(at.parent().expect("a folder")).expect("made");
        symlink(to, at).expect("a link");
    }

    /// Everything outside, with its bytes.
    fn state_outside(&self) -> BTreeMap<PathBuf, Option<Vec<u8>>> {
        let mut all = BTreeMap::new();
        let mut folders = vec![self.outside("")];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).expect("lists") {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    folders.push(path.clone());
                }
                all.insert(path.clone(), fs::read(&path).ok());
            }
        }
        all
    }
}

fn refused<T>(done: std::io::Result<T>, link: &str) {
    let e = done.err().unwrap_or_else(|| panic!("{link} was followed"));
    assert_eq!(LeadsOut::of(&e).map(|out| out.path.as_str()), Some(link), "{e}");
}

#[test]
fn every_operation_refuses_a_link_out() {
    let place = Place::new();
    place.link("conversations", &place.outside("folder"));
    place.link(".commonground/history/councillors/x", &place.outside("folder/deeper"));
    place.link("about-me.ron", &place.outside("folder/a.ron"));
    place.link("councillors/new.ron", &place.outside("folder/not-there.ron"));
    let before = place.state_outside();
    let disk = place.disk();
    for (link, path) in [
        ("conversations", "conversations"),
        ("conversations", "conversations/a.ron"),
        ("conversations", "conversations/not-there.ron"),
        (".commonground/history/councillors/x", ".commonground/history/councillors/x"),
        (".commonground/history/councillors/x", ".commonground/history/councillors/x/a.ron"),
        ("about-me.ron", "about-me.ron"),
        ("councillors/new.ron", "councillors/new.ron"),
    ] {
        refused(disk.read(path), link);
        refused(disk.read_part(path, 0, 1), link);
        refused(disk.stat(path), link);
        refused(disk.exists(path), link);
        refused(disk.list(path), link);
        refused(disk.create_dir_all(path), link);
        refused(disk.create_dir_all(&format!("{path}/more")), link);
        refused(disk.write_new(path, b"x", true), link);
        refused(disk.append(path, b"x"), link);
        refused(disk.rename(path, "workspace.ron"), link);
        refused(disk.rename("workspace.ron", path), link);
        refused(disk.rename_new(path, "other.ron"), link);
        refused(disk.rename_new("workspace.ron", path), link);
        refused(disk.remove(path), link);
        refused(disk.remove_dir_all(path), link);
        refused(disk.sync_dir(path), link);
        refused(disk.sync_all_files(&[path.to_owned()]), link);
        refused(disk.try_lock(path).map(drop), link);
    }
    assert_eq!(place.state_outside(), before);
    assert!(place.at("workspace.ron").exists() && !place.at("other.ron").exists());
    // The folder above such a link can be removed, and the link with it: what it leads to stays.
    disk.remove_dir_all(".commonground/history").expect("removes");
    assert_eq!(place.state_outside(), before);
}

#[test]
fn link_within_the_workspace_is_followed() {
    let place = Place::new();
    fs::rename(place.at("councillors"), place.at("people")).expect("moved");
    symlink("people", place.at("councillors")).expect("a link");
    let store = place.store();
    store.save(&change("sian", Some(person("Siân")), Some(person("Siân ap Gwilym")))).expect("saves");
    assert_eq!(store.all::<Councillor>().expect("reads").len(), 1);
    assert!(fs::read_to_string(place.at("people/sian.ron")).expect("reads").contains("ap Gwilym"));
}

#[test]
fn linked_folder_is_named_and_nobody_is_taken_away() {
    for (outside, to, key) in [
        ("folder", LeadsTo::Folder, "store-link-folder"),
        ("folder/a.ron", LeadsTo::File, "store-link-file"),
        ("not-there", LeadsTo::Nowhere, "store-link-nowhere"),
    ] {
        let place = Place::new();
        let store = place.store();
        let mut first = Batch::default();
        store.scan(&GO, &mut |batch| first.add(batch));
        assert_eq!(first.talks.len(), 1);
        place.link("conversations", &place.outside(outside));
        let before = place.state_outside();
        // While it is open, and at the next start by what the index knows.
        let mut again = Batch::default();
        store.rescan(&GO, &mut |batch| again.add(batch));
        assert_eq!(again.gone, []);
        let next = place.store();
        let mut start = Batch::default();
        next.scan(&GO, &mut |batch| start.add(batch));
        assert_eq!((start.talks.len(), start.gone.len()), (1, 0));
        for problems in [store.problems(), next.problems(), next.check().problems] {
            let linked: Vec<_> = problems.iter().filter(|p| p.path == "conversations").collect();
            assert!(linked.len() == 1 && linked[0].say.key == key, "{problems:?}");
            assert!(said(&linked[0].say).starts_with("conversations is a link "));
        }
        let e = place.disk().stat("conversations").expect_err("refuses");
        assert_eq!(LeadsOut::of(&e).map(|out| out.to), Some(to));
        // A new note is refused, and says why; what else there is can be saved.
        let Err(e) = next.save(&new("t2", talk("Met her"))) else { panic!("written through the link") };
        assert_eq!(e.say().key, key);
        next.save(&change("sian", Some(person("Siân")), Some(person("S")))).expect("saves");
        assert_eq!(place.state_outside(), before);
    }
}

#[test]
fn linked_record_is_named_and_not_read() {
    let place = Place::new();
    place.link("councillors/gwen.ron", &place.outside("folder/a.ron"));
    place.link("roles.ron", &place.outside("folder/a.ron"));
    let store = place.store();
    let mut batch = Batch::default();
    store.scan(&GO, &mut |next| batch.add(next));
    assert_eq!(batch.people.len(), 1);
    let keys = |problems: &[crate::store::Problem]| -> Vec<(String, &'static str)> {
        problems.iter().filter(|p| p.say.key.starts_with("store-link")).map(|p| (p.path.clone(), p.say.key)).collect()
    };
    let both = [("councillors/gwen.ron".to_owned(), "store-link-file"), ("roles.ron".to_owned(), "store-link-file")];
    assert_eq!(keys(&store.problems()), both);
    let checked = keys(&store.check().problems);
    assert!(both.iter().all(|it| checked.contains(it)), "{checked:?}");
    assert!(matches!(store.read(Kind::Councillor, &Id::new("gwen")), Err(StoreError::Disk { .. })));
    let listed = place.disk().list("councillors").expect("lists");
    assert_eq!(listed.iter().find(|e| e.name == "gwen.ron").map(|e| e.stat.is), Some(Is::Other));
}

#[test]
fn erasing_removes_nothing_outside() {
    for (path, outside) in [
        (".commonground/history/councillors/sian", "folder"),
        (".commonground/trash/conversations/t", "folder"),
        (".commonground/drafts", "folder"),
        ("conversations", "folder"),
        ("councillors/sian.ron", "folder/a.ron"),
    ] {
        let place = Place::new();
        place.link(path, &place.outside(outside));
        let before = place.state_outside();
        let store = place.store();
        let refused = store.erase(&Id::new("sian"), &crate::store::Choices::default()).expect_err(path).say();
        assert!(said(&refused).starts_with(&format!("{path} is a link ")), "{refused:?}");
        assert_eq!(place.state_outside(), before, "{path}");
        assert!(store.check().problems.iter().any(|p| p.path == path && p.say.key.starts_with("store-link")), "{path}");
    }
    // A link that is none of the program's own keeps nobody from it.
    let place = Place::new();
    place.link("letters", &place.outside("folder"));
    let before = place.state_outside();
    assert!(place.store().erase(&Id::new("sian"), &crate::store::Choices::default()).expect("erases").why.is_none());
    assert!(!place.at("councillors/sian.ron").exists());
    assert_eq!(place.state_outside(), before);
}

#[test]
fn workspace_whose_own_folder_is_linked_is_only_read() {
    for path in [".commonground", "workspace.ron"] {
        let place = Place::new();
        place.link(path, &place.outside("folder"));
        let before = place.state_outside();
        let store = place.store();
        let named: Vec<_> =
            store.check().problems.into_iter().filter(|p| p.say.key.starts_with("store-link-")).collect();
        assert_eq!(named.len(), 1, "it is named once: {named:?}");
        let Access::ReadOnly(why) = store.access() else { panic!("{path} is written through") };
        assert!(said(&why).starts_with(&format!("{path} is a link ")), "{why:?}");
        assert_eq!(store.all::<Councillor>().expect("reads").len(), 1);
        assert!(store.save(&new("b", person("B"))).is_err());
        assert_eq!(place.state_outside(), before);
    }
}

#[test]
fn nothing_is_made_where_the_workspaces_link_leads_nowhere() {
    let dir = tempfile::tempdir().expect("a folder");
    let link = dir.path().join("link");
    symlink(dir.path().join("away"), &link).expect("a link");
    let store = Store::open(Arc::new(RealDisk::new(&link))).expect("opens");
    let e = store.save(&new("a", person("A"))).expect_err("refuses").say();
    assert_eq!(e.key, "store-disk-gone", "{e:?}");
    assert!(!dir.path().join("away").exists());
}
