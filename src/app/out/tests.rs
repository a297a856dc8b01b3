//! What goes out, and above all what does not: a marked word is planted in every
//! field of every record, found by walking the record as it is stored, so that a
//! field added later is covered by itself.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};
use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::{Body, For, Form, Made, What, make};
use crate::model::{
    AboutMe, Conversation, Councillor, Date, Entity, Id, Initiative, Kind, Proposal, SenseMap, Uid, Workspace,
};
use crate::store::{FakeDisk, Store, ron_text};

/// References and the like: planting something there would cut the record off.
const KEPT: [&str; 7] = ["sian", "gwyn", "meals", "cwm", "watchdog", "talk", UID];
/// The short id of every record: no word of anybody's.
const UID: &str = "bcdfghjkmnpq";

fn day() -> Date {
    Date::new(2026, 11, 25).expect("a day")
}

/// What is planted, and in which record and field.
struct Planted {
    /// The word.
    word: String,
    /// `councillor sian /mindset/0/text`.
    place: String,
}

#[derive(Default)]
struct Garden {
    files: Vec<(String, String)>,
    planted: Vec<Planted>,
}

/// The fields that a type knows, as its reader names them.
fn fields<T: DeserializeOwned>() -> Vec<String> {
    let Err(error) = serde_json::from_value::<T>(json!({"no such field": 1})) else { panic!("it takes anything") };
    let error = error.to_string();
    let (_, known) = error.split_once("expected").unwrap_or_else(|| panic!("{error}"));
    known.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

fn strings(value: &Value, at: &str, out: &mut Vec<String>) {
    match value {
        Value::String(words) if !KEPT.contains(&words.as_str()) => out.push(at.to_owned()),
        Value::Array(all) => all.iter().enumerate().for_each(|(n, v)| strings(v, &format!("{at}/{n}"), out)),
        Value::Object(all) => all.iter().for_each(|(key, v)| strings(v, &format!("{at}/{key}"), out)),
        _ => {}
    }
}

impl Garden {
    /// Plants a word of its own in every text of a record and keeps the record.
    fn plant<T: Entity + Serialize>(&mut self, id: &str, mut record: Value) {
        // What the record has and this test does not know yet.
        let side = json!({"value": "v"});
        let every = json!({
            "uid": UID, "hold": {"reason": "r", "since": "2026-10-01"}, "changed": {"at": "2026-11-26T10:14"},
            "unsettled": [{"field": "f", "base": "b", "a": side, "b": side}],
        });
        for field in fields::<T>() {
            if record.get(&field).is_some() {
                continue;
            }
            if let Some(value) = every.get(&field) {
                record[&field] = value.clone();
                continue;
            }
            let tries =
                [json!("later"), json!(["later"]), json!([{"text": "later"}]), json!(1), json!(true), json!([])];
            let fits = tries.into_iter().find(|value| {
                let mut with = record.clone();
                with[&field] = value.clone();
                serde_json::from_value::<T>(with).is_ok()
            });
            record[&field] =
                fits.unwrap_or_else(|| panic!("{:?} has a new field {field}: give it a value here", T::KIND));
        }
        let mut places = Vec::new();
        strings(&record, "", &mut places);
        for place in places {
            let word = format!("Zq{}x", self.planted.len());
            let mut with = record.clone();
            if let Some(value) = with.pointer_mut(&place) {
                *value = json!(word);
            }
            // A day or one of several choices holds no words.
            if serde_json::from_value::<T>(with.clone()).is_ok() {
                record = with;
                self.planted.push(Planted { word, place: format!("{:?} {id} {place}", T::KIND) });
            }
        }
        if record.get("uid").is_some() {
            // Two files of one uid would be one record.
            record["uid"] = json!(Uid::derived(&[T::KIND.shelf(), id], 12));
        }
        let record: T = serde_json::from_value(record).expect("a record");
        let text = ron_text::to_text(&record).expect("RON");
        self.files.push((T::KIND.path(&Id::new(id)), text));
    }

    fn store(&self) -> Store {
        let disk = FakeDisk::new();
        for (path, text) in &self.files {
            disk.put(path, text.clone().into_bytes());
        }
        Store::open(Arc::new(disk)).expect("opens")
    }
}

fn statements() -> Value {
    let told = json!({"ToldMe": {"date": "2026-10-01"}});
    let published = json!({"Published": {"source": "s", "date": "2026-10-01", "link": "l"}});
    json!([
        {"text": "t", "basis": published, "from": "talk"},
        {"text": "t", "basis": told, "visibility": "TheCouncillor", "from": "talk"},
        {"text": "t", "basis": published, "visibility": "Anyone", "from": "talk"},
        {"text": "t", "basis": {"MyImpression": {"date": "2026-10-01"}}, "visibility": "Anyone"},
        {"text": "t", "basis": told},
    ])
}

fn councillor() -> Value {
    let mut all = json!({
        "name": "n", "raw_name": "n", "council": "cwm", "wards": ["w"], "party": "p",
        "parts": {"prefix": "p", "forenames": "f", "surname": "s", "suffix": "s"},
        "posts": [
            {"title": "t", "body": "b", "remit": "r", "from": "2024-05-01", "until": "2027-05-01"},
            {"title": "t", "body": "b", "remit": "r", "origin": "Given"},
        ],
        "contacts": [
            {"kind": "Email", "value": "v", "note": "n"},
            {"kind": "Mobile", "value": "v", "note": "n", "origin": "Given"},
        ],
        "surgeries": ["s"], "term_from": "2022-05-09", "term_until": "2027-05-06",
        "stands": "InPost", "published": {"source": "s", "date": "2026-11-02"},
        "member_ids": [{"system": "s", "host": "h", "id": "i"}], "corrected": ["Name"],
        "approach": {"Direction": {"what": "w", "source": "s", "date": "2026-10-01"}},
        "prefers": {"language": "l", "channel": "c", "times": "t"},
        "would_like": [{"role": "watchdog", "initiative": "meals", "text": "t",
            "basis": {"ToldMe": {"date": "2026-10-01"}}}],
        "clues": [{"text": "t", "source": "s", "date": "2026-10-01", "link": "l", "quote": "q", "theme": "t"}],
        "concerns": [{"text": "t", "offer": "o", "by": "b", "state": "Raised", "came_of_it": "c",
            "date": "2026-10-01", "from": "talk"}],
        "knows": statements(), "salutation": {"As": "s"},
        "standing": {"again": true, "basis": {"Published": {"source": "s", "date": "2026-10-01"}}},
    });
    for field in [
        "mindset",
        "priorities",
        "strengths",
        "support_needs",
        "pressure_council",
        "pressure_party",
        "pressure_community",
        "common_ground",
        "already_does",
    ] {
        all[field] = statements();
    }
    all
}

fn conversation(who: &[&str], visibility: &str) -> Value {
    json!({
        "date": "2026-11-01", "channel": "Call", "councillors": who, "initiative": "meals", "stage": "Fit",
        "note": "n", "visibility": visibility,
        "promises": [{"by": "Us", "text": "t", "due": "2026-12-01"}, {"by": "Them", "text": "t", "due": "2026-12-01"}],
        "follow_up": {"date": "2026-12-01", "what": "w"}, "further": [{"date": "2026-12-02", "what": "w"}],
        "questions": [{"text": "t"}], "lifted": [],
    })
}

fn proposal(who: &str, status: &str) -> Value {
    let mut all = json!({
        "councillor": who, "initiative": "meals", "role": "watchdog", "status": status,
        "reply_by": "2026-12-10", "language": "English", "other_words": {"ask": "a", "place": "p"}, "meeting": null,
        "uid": UID, "hold": null, "changed": null, "unsettled": [],
        "review": "2027-01-15", "evidence": [], "variant_of": null, "public": false, "offer_from": null,
        "history": [
            {"to": "Ready", "date": "2026-11-01", "note": "n"}, {"to": status, "date": "2026-11-02", "note": "n"},
        ],
    });
    for field in fields::<Proposal>() {
        if all.get(&field).is_none() {
            all[field] = json!("words");
        }
    }
    all
}

fn garden() -> Garden {
    let mut garden = Garden::default();
    for who in ["sian", "gwyn"] {
        garden.plant::<Councillor>(who, councillor());
        for visibility in ["OnlyMe", "TheCouncillor", "Anyone"] {
            let id = format!("{who}-{}", visibility.to_lowercase());
            garden.plant::<Conversation>(&format!("2026-11-01-{id}"), conversation(&[who], visibility));
        }
        garden.plant::<Proposal>(&format!("{who}-offered"), proposal(who, "Offered"));
        garden.plant::<Proposal>(&format!("{who}-draft"), proposal(who, "Draft"));
        let card = json!({"text": "t", "source": "s", "date": "2026-10-01", "idea": "i", "work": "w", "council": "c"});
        let sense =
            json!({"initiative": "meals", "councillor": who, "top": [card], "bottom": [card], "links": [[0, 0]]});
        garden.plant::<SenseMap>(&format!("meals--{who}"), sense);
    }
    garden.plant::<Conversation>("2026-11-02-both", conversation(&["sian", "gwyn"], "TheCouncillor"));
    let meaning = json!([{"text": "t", "whose": "w", "date": "2026-10-01", "decided": "d"}]);
    garden.plant::<Initiative>("meals", json!({
        "name": "n", "purpose": "p", "council": "cwm", "themes": ["t"], "wards": ["w"], "communities": ["c"],
        "phases": [{"phase": "Idea", "from": "2026-05-01"}], "meaning": meaning, "how_run": meaning, "people": ["p"],
        "moves": [{"councillor": "sian", "by": -1, "reason": "r"}],
        "role_moves": [{"councillor": "sian", "role": "watchdog", "by": -1, "reason": "r", "date": "2026-10-01"}],
        "involved": [{"who": "sian", "date": "2026-10-01", "text": "t"}], "promised_level": "Asked",
        "said_did": [{"said": "s", "by": "b", "did": "d", "did_not": "n", "next": "n", "date": "2026-10-01"}],
        "assessments": [{"date": "2026-10-01", "level": "Told", "text": "t", "whose": "w"}],
        "stories": [{"before": "b", "who": "w", "done": "d", "changed": "c", "date": "2026-10-01", "agreed": "a"}],
    }));
    garden.plant::<AboutMe>(
        "about-me",
        json!({
            "name": "n", "post": "p", "organisation": "o", "contact": "c", "signature": "s", "common_ground": ["c"],
        }),
    );
    let council = json!({"id": "cwm", "name": "n", "wards": ["w"], "known_as": ["k"]});
    garden.plant::<Workspace>(
        "workspace",
        json!({
            "format": 1, "name": "n", "nation": "Wales", "councils": [council], "elections": [], "invented": false,
            "losing_touch_weeks": 8, "stale_weeks": 8, "phase_weeks": 4,
            "direction": {"what": "w", "source": "s", "date": "2026-10-01"}, "retention": {"notes_weeks": 52},
            "governance": {"controller": "c", "team": "t", "data_protection_officer": "d", "notice": "n"},
        }),
    );
    garden
}

/// Whether an audience may see the word at a place. `them` is the councillor for
/// whom it is, where it is for one.
fn may_see(place: &str, them: Option<&str>) -> bool {
    let mut parts = place.splitn(3, ' ');
    let (kind, id, field) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""), parts.next().unwrap_or(""));
    let starts = |all: &[&str]| all.iter().any(|f| field.starts_with(f));
    match kind {
        "Councillor" => {
            let theirs = them == Some(id);
            let public = ["/name", "/parts", "/wards", "/party", "/posts/0", "/contacts/0", "/surgeries", "/published"];
            let said = ["/mindset", "/priorities", "/strengths", "/already_does"];
            let close = ["/support_needs", "/common_ground"];
            let nth = field.split('/').nth(2).unwrap_or("");
            starts(&public)
                || (starts(&said) && (nth == "2" || (theirs && matches!(nth, "1" | "3"))))
                || (starts(&close) && theirs && matches!(nth, "1" | "2" | "3"))
        }
        "Conversation" => {
            let open = !id.ends_with("onlyme");
            let with = them.is_some_and(|them| id.contains(them) || id.ends_with("both"));
            let theirs_alone = !id.ends_with("both") || !field.starts_with("/promises/1");
            open && with && theirs_alone && starts(&["/note", "/promises"])
        }
        "Proposal" => {
            let private = ["/interests", "/successor", "/history", "/evidence", "/reference", "/other_words"];
            them.is_some_and(|them| id.starts_with(them)) && !starts(&private)
        }
        "Initiative" => {
            let meaning = them.is_some() && (field == "/meaning/0/text" || field == "/how_run/0/text");
            starts(&["/name", "/purpose", "/themes", "/wards", "/communities"]) || meaning
        }
        "AboutMe" => starts(&["/name", "/post", "/organisation"]) || (them.is_some() && !starts(&["/common_ground"])),
        "Workspace" => field == "/councils/0/name",
        _ => false,
    }
}

