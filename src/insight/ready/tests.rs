//! The judgement rule by rule, in both languages: the reason, and not only that there is one.

mod judged;

use super::*;
use crate::model::{Date, Id, Timing};

fn today() -> Date {
    Date::new(2026, 11, 29).expect("a day")
}

/// A proposal that could be answered on the spot.
fn full() -> Proposal {
    Proposal {
        councillor: Some(Id::new("a")),
        role: "watchdog".into(),
        ask: "Chair one evidence session with six residents as witnesses".into(),
        when: "Thursday 3 December, 2pm".into(),
        place: "Hafod community centre".into(),
        how_long: "3 hours".into(),
        how_often: "once".into(),
        they_get: "a first-hand picture before the budget".into(),
        support: "Mari, two hours of briefing on 1 December".into(),
        why_them: "you asked for this at council".into(),
        not_this: "a vote".into(),
        first_step: "a 15-minute call on Monday".into(),
        shared_with: "Hafod tenants' group".into(),
        interests: "none declared".into(),
        review: Date::new(2027, 2, 1),
        ..Proposal::default()
    }
}

/// The first reason why a part could not be answered, with this in it.
fn why(part: Part, said: &str) -> Option<Reason> {
    let mut p = Proposal { how_often: "monthly".into(), ..full() };
    let field = match part {
        Part::Ask => &mut p.ask,
        Part::When => &mut p.when.words,
        Part::Place => &mut p.place,
        Part::HowLong => &mut p.how_long,
        Part::HowOften => &mut p.how_often,
        Part::Until => &mut p.until.words,
        Part::Preparation => &mut p.preparation,
        Part::TheyGet => &mut p.they_get,
        Part::Support => &mut p.support,
        Part::FirstStep => &mut p.first_step.words,
        Part::SharedWith => &mut p.shared_with,
        _ => panic!("not judged by its words"),
    };
    *field = said.into();
    remarks(part, &p, today()).into_iter().next()
}

/// Fails with every text that is not judged so.
fn all(part: Part, texts: &[&str], right: impl Fn(&Option<Reason>) -> bool) {
    let wrong: Vec<String> = texts
        .iter()
        .map(|said| (said, why(part, said)))
        .filter(|(_, found)| !right(found))
        .map(|(said, found)| format!("{said}: {found:?}"))
        .collect();
    assert!(wrong.is_empty(), "{part:?}\n{}", wrong.join("\n"));
}

fn fine(part: Part, texts: &[&str]) {
    all(part, texts, Option::is_none);
}

#[test]
fn full_proposal_is_ready() {
    assert_eq!(first_open(&full(), today(), &[]), None);
    assert!(is_ready(&full(), today(), &[]));
    assert!(!is_ready(&Proposal { councillor: None, ..full() }, today(), &[]));
    let empty = Proposal { support: " ".into(), ..full() };
    assert_eq!(first_open(&empty, today(), &[]), Some((Part::Support, Standing::Missing)));
}

#[test]
fn acts_that_others_could_see_are_asks() {
    fine(
        Part::Ask,
        &[
            "Question the flexible working group about shifts",
            "Check ten ongoing repairs against the dates",
            "Match the various job numbers to the promises",
            "Befriend three new families at the hostel",
            "Volunteer for two hours at the larder",
            "Be the named contact for block C",
            "Be at the desk when the doors open",
            "Help carry the boxes on moving day",
            "Could you please ring Dilys with three questions",
            "Chairing one meeting of the panel",
            "Champion the carers' motion at full council",
            "Support Dilys at the hearing",
            "One visit to the kitchen",
            "A 15-minute talk to the sixth form",
            "Encourage three traders to sign",
            "Lead the walk along the river",
            "Judge the engagement team's posters",
            "Holi'r gweithgor gweithio hyblyg am sifftiau",
            "Gwirio deg o'r atgyweiriadau parhaus",
            "Bod wrth y ddesg drwsio gyda Ceri",
            "Dewch i'r gegin am awr",
            "Cadeirio'r cyfarfod nesaf",
            "Siarad am gostau teithio yn y cyngor llawn",
            "Sefyll gyda'r trigolion yn y gwrandawiad",
        ],
    );
}

