//! Somebody is taken out of a workspace while the disk fails.

use std::io::ErrorKind;

use super::*;
use crate::store::{Op, ron_text};

fn disk() -> FakeDisk {
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    for (id, name) in [("ann", "Ann Bowen"), ("ben", "Ben Cole")] {
        store.save(&new(id, person(name))).expect("saved");
    }
    let both = Conversation { councillors: vec![Id::new("ann"), Id::new("ben")], ..talk("Ann Bowen came; Ben stayed") };
    store.save(&new("2026-11-20-both", both)).expect("saved");
    let alone = Conversation { councillors: vec![Id::new("ann")], ..talk("Quietly") };
    store.save(&new("2026-11-21-alone", alone)).expect("saved");
    disk
}

fn names_her(disk: &FakeDisk) -> Vec<String> {
    let holds = |path: &String| {
        let bytes = disk.peek(path).unwrap_or_default();
        path.contains("ann.ron") || String::from_utf8_lossy(&bytes).contains("Ann Bowen")
    };
    disk.paths().into_iter().filter(holds).collect()
}

#[test]
fn where_the_disk_refuses_it_is_said_what_is_left_and_a_second_time_finishes_it() {
    for op in [Op::Write, Op::Rename, Op::Remove] {
        let disk = disk();
        let store = store_on(&disk);
        disk.fail_every(op, ErrorKind::StorageFull);
        let done = store.erase(&Id::new("ann"));
        disk.heal();
        if let Ok(done) = done {
            assert!(done.why.is_some() && !done.left.is_empty(), "{op:?}: {done:?}");
            assert!(names_her(&disk).iter().all(|path| done.left.contains(path)), "{op:?}: {done:?}");
            assert!(disk.peek("councillors/ann.ron").is_some(), "her profile goes last: {op:?}");
        }
        assert_eq!(store.check().problems, [], "nothing leads nowhere half-way: {op:?}");
        let done = store.erase(&Id::new("ann")).expect("erased");
        assert!(done.why.is_none() && done.left.is_empty(), "{op:?}: {done:?}");
        assert_eq!(names_her(&disk), Vec::<String>::new());
        assert_eq!(store.check().problems, []);
        let text = disk.peek("conversations/2026-11-20-both.ron").expect("it is there");
        let talk: Conversation = ron_text::from_bytes(&text).expect("a conversation");
        assert_eq!((talk.note.as_str(), talk.councillors), ("[…] came; Ben stayed", vec![Id::new("ben")]));
    }
}
