//! Files that the disk refuses: what is not known is not said to be erased.

use std::fs::File;

use super::who::{few, records};
use super::*;
use crate::store::disk::LARGEST;

/// A file that is refused on every system, whoever asks: it is larger than any record.
fn refuse(workspace: &Path, path: &str) {
    let file = File::options().write(true).create(true).truncate(false).open(workspace.join(path)).expect("opens");
    file.set_len(LARGEST + 1).expect("it grows");
}

#[test]
fn erase_names_the_file_that_could_not_be_read() {
    let (home, workspace, _) = few();
    refuse(&workspace, "conversations/2026-11-20-bob-jones.ron");
    let (exit, out, err) = run(home.path(), &workspace, erase_who("mair-rees", true), &mut Answers(None, Vec::new()));
    assert_eq!(exit, Exit::Problems, "{out}{err}");
    assert!(out.starts_with("Erased in part. Files removed: 2"), "{out}");
    let not_known = "conversations/2026-11-20-bob-jones.ron could not be read, so we don’t know whether it names";
    assert!(err.contains(not_known) && !out.contains("the rest stays"), "{out}{err}");
    assert!(!workspace.join("councillors/mair-rees.ron").exists());
}

#[test]
fn erase_says_before_it_asks_what_is_not_known() {
    let (home, workspace, _) = few();
    refuse(&workspace, "conversations/2026-11-20-bob-jones.ron");
    let mut asks = Answers(Some("n"), Vec::new());
    let (exit, ..) = run(home.path(), &workspace, erase_who("mair-rees", false), &mut asks);
    assert!(exit == Exit::Problems && asks.1[0].contains("could not be read, so we don’t know"), "{:?}", asks.1);
}

#[test]
fn erase_refuses_while_a_profile_cannot_be_read() {
    let (home, workspace, _) = few();
    refuse(&workspace, "councillors/ann-jones.ron");
    let sizes = |all: BTreeMap<String, Vec<u8>>| all.into_iter().map(|(p, b)| (p, b.len())).collect::<Vec<_>>();
    let before = sizes(records(&workspace));
    // By id it is known who is meant, by name it is not.
    for (who, why) in [("mair-rees", "Nothing was erased."), ("Mair Rees", "councillors/ann-jones.ron")] {
        let (exit, out, err) = run(home.path(), &workspace, erase_who(who, true), &mut Answers(None, Vec::new()));
        assert_eq!((exit, out.as_str()), (Exit::Problems, ""), "{err}");
        assert!(err.contains(why) && err.contains("councillors/ann-jones.ron"), "{err}");
    }
    assert_eq!(sizes(records(&workspace)), before);
}

#[test]
fn show_and_text_name_unread_files() {
    let (home, workspace, _) = few();
    refuse(&workspace, "conversations/2026-11-20-bob-jones.ron");
    let show = |councillor: Option<&str>, text: Option<&str>, format| PersonWhat::Show {
        councillor: councillor.map(str::to_owned),
        text: text.map(str::to_owned),
        format,
    };
    let cut = PersonWhat::Erase { councillor: None, text: Some("rang".into()), yes: true, variants: false };
    for (what, out_has) in [
        (show(Some("mair-rees"), None, Format::Text), "Mair Rees"),
        (show(Some("mair-rees"), None, Format::Json), "\"unread\": [\n"),
        (show(None, Some("kitchen"), Format::Text), "kitchen"),
        (show(None, Some("kitchen"), Format::Json), "\"unread\": [\n"),
        (cut, "Cut in part. Places: 1."),
    ] {
        let (exit, out, err) = run(home.path(), &workspace, what, &mut Answers(None, Vec::new()));
        assert!(exit == Exit::Problems && out.contains(out_has), "{out}{err}");
        assert!(err.contains("2026-11-20-bob-jones.ron could not be read, so we don’t know whether"), "{out}{err}");
    }
}