#[test]
fn words_that_nobody_could_see_done_are_no_asks() {
    let soft = |word: &'static str| Some(Reason::SoftAct(word.to_owned()));
    for (said, reason) in [
        ("Champion coproduction across the ward", soft("champion")),
        ("Support our work with families at Eastgate", soft("support")),
        ("Help us raise the profile of the scheme", soft("raise the profile")),
        ("Please take part in the steering group", soft("take part in")),
        ("Be an ambassador for night workers", soft("ambassador")),
        ("Lead coproduction in the valley", soft("coproduction")),
        ("Act as a critical friend to the team", soft("critical friend")),
        ("Strategic oversight of the steering group", Some(Reason::NoAct)),
        ("Coproduction champion role for adult social care", Some(Reason::NoAct)),
        ("Political leadership for youth participation", Some(Reason::NoAct)),
        ("A leadership role in the programme", Some(Reason::NoAct)),
        ("Hyrwyddo cydgynhyrchu ledled y sir", soft("hyrwyddo")),
        ("Cefnogwch ein gwaith gyda theuluoedd", soft("cefnogwch")),
        ("Bod yn hyrwyddwr cydgynhyrchu yn y ward", soft("hyrwyddwr")),
        ("Bod yn llais dros drwsio", soft("llais")),
        ("Cymryd rhan yn y prosiect", soft("cymryd rhan")),
        ("Trosolwg strategol o'r grŵp llywio", Some(Reason::NoAct)),
        ("Rôl arweiniol ar gydgynhyrchu", Some(Reason::NoAct)),
    ] {
        assert_eq!(why(Part::Ask, said), reason, "{said}");
    }
}

#[test]
fn two_commitments_are_two_asks() {
    for (said, second) in [
        ("Open the exhibition on 12 December and chair the inquiry in March", Some("and chair")),
        ("Chair the meeting and write the report", Some("and write")),
        ("Sign one letter and appear once at the launch", Some("and appear")),
        ("Judge the marrow show, then present the waste report to cabinet", Some("then present")),
        ("Host the tenants' supper and table a motion on damp", Some("and table")),
        ("Chair the panel, as well as a monthly column", Some("as well as a")),
        ("Agor y fforwm a chadeirio'r ymchwiliad i'r contract", Some("a chadeirio'r")),
        ("Cadeirio'r cyfarfod ac ysgrifennu'r adroddiad", Some("ac ysgrifennu'r")),
        ("Walk the park with two rangers and talk with a resident", None),
        ("Read a one-page case and tell us the three questions", None),
        ("Meet the bus students and hear what changed", None),
        ("Visit the kitchen, then write down three things", None),
        ("Come to the launch and cut the ribbon", None),
        ("Come to the supper and give a speech", None),
        ("Open the meeting. Stay, please. Chair the vote.", None),
        ("Bring help and support for three families", None),
        ("Lead a walk and talk group", None),
        ("Chair or co-chair a steering group", None),
        ("Speak for two minutes on what a shared table does", None),
        ("Dod i un noson gofalwyr a gwrando", None),
        ("Siarad am gostau teithio a gofal", None),
        ("Siaradwch am yr hyn a welwch ac a ddywedwch", None),
        ("Darllen achos un dudalen a dweud wrthym beth sydd ar goll", None),
        ("Ymweld â'r caffi a sgwrsio â'r gwirfoddolwyr", None),
    ] {
        let found = remarks(Part::Ask, &Proposal { ask: said.into(), ..full() }, today());
        let second = second.map(|words| Reason::TwoAsks(words.to_owned()));
        assert_eq!(found, Vec::from_iter(second), "{said}");
    }
}

#[test]
fn asks_fit_in_forty_words() {
    let ask = |count: usize| format!("Chair {}", vec!["word"; count - 1].join(" "));
    assert_eq!(why(Part::Ask, &ask(41)), Some(Reason::TooLong(41)));
    assert_eq!(why(Part::Ask, &ask(40)), None);
}

