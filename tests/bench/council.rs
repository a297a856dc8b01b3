//! A workspace of any size: people as the importer makes them from a council's
//! own list, and what an officer would have written by now. All invented.

use std::fmt::Write;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant, SystemTime};

use commonground::app::importing;
use commonground::model::{
    Basis, Change, Clue, Conversation, Councillor, Entity, Id, Initiative, Record, Stage, Statement, Visibility,
};
use commonground::store::{RealDisk, Store};

const FORENAMES: [&str; 24] = [
    "Siân", "Owain", "Mair", "Rhodri", "Nia", "Bethan", "Gareth", "Priya", "Farah", "Idris", "Catrin", "Emyr", "Ruth",
    "Susan", "Peter", "Helen", "Kevin", "Janet", "Desmond", "Sunita", "Aled", "Lowri", "Non", "Gwion",
];
const SURNAMES: [&str; 30] = [
    "ap Gwilym",
    "Llewelyn-Hart",
    "Sandoe",
    "Teifion",
    "Harcastle",
    "Hollins",
    "Brynmor",
    "Carrow",
    "Cynfelyn",
    "Dunmore",
    "Esyllt",
    "Fallowfield",
    "Garmon",
    "Glasfryn",
    "Gwaelod",
    "Lindqvist",
    "Maddock",
    "Marchbank",
    "Morfa",
    "Oldacre",
    "Pryor-Lane",
    "Strand",
    "Thackeray-Moss",
    "Abernethy",
    "Okafor",
    "Penhale",
    "Quillfeather",
    "Rees",
    "Sowerby",
    "Tregarth",
];
const WARDS: [&str; 16] = [
    "Glan Arall",
    "Maes-y-Delyn",
    "Hendre Las",
    "Kingsfold",
    "Coed Alarch",
    "Pont-yr-Esgair",
    "Bryn Hafod",
    "Blaenarall",
    "Cwm Eithin",
    "Llanfihangel",
    "Rhos-y-Garn",
    "Otterbridge",
    "Nant yr Aderyn",
    "Tre-wern",
    "Penrhiw",
    "Marlstone",
];
const PARTIES: [&str; 6] = [
    "Welsh Labour",
    "Plaid Cymru",
    "Welsh Conservative Party",
    "Independent",
    "Welsh Liberal Democrats",
    "Green Party",
];
const POSTS: [&str; 8] = [
    "Cabinet Member for Social Care and Housing",
    "Chair, Children's Scrutiny Committee",
    "Vice-Chair of Planning Committee",
    "Older People's Champion",
    "Leader of the Council",
    "Chair of Governance and Audit Committee; Member Champion for Equalities",
    "Cabinet Member - Transport and Climate",
    "Chair, Social Care and Health Scrutiny Committee; Member, Regional Partnership Board",
];

/// A council's list of so many members, as ModernGov gives it.
pub fn list(people: usize) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<councillorsbyward>\n<wards>\n");
    for ward in 0..people.div_ceil(2) {
        let name = ward_name(ward);
        let _ = write!(out, "<ward><wardtitle>{name}</wardtitle><councillors>");
        for n in (ward * 2..ward * 2 + 2).filter(|n| *n < people) {
            let forename = FORENAMES[n % 24];
            let surname = SURNAMES[n / 3 % 30];
            let initial = char::from(b'A' + u8::try_from(n / 24 % 26).unwrap_or(0));
            let posts = if n % 10 < 3 { POSTS[n / 10 % 8] } else { "" };
            let mail = format!("member{n}@dyffryn.example");
            let _ = write!(
                out,
                "<councillor><councillorid>{n}</councillorid>\
                 <fullusername>Councillor {forename} {initial}. {surname}</fullusername>\
                 <politicalpartytitle>{}</politicalpartytitle><keyposts>{posts}</keyposts>\
                 <workaddress><line1>Civic Hall</line1><line2>High Street</line2><postcode>ZZ1 1ZZ</postcode>\
                 <phone>01632 {:06}</phone><mobile>07700 {:06}</mobile><email>{mail}</email></workaddress>\
                 <surgerydetails><line1>First Saturday of the month, 10am to noon</line1><line2>{name} library</line2>\
                 </surgerydetails><termsofoffice><termofoffice><startdate>06/05/2022</startdate>\
                 <enddate>06/05/2027</enddate></termofoffice></termsofoffice></councillor>",
                PARTIES[n % 6],
                960_000 + n,
                900_000 + n,
            );
        }
        out.push_str("</councillors></ward>\n");
    }
    out.push_str("</wards></councillorsbyward>\n");
    out
}

