//! What to take care with when a role is proposed to somebody, each by the rule
//! behind it.

use super::ask_care::ask_cautions;
use super::signals::seat;
use super::{Caution, Looked, Rule, Themes, signs};
use crate::insight::election::{Election, election};
use crate::model::{
    Approach, Arg, Book, Councillor, Date, Evidence, EvidenceKind, Id, Initiative, Kin, PersonBrief, Post, PostBrief,
    PostKind, Proposal, Role, Say, Status, text,
};

/// Words by which an initiative is about a site, a licence or premises.
const SITE: &[&str] = &[
    "site",
    "premises",
    "licen",
    "planning",
    "building",
    "land ",
    "land.",
    "redevelop",
    "hall",
    "safle",
    "adeilad",
    "trwydded",
    "cynllunio",
    "tir ",
    "neuadd",
];

/// Words by which somebody may have an interest to declare.
const INTEREST: &[&str] = &[
    "trustee",
    "governor",
    "director",
    "owns",
    "owner",
    "landlord",
    "employ",
    "shareholder",
    "works for",
    "ymddiriedolwr",
    "llywodraethwr",
    "cyfarwyddwr",
    "perchennog",
    "landlord",
    "cyflogi",
    "gweithio i",
];

/// How many roles at once are a load.
const LOAD: usize = 2;

/// What needs care, as a weight: the executive does not scrutinise, who reviews
/// the work does not lead it, who will decide does not commit.
pub(super) fn weight(of: &Looked<'_>, kin: Option<Kin>) -> i32 {
    let seats: Vec<_> = of.posts().map(|post| seat(of, post)).collect();
    let scrutiny_chair = of.posts().any(|p| p.kind == PostKind::ScrutinyChair);
    let judges = about_a_site(of) && seats.iter().any(|s| s.judges);
    let mut weight = 0;
    match kin {
        Some(Kin::Watchdog) if seats.iter().any(|s| s.executive) => weight -= 60,
        Some(Kin::Sponsor) if scrutiny_chair => weight -= 10,
        _ => {}
    }
    if judges && matches!(kin, Some(Kin::CommunityOrganiser | Kin::Advocate | Kin::Sponsor)) {
        weight -= 10;
    }
    weight
}

/// What to take care with in a proposal to the person that is looked at: its role, and its own words.
pub fn cautions_of(looked: &Looked<'_>, role: Option<&Role>, p: &Proposal) -> Vec<Caution> {
    let mut all = role.map(|role| of(looked, role)).unwrap_or_default();
    all.extend(ask_cautions(looked, p));
    all.sort_by_key(|c| c.rule);
    all
}

/// A record of what is kept of somebody in the book: posts, wards, the end of the term.
pub fn record_of(person: &PersonBrief) -> Councillor {
    let post = |p: &PostBrief| Post {
        kind: p.kind,
        title: p.title.to_string(),
        remit: p.remit.to_string(),
        from: p.held.0,
        until: p.held.1,
        ..Post::default()
    };
    Councillor {
        name: person.name.to_string(),
        council: person.council.clone(),
        wards: person.wards.iter().map(|w| w.to_string()).collect(),
        posts: person.posts.iter().map(post).collect(),
        term_until: person.term_until,
        ..Councillor::default()
    }
}

/// The cautions for a role.
pub(super) fn of(of: &Looked<'_>, role: &Role) -> Vec<Caution> {
    let mut out = Vec::new();
    let kin = role.kin();
    both_at_once(of, kin, &mut out);
    judges(of, kin, &mut out);
    elections(of, kin, &mut out);
    interests(of, &mut out);
    approach(of, &mut out);
    evenly(of, kin, &mut out);
    load(of, &mut out);
    out.sort_by_key(|c| c.rule);
    out
}

/// What to take care with when a role is proposed to somebody, as far as what is
/// kept of them in the book tells: posts, wards, clues, and what they hold.
pub fn cautions(
    book: &Book,
    person: &PersonBrief,
    initiative: Option<(&Id, &Initiative)>,
    role: &Role,
    roles: &[Role],
    themes_in: Themes<'_>,
    today: Date,
) -> Vec<Caution> {
    let record = record_of(person);
    of(&Looked { book, who: &person.id, person: &record, initiative, roles, themes_in, today }, role)
}

pub(super) fn about_a_site(of: &Looked<'_>) -> bool {
    of.initiative.is_some_and(|(_, i)| {
        let words = text::fold(&format!("{} {} {} ", i.name, i.purpose, i.themes.join(" ")));
        signs::any(&words, SITE)
    })
}

fn post(title: &str) -> Option<Evidence> {
    Some(Evidence { kind: EvidenceKind::Post, text: title.to_owned() })
}

/// R1: watchdog and sponsor at once, by their posts or by what they hold here.
fn both_at_once(of: &Looked<'_>, kin: Option<Kin>, out: &mut Vec<Caution>) {
    let other = match kin {
        Some(Kin::Watchdog) => {
            for p in of.posts().filter(|p| seat(of, p).executive) {
                let say = Say::new("care-r1-executive").with("post", p.title.as_str());
                out.push(Caution { rule: Rule::R1, say, evidence: post(&p.title) });
            }
            Kin::Sponsor
        }
        Some(Kin::Sponsor) => {
            for p in of.posts().filter(|p| p.kind == PostKind::ScrutinyChair) {
                let say = Say::new("care-r1-chair").with("post", p.title.as_str());
                out.push(Caution { rule: Rule::R1, say, evidence: post(&p.title) });
            }
            Kin::Watchdog
        }
        _ => return,
    };
    let about = of.initiative.map(|(id, _)| id);
    let holds = of.book.proposals.iter().find(|(_, p)| {
        p.councillor.as_ref() == Some(of.who)
            && p.initiative.as_ref() == about
            && is_open(p)
            && kin_of(of.roles, p) == Some(other)
    });
    if let Some((id, p)) = holds {
        let name = of.roles.iter().find(|r| r.key == p.role).map_or(Arg::from(&p.role), |r| Arg::from(&r.name));
        let evidence = Some(Evidence { kind: EvidenceKind::Proposal(id.clone()), text: p.ask.clone() });
        let say = Say::new("care-r1-holds").with("role", name);
        out.push(Caution { rule: Rule::R1, say, evidence });
    }
}