#[test]
fn meetings_need_a_day_and_a_time() {
    fine(
        Part::When,
        &[
            "Thursday 3 December, 2pm",
            "First Tuesday of each month, 6pm to 7pm, from 8 December",
            "By Friday 11 December",
            "Any weekday before 11 December, between 10am and noon",
            "Tuesday 8 December and Tuesday 15 December, 3pm",
            "Nos Iau 10 Rhagfyr, 5.30pm tan 7pm",
            "Erbyn dydd Mercher 9 Rhagfyr",
        ],
    );
    let friday = Date::new(2026, 12, 4).expect("a day");
    for (said, reason) in [
        ("In the new year", Reason::NoDay),
        ("When the weather improves", Reason::NoDay),
        ("Thursday 3 December", Reason::NoTime),
        ("Every Monday from 7 December", Reason::NoTime),
        ("tomorrow, 7pm", Reason::RelativeDay(Date::new(2026, 11, 30).expect("a day"))),
        ("Thursday 4 December, 2pm", Reason::WrongWeekday(friday)),
        ("31 February 2027, 2pm", Reason::NoSuchDay),
        ("Date TBC, probably a Tuesday", Reason::Pending("tbc".into())),
        ("Maes o law", Reason::NoDay),
        ("Dydd Mercher 9 Rhagfyr", Reason::NoTime),
        ("yfory am 7pm", Reason::RelativeDay(Date::new(2026, 11, 30).expect("a day"))),
        ("I'w gadarnhau", Reason::Pending("i'w gadarnhau".into())),
    ] {
        assert_eq!(why(Part::When, said), Some(reason), "{said}");
    }
    let alone = Proposal { ask: "Sign one letter".into(), place: "By email".into(), ..full() };
    let alone = Proposal { when: "Thursday 3 December".into(), ..alone };
    assert_eq!(remarks(Part::When, &alone, today()), [], "signed alone, at any hour of that day");
}

#[test]
fn places_can_be_found() {
    fine(
        Part::Place,
        &[
            "Delyn Square",
            "Town Hall, main chamber",
            "Housing office, desk by the window",
            "By email, or at your surgery",
            "Wherever you read best; a reply by email",
            "At your own desk",
            "coronation pk, nth gate",
            "On the telephone: 01632 960155",
            "From the clinic to Market Square",
            "A café: Bean There, Mill Lane",
            "SA1 3SN",
            "Canton",
            "Siambr y cyngor",
            "sgwar delyn, giat y gogledd",
            "Dros y ffôn",
            "O Bont Ddu i Felin Uchaf",
        ],
    );
    all(
        Part::Place,
        &[
            "Across the community",
            "A venue to suit",
            "Around town",
            "In the local area",
            "Somewhere handy",
            "A local café",
            "Various locations",
            "Out and about in the ward",
            "Ar draws y gymuned",
            "Rhywle lleol",
            "Neuadd addas",
            "Yn y fro",
        ],
        |found| *found == Some(Reason::NoPlace),
    );
    assert_eq!(why(Part::Place, "TBC"), Some(Reason::Pending("tbc".into())));
    assert_eq!(why(Part::Place, "Lleoliad i'w gadarnhau"), Some(Reason::Pending("i'w gadarnhau".into())));
}

#[test]
fn lengths_have_a_number_and_a_unit() {
    fine(
        Part::HowLong,
        &["90 minutes", "Three quarters of an hour", "1.5 hrs", "Deng munud", "dwyawr", "Awr a chwarter"],
    );
    let none = ["Not too long", "2 things each time", "As long as it takes", "Dim gormod", "Dau beth bob tro"];
    all(Part::HowLong, &none, |found| *found == Some(Reason::NoLength));
}

#[test]
fn how_often_is_a_number_or_a_rhythm() {
    fine(
        Part::HowOften,
        &[
            "Once",
            "Once, you choose the day",
            "Monthly, six meetings",
            "Every other Saturday",
            "One evening only",
            "1",
            "Unwaith",
            "Bob yn ail ddydd Sadwrn",
            "Bob mis",
            "Un tro",
        ],
    );
    all(
        Part::HowOften,
        &[
            "When it suits you",
            "Every so often",
            "Once in a while",
            "Regularly",
            "As needed",
            "Pan fydd yn gyfleus",
            "O bryd i'w gilydd",
            "Yn rheolaidd",
        ],
        |found| *found == Some(Reason::NoCount),
    );
}

#[test]
fn what_goes_on_has_an_end() {
    fine(
        Part::Until,
        &[
            "March",
            "The panel reports to cabinet in June",
            "The eighth meeting",
            "The forum is over",
            "Tan fis Mawrth",
            "Yr wythfed cyfarfod",
        ],
    );
    all(
        Part::Until,
        &[
            "For as long as you are willing",
            "Ongoing",
            "Open-ended",
            "Until further notice",
            "Cyhyd ag y mynnwch",
            "Hyd nes y clywch yn wahanol",
        ],
        |found| *found == Some(Reason::NoEnd),
    );
    let once = Proposal { how_often: "Unwaith".into(), until: Timing::default(), ..full() };
    assert!(is_ready(&once, today(), &[]), "what happens once needs no end");
    let monthly = Proposal { how_often: "Monthly".into(), ..once };
    assert_eq!(first_open(&monthly, today(), &[]), Some((Part::Until, Standing::Missing)));
}

