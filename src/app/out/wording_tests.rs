//! How what goes out is worded: read as the one who gets it reads it.

use std::sync::Arc;

use super::*;
use crate::model::{
    AboutMe, Conversation, Councillor, Date, ElectionPeriod, Initiative, Phase, PhaseStart, Promise, PromiseState,
    Proposal, Status, StatusChange, Timing, Who, Workspace,
};
use crate::store::{FakeDisk, Store, ron_text};

fn day() -> Date {
    Date::new(2026, 11, 22).expect("a day")
}

fn put<T: serde::Serialize>(disk: &FakeDisk, path: &str, record: &T) {
    disk.put(path, ron_text::to_text(record).expect("RON"));
}

fn proposal(why: &str, status: Status) -> Proposal {
    Proposal {
        councillor: Some(Id::new("sian")),
        initiative: Some(Id::new("meals")),
        role: "watchdog".into(),
        ask: "Visit one evening".into(),
        why_them: why.into(),
        status,
        review: Date::new(2027, 2, 1),
        ..Proposal::default()
    }
}

fn desk(me: &AboutMe, proposals: &[(&str, Proposal)]) -> Store {
    let disk = FakeDisk::new();
    put(&disk, "about-me.ron", me);
    put(&disk, "councillors/sian.ron", &Councillor { name: "Siân Rees".into(), ..Councillor::default() });
    let purpose = "Hot food and company for people who eat alone".to_owned();
    let it = Initiative { name: "Meals that Matter".into(), purpose, ..Initiative::default() };
    put(&disk, "initiatives/meals.ron", &it);
    for n in ["one", "two"] {
        let who = vec![Id::new("sian")];
        let talk = Conversation {
            councillors: who,
            initiative: Some(Id::new("meals")),
            note: "Spoke about Tuesdays".into(),
            ..Conversation::new(day())
        };
        put(&disk, &format!("conversations/{n}.ron"), &talk);
    }
    for (id, p) in proposals {
        put(&disk, &format!("proposals/{id}.ron"), p);
    }
    Store::open(Arc::new(disk)).expect("opens")
}

fn text(store: &Store, what: &What, whom: &For, language: &'static str, form: Form) -> (String, Vec<String>) {
    let made = make(store, what, whom, language, day()).expect("made");
    let notes = made.notes.iter().map(|say| say.key.to_owned()).collect();
    (String::from_utf8(made.write(form).expect("written")).expect("UTF-8"), notes)
}

#[test]
fn a_letter_leads_into_why_them_names_the_initiative_once_and_has_a_line_to_sign() {
    let what = What::Letter(Id::new("p"));
    let theirs = For::Councillor(None);
    let english = [("p", proposal("You asked about lunch clubs in March", Status::Offered))];
    let store = desk(&AboutMe::default(), &english);
    let (letter, notes) = text(&store, &what, &theirs, "en", Form::Text);
    assert!(letter.contains("Why I thought of you: You asked about lunch clubs in March"), "{letter}");
    assert_eq!(letter.matches("Meals that Matter").count(), 1, "{letter}");
    assert!(letter.contains("What it aims for: Hot food and company for people who eat alone"), "{letter}");
    let under = letter.split("Yours sincerely,").nth(1).expect("a close");
    assert!(under.contains("______"), "{letter}");
    assert!(notes.contains(&"out-note-no-name".to_owned()), "{notes:?}");
    let mut welsh = proposal("Fe ofynnoch chi am y clybiau cinio ym mis Mawrth", Status::Offered);
    welsh.ask = "Dewch i un noson yn y gegin i wylio, ac wedyn dweud tri pheth wrthym".into();
    let me = AboutMe { name: "Mair Prys".into(), ..AboutMe::default() };
    let (letter, notes) = text(&desk(&me, &[("p", welsh)]), &what, &theirs, "cy", Form::Text);
    assert!(letter.contains("Pam y meddyliais amdanoch chi: Fe ofynnoch chi"), "{letter}");
    assert!(letter.contains("Mair Prys") && !letter.contains("______"), "{letter}");
    assert!(!notes.contains(&"out-note-no-name".to_owned()), "{notes:?}");
}

#[test]
fn the_calendar_has_no_day_to_look_again_at_what_was_never_put_to_anybody() {
    let reviews = |status: Status| {
        let store = desk(&AboutMe::default(), &[("p", proposal("", status))]);
        let whole = text(&store, &What::Calendar, &For::Me, "en", Form::Ics).0;
        let one = text(&store, &What::Days(Id::new("p")), &For::Me, "en", Form::Ics).0;
        (whole.matches("20270201").count(), one.matches("20270201").count())
    };
    assert_eq!(reviews(Status::Draft), (0, 0));
    assert_eq!(reviews(Status::Ready), (0, 0));
    assert_eq!(reviews(Status::Active), (1, 1));
}

#[test]
fn a_report_says_in_plain_words_when_they_spoke_and_how_proposals_stand() {
    let statuses = [
        (Status::Draft, "still being written: 1", "sy’n dal i gael eu hysgrifennu: 1"),
        (Status::Ready, "ready to be put to a councillor: 1", "sy’n barod i’w rhoi i gynghorydd: 1"),
        (Status::Offered, "put to a councillor and waiting for an answer: 1", "a roddwyd i gynghorydd"),
        (Status::Amended, "changed after they were put", "a newidiwyd ar ôl eu rhoi"),
        (Status::Accepted, "to which a councillor said yes: 1", "a dderbyniwyd gan gynghorydd: 1"),
        (Status::Declined, "to which a councillor said no: 1", "a wrthodwyd gan gynghorydd: 1"),
        (Status::Active, "now being carried out: 1", "sydd ar waith nawr: 1"),
        (Status::Ended, "that have come to an end: 1", "sydd wedi dod i ben: 1"),
    ];
    for (status, english, welsh) in statuses {
        let store = desk(&AboutMe::default(), &[("p", proposal("", status))]);
        let what = What::Report(Id::new("meals"));
        let (report, _) = text(&store, &what, &For::Me, "en", Form::Text);
        assert!(report.contains("2 conversations, on 22 November 2026"), "{report}");
        assert!(report.contains(&format!("Proposals {english}")), "{report}");
        let (report, _) = text(&store, &what, &For::Me, "cy", Form::Text);
        assert!(report.contains("2 o sgyrsiau, ar 22 Tachwedd 2026"), "{report}");
        assert!(report.contains(&format!("Cynigion {welsh}")), "{report}");
    }
}