/// Everything that can be asked for.
fn everything() -> Vec<What> {
    let mut all = vec![What::People, What::Talks, What::Proposals, What::Clues, What::Contacts, What::Calendar];
    all.push(What::Report(Id::new("meals")));
    for who in ["sian", "gwyn"] {
        all.push(What::Briefing(Id::new(who)));
        for status in ["offered", "draft"] {
            all.push(What::Letter(Id::new(format!("{who}-{status}"))));
            all.push(What::Role(Id::new(format!("{who}-{status}"))));
        }
    }
    all
}

/// Everything that a file says, with what is folded or packed in it undone.
fn all_text(made: &Made) -> String {
    let mut out = String::new();
    for form in made.what.forms().iter().copied().chain((matches!(made.body, Body::Doc(_))).then_some(Form::Text)) {
        let bytes = made.write(form).expect("written");
        if form == Form::Docx {
            let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
            for place in 0..zip.len() {
                zip.by_index(place).expect("a part").read_to_string(&mut out).expect("UTF-8");
            }
        } else {
            out.push_str(&String::from_utf8(bytes).expect("UTF-8").replace("\r\n ", ""));
        }
    }
    for (name, bytes) in made.single_cards() {
        out.push_str(&name);
        out.push_str(&String::from_utf8(bytes).expect("UTF-8").replace("\r\n ", ""));
    }
    out.push_str(&made.name);
    out
}

