//! Over many days and any text.

use super::*;

const ENGLISH: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const WELSH: [&str; 7] =
    ["dydd Llun", "dydd Mawrth", "dydd Mercher", "dydd Iau", "dydd Gwener", "dydd Sadwrn", "dydd Sul"];

/// 800 days, over two leap days of the calendar, year ends and changes of the clock.
fn many_days() -> impl Iterator<Item = Date> {
    let first = Date::new(2026, 11, 29).expect("a day");
    (0..800).map(move |n| first.plus_days(n))
}

#[test]
fn weekday_names_land_on_their_weekday() {
    for today in many_days() {
        for (at, (english, welsh)) in ENGLISH.iter().zip(WELSH).enumerate() {
            for (lean, near) in [(Lean::Future, 0..=6), (Lean::Past, -6..=0), (Lean::Near, -3..=3)] {
                for words in
                    [(*english).to_owned(), welsh.to_owned(), format!("on {english}"), format!("{english}, 6pm")]
                {
                    let day = day(&words, today, lean).expect("a day");
                    assert_eq!(day.weekday(), at, "{words} on {today}");
                    assert!(near.contains(&today.days_until(day)), "{words} on {today}: {day}");
                }
            }
            let next = [format!("next {english}"), format!("{welsh} nesaf")].map(|w| day(&w, today, Lean::Future));
            let first = next[0].clone().expect("a day");
            assert_eq!(next[1], Ok(first));
            assert_eq!(first.weekday(), at);
            assert!((1..=7).contains(&today.days_until(first)));
            let last = day(&format!("last {english}"), today, Lean::Future).expect("a day");
            assert_eq!((last.weekday(), (-7..=-1).contains(&today.days_until(last))), (at, true));
            let week = day(&format!("{english} week"), today, Lean::Future).expect("a day");
            assert_eq!((week.weekday(), (7..=13).contains(&today.days_until(week))), (at, true));
        }
    }
}

#[test]
fn written_days_read_back_from_every_day() {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    for today in many_days().step_by(3) {
        for n in [-300, -29, -1, 0, 1, 27, 301] {
            let date = today.plus_days(n);
            let (year, month, of_month) = date.ymd();
            let name = MONTHS[usize::from(month.unsigned_abs()) - 1];
            let weekday = ENGLISH[date.weekday()];
            let full = format!("{weekday} {of_month} {name} {year}");
            assert_eq!(day(&full, today, Lean::Near), Ok(date), "{full}");
            let wrong = format!("{} {of_month} {name} {year}", ENGLISH[(date.weekday() + 1) % 7]);
            let typed = (date.weekday() + 1) % 7;
            assert_eq!(day(&wrong, today, Lean::Near), Err(Why::WrongWeekday { typed, date }));
            assert_eq!(day(&format!("{of_month}/{month}/{year}"), today, Lean::Near), Ok(date));
            assert_eq!(day(&date.to_string(), today, Lean::Past), Ok(date));
            // Without a year it lies on the side it leans to; today counts for both.
            let lean = if n < 0 { Lean::Past } else { Lean::Future };
            let bare = format!("{weekday} {of_month} {name}");
            // 29 February comes every four years, and leaps over a year that has none.
            if (month, of_month) != (2, 29) {
                assert_eq!(day(&bare, today, lean), Ok(date), "{bare} on {today}");
            }
        }
    }
}