#[test]
fn preparation_has_a_measure() {
    fine(
        Part::Preparation,
        &[
            "Two pages three days before each meeting",
            "None",
            "Ten minutes: one page",
            "Put up one notice",
            "Nothing: Bronagh drafts it",
            "Deng munud: un dudalen",
            "Dim",
        ],
    );
    all(
        Part::Preparation,
        &[
            "Some background reading",
            "Familiarise yourself with the strategy",
            "Read the 140-page strategy",
            "The usual papers",
            "Darllen y papurau cefndir",
            "Rhywfaint o ddarllen",
        ],
        |found| *found == Some(Reason::Homework),
    );
}

#[test]
fn support_is_somebody_or_something() {
    fine(
        Part::Support,
        &[
            "Keith, housing officer, sits beside you",
            "We book the room and take notes",
            "A crèche next door; taxi fares paid",
            "A housing officer at the table for repairs",
            "Owain o'r tîm trafnidiaeth, dwyawr",
            "Various: Jim brings the map",
        ],
    );
    all(
        Part::Support,
        &[
            "We will be there for you every step of the way",
            "Some support from us",
            "Whatever you need, just ask",
            "Support as needed",
            "You will have our full backing",
            "Byddwn yno i'ch cefnogi bob cam o'r ffordd",
            "Cewch bob cefnogaeth gennym",
            "Rhywfaint o gymorth",
            "Mari will support you",
        ],
        |found| *found == Some(Reason::NoSupport),
    );
    let nobody = |word: &str| Some(Reason::Nobody(word.to_owned()));
    assert_eq!(why(Part::Support, "Someone from the team will help on the day"), nobody("someone"));
    assert_eq!(why(Part::Support, "Bydd rhywun yno ar y diwrnod"), nobody("rhywun"));
}

#[test]
fn first_steps_have_a_day_and_somebody() {
    fine(
        Part::FirstStep,
        &[
            "Owen rings you on Monday at 10am",
            "Keith sends the list by 4 December",
            "A 15-minute call on 1 December",
            "Priti arrives shortly before you, at 8.15am",
            "Bydd Owain yn ffonio fore Llun am 10",
        ],
    );
    let nobody = |word: &str| Some(Reason::Nobody(word.to_owned()));
    assert_eq!(why(Part::FirstStep, "Someone will ring you on Monday"), nobody("someone"));
    assert_eq!(why(Part::FirstStep, "Bydd rhywun yn cysylltu â chi"), nobody("rhywun"));
    all(Part::FirstStep, &["We'll be in touch", "Bronagh will get back to you", "Byddwn mewn cysylltiad"], |found| {
        *found == Some(Reason::NoDay)
    });
    let monday = Date::new(2026, 11, 30).expect("a day");
    assert_eq!(why(Part::FirstStep, "Owen rings you tomorrow"), Some(Reason::RelativeDay(monday)));
}

#[test]
fn tasks_are_shared_with_somebody() {
    fine(
        Part::SharedWith,
        &[
            "Six students",
            "The Friends of Eastgate Library",
            "Two block captains, Jean and Abdi",
            "Chwech o fyfyrwyr",
            "Plot holders' association",
            "The block captains, in turn",
        ],
    );
    all(
        Part::SharedWith,
        &["The community", "Local residents and stakeholders", "Everyone", "Y gymuned", "Trigolion lleol"],
        |found| *found == Some(Reason::Everybody),
    );
}

#[test]
fn benefits_are_something_to_have_or_know() {
    fine(Part::TheyGet, &["First sight of the figures for all six libraries", "Y rhestr lawn o'r gwaith"]);
    let thin = ["The satisfaction of making a difference", "Our thanks", "Y boddhad o wneud gwahaniaeth"];
    all(Part::TheyGet, &thin, |found| *found == Some(Reason::ThinBenefit));
}

#[test]
fn other_parts_take_any_words() {
    let p = Proposal {
        why_them: "Several volunteers, regularly and as needed".into(),
        not_this: "Not ongoing, not flexible".into(),
        interests: "TBC".into(),
        successor: "Someone".into(),
        ..full()
    };
    assert!(is_ready(&p, today(), &[]));
}

