//! The sample as every program that copies it relies on it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::*;
use crate::guidance::{Guidance, options, read};
use crate::model::{
    AboutMe, Approach, Basis, ContactKind, Conversation, Councillor, Entity, Initiative, Origin, Phase, PostKind,
    Promise, Proposal, SenseMap, Stage, Status, Visibility, Workspace,
};

fn anchor() -> Date {
    Date::new(SAMPLE_ANCHOR.0, SAMPLE_ANCHOR.1, SAMPLE_ANCHOR.2).expect("a day")
}

/// The workspace in memory, by id.
#[derive(Default)]
struct All {
    workspace: Option<Workspace>,
    me: Option<AboutMe>,
    councillors: BTreeMap<String, Councillor>,
    initiatives: BTreeMap<String, Initiative>,
    conversations: BTreeMap<String, Conversation>,
    sense: BTreeMap<String, SenseMap>,
    proposals: BTreeMap<String, Proposal>,
}

fn parse<T: Entity>(path: &str, text: &str) -> T {
    read(text).unwrap_or_else(|e| panic!("{path}: {e}"))
}

fn all(today: Date) -> All {
    let mut all = All::default();
    for (path, bytes) in files(today) {
        let text = String::from_utf8(bytes).expect("UTF-8");
        let name = path.strip_suffix(".ron").unwrap_or_else(|| panic!("{path} is no .ron file"));
        let (folder, id) = name.split_once('/').unwrap_or(("", name));
        let id = id.to_owned();
        match (folder, id.as_str()) {
            ("", "workspace") => all.workspace = Some(parse(&path, &text)),
            ("", "about-me") => all.me = Some(parse(&path, &text)),
            ("councillors", _) => drop(all.councillors.insert(id, parse(&path, &text))),
            ("initiatives", _) => drop(all.initiatives.insert(id, parse(&path, &text))),
            ("conversations", _) => drop(all.conversations.insert(id, parse(&path, &text))),
            ("sense", _) => drop(all.sense.insert(id, parse(&path, &text))),
            ("proposals", _) => drop(all.proposals.insert(id, parse(&path, &text))),
            _ => panic!("{path} has no place in a workspace"),
        }
    }
    all
}

/// As the store writes it.
fn written<T: Serialize>(record: &T) -> String {
    let pretty = ron::ser::PrettyConfig::default().struct_names(true).escape_strings(false).new_line("\n");
    options().to_string_pretty(record, pretty).expect("written") + "\n"
}

#[test]
fn every_file_stands_as_the_store_would_write_it() {
    fn check<T: Entity>(path: &str, text: &str) {
        assert_eq!(written(&parse::<T>(path, text)), text, "{path}");
    }
    fn walk(dir: &Dir<'_>) {
        for file in dir.files() {
            let path = file.path().to_str().expect("a name");
            let text = file.contents_utf8().expect("UTF-8");
            match path.split('/').next() {
                Some("workspace.ron") => check::<Workspace>(path, text),
                Some("about-me.ron") => check::<AboutMe>(path, text),
                Some("councillors") => check::<Councillor>(path, text),
                Some("initiatives") => check::<Initiative>(path, text),
                Some("conversations") => check::<Conversation>(path, text),
                Some("sense") => check::<SenseMap>(path, text),
                Some("proposals") => check::<Proposal>(path, text),
                other => panic!("{other:?}"),
            }
        }
        dir.dirs().for_each(walk);
    }
    walk(&SAMPLE);
}

#[test]
fn the_sample_says_that_it_is_invented_and_has_somebody_for_every_post() {
    let all = all(anchor());
    let workspace = all.workspace.expect("a workspace");
    assert!(workspace.invented);
    assert!(workspace.name.contains("invented"));
    assert!(all.me.expect("an officer").post.contains("invented"));
    assert!(all.councillors.len() >= 26, "{}", all.councillors.len());
    let kinds: BTreeSet<PostKind> = all.councillors.values().flat_map(|c| c.posts.iter().map(|p| p.kind)).collect();
    assert!(kinds.len() >= 10, "{kinds:?}");
    let held = |kind| all.councillors.values().flat_map(|c| &c.posts).filter(|p| p.kind == kind).count();
    assert!(held(PostKind::ScrutinyChair) >= 3);
    assert!(all.councillors.values().any(|c| matches!(c.approach, Approach::Direction { .. })));
    assert!(all.councillors.values().any(|c| matches!(c.approach, Approach::LeaveAlone { .. })));
    assert!(all.councillors.values().any(|c| !c.in_post()));
    assert!(all.conversations.len() >= 14);
    assert!(all.sense.len() >= 3);
}

