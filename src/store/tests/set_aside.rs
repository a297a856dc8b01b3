//! Saves of many records that were broken off and cannot be finished.

use std::sync::atomic::AtomicBool;

use super::{new, person, said, store_on};
use crate::model::{Id, Kind};
use crate::store::disk::Disk;
use crate::store::{FakeDisk, Store};

static GO: AtomicBool = AtomicBool::new(false);
const STAGED: &str = ".commonground/staging-2026-11-20T10-00-00-000-7";
const ASIDE: &str = ".commonground/set-aside/staging-2026-11-20T10-00-00-000-7";

/// A plan of one file, as it is written.
fn plan(from: &str, to: &str) -> String {
    format!("{{\"steps\":[{{\"from\":\"{from}\",\"to\":\"{to}\",\"was\":null,\"deletes\":false}}]}}")
}

/// The same with a sum over its steps.
fn with_sum(plan: &str, sum: u64) -> String {
    plan.replace("]}", &format!("],\"sum\":{sum}}}"))
}

fn import(store: &Store) {
    let saved = store.save_all(&[new("gwen", person("Gwen")), new("alys", person("Alys"))], &GO, &mut |_, _| {});
    assert_eq!(saved.expect("saves").len(), 2);
}

#[test]
fn bad_plan_is_set_aside_whole_and_said_once() {
    let mut deleting = plan("workspace.ron", "councillors/away.ron");
    deleting = deleting.replace("false", "true");
    for (what, bytes) in [
        ("empty", Vec::new()),
        ("truncated", plan(&format!("{STAGED}/0"), "councillors/a.ron").as_bytes()[..40].to_vec()),
        ("not UTF-8", vec![0xff, 0xfe, 0x00]),
        ("not a plan", b"{\"steps\": 5}".to_vec()),
        ("to outside", plan(&format!("{STAGED}/0"), "../outside.ron").into_bytes()),
        ("to a root", plan(&format!("{STAGED}/0"), "/tmp/outside.ron").into_bytes()),
        ("from outside", plan(&format!("{STAGED}/../../../a"), "councillors/a.ron").into_bytes()),
        ("to no record", plan(&format!("{STAGED}/0"), "councillors/a.txt").into_bytes()),
        ("to no folder of records", plan(&format!("{STAGED}/0"), "councillor/a.ron").into_bytes()),
        ("not what was written", with_sum(&plan(&format!("{STAGED}/0"), "councillors/a.ron"), 1).into_bytes()),
        ("from a record", plan("workspace.ron", "councillors/a.ron").into_bytes()),
        ("deletes elsewhere", deleting.into_bytes()),
        ("names a missing file", plan(&format!("{STAGED}/9"), "councillors/a.ron").into_bytes()),
    ] {
        let disk = FakeDisk::new();
        store_on(&disk).save(&new("sian", person("Siân"))).expect("saves");
        disk.put(&format!("{STAGED}/plan"), &bytes);
        disk.put(&format!("{STAGED}/0"), "Councillor(name: \"Staged\")");
        let store = store_on(&disk);
        assert_eq!(disk.peek(&format!("{ASIDE}/plan")), Some(bytes), "{what}");
        assert!(disk.peek(&format!("{ASIDE}/0")).is_some() && !disk.exists(STAGED).expect("asks"), "{what}");
        let notices = store.take_notices();
        assert_eq!(notices.len(), 1, "{what}");
        let words = said(&notices[0]);
        assert!(words.contains(STAGED) && words.contains(ASIDE), "{words}");
        import(&store);
        assert!(store.read(Kind::Councillor, &Id::new("sian")).is_ok() && disk.peek("workspace.ron").is_some());
        assert_eq!(store.take_notices(), []);
        // Until somebody has looked at it, it is in the list of what is wrong; it is not said again.
        let next = store_on(&disk);
        assert_eq!(next.take_notices(), []);
        next.scan(&GO, &mut |_| {});
        for problems in [next.problems(), next.check().problems] {
            let keys: Vec<_> = problems.iter().map(|p| (p.path.as_str(), p.say.key)).collect();
            assert_eq!(keys, [(ASIDE, "store-check-set-aside")], "{what}");
            said(&problems[0].say);
        }
    }
}

#[test]
fn good_plan_is_still_carried_out() {
    let disk = FakeDisk::new();
    disk.put(&format!("{STAGED}/plan"), plan(&format!("{STAGED}/0"), "councillors/a.ron"));
    disk.put(&format!("{STAGED}/0"), "Councillor(name: \"Staged\")");
    let store = store_on(&disk);
    assert!(store.read(Kind::Councillor, &Id::new("a")).is_ok());
    assert_eq!((store.take_notices().len(), disk.exists(STAGED).expect("asks")), (0, false));
}