#[test]
fn marks_stand_where_the_words_were_typed() {
    let at = |p: &Proposal, part: Part| -> Vec<String> {
        marks(part, p, today()).into_iter().map(|at| part.of(p)[at].to_owned()).collect()
    };
    let p =
        Proposal { ask: "Please Champion  the scheme".into(), first_step: "Bydd rhywun yn ffonio".into(), ..full() };
    assert_eq!(at(&p, Part::Ask), ["Champion"]);
    assert_eq!(at(&p, Part::FirstStep), ["rhywun"]);
    assert!(at(&full(), Part::Ask).is_empty());
}

#[test]
fn judging_words_are_found_once_each() {
    assert_eq!(judging("Rude, and never, NEVER there; byth"), ["rude", "never", "byth"]);
    assert!(judging("Could not do Tuesdays").is_empty());
}

#[test]
fn every_reason_has_words_in_both_languages() {
    let date = today();
    let reasons = [
        Reason::NoAct,
        Reason::SoftAct("x".into()),
        Reason::TwoAsks("x".into()),
        Reason::TooLong(41),
        Reason::NoDay,
        Reason::NoSuchDay,
        Reason::WrongWeekday(date),
        Reason::RelativeDay(date),
        Reason::NoTime,
        Reason::NoLength,
        Reason::NoCount,
        Reason::NoEnd,
        Reason::NoPlace,
        Reason::Pending("x".into()),
        Reason::Nobody("x".into()),
        Reason::NoSupport,
        Reason::Everybody,
        Reason::Homework,
        Reason::ThinBenefit,
    ];
    for language in crate::words::languages() {
        let words = crate::words::Words::new(language);
        let said: std::collections::BTreeSet<String> = reasons.iter().map(|r| words.say(&r.say())).collect();
        assert_eq!(said.len(), reasons.len(), "each says something else");
        assert!(said.iter().all(|s| !s.contains('⟦')), "{said:?}");
    }
}

#[test]
fn two_places_or_occasions_are_two_asks() {
    let two = |found: &Option<Reason>| matches!(found, Some(Reason::TwoAsks(_)));
    all(
        Part::Ask,
        &[
            "Visit the depot and the school",
            "Attend the launch and the annual general meeting",
            "Tour the library then the leisure centre",
            "Join the interview panel and then the induction week",
            "Sign the lease and speak at the library relaunch",
            "Write a foreword and appear at the conference",
            "Plant a tree and join the steering group",
            "Ymweld â'r depo a'r llyfrgell",
            "Mynychu'r lansiad a'r cyfarfod blynyddol",
            "Llofnodi'r siarter a'i chyflwyno i'r cabinet",
        ],
        two,
    );
    fine(
        Part::Ask,
        &[
            "Visit the kitchen and the garden",
            "Visit the depot and thank the crew",
            "Meet the head and the caretaker",
            "Attend the launch and the lunch",
            "Walk the canal and the park with six residents",
            "Write three questions and ask them at the meeting",
            "Draft a letter and send it to the health board",
            "Join the panel for lunch",
            "Come to the open day and join the walk",
            "Ymweld â'r gegin a'r ardd",
            "Ymweld â'r depo a diolch i'r criw",
        ],
    );
}

#[test]
fn places_need_more_than_unknown_small_letters() {
    let nowhere = |found: &Option<Reason>| matches!(found, Some(Reason::NoPlace));
    all(Part::Place, &["the usual", "wherever is quiet", "penygraig", "lle tawel"], nowhere);
    fine(
        Part::Place,
        &["penygraig library", "pontypool bowls club", "llyfrgell penygraig", "Penygraig, by the cenotaph"],
    );
}

#[test]
fn one_short_paper_is_no_homework() {
    fine(
        Part::Preparation,
        &[
            "Read the minutes of May",
            "Darllen cofnodion mis Mai",
            "Read the agenda",
            "Look at the map",
            "Read your letter",
        ],
    );
    let homework = |found: &Option<Reason>| matches!(found, Some(Reason::Homework));
    all(
        Part::Preparation,
        &[
            "Read the minutes of all meetings",
            "Read the agenda and the reports",
            "Read the background papers",
            "Darllen yr holl gofnodion",
        ],
        homework,
    );
}

#[test]
fn every_meeting_is_no_meeting() {
    let soft = |found: &Option<Reason>| matches!(found, Some(Reason::SoftAct(_)));
    all(Part::Ask, &["Champion carers in every meeting you attend", "Hyrwyddo gofalwyr ym mhob cyfarfod"], soft);
    fine(Part::Ask, &["Support the carers' motion at the meeting", "Proofread the easy-read guide with two tenants"]);
}