/// The planted words that a text holds.
fn found<'a>(garden: &'a Garden, text: &str) -> Vec<&'a Planted> {
    let words: BTreeSet<&str> = text.split(|c: char| !c.is_ascii_alphanumeric()).collect();
    garden.planted.iter().filter(|p| words.contains(p.word.as_str())).collect()
}

#[test]
fn what_is_not_for_an_audience_is_in_nothing_that_goes_out_to_it() {
    let garden = garden();
    assert!(garden.planted.len() > 300, "{}", garden.planted.len());
    let store = garden.store();
    let (sian, nobody) = (For::Councillor(Some(Id::new("sian"))), For::Councillor(None));
    for (whom, them) in [(sian, Some("sian")), (nobody, None), (For::Room, None)] {
        for what in everything() {
            // A letter without a name is for the one it is to.
            let them = match (&whom, &what) {
                (For::Councillor(None), What::Letter(id) | What::Role(id) | What::Briefing(id)) => {
                    Some(if id.as_str().starts_with("sian") { "sian" } else { "gwyn" })
                }
                _ => them,
            };
            let made = make(&store, &what, &whom, "en", day()).expect("made");
            for planted in found(&garden, &all_text(&made)) {
                assert!(may_see(&planted.place, them), "{} stands in {what:?} for {whom:?}", planted.place);
                // What was never put to them stands in its own letter alone.
                let own = matches!(&what, What::Letter(id) | What::Role(id) if planted.place.contains(id.as_str()));
                let offered = !planted.place.contains("-draft ");
                assert!(offered || own, "{} stands in {what:?} for {whom:?}", planted.place);
            }
        }
    }
}

