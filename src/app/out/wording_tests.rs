//! How what goes out is worded: read as the one who gets it reads it.

use std::sync::Arc;

use super::*;
use crate::model::{AboutMe, Conversation, Councillor, Date, Initiative, Proposal, Status};
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
        let talk = Conversation { councillors: who, initiative: Some(Id::new("meals")), ..Conversation::new(day()) };
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
    assert!(letter.contains("\nHot food and company for people who eat alone"), "{letter}");
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
