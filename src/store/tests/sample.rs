//! The sample council, on any day that somebody may open it.

use super::*;
use crate::guidance::sample;
use crate::model::Date;
use crate::store::Disk;

#[test]
fn check_finds_nothing_in_the_sample_on_any_of_800_days() {
    let first = Date::new(2026, 10, 1).expect("a day");
    let mut before = Vec::new();
    for day in (0..800).map(|n| first.plus_days(n)) {
        let files = sample::files(day);
        // Most days have the files of the day before, which have been looked at.
        if files == before {
            continue;
        }
        before.clone_from(&files);
        let disk = FakeDisk::new();
        for (path, bytes) in files {
            disk.create_dir_all(crate::store::disk::parent(&path)).expect("a folder");
            disk.write_new(&path, &bytes, false).expect("written");
        }
        let report = store_on(&disk).check();
        assert_eq!(report.problems, [], "{day}");
        assert!(report.proposals > 0 && report.conversations > 0, "{day}");
    }
}