#[test]
fn when_to_look_at_a_role_again_is_the_officers_alone() {
    let garden = garden();
    let store = garden.store();
    let says = |what: What, whom: &For| {
        let text = all_text(&make(&store, &what, whom, "en", day()).expect("made"));
        ["2027-01-15", "20270115", "15 January 2027", "15 Jan 2027"].iter().any(|day| text.contains(day))
    };
    let theirs = For::Councillor(Some(Id::new("sian")));
    for what in
        [What::Proposals, What::Calendar, What::Briefing(Id::new("sian")), What::Letter(Id::new("sian-offered"))]
    {
        assert!(!says(what.clone(), &theirs), "{what:?}");
    }
    for what in [What::Proposals, What::Calendar, What::Letter(Id::new("sian-offered"))] {
        assert!(says(what.clone(), &For::Me), "{what:?}");
    }
}

#[test]
fn what_is_for_an_audience_is_there() {
    let garden = garden();
    let store = garden.store();
    let there = |what: What, whom: For, kind: &str, field: &str| {
        let made = make(&store, &what, &whom, "en", day()).expect("made");
        let place = format!("{kind} {field}");
        assert!(found(&garden, &all_text(&made)).iter().any(|p| p.place == place), "{place} in {what:?} for {whom:?}");
    };
    let (sian, offered) = (|| For::Councillor(None), || What::Letter(Id::new("sian-offered")));
    for field in ["/ask", "/when", "/place", "/how_long", "/until", "/they_get", "/support", "/not_this", "/first_step"]
    {
        there(offered(), sian(), "Proposal sian-offered", field);
    }
    there(offered(), For::Me, "Proposal sian-offered", "/interests");
    there(What::Briefing(Id::new("sian")), For::Me, "Councillor sian", "/pressure_party/0/text");
    there(What::Briefing(Id::new("sian")), For::Me, "Conversation 2026-11-02-both", "/note");
    there(What::Briefing(Id::new("sian")), sian(), "Councillor sian", "/strengths/1/text");
    there(What::Report(Id::new("meals")), For::Me, "Councillor gwyn", "/name");
    there(What::Report(Id::new("meals")), For::Room, "Initiative meals", "/purpose");
    there(What::Clues, For::Me, "Councillor gwyn", "/clues/0/quote");
    there(What::Contacts, sian(), "Councillor gwyn", "/contacts/0/value");
    there(What::Calendar, For::Me, "Conversation 2026-11-02-both", "/further/0/what");
    there(
        What::Calendar,
        For::Councillor(Some(Id::new("sian"))),
        "Conversation 2026-11-01-sian-anyone",
        "/promises/0/text",
    );
}

