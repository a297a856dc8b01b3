//! In which words a person's name is found when they are erased, and in which it is not.

use super::{new, person, store_on, talk};
use crate::model::{Conversation, Councillor, Id, Initiative};
use crate::store::{Choices, FakeDisk, Naming, Store};

/// A workspace with one person, somebody else, and what was noted about that one.
fn noted(name: &str, note: &str) -> (FakeDisk, Store, Id) {
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    let id = store.save(&new("p", person(name))).expect("saved").id;
    store.save(&new("ben-cole", person("Ben Cole"))).expect("saved");
    let about = Conversation { councillors: vec![Id::new("ben-cole")], ..talk(note) };
    store.save(&new("2026-11-20-ben-cole", about)).expect("saved");
    (disk, store, id)
}

/// What names the person in the note, and how.
fn found(name: &str, note: &str) -> Vec<(String, Naming)> {
    let (_, store, id) = noted(name, note);
    let traces = store.traces(&id).expect("looked");
    let all = traces.all.into_iter().flat_map(|trace| trace.mentions);
    all.map(|mention| (mention.words, mention.naming)).collect()
}

/// The note once the person was erased with these choices.
fn left(name: &str, note: &str, choices: &Choices) -> String {
    let (_, store, id) = noted(name, note);
    store.erase(&id, choices).expect("erased");
    store.read_as::<Conversation>(&Id::new("2026-11-20-ben-cole")).expect("there").note
}

#[test]
fn names_in_letters_that_look_alike_are_found() {
    for (name, typed) in [
        ("Ann Lee", "Ａｎｎ　Ｌｅｅ"),
        ("Ann Lee", "ＡＮＮ ＬＥＥ"),
        ("Ann Lee", "\u{410}nn Lee"),
        ("Ann Lee", "Ann L\u{435}\u{435}"),
        ("Ann Lee", "\u{391}nn Lee"),
        ("Ian Coe", "\u{406}an C\u{43e}e"),
        ("Bo Coe", "\u{412}\u{3bf} Coe"),
        ("Ann Lee", "𝐀𝐧𝐧 𝐋𝐞𝐞"),
        ("Siân Rhŷs", "Sia\u{302}n Rhy\u{302}s"),
        ("Sia\u{302}n Rhy\u{302}s", "Siân Rhŷs"),
        ("\u{410}нна Ли", "\u{410}нна Ли"),
    ] {
        let note = format!("Spoke to {typed} today.");
        let all = found(name, &note);
        assert_eq!(all.len(), 1, "{name} in {note}: {all:?}");
        assert!(all[0].0 == typed && all[0].1.is_certain(), "{all:?}");
        assert_eq!(left(name, &note, &Choices::default()), "Spoke to […] today.", "{name}");
    }
}

#[test]
fn short_names_are_found() {
    for (name, note, words) in [
        ("Bo Li", "Met Bo Li there", "Bo Li"),
        ("Li", "Met Li there", "Li"),
        ("王芳", "今天见了王芳。", "王芳"),
        ("王芳", "Met 王芳 there", "王芳"),
        ("B Li", "Met B Li there", "B Li"),
        ("Ng Á", "Met Ng Á there", "Ng Á"),
    ] {
        let all = found(name, note);
        assert!(all.iter().any(|(found, _)| found == words), "{name} in {note}: {all:?}");
        let cut = left(name, note, &Choices { cut_all: true, ..Choices::default() });
        assert_eq!(cut, note.replace(words, "[…]"), "{name}");
    }
    // What may be any word is asked about first, and is only what is written just so.
    assert_eq!(left("Li", "Met Li there", &Choices::default()), "Met Li there");
    assert_eq!(found("Li", "Lily li LI Lid"), []);
}

#[test]
fn middle_initials_are_found_and_asked_about() {
    for (name, note, words) in [
        ("Ann Lee", "Met Ann M. Lee there", "Ann M. Lee"),
        ("Ann Lee", "Met Ann M Lee there", "Ann M Lee"),
        ("Ann Lee", "Met Ann M.J. Lee there", "Ann M.J. Lee"),
        ("Ann Lee", "Met A. M. Lee there", "A. M. Lee"),
        ("Ann M. Lee", "Met Ann Lee there", "Ann Lee"),
        ("Ann Mary Lee", "Met Ann M. Lee there", "Ann M. Lee"),
        ("Siân ap Gwilym", "Met Siân R. ap Gwilym there", "Siân R. ap Gwilym"),
    ] {
        let all = found(name, note);
        assert!(all.len() == 1 && all[0].0 == words && !all[0].1.is_certain(), "{name}: {all:?}");
        assert_eq!(left(name, note, &Choices::default()), note);
        let cut = left(name, note, &Choices { cut_all: true, ..Choices::default() });
        assert_eq!(cut, "Met […] there", "{name}");
    }
    for note in ["Ann. M Lee came", "Ann Mair Lee", "Annm Lee", "Ann, M. Lee"] {
        assert!(found("Ann Lee", note).iter().all(|(_, naming)| !naming.is_certain()), "{note}");
    }
}

