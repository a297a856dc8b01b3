//! A small council of invented people. Everything that somebody wrote has a
//! word of its own in it (`zq…`), so that it can be looked for afterwards.

use std::collections::BTreeSet;
use std::sync::OnceLock;
use std::sync::atomic::AtomicBool;

use commonground::app::importing::{self, Wish};
use commonground::model::{
    Card, Change, Concern, Conversation, Councillor, Date, Edit, Entity, Evidence, EvidenceKind, Id, Initiative, Kind,
    Move, Proposal, Say, SenseMap,
};
use commonground::store::{Draft, Store};
use tempfile::TempDir;

use crate::places::Machine;

const LIST: &str = "Name,Ward,Party,Email\nAda Bell,Mill,Labour,ada@elmford.example\n\
    Cei Dunn,Quay,Green,cei@elmford.example\nMari Jones,Top,Labour,mari@elmford.example\n\
    Meg Pugh,Mill,Green,meg@elmford.example\n";
/// Somebody changed party, somebody is gone, six are new.
const NEXT: &str = "Name,Ward,Party,Email\nAda Bell,Mill,Labour,ada@elmford.example\n\
    Cei Dunn,Quay,Plaid Cymru,cei@elmford.example\nMari Jones,Top,Labour,m.jones@elmford.example\n\
    Tolu Reed,Top,Labour,\nHuw Bevan,Quay,Green,\nNia Prys,Mill,Labour,\nElin Vale,Top,Green,\n\
    Owain Frost,Quay,Labour,\nSara Lloyd,Mill,Green,\n";

/// Who is erased.
pub const ADA: &str = "ada-bell";
/// What is only hers.
pub const HERS: [&str; 4] = ["zqher1", "zqher2", "zqher3", "zqher4"];

pub fn today() -> Date {
    Date::new(2026, 11, 20).expect("a day")
}

/// The words with which things are found again. A random id may begin as they do: those of records and their parts
/// are told by where they are, those of computers and workspaces by their length.
pub fn tokens(bytes: &[u8]) -> BTreeSet<String> {
    const LONGEST: usize = 11;
    let text = String::from_utf8_lossy(bytes);
    let words = text.match_indices("zq").filter(|(at, _)| !text[..*at].ends_with(|c: char| c.is_ascii_alphanumeric()));
    let words = words.filter(|(at, _)| !["uid: \"", "Uid(\""].iter().any(|before| text[..*at].ends_with(before)));
    let word = |at: usize| text[at..].split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default().to_owned();
    words.map(|(at, _)| word(at)).filter(|word| word.len() <= LONGEST).collect()
}

#[test]
fn random_ids_are_no_tokens() {
    let text = "Task(uid: \"zqfz2sxyrfk2\", text: \"zqher1, not xzqher2\")\nzqabcdefghijkmnpqrstuvwxyz\nUid(\"zqabcde2\") zq5n3";
    assert_eq!(tokens(text.as_bytes()).into_iter().collect::<Vec<_>>(), ["zq5n3", "zqher1"]);
}

/// The paths of the two lists.
pub fn lists() -> [String; 2] {
    static FOLDER: OnceLock<TempDir> = OnceLock::new();
    let folder = FOLDER.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, text) in [("list.csv", LIST), ("next.csv", NEXT)] {
            std::fs::write(folder.path().join(name), text).expect("written");
        }
        folder
    });
    ["list.csv", "next.csv"].map(|name| folder.path().join(name).to_str().expect("a path").to_owned())
}

/// Imports a list.
pub fn import(store: &Store, path: &str) -> Result<Edit, Say> {
    let wish = Wish { council: Some("Elmford".into()), ..Wish::default() };
    let preview = importing::prepare(store, &[path.to_owned()], &wish, today())?;
    let done = importing::take(store, &preview, today(), &AtomicBool::new(false), &mut |_| {})?;
    Ok(done.edit)
}