#[test]
fn every_reference_leads_somewhere() {
    let all = all(anchor());
    let guidance = Guidance::load();
    let workspace = all.workspace.expect("a workspace");
    let council = workspace.councils.first().expect("a council");
    let ward = |w: &String| assert!(council.wards.contains(w), "no ward {w}");
    let theme = |t: &str| assert!(t.is_empty() || guidance.themes().by_name(t).is_some(), "no theme {t}");
    let person = |id: &str| assert!(all.councillors.contains_key(id), "no councillor {id}");
    let initiative = |id: &str| assert!(all.initiatives.contains_key(id), "no initiative {id}");
    for (id, c) in &all.councillors {
        assert_eq!(*id, crate::model::Id::slug(&c.name).as_str());
        assert_eq!(c.council.as_ref(), Some(&council.id), "{id}");
        assert_eq!(format!("{} {}", c.parts.forenames, c.parts.surname), c.name);
        c.wards.iter().for_each(ward);
        c.clues.iter().for_each(|clue| theme(&clue.theme));
    }
    for i in all.initiatives.values() {
        i.wards.iter().for_each(ward);
        i.themes.iter().for_each(|t| theme(t));
        i.moves.iter().for_each(|m| person(m.councillor.as_str()));
    }
    for (id, talk) in &all.conversations {
        assert!(id.starts_with(&talk.date.to_string()), "{id}");
        assert!(!talk.councillors.is_empty() && !talk.note.is_empty(), "{id}");
        talk.councillors.iter().for_each(|c| person(c.as_str()));
        talk.initiative.iter().for_each(|i| initiative(i.as_str()));
    }
    for (id, map) in &all.sense {
        let who = map.councillor.as_ref().expect("a councillor");
        person(who.as_str());
        initiative(map.initiative.as_str());
        assert_eq!(*id, format!("{}--{}", map.initiative, who));
        assert!(!map.links.is_empty() && !map.top.is_empty() && !map.bottom.is_empty(), "{id}");
        assert_eq!(map.linked_places().len(), map.links.len(), "{id}");
    }
    for (id, p) in &all.proposals {
        let who = p.councillor.as_ref().expect("somebody");
        person(who.as_str());
        initiative(p.initiative.as_ref().expect("an initiative").as_str());
        assert!(guidance.role(&p.role).is_some(), "{id}");
        let own = format!("{who}-{}", p.role);
        match &p.variant_of {
            Some(larger) => {
                assert!(all.proposals.contains_key(larger.as_str()), "{id}");
                assert!(id.starts_with(&own), "{id}");
            }
            None => assert_eq!(*id, own),
        }
    }
    initiative(OPENS_WITH.0);
    person(OPENS_WITH.1);
}

#[test]
fn the_three_initiatives_stand_at_three_points() {
    let all = all(anchor());
    for days in 0..7 {
        let phases: BTreeSet<Phase> = all.initiatives.values().map(|i| i.phase_on(anchor().plus_days(days))).collect();
        assert_eq!(phases, BTreeSet::from([Phase::Idea, Phase::Design, Phase::Review]));
    }
}