#[test]
fn everything_that_goes_out_says_for_whom_it_is() {
    let garden = garden();
    let store = garden.store();
    let name = garden.planted.iter().find(|p| p.place == "Councillor sian /name").expect("planted").word.clone();
    let me = garden.planted.iter().find(|p| p.place == "AboutMe about-me /name").expect("planted").word.clone();
    for (whom, says) in [
        (For::Me, format!("For {me} only")),
        (For::Councillor(Some(Id::new("sian"))), format!("For Councillor {name}")),
        (For::Room, "For everyone: what is published".to_owned()),
    ] {
        for what in everything() {
            let made = make(&store, &what, &whom, "en", day()).expect("made");
            for form in what.forms() {
                if made.is_empty() && *form != Form::Json && *form != Form::Ics {
                    continue;
                }
                let one = Made { ..made.clone() };
                let bytes = one.write(*form).expect("written");
                let text = if *form == Form::Docx {
                    let stop = std::sync::atomic::AtomicBool::new(false);
                    let read = crate::exchange::document::read(&bytes, "a.docx", &mut |_, _| {}, &stop);
                    read.expect("read").lines.join("\n")
                } else {
                    String::from_utf8(bytes).expect("UTF-8").replace("\r\n ", "")
                };
                assert!(text.replace('\\', "").contains(&says), "{what:?} for {whom:?} as {form:?}");
            }
        }
    }
}

#[test]
fn a_proposal_that_is_not_ready_is_marked_as_a_draft_in_every_form() {
    let garden = garden();
    let store = garden.store();
    for (id, draft) in [("sian-draft", true), ("sian-offered", false)] {
        for what in [What::Letter(Id::new(id)), What::Role(Id::new(id))] {
            let made = make(&store, &what, &For::Councillor(None), "en", day()).expect("made");
            assert_eq!(all_text(&made).contains("DRAFT."), draft, "{what:?}");
        }
    }
}

#[test]
fn a_record_that_is_not_there_is_said_in_a_sentence() {
    let store = garden().store();
    for what in [What::Letter(Id::new("none")), What::Briefing(Id::new("none")), What::Report(Id::new("none"))] {
        assert!(make(&store, &what, &For::Me, "en", day()).is_err());
    }
    assert_eq!(Kind::Proposal.folder(), "proposals");
}

/// The sample council.
fn sample() -> Store {
    let disk = FakeDisk::new();
    for (path, bytes) in crate::guidance::sample::files(Date::new(2026, 11, 20).expect("a day")) {
        disk.put(&path, bytes);
    }
    Store::open(Arc::new(disk)).expect("opens")
}