fn ward_name(ward: usize) -> String {
    match ward / WARDS.len() {
        0 => WARDS[ward].to_owned(),
        more => format!("{} {}", WARDS[ward % WARDS.len()], WARDS[(ward + more) % WARDS.len()]),
    }
}

/// How long it took to make a workspace by an import.
pub struct Imported {
    /// Reading the list and holding it against the workspace.
    pub prepare: Duration,
    /// Taking it, all or none, until it is safe on the disk.
    pub take: Duration,
}

/// Opens a workspace's folder.
pub fn open(folder: &Path) -> Store {
    Store::open(Arc::new(RealDisk::new(folder))).expect("a workspace")
}

/// Brings a list in.
pub fn import(folder: &Path, list: &Path) -> Imported {
    let store = open(folder);
    let path = list.to_string_lossy();
    let today = commonground::store::clock::today();
    let begun = Instant::now();
    let wish = importing::Wish { council: Some("Dyffryn".into()), ..importing::Wish::default() };
    let preview = importing::prepare(&store, &[path.into_owned()], &wish, today).expect("a list");
    let prepare = begun.elapsed();
    let begun = Instant::now();
    let saved = importing::take(&store, &preview, today, &AtomicBool::new(false), &mut |_| {}).expect("it is taken");
    drop(saved);
    Imported { prepare, take: begun.elapsed() }
}

/// Writes what an officer would have written: notes and clues on 1 in 20, three
/// initiatives. Then makes every file an hour old, as after a night.
pub fn write_in(folder: &Path) {
    let store = open(folder);
    let day = commonground::store::clock::today();
    let mut changes = Vec::new();
    for (n, (name, theme)) in
        [("Meals that Matter", "Older people"), ("Safe Streets", "Transport"), ("A Roof for All", "Housing")]
            .into_iter()
            .enumerate()
    {
        let initiative = Initiative {
            name: name.into(),
            purpose: "That nobody eats alone who would rather not.".into(),
            themes: vec![theme.into()],
            wards: (n * 3..n * 3 + 3).map(ward_name).collect(),
            ..Initiative::default()
        };
        changes.push(added(Id::slug(name), initiative));
    }
    let people = store.all::<Councillor>().expect("people");
    for (n, (id, before)) in people.into_iter().enumerate().step_by(20) {
        let mut after = before.clone();
        after.clues.push(Clue {
            text: "Asked at the last meeting why nobody had spoken to those who use the service.".into(),
            source: "Minutes of the scrutiny committee".into(),
            date: day,
            link: String::new(),
            quote: "“Have we asked them?”".into(),
            theme: String::new(),
            against: false,
            place: commonground::model::CluePlace::NotSaid,
            checked_by: String::new(),
            looked_at: None,
            uid: Default::default(),
            officer: None,
        });
        after.mindset.push(Statement {
            text: "Likes to see a thing working before reading about it.".into(),
            basis: Basis::ToldMe { date: day },
            from: None,
            visibility: Visibility::default(),
            looked_at: None,
            uid: Default::default(),
            officer: None,
        });
        let note = "A quarter of an hour by the school gate.\n\nThree things:\n1. the lunch club;\n2. the bus that does \
                    not come;\n3. who pays for the hall. Would come for one evening, to watch first.";
        let talk = Conversation {
            councillors: vec![id.clone()],
            initiative: Some(Id::slug("Meals that Matter")),
            stage: Some(Stage::Contact),
            note: note.into(),
            ..Conversation::new(day)
        };
        changes.push(added(Id::new(format!("2026-11-20-{n:05}")), talk));
        changes.push(Change {
            kind: Councillor::KIND,
            id,
            before: Some(Record::Councillor(before)),
            after: Some(Record::Councillor(after)),
        });
    }
    store.save_all(&changes, &AtomicBool::new(false), &mut |_, _| {}).expect("they are written");
    let old = SystemTime::now() - Duration::from_secs(3_600);
    for folder in std::fs::read_dir(folder).expect("folders").flatten() {
        for file in std::fs::read_dir(folder.path()).into_iter().flatten().flatten() {
            if file.path().extension().is_some_and(|e| e == "ron") {
                let file = std::fs::File::options().write(true).open(file.path()).expect("a file");
                file.set_modified(old).expect("its time");
            }
        }
    }
    forget_index(folder);
}

fn added<T: Entity>(id: Id, record: T) -> Change {
    Change { kind: T::KIND, id, before: None, after: Some(record.into_record()) }
}

/// Removes the index: the next start is a first start.
pub fn forget_index(folder: &Path) {
    let _ = std::fs::remove_file(folder.join(".commonground/index"));
}