#[test]
fn there_is_a_proposal_at_every_status_and_a_history_that_leads_to_it() {
    let all = all(anchor());
    let have: BTreeSet<Status> = all.proposals.values().map(|p| p.status).collect();
    assert_eq!(have, BTreeSet::from(Status::ALL));
    for (id, p) in &all.proposals {
        assert_eq!(p.history.last().map_or(Status::Draft, |h| h.to), p.status, "{id}");
        let mut at = Status::Draft;
        for step in p.history.iter().filter(|h| h.to != Status::Draft) {
            assert!(at.next().contains(&step.to), "{id}: {at:?} to {:?}", step.to);
            at = step.to;
        }
        assert!(p.history.is_sorted_by_key(|h| h.date), "{id}");
        assert!(p.history.iter().all(|h| h.date <= anchor()), "{id}");
        if p.status == Status::Draft {
            continue;
        }
        for (what, words) in [
            ("ask", &p.ask),
            ("when", &p.when.words),
            ("place", &p.place),
            ("how_long", &p.how_long),
            ("how_often", &p.how_often),
            ("until", &p.until.words),
            ("preparation", &p.preparation),
            ("they_get", &p.they_get),
            ("support", &p.support),
            ("why_them", &p.why_them),
            ("not_this", &p.not_this),
            ("first_step", &p.first_step.words),
            ("shared_with", &p.shared_with),
            ("interests", &p.interests),
            ("successor", &p.successor),
        ] {
            assert!(!words.is_empty(), "{id}: {what}");
        }
        assert!(p.review.is_some(), "{id}");
    }
    assert!(all.proposals.values().any(|p| p.status == Status::Draft && (p.when.is_empty() || p.support.is_empty())));
}

#[test]
fn one_who_prefers_welsh_is_asked_in_welsh() {
    let all = all(anchor());
    let p = &all.proposals["mair-teifion-advocate"];
    assert_eq!(all.councillors["mair-teifion"].prefers.language, "Cymraeg");
    assert!(p.ask.starts_with("Siaradwch am ddwy funud"), "{}", p.ask);
    assert!(p.when.words.starts_with("dydd Iau 10 Rhagfyr") && p.first_step.words.ends_with("dydd Iau 26 Tachwedd"));
}

#[test]
fn the_one_it_opens_with_is_full_of_life_in_all_three_stages() {
    let all = all(anchor());
    let (initiative, councillor) = OPENS_WITH;
    let who = &all.councillors[councillor];
    for list in
        [&who.mindset, &who.priorities, &who.strengths, &who.support_needs, &who.common_ground, &who.already_does]
    {
        assert!(!list.is_empty());
    }
    assert!(who.clues.iter().any(|c| c.against) && who.clues.iter().any(|c| !c.against));
    assert!(all.sense.contains_key(&format!("{initiative}--{councillor}")));
    assert!(all.proposals.values().any(|p| p.councillor.as_ref().is_some_and(|c| c.as_str() == councillor)));
    let with = |stage| {
        all.conversations.values().any(|t| {
            t.stage == Some(stage)
                && t.initiative.as_ref().is_some_and(|i| i.as_str() == initiative)
                && t.councillors.iter().any(|c| c.as_str() == councillor)
        })
    };
    assert!(with(Stage::Contact) && with(Stage::Sense) && with(Stage::Fit));
}

#[test]
fn on_any_day_of_two_years_something_is_overdue_and_something_due_this_week() {
    // What is read changes only with the shift; what is due is asked anew every day.
    let mut weeks: BTreeMap<i32, All> = BTreeMap::new();
    for n in -366..=366 {
        let today = anchor().plus_days(n);
        let all = weeks.entry(shift(today)).or_insert_with(|| all(today));
        let open = || all.conversations.values().filter_map(|t| t.follow_up.as_ref()).filter(|f| !f.done);
        assert!(open().filter(|f| (0..=7).contains(&today.days_until(f.date))).count() >= 2, "{today}");
        assert!(open().any(|f| f.date < today), "{today}");
        assert!(all.conversations.values().all(|t| t.date < today), "{today}");
        let due = |p: &Promise| p.due.is_some_and(|d| d >= today);
        assert!(all.conversations.values().flat_map(|t| &t.promises).any(due), "{today}");
    }
}

