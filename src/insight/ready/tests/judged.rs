//! Invented proposals that a person judged, English and Welsh: how often the program judges as they did.

use serde_json::Value;

use super::*;
use crate::guidance::Guidance;
use crate::insight::fit::{self, Looked};
use crate::model::{Book, Councillor, Initiative, Post, PostKind};

/// The figures that the judgement must reach.
const READY_RIGHT: f64 = 0.93;
const PRECISION: f64 = 0.9;
const RECALL: f64 = 0.9;
const NAGS: f64 = 0.1;

static GUIDANCE: std::sync::OnceLock<Guidance> = std::sync::OnceLock::new();

const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const WELSH_DAYS: [&str; 7] = ["Llun", "Mawrth", "Mercher", "Iau", "Gwener", "Sadwrn", "Sul"];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WELSH_MONTHS: [&str; 12] = [
    "Ionawr",
    "Chwefror",
    "Mawrth",
    "Ebrill",
    "Mai",
    "Mehefin",
    "Gorffennaf",
    "Awst",
    "Medi",
    "Hydref",
    "Tachwedd",
    "Rhagfyr",
];

fn proposals_in(text: &str) -> Vec<Value> {
    let mut all: Value = serde_json::from_str(text).expect("JSON");
    all["proposals"].as_array_mut().map(std::mem::take).expect("a list")
}

/// A text with its relative days written out: `{thu+2}` is the second Thursday from today.
fn dated(said: &str) -> String {
    let Some((before, rest)) = said.split_once('{') else { return said.to_owned() };
    let (inside, after) = rest.split_once('}').expect("closed");
    let (what, shape) = inside.split_once('|').unwrap_or((inside, "%A %-d %B"));
    let (welsh, what) = what.strip_prefix("cy:").map_or((false, what), |what| (true, what));
    let (unit, n) = what.split_once('+').expect("a number");
    let n: i32 = n.parse().expect("a number");
    let weekday = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].iter().position(|name| *name == unit);
    let ahead = weekday.map_or(n, |day| {
        let day = i32::try_from(day + 7 - today().weekday()).expect("small") - 1;
        day.rem_euclid(7) + 1 + 7 * (n - 1)
    });
    let day = today().plus_days(ahead);
    let (_, month, of_month) = day.ymd();
    let (weekdays, months) = if welsh { (WELSH_DAYS, WELSH_MONTHS) } else { (DAYS, MONTHS) };
    let month = months[usize::try_from(month).expect("small") - 1];
    let short: String = month.chars().take(3).collect();
    let shown = shape
        .replace("%-d", &of_month.to_string())
        .replace("%A", weekdays[day.weekday()])
        .replace("%B", month)
        .replace("%b", &short);
    format!("{before}{shown}{}", dated(after))
}

fn proposal(of: &Value) -> Proposal {
    let said = |name: &str| dated(of["p"][name].as_str().unwrap_or_default());
    Proposal {
        councillor: Some(Id::new("a")),
        role: of["role"].as_str().expect("a role").into(),
        ask: said("ask"),
        when: said("when").into(),
        place: said("place"),
        how_long: said("how_long"),
        how_often: said("how_often"),
        until: said("until").into(),
        preparation: said("preparation"),
        they_get: said("they_get"),
        support: said("support"),
        why_them: said("why_them"),
        not_this: said("not_this"),
        first_step: said("first_step").into(),
        shared_with: said("shared_with"),
        interests: said("interests"),
        review: of["p"]["review"].as_str().map(|days| today().plus_days(days.parse().expect("days"))),
        successor: said("successor"),
        ..Proposal::default()
    }
}

fn cautions(of: &Value, p: &Proposal) -> Vec<Caution> {
    let text = |of: &Value| of.as_str().unwrap_or_default().to_owned();
    let post = |post: &Value| Post {
        title: text(&post["title"]),
        kind: if post["kind"] == "ScrutinyChair" { PostKind::ScrutinyChair } else { PostKind::Other },
        body: text(&post["body"]),
        ..Post::default()
    };
    let posts = of["posts"].as_array().map(|all| all.iter().map(post).collect()).unwrap_or_default();
    let person = Councillor { posts, ..Councillor::default() };
    let initiative =
        Initiative { name: text(&of["initiative"]), purpose: text(&of["purpose"]), ..Initiative::default() };
    let guidance = GUIDANCE.get_or_init(Guidance::load);
    let (book, who, about) = (Book::default(), Id::new("a"), Id::new("i"));
    let themes = |text: &str| guidance.theme_hits(text);
    let looked = Looked {
        book: &book,
        who: &who,
        person: &person,
        initiative: Some((&about, &initiative)),
        roles: guidance.roles(),
        themes_in: &themes,
        today: today(),
    };
    fit::ask_cautions(&looked, p)
}