#[test]
fn a_briefing_for_others_has_no_heading_with_nothing_under_it_and_promises_nothing_in_its_title() {
    use crate::exchange::out::{Block, Line};
    let store = sample();
    let mut titles = BTreeSet::new();
    for (id, person) in store.all::<Councillor>().expect("councillors") {
        for whom in [For::Me, For::Councillor(Some(id.clone())), For::Room] {
            let made = make(&store, &What::Briefing(id.clone()), &whom, "en", day()).expect("made");
            let Body::Doc(doc) = &made.body else { panic!("a document") };
            let empty = |b: Option<&Block>| matches!(b, None | Some(Block::Heading(_)));
            for (at, block) in doc.blocks.iter().enumerate() {
                let bare = matches!(block, Block::Heading(_)) && empty(doc.blocks.get(at + 1));
                assert!(!bare, "{id} {whom:?}: {block:?}");
            }
            let text = String::from_utf8(made.write(Form::Text).expect("written")).expect("UTF-8");
            if whom != For::Me {
                assert!(!text.to_lowercase().contains("nothing"), "{id} {whom:?}\n{text}");
                let title = doc.title.plain(&|say| made.words().say(say)).replace(&person.name, "");
                let headings = doc.blocks.iter().any(|b| *b == Block::Heading(Line::key("out-open")));
                titles.insert((title, whom == For::Room, headings));
            }
        }
    }
    // Somebody has something open, and somebody has not.
    let title = |words: &str, room, open| titles.contains(&(words.to_owned(), room, open));
    assert!(title(": what we share and what is open", false, true), "{titles:?}");
    assert!(title(": what is published", false, false), "{titles:?}");
    assert!(!title(": what is published", false, true), "{titles:?}");
}

#[test]
fn days_are_long_in_letters_and_reports_and_numbers_in_lists() {
    let store = sample();
    let text = |what: What, form: Form, language: &'static str| {
        let made = make(&store, &what, &For::Me, language, day()).expect("made");
        String::from_utf8(made.write(form).expect("written")).expect("UTF-8")
    };
    // As the screen writes them: a short weekday or a short month before a year.
    let months = ["Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Tach", "Hyd", "Medi"];
    let short = |text: &str| {
        let words: Vec<&str> = text.split([' ', ',', ')', '\n', '"', ';']).collect();
        let is_year = |w: &str| w.len() == 4 && w.starts_with("20") && w.chars().all(|c| c.is_ascii_digit());
        let found = words.windows(2).find(|w| months[..13].contains(&w[0]) && is_year(w[1]));
        found.map(|w| w.join(" "))
    };
    let all = |id: &str| Id::new(id);
    for (what, forms) in [
        (What::Letter(all("sian-ap-gwilym-watchdog")), &[Form::Text, Form::Markdown, Form::Html][..]),
        (What::Role(all("sian-ap-gwilym-watchdog")), &[Form::Text]),
        (What::Briefing(all("sian-ap-gwilym")), &[Form::Text]),
        (What::Report(all("meals-that-matter")), &[Form::Text, Form::Html]),
        (What::Contacts, &[Form::Vcf]),
        (What::Calendar, &[Form::Ics]),
        (What::Talks, &[Form::Csv, Form::Json]),
        (What::People, &[Form::Csv, Form::Json]),
        (What::Proposals, &[Form::Csv, Form::Json]),
        (What::Clues, &[Form::Csv, Form::Json]),
    ] {
        for form in forms {
            for language in ["en", "cy"] {
                let text = text(what.clone(), *form, language);
                assert_eq!(short(&text), None, "{what:?} {form:?} {language}\n{text}");
            }
        }
    }
    let letter = What::Letter(all("sian-ap-gwilym-watchdog"));
    assert!(text(letter, Form::Text, "en").contains("\n25 November 2026\n"));
    let report = What::Report(all("meals-that-matter"));
    assert!(text(report.clone(), Form::Text, "en").contains("As it stands on 25 November 2026."));
    assert!(text(report, Form::Text, "cy").contains("25 Tachwedd 2026"));
    let talks = text(What::Talks, Form::Json, "en");
    assert!(talks.contains(", 2026-11-27"), "a promise's day, beside its words:\n{talks}");
}