#[test]
fn names_of_everyday_words_are_cut_only_where_somebody_says_so() {
    let note = "The Kitchen rang. We cleaned the kitchen, THE KITCHEN and The kitchen.";
    for name in ["The Kitchen", "Hope Street", "Will Young"] {
        let note = note.replace("The Kitchen", name).replace("the kitchen", &name.to_lowercase());
        let note = note.replace("THE KITCHEN", &name.to_uppercase());
        let all = found(name, &note);
        assert_eq!(all, [(name.to_owned(), Naming::Ordinary)], "{note}");
        assert_eq!(left(name, &note, &Choices::default()), note);
        let cut = left(name, &note, &Choices { cut_all: true, ..Choices::default() });
        assert_eq!(cut, note.replacen(name, "[…]", 1));
    }
}

#[test]
fn names_that_are_also_a_ward_or_an_initiative_are_asked_about() {
    for (ward, title) in [("Glan Elwy", "Meals"), ("Cwm", "Glan Elwy")] {
        let (disk, store, id) = noted("Glan Elwy", "Glan Elwy is a ward; glan elwy. Glan Elwy Uchaf too");
        let of_ward = Councillor { wards: vec![ward.into(), "Glan Elwy Uchaf".into()], ..person("Nia Rees") };
        store.save(&new("nia-rees", of_ward)).expect("saved");
        store.save(&new("i", Initiative { name: title.into(), ..Initiative::default() })).expect("saved");
        let before = |path: &str| String::from_utf8(disk.peek(path).expect("there")).expect("text");
        let (wards, initiative) = (before("councillors/nia-rees.ron"), before("initiatives/i.ron"));
        let cut = Choices { cut_all: true, ..Choices::default() };
        assert!(store.traces(&id).expect("looked").ordinary);
        store.erase(&id, &cut).expect("erased");
        let talk: Conversation = store.read_as(&Id::new("2026-11-20-ben-cole")).expect("there");
        assert_eq!(talk.note, "[…] is a ward; glan elwy. Glan Elwy Uchaf too");
        assert_eq!((before("councillors/nia-rees.ron"), before("initiatives/i.ron")), (wards, initiative));
    }
}

#[test]
fn damaged_file_is_always_told() {
    for namesake in [false, true] {
        for text in ["Conversation(note: \"Ann Lee ca", "Conversation(note: \"nothing of h"] {
            let (disk, store, id) = noted("Ann Lee", "Rang");
            if namesake {
                store
                    .save(&new("ann-lee-2", Councillor { wards: vec!["Dolau".into()], ..person("Ann Lee") }))
                    .expect("saved");
            }
            disk.put("conversations/2026-11-19-x.ron", text);
            let traces = store.traces(&id).expect("looked");
            let told = |traces: &crate::store::Traces| {
                traces.unread.iter().any(|p| p.path.ends_with("-x.ron"))
                    || traces.all.iter().any(|t| t.path.ends_with("-x.ron"))
            };
            assert!(told(&traces), "{namesake} {text}: {traces:?}");
            let done = store.erase(&id, &Choices::default()).expect("erased");
            let left = done.left.iter().any(|t| t.path.ends_with("-x.ron"));
            assert!(left || done.unread.iter().any(|p| p.path.ends_with("-x.ron")), "{namesake} {text}: {done:?}");
        }
    }
}

#[test]
fn files_of_others_whose_id_is_longer_are_left_alone() {
    for (id, name, other, other_name) in
        [("li", "Li", "bo-li", "Bo Li"), ("ann-lee", "Ann Lee", "ann-lee-davies", "Ann Lee Davies")]
    {
        let disk = FakeDisk::new();
        let store = store_on(&disk);
        store.save(&new(id, person(name))).expect("saved");
        store.save(&new(other, person(other_name))).expect("saved");
        let about = Conversation { councillors: vec![Id::new(other)], ..talk("Rang") };
        store.save(&new(&format!("2026-11-20-{other}"), about)).expect("saved");
        let traces = store.traces(&Id::new(id)).expect("looked");
        let paths: Vec<&str> = traces.all.iter().filter(|t| t.path.contains(other)).map(|t| t.path.as_str()).collect();
        assert_eq!(paths, Vec::<&str>::new());
        let done = store.erase(&Id::new(id), &Choices::default()).expect("erased");
        assert!(done.left.is_empty() && done.why.is_none(), "{done:?}");
        assert!(disk.peek(&format!("councillors/{other}.ron")).is_some());
    }
}

#[test]
fn former_names_are_found_too() {
    let (_, store, id) = noted("Ann Lee", "Ann Bowen rang, and Ann Lee");
    let before: Councillor = store.read_as(&id).expect("there");
    let married = Councillor { former_names: vec!["Ann Bowen".into()], ..before.clone() };
    store.save(&super::change(id.as_str(), Some(before), Some(married))).expect("saved");
    store.erase(&id, &Choices::default()).expect("erased");
    let talk: Conversation = store.read_as(&Id::new("2026-11-20-ben-cole")).expect("there");
    assert_eq!(talk.note, "[…] rang, and […]");
}