#[test]
fn a_letter_warns_of_the_period_its_day_is_in() {
    let disk = FakeDisk::new();
    let period = ElectionPeriod {
        council: None,
        from: Date::new(2027, 3, 31).expect("a day"),
        until: Date::new(2027, 5, 6).expect("a day"),
        wards: Vec::new(),
    };
    put(&disk, "councillors/sian.ron", &Councillor { name: "Siân Rees".into(), ..Councillor::default() });
    put(&disk, "workspace.ron", &Workspace { elections: vec![period], ..Workspace::default() });
    let asked = |when: &str, how_often: &str| Proposal {
        public: true,
        when: when.into(),
        how_often: how_often.into(),
        until: Timing::default(),
        ..proposal("", Status::Offered)
    };
    for (id, p) in [
        ("inside", asked("Thursday 15 April 2027, 6pm", "once")),
        ("after", asked("Friday 14 May 2027, 6pm", "once")),
        ("across", asked("Tuesday 12 January 2027, 6pm", "once a month")),
    ] {
        put(&disk, &format!("proposals/{id}.ron"), &p);
    }
    let store = Store::open(Arc::new(disk)).expect("opens");
    let notes = |id: &str, what: fn(Id) -> What| {
        let notes = text(&store, &what(Id::new(id)), &For::Me, "en", Form::Text).1;
        notes.into_iter().filter(|key| key.starts_with("out-note-clash")).collect::<Vec<_>>()
    };
    for what in [What::Letter, What::Role] {
        assert_eq!(notes("inside", what), ["out-note-clash-day"]);
        assert_eq!(notes("across", what), ["out-note-clash-may-cross"]);
        assert_eq!(notes("after", what), [""; 0]);
    }
}

#[test]
fn a_report_names_the_first_involvement_and_counts_only_due_promises() {
    let disk = FakeDisk::new();
    let on = |d: &str| Date::from_iso(d).expect("a day");
    for (id, name) in [("sian", "Siân Rees"), ("gwyn", "Gwyn Parry")] {
        put(&disk, &format!("councillors/{id}.ron"), &Councillor { name: name.into(), ..Councillor::default() });
    }
    let phases = vec![
        PhaseStart { phase: Phase::Idea, from: on("2026-01-05") },
        PhaseStart { phase: Phase::Delivery, from: on("2026-06-01") },
    ];
    let it = Initiative { name: "Meals that Matter".into(), phases, ..Initiative::default() };
    put(&disk, "initiatives/meals.ron", &it);
    let history = vec![StatusChange {
        to: Status::Accepted,
        date: on("2026-06-01"),
        how: None,
        note: String::new(),
        officer: None,
    }];
    let yes = Proposal { councillor: Some(Id::new("gwyn")), history, ..proposal("", Status::Accepted) };
    put(&disk, "proposals/yes.ron", &yes);
    let promise = |by, due: Option<&str>, state| Promise { due: due.map(on), state, ..Promise::new(by, "papers") };
    let talk = Conversation {
        councillors: vec![Id::new("sian")],
        initiative: Some(Id::new("meals")),
        note: "Spoke about Tuesdays".into(),
        promises: vec![
            promise(Who::Us, Some("2026-10-01"), PromiseState::Kept),
            promise(Who::Us, Some("2026-11-20"), PromiseState::Open),
            promise(Who::Us, Some("2026-12-20"), PromiseState::Open),
            promise(Who::Us, None, PromiseState::Open),
            promise(Who::Them, Some("2026-10-01"), PromiseState::NotKept),
        ],
        ..Conversation::new(on("2026-09-15"))
    };
    put(&disk, "conversations/talk.ron", &talk);
    // A reminder is no conversation.
    let reminder = Conversation {
        councillors: vec![Id::new("sian")],
        initiative: Some(Id::new("meals")),
        ..Conversation::new(on("2026-01-02"))
    };
    put(&disk, "conversations/reminder.ron", &reminder);
    let store = Store::open(Arc::new(disk)).expect("opens");
    let what = What::Report(Id::new("meals"));
    let (report, _) = text(&store, &what, &For::Me, "en", Form::Text);
    assert!(report.contains("no record of a councillor being involved by then"), "{report}");
    assert!(report.contains("one councillor was involved by then"), "{report}");
    let first = "A councillor was first involved on 1 June 2026: Gwyn Parry said yes to a role.";
    assert!(report.contains(first), "{report}");
    assert!(report.contains("one conversation, on 15 September 2026"), "{report}");
    assert!(report.contains("Promises we kept: 1 of 2 due"), "{report}");
    assert!(!report.contains("councillors kept"), "{report}");
    let (report, _) = text(&store, &what, &For::Me, "cy", Form::Text);
    assert!(report.contains("cytunodd Gwyn Parry i rôl"), "{report}");
    assert!(report.contains("Addewidion a gadwyd gennym ni: 1 o’r 2"), "{report}");
}