/// Whether a reason is the one that the person gave.
fn is_that(reason: &Reason, given: &str) -> bool {
    match given {
        "no-verb" => matches!(reason, Reason::NoAct | Reason::SoftAct(_)),
        "two-asks" => matches!(reason, Reason::TwoAsks(_)),
        "too-long" => matches!(reason, Reason::TooLong(_)),
        "no-day" => matches!(reason, Reason::NoDay | Reason::NoEnd | Reason::Pending(_)),
        "no-time" => matches!(reason, Reason::NoTime),
        "relative-day" => matches!(reason, Reason::RelativeDay(_)),
        "no-duration" => matches!(reason, Reason::NoLength),
        "no-place" => matches!(reason, Reason::NoPlace | Reason::Pending(_)),
        "no-owner" => matches!(reason, Reason::Nobody(_) | Reason::Everybody),
        "pending" => matches!(reason, Reason::Pending(_)),
        "unquantified" => matches!(reason, Reason::NoSupport | Reason::NoCount | Reason::Homework),
        "conflict-R1" => matches!(reason, Reason::Conflict(say) if say.key == "care-ask-runs"),
        "predetermination" => matches!(reason, Reason::Conflict(say) if say.key == "care-ask-prejudges"),
        other => panic!("a reason that is not known: {other}"),
    }
}

#[test]
fn judged_proposals_are_judged_as_a_person_did() {
    reach_the_figures(&proposals_in(include_str!("../../../../tests/fixtures/proposals-judged.json")));
}

/// Judged by a person before the program was measured on them.
#[test]
fn proposals_of_many_services_are_judged_as_a_person_did() {
    reach_the_figures(&proposals_in(include_str!("../../../../tests/fixtures/proposals-services.json")));
}

fn reach_the_figures(all: &[Value]) {
    assert!(all.len() >= 60 && all.iter().filter(|p| p["lang"] == "cy").count() >= 20);
    let (mut right, mut found, mut missed, mut extra, mut nags) = (0, 0, 0, 0, 0);
    let mut wrong = Vec::new();
    for of in all {
        let p = proposal(of);
        let judged = readiness(&p, today(), &cautions(of, &p));
        let ready = !judged.iter().any(is_open);
        right += i32::from(ready == of["ready"]);
        let has = |list: &Value, part: Part| list.as_array().is_some_and(|l| l.iter().any(|n| n == part.name()));
        for (part, standing) in &judged {
            let given = of["vague"][part.name()].as_str();
            let flagged = is_open(&(*part, standing.clone()));
            match (given, standing) {
                (Some(given), Standing::Vague(reason)) if is_that(reason, given) => found += 1,
                (Some(_), _) => missed += 1,
                (None, _) if flagged && !has(&of["either"], *part) => extra += 1,
                _ => continue,
            }
            nags += i32::from(flagged && has(&of["fine"], *part));
            if given.is_none() || !is_open(&(*part, standing.clone())) {
                wrong.push(format!("{} {}: {standing:?}, given {given:?}", of["id"], part.name()));
            }
        }
    }
    let (count, found) = (f64::from(u32::try_from(all.len()).expect("few")), f64::from(found));
    let figures = format!(
        "ready right {:.3}, precision {:.3}, recall {:.3}, nags {:.3} a proposal\n{}",
        f64::from(right) / count,
        found / (found + f64::from(extra)),
        found / (found + f64::from(missed)),
        f64::from(nags) / count,
        wrong.join("\n")
    );
    assert!(f64::from(right) / count >= READY_RIGHT, "{figures}");
    assert!(found / (found + f64::from(extra)) >= PRECISION, "{figures}");
    assert!(found / (found + f64::from(missed)) >= RECALL, "{figures}");
    assert!(f64::from(nags) / count <= NAGS, "{figures}");
}
