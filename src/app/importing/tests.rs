//! Imports and ward names where a record cannot be read.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::{Wish, prepare, take, wards};
use crate::model::{Date, Id, WardName};
use crate::store::{FakeDisk, Store};
use crate::words::Words;

const LIST: &str = "Name,Ward\nAda Bell,W01\nCei Dunn,W02\n";

struct Council {
    disk: FakeDisk,
    store: Store,
    list: String,
    _folder: tempfile::TempDir,
}

fn council() -> Council {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("list.csv");
    std::fs::write(&path, LIST).expect("written");
    let disk = FakeDisk::new();
    let store = Store::open(Arc::new(disk.clone())).expect("opens");
    let council = Council { disk, store, list: path.to_str().expect("a path").to_owned(), _folder: folder };
    assert_eq!(council.import(), Ok(()));
    council
}

impl Council {
    fn import(&self) -> Result<(), String> {
        let wish = Wish { council: Some("Elmford".into()), ..Wish::default() };
        let today = Date::new(2026, 11, 20).expect("a day");
        let say = |say: crate::model::Say| Words::new("en").say(&say);
        let preview = prepare(&self.store, std::slice::from_ref(&self.list), &wish, today).map_err(say)?;
        take(&self.store, &preview, today, &AtomicBool::new(false), &mut |_| {}).map(drop).map_err(say)
    }

    fn name_wards(&self) -> Result<(), String> {
        let named = [WardName { code: "W01".into(), name: "Mill".into() }];
        wards::name_wards(&self.store, &Id::new("elmford"), &named).map(drop).map_err(|say| Words::new("en").say(&say))
    }

    fn files(&self) -> Vec<(String, Option<Vec<u8>>)> {
        let records = self.disk.paths().into_iter().filter(|path| !path.starts_with('.'));
        records.map(|path| (path.clone(), self.disk.peek(&path))).collect()
    }

    /// Nothing is changed, and the sentence names the file.
    fn refuses(&self, act: fn(&Council) -> Result<(), String>, path: &str, and: &str) {
        let before = self.files();
        let why = act(self).expect_err("refused");
        assert!(why.contains(path) && why.contains(and), "{why}");
        assert_eq!(self.files(), before);
    }
}

#[test]
fn import_refuses_while_a_profile_is_damaged() {
    let council = council();
    council.disk.put("councillors/ada-bell.ron", "Councillor(name: \"Ada");
    council.refuses(Council::import, "councillors/ada-bell.ron", "could be added a second time. Nothing was imported.");
    council.refuses(Council::name_wards, "councillors/ada-bell.ron", "No ward was named.");
}

#[test]
fn import_refuses_while_the_disk_refuses_a_profile() {
    let council = council();
    let people = ["councillors/ada-bell.ron", "councillors/cei-dunn.ron"];
    let mut refused = 0;
    // Once at every operation: no person is ever added a second time.
    for n in 0.. {
        let before = council.files();
        council.disk.fail_at(n, std::io::ErrorKind::PermissionDenied);
        let done = council.import();
        let reached = council.disk.operations() > n;
        council.disk.heal();
        assert_eq!(council.files(), before, "{n}: {done:?}");
        refused += usize::from(done.is_err_and(|why| people.iter().any(|path| why.contains(path))));
        if !reached {
            break;
        }
    }
    assert!(refused >= people.len(), "{refused}");
}