#[test]
fn two_bad_plans_of_one_name_are_both_kept() {
    let disk = FakeDisk::new();
    for text in ["first", "second"] {
        disk.put(&format!("{STAGED}/plan"), text);
        store_on(&disk);
    }
    assert_eq!(disk.peek(&format!("{ASIDE}/plan")).as_deref(), Some(b"first".as_slice()));
    assert_eq!(disk.peek(&format!("{ASIDE}-2/plan")).as_deref(), Some(b"second".as_slice()));
}

#[cfg(unix)]
mod on_disk {
    use std::fs;
    use std::path::Path;
    use std::sync::Arc;

    use super::*;
    use crate::store::RealDisk;

    fn open(at: &Path) -> Store {
        Store::open(Arc::new(RealDisk::new(at))).expect("opens")
    }

    #[test]
    fn plan_that_is_no_file_is_set_aside() {
        for what in ["folder", "link", "huge", "staged is a file"] {
            let dir = tempfile::tempdir().expect("a folder");
            let at = dir.path().join("w");
            open(&at).save(&new("sian", person("Siân"))).expect("saves");
            let staged = at.join(STAGED);
            let plan = staged.join("plan");
            if what == "staged is a file" {
                fs::write(&staged, "x").expect("written");
            } else {
                fs::create_dir(&staged).expect("made");
                fs::write(staged.join("0"), "kept").expect("written");
            }
            match what {
                "folder" => fs::create_dir(&plan).expect("made"),
                "link" => std::os::unix::fs::symlink("/etc/hostname", &plan).expect("linked"),
                "huge" => fs::File::create(&plan).and_then(|f| f.set_len(65 * 1024 * 1024)).expect("made"),
                _ => {}
            }
            let store = open(&at);
            assert_eq!(store.take_notices().len(), 1, "{what}");
            assert!(staged.symlink_metadata().is_err() && at.join(ASIDE).exists(), "{what}");
            assert_eq!(
                fs::read(at.join(ASIDE).join("0")).ok().as_deref(),
                (what != "staged is a file").then_some(b"kept".as_slice())
            );
            import(&store);
        }
    }

    #[test]
    fn linked_staging_is_left_alone_and_named() {
        let dir = tempfile::tempdir().expect("a folder");
        let at = dir.path().join("w");
        open(&at).save(&new("sian", person("Siân"))).expect("saves");
        let outside = dir.path().join("outside");
        fs::create_dir(&outside).expect("made");
        fs::write(outside.join("plan"), plan("workspace.ron", "councillors/a.ron")).expect("written");
        std::os::unix::fs::symlink(&outside, at.join(STAGED)).expect("linked");
        let store = open(&at);
        import(&store);
        assert!(outside.join("plan").exists() && !at.join("councillors/a.ron").exists());
        assert!(store.check().problems.iter().any(|p| p.path == STAGED && p.say.key == "store-link-folder"));
    }
}

#[test]
fn plan_that_may_not_be_read_waits_and_keeps_no_save_back() {
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    store.save(&new("sian", person("Siân"))).expect("saves");
    disk.put(&format!("{STAGED}/plan"), plan(&format!("{STAGED}/0"), "councillors/a.ron"));
    disk.put(&format!("{STAGED}/0"), "Councillor(name: \"Staged\")");
    // The reading of the plan is refused once: of a save it is the first reading but that of the format.
    let refused_at = (0..20).find(|n| {
        let disk = disk.copy();
        disk.fail_at(*n, std::io::ErrorKind::PermissionDenied);
        let store = store_on_quietly(&disk);
        store.is_some_and(|store| store.take_notices().iter().any(|say| say.key == "store-plan-withheld"))
    });
    let n = refused_at.expect("the plan is read");
    disk.fail_at(n, std::io::ErrorKind::PermissionDenied);
    let store = store_on(&disk);
    assert!(said(&store.take_notices()[0]).contains(STAGED));
    assert!(disk.exists(STAGED).expect("asks"), "it stays");
    disk.heal();
    import(&store);
    assert!(store.read(Kind::Councillor, &Id::new("a")).is_ok(), "finished once it could be read");
}

fn store_on_quietly(disk: &FakeDisk) -> Option<Store> {
    Store::open_with(
        std::sync::Arc::new(disk.clone()),
        crate::store::Local::default(),
        std::sync::Arc::new(super::TestClock::default()),
    )
    .ok()
}