pub fn change<T: Entity>(id: &str, before: Option<T>, after: Option<T>) -> Change {
    let record = |it: Option<T>| it.map(Entity::into_record);
    Change { kind: T::KIND, id: Id::new(id), before: record(before), after: record(after) }
}

/// Changes a record as it stands on the disk.
pub fn changed<T: Entity>(store: &Store, id: &str, how: impl FnOnce(&mut T)) -> Result<Change, Say> {
    let before: T = store.read_as(&Id::new(id)).map_err(|e| e.say())?;
    let mut after = before.clone();
    how(&mut after);
    Ok(change(id, Some(before), Some(after)))
}

pub fn talk(who: &[&str], note: &str) -> Conversation {
    let councillors = who.iter().map(Id::new).collect();
    Conversation { councillors, note: note.into(), ..Conversation::new(today()) }
}

pub fn draft(id: &str, note: &str) -> Draft {
    Draft {
        id: Id::new(id),
        form: "note".into(),
        about: Vec::new(),
        fields: vec![("who".into(), "cei-dunn".into()), ("note".into(), note.into())],
        left: false,
        started: "2026-11-20".into(),
        saved: "2026-11-20".into(),
    }
}

/// The council with everything in it: people, notes, an initiative, a sense map,
/// a proposal, something in the trash, an earlier version, a draft.
pub fn council() -> Machine {
    let machine = Machine::new();
    let store = machine.store();
    import(&store, &lists()[0]).expect("imported");
    let save = |change: Change| drop(store.save(&change).expect("saved"));
    save(change("2026-11-20-ada-bell", None, Some(talk(&[ADA], "About the kitchen.\nzqher1"))));
    save(change("2026-11-20-ada-cei", None, Some(talk(&[ADA, "cei-dunn"], "Both of them. zqboth1"))));
    save(change("2026-11-20-cei-dunn", None, Some(talk(&["cei-dunn"], "The quay: zqcei1"))));
    save(change("2026-11-20-meg-pugh", None, Some(talk(&["meg-pugh"], "Thrown away, zqmeg1"))));
    let moves = vec![Move { councillor: Id::new(ADA), by: 1, reason: "zqher2".into() }];
    let meals = Initiative { name: "Meals".into(), purpose: "zqmeals1".into(), moves, ..Initiative::default() };
    save(change("meals", None, Some(meals)));
    let evidence =
        vec![Evidence { kind: EvidenceKind::Talk(Id::new("2026-11-20-ada-bell")), text: "About the kitchen.".into() }];
    let of_ada = Proposal {
        councillor: Some(Id::new(ADA)),
        initiative: Some(Id::new("meals")),
        role: "watchdog".into(),
        ask: "zqher3".into(),
        evidence,
        ..Proposal::default()
    };
    let of_cei =
        Proposal { councillor: Some(Id::new("cei-dunn")), ask: "zqcei2".into(), evidence: vec![], ..of_ada.clone() };
    save(change("ada-bell-watchdog", None, Some(of_ada)));
    save(change("cei-dunn-watchdog", None, Some(of_cei)));
    let ada = Some(Id::new(ADA));
    let map = SenseMap { top: vec![Card::new("zqher4", today())], ..SenseMap::new(Id::new("meals"), ada) };
    save(change("meals--ada-bell", None, Some(map)));
    let concern = |c: &mut Councillor| c.concerns.push(Concern::new("zqcei3", today()));
    save(changed(&store, "cei-dunn", concern).expect("read"));
    let gone: Conversation = store.read_as(&Id::new("2026-11-20-meg-pugh")).expect("read");
    save(change("2026-11-20-meg-pugh", Some(gone), None));
    store.put_draft(&draft("2026-11-20-note-1", "Half a note, zqdraft1")).expect("kept");
    drop(store);
    machine
}

/// Whether there is a councillor.
pub fn there(store: &Store, who: &Id) -> bool {
    store.read(Kind::Councillor, who).is_ok()
}