#[test]
fn recurrences_keep_their_day_through_the_year() {
    let first = Date::new(2026, 12, 1).expect("a day");
    for (rule, want) in [
        ("FREQ=MONTHLY;BYDAY=1TU", ["2026-12-01", "2027-01-05", "2027-02-02", "2027-03-02", "2027-04-06"]),
        ("FREQ=MONTHLY;BYDAY=-1FR", ["2026-12-25", "2027-01-29", "2027-02-26", "2027-03-26", "2027-04-30"]),
        ("FREQ=MONTHLY;BYDAY=1TU,3TU", ["2026-12-01", "2026-12-15", "2027-01-05", "2027-01-19", "2027-02-02"]),
        ("FREQ=MONTHLY;BYMONTHDAY=31", ["2026-12-31", "2027-01-31", "2027-03-31", "2027-05-31", "2027-07-31"]),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", ["2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"]),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", ["2026-12-01", "2026-12-15", "2026-12-29", "2027-01-12", "2027-01-26"]),
        ("FREQ=WEEKLY;BYDAY=TU,TH", ["2026-12-01", "2026-12-03", "2026-12-08", "2026-12-10", "2026-12-15"]),
        ("FREQ=MONTHLY;INTERVAL=3", ["2026-12-01", "2027-03-01", "2027-06-01", "2027-09-01", "2027-12-01"]),
        ("FREQ=DAILY", ["2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04", "2026-12-05"]),
        ("FREQ=YEARLY", ["2026-12-01", "2027-12-01", "2028-12-01", "2029-12-01", "2030-12-01"]),
    ] {
        let rhythm: Rhythm = rule.parse().expect("a rhythm");
        assert_eq!(rhythm.to_string(), rule);
        let start = rhythm.first_from(first);
        let days: Vec<String> = rhythm.days(start).take(5).map(|d| d.to_string()).collect();
        assert_eq!(days, want, "{rule}");
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { failure_persistence: None, ..Default::default() })]

    #[test]
    fn any_text_is_read_without_panic(words in "\\PC{0,60}", n in 0..800_i32) {
        let today = today().plus_days(n);
        for lean in [Lean::Past, Lean::Future, Lean::Near] {
            let _ = understand(&words, today, lean);
        }
        let _ = (duration(&words), frequency(&words));
    }

    #[test]
    fn words_of_days_in_any_order_are_read(picks in proptest::collection::vec(0..PARTS.len(), 0..9), n in 0..800_i32) {
        let words: String = picks.iter().map(|at| PARTS[*at]).collect::<Vec<_>>().join(" ");
        let today = today().plus_days(n);
        for lean in [Lean::Past, Lean::Future, Lean::Near] {
            if let Understood::When(when) = understand(&words, today, lean) {
                let _ = (when.day(), when.last_day());
                if let Shape::Repeats(repeats) = &when.shape {
                    proptest::prop_assert!(repeats.rhythm.days(repeats.first).take(3).all(|d| d >= repeats.first));
                }
            }
        }
        let _ = (duration(&words), frequency(&words));
    }
}

const PARTS: [&str; 60] = [
    "monday",
    "iau",
    "12",
    "12th",
    "31",
    "feb",
    "mawrth",
    "2026",
    "26",
    "every",
    "bob",
    "other",
    "yn ail",
    "first",
    "last",
    "olaf",
    "of",
    "the",
    "y",
    "month",
    "mis",
    "week",
    "wythnos",
    "in",
    "ymhen",
    "3",
    "ago",
    "yn ol",
    "at",
    "am",
    "6pm",
    "5.30",
    "to",
    "-",
    "/",
    ".",
    ":",
    ",",
    "until",
    "tan",
    "from",
    "o",
    "by",
    "before",
    "next",
    "nesaf",
    "end",
    "diwedd",
    "or",
    "neu",
    "noon",
    "half past",
    "w/c",
    "a fortnight",
    "99999",
    "0",
    "+",
    "day",
    "monthly",
    "once",
];

#[test]
fn long_texts_take_linear_time() {
    for part in PARTS.iter().map(|part| format!("{part} ")).chain(["1.".into(), "1-".into(), "w/c, ".into()]) {
        let looks = [200, 2_000].map(|times| {
            let text = text::Text::new(&part.repeat(times));
            let _ = scan::scan(&text, today(), Lean::Future);
            text.looks.get() / times
        });
        // As often for each place, however many there are.
        assert!(looks[1] <= looks[0] + 2, "{part}: {looks:?}");
    }
    let words = "every first 3 ".repeat(20_000);
    let _ = (understand(&words, today(), Lean::Past), duration(&words), frequency(&words));
}