#[test]
fn a_day_keeps_its_weekday_and_an_election_its_day() {
    let (then, later) = (all(anchor()), all(anchor().plus_days(40)));
    for (a, b) in then.conversations.values().zip(later.conversations.values()) {
        assert_eq!(a.date.plus_days(35), b.date);
        assert_eq!(a.date.weekday(), b.date.weekday());
    }
    for (id, before) in &then.councillors {
        let after = &later.councillors[id];
        assert_eq!((before.term_from, before.term_until), (after.term_from, after.term_until));
        let seen = |c: &Councillor| c.published.as_ref().map(|p| p.date);
        assert_eq!(seen(before).map(|d| d.plus_days(35)), seen(after), "{id}");
    }
    assert_eq!(shift(anchor()), 0);
    assert_eq!(shift(anchor().plus_days(6)), 0);
    assert_eq!(shift(anchor().plus_days(-1)), -7);
}

#[test]
fn days_that_a_text_speaks_of_move_with_it_in_both_languages() {
    assert_eq!(
        moved("when: \"{2026-12-03}, 6pm\",\nnote: \"Erbyn {cy:2026-11-26} {diolch}\",\n", 7, &BTreeSet::new()),
        "when: \"Thursday 10 December, 6pm\",\nnote: \"Erbyn dydd Iau 3 Rhagfyr {diolch}\",\n"
    );
    assert_eq!(
        moved("    term_from: \"2022-05-09\",\n    date: \"2026-11-20\",\n", 7, &BTreeSet::new()),
        "    term_from: \"2022-05-09\",\n    date: \"2026-11-27\",\n"
    );
    for (path, bytes) in files(anchor().plus_days(100)) {
        let text = String::from_utf8(bytes).expect("UTF-8");
        assert!(!text.contains(['{', '}']), "{path}");
    }
}

#[test]
fn an_id_moves_with_the_file_it_names() {
    let dated = BTreeSet::from(["2026-11-12-a", "2026-11-12-a-2"]);
    assert_eq!(
        moved("kind: Talk(\"2026-11-12-a-2\"), from: \"2026-11-12-b\", text: \"see 2026-11-12-a\"\n", 7, &dated),
        "kind: Talk(\"2026-11-19-a-2\"), from: \"2026-11-12-b\", text: \"see 2026-11-12-a\"\n"
    );
    assert_eq!(moved_path("workshops/2026-11-24-taster.ron", 7), "workshops/2026-12-01-taster.ron");
    assert_eq!(moved_path("councillors/ann-ward.ron", 7), "councillors/ann-ward.ron");
}

#[test]
fn no_real_address_number_or_domain_stands_in_it() {
    for (path, bytes) in files(anchor()) {
        let text = String::from_utf8(bytes).expect("UTF-8");
        for (at, _) in text.match_indices('@') {
            let domain: String =
                text[at + 1..].chars().take_while(|c| c.is_alphanumeric() || matches!(c, '.' | '-')).collect();
            assert!(domain.trim_end_matches('.').ends_with(".example"), "{path}: {domain}");
        }
        for (at, _) in text.match_indices("://") {
            let host: String =
                text[at + 3..].chars().take_while(|c| c.is_alphanumeric() || matches!(c, '.' | '-')).collect();
            assert!(host.ends_with(".example"), "{path}: {host}");
        }
    }
    for (id, c) in &all(anchor()).councillors {
        for contact in &c.contacts {
            match contact.kind {
                ContactKind::Phone => assert!(contact.value.starts_with("01632 960"), "{id}"),
                ContactKind::Mobile => assert!(contact.value.starts_with("07700 900"), "{id}"),
                _ => {}
            }
        }
    }
}

#[test]
fn what_was_said_in_confidence_stays_with_the_officer() {
    let all = all(anchor());
    for (id, c) in &all.councillors {
        for said in c.statements() {
            if !matches!(said.basis, Basis::Published { .. }) {
                assert_eq!(said.visibility, Visibility::OnlyMe, "{id}: {}", said.text);
            }
            assert!(said.basis.date() <= anchor(), "{id}: {}", said.text);
        }
        for said in &c.pressure_party {
            assert!(!matches!(said.basis, Basis::MyImpression { .. }), "{id}: a guess about a party");
        }
        assert!(c.contacts.iter().all(|k| k.kind != ContactKind::Mobile || k.origin == Origin::Given), "{id}");
        assert!(c.clues.iter().all(|clue| clue.date <= anchor() && !clue.source.is_empty()), "{id}");
    }
}
