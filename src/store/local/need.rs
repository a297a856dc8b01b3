//! The folders in which drafts are kept in need, where the usual one refuses: which of them
//! belongs to which workspace. A draft in one is offered where the workspace is now, and in no
//! other that happens to be where it was.

use std::path::Path;

use super::key::{self, CLAIM, Chosen, Claim};
use crate::store::disk::{Disk, RealDisk};
use crate::store::ron_text;

/// The name of the folder for a workspace among those in `folder`; `here` gives what is known of it now.
pub(super) fn find(folder: &Path, workspace: &Path, here: &dyn Fn() -> Claim) -> String {
    // As programs have always called it, unless that is another workspace's.
    let by_path = key::of_path(workspace);
    let claims = key::all(&RealDisk::new(folder));
    if claims.is_empty() {
        return by_path;
    }
    match key::choose(&claims, &here()) {
        Chosen::Known(key) | Chosen::Copy(Some(key)) => key,
        Chosen::Copy(None) | Chosen::New => {
            let taken = |key: &str| claims.iter().any(|(other, _)| other == key);
            let numbered = (2..).map(|n| format!("{by_path}-{n}"));
            std::iter::once(by_path.clone()).chain(numbered).find(|key| !taken(key)).unwrap_or(by_path)
        }
    }
}

/// What is known of a workspace now, whatever was known before.
pub(super) fn here(workspace: &Path) -> Claim {
    Claim {
        at: key::shown(&key::whole(workspace)),
        id: key::id_in(workspace).unwrap_or_default(),
        folder: key::fingerprint(workspace).unwrap_or_default(),
        records: super::same::records_of(workspace),
    }
}

/// Remembers in its folder of which workspace the drafts are. What is known of a workspace that is away for the
/// moment still holds.
///
/// # Errors
/// Where the disk refuses.
pub(super) fn remember(disk: &dyn Disk, workspace: &Path) -> std::io::Result<()> {
    let known: Option<Claim> = disk.read(CLAIM).ok().and_then(|bytes| ron_text::from_bytes(&bytes).ok());
    let mut now = here(workspace);
    if now.folder.is_empty()
        && let Some(known) = known.as_ref().filter(|known| known.at == now.at)
    {
        now.clone_from(known);
    }
    if known.as_ref() == Some(&now) { Ok(()) } else { key::put_claim(disk, &now) }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;
    use std::sync::Arc;

    use super::super::{Folders, Local};
    use super::*;
    use crate::model::Id;
    use crate::store::{Draft, Kept, Store, SystemClock};

    struct Home(tempfile::TempDir);

    impl Home {
        /// A computer on which the state folder refuses, or both it and the data folder.
        fn without(folders: &[&str]) -> Home {
            let home = Home(tempfile::tempdir().expect("a folder"));
            for folder in folders {
                // A file in its place: nothing can be made in it.
                std::fs::write(home.at(folder), "").expect("written");
            }
            home
        }

        fn at(&self, name: &str) -> PathBuf {
            self.0.path().join(name)
        }

        fn open(&self, name: &str) -> Store {
            let folders = Folders {
                workspaces: self.at("state/workspaces"),
                journal: self.at("data/journal"),
                temp: Some(self.at("temp")),
            };
            let local = Local::find_in(&folders, &self.at(name), true);
            let disk = Arc::new(RealDisk::new(self.at(name)));
            Store::open_with(disk, local, Arc::new(SystemClock)).expect("opens")
        }

        /// A workspace that another program made, without an id of ours.
        fn workspace(&self, name: &str, people: &[&str]) {
            std::fs::create_dir_all(self.at(name).join("councillors")).expect("made");
            for person in people {
                let text = format!("Councillor(\n    name: \"{person}\",\n)\n");
                std::fs::write(self.at(name).join(format!("councillors/{person}.ron")), text).expect("written");
            }
        }

        /// The program's own folder cannot be made in it either.
        fn refuse_in(&self, name: &str) {
            std::fs::write(self.at(name).join(".commonground"), "").expect("written");
        }

        fn notes(&self, name: &str) -> Vec<String> {
            self.open(name).drafts().0.into_iter().map(|d| d.fields[0].1.clone()).collect()
        }

        fn rename(&self, from: &str, to: &str) {
            std::fs::rename(self.at(from), self.at(to)).expect("renamed");
        }
    }

    fn draft(note: &str) -> Draft {
        Draft {
            id: Id::new("a-note"),
            form: "note".into(),
            about: vec![],
            fields: vec![("note".into(), note.into())],
            left: false,
            started: String::new(),
            saved: "2026-11-22T14-00-00-000".into(),
        }
    }

    const OURS: [&str; 4] = ["ann", "ben", "cai", "dil"];

    #[cfg(unix)]
    #[test]
    fn draft_kept_in_need_follows_its_workspace() {
        for refuses in [vec![], vec!["state"], vec!["state", "data"]] {
            let home = Home::without(&refuses);
            home.workspace("one", &OURS);
            if refuses.len() == 2 {
                home.refuse_in("one");
            }
            let kept = home.open("one").put_draft_in_need(&draft("Half a thought")).expect("kept");
            assert_eq!(matches!(kept, Kept::Temporary(_)), refuses.len() == 2, "{refuses:?}");
            home.rename("one", "two");
            // Another workspace is where it was; in that nobody typed anything.
            home.workspace("one", &["eli", "fay", "gwen"]);
            assert_eq!(home.notes("one"), Vec::<String>::new(), "{refuses:?}");
            assert_eq!(home.notes("two"), ["Half a thought"], "{refuses:?}");
            assert_eq!(home.notes("one"), Vec::<String>::new(), "{refuses:?}");
        }
    }

    #[test]
    fn draft_kept_in_need_is_offered_where_the_records_are() {
        for refuses in [vec![], vec!["state"], vec!["state", "data"]] {
            let home = Home::without(&refuses);
            home.workspace("one", &OURS);
            if refuses.len() == 2 {
                home.refuse_in("one");
            }
            home.open("one").put_draft_in_need(&draft("Half a thought")).expect("kept");
            // A copy beside it is no move, and neither are other records.
            home.workspace("copy", &OURS);
            home.workspace("other", &["eli", "fay", "gwen"]);
            assert_eq!(home.notes("other"), Vec::<String>::new(), "{refuses:?}");
            if !refuses.is_empty() {
                assert_eq!(home.notes("copy"), Vec::<String>::new(), "{refuses:?}");
            }
            // Moved to another disk: another folder with the same records, and one more.
            std::fs::remove_dir_all(home.at("copy")).expect("removed");
            std::fs::remove_dir_all(home.at("one")).expect("removed");
            home.workspace("moved", &["ann", "ben", "cai", "dil", "eli"]);
            assert_eq!(home.notes("moved"), ["Half a thought"], "{refuses:?}");
            assert_eq!(home.notes("other"), Vec::<String>::new(), "{refuses:?}");
        }
    }

    #[test]
    fn draft_of_an_older_program_is_found_by_path() {
        let home = Home::without(&["state"]);
        home.workspace("one", &OURS);
        let folder = home.at("data/journal").join(key::of_path(&home.at("one"))).join("drafts");
        std::fs::create_dir_all(&folder).expect("made");
        std::fs::write(folder.join("a-note.ron"), ron_text::to_text(&draft("Before")).expect("text")).expect("written");
        assert_eq!(home.notes("one"), ["Before"]);
    }
}