/// Whether a proposal is put to somebody, or on its way there.
pub(super) fn is_open(p: &Proposal) -> bool {
    !matches!(p.status, Status::Declined | Status::Ended)
}

/// Which of the four a proposal's role is, or is kin to.
pub(super) fn kin_of(roles: &[Role], p: &Proposal) -> Option<Kin> {
    roles.iter().find(|r| r.key == p.role).and_then(Role::kin).or_else(|| Kin::of_key(&p.role))
}

/// R2 and R9: those who will sit in judgement.
fn judges(of: &Looked<'_>, kin: Option<Kin>, out: &mut Vec<Caution>) {
    if kin == Some(Kin::Watchdog) {
        return;
    }
    let site = about_a_site(of);
    for p in of.posts() {
        let seat = seat(of, p);
        let (rule, key) = match (seat.judges && site, seat.panel) {
            (true, _) => (Rule::R2, "care-r2"),
            (false, true) => (Rule::R9, "care-r9"),
            _ => continue,
        };
        let say = Say::new(key).with("post", p.title.as_str());
        out.push(Caution { rule, say, evidence: post(&p.title) });
    }
}

/// R3 inside a pre-election period; R10 where the role would end with an election.
fn elections(of: &Looked<'_>, kin: Option<Kin>, out: &mut Vec<Caution>) {
    let state = election(&of.book.workspace, of.person.council.as_ref(), of.today);
    if let Election::Inside { until, .. } = state
        && kin != Some(Kin::Watchdog)
    {
        let say = Say::new("care-r3").with("date", until);
        out.push(Caution { rule: Rule::R3, say, evidence: None });
    }
    let ends = [of.person.term_until.filter(|d| *d >= of.today), state.poll()].into_iter().flatten().min();
    if let Some(date) = ends.filter(|d| of.today.days_until(*d) <= YEAR) {
        let say = Say::new("care-r10").with("date", date);
        out.push(Caution { rule: Rule::R10, say, evidence: None });
    }
}

/// An election further off than this is not yet a reason to think of who follows.
pub(super) const YEAR: i32 = 366;

/// R4: what they may have to declare.
fn interests(of: &Looked<'_>, out: &mut Vec<Caution>) {
    let p = of.person;
    let statements = p.already_does.iter().chain(&p.strengths).chain(&p.priorities).chain(&p.mindset);
    let said = statements.map(|s| (EvidenceKind::Statement, s.text.as_str()));
    let clues = p.clues.iter().map(|c| (EvidenceKind::Clue, c.text.as_str()));
    let found = clues.chain(said).find(|(_, words)| signs::any(&text::fold(words), INTEREST));
    if let Some((kind, words)) = found {
        let say = Say::new("care-r4").with("text", words);
        out.push(Caution { rule: Rule::R4, say, evidence: Some(Evidence { kind, text: words.to_owned() }) });
    }
}

/// R5: a direction says how to approach them.
fn approach(of: &Looked<'_>, out: &mut Vec<Caution>) {
    let say = match &of.person.approach {
        Approach::Free => return,
        Approach::Direction { what, source, date } => Say::new("care-r5-direction")
            .with("what", what.as_str())
            .with("source", source.as_str())
            .with("date", *date),
        Approach::LeaveAlone { date, .. } => Say::new("care-r5-alone").with("date", *date),
    };
    out.push(Caution { rule: Rule::R5, say, evidence: None });
}

/// R7: where a ward has several members, all of them are invited.
fn evenly(of: &Looked<'_>, kin: Option<Kin>, out: &mut Vec<Caution>) {
    let Some((_, initiative)) = of.initiative.filter(|_| kin == Some(Kin::CommunityOrganiser)) else { return };
    let touched: Vec<String> = initiative.wards.iter().map(|w| text::fold(w)).collect();
    for ward in of.person.wards.iter().filter(|w| touched.contains(&text::fold(w))) {
        let here = text::fold(ward);
        let others: Vec<&str> = of
            .book
            .people()
            .iter()
            .filter(|p| p.id != *of.who && p.in_post && p.council == of.person.council)
            .filter(|p| p.wards.iter().any(|w| text::fold(w) == here))
            .map(|p| &*p.name)
            .collect();
        if !others.is_empty() {
            let say = Say::new("care-r7").with("ward", ward.as_str()).with("names", others.join(", "));
            out.push(Caution { rule: Rule::R7, say, evidence: None });
        }
    }
}

/// R11: how much they carry already.
fn load(of: &Looked<'_>, out: &mut Vec<Caution>) {
    let held = of
        .book
        .proposals
        .values()
        .filter(|p| p.councillor.as_ref() == Some(of.who) && matches!(p.status, Status::Accepted | Status::Active));
    let count = held.count();
    if count >= LOAD {
        let say = Say::new("care-r11").with("count", count);
        out.push(Caution { rule: Rule::R11, say, evidence: None });
    }
}
